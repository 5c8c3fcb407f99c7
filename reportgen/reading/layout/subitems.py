"""Exports of boards with subitems: below an item they have headings of their own, a column further on, and then the items go on.

They are laid out anew below the headings of the items, in the column that lists them there by name; every cell keeps its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.reading.grid import NOT_LAID_OUT, Cell, Sheet
from reportgen.reading.layout.headings import meanings

SUBITEMS = pattern(r"sub[- ]?(?:items?|tasks?)")
OF_THEM = (Role.LEAD, Role.STATUS, Role.RATING, Role.DEADLINE, Role.PROGRESS, Role.START)
NO_SUCH_COLUMN = "the items have no column of that"


def with_subitems(sheet: Sheet) -> Sheet:
    """The sheet so; itself where no such headings stand below others."""
    if not any(map(_is_named, sheet.cells.values())):
        return sheet
    laid_out: dict[tuple[int, int], Cell] = {}
    gone: set[int] = set()
    listed: set[tuple[int, int]] = set()  # cells of items that list them by their names once more
    left_out: list[Cell] = []
    over = 0
    for row in sheet.rows:
        if _heads_items(sheet, row):
            over = row
        elif over and _heads_subitems(sheet, row):
            gone.add(row)
            names = next(column for column, cell in sheet.row(over).items() if _is_named(cell))
            columns = {**_columns(sheet.row(over), sheet.row(row)), min(sheet.row(row)) + 1: names}
            listed.add((row - 1, names))
            for below in _below(sheet, row):
                gone.add(below)
                for column, cell in sheet.row(below).items():
                    if column in columns:
                        laid_out[below, columns[column]] = cell.moved(below, columns[column])
                    else:
                        left_out.append(cell)
    if not gone:
        return sheet
    cells = {at: cell for at, cell in sheet.cells.items() if at[0] not in gone and at not in listed}
    closed_up = replace(sheet, cells={**cells, **laid_out}).without_rows({row for row in gone if _heads_subitems(sheet, row)})
    closed_up.notes[NOT_LAID_OUT] = [(cell.place, 1, NO_SUCH_COLUMN) for cell in left_out]
    return closed_up


def _is_named(cell: Cell) -> bool:
    return cell.text[:3].casefold() == "sub" and SUBITEMS.fullmatch(cell.text.strip().casefold()) is not None


def _heads_subitems(sheet: Sheet, row: int) -> bool:
    """'Subitems | Name | Owner | Status | Date'."""
    cells = sheet.row(row)
    return len(cells) > len(OF_THEM) // 2 and _is_named(cells[min(cells)])


def _heads_items(sheet: Sheet, row: int) -> bool:
    """'Name | Subitems | Person | Status | Due date'."""
    cells = sheet.row(row)
    return len(cells) > len(OF_THEM) // 2 and any(_is_named(cell) for cell in cells.values()) and not _heads_subitems(sheet, row)


def _below(sheet: Sheet, head: int) -> Iterator[int]:
    """The rows of the subitems: those in which nothing stands below the first heading."""
    first = min(sheet.row(head))
    for row in (row for row in sheet.rows if row > head):
        if first in sheet.row(row) or first + 1 not in sheet.row(row):
            return
        yield row


def _columns(over: Mapping[int, Cell], head: Mapping[int, Cell]) -> dict[int, int]:
    """For each column of the subitems that of the items with the same field, of several the last."""
    fields = {role: column for column, cell in over.items() for role in _means(cell)}
    found = {}
    for column, cell in head.items():
        alike = next((fields[role] for role in _means(cell) if role in fields), None)
        if alike is not None:
            found[column] = alike
    return found


def _means(cell: Cell) -> list[Role]:
    said = meanings(cell.text)
    return [role for role in OF_THEM if role in said and said[role].whole]
