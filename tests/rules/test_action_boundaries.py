"""Which rows are steps of one action, what is carried down to them, and which of their dates stands: where each begins and ends."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

MAY, JUNE, JULY = date(2026, 5, 31), date(2026, 6, 30), date(2026, 7, 31)
TEXTS = ("Open the line for families", "Train all of the teams", "Renew the old policy", "Audit thirty of the files")


def read(folder: Path, rows: Rows) -> Programme:
    write_workbook(folder / "plan.xlsx", {"Plan": rows})
    return read_programme(open_programme(folder), Month(2026, 6), JUNE)


# --- what is carried down


def test_what_is_answered_is_carried_down_below_its_outcome_and_no_further(tmp_path: Path) -> None:
    head = ("Ref", "Recommendation", "Outcome", "Action", "Lead", "Deadline")
    told = (("Hear every child", "Safer"), (None, "Safer"), (None, None), (None, "Sooner"))
    rows = [head, *((f"1.{at}", *above, text, "DCS", JULY) for at, (above, text) in enumerate(zip(told, TEXTS, strict=True), 1))]
    actions = read(tmp_path, rows).plan.actions
    assert [each.answers for each in actions] == [("Hear every child",)] * 3 + [()]
    assert [each.outcome for each in actions] == ["Safer"] * 3 + ["Sooner"]


# --- lettered rows


@pytest.mark.parametrize(
    ("lead", "day", "state", "actions"),
    [
        ("DCS", None, None, 1),
        (None, JULY, None, 1),
        (None, None, "Amber", 1),
        (None, None, None, 3),
    ],
)
def test_lettered_rows_are_steps_of_the_row_above_where_that_has_a_lead_a_date_or_a_state(
    lead: str | None, day: date | None, state: str | None, actions: int, tmp_path: Path
) -> None:
    head = ("Ref", "Action", "Lead", "Deadline", "RAG")
    rows = [head, ("1", TEXTS[0], lead, day, state), ("a", TEXTS[1], "SD", JUNE, "Green"), ("b", TEXTS[2], "SD", JULY, "Amber")]
    programme = read(tmp_path, rows)
    assert len(programme.plan.actions) == actions


@pytest.mark.parametrize("first", ["a", None])
def test_lettered_rows_below_one_without_a_number_are_actions(first: str | None, tmp_path: Path) -> None:
    head = ("Ref", "Action", "Lead", "Deadline", "RAG")
    rows = [
        head,
        (first, TEXTS[0], "DCS", JULY, "Amber"),
        ("b", TEXTS[1], "SD", JUNE, "Green"),
        ("c", TEXTS[2], "SD", JULY, "Amber"),
    ]
    programme = read(tmp_path, rows)
    assert len(programme.plan.actions) == 3


# --- dates


def test_a_day_without_a_year_is_of_the_year_of_those_beside_it(tmp_path: Path) -> None:
    head = ("Ref", "Action", "Lead", "Deadline")
    days = ("31/03/2023", "30 June", "30 July", "30/09/2023")
    rows = [head, *((f"1.{at}", text, "DCS", day) for at, (text, day) in enumerate(zip(TEXTS, days, strict=True), 1))]
    assert [each.deadline.day for each in read(tmp_path, rows).plan.actions][1:3] == [date(2023, 6, 30), date(2023, 7, 30)]


@pytest.mark.parametrize(("kept", "is_moved"), [(JUNE, True), (JULY, True), (date(2026, 8, 1), False), (None, True)])
def test_an_action_is_moved_where_no_row_that_keeps_its_date_is_due_later(
    kept: date | None, is_moved: bool, tmp_path: Path
) -> None:
    head = ("Ref", "Action", "Lead", "Deadline", "Revised date")
    rows = [head, ("1.1", TEXTS[0], "DCS", MAY, JULY), ("1.1", TEXTS[1], "SD", kept, None), ("1.2", TEXTS[2], "SD", JUNE, None)]
    action = read(tmp_path, rows).plan.actions[0]
    assert action.revision.day == (JULY if is_moved else None)


# --- what is said, and to whom


@pytest.mark.parametrize("lead", ["DCS", None])
def test_a_ref_that_is_missing_is_said_to_whom_leads_the_action(lead: str | None, tmp_path: Path) -> None:
    head = ("Ref", "Action", "Lead", "Deadline", "RAG")
    rows = [
        head,
        *(
            (ref, text, lead or "SD" if ref else lead, JULY, "Amber")
            for ref, text in zip((None, "1.1", "1.2", "1.3"), TEXTS, strict=True)
        ),
    ]
    (finding,) = [each for each in read(tmp_path, rows).findings if each.id == "ref-missing"]
    assert (finding.place.cell, finding.who) == ("A2", lead)
