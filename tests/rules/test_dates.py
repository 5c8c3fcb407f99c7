"""How dates are typed in councils, and what they mean."""

from __future__ import annotations

import time
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.model.months import NAMES, Month
from reportgen.reading.values import dates as reading_dates
from reportgen.reading.values.dates import MOST, TypedDate, Unsure, Written, dates, shows_day, shows_year, single_day, single_month

DAYS = st.dates(date(2000, 1, 1), date(2069, 12, 31))
MONTHS = DAYS.map(Month.of)
YEARS = st.integers(2000, 2069)


def one(text: str) -> TypedDate:
    (typed,) = dates(text)
    return typed


def ordinal(day: int) -> str:
    return f"{day}{'th' if 10 < day < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


# --- days


@pytest.mark.parametrize(
    "text, day",
    [
        ("1/3/23", date(2023, 3, 1)),
        ("31.05.2023", date(2023, 5, 31)),
        ("12 . 9 . 13", date(2013, 9, 12)),
        ("31 05 2023", date(2023, 5, 31)),
        ("31-Mar-24", date(2024, 3, 31)),
        ("2024-03-31", date(2024, 3, 31)),
        ("2024-03-31 00:00:00", date(2024, 3, 31)),
        ("31 st March 2023", date(2023, 3, 31)),
        ("28th Apr '23", date(2023, 4, 28)),
        ("28th Apr ’23", date(2023, 4, 28)),
        ("02 March 23", date(2023, 3, 2)),
        ("31MAY23", date(2023, 5, 31)),
        ("the 31st of May 2023", date(2023, 5, 31)),
        ("Weds 31 May, 2023", date(2023, 5, 31)),
        ("May 31, 2023", date(2023, 5, 31)),
        ("May 31st 2023", date(2023, 5, 31)),
        ("5\xa0May\xa02023", date(2023, 5, 5)),
        ("31st\nMarch\n2023", date(2023, 3, 31)),
    ],
)
def test_a_day_is_read_however_it_is_typed(text: str, day: date) -> None:
    assert (one(text).first, one(text).last, one(text).written) == (day, day, Written.DAY)


@given(DAYS)
def test_every_day_reads_back_from_every_manner_of_writing_it(day: date) -> None:
    name, short = NAMES[day.month - 1], NAMES[day.month - 1][:3]
    manners = [
        f"{day.day}/{day.month}/{day:%y}",
        f"{day:%d/%m/%Y}",
        f"{day:%d.%m.%y}",
        f"{day.day} . {day.month} . {day:%y}",
        f"{day:%d-%m-%Y}",
        day.isoformat(),
        f"{day.day} {name} {day.year}",
        f"{day.day}-{short}-{day:%y}",
        f"{ordinal(day.day)} {name} {day.year}",
        f"{ordinal(day.day)} of {name.upper()} {day:%y}",
        f"{day.day} th {short} '{day:%y}",
        f"{name} {ordinal(day.day)}, {day.year}",
        f"{name} {day.day} {day.year}",
    ]
    assert {manner: single_day(manner) for manner in manners} == dict.fromkeys(manners, day)


def test_the_day_stands_before_the_month_in_numbers() -> None:
    assert one("4/5/2023").last == date(2023, 5, 4)


@pytest.mark.parametrize(
    "text", ["8 th July", "On June 30th", "May 11 th", "Friday 28th of April", "March 1", "by 31/5", "31/5", "4-May"]
)
def test_a_day_may_lack_its_year(text: str) -> None:
    assert one(text).year_missing
    assert one(text).last is None


def test_a_date_without_a_year_takes_the_year_it_is_given() -> None:
    assert one("8 th July").in_year(2020).last == date(2020, 7, 8)


