"""Which indicators need attention, and why: months are noise, the start is the story."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from reportgen.facts.indicators.attention import weighed, why
from reportgen.facts.indicators.movement import AgainstTarget, Movement, movement
from reportgen.facts.indicators.overview import cannot_say, start_summary
from reportgen.facts.timing.position import Position
from reportgen.facts.worked import Worked
from reportgen.model.indicators import Better, Indicator, IndicatorValue, Number, Period, Target, TargetKind, Yardstick
from reportgen.model.months import Month
from reportgen.model.places import Place
from reportgen.model.programme import Programme

ON = date(2026, 6, 30)


def percent(text: str) -> Number:
    return Number(Decimal(text), "percent")


def indicator(ref: str, *values: str, start: str | None = None, target: str | None = None, **more: object) -> Indicator:
    """Its last value is of June 2026."""
    months = [Month(2026, 7 - ago) for ago in range(len(values), 0, -1)]
    place = Place("data.xlsx", "Data", f"A{ref}")
    told = tuple(IndicatorValue(Period(m.iso, m.last_day), v, percent(v), place) for m, v in zip(months, values, strict=True))
    aim = Target(target, percent(target), TargetKind.TARGET) if target else Target()
    baseline = Yardstick(start, percent(start)) if start else Yardstick()
    given = {"better": Better.HIGHER, "target": aim, "baseline": baseline, **more}
    return Indicator(ref, f"Indicator {ref}", "percent", told, place, **given)  # type: ignore[arg-type]


def listed(*indicators: Indicator) -> list[tuple[str | None, str]]:
    return [(each.movement.indicator.ref, why(each)) for each in weighed([movement(one, ON) for one in indicators])]


def test_what_got_worse_at_each_of_the_last_three_changes_needs_attention() -> None:
    assert listed(indicator("1", "80.0", "79.0", "78.0", "77.0"))[0][0] == "1"
    assert listed(indicator("1", "78.0", "79.0", "78.0", "77.0", start="70.0")) == []


def test_what_is_worse_than_its_start_by_more_than_it_usually_moves_needs_attention() -> None:
    assert listed(indicator("1", "80.0", "79.0", "80.0", "78.0", start="80.0")) == [("1", "2.0 points below the start.")]
    assert listed(indicator("1", "80.0", "75.0", "80.0", "78.0", start="80.0")) == []


def test_where_it_is_not_known_which_way_is_better_nothing_is_said() -> None:
    assert listed(indicator("1", "80.0", "79.0", "78.0", "77.0", better=None)) == []


def test_the_longest_run_comes_first_then_the_share_of_the_way_to_the_target_that_was_lost() -> None:
    far = indicator("1", "50.0", "50.5", "50.0", "48.0", start="50.0", target="90.0")
    near = indicator("2", "50.0", "50.5", "50.0", "48.0", start="50.0", target="54.0")
    run = indicator("3", "50.0", "49.9", "49.8", "49.7", start="10.0")
    assert [ref for ref, _ in listed(far, near, run)] == ["3", "2", "1"]


def test_the_reason_tells_the_run_the_start_and_whom_it_is_behind() -> None:
    england = Yardstick("89.0% England", percent("89.0"), of="England")
    given = indicator("1", "80.9", "80.2", "77.6", "74.8", "73.1", "72.4", start="80.1", benchmark=england)
    assert listed(given) == [("1", "Worse five months running; 7.7 points below the start; 16.6 points below England.")]


def test_where_most_directions_are_not_known_no_count_of_better_and_worse_is_given() -> None:
    unknown = [indicator(str(ref), "50.0", "51.0", better=None, start="50.0") for ref in range(2)]
    at = Worked(
        Programme("north", indicators=(*unknown, indicator("9", "50.0", "51.0", start="50.0"))), Position(Month.of(ON), ON, "", "")
    )
    assert cannot_say(at)
    assert not start_summary(at)


@pytest.mark.parametrize(("quarter_end", "against"), [(date(2026, 6, 30), AgainstTarget.NOT_APPLICABLE), (None, AgainstTarget.MET)])
def test_last_years_outturn_is_not_held_against_this_quarters_target(quarter_end: date | None, against: AgainstTarget) -> None:
    place = Place("data.xlsx", "Data", "A1")
    outturn = IndicatorValue(Period("2025-26", date(2026, 3, 31)), "92%", percent("92"), place)
    empty = [IndicatorValue(Period("2026-27 Q1", quarter_end), "n/a", None, place)] if quarter_end else []
    aim = Target("90%", percent("90"), TargetKind.TARGET)
    given = Indicator("1", "On time", "percent", (outturn, *empty), place, better=Better.HIGHER, target=aim)
    found: Movement = movement(given, ON)
    assert found.against_target is against
