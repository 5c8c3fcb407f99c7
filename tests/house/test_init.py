"""`reportgen init`: a folder to work in, and nothing of what stands there is touched."""

from __future__ import annotations

import errno
import json
import shutil
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pytest
from click.testing import CliRunner, Result

from reportgen import console, working_folder
from reportgen.carried import guide
from reportgen.cli import main
from reportgen.records import saving
from reportgen.working_folder import begin, launcher
from tests.makers import guide as guide_maker
from tests.makers.workbooks import write_workbook

ROOT = Path(__file__).resolve().parents[2]
PLAN = Path("inputs/our-council/Improvement plan.xlsx")
BLANK = ("Feedback.xlsx", "Improvement Notice.xlsx", "Improvement plan.xlsx", "Indicators.xlsx")


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def typed(*words: str) -> Result:
    result = CliRunner().invoke(main, words)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.output
    return result


def files(folder: Path = Path()) -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def facts() -> dict[str, list[dict[str, object]]]:
    found: dict[str, list[dict[str, object]]] = json.loads(typed("facts", "--json").output)
    return found


def test_init_makes_trackers_templates_a_guide_and_a_place_for_the_reports() -> None:
    assert typed("init").exit_code == 0
    starter = sorted(path.name for path in (ROOT / "templates").glob("*.docx"))
    assert sorted(path.name for path in Path().iterdir()) == ["Start here.docx", "inputs", "output", "templates"]
    assert sorted(path.name for path in Path("inputs/our-council").iterdir()) == list(BLANK)
    assert sorted(path.name for path in Path("templates").glob("*.docx")) == starter
    assert [path.name for path in Path("templates/guide").iterdir()] == ["New report.docx"]


def test_run_works_at_once_in_a_new_folder() -> None:
    typed("init")
    result = typed("run")
    assert result.exit_code == 0, result.output
    assert list(Path("output/our-council").rglob("Board report - *.docx"))


def test_run_works_after_the_example_rows_are_replaced_and_counts_only_what_was_typed() -> None:
    typed("init")
    book = openpyxl.load_workbook(PLAN)
    row = (
        "1. Practice",
        "1.1",
        "Children are seen.",
        "Visit every child on time.",
        "Head of Practice",
        "July 2030",
        None,
        None,
        "Red",
    )
    for column, value in enumerate(row, 1):
        book["Plan"].cell(2, column).value = value
    book["Plan"].append(("1. Practice", "1.2", None, "Write it down.", "Head of Practice", date(2030, 3, 31), None, None, "Green"))
    book.save(PLAN)
    assert typed("run").exit_code == 0
    assert [(action["ref"], action["action"]) for action in facts()["actions"] if "plan.xlsx" in str(action["source"])] == [
        ("1.1", "Visit every child on time."),
        ("1.2", "Write it down."),
    ]


def test_in_a_new_folder_the_example_rows_are_only_to_be_looked_at() -> None:
    typed("init")
    found = [finding for finding in facts()["findings"] if finding["id"] == "example-row-left"]
    assert {finding["severity"] for finding in found} == {"look"}
    assert {str(finding["place"]).partition("!")[0] for finding in found} == set(BLANK)


def test_an_example_row_that_is_left_beside_others_is_to_be_fixed() -> None:
    typed("init")
    book = openpyxl.load_workbook(PLAN)
    book["Plan"].append(("1. Practice", "1.2", None, "Write it down.", "Head of Practice", date(2030, 3, 31), None, None, "Green"))
    book.save(PLAN)
    found = {finding["place"]: finding["severity"] for finding in facts()["findings"] if finding["id"] == "example-row-left"}
    assert found["Improvement plan.xlsx!Plan!D2"] == "fix"
    assert found["Improvement plan.xlsx!Risks!B2"] == "fix"


def test_a_folder_name_may_hold_accents_spaces_and_quotation_marks() -> None:
    name = "Été à l'école (2026)"
    result = typed("init", name)
    assert result.exit_code == 0
    assert Path(name, "Start here.docx").is_file()
    assert typed("run", "--inputs", f"{name}/inputs", "--output", f"{name}/output").exit_code == 0


def test_the_next_step_is_said_in_lines_that_can_be_typed() -> None:
    lines = [line.strip() for line in typed("init", "my folder").output.splitlines()]
    assert lines[-2:] == ["cd 'my folder'", "reportgen run"]
    assert [line.strip() for line in typed("init").output.splitlines()][-1] == "reportgen run"
    assert "cd " not in typed("init").output


def test_on_windows_the_lines_are_for_powershell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(console, "on_windows", lambda: True)
    lines = [line.strip() for line in typed("init", "my folder").output.splitlines()]
    assert lines[-2:] == ['cd "my folder"', "py -m reportgen run"]
    assert console.quoted(Path("plain")) == "plain"
    assert console.quoted(Path("it's $5")) == "'it''s $5'"


def test_on_windows_there_is_something_to_double_click_and_nowhere_else(monkeypatch: pytest.MonkeyPatch) -> None:
    typed("init", "here")
    monkeypatch.setattr(console, "on_windows", lambda: True)
    output = typed("init", "there").output
    assert not Path("here/Make the reports.cmd").exists()
    assert b'"%PYTHON%" -m reportgen run\r\n' in Path("there/Make the reports.cmd").read_bytes()
    assert "Double-click 'Make the reports'" in output


