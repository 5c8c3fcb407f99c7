"""Tables that tell of actions which stand in the plan on another sheet: of which ones, and of which day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from reportgen.lexicon.alike import folded
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.looks import Look
from reportgen.lexicon.fields.roles import Role
from reportgen.reading.grid import Cell
from reportgen.reading.known import At, How, Known, Named, named, row_at
from reportgen.reading.layout.kinds import PLAN, SAYS_WHAT, STATES, UPDATES, WORDY
from reportgen.reading.layout.profiles import Profile
from reportgen.reading.layout.relations import NEXT
from reportgen.reading.layout.table import Columns, Row, Table
from reportgen.reading.values.dates import dates, last_named
from reportgen.reading.values.nothing import says_nothing
from reportgen.reading.values.statuses import is_status, read_status
from reportgen.reading.versions import is_kept_aside, spaced

TOLD = tuple(role for role in UPDATES.roles if role not in (Role.REF, Role.WHEN, Role.MONTH, Role.PRIORITY, Role.NOTE))
ALSO = frozenset(WORDY) - {Role.LEAD}  # what is told besides what the plan says itself
OF_NO_FAMILY = frozenset({Role.REF, Role.PRIORITY, Role.LINKS, Role.NOTE})
STATE = "state"  # the family of all that tells one
STATE_AND_PROGRESS = frozenset({STATE, Role.PROGRESS})
DAYS = frozenset({Role.WHEN, Role.MONTH})
MOSTLY = 0.6  # the share of a table's rows that must tell of actions of the plan
LEAST = 3  # rows
LONGEST_MONTH = 100  # days: a year is no day of which anything is told
LONGEST_TITLE = 80  # signs that may name the month of what stands below


@dataclass(frozen=True, eq=False)
class Telling:
    """A row of another table, the rows of the plan that it tells of, how that is known, and the day of which it tells."""

    row: Row
    rows: tuple[Row, ...]
    how: How
    day: date | None
    reworded: bool = False  # it has the ref of the action, and words that are only somewhat like its

    @property
    def of(self) -> tuple[At, ...]:
        return tuple(map(row_at, self.rows))

    @property
    def names_others(self) -> bool:
        """Whether it has another lead or date than the plan."""
        return any(map(self.says_otherwise, (Role.LEAD, Role.DEADLINE)))

    def says_otherwise(self, role: Role) -> bool:
        """Whether what stands under a role is not what the plan says there."""
        own, theirs = self.row.text(role), [text for row in self.rows if (text := row.text(role))]
        if not own or says_nothing(own) or not theirs:
            return False
        return not any(_say_the_same(own, text, role) for text in theirs)


@dataclass(frozen=True, eq=False)
class Teller:
    table: Table
    told: tuple[Telling, ...]
    of_nothing: tuple[Row, ...]
    otherwise: tuple[tuple[Telling, Role], ...] = ()  # what the plan says is something else

    @property
    def is_old(self) -> bool:
        return is_old(self.table)

    @property
    def is_reworded(self) -> bool:
        """Whether most of what it tells of has other words there, as another plan that numbers its actions alike has too."""
        return sum(each.reworded for each in self.told) * 2 > len(self.told)

    @property
    def of(self) -> Iterator[At]:
        return (at for each in self.told for at in each.of)

    @property
    def how(self) -> How:
        """The least sure of what its rows are known by."""
        return min(each.how for each in self.told)


def is_old(table: Table) -> bool:
    return is_kept_aside(table.sheet) or table.sheet.hidden


def in_order(plans: Iterable[Table], latest: date) -> list[Table]:
    """Those that may be the plan before those that may tell of it."""

    def place(table: Table) -> tuple[bool, bool, bool, bool, int, int]:
        roles = table.columns.roles
        of_month = _month(table.sheet.name, latest) is not None
        told = _families(table.columns)
        return is_old(table), of_month, Role.LEAD not in roles, Role.DEADLINE not in roles, -len(told), -len(table.rows)

    return sorted(plans, key=place)


def teller_of(table: Table, known: Known, latest: date, least: int = LEAST) -> Teller | None:
    """The table, where most of its rows tell of actions whose plan is the fuller one, or lacks what it tells.

    `least`: how many rows must do so, where they do not all repeat the words.
    """
    if known.is_empty:
        return None
    table = _as_log(_as_next_steps(table), latest)
    rows = list(named(table))
    told = [each for name, day in zip(rows, _days(table, latest), strict=True) if (each := _telling(name, day, known)) is not None]
    told = [each for each in told if _may_tell(table, each, known, latest)]
    told = _without_unsure(told)
    heard = {each.row.number for each in told}
    left = tuple(name.row for name in rows if name.row.number not in heard and (name.ref or name.words or _tells(name.row)))
    teller = Teller(table, tuple(told), left, tuple(_otherwise(told, known, latest)))
    return teller if told and _is_enough(teller, least) and not _is_another_plan(teller) else None


def _as_next_steps(table: Table) -> Table:
    """What comes next for actions, beside their refs, is no plan of its own: 'Ref | Next step | By'."""
    columns = table.columns
    over = {each.profile.column: each.profile.lowest for each in columns.settled}
    at = next((columns.roles[role] for role in SAYS_WHAT if role in columns.roles), ())
    if table.kind is not PLAN or Role.REF not in columns.roles or not any(NEXT.search(over.get(column, "")) for column in at):
        return table
    roles: dict[Role, tuple[int, ...]] = {Role.REF: columns.roles[Role.REF], Role.RECOVERY: at}
    return _with_columns(table, replace(columns, kind=UPDATES, roles=roles))


def _as_log(table: Table, latest: date) -> Table:
    """With the day of each update, where a column of months that no plan has, or a 'Date' with no day to come, stands in a plan."""
    columns = table.columns
    of_days = next((each.profile for each in columns.settled if _holds_days(each.profile, columns, latest)), None)
    if table.kind is not PLAN or of_days is None or not _state_and_progress(columns):
        return table
    roles = {role: at for role, at in columns.roles.items() if at != (of_days.column,)}
    return _with_columns(table, replace(columns, roles={**roles, Role.WHEN: (of_days.column,)}))


def _with_columns(table: Table, columns: Columns) -> Table:
    return replace(table, columns=columns, rows=tuple(replace(row, columns=columns) for row in table.rows))


def _holds_days(profile: Profile, columns: Columns, latest: date) -> bool:
    used = columns.meanings.get(profile.column)
    if profile.named.isdisjoint(DAYS) or used not in (None, Role.DEADLINE):
        return False
    return _all_past(profile, latest, days=used is not None and Role.DEADLINE in profile.named)


def _all_past(profile: Profile, latest: date, *, days: bool) -> bool:
    spans = [last_named(text, latest) for text in profile.values]
    return bool(spans) and all(span is not None and span[0] <= latest and (not days or span[0] == span[1]) for span in spans)


def _telling(name: Named, day: date | None, known: Known) -> Telling | None:
    found = known.told_of(name)
    return Telling(name.row, *found, day, bool(name.words) and found[1] is How.REF) if found is not None else None


def _may_tell(table: Table, telling: Telling, known: Known, latest: date) -> bool:
    """Whether the plan that holds the action is the fuller one, or lacks how far it is or what was done."""
    theirs = telling.rows[0].columns
    if (_state_and_progress(table.columns) - _state_and_progress(theirs)) or table.kind is not PLAN:
        return True
    months = [_month(name, latest) for name in (table.sheet.name, telling.rows[0].sheet.name)]
    if telling.how is How.REF or (None not in months and months[0] != months[1]):
        return False
    return _families(table.columns) != _families(theirs) or (
        months[0] is None and len(table.rows) < known.rows_beside(telling.rows[0])
    )


def _state_and_progress(columns: Columns) -> frozenset[str]:
    return _families(columns) & STATE_AND_PROGRESS


def _families(columns: Columns) -> frozenset[str]:
    """What it tells; the state once, however it is told."""
    return frozenset(STATE if role in STATES else role for role in columns.roles if role not in OF_NO_FAMILY)


def _without_unsure(told: Sequence[Telling]) -> list[Telling]:
    """Without those by likeness alone that name another lead or date, or of which two tell of one action."""
    times = Counter((each.of[0], each.day) for each in told)
    return [each for each in told if each.how is not How.LIKENESS or (times[each.of[0], each.day] == 1 and not each.names_others)]


def _is_enough(teller: Teller, least: int) -> bool:
    told, rows = teller.told, len(teller.told) + len(teller.of_nothing)
    agree = not any(each.names_others for each in told)
    repeats = teller.how is How.WORDS and not teller.of_nothing and agree
    return len(told) >= MOSTLY * rows and (len(told) >= least or repeats)


def _is_another_plan(teller: Teller) -> bool:
    """Whether others lead its actions, or refs alone speak for it and their dates are others.

    Who only look like leads beside the actions' own words, 'User', may have written the update.
    """
    other_leads = sum(each.says_otherwise(Role.LEAD) for each in teller.told)
    named = any(each.role is Role.LEAD and each.fit is not None and each.fit.words for each in teller.table.columns.settled)
    if not named and teller.how is How.WORDS:
        other_leads = 0
    by_ref = (each for each in teller.told if each.how is How.REF)
    return other_leads * 2 > len(teller.told) or any(each.says_otherwise(Role.DEADLINE) for each in by_ref)


def _otherwise(told: Iterable[Telling], known: Known, latest: date) -> Iterator[tuple[Telling, Role]]:
    """What they say otherwise than the plan does, of no earlier month: states that the plan tells alike, and dates."""
    for each in told:
        if each.day is None or each.day >= latest.replace(day=1):
            row = each.rows[0]
            told_there = (
                role for role in STATES if known.tells_in(row, role, each.row.text(role) or "") or _ends(each.row, row, role)
            )
            roles = [role for role in told_there if not is_of_earlier_month(row, role, each.day, latest)]
            yield from ((each, role) for role in (*roles, Role.DEADLINE) if each.says_otherwise(role))


def _ends(one: Row, other: Row, role: Role) -> bool:
    """Whether one of two rows says that it is over and the other that it is not, in whatever words."""
    texts = [row.text(role) or "" for row in (one, other)]
    over = {said.is_over for text in texts if is_status(text) and (said := read_status(text).counts_as) is not None}
    return len(over) > 1


def is_of_earlier_month(row: Row, role: Role, day: date | None, latest: date) -> bool:
    """Whether the one column of the plan that tells it is headed by a month that was over on that day: 'In January'."""
    columns = list(row.columns.under(role))
    named = last_named(columns[0].lowest, latest) if len(columns) == 1 and day is not None else None
    return named is not None and day is not None and named[1] < day


def _say_the_same(one: str, other: str, role: Role) -> bool:
    if folded(one) == folded(other):
        return True
    if role is Role.LEAD:
        return not {word for word in folded(one).split() if len(word) > 3}.isdisjoint(folded(other).split())
    spans = [[each.days for each in dates(text) if each.days is not None] for text in (one, other)]
    overlap = any(first[0] <= second[1] and second[0] <= first[1] for first in spans[0] for second in spans[1])
    return role is Role.DEADLINE and (overlap or not all(spans))


def _tells(row: Row) -> bool:
    return any(row.cell(role) is not None for role in TOLD)


# --- the day of which a row tells -----------------------------------------------------------------------------------------


def _days(table: Table, latest: date) -> Iterator[date | None]:
    """For each row the day that stands in it, else the month above it, else that of its sheet; one may stand for those below."""
    sparse = {each.profile.column for each in table.columns.settled if each.profile.share(Look.SPARSE)}
    names = (table.sheet.workbook.rpartition(".")[0], table.sheet.name, *(title.text for title in table.titles))
    above: Cell | None = None
    bands: tuple[Cell, ...] = ()
    for row in table.rows:
        own = row.cell(Role.WHEN) or row.cell(Role.MONTH) or row.cell(Role.AGREED_ON)
        columns = {*table.columns.roles.get(Role.WHEN, ()), *table.columns.roles.get(Role.MONTH, ())}
        above = own or (above if row.bands == bands and columns & sparse else None)
        bands = row.bands
        yield _day(above, (*names, *(band.text for band in bands)), latest)


def _day(own: Cell | None, names: Iterable[str], latest: date) -> date | None:
    """A day without a year is the last one before the end of what is named above it."""
    day, until = None, latest
    for span in filter(None, (last_named(spaced(name), until) for name in names if len(name) <= LONGEST_TITLE)):
        until = min(latest, span[1]) if span[0] <= latest else span[1]
        day = until if (span[1] - span[0]).days <= LONGEST_MONTH else day
    if own is None:
        return day
    stated = last_named(own.text, until) if own.day is None else (own.day, own.day)
    return (min(stated[1], latest) if stated[0] <= latest else stated[1]) if stated is not None else day


def _month(name: str, latest: date) -> date | None:
    return _day(None, (name,), latest)
