"""Plans that keep a line each time an action was told of: below it, with its name blank, merged or said again, month by month.

They are laid out anew with one row an action: it stands as its newest line says, was due as its oldest says, and its progress is
all that was told, each with its time. Every cell keeps its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role, called
from reportgen.model import numbers
from reportgen.model.months import Month
from reportgen.reading.grid import Cell, Sheet
from reportgen.reading.layout.heading_cells import heads_column
from reportgen.reading.layout.headings import meanings, roles_surely
from reportgen.reading.layout.kinds import SAYS_WHAT
from reportgen.reading.values.dates import dates

FIRST_ROWS = 60  # among which headings are looked for
LONGEST_HEADING = 60  # signs
LEAST_HEADINGS = 4
LEAST = 3  # actions with several lines
MOSTLY = 0.5  # of all
NEARLY_ALL = 0.9  # of the lines that tell a time, and of the actions whose times follow each other
LONGEST_TIME = 30  # signs
# What each line may have anew; with a ref, a lead or an order of its own it is a step, and not what became of the action.
RATES = frozenset({Role.RATING, Role.STATUS, Role.PREVIOUS_RATING, Role.PERCENT_COMPLETE})
IS_DUE = frozenset({Role.DEADLINE, Role.REVISED})
OF_STEPS = frozenset({*SAYS_WHAT, Role.REF, Role.LEAD, Role.COMPLETED_ON, Role.START})
NO_TIME = frozenset({*IS_DUE, Role.COMPLETED_ON, Role.START})
LEAST_WORDS = 3  # of what is told, on the average

Groups = Sequence[Sequence[int]]  # the rows of each action, as they stand


@dataclass(frozen=True)
class _History:
    head: int
    action: int  # columns
    time: int
    told: int
    rates: tuple[int, ...]
    due: int | None
    groups: Groups  # the oldest line first


def as_newest_lines_say(sheet: Sheet) -> Sheet:
    """The sheet so; itself where it keeps no such lines."""
    found = next(_histories(sheet), None)
    return _laid_out(sheet, found) if found is not None else sheet


def _histories(sheet: Sheet) -> Iterator[_History]:
    for head in sheet.rows[:FIRST_ROWS]:
        heads = {column: cell for column, cell in sheet.row(head).items() if cell.row == head}
        if len(heads) < LEAST_HEADINGS or not all(map(_may_head, heads.values())):
            continue  # as most rows, which hold a day, a number or a sentence
        action = next((column for column, cell in heads.items() if Role.ACTION in roles_surely(cell.text, whole=True)), None)
        known = sum(heads_column(cell, mend=True) > 0 for cell in heads.values()) if action is not None else 0
        if action is None or known * 2 < len(heads):
            continue
        lower = _lower_lines(sheet, head, action)
        times = (column for column, cell in heads.items() if _may_head_times(cell) and _holds_times(sheet, column, lower))
        yield from filter(None, (_history(sheet, heads, action, time) for time in times if len(lower) >= LEAST))
        return


def _may_head(cell: Cell) -> bool:
    return isinstance(cell.value, str) and len(cell.text) <= LONGEST_HEADING


def _history(sheet: Sheet, heads: Mapping[int, Cell], action: int, time: int) -> _History | None:
    head = heads[time].row
    groups = list(_groups(sheet, head, action, time))
    several = [rows for rows in groups if len(rows) > 1]
    if len(several) < max(LEAST, MOSTLY * len(groups)):
        return None
    newest_last = [rows for rows in several if _follow(sheet, time, rows)]
    newest_first = [rows for rows in several if _follow(sheet, time, rows[::-1])]
    if max(len(newest_last), len(newest_first)) < NEARLY_ALL * len(several):
        return None
    if len(newest_first) > len(newest_last):
        groups = [rows[::-1] for rows in groups]
    anew = [column for column in heads if column not in (action, time) and _are_anew(sheet, column, several)]
    if any(not OF_STEPS.isdisjoint(roles_surely(heads[column].text, whole=True) - {Role.ANSWERS}) for column in anew):
        return None
    rates = tuple(column for column in anew if not RATES.isdisjoint(meanings(heads[column].text)))  # 'RAG then'
    due = next((column for column in anew if not IS_DUE.isdisjoint(roles_surely(heads[column].text, whole=True))), None)
    texts = {column: _words(sheet, column, groups) for column in anew if column not in (*rates, due)}
    told = max(texts, key=lambda column: texts[column], default=None)
    if told is None or texts[told] < LEAST_WORDS or not rates:
        return None
    return _History(head, action, time, told, rates, due, groups)


def _may_head_times(heading: Cell) -> bool:
    """'Month', 'Board of'; 'Date' may head what is due or what is told."""
    sure = roles_surely(heading.text, whole=True)
    return sure.isdisjoint(NO_TIME) or Role.WHEN in sure


def _lower_lines(sheet: Sheet, head: int, action: int) -> list[int]:
    """The rows in which several things stand, and of which action it is, stands above."""
    found = []
    name = ""
    for row in (row for row in sheet.rows if row > head):
        cells = sheet.row(row)
        text = cells[action].text if action in cells else ""
        if name and text in ("", name) and len(cells) > 1:
            found.append(row)
        name = text or name
    return found


def _holds_times(sheet: Sheet, column: int, rows: Sequence[int]) -> bool:
    told = 0
    for number, row in enumerate(rows, 1):
        told += _time(sheet.row(row).get(column)) is not None
        if told < NEARLY_ALL * number - LEAST:  # most columns are none, which a few cells show
            return False
    return told >= NEARLY_ALL * len(rows)


def _time(cell: Cell | None) -> date | None:
    """The last day of what a short cell names, of which the year is known."""
    if cell is None:
        return None
    if cell.day is not None or len(cell.text) > LONGEST_TIME:
        return cell.day
    found = dates(cell.text)
    return found[0].last if len(found) == 1 and not found[0].year_missing else None


def _groups(sheet: Sheet, head: int, action: int, time: int) -> Iterator[list[int]]:
    """The rows that tell a time, from one that names an action up to the next."""
    rows: list[int] = []
    name = ""
    for row in (row for row in sheet.rows if row > head):
        cell = sheet.row(row).get(action)
        if _time(sheet.row(row).get(time)) is None:
            continue
        if cell is not None and cell.text != name:
            if rows:
                yield rows
            rows, name = [], cell.text
        if name:
            rows.append(row)
    if rows:
        yield rows


def _follow(sheet: Sheet, time: int, rows: Sequence[int]) -> bool:
    told = [_time(sheet.row(row).get(time)) for row in rows]
    return all(one is not None and other is not None and one < other for one, other in pairwise(told))


def _are_anew(sheet: Sheet, column: int, groups: Groups) -> bool:
    """Whether the lower lines of most actions have a cell of their own there, and not the same again in all of them."""
    cells = [[cell for row in rows if (cell := sheet.row(row).get(column)) is not None and cell.row == row] for rows in groups]
    own = sum(len(each) > 1 for each in cells)
    return own >= MOSTLY * len(groups) and any(len({cell.text for cell in each}) > 1 for each in cells)


def _words(sheet: Sheet, column: int, groups: Groups) -> float:
    texts = [cell.text for rows in groups for row in rows if (cell := sheet.row(row).get(column)) is not None]
    return sum(len(text.split()) for text in texts) / max(1, len(texts))


def _laid_out(sheet: Sheet, history: _History) -> Sheet:
    cells = {at: cell for at, cell in sheet.cells.items() if at[1] != history.time}
    cells |= _headings(sheet, history)
    for rows in history.groups:
        cells |= _standing(sheet, history, rows)
    gone = {row for rows in history.groups for row in rows if row != min(rows)}
    kept = {at: cell for at, cell in cells.items() if at[0] not in gone}
    merged = {at: first for at, first in sheet.merged.items() if at[0] not in gone and first[1] != history.time}
    return replace(sheet, cells=dict(sorted(kept.items())), merged=merged, dittos=frozenset()).without_rows(gone)


def _headings(sheet: Sheet, history: _History) -> Iterator[tuple[tuple[int, int], Cell]]:
    """'Colour then' is that of the newest line now; what the Board was told is progress; the column of times is for a new date."""
    for column, role in ((history.told, Role.PROGRESS), *((column, Role.RATING) for column in history.rates[:1])):
        heading = sheet.row(history.head)[column]
        if roles_surely(heading.text, whole=True).isdisjoint({role, Role.STATUS}):
            yield (history.head, column), heading.saying(called(role))
    if history.due is not None:
        heading = sheet.row(history.head)[history.time]
        yield (history.head, history.time), heading.saying(called(Role.REVISED))


def _standing(sheet: Sheet, history: _History, rows: Sequence[int]) -> Iterator[tuple[tuple[int, int], Cell]]:
    """The cells of an action in its one row."""
    at = min(rows)
    for column in history.rates:
        newest = sheet.row(rows[-1]).get(column)
        if newest is not None:
            yield (at, column), newest.moved(at, column)
    if history.due is not None:
        due = [cell for row in rows if (cell := sheet.row(row).get(history.due)) is not None]
        if due:
            yield (at, history.due), due[0].moved(at, history.due)
        if due and due[-1].text != due[0].text:
            yield (at, history.time), due[-1].moved(at, history.time)
    told = [(_named(sheet.row(row)[history.time]), cell) for row in rows if (cell := sheet.row(row).get(history.told)) is not None]
    if told:
        newest = told[-1][1]
        text = "\n".join(f"{time}: {cell.text}" for time, cell in told)
        yield (at, newest.column), newest.saying(text).moved(at, newest.column)


def _named(time: Cell) -> str:
    """'February 2011' of what a cell shows as a month, '14 February 2011' of a day."""
    if time.day is None:
        return time.text
    return str(Month.of(time.day)) if time.day.day == 1 else numbers.day(time.day)
