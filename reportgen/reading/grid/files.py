"""Which files of a folder are its workbooks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reportgen.lexicon.files import instead_of_a_file
from reportgen.model.findings import Finding, found
from reportgen.model.places import Place
from reportgen.reading.grid.text import plain_name

ENDINGS = (".xlsx", ".xlsm")
OTHER_ENDINGS = (".xls", ".xlsb", ".csv", ".ods", ".xltx", ".xltm", ".xlt", ".tsv", ".fods", ".numbers")
OPEN_IN_EXCEL = "~$"  # Excel leaves such a file beside a workbook that is open


def workbook_paths(folder: Path) -> list[Path]:
    """The workbooks directly in a folder, by name; not those that Excel keeps beside an open one."""
    files = (path for path in folder.iterdir() if path.is_file() and path.suffix.casefold() in ENDINGS)
    return sorted((path for path in files if not path.name.startswith((OPEN_IN_EXCEL, "."))), key=lambda path: path.name.casefold())


def left_out(folder: Path) -> Iterator[Finding]:
    """Other spreadsheets in the folder, and what has the name of a workbook and is no file: none of them is read."""
    for path in sorted(folder.iterdir(), key=lambda path: path.name.casefold()):
        if path.name.startswith((OPEN_IN_EXCEL, ".")):
            continue
        if path.is_file() and path.suffix.casefold() in OTHER_ENDINGS:
            yield found("file-not-read", Place(plain_name(path.name)), endings=" and ".join(ENDINGS))
        elif not path.is_file() and path.suffix.casefold() in ENDINGS:
            yield found("file-is-none", Place(plain_name(path.name)), what=instead_of_a_file(path))
