"""Dates typed month first, '09/30/2025', as exports of other programmes have them: read as the days that are meant.

A sheet is told by all its dates together: some can only be month first, and none can only be day first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from reportgen.lexicon.patterns import pattern
from reportgen.model.findings import Finding, found
from reportgen.model.numbers import day
from reportgen.reading.grid import Cell, Sheet, Workbook

TYPED = pattern(
    r"(?P<first>\d{1,2})(?P<mark>[/-])(?P<second>\d{1,2})(?P=mark)(?P<year>20\d\d)(?P<time>,? \d{1,2}:\d\d[ :\dAPMapm]{0,7})?"
)
LONGEST = 24  # signs
MONTHS = 12
LEAST = 2  # dates that can only be month first
SHARE = 3  # of so many dates one at least can only be so: 18 of 30 days are after the 12th


def with_days_first(book: Workbook) -> Workbook:
    """The workbook with such dates day first, and what is to be said of each of its sheets that has them."""
    read = [_sheet(sheet) for sheet in book.sheets]
    findings = [each for _, told in read for each in told]
    return replace(book, sheets=tuple(sheet for sheet, _ in read), findings=(*book.findings, *findings)) if findings else book


def _sheet(sheet: Sheet) -> tuple[Sheet, list[Finding]]:
    typed = [(cell, match) for cell in sheet.cells.values() if (match := _typed(cell)) is not None]
    if not _are_month_first([match for _, match in typed]):
        return sheet, []
    days = [(cell, told) for cell, match in typed if (told := _day(match)) is not None]
    cells = {(cell.row, cell.column): replace(cell, value=f"{told:%d/%m/%Y}", _text=f"{told:%d/%m/%Y}") for cell, told in days}
    return replace(sheet, cells={**sheet.cells, **cells}), list(_told(sheet, days))


def _typed(cell: Cell) -> re.Match[str] | None:
    return TYPED.fullmatch(cell.text) if isinstance(cell.value, str) and len(cell.text) <= LONGEST else None


def _are_month_first(typed: Sequence[re.Match[str]]) -> bool:
    surely = sum(int(each["first"]) <= MONTHS < int(each["second"]) for each in typed)
    return surely >= LEAST and surely * SHARE >= len(typed) and all(int(each["first"]) <= MONTHS for each in typed)


def _day(match: re.Match[str]) -> date | None:
    try:
        return date(int(match["year"]), int(match["first"]), int(match["second"]))
    except ValueError:
        return None


def _told(sheet: Sheet, days: Sequence[tuple[Cell, date]]) -> Iterator[Finding]:
    """Once of the sheet; and once of days that Excel may have read the other way round when it opened such an export."""
    cell, told = next((each for each in days if each[1].day > MONTHS), days[0])
    yield found("dates-month-first", cell.place, typed=cell.text, day=day(told))
    columns = {cell.column for cell, _ in days}
    dated = [(cell, cell.day) for cell in sheet.cells.values() if cell.column in columns and cell.day is not None]
    if dated and all(shown.day <= MONTHS for _, shown in dated):
        cell, shown = dated[0]
        yield found("dates-may-be-turned", cell.place, day=day(shown))
