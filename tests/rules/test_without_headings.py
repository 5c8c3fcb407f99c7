"""Plans in which nothing heads the columns: read by what stands in them, or told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from tests.makers.told import TEXTS, read, states
from tests.makers.workbooks import Rows

MORE = (
    *TEXTS,
    "Agree what meets our threshold",
    "Set up a weekly clinic",
    "Launch the toolkit with schools",
    "Buy laptops for teams",
)
LEADS = ("Head of Service", "Practice Lead", "HR Manager", "Mr Hay") * 2
DAYS = tuple(date(2026, month, 28) for month in range(2, 10))
TITLE: Rows = [("What we will do about the front door",), ()]


def texts(programme: Programme) -> list[str]:
    return [each.text for each in programme.plan.actions]


def test_its_first_row_is_an_action_and_the_line_above_is_none(tmp_path: Path) -> None:
    programme = read(tmp_path, {"Plan": [*TITLE, *zip(MORE, LEADS, DAYS, strict=True)]})
    assert texts(programme) == list(MORE)
    assert [each.leads for each in programme.plan.actions] == [(lead,) for lead in LEADS]
    assert [each.deadline.day for each in programme.plan.actions] == list(DAYS)


def test_rows_that_tell_of_no_order_need_a_heading(tmp_path: Path) -> None:
    rooms = [f"Room {number} of the town hall, on the first floor" for number in range(1, 9)]
    programme = read(tmp_path, {"Rooms": [*TITLE, *zip(rooms, LEADS, DAYS, strict=True)]})
    assert texts(programme) == []


def in_brackets(folder: Path, end: str = "({who}; by {day:%-d %B %Y}).", *, marked: bool = True) -> Programme:
    said = [f"{text} {end.format(who=who, day=day)}" for text, who, day in zip(MORE, LEADS, DAYS, strict=True)]
    rows: Rows = [(mark, text) if marked else (text,) for mark, text in zip("✔►○►" * 2, said, strict=True)]
    return read(folder, {"Our promises": [*TITLE, *rows, (), ("✔ kept   ► under way   ○ not begun",)]})


@pytest.mark.parametrize("marked", [True, False])
def test_sentences_that_end_in_who_and_when_are_actions(marked: bool, tmp_path: Path) -> None:
    programme = in_brackets(tmp_path, marked=marked)
    assert texts(programme) == list(MORE)
    assert [each.leads for each in programme.plan.actions] == [(lead,) for lead in LEADS]
    assert [each.deadline.day for each in programme.plan.actions] == list(DAYS)


def test_marks_before_them_tell_their_states(tmp_path: Path) -> None:
    done, under_way, not_started = CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED
    assert states(in_brackets(tmp_path)) == [done, under_way, not_started, under_way] * 2


def test_sentences_that_end_in_something_else_are_none(tmp_path: Path) -> None:
    assert texts(in_brackets(tmp_path, "(see the guide)", marked=False)) == []


def test_a_line_below_an_action_that_says_what_is_latest_is_told_of_it(tmp_path: Path) -> None:
    rows: Rows = [(MORE[0], "HR Manager", DAYS[0]), ("Latest: advert is out.",), (MORE[1], "Practice Lead", DAYS[1])]
    rows = [*rows, (MORE[2], "Mr Hay", DAYS[2]), ("Update: two of five are trained.",), (MORE[3], "Mr Hay", DAYS[3])]
    programme = read(tmp_path, {"Plan": [("Action", "Lead", "Deadline"), *rows]})
    assert texts(programme) == list(TEXTS)
    assert [each.progress for each in programme.plan.actions] == ["advert is out.", None, "two of five are trained.", None]
