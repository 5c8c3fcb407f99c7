"""The blank trackers: each sheet is recognised as what it is, whatever the day, and Excel takes what is in it."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook

from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.settings import PLAIN
from reportgen.model.examples import EXAMPLE, example, is_example
from reportgen.model.months import Month
from reportgen.reading.grid import read_workbook
from reportgen.reading.layout.headings import role
from reportgen.reading.layout.kinds import INDICATORS, PLAN
from reportgen.reading.programme import open_programme, read_programme
from reportgen.reading.subjects.settings import field_named
from reportgen.reading.values.scales import is_key
from reportgen.writing.blank_trackers import BlankSheet, blank_trackers
from reportgen.writing.tracker_sheets import NOTES, tracker_files

DAY = date(2026, 11, 22)
SHEETS = {sheet.name: sheet for tracker in blank_trackers(DAY) for sheet in tracker.sheets}


@pytest.fixture(scope="module")
def books() -> dict[str, Workbook]:
    return {name: openpyxl.load_workbook(io.BytesIO(content)) for name, content in tracker_files(DAY).items()}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("programme")
    for name, content in tracker_files(DAY).items():
        (folder / name).write_bytes(content)
    return folder


@pytest.mark.parametrize("sheet", [sheet for sheet in SHEETS.values() if not sheet.rows], ids=lambda sheet: sheet.name)
def test_every_sheet_has_one_example_row_that_says_so(sheet: BlankSheet) -> None:
    assert sum(is_example(str(column.example)) for column in sheet.columns) == 1


def test_an_example_is_known_by_its_first_words_however_they_are_typed_again() -> None:
    assert is_example(example("Open the line."))
    assert is_example("  example:  Replace this row - open the line")
    assert not is_example("An example of good practice")
    assert not is_example("For example: replace this row")


def test_the_plan_and_the_indicators_are_read_with_every_column(folder: Path) -> None:
    programme = read_programme(open_programme(folder), Month(2026, 11), DAY)
    action = next(action for action in programme.plan.actions if is_example(action.text))
    assert (action.ref, action.leads, action.deadline.day) == ("1.1", ("Head of Front Door",), date(2027, 2, 28))
    assert action.priority is not None
    assert (action.priority.ref, action.priority.title) == ("1", "Front door")
    assert [value.period.label for value in programme.indicators[0].values] == ["2026-08", "2026-09", "2026-10"]
    assert [level.name for level in programme.scale.levels] == ["Not started", "Red", "Amber", "Green", "Blue"]


@pytest.mark.parametrize("name", ["Plan", "Indicators"])
def test_every_heading_is_understood_or_a_month(name: str) -> None:
    kind = {"Plan": PLAN, "Indicators": INDICATORS}[name]
    months = {f"{month} {year}" for month in ("Aug", "Sep", "Oct", "Nov", "Dec") for year in (2026,)}
    months |= {f"{month} 2027" for month in ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul")}
    headings = [column.heading for column in SHEETS[name].columns]
    assert [heading for heading in headings if role(heading, kind.roles) is None and heading not in months] == []


def test_nothing_but_the_examples_is_to_be_put_right_in_the_plan_and_the_indicators(folder: Path) -> None:
    programme = read_programme(open_programme(folder), Month(2026, 11), DAY)
    found = [finding for finding in programme.findings if finding.place.workbook in ("Improvement plan.xlsx", "Indicators.xlsx")]
    assert {finding.id for finding in found} == {"example-row-left"}


def test_the_settings_are_those_there_are() -> None:
    assert [field_named(str(row[0])) for row in SHEETS["Settings"].rows] == [setting.field for setting in PLAIN if setting.note]


def test_the_notes_are_taken_for_no_table_and_no_key(folder: Path) -> None:
    for path in folder.iterdir():
        notes = next(sheet for sheet in read_workbook(path).sheets if sheet.name == NOTES)
        assert all(len(notes.row(number)) == 1 for number in notes.rows)
        assert not is_key(notes)


def test_a_deadline_has_no_date_format_so_that_a_month_stays_a_month(books: dict[str, Workbook]) -> None:
    """Excel shows 'July 2027' in a cell for days as 01/07/2027, and nobody knows any more that July was meant."""
    plan = books["Improvement plan.xlsx"]["Plan"]
    dated = [at for at, cell in enumerate(plan[1], 1) if role(str(cell.value), PLAN.roles) in (Role.DEADLINE, Role.REVISED)]
    assert len(dated) == 2
    for column in dated:
        assert plan.column_dimensions[get_column_letter(column)].number_format == "General"
        assert plan.cell(2, column).number_format == "General"


def test_every_sheet_has_headings_that_stay_in_view_and_are_on_each_page(books: dict[str, Workbook]) -> None:
    for book in books.values():
        for sheet in (sheet for sheet in book.worksheets if sheet.title != NOTES):
            assert sheet.freeze_panes in ("A2", "A3")
            assert sheet.print_title_rows in ("$1:$1", "$1:$2")
            assert sheet.page_setup.orientation == "landscape"


def test_every_column_has_a_note(books: dict[str, Workbook]) -> None:
    for book in books.values():
        for sheet in (sheet for sheet in book.worksheets if sheet.title != NOTES):
            row = sheet[int(str(sheet.freeze_panes)[1:]) - 1]
            assert [cell.coordinate for cell in row if cell.value is not None and cell.comment is None] == []


def test_drop_downs_are_no_longer_than_excel_takes(books: dict[str, Workbook]) -> None:
    for book in books.values():
        for rule in (rule for sheet in book.worksheets for rule in sheet.data_validations.dataValidation):
            assert len(rule.formula1 or "") <= 255
            assert len(rule.promptTitle or "") <= 32
            assert len(rule.prompt or "") <= 255


def test_drop_downs_stand_where_there_is_something_to_choose(books: dict[str, Workbook]) -> None:
    chosen = {sheet.title for book in books.values() for sheet in book.worksheets if sheet.data_validations.dataValidation}
    assert chosen == {
        "Plan", "RAG key", "Risks", "Commentary", "Indicators", "Measures", "Returns and reviews", "Meetings", "Feedback",
    }  # fmt: skip


def test_the_example_may_not_be_published() -> None:
    column = next(column for column in SHEETS["Feedback"].columns if column.heading == "May be published?")
    assert column.example == "No"


@given(st.dates(date(2000, 6, 1), date(2099, 1, 1)))
@settings(max_examples=50)
def test_they_can_be_made_on_any_day(day: date) -> None:
    trackers = blank_trackers(day)
    assert all(EXAMPLE not in column.heading for tracker in trackers for sheet in tracker.sheets for column in sheet.columns)
