"""A sheet whose row of headings was lost, beside others that are laid out alike: read as if theirs stood above its rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportgen.lexicon.fields.roles import Role
from reportgen.reading.grid import MOVED, Cell, Sheet
from reportgen.reading.layout.siblings import Head, Siblings

LEAST_ROWS = 3
LEAST_COLUMNS = 4
LEAST_LIKE_IT = 0.75  # of the columns that the other sheet's headings name surely: the share that is read so here too

At = tuple[int, int]


def below_others(sheet: Sheet, siblings: Siblings) -> tuple[Sheet, Head] | None:
    """The sheet below headings under which all that stands in its rows has a place, at most one of which has nothing below.

    None where there are no such headings.
    """
    filled = _filled(sheet)
    fitting = [(head, columns) for head in siblings if (columns := _columns_below(head, filled))]
    best = max(fitting, key=lambda each: (len(each[1]) / len(each[0].texts), len(each[1])), default=None)
    return (_headed(sheet, best[0], min(_rows_below(best[0], filled))), best[0]) if best is not None else None


def _headed(sheet: Sheet, head: Head, first: int) -> Sheet:
    """With those headings in the row `first`; what stands there and below goes one row down."""
    lower = sheet.with_rows({row: [row + (row >= first)] for row in sheet.every_row})
    heads = {
        (first, column): Cell(first, column, text, sheet.place_of(first, column), bold=True) for column, text in head.texts.items()
    }
    return lower.laid_out({**lower.cells, **heads}, lower.notes[MOVED])


def is_read_so(head: Head, read_as: Mapping[int, Role]) -> bool:
    """Whether what stands in the columns is what those headings say."""
    same = sum(read_as.get(column) is role for column, role in head.roles.items())
    return same >= LEAST_LIKE_IT * len(head.roles)


def _filled(sheet: Sheet) -> Mapping[int, set[int]]:
    """The columns of each row in which something stands, or that have a fill."""
    found: dict[int, set[int]] = {}
    for (row, column), cell in sheet.cells.items():
        if cell.text or cell.fill:
            found.setdefault(row, set()).add(column)
    return found


def _rows_below(head: Head, filled: Mapping[int, set[int]]) -> Sequence[int]:
    return [row for row, columns in filled.items() if len(columns & head.texts.keys()) * 2 > len(head.texts)]


def _columns_below(head: Head, filled: Mapping[int, set[int]]) -> set[int]:
    """The columns that hold something below the headings; none where something would stand beside them, or too little below."""
    rows = _rows_below(head, filled)
    used = {column for row in rows for column in filled[row]}
    breadth = len(head.texts)
    fits = len(rows) >= LEAST_ROWS and breadth >= LEAST_COLUMNS and used <= head.texts.keys() and len(used) >= breadth - 1
    return used if fits else set()
