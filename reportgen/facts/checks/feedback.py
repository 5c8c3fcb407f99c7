"""What a careful reader would question in the feedback log, once it is held against the plan and the position date.

A finding names the cell and never repeats what an entry says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.facts.worked import Worked
from reportgen.lexicon.patterns import pattern
from reportgen.model import numbers
from reportgen.model.feedback import Feedback, FeedbackState
from reportgen.model.findings import Finding, found

PLAIN_REF = pattern(r"[A-Z]{0,2}\d{1,3}(?:\.\d{1,3})*[a-z]?")  # may be repeated: it can be no name
BECAUSE = pattern(r"\b(?:because|as|since|due to|so that|owing to|law|legal|funding|cost|budget|money)\b", re.IGNORECASE)


def feedback_findings(worked: Worked) -> Iterator[Finding]:
    """In tracker order."""
    refs = {(action.ref or "").casefold() for action in worked.programme.plan.actions}
    some_dated = any(entry.span for entry in worked.programme.feedback)
    for entry in worked.programme.feedback:
        yield from _still_to_come(entry, worked)
        yield from _not_linked(entry, refs - {""})
        yield from _without_words(entry)
        if some_dated and entry.span is None:
            yield found("feedback-undated", entry.place)


def _still_to_come(entry: Feedback, worked: Worked) -> Iterator[Finding]:
    if entry.span is not None and entry.span[1] > worked.position.day:
        yield found("feedback-date-to-come", entry.place, day=numbers.day(worked.position.day))


def _not_linked(entry: Feedback, refs: set[str]) -> Iterator[Finding]:
    missing = [ref for ref in entry.links if ref.casefold() not in refs]
    if missing and refs:
        named = [ref for ref in missing if PLAIN_REF.fullmatch(ref)]
        which = f"action {numbers.listed(named)}" if named else "an action"
        yield found("feedback-link-unknown", entry.place, which=which)


def _without_words(entry: Feedback) -> Iterator[Finding]:
    if entry.state is FeedbackState.CANNOT_DO and not entry.reason and not BECAUSE.search(entry.we_did or ""):
        yield found("feedback-without-reason", entry.place)
    if entry.state is FeedbackState.DONE and not entry.we_did:
        yield found("feedback-without-answer", entry.place)
