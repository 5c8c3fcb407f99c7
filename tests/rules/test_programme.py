"""One programme's folder: which workbooks, which sheets, which settings."""

from __future__ import annotations

import gc
import weakref
from datetime import date
from pathlib import Path

import pytest

from reportgen.model.findings import Severity
from reportgen.model.indicators import Better
from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.grid import Cell
from reportgen.reading.programme import open_programme, programme_folders, programmes_in, read_programme
from tests.makers.workbooks import Rows, write_workbook

PLAN: Rows = (("Ref", "Action", "Lead", "By when", "RAG"), ("1", "First", "DCS", "May 2026", "Amber"))
INDICATORS: Rows = (("No.", "Indicator", "Mar-26", "Apr-26", "Target"), ("1", "Number of contacts", 10, 12, 0))


def read(folder: Path) -> Programme:
    return read_programme(open_programme(folder), Month(2026, 5), date(2026, 5, 31))


def test_a_folder_with_workbooks_is_one_programme(tmp_path: Path) -> None:
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": PLAN})
    assert programme_folders(tmp_path) == [tmp_path]


def test_a_folder_of_folders_holds_programmes(tmp_path: Path) -> None:
    write_workbook(tmp_path / "north" / "tracker.xlsx", {"Plan": PLAN})
    write_workbook(tmp_path / "south" / "tracker.xlsx", {"Plan": PLAN})
    (tmp_path / "empty").mkdir()
    assert [folder.name for folder in programme_folders(tmp_path)] == ["north", "south"]


def test_subfolders_of_a_programme_are_not_programmes(tmp_path: Path) -> None:
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": PLAN})
    write_workbook(tmp_path / "earlier" / "2026-04" / "tracker.xlsx", {"Plan": PLAN})
    assert programme_folders(tmp_path) == [tmp_path]


