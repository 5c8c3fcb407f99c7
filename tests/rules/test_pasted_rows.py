"""A whole row that somebody pasted into one cell, from a mail or from Word: its parts belong below the headings."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from tests.makers.told import read
from tests.makers.workbooks import Rows

HEAD = ("Ref", "Action", "Lead", "Deadline", "Status")
ROWS: Rows = [
    (f"1.{number}", text, "DCS", date(2026, 7, 31), "In progress")
    for number, text in enumerate(("Recruit a manager", "Train all the teams", "Write the new policy", "Audit thirty files"), 1)
]
TEXT = "Set up a panel of parents to test letters"


def pasted(folder: Path, *cells: str) -> Programme:
    return read(folder, {"Plan": [HEAD, *ROWS[:2], cells, *ROWS[2:]]})


@pytest.mark.parametrize("between", ["\t", " | "])
def test_its_parts_are_read_below_the_headings_and_that_is_told(between: str, tmp_path: Path) -> None:
    programme = pasted(tmp_path, between.join(("1.5", TEXT, "LM", "30/09/2026", "Complete")))
    action = programme.plan.actions[2]
    assert (action.ref, action.text, action.leads, action.deadline.day) == ("1.5", TEXT, ("LM",), date(2026, 9, 30))
    assert action.standing.counts_as is CountsAs.DONE
    assert [each.place.cell for each in programme.findings if each.id == "row-in-one-cell"] == ["A4"]


def test_they_begin_below_the_heading_over_their_cell(tmp_path: Path) -> None:
    programme = pasted(tmp_path, "1.5", "\t".join((TEXT, "LM", "30/09/2026", "Complete")))
    action = programme.plan.actions[2]
    assert (action.ref, action.text, action.leads) == ("1.5", TEXT, ("LM",))


@pytest.mark.parametrize(
    ("parts", "is_read"), [(("1.5", TEXT, "LM", "30/09/2026"), True), (("1.5", "30/09/2026", "LM", TEXT), False)]
)
def test_the_last_of_them_may_be_blank_where_dates_and_refs_stand_below_their_like(
    parts: tuple[str, ...], is_read: bool, tmp_path: Path
) -> None:
    programme = pasted(tmp_path, " | ".join(parts))
    assert (TEXT in [each.text for each in programme.plan.actions]) is is_read
    assert any(each.id == "row-in-one-cell" for each in programme.findings) is is_read


@pytest.mark.parametrize("text", [f"1.5 | {TEXT} | LM", "Red | Amber | Green | Blue | Grey | White", "One\ttwo"])
def test_other_texts_with_bars_are_left_as_they_are(text: str, tmp_path: Path) -> None:
    programme = pasted(tmp_path, text)
    assert not any(each.id == "row-in-one-cell" for each in programme.findings)
    assert len(programme.plan.actions) == len(ROWS)


def test_a_text_beside_others_is_left_as_it_is(tmp_path: Path) -> None:
    text = "Letters | leaflets | posters | pages"
    programme = pasted(tmp_path, "1.5", text, "LM", "30/09/2026", "Complete")
    assert programme.plan.actions[2].text == text
