"""The periods that column headings name."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.model.indicators import Period
from reportgen.model.months import Month
from reportgen.reading.values.periods import period, period_of_date

LATEST = date(2023, 4, 17)
DAYS = st.dates(date(2000, 1, 1), date(2031, 12, 31))  # 'Jan-32' is no month: design.md has 'Jul 32' as not a date


def label(heading: str, latest: date = LATEST) -> str | None:
    named = period(heading, latest)
    return named.label if named else None


@pytest.mark.parametrize(
    "heading, month",
    [
        ("Oct-22", Month(2022, 10)),
        ("Apr 23", Month(2023, 4)),
        ("March 2019", Month(2019, 3)),
        ("2023-04", Month(2023, 4)),
        ("Mar\n2023", Month(2023, 3)),
    ],
)
def test_a_month_is_labelled_by_year_and_number_and_ends_on_its_last_day(heading: str, month: Month) -> None:
    assert period(heading, LATEST) == Period(month.iso, month.last_day)


def test_a_quarter_is_labelled_by_its_financial_year() -> None:
    assert period("Q3 24/25", LATEST) == Period("2024-25 Q3", date(2024, 12, 31))


def test_the_fourth_quarter_falls_in_the_second_year_named() -> None:
    assert period("Q4 2023/24", LATEST) == Period("2023-24 Q4", date(2024, 3, 31))


@pytest.mark.parametrize("heading", ["2022-23", "2022/23", "22/23", "2022-2023", "FY 2022/23"])
def test_a_financial_year_is_labelled_by_both_years(heading: str) -> None:
    assert period(heading, LATEST) == Period("2022-23", date(2023, 3, 31))


def test_a_day_is_labelled_by_its_date() -> None:
    assert period("27/4/2020", LATEST) == Period("2020-04-27", date(2020, 4, 27))


@pytest.mark.parametrize(
    "heading, day",
    [("27 th April", "2020-04-27"), ("17th June", "2020-06-17"), ("May 11th", "2020-05-11"), ("2nd September", "2019-09-02")],
)
def test_a_day_without_a_year_is_the_latest_not_after_the_position_date(heading: str, day: str) -> None:
    assert label(heading, date(2020, 9, 1)) == day


@pytest.mark.parametrize("heading, month", [("July", "2022-07"), ("March", "2023-03"), ("April", "2023-04"), ("May", "2022-05")])
def test_a_month_without_a_year_is_the_latest_not_after_the_position_date(heading: str, month: str) -> None:
    assert label(heading) == month


def test_a_quarter_without_a_year_is_the_latest_not_after_the_position_date() -> None:
    assert label("Q2") == "2022-23 Q2"


def test_29_february_without_a_year_is_in_the_latest_leap_year() -> None:
    assert label("29 Feb", date(2023, 4, 17)) == "2020-02-29"


@pytest.mark.parametrize(
    "heading, named",
    [
        ("Actual Mar 24", "2024-03"),
        ("Mar-23 actual", "2023-03"),
        ("Value Apr 2023", "2023-04"),
        ("Position as at 31 March 2023", "2023-03-31"),
        ("Q1 2023/24 (Apr-Jun)", "2023-24 Q1"),
        ("Apr-Jun 2023 (Q1)", "2023-24 Q1"),
        ("2023/24 full year", "2023-24"),
        ("Whole year 2023-24", "2023-24"),
        ("Annual outturn 2023/24", "2023-24"),
        ("2023/24 year end", "2023-24"),
    ],
)
def test_words_that_only_say_that_values_stand_below_do_not_matter(heading: str, named: str) -> None:
    assert label(heading) == named


@pytest.mark.parametrize(
    "heading",
    [
        "April – July 2020",
        "Autumn term 2023",
        "2023",
        "w/c 17/4/23",
        "Year to March 2023",
        "Apr 23 (YTD)",
    ],
)
def test_another_period_keeps_its_own_words(heading: str) -> None:
    assert label(heading) == heading


@pytest.mark.parametrize(
    ("heading", "end"),
    [
        ("Aut 1 25/26", date(2025, 10, 24)),
        ("Autumn term 2025", date(2025, 12, 19)),
        ("Spr 1 25/26", date(2026, 2, 13)),
        ("HT4 2025/26", date(2026, 3, 31)),  # with Easter
        ("Sum 1 2026", date(2026, 5, 22)),
        ("Sum 2 2026", date(2026, 7, 24)),
    ],
)
def test_a_term_over_values_ends_when_schools_break_up(heading: str, end: date) -> None:
    assert period(heading, LATEST) == Period(heading, end)


def test_another_period_still_has_an_end() -> None:
    assert period("April – July 2020", LATEST) == Period("April – July 2020", date(2020, 7, 31))


@pytest.mark.parametrize(
    "heading",
    [
        "Baseline April 2023",
        "Baseline as at March 2023",
        "Target April 2024",
        "Target 23/24",
        "Milestone 1 – Jul 23 (interim target)",
        "England average 21/22",
        "SN avg 22/23",
        "November progress update from action lead",
        "From May 2023",
        "58 – April 2023",
    ],
)
def test_a_heading_about_more_than_the_values_of_a_period_names_none(heading: str) -> None:
    assert label(heading) is None


@pytest.mark.parametrize(
    "heading", ["R12M", "Current performance", "Same period last year", "Direction of travel", "31 June 2023", "May need", ""]
)
def test_a_heading_without_a_date_names_no_period(heading: str) -> None:
    assert label(heading) is None


@pytest.mark.parametrize("number_format", ["mmm-yy", "[$-809]mmmm yyyy;@"])
def test_a_true_date_shown_as_a_month_is_the_month(number_format: str) -> None:
    assert period_of_date(date(2022, 10, 1), number_format) == Period("2022-10", date(2022, 10, 31))


@pytest.mark.parametrize("number_format", ["dd/mm/yyyy", "d-mmm", "General"])
def test_a_true_date_shown_as_a_day_is_the_day(number_format: str) -> None:
    assert period_of_date(date(2022, 10, 1), number_format) == Period("2022-10-01", date(2022, 10, 1))


@given(DAYS)
def test_every_month_is_read_as_excel_shows_it(day: date) -> None:
    month = Month.of(day)
    assert period(f"{day:%b-%y}", LATEST) == period_of_date(day, "mmm-yy") == Period(month.iso, month.last_day)


@given(DAYS, DAYS)
def test_a_heading_without_a_year_is_never_after_the_position_date(day: date, latest: date) -> None:
    named = period(f"{day.day} {day:%B}", latest)
    assert named is not None
    assert named.end is not None
    assert named.end <= latest


@given(st.text(), DAYS)
def test_no_heading_raises(heading: str, latest: date) -> None:
    assert (named := period(heading, latest)) is None or named.label
