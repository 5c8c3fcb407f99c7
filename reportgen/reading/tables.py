"""Finding the tables on a sheet: where the headings stand, what each column means, which rows belong to it.

Sheets are recognised by their headings, whatever they are called and wherever the headings stand. Headings may be repeated every
few rows with other spelling; a row with one text across the table is a band ('0-3 Months') for the rows below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from itertools import pairwise

from reportgen.model.indicators import Period
from reportgen.model.months import Month
from reportgen.reading.dates import dates
from reportgen.reading.grid import Cell, Sheet
from reportgen.reading.headings import heading_words, is_whole, role
from reportgen.reading.month_groups import months_in, rest_of, spread
from reportgen.reading.periods import period, period_of_date
from reportgen.reading.vocabulary import Role

# Columns that may name a date and are no period of values: 'Baseline as at March 2023'.
PRIORITY_TITLE = re.compile(r"(?:priority|theme|objective)(?: area)? \d{1,2}\b\W+\w", re.IGNORECASE)
FIGURE = re.compile(r"\d")
YARDSTICKS = (Role.BASELINE, Role.TARGET, Role.BENCHMARK)
# Headings that the officer taught in Settings, by their words, and what each means.
Taught = Mapping[tuple[str, ...], Role]
NOTHING_TAUGHT: Taught = {}
# Columns in whose cells dates stand.
DATED = (Role.DEADLINE, Role.START, Role.REVISED, Role.COMPLETED_ON, Role.PROPOSED_ON, Role.AGREED_ON, Role.MEETING, Role.MONTH)
LONGEST_PERIOD = 40  # characters: 'Quarter 3 (October to December) 2024/25'; a longer text is a sentence with a date in it

SAID_PLAINLY = re.compile(r"\b(?:said|told|tell|say|quotes?|quotation)\b", re.IGNORECASE)
RAISED = re.compile(r"\braised\b", re.IGNORECASE)


@dataclass(frozen=True)
class Kind:
    """A kind of table: the roles its columns may have, and what it needs at least: one role of each of `needs`.

    `takes_periods`: values stand below periods; `by_month`: groups of columns stand below months ('March 2026' over 'Position').
    `stand_ins`: where no column has the first role, one with the second stands for it, if there is one with the third.
    """

    name: str
    roles: tuple[Role, ...]
    needs: tuple[frozenset[Role], ...]
    takes_periods: bool = False
    by_month: bool = False
    stand_ins: tuple[tuple[Role, Role, Role], ...] = ()


PLAN = Kind(
    "plan",
    (
        Role.REF, Role.PRIORITY, Role.OUTCOME, Role.ACTION, Role.STEP, Role.LEAD, Role.DEADLINE, Role.START, Role.REVISED,
        Role.PROPOSED_ON, Role.AGREED_ON, Role.COMPLETED_ON, Role.STATUS, Role.RATING, Role.PREVIOUS_RATING, Role.PROGRESS,
        Role.REASON, Role.RECOVERY, Role.IMPACT, Role.MEASURE, Role.LINKS, Role.NOTE,
    ),
    (
        frozenset({Role.ACTION, Role.STEP}),
        frozenset({Role.LEAD, Role.DEADLINE, Role.RATING, Role.STATUS, Role.PROGRESS}),
    ),
)  # fmt: skip
INDICATORS = Kind(
    "indicators",
    (
        Role.REF, Role.INDICATOR, Role.GROUP, Role.PRIORITY, Role.UNIT, Role.BASELINE, Role.VALUE, Role.TARGET, Role.BENCHMARK,
        Role.BETTER, Role.DIRECTION, Role.LINKS, Role.LEAD, Role.MONTH, Role.NOTE,
    ),
    (frozenset({Role.INDICATOR}), frozenset({Role.VALUE, Role.BASELINE, Role.TARGET})),
    takes_periods=True,
)  # fmt: skip
SETTINGS = Kind(
    "settings", (Role.SETTING, Role.SETTING_VALUE, Role.NOTE), (frozenset({Role.SETTING}), frozenset({Role.SETTING_VALUE}))
)
KEY = Kind(
    "rating key",
    (Role.LEVEL, Role.MEANING, Role.COUNTS_AS, Role.COLOUR, Role.NOTE),
    (frozenset({Role.LEVEL, Role.COLOUR}), frozenset({Role.MEANING, Role.COUNTS_AS})),
)
COMMENTARY = Kind("commentary", (Role.SECTION, Role.MONTH, Role.TEXT), (frozenset({Role.SECTION}), frozenset({Role.TEXT})))
DECISIONS = Kind(
    "decisions",
    (Role.REF, Role.DECISION, Role.MEETING, Role.MONTH, Role.LINKS, Role.OUTCOME, Role.LEAD, Role.NOTE),
    (frozenset({Role.DECISION}), frozenset({Role.MEETING, Role.MONTH, Role.LINKS, Role.REF, Role.OUTCOME})),
)
RISKS = Kind(
    "risks",
    (Role.REF, Role.RISK, Role.RATING, Role.LEAD, Role.MITIGATION, Role.NOTE),
    (frozenset({Role.RISK}), frozenset({Role.MITIGATION, Role.LEAD, Role.RATING})),
)
KINDS = (PLAN, INDICATORS, SETTINGS, KEY, COMMENTARY, DECISIONS, RISKS)


# What a row can be about: a cell alone in a row under one of these is a row, not a band.
SUBJECTS = (
    Role.ACTION, Role.STEP, Role.INDICATOR, Role.YOU_SAID, Role.QUESTION, Role.RECOMMENDATION, Role.REQUIREMENT, Role.PLANNED,
    Role.DECISION, Role.RISK, Role.MEETING,
)  # fmt: skip


# What goes on below a row: a cell alone under one of these belongs to the row above it.
WORDY = (Role.PROGRESS, Role.LEAD, Role.IMPACT, Role.MEASURE, Role.REASON, Role.RECOVERY, Role.NOTE)


@dataclass(frozen=True)
class Columns:
    """What a heading row says.

    `name` is the column of names, where its heading is the title of a group of indicators; `categories` are the lower headings
    of columns that stand under one heading together ('Financial' under 'Sub-actions'); `months` are the months under which columns
    stand in a kind that has groups of them.
    """

    kind: Kind
    roles: dict[Role, tuple[int, ...]]
    periods: dict[int, Period] = field(default_factory=dict)
    unknown: tuple[Cell, ...] = ()
    name: Cell | None = None
    categories: dict[int, str] = field(default_factory=dict)
    months: dict[int, Month] = field(default_factory=dict)

    @property
    def recognised(self) -> int:
        """How many columns are understood; those below a month count once, whether or not their own heading does."""
        return len({*self.meanings, *self.periods, *self.months})

    @property
    def meanings(self) -> dict[int, Role]:
        return {column: meant for meant, columns in self.roles.items() for column in columns}

    def matches(self, other: Columns) -> int:
        """How many columns mean the same in both."""
        same = sum(len(set(columns) & set(other.roles.get(meant, ()))) for meant, columns in self.roles.items())
        return same + len(self.periods.keys() & other.periods.keys())

    def repeated(self, other: Columns) -> Columns | None:
        """The columns in force where `other` only repeats these headings, perhaps spelt otherwise or some left out.

        None where it does not. A group of indicators with a title or periods of its own is another table.
        """
        own_name, other_name = (columns.name.text if columns.name else None for columns in (self, other))
        if self.kind is not other.kind or (self.periods, own_name) != (other.periods, other_name):
            return None
        first, again = self.meanings, other.meanings
        contradict = any(first.get(column, meant) is not meant for column, meant in again.items())
        if contradict or self.matches(other) * 2 < self.recognised:
            return None
        return replace(self, roles=_by_role(first | again))


@dataclass(frozen=True)
class Row:
    """One row of a table."""

    sheet: Sheet
    number: int
    columns: Columns
    bands: tuple[Cell, ...] = ()

    @cached_property
    def cells(self) -> dict[int, Cell]:
        return self.sheet.row(self.number)

    def cell(self, role: Role) -> Cell | None:
        """The first cell of that role that shows a value."""
        return next((self.cells[column] for column in self.columns.roles.get(role, ()) if column in self.cells), None)

    def filled_cell(self, role: Role) -> Cell | None:
        """The first cell of that role that shows a value or a fill."""
        at = (self.sheet.at(self.number, column) for column in self.columns.roles.get(role, ()))
        return next((cell for cell in at if cell is not None), None)

    def text(self, role: Role) -> str | None:
        """The words under that role; those of several such columns one below the other."""
        texts = dict.fromkeys(self.cells[column].text for column in self.columns.roles.get(role, ()) if column in self.cells)
        return "\n".join(texts) or None

    @property
    def hidden(self) -> bool:
        return self.number in self.sheet.hidden_rows


@dataclass(frozen=True)
class Table:
    """A table of one kind. `titles` are the single texts that stand above its headings."""

    sheet: Sheet
    columns: Columns
    heading_row: int
    titles: tuple[Cell, ...]
    rows: tuple[Row, ...]
    cut_by: tuple[Cell, ...] = ()  # headings below it that are not understood, so that nothing more is read

    @property
    def kind(self) -> Kind:
        return self.columns.kind


def tables(sheet: Sheet, latest: date, kinds: Iterable[Kind] = KINDS, taught: Taught = NOTHING_TAUGHT) -> tuple[Table, ...]:
    """Every table on a sheet, from the top. `latest` gives column headings without a year theirs; `taught` is from Settings."""
    whole = _found(sheet, latest, tuple(kinds), taught)
    beside = [found for block in blocks(sheet) if (found := _found(block, latest, tuple(kinds), taught))]
    return tuple(table for found in beside for table in found) if len(beside) > 1 else whole


def blocks(sheet: Sheet) -> tuple[Sheet, ...]:
    """The parts of a sheet that stand side by side, with an empty column between them; none where it is all in one."""
    used = sorted({column for (_, column), cell in sheet.cells.items() if cell.text and not _is_wide(sheet, cell)})
    starts = [column for before, column in zip((0, *used), used, strict=False) if column > before + 1 or before == 0]
    if len(starts) < 2:
        return ()
    ends = [start - 1 for start in starts[1:]] + [used[-1]]
    return tuple(_between(sheet, start, end) for start, end in zip(starts, ends, strict=True))


def _found(sheet: Sheet, latest: date, kinds: tuple[Kind, ...], taught: Taught) -> tuple[Table, ...]:
    finder = _Finder(sheet, latest, kinds, taught)
    for number in sheet.rows:
        finder.see(number)
    return finder.found()


def _is_wide(sheet: Sheet, cell: Cell) -> bool:
    """A title merged across the sheet does not join what stands below it."""
    return (cell.row, cell.column + 1) in sheet.merged and sheet.merged[cell.row, cell.column + 1] == (cell.row, cell.column)


def _between(sheet: Sheet, first: int, last: int) -> Sheet:
    within = {at: cell for at, cell in sheet.cells.items() if first <= at[1] <= last}
    merged = {at: start for at, start in sheet.merged.items() if first <= at[1] <= last and start in within}
    return replace(sheet, cells=within, merged=merged)


class _Finder:
    """Walks down a sheet and keeps what is needed to tell headings, bands and rows apart."""

    def __init__(self, sheet: Sheet, latest: date, kinds: tuple[Kind, ...], taught: Taught) -> None:
        self._sheet, self._latest, self._kinds, self._taught = sheet, latest, kinds, taught
        self._tables: list[Table] = []
        self._columns: Columns | None = None  # those in force
        self._rows: list[Row] = []
        self._start: tuple[int, tuple[Cell, ...]] = (0, ())
        self._last = 0
        self._loose: list[Cell] = []  # single texts since the last heading or row
        self._bands: tuple[Cell, ...] = ()

    def see(self, number: int) -> None:
        cells = self._sheet.row(number)
        apart, self._last = number > self._last + 1, number
        if self._columns is not None and self._is_below_heading(number, cells):
            self._columns = _refined(self._columns, {column: cell for column, cell in cells.items() if cell.row == number})
        elif (heading := self._heading(cells, apart)) is not None:
            self._see_heading(number, heading)
        elif self._is_loose(cells):
            self._loose.append(next(iter(cells.values())))
        elif self._columns is not None and apart and self._is_strange_heading(cells, self._columns):
            self._close(cells)
            self._columns = None
        elif self._columns is not None:
            self._see_row(number, self._columns)

    def found(self) -> tuple[Table, ...]:
        self._close()
        return tuple(self._tables)

    def _see_heading(self, number: int, heading: Columns) -> None:
        repeated = self._columns.repeated(heading) if self._columns is not None else None
        if repeated is None:
            self._close()
            self._start, self._bands = (number, tuple(self._loose)), ()
        elif self._loose:
            self._bands = tuple(self._loose)
        self._columns, self._loose = repeated or self._with_months_above(number, heading), []

    def _with_months_above(self, number: int, heading: Columns) -> Columns:
        """'Actual' and 'Target' under each month: the values are of the month above them, the target is the latest one's."""
        above = self._sheet.row(number - 1)
        if heading.kind.by_month:
            # A title across the table may name a month too ('Notice of September 2013'): it begins where the table does.
            groups = {column: cell for column, cell in above.items() if cell.column > min(heading.meanings)}
            return replace(heading, months=heading.months or spread(months_in(groups), heading.meanings))
        values = heading.roles.get(Role.VALUE, ())
        months = {
            column: found for column in values if column in above and (found := _period(above[column], self._latest)) is not None
        }
        if not heading.kind.takes_periods or not months:
            return heading
        past = [column for column, month in months.items() if month.end is None or month.end <= self._latest]
        targets = heading.roles.get(Role.TARGET, ())
        target = next((column for column in targets if past and column > max(past)), None)
        roles: dict[Role, tuple[int, ...]] = dict(heading.roles)
        roles[Role.VALUE] = tuple(column for column in values if column not in months)
        roles[Role.TARGET] = (target,) if target is not None else targets[-1:]
        roles = {meant: at for meant, at in roles.items() if at}
        return replace(heading, roles=roles, periods=months)

    def _see_row(self, number: int, columns: Columns) -> None:
        if self._loose:
            self._bands, self._loose = tuple(self._loose), []
        self._rows.append(Row(self._sheet, number, columns, self._bands))

    def _is_strange_heading(self, cells: dict[int, Cell], columns: Columns) -> bool:
        """Headings of a table that is not known, below blank rows: short words without a figure, one of them plainly a heading."""
        texts = [cell.text for cell in cells.values() if isinstance(cell.value, str)]
        short = len(texts) == len(cells) > 2 and all(len(text) <= 40 and not FIGURE.search(text) for text in texts)
        refs = columns.roles.get(Role.REF, ())
        return short and any(column in cells and is_whole(cells[column].text, Role.REF) for column in refs)

    def _close(self, cut_by: dict[int, Cell] | None = None) -> None:
        if self._columns is not None:
            # A column headed only in a repeat is the same column in the rows above it.
            rows = tuple(replace(row, columns=self._columns) for row in self._rows)
            self._tables.append(Table(self._sheet, self._columns, *self._start, rows, tuple((cut_by or {}).values())))
        self._rows = []

    def _heading(self, cells: dict[int, Cell], apart: bool) -> Columns | None:
        """The row as headings; `apart`: blank rows stand above it, as above a table of its own."""
        found = heading_columns(cells, self._latest, self._kinds, self._taught)
        if found is None or self._columns is None:
            return found
        dated = {column for meant in DATED for column in self._columns.roles.get(meant, ())}
        if found.periods and found.periods.keys() <= dated:
            return None  # the dates of a row, not the months of a heading
        if self._loose:
            return found
        # Directly below rows of a table a heading must look like one: the same again, or wholly made of headings.
        if not self._may_repeat(found, cells, self._columns):
            return None
        repeats = found.kind is self._columns.kind and found.matches(self._columns) >= 2
        return found if repeats or (found.recognised >= (2 if apart else 3) and not found.unknown) else None

    def _may_repeat(self, found: Columns, cells: dict[int, Cell], columns: Columns) -> bool:
        """Not a row of data whose words happen to be headings too: 'Task and finish group', 'Lead officer', a date."""
        in_force = columns.meanings
        if any(column in in_force and not isinstance(cell.value, str) for column, cell in cells.items()):
            return False
        strange = [cell for cell in found.unknown if cell.column in in_force]
        if len(strange) > 1 or any(in_force[cell.column] is Role.REF for cell in strange):
            return False
        headings = self._sheet.row(self._start[0])
        plain = [
            is_whole(cells[at].text, meant)
            or (at in headings and heading_words(cells[at].text) == heading_words(headings[at].text))
            for at, meant in found.meanings.items()
        ]
        return sum(plain) * 2 > len(plain) or bool(found.periods)

    def _is_below_heading(self, number: int, cells: dict[int, Cell]) -> bool:
        """The second row of a heading: what stands below a heading merged across columns, beside headings merged downwards."""
        start = self._start[0]
        if self._rows or self._loose or number != start + 1:
            return False
        headings, kind, months = self._sheet.row(start), self._columns.kind if self._columns else None, self._months()
        own = [column for column, cell in cells.items() if cell.row == number]
        if kind is not None and months and own and min(own) >= min(months):
            return all(role(cells[column].text, kind.roles) is not None for column in own)
        return bool(own) and all(column in headings and _is_across(headings, column) for column in own)

    def _months(self) -> dict[int, Month]:
        return self._columns.months if self._columns is not None else {}

    def _is_loose(self, cells: dict[int, Cell]) -> bool:
        """One text only, and it stands across the table or is set off from it: a title, a band or a note, not a row."""
        different = {(cell.row, cell.column) for cell in cells.values()}
        if len(different) > 1:
            return False
        cell = next(iter(cells.values()))
        if self._columns is None or len(cells) > 1:
            return True
        meant = self._columns.meanings.get(cell.column)
        first = min((*self._columns.meanings, *self._columns.periods), default=0)
        if cell.bold:
            return True
        if cell.fill:
            return cell.column <= first or meant is None  # every other row of a banded table is filled
        return meant is None or (meant not in SUBJECTS and meant not in WORDY)


