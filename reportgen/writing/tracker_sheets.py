"""Blank trackers as Excel workbooks: headings that stay in view, notes, drop-downs, colours of ratings, pages that print."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

from reportgen.writing.blank_trackers import SHARE, BlankSheet, BlankTracker, Column, Value, blank_trackers
from reportgen.writing.contrasts import ink
from reportgen.writing.workbooks import workbook_bytes

if TYPE_CHECKING:
    from openpyxl.cell import Cell, MergedCell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

FONT, HEADING_FILL, EXAMPLE_INK, RULE = "Arial", "003A5D", "595959", "BFBFBF"
LAST_ROW = 500  # for drop-downs and colours
LANDSCAPE_A4 = 9  # Excel's number for the paper
NOTES = "Notes"
HOW = (
    "How to fill this workbook in",
    "Rows that begin with 'Example: replace this row' are examples. They are read like any other row, so type your own over them "
    "or delete them.",
    "Point at a heading to see what to type below it. The same is listed here.",
    "You may add columns, change the words of headings and use workbooks of your own: headings are recognised by their meaning.",
    "A sheet that you do not need may be deleted.",
)


def tracker_files(today: date) -> dict[str, bytes]:
    """The blank trackers by file name; the same bytes on the same day."""
    return {tracker.name: workbook_bytes(_workbook(tracker), tracker.about, today) for tracker in blank_trackers(today)}


def _workbook(tracker: BlankTracker) -> Workbook:
    import openpyxl

    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for sheet in tracker.sheets:
        _fill_sheet(book.create_sheet(sheet.name), sheet)
    _fill_notes(book.create_sheet(NOTES), tracker)
    return book


def _fill_sheet(at: Worksheet, sheet: BlankSheet) -> None:
    first = 3 if sheet.above else 2  # the first row below the headings
    for number, column in enumerate(sheet.columns, 1):
        _style_column(at, number, column)
        _heading(at, number, column, first, sheet)
        _drop_down(at, number, column, first)
    rows = sheet.rows or (tuple(column.example for column in sheet.columns),)
    for row, values in enumerate(rows, first):
        for number, value in enumerate(values, 1):
            _value(at, row, number, value, sheet)
    for row, note in enumerate(sheet.row_notes, first):
        _note(at.cell(row, 1), note)
    _colour_ratings(at, sheet, first)
    _lay_out(at, sheet, first)


def _style_column(at: Worksheet, number: int, column: Column) -> None:
    """What is typed further down looks like the rows above it."""
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    dimension = at.column_dimensions[get_column_letter(number)]
    dimension.width, dimension.number_format = column.width, column.form
    dimension.font, dimension.alignment = Font(FONT, 10), Alignment(vertical="top", wrap_text=True)


def _heading(at: Worksheet, number: int, column: Column, first: int, sheet: BlankSheet) -> None:
    """A heading in the row above `first`; where months stand above some, the others are merged over both rows."""
    group = next(((start, text, wide) for start, (text, wide) in sheet.above.items() if start <= number < start + wide), None)
    if sheet.above and group is None:
        _heading_cell(at, 1, number, column.heading, column.note)
        _heading_cell(at, first - 1, number)
        at.merge_cells(start_row=1, end_row=first - 1, start_column=number, end_column=number)
        return
    _heading_cell(at, first - 1, number, column.heading, column.note)
    if group is not None:
        start, text, wide = group
        _heading_cell(at, 1, number, text if number == start else None)
        if number == start + wide - 1:
            at.merge_cells(start_row=1, end_row=1, start_column=start, end_column=number)


def _heading_cell(at: Worksheet, row: int, number: int, text: str | None = None, note: str = "") -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    cell = at.cell(row, number)
    cell.font, cell.fill = Font(FONT, 10, bold=True, color="FFFFFF"), PatternFill("solid", fgColor=HEADING_FILL)
    cell.alignment, cell.number_format = Alignment(vertical="center", wrap_text=True), "@"
    if text is not None:
        cell.value = text
    if note:
        _note(cell, note)


def _note(cell: Cell | MergedCell, text: str) -> None:
    from openpyxl.comments import Comment

    cell.comment = Comment(text, "reportgen", height=90, width=260)


def _value(at: Worksheet, row: int, number: int, value: Value, sheet: BlankSheet) -> None:
    """A cell in its column's style; in italics where it is of an example."""
    from openpyxl.styles import Alignment, Border, Font, Side

    cell = at.cell(row, number, value)
    thin = Side(style="thin", color=RULE)
    cell.border = Border(left=thin, right=thin, top=thin, bottom=thin)
    cell.alignment = Alignment(vertical="top", horizontal="left", wrap_text=True)
    cell.font = Font(FONT, 10) if sheet.rows else Font(FONT, 10, italic=True, color=EXAMPLE_INK)
    form = SHARE if isinstance(value, float) else sheet.columns[number - 1].form
    cell.number_format = sheet.forms.get(cell.coordinate, form)


