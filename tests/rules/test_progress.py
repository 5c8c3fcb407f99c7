"""How far an action is: design.md part 5."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from reportgen.facts.plan.progress import Progress, progress, worst
from reportgen.model.places import Place
from reportgen.model.plan import Action, Deadline, DeadlineKind, Standing, Step
from reportgen.model.ratings import CountsAs, Level, Scale

RED = Level("Red", CountsAs.OVERDUE)
GREY = Level("Grey", CountsAs.NOT_STARTED)
AMBER = Level("Amber", CountsAs.IN_PROGRESS)
AMBER_E = Level("Amber E", CountsAs.DONE)
GREEN = Level("Green", CountsAs.EVIDENCED)
SCALE = Scale((RED, GREY, AMBER, AMBER_E, GREEN))
HERE = Place("plan.xlsx", "Plan", "A2")
APRIL, MAY, JULY = date(2023, 4, 30), date(2023, 5, 31), date(2023, 7, 31)
NO_DATE = Deadline()


def by(day: date, kind: DeadlineKind = DeadlineKind.BY) -> Deadline:
    return Deadline(str(day), day, kind, (day,))


def step(level: Level | None = None, deadline: Deadline = NO_DATE) -> Step:
    return Step("a step", ("Lead",), deadline, Standing(level), HERE)


def action(level: Level | None = None, deadline: Deadline = NO_DATE, *steps: Step, status: CountsAs | None = None) -> Action:
    return Action("1.1", "an action", ("Lead",), deadline, Standing(level, status), HERE, steps=steps)


def stands(one: Action, on: date = MAY, scale: Scale = SCALE) -> Progress:
    return progress(one, scale, on)


def test_an_action_is_overdue_the_day_after_its_deadline() -> None:
    assert stands(action(AMBER, by(APRIL)), on=date(2023, 5, 1)).overdue is True


def test_an_action_is_not_overdue_on_the_day_of_its_deadline() -> None:
    assert stands(action(AMBER, by(APRIL)), on=APRIL).overdue is False


@pytest.mark.parametrize("level", [AMBER_E, GREEN])
def test_what_is_done_is_never_overdue(level: Level) -> None:
    assert stands(action(level, by(APRIL))).overdue is False


def test_done_counts_both_implemented_and_evidenced() -> None:
    assert [stands(action(level)).judged.done for level in (AMBER_E, GREEN, AMBER)] == [True, True, False]


def test_without_rating_status_or_completion_done_and_overdue_are_unknown() -> None:
    judged = stands(action(None, by(APRIL)))
    assert (judged.judged.done, judged.overdue, judged.past_date_unknown) == (None, None, True)


def test_a_rating_of_overdue_whose_date_is_to_come_is_not_overdue() -> None:
    late = stands(action(RED, by(JULY)))
    assert (late.overdue, late.judged.counts_as, late.to_confirm) == (False, CountsAs.OVERDUE, True)


def test_an_action_is_overdue_when_an_undone_step_of_it_is() -> None:
    found = stands(action(None, by(JULY), step(AMBER, by(JULY)), step(AMBER, by(APRIL))))
    assert (found.overdue, found.overdue_by_step, found.overdue_since) == (True, True, APRIL)


def test_a_done_step_past_its_date_makes_nothing_overdue() -> None:
    assert stands(action(None, by(JULY), step(AMBER, by(JULY)), step(AMBER_E, by(APRIL)))).overdue is False


def test_a_step_without_a_rating_follows_its_action() -> None:
    found = stands(action(AMBER, by(JULY), step(None, by(APRIL))))
    assert found.steps[0].judged.overdue is True


@pytest.mark.parametrize(("level", "late"), [(AMBER, None), (GREY, True), (RED, True), (AMBER_E, False)])
def test_of_lines_of_one_cell_none_is_known_to_be_late_while_the_whole_is_in_progress(level: Level, late: bool | None) -> None:
    found = stands(action(level, by(JULY), step(None, by(APRIL)), step(None, by(JULY))))
    assert found.steps[0].judged.overdue is late
    assert found.overdue is bool(late)


def test_of_rows_of_their_own_one_that_is_past_its_date_is_late_while_the_whole_is_in_progress() -> None:
    below = replace(step(None, by(APRIL)), place=Place("plan.xlsx", "Plan", "A3"))
    assert stands(action(AMBER, by(JULY), step(None, by(JULY)), below)).overdue is True


def test_a_start_is_overdue_only_while_it_has_not_begun() -> None:
    start = by(APRIL, DeadlineKind.FROM)
    assert [stands(action(level, start)).overdue for level in (GREY, AMBER)] == [True, False]


def test_immediately_is_due_at_once_until_it_is_done() -> None:
    at_once = Deadline("Immediately", None, DeadlineKind.IMMEDIATE)
    assert [stands(action(level, at_once)).due_at_once for level in (AMBER, AMBER_E)] == [True, False]


def test_immediately_with_a_date_is_held_to_that_date_and_is_still_due_at_once() -> None:
    found = stands(action(AMBER, Deadline("Immediately. In place for July", JULY, DeadlineKind.IMMEDIATE, (JULY,))))
    assert (found.due_at_once, found.overdue) == (True, False)


def test_days_overdue_run_from_the_earliest_undone_step() -> None:
    found = stands(action(None, by(MAY), step(AMBER, by(MAY)), step(AMBER, by(APRIL))), on=date(2023, 6, 30))
    assert found.overdue_since == APRIL


def test_calculated_is_the_overdue_level_where_a_date_has_passed() -> None:
    found = stands(action(AMBER, by(APRIL)))
    assert (found.judged.shown, found.calculated) == (AMBER, RED)


def test_nothing_is_calculated_without_a_rating() -> None:
    assert stands(action(None, by(APRIL), status=CountsAs.IN_PROGRESS)).calculated is None


def test_a_status_word_serves_where_there_is_no_rating() -> None:
    assert stands(action(None, by(APRIL), status=CountsAs.DONE)).overdue is False


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ([AMBER, RED], RED),
        ([AMBER, AMBER_E], AMBER),
        ([AMBER_E, GREEN], AMBER_E),
        ([GREY, GREY], GREY),
        ([GREY, GREEN], AMBER),
        ([GREY, AMBER], AMBER),
        ([GREY, RED], RED),
    ],
)
def test_the_rating_of_several_steps_is_the_worst_of_theirs(levels: list[Level], expected: Level) -> None:
    assert worst(levels, SCALE) == expected


def test_within_one_class_the_keys_order_decides_whichever_end_it_begins_with() -> None:
    on_track, at_risk = Level("Green", CountsAs.IN_PROGRESS), Level("Amber", CountsAs.IN_PROGRESS)
    best_first = Scale((Level("Blue", CountsAs.DONE), on_track, at_risk, Level("Red", CountsAs.OVERDUE)))
    worst_first = Scale(best_first.levels[::-1])
    with_closed = Scale((*best_first.levels, Level("White", CountsAs.NOT_STARTED), Level("Grey", CountsAs.CLOSED)))
    scales = (best_first, worst_first, with_closed)
    assert [worst([on_track, at_risk], scale) for scale in scales] == [at_risk, at_risk, at_risk]


def test_what_is_closed_only_after_the_position_is_not_done_yet() -> None:
    closed = Action("1.1", "an action", (), by(APRIL), Standing(AMBER, CountsAs.DONE, JULY), HERE)
    assert [stands(closed, on=on).judged.done for on in (MAY, date(2023, 8, 1))] == [False, True]


CLOSED = Level("Superseded", CountsAs.CLOSED)


def test_what_is_closed_is_neither_done_nor_overdue() -> None:
    judged = stands(action(None, by(APRIL), status=CountsAs.CLOSED))
    assert (judged.judged.done, judged.overdue, judged.judged.closed, judged.due_at_once) == (False, False, True, False)


def test_an_action_all_of_whose_steps_are_closed_is_closed() -> None:
    assert stands(action(None, NO_DATE, step(CLOSED, by(APRIL)), step(CLOSED))).judged.closed


def test_closed_steps_are_left_out_of_account() -> None:
    judged = stands(
        action(None, NO_DATE, step(CLOSED, by(APRIL)), step(GREEN), step(AMBER_E, by(MAY))), scale=Scale((*SCALE.levels, CLOSED))
    )
    assert (judged.judged.counts_as, judged.overdue, judged.judged.shown) == (CountsAs.DONE, False, AMBER_E)


def test_a_late_step_of_a_closed_action_does_not_make_it_overdue() -> None:
    judged = stands(action(CLOSED, by(JULY), step(AMBER, by(APRIL))))
    assert (judged.overdue, judged.overdue_since, judged.to_confirm) == (False, None, False)


def test_due_at_once_and_closed_is_not_owed() -> None:
    assert not stands(action(CLOSED, Deadline("Immediately", None, DeadlineKind.IMMEDIATE))).due_at_once


def undated(level: Level | None, deadline: Deadline = NO_DATE, *steps: Step) -> Progress:
    """Of a table in which no column was read as the deadline."""
    return stands(replace(action(level, deadline, *steps), unread=frozenset({"deadline"})))


@pytest.mark.parametrize("level", [RED, GREY, AMBER])
def test_where_no_column_was_read_as_the_deadline_overdue_is_unknown(level: Level) -> None:
    assert undated(level).overdue is None


@pytest.mark.parametrize("level", [AMBER_E, GREEN, CLOSED])
def test_what_is_over_is_not_overdue_even_where_no_deadline_was_read(level: Level) -> None:
    assert undated(level).overdue is False


def test_a_date_that_stands_elsewhere_is_held_to_though_no_column_was_read_as_the_deadline() -> None:
    assert (undated(AMBER, by(APRIL)).overdue, undated(AMBER, by(JULY)).overdue) == (True, False)


def test_dated_steps_tell_whether_an_action_is_overdue_though_no_column_was_read_as_the_deadline() -> None:
    late, in_time, part = step(AMBER, by(APRIL)), step(AMBER, by(JULY)), step(AMBER)
    told = [undated(AMBER, NO_DATE, *steps).overdue for steps in ((late, part), (in_time,), (in_time, part))]
    assert told == [True, False, None]


YESTERDAY, TOMORROW = date(2023, 5, 30), date(2023, 6, 1)
NOT_NEEDED = Level("Not needed", CountsAs.CLOSED)


def test_overdue_by_a_step_alone_is_told_apart() -> None:
    by_both = stands(action(AMBER, by(YESTERDAY), step(AMBER, by(YESTERDAY))))
    by_step = stands(action(AMBER, by(TOMORROW), step(AMBER, by(YESTERDAY))))
    assert [(each.overdue, each.overdue_by_step) for each in (by_both, by_step, stands(action(AMBER, by(TOMORROW))))] == [
        (True, False),
        (True, True),
        (False, False),
    ]


@pytest.mark.parametrize(
    ("one", "unknown"),
    [
        (action(None, by(YESTERDAY)), True),
        (action(None, by(MAY)), False),
        (action(None, by(TOMORROW)), False),
        (action(None, by(TOMORROW), step(None, by(YESTERDAY))), True),
        (action(AMBER, by(YESTERDAY)), False),
    ],
)
def test_past_its_date_with_progress_unknown_is_from_the_day_after(one: Action, unknown: bool) -> None:
    assert stands(one).past_date_unknown is unknown


@pytest.mark.parametrize(
    ("one", "asked"),
    [
        (action(RED, by(TOMORROW)), True),
        (action(RED, by(YESTERDAY)), False),
        (action(AMBER, by(YESTERDAY)), True),
        (action(AMBER, by(TOMORROW)), False),
        (action(None, by(YESTERDAY), status=CountsAs.IN_PROGRESS), False),  # no rating that could differ
        (action(None, by(YESTERDAY)), False),
        (action(NOT_NEEDED, by(YESTERDAY)), False),
        (replace(action(RED), unread=frozenset({"deadline"})), False),  # whether it is overdue is not known
    ],
)
def test_a_rating_is_to_be_confirmed_only_where_it_and_the_date_differ(one: Action, asked: bool) -> None:
    assert stands(one).to_confirm is asked


def test_what_its_date_makes_of_a_rating_is_the_overdue_level_and_else_the_rating() -> None:
    assert [stands(action(AMBER, by(day))).judged.calculated for day in (YESTERDAY, MAY)] == [RED, AMBER]
    assert stands(action(None, by(YESTERDAY), status=CountsAs.IN_PROGRESS)).judged.calculated is None


def test_closed_steps_are_left_out_of_the_worst_unless_all_are() -> None:
    scale = Scale((*SCALE.levels, NOT_NEEDED))
    assert worst([NOT_NEEDED, GREEN], scale) is GREEN
    assert worst([NOT_NEEDED], scale) is NOT_NEEDED
    assert worst([], scale) is None


def test_of_two_levels_of_one_class_the_first_of_the_key_is_the_worse() -> None:
    yellow = Level("Yellow", CountsAs.IN_PROGRESS)
    assert worst([yellow, AMBER], Scale((AMBER, yellow))) is AMBER
    assert worst([yellow, AMBER], Scale((GREEN, yellow, AMBER, RED))) is AMBER  # this key begins with the best


def test_steps_none_of_which_is_begun_are_not_started_and_one_begun_is_in_progress() -> None:
    def of(*classes: CountsAs) -> CountsAs | None:
        steps = (replace(step(), standing=Standing(None, counts_as)) for counts_as in classes)
        return stands(action(None, NO_DATE, *steps)).judged.counts_as

    assert of(CountsAs.NOT_STARTED, CountsAs.NOT_STARTED) is CountsAs.NOT_STARTED
    assert of(CountsAs.NOT_STARTED, CountsAs.DONE) is CountsAs.IN_PROGRESS
    assert of(CountsAs.NOT_STARTED, CountsAs.CLOSED) is CountsAs.NOT_STARTED
    assert of(CountsAs.CLOSED, CountsAs.CLOSED) is CountsAs.CLOSED


def in_rows(*steps: Step) -> Action:
    """An action of several rows, due at the latest of their dates."""
    placed = tuple(replace(each, place=replace(HERE, cell=f"A{row}")) for row, each in enumerate(steps, 2))
    days = [each.deadline.day for each in steps if each.deadline.day]
    return action(None, by(max(days)), *placed)


@pytest.mark.parametrize(
    ("open_step", "overdue"),
    [
        (step(AMBER, Deadline("Weekly", None, DeadlineKind.RECURRING)), False),
        (step(AMBER, Deadline("Ongoing", None, DeadlineKind.ONGOING)), False),
        (step(AMBER, by(APRIL, DeadlineKind.FROM)), False),  # begun
        (step(GREY, by(APRIL, DeadlineKind.FROM)), True),
        (step(AMBER, NO_DATE), True),
        (step(AMBER, by(APRIL)), True),
    ],
)
def test_rows_of_which_only_what_has_no_end_is_open_are_not_overdue(open_step: Step, overdue: bool) -> None:
    assert stands(in_rows(step(GREEN, by(APRIL)), open_step)).overdue is overdue


def test_lines_of_which_each_has_its_date_and_state_are_held_to_their_own_dates() -> None:
    weekly = step(AMBER, Deadline("b) Weekly", None, DeadlineKind.RECURRING))
    whole = Deadline("a) April\nb) Weekly", APRIL, DeadlineKind.BY)
    assert stands(action(None, whole, step(GREEN, by(APRIL)), weekly)).overdue is False
    assert stands(action(None, whole, step(AMBER, by(APRIL)), weekly)).overdue
    assert stands(action(None, whole, step(GREEN, by(APRIL)), step(AMBER, NO_DATE))).overdue


def test_an_actions_own_date_stands_whatever_its_steps_are() -> None:
    weekly = step(AMBER, Deadline("Weekly", None, DeadlineKind.RECURRING))
    assert stands(action(None, by(APRIL), step(GREEN, by(APRIL)), weekly)).overdue
