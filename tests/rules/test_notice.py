"""The Improvement Notice as data: measures with their positions by return, milestones, meetings, two Notices."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from reportgen.model.months import Month
from reportgen.model.notice import Measure, MeasureStatus, Notice
from reportgen.model.places import Place
from reportgen.model.programme import Programme
from reportgen.model.ratings import Scale
from reportgen.reading.measures import counts_as
from reportgen.reading.month_groups import month_in, rest_of
from reportgen.reading.programme import open_programme, read_programme
from reportgen.reading.workbooks import Cell
from tests.makers.workbooks import Rows, write_workbook

DECEMBER, MARCH = Month(2013, 12), Month(2014, 3)


def read(folder: Path, on: date = date(2014, 3, 31)) -> Programme:
    return read_programme(open_programme(folder), Month.of(on), on)


def measures(folder: Path, *rows: tuple[Any, ...], merge: tuple[str, ...] = ()) -> tuple[Measure, ...]:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(row)
    for cells in merge:
        sheet.merge_cells(cells)
    book.save(folder / "notice.xlsx")
    notice = read(folder).notice
    assert notice is not None
    return notice.measures


def said(measure: Measure) -> list[tuple[Month | None, str | None, str | None]]:
    return [(each.month, each.position, each.status) for each in measure.positions]


BY_RETURN = [(DECEMBER, "Begun", "On track"), (MARCH, "Half done", "At risk")]


def test_returns_may_stand_as_groups_of_columns_under_merged_months(tmp_path: Path) -> None:
    (measure,) = measures(
        tmp_path,
        ("No", "Heading", "Required measure", "December 2013", None, "March 2014", None),
        (None, None, None, "Position", "Status", "Position", "Status"),
        ("QE1", "Quality", "Improve assessments", "Begun", "On track", "Half done", "At risk"),
        merge=("A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1"),
    )
    assert said(measure) == BY_RETURN


def test_returns_may_stand_above_the_headings(tmp_path: Path) -> None:
    (measure,) = measures(
        tmp_path,
        ("Progress by return",),
        (None, None, None, "Return 1: December 2013", None, "Return 2: March 2014", None),
        ("No", "Heading", "Required measure", "Position", "Status", "Position", "Status"),
        ("QE1", "Quality", "Improve assessments", "Begun", "On track", "Half done", "At risk"),
    )
    assert said(measure) == BY_RETURN


def test_a_heading_may_name_its_return_itself(tmp_path: Path) -> None:
    (measure,) = measures(
        tmp_path,
        ("No", "Heading", "Required measure", "Position Dec 2013", "Status Dec 2013", "Position Mar 2014", "Status Mar 2014"),
        ("QE1", "Quality", "Improve assessments", "Begun", "On track", "Half done", "At risk"),
    )
    assert said(measure) == BY_RETURN


def test_a_title_above_the_table_that_names_a_month_is_not_a_return(tmp_path: Path) -> None:
    (measure,) = measures(
        tmp_path,
        ("Measures of the Notice of September 2013",),
        ("No", "Required measure", "Position", "Status"),
        ("QE1", "Improve assessments", "Begun", "On track"),
        merge=("A1:D1",),
    )
    assert said(measure) == [(None, "Begun", "On track")]


def test_returns_may_stand_as_rows_one_for_each_measure_and_return(tmp_path: Path) -> None:
    first, second = measures(
        tmp_path,
        ("No", "Heading", "Required measure", "Return", "Position", "Status"),
        ("QE1", "Quality", "Improve assessments", "December 2013", "Begun", "On track"),
        ("QE1", None, None, "March 2014", "Half done", "At risk"),
        ("QE2", "Quality", "Agree thresholds", "December 2013", "Drafted", "On track"),
    )
    assert said(first) == BY_RETURN
    assert said(second) == [(DECEMBER, "Drafted", "On track")]


def test_a_workbook_without_returns_holds_one_position(tmp_path: Path) -> None:
    (measure,) = measures(
        tmp_path,
        ("No", "Heading", "Required measure", "Progress since last return", "RAG"),
        ("QE1", "Q", "Improve", "Begun", "Amber"),
    )
    assert said(measure) == [(None, "Begun", "Amber")]


def test_an_empty_place_for_a_return_is_kept_so_that_a_finding_can_name_its_cell(tmp_path: Path) -> None:
    (measure,) = measures(
        tmp_path, ("No", "Heading", "Required measure", "Progress", "RAG"), ("QE1", "Quality", "Improve", None, None)
    )
    (empty,) = measure.positions
    assert empty.is_empty
    assert empty.place.cell == "D2"


def test_what_is_not_achieved_as_planned_may_be_explained_in_the_measures_own_row(tmp_path: Path) -> None:
    headings = ("No", "Required measure", "Position", "Status", "Reason", "Recovery action", "Revised date", "Agreed by Board")
    (measure,) = measures(
        tmp_path, headings, ("QE1", "Improve", "Late", "Off track", "No staff", "Recruit", date(2014, 6, 30), date(2014, 3, 20))
    )
    (held,) = measure.positions
    assert (held.counts_as, held.reason, held.recovery) == (MeasureStatus.OFF_TRACK, "No staff", "Recruit")
    assert (held.revision.day, held.revision.agreed_on) == (date(2014, 6, 30), date(2014, 3, 20))


def test_measures_name_actions_and_indicators_that_answer_them(tmp_path: Path) -> None:
    (measure,) = measures(
        tmp_path, ("No", "Required measure", "Linked actions", "Linked indicators"), ("QE1", "Improve", "1.1, 2.3", "4; 12")
    )
    assert (measure.actions, measure.indicators) == (("1.1", "2.3"), ("4", "12"))


def test_lettered_parts_and_milestones_are_lines_of_their_cells(tmp_path: Path) -> None:
    lines = "Standards launched: January 2014 (met)\nAll teams trained: June 2014\nAudit: March 2014 (not met)"
    (measure,) = measures(tmp_path, ("No", "Required measure", "Milestones"), ("QE1", "Improve by:\n(a) visits\n(b) plans", lines))
    assert measure.parts == ("visits", "plans")
    held = [(each.deadline.day, each.met) for each in measure.milestones]
    assert held == [(date(2014, 1, 31), True), (date(2014, 6, 30), None), (date(2014, 3, 31), False)]
    assert measure.milestones[0].text == "Standards launched: January 2014"


@pytest.mark.parametrize(
    "typed, meant",
    [
        ("On track", MeasureStatus.ON_TRACK),
        ("At risk", MeasureStatus.AT_RISK),
        ("Off-track", MeasureStatus.OFF_TRACK),
        ("Met", MeasureStatus.MET),
        ("Not met", MeasureStatus.OFF_TRACK),
        ("R", MeasureStatus.OFF_TRACK),
        ("Amber", MeasureStatus.AT_RISK),
        ("Green", MeasureStatus.ON_TRACK),
        ("Blue", MeasureStatus.MET),
        ("Not on track", MeasureStatus.OFF_TRACK),
        ("see below", None),
    ],
)
def test_the_status_of_a_measure_is_understood_by_its_words(typed: str, meant: MeasureStatus | None) -> None:
    assert counts_as(typed, Scale()) is meant


@pytest.mark.parametrize(
    "typed, month, rest",
    [
        ("December 2013", DECEMBER, ""),
        ("Return 1: December 2013", DECEMBER, ""),
        ("First return (Dec 13)", DECEMBER, ""),
        ("Position at March 2014", MARCH, "Position"),
        ("March 2014 status", MARCH, "status"),
        ("Progress since December 2013", None, "Progress since"),
        ("Required measure", None, "Required measure"),
    ],
)
def test_a_heading_names_a_return_by_its_month(typed: str, month: Month | None, rest: str) -> None:
    assert month_in(Cell(1, 1, typed, Place("a.xlsx"))) == month
    assert rest_of(typed) == rest


MEETINGS: Rows = (
    ("Date", "Meeting", "Held?", "Note"),
    (date(2013, 10, 3), "Board 1", "Yes", None),
    ("31/10/2013", "Board 2", "Cancelled", None),
    ("soon", "Board 3", None, None),
    (date(2013, 11, 28), "Board 3", None, "Joint with the safeguarding board"),
)
RETURNS: Rows = (("Type", "What", "Due"), ("Return", "First", "December 2013"), ("Return", "Second", "March 2014"))


def notice(folder: Path, **sheets: Rows) -> tuple[Notice, list[str]]:
    write_workbook(folder / "notice.xlsx", sheets)
    programme = read(folder)
    assert programme.notice is not None
    return programme.notice, [finding.id for finding in programme.findings]


def test_meetings_of_the_board_are_read_and_those_called_off_are_not_held(tmp_path: Path) -> None:
    read_, findings = notice(tmp_path, Meetings=MEETINGS, Returns=RETURNS)
    assert [(each.day, each.held) for each in read_.meetings] == [
        (date(2013, 10, 3), True),
        (date(2013, 10, 31), False),
        (date(2013, 11, 28), True),
    ]
    assert "meeting-day-not-understood" in findings


def test_one_return_in_two_rows_counts_once(tmp_path: Path) -> None:
    read_, findings = notice(tmp_path, Returns=(*RETURNS, ("Return", "Second again", "March 2014")))
    assert [each.month for each in read_.returns] == [DECEMBER, MARCH]
    assert "return-twice" in findings


def facts(issued: str) -> Rows:
    return (("To", "The Council"), ("Date", issued), ("Basis", "The report"), ("Failure to comply", "A direction"))


def test_of_two_notices_the_one_last_issued_stands_with_its_own_measures(tmp_path: Path) -> None:
    table: Rows = (("No", "Required measure"), ("A1", "The first"))
    write_workbook(tmp_path / "old.xlsx", {"Notice": facts("12/09/2013"), "Measures": table})
    write_workbook(tmp_path / "new.xlsx", {"Notice": facts("03/02/2014"), "Measures": (table[0], ("B1", "The second"))})
    after, before = read(tmp_path), read(tmp_path, date(2013, 12, 31))
    assert after.notice is not None
    assert before.notice is not None
    assert [each.ref for each in after.notice.measures] == ["B1"]
    assert [each.ref for each in before.notice.measures] == ["A1"]
    assert "notice-replaced" in [finding.id for finding in after.findings]


def test_a_notice_says_what_it_expects_of_the_board(tmp_path: Path) -> None:
    more: Rows = (
        ("Improvement Board to meet", "once every 4 weeks"),
        ("Chair of the Board", "Independent chair"),
        ("Members", "Police; Health"),
    )
    read_, _ = notice(tmp_path, Notice=(*facts("12.9.13"), *more))
    assert (read_.meets_every_days, read_.chair, read_.members) == (28, "Independent chair", ("Police", "Health"))


def test_a_return_of_a_row_whose_month_cannot_be_read_is_said(tmp_path: Path) -> None:
    rows: Rows = (("No", "Required measure", "Return", "Position"), ("QE1", "Improve", "the spring one", "Begun"))
    _, findings = notice(tmp_path, Measures=rows)
    assert "return-month-not-understood" in findings
