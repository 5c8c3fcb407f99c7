"""Sheets that tell how the plan's actions stand, apart from the plan: 'Ref | RAG | Update', or the actions again with a rating.

What they tell is laid beside the rows that it is told of, and the plan is read as if it had always stood there: each action counts
once, and every cell keeps its place. A row is told of by its ref, or by its words where the sheet repeats them; of several rows
that tell of one action the newest counts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

from reportgen.lexicon.alike import folded
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.model.findings import Finding, Severity, found
from reportgen.model.numbers import counted, listed
from reportgen.model.places import Place
from reportgen.reading.grid import MOVED, Cell, Sheet
from reportgen.reading.layout.kinds import PLAN, STATES, UPDATES, WORDY
from reportgen.reading.layout.regions import Region
from reportgen.reading.layout.tables import Asked, Row, SheetRead, Table, read_sheet, table_as
from reportgen.reading.subjects.plan_rows import day_in, text_of
from reportgen.reading.values.dates import dates
from reportgen.reading.values.refs import read_ref
from reportgen.reading.versions import is_kept_aside, month_of

PROGRESS = frozenset({Role.PROGRESS})
TOLD = frozenset(UPDATES.roles) - {Role.REF, Role.WHEN, Role.MONTH, Role.NOTE}
# What a sheet that names actions by their refs alone, or its title, must say; and what shows that its refs are something else's.
OF_STATES = pattern(r"\b(?:status\w*|updates?|progress|b?rag|highlights?|position|tracker|monitoring|reports?)\b", re.IGNORECASE)
OF_OTHERS = pattern(
    r"\b(?:risks?|issues?|budgets?|spend\w*|financ\w*|costs?|meetings?|minutes|board log|papers?|visits?|decisions?|complaints?"
    r"|training)\b",
    re.IGNORECASE,
)
MOSTLY = 0.6  # the share of a sheet's rows that must tell of actions of the plan
LEAST = 3  # rows
ALIKE = 0.5  # the share of the shorter text's words that stand in the longer one too

Reads = Mapping[Place, SheetRead]
At = tuple[Place, int]  # a row of a sheet


@dataclass(frozen=True)
class Updates:
    """Every sheet as it is read with what was laid beside its rows; the tables that tell it are of the kind UPDATES.

    `not_used` are regions that seem to tell it too, of which `findings` say why they do not; of the others `findings` say nothing.
    """

    read: dict[Place, SheetRead]
    findings: tuple[Finding, ...] = ()
    not_used: tuple[Region, ...] = ()


@dataclass(frozen=True)
class _Column:
    """A column that the plan lacks, where it stands in the table that tells it."""

    heading: Cell
    number: int


@dataclass(frozen=True)
class _Telling:
    """A row of another sheet, the rows of which it tells, and the day of which."""

    row: Row
    rows: tuple[Row, ...]
    day: date | None

    @property
    def of(self) -> tuple[At, ...]:
        return tuple(_at(row) for row in self.rows)

    @property
    def has_their_dates(self) -> bool:
        """Whether a deadline that stands beside it is theirs too."""
        own = self.row.text(Role.DEADLINE)
        return own is None or any(folded(row.text(Role.DEADLINE)) == folded(own) for row in self.rows)


@dataclass(frozen=True)
class _Teller:
    """A table that tells of the plan's actions; `columns` are those that the plan lacks, by their headings."""

    table: Table
    columns: Mapping[str, _Column]
    told: tuple[_Telling, ...]
    of_nothing: tuple[Row, ...]


