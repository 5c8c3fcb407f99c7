"""Priority 3 of the plan: social work practice."""

from __future__ import annotations

from datetime import date

from tests.makers.exampleshire.actions import AMBER, AMBER_E, AMBER_IN_WORDS, RED_IN_WORDS, Action, Delay, Priority
from tests.makers.exampleshire.stages import since, told

ACTIONS = (
    Action(
        "3.1",
        "Children and families know what good social work looks like here.",
        "Publish practice standards, written with social workers and parents.",
        "Principal Social Worker",
        "March 26",
        "Children can say what they should expect of us.",
        told(
            march="The standards were launched on 11 March 2026 and are part of induction.",
            june="Parents who helped to write them will say in September whether they see the difference.",
        ),
        AMBER_E,
        ofsted="R4",
    ),
    Action(
        "3.2",
        "Every team works with families in the same respectful way.",
        "Train every team in the practice approach.",
        "Principal Social Worker",
        date(2026, 3, 27),
        "Children are listened to and their families are part of the plan.",
        told(march="Five of eleven teams have been trained.", june="Nine of eleven teams have been trained."),
        RED_IN_WORDS,
        Delay(
            "Teams with many vacancies could not be released for three days together.",
            "Sessions of half a day replace the three days, with cover from the improvement team.",
            date(2026, 7, 31),
            date(2026, 3, 12),
            date(2026, 3, 26),
        ),
        ofsted="R4",
    ),
    Action(
        "3.3",
        "Children are visited as often as they need, and what they say is written down.",
        "Review every overdue visit each week with the team manager.",
        "Head of Safeguarding",
        date(2026, 6, 30),
        "Children see their social worker often enough to trust them.",
        told(
            march="Weekly reviews run in five of eight teams.",
            june="Weekly reviews run in all teams. How children's views are recorded still varies.",
        ),
        AMBER,
        ofsted="R4",
    ),
    Action(
        "3.4",
        "Children do not wait for decisions about where they will live.",
        "Track each child in pre-proceedings from the first meeting to the decision.",
        "Head of Court and Permanence",
        date(2026, 3, 31),
        "Fewer children wait without a plan for their future.",
        told(march="The tracker is in use. A panel has read it every fortnight since 3 February 2026."),
        AMBER_E,
        ofsted="R5",
    ),
    Action(
        "3.5",
        "Each child's history is understood (para 21).",
        "Bring chronologies up to date for every child on a child protection plan.",
        "Safeguarding Team Managers",
        "31st July 2026",
        "Decisions take account of all that a child has lived through.",
        told(march="One of five teams has finished.", june="Three of five teams have finished."),
        AMBER,
    ),
    Action(
        "3.6",
        "Children and parents understand their plan.",
        "Write every plan in plain words, with the child's own words at the top.",
        "Principal Social Worker",
        "Autumn term 2026",
        "A child can read what will happen, and who will do it.",
        told(june="The new form was tried by two teams in June 2026 with 19 families; 16 said they understood the plan."),
        AMBER,
        ofsted="R4",
    ),
    Action(
        "3.7",
        "Neglect is seen early and named.",
        "Use one way of describing neglect in every assessment, shared with health visitors and schools.",
        "Head of Safeguarding / Designated Doctor",
        "31.10.2026",
        "Children do not live with neglect for years before somebody acts.",
        told(
            march="The tool was chosen with health partners on 3 March 2026.", june="88 of 140 workers have been trained to use it."
        ),
        AMBER_IN_WORDS,
        ofsted="R2",
    ),
    Action(
        "3.8",
        "Disabled children have one plan, not three.",
        "Review the plan of every disabled child together with health and education.",
        "Head of Disabled Children's Service",
        "Jul 32",
        "Parents explain their child's needs once.",
        told(june="41 of 96 plans have been reviewed together."),
        AMBER,
    ),
    Action(
        "3.9",
        "Enquiries about harm are made by the people who need to make them.",
        "Hold every strategy discussion with the police and health present.",
        "Head of Safeguarding / Police Partnership Lead",
        date(2026, 5, 29),
        "Nobody decides about a child's safety with half of the facts.",
        told(
            march="Police join nine in ten discussions.",
            may="Police and health have joined all but one discussion since 20 April 2026.",
        ),
        since(AMBER, may=AMBER_E),
        ofsted="R2",
    ),
    Action(
        "3.9",
        "",
        "Agree with the hospital that a children's doctor can be reached by telephone at any hour.",
        "Designated Doctor",
        date(2026, 9, 30),
        "Injuries are read by somebody who knows what to look for.",
        told(june="The rota is agreed for weekdays. Weekends follow in September."),
        AMBER,
    ),
)

PRACTICE = Priority(
    "Social work practice",
    "Social work with children and families is of a consistently good standard.",
    ACTIONS,
    {"Lead": "Lead officer"},
    headings_again="3.5",
)
