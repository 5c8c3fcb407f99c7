"""Wherever a run takes place: full and read-only disks, consoles of few signs, no home, two at once, links, closed outputs."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner

from reportgen.cli import main
from tests.makers.workbooks import Rows, write_workbook

ROOT = Path(__file__).resolve().parents[2]
PLAN: Rows = (("Ref", "Action", "Lead", "By when", "RAG"), ("1.1", "Open the line", "DCS", "March 2026", "Amber"))
KEY: Rows = (("Rating", "Meaning"), ("Red", "Overdue"), ("Amber", "In progress"), ("Green", "Complete"))
SETTINGS: Rows = (("Setting", "Value"), ("Reporting month", "May 2026"))
MONTH = Path("output/north/2026-05")
REPORT = MONTH / "Board report - May 2026.docx"
RUN = ("run", "--report", "board")
MOST = 30  # files that a run writes, and more


@pytest.fixture(autouse=True)
def in_a_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    tracker("Amber")


def tracker(rating: str, programme: str = "north", name: str = "tracker.xlsx") -> Path:
    plan = (*PLAN, ("1.2", "Answer it", "DCS", "June 2026", rating))
    return write_workbook(Path("inputs") / programme / name, {"Plan": plan, "Key": KEY, "Settings": SETTINGS})


def process(*words: str, **settings: str | None) -> subprocess.Popen[str]:
    """A run of its own, with other variables than ours; None takes one away."""
    variables: Mapping[str, str | None] = {**os.environ, "PYTHONPATH": str(ROOT), **settings}
    held = {name: value for name, value in variables.items() if value is not None}
    command = [sys.executable, "-m", "reportgen", *words]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=held, text=True, encoding="utf-8", errors="replace"
    )


def said(run: subprocess.Popen[str]) -> str:
    output, _ = run.communicate(timeout=60)
    assert "Traceback" not in output
    assert "mistake of its own" not in output
    return output


# --- disks


def at_a_moment(monkeypatch: pytest.MonkeyPatch, moment: int, fault: int) -> None:
    """From a file on nothing more can be written."""
    seen = [0]
    original = os.fsync

    def full(handle: int) -> None:
        seen[0] += 1
        if seen[0] >= moment:
            raise OSError(fault, os.strerror(fault))
        original(handle)

    monkeypatch.setattr(os, "fsync", full)


@pytest.mark.parametrize(
    "fault, words",
    [
        (errno.ENOSPC, "the disk is full. Make room on it"),
        (errno.EROFS, "nothing can be written to that disk. Choose another folder"),
    ],
)
def test_a_disk_that_takes_no_more_is_said_and_nothing_is_lost(fault: int, words: str) -> None:
    runner = CliRunner()
    assert runner.invoke(main, RUN).exit_code == 0
    document = docx.Document(str(REPORT))
    document.add_paragraph("A sentence by the officer.")
    document.save(str(REPORT))
    edited = REPORT.read_bytes()
    for moment in range(1, MOST):
        tracker("Green" if moment % 2 else "Red")
        with pytest.MonkeyPatch.context() as patched:
            at_a_moment(patched, moment, fault)
            result = runner.invoke(main, RUN)
        if result.exit_code == 0:
            break
        assert "Nothing can be saved in 'output" in result.output
        assert words in result.output
        assert "mistake of its own" not in result.output
        assert REPORT.read_bytes() == edited
        assert not [*Path("output").rglob(".reportgen-*")]
        for path in Path("output").rglob("*.json"):
            json.loads(path.read_text(encoding="utf-8"))
    assert 4 < moment < MOST - 1
    assert "Nothing has changed" in runner.invoke(main, RUN).output


# --- consoles, homes, outputs


@pytest.mark.parametrize(
    "settings",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "cp1252"},
        {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"HOME": None, "USERPROFILE": None},
        {"HOME": "/nowhere", "TMPDIR": "/nowhere"},
        {"PYTHONWARNINGS": "error"},
    ],
    ids=str,
)
def test_no_setting_of_the_computer_keeps_a_report_from_being_made(settings: dict[str, str | None]) -> None:
    tracker("Amber", "Żółw \U0001f600", "tràcker →.xlsx")
    run = process(*RUN, **settings)
    assert "Made" in said(run)
    assert run.returncode == 0
    assert REPORT.is_file()


@pytest.mark.skipif(os.name == "nt", reason="a shell of Windows closes none")
@pytest.mark.parametrize("closed", [">&-", ">&- 2>&-", "<&-", ">/dev/full", "| true"])
def test_whoever_does_not_listen_gets_the_reports_all_the_same(closed: str) -> None:
    command = f'"{sys.executable}" -m reportgen {" ".join(RUN)} {closed}'
    told = subprocess.run(
        ["sh", "-c", command], capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)}, timeout=60, check=False
    )
    assert "Traceback" not in told.stdout + told.stderr
    assert REPORT.is_file()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps the folder in which somebody is")
def test_a_folder_that_is_gone_is_said_and_others_can_be_named() -> None:
    command = f'mkdir gone && cd gone && rmdir ../gone && "{sys.executable}" -m reportgen run'
    places = f'--inputs "{Path("inputs").absolute()}" --output "{Path("output").absolute()}"'
    for words, sentence in (("", "There is no folder 'inputs'."), (places, "Made")):
        told = subprocess.run(
            ["sh", "-c", f"{command} {words}"],
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            timeout=60,
            check=False,
        )
        assert sentence in told.stdout + told.stderr
        assert "mistake of its own" not in told.stderr


# --- two at once, links


def test_two_runs_at_once_leave_whole_files_and_the_next_finds_them() -> None:
    runs = [process(*RUN), process(*RUN)]
    assert all("Made" in said(run) or "Nothing has changed" in said(run) for run in runs)
    docx.Document(str(REPORT))
    assert [*MONTH.glob("Board report*")] == [REPORT]
    assert not [*Path("output").rglob(".reportgen-*")]
    assert CliRunner().invoke(main, RUN).exit_code == 0


@pytest.mark.skipif(os.name == "nt", reason="links are for administrators there")
def test_links_that_lead_round_or_nowhere_are_no_files() -> None:
    folder = Path("inputs/north")
    for name, target in {"a.xlsx": "a.xlsx", "b.xlsx": "/nowhere", "c.xlsx": "/dev/zero", "up": "..", "earlier": "earlier"}.items():
        (folder / name).symlink_to(target)
    Path("inputs/round").symlink_to("round")
    result = CliRunner().invoke(main, RUN)
    assert result.exit_code == 0
    assert "1 workbook" in result.output


@pytest.mark.skipif(os.name == "nt", reason="links are for administrators there")
def test_a_link_where_the_report_goes_is_not_written_through() -> None:
    MONTH.mkdir(parents=True)
    Path("precious.docx").write_bytes(b"somebody's own")
    REPORT.symlink_to(Path("precious.docx").absolute())
    assert CliRunner().invoke(main, RUN).exit_code == 0
    assert Path("precious.docx").read_bytes() == b"somebody's own"


@pytest.mark.skipif(os.name == "nt", reason="Windows allows no such names")
@pytest.mark.parametrize("words", [("run",), ("check",), ("close",), ("run", "no\nsuch"), ("facts",)], ids=" ".join)
def test_a_name_of_two_lines_is_printed_on_one(words: tuple[str, ...]) -> None:
    tracker("Amber", "nor\nth\x1b[31m")
    tracker("Amber", "sou\nth")
    output = CliRunner().invoke(main, words).output
    assert "nor th" in output
    assert not [line for line in output.splitlines() if line.startswith("th")]
