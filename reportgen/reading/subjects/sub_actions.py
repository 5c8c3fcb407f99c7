"""Sub-actions typed as lines of one cell, each perhaps ending in who does it and when: '- Audit of plans (Head of QA – Oct17)'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.model.plan import DeadlineKind
from reportgen.reading.values.dates import Written, dates
from reportgen.reading.values.deadlines import Clues, DeadlineRead, read_deadline
from reportgen.reading.values.leads import LONGEST_ASIDE, names_leads, read_leads
from reportgen.reading.values.nothing import is_not_yet, points_elsewhere, says_nothing

BULLET = pattern(r"^\s*(?:[-–—•*●▪‣·o]\s+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)")
DASH = pattern(r"\s*[–—]\s*|\s+-\s+|,\s+(?=\S+\s?\d{2})")
DONE = pattern(r"\s{0,2}[-–—:,(]?\s{0,2}\b(?:done|completed?|implemented|achieved)\W{0,2}$", re.IGNORECASE)
YEAR_ALONE = pattern(r"(?:19|20)\d\d")
BEFORE_DATE = pattern(r"\b(?:by |from |before )?(?:the )?(?:end of |beginning of )?$", re.IGNORECASE)
SMALL_WORDS = frozenset(["and", "of", "for", "the", "a", "in", "to"])
BY_WHEN = pattern(r"\bby (?:the )?(?:end of )?(?=\S)", re.IGNORECASE)


@dataclass(frozen=True)
class SubAction:
    """One line without its bullet, and without the closing bracket that says who and when, which are its leads and deadline."""

    text: str
    leads: tuple[str, ...]
    deadline: DeadlineRead
    done: bool = False  # 'Write the advert by May 2026 DONE'


def sub_actions(text: str, clues: Clues) -> Iterator[SubAction]:
    """The sub-actions of a cell; 'N/A', 'none' and 'see below' are none."""
    for each in lines_of(text):
        line, done = _without_end(each)
        owner, when = _closing(line)
        deadline = read_deadline(when, clues) if when else _stated_in(line, clues)
        yield SubAction(_without_closing(line) if owner or when else line, read_leads(owner), deadline, done)


def _without_end(line: str) -> tuple[str, bool]:
    """The line without the word behind its date or its bracket that says that it is done, and whether there was one."""
    match = DONE.search(line)
    before = line[: match.start()].rstrip() if match is not None else line
    found = dates(before) if match is not None else ()
    ends = before.endswith(")") or (bool(found) and found[-1].end == len(before))
    return (before, True) if match is not None and ends else (line, False)


def lines_of(text: str) -> list[str]:
    """One for each bullet; a line without one goes on with the bullet above, unless no line has any."""
    lines = [line for line in text.split("\n") if line.strip()]
    bulleted = any(BULLET.match(line) for line in lines)
    found: list[str] = []
    for line in lines:
        if found and bulleted and not BULLET.match(line):
            found[-1] += f" {line.strip()}"
        else:
            found.append(BULLET.sub("", line).strip())
    return [line for line in found if not (says_nothing(line) or is_not_yet(line) or points_elsewhere(line))]


def from_first_bullet(text: str) -> str:
    """The text from its first bullet on, without the words that lead in to the list; nothing where no line has a bullet."""
    lines = text.split("\n")
    first = next((at for at, line in enumerate(lines) if BULLET.match(line)), len(lines))
    return "\n".join(lines[first:])


def says_who_and_when(text: str) -> bool:
    """Whether a line of a cell ends in a bracket that says who does it and when."""
    return any(owner and when for owner, when in map(_closing, lines_of(text)))


def _closing(line: str) -> tuple[str | None, str | None]:
    """Who and when, from the bracket that closes a line, even where it is not closed or not opened."""
    inside, whole = _last_bracket(line.rstrip(" .;"))
    if inside is None:
        return None, None
    for joint in reversed(list(DASH.finditer(inside))):
        owner, when = inside[: joint.start()].strip(), inside[joint.end() :].strip()
        if not dates(owner) and (_says_when(when) or not whole):
            return owner or None, when
    if _says_when(inside):
        return _who_and_when(inside)
    return (inside, None) if whole and _names_somebody(inside) else (None, None)


def _without_closing(line: str) -> str:
    """The line up to the bracket that ends it; the whole where that bracket was never opened."""
    inside, _ = _last_bracket(line.rstrip(" .;"))
    start = line.rfind(f"({inside}") if inside else -1
    return line[:start].rstrip(" –—-") if start > 0 else line


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


def _stated_in(line: str, clues: Clues) -> DeadlineRead:
    """A line whose brackets say no date is held to one only where its own words say 'by' it, or end in a month or a day."""
    found = dates(line)
    for stated in BY_WHEN.finditer(line):
        meant = [one for one in found if one.start <= stated.end() + 8 and one.end > stated.end()]
        if meant:
            return read_deadline(line[stated.start() : meant[0].end], clues)
    if found and found[-1].end == len(line.rstrip(" .")) and found[-1].written in (Written.MONTH, Written.DAY):
        return read_deadline(line[found[-1].start :], clues)
    return read_deadline(None)


def _last_bracket(line: str) -> tuple[str | None, bool]:
    """What stands in the bracket that ends a line, brackets inside it included, and whether it is opened and closed."""
    depth = 0
    for at in range(len(line) - 1, -1, -1):
        depth += (line[at] == ")") - (line[at] == "(")
        if depth == 0 and line.endswith(")"):
            return line[at + 1 : -1].strip(), True
        if depth < 0:
            return line[at + 1 :].strip(), False
    if depth > 0 and line.endswith(")"):
        return re.split(r"\s[–—-]\s", line[:-1])[-1].strip(), True
    return None, False
