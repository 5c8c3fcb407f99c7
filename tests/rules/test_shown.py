"""What a cell shows for the value it holds, in the number formats that councils use."""

from __future__ import annotations

import math
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.model.numbers import rounded
from reportgen.reading.grid import exactly, is_percent, shown_text

NUMBERS = st.one_of(st.integers(), st.floats(allow_nan=False, allow_infinity=False))
FORMATS = st.sampled_from(
    ["General", "0", "0.0", "0.00%", "#,##0", "£#,##0.00", '0.0" days"', "0;(0)", "0.0,,", "# ?/?", "@", "0.0E+00"]
)


# --- numbers


@pytest.mark.parametrize(
    "raw, number_format, shown",
    [
        (0.413, "0.0%", "41.3%"),
        (0.413, "0%", "41%"),
        (1, "0%", "100%"),
        (0, "0.0%", "0.0%"),
        (1147, "#,##0", "1,147"),
        (1234567.891, "#,##0.00", "1,234,567.89"),
        (5.0, "General", "5"),
        (5.0, "0.0", "5.0"),
        (7, "00", "07"),
        (1234.5, "£#,##0.00", "£1,234.50"),
        (1234.5, "[$£-809]#,##0", "£1,235"),
        (1234.5, '_-"£"* #,##0.00_-;-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-', "£1,234.50"),
        (1_200_000, '£0.0,,"m"', "£1.2m"),
        (12_345, '#,##0.0,"k"', "12.3k"),
        (12345678, "0.00E+00", "12345678"),
        (0.5, "# ?/?", "1/2"),
        (2.5, "# ?/?", "2 1/2"),
        (0.75, "# ?/8", "6/8"),
        (1.5, "?/?", "3/2"),
        (0.999, "# ?/?", "1"),
        (2, "# ??/??", "2"),
        (-0.25, "# ?/?", "-1/4"),
        (5, "@", "5"),
    ],
)
def test_a_number_is_shown_as_excel_shows_it(raw: float, number_format: str, shown: str) -> None:
    assert shown_text(raw, number_format) == shown


@pytest.mark.parametrize(
    "raw, number_format, shown",
    [(3.1, '0.0" days"', "3.1 days"), (41.3, '0.0"%"', "41.3%"), (12, '0":1"', "12:1"), (3, 'General" weeks"', "3 weeks")],
)
def test_the_words_of_a_format_are_shown_with_the_number(raw: float, number_format: str, shown: str) -> None:
    assert shown_text(raw, number_format) == shown


@pytest.mark.parametrize(
    "number_format, shown",
    [("0", "-5"), ("0;-0", "-5"), ("0;[Red]-0", "-5"), ("0;(0)", "(5)"), ("0;[Red]0", "5"), ("0.0_ ;\\-0.0\\ ", "-5.0")],
)
def test_a_negative_number_is_shown_as_its_own_section_says(number_format: str, shown: str) -> None:
    assert shown_text(-5, number_format) == shown


@pytest.mark.parametrize(
    "raw, number_format, shown",
    [
        (1, "[>=1]0%;[<1]0.0%", "100%"),
        (0.413, "[>=1]0%;[<1]0.0%", "41.3%"),
        (-0.413, "[>=1]0%;[<1]0.0%", "-41.3%"),
        (1500, '[>=1000]0.0,"k";0', "1.5k"),
        (15, '[>=1000]0.0,"k";0', "15"),
        (2, '[=1]0" day";0" days"', "2 days"),
        (1, '[=1]0" day";0" days"', "1 day"),
        (5, "[>9]0.0;[<1]0.00", "5"),
        (0, "0.0%;-0.0%;0%", "0%"),
        (5, '0" ; "0', "5 ;"),
    ],
)
def test_a_condition_of_the_format_says_how_a_number_is_shown(raw: float, number_format: str, shown: str) -> None:
    assert shown_text(raw, number_format) == shown


def test_a_number_is_a_percentage_by_the_section_that_it_is_shown_in() -> None:
    assert [is_percent("[>1]0;0%", raw) for raw in (45, 0.45)] == [False, True]


