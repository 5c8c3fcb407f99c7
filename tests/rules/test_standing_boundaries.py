"""What tells how far a row is, of all that may: which of several stands, and where each begins and ends."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

UNDER_WAY, DONE, LATE, WAITS, CLOSED = (
    CountsAs.IN_PROGRESS,
    CountsAs.DONE,
    CountsAs.OVERDUE,
    CountsAs.NOT_STARTED,
    CountsAs.CLOSED,
)
TEXTS = ("Open the line for families", "Train all of the teams", "Renew the old policy", "Audit thirty of the files", "Close it")
SPRING = date(2026, 4, 30)


def read(folder: Path, **columns: tuple[object, ...]) -> Programme:
    """A plan of so many actions with those columns; '_' in a heading is a blank."""
    count = len(next(iter(columns.values())))
    head = ("Ref", "Action", "Lead", "Deadline", *(name.replace("_", " ") for name in columns))
    held = zip(TEXTS[:count], zip(*columns.values(), strict=True), strict=True)
    rows: Rows = [head, *((f"1.{at}", text, "DCS", date(2026, 9, 30), *told) for at, (text, told) in enumerate(held, 1))]
    write_workbook(folder / "plan.xlsx", {"Plan": rows})
    return read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30))


def states(programme: Programme) -> list[CountsAs | None]:
    return [each.standing.counts_as for each in programme.plan.actions]


@pytest.mark.parametrize(
    ("status", "state"),
    [("In progress", DONE), ("Complete", DONE), ("Superseded", CLOSED), (None, DONE)],
)
def test_a_day_of_completion_is_done_but_for_what_is_closed(status: str | None, state: CountsAs, tmp_path: Path) -> None:
    programme = read(tmp_path, Status=(status, "In progress", "In progress"), Completed_on=(SPRING, None, SPRING))
    assert states(programme) == [state, UNDER_WAY, DONE]


@pytest.mark.parametrize(
    ("marks", "told"),
    [
        ((("x", None, None), (None, "x", None), (None, None, "x")), [WAITS, UNDER_WAY, DONE]),
        ((("✓", None, None), ("✓", "✓", None), ("✓", "✓", "✓")), [WAITS, UNDER_WAY, DONE]),
    ],
)
def test_of_several_states_that_are_ticked_the_one_stands(
    marks: tuple[tuple[str | None, ...], ...], told: list[CountsAs], tmp_path: Path
) -> None:
    columns = dict(zip(("Not_started", "In_progress", "Complete"), zip(*marks, strict=True), strict=True))
    programme = read(tmp_path, **columns)
    assert states(programme) == told


def test_of_two_states_that_are_ticked_each_by_itself_the_furthest_back_stands(tmp_path: Path) -> None:
    """Where some row has the later of two without the earlier they are no stages."""
    programme = read(tmp_path, In_progress=("✓", None, "✓"), Complete=("✓", "✓", None))
    assert states(programme) == [UNDER_WAY, DONE, UNDER_WAY]


@pytest.mark.parametrize(
    ("before", "behind", "state"),
    [("Not_started", "Complete", UNDER_WAY), ("Not_started", "In_progress", None), ("In_progress", "Complete", None)],
)
def test_what_is_ticked_right_between_not_begun_and_done_is_under_way(
    before: str, behind: str, state: CountsAs | None, tmp_path: Path
) -> None:
    programme = read(tmp_path, **{before: ("x", None, None), "Zzyqx": (None, "x", None), behind: (None, None, "x")})
    assert states(programme)[1] is state


@pytest.mark.parametrize("tick", ["x", "✓"])
def test_each_colour_may_have_a_column_of_its_own_in_which_it_is_ticked(tick: str, tmp_path: Path) -> None:
    programme = read(
        tmp_path, Red=(tick, None, None, tick, None), Amber=(None, tick, None, tick, None), Green=(None, None, tick, None, None)
    )
    levels = [each.standing.level.name if each.standing.level else None for each in programme.plan.actions]
    assert levels == ["Red", "Amber", "Green", None, None]  # two ticks tell none, nor does a blank
    assert states(programme)[3:] == [None, None]
    assert [each.text for each in programme.plan.actions] == list(TEXTS)


def test_letters_are_ratings_where_they_fill_four_in_five_cells_of_a_status_column(tmp_path: Path) -> None:
    assert states(read(tmp_path, Status=("R", "A", "G", "R", "see the note"))) == [LATE, UNDER_WAY, UNDER_WAY, LATE, None]


@pytest.mark.parametrize(
    ("begins", "levels"),
    [
        (("AMBER - half of it", "RED - none of it", "GREEN - all of it"), ["Amber", "Red", "Green"]),
        (("A - half of it", "R - none of it", "G - all of it"), ["Amber", "Red", "Green"]),
        (("A - half of it", "Nothing yet", "All of it"), [None, None, None]),  # one letter may be any
    ],
)
def test_a_comment_may_begin_with_the_rating(begins: tuple[str, ...], levels: list[str | None], tmp_path: Path) -> None:
    actions = read(tmp_path, Progress=begins).plan.actions
    assert [each.standing.level.name if each.standing.level else None for each in actions] == levels


@pytest.mark.parametrize(
    ("shares", "told"),
    [
        ((0.5, 1, 0), [UNDER_WAY, DONE, WAITS]),
        ((50, 100, 0), [UNDER_WAY, DONE, WAITS]),
        ((50, 1, 0), [UNDER_WAY, UNDER_WAY, WAITS]),  # one of a hundred
        (("100%", "1%", "0%"), [DONE, UNDER_WAY, WAITS]),
    ],
)
def test_a_share_that_is_complete_tells_how_far_it_is(shares: tuple[object, ...], told: list[CountsAs], tmp_path: Path) -> None:
    assert states(read(tmp_path, **{"%_complete": shares})) == told


@pytest.mark.parametrize("heading", ["Complete?", "Completed_on"])
@pytest.mark.parametrize(
    ("done", "told"),
    [
        (("Y", "N", None), [DONE, UNDER_WAY, None]),
        (("Yes", None, None), [DONE, UNDER_WAY, UNDER_WAY]),  # it tells only what is done
        (("Yes", "Closed", "No"), [DONE, DONE, UNDER_WAY]),
    ],
)
def test_what_is_not_said_to_be_complete_is_not_where_only_that_is_told(
    heading: str, done: tuple[object, ...], told: list[CountsAs | None], tmp_path: Path
) -> None:
    assert states(read(tmp_path, **{heading: done})) == told
