"""The commands as an officer types them: what they print, what they leave, how they end."""

from __future__ import annotations

import json
import os
import shutil
import stat
from datetime import date, timedelta
from pathlib import Path

import docx
import openpyxl
import pytest
from click.testing import CliRunner, Result
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from reportgen.cli import main
from reportgen.writing.templates import starter_templates
from tests.makers.documents import words_of_document
from tests.makers.pages import page_of
from tests.makers.workbooks import Rows, write_workbook

HEADINGS = ("Ref", "Action", "Lead", "By when", "RAG")
PLAN: Rows = (HEADINGS, ("1.1", "Open the line", "DCS", "March 2026", "Amber"))
KEY: Rows = (("Rating", "Meaning"), ("Red", "Overdue"), ("Amber", "In progress"), ("Green", "Complete"))
MONTH = ("--month", "2026-04")


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def typed(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def programme(name: str = "north", plan: Rows = PLAN, **sheets: Rows) -> Path:
    return write_workbook(Path("inputs") / name / "tracker.xlsx", {"Plan": plan, "Key": KEY, **sheets})


def one_sentence(result: Result) -> str:
    """What was said, which is a line or a few, and never a traceback."""
    assert "Traceback" not in result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.output.strip()


def test_run_makes_the_report_the_facts_the_checks_and_the_record() -> None:
    programme()
    result = typed("run", *MONTH)
    assert result.exit_code == 0
    made = sorted(path.name for path in Path("output/north/2026-04").iterdir())
    assert made == [
        "Board report - April 2026.docx",
        "Checks - April 2026.xlsx",
        "Evidence - April 2026.xlsx",
        "facts.json",
        "record.json",
    ]


def test_run_says_what_was_read_and_made_in_a_dozen_lines() -> None:
    programme()
    lines = typed("run", *MONTH).output.splitlines()
    assert len(lines) <= 12
    assert any("1 action" in line for line in lines)
    assert any("Board report - April 2026.docx" in line for line in lines)


def test_run_says_how_far_the_data_reach_or_that_there_are_none() -> None:
    headings = ("No.", "Indicator", "March 2026", "Target")
    programme("north", Data=(headings, ("1", "Contacts", 10, 12), ("2", "Visits", 3, 5)))
    programme("south", Data=(headings, ("1", "Contacts", None, 12), ("2", "Visits", None, 5)))
    output = typed("run", *MONTH).output
    assert "2 indicators with data to March 2026" in output
    assert "2 indicators without values yet" in output


def test_run_says_which_month_and_where_it_comes_from() -> None:
    programme(Settings=(("Setting", "Value"), ("Reporting month", "April 2026")))
    assert "April 2026 (from Settings)" in typed("run").output


@pytest.mark.parametrize("command", ["run", "check"])
def test_where_nobody_said_which_month_is_meant_that_is_said_once(command: str) -> None:
    programme()
    said, today = typed(command).output, date.today()
    assert f"{today:%B %Y} (this month, as none was given)" in said
    assert said.count(f"No month was given, on a Settings sheet or as --month: this is {today:%B %Y}") == 1


def test_where_the_trackers_say_of_which_day_they_speak_that_month_is_offered() -> None:
    programme(Plan=[("Position at 30 April 2026",), (), *PLAN])
    said = typed("check").output
    assert "'Position at 30 April 2026' stands in tracker.xlsx, sheet 'Plan', cell A1. For April 2026 add --month 2026-04." in said


@pytest.mark.parametrize("setting", [("Reporting month", "April 2026"), ("Meeting date", "28/04/2026")])
@pytest.mark.parametrize("asked", [(), MONTH, ("--as-at", "2026-04-30")])
def test_where_somebody_said_it_nothing_is_said_of_it(setting: tuple[str, str], asked: tuple[str, ...]) -> None:
    programme(Settings=(("Setting", "Value"), setting))
    programme("south")
    assert "No month was given" not in typed("check", "north", *asked).output
    assert not asked or "No month was given" not in typed("check", "south", *asked).output


def test_the_same_inputs_make_the_same_bytes() -> None:
    programme()
    typed("run", *MONTH, "--output", "one")
    typed("run", *MONTH, "--output", "two")
    for name in ("Board report - April 2026.docx", "facts.json"):
        assert Path("one/north/2026-04", name).read_bytes() == Path("two/north/2026-04", name).read_bytes()


def test_inputs_are_never_written_to() -> None:
    path = programme()
    before = path.read_bytes()
    typed("run", *MONTH)
    assert (path.read_bytes(), [each.name for each in path.parent.iterdir()]) == (before, ["tracker.xlsx"])


def test_a_report_that_somebody_edited_is_kept_and_the_screen_says_so() -> None:
    programme()
    typed("run", *MONTH)
    report = Path("output/north/2026-04/Board report - April 2026.docx")
    report.write_bytes(report.read_bytes() + b"edited")
    edited = report.read_bytes()
    programme(plan=(*PLAN, ("1.2", "Close the line", "DCS", "March 2026", "Red")))
    result = typed("run", *MONTH)
    assert report.read_bytes() == edited
    assert report.with_name("Board report - April 2026 (2).docx").is_file()
    assert "left as it is" in result.output


def test_run_twice_leaves_one_report() -> None:
    programme()
    typed("run", *MONTH)
    typed("run", *MONTH)
    assert len(list(Path("output/north/2026-04").glob("*.docx"))) == 1


def test_every_programme_is_made_unless_one_is_named() -> None:
    programme("north")
    programme("south")
    typed("run", "south", *MONTH)
    assert [path.name for path in Path("output").iterdir()] == ["south"]
    typed("run", *MONTH)
    assert sorted(path.name for path in Path("output").iterdir()) == ["north", "south"]


def test_check_writes_no_report_and_ends_with_one_where_there_is_something_to_fix() -> None:
    programme(plan=(HEADINGS, ("1.1", "Open the line", None, "March 2026", "Amber")))
    result = typed("check", *MONTH)
    assert result.exit_code == 1
    assert "cell C2: action 1.1 has no lead" in result.output
    assert [path.suffix for path in Path("output/north/2026-04").iterdir() if path.name != "record.json"] == [".xlsx"]


def test_check_ends_with_nought_where_there_is_nothing_to_fix() -> None:
    programme()
    assert typed("check", *MONTH).exit_code == 0


def test_strict_makes_no_report_while_there_is_something_to_fix() -> None:
    programme(plan=(HEADINGS, ("1.1", "Open the line", None, "March 2026", "Amber")))
    result = typed("run", "--strict", *MONTH)
    assert result.exit_code == 1
    assert not list(Path("output").rglob("*.docx"))


def test_facts_prints_every_fact_with_its_value() -> None:
    programme()
    output = typed("facts", *MONTH).output
    assert "actions.overdue" in output
    assert "April 2026" in output


def test_facts_of_one_name_prints_its_meaning_and_cells() -> None:
    programme()
    output = typed("facts", "actions.overdue", *MONTH).output
    assert "past their date" in output
    assert "tracker.xlsx, sheet 'Plan', cell D2" in output


def test_facts_of_an_unknown_name_guesses() -> None:
    programme()
    result = typed("facts", "actions.overdu", *MONTH)
    assert result.exit_code == 2
    assert "Did you mean 'actions.overdue'?" in result.output


@pytest.mark.parametrize("name", ["risks.first", "risks.first.text", "actions.no_lead.first.steps.first.text"])
def test_facts_of_the_first_of_a_list_that_holds_nothing_says_so(name: str) -> None:
    programme()
    result = typed("facts", name, *MONTH)
    assert result.exit_code == 2
    which = name.partition(".first")[0]
    assert result.output == (
        f"'{which}' holds nothing this month, so there is no first one. Type 'reportgen facts {which}' to see what it tells of.\n"
    )


def test_facts_of_the_first_of_what_was_not_read_does_not_say_that_there_is_none() -> None:
    programme(plan=tuple(row[:3] for row in PLAN))  # no dates
    assert "It is not known what 'actions.overdue' holds this month" in typed("facts", "actions.overdue.first.ref", *MONTH).output


def test_facts_json_is_what_run_saves() -> None:
    programme()
    typed("run", *MONTH)
    assert typed("facts", "--json", *MONTH).stdout_bytes == Path("output/north/2026-04/facts.json").read_bytes()


def test_colours_can_be_turned_off(monkeypatch: pytest.MonkeyPatch) -> None:
    programme()
    coloured = CliRunner().invoke(main, ("run", *MONTH), color=True).output
    plain = CliRunner().invoke(main, ("run", "--no-colour", *MONTH), color=True).output
    monkeypatch.setenv("NO_COLOR", "1")
    also_plain = CliRunner().invoke(main, ("run", *MONTH), color=True).output
    assert "\x1b[" in coloured
    assert "\x1b[" not in plain + also_plain


def test_the_screen_is_safe_on_a_cp1252_console() -> None:
    programme(plan=(HEADINGS, ("1.1", "Open the line", None, "Märch ▲ 🔴", "Amber")))
    result = CliRunner(charset="cp1252").invoke(main, ("check", *MONTH))
    assert isinstance(result.exception, SystemExit)
    assert "what to do" not in result.output


@pytest.mark.parametrize("command", [(), ("run",), ("check",), ("facts",)])
def test_every_command_has_help_with_examples(command: tuple[str, ...]) -> None:
    output = typed(*command, "--help").output
    assert "reportgen" in output
    assert not command or "Examples:" in output


# What is typed wrongly, or is not there.


def test_an_inputs_folder_that_is_not_there_is_one_sentence() -> None:
    result = typed("run", "--inputs", "nowhere")
    assert result.exit_code == 1
    assert one_sentence(result).startswith("There is no folder 'nowhere'.")


def test_without_a_folder_of_inputs_both_ways_to_begin_are_named() -> None:
    output = one_sentence(typed("run"))
    assert "reportgen init" in output
    assert "reportgen run --demonstration" in output
    assert "reportgen init" not in typed("run", "--inputs", "nowhere").output


def test_a_folder_of_inputs_that_may_not_be_opened_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(inputs: Path) -> list[Path]:
        raise PermissionError(13, "Permission denied", str(inputs))

    programme()
    monkeypatch.setattr("reportgen.this_month.programmes_in", denied)
    result = typed("run")
    assert result.exit_code == 1
    assert one_sentence(result) == "The folder 'inputs' cannot be opened. Ask for access to it."


def test_capitals_in_the_name_of_a_programme_do_not_matter() -> None:
    programme("North")
    assert typed("run", "north", *MONTH).exit_code == 0
    assert [path.name for path in Path("output").iterdir()] == ["North"]


def test_a_file_in_place_of_the_folder_of_inputs_is_one_sentence() -> None:
    Path("inputs").write_text("", encoding="utf-8")
    assert one_sentence(typed("run")).startswith("'inputs' is a file. Name the folder that it stands in.")


@pytest.mark.parametrize("command", ["run", "check", "facts"])
def test_the_demonstration_needs_no_folder_of_inputs(command: str) -> None:
    assert "xampleshire" in typed(command, "--demonstration").output
    assert not Path("inputs").exists()


def test_the_demonstration_and_another_folder_cannot_both_be_asked_for() -> None:
    result = typed("run", "--demonstration", "--inputs", "mine")
    assert result.exit_code == 2
    assert "Type either --inputs or --demonstration, not both." in result.output


def test_workbooks_that_stand_a_folder_too_far_down_are_pointed_at() -> None:
    write_workbook(Path("inputs/north/June/tracker.xlsx"), {"Plan": PLAN})
    assert f"those in '{Path('inputs/north/June')}' stand a folder too far down" in one_sentence(typed("run"))


def test_a_workbook_that_could_not_be_read_is_not_counted_as_read() -> None:
    programme()
    Path("inputs/north/damaged.xlsx").write_bytes(b"PK")
    assert "Read   1 of 2 workbooks, 1 action" in typed("run", *MONTH).output


@pytest.mark.parametrize("ending", [".docm", ".dotx", ".doc"])
def test_check_says_of_a_file_that_makes_no_report_what_run_says(ending: str) -> None:
    Path("templates").mkdir()
    shutil.copy(starter_templates() / "visit.docx", f"templates/visit{ending}")
    result = typed("template", "check", f"templates/visit{ending}")
    assert result.exit_code == 1
    assert f"visit{ending}: no report is made from it" in one_sentence(result)


@pytest.mark.skipif(os.name == "nt", reason="Windows allows no such names")
def test_a_template_whose_name_is_no_text_makes_its_report() -> None:
    programme()
    Path("templates").mkdir()
    document = docx.Document()
    document.add_heading("{{ month }}", 1)
    document.core_properties.title = ""
    document.save(os.fsdecode(b"templates/my\xff.docx"))
    assert typed("run", *MONTH).exit_code == 0
    assert Path("output/north/2026-04/My - April 2026.docx").exists()


def test_a_log_that_is_begun_later_has_lost_no_approvals() -> None:
    programme()
    typed("run", "--month", "2026-03")
    log = ("Date", "Who", "What people said", "What we did", "Approved by")
    write_workbook(Path("inputs/north/log.xlsx"), {"Feedback": (log, ("3 April 2026", "Parents", "We wait", "We ring", "AB"))})
    assert "no longer known" not in typed("run", *MONTH).output
    Path("output/north/approvals.json").unlink()
    assert "no longer known" in typed("run", *MONTH).output


def test_a_folder_without_workbooks_is_one_sentence() -> None:
    Path("inputs/north").mkdir(parents=True)
    result = typed("run")
    assert result.exit_code == 1
    assert one_sentence(result).startswith("There is no workbook (.xlsx or .xlsm) in 'inputs'")


def test_a_programme_that_is_not_there_is_one_sentence_that_names_those_that_are() -> None:
    programme()
    result = typed("run", "nort", *MONTH)
    assert result.exit_code == 2
    assert "There is: north." in one_sentence(result)


def test_a_workbook_that_is_not_one_stops_the_report_in_a_sentence() -> None:
    Path("inputs/north").mkdir(parents=True)
    Path("inputs/north/tracker.xlsx").write_text("Ref,Action\n1.1,Open the line\n", encoding="utf-8")
    result = typed("run", *MONTH)
    assert result.exit_code == 1
    assert "it is not an Excel workbook, whatever its name says" in one_sentence(result)
    assert not list(Path("output").rglob("*.docx"))


def test_two_settings_sheets_that_disagree_stop_the_report_in_a_sentence() -> None:
    settings = (("Setting", "Value"), ("Council", "North"))
    programme(Settings=settings, More=(("Setting", "Value"), ("Council", "South")))
    result = typed("run", *MONTH)
    assert result.exit_code == 1
    assert "'Council' is 'South' here and 'North' in" in one_sentence(result)
    assert not list(Path("output").rglob("*.docx"))


def test_an_output_folder_that_is_a_file_is_one_sentence() -> None:
    programme()
    Path("output").write_text("", encoding="utf-8")
    result = typed("run", *MONTH)
    assert result.exit_code == 1
    assert one_sentence(result).startswith("Nothing can be saved in")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="whoever runs this test may write anywhere")