def test_a_programme_that_nobody_can_read_is_told_of_and_not_passed_over(tmp_path: Path) -> None:
    write_workbook(tmp_path / "north" / "tracker.xlsx", {"Plan": PLAN})
    for name in ("south/plan.xls", "archive/plan.xls", "earlier/plan.xls", ".hidden/plan.xls", "notes/notes.docx", "all.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    assert [folder.name for folder in programmes_in(tmp_path)] == ["north", "south"]
    assert [each.id for each in read(tmp_path / "south").findings] == ["nothing-read", "file-not-read"]
    assert programmes_in(tmp_path / "south") == [tmp_path / "south"]
    assert programmes_in(tmp_path / "notes") == []


def test_sheets_of_several_workbooks_are_one_programme(tmp_path: Path) -> None:
    write_workbook(tmp_path / "plan.xlsx", {"Any name": PLAN})
    write_workbook(tmp_path / "data.xlsx", {"Other name": INDICATORS})
    programme = read(tmp_path)
    assert (len(programme.plan.actions), len(programme.indicators), len(programme.workbooks)) == (1, 1, 2)


def test_what_stands_in_another_workbook_is_told_with_its_name(tmp_path: Path) -> None:
    other: Rows = (PLAN[0], ("1", "Second", "DCS", "May 2026", "Amber"))
    write_workbook(tmp_path / "a.xlsx", {"Plan": PLAN, "Data": INDICATORS})
    write_workbook(tmp_path / "b.xlsx", {"Plan": other, "Data": (INDICATORS[0], ("1", "Number of calls", 1, 2, 0))})
    said = {each.id: str(each) for each in read(tmp_path).findings}
    assert said["ref-duplicate"].startswith("b.xlsx, sheet 'Plan', cell A2: the ref 1 already stands in a.xlsx, sheet 'Plan', ")
    assert "already stands in a.xlsx, sheet 'Data', cell A2" in said["indicator-duplicate"]


def test_versions_in_two_workbooks_are_told_apart(tmp_path: Path) -> None:
    rows: Rows = (PLAN[0], *((f"{number}", f"Action of number {number}", "DCS", "May 2026", "Amber") for number in range(1, 7)))
    write_workbook(tmp_path / "a.xlsx", {"Plan": rows})
    write_workbook(tmp_path / "b.xlsx", {"Plan": (*rows[:6], ("6", "Another", "DCS", "May 2026", "Red"))})
    (alike,) = (each for each in read(tmp_path).findings if each.id == "sheets-alike")
    assert "on the sheet 'Plan' of a.xlsx too" in alike.what


def _cells() -> int:
    return sum(type(each) is Cell for each in gc.get_objects())


def test_what_was_read_is_let_go_without_being_looked_for(tmp_path: Path) -> None:
    """The cells are the most of what a large programme takes; nothing that came of them needs them."""
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": PLAN, "Figures": INDICATORS})
    gc.collect()
    gc.disable()
    before = _cells()
    try:
        opened = open_programme(tmp_path)
        sheets = [weakref.ref(sheet) for book in opened.workbooks for sheet in book.sheets]
        programme = read_programme(opened, Month(2026, 5), date(2026, 5, 31))
        del opened
        assert programme.plan.actions
        assert [sheet() for sheet in sheets] == [None, None]
        assert _cells() == before
    finally:
        gc.enable()


def test_a_sheet_that_cannot_be_recognised_is_said(tmp_path: Path) -> None:
    odd = (("Colour", "Shape"), ("green", "round"), ("blue", "square"))
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": PLAN, "Odd": odd})
    aside = [each for each in read(tmp_path).reading.set_aside if each.place.sheet == "Odd"]
    assert [(each.place.cell, each.because) for each in aside] == [("A1:B3", "a table of no kind that the reports use")]


def test_a_sheet_of_prose_is_passed_over_in_silence(tmp_path: Path) -> None:
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": PLAN, "Read me": [("How to use this workbook",), ("Fill in every cell.",)]})
    assert not [finding for finding in read(tmp_path).findings if finding.place.sheet == "Read me"]


def settings(tmp_path: Path, *rows: tuple[object, object], name: str = "tracker.xlsx") -> Programme:
    write_workbook(tmp_path / name, {"Plan": PLAN, "Set up": [("Setting", "Value"), *rows], "Data": INDICATORS})
    return read(tmp_path)


def test_settings_are_read_whatever_their_sheet_is_called(tmp_path: Path) -> None:
    read_settings = settings(
        tmp_path,
        ("Council", "Exampleshire"),
        ("Reporting month", "May 2026"),
        ("Meeting date", date(2026, 5, 28)),
        ("protective  marking:", "OFFICIAL"),
    ).settings
    assert (read_settings.council, read_settings.month, read_settings.marking) == ("Exampleshire", Month(2026, 5), "OFFICIAL")
    assert read_settings.meeting_date == date(2026, 5, 28)


def test_an_unknown_setting_is_a_finding_with_a_guess(tmp_path: Path) -> None:
    finding = next(
        finding for finding in settings(tmp_path, ("Counsil", "Exampleshire")).findings if finding.id == "setting-unknown"
    )
    assert "Did you mean 'Council'?" in finding.do


def test_a_setting_that_is_no_date_is_a_finding(tmp_path: Path) -> None:
    assert "setting-not-understood" in [finding.id for finding in settings(tmp_path, ("Meeting date", "soon")).findings]


def test_two_settings_sheets_that_disagree_stop_the_report(tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", {"Settings": [("Setting", "Value"), ("Council", "North")]})
    write_workbook(tmp_path / "b.xlsx", {"Plan": PLAN, "Settings": [("Setting", "Value"), ("Council", "South")]})
    finding = read(tmp_path).findings[0]
    assert (finding.id, finding.severity, finding.place.workbook) == ("settings-disagree", Severity.STOP, "b.xlsx")


def test_two_settings_sheets_that_agree_are_one(tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", {"Settings": [("Setting", "Value"), ("Council", "North")]})
    write_workbook(tmp_path / "b.xlsx", {"Plan": PLAN, "Settings": [("Setting", "Value"), ("Council", "North")]})
    assert read(tmp_path).settings.council == "North"


def test_settings_say_which_way_an_indicator_is_better(tmp_path: Path) -> None:
    assert settings(tmp_path, ("better: indicator 1", "lower")).indicators[0].better is Better.LOWER


def test_settings_say_what_a_rating_counts_as(tmp_path: Path) -> None:
    level = settings(tmp_path, ("counts as: Amber", "done")).scale.named("Amber")
    assert level is not None
    assert level.counts_as is CountsAs.DONE


def test_without_a_key_the_ratings_are_read_the_safer_way_and_it_is_said(tmp_path: Path) -> None:
    rows = (*PLAN, ("2", "Second", "DCS", "May 2026", "Green"))
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": rows})
    programme = read(tmp_path)
    assert programme.plan.actions[1].standing.counts_as is CountsAs.IN_PROGRESS
    assert "no-rating-key" in [finding.id for finding in programme.findings]


@pytest.mark.parametrize("title", ["RAG key", "Task Rating Key:", "Key to ratings"])
def test_a_key_is_known_by_its_title(tmp_path: Path, title: str) -> None:
    key = ((title,), ("Amber E (yellow)", "Task implemented but impact not yet evidenced"), ("Amber", "Task is in progress"))
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": PLAN, "Any": key}, {"Any!A2": "FFFF00"})
    levels = read(tmp_path).scale.levels
    assert [(level.name, level.counts_as, level.colour) for level in levels] == [
        ("Amber E", CountsAs.DONE, "FFFF00"),
        ("Amber", CountsAs.IN_PROGRESS, "FFC000"),
    ]


def test_commentary_decisions_and_risks_are_read(tmp_path: Path) -> None:
    write_workbook(
        tmp_path / "tracker.xlsx",
        {
            "Plan": PLAN,
            "A": [("Section", "Month", "Text"), ("Where we are", "May 2026", "All is well.")],
            "B": [("Decision", "Meeting", "Action ref"), ("Agree the date", date(2026, 5, 28), "1.1")],
            "C": [("Ref", "Risk", "Owner", "Mitigation"), ("R1", "Too few staff", "HR", "Recruit")],
        },
    )
    programme = read(tmp_path)
    assert (programme.commentary[0].month, programme.decisions[0].meeting, programme.risks[0].owner) == (
        Month(2026, 5),
        date(2026, 5, 28),
        "HR",
    )


def test_a_section_that_no_report_has_is_said(tmp_path: Path) -> None:
    rows = (("Section", "Month", "Text"), ("Foreword", "May 2026", "Hello."), ("Progress on indicators", "last month", "Well."))
    write_workbook(
        tmp_path / "tracker.xlsx", {"Plan": PLAN, "Key": (("Rating", "Meaning"), ("Amber", "In progress")), "Words": rows}
    )
    programme = read(tmp_path)
    assert [(each.id, each.place.cell) for each in programme.findings] == [
        ("month-not-understood", "B3"),
        ("section-not-known", "A2"),
    ]
    assert [comment.part for comment in programme.commentary] == [None, "indicators"]


def test_a_position_date_left_from_last_month_is_said(tmp_path: Path) -> None:
    write_workbook(
        tmp_path / "tracker.xlsx", {"Plan": PLAN, "Settings": [("Setting", "Value"), ("Position date", date(2026, 4, 28))]}
    )
    programme = read_programme(open_programme(tmp_path), Month(2026, 5), date(2026, 4, 28))
    assert "position-date-stale" in [finding.id for finding in programme.findings]


def test_other_spreadsheets_in_the_folder_are_said(tmp_path: Path) -> None:
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": PLAN})
    (tmp_path / "old tracker.xls").write_bytes(b"")
    assert next(finding for finding in read(tmp_path).findings if finding.id == "file-not-read").place.workbook == "old tracker.xls"


def test_what_is_said_of_a_row_of_settings_is_no_value_of_it_without_headings_either(tmp_path: Path) -> None:
    said = "overdue, not started, in progress, done, evidenced or closed? In 1 row"
    rows = [("counts as: Zog", None, said), ("Council", "Anyshire", None), ("Reporting month", "June 2026", "Each month")]
    write_workbook(tmp_path / "tracker.xlsx", {"Settings": rows})
    opened = open_programme(tmp_path)
    assert (opened.settings.council, dict(opened.taught.counts), opened.settings_read.findings) == ("Anyshire", {}, ())


def test_a_list_of_states_to_choose_from_is_none_of_them(tmp_path: Path) -> None:
    rows = [("Setting", "Value"), ("counts as: Zog", "overdue, not started, in progress, done, evidenced or closed")]
    write_workbook(tmp_path / "tracker.xlsx", {"Settings": rows})
    opened = open_programme(tmp_path)
    assert dict(opened.taught.counts) == {}
    assert [each.id for each in opened.settings_read.findings] == ["setting-not-understood"]


def test_settings_without_headings_are_read(tmp_path: Path) -> None:
    write_workbook(
        tmp_path / "tracker.xlsx", {"Plan": PLAN, "Set up": [("Reporting month", "April 2026"), ("Council", "Exampleshire")]}
    )
    assert read(tmp_path).settings.month == Month(2026, 4)


def test_a_sheet_may_be_ignored(tmp_path: Path) -> None:
    lists = (("Colour", "Shape"), ("green", "round"), ("blue", "square"))
    write_workbook(
        tmp_path / "tracker.xlsx", {"Plan": PLAN, "Lists": lists, "Settings": [("Setting", "Value"), ("ignore: Lists", "yes")]}
    )
    assert "sheet-not-recognised" not in [finding.id for finding in read(tmp_path).findings]


def test_key_performance_indicators_are_no_key(tmp_path: Path) -> None:
    rows = (("Key performance indicators 2025/26",), *INDICATORS)
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": PLAN, "KPIs": rows})
    assert [level.name for level in read(tmp_path).scale.levels] == ["Amber"]


def test_tables_side_by_side_are_each_read(tmp_path: Path) -> None:
    beside = [
        ("Ref", "Action", "Lead", "RAG", None, "Rating", "Meaning"),
        ("1", "First", "DCS", "Green", None, "Green", "Complete"),
        ("2", "Second", "SD", "Amber", None, "Amber", "In progress"),
    ]
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": beside})
    programme = read(tmp_path)
    assert [level.counts_as for level in programme.scale.levels] == [CountsAs.DONE, CountsAs.IN_PROGRESS]
    assert len(programme.plan.actions) == 2


def test_a_workbook_from_which_nothing_was_read_is_named(tmp_path: Path) -> None:
    plan = [("Ref", "Action", "Lead", "By when"), ("1", "Do this", "DCS", "May 2026")]
    write_workbook(tmp_path / "plan.xlsx", {"Plan": plan})
    write_workbook(tmp_path / "schools.xlsx", {"Sheet1": []})
    write_workbook(tmp_path / "letters.xlsx", {"Sheet1": [("Dear colleague",)]})
    named = [(each.place.workbook, each.what) for each in read(tmp_path).findings if each.id == "workbook-not-used"]
    assert named == [
        ("letters.xlsx", "nothing in it was read: no plan, indicators or feedback were found in it"),
        ("schools.xlsx", "nothing in it was read: it is empty"),
    ]


def test_a_level_that_is_no_colour_and_has_no_key_is_named_by_its_cell(tmp_path: Path) -> None:
    rows = [("Ref", "Action", "RAG"), ("1", "First", "Green"), ("2", "Second", "parked" + " " * 700 + "now")]
    write_workbook(tmp_path / "plan.xlsx", {"Plan": rows})
    assert [each.place.cell for each in read(tmp_path).findings if each.id == "no-rating-key"] == ["C3"]


def test_a_programme_whose_workbook_cannot_be_read_is_not_said_to_hold_no_plan(tmp_path: Path) -> None:
    (tmp_path / "plan.xlsx").write_bytes(b"no workbook")
    assert [finding.id for finding in read(tmp_path).findings] == ["workbook-not-readable"]
    write_workbook(tmp_path / "plan.xlsx", {"Notes": [("Hello",)]})
    assert "nothing-read" in [finding.id for finding in read(tmp_path).findings]
