"""Sub-actions typed as lines of one cell, each perhaps ending in who does it and when: '- Audit of plans (Head of QA – Oct17)'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.reading.values.closings import closing
from reportgen.reading.values.dates import Written, dates
from reportgen.reading.values.deadlines import Clues, DeadlineRead, read_deadline
from reportgen.reading.values.leads import read_leads
from reportgen.reading.values.nothing import is_not_yet, points_elsewhere, says_nothing
from reportgen.reading.values.ticks import is_ticked_list, ticked_line

BULLET = pattern(r"^\s*(?:[-–—•*●▪‣·o]\s+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)")
DONE = pattern(r"\s{0,2}[-–—:,(]?\s{0,2}\b(?:done|completed?|implemented|achieved)\W{0,2}$", re.IGNORECASE)
BY_WHEN = pattern(r"\bby (?:the )?(?:end of )?(?=\S)", re.IGNORECASE)


@dataclass(frozen=True)
class SubAction:
    """One line without its bullet, and without the closing bracket that says who and when, which are its leads and deadline."""

    text: str
    leads: tuple[str, ...]
    deadline: DeadlineRead
    done: bool | None = (
        None  # 'Write the advert by May 2026 DONE', '☑ Advert written'; a box that is not ticked says that it is not
    )


def sub_actions(text: str, clues: Clues) -> Iterator[SubAction]:
    """The sub-actions of a cell; 'N/A', 'none' and 'see below' are none."""
    lines = lines_of(text)
    for each in lines:
        unmarked, ticked = ticked_line(each, lines)
        line, done = _without_end(unmarked)
        closed = closing(line)
        deadline = read_deadline(closed.when, clues) if closed.when else _stated_in(line, clues)
        yield SubAction(closed.before, read_leads(closed.who), deadline, done or ticked)


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


def lists_sub_actions(text: str) -> bool:
    """Whether a line of a cell ends in a bracket that says who does it and when, or its lines are ticked off."""
    lines = lines_of(text)
    return is_ticked_list(lines) or any(closed.who and closed.when for closed in map(closing, lines))


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
