"""What charts show: progress over the months, and the answers to a survey."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from reportgen.facts.catalogue import Facts
from reportgen.facts.pages.charts import drawing, progress_by_month, survey_results
from reportgen.facts.worked import Worked
from reportgen.model.earlier import Earlier
from reportgen.model.feedback import Rough, SurveyResult
from reportgen.model.indicators import Number
from reportgen.model.months import Month
from reportgen.model.places import Place
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from tests.rules.test_changes import JUNE, MARCH, action, then, worked

AT = Place("feedback.xlsx", "Survey", "A2")


def in_june(*states: CountsAs, march: tuple[CountsAs, ...]) -> Worked:
    now = worked(JUNE, *(action(str(number), state) for number, state in enumerate(states, 1)))
    before = then(*(action(str(number), state) for number, state in enumerate(march, 1)))

    def earlier(month: Month) -> Earlier | None:
        return before if month == MARCH else None

    return Worked(now.programme, now.position, earlier)


def test_progress_over_the_months_has_a_column_for_each_month_that_is_known() -> None:
    chart = progress_by_month(in_june(CountsAs.EVIDENCED, CountsAs.DONE, march=(CountsAs.IN_PROGRESS, CountsAs.DONE)))
    assert chart.categories == ("March 2026", "June 2026")
    assert {each.name: each.values for each in chart.series} == {
        "Shown to work": (0, 1), "Implemented, impact not yet shown": (1, 1), "In progress": (1, 0),
    }  # fmt: skip
    assert chart.sentence == "Shown to work: none in March 2026, 1 in June 2026."


def test_of_one_month_alone_there_is_nothing_to_draw() -> None:
    assert not progress_by_month(worked(JUNE, action("1")))


def asked(question: str, percent: int, period: str, who: str | None = "children", **more: object) -> SurveyResult:
    ended = Month(int(period[:4]), int(period[5:])).last_day
    return SurveyResult(question, AT, period, Number(Decimal(percent), "percent"), base=74, ended=ended, who=who, **more)  # type: ignore[arg-type]


def of_survey(*results: SurveyResult) -> Worked:
    return replace_survey(worked(JUNE), results)


def replace_survey(of: Worked, results: tuple[SurveyResult, ...]) -> Worked:
    return Worked(replace(Programme("north"), survey=results), of.position)


def test_a_survey_shows_what_most_agree_with_first_now_and_before() -> None:
    chart = survey_results(of_survey(asked("A", 50, "2026-06"), asked("B", 70, "2026-06"), asked("B", 60, "2026-03")))
    assert chart.categories == ("B", "A")
    assert [each.values for each in chart.series] == [(70, 50), (60, None)]
    assert [each.name for each in chart.series] == ["June 2026 (74 answered)", "March 2026 (74 answered)"]
    assert chart.sentence == "B: 70%, before 60%; A: 50%."


def test_a_hidden_result_has_the_bar_and_the_words_that_stand_for_it_and_else_none() -> None:
    over = asked("A", 0, "2026-06", hidden_because="few", rough=Rough("over 90%", Decimal(90)))
    chart = survey_results(of_survey(over, asked("B", 0, "2026-06", hidden_because="few"), asked("C", 40, "2026-06")))
    assert chart.categories == ("A", "C")
    assert [each.labels for each in chart.series] == [("over 90%", "40%")]


def test_each_group_that_was_asked_has_a_chart_by_its_name() -> None:
    at = of_survey(asked("A", 50, "2026-06"), asked("A", 80, "2026-06", "parents"))
    assert [str(group) for group in at.survey_groups] == ["children", "parents"]
    chart = drawing(at, "chart: survey parents")
    assert chart is not None
    assert chart.sentence == "A: 80%."


def test_a_fact_that_is_a_list_compares_with_a_number_by_its_own_name() -> None:
    name = Facts(worked(JUNE, action("1"), action("2")).programme, worked(JUNE).position).names()["actions"]
    assert name == 2
    assert name > 1
    assert not name >= 3
