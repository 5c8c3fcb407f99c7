"""The map: how everything was read, for the Checks workbook and for the screen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from reportgen.facts.checks.explained import NOTHING_READ, explained
from reportgen.facts.checks.how_read import COLUMNS, how_read, setting_rows
from reportgen.model.findings import Finding, Severity
from reportgen.model.months import Month
from reportgen.model.places import Place
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.model.readings import ColumnReading, Gap, HowSure, Reading, SetAside, TableReading, WordReading
from reportgen.reading.programme import open_programme, read_programme
from reportgen.writing.checks import checks_workbook, readiness_sheet, reading_sheet, settings_sheet
from reportgen.writing.sheets import Links
from tests.makers.workbooks import Rows, write_workbook


def column(letter: str, heading: str, read_as: str | None, how_sure: HowSure = HowSure.SURE, **more: Any) -> ColumnReading:
    said = {"because": (f"the heading says '{heading}'",), "place": Place("plan.xlsx", "Plan", f"{letter}3"), **more}
    return ColumnReading(column=letter, heading=heading, read_as=read_as, how_sure=how_sure, **said)


REF = column("A", "Ref No.", "ref")
BY = column(
    "B", "By", "deadline", HowSure.GUESS, runner_up="start", setting=("heading: By", "Deadline"), first_values=("May 2026",)
)
RAGB = column(
    "C", "RAGB", None, HowSure.GUESS, refused=True, runner_up="rating", setting=("heading: RAGB", "Rating"), first_values=("R", "A")
)
NOTES = column("D", "Area", None)
ACTOIN = column("E", "Actoin", "action", HowSure.LIKELY, setting=("heading: Actoin", "Action"))
PLAN = TableReading(
    workbook="plan.xlsx", sheet="Plan", range="A3:E46", kind="plan", heading_row=3, columns=(REF, BY, RAGB, NOTES, ACTOIN),
    rows=40, bands=2, totals=1, lacks=("lead",),
)  # fmt: skip
RED = WordReading(
    word="Red",
    counts_as=CountsAs.OVERDUE,
    because="the key says 'late'",
    rows=12,
    place=Place("plan.xlsx", "Plan", "C4"),
    is_level=True,
)
WAITING = WordReading(word="Waiting", counts_as=None, because="", rows=1, place=Place("plan.xlsx", "Plan", "C9"))
ASIDE = SetAside(place=Place("plan.xlsx", "Lookups"), cells=24, because="a list of choices")
GAP = Gap(missing="7 actions of Priority 1, which could not be read", rows=7, place=Place("plan.xlsx", "Plan", "A50:E56"))
READING = Reading(tables=(PLAN,), words=(RED, WAITING), set_aside=(ASIDE,), gaps=(GAP,))


def part(title: str, **more: Any) -> list[tuple[str, ...]]:
    return next([line.texts for line in each.lines] for each in how_read(READING, **more) if each.title.startswith(title))


def test_each_table_says_what_its_rows_were_taken_for_and_what_it_lacks() -> None:
    assert part("Tables") == [("plan.xlsx", "Plan", "A3:E46", "Plan", "3", "40", "0", "2", "1", "lead")]


def test_refused_columns_stand_first_then_guessed_ones_and_sure_ones_last() -> None:
    assert [texts[3] for texts in part("Columns")] == ["RAGB", "By", "Area", "Actoin", "Ref No."]


def test_a_column_says_how_it_was_read_why_and_what_to_type_if_that_is_wrong() -> None:
    by = dict(zip(COLUMNS, part("Columns")[1], strict=True))
    assert by["Read as"] == "Deadline"
    assert (by["How sure"], by["Next best"], by["First values"]) == ("Guessed", "Start", "May 2026")
    assert (by["To settle it, type in Settings"], by["with the value, or what it is instead"]) == ("heading: By", "Deadline")


def test_a_refused_column_is_read_as_nothing() -> None:
    assert part("Columns")[0][4:6] == ("nothing", "Not used: two readings fit")


def test_a_column_that_was_read_otherwise_last_month_says_so() -> None:
    then = {(each.workbook, each.sheet, column.heading): column.read_as for each in READING.tables for column in each.columns}
    then["plan.xlsx", "Plan", "By"] = "lead"
    del then["plan.xlsx", "Plan", "Ref No."]
    since = {texts[3]: texts[-1] for texts in part("Columns", then=then)}
    assert since == {"By": "was read as Lead", "Ref No.": "new", "RAGB": "", "Area": "", "Actoin": ""}


def test_words_that_nobody_knows_stand_before_those_that_are_known() -> None:
    assert [(texts[3], texts[5], texts[7]) for texts in part("Levels")] == [("Waiting", "not known", "1"), ("Red", "overdue", "12")]


def test_what_was_set_aside_says_how_much_and_why() -> None:
    assert part("Set aside") == [("plan.xlsx", "Lookups", "the whole sheet", "24", "a list of choices")]


def test_settings_to_add_hold_a_row_for_what_is_refused_or_guessed_or_unknown() -> None:
    assert setting_rows(READING) == (
        ("heading: By", "Deadline", "'By': deadline or start (May 2026)"),
        ("heading: RAGB", "Rating", "'RAGB': rating (R; A)"),
        ("counts as: Waiting", "", "overdue, not started, in progress, done, evidenced or closed? In 1 row"),
    )


def test_the_screen_says_the_same_in_lines() -> None:
    lines = list(explained(READING))
    assert lines[1:10] == [
        "plan.xlsx, sheet 'Plan', cells A3:E46: plan",
        "  Headings in row 3; 40 rows, 2 titles across and 1 total below.",
        "  No column was read as lead. If there is one, add to Settings: heading: its heading | Lead",
        "  Not used  C 'RAGB': not used (the heading says 'RAGB')",
        "            To settle it, add to Settings: heading: RAGB | Rating, or what it is instead.",
        "            It holds 'R', 'A'.",
        "  Guessed   B 'By': Deadline (the heading says 'By')",
        "            To settle it, add to Settings: heading: By | Deadline, or what it is instead.",
        "            It holds 'May 2026'.",
    ]
    choose = "overdue, not started, in progress, done, evidenced or closed"
    assert f"  Waiting (status, 1 row): not known. Add to Settings 'counts as: Waiting', and beside it {choose}" in lines
    assert "  plan.xlsx, sheet 'Lookups': 24 cells (a list of choices)" in lines
    assert "  7 actions of Priority 1, which could not be read: plan.xlsx, sheet 'Plan', cells A50:E56" in lines


def test_where_nothing_was_read_the_screen_says_so() -> None:
    assert list(explained(Reading())) == [NOTHING_READ]


# --- in the workbook


FIX = Finding("lead-missing", Severity.FIX, Place("plan.xlsx", "Plan", "C9"), "action 5.3 has no lead", "Type it.", "KT")
OURS = Finding("settings", Severity.FIX, Place("plan.xlsx", "Plan", "C2"), "one of ours", "Type it.")
LOOK = Finding("hidden-rows", Severity.LOOK, Place("plan.xlsx", "Plan", "A9"), "1 hidden row", "Show it.", "AB")
FINDINGS = (FIX, OURS, LOOK)


@pytest.fixture
def book(tmp_path: Path) -> Workbook:
    (tmp_path / "plan.xlsx").write_bytes(b"")
    others = (
        settings_sheet((("better: indicator 12", "", "higher or lower? Visits"), *setting_rows(READING))),
        readiness_sheet([]),
        reading_sheet(how_read(READING)),
    )
    content = checks_workbook(FINDINGS, others, Links(tmp_path, tmp_path / "out"), date(2026, 5, 31))
    return load_workbook(BytesIO(content))


def test_the_first_lines_say_how_many_stand_on_each_other_sheet_and_lead_there(book: Workbook) -> None:
    sheet = book["Checks"]
    assert book.sheetnames == ["Checks", "Settings to add", "How it was read"]
    assert [sheet.cell(row, 1).value for row in (1, 2)] == [
        "Settings to add: 4 rows to copy to the sheet Settings",
        "How it was read: 9 rows on how the trackers were read, 4 of them doubtful",
    ]
    assert sheet["A1"].hyperlink.location == "'Settings to add'!A1"


def test_what_to_fix_stands_by_who_should_mend_it_and_before_what_to_look_at(book: Workbook) -> None:
    rows = list(book["Checks"].iter_rows(min_row=4, values_only=True))
    assert rows[0][0] == "Severity"
    assert [row[4] for row in rows[1:]] == ["One of ours.", "Action 5.3 has no lead.", "1 hidden row."]


def test_a_finding_leads_to_its_cell(book: Workbook) -> None:
    link = book["Checks"]["D5"].hyperlink
    assert (link.target, link.location) == ("../plan.xlsx", "'Plan'!C2")


def test_settings_to_add_can_be_copied_as_they_stand(book: Workbook) -> None:
    rows = list(book["Settings to add"].iter_rows(values_only=True))
    assert rows[0] == ("Setting", "Value", "What it is about")
    assert rows[1] == ("better: indicator 12", None, "higher or lower? Visits")
    assert rows[2][:2] == ("heading: By", "Deadline")


def test_each_row_of_settings_to_add_without_a_value_offers_what_it_takes(book: Workbook) -> None:
    offered = {str(each.sqref): each.formula1 for each in book["Settings to add"].data_validations.dataValidation}
    assert offered == {"B2": '"higher,lower"', "B5": '"overdue,not started,in progress,done,evidenced,closed"'}


def test_what_nobody_knows_can_be_pasted_without_a_value_and_says_nothing(tmp_path: Path) -> None:
    plan: Rows = [
        ("Ref", "Action", "Lead", "By when", "Status"),
        ("1.1", "Recruit twelve social workers", "Head of Service", "31/05/2026", "Zog"),
        ("1.2", "Audit thirty case files", "QA Manager", "30/06/2026", "In progress"),
    ]
    before = read(tmp_path / "before", {"Plan": plan})
    pasted = [row[:2] for row in setting_rows(before.reading)]
    assert pasted == [("counts as: Zog", "")]
    after = read(tmp_path / "after", {"Plan": plan, "Settings": [("Setting", "Value"), ("Council", "Anyshire"), *pasted]})
    assert (after.settings.council, after.reading.words, after.findings) == ("Anyshire", before.reading.words, before.findings)


def test_letters_below_a_status_are_counted_by_row_as_the_levels_of_the_key_that_they_are(tmp_path: Path) -> None:
    plan: Rows = [
        ("Ref", "Action", "Lead", "By when", "Status"),
        ("1.1", "Recruit twelve social workers", "Head of Service", "31/05/2026", "C"),
        ("1.2", "Audit thirty case files", "QA Manager", "30/06/2026", "P"),
        ("1.3", "Publish the new threshold guide", "QA Manager", "31/07/2026", "P"),
    ]
    key: Rows = [("Status", "Meaning"), ("C", "Complete"), ("P", "In progress, some delay"), ("N", "Not started")]
    words = read(tmp_path, {"Plan": plan, "Key": key}).reading.words
    assert [(each.word, each.rows) for each in words] == [("C", 1), ("P", 2), ("N", 0)]


def test_a_level_that_stands_below_a_status_beside_the_rating_is_counted_too(tmp_path: Path) -> None:
    plan: Rows = [
        ("Ref", "Action", "Lead", "By when", "RAG", "Status"),
        ("1.1", "Recruit twelve social workers", "Head of Service", "31/05/2026", "Red", "Amber"),
        ("1.2", "Audit thirty case files", "QA Manager", "30/06/2026", "Amber", "Amber"),
    ]
    key: Rows = [("RAG", "Meaning"), ("Red", "Late"), ("Amber", "In progress"), ("Green", "Complete")]
    words = read(tmp_path, {"Plan": plan, "RAG key": key}).reading.words
    assert [(each.word, each.rows) for each in words] == [("Red", 1), ("Amber", 2), ("Green", 0)]


def read(folder: Path, sheets: Mapping[str, Rows]) -> Programme:
    write_workbook(folder / "tracker.xlsx", sheets)
    return read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30))


def test_every_sheet_prints_on_landscape_a4(book: Workbook) -> None:
    for sheet in book.worksheets:
        setup = sheet.page_setup
        assert (setup.orientation, str(setup.paperSize), setup.fitToWidth, setup.fitToHeight) == ("landscape", "9", 1, 0)
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_the_map_leads_to_the_cells_of_the_trackers(book: Workbook) -> None:
    sheet = book["How it was read"]
    assert sheet["A1"].value == "Tables"
    assert sheet["C3"].hyperlink.location == "'Plan'!A3:E46"
