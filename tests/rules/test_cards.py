"""Boards of cards, and road maps: an action stands in the column of its state, or is a bar over the columns of its time."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.told import DONE, TEXTS, UNDER_WAY, read, states
from tests.makers.workbooks import Rows

HEAD = ("Card", "To do", "Doing (no more than 8)", "Blocked", "Done", "Who", "Needed by")
PLACES = (4, 2, 3, 4)  # the columns in which the cards stand, from 0


def board(*places: int) -> Rows:
    rows: Rows = [("What we are doing",), (), HEAD]
    for number, (text, at) in enumerate(zip(TEXTS, places, strict=True), 1):
        rows = [*rows, (number, *(text if at == column else None for column in (1, 2, 3, 4)), "Mrs Low", "31/07/2026")]
    return rows


def texts(programme: Programme) -> list[str]:
    return [each.text for each in programme.plan.actions]


def test_what_heads_the_column_of_a_card_is_its_state(tmp_path: Path) -> None:
    programme = read(tmp_path, {"Board": board(*PLACES)})
    assert texts(programme) == list(TEXTS)
    assert states(programme) == [DONE, UNDER_WAY, UNDER_WAY, DONE]
    assert [each.deadline.day for each in programme.plan.actions] == [date(2026, 7, 31)] * 4
    assert [each.leads for each in programme.plan.actions] == [("Mrs Low",)] * 4


def test_ticks_below_states_are_no_cards(tmp_path: Path) -> None:
    head = ("Ref", "Action", "Lead", "Deadline", "Not started", "In progress", "Done")
    rows: Rows = [
        (n, text, "DCS", "31/07/2026", *("x" if n % 3 == at else None for at in (0, 1, 2))) for n, text in enumerate(TEXTS)
    ]
    programme = read(tmp_path, {"Plan": [head, *rows]})
    assert texts(programme) == list(TEXTS)


def test_rows_with_a_text_below_each_state_are_no_board(tmp_path: Path) -> None:
    key: Rows = [HEAD[1:5], *(("Nothing was done", "Somebody works on it", "It cannot go on", "It is finished"),) * 4]
    programme = read(tmp_path, {"Plan": board(*PLACES), "How to use it": key})
    assert {each.place.sheet for each in programme.plan.actions} == {"Plan"}


MORE = ("Agree what meets our threshold", "Set up a weekly clinic", "Launch the toolkit with schools", "Buy laptops for the teams")
STACKED = (TEXTS, (*MORE[:2], None, MORE[2]), (None, None, None, MORE[3]))
NOT_STARTED = CountsAs.NOT_STARTED
STATES = [NOT_STARTED, UNDER_WAY, UNDER_WAY, DONE, NOT_STARTED, UNDER_WAY, DONE, DONE]


def test_cards_that_stand_side_by_side_are_an_action_each(tmp_path: Path) -> None:
    programme = read(tmp_path, {"Board": [("Our board",), (), HEAD[1:5], *STACKED]})
    assert texts(programme) == [text for row in STACKED for text in row if text]
    assert states(programme) == STATES
    assert [each.place.cell for each in programme.plan.actions][:5] == ["A4", "B4", "C4", "D4", "A5"]


def test_the_name_of_a_lane_heads_its_cards(tmp_path: Path) -> None:
    rows = [(lane, *cards) for lane, cards in zip(("Front door", "Practice", None), STACKED, strict=True)]
    programme = read(tmp_path, {"Board": [("Workstream", *HEAD[1:5]), *rows]})
    assert [each.title for each in programme.plan.priorities] == ["Front door", "Practice"]
    assert [each.priority.title for each in programme.plan.actions if each.priority] == ["Front door"] * 4 + ["Practice"] * 4


def test_updates_below_states_of_an_action_are_no_cards(tmp_path: Path) -> None:
    done = ("The post was filled in May", "All were trained", "It was agreed by the Board", "Thirty were audited")
    rows = [(text, told, told.lower(), f"{told} again") for text, told in zip(TEXTS, done, strict=True)]
    programme = read(tmp_path, {"Plan": [("Action", "Done", "Doing", "Blocked"), *rows]})
    assert texts(programme) == list(TEXTS)


def test_a_row_of_two_cards_among_others_loses_neither(tmp_path: Path) -> None:
    rows = board(*PLACES)
    rows = [*rows, (5, MORE[0], None, None, MORE[1], "Mr Hay", "31/07/2026"), (6, MORE[2], *[None] * 3, "Mr Hay", "31/07/2026")]
    programme = read(tmp_path, {"Board": rows})
    assert [step.text for step in programme.plan.actions[4].steps] == list(MORE[:2])
    assert texts(programme)[5] == MORE[2]


def test_what_is_told_in_lines_of_a_card_is_told_of_it(tmp_path: Path) -> None:
    rows = [tuple(text and f"{text}\nOwner: Mrs Low\nDue: 31/07/2026" for text in row) for row in STACKED]
    programme = read(tmp_path, {"Board": [HEAD[1:5], *rows]})
    assert sorted(each.name for each in states(programme) if each) == sorted(each.name for each in STATES)
    assert {(each.leads, each.deadline.day) for each in programme.plan.actions} == {(("Mrs Low",), date(2026, 7, 31))}


@pytest.mark.parametrize("merged", [True, False])
def test_a_bar_is_due_at_the_end_of_the_last_column_that_it_covers(merged: bool, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Roadmap"
    sheet.append(["No.", "2025/26", None, None, None, "2026/27", None, "Lead", "Status"])
    sheet.append([None, "Q1\nApr–Jun", "Q2\nJul–Sep", "Q3\nOct–Dec", "Q4\nJan–Mar", "Q1\nApr–Jun", "Q2\nJul–Sep"])
    bars = ((2, 2), (2, 3), (4, 6), (5, 7))
    for number, (text, (first, last)) in enumerate(zip(TEXTS, bars, strict=True), 1):
        sheet.append([number, *[None] * 6, "DCS", "In progress"])
        sheet.cell(number + 2, first, text)
        if merged:
            sheet.merge_cells(start_row=number + 2, end_row=number + 2, start_column=first, end_column=last)
        for column in range(first, last + 1) if not merged else ():
            sheet.cell(number + 2, column).fill = openpyxl.styles.PatternFill("solid", fgColor="9DC3E6")
    sheet.merge_cells("B1:E1")
    sheet.merge_cells("F1:G1")
    (tmp_path / "in").mkdir()
    book.save(tmp_path / "in" / "plan.xlsx")
    programme = read_programme(open_programme(tmp_path / "in"), Month(2026, 6), date(2026, 6, 30))
    assert texts(programme) == list(TEXTS)
    ends = [date(2025, 6, 30), date(2025, 9, 30), date(2026, 6, 30), date(2026, 9, 30)]
    assert [each.deadline.day for each in programme.plan.actions] == ends
