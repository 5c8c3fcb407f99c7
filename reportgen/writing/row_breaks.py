"""Rows that no page comes between: kept whole as the template says, but for those that would take more than half a page.

Kept whole, such a row would leave its table's heading alone on a page, or most of a page empty.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from math import ceil
from typing import Any

from reportgen.writing.templates.long_tables import Shape, Step, plain
from reportgen.writing.templates.names import w, whole
from reportgen.writing.templates.package import Package
from reportgen.writing.widths import INSIDE, LettersOf, letters, width_of

# lxml's elements are only half typed, so they are Any here. Sizes are in twentieths of a point.

SHORT = 400  # letters of a row, up to which it is never so long
LINE, BETWEEN = 1.2, 40  # the height of a line to its letters, and the room between paragraphs
A4, MARGINS = 16838, 2268
LEAST_WIDTH = 400
KEPT = f"{w('trPr')}/{w('cantSplit')}"


def free_long_rows(package: Package) -> None:
    """Rows longer than half a page may break, whatever the template says of them."""
    body, sizes = package.tree(package.document).find(w("body")), letters(package)
    heights = iter([_text_height(section) for section in body.iter(w("sectPr"))])
    half = next(heights, A4 - MARGINS) / 2
    for block in body:
        if block.tag == w("tbl"):
            _free(block, half, sizes)
            for run in package.runs_in(block):
                run.steps.append(Step(partial(_is_long, half, sizes, run.widths), _free_row))
        elif block.find(f"{w('pPr')}/{w('sectPr')}") is not None:
            half = next(heights, half * 2) / 2


def _text_height(section: Any) -> float:
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    sides = sum(whole(margins, side) for side in ("top", "bottom")) if margins is not None else MARGINS
    return whole(size, "h", A4) - sides


def _free(table: Any, half: float, sizes: LettersOf) -> None:
    for row in table.iterfind(w("tr")):
        kept = row.find(KEPT)
        if kept is not None and sum(len(text.text or "") for text in row.iter(w("t"))) > SHORT and _height(row, sizes) > half:
            _free_row(row, True)


def _free_row(row: Any, long: bool) -> None:
    if long:
        row.find(KEPT).set(w("val"), "off")  # not '0': the schema of Word itself knows only 'on' and 'off' here


def _is_long(half: float, sizes: LettersOf, widths: Sequence[int], shape: Shape, words: Sequence[str]) -> bool:
    """Whether a row that is held outside the tree is to be freed."""
    if not shape.kept or sum(map(len, words)) <= SHORT:
        return False
    texts = plain(words)
    letters_of_row = sum(len(text) - text.count("\n") - text.count("\t") for text in texts)
    return letters_of_row > SHORT and any(
        sum(_height_of(each.text(texts, lines=True), each.style, _room(width), sizes) for each in cell.paragraphs) > half
        for cell, width in zip(shape.cells, widths or [cell.width for cell in shape.cells], strict=True)
    )


def _height(row: Any, sizes: LettersOf) -> float:
    return max((_height_of_cell(cell, sizes) for cell in row.iterfind(w("tc"))), default=0)


def _height_of_cell(cell: Any, sizes: LettersOf) -> float:
    stated = cell.find(f"{w('tcPr')}/{w('tcW')}")
    width = whole(stated, "w")
    return sum(_height_of(*_words(paragraph), _room(width), sizes) for paragraph in cell.iter(w("p")))


def _room(width: int) -> int:
    return max(width - INSIDE, LEAST_WIDTH)


def _words(paragraph: Any) -> tuple[str, str]:
    """Its text by its lines, and its style."""
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    text = "".join("\n" if part.tag == w("br") else part.text or "" for part in paragraph.iter(w("t"), w("br")))
    return text, style.get(w("val"), "") if style is not None else ""


def _height_of(text: str, style: str, width: int, sizes: LettersOf) -> float:
    of = sizes(style)
    lines = sum(max(1, ceil(width_of(line, of) / width)) for line in text.split("\n"))
    return lines * of.points * 20 * LINE + BETWEEN
