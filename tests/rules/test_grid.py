"""What the grid takes out of a workbook besides its texts: fills by rule, tables, what is hidden, copies, and what is broken."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest
from openpyxl.formatting.rule import Rule
from openpyxl.styles import PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from reportgen.model.findings import Severity
from reportgen.reading.grid import Sheet, Workbook, read_workbook, read_workbooks

RED, GREEN = "FF0000", "00B050"


def saved(path: Path, fill: Callable[[Worksheet], object]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Plan"
    fill(sheet)
    book.save(path)
    return path


def read_sheet(path: Path, fill: Callable[[Worksheet], object]) -> Sheet:
    (sheet,) = read_workbook(saved(path / "Plan.xlsx", fill)).sheets
    return sheet


def with_sheet(path: Path, rows: str, below: str = "") -> Workbook:
    """A workbook whose sheet holds these rows, and below them these elements."""
    saved(path, lambda sheet: sheet.append(["Ref"]))
    parts = parts_of(path)
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    sheet = re.sub(r"<sheetData>.*</sheetData>", lambda _: f"<sheetData>{rows}</sheetData>{below}", sheet)
    write(path, {**parts, "xl/worksheets/sheet1.xml": sheet.encode()})
    return read_workbook(path)


def parts_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def write(path: Path, parts: dict[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)


def texts(workbook: Workbook) -> list[str]:
    return [cell.text for sheet in workbook.sheets for cell in sheet.cells.values()]


# --- fills by rule


def rule(kind: str, colour: str, *formulas: str, operator: str | None = None, text: str | None = None) -> Rule:
    look = DifferentialStyle(fill=PatternFill(bgColor=colour))
    return Rule(kind, dxf=look, operator=operator, text=text, formula=formulas)  # type: ignore[arg-type]


def own(operator: str, *formulas: str, colour: str = RED) -> Rule:
    return rule("cellIs", colour, *formulas, operator=operator)


@pytest.mark.parametrize(
    "tried, fills",
    [
        (own("equal", '"Red"'), [RED, None, None, None]),
        (own("notEqual", '"Red"'), [None, RED, RED, RED]),
        (own("greaterThan", "1"), [None, None, None, RED]),
        (own("between", "1", "2"), [None, None, None, RED]),
        (own("equal", "$K$1"), [None, None, None, None]),
        (rule("expression", RED, '$A1="red"'), [RED, None, None, None]),
        (rule("expression", RED, "TODAY()>A1"), [None, None, None, None]),
        (rule("expression", RED, 'ISNUMBER(SEARCH("red",A1))'), [RED, RED, None, None]),
        (
            rule("containsText", RED, "x", text="Red"),
            [RED, RED, None, None],
        ),
        (
            rule("beginsWith", GREEN, "x", text="Green"),
            [None, None, GREEN, None],
        ),
    ],
)
def test_a_fill_by_a_simple_rule_is_the_cells_fill(tmp_path: Path, tried: Rule, fills: list[str | None]) -> None:
    def fill(sheet: Worksheet) -> None:
        for value in ("Red", "Was red", "Green", 2):
            sheet.append([value])
        sheet.conditional_formatting.add("A1:A20", tried)

    assert [cell.fill for cell in read_sheet(tmp_path, fill).cells.values()] == fills


def test_of_two_rules_that_hold_the_first_colours_the_cell(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append([1])
        sheet.conditional_formatting.add("A1", own("lessThan", "5", colour=GREEN))
        sheet.conditional_formatting.add("A1", own("lessThan", "9"))

    assert [cell.fill for cell in read_sheet(tmp_path, fill).cells.values()] == [GREEN]


def test_a_row_is_shaded_by_the_status_in_it(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(["1.1", "Recruit", "Late"])
        sheet.append(["1.2", "Train", "Done"])
        sheet.conditional_formatting.add("A1:C2", rule("expression", RED, '$C1="Late"'))

    assert [cell.fill for cell in read_sheet(tmp_path, fill).cells.values()] == [RED] * 3 + [None] * 3


# --- tables, titles, what is hidden


def test_a_table_of_excels_is_known_with_its_header(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        for row in (["Ref", "Action"], ["1.1", "Recruit"], ["1.2", "Train"]):
            sheet.append(row)
        sheet.add_table(Table(displayName="Actions", ref="A1:B3"))

    (table,) = read_sheet(tmp_path, fill).list_objects
    assert (table.name, table.first_row, table.last_row, table.first_column, table.last_column) == ("Actions", 1, 3, 1, 2)
    assert (table.header_rows, table.total_rows) == (1, 0)


def test_rows_that_are_repeated_in_print_are_known(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(["Ref"])
        sheet.print_title_rows = "2:3"

    assert read_sheet(tmp_path, fill).title_rows == (2, 3)


def test_hidden_columns_are_known(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(["Ref", "Old ref", "Action"])
        sheet.column_dimensions["B"].hidden = True

    assert read_sheet(tmp_path, fill).hidden_columns == frozenset({2})


def test_a_cell_knows_the_letters_of_its_column(tmp_path: Path) -> None:
    sheet = read_sheet(tmp_path, lambda sheet: sheet.cell(1, 28, "Ref"))
    assert [cell.letters for cell in sheet.cells.values()] == ["AB"]


# --- values


@pytest.mark.parametrize(
    "value, number_format, held",
    [
        (45021, "dd/mm/yyyy", datetime(2023, 4, 5)),
        (45021.5, "dd/mm/yyyy hh:mm", datetime(2023, 4, 5, 12)),
        (0.5, "hh:mm", time(12)),
        (1.5, "[h]:mm", timedelta(hours=36)),
        (45021, "0", 45021),
        (45021, '0" days"', 45021),
        (61, "dd/mm/yyyy", datetime(1900, 3, 1)),
        (1, "dd/mm/yyyy", datetime(1900, 1, 1)),
        (-1, "dd/mm/yyyy", "########"),
        (99_999_999, "dd/mm/yyyy", "########"),
        (109_574, "dd/mm/yyyy", datetime(2199, 12, 31)),
        (109_575, "dd/mm/yyyy", "01/01/2200"),  # so far off it is a text, as if it had been typed
        (2_958_465, "dd/mm/yyyy", "31/12/9999"),
    ],
)
def test_the_format_of_a_number_says_what_it_stands_for(tmp_path: Path, value: float, number_format: str, held: object) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"] = value
        sheet["A1"].number_format = number_format

    assert [cell.value for cell in read_sheet(tmp_path, fill).cells.values()] == [held]


def test_a_workbook_may_count_its_days_from_1904(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.worksheets[0]["A1"] = date(2023, 4, 5)
    book.save(tmp_path / "Plan.xlsx")
    (sheet,) = read_workbook(tmp_path / "Plan.xlsx").sheets
    assert [cell.value for cell in sheet.cells.values()] == [datetime(2023, 4, 5)]


@pytest.mark.parametrize("number", ["NaN", "INF", "-inf", "1.#QNAN", "1e999", "9" * 500])
def test_a_number_that_no_sheet_can_hold_is_an_error_with_its_cell(tmp_path: Path, number: str) -> None:
    read = with_sheet(tmp_path / "Plan.xlsx", f'<row r="1"><c r="A1"><v>{number}</v></c></row>')
    assert [(finding.id, finding.place.cell) for finding in read.findings] == [("error-value", "A1")]


def test_cells_and_rows_that_do_not_say_where_they_stand_follow_each_other(tmp_path: Path) -> None:
    rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"
    read = with_sheet(tmp_path / "Plan.xlsx", rows)
    assert [(cell.place.cell, cell.value) for cell in read.sheets[0].cells.values()] == [("A1", 1), ("B1", 2), ("A2", 3)]


def test_how_a_word_is_spoken_is_no_part_of_it(tmp_path: Path) -> None:
    cell = '<c r="A1" t="inlineStr"><is><t>Tokyo</t><rPh sb="0" eb="1"><t>tou</t></rPh></is></c>'
    assert texts(with_sheet(tmp_path / "Plan.xlsx", f'<row r="1">{cell}</row>')) == ["Tokyo"]


def test_a_time_may_be_written_out(tmp_path: Path) -> None:
    cells = '<c r="A1" t="d"><v>2023-04-05</v></c><c r="B1" t="d"><v>10:30:00</v></c><c r="C1" t="d"><v>soon</v></c>'
    read = with_sheet(tmp_path / "Plan.xlsx", f'<row r="1">{cells}</row>')
    assert [cell.value for cell in read.sheets[0].cells.values()] == [datetime(2023, 4, 5), time(10, 30), "soon"]


def test_a_sheet_of_macros_is_none(tmp_path: Path) -> None:
    path = saved(tmp_path / "Plan.xlsm", lambda sheet: sheet.append(["Ref"]))
    parts = parts_of(path)
    listed = b'<sheet name="Module1" sheetId="9" state="veryHidden" r:id="" xmlns:r="%s"/></sheets>'
    relations = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    write(path, {**parts, "xl/workbook.xml": parts["xl/workbook.xml"].replace(b"</sheets>", listed % relations)})
    assert [sheet.name for sheet in read_workbook(path).sheets] == ["Plan"]


# --- copies


def test_a_copy_of_a_workbook_is_said_and_read_once(tmp_path: Path) -> None:
    first = saved(tmp_path / "tracker.xlsx", lambda sheet: sheet.append(["Ref", "Action"]))
    copy = Path(shutil.copy(first, tmp_path / "tracker - Copy.xlsx"))
    (read,) = read_workbooks([copy, first])
    (finding,) = read.findings
    assert (read.name, finding.id, finding.severity) == ("tracker.xlsx", "workbook-twice", Severity.LOOK)
    assert str(finding).startswith("tracker - Copy.xlsx: its cells hold the same as those of 'tracker.xlsx'")


def test_a_copy_with_one_cell_changed_is_none(tmp_path: Path) -> None:
    paths = [
        saved(tmp_path / f"{status}.xlsx", lambda sheet, status=status: sheet.append(["1.1", status]))  # type: ignore[misc]
        for status in ("Red", "Green")
    ]
    assert [book.name for book in read_workbooks(paths)] == ["Green.xlsx", "Red.xlsx"]


def test_two_workbooks_that_cannot_be_read_are_both_said(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("a.xlsx", "b.xlsx")]
    for path in paths:
        path.write_bytes(b"Ref,Action")
    assert [[finding.id for finding in book.findings] for book in read_workbooks(paths)] == [["workbook-not-readable"]] * 2
