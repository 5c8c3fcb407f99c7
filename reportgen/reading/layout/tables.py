"""The tables of a sheet, each as one kind with its columns and rows; and what of the sheet is no table that is known."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import Any

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.looks import Look
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.model.indicators import Period
from reportgen.model.months import Month
from reportgen.model.places import Fields
from reportgen.model.readings import HowSure
from reportgen.reading.grid import Cell, Sheet
from reportgen.reading.layout.asides import parted
from reportgen.reading.layout.headings import FORESEEN, NAMES_GROUPS, heading_words, is_title_of_priority, meanings
from reportgen.reading.layout.kinds import (
    ALL_KINDS,
    INDICATORS,
    PLAN,
    RECOMMENDATIONS,
    SAYS_WHAT,
    STATES,
    SUBJECTS,
    SURVEY,
    UPDATES,
    WORDY,
    Kind,
)
from reportgen.reading.layout.periods import dated, headed_by_period, latest_first, months_above, years_about
from reportgen.reading.layout.profiles import Profile, profile
from reportgen.reading.layout.regions import Line, Region, blocks, distinct, is_period, regions, style_of
from reportgen.reading.layout.sets import repeated_sets
from reportgen.reading.layout.settling import (
    LONGEST_GROUP,
    NO_HINTS,
    STANDS_FOR,
    Reading,
    Settled,
    Taught,
    about,
    settle,
    stands_for,
    unread,
)
from reportgen.reading.layout.siblings import NO_SIBLINGS, Head, Hint, Siblings, hints, is_headed_alike
from reportgen.reading.layout.titles import is_statement, may_name_a_part, names_no_part
from reportgen.reading.layout.turning import turned
from reportgen.reading.values.leads import names_leads, without_dates

NOTHING_TAUGHT = Taught()
SAID_PLAINLY = pattern(r"\b(?:said|told|tell|say|quotes?|quotation)\b", re.IGNORECASE)
OF_STATES = {Role.RATING, Role.STATUS}
SPONSOR = pattern(r"\b(?:sponsor|portfolio|cabinet|elected member|lead member|champion)", re.IGNORECASE)
NOTES = pattern(r"notes?", re.IGNORECASE)
ORGANISATIONS = frozenset(
    """
    team teams service services directorate department division organisation organisations agency agencies partner partners
    """.split()  # noqa: SIM905
)
RAISED = pattern(r"\braised\b", re.IGNORECASE)
NAMES_PART = pattern(r"\b(?:priority|theme|workstream|work stream|objective|pillar|strand)\b", re.IGNORECASE)
EVERYDAY = (Role.MEANING, Role.TEXT, Role.ACTION)
NEXT = pattern(r"\bnext\b", re.IGNORECASE)
ORDINALS = {"1st": 1, "first": 1, "2nd": 2, "second": 2, "3rd": 3, "third": 3, "4th": 4, "fourth": 4}
VERSION_LOG = pattern(r"\b(?:changes?|versions?|revisions?|document|amendments?) (?:log|history|control|record)\b", re.IGNORECASE)
MOST_UNNAMED_ROWS = 1000
MOSTLY, HALF, SOME = 0.8, 0.5, 0.25  # shares of a column's cells
FEW_WORDS = 3  # of a cell, on average
WELL_HEADED = 5.0  # the score from which on a column that is headed as one of refs is that of the rows
MOST_ROWS_LOOKED_AT = 160  # of a table, to tell what stands in its columns


@dataclass(frozen=True, kw_only=True)
class Columns:
    """What the columns of a table mean.

    `name` is the column of names, where its heading is the title of a group of indicators; `categories` are the lower headings
    of columns that stand under one heading together ('Financial' under 'Sub-actions'); `months` are the months under which columns
    stand in a kind that has groups of them. `settled` has every column with the reasons;
    of the fields `by_month` there is a column for each month, the latest first. `sets` are columns that tell of a step each.
    """

    kind: Kind
    roles: dict[Role, tuple[int, ...]]
    periods: dict[int, Period] = field(default_factory=dict)
    unknown: tuple[Cell, ...] = ()
    name: Cell | None = None
    categories: dict[int, str] = field(default_factory=dict)
    months: dict[int, Month] = field(default_factory=dict)
    settled: tuple[Settled, ...] = ()
    by_month: frozenset[Role] = frozenset()
    sets: tuple[Columns, ...] = ()

    @property
    def meanings(self) -> dict[int, Role]:
        of_sets = {column: meant for each in self.sets for column, meant in each.meanings.items()}
        return {column: meant for meant, columns in self.roles.items() for column in columns} | of_sets

    @cached_property
    def notes(self) -> dict[str, Any]:
        """What was worked out of them, once."""
        return {}

    @cached_property
    def in_order(self) -> tuple[tuple[str, tuple[int, ...], bool], ...]:
        """The name of each field, its columns, and whether they are told together."""
        return tuple((role.value, columns, role in WORDY) for role, columns in self.roles.items())


@dataclass(frozen=True)
class Row:
    """One row of a table. `bands` are the single texts above it that are in force, from the widest to the nearest.

    `account` is what is told of it in a line of its own below; `since` is the first row of its part of the table: a ditto mark
    stands for no cell above that.
    """

    sheet: Sheet
    number: int
    columns: Columns
    bands: tuple[Cell, ...] = ()
    account: Cell | None = None
    since: int = 0

    @cached_property
    def cells(self) -> dict[int, Cell]:
        cells = self.sheet.row(self.number)
        return {column: cell for column, cell in cells.items() if column not in self.untold} if self.untold else cells

    @cached_property
    def untold(self) -> frozenset[int]:
        """The columns of ditto marks that repeat no row of this part of the table."""
        if not self.sheet.dittos:
            return frozenset()
        cells = self.sheet.row(self.number).items()
        return frozenset(column for column, cell in cells if cell.row < self.since and (self.number, column) in self.sheet.dittos)

    def cell(self, role: Role) -> Cell | None:
        """The first cell of that role that shows a value."""
        cells = self.cells
        for column in self.columns.roles.get(role, ()):
            if column in cells:
                return cells[column]
        return None

    def filled_cell(self, role: Role) -> Cell | None:
        """The first cell of that role that shows a value or a fill."""
        return next(self._shown(self.columns.roles.get(role, ())), None)

    def _shown(self, columns: Iterable[int]) -> Iterator[Cell]:
        """Those of its cells that show a value or a fill."""
        at = (self.sheet.at(self.number, column) for column in columns if column not in self.untold)
        return (cell for cell in at if cell is not None)

    @property
    def fields(self) -> Fields:
        """Where each of its fields stands; of those whose columns are told together, each cell."""
        found = [] if self.account is None else [(Role.PROGRESS.value, self.account.place)]
        for name, columns, all_of_them in self.columns.in_order:
            if len(columns) == 1:
                if (only := self.sheet.at(self.number, columns[0])) is not None and columns[0] not in self.untold:
                    found.append((name, only.place))
                continue
            cells = list(self._shown(columns))
            if len(cells) > 1:
                cells.sort(key=lambda cell: not cell.text)  # one that is only filled tells where no other does
            found += [(name, cell.place) for cell in (cells if all_of_them else cells[:1])]
        return tuple(found)

    def text(self, role: Role) -> str | None:
        """The words under that role; those of several such columns one below the other."""
        if role not in self._texts:
            self._texts[role] = self._text(role)
        return self._texts[role]

    @cached_property
    def _texts(self) -> dict[Role, str | None]:
        """Those that were asked for: each is asked for several times."""
        return {}

    def _text(self, role: Role) -> str | None:
        columns = self.columns.roles.get(role, ())
        if len(columns) < 2:
            cell = self.cells.get(columns[0]) if columns else None
            return (cell.text or None) if cell is not None else None
        texts = dict.fromkeys(self.cells[column].text for column in columns if column in self.cells)
        return "\n".join(texts) or None

    @cached_property
    def notes(self) -> dict[str, Any]:
        """What was worked out of it, once."""
        return {}

    @property
    def sets(self) -> Iterator[Row]:
        """The same row once for each set of columns of which something is filled, as if it stood alone."""
        for columns in self.columns.sets:
            if any(column in self.cells for column in columns.meanings):
                yield Row(self.sheet, self.number, columns, self.bands, since=self.since)

    @property
    def hidden(self) -> bool:
        return self.number in self.sheet.hidden_rows


@dataclass(frozen=True, kw_only=True)
class Table:
    """A table of one kind. `titles` are the single texts that stand above its headings."""

    sheet: Sheet
    columns: Columns
    heading_row: int
    titles: tuple[Cell, ...]
    rows: tuple[Row, ...]
    region: Region

    @property
    def kind(self) -> Kind:
        return self.columns.kind


@dataclass(frozen=True)
class SheetRead:
    """The tables of a sheet, and the regions that no kind explains."""

    tables: tuple[Table, ...]
    strange: tuple[Region, ...] = ()


def tables(sheet: Sheet, latest: date, kinds: Iterable[Kind] = ALL_KINDS, taught: Taught = NOTHING_TAUGHT) -> tuple[Table, ...]:
    """Every table on a sheet, from the top. `latest` gives column headings without a year theirs; `taught` is from Settings."""
    return read_sheet(sheet, Asked(latest=latest, kinds=tuple(kinds), taught=taught)).tables


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What is known before a sheet is read.

    `latest` gives column headings without a year theirs; `taught` is from Settings and from what other sheets hold; `insist`: it is
    known to be of those kinds; `siblings` are the headings of the programme's other tables.
    """

    latest: date
    kinds: Sequence[Kind] = ALL_KINDS
    taught: Taught = NOTHING_TAUGHT
    insist: bool = False
    siblings: Siblings = NO_SIBLINGS


