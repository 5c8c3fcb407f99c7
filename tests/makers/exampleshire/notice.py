"""The Improvement Notice: what it says, the returns and reviews that it names, and the meetings of the Board."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from tests.makers.exampleshire.stages import Stage

FACTS: tuple[tuple[str, str | date], ...] = (
    ("Document", "Improvement Notice"),
    ("To", 'EXAMPLESHIRE COUNTY COUNCIL ("the Council")'),
    ("From", "The Secretary of State for Education"),
    ("Address", "County Hall, Exampleton"),
    ("Issued due to poor performance in", "Children's services"),
    (
        "On the basis of evidence contained in",
        "The report of Ofsted's inspection of the Council's children's services, published on 6 October 2025, which judged their "
        "overall effectiveness to be 'inadequate'.",
    ),
    ("Date", date(2026, 1, 19)),
    ("Aim for all performance indicators and milestones to be met by", "December 2026"),
    ("Improvement Board to meet", "once every 4 weeks"),
    ("Chair of the Board", "An independent chair, agreed with the Department"),
    (
        "Members of the Board",
        "Chief Executive; Director of Children's Services; Lead Member for Children; Chief Officer of the integrated care board; "
        "Divisional Commander of the police; a headteacher; a parent; a care leaver; an official of the Department as observer",
    ),
    ("Improvement plan to be agreed", "within one month of the issue of this notice"),
    (
        "Reporting",
        "The Chair of the Board reports to ministers on the measures of this notice in the months named in it. For each objective or "
        "action that is not being achieved as planned the report says why, what is being done, and the revised timescale that the "
        "Board has agreed.",
    ),
    (
        "Failure to comply",
        "If the Council is unwilling or unable to comply with this notice, or if ministers are not satisfied with its progress at "
        "any time, they may use their statutory powers to direct the Council.",
    ),
    ("Signed", "(signature)"),
)


class Due(NamedTuple):
    """A return or a review. `month` is as typed; `sent` the day it was sent."""

    kind: str
    what: str
    month: str
    sender: str
    to: str | None
    sent: date | None = None
    outcome: str | None = None


RETURN_TEXT = "Progress on performance indicators and milestones"
CHAIR, MINISTERS, DEPARTMENT = "Chair of the Improvement Board", "Ministers", "The Department for Education"
DUE = (
    Due(
        "Return",
        RETURN_TEXT,
        "March 2026",
        CHAIR,
        MINISTERS,
        date(2026, 3, 31),
        "Received. Ministers asked for more on homes for children.",
    ),
    Due("Return", RETURN_TEXT, "June 2026", CHAIR, MINISTERS),
    Due("Return", RETURN_TEXT, "September 2026", CHAIR, MINISTERS),
    Due("Return", RETURN_TEXT, "December 2026", CHAIR, MINISTERS),
    Due("Review", "Initial review of progress against the Improvement Notice", "July 2026", DEPARTMENT, None),
    Due("Review", "Final review", "December 2026", DEPARTMENT, None),
)


def due_at(stage: Stage) -> list[Due]:
    """A return that is sent on the last day of its month is not yet sent in the copy of that day."""
    return [due._replace(sent=None, outcome=None) if due.sent and due.sent >= stage.day else due for due in DUE]


class Meeting(NamedTuple):
    day: date
    name: str
    held: str
    note: str | None = None


BOARD = "Improvement Board"
MEETINGS = (
    Meeting(date(2026, 1, 29), BOARD, "Yes", "First meeting. Terms of reference agreed."),
    Meeting(date(2026, 2, 26), BOARD, "Yes", "Improvement plan reviewed with partners."),
    Meeting(date(2026, 3, 26), BOARD, "Yes", "Agreed the March return."),
    Meeting(date(2026, 4, 23), BOARD, "Yes"),
    Meeting(date(2026, 5, 28), BOARD, "Yes", "A week late: 21 May was the day of the council's annual meeting."),
    Meeting(date(2026, 6, 18), BOARD, "No", "Called off: too few partners could come."),
    Meeting(date(2026, 6, 30), BOARD, "Yes", "In place of 18 June. The June return is on the agenda."),
)


def meetings_at(stage: Stage) -> list[Meeting]:
    return [meeting for meeting in MEETINGS if meeting.day <= stage.day]
