"""Deadlines as typed: the day each is held to, its kind, and what a person should look at."""

from __future__ import annotations

import time
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.model.findings import Severity
from reportgen.model.months import Month
from reportgen.model.places import Place
from reportgen.model.plan import DeadlineKind
from reportgen.reading.grid import Cell
from reportgen.reading.values.deadlines import Clues, DeadlineRead, deadline_of, done_on, read_deadline, read_deadline_date

APRIL = Clues(month=Month(2023, 4))
BY, FROM = DeadlineKind.BY, DeadlineKind.FROM
ONGOING, RECURRING, IMMEDIATE = DeadlineKind.ONGOING, DeadlineKind.RECURRING, DeadlineKind.IMMEDIATE
UNCLEAR, NONE = DeadlineKind.UNCLEAR, DeadlineKind.NONE


def held(text: str, clues: Clues = APRIL) -> date | None:
    return read_deadline(text, clues).deadline.day


def kind(text: str, clues: Clues = APRIL) -> DeadlineKind:
    return read_deadline(text, clues).deadline.kind


def doubts(read: DeadlineRead) -> list[tuple[str, Severity]]:
    return [(doubt.id, doubt.severity) for doubt in read.doubts]


# --- the day it is held to


def test_a_day_is_held_to_that_day() -> None:
    assert held("31 st March 2023") == date(2023, 3, 31)


def test_a_stated_month_is_held_to_its_last_day() -> None:
    assert held("July 23") == date(2023, 7, 31)


def test_a_stated_period_is_held_to_its_last_day() -> None:
    assert held("Q3 2024/25") == date(2024, 12, 31)


def test_a_text_around_a_date_does_not_matter() -> None:
    assert held("Permanent director is in post by December 2023") == date(2023, 12, 31)


def test_of_several_dates_the_latest_counts_wherever_it_stands() -> None:
    assert held("Plan by 18 May 2023, audit by 12 April 2023") == date(2023, 5, 18)


def test_all_dates_are_kept_in_the_order_typed() -> None:
    assert read_deadline("Jan18, Jun17 and Sept17").deadline.days == (date(2018, 1, 31), date(2017, 6, 30), date(2017, 9, 30))


def test_a_date_typed_twice_is_one() -> None:
    assert read_deadline("24 April 2023\n18 May 2023\n18 May 2023").deadline.days == (date(2023, 4, 24), date(2023, 5, 18))


def test_a_range_is_held_to_its_last_day_alone() -> None:
    assert read_deadline("April 2023 - March 2024").deadline.days == (date(2024, 3, 31),)


@pytest.mark.parametrize(
    "text, day",
    [
        ("On-going to the end of March 2018", date(2018, 3, 31)),
        ("May 23\n\nOngoing through the year", date(2023, 5, 31)),
        ("Immediately\n\nNew service in place for Dec 2023", date(2023, 12, 31)),
        ("Ongoing – review Sept 23", date(2023, 9, 30)),
        ("Weekly from 1 May 2023", date(2023, 5, 1)),
    ],
)
def test_any_text_that_names_a_date_is_held_to_it(text: str, day: date) -> None:
    assert held(text) == day


@pytest.mark.parametrize("text", ["Every month from October 2024", "each term from 1 September 2024", "weekly from October 2024"])
def test_what_recurs_from_a_day_counts_nothing_from_it(text: str) -> None:
    assert doubts(read_deadline(text)) == []


def test_a_window_without_an_end_is_ongoing_and_asked_about() -> None:
    read = read_deadline("June 2022 to date")
    assert (read.deadline.day, read.deadline.kind, doubts(read)) == (None, ONGOING, [("deadline-ambiguous", Severity.LOOK)])


# --- the kind


