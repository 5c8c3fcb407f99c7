"""Which results of a survey a public document shows, and in which words, to the last person."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from reportgen.facts.feedback.survey import survey_facts, survey_groups
from reportgen.model.feedback import SurveyResult
from reportgen.model.indicators import Number
from reportgen.model.months import Month
from reportgen.model.places import Place
from reportgen.model.traced import Traced
from reportgen.publishing.small_numbers.surveys import WORKED_OUT, bases_of, masked_survey, rough

HERE = Place("survey.xlsx", "Survey", "A2")


def told(question: str, count: int | None, base: int | None = None, percent: str | None = None) -> SurveyResult:
    number = None if percent is None else Number(Decimal(percent), "percent")
    return SurveyResult(question, HERE, "2026", number, count, base=base)


def shows(*results: SurveyResult, limit: int = 5) -> list[bool]:
    return [each.hidden_because is None for each in masked_survey(results, limit, frozenset())]


def said(each: SurveyResult, why: str = "", limit: int = 5) -> tuple[str, int] | None:
    """In the place of a result that is hidden for the reason, or for its own."""
    words = rough(each, why, limit) if why else masked_survey((each,), limit, frozenset())[0].rough
    return (words.words, int(words.percent)) if words else None


# --- words in the place of a result


@pytest.mark.parametrize(
    ("count", "base", "words"),
    [
        (48, 51, ("over 90%", 90)),
        (47, 50, None),  # five of fifty are ten in a hundred
        (3, 51, ("under 10%", 10)),
        (3, 50, None),
    ],
)
def test_nearly_all_is_said_where_it_holds_of_all_numbers_that_it_may_be(
    count: int, base: int, words: tuple[str, int] | None
) -> None:
    assert said(told("I feel safe", count, base)) == words


@pytest.mark.parametrize(
    ("count", "base", "words"),
    [
        (80, 100, ("about 8 in 10", 80)),  # from 75 to 85 of a hundred
        (79, 100, None),  # it may be 74
        (81, 100, None),
        (100, 1000, ("about 1 in 10", 10)),
        (900, 1000, ("about 9 in 10", 90)),
        (30, 1000, None),  # none in ten
        (970, 1000, None),  # ten in ten
    ],
)
def test_about_so_many_in_ten_is_said_where_it_fits_all_numbers_that_it_may_be(
    count: int, base: int, words: tuple[str, int] | None
) -> None:
    assert said(told("I feel safe", count, base), WORKED_OUT) == words
    assert said(told("I feel safe", count, base), "another reason") is None


# --- how many answered


def test_every_number_is_a_base_of_which_the_count_is_the_percentage_to_its_last_place() -> None:
    assert bases_of(told("Q", 17, percent="81")) == (21,)
    assert bases_of(told("Q", 1, percent="17")) == (6,)
    assert bases_of(told("Q", 1, percent="12.5")) == (8,)
    assert bases_of(told("Q", 3, percent="0.5")) == tuple(range(546, 667))  # 0.45% to 0.549%
    assert bases_of(told("Q", 5, percent="100")) == (5,)
    assert bases_of(told("Q", 5, 7, percent="50")) == (7,)  # the tracker tells it
    assert bases_of(told("Q", None, percent="50")) == bases_of(told("Q", 0, percent="0")) == bases_of(told("Q", 3)) == ()


def test_how_many_answered_may_stand_in_the_question_unless_more_answered_so() -> None:
    assert shows(told("I feel safe (n=40)", 37, percent="93")) == [False]  # three otherwise
    assert shows(told("I feel safe (n=30)", 37, percent="77")) == [True]  # of 48: the question speaks of others


@pytest.mark.parametrize(("asked", "shown"), [(6, False), (40, True)])
def test_a_share_of_all_who_took_part_is_held_against_them(asked: int, shown: bool) -> None:
    assert shows(told("I feel safe", None, percent="50"), told("Who took part", asked))[0] is shown
    assert shows(told("I feel safe", None, percent="50"), told("Letters sent", asked))[0] is shown  # any count may be of them


def test_as_few_as_are_hidden_are_no_base() -> None:
    assert shows(told("I feel safe", None, percent="60"), told("Who took part", 5)) == [True, False]


@pytest.mark.parametrize(("others", "shown"), [(5, False), (6, True), (0, True)])
def test_those_who_took_part_and_did_not_answer_so_are_not_told_where_they_are_few(others: int, shown: bool) -> None:
    assert shows(told("I feel safe", 40), told("Who took part", 40 + others))[0] is shown
    assert shows(told("I feel safe", 40), told("Letters sent", 40 + others))[0] is True  # they were not asked


@pytest.mark.parametrize(
    ("count", "base", "shown"),
    [(0, 9, False), (0, 10, True), (9, 9, False), (10, 10, True), (0, 5, False), (6, 12, True), (7, 12, False)],
)
def test_all_of_fewer_than_ten_who_answered_alike_are_hidden(count: int, base: int, shown: bool) -> None:
    assert shows(told("I feel safe", count, base)) == [shown]


@pytest.mark.parametrize(
    ("percent", "asked", "shown"),
    [("50", 10, False), ("50", 12, True), ("98", 200, False), ("97", 200, True), ("3", 200, False), ("4", 200, True)],
)
def test_a_percentage_alone_is_held_against_how_many_were_asked(percent: str, asked: int, shown: bool) -> None:
    assert shows(told("I feel safe", None, asked, percent=percent)) == [shown]


@pytest.mark.parametrize(
    ("percent", "asked", "shown"), [("100", 9, False), ("100", 10, True), ("0", 9, False), ("0", 10, True), ("0", 5, False)]
)
def test_nobody_or_all_of_fewer_than_ten_are_hidden_wherever_it_stands_how_many_were_asked(
    percent: str, asked: int, shown: bool
) -> None:
    assert shows(told("I feel safe", None, asked, percent=percent)) == [shown]
    if asked > 5:
        assert shows(told("I feel safe", None, percent=percent), told("Who took part", asked))[0] is shown
    (found,) = masked_survey((told("I feel safe", None, asked, percent=percent),), 5, frozenset())
    assert found.hidden_because in (None, "fewer than 6 people answered", "fewer than 10 people answered, all of them alike")


def test_a_total_is_of_the_same_people_as_its_parts_or_of_all_of_theirs() -> None:
    def total(*asked: int) -> list[bool]:
        counts = (40, 20, 3, 63)
        questions = ("Yes", "Perhaps", "No", "Total")
        return shows(*(told(question, count, base) for question, count, base in zip(questions, counts, asked, strict=True)))

    assert total(100, 100, 100, 100) == [True, False, False, True]
    assert total(80, 50, 30, 160) == [True, False, False, True]
    assert total(80, 50, 30, 170) == [True, True, False, True]


def test_without_a_limit_all_are_shown_and_of_one_the_single_one_is_hidden() -> None:
    few = told("I feel safe", 1, 30)
    assert (shows(few, limit=0), shows(few, limit=1), shows(told("I feel safe", 2, 30), limit=1)) == ([True], [False], [True])


# --- answers that make up the whole


def test_percentages_that_make_up_the_whole_up_to_their_rounding_tell_a_hidden_one() -> None:
    def hidden(agree: str, unsure: str) -> int:
        answers = told("Agree", None, percent=agree), told("Not sure", None, percent=unsure), told("Disagree", 3, percent="10")
        return shows(*answers).count(False)

    assert [hidden("70", unsure) for unsure in ("18", "19", "20", "21", "22")] == [1, 2, 2, 2, 1]  # half a point for each
    assert shows(told("Agree", None, percent="91"), told("Disagree", 3, percent="10")) == [False, False]  # both may be halves
    assert shows(told("Agree", None, percent="92"), told("Disagree", 3, percent="10")) == [True, False]
    assert [hidden("70.0", unsure) for unsure in ("20.0", "20.7")] == [2, 1]  # and a twentieth


def test_a_count_below_or_above_its_parts_side_by_side_is_their_total() -> None:
    parts = (told("Yes", 40), told("Perhaps", 20), told("No", 3))
    assert shows(*parts, told("Sum", 63)) == [True, False, False, True]
    assert shows(told("Sum", 63), *parts) == [True, True, False, False]
    assert shows(*parts, told("Another matter", 500), told("Sum", 63)) == [True, True, False, True, True]  # it stands apart
    assert shows(*parts, told("Another matter", 500), told("Total", 63)) == [True, False, False, True, True]


def test_parts_that_were_asked_apart_are_of_all_who_were_asked() -> None:
    apart = (told("Boys", 12, 25), told("Others", 300, 400), told("Girls", 3, 35))
    assert shows(*apart, told("Together", 15, 60)) == [True, True, False, False]
    assert shows(*apart, told("Together", 15, 61)) == [True, True, False, True]


# --- how far sums are looked for


def is_looked_for(parts: int, results: int, apart: bool = True) -> bool:
    """Whether so many answers, the first of which is small, and a total are told to be one among so many results of a period."""
    others = [told(f"Another matter {at}", 1000 + 77 * at * at) for at in range(results - parts - 1)]
    counts = [3, *(20 + 7 * at * at for at in range(parts - 1))]
    answers = [told(f"Answer {at}", count) for at, count in enumerate(counts)]
    total = told("Total", sum(counts))
    rows = [answers[0], *others[:1], *answers[1:], *others[1:], total] if apart else [*answers, total, *others]
    return shows(*rows).count(False) > 1


@pytest.mark.parametrize(
    ("parts", "results", "apart", "is_it"),
    [
        (3, 12, True, True),
        (3, 13, True, False),  # of more than a dozen results only pairs, and what stands side by side
        (2, 13, True, True),
        (5, 12, True, True),
        (6, 12, True, False),
        (8, 20, False, True),
        (9, 20, False, False),
    ],
)
def test_sums_are_looked_for_among_few_results_or_side_by_side(parts: int, results: int, apart: bool, is_it: bool) -> None:
    assert is_looked_for(parts, results, apart) is is_it


# --- the time before


def in_month(month: int, percent: int, base: int) -> SurveyResult:
    last = Month(2026, month).last_day
    return SurveyResult("I was heard", HERE, str(Month(2026, month)), Number(Decimal(percent), "percent"), base=base, ended=last)


def test_a_question_that_was_asked_once_has_nothing_before_it() -> None:
    (once,) = survey_facts([in_month(5, 50, 40)], date(2026, 6, 30))
    assert (once.has_previous, once.percent_before, once.answered_before) == (False, None, None)
    assert not any((once.previous, once.percent_before_words, once.previous_period))


def test_a_question_that_was_asked_before_has_the_result_before_the_last_up_to_the_position_date() -> None:
    asked = [in_month(7, 99, 90), in_month(6, 50, 40), in_month(3, 25, 20), in_month(1, 10, 10)]
    (twice,) = survey_facts(asked, date(2026, 6, 30))
    assert (twice.has_previous, twice.percent, twice.percent_before, twice.answered_before) == (True, Decimal(50), Decimal(25), 20)
    assert (twice.percent_before_words, twice.previous_period) == ("25%", "March 2026")


def test_how_many_answered_this_time_and_the_time_before_is_led_back_to_their_rows() -> None:
    before = SurveyResult("I was heard", replace(HERE, cell="A3"), "March 2026", Number(Decimal(25), "percent"), base=20)
    (group,) = survey_groups(survey_facts([in_month(6, 50, 40), replace(before, ended=date(2026, 3, 31))], date(2026, 6, 30)))
    assert group.asked == "40 people answered (June 2026), and 20 the time before (March 2026)."
    assert isinstance(group.asked, Traced)
    assert list(group.asked.figures) == ["40", "June 2026", "20", "March 2026"]
    (alone,) = survey_groups(survey_facts([in_month(6, 50, 40)], date(2026, 6, 30)))
    assert alone.asked == "40 people answered (June 2026)."