def test_the_launcher_finds_a_virtual_environment_and_else_the_usual_python() -> None:
    usual, own = launcher(None).decode("ascii"), launcher(r"C:\Zoë 100%\python.exe").decode("utf-8")
    assert 'set "PYTHON=py"\r\n' in usual
    assert r'set "PYTHON=C:\Zoë 100%%\python.exe"' in own
    assert own.index("chcp 65001") < own.index("Zoë")
    assert usual.count("\n") == usual.count("\r\n")


# What stands there already.


def test_nothing_that_stands_there_is_overwritten() -> None:
    Path("templates").mkdir()
    Path("templates/board.docx").write_bytes(b"mine")
    Path("Start here.docx").write_bytes(b"mine too")
    Path("notes.txt").write_bytes(b"other")
    result = typed("init")
    assert result.exit_code == 0
    held = files()
    assert (held["templates/board.docx"], held["Start here.docx"], held["notes.txt"]) == (b"mine", b"mine too", b"other")
    assert "Left   Start here.docx, which was there already" in result.output
    assert PLAN.is_file()


def test_a_second_time_nothing_changes_and_the_screen_says_so() -> None:
    typed("init")
    before = files()
    result = typed("init")
    assert result.exit_code == 0
    assert "nothing was added" in result.output
    assert files() == before


def test_what_is_missing_is_added_again() -> None:
    typed("init")
    before = files()
    Path("inputs/our-council/Feedback.xlsx").unlink()
    shutil.rmtree("output")
    result = typed("init")
    assert result.output.count("Added") == 2
    assert files() == before
    assert Path("output").is_dir()


@pytest.mark.parametrize("theirs", ["inputs/north/plan.xlsx", "inputs/plan.xlsx", "inputs/our-council/Plan 2026.xlsx"])
def test_no_example_is_put_beside_trackers_of_somebodys_own(theirs: str) -> None:
    write_workbook(Path(theirs), {"Plan": (("Ref", "Action", "Lead"), ("1", "Do it", "SD"))})
    result = typed("init")
    assert result.exit_code == 0
    assert [path for path in files() if path.startswith("inputs")] == [theirs]
    assert "trackers stand there, so no blank ones were put beside them" in result.output


def test_a_file_where_a_folder_is_needed_is_one_sentence() -> None:
    Path("inputs").write_text("", encoding="utf-8")
    result = typed("init")
    assert result.exit_code == 1
    assert result.output.startswith("'inputs' is a file where a folder is needed. Nothing was added.")
    assert list(files()) == ["inputs"]
    assert typed("init", "inputs").exit_code == 1


def test_a_full_disk_leaves_nothing_half_written(monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[Path] = []
    whole = saving._write_whole

    def until_full(path: Path, content: bytes) -> None:
        if len(written) == 3:
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        written.append(path)
        whole(path, content)

    monkeypatch.setattr(saving, "_write_whole", until_full)
    result = typed("init", "new/folder")
    assert result.exit_code == 1
    assert "the disk is full. Nothing was added. Make room on it, or choose a folder on another." in result.output
    assert list(Path().iterdir()) == []


def test_a_folder_that_may_not_be_written_to_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(path: Path, _: bytes) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(saving, "_write_whole", denied)
    result = typed("init")
    assert result.exit_code == 1
    assert result.output.startswith("Nothing can be saved in '.': you may not write there. Nothing was added.")
    assert files() == {}


def test_a_folder_that_may_not_be_looked_into_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(inputs: Path) -> list[Path]:
        raise PermissionError(errno.EACCES, "Permission denied", str(inputs))

    Path("inputs").mkdir()
    monkeypatch.setattr(working_folder, "programme_folders", denied)
    result = typed("init")
    assert result.exit_code == 1
    assert "you may not write there. Nothing was added." in result.output


# The demonstration, to look at and to play with.


def test_init_can_hold_the_demonstration_instead() -> None:
    typed("init", "trial", "--demonstration")
    held = {path.relative_to("trial/inputs") for path in Path("trial/inputs").rglob("*.xlsx")}
    assert held == {path.relative_to(ROOT / "inputs") for path in (ROOT / "inputs").rglob("*.xlsx")}


def test_the_guide_names_the_trackers_and_the_commands_and_is_no_template() -> None:
    document = docx.Document(str(guide()))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert [name.removesuffix(".xlsx") for name in BLANK if name.removesuffix(".xlsx") not in cells] == []
    assert {"py -m reportgen run", "reportgen run", "py -m reportgen check", "reportgen run --demonstration"} <= set(cells)
    assert (document.core_properties.title, document.core_properties.language) == ("Start here", "en-GB")
    assert guide().parent != ROOT / "templates"


def test_the_guides_maker_makes_a_guide(tmp_path: Path) -> None:
    guide_maker.main(tmp_path / "guide.docx")
    made, held = docx.Document(str(tmp_path / "guide.docx")), docx.Document(str(guide()))
    assert [each.style.name for each in made.paragraphs if each.style] == [
        each.style.name for each in held.paragraphs if each.style
    ]


def test_the_same_day_gives_the_same_bytes() -> None:
    begin(Path("one"), date(2027, 2, 28))
    begin(Path("two"), date(2027, 2, 28))
    assert list(files(Path("one")).values()) == list(files(Path("two")).values())
