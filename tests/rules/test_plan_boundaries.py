"""The list of every action, the newest entry of a cell, and the cells behind lateness: where each word begins and ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from reportgen.facts.catalogue import Facts
from reportgen.facts.plan.cells import late_cells, rating_cells, since_cells
from reportgen.facts.plan.entries import newest
from reportgen.facts.plan.every_action import RowFact, RowsFact, every_action
from reportgen.facts.timing.position import Position
from reportgen.facts.worked import Worked
from reportgen.lexicon.fields.roles import Role
from reportgen.model.months import Month
from reportgen.model.places import Place
from reportgen.model.plan import NO_DEADLINE, Action, Deadline, DeadlineKind, Plan, Revision, Standing, Step
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs, Level, Scale

AMBER, GREEN = Level("Amber", CountsAs.IN_PROGRESS), Level("Green", CountsAs.DONE)
ON = date(2026, 6, 30)
LATE, SOON = date(2026, 3, 31), date(2026, 9, 30)
DAY = timedelta(days=1)


def at(row: int) -> Place:
    return Place("plan.xlsx", "Plan", f"A{row}")


def due(day: date | None) -> Deadline:
    return Deadline(f"{day:%d/%m/%Y}", day, DeadlineKind.BY, (day,)) if day else NO_DEADLINE


def action(*steps: Step, ref: str = "1.1", day: date | None = SOON, level: Level | None = AMBER, **more: Any) -> Action:
    cells = ((Role.DEADLINE.value, Place("plan.xlsx", "Plan", "E2")),)
    made = Action(ref, "Train every team", ("DCS",), due(day), Standing(level), at(2), steps=steps, cells=cells)
    return replace(made, **more)


def step(number: int = 1, day: date | None = None, level: Level | None = None, **more: Any) -> Step:
    cells = ((Role.DEADLINE.value, Place("plan.xlsx", "Plan", f"E{number + 2}")),)
    return replace(Step(f"Step {number}", (), due(day), Standing(level), at(number + 2), cells=cells), **more)


def worked(*actions: Action, scale: Scale = Scale((AMBER, GREEN))) -> Worked:  # noqa: B008
    return Worked(Programme("north", plan=Plan(actions=actions), scale=scale), Position(Month(2026, 6), ON, "", ""))


def listed(*actions: Action, **more: Any) -> RowsFact:
    (rows,) = every_action(worked(*actions, **more))
    return rows


def rows(*actions: Action) -> list[RowFact]:
    return list(listed(*actions).rows)


# --- every action


@pytest.mark.parametrize(
    ("own", "is_row"),
    [
        ({}, False),
        ({"leads": ("DCS",)}, False),  # the action's own
        ({"leads": ("SD",)}, True),
        ({"standing": Standing(GREEN)}, True),
        ({"deadline": Deadline("soon")}, True),
        ({"deadline": due(SOON)}, True),
    ],
)
def test_a_step_has_a_row_where_it_has_a_date_a_lead_or_a_standing_of_its_own(own: dict[str, Any], is_row: bool) -> None:
    found = rows(action(step(**own)))
    assert [row.step for row in found] == ([False, True] if is_row else [False])


def test_a_step_without_anything_of_its_own_is_a_line_of_its_actions_row() -> None:
    assert [list(row.lines) for row in rows(action(step(1), step(2)))] == [["Step 1", "Step 2"]]


@pytest.mark.parametrize(("first", "told"), [(due(LATE), "31 March 2026"), (NO_DEADLINE, "–")])
def test_a_row_whose_new_date_alone_has_a_column_tells_the_one_that_it_moves(first: Deadline, told: str) -> None:
    (row,) = rows(action(day=SOON, revision=Revision(f"{SOON:%d/%m/%Y}", SOON), moved_from=first))
    assert (row.due, row.revised) == (told, "30 September 2026")


@pytest.mark.parametrize(
    ("standing", "told"),
    [(Standing(status=CountsAs.CLOSED), "closed"), (Standing(GREEN), GREEN.name), (Standing(status=CountsAs.DONE), "–")],
)
def test_what_is_closed_says_so_where_it_has_no_rating(standing: Standing, told: str) -> None:
    (row,) = rows(replace(action(level=None), standing=standing))
    assert str(row.rating) == told


@pytest.mark.parametrize(
    ("steps", "level", "latest"),
    [(1, GREEN, "1 step"), (2, GREEN, "2 steps; the rating is the worst of theirs"), (2, None, "2 steps")],
)
def test_the_rating_is_said_to_be_the_worst_where_there_are_several_steps_and_a_rating(
    steps: int, level: Level | None, latest: str
) -> None:
    head, *_ = rows(action(*(step(number, SOON, level) for number in range(steps)), level=None))
    assert (head.head, str(head.latest)) == (True, latest)


def test_steps_have_letters_two_of_them_from_the_27th_on() -> None:
    _, *steps = rows(action(*(step(number, SOON) for number in range(28))))
    assert [str(row.ref) for row in steps[:2]] == ["a", "b"]
    assert [str(row.ref) for row in steps[25:]] == ["z", "aa", "ab"]


def test_who_leads_and_what_is_rated_is_a_dash_where_nobody_does_and_nothing_is() -> None:
    led, alone = rows(action(ref="1.1"), action(ref="1.2", leads=(), level=None))
    assert (str(led.lead), str(led.rating)) == ("DCS", "Amber")
    assert str(alone.rating) == "–"
    assert not alone.lead or str(alone.lead) != "DCS"


@pytest.mark.parametrize(
    ("deadline", "with_due"), [(due(SOON), True), (Deadline("soon"), True), (Deadline("", SOON), True), (NO_DEADLINE, False)]
)
def test_there_is_a_column_of_dates_where_any_action_has_one_in_any_words(deadline: Deadline, with_due: bool) -> None:
    assert listed(action(deadline=deadline)).with_due is with_due


@pytest.mark.parametrize(
    ("level", "status", "scale", "with_state"),
    [
        (None, CountsAs.DONE, Scale(), True),
        (None, CountsAs.DONE, Scale((AMBER,)), False),  # the rating's column tells it
        (None, None, Scale(), False),
    ],
)
def test_there_is_a_column_of_states_where_nothing_is_rated(
    level: Level | None, status: CountsAs | None, scale: Scale, with_state: bool
) -> None:
    assert listed(action(standing=Standing(level, status)), scale=scale).with_state is with_state


# --- the newest entry of a cell


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("12/2025: It closed.\n06/2026: It opened.", "06/2026: It opened."),
        ("01/2026: It closed.\n12/2025: It opened.", "01/2026: It closed."),
        ("12/2025: It closed.\n07/2026: It opened.", "12/2025: It closed."),  # July is still to come
        ("13/2025: It closed.", "13/2025: It closed."),  # no month: all of it
        ("June: It opened.\nJuly: It closed.", "July: It closed."),
    ],
)
def test_the_newest_entry_up_to_the_month_is_told(text: str, told: str) -> None:
    assert newest(text, date(2026, 6, 30) if "July:" not in text else date(2026, 7, 31)) == told


def test_an_entry_of_a_month_up_to_five_ahead_is_still_to_come_and_one_of_six_ahead_was_last_year() -> None:
    assert newest("November: It opens.\nMay: It is planned.", ON) == "May: It is planned."
    assert newest("December: It opened.\nMay: It is at work.", ON) == "May: It is at work."
    assert newest("November: It opens.", ON) is None
    assert newest("December: It opened.", ON) == "December: It opened."


# --- the cells behind lateness


def cells(*steps: Step, day: date | None = SOON) -> tuple[list[str | None], list[str | None]]:
    """Where the dates stand that were passed, and the one that it is late by."""
    (each,) = worked(action(*steps, day=day)).progress
    return [place.cell for place in late_cells(each)], [place.cell for place in since_cells(each)]


def test_what_is_late_stands_at_the_dates_that_were_passed() -> None:
    assert cells(day=LATE) == (["E2"], ["E2"])
    assert cells(step(1, LATE, AMBER), step(2, SOON, AMBER)) == (["E3"], ["E3"])
    assert cells(step(1, date(2026, 4, 30), AMBER), step(2, LATE, AMBER)) == (["E3", "E4"], ["E4"])


def test_what_is_not_late_stands_at_its_own_date() -> None:
    assert cells() == (["E2"], ["E2"])
    assert cells(step(1, SOON, AMBER)) == (["E2"], ["E2"])


def test_the_rating_stands_in_the_actions_own_row_or_in_those_of_its_steps_that_have_it() -> None:
    def rated(*steps: Step, level: Level | None = None) -> list[str | None]:
        at = ((Role.RATING.value, Place("plan.xlsx", "Plan", "F2")),)
        below = [
            replace(each, cells=((Role.RATING.value, replace(each.place, cell=f"F{(each.place.cell or '')[1:]}")),))
            for each in steps
        ]
        (each,) = worked(action(*below, level=level, cells=at)).progress
        return [place.cell for place in rating_cells(each)]

    assert rated() == ["F2"]
    assert rated(step(1), step(2)) == ["F2"]
    assert rated(step(1, level=GREEN), step(2, level=GREEN), level=AMBER) == ["F2"]
    assert rated(step(1, level=GREEN), step(2, level=AMBER), step(3)) == ["F4"]
    assert rated(step(1, level=AMBER), step(2, level=AMBER)) == ["F3", "F4"]


@pytest.mark.parametrize(
    ("proposed_on", "agreed_on", "is_told"),
    [
        (None, None, True),
        (ON, None, True),
        (ON + DAY, None, False),  # nobody knew it by the position date
        (None, ON, True),
        (None, ON + DAY, False),
        (ON, ON + DAY, True),
        (ON + DAY, ON, False),
    ],
)
def test_the_new_date_of_a_row_is_told_where_it_was_known_by_the_position_date(
    proposed_on: date | None, agreed_on: date | None, is_told: bool
) -> None:
    moved = step(1, LATE, AMBER, revision=Revision("x", SOON, proposed_on, agreed_on), text="Train every team")
    told = [row.revised for row in rows(action(moved, step(2, SOON, AMBER), day=SOON))]
    assert ("30 September 2026" in told) is is_told


@pytest.mark.parametrize("back", range(7))
def test_an_entry_of_a_month_without_a_year_is_of_the_last_such_month(back: int) -> None:
    month = Month(2026, 6)
    for _ in range(back):
        month = month.previous
    after = f"{month.last_day + DAY:%m/%Y}: It is open."
    assert newest(f"{month.last_day:%m/%Y}: It was planned.\n{month.name}: It is hired.", ON) == f"{month.name}: It is hired."
    assert newest(f"{month.name}: It is hired.\n{after}", ON) == (after if back else f"{month.name}: It is hired.")


# --- which actions a list of them has

RED = Level("Red", CountsAs.OVERDUE)
AT_ONCE = Deadline("Immediately", None, DeadlineKind.IMMEDIATE)
LISTED: dict[str, Action] = {
    "soon": action(),
    "late": action(day=LATE),
    "late and rated so": action(day=LATE, level=RED),
    "rated so": action(level=RED),
    "late, not known": action(day=LATE, level=None),
    "late by a step": action(step(1, LATE, AMBER)),
    "at once": action(deadline=AT_ONCE),
    "at once, done": action(deadline=AT_ONCE, level=GREEN),
    "at once, not known": action(deadline=AT_ONCE, level=None),
    "done": action(day=LATE, level=GREEN),
    "told": action(progress="It is begun."),
}


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("done", {"at once, done", "done"}),
        ("rated_overdue", {"late and rated so", "rated so"}),
        ("unknown", {"late, not known", "at once, not known"}),
        ("recorded", set(LISTED) - {"late, not known", "at once, not known"}),
        ("overdue", {"late", "late and rated so", "late by a step"}),
        ("overdue_by_step", {"late by a step"}),
        ("past_date_unknown", {"late, not known"}),
        ("due_at_once", {"at once"}),
        ("were_due_at_once", {"at once", "at once, done", "at once, not known"}),
        ("unknown_at_once", {"at once, not known"}),
        ("late_not_rated_so", {"late", "late by a step"}),
        ("rated_so_not_late", {"rated so"}),
        ("with_progress", {"told"}),
    ],
)
def test_a_list_of_actions_has_those_that_it_names_and_no_others(name: str, listed: set[str]) -> None:
    made = tuple(replace(each, ref=ref) for ref, each in LISTED.items())
    programme = Programme("north", plan=Plan(actions=made), scale=Scale((RED, AMBER, GREEN)))
    facts = Facts(programme, Position(Month(2026, 6), ON, "", ""))
    assert {each.ref for each in facts[f"actions.{name}"]} == listed


def test_an_action_that_tells_its_progress_for_all_its_steps_tells_it_above_them() -> None:
    told = rows(action(step(1, LATE), step(2, SOON), progress="Nine posts were filled."))
    assert [row.latest for row in told] == ["Nine posts were filled. (2 steps; the rating is the worst of theirs)", "–", "–"]
    theirs = "It has begun."
    own = rows(action(step(1, LATE, progress=theirs), step(2, SOON), progress="Nine posts were filled."))
    assert own[0].latest == "Nine posts were filled. (2 steps; the rating is the worst of theirs)"
    joined = rows(action(step(1, LATE, progress=theirs), step(2, SOON), progress=f"{theirs}\nNine posts were filled."))
    assert joined[0].latest == "2 steps; the rating is the worst of theirs"


def test_a_rating_of_its_own_that_is_better_than_a_steps_is_not_said_to_be_the_worst() -> None:
    head, *_ = rows(action(step(1, SOON, AMBER), step(2, SOON, GREEN), level=GREEN))
    assert (str(head.rating), head.latest) == ("Green", "2 steps")