@pytest.mark.parametrize(
    "text",
    [
        "July 23",
        "by 30 th April",
        "May 23\n\nOngoing through the year",
        "March 2024 – ongoing work throughout the year",
        "Immediate actions completed by 19 June 2023\nPlan finalised by 19 June 2023",
        "Learning from audits by June 2023",
        "Oct 24 and monthly report to the Board",
        "May 2025, then each team in turn",
        "from 1 May to 31 July 2023",
        "Throughout April to June 2023",
        "beginning of July 2023",
        "Commence June 2023, complete December 2023",
    ],
)
def test_a_date_to_be_met_is_by(text: str) -> None:
    assert kind(text) is BY


@pytest.mark.parametrize(
    "text",
    [
        "In place from April 2023",
        "Aug17 onwards",
        "Jul 17 onwards",
        "from Jul17",
        "To commence from Dec17 onwards",
        "Pilot to commence in July 2017",
        "beginning in October 2024",
        "implementation begins 17th April",
        "since end February",
        "Start: 1 May 2023",
        "Sept 2023 (start)",
        "Weekly from 1 May 2023",
        "Ongoing from May 2023",
        "not before May 2023",
        "through April and onwards",
        "monthly from Oct 24",
        "Each term from Sept 2024",
        "Oct 24 then monthly",
        "First one in May 2025, and annually thereafter",
        "May 2025 & every two months",
    ],
)
def test_a_start_is_from(text: str) -> None:
    assert kind(text) is FROM


def test_a_start_is_held_to_the_last_day_of_the_period_it_should_have_started_in() -> None:
    assert held("In place from April 2023") == date(2023, 4, 30)


@pytest.mark.parametrize("text", ["Ongoing", "on-going", "BAU", "Continuous", "Throughout the year", "On-going to the end of 2017"])
def test_work_without_an_end_is_ongoing(text: str) -> None:
    assert kind(text) is ONGOING


@pytest.mark.parametrize(
    "text",
    [
        "quarterly",
        "every 6 months",
        "once every 4 weeks",
        "Each Board meeting",
        "Every Board",
        "each scrutiny panel",
        "on-going every quarter",
        "Annually in March",
        "twice a year",
    ],
)
def test_what_comes_round_is_recurring(text: str) -> None:
    assert kind(text) is RECURRING


@pytest.mark.parametrize(
    "text",
    [
        "Immediately",
        "Immediate",
        "With immediate effect",
        "ASAP",
        "Now",
        "Immediately\n\nNew service in place for Dec 2023",
        "ASAP, by 30 June 2023",
    ],
)
def test_what_is_due_at_once_is_immediate(text: str) -> None:
    assert kind(text) is IMMEDIATE


@pytest.mark.parametrize(
    "text",
    ["TBA", "TBC", "Following Cabinet decision", "Dependent on recruitment", "Immediately following approval", "Paused", "?"],
)
def test_what_names_no_date_is_unclear_and_to_be_put_right(text: str) -> None:
    read = read_deadline(text)
    assert (read.deadline.kind, read.deadline.day, doubts(read)) == (UNCLEAR, None, [("deadline-not-understood", Severity.FIX)])


@pytest.mark.parametrize(
    "text", ["within 24 hours", "0-3 Months", "6 months post inspection", "within one month of the issue of this notice"]
)
def test_what_is_counted_from_an_unnamed_day_is_unclear_and_to_be_put_right(text: str) -> None:
    read = read_deadline(text)
    assert (read.deadline.kind, read.deadline.day, doubts(read)) == (UNCLEAR, None, [("deadline-relative", Severity.FIX)])


@pytest.mark.parametrize("text", ["Complete", "Completed", "In place", "Already in place", "DONE."])
def test_a_status_where_a_date_should_be_is_unclear_and_to_be_looked_at(text: str) -> None:
    read = read_deadline(text)
    assert (read.deadline.kind, read.deadline.day, doubts(read)) == (UNCLEAR, None, [("deadline-is-a-status", Severity.LOOK)])


@pytest.mark.parametrize("text", [None, "", "  \n", "-", "–", "n/a", "N/A", "None"])
def test_nothing_is_no_deadline_and_no_doubt(text: str | None) -> None:
    read = read_deadline(text)
    assert read.deadline.text == ((text or "").strip() or None)
    assert (read.deadline.kind, read.deadline.day, read.doubts) == (NONE, None, ())


