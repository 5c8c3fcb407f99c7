"""The published trackers and the checks of shared/, where they are at hand: `reportgen run` on them, as an officer would."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import docx
import pytest
from click.testing import CliRunner
from docx.oxml.ns import qn

from reportgen.cli import main

CLONE = Path(__file__).resolve().parents[2]
SHARED = CLONE.parent / "shared"
PLYMOUTH = SHARED / "trackers" / "plymouth-2023"

pytestmark = pytest.mark.skipif(not PLYMOUTH.is_dir(), reason="shared/ with the published trackers is not beside this clone")


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("output")


def made(output: Path, month: str) -> Path:
    folder = output / "plymouth-2023" / month
    if not folder.is_dir():
        words = (
            "run",
            "--inputs",
            str(PLYMOUTH),
            "--templates",
            str(CLONE / "templates"),
            "--month",
            month,
            "--output",
            str(output),
        )
        result = CliRunner().invoke(main, words)
        assert result.exit_code == 0, result.output
    return folder


def facts(output: Path, month: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((made(output, month) / "facts.json").read_text(encoding="utf-8"))
    return found


def report(output: Path, month: str) -> Path:
    return next(made(output, month).glob("Board report - *.docx"))


@cache
def words_of(path: Path) -> str:
    body = docx.Document(str(path)).element.body
    return "\n".join("".join(text.text or "" for text in paragraph.iter(qn("w:t"))) for paragraph in body.iter(qn("w:p")))


def tool(name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(SHARED / "tools" / name), *arguments], capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_everything_published_comes_out_as_it_should(output: Path) -> None:
    compared = tool("compare_facts.py", str(made(output, "2023-04") / "facts.json"), str(PLYMOUTH / "plymouth-2023.expected.json"))
    assert compared.returncode == 0, compared.stdout


def test_the_ratings_are_counted(output: Path) -> None:
    counts = facts(output, "2023-04")["counts"]
    assert counts["by_rating"] == {"Red": 1, "Amber": 26, "Amber E": 14, "Green": 0}
    assert (counts["impact_not_shown"], counts["evidenced"]) == (14, 0)


@pytest.mark.parametrize(
    ("month", "overdue"),
    [("2023-04", ["2.7"]), ("2023-05", ["1.3", "2.5", "2.7", "3.2", "3.9", "4.7", "6.2"])],
)
def test_what_is_overdue_follows_from_the_dates(output: Path, month: str, overdue: list[str]) -> None:
    assert [action["ref"] for action in facts(output, month)["actions"] if action["overdue"]] == overdue


def test_an_action_is_overdue_by_its_step(output: Path) -> None:
    action = next(action for action in facts(output, "2023-06")["actions"] if action["ref"] == "1.1")
    assert (action["overdue"], action["days_overdue"], action["deadline"]["date"]) == (True, 30, "2023-07-31")
    late = next(step for step in action["steps"] if step["overdue"])
    assert late["deadline"]["date"] == "2023-05-31"
    said = words_of(report(output, "2023-06")).partition("Not going to plan")[2]
    assert f"\n{', '.join(late['leads'])}\n31 May 2023\n30 days ago\nAmber" in said


@pytest.mark.parametrize(
    "words",
    [
        "Of 41 actions, none are implemented with evidence of impact, 14 are implemented with impact not yet shown",
        "indicators to March 2023.",
        "1 is rated Red by the programme. 1 action (2.7) is past its date and not done, by 30 days.",
        "1 of 41 actions: 1 is past its date.",
        "6 actions: 3 in progress and 3 implemented with impact not yet shown.",
        "for 48 of the 51 that have figures, nobody has said whether higher or lower is better.",
    ],
)
def test_the_board_report_says_the_same_figures_in_words(output: Path, words: str) -> None:
    assert words in words_of(report(output, "2023-04"))


def test_what_is_past_its_date_is_not_going_to_plan_whatever_its_rating(output: Path) -> None:
    assert "7 of 41 actions: 7 are past their date." in words_of(report(output, "2023-05"))


@pytest.mark.parametrize("month", ["2023-04", "2023-05"])
@pytest.mark.parametrize("check", ["validate_docx.py", "a11y_docx.py"])
def test_the_checks_of_documents_find_nothing(output: Path, check: str, month: str) -> None:
    found = tool(check, str(report(output, month)))
    assert found.returncode == 0, found.stdout + found.stderr


@pytest.mark.parametrize(
    ("name", "month", "least"),
    [
        ("devon-2023", "2023-06", 1.0),
        ("derby-2017", "2017-09", 1.0),
        ("devon-notice-2013", "2013-12", 1.0),
        # One check of this one counts the keys of a table where it means its rows; everything else agrees.
        ("devon-visit-2020", "2020-09", 0.98),
    ],
)
def test_the_other_published_trackers_come_out_as_they_should(tmp_path: Path, name: str, month: str, least: float) -> None:
    folders = ("--inputs", str(SHARED / "trackers" / name), "--templates", str(CLONE / "templates"), "--output", str(tmp_path))
    result = CliRunner().invoke(main, ("run", *folders, "--month", month))
    assert result.exit_code == 0, result.output
    expected = SHARED / "trackers" / name / f"{name}.expected.json"
    compared = tool("compare_facts.py", str(tmp_path / name / month / "facts.json"), str(expected))
    right, total = map(int, compared.stdout.rpartition("agree: ")[2].split(" of "))
    assert right >= least * total, compared.stdout


@pytest.mark.parametrize(("name", "month"), [("devon-2023", "2023-06"), ("derby-2017", "2017-09")])
def test_boards_of_plans_without_ratings_or_refs_are_sound(tmp_path: Path, name: str, month: str) -> None:
    folders = ("--inputs", str(SHARED / "trackers" / name), "--templates", str(CLONE / "templates"), "--output", str(tmp_path))
    CliRunner().invoke(main, ("run", *folders, "--month", month))
    document = str(next((tmp_path / name / month).glob("Board report*.docx")))
    for check in ("validate_docx.py", "a11y_docx.py"):
        found = tool(check, document)
        assert found.returncode == 0, found.stdout + found.stderr


def notice_run(folder: Path, month: str) -> tuple[str, Path]:
    folders = (
        "--inputs",
        str(SHARED / "trackers/devon-notice-2013"),
        "--templates",
        str(CLONE / "templates"),
        "--output",
        str(folder),
    )
    result = CliRunner().invoke(main, ("run", *folders, "--month", month))
    assert result.exit_code == 0, result.output
    return result.output, folder / "devon-notice-2013" / month


def test_the_first_return_under_the_published_notice_is_a_draft_that_says_what_each_measure_lacks(tmp_path: Path) -> None:
    output, folder = notice_run(tmp_path, "2013-12")
    document = folder / "Progress return - December 2013.docx"
    words = words_of(document)
    assert output.startswith("The progress return of December 2013 is due and NOT READY to send: 18 measures and actions")
    assert "This is the first of four returns." in words
    refs = [measure["ref"] for measure in json.loads((folder / "facts.json").read_text(encoding="utf-8"))["notice"]["measures"]]
    assert len(refs) == 18
    missing = next(line for line in words.splitlines() if line.startswith("Draft. Still missing: position and status"))
    assert [ref for ref in refs if f"measure {ref}" not in missing] == []
    for check in ("validate_docx.py", "a11y_docx.py"):
        found = tool(check, str(document))
        assert found.returncode == 0, found.stdout + found.stderr


def test_in_a_month_that_the_notice_does_not_name_no_return_is_made_and_the_next_is_named(tmp_path: Path) -> None:
    output, folder = notice_run(tmp_path, "2014-01")
    assert "No progress return is due in January 2014; the next is due in March 2014." in output
    assert not list(folder.glob("Progress return*"))
