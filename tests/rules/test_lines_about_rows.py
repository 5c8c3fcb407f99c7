"""What one line says of many rows: which are withdrawn, by their refs, shade or font; who leads them; by when they are due."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font, PatternFill

from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.told import TEXTS, read, states
from tests.makers.workbooks import Rows, write_workbook

CLOSED, BEGUN, DONE, NOT_BEGUN = CountsAs.CLOSED, CountsAs.IN_PROGRESS, CountsAs.DONE, CountsAs.NOT_STARTED
WHEN = date(2026, 12, 31)
HEAD = ("Ref", "Action", "Lead", "Deadline", "Status")
ROWS: Rows = [(number, text, "Head of Service", WHEN, "In progress") for number, text in enumerate(TEXTS, 1)]


@pytest.mark.parametrize(
    ("line", "closed"),
    [
        ("Actions 1 and 4 have been withdrawn.", {1, 4}),
        ("Note: actions 2 to 3 were superseded by the SEND plan", {2, 3}),
        ("Action 2 is no longer needed", {2}),
        ("Position at June 2026. Actions 2 and 3 withdrawn at the June Board", {2, 3}),
        ("Actions 1 and 4 have been discussed", set[int]()),
        ("Action 2 is on track", set[int]()),
        ("Action 2 is delivered by health", set[int]()),
        ("Action 3 was discussed and closed at item 5", set[int]()),
        ("Action 3 was moved to the SEND plan", set[int]()),  # its row says how far it is
    ],
)
def test_a_line_that_names_refs_may_close_their_actions(line: str, closed: set[int], tmp_path: Path) -> None:
    found = read(tmp_path, {"Plan": [(line,), (), HEAD, *ROWS]})
    assert states(found) == [CLOSED if number in closed else BEGUN for number in (1, 2, 3, 4)]


def marked(folder: Path, rows: Rows, line: str, *, shaded: str = "", struck: bool = False, italic: bool = False) -> Programme:
    """The first and the third row, shaded or in another font, below a line that says what that means."""
    path = write_workbook(folder / "plan.xlsx", {"Plan": [(line,), (), *rows]})
    book = openpyxl.load_workbook(path)
    for cell in (*book["Plan"][4], *book["Plan"][6]):
        if shaded:
            cell.fill = PatternFill("solid", fgColor=shaded)
        cell.font = Font(strike=struck, italic=italic)
    book.save(path)
    return read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Grey rows have been superseded.", CLOSED),
        ("Greyed out actions are withdrawn", CLOSED),
        ("Rows shaded grey are closed", DONE),
    ],
)
def test_a_line_may_say_what_a_shade_means_beside_ratings(line: str, said: CountsAs, tmp_path: Path) -> None:
    rated = [(*row[:4], "Red") for row in ROWS]
    assert states(marked(tmp_path, [(*HEAD[:4], "RAG"), *rated], line, shaded="BFBFBF"))[::2] == [said, said]


def test_a_line_may_say_what_one_font_means_beside_statuses(tmp_path: Path) -> None:
    found = marked(tmp_path, [HEAD, *ROWS], "Struck through = withdrawn", struck=True)
    assert states(found) == [CLOSED, BEGUN, CLOSED, BEGUN]
    assert "cells-struck-out" not in {each.id for each in found.findings}


def test_where_nothing_else_tells_a_line_of_one_font_does(tmp_path: Path) -> None:
    found = marked(tmp_path, [HEAD[:4], *(row[:4] for row in ROWS)], "Those in italics have not begun", italic=True)
    assert states(found) == [NOT_BEGUN, None, NOT_BEGUN, None]


def test_a_part_that_names_its_own_time_is_not_due_as_the_one_above_it(tmp_path: Path) -> None:
    head = HEAD[:3]
    first, second = [row[:3] for row in ROWS[:2]], [row[:3] for row in ROWS[2:]]
    plan = [("To be completed by 31 August 2026",), head, *first, (), ("For completion in 2027",), head, *second]
    days = [action.deadline.day for action in read(tmp_path, {"Plan": plan}).plan.actions]
    assert days == [date(2026, 8, 31)] * 2 + [date(2027, 12, 31)] * 2


def test_who_leads_a_part_names_no_part(tmp_path: Path) -> None:
    plan = [("Lead: Head of Service",), ("Ref", "Action", "Deadline"), *((row[0], row[1], row[3]) for row in ROWS)]
    found = read(tmp_path, {"Plan": plan})
    assert [(action.priority, action.leads) for action in found.plan.actions] == [(None, ("Head of Service",))] * 4


# --- what looks like actions and stands in no table ----------------------------------------------------------------------------


def test_orders_with_days_on_a_sheet_of_bullets_are_missed_in_words(tmp_path: Path) -> None:
    bullets = [("Agreed on 4 May 2026",), ("• Buy laptops (IT Manager, 31 Aug 2026)",), ("• Hold a staff event (HR, 1 Dec 2026)",)]
    bullets += [("• Write to all parents of children in care (Director)",)]
    found = read(tmp_path, {"Plan": [HEAD, *ROWS], "Extra": bullets})
    assert [gap.rows for gap in found.reading.gaps] == [3]


def test_an_order_with_a_day_below_the_rows_is_told(tmp_path: Path) -> None:
    below = ("Appoint an independent chair: lead T Price, by 5 August 2026",)
    found = read(tmp_path, {"Plan": [HEAD, *ROWS, (), below]})
    assert [each.place.cell for each in found.findings if each.id == "row-taken-for-note"] == ["A7"]


def test_two_plans_that_touch_are_told_apart_by_headings_said_again(tmp_path: Path) -> None:
    rows = [(*one[1:], *other[1:]) for one, other in zip(ROWS[:2], ROWS[2:], strict=True)]
    found = read(tmp_path, {"Plan": [(*HEAD[1:], *HEAD[1:]), *rows]})
    assert sorted(action.text for action in found.plan.actions) == sorted(TEXTS)


def test_a_plan_that_is_for_information_only_is_set_aside_with_its_line(tmp_path: Path) -> None:
    old = [
        ("For information only: the live plan is on the sheet Plan",),
        HEAD,
        *((f"9.{row[0]}", f"Old: {row[1]}", *row[2:]) for row in ROWS),
    ]
    found = read(tmp_path, {"Plan": [HEAD, *ROWS], "Old": old})
    assert [action.text for action in found.plan.actions] == list(TEXTS)
    assert "sheet-superseded" in {each.id for each in found.findings}


# --- figures and their targets ---------------------------------------------------------------------------------------------------


def test_a_target_may_stand_in_a_row_below_each_measure(tmp_path: Path) -> None:
    rows: Rows = [
        ("Measure", "May 2026", "June 2026"),
        ("Visits on time", "82%", "86%"),
        ("Target", "90%", "91%"),
        ("England", "84%", "85%"),
    ]
    rows = [*rows, ("Re-referrals", "22%", "19%"), ("Target", "20%", "20%"), ("England", "21%", "21%")]
    found = read(tmp_path, {"Scorecard": rows})
    assert [(indicator.title, indicator.target.text) for indicator in found.indicators] == [
        ("Visits on time", "91%"),
        ("Re-referrals", "20%"),
    ]


def test_a_share_beside_a_target_in_percent_is_not_held_against_it(tmp_path: Path) -> None:
    rows = [
        ("Measure", "Good is", "Target", "May 2026"),
        ("Visits on time", "High", "90%", 0.86),
        ("Re-referrals", "Low", "20%", 0.22),
    ]
    found = read(tmp_path, {"Scorecard": rows})
    assert {value.number for indicator in found.indicators for value in indicator.values} == {None}
    assert [each.id for each in found.findings].count("value-unit-unclear") == 2


@pytest.mark.parametrize(
    "line", ["Grey cells are completed by Finance", "Grey rows: to be completed by Finance", "Grey = new this month"]
)
def test_a_line_on_who_does_shaded_rows_tells_no_state(line: str, tmp_path: Path) -> None:
    assert states(marked(tmp_path, [HEAD, *ROWS], line, shaded="BFBFBF")) == [BEGUN] * 4


@pytest.mark.parametrize(
    "line", ["All actions to be completed by 31 March 2027", "Action 2.1 is new", "No actions are closed without evidence"]
)
def test_a_line_on_what_is_to_be_done_is_no_state_of_the_actions(line: str, tmp_path: Path) -> None:
    found = read(tmp_path, {"Plan": [(line,), HEAD[:4], *(row[:4] for row in ROWS)]})
    assert states(found) == [None] * 4


@pytest.mark.parametrize("line", ["Priority 1 was agreed by the Board", "Priority 2: led by Jane White", "Priority 1 (12 actions)"])
def test_what_is_told_of_a_priority_is_no_title(line: str, tmp_path: Path) -> None:
    rows = [(ref, *row[1:]) for ref, row in zip(("1.1", "1.2", "2.1", "2.2"), ROWS, strict=True)]
    found = read(tmp_path, {"Plan": [(line,), (), HEAD, *rows]})
    assert [action.priority and action.priority.ref for action in found.plan.actions] == ["1", "1", "2", "2"]