# --- the year of a date without one


def test_a_missing_year_is_that_of_the_nearest_sibling() -> None:
    assert held("March", Clues((date(2018, 6, 30), date(2020, 1, 1)), (date(2016, 3, 31),), Month(2023, 4))) == date(2018, 3, 31)


@pytest.mark.parametrize(
    ("first", "last", "day"),
    [
        (date(2016, 3, 31), date(2019, 3, 5), date(2019, 3, 5)),
        (date(2016, 3, 31), date(2019, 3, 4), date(2018, 3, 5)),  # over before the year of the first of the siblings
        (date(2019, 3, 5), date(2020, 3, 31), date(2019, 3, 5)),
        (date(2019, 3, 6), date(2020, 3, 31), date(2019, 3, 5)),  # in neither year, so that of the first
    ],
)
def test_of_the_years_of_two_siblings_it_is_the_first_in_which_it_is_within_the_plan(first: date, last: date, day: date) -> None:
    assert held("5 March", Clues((date(2019, 6, 30), date(2018, 6, 30)), (first, last), Month(2019, 4))) == day


def test_without_siblings_it_is_the_year_that_falls_within_the_plan() -> None:
    assert held("March", Clues((), (date(2017, 4, 30), date(2018, 6, 30)), Month(2017, 7))) == date(2018, 3, 31)


def test_of_two_years_within_the_plan_it_is_the_one_nearest_to_the_reporting_month() -> None:
    assert held("March", Clues((), (date(2017, 1, 31), date(2019, 6, 30)), Month(2019, 2))) == date(2019, 3, 31)


@pytest.mark.parametrize(
    "text, day", [("March", date(2023, 3, 31)), ("27 th September", date(2023, 9, 27)), ("since December", date(2022, 12, 31))]
)
def test_without_a_plan_it_is_the_year_nearest_to_the_reporting_month(text: str, day: date) -> None:
    assert held(text, APRIL) == day


@pytest.mark.parametrize(
    "text, day", [("End Nov", date(2023, 11, 30)), ("by Christmas", date(2023, 12, 24)), ("Autumn term", date(2023, 12, 31))]
)
def test_by_and_the_end_of_a_period_look_ahead(text: str, day: date) -> None:
    assert held(text, APRIL) == day


@pytest.mark.parametrize(
    "text, day",
    [("Year end", date(2024, 3, 31)), ("Annually in March", date(2024, 3, 31)), ("end of March each year", date(2024, 3, 31))],
)
def test_the_end_of_a_year_and_what_comes_every_year_is_the_next(text: str, day: date) -> None:
    assert held(text, APRIL) == day


def test_a_quarter_takes_the_financial_year_of_its_sibling() -> None:
    assert held("End Q2", Clues((date(2024, 3, 31),))) == date(2023, 9, 30)


STATED = (date(2025, 4, 1), date(2026, 3, 31))


@pytest.mark.parametrize(
    "text, day",
    [
        ("Q2", date(2025, 9, 30)),
        ("end of Q3", date(2025, 12, 31)),
        ("Q4", date(2026, 3, 31)),
        ("year end", date(2026, 3, 31)),
        ("H1", date(2025, 9, 30)),
        ("by end of H2", date(2026, 3, 31)),
        ("Q1 2026/27", date(2026, 6, 30)),
        ("H1 26/27", date(2026, 9, 30)),
        ("Q2 or 31/08/2026", date(2026, 9, 30)),  # the day beside it is nearer than any title
        ("March", date(2026, 3, 31)),  # of a month the nearest dated deadline tells the year
    ],
)
def test_a_quarter_or_a_half_is_of_the_financial_year_that_a_title_states(text: str, day: date) -> None:
    clues = Clues(siblings=(date(2026, 6, 30),), stated=STATED, month=Month(2025, 12))
    assert held(text, clues) == day


def test_a_title_of_a_year_that_is_long_over_tells_no_quarter() -> None:
    assert held("Q2", Clues(siblings=(date(2028, 6, 30),), stated=STATED, month=Month(2028, 5))) == date(2028, 9, 30)


