"""Priority 2 of the plan: the front door and early help."""

from __future__ import annotations

from datetime import date

from tests.makers.exampleshire.actions import AMBER, AMBER_E, AMBER_IN_WORDS, GREEN, GREEN_IN_WORDS, Action, Delay, Priority
from tests.makers.exampleshire.stages import since, told

ACTIONS = (
    Action(
        "2.1",
        "Families and professionals know when to ask for help and what will happen next.",
        "Rewrite the threshold document in plain English and explain it to schools, health services and the police.",
        "Head of Front Door",
        date(2026, 2, 27),
        "Children reach the right service the first time.",
        told(
            march="Published on 20 February 2026, with eight sessions for partners.",
            june="The audit of 60 contacts in June 2026 found the right decision in 55, against 41 in the autumn.",
        ),
        since(AMBER_E, june=GREEN),
        ofsted="R2",
    ),
    Action(
        "2.2",
        "Contacts are looked at by an experienced manager on the day that they arrive.",
        "Appoint two more practice managers to the front door.",
        "Head of Front Door",
        "Jan 26",
        "No child waits for a decision because nobody is free to make it.",
        told(march="Both managers are in post. Audits in January and February found timely decisions. Closed by the Board."),
        GREEN_IN_WORDS,
        hidden=True,
    ),
    Action(
        "2.3",
        "Families and partners who need help at once can speak to a social worker at once.",
        "Open an urgent response line for families and partners.",
        "Head of Front Door",
        date(2026, 6, 12),
        "Children in danger are seen sooner.",
        told(
            march="Six workers have been chosen for the line.",
            may="Scripts and rotas are agreed with the police and the ambulance service.",
            june="The line could not be opened on 12 June. Until it is, the duty team takes urgent calls.",
        ),
        AMBER_IN_WORDS,
        Delay(
            "The new telephone system failed its tests on 4 and 10 June: one call in eight was cut off.",
            "The supplier replaces the exchange by 31 July. The duty team has two more workers until the line opens.",
            date(2026, 9, 11),
            date(2026, 6, 25),
            None,
        ),
        ofsted="R2",
    ),
    Action(
        "2.4",
        "Families get early help before problems grow.",
        "Bring early help and the front door together in one team.",
        "Head of Early Help",
        date(2026, 3, 31),
        "Families meet one worker and keep that worker.",
        told(march="The team has worked from one office since 16 March 2026."),
        AMBER_E,
        ofsted="R3",
    ),
    Action(
        "2.4",
        "",
        "Train schools and health visitors to lead early help assessments.",
        "Early Help Partnership Manager",
        date(2026, 7, 17),
        "Help comes from someone the family already knows.",
        told(march="Two of six training days have been held.", june="Five of six have been held; 131 people came."),
        AMBER,
    ),
    Action(
        "2.4",
        "",
        "Report on early help assessments and their results each month.",
        "Head of Performance",
        "Sept 26",
        "We can show which help works for children.",
        None,
        AMBER,
    ),
    Action(
        "2.5",
        "Decisions about children at risk draw on what every agency knows.",
        "Hold a daily meeting of social care, police, health and education about children at risk of exploitation.",
        "Front Door Service Manager / Police Partnership Lead",
        "In place from April 2026",
        "Plans to keep children safe are made the same day.",
        told(may="Meetings began on 13 April 2026.", june="Education joins three days a week; five are needed."),
        AMBER_IN_WORDS,
        ofsted="R2",
    ),
    Action(
        "2.6",
        "Decisions at the front door are right as well as quick.",
        "Check ten decisions every week, chosen by chance, with a manager from another team.",
        "Quality Assurance Manager",
        "30 April 2026",
        "A child is not turned away because a form was read too quickly.",
        told(
            march="The form for the check is agreed.", may="Weekly checks since 7 April 2026; 58 of the first 70 decisions stood."
        ),
        since(AMBER, may=AMBER_E),
    ),
    Action(
        "2.7",
        "Children get the same response at night and at weekends.",
        "Agree one record and a handover each morning with the out-of-hours team.",
        "Out-of-hours Manager",
        "w/c 13/4/26",
        "What happened to a child on Saturday night is known on Monday morning.",
        told(march="The form for the handover is being tried.", may="Handovers each morning at 8.30 since 15 April 2026."),
        since(AMBER, may=AMBER_E),
    ),
    Action(
        "2.8",
        "Children who go missing are listened to when they come back.",
        "Offer every child who has been missing a conversation with an independent worker within 72 hours.",
        "Head of Early Help",
        date(2026, 8, 31),
        "We learn why children run, and whom they were with, in time to help.",
        told(march="Two workers have been appointed.", june="In May seven in ten conversations took place in time."),
        AMBER,
        ofsted="R4",
    ),
)

FRONT_DOOR = Priority(
    "Front door and early help",
    "Children and families who ask for help get the right help quickly.",
    ACTIONS,
    {"By when": "Time scale/ Date", "Action": "Actions"},
)
