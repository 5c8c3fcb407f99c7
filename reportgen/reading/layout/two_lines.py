"""Plans of two lines an action: below 'Responsible' stands 'Helped by', below 'Date agreed' 'Date expected', and so in each row.

They are laid out anew with one row an action, and columns of their own for the second lines; every cell keeps its place.
"""

from __future__ import annotations

from dataclasses import replace

from reportgen.reading.grid import Sheet
from reportgen.reading.layout.heading_cells import heads_column

FIRST_ROWS = 60  # among which headings are looked for
LONGEST_HEADING = 60  # signs
KNOWN = 0.6  # of the headings
LEAST = 4  # actions
MOSTLY = 0.8  # of them


def in_one_line(sheet: Sheet) -> Sheet:
    """The sheet so; itself where it has no such headings, or its rows do not follow them."""
    for head in sheet.rows[:FIRST_ROWS] if sheet.merged else ():
        below = {cell.column for cell in sheet.own(head + 1)}
        over = {cell.column for cell in sheet.own(head)} - below
        if below and over and _are_two_lines(sheet, head, over):
            firsts = [row for row in sheet.rows if row > head + 1 and _begins(sheet, row, over)]
            seconds = [row + 1 for row in firsts if _goes_on(sheet, row + 1, below)]
            if len(seconds) >= max(LEAST, MOSTLY * len(firsts)):
                return _laid_out(sheet, [head + 1, *seconds])
    return sheet


def _are_two_lines(sheet: Sheet, head: int, over: set[int]) -> bool:
    """Whether some headings are merged over both rows, and each of the others stands below another one.

    What is merged over two actions, 'What we answer', heads nothing.
    """
    upper, lower = sheet.row(head), sheet.row(head + 1)
    named = all(isinstance(cell.value, str) for cell in (*upper.values(), *lower.values()))
    across = any(cell.column != column for column, cell in (*upper.items(), *lower.items()))
    merged = all(column in lower and lower[column] is upper[column] for column in over)
    if not (named and merged and not across and upper.keys() == lower.keys()):
        return False
    heads = list({id(cell): cell for cell in (*upper.values(), *lower.values())}.values())
    known = sum(heads_column(cell, mend=True) > 0 for cell in heads if len(cell.text) <= LONGEST_HEADING)
    return known >= KNOWN * len(heads)


def _begins(sheet: Sheet, row: int, over: set[int]) -> bool:
    own = {cell.column for cell in sheet.own(row)}
    return bool(own & over) and len(own) > 1


def _goes_on(sheet: Sheet, row: int, below: set[int]) -> bool:
    own = {cell.column for cell in sheet.own(row)}
    return bool(own) and own <= below


def _laid_out(sheet: Sheet, seconds: list[int]) -> Sheet:
    last = max(column for _, column in sheet.cells)
    used = sorted({cell.column for row in seconds for cell in sheet.own(row)})
    beside = {column: last + number for number, column in enumerate(used, 1)}
    rows = frozenset(seconds)
    cells = {
        (row - 1, beside[column]) if row in rows and column in beside else (row, column): cell
        for (row, column), cell in sheet.cells.items()
    }
    moved = {at: cell if at == (cell.row, cell.column) else cell.moved(*at) for at, cell in cells.items()}
    return replace(sheet, cells=moved).without_rows(rows)