@pytest.mark.parametrize("text", ["H3", "H1a", "H1.2", "Visit H1", "H1 and H2 audits"])
def test_other_words_with_an_h_name_no_half_of_a_year(text: str) -> None:
    assert held(text, Clues(stated=STATED, month=Month(2025, 12))) is None


def test_the_end_of_the_month_is_that_of_the_reporting_month() -> None:
    assert held("End of month", APRIL) == date(2023, 4, 30)


def test_a_date_beside_it_in_the_cell_tells_the_year_first() -> None:
    assert held("Phase 1 June, Phase 2 May 24", Clues((date(2023, 7, 31),))) == date(2024, 6, 30)


def test_a_year_from_the_clues_is_always_to_be_looked_at() -> None:
    (doubt,) = read_deadline("March", Clues((date(2023, 7, 31),))).doubts
    assert (doubt.id, doubt.severity) == ("deadline-year-assumed", Severity.LOOK)
    assert doubt.what == "the deadline is 'March', without a year: read as 31 March 2023, the year of the nearest dated deadline"


@pytest.mark.parametrize(
    "clues, origin",
    [
        (Clues((), (date(2023, 1, 1), date(2023, 6, 1))), "the year that falls within the plan's own dates"),
        (Clues((), (date(2023, 5, 1),)), "the year of the plan's own dates"),
        (APRIL, "the year nearest to the reporting month, April 2023"),
    ],
)
def test_the_doubt_says_where_the_year_comes_from(clues: Clues, origin: str) -> None:
    assert read_deadline("March", clues).doubts[0].what.endswith(f"read as 31 March 2023, {origin}")


@pytest.mark.parametrize("text", ["March", "8 th July", "End Q2", "End of month", "Immediately; review in March"])
def test_without_any_clue_there_is_no_day_and_the_year_is_to_be_put_right(text: str) -> None:
    read = read_deadline(text)
    assert (read.deadline.day, read.deadline.days, doubts(read)) == (None, (), [("deadline-year-missing", Severity.FIX)])


@pytest.mark.parametrize(
    "text, missing", [("March", True), ("March 23", False), ("Phase 1 June, Phase 2 Oct 23", True), ("Ongoing", False)]
)
def test_whether_a_year_is_missing_is_told(text: str, missing: bool) -> None:
    assert read_deadline(text, APRIL).year_missing is missing


def test_29_february_is_impossible_in_the_year_that_the_clues_give() -> None:
    read = read_deadline("29 Feb", Clues((date(2023, 7, 31),)))
    assert (read.deadline.day, doubts(read)) == (None, [("deadline-impossible", Severity.FIX)])


# --- doubts


@pytest.mark.parametrize("text", ["Jul 32", "31 June 2023", "13/14/23"])
def test_an_impossible_date_is_to_be_put_right_and_never_guessed(text: str) -> None:
    read = read_deadline(text, APRIL)
    assert (read.deadline.day, read.deadline.kind, doubts(read)) == (None, UNCLEAR, [("deadline-impossible", Severity.FIX)])


def test_an_impossible_date_is_quoted_with_what_to_do() -> None:
    (doubt,) = read_deadline("Jul 32").doubts
    assert doubt.what == "the deadline is 'Jul 32', which is not a date"
    assert doubt.do == "Type a date such as 31/07/2023 or 'July 2023'."


def test_beside_an_impossible_date_the_others_still_count() -> None:
    read = read_deadline("31 June 2023\n31 July 2023")
    assert (read.deadline.day, doubts(read)) == (date(2023, 7, 31), [("deadline-impossible", Severity.FIX)])


def test_a_misspelt_month_is_to_be_looked_at() -> None:
    read = read_deadline("Set17")
    assert (read.deadline.day, doubts(read)) == (date(2017, 9, 30), [("deadline-month-misspelt", Severity.LOOK)])


