"""Priority 5 of the plan: quality assurance."""

from __future__ import annotations

from datetime import date

from tests.makers.exampleshire.actions import AMBER, AMBER_E, AMBER_IN_WORDS, GREEN, Action, Delay, Priority
from tests.makers.exampleshire.stages import since, told

ACTIONS = (
    Action(
        "5.1",
        "We know how good our work is from the children and families who receive it.",
        "Run a monthly programme of audits that includes a conversation with the family.",
        "Head of Quality Assurance",
        date(2025, 12, 31),
        "What children tell us changes how we work.",
        told(
            march="Audits have run each month since October 2025.",
            may="An outside review on 22 April 2026 agreed with 27 of 30 of our grades and heard from 19 families.",
        ),
        since(AMBER_E, may=GREEN),
        ofsted="R9",
    ),
    Action(
        "5.2",
        "A child found to be at risk in an audit is kept safe that day.",
        "Tell the head of service on the same day about any audit that finds a child at risk.",
        "All auditors / Head of Quality Assurance",
        "Immediately",
        "No child is left at risk after someone has noticed.",
        told(
            march="The rule is in the audit guidance. A dip sample found that two teams do not follow it.",
            june="A second dip sample in May found one case of 26 told on the next day. A third follows in July.",
        ),
        AMBER_IN_WORDS,
        Delay(
            "Two teams were told of the rule by e-mail only, and agency auditors were not told at all.",
            "Auditors confirm the rule in writing before each audit. A dip sample each quarter tests it.",
            date(2026, 7, 31),
            date(2026, 3, 12),
            date(2026, 3, 26),
        ),
        ofsted="R9",
    ),
    Action(
        "5.3",
        "Learning from audits reaches every social worker.",
        "Hold a learning session for all staff each quarter, led by the people who did the work.",
        "Principal Social Worker",
        "30th April 2026",
        "Mistakes are not repeated with another child.",
        told(
            march="The first session is planned for April.",
            june="The first session was held on 19 June 2026; 74 of 140 workers came. A second date is booked.",
        ),
        AMBER,
        Delay(
            None,
            "A second session on 14 July 2026 is for those who could not come, and is recorded.",
            date(2026, 7, 31),
            date(2026, 5, 14),
            date(2026, 5, 28),
        ),
        ofsted="R9",
    ),
    Action(
        "5.4",
        "Our grades mean the same in every team.",
        "Have a tenth of all audits graded a second time by a manager of another service.",
        "Head of Quality Assurance",
        "March 26",
        "'Good' means good for the child, whoever writes it.",
        told(march="34 audits have been graded twice; 26 had the same grade.", june="Of the last 18, 16 had the same grade."),
        AMBER_E,
    ),
    Action(
        "5.5",
        "Complaints make services better.",
        "Publish each quarter what was learnt from complaints, in words that children understand.",
        None,
        date(2026, 9, 30),
        "Children who complain see that it was worth it.",
        None,
        AMBER,
    ),
    Action(
        "5.6",
        "Independent reviewing officers challenge delay.",
        "Raise every plan that drifts with the head of service within five days, and follow it to an answer.",
        "Independent Reviewing Service Manager",
        date(2026, 6, 19),
        "Somebody stands up for the child when a plan stands still.",
        told(
            may="The procedure was agreed on 6 May 2026.",
            june="All 14 challenges made in June were raised in time; 11 have an answer.",
        ),
        since(AMBER, june=AMBER_E),
        ofsted="R5",
    ),
)

QUALITY = Priority(
    "Quality assurance",
    "We know how well we are doing, and we learn from it.",
    ACTIONS,
    {"By when": "Time scale/ Date", "Evidence of progress": "Evidence of Progress "},
)
