"""Every figure in a finished document can be led back: to the evidence, to a text copied whole, or to the template itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from reportgen.asked import Asked
from reportgen.cli import main
from reportgen.model.months import Month
from reportgen.model.places import condensed
from reportgen.named_facts import named_rows
from reportgen.reading.programme import open_programme
from reportgen.this_month import read
from reportgen.writing.templates.places import TAG
from reportgen.writing.templates.shown import as_text

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = {
    "board": "Board report",
    "return": "Progress return",
    "visit": "Monitoring visit briefing",
    "plan": "Improvement plan",
    "you-said": "You said, we did",
    "you-said-poster": "You said, we did poster",
}
CONTACT = open_programme(ROOT / "inputs" / "exampleshire").settings.tell_us_more or ""  # copied whole from Settings
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
Row = dict[str, Any]


@pytest.fixture(scope="module")
def june(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The month's folder of Exampleshire, with every report."""
    output = tmp_path_factory.mktemp("output")
    reports = [word for name in TEMPLATES for word in ("--report", name)]
    where = ["--inputs", str(ROOT / "inputs"), "--templates", str(ROOT / "templates"), "--output", str(output)]
    CliRunner().invoke(main, ["run", "--month", "2026-06", *reports, *where])
    return output / "exampleshire" / "2026-06"


@pytest.fixture(scope="module")
def rows(june: Path) -> list[Row]:
    """Of the evidence workbook, each by its headings in small letters; 'link' is where its cells lead."""
    sheet = load_workbook(june / "Evidence - June 2026.xlsx").worksheets[0]
    headings, *held = sheet.iter_rows()
    names = [str(cell.value).lower() for cell in headings]
    found = [dict(zip(names, (cell.value for cell in row), strict=True)) for row in held]
    for row, cells in zip(found, held, strict=True):
        row["link"] = cells[5].hyperlink.location if cells[5].hyperlink else None
    return found


def numbers_in(text: str | None) -> set[str]:
    return set(NUMBER.findall(text or ""))


def paragraphs(path: Path) -> Iterator[str]:
    document = docx.Document(str(path))
    roots = [document.element.body]
    for section in document.sections:
        roots += [section.header._element, section.footer._element, section.first_page_header._element]
    for root in roots:
        for paragraph in root.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"):
            style = paragraph.find(".//{*}pStyle")
            if style is None or not str(style.get(style.keys()[0])).startswith("TOC"):
                yield "".join(text.text or "" for text in paragraph.iter("{*}t"))


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield from value.splitlines()
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from texts(each)


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_number_of_a_document_is_in_the_evidence_or_copied_or_the_templates_own(
    name: str, june: Path, rows: list[Row]
) -> None:
    told = set().union(*(numbers_in(row["text"]) for row in rows if row["report"] == TEMPLATES[name]))
    told |= numbers_in(TAG.sub(" ", as_text(ROOT / "templates" / f"{name}.docx")))
    facts = json.loads((june / "facts.json").read_text(encoding="utf-8"))
    copied = [" ".join(text.split()) for text in (*texts(facts), CONTACT) if numbers_in(text)]
    names = {str(each[key]) for part in ("actions", "indicators", "recommendations") for each in facts[part] for key in ("ref",)}
    unknown = []
    for paragraph in paragraphs(june / f"{TEMPLATES[name]} - June 2026.docx"):
        plain = " ".join(paragraph.split())
        left = numbers_in(plain) - told - names
        unknown += [(number, plain) for number in left if not any(number in text and text in plain for text in copied)]
    assert not unknown


def test_every_row_says_where_its_figure_comes_from(rows: list[Row]) -> None:
    assert not [row for row in rows if not row["cells"]]


def test_the_evidence_covers_every_report_and_its_charts(rows: list[Row]) -> None:
    assert {row["report"] for row in rows} == set(TEMPLATES.values())
    assert {row["fact"] for row in rows if row["fact"].startswith("chart: ")} >= {
        "chart: actions by rating", "chart: indicators by group", "chart: measures by status",
    }  # fmt: skip


def test_a_figure_in_a_sentence_has_cells_of_its_own(rows: list[Row]) -> None:
    """'9 of 46 actions: 6 are past their first date, …': each leads to the actions that it counts."""
    of = {row["text"]: row["cells"] for row in rows if row["fact"] == "actions.not_to_plan_summary"}
    assert of["46"].count("Priority") == 6
    assert len(of["9"]) < len(of["46"])
    assert of["1"] == "Exampleshire improvement plan.xlsx!Priority 5!F5"