def laid_beside(read: Reads, asked: Mapping[Place, Asked], latest: date) -> Updates:
    """What other sheets tell of the plan's actions, beside their rows. What is told of a day after `latest` is left out."""
    plans = [table for each in read.values() for table in each.tables if table.kind is PLAN]
    wanting = [table for table in plans if table.columns.roles.keys() & {Role.DEADLINE, Role.LEAD}]
    may_tell = _updates(read, asked) if wanting else []
    candidates = (*plans, *(table for table in may_tell if not table.columns.unknown and _is_named_so(table)))
    found_first = [teller for table in candidates if (teller := _teller(table, wanting, latest)) is not None]
    tellers = _without_old(found_first)
    differing = _differing(tellers)
    beside = _newest([teller for teller in tellers if teller not in differing], latest)
    anew = dict(read)
    for sheet in _sheets(wanting, beside):
        anew[sheet.place] = _read_anew(anew[sheet.place], sheet, beside, asked[sheet.place])
    laid = {at for place, each in anew.items() if each is not read[place] for table in each.tables for at in _rows_at(table)}
    tellers = [each for each in tellers if each in differing or laid.issuperset(at for told in each.told for at in told.of)]
    old = [each for each in found_first if _is_old(each) and tellers and each not in tellers]
    for teller in (*tellers, *old):
        place = teller.table.sheet.place
        anew[place] = _with_teller(anew[place], teller)
    findings = [each for teller in tellers for each in _findings(teller, differing)]
    strange = {id(region) for each in anew.values() for region in each.strange}
    unused = list(_not_used([table for table in may_tell if id(table.region) in strange], wanting))
    return Updates(
        anew, (*findings, *(finding for finding, _ in unused)), tuple(region for _, region in unused if region is not None)
    )


def _updates(read: Reads, asked: Mapping[Place, Asked]) -> list[Table]:
    """What is of no other kind, as tables of refs and of what is told of them."""
    headed = ((place, region) for place, each in read.items() for region in each.strange if region.headings)
    return [table for place, region in headed if (table := table_as(UPDATES, region, asked[place])) is not None]


def _not_used(tables: Iterable[Table], wanting: Sequence[Table]) -> Iterator[tuple[Finding, Region | None]]:
    """What tells states of refs that stand in the plan, and was laid beside no row: nobody would miss it else."""
    known: _Known | None = None
    own = any(not STATES.isdisjoint(table.columns.roles) for table in wanting)
    severity = Severity.LOOK if own else None
    for table in (table for table in tables if not STATES.isdisjoint(table.columns.roles)):
        known = known or _Known(wanting)
        refs = [ref for row in table.rows if (ref := _ref(row)) is not None]
        if len(refs) >= LEAST and sum(known.holds(ref) for ref in refs) * 2 >= len(refs):
            place = table.rows[0].cells[min(table.rows[0].cells)].place
            said = found("updates-not-used", place, severity=severity, rows=counted(len(refs), "row"))
            yield said, None if own else table.region


def _is_named_so(table: Table) -> bool:
    """Whether the sheet or a title says that it tells how actions stand, and not of something else with refs."""
    name, titles = table.sheet.name.replace("_", " "), " ".join(title.text[:120] for title in table.titles)
    of_month = len(dates(name)) == 1
    return (of_month or OF_STATES.search(f"{name} {titles}") is not None) and OF_OTHERS.search(f"{name} {titles}") is None


def _without_old(tellers: Sequence[_Teller]) -> list[_Teller]:
    """Without a sheet that is kept aside or hidden, where another tells of the same actions."""
    standing = {at for each in tellers if not _is_old(each) for told in each.told for at in told.of}
    return [each for each in tellers if not _is_old(each) or standing.isdisjoint(at for told in each.told for at in told.of)]


def _is_old(teller: _Teller) -> bool:
    return is_kept_aside(teller.table.sheet) or teller.table.sheet.hidden


def _differing(tellers: Sequence[_Teller]) -> list[_Teller]:
    """Those of several sheets that tell of the same actions under the same headings, where no day says which is the newest."""
    found: list[_Teller] = []
    for one, other in combinations(tellers, 2):
        days = {(at, told.day) for told in one.told for at in told.of} & {(at, told.day) for told in other.told for at in told.of}
        shared = not one.columns.keys().isdisjoint(other.columns)
        if one.table.sheet.place != other.table.sheet.place and shared and days:
            found += [each for each in (one, other) if each not in found]
    return found


# --- what a table tells of which rows -------------------------------------------------------------------------------------


def _teller(table: Table, wanting: Sequence[Table], latest: date) -> _Teller | None:
    """The table, where most of its rows tell of actions whose own tables lack what it has."""
    wanted = next((each for each in (STATES, PROGRESS) if each & table.columns.roles.keys()), frozenset[Role]())
    of = [each for each in wanting if each.sheet.place != table.sheet.place and wanted.isdisjoint(each.columns.roles)]
    columns = _columns(table, {role for each in of for role in each.columns.roles})
    if not wanted or not of or not columns:
        return None
    known = _Known(of)
    told = [_Telling(row, rows, _day(row, latest)) for row in table.rows if (rows := known.told_of(row))]
    heard = {each.row.number for each in told}
    of_nothing = [row for row in table.rows if row.number not in heard and (_ref(row) is not None or text_of(row) or _tells(row))]
    enough = max(LEAST, MOSTLY * (len(told) + len(of_nothing)))
    may_tell = len(told) >= enough and all(each.has_their_dates for each in told)
    return _Teller(table, columns, tuple(told), tuple(of_nothing)) if may_tell else None


