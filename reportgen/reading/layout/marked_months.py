"""Months below which marks stand that a line explains: '◆ = due   ✔ = finished   ◇ = new due date'.

They are laid out anew with a column for each thing that a mark tells, and below it the month in which the mark stands; every cell
keeps its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from reportgen.lexicon.fields.roles import Role, called
from reportgen.lexicon.patterns import pattern
from reportgen.model.months import Month
from reportgen.reading.grid import Cell, Sheet
from reportgen.reading.values.dates import dates
from reportgen.reading.values.statuses import read_meaning

FIRST_ROWS = 60  # among which the months are looked for
LEAST_MONTHS, LEAST_ROWS, LEAST_MARKS = 3, 3, 2
LONGEST_KEY, LONGEST_MONTH = 300, 20  # signs
EXPLAINED = pattern(r"(?P<mark>[^\w\s=:;,.()–—-])\s{0,2}[=:–—-]\s{0,2}(?P<said>[^\W\d][^=;|,\n]{1,60}?)(?=\s{2}|[;|,\n]|$)")
IS_MOVED = pattern(r"\b(?:new|revised|moved|extended)\b", re.IGNORECASE)
IS_DUE = pattern(r"\b(?:due|deadline|target|to be (?:done|finished|completed))\b", re.IGNORECASE)

Months = Mapping[int, str]  # by column


def one_column_a_mark(sheet: Sheet) -> Sheet | None:
    """The sheet so; None where no line explains such marks, or they stand below no months."""
    marks = next(filter(None, map(_explained, sheet.cells.values())), None)
    if marks is None:
        return None
    for head in sheet.rows[:FIRST_ROWS]:
        months = {column: month for column, cell in sheet.row(head).items() if (month := _month(cell)) is not None}
        told = dict(_told(sheet, head, months, marks)) if len(months) >= LEAST_MONTHS else {}
        if len({row for row, _ in told}) >= LEAST_ROWS and not _hold_more(sheet, head, months, marks):
            return _laid_out(sheet, head, months, told)
    return None


def _explained(cell: Cell) -> dict[str, Role] | None:
    """What each mark tells, where two or more do and one of them when it is due."""
    if not isinstance(cell.value, str) or len(cell.text) > LONGEST_KEY:
        return None
    found = {match["mark"]: role for match in EXPLAINED.finditer(cell.text) if (role := _role(match["said"])) is not None}
    return found if len(found) >= LEAST_MARKS and Role.DEADLINE in found.values() else None


def _role(said: str) -> Role | None:
    if IS_DUE.search(said) is not None:
        return Role.REVISED if IS_MOVED.search(said) is not None else Role.DEADLINE
    counts_as = read_meaning(said).counts_as
    return Role.COMPLETED_ON if counts_as is not None and counts_as.is_done else None


def _month(cell: Cell) -> str | None:
    """The month that heads a column, with its year."""
    if cell.day is not None:
        return str(Month.of(cell.day))
    found = dates(cell.text) if len(cell.text) <= LONGEST_MONTH else []
    return cell.text if len(found) == 1 and not found[0].year_missing else None


def _told(sheet: Sheet, head: int, months: Months, marks: Mapping[str, Role]) -> Iterator[tuple[tuple[int, Role], Cell]]:
    """For each row what its marks tell; of several of one kind the last."""
    for row in (row for row in sheet.rows if row > head):
        for column in months:
            cell = sheet.row(row).get(column)
            for mark in cell.text if cell is not None and len(cell.text) <= len(marks) + 1 else "":
                if cell is not None and mark in marks:
                    yield (row, marks[mark]), cell.saying(months[column], filled=False)


def _hold_more(sheet: Sheet, head: int, months: Months, marks: Mapping[str, Role]) -> bool:
    """Whether something else than marks stands below the months too."""
    below = (cell.text for cell in sheet.cells.values() if cell.row > head and cell.column in months)
    return any(not set("".join(text.split())) <= marks.keys() for text in below)


def _laid_out(sheet: Sheet, head: int, months: Months, told: Mapping[tuple[int, Role], Cell]) -> Sheet:
    """Without what stands below the months: shades tell when it is worked on."""
    last = max(column for _, column in sheet.cells)
    at = {role: last + number for number, role in enumerate(dict.fromkeys(role for _, role in told), 1)}
    cells = {where: cell for where, cell in sheet.cells.items() if where[1] not in months or where[0] < head or cell.row < head}
    heading = sheet.row(head)[next(iter(months))]
    for role, column in at.items():
        cells[head, column] = replace(heading.saying(called(role), column=column), number_format="General")
    for (row, role), cell in told.items():
        cells[row, at[role]] = replace(cell, row=row, column=at[role], number_format="General")
    return sheet.laid_out(cells)
