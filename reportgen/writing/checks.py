"""The `Checks` workbook: every finding, one a row, each linked to its cell."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast
from urllib.parse import quote

from reportgen.model.feedback import ToApprove
from reportgen.model.findings import Finding, Severity
from reportgen.model.places import Place
from reportgen.writing.filling import NOT_XML
from reportgen.writing.shading import ink
from reportgen.writing.workbooks import workbook_bytes

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

# Heading, and width in Excel's characters.
COLUMNS = (
    ("Severity", 12),
    ("Workbook", 30),
    ("Sheet", 22),
    ("Cell", 10),
    ("What is there", 70),
    ("What to do", 50),
    ("Who should correct it", 30),
)
READINESS = (
    ("For the return", 20),
    ("What", 60),
    ("Position", 14),
    ("Status", 16),
    ("Evidence", 12),
    ("Answered by", 28),
    ("Still needed", 50),
    ("From", 30),
    ("Cell", 10),
)
TO_APPROVE = (("Why", 24), ("Marked, and where in its cell", 60), ("What to do", 60), ("The entry", 12), ("Initials go here", 16))
NOT_READ = "Nothing that is typed on this sheet is read. Initials go into the log of feedback: the last column leads to the cell."
NEEDED = [heading for heading, _ in READINESS].index("Still needed")
WORDS = {Severity.STOP: "Stop: no report", Severity.FIX: "To fix", Severity.LOOK: "To look at"}
FILLS = {Severity.STOP: "B10E1E", Severity.FIX: "FFB000", Severity.LOOK: "DCE6F1"}
HEADING_FILL = "003A5D"
LONGEST = 32_000  # characters that a cell of Excel's can hold
FORMULA_BEGINS = ("=", "+", "-", "@")


def checks_workbook(
    findings: Sequence[Finding],
    settings: Sequence[tuple[str, str]],
    readiness: Sequence[tuple[Place, Sequence[str]]],
    inputs: Path,
    folder: Path,
    day: date,
    to_approve: Sequence[ToApprove] = (),
) -> bytes:
    """All findings as an .xlsx to stand in `folder`; `inputs` is where the trackers stand, so that links lead to their cells.

    `settings` are rows that the Settings sheet lacks, on a sheet of their own, ready to copy. `readiness` are the rows of the
    readiness page: the cell in which what is missing belongs, and a text for each of its columns but the last. `to_approve` are the
    entries of feedback that somebody should read.
    """
    import openpyxl
    from openpyxl.worksheet.properties import PageSetupProperties

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Checks"
    _headings(sheet)
    for number, finding in enumerate(findings, 2):
        _row(sheet, number, finding, _target(inputs, folder, finding.place))
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:G{max(len(findings), 1) + 1}"
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"
    if settings:
        _settings(book.create_sheet("Settings to add"), settings)
    if to_approve:
        _to_approve(book.create_sheet("Feedback to approve"), to_approve, inputs, folder)
    if readiness:
        _readiness(book.create_sheet("Readiness"), readiness, inputs, folder)
    return workbook_bytes(book, "What to put right in the trackers", day)


def _to_approve(sheet: Worksheet, entries: Sequence[ToApprove], inputs: Path, folder: Path) -> None:
    """One row for each entry that waits; no word of it, only where the marks stand, and a link to the cell for the initials."""
    from openpyxl.styles import Alignment, Font, PatternFill

    _headings(sheet, TO_APPROVE)
    for number, each in enumerate(entries, 2):
        for column, text in enumerate((each.why, each.marks, each.do, each.entry.cell or "", ""), 1):
            _text(sheet, number, column, text).alignment = Alignment(vertical="top", wrap_text=True)
        if each.urgent:
            sheet.cell(number, 1).fill = PatternFill("solid", fgColor=FILLS[Severity.FIX])
        _link(sheet, number, 4, each.entry, _target(inputs, folder, each.entry))
        if each.approval is not None:
            _text(sheet, number, 5, each.approval.cell or "")
            _link(sheet, number, 5, each.approval, _target(inputs, folder, each.approval))
    note = sheet.cell(len(entries) + 3, 1)
    note.value, note.font = NOT_READ, Font(italic=True)
    sheet.freeze_panes = "A2"
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.print_title_rows = "1:1"


def _readiness(sheet: Worksheet, rows: Sequence[tuple[Place, Sequence[str]]], inputs: Path, folder: Path) -> None:
    """Measure by measure, what the return has and what it still needs; the last column leads to the cell."""
    from openpyxl.styles import Alignment, PatternFill

    _headings(sheet, READINESS)
    for number, (place, texts) in enumerate(rows, 2):
        for column, text in enumerate((*texts, place.cell or ""), 1):
            _text(sheet, number, column, text).alignment = Alignment(vertical="top", wrap_text=True)
        if texts[NEEDED] != "nothing":
            sheet.cell(number, NEEDED + 1).fill = PatternFill("solid", fgColor=FILLS[Severity.FIX])
        _link(sheet, number, len(READINESS), place, _target(inputs, folder, place))
    sheet.freeze_panes = "B2"
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.print_title_rows = "1:1"


def _settings(sheet: Worksheet, settings: Sequence[tuple[str, str]]) -> None:
    """Rows to copy to the Settings sheet, once 'higher or lower' is answered."""
    _headings(sheet, (("Setting", 50), ("Value", 20)))
    for number, row in enumerate(settings, 2):
        for column, text in enumerate(row, 1):
            sheet.cell(number, column).value = text
            sheet.cell(number, column).data_type = "s"
    sheet.freeze_panes = "A2"


def _headings(sheet: Worksheet, columns: Sequence[tuple[str, int]] = COLUMNS) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    for column, (heading, width) in enumerate(columns, 1):
        cell = sheet.cell(1, column, heading)
        cell.font, cell.fill = Font(bold=True, color="FFFFFF"), PatternFill("solid", fgColor=HEADING_FILL)
        cell.alignment = Alignment(vertical="center", wrap_text=True)
        sheet.column_dimensions[get_column_letter(column)].width = width


def _row(sheet: Worksheet, number: int, finding: Finding, target: str | None) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    place = finding.place
    texts = (
        WORDS[finding.severity],
        place.workbook,
        place.sheet or "",
        place.cell or "",
        f"{_sentence(finding.what)}.",
        finding.do,
        finding.who or "",
    )
    for column, text in enumerate(texts, 1):
        _text(sheet, number, column, text).alignment = Alignment(vertical="top", wrap_text=True)
    fill = FILLS[finding.severity]
    sheet.cell(number, 1).fill = PatternFill("solid", fgColor=fill)
    sheet.cell(number, 1).font = Font(bold=True, color=ink(fill))
    _link(sheet, number, 4, place, target)


def _text(sheet: Worksheet, row: int, column: int, text: str) -> Cell:
    """Trackers are strangers' texts: whatever stands in them stays text, and is never a formula here."""
    cell = cast("Cell", sheet.cell(row, column))
    cell.value, cell.data_type = NOT_XML.sub("", text)[:LONGEST], "s"
    cell.quotePrefix = text.startswith(FORMULA_BEGINS)
    return cell


def _link(sheet: Worksheet, row: int, column: int, place: Place, target: str | None) -> None:
    from openpyxl.styles import Font
    from openpyxl.worksheet.hyperlink import Hyperlink

    if target is not None and place.sheet is not None:
        link = sheet.cell(row, column)
        quoted = place.sheet.replace("'", "''")
        link.value = link.value or "A1"
        link.hyperlink = Hyperlink(ref=link.coordinate, target=target, location=f"'{quoted}'!{place.cell or 'A1'}")
        link.font = Font(color="0563C1", underline="single")


def _target(inputs: Path, folder: Path, place: Place) -> str | None:
    """The workbook as seen from the folder of the Checks; absolute where no way leads there (another drive of Windows)."""
    workbook = inputs / place.workbook
    if not workbook.is_file():
        return None
    try:
        return quote(os.path.relpath(workbook.resolve(), folder.resolve()).replace(os.sep, "/"))
    except ValueError:
        return workbook.resolve().as_uri()


def _sentence(what: str) -> str:
    return what[:1].upper() + what[1:]
