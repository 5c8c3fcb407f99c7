"""Column widths of finished tables: a loop over columns leaves the grid of the template, which LibreOffice lays out by."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from reportgen.writing.templates.names import w
from reportgen.writing.templates.package import Package

# lxml's elements are only half typed, so they are Any here. Widths are in twentieths of a point.

A4, TWO_CENTIMETRES = 11906, 1134


def fit_tables(package: Package) -> None:
    """Every table's grid says what its cells say; a table wider than the page is narrowed to it."""
    body = package.tree(package.document).find(w("body"))
    text_widths = _text_widths(body)
    text_width = next(text_widths, A4 - 2 * TWO_CENTIMETRES)
    for block in body:
        if block.tag == w("tbl"):
            _fit(block, text_width)
        elif block.find(f"{w('pPr')}/{w('sectPr')}") is not None:
            text_width = next(text_widths, text_width)


def _text_widths(body: Any) -> Iterator[int]:
    """Of each section in turn; A4 with margins of two centimetres where a section does not say."""
    for section in body.iter(w("sectPr")):
        size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
        sides = [_number(margins, side, TWO_CENTIMETRES) for side in ("left", "right")]
        yield _number(size, "w", A4) - sum(sides)


def _number(element: Any, name: str, otherwise: int) -> int:
    value = element.get(w(name), "") if element is not None else ""
    return int(value) if value.isdecimal() else otherwise


def _fit(table: Any, text_width: int) -> None:
    rows = table.findall(w("tr"))
    stated = [_width(cell) for cell in rows[0].findall(w("tc"))] if rows else []
    grid = table.find(w("tblGrid"))
    if grid is None or not stated or not all(stated) or any(len(row.findall(w("tc"))) != len(stated) for row in rows):
        return
    scale = min(1.0, text_width / sum(stated))
    fitted = [int(width * scale) for width in stated]
    for old in list(grid):
        grid.remove(old)
    for width in fitted:
        column = etree.SubElement(grid, w("gridCol"))
        column.set(w("w"), str(width))
    if scale < 1.0:
        for row in rows:
            for cell, width in zip(row.findall(w("tc")), fitted, strict=True):
                if (stated_width := cell.find(f"{w('tcPr')}/{w('tcW')}")) is not None:
                    stated_width.set(w("w"), str(width))


def _width(cell: Any) -> int:
    width = cell.find(f"{w('tcPr')}/{w('tcW')}")
    return _number(width, "w", 0) if width is not None and width.get(w("type")) == "dxa" else 0
