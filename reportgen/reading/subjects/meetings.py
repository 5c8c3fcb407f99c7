"""The Board's meetings, and whether each was held."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.inspectorates import ANY_INSPECTORATE
from reportgen.lexicon.patterns import pattern
from reportgen.model.findings import Finding, found
from reportgen.model.notice import Meeting
from reportgen.reading.grid import Cell
from reportgen.reading.layout.table import Row
from reportgen.reading.subjects.plan_rows import day_in
from reportgen.reading.values.dates import dates

PUT_OFF = r"(?:postponed|re-?scheduled|re-?arranged|deferred)"
OFF = (
    rf"(?:not (?:been )?held|cancell?ed|{PUT_OFF}|stood down|called off|abandoned"
    r"|did(?: not|n['’]t) (?:take place|go ahead|happen|meet|proceed)|not go(?:ing)? ahead|no meeting"
    r"|no quorum|inquorate|(?:was )?not quorate"
    r"|not take place)"
)
CALLED_OFF = pattern(rf"(?<!not )\b{OFF}\b", re.IGNORECASE)
# At the beginning of a note: 'Meeting cancelled (snow)'; not 'Item 4 deferred to June', nor 'Deferred items agreed'.
NOTED_OFF = pattern(
    rf"\W*(?:(?:the|this|our|board|improvement|meeting|it|was|is|has|had|been|to|be|and|sadly|unfortunately)\W+)*(?:(?!{PUT_OFF}){OFF}\b"
    rf"|{PUT_OFF}\s*(?:$|[^\w\s]|(?:to|until|till|because|due|by|at|as|for|owing|on|following|in)\b))",
    re.IGNORECASE,
)
UNPLAIN = pattern(rf"\bmeeting\W+(?:\w+\W+){{0,3}}{OFF}\b", re.IGNORECASE)
# What is said of another meeting than this one: 'in place of 18 June, cancelled for snow'.
OF_ANOTHER = pattern(
    r"\b(?:in place of|in lieu of|instead of|replac\w+|(?:re-?scheduled|re-?arranged|postponed|deferred|moved|carried over) from"
    r"|after)\b.*",
    re.IGNORECASE | re.DOTALL,
)
YES = pattern(
    r"\W*(?:yes|y|held|took place|met|done|true|quorate|virtual(?:ly)?|online|hybrid|in person|remote(?:ly)?|teams|went ahead)\b"
    r"|\s*[✓✔☑]",
    re.IGNORECASE,
)
NO = pattern(r"\W*(?:no|n|false|x)\s*(?:$|[-–—.,;:(\n])|\s*[✗✘☒]", re.IGNORECASE)
OPEN = pattern(
    r"\W*(?:tb[acd]\b|to be (?:agreed|arranged|confirmed|decided|held)\b|(?:provisional|planned|scheduled|unconfirmed|\?+)\W*$)",
    re.IGNORECASE,
)
OTHER_BODY = pattern(
    rf"\b(?:{ANY_INSPECTORATE}|scrutiny|committee|cabinet|full council|sub-?\s?group|working group|reference group|steering group"
    r"|task (?:and|&) finish|forum|panel|parenting board|safeguarding|wellbeing board|health and care partnership"
    r"|operational group|delivery group|pre-?meet(?:ing)?|workshop|away ?day|site visit|review meeting)\b",
    re.IGNORECASE,
)
PART_OF_THE_BOARD = pattern(r"\b(?:sub-?\s?group|working group|task (?:and|&) finish|pre-?meet(?:ing)?|workshop)\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Read:
    """A row that is a meeting of the Board, with its day, and whether it was held; None where nobody can tell."""

    row: Row
    cell: Cell
    day: date
    held: bool | None


def meetings(rows: Sequence[Row], board: str | None, on: date) -> tuple[Meeting, ...]:
    """The Board's meetings, each day once. Whether one after the day `on` will be held is not known yet."""
    found: dict[date, Meeting] = {}
    for each in _read(rows, board):
        held = each.held if each.day <= on else None
        meeting = Meeting(each.day, each.cell.place, each.row.text(Role.NOTE), held)
        if each.day not in found or (held and not found[each.day].held):
            found[each.day] = meeting
    return tuple(found[day] for day in sorted(found))


def meeting_findings(rows: Sequence[Row], board: str | None, on: date) -> Iterator[Finding]:
    """Days that are no dates, meetings of others, a day that stands twice, and what does not say whether it was held."""
    for row in rows:
        cell = row.cell(Role.WHEN) or row.cell(Role.MEETING)
        if cell is not None and _day(row) is None:
            yield found("meeting-day-not-understood", cell.place, typed=cell.text[:60])
        elif cell is not None and not _is_boards(row, board):
            name = row.text(Role.MEETING) or ""
            yield found("meeting-of-another-body", (row.cell(Role.MEETING) or cell).place, body=name[:60])
    first: dict[date, _Read] = {}
    for each in _read(rows, board):
        earlier = first.setdefault(each.day, each)
        if earlier is not each:
            yield found("meeting-twice", each.cell.place, cell=earlier.cell.place.cell)
        if each.held is None and each.day <= on:
            said = "; ".join(text for text in (each.row.text(Role.HELD), each.row.text(Role.NOTE)) if text) or each.cell.text
            yield found("meeting-held-not-understood", each.cell.place, said=said[:80])


def _read(rows: Sequence[Row], board: str | None) -> Iterator[_Read]:
    for row in rows:
        day = _day(row)
        if day is not None and _is_boards(row, board):
            cell = row.cell(Role.WHEN) or row.cell(Role.MEETING) or next(iter(row.cells.values()))
            yield _Read(row, cell, day, _held(row, cell))


def _day(row: Row) -> date | None:
    """The day on which it was held, where that stands in the column Held; else the day for which it was planned."""
    return next((day for role in (Role.HELD, Role.WHEN, Role.MEETING) if (day := day_in(row, role)) is not None), None)


def _is_boards(row: Row, board: str | None) -> bool:
    """Whether the column that names the meeting names the Board, or nothing else."""
    name = " ".join((row.text(Role.MEETING) or "").split())
    if PART_OF_THE_BOARD.search(name):
        return False
    own = "improvement" in name.casefold() or (board is not None and board.casefold() in name.casefold())
    return own or not OTHER_BODY.search(name)


def _held(row: Row, when: Cell) -> bool | None:
    """By the column Held, where it says anything; else by the note, and by what stands beside the date. Silence is yes."""
    note, answer = row.text(Role.NOTE) or "", row.text(Role.HELD) or ""
    off_elsewhere = bool(NOTED_OFF.match(OF_ANOTHER.sub("", note)) or CALLED_OFF.search(_beside(when.text)))
    if answer:
        said = True if day_in(row, Role.HELD) is not None else _answered(answer)
        return None if said and off_elsewhere else said
    if off_elsewhere:
        return False
    return None if UNPLAIN.search(OF_ANOTHER.sub("", note)) or OPEN.match(note) or OPEN.match(_beside(when.text)) else True


def _answered(answer: str) -> bool | None:
    """'Yes - no issues' is yes, 'No (snow)' and 'Did not go ahead' are no; None for both at once, 'TBC' and anything else."""
    off = bool(CALLED_OFF.search(OF_ANOTHER.sub("", answer)))
    if YES.match(answer):
        return None if off else True
    return False if off or NO.match(answer) else None


def _beside(text: str) -> str:
    """What a date's cell says beside the date: '28/5/26 - CANCELLED'."""
    found = dates(text)
    return f"{text[: found[0].start]} {text[found[0].end :]}" if len(found) == 1 else ""