def heading_columns(
    cells: dict[int, Cell], latest: date, kinds: Iterable[Kind] = KINDS, taught: Taught = NOTHING_TAUGHT
) -> Columns | None:
    """What a row says as a heading row; None where it is none. Of several kinds the one that explains most columns."""
    if len({(cell.row, cell.column) for cell in cells.values()}) < 2 or any(len(cell.text) > 160 for cell in cells.values()):
        return None
    found = (columns for kind in kinds if (columns := _as_kind(cells, kind, latest, taught)) is not None)
    return max(found, key=lambda columns: columns.recognised, default=None)


def _as_kind(cells: dict[int, Cell], kind: Kind, latest: date, taught: Taught) -> Columns | None:
    roles: dict[Role, list[int]] = {}
    periods: dict[int, Period] = {}
    months = _months_named(cells, kind, roles)
    unknown: list[Cell] = []
    years = _are_years(cells.values())
    of_indicators = kind.takes_periods and Role.INDICATOR in kind.roles
    for column, cell in ((column, cell) for column, cell in cells.items() if column not in months):
        # A period merged across the columns of a survey is that of each of them; across values of indicators it is a title.
        across = of_indicators and (cell.column != column or _goes_on(cells, column))
        is_one = kind.takes_periods and not across
        meant = _meant(cell, kind, taught)
        is_one = is_one and meant not in YARDSTICKS and (years or not isinstance(cell.value, int))
        stated = _period(cell, latest) if is_one else None
        if stated is not None:
            periods[column] = stated
        elif meant is not None:
            roles.setdefault(meant, []).append(column)
        else:
            unknown.append(cell)
    name = _name_column(roles, periods, unknown) if of_indicators else None
    if of_indicators and name is None and periods and Role.INDICATOR not in roles:
        # The column says whose values these are ('Group | 27 April | 11 May') or what stands beside it ('Month | March | April').
        standing_in = next((role for role in (Role.GROUP, Role.MONTH) if role in roles), None)
        if standing_in is not None:
            roles[Role.INDICATOR] = roles.pop(standing_in)
    if kind is PLAN:
        name = _titled_column(roles, cells)
    _let_stand_in(kind, roles)
    if len(roles.get(Role.YOU_SAID, ())) > 1:
        _plainest_first(roles, cells)
    left_over = tuple(cell for cell in unknown if cell is not name)
    if len(roles.get(Role.RATING, ())) > 1 and not months:
        roles[Role.RATING] = _latest_first(roles[Role.RATING], cells, latest)
    columns = Columns(kind, {meant: tuple(at) for meant, at in roles.items()}, periods, left_over, name, months=months)
    return columns if _is_heading(columns) else None


