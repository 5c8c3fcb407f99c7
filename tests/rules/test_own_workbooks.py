"""Our own workbooks, written as XML here, hold for openpyxl what was put into them."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from reportgen.model.places import Place
from reportgen.writing.own_workbooks import MOST_LINKS, own_workbook
from reportgen.writing.sheets import Links, OwnRow, OwnSheet, OwnTable

COLUMNS = (("What", 30.0), ("Cell", 12.0))
DAY = date(2026, 5, 31)


def opened(*sheets: OwnSheet, inputs: Path = Path("nowhere")) -> Workbook:
    return load_workbook(BytesIO(own_workbook(sheets, Links(inputs, inputs / "out"), "A title", DAY)))


def sheet(*rows: OwnRow, name: str = "One", **more: object) -> OwnSheet:
    return OwnSheet(name=name, says="", tables=(OwnTable(columns=COLUMNS, rows=rows, **more),))  # type: ignore[arg-type]


@given(st.text(st.characters(exclude_categories=("Cs", "Co", "Cc", "Cn")), max_size=200))
@example("_x0000_")  # which Excel would take for a sign's number; it shows '_x005F_x0000_' so, and openpyxl does not
def test_any_text_is_there_letter_for_letter(text: str) -> None:
    cell = opened(sheet(OwnRow(texts=(text,)))).worksheets[0]["A2"]
    assert str(cell.value or "").replace("_x005F_", "_") == text
    assert cell.data_type in ("s", "n" if not text else "s")


@pytest.mark.parametrize("text", ["=1+1", "+44", "-1", "@SUM(A1)", "<b>&amp;</b>", "'; DROP"])
def test_a_text_is_never_a_formula(text: str) -> None:
    cell = opened(sheet(OwnRow(texts=(text,)))).worksheets[0]["A2"]
    assert (cell.value, cell.data_type) == (text, "s" if not text.startswith("=") else cell.data_type)
    assert cell.quotePrefix is (text[0] in "=+-@")


def test_what_no_cell_can_hold_is_left_out() -> None:
    book = opened(sheet(OwnRow(texts=("a\x00b\x1f\ue000c", "x" * 40_000))))
    assert [cell.value for cell in book.worksheets[0][2]] == ["abc", "x" * 32_000]


def test_letters_that_excel_would_take_for_a_code_stay_letters() -> None:
    assert opened(sheet(OwnRow(texts=("_x0041_",)))).worksheets[0]["A2"].value in ("_x0041_", "_x005F_x0041_")


def test_a_row_leads_to_its_cell(tmp_path: Path) -> None:
    (tmp_path / "my plan.xlsx").write_bytes(b"")
    row = OwnRow(texts=("late", "C9"), place=Place("my plan.xlsx", "Kit's & co", "C9"))
    link = opened(sheet(row, link=1), inputs=tmp_path).worksheets[0]["B2"].hyperlink
    assert (link.target, link.location) == ("../my%20plan.xlsx", "'Kit''s & co'!C9")


def test_a_row_without_its_workbook_leads_nowhere() -> None:
    row = OwnRow(texts=("late", "C9"), place=Place("gone.xlsx", "Plan", "C9"))
    assert opened(sheet(row, link=1)).worksheets[0]["B2"].hyperlink is None


def test_a_sheet_has_no_more_links_than_excel_can_open(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"")
    rows = [OwnRow(texts=("", "C9"), place=Place("a.xlsx", "Plan", "C9"))] * (MOST_LINKS + 2)
    cells = opened(sheet(*rows, link=1), inputs=tmp_path).worksheets[0]
    assert cells.cell(MOST_LINKS + 1, 2).hyperlink is not None
    assert cells.cell(MOST_LINKS + 2, 2).hyperlink is None


def test_the_headings_of_a_single_table_stay_in_view_and_stand_on_every_page() -> None:
    only = opened(sheet(OwnRow(texts=("x",)), title="Read me")).worksheets[0]
    assert (only.freeze_panes, only.print_title_rows) == ("A3", "$2:$2")


def test_lines_at_the_top_lead_to_other_sheets() -> None:
    first = OwnSheet(name="First", says="", tables=sheet(filtered=True).tables, leads=[("Two rows", "Second")])
    book = opened(first, sheet(OwnRow(texts=("x",)), name="Second"))
    assert book["First"]["A1"].hyperlink.location == "'Second'!A1"
    assert (book["First"]["A3"].value, book["First"].auto_filter.ref, book["First"].freeze_panes) == ("What", "A3:B4", "A4")


def test_colours_and_words_to_choose_from() -> None:
    only = opened(sheet(OwnRow(texts=("x", "y"), fills={0: "B10E1E"}, choices={1: ("higher", "lower")}))).worksheets[0]
    assert (only["A2"].fill.fgColor.rgb, only["A2"].font.color.rgb, only["A2"].font.b) == ("FFB10E1E", "FFFFFFFF", True)
    (offered,) = only.data_validations.dataValidation
    assert (offered.formula1, str(offered.sqref)) == ('"higher,lower"', "B2")


def test_the_same_sheets_give_the_same_bytes_and_the_day_not_the_clock() -> None:
    made = [own_workbook((sheet(OwnRow(texts=("x",))),), Links(Path(), Path()), "A title", DAY) for _ in range(2)]
    assert made[0] == made[1]
    properties = load_workbook(BytesIO(made[0])).properties
    assert (properties.title, properties.creator, properties.created.date()) == ("A title", "reportgen", DAY)
