"""Indicators as a template prints them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from reportgen.facts.indicators.movement import AgainstTarget, Change, Direction, Movement, length, way_of
from reportgen.facts.values import Listing, Missing, item, words
from reportgen.lexicon.fields.roles import Role
from reportgen.model import numbers
from reportgen.model.indicators import Indicator, IndicatorValue, Period, Target, TargetKind, Yardstick
from reportgen.model.places import Place, cells_of
from reportgen.model.together import grouped
from reportgen.model.traced import cells_in, traced

LEAST_FOR_A_LINE = 4  # values
OF_NO_GROUP = "Indicators"
COLUMNS = 3  # of the last periods, in a table of indicators
ARROWS = {Direction.UP: "▲", Direction.DOWN: "▼", Direction.SAME: "▬"}
CHANGE_WORDS = {Change.IMPROVING: "Improving", Change.WORSENING: "Worsening", Change.SAME: "No change"}
DIRECTION_WORDS = {Direction.UP: "Up", Direction.DOWN: "Down", Direction.SAME: "No change"}


@item("text")
class ValueFact:
    """One value of an indicator, or the tracker's own words where it should be."""

    period: str  # 'April 2026'
    text: str  # '74.8%'


@item("title", kw_only=True)
class IndicatorFact:
    """`id` names it in the alternative text of a chart or line: its ref where no other has that, else its number in the list.

    `direction` is an arrow with its word: '▲ Improving' where it is known which way is better, else '▲ Up'."""

    id: str
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
    benchmark: str  # '89.0% England'
    benchmark_value: str  # '89.0%'
    benchmark_of: str  # 'England'
    baseline: str
    start: str  # the baseline; else the first value shown
    since_start: str  # '▲ better', '▼ worse', '▬ the same'
    attention: str  # why it needs the reader's attention
    has_line: bool  # there are enough values for a small line
    recent: tuple[str, ...]  # its values in the last periods of its group
    own_rating: str  # as the programme itself rates it
    comment: str
    why_no_data: str  # the tracker's own words: 'Report development required'
    has_data: bool
    provisional: bool  # the latest value may still change
    source: Place


@item("title", kw_only=True)
class IndicatorGroupFact:
    """The indicators of one group, and the periods that most of them are at; `periods` are the last of them, for columns."""

    title: str
    indicators: Listing[IndicatorFact]
    with_data: Listing[IndicatorFact]
    without_data: Listing[IndicatorFact]
    latest_period: str
    previous_period: str
    periods: tuple[str, ...]
    with_start: Listing[IndicatorFact]
    with_line: Listing[IndicatorFact]
    with_target: Listing[IndicatorFact]
    target_judged: Listing[IndicatorFact]
    with_benchmark: Listing[IndicatorFact]
    with_own_rating: Listing[IndicatorFact]


def indicator_fact(movement: Movement, id_: str, why: str | None, periods: Sequence[Period]) -> IndicatorFact:
    """`why` it needs attention, if it does; `periods` are those of its group's columns."""
    indicator, latest, previous = movement.indicator, movement.latest, movement.previous
    benchmark = cells_of(indicator, Role.BENCHMARK, Role.TARGET)
    reasons = tuple(dict.fromkeys(value.text for value in indicator.values if value.number is None and not value.suppressed))
    return IndicatorFact(
        id=id_,
        ref=words(indicator.ref, "–"),
        tag=words(indicator.tag, "no tag"),
        title=indicator.title,
        group=words(indicator.group, OF_NO_GROUP),
        unit=indicator.unit,
        values=value_facts(movement),
        latest=of_cells(value_text(indicator, latest), latest),
        latest_period=of_cells(period_text(latest), latest),
        previous=of_cells(value_text(indicator, previous), previous),
        previous_period=of_cells(period_text(previous), previous),
        difference=of_cells(difference_text(movement), latest, previous),
        direction=of_cells(direction_text(movement), latest, previous),
        change=movement.change.value,
        target=traced(target_text(indicator.target), indicator.target.place),
        against_target=of_cells(against_target_text(movement), latest),
        benchmark=traced(yardstick_text(indicator.benchmark, "–"), *benchmark),
        benchmark_value=traced(benchmark_value(indicator), *benchmark),
        benchmark_of=traced(words(indicator.benchmark.of, ""), *benchmark),
        baseline=baseline_text(indicator, "–"),
        start=start_text(movement),
        since_start=of_cells(since_start_text(movement), latest),
        attention=words(why, "it needs none"),
        has_line=len(movement.series) >= LEAST_FOR_A_LINE,
        recent=recent_texts(movement, periods),
        own_rating=traced(words(indicator.rating, "–"), *cells_of(indicator, Role.RATING)),
        comment=traced(words(indicator.comment, "–"), *cells_of(indicator, Role.PROGRESS)),
        why_no_data=words(numbers.listed(reasons), "–"),
        has_data=latest is not None,
        provisional=latest is not None and latest.provisional,
        source=indicator.place,
    )


def latest_cells(movement: Movement) -> tuple[Place, ...]:
    """Where its latest value stands; its own cell where it has none."""
    return (movement.latest.place if movement.latest is not None else movement.indicator.place,)


def of_cells(text: str, *values: IndicatorValue | None) -> str:
    """A text that was worked out from those values."""
    return traced(text, *(value.place for value in values if value is not None))