def read_sheet(sheet: Sheet, asked: Asked) -> SheetRead:
    """The tables of a sheet, side by side or one below the other; none where it is asked for none."""
    if not asked.kinds:
        return SheetRead(())
    parts = [_read(part, asked) for part in _blocks(sheet)]
    with_tables = [part for part in parts if part.tables]
    if len(with_tables) > 1:
        return _joined(parts)
    whole, apart = _read(sheet, asked), _joined(parts)
    return apart if with_tables and (_known(apart) >= _known(whole) or _holds_all(apart, whole)) else whole


def _joined(parts: Sequence[SheetRead]) -> SheetRead:
    return SheetRead(tuple(each for part in parts for each in part.tables), tuple(each for part in parts for each in part.strange))


def _known(read: SheetRead) -> int:
    """In how many columns and rows of its tables headings tell what stands there."""
    return sum(_told_by_headings(table.columns) * len(table.rows) for table in read.tables)


def _told_by_headings(columns: Columns) -> int:
    return sum(each.how_sure is HowSure.SURE for each in columns.settled if each.profile.heading) + len(columns.periods)


def _holds_all(part: SheetRead, whole: SheetRead) -> bool:
    """Whether a part of the sheet has all that is of use in the whole, so that the rest stands beside its tables."""
    if len(part.tables) < len(whole.tables):
        return False
    return _told(whole) - {Role.NOTE} <= _told(part) and _valued(whole) <= _valued(part)


def _told(read: SheetRead) -> set[Role]:
    return {role for table in read.tables for role in table.columns.roles}


def _valued(read: SheetRead) -> set[int]:
    return {column for table in read.tables for column in table.columns.periods}


def reread(sheet: Sheet, read: SheetRead, asked: Asked) -> SheetRead:
    """The sheet read anew, where other tables may tell what it leaves open; else as it was read."""
    told = (
        any(is_unread(table, asked.taught.elsewhere) for table in read.tables)
        or any(hints(headings, asked.siblings) for headings in _open(read))
        or _is_headed_alike_below(sheet, read, asked.siblings)
    )
    return read_sheet(sheet, asked) if told else read


def _open(read: SheetRead) -> Iterator[dict[int, str]]:
    """The headings of each table and of each region that is none, by column."""
    for table in read.tables:
        headed = {column: cell.text for column, cell in table.sheet.row(table.heading_row).items()} if table.heading_row else {}
        found = headed | _lowest([each.profile for each in table.columns.settled])
        yield {column: found[column] for column in sorted(found)}
    yield from (_lowest(profiles_of(region)) for region in read.strange)


