"""What status words say about progress, by meaning and not by a list of exact strings."""

from __future__ import annotations

import re

from reportgen.model.ratings import CountsAs


def _any_of(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(parts))


# Looked for in this order: what denies, what has not begun, what is late, what is finished and whether its impact is shown.
ALMOST = _any_of(
    r"(?:not|un|never|partially|partly|nearly|almost|mostly|substantially|largely|to be|due to be|will be|near|part)\W*"
    r"(?:yet |fully |been |be )*(?:complet|implement|done|closed|deliver|achiev|met\b|finish|in place)",
    r"incomplete",
    r"for closure|to close",
    r"\d{1,2}\s?%",
    r"awaiting (?:closure|sign)",
    r"deliver a significant",
)
NOT_BEGUN = _any_of(
    r"not (?:yet )?(?:started|begun|due|commenced)",
    r"(?:yet )?to (?:start|begin|commence)",
    r"no rating|not rated",
    r"unstarted|future|planned|pending",
)
LATE = _any_of(
    r"overdue|\blate\b|missed|past (?:its|the|due)|date (?:has )?passed",
    r"off[ -]?track|not on track|behind|delay(?:ed)?|slipp(?:ed|ing)\b",
    r"not (?:met|achieved|delivered)|will not deliver|unlikely|failed",
    r"significant(?:ly)? (?:delay|issue|concern|risk)|deemed significant|critical",
)
FINISHED = _any_of(
    r"complete[d]?|implemented|done|closed|delivered|achieved|launched|finished|\bmet\b",
    r"actioned|in place|fully|discharged|live\b",
)
SHOWN = _any_of(
    r"embed(?:ded|s)|evidence[sd]?\b|demonstrat\w+|impact shown|sustained",
    r"verified|validated|assured|sign(?:ed)? off|independently|filed as complete",
)
IMPACT_OPEN = _any_of(
    r"(?:not(?: yet)?(?: been)?|awaiting|awaited|yet to be|without|no)\W+(?:\w+\W+){0,2}"
    r"(?:evidenced?|shown|demonstrated|embedded|impact|assured)",
    r"impact (?:is |has )?(?:not|awaited|awaiting|to be|yet)",
)
UNDER_WAY = _any_of(
    r"in[ -]progress|under\s?way|started|begun|commenced|on[ -]?going|open\b|active|continuing|working",
    r"on[ -]track|on (?:target|schedule|course)|ahead|developing|advancing|progressing|likely|expected to",
    r"at risk|slippage|issues?|risks?|minor|some concern|partial(?:ly)?|partly|monitor",
)
WITHDRAWN = _any_of(
    r"paused|on hold|superseded|removed|withdrawn|cancelled|merged|deferred|deleted|suspended",
    r"\bsee\b|no longer|n/?a\b|not applicable",
)

EXACT = {
    **{str(counts_as): counts_as for counts_as in CountsAs},
    **dict.fromkeys(("y", "yes", "✓", "✔"), CountsAs.DONE),
    **dict.fromkeys(("n", "no"), CountsAs.IN_PROGRESS),
}


def read_status(text: str) -> CountsAs | None:
    """What a status counts as; None where it does not say how far the action is ('Paused', 'See 2.8').

    Only a plain statement counts as implemented: 'not complete', 'nearly complete' and '80% complete' are in progress.
    """
    words = " ".join(text.casefold().replace("’", "'").split())
    if words in EXACT:
        return EXACT[words]
    if not words or WITHDRAWN.match(words):
        return None
    words = re.sub(r"\b100\s?%", "fully", words)
    return _by_meaning(words)


def counts_as_of_meaning(meaning: str) -> CountsAs | None:
    """What a level of a rating key counts as, by the key's own words; None where they do not say."""
    return read_status(meaning)


def _by_meaning(words: str) -> CountsAs | None:
    if ALMOST.search(words):
        return CountsAs.OVERDUE if LATE.search(words) else CountsAs.IN_PROGRESS
    if NOT_BEGUN.search(words) and not FINISHED.search(words):
        return CountsAs.NOT_STARTED
    if LATE.search(words) and not FINISHED.search(LATE.sub("", words)):
        return CountsAs.OVERDUE
    if FINISHED.search(words):
        return CountsAs.EVIDENCED if SHOWN.search(words) and not IMPACT_OPEN.search(words) else CountsAs.DONE
    if SHOWN.search(words) and not IMPACT_OPEN.search(words):
        return CountsAs.EVIDENCED
    if UNDER_WAY.search(words):
        return CountsAs.NOT_STARTED if re.search(r"not (?:yet )?(?:started|begun)", words) else CountsAs.IN_PROGRESS
    return CountsAs.DONE if IMPACT_OPEN.search(words) else None