def recent_texts(movement: Movement, periods: Sequence[Period]) -> tuple[str, ...]:
    """Its values in those periods; a latest value of another period stands in the last column with its own."""
    of = {value.period.label: value for value in movement.indicator.values}
    latest, told = movement.latest, []
    for period in periods:
        value = of.get(period.label)
        text = value_text(movement.indicator, value) + _mark(value) if value and _is_told(value) else None
        told.append(words(traced(text, value.place) if text and value else None, "none"))
    if told and latest is not None and latest.period.label not in {period.label for period in periods}:
        told[-1] = traced(f"{value_text(movement.indicator, latest)} ({numbers.short_period(latest.period)})", latest.place)
    return tuple(told)


def benchmark_value(indicator: Indicator) -> str:
    """Its number alone, where that is known; else as typed."""
    number = indicator.benchmark.number
    return words(numbers.number(number) if number is not None else indicator.benchmark.text, "–")


def _is_told(value: IndicatorValue) -> bool:
    return value.number is not None or value.suppressed


def _mark(value: IndicatorValue) -> str:
    return " (p)" if value.provisional else ""


def start_text(movement: Movement) -> str:
    if movement.indicator.baseline.text:
        return baseline_text(movement.indicator, "–")
    first = movement.series[0] if len(movement.series) > 1 else None
    return traced(value_text(movement.indicator, first), first.place) if first else Missing("–")


def baseline_text(indicator: Indicator, otherwise: str) -> str:
    return traced(yardstick_text(indicator.baseline, otherwise), *cells_of(indicator, Role.BASELINE))


def since_start_text(movement: Movement) -> str:
    """Whether it is better than at the start; only up or down where that is not known."""
    if movement.start is None or movement.latest is None or movement.latest.number is None:
        return Missing("–")
    way = way_of(movement.latest.number, movement.start)
    if way is Direction.NONE:
        return Missing("–")
    said = {Change.IMPROVING: "better", Change.WORSENING: "worse", Change.SAME: "the same"}.get(movement.since_start)
    return f"{ARROWS[way]} {said or DIRECTION_WORDS[way].lower()}"


def value_facts(movement: Movement) -> Listing[ValueFact]:
    """The values of an indicator by period, in tracker order, up to the one that is its latest, and none of a day to come."""
    indicator, latest = movement.indicator, movement.latest
    until = (latest.period.end if latest is not None else None) or movement.on
    told = [value for value in indicator.values if value.period.end is None or value.period.end <= until]
    return Listing(tuple(ValueFact(numbers.period(value.period), of_cells(value_text(indicator, value), value)) for value in told))


def usual_periods(movements: Sequence[Movement]) -> tuple[Period, ...]:
    """The last three periods in which any of a group has a value, as long as most of their latest are; the oldest first."""
    latest = [each.latest.period for each in movements if each.latest is not None]
    lengths = [length(period) for period in latest]
    usual = max(lengths, key=lengths.count, default=0)
    ends = [period.end for period in latest if length(period) == usual and period.end is not None]
    if not ends:
        return tuple(dict.fromkeys(latest))[-1:]
    values = (value for each in movements for value in each.indicator.values if _is_told(value))
    found = {value.period.label: value.period for value in values if length(value.period) == usual}
    dated = [(period.end, period) for period in found.values() if period.end is not None and period.end <= max(ends)]
    return tuple(period for _, period in sorted(dated, key=lambda pair: pair[0])[-COLUMNS:])


def group_facts(indicators: Sequence[IndicatorFact], periods: Mapping[str, Sequence[Period]]) -> tuple[IndicatorGroupFact, ...]:
    """`periods` are those of each group's columns, by its title."""
    groups = grouped(indicators, lambda indicator: indicator.group)
    return tuple(_group(title, members, periods.get(title, ())) for title, members in groups.items())


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
    if not movement.is_compared or movement.latest is None or movement.previous is None:
        return Missing("–")
    later, earlier = movement.latest.number, movement.previous.number
    return numbers.difference(later, earlier) if later and earlier else Missing("–")


def direction_text(movement: Movement) -> str:
    """No arrow where there are no two values."""
    if not movement.is_compared:
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
        return Missing("–")
    if movement.against_target is AgainstTarget.NOT_APPLICABLE:
        return Missing("–")
    return movement.against_target.value.capitalize()


def yardstick_text(yardstick: Yardstick, otherwise: str) -> str:
    return words(yardstick.text, otherwise)


def _group(title: str, members: Sequence[IndicatorFact], periods: Sequence[Period]) -> IndicatorGroupFact:
    with_data = tuple(member for member in members if member.has_data)

    def those(test: Callable[[IndicatorFact], object]) -> Listing[IndicatorFact]:
        return Listing(tuple(member for member in with_data if test(member)))

    return IndicatorGroupFact(
        title=title,
        indicators=Listing(tuple(members)),
        with_data=Listing(with_data),
        without_data=Listing(tuple(member for member in members if not member.has_data)),
        latest_period=_usual([member.latest_period for member in with_data], "Latest"),
        previous_period=_usual([member.previous_period for member in with_data if member.previous], "Previous"),
        periods=tuple(_of_column(numbers.short_period(period), at, with_data) for at, period in enumerate(periods)),
        with_start=those(lambda member: member.start),
        with_line=those(lambda member: member.has_line),
        with_target=those(lambda member: member.target),
        target_judged=those(lambda member: member.against_target in ("Met", "Not met")),
        with_benchmark=those(lambda member: member.benchmark),
        with_own_rating=those(lambda member: member.own_rating),
    )


def _of_column(text: str, at: int, members: Sequence[IndicatorFact]) -> str:
    """The heading of a column of values, from the cells of those."""
    values = [member.recent[at] for member in members if at < len(member.recent)]
    return traced(text, *(cell for value in values for cell in cells_in(value)))


def _usual(texts: Sequence[str], otherwise: str) -> str:
    """What most of them say; the first of those that tie."""
    return max(texts, key=texts.count, default=otherwise)
