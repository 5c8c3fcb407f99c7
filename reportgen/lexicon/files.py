"""Files as they stand on the disk, read within bounds: what is no ordinary file, or larger than any of ours, is not begun."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from pathlib import Path

LARGEST_FILE = 100_000_000  # bytes; a tracker, a template or a record has well under one of a hundred of them
FULL = (errno.ENOSPC, errno.EDQUOT)  # why nothing more can be written: the disk, or what one may store there
NONE = "none"  # stands for the hash of what cannot be opened


class NoFileError(OSError):
    """A pipe, a device, a folder."""


class TooLargeError(OSError):
    """More than `LARGEST_FILE`."""


def content_of(path: Path) -> bytes:
    """Raises OSError; a pipe or a device is never opened, as reading it may not end."""
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(status.st_mode):
        raise NoFileError(errno.EINVAL, "it is no ordinary file", str(path))
    if status.st_size > LARGEST_FILE:
        raise TooLargeError(errno.EFBIG, "it is far too large", str(path))
    return path.read_bytes() if status.st_size else b""  # the empty files of /proc wait for what never comes


def instead_of_a_file(path: Path) -> str:
    """What stands where a file should."""
    if path.is_dir():
        return "a folder"
    return "a link to a file that is not there" if path.is_symlink() and not path.exists() else "no ordinary file"


def text_of(path: Path) -> str:
    """Raises OSError, and UnicodeDecodeError, which is a ValueError."""
    return content_of(path).decode("utf-8")


def fingerprint(path: Path) -> str:
    """The SHA-256 of a file; its size and time where it is too large to be read; 'none' of what cannot be opened."""
    try:
        return hashlib.sha256(content_of(path)).hexdigest()
    except TooLargeError:
        status = path.stat()
        return f"{status.st_size} bytes at {status.st_mtime_ns}"
    except OSError:
        return NONE
