"""A workbook's package: what kind of file it is, and its parts, each bounded."""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO
from urllib.parse import unquote

from reportgen.lexicon.data import dataclass
from reportgen.reading.grid import refusals
from reportgen.reading.grid.bounds import LARGEST_PART, LARGEST_READ, LARGEST_TREE, LARGEST_UNPACKED, MOST_PARTS
from reportgen.reading.grid.markup import tree
from reportgen.reading.grid.refusals import Refusal, RefusedError

ENCRYPTED = 1  # a flag of a part
FIRST_BYTES = 4_096
LONG_TAIL = 1_000_000  # bytes of a sheet below its last value, from which on it is worth leaving them out
VALUES = (b"<v>", b"<v ", b"<is>", b"<is ", b"<f>", b"<f ")
# What the zip lets through where a part does not hold together.
BROKEN = (
    *(zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, OSError),
    *(RuntimeError, LookupError, ValueError, OverflowError),
)


@dataclass(frozen=True)
class Related:
    """A part that another names."""

    kind: str  # 'worksheet'
    name: str


def refusal_by_start(content: bytes) -> Refusal | None:
    """Why a file is no package, by the way it begins; None where it may be one."""
    if not content:
        return refusals.EMPTY
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        return refusals.PROTECTED if "EncryptedPackage".encode("utf-16-le") in content else refusals.OLD
    return None if content.startswith(b"PK") else refusals.NO_WORKBOOK


class Package:
    """Parts by their names, capitals or not. Raises RefusedError where the file is no package, or too large."""

    def __init__(self, file: IO[bytes]) -> None:
        try:
            self._zip = zipfile.ZipFile(file)
        except BROKEN as problem:
            raise RefusedError(refusals.INCOMPLETE) from problem
        entries = self._zip.infolist()
        if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > LARGEST_UNPACKED:
            raise RefusedError(refusals.LARGE_FILE)
        if any(entry.flag_bits & ENCRYPTED for entry in entries):
            raise RefusedError(refusals.PROTECTED)
        self._left = LARGEST_READ
        self._entries: dict[str, zipfile.ZipInfo] = {}
        for entry in entries:
            known = self._entries.setdefault(_key(entry.filename), entry)
            if (known.CRC, known.file_size) != (entry.CRC, entry.file_size):
                raise RefusedError(refusals.PART_TWICE)

    def __contains__(self, name: str) -> bool:
        return _key(name) in self._entries

    def part(self, name: str) -> bytes:
        """Raises RefusedError where it is missing, damaged or too large."""
        content = self._inflated(name)
        self._count(len(content), LARGEST_PART, refusals.MANY_TEXTS)
        return content

    def small_part(self, name: str) -> bytes:
        """One that is read whole."""
        content = self._inflated(name)
        self._count(len(content), LARGEST_TREE, refusals.LARGE_FILE)
        return content

    def begins_with(self, name: str, form: re.Pattern[bytes]) -> bool:
        """Whether the first bytes of a part, among which its root stands, hold such a form."""
        entry = self._entry(name)
        try:
            with self._zip.open(entry) as part:
                return form.search(part.read(FIRST_BYTES)) is not None
        except BROKEN as problem:
            raise RefusedError(refusals.INCOMPLETE) from problem

    def sheet(self, name: str) -> tuple[bytes, ...]:
        """A sheet's part in pieces, without the million formatted blank rows that a stray Ctrl+Shift+Down leaves."""
        pieces = _without_tail(self._inflated(name))
        self._count(sum(len(piece) for piece in pieces), LARGEST_PART, refusals.LARGE_SHEET)
        return pieces

    def related(self, name: str) -> dict[str, Related]:
        """The parts that one names, by their ids, those outside the package apart; '' for the package itself."""
        folder, own = posixpath.split(name)
        relations = posixpath.join(folder, "_rels", f"{own}.rels")
        return dict(self._related(relations, folder)) if relations in self else {}

    def _related(self, relations: str, folder: str) -> Iterator[tuple[str, Related]]:
        for relation in tree(self.small_part(relations)).iterfind("{*}Relationship"):
            if relation.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "").replace("\\", "/")))
                kind = relation.get("Type", "").rpartition("/")[2]
                yield relation.get("Id", ""), Related(kind, target.lstrip("/"))

    def _count(self, size: int, most: int, refusal: Refusal) -> None:
        self._left -= size
        if size > most or self._left < 0:
            raise RefusedError(refusal)

    def _entry(self, name: str) -> zipfile.ZipInfo:
        """Raises RefusedError where the part is not there, or packed as Excel packs none."""
        entry = self._entries.get(_key(name))
        if entry is None:
            raise RefusedError(refusals.DAMAGED)
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise RefusedError(refusals.NO_WORKBOOK)
        return entry

    def _inflated(self, name: str) -> bytes:
        entry = self._entry(name)
        try:
            return self._zip.read(entry)
        except BROKEN as problem:
            raise RefusedError(refusals.INCOMPLETE) from problem


def _key(name: str) -> str:
    """As Excel tells parts apart: '/xl/My%20sheet.xml' is 'xl/my sheet.xml'."""
    return unquote(name).replace("\\", "/").lstrip("/").casefold()


def _without_tail(sheet: bytes) -> tuple[bytes, ...]:
    """The sheet's XML without the rows below the last one that holds a value or a formula."""
    start = sheet.find(b"<sheetData>")
    if start < 0 or len(sheet) < LONG_TAIL:
        return (sheet,)
    last = max(sheet.rfind(mark) for mark in VALUES)
    end = sheet.find(b"</row>", last) + len(b"</row>") if last >= 0 else start + len(b"<sheetData>")
    close = sheet.rfind(b"</sheetData>")
    return (sheet[:end], sheet[close:]) if len(b"</row>") <= end < close - LONG_TAIL else (sheet,)