def test_an_output_folder_that_may_not_be_written_is_one_sentence() -> None:
    programme()
    Path("output").mkdir()
    Path("output").chmod(stat.S_IRUSR | stat.S_IXUSR)
    assert one_sentence(typed("run", *MONTH)).startswith("Nothing can be saved in")


def test_a_month_typed_wrongly_ends_with_two() -> None:
    result = typed("run", "--month", "April")
    assert result.exit_code == 2
    assert "Type it as year and month, such as 2023-04." in result.output


@pytest.mark.parametrize("command", ["run", "check", "facts", "close"])
def test_nothing_is_told_of_a_month_that_has_not_begun(command: str) -> None:
    programme()
    following = (date.today().replace(day=28) + timedelta(days=4)).strftime("%Y-%m")
    for month in (following, "2199-12"):
        result = typed(command, "--month", month)
        assert result.exit_code == 2
        assert "has not begun, so nothing can be told of it. Type a month up to " in one_sentence(result)
    assert not Path("output").exists()
    assert typed(command, "--month", f"{date.today():%Y-%m}").exit_code != 2


def test_nothing_is_told_of_a_day_that_is_still_to_come() -> None:
    programme()
    result = typed("run", "--as-at", f"{date.today() + timedelta(days=1):%d/%m/%Y}")
    assert result.exit_code == 2
    assert "is still to come, so nobody knows how things stand then" in one_sentence(result)
    assert typed("run", "--as-at", f"{date.today():%d/%m/%Y}").exit_code == 0


