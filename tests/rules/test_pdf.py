"""The documents as PDF: made where LibreOffice is, said plainly where it is not. One start makes all; what fails costs no other."""

from __future__ import annotations

import io
import json
import os
import shutil
import sys
from datetime import date
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner

from reportgen.cli import main
from reportgen.writing import pdf
from reportgen.writing.pdf import NOT_THERE, pdfs
from tests.makers.workbooks import Rows, write_workbook

MAY, JUNE = date(2026, 5, 31), date(2026, 6, 30)
BOARD, RETURN = "Board report - June 2026.docx", "Progress return - June 2026.docx"
AS_PDF = "Board report - June 2026.pdf"
needs_libreoffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
needs_scripts = pytest.mark.skipif(os.name == "nt", reason="Windows starts no such scripts")

# Stands in for LibreOffice: tells each start, and makes of each document by its words a PDF, none, half of one, or breaks off.
PRETENDER = f"""#!{sys.executable}
import os, subprocess, sys, time, zipfile
with open(os.environ["STARTS"], "a") as starts:
    print(*[each for each in sys.argv if each.endswith(".docx")], file=starts)
os.makedirs("made", exist_ok=True)
for name in sys.argv[sys.argv.index("--outdir") + 2:]:
    words = zipfile.ZipFile(name).read("word/document.xml")
    if b"falls over" in words:
        os._exit(139)
    if b"hangs" in words:
        subprocess.Popen(["sleep", "600"]).wait()
    if b"is skipped" not in words:
        ending = b"" if b"half" in words else b"%%EOF"
        open("made/" + name[:-4] + "pdf", "wb").write(b"%PDF of " + name.encode() + ending)
        if not ending:
            os._exit(139)
"""


def document(words: str = "Not going to plan") -> bytes:
    made = docx.Document()
    made.core_properties.title = "Board report"
    made.add_heading(words, 1)
    saved = io.BytesIO()
    made.save(saved)
    return saved.getvalue()