def _lowest(profiles: Sequence[Profile]) -> dict[int, str]:
    """The lowest heading of each column; '' where there is none."""
    return {each.column: each.lowest for each in profiles}


def _is_headed_alike_below(sheet: Sheet, read: SheetRead, siblings: Siblings) -> bool:
    """Whether a row that was not taken as one of headings is headed as other tables are."""
    heads = {number for table in read.tables for number in (*table.region.headings, *table.region.repeats)}
    known = {(column, text) for head in siblings for column, text in head.texts.items()}
    for number in sheet.rows:
        shown = sheet.row(number).values() if number not in heads else ()
        if any((cell.column, cell.text) in known for cell in shown):
            cells = list(distinct(shown))
            texts = {cell.column: cell.text for cell in cells}
            if is_headed_alike(texts, style_of(cells), siblings):
                return True
    return False


def heads_of(read: Iterable[SheetRead]) -> Siblings:
    """The rows of headings of which every column is known by its words, or all but a few."""
    found: dict[tuple[object, ...], Head] = {}
    for table in (table for sheet in read for table in sheet.tables if table.heading_row):
        cells = list(distinct(table.sheet.row(table.heading_row).values()))
        sure = {each.profile.column: each.role for each in table.columns.settled if each.how_sure is HowSure.SURE and each.role}
        texts = {cell.column: cell.text for cell in cells}
        head = Head(texts=texts, roles=sure, style=style_of(cells))
        found.setdefault(tuple(sorted(texts.items())), head)
    return tuple(found.values())


def _read(sheet: Sheet, asked: Asked) -> SheetRead:
    found: list[Table] = []
    strange: list[Region] = []
    for region, profiles in _regions(sheet, asked.siblings):
        table = _table(region, profiles, asked)
        if table is not None:
            found.append(table)
        elif region.lines or region.headings:
            strange.append(region)
    return SheetRead(tuple(found), tuple(strange))


def _blocks(sheet: Sheet) -> Sequence[Sheet]:
    """Told once of each sheet, as its regions are: it is looked at for Settings first, then for everything else."""
    if "blocks" not in sheet.notes:
        sheet.notes["blocks"] = tuple(blocks(sheet))
    held: Sequence[Sheet] = sheet.notes["blocks"]
    return held


def _regions(sheet: Sheet, siblings: Siblings) -> Sequence[tuple[Region, Sequence[Profile]]]:
    """With what stands in their columns."""
    if siblings:
        return list(_profiled(regions(turned(sheet), siblings)))
    if "regions" not in sheet.notes:
        sheet.notes["regions"] = list(_profiled(regions(turned(sheet))))
    held: Sequence[tuple[Region, Sequence[Profile]]] = sheet.notes["regions"]
    return held


def forget(sheets: Iterable[Sheet]) -> None:
    """Lets go what was noted of sheets that have been read: they hold each other, so that their memory would stay taken."""
    for sheet in sheets:
        sheet.notes.pop("regions", None)
        forget(sheet.notes.pop("blocks", ()))


def _profiled(found: Iterable[Region]) -> Iterator[tuple[Region, Sequence[Profile]]]:
    return ((part, profiles_of(part)) for region in found for part in parted(region))


def _table(region: Region, profiles: Sequence[Profile], asked: Asked, known: Mapping[int, Hint] = NO_HINTS) -> Table | None:
    if len(profiles) < 2:
        return None
    titles = (region.sheet.name, *(title.text for title in region.titles))
    hinted = {**hints(_lowest(profiles), asked.siblings), **known}
    best: tuple[float, Columns] | None = None
    for kind in asked.kinds:
        columns, score = _columns(region, profiles, kind, asked, hinted)
        if columns is None:
            continue
        score += about(kind, titles)
        if best is None or score > best[0]:
            best = (score, columns)
    return _as_table(region, best[1], asked.taught.bands) if best is not None else None


def table_as(kind: Kind, region: Region, asked: Asked, known: Mapping[int, Hint]) -> Table | None:
    """A region as a table of one kind, if it can be. `known` are the columns of which other tables tell what they hold."""
    return _table(region, profiles_of(region), replace(asked, kinds=(kind,)), known)


def _as_table(region: Region, columns: Columns, all_lone: bool) -> Table:
    bands = _first_bands(region, columns)
    return Table(
        sheet=region.sheet,
        columns=columns,
        heading_row=region.headings[-1] if region.headings else 0,
        titles=region.titles[: len(region.titles) - len(bands)],
        rows=tuple(_rows(region, columns, bands, all_lone=all_lone)),
        region=region,
    )


# --- what stands in the columns -------------------------------------------------------------------------------------------


