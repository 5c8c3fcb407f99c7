"""The workbook of the Improvement Notice: the Notice itself, its measures, its returns and reviews, the Board's meetings."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from tests.makers.exampleshire.layout import (
    DARK_BLUE,
    DAY,
    PALE_BLUE,
    Value,
    as_heading,
    coloured,
    drop_down,
    empty_workbook,
    heading_row,
    lay_out,
    solid,
    table_sheet,
    title_rows,
    write,
    write_row,
)
from tests.makers.exampleshire.measures import AT_RISK, MEASURES, MET, OFF_TRACK, ON_TRACK, Measure, said_at
from tests.makers.exampleshire.notice import FACTS, due_at, meetings_at
from tests.makers.exampleshire.stages import Stage, at

FILLS = {ON_TRACK: "92D050", AT_RISK: "FFC000", OFF_TRACK: "FF0000", MET: "00B0F0"}
OWN = ("No", "Heading", "Required measure", "Milestones", "Linked actions", "Linked indicators", "Lead")
RETURNS = ("March 2026", "June 2026")
OF_EACH = ("Position", "Status", "Evidence")
WIDTHS = (7, 22, 52, 40, 14, 12, 24, *(44, 11, 34) * len(RETURNS))


def notice_workbook(stage: Stage) -> Workbook:
    book = empty_workbook("Exampleshire Improvement Notice", stage)
    notice_sheet(book.create_sheet("Notice"))
    measures_sheet(book.create_sheet("Measures"), stage)
    due_sheet(book.create_sheet("Returns and reviews"), stage)
    meetings = [(each.day, each.name, each.held, each.note) for each in meetings_at(stage)]
    table_sheet(book.create_sheet("Meetings"), ("Date", "Meeting", "Held?", "Note"), meetings, (14, 24, 10, 64))
    for row in range(2, len(meetings) + 2):
        book["Meetings"].cell(row, 1).number_format = "ddd dd mmm yyyy"
    return book


def notice_sheet(sheet: Worksheet) -> None:
    sheet["A1"] = "Improvement Notice"
    sheet["A1"].font = Font("Arial", 14, bold=True, color=DARK_BLUE)
    sheet.merge_cells("A1:B1")
    widths = (40, 100)
    for row, (label, value) in enumerate(FACTS, start=3):
        write_row(sheet, row, (label, value), widths)
        sheet.cell(row, 1).font = Font("Arial", 10, bold=True)
        sheet.cell(row, 1).fill = solid(PALE_BLUE)
    lay_out(sheet, widths)


def measures_sheet(sheet: Worksheet, stage: Stage) -> None:
    """The headings stand in two rows: each return's month is merged across its columns, the others downwards."""
    last = len(OWN) + len(RETURNS) * len(OF_EACH)
    title = "The following measures are required for the Council to comply with this Improvement Notice"
    title_rows(sheet, title, "Position, status and evidence are written by each lead for the month in which a return is due.", last)
    heading_row(sheet, 3, [*OWN, *(month if first else None for month in RETURNS for first in (True, False, False))], 20)
    heading_row(sheet, 4, [*(None for _ in OWN), *OF_EACH * len(RETURNS)], 24)
    for column in range(1, len(OWN) + 1):
        sheet.merge_cells(start_row=3, start_column=column, end_row=4, end_column=column)
    for first in range(len(OWN) + 1, last + 1, len(OF_EACH)):
        sheet.merge_cells(start_row=3, start_column=first, end_row=3, end_column=first + len(OF_EACH) - 1)
    for row, measure in enumerate(MEASURES, start=5):
        measure_row(sheet, row, measure, stage)
    for column in status_columns():
        letter = get_column_letter(column)
        prompt = "Choose how far the measure is, and fill the cell with its colour."
        drop_down(sheet, [f"{letter}5:{letter}{4 + len(MEASURES)}"], tuple(FILLS), "Status", prompt)
    lay_out(sheet, WIDTHS, freeze="D5", repeat="1:4")
    as_heading(write(sheet, 3, 1, OWN[0]))


def status_columns() -> list[int]:
    return [len(OWN) + number * len(OF_EACH) + OF_EACH.index("Status") + 1 for number in range(len(RETURNS))]


def measure_row(sheet: Worksheet, row: int, measure: Measure, stage: Stage) -> None:
    values: list[Value] = [
        measure.ref,
        measure.heading,
        measure.requirement,
        measure.milestones_at(stage),
        at(measure.actions, stage),
        measure.indicators or None,
        measure.lead,
    ]
    for said in said_at(measure, stage):
        values += said or (None,) * len(OF_EACH)
    write_row(sheet, row, values, WIDTHS)
    sheet.cell(row, 1).font = Font("Arial", 10, bold=True)
    for column in status_columns():
        status = sheet.cell(row, column).value
        if status:
            coloured(sheet[f"{get_column_letter(column)}{row}"], FILLS[str(status)])


def due_sheet(sheet: Worksheet, stage: Stage) -> None:
    title_rows(sheet, "Returns to ministers and reviews by the Department", "A return goes out on the last day of its month.", 7)
    heading_row(sheet, 3, ("Type", "What", "Due", "From", "To", "Date sent / held", "Outcome"), 28)
    widths = (10, 50, 18, 32, 16, 16, 60)
    for row, due in enumerate(due_at(stage), start=4):
        write_row(sheet, row, (due.kind, due.what, due.month, due.sender, due.to, due.sent, due.outcome), widths)
        sheet.cell(row, 6).number_format = DAY
    lay_out(sheet, widths, freeze="A4", repeat="1:3")