@pytest.mark.parametrize(
    "text",
    [
        "31 June 2023",
        "31 June",
        "13/14/23",
        "4/31/2023",
        "29 February 2023",
        "30 Feb",
        "Jul 32",
        "Jul-32",
        "00/05/23",
        "2023-04-31",
        "31/03/0203",
    ],
)
def test_a_date_that_no_calendar_has_is_impossible_and_not_guessed(text: str) -> None:
    assert one(text).impossible
    assert one(text).last is None


def test_29_february_is_possible_while_its_year_is_not_known() -> None:
    assert not one("29 Feb").impossible


@pytest.mark.parametrize(
    "text", ["Phase 1 June 23", "Stage 2: Locality 1 and 5 June 23", "1. June 2023", "Week 3 of June 2023", "Version 2.0 June 2023"]
)
def test_a_number_that_counts_something_else_is_not_the_day(text: str) -> None:
    assert one(text).last == date(2023, 6, 30)


def test_the_day_before_is_meant_by_before() -> None:
    assert one("Before 1 September 2023").last == date(2023, 8, 31)


def test_before_the_end_of_a_period_is_its_end() -> None:
    assert one("before the end of March 2024").last == date(2024, 3, 31)


@pytest.mark.parametrize("text, day", [("Easter 2025", date(2025, 4, 21)), ("by Easter 2024", date(2024, 4, 1))])
def test_easter_is_held_to_its_monday_though_the_holidays_or_the_term_may_be_meant(text: str, day: date) -> None:
    assert [(found.last, found.unsure) for found in dates(text)] == [(day, Unsure.EASTER)]


@pytest.mark.parametrize(
    ("text", "day", "unsure"),
    [
        ("before Easter 2026", date(2026, 4, 2), Unsure.EASTER),
        ("Easter Sunday 2026", date(2026, 4, 5), None),
        ("Easter Monday 2026", date(2026, 4, 6), None),
        ("Easter weekend 2026", date(2026, 4, 6), None),
        ("Easter holidays 2026", date(2026, 4, 10), Unsure.EASTER_HOLIDAYS),
        ("by the end of Easter break 2026", date(2026, 4, 10), Unsure.EASTER_HOLIDAYS),
        ("Easter term 2026", date(2026, 3, 31), Unsure.SPRING_TERM),
    ],
)
def test_what_of_easter_is_named_says_which_day_is_meant(text: str, day: date, unsure: Unsure | None) -> None:
    (found,) = dates(text)
    assert (found.last, found.unsure) == (day, unsure)


@pytest.mark.parametrize("text", ["by Christmas 2023", "Christmas 2023", "before Xmas 2023"])
def test_christmas_is_the_day_before_it(text: str) -> None:
    assert one(text).last == date(2023, 12, 24)


# --- months


@pytest.mark.parametrize(
    "text, month",
    [
        ("July 23", Month(2023, 7)),
        ("Sept17", Month(2017, 9)),
        ("Dec2022", Month(2022, 12)),
        ("Nov-18", Month(2018, 11)),
        ("Sept. 2023", Month(2023, 9)),
        ("Apr '23", Month(2023, 4)),
        ("September\n2023", Month(2023, 9)),
        ("MAY 2023", Month(2023, 5)),
        ("may 2023", Month(2023, 5)),
        ("05/2026", Month(2026, 5)),
        ("2026-05", Month(2026, 5)),
        ("09/23", Month(2023, 9)),
        ("end of Sept17", Month(2017, 9)),
        ("October half term 2023", Month(2023, 10)),
    ],
)
def test_a_month_ends_on_its_last_day(text: str, month: Month) -> None:
    assert (one(text).first, one(text).last, one(text).written) == (month.first_day, month.last_day, Written.MONTH)


@given(MONTHS, st.sampled_from(["{} {}", "{}{}", "{}-{}", "{} '{}", "by end {} {}", "{}. {}"]), st.booleans())
def test_a_month_and_two_digits_are_a_month_and_its_year(month: Month, manner: str, short: bool) -> None:
    text = manner.format(month.name[:3] if short else month.name, f"{month.year % 100:02}")
    if month.year % 100 <= 31:
        assert one(text).last == month.last_day


