"""What of the feedback log a report tells, of which months, and how many people it says that were heard."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.facts.catalogue import Facts
from reportgen.facts.feedback.heard import OTHER_THEME, Heard
from reportgen.facts.timing.position import Position
from reportgen.facts.timing.spans import span
from reportgen.model.feedback import Feedback, FeedbackState
from reportgen.model.months import Month
from reportgen.model.places import Place
from reportgen.model.plan import Action, Deadline, Plan, Standing
from reportgen.model.programme import Programme, Settings
from reportgen.model.timings import Timing
from reportgen.publishing.deciding import decided

DONE, IN_PROGRESS, CANNOT_DO, NO_ANSWER_YET = FeedbackState
JUNE = Position(Month(2026, 6), date(2026, 6, 30), "", "")
DAY = date(2026, 5, 14)


def entry(row: int = 1, day: date | None = DAY, **more: object) -> Feedback:
    state = more.pop("state", DONE)
    words = {"we_did": "We opened a line.", "approved_by": "KT", **more}
    return Feedback("It is slow.", Place("log.xlsx", "Log", f"A{row}"), state, day=day, span=day and (day, day), **words)  # type: ignore[arg-type]


def facts(*entries: Feedback, timing: Timing = Timing.QUARTERLY, at: Position = JUNE, settings: Settings = Settings()) -> Facts:  # noqa: B008
    return Facts(decided(Programme("example", settings=settings, feedback=entries)).programme, at, timing=timing)


def heard(*entries: Feedback, held_back: tuple[Feedback, ...] = (), small: int = 5) -> Heard:
    return Heard(span(Timing.QUARTERLY, JUNE), entries, held_back, small=small)


def cells(facts: Facts, name: str) -> list[str | None]:
    return [each.source.cell for each in facts[name]]


@pytest.mark.parametrize(
    ("month", "timing", "words"),
    [
        (Month(2026, 6), Timing.QUARTERLY, "April to June 2026"),
        (Month(2026, 5), Timing.QUARTERLY, "April to May 2026"),
        (Month(2026, 4), Timing.QUARTERLY, "April 2026"),
        (Month(2026, 3), Timing.QUARTERLY, "January to March 2026"),
        (Month(2026, 6), Timing.MONTHLY, "June 2026"),
        (Month(2026, 6), Timing.ON_REQUEST, "April to June 2026"),
    ],
)
def test_the_months_told_of_are_the_quarter_so_far_or_the_month(month: Month, timing: Timing, words: str) -> None:
    assert str(span(timing, Position(month, month.last_day, "", ""))) == words


def test_only_what_was_said_in_those_months_is_told() -> None:
    days = (date(2026, 3, 31), date(2026, 4, 1), date(2026, 6, 30))
    assert cells(facts(*(entry(row, day) for row, day in enumerate(days, 1))), "feedback") == ["A2", "A3"]


def test_what_was_said_after_the_position_date_is_not_told_and_asked_about() -> None:
    known = facts(entry(1, date(2026, 6, 29)), at=Position(Month(2026, 6), date(2026, 6, 28), "", ""))
    assert cells(known, "feedback") == []
    assert [finding.id for finding in known.findings] == ["feedback-date-to-come"]


def test_a_month_that_still_runs_counts_as_begun() -> None:
    of_june = Feedback(
        "It is slow.",
        Place("l.xlsx", "Log", "A1"),
        DONE,
        period="2026-06",
        span=(date(2026, 6, 1), date(2026, 6, 30)),
        approved_by="KT",
    )
    assert cells(facts(of_june, at=Position(Month(2026, 6), date(2026, 6, 28), "", "")), "feedback") == ["A1"]


@given(st.dates(date(2025, 4, 1), date(2026, 3, 31)), st.integers(0, 200))
def test_each_period_belongs_to_one_quarter(first: date, length: int) -> None:
    days = (first, date.fromordinal(first.toordinal() + length))
    ends = (Month(2025, 6), Month(2025, 9), Month(2025, 12), Month(2026, 3), Month(2026, 6), Month(2026, 9), Month(2026, 12))
    quarters = [span(Timing.QUARTERLY, Position(month, month.last_day, "", "")) for month in ends]
    assert [quarter.holds(days) for quarter in quarters].count(True) == 1


def test_what_has_no_date_is_told_and_asked_about_among_dated_entries() -> None:
    known = facts(entry(1), entry(2, None))
    assert cells(known, "feedback") == ["A1", "A2"]
    assert [(finding.id, finding.place.cell) for finding in known.findings] == [("feedback-undated", "A2")]


def test_what_was_said_before_and_is_in_progress_still_is_not_forgotten() -> None:
    before = date(2026, 2, 3)
    known = facts(entry(1, before, state=IN_PROGRESS), entry(2, before), entry(3, state=IN_PROGRESS))
    assert (cells(known, "feedback.still_open"), cells(known, "feedback.in_progress")) == (["A1"], ["A3"])


def test_what_may_not_be_published_is_in_no_list_and_counted() -> None:
    known = facts(entry(1, publish=True), entry(2, publish=False, theme="Homes"))
    assert (cells(known, "feedback"), str(known["feedback.held_back"])) == (["A1"], "1")
    assert [theme.title for theme in known["feedback.themes"]] == [OTHER_THEME]


def test_an_entry_is_told_once_somebody_has_approved_it() -> None:
    named: dict[str, Any] = {"we_did": "Call 07700 900123.", "approved_by": "JB, telephone number"}
    known = facts(entry(1), entry(2, approved_by=None), entry(3, **named), entry(4, publish=False, **named))
    assert cells(known, "feedback") == ["A1", "A3"]


def test_entries_are_grouped_by_theme_those_without_one_last() -> None:
    themes = facts(entry(1), entry(2, theme="Homes"), entry(3, theme="homes "))["feedback.themes"]
    assert [(theme.title, str(theme.entries)) for theme in themes] == [("Homes", "2"), (OTHER_THEME, "1")]


def test_where_most_have_no_theme_they_are_grouped_by_who_said_it() -> None:
    assert [group.title for group in facts(entry(1, who="Parents"), entry(2, who="Staff"))["feedback.sections"]] == [
        "Parents",
        "Staff",
    ]


def test_where_most_have_neither_they_stand_together() -> None:
    assert facts(entry(1), entry(2), entry(3, who="Staff"))["feedback.sections"].one


def test_those_that_tell_most_changed_something_and_are_of_many_themes() -> None:
    entries = (
        entry(1, state=NO_ANSWER_YET, we_did=None),
        entry(2, state=IN_PROGRESS),
        entry(3, theme="Homes"),
        entry(4, theme="Homes", difference="Warm."),
        entry(5, theme="Homes", difference="Dry."),
        entry(6, theme="Help", difference="Quick."),
    )
    assert cells(facts(*entries), "feedback.telling") == ["A4", "A6", "A5", "A3"]


def test_within_a_theme_what_most_people_told_comes_first_and_what_is_hard_to_read_last() -> None:
    hard = "The utilisation of additional commissioned capacity facilitates the prioritisation of multi-disciplinary participation."
    entries = (entry(1, people=20, we_did=hard), entry(2, people=2), entry(3, people=9))
    assert cells(facts(*entries), "feedback.done") == ["A3", "A2", "A1"]


def test_praise_stands_in_a_list_of_its_own() -> None:
    known = facts(entry(1, state=NO_ANSWER_YET, we_did=None), replace(entry(2, state=NO_ANSWER_YET), you_said="Thank you all."))
    assert (cells(known, "feedback.unanswered"), cells(known, "feedback.going_well")) == (["A1"], ["A2"])


def ways(*heard_from: tuple[str | None, int | None]) -> tuple[Feedback, ...]:
    return tuple(entry(row, through=through, people=people) for row, (through, people) in enumerate(heard_from, 1))


@pytest.mark.parametrize(
    ("heard_from", "words"),
    [
        ([("Survey", 30), ("Visit", 12), ("Survey", 4)], "46 people"),
        ([("Survey", 30), ("Visit", None), ("Visit", 8)], "at least 38 people"),
        ([("Survey", 30), ("Visit", 3)], "more than 30 people"),
        ([("Survey", 3), ("Visit", 2)], "fewer than 6 people"),
        ([("Survey", 5), ("Visit", 5)], "more than 5 people"),
        ([("Survey", 1)], "fewer than 6 people"),
        ([(None, 7)], "7 people"),
    ],
)
def test_how_many_people_were_heard(heard_from: list[tuple[str | None, int | None]], words: str) -> None:
    assert heard(*ways(*heard_from)).people == words


def test_how_many_people_is_unknown_where_no_entry_says_it() -> None:
    assert not heard(*ways(("Survey", None))).people


def test_each_way_says_how_many_people_unless_they_are_few() -> None:
    told = heard(*ways(("Survey", 30), ("Visit", 3), ("App", None))).ways
    assert [(way.name, str(way.people)) for way in told] == [
        ("Survey", "30 people"),
        ("Visit", "fewer than 6 people"),
        ("App", "a number that is not recorded"),
    ]


def test_what_is_held_back_counts_but_names_no_way() -> None:
    shown, (held,) = ways(("Survey", 30)), ways(("Letter from a neighbour", 9))
    told = heard(*shown, held_back=(held,))
    assert [(way.name, way.people) for way in told.ways] == [("Survey", "30 people"), ("Other ways", "9 people")]
    assert told.people == "39 people"


@given(st.lists(st.tuples(st.sampled_from("ABC"), st.integers(0, 40), st.booleans()), min_size=1, max_size=8))
def test_how_many_people_spoke_does_not_depend_on_what_is_approved(said: list[tuple[str, int, bool]]) -> None:
    log = ways(*((way, people) for way, people, _ in said))
    shown = tuple(entry for entry, (*_, approved) in zip(log, said, strict=True) if approved)
    held = tuple(entry for entry in log if entry not in shown)
    assert heard(*shown, held_back=held).people == heard(*log).people


def test_where_small_numbers_are_no_matter_all_are_told() -> None:
    assert heard(*ways(("Survey", 3)), small=0).people == "3 people"


@given(st.lists(st.tuples(st.sampled_from("ABC"), st.integers(0, 40)), min_size=1, max_size=8))
def test_a_small_number_cannot_be_worked_out_from_the_total(heard_from: list[tuple[str, int]]) -> None:
    told = heard(*ways(*heard_from))
    small = [way for way in told.ways if way.people == "fewer than 6 people"]
    if small and len(told.ways) > 1:
        assert told.people.startswith(("more than", "fewer than"))


def test_an_entry_linked_to_an_action_that_is_not_in_the_plan_is_asked_about() -> None:
    action = Action("1.1", "Open a line", ("DCS",), Deadline(), Standing(), Place("plan.xlsx", "Plan", "B2"))
    programme = Programme("example", plan=Plan((), (action,)), feedback=(entry(1, links=("1.1",)), entry(2, links=("9.9",))))
    (finding,) = [each for each in Facts(programme, JUNE).findings if each.id.startswith("feedback")]
    assert (finding.id, finding.place.cell, finding.severity.value) == ("feedback-link-unknown", "A2", "fix")


def test_what_cannot_be_done_needs_a_reason() -> None:
    without = entry(1, state=CANNOT_DO, we_did="We cannot build pools.")
    because = entry(2, state=CANNOT_DO, we_did="We cannot build pools because they cost too much.")
    reasoned = entry(3, state=CANNOT_DO, we_did=None, reason="It costs too much.")
    assert [finding.place.cell for finding in facts(without, because, reasoned).findings] == ["A1"]


def test_what_is_done_needs_an_answer() -> None:
    assert [finding.id for finding in facts(entry(1, we_did=None)).findings] == ["feedback-without-answer"]


@pytest.mark.parametrize(("last", "is_asked"), [(date(2026, 6, 28), False), (date(2026, 6, 29), True)])
def test_what_was_said_in_days_that_end_after_the_position_date_is_asked_about(last: date, is_asked: bool) -> None:
    of_days = replace(entry(day=date(2026, 6, 22)), day=None, span=(date(2026, 6, 22), last), period="22 to 29 June 2026")
    known = facts(of_days, at=Position(Month(2026, 6), date(2026, 6, 28), "", ""))
    assert ("feedback-date-to-come" in [finding.id for finding in known.findings]) is is_asked
