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
from reportgen.reading.grid import Cell
from reportgen.reading.layout.month_groups import month_in
from reportgen.reading.programme import open_programme, read_programme
from reportgen.reading.values.how_often import days_between
from reportgen.reading.values.measure_statuses import measure_status
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


@pytest.mark.parametrize(
    "head",
    [
        ("Measure", "What the Notice requires", "Position Dec 2013", "Status Dec 2013", "Position Mar 2014", "Status Mar 2014"),
        ("Measure no.", "Required by the Direction", "Dec 13 position", "Dec 13 status", "Mar 14 position", "Mar 14 status"),
        ("Condition", "What the Notice requires", "December 2013 return - position", "December 2013 status",
         "March 2014 return - position", "March 2014 status"),
        ("Requirement", "Wording of the Notice", "Progress (December 2013)", "RAG (December 2013)", "Progress (March 2014)",
         "RAG (March 2014)"),
    ],
)  # fmt: skip
def test_months_in_the_headings_of_one_row_group_the_columns_of_what_a_notice_requires(
    head: tuple[str, ...], tmp_path: Path
) -> None:
    long = "The Council should ensure that all contacts are triaged by a qualified social worker within one working day"
    first, then = "Rota published; 88% in one working day", "96% in January, and the weekend rota is agreed"
    rows = [(f"N{at}", f"{long} ({at})", f"{first} ({at})", "On track", f"{then} ({at})", "At risk") for at in range(1, 5)]
    by_return = [[(DECEMBER, f"{first} ({at})", "On track"), (MARCH, f"{then} ({at})", "At risk")] for at in range(1, 5)]
    found = measures(tmp_path, ("Measures: position at each return",), (), head, *rows)
    assert [each.ref for each in found] == ["N1", "N2", "N3", "N4"]
    assert [said(each) for each in found] == by_return
    assert read(tmp_path).plan.actions == ()


def test_a_plan_that_says_beside_its_actions_what_the_notice_requires_stays_a_plan(tmp_path: Path) -> None:
    head = (
        "Measure",
        "What the Notice requires",
        "Action",
        "Lead",
        "Deadline",
        "Update Feb 2014",
        "RAG Feb 2014",
        "Update Mar 2014",
    )
    rows = [
        (f"N{at}", "The Council should triage all contacts", f"Recruit {at} social workers for the front door", "J Hallam",
         date(2014, 5, at), "Advert out", "Amber", "Two in post")
        for at in range(1, 5)
    ]  # fmt: skip
    write_workbook(tmp_path / "plan.xlsx", {"Plan": (head, *rows)})
    programme = read(tmp_path)
    assert (len(programme.plan.actions), programme.notice) == (4, None)


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
    "typed, month",
    [
        ("December 2013", DECEMBER),
        ("Return 1: December 2013", DECEMBER),
        ("First return (Dec 13)", DECEMBER),
        ("Position at March 2014", MARCH),
        ("March 2014 status", MARCH),
        ("Progress since December 2013", None),
        ("Required measure", None),
    ],
)
def test_a_heading_names_a_return_by_its_month(typed: str, month: Month | None) -> None:
    assert month_in(Cell(1, 1, typed, Place("a.xlsx"))) == month


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


# The Board's meetings


def held(
    folder: Path, *rows: tuple[Any, ...], headings: tuple[str, ...] = ("Date", "Held?", "Note", "Meeting")
) -> tuple[list[Any], list[str]]:
    """Whether each meeting was held, and the findings about meetings."""
    read_, findings = notice(folder, Meetings=(headings, *rows), Returns=RETURNS)
    return [each.held for each in read_.meetings], [each for each in findings if each.startswith("meeting")]


DAY, BOARD = date(2014, 1, 16), "Improvement Board"


@pytest.mark.parametrize(
    "answer, note",
    [
        ("Yes", "No apologies"),
        ("Yes - no issues", None),
        ("Held virtually, no minutes", None),
        ("Y", "Item 4 deferred to March"),
        ("Yes (in place of 9 January, cancelled)", None),
        ("Online", None),
        (None, None),
        (None, "No apologies"),
        (None, "Deferred items agreed"),
        (None, "In place of 9 January, cancelled for snow"),
        (None, "Item 4 postponed to the next meeting"),
        (date(2014, 1, 16), None),
    ],
)
def test_a_meeting_was_held_where_its_answer_says_so_or_nothing_says_otherwise(
    answer: Any, note: str | None, tmp_path: Path
) -> None:
    assert held(tmp_path, (DAY, answer, note, BOARD)) == ([True], [])