def profiles_of(region: Region) -> list[Profile]:
    """What stands in each column of a region."""
    sheet = region.sheet
    rows = region.data or tuple(line.number for line in region.lines)
    step = max(1, len(rows) // MOST_ROWS_LOOKED_AT)
    looked_at = rows[::step]
    stacks = _stacks(region)
    may_be_bare = (
        set(range(max(min(stacks) - 1, 1), max(stacks) + 2)) if stacks else set[int]()
    )  # a column of colours may have no heading
    filled: dict[int, list[Cell]] = {}
    seen: set[tuple[int, int]] = set()
    for number in looked_at:
        shown = sheet.row(number)
        for column, cell in shown.items():
            if (cell.row, cell.column) not in seen and (cell.column == column or cell.row == number):
                seen.add((cell.row, cell.column))
                filled.setdefault(column, []).append(cell)
        banding = {cell.fill for cell in shown.values() if cell.fill}
        for column in may_be_bare - shown.keys():
            bare = sheet.at(number, column)
            if bare is not None and bare.fill and bare.fill not in banding:
                filled.setdefault(column, []).append(bare)
    columns = sorted({*stacks, *filled})
    whole = [number for number in looked_at if len(sheet.row(number)) > 2] or looked_at  # no totals, no notes
    return [profile(column, stacks.get(column, ()), filled.get(column, ()), whole) for column in columns]


def _stacks(region: Region) -> dict[int, tuple[Cell, ...]]:
    """The headings above each column, from the top."""
    stacks: dict[int, list[Cell]] = {}
    for number in (*region.headings, *region.repeats[:1]):
        for column, cell in region.sheet.row(number).items():
            held = stacks.setdefault(column, [])
            if (number in region.headings or not held) and all(cell is not other for other in held):
                held.append(cell)
    return {column: tuple(cells) for column, cells in stacks.items()}


# --- what they mean -------------------------------------------------------------------------------------------------------


def _columns(
    region: Region, profiles: Sequence[Profile], kind: Kind, asked: Asked, hinted: Mapping[int, Hint]
) -> tuple[Columns | None, float]:
    latest, years = asked.latest, years_about(region)
    periods = headed_by_period(profiles, latest, years) if kind.takes_periods else {}
    months = months_above(region, profiles) if kind.by_month else {}
    sets, worth = _sets(profiles, kind, asked.taught)
    in_sets = {column for each in sets for column in each.meanings}
    reading = settle(profiles, kind, asked.taught, {*in_sets, *(() if kind is SURVEY else periods.keys())}, hinted)
    roles = {meant: list(columns) for meant, columns in reading.by_role.items()}
    by_month: frozenset[Role] = frozenset()
    name = _name(kind, reading, roles, periods)
    _let_stand_in(kind, roles)
    if Role.YOU_SAID in roles and len(roles[Role.YOU_SAID]) > 1:
        _plainest_first(roles, profiles)
    if kind in (PLAN, RECOMMENDATIONS):
        _ref_that_stands_first(roles, profiles, reading)
    if kind is PLAN:
        _groups_by_bands(region, reading, roles)
        _outcomes_below_title(region, reading, roles)
        _one_outcome(roles, profiles)
        _sponsors_apart(roles, profiles)
        _forecasts_apart(roles, profiles)
        _finest_ref(roles, profiles)
        _what_comes_next(roles, profiles)
        _one_action_a_row(roles, reading)
        _only_date(roles, profiles, latest)
        _people_beside_dates(roles, profiles)
        _status_under_progress(roles, profiles)
        by_month = latest_first(roles, profiles, latest, years) | _last_revision_first(roles, profiles)
    if kind is UPDATES:
        _date_of_rows(roles, profiles)
        latest_first(roles, profiles, latest, years)
    if kind is INDICATORS:
        dated(roles, periods, profiles, latest, years)
        _notes_are_comments(roles, profiles)
        by_month = latest_first(roles, profiles, latest, years)
    headings = {each.column: each.heading[-1] for each in profiles if each.heading}
    unknown = tuple(
        headings[each.profile.column]
        for each in unread(reading)
        if each.profile.column in headings and headings[each.profile.column] is not name and each.profile.column not in months
    )
    columns = Columns(
        kind=kind,
        roles={meant: tuple(at) for meant, at in roles.items() if at},
        periods=periods,
        unknown=tuple(dict.fromkeys(unknown)),
        name=name,
        categories=_categories(region),
        months=months,
        settled=tuple(
            sorted((*reading.columns, *(one for each in sets for one in each.settled)), key=lambda each: each.profile.column)
        ),
        by_month=by_month,
        sets=sets,
    )
    stands_in = kind.signature in roles and kind.signature not in reading.by_role
    score = (
        reading.score
        + worth
        + 4.0 * stands_in
        + min(4.0 * len(periods), 24.0)
        + min(2.0 * len(set(months.values())), 6.0)
        - (0 if kind.takes_periods else 3.0 * _figures_by_period(profiles))
    )
    is_kind = _is_kind(columns, reading, profiles, asked.insist)
    is_kind = is_kind and (asked.insist or not (_is_data_set(region, kind, reading) or _is_of_the_past(reading, latest)))
    return (columns if is_kind else None), score


def _sets(profiles: Sequence[Profile], kind: Kind, taught: Taught) -> tuple[tuple[Columns, ...], float]:
    """Columns of a plan that tell of a step each, once beside once: what it is, and when it is due or how far it is.

    With what they say for the kind.
    """
    found = repeated_sets(profiles) if kind is PLAN else ()
    if not found:
        return (), 0.0
    first = settle(found[0], kind, taught)
    roles = {each.profile.column: each.role for each in first.columns if each.role is not None and not each.refused}
    if not {Role.ACTION, Role.STEP} & set(roles.values()) or not TELLS_OF_STEP & set(roles.values()):
        return (), 0.0
    return tuple(_columns_of_set(one, first, kind) for one in found), first.score * len(found)


TELLS_OF_STEP = {Role.DEADLINE, Role.RATING, Role.STATUS, Role.LEAD, Role.COMPLETED_ON, Role.PERCENT_COMPLETE}


def _columns_of_set(profiles: Sequence[Profile], first: Reading, kind: Kind) -> Columns:
    """Every set is read as the first is."""
    settled = tuple(replace(read, profile=own) for read, own in zip(first.columns, profiles, strict=True))
    roles: dict[Role, list[int]] = {}
    for each in settled:
        if each.role is not None and not each.refused:
            roles.setdefault(each.role, []).append(each.profile.column)
    return Columns(kind=kind, roles={role: tuple(columns) for role, columns in roles.items()}, settled=settled)


def _figures_by_period(profiles: Sequence[Profile]) -> int:
    """How many columns hold figures below a month or a year: no plan has those."""
    figures = (each for each in profiles if each.share(Look.NUMBER) + each.share(Look.PERCENT) > 0.5)
    return sum(any(is_period(cell) for cell in each.heading) for each in figures)


def _has_figures(profiles: Sequence[Profile]) -> bool:
    return any(each.share(Look.NUMBER) + each.share(Look.PERCENT) for each in profiles)


def _is_data_set(region: Region, kind: Kind, reading: Reading) -> bool:
    """More rows than a plan without headings has, or versions of the paper, and no heading that says that actions stand below."""
    heads = (each.role in SUBJECTS and each.fit is not None and each.fit.whole for each in reading.columns)
    of_none = len(region.data) > MOST_UNNAMED_ROWS or is_of_versions(region, [each.profile for each in reading.columns])
    return kind is PLAN and of_none and not any(heads)


def _is_of_the_past(reading: Reading, latest: date) -> bool:
    """Whether it tells only what was seen, and when: no heading says that anything is to be done, and no day is still to come."""
    actions = [each.fit for each in reading.columns if each.role in SAYS_WHAT and each.fit is not None]
    said = any(fit.words for fit in actions) or not (STATES | {Role.PROGRESS}).isdisjoint(reading.by_role)
    dated = date_alone(each.profile for each in reading.columns)
    return reading.kind is PLAN and not said and dated is not None and dated.latest is not None and dated.latest <= latest


def date_alone(profiles: Iterable[Profile]) -> Profile | None:
    """The column that is headed 'Date' and no more."""
    return next((each for each in profiles if heading_words(each.lowest) == ("date",) and each.filled), None)


def _date_of_rows(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """In a table of updates what is headed 'Date' and no more is the day of the update."""
    alone = date_alone(profiles)
    if alone is not None and alone.column in roles.get(Role.DEADLINE, ()):
        roles[Role.WHEN] = roles.pop(Role.DEADLINE)


def is_of_versions(region: Region, profiles: Sequence[Profile]) -> bool:
    """Whether it tells what was changed in the paper itself, and when."""
    named = (region.sheet.name, *(title.text[:80] for title in region.titles))
    headed = (each.heading[-1].text for each in profiles if each.heading)
    return any(VERSION_LOG.search(text) for text in named) or any("version" in heading_words(text) for text in headed)


def _is_kind(columns: Columns, reading: Reading, profiles: Sequence[Profile], insist: bool) -> bool:
    subject = next((each.fit for each in reading.columns if each.role is Role.INDICATOR), None)
    if columns.kind is INDICATORS and (subject is None or subject.words == 0) and not _has_figures(profiles):
        return False  # words alone: nothing is measured
    present = set(columns.roles)
    if columns.name is not None:
        present.add(Role.INDICATOR if columns.kind is INDICATORS else Role.ACTION)
    if columns.periods:
        present.add(Role.VALUE)
    by_period = bool(columns.periods) and len(columns.periods) > 1
    return all(present & need for need in columns.kind.needs) and (insist or by_period or stands_for(reading))


def _name(kind: Kind, reading: Reading, roles: dict[Role, list[int]], periods: Mapping[int, Period]) -> Cell | None:
    """The heading that is a title: of a group of indicators, or of the priority whose actions stand below it."""
    if kind is INDICATORS:
        return _titled(reading, roles, Role.INDICATOR) or _first_text(reading, roles, periods)
    if kind is PLAN:
        headed = (
            each.profile.heading[-1] for each in reading.columns if each.role in (Role.ACTION, Role.REF) and each.profile.heading
        )
        return next((cell for cell in headed if is_title_of_priority(cell.text)), None)
    return None


def _titled(reading: Reading, roles: dict[Role, list[int]], role: Role) -> Cell | None:
    """The heading of a column that was read as the subject by what stands below it alone."""
    for each in reading.columns:
        if not each.profile.heading or _is_everyday(each.profile.heading[-1]):
            continue
        if each.role is role and each.fit is not None and each.fit.words == 0 and not each.refused:
            roles[role].remove(each.profile.column)
            if not roles[role]:
                del roles[role]
            return each.profile.heading[-1]
    return None


def _is_everyday(heading: Cell) -> bool:
    """'Description', 'Title': what may head a column of texts in any table is no title of a group."""
    return any(meaning.whole and role in EVERYDAY for role, meaning in meanings(heading.text).items())


def _first_text(reading: Reading, roles: dict[Role, list[int]], periods: Mapping[int, Period]) -> Cell | None:
    """Where no column is headed as the indicators: the first one left of all values says what is measured.

    Its heading is the title of the group, unless it says whose values these are ('Group'), what stands beside it ('Month') or what
    any table may have ('Description').
    """
    if Role.INDICATOR in roles or not periods:
        return None
    left = [
        each for each in reading.columns if each.profile.column < min(periods) and each.role is not Role.REF and each.profile.filled
    ]
    texts = [each for each in left if not each.profile.share(Look.NUMBER)]
    first = next((each for each in texts if each.role not in NAMES_GROUPS), next(iter(texts), None))
    if first is None:
        return None
    if first.role is not None and first.profile.column in roles.get(first.role, ()):
        roles[first.role].remove(first.profile.column)
        if not roles[first.role]:
            del roles[first.role]
    if first.role in (Role.GROUP, Role.MONTH) or not first.profile.heading or _is_everyday(first.profile.heading[-1]):
        roles[Role.INDICATOR] = [first.profile.column]
        return None
    return first.profile.heading[-1]


def _let_stand_in(kind: Kind, roles: dict[Role, list[int]]) -> None:
    for wanted, stand_in, beside in kind.stand_ins:
        if stand_in in roles and beside in roles and roles.keys().isdisjoint(STANDS_FOR.get(wanted, {wanted})):
            roles[wanted] = roles.pop(stand_in)


def _groups_by_bands(region: Region, reading: Reading, roles: dict[Role, list[int]]) -> None:
    """Where rows across name the groups, a column that only looks as if it did is none; numbers there say how urgent it is."""
    settled = next((each for each in reading.columns if each.role is Role.PRIORITY), None)
    last = max(region.data, default=0)  # what stands below is no band
    across = region.repeats or any(line.lone and line.number < last for line in region.lines)
    if settled is None or settled.fit is None or not across or Role.PRIORITY not in roles:
        return
    if settled.fit.words == 0:
        del roles[Role.PRIORITY]
    elif settled.profile.share(Look.GRADE) >= MOSTLY:
        roles.setdefault(Role.NOTE, []).extend(roles.pop(Role.PRIORITY))


def _outcomes_below_title(region: Region, reading: Reading, roles: dict[Role, list[int]]) -> None:
    """Where the title numbers the priority, what groups the rows below it and is not headed as one are the outcomes."""
    settled = next((each for each in reading.columns if each.role is Role.PRIORITY), None)
    titled = any(is_title_of_priority(title.text) for title in region.titles)
    if settled is None or settled.fit is None or not titled or Role.PRIORITY not in roles:
        return
    if settled.fit.words == 0 and Role.OUTCOME not in roles:
        roles[Role.OUTCOME] = roles.pop(Role.PRIORITY)
    elif settled.fit.words and not NAMES_PART.search(settled.profile.text):
        roles.setdefault(Role.ANSWERS, []).extend(roles.pop(Role.PRIORITY))  # 'Quality statement' below 'Theme 1: …'


def _sponsors_apart(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """Beside those who lead an action its sponsor, their team or a partner leads nothing; and whose it is groups no actions."""
    columns = roles.get(Role.LEAD, [])
    sponsors = [
        each.column for each in profiles if each.column in columns and (SPONSOR.search(each.text) or _is_organisation(each))
    ]
    if sponsors and len(sponsors) < len(columns):
        roles[Role.LEAD] = [column for column in columns if column not in sponsors]
        roles.setdefault(Role.NOTE, []).extend(sponsors)
    what = min((column for role in SAYS_WHAT for column in roles.get(role, ())), default=0)
    who = [each.column for each in profiles if each.column in roles.get(Role.PRIORITY, ()) and each.column > what > 0]
    behind = [each.column for each in profiles if each.column in who and _is_organisation(each) and not _groups_rows(each)]
    if behind:
        roles[Role.PRIORITY] = [column for column in roles[Role.PRIORITY] if column not in behind]
        roles.setdefault(Role.NOTE if columns else Role.LEAD, []).extend(behind)


def _is_organisation(profile: Profile) -> bool:
    """'Directorate', 'Lead team'; not 'Partner lead', who is somebody."""
    words = heading_words(profile.lowest)
    return bool(words) and (words[-1] in ORGANISATIONS or (words[-1] == "area" and not ORGANISATIONS.isdisjoint(words)))


def _groups_rows(profile: Profile) -> bool:
    return bool(profile.share(Look.SPARSE) or profile.share(Look.IN_RUNS))


def _forecasts_apart(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """Beside a rating or a status one that is only foreseen ('Forecast RAG') says nothing of how it stands."""
    told = [column for role in OF_STATES for column in roles.get(role, ())]
    foreseen = [each.column for each in profiles if each.column in told and FORESEEN.search(each.text)]
    if foreseen and len(foreseen) < len(told):
        for role in OF_STATES & roles.keys():
            roles[role] = [column for column in roles[role] if column not in foreseen]
        roles.setdefault(Role.NOTE, []).extend(foreseen)


def _one_outcome(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """Beside an objective that stands for several rows 'Success criteria' of each row are how it is measured."""
    columns = roles.get(Role.OUTCOME, [])
    over = [each.column for each in profiles if each.column in columns and each.share(Look.SPARSE)]
    if len(columns) > 1 and len(over) == 1:
        roles[Role.OUTCOME] = over
        roles.setdefault(Role.MEASURE, []).extend(column for column in columns if column not in over)


def _ref_that_stands_first(roles: dict[Role, list[int]], profiles: Sequence[Profile], reading: Reading) -> None:
    """Refs with letters that stand first are those of the rows, whatever their heading: 'Risk', 'HMI ref'; numbers too, each once.

    Not where another column is headed as the refs, and holds what is as like refs; what it holds else are links.
    """
    held = [each.fit.score for each in reading.columns if each.role is Role.REF and each.fit is not None and each.fit.words]
    own = next((each for each in profiles if each.column in roles.get(Role.LINKS, ()) and _is_of_each_row(each)), None)
    first = own or next((each for each in profiles if each.filled), None)
    if first is None or max(held, default=0.0) >= WELL_HEADED or first.share(Look.REF) < 0.8:
        return
    is_link = first.column in roles.get(Role.LINKS, ())
    if (is_link or first.share(Look.NUMBER) == 0) and (first.filled == first.rows or first.share(Look.SPARSE)):
        others = [column for column in roles.get(Role.REF, ()) if column != first.column]
        for role, columns in list(roles.items()):
            roles[role] = [column for column in columns if column != first.column]
        roles[Role.REF] = [first.column]
        roles[Role.LINKS] = [*roles.get(Role.LINKS, ()), *others]


def _is_of_each_row(profile: Profile) -> bool:
    """'Rec', or 'Rec ref' with another one in every row: where no other column is headed as the refs, these are the rows' own."""
    if heading_words(profile.lowest) == ("rec",):
        return profile.share(Look.REF) >= MOSTLY
    return profile.share(Look.REF) >= MOSTLY and profile.filled == profile.rows and _stands_once(profile)


def _stands_once(profile: Profile) -> bool:
    """Each once, or each once below its band: numbers that begin anew."""
    return profile.share(Look.REPEATED) == 0 or profile.share(Look.COUNTED) > 0


def _finest_ref(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """Of two columns of refs the first one that is different in each row is the action's, others are of what it answers."""
    columns = roles.get(Role.REF, [])
    if len(columns) < 2:
        return
    own = [each for each in profiles if each.column in columns]
    finest = max(
        own, key=lambda each: (not each.share(Look.SPARSE), _stands_once(each) or -each.share(Look.REPEATED), -each.column)
    )
    roles[Role.REF] = [finest.column]
    roles.setdefault(Role.LINKS, []).extend(column for column in columns if column != finest.column)


def _what_comes_next(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """'What needs to happen next' behind the action that it is said of tells how it goes on; it is no action and no step."""
    headed = {each.column for each in profiles if each.heading and NEXT.search(each.heading[-1].text)}
    own = {column for role in SAYS_WHAT for column in roles.get(role, ())} - headed
    for role in (Role.ACTION, Role.STEP):
        behind = [column for column in roles.get(role, ()) if column in headed and own and column > min(own)]
        if behind and Role.PROGRESS in roles:
            roles.setdefault(Role.RECOVERY, []).extend(behind)
            roles[role] = [column for column in roles[role] if column not in behind]


def _last_revision_first(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> frozenset[Role]:
    """'2nd revised date' stands before '1st revised date': the last one that is filled is the date that stands."""
    number = {each.column: ORDINALS.get(first) for each in profiles for first in heading_words(each.lowest)[:1]}
    columns = [column for column in roles.get(Role.REVISED, ()) if number.get(column)]
    if len(columns) < 2 or len(columns) < len(roles[Role.REVISED]):
        return frozenset()
    roles[Role.REVISED] = sorted(columns, key=lambda column: -(number[column] or 0))
    return frozenset({Role.REVISED})


def _only_date(roles: dict[Role, list[int]], profiles: Sequence[Profile], latest: date) -> None:
    """A forecast or latest date in most rows of a table without another is the deadline; in a few rows it is a new date.

    So is a date that was agreed or proposed, where days under it are still to come: no action was agreed on such a day.
    """
    if Role.DEADLINE in roles:
        return
    by_column = {each.column: each for each in profiles}
    for role in (Role.AGREED_ON, Role.PROPOSED_ON, Role.REVISED):
        held = [by_column[column] for column in roles.get(role, ())]
        to_come = any(each.latest is not None and each.latest > latest for each in held)
        if any(each.filled * 2 > each.rows for each in held) and (role is Role.REVISED or to_come):
            roles[Role.DEADLINE] = roles.pop(role)
            return


def _one_action_a_row(roles: dict[Role, list[int]], reading: Reading) -> None:
    """Beside 'Essential action', which stands for several rows, a column with another text in each row holds the actions.

    What stands for several rows is the priority where it is a few words, else what the actions answer.
    """
    settled = {each.profile.column: each for each in reading.columns}
    held = [settled[column].profile for column in roles.get(Role.ACTION, ()) if column in settled]
    over = [each for each in held if each.share(Look.SPARSE)]
    if len(over) != 1 or Role.STEP in roles:
        return
    used = {column for columns in roles.values() for column in columns}
    open_columns = [each.profile for each in reading.columns if each.profile.column not in used or each.refused]
    behind = (each for each in (*held, *open_columns) if each.column > over[0].column and _tells_of_each_row(each))
    finer = next(behind, None)
    if finer is not None:
        few = over[0].words <= LONGEST_GROUP and Role.PRIORITY not in roles
        roles.setdefault(Role.PRIORITY if few else Role.ANSWERS, []).append(over[0].column)
        roles[Role.ACTION] = [finer.column]


def _tells_of_each_row(profile: Profile) -> bool:
    """Whether nearly every row has a text of its own there."""
    texts = profile.share(Look.TEXT) + profile.share(Look.REPEATED) * -1
    return profile.filled >= MOSTLY * profile.rows and texts >= MOSTLY


def _people_beside_dates(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """'Responsible officer and target date': in a table without leads the cells of the dates may name them too."""
    if Role.LEAD in roles or Role.DEADLINE not in roles:
        return
    column = roles[Role.DEADLINE][0]
    shown = next((each.values for each in profiles if each.column == column), ())
    if len(shown) > 1 and all(names_leads(without_dates(text)) for text in shown):
        roles[Role.LEAD] = [column]


def _status_under_progress(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """A column headed 'Progress' that holds statuses and no more is one of statuses, where the table has no other."""
    if roles.keys() & {Role.STATUS, Role.RATING}:
        return
    statuses = [each.column for each in profiles if each.column in roles.get(Role.PROGRESS, ()) and _holds_statuses(each)]
    if statuses:
        roles[Role.STATUS] = statuses
        roles[Role.PROGRESS] = [column for column in roles[Role.PROGRESS] if column not in statuses]


def _notes_are_comments(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """'Notes' beside indicators that have no other column of comments are what is said of their figures."""
    if Role.PROGRESS not in roles:
        notes = [each.column for each in profiles if each.column in roles.get(Role.NOTE, ()) and NOTES.fullmatch(each.text)]
        roles[Role.PROGRESS] = notes
        roles[Role.NOTE] = [column for column in roles.get(Role.NOTE, ()) if column not in notes]


def _holds_statuses(profile: Profile) -> bool:
    """Whether nearly all cells are status words; or some are, and the same few short words stand again and again."""
    few = profile.words <= FEW_WORDS and profile.share(Look.REPEATED) >= HALF
    return profile.filled > 2 and profile.share(Look.STATUS) >= (SOME if few else MOSTLY)


def _plainest_first(roles: dict[Role, list[int]], profiles: Sequence[Profile]) -> None:
    """Of columns that all may hold what people said, first those that say so plainly; 'Theme raised' beside one is a theme."""
    headings = {each.column: each.text for each in profiles}
    said = sorted(roles[Role.YOU_SAID], key=lambda column: not SAID_PLAINLY.search(headings[column]))
    raised = [column for column in said[1:] if RAISED.search(headings[column])]
    roles[Role.YOU_SAID] = [column for column in said if column not in raised]
    if raised:
        roles.setdefault(Role.THEME, []).extend(raised)


def _categories(region: Region) -> dict[int, str]:
    """The lower headings of columns that stand together under one: 'Financial' under 'Sub-actions'."""
    if len(region.headings) < 2:
        return {}
    upper, lower = (region.sheet.row(number) for number in region.headings[-2:])
    return {
        column: cell.text.strip(" *†‡")
        for column, cell in lower.items()
        if column in upper and upper[column] is not cell and _is_across(upper, column) and isinstance(cell.value, str)
    }


def _is_across(cells: Mapping[int, Cell], column: int) -> bool:
    """Whether the cell that stands there is merged over several columns."""
    return cells.get(column - 1) is cells[column] or cells.get(column + 1) is cells[column]


# --- the rows -------------------------------------------------------------------------------------------------------------


def _first_bands(region: Region, columns: Columns) -> tuple[Cell, ...]:
    """The titles above the first headings that are written like the bands above the repeated ones: they are the first bands."""
    band = next((line.lone for line in region.lines if line.lone is not None and _stands_above(line, region, columns)), None)
    if not region.repeats or band is None:
        return ()
    alike = [at for at, title in enumerate(region.titles) if _style(title) == _style(band)]
    if not alike and any(line.titles for line in region.lines):
        alike = [at for at, title in enumerate(region.titles) if may_name_a_part(title.text)]
    return _with_lines_above(region.titles, alike) if alike else ()


def _with_lines_above(titles: Sequence[Cell], alike: Sequence[int]) -> tuple[Cell, ...]:
    """The last title that is alike, with those right above it: 'Wards', and below it what is said of them."""
    start = alike[-1]
    while start - 1 in alike and titles[start - 1].row + 1 == titles[start].row:
        start -= 1
    return tuple(titles[start:])


def _stands_above(line: Line, region: Region, columns: Columns) -> bool:
    if line.lone is None or names_no_part(line.lone.text):
        return False
    return line.titles or _is_band(line.lone, region.sheet.row(line.number), columns)


def _rows(region: Region, columns: Columns, first: Sequence[Cell], *, all_lone: bool) -> Iterator[Row]:
    """The rows of data, each with the bands above it. A single text is a band where it stands across or is set off, else a row.

    `all_lone`: every single text is one.
    """
    bands = _Bands()
    for title in first:
        bands.add(title)
    accounts = _accounts(region)
    told = {id(cell) for cell in accounts.values()}
    parts = _Parts(region, columns)
    for line in region.lines:
        if id(line.lone) in told:
            continue
        if line.lone is not None and ((all_lone and not names_no_part(line.lone.text)) or _stands_above(line, region, columns)):
            bands.add(line.lone)
        else:
            since = parts.since(line.number, bands.in_force)
            yield Row(region.sheet, line.number, columns, bands.in_force, accounts.get(line.number), since)
            bands.row()


class _Parts:
    """Where the parts of a table begin: below its headings, a band or headings again, and where the column of groups changes."""

    def __init__(self, region: Region, columns: Columns) -> None:
        self._sheet, self._repeats = region.sheet, sorted(region.repeats)
        over_several = (
            each.profile for each in columns.settled if each.profile.share(Look.REPEATED) or each.profile.share(Look.SPARSE)
        )
        named = columns.roles.get(Role.PRIORITY, ())[:1] if region.sheet.dittos else ()
        self._groups = [each.column for each in over_several if each.column in named]
        self._first = 0
        self._last: tuple[object, ...] = ()

    def since(self, number: int, bands: tuple[Cell, ...]) -> int:
        """The first row of the part in which a row stands; they are asked for from the top."""
        group = next((cell.text for column in self._groups if (cell := self._sheet.row(number).get(column)) is not None), None)
        here = (bands, bisect(self._repeats, number), group or (self._last[-1] if self._last else None))
        if here != self._last:
            self._first, self._last = number, here
        return self._first


def _accounts(region: Region) -> dict[int, Cell]:
    """What is told of a row in a line right below it, by the row's number, where most rows have such a line."""
    found = {
        row.number: line.lone
        for row, line in pairwise(region.lines)
        if row.lone is None and line.lone is not None and line.number == row.number + 1 and _tells(line)
    }
    return found if len(found) > 1 and len(found) * 2 > len(region.data) else {}


def _tells(line: Line) -> bool:
    cell = line.lone
    return (
        cell is not None and not (line.titles or cell.bold or cell.fill) and is_statement(cell.text) and len(cell.text.split()) > 2
    )


def _is_band(cell: Cell, cells: Mapping[int, Cell], columns: Columns) -> bool:
    if len(cells) > 1 and len({id(each) for each in cells.values()}) == 1 and cell.row == next(iter(cells.values())).row:
        across = [column for column, each in cells.items() if each is cell]
        if len(across) > 1:
            return True
    meant = columns.meanings.get(cell.column)
    if columns.name is not None and columns.name.column == cell.column:
        meant = columns.kind.signature  # what stands below a title of the group
    first = min((*columns.meanings, *columns.periods), default=0)
    if cell.bold:
        return True
    if cell.fill:
        return cell.column <= first or meant is None  # every other row of a banded table is filled
    return meant is None or (meant not in SUBJECTS and meant not in WORDY)


def _style(cell: Cell | None) -> tuple[object, ...]:
    return (cell.fill, cell.bold, cell.column) if cell is not None else ()


class _Bands:
    """The bands in force. One written like an earlier one takes its place; one written otherwise stands below it."""

    def __init__(self) -> None:
        self._stack: list[tuple[tuple[object, ...], Cell]] = []
        self._run = False

    def add(self, cell: Cell) -> None:
        style = _style(cell)
        level = next((at for at, (other, _) in enumerate(self._stack) if other == style), None)
        if level is not None and not (self._run and self._stack[-1][0] == style):
            del self._stack[level:]
        self._stack.append((style, cell))
        self._run = True

    def row(self) -> None:
        self._run = False

    @property
    def in_force(self) -> tuple[Cell, ...]:
        return tuple(cell for _, cell in self._stack)


def learnt(found: Iterable[Table]) -> dict[tuple[str, ...], Role]:
    """What headings that no field's words fit were read as by what stands below them, in any plan."""
    said: dict[tuple[str, ...], set[Role]] = {}
    for table in (each for each in found if each.kind is PLAN):
        for each in table.columns.settled:
            used = table.columns.meanings.get(each.profile.column)
            if used is not None and each.fit is not None and each.fit.words == 0 and each.profile.heading:
                said.setdefault(heading_words(each.profile.heading[-1].text), set()).add(used)
    return {words: next(iter(roles)) for words, roles in said.items() if words and len(roles) == 1}


def is_unread(table: Table, known: Mapping[tuple[str, ...], Role]) -> bool:
    """Whether a heading of the plan that means something elsewhere was read as nothing, or as something else."""
    used = table.columns.meanings
    headed = ((each.profile.column, heading_words(each.profile.lowest)) for each in table.columns.settled if each.profile.filled)
    return table.kind is PLAN and any(words in known and used.get(column) is not known[words] for column, words in headed)


__all__ = [
    "Asked", "Columns", "Row", "SheetRead", "Table", "Taught", "blocks", "distinct", "heads_of", "is_of_versions", "is_unread",
    "learnt", "profiles_of", "read_sheet", "reread", "tables",
]  # fmt: skip
