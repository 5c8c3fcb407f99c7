"""How one indicator moved, as a chart with its target and benchmark, and as a small line for the row of a table."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from reportgen.facts.indicators.movement import Movement, length
from reportgen.lexicon.fields.roles import Role
from reportgen.model import numbers
from reportgen.model.charts import Chart, Form, Line, Series, Tone
from reportgen.model.indicators import IndicatorValue
from reportgen.model.months import Month
from reportgen.model.places import Place, cells_of

POINTS = 12  # of a small line


class Point(NamedTuple):
    """The period, its value, and the cell of that."""

    name: str
    value: Decimal | None
    cells: tuple[Place, ...] = ()


def indicator_chart(each: Movement) -> Chart:
    """Its values over time, with target and benchmark as lines."""
    points, number = _points(each), each.latest.number if each.latest else None
    cells = tuple(point.cells for point in points)
    series = [Series(name="Value", values=tuple(point.value for point in points), tone=Tone.NOW, cells=cells)]
    target, benchmark = each.indicator.target, each.indicator.benchmark
    for name, other, tone, fields in (
        ("Target", target.number, Tone.TARGET, (Role.TARGET,)),
        (benchmark.of or "Benchmark", benchmark.number, Tone.BENCHMARK, (Role.BENCHMARK, Role.TARGET)),
    ):
        if other is not None and number is not None and other.unit == number.unit:
            at = (cells_of(each.indicator, *fields),) * len(points)
            series.append(Series(name=name, values=(other.value,) * len(points), tone=tone, cells=at))
    return Chart(
        name=f"indicator {each.indicator.ref or each.indicator.title}",
        title=each.indicator.title,
        form=Form.LINES,
        categories=tuple(point.name for point in points),
        series=tuple(series) if each.series else (),
        sentence=sentence(each),
        percent=number is not None and number.unit == "percent",
    )


def indicator_line(each: Movement) -> Line:
    """The last twelve values, with gaps where a month between them has none; the start where there is a baseline."""
    start = each.start if each.has_baseline else None
    values = tuple(point.value for point in _points(each))
    return Line(values=values, start=start.value if start else None, sentence=sentence(each))


def sentence(each: Movement) -> str:
    """'Line of 12 months: …, from 79.0% in June 2025 to 72.4% in May 2026.'"""
    held = each.series[-POINTS:]
    if not held:
        return f"{each.indicator.title}: no values."
    counted = f"{numbers.plain(len(_points(each)))} {'months' if length(held[-1].period) == 1 else 'values'}"
    first, last = (
        f"{numbers.number(value.number)} in {numbers.period(value.period)}" for value in (held[0], held[-1]) if value.number
    )
    return f"Line of {counted}: {each.indicator.title}, from {first} to {last}."


def _points(each: Movement) -> list[Point]:
    """By period, the oldest first; None for a month between two that has no value."""
    held = [value for value in each.series[-POINTS:] if value.number is not None]
    by_month = {Month.of(value.period.end): value for value in held if value.period.end is not None and length(value.period) == 1}
    if len(by_month) < len(held) or not by_month:
        return [_point(numbers.short_period(value.period), value) for value in held]
    month, found = max(by_month), list[Point]()
    while month >= min(by_month) and len(found) < POINTS:
        found.append(_point(f"{month.name[:3]} {month.year}", by_month.get(month)))
        month = month.previous
    return found[::-1]


def _point(name: str, value: IndicatorValue | None) -> Point:
    if value is None or value.number is None:
        return Point(name, None)
    return Point(name, value.number.value, (value.place,))
