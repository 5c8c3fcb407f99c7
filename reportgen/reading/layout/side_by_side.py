"""Parts of a sheet that stand side by side, parted by an empty column or headed alike: each is read as a sheet of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reportgen.reading.grid import Cell, Sheet, distinct
from reportgen.reading.layout.headings import heading_words, meanings
from reportgen.reading.layout.kinds import SUBJECTS

FIRST_ROWS = 12  # of a sheet, among which the headings stand
LEAST_HEADINGS = 2  # of one part
LONGEST_HEADING = 60  # signs


def blocks(sheet: Sheet) -> tuple[Sheet, ...]:
    """The parts of a sheet that stand side by side, with an empty column between them; none where it is all in one.

    So do those whose headings are the same again: 'Action | Lead | Due | Action | Lead | Due'.
    """
    used = sorted({column for (_, column), cell in sheet.cells.items() if cell.text and not is_wide(sheet, cell)})
    starts = [column for before, column in zip((0, *used), used, strict=False) if column > before + 1 or before == 0]
    if len(starts) == 1 and (again := _headed_again(sheet)):
        starts = [starts[0], again]
    if len(starts) < 2:
        return ()
    ends = [start - 1 for start in starts[1:]] + [used[-1]]
    over = _titles_over_all(sheet, list(zip(starts, ends, strict=True)))
    parts = (within(sheet, start, end) for start, end in zip(starts, ends, strict=True))
    return tuple(_titled(part, start, over) for part, start in zip(parts, starts, strict=True))


def _headed_again(sheet: Sheet) -> int:
    """The column in which a row of headings says all of them again, what its rows are among them; 0 where none does."""
    for number in sheet.rows[:FIRST_ROWS]:
        cells = list(distinct(sheet.row(number).values()))
        half, odd = divmod(len(cells), 2)
        texts = [heading_words(cell.text[:LONGEST_HEADING]) for cell in cells]
        if half < LEAST_HEADINGS or odd or texts[:half] != texts[half:] or len(set(texts)) < half:
            continue
        named = (fit for cell in cells[:half] for role, fit in meanings(cell.text).items() if role in SUBJECTS)
        return cells[half].column if any(fit.whole for fit in named) else 0
    return 0


def within(sheet: Sheet, first: int, last: int) -> Sheet:
    """The columns of a sheet from the first to the last."""
    cells = {at: cell for at, cell in sheet.cells.items() if first <= at[1] <= last}
    merged = {at: start for at, start in sheet.merged.items() if first <= at[1] <= last and start in cells}
    return replace(sheet, cells=cells, merged=merged)


def _titles_over_all(sheet: Sheet, parts: Sequence[tuple[int, int]]) -> list[Cell]:
    """Single texts with a blank row, or nothing, above them and every part of the sheet below them: they stand over all parts."""
    rows = {number: sheet.row(number) for number in sheet.rows}
    below = dict(pairwise(sheet.rows))
    return [
        cells[column]
        for number, cells in rows.items()
        if len(cells) == 1 and number - 1 not in rows and number in below
        for column in cells
        if all(any(first <= other <= last for other in rows[below[number]]) for first, last in parts)
    ]


def _titled(part: Sheet, first: int, titles: Sequence[Cell]) -> Sheet:
    added = {
        (cell.row, first): replace(cell, column=first, where=cell.place) for cell in titles if (cell.row, first) not in part.cells
    }
    return replace(part, cells=dict(sorted((part.cells | added).items()))) if added else part


def is_wide(sheet: Sheet, cell: Cell) -> bool:
    """A title merged across the sheet does not join what stands below it."""
    return bool(sheet.merged) and sheet.merged.get((cell.row, cell.column + 1)) == (cell.row, cell.column)
