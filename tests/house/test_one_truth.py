"""What is not going to plan and which indicators need attention in Exampleshire, by hand: the same wherever it is told."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner

from reportgen.cli import main

ROOT = Path(__file__).resolve().parents[2]
# Read off the trackers of June 2026: asked of the Board, then Red, then by the longest delay.
NOT_TO_PLAN = ["2.3", "4.2", "3.2", "4.4", "1.1", "5.3", "1.4", "6.1", "5.2"]
ATTENTION = ["29", "36", "23", "38", "56", "34", "25"]
TO_AGREE = ["2.3"]
PAST_THEIR_DATE = {"2.3", "4.2", "3.2", "1.1", "5.3", "6.1"}


@pytest.fixture(scope="module")
def june(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("output")
    where = ["--inputs", str(ROOT / "inputs"), "--templates", str(ROOT / "templates"), "--output", str(output)]
    CliRunner().invoke(main, ["run", "--month", "2026-06", *where])
    return output / "exampleshire" / "2026-06"


def test_the_facts_hold_them(june: Path) -> None:
    facts = json.loads((june / "facts.json").read_text(encoding="utf-8"))
    assert {each["ref"] for each in facts["actions"] if each["not_to_plan"]} == set(NOT_TO_PLAN)
    assert {each["ref"] for each in facts["actions"] if each["overdue"]} == PAST_THEIR_DATE
    assert {each["ref"] for each in facts["indicators"] if each["attention"]} == set(ATTENTION)
    assert facts["counts"]["not_to_plan"] == len(NOT_TO_PLAN)


def tables(june: Path, report: str, *headings: str) -> list[list[str]]:
    """The first cells of each table that has these headings."""
    document = docx.Document(str(june / f"{report} - June 2026.docx"))
    chosen = [table for table in document.tables if set(headings) <= {cell.text for cell in table.rows[0].cells}]
    return [[row.cells[0].text for row in table.rows[1:]] for table in chosen]


def test_the_board_report_lists_them_in_order(june: Path) -> None:
    to_agree, agreed = tables(june, "Board report", "Action and lead", "First due")
    assert to_agree == TO_AGREE
    assert to_agree + agreed == NOT_TO_PLAN
    (listed,) = tables(june, "Board report", "Indicator, and why it is here")
    assert [cell.split()[0] for cell in listed] == ATTENTION


def test_the_return_lists_the_same(june: Path) -> None:
    assert tables(june, "Progress return", "Action and lead", "First due") == [NOT_TO_PLAN]
