"""How an indicator moves: design.md part 5."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from reportgen.facts.indicators.movement import AgainstTarget, Change, Direction, Movement, length, movement
from reportgen.model.indicators import Better, Indicator, IndicatorValue, Number, Period, Target, TargetKind, Yardstick
from reportgen.model.months import Month
from reportgen.model.places import Place

HERE = Place("data.xlsx", "Data", "C2")
POSITION = date(2023, 4, 30)


def value(month: str, number: str | None, unit: str = "percent") -> IndicatorValue:
    period = Period(month, Month.from_iso(month).last_day)
    return IndicatorValue(period, number or "n/a", Number(Decimal(number), unit) if number else None, HERE)


def moved(*values: IndicatorValue, better: Better | None = None, target: Target = Target()) -> Movement:  # noqa: B008
    return movement(Indicator("1", "An indicator", "percent", values, HERE, better=better, target=target), POSITION)


def test_the_latest_value_is_of_the_last_period_that_ended_by_the_position_date() -> None:
    found = moved(value("2023-03", "10.0"), value("2023-04", "11.0"), value("2023-05", "12.0"))
    assert found.latest is not None
    assert found.latest.period.label == "2023-04"


def test_a_month_without_a_value_is_passed_over() -> None:
    found = moved(value("2023-01", "9.0"), value("2023-02", None), value("2023-03", "10.0"), value("2023-04", None))
    assert [each.period.label for each in (found.latest, found.previous) if each] == ["2023-03", "2023-01"]


def test_columns_out_of_order_are_compared_in_the_order_of_time() -> None:
    assert moved(value("2023-03", "10.0"), value("2023-02", "12.0")).direction is Direction.DOWN


def test_values_are_compared_as_printed() -> None:
    assert moved(value("2023-02", "50.0"), value("2023-03", "50.0")).direction is Direction.SAME


def test_there_is_no_direction_without_two_values() -> None:
    assert moved(value("2023-03", "50.0")).direction is Direction.NONE


@pytest.mark.parametrize(
    ("better", "change"),
    [(Better.HIGHER, Change.IMPROVING), (Better.LOWER, Change.WORSENING), (None, Change.NOT_STATED)],
)
def test_a_rise_is_judged_only_where_it_is_known_which_way_is_better(better: Better | None, change: Change) -> None:
    assert moved(value("2023-02", "50.0"), value("2023-03", "51.0"), better=better).change is change


def target(number: str, kind: TargetKind = TargetKind.TARGET, better: Better | None = None, unit: str = "percent") -> Target:
    return Target(number, Number(Decimal(number), unit), kind, better)


def test_which_way_is_better_is_never_guessed_from_the_side_of_the_target() -> None:
    found = moved(value("2023-02", "50.0"), value("2023-03", "51.0"), target=target("90.0"))
    assert (found.change, found.against_target) == (Change.NOT_STATED, AgainstTarget.NOT_STATED)


def test_a_target_that_says_which_way_is_better_decides() -> None:
    found = moved(
        value("2023-02", "3", "number"), value("2023-03", "2", "number"), target=target("0", better=Better.LOWER, unit="number")
    )
    assert (found.change, found.against_target) == (Change.IMPROVING, AgainstTarget.NOT_MET)


def test_the_setting_outranks_the_target() -> None:
    found = moved(value("2023-02", "3"), value("2023-03", "2"), better=Better.HIGHER, target=target("0", better=Better.LOWER))
    assert found.change is Change.WORSENING


@pytest.mark.parametrize(("latest", "against"), [("89.9", AgainstTarget.NOT_MET), ("90.0", AgainstTarget.MET)])
def test_a_target_is_met_when_it_is_reached(latest: str, against: AgainstTarget) -> None:
    assert moved(value("2023-03", latest), better=Better.HIGHER, target=target("90.0")).against_target is against


def test_a_benchmark_is_neither_met_nor_missed() -> None:
    found = moved(value("2023-03", "5.0"), better=Better.LOWER, target=target("7.6", TargetKind.BENCHMARK))
    assert found.against_target is AgainstTarget.NOT_APPLICABLE


def test_a_target_typed_without_its_sign_is_in_the_indicators_unit() -> None:
    assert (
        moved(value("2023-03", "91.0"), better=Better.HIGHER, target=target("90", unit="number")).against_target
        is AgainstTarget.MET
    )


def test_a_share_is_not_held_against_a_percentage() -> None:
    found = moved(value("2023-03", "91.0"), better=Better.HIGHER, target=target("0.9", unit="number"))
    assert found.against_target is AgainstTarget.NOT_APPLICABLE


def test_a_month_is_never_compared_with_a_year() -> None:
    year = IndicatorValue(Period("2022-23", date(2023, 3, 31)), "13,000", Number(Decimal(13000), "number"), HERE)
    found = moved(year, value("2023-02", "1100", "number"), value("2023-03", "1200", "number"))
    assert found.previous is not None
    assert (found.previous.period.label, found.direction) == ("2023-02", Direction.UP)


def test_a_value_that_is_not_told_is_the_latest_and_has_no_direction() -> None:
    hidden = IndicatorValue(Period("2023-03", date(2023, 3, 31)), "<5", None, HERE, suppressed=True)
    found = moved(value("2023-02", "8", "number"), hidden, better=Better.LOWER, target=target("0", unit="number"))
    assert found.latest is hidden
    assert (found.direction, found.against_target) == (Direction.NONE, AgainstTarget.NOT_APPLICABLE)


def test_current_performance_is_newer_than_any_year() -> None:
    now = IndicatorValue(Period("Current"), "71%", Number(Decimal(71), "percent"), HERE)
    year = IndicatorValue(Period("2021-22", date(2022, 3, 31)), "60%", Number(Decimal(60), "percent"), HERE)
    assert moved(year, now).latest is now


@pytest.mark.parametrize(
    ("latest", "better", "against"),
    [
        ("10.1", Better.LOWER, AgainstTarget.NOT_MET),
        ("10.0", Better.LOWER, AgainstTarget.MET),
        ("9.9", Better.LOWER, AgainstTarget.MET),
        ("10.1", Better.HIGHER, AgainstTarget.MET),
        ("9.9", Better.HIGHER, AgainstTarget.NOT_MET),
    ],
)
def test_a_target_is_reached_from_the_side_that_is_worse(latest: str, better: Better, against: AgainstTarget) -> None:
    assert moved(value("2023-03", latest), better=better, target=target("10.0")).against_target is against


@pytest.mark.parametrize(
    ("latest", "unit", "aim", "against"),
    [
        ("91.0", "percent", "1", AgainstTarget.MET),  # 1 is one per cent: only less than 1 must be a share
        ("91.0", "percent", "0.99", AgainstTarget.NOT_APPLICABLE),
        ("0", "percent", "90", AgainstTarget.NOT_MET),
        ("91.0", "days", "90", AgainstTarget.MET),
        ("0.5", "number", "90.0", AgainstTarget.NOT_APPLICABLE),
    ],
)
def test_a_bare_number_is_in_the_indicators_unit_unless_it_can_only_be_a_share(
    latest: str, unit: str, aim: str, against: AgainstTarget
) -> None:
    of = "percent" if unit == "number" else "number"
    assert moved(value("2023-03", latest, unit), better=Better.HIGHER, target=target(aim, unit=of)).against_target is against


def test_units_of_two_kinds_are_not_held_against_each_other() -> None:
    found = moved(value("2023-03", "91", "days"), better=Better.HIGHER, target=target("90.0"))
    assert found.against_target is AgainstTarget.NOT_APPLICABLE
    assert moved(value("2023-02", "90", "days"), value("2023-03", "91.0")).direction is Direction.NONE


@pytest.mark.parametrize(
    ("label", "end", "months"),
    [
        ("2023-03", date(2023, 3, 31), 1),
        ("2022-23", date(2023, 3, 31), 12),
        ("2022-23 Q4", date(2023, 3, 31), 3),
        ("2023-03-31", date(2023, 3, 31), 0),
        ("Current", None, 0),
        ("Autumn term 2022", date(2022, 12, 31), 2),
        ("Spring term 2022/23", date(2023, 3, 31), 2),
        ("HT3 2022/23", date(2023, 2, 10), 2),
        ("Year to date", date(2023, 3, 31), 12),
        ("2022", date(2022, 12, 31), 12),
    ],
)
def test_how_long_a_period_lasts_is_told_by_its_label(label: str, end: date | None, months: int) -> None:
    assert length(Period(label, end)) == months


def test_one_value_alone_is_no_start_and_the_first_of_two_is() -> None:
    assert moved(value("2023-03", "50.0"), better=Better.HIGHER).start is None
    found = moved(value("2023-02", "49.0"), value("2023-03", "50.0"), better=Better.HIGHER)
    assert (found.start, found.since_start) == (Number(Decimal("49.0"), "percent"), Change.IMPROVING)
    assert moved(value("2023-02", "49.0"), value("2023-03", "50.0")).since_start is Change.NOT_STATED


def test_a_baseline_of_another_unit_is_none() -> None:
    def held(unit: str) -> Movement:
        start = Yardstick("40", Number(Decimal("40.0"), unit))
        values = (value("2023-02", "49.0"), value("2023-03", "50.0"))
        return movement(Indicator("1", "An indicator", "percent", values, HERE, better=Better.HIGHER, baseline=start), POSITION)

    assert (held("percent").has_baseline, held("number").has_baseline) == (True, False)
    assert [each.start.value for each in (held("percent"), held("number")) if each.start] == [Decimal("40.0"), Decimal("49.0")]


def test_values_in_another_unit_than_the_latest_are_not_of_its_series() -> None:
    found = moved(value("2023-01", "5", "number"), value("2023-02", "49.0"), value("2023-03", "50.0"))
    assert [each.period.label for each in found.series] == ["2023-02", "2023-03"]


@pytest.mark.parametrize(
    ("shorter", "against"), [(date(2023, 3, 31), AgainstTarget.MET), (date(2023, 4, 30), AgainstTarget.NOT_APPLICABLE)]
)
def test_a_years_outturn_is_held_against_the_target_until_a_later_period_is_begun(shorter: date, against: AgainstTarget) -> None:
    year = IndicatorValue(Period("2022-23", date(2023, 3, 31)), "92%", Number(Decimal(92), "percent"), HERE)
    empty = IndicatorValue(Period(f"{shorter.year}-{shorter.month:02}", shorter), "", None, HERE)
    assert moved(year, empty, better=Better.HIGHER, target=target("90.0")).against_target is against


def test_a_period_that_ends_after_the_position_date_is_not_begun_for_an_outturn() -> None:
    year = IndicatorValue(Period("2022-23", date(2023, 3, 31)), "92%", Number(Decimal(92), "percent"), HERE)
    later = IndicatorValue(Period("2023-05", date(2023, 5, 31)), "", None, HERE)
    assert moved(year, later, better=Better.HIGHER, target=target("90.0")).against_target is AgainstTarget.MET
