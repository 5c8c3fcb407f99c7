"""Priority 6 of the plan: the workforce."""

from __future__ import annotations

from datetime import date

from tests.makers.exampleshire.actions import AMBER, AMBER_E, AMBER_IN_WORDS, GREEN, Action, Delay, Priority
from tests.makers.exampleshire.stages import since, told

ACTIONS = (
    Action(
        "6.1",
        "Children keep the same social worker.",
        "Agree a recruitment and retention offer for social workers.",
        "Head of Human Resources",
        date(2026, 5, 15),
        "Children do not have to start again with someone new.",
        told(
            march="The offer was drafted with the unions on 17 March 2026.",
            june="The staffing committee agreed the offer in part on 23 June and asked for the cost of the rest.",
        ),
        AMBER_IN_WORDS,
        Delay(
            "The staffing committee did not meet between the notice of election and 11 June.",
            "The costs go to the committee on 9 July 2026. Leavers are met in person meanwhile.",
            date(2026, 7, 31),
            date(2026, 5, 14),
            date(2026, 5, 28),
        ),
        ofsted="R10",
    ),
    Action(
        "6.2",
        "Social workers are well supported by their managers.",
        "Train all team managers in reflective supervision.",
        "Principal Social Worker",
        "30 April 2026",
        "Workers have time to think about what each child needs.",
        told(march="19 of 31 managers have completed the course.", may="All managers had completed the course by 21 April 2026."),
        since(AMBER, may=AMBER_E),
        ofsted="R10",
    ),
    Action(
        "6.3",
        "Newly qualified social workers want to stay.",
        "Set up an academy for newly qualified social workers.",
        "Academy Manager",
        "Feb 26",
        "Children are helped by workers who are learning and well guided.",
        told(
            march="The academy opened on 2 February 2026 with 16 workers.",
            june="All 16 are still here. Families of eleven of them said in June that they are listened to.",
        ),
        since(AMBER_E, june=GREEN),
    ),
    Action(
        "6.3",
        "",
        "Limit the number of children that each newly qualified worker is responsible for.",
        "Service Director",
        date(2026, 4, 30),
        "Workers can get to know every child they work with.",
        told(march="The limit of 12 children is agreed.", may="The limit has been kept for every worker since 1 April 2026."),
        since(AMBER, may=AMBER_E, june=GREEN),
    ),
    Action(
        "6.4",
        "Social workers have the time that children need.",
        "Bring every social worker's number of children to 18 or fewer.",
        "Service Director",
        "November 2026",
        "A worker can see a child before there is a crisis.",
        told(march="35 of 140 workers have more than 18 children.", june="33 of 140 have more than 18. The highest number is 24."),
        AMBER,
        ofsted="R10",
    ),
    Action(
        "6.5",
        "We know why people leave and why they stay.",
        "Ask every leaver and every new starter what they found, and publish what was done about it.",
        "Head of Human Resources",
        "Q1 2026/27",
        "Fewer children lose a worker for a reason that could have been mended.",
        told(
            may="23 leavers and 18 starters have been asked.",
            june="The first 'what you told us' was published to staff on 15 June 2026.",
        ),
        since(AMBER, june=AMBER_E),
    ),
    Action(
        "6.6",
        "Social workers do social work.",
        "Give each team a practice support worker for typing, bookings and travel.",
        "Service Director",
        "Sept26",
        "An hour of typing becomes an hour with a child.",
        told(june="Five of eleven teams have one. Two more start in July."),
        AMBER,
    ),
)

WORKFORCE = Priority(
    "Workforce",
    "Children are helped by a stable and skilled workforce with time to do its work well.",
    ACTIONS,
    {"Ref No.": "Ref", "Lead": "Lead officer", "RAG": "R A G"},
)