@pytest.mark.parametrize(
    "text", ["09/23", "23/24", "2020-2021", "Summer 2023", "Spring term 2024", "Review March 2018", "Jul 23", "Q2 2023"]
)
def test_what_may_mean_another_day_is_to_be_looked_at(text: str) -> None:
    assert doubts(read_deadline(text)) == [("deadline-ambiguous", Severity.LOOK)]


def test_two_digits_after_a_short_month_are_beyond_doubt_where_the_plan_has_dates_in_that_year() -> None:
    assert read_deadline("Jul 23", Clues(plan=(date(2023, 9, 30),))).doubts == ()


def test_a_day_that_is_a_year_of_the_plan_is_held_to_the_later_reading() -> None:
    assert held("23-Mar", Clues((date(2023, 7, 31),))) == date(2023, 3, 31)


def test_a_date_not_yet_agreed_is_held_to_and_to_be_looked_at() -> None:
    read = read_deadline("Sept 2023 (TBC)")
    assert (read.deadline.day, doubts(read)) == (date(2023, 9, 30), [("deadline-provisional", Severity.LOOK)])


def test_a_date_that_is_counted_from_is_to_be_put_right() -> None:
    assert doubts(read_deadline("within 28 days of 1 March 2023")) == [("deadline-relative", Severity.FIX)]


def test_a_date_far_from_all_others_is_to_be_looked_at() -> None:
    assert doubts(read_deadline("31/03/2032", Clues(plan=(date(2023, 3, 31),)))) == [("deadline-far-off", Severity.LOOK)]


@pytest.mark.parametrize(
    "text", ["July 23", "31/05/2023", "Q3 2024/25", "2023-24", "Autumn term 2023", "w/c 17/4/23", "Ongoing", "quarterly", "ASAP"]
)
def test_what_is_plain_gives_no_doubt(text: str) -> None:
    assert read_deadline(text, APRIL).doubts == ()


def test_a_long_text_is_cut_in_the_doubt_but_kept_in_the_deadline() -> None:
    text = "To be agreed once the partners have met, " * 20
    read = read_deadline(text)
    assert len(read.doubts[0].what) < 140
    assert read.deadline.text == text.strip()


# --- true dates


def test_a_true_date_is_held_to_itself() -> None:
    assert read_deadline_date(date(2023, 4, 20), "20 April 2023", "d mmmm yyyy").deadline.day == date(2023, 4, 20)


@pytest.mark.parametrize("number_format", ["mmm-yy", "mmmm yyyy", "[$-809]mmm yy;@"])
def test_a_true_date_shown_as_a_month_is_held_to_the_months_last_day(number_format: str) -> None:
    assert read_deadline_date(date(2023, 4, 1), "Apr-23", number_format).deadline.day == date(2023, 4, 30)


def test_a_true_date_is_kept_as_it_is_shown() -> None:
    assert read_deadline_date(date(2023, 4, 1), " Apr-23 ", "mmm-yy").deadline.text == "Apr-23"


def test_a_day_without_a_year_that_may_be_a_month_and_its_year_is_asked_about_and_the_later_kept() -> None:
    read = read_deadline_date(date(2023, 3, 23), "23-Mar", "d-mmm")
    assert (read.deadline.day, doubts(read)) == (date(2023, 3, 31), [("deadline-ambiguous", Severity.LOOK)])


def test_the_later_reading_may_be_in_another_year_of_the_plan() -> None:
    read = read_deadline_date(date(2023, 3, 24), "24-Mar", "d-mmm", Clues(plan=(date(2024, 7, 31),)))
    assert read.deadline.day == date(2024, 3, 31)


@pytest.mark.parametrize("day, number_format", [(date(2023, 3, 5), "d-mmm"), (date(2023, 3, 23), "d-mmm-yy")])
def test_another_day_or_a_shown_year_is_beyond_doubt(day: date, number_format: str) -> None:
    read = read_deadline_date(day, "shown", number_format, APRIL)
    assert (read.deadline.day, read.doubts) == (day, ())


# --- any text