def test_no_minus_stands_before_what_rounds_to_zero() -> None:
    assert shown_text(-0.004, "0.0") == "0.0"


def test_a_true_zero_is_shown_as_0_even_where_its_format_shows_a_dash() -> None:
    assert shown_text(0, '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-') == "0"


@pytest.mark.parametrize("raw, shown", [(2.5, "3"), (3.5, "4"), (0.5, "1"), (-2.5, "-3")])
def test_halves_are_rounded_up_as_excel_does(raw: float, shown: str) -> None:
    assert shown_text(raw, "0") == shown


def test_a_half_that_no_binary_fraction_holds_is_rounded_up_too() -> None:
    assert shown_text(0.285, "0%") == "29%"


@pytest.mark.parametrize("raw, shown", [(0.1 + 0.2, "0.3"), (2.2999999999999998, "2.3"), (1 - 0.9, "0.1"), (4.35 * 100, "435")])
def test_binary_noise_does_not_leak(raw: float, shown: str) -> None:
    assert shown_text(raw, "General") == shown


def test_a_percent_sign_in_quotes_does_not_multiply() -> None:
    assert (is_percent("0.0%"), is_percent('0.0"%"'), is_percent("0.0\\%")) == (True, False, False)


@given(NUMBERS, FORMATS)
def test_no_number_is_beyond_any_format(raw: float, number_format: str) -> None:
    assert shown_text(raw, number_format)


@given(NUMBERS, st.text(max_size=20))
def test_no_format_is_beyond_reading(raw: float, number_format: str) -> None:
    assert isinstance(shown_text(raw, number_format), str)


@given(st.integers(-(10**12), 10**12))
def test_a_whole_number_with_commas_reads_back(number: int) -> None:
    assert int(shown_text(number, "#,##0").replace(",", "")) == number


@given(st.decimals(-1000, 1000, places=3))
def test_a_number_typed_with_three_places_is_shown_with_them(number: Decimal) -> None:
    assert Decimal(shown_text(float(number), "0.000")) == number


@given(st.decimals(0, 1000, places=4), st.integers(0, 3))
def test_rounding_never_moves_a_number_by_more_than_a_half(number: Decimal, places: int) -> None:
    assert abs(rounded(number, places) - number) <= Decimal(1).scaleb(-places) / 2


@given(st.floats(-1e9, 1e9))
def test_the_number_that_was_typed_is_the_one_that_is_kept(number: float) -> None:
    assert float(exactly(number)) == number


def test_what_is_no_number_is_shown_all_the_same() -> None:
    assert shown_text(math.nan, "0.0") == "nan"


# --- dates


@pytest.mark.parametrize(
    "number_format, shown",
    [
        ("dd/mm/yyyy", "05/04/2023"),
        ("d mmmm yyyy", "5 April 2023"),
        ("mmm-yy", "Apr-23"),
        ("d-mmm", "5-Apr"),
        ("dddd, d mmmm", "Wednesday, 5 April"),
        ("[$-809]dd mmmm yyyy;@", "05 April 2023"),
        ("yyyy\\-mm\\-dd", "2023-04-05"),
        ('"w/c "d mmm', "w/c 5 Apr"),
        ("mm-dd-yy", "05/04/2023"),
        ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "05 April 2023"),
        ("General", "05/04/2023"),
    ],
)
def test_a_date_is_shown_as_its_format_says(number_format: str, shown: str) -> None:
    assert shown_text(datetime(2023, 4, 5), number_format) == shown


@pytest.mark.parametrize("number_format", ["dd/mm/yyyy hh:mm", "dd/mm/yyyy hh:mm;@"])
def test_mm_is_minutes_after_hours(number_format: str) -> None:
    assert shown_text(datetime(2023, 4, 5, 13, 7), number_format) == "05/04/2023 13:07"


def test_mm_is_a_month_again_in_the_date_after_a_time() -> None:
    assert shown_text(datetime(2023, 4, 5, 13, 7), "hh:mm dd/mm/yyyy") == "13:07 05/04/2023"


