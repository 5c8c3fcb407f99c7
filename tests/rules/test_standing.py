"""How the actions stand, in sentences: unknown is never no, and what is closed is left out of account."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from reportgen.facts.catalogue import Facts
from reportgen.facts.file.contents import facts_json, facts_parts
from reportgen.facts.timing.position import Position
from reportgen.model.months import Month
from reportgen.model.places import Place
from reportgen.model.plan import Action, Deadline, DeadlineKind, Plan, Priority, Standing, Step
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs, Level, Scale
from reportgen.model.readings import Gap, Reading

MAY = Month(2026, 5)
LATE, SOON = date(2026, 3, 31), date(2026, 9, 30)
AMBER, GREEN, BLUE = Level("Amber", CountsAs.IN_PROGRESS), Level("Green", CountsAs.DONE), Level("Blue", CountsAs.EVIDENCED)
GONE = Level("Superseded", CountsAs.CLOSED)
SCALE = Scale((AMBER, GREEN, BLUE, GONE))
FRONT_DOOR = Priority("1", "Front door")
NO_DATES = frozenset({"deadline"})
NO_STATES = frozenset({"state"})
ALL_READ = Reading()


def action(ref: str, level: Level | None = AMBER, due: date | None = SOON, **more: Any) -> Action:
    deadline = Deadline(str(due), due, DeadlineKind.BY, (due,)) if due else Deadline()
    place = Place("plan.xlsx", "Plan", f"A{ref.split('.')[-1]}")
    return replace(Action(ref, f"Do {ref}", ("Lead",), deadline, Standing(level), place, priority=FRONT_DOOR), **more)


def facts(*actions: Action, reading: Reading = ALL_READ) -> Facts:
    programme = Programme("north", scale=SCALE, plan=Plan((FRONT_DOOR,), actions), reading=reading)
    return Facts(programme, Position(MAY, MAY.last_day, "", ""))


def counts(*actions: Action) -> dict[str, Any]:
    return dict(facts_json(facts(*actions))["counts"])


def test_the_facts_part_by_part_are_the_whole() -> None:
    held = facts(action("1.1", BLUE), action("1.2", GREEN), action("1.3"))
    parts = {name: list(each) if isinstance(each, Iterator) else each for name, each in facts_parts(held)}
    assert list(parts.items()) == list(facts_json(held).items())


def test_an_action_tells_its_part_by_number_or_by_title_where_several_parts_have_that_number() -> None:
    other = Priority("1", "Schools")
    plan = Plan(
        (FRONT_DOOR, other, Priority("2", "Homes")),
        (action("1.1"), action("1.2", priority=other), action("2.1", priority=Priority("2", "Homes"))),
    )
    held = Facts(Programme("north", scale=SCALE, plan=plan, reading=ALL_READ), Position(MAY, MAY.last_day, "", ""))
    assert [each["priority"] for each in facts_json(held)["actions"]] == ["Front door", "Schools", "2"]


def test_the_sentence_of_counts_names_each_state_once() -> None:
    held = facts(action("1.1", BLUE), action("1.2", GREEN), action("1.3"), action("1.4"), action("1.5", None))
    assert held["actions.standing_sentence"] == (
        "Of 5 actions, 1 is implemented with evidence of impact, 1 is implemented with impact not yet shown and 2 are in progress; "
        "for 1 no rating, status or completion date was read."
    )


def test_closed_actions_are_named_first_and_shares_are_of_the_others() -> None:
    held = facts(action("1.1", GONE, LATE), action("1.2", BLUE), action("1.3", GONE))
    assert held["actions.standing_sentence"].startswith("Of 3 actions 2 are closed. Of the other 1, 1 is implemented with evidence")
    assert (str(held["actions.total"]), str(held["actions.in_account"]), str(held["actions.closed"])) == ("3", "1", "2")


def test_closed_actions_are_counted_and_are_neither_done_nor_late_nor_due() -> None:
    held = counts(action("1.1", GONE, LATE), action("1.2", GONE, date(2026, 6, 15)))
    assert (held["closed"], held["done"], held["overdue"]) == (2, 0, 0)
    assert facts_json(facts(action("1.2", GONE, date(2026, 6, 15))))["due_next"] == []


def test_where_nothing_tells_the_state_done_is_unknown_and_never_nought() -> None:
    held = facts(action("1.1", None, unread=NO_STATES), action("1.2", None, LATE, unread=NO_STATES))
    assert held["actions.standing_sentence"] == (
        "We cannot say what has been done: no rating, status or completion date was read for the 2 actions."
    )
    assert (str(held["actions.done"]), str(held["actions.overdue"]), held["actions.done"].or_none) == (
        "not known",
        "not known",
        "an unknown number",
    )
    assert counts(action("1.1", None))["done"] is None


def test_where_no_date_was_read_overdue_is_unknown_and_never_nought() -> None:
    undated = (action("1.1", AMBER, None, unread=NO_DATES), action("1.2", AMBER, None, unread=NO_DATES))
    assert facts(*undated)["actions.overdue_sentence"] == (
        "It is not known which actions are late: no date was read for any of them."
    )
    assert [counts(*undated)[name] for name in ("overdue", "overdue_by_step", "no_deadline")] == [None, None, None]
    assert [each["overdue"] for each in facts_json(facts(*undated))["actions"]] == [None, None]


def test_where_only_one_table_has_dates_the_sentence_says_for_how_many_none_was_read() -> None:
    held = facts(action("1.1"), action("1.2", AMBER, None, unread=NO_DATES), action("1.3", BLUE, None, unread=NO_DATES))
    assert held["actions.overdue_sentence"] == (
        "For 1 action no date was read, so it is not known whether it is late. No other action is past its date."
    )
    assert counts(*(each.action for each in held.worked.progress))["overdue"] == 0


@pytest.mark.parametrize(
    ("actions", "sentence"),
    [
        ((action("1.1"),), "No action is past its date."),
        ((action("1.1", AMBER, LATE),), "1 action (1.1) is past its date and not done, by 61 days."),
        (
            (action("1.1", AMBER, LATE), action("1.2", AMBER, date(2026, 4, 30))),
            "2 actions are past their date and not done, the longest (1.1) by 61 days.",
        ),
        (
            (action("1.1", None, LATE), action("1.2", None)),
            "1 action is past its date and may be done or late, as no rating, status or completion date was read.",
        ),
        ((action("1.1", GONE, LATE), action("1.2")), "No action is past its date."),
    ],
)
def test_what_is_late_is_said_in_a_sentence(actions: tuple[Action, ...], sentence: str) -> None:
    assert facts(*actions)["actions.overdue_sentence"] == sentence


def test_what_was_not_read_is_not_said_to_be_lacking() -> None:
    (_, unread), *_ = facts(
        action("1.1", None, None, leads=(), unread=frozenset({"deadline", "lead", "state", "progress"}))
    ).worked.actions
    assert (unread.lead, unread.due, unread.state, unread.progress) == (
        "lead not read",
        "date not read",
        "progress not read",
        "progress not read",
    )
    assert not unread.lacks
    (_, recorded), *_ = facts(action("1.1", None, None, leads=())).worked.actions
    assert (recorded.lead, recorded.due, recorded.state) == ("no lead recorded", "no date recorded", "progress not recorded")
    assert recorded.lacks == "no date and no lead"


def test_a_closed_action_lacks_nothing() -> None:
    assert not facts(action("1.1", GONE, None, leads=()))["actions.lacking"]


def test_a_closed_step_is_left_out_of_what_is_lacking() -> None:
    step = Step("Old", (), Deadline(), Standing(GONE), Place("plan.xlsx", "Plan", "A2"))
    other = Step("New", ("Lead",), Deadline("x", SOON, DeadlineKind.BY, (SOON,)), Standing(AMBER), Place("plan.xlsx", "Plan", "A3"))
    assert not facts(action("1.1", None, steps=(step, other)))["actions.lacking"]


def test_a_priority_of_which_nothing_was_read_never_has_nought_overdue() -> None:
    (priority,) = facts(action("1.1", AMBER, None, unread=NO_DATES))["priorities"]
    assert (str(priority.overdue), priority.overdue.known, str(priority.in_progress)) == ("not known", False, "1")


def test_gaps_are_told_in_the_words_of_a_reader() -> None:
    place = Place("plan.xlsx", "Plan", "A3:H9")
    reading = Reading(gaps=(Gap(missing="7 actions of Priority 1, which could not be read", rows=7, place=place),))
    held = facts(action("1.1"), reading=reading)
    assert held["gaps.sentence"] == "7 actions of Priority 1, which could not be read"
    assert facts_json(held)["gaps"] == ["7 actions of Priority 1, which could not be read"]
    assert not facts(action("1.1"))["gaps"]


def test_a_sheet_without_a_column_of_deadlines_is_said_once() -> None:
    held = facts(
        action("1.1", AMBER, None, unread=NO_DATES),
        action("1.2", AMBER, None, unread=NO_DATES),
        action("1.3", BLUE, None, unread=NO_DATES),
    )
    (finding,) = [each for each in held.findings if each.id == "deadlines-not-read"]
    assert (finding.place, finding.what.split(", so ")[1]) == (
        Place("plan.xlsx", "Plan"),
        "it is not known which of its 3 actions are late",
    )


def test_where_dates_stand_elsewhere_or_nothing_is_owed_no_column_is_missed() -> None:
    for plan in ((action("1.1", AMBER, SOON, unread=NO_DATES),), (action("1.1", BLUE, None, unread=NO_DATES),), (action("1.1"),)):
        assert not [each for each in facts(*plan).findings if each.id == "deadlines-not-read"]


# --- where the rules begin and end


RED = Level("Red", CountsAs.OVERDUE)


def test_a_date_or_lead_that_is_lacking_is_counted_where_any_was_read_and_none_is_without_actions() -> None:
    some = facts(action("1.1", AMBER, None, leads=()), action("1.2"))
    assert (str(some["actions.no_deadline"]), str(some["actions.no_lead"])) == ("1", "1")
    unread = facts(action("1.1", AMBER, None, leads=(), unread=NO_DATES | {"lead"}))
    assert (str(unread["actions.no_deadline"]), str(unread["actions.no_lead"])) == ("not known", "not known")
    assert (str(facts()["actions.no_deadline"]), str(facts()["actions.no_lead"])) == ("0", "0")


def test_a_date_that_stands_elsewhere_is_one_though_no_column_was_read_as_the_deadline() -> None:
    assert facts(action("1.1", unread=NO_DATES))["actions.dates_read"]
    assert not facts(action("1.1", AMBER, None, unread=NO_DATES))["actions.dates_read"]


def test_where_nothing_tells_how_far_they_are_a_blank_date_is_counted_with_those_of_a_table_that_has_none() -> None:
    dated, blank = action("1.1", None, unread=NO_STATES), action("1.4", None, None, unread=NO_STATES)
    told = facts(dated, blank, action("1.3", None, None, unread=NO_STATES | NO_DATES))["actions.overdue_sentence"]
    assert str(told).startswith("For 2 actions no date was read, so it is not known whether they are late.")
    assert facts(dated, blank)["actions.overdue_sentence"] == "No action is past its date."


def test_the_longest_overdue_comes_first_and_before_what_no_date_was_read_of() -> None:
    held = facts(action("1.1", AMBER, date(2026, 4, 30)), action("1.2", AMBER, LATE), action("1.3", AMBER, None, unread=NO_DATES))
    assert held["actions.overdue_sentence"] == (
        "2 actions are past their date and not done, the longest (1.2) by 61 days."
        " For 1 action no date was read, so it is not known whether it is late."
    )


def test_of_a_single_action_the_sentence_says_that_it_is_the_only_one() -> None:
    assert facts(action("1.1", None, unread=NO_STATES))["actions.standing_sentence"].endswith("was read for the only action.")


@pytest.mark.parametrize(
    ("levels", "said"), [((RED, AMBER), "1 is rated Red by the programme"), ((AMBER,), "1 is rated overdue by")]
)
def test_what_is_rated_as_overdue_is_told_in_the_programmes_own_word(levels: tuple[Level, ...], said: str) -> None:
    programme = Programme("north", scale=Scale(levels), plan=Plan((FRONT_DOOR,), (action("1.1", RED), action("1.2"))))
    assert said in Facts(programme, Position(MAY, MAY.last_day, "", ""))["actions.standing_sentence"]


def test_actions_that_are_late_by_the_same_days_are_named_together() -> None:
    held = facts(action("1.1", AMBER, LATE), action("1.2", AMBER, LATE), action("1.3", AMBER, date(2026, 4, 30)))
    assert str(held["actions.overdue_sentence"]).endswith("not done, the longest (1.1 and 1.2) by 61 days.")
