"""A column called a grade or a note that holds how far each action is, and keys that say in sentences what each state means."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import PatternFill

from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

STEPS = (
    ("1a", "Recruit 24 contact officers and have them on shift", "Head of Contact", "30/09/2026"),
    ("1b", "Offer a call-back to those who wait more than five minutes", "Supt Contact", "30/06/2026"),
    ("2a", "Dip sample incidents that were closed without a crime number", "Crime Registrar", "31/01/2027"),
    ("2b", "Have 300 incidents audited again by an outside force", "Crime Registrar", "31/03/2027"),
)
STATES = ("Off course", "Delivered", "On course", "Not begun")
COUNTED = [CountsAs.OVERDUE, CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED]
HEADINGS = ("No.", "Step", "Step owner", "Due")
SENTENCES = (
    "Delivered means that the product exists and is in use",
    "On course means that it will be ready on the day shown",
    "Off course means that the day shown has been missed",
    "Not begun means that no work has been done, and none was due",
)
SHADES = {"Off course": "F4866C", "Delivered": "5B9BD5", "On course": "A9D08E", "Not begun": "D9D9D9"}


def read(folder: Path, rows: Rows, *merged: str, shaded: bool = False, **others: Rows) -> Programme:
    book = openpyxl.load_workbook(write_workbook(folder / "tracker.xlsx", {"Plan": rows, **others}))
    for cells in merged:
        book["Plan"].merge_cells(cells)
    for row in book["Plan"] if shaded else ():
        for cell in row:
            colour = SHADES.get(str(cell.value)) or ("C9D3E6" if str(cell.value).startswith("AFI") else None)
            if colour is not None:
                cell.fill = PatternFill("solid", fgColor=colour)
    book.save(folder / "tracker.xlsx")
    return read_programme(open_programme(folder), Month(2026, 11), date(2026, 11, 30))


def graded(heading: str, marks: Sequence[str] = STATES, *, last: bool = False, below: Sequence[str] = ()) -> Rows:
    rows = ((*step, mark) if last else (mark, *step) for step, mark in zip(STEPS, marks, strict=True))
    return [(*HEADINGS, heading) if last else (heading, *HEADINGS), *rows, *((), *((text,) for text in below))]


def states(programme: Programme) -> list[CountsAs | None]:
    return [each.standing.counts_as for each in programme.plan.actions]


@pytest.mark.parametrize("last", [True, False])
@pytest.mark.parametrize("heading", ["Grade", "Notes", "Board", "Severity", "Monitoring"])
def test_a_note_over_nothing_but_states_tells_them_where_nothing_else_does(heading: str, last: bool, tmp_path: Path) -> None:
    assert states(read(tmp_path, graded(heading, last=last))) == COUNTED


@pytest.mark.parametrize("marks", [("High", "Low", "Medium", "High"), ("2", "1", "3", "2"), ("A", "B", "C", "A")])
def test_grades_that_tell_how_grave_something_is_tell_no_state(marks: Sequence[str], tmp_path: Path) -> None:
    assert states(read(tmp_path, graded("Grade", marks))) == [None] * 4


def test_a_note_stays_one_beside_a_column_of_states(tmp_path: Path) -> None:
    heads, *rows = graded("Status", last=True)[:5]
    notes = ("Complete", "Complete", "In progress", "Complete")
    found = read(tmp_path, [(*heads, "Notes"), *((*row, note) for row, note in zip(rows, notes, strict=True))])
    assert states(found) == COUNTED
    assert not [each for each in found.findings if each.id in ("column-not-read", "column-unclear")]


@pytest.mark.parametrize(
    "below",
    [
        SENTENCES,
        [". ".join(SENTENCES)],
        ["“" + each.replace(" means", "” means", 1) for each in SENTENCES],
        [each.replace(" means that", " –") for each in SENTENCES],
    ],
)
def test_sentences_say_what_each_state_means_and_make_levels_of_them(below: Sequence[str], tmp_path: Path) -> None:
    found = read(tmp_path, graded("Grade", below=below))
    assert {level.name for level in found.scale.levels} == set(STATES)
    assert "level-meaning-unclear" not in {each.id for each in found.findings}


def test_the_key_counts_and_not_what_a_state_says_elsewhere(tmp_path: Path) -> None:
    below = ["Delivered means that the product was sent to the Board and no one has seen whether it works", *SENTENCES[1:3]]
    below += ["Not begun means that it is no longer needed"]
    assert states(read(tmp_path, graded("Grade", below=below)))[3] is CountsAs.CLOSED


@pytest.mark.parametrize("last", [True, False])
def test_a_grade_beside_the_line_across_is_no_level_of_a_key(last: bool, tmp_path: Path) -> None:
    heads, *rows = graded("Grade", last=last)[:5]
    lines = [("On course", "AFI 1: The force should answer calls in time"), ("Delivered", "AFI 2: It should record crimes on time")]
    one, two = ((text, None, None, None, grade) if last else (grade, text) for grade, text in lines)
    merged = ("A2:D2", "A5:D5") if last else ("B2:E2", "B5:E5")
    plan: Rows = [heads, one, *rows[:2], two, *rows[2:], (), *((each,) for each in SENTENCES)]
    found = read(tmp_path, plan, *merged, shaded=True)
    assert states(found) == COUNTED
    assert [each.title for each in found.plan.priorities] == [
        "AFI 1: The force should answer calls in time", "AFI 2: It should record crimes on time"]  # fmt: skip
    assert {level.name for level in found.scale.levels} == set(STATES)


def test_what_a_plain_state_means_need_not_be_said_plainly(tmp_path: Path) -> None:
    key: Rows = [*zip(STATES, ("The Board steps in", "It is there", "Go on", "No work so far"), strict=True)]
    found = read(tmp_path, graded("Position", last=True), Key=key)
    assert states(found) == COUNTED
    assert "level-meaning-unclear" not in {each.id for each in found.findings}
