"""Opening workbooks: what is refused and how that is said, and what is taken out of those that open."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from time import process_time
from typing import Literal

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font, GradientFill, PatternFill
from openpyxl.styles.colors import Color
from openpyxl.worksheet.worksheet import Worksheet

from reportgen.model.findings import Finding, Severity
from reportgen.reading.grid import Workbook, coordinate, read_workbook, tidy, workbook_paths
from reportgen.reading.grid.bounds import MOST_NAMED
from reportgen.reading.grid.package import Package


@pytest.fixture
def made(tmp_path: Path) -> Callable[[Callable[[Worksheet], object]], Workbook]:
    """Makes a workbook with one sheet, as a function fills it, and reads it."""

    def make_and_read(fill: Callable[[Worksheet], object]) -> Workbook:
        return read_workbook(saved(tmp_path / "Plan.xlsx", fill))

    return make_and_read


Made = Callable[[Callable[[Worksheet], object]], Workbook]


def saved(path: Path, fill: Callable[[Worksheet], object] = lambda sheet: sheet.append(["Ref"])) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Plan"
    fill(sheet)
    book.save(path)
    return path


def changed(path: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    """The workbook at `path` with one of its parts changed."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts[part] = change(parts.get(part, b""))
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def texts(workbook: Workbook) -> dict[str, str]:
    return {coordinate(*at): cell.text for at, cell in workbook.sheets[0].cells.items()}


def fills(workbook: Workbook) -> list[str | None]:
    return [cell.fill for cell in workbook.sheets[0].cells.values()]


def refusal(workbook: Workbook) -> Finding:
    (finding,) = workbook.findings
    assert (finding.severity, workbook.sheets) == (Severity.STOP, ())
    return finding


# --- which files are workbooks


def test_the_workbooks_of_a_folder_are_its_xlsx_and_xlsm_files_by_name(tmp_path: Path) -> None:
    for name in ("b.xlsm", "a.XLSX", "notes.docx", "old.xls", "list.csv"):
        (tmp_path / name).touch()
    assert [path.name for path in workbook_paths(tmp_path)] == ["a.XLSX", "b.xlsm"]


def test_what_excel_leaves_beside_an_open_workbook_is_none(tmp_path: Path) -> None:
    for name in ("~$Plan.xlsx", ".~lock.Plan.xlsx", "Plan.xlsx"):
        (tmp_path / name).touch()
    assert [path.name for path in workbook_paths(tmp_path)] == ["Plan.xlsx"]


def test_a_folder_is_no_workbook_whatever_its_name(tmp_path: Path) -> None:
    (tmp_path / "earlier.xlsx").mkdir()
    assert workbook_paths(tmp_path) == []


# --- what is refused


@pytest.mark.parametrize(
    "content, what",
    [
        (b"", "the file is empty"),
        (b"Ref,Action\n1.1,Recruit\n", "it is not an Excel workbook, whatever its name says"),
        (b"<html><table><tr><td>Ref</td></tr></table></html>", "it is not an Excel workbook, whatever its name says"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "it is an old workbook (.xls) under a new name"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "it is protected with a password"),
        (b"PK\x03\x04 and no more", "the file is damaged or incomplete"),
    ],
)
def test_a_file_that_is_no_workbook_is_refused_by_what_it_is(tmp_path: Path, content: bytes, what: str) -> None:
    assert refusal(read_workbook(written(tmp_path / "Plan.xlsx", content))).what == what


def test_a_workbook_cut_short_is_refused_as_damaged(tmp_path: Path) -> None:
    path = saved(tmp_path / "Plan.xlsx")
    path.write_bytes(path.read_bytes()[:-200])
    assert refusal(read_workbook(path)).what == "the file is damaged or incomplete"


def test_another_kind_of_zip_is_no_workbook(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "Plan.xlsx", "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", "<document/>")
    assert refusal(read_workbook(tmp_path / "Plan.xlsx")).what == "it is not an Excel workbook, whatever its name says"


def test_a_binary_workbook_under_a_new_name_is_refused(tmp_path: Path) -> None:
    path = changed(saved(tmp_path / "Plan.xlsx"), "xl/workbook.bin", lambda _: b"\x83\x01")
    assert refusal(read_workbook(path)).what == "it is a binary workbook (.xlsb) under a new name"


