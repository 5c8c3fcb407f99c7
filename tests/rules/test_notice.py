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
from reportgen.model.ratings import CountsAs, Level, Scale
from reportgen.reading.measure_statuses import measure_status
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


KEYED = Scale((Level("Amber", CountsAs.IN_PROGRESS, "At risk"), Level("Yellow", CountsAs.IN_PROGRESS, "Task is in progress")))


@pytest.mark.parametrize(
    "typed, meant", [("Amber", MeasureStatus.AT_RISK), ("A", MeasureStatus.AT_RISK), ("Yellow", MeasureStatus.IN_PROGRESS)]
)
def test_with_a_key_a_colour_means_what_the_key_says(typed: str, meant: MeasureStatus) -> None:
    assert measure_status(typed, KEYED) is meant


HEAD = ("No", "Heading", "Required measure", "Position", "Status")


def test_refs_that_restart_under_each_heading_are_measures_of_their_own(tmp_path: Path) -> None:
    found = measures(tmp_path, HEAD, (1, "Leadership", "Appoint", "Done", "Met"), (1, "Quality", "Assess", "Late", "Off track"))
    assert [(each.heading, each.requirement) for each in found] == [("Leadership", "Appoint"), ("Quality", "Assess")]
    assert "measure-ref-duplicate" in [finding.id for finding in read(tmp_path).findings]


def test_lettered_rows_are_parts_of_the_measure_above_with_a_status_of_their_own(tmp_path: Path) -> None:
    rows = ((1, "Q", "Improve:", None, None), ("(a)", None, "visits", "Fine", "On track"), (2, "Q", "Lead:", None, None))
    found = measures(tmp_path, HEAD, *rows, ("(a)", None, "plans", "Late", "Off track"))
    assert [each.ref for each in found] == ["1", "1(a)", "2", "2(a)"]


def test_a_row_without_a_ref_goes_on_with_the_measure_above_and_the_worse_status_stands(tmp_path: Path) -> None:
    (measure,) = measures(
        tmp_path, HEAD, ("M1", "Q", "Improve", "Begun", "On track"), (None, None, None, "One is late", "Off track")
    )
    assert said(measure) == [(None, "Begun\nOne is late", "Off track")]


def test_two_rows_for_one_return_of_one_measure_are_asked_about(tmp_path: Path) -> None:
    rows = (("M1", "Improve", "March 2014", "Late", "At risk"), ("M1", None, "March 2014", "Well", "Met"))
    measures(tmp_path, ("No", "Required measure", "Return", "Position", "Status"), *rows)
    assert "measure-position-twice" in [finding.id for finding in read(tmp_path).findings]


def test_a_band_may_name_the_return_of_the_rows_below_it(tmp_path: Path) -> None:
    rows = (
        ("March 2014",),
        ("M1", "Q", "Improve", "Well", "On track"),
        ("December 2013",),
        ("M1", "Q", "Improve", "Late", "Off track"),
    )
    (measure,) = measures(tmp_path, HEAD, *rows)
    assert said(measure) == [(MARCH, "Well", "On track"), (DECEMBER, "Late", "Off track")]


def test_a_heading_typed_only_once_holds_for_the_rows_below_it(tmp_path: Path) -> None:
    found = measures(tmp_path, HEAD, (1, "Quality", "Assess", None, None), (2, None, "Plan", None, None))
    assert [each.heading for each in found] == ["Quality", "Quality"]


@pytest.mark.parametrize("typed", ["TBC", "-", "n/a", "see below", "#REF!"])
def test_words_that_say_nothing_are_no_position(typed: str, tmp_path: Path) -> None:
    (measure,) = measures(tmp_path, HEAD, ("M1", "Q", "Improve", typed, typed))
    assert measure.positions[0].is_empty


def test_of_a_status_and_a_rating_that_differ_the_worse_is_used(tmp_path: Path) -> None:
    (measure,) = measures(tmp_path, ("No", "Required measure", "Status", "RAG"), ("M1", "Improve", "On track", "Red"))
    assert measure.positions[0].counts_as is MeasureStatus.OFF_TRACK
    assert "measure-status-differs" in [finding.id for finding in read(tmp_path).findings]


@pytest.mark.parametrize(
    "typed, refs", [("1.1 to 1.3", ("1.1", "1.2", "1.3")), ("KPIs 1 and 2", ("1", "2")), ("2*; 4 (part)", ("2", "4"))]
)
def test_links_are_read_as_people_list_them(typed: str, refs: tuple[str, ...], tmp_path: Path) -> None:
    (measure,) = measures(tmp_path, ("No", "Required measure", "Linked actions"), ("M1", "Improve", typed))
    assert measure.actions == refs


@pytest.mark.parametrize(
    "line, due, met",
    [
        ("Audit: March 2014 (partly met)", date(2014, 3, 31), False),
        ("Audit: March 2014 (50% complete)", date(2014, 3, 31), False),
        ("Audit: March 2014 (not met; revised to July 2014)", date(2014, 3, 31), False),
        ("Board in place by March 2014 (met 12 April 2014)", date(2014, 3, 31), True),
        ("Overdue visits cleared: March 2014", date(2014, 3, 31), None),
        ("Audit: March 2014 ✓", date(2014, 3, 31), True),
    ],
)
def test_a_milestone_is_met_only_where_its_mark_plainly_says_so(line: str, due: date, met: bool | None, tmp_path: Path) -> None:
    (measure,) = measures(tmp_path, ("No", "Required measure", "Milestones"), ("M1", "Improve", line))
    (milestone,) = measure.milestones
    assert (milestone.deadline.day, milestone.met) == (due, met)


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
        ("Not complete", MeasureStatus.IN_PROGRESS),
        ("Nearly complete", MeasureStatus.IN_PROGRESS),
        ("Expected to be met by July", MeasureStatus.IN_PROGRESS),
        ("Unlikely to be met", MeasureStatus.OFF_TRACK),
        ("Not started", MeasureStatus.NOT_STARTED),
        ("No longer on track", MeasureStatus.OFF_TRACK),
        ("Green (was Red)", MeasureStatus.ON_TRACK),
        ("Was Red, now Green", MeasureStatus.ON_TRACK),
        ("Not at risk", MeasureStatus.IN_PROGRESS),
        ("Complete - evidence awaited", MeasureStatus.IN_PROGRESS),
        ("Green/Amber", None),
        ("Achieved Q1, not Q2", None),
        ("Paused", None),
        ("R", MeasureStatus.OFF_TRACK),
        ("Amber", MeasureStatus.AT_RISK),
        ("Green", MeasureStatus.ON_TRACK),
        ("Blue", MeasureStatus.MET),
        ("Not on track", MeasureStatus.OFF_TRACK),
        ("see below", None),
    ],
)
def test_the_status_of_a_measure_is_understood_by_its_words(typed: str, meant: MeasureStatus | None) -> None:
    assert measure_status(typed, Scale()) is meant


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
