"""A report knows its gaps: what could not be read is told on its first page, on the screen and by the exit status."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest
from click.testing import CliRunner, Result
from docx.oxml.ns import qn

from reportgen.cli import main
from reportgen.model.places import Place
from reportgen.model.programme import Programme
from reportgen.model.readings import Gap, Reading
from reportgen.reading.programme import read_programme
from tests.makers.workbooks import write_workbook

ROOT = Path(__file__).resolve().parents[2]
MISSING = "7 actions of Priority 1, which could not be read"
GAPS = Reading(gaps=(Gap(missing=MISSING, rows=7, place=Place("tracker.xlsx", "Plan", "A9:H15")),))
SHEETS: dict[str, list[tuple[object, ...]]] = {
    "Plan": [("Ref", "Action", "Lead", "Deadline", "Status"), ("1.1", "Open a line", "DCS", "31/03/2027", "In progress")],
    "Notice": [("Improvement Notice",), ("Issued to", "Exampleshire"), ("Date of notice", "12/01/2026")],
    "Measures": [("No", "Required measure", "Position", "Status"), ("1", "Answer every family", "Begun.", "On track")],
    "Returns and reviews": [("Type", "Due", "What"), ("Return", "June 2026", "Report on the measures")],
    "Feedback": [
        ("What people told us", "Who said it", "What we did", "May be published?", "Approved by"),
        ("We did not know whom to call", "Parents", "We sent a card", "Yes", "KT"),
    ],
}


@pytest.fixture
def gaps(monkeypatch: pytest.MonkeyPatch) -> None:
    def with_gaps(*words: Any) -> Programme:
        return replace(read_programme(*words), reading=GAPS)

    monkeypatch.setattr("reportgen.this_month.read_programme", with_gaps)


def run_once(folder: Path) -> Result:
    write_workbook(folder / "inputs" / "north" / "tracker.xlsx", SHEETS)
    folders = ("--inputs", str(folder / "inputs"), "--output", str(folder / "output"), "--templates", str(ROOT / "templates"))
    return CliRunner().invoke(main, ("run", "--month", "2026-06", *folders))


def words_of(folder: Path, report: str) -> str:
    """Of its headers too."""
    document = docx.Document(str(next((folder / "output" / "north" / "2026-06").glob(f"{report} - *.docx"))))
    parts = [document.element.body, *(section.header._element for section in document.sections)]
    return "\n".join("".join(text.text or "" for text in part.iter(qn("w:t"))) for part in parts)


@pytest.mark.usefixtures("gaps")
def test_the_board_report_and_the_return_are_drafts_and_the_public_document_says_nothing(tmp_path: Path) -> None:
    result = run_once(tmp_path)

    for report in ("Board report", "Progress return"):
        assert f"Draft. Not in this report: {MISSING}." in words_of(tmp_path, report)
        assert "DRAFT" in words_of(tmp_path, report)
    assert "raft" not in words_of(tmp_path, "You said, we did")
    assert "could not be read" not in words_of(tmp_path, "You said, we did")
    assert result.exit_code == 1
    assert result.output.count("Made, with a gap") == 2
    assert result.output.strip().splitlines()[-1] == f"Exit status 1: not in the reports: {MISSING}."


@pytest.mark.usefixtures("gaps")
def test_the_gaps_stand_in_the_facts_too(tmp_path: Path) -> None:
    run_once(tmp_path)
    held = json.loads((tmp_path / "output" / "north" / "2026-06" / "facts.json").read_text(encoding="utf-8"))
    assert held["gaps"] == [MISSING]


def test_without_gaps_nothing_is_a_draft(tmp_path: Path) -> None:
    result = run_once(tmp_path)

    assert "raft" not in words_of(tmp_path, "Board report")
    assert "Made, with a gap" not in result.output
    assert result.exit_code == 0
