"""What status words say about progress, by meaning and not by a list of exact strings."""

from __future__ import annotations

import re

from reportgen.model.ratings import CountsAs

# Looked for in this order: what speaks of the impact first, then what denies, then what affirms.
IMPACT_OPEN = re.compile(
    r"(?:not(?: yet)?(?: been)?|awaiting|awaited|yet to be|without|no)\W+(?:\w+\W+){0,2}(?:evidenced?|shown|demonstrated|embedded|impact|assured)"
    r"|impact (?:is |has )?(?:not|awaited|awaiting|to be|yet)"
)
SHOWN = re.compile(
    r"embed(?:ded|s)|evidence[sd]?\b|verified|validated|assured|signed off|sign off|sustained|independently|filed as complete|demonstrat\w+|impact shown"
)
FINISHED = re.compile(r"complete[d]?|implemented|done|closed|delivered|achieved|launched|finished|\bmet\b|actioned|in place|fully|discharged|live\b")
LATE = re.compile(
    r"overdue|off[ -]?track|not on track|behind|delay(?:ed)?|\blate\b|slipp(?:ed|ing)\b|not met|will not deliver|missed|not achieved|not delivered"
    r"|significant(?:ly)? (?:delay|issue|concern|risk)|issues or risks deemed significant|critical|unlikely|failed|past (?:its|the|due)|date (?:has )?passed"
)
NOT_BEGUN = re.compile(r"not (?:yet )?(?:started|begun|due|commenced)|to (?:start|begin|commence)|yet to (?:start|begin|commence)|no rating|unstarted|not rated|future|planned|pending")
ALMOST = re.compile(
    r"(?:not|un|never|partially|partly|nearly|almost|mostly|substantially|largely|to be|due to be|will be|near|part)\W*(?:yet |fully |been |be )*"
    r"(?:complet|implement|done|closed|deliver|achiev|met\b|finish|in place)|incomplete|for closure|to close|\d{1,2}\s?%|awaiting (?:closure|sign)|deliver a significant"
)
UNDER_WAY = re.compile(
    r"in[ -]progress|under\s?way|started|begun|commenced|on[ -]track|on[ -]?going|open\b|active|at risk|slippage|issues?|risks?|expected to|progressing"
    r"|partial(?:ly)?|partly|on (?:target|schedule|course)|ahead|developing|advancing|minor|some concern|monitor|likely|continuing|working"
)
WITHDRAWN = re.compile(r"paused|on hold|superseded|removed|withdrawn|cancelled|merged|deferred|\bsee\b|no longer|n/?a\b|not applicable|deleted|suspended")

EXACT = {str(counts_as): counts_as for counts_as in CountsAs} | {
    "y": CountsAs.DONE, "yes": CountsAs.DONE, "✓": CountsAs.DONE, "✔": CountsAs.DONE, "n": CountsAs.IN_PROGRESS, "no": CountsAs.IN_PROGRESS,
}  # fmt: skip


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