@given(MONTHS, st.sampled_from(["{} {}", "{}{}", "{}-{}", "{}, {}", "in {} {}"]))
def test_every_month_reads_back(month: Month, manner: str) -> None:
    assert single_month(manner.format(month.name, month.year)) == month


@given(MONTHS)
def test_every_month_reads_back_from_numbers(month: Month) -> None:
    assert single_month(f"{month.number:02}/{month.year}") == month
    assert single_month(month.iso) == (month if month.number != month.year % 100 + 1 else None)


def test_two_years_that_follow_each_other_are_a_financial_year_though_the_second_may_be_a_month() -> None:
    assert one("2010-11").written is Written.FINANCIAL_YEAR


@pytest.mark.parametrize(
    "text, day",
    [
        ("beginning of July 23", 10),
        ("early July 23", 10),
        ("mid-July 23", 20),
        ("late July 23", 31),
        ("end of July 23", 31),
        ("end July 23", 31),
    ],
)
def test_a_part_of_a_month_ends_on_the_10th_the_20th_or_the_last_day(text: str, day: int) -> None:
    assert one(text).last == date(2023, 7, day)


@pytest.mark.parametrize(
    "text, day", [("first week of July 2023", 7), ("3rd week in July 2023", 21), ("last week of July 2023", 31)]
)
def test_a_week_of_a_month_ends_with_its_seventh_day(text: str, day: int) -> None:
    assert one(text).last == date(2023, 7, day)


@pytest.mark.parametrize(
    "text, month",
    [
        ("Set17", Month(2017, 9)),
        ("Spet 2017", Month(2017, 9)),
        ("Febuary 2024", Month(2024, 2)),
        ("Setpember 2023", Month(2023, 9)),
        ("Agust 23", Month(2023, 8)),
        ("Marhc 2024", Month(2024, 3)),
    ],
)
def test_a_misspelt_month_is_accepted_and_marked(text: str, month: Month) -> None:
    assert (one(text).last, one(text).misspelt) == (month.last_day, True)


@given(st.sampled_from([name for name in NAMES if len(name) > 5]), st.data())
def test_a_long_month_with_two_letters_swapped_is_that_month(name: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(name) - 2))
    swapped = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    assert single_month(f"{swapped} 2023") == single_month(f"{name} 2023")


@pytest.mark.parametrize("text", ["Set 17 targets", "Match 2023", "Mary 2023", "Plan 2023", "Jane 23", "Arch 2023"])
def test_another_word_is_not_a_misspelt_month(text: str) -> None:
    assert dates(text) == ()


# --- running text


@pytest.mark.parametrize(
    "text",
    [
        "16/17 year olds",
        "aged 16/17",
        "Year 12/13 pupils",
        "2 March cases",
        "24 hours",
        "24/7",
        "24/7 cover",
        "within 7 days",
        "S47",
        "2/3 of staff",
        "0-3 Months",
        "Care Act 2014",
        "para 3.7.23",
        "staff may need training",
        "STAFF MAY NEED TRAINING",
        "May be delayed",
        "3 may need a review",
        "march on",
        "15th of each month",
        "Dependent on recruitment",
        "",
    ],
)
def test_a_number_or_a_word_that_only_looks_like_a_date_is_none(text: str) -> None:
    assert dates(text) == ()


@pytest.mark.parametrize("text", ["may", "by may", "by the end of march", "from april to may"])
def test_may_and_march_in_small_letters_are_months_where_a_date_is_meant(text: str) -> None:
    assert one(text).year_missing


def test_a_count_after_a_month_is_not_its_year() -> None:
    assert one("by July 90% of staff").year_missing


def test_every_date_of_a_text_is_found_in_order() -> None:
    text = "Policy to go live by Jun17, review at the end of Sept17"
    assert [text[typed.start : typed.end] for typed in dates(text)] == ["Jun17", "end of Sept17"]