PIECES = "may March Sept17 31 st 2023 23/24 - – to and by before from ongoing now weekly Q3 end of term each year 1/3/23 \n . TBC ("
WORDS = st.sampled_from(PIECES.split(" "))
TEXTS = st.one_of(st.text(), st.lists(WORDS).map(" ".join), st.lists(WORDS).map("".join))
DAYS = st.lists(st.dates(date(1900, 1, 1)), max_size=3).map(tuple)
CLUES = st.builds(Clues, DAYS, DAYS, st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1)).map(Month.of))


@given(TEXTS, CLUES)
def test_the_text_is_always_kept(text: str, clues: Clues) -> None:
    assert read_deadline(text, clues).deadline.text == (text.strip() or None)


@given(TEXTS, CLUES)
def test_the_day_is_the_latest_of_the_days(text: str, clues: Clues) -> None:
    deadline = read_deadline(text, clues).deadline
    assert deadline.day == max(deadline.days, default=None)


@given(TEXTS, CLUES)
def test_a_deadline_to_be_met_or_a_start_has_a_day(text: str, clues: Clues) -> None:
    deadline = read_deadline(text, clues).deadline
    assert deadline.day is not None or deadline.kind not in (BY, FROM)


@given(TEXTS, CLUES)
def test_what_is_unclear_is_never_silent(text: str, clues: Clues) -> None:
    read = read_deadline(text, clues)
    assert read.doubts or read.deadline.kind is not UNCLEAR


@given(TEXTS, CLUES)
def test_a_year_is_never_assumed_in_silence(text: str, clues: Clues) -> None:
    read = read_deadline(text, clues)
    assert read.doubts or not read.year_missing


@given(TEXTS)
def test_the_same_text_is_read_the_same_again(text: str) -> None:
    assert read_deadline(text, APRIL) == read_deadline(text, APRIL)


def seconds(text: str) -> float:
    times = []
    for _ in range(3):
        start = time.process_time()
        read_deadline(text, APRIL)
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.parametrize(
    "unit", ["March, ", "1/5/23 ", "on-going ", "immediate ", "every ", "from the ", "to be agreed ", "- \n", " ", "x; "]
)
def test_the_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    short = (unit * 2000)[:2000] + "x"
    assert seconds(short * 8) < 24 * max(seconds(short), 0.0005)


@pytest.mark.parametrize(
    "text", ["15//06/2023", "by 15//06/2023", "30,06,2023", "15;06;2023", "15 06/2023", "115 June 2023", "15-/06/2023"]
)
def test_a_number_beside_a_date_that_is_no_part_of_it_is_never_dropped_in_silence(text: str) -> None:
    assert ("deadline-ambiguous", Severity.LOOK) in doubts(read_deadline(text, APRIL))


@pytest.mark.parametrize(
    "text", ["06/2023", "June 2022, June 2023", "Q2 2023/24", "Phase 1 June 2023, Phase 2 October 2023", "15 June 2023"]
)
def test_dates_beside_each_other_and_words_are_no_such_number(text: str) -> None:
    assert doubts(read_deadline(text, APRIL)) == []


# --- where the rules begin and end, to the day


JUNE_2026 = Clues(month=Month(2026, 6))


@pytest.mark.parametrize(
    ("typed", "year"),
    [
        ("30 November", 2026),  # half a year and a day before the reporting month begins: the next one is meant
        ("1 December", 2025),
        ("by 28 February", 2027),  # 'by' looks ahead: a quarter of a year
        ("by 1 March", 2026),
        ("Q4", 2027),  # quarters and terms: two months
        ("31 May", 2026),
    ],
)
def test_a_date_without_a_year_is_of_the_first_year_in_which_it_is_not_long_past(typed: str, year: int) -> None:
    day = read_deadline(typed, JUNE_2026).deadline.day
    assert day is not None
    assert day.year == year


def test_a_quarter_that_ended_within_two_months_is_the_past_one() -> None:
    day = read_deadline("Q4", Clues(month=Month(2026, 5))).deadline.day
    assert day == date(2026, 3, 31)
    assert held("Q3", Clues(month=Month(2028, 3))) == date(2027, 12, 31)  # 61 days before it begins, in a leap year


