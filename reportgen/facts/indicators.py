"""Indicators as a template prints them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.facts.movement import AgainstTarget, Change, Direction, Movement
from reportgen.facts.values import Listing, Missing, words
from reportgen.model import numbers
from reportgen.model.indicators import Indicator, IndicatorValue, Target, TargetKind, Yardstick
from reportgen.model.places import Place

ARROWS = {Direction.UP: "▲", Direction.DOWN: "▼", Direction.SAME: "▬"}
CHANGE_WORDS = {Change.IMPROVING: "Improving", Change.WORSENING: "Worsening", Change.SAME: "No change"}
DIRECTION_WORDS = {Direction.UP: "Up", Direction.DOWN: "Down", Direction.SAME: "No change"}


@dataclass(frozen=True)
class ValueFact:
    """One value of an indicator, or the tracker's own words where it should be."""

    period: str  # 'April 2026'
    text: str  # '74.8%'

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class IndicatorFact:
    """`direction` is an arrow with its word: '▲ Improving' where it is known which way is better, else '▲ Up'."""

    ref: str
    tag: str
    title: str
    group: str
    unit: str
    values: Listing[ValueFact]  # up to the position date, the earliest first
    latest: str  # '74.8%'
    latest_period: str  # 'Apr 2026'
    previous: str
    previous_period: str
    difference: str  # '−5.4 points'
    direction: str
    change: str  # 'improving', 'worsening', 'same', 'not stated'
    target: str
    against_target: str  # 'Met', 'Not met', 'Not stated', or why it cannot be said
    benchmark: str
    baseline: str
    why_no_data: str  # the tracker's own words: 'Report development required'
    has_data: bool
    provisional: bool  # the latest value may still change
    source: Place

    def __str__(self) -> str:
        return self.title


@dataclass(frozen=True)
class IndicatorGroupFact:
    """The indicators of one group, and the periods that most of them are at."""

    title: str
    indicators: Listing[IndicatorFact]
    with_data: Listing[IndicatorFact]
    without_data: Listing[IndicatorFact]
    latest_period: str
    previous_period: str

    def __str__(self) -> str:
        return self.title


def indicator_fact(movement: Movement) -> IndicatorFact:
    indicator, latest, previous = movement.indicator, movement.latest, movement.previous
    reasons = tuple(dict.fromkeys(value.text for value in indicator.values if value.number is None and not value.suppressed))
    return IndicatorFact(
        words(indicator.ref, "–"),
        words(indicator.tag, "no tag"),
        indicator.title,
        words(indicator.group, "Indicators"),
        indicator.unit,
        value_facts(movement),
        value_text(indicator, latest),
        period_text(latest),
        value_text(indicator, previous),
        period_text(previous),
        difference_text(movement),
        direction_text(movement),
        movement.change.value,
        target_text(indicator.target),
        against_target_text(movement),
        yardstick_text(indicator.benchmark, "no benchmark"),
        yardstick_text(indicator.baseline, "–"),
        words(numbers.listed(reasons), "–"),
        latest is not None,
        latest is not None and latest.provisional,
        indicator.place,
    )


def value_facts(movement: Movement) -> Listing[ValueFact]:
    """The values of an indicator by period, in tracker order, up to the one that is its latest."""
    indicator, latest = movement.indicator, movement.latest
    until = latest.period.end if latest is not None else None
    told = [value for value in indicator.values if until is None or value.period.end is None or value.period.end <= until]
    return Listing(tuple(ValueFact(numbers.period(value.period), value_text(indicator, value)) for value in told))


def group_facts(indicators: Sequence[IndicatorFact]) -> tuple[IndicatorGroupFact, ...]:
    groups: dict[str, list[IndicatorFact]] = {}
    for indicator in indicators:
        groups.setdefault(indicator.group, []).append(indicator)
    return tuple(_group(title, members) for title, members in groups.items())


def value_text(indicator: Indicator, value: IndicatorValue | None) -> str:
    """With its unit; 'per 10,000' is not said again where the title says it."""
    if value is None:
        return Missing(numbers.NO_DATA)
    if value.number is None:
        return value.text
    if value.number.unit == "rate" and "10,000" in indicator.title:
        return numbers.plain(value.number.value)
    return numbers.number(value.number)


def period_text(value: IndicatorValue | None) -> str:
    return numbers.short_period(value.period) if value is not None else Missing("no period")


def difference_text(movement: Movement) -> str:
    if movement.direction is Direction.NONE or movement.latest is None or movement.previous is None:
        return Missing("–")
    later, earlier = movement.latest.number, movement.previous.number
    return numbers.difference(later, earlier) if later and earlier else Missing("–")


def direction_text(movement: Movement) -> str:
    """No arrow where there are no two values."""
    if movement.direction is Direction.NONE:
        return Missing("–")
    meant = CHANGE_WORDS.get(movement.change) or DIRECTION_WORDS[movement.direction]
    return f"{ARROWS[movement.direction]} {meant}"


def target_text(target: Target) -> str:
    if target.kind is TargetKind.TARGET and target.text is not None:
        return target.text
    if target.kind is TargetKind.BENCHMARK:
        return Missing(target.text or "benchmark")
    without = {TargetKind.MONITOR: "Monitor", TargetKind.TO_BE_SET: "To be set"}
    return Missing(without.get(target.kind, "None set"))


def against_target_text(movement: Movement) -> str:
    if movement.indicator.target.kind is TargetKind.BENCHMARK:
        return Missing("Benchmark")
    if movement.against_target is AgainstTarget.NOT_APPLICABLE:
        return Missing("–")
    return movement.against_target.value.capitalize()


def yardstick_text(yardstick: Yardstick, otherwise: str) -> str:
    return words(yardstick.text, otherwise)


def _group(title: str, members: Sequence[IndicatorFact]) -> IndicatorGroupFact:
    with_data = tuple(member for member in members if member.has_data)
    return IndicatorGroupFact(
        title,
        Listing(tuple(members)),
        Listing(with_data),
        Listing(tuple(member for member in members if not member.has_data)),
        _usual([member.latest_period for member in with_data], "Latest"),
        _usual([member.previous_period for member in with_data if member.previous], "Previous"),
    )


def _usual(texts: Sequence[str], otherwise: str) -> str:
    """What most of them say; the first of those that tie."""
    return max(texts, key=texts.count, default=otherwise)