def test_days_side_by_side_do_not_take_each_others_numbers_for_years() -> None:
    assert [typed.in_year(2023).last for typed in dates("24 April 28 April 18 May")] == [
        date(2023, 4, 24),
        date(2023, 4, 28),
        date(2023, 5, 18),
    ]


# --- weeks, quarters, terms, years


@pytest.mark.parametrize(
    "text", ["w/c 17/4/23", "W/C 17.4.23", "wc 17th April 2023", "week beginning Monday 17 April 2023", "week of 17 April 23"]
)
def test_a_week_ends_on_its_friday(text: str) -> None:
    assert (one(text).last, one(text).written) == (date(2023, 4, 21), Written.WEEK)


@given(DAYS)
def test_the_last_day_of_a_week_is_a_friday_within_seven_days(day: date) -> None:
    last = one(f"w/c {day:%d/%m/%Y}").last
    assert last is not None
    assert last.weekday() == 4
    assert timedelta(0) <= last - day < timedelta(7)


@pytest.mark.parametrize(
    "text",
    [
        "Q3 2024/25",
        "Qtr 3 24/25",
        "quarter three 2024/2025",
        "Quarter 3 of 2024-25",
        "Q3 (2024/25)",
        "2024/25 Q3",
        "third quarter of 2024/25",
        "Q3 FY24/25",
    ],
)
def test_quarters_are_of_the_financial_year(text: str) -> None:
    assert (one(text).first, one(text).last, one(text).written) == (date(2024, 10, 1), date(2024, 12, 31), Written.QUARTER)


@given(YEARS, st.integers(1, 4))
def test_the_four_quarters_follow_each_other_from_april_to_march(year: int, quarter: int) -> None:
    typed = one(f"Q{quarter} {year}/{(year + 1) % 100:02}")
    assert typed.first == date(year + (quarter == 4), [4, 7, 10, 1][quarter - 1], 1)
    assert typed.last == Month(year + (quarter == 4), [6, 9, 12, 3][quarter - 1]).last_day


def test_the_year_of_a_day_in_march_is_the_financial_year_before() -> None:
    assert one("Q2").year_around(date(2024, 3, 31)) == 2023


@pytest.mark.parametrize(
    "text",
    ["2023-24", "23/24", "2023/2024", "end 2023/24", "FY 23-24", "Financial year 2023/24", "Year end 23/24", "year end 2024"],
)
def test_a_financial_year_ends_in_march(text: str) -> None:
    assert (one(text).last, one(text).written) == (date(2024, 3, 31), Written.FINANCIAL_YEAR)


@given(YEARS)
def test_two_years_with_a_stroke_are_never_a_day_and_a_month(year: int) -> None:
    assert one(f"{year}/{(year + 1) % 100:02}").last == date(year + 1, 3, 31)


@pytest.mark.parametrize("text", ["Academic year 2023/24", "2023/24 academic year", "school year 23-24"])
def test_an_academic_year_ends_in_august(text: str) -> None:
    assert (one(text).last, one(text).written) == (date(2024, 8, 31), Written.ACADEMIC_YEAR)


@pytest.mark.parametrize("text", ["by the end of 2019", "in 2019", "2019", "2019 onwards"])
def test_a_calendar_year_ends_in_december(text: str) -> None:
    assert one(text).last == date(2019, 12, 31)


