"""The demonstration programme that everyone gets is the one that its maker makes, and is read as it was meant."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from reportgen.cli import main
from tests.makers import exampleshire
from tests.makers.exampleshire.feedback import ENTRIES
from tests.makers.exampleshire.measures import MEASURES

NAMES = tuple(exampleshire.workbooks())
Contents = dict[str, dict[str, tuple[object, str | None]]]


@pytest.mark.parametrize("name", NAMES)
def test_the_demonstration_workbook_is_what_its_maker_makes(name: str, tmp_path: Path) -> None:
    exampleshire.main(tmp_path)

    assert contents(tmp_path / name) == contents(exampleshire.FOLDER / name)


def test_the_folder_holds_nothing_else() -> None:
    found = {path.relative_to(exampleshire.FOLDER).as_posix() for path in exampleshire.FOLDER.rglob("*") if path.is_file()}

    assert found == set(NAMES)


def test_made_twice_the_workbooks_are_the_same_bytes(tmp_path: Path) -> None:
    exampleshire.main(tmp_path / "once")
    exampleshire.main(tmp_path / "again")

    for name in NAMES:
        assert (tmp_path / "once" / name).read_bytes() == (tmp_path / "again" / name).read_bytes()


@pytest.fixture(scope="module")
def facts() -> dict[str, Any]:
    """facts.json of the demonstration, this month."""
    result = CliRunner().invoke(main, ["facts", "--json", "--inputs", str(exampleshire.FOLDER)])
    read: dict[str, Any] = json.loads(result.output)
    return read


def test_everything_is_read_as_its_maker_meant_it(facts: dict[str, Any]) -> None:
    lists = ("priorities", "actions", "indicators", "recommendations", "survey", "decisions", "risks")
    of_notice = ("measures", "returns", "reviews")

    assert {name: len(facts[name]) for name in lists} == {
        "priorities": 6, "actions": 46, "indicators": 64, "recommendations": 10, "survey": 10, "decisions": 4, "risks": 5,
    }  # fmt: skip
    assert {name: len(facts["notice"][name]) for name in of_notice} == {"measures": len(MEASURES), "returns": 4, "reviews": 2}
    assert len(facts["feedback"]) == len(ENTRIES)


def test_every_level_and_state_occurs(facts: dict[str, Any]) -> None:
    assert all(facts["counts"]["by_rating"].values())
    assert {entry["state"] for entry in facts["feedback"]} == {"done", "in progress", "cannot do", "no answer yet"}


def test_six_actions_are_past_their_date_and_one_is_due_at_once(facts: dict[str, Any]) -> None:
    assert [action["ref"] for action in facts["actions"] if action["overdue"]] == ["1.1", "2.3", "3.2", "4.2", "5.3", "6.1"]
    assert [action["ref"] for action in facts["actions"] if action["due_at_once"]] == ["5.2"]


def test_the_honest_slips_are_found(facts: dict[str, Any]) -> None:
    found = {(finding["id"], finding["place"].partition("!")[2]) for finding in facts["findings"]}

    assert {
        ("deadline-impossible", "Priority 3!F12"),
        ("lead-missing", "Priority 5!E8"),
        ("deadline-year-assumed", "Priority 4!F10"),
        ("hidden-rows", "Priority 2!A5"),
        ("indicator-without-better", "Scorecard!A4"),
        ("indicator-without-target", "Scorecard!Q12"),
    } <= found


def test_what_a_measure_is_linked_to_is_there(facts: dict[str, Any]) -> None:
    refs = {action["ref"] for action in facts["actions"]}
    numbers = {indicator["ref"] for indicator in facts["indicators"]}

    assert [measure["ref"] for measure in facts["notice"]["measures"] if not set(measure["actions"]) <= refs] == []
    assert [measure["ref"] for measure in facts["notice"]["measures"] if not set(measure["indicators"]) <= numbers] == []


def test_the_march_return_is_complete_from_the_copies_of_march(tmp_path: Path) -> None:
    copies = exampleshire.FOLDER / "earlier" / "2026-03"

    result = CliRunner().invoke(main, ["run", "--inputs", str(copies), "--output", str(tmp_path), "--report", "return"])

    assert "Progress return - March 2026.docx" in result.output
    assert "NOT READY" not in result.output


def test_the_june_return_still_needs_what_was_left_out_of_it(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["run", "--inputs", str(exampleshire.FOLDER), "--output", str(tmp_path)])

    lacking = "4 measures and actions still lack something (measure QA3, measure PW2, action 2.3 and 1 more)"
    assert f"NOT READY to send: {lacking}" in result.output


def test_only_the_survey_result_with_few_others_is_left_out_of_the_summary(tmp_path: Path) -> None:
    CliRunner().invoke(main, ["run", "--inputs", str(exampleshire.FOLDER), "--output", str(tmp_path), "--report", "you-said"])

    with zipfile.ZipFile(next(tmp_path.rglob("You said*.docx"))) as document:
        chart = next(document.read(name).decode() for name in document.namelist() if name.startswith("word/charts/"))
    assert "<a:t>70%</a:t>" in chart
    assert "<a:t>over 90%</a:t>" in chart
    assert "96" not in re.findall(r"<c:v>(\d+)</c:v>", chart)


def contents(path: Path) -> Contents:
    """Every cell's value and fill, sheet by sheet."""
    return {sheet.title: cells(sheet) for sheet in load_workbook(path).worksheets}


def cells(sheet: Worksheet) -> dict[str, tuple[object, str | None]]:
    return {
        cell.coordinate: (cell.value, cell.fill.fgColor.rgb if cell.fill.fill_type else None) for row in sheet.rows for cell in row
    }
