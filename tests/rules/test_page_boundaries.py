"""What the charts and the sentences of the first pages say: where each word begins and ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from reportgen.facts.pages.charts import (
    actions_by_rating,
    drawing,
    due_by_month,
    indicators_by_group,
    measures_by_status,
    rating_sentence,
    shortest,
)
from reportgen.facts.pages.figures import figures, more_sentence
from reportgen.facts.pages.needs_attention import attention
from reportgen.facts.pages.priorities import end_of_next_quarter, priority_pages
from reportgen.facts.pages.statements import data_short, data_to, decisions, meeting_date, ratings_sentence, recommendations
from reportgen.facts.plan.actions import shortened
from reportgen.facts.plan.standing import has_no_lead
from reportgen.facts.timing.position import Position
from reportgen.facts.worked import Worked
from reportgen.lexicon.fields.roles import Role
from reportgen.model.earlier import ActionThen, Earlier, IndicatorThen
from reportgen.model.feedback import Decision as Approved
from reportgen.model.feedback import Feedback, FeedbackState
from reportgen.model.indicators import Better, Indicator, IndicatorValue, Number, Period, Yardstick
from reportgen.model.months import Month
from reportgen.model.notice import Measure, MeasurePosition, MeasureStatus, Notice, Return
from reportgen.model.places import Place
from reportgen.model.plan import NO_DEADLINE, Action, Deadline, DeadlineKind, Plan, Priority, Standing
from reportgen.model.programme import Comment, Decision, Programme, Settings
from reportgen.model.ratings import CountsAs, Level, Scale
from reportgen.model.recommendations import Recommendation
from reportgen.model.traced import Traced, cells_in

RED, AMBER = Level("Red", CountsAs.OVERDUE), Level("Amber", CountsAs.IN_PROGRESS)
GREEN, BLUE = Level("Green", CountsAs.DONE), Level("Blue", CountsAs.EVIDENCED)
GONE = Level("Superseded", CountsAs.CLOSED)
SCALE = Scale((RED, AMBER, GREEN, BLUE, GONE))
HERE = Place("plan.xlsx", "Plan", "A2")
DOOR, CARE = Priority("1", "Front door"), Priority("2", "Children in care")
JUNE = Month(2026, 6)
ON = date(2026, 6, 30)


def due(day: date | None) -> Deadline:
    return Deadline(f"{day:%d/%m/%Y}", day, DeadlineKind.BY, (day,)) if day else NO_DEADLINE


def action(level: Level | None, priority: Priority | None = DOOR, day: date | None = None, **more: Any) -> Action:
    made = Action(None, "Train every team", ("DCS",), due(day), Standing(level), HERE, priority=priority)
    return replace(made, **more)


def worked(*actions: Action, scale: Scale = SCALE, at: date = ON, **more: Any) -> Worked:
    numbered = tuple(replace(each, ref=each.ref or f"1.{number}") for number, each in enumerate(actions, 1))
    plan = Plan(tuple(dict.fromkeys(each.priority for each in actions if each.priority)), numbered)
    return Worked(Programme("north", scale=scale, plan=plan, **more), Position(Month.of(at), at, "", ""))


# --- the names of bars


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("a" * 34, "a" * 34),
        (f"{'a' * 30} bcd", f"{'a' * 30} bcd"),
        (f"{'a' * 30} bcde", "a" * 30),
        (f"{'a' * 8}: {'b' * 40}", "a" * 8),
        (f"{'a' * 7}: {'b' * 20} {'c' * 20}", f"{'a' * 7}: {'b' * 20}"),  # too short to say anything
        (f"{'a' * 16} {'b' * 8} {'c' * 8}, and more", f"{'a' * 16} {'b' * 8} {'c' * 8}"),
        ("B Education, health and care plans are on time", "B Education, health and care plans"),  # a comma after some words
        ("5 A STABLE AND SUPPORTED WORKFORCE", "5 A STABLE AND SUPPORTED"),  # capitals are wider
        ("Help for families at the front door and early help", "Help for families at the front"),
        ("Help for every one of the families and the children", "Help for every one of the families"),
    ],
)
def test_the_name_of_a_bar_has_at_most_34_letters_and_ends_with_a_word_that_says_something(title: str, name: str) -> None:
    assert shortest(title) == name


# --- actions by rating


@pytest.mark.parametrize(
    ("actions", "sentence"),
    [
        ([action(None)], "No action is rated."),
        ([action(None, standing=Standing(None, CountsAs.DONE))], ""),
        ([action(AMBER)], "No action is Red."),
        ([action(RED)], "1 action is Red."),  # one part alone
        ([action(RED, None), action(RED, None)], "2 actions are Red."),
        ([action(RED), action(AMBER, CARE)], "The only Red action is in Priority 1, Front door."),
        ([action(RED), action(RED), action(AMBER, CARE)], "Both Red actions are in Priority 1, Front door."),
        ([action(RED)] * 3 + [action(AMBER, CARE)], "All 3 Red actions are in Priority 1, Front door."),
        ([action(RED), action(RED), action(RED, CARE)], "2 of the 3 Red actions are in Priority 1, Front door."),
        ([action(RED)] * 2 + [action(RED, CARE)] * 2 + [action(AMBER)], "4 actions are Red, in 2 parts of the plan."),
        ([action(RED), action(RED, CARE)], "2 actions are Red, each in a different part of the plan."),
        (
            [action(RED), action(AMBER), action(BLUE, CARE)],
            "The only Red action is in Priority 1, Front door, where none of its 2 actions has yet been shown to work.",
        ),
        ([action(RED), action(BLUE, CARE)], "The only Red action is in Priority 1, Front door."),  # one action is no part
        ([action(RED), action(BLUE), action(AMBER, CARE)], "The only Red action is in Priority 1, Front door."),
        ([action(RED), action(AMBER), action(AMBER, CARE)], "The only Red action is in Priority 1, Front door."),  # none anywhere
    ],
)
def test_where_the_worst_rated_are_is_said(actions: list[Action], sentence: str) -> None:
    assert rating_sentence(worked(*actions)) == sentence


def test_what_is_not_rated_has_a_part_of_its_bar_only_beside_what_is() -> None:
    assert [each.name for each in actions_by_rating(worked(action(RED), action(None))).series] == ["Red", "Not rated"]
    assert [each.name for each in actions_by_rating(worked(action(RED), action(RED))).series] == ["Red"]
    assert actions_by_rating(worked(action(None))).series == ()


# --- what is due by month


def due_chart(*days: date | None, level: Level | None = None, at: date = ON) -> tuple[tuple[str, ...], str]:
    chart = due_by_month(worked(*(action(level, day=day) for day in days), at=at))
    return chart.categories, str(chart.sentence)


def test_months_between_two_stand_there_too() -> None:
    assert due_chart(date(2026, 4, 30), date(2026, 6, 30))[0] == ("April 2026", "May 2026", "June 2026")


def test_of_more_than_thirteen_months_only_those_with_dates_stand_there() -> None:
    first = date(2026, 1, 31)
    assert len(due_chart(first, date(2027, 1, 31))[0]) == 13
    assert due_chart(first, date(2027, 2, 28))[0] == ("January 2026", "February 2027")
    months = [date(year, month, 1) for year in (2026, 2027) for month in range(1, 13, 1)][:14]
    assert len(due_chart(*months)[0]) == 13


@pytest.mark.parametrize(
    ("days", "sentence"),
    [
        ((), "No action has a date."),
        ((date(2026, 6, 29),), "1 date has passed."),
        ((date(2026, 6, 30),), "1 is to come (1 of them today)."),
        ((date(2026, 7, 1),), "1 is to come."),
        ((date(2026, 6, 29), date(2026, 6, 28), date(2026, 7, 1), date(2026, 7, 2)), "2 dates have passed and 2 are to come."),
        ((date(2026, 7, 1), None), "1 is to come and 1 action has no date."),
        ((date(2026, 7, 1), None, None), "1 is to come and 2 actions have no date."),
    ],
)
def test_a_date_has_passed_on_the_day_after_it(days: tuple[date | None, ...], sentence: str) -> None:
    assert due_chart(*days)[1] == sentence


@pytest.mark.parametrize("level", [GREEN, BLUE, GONE])
def test_what_is_done_or_closed_is_not_due(level: Level) -> None:
    assert due_chart(date(2026, 5, 31), level=level) == ((), "No action has a date.")


# --- indicators by group


def moved(group: str, *changes: int) -> list[Indicator]:
    """Indicators of a group, each better (1), worse (-1) or the same as at its start."""
    period = Period("2026-06", ON)
    return [
        Indicator(
            f"{group}{at}",
            f"{group} {at}",
            "percent",
            (IndicatorValue(period, "", Number(Decimal(50 + change), "percent"), HERE),),
            HERE,
            group=group,
            better=Better.HIGHER,
            baseline=Yardstick("50%", Number(Decimal(50), "percent")),
        )
        for at, change in enumerate(changes)
    ]


@pytest.mark.parametrize(
    ("indicators", "sentence"),
    [
        (moved("Door", -1, -1) + moved("Care", -1), "Door has 2 of the 3 that are worse."),
        (moved("Door", -1) + moved("Care", -1), "2 indicators are worse than at the start."),
        (moved("Door", -1) + moved("Care", 0), "1 indicator is worse than at the start."),
        (moved("Door", 1, 0) + moved("Care", 0), "None that can be judged is worse than at the start."),
        (moved("Door", 1, 1) + moved("Care", 0), "None that can be judged is worse than at the start. In Door all are better."),
        (moved("Door", 1, 1) + moved("Care", 1, 1), "None that can be judged is worse than at the start."),
        (moved("Door", 1) + moved("Care", 0), "None that can be judged is worse than at the start."),  # one is not all
    ],
)
def test_which_group_is_worse_and_in_which_all_are_better_is_said(indicators: list[Indicator], sentence: str) -> None:
    assert indicators_by_group(worked(indicators=tuple(indicators))).sentence == sentence


# --- measures by status


def measure(status: MeasureStatus | None) -> Measure:
    said = MeasurePosition(HERE, JUNE, "Begun", status.value if status else None, status)
    return Measure("QE1", "Quality", "Improve assessments", HERE, positions=(said,))


@pytest.mark.parametrize(
    ("statuses", "names"),
    [
        ((MeasureStatus.ON_TRACK, None), ["On track", "No status"]),
        ((MeasureStatus.ON_TRACK,), ["On track"]),
        ((None,), []),
    ],
)
def test_measures_without_a_status_are_drawn_only_beside_others(
    statuses: tuple[MeasureStatus | None, ...], names: list[str]
) -> None:
    notice = Notice(issued=date(2026, 1, 15), returns=(Return(JUNE, "Progress", HERE),), measures=tuple(map(measure, statuses)))
    assert [each.name for each in measures_by_status(worked(notice=notice)).series] == names


@pytest.mark.parametrize(
    ("words", "is_drawn"),
    [
        ("chart: actions by rating", True),
        ("Chart: indicator Door0", True),
        ("line: indicator Door0", True),
        ("line: indicator 99", False),
        ("line: actions by rating", False),
        ("picture: indicator Door0", False),
        ("chart: something", False),
    ],
)
def test_the_words_of_a_placeholder_name_a_chart_or_the_line_of_an_indicator(words: str, is_drawn: bool) -> None:
    held = worked(action(RED), indicators=tuple(moved("Door", 1)))
    assert (drawing(held, words) is not None) is is_drawn


# --- sentences of the first page


@pytest.mark.parametrize(
    ("actions", "sentence"),
    [
        ([action(AMBER), action(AMBER), action(RED)], "2 Amber and 1 Red"),
        ([action(AMBER), action(None)], "1 Amber and 1 not rated"),
        ([action(None)], "none is rated"),
    ],
)
def test_how_many_have_each_rating_is_said_the_most_frequent_first(actions: list[Action], sentence: str) -> None:
    assert ratings_sentence(worked(*actions)) == sentence


@pytest.mark.parametrize(
    ("leads", "unread", "lacks"),
    [((), frozenset[str](), True), (("DCS",), frozenset[str](), False), ((), frozenset({"lead"}), False)],
)
def test_a_lead_is_lacking_where_one_could_have_been_read(leads: tuple[str, ...], unread: frozenset[str], lacks: bool) -> None:
    (each,) = worked(action(AMBER, leads=leads, unread=unread)).progress
    assert has_no_lead(each) is lacks


@pytest.mark.parametrize(("month", "is_asked"), [(None, True), (JUNE, True), (Month(2026, 5), False), (Month(2026, 7), False)])
def test_a_decision_is_asked_for_in_its_month_and_without_one_until_it_is_taken(month: Month | None, is_asked: bool) -> None:
    decision = Decision("Agree the date", HERE, month=month)
    assert bool(decisions(worked(decisions=(decision,)))) is is_asked
    assert not decisions(worked(decisions=(replace(decision, outcome="Agreed"),)))


@pytest.mark.parametrize(("month", "told"), [(JUNE, 3), (None, 3), (Month(2026, 5), 0)])
def test_three_things_at_most_need_the_reader_first(month: Month | None, told: int) -> None:
    said = Comment("Needs attention", "\n".join(f"Thing {at}: It waits." for at in range(5)), HERE, month, "attention")
    found = attention(worked(commentary=(said,)))
    assert [each.title for each in found] == [f"Thing {at}" for at in range(told)]


# --- the page of a priority


def quoted(**more: Any) -> list[str]:
    """What is quoted on the page of the first priority of an entry that is linked to its first action."""
    told: dict[str, Any] = {"we_did": "We opened a line.", "span": (ON, ON), "links": ("1.1",), "decision": Approved(publish=True)}
    entry = Feedback("It is slow.", HERE, more.pop("state", FeedbackState.DONE), **{**told, **more})
    (page,) = priority_pages(worked(action(AMBER), feedback=(entry,)))
    return [str(each.text) for each in page.quotations]


def test_what_people_said_is_quoted_where_it_is_linked_answered_approved_and_of_that_time() -> None:
    assert quoted() == ["It is slow."]
    assert quoted(links=("9.9",)) == []
    assert quoted(links=()) == []
    assert quoted(state=FeedbackState.IN_PROGRESS) == []
    assert quoted(decision=Approved(publish=False)) == []
    assert quoted(span=None) == []
    assert quoted(span=(date(2026, 3, 31), date(2026, 3, 31))) == []  # before the quarter


@pytest.mark.parametrize(
    ("levels", "said"),
    [([AMBER, AMBER], True), ([AMBER], False), ([AMBER, BLUE], False)],
)
def test_that_none_is_shown_to_work_is_said_of_several_actions_where_any_other_is(levels: list[Level], said: bool) -> None:
    page, _ = priority_pages(worked(*(action(level) for level in levels), action(BLUE, CARE)))
    assert ("none yet shown to work" in page.summary) is said
    alone, *_ = priority_pages(worked(action(AMBER), action(AMBER)))
    assert "none yet shown to work" not in alone.summary


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ((-1, 1), ["Front door 0", "Front door 1"]),
        ((0, -1, 0, 1), ["Front door 1", "Front door 3"]),  # what stands where it stood at the start did neither
        ((0, 0, 1), []),  # one alone says little of a priority
    ],
)
def test_of_indicators_those_that_lost_and_those_that_gained_are_told(changes: tuple[int, ...], told: list[str]) -> None:
    (page,) = priority_pages(worked(action(AMBER), indicators=tuple(moved("Front door", *changes))))
    assert [each.title for each in page.indicators] == told


# --- figures and recommendations


@pytest.mark.parametrize(
    ("levels", "scale", "labels"),
    [
        ([AMBER], SCALE, ["Actions shown to work (Blue)", "Implemented, impact not yet shown (Green)"]),  # none yet is a figure too
        ([AMBER], Scale((RED, AMBER)), []),
        ([AMBER, GREEN], Scale((RED, AMBER)), ["Implemented, impact not yet shown"]),
    ],
)
def test_a_figure_is_told_of_what_has_a_level_or_is_counted(levels: list[Level], scale: Scale, labels: list[str]) -> None:
    found = [str(each.label) for each in figures(worked(*(action(level) for level in levels), scale=scale))]
    assert [label for label in found if label.startswith(("Actions shown", "Implemented"))] == labels


@pytest.mark.parametrize(
    ("theme", "answering"),
    [
        ("Front door", ["1.1"]),
        ("Priority 1: front door", ["1.1"]),
        ("2. Children in care", ["1.2"]),
        ("Front", []),
        ("Priority 1", []),
        (None, []),
    ],
)
def test_a_recommendation_that_names_no_action_is_answered_by_those_of_its_theme(theme: str | None, answering: list[str]) -> None:
    each = Recommendation("R1", "Hear every child", HERE, theme)
    (told,) = recommendations(worked(action(AMBER), action(AMBER, CARE), recommendations=(each,)))
    assert [fact.ref for fact in told.actions] == answering


# --- months and days


@pytest.mark.parametrize(
    ("day", "last"),
    [
        (date(2026, 1, 1), date(2026, 6, 30)),
        (date(2026, 3, 31), date(2026, 6, 30)),
        (date(2026, 4, 1), date(2026, 9, 30)),
        (date(2026, 6, 30), date(2026, 9, 30)),
        (date(2026, 7, 1), date(2026, 12, 31)),
        (date(2026, 9, 30), date(2026, 12, 31)),
        (date(2026, 10, 1), date(2027, 3, 31)),
        (date(2026, 12, 31), date(2027, 3, 31)),
    ],
)
def test_the_next_quarter_ends_three_months_after_the_one_of_the_day(day: date, last: date) -> None:
    assert end_of_next_quarter(day) == last


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        (Settings(meeting_date=date(2026, 6, 18)), "18 June 2026"),
        (Settings(meeting_date=date(2026, 7, 2)), "no meeting date set"),
        (Settings(meeting_date=date(2026, 7, 2), month=JUNE), "2 July 2026"),  # the meeting that speaks of June
        (Settings(meeting_date=date(2026, 6, 18), month=Month(2026, 5)), "no meeting date set"),
        (Settings(month=JUNE), "no meeting date set"),
        (Settings(), "no meeting date set"),
    ],
)
def test_the_meeting_is_told_where_settings_speak_of_the_month_of_the_report(settings: Settings, told: str) -> None:
    assert meeting_date(worked(settings=settings)) == told


def test_figures_are_told_up_to_the_last_month_that_has_any_by_the_values_of_that_month() -> None:
    def held(*periods: Period) -> Worked:
        five = Number(Decimal(5), "number")
        values = [IndicatorValue(each, "5", five, replace(HERE, cell=f"C{row}")) for row, each in enumerate(periods, 2)]
        return worked(indicators=tuple(Indicator(each.place.cell, "Visits", "number", (each,), each.place) for each in values))

    april, may = Period("2026-04", date(2026, 4, 30)), Period("2026-05", date(2026, 5, 31))
    for told, words in ((data_to, "May 2026"), (data_short, "May 2026")):
        text = told(held(april, may, Period("before", None), may))
        assert text == words
        assert [place.cell for place in cells_in(text)] == ["C3", "C5"]
    assert not data_to(held(Period("before", None)))
    assert not data_short(held())


@pytest.mark.parametrize(("late", "told", "more"), [(3, 3, ""), (4, 3, "and 1 more"), (5, 3, "and 2 more")])
def test_a_priority_tells_three_that_are_not_to_plan_and_how_many_more(late: int, told: int, more: str) -> None:
    (page,) = priority_pages(worked(*(action(AMBER, day=date(2026, 5, 31)) for _ in range(late))))
    assert len(page.stuck) == told
    assert (page.stuck_more if page.stuck_more else "") == more


def test_a_priority_tells_the_next_five_that_are_due_by_the_end_of_the_next_quarter() -> None:
    (page,) = priority_pages(worked(*(action(AMBER, day=date(2026, 9, day)) for day in (30, 29, 28, 27, 26, 25))))
    assert [each.day for each in page.due] == [date(2026, 9, day) for day in (25, 26, 27, 28, 29)]
    (after,) = priority_pages(worked(action(AMBER, day=date(2026, 10, 1))))
    assert not len(after.due)


def test_a_priority_tells_three_things_that_it_has_meant_what_is_shown_to_work_first() -> None:
    levels = (GREEN, BLUE, AMBER, GREEN, GREEN)
    made = [action(level, progress=f"05/2026: It is {number}.") for number, level in enumerate(levels, 1)]
    (page,) = priority_pages(worked(*made))
    assert [each.ref for each in page.shown] == ["1.2", "1.1", "1.4"]


def test_what_feedback_says_has_changed_is_told_where_it_is_linked_to_an_action() -> None:
    def shown(difference: str | None) -> list[str]:
        entry = Feedback(
            "It is slow.", HERE, FeedbackState.DONE, we_did="We opened a line.", difference=difference,
            span=(ON, ON), links=("1.1",), decision=Approved(publish=True),
        )  # fmt: skip
        (page,) = priority_pages(worked(action(AMBER), feedback=(entry,)))
        return [str(each.text) for each in page.shown]

    assert shown("Calls are answered.") == ["Calls are answered"]
    assert shown(None) == []


@pytest.mark.parametrize(("letters", "quoted_whole"), [(400, True), (401, False)])
def test_what_people_said_is_quoted_whole_up_to_four_hundred_letters(letters: int, quoted_whole: bool) -> None:
    def quoted_of(we_did: str | None) -> list[str]:
        entry = Feedback(
            "a" * letters, HERE, FeedbackState.DONE, we_did=we_did, span=(ON, ON), links=("1.1",), decision=Approved(publish=True)
        )
        (page,) = priority_pages(worked(action(AMBER), feedback=(entry,)))
        return [str(each.text) for each in page.quotations]

    assert quoted_of("We opened a line.") == ["a" * letters] * quoted_whole
    assert quoted_of(None) == []


def test_two_indicators_that_lost_most_and_two_that_gained_most_are_told() -> None:
    held = moved("Front door", *(-1, -1, -1, 1, 1, 1))
    (page,) = priority_pages(worked(action(AMBER), indicators=tuple(held)))
    assert [each.title for each in page.indicators] == ["Front door 0", "Front door 1", "Front door 3", "Front door 4"]


def test_what_was_taken_out_is_told_with_the_actions_of_the_same_number() -> None:
    kept = Earlier(
        Month(2026, 3),
        date(2026, 3, 31),
        tuple(ActionThen(ref, f"Do {ref}", name=ref) for ref in ("1.1", "1.8", "2.1", "2.7", "8", "A3.1")),
        "the report of March 2026",
    )
    plan = [action(AMBER, text="Do 1.1", ref="1.1"), action(AMBER, CARE, text="Do 2.1", ref="2.1")]
    here = replace(worked(*plan), earlier=lambda month: kept if month == kept.month else None)
    assert [page.since for page in priority_pages(here)] == [
        "Since March 2026 1.8 has been taken out.",
        "Since March 2026 2.7 has been taken out.",
    ]


def test_how_many_dates_have_passed_is_led_back_to_the_cells_of_those() -> None:
    def of_row(row: int, day: date | None) -> Action:
        at = ((Role.DEADLINE.value, replace(HERE, cell=f"E{row}")),)
        return action(None, day=day, cells=at, place=replace(HERE, cell=f"A{row}"))

    days = (date(2026, 6, 29), date(2026, 6, 30), date(2026, 7, 1), None)
    made = [of_row(row, day) for row, day in enumerate(days, 2)]
    sentence = due_by_month(worked(*made)).sentence
    assert sentence == "1 date has passed, 2 are to come (1 of them today) and 1 action has no date."
    assert isinstance(sentence, Traced)
    assert [[place.cell for place in figure.cells] for figure in sentence.figures] == [["E2"], ["E3", "E4"], ["E3"], ["A5"]]


def test_of_each_month_what_has_passed_is_drawn_apart_from_what_is_to_come() -> None:
    days = (date(2026, 5, 31), date(2026, 6, 29), date(2026, 6, 30), date(2026, 7, 1), date(2026, 7, 2))
    chart = due_by_month(worked(*(action(AMBER, day=day) for day in days)))
    assert [(each.name, each.values) for each in chart.series] == [
        ("Date passed, not done", (1, 1, 0)),
        ("Still to come", (0, 1, 2)),
    ]
    unknown = due_by_month(worked(*(action(None, day=day) for day in days[:2])))
    assert [each.name for each in unknown.series] == ["Date passed, not known whether done"]


@pytest.mark.parametrize(
    ("undated", "leaderless", "told"),
    [
        (0, 0, ""),
        (1, 0, "1.1 has no date that can be read."),
        (3, 0, "1.1, 1.2 and 1.3 have no date that can be read."),
        (4, 0, "4 actions have no date that can be read."),
        (0, 1, "1.1 has no lead."),
        (1, 1, "1.1 has no date that can be read and 1.2 has no lead."),
        (0, 4, "4 actions have no lead."),
    ],
)
def test_what_lacks_a_date_or_a_lead_is_named_up_to_three(undated: int, leaderless: int, told: str) -> None:
    made = [action(AMBER) for _ in range(undated)] + [action(AMBER, day=ON, leads=()) for _ in range(leaderless)]
    said = more_sentence(worked(*made, action(AMBER, day=ON)))
    assert (said if said else "") == told


def test_what_is_due_at_once_is_no_date_that_cannot_be_read() -> None:
    blank, at_once = action(None), action(None, deadline=Deadline("Immediately", None, DeadlineKind.IMMEDIATE))
    assert [(each.label, each.now) for each in figures(worked(blank, at_once)) if "date" in each.label] == [
        ("No date that can be read", "1")
    ]
    assert not any("date" in each.label for each in figures(worked(at_once)))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{'a' * 20}. And more", "a" * 20),
        (f"{'a' * 19}. And more", f"{'a' * 19}. And more"),  # too short to say anything: 'Visits. See 3.2'
        ("- Write a policy\n- Train them\n- Ask them", "Write a policy, and 2 more"),
        ("- Write a policy\n- Train them", "Write a policy, and 1 more"),
        ("- Write a policy", "- Write a policy"),
    ],
)
def test_an_action_is_shortened_to_its_first_sentence_of_more_than_twenty_letters(text: str, told: str) -> None:
    assert shortened(text) == told


@pytest.mark.parametrize(
    ("then", "before", "change"),
    [
        (("improving", "worsening"), "1", "1 more"),
        (("improving", "improving", "improving"), "3", "1 fewer"),
        (("improving", "improving"), "2", "No change"),
        (("improving", None), "–", "–"),  # the report did not say it of each
        ((), "–", "–"),
    ],
)
def test_how_many_are_better_than_at_the_start_is_held_against_a_report_that_told_it_of_all(
    then: tuple[str | None, ...], before: str, change: str
) -> None:
    told = tuple(IndicatorThen(ref=str(at), title="Visits", since_start=each) for at, each in enumerate(then))
    kept = Earlier(Month(2026, 3), date(2026, 3, 31), (ActionThen("1.1", "Open it"),), "the report of March 2026", indicators=told)
    here = replace(worked(indicators=tuple(moved("Door", 1, 1, -1))), earlier=lambda month: kept if month == kept.month else None)
    (figure,) = [each for each in figures(here) if each.label.startswith("Indicators better than at the start")]
    assert (figure.now, figure.before, figure.change) == ("2", before, change)


def test_what_more_people_said_is_quoted_unless_it_is_linked_to_an_action_that_has_moved_on() -> None:
    def entry(text: str, people: int, ref: str) -> Feedback:
        return Feedback(
            text, HERE, FeedbackState.DONE, we_did="We did.", people=people,
            span=(ON, ON), links=(ref,), decision=Approved(publish=True),
        )  # fmt: skip

    at = worked(action(AMBER), action(AMBER), feedback=(entry("It is far.", 1, "1.2"), entry("It is slow.", 9, "1.1")))
    (page,) = priority_pages(at)
    assert [str(each.text) for each in page.quotations] == ["It is slow."]
    then = (ActionThen("1.1", "Train every team", rating="Amber"), ActionThen("1.2", "Train every team", rating="Red"))
    kept = Earlier(Month(2026, 3), date(2026, 3, 31), then, "the report of March 2026")
    (page,) = priority_pages(replace(at, earlier=lambda month: kept if month == kept.month else None))
    assert [str(each.text) for each in page.quotations] == ["It is far."]
