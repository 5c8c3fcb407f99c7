"""Priority 1 of the plan: leadership and governance."""

from __future__ import annotations

from datetime import date

from tests.makers.exampleshire.actions import AMBER, AMBER_E, AMBER_IN_WORDS, GREEN, GREEN_IN_WORDS, Action, Delay, Priority
from tests.makers.exampleshire.stages import since, told

ACTIONS = (
    Action(
        "1.1",
        "Every team knows what the plan asks of it and what it will do next.",
        "Publish one improvement plan for the whole service and review it each quarter.",
        "Director of Children's Services",
        date(2026, 7, 31),
        "Children get the same good help whichever team they are with, because everyone works to one plan.",
        told(
            march="The plan was published on 16 February 2026 and reviewed on 12 March 2026.",
            june="It was reviewed a second time on 11 June 2026 with 38 social workers, who asked for fewer forms.",
        ),
        AMBER,
        ofsted="R1",
    ),
    Action(
        "1.1",
        "",
        "Write a service plan for each team that mirrors the improvement plan.",
        "Service Director",
        "30 April 2026",
        "Children see workers who know what is expected of them.",
        told(
            march="Five of nine teams have a service plan.",
            june="Seven of nine teams have one. The plans for disabled children and for fostering are still in draft.",
        ),
        AMBER,
        Delay(
            "Two teams had no permanent manager between February and May.",
            "Both managers are now in post. The Service Director meets them each week until the plans are signed off.",
            date(2026, 7, 31),
            date(2026, 5, 21),
            date(2026, 5, 28),
        ),
    ),
    Action(
        "1.2",
        "Councillors understand what life is like for children and challenge the service well.",
        "Train every member of the scrutiny committee and give it a clear report on children's services each quarter.",
        "Democratic Services Manager",
        "March 26",
        "Councillors ask about children's lives and not only about budgets.",
        told(
            march="All members have been trained. The committee had its first quarterly report on 19 March 2026.",
            june="The peer review of 4 June 2026 read the minutes of three meetings and found that questions now follow the child.",
        ),
        since(AMBER_E, june=GREEN_IN_WORDS),
        ofsted="R1",
    ),
    Action(
        "1.3",
        "Health, police and schools share the work of keeping children safe.",
        "Agree shared priorities with partners and check progress at every meeting of the safeguarding partnership.",
        "Chief Executive / Director of Children's Services",
        "On-going to the end of March 2027",
        "Children do not have to tell their story again to each service.",
        told(
            february="Partners agreed three shared priorities on 5 February 2026.",
            june="The partnership looked at neglect on 9 June 2026 and will test what has changed in October.",
        ),
        AMBER_IN_WORDS,
        ofsted="R2",
    ),
    Action(
        "1.4",
        "Managers have figures they can trust.",
        "Bring the performance reports of all teams together in one scorecard that managers can open each morning.",
        "Head of Performance",
        date(2026, 6, 30),
        "Drift is seen early, so children wait less.",
        told(
            march="The first version of the scorecard is with team managers.",
            june="Six of eight reports are in it. Early help and audit actions are still to be developed.",
        ),
        AMBER,
        Delay(
            "Moving to the new case recording system took the two analysts away from the scorecard for ten weeks.",
            "One analyst has worked on nothing else since 1 June 2026.",
            date(2026, 9, 30),
            date(2026, 5, 14),
            date(2026, 5, 28),
        ),
        ofsted="R1",
    ),
    Action(
        "1.5",
        "Leaders hear from children, families and staff for themselves.",
        "Visit a team every month, sit in on the work, meet a family, and tell the Board what was heard.",
        "Director of Children's Services / Lead Member for Children",
        "Monthly",
        "What leaders decide starts from what children tell them.",
        told(
            march="Visits to the front door, fostering and the children's home at Rowan House.",
            june="Foster carers asked in April for training at weekends; the first was on 6 June.",
        ),
        AMBER,
    ),
    Action(
        "1.6",
        "The plan is paid for.",
        "Set a three-year budget for children's services that pays for every action in this plan.",
        "Chief Finance Officer",
        date(2026, 2, 27),
        "Help for children is not stopped half way through a year.",
        told(
            march="The council set the budget on 24 February 2026, with £6.4 million more over three years.",
            may="The first quarter's spending was checked against the plan on 14 May 2026; no action lacks money.",
        ),
        since(AMBER_E, may=GREEN),
    ),
    Action(
        "1.7",
        "The whole council acts as a good parent to the children in its care.",
        "Give every councillor and chief officer training as a corporate parent, led by care-experienced young people.",
        "Head of Children in Care",
        "Q2 2026/27",
        "Children in care are spoken of, and planned for, as a family would.",
        told(may="22 of 54 councillors and 6 of 9 chief officers have been trained."),
        AMBER,
        ofsted="R7",
    ),
    Action(
        "1.8",
        "Staff know how improvement is going.",
        "Send all staff a newsletter about the plan every two weeks.",
        "Communications Manager",
        "Every two weeks",
        "Workers can tell families what is changing.",
        told(march="Four issues have been sent."),
        AMBER,
        removed=6,  # staff asked for talks with their managers instead
    ),
)

LEADERSHIP = Priority(
    "Leadership and governance",
    "Leaders know what life is like for children in Exampleshire and make sure that services get better for them.",
    ACTIONS,
)