@pytest.mark.parametrize(("month", "year"), [(Month(2024, 3), 2024), (Month(2024, 12), 2028), (Month(2026, 6), 2028)])
def test_29_february_is_that_of_the_first_leap_year_in_which_it_is_not_long_past(month: Month, year: int) -> None:
    assert held("29 February", Clues(month=month)) == date(year, 2, 29)


def test_a_term_is_in_the_school_year_of_the_date_beside_it() -> None:
    assert held("Spring term", Clues(siblings=(date(2025, 9, 1),))) == date(2026, 3, 31)


def test_however_many_dates_stand_between_the_year_in_a_cell_comes_first() -> None:
    assert held("May 2024; June; July; August", Clues((date(2020, 1, 31),))) == date(2024, 8, 31)


def test_of_two_years_in_a_cell_the_nearer_counts() -> None:
    read = read_deadline("May 2023; June; and all of what is left to do by July 2025").deadline
    assert date(2023, 6, 30) in read.days


@pytest.mark.parametrize(("blanks", "kind"), [(0, FROM), (35, FROM), (36, BY)])
def test_words_up_to_forty_signs_before_a_date_belong_to_it(blanks: int, kind: DeadlineKind) -> None:
    assert read_deadline(f"from {' ' * blanks}May 2026").deadline.kind is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("By June 2023, then from May 2024", FROM),  # the latest date
        ("From May 2024, but by June 2023", FROM),
        ("March 2023, then ongoing", BY),  # the date comes first
        ("Phase one. Ongoing to March 2023", ONGOING),  # the first part says nothing of it
    ],
)
def test_the_kind_is_that_of_the_latest_date_and_of_what_leads_to_it(text: str, kind: DeadlineKind) -> None:
    assert read_deadline(text).deadline.kind is kind


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Completed 12/05/2026", date(2026, 5, 12)),
        ("31/05/26 (complete)", date(2026, 5, 31)),
        ("done on May 2026", date(2026, 5, 31)),
        ("Complete the review by 12/05/2026", None),
        ("Completed 12/05/2026 and 13/06/2026", None),
        ("Completed by 12/05/2026", None),  # 'by' is no word of a date
        ("12/05/2026", None),
        ("", None),
    ],
)
def test_a_deadline_beside_which_nothing_stands_but_that_it_is_done_says_when(text: str, day: date | None) -> None:
    assert done_on(text) == day


def test_a_cell_is_read_by_the_day_that_excel_holds_and_else_by_its_words() -> None:
    here = Place("plan.xlsx", "Plan", "A1")
    read = deadline_of(Cell(1, 1, datetime(2026, 5, 12), here, "mmm yyyy"))
    assert (read.deadline.day, read.deadline.text) == (date(2026, 5, 31), "May 2026")
    assert deadline_of(Cell(1, 1, "12 May 2026", here)).deadline.day == date(2026, 5, 12)


@pytest.mark.parametrize(("beside", "held_to"), [(date(2025, 8, 31), 2024), (date(2025, 9, 1), 2025)])
def test_a_school_year_begins_on_the_first_of_september(beside: date, held_to: int) -> None:
    day = read_deadline("Autumn term", Clues(siblings=(beside,))).deadline.day
    assert day is not None
    assert day.year == held_to


@pytest.mark.parametrize(
    ("typed", "day"),
    [("31 May", date(2025, 5, 31)), ("31 March", date(2026, 3, 31)), ("1 June", date(2025, 6, 1)), ("30 March", date(2026, 3, 30))],
)
def test_a_year_is_within_the_plans_own_first_and_last_dates(typed: str, day: date) -> None:
    clues = Clues(plan=(date(2025, 5, 31), date(2026, 3, 31)), month=Month(2026, 2))
    assert read_deadline(typed, clues).deadline.day == day


def test_a_year_is_within_the_plan_though_the_reporting_month_is_nearer_to_another() -> None:
    assert held("31 March", Clues(plan=(date(2025, 5, 31), date(2026, 3, 31)), month=Month(2025, 6))) == date(2026, 3, 31)


