"""Saving files whole or not at all, and never over something that a person has changed."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path


class CannotSaveError(Exception):
    """The output folder cannot be written, in a sentence for the officer."""


@dataclass(frozen=True)
class Saved:
    """Where a file was saved. `beside` is the file it was kept from replacing, because a person had changed that."""

    path: Path
    sha256: str
    beside: Path | None = None


def prepare_folder(folder: Path) -> None:
    """Makes sure that files can be saved there, before any work is done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as problem:
        raise CannotSaveError(_sentence(folder, problem)) from problem


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
        target = next(other for other in _numbered(path) if not other.exists())
        _write_or_say(target, content)
    except OSError as problem:
        raise CannotSaveError(_sentence(path.parent, problem)) from problem
    return Saved(target, sha256, path if target != path else None)


def _free(path: Path, sha256: str, made_before: frozenset[str]) -> Path:
    for candidate in (path, *_numbered(path)):
        try:
            held = hashlib.sha256(candidate.read_bytes()).hexdigest()
        except FileNotFoundError:
            return candidate
        except OSError:
            continue
        if held == sha256 or held in made_before:
            return candidate
    return path


def _numbered(path: Path) -> list[Path]:
    """'Board report - May 2026 (2).docx', (3), …"""
    return [path.with_name(f"{path.stem} ({number}){path.suffix}") for number in range(2, 1000)]


def _write_whole(path: Path, content: bytes) -> None:
    """A new file beside it first, then one move: nobody ever sees half a file."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".reportgen-", suffix=path.suffix)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.chmod(name, 0o644)
        os.replace(name, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def _write_or_say(path: Path, content: bytes) -> None:
    try:
        _write_whole(path, content)
    except OSError as problem:
        raise CannotSaveError(_sentence(path.parent, problem)) from problem


def _sentence(folder: Path, problem: OSError) -> str:
    do = "Choose another folder with --output, or ask for access to this one."
    return f"Nothing can be saved in '{folder}' ({problem.strerror}). {do}"
