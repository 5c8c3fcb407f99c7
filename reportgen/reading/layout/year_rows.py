"""Scorecards with a small table for each measure: the months stand across, the years below one another, its title above.

    PI 1 | Re-referrals within twelve months (%)
         | Apr | May | Jun | …
    2024/25 | 24.1 | 23.8 | …
    2025/26 | 21.9 | …
    Target 2025/26 | 19% | …
    Direction | Low is good

They are laid out anew with one row a measure, headed by its months and by what else is told of it; every cell keeps its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.reading.grid import Cell, Sheet, distinct
from reportgen.reading.layout.heading_cells import is_period
from reportgen.reading.layout.periods import years_in
from reportgen.reading.values.dates import dates

LEAST_PERIODS, LEAST_BLOCKS, LEAST_FIGURES = 4, 2, 2
LONGEST_LABEL = 60  # signs
ABOVE = 2  # rows between the months and the title
YEAR = pattern(r"(?:19|20)\d\d(?:\s?[-/–]\s?(?:20)?\d\d)?")
REF = pattern(r"[A-Z]{0,4} ?\d{1,3}(?:\.\d{1,3})?[a-z]?\.?")


@dataclass(frozen=True)
class _Block:
    """A small table: its title, before which a number may stand, its row of months, and the rows below."""

    title: Sequence[Cell]
    months: Mapping[int, Cell]
    rows: Sequence[tuple[Cell, Mapping[int, Cell]]]  # the label, and what stands beside it


def one_row_a_small_table(sheet: Sheet) -> Sheet | None:
    """The sheet so; None where it holds anything else but single texts."""
    blocks = list(_blocks(sheet))
    if len(blocks) < LEAST_BLOCKS:
        return None
    told = {id(cell) for block in blocks for cell in _cells_of(block)}
    several = (list(distinct(sheet.row(number).values())) for number in sheet.rows)
    if any(len(cells) > 1 and not all(id(cell) in told for cell in cells) for cells in several):
        return None
    return _laid_out(sheet, blocks)


def _blocks(sheet: Sheet) -> Iterator[_Block]:
    last = 0
    for head in sheet.rows:
        if head <= last:
            continue
        cells = sheet.row(head)
        months = {column: cell for column, cell in cells.items() if is_period(cell) and YEAR.fullmatch(cell.text) is None}
        first = min(cells)
        if len(months) < LEAST_PERIODS or len(months) < len(cells) - (first not in months):
            continue
        rows, number = [], head + 1
        while label := _label(sheet, number, min(months)):
            rows.append((label, {column: cell for column, cell in sheet.row(number).items() if column > label.column}))
            number += 1
        years = [beside for label, beside in rows if YEAR.fullmatch(label.text)]
        title = next((held for row in range(head - 1, head - 1 - ABOVE, -1) if row > last and (held := sheet.own(row))), [])
        if title and any(len(beside) >= LEAST_FIGURES for beside in years):
            yield _Block(title, months, rows)
            last = number - 1


def _label(sheet: Sheet, number: int, first: int) -> Cell | None:
    """What stands before the months, with something beside it."""
    cells = sheet.own(number)
    short = len(cells) > 1 and cells[0].column < first and len(cells[0].text) <= LONGEST_LABEL
    return cells[0] if short else None


def _cells_of(block: _Block) -> Iterator[Cell]:
    yield from (*block.title, *block.months.values())
    for label, beside in block.rows:
        yield from (label, *beside.values())


def _laid_out(sheet: Sheet, blocks: Sequence[_Block]) -> Sheet:
    top = blocks[0].title[0].row
    cells = {at: cell for at, cell in sheet.cells.items() if cell.row < top}
    columns: dict[str, int] = {"Ref": 1, "Indicator": 2}
    heads: dict[str, Cell] = {name: blocks[0].title[0].saying(name) for name in columns}
    for number, block in enumerate(blocks, top + 1):
        for said, head, cell in _told(block):
            at = columns.setdefault(said, len(columns) + 1)
            heads.setdefault(said, head.saying(said))
            cells[number, at] = cell.moved(number, at)
    for said, head in heads.items():
        cells[top, columns[said]] = replace(head, row=top, column=columns[said], bold=True, number_format="General")
    return sheet.bare().laid_out(cells)


def _told(block: _Block) -> Iterator[tuple[str, Cell, Cell]]:
    """The name of each column, the cell that says it, and what stands there for the measure."""
    *number, title = block.title[:2]
    if number and REF.fullmatch(number[0].text) is not None:
        yield "Ref", number[0], number[0]
    yield "Indicator", title, title
    for label, beside in block.rows:
        if YEAR.fullmatch(label.text) is not None:
            held = ((block.months[column], cell) for column, cell in beside.items() if column in block.months)
            yield from ((_period(month, label.text), month, cell) for month, cell in held)
        elif beside:
            yield label.text, label, beside[max(beside)]  # of a target for each month the last


def _period(month: Cell, year: str) -> str:
    """'Jan' of 2025/26 is January 2026; 'Q4' is that of 2025/26."""
    found = dates(month.text)
    named = len(found) == 1 and found[0].year_missing and month.text[:2].isalpha()
    first = found[0].in_year(2001).first if named else None
    text = years_in(year).text_for(first.month) if first is not None else None
    return f"{month.text} {text or year}"
