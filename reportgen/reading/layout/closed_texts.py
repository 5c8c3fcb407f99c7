"""Actions whose own words say who and when, in tables without columns for these.

They end in a bracket, 'Train all crews [SM – May 2025]', or say by when they are due: 'Train all crews by the end of May 2025'.
They are laid out anew with a column for each, behind those of the sheet; what is taken from a text keeps the place of its cell.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from reportgen.lexicon.fields.looks import Look
from reportgen.lexicon.fields.roles import Role, called
from reportgen.lexicon.patterns import pattern
from reportgen.reading.grid import Cell, Sheet
from reportgen.reading.layout.heading_cells import MOST_TOLD_APART
from reportgen.reading.layout.headings import roles_surely
from reportgen.reading.layout.kinds import SAYS_WHAT
from reportgen.reading.layout.profiles import looks
from reportgen.reading.values.closings import ENDS, Closing, closing, due_in
from reportgen.reading.values.dates import dates

LOOK_OF = {Role.LEAD: Look.PEOPLE, Role.DEADLINE: Look.DATE}
BY = pattern(r"\b(?:by|before|until|in)\b", re.IGNORECASE)  # a quick no for most texts
FIRST_ROWS, LONGEST_HEADING = 60, 40  # of a sheet, among which headings are looked for; signs of one
LEAST, LEAST_UNHEADED = 3, 5  # texts
MOSTLY, NEARLY_ALL = 0.6, 0.8  # of a column's texts
LEAST_WORDS = 4  # of a text, its bracket included

At = tuple[int, int]
Told = Mapping[At, Closing]


def who_and_when_apart(sheet: Sheet) -> Sheet | None:
    """The sheet with columns for who and when; None where no column of actions ends so, or others tell both."""
    undated = not _heads_deadlines(sheet)
    closed = [at for at, cell in sheet.cells.items() if _is_closed(cell) or (undated and _is_dated(cell))]
    for column, times in sorted(Counter(column for _, column in closed).items()):
        first = min(row for row, at in closed if at == column)
        head = max((row for row in sheet.rows if row < first and _is_wide(sheet, row)), default=None)
        if head is None and times >= LEAST_UNHEADED and (unheaded := _without_headings(sheet, column, first)) is not None:
            return unheaded
        heading = sheet.at(head, column) if times >= LEAST and head is not None else None
        notes = head is not None and first > head + 1 and not _is_wide(sheet, first)  # lines below the table
        if heading is None or notes or not _may_be_of_actions(heading):
            continue
        below = {cell.row: cell for cell in _below(sheet, heading)}
        all_dated = undated and _are_dated(heading, below.values())
        texts = {row: cell for row, cell in below.items() if all_dated or len(cell.text.split()) >= LEAST_WORDS}
        found = {(row, column): _told(cell.text, heading, all_dated) for row, cell in texts.items()}
        told = {at: each for at, each in found.items() if each.who or each.when or _is_wide(sheet, at[0])}  # not titles
        roles = [role for role in LOOK_OF if _is_told(role, told) and not _has_own(sheet, heading, role, texts)]
        if roles:
            return _laid_out(sheet, heading, told, roles)
    return None


def _without_headings(sheet: Sheet, column: int, first: int) -> Sheet | None:
    """Laid out so, where no row above heads columns: most rows, or where all are single texts most of these, say who and when."""
    texts = {row: cell for (row, at), cell in sheet.cells.items() if at == column and row >= first}
    closed = {(row, column): closing(cell.text) for row, cell in texts.items() if len(cell.text.split()) >= LEAST_WORDS}
    told = {at: each for at, each in closed.items() if each.who and each.when}
    wide = [row for row in sheet.rows if row >= first and _is_wide(sheet, row)]
    enough = len(told) >= max(LEAST_UNHEADED, MOSTLY * len(wide or texts))
    return _laid_out(sheet, None, told, tuple(LOOK_OF)) if enough and all(_is_told(role, told) for role in LOOK_OF) else None


def _is_closed(cell: Cell) -> bool:
    """Not 'Action [lead – date]', which heads such texts."""
    ends = cell.text.rstrip(ENDS).endswith((")", "]", "}"))
    return ends and closing(cell.text).before != cell.text and not roles_surely(cell.text)


def _heads_deadlines(sheet: Sheet) -> bool:
    """Whether some table has a column of deadlines, so that no sentence need be looked at."""
    first = (cell for row in sheet.rows[:FIRST_ROWS] for cell in islice(sheet.row(row).values(), MOST_TOLD_APART))
    short = (cell.text for cell in first if len(cell.text) <= LONGEST_HEADING)
    # 'Live by 3 Nov 2025' heads nothing
    return any(Role.DEADLINE in roles_surely(text) and not dates(text) for text in short)


def _is_dated(cell: Cell) -> bool:
    return BY.search(cell.text) is not None and len(cell.text.split()) >= LEAST_WORDS and due_in(cell.text) is not None


def _are_dated(heading: Cell, cells: Collection[Cell]) -> bool:
    """Whether a column of what is to be done says in nearly every text when: 'Award on 14 January 2026', 'August 2025', 'Now'."""
    dated = sum(bool(dates(cell.text)) or Look.WHEN in looks(cell) for cell in cells)
    return not roles_surely(heading.text).isdisjoint(SAYS_WHAT) and dated > LEAST and dated >= NEARLY_ALL * len(cells)


def _told(text: str, heading: Cell, all_dated: bool) -> Closing:
    """What the bracket says that closes a text; else by when the sentence of an action says that it is due.

    Where nearly all name a day, the text itself is the deadline.
    """
    told = closing(text)
    if all_dated and told == Closing(None, None, text):
        return replace(told, when=text)
    when = due_in(text) if told == Closing(None, None, text) and not roles_surely(heading.text).isdisjoint(SAYS_WHAT) else None
    return replace(told, when=when) if when is not None else told


def _is_wide(sheet: Sheet, row: int) -> bool:
    return len({id(cell) for cell in sheet.row(row).values()}) > 1


def _may_be_of_actions(heading: Cell) -> bool:
    """Whether it heads actions, or is not known: what ends in a name and a day below 'Progress' tells who wrote it."""
    known = roles_surely(heading.text)
    return not known or not known.isdisjoint(SAYS_WHAT)


def _below(sheet: Sheet, heading: Cell) -> Iterator[Cell]:
    """The texts of its column, without those merged across and the same heading again."""
    for (row, column), cell in sheet.cells.items():
        if column == heading.column and row > heading.row and cell.text != heading.text:
            across = sheet.row(row).get(column + 1) is cell
            if not across:
                yield cell


def _is_told(role: Role, told: Told) -> bool:
    """Whether most texts end in it, and not most of them in the same: that would be what they are taken from."""
    said = Counter(text for each in told.values() if (text := _told_of(each, role)) is not None)
    many = said.total()
    return many >= max(LEAST, MOSTLY * len(told)) and said.most_common(1)[0][1] * 2 <= many


def _told_of(told: Closing, role: Role) -> str | None:
    return told.who if role is Role.LEAD else told.when


def _has_own(sheet: Sheet, heading: Cell, role: Role, rows: Mapping[int, Cell]) -> bool:
    """Whether another column is headed so, or looks so in the rows of the texts."""
    others = {column: cell for column, cell in sheet.row(heading.row).items() if column != heading.column}
    if any(role in roles_surely(cell.text) for cell in others.values()):
        return True
    beside = [[cell for row in rows if (cell := sheet.row(row).get(column)) is not None] for column in others]
    return any(sum(LOOK_OF[role] in looks(cell) for cell in cells) > MOSTLY * max(len(cells), LEAST) for cells in beside)


def _laid_out(sheet: Sheet, heading: Cell | None, told: Told, roles: Sequence[Role]) -> Sheet:
    last = max(column for _, column in sheet.cells)
    column = {role: last + number for number, role in enumerate(roles, 1)}
    cells = dict(sheet.cells)
    heads = [cell for (_, at), cell in sheet.cells.items() if heading and at == heading.column and cell.text == heading.text]
    for cell in heads:
        cells |= {(cell.row, at): cell.saying(called(role), column=at) for role, at in column.items()}
    for at, each in told.items():
        cell = cells[at]
        said = {role: text for role in roles if (text := _told_of(each, role))}
        cells |= {(at[0], column[role]): cell.saying(text, column=column[role], filled=False) for role, text in said.items()}
        if len(said) == sum(each_told is not None for each_told in (each.who, each.when)) and said:
            cells[at] = cell.saying(each.before)
    missing = {(row, to): sheet.cells[row, at].place for row, at in told for to in column.values()}
    merged = {at: start for at, start in sheet.merged.items() if heading is not None or start not in told}  # no lines across
    return replace(sheet, merged=merged).laid_out(cells, missing)