def test_a_strict_workbook_is_refused_because_its_sheets_would_seem_empty(tmp_path: Path) -> None:
    path = saved(tmp_path / "Plan.xlsx")
    changed(
        path, "xl/workbook.xml", lambda part: part.replace(b"<workbook", b'<workbook xmlns:s="http://purl.oclc.org/ooxml/x"', 1)
    )
    assert str(refusal(read_workbook(path))) == (
        "Plan.xlsx: it is saved as 'Strict Open XML'. Open it in Excel and save it as 'Excel Workbook (*.xlsx)'."
    )


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml", "[Content_Types].xml"])
@pytest.mark.parametrize("content", [b"", b"<", b"<x/>", b"\x00\xff"])
def test_a_workbook_with_a_damaged_part_never_raises(tmp_path: Path, part: str, content: bytes) -> None:
    read = read_workbook(changed(saved(tmp_path / "Plan.xlsx"), part, lambda _: content))
    assert read.findings or read.sheets


def test_a_workbook_without_a_sheet_of_cells_is_refused(tmp_path: Path) -> None:
    path = changed(saved(tmp_path / "Plan.xlsx"), "xl/workbook.xml", lambda _: b"<workbook/>")
    assert refusal(read_workbook(path)).what == "it holds no sheet of cells"


def test_a_cell_in_a_style_that_is_not_there_makes_the_workbook_damaged(tmp_path: Path) -> None:
    path = saved(tmp_path / "Plan.xlsx")
    changed(path, "xl/styles.xml", lambda part: re.sub(rb'<xf [^>]*fillId="0"', b'<xf numFmtId="0" fontId="9" fillId="9"', part))
    assert refusal(read_workbook(path)).what == "the file is damaged: its parts do not hold together"


def test_a_sheet_merged_into_one_cell_is_refused_before_it_fills_the_memory(tmp_path: Path) -> None:
    path = saved(tmp_path / "Plan.xlsx")
    merge = b'</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    changed(path, "xl/worksheets/sheet1.xml", lambda part: part.replace(b"</sheetData>", merge))
    assert refusal(read_workbook(path)).what.startswith("far more of a sheet of it is merged than a tracker can have")


def test_a_title_merged_across_a_whole_row_is_no_reason_to_refuse(made: Made) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"] = "Improvement plan"
        sheet.merge_cells("A1:XFD1")

    assert made(fill).findings == ()


def test_a_file_that_cannot_be_opened_says_so(tmp_path: Path) -> None:
    assert refusal(read_workbook(tmp_path / "gone.xlsx")).do == "Close it in Excel and check that you may open it."


@pytest.mark.parametrize("content", [b"", b"Ref,Action", b"\xd0\xcf\x11\xe0", b"PK\x03\x04"])
def test_a_refusal_is_one_sentence_with_what_to_do(tmp_path: Path, content: bytes) -> None:
    said = str(refusal(read_workbook(written(tmp_path / "Plan.xlsx", content))))
    assert re.fullmatch(r"Plan\.xlsx: [a-z][^\n]+\. [A-Z][^\n]+\.", said)
    assert not re.search(r"Error|invalid|None|Traceback|BadZip", said)


# --- text


def test_what_is_newer_than_the_reader_warns_nobody(tmp_path: Path) -> None:
    path = saved(tmp_path / "Plan.xlsx")
    drop_down = b'</sheetData><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"/></extLst>'
    changed(path, "xl/worksheets/sheet1.xml", lambda part: part.replace(b"</sheetData>", drop_down))
    assert texts(read_workbook(path)) == {"A1": "Ref"}


def test_struck_out_words_are_left_out(made: Made) -> None:
    text = CellRichText(TextBlock(InlineFont(strike=True), "May 23"), " July 23")
    assert texts(made(lambda sheet: sheet.append([text]))) == {"A1": "July 23"}


@pytest.mark.parametrize("text", ["May 23", CellRichText(TextBlock(InlineFont(strike=True), "May 23"))])
def test_a_cell_struck_out_as_a_whole_is_read_and_a_person_should_look(made: Made, text: str) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"] = text
        sheet["A1"].font = Font(strike=True)

    read = made(fill)
    assert texts(read) == {"A1": "May 23"}
    assert [(finding.id, finding.severity, finding.place.cell) for finding in read.findings] == [
        ("cells-struck-out", Severity.LOOK, "A1")
    ]


def test_words_that_are_not_struck_out_stay_in_a_struck_out_cell(made: Made) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"] = CellRichText("May 23 ", TextBlock(InlineFont(b=True), "July 23"))
        sheet["A1"].font = Font(strike=True)

    assert texts(made(fill)) == {"A1": "July 23"}