@pytest.mark.parametrize(
    "answer, note",
    [
        ("No", None),
        ("No - snow", None),
        ("n", None),
        ("Cancelled", None),
        ("Did not go ahead", None),
        ("Not quorate", None),
        ("Postponed to 23 January", None),
        (None, "Meeting cancelled (snow)"),
        (None, "Did not go ahead"),
        (None, "Not quorate"),
        (None, "Postponed to 23 January"),
        (None, "The meeting was stood down"),
    ],
)
def test_a_meeting_was_not_held_where_its_answer_or_the_beginning_of_its_note_says_so(
    answer: str | None, note: str | None, tmp_path: Path
) -> None:
    assert held(tmp_path, (DAY, answer, note, BOARD)) == ([False], [])


@pytest.mark.parametrize(
    "answer, note",
    [
        ("TBC", None),
        ("see minutes", None),
        (None, "TBC"),
        ("Yes", "Meeting cancelled"),
        ("Yes - cancelled", None),
        (None, "Snow: meeting was cancelled"),
    ],
)
def test_where_it_is_not_plain_whether_a_meeting_was_held_it_is_not_counted_and_said(
    answer: str | None, note: str | None, tmp_path: Path
) -> None:
    assert held(tmp_path, (DAY, answer, note, BOARD)) == ([None], ["meeting-held-not-understood"])


def test_the_cell_of_the_date_may_say_that_the_meeting_was_called_off(tmp_path: Path) -> None:
    assert held(tmp_path, ("16/1/14 - CANCELLED", None, None, BOARD)) == ([False], [])


def test_a_meeting_to_come_is_not_held_yet(tmp_path: Path) -> None:
    assert held(tmp_path, (date(2014, 4, 10), "Yes", None)) == ([None], [])


def test_a_day_counts_once_however_many_rows_it_has(tmp_path: Path) -> None:
    assert held(tmp_path, (DAY, "No", None), (DAY, "Yes", None)) == ([True], ["meeting-twice"])


def test_the_meeting_of_another_body_is_not_the_boards(tmp_path: Path) -> None:
    names = ("Scrutiny committee", "Improvement Board", "Board 3", "Improvement Board pre-meeting", "16")
    rows = [(date(2014, 1, day), name, "Yes") for day, name in enumerate(names, 1)]
    said = held(tmp_path, *rows, headings=("Date", "Meeting", "Held?"))
    assert said == ([True] * 3, ["meeting-of-another-body"] * 2)


def test_a_committee_is_the_board_where_settings_call_it_so(tmp_path: Path) -> None:
    meetings: Rows = (("Date", "Meeting", "Held?"), (DAY, "Oversight Committee", "Yes"))
    settings: Rows = (("Setting", "Value"), ("Board", "Oversight Committee"))
    read_, _ = notice(tmp_path, Meetings=meetings, Returns=RETURNS, Settings=settings)
    assert len(read_.meetings) == 1


@pytest.mark.parametrize(
    "words, days",
    [
        ("once every 4 weeks", 28),
        ("monthly", 30),
        ("Weekly", 7),
        ("fortnightly", 14),
        ("quarterly", 91),
        ("every 4-6 weeks", 42),
        ("every four to six weeks", 42),
        ("every eight weeks", 56),
        ("twice a month", 15),
        ("six times a year", 60),
        ("at least every 4 weeks", 28),
        ("once every four (4) weeks", 28),
        ("six-weekly", 42),
        ("every other week", 14),
        ("each calendar month", 30),
        ("every week or two", None),
        ("bi-monthly", None),
        ("monthly for six months, then quarterly", None),
        ("as often as it needs", None),
        ("every 0 weeks", None),
    ],
)
def test_how_often_is_read_as_the_longest_time_that_is_allowed_between_two(words: str, days: int | None) -> None:
    assert days_between(words) == days


def test_how_often_the_board_is_to_meet_is_said_where_it_is_not_understood(tmp_path: Path) -> None:
    read_, findings = notice(tmp_path, Notice=(*facts("12.9.13"), ("Board to meet", "as often as it needs")))
    assert (read_.meets_every_days, "meets-not-understood" in findings) == (None, True)


# Returns and reviews


