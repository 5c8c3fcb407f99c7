"""Small workbooks for tests, written as rows of values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import openpyxl
from openpyxl.styles import PatternFill

Rows = Sequence[Sequence[object]]


def write_workbook(path: Path, sheets: Mapping[str, Rows], fills: Mapping[str, str] | None = None) -> Path:
    """A workbook with the given sheets; `fills` colours cells: {'Plan!E2': 'FFC000'}."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    for place, colour in (fills or {}).items():
        name, cell = place.split("!")
        book[name][cell].fill = PatternFill("solid", fgColor=colour)
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)
    return path