@pytest.mark.parametrize(
    "text, last",
    [
        ("Autumn term 2023", date(2023, 12, 31)),
        ("Autumn Term 2 2023", date(2023, 12, 31)),
        ("Autumn 1 2023", date(2023, 10, 31)),
        ("Autumn term 2023/24", date(2023, 12, 31)),
        ("Spring term 2024", date(2024, 3, 31)),
        ("Spring term 2023/24", date(2024, 3, 31)),
        ("Summer 2024 term", date(2024, 7, 31)),
        ("summer half-term 2024", date(2024, 5, 31)),
        ("Aut 1 2023", date(2023, 10, 31)),
        ("Aut 2 23/24", date(2023, 12, 31)),
        ("Spr1 2023/24", date(2024, 2, 29)),
        ("SUM 2 2024", date(2024, 7, 31)),
        ("Aut 25", date(2025, 12, 31)),
        ("Term 3 2023/24", date(2024, 7, 31)),  # of three; from the fourth on there are six
        ("Term 4 2023/24", date(2024, 3, 31)),
        ("Half term 3 2023/24", date(2024, 2, 29)),
        ("Autumn half term 2 2023", date(2023, 12, 31)),
        ("Autumn HT1 2023", date(2023, 10, 31)),
        ("Autumn 1 & 2 2023", date(2023, 12, 31)),
        ("HT1 2023/24", date(2023, 10, 31)),
        ("HT4 2023/24", date(2024, 3, 31)),
        ("Half term 5 2023/24", date(2024, 5, 31)),
        ("Term 6 2023/24", date(2024, 7, 31)),
    ],
)
def test_a_term_ends_with_its_last_month(text: str, last: date) -> None:
    assert (one(text).last, one(text).written) == (last, Written.TERM)


@pytest.mark.parametrize(
    "text, last", [("Summer 2023", date(2023, 8, 31)), ("Spring 24", date(2024, 5, 31)), ("Winter 2023/24", date(2024, 2, 29))]
)
def test_a_season_without_a_term_is_three_months(text: str, last: date) -> None:
    assert (one(text).last, one(text).written) == (last, Written.SEASON)


@pytest.mark.parametrize(
    "text", ["End Q2", "End of financial year", "Year end", "end of the year", "before the end of the summer term"]
)
def test_a_quarter_a_term_and_a_year_may_lack_their_year(text: str) -> None:
    assert one(text).year_missing


@pytest.mark.parametrize(
    "text, last", [("early 2024", date(2024, 4, 30)), ("mid 2024", date(2024, 8, 31)), ("start of Q3 24/25", date(2024, 10, 31))]
)
def test_a_part_of_a_longer_period_ends_with_a_month(text: str, last: date) -> None:
    assert one(text).last == last


# --- ranges and lists


@pytest.mark.parametrize(
    "text, first, last",
    [
        ("May/June 2023", date(2023, 5, 1), date(2023, 6, 30)),
        ("March-May 2023", date(2023, 3, 1), date(2023, 5, 31)),
        ("April – July 2020", date(2020, 4, 1), date(2020, 7, 31)),
        ("Sept 2023 – July 2024", date(2023, 9, 1), date(2024, 7, 31)),
        ("Sept 23 until end of March 24", date(2023, 9, 1), date(2024, 3, 31)),
        ("November - January 2024", date(2023, 11, 1), date(2024, 1, 31)),
        ("Nov 2023 – Jan", date(2023, 11, 1), date(2024, 1, 31)),
        ("March 1 to May 31 2020", date(2020, 3, 1), date(2020, 5, 31)),
        ("5-9 June 23", date(2023, 6, 5), date(2023, 6, 9)),
        ("17/18 April 2023", date(2023, 4, 17), date(2023, 4, 18)),
        ("1/3/23-5/3/23", date(2023, 3, 1), date(2023, 3, 5)),
        ("Q1-Q2 2023/24", date(2023, 4, 1), date(2023, 9, 30)),
        ("2017 – 2020", date(2017, 1, 1), date(2020, 12, 31)),
    ],
)
def test_a_range_is_one_date_from_its_first_day_to_its_last(text: str, first: date, last: date) -> None:
    assert (one(text).first, one(text).last, one(text).written) == (first, last, Written.RANGE)


@pytest.mark.parametrize("text, last", [("April/May/June", date(2020, 6, 30)), ("March 1 to May 31", date(2020, 5, 31))])
def test_a_range_may_lack_its_year(text: str, last: date) -> None:
    assert one(text).in_year(2020).last == last


