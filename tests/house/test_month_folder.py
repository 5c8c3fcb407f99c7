"""A month's folder, run after run: nothing lost, the record mended and not believed, nothing made where nothing changed."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import docx
import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from reportgen.cli import main
from reportgen.records import saving
from tests.makers.workbooks import Rows, write_workbook

ROOT = Path(__file__).resolve().parents[2]
KEY: Rows = (("Rating", "Meaning"), ("Red", "Overdue"), ("Amber", "In progress"), ("Green", "Complete"))
MAY, JUNE = Path("output/north/2026-05"), Path("output/north/2026-06")
REPORT = "Board report - June 2026.docx"


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def typed(*words: str) -> Result:
    result = CliRunner().invoke(main, words)
    assert "Traceback" not in result.output
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def tracker(month: str, *ratings: str, day: str = "30 September 2026", where: str = "inputs", name: str = "North") -> Path:
    actions = tuple((f"1.{at}", f"Do the thing number {at}", "DCS", day, rating) for at, rating in enumerate(ratings, 1))
    plan: Rows = (("Ref", "Action", "Lead", "By when", "RAG"), *actions)
    settings: Rows = (("Setting", "Value"), ("Reporting month", month), ("Programme", name))
    return write_workbook(Path(where) / "north" / "tracker.xlsx", {"Plan": plan, "Key": KEY, "Settings": settings})


def facts(folder: Path = JUNE) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((folder / "facts.json").read_text(encoding="utf-8"))
    return read


def changed(folder: Path = JUNE) -> list[tuple[str, str]] | None:
    since = facts(folder)["changes"]
    return None if since is None else [(each["ref"], each["what"]) for each in since["actions"]]


def everything(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def edit(path: Path, was: str, now: str) -> bytes:
    """As a person does in Word."""
    document = docx.Document(str(path))
    paragraphs = [*document.paragraphs, *(p for t in document.tables for c in t._cells for p in c.paragraphs)]
    for paragraph in paragraphs:
        for run in (run for run in paragraph.runs if was in run.text):  # a run may hold a picture
            run.text = run.text.replace(was, now)
    document.save(str(path))
    return path.read_bytes()


# Nothing has changed.


def test_a_second_run_makes_nothing_and_says_so() -> None:
    tracker("June 2026", "Amber", "Red")
    first = typed("run")
    before = {path: path.stat().st_mtime_ns for path in JUNE.iterdir()}
    second = typed("run")
    assert "Nothing has changed since" in second.output
    assert {path: path.stat().st_mtime_ns for path in JUNE.iterdir()} == before
    assert second.exit_code == first.exit_code


def test_a_second_run_tells_the_findings_and_the_exit_status_of_the_first() -> None:
    tracker("June 2026", "Amber", day="31 Septober 2026")
    first, second = typed("run", "--report", "board", "--strict"), typed("run", "--report", "board", "--strict")
    told = [[line for line in each.output.splitlines() if "Septober" in line or "To put right" in line] for each in (first, second)]
    assert told[0] == told[1] != []
    assert (first.exit_code, second.exit_code) == (1, 1)


CHANGES: dict[str, Callable[[], object]] = {
    "a workbook": lambda: tracker("June 2026", "Green"),
    "another workbook": lambda: shutil.copy("inputs/north/tracker.xlsx", "inputs/north/another.xlsx"),
    "a template": lambda: edit(Path("templates/board.docx"), "The Board", "The Board itself"),
    "the house style": lambda: edit(Path("templates/house/House style.docx"), "a", "b"),
    "a report": lambda: (JUNE / REPORT).write_bytes(b"edited"),
    "a report gone": lambda: (JUNE / REPORT).unlink(),
    "the facts": lambda: (JUNE / "facts.json").write_text("{}"),
    "the month before": lambda: (MAY / "facts.json").write_text("{}"),
    "the record": lambda: (JUNE / "record.json").unlink(),
}


@pytest.mark.parametrize("what", CHANGES)
def test_whatever_changes_a_run_makes_the_reports_again(what: str) -> None:
    shutil.copytree(ROOT / "templates", "templates")
    tracker("May 2026", "Amber")
    typed("run")
    tracker("June 2026", "Amber")
    typed("run")
    CHANGES[what]()
    result = typed("run")
    assert "Nothing has changed" not in result.output
    assert facts()["month"] == "2026-06"


@pytest.mark.parametrize("option", [("--html",), ("--report", "board"), ("--strict",), ("--as-at", "2026-06-15")])
def test_other_options_make_the_reports_again(option: tuple[str, ...]) -> None:
    tracker("June 2026", "Amber")
    typed("run")
    assert "Nothing has changed" not in typed("run", *option).output


def test_a_run_in_which_nothing_changed_takes_less_than_a_third() -> None:
    where = ["run", "--inputs", str(ROOT / "inputs"), "--templates", str(ROOT / "templates")]
    took = []
    for _ in range(2):
        begun = time.process_time()
        assert typed(*where).exit_code == 0
        took.append(time.process_time() - begun)
    assert took[1] * 3 < took[0]


def test_two_runs_in_two_folders_make_the_same_bytes() -> None:
    where = ["run", "--inputs", str(ROOT / "inputs"), "--templates", str(ROOT / "templates")]
    typed(*where, "--output", "one")
    typed(*where, "--output", "two")
    assert everything(Path("one")) == everything(Path("two"))


# The record is mended, not believed.


def test_without_its_record_a_month_is_put_right_and_the_next_compares_with_it() -> None:
    tracker("May 2026", "Amber")
    typed("run")
    (MAY / "record.json").unlink()
    tracker("May 2026", "Amber", "Amber", "Amber")
    assert "'record.json' is away" in typed("run").output
    assert len(facts(MAY)["actions"]) == 3
    tracker("June 2026", "Amber", "Amber", "Amber", "Amber")
    typed("run")
    assert changed() == [("1.4", "added")]
    assert not list(MAY.glob("facts (*"))


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda path: path.write_text("{not json"), "is damaged"),
        (lambda path: path.write_text('{"form": 99, "version": "9.1", "outputs": [], "made": []}'), "newer reportgen (9.1)"),
        (lambda path: (path.unlink(), path.mkdir()), "is a folder"),
    ],
)
def test_a_record_that_cannot_be_believed_is_said_and_mended(make: Callable[[Path], object], says: str) -> None:
    tracker("June 2026", "Amber")
    typed("run")
    make(JUNE / "record.json")
    tracker("June 2026", "Red")
    assert says in typed("run").output
    assert json.loads((JUNE / "record.json").read_text(encoding="utf-8"))["state"] == "whole"
    assert facts()["actions"][0]["rating"]["shown"] == "Red"


@pytest.mark.parametrize("name", ["facts.json", "Checks - June 2026.xlsx", "Evidence - June 2026.xlsx"])
def test_what_somebody_changed_in_a_file_of_ours_is_kept_aside(name: str) -> None:
    tracker("June 2026", "Amber")
    typed("run")
    (JUNE / name).write_bytes(b"changed")
    assert "kept as" in typed("run").output
    stem, dot, ending = name.rpartition(".")
    assert (JUNE / f"{stem} (changed by hand){dot}{ending}").read_bytes() == b"changed"
    assert (JUNE / name).read_bytes() != b"changed"


def test_a_folder_in_the_place_of_a_file_of_ours_is_put_aside() -> None:
    (JUNE / "facts.json").mkdir(parents=True)
    tracker("June 2026", "Amber")
    assert "'facts (kept aside).json'" in typed("run").output
    assert len(facts()["actions"]) == 1


def test_a_check_after_the_reports_does_not_change_what_they_were_made_from() -> None:
    tracker("May 2026", "Amber")
    typed("run")
    tracker("June 2026", "Green")
    typed("check", "--month", "2026-05")
    typed("run")
    assert changed() == [("1.1", "implemented"), ("1.1", "re-rated")]


def test_two_programmes_with_one_folder_name_are_told_apart() -> None:
    tracker("June 2026", "Amber")
    typed("run")
    report = (JUNE / REPORT).read_bytes()
    tracker("June 2026", "Red", where="elsewhere", name="Another North")
    assert "are of 'North', not of 'Another North'" in typed("run", "--inputs", "elsewhere").output
    assert (JUNE / REPORT).read_bytes() == report


def test_a_programme_that_is_given_another_name_is_still_the_same() -> None:
    """'Programme' is typed into Settings after the first run: nobody has changed the report."""
    tracker("June 2026", "Amber")
    typed("run")
    tracker("June 2026", "Amber", name="Another North")
    said = typed("run").output
    assert "which somebody has changed" not in said
    assert "not as it was made" not in said
    assert [path.name for path in JUNE.glob("*.docx")] == [REPORT]


def test_leftovers_of_a_run_that_was_stopped_are_cleared() -> None:
    JUNE.mkdir(parents=True)
    (JUNE / ".reportgen-abc.docx").write_bytes(b"half")
    tracker("June 2026", "Amber")
    typed("run")
    assert not list(JUNE.glob(".reportgen-*"))


def test_a_disk_that_fills_half_way_is_told_truly(monkeypatch: pytest.MonkeyPatch) -> None:
    tracker("June 2026", "Amber")
    moved, put = [], os.replace

    def replace(name: str, path: Path) -> None:
        moved.append(path)
        if len(moved) > 3:
            raise OSError(errno.ENOSPC, "full")
        put(name, path)

    monkeypatch.setattr(os, "replace", replace)
    result = typed("run")
    assert result.exit_code == 1
    assert f"the disk is full. Make room on it, or choose a folder on another with --output. Made: {REPORT}" in result.output
    assert "Not made: Checks - June 2026.xlsx, Evidence - June 2026.xlsx, record.json." in result.output


@pytest.mark.parametrize("last", ["record.json", "approvals.json"])
def test_a_disk_that_is_full_at_the_very_last_file_is_told_with_what_was_made(last: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tracker("June 2026", "Amber")
    log: Rows = (("Date", "Feedback", "What we did", "Approved by"), ("May 2026", "We wait too long.", "We opened a line.", "KT"))
    write_workbook(path.with_name("log.xlsx"), {"Feedback": log})
    moved, put = [], os.replace

    def replace(name: str, path: Path) -> None:
        moved.append(Path(path).name)
        if Path(path).name == last and len(moved) > 2:  # the record is written first of all too
            raise OSError(errno.ENOSPC, "full")
        put(name, path)

    monkeypatch.setattr(os, "replace", replace)
    result = typed("run")
    assert result.exit_code == 1
    assert f"the disk is full. Make room on it, or choose a folder on another with --output. Made: {REPORT}, " in result.output
    assert result.output.rstrip().endswith("Not made: record.json.")


def test_where_the_very_first_file_cannot_be_saved_nothing_was_made(monkeypatch: pytest.MonkeyPatch) -> None:
    def replace(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    tracker("June 2026", "Amber")
    monkeypatch.setattr(os, "replace", replace)
    assert "Nothing was made." in typed("run").output


LONG = "a" * 300


@pytest.mark.parametrize("command", ["run", "check", "facts", "close"])
def test_a_name_of_the_output_folder_that_is_too_long_is_told_before_anything_is_read(command: str) -> None:
    tracker("June 2026", "Amber")
    result = typed(command, "--output", LONG)
    assert result.exit_code == 1
    assert result.output == (
        f"Nothing can be saved in '{LONG[:200]}…': the name of the folder is too long. Choose one with a shorter name with"
        " --output, nearer to the top of the disk.\n"
    )


@pytest.mark.parametrize("option", ["--inputs", "--templates"])
def test_a_name_of_another_folder_that_is_too_long_is_said_to_be(option: str) -> None:
    tracker("June 2026", "Amber")
    result = typed("run", option, LONG)
    assert result.exit_code == 1
    assert "has too long a name to be opened. Name a folder with a shorter one" in result.output


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
@pytest.mark.parametrize("words", [("check",), ("facts",), ("facts", "--json"), ("--help",), ("run", "--help"), ("template", "-h")])
def test_what_is_printed_to_a_full_disk_is_told_as_that(words: tuple[str, ...]) -> None:
    tracker("June 2026", "Amber")
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "reportgen", *words]
        ended = subprocess.run(
            command, stdout=full, stderr=subprocess.PIPE, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)}
        )
    assert ended.returncode == 1
    assert ended.stderr.decode() == (
        "What this command prints cannot be written where it is sent: the disk is full. Make room there, or print it on the screen."
        " What was to be saved has been saved.\n"
    )


def test_a_folder_of_other_spreadsheets_only_makes_nothing_and_says_so_each_time() -> None:
    tracker("June 2026", "Amber").unlink()
    Path("inputs/north/tracker.xls").write_bytes(b"old")
    first, second = typed("run"), typed("run")
    for result in (first, second):
        assert result.exit_code == 1
        assert "No board report: the workbooks of north hold no actions and no indicators." in result.output
        assert "as they were made" not in result.output
    assert ", when no report was made." in second.output


def test_a_file_that_is_locked_for_a_moment_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    tracker("June 2026", "Amber")
    tried, put = [], os.replace

    def replace(name: str, path: Path) -> None:
        tried.append(path)
        if len(tried) in (2, 3):
            raise PermissionError(errno.EACCES, "held")
        put(name, path)

    monkeypatch.setattr(saving, "MOMENTS", (0.0, 0.0, 0.0))
    monkeypatch.setattr(os, "replace", replace)
    assert typed("run").exit_code == 0
    assert (JUNE / REPORT).is_file()
    assert not list(JUNE.glob("* (2).*"))


def test_names_with_control_characters_are_no_trouble() -> None:
    tracker("June 2026", "Amber")
    os.rename("inputs/north", "inputs/no\x1brth\n")
    assert typed("run").exit_code == 0
    assert "Nothing has changed" in typed("run").output


# What changed since.


def test_a_month_that_was_left_out_is_looked_past() -> None:
    tracker("April 2026", "Amber")
    typed("run")
    tracker("June 2026", "Green")
    typed("run")
    assert (facts()["changes"]["since"], changed()) == ("2026-04", [("1.1", "implemented"), ("1.1", "re-rated")])


def test_where_there_is_nothing_to_compare_with_the_screen_and_the_checks_say_so() -> None:
    tracker("June 2026", "Amber")
    assert "There is nothing to compare with yet" in typed("run").output
    first = load_workbook(JUNE / "Checks - June 2026.xlsx").worksheets[0]["A1"].value
    assert str(first).startswith("There is nothing to compare with yet")


def test_a_report_that_was_made_from_the_trackers_of_now_is_said_to_tell_nothing() -> None:
    tracker("May 2026", "Amber")
    typed("run", "--month", "2026-05")
    output = typed("run", "--month", "2026-06").output
    assert "The report of May 2026 was made from the trackers of now, so it does not tell what has changed since." in output
    assert "There is nothing to compare with yet" not in output
    assert changed() is None


def test_of_a_month_that_another_newer_one_stands_in_for_nothing_is_said() -> None:
    tracker("April 2026", "Green")
    typed("run")
    same = tracker("April 2026", "Amber").read_bytes()
    typed("run", "--month", "2026-03")
    tracker("April 2026", "Green")
    typed("run", "--month", "2026-05")
    Path("inputs/north/tracker.xlsx").write_bytes(same)
    assert "does not tell" not in typed("run", "--month", "2026-06").output


def test_a_file_in_the_place_of_the_closed_month_is_named_and_passed_over() -> None:
    tracker("May 2026", "Amber")
    typed("run")
    (MAY / "archive").write_bytes(b"x")
    tracker("June 2026", "Green")
    output = typed("run").output
    assert "A file named 'archive' stands in the folder '2026-05' of May 2026" in output
    assert "cannot be opened" not in output
    assert changed() == [("1.1", "implemented"), ("1.1", "re-rated")]


def test_copies_that_are_the_trackers_of_now_tell_nothing() -> None:
    path = tracker("June 2026", "Amber")
    copy = path.parent / "earlier" / "2026-05" / path.name
    copy.parent.mkdir(parents=True)
    shutil.copy(path, copy)
    assert "The copies in 'earlier/2026-05' are the trackers of now" in typed("run").output
    assert changed() is None


def test_copies_are_read_once_and_kept_in_the_record() -> None:
    tracker("May 2026", "Amber", where="inputs/north/earlier/2026-05")
    tracker("June 2026", "Green")
    typed("run")
    held = json.loads((JUNE / "record.json").read_text(encoding="utf-8"))["copies"]
    assert [each["action"] for each in held["2026-05"]["facts"]["actions"]] == ["Do the thing number 1"]
    held["2026-05"]["facts"]["actions"][0]["rating"]["shown"] = "Red"
    record = json.loads((JUNE / "record.json").read_text(encoding="utf-8")) | {"copies": held}
    (JUNE / "record.json").write_text(json.dumps(record), encoding="utf-8")
    tracker("June 2026", "Amber")
    typed("run")
    assert changed() == [("1.1", "re-rated")]


def test_the_record_keeps_no_words_of_feedback_from_copies() -> None:
    path = tracker("May 2026", "Amber", where="inputs/north/earlier/2026-05")
    log: Rows = (("Ref", "What people told us", "What we did"), ("F1", "My name is Una Fairweather, ring 01632 960001.", None))
    sheets: dict[str, Rows] = {"Plan": (("Ref", "Action", "RAG"), ("1.1", "Do it", "Amber")), "Feedback": log, "Key": KEY}
    write_workbook(path, sheets)
    tracker("June 2026", "Green")
    typed("run")
    record = (JUNE / "record.json").read_text(encoding="utf-8")
    assert '"F1"' in record
    assert not [word for word in ("Fairweather", "01632") if word in record]


def test_a_file_in_the_place_of_the_folder_of_copies_is_said() -> None:
    (tracker("June 2026", "Amber").parent / "earlier").write_text("x")
    assert "earlier: it is not read as copies of the trackers, because it is a file" in typed("run").output


# A report that somebody has edited.


def test_the_checks_say_which_figures_of_an_edited_report_no_longer_agree() -> None:
    tracker("June 2026", "Amber", "Amber")
    typed("run")
    edited = edit(JUNE / REPORT, "Do the thing number 1", "Do the first thing, as agreed")
    tracker("June 2026", "Amber", "Red", day="31 October 2026")
    typed("run")
    assert (JUNE / REPORT).read_bytes() == edited
    assert (JUNE / REPORT.replace(".docx", " (2).docx")).is_file()
    sheet = load_workbook(JUNE / "Checks - June 2026.xlsx")["Edited reports"]
    rows = [tuple(cell.value for cell in row) for row in sheet.iter_rows(min_row=2)]
    assert {row[0] for row in rows} == {REPORT}
    assert ("30 September 2026", "31 October 2026") in {(row[2], row[3]) for row in rows}
    assert ("Amber", "Red") in {(row[2], row[3]) for row in rows}


def told_of_edited() -> list[dict[str, str]]:
    """The rows of the sheet 'Edited reports' by their headings, with where the cells lead."""
    book = load_workbook(JUNE / "Checks - June 2026.xlsx")
    if "Edited reports" not in book.sheetnames:
        return []
    first, *rows = book["Edited reports"].iter_rows()
    names = [str(cell.value) for cell in first]
    told = [dict(zip(names, (str(cell.value or "") for cell in row), strict=True)) for row in rows]
    for each, row in zip(told, rows, strict=True):
        leads = row[len(names) - 1].hyperlink
        each["link"] = str(leads.location) if leads is not None else ""
    return told


def changes_of_edited() -> set[tuple[str, str, str]]:
    return {(each["The edited report says"], each["The trackers now say"], each["link"]) for each in told_of_edited()}


def test_of_a_sentence_with_several_figures_it_is_said_which_changed_and_where_it_stands() -> None:
    tracker("June 2026", "Amber", "Red", "Red")
    typed("run")
    edit(JUNE / REPORT, "actions", "actions of ours")
    tracker("June 2026", "Amber", "Amber", "Red")
    typed("run")
    (summary,) = [each for each in told_of_edited() if each["In the words"].startswith("2 of 3 actions of ours: 2 are Red")][:1]
    assert (summary["The edited report says"], summary["The trackers now say"], summary["link"]) == ("2", "1", "'Plan'!D4")


def test_a_row_is_told_by_its_action_and_leads_to_its_own_cell() -> None:
    tracker("June 2026", "Red", "Red", "Red")
    typed("run")
    edit(JUNE / REPORT, "Do the thing number 2", "Do thing 2, as agreed")
    tracker("June 2026", "Red", "Amber", "Red")
    typed("run")
    found = [
        each for each in told_of_edited() if each["The edited report says"] == "Red" and each["The trackers now say"] == "Amber"
    ]
    assert found
    assert all(each["Of"].startswith("1.2 Do the thing number 2") and each["link"] == "'Plan'!E3" for each in found)


def test_rows_that_only_one_of_the_two_has_are_told() -> None:
    tracker("June 2026", "Red", "Amber")
    typed("run")
    edit(JUNE / REPORT, "Do the thing", "Please do the thing")
    tracker("June 2026", "Red", "Amber", "Amber")
    typed("run")
    assert [
        each for each in told_of_edited() if each["Of"].startswith("1.3") and each["The edited report says"].startswith("(not in")
    ]


@pytest.mark.parametrize("again", [("run", "--report", "plan"), ("check",), ("run",)])
def test_what_is_said_of_an_edited_report_stands_after_a_later_run_too(again: tuple[str, ...]) -> None:
    tracker("June 2026", "Amber", "Amber")
    typed("run")
    edit(JUNE / REPORT, "Do the thing", "Please do the thing")
    tracker("June 2026", "Amber", "Red")
    typed("run")
    first = changes_of_edited()
    typed(*again)
    assert changes_of_edited() == first != set()


def test_the_new_one_beside_an_edited_report_may_be_edited_too() -> None:
    tracker("June 2026", "Amber", "Amber")
    typed("run")
    edit(JUNE / REPORT, "Do the thing", "Please do the thing")
    tracker("June 2026", "Amber", "Red")
    typed("run")
    beside = REPORT.replace(".docx", " (2).docx")
    edit(JUNE / beside, "Do the thing", "Kindly do the thing")
    tracker("June 2026", "Red", "Red")
    typed("run")
    assert {each["Report"] for each in told_of_edited()} == {REPORT, beside}


def test_an_edited_report_whose_figures_agree_has_no_row() -> None:
    tracker("June 2026", "Amber")
    typed("run")
    edit(JUNE / REPORT, "Do the thing", "Please do the thing")
    typed("run")
    assert "Edited reports" not in load_workbook(JUNE / "Checks - June 2026.xlsx").sheetnames


def test_an_edited_report_that_is_no_document_any_more_is_said() -> None:
    tracker("June 2026", "Amber")
    typed("run")
    (JUNE / REPORT).write_bytes(b"edited")
    typed("run")
    sheet = load_workbook(JUNE / "Checks - June 2026.xlsx")["Edited reports"]
    assert "so it is not held against the trackers" in str(sheet["C2"].value)


# A closed month.


def test_a_closed_month_keeps_what_went_to_the_board_as_it_was_sent() -> None:
    tracker("June 2026", "Amber")
    typed("run")
    sent = edit(JUNE / REPORT, "Do the thing", "Please do the thing")
    made = (JUNE / "facts.json").read_bytes()
    result = typed("close")
    assert (result.exit_code, "June 2026 is closed" in result.output) == (0, True)
    archive = everything(JUNE / "archive")
    assert (archive[REPORT], archive["facts.json"]) == (sent, made)
    record = json.loads(archive["record.json"])
    assert [each["file"] for each in record["inputs"]] == ["tracker.xlsx"]
    assert {each["file"] for each in record["outputs"]} == set(archive) - {"record.json"}


def test_a_closed_month_is_not_made_again_until_it_is_reopened() -> None:
    tracker("June 2026", "Amber")
    typed("run")
    typed("close")
    before = everything(JUNE)
    tracker("June 2026", "Red")
    result = typed("run")
    assert (result.exit_code, "so nothing of it is made again" in result.output) == (0, True)
    assert everything(JUNE) == before
    assert typed("run", "--report", "board").exit_code == 1
    assert "is open again" in typed("close", "--reopen").output
    typed("run")
    assert facts()["actions"][0]["rating"]["shown"] == "Red"
    assert (JUNE / "archive (reopened)" / "facts.json").is_file()


def test_later_reports_compare_with_the_closed_month() -> None:
    tracker("May 2026", "Amber")
    typed("run")
    typed("close")
    (MAY / "facts.json").unlink()
    tracker("June 2026", "Green")
    typed("run")
    assert (facts()["changes"]["from"], changed()) == ("closed month", [("1.1", "implemented"), ("1.1", "re-rated")])


def test_closing_says_where_the_trackers_have_changed_since_the_reports_were_made() -> None:
    tracker("June 2026", "Amber")
    typed("run")
    assert "The trackers have changed" not in typed("close").output
    typed("close", "--reopen")
    tracker("June 2026", "Red")
    result = typed("close")
    assert (result.exit_code, "The trackers have changed since these reports were made" in result.output) == (0, True)


def test_the_same_cells_in_a_second_workbook_are_no_change_of_the_trackers() -> None:
    path = tracker("June 2026", "Amber")
    typed("run")
    copy = load_workbook(path)
    copy.properties.creator = "Somebody else"
    copy.save(path.with_name("tracker (copy).xlsx"))
    assert "The trackers have changed" not in typed("close").output


def test_what_was_never_made_cannot_be_closed() -> None:
    tracker("June 2026", "Amber")
    result = typed("close")
    assert (result.exit_code, "cannot be closed, because no reports of it are on record" in result.output) == (1, True)


def test_a_month_whose_facts_were_changed_cannot_be_closed() -> None:
    tracker("June 2026", "Amber")
    typed("run")
    (JUNE / "facts.json").write_text("{}")
    assert "because 'facts.json' is not as it was made" in typed("close").output
    assert not (JUNE / "archive").exists()


def test_a_month_that_is_closed_already_stays_as_it_is() -> None:
    tracker("June 2026", "Amber")
    typed("run")
    typed("close")
    before = everything(JUNE)
    assert (typed("close").exit_code, everything(JUNE)) == (0, before)


def test_only_a_closed_month_can_be_reopened() -> None:
    tracker("June 2026", "Amber")
    typed("run")
    result = typed("close", "--reopen")
    assert (result.exit_code, "June 2026 is not closed" in result.output) == (1, True)


def test_a_closed_month_that_is_run_again_is_said_to_be_closed() -> None:
    tracker("June 2026", "Amber")
    typed("run")
    typed("close")
    result = typed("run")
    assert ("was closed on" in result.output, "Nothing has changed" in result.output) == (True, False)


@pytest.mark.parametrize("later", [(), ("run", "--report", "board")])
def test_closing_says_which_report_could_not_be_made(later: tuple[str, ...]) -> None:
    shutil.copytree(ROOT / "templates", "templates")
    tracker("June 2026", "Amber")
    shutil.copy("templates/plan.docx", "templates/own.docx")
    edit(Path("templates/own.docx"), "{{ month }}", "{{ mont }}")
    edit(Path("templates/own.docx"), "{{ programme.name }}", "{{ programme.nam }}")
    assert typed("run", "--report", "own", "--report", "board").exit_code == 1
    _ = typed(*later) if later else None
    result = typed("close")
    assert "Not kept, because it could not be made: own.docx" in result.output
    typed("close", "--reopen")
    shutil.copy("templates/plan.docx", "templates/own.docx")
    typed("run", "--report", "own")
    assert "could not be made" not in typed("close").output


def test_what_a_report_lacked_is_told_once_and_no_longer_once_the_report_is_made() -> None:
    for rating in ("Amber", "Red"):
        path = tracker("June 2026", rating)
        assert "Exit status 1: 1 thing could not be made." in typed("run", "--report", "board", "--report", "you-said").output
    assert typed("close").output.count("Not kept, because it could not be made: No you said, we did") == 1
    typed("close", "--reopen")
    log: Rows = (("You said", "We did", "When", "Approved by"), ("It is slow.", "We opened a line.", "May 2026", "KT"))
    write_workbook(path.with_name("feedback.xlsx"), {"Feedback": log})
    assert typed("run", "--report", "you-said").exit_code == 0
    said = typed("close").output
    assert ("Kept   You said, we did" in said, "could not be made" in said) == (True, False)


def test_what_an_earlier_version_recorded_as_not_made_is_told() -> None:
    tracker("June 2026", "Amber")
    typed("run")
    record = json.loads((JUNE / "record.json").read_text(encoding="utf-8"))
    (JUNE / "record.json").write_text(json.dumps({**record, "not_made": ["own.docx: it is damaged."]}), encoding="utf-8")
    assert "Not kept, because it could not be made: own.docx: it is damaged." in typed("close").output


def test_closing_says_that_a_draft_is_kept() -> None:
    tracker("June 2026", "Amber")
    typed("run")
    record = json.loads((JUNE / "record.json").read_text(encoding="utf-8"))
    record["told"]["gaps"] = ["7 actions of Priority 1, which could not be read"]
    (JUNE / "record.json").write_text(json.dumps(record), encoding="utf-8")
    result = typed("close")
    assert "A draft is kept. Its first page says what is not in it: 7 actions of Priority 1" in result.output
    assert "reopen the month, make the reports again, and close it again" in result.output


@pytest.mark.parametrize(("initials", "said"), [(("KT", "", ""), "2 entries of feedback wait"), (("KT", "KT", "AB"), "")])
def test_closing_says_how_much_feedback_still_waits_to_be_approved(initials: Sequence[str], said: str) -> None:
    path = tracker("June 2026", "Amber")
    told = ("It is slow.", "Nobody rings back.", "The letters are hard to read.")
    entries = [(each, "We opened a line.", "June 2026", by) for each, by in zip(told, initials, strict=True)]
    log: Rows = (("You said", "We did", "When", "Approved by"), *entries)
    write_workbook(path.with_name("feedback.xlsx"), {"Feedback": log})
    typed("run")
    output = typed("close").output
    assert said in output
    assert ("wait to be approved" in output) is bool(said)


@pytest.mark.parametrize("name", [REPORT, "facts.json"])
def test_a_file_of_the_month_that_cannot_be_opened_is_named_as_the_cause(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    tracker("June 2026", "Amber")
    typed("run")
    read = Path.read_bytes

    def held(path: Path) -> bytes:
        if path.name == name:
            raise PermissionError(errno.EACCES, "held")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", held)
    result = typed("close")
    said = f"cannot be closed, because '{name}' cannot be opened: you may not read it, or another program holds it."
    assert (result.exit_code, said in " ".join(result.output.split()), "Make its reports first" in result.output) == (
        1,
        True,
        False,
    )
    assert not (JUNE / "archive").exists()


def test_a_month_whose_record_is_damaged_cannot_be_closed_and_says_why() -> None:
    tracker("June 2026", "Amber")
    typed("run")
    (JUNE / "record.json").write_text("{")
    assert "cannot be closed, because 'record.json' is damaged" in typed("close").output


def moved(month: str, *revised: str) -> None:
    """Each month the hub is to open by a later day."""
    head = ("Ref", "Action", "Lead", "By when", "RAG", "Revised date", "Agreed by Board on", "Reason for delay")
    row = ("1.1", "Open the hub", "DCS", "31 March 2026", "Red", *revised, "28 April 2026", "The builder is late.")
    settings: Rows = (("Setting", "Value"), ("Reporting month", month), ("Programme", "North"))
    write_workbook(Path("inputs/north/tracker.xlsx"), {"Plan": (head, row), "Key": KEY, "Settings": settings})


def test_the_board_report_says_beside_a_new_date_which_one_it_is_and_why() -> None:
    for month, revised in (("April", "30 April 2026"), ("May", "31 May 2026"), ("June", "31 July 2026")):
        moved(f"{month} 2026", revised)
        typed("run")
    document = docx.Document(str(JUNE / REPORT))
    row = next(row for table in document.tables for row in table.rows if row.cells[0].text == "1.1")
    assert "moved for the second time since April 2026" in " ".join(cell.text for cell in row.cells)
    said = "Given another date: 1.1 (31 May 2026 to 31 July 2026, the second time since April 2026)."
    assert said in [paragraph.text for paragraph in document.paragraphs]


def test_an_edited_report_of_a_closed_month_that_says_otherwise_than_its_figures_is_told_then_and_later() -> None:
    tracker("May 2026", "Amber", "Red")
    typed("run")
    report = MAY / REPORT.replace("June", "May")
    edit(report, "Amber", "Green")
    closed = typed("close").output
    assert "'Board report - May 2026.docx' of May 2026 was edited before the month was closed, and says otherwise" in closed
    assert "1.1 Do the thing number 1: Rating: Green, not Amber" in " ".join(closed.split())
    tracker("June 2026", "Amber", "Amber")
    assert "What has changed since is told by the figures as they were made" in typed("run").output
    first = [row[0].value for row in load_workbook(JUNE / "Checks - June 2026.xlsx").worksheets[0].iter_rows(max_row=8)]
    assert [text for text in first if str(text).startswith("'Board report - May 2026.docx' of May 2026 was edited")]


def test_a_report_whose_words_alone_were_edited_closes_without_a_word_on_it() -> None:
    tracker("June 2026", "Amber")
    typed("run")
    edit(JUNE / REPORT, "Do the thing", "Please do the thing")
    assert "was edited" not in typed("close").output


def test_edits_are_told_where_the_trackers_have_changed_since_the_run_too_and_later() -> None:
    tracker("May 2026", "Amber", "Red")
    typed("run")
    edit(MAY / REPORT.replace("June", "May"), "Amber", "Green")
    tracker("May 2026", "Amber", "Amber")
    closed = " ".join(typed("close").output.split())
    assert "says otherwise than the trackers, which have changed too since it was made" in closed
    assert "1.1 Do the thing number 1: Rating: Green, not Amber" in closed
    assert "number 2" not in closed  # which only the trackers changed
    tracker("June 2026", "Green", "Amber")
    assert "1.1 Do the thing number 1: Rating: Green, not Amber" in " ".join(typed("run").output.split())


def test_an_edit_is_told_in_the_months_that_compare_with_its_own_and_in_no_later_one() -> None:
    tracker("April 2026", "Amber")
    typed("run")
    edit(Path("output/north/2026-04") / REPORT.replace("June", "April"), "Amber", "Green")
    typed("close")
    for month, day, told in (("May 2026", "31 October 2026", True), ("June 2026", "30 November 2026", False)):
        tracker(month, "Amber", day=day)  # a date that moves has the months before asked how often
        assert ("was edited before the month was closed" in typed("run").output) is told


def test_edits_of_a_month_that_was_not_closed_are_told_by_the_month_that_compares_with_it() -> None:
    tracker("May 2026", "Amber", "Red")
    typed("run")
    edit(MAY / REPORT.replace("June", "May"), "Amber", "Green")
    typed("run")
    tracker("June 2026", "Amber", "Amber")
    assert "1.1 Do the thing number 1: Rating: Green, not Amber" in " ".join(typed("run").output.split())


def test_an_edit_after_the_last_run_of_a_month_is_told_later_and_what_it_says_once_that_month_is_closed() -> None:
    tracker("May 2026", "Amber", "Red")
    typed("run")
    edit(MAY / REPORT.replace("June", "May"), "Amber", "Green")
    tracker("June 2026", "Amber", "Amber")
    since = "'Board report - May 2026.docx' of May 2026 was edited after the last run of that month"
    assert since in " ".join(typed("run").output.split())
    assert "Rating: Green, not Amber" in " ".join(typed("close", "--month", "2026-05").output.split())
    again = " ".join(typed("run").output.split())
    assert ("Rating: Green, not Amber" in again, since in again) == (True, False)


def test_an_edited_report_is_not_made_again_beside_itself_until_something_changes() -> None:
    tracker("June 2026", "Amber")
    typed("run")
    edited = edit(JUNE / REPORT, "Do the thing", "Please do the thing")
    for says in ("stands as somebody edited it", "Nothing has changed since"):
        assert says in typed("run").output
        assert (JUNE / REPORT).read_bytes() == edited
        assert not list(JUNE.glob("*(2)*"))
    tracker("June 2026", "Red")
    typed("run")
    assert [path.name for path in JUNE.glob("*(2)*")] == [REPORT.replace(".docx", " (2).docx")]
    edit(JUNE / REPORT.replace(".docx", " (2).docx"), "Do the thing", "Please do the thing")
    typed("run")
    assert not list(JUNE.glob("*(3)*"))


# What stands in the way of closing, one sentence each.


def in_the_way(what: str) -> None:
    """What somebody or something has put where the closed month belongs."""
    if what == "a file":
        (JUNE / "archive").write_text("x")
    elif what == "a folder":
        (JUNE / "archive").mkdir()
        (JUNE / "archive" / "mine.docx").write_text("x")
    else:
        shutil.rmtree(JUNE)
        JUNE.write_text("x")


@pytest.mark.parametrize(
    ("what", "says"),
    [
        ("a file", "because 'archive' stands in its folder already, and is none of ours. Give '{}' another name."),
        ("a folder", "because 'archive' stands in its folder already, and is none of ours. Give '{}' another name."),
        ("a month", "because '{}' is a file where a folder is needed. Move it, and make the month's reports."),
    ],
)
def test_what_stands_where_a_closed_month_belongs_is_named(what: str, says: str) -> None:
    tracker("June 2026", "Amber")
    typed("run")
    in_the_way(what)
    result = typed("close")
    where = JUNE if what == "a month" else JUNE / "archive"
    assert (result.exit_code, f"cannot be closed, {says.format(where)}" in " ".join(result.output.split())) == (1, True)


def test_a_closed_month_whose_record_is_damaged_stays_closed_until_it_is_reopened() -> None:
    tracker("June 2026", "Amber")
    typed("run")
    typed("close")
    (JUNE / "archive" / "record.json").write_text("{")
    said = "closed on a day that is not known, as 'record.json' in 'archive' is damaged, so nothing of it is made again"
    assert said in " ".join(typed("run").output.split())
    assert typed("close").exit_code == 0
    assert "is open again" in typed("close", "--reopen").output


def test_closing_what_was_never_made_makes_no_folder() -> None:
    tracker("June 2026", "Amber")
    typed("close")
    assert not JUNE.exists()


def test_a_folder_in_the_place_of_last_months_facts_is_said() -> None:
    tracker("May 2026", "Amber")
    typed("run")
    (MAY / "facts.json").unlink()
    (MAY / "facts.json").mkdir()
    tracker("June 2026", "Amber")
    assert "'facts.json' of May 2026 is a folder, so it is not used" in typed("run").output


def test_a_folder_in_the_place_of_a_report_is_said() -> None:
    tracker("June 2026", "Amber")
    (JUNE / REPORT).mkdir(parents=True)
    assert f"beside {REPORT}, which is a folder; that was left as it is" in typed("run").output
