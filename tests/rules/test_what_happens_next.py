"""Logs of feedback that say beside the answer what happens next: it is no status, and tells all the same how far the answer is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.model.feedback import FeedbackState
from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.reading.programme import open_programme, read_programme
from reportgen.reading.subjects.answers import state_with_next
from tests.makers.workbooks import Rows, write_workbook

SAID = (
    ("It is hard to find out what is on offer.", "We now send one short guide to everybody.", "Done"),
    ("Nobody rings back.", "The line now has a list that a manager looks at every day.", "Done"),
    ("The forms are too long.", "We cut the form from nine pages to three.", "See action 1.6"),
    ("We need help to find assistants.", "We have asked the support service for a register.", "Register to go live in January"),
    ("Letters are not easy to read.", "We now send easy read letters with every invitation.", "Done"),
    ("We cannot phone to make a referral.", None, "Going to the team in November"),
)
DONE, OPEN, NONE = FeedbackState.DONE, FeedbackState.IN_PROGRESS, FeedbackState.NO_ANSWER_YET


def read(folder: Path, heading: str, said: Rows = SAID) -> Programme:
    rows: Rows = [
        ("Date", "Who told us", "You said", "We did", heading),
        *[(f"{at}/03/2026", "Carers", *each) for at, each in enumerate(said, 1)],
    ]
    write_workbook(folder / "tracker.xlsx", {"You said, we did": rows})
    return read_programme(open_programme(folder), Month(2026, 3), date(2026, 3, 31))


@pytest.mark.parametrize("heading", ["What happens next", "Next steps", "What will happen next?", "What next", "Still to do"])
def test_what_happens_next_is_no_status_and_says_whether_anything_is_to_come(tmp_path: Path, heading: str) -> None:
    found = read(tmp_path, heading)
    assert [each.state for each in found.feedback] == [DONE, DONE, OPEN, OPEN, DONE, NONE]
    assert [each.we_did for each in found.feedback] == [each[1] for each in SAID]
    assert not [each.id for each in found.findings if each.id in ("feedback-state-not-understood", "column-likely")]


def test_a_column_of_which_too_much_is_no_state_is_not_the_status_by_its_looks(tmp_path: Path) -> None:
    found = read(tmp_path, "Zzyqx")
    assert not [each.id for each in found.findings if each.id == "feedback-state-not-understood"]


def test_one_of_states_is_whatever_stands_above_it(tmp_path: Path) -> None:
    said = [
        (*each[:2], state) for each, state in zip(SAID, ("Done", "Done", "In progress", "In progress", "Done", "Open"), strict=True)
    ]
    assert [each.state for each in read(tmp_path, "Zzyqx", said).feedback] == [DONE, DONE, OPEN, OPEN, DONE, NONE]


def test_what_happens_next_alone_is_the_answer(tmp_path: Path) -> None:
    rows: Rows = [("Date", "Who told us", "You said", "What happens next")]
    rows = [*rows, *[(f"{at}/03/2026", "Carers", each[0], each[1] or "We will look into it.") for at, each in enumerate(SAID, 1)]]
    write_workbook(tmp_path / "tracker.xlsx", {"You said": rows})
    found = read_programme(open_programme(tmp_path), Month(2026, 3), date(2026, 3, 31)).feedback
    assert [each.we_did for each in found][:2] == [each[1] for each in SAID[:2]]


@pytest.mark.parametrize(
    ("planned", "answer", "state"),
    [
        (None, "We cut the form.", DONE),
        ("Nothing further", "We cut the form.", DONE),
        ("No further action needed", "We cut the form.", DONE),
        ("Ask again in spring", "We cut the form.", OPEN),
        ("Ask again in spring", "Sorry, we cannot do that.", FeedbackState.CANNOT_DO),
        ("Completed", "We are writing a guide.", DONE),
        ("Ask again in spring", None, NONE),
    ],
)
def test_how_far_an_answer_is_with_what_happens_next(planned: str | None, answer: str | None, state: FeedbackState) -> None:
    assert state_with_next(planned, answer) is state
