"""What is found in the feedback log, and where it is held against the plan. No sentence repeats what an entry says."""

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
    Kind(
        id="feedback-without-question",
        severity=Severity.FIX,
        says="an answer stands here, but not what was said, so it is left out",
        do="Type what people said, or delete the row.",
        seen="an answer stands here, but not what was said, so it is left out",
    ),
    Kind(
        id="feedback-date-not-understood",
        severity=Severity.FIX,
        says="it is not understood when this was said, so it is taken as having no date",
        do="Type a date such as 14/02/2026, or 'Feb 2026'.",
        seen="it is not understood when this was said, so it is taken as having no date",
    ),
    Kind(
        id="feedback-dates-missing",
        severity=Severity.LOOK,
        says="the log does not say when things were said, so its entries stand in every summary",
        do="Add a column 'When' with a date in it.",
        seen="the log does not say when things were said, so its entries stand in every summary",
    ),
    Kind(
        id="feedback-people-not-understood",
        severity=Severity.LOOK,
        says="it is not understood how many people said this, so they are not counted",
        do="Type one number, such as 12.",
        seen="it is not understood how many people said this, so they are not counted",
    ),
    Kind(
        id="feedback-state-not-understood",
        severity=Severity.FIX,
        says="it is not understood how far the answer is, so it is not taken as done",
        do="Type one of: done, in progress, cannot do, no answer yet.",
        seen="it is not understood how far the answer is, so it is not taken as done",
    ),
    Kind(
        id="feedback-publish-not-understood",
        severity=Severity.FIX,
        says="it is not understood whether this may be published, so it is not",
        do="Type Yes or No.",
        seen="it is not understood whether this may be published, so it is not",
    ),
    Kind(
        id="feedback-publish-missing",
        severity=Severity.LOOK,
        says="the log does not say which entries may be published, so all that somebody has approved are",
        do="Add a column 'May be published?' with Yes or No in it.",
        seen="the log does not say which entries may be published, so all that somebody has approved are",
    ),
    Kind(
        id="feedback-twice",
        severity=Severity.LOOK,
        says="the same entry stands in {where}; both are counted and printed",
        do="Delete one if it was left in by mistake.",
        seen="the same entry stands in cell B4; both are counted and printed",
    ),
    Kind(
        id="feedback-group-new",
        severity=Severity.LOOK,
        says="who said this is {how}",
        do="Check how the group is written.",
        seen="who said this is a group that no other entry names",
        means="check how the group is written; it may also be written a little otherwise than in another row",
    ),
    Kind(
        id="feedback-stray-text",
        severity=Severity.LOOK,
        says="below the log {texts} not like its entries, so not read as feedback",
        do="Leave it so, or put them directly below the entries, without a title between.",
        seen="below the log stand 3 texts that are not like its entries, so not read as feedback",
    ),
    Kind(
        id="feedback-not-plain",
        severity=Severity.LOOK,
        says="this may be a log of feedback, but its headings do not say so plainly, so nothing is read from it",
        do="If it is one, head the column with 'You said'; else leave it as it is.",
        seen="this may be a log of feedback, but its headings do not say so plainly, so nothing is read from it",
    ),
    Kind(
        id="feedback-two-columns",
        severity=Severity.FIX,
        says="this column and another both seem to be what people said; only the plainer one is read, so this one is in no report",
        do="Head the column that holds what people said with 'You said', and this one with another word, such as 'Note'.",
        seen="this column and another both seem to be what people said; only the plainer one is read, so this one is in no report",
    ),
)
