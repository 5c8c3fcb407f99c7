"""Sheets of our own workbooks: tables of texts with links to the trackers' cells, which print on landscape A4."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, cast
from urllib.parse import quote

from reportgen.model.places import Place
from reportgen.writing.contrasts import ink
from reportgen.writing.escaping import NOT_XML

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

HEADING_FILL = "003A5D"
LINK_COLOUR = "0563C1"
LONGEST = 32_000  # characters that a cell of Excel's can hold
FORMULA_BEGINS = ("=", "+", "-", "@")
A4 = 9  # as Excel numbers sizes of paper


@dataclass(frozen=True, kw_only=True)
class OwnRow:
    """A text for each column; `place` is the cell to which the row leads, `fills` the colour of cells by their column from 0."""

    texts: Sequence[str]
    place: Place | None = None
    fills: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class OwnTable:
    """`columns` are headings with widths in Excel's characters; `link` is the column from 0 whose cells lead to the trackers."""

    columns: Sequence[tuple[str, float]]
    rows: Sequence[OwnRow]
    title: str | None = None
    link: int | None = None
    choices: Mapping[int, tuple[str, ...]] = field(default_factory=dict)  # offered as a drop-down, by column


@dataclass(frozen=True, kw_only=True)
class OwnSheet:
    """`says` is what the first sheet tells of it: '12 rows to copy to Settings'."""

    name: str
    says: str
    tables: Sequence[OwnTable]

    def __bool__(self) -> bool:
        return any(table.rows for table in self.tables)


@dataclass(frozen=True)
class Links:
    """From a workbook that is to stand in `folder` to the trackers in `inputs`."""

    inputs: Path
    folder: Path

    def target(self, place: Place) -> str | None:
        """The tracker as seen from the folder; absolute where no way leads there (another drive of Windows)."""
        workbook = self.inputs / place.workbook
        if not workbook.is_file():
            return None
        try:
            return quote(os.path.relpath(workbook.resolve(), self.folder.resolve()).replace(os.sep, "/"))
        except ValueError:
            return workbook.resolve().as_uri()


def write_sheet(sheet: Worksheet, own: OwnSheet, links: Links) -> None:
    """Its tables one below the other. The headings of a single table are repeated on every page."""
    row = 1
    for table in (table for table in own.tables if table.rows):
        row = write_table(sheet, table, links, row) + 1
    if len(own.tables) == 1:
        sheet.freeze_panes = "A2"
        sheet.print_title_rows = "1:1"
    widen(sheet, own.tables)
    print_on_a4(sheet)


def write_table(sheet: Worksheet, table: OwnTable, links: Links, row: int) -> int:
    """From `row` on; gives the row after its last."""
    from openpyxl.styles import Font

    if table.title is not None:
        text(sheet, row, 1, table.title).font = Font(bold=True, size=13, color=HEADING_FILL)
        row += 1
    headings(sheet, table, row)
    for number, each in enumerate(table.rows, row + 1):
        _row(sheet, number, each, table, links)
    last = row + len(table.rows)
    for column, words in table.choices.items():
        _offer(sheet, column, words, row + 1, last)
    return last + 1


def headings(sheet: Worksheet, table: OwnTable, row: int) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    for column, (heading, _) in enumerate(table.columns, 1):
        cell = text(sheet, row, column, heading)
        cell.font, cell.fill = Font(bold=True, color="FFFFFF"), PatternFill("solid", fgColor=HEADING_FILL)
        cell.alignment = Alignment(vertical="center", wrap_text=True)


def _row(sheet: Worksheet, number: int, row: OwnRow, table: OwnTable, links: Links) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    for column, words in enumerate(row.texts, 1):
        text(sheet, number, column, words).alignment = Alignment(vertical="top", wrap_text=True)
    for index, colour in row.fills.items():
        cell = sheet.cell(number, index + 1)
        cell.fill, cell.font = PatternFill("solid", fgColor=colour), Font(bold=True, color=ink(colour))
    if table.link is not None and row.place is not None:
        link(sheet, number, table.link + 1, row.place, links.target(row.place))


def text(sheet: Worksheet, row: int, column: int, words: str) -> Cell:
    """Trackers are strangers' texts: whatever stands in them stays text, and is never a formula here."""
    cell = cast("Cell", sheet.cell(row, column))
    cell.value, cell.data_type = NOT_XML.sub("", words)[:LONGEST], "s"
    cell.quotePrefix = words.startswith(FORMULA_BEGINS)
    return cell


def link(sheet: Worksheet, row: int, column: int, place: Place, target: str | None) -> None:
    """A cell that leads to a cell of a tracker, or, without a target, to one of this workbook's own."""
    from openpyxl.styles import Font
    from openpyxl.worksheet.hyperlink import Hyperlink

    if place.sheet is None:
        return
    cell = sheet.cell(row, column)
    quoted = place.sheet.replace("'", "''")
    cell.value = cell.value or "A1"
    where = f"'{quoted}'!{place.cell or 'A1'}"
    if target is not None or not place.workbook:
        cell.hyperlink = Hyperlink(ref=cell.coordinate, target=target, location=where)
        cell.font = Font(color=LINK_COLOUR, underline="single")


def widen(sheet: Worksheet, tables: Sequence[OwnTable]) -> None:
    """Each column as wide as the widest of its tables wants it."""
    from openpyxl.utils import get_column_letter

    widths: dict[int, float] = {}
    for table in (table for table in tables if table.rows):
        for column, (_, width) in enumerate(table.columns, 1):
            widths[column] = max(width, widths.get(column, 0))
    for column, width in widths.items():
        sheet.column_dimensions[get_column_letter(column)].width = width


def print_on_a4(sheet: Worksheet) -> None:
    """Landscape, as wide as the page, as many pages as it needs."""
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _offer(sheet: Worksheet, column: int, words: Sequence[str], first: int, last: int) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    letter = get_column_letter(column + 1)
    offered = DataValidation(type="list", formula1=f'"{",".join(words)}"', allow_blank=True)
    offered.add(f"{letter}{first}:{letter}{last}")
    sheet.add_data_validation(offered)
