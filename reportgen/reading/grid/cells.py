"""A workbook's cells as the rest of the room sees them: what they show, how they are shaded, where they stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from reportgen.model.findings import Finding
from reportgen.model.places import Place
from reportgen.reading.grid.shown import shown_text
from reportgen.reading.grid.text import tidy

ERROR_VALUES = (
    *("#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"),
    *("#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#GETTING_DATA", "#UNKNOWN!", "#BUSY!", "#PYTHON!"),
)


@dataclass(frozen=True)
class Cell:
    """One cell that holds a value or a fill."""

    row: int
    column: int  # 1 for A
    value: object
    place: Place
    number_format: str = "General"
    fill: str | None = None  # 'FFC000'
    bold: bool = False

    @cached_property
    def text(self) -> str:
        """What Excel shows, without white space at the ends; struck-out words are left out."""
        if isinstance(self.value, str):
            return tidy(self.value)
        return "" if self.value is None else tidy(shown_text(self.value, self.number_format))


@dataclass(frozen=True)
class Sheet:
    """The cells of one worksheet by (row, column), and what is merged or hidden."""

    workbook: str
    name: str
    cells: dict[tuple[int, int], Cell]
    merged: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)  # each cell of a range -> its first
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()

    @property
    def place(self) -> Place:
        return Place(self.workbook, self.name)

    def at(self, row: int, column: int) -> Cell | None:
        """The cell that shows there: for any part of a merged range, its first cell."""
        return self.cells.get(self.merged.get((row, column), (row, column)))

    @cached_property
    def rows(self) -> list[int]:
        """Every row that shows a value, from the top."""
        filled = {row for (row, _), cell in self.cells.items() if cell.text}
        carried = {row for (row, column), first in self.merged.items() if first in self.cells and self.cells[first].text}
        return sorted(filled | carried)

    @cached_property
    def columns_by_row(self) -> dict[int, list[int]]:
        found: dict[int, set[int]] = {}
        for row, column in (*self.cells, *self.merged):
            if (cell := self.at(row, column)) and cell.text:
                found.setdefault(row, set()).add(column)
        return {row: sorted(columns) for row, columns in found.items()}

    def row(self, row: int) -> dict[int, Cell]:
        """The cells that show a value in a row, by column. A merged range stands under each of its columns."""
        shown = ((column, self.at(row, column)) for column in self.columns_by_row.get(row, ()))
        return {column: cell for column, cell in shown if cell is not None}


@dataclass(frozen=True)
class Workbook:
    name: str
    sha256: str
    sheets: tuple[Sheet, ...]
    findings: tuple[Finding, ...] = ()


def coordinate(row: int, column: int) -> str:
    """(9, 5) -> 'E9'."""
    letters = ""
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row}"