def test_a_return_that_is_no_longer_required_is_not_one_of_the_series(tmp_path: Path) -> None:
    rows: Rows = (("Type", "What", "Due", "Note"), ("Return (no longer required)", "Third", "June 2014", None))
    more: Rows = (
        ("Return", "Fourth", "September 2014", "Withdrawn by the department"),
        ("Return", "Fifth", "May 2014", "Not late"),
    )
    read_, findings = notice(tmp_path, Returns=(*rows, *more))
    assert [str(each.month) for each in read_.returns] == ["May 2014"]
    assert read_.returns_known
    assert findings.count("return-not-required") == 2


@pytest.mark.parametrize("row", [("Return", "Third", "in September"), ("Letter", "Third", "June 2014"), ("Return", "Third", None)])
def test_where_a_row_of_returns_cannot_be_read_the_series_is_not_known(row: tuple[Any, ...], tmp_path: Path) -> None:
    read_, _ = notice(tmp_path, Returns=(*RETURNS, row))
    assert not read_.returns_known


def test_a_review_whose_month_cannot_be_read_leaves_the_returns_known(tmp_path: Path) -> None:
    read_, _ = notice(tmp_path, Returns=(*RETURNS, ("Review", "First", "soon")))
    assert read_.returns_known


def test_two_reviews_of_one_month_are_two_where_they_are_called_differently(tmp_path: Path) -> None:
    rows: Rows = (("Review", "Desk review", "April 2014"), ("Review", "Visit", "April 2014"), ("Review", "visit.", "April 2014"))
    read_, findings = notice(tmp_path, Returns=(*RETURNS, *rows))
    assert [each.text for each in read_.reviews] == ["Desk review", "Visit"]
    assert "return-twice" in findings


def test_a_past_review_needs_an_outcome_and_to_be_confirmed_is_none(tmp_path: Path) -> None:
    headings = ("Type", "What", "Due", "Held on", "Outcome")
    rows: Rows = (
        headings,
        ("Review", "First", "February 2014", date(2014, 2, 20), "TBC"),
        ("Review", "Final", "June 2014", None, None),
    )
    read_, findings = notice(tmp_path, Returns=rows)
    assert [(each.held, each.outcome) for each in read_.reviews] == [(date(2014, 2, 20), None), (None, None)]
    assert findings.count("review-without-outcome") == 1


# The Notice's own sheet


def test_the_label_of_its_date_may_be_issued_and_comments_may_stand_in_a_third_column(tmp_path: Path) -> None:
    rows: Rows = (
        ("Item", "Detail", "Comment"),
        ("To", "The Council", None),
        ("Issued", "12/09/2013 (received 14/09/2013)", "by post"),
        ("Target date", None, "not yet known"),
        ("Basis", "The report", None),
    )
    read_, _ = notice(tmp_path, Notice=rows)
    assert (read_.recipient, read_.issued, read_.target) == ("The Council", date(2013, 9, 12), None)


@pytest.mark.parametrize(
    "returns, reviews",
    [
        (("Progress returns to DfE", "December 2013, March 2014 and June 2014"), ("DfE reviews", "April 2014")),
        (("Returns due", "Dec 13; Mar 14; Jun 14"), ("Review by the Department", date(2014, 4, 30))),
        (("Progress reports to ministers", "31 December 2013, 31 March 2014, 30 June 2014"), ("Review dates", "in April 2014")),
        (("Return months", "December 2013", "March 2014", "June 2014"), ("Reviews", "Apr 2014")),
        (("Returns", "December, March and June 2014"), ("Department's reviews", "April 2014")),
    ],
)
def test_the_notices_own_sheet_may_name_the_months_of_returns_and_reviews(returns: Any, reviews: Any, tmp_path: Path) -> None:
    read_, findings = notice(tmp_path, Notice=(*facts("12/09/2013"), returns, reviews))
    assert [str(each.month) for each in read_.returns] == ["December 2013", "March 2014", "June 2014"]
    assert [str(each.month) for each in read_.reviews] == ["April 2014"]
    assert read_.returns_known
    assert not {"return-not-understood", "review-without-outcome"} & set(findings)


def test_returns_may_have_a_row_each_on_the_notices_own_sheet(tmp_path: Path) -> None:
    rows: Rows = (("First return", "December 2013"), ("Second return", "31/03/2014"), ("Final progress return", "June 2014"))
    read_, _ = notice(tmp_path, Notice=(*facts("12/09/2013"), *rows))
    assert [str(each.month) for each in read_.returns] == ["December 2013", "March 2014", "June 2014"]