@pytest.mark.parametrize(
    ("fact", "text", "link"),
    [
        ("indicators.attention.latest", "72.4%", "'Scorecard'!O35"),
        ("indicators.attention.start", "80.1%", "'Scorecard'!C35"),
        ("indicators.attention.target", "95.0%", "'Scorecard'!Q35"),
        ("indicators.attention.benchmark_value", "89.0%", "'Scorecard'!S35"),
        ("actions.not_to_plan_groups.rows.first", "12 June 2026", "'Priority 2'!F6"),
        ("actions.not_to_plan_groups.rows.revised", "11 September 2026", "'Priority 2'!L6"),
        ("actions.not_to_plan.revised_note", "26\u00a0Feb", "'Priority 4'!N5"),
        ("actions.not_to_plan.rating", "Red", "'Priority 4'!I5"),
        ("changes.re_dated.now", "11 September 2026", "'Priority 2'!L6"),
        ("due_next.due", "17 July 2026", "'Priority 2'!F8"),
        ("notice.worst_first.status", "Off track", "'Measures'!L9"),
        ("notice.target", "31 December 2026", "'Notice'!B10"),
        ("progress_return.period", "1 April 2026", "'Returns and reviews'!A4"),
        ("survey.groups.questions.percent_words", "85%", "'Survey'!C13"),
        ("figures.now", "6", "'Priority 1'!I6"),
        ("ratings.actions", "3", "'Priority 3'!I5"),
        ("commentary.attention.text", "4 and 10 June", "'Priority 2'!J6"),
    ],
)
def test_a_row_leads_to_the_cell_that_holds_the_value(fact: str, text: str, link: str, rows: list[Row]) -> None:
    assert link in {row["link"] for row in rows if row["fact"] == fact and row["text"] == text}


def test_reportgen_facts_knows_every_name_of_the_evidence_and_shows_the_same_cells(rows: list[Row], june: Path) -> None:
    asked = Asked(ROOT / "inputs", ROOT / "templates", june.parents[1], date(2026, 6, 30), Month(2026, 6))
    here = read(ROOT / "inputs" / "exampleshire", asked)
    known = {
        name: [*(named_rows(here.facts, name) or ()), *(named_rows(here.public, name) or ())]
        for name in {row["fact"] for row in rows}
    }
    assert not [name for name, found in known.items() if not found]
    shown = {(name, row.text, condensed(row.cells)) for name, found in known.items() for row in found}
    assert not [row for row in rows if (row["fact"], row["text"], row["cells"]) not in shown]


def test_a_date_stands_as_a_date_and_a_rating_in_its_words(rows: list[Row]) -> None:
    (due,) = {row["value"] for row in rows if row["fact"] == "programme.meeting_date"}
    assert f"{due:%Y-%m-%d}" == "2026-06-30"
    assert "Amber E" in {row["value"] for row in rows if row["fact"] == "every_action.rows.rating"}


def test_the_evidence_is_of_all_reports_that_stand_there(tmp_path: Path) -> None:
    """Also of those that an earlier run made of the same trackers."""
    where = ["--inputs", str(ROOT / "inputs"), "--templates", str(ROOT / "templates"), "--output", str(tmp_path)]
    for name in ("visit", "plan"):
        CliRunner().invoke(main, ["run", "--report", name, *where])
    rows = load_workbook(tmp_path / "exampleshire" / "2026-06" / "Evidence - June 2026.xlsx").worksheets[0]
    assert {row[0] for row in rows.iter_rows(min_row=2, values_only=True)} == {TEMPLATES["visit"], TEMPLATES["plan"]}


def test_every_fact_tells_its_cells_on_the_screen() -> None:
    where = ["--inputs", str(ROOT / "inputs"), "--templates", str(ROOT / "templates")]
    said = CliRunner().invoke(main, ["facts", "actions.not_to_plan_summary", *where]).output
    assert "1: Exampleshire improvement plan.xlsx!Priority 5!F5" in said
    assert "improvement plan.xlsx!Priority 1!F5" in CliRunner().invoke(main, ["facts", "figures", *where]).output


def test_the_rows_can_be_filtered(june: Path) -> None:
    sheet = load_workbook(june / "Evidence - June 2026.xlsx").worksheets[0]
    assert sheet.auto_filter.ref == f"A1:G{sheet.max_row}"


CELLS = (
    ("indicators.attention.attention", "16.6", "Scorecard!O35, S35"),  # 'points below England': the value's and the benchmark's
    ("indicators.attention.attention", "23.6%", "Scorecard!S28"),  # 'statistical neighbours'
    ("notice.movement", "3", "Measures!I5, I11, I16, L5, L11, L16"),  # of both months
    ("survey.groups.asked", "74", "Survey!A9:A13"),
    ("survey.groups.asked", "61", "Survey!A4:A8"),
    ("feedback.people", "128", "Feedback log!E17:E41"),
)


@pytest.mark.parametrize(("fact", "text", "cells"), CELLS)
def test_a_figure_of_a_sentence_leads_to_the_cells_that_it_was_worked_out_from(
    fact: str, text: str, cells: str, rows: list[Row]
) -> None:
    assert {row["cells"].partition("!")[2] for row in rows if (row["fact"], row["text"]) == (fact, text)} == {cells}


def test_every_figure_stands_under_the_heading_that_is_printed_above_it(rows: list[Row], june: Path) -> None:
    for report in ("Board report", "Progress return"):
        document = docx.Document(str(june / f"{report} - June 2026.docx"))
        headings = {" ".join(each.text.split()) for each in document.paragraphs if each.style and "Heading" in each.style.style_id}
        of_it = [row for row in rows if row["report"] == report and not row["fact"].startswith("chart: ")]
        assert {row["section"] for row in of_it} <= {*headings, "before the first heading", "in the page footer"}
        assert not [row for row in of_it if row["section"].startswith("before") and row["fact"].startswith("notice.behind")]
