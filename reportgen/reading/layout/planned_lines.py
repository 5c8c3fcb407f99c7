"""Plans with a line for what was planned, what is expected now and what came of it, below one another for each action.

    Job | What is to be done |              | Begin      | End
    DM1 | Visit every home   | Planned      | 02/04/2026 | 28/06/2026
        |                    | Expected now |            | 31/07/2026
        |                    | Actual       | 08/04/2026 |

They are laid out anew with one row an action, and a column for each date; every cell keeps its place.
"""

from __future__ import annotations

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
    for labels in _labels(sheet):
        head = max((number for number in sheet.rows if number < labels[0].row and len(sheet.own(number)) > 2), default=0)
        days = dict(_days(sheet, head)) if head else {}
        groups = list(_groups(labels))
        if days and len(groups) >= LEAST and _go_with(sheet, groups, days):
            return _laid_out(sheet, head, groups, days)
    return sheet


def _labels(sheet: Sheet) -> Iterator[Sequence[Cell]]:
    """Those of each column in which several kinds stand, from the top; first of the column with most."""
    found: dict[int, list[Cell]] = {}
    for cell in sheet.cells.values():
        if _kind(cell) is not None:
            found.setdefault(cell.column, []).append(cell)
    for labels in sorted(found.values(), key=len, reverse=True):
        kinds = set(map(_kind, labels))
        if len(labels) >= LEAST * 2 and len(kinds) > 1 and PLANNED in kinds:
            yield labels


def _kind(cell: Cell) -> object:
    if not isinstance(cell.value, str) or len(cell.text) > LONGEST:
        return None
    return next((kind for kind in (PLANNED, EXPECTED, ACTUAL) if kind.fullmatch(cell.text) is not None), None)


def _days(sheet: Sheet, head: int) -> Iterator[tuple[int, Mapping[object, str]]]:
    """The columns of days, by their headings: 'Begin', 'End'."""
    for cell in sheet.own(head):
        said = meanings(cell.text) if len(cell.text) <= LONGEST else {}
        if any(role in said and said[role].whole for role in (Role.DEADLINE, Role.COMPLETED_ON)):
            yield cell.column, ENDS
        elif Role.START in said and said[Role.START].whole:
            yield cell.column, BEGINS


def _groups(labels: Sequence[Cell]) -> Iterator[Sequence[Cell]]:
    """Labels right below one another, each group from 'Planned' on."""
    group: list[Cell] = []
    for label in labels:
        if _kind(label) is PLANNED:
            if len(group) > 1:
                yield group
            group = [label]
        elif group and label.row == group[-1].row + 1:
            group.append(label)
    if len(group) > 1:
        yield group


def _go_with(sheet: Sheet, groups: Sequence[Sequence[Cell]], days: Heads) -> bool:
    """Whether the lower lines say nothing but days: the action is named once."""
    lower = [(cell, label) for labels in groups for label in labels[1:] for cell in sheet.own(label.row)]
    told = sum(cell is label or cell.column in days for cell, label in lower)
    return told >= MOSTLY * len(lower)


def _laid_out(sheet: Sheet, head: int, groups: Sequence[Sequence[Cell]], days: Heads) -> Sheet:
    last, column = max(at for _, at in sheet.cells), groups[0][0].column
    gone = {label.row for labels in groups for label in labels[1:]}
    kinds = (PLANNED, EXPECTED, ACTUAL)
    names = dict.fromkeys(by_kind[kind] for kind in kinds for by_kind in days.values() if kind in by_kind)
    at = {name: last + number for number, name in enumerate(names, 1)}
    cells = {where: cell for where, cell in sheet.cells.items() if where[1] != column and (where[1] not in days or where[0] < head)}
    cells = {where: cell for where, cell in cells.items() if where[0] not in gone}
    first = sheet.row(head)[min(days)]
    for name, where in at.items():
        cells[head, where] = first.saying(name, column=where)
    unused: list[Cell] = []
    for first_row, label in ((labels[0].row, label) for labels in groups for label in labels):
        for day, by_kind in days.items():
            cell, said = sheet.cells.get((label.row, day)), by_kind.get(_kind(label))
            if cell is not None and said is not None:
                cells[first_row, at[said]] = cell.moved(first_row, at[said])
            elif cell is not None:
                unused.append(cell)
    merged = {where: to for where, to in sheet.merged.items() if where[0] not in gone}
    laid_out = replace(sheet, merged=merged).laid_out(cells)
    laid_out.notes[NOT_LAID_OUT] = [(cell.place, 1, NOT_USED) for cell in unused]
    return laid_out