@pytest.mark.parametrize("month", ["0000-01", "0001-01", "1899-12", "2026-13"])
def test_a_month_of_no_year_that_is_reported_is_typed_wrongly(month: str) -> None:
    assert "is not a month" in one_sentence(typed("run", "--month", month))


@pytest.mark.parametrize("option", ["--schema", "--json"])
def test_the_whole_and_one_fact_are_not_asked_for_at_once(option: str) -> None:
    programme()
    result = typed("facts", option, "actions.overdue")
    assert result.exit_code == 2
    assert one_sentence(result) == f"Type either {option} or the name 'actions.overdue', not both."


def test_a_report_that_is_not_there_is_one_sentence() -> None:
    programme()
    result = typed("run", "--report", "bord", *MONTH)
    assert result.exit_code == 2
    assert "There is no report 'bord'. There is: board, " in one_sentence(result)


SETTINGS: Rows = (("Setting", "Value"), ("Council", "North"))


def test_a_report_whose_sheets_are_wholly_absent_is_not_due() -> None:
    log: Rows = (("Date", "Feedback", "What we did"), ("April 2026", "We wait too long.", "We opened a line."))
    write_workbook(Path("inputs/north/tracker.xlsx"), {"Settings": SETTINGS, "Feedback": log})
    result = typed("run", *MONTH)
    assert result.exit_code == 0
    assert "No board report" in one_sentence(result)
    assert typed("run", "--report", "board", *MONTH).exit_code == 1


