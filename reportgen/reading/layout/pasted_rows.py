"""Whole rows that were pasted into one cell: their parts, between tabs or bars, belong below the headings, one each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from reportgen.lexicon.fields.looks import Look
from reportgen.lexicon.patterns import pattern
from reportgen.reading.grid import Cell, Sheet
from reportgen.reading.layout.profiles import looks

TAB, BAR = "\t", " | "
LEAST_PARTS = 4
LEAST_LIKE_IT = 3  # other rows that are filled about as far, or cells that look alike
MOST_LOOKED_AT = 100  # cells of a column
TELLING = frozenset({Look.DATE, Look.REF})
BETWEEN = pattern(r"\t|\s\|\s")


def with_rows_parted(sheet: Sheet) -> Sheet:
    """The sheet with the parts of such rows in cells of their own, in the place of the one; the sheet itself where it has none."""
    whole: dict[tuple[int, int], bool | None] = {}
    parted = {at: part for cell in sheet.cells.values() for at, part in _parted(sheet, cell, whole)}
    return replace(sheet, cells=dict(sorted({**sheet.cells, **parted}.items()))) if parted else sheet


def rows_in_one_cell(rows: Sequence[Sequence[Cell]]) -> Iterator[tuple[Cell, int]]:
    """Of some rows of a table those that were parted so: the cell of the workbook, and in how many parts it is read."""
    found = [(cells[0], len(cells)) for cells in rows if len(cells) >= LEAST_PARTS and len({cell.place for cell in cells}) == 1]
    yield from found if len(found) * 2 < len(rows) else ()


def _parted(sheet: Sheet, cell: Cell, whole: dict[tuple[int, int], bool | None]) -> Iterator[tuple[tuple[int, int], Cell]]:
    """`whole` keeps what was found of so many parts from a column on."""
    text = cell.value
    if not isinstance(text, str) or (TAB not in text and BAR not in text) or cell.column < max(sheet.row(cell.row), default=0):
        return
    parts = [part.strip() for part in BETWEEN.split(text)]
    if sum(map(bool, parts)) < LEAST_PARTS:
        return
    cells = [Cell(cell.row, column, part, cell.place) for column, part in enumerate(parts, cell.column) if part]
    key = (cell.column, len(parts))
    if key not in whole:
        whole[key] = _fits(sheet, *key)
    fits = whole[key]
    if fits or (fits is None and _stand_below_their_like(sheet, cells)):
        yield from (((part.row, part.column), part) for part in cells)


def _fits(sheet: Sheet, first: int, parts: int) -> bool | None:
    """Whether others are filled about as far as so many parts from that column on: None where the row of headings goes further."""
    from_here = [[column for column in columns if column >= first] for columns in sheet.columns_by_row.values()]
    whole = list(range(first, first + parts))
    if sum(parts <= len(columns) * 2 for columns in from_here) <= LEAST_LIKE_IT:
        return False
    return True if whole in from_here else None if any(whole == columns[:parts] for columns in from_here) else False


def _stand_below_their_like(sheet: Sheet, parts: Sequence[Cell]) -> bool:
    """Whether each date and ref of a row whose last cells were blank stands in a column of them, and there is a date."""
    told = [(part.column, look) for part in parts for look in looks(part) if look in TELLING]
    return any(look is Look.DATE for _, look in told) and all(_is_column_of(sheet, *each) for each in told)


def _is_column_of(sheet: Sheet, column: int, look: Look) -> bool:
    cells = (cell for row in sheet.rows if (cell := sheet.row(row).get(column)) is not None)
    return sum(look in looks(cell) for cell in islice(cells, MOST_LOOKED_AT)) >= LEAST_LIKE_IT