def _months_named(cells: dict[int, Cell], kind: Kind, roles: dict[Role, list[int]]) -> dict[int, Month]:
    """The columns whose heading names a month, in a kind that has groups of them; what else it says is its role."""
    months = months_in(cells) if kind.by_month else {}
    for column in months:
        beside = role(rest_of(cells[column].text), kind.roles)
        if beside is not None:
            roles.setdefault(beside, []).append(column)
    return months


def _let_stand_in(kind: Kind, roles: dict[Role, list[int]]) -> None:
    for wanted, stand_in, beside in kind.stand_ins:
        if wanted not in roles and stand_in in roles and beside in roles:
            roles[wanted] = roles.pop(stand_in)


def _plainest_first(roles: dict[Role, list[int]], cells: dict[int, Cell]) -> None:
    """Of columns that all may hold what people said, first those that say so plainly; 'Theme raised' beside one is a theme."""
    said = sorted(roles[Role.YOU_SAID], key=lambda column: not SAID_PLAINLY.search(cells[column].text))
    raised = [column for column in said[1:] if RAISED.search(cells[column].text)]
    roles[Role.YOU_SAID] = [column for column in said if column not in raised]
    if raised:
        roles.setdefault(Role.THEME, []).extend(raised)


def _titled_column(roles: dict[Role, list[int]], cells: dict[int, Cell]) -> Cell | None:
    """The heading of a plan that is the priority's title: it stands over the actions, or over the refs where those are headed."""
    titled = next((cell for cell in cells.values() if PRIORITY_TITLE.match(cell.text)), None)
    if titled is None:
        return None
    stands_for = Role.REF if Role.ACTION in roles else Role.ACTION
    if stands_for in roles:
        return None
    roles[stands_for] = [titled.column]
    roles[Role.PRIORITY] = [column for column in roles.get(Role.PRIORITY, ()) if column != titled.column]
    if not roles[Role.PRIORITY]:
        del roles[Role.PRIORITY]
    return titled


