"""Sheets as they are read, made of texts and fills."""

from __future__ import annotations

from reportgen.model.places import Place
from reportgen.reading.grid import Cell, Sheet, coordinate

Shown = str | tuple[str, str]


def sheet(*rows: tuple[Shown, ...], name: str = "Plan") -> Sheet:
    """Rows of texts, or of (text, fill)."""
    cells = {}
    for row, texts in enumerate(rows, 1):
        for column, shown in enumerate(texts, 1):
            text, fill = shown if isinstance(shown, tuple) else (shown, None)
            if text or fill:
                cells[row, column] = Cell(row, column, text or None, Place("Plan.xlsx", name, coordinate(row, column)), fill=fill)
    return Sheet("Plan.xlsx", name, cells)
