"""A workbook's package without the rows that only look: the million formatted blank ones that a stray Ctrl+Shift+Down leaves."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

LARGEST_SHEET = 60_000_000  # bytes of a sheet's XML; 6,000 rows of long texts are under 10,000,000
LONG_TAIL = 1_000_000  # bytes of a sheet below its last value, from which on it is worth leaving them out
VALUES = (b"<v>", b"<v ", b"<is>", b"<is ", b"<f>", b"<f ")


class TooLargeError(Exception):
    """A sheet holds far more than a tracker can."""


def package_to_read(path: Path) -> Path | io.BytesIO:
    """The file itself; or, where a sheet goes on far below its last value, a copy in memory without that tail.

    Raises TooLargeError where even then a sheet is larger than any tracker.
    """
    with zipfile.ZipFile(path) as package:
        sheets = [info for info in package.infolist() if info.filename.startswith("xl/worksheets/") and info.file_size > LONG_TAIL]
        shortened = {info.filename: _without_tail(package.read(info)) for info in sheets}
        if any(len(content) > LARGEST_SHEET for content in shortened.values()):
            raise TooLargeError
        if all(len(content) == package.getinfo(name).file_size for name, content in shortened.items()):
            return path
        lighter = io.BytesIO()
        with zipfile.ZipFile(lighter, "w", zipfile.ZIP_STORED) as copy:
            for name in package.namelist():
                copy.writestr(name, shortened.get(name) or package.read(name))
    lighter.seek(0)
    return lighter


def _without_tail(sheet: bytes) -> bytes:
    """The sheet's XML without the rows below the last one that holds a value or a formula."""
    last = max(sheet.rfind(mark) for mark in VALUES)
    end = sheet.find(b"</row>", last) + len(b"</row>") if last >= 0 else sheet.find(b"<sheetData>") + len(b"<sheetData>")
    close = sheet.rfind(b"</sheetData>")
    return sheet[:end] + sheet[close:] if 0 < end < close - LONG_TAIL else sheet
