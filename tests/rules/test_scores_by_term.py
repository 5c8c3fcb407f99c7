"""Scores that are given each term, 'T1', 'T2', …, below one heading: the last that is filled counts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

KEY = "0 = not begun; 1 = begun; 2 = in place; 3 = in place, and pupils' work shows the difference"
STEPS = (
    ("Choose one handwriting scheme", 2, 2, 3),
    ("Train the teachers in the scheme", 1, 2, 2),
    ("Hold a spelling lesson every day", 0, 1, 1),
    ("Publish a book of pupils' stories", None, None, 0),
    ("Moderate writing with two schools", 1, 1, None),
)
LATEST = [CountsAs.EVIDENCED, CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED, CountsAs.IN_PROGRESS]


def read(folder: Path, terms: Sequence[str], over: str) -> Programme:
    rows: Rows = [
        ("School improvement plan 2025/26",),
        (KEY,),
        ("Step we will take", over, None, None, None, "By when", "Led by"),
        (None, *terms),
        *((*step, None, "31/07/2026", "English leader") for step in STEPS),
    ]
    book = openpyxl.load_workbook(write_workbook(folder / "tracker.xlsx", {"Plan": rows}))
    for cells in ("A3:A4", "B3:E3", "F3:F4", "G3:G4"):
        book["Plan"].merge_cells(cells)
    book.save(folder / "tracker.xlsx")
    return read_programme(open_programme(folder), Month(2026, 2), date(2026, 2, 28))


@pytest.mark.parametrize(
    "terms", [("T1", "T2", "T3", "T4"), ("HT1", "HT2", "HT3", "HT4"), ("Term 1", "Term 2", "Term 3", "Term 4")]
)
@pytest.mark.parametrize("over", ["Review score", "How we score it"])
def test_the_last_score_that_is_filled_counts(over: str, terms: Sequence[str], tmp_path: Path) -> None:
    found = read(tmp_path, terms, over)
    assert [each.standing.counts_as for each in found.plan.actions] == LATEST
    assert {each.ref for each in found.plan.actions} == {None}


@pytest.mark.parametrize("terms", [("T4", "T3", "T2", "T1"), ("T1", "T2", "T3", "T4")])
def test_terms_may_head_the_first_columns_in_either_order(terms: Sequence[str], tmp_path: Path) -> None:
    newest_first = [(*step[1:], None) if terms[0] == "T1" else (None, *step[:0:-1]) for step in STEPS]
    rows: Rows = [
        ("School improvement plan 2025/26",),
        (KEY,),
        (),
        (*terms, "What we will do", "Done by", "Led by"),
        *((*scores, step[0], "31/07/2026", "English leader") for scores, step in zip(newest_first, STEPS, strict=True)),
    ]
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": rows})
    found = read_programme(open_programme(tmp_path), Month(2026, 2), date(2026, 2, 28))
    assert [each.text for each in found.plan.actions] == [step[0] for step in STEPS]
    assert [each.standing.counts_as for each in found.plan.actions] == LATEST


def test_what_stands_below_several_terms_on_one_sheet_tells_not_what_it_is_on_another(tmp_path: Path) -> None:
    visits: Rows = [("School", "T1", "T2", "T3"), ("Quarry Primary", 3, 4, 2), ("Bank Infants", 1, 2, 2)]
    found = read(tmp_path, ("T1", "T2", "T3", "T4"), "Review score")
    book = openpyxl.load_workbook(tmp_path / "tracker.xlsx")
    sheet = book.create_sheet("Visits")
    for row in visits:
        sheet.append(list(row))
    book.save(tmp_path / "tracker.xlsx")
    again = read_programme(open_programme(tmp_path), Month(2026, 2), date(2026, 2, 28))
    assert [each.standing for each in again.plan.actions] == [each.standing for each in found.plan.actions]


def test_letters_that_a_line_explains_without_a_sign_are_marks_and_a_line_of_terms_tells_when_each_ends(tmp_path: Path) -> None:
    rows: Rows = [
        ("Terms: T1 1 Sep – 17 Oct 2025; T2 3 Nov – 19 Dec 2025; T3 5 Jan – 13 Feb 2026; T4 23 Feb – 27 Mar 2026",),
        ("Marks:  N not started;  P part done;  C complete;  E complete and making a difference;  X dropped",),
        ("Action", "Mark at the end of term", None, None, "Led by", "Finish"),
        (None, "T1", "T2", "T3", None, None),
        ("Map what pupils should know", "P", "C", None, "Curriculum lead", "End of T2"),
        ("Plan together once a fortnight", "P", "P", None, "Head teacher", "Term 4"),
        ("One page for each pupil", "C", "E", None, "SENDCo", "by end T1"),
        ("Review how assistants are deployed", "N", "X", None, "SENDCo", "T3"),
    ]
    book = openpyxl.load_workbook(write_workbook(tmp_path / "tracker.xlsx", {"Plan": rows}))
    for cells in ("A3:A4", "B3:D3", "E3:E4", "F3:F4"):
        book["Plan"].merge_cells(cells)
    book.save(tmp_path / "tracker.xlsx")
    found = read_programme(open_programme(tmp_path), Month(2026, 1), date(2026, 1, 31)).plan.actions
    assert [each.deadline.day for each in found] == [date(2025, 12, 19), date(2026, 3, 27), date(2025, 10, 17), date(2026, 2, 13)]
    states = [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.EVIDENCED, CountsAs.CLOSED]
    assert [each.standing.counts_as for each in found] == states
