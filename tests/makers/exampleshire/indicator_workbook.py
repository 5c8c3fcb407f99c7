"""The workbook of the indicators: one sheet, with a row of headings for each group."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from tests.makers.exampleshire.indicators import GROUPS, MONTHS, Cell, Group, Indicator
from tests.makers.exampleshire.layout import GREY, empty_workbook, heading_row, lay_out, note_row, title_rows, write
from tests.makers.exampleshire.stages import Stage

FIRST_MONTH = 4  # column D
AFTER_MONTHS = ("Direction of travel", "Target", "Good is", "Benchmark")
INTRODUCTION = (
    "Monthly figures for the Improvement Board. 'r' after a figure is a rate per 10,000 children; '(r)' is a figure revised since "
    "it was first reported. Figures from 1 to 4 about children without a home are shown as <5."
)


def indicator_workbook(stage: Stage) -> Workbook:
    book = empty_workbook("Exampleshire indicators", stage)
    sheet = book.create_sheet("Scorecard")
    months = len(MONTHS) if stage.month > 5 else stage.month + 6
    width = FIRST_MONTH - 1 + months + len(AFTER_MONTHS)
    title_rows(sheet, "Exampleshire improvement scorecard", INTRODUCTION, width)
    row, number = 3, 1
    for group in GROUPS:
        heading_row(sheet, row, headings(group, months))
        for indicator in group.indicators:
            row += 1
            indicator_row(sheet, row, number, indicator, months)
            number += 1
        row += 1
        if group.note:
            note_row(sheet, row, group.note, width)
            row += 1
    lay_out(sheet, (6, 58, 12, *(10.5,) * (months - 1), 13, 12, 15, 10, 24), freeze="D4", repeat="1:3")
    return book


def headings(group: Group, months: int) -> list[str | None]:
    named = list(MONTHS[:months])
    if group.provisional:
        named[-1] = f"{named[-1]} (provisional)"
    return [None, group.title, "Baseline (Sep-25)", *named, *AFTER_MONTHS]


def indicator_row(sheet: Worksheet, row: int, number: int, indicator: Indicator, months: int) -> None:
    told = indicator.values_to(months)
    values: list[Cell] = [told, *[None] * (months - 1)] if isinstance(told, str) else told
    after = (travel(indicator, months), indicator.target, indicator.good_is, indicator.benchmark)
    for column, value in enumerate((number, indicator.title, indicator.baseline, *values, *after), start=1):
        cell = write(sheet, row, column, value)
        cell.alignment = Alignment(horizontal="left" if column == 2 else "center", vertical="center", wrap_text=True)
        if indicator.shown_as and column > 2 and isinstance(value, int | float):
            cell.number_format = indicator.shown_as
    if isinstance(told, str):
        sheet.cell(row, FIRST_MONTH).font = Font("Arial", 10, italic=True, color=GREY)
        sheet.merge_cells(start_row=row, start_column=FIRST_MONTH, end_row=row, end_column=FIRST_MONTH + months - 1)
    sheet.row_dimensions[row].height = 30


def travel(indicator: Indicator, months: int) -> str:
    """The arrow of the last two figures: ▲, ▼, or ◀ ▶ where they are the same or there are none."""
    told = indicator.values_to(months)
    figures = [] if isinstance(told, str) else [number for value in told if (number := as_number(value)) is not None]
    if len(figures) < 2 or figures[-1] == figures[-2]:
        return "◀ ▶"
    return "▲" if figures[-1] > figures[-2] else "▼"


def as_number(value: Cell) -> float | None:
    if isinstance(value, int | float):
        return float(value)
    digits = (value or "").removesuffix(" (r)").rstrip("r%")
    return float(digits) if digits.replace(".", "").isdecimal() else None
