"""Priority 4 of the plan: children in care and care leavers."""

from __future__ import annotations

from datetime import date

from tests.makers.exampleshire.actions import AMBER, AMBER_E, AMBER_IN_WORDS, RED, RED_IN_WORDS, Action, Delay, Priority
from tests.makers.exampleshire.stages import since, told

ACTIONS = (
    Action(
        "4.1",
        "Children in care help to shape the service.",
        since(
            "Give the Children in Care Council a place at the Corporate Parenting Board.",
            june="Give the Children in Care Council a place at the Corporate Parenting Board and answer its questions in writing.",
        ),
        "Head of Children in Care",
        date(2026, 3, 31),
        "Young people see what has changed because they spoke up.",
        told(
            march="The young people asked their first questions on 24 March 2026.",
            june="All eleven questions asked since then have had a written answer within two weeks.",
        ),
        AMBER_E,
        ofsted="R7",
    ),
    Action(
        "4.2",
        "Care leavers know what they are entitled to.",
        "Publish a new local offer for care leavers and tell each of them about it in person.",
        "Leaving Care Service Manager",
        "Feb 26",
        "Care leavers can claim the help that is theirs.",
        told(
            march="The care leavers' forum read the first draft on 9 February and asked for four things to be added.",
            june="The offer is written and designed. The council tax discount needs a decision of the full council in July.",
        ),
        RED_IN_WORDS,
        Delay(
            "The forum asked for a council tax discount up to 25, which the council had not budgeted for.",
            "The Chief Finance Officer has found the money. The full council decides on 16 July 2026.",
            date(2026, 9, 30),
            date(2026, 2, 18),
            date(2026, 2, 26),
        ),
        ofsted="R8",
    ),
    Action(
        "4.3",
        "Children in care are healthy.",
        "Agree with the health provider how many clinics are needed, and book each child's health check a month ahead.",
        "Head of Children in Care / Designated Nurse",
        date(2026, 10, 30),
        "Illness and worry are found and treated sooner.",
        told(
            march="The provider changed on 2 February 2026 and cancelled 31 appointments.",
            may="Six more clinics a month were agreed on 7 May 2026.",
            june="The first extra clinics were held on 10 and 24 June 2026.",
        ),
        AMBER_IN_WORDS,
        ofsted="R6",
    ),
    Action(
        "4.4",
        "Children live in homes that are registered, close to the people they love.",
        "Open two small children's homes in the county and end the use of unregistered placements.",
        "Head of Commissioning",
        "Sept 26",
        "No child lives in a place that has not been inspected.",
        told(
            march="The first home, Larch House, has a manager. The building chosen for the second failed its survey.",
            june="Larch House was registered on 3 June 2026 and two children have moved in. Two other buildings are being surveyed.",
        ),
        RED,
        Delay(
            "The building chosen for the second home failed its survey.",
            "Two other buildings are being surveyed. Foster carers have been asked to offer emergency beds.",
            date(2027, 1, 29),
            date(2026, 3, 19),
            date(2026, 3, 26),
        ),
        ofsted="R5",
    ),
    Action(
        "4.5",
        "Foster carers stay, and children stay with them.",
        "Start five hubs in which experienced carers support six to ten other families.",
        "Fostering Service Manager",
        "Sept 26",
        "A child does not lose a home because a carer had nobody to ring.",
        told(
            march="The first hub opened on 2 March 2026.", june="Three hubs support 24 families. No child in them has had to move."
        ),
        AMBER,
        ofsted="R5",
    ),
    Action(
        "4.6",
        "Children know their own story.",
        "Begin life story work with every child within three months of a plan for permanence.",
        "Head of Court and Permanence",
        "September",
        "A child can ask 'why' and be answered truthfully.",
        told(june="Work has begun with 34 of 61 children."),
        AMBER,
    ),
    Action(
        "4.7",
        "What children say in their reviews changes what happens.",
        "Read what children said in their reviews every quarter, and tell the Corporate Parenting Board what recurs.",
        "Participation Officer / Maya Fennimore",
        "Q1 2026/27",
        "Children do not have to say the same thing at every review.",
        told(
            may="The first reading covered 112 reviews.",
            june="The second was presented on 16 June 2026: seeing brothers and sisters came first.",
        ),
        since(AMBER, june=AMBER_E),
        ofsted="R7",
    ),
    Action(
        "4.8",
        "A move is made with care.",
        "Give every child who moves a suitcase of their own, and a written note of who they will live with before the day.",
        "Fostering Service Manager",
        date(2026, 7, 31),
        "No child carries their things in a bin bag, or meets a stranger at the door.",
        told(june="Added after the Children in Care Council's letter of 2 June 2026. 60 suitcases have been bought."),
        AMBER,
        added=6,
    ),
    Action(
        "4.9",
        "Young people leave care with somebody beside them.",
        "Introduce a personal adviser to every young person in care by the age of 16.",
        "Leaving Care Service Manager",
        date(2026, 5, 29),
        "Young people know their adviser before they need one.",
        told(march="Three more advisers start in April.", may="All 58 young people aged 16/17 have an adviser whom they have met."),
        since(AMBER, may=AMBER_E),
        ofsted="R8",
    ),
    Action(
        "4.10",
        "Children in care do well at school.",
        "Review every personal education plan each term, with the child and the school in the room.",
        "Headteacher of the Virtual School",
        "Summer term 2026",
        "Help in school comes in the term in which it is needed.",
        told(
            march="84% of plans were reviewed in the autumn term.",
            june="90% were reviewed in the spring term; the summer reviews run until 21 July.",
        ),
        AMBER,
        ofsted="R6",
    ),
)

CARE = Priority(
    "Children in care and care leavers",
    "Children in care and care leavers are safe, well and ambitious for their future.",
    ACTIONS,
    {"RAG": "R A G", "Desired outcome": "Desired outcome for children"},
    headings_again="4.6",
)
