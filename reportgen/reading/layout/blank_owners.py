"""Workbooks that say what a blank means: 'If the owner box is empty the owner is the same as in the row above.'"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.reading.grid import Cell, Sheet, Workbook, distinct
from reportgen.reading.layout.headings import roles_surely

LONGEST = 300  # signs of the line that says it
LONGEST_HEADING = 60
LEAST = 3  # headings of a table
BLANK = pattern(
    r"\b(?:blank|empty|left out|not filled in|nothing (?:is )?(?:typed|entered)|no (?:name|owner|lead|entry))\b", re.IGNORECASE
)
AS_ABOVE = pattern(
    r"\b(?:(?:the )?same|as|whoever)\b[^.]{0,40}\b(?:row|line|box|cell|one|action|entry|name|owner|lead|person)s? above\b"
    r"|\b(?:same )?as above\b|\bbelongs? to the (?:owner|lead|person|one) above\b",
    re.IGNORECASE,
)
FORBIDS = pattern(r"(?:\bnot|\bnever|n['’]t)\s+(?:be\s+)?(?:left|leave)\b", re.IGNORECASE)  # 'Do not leave it blank, even if …'
OF_OWNERS = pattern(r"\b(?:owners?|leads?|who|officers?|names?|persons?|responsible|accountable)\b", re.IGNORECASE)


def with_owners_carried_down(book: Workbook) -> Workbook:
    """The workbook with the blank cells of those who lead as if a mark for the cell above stood there, where it says so."""
    if not any(_says_so(cell) for sheet in book.sheets for cell in sheet.cells.values()):
        return book
    return replace(book, sheets=tuple(_carried_down(sheet) for sheet in book.sheets))


def _says_so(cell: Cell) -> bool:
    if not isinstance(cell.value, str) or not len("blank as above") < len(cell.value) <= LONGEST or "above" not in cell.value:
        return False
    lines = re.split(r"\n|(?<=[.;])\s", cell.value)
    return any(all(said.search(line) for said in (BLANK, AS_ABOVE, OF_OWNERS)) and not FORBIDS.search(line) for line in lines)


def _carried_down(sheet: Sheet) -> Sheet:
    above = {(row, column): (row_above, column) for row, row_above, column in _blanks(sheet)}
    if not above:
        return sheet
    merged = dict(sheet.merged)
    for at, first in above.items():  # from the top, so that the cell above may be blank as well
        merged[at] = merged.get(first, first)
    return replace(sheet, merged=merged, dittos=sheet.dittos | above.keys())


def _blanks(sheet: Sheet) -> Iterator[tuple[int, int, int]]:
    """The row, the row above and the column of each such cell, below headings and in rows that say something else."""
    owners: list[int] = []
    before = 0
    for number in sheet.rows:
        cells = sheet.row(number)
        several = len(list(distinct(cells.values())))
        heads = {column: roles for column, cell in cells.items() if several >= LEAST and (roles := _heads(cell))}
        headed = [column for column, roles in heads.items() if Role.LEAD in roles] if len(heads) >= LEAST else []
        if headed:
            owners = headed
        elif several > 1 and before:
            yield from ((number, before, column) for column in owners if column not in cells)
        before = number if several > 1 and not headed else 0


def _heads(cell: Cell) -> set[Role]:
    short = isinstance(cell.value, str) and len(cell.value) <= LONGEST_HEADING
    return roles_surely(cell.text, whole=True) if short else set()
