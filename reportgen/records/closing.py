"""A closed month: what went to the Board, kept in `archive/` as it was sent, with the record, the facts and their hashes."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path

from reportgen.lexicon.files import content_of
from reportgen.records.month_folder import WHOLE
from reportgen.records.record import ARCHIVE, DAMAGED, FACTS, NAME, UNREADABLE, Record, json_bytes, read_record
from reportgen.records.saving import BEGUN, CannotSaveError, because, cannot_save, free_name

READING = {errno.EACCES: "you may not read it, or another program holds it", errno.EPERM: "you may not read it"}
FREE_IT = "Close the program that holds it, or ask for access, and type it again."
REOPENED = f"{ARCHIVE} (reopened)"


class CannotCloseError(Exception):
    """Why a month cannot be closed, as the end of a sentence. `do` is the cure; None where its reports are to be made first."""

    def __init__(self, why: str, do: str | None = None) -> None:
        super().__init__(why)
        self.do = do


def closed_on(folder: Path) -> str | None:
    """The day on which the month in a folder was closed: '2026-07-03'; in words where its record cannot tell. None: it is open."""
    record = read_record(folder / ARCHIVE) if (folder / ARCHIVE).is_dir() else Record()
    if record.trouble in (DAMAGED, UNREADABLE):
        return f"a day that is not known, as '{NAME}' in '{ARCHIVE}' {record.trouble}"
    closed = record.content.get("closed")
    return str(closed) if closed else None


def closable(folder: Path) -> Record:
    """The record of a month's folder. Raises CannotCloseError where the reports there are not whole or not as recorded."""
    if folder.exists() and not folder.is_dir():
        raise CannotCloseError(f"'{folder}' is a file where a folder is needed", "Move it, and make the month's reports.")
    record = read_record(folder)
    if record.trouble:
        raise CannotCloseError(f"'{NAME}' {record.trouble}", FREE_IT if record.trouble == UNREADABLE else None)
    if not record.outputs:
        raise CannotCloseError("no reports of it are on record")
    if record.content.get("state", WHOLE) != WHOLE:
        raise CannotCloseError("the last run was stopped before it was done")
    if not (folder / FACTS).exists():
        raise CannotCloseError(f"'{FACTS}' is not there")
    if sha256(_held(folder / FACTS)).hexdigest() != dict(record.outputs).get(FACTS):
        raise CannotCloseError(f"'{FACTS}' is not as it was made")
    if _is_in_the_way(folder / ARCHIVE):
        raise CannotCloseError(
            f"'{ARCHIVE}' stands in its folder already, and is none of ours", f"Give '{folder / ARCHIVE}' another name."
        )
    return record


def _is_in_the_way(archive: Path) -> bool:
    """A file, or a folder of somebody's own: a closed month has a record."""
    return any(archive.iterdir()) if archive.is_dir() else archive.exists()


def close(folder: Path, record: Record, when: date, otherwise: Sequence[Mapping[str, str]]) -> list[str]:
    """Copies everything in the folder of a `closable` month into its `archive`, whole or not at all; gives the documents' names.

    `otherwise` is what edited documents say otherwise than the facts, for the record.

    Raises CannotCloseError where a file cannot be opened, and CannotSaveError.
    """
    try:
        return _copied(folder, {**record.content, "closed": when.isoformat(), "otherwise": list(otherwise)})
    except OSError as problem:
        raise CannotSaveError(cannot_save(folder, problem)) from problem


def _copied(folder: Path, content: dict[str, object]) -> list[str]:
    begun = folder / f"{BEGUN}{ARCHIVE}"
    shutil.rmtree(begun, ignore_errors=True)
    begun.mkdir()
    try:
        files = {path.name: _held(path) for path in _files(folder)}
        outputs = [{"file": name, "sha256": sha256(held).hexdigest()} for name, held in sorted(files.items())]
        files[NAME] = json_bytes({**content, "outputs": outputs, "made": [each["sha256"] for each in outputs]})
        for name, held in files.items():
            with (begun / name).open("wb") as file:
                file.write(held)
                file.flush()
                os.fsync(file.fileno())
        os.rename(begun, folder / ARCHIVE)
    except BaseException:
        shutil.rmtree(begun, ignore_errors=True)
        raise
    return [name for name in sorted(files) if name.endswith((".docx", ".pdf", ".html"))]


def _held(path: Path) -> bytes:
    """What a file of the month holds. Raises CannotCloseError where it cannot be opened."""
    try:
        return content_of(path)
    except OSError as problem:
        raise CannotCloseError(f"'{path.name}' cannot be opened: {because(problem, READING)}", FREE_IT) from problem


def _files(folder: Path) -> Iterator[Path]:
    """All but the record, which is written anew, and what Word or a stopped run has begun."""
    for path in sorted(folder.iterdir()):
        if path.is_file() and path.name != NAME and not path.name.startswith((".", "~$")):
            yield path


def reopen(folder: Path) -> Path:
    """Opens a closed month again. What was kept of it stays, under another name, which is given back. Raises CannotSaveError."""
    kept = free_name(folder / REOPENED)
    try:
        os.rename(folder / ARCHIVE, kept)
    except OSError as problem:
        raise CannotSaveError(cannot_save(folder, problem)) from problem
    with contextlib.suppress(OSError):
        (folder / f"{BEGUN}{ARCHIVE}").rmdir()
    return kept
