"""Rows are kept whole as the template says, but for those longer than half a page."""

from __future__ import annotations

from pathlib import Path

from docx.oxml.ns import qn

from reportgen.writing.row_breaks import free_long_rows
from reportgen.writing.templates.package import Package
from tests.makers.house_style import Column, new_template, save_template, table


def kept(text: str, tmp_path: Path) -> list[str | None]:
    document = new_template("Plan", "board", "monthly")
    table(document, (Column("Action", 8.7, "x"), Column("Progress", 8.7, "y")), rows=(("Open the line.", text),))
    save_template(document, tmp_path / "plan.docx")
    package = Package.read((tmp_path / "plan.docx").read_bytes())
    free_long_rows(package)
    return [each.get(qn("w:val")) for each in package.tree(package.document).iter(qn("w:cantSplit"))]


def test_a_row_of_less_than_half_a_page_stays_whole(tmp_path: Path) -> None:
    assert kept("We opened a line. " * 50, tmp_path) == [None, None]


def test_a_longer_one_may_break(tmp_path: Path) -> None:
    assert kept("We opened a line. " * 150, tmp_path) == [None, "off"]
