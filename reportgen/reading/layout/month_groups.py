"""Groups of columns below a month: 'March 2026' over 'Position' and 'Status', in one heading row or in two."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from reportgen.lexicon.patterns import pattern
from reportgen.model.months import Month
from reportgen.reading.grid import Cell
from reportgen.reading.values.dates import dates, single_month

LONGEST = 60  # characters of a heading
BESIDE = pattern(
    r"\W*(?:return|number|no|[1-9]|first|second|third|fourth|fifth|sixth|final|last|of|for|due|the|in|to|by|at|ministers)\b\W*"
)
SINCE = pattern(r"\b(?:since|after|before|until)\b", re.IGNORECASE)
MARKS = " -–—:,.()[]/|\n"


def month_in(cell: Cell) -> Month | None:
    """The one month that a heading names: 'December 2013', 'Return 1 (Dec 13)', 'Position at March 2014'; else None."""
    if cell.day is not None:
        return Month.of(cell.day)
    return month_named(cell.text) if isinstance(cell.value, str) else None


def month_named(text: str) -> Month | None:
    """The one month that a text names, whatever else it says; of a quarter its last."""
    found = dates(text) if len(text) <= LONGEST else []
    if len(found) != 1 or found[0].year is None or found[0].last is None or SINCE.search(text):
        return None
    return single_month(text[found[0].start : found[0].end]) or Month.of(found[0].last)


def months_in(cells: Mapping[int, Cell]) -> dict[int, Month]:
    """The months that stand in a row, by column."""
    return {column: month for column, cell in cells.items() if (month := month_in(cell)) is not None}


def spread(months: Mapping[int, Month], columns: Iterable[int]) -> dict[int, Month]:
    """The month of each column: that of the nearest heading at or left of it; it may stand only above the first of a group."""
    nearest = {column: max((start for start in months if start <= column), default=None) for column in columns}
    return {column: months[start] for column, start in nearest.items() if start is not None}