def _drop_down(at: Worksheet, number: int, column: Column, first: int) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    if not column.choices:
        return
    choices = column.choices if isinstance(column.choices, str) else f'"{",".join(column.choices)}"'
    rule = DataValidation(type="list", formula1=choices, allow_blank=True, errorStyle="stop" if column.strict else "information")
    rule.showErrorMessage = rule.showInputMessage = True
    rule.promptTitle, rule.prompt = column.heading[:32], column.note[:255]
    rule.errorTitle, rule.error = column.heading[:32], "Choose one from the list." if column.strict else "This is not in the list."
    letter = get_column_letter(number)
    rule.add(f"{letter}{first}:{letter}{LAST_ROW}")
    at.add_data_validation(rule)


def _colour_ratings(at: Worksheet, sheet: BlankSheet, first: int) -> None:
    """In the key the cells are filled; elsewhere Excel colours the words as they are chosen."""
    from openpyxl.formatting.rule import Rule
    from openpyxl.styles import Font, PatternFill
    from openpyxl.styles.differential import DifferentialStyle
    from openpyxl.utils import get_column_letter

    rated = next((number for number, column in enumerate(sheet.columns, 1) if isinstance(column.choices, str)), None)
    for row, (name, fill) in enumerate(sheet.fills.items(), first):
        if rated is None:
            at.cell(row, 1).fill = PatternFill("solid", fgColor=fill)
            at.cell(row, 1).font = Font(FONT, 10, bold=True, color=ink(fill))
        else:
            look = DifferentialStyle(font=Font(bold=True, color=ink(fill)), fill=PatternFill(bgColor=fill))
            rule = Rule("cellIs", operator="equal", formula=[f'"{name}"'], dxf=look)
            letter = get_column_letter(rated)
            at.conditional_formatting.add(f"{letter}{first}:{letter}{LAST_ROW}", rule)


def _lay_out(at: Worksheet, sheet: BlankSheet, first: int) -> None:
    """Filters and panes; a page that prints one page wide, with the headings on each."""
    from openpyxl.utils import get_column_letter

    letter = get_column_letter(len(sheet.columns))
    at.row_dimensions[first - 1].height = 45
    at.freeze_panes = f"A{first}"
    if not sheet.rows:
        at.auto_filter.ref = f"A{first - 1}:{letter}{LAST_ROW}"
    at.print_title_rows = f"1:{first - 1}"
    _page(at)


def _page(at: Worksheet) -> None:
    from openpyxl.worksheet.properties import PageSetupProperties

    at.page_setup.orientation, at.page_setup.paperSize = "landscape", LANDSCAPE_A4
    at.page_setup.fitToWidth, at.page_setup.fitToHeight = 1, 0
    at.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    footer = at.oddFooter
    assert footer is not None
    footer.left.text, footer.right.text = "&A", "Page &P of &N"


def _fill_notes(at: Worksheet, tracker: BlankTracker) -> None:
    """One text a row, so that nothing here is taken for a table."""
    from openpyxl.styles import Alignment, Font

    at.column_dimensions["A"].width = 120
    for row, (text, bold) in enumerate(chain(_about(tracker), _about_columns(tracker)), 1):
        cell = at.cell(row, 1, text)
        cell.font, cell.alignment = Font(FONT, 14 if row == 1 else 10, bold=bold), Alignment(vertical="top", wrap_text=True)
    _page(at)


def _about(tracker: BlankTracker) -> Iterator[tuple[str, bool]]:
    yield HOW[0], True
    yield tracker.about, False
    yield from ((text, False) for text in HOW[1:])


def _about_columns(tracker: BlankTracker) -> Iterator[tuple[str, bool]]:
    """What to type in each column. The key explains itself, and a note that names it would be taken for one."""
    for sheet in (sheet for sheet in tracker.sheets if sheet.about):
        yield f"Sheet '{sheet.name}'", True
        yield sheet.about, False
        if sheet.rows:
            continue
        once = {column.note: column.heading for column in sheet.columns}
        for note, heading in once.items():
            alike = [column.heading for column in sheet.columns if column.note == note]
            yield (f"{heading}: {note}" if len(alike) == 1 else f"{alike[0]} to {alike[-1]}: {note}"), False
