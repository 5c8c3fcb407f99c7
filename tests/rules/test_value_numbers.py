"""Which number a cell of an indicator holds, and which words are no number."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.model.indicators import Better, Number, Target, TargetKind
from reportgen.reading.grid import shown_text
from reportgen.reading.values.numbers import ValueRead, read_target, read_value, read_yardstick, unit_named, unit_of_title


def excel(raw: float, number_format: str) -> Number | None:
    return read_value(raw, number_format, shown_text(raw, number_format)).number


def typed(text: str) -> ValueRead:
    return read_value(text, "General", text)


def target(text: str) -> Target:
    return read_target(text, "General", text)


# --- Excel's own numbers


@pytest.mark.parametrize(
    "raw, number_format, value, unit",
    [
        (0.413, "0.0%", "41.3", "percent"),
        (0.413, "0%", "41", "percent"),
        (0.41333, "0.00%", "41.33", "percent"),
        (1, "0%", "100", "percent"),
        (1, "0.0%", "100.0", "percent"),
        (0, "0%", "0", "percent"),
        (1147, "#,##0", "1147", "number"),
        (5.0, "General", "5", "number"),
        (5, "0.0", "5.0", "number"),
        (1234.5, "£#,##0.00", "1234.50", "pounds"),
        (3.1, '0.0" days"', "3.1", "days"),
        (189.2, '0.0"r"', "189.2", "rate"),
        (41.3, '0.0"%"', "41.3", "percent"),
        (1_200_000, '£0.0,,"m"', "1200000", "pounds"),
        (-5, "0;(0)", "-5", "number"),
    ],
)
def test_a_number_has_the_unit_and_the_decimal_places_that_the_cell_shows(
    raw: float, number_format: str, value: str, unit: str
) -> None:
    number = excel(raw, number_format)
    assert number is not None
    assert (str(number.value), number.unit) == (value, unit)


def test_yes_and_no_are_no_numbers() -> None:
    assert read_value(True, "General", "TRUE") == ValueRead("TRUE")


@given(st.decimals(0, 1, places=4), st.integers(0, 2))
def test_a_percentage_formatted_by_excel_reads_back_as_shown(share: Decimal, places: int) -> None:
    number_format = "0%" if places == 0 else f"0.{'0' * places}%"
    number = excel(float(share), number_format)
    assert number is not None
    assert f"{number.value}%" == shown_text(float(share), number_format)


@given(st.decimals(-(10**9), 10**9, places=3), st.sampled_from(["0", "0.0", "0.00", "#,##0", "#,##0.0", "General"]))
def test_a_number_formatted_by_excel_reads_back_as_shown(raw: Decimal, number_format: str) -> None:
    number = excel(float(raw), number_format)
    assert number is not None
    assert number.value == Decimal(shown_text(float(raw), number_format).replace(",", ""))


@given(st.decimals(0, 10**6, places=2), st.sampled_from(["#,##0.0", '0.0" days"', "0.0%", "£#,##0.00", '0.0"r"']))
def test_a_value_reads_the_same_as_a_number_and_as_the_text_that_it_shows(raw: Decimal, number_format: str) -> None:
    assert excel(float(raw), number_format) == typed(shown_text(float(raw), number_format)).number


@given(st.floats() | st.integers(), st.text(max_size=12))
def test_no_number_in_no_format_raises(raw: float, number_format: str) -> None:
    read_target(raw, number_format, shown_text(raw, number_format))


# --- text that plainly is one value


@pytest.mark.parametrize(
    "text, value, unit",
    [
        ("1,147", "1147", "number"),
        ("1,147*", "1147", "number"),
        ("41.3%", "41.3", "percent"),
        ("15.50%", "15.50", "percent"),
        ("41 per cent", "41", "percent"),
        (".5%", "0.5", "percent"),
        ("189.2r", "189.2", "rate"),
        ("189.2 r", "189.2", "rate"),
        ("189.2 per 10,000", "189.2", "rate"),
        ("3.1 days", "3.1", "days"),
        ("1 day", "1", "days"),
        ("£1,234.56", "1234.56", "pounds"),
        ("£1.2m", "1200000", "pounds"),
        ("£12k", "12000", "pounds"),
        ("12:1", "12", "ratio"),
        ("-5%", "-5", "percent"),
        ("−5%", "-5", "percent"),
        ("–5%", "-5", "percent"),
        ("64.1% (r)", "64.1", "percent"),
        ("0 (target)", "0", "number"),
        ("58 – April 2023", "58", "number"),
        ("28.92 (academic year 21/22)", "28.92", "number"),
    ],
)
def test_text_is_read_where_it_plainly_is_one_value(text: str, value: str, unit: str) -> None:
    number = typed(text).number
    assert number is not None
    assert (str(number.value), number.unit) == (value, unit)


def test_m_is_millions_only_of_pounds_else_months() -> None:
    assert (typed("£9m").number, typed("9m+").number) == (Number(Decimal(9_000_000), "pounds"), Number(Decimal(9), "months"))


def test_a_fraction_with_m_is_no_number_without_a_pound_sign() -> None:
    assert typed("1.2m").number is None


@pytest.mark.parametrize("text, count", [("77% (85)", 85), ("77% (n=85)", 85), ("81% (17/21)", 17), ("77% (85 children)", 85)])
def test_a_count_in_brackets_stands_beside_its_percentage(text: str, count: int) -> None:
    assert typed(text).count == count


@pytest.mark.parametrize(
    "text, of",
    [("42.1r England", "England"), ("7.6% England", "England"), ("30.8% (national SEN2 2022)", "national SEN2 2022")],
)
def test_words_beside_a_number_say_whose_it_is(text: str, of: str) -> None:
    assert typed(text).of == of


def test_of_a_pair_from_and_to_the_second_is_the_value() -> None:
    assert typed("from 12% to 8%").number == Number(Decimal(8), "percent")


@pytest.mark.parametrize("text", ["17/21", "17 out of 21", "17 of 21"])
def test_of_a_share_the_first_number_is_used_and_a_person_should_look(text: str) -> None:
    read = typed(text)
    assert (read.number, [doubt.id for doubt in read.doubts]) == (Number(Decimal(17), "number"), ["value-out-of"])


def test_a_financial_year_is_no_share() -> None:
    assert typed("2022/23").number is None


@pytest.mark.parametrize(
    "text",
    [
        "134 in 22/23, an increase of 49",
        "In 2022 78% were seen",
        "78% of contacts do not become referrals",
        "50% - 60%",
        "12%, 15%",
        "90% 95",
        "58 - 60",
        "1,147 - 1200",
        "£9m over 3 years",
        "15 Good / 27 RI / 3 Inad",
        "36 R12M",
        "5 weekly",
        "12.5.23",
        "1,14",
    ],
)
def test_a_sentence_or_several_numbers_are_never_a_value(text: str) -> None:
    assert typed(text).number is None


@pytest.mark.parametrize("text", ["Report development required", "Good", "n/a", "NA", "–", ":", "TBC", "▲", "◀ ▶", "#REF!", ""])
def test_words_and_signs_are_no_value(text: str) -> None:
    assert typed(text) == ValueRead(text)


@pytest.mark.parametrize(
    "text", ["<5", "< 5", "≤5", "c", "C", "#", "*", "[c]", "fewer than 5", "less than 5", "5 or fewer", "1 to 5", "k", "u"]
)
def test_a_suppressed_value_is_never_a_number(text: str) -> None:
    assert typed(text) == ValueRead(text, suppressed=True)


def test_a_true_zero_is_not_suppressed() -> None:
    assert typed("0") == ValueRead("0", Number(Decimal(0), "number"))


def test_more_digits_than_any_figure_has_are_words() -> None:
    assert typed("£" + "9" * 400 + "m").number is None


@given(st.text() | st.from_regex(r"[£<>]?[\d,.]{1,9} ?(%|r|m|days)?[ (/–-]{0,2}\w{0,8}[)%*]?", fullmatch=True))
def test_no_text_raises_and_every_text_is_kept(text: str) -> None:
    assert typed(text).text == text


@given(st.integers(-(10**9), 10**9))
def test_a_number_typed_with_commas_is_that_number(number: int) -> None:
    assert typed(f"{number:,}").number == Number(Decimal(number), "number")


# --- targets


@pytest.mark.parametrize(
    "text, value, better",
    [
        (">=90%", 90, Better.HIGHER),
        ("≥ 90%", 90, Better.HIGHER),
        ("at least 90%", 90, Better.HIGHER),
        ("90% or above", 90, Better.HIGHER),
        ("95%+", 95, Better.HIGHER),
        ("100%", 100, Better.HIGHER),
        ("<5", 5, Better.LOWER),
        ("below 10%", 10, Better.LOWER),
        ("no more than 5", 5, Better.LOWER),
        ("5 or fewer", 5, Better.LOWER),
        ("0", 0, Better.LOWER),
        ("0%", 0, Better.LOWER),
    ],
)
def test_a_target_says_by_itself_which_way_is_better(text: str, value: int, better: Better) -> None:
    read = target(text)
    assert read.number is not None
    assert (int(read.number.value), read.kind, read.better) == (value, TargetKind.TARGET, better)


@pytest.mark.parametrize("text", ["90%", "5.0%", "1", "100", "3.1 days", "90% of visits", "-5%"])
def test_any_other_target_does_not_say_which_way_is_better(text: str) -> None:
    assert (target(text).kind, target(text).better) == (TargetKind.TARGET, None)


@pytest.mark.parametrize("raw, better", [(1, Better.HIGHER), (0, Better.LOWER), (0.9, None)])
def test_a_target_that_is_a_number_of_excels_says_so_too(raw: float, better: Better | None) -> None:
    assert read_target(raw, "0%", shown_text(raw, "0%")).better is better


@pytest.mark.parametrize(
    "text",
    [
        "7.6% England",
        "42.1r England",
        "10.5% Ofsted Good+",
        "30.8% (national SEN2 2022)",
        "85% London",
        "8% statistical neighbours",
    ],
)
def test_a_benchmark_typed_in_a_targets_cell_is_a_benchmark(text: str) -> None:
    assert (target(text).kind, target(text).better) == (TargetKind.BENCHMARK, None)


@pytest.mark.parametrize(
    "text", ["90% of assessments", "95% by March 2024", "90% local target", "189 per 10,000 children", "90% (target)"]
)
def test_words_that_say_what_is_counted_or_when_leave_a_target_a_target(text: str) -> None:
    assert target(text).kind is TargetKind.TARGET


@pytest.mark.parametrize("text", ["Monitor", "Monitor only", "To be monitored", "n/a", "No target", "In line with SNs", "Context"])
def test_a_measure_that_is_only_watched_has_no_target(text: str) -> None:
    assert target(text) == Target(text, None, TargetKind.MONITOR)


@pytest.mark.parametrize("text", ["TBC", "tbd", "TBA in May", "To be agreed", "Baseline to be set", "In development"])
def test_a_target_may_still_have_to_be_set(text: str) -> None:
    assert target(text) == Target(text, None, TargetKind.TO_BE_SET)


def test_an_empty_cell_is_no_target() -> None:
    assert target("") == Target()


def test_words_that_are_no_number_stay_as_they_are() -> None:
    assert target("Good or better") == Target("Good or better", None, TargetKind.NONE)


def test_a_yardstick_says_whose_it_is() -> None:
    read = read_yardstick("7.6% England", "General", "7.6% England")
    assert (read.number, read.of) == (Number(Decimal("7.6"), "percent"), "England")


# --- units


@pytest.mark.parametrize(
    "title, unit",
    [
        ("Percentage of visits in time", "percent"),
        ("% of visits in time", "percent"),
        ("The proportion of plans reviewed", "percent"),
        ("Timeliness of assessments", "percent"),
        ("Rate of referrals per 10,000", "rate"),
        ("Average number of days to a decision", "days"),
        ("Median days waiting for a first appointment", "days"),
        ("Average working days from referral to decision", "days"),
        ("Longest wait in days", "days"),
        ("Days from report to repair", "days"),
        ("Avg. sickness days per post", "days"),
        ("Average weeks to issue", "weeks"),
        ("Time to adoption (months)", "months"),
        ("Visits later than 10 days", None),
        ("Number of open days", "number"),
        ("Cases open over 26 weeks", None),
        ("Calls answered in 24 hours", None),
        ("Average calls in days of strike", None),
        ("Number of children not seen for 10 days", "number"),
        ("% paid within 30 days", "percent"),
        ("Median days waiting for an assessment", "days"),
        ("Mean no. of working days to first visit", "days"),
        ("Days from referral to placement", "days"),
        ("Working days lost to sickness per 10,000", "rate"),
        ("% of days with two managers on duty", "percent"),
        ("Visits within 10 working days", None),
        ("Number of children waiting more than 20 days", "number"),
        ("Median age of those who wait 10 days", None),
        ("Number of referrals", "number"),
        ("Number of visits as a percentage of those due", "percent"),
        ("Cost of agency staff", "pounds"),
        ("Caseloads", None),
    ],
)
def test_a_title_may_say_what_is_counted(title: str, unit: str | None) -> None:
    assert unit_of_title(title) == unit


# --- notes, targets and thousands beside a figure


@pytest.mark.parametrize(
    "text, value, unit, of",
    [
        ("3.95% (SEN2 Jan 2023)", "3.95", "percent", "SEN2 Jan 2023"),
        ("24.77 (year 21/22)", "24.77", "number", None),
        ("17.63 (England average 21/22)", "17.63", "number", "England average 21/22"),
        ("120 (up from 110)", "120", "number", "up from 110"),
        ("88% [Q3 2024/25, provisional]", "88", "percent", "Q3 2024/25, provisional"),
        ("12 days (median of 85 cases)", "12", "days", "median of 85 cases"),
        ("£1.3m (2 of 3 bids)", "1300000", "pounds", None),
        ("1.2k", "1200", "number", None),
        ("£4k", "4000", "pounds", None),
        ("1.5 million", "1500000", "number", None),
    ],
)
def test_a_figure_may_have_a_note_that_holds_digits(text: str, value: str, unit: str, of: str | None) -> None:
    read = typed(text)
    assert read.number == Number(Decimal(value), unit)
    assert of is None or read.of == of


def test_an_average_of_england_in_a_targets_cell_is_a_benchmark() -> None:
    text = "17.63 (England average 21/22)"
    assert read_target(text, "General", text).kind is TargetKind.BENCHMARK


@pytest.mark.parametrize(
    "text",
    [
        "82% (target 90%)",
        "82% against a target of 90%",
        "Actual 82%, target 90%",
        "82%, target: 90%",
        "82% / target 90%",
        "82% v target 90%",
    ],
)
def test_a_figure_and_its_target_in_one_cell_are_told_apart(text: str) -> None:
    read = typed(text)
    assert (read.number, read.target) == (Number(Decimal(82), "percent"), "90%")


@pytest.mark.parametrize(
    "text", ["on target", "82% (target TBC)", "target 90%", "Better than target", "82% of 90% target group, 3%"]
)
def test_what_does_not_plainly_hold_both_has_no_target_in_it(text: str) -> None:
    assert typed(text).target is None


@pytest.mark.parametrize(
    "text, unit",
    [
        ("%", "percent"),
        (" % ", "percent"),
        ("Percentage", "percent"),
        ("No.", "number"),
        ("£", "pounds"),
        ("(days)", "days"),
        ("Jun 23", None),
        ("12", None),
        ("", None),
    ],
)
def test_a_unit_may_stand_by_itself(text: str, unit: str | None) -> None:
    assert unit_named(text) == unit


@pytest.mark.parametrize("text", ["1" + " " * 32_000 + "x", "(" * 32_000, "1 target " * 4_000, "9," * 16_000, "1 (a " * 8_000])
def test_a_value_of_any_length_is_read_at_once(text: str) -> None:
    started = time.process_time()
    read_value(text, "General", text)
    read_target(text, "General", text)
    assert time.process_time() - started < 0.2


# --- where a value begins and ends


def test_a_figure_has_up_to_thirty_digits() -> None:
    assert typed("9" * 30).number == Number(Decimal("9" * 30), "number")
    assert typed("9" * 31).number is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("£3m", 3_000_000), ("£3 million", 3_000_000), ("£3bn", 3_000_000_000), ("3 billion", 3_000_000_000), ("3k", 3_000)],
)
def test_a_scale_in_words_counts(text: str, value: int) -> None:
    number = typed(text).number
    assert number is not None
    assert number.value == value


def test_up_to_three_hundred_blanks_too_many_may_stand_in_a_value() -> None:
    assert typed(f"12{' ' * 301}%").number == Number(Decimal(12), "percent")  # of which one says that these are two words
    assert typed(f"12{' ' * 302}%").number is None


@pytest.mark.parametrize(("text", "value"), [("12 of 12", 12), ("11/12", 11), ("0/12", 0), ("12 of 11", None), ("13/12", None)])
def test_a_share_is_of_at_least_as_many(text: str, value: int | None) -> None:
    number = typed(text).number
    assert (number.value if number else None) == value


def test_a_yardstick_without_words_has_none() -> None:
    assert read_yardstick(None, "General", "").text is None
    assert read_yardstick(12, "General", "12").text == "12"


@pytest.mark.parametrize(("raw", "value"), [(2.5, "2.5"), (2.125, "2.13"), (2.333, "2.33")])
def test_a_fraction_of_excels_has_two_decimal_places_at_most(raw: float, value: str) -> None:
    assert read_value(raw, "# ?/?", "2 1/3").number == Number(Decimal(value), "number")


@pytest.mark.parametrize(
    ("beside", "is_value"),
    [
        ("cases seen here in all teams", True),  # six words
        ("cases seen here in all teams too", False),
        ("of cases seen", True),  # three where they begin so
        ("of cases seen here", False),
    ],
)
def test_a_few_words_beside_a_number_say_of_what_it_is_and_more_are_a_sentence(beside: str, is_value: bool) -> None:
    read = typed(f"41.3% {beside}")
    assert (read.number is not None, read.of) == (is_value, beside if is_value else None)


@pytest.mark.parametrize(
    ("text", "of"), [("12 days, March 2026", None), ("12 days, England March 2026", "England March 2026"), ("12, March 2026", None)]
)
def test_the_date_beside_a_number_is_left_out_unless_it_is_said_whose_number_that_is(text: str, of: str | None) -> None:
    assert (typed(text).number is not None, typed(text).of) == (True, of)
