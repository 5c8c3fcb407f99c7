"""Whole rows that were pasted into one cell: their parts, between tabs or bars, belong below the headings, one each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportgen.lexicon.patterns import pattern
from reportgen.reading.grid import Cell, Sheet

TAB, BAR = "\t", " | "
LEAST_PARTS = 4
LEAST_LIKE_IT = 3  # other rows that are filled about as far
BETWEEN = pattern(r"\t|\s\|\s")


def with_rows_parted(sheet: Sheet) -> Sheet:
    """The sheet with the parts of such rows in cells of their own, in the place of the one; the sheet itself where it has none."""
    fits: dict[tuple[int, int], bool] = {}
    parted = {at: part for cell in sheet.cells.values() for at, part in _parted(sheet, cell, fits)}
    return replace(sheet, cells=dict(sorted({**sheet.cells, **parted}.items()))) if parted else sheet


def rows_in_one_cell(rows: Sequence[Sequence[Cell]]) -> Iterator[tuple[Cell, int]]:
    """Of some rows of a table those that were parted so: the cell of the workbook, and in how many parts it is read."""
    found = [(cells[0], len(cells)) for cells in rows if len(cells) >= LEAST_PARTS and len({cell.place for cell in cells}) == 1]
    yield from found if len(found) * 2 < len(rows) else ()


def _parted(sheet: Sheet, cell: Cell, fits: dict[tuple[int, int], bool]) -> Iterator[tuple[tuple[int, int], Cell]]:
    """`fits` keeps what was found of so many parts from a column on."""
    text = cell.value
    if not isinstance(text, str) or (TAB not in text and BAR not in text) or cell.column < max(sheet.row(cell.row), default=0):
        return
    parts = [part.strip() for part in BETWEEN.split(text)]
    if sum(map(bool, parts)) < LEAST_PARTS:
        return
    key = (cell.column, len(parts))
    if key not in fits:
        fits[key] = _fit(sheet, *key)
    for column, part in enumerate(parts, cell.column) if fits[key] else ():
        if part:
            yield (cell.row, column), Cell(cell.row, column, part, cell.place)


def _fit(sheet: Sheet, first: int, parts: int) -> bool:
    """Whether a row, such as that of the headings, has as many cells from that column on, and others are filled about as far."""
    from_here = [[column for column in columns if column >= first] for columns in sheet.columns_by_row.values()]
    whole = list(range(first, first + parts))
    return whole in from_here and sum(parts <= len(columns) * 2 for columns in from_here) > LEAST_LIKE_IT
