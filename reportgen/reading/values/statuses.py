"""What status words say about progress, by meaning and not by a list of exact strings."""

from __future__ import annotations

import re

from reportgen.model.ratings import CountsAs


def _any_of(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(parts))


_END = (
    r"\b(?:completed?|completion|implement(?:ed)?|done|closed?|closure|deliver(?:ed)?|achieved?|met|finish(?:ed)?|in place"
    r"|launch(?:ed)?|actioned|discharged|live)\b"
)
_FEW_WORDS = r"(?:\s+(?!but\b|and\b|although\b)[\w']+){0,3}?\s+"
_LATENESS = r"(?:overdue|late|delay\w*|behind|slip\w*|missed|critical|issues?|risks?|concerns?)"

# Looked for in this order: what denies, what is late, what has not begun, what is finished and whether its impact is shown.
ALMOST = _any_of(
    r"\b(?:not|never|no|none|nothing|cannot|unable|failed|partially|partly|part|half|nearly|near(?:ing)?|almost|mostly"
    r"|substantially|largely|some|will|would|should|could|might|must|can|shall|be|being|yet|awaiting|towards?|until|before|once|when|if"
    r"|expected to)"
    rf"{_FEW_WORDS}{_END}",
    r"\bto (?:be |fully )*(?:complete|implement|deliver|achieve|close|finish|launch|meet|action|embed)\b",
    r"\bfor (?:closure|completion)\b|\bexpected completion\b",
    r"\b(?:incomplete|un-?(?:done|finished|met|delivered|achieved|completed|implemented|actioned|closed))\b|\bcomplete by\b",
    rf"{_END} (?:in part|partially|partly|except|apart from|bar|subject to|pending)|\bpart[- ]{_END}|{_END}\s*\?",
    r"(?<!\d)\d{1,2}(?:\.\d+)?\s?(?:%|per ?cent)|\b\d+ (?:of|out of) \d+\b|(?<![\d/])\d{1,2}/\d{1,2}(?![\d/]) (?:complete|done)",
    r"\b(?:go|goes|going) live|\bplans? (?:is |are |now )*in place|\bawaiting (?:closure|sign)|deliver a significant",
    r"^(?:in[ -]progress|under\s?way|on[ -]?going|on[ -]track)\b|(?:\bor|/)\s*on[ -]track\b",
)
NOT_BEGUN = _any_of(
    r"\b(?:not|never|no|nothing|none)(?: \w+){0,2}? (?:started|begun|due|commenced)\b",
    r"\b(?:yet |due |about |unable )?to (?:start|begin|commence)\b",
    r"no rating|not rated",
    r"\bunstarted|\bfuture\b|(?<!as )\bplanned\b|\bpending\b",
)
NOT_LATE = _any_of(
    r"\b(?:no|not|without|never|nor|minor|minimal|slight|(?:at )?risk of|risk being|may be|might be|could be|potential)"
    rf"(?: (?!but\b)\w+){{0,2}}? {_LATENESS}\b"
)
LATE = _any_of(
    r"overdue|\blate\b|missed|past (?:its|the|due)|date (?:has )?passed",
    r"off[ -]?track|\b(?:not|no longer|never)(?: \w+)? on (?:track|target|schedule|course)|behind|delay(?:ed|s)?|slipp(?:ed|ing)\b",
    r"\bnot (?:been )?(?:met|achieved|delivered|improved|improving)|\bunmet\b|unlikely|\bfailed|worsen|deteriorat",
    r"will not (?:be )?(?:deliver|complet|achiev|meet|finish)",
    r"significant(?:ly)? (?:delay|issue|concern|risk)|deemed significant|critical",
)
FINISHED = _any_of(
    r"\b(?:completed?|implemented|done|closed|delivered|achieved|launched|finished|met|actioned|in place|discharged|live)\b",
)
SHOWN = _any_of(
    r"\bembed(?:ded|s)\b|\bevidence[sd]?\b|\bdemonstrate[sd]?\b|impact shown|\bsustained\b",
    r"\b(?:verified|validated|assured|signed off|independently|filed as complete)\b",
)
IMPACT_OPEN = _any_of(
    r"\b(?:not(?: yet)?(?: been)?|awaiting|awaited|to be|yet to be|being|without|no|lack of|insufficient|limited|more|further"
    r"|gathering|collecting)\W+(?:\w+\W+){0,2}?"
    r"(?:evidenced?|shown|demonstrated|embedded|impact|assured|assurance|verified|validated|signed off|sustained)",
    r"impact (?:is |has )?(?:not|awaited|awaiting|to be|yet)",
    r"evidence (?:\w+ ){0,3}?(?:required|needed|outstanding|missing|to follow|awaited|pending|requested|gap)",
)
IMPACT_AWAITED = _any_of(r"impact (?:is |has )?(?:not|awaited|awaiting|to be|yet)", r"(?:awaiting|no) (?:\w+ )?impact")
UNDER_WAY = _any_of(
    r"in[ -]progress|under\s?way|started|begun|commenced|on[ -]?going|\bopen\b|re-?opened|active|continuing|working|embedding",
    r"on[ -]track|on (?:target|schedule|course)|ahead|developing|advancing|progressing|likely|expected to|as planned",
    r"at risk|slippage|issues?|risks?|minor|some concern|partial(?:ly)?|partly|monitor|evidence|drafted|recruit\w+|being \w+",
)
WITHDRAWN = _any_of(
    r"(?:action |now |task )?(?:paused|on hold|superseded|removed|withdrawn|cancelled|merged|deferred|deleted|suspended|abandoned)",
    r"\bsee\b|no longer (?!on\b|complete|embedded|met\b|in place)|n/?a\b|not applicable",
)

EXACT = {
    **{str(counts_as): counts_as for counts_as in CountsAs},
    **dict.fromkeys(("y", "yes", "✓", "✔", "✅", "100%", "100% complete", "fully complete"), CountsAs.DONE),
    **dict.fromkeys(("n", "no"), CountsAs.IN_PROGRESS),
}


def read_status(text: str) -> CountsAs | None:
    """What a status counts as; None where it does not say how far the action is ('Paused', 'See 2.8').

    Only a plain statement counts as implemented: 'not complete', 'nearly complete' and '80% complete' are in progress.
    """
    words = " ".join(text.casefold().replace("’", "'").split())
    words = re.sub(r"n't\b", " not", words).replace("ca not", "cannot")
    if words in EXACT:
        return EXACT[words]
    if not words or WITHDRAWN.match(words):
        return None
    return _by_meaning(words)


def counts_as_of_meaning(meaning: str) -> CountsAs | None:
    """What a level of a rating key counts as, by the key's own words; None where they do not say."""
    return read_status(meaning)


def _by_meaning(words: str) -> CountsAs | None:
    late = LATE.search(NOT_LATE.sub("", words)) is not None
    shown = SHOWN.search(words) is not None and not IMPACT_OPEN.search(words)
    if ALMOST.search(words):
        return CountsAs.OVERDUE if late else CountsAs.IN_PROGRESS
    finished = FINISHED.search(LATE.sub("", words)) is not None
    if late and not finished:
        return CountsAs.OVERDUE
    if NOT_BEGUN.search(words) and not finished:
        return CountsAs.NOT_STARTED
    if finished or shown:
        return CountsAs.EVIDENCED if shown else CountsAs.DONE
    if IMPACT_AWAITED.search(words):
        return CountsAs.DONE
    return CountsAs.IN_PROGRESS if any(said.search(words) for said in (UNDER_WAY, IMPACT_OPEN, NOT_LATE)) else None