def _columns(table: Table, held: Collection[Role]) -> dict[str, _Column]:
    """What the plan lacks, and more words of what it has."""
    new = {
        at
        for role, columns in table.columns.roles.items()
        if role in TOLD and (role not in held or role in WORDY)
        for at in columns
    }
    profiles = (each.profile for each in table.columns.settled if each.profile.column in new and each.profile.heading)
    return {folded(each.text): _Column(each.heading[-1], each.column) for each in profiles}


class _Known:
    """The rows of a plan by their refs and by their words."""

    def __init__(self, tables: Iterable[Table]) -> None:
        self._by_ref: dict[str, list[Row]] = {}
        self._by_text: dict[str, list[Row]] = {}
        self._actions: dict[At, int] = {}  # rows one below the other with one ref, as the steps of an action stand, are one
        last: object = None
        action = 0
        for row in (row for table in tables for row in table.rows):
            if (ref := _ref(row)) is not None:
                self._by_ref.setdefault(ref, []).append(row)
            if text := folded(text_of(row)):
                self._by_text.setdefault(text, []).append(row)
            own = (row.sheet.place, ref, *(band.place for band in row.bands))
            action += ref is None or own != last
            self._actions[_at(row)], last = action, own

    def told_of(self, row: Row) -> tuple[Row, ...]:
        """The one row with its words, else those of the one action with its ref, if its words are like theirs."""
        text, ref = folded(text_of(row)), _ref(row)
        same = [each for each in self._by_text.get(text, ()) if ref is None or _ref(each) in (None, ref)]
        if len(same) != 1:
            of_ref = self._by_ref.get(ref, ()) if ref is not None and not self._may_be_ten(row, ref) else ()
            same = [each for each in of_ref if not text or _are_alike(text, folded(text_of(each)))]
        return tuple(same) if len({self._actions[_at(each)] for each in same}) == 1 else ()

    def holds(self, ref: str) -> bool:
        """Whether it, or a step of it, stands in the plan."""
        return ref in self._by_ref or ref.rstrip("abcdefgh") in self._by_ref

    def _may_be_ten(self, row: Row, ref: str) -> bool:
        """Whether a ref that is stored as a number may be 1.1 or 1.10."""
        cell = row.cell(Role.REF)
        return cell is not None and isinstance(cell.value, float) and f"{ref}0" in self._by_ref


def _are_alike(one: str, other: str) -> bool:
    shorter, longer = sorted((set(one.split()), set(other.split())), key=len)
    return len(shorter & longer) >= ALIKE * len(shorter)


def _tells(row: Row) -> bool:
    return any(row.cell(role) is not None for role in TOLD)


def _ref(row: Row) -> str | None:
    cell = row.cell(Role.REF)
    return read_ref(cell.value, cell.number_format).ref if cell is not None else None


def _day(row: Row, latest: date) -> date | None:
    """The day of which a row tells: its own, else the month in its sheet's name."""
    return day_in(row, Role.WHEN) or day_in(row, Role.MONTH) or month_of(row.sheet, latest)


def _at(row: Row) -> At:
    return row.sheet.place, row.number


def _rows_at(table: Table) -> Iterator[At]:
    return map(_at, table.rows)


# --- what stands beside each row ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Beside:
    """What one column tells of a row; an empty cell only has its place."""

    heading: Cell
    place: Place
    cell: Cell | None


def _newest(tellers: Iterable[_Teller], latest: date) -> dict[At, dict[str, _Beside]]:
    """For each row of the plan what is told of it: of tables with the same headings by the newest row, else the last."""
    alike: dict[frozenset[str], list[_Teller]] = {}
    for teller in tellers:
        alike.setdefault(frozenset(teller.columns), []).append(teller)
    beside: dict[At, dict[str, _Beside]] = {}
    for group in alike.values():
        told = [(each, teller) for teller in group for each in teller.told if each.day is None or each.day <= latest]
        for each, teller in sorted(told, key=lambda pair: pair[0].day or date.min):
            for at in each.of:
                beside.setdefault(at, {}).update(_told(each.row, teller.columns))
    return beside