@pytest.mark.parametrize(
    "label, text",
    [("Last review", "March 2014"), ("Board reviews progress", "March 2014"), ("Peer review", "March 2014"),
     ("Returns by", "J Bell"), ("Return address", "Sanctuary Buildings"), ("Document review date", "March 2014"),
     ("Report published", "March 2014")],
)  # fmt: skip
def test_what_else_is_reviewed_or_sent_is_no_return_and_no_review(label: str, text: str, tmp_path: Path) -> None:
    read_, findings = notice(tmp_path, Notice=(*facts("12/09/2013"), (label, text)))
    assert (read_.returns, read_.reviews) == ((), ())
    assert "return-not-understood" not in findings


@pytest.mark.parametrize("text", ["quarterly", "December 2013 and each quarter after", "every March and June"])
def test_returns_that_are_not_a_list_of_months_are_said_unless_a_table_names_them(text: str, tmp_path: Path) -> None:
    own = (*facts("12/09/2013"), ("Progress returns", text))
    read_, findings = notice(tmp_path, Notice=own)
    assert (read_.returns, read_.returns_known, findings.count("return-not-understood")) == ((), False, 1)
    beside, findings = notice(tmp_path, Notice=own, Returns=RETURNS)
    assert (len(beside.returns), beside.returns_known, findings.count("return-not-understood")) == (2, True, 0)


@pytest.mark.parametrize("label, text", [("Date", "see letter"), ("Target date", "TBC"), ("Target date", "within 12 months")])
def test_a_date_of_the_notice_that_names_no_day_is_said_with_its_cell(label: str, text: str, tmp_path: Path) -> None:
    rows = [row for row in facts("12/09/2013") if row[0] != label]
    write_workbook(tmp_path / "notice.xlsx", {"Notice": (*rows, (label, text)), "Returns": RETURNS})
    said = [finding.place.cell for finding in read(tmp_path).findings if finding.id == "notice-date-not-understood"]
    assert said == [f"B{len(rows) + 1}"]


def test_a_notice_without_a_date_is_said_where_there_are_returns(tmp_path: Path) -> None:
    _, findings = notice(tmp_path, Notice=[row for row in facts("") if row[0] != "Date"], Returns=RETURNS)
    assert "notice-date-missing" in findings


def test_a_notice_dated_or_revised_after_the_position_date_is_said(tmp_path: Path) -> None:
    read_, findings = notice(tmp_path, Notice=(*facts("12/09/2013"), ("Revised on", "01/05/2014")))
    assert (read_.issued, "notice-after-position" in findings) == (date(2013, 9, 12), True)
    _, findings = notice(tmp_path, Notice=facts("12/09/2014"))
    assert "notice-after-position" in findings


def test_of_several_revisions_the_last_by_the_position_date_counts(tmp_path: Path) -> None:
    read_, _ = notice(tmp_path, Notice=(*facts("12/09/2013"), ("Revised on", "01/12/2013, 01/02/2014 and 01/05/2014")))
    assert read_.revised == date(2014, 2, 1)


def test_of_two_notices_in_one_workbook_each_has_the_returns_and_reviews_of_its_time(tmp_path: Path) -> None:
    rows: Rows = (*RETURNS, ("Return", "Third", "June 2014"), ("Review", "Old", "November 2013"), ("Review", "New", "July 2014"))
    sheets = {
        "Old": facts("12/09/2013"),
        "New": facts("03/02/2014"),
        "Returns": rows,
        "Measures": (("No", "Required measure"), ("A", "B")),
    }
    write_workbook(tmp_path / "notice.xlsx", sheets)
    after, before = read(tmp_path), read(tmp_path, date(2013, 12, 31))
    assert after.notice is not None
    assert before.notice is not None
    assert [str(each.month) for each in after.notice.returns] == ["March 2014", "June 2014"]
    assert [each.text for each in after.notice.reviews] == ["New"]
    assert after.notice.returns_known
    assert [each.month for each in before.notice.returns] == [DECEMBER]
    assert not before.notice.returns_known  # it may have named more, had it gone on
    (said,) = [finding.what for finding in after.findings if finding.id == "notices-in-one-workbook"]
    assert "Measures in this workbook cannot be told apart" in said
    assert "not reported on" not in said
