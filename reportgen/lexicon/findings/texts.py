"""What is found on the sheets of words: commentary for a section of the report, decisions for the Board."""

from __future__ import annotations

from reportgen.lexicon.findings.kinds import FindingKind as Kind
from reportgen.lexicon.findings.kinds import Severity, declared

TEXTS = declared(
    Kind(
        id="meeting-not-understood",
        severity=Severity.FIX,
        says="the meeting is '{typed}', which is no date, so no Board is asked for this decision",
        do="Type the date of the meeting, such as 28/05/2026.",
        seen="the meeting is 'the next one', which is no date, so no Board is asked for this decision",
    ),
    Kind(
        id="section-not-known",
        severity=Severity.LOOK,
        says="the section is '{typed}', which is no part of a report, so its text is not printed",
        do="Use one of: Where we are, Needs attention, Decisions, Exceptions, Priorities, Indicators, Next, Risks, Return.",
        seen="the section is 'Foreword', which is no part of a report, so its text is not printed",
    ),
    Kind(
        id="month-not-understood",
        severity=Severity.FIX,
        says="the month is '{typed}', which is not a month, so its text is printed every month",
        do="Type a month such as May 2026.",
        seen="the month is 'last month', which is not a month, so its text is printed every month",
    ),
)
