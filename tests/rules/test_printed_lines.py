"""A plan copied from a printed page: each printed line of a cell stands in a row of its own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from tests.makers.told import read
from tests.makers.workbooks import Rows

HEAD = ("No.", "What we will do", "Who", "By", "Position")
FIRST: Rows = [
    (1, "Agree how many nurses are", "Deputy Head of", "30/09/2026", "Green"),
    (None, "needed on each shift and", "Practice and"),
    (None, "pay for the extra posts.", "Head of Service"),
]
SECOND: Rows = [
    (2, "Send fourteen workers on the", "Practice Lead", "31/10/2026", "Amber"),
    (None, "life support course before"),
    (None, "the winter begins."),
]
THIRD: Rows = [
    (3, "Move the duty worker to the", "Head of Service", "31/08/2026", "Blue"),
    (None, "front desk, signed by the co-"),
    (None, "ordinator each morning."),
]
TEXTS = [
    "Agree how many nurses are needed on each shift and pay for the extra posts.",
    "Send fourteen workers on the life support course before the winter begins.",
    "Move the duty worker to the front desk, signed by the co-ordinator each morning.",
]
KEY: Rows = [("Blue", "Complete"), ("Green", "On track"), ("Amber", "Some delay")]


def plan(folder: Path, *rows: Rows) -> Programme:
    return read(folder, {"Plan": [HEAD, *(row for each in rows for row in each)], "Key": KEY})


def texts(programme: Programme) -> list[str]:
    return [each.text for each in programme.plan.actions]


def test_its_lines_are_one_action(tmp_path: Path) -> None:
    programme = plan(tmp_path, FIRST, SECOND, THIRD)
    assert texts(programme) == TEXTS
    assert programme.plan.actions[0].leads == ("Deputy Head of Practice", "Head of Service")
    assert [each.deadline.day for each in programme.plan.actions] == [date(2026, 9, 30), date(2026, 10, 31), date(2026, 8, 31)]
    assert [each.place.cell for each in programme.plan.actions] == ["A2", "A5", "A8"]
    assert not any(action.steps for action in programme.plan.actions)


def test_a_page_may_break_within_an_action(tmp_path: Path) -> None:
    foot: Rows = [("Version 6, agreed on 9 November", None, None, None, "Page 1 of 4"), (), HEAD]
    programme = plan(tmp_path, FIRST, SECOND[:1], foot, SECOND[1:], THIRD)
    assert texts(programme) == TEXTS
    assert [each.because for each in programme.reading.set_aside if each.place.cell == "E6"] == [
        "it stands at the foot of a printed page"
    ]


def test_what_each_begins_with_is_its_own(tmp_path: Path) -> None:
    programme = plan(tmp_path, FIRST, SECOND, THIRD)
    assert [each.standing.counts_as for each in programme.plan.actions] == [
        CountsAs.IN_PROGRESS,
        CountsAs.IN_PROGRESS,
        CountsAs.DONE,
    ]


@pytest.mark.parametrize("below", ["Write to all of them.", "Train the managers too.", "Agree it with the Board."])
def test_whole_sentences_below_an_action_are_no_lines_of_it(below: str, tmp_path: Path) -> None:
    rows: Rows = [
        row
        for number, text in enumerate(TEXTS, 1)
        for row in ((number, text, "Mrs Low", "30/09/2026", "Green"), (None, below), (None, f"{below[:-1]} again."))
    ]
    programme = plan(tmp_path, rows)
    assert texts(programme) == TEXTS
