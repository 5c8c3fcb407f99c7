"""Rows that no page comes between: kept whole as the template says, but for those that would take more than half a page.

Kept whole, such a row would leave its table's heading alone on a page, or most of a page empty.
"""

from __future__ import annotations

from math import ceil
from typing import Any

from reportgen.writing.templates.names import w
from reportgen.writing.templates.package import Package
from reportgen.writing.widths import INSIDE, LettersOf, letters, width_of

# lxml's elements are only half typed, so they are Any here. Sizes are in twentieths of a point.

SHORT = 400  # letters of a row, up to which it is never so long
LINE, BETWEEN = 1.2, 40  # the height of a line to its letters, and the room between paragraphs
A4, MARGINS = 16838, 2268
LEAST_WIDTH = 400


def free_long_rows(package: Package) -> None:
    """Rows longer than half a page may break, whatever the template says of them."""
    body, sizes = package.tree(package.document).find(w("body")), letters(package)
    heights = iter([_text_height(section) for section in body.iter(w("sectPr"))])
    half = next(heights, A4 - MARGINS) / 2
    for block in body:
        if block.tag == w("tbl"):
            _free(block, half, sizes)
        elif block.find(f"{w('pPr')}/{w('sectPr')}") is not None:
            half = next(heights, half * 2) / 2


def _text_height(section: Any) -> float:
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    high = int(size.get(w("h"), A4)) if size is not None else A4
    sides = sum(int(margins.get(w(side), 0)) for side in ("top", "bottom")) if margins is not None else MARGINS
    return high - sides


def _free(table: Any, half: float, sizes: LettersOf) -> None:
    for row in table.iterfind(w("tr")):
        kept = row.find(f"{w('trPr')}/{w('cantSplit')}")
        if kept is not None and sum(len(text.text or "") for text in row.iter(w("t"))) > SHORT and _height(row, sizes) > half:
            kept.set(w("val"), "off")  # not '0': the schema of Word itself knows only 'on' and 'off' here


def _height(row: Any, sizes: LettersOf) -> float:
    return max((_height_of_cell(cell, sizes) for cell in row.iterfind(w("tc"))), default=0)


def _height_of_cell(cell: Any, sizes: LettersOf) -> float:
    stated = cell.find(f"{w('tcPr')}/{w('tcW')}")
    width = int(stated.get(w("w"), "0")) if stated is not None and stated.get(w("w"), "").isdecimal() else 0
    return sum(_height_of(paragraph, max(width - INSIDE, LEAST_WIDTH), sizes) for paragraph in cell.iter(w("p")))


def _height_of(paragraph: Any, width: int, sizes: LettersOf) -> float:
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    of = sizes(style.get(w("val"), "") if style is not None else "")
    text = "".join("\n" if part.tag == w("br") else part.text or "" for part in paragraph.iter(w("t"), w("br")))
    lines = sum(max(1, ceil(width_of(line, of) / width)) for line in text.split("\n"))
    return lines * of.points * 20 * LINE + BETWEEN