def test_where_nothing_at_all_was_found_to_make_a_report_from_the_status_says_so() -> None:
    write_workbook(Path("inputs/north/tracker.xlsx"), {"Settings": SETTINGS})
    result = typed("run", *MONTH)
    assert result.exit_code == 1
    assert "No board report" in one_sentence(result)
    assert "could not be made." in result.output.splitlines()[-1]


def test_a_template_with_a_misspelt_name_makes_no_report_and_says_where() -> None:
    import docx

    programme()
    Path("templates").mkdir()
    document = docx.Document()
    document.add_heading("Exceptions", 1)
    document.add_paragraph("{{ actions.overdu }} and {{ totl }}")
    document.save("templates/own.docx")
    result = typed("run", *MONTH)
    assert result.exit_code == 1
    assert (
        "own.docx, under the heading 'Exceptions', in the paragraph 'and': the template asks for 'actions.overdu'" in result.output
    )
    assert "Did you mean 'actions.overdue'?" in result.output
    assert "'totl', which is not a fact" in result.output
    assert not list(Path("output").rglob("*.docx"))


def test_one_programme_that_cannot_be_made_does_not_keep_the_others_from_it() -> None:
    Path("inputs/bad").mkdir(parents=True)
    Path("inputs/bad/tracker.xlsx").write_bytes(b"nothing")
    programme("good")
    result = typed("run", *MONTH)
    assert result.exit_code == 1
    assert Path("output/good/2026-04/Board report - April 2026.docx").is_file()


