"""The deadlines that people really typed, and the day a careful officer holds each to."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from reportgen.model.months import Month
from reportgen.model.plan import DeadlineKind
from reportgen.reading.values.deadlines import Clues, DeadlineRead, read_deadline, read_deadline_date
from reportgen.reading.values.periods import period

AS_TYPED = Path(__file__).parents[2].parent / "shared" / "data" / "as_typed.json"
pytestmark = pytest.mark.skipif(not AS_TYPED.exists(), reason="the reference data does not stand beside this checkout")

HELD_TO_ANOTHER_DAY = {
    "0-3 Months": "a band, counted from a day that the cell does not name: unclear, to be put right",
    "3-6 Months": "a band, counted from a day that the cell does not name: unclear, to be put right",
    "6-12 Months": "a band, counted from a day that the cell does not name: unclear, to be put right",
    "within one month of the issue of this notice": "counted from a day that the cell does not name: unclear, to be put right",
    "Committee Chair / LQA – Apr": "a month without a year takes one from the clues, to be looked at (design.md part 4)",
}
AMBIGUOUS_WITHOUT_A_DOUBT = {
    "Mar17": "only the plan as a whole shows that it may be a slip for Mar18; the text is plain",
    "by the end of Dec18": "only the plan as a whole shows that it may be a slip for Dec17; the text is plain",
    "May 25": "'May 23' is a month beyond doubt in a published tracker, and May has no shorter name to tell them apart",
}
KINDS = {
    "start": DeadlineKind.FROM,
    "recurring": DeadlineKind.RECURRING,
    "immediate": DeadlineKind.IMMEDIATE,
    "ongoing": DeadlineKind.ONGOING,
    "none": DeadlineKind.NONE,
    "complete": DeadlineKind.UNCLEAR,
    "unknown": DeadlineKind.UNCLEAR,
    "exact": DeadlineKind.BY,
    "exact_no_year": DeadlineKind.BY,
    "month": DeadlineKind.BY,
    "month_no_year": DeadlineKind.BY,
    "quarter": DeadlineKind.BY,
    "term": DeadlineKind.BY,
    "week": DeadlineKind.BY,
}


def typed() -> list[dict[str, Any]]:
    if not AS_TYPED.exists():
        return []
    deadlines: list[dict[str, Any]] = json.loads(AS_TYPED.read_text(encoding="utf-8"))["deadlines"]
    return deadlines


def read(entry: dict[str, Any]) -> DeadlineRead:
    """As it is read where the month it was typed in is the only clue."""
    month = Month.of(date.fromisoformat(entry["context_date"]))
    if entry["kind"] == "excel_date":
        return read_deadline_date(date(month.year, 3, 23), entry["text"], "d-mmm", Clues(month=month))
    return read_deadline(entry["text"], Clues(month=month))


def day(entry: dict[str, Any]) -> str | None:
    held_to = read(entry).deadline.day
    return held_to.isoformat() if held_to else None


@pytest.mark.parametrize(
    "entry", [entry for entry in typed() if entry["text"] not in HELD_TO_ANOTHER_DAY], ids=lambda entry: entry["text"]
)
def test_a_deadline_is_held_to_the_day_a_careful_officer_holds_it_to(entry: dict[str, Any]) -> None:
    assert day(entry) == entry["expected_latest"]


@pytest.mark.parametrize(
    "entry", [entry for entry in typed() if entry["text"] in HELD_TO_ANOTHER_DAY], ids=lambda entry: entry["text"]
)
def test_one_that_is_held_to_another_day_is_an_exception_and_never_silent(entry: dict[str, Any]) -> None:
    assert day(entry) != entry["expected_latest"]
    assert read(entry).doubts


@pytest.mark.parametrize("entry", [entry for entry in typed() if entry.get("ambiguous")], ids=lambda entry: entry["text"])
def test_an_ambiguous_one_gives_a_doubt(entry: dict[str, Any]) -> None:
    assert bool(read(entry).doubts) is (entry["text"] not in AMBIGUOUS_WITHOUT_A_DOUBT)


@pytest.mark.parametrize(
    "entry",
    [entry for entry in typed() if entry["kind"] in KINDS and entry["text"] not in HELD_TO_ANOTHER_DAY],
    ids=lambda entry: entry["text"],
)
def test_its_kind_is_that_of_the_contract(entry: dict[str, Any]) -> None:
    assert read(entry).deadline.kind is KINDS[entry["kind"]]


def test_at_least_262_of_the_267_are_held_to_the_expected_day() -> None:
    assert sum(day(entry) == entry["expected_latest"] for entry in typed()) >= 262


@pytest.mark.parametrize(
    "heading, label",
    [
        ("Oct-22", "2022-10"),
        ("27 th April", "2020-04-27"),
        ("March 2019", "2019-03"),
        ("Apr 23", "2023-04"),
        ("Q3 24/25", "2024-25 Q3"),
    ],
)
def test_a_published_period_heading_has_its_label(heading: str, label: str) -> None:
    headings = {entry["text"] for entry in json.loads(AS_TYPED.read_text(encoding="utf-8"))["headings"]["period_value"]}
    named = period(heading, date(2020, 9, 1))
    assert heading in headings
    assert named is not None
    assert named.label == label


@pytest.mark.parametrize("heading", ["R12M", "Current performance", "Same period last year"])
def test_a_published_heading_without_a_period_names_none(heading: str) -> None:
    assert period(heading, date(2020, 9, 1)) is None
