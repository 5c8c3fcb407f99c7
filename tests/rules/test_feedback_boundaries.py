"""What of feedback and surveys is told first, in which words, and how much of it one sheet holds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest

from reportgen.facts.feedback.heard import Heard
from reportgen.facts.feedback.poster import poster_stories
from reportgen.facts.feedback.survey import survey_chart, survey_facts, survey_groups
from reportgen.facts.timing.position import Position
from reportgen.facts.timing.spans import span
from reportgen.model.feedback import Feedback, FeedbackState, SurveyResult
from reportgen.model.indicators import Number
from reportgen.model.months import Month
from reportgen.model.places import Place
from reportgen.model.timings import Timing

DONE, IN_PROGRESS, CANNOT_DO, NO_ANSWER_YET = FeedbackState
QUARTER = span(Timing.QUARTERLY, Position(Month(2026, 6), date(2026, 6, 30), "", ""))


def entry(said: str, state: FeedbackState = DONE, **more: object) -> Feedback:
    return Feedback(said, Place("log.xlsx", "Log", f"A{len(said)}"), state, day=date(2026, 5, 14), **more)  # type: ignore[arg-type]


# --- what tells most


def telling(*entries: Feedback) -> list[str]:
    return [str(each.you_said) for each in Heard(QUARTER, entries, (), small=5).telling]


def test_what_changed_something_is_told_first_then_what_was_done_then_what_is_in_progress_then_what_cannot_be() -> None:
    cannot = entry("A", CANNOT_DO, reason="There is no money.")
    begun = entry("BB", IN_PROGRESS, we_did="We have asked for it.")
    done = entry("CCC", we_did="We opened a line.")
    changed = entry("DDDD", we_did="We opened a line.", difference="It is quick.")
    assert telling(cannot, begun, done, changed) == ["DDDD", "CCC", "BB", "A"]


def test_what_has_no_answer_or_no_words_of_one_is_not_among_what_tells_most() -> None:
    assert telling(entry("A", NO_ANSWER_YET, we_did="We heard it."), entry("BB", CANNOT_DO), entry("CCC", we_did="We did.")) == [
        "CCC"
    ]


# --- what one sheet holds


def cards(stories: int, letters: Mapping[str, int], around: tuple[str, ...] = ()) -> int:
    """How many of so many stories a sheet holds, whose texts have so many letters of one width, else five."""
    said, did, changed = ("m" * letters.get(name, 5) for name in ("said", "did", "changed"))
    some = (entry(f"{at}{said}", we_did=did, difference=changed, people=1, who="Parents") for at in range(stories))
    return len(poster_stories(tuple(some), (), around))


@pytest.mark.parametrize(
    ("stories", "told", "most"),
    [(4, "said", 81), (4, "did", 140), (4, "changed", 140), (3, "said", 70), (3, "did", 123), (2, "said", 92), (2, "did", 159)],
)
def test_so_many_letters_fit_on_each_of_so_many_cards(stories: int, told: str, most: int) -> None:
    assert cards(stories, {told: most}) == stories
    assert cards(stories, {told: most + 1}) < stories


@pytest.mark.parametrize(("lines", "fit"), [(14, 4), (15, 2)])
def test_words_below_the_cards_take_room_from_them(lines: int, fit: int) -> None:
    assert cards(4, {}, ("m",) * lines) == fit


def test_the_shortest_of_twice_as_many_as_there_is_room_for_are_chosen_those_of_most_people_first() -> None:
    lengths = (9, 9, 9, 9, 1, 2, 3, 4, 0)  # the last was told by fewest
    some = tuple(entry(f"{at}{'m' * many}", we_did="x", difference="x", people=20 - at) for at, many in enumerate(lengths))
    assert [each.you_said[0] for each in poster_stories(some, ())] == ["4", "5", "6", "7"]


# --- surveys


def result(question: str, percent: int | None = None, when: int = 2026, **more: object) -> SurveyResult:
    number = Number(Decimal(percent), "percent") if percent is not None else None
    return SurveyResult(question, Place("s.xlsx", "Survey", f"A{when}"), str(when), number, ended=date(when, 3, 31), **more)  # type: ignore[arg-type]


def compared(*pairs: tuple[int, int]) -> str:
    results = [
        result(f"Question {at}", share, when)
        for at, pair in enumerate(pairs)
        for when, share in zip((2025, 2026), pair, strict=True)
    ]
    (group,) = survey_groups(survey_facts(results, date(2026, 6, 30)))
    return str(group.compared)


@pytest.mark.parametrize(
    ("pairs", "words"),
    [
        ([(70, 75)], "More of you agreed."),
        ([(75, 70)], "Fewer of you agreed."),
        ([(70, 70)], "As many as before with 1 question."),
        ([(70, 75), (60, 61)], "More of you agreed with every question that we can compare."),
        ([(70, 75), (60, 60)], "More of you agreed with 1 question and as many as before with 1 question."),
        ([(70, 75), (60, 59)], "More of you agreed with 1 question and fewer of you agreed with 1 question."),
        ([(70, 69), (60, 60)], "Fewer of you agreed with 1 question and as many as before with 1 question."),
    ],
)
def test_what_more_people_agree_with_than_before_is_said(pairs: list[tuple[int, int]], words: str) -> None:
    assert compared(*pairs) == words


@pytest.mark.parametrize(
    ("bases", "words"),
    [
        ((74, 74), "74 people answered (2026)."),
        ((74, 70), "up to 74 people answered (2026)."),
        ((None, 70), "70 people answered (2026)."),
        ((None, None), "We asked people (2026)."),
    ],
)
def test_who_answered_is_said_as_far_as_it_is_known(bases: tuple[int | None, ...], words: str) -> None:
    results = [result(f"Question {at}", 70, base=base) for at, base in enumerate(bases)]
    (group,) = survey_groups(survey_facts(results, date(2026, 6, 30)))
    assert str(group.asked) == words


@pytest.mark.parametrize(("count", "base", "drawn"), [(30, 40, True), (30, None, False), (None, 40, False), (30, 0, False)])
def test_a_count_is_a_share_only_of_those_who_answered(count: int | None, base: int | None, drawn: bool) -> None:
    chart = survey_chart(survey_groups(survey_facts([result("I was heard", count=count, base=base)], date(2026, 6, 30))))
    assert chart is not None
    assert chart.series[0].values == ((Decimal(75),) if drawn else ())


def test_a_result_that_is_hidden_without_rough_words_is_said_to_be_left_out() -> None:
    (shown, hidden) = result("A", 70), result("B", hidden_because="fewer than 6 people answered")
    (group,) = survey_groups(survey_facts([shown, hidden], date(2026, 6, 30)))
    (whole,) = survey_groups(survey_facts([shown], date(2026, 6, 30)))
    assert str(whole.not_shown) == "everything is shown"
    assert str(group.not_shown) != str(whole.not_shown)
