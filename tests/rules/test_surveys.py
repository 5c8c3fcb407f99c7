"""Surveys: how they are read, and what a report prints of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.facts.catalogue import Facts
from reportgen.facts.feedback.survey import hidden, survey_facts, usual_period, usual_previous_period, why_hidden
from reportgen.facts.timing.position import Position
from reportgen.model.feedback import SurveyResult
from reportgen.model.indicators import Number
from reportgen.model.months import Month
from reportgen.model.places import Place
from reportgen.model.programme import Programme
from reportgen.publishing.deciding import decided
from reportgen.publishing.small_numbers.surveys import masked_survey
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

JUNE = date(2026, 6, 30)


@pytest.fixture
def read(tmp_path: Path):  # type: ignore[no-untyped-def]
    def reading(*rows: Rows) -> list[tuple[str | None, Decimal | None, int | None, int | None]]:
        write_workbook(tmp_path / "tracker.xlsx", {"Survey": rows})
        results = read_programme(open_programme(tmp_path), Month(2026, 6), JUNE).survey
        return [(each.period, each.percent.value if each.percent else None, each.count, each.base) for each in results]

    return reading


def test_a_result_may_be_a_percentage_with_its_count_in_brackets(read) -> None:  # type: ignore[no-untyped-def]
    assert read(("Question", "Period", "Result"), ("I was heard", "2025/26", "77% (85)")) == [("2025-26", 77, 85, None)]


def test_a_percentage_and_a_count_may_stand_apart(read) -> None:  # type: ignore[no-untyped-def]
    rows = (("Question", "Quarter", "%", "Number who agreed"), ("I was heard", "Q1 2026/27", "77%", 85))
    assert read(*rows) == [("2026-27 Q1", 77, 85, None)]


def test_how_many_answered_gives_the_count(read) -> None:  # type: ignore[no-untyped-def]
    assert read(("Question", "Percentage", "Responses"), ("I was heard", "81%", 21)) == [(None, 81, 17, 21)]


def test_no_count_is_guessed_where_none_gives_the_percentage(read) -> None:  # type: ignore[no-untyped-def]
    assert read(("Question", "Percentage", "Responses"), ("I was heard", "83%", 21)) == [(None, 83, None, 21)]


def test_so_many_of_so_many_is_a_count_and_who_answered(read) -> None:  # type: ignore[no-untyped-def]
    assert read(("Question", "Count"), ("I was heard", "17 of 21")) == [(None, None, 17, 21)]


def test_several_periods_may_stand_as_columns(read) -> None:  # type: ignore[no-untyped-def]
    assert read(("Question", "Q4 2025/26", "Q1 2026/27"), ("I was heard", "77% (85)", "81% (90)")) == [
        ("2025-26 Q4", 77, 85, None),
        ("2026-27 Q1", 81, 90, None),
    ]


def test_several_periods_may_stand_above_their_percentages_and_counts(tmp_path: Path) -> None:
    rows = [
        ("Survey question", "2024/25", None, "2025/26", None),
        (None, "%", "Number", "%", "Responses"),
        ("I was heard", "77%", 85, "81%", 21),
    ]
    path = write_workbook(tmp_path / "tracker.xlsx", {"Survey": rows})
    book = openpyxl.load_workbook(path)
    for cells in ("B1:C1", "D1:E1"):
        book["Survey"].merge_cells(cells)
    book.save(path)
    results = read_programme(open_programme(tmp_path), Month(2026, 6), JUNE).survey
    assert [(each.period, each.count, each.base) for each in results] == [("2024-25", 85, None), ("2025-26", 17, 21)]


def test_periods_may_stand_in_the_headings_of_percentages_and_counts(read) -> None:  # type: ignore[no-untyped-def]
    headings = ("Question", "Q4 2025/26 %", "Q4 2025/26 count", "Q1 2026/27 %", "Q1 2026/27 count")
    assert read(headings, ("I was heard", "77%", 85, "80%", 90)) == [("2025-26 Q4", 77, 85, None), ("2026-27 Q1", 80, 90, None)]


def test_a_plain_number_under_a_percentage_is_one(read) -> None:  # type: ignore[no-untyped-def]
    assert read(("Question", "% who agreed", "Count"), ("I was heard", 77, 85)) == [(None, 77, 85, None)]


def test_a_share_that_may_be_a_percentage_is_left_out_and_asked_about(tmp_path: Path) -> None:
    write_workbook(tmp_path / "tracker.xlsx", {"Survey": [("Question", "% who agreed", "Count"), ("I was heard", 0.77, 85)]})
    programme = read_programme(open_programme(tmp_path), Month(2026, 6), JUNE)
    assert [(each.percent, each.count) for each in programme.survey] == [(None, 85)]
    assert ("value-unit-unclear", "B2") in [(finding.id, finding.place.cell) for finding in programme.findings]


def test_one_of_many_answers_is_not_taken_for_agreement(read) -> None:  # type: ignore[no-untyped-def]
    assert read(("Question", "Strongly agree", "Agree", "Disagree", "Period"), ("I was heard", 10, 20, 5, "May 2026")) == []


def test_what_the_tracker_itself_holds_back_stays_so(tmp_path: Path) -> None:
    write_workbook(tmp_path / "tracker.xlsx", {"Survey": [("Question", "Count"), ("I was heard", "<5")]})
    (result,) = read_programme(open_programme(tmp_path), Month(2026, 6), JUNE).survey
    assert (result.count, result.hidden_because) == (None, "the tracker does not give it, because few people answered")


def result(period: str, ended: date | None, percent: int | None, count: int | None, **more: object) -> SurveyResult:
    number = Number(Decimal(percent), "percent") if percent is not None else None
    place = Place("s.xlsx", "Survey", "A2")
    return SurveyResult("I was heard", place, period, number, count, ended=ended, **more)  # type: ignore[arg-type]


LAST = result("2025-26", date(2026, 3, 31), 77, 85)
NOW = result("April – June 2026", date(2026, 6, 30), 81, 90, base=111)


def test_the_latest_result_stands_beside_the_one_before() -> None:
    (fact,) = survey_facts([NOW, LAST], JUNE)
    assert (fact.result, fact.period) == ("81% (90 of 111 people)", "April to June 2026")
    assert (fact.previous, fact.previous_period) == ("77% (85 people)", "2025-26")


def test_a_period_that_has_not_ended_is_not_told() -> None:
    (fact,) = survey_facts([NOW, LAST], date(2026, 5, 31))
    assert (fact.result, bool(fact.previous)) == ("77% (85 people)", False)


def test_what_is_hidden_is_not_shown_and_says_why() -> None:
    few = result("April – June 2026", date(2026, 6, 30), None, None, hidden_because="fewer than 6 people answered otherwise")
    facts = survey_facts([LAST, few], JUNE)
    (fact,) = facts
    assert (str(fact.result), bool(fact.result), fact.previous) == ("not shown", False, "77% (85 people)")
    assert (hidden(facts).one, list(why_hidden(facts))) == (True, ["fewer than 6 people answered otherwise"])


def test_a_result_is_hidden_where_few_answered_otherwise_and_the_period_before_stays() -> None:
    programme = Programme("example", survey=(LAST, replace(NOW, count=17, base=21)))
    (fact,) = Facts(decided(programme).programme, Position(Month(2026, 6), JUNE, "", ""))["survey"]
    assert (str(fact.result), fact.previous) == ("not shown", "77% (85 people)")
    assert fact.why_not_shown == "fewer than 6 people answered otherwise"


@given(st.integers(0, 60), st.integers(1, 60))
def test_no_result_of_the_public_tells_few_people(count: int, base: int) -> None:
    told = SurveyResult("I was heard", Place("s.xlsx", "Survey", "A2"), "2025-26", None, min(count, base), base=base, ended=JUNE)
    (fact,) = Facts(decided(Programme("example", survey=(told,))).programme, Position(Month(2026, 6), JUNE, "", ""))["survey"]
    few = any(1 <= people <= 5 for people in (told.count or 0, base - (told.count or 0))) or (told.count in (0, base) and base < 10)
    assert bool(fact.result) is not few


def test_the_heading_says_the_period_of_most_results() -> None:
    facts = survey_facts([LAST, NOW], JUNE)
    assert (usual_period(facts), usual_previous_period(facts)) == ("April to June 2026", "2025-26")


def test_without_results_before_there_is_no_period_before() -> None:
    assert not usual_previous_period(survey_facts([NOW], JUNE))


@pytest.mark.parametrize(
    ("count", "base", "words"),
    [(71, 74, "over 90%"), (3, 74, "under 10%"), (36, 40, None), (3, 40, None)],
    ids=["few others of many", "few of many", "few others of few", "few of few"],
)
def test_words_stand_for_a_hidden_result_only_where_they_hide_it_as_well_as_nothing_would(
    count: int, base: int, words: str | None
) -> None:
    """Of 40 people 'over 90%' are 37 or more: it would tell more than that from 1 to 5 answered otherwise."""
    percent = Number(Decimal(round(count * 100 / base)), "percent")
    (result,) = masked_survey(
        [SurveyResult("I feel safe", Place("w", "S", "A2"), percent=percent, count=count, base=base)], 5, frozenset()
    )
    assert result.hidden_because is not None
    assert (result.rough.words if result.rough else None) == words


@given(st.integers(1, 2000), st.integers(0, 2000), st.integers(1, 10))
def test_no_rough_words_leave_out_a_number_that_the_reason_allows(base: int, count: int, limit: int) -> None:
    count = min(count, base)
    percent = Number(Decimal(round(count * 100 / base)), "percent")
    result = SurveyResult("I feel safe", Place("w", "S", "A2"), percent=percent, count=count, base=base)
    (masked,) = masked_survey([result], limit, frozenset())
    if masked.rough is not None:
        shares = range(base - limit, base) if masked.rough.words == "over 90%" else range(1, limit + 1)
        assert all((share * 100 > base * 90) if masked.rough.words == "over 90%" else (share * 100 < base * 10) for share in shares)


def test_who_was_asked_stands_in_a_column_or_in_the_title_above(tmp_path: Path) -> None:
    above = (("Survey of children and young people",), (), ("Question", "%"), ("I feel safe", "70%"), ("I am heard", "60%"))
    beside = (("Question", "%", "Who was asked"), ("I feel safe", "70%", "Parents"), ("I am heard", "60%", "Carers"))
    asked = []
    for number, rows in enumerate((above, beside)):
        folder = tmp_path / str(number)
        folder.mkdir()
        write_workbook(folder / "tracker.xlsx", {"Survey": rows})
        asked += [each.who for each in read_programme(open_programme(folder), Month(2026, 6), JUNE).survey]
    assert asked == ["children and young people", "children and young people", "Parents", "Carers"]


@pytest.mark.parametrize(
    ("headings", "bases"),
    [
        (("Q4 2025/26", "Q1 2026/27", "Responses"), (8,)),
        (("Q4 2025/26", "Q1 2026/27", "Base Q4 2025/26", "Base Q1 2026/27"), (8, 8)),
    ],
    ids=["one for all periods", "one for each"],
)
def test_how_many_answered_may_stand_beside_the_periods_and_hides_few(
    tmp_path: Path, headings: tuple[str, ...], bases: tuple[int, ...]
) -> None:
    many = tuple(100 for _ in bases)
    rows = (("Question", *headings), ("I was heard", "75%", "88%", *bases), ("I feel safe", "97%", "50%", *many))
    write_workbook(tmp_path / "tracker.xlsx", {"Survey": rows})
    survey = masked_survey(read_programme(open_programme(tmp_path), Month(2026, 6), JUNE).survey, 5, frozenset())
    assert [(str(each.percent and each.percent.value), each.base, each.hidden_because is None) for each in survey] == [
        ("75", 8, False), ("88", 8, False), ("97", 100, False), ("50", 100, True),
    ]  # fmt: skip


def test_where_it_is_not_known_which_base_is_of_which_period_the_public_sees_no_percentage(tmp_path: Path) -> None:
    rows = (("Question", "Q4 2025/26", "Q1 2026/27", "Base", "Base"), ("I was heard", "75%", "88%", 8, 9))
    write_workbook(tmp_path / "tracker.xlsx", {"Survey": rows})
    survey = read_programme(open_programme(tmp_path), Month(2026, 6), JUNE).survey
    assert [each.hidden_because for each in survey] == ["it is not known how many people answered"] * 2
