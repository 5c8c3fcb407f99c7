"""A sheet's part, read once from top to bottom: its cells as they are held, and what is said of them below."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from reportgen.reading.grid import refusals
from reportgen.reading.grid.areas import Area, areas_of, column_number
from reportgen.reading.grid.bounds import FURTHEST_COLUMN, FURTHEST_ROW, MOST_AREAS, MOST_COLUMNS_SAID, MOST_TABLES
from reportgen.reading.grid.markup import MAIN, feed, whole
from reportgen.reading.grid.refusals import RefusedError
from reportgen.reading.grid.strings import Rich, TextReader

CELL, VALUE, FORMULA, INLINE, ROW, SHEET = (f"{MAIN}{name}" for name in ("c", "v", "f", "is", "row", "worksheet"))
COLUMN, MERGED, TABLE = (f"{MAIN}{name}" for name in ("col", "mergeCell", "tablePart"))
CONDITIONS, RULE, CRITERION = (f"{MAIN}{name}" for name in ("conditionalFormatting", "cfRule", "formula"))
TABLE_ID = "http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
STORED = (VALUE, CRITERION)
ON = ("1", "true")


class Taker(Protocol):
    def __call__(self, row: int, column: int, kind: str, style: str, value: str | Rich | None, is_formula: bool, /) -> None:
        """A cell as the part holds it: the kind ('n', 's', 'str', 'b', 'e', 'd', 'inlineStr'), the number of its style, and the
        value as written, None where there is none."""


@dataclass(slots=True)
class Condition:
    """A rule of a conditional format."""

    areas: tuple[Area, ...]
    attributes: Mapping[str, str]
    criteria: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Said:
    """What a sheet's part says besides its cells."""

    merged: list[Area] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    conditions: list[Condition] = field(default_factory=list)
    tables: list[str] = field(default_factory=list)  # ids of relations


def read_sheet_part(pieces: tuple[bytes, ...], take: Taker) -> Said:
    """Gives each cell to `take`, in the part's order. Raises RefusedError where it is damaged."""
    reader = _Reader(take)
    feed(reader, pieces)
    reader.let_go()
    if not reader.is_sheet:
        raise RefusedError(refusals.DAMAGED)
    return reader.said


class _Reader:
    def __init__(self, take: Taker) -> None:
        self.said = Said()
        self.is_sheet = False
        self._take = take
        self._row = self._column = 0
        self._cell: Mapping[str, str] = {}
        self._value: str | Rich | None = None
        self._is_formula = False
        self._pieces: list[str] = []
        self._inline = TextReader(INLINE, self._take_inline)
        self._is_inline = False
        self._areas: tuple[Area, ...] = ()
        self._columns: dict[str, int] = {}
        self._columns_said = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == CELL:
            self._cell, self._value, self._is_formula = attributes, None, False
        elif name in STORED:
            self._pieces = []
        elif self._is_inline:
            self._inline.start(name, attributes)
        elif name == INLINE:
            self._is_inline = True
            self._inline.start(name, attributes)
        elif name == FORMULA:
            self._is_formula = True
        elif name == ROW:
            self._begin_row(attributes)
        elif name == SHEET:
            self.is_sheet = True
        elif (said := SAID.get(name)) is not None:
            said(self, attributes)

    def end(self, name: str) -> None:
        if name == CELL:
            self._end_cell()
        elif name == VALUE:
            self._value = "".join(self._pieces)
        elif self._is_inline:
            self._inline.end(name)
        elif name == CRITERION and self.said.conditions:
            self.said.conditions[-1].criteria.append("".join(self._pieces))

    def characters(self, data: str) -> None:
        if self._is_inline:
            self._inline.characters(data)
        else:
            self._pieces.append(data)

    def let_go(self) -> None:
        """Of who takes the cells, and has them all: this and its reader of texts hold each other, so that both would stay."""
        del self._take

    def _take_inline(self, text: str | Rich) -> None:
        self._value, self._is_inline = text, False

    def _begin_row(self, attributes: Mapping[str, str]) -> None:
        self._row = whole(attributes.get("r"), self._row + 1)
        self._column = 0
        if attributes.get("hidden") in ON and 0 < self._row <= FURTHEST_ROW:
            self.said.hidden_rows.add(self._row)

    def _end_cell(self) -> None:
        cell = self._cell
        coordinate = cell.get("r")
        if coordinate is None:
            self._column += 1
        else:
            letters = coordinate.rstrip("0123456789")
            self._column = self._columns.get(letters) or self._new_column(letters)
            self._row = whole(coordinate[len(letters) :])
            if self._row < 1:
                raise RefusedError(refusals.DAMAGED)
        self._take(self._row, self._column, cell.get("t", "n"), cell.get("s") or "0", self._value, self._is_formula)

    def _new_column(self, letters: str) -> int:
        column = self._columns[letters] = column_number(letters)
        if not column:
            raise RefusedError(refusals.DAMAGED)
        return column

    def column(self, attributes: Mapping[str, str]) -> None:
        self._columns_said += 1
        if attributes.get("hidden") in ON and self._columns_said <= MOST_COLUMNS_SAID:
            first, last = whole(attributes.get("min"), 1), whole(attributes.get("max"), 1)
            self.said.hidden_columns.update(range(max(1, first), min(last, FURTHEST_COLUMN) + 1))

    def merged(self, attributes: Mapping[str, str]) -> None:
        self.said.merged += areas_of(attributes.get("ref", ""))
        if len(self.said.merged) > MOST_AREAS:
            raise RefusedError(refusals.MERGED)

    def table(self, attributes: Mapping[str, str]) -> None:
        if len(self.said.tables) < MOST_TABLES:
            self.said.tables.append(attributes.get(TABLE_ID, ""))

    def conditions(self, attributes: Mapping[str, str]) -> None:
        self._areas = areas_of(attributes.get("sqref", ""))

    def rule(self, attributes: Mapping[str, str]) -> None:
        if len(self.said.conditions) < MOST_AREAS:
            self.said.conditions.append(Condition(self._areas, attributes))


SAID: Mapping[str, Callable[[_Reader, Mapping[str, str]], None]] = {
    COLUMN: _Reader.column,
    MERGED: _Reader.merged,
    TABLE: _Reader.table,
    CONDITIONS: _Reader.conditions,
    RULE: _Reader.rule,
}
