"""Indicators: measures with values by period, a target, perhaps a benchmark."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from reportgen.lexicon.data import dataclass
from reportgen.model.places import Fields, Place


class Better(StrEnum):
    """Which way is good."""

    HIGHER = "higher"
    LOWER = "lower"


class TargetKind(StrEnum):
    TARGET = "target"
    BENCHMARK = "benchmark"
    MONITOR = "monitor"
    TO_BE_SET = "to be set"
    NONE = "none"


@dataclass(frozen=True)
class Number:
    """A number as people read it: 41.3 and 'percent' for a cell that holds 0.413 and shows 41.3%.

    `value` has as many decimal places as the cell shows, so that two numbers are compared as printed.
    `unit` is 'number', 'percent', 'rate' (per 10,000), 'days', 'pounds', or the words used.
    """

    value: Decimal
    unit: str


@dataclass(frozen=True)
class Period:
    """The period a value stands for. `label` is as `facts.json` has it: 2023-04, 2022-23 Q1, 2023-04-27.

    `end` is its last day, None where the heading names no date ('Baseline').
    """

    label: str
    end: date | None = None


@dataclass(frozen=True)
class IndicatorValue:
    """One cell of an indicator's row. `number` is None where the cell holds words ('Report development required').

    `suppressed`: there is a value, but it is not told ('<5'); it is the latest like any other, and nothing is compared with it.
    """

    period: Period
    text: str
    number: Number | None
    place: Place
    suppressed: bool = False
    provisional: bool = False  # marked so beside the value or in its heading: '41.3% (p)', 'Apr-26 (provisional)'


@dataclass(frozen=True)
class Target:
    text: str | None = None
    number: Number | None = None
    kind: TargetKind = TargetKind.NONE
    better: Better | None = None  # where the target says so by itself: 'at least 90%', 0, 100%
    place: Place | None = None


@dataclass(frozen=True)
class Yardstick:
    """A baseline or a benchmark: a number to hold values against, and whose or when it is ('England')."""

    text: str | None = None
    number: Number | None = None
    period: Period | None = None
    of: str | None = None


@dataclass(frozen=True)
class Indicator:
    """`unit` is what its values are counted in; `arrow` what the tracker itself typed under 'Direction of travel'."""

    ref: str | None
    title: str
    unit: str
    values: tuple[IndicatorValue, ...]
    place: Place
    group: str | None = None
    tag: str | None = None  # 'NEW', 'R12M': typed beside the ref
    links: tuple[str, ...] = ()
    better: Better | None = None  # from a column of the tracker or from Settings
    baseline: Yardstick = Yardstick()
    target: Target = Target()
    benchmark: Yardstick = Yardstick()
    arrow: str | None = None
    note: str | None = None
    rating: str | None = None  # as the programme itself rates it, declared
    comment: str | None = None  # what its own sheet says of it
    cells: Fields = field(default=(), compare=False, repr=False)
