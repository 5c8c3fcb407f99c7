"""Terms or months that are shaded when an action is planned, and into which a rating is typed at each review."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from reportgen.model.programme import Programme
from tests.makers.workbooks import Rows
from tests.rules.test_told_across import ACTIONS, AMBER, BLUE, GREEN, GREY, cells, due, read

TERMS = ("Aut 1", "Aut 2", "Spr 1", "Spr 2", "Sum 1", "Sum 2")
ENDS = ("24 Oct", "19 Dec", "13 Feb", "27 Mar", "22 May", "21 Jul")
REVIEWED = ((("A", "G"), 0, 1), (("A", "A", "A"), 0, 5), (("R", "A"), 1, 2), ((), 3, 4))  # what is typed from the first on; the bar
DUE = ["2025-12-19", "2026-07-21", "2026-02-13", "2026-05-22"]
KEY = "Shaded = when we plan to do it. R = not begun, A = under way, G = in place."


def reviewed(headings: Sequence[str], key: str = KEY) -> Rows:
    typed = [(*(None,) * first, *marks) for marks, first, _ in REVIEWED]
    rows = [(*action[:3], *marks) for action, marks in zip(ACTIONS, typed, strict=True)]
    return [("Plan 2025-26",), (key,), ("Ref", "Action", "Lead", *headings), *rows]


def shades(colour: str = BLUE) -> dict[str, str]:
    return {cell: colour for row, (_, first, last) in enumerate(REVIEWED, 4) for cell in cells(row, first, last, "D")}


def levels(programme: Programme) -> list[str | None]:
    return [each.standing.level.name if each.standing.level else None for each in programme.plan.actions]


@pytest.mark.parametrize("colour", [BLUE, GREEN, "FFE699", GREY])
@pytest.mark.parametrize("between", ["\nends ", " (ends ", ", ending "])
def test_shades_tell_when_it_is_due_and_letters_in_them_how_it_stands(between: str, colour: str, tmp_path: Path) -> None:
    headings = [f"{term}{between}{day}{')' if '(' in between else ''}" for term, day in zip(TERMS, ENDS, strict=True)]
    programme = read(tmp_path, reviewed(headings), shades(colour))
    assert due(programme) == DUE
    assert levels(programme) == ["Green", "Amber", "Amber", None]


@pytest.mark.parametrize(
    "headings",
    [("Sep", "Oct", "Nov", "Dec", "Jan", "Feb"), ("Autumn 1", "Autumn 2", "Spring 1", "Spring 2", "Summer 1", "Summer 2")],
)
def test_shades_with_letters_may_stand_below_months_or_terms(headings: Sequence[str], tmp_path: Path) -> None:
    programme = read(tmp_path, reviewed(headings), shades())
    assert all(due(programme))
    days = [day or "" for day in due(programme)]
    assert sorted(days) == [days[at] for at in (0, 2, 3, 1)]
    assert levels(programme) == ["Green", "Amber", "Amber", None]


def test_a_letter_typed_behind_the_shades_rates_and_moves_no_date(tmp_path: Path) -> None:
    rows = [list(row) for row in reviewed(TERMS)]
    rows[3] = [*ACTIONS[0][:3], "A", "A", "G"]
    programme = read(tmp_path, rows, shades())
    assert levels(programme)[0] == "Green"
    assert due(programme)[0] == due(read(tmp_path, reviewed(TERMS), shades()))[0]


def test_what_shades_tell_is_shown_in_the_map_with_the_columns_and_no_level_is_called_shaded(tmp_path: Path) -> None:
    programme = read(tmp_path, reviewed(TERMS), shades())
    (told,) = [each for table in programme.reading.tables for each in table.columns if each.read_as == "deadline"]
    assert (told.column, told.heading) == ("D to I", "Aut 1 to Sum 2")
    assert [level.name for level in programme.scale.levels] == ["Red", "Amber", "Green"]
    assert not [each for each in programme.findings if each.id.startswith("deadline")]


@pytest.mark.parametrize(
    ("key", "fills"),
    [
        ("Shaded = school closed. R = not begun, A = under way, G = in place.", shades()),
        ("R = not begun, A = under way, G = in place.", shades(GREY)),
        (KEY, {**shades(), "D4": AMBER, "E4": GREEN}),  # the letters are filled too: what was planned there is no longer seen
        (KEY, dict.fromkeys(("D4", "E4", "D5", "E5", "F5", "E6", "F6"), BLUE)),  # only where a letter is typed
    ],
)
def test_other_shades_tell_no_date_and_it_is_said_that_none_was_read(key: str, fills: Mapping[str, str], tmp_path: Path) -> None:
    programme = read(tmp_path, reviewed(TERMS, key), fills)
    assert due(programme) == [None] * 4
    assert [table.lacks for table in programme.reading.tables if table.kind == "plan"] == [("deadline",)]
    assert levels(programme)[:3] == ["Green", "Amber", "Amber"]


def test_the_day_on_which_a_term_ends_is_the_one_that_is_stated(tmp_path: Path) -> None:
    rows = [
        ("Ref", "Action", "Lead", "By when"),
        (*ACTIONS[0][:3], "Autumn 1, ends 24 Oct 2025"),
        (*ACTIONS[1][:3], "Spring 1 2026"),
    ]
    assert due(read(tmp_path, rows))[0] == "2025-10-24"


def test_a_shade_may_be_merged_over_its_terms(tmp_path: Path) -> None:
    rows = [list(row) for row in reviewed(TERMS)]
    rows[3] = [*ACTIONS[0][:3], "G"]
    assert due(read(tmp_path, rows, shades(), merged="D4:E4")) == due(read(tmp_path, reviewed(TERMS), shades()))


def test_where_letters_in_shades_are_no_ratings_it_is_not_sure_what_the_shades_tell(tmp_path: Path) -> None:
    rows = [[{"A": "KW", "G": "TS", "R": "HJ"}.get(str(cell), cell) for cell in row] for row in reviewed(TERMS, "Our plan")]
    assert due(read(tmp_path, rows, shades())) == [None] * 4