def test_a_range_over_new_year_ends_in_the_next_year() -> None:
    assert one("Nov – Jan").in_year(2023).last == date(2024, 1, 31)


def test_a_range_that_runs_backwards_is_two_dates() -> None:
    assert len(dates("March 2024 - April 2023")) == 2


def test_a_range_with_an_impossible_end_is_two_dates() -> None:
    assert [typed.impossible for typed in dates("31 June - 31 July 2023")] == [True, False]


@pytest.mark.parametrize(
    "text, lasts",
    [
        ("March and May 2023", [date(2023, 3, 31), date(2023, 5, 31)]),
        ("Dec, March, June 2014", [date(2013, 12, 31), date(2014, 3, 31), date(2014, 6, 30)]),
        ("Nov 2023 and January", [date(2023, 11, 30), date(2024, 1, 31)]),
    ],
)
def test_the_dates_of_a_list_share_the_year_of_one(text: str, lasts: list[date]) -> None:
    assert [typed.last for typed in dates(text)] == lasts


# --- doubt


@pytest.mark.parametrize(
    "text, unsure",
    [
        ("09/23", Unsure.MONTH_AND_YEAR),
        ("23/24", Unsure.FINANCIAL_YEAR),
        ("2020-2021", Unsure.FINANCIAL_YEAR),
        ("2017 – 2020", Unsure.FINANCIAL_YEAR),
        ("Q2 2023", Unsure.ONE_YEAR),
        ("end of the year", Unsure.YEAR_END),
        ("Summer 2023", Unsure.SEASON),
        ("Spring term 2024", Unsure.SPRING_TERM),
        ("mid-July 2023", Unsure.PART),
        ("Jul 23", Unsure.DAY_OR_YEAR),
        ("23-Mar", Unsure.DAY_OR_YEAR),
        ("July 23", None),
        ("Nov-18", None),
        ("2023-24", None),
        ("Autumn term 2023", None),
        ("Term 4 2023/24", Unsure.SPRING_TERM),
        ("Term 2 2023/24", Unsure.NUMBERED_TERM),  # of three it is the spring term, of six the second half of autumn
    ],
)
def test_a_date_knows_why_it_may_mean_another_day(text: str, unsure: Unsure | None) -> None:
    assert one(text).unsure is unsure


# --- one day, one month


@pytest.mark.parametrize(
    "text, day",
    [("28 May 2026", date(2026, 5, 28)), ("28/05/2026", date(2026, 5, 28)), ("Thursday 28 May 2026, 2pm", date(2026, 5, 28))],
)
def test_a_single_day_is_read(text: str, day: date) -> None:
    assert single_day(text) == day


@pytest.mark.parametrize(
    "text",
    ["May 2026", "28 May", "28 May 2026 and 4 June 2026", "31 June 2026", "before 28 May 2026", "28 Febuary 2026", "TBC", ""],
)
def test_what_is_not_one_day_beyond_doubt_is_none(text: str) -> None:
    assert single_day(text) is None


@pytest.mark.parametrize("text", ["May 2026", "May 26", "2026-05", "05/2026", "28 May 2026", "28/05/2026"])
def test_a_single_month_is_read(text: str) -> None:
    assert single_month(text) == Month(2026, 5)


@pytest.mark.parametrize("text", ["2026", "May", "May to June 2026", "Q1 2026/27", "TBC", ""])
def test_what_is_not_one_month_is_none(text: str) -> None:
    assert single_month(text) is None


# --- number formats


@pytest.mark.parametrize(
    "number_format", ["dd/mm/yyyy", "d-mmm", "[$-F800]dddd, mmmm dd, yyyy", "General", "yyyy-mm-dd hh:mm:ss", "mm-dd-yy"]
)
def test_a_format_that_shows_the_day(number_format: str) -> None:
    assert shows_day(number_format)


