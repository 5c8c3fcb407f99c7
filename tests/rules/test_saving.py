"""Nothing lost: files appear whole or not at all, and a person's edits are never overwritten."""

from __future__ import annotations

import errno
import os
from hashlib import sha256
from pathlib import Path

import pytest

from reportgen.records import saving
from reportgen.records.record import NAME, Record, read_record, record_json
from reportgen.records.saving import MOST_BESIDE, CannotSaveError, add_new, cannot_save, prepare_folder, save, save_own


def made(*contents: bytes) -> frozenset[str]:
    return frozenset(sha256(content).hexdigest() for content in contents)


def test_a_file_is_saved_where_nothing_stands(tmp_path: Path) -> None:
    saved = save(tmp_path / "report.docx", b"new", made())
    assert (saved.path.read_bytes(), saved.beside) == (b"new", None)


def test_a_file_that_we_made_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "report.docx").write_bytes(b"old")
    save(tmp_path / "report.docx", b"new", made(b"old"))
    assert (tmp_path / "report.docx").read_bytes() == b"new"


def test_a_file_that_a_person_changed_is_kept_and_the_new_one_saved_beside_it(tmp_path: Path) -> None:
    (tmp_path / "report.docx").write_bytes(b"edited")
    saved = save(tmp_path / "report.docx", b"new", made(b"old"))
    assert (tmp_path / "report.docx").read_bytes() == b"edited"
    assert (saved.path.name, saved.beside) == ("report (2).docx", tmp_path / "report.docx")


def test_the_one_beside_is_replaced_next_time_and_not_multiplied(tmp_path: Path) -> None:
    (tmp_path / "report.docx").write_bytes(b"edited")
    save(tmp_path / "report.docx", b"first", made())
    save(tmp_path / "report.docx", b"second", made(b"first"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["report (2).docx", "report.docx"]


def test_nothing_half_written_stays(tmp_path: Path) -> None:
    save(tmp_path / "report.docx", b"new", made())
    assert [path.name for path in tmp_path.iterdir()] == ["report.docx"]


def test_a_folder_that_is_a_file_cannot_be_saved_in(tmp_path: Path) -> None:
    (tmp_path / "output").write_bytes(b"")
    with pytest.raises(CannotSaveError, match="Choose another folder"):
        prepare_folder(tmp_path / "output" / "month")


def test_the_record_remembers_every_file_ever_made_there(tmp_path: Path) -> None:
    first = record_json(Record(), [save(tmp_path / "a", b"1", made())], {})
    (tmp_path / NAME).write_bytes(first)
    (tmp_path / NAME).write_bytes(record_json(read_record(tmp_path), [save(tmp_path / "b", b"2", made())], {}))
    assert read_record(tmp_path).made == made(b"1", b"2")


def test_a_record_that_cannot_be_read_counts_as_none(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("{not json", encoding="utf-8")
    assert read_record(tmp_path).made == frozenset()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps who may read a file otherwise")
@pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o027, 0o640)])
def test_a_file_is_for_whom_new_files_are(tmp_path: Path, umask: int, mode: int) -> None:
    before = os.umask(umask)
    try:
        saved = save(tmp_path / "a.docx", b"a", frozenset())
        assert saved.path.stat().st_mode & 0o777 == mode
        assert os.umask(umask) == umask
    finally:
        os.umask(before)


def test_what_is_ours_is_put_aside_only_where_it_is_neither_the_same_nor_known(tmp_path: Path) -> None:
    path = tmp_path / "facts.json"
    path.write_bytes(b"old")
    assert save_own(path, b"old", lambda _: False).aside is None
    assert save_own(path, b"new", lambda _: True).aside is None
    aside = save_own(path, b"newer", lambda _: False).aside
    assert aside is not None
    assert (path.read_bytes(), aside.read_bytes()) == (b"newer", b"new")


def held_open(monkeypatch: pytest.MonkeyPatch, *paths: Path) -> None:
    """As Windows does with a document that is open in Word: it may be read and not replaced."""
    put = os.replace

    def refused(name: str, path: Path) -> None:
        if path in paths:
            raise PermissionError(errno.EACCES, "Permission denied")
        put(name, path)

    monkeypatch.setattr(saving, "MOMENTS", ())
    monkeypatch.setattr(os, "replace", refused)


@pytest.mark.parametrize("manner", ["save", "save_own"])
def test_beside_what_is_held_open_the_new_one_takes_the_first_number_at_which_nothing_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, manner: str
) -> None:
    path, second = tmp_path / "report.docx", tmp_path / "report (2).docx"
    path.write_bytes(b"old")
    second.write_bytes(b"somebody's own")
    held_open(monkeypatch, path)
    saved = save(path, b"new", made(b"old")) if manner == "save" else save_own(path, b"new", lambda _: True)
    assert (saved.path.name, saved.beside) == ("report (3).docx", path)
    assert (path.read_bytes(), second.read_bytes(), saved.path.read_bytes()) == (b"old", b"somebody's own", b"new")


