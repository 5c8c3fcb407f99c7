"""Whoever inspects, and whomever the service is for: the product names them only where the programme does."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from reportgen.facts.catalogue import Facts
from reportgen.facts.timing.position import Position
from reportgen.lexicon.inspectorates import INSPECTORATES
from reportgen.model.months import Month
from reportgen.model.programme import Programme, Settings
from reportgen.reading.subjects.meetings import OTHER_BODY
from reportgen.writing.blank_trackers import blank_trackers
from tests.makers.guide import STEPS, TRACKERS

ROOT = Path(__file__).resolve().parents[2]
OF_ONE_SERVICE = re.compile(r"\b(?:ofsted|cqc|child(?:ren)?|famil(?:y|ies)|social workers?|pupils?|patients?)\b", re.IGNORECASE)


def test_the_blank_trackers_name_no_service() -> None:
    assert not OF_ONE_SERVICE.findall(str(blank_trackers(date(2026, 11, 22))))


def test_the_page_that_begins_names_no_service() -> None:
    assert not OF_ONE_SERVICE.findall(str((STEPS, TRACKERS)))


@pytest.mark.parametrize("name", INSPECTORATES)
def test_a_meeting_with_any_inspectorate_is_not_the_boards_own(name: str) -> None:
    assert OTHER_BODY.search(f"Meeting with {name.title()}")


@pytest.mark.parametrize(
    ("board", "called"),
    [
        (None, "the Board"),
        ("Improvement Board", "the Board"),
        ("Audit and Governance Committee", "the Committee"),
        ("Exampleshire Improvement Panel (children)", "the Panel"),
        ("Transformation Oversight", "the Board"),
        ("improvement board", "the Board"),
    ],
)
def test_the_board_is_called_as_its_name_says(board: str | None, called: str) -> None:
    position = Position(Month(2026, 5), date(2026, 5, 31), "", "")
    assert Facts(Programme("north", settings=Settings(board=board)), position)["programme.the_board"] == called


def test_inspectorates_stand_in_one_list() -> None:
    """Elsewhere none is named but in the words of headings, which have their own list, and in lists for the marking of names."""
    elsewhere = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "reportgen").rglob("*.py")
        if re.search(r"\b(?:cqc|hmicfrs|hmip|estyn)\b", path.read_text(encoding="utf-8"), re.IGNORECASE)
    ]
    assert elsewhere == ["reportgen/lexicon/inspectorates.py"]
