"""What changed in Exampleshire from month to month, against lists made by hand from its trackers."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from reportgen.cli import main

INPUTS = Path(__file__).resolve().parents[2] / "inputs" / "exampleshire"
PLAN, INDICATORS, FEEDBACK = (INPUTS / f"Exampleshire {name}.xlsx" for name in ("improvement plan", "indicators", "feedback"))
# From May, of which copies are kept, to June.
JUNE = {
    "implemented": ["4.7", "5.6", "6.5"],
    "evidenced": ["1.2", "2.1", "6.3"],
    "newly overdue": ["2.3"],
    "re-dated": ["2.3"],
    "re-rated": ["1.2", "2.1", "4.7", "5.6", "6.3", "6.5"],
    "reworded": ["4.1"],
    "added": ["4.8"],
    "removed": ["1.8"],
}
OF_INDICATORS_IN_JUNE = {"meets its target": ["2", "7", "19", "22", "44"]}
# What the trackers of July say otherwise than those of June, typed below.
JULY = {
    "evidenced": ["3.2"],
    "newly overdue": ["1.4", "2.4", "3.3"],  # due in July
    "no longer overdue": ["3.2", "6.1"],
    "re-dated": ["2.3"],
    "re-rated": ["3.2", "6.1"],
    "closed": ["6.1"],
}
OF_INDICATORS_IN_JULY = {"no longer meets its target": ["2"], "now worsening": ["2"]}


def trackers_of_july(folder: Path) -> None:
    shutil.copytree(INPUTS, folder, ignore=shutil.ignore_patterns("earlier"))
    plan = load_workbook(folder / PLAN.name)
    settings = plan["Settings"]
    settings["B6"], settings["B7"], settings["B8"] = "July 2026", date(2026, 7, 30), date(2026, 7, 31)
    settings.append(["counts as: Closed", "closed"])
    plan["RAG key"]["A6"], plan["RAG key"]["B6"] = "Closed", "No longer needed"
    plan["Priority 3"]["I5"] = "Green"
    plan["Priority 6"]["I4"] = "Closed"
    plan["Priority 2"]["L6"] = date(2026, 10, 30)
    plan.save(folder / PLAN.name)
    indicators = load_workbook(folder / INDICATORS.name)
    indicators["Scorecard"]["O5"] = 0.85
    indicators.save(folder / INDICATORS.name)
    feedback = load_workbook(folder / FEEDBACK.name)
    log = feedback["Feedback log"]
    log["H33"], log["J33"], log["N33"] = "We write to each of you once a year about your savings.", "Done", "KT 12/7"
    feedback.save(folder / FEEDBACK.name)


@pytest.fixture(scope="module")
def changes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """Those of June and of July, by the month that they are of."""
    folder = tmp_path_factory.mktemp("months")
    shutil.copytree(INPUTS, folder / "june" / "exampleshire")
    trackers_of_july(folder / "july" / "exampleshire")
    for month in ("june", "july"):
        where = ["--inputs", str(folder / month), "--output", str(folder / "output")]
        assert CliRunner().invoke(main, ["run", "--report", "board", *where]).exit_code == 0
    made = sorted((folder / "output" / "exampleshire").glob("*/facts.json"))
    return {path.parent.name: json.loads(path.read_text(encoding="utf-8"))["changes"] for path in made}


def refs(changed: dict[str, Any], part: str) -> dict[str, list[str]]:
    told: dict[str, list[str]] = {}
    for each in changed[part]:
        told.setdefault(each["what"], []).append(each["ref"])
    return told


def test_from_may_to_june(changes: dict[str, dict[str, Any]]) -> None:
    june = changes["2026-06"]
    assert (june["since"], june["from"]) == ("2026-05", "copies")
    assert refs(june, "actions") == JUNE
    assert refs(june, "indicators").items() >= OF_INDICATORS_IN_JUNE.items()


def test_from_june_to_july(changes: dict[str, dict[str, Any]]) -> None:
    july = changes["2026-07"]
    assert (july["since"], july["from"]) == ("2026-06", "record")
    assert refs(july, "actions") == JULY
    assert refs(july, "indicators") == OF_INDICATORS_IN_JULY
    assert refs(july, "feedback") == {"answered": ["F30"]}


def test_a_date_that_moved_again_says_how_often_and_why(changes: dict[str, dict[str, Any]]) -> None:
    (moved,) = [each for each in changes["2026-07"]["actions"] if each["what"] == "re-dated"]
    assert (moved["before"], moved["after"]) == ("2026-09-11", "2026-10-30")
    assert (moved["times"], moved["reason"][:40]) == (1, "The new telephone system failed its tests"[:40])
