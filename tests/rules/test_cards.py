"""Boards of cards, and road maps: an action stands in the column of its state, or is a bar over the columns of its time."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from reportgen.model.months import Month
from reportgen.model.programme import Programme
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
