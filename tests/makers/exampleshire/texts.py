"""What is written for the Board in words: decisions, commentary, risks, recommendations and the note on how to fill the tracker in."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tests.makers.exampleshire.stages import Stage


class Decision(NamedTuple):
    """`outcome` is what the Board decided at that meeting; None while it has not met."""

    text: str
    meeting: date
    refs: str | None
    outcome: str | None = None


DECISIONS = (
    Decision(
        "Agree the revised date of 11 September 2026 for action 2.3, the urgent response line.",
        date(2026, 6, 30),
        "2.3",
    ),
    Decision(
        "Agree that the Independent Chair may send the June return to ministers, once its two missing positions are written.",
        date(2026, 6, 30),
        None,
    ),
    Decision(
        "Note that action 1.8, the newsletter, has been taken out of the plan: staff asked for talks with their managers instead.",
        date(2026, 6, 30),
        None,
    ),
    Decision(
        "Ask the Head of Performance to propose targets by September for the indicators that have none yet.",
        date(2026, 6, 30),
        None,
    ),
    Decision(
        "Agree the revised dates for action 1.1, service plans, and action 1.4, the scorecard.",
        date(2026, 5, 28),
        "1.1, 1.4",
        "Agreed: 31 July and 30 September 2026. The Board asked to see the two late service plans.",
    ),
    Decision(
        "Agree the revised dates for action 5.3, learning sessions, and action 6.1, the recruitment offer.",
        date(2026, 5, 28),
        "5.3, 6.1",
        "Agreed: 31 July 2026 for both.",
    ),
    Decision(
        "Agree the revised dates for actions 3.2, 4.4 and 5.2.",
        date(2026, 3, 26),
        "3.2, 4.4, 5.2",
        "Agreed: 31 July 2026, 29 January 2027 and 31 July 2026. The Board asked to visit Larch House.",
    ),
    Decision(
        "Agree the revised date of 30 September 2026 for action 4.2, the local offer.",
        date(2026, 2, 26),
        "4.2",
        "Agreed. Care leavers told the Board that a better offer later is worth more than a thin one now.",
    ),
)


def decisions_at(stage: Stage) -> list[Decision]:
    return [decision for decision in DECISIONS if decision.meeting <= stage.day]


class Comment(NamedTuple):
    """`month` of 2026 for which it was written."""

    section: str
    month: int
    text: str


COMMENTARY = (
    Comment(
        "Where we are",
        6,
        "More children get a decision on the day that somebody worries about them, and fewer families have to come back with the "
        "same worry. Six actions of the plan have now been shown to work for children; in May there were three.\n"
        "Three things trouble us. The urgent response line did not open on 12 June. Children in care still wait too long for "
        "health checks. And we have found only one of the two homes that we need.",
    ),
    Comment(
        "Exceptions",
        6,
        "The Board agreed new dates for most of what is late on 28 May. The meeting of 18 June was called off, so the new date "
        "for the urgent response line comes to this meeting. Nobody is without help meanwhile: the duty team takes urgent calls.",
    ),
    Comment(
        "Priorities",
        6,
        "Progress is fastest at the front door and slowest where we depend on others: buildings, health clinics and the telephone "
        "supplier. Quality assurance needs the most help from the Board this quarter.",
    ),
    Comment(
        "Indicators",
        6,
        "Health checks for children in care have fallen since the change of provider; the extra clinics of June should show from "
        "July. Figures on children in care for May are provisional until they have been checked against each child's record. "
        "Audit results come a month later than the other groups.",
    ),
    Comment(
        "Risks",
        6,
        "Too few homes for children with the greatest needs remains our highest risk. The risk of late figures has come down, "
        "because one analyst now works on the scorecard alone.",
    ),
    Comment(
        "Next",
        6,
        "The Department's first review is in July. Before it we want the last two teams trained, the chronologies finished and "
        "the costs of the recruitment offer agreed.",
    ),
    Comment(
        "Return",
        6,
        "In the second quarter of the Notice children in Exampleshire have been seen sooner and listened to more. Nine in ten "
        "contacts are decided within a working day, and the peer review of June found no child left at risk by a decision at the "
        "front door. I have read a sample of audits myself and met eleven care leavers; what they told me agrees with what the "
        "figures say.\n"
        "Not everything is as planned. The urgent response line has not opened, because its telephone system failed its tests. "
        "Training in the practice approach is three months late, though nine of eleven teams have now finished. Health checks "
        "for children in care have got worse since the provider changed, and that is not acceptable; the Council has bought more "
        "clinics, and the Board will look at the figures every month until they are back where they were.\n"
        "The Board met in April and May. Its meeting of 18 June was called off because too few partners could come, which I "
        "regret; it met on 30 June instead. I have asked every partner to name a deputy.\n"
        "My judgement is that the Council is moving in the right direction and knows itself better than it did in January. The "
        "next quarter has to show that good practice reaches every team.",
    ),
    Comment(
        "Where we are",
        5,
        "The front door is steadier than it was in the winter: contacts are decided more quickly. Finding homes for children "
        "with the greatest needs remains our hardest task. The next quarter is about showing that what we have put in place "
        "makes a difference to children.",
    ),
    Comment(
        "Indicators",
        5,
        "Health checks for children in care have fallen since the change of provider. Visits and supervision are more often on "
        "time than they were in the autumn.",
    ),
    Comment(
        "Return",
        3,
        "This is the first return under the Notice of 19 January 2026. The Council accepted the inspection's findings without "
        "argument, and has put its effort where children were least safe: the front door, visits, and decisions that drifted.\n"
        "By the end of March the threshold document had been rewritten with partners, two more managers decided contacts each "
        "day, and practice standards had been launched. It is too early to say what difference these make; the figures of the "
        "winter are uneven.\n"
        "Two actions were late at the end of the quarter: training in the practice approach, and the offer to care leavers. The "
        "Board has heard why, has agreed new dates, and has asked for a report on each at every meeting. A building for one of two new "
        "children's homes was lost, and I am not yet confident that another will be found soon.\n"
        "The Board has met as the Notice expects. Partners come, and they challenge. I see a Council that is honest about how far it has to go.",
    ),
    Comment(
        "Where we are",
        3,
        "The first quarter of the plan went on foundations: standards, thresholds, managers and figures. Children will begin to "
        "notice the difference when every team has been trained.",
    ),
)


def commentary_at(stage: Stage) -> list[Comment]:
    return [comment for comment in COMMENTARY if comment.month <= stage.month]


RISKS = (
    (
        "R1",
        "Too few registered homes take children with complex needs, so children are placed far away or in unregistered homes.",
        "High",
        "Head of Commissioning",
        "Weekly panel led by the Service Director; shared purchasing with neighbouring councils; emergency beds with foster carers.",
    ),
    (
        "R2",
        "Social workers leave faster than they can be recruited, and children lose workers whom they trust.",
        "Medium",
        "Head of Human Resources",
        "Retention offer; academy for newly qualified social workers; conversations with all who leave.",
    ),
    (
        "R3",
        "Figures that managers rely on come late or are wrong, so drift is not seen.",
        "Medium",
        "Head of Performance",
        "One scorecard; monthly check of a sample of records against the reports.",
    ),
    (
        "R4",
        "Illness and worry of children in care are found late, because health checks do not keep up.",
        "High",
        "Head of Children in Care",
        "Six more clinics a month since June; a nurse rings the carers of every child whose check is late.",
    ),
    (
        "R5",
        "Partners send different people to each meeting, so decisions are made twice or not at all.",
        "Low",
        "Chief Executive",
        "Each partner names a member and a deputy; attendance is reported to the safeguarding partnership.",
    ),
)
RISK_FILLS = {"High": "FF0000", "Medium": "FFC000", "Low": "00B050"}

# Ref, recommendation, the priority that answers it, the actions linked to it.
RECOMMENDATIONS = (
    (
        "R1",
        "Leaders have figures they can rely on and use them to challenge the service.",
        "Leadership and governance",
        "1.1, 1.2, 1.4",
    ),
    (
        "R2",
        "Partners understand thresholds, and strategy discussions are timely and attended by all agencies.",
        "Front door and early help",
        "1.3, 2.1, 2.3, 2.5, 3.7, 3.9",
    ),
    ("R3", "Early help is available before families reach a crisis, and its effect is known.", "Front door and early help", "2.4"),
    (
        "R4",
        "Children are seen, seen alone and listened to, and their views shape plans.",
        "Social work practice",
        "2.8, 3.1, 3.2, 3.3, 3.6",
    ),
    (
        "R5",
        "Children do not wait for permanent homes, and drift is challenged.",
        "Social work practice",
        "3.4, 4.4, 4.5, 5.6",
    ),
    ("R6", "The health and education of children in care improve.", "Children in care and care leavers", "4.3, 4.10"),
    (
        "R7",
        "The council acts as a good corporate parent and hears children in care.",
        "Children in care and care leavers",
        "1.7, 4.1, 4.7",
    ),
    ("R8", "Care leavers know their rights and have an adviser in good time.", "Children in care and care leavers", "4.2, 4.9"),
    ("R9", "Audits look at the child's experience and lead to learning.", "Quality assurance", "5.1, 5.2, 5.3"),
    ("R10", "Social workers have manageable work, good supervision and reasons to stay.", "Workforce", "6.1, 6.2, 6.4"),
)

HOW_TO = (
    "How to keep this tracker",
    "One row for each action. An action in several parts has a row for each part, under the same reference.",
    "Update 'Evidence of progress' by the 20th of the month. Add a line with a date; do not delete older lines.",
    "Choose a rating from the list and fill the cell with its colour. The sheet 'RAG key' says what each means.",
    "If an action will not be done in time, say why, what you are doing about it and the new date. The Board agrees new dates.",
    "Posts, not people's names. Nothing that could identify a child.",
    "Questions: Improvement Programme Office.",
)
