"""Saving files whole or not at all, and never over something that a person has changed.

A new file is flushed to the disk before it takes its place. What is ours alone is always replaced; if a person has changed it, that
is kept aside under a name that says so.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.files import FULL, content_of

BEGUN = ".reportgen-"  # how the names of files begin that are not whole yet
CHANGED, ASIDE, DAMAGED = "changed by hand", "kept aside", "damaged"
MOMENTS = (0.05, 0.2, 0.5)  # seconds to wait for a file that another program holds for a moment, as OneDrive does
LONGEST_SHOWN = 200  # signs of a folder's name in a message
LONGEST_BELOW = Path("2026-09") / "archive" / "Checks - September 2026 (changed by hand).xlsx"  # as long as what is saved there
MOST_BESIDE = 998  # files of one name with a number behind it
FILE_THERE = (errno.ENOTDIR, errno.EEXIST)
# Why something cannot be saved, in words that do not depend on the computer's language.
WHY = {
    errno.EACCES: "you may not write there",
    errno.EPERM: "you may not write there",
    errno.EROFS: "nothing can be written to that disk",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "what you may store there is used up",
    errno.ENOENT: "the folder is not there any more",
    errno.EFBIG: "a file may not be as large there",
    errno.ENAMETOOLONG: "the name of the folder is too long",
    errno.EINVAL: "a folder cannot have that name",
    **dict.fromkeys(FILE_THERE, "a file stands where a folder is needed"),
}


class CannotSaveError(Exception):
    """The output folder cannot be written, in a sentence for the officer."""


@dataclass(frozen=True)
class Saved:
    """Where a file was saved. `beside` is the file it was kept from replacing, because a person had changed that.

    `aside` is where what stood in its place was put.
    """

    path: Path
    sha256: str
    beside: Path | None = None
    aside: Path | None = None


def refuse_long_name(folder: Path) -> None:
    """Raises CannotSaveError where no month's files can stand in the folder because of its name: before anything is read."""
    try:
        os.lstat(folder / LONGEST_BELOW)
    except OSError as problem:
        if problem.errno == errno.ENAMETOOLONG:
            raise CannotSaveError(cannot_save(folder, problem)) from problem


