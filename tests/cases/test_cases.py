"""Whole months from workbooks to words: each folder here is a case.

To add one, add a folder with a `case.py` that has `MONTH`, `SHEETS`, and any of `FILLS`, `MERGED`, `REPORT` (the Board report
unless said), `WORDS` (that the report says), `NOT_WORDS`, `COUNTS` (of facts.json) and `FINDINGS` (ids and cells, all there are).
"""

from __future__ import annotations

import json
import runpy
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from click.testing import CliRunner
from docx.oxml.ns import qn

from reportgen.cli import main
from tests.makers.workbooks import write_workbook

HERE = Path(__file__).resolve().parent
CASES = sorted(path.parent for path in HERE.glob("*/case.py"))


@pytest.fixture(params=CASES, ids=lambda path: path.name)
def case(request: pytest.FixtureRequest) -> dict[str, Any]:
    return runpy.run_path(str(request.param / "case.py"))


@pytest.fixture
def made(case: dict[str, Any], tmp_path: Path) -> Path:
    path = write_workbook(tmp_path / "inputs" / "case" / "tracker.xlsx", case["SHEETS"], case.get("FILLS"))
    if case.get("MERGED"):
        book = openpyxl.load_workbook(path)
        for place in case["MERGED"]:
            name, cells = place.split("!")
            book[name].merge_cells(cells)
        book.save(path)
    folders = (
        "--inputs",
        str(tmp_path / "inputs"),
        "--output",
        str(tmp_path / "output"),
        "--templates",
        str(HERE.parents[1] / "templates"),
    )
    result = CliRunner().invoke(main, ("run", "--month", case["MONTH"], *folders))
    assert result.exit_code == 0, result.output
    return tmp_path / "output" / "case" / str(case["MONTH"])


def words_of(folder: Path, report: str) -> str:
    body = docx.Document(str(next(folder.glob(f"{report} - *.docx")))).element.body
    return "\n".join("".join(text.text or "" for text in paragraph.iter(qn("w:t"))) for paragraph in body.iter(qn("w:p")))


def test_the_report_says_what_the_case_says(case: dict[str, Any], made: Path) -> None:
    text = words_of(made, case.get("REPORT", "Board report"))
    assert [words for words in case.get("WORDS", ()) if words not in text] == []
    assert [words for words in case.get("NOT_WORDS", ()) if words in text] == []


def test_the_counts_are_those_of_the_case(case: dict[str, Any], made: Path) -> None:
    counts = json.loads((made / "facts.json").read_text(encoding="utf-8"))["counts"]
    wanted = case.get("COUNTS", {})
    assert {name: counts[name] for name in wanted} == wanted


def test_the_findings_are_those_of_the_case(case: dict[str, Any], made: Path) -> None:
    found = json.loads((made / "facts.json").read_text(encoding="utf-8"))["findings"]
    assert sorted((finding["id"], finding["place"].partition("!")[2]) for finding in found) == sorted(case.get("FINDINGS", ()))
