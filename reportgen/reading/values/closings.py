"""Who does something and when, from the bracket that closes its words: '(Head of QA – Oct 17)', '[Lead: QA, due: May 25]'."""

from __future__ import annotations

import re

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.model.plan import DeadlineKind
from reportgen.reading.layout.headings import meanings
from reportgen.reading.values.dates import dates
from reportgen.reading.values.deadlines import read_deadline
from reportgen.reading.values.leads import LONGEST_ASIDE, names_leads

JOINT = pattern(
    r"\s*[–—;|]\s*|\s+-\s+|\s+/\s+(?=[^/]*$)|,\s+(?=\S+\s?\d{2})|,\s+(?=(?:by|due|date|deadline|when)\b)", re.IGNORECASE
)
LABEL = pattern(r"(?P<label>[A-Za-z][A-Za-z ]{1,24}?)\s*:\s*(?P<said>\S.*)", re.DOTALL)
YEAR_ALONE = pattern(r"(?:19|20)\d\d")
BEFORE_DATE = pattern(r"\b(?:by |from |before )?(?:the )?(?:end of |beginning of )?$", re.IGNORECASE)
SMALL_WORDS = frozenset(["and", "of", "for", "the", "a", "in", "to"])
# 'by 31 October 2025', 'before the end of March 2026'; at the end of a sentence 'in June 2026' too. Not 'from April 2026'.
DUE = pattern(
    r"\b(?P<by>by|before|until|no later than|in|during)\s+(?:the\s+)?(?:(?:end|close|start|middle)\s+of\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
WITHIN = frozenset({"in", "during"})
BEFORE_DUE = 40  # signs before a date among which such words stand
ROUND = str.maketrans("[]{}", "()()")
ENDS = " .;\n"
DASHES = " –—-\n"


@dataclass(frozen=True)
class Closing:
    """Who and when, either perhaps None, and the words before the bracket; the whole where none closes them or it never opens."""

    who: str | None
    when: str | None
    before: str


def closing(text: str) -> Closing:
    """What the bracket that closes a text says, of whatever shape, even where it is not closed or not opened."""
    plain = text.rstrip(ENDS)
    inside, whole, start = _last_bracket(plain.translate(ROUND))
    who, when = _said(inside, whole) if inside is not None else (None, None)
    opened = start > 0 and (who or when)
    return Closing(who, when, text[:start].rstrip(DASHES) if opened else text)


def due_in(text: str) -> str | None:
    """The last date that a sentence says it is due by, with the words before it: 'by the end of March 2026'; else None."""
    for found in reversed(dates(text)):
        due = DUE.search(text[max(0, found.start - BEFORE_DUE) : found.start])
        last = not text[found.end :].strip(ENDS)
        if (
            due is not None
            and (last or due["by"].casefold() not in WITHIN)
            and not YEAR_ALONE.fullmatch(text[found.start : found.end])
        ):
            return text[found.start - len(due[0]) : found.end]
    return None


def _said(inside: str, whole: bool) -> tuple[str | None, str | None]:
    for joint in reversed(list(JOINT.finditer(inside))):
        owner, when = _without_label(inside[: joint.start()], Role.LEAD), _without_label(inside[joint.end() :], Role.DEADLINE)
        if "/" in joint[0] and not (dates(when) and dates(when)[0].start == 0):
            continue  # 'HOS Safeguarding / Performance and Intelligence Oct17'
        if not dates(owner) and (_says_when(when) or not whole):
            return owner or None, when
    if _says_when(inside):
        return _who_and_when(_without_label(inside, Role.DEADLINE))
    return (inside, None) if whole and _names_somebody(inside) else (None, None)


def _without_label(text: str, role: Role) -> str:
    """'Lead: SM Training' -> 'SM Training'."""
    label = LABEL.fullmatch(text.strip())
    return label["said"] if label is not None and role in meanings(label["label"]) else text.strip()


def _who_and_when(inside: str) -> tuple[str | None, str]:
    """A bracket without a dash: 'Dec17' is a date alone, 'Head of QA end of Dec17' a post and a date."""
    found = dates(inside)
    if not found or not found[0].start:
        return None, inside
    begins = BEFORE_DATE.search(inside[: found[0].start])
    start = begins.start() if begins else found[0].start
    owner = inside[:start].strip(" ,")
    return (owner, inside[start:]) if _names_somebody(owner) or names_leads(owner) else (None, inside)


def _says_when(text: str) -> bool:
    """A date, or words such as 'quarterly'. A year alone is the year of a report, not a deadline."""
    if YEAR_ALONE.fullmatch(text.strip()):
        return False
    return bool(dates(text)) or read_deadline(text).deadline.kind not in (DeadlineKind.UNCLEAR, DeadlineKind.NONE)


def _names_somebody(text: str) -> bool:
    """Posts, or capitalised words; not one abbreviation alone, which explains the words before it."""
    words = [word for word in re.findall(r"[A-Za-z][\w.’']*", text) if word.casefold() not in SMALL_WORDS]
    if not words or (len(words) == 1 and words[0].isupper()):
        return False
    return len(text) <= LONGEST_ASIDE and (names_leads(text) or all(word[0].isupper() for word in words))


def _last_bracket(line: str) -> tuple[str | None, bool, int]:
    """What stands in the bracket that ends a line, brackets inside it included, whether it is closed, and where it opens.

    One that is never opened opens nowhere: -1.
    """
    depth = 0
    for at in range(len(line) - 1, -1, -1):
        depth += (line[at] == ")") - (line[at] == "(")
        if depth == 0 and line.endswith(")"):
            return line[at + 1 : -1].strip(), True, at
        if depth < 0:
            return line[at + 1 :].strip(), False, at
    if depth > 0 and line.endswith(")"):
        return re.split(r"\s[–—-]\s", line[:-1])[-1].strip(), True, -1
    return None, False, -1