def _latest_first(columns: list[int], cells: dict[int, Cell], latest: date) -> list[int]:
    """Of ratings month by month ('RAG Mar 23', 'RAG Apr 23') only the last that is not after `latest`; else all, as they stand."""
    ends = {column: found[-1].last for column in columns if (found := dates(cells[column].text))}
    past = {column: end for column, end in ends.items() if end is not None and end <= latest}
    return [max(past, key=lambda column: past[column])] if past and len(ends) == len(columns) else columns


def _meant(cell: Cell, kind: Kind, taught: Taught) -> Role | None:
    """What a heading means in a kind of table: as the officer taught it, else by its words."""
    if not isinstance(cell.value, str):
        return None
    learnt = taught.get(heading_words(cell.text))
    return learnt if learnt in kind.roles else role(cell.text, kind.roles)


def _is_heading(columns: Columns) -> bool:
    present = set(columns.roles)
    if columns.name is not None:
        present.add(Role.INDICATOR)
    if columns.periods:
        present.add(Role.VALUE)
    return columns.recognised >= max(2, len(columns.unknown)) and all(present & need for need in columns.kind.needs)


def _name_column(roles: dict[Role, list[int]], periods: dict[int, Period], unknown: list[Cell]) -> Cell | None:
    """The heading that is the title of a group of indicators: the first unknown text left of all values."""
    values = [*periods, *roles.get(Role.VALUE, ()), *roles.get(Role.BASELINE, ()), *roles.get(Role.TARGET, ())]
    if Role.INDICATOR in roles or not values:
        return None
    left = [cell for cell in unknown if cell.column < min(values) and isinstance(cell.value, str)]
    return left[0] if left else None