def test_an_hour_with_am_or_pm_is_one_of_twelve() -> None:
    assert shown_text(datetime(2023, 4, 5, 13, 7), "d mmm h:mm AM/PM") == "5 Apr 1:07 PM"


@given(st.dates(date(1900, 3, 1), date(2199, 12, 31)))
def test_every_day_reads_back_from_its_usual_format(day: date) -> None:
    assert datetime.strptime(shown_text(day, "dd/mm/yyyy"), "%d/%m/%Y").date() == day


@given(st.datetimes(datetime(1900, 3, 1), datetime(2199, 12, 31)), st.text(max_size=20))
def test_no_format_of_a_date_is_beyond_reading(moment: datetime, number_format: str) -> None:
    assert isinstance(shown_text(moment, number_format), str)


# --- times of day and lengths of time


@pytest.mark.parametrize(
    "hours, number_format, shown",
    [
        (36, "[h]:mm", "36:00"),
        (36.5, "[hh]:mm:ss", "36:30:00"),
        (1.5, "[mm]", "90"),
        (0.25, "[m]:ss", "15:00"),
        (-2, "[h]:mm", "-2:00"),
    ],
)
def test_a_length_of_time_is_shown_in_its_units(hours: float, number_format: str, shown: str) -> None:
    assert shown_text(timedelta(hours=hours), number_format) == shown


@pytest.mark.parametrize(
    "number_format, shown", [("h:mm", "9:30"), ("hh:mm:ss", "09:30:00"), ("h:mm AM/PM", "9:30 AM"), ("General", "09:30")]
)
def test_a_time_of_day_is_shown_as_its_format_says(number_format: str, shown: str) -> None:
    assert shown_text(time(9, 30), number_format) == shown


@pytest.mark.parametrize(
    "number_format, shown", [("dd/mm/yyyy", "00/01/1900"), ("mm-dd-yy", "00/01/1900"), ("mmm-yy", "Jan-00"), ("d mmm", "0 Jan")]
)
def test_nothing_in_the_format_of_a_day_is_excels_day_before_the_first(number_format: str, shown: str) -> None:
    assert shown_text(time(0), number_format) == shown


@given(st.timedeltas(), st.text(max_size=20))
def test_no_format_of_a_length_of_time_is_beyond_reading(length: timedelta, number_format: str) -> None:
    assert isinstance(shown_text(length, number_format), str)


@given(st.times(), st.text(max_size=20))
def test_no_format_of_a_time_of_day_is_beyond_reading(of_day: time, number_format: str) -> None:
    assert isinstance(shown_text(of_day, number_format), str)


@given(NUMBERS, st.text(alphabet='0#?/;[]<>=1."\\ %@_*', max_size=30))
def test_no_format_made_of_codes_is_beyond_reading(raw: float, number_format: str) -> None:
    assert isinstance(shown_text(raw, number_format), str)


@pytest.mark.parametrize("sign", ["0", "#", "?", "?/", "[", '"', "\\", "_", "* ", "0 ", "[>1]", ";", "m", "# "])
def test_a_format_of_any_length_takes_no_time(sign: str) -> None:
    started = process_time()
    for raw in (0.5, datetime(2023, 4, 5), timedelta(hours=1), time(9), "Red"):
        shown_text(raw, sign * 32_000)
    assert process_time() - started < 1


# --- the rest


@pytest.mark.parametrize(
    "number_format, shown",
    [("@", "1"), ('"Priority "@', "Priority 1"), ('0;0;0;"Ref "@', "Ref 1"), ("0;0;0;", "1"), ("General;@", "1"), ("\\P@", "P1")],
)
def test_the_words_of_a_format_are_shown_with_a_text(number_format: str, shown: str) -> None:
    assert shown_text("1", number_format) == shown


@pytest.mark.parametrize("raw, shown", [(None, ""), (True, "TRUE"), (False, "FALSE"), ("Red", "Red"), (time(9, 30), "09:30")])
def test_words_yes_and_no_and_times_are_shown_as_they_are(raw: object, shown: str) -> None:
    assert shown_text(raw, "General") == shown
