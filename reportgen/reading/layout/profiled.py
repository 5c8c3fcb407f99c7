"""What stands in each column of a region."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.reading.grid import Cell, Sheet
from reportgen.reading.layout.profiles import Profile, profile
from reportgen.reading.layout.regions import Region

MOST_ROWS_LOOKED_AT, MOST_CELLS_LOOKED_AT = 160, 8_000  # of a table, to tell what stands in its columns
LEAST_ROWS_LOOKED_AT = 40  # of one of many columns
NARROW = 2  # cells of a row that is a total or a note


def profiles_of(region: Region) -> list[Profile]:
    """What stands in each column of a region."""
    sheet = region.sheet
    rows = region.data or tuple(line.number for line in region.lines)
    width = max((len(sheet.row(number)) for number in rows[:LEAST_ROWS_LOOKED_AT]), default=1)
    step = max(1, len(rows) // min(MOST_ROWS_LOOKED_AT, max(LEAST_ROWS_LOOKED_AT, MOST_CELLS_LOOKED_AT // width)))
    looked_at = _before_counts(sheet, rows[::step])
    stacks = _stacks(region)
    may_be_bare = (
        set(range(max(min(stacks) - 1, 1), max(stacks) + 2)) if stacks else set[int]()
    )  # a column of colours may have no heading
    filled: dict[int, list[Cell]] = {}
    seen: set[tuple[int, int]] = set()
    for number in looked_at:
        shown = sheet.row(number)
        for column, cell in shown.items():
            if (cell.row, cell.column) not in seen and (cell.column == column or cell.row == number):
                seen.add((cell.row, cell.column))
                filled.setdefault(column, []).append(cell)
        banding = {cell.fill for cell in shown.values() if cell.fill}
        for column in may_be_bare - shown.keys():
            bare = sheet.at(number, column)
            if bare is not None and bare.fill and bare.fill not in banding:
                filled.setdefault(column, []).append(bare)
    columns = sorted({*stacks, *filled})
    whole = [number for number in looked_at if len(sheet.row(number)) > NARROW] or looked_at  # no totals, no notes
    return [profile(column, stacks.get(column, ()), filled.get(column, ()), whole) for column in columns]


def _before_counts(sheet: Sheet, rows: Sequence[int]) -> Sequence[int]:
    """The rows without the narrow ones behind the last of several cells: totals, notes, 'Agreed | 5' tell of no column.

    All of them where most are narrow.
    """
    wide = [number for number in rows if len(sheet.row(number)) > NARROW]
    return [number for number in rows if number <= wide[-1]] if len(wide) * 2 > len(rows) else rows


def _stacks(region: Region) -> dict[int, tuple[Cell, ...]]:
    """The headings above each column, from the top."""
    stacks: dict[int, list[Cell]] = {}
    for number in (*region.headings, *region.repeats[:1]):
        for column, cell in region.sheet.row(number).items():
            held = stacks.setdefault(column, [])
            if (number in region.headings or not held) and all(cell is not other for other in held):
                held.append(cell)
    return {column: tuple(cells) for column, cells in stacks.items()}
