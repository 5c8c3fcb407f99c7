"""Where a table begins and ends on its sheet, and what stands below it that is no row of it."""

from __future__ import annotations

import pytest

from reportgen.reading.layout.heading_cells import is_period
from reportgen.reading.layout.regions import regions
from reportgen.reading.layout.shapes import Shape
from tests.makers.sheets import Shown, sheet

HEADINGS = ("Ref", "Action", "Lead", "Status")
ROWS = (
    ("1.1", "Open the line for families", "Ann Lee", "Late"),
    ("1.2", "Train all of the teams", "Bo Day", "Begun"),
    ("1.3", "Renew the old policy", "Ann Lee", "Done"),
)


def found(*rows: tuple[Shown, ...]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Of each table the rows of its headings and those of its data."""
    return [(each.headings, each.data) for each in regions(sheet(*rows))]


KEY = (("Red", "it is overdue"), ("Amber", "it is on its way"), ("Green", "it is complete"))


@pytest.mark.parametrize(("levels", "parted"), [(2, False), (3, True)])
def test_three_levels_below_a_blank_row_are_a_key_and_no_rows(levels: int, parted: bool) -> None:
    named = [(f"Item {row[0]} of the plan", *row[1:]) for row in ROWS]  # below refs any label would be none of the rows
    tables = found(HEADINGS, *named, (), *KEY[:levels])
    assert tables[0] == ((1,), (2, 3, 4) if parted else (2, 3, 4, *range(6, 6 + levels)))
    assert len(tables) == 1 + parted


def test_levels_with_a_row_behind_them_are_rows_too() -> None:
    assert found(HEADINGS, *ROWS, (), *KEY, ROWS[0]) == [((1,), (2, 3, 4, 6, 7, 8, 9))]


@pytest.mark.parametrize(("columns", "parted"), [(4, True), (3, False)])
def test_a_key_of_two_columns_may_touch_a_table_of_four(columns: int, parted: bool) -> None:
    tables = found(*(row[:columns] for row in (HEADINGS, *ROWS)), *KEY)
    assert tables[0] == ((1,), (2, 3, 4) if parted else (2, 3, 4, 5, 6, 7))


def test_headings_again_are_no_row() -> None:
    (table,) = regions(sheet(HEADINGS, *ROWS[:2], HEADINGS, ROWS[2]))
    assert (table.data, table.repeats) == ((2, 3, 5), (4,))


@pytest.mark.parametrize(
    ("words", "heads"), [("March 2026", True), ("new visits March 2026", True), ("all new visits March 2026", False)]
)
def test_a_period_may_have_two_words_beside_it(words: str, heads: bool) -> None:
    (cell,) = sheet((words,)).cells.values()
    assert is_period(cell) == heads


@pytest.mark.parametrize(("signs", "heads"), [(40, True), (41, False)])
def test_a_period_is_told_in_forty_signs(signs: int, heads: bool) -> None:
    (cell,) = sheet(("March 2026".rjust(signs, "."),)).cells.values()
    assert is_period(cell) == heads


def test_a_row_of_very_many_words_that_nothing_sets_off_heads_no_table(monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands below each of its cells is not looked at: that would take minutes in a sheet of nothing but texts."""
    looked: list[Shape] = []
    monkeypatch.setattr(Shape, "_unlike_below", looked.append)
    rows = [tuple(f"word {row} {column}" for column in range(60)) for row in range(5)]
    found = regions(sheet(*rows))
    assert [each.headings for each in found] == [()]
    assert not looked
