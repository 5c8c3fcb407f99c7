"""Rows of a plan that sum up those below them, as lists of tasks have them: they are the groups of those rows, not actions."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.model.plan import NO_DEADLINE, Priority
from reportgen.reading.grid import Cell
from reportgen.reading.layout.kinds import SAYS_WHAT, STATES
from reportgen.reading.layout.titles import LONGEST_BAND
from reportgen.reading.subjects.plan_rows import PlanRow
from reportgen.reading.values.refs import count_up

NUMBER_OF_PART = pattern(r"(?<=[A-Za-z ])\d{1,2}$")  # of 'WS1'


@dataclass(frozen=True)
class Summaries:
    """The priorities that such rows name, from the top, each with the number of its row; and the row of the plan as a whole."""

    priorities: tuple[tuple[int, Priority], ...] = ()
    whole: frozenset[int] = frozenset()

    @property
    def rows(self) -> frozenset[int]:
        return frozenset(number for number, _ in self.priorities) | self.whole

    def of(self, row: PlanRow) -> Priority | None:
        """The widest one that the row stands under: by its ref ('2' over 2.1 and 2.1.3); without refs the nearest above."""
        above = [priority for number, priority in self.priorities if number < row.row.number]
        by_ref = [each for each in above if each.ref and _is_below(row.ref, each.ref)]
        return next(iter(by_ref), None) or next((each for each in reversed(above) if each.ref is None), None)


def summed_up(rows: Sequence[PlanRow]) -> Summaries:
    """A row without a lead, right above rows that have one, whose ref begins theirs or which is bold or filled as they are not.

    In a plan without leads a row that says neither when nor how far, above rows that do. So is one that only says who leads the
    part that its ref numbers: 'WS1', filled as none of its rows is, over 1.01 and 1.02. '0' above them all is the plan itself.
    """
    led = {None, *(_fill(row) for row in rows if _is_owned(row))}
    told = {None, *(_fill(row) for row in rows if _says_when_or_how_far(row))}
    counted = count_up([row.ref for row in rows])  # they tell nothing of which stands under which
    found = (row for row, below in pairwise(rows) if _sums_up(row, below, led, counted) or _heads_part(row, below, told))
    summed = tuple((row.row.number, Priority(None if counted else row.ref, row.text, place=row.place)) for row in found)
    return Summaries(summed, frozenset(row.row.number for row in rows[:1] if summed and row.ref == "0" and not _is_owned(row)))


def _sums_up(row: PlanRow, below: PlanRow, led: Collection[str | None], counted: bool) -> bool:
    """`led` are the fills of rows that somebody leads; `counted`: the refs only count the rows."""
    if _is_owned(row) or not row.text or len(row.text) > LONGEST_BAND or row.words(Role.PROGRESS):
        return False
    if row.ref is not None and not counted:
        return _is_below(below.ref, row.ref) and (_has_lead_column(row) or _is_owned(below))
    return _is_owned(below) and ((_is_bold(row) and not _is_bold(below)) or _fill(row) not in led)


def _heads_part(row: PlanRow, below: PlanRow, told: Collection[str | None]) -> bool:
    """`told` are the fills of rows that say when they are due or how far they are."""
    if not row.text or row.ref is None or not _is_below(below.ref, row.ref) or _says_when_or_how_far(row):
        return False
    return _fill(row) not in told and not row.words(Role.PROGRESS) and _says_when_or_how_far(below)


def _is_below(ref: str | None, part: str) -> bool:
    """Whether a ref is one of the part's: 1.2 of '1', and of 'WS1'."""
    number = NUMBER_OF_PART.search(part)
    return bool(ref) and (f"{ref}".startswith(f"{part}.") or (number is not None and f"{ref}".startswith(f"{number[0]}.")))


def _says_when_or_how_far(row: PlanRow) -> bool:
    return row.deadline.deadline != NO_DEADLINE or any(row.row.cell(role) is not None for role in STATES)


def _is_owned(row: PlanRow) -> bool:
    """Whether it says who leads it; in a plan without leads when it is due or how far it is."""
    if _has_lead_column(row):
        return bool(row.leads)
    return _says_when_or_how_far(row)


def _has_lead_column(row: PlanRow) -> bool:
    return Role.LEAD in row.row.columns.roles


def _is_bold(row: PlanRow) -> bool:
    cell = _what(row)
    return cell is not None and cell.bold


def _fill(row: PlanRow) -> str | None:
    cell = _what(row)
    return cell.fill if cell is not None else None


def _what(row: PlanRow) -> Cell | None:
    """The cell that says what is to be done."""
    return next((cell for role in SAYS_WHAT if (cell := row.row.cell(role)) is not None), None)