@pytest.fixture
def crowded(tmp_path: Path) -> Path:
    """A report of somebody's own that leaves one number free."""
    for number in range(2, MOST_BESIDE + 1):
        (tmp_path / f"report ({number}).docx").write_bytes(b"own %d" % number)
    (tmp_path / "report.docx").write_bytes(b"own")
    return tmp_path / "report.docx"


@pytest.mark.parametrize("is_open", [False, True])
def test_where_no_number_is_left_nothing_of_anybodys_is_written_over(
    crowded: Path, monkeypatch: pytest.MonkeyPatch, is_open: bool
) -> None:
    last = crowded.with_name(f"report ({MOST_BESIDE + 1}).docx")
    assert save(crowded, b"new", made()).path == last
    last.write_bytes(b"own too")
    if is_open:
        held_open(monkeypatch, crowded)
    with pytest.raises(CannotSaveError, match="Put away those that nobody needs"):
        save(crowded, b"newer", made(b"own") if is_open else made())
    assert (crowded.read_bytes(), last.read_bytes()) == (b"own", b"own too")


def test_a_name_that_is_too_long_is_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(CannotSaveError, match="the name of the folder is too long"):
        save(tmp_path / ("n" * 300), b"new", made())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows knows no such files")
def test_what_stands_in_the_place_of_a_file_of_ours_and_cannot_be_read_is_put_aside(tmp_path: Path) -> None:
    path = tmp_path / "facts.json"
    os.mkfifo(path)
    aside = save_own(path, b"new", lambda _: True).aside
    assert (path.read_bytes(), aside) == (b"new", tmp_path / "facts (kept aside).json")


def test_what_is_put_aside_twice_stands_beside_the_first(tmp_path: Path) -> None:
    path = tmp_path / "facts.json"
    for content in (b"a", b"b", b"c"):
        path.write_bytes(content)
        save_own(path, b"ours", lambda _: False)
    held = {each.name: each.read_bytes() for each in tmp_path.iterdir()}
    assert held == {
        "facts.json": b"ours",
        "facts (changed by hand).json": b"a",
        "facts (changed by hand) (2).json": b"b",
        "facts (changed by hand) (3).json": b"c",
    }


def test_new_files_are_added_to_folders_that_stand_there_all_of_them_or_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "there").mkdir()
    add_new({tmp_path / "there" / "deep" / "a": b"a"}, [tmp_path / "there"])
    held_open(monkeypatch, tmp_path / "there" / "b")
    with pytest.raises(CannotSaveError, match="Nothing was added"):
        add_new({tmp_path / "there" / "new" / "c": b"c", tmp_path / "there" / "b": b"b"})
    assert sorted(each.relative_to(tmp_path).as_posix() for each in tmp_path.rglob("*")) == ["there", "there/deep", "there/deep/a"]


@pytest.mark.parametrize(
    ("problem", "why"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "the disk is full. Make room on it"),
        (OSError(errno.EDQUOT, "Disk quota exceeded"), "what you may store there is used up. Make room on it"),
        (OSError(errno.ENOENT, "No such file or directory"), "the folder is not there any more. Choose another folder"),
        (OSError(errno.ENAMETOOLONG, "File name too long"), "the name of the folder is too long. Choose one with a shorter name"),
        (OSError(errno.EFBIG, "File too large"), "a file may not be as large there. Choose another folder"),
        (OSError(errno.ELOOP, "Too many links"), "Too many links. Choose another folder"),
        (OSError("something odd"), "something odd. Choose another folder"),
        (
            OSError(errno.ENOTDIR, "Not a directory"),
            "a file stands where a folder is needed. Choose another folder with --output, or",
        ),
    ],
    ids=str,
)
def test_why_nothing_can_be_saved_is_in_our_words_where_we_have_any(problem: OSError, why: str) -> None:
    assert cannot_save(Path("output"), problem).startswith(f"Nothing can be saved in 'output': {why}")


@pytest.mark.parametrize(("signs", "is_whole"), [(200, True), (201, False)])
def test_the_name_of_a_folder_is_told_whole_up_to_two_hundred_signs(signs: int, is_whole: bool) -> None:
    said = cannot_save(Path("f" * signs), OSError(errno.EIO, "No"))
    assert f"'{'f' * 200}{'' if is_whole else '…'}'" in said
