"""What stands beside a table in its own rows, with an empty column between, and belongs to none of them: the key of its ratings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reportgen.reading.grid import Cell, Sheet, distinct
from reportgen.reading.layout.heading_cells import LONGEST_HEADING
from reportgen.reading.layout.levels_explained import LEAST_LEVELS, explains_level, swatch_before
from reportgen.reading.layout.regions import Line, Region
from reportgen.reading.layout.side_by_side import within
from reportgen.reading.values.dates import dates


def parted(region: Region) -> Iterator[Region]:
    """The table without the key beside it, and that key; the region as it is where none stands there."""
    edge = _edge(region)
    if edge is None:
        yield region
        return
    first, last = edge
    sheet = within(region.sheet, 1, first)
    lines = (line if line.lone is not None else _line(sheet, line.number) for line in region.lines if sheet.row(line.number))
    yield replace(region, sheet=sheet, lines=tuple(lines))
    beside = within(region.sheet, last, max(column for _, column in region.sheet.cells))
    yield Region(beside, lines=tuple(Line(number) for number in _rows(region) if beside.row(number)))


def _line(sheet: Sheet, number: int) -> Line:
    cells = list(distinct(sheet.row(number).values()))
    return Line(number, cells[0] if len(cells) == 1 else None)


def _edge(region: Region) -> tuple[int, int] | None:
    """The last column of the table and the first of the key right of it, around the columns that are empty in all of its rows."""
    used = sorted({column for number in _rows(region) for column in region.sheet.row(number)})
    gaps = [(before, after) for before, after in pairwise(used) if after > before + 1]
    keyed = (gap for gap in gaps if region.headings and _is_key(region.sheet, _rows(region), gap[1]))
    return next((gap for gap in keyed if not _is_dated(region, gap[1])), None)


def _is_dated(region: Region, first: int) -> bool:
    """'July 2025' and 'November 2025 update' over 'Started.' and 'Done.': what was said then explains nothing."""
    return any(dates(cell.text[:LONGEST_HEADING]) for number in region.headings for cell in _from(region.sheet, number, first))


def _is_key(sheet: Sheet, rows: Sequence[int], first: int) -> bool:
    """Whether what stands from a column on explains a level in nearly every row that it fills."""
    beside = [cells for number in rows if (cells := _from(sheet, number, first))]
    explained = sum(explains_level(cells) or _is_swatch(sheet, cells) for cells in beside)
    return explained >= LEAST_LEVELS and explained + 2 >= len(beside)  # its title and its headings apart


def _is_swatch(sheet: Sheet, cells: Sequence[Cell]) -> bool:
    """A shade without words, and beside it what it means."""
    return len(cells) == 1 and swatch_before(sheet, cells[0]) is not None


def _from(sheet: Sheet, number: int, first: int) -> list[Cell]:
    return [cell for column, cell in sheet.row(number).items() if column >= first]


def _rows(region: Region) -> list[int]:
    return [*region.headings, *(line.number for line in region.lines)]