def prepare_folder(folder: Path) -> None:
    """Makes sure that files can be saved there, before any work is done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as problem:
        raise CannotSaveError(cannot_save(folder, problem)) from problem


def save(path: Path, content: bytes, made_before: frozenset[str]) -> Saved:
    """Saves `content` at `path`; beside it, under a new name, where a file stands there that we did not make as it is now.

    `made_before` holds the SHA-256 of every file that earlier runs made there.
    """
    sha256 = hashlib.sha256(content).hexdigest()
    target = _free(path, sha256, made_before)
    try:
        _write_whole(target, content)
    except PermissionError:
        # On Windows a document that is open in Word cannot be replaced.
        target = free_name(path)
        _write_or_say(target, content)
    except OSError as problem:
        raise CannotSaveError(cannot_save(path.parent, problem)) from problem
    return Saved(target, sha256, path if target != path else None)


def save_own(path: Path, content: bytes, is_ours: Callable[[str], bool], why: str = CHANGED) -> Saved:
    """Saves what is ours alone, and replaces whatever stands there. What a person made of it is kept aside first.

    `is_ours` says of a SHA-256 whether what has it need not be kept; `why` it is kept else, in the name of the copy.
    """
    sha256 = hashlib.sha256(content).hexdigest()
    aside = _put_aside(path, sha256, is_ours, why)
    try:
        _write_whole(path, content)
    except PermissionError:
        target = free_name(path)
        _write_or_say(target, content)
        return Saved(target, sha256, path, aside)
    except OSError as problem:
        raise CannotSaveError(cannot_save(path.parent, problem)) from problem
    return Saved(path, sha256, aside=aside)


def _put_aside(path: Path, sha256: str, is_ours: Callable[[str], bool], why: str) -> Path | None:
    """Where what a person changed was put, or what stood there and cannot be read; None where there was nothing to keep."""
    try:
        held = hashlib.sha256(content_of(path)).hexdigest()
        if held == sha256 or is_ours(held):
            return None
    except FileNotFoundError:
        return None
    except OSError:
        why = ASIDE
    first = path.with_name(f"{path.stem} ({why}){path.suffix}")
    target = free_name(first)
    with contextlib.suppress(OSError):
        os.rename(path, target)
        return target
    return None


def clear_leftovers(folder: Path) -> None:
    """Takes away what a run that was stopped had begun and not put in its place."""
    with contextlib.suppress(OSError):
        for path in folder.glob(f"{BEGUN}*"):
            with contextlib.suppress(OSError):
                shutil.rmtree(path) if path.is_dir() else path.unlink()


def add_new(files: Mapping[Path, bytes], folders: Sequence[Path] = ()) -> None:
    """Adds files and folders where none stand: all of them or none. Raises CannotSaveError where that cannot be."""
    begun: list[Path] = []
    try:
        for folder in folders:
            _make_folders(folder, begun)
        for path, content in files.items():
            _make_folders(path.parent, begun)
            _write_whole(path, content)
            begun.append(path)
    except BaseException as problem:
        for path in reversed(begun):
            with contextlib.suppress(OSError):
                path.rmdir() if path.is_dir() else path.unlink()
        if isinstance(problem, OSError):
            raise nothing_added(problem) from problem
        raise


def _make_folders(folder: Path, begun: list[Path]) -> None:
    """The folder and those above it that are not there yet; each is told in `begun`."""
    missing = [path for path in (folder, *folder.parents) if not path.is_dir()]
    for path in reversed(missing):
        path.mkdir()
        begun.append(path)


def nothing_added(problem: OSError) -> CannotSaveError:
    """Why files could not be added, where none was."""
    if problem.errno in FILE_THERE:
        why = f"'{problem.filename}' is a file where a folder is needed"
    else:
        where = f" in '{Path(problem.filename).parent}'" if problem.filename else ""
        why = f"Nothing can be saved{where}: {because(problem)}"
    return CannotSaveError(f"{why}. Nothing was added. {_what_to_do(problem)}")


def _free(path: Path, sha256: str, made_before: frozenset[str]) -> Path:
    for candidate in beside(path):
        try:
            held = hashlib.sha256(content_of(candidate)).hexdigest()
        except FileNotFoundError:
            return candidate
        except OSError:
            continue
        if held == sha256 or held in made_before:
            return candidate
    if os.path.lexists(path):
        raise _too_many(path)
    return path  # it cannot be there at all: saving says why


def free_name(path: Path) -> Path:
    """The first of those names at which nothing stands. Raises CannotSaveError where there is none."""
    for candidate in beside(path):
        if not os.path.lexists(candidate):
            return candidate
    raise _too_many(path)


def _too_many(path: Path) -> CannotSaveError:
    return CannotSaveError(
        f"Nothing can be saved in '{path.parent}': '{path.name}' stands there with {MOST_BESIDE} others beside it, none of them as"
        " it was made. Put away those that nobody needs."
    )


def beside(path: Path) -> Iterator[Path]:
    """'Board report - May 2026.docx', then '… (2).docx', '… (3).docx', …"""
    yield path
    yield from (path.with_name(f"{path.stem} ({number}){path.suffix}") for number in range(2, MOST_BESIDE + 2))


def _write_whole(path: Path, content: bytes) -> None:
    """A new file beside it first, then one move: nobody ever sees half a file."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=BEGUN, suffix=path.suffix)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, 0o666 & ~_umask())
        _replace(name, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def _replace(name: str, path: Path) -> None:
    """Waits a moment for a file that another program holds. Raises PermissionError where it goes on holding it."""
    for moment in MOMENTS:
        try:
            os.replace(name, path)
            return
        except PermissionError:
            time.sleep(moment)
    os.replace(name, path)


def _umask() -> int:
    """What whoever runs this keeps others from doing with new files. It can only be asked for by setting it."""
    held = os.umask(0o077)
    os.umask(held)
    return held


def _write_or_say(path: Path, content: bytes) -> None:
    try:
        _write_whole(path, content)
    except OSError as problem:
        raise CannotSaveError(cannot_save(path.parent, problem)) from problem


def cannot_save(folder: Path, problem: OSError) -> str:
    """Why nothing can be saved in a folder, and what to do."""
    named = str(folder) if len(str(folder)) <= LONGEST_SHOWN else f"{str(folder)[:LONGEST_SHOWN]}…"
    return f"Nothing can be saved in '{named}': {because(problem)}. {_what_to_do(problem, ' with --output')}"


def because(problem: OSError, why: Mapping[int, str] = WHY) -> str:
    return why.get(problem.errno or 0) or problem.strerror or str(problem)


def _what_to_do(problem: OSError, how: str = "") -> str:
    if problem.errno in FULL:
        return f"Make room on it, or choose a folder on another{how}."
    if problem.errno in FILE_THERE:
        return f"Choose another folder{how}, or move the file."
    if problem.errno == errno.ENAMETOOLONG:
        return f"Choose one with a shorter name{how}, nearer to the top of the disk."
    return f"Choose another folder{how}, or ask for access to this one."
