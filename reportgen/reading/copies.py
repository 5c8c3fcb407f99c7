"""Copies of the trackers as they were: a folder for each month, whose name is that of the month."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.model.findings import Finding, found
from reportgen.model.months import Month
from reportgen.model.places import Place
from reportgen.reading.grid import ENDINGS, left_out, plain_name, workbook_paths
from reportgen.reading.programme import programme_folders
from reportgen.reading.values.dates import single_month

YEAR_FIRST = pattern(r"(20\d{2})[-_. ]?(0?[1-9]|1[0-2])(?!\d)")  # 2026-03, 2026-3, '202603 March'
DO = "Name the folder by its month, such as 2026-03, and put the workbooks directly in it."


@dataclass(frozen=True)
class Copies:
    """The folder in which the workbooks of each month stand; none of them has been opened yet."""

    folders: dict[Month, Path]
    findings: tuple[Finding, ...] = ()


def copies_in(folder: Path) -> Copies:
    """The copies in a programme's folder `earlier`; findings name what stands there and is not read."""
    folders: dict[Month, Path] = {}
    findings: list[Finding] = []
    if folder.is_file():
        return Copies(folders, (found("copies-not-read", Place(folder.name), why="it is a file where a folder is needed", do=DO),))
    try:
        entries = _entries(folder)
    except OSError:
        return Copies(folders, (_closed(folder.name),))
    for path in entries:
        month = month_named(path.name) if path.is_dir() else None
        if not path.is_dir():
            findings += _stray(folder, path)
        elif month is None:
            findings.append(_not_read(folder, path, "its name is not that of one month"))
        elif month in folders:
            findings.append(_not_read(folder, path, f"the copies of {month} are read from another folder"))
        else:
            try:
                within, left = programme_folders(path), list(_left_out(folder, path))
            except OSError:
                findings.append(_closed(f"{folder.name}/{plain_name(path.name)}"))
                continue
            if len(within) == 1:
                folders[month] = within[0]
            else:
                why = "several folders in it hold workbooks" if within else f"it holds no {' or '.join(ENDINGS)} workbook"
                findings.append(_not_read(folder, path, why))
            findings += left
    return Copies(folders, tuple(findings))


def month_named(name: str) -> Month | None:
    """The month that a folder is named by: '2026-03', '2026-3', 'March 2026', 'Mar 26'."""
    year_first = YEAR_FIRST.match(name.strip())
    return Month(int(year_first[1]), int(year_first[2])) if year_first else single_month(name.replace("_", " "))


def _entries(folder: Path) -> list[Path]:
    """What stands in it, the plainest names of months first, so that '2026-03' goes before 'March 2026'."""
    if not folder.is_dir():
        return []
    entries = (path for path in folder.iterdir() if not path.name.startswith((".", "~", "__")))
    return sorted(entries, key=lambda path: (not re.fullmatch(r"\d{4}-\d{2}", path.name), path.name.casefold()))


def _stray(folder: Path, path: Path) -> Iterator[Finding]:
    if path in workbook_paths(folder):
        yield _not_read(folder, path, "it stands in no month's folder")


def _left_out(folder: Path, path: Path) -> Iterator[Finding]:
    for finding in left_out(path):
        yield Finding(
            finding.id, finding.severity, Place(f"{folder.name}/{plain_name(path.name)}/{finding.place}"), finding.what, finding.do
        )


def _not_read(folder: Path, path: Path, why: str) -> Finding:
    return found("copies-not-read", Place(f"{folder.name}/{plain_name(path.name)}"), why=why, do=DO)


def _closed(name: str) -> Finding:
    return found(
        "copies-not-read", Place(name), why="the folder cannot be opened", do="Ask for access to it, or move it elsewhere."
    )