def _refined(columns: Columns, below: dict[int, Cell]) -> Columns:
    """The columns of a heading over two rows: where the lower one has a meaning, it is that."""
    meanings, categories = columns.meanings, {}
    months = columns.months | spread(columns.months, below) if columns.months else {}
    for column, cell in below.items():
        meant = role(cell.text, columns.kind.roles) if isinstance(cell.value, str) else None
        if meant is not None:
            meanings[column] = meant
        elif column in meanings and isinstance(cell.value, str):
            categories[column] = cell.text.strip(" *†‡")
    return replace(columns, roles=_by_role(meanings), categories=categories, months=months)


def _by_role(meanings: dict[int, Role]) -> dict[Role, tuple[int, ...]]:
    together: dict[Role, tuple[int, ...]] = {}
    for column, meant in sorted(meanings.items()):
        together[meant] = (*together.get(meant, ()), column)
    return together


def _is_across(cells: dict[int, Cell], column: int) -> bool:
    """Whether the cell that stands there is merged over several columns."""
    return cells.get(column - 1) is cells[column] or cells.get(column + 1) is cells[column]


def _goes_on(cells: dict[int, Cell], column: int) -> bool:
    """Whether a merged cell goes on into the next column: then it is a text across values, not the heading of one."""
    return cells.get(column + 1) is cells[column]


def _are_years(cells: Iterable[Cell]) -> bool:
    """Whether the numbers in a row are years: one after the other, unlike values that happen to be about 2,000."""
    numbers = [cell.value for cell in cells if isinstance(cell.value, int | float)]
    return all(later - earlier == 1 for earlier, later in pairwise(numbers))


def _period(cell: Cell, latest: date) -> Period | None:
    if isinstance(cell.value, datetime | date):
        return period_of_date(cell.value.date() if isinstance(cell.value, datetime) else cell.value, cell.number_format)
    if isinstance(cell.value, int) and 2000 <= cell.value <= 2099:
        return period(str(cell.value), latest)
    return period(cell.text, latest) if isinstance(cell.value, str) and len(cell.text) <= LONGEST_PERIOD else None


def distinct(cells: Iterable[Cell]) -> Iterator[Cell]:
    """Each cell once, though a merged one stands under several columns."""
    return iter({(cell.row, cell.column): cell for cell in cells}.values())
