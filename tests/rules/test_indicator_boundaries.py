"""What an indicator says of itself in a row, of its start, its target and its line: where each word begins and ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from reportgen.facts.indicators.items import recent_texts, since_start_text, start_text, target_text, usual_periods, value_facts
from reportgen.facts.indicators.movement import Change, Movement, movement
from reportgen.facts.indicators.overview import furthest, start_period
from reportgen.facts.indicators.trends import indicator_chart
from reportgen.facts.timing.position import Position
from reportgen.facts.worked import Worked
from reportgen.model.indicators import Better, Indicator, IndicatorValue, Number, Period, Target, TargetKind, Yardstick
from reportgen.model.months import Month
from reportgen.model.places import Place
from reportgen.model.programme import Programme

ON = date(2026, 6, 30)
HERE = Place("data.xlsx", "Data", "A1")


def number(text: str, unit: str = "percent") -> Number:
    return Number(Decimal(text), unit)


def value(label: str, text: str | None, unit: str = "percent", end: date | None = None, **more: object) -> IndicatorValue:
    day = end or (Month.from_iso(label).last_day if label[4:5] == "-" and len(label) == 7 else None)
    told = number(text, unit) if text else None
    return IndicatorValue(Period(label, day), text or "", told, HERE, **more)  # type: ignore[arg-type]


def moved(*values: IndicatorValue, on: date = ON, **more: object) -> Movement:
    given: dict[str, object] = {"better": Better.HIGHER, **more}
    return movement(Indicator("1", "Visits in time", "percent", values, HERE, **given), on)  # type: ignore[arg-type]


APRIL, MAY, JUNE = value("2026-04", "70"), value("2026-05", "72"), value("2026-06", "75")


# --- the values of a row


def test_a_column_shows_a_value_a_mark_for_one_that_is_provisional_and_nothing_for_one_that_says_none() -> None:
    told = moved(APRIL, replace(MAY, provisional=True), value("2026-06", None))
    periods = [each.period for each in told.indicator.values]
    assert [str(text) for text in recent_texts(told, periods)] == ["70%", "72% (p)", "none"]


def test_what_is_suppressed_is_shown_as_it_was_typed() -> None:
    told = moved(APRIL, replace(value("2026-05", None), text="c", suppressed=True))
    assert [str(text) for text in recent_texts(told, [MAY.period])] == ["c"]


def test_the_latest_of_a_period_that_has_no_column_stands_in_the_last_one() -> None:
    assert [str(text) for text in recent_texts(moved(APRIL, MAY), [APRIL.period])] == ["72% (May 2026)"]
    assert recent_texts(moved(APRIL, MAY), []) == ()


def test_values_are_listed_up_to_the_latest_and_those_without_a_date_with_them() -> None:
    undated = value("Outturn", "60")
    assert [each.text for each in value_facts(moved(undated, APRIL, MAY, JUNE, on=date(2026, 5, 31)))] == ["60%", "70%", "72%"]
    assert [each.text for each in value_facts(moved(APRIL, MAY, value("2026-06", None)))] == ["70%", "72%"]


def test_no_value_of_a_month_to_come_is_listed() -> None:
    assert not value_facts(moved(JUNE, on=date(2026, 5, 31)))


def test_the_columns_are_the_last_three_periods_up_to_the_latest_of_any() -> None:
    some = [moved(*(value(f"2026-0{month}", "70") for month in (1, 2, 3, 4))), moved(value("2026-05", "70"), on=date(2026, 5, 31))]
    assert [each.label for each in usual_periods(some)] == ["2026-03", "2026-04", "2026-05"]


def test_where_no_latest_has_a_date_its_own_period_is_the_only_column() -> None:
    assert [each.label for each in usual_periods([moved(value("Outturn", "60"))])] == ["Outturn"]
    assert usual_periods([moved()]) == ()


# --- the start


@pytest.mark.parametrize(
    ("start", "latest", "words"),
    [("70", "75", "▲ better"), ("75", "70", "▼ worse"), ("70", "70", "▬ the same"), (None, "75", "–"), ("70", None, "–")],
)
def test_it_is_better_or_worse_than_at_the_start_where_both_are_known(start: str | None, latest: str | None, words: str) -> None:
    baseline = Yardstick(start, number(start)) if start else Yardstick()
    assert str(since_start_text(moved(value("2026-06", latest), baseline=baseline))) == words


def test_only_up_or_down_is_said_where_nobody_said_which_way_is_better() -> None:
    told = moved(JUNE, baseline=Yardstick("70", number("70")), better=None)
    assert (str(since_start_text(told)), told.since_start) == ("▲ up", Change.NOT_STATED)


def test_the_first_of_two_values_is_the_start_where_no_baseline_is() -> None:
    assert str(start_text(moved(APRIL, MAY))) == "70%"
    assert str(start_text(moved(APRIL))) == "–"
    assert str(start_text(moved(APRIL, MAY, baseline=Yardstick("65%", number("65"))))) == "65%"


def starts(*periods: str | None, shown: int = 0) -> str:
    """Of so many indicators with a baseline, each of a period; of those without, `shown` have the baseline's value in March."""
    march = value("2026-03", "65")
    some = [
        Indicator(
            str(at),
            f"Indicator {at}",
            "percent",
            (march, APRIL) if at < shown else (APRIL,),
            HERE,
            baseline=Yardstick("65", number("65"), period=Period(label, Month.from_iso(label).last_day) if label else None),
        )
        for at, label in enumerate(periods)
    ]
    return str(start_period(Worked(Programme("north", indicators=tuple(some)), Position(Month(2026, 6), ON, "", ""))))


