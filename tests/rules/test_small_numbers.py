"""Small numbers of people in public: what is hidden, and what goes with it so that nobody can work it out."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.facts.indicators.movement import Direction, movement
from reportgen.model.feedback import SurveyResult
from reportgen.model.indicators import Indicator, IndicatorValue, Number, Period, Target, TargetKind, Yardstick
from reportgen.model.months import Month
from reportgen.model.places import Place
from reportgen.model.programme import Programme
from reportgen.model.visit import AuditGrades
from reportgen.publishing.deciding import decided
from reportgen.publishing.findings import Printed, publishing_findings
from reportgen.publishing.small_numbers.indicators import masked_grades, masked_indicators
from reportgen.publishing.small_numbers.sums import Sum, hidden
from reportgen.publishing.small_numbers.surveys import bases_of, masked_survey
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import write_workbook

HERE = Place("data.xlsx", "Data", "A5")
MONTHS = [Month(2026, number) for number in range(1, 7)]
NOBODY_SAID = frozenset[str]()


def monthly(*counts: float | str | None, title: str = "Children missing", unit: str = "number", **more: object) -> Indicator:
    """An indicator with a value for January 2026 and the months after it; None for a blank cell."""
    values = tuple(
        value(Period(month.iso, month.last_day), count, unit)
        for month, count in zip(MONTHS, counts, strict=False)
        if count is not None
    )
    indicator = Indicator("1", title, unit, values, HERE)
    return replace(indicator, **more)  # type: ignore[arg-type]


def value(period: Period, count: float | str, unit: str = "number") -> IndicatorValue:
    if isinstance(count, str):
        return IndicatorValue(period, count, None, HERE, suppressed=True)
    return IndicatorValue(period, str(count), Number(Decimal(str(count)), unit), HERE)


def printed(indicator: Indicator) -> list[str]:
    return [value.text for value in indicator.values]


def public(*indicators: Indicator, limit: int = 5, not_people: frozenset[str] = NOBODY_SAID) -> list[list[str]]:
    return [printed(each) for each in masked_indicators(indicators, limit, not_people)]


def test_from_one_to_five_people_are_fewer_than_six_and_none_is_shown() -> None:
    assert public(monthly(0, 1, 5, 6)) == [["0", "fewer than 6", "fewer than 6", "6"]]


def test_the_limit_is_a_setting_and_nought_hides_nothing() -> None:
    assert public(monthly(3, 9, 10, 11), limit=10) == [["fewer than 11", "fewer than 11", "fewer than 11", "11"]]
    assert public(monthly(1, 2, 3), limit=0) == [["1", "2", "3"]]


def test_what_does_not_count_people_is_left_alone() -> None:
    assert public(monthly(1, 2), not_people=frozenset({"1"})) == [["1", "2"]]
    assert public(monthly(1, 2), not_people=frozenset({"children missing"})) == [["1", "2"]]


@pytest.mark.parametrize("unit", ["days", "pounds", "rate", "ratio", "percent"])
def test_other_units_than_plain_counts_are_left_alone(unit: str) -> None:
    assert public(monthly(1, 2, 9, unit=unit)) == [["1", "2", "9"]]


def test_each_value_is_judged_by_itself() -> None:
    """A decimal in a row is no count, and takes no protection from the others."""
    assert public(monthly(20.5, 21, 3)) == [["20.5", "21", "fewer than 6"]]


@pytest.mark.parametrize(
    "unit", ["children", "people", "young people", "no.", "#", "number of children", "volume", "whole number", "number and rate"]
)
def test_whatever_is_no_share_time_or_money_may_be_people(unit: str) -> None:
    assert public(monthly(21, 3, unit=unit)) == [["21", "fewer than 6"]]


@pytest.mark.parametrize("unit", ["working days", "average weeks", "%", "rate per 1,000 children", "£", "£000", "hours"])
def test_shares_times_and_money_in_other_words_are_left_alone(unit: str) -> None:
    assert public(monthly(21, 3, unit=unit)) == [["21", "3"]]


@pytest.mark.parametrize("text", ["3 children", "3 (prov)", "~3", "Only 2 children so far", "two", "20 of 23", "③", "a couple"])
def test_words_with_a_small_number_are_not_shown(text: str) -> None:
    words = IndicatorValue(Period("2026-01", date(2026, 1, 31)), text, None, HERE)
    assert public(replace(monthly(), values=(words,))) == [["not shown"]]


@pytest.mark.parametrize("text", ["Report development required", "Due in 2026/27", "134 in all", "Q3", "12.5% and 4.5%"])
def test_words_without_a_small_number_stay(text: str) -> None:
    words = IndicatorValue(Period("2026-01", date(2026, 1, 31)), text, None, HERE)
    assert public(replace(monthly(), values=(words,))) == [[text]]


def test_a_number_in_words_takes_part_in_sums() -> None:
    words = IndicatorValue(Period("2026-01", date(2026, 1, 31)), "23 (prov)", None, HERE)
    rows = (monthly(3, title="Girls"), monthly(20, title="Boys"), replace(monthly(), title="All", values=(words,)))
    assert public(*rows) == [["fewer than 6"], ["20"], ["not shown"]]


def test_a_hidden_percentage_is_no_number_of_people() -> None:
    share = monthly(5, title="of whom late", unit="percent")
    assert public(monthly(2, title="Late"), monthly(40, title="Visits due"), share)[2] == ["not shown"]


def test_nothing_is_compared_with_a_hidden_value() -> None:
    (masked,) = masked_indicators((monthly(9, 8, 3),), 5, NOBODY_SAID)
    now = movement(masked, date(2026, 3, 31))
    assert (now.latest is not None and now.latest.text, now.direction) == ("fewer than 6", Direction.NONE)


def test_a_value_that_the_tracker_itself_holds_back_tells_no_more_than_others() -> None:
    assert public(monthly("<3", 9)) == [["fewer than 6", "9"]]


def test_one_hidden_part_of_a_total_takes_the_next_smallest_with_it() -> None:
    rows = (monthly(3, title="North"), monthly(20, title="South"), monthly(12, title="West"), monthly(35, title="All areas"))
    assert public(*rows) == [["fewer than 6"], ["20"], ["not shown"], ["35"]]


def test_nought_is_no_second_part() -> None:
    rows = (monthly(3, title="North"), monthly(0, title="South"), monthly(12, title="West"), monthly(9, title="East"))
    assert public(*rows, monthly(24, title="All areas")) == [["fewer than 6"], ["0"], ["12"], ["not shown"], ["24"]]


def test_with_only_one_other_part_the_total_goes() -> None:
    rows = (monthly(3, title="Girls"), monthly(20, title="Boys"), monthly(23, title="All children"))
    assert public(*rows) == [["fewer than 6"], ["20"], ["not shown"]]


def test_a_total_may_stand_above_its_parts() -> None:
    rows = (monthly(23, title="All children"), monthly(3, title="Girls"), monthly(20, title="Boys"))
    assert public(*rows) == [["not shown"], ["fewer than 6"], ["20"]]


def test_two_hidden_parts_hide_each_other() -> None:
    rows = (monthly(3, title="A"), monthly(4, title="B"), monthly(20, title="C"), monthly(27, title="All"))
    assert public(*rows) == [["fewer than 6"], ["fewer than 6"], ["20"], ["27"]]


@pytest.mark.parametrize("count", [1, 5])
def test_two_hidden_parts_that_can_only_be_the_same_take_a_third(count: int) -> None:
    """Of two hidden parts that make up 2 together each is 1; that make up 10, each is 5."""
    rows = (monthly(count, title="A"), monthly(count, title="B"), monthly(20, title="C"), monthly(31, title="D"))
    assert public(*rows, monthly(2 * count + 51, title="All"))[2] == ["not shown"]


def test_a_part_that_the_tracker_holds_back_is_not_told_by_the_total() -> None:
    rows = (monthly(9, "<5", title="A"), monthly(20, 20, title="B"), monthly(30, 30, title="C"), monthly(59, 53, title="All"))
    assert public(*rows) == [["9", "fewer than 6"], ["20", "not shown"], ["30", "30"], ["59", "53"]]


def test_rows_of_another_group_are_no_parts() -> None:
    rows = (monthly(3, title="A", group="one"), monthly(20, title="B", group="two"), monthly(23, title="C", group="three"))
    assert public(*rows) == [["fewer than 6"], ["20"], ["23"]]


def test_a_percentage_that_tells_a_hidden_count_is_hidden() -> None:
    share = monthly(13, title="of whom late", unit="percent")
    other = monthly(60, title="of whom on time", unit="percent")
    assert public(monthly(3, title="Late"), monthly(23, title="Visits due"), share, other) == [
        ["fewer than 6"], ["23"], ["not shown"], ["60"],
    ]  # fmt: skip


def test_a_percentage_of_all_others_tells_it_too() -> None:
    share = monthly(87, title="In time", unit="percent")
    assert public(monthly(3, title="Late"), monthly(23, title="Visits due"), share)[2] == ["not shown"]


def test_a_month_that_a_quarter_would_tell_takes_another_with_it() -> None:
    quarter = value(Period("2025-26 Q4", date(2026, 3, 31)), 30)
    indicator = monthly(3, 12, 15)
    assert public(replace(indicator, values=(*indicator.values, quarter))) == [["fewer than 6", "not shown", "15", "30"]]


def test_a_quarter_that_is_no_sum_of_its_months_hides_nothing_more() -> None:
    quarter = value(Period("2025-26 Q4", date(2026, 3, 31)), 15)
    indicator = monthly(3, 12, 15)
    assert public(replace(indicator, values=(*indicator.values, quarter))) == [["fewer than 6", "12", "15", "15"]]


def test_of_a_running_total_what_would_tell_a_small_rise_is_hidden_and_the_last_kept() -> None:
    assert public(monthly(10, 13, 30, 31, title="Adoptions, cumulative")) == [["not shown", "13", "not shown", "31"]]
    assert public(monthly(10, 13, 30, 31, title="Adoptions")) == [["10", "13", "30", "31"]]


def test_a_baseline_that_is_small_is_hidden_like_other_past_values() -> None:
    baseline = Yardstick("4", Number(Decimal(4), "number"))
    (masked,) = masked_indicators((monthly(9, 12, baseline=baseline),), 5, NOBODY_SAID)
    assert (masked.baseline.text, masked.baseline.number) == ("fewer than 6", None)


def test_a_target_is_an_aim_and_is_shown_unless_it_says_where_things_stand() -> None:
    aim = Target("3 or fewer", Number(Decimal(3), "number"), TargetKind.TARGET)
    past = Target("from 4 to 2", Number(Decimal(2), "number"), TargetKind.TARGET)
    shown_aim, hidden_past = masked_indicators((monthly(9, target=aim), monthly(9, target=past, ref="2")), 5, NOBODY_SAID)
    assert (shown_aim.target.text, hidden_past.target.text) == ("3 or fewer", "not shown")


def test_grades_of_audits_are_of_childrens_cases() -> None:
    july = AuditGrades("2026-07", HERE, {"Good": 15, "RI": 27, "Inadequate": 3}, 45)
    (masked,) = masked_grades((july,), 5, NOBODY_SAID)
    assert (masked.grades, masked.total, masked.hidden) == ({"RI": 27}, 45, ("Good", "Inadequate"))
    assert masked_grades((july,), 5, frozenset({"audits"})) == (july,)


# --- what adds up elsewhere ---


def test_parts_and_their_total_may_stand_in_different_groups_and_sheets() -> None:
    elsewhere = Place("data.xlsx", "Summary", "A5")
    rows = (monthly(3, title="Girls", group="one"), monthly(20, title="Boys", group="two"))
    assert public(*rows, monthly(23, title="All", group="three", place=elsewhere)) == [["fewer than 6"], ["20"], ["not shown"]]


def test_rows_called_alike_are_parts_wherever_they_stand() -> None:
    parts = [monthly(count, title=f"Missing from {home}", group=home) for home, count in (("care", 3), ("home", 20), ("school", 9))]
    assert public(*parts, monthly(32, title="Missing", group="summary")) == [["fewer than 6"], ["20"], ["not shown"], ["32"]]


def test_what_adds_up_again_and_again_is_no_chance() -> None:
    rows = (
        monthly(3, 4, title="A", group="one"),
        monthly(20, 31, title="B", group="two"),
        monthly(23, 35, title="C", group="three"),
    )
    assert public(*rows)[2] == ["not shown", "not shown"]


def test_another_row_may_stand_between_the_parts() -> None:
    rows = (monthly(3, title="Girls"), monthly(11, title="Visits"), monthly(20, title="Boys"), monthly(23, title="All children"))
    assert public(*rows) == [["fewer than 6"], ["11"], ["20"], ["not shown"]]


def test_a_month_that_is_wrong_takes_no_protection_from_the_others() -> None:
    rows = (monthly(11, 3, 2, title="Girls"), monthly(20, 20, 20, title="Boys"), monthly(30, 23, 22, title="All"))
    assert public(*rows)[2] == ["30", "not shown", "not shown"]


def test_a_baseline_takes_part_in_sums() -> None:
    rows = [
        monthly(30, title=title, baseline=Yardstick(str(count), Number(Decimal(count), "number")))
        for title, count in (("Girls", 3), ("Boys", 20), ("All", 23))
    ]
    assert [each.baseline.text for each in masked_indicators(rows, 5, NOBODY_SAID)] == ["fewer than 6", "20", "not shown"]


def test_those_who_left_are_not_told_by_how_many_there_are() -> None:
    """309 and 22 who started, less 3 who left, are 328."""
    rows = (monthly(290, 309, 328, title="In care"), monthly(20, 25, 22, title="Started"), monthly(9, 6, 3, title="Left"))
    in_care, started, left = public(*rows)
    assert left[2] == "fewer than 6"
    assert "not shown" in (in_care[1], in_care[2], started[2])


def test_what_the_tracker_holds_back_of_those_who_left_is_not_told_either() -> None:
    rows = (monthly(309, 328, title="In care at month end"), monthly(20, 22, title="Started"), monthly("<6", "<6", title="Left"))
    assert "not shown" in [text for texts in public(*rows)[:2] for text in texts]


def test_a_part_that_the_tracker_always_holds_back_is_not_told_by_what_is_called_the_total() -> None:
    assert public(monthly("<5", title="Girls"), monthly(20, title="Boys"), monthly(23, title="All")) == [
        ["fewer than 6"], ["20"], ["not shown"],
    ]  # fmt: skip


def test_a_period_that_stands_twice_shows_neither_small_number() -> None:
    january = Period("2026-01", date(2026, 1, 31))
    assert public(replace(monthly(), values=(value(january, 3), value(january, 20)))) == [["fewer than 6", "20"]]


def test_a_percentage_of_what_is_hidden_and_what_is_shown_together_is_hidden() -> None:
    rows = (monthly(3, title="Girls"), monthly(22, title="Boys"), monthly(25, title="All"))
    assert public(*rows, monthly(12.0, title="% girls", unit="percent"))[3] == ["not shown"]
    assert public(*rows, monthly(12.0, title="% girls among all", unit="percent", group="other"))[3] == ["not shown"]
    assert public(*rows, monthly(12.0, title="Girls, rate per 100", unit="rate"))[3] == ["not shown"]


def test_a_percentage_that_leaves_few_of_those_shown_is_hidden() -> None:
    rows = (
        monthly(305, title="Children in care"),
        monthly(99.0, title="Children in care visited on time", unit="percent", group="x"),
    )
    assert public(*rows)[1] == ["not shown"]
    rows = (monthly(305, title="Children in care"), monthly(90.2, title="Children in care visited on time", unit="percent"))
    assert public(*rows)[1] == ["90.2"]


def test_a_rate_of_few_of_those_shown_is_hidden() -> None:
    rows = (monthly(25, title="Missing", group="a"), monthly(12.0, title="Missing, rate per 100", group="b"))
    assert public(*rows) == [["25"], ["not shown"]]


@pytest.mark.parametrize(
    "words", ["since 1 April", "to date", "year so far", "(cum.)", "this financial year", "YTD", "cumulative", "since April 2025"]
)
def test_a_running_total_has_many_names(words: str) -> None:
    assert public(monthly(10, 13, 30, 31, title=f"Adoptions {words}")) == [["not shown", "13", "not shown", "31"]]


def test_a_name_that_several_indicators_have_exempts_none() -> None:
    rows = (monthly(2, title="Contacts"), monthly(3, title="Children hurt"))
    assert public(*rows, not_people=frozenset({"1"})) == [["fewer than 6"], ["fewer than 6"]]
    assert public(*rows, not_people=frozenset({"contacts"})) == [["2"], ["fewer than 6"]]


def test_a_setting_that_names_several_indicators_is_a_finding(tmp_path: Path) -> None:
    headings = ("Ref", "Indicator", "Apr 2026", "May 2026")
    names = (("Setting", "Value"), ("Council", "Exampleshire"), ("does not count people: indicator 1", "yes"))
    sheets = {"Settings": names, "Front door": (headings, (1, "Contacts", 20, 3)), "Care": (headings, (1, "Children hurt", 21, 4))}
    write_workbook(tmp_path / "tracker.xlsx", sheets)
    programme = read_programme(open_programme(tmp_path), Month(2026, 5), date(2026, 5, 31))
    (found,) = [finding for finding in programme.findings if finding.id == "setting-of-several"]
    assert (found.place.sheet, found.place.cell) == ("Settings", "B3")
    assert "more than one indicator is called '1' (sheet 'Front door'" in found.what
    masked = masked_indicators(programme.indicators, 5, programme.settings.not_people)
    assert [printed(each)[1] for each in masked] == ["fewer than 6"] * 2


def test_a_survey_result_that_is_hidden_asks_nothing() -> None:
    few = SurveyResult("I was heard", HERE, "2026", None, 3, base=40)
    (found,) = publishing_findings(decided(Programme("example", survey=(few,))), Printed())
    assert (found.id, found.do) == ("small-number-hidden", "Nothing: public documents leave it out.")


@settings(deadline=None)
@given(st.lists(st.integers(0, 12), min_size=2, max_size=4), st.randoms())
def test_no_hidden_figure_of_a_table_can_be_worked_out(counts: list[int], chance: random.Random) -> None:
    rows = [monthly(count, title=f"Missing {at}", group=str(chance.randint(0, 2))) for at, count in enumerate(counts)]
    rows.append(monthly(sum(counts), title="All missing"))
    chance.shuffle(rows)
    values = {row.title: int(row.values[0].text) for row in rows}
    texts = [each.values[0].text for each in masked_indicators(rows, 5, NOBODY_SAID)]
    gone = frozenset(row.title for row, text in zip(rows, texts, strict=True) if not text.isdecimal())
    sums = [Sum("All missing", tuple(title for title in values if title != "All missing"))]
    if len(gone) <= 3 and sum(counts) > 5 and len([count for count in counts if count]) > 1:
        possible = may_be(values, sums, gone, 5)
        assert all(len(possible[key]) > 1 for key in gone if 1 <= values[key] <= 5)


# --- whatever the figures ---


def may_be(values: Mapping[str, int], sums: list[Sum[str]], gone: frozenset[str], limit: int) -> dict[str, set[int]]:
    """What a reader can still think of each small hidden figure, from all that is shown and from what 'fewer than' says."""
    lost = sorted(gone)
    ranges = [range(1, limit + 1) if 1 <= values[key] <= limit else range(limit + 1, limit + 58) for key in lost]
    possible: dict[str, set[int]] = {key: set() for key in lost}
    for guess in product(*ranges):
        thought = dict(values) | dict(zip(lost, guess, strict=True))
        if all(thought[each.total] == sum(thought[part] for part in each.parts) for each in sums):
            for key, number in zip(lost, guess, strict=True):
                possible[key].add(number)
    return possible


@settings(deadline=None)
@given(st.lists(st.integers(0, 12), min_size=2, max_size=5))
def test_no_hidden_part_can_be_worked_out_from_the_total(parts: list[int]) -> None:
    values = {f"part {number}": part for number, part in enumerate(parts)} | {"total": sum(parts)}
    sums = [Sum("total", tuple(key for key in values if key != "total"))]
    gone = hidden(values, sums, 3)
    small = [key for key in gone if 1 <= values[key] <= 3]
    if values["total"] > 3 and len(gone) <= 4:
        told = may_be(values, sums, gone, 3)
        assert all(len(told[key]) > 1 for key in small)


@given(st.dictionaries(st.text("abcdef", min_size=1, max_size=2), st.integers(0, 40), min_size=3, max_size=8), st.integers(0, 9))
def test_hiding_ends_and_hides_every_small_number(values: dict[str, int], limit: int) -> None:
    names = sorted(values)
    sums = [Sum(names[0], tuple(names[1:])), Sum(names[-1], tuple(names[:-1]))]
    gone = hidden(values, sums, limit)
    assert {name for name, count in values.items() if 1 <= count <= limit} <= gone


# --- surveys ---


def result(
    percent: float | None, count: int | None, question: str = "I was kept informed", period: str = "2019-20"
) -> SurveyResult:
    number = None if percent is None else Number(Decimal(str(percent)), "percent")
    return SurveyResult(question, HERE, period, number, count)


def why(*results: SurveyResult, limit: int = 5, not_people: frozenset[str] = NOBODY_SAID) -> list[str | None]:
    return [each.hidden_because for each in masked_survey(results, limit, not_people)]


def test_the_base_is_every_number_that_the_percentage_allows() -> None:
    assert [bases_of(result(*each)) for each in ((81, 17), (86, 19), (77, 85), (85, 19))] == [(21,), (22,), (110, 111), ()]


def test_where_few_answered_otherwise_neither_figure_is_shown() -> None:
    (masked,) = masked_survey((result(81, 17),), 5, NOBODY_SAID)
    assert masked.hidden_because == "fewer than 6 people answered otherwise"


def test_where_few_answered_so_neither_figure_is_shown() -> None:
    assert why(result(4, 3)) == ["fewer than 6 people answered so"]


def test_where_enough_stand_on_both_sides_both_figures_are_shown() -> None:
    assert why(result(77, 85), result(75, 82), result(86, 93)) == [None, None, None]


def test_a_percentage_that_no_base_gives_is_not_shown() -> None:
    assert why(result(85, 19)) == ["no whole number of people gives this percentage with this count"]


def test_nobody_and_everybody_are_shown() -> None:
    assert why(result(100, 17), result(0, 0)) == [None, None]


def test_a_percentage_alone_is_hidden_where_the_other_questions_tell_of_how_many() -> None:
    assert why(result(77, 85), result(99, None)) == [None, "fewer than 6 people answered otherwise"]
    assert why(result(99, None)) == [None]


def test_of_the_answers_to_one_question_a_second_is_hidden_with_the_first() -> None:
    answers = (result(77, 85, "Agree"), result(20, 22, "Disagree"), result(3, 3, "Not sure"))
    assert [reason is not None for reason in why(*answers)] == [False, True, True]


def told(
    question: str, count: int | None, base: int | None = None, percent: float | None = None, period: str = "2026"
) -> SurveyResult:
    number = None if percent is None else Number(Decimal(str(percent)), "percent")
    return SurveyResult(question, HERE, period, number, count, base=base)


def shows(*results: SurveyResult) -> list[bool]:
    return [reason is None for reason in why(*results)]


def test_answers_of_two_periods_may_stand_in_any_order() -> None:
    rows = [
        told(question, counts[at], percent=shares[at], period=period)
        for question, counts, shares in (
            ("Agree", (40, 40), (80, 77)),
            ("Not sure", (7, 9), (14, 17)),
            ("Disagree", (3, 3), (6, 6)),
        )
        for at, period in enumerate(("2025", "2026"))
    ]
    assert shows(*rows) == [True, True, False, False, False, False]


def test_answers_without_percentages_make_up_all_who_answered() -> None:
    assert shows(told("Agree", 40, 52), told("Not sure", 9, 52), told("Disagree", 3, 52)) == [True, False, False]


def test_another_question_of_the_same_period_does_not_matter() -> None:
    rows = (told("Agree", 40, percent=80), told("Not sure", 7, percent=14), told("Disagree", 3, percent=6))
    assert shows(*rows, told("I was kept informed", 30, percent=60)) == [True, False, False, True]


def test_two_hidden_answers_that_can_only_be_the_largest_take_a_third() -> None:
    assert shows(told("Agree", 40, 50), told("Not sure", 5, 50), told("Disagree", 5, 50)) == [False, False, False]


def test_how_many_took_part_tells_a_hidden_answer() -> None:
    assert shows(told("Happy", 40), told("Sad", 3), told("How many people took part", 43)) == [False, False, True]
    rows = (told("Happy", 40), told("Cross", 20), told("Sad", 3), told("How many people took part", 63))
    assert shows(*rows) == [True, False, False, True]


def test_some_of_all_tell_the_others() -> None:
    assert shows(told("All", 30, 60), told("Boys", 20, 25), told("Girls", 10, 35)).count(False) > 1


def test_an_answer_that_the_tracker_holds_back_is_not_told_by_the_others() -> None:
    few = replace(told("Sad", None), hidden_because="the tracker does not give it, because few people answered")
    assert shows(told("Happy", 40, 52), told("Cross", 9, 52), few) == [True, False, False]
    assert shows(told("Happy", 40), told("Cross", 9), few, told("Who took part", 52)) == [True, False, False, True]


def test_nobody_of_few_is_not_shown() -> None:
    assert shows(told("Q", 0, 3, 0)) == [False]
    assert shows(told("Q", 0, 40, 0)) == [True]
    assert shows(told("Q", 0, 3), told("Q", 40, 40)) == [False, True]


def test_how_many_answered_may_stand_in_the_question_or_in_another_row() -> None:
    assert shows(told("I feel safe (n=38)", None, percent=97.4)) == [False]
    assert shows(told("I feel safe", None, percent=97.4), told("Who took part", 114)) == [False, True]
    assert shows(told("I feel safe", 111), told("Who took part", 114)) == [False, True]


@settings(deadline=None, max_examples=50)
@given(st.lists(st.integers(0, 14), min_size=2, max_size=4), st.randoms())
def test_no_hidden_answer_can_be_worked_out_from_the_others(counts: list[int], chance: random.Random) -> None:
    base = sum(counts)
    answers = [told(f"Answer {at}", count, base) for at, count in enumerate(counts)]
    chance.shuffle(answers)
    shown_or_not = shows(*answers)
    values = {each.question: each.count or 0 for each in answers} | {"base": base}
    gone = frozenset(each.question for each, shown in zip(answers, shown_or_not, strict=True) if not shown)
    sums = [Sum("base", tuple(each.question for each in answers))]
    possible = may_be(values, sums, gone, 5)
    small = [key for key in gone if 1 <= values[key] <= 5]
    # Where no answer of some people is shown, nothing says how many were asked.
    some_shown = any(shown and each.count for each, shown in zip(answers, shown_or_not, strict=True))
    assert not some_shown or all(len(possible[key]) > 1 for key in small)


def test_a_question_that_does_not_ask_people_is_left_alone() -> None:
    assert why(result(81, 17), not_people=frozenset({"i was kept informed"})) == [None]


@given(st.integers(1, 200), st.integers(1, 200), st.integers(0, 1))
def test_what_a_public_survey_shows_leaves_nobody_alone(count: int, base: int, places: int) -> None:
    count = min(count, base)
    percent = (Decimal(count * 100) / base).quantize(Decimal(1).scaleb(-places), rounding="ROUND_HALF_UP")
    shows = why(SurveyResult("Q", HERE, "2026", Number(percent, "percent"), count)) == [None]
    if shows:
        assert count == 0 or count > 5
        assert base - count == 0 or base - count > 5 or percent == 100


# --- what a finding says of a sum, and what is no sum ---


def test_rows_that_have_nothing_to_do_with_each_other_are_no_sum_if_it_once_fails() -> None:
    rows = (
        monthly(10, 18, 20, title="Adoptions to date", ref="1"),
        monthly(9, 8, 7, title="Privately fostered", ref="2"),
        monthly(25, 26, 27, title="Homes approved", ref="3"),
    )
    assert [value.text for value in masked_indicators(rows, 5, frozenset())[2].values] == ["25", "26", "27"]


@pytest.mark.parametrize(("count", "base", "shown"), [(8, 8, False), (0, 8, False), (12, 12, True), (0, 12, True)])
def test_all_of_few_who_answer_alike_are_not_shown(count: int, base: int, shown: bool) -> None:
    told = SurveyResult("I was heard", Place("s.xlsx", "Survey", "A2"), "2026", None, count, base=base)
    assert (masked_survey((told,), 5, frozenset())[0].hidden_because is None) is shown