@pytest.mark.parametrize(
    "raw, text",
    [
        ("Recruit_x000D_\nTrain", "Recruit\nTrain"),
        ("Recruit_x0009_Train", "Recruit\tTrain"),
        ("Recruit_x000B_Train", "Recruit\nTrain"),
        ("Recruit\r\nTrain\rReview", "Recruit\nTrain\nReview"),
        ("Recruit\x07 and train\x00", "Recruit and train"),
        ("\u00a0Recruit\u00a0now\u202f", "Recruit now"),
        ("Re\u200bcruit\ufeff", "Recruit"),
        ("_xD83D__xDE00_", "😀"),
        ("snake_case_x_name", "snake_case_x_name"),
        ("• Recruit 👍", "• Recruit 👍"),
        ("\u200f \u200d\u2066", ""),
        ("Re\u00adcruit", "Re\u00adcruit"),
    ],
)
def test_a_text_is_rid_of_what_nobody_sees(raw: str, text: str) -> None:
    assert tidy(raw) == text


@given(st.text() | st.from_regex(r"(_x[0-9A-Fa-f]{4}_){1,3}", fullmatch=True))
def test_a_tidy_text_can_be_written_into_any_document(raw: str) -> None:
    text = tidy(raw)
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", text)
    assert text.encode("utf-8").decode("utf-8") == text == text.strip()


def test_control_characters_in_a_workbook_are_left_out(tmp_path: Path) -> None:
    path = saved(tmp_path / "Plan.xlsx", lambda sheet: sheet.append(["Recruit_x0007__x000D_\nTrain"]))
    assert texts(read_workbook(path)) == {"A1": "Recruit\nTrain"}


def test_a_number_is_shown_as_its_format_says(made: Made) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"], sheet["B1"] = 0.413, datetime(2023, 4, 1)
        sheet["A1"].number_format, sheet["B1"].number_format = "0.0%", "mmm-yy"

    assert texts(made(fill)) == {"A1": "41.3%", "B1": "Apr-23"}


def test_a_cell_of_spaces_is_empty(made: Made) -> None:
    assert made(lambda sheet: sheet.append(["  ", "\n"])).sheets[0].rows == []


# --- fills


def test_a_fill_is_its_colour(made: Made) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"].fill = PatternFill("solid", fgColor="FFFFC000")

    assert fills(made(fill)) == ["FFC000"]


@pytest.mark.parametrize(
    "theme, tint, rgb", [(0, 0.0, "FFFFFF"), (1, 0.0, "000000"), (7, 0.0, "8064A2"), (9, 0.4, "FAC090"), (9, -0.25, "E46C0A")]
)
def test_a_colour_of_the_theme_is_made_lighter_or_darker_by_its_tint(made: Made, theme: int, tint: float, rgb: str) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"].fill = PatternFill("solid", fgColor=Color(theme=theme, tint=tint))

    (read,) = fills(made(fill))
    assert read is not None
    # Excel reckons tints in whole steps of its own, so a step of the 255 more or less is the same colour.
    assert all(abs(ours - excels) <= 2 for ours, excels in zip(bytes.fromhex(read), bytes.fromhex(rgb), strict=True))


@pytest.mark.parametrize("index, rgb", [(2, "FF0000"), (5, "FFFF00"), (17, "008000"), (51, "FFCC00")])
def test_a_colour_may_be_a_number_of_the_old_palette(made: Made, index: int, rgb: str) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"].fill = PatternFill("solid", fgColor=Color(indexed=index))

    assert fills(made(fill)) == [rgb]


@pytest.mark.parametrize(
    "fill",
    [
        PatternFill(),
        PatternFill("gray125"),
        GradientFill(stop=["FF0000", "00B050"]),
        PatternFill("solid", fgColor=Color(indexed=64)),  # Excel's 'automatic' colour
        PatternFill("solid", fgColor=Color(theme=99)),
        PatternFill("solid", fgColor=Color(auto=True)),
    ],
)
def test_patterns_and_colours_that_are_not_there_are_no_fill(made: Made, fill: PatternFill | GradientFill) -> None:
    def paint(sheet: Worksheet) -> None:
        sheet["A1"] = "Red"
        sheet["A1"].fill = fill

    assert fills(made(paint)) == [None]


# --- findings


