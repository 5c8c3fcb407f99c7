"""Which indicators need the reader's attention, why, and how all of them stand against their start.

In the list is what (a) got worse at each of the last three changes, or (b) is worse than its baseline by more than it usually moves
from one period to the next: the median of its changes, without their sign. Months are noise, the start is the story. Being below a
target or a benchmark is told, and is no reason to be in.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise, takewhile
from statistics import median

from reportgen.facts.indicators.movement import Change, Movement, compared, length
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role
from reportgen.model import numbers
from reportgen.model.indicators import Number, TargetKind
from reportgen.model.places import cells_of
from reportgen.model.traced import carrying, traced

RUN = 3  # changes in a row, each for the worse
MOST = 8  # indicators in the list
PERIODS = {1: "month", 3: "quarter", 12: "year"}


@dataclass(frozen=True)
class Attention:
    """One indicator of the list: how many changes in a row were for the worse, and how far it is worse than at the start."""

    movement: Movement
    run: int
    lost: Decimal | None  # in its unit, always positive
    usual: Decimal  # how much it usually moves
    share: Decimal | None  # of the way from baseline to target


def weighed(movements: Sequence[Movement]) -> tuple[Attention, ...]:
    """Those that need attention; the longest run first, then by the share of the way to the target that was lost."""
    return tuple(sorted((each for each in map(_weighed, movements) if _is_in(each)), key=_order))


def _weighed(each: Movement) -> Attention:
    steps = [abs(_value(later) - _value(earlier)) for earlier, later in pairwise(value.number for value in each.series)]
    lost = _lost(each)
    return Attention(each, run(each, Change.WORSENING), lost, median(steps) if steps else Decimal(0), _share(each, lost))


def _is_in(each: Attention) -> bool:
    return each.run >= RUN or (each.movement.has_baseline and each.lost is not None and each.lost > each.usual)


def _order(each: Attention) -> tuple[int, bool, Decimal]:
    in_usual = each.lost / each.usual if each.lost and each.usual else Decimal(0)
    return -(each.run if each.run >= RUN else 0), each.share is None, -(each.share if each.share is not None else in_usual)


def run(each: Movement, change: Change) -> int:
    """How many of the last changes in a row were for the worse, or for the better."""
    newest_first = (compared(later, earlier, each.better)[1] for earlier, later in reversed(list(pairwise(each.series))))
    return sum(1 for _ in takewhile(lambda found: found is change, newest_first))


def _lost(each: Movement) -> Decimal | None:
    """How much worse than at the start; None where it is not."""
    if each.since_start is not Change.WORSENING or each.start is None or each.latest is None:
        return None
    return abs(_value(each.latest.number) - each.start.value)


def _share(each: Movement, lost: Decimal | None) -> Decimal | None:
    target = each.indicator.target
    if lost is None or target.kind is not TargetKind.TARGET or target.number is None or each.start is None:
        return None
    way = abs(target.number.value - each.start.value)
    return lost / way if way else None


def _value(number: Number | None) -> Decimal:
    return number.value if number is not None else Decimal(0)


def why(each: Attention) -> str:
    """'Worse five months running; 7.7 points below the start; 16.6 points below England.'"""
    parts = [_run_text(each.movement), _start_text(each), _benchmark_text(each.movement)]
    told = "; ".join(part for part in (parts if each.run >= RUN else [parts[1], parts[0], parts[2]]) if part)
    return carrying(f"{told[:1].upper()}{told[1:]}.", *parts)


def _run_text(each: Movement) -> str:
    for change, word in ((Change.WORSENING, "worse"), (Change.IMPROVING, "better")):
        if (count := run(each, change)) > 1:
            running = f"{word} {numbers.cardinal(count)} {period_word(each)}s running"
            return traced(running, *(value.place for value in each.series[-count - 1 :]))
    return ""


def period_word(each: Movement) -> str:
    return PERIODS.get(length(each.series[-1].period), "time") if each.series else "time"


def _start_text(each: Attention) -> str:
    start, latest = each.movement.start, each.movement.latest
    if not (latest and latest.number and start and each.lost):
        return ""
    first = cells_of(each.movement.indicator, Role.BASELINE) if each.movement.has_baseline else (each.movement.series[0].place,)
    return traced(_apart(latest.number, start, "the start"), *first, latest.place)


def _apart(value: Number, other: Number, named: str) -> str:
    """'7.7 points below England'."""
    amount = abs(value.value - other.value)
    unit = "points" if value.unit == "percent" and amount != 1 else "point" if value.unit == "percent" else ""
    said = f"{numbers.plain(amount)} {unit}".strip() if unit else numbers.number(Number(amount, value.unit))
    return f"{said} {'below' if value.value < other.value else 'above'} {named}"


def _benchmark_text(each: Movement) -> str:
    """Whose it is and how far off; only its value where the indicator is no worse."""
    benchmark, latest = each.indicator.benchmark, each.latest
    if benchmark.number is None or latest is None or latest.number is None or benchmark.number.unit != latest.number.unit:
        return ""
    named, cells = benchmark.of or "the benchmark", cells_of(each.indicator, Role.BENCHMARK, Role.TARGET)
    is_worse = (latest.number.value < benchmark.number.value) == (each.better == "higher")
    if latest.number.value == benchmark.number.value or not is_worse:
        return traced(f"{named} {numbers.number(benchmark.number)}", *cells)
    return traced(_apart(latest.number, benchmark.number, named), *cells, latest.place)
