"""What an indicator says of itself in a row, of its start, its target and its line: where each word begins and ends."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from reportgen.facts.catalogue import Facts
from reportgen.facts.indicators.items import (
    IndicatorFact,
    IndicatorGroupFact,
    difference_text,
    direction_text,
    recent_texts,
    since_start_text,
    start_text,
    target_text,
    usual_periods,
    value_facts,
    value_text,
)
from reportgen.facts.indicators.movement import AgainstTarget, Change, Movement, movement
from reportgen.facts.indicators.overview import furthest, not_judged_summary, start_period, start_summary
from reportgen.facts.indicators.trends import indicator_chart, indicator_line
from reportgen.facts.timing.position import Position
from reportgen.facts.worked import Worked
from reportgen.model.indicators import Better, Indicator, IndicatorValue, Number, Period, Target, TargetKind, Yardstick
from reportgen.model.months import Month
from reportgen.model.places import Place
from reportgen.model.programme import Programme
from reportgen.model.traced import cells_in

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


def test_a_period_for_which_the_tracker_has_no_column_says_none() -> None:
    assert [str(text) for text in recent_texts(moved(APRIL, JUNE), [APRIL.period, MAY.period, JUNE.period])] == [
        "70%",
        "none",
        "75%",
    ]


def test_no_column_is_of_a_month_to_come() -> None:
    assert [each.label for each in usual_periods([moved(APRIL, MAY, JUNE, on=date(2026, 5, 31))])] == ["2026-04", "2026-05"]


@pytest.mark.parametrize(
    ("title", "unit", "words"),
    [
        ("Rate of referrals", "rate", "189.2 per 10,000"),
        ("Referrals per 10,000 children", "rate", "189.2"),
        ("Share of 10,000 contacts", "percent", "189.2%"),
    ],
)
def test_per_ten_thousand_is_not_said_again_where_the_title_says_it(title: str, unit: str, words: str) -> None:
    told = value("2026-06", "189.2", unit)
    assert value_text(Indicator("1", title, unit, (told,), HERE), told) == words


@pytest.mark.parametrize(
    ("values", "difference", "direction"),
    [
        ((APRIL, JUNE), "+5 points", "▲ Improving"),
        ((JUNE,), "–", "–"),
        ((), "–", "–"),
        ((value("2026-05", "70", "number"), JUNE), "–", "–"),  # of another unit
        ((replace(value("2026-05", None), text="c", suppressed=True), JUNE), "–", "–"),
    ],
)
def test_a_change_is_told_where_there_are_two_values_to_compare(
    values: tuple[IndicatorValue, ...], difference: str, direction: str
) -> None:
    assert (difference_text(moved(*values)), direction_text(moved(*values))) == (difference, direction)


def test_an_arrow_says_only_up_or_down_where_nobody_said_which_way_is_better() -> None:
    assert direction_text(moved(APRIL, JUNE, better=None)) == "▲ Up"


# --- groups


def groups(*indicators: Indicator) -> tuple[IndicatorGroupFact, ...]:
    held = Facts(Programme("north", indicators=indicators), Position(Month(2026, 6), ON, "", ""))
    return tuple(held["indicators.groups"])


def in_group(ref: str, *values: IndicatorValue, **more: object) -> Indicator:
    return replace(Indicator(ref, f"Visits {ref}", "percent", values, HERE, group="Visits"), **more)  # type: ignore[arg-type]


def test_a_group_tells_which_of_its_indicators_have_what() -> None:
    words = replace(value("2026-06", None), text="In development")
    hidden = replace(value("2026-06", None), text="<5", suppressed=True)
    march = value("2026-03", "60")
    (group,) = groups(
        in_group("line", march, APRIL, MAY, JUNE, rating="Amber"),
        in_group("three", APRIL, MAY, JUNE, target=Target("90%", number("90"), TargetKind.TARGET, Better.HIGHER)),
        in_group("one", JUNE, target=Target("90%", number("90"), TargetKind.TARGET), benchmark=Yardstick("80%", number("80"))),
        in_group("none", words, target=Target("90%", number("90"), TargetKind.TARGET), rating="Red"),
        in_group("hidden", hidden),
    )

    def refs(facts: Iterable[IndicatorFact]) -> list[str]:
        return [str(each.ref) for each in facts]

    assert refs(group.with_data) == ["line", "three", "one", "hidden"]
    assert refs(group.without_data) == ["none"]
    assert refs(group.with_line) == ["line"]
    assert refs(group.with_start) == ["line", "three"]
    assert refs(group.with_target) == ["three", "one"]
    assert refs(group.target_judged) == ["three"]
    assert refs(group.with_benchmark) == ["one"]
    assert refs(group.with_own_rating) == ["line"]
    assert (group.latest_period, group.previous_period) == ("Jun 2026", "May 2026")
    assert group.periods == ("Apr 2026", "May 2026", "Jun 2026")
    assert [str(each.why_no_data) for each in group.indicators] == ["–", "–", "–", "In development", "–"]


@pytest.mark.parametrize(("values", "is_provisional"), [((JUNE,), False), ((replace(JUNE, provisional=True),), True), ((), False)])
def test_a_latest_value_that_may_still_change_says_so(values: tuple[IndicatorValue, ...], is_provisional: bool) -> None:
    (group,) = groups(in_group("1", *values))
    assert group.indicators.first.provisional is is_provisional


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


def overview(*indicators: Indicator) -> Worked:
    return Worked(Programme("north", indicators=indicators), Position(Month(2026, 6), ON, "", ""))


@pytest.mark.parametrize(("shown", "of", "words"), [(10, 11, "March 2026"), (9, 11, "the baseline"), (0, 1, "the baseline")])
def test_nine_in_ten_are_no_fewer(shown: int, of: int, words: str) -> None:
    assert starts(*[None] * of, shown=shown) == words


@pytest.mark.parametrize(("again", "words"), [(5, "March 2026"), (6, "the baseline")])
def test_where_more_than_half_have_the_value_in_another_month_too_none_is_named(again: int, words: str) -> None:
    values = (value("2026-03", "65"), value("2026-04", "65"))
    some = [in_group(str(at), *(values if at < again else values[:1]), baseline=Yardstick("65", number("65"))) for at in range(10)]
    assert str(start_period(overview(*some))) == words


def test_without_baselines_the_first_value_of_several_is_the_start() -> None:
    assert str(start_period(overview(in_group("1", APRIL, MAY), in_group("2", JUNE)))) == "April 2026"
    assert str(start_period(overview(in_group("1", APRIL, MAY), in_group("2", MAY, JUNE)))) == "the first value shown"


def judged(*changes: int, unknown: int = 0) -> Worked:
    """Indicators better (1), worse (-1) or the same as in April; and those of which nobody said which way is better."""
    some = [in_group(str(at), APRIL, value("2026-06", str(70 + change)), better=Better.HIGHER) for at, change in enumerate(changes)]
    return overview(*some, *(in_group(f"u{at}", APRIL, JUNE) for at in range(unknown)))


@pytest.mark.parametrize(
    ("held", "words"),
    [
        (judged(1, 1, -1), "Of 3 indicators that can be judged 2 are better than at the start (April 2026) and 1 worse."),
        (
            judged(1, -1, 0),
            "Of 3 indicators that can be judged 1 is better than at the start (April 2026), 1 worse and 1 the same.",
        ),
        (judged(-1, -1), "Of 2 indicators that can be judged none is better than at the start (April 2026) and 2 worse."),
        (judged(1), "1 indicator can be judged: 1 is better than at the start (April 2026)."),
        (judged(1, unknown=1), "1 indicator can be judged: 1 is better than at the start (April 2026)."),
        (judged(1, unknown=2), "it cannot be said"),  # of more than half nobody said which way is better
        (judged(), "it cannot be said"),
    ],
)
def test_how_all_stand_against_their_start_is_said_where_half_can_be_judged(held: Worked, words: str) -> None:
    assert start_summary(held) == words


def test_what_they_are_held_against_stands_in_the_cells_of_baselines_or_of_first_values() -> None:
    first, alone = (replace(APRIL, place=Place("data.xlsx", "Data", cell)) for cell in ("B2", "B3"))
    told = start_period(overview(in_group("1", first, MAY), in_group("2", alone)))
    assert cells_in(told) == (first.place,)


@pytest.mark.parametrize(
    ("refs", "words"),
    [
        (("1", "2"), "no data yet for 2 (1, 2)"),
        (("1", None), "no data yet for 2"),
        (tuple(map(str, range(12))), "no data yet for 12 (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)"),
        (tuple(map(str, range(13))), "no data yet for 13"),
    ],
)
def test_which_cannot_be_judged_are_named_where_all_have_refs_and_they_are_not_too_many(
    refs: tuple[str | None, ...], words: str
) -> None:
    assert not_judged_summary(overview(*(replace(in_group("x"), ref=ref) for ref in refs))) == words


# --- the target


@pytest.mark.parametrize(("shorter", "judged_as"), [(False, AgainstTarget.MET), (True, AgainstTarget.NOT_APPLICABLE)])
def test_a_years_outturn_is_held_against_its_target_where_no_shorter_period_came_after_it(
    shorter: bool, judged_as: AgainstTarget
) -> None:
    year, next_year = (
        value(f"{first}-{first - 1999}", text, end=date(first + 1, 3, 31)) for first, text in ((2024, "92"), (2025, None))
    )
    after = (value("2026-04", None),) if shorter else ()
    told = moved(year, next_year, *after, target=Target("90%", number("90"), TargetKind.TARGET))
    assert told.against_target is judged_as


@pytest.mark.parametrize(
    ("latest", "target", "judged_as"),
    [
        ("0.4", "2", AgainstTarget.MET),  # a small percentage beside a target without a sign
        ("95", "90", AgainstTarget.NOT_MET),
        ("95", "0", AgainstTarget.NOT_MET),
        ("95", "1", AgainstTarget.NOT_MET),
        ("95", "0.9", AgainstTarget.NOT_APPLICABLE),  # a share of one
    ],
)
def test_a_bare_number_is_a_target_of_a_percentage_unless_it_can_only_be_a_share(
    latest: str, target: str, judged_as: AgainstTarget
) -> None:
    bare = Target(target, number(target, "number"), TargetKind.TARGET)
    assert moved(value("2026-06", latest), target=bare, better=Better.LOWER).against_target is judged_as


def test_points_of_a_percentage_and_percent_of_a_target_are_as_far() -> None:
    """Where fewer than five are percentages; of those as far as each other the first of the tracker comes first."""
    percent = in_group("points", value("2026-06", "80"), target=Target("90%", number("90"), TargetKind.TARGET))
    count = replace(
        in_group("count", value("2026-06", "90", "number"), target=Target("100", number("100", "number"), TargetKind.TARGET)),
        unit="number",
    )
    assert [str(each.ref) for each in furthest(overview(percent, count))] == ["points", "count"]
    assert [str(each.ref) for each in furthest(overview(count, percent))] == ["count", "points"]


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


def months(first: str, many: int) -> list[IndicatorValue]:
    year, month = map(int, first.split("-"))
    numbered = (divmod(year * 12 + month - 1 + at, 12) for at in range(many))
    return [value(f"{of}-{before + 1:02}", str(50 + at)) for at, (of, before) in enumerate(numbered)]


def test_a_line_shows_the_last_twelve_months_also_where_some_between_them_have_no_value() -> None:
    assert len(indicator_line(moved(*months("2025-07", 12))).values) == 12
    assert indicator_line(moved(*months("2025-06", 13))).values[0] == Decimal(51)
    gapped = [each for each in months("2025-01", 18) if each.period.label not in ("2025-08", "2026-01")]
    line = indicator_line(moved(*gapped))
    assert (len(line.values), line.values[0], line.values[1]) == (12, Decimal(56), None)


def test_an_indicator_without_values_has_no_line_and_says_so() -> None:
    chart = indicator_chart(moved())
    assert (chart.categories, chart.series, chart.sentence) == ((), (), "Visits in time: no values.")
    assert not chart.percent


@pytest.mark.parametrize(("unit", "is_percent"), [("percent", True), ("number", False)])
def test_an_axis_is_of_percent_where_the_latest_value_is(unit: str, is_percent: bool) -> None:
    held = moved(value("2026-05", "70", unit), value("2026-06", "75", unit), benchmark=Yardstick("80", number("80", unit)))
    assert indicator_chart(held).percent is is_percent
    assert [each.name for each in indicator_chart(held).series] == ["Value", "Benchmark"]
    named = moved(JUNE, benchmark=Yardstick("80% England", number("80"), of="England"))
    assert [each.name for each in indicator_chart(named).series] == ["Value", "England"]


# --- which indicators a list of them has

LISTED: dict[str, dict[str, Any]] = {
    "none": {},
    "one": {"values": (JUNE,)},
    "old": {"values": (APRIL, MAY)},
    "up": {"values": (MAY, JUNE)},
    "down": {"values": (JUNE, replace(MAY, period=value("2026-07", "72").period), APRIL), "better": Better.LOWER},
    "same": {"values": (MAY, replace(JUNE, number=MAY.number))},
    "unclear": {"values": (MAY, JUNE), "better": None},
    "marked": {"values": (MAY, replace(JUNE, provisional=True))},
    "marked before": {"values": (replace(MAY, provisional=True), JUNE)},
    "met": {"values": (JUNE,), "target": Target("70%", number("70"), TargetKind.TARGET)},
    "missed": {"values": (JUNE,), "target": Target("80%", number("80"), TargetKind.TARGET)},
    "not told": {"values": (JUNE,), "better": None, "target": Target("80%", number("80"), TargetKind.TARGET)},
    "held": {"values": (JUNE,), "benchmark": Yardstick("71%", number("71"), of="England")},
}


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("with_data", set(LISTED) - {"none"}),
        ("without_data", {"none"}),
        ("older", {"old"}),
        ("compared", {"old", "up", "down", "same", "unclear", "marked", "marked before"}),
        ("one_value", {"one", "met", "missed", "not told", "held"}),
        ("judged", {"old", "up", "down", "same", "marked", "marked before"}),
        ("improving", {"old", "up", "marked", "marked before"}),
        ("worsening", {"down"}),
        ("same", {"same"}),
        ("not_judged", {"unclear"}),
        ("provisional", {"marked"}),
        ("met", {"met"}),
        ("not_met", {"missed"}),
        ("target_judged", {"met", "missed"}),
        ("target_not_judged", {"not told"}),
        ("with_benchmark", {"held"}),
    ],
)
def test_a_list_of_indicators_has_those_that_it_names_and_no_others(name: str, listed: set[str]) -> None:
    given = [{"values": (), "better": Better.HIGHER, **of} for of in LISTED.values()]
    made = [Indicator(None, title, "percent", place=HERE, **of) for title, of in zip(LISTED, given, strict=True)]
    facts = Facts(Programme("north", indicators=tuple(made)), Position(Month(2026, 6), ON, "", ""))
    assert {each.title for each in facts[f"indicators.{name}"]} == listed
