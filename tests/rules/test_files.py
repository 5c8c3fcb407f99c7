"""Files are read within bounds, whatever stands in their place."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from reportgen.cli import main
from reportgen.lexicon.files import LARGEST_FILE, NONE, NoFileError, TooLargeError, content_of, fingerprint
from reportgen.model.months import Month
from reportgen.reading.copies import copies_in
from reportgen.reading.programme import programme_folders
from reportgen.records.approvals import read_approvals
from reportgen.records.history import reported
from reportgen.records.record import read_record
from reportgen.writing.house import read_house
from reportgen.writing.templates import TemplateUnreadableError
from reportgen.writing.templates.found import find_templates, read_template
from tests.makers.packages import template
from tests.makers.workbooks import write_workbook

MAY = Month(2026, 5)


def sparse(path: Path, size: int = LARGEST_FILE + 1) -> Path:
    """A file of so many bytes that takes no room."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.truncate(size)
    return path


def pipe(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(path)
    return path


MAKERS = [sparse, *([pipe] if hasattr(os, "mkfifo") else [])]


def test_the_largest_file_is_read_and_a_larger_one_is_not(tmp_path: Path) -> None:
    assert len(content_of(sparse(tmp_path / "a", LARGEST_FILE))) == LARGEST_FILE
    with pytest.raises(TooLargeError):
        content_of(sparse(tmp_path / "b"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows knows no such files")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    with pytest.raises(NoFileError):
        content_of(pipe(tmp_path / "a"))


@pytest.mark.skipif(not Path("/proc/version").exists(), reason="only Linux has such files")
def test_a_file_that_is_empty_and_gives_something_all_the_same_is_not_begun(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("/proc/version")  # as /proc/kmsg, reading which never ends
    assert content_of(tmp_path / "a") == b""


def test_a_change_of_a_file_too_large_to_read_is_noticed(tmp_path: Path) -> None:
    before = fingerprint(sparse(tmp_path / "a"))
    assert fingerprint(sparse(tmp_path / "a", LARGEST_FILE + 2)) != before
    assert fingerprint(tmp_path / "gone") == NONE


@pytest.mark.parametrize("make", MAKERS)
def test_a_record_that_is_no_file_of_ours_is_not_believed(tmp_path: Path, make: Callable[[Path], Path]) -> None:
    for name in ("record.json", "facts.json", "approvals.json"):
        make(tmp_path / name)
    assert read_record(tmp_path).trouble is not None
    assert read_approvals(tmp_path).lost
    assert reported(tmp_path, MAY, frozenset()).earlier is None


@pytest.mark.parametrize("make", MAKERS)
def test_a_house_style_that_is_no_document_leaves_the_templates_as_they_are(tmp_path: Path, make: Callable[[Path], Path]) -> None:
    make(tmp_path / "house" / "House style.docx")
    assert read_house(tmp_path)[0] is None


def test_a_template_too_large_to_read_is_refused_in_words(tmp_path: Path) -> None:
    sparse(tmp_path / "trial.docx")
    templates, (other,) = find_templates(tmp_path)
    assert templates == []
    assert "is larger than a template may be" in str(other.fault)


# --- folders that nobody may open


@pytest.fixture
def closed(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Names of folders of which nothing can be listed. Whoever runs tests as an administrator may open every folder."""
    names: set[str] = set()
    original = Path.iterdir

    def listed(folder: Path) -> Iterator[Path]:
        if folder.name in names:
            raise PermissionError(13, "Permission denied", str(folder))
        return original(folder)

    monkeypatch.setattr(Path, "iterdir", listed)
    return names


def programme(folder: Path) -> None:
    write_workbook(folder / "tracker.xlsx", {"Plan": [("Ref", "Action", "Lead", "By when"), ("1.1", "Open it", "DCS", "May 2026")]})


def test_a_programme_that_nobody_may_open_is_named_and_the_others_are_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, closed: set[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    programme(Path("inputs/north"))
    programme(Path("inputs/south"))
    closed.add("north")
    assert [folder.name for folder in programme_folders(Path("inputs"))] == ["north", "south"]
    result = CliRunner().invoke(main, ["run", "--report", "board", "--month", "2026-05"])
    assert result.exit_code == 1
    assert f"north: '{Path('inputs/north')}' cannot be opened or written (Permission denied). Check that" in result.output
    assert Path("output/south/2026-05/Board report - May 2026.docx").is_file()


def test_copies_that_nobody_may_open_are_named(tmp_path: Path, closed: set[str]) -> None:
    programme(tmp_path / "earlier" / "2026-04")
    programme(tmp_path / "earlier" / "2026-05")
    closed.add("2026-04")
    copies = copies_in(tmp_path / "earlier")
    assert list(copies.folders) == [MAY]
    assert [str(each.place) for each in copies.findings] == ["earlier/2026-04"]
    closed.add("earlier")
    (finding,) = copies_in(tmp_path / "earlier").findings
    assert "the folder cannot be opened" in finding.what


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows knows no such files")
def test_what_has_the_name_of_a_template_and_is_no_file_is_said_as_it_is_of_workbooks(tmp_path: Path) -> None:
    (tmp_path / "a.docx").symlink_to("nowhere.docx")
    (tmp_path / "b.docx").symlink_to("b.docx")
    (tmp_path / "c.docx").mkdir()
    os.mkfifo(tmp_path / "d.docx")
    (tmp_path / "house").mkdir()
    templates, others = find_templates(tmp_path)
    assert not templates
    assert [(each.name, each.fault.what.rpartition("because it is ")[2], each.ours) for each in others] == [
        ("a", "a link to a file that is not there", True),
        ("b", "a link to a file that is not there", True),
        ("c", "a folder", True),
        ("d", "no ordinary file", True),
    ]
    assert {each.fault.do for each in others} == {"Put the Word document itself in its place, or give it another name."}


def test_a_template_that_may_not_be_read_is_not_said_to_be_damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = template(tmp_path, "{{ month }}")

    def refuse(*_: object) -> bytes:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr("reportgen.writing.templates.found.content_of", refuse)
    with pytest.raises(TemplateUnreadableError) as refused:
        read_template(path)
    (said,) = refused.value.sentences
    assert said.startswith("trial.docx: you may not open it.")
    assert said.endswith("ask whoever keeps the templates for access to it.")