@pytest.fixture
def starts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where each start of the pretender is told, in a line that names its documents. Its PDFs are taken as they are."""
    program = tmp_path / "bin" / "soffice"
    program.parent.mkdir()
    program.write_text(PRETENDER, encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("STARTS", str(tmp_path / "starts"))
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(pdf, "_finished", lambda content, *_: (content, True))
    return tmp_path / "starts"


# --- where LibreOffice is not, or is


def test_where_libreoffice_is_missing_it_is_said_and_nothing_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr("reportgen.writing.pdf.PLACES", ())
    found = pdfs([({BOARD: document()}, JUNE), ({BOARD: document()}, MAY)])
    assert [(each.made, each.said) for each in found] == [({}, [NOT_THERE]), ({}, [NOT_THERE])]


def test_where_libreoffice_fails_the_document_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: "no-such-program")
    (found,) = pdfs([({BOARD: document()}, JUNE)])
    assert not found.made
    assert f"'{BOARD}'" in found.said[0]


@needs_libreoffice
def test_a_document_becomes_a_tagged_pdf_of_its_name() -> None:
    (found,) = pdfs([({BOARD: document()}, JUNE)])
    assert found.made[AS_PDF].startswith(b"%PDF")
    assert found.said == []


@needs_libreoffice
def test_a_pdf_has_the_same_bytes_whatever_else_is_made_with_it() -> None:
    pytest.importorskip("pikepdf")
    (alone,) = pdfs([({BOARD: document()}, JUNE)])
    _, among = pdfs([({RETURN: document("Another")}, JUNE), ({BOARD: document()}, JUNE)])
    assert among.made == alone.made


# --- one start for all


@needs_scripts
def test_one_start_makes_the_pdfs_of_all_programmes_and_names_that_are_alike_do_not_meet(starts: Path) -> None:
    found = pdfs([({BOARD: document("North"), RETURN: document()}, JUNE), ({BOARD: document("South")}, JUNE)])
    assert starts.read_text(encoding="utf-8") == "0.docx 1.docx 2.docx\n"
    assert [each.made.get(AS_PDF) for each in found] == [b"%PDF of 0.docx%%EOF", b"%PDF of 2.docx%%EOF"]


@needs_scripts
def test_each_day_that_stands_in_the_pdfs_takes_a_start_of_its_own(starts: Path) -> None:
    found = pdfs([({BOARD: document()}, JUNE), ({BOARD: document()}, MAY), ({BOARD: document()}, JUNE)])
    assert starts.read_text(encoding="utf-8") == "0.docx 1.docx\n0.docx\n"
    assert [each.made.get(AS_PDF) for each in found] == [b"%PDF of 0.docx%%EOF", b"%PDF of 0.docx%%EOF", b"%PDF of 1.docx%%EOF"]


@needs_scripts
@pytest.mark.parametrize("trouble", ["is skipped", "falls over", "half", "hangs"])
def test_what_fails_for_one_document_is_told_of_it_and_the_others_are_made(
    starts: Path, monkeypatch: pytest.MonkeyPatch, trouble: str
) -> None:
    monkeypatch.setattr(pdf, "PATIENCE", 2.0)
    north, south = pdfs([({BOARD: document(), RETURN: document(trouble)}, JUNE), ({BOARD: document()}, JUNE)])
    assert [*north.made] == [*south.made] == [AS_PDF]
    assert ([RETURN in said for said in north.said], south.said) == ([True], [])
    assert len(starts.read_text(encoding="utf-8").splitlines()) == (1 if trouble == "is skipped" else 2)


@needs_scripts
def test_after_three_starts_in_vain_no_more_is_tried(starts: Path) -> None:
    (found,) = pdfs([({f"Report {at}.docx": document("falls over") for at in range(9)}, JUNE)])
    assert not found.made
    assert len(starts.read_text(encoding="utf-8").splitlines()) == 3


# --- in a run


@pytest.fixture
def two(starts: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(starts.parent)
    plan: Rows = (("Ref", "Action", "Lead", "Deadline", "RAG"), ("1.1", "Join up help", "DCS", "May 2026", "Amber"))
    for name in ("north", "south"):
        write_workbook(Path("inputs") / name / "plan.xlsx", {"Plan": plan})
    return starts


def run(*more: str) -> str:
    return CliRunner().invoke(main, ["run", "--month", "2026-06", "--report", "board", "--pdf", *more]).output


def pdfs_there() -> list[str]:
    return sorted(path.as_posix() for path in Path("output").rglob("*.pdf"))


@needs_scripts
def test_a_run_of_several_programmes_starts_libreoffice_once_and_the_next_has_nothing_to_do(two: Path) -> None:
    said = run()
    there = [f"output/{name}/2026-06/{AS_PDF}" for name in ("north", "south")]
    assert pdfs_there() == there
    assert all(each in said for each in there)
    assert run().count("Nothing has changed") == 2
    Path(there[0]).unlink()
    assert run().count("Nothing has changed") == 1
    assert pdfs_there() == there
    assert len(two.read_text(encoding="utf-8").splitlines()) == 2


@needs_scripts
def test_the_word_documents_are_there_before_the_pdfs_and_a_run_that_is_stopped_between_is_taken_up(
    two: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(pdf, "_print_all", stopped)
        assert "Aborted" in run()
    assert len([*Path("output").rglob(BOARD)]) == 2
    assert not two.exists()
    run()
    assert len(pdfs_there()) == 2


@needs_scripts
@pytest.mark.usefixtures("two")
def test_pdfs_that_cannot_be_saved_are_told_beside_the_documents_and_those_of_others_are_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    put = os.replace

    def full(name: str, path: Path) -> None:
        if Path(path).suffix == ".pdf" and "north" in str(path):
            raise OSError(28, "No space left on device")
        put(name, path)

    monkeypatch.setattr(os, "replace", full)
    said = run()
    assert pdfs_there() == [f"output/south/2026-06/{AS_PDF}"]
    assert "the disk is full" in said
    assert f"output/north/2026-06/{BOARD}" in said
    assert "Exit status 1: 1 thing could not be made" in said
    held = json.loads(Path("output/north/2026-06/record.json").read_text(encoding="utf-8"))
    assert held["key"] is None
