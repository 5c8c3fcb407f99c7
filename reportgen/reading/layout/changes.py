"""Lists of what changed: 'Ref | What moved | Before | After', a line for each field of an action that has another value now.

They are laid out anew with a column for each such field, below which stands its value since then; every cell keeps its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role, called
from reportgen.reading.grid import Cell, Sheet
from reportgen.reading.layout.headings import SURE_WORDS, meanings
from reportgen.reading.values.statuses import is_status

FIRST_ROWS = 60  # among which headings are looked for
LONGEST_HEADING = 30  # signs
# How the two columns are headed that hold a value until then and since then, by the first word of each.
BEFORE_AND_AFTER = frozenset(
    {
        ("before", "after"),
        ("from", "to"),
        ("was", "now"),
        ("was", "is"),
        ("old", "new"),
        ("previous", "new"),
        ("previous", "current"),
    }
)
OF_FIELDS = (Role.STATUS, Role.RATING, Role.PROGRESS, Role.PERCENT_COMPLETE, Role.DEADLINE, Role.REVISED)
LEAST_WORDS = 3  # of a text, on the average
MOSTLY = 0.8  # of the lines, which name a field that is known


@dataclass(frozen=True)
class _Changes:
    head: int
    field: int  # columns
    before: int
    after: int
    rows: Mapping[int, Role]


def with_values_since(sheet: Sheet) -> Sheet:
    """The sheet so; itself where it has no such list."""
    for row in sheet.rows[:FIRST_ROWS]:
        for found in _lists(sheet, row):
            sheet = _laid_out(sheet, found)
    return sheet


def _lists(sheet: Sheet, head: int) -> Iterator[_Changes]:
    cells = sheet.row(head)
    for column, cell in cells.items():
        after = cells.get(column + 1)
        if after is not None and (_first_word(cell), _first_word(after)) in BEFORE_AND_AFTER and column - 1 in cells:
            rows = dict(_fields(sheet, head, column - 1, column + 1))
            lines = list(_lines(sheet, head, column - 1))
            if rows and len(rows) >= MOSTLY * len(lines):
                yield _Changes(head, column - 1, column, column + 1, rows)


def _first_word(cell: Cell) -> str:
    return cell.text.split()[0].casefold() if cell.text and len(cell.text) <= LONGEST_HEADING else ""


def _lines(sheet: Sheet, head: int, field: int) -> Iterator[Cell]:
    """The cells that name a field, down to the first row in which nothing stands there."""
    for row in (row for row in sheet.rows if row > head):
        cell = sheet.row(row).get(field)
        if cell is None or row - 1 not in (head, *sheet.rows):
            return
        yield cell


def _fields(sheet: Sheet, head: int, field: int, after: int) -> Iterator[tuple[int, Role]]:
    """By row; 'How it stands' over 'Done' is a status."""
    for cell in _lines(sheet, head, field):
        known = {role for role, meaning in meanings(cell.text).items() if meaning.whole and meaning.weight >= SURE_WORDS}
        role = next((role for role in OF_FIELDS if role in known), None)
        value = sheet.row(cell.row).get(after)
        if role is Role.PROGRESS and value is not None and is_status(value.text):
            role = Role.STATUS
        if role is not None:
            yield cell.row, role


def _laid_out(sheet: Sheet, changes: _Changes) -> Sheet:
    """A date that changed is a revised one."""
    named = {row: Role.REVISED if role is Role.DEADLINE else role for row, role in changes.rows.items()}
    roles: Sequence[Role] = list(dict.fromkeys(named.values()))
    last = max(column for _, column in sheet.cells)
    at = {role: last + number for number, role in enumerate(roles, 1)}
    moved = {changes.field, changes.before, changes.after}
    heading = sheet.row(changes.head)[changes.after]
    cells = {where: cell for where, cell in sheet.cells.items() if not (where[1] in moved and where[0] in (changes.head, *named))}
    for role, column in at.items():
        cells[changes.head, column] = replace(heading, column=column, value=called(role), where=heading.place, _text=called(role))
    if (told := _told(sheet, changes)) is not None:
        cells[changes.head, told.column] = replace(told, value=called(Role.PROGRESS), where=told.place, _text=called(Role.PROGRESS))
    for row, role in named.items():
        cell = sheet.row(row).get(changes.after)
        if cell is not None:
            cells[row, at[role]] = cell.moved(row, at[role])
    return sheet.laid_out(cells)


def _told(sheet: Sheet, changes: _Changes) -> Cell | None:
    """The one heading that means nothing by itself, over texts: they say why it changed, and what came about."""
    used = (changes.field, changes.before, changes.after)
    others = (cell for column, cell in sheet.row(changes.head).items() if column not in used)
    unknown = [cell for cell in others if not any(meaning.whole for meaning in meanings(cell.text).values())]
    if len(unknown) != 1:
        return None
    texts = [cell.text for row in changes.rows if (cell := sheet.row(row).get(unknown[0].column)) is not None]
    return unknown[0] if sum(len(text.split()) for text in texts) >= LEAST_WORDS * max(1, len(texts)) else None
