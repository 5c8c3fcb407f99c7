"""Plans with a line for what was planned, what is expected now and what came of it, below one another for each action.

    Job | What is to be done |              | Begin      | End
    DM1 | Visit every home   | Planned      | 02/04/2026 | 28/06/2026
        |                    | Expected now |            | 31/07/2026
        |                    | Actual       | 08/04/2026 |

They are laid out anew with one row an action, and a column for each date; every cell keeps its place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reportgen.lexicon.fields.roles import Role, called
from reportgen.lexicon.patterns import pattern
from reportgen.reading.grid import NOT_LAID_OUT, Cell, Sheet
from reportgen.reading.layout.headings import meanings

FIRST_ROWS = 60  # among which headings are looked for
LONGEST = 40  # signs of a label or a heading
LEAST = 4  # actions
MOSTLY = 0.8  # of the labels
PLANNED, EXPECTED, ACTUAL = (
    pattern(rf"(?i:{words})(?i: (?:now|dates?|on))?\W*")
    for words in (
        r"plan(?:ned)?|baseline|original(?:ly planned)?|as planned|agreed",
        r"expected|forecast|revised|re-?planned|current(?:ly)? expected",
        r"actual(?:ly)?|achieved|what happened",
    )
)
# What the day below a heading is, by the line in which it stands.
BEGINS: Mapping[object, str] = {ACTUAL: "Actual start"}
ENDS: Mapping[object, str] = {PLANNED: called(Role.DEADLINE), EXPECTED: called(Role.REVISED), ACTUAL: called(Role.COMPLETED_ON)}
NOT_USED = "when it was to begin tells nothing of how far it is"

Heads = Mapping[int, Mapping[object, str]]


def one_row_a_plan(sheet: Sheet) -> Sheet:
    """The sheet so; itself where it has no such lines."""
    for column in _columns_of_labels(sheet):
        rows = [number for number in sheet.rows if _label(sheet, number, column) is not None]
        head = max((number for number in sheet.rows if number < rows[0] and len(sheet.own(number)) > 2), default=0)
        days = dict(_days(sheet, head)) if head else {}
        groups = list(_groups(sheet, rows, column))
        if len(days) > 0 and len(groups) >= LEAST and _go_with(sheet, groups, column, days):
            return _laid_out(sheet, head, groups, column, days)
    return sheet


def _columns_of_labels(sheet: Sheet) -> Iterator[int]:
    found = Counter(cell.column for cell in sheet.cells.values() if len(cell.text) <= LONGEST and _kind(cell) is not None)
    for column, many in found.most_common():
        kinds = {_kind(cell) for (_, at), cell in sheet.cells.items() if at == column} - {None}
        if many >= LEAST * 2 and len(kinds) > 1 and PLANNED in kinds:
            yield column


def _kind(cell: Cell) -> object:
    if not isinstance(cell.value, str) or len(cell.text) > LONGEST:
        return None
    return next((kind for kind in (PLANNED, EXPECTED, ACTUAL) if kind.fullmatch(cell.text) is not None), None)


def _label(sheet: Sheet, number: int, column: int) -> Cell | None:
    cell = sheet.cells.get((number, column))
    return cell if cell is not None and _kind(cell) is not None else None


def _days(sheet: Sheet, head: int) -> Iterator[tuple[int, Mapping[object, str]]]:
    """The columns of days, by their headings: 'Begin', 'End'."""
    for cell in sheet.own(head):
        said = meanings(cell.text) if len(cell.text) <= LONGEST else {}
        if any(role in said and said[role].whole for role in (Role.DEADLINE, Role.COMPLETED_ON)):
            yield cell.column, ENDS
        elif Role.START in said and said[Role.START].whole:
            yield cell.column, BEGINS


def _groups(sheet: Sheet, rows: Sequence[int], column: int) -> Iterator[list[int]]:
    """Lines right below one another, each group from 'Planned' on."""
    group: list[int] = []
    for number in rows:
        label = _label(sheet, number, column)
        if label is not None and _kind(label) is PLANNED:
            if len(group) > 1:
                yield group
            group = [number]
        elif group and number == group[-1] + 1:
            group.append(number)
    if len(group) > 1:
        yield group


def _go_with(sheet: Sheet, groups: Sequence[Sequence[int]], column: int, days: Heads) -> bool:
    """Whether the lower lines say nothing but days: the action is named once."""
    lower = [cell for rows in groups for row in rows[1:] for cell in sheet.own(row) if cell.text]
    told = sum(cell.column == column or cell.column in days for cell in lower)
    return told >= MOSTLY * len(lower)


def _laid_out(sheet: Sheet, head: int, groups: Sequence[Sequence[int]], column: int, days: Heads) -> Sheet:
    last = max(at for _, at in sheet.cells)
    gone = {row for rows in groups for row in rows[1:]}
    kinds = (PLANNED, EXPECTED, ACTUAL)
    names = dict.fromkeys(by_kind[kind] for kind in kinds for by_kind in days.values() if kind in by_kind)
    at = {name: last + number for number, name in enumerate(names, 1)}
    cells = {where: cell for where, cell in sheet.cells.items() if where[1] != column and (where[1] not in days or where[0] < head)}
    cells = {where: cell for where, cell in cells.items() if where[0] not in gone}
    first = sheet.row(head)[min(days)]
    for name, where in at.items():
        cells[head, where] = first.saying(name, column=where)
    unused: list[Cell] = []
    for row, first_row in ((row, rows[0]) for rows in groups for row in rows):
        label = _label(sheet, row, column)
        for day, by_kind in days.items() if label is not None else ():
            cell, said = sheet.cells.get((row, day)), by_kind.get(_kind(label)) if label is not None else None
            if cell is not None and said is not None:
                cells[first_row, at[said]] = cell.moved(first_row, at[said])
            elif cell is not None:
                unused.append(cell)
    merged = {where: to for where, to in sheet.merged.items() if where[0] not in gone}
    laid_out = replace(sheet, merged=merged).laid_out(cells)
    laid_out.notes[NOT_LAID_OUT] = [(cell.place, 1, NOT_USED) for cell in unused]
    return laid_out