@pytest.mark.parametrize("number_format", ["mmm-yy", "[$-809]mmmm yyyy;@", '"Ended" mmm yy', "mmmm\\d", "[Red]mmm"])
def test_a_format_that_hides_the_day(number_format: str) -> None:
    assert not shows_day(number_format)


def test_a_format_of_day_and_month_hides_the_year() -> None:
    assert not shows_year("d-mmm")
    assert shows_year("d-mmm-yy")
    assert shows_year("General")


# --- any text


PIECES = "may March Sept17 31 st 2023 23/24 2/ -  – to and before early w/c Q3 of the end term autumn 1/3/23 \n . , ( ) ' year 99 0"
WORDS = st.sampled_from(PIECES.split(" "))
TEXTS = st.one_of(st.text(), st.lists(WORDS).map(" ".join), st.lists(WORDS).map("".join))


@given(TEXTS)
def test_no_text_raises_and_its_dates_stand_in_order(text: str) -> None:
    ends = [0, *(place for typed in dates(text) for place in (typed.start, typed.end)), len(text)]
    assert ends == sorted(ends)


@given(TEXTS, st.integers(1, 9999))
def test_the_last_day_is_never_before_the_first(text: str, year: int) -> None:
    for typed in dates(text):
        settled = typed.in_year(year)
        assert settled.first is None or settled.last is None or settled.first <= settled.last


def seconds(text: str) -> float:
    times = []
    for _ in range(3):
        start = time.process_time()
        dates(text)
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.parametrize(
    "unit",
    ["1", "1 ", "a", " ", "may ", "May/", "1/5/23 ", "1-", "2023-", "early before w/c ", "March 1 to ", "q1 of ", "5 April and "],
)
def test_the_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    short = (unit * 2000)[:2000]
    assert seconds(short * 8) < 24 * max(seconds(short), 0.0005)


# --- words that are passed over at once

OPENERS = [
    "by",
    "before",
    "until",
    "end",
    "of",
    "start",
    "early",
    "mid",
    "late",
    "w/c",
    "week",
    "commencing",
    "wk",
    "first",
    "second",
    "last",
    "quarter",
    "q3",
    "Q1",
    "qtr",
    "2",
    "year",
    "end",
    "financial",
    "year",
    "academic",
    "fy",
    "spring",
    "term",
    "summer",
    "half",
    "christmas",
    "xmas",
    "prior",
    "to",
    "ahead",
    "of",
    "the",
    "May",
    "Sept",
    "Set17",
    "Febuary",
    "12",
    "31/3",
    "2024",
    "2023/24",
    "24-25",
    "to",
    "and",
    "-",
    ",",
    "1st",
    "weekcommencing",
    "quarterone",
    "plan",
    "service",
    "review",
    "children",
]


@given(st.lists(st.sampled_from(OPENERS), max_size=8).map(" ".join))
def test_a_word_that_is_passed_over_at_once_begins_no_date(text: str) -> None:
    found = dates.__wrapped__(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading_dates, "_may_begin", lambda _: True)
        assert dates.__wrapped__(text) == found


def test_a_text_of_nothing_but_dates_is_read_in_time() -> None:
    assert len(dates("1 May 2026, " * 3_000)) == MOST


@pytest.mark.parametrize(("typed", "year"), [("31/03/69", 2069), ("31/03/70", 1970), ("31/03/98", 1998), ("31/03/00", 2000)])
def test_two_digits_up_to_69_are_years_of_this_century(typed: str, year: int) -> None:
    (found,) = dates(typed)
    assert found.last == date(year, 3, 31)


# --- where each manner begins and ends


