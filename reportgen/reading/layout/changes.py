"""Lists of what changed: 'Ref | What moved | Before | After', a line for each field of an action that has another value now.

They are laid out anew with a column for each such field, below which stands its value since then; every cell keeps its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role, called
from reportgen.reading.grid import Cell, Sheet
from reportgen.reading.layout.headings import meanings, roles_surely
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
    """The columns of what it was and what it is are the next two."""

    head: int
    field: int
    rows: Mapping[int, Role]

    @property
    def after(self) -> int:
        return self.field + 2


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
            fields = {line.row: _field(line, sheet.row(line.row).get(column + 1)) for line in _lines(sheet, head, column - 1)}
            rows = {row: role for row, role in fields.items() if role is not None}
            if rows and len(rows) >= MOSTLY * len(fields):
                yield _Changes(head, column - 1, rows)


def _first_word(cell: Cell) -> str:
    return cell.text.split()[0].casefold() if cell.text and len(cell.text) <= LONGEST_HEADING else ""


def _lines(sheet: Sheet, head: int, field: int) -> Iterator[Cell]:
    """The cells that name a field, down to the first row in which nothing stands there."""
    row = head + 1
    while (cell := sheet.row(row).get(field)) is not None:
        yield cell
        row += 1


def _field(line: Cell, value: Cell | None) -> Role | None:
    """'How it stands' over 'Done' is a status."""
    known = roles_surely(line.text, whole=True)
    role = next((role for role in OF_FIELDS if role in known), None)
    return Role.STATUS if role is Role.PROGRESS and value is not None and is_status(value.text) else role


def _laid_out(sheet: Sheet, changes: _Changes) -> Sheet:
    """A date that changed is a revised one."""
    named = {row: Role.REVISED if role is Role.DEADLINE else role for row, role in changes.rows.items()}
    roles: Sequence[Role] = list(dict.fromkeys(named.values()))
    last = max(column for _, column in sheet.cells)
    at = {role: last + number for number, role in enumerate(roles, 1)}
    moved = range(changes.field, changes.after + 1)
    heading = sheet.row(changes.head)[changes.after]
    cells = {where: cell for where, cell in sheet.cells.items() if not (where[1] in moved and where[0] in (changes.head, *named))}
    for role, column in at.items():
        cells[changes.head, column] = heading.saying(called(role), column=column)
    if (told := _told(sheet, changes)) is not None:
        cells[changes.head, told.column] = told.saying(called(Role.PROGRESS))
    for row, role in named.items():
        cell = sheet.row(row).get(changes.after)
        if cell is not None:
            cells[row, at[role]] = cell.moved(row, at[role])
    return sheet.laid_out(cells)


def _told(sheet: Sheet, changes: _Changes) -> Cell | None:
    """The one heading that means nothing by itself, over texts: they say why it changed, and what came about."""
    used = range(changes.field, changes.after + 1)
    others = (cell for column, cell in sheet.row(changes.head).items() if column not in used)
    unknown = [cell for cell in others if not any(meaning.whole for meaning in meanings(cell.text).values())]
    if len(unknown) != 1:
        return None
    texts = [cell.text for row in changes.rows if (cell := sheet.row(row).get(unknown[0].column)) is not None]
    return unknown[0] if sum(len(text.split()) for text in texts) >= LEAST_WORDS * max(1, len(texts)) else None
