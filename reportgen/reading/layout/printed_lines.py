"""Plans copied from a printed page: each line of a cell stands in a row of its own, and pages may break in between.

They are laid out anew with the lines of a cell as one text, in the row of the first; every cell keeps its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reportgen.lexicon.fields.looks import Look
from reportgen.lexicon.patterns import pattern
from reportgen.reading.grid import NOT_LAID_OUT, Cell, Sheet
from reportgen.reading.layout.profiles import looks

LEAST_ROWS = 6  # that go on with the one above
LEAST_BEGUN, MOST_BEGUN = 3, 0.6  # rows in which something begins; of all rows
MOSTLY_TELLING = 0.6  # of the different texts of a column in which something begins where it stands
MOSTLY, SOME = 0.7, 0.3  # of the lines: nothing ends above them; they begin in a small letter
ENDS = (".", "!", "?", ";", ":")
BEGINS = frozenset({Look.REF, Look.DATE, Look.NUMBER, Look.LEVEL, Look.STATUS, Look.WHEN})
PAGE = pattern(r"\W*page \d{1,3}(?: ?(?:of|/) ?\d{1,3})?\W*", re.IGNORECASE)
OF_A_PAGE = "it stands at the foot of a printed page"

Lines = Mapping[int, Sequence[int]]  # the rows that go on, by the row in which each thing begins


def with_lines_joined(sheet: Sheet) -> Sheet:
    """The sheet so; itself where its rows are whole."""
    small = sum(isinstance(cell.value, str) and cell.value[:1].islower() for cell in sheet.cells.values())
    begins = _begins(sheet) if small >= LEAST_ROWS else frozenset()
    feet = [row for row in sheet.rows if any(PAGE.fullmatch(cell.text) for cell in sheet.row(row).values())] if begins else []
    lines = _lines(sheet, begins, feet) if begins else {}
    return _joined(sheet, lines, feet) if _are_lines(sheet, lines) else sheet


def _begins(sheet: Sheet) -> frozenset[int]:
    """The columns of refs, dates or states, of which only a part of the rows has one."""
    texts: dict[int, dict[str, Cell]] = {}
    for (_, column), cell in sheet.cells.items():
        if cell.text:
            texts.setdefault(column, {}).setdefault(cell.text, cell)
    filled = {column: sum(column in sheet.row(row) for row in sheet.rows) for column in texts}
    return frozenset(
        column
        for column, different in texts.items()
        if LEAST_BEGUN <= filled[column] <= MOST_BEGUN * len(sheet.rows)
        and sum(map(_begins_one, different.values())) >= MOSTLY_TELLING * len(different)
    )


def _begins_one(cell: Cell) -> bool:
    return not BEGINS.isdisjoint(looks(cell))


def _lines(sheet: Sheet, begins: frozenset[int], feet: Sequence[int]) -> Lines:
    """What the rows between two that begin something go on with; the foot of a page and headings again are no end of it."""
    found: dict[int, list[int]] = {}
    seen: set[tuple[str, ...]] = set()
    first, last, columns = 0, 0, set[int]()
    breaks = False  # a page does since the last line
    for row in sheet.rows:
        cells = sheet.row(row)
        texts = tuple(cell.text for cell in cells.values())
        own = {column for column, cell in cells.items() if cell.row == row}
        if row in feet or texts in seen:
            breaks = True
        elif any(column in begins and _begins_one(cells[column]) for column in own):
            first, last, columns, breaks = row, row, own, False
            found[first] = []
        elif first and own <= columns - begins and (row == last + 1 or breaks):
            found[first].append(row)
            last, breaks = row, False
        else:
            first = 0
        seen.add(texts)
    return found


def _are_lines(sheet: Sheet, lines: Lines) -> bool:
    pairs = [pair for first, others in lines.items() for pair in _pairs(sheet, first, others)]
    many = sum(map(len, lines.values()))
    unended = sum(not above.text.rstrip().endswith(ENDS) for above, _ in pairs)
    small = sum(cell.text[:1].islower() for _, cell in pairs)
    return many >= LEAST_ROWS and unended >= MOSTLY * len(pairs) and small >= SOME * len(pairs)


def _pairs(sheet: Sheet, first: int, others: Sequence[int]) -> Iterator[tuple[Cell, Cell]]:
    """Each further line of a cell, and the one above it."""
    above = dict(sheet.row(first))
    for row in others:
        for column, cell in sheet.row(row).items():
            if column in above:
                yield above[column], cell
            above[column] = cell


def _joined(sheet: Sheet, lines: Lines, feet: Sequence[int]) -> Sheet:
    cells = dict(sheet.cells)
    for first, others in lines.items():
        for column, cell in sheet.row(first).items():
            said = [sheet.row(row)[column].text for row in others if column in sheet.row(row)]
            if said:
                cells[cell.row, cell.column] = cell.saying(_as_one([cell.text, *said]))
    gone = {row for others in lines.values() for row in others} | {*feet}
    laid_out = replace(sheet, cells=cells).without_rows(gone)
    left_out = [cell for row in feet for cell in sheet.row(row).values()]
    laid_out.notes[NOT_LAID_OUT] = [(cell.place, 1, OF_A_PAGE) for cell in left_out]
    return laid_out


def _as_one(lines: Sequence[str]) -> str:
    """'co-' before 'ordinator' is one word."""
    text = lines[0]
    for line in lines[1:]:
        text = text + line if text.endswith("-") and line[:1].islower() and text[-2:-1].isalpha() else f"{text} {line}"
    return text
