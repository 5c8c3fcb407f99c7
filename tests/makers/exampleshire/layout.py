"""How the workbooks of Exampleshire look: titles, headings, tables, drop-downs and pages, as a council's own do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from tests.makers.exampleshire.stages import Stage

Value = str | int | float | date | None

DARK_BLUE, PALE_BLUE, GREY = "1F4E78", "D9E1F2", "595959"
THIN = Side(style="thin", color="BFBFBF")
BORDER = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
DAY = "dd/mm/yyyy"
A3, A4 = 8, 9  # Excel's numbers for paper
LINE = 13.5  # points that a line of text takes in a cell


def empty_workbook(title: str, stage: Stage) -> Workbook:
    """Without sheets; its properties say that it was made at the end of the stage's month."""
    book = Workbook()
    for sheet in book.worksheets:
        book.remove(sheet)
    book.properties.title = title
    book.properties.creator = "Exampleshire County Council"
    book.properties.created = datetime(stage.day.year, stage.day.month, stage.day.day, 9, 0)
    return book


def title_rows(sheet: Worksheet, title: str, statement: str, width: int) -> None:
    """A title and a statement, each across the table."""
    big = Font("Arial", 14, bold=True, color=DARK_BLUE)
    for row, text, font, height in ((1, title, big, 27), (2, statement, Font("Arial", 10), 30)):
        cell = sheet.cell(row, 1, text)
        cell.font = font
        cell.alignment = Alignment(vertical="center", wrap_text=True)
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=width)
        sheet.row_dimensions[row].height = height
    sheet["A1"].fill = solid(PALE_BLUE)


def heading_row(sheet: Worksheet, row: int, headings: Sequence[str | None], height: float = 42) -> None:
    for column, heading in enumerate(headings, start=1):
        as_heading(write(sheet, row, column, heading))
    sheet.row_dimensions[row].height = height


def as_heading(cell: Cell) -> None:
    cell.font = Font("Arial", 10, bold=True, color="FFFFFF")
    cell.fill = solid(DARK_BLUE)
    cell.alignment = Alignment(vertical="center", wrap_text=True)


def table_sheet(sheet: Worksheet, headings: Sequence[str], rows: Sequence[Sequence[Value]], widths: Sequence[float]) -> None:
    """A plain table with its headings in the first row."""
    heading_row(sheet, 1, headings, 28)
    for number, values in enumerate(rows, start=2):
        write_row(sheet, number, values, widths)
    lay_out(sheet, widths, freeze="A2", repeat="1:1")


def write_row(sheet: Worksheet, row: int, values: Sequence[Value], widths: Sequence[float]) -> None:
    """The values from the first column on, in a row as high as its longest text needs."""
    for column, value in enumerate(values, start=1):
        write(sheet, row, column, value)
    lines = [lines_needed(value, width) for value, width in zip(values, widths, strict=False)]
    sheet.row_dimensions[row].height = min(max(lines) * LINE + 5, 400)


def lines_needed(value: Value, width: float) -> int:
    """Lines that a text takes in a column of that width, in Arial 10."""
    text = str(value) if isinstance(value, str) else ""
    return sum(1 + len(line) // max(1, int(width * 0.95)) for line in text.split("\n"))


def note_row(sheet: Worksheet, row: int, text: str, width: int) -> None:
    cell = sheet.cell(row, 1, text)
    cell.font = Font("Arial", 9, italic=True, color=GREY)
    cell.alignment = Alignment(vertical="center", wrap_text=True)
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=width)
    sheet.row_dimensions[row].height = 18


def write(sheet: Worksheet, row: int, column: int, value: Value) -> Cell:
    cell = sheet.cell(row, column, value)
    assert isinstance(cell, Cell)  # not a merged one
    cell.font = Font("Arial", 10)
    cell.border = BORDER
    cell.alignment = Alignment(vertical="top", horizontal="left", wrap_text=True)
    cell.number_format = number_format(value)
    return cell


def number_format(value: Value) -> str:
    if isinstance(value, date):
        return DAY
    if isinstance(value, float):
        return "0.0%"
    return "#,##0" if isinstance(value, int) else "@"


def coloured(cell: Cell, fill: str) -> None:
    cell.fill = solid(fill)
    cell.font = Font("Arial", 10, bold=True)
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)


def solid(colour: str) -> PatternFill:
    return PatternFill("solid", fgColor=colour)


def drop_down(sheet: Worksheet, cells: Sequence[str], choices: Sequence[str], title: str, prompt: str) -> None:
    """A list to choose from in some ranges of cells."""
    rule = DataValidation(type="list", formula1='"' + ",".join(choices) + '"', allow_blank=True)
    rule.showErrorMessage = rule.showInputMessage = True
    rule.promptTitle, rule.prompt = title, prompt
    rule.errorTitle, rule.error = title, f"Choose one of: {', '.join(choices)}."
    for one in cells:
        rule.add(one)
    sheet.add_data_validation(rule)


def lay_out(sheet: Worksheet, widths: Sequence[float], freeze: str | None = None, repeat: str | None = None) -> None:
    """Column widths, panes that stay in view, and a page that prints: landscape, one page wide, headings repeated."""
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = freeze
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", A3 if sum(widths) > 200 else A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = repeat
    footer = sheet.oddFooter
    assert footer is not None
    footer.left.text, footer.right.text = "Exampleshire County Council – &A", "Page &P of &N"


def save(book: Workbook, path: Path) -> None:
    """Saves with fixed times inside, so that the same tables give the same bytes."""
    made = BytesIO()
    book.save(made)
    saved = book.properties.created
    assert saved is not None
    path.parent.mkdir(parents=True, exist_ok=True)
    with ZipFile(made) as parts, ZipFile(path, "w") as archive:
        for name in parts.namelist():
            entry = ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.create_system = ZIP_DEFLATED, 0
            archive.writestr(entry, with_fixed_date(name, parts.read(name), saved))


def with_fixed_date(name: str, content: bytes, saved: datetime) -> bytes:
    """openpyxl writes the time of saving into the properties, whatever they say: put our date there."""
    if name != "docProps/core.xml":
        return content
    return re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + saved.strftime("%Y-%m-%dT%H:%M:%SZ").encode(), content)
