"""A run that is killed at any file it writes: nothing lost, nothing half made, and the next runs right without repair by hand."""

from __future__ import annotations

import json
import os
import shutil
import sys
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner

from reportgen.cli import main
from tests.makers.workbooks import Rows, write_workbook

if sys.platform == "win32":
    pytest.skip("no process can be forked here", allow_module_level=True)

KEY: Rows = (("Rating", "Meaning"), ("Red", "Overdue"), ("Amber", "In progress"), ("Green", "Complete"))
REPORT = Path("2026-06/Board report - June 2026.docx")
MOST = 40  # moments; a run has fewer
KILLED = 137


def tracker(month: str, *ratings: str) -> None:
    actions = tuple(
        (f"1.{at}", f"Do the thing number {at}", "DCS", "30 September 2026", rating) for at, rating in enumerate(ratings, 1)
    )
    settings: Rows = (("Setting", "Value"), ("Reporting month", month))
    plan: Rows = (("Ref", "Action", "Lead", "By when", "RAG"), *actions)
    log: Rows = (
        ("Ref", "What people told us", "What we did", "Date", "Approved by"),
        ("F1", "Ring us back.", "We do.", "2/6/2026", "KT"),
    )
    write_workbook(Path("inputs/north/tracker.xlsx"), {"Plan": plan, "Key": KEY, "Settings": settings, "Feedback": log})


def run(output: Path) -> int:
    return CliRunner().invoke(main, ["run", "--report", "board", "--output", str(output)]).exit_code


def killed(output: Path, moment: int) -> bool:
    """Runs in a process of its own that ends at once at a moment: before or after a file takes its place. False: it did not end."""
    child = os.fork()
    if child == 0:
        seen = [0]

        def at_a_moment(does: str) -> None:
            original = getattr(os, does)

            def counted(*arguments: object) -> object:
                made = original(*arguments)
                seen[0] += 1
                if seen[0] == moment:
                    os._exit(KILLED)
                return made

            setattr(os, does, counted)

        for does in ("fsync", "replace"):
            at_a_moment(does)
        os._exit(0 if run(output) == 0 else 1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == KILLED


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """May reported, June reported, June's report edited; then the trackers changed."""
    folder, before = tmp_path_factory.mktemp("killed"), Path.cwd()
    os.chdir(folder)
    tracker("May 2026", "Amber", "Amber")
    run(Path("start"))
    tracker("June 2026", "Amber", "Amber")
    run(Path("start"))
    report = Path("start/north") / REPORT
    document = docx.Document(str(report))
    document.add_paragraph("A sentence by the officer.")
    document.save(str(report))
    tracker("June 2026", "Amber", "Green", "Red")
    yield Path("start")
    os.chdir(before)


def whole(folder: Path) -> bool:
    """Every file is one that can be opened; what was begun is not among them."""
    for path in folder.rglob("[!.]*"):
        if path.suffix == ".json":
            json.loads(path.read_text(encoding="utf-8"))
        elif path.suffix in (".docx", ".xlsx"):
            assert zipfile.ZipFile(BytesIO(path.read_bytes())).testzip() is None
    return True


def held(output: Path) -> dict[str, bytes]:
    files = {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}
    return {name: content for name, content in files.items() if not name.endswith("record.json")}


def test_killed_at_any_file_nothing_is_lost_and_the_next_runs_are_right(start: Path) -> None:
    def then(output: Path) -> tuple[dict[str, bytes], dict[str, bytes]]:
        """What stands there after the next run, and after next month's."""
        assert run(output) == 0
        june = held(output)
        tracker("July 2026", "Green", "Green", "Red")
        assert run(output) == 0
        july = held(output)
        tracker("June 2026", "Amber", "Green", "Red")
        return june, july

    edited = (start / "north" / REPORT).read_bytes()
    shutil.copytree(start, "never")
    expected = then(Path("never"))
    changes = json.loads(expected[1]["north/2026-07/facts.json"])["changes"]
    assert [(each["ref"], each["what"]) for each in changes["actions"]] == [("1.1", "implemented"), ("1.1", "re-rated")]
    for moment in range(1, MOST):
        output = Path(f"at-{moment}")
        shutil.copytree(start, output)
        if not killed(output, moment):
            break
        assert (output / "north" / REPORT).read_bytes() == edited
        assert whole(output)
        assert then(output) == expected, f"killed at moment {moment}"
        shutil.rmtree(output)
    assert 10 < moment < MOST - 1
