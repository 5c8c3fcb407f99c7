"""One programme's failure never ends another's run; how far it is, on the screen."""

from __future__ import annotations

import io
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from reportgen import run
from reportgen.asked import Asked
from reportgen.bar import Bar
from reportgen.cli import main
from reportgen.records.saving import CannotSaveError
from reportgen.told import Told
from tests.makers.workbooks import write_workbook

PLAN = {"Plan": [("Ref", "Action", "Lead", "Deadline", "RAG"), ("1.1", "Join up help", "DCS", "May 2026", "Amber")]}
NAMES = ("east", "north", "west")


@pytest.fixture
def three(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in NAMES:
        (tmp_path / "inputs" / name).mkdir(parents=True)
        write_workbook(tmp_path / "inputs" / name / "plan.xlsx", PLAN)
    return tmp_path


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (CannotSaveError("Nothing can be saved in 'north': the disk is full."), "Nothing can be saved in 'north'"),
        (MemoryError(), "north: the workbooks or templates need more memory"),
        (ZeroDivisionError("oh"), "ZeroDivisionError (north): oh"),
    ],
)
def test_what_fails_for_one_programme_is_told_and_the_others_are_made(
    three: Path, monkeypatch: pytest.MonkeyPatch, problem: Exception, said: str
) -> None:
    check = run.check_inputs

    def failing(folder: Path, asked: Asked) -> Told:
        if folder.name == "north":
            raise problem
        return check(folder, asked)

    monkeypatch.setattr(run, "check_inputs", failing)
    result = CliRunner().invoke(main, ["check", "--month", "2026-05"])
    assert result.exit_code == 1
    assert said in result.output
    assert [name for name in NAMES if (three / "output" / name / "2026-05").is_dir()] == ["east", "west"]
    assert [name for name in NAMES if f"{name}: May 2026" in result.output] == ["east", "west"]


class Screen(io.StringIO):
    encoding = "cp1252"

    def isatty(self) -> bool:
        return True


def test_a_bar_shows_how_far_it_is_once_it_has_taken_a_while_and_goes_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", screen := Screen())
    with Bar(4, after=0) as bar:
        bar.begin("east")
        bar.end()
        bar.begin("no\x1b[31mrth")
        bar.tell("Board report")
        time.sleep(0.5)
    assert "[#####---------------] 1 of 4  no[31mrth: Board report" in screen.getvalue()
    assert screen.getvalue().endswith("\r")


def test_a_short_command_shows_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", screen := Screen())
    with Bar(1) as bar:
        bar.begin("east")
    assert not screen.getvalue()


@pytest.mark.parametrize(
    ("stray", "beside", "words"),
    [
        ("stray.xlsx", ("north", "south"), "nothing in the folders 'north' and 'south' is read: workbooks stand beside them"),
        ("stray.xlsx", ("north", "archive"), "nothing in the folder 'north' is read: workbooks stand beside it"),
        ("stray.xlsx", ("earlier", "old", "Archive 2025"), ""),
        ("stray.txt", ("north",), ""),
    ],
)
def test_a_workbook_beside_the_programmes_never_keeps_them_from_being_read_in_silence(
    tmp_path: Path, stray: str, beside: tuple[str, ...], words: str
) -> None:
    plan = (("Ref", "Action", "Lead", "By when"), ("1.1", "Open the line", "DCS", "March 2026"))
    for place in (stray, *(f"{folder}/plan.xlsx" for folder in beside)):
        write_workbook(tmp_path / place, {"Plan": plan})
    told = " ".join(CliRunner().invoke(main, ["check", "--inputs", str(tmp_path), "--month", "2026-05"]).output.split())
    assert ("nothing in the folder" in told) is bool(words)
    assert words in told
