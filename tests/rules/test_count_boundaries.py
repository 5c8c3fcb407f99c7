"""Which figures of an indicator are numbers of people, and over which months they run."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from reportgen.model.indicators import Indicator, IndicatorValue, Number, Period, Yardstick
from reportgen.model.places import Place
from reportgen.model.visit import AuditGrades
from reportgen.publishing.small_numbers.indicators import (
    counts_people,
    is_measure,
    masked_grades,
    masked_indicators,
    months_of,
    numbers_in,
    tells_few,
)

HERE = Place("data.xlsx", "Data", "A5")


def value(label: str, count: str | None, end: date | None = None, unit: str = "number") -> IndicatorValue:
    number = None if count is None else Number(Decimal(count), unit)
    return IndicatorValue(Period(label, end), count or "", number, HERE)


def indicator(*values: IndicatorValue, unit: str = "children") -> Indicator:
    return Indicator("1", "Children missing", unit, values, HERE)


def printed(given: Indicator, limit: int = 5) -> list[str]:
    return [each.text for each in masked_indicators([given], limit, frozenset())[0].values]


# --- numbers in words


def test_every_number_in_words_is_one() -> None:
    words = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
    assert numbers_in(f"{words} nineteen twenty") == tuple(range(1, 21))
    told = {"single": 1, "couple": 2, "both": 2, "pair": 2, "twin": 2, "twins": 2, "triplets": 3, "few": 3, "several": 4}
    assert {word: numbers_in(word) for word in told} == {word: (number,) for word, number in told.items()}


@pytest.mark.parametrize(
    ("text", "found"),
    [("3 (prov)", (3,)), ("1,147", (1147,)), ("in 2023/24", ()), ("Q3", ()), ("2.5", ()), ("20 of 23", (20, 23)), ("oneself", ())],
)
def test_whole_numbers_are_found_and_years_quarters_and_fractions_are_none(text: str, found: tuple[int, ...]) -> None:
    assert numbers_in(text) == found


@pytest.mark.parametrize(
    ("text", "few"),
    [("5 so far", True), ("6 so far", False), ("20 of 25", True), ("20 of 26", False), ("0", False), ("none", False)],
)
def test_words_tell_of_few_where_a_number_or_the_rest_of_two_is_five_or_less(text: str, few: bool) -> None:
    assert tells_few(text, 5) is few


# --- what counts people


@pytest.mark.parametrize(
    ("count", "unit", "kind", "is_it"),
    [
        ("3", "children", "number", True),
        ("3.5", "children", "number", False),
        (None, "children", "number", False),
        ("3", "working days", "number", False),
        ("3", "children", "percent", False),
        ("3", "days", "number", False),
        ("3", "£", "number", False),
        ("3", "number and percent", "number", True),
        ("3", "days of children", "number", True),
    ],
)
def test_a_whole_number_of_what_is_no_share_time_or_money_counts_people(
    count: str | None, unit: str, kind: str, is_it: bool
) -> None:
    assert counts_people(value("2026-01", count, unit=kind).number, indicator(unit=unit)) is is_it


@pytest.mark.parametrize(
    ("unit", "is_one"), [("working days", True), ("days", True), ("average number of days", True), ("number", False)]
)
def test_words_of_time_and_money_alone_are_a_measure(unit: str, is_one: bool) -> None:
    assert is_measure(unit) is is_one


def test_of_a_limit_of_one_the_single_one_is_hidden() -> None:
    given = indicator(value("2026-01", "1"), value("2026-02", "2"))
    assert (printed(given, 1), printed(given, 0)) == (["fewer than 2", "2"], ["1", "2"])


@pytest.mark.parametrize(("of", "shown"), [(None, False), ("England", True)])
def test_a_benchmark_of_its_own_is_hidden_like_a_value_and_one_of_others_is_not(of: str | None, shown: bool) -> None:
    given = replace(indicator(value("2026-01", "20")), benchmark=Yardstick("3", Number(Decimal(3), "number"), of=of))
    (masked,) = masked_indicators([given], 5, frozenset())
    assert (masked.benchmark.text == "3") is shown


# --- months


@pytest.mark.parametrize(
    ("label", "end", "months"),
    [
        ("2026-05", date(2026, 5, 31), [(2026, 5)]),
        ("2011-12", date(2011, 12, 31), [(2011, 12)]),
        ("2011-12", date(2012, 3, 31), [*((2011, month) for month in range(4, 13)), (2012, 1), (2012, 2), (2012, 3)]),
        ("2022-23 Q1", None, [(2022, 4), (2022, 5), (2022, 6)]),
        ("2022-23 Q4", None, [(2023, 1), (2023, 2), (2023, 3)]),
        ("2022-24", None, None),
        ("2026-05-31", None, None),
    ],
)
def test_a_period_covers_its_months(label: str, end: date | None, months: list[tuple[int, int]] | None) -> None:
    covered = months_of(Period(label, end))
    assert (None if covered is None else [((each - 1) // 12, (each - 1) % 12 + 1) for each in covered]) == months


def test_a_year_tells_a_hidden_month_of_its_twelve_and_a_quarter_one_of_its_three() -> None:
    months = [value(f"2025-{month:02}", "20", date(2025, month, 28)) for month in range(4, 13)]
    months += [value(f"2026-{month:02}", "20", date(2026, month, 28)) for month in range(1, 4)]
    months[1] = value("2025-05", "3", date(2025, 5, 31))
    assert printed(indicator(*months)).count("20") == 11
    assert printed(indicator(*months, value("2025-26", "223", date(2026, 3, 31)))).count("20") == 10
    assert printed(indicator(*months[:3], value("2025-26 Q1", "43", date(2025, 6, 30)))).count("20") == 1


@pytest.mark.parametrize("where", ["title", "tag", "note", "group", "unit"])
def test_a_running_total_is_told_by_any_of_its_words(where: str) -> None:
    counts = [value(f"2026-{month:02}", count, date(2026, month, 28)) for month, count in ((1, "20"), (2, "22"), (3, "40"))]
    given = indicator(*counts)
    assert "20" in printed(given)
    assert "20" not in printed(replace(given, **{where: "Children, year to date"}))  # type: ignore[arg-type]


def test_quarters_tell_a_hidden_one_of_their_year() -> None:
    quarters = [value(f"2025-26 Q{number}", count) for number, count in ((1, "3"), (2, "20"), (3, "30"), (4, "40"))]
    assert printed(indicator(*quarters)) == ["fewer than 6", "20", "30", "40"]
    assert printed(indicator(*quarters, value("2025-26", "93", date(2026, 3, 31)))) == [
        "fewer than 6",
        "not shown",
        "30",
        "40",
        "93",
    ]


# --- what stands in the place of a number


@pytest.mark.parametrize(("typed", "text"), [("<5", "fewer than 6"), ("<6", "fewer than 6"), ("<7", "not shown")])
def test_what_the_tracker_holds_back_is_told_as_the_limit_tells_it_unless_that_says_more(typed: str, text: str) -> None:
    held_back = replace(value("2026-01", None), text=typed, suppressed=True)
    assert printed(indicator(held_back, value("2026-02", "20"))) == [text, "20"]


@pytest.mark.parametrize(
    ("baseline", "shown"),
    [
        (Yardstick("5", Number(Decimal(5), "number")), False),
        (Yardstick("6", Number(Decimal(6), "number")), True),
        (Yardstick("3.5", Number(Decimal("3.5"), "number")), True),
        (Yardstick("3%", Number(Decimal(3), "percent")), True),
        (Yardstick("two of them"), False),
        (Yardstick("some twenty of them"), True),
        (Yardstick(), True),
    ],
)
def test_a_baseline_that_tells_of_few_is_hidden(baseline: Yardstick, shown: bool) -> None:
    (masked,) = masked_indicators([replace(indicator(value("2026-01", "20")), baseline=baseline)], 5, frozenset())
    assert (masked.baseline.text == baseline.text) is shown


def test_of_a_limit_of_one_the_single_audit_of_a_grade_is_hidden() -> None:
    def hidden(limit: int, not_people: frozenset[str] = frozenset()) -> tuple[str, ...]:
        (found,) = masked_grades([audits], limit, not_people)
        return found.hidden

    audits = AuditGrades("2026-01", HERE, {"Good": 1, "Poor": 2})
    assert (hidden(0), hidden(1), hidden(2), hidden(2, frozenset({"audits"}))) == ((), ("Good",), ("Good", "Poor"), ())