SEPTEMBER, MARCH = "2025-09", "2026-03"


@pytest.mark.parametrize(
    ("periods", "words"),
    [
        ([SEPTEMBER] * 3 + [MARCH], "September 2025"),  # three in four
        ([SEPTEMBER] * 7 + [MARCH] * 3, "the baseline"),
        ([SEPTEMBER] * 2 + [MARCH], "the baseline"),
        ([SEPTEMBER] * 3 + [None], "September 2025"),
    ],
)
def test_the_start_is_named_by_the_period_of_three_in_four_baselines(periods: list[str | None], words: str) -> None:
    assert starts(*periods) == words


@pytest.mark.parametrize(("shown", "words"), [(10, "March 2026"), (9, "March 2026"), (8, "the baseline")])
def test_the_start_is_named_by_the_month_in_which_nine_in_ten_have_their_baseline(shown: int, words: str) -> None:
    assert starts(*[None] * 10, shown=shown) == words


# --- the target


@pytest.mark.parametrize(
    ("target", "words"),
    [
        (Target("90%", number("90"), TargetKind.TARGET), "90%"),
        (Target(None, None, TargetKind.TARGET), "None set"),
        (Target("England 85%", number("85"), TargetKind.BENCHMARK), "England 85%"),
        (Target("Monitor", None, TargetKind.MONITOR), "Monitor"),
        (Target("TBC", None, TargetKind.TO_BE_SET), "To be set"),
        (Target(), "None set"),
    ],
)
def test_a_target_is_told_as_it_was_typed_and_what_is_none_by_its_kind(target: Target, words: str) -> None:
    assert str(target_text(target)) == words


def test_the_furthest_from_a_target_are_those_of_the_same_unit() -> None:
    def one(ref: str, latest: str | None, target: Number | None, kind: TargetKind = TargetKind.TARGET) -> Indicator:
        aim = Target(str(target.value) if target else None, target, kind)
        return Indicator(ref, f"Indicator {ref}", "percent", (value("2026-06", latest),), HERE, target=aim)

    some = (
        one("near", "80", number("90")),
        one("far", "50", number("90")),
        one("other unit", "10", number("900", "number")),
        one("no target", "10", None),
        one("no value", None, number("90")),
        one("benchmark", "10", number("90"), TargetKind.BENCHMARK),
    )
    held = Worked(Programme("north", indicators=some), Position(Month(2026, 6), ON, "", ""))
    assert [str(each.ref) for each in furthest(held)] == ["far", "near"]


# --- its line


def test_a_month_between_two_that_has_no_value_is_a_gap_in_the_line() -> None:
    chart = indicator_chart(moved(APRIL, JUNE))
    assert (chart.categories, chart.series[0].values) == (("Apr 2026", "May 2026", "Jun 2026"), (Decimal(70), None, Decimal(75)))


def test_quarters_have_no_months_between_them() -> None:
    first, second = (value(f"2025-26 Q{at}", "70", end=day) for at, day in ((3, date(2025, 12, 31)), (4, date(2026, 3, 31))))
    assert len(indicator_chart(moved(first, second)).categories) == 2


def test_a_chart_is_named_by_the_ref_else_by_the_title() -> None:
    assert indicator_chart(moved(APRIL, MAY)).name == "indicator 1"
    assert indicator_chart(replace(moved(APRIL, MAY), indicator=replace(moved(APRIL).indicator, ref=None))).name == (
        "indicator Visits in time"
    )
