"""Plans in phases: one mark below one of several states, the date in the line across, and a new date where one was agreed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from reportgen.reading.values.statuses import is_status, read_status
from tests.makers.workbooks import Rows, write_workbook

DONE, BEGUN, STUCK, CLOSED = CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.OVERDUE, CountsAs.CLOSED
STATES = ("Finished", "Moving", "Stuck", "Dropped")
TEXTS = (
    "Ring everyone on the waiting list",
    "Send panel notes the next day",
    "Open the carers' line on Saturdays",
    "Move the duty team to the library",
    "Train the front door team",
    "Write the easy read letters",
)
MARKED = ((0, "4 July"), (1, "x"), (2, "x"), (3, "x"), (0, "x"), (0, "x"))  # below which of the states, and with what


def phases(*states: str, put_off: str = "Slipped to", when: str = "30 November 2026") -> Rows:
    marks = [[mark if at == column else None for column in range(len(states))] for at, mark in MARKED]
    moved = (*(None,) * (len(TEXTS) - 1), when)
    rows = [(*mark, at, text, "KB", new) for at, (mark, text, new) in enumerate(zip(marks, TEXTS, moved, strict=True), 1)]
    first, second = "PHASE ONE – to be finished by Friday 29 May 2026", "PHASE TWO – to be finished by the end of March 2027"
    return [("Our plan",), (*states, "No.", "What", "Who", put_off), (first,), *rows[:4], (second,), *rows[4:]]


def read(folder: Path, rows: Rows) -> Programme:
    write_workbook(folder / "tracker.xlsx", {"Plan": rows})
    return read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30))


def states(programme: Programme) -> list[CountsAs | None]:
    return [each.standing.counts_as for each in programme.plan.actions]


def test_one_mark_below_one_of_several_states_tells_it(tmp_path: Path) -> None:
    assert states(read(tmp_path, phases(*STATES))) == [DONE, BEGUN, STUCK, CLOSED, DONE, DONE]


def test_a_mark_below_a_heading_that_says_nothing_of_it_is_told_and_leaves_it_unknown(tmp_path: Path) -> None:
    found = read(tmp_path, phases("Finished", "Zone B", "Stuck", "Dropped"))
    assert states(found) == [DONE, None, STUCK, CLOSED, DONE, DONE]
    told = [each for each in found.findings if each.id == "status-not-understood"]
    assert [each.place.cell for each in told] == ["B5"]
    assert all("'Zone B'" in each.what for each in told)


@pytest.mark.parametrize("heading", ["Slipped to", "Slipped to\n(agreed by DASS)", "Postponed until [with reason]", "Re-set to"])
def test_a_new_date_stands_in_place_of_the_one_in_the_line_across(heading: str, tmp_path: Path) -> None:
    actions = read(tmp_path, phases(*STATES, put_off=heading)).plan.actions
    assert [each.deadline.day for each in actions[:5]] == [date(2026, 5, 29)] * 4 + [date(2027, 3, 31)]
    assert actions[5].revision.day == date(2026, 11, 30)
    assert actions[5].moved_from is not None
    assert actions[5].moved_from.day == date(2027, 3, 31)


def test_what_was_put_off_to_somebody_is_no_new_date(tmp_path: Path) -> None:
    actions = read(tmp_path, phases(*STATES, put_off="Referred to", when="Housing Board")).plan.actions
    assert actions[5].revision.day is None
    assert actions[5].deadline.day == date(2027, 3, 31)


@pytest.mark.parametrize("text", ["Moving", "Moving forward", "Now moving"])
def test_what_moves_has_begun(text: str) -> None:
    assert read_status(text).counts_as is BEGUN


@pytest.mark.parametrize("text", ["Moving the team to the library", "Numbers moving up", "Moved to the housing plan"])
def test_what_is_moved_tells_not_that_the_action_has_begun(text: str) -> None:
    assert not (is_status(text) and read_status(text).counts_as is BEGUN)
