"""How numbers, dates and gaps are worded."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.model import numbers
from reportgen.model.indicators import Number, Period


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        ("1147", "number", "1,147"),
        ("41.3", "percent", "41.3%"),
        ("189.2", "rate", "189.2 per 10,000"),
        ("-5.4", "number", "−5.4"),
        ("1200", "pounds", "£1,200"),
        ("-3.50", "pounds", "−£3.50"),
        ("3.1", "days", "3.1 days"),
        ("100.0", "percent", "100.0%"),
        ("0", "number", "0"),
    ],
)
def test_a_number_is_printed_as_published(value: str, unit: str, text: str) -> None:
    assert numbers.number(Number(Decimal(value), unit)) == text


def test_halves_are_rounded_up_as_excel_does() -> None:
    assert [str(numbers.rounded(Decimal(value), 0)) for value in ("2.5", "3.5", "-2.5")] == ["3", "4", "-3"]


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_rounding_moves_a_number_by_no_more_than_half(value: Decimal) -> None:
    assert abs(numbers.rounded(value, 1) - value) <= Decimal("0.05")


def test_differences_between_percentages_are_percentage_points() -> None:
    assert numbers.difference(Number(Decimal("74.8"), "percent"), Number(Decimal("80.2"), "percent")) == "−5.4 points"


def test_no_difference_is_said_in_words() -> None:
    assert numbers.difference(Number(Decimal("50.0"), "percent"), Number(Decimal("50.0"), "percent")) == "no change"


@pytest.mark.parametrize(("count", "text"), [(0, "no actions"), (1, "1 action"), (7, "7 actions"), (1147, "1,147 actions")])
def test_a_count_agrees_with_its_noun(count: int, text: str) -> None:
    assert numbers.counted(count, "action") == text


@pytest.mark.parametrize(
    ("label", "end", "text"),
    [
        ("2023-03", date(2023, 3, 31), "March 2023"),
        ("2023-04-27", date(2023, 4, 27), "27 April 2023"),
        ("2022-23 Q1", date(2022, 6, 30), "April to June 2022"),
        ("2022-23", date(2023, 3, 31), "2022-23"),
        ("R12M", None, "R12M"),
    ],
)
def test_a_period_is_printed_in_words(label: str, end: date | None, text: str) -> None:
    assert numbers.period(Period(label, end)) == text


def test_in_a_column_heading_the_month_is_short() -> None:
    assert numbers.short_period(Period("2022-09", date(2022, 9, 30))) == "Sep 2022"


def test_a_list_ends_with_and() -> None:
    assert [numbers.listed(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]
