"""Registers of risks beside a plan: they are read as that, and their scores are no indicators that nobody could read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

PLAN: Rows = [
    ("Ref", "Action", "Lead", "By when", "Status"),
    *[
        (f"1.{at}", f"Put part {at} of the new duty system in place", "Head of Service", "30/06/2026", "In progress")
        for at in (1, 2, 3)
    ],
]
RISKS = (
    "Requests go on rising by more than 10% a year",
    "Not enough psychologists to recruit in time",
    "Restructure delays decisions on funding",
    "Parents lose confidence because progress is slow",
)
EASED = ("Early help from support funding", "Locum framework to 2027", "Escalate through the Board", "Newsletter with the forum")
OWNERS = ("Head of SEND", "Principal Psychologist", "Head of Commissioning", "Director of Education")
SCORES = ((4, 4, 16), (4, 3, 12), (3, 4, 12), (3, 3, 9))


def read(folder: Path, name: str, heads: tuple[str, ...], rows: Rows) -> Programme:
    register: Rows = [(f"Action plan – {name.lower()}",), (), heads, *rows]
    fills = {f"{name}!{letter}3": "C9B5DC" for letter in "ABCDEFGH"[: len(heads)]}
    write_workbook(folder / "tracker.xlsx", {"Plan": PLAN, name: register}, fills)
    return read_programme(open_programme(folder), Month(2026, 3), date(2026, 3, 31))


@pytest.mark.parametrize(
    "scores", [("Likelihood (1-5)", "Impact (1-5)", "Score"), ("L", "I", "L x I"), ("Probability", "Severity", "Risk score")]
)
@pytest.mark.parametrize("risk", ["Risk", "Risks", "Risk description"])
@pytest.mark.parametrize("eased", ["Mitigation", "Existing controls"])
def test_risks_with_scores_are_read_as_risks(tmp_path: Path, scores: tuple[str, ...], risk: str, eased: str) -> None:
    rows = [(at, RISKS[at], *SCORES[at], EASED[at], OWNERS[at]) for at in range(4)]
    found = read(tmp_path, "Risk log", ("No", risk, *scores, eased, "Risk owner"), rows)
    assert [each.text for each in found.risks] == list(RISKS)
    assert [each.id for each in found.findings if each.place.sheet == "Risk log"] == []


@pytest.mark.parametrize(
    "heads",
    [
        ("What could go wrong", "Likelihood", "Severity", "Score", "What we do about it"),
        ("Event", "L", "I", "LxI", "Response"),
        ("What might happen", "Inherent", "Residual", "Target", "Response"),
    ],
)
def test_scores_of_risks_that_are_headed_otherwise_are_no_indicators(tmp_path: Path, heads: tuple[str, ...]) -> None:
    rows = [(RISKS[at], *SCORES[at], EASED[at]) for at in range(4)]
    assert not read(tmp_path, "Risk register", heads, rows).reading.gaps


def test_large_figures_are_no_scores_whatever_the_sheet_is_called(tmp_path: Path) -> None:
    rows = [(RISKS[at], 100 + at, 240 + at, 61 + at, EASED[at]) for at in range(4)]
    assert read(tmp_path, "Children at risk", ("Zzyqx", "Qwvbn", "Blorf", "Grumf", "Movement"), rows).reading.gaps


def test_figures_that_are_no_scores_are_missed_still(tmp_path: Path) -> None:
    rows = [
        ("Contacts decided in a day", 612, 640, "Better"),
        ("Visits on time", 711, 702, "Worse"),
        ("Plans of two years", 48, 52, "Worse"),
    ]
    found = read(tmp_path, "Figures", ("Zzyqx", "Qwvbn", "Blorf", "Movement"), rows)
    assert found.reading.gaps or found.indicators