def test_facts_json_has_the_shape_that_others_rely_on() -> None:
    programme()
    typed("run", *MONTH)
    facts = json.loads(Path("output/north/2026-04/facts.json").read_text(encoding="utf-8"))
    parts = """
        programme month position_date previous_month ratings priorities actions indicators recommendations notice feedback survey
        ambitions audit_grades commentary decisions risks counts due_next changes reading set_aside statuses gaps findings
    """
    assert list(facts) == parts.split()
    assert facts["actions"][0] == {
        "ref": "1.1",
        "name": "1.1",
        "priority": "1",
        "outcome": None,
        "answers": [],
        "action": "Open the line",
        "leads": ["DCS"],
        "deadline": {"text": "March 2026", "date": "2026-03-31", "kind": "by", "dates": ["2026-03-31"]},
        "revised": {"text": None, "date": None, "proposed_on": None, "agreed_on": None},
        "reason": None,
        "recovery": None,
        "rating": {"declared": "Amber", "calculated": "Red", "shown": "Amber"},
        "state": "in progress",
        "done": False,
        "overdue": True,
        "days_overdue": 30,
        "due_at_once": False,
        "not_to_plan": True,
        "progress": None,
        "impact": None,
        "measure": None,
        "links": [],
        "steps": [],
        "source": "tracker.xlsx!Plan!A2",
    }


