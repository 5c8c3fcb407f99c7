"""How each indicator stands: its latest and previous value, which way it went, and whether its target is met."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.model.indicators import Better, Indicator, IndicatorValue, Number, Period, TargetKind

YEAR = 12  # months
PART_OF_YEAR = pattern(r"\b(?:terms?|half|ht ?[1-6]|autumn|spring|summer|winter|aut|spr|sum)(?![a-z])", re.IGNORECASE)


class Direction(StrEnum):
    UP = "up"
    DOWN = "down"
    SAME = "same"
    NONE = "none"  # there are no two values to compare


class Change(StrEnum):
    IMPROVING = "improving"
    WORSENING = "worsening"
    SAME = "same"
    NOT_STATED = "not stated"  # nobody has said whether higher is better, or there are no two values


class AgainstTarget(StrEnum):
    MET = "met"
    NOT_MET = "not met"
    NOT_STATED = "not stated"  # nobody has said whether higher is better
    NOT_APPLICABLE = "not applicable"

    @property
    def is_judged(self) -> bool:
        return self in (AgainstTarget.MET, AgainstTarget.NOT_MET)


@dataclass(frozen=True)
class Movement:
    indicator: Indicator
    latest: IndicatorValue | None
    previous: IndicatorValue | None
    direction: Direction
    better: Better | None
    change: Change
    against_target: AgainstTarget
    series: tuple[IndicatorValue, ...]  # the values that may be compared with the latest, which is the last of them
    on: date  # the position date

    @property
    def start(self) -> Number | None:
        """What it is held against from the start: its baseline; else the first value shown, where there are others after it."""
        if self.has_baseline:
            return self.indicator.baseline.number
        return self.series[0].number if len(self.series) > 1 else None

    @property
    def is_compared(self) -> bool:
        """Whether there are two values to compare."""
        return self.direction is not Direction.NONE

    @property
    def has_baseline(self) -> bool:
        """Whether it has a baseline that its values can be held against."""
        baseline, latest = self.indicator.baseline.number, self.latest
        return baseline is not None and latest is not None and latest.number is not None and baseline.unit == latest.number.unit

    @property
    def since_start(self) -> Change:
        """Whether it is better now than at the start."""
        if self.start is None or self.latest is None or self.latest.number is None or self.better is None:
            return Change.NOT_STATED
        return _change(way_of(self.latest.number, self.start), self.better)


def movement(indicator: Indicator, on: date) -> Movement:
    """The indicator as it stands `on` the position date: *latest* is the last period with a value that ended by then."""
    values = sorted(
        (value for value in indicator.values if _is_told(value) and (value.period.end is None or value.period.end <= on)),
        key=lambda value: (value.period.end or on, -length(value.period)),
    )
    latest = values[-1] if values else None
    # A month is compared with a month: the year that ended before it holds twelve times as much.
    alike = [value for value in values if latest is not None and length(value.period) == length(latest.period)]
    previous = alike[-2] if len(alike) > 1 else None
    better = indicator.better or indicator.target.better
    direction = _direction(latest, previous)
    against = _against_target(indicator, latest, better, ends=_end(indicator, on))
    told = _comparable_series(alike, latest)
    return Movement(indicator, latest, previous, direction, better, _change(direction, better), against, told, on)


def _comparable_series(alike: Sequence[IndicatorValue], latest: IndicatorValue | None) -> tuple[IndicatorValue, ...]:
    """The numbers among them in the latest's unit; none where the latest itself is not told as a number."""
    if latest is None or latest.number is None:
        return ()
    unit = latest.number.unit
    return tuple(value for value in alike if value.number is not None and value.number.unit == unit)


def _end(indicator: Indicator, on: date) -> date | None:
    """The last day of the last shorter period that the tracker has a place for, filled or not."""
    shorter = [value.period.end for value in indicator.values if length(value.period) < YEAR]
    ends = [end for end in shorter if end is not None and end <= on]
    return max(ends, default=None)


def length(period: Period) -> int:
    """How many months a period lasts, by its label; 0 for a day, and for one that names no date."""
    label = period.label
    if re.fullmatch(r"\d{4}-\d\d", label) and period.end is not None:
        return 1 if label == f"{period.end.year}-{period.end.month:02}" else YEAR
    if re.fullmatch(r"\d{4}-\d\d Q[1-4]", label):
        return 3
    if period.end is None or re.fullmatch(r"\d{4}-\d\d-\d\d", label):
        return 0
    if PART_OF_YEAR.search(label):
        return 2
    return YEAR if re.search(r"year|ytd|r12m|rolling|to date|\d{4}\s*[-/]\s*\d{2,4}|^\d{4}$", label.casefold()) else 2


def _is_told(value: IndicatorValue) -> bool:
    return value.number is not None or value.suppressed


def compared(later: IndicatorValue, earlier: IndicatorValue, better: Better | None) -> tuple[Direction, Change]:
    """Which way a value went from an earlier one, and whether that is good."""
    direction = _direction(later, earlier)
    return direction, _change(direction, better)


def _direction(latest: IndicatorValue | None, previous: IndicatorValue | None) -> Direction:
    """Values are compared as printed; whatever hides behind 50.0% and 50.0%, they are the same."""
    if latest is None or previous is None or latest.number is None or previous.number is None:
        return Direction.NONE
    return way_of(latest.number, previous.number)


def way_of(later: Number, earlier: Number) -> Direction:
    if later.unit != earlier.unit:
        return Direction.NONE
    if later.value == earlier.value:
        return Direction.SAME
    return Direction.UP if later.value > earlier.value else Direction.DOWN


def _change(direction: Direction, better: Better | None) -> Change:
    """Needs to know which way is better; never guessed from the side of the target on which a value stands."""
    if direction is Direction.NONE or better is None:
        return Change.NOT_STATED
    if direction is Direction.SAME:
        return Change.SAME
    return Change.IMPROVING if (direction is Direction.UP) == (better is Better.HIGHER) else Change.WORSENING


def _against_target(indicator: Indicator, latest: IndicatorValue | None, better: Better | None, ends: date | None) -> AgainstTarget:
    """A benchmark is neither met nor missed, and a year's outturn is not held against the target of the quarters after it.

    `ends` is the last day of the last quarter or month that the tracker has a place for.
    """
    target = indicator.target
    if target.kind is not TargetKind.TARGET or target.number is None or latest is None or latest.number is None:
        return AgainstTarget.NOT_APPLICABLE
    if not _comparable(latest.number, target.number) or _is_outturn(latest.period, ends):
        return AgainstTarget.NOT_APPLICABLE
    if better is None:
        return AgainstTarget.NOT_STATED
    value, wanted = latest.number.value, target.number.value
    met = value >= wanted if better is Better.HIGHER else value <= wanted
    return AgainstTarget.MET if met else AgainstTarget.NOT_MET


def _is_outturn(period: Period, ends: date | None) -> bool:
    """A year that ended before the quarters or months for which the target is."""
    return length(period) == YEAR and ends is not None and period.end is not None and period.end < ends


def _comparable(value: Number, target: Number) -> bool:
    """In one unit; a target typed as a bare number ('90' for 90%) is in its indicator's, unless it can only be a share (0.9)."""
    units = {value.unit, target.unit}
    if len(units) == 1 or units <= {"number", "days", "pounds", "rate"}:
        return len(units) == 1 or "number" in units
    return "number" in units and all(
        number.unit != "number" or number.value == 0 or abs(number.value) >= 1 for number in (value, target)
    )
