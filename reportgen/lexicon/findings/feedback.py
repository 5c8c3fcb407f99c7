"""What is found where the feedback log is held against the plan and the position date. No sentence repeats what an entry says."""

from __future__ import annotations

from reportgen.lexicon.findings.kinds import FindingKind as Kind
from reportgen.lexicon.findings.kinds import Severity, declared

FEEDBACK = declared(
    Kind(
        id="feedback-undated",
        severity=Severity.LOOK,
        says="this entry has no date, so it stands in every summary until it has one",
        do="Type when it was said.",
        seen="this entry has no date, so it stands in every summary until it has one",
    ),
    Kind(
        id="feedback-date-to-come",
        severity=Severity.LOOK,
        says="the date is after {day}, of which day this report speaks, so the entry is not in it yet",
        do="Check the date, if it has been said already.",
        seen="the date is after 31 May 2026, of which day this report speaks, so the entry is not in it yet",
    ),
    Kind(
        id="feedback-link-unknown",
        severity=Severity.FIX,
        says="the entry is linked to {which}, which is not in the plan",
        do="Type the ref of an action of the plan.",
        seen="the entry is linked to action 9.9, which is not in the plan",
    ),
    Kind(
        id="feedback-without-reason",
        severity=Severity.FIX,
        says="this cannot be done, and the log does not say why",
        do="Type the reason: people are told why.",
        seen="this cannot be done, and the log does not say why",
    ),
    Kind(
        id="feedback-without-answer",
        severity=Severity.FIX,
        says="this is done, and the log does not say what was done",
        do="Type what was done: people are told.",
        seen="this is done, and the log does not say what was done",
    ),
)
