"""How long a text may be and still be a value of its kind, and where a number of it begins and ends."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from reportgen.model.places import Place
from reportgen.model.ratings import CountsAs
from reportgen.reading.values.dates import Written, dates, last_named
from reportgen.reading.values.how_often import days_between
from reportgen.reading.values.keys import fill_of, levels_in_text
from reportgen.reading.values.leads import names_leads, read_leads
from reportgen.reading.values.named_days import named_days
from reportgen.reading.values.nothing import is_as_before
from reportgen.reading.values.percentages import percent_complete, read_percentage
from reportgen.reading.values.periods import period
from reportgen.reading.values.ratings import is_colour, plain
from reportgen.reading.values.refs import links_in, listed_refs, ten_meant
from reportgen.reading.values.statuses import (
    closed_at_once,
    is_agreement,
    is_answer,
    is_status,
    opening,
    read_status,
    stated_counts,
    yes_or_no,
)
from reportgen.reading.values.ticks import is_ticked
from tests.makers.sheets import sheet

HERE = Place("plan.xlsx", "Plan", "A1")


# --- percentages


@pytest.mark.parametrize(
    ("value", "percent"),
    [
        (0, 0),
        (0.5, 50),
        (1, 100),
        (1.5, Decimal("1.5")),
        (99, 99),
        (100, 100),
        (100.5, None),
        (101, None),
        (-0.1, None),
        (-1, None),
    ],
)
def test_a_bare_number_is_a_percentage_from_nought_to_a_hundred_and_up_to_one_a_share(value: float, percent: float | None) -> None:
    read = percent_complete(value, str(value))
    assert (read.percent if read else None) == percent


@pytest.mark.parametrize(
    ("typed", "percent"), [("3 of 5", 60), ("5/5", 100), ("0/5", 0), ("6/5", None), ("0/0", None), ("100%", 100), ("101%", None)]
)
def test_a_share_is_of_one_or_more_and_no_more_than_all(typed: str, percent: int | None) -> None:
    read = percent_complete(typed, typed)
    assert (read.percent if read else None) == percent


@pytest.mark.parametrize(
    ("percent", "counts_as"), [("0%", "not started"), ("1%", "in progress"), ("99%", "in progress"), ("100%", "done")]
)
def test_nought_is_not_started_and_a_hundred_done(percent: str, counts_as: str) -> None:
    read = read_percentage(percent)
    assert read is not None
    assert read.counts_as is CountsAs(counts_as)


# --- statuses and ticks


def test_words_behind_a_status_belong_to_it_up_to_eight() -> None:
    eight = "Complete. It is not complete for all of us"
    assert read_status(eight).counts_as is CountsAs.IN_PROGRESS
    assert read_status(f"{eight} yet").counts_as is CountsAs.DONE  # an account, which begins with its status


def test_a_status_has_up_to_twelve_words() -> None:
    twelve = "the work is in progress and it is going on with all teams"
    assert len(twelve.split()) == 13
    assert "an account" in read_status(twelve).because
    assert "an account" not in read_status(twelve.removesuffix(" teams")).because


def test_a_status_alone_has_up_to_eight_words() -> None:
    assert is_status("in progress, in progress, in progress, in progress")
    assert not is_status("in progress, in progress, in progress, in progress, in progress")


@pytest.mark.parametrize(
    ("tokens", "answered"), [(["yes"], True), (["yes", "but", "late"], False), (["yes", ",", "late"], True), ([], False)]
)
def test_a_yes_is_plain_where_nothing_or_a_break_follows(tokens: list[str], answered: bool) -> None:
    assert (yes_or_no(tokens) is not None) is answered


def test_a_tick_has_up_to_forty_eight_signs_of_blanks() -> None:
    assert is_ticked(f"x{' ' * 47}") is True
    assert is_ticked(f"x{' ' * 48}") is not True


# --- ratings and keys


@pytest.mark.parametrize("text", ["R", "a", "G.", "Amber", "Amber E"])
def test_a_letter_or_a_colour_by_name_is_a_colour(text: str) -> None:
    assert is_colour(text)


@pytest.mark.parametrize("text", ["", "E", "X", "On track"])
def test_what_names_no_colour_is_none(text: str) -> None:
    assert not is_colour(text)


def test_two_hundred_signs_of_a_rating_are_looked_at() -> None:
    assert (len(plain("x" * 200)), len(plain("x" * 201)), len(plain("x" * 999))) == (200, 200, 200)
    assert plain(f"Red{' ' * 796}!") == "Red !"


def test_a_level_has_a_name_of_up_to_four_words() -> None:
    def names(first: str) -> list[str]:
        said = f"{first}: complete. Going well: in progress. Stuck there now: not started."
        return [level.name for level in levels_in_text(said, HERE)]

    assert names("Finished by the team") == ["Finished by the team", "Going well", "Stuck there now"]
    assert "Finished by all the teams" not in names("Finished by all the teams")


def test_a_colour_that_is_named_has_a_fill_and_none_has_none() -> None:
    assert fill_of("Green") == "00B050"
    assert (fill_of(None), fill_of("no colour at all")) == (None, None)


# --- refs, leads


@pytest.mark.parametrize(("typed", "count"), [("(paras 1-51)", 51), ("(paras 1-52)", 2), ("(paras 5-5)", 1), ("(paras 9-5)", 2)])
def test_a_range_of_paragraphs_is_counted_out_up_to_fifty_further(typed: str, count: int) -> None:
    assert len(links_in(typed)) == count


@pytest.mark.parametrize(
    ("typed", "count"), [("1.1 to 1.51", 51), ("1.1 to 1.52", 2), ("1.3 to 1.3", 1), ("1.4 to 1.3", 2), ("1-3", 1), ("1.1-1.3", 3)]
)
def test_a_range_of_refs_is_counted_out_likewise(typed: str, count: int) -> None:
    assert len(listed_refs(typed)) == count


@pytest.mark.parametrize(
    ("ref", "before", "meant"),
    [
        ("2.1", "2.9", "2.10"), ("2.1", "2.10", "2.10"), ("2.1", "2.8", None), ("2.1", "2.11", None), ("2.1", "3.9", None),
        ("2.1", "2.x", None), ("2.x", "2.9", None), ("2", "2.9", None), ("2.1", None, None), ("2.2", "2.19", "2.20"),
    ],
)  # fmt: skip
def test_a_ten_is_meant_right_behind_a_nine_of_the_same_part(ref: str, before: str | None, meant: str | None) -> None:
    assert ten_meant(ref, before) == meant


def test_only_a_post_of_more_than_one_word_stands_by_itself_before_and() -> None:
    assert read_leads("Head of Care and Head of Service") == ("Head of Care", "Head of Service")
    assert read_leads("Manager and Head of Service") == ("Manager and Head of Service",)


def test_leads_stand_in_up_to_160_signs_and_a_thousand_are_read() -> None:
    assert names_leads("DCS" + " " * 157)
    assert not names_leads("DCS" + " " * 158)
    assert not names_leads("")
    assert not names_leads("DCS, and then we shall see what comes of it")
    many = read_leads(", ".join(["DCS"] * 199 + ["ABCDE"]))  # 995 signs and five more
    assert many == ("DCS", "ABCDE")
    assert read_leads(" " + ", ".join(["DCS"] * 199 + ["ABCDE"])) == ("DCS", "ABCD")


# --- periods and dates


@pytest.mark.parametrize(
    ("typed", "label"),
    [("Q1 2025/26", "2025-26 Q1"), ("Q2 2025/26", "2025-26 Q2"), ("Q3 2025/26", "2025-26 Q3"), ("Q4 2025/26", "2025-26 Q4")],
)
def test_quarters_are_of_the_financial_year(typed: str, label: str) -> None:
    read = period(typed, date(2026, 6, 30))
    assert read is not None
    assert read.label == label


def test_a_day_of_a_leap_year_is_found_eight_years_back() -> None:
    read = period("29 February", date(1904, 2, 28))
    assert read is not None
    assert read.end == date(1896, 2, 29)


def test_the_end_of_a_range_is_in_the_first_year_in_which_it_ends_no_earlier() -> None:
    def ends(typed: str) -> date | None:
        return dates(typed)[-1].last

    assert ends("1 May 2026 to 30 April") == date(2027, 4, 30)
    assert ends("1 May 2026 to 1 May") == date(2026, 5, 1)


@pytest.mark.parametrize(("share", "counts_as"), [(99, CountsAs.IN_PROGRESS), (100, CountsAs.DONE)])
def test_less_than_a_hundred_per_cent_is_not_done_yet(share: int, counts_as: CountsAs) -> None:
    assert read_status(f"{share}% complete").counts_as is counts_as


@pytest.mark.parametrize(("signs", "says_nothing_new"), [(60, True), (61, False)])
def test_what_is_as_before_is_told_in_sixty_signs(signs: int, says_nothing_new: bool) -> None:
    assert is_as_before("There have been no other changes since ".ljust(signs, "a")) is says_nothing_new


@pytest.mark.parametrize(
    ("typed", "last", "unsure"),
    [
        ("year end 2024", date(2024, 3, 31), True),
        ("financial year end 2024", date(2024, 3, 31), True),
        ("school year end 2024", date(2024, 8, 31), True),
        ("calendar year end 2024", date(2024, 12, 31), False),
        ("year end 2023/24", date(2024, 3, 31), False),
        ("financial year 2024", date(2025, 3, 31), True),  # the year that begins in 2024
        ("financial year 2023/24", date(2024, 3, 31), False),
        ("academic year 2023/24", date(2024, 8, 31), False),
        ("end of academic year 2024", date(2025, 8, 31), True),
        ("calendar year 2024", date(2024, 12, 31), False),
        ("end of calendar year 2024", date(2024, 12, 31), False),
        ("financial year end", None, False),
        ("end of the year", None, True),
    ],
)
def test_a_year_by_its_name_ends_in_the_one_that_is_typed_where_it_says_end(typed: str, last: date | None, unsure: bool) -> None:
    (read,) = dates(typed)
    assert (read.last, read.unsure is not None) == (last, unsure)


@pytest.mark.parametrize("typed", ["the year 2024 was good", "financial year", "a financial year of growth"])
def test_a_year_that_is_only_named_is_no_date(typed: str) -> None:
    assert not [read for read in dates(typed) if "financial" in read.written.value]


# --- days that have a name


def named(*rows: tuple[str, ...]) -> dict[str, date]:
    return named_days([sheet(*rows)])


@pytest.mark.parametrize(
    ("name", "is_one"), [("P", False), ("P1", True), ("P" * 40, True), ("P" * 41, False)]
)  # one letter names a column, not a day
def test_a_day_is_named_in_two_to_forty_signs_before_it(name: str, is_one: bool) -> None:
    assert named((name, "30 June 2025")) == ({name.casefold(): date(2025, 6, 30)} if is_one else {})


@pytest.mark.parametrize(("signs", "found"), [(600, True), (601, False)])
def test_a_line_that_names_days_has_up_to_six_hundred_signs(signs: int, found: bool) -> None:
    assert bool(named(("Phase 1: 30 June 2025.".ljust(signs, "x"),))) is found


@pytest.mark.parametrize(("above", "found"), [(29, True), (30, False)])
def test_what_heads_a_day_stands_up_to_29_rows_above_it(above: int, found: bool) -> None:
    rows = [("", "", "Last day"), *[("", "x")] * (above - 1), ("Autumn", "1 September 2025", "19 December 2025")]
    assert named(*rows) == ({"autumn": date(2025, 12, 19)} if found else {})


def test_of_two_days_the_one_that_is_headed_as_the_end_has_the_name() -> None:
    days = ("Autumn", "1 September 2025", "19 December 2025")
    assert named(("Term", "First day", "Last day"), days) == {"autumn": date(2025, 12, 19)}
    assert named(("Term", "Last day", "First day"), days) == {"autumn": date(2025, 9, 1)}
    assert named(("Term", "Meeting", "Inset"), days) == {}
    assert named(("Term", "Last day", "Last day"), days) == {}


def test_a_single_day_has_the_name_unless_it_is_headed_as_the_start() -> None:
    assert named(("Term", "Meeting"), ("Autumn", "1 September 2025")) == {"autumn": date(2025, 9, 1)}
    assert named(("Term", "First day"), ("Autumn", "1 September 2025")) == {}


@pytest.mark.parametrize(
    ("typed", "last"),
    [
        ("1 September 2025 - 19 December 2025", date(2025, 12, 19)),
        ("1 September 2025 to 19 December 2025", date(2025, 12, 19)),
        ("1 September 2025 and 19 December 2025", None),
        ("about 1 September 2025", None),
        ("1 September 2025 or so", None),
    ],
)
def test_a_cell_of_one_day_or_one_period_has_a_name_to_its_end(typed: str, last: date | None) -> None:
    assert named(("Autumn", typed)) == ({"autumn": last} if last else {})


def test_a_name_of_two_days_is_none() -> None:
    assert named(("Phase 1: 30 June 2025",), ("Phase 1: 30 June 2025",)) == {"phase 1": date(2025, 6, 30)}
    assert named(("Phase 1: 30 June 2025",), ("Phase 1: 30 July 2025",)) == {}


def test_in_a_line_the_last_day_of_a_period_has_the_name_and_of_a_list_the_first() -> None:
    line = "Phase 1: 1 April 2025 to 30 June 2025, Phase 2: 1 July 2025 until 2 August 2025"
    assert named((line,)) == {"phase 1": date(2025, 6, 30), "phase 2": date(2025, 8, 2)}
    assert named(("Phase 1: 1 April 2025, 30 June 2025",)) == {"phase 1": date(2025, 4, 1)}
    assert named(("From 1 April 2025, Phase 2: 30 June 2025",)) == {"phase 2": date(2025, 6, 30)}


# By the Book of Common Prayer: the day of the full moon by the golden number of the year; Easter is the Sunday after it.
FULL_MOONS = (
    (4, 14), (4, 3), (3, 23), (4, 11), (3, 31), (4, 18), (4, 8), (3, 28), (4, 16), (4, 5),
    (3, 25), (4, 13), (4, 2), (3, 22), (4, 10), (3, 30), (4, 17), (4, 7), (3, 27),
)  # fmt: skip


def test_easter_of_every_year_of_this_century_is_the_sunday_after_the_full_moon() -> None:
    for year in range(2000, 2100):
        moon = date(year, *FULL_MOONS[year % 19])
        (read,) = dates(f"Easter Sunday {year}")
        assert read.last == moon + timedelta(days=7 - (moon.weekday() + 1) % 7)


# --- how often


WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


@pytest.mark.parametrize(("number", "word"), list(enumerate(WORDS, 1)))
def test_a_number_in_words_is_as_good_as_in_digits(number: int, word: str) -> None:
    for typed in (word, str(number)):
        assert days_between(f"every {typed} weeks") == number * 7
        assert days_between(f"{typed}-weekly") == number * 7
        assert days_between(f"every one to {typed} weeks") == number * 7
        assert days_between(f"{typed} times a year") == 365 // number


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("every day", 1),
        ("every week", 7),
        ("every fortnight", 14),
        ("every month", 30),
        ("every quarter", 91),
        ("every year", 365),
        ("weekly", 7),
        ("fortnightly", 14),
        ("monthly", 30),
        ("quarterly", 91),
        ("every other month", 60),
        ("every second week", 14),
        ("once a year", 365),
        ("twice a year", 182),
        ("three times a year", 121),
        ("four times a year", 91),
        ("six times a year", 60),
        ("bi-monthly", None),  # it may mean either
        ("monthly, or every other month", None),
        ("monthly, that is every month", 30),
        ("every 0 weeks", None),
        ("0 times a year", None),
        ("0-weekly", None),
        ("when it is needed", None),
        ("", None),
        (None, None),
    ],
)
def test_how_often_is_told_in_days(typed: str | None, days: int | None) -> None:
    assert days_between(typed) == days


# --- how much of a text is looked at for its status


@pytest.mark.parametrize(("signs", "is_seen"), [(80, True), (81, False)])
def test_what_is_left_to_do_is_looked_for_in_eighty_signs_behind_a_status(signs: int, is_seen: bool) -> None:
    rest = " to follow".rjust(signs - 1, "x")
    assert (opening(f"Complete.{rest}") is None) is is_seen
    assert opening(f"In progress.{rest}") is not None


@pytest.mark.parametrize(("signs", "is_one"), [(80, True), (81, False)])
def test_a_text_of_up_to_eighty_signs_may_be_nothing_but_a_status(signs: int, is_one: bool) -> None:
    assert is_status("complete".ljust(signs)) is is_one
    assert is_agreement("agreed".ljust(signs)) is is_one


@pytest.mark.parametrize(("signs", "is_one"), [(20, True), (21, False)])
def test_an_answer_has_up_to_twenty_signs(signs: int, is_one: bool) -> None:
    assert is_answer("yes".ljust(signs)) is is_one


@pytest.mark.parametrize(("signs", "counts_as"), [(200, CountsAs.CLOSED), (201, CountsAs.DONE)])
def test_why_something_is_closed_is_looked_for_in_two_hundred_signs(signs: int, counts_as: CountsAs) -> None:
    reason = ". Not accepted"
    begun = opening(f"Closed. {'x' * (signs - len('Closed. ') - len(reason))}{reason}")
    assert begun is not None
    assert begun.status.counts_as is counts_as


@pytest.mark.parametrize(
    ("typed", "counts_as"),
    [
        ("done", CountsAs.DONE),
        ("Evidenced", CountsAs.EVIDENCED),
        ("complete", CountsAs.DONE),
        ("in progress or done", CountsAs.IN_PROGRESS),
        ("not started, in progress or done", None),  # a list to choose from
    ],
)
def test_of_up_to_two_words_for_what_a_level_counts_as_one_is_meant(typed: str, counts_as: CountsAs | None) -> None:
    assert stated_counts(typed) is counts_as


# --- the ends of terms


@pytest.mark.parametrize(
    ("typed", "friday"),
    [
        ("Autumn term 1 2024", date(2024, 10, 25)),
        ("Autumn term 1 2029", date(2029, 10, 19)),  # the 26th is one
        ("Autumn term 2023", date(2023, 12, 22)),
        ("Autumn term 2022", date(2022, 12, 16)),
        ("Spring term 1 2019", date(2019, 2, 15)),
        ("Spring term 1 2024", date(2024, 2, 9)),
        ("Summer term 1 2021", date(2021, 5, 28)),
        ("Summer term 1 2020", date(2020, 5, 22)),
        ("Summer term 2026", date(2026, 7, 24)),
        ("Summer term 2025", date(2025, 7, 18)),
    ],
)
def test_schools_break_up_on_the_last_friday_up_to_a_day_of_the_month(typed: str, friday: date) -> None:
    read = period(typed, date(2031, 1, 1))
    assert read is not None
    assert read.end == friday


def test_a_text_begins_with_a_status_of_up_to_two_parts_between_dashes() -> None:
    begun = opening("Closed - complete - done: the panel has seen it")
    assert begun is not None
    assert begun.words == "Closed - complete"


@pytest.mark.parametrize(("typed", "read"), [(199, 199), (200, 200), (201, 200)])
def test_two_hundred_dates_of_a_text_are_read(typed: int, read: int) -> None:
    assert len(dates("1 May 2026. " * typed)) == read


@pytest.mark.parametrize(
    ("typed", "begins"),
    [
        ("1 May 2026", 1),
        ("May 2026", 1),
        ("2026", 1),
        ("calendar year 2026", 1),
        ("2023/24", 4),
        ("23/24", 4),
        ("FY 2023/24", 4),
        ("2023/24 year end", 4),
        ("financial year 2023/24", 4),
        ("Q3 2023/24", 4),
        ("2023/24 Q3", 4),
        ("third quarter of 2023/24", 4),
        ("academic year 2023/24", 9),
        ("school year 2023/24", 9),
        ("2023/24 academic year", 9),
    ],
)
def test_a_day_is_counted_to_the_year_that_begins_as_those_of_the_date_do(typed: str, begins: int) -> None:
    (read,) = dates(typed)
    first = date(2026, begins, 1)
    assert (read.year_around(first - timedelta(days=1)), read.year_around(first)) == (2025, 2026)


@pytest.mark.parametrize(
    ("typed", "last"),
    [
        ("2022-2032", date(2032, 12, 31)),
        ("2022-2033", None),  # eleven years are no span of a plan
        ("2022-25", date(2025, 12, 31)),
        ("2025-2022", None),
    ],
)
def test_several_years_are_up_to_ten_apart(typed: str, last: date | None) -> None:
    assert [read.last for read in dates(typed) if read.written is Written.RANGE] == ([last] if last else [])


@pytest.mark.parametrize(
    ("typed", "counts_as"),
    [
        ("Closed – superseded the old plan", CountsAs.CLOSED),
        ("Closed – superseded by what was completed", CountsAs.CLOSED),
        ("Closed – the plan superseded all of them", CountsAs.DONE),
        ("Closed – the action superseded all of them", CountsAs.CLOSED),  # said of the action itself
    ],
)
def test_what_is_closed_was_not_done_where_that_stands_right_behind_it_or_is_said_of_the_action(
    typed: str, counts_as: CountsAs
) -> None:
    begun = opening(typed)
    assert begun is not None
    assert begun.status.counts_as is counts_as


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("1 Augist 2026", date(2026, 8, 1)),  # one letter is wrong in a name of six or more
        ("1 Mirch 2026", None),
        ("1 Agust 2026", date(2026, 8, 1)),
        ("1 Mach 2026", date(2026, 3, 1)),
        ("1 Marhc 2026", date(2026, 3, 1)),
        ("1 Marrch 2026", date(2026, 3, 1)),
        ("1 Augists 2026", None),
    ],
)
def test_a_month_is_known_with_one_slip_and_a_long_one_with_a_wrong_letter(typed: str, day: date | None) -> None:
    assert [read.last for read in dates(typed) if read.misspelt] == ([day] if day else [])


@pytest.mark.parametrize(
    ("typed", "is_one"),
    [
        ("Term 4", True),
        ("Visits term 4 and audits", False),
        ("Visits by term 4 and audits", True),
        ("Visits term 4 2025/26 and audits", True),
        ("Visits HT4 and audits", True),
        ("Visits half term 4 and audits", False),
        ("Term 4 2025/27", False),  # no two years that follow each other
        ("Term 7", False),
    ],
)
def test_a_term_by_its_number_is_a_date_alone_behind_a_word_that_leads_to_it_or_with_its_year(typed: str, is_one: bool) -> None:
    assert bool([read for read in dates(typed) if read.written is Written.TERM]) is is_one


@pytest.mark.parametrize(
    ("typed", "latest", "first"),
    [
        ("1 June", date(2026, 5, 31), date(2025, 6, 1)),
        ("1 June", date(2026, 6, 1), date(2026, 6, 1)),
        ("June", date(2026, 6, 1), date(2026, 6, 1)),
        ("June", date(2026, 5, 31), date(2025, 6, 1)),
        ("1 June 2026", date(2026, 5, 31), date(2026, 6, 1)),
        ("1 June and 1 May", date(2026, 6, 1), None),
        ("soon", date(2026, 6, 1), None),
    ],
)
def test_the_one_date_of_a_text_without_a_year_is_the_last_that_had_begun(typed: str, latest: date, first: date | None) -> None:
    days = last_named(typed, latest)
    assert (days[0] if days else None) == first


@pytest.mark.parametrize(
    ("typed", "is_closed"),
    [
        ("Superseded by the new system", True),
        ("Superseded", True),
        ("Rejected: it costs too much", True),
        ("The system was superseded by another", False),  # it does not begin so
        ("Complete. Superseded by the new system", False),
        ("Superseded rules were read again", False),  # it goes on
        ("We visit every child", False),
        ("", False),
    ],
)
def test_a_text_says_at_once_that_nothing_is_done_where_it_begins_so_and_a_break_or_a_reason_follows(
    typed: str, is_closed: bool
) -> None:
    assert closed_at_once(typed) is is_closed
