"""Two columns that seem to say the same: how it was and how it is, the first date and the new one, a risk and a state."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from tests.makers.told import TEXTS, read, states

DONE, BEGUN, NOT_BEGUN, LATE = CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED, CountsAs.OVERDUE
MAY, DECEMBER = date(2026, 5, 31), date(2026, 12, 31)


def plan(folder: Path, headings: Sequence[str], *cells: Sequence[object]) -> Programme:
    """Four actions due in December, with what stands in further columns of each."""
    rows = [(number, text, "DCS", DECEMBER, *said) for number, (text, said) in enumerate(zip(TEXTS, cells, strict=True), 1)]
    return read(folder, {"Plan": [("Ref", "Action", "Lead", "Deadline", *headings), *rows]})


@pytest.mark.parametrize(
    "headings", [("Previous status", "Status"), ("Status was", "Status now"), ("Old status", "Status"), ("Status then", "Status")]
)
def test_how_it_stood_before_is_not_how_it_stands(headings: tuple[str, str], tmp_path: Path) -> None:
    told = plan(
        tmp_path, headings, ("Complete", "In progress"), ("In progress", "Complete"), ("Not started",) * 2, ("Complete",) * 2
    )
    assert states(told) == [BEGUN, DONE, NOT_BEGUN, DONE]
    assert "two-columns-alike" not in {each.id for each in told.findings}


def test_a_risk_rating_beside_a_status_is_no_state(tmp_path: Path) -> None:
    told = plan(
        tmp_path,
        ("Risk rating", "Status"),
        *[("Red", "Complete"), ("Red", "In progress"), ("Amber", "Complete")],
        ("Green", "Complete"),
    )
    assert states(told) == [DONE, BEGUN, DONE, DONE]


def dated(folder: Path, old: Sequence[date | None]) -> list[tuple[date | None, date | None]]:
    rows = [
        (number, text, "DCS", first, DECEMBER, "In progress")
        for number, (text, first) in enumerate(zip(TEXTS, old, strict=True), 1)
    ]
    found = read(folder, {"Plan": [("Ref", "Action", "Lead", "Old deadline", "Deadline", "Status"), *rows]})
    assert "two-columns-alike" not in {each.id for each in found.findings}
    return [(action.deadline.day, action.revision.day) for action in found.plan.actions]


def test_an_old_deadline_is_the_first_and_the_other_its_new_date(tmp_path: Path) -> None:
    assert dated(tmp_path, [MAY] * 4) == [(MAY, DECEMBER)] * 4


def test_where_only_what_was_moved_has_an_old_deadline_the_rest_keeps_its_own(tmp_path: Path) -> None:
    assert dated(tmp_path, [None, MAY, None, None]) == [(DECEMBER, None), (MAY, DECEMBER), (DECEMBER, None), (DECEMBER, None)]


@pytest.mark.parametrize("heading", ["Slippage to", "Delayed until", "Put back to", "Postponed to"])
def test_a_date_that_it_slipped_to_is_its_new_date(heading: str, tmp_path: Path) -> None:
    later = date(2027, 3, 31)
    told = plan(
        tmp_path, (heading, "Status"), (later, "In progress"), (None, "In progress"), (later, "Complete"), (later, "Not started")
    )
    assert [action.revision.day for action in told.plan.actions] == [later, None, later, later]


@pytest.mark.parametrize(
    ("headings", "answers", "counts_as"),
    [
        (("At risk?", "Complete?"), [("Yes", "No"), ("No", "Yes"), ("No", "No"), ("Yes", "No")], [BEGUN, DONE, BEGUN, BEGUN]),
        (("Complete (Y/N)", "Overdue (Y/N)"), [("N", "Y"), ("Y", "N"), ("N", "N"), ("N", "N")], [LATE, DONE, BEGUN, BEGUN]),
        (("On track?", "Complete?"), [("No", "No"), ("Yes", "Yes"), ("Yes", "No"), ("No", "No")], [BEGUN, DONE, BEGUN, BEGUN]),
        (("Started?", "Complete?"), [("Yes", "No"), ("Yes", "Yes"), ("No", "No"), ("Yes", "No")], [BEGUN, DONE, NOT_BEGUN, BEGUN]),
        (("Outstanding?",), [("Yes",), ("No",), ("No",), ("Yes",)], [BEGUN, DONE, DONE, BEGUN]),
        (("Started?",), [("Yes",), ("No",), ("No",), ("Yes",)], [BEGUN, NOT_BEGUN, NOT_BEGUN, BEGUN]),
        (("Delayed to school?",), [("Yes",), ("No",), ("No",), ("Yes",)], [None] * 4),
        (
            ("Action taken? (Y/N)", "Shown to be working? (Y/N)"),
            [("Y", "Y"), ("Y", "N"), ("N", "N"), ("Y", "N")],
            [CountsAs.EVIDENCED, DONE, BEGUN, DONE],
        ),
    ],
)
def test_yes_and_no_answer_what_their_heading_asks(
    headings: Sequence[str], answers: Sequence[Sequence[object]], counts_as: list[CountsAs | None], tmp_path: Path
) -> None:
    assert states(plan(tmp_path, headings, *answers)) == counts_as


@pytest.mark.parametrize("heading", ["Report due", "Evidence due", "Audit due"])
def test_the_column_that_is_headed_deadline_and_no_more_is_the_deadline(heading: str, tmp_path: Path) -> None:
    rows = [(number, text, "DCS", DECEMBER, MAY, "In progress") for number, text in enumerate(TEXTS, 1)]
    found = read(tmp_path, {"Plan": [("Ref", "Action", "Lead", heading, "Deadline", "Status"), *rows]})
    assert {action.deadline.day for action in found.plan.actions} == {MAY}


def test_the_column_that_is_headed_status_and_no_more_is_the_status(tmp_path: Path) -> None:
    told = plan(tmp_path, ("Partner status", "Status"), *[("Complete", "In progress"), ("Not started", "Complete")] * 2)
    assert states(told) == [BEGUN, DONE] * 2


@pytest.mark.parametrize("heading", ["Previous lead", "Former owner", "Risk owner"])
def test_who_led_it_before_leads_it_no_more(heading: str, tmp_path: Path) -> None:
    rows = [(number, text, "Ann Old", "Head of Service", DECEMBER, "In progress") for number, text in enumerate(TEXTS, 1)]
    found = read(tmp_path, {"Plan": [("Ref", "Action", heading, "Lead", "Deadline", "Status"), *rows]})
    assert {action.leads for action in found.plan.actions} == {("Head of Service",)}


def test_a_rating_of_the_money_beside_a_status_is_no_state(tmp_path: Path) -> None:
    told = plan(
        tmp_path,
        ("Status", "Finance RAG"),
        *[("In progress", "Red"), ("Complete", "Green"), ("Complete", "Red"), ("In progress", "Amber")],
    )
    assert states(told) == [BEGUN, DONE, DONE, BEGUN]
