"""Indicators as a template prints them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from reportgen.facts.indicators.movement import AgainstTarget, Change, Direction, Movement, length, way_of
from reportgen.facts.later import Later, Says, later
from reportgen.facts.values import Listing, Missing, item, usual, words
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role
from reportgen.model import numbers
from reportgen.model.indicators import Indicator, IndicatorValue, Period, Target, TargetKind
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


@dataclass(frozen=True)
class Shown:
    """What an indicator's fact is worked out of: `why` it needs attention, if it does; the `periods` of its group's columns."""

    movement: Movement
    name: str
    why: str | None
    periods: Sequence[Period]

    @property
    def indicator(self) -> Indicator:
        return self.movement.indicator

    def of_latest(self, text: str) -> str:
        """A text that was worked out from its latest value."""
        return of_cells(text, self.movement.latest)

    def of_both(self, text: str) -> str:
        """One that was worked out from the value before it too."""
        return of_cells(text, self.movement.latest, self.movement.previous)

    def of_benchmark(self, text: str) -> str:
        return traced(text, *cells_of(self.indicator, Role.BENCHMARK, Role.TARGET))


_told = Says[Shown]()


@item("title", kw_only=True)
class IndicatorFact(Later):
    """`id` names it in the alternative text of a chart or line: its ref where no other has that, else its number in the list.

    `direction` is an arrow with its word: '▲ Improving' where it is known which way is better, else '▲ Up'. `values` are those up
    to the position date, the earliest first; `recent` those of the last periods of its group. `start` is the baseline, else the
    first value shown. `against_target`: 'Met', 'Not met', 'Not stated', or why it cannot be said. `own_rating` is the programme's.
    """

    id: str = _told(lambda of: of.name)
    ref: str = _told(lambda of: words(of.indicator.ref, "–"))
    tag: str = _told(lambda of: words(of.indicator.tag, "no tag"))
    title: str = _told(lambda of: of.indicator.title)
    group: str = _told(lambda of: words(of.indicator.group, OF_NO_GROUP))
    unit: str = _told(lambda of: of.indicator.unit)
    values: Listing[ValueFact] = _told(lambda of: value_facts(of.movement))
    latest: str = _told(lambda of: of.of_latest(value_text(of.indicator, of.movement.latest)))  # '74.8%'
    latest_period: str = _told(lambda of: of.of_latest(period_text(of.movement.latest)))  # 'Apr 2026'
    previous: str = _told(lambda of: of_cells(value_text(of.indicator, of.movement.previous), of.movement.previous))
    previous_period: str = _told(lambda of: of_cells(period_text(of.movement.previous), of.movement.previous))
    difference: str = _told(lambda of: of.of_both(difference_text(of.movement)))  # '−5.4 points'
    direction: str = _told(lambda of: of.of_both(direction_text(of.movement)))
    change: str = _told(lambda of: of.movement.change.value)  # 'improving', 'worsening', 'same', 'not stated'
    target: str = _told(lambda of: traced(target_text(of.indicator.target), of.indicator.target.place))
    against_target: str = _told(lambda of: of.of_latest(against_target_text(of.movement)))
    benchmark: str = _told(lambda of: of.of_benchmark(words(of.indicator.benchmark.text, "–")))  # '89.0% England'
    benchmark_value: str = _told(lambda of: of.of_benchmark(benchmark_value(of.indicator)))  # '89.0%'
    benchmark_of: str = _told(lambda of: of.of_benchmark(words(of.indicator.benchmark.of, "")))  # 'England'
    baseline: str = _told(lambda of: baseline_text(of.indicator, "–"))
    start: str = _told(lambda of: start_text(of.movement))
    since_start: str = _told(lambda of: of.of_latest(since_start_text(of.movement)))  # '▲ better', '▼ worse', '▬ the same'
    attention: str = _told(lambda of: words(of.why, "it needs none"))
    has_line: bool = _told(lambda of: len(of.movement.series) >= LEAST_FOR_A_LINE)  # there are enough values for a small line
    recent: tuple[str, ...] = _told(lambda of: recent_texts(of.movement, of.periods))
    own_rating: str = _told(lambda of: traced(words(of.indicator.rating, "–"), *cells_of(of.indicator, Role.RATING)))
    comment: str = _told(lambda of: traced(words(of.indicator.comment, "–"), *cells_of(of.indicator, Role.PROGRESS)))
    why_no_data: str = _told(lambda of: words(numbers.listed(_reasons(of.indicator)), "–"))
    has_data: bool = _told(lambda of: of.movement.latest is not None)
    provisional: bool = _told(lambda of: bool(of.movement.latest and of.movement.latest.provisional))  # it may still change
    source: Place = _told(lambda of: of.indicator.place)


@dataclass(frozen=True)
class _Group:
    """What the fact of a group is worked out of."""

    title: str
    members: Sequence[IndicatorFact]
    periods: Sequence[Period]

    def that(self, test: Callable[[IndicatorFact], object]) -> Listing[IndicatorFact]:
        """Those with data of which `test` is true."""
        return Listing(tuple(member for member in self.members if member.has_data and test(member)))


_group = Says[_Group]()


@item("title", kw_only=True)
class IndicatorGroupFact(Later):
    """The indicators of one group, and the periods that most of them are at; `periods` are the last of them, for columns."""

    title: str = _group(lambda of: of.title)
    indicators: Listing[IndicatorFact] = _group(lambda of: Listing(tuple(of.members)))
    with_data: Listing[IndicatorFact] = _group(lambda of: of.that(lambda _: True))
    without_data: Listing[IndicatorFact] = _group(lambda of: Listing(tuple(each for each in of.members if not each.has_data)))
    latest_period: str = _group(lambda of: usual([each.latest_period for each in of.that(lambda _: True)], "Latest"))
    previous_period: str = _group(
        lambda of: usual([each.previous_period for each in of.that(lambda each: each.previous)], "Previous")
    )
    periods: tuple[str, ...] = _group(
        lambda of: tuple(_of_column(numbers.short_period(each), at, of) for at, each in enumerate(of.periods))
    )
    with_start: Listing[IndicatorFact] = _group(lambda of: of.that(lambda each: each.start))
    with_line: Listing[IndicatorFact] = _group(lambda of: of.that(lambda each: each.has_line))
    with_target: Listing[IndicatorFact] = _group(lambda of: of.that(lambda each: each.target))
    target_judged: Listing[IndicatorFact] = _group(lambda of: of.that(lambda each: each.against_target in ("Met", "Not met")))
    with_benchmark: Listing[IndicatorFact] = _group(lambda of: of.that(lambda each: each.benchmark))
    with_own_rating: Listing[IndicatorFact] = _group(lambda of: of.that(lambda each: each.own_rating))


def _reasons(indicator: Indicator) -> tuple[str, ...]:
    """The tracker's own words where values should be: 'Report development required'."""
    return tuple(dict.fromkeys(value.text for value in indicator.values if value.number is None and not value.suppressed))


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
    return traced(words(indicator.baseline.text, otherwise), *cells_of(indicator, Role.BASELINE))


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
    return tuple(later(IndicatorGroupFact, _Group(title, members, periods.get(title, ()))) for title, members in groups.items())


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
    held = [value.number for value in (movement.latest, movement.previous) if value is not None and value.number is not None]
    return numbers.difference(*held) if movement.is_compared else Missing("–")


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


def _of_column(text: str, at: int, of: _Group) -> str:
    """The heading of a column of values, from the cells of those."""
    return traced(text, *(cell for member in of.members for cell in cells_in(member.recent[at])))
