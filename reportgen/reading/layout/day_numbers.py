"""Days that a sheet shows as Excel's numbers, 46171, because their cells have lost the format of dates.

They are days where their heading asks for one and every number below it may be one; `Cell.day_number` tells them again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportgen.lexicon.fields.roles import Role
from reportgen.reading.grid import Cell, Sheet
from reportgen.reading.layout.headings import DATES, SURE_WORDS, meanings

FIRST, LAST = 36_526, 54_788  # 1 January 2000 and 31 December 2049
OF_DAYS = DATES | {Role.EVIDENCED_ON, Role.PROPOSED_ON, Role.AGREED_ON}
OF_FIGURES = frozenset({Role.TARGET, Role.VALUE, Role.BASELINE, Role.BENCHMARK, Role.INDICATOR})


def with_days(sheet: Sheet) -> Sheet:
    """The sheet with those days as days; the sheet itself where it has none."""
    columns = sorted({cell.column for cell in sheet.cells.values() if _may_be_day(cell)})
    days = [cell for column in columns for cell in _days(sheet, column)]
    return replace(sheet, cells={**sheet.cells, **{(cell.row, cell.column): cell.as_day() for cell in days}}) if days else sheet


def _may_be_day(cell: Cell) -> bool:
    value = cell.value
    return isinstance(value, int | float) and FIRST <= value <= LAST and float(value).is_integer() and "%" not in cell.number_format


def _days(sheet: Sheet, column: int) -> Iterator[Cell]:
    """Those of a column below a heading that asks for days, if no other number stands there."""
    cells = [cell for (_, at), cell in sheet.cells.items() if at == column]
    first = next(at for at, cell in enumerate(cells) if _may_be_day(cell))
    heads = (meanings(cell.text) for cell in reversed(cells[:first]) if isinstance(cell.value, str))
    asked = next(({role for role, said in head.items() if said.weight >= SURE_WORDS} for head in heads if head), set())
    numbers = [cell for cell in cells[first:] if isinstance(cell.value, int | float)]
    if asked & OF_DAYS and not asked & OF_FIGURES and all(map(_may_be_day, numbers)):
        yield from numbers