@pytest.mark.parametrize(
    ("typed", "asked"), [("31 May 2031", False), ("31 May 2032", True), ("31 May 2021", False), ("31 May 2020", True)]
)
def test_a_date_is_far_off_by_more_than_five_years(typed: str, asked: bool) -> None:
    doubts = read_deadline(typed, Clues(siblings=(date(2026, 5, 31),))).doubts
    assert [each.id for each in doubts if each.id == "deadline-far-off"] == ["deadline-far-off"] * asked


@pytest.mark.parametrize(("signs", "shown"), [(80, "x" * 80), (81, "x" * 79 + "…")])
def test_a_text_of_up_to_eighty_signs_is_shown_whole(signs: int, shown: str) -> None:
    (found,) = read_deadline("x" * signs).doubts
    assert f"'{shown}'" in found.what


def test_a_year_that_puts_it_outside_the_plan_gives_way_to_one_that_another_sibling_tells() -> None:
    """Half term between April and October 2025 is in October, though the nearest date is of the school year before."""
    clues = Clues(siblings=(date(2025, 5, 30), date(2025, 10, 31)), plan=(date(2025, 4, 30), date(2025, 12, 19)))
    assert held("Autumn term", clues) == date(2025, 12, 31)
    assert held(
        "15 January", Clues(siblings=(date(2025, 5, 30), date(2026, 2, 27)), plan=(date(2025, 4, 30), date(2026, 3, 31)))
    ) == date(2026, 1, 15)


@pytest.mark.parametrize(("week", "day"), [(1, date(2026, 4, 3)), (2, date(2026, 4, 10)), (10, date(2026, 6, 5))])
def test_a_week_of_the_plan_ends_on_its_friday_and_the_first_is_that_in_which_it_begins(week: int, day: date) -> None:
    assert read_deadline(f"Week {week}", Clues(begins=date(2026, 4, 1))).deadline.day == day


@pytest.mark.parametrize(("text", "day"), [
    ("Training to run through the spring and be finished by the end of June 2026", date(2026, 6, 30)),
    ("Pathway to be agreed by all partners by November 2025", date(2025, 11, 30)),
])  # fmt: skip
def test_what_is_beyond_doubt_is_not_doubted_for_an_earlier_date_or_a_task_that_is_called_so(text: str, day: date) -> None:
    read = read_deadline(text)
    assert (read.deadline.day, read.doubts) == (day, ())


def test_a_date_to_be_agreed_is_provisional() -> None:
    assert [each.id for each in read_deadline("November 2025 (to be agreed)").doubts] == ["deadline-provisional"]


@pytest.mark.parametrize(
    ("named", "day"),
    [
        (date(2026, 8, 31), date(2026, 8, 31)),
        (date(2026, 9, 1), date(2026, 12, 31)),  # the day on which it begins
        (date(2026, 9, 21), date(2026, 12, 31)),
        (date(2026, 9, 22), date(2026, 9, 22)),
        (date(2026, 12, 18), date(2026, 12, 18)),
    ],
)
def test_a_school_calendar_says_when_a_term_ends_by_a_day_three_weeks_after_its_beginning_or_later(named: date, day: date) -> None:
    assert held("Autumn term", Clues(month=Month(2026, 6), named={"autumn term": named})) == day
    assert held("Autumn term 2025", Clues(named={"autumn term 2025": named})) == date(2025, 12, 31)


@pytest.mark.parametrize(
    ("month", "year"),
    [(Month(2025, 3), 2028), (Month(2025, 4), 2025), (Month(2026, 3), 2025), (Month(2026, 8), 2025), (Month(2026, 9), 2028)],
)
def test_a_title_of_a_year_tells_quarters_from_its_first_month_to_half_a_year_after_it(month: Month, year: int) -> None:
    assert held("Q2", Clues(siblings=(date(2028, 6, 30),), stated=STATED, month=month)) == date(year, 9, 30)
