"""The eighteen measures of the Improvement Notice, with the position for the returns of March and June 2026."""

from __future__ import annotations

from typing import NamedTuple

from tests.makers.exampleshire.stages import MARCH, Since, Stage, since

ON_TRACK, AT_RISK, OFF_TRACK, MET = "On track", "At risk", "Off track", "Met"


class Milestone(NamedTuple):
    """`due` and `met` are months of 2026; `met` is None while it is not."""

    text: str
    due: int
    met: int | None = None


class Said(NamedTuple):
    """What the workbook says of a measure for one return."""

    position: str | None
    status: str
    evidence: str | None


class Measure(NamedTuple):
    ref: str
    heading: str
    requirement: str
    milestones: tuple[Milestone, ...]
    actions: str | Since[str]
    indicators: str
    lead: str
    march: Said
    june: Said

    def milestones_at(self, stage: Stage) -> str:
        return "\n".join(f"{each.text}: {NAMES[each.due]} 2026{mark(each, stage)}" for each in self.milestones)


NAMES = (
    "",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def mark(milestone: Milestone, stage: Stage) -> str:
    """'(met)'; '(not met)' once its month has ended without it."""
    if milestone.met is not None and milestone.met <= stage.month:
        return " (met)"
    return " (not met)" if milestone.due <= stage.month else ""


PRACTICE = "Quality and effectiveness of social work practice"
ASSURANCE = "Quality assurance"
LEADERSHIP = "Leadership and governance"
PARTNERS = "Work with partners"
WORKFORCE = "Capacity and capability"

MEASURES = (
    Measure(
        "SW1",
        PRACTICE,
        "Decide every contact about a child in good time, by a worker with the experience to do so. In particular:\n"
        "(a) contacts are decided within one working day;\n"
        "(b) a manager agrees every decision not to act.",
        (Milestone("Two practice managers in post", 2, 1), Milestone("Nine in ten contacts decided within one working day", 6, 5)),
        "2.1, 2.2, 2.6",
        "2, 7",
        "Head of Front Door",
        Said(
            "Two more managers decide contacts each day. In February 86% of contacts were decided within a working day.",
            ON_TRACK,
            "Weekly figures; audits of contacts in January and February.",
        ),
        Said(
            "In May 90% of contacts were decided within a working day, and a manager agreed every decision.",
            MET,
            "Audit of 60 contacts in June 2026: 55 decisions were right. Peer review of 4 June 2026.",
        ),
    ),
    Measure(
        "SW2",
        PRACTICE,
        "Improve the quality of assessments so that:\n"
        "(a) the child is seen alone and the child's words are recorded;\n"
        "(b) the family's history and the part each parent plays are understood;\n"
        "(c) assessments are finished in the time that the child needs, and within 45 working days.",
        (Milestone("Practice standards launched", 3, 3), Milestone("Neglect described in one way with partners", 10)),
        "3.1, 3.5, 3.7",
        "11, 12, 17",
        "Principal Social Worker",
        Said(
            "Practice standards were launched on 11 March. The time that assessments take has begun to fall.",
            ON_TRACK,
            "79% of assessments in 45 days in February, against 72% in August 2025.",
        ),
        Said(
            "Four in five assessments are finished in 45 days. Children are more often seen alone. Histories are still thin in two teams.",
            AT_RISK,
            "Audits of April: 8 of 31 chronologies were not up to date.",
        ),
    ),
    Measure(
        "SW3",
        PRACTICE,
        "See children as often as their plan says, and record what they say.",
        (Milestone("Weekly reviews of overdue visits in all teams", 5, 5), Milestone("95% of visits on time", 12)),
        "3.3, 3.6",
        "13, 14, 15",
        "Head of Safeguarding",
        Said(
            "Five of eight teams review overdue visits every week.",
            ON_TRACK,
            "Visits on a child protection plan on time: 79% in February.",
        ),
        Said(
            "All teams review overdue visits every week. More visits are on time, for children on a plan most of all.",
            ON_TRACK,
            "83% of visits on a child protection plan were on time in May.",
        ),
    ),
    Measure(
        "SW4",
        PRACTICE,
        "Train all staff who work with families in one practice approach, and show that families notice the difference.",
        (Milestone("All teams trained", 3), Milestone("Families asked what has changed", 9)),
        "3.2",
        "16",
        "Principal Social Worker",
        Said(
            "Five of eleven teams have been trained. The rest could not be released for three days together.",
            OFF_TRACK,
            "Training records.",
        ),
        Said(
            "Nine of eleven teams have been trained. The last two are booked for July.",
            OFF_TRACK,
            "Training records; 61 families asked in June.",
        ),
    ),
    Measure(
        "SW5",
        PRACTICE,
        "Make decisions about permanent homes without delay, and end the use of unregistered placements.",
        (Milestone("Tracker of children in pre-proceedings in use", 2, 2), Milestone("Two small children's homes open", 9)),
        "3.4, 4.4, 4.5, 5.6",
        "26, 27, 32, 33",
        "Service Director",
        Said(
            "Every child in pre-proceedings is tracked. The building for one of two new homes was lost.",
            AT_RISK,
            "Four young people were in unregistered placements in February, against eight in September.",
        ),
        Said(
            "One home is registered and two children live in it. The second cannot open before the new year.",
            OFF_TRACK,
            "Two young people were in unregistered placements in May.",
        ),
    ),
    Measure(
        "QA1",
        ASSURANCE,
        "Audit the work of every team each month, with a conversation with the family in each audit.",
        (Milestone("Monthly audits in every team", 1, 1), Milestone("A conversation in every audit", 9)),
        "5.1, 5.4",
        "50, 51, 54",
        "Head of Quality Assurance",
        Said(
            "Audits run each month in every team. Two in three include the family.",
            ON_TRACK,
            "27 audits in February, 18 with the family.",
        ),
        Said(
            "Audits run each month and an outside review agreed with nine in ten of our grades.",
            ON_TRACK,
            "31 audits in April, 23 with the family. Outside review of 22 April 2026.",
        ),
    ),
    Measure(
        "QA2",
        ASSURANCE,
        "Keep safe on the same day any child whom an audit finds to be at risk.",
        (Milestone("Rule in the audit guidance", 2, 2), Milestone("Dip sample finds the rule kept", 6)),
        "5.2",
        "53",
        "Head of Quality Assurance",
        Said(
            "The rule is in place. A dip sample found two teams that did not follow it.", OFF_TRACK, "Dip sample of February 2026."
        ),
        Said("The rule is kept but for one case of 26. A third sample follows in July.", AT_RISK, "Dip sample of May 2026."),
    ),
    Measure(
        "QA3",
        ASSURANCE,
        "Use what audits and complaints show to change practice.",
        (Milestone("First learning session for all staff", 4, 6), Milestone("Learning from complaints published", 9)),
        "5.3, 5.5",
        "52, 56",
        "Principal Social Worker",
        Said("The form of the learning sessions is agreed with staff.", ON_TRACK, "Plan of sessions for 2026."),
        Said(None, AT_RISK, "74 of 140 workers came to the first session."),
    ),
    Measure(
        "QA4",
        ASSURANCE,
        "Ask children, families and staff what they experience, and act on what they say.",
        (Milestone("First reading of what children say in reviews", 5, 5),),
        "1.5, 4.7, 6.5",
        "36",
        "Participation Officer",
        Said(
            "Leaders visit a team each month. Children's reviews are being read for what recurs.",
            ON_TRACK,
            "Notes of three visits.",
        ),
        Said(
            "Two readings have covered 230 reviews. Seeing brothers and sisters came first, and is now asked at every review.",
            ON_TRACK,
            "Report to the Corporate Parenting Board of 16 June 2026.",
        ),
    ),
    Measure(
        "LG1",
        LEADERSHIP,
        "Agree one improvement plan with partners, with the money to carry it out.",
        (Milestone("Plan agreed by the Board", 2, 2), Milestone("Budget for three years", 2, 2)),
        "1.1, 1.6",
        "",
        "Director of Children's Services",
        Said(
            "The plan was agreed on 26 February and is paid for until 2029.",
            MET,
            "Minutes of the Board; budget of 24 February 2026.",
        ),
        Said(
            "The plan has been reviewed twice. Two of nine teams do not yet have a plan of their own.",
            MET,
            "Review of 11 June 2026.",
        ),
    ),
    Measure(
        "LG2",
        LEADERSHIP,
        "Agree with the Board the indicators by which progress is measured, and put right what they show.",
        (Milestone("Scorecard with all teams' reports", 6), Milestone("A target for every indicator", 9)),
        "1.4",
        "9, 35, 55",
        "Head of Performance",
        Said("The first version of the scorecard is in use.", ON_TRACK, "Scorecard of March 2026."),
        Said("Six of eight reports are in the scorecard. Six indicators have no target yet.", AT_RISK, "Scorecard of May 2026."),
    ),
    Measure(
        "LG3",
        LEADERSHIP,
        "Put in place scrutiny by councillors who understand children's services.",
        (Milestone("All members of the committee trained", 3, 3),),
        "1.2",
        "",
        "Democratic Services Manager",
        Said(
            "All members are trained, and the committee had its first quarterly report on 19 March.",
            ON_TRACK,
            "Agenda of 19 March 2026.",
        ),
        Said(
            "Questions follow the child, not only the budget.", MET, "Peer review of 4 June 2026, which read three sets of minutes."
        ),
    ),
    Measure(
        "LG4",
        LEADERSHIP,
        "Act as a good corporate parent, and answer children in care when they ask.",
        (Milestone("Children in Care Council at the Corporate Parenting Board", 3, 3), Milestone("All councillors trained", 9)),
        since("1.7, 4.1, 4.2", june="1.7, 4.1, 4.2, 4.8"),
        "29, 41",
        "Head of Children in Care",
        Said(
            "Young people asked their first questions on 24 March. The offer to care leavers is late.",
            AT_RISK,
            "Minutes of 24 March 2026.",
        ),
        Said(
            "All eleven questions have been answered in writing. The offer waits for a decision of the full council on 16 July.",
            AT_RISK,
            "Letters to the Children in Care Council.",
        ),
    ),
    Measure(
        "PW1",
        PARTNERS,
        "Agree thresholds with partners, and make sure that:\n"
        "(a) all partners know and use them;\n"
        "(b) families who do not reach them are offered early help;\n"
        "(c) anybody who needs a social worker at once can reach one.",
        (Milestone("Thresholds published", 2, 2), Milestone("Urgent response line open", 6)),
        "1.3, 2.1, 2.3, 2.4",
        "3, 5, 6, 8",
        "Head of Front Door",
        Said("Published on 20 February, with eight sessions for partners.", ON_TRACK, "312 people came to the sessions."),
        Said(
            "Fewer families have to come back with the same worry. The urgent response line has not opened.",
            AT_RISK,
            "Re-referrals: 22% in May, against 25% in June 2025.",
        ),
    ),
    Measure(
        "PW2",
        PARTNERS,
        "Hold strategy discussions with the police and health, and plan together for children who are exploited or go missing.",
        (Milestone("Daily meeting in place", 4, 4), Milestone("A children's doctor reached at any hour", 9)),
        "2.5, 2.7, 2.8, 3.9",
        "21, 46, 48",
        "Head of Safeguarding",
        Said(
            "Police join nine in ten discussions. The daily meeting begins in April.",
            ON_TRACK,
            "94% of discussions complete in February.",
        ),
        Said(None, ON_TRACK, None),
    ),
    Measure(
        "PW3",
        PARTNERS,
        "Improve with health partners the health of children in care.",
        (Milestone("Number of clinics agreed", 5, 5), Milestone("95% of health checks up to date", 12)),
        "4.3",
        "29, 30",
        "Head of Children in Care",
        Said(
            "Health checks have fallen since the provider changed on 2 February.",
            AT_RISK,
            "78% of checks up to date in February, against 80% in January.",
        ),
        Said(
            "Six more clinics a month were agreed and the first were held in June. Fewer checks are up to date than in the winter.",
            AT_RISK,
            "72% of checks up to date in May (provisional).",
        ),
    ),
    Measure(
        "WF1",
        WORKFORCE,
        "Recruit and keep enough social workers, so that children keep the same worker.",
        (
            Milestone("Academy open", 2, 2),
            Milestone("Recruitment offer agreed", 5),
            Milestone("No worker with more than 18 children", 11),
        ),
        "6.1, 6.3, 6.4, 6.6",
        "57, 58, 60, 61",
        "Head of Human Resources",
        Said(
            "The academy opened with 16 workers. The recruitment offer is drafted.",
            ON_TRACK,
            "Vacancies: 19% in February, 23% in June 2025.",
        ),
        Said(
            "All 16 workers of the academy are still here. The offer is agreed in part.",
            AT_RISK,
            "Vacancies: 17% in May. 24% of workers have more than 18 children.",
        ),
    ),
    Measure(
        "WF2",
        WORKFORCE,
        "Give every social worker reflective supervision, and use it to improve practice.",
        (Milestone("All managers trained", 4, 4), Milestone("90% of supervision on time", 12)),
        "6.2",
        "62, 63",
        "Principal Social Worker",
        Said("19 of 31 managers have been trained.", ON_TRACK, "Training records."),
        Said(
            "All managers are trained. Supervision is more often on time, and records show more thought for the child.",
            ON_TRACK,
            "86% of supervision on time in May.",
        ),
    ),
)


def said_at(measure: Measure, stage: Stage) -> tuple[Said | None, Said | None]:
    """For March and for June; what was not yet written at a stage is None."""
    return measure.march, measure.june if stage.month > MARCH.month + 2 else None
