"""What is put on a sheet, and what a careful reader can tell from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

ROW, WHOLE, INDICATOR = "row", "whole", "indicator"
Answers = tuple[object, ...]  # the first is the plainest; each is right


@dataclass(frozen=True)
class Cell:
    """`down`: over how many rows it is merged."""

    value: object = None
    fill: str | None = None
    number_format: str | None = None
    down: int = 1


@dataclass(frozen=True, kw_only=True)
class Item:
    """A row of the plan, a whole action whose parts stand in one cell, or an indicator; and its facts: kind -> right answers."""

    pool: str
    text: str
    facts: Mapping[str, Answers]
    sheet: str = ""
    row: int = 0
    of: str | None = None  # a step in a cell: the text of the first step of its action

    def at(self, sheet: str, row: int) -> Item:
        return replace(self, sheet=sheet, row=row)


@dataclass
class Line:
    """One row of a table: its cells by field, and what it tells."""

    cells: dict[str, Cell]
    items: tuple[Item, ...] = ()
    fill: str | None = None
    hidden: bool = False


@dataclass(frozen=True)
class Column:
    """`stack`: its headings from the top; a heading that spans several columns is repeated in each."""

    field: str
    stack: tuple[object, ...]


@dataclass
class Table:
    columns: tuple[Column, ...]
    lines: list[Line]


@dataclass
class Written:
    """A presentation as it was written: what must come out, and where the columns stand that it comes from.

    `heads`: (sheet, field) -> (letter, heading, rows of headings).
    """

    items: list[Item] = field(default_factory=list)
    heads: dict[tuple[str, str], tuple[str, str, frozenset[int]]] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
