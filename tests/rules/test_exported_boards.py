"""What project tools and templates of spreadsheets make: subitems, calendars over bars, updates, year planners, numbered cards."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from tests.makers.told import DONE, TEXTS, UNDER_WAY, WHEN, read, states
from tests.makers.workbooks import Rows

ITEMS = ("Name", "Subitems", "Person", "Status", "Start date", "Due date", "Item ID")
SUBITEMS = ("Subitems", "Name", "Owner", "Status", "Date", "Item ID")
PARTS = ("Choose a provider", "Run six courses")
START = date(2026, 1, 5)


def item(at: int, listed: str | None = None) -> tuple[object, ...]:
    return (TEXTS[at], listed, "Head of Service", "Done" if at == 0 else "Working on it", START, WHEN, 6418820000 + at)


def board(folder: Path) -> Programme:
    own = [(None, part, "HR Manager", "Done", "2026-05-17", 6418820100 + n) for n, part in enumerate(PARTS)]
    rows: Rows = [("Our board",), ("Homes",), ITEMS, item(0, ", ".join(PARTS)), SUBITEMS, *own, item(1), item(2), item(3)]
    return read(folder, {"board": rows})


def test_subitems_are_steps_of_the_item_above(tmp_path: Path) -> None:
    programme = board(tmp_path)
    assert [each.text for each in programme.plan.actions] == list(TEXTS)
    assert [step.text for step in programme.plan.actions[0].steps][-2:] == list(PARTS)
    assert {step.deadline.day for step in programme.plan.actions[0].steps[-2:]} == {date(2026, 5, 17)}


def test_the_items_behind_them_are_read_below_their_own_headings(tmp_path: Path) -> None:
    later = board(tmp_path).plan.actions[1:]
    assert {each.deadline.day for each in later} == {WHEN}
    assert {each.leads for each in later} == {("Head of Service",)}


def test_what_has_no_column_among_the_items_is_said(tmp_path: Path) -> None:
    columns: Rows = [
        ("Our board",),
        ITEMS[:6],
        item(0)[:6],
        SUBITEMS,
        (None, PARTS[0], "HR Manager", "Done", WHEN, 17),
        item(1)[:6],
    ]
    programme = read(tmp_path, {"board": columns})
    assert "F5" in [each.place.cell for each in programme.reading.set_aside]


def test_updates_of_items_are_told_of_them_whoever_wrote_them(tmp_path: Path) -> None:
    items = [item(at) for at in range(4)]
    head = ("Item ID", "Item Name", "User", "Created At", "Update Content")
    said: Rows = [head, *((6418820000 + at, TEXTS[at], "PMO Team", date(2026, 6, 9), f"Met on {at + 1} June.") for at in range(4))]
    programme = read(tmp_path, {"board": [ITEMS, *items], "updates": said})
    assert len(programme.plan.actions) == len(TEXTS)
    assert [each.progress for each in programme.plan.actions] == [f"Met on {at + 1} June." for at in range(4)]


@pytest.mark.parametrize("days", [7, 1])
def test_days_over_bars_are_headings(days: int, tmp_path: Path) -> None:
    over = [(START + timedelta(days=days * at)).day for at in range(10)]
    rows = [(f"1.{at + 1}", TEXTS[at], "Head of Service", START, WHEN, *[None] * 10) for at in range(4)]
    programme = read(tmp_path, {"Schedule": [("WBS", "TASK", "ASSIGNED TO", "START", "END", *over), *rows]})
    assert [each.text for each in programme.plan.actions] == list(TEXTS)
    assert {each.deadline.day for each in programme.plan.actions} == {WHEN}


def test_how_to_add_rows_is_no_action(tmp_path: Path) -> None:
    rows = [(f"1.{at + 1}", TEXTS[at], "Head of Service", WHEN) for at in range(4)]
    programme = read(tmp_path, {"Plan": [("WBS", "TASK", "ASSIGNED TO", "END"), *rows, (None, "Insert new rows ABOVE this one")]})
    assert [each.text for each in programme.plan.actions] == list(TEXTS)


PRIORITIES: Rows = [("Priority 1  Early reading",), ("Priority 2  Maths and number",)]
HEAD = ("What we are going to do", "Which priority?", "Who", "✓")


def planner(folder: Path, title: str) -> Programme:
    rows: Rows = [(title,), *PRIORITIES, ("✓ = done     P = part done",), (), HEAD, ("MAY 2026",), (TEXTS[0], 2, "DHT", "✓")]
    rows = [*rows, (TEXTS[1], 1, "HT", "P"), ("SEPTEMBER 2026",), (TEXTS[2], 2, "DHT", None), (TEXTS[3], 1, "HT", None)]
    return read(folder, {"2026": rows}, {"2026!A7": "E4DFEC", "2026!A10": "E4DFEC"})


def test_the_months_between_the_rows_of_a_planner_are_deadlines(tmp_path: Path) -> None:
    programme = planner(tmp_path, "Our year planner")
    assert [each.deadline.day for each in programme.plan.actions] == [date(2026, 5, 31)] * 2 + [date(2026, 9, 30)] * 2
    assert states(programme)[:2] == [DONE, UNDER_WAY]


def test_elsewhere_they_may_be_the_months_of_meetings(tmp_path: Path) -> None:
    assert {each.deadline.day for each in planner(tmp_path, "What the group agreed").plan.actions} == {None}


def test_parts_that_are_listed_above_a_table_are_those_of_the_numbers_below(tmp_path: Path) -> None:
    parts = [each.priority.title for each in planner(tmp_path, "Our year planner").plan.actions if each.priority]
    assert parts == ["Maths and number", "Early reading"] * 2


def card(number: str, text: str) -> Rows:
    said = ("Why (what the inspectors said)", "Recommendation 1: decide in time")
    own: Rows = [(number,), ("What we are going to do", text), ("Who is doing it", "HR Manager"), said, ("Finish by", WHEN)]
    return [*own, ("Colour", "Green"), ()]


@pytest.mark.parametrize("word", ["Card ", ""])
def test_a_card_with_nothing_but_its_number_above_has_that_as_its_ref(word: str, tmp_path: Path) -> None:
    rows = [row for at, text in enumerate(TEXTS, 1) for row in card(f"{word}1.{at}", text)]
    actions = read(tmp_path, {"Front door": [("Workstream 1: Front door",), (), *rows]}).plan.actions
    assert [each.ref for each in actions] == ["1.1", "1.2", "1.3", "1.4"]
    assert {each.answers for each in actions} == {("Recommendation 1: decide in time",)}


RISKS: Rows = [
    ("#", "Risk", "Level", "What we are doing about it", "Held by"),
    *((n, f"Grant {n} ends and posts are lost", "High", f"Bid {n} was sent in May", "Finance Manager") for n in range(1, 5)),
]


@pytest.mark.parametrize(("name", "is_plan"), [("Risk log", False), ("Risk register", False), ("Actions", True)])
def test_what_is_done_about_risks_in_a_log_of_them_is_no_plan(name: str, is_plan: bool, tmp_path: Path) -> None:
    plan = [("Ref", "Action", "Lead", "Deadline"), *((f"1.{n}", text, "DCS", WHEN) for n, text in enumerate(TEXTS, 1))]
    programme = read(tmp_path, {"Plan": plan, name: RISKS})
    assert any(each.place.sheet == name for each in programme.plan.actions) is is_plan


def test_a_rating_that_was_left_empty_this_month_is_told_where_few_were(tmp_path: Path) -> None:
    head = ("Ref", "Action", "Lead", "Deadline", "BRAG May 26", "BRAG Jun 26")
    texts = [f"{text} in the {side}" for side in ("north", "south") for text in TEXTS]
    rows = [(f"1.{n}", text, "DCS", WHEN, "Green", None if n == 3 else "Amber") for n, text in enumerate(texts, 1)]
    key: Rows = [("BRAG", "Meaning"), ("Green", "On track"), ("Amber", "Some delay"), ("Blue", "Complete")]
    programme = read(tmp_path, {"Plan": [head, *rows], "Key": key})
    told = [each for each in programme.findings if each.id == "rating-of-earlier-month"]
    assert [each.place.cell for each in told] == ["F4"]
    assert programme.plan.actions[2].standing.counts_as is CountsAs.IN_PROGRESS
