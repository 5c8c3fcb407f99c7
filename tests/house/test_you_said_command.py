"""'You said, we did' as `reportgen run` makes it: when, of which months, under which name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from reportgen.cli import main
from reportgen.writing.templates import starter_templates
from tests.makers.workbooks import Rows, write_workbook

LOG: Rows = (
    ("You said", "We did", "What changed", "When", "Approved by"),
    ("It is slow.", "We opened a line.", "It is quick.", "May 2026", "KT"),
    ("It is far.", "We came to you.", "It is near.", "May 2026", "KT"),
    ("It is cold.", "We did.", "It is warm.", "June 2026", "KT"),
)
PLAN: Rows = (("Action", "Lead"), ("Open the line", "DCS"))
SUMMARY, POSTER = "You said, we did - {}.docx", "You said, we did poster - {}.docx"


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def made(month: str, *words: str, **sheets: Rows) -> tuple[list[str], str]:
    """The documents for the public that are made in a month, and what the screen says."""
    write_workbook(Path("inputs/north/tracker.xlsx"), {"Plan": PLAN, **sheets})
    result = CliRunner().invoke(main, ("run", "--month", month, *words))
    assert result.exit_code == 0, result.output
    return sorted(path.name for path in Path("output/north", month).glob("You said*.docx")), result.output


def summary_of(month: str) -> str:
    import docx

    (path,) = Path("output/north", month).glob("You said, we did - *.docx")
    return "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)


def test_summary_and_poster_are_made_in_the_last_month_of_each_quarter() -> None:
    assert made("2026-06", Feedback=LOG)[0] == [SUMMARY.format("June 2026"), POSTER.format("June 2026")]
    assert made("2026-05", Feedback=LOG)[0] == []


def test_settings_make_both_monthly_and_then_they_speak_of_the_month() -> None:
    monthly = (("Setting", "Value"), ("report: you-said", "every month"))
    assert made("2026-05", Feedback=LOG, Settings=monthly)[0] == [SUMMARY.format("May 2026"), POSTER.format("May 2026")]
    assert "It is slow." in summary_of("2026-05")
    made("2026-06", Feedback=LOG, Settings=monthly)
    assert "It is slow." not in summary_of("2026-06")


def test_where_fewer_than_two_stories_are_finished_there_is_no_poster_and_the_screen_says_why() -> None:
    documents, screen = made("2026-06", Feedback=LOG[:2])
    assert documents == [SUMMARY.format("June 2026")]
    assert "No you said, we did poster: it needs at least two stories that are finished" in screen


def test_asked_for_in_another_month_it_speaks_of_the_quarter_so_far() -> None:
    made("2026-05", "--report", "you-said", Feedback=LOG)
    assert "April to May 2026" in summary_of("2026-05")
    assert "It is cold." not in summary_of("2026-05")


def test_without_feedback_and_survey_one_line_says_that_there_is_none() -> None:
    documents, screen = made("2026-06")
    assert documents == []
    assert "No you said, we did: the workbooks of north hold no feedback and no survey." in screen


def test_the_screen_says_how_much_feedback_was_read() -> None:
    assert "3 entries of feedback" in made("2026-06", Feedback=LOG)[1]


def test_facts_json_holds_the_entries_with_their_dates() -> None:
    made("2026-06", Feedback=LOG)
    facts = json.loads(Path("output/north/2026-06/facts.json").read_text(encoding="utf-8"))
    assert [(entry["period"], entry["state"], entry["publish"]) for entry in facts["feedback"]] == [
        ("2026-05", "done", True),
        ("2026-05", "done", True),
        ("2026-06", "done", True),
    ]


def test_a_summary_of_an_earlier_run_whose_entries_are_no_longer_approved_is_not_to_be_sent() -> None:
    assert SUMMARY.format("June 2026") in made("2026-06", Feedback=LOG)[0]
    withdrawn = (LOG[0], *((*entry[:-1], "No") for entry in LOG[1:]))
    _, screen = made("2026-06", Feedback=withdrawn)
    assert f"'{SUMMARY.format('June 2026')}' holds what is not approved any more: do not send it" in screen


def edited(path: Path) -> None:
    import docx

    document = docx.Document(str(path))
    document.add_paragraph("We hope to see you at the open day.")
    document.save(str(path))


def withdrawals() -> list[tuple[str, str, str]]:
    found = json.loads(Path("output/north/2026-06/facts.json").read_text(encoding="utf-8"))["findings"]
    return [(each["severity"], each["place"], each["what"]) for each in found if each["id"] == "withdrawn-printed"]


@pytest.mark.parametrize("now", [(*LOG[1][:-1], "No"), ("It is dear.", *LOG[1][1:])], ids=["initials taken away", "changed"])
def test_a_document_that_somebody_edited_and_that_holds_an_entry_withdrawn_since_is_to_be_put_right(now: tuple[str, ...]) -> None:
    made("2026-06", Feedback=LOG)
    edited(Path("output/north/2026-06", SUMMARY.format("June 2026")))
    made("2026-06", Feedback=LOG)
    assert withdrawals() == []
    _, screen = made("2026-06", Feedback=(LOG[0], now, *LOG[2:]))
    what = "this document holds 1 entry of feedback that nobody has approved as it now stands (row 2 of 'Feedback')"
    assert withdrawals() == [("fix", SUMMARY.format("June 2026"), what)]
    assert "holds what is not approved any more: do not send it" in screen


def test_check_goes_on_telling_that_an_edited_document_holds_what_was_withdrawn() -> None:
    made("2026-06", Feedback=LOG)
    edited(Path("output/north/2026-06", SUMMARY.format("June 2026")))
    made("2026-06", Feedback=(LOG[0], (*LOG[1][:-1], "No"), *LOG[2:]))
    for _ in range(2):
        screen = CliRunner().invoke(main, ("check", "--month", "2026-06")).output
        assert "holds what is not approved any more: do not send it" in screen
        assert [row for row in checks() if "nobody has approved as it now stands" in row]


def test_without_the_gate_a_log_without_initials_makes_a_report_and_nothing_asks_for_any() -> None:
    log = [row[:-1] for row in LOG]
    settings = (("Setting", "Value"), ("Publish only what has been approved", "no"))
    names, screen = made("2026-06", Feedback=log, Settings=settings)
    assert SUMMARY.format("June 2026") in names
    assert "nitials" not in screen
    marked = [(row[0], "Ring Zebedee on 07700 900123.", *row[2:]) if at else row for at, row in enumerate(log)]
    names, screen = made("2026-06", Feedback=marked, Settings=settings)
    assert SUMMARY.format("June 2026") in names
    assert "nitials" not in screen
    assert not [row for row in checks() if "type your initials" in row]


@pytest.mark.parametrize("command", ["check", "close"])
def test_check_and_close_say_that_a_document_holds_what_is_not_approved_any_more(command: str) -> None:
    made("2026-06", Feedback=LOG)
    edited(Path("output/north/2026-06", SUMMARY.format("June 2026")))
    withdrawn: Rows = (LOG[0], (*LOG[1][:-1], "No"), *LOG[2:])
    write_workbook(Path("inputs/north/tracker.xlsx"), {"Plan": PLAN, "Feedback": withdrawn})
    screen = CliRunner().invoke(main, (command, "--month", "2026-06")).output
    assert f"'{SUMMARY.format('June 2026')}' holds what is not approved any more: do not send it" in screen


def test_a_damaged_record_of_approvals_is_kept_and_the_checks_say_what_was_taken_on_trust() -> None:
    made("2026-06", Feedback=LOG)
    Path("output/north/approvals.json").write_text("{", encoding="utf-8")
    CliRunner().invoke(main, ("check", "--month", "2026-06"))
    assert Path("output/north/approvals (damaged).json").read_text(encoding="utf-8") == "{"
    made("2026-06", Feedback=LOG)
    (told,) = [row for row in checks() if "no longer known which words were approved" in row]
    assert "3 entries are taken as approved" in told


def test_details_that_stand_in_the_template_itself_are_marked_once() -> None:
    import docx

    templates = Path("templates")
    templates.mkdir()
    document = docx.Document(str(starter_templates() / "you-said.docx"))
    for words in ("Ring Jane Quillfeather on 07700 900123.", "Or ring 07700 900124."):
        document.add_paragraph(words)
    document.save(str(templates / "you-said.docx"))
    _, screen = made("2026-06", Feedback=LOG)
    (told,) = [row for row in checks() if "its own words hold" in row]
    assert "you-said.docx" in told
    assert "a name and a telephone number" in told
    assert screen.count("its own words hold") == 1


def test_of_earlier_quarters_what_the_summary_still_prints_waits_to_be_approved_and_no_more() -> None:
    log: Rows = (
        ("You said", "We did", "When", "Status", "Approved by"),
        ("It is slow.", "We opened a line.", "June 2026", "Done", None),
        ("It is far.", "We came to you.", "November 2025", "Done", None),
        ("It is cold.", "We are looking at it.", "January 2026", "In progress", None),
        ("It is dark.", "We put up lights.", None, "Done", None),
    )
    assert "3 entries of feedback wait to be approved" in made("2026-06", Feedback=log)[1]
    assert [row.split()[-2] for row in checks("Feedback to approve") if row.startswith("not approved yet")] == ["A2", "A4", "A5"]


def checks(sheet_name: str = "Checks") -> list[str]:
    import openpyxl

    sheet = openpyxl.load_workbook(Path("output/north/2026-06/Checks - June 2026.xlsx"))[sheet_name]
    return [" ".join(str(value) for value in row if value) for row in sheet.iter_rows(values_only=True)]