@pytest.mark.parametrize("error", ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#SPILL!", "#CALC!"])
def test_an_error_value_is_a_finding_with_its_cell(made: Made, error: str) -> None:
    (finding,) = made(lambda sheet: sheet.append(["Ref", error])).findings
    assert str(finding) == (
        f"Plan.xlsx, sheet 'Plan', cell B1: the cell shows the error {error}, so what it should show is missing. "
        "Correct the formula, or type what the cell should show."
    )


def test_a_formula_that_was_never_worked_out_is_a_finding(made: Made) -> None:
    (finding,) = made(lambda sheet: sheet.append([1, "=A1*2"])).findings
    assert (finding.id, finding.place.cell, finding.do) == (
        "formula-without-value",
        "B1",
        "Open the workbook in Excel and save it.",
    )


def test_what_is_said_of_formulas_that_were_never_worked_out_fits_words_as_well_as_figures(made: Made) -> None:
    findings = made(lambda sheet: sheet.append(['="Re"&"d"'] * (MOST_NAMED + 1))).findings
    assert {finding.id for finding in findings} == {"formula-without-value", "cells-not-named"}
    assert not any("figure" in finding.what for finding in findings)


@pytest.mark.parametrize("value, shown", [(b"<v>2</v>", "2"), (b"<v></v>", "")])
def test_a_formula_that_excel_has_worked_out_is_its_value(tmp_path: Path, value: bytes, shown: str) -> None:
    path = saved(tmp_path / "Plan.xlsx", lambda sheet: sheet.append(["=1+1"]))
    kind = b' t="str"' if not shown else b""
    cell = b'<c r="A1"' + kind + b"><f>1+1</f>" + value + b"</c>"
    changed(path, "xl/worksheets/sheet1.xml", lambda part: re.sub(rb"<c r=.*?</c>", cell, part))
    read = read_workbook(path)
    assert (read.findings, "".join(texts(read).values())) == ((), shown)


@pytest.mark.parametrize("value", ["stray", "=1+1"])
def test_a_value_in_the_furthest_cell_is_a_finding_and_takes_no_time(made: Made, value: str) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"], sheet["XFD1048576"] = "Ref", value

    started = process_time()
    read = made(fill)
    assert process_time() - started < 2
    assert texts(read) == {"A1": "Ref"}
    assert {finding.place.cell for finding in read.findings} == {"XFD1048576"}


# --- what is hidden or merged


def test_hidden_rows_are_read_and_known_as_hidden(made: Made) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(["Ref"])
        sheet.append(["1.1"])
        sheet.row_dimensions[2].hidden = True

    (sheet,) = made(fill).sheets
    assert (sheet.rows, sheet.hidden_rows) == ([1, 2], frozenset({2}))


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_hidden_sheets_are_read_and_known_as_hidden(tmp_path: Path, state: Literal["hidden", "veryHidden"]) -> None:
    book = openpyxl.Workbook()
    book.create_sheet("Old plan")["A1"] = "Ref"
    book["Old plan"].sheet_state = state
    book.save(tmp_path / "Plan.xlsx")
    assert [(sheet.name, sheet.hidden) for sheet in read_workbook(tmp_path / "Plan.xlsx").sheets] == [
        ("Sheet", False),
        ("Old plan", True),
    ]


def test_a_merged_cell_shows_in_each_of_its_columns(made: Made) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"] = "Report to come"
        sheet.merge_cells("A1:C1")

    (sheet,) = made(fill).sheets
    assert [(column, cell.place.cell) for column, cell in sheet.row(1).items()] == [(1, "A1"), (2, "A1"), (3, "A1")]


def test_reading_the_same_file_again_gives_the_same(tmp_path: Path) -> None:
    path = saved(tmp_path / "Plan.xlsx")
    assert read_workbook(path) == read_workbook(path)


def names() -> Iterator[str]:
    letters = [chr(number) for number in range(ord("A"), ord("Z") + 1)]
    yield from letters
    yield from (first + second for first in letters for second in letters)


def test_columns_are_named_as_excel_names_them() -> None:
    assert [coordinate(1, column) for column in range(1, 703)] == [f"{name}1" for name in names()]


def test_a_million_formatted_blank_rows_are_not_worth_reading(tmp_path: Path) -> None:
    """Measured by what is read, not by a clock."""
    path = tmp_path / "tracker.xlsx"
    rows = "".join(f'<row r="{number}"><c r="A{number}" s="0"/></row>' for number in range(2, 40_000))
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "Ref"
    book.save(path)
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"].replace(b"</sheetData>", rows.encode() + b"</sheetData>")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in {**parts, "xl/worksheets/sheet1.xml": sheet}.items():
            package.writestr(name, content)
    assert sum(map(len, Package(io.BytesIO(path.read_bytes())).sheet("xl/worksheets/sheet1.xml"))) < 2_000
    assert [cell.text for cell in read_workbook(path).sheets[0].cells.values()] == ["Ref"]