def manners(text: str) -> list[Written]:
    return [each.written for each in dates(text)]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("by 31/5", [Written.DAY]),
        ("by 1/1", [Written.DAY]),
        ("by 5/12", [Written.DAY]),
        ("by 32/5", []),
        ("by 5/13", [Written.MONTH]),  # May 2013
        ("by 31 March", [Written.DAY]),
        ("by 32 March", [Written.MONTH]),  # no day of the year stands before it
        ("by Agust", [Written.MONTH]),  # six letters, which no other word has
        ("by Marhc", []),
        ("12/13", [Written.FINANCIAL_YEAR]),
        ("11/12", [Written.DAY]),  # 11 December
        ("2017 - 2027", [Written.RANGE]),
        ("2017 - 2028", [Written.YEAR]),  # more than ten years
        ("09/13", [Written.MONTH]),
        ("09/12", [Written.DAY]),  # 9 December
        ("by 12/13", [Written.FINANCIAL_YEAR]),
        ("by summer", [Written.SEASON]),
        ("Summer 2023", [Written.SEASON]),
        ("Autumn term", [Written.TERM]),
        ("Spr 1", [Written.TERM]),
        ("by Sum 2", [Written.TERM]),
        ("Sum", [Written.TERM]),
        ("HT3", [Written.TERM]),
        ("end of Term 4", [Written.TERM]),
        ("a lump sum 1 payment", []),
        ("Sum of 2", []),
        ("Sum 2024", []),  # a total
        ("Sprint 2", []),
        ("Short term 1", []),
        ("Term 1 of the Notice", []),
        ("half term 3 pupils", []),
        ("the long summer of it", []),
        ("Summer term 2023/27", []),  # years that do not follow each other
        ("Budget 11/12 was spent", []),  # neither led nor alone
        ("by 9/12 of cases", []),
        ("12/2026", [Written.MONTH]),
        ("13/2026", []),
        ("2017 - 2017", [Written.YEAR]),
        ("Easter", [Written.TERM]),
        ("over Easter we met", []),
    ],
)
def test_a_date_is_read_in_the_manner_in_which_it_can_be_one(text: str, read: list[Written]) -> None:
    assert manners(text) == read


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("end of year", Unsure.YEAR_END),
        ("year end", None),
        ("year end 2024", Unsure.ONE_YEAR),
        ("Financial year 2024", Unsure.ONE_YEAR),
        ("Financial year 2024/25", None),
        ("Academic year 2023/24", None),
        ("Calendar year 2024", None),
        ("end of financial year", None),
    ],
)
def test_a_year_by_name_is_unsure_where_it_may_be_another(text: str, unsure: Unsure | None) -> None:
    (found,) = dates(text)
    assert found.unsure is unsure


@pytest.mark.parametrize(
    "monday",
    [
        date(1998, 4, 13),
        date(2008, 3, 24),
        date(2019, 4, 22),
        date(2024, 4, 1),
        date(2025, 4, 21),
        date(2035, 3, 26),
        date(2038, 4, 26),
    ],
)
def test_easter_is_over_on_its_monday(monday: date) -> None:
    (found,) = dates(f"Easter {monday.year}")
    assert (found.last, found.first) == (monday, monday - timedelta(days=3))


@pytest.mark.parametrize(
    "text, day",
    [
        ("the August bank holiday 2025", date(2025, 8, 25)),
        ("by summer bank holiday 2026", date(2026, 8, 31)),
        ("Aug bank holiday Monday, 2027", date(2027, 8, 30)),
        ("spring bank holiday 2026", date(2026, 5, 25)),
        ("before the August bank holiday 2025", date(2025, 8, 24)),
    ],
)
def test_a_bank_holiday_that_comes_once_a_year_is_its_monday(text: str, day: date) -> None:
    assert one(text).last == day


def test_of_two_bank_holidays_in_may_none_is_meant_for_sure_and_the_month_stands() -> None:
    assert one("by May bank holiday").written is Written.MONTH


def test_a_month_is_no_bank_holiday_for_a_bank_that_is_named_elsewhere() -> None:
    assert one("August 2025 (bank details of holiday clubs)").last == date(2025, 8, 31)
