"""Column widths of finished tables: a loop over columns leaves the grid of the template, which LibreOffice lays out by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section


def fit_tables(document: Document) -> None:
    """Every table's grid says what its cells say; a table wider than the page is narrowed to it."""
    text_widths = iter([_text_width(section) for section in document.sections])
    text_width = next(text_widths)
    for block in document.element.body:
        if block.tag == qn("w:tbl"):
            _fit(block, text_width)
        elif block.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None:
            text_width = next(text_widths, text_width)


def _text_width(section: Section) -> int:
    """In twentieths of a point; A4 with two-centimetre margins where a section does not say."""
    width = section.page_width or Cm(21)
    return round((width - (section.left_margin or Cm(2)) - (section.right_margin or Cm(2))) / 635)


def _fit(table: Any, text_width: int) -> None:
    rows = table.findall(qn("w:tr"))
    stated = [_width(cell) for cell in rows[0].findall(qn("w:tc"))] if rows else []
    if not stated or not all(stated) or any(len(row.findall(qn("w:tc"))) != len(stated) for row in rows):
        return
    scale = min(1.0, text_width / sum(stated))
    fitted = [int(width * scale) for width in stated]
    grid = table.find(qn("w:tblGrid"))
    for old in list(grid):
        grid.remove(old)
    for width in fitted:
        column = OxmlElement("w:gridCol")
        column.set(qn("w:w"), str(width))
        grid.append(column)
    if scale < 1.0:
        for row in rows:
            for cell, width in zip(row.findall(qn("w:tc")), fitted, strict=True):
                cell.tcPr.find(qn("w:tcW")).set(qn("w:w"), str(width))


def _width(cell: Any) -> int:
    width = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
    return int(width.get(qn("w:w"), 0)) if width is not None and width.get(qn("w:type")) == "dxa" else 0