def test_settings_that_disagree_on_the_month_make_nothing_at_all() -> None:
    programme(
        Settings=(("Setting", "Value"), ("Reporting month", "May 2026")),
        More=(("Setting", "Value"), ("Reporting month", "June 2026")),
    )
    result = typed("run")
    assert result.exit_code == 1
    assert "not known for which month" in one_sentence(result)
    assert not Path("output").exists()


def test_an_empty_templates_folder_is_one_sentence() -> None:
    programme()
    Path("templates").mkdir()
    result = typed("run", *MONTH)
    assert result.exit_code == 1
    assert one_sentence(result).startswith("There is no Word template (.docx) in 'templates'.")


def test_a_template_that_is_no_document_does_not_keep_the_others_from_being_made() -> None:
    import shutil

    programme()
    shutil.copytree(Path(__file__).resolve().parents[2] / "templates", "templates")
    Path("templates/broken.docx").write_bytes(b"nothing")
    result = typed("run", *MONTH)
    assert result.exit_code == 1
    assert "broken.docx: it is not a Word document that can be read." in result.output
    assert Path("output/north/2026-04/Board report - April 2026.docx").is_file()


def test_what_is_wrong_with_a_template_is_a_finding_like_any_other_and_said_once_on_the_screen() -> None:
    programme()
    Path("templates").mkdir()
    document = docx.Document()
    document.add_paragraph("{{ actions.overdu }} actions are overdue, of {{ actions.totl }}.")
    document.save("templates/board.docx")
    result = typed("run", *MONTH)
    assert result.exit_code == 1
    assert "Exit status 1: 1 thing could not be made." in result.output  # one report, though its template has two faults
    assert result.output.count("Did you mean 'actions.overdue'?") == 1
    facts = json.loads(Path("output/north/2026-04/facts.json").read_text(encoding="utf-8"))
    found = [each for each in facts["findings"] if each["id"] == "template-name-unknown"]
    assert [(each["place"], each["severity"], each["do"]) for each in found] == [
        ("board.docx", "stop", "Did you mean 'actions.overdue'?"),
        ("board.docx", "stop", "Did you mean 'actions.total'?"),
    ]
    checks = openpyxl.load_workbook("output/north/2026-04/Checks - April 2026.xlsx")["Checks"]
    rows = [[str(cell.value) for cell in row] for row in checks.iter_rows() if row[1].value == "board.docx"]
    assert len(rows) == 2
    assert rows[0][0] == "Stop: no report"
    assert "which is not a fact" in rows[0][4]


def test_check_after_run_keeps_the_record_of_the_report() -> None:
    programme()
    typed("run", *MONTH)
    typed("check", *MONTH)
    record = json.loads(Path("output/north/2026-04/record.json").read_text(encoding="utf-8"))
    assert "Board report - April 2026.docx" in [each["file"] for each in record["outputs"]]


def test_settings_say_which_reports_are_made_without_being_asked_for() -> None:
    programme(Settings=(("Setting", "Value"), ("report: board", "on request")))
    assert not [line for line in typed("run", *MONTH).output.splitlines() if "Board report" in line]
    assert "Board report - April 2026.docx" in typed("run", "--report", "board", *MONTH).output


RETURNS: Rows = (("Type", "What", "Due"), ("Return", "First", "April 2026"), ("Return", "Second", "July 2026"))
MEASURES: Rows = (("No", "Required measure", "Position", "Status"), ("M1", "Improve", "Begun", None))


def test_a_return_that_is_due_and_not_ready_is_the_first_thing_the_screen_says() -> None:
    programme(Returns=RETURNS, Measures=MEASURES)
    for command in ("run", "check"):
        assert typed(command, *MONTH).output.startswith("The progress return of April 2026 is due and NOT READY to send")
    assert Path("output/north/2026-04/Progress return - April 2026.docx").is_file()


