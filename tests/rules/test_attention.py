"""Which indicators need attention, and why: months are noise, the start is the story."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from reportgen.facts.indicators.attention import weighed, why
from reportgen.facts.indicators.movement import AgainstTarget, Movement, movement
from reportgen.facts.indicators.overview import attention, attention_more, cannot_say, furthest, start_summary
from reportgen.facts.timing.position import Position
from reportgen.facts.values import cells_behind
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


def test_three_changes_for_the_worse_are_a_run_and_two_are_none() -> None:
    assert listed(indicator("1", "79.0", "78.0", "77.0")) == []
    assert listed(indicator("1", "80.0", "79.0", "78.0", "77.0")) == [
        ("1", "Worse three months running; 3.0 points below the start.")
    ]


def test_what_is_worse_than_its_start_by_just_what_it_usually_moves_needs_none() -> None:
    assert listed(indicator("1", "80.0", "79.0", "80.0", "79.0", start="80.0")) == []
    assert listed(indicator("1", "80.0", "79.0", "80.0", "78.9", start="80.0")) == [("1", "1.1 points below the start.")]


def test_what_is_better_than_its_start_has_lost_nothing_however_much_it_moves() -> None:
    assert listed(indicator("1", "80.0", "81.0", "80.0", "90.0", start="80.0")) == []


def test_a_run_that_has_not_reached_the_start_says_nothing_of_it() -> None:
    assert listed(indicator("1", "50.0", "49.9", "49.8", "49.7", start="10.0")) == [("1", "Worse three months running.")]


def test_a_single_point_is_one_and_a_count_has_no_points() -> None:
    assert listed(indicator("1", "79.5", "79.4", "79.5", "79.0", start="80.0"))[0][1] == "1.0 point below the start."
    told = zip(indicator("1", "1", "2", "3").values, (9, 9, 7), strict=True)
    counted = [replace(each, number=Number(Decimal(number), "number")) for each, number in told]
    given = replace(
        indicator("1", "1"), unit="number", values=tuple(counted), baseline=Yardstick("9", Number(Decimal(9), "number"))
    )
    assert listed(given) == [("1", "2 below the start.")]


@pytest.mark.parametrize(
    ("periods", "word"),
    [
        (["2025-26 Q1", "2025-26 Q2", "2025-26 Q3", "2025-26 Q4"], "quarters"),
        (["2022-23", "2023-24", "2024-25", "2025-26"], "years"),
        (["first week", "second week", "third week", "fourth week"], "times"),
    ],
)
def test_a_run_is_counted_in_the_periods_of_the_tracker(periods: list[str], word: str) -> None:
    given = indicator("1", "80.0", "79.0", "78.0", "77.0")
    days = (date(2025, 6, 30), date(2025, 9, 30), date(2025, 12, 31), date(2026, 3, 31))
    if word == "years":
        days = (date(2023, 3, 31), date(2024, 3, 31), date(2025, 3, 31), date(2026, 3, 31))
    values = zip(given.values, periods, days, strict=True)
    told = replace(given, values=tuple(replace(each, period=Period(label, day)) for each, label, day in values))
    assert listed(told)[0][1].startswith(f"Worse three {word} running")


@pytest.mark.parametrize(
    ("latest", "benchmark", "said"),
    [
        ("78.0", Yardstick("79% England", percent("79.0"), of="England"), "2.0 points below the start; 1.0 point below England."),
        ("78.0", Yardstick("78% England", percent("78.0"), of="England"), "2.0 points below the start; England 78.0%."),
        ("78.0", Yardstick("77% England", percent("77.0"), of="England"), "2.0 points below the start; England 77.0%."),
        ("78.0", Yardstick("79", Number(Decimal(79), "number"), of="England"), "2.0 points below the start."),
    ],
)
def test_only_a_benchmark_that_is_better_is_told_by_how_much(latest: str, benchmark: Yardstick, said: str) -> None:
    assert listed(indicator("1", "80.0", "79.5", "80.0", latest, start="80.0", benchmark=benchmark)) == [("1", said)]


@pytest.mark.parametrize(
    ("start", "target", "share"),
    [
        ("80.0", Target("90%", percent("90.0"), TargetKind.TARGET), Decimal("0.3")),
        ("80.0", Target("90% (England)", percent("90.0"), TargetKind.BENCHMARK), None),
        ("80.0", Target("better", None, TargetKind.TARGET), None),
        ("80.0", Target("80%", percent("80.0"), TargetKind.TARGET), None),
        ("10.0", Target("90%", percent("90.0"), TargetKind.TARGET), None),
    ],
)
def test_the_share_that_was_lost_is_of_the_way_from_the_start_to_a_target(
    start: str, target: Target, share: Decimal | None
) -> None:
    given = replace(indicator("1", "80.0", "79.0", "78.0", "77.0", start=start), target=target)
    (found,) = weighed([movement(given, ON)])
    assert found.share == share


def of_programme(*indicators: Indicator) -> Worked:
    return Worked(Programme("north", indicators=indicators), Position(Month.of(ON), ON, "", ""))


def test_eight_are_listed_and_the_others_counted() -> None:
    worse = [indicator(str(ref), "80.0", "79.0", "78.0", "77.0") for ref in range(9)]
    assert (len(attention(of_programme(*worse[:8]))), len(attention_more(of_programme(*worse[:8])))) == (8, 0)
    assert (len(attention(of_programme(*worse))), len(attention_more(of_programme(*worse)))) == (8, 1)


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


def test_just_half_without_a_side_can_still_be_told() -> None:
    known, unknown = indicator("1", "50.0", "51.0"), indicator("2", "50.0", "51.0", better=None)
    assert not cannot_say(of_programme(known, unknown))
    assert cannot_say(of_programme(known, unknown, replace(unknown, ref="3")))
    assert not cannot_say(of_programme())


def test_the_five_furthest_from_their_target_are_told_the_furthest_first() -> None:
    held = [indicator(str(ref), f"{90 - ref}.0", target="90.0") for ref in range(1, 7)]
    assert [each.ref for each in furthest(of_programme(*held))] == ["6", "5", "4", "3", "2"]


def test_percentages_are_held_against_each_other_where_there_are_five() -> None:
    def count(ref: str, value: int) -> Indicator:
        told = replace(indicator(ref, "1.0").values[0], number=Number(Decimal(value), "number"))
        return replace(
            indicator(ref, "1.0"),
            unit="number",
            values=(told,),
            target=Target("10", Number(Decimal(10), "number"), TargetKind.TARGET),
        )

    shares = [indicator(str(ref), f"{90 - ref}.0", target="90.0") for ref in range(1, 6)]
    assert "9" not in [each.ref for each in furthest(of_programme(*shares, count("9", 5)))]
    assert next(iter(furthest(of_programme(*shares[:4], count("9", 5))))).ref == "9"


def test_a_run_of_two_is_told_behind_what_was_lost_and_one_change_is_no_run() -> None:
    assert listed(indicator("1", "80.0", "80.5", "80.0", "79.0", start="82.0")) == [
        ("1", "3.0 points below the start; worse two months running.")
    ]
    assert listed(indicator("1", "80.0", "79.0", "80.0", "78.0", start="82.0")) == [("1", "4.0 points below the start.")]


def test_a_run_is_of_all_values_from_the_one_before_it_on() -> None:
    given = indicator("1", "79.0", "80.0", "79.0", "78.0", "77.0", start="10.0")
    values = [replace(each, place=Place("data.xlsx", "Data", f"B{at}")) for at, each in enumerate(given.values)]
    (found,) = weighed([movement(replace(given, values=tuple(values)), ON)])
    assert [place.cell for place in cells_behind(why(found))] == ["B1", "B2", "B3", "B4"]


def test_a_benchmark_in_another_unit_is_not_compared_with() -> None:
    england = Yardstick("89 England", Number(Decimal(89), "number"), of="England")
    assert "England" not in listed(indicator("1", "80.0", "79.0", "78.0", "77.0", benchmark=england))[0][1]