def _told(row: Row, columns: Mapping[str, _Column]) -> dict[str, _Beside]:
    sheet, number = row.sheet, row.number
    at = {heading: (number, column.number) for heading, column in columns.items()}
    return {heading: _Beside(columns[heading].heading, sheet.place_of(*at[heading]), sheet.at(*at[heading])) for heading in at}


def _sheets(wanting: Iterable[Table], beside: Collection[At]) -> list[Sheet]:
    """Those of which something is told, each once; parts of a sheet are sheets of their own."""
    told = {id(table.sheet): table.sheet for table in wanting if any(at in beside for at in _rows_at(table))}
    return list(told.values())


def _read_anew(read: SheetRead, sheet: Sheet, beside: Mapping[At, Mapping[str, _Beside]], asked: Asked) -> SheetRead:
    """The sheet with what is told of its rows; as it was, where the same actions are not read then."""
    before = [table for table in read.tables if table.sheet is sheet]
    again = read_sheet(_widened(sheet, [table for table in before if table.kind is PLAN], beside), asked)
    if [_rows_of(table) for table in before] != [_rows_of(table) for table in again.tables]:
        return read
    return replace(read, tables=(*(table for table in read.tables if table.sheet is not sheet), *again.tables))


def _rows_of(table: Table) -> tuple[str, list[int]]:
    return table.kind.name, [row.number for row in table.rows]


def _widened(sheet: Sheet, plans: Iterable[Table], beside: Mapping[At, Mapping[str, _Beside]]) -> Sheet:
    """With a column for each heading to the right of each plan."""
    cells, places = dict(sheet.cells), dict(sheet.notes.get(MOVED, {}))
    for table in plans:
        told = {row.number: beside[_at(row)] for row in table.rows if _at(row) in beside}
        headings = {heading: each.heading for by_heading in told.values() for heading, each in by_heading.items()}
        numbers = (table.heading_row, *(row.number for row in table.rows))
        first = 1 + max((column for number in numbers for column in sheet.row(number)), default=0)
        for column, (heading, cell) in enumerate(headings.items(), first):
            places[table.heading_row, column] = cell.place
            cells[table.heading_row, column] = cell.moved(table.heading_row, column)
            for number, each in ((number, by_heading[heading]) for number, by_heading in told.items() if heading in by_heading):
                places[number, column] = each.place
                if each.cell is not None:
                    cells[number, column] = each.cell.moved(number, column)
    return sheet.laid_out(cells, places)


def _with_teller(read: SheetRead, teller: _Teller) -> SheetRead:
    """Its table as one of updates; actions that stand nowhere else stay actions."""
    table = teller.table
    updates = replace(table, columns=replace(table.columns, kind=UPDATES))
    own = (replace(table, rows=teller.of_nothing),) if table.kind is PLAN and teller.of_nothing else ()
    others = tuple(each for each in read.tables if each is not table)
    return replace(read, tables=(*others, updates, *own), strange=tuple(each for each in read.strange if each is not table.region))


def _findings(teller: _Teller, differing: Collection[_Teller]) -> Iterator[Finding]:
    place = teller.table.sheet.place
    if teller in differing:
        others = (each.table.sheet.name for each in differing if each is not teller)
        yield found("updates-differ", place, others=listed([f"'{name}'" for name in dict.fromkeys(others)]))
        return
    if teller.table.kind is UPDATES:
        yield found("updates-laid-beside", place, rows=counted(len(teller.told), "row"))
    for row in teller.of_nothing if teller.table.kind is UPDATES else ():
        cell = row.cell(Role.REF) or next(iter(row.cells.values()))
        yield found("update-of-no-action", cell.place, ref=row.text(Role.REF) or "an action that it does not name")
    undated = Counter(at for told in teller.told if told.day is None for at in told.of[:1])
    for told in teller.told:
        if told.of[0] in undated and undated.pop(told.of[0]) > 1:
            yield found("updates-undated", next(iter(told.row.cells.values())).place)