def test_a_return_may_be_asked_for_outside_its_schedule_and_says_so() -> None:
    programme(Returns=RETURNS, Measures=MEASURES)
    result = typed("run", "--report", "return", "--month", "2026-05")
    assert result.exit_code == 0
    words = words_of_document(Path("output/north/2026-05/Progress return - May 2026.docx").read_bytes())
    assert "outside the schedule" in " ".join(words)


def test_a_return_without_a_notice_is_not_due_and_cannot_be_made() -> None:
    programme()
    assert "rogress return" not in typed("run", *MONTH).output
    result = typed("run", "--report", "return", *MONTH)
    assert result.exit_code == 1
    assert "No progress return: the workbooks of north hold no Improvement Notice." in one_sentence(result)


def test_the_checks_workbook_has_a_page_that_says_how_ready_the_return_is() -> None:
    from openpyxl import load_workbook

    programme(Returns=RETURNS, Measures=MEASURES)
    typed("check", *MONTH)
    sheet = load_workbook("output/north/2026-04/Checks - April 2026.xlsx")["Readiness"]
    (measure, action) = list(sheet.iter_rows(min_row=2, values_only=True))
    assert (measure[0], measure[6]) == ("Measure M1", "status")
    assert (action[0], str(action[6])[:18]) == ("Action 1.1", "the analysis (why)")


def test_changes_are_told_from_the_copies_of_last_months_trackers() -> None:
    programme(plan=(HEADINGS, ("1.1", "Open the line", "DCS", "March 2026", "Green")))
    write_workbook(Path("inputs/north/earlier/2026-03/tracker.xlsx"), {"Plan": PLAN, "Key": KEY})
    typed("run", *MONTH)
    words = " ".join(words_of_document(Path("output/north/2026-04/Board report - April 2026.docx").read_bytes()))
    assert "Implemented, impact not yet shown: 1.1." in words
    assert json.loads(Path("output/north/2026-04/facts.json").read_text(encoding="utf-8"))["previous_month"] == "2026-03"


def changes_told() -> tuple[str | None, str]:
    """The month that the report of April compares with, and what the screen says."""
    programme(plan=(HEADINGS, ("1.1", "Open the line", "DCS", "March 2026", "Green")))
    output = typed("run", *MONTH).output
    return json.loads(Path("output/north/2026-04/facts.json").read_text(encoding="utf-8"))["previous_month"], output


def copy(name: str, **sheets: Rows) -> Path:
    return write_workbook(Path("inputs/north/earlier") / name / "tracker.xlsx", sheets or {"Plan": PLAN, "Key": KEY})


@pytest.mark.parametrize("name", ["March 2026", "2026-3", "Mar 26", "2026-03 March", "2026-03/plan"])
def test_copies_are_found_by_the_month_that_their_folder_names(name: str) -> None:
    copy(name)
    assert changes_told()[0] == "2026-03"


def test_copies_in_which_no_action_is_found_tell_nothing_and_the_screen_says_so() -> None:
    copy("2026-03", Data=(("No.", "Indicator", "March 2026", "Target"), ("1", "Contacts", 10, 12), ("2", "Visits", 3, 5)))
    month, output = changes_told()
    assert month is None
    assert "The copies in 'earlier/2026-03' are not used to tell what has changed, because no action was found in them." in output


def test_copies_that_cannot_be_opened_tell_nothing_and_the_screen_says_so() -> None:
    copy("2026-03").with_name("plan.xlsx").write_bytes(b"PK broken")
    month, output = changes_told()
    assert month is None
    assert "because 'plan.xlsx' cannot be read" in output


def test_without_copies_that_can_be_used_last_months_own_report_tells_how_the_plan_was() -> None:
    programme()
    typed("run", "--month", "2026-03")
    record = Path("output/north/2026-03/record.json")
    made = json.loads(record.read_text(encoding="utf-8")) | {"made_on": "2026-04-01"}
    record.write_text(json.dumps(made), encoding="utf-8")
    copy("2026-03").write_bytes(b"PK broken")
    assert changes_told()[0] == "2026-03"


