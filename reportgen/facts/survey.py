"""Survey results as a template prints them: each question with its latest result, and the one before beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportgen.facts.values import Listing, Missing, words
from reportgen.model import numbers
from reportgen.model.feedback import SurveyResult
from reportgen.model.places import Place


@dataclass(frozen=True)
class SurveyFact:
    """A question. What is not shown says so ('not shown'), is false in an `if`, and `why_not_shown` says why."""

    question: str
    result: str  # '77% (85 people)'
    period: str
    previous: str
    previous_period: str
    has_previous: bool
    hidden: bool  # the latest, the one before, or both
    why_not_shown: str
    source: Place

    def __str__(self) -> str:
        return self.question


def survey_facts(results: Sequence[SurveyResult], until: date) -> Listing[SurveyFact]:
    """One for each question, in tracker order. Periods that end after `until` are not looked at."""
    questions: dict[str, list[SurveyResult]] = {}
    for result in results:
        if result.ended is None or result.ended <= until:
            questions.setdefault(" ".join(result.question.casefold().split()), []).append(result)
    facts = tuple(_question(_in_time(of_question)) for of_question in questions.values())
    return Listing(facts, tuple(result.place for of_question in questions.values() for result in of_question))


def usual_period(surveys: Listing[SurveyFact]) -> str:
    """The period that most results are of; the first of those that tie."""
    return _usual([each.period for each in surveys], "no period recorded")


def usual_previous_period(surveys: Listing[SurveyFact]) -> str:
    return _usual([each.previous_period for each in surveys if each.has_previous], "no period before it")


def hidden(surveys: Listing[SurveyFact]) -> Listing[SurveyFact]:
    return Listing(tuple(each for each in surveys if each.hidden), tuple(each.source for each in surveys if each.hidden))


def why_hidden(surveys: Listing[SurveyFact]) -> Listing[str]:
    """Each reason once, for the sentence below the results."""
    return Listing(tuple(dict.fromkeys(each.why_not_shown for each in surveys if each.hidden)))


def _in_time(results: Sequence[SurveyResult]) -> list[SurveyResult]:
    """The earliest first. Those without a date keep the tracker's order, before those with one."""
    return sorted(results, key=lambda each: each.ended or date.min)


def _question(results: Sequence[SurveyResult]) -> SurveyFact:
    latest, before = results[-1], results[-2] if len(results) > 1 else None
    why = [each.hidden_because for each in (latest, before) if each is not None and each.hidden_because]
    return SurveyFact(
        latest.question,
        _result(latest),
        _period(latest),
        _result(before) if before is not None else Missing("no result before"),
        _period(before) if before is not None else Missing("no period before it"),
        before is not None,
        bool(why),
        words(why[0] if why else None, "nothing is left out"),
        latest.place,
    )


def _result(result: SurveyResult) -> str:
    if result.hidden_because:
        return Missing("not shown")
    if result.count is not None and result.base is not None:
        people = f"{numbers.plain(result.count)} of {numbers.counted(result.base, 'person', 'people')}"
    else:
        people = numbers.counted(result.count, "person", "people") if result.count is not None else ""
    if result.percent is None:
        return people or Missing("no result recorded")
    return f"{numbers.number(result.percent)} ({people})" if people else numbers.number(result.percent)


def _period(result: SurveyResult) -> str:
    return words(numbers.labelled(result.period, result.ended) if result.period else None, "no period recorded")


def _usual(texts: Sequence[str], otherwise: str) -> str:
    return max(texts, key=texts.count, default=Missing(otherwise))