def test_what_is_not_read_among_the_copies_is_said() -> None:
    copy("before Easter")
    copy("2026-02").rename("inputs/north/earlier/2026-02/tracker.xls")
    copy("2026-01").rename("inputs/north/earlier/tracker.xlsx")
    programme()
    typed("check", *MONTH)
    from openpyxl import load_workbook

    sheet = load_workbook("output/north/2026-04/Checks - April 2026.xlsx").worksheets[0]
    said = " ".join(str(cell.value) for row in sheet.iter_rows() for cell in row)
    for words in ("earlier/before Easter", "earlier/2026-02/tracker.xls", "earlier/2026-02", "earlier/tracker.xlsx"):
        assert words in said


def public_template() -> None:
    """You said, we did, for the public, in a templates folder of its own."""
    document = docx.Document()
    document.core_properties.title, document.core_properties.category = "You said, we did", "public"
    document.add_paragraph("You said, we did", "Title")
    document.add_paragraph("{{ programme.name }}, {{ month }}", "Subtitle")
    Path("templates").mkdir()
    document.save("templates/you-said.docx")


def test_html_writes_the_same_summary_as_a_web_page_beside_a_public_report() -> None:
    programme()
    public_template()
    result = typed("run", *MONTH, "--html")
    assert result.exit_code == 0
    page = Path("output/north/2026-04/You said, we did - April 2026.html")
    assert page.with_suffix(".docx").is_file()
    assert page.name in result.output
    assert page_of(page.read_bytes()).words == words_of_document(page.with_suffix(".docx").read_bytes())


def test_a_web_page_has_the_title_of_its_document() -> None:
    programme()
    public_template()
    typed("run", *MONTH, "--html")
    folder = Path("output/north/2026-04")
    title = docx.Document(str(folder / "You said, we did - April 2026.docx")).core_properties.title
    assert page_of((folder / "You said, we did - April 2026.html").read_bytes()).one("title").text == title


def test_without_html_no_web_page_is_written() -> None:
    programme()
    public_template()
    typed("run", *MONTH)
    assert not list(Path("output").rglob("*.html"))


def test_a_report_that_is_not_public_is_never_written_as_a_web_page_and_the_screen_says_so() -> None:
    programme()
    result = typed("run", *MONTH, "--html")
    assert result.exit_code == 0
    assert "No web page: only a report made for the public is written as one" in result.output
    assert not list(Path("output").rglob("*.html"))


def test_of_several_reports_only_the_public_one_is_written_as_a_web_page() -> None:
    programme()
    public_template()
    shutil.copy(starter_templates() / "board.docx", "templates/board.docx")
    result = typed("run", *MONTH, "--html")
    assert [path.name for path in Path("output").rglob("*.html")] == ["You said, we did - April 2026.html"]
    assert "No web page" not in result.output


def test_a_web_page_that_somebody_edited_is_kept() -> None:
    programme()
    public_template()
    typed("run", *MONTH, "--html")
    page = Path("output/north/2026-04/You said, we did - April 2026.html")
    page.write_bytes(b"edited")
    result = typed("run", *MONTH, "--html")
    assert page.read_bytes() == b"edited"
    assert not page.with_name("You said, we did - April 2026 (2).html").exists()
    assert "stands as somebody edited it" in result.output


def test_a_web_page_is_in_the_record() -> None:
    programme()
    public_template()
    typed("run", *MONTH, "--html")
    record = json.loads(Path("output/north/2026-04/record.json").read_text(encoding="utf-8"))
    assert "You said, we did - April 2026.html" in [each["file"] for each in record["outputs"]]


def test_a_document_that_makes_no_whole_page_is_kept_and_the_screen_says_why_there_is_no_page() -> None:
    programme()
    public_template()
    document = docx.Document("templates/you-said.docx")
    odd = f"<w:r {nsdecls('w')}><w:ruby><w:rubyBase><w:r><w:t>listen</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    document.paragraphs[-1]._p.append(parse_xml(odd))
    document.save("templates/you-said.docx")
    result = typed("run", *MONTH, "--html")
    assert result.exit_code == 1
    assert "you-said.docx: it is not written as a web page: the words 'listen'" in one_sentence(result)
    assert [path.suffix for path in Path("output").rglob("You said*")] == [".docx"]
