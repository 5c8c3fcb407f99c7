"""Opening a programme's workbooks: each once, each sheet's rows once. Whatever cannot be opened is a finding, not an exception.

A workbook is data: macros, links and formulas are never run, and nothing outside its package is looked at.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from reportgen.lexicon.files import NoFileError, TooLargeError, content_of
from reportgen.model.findings import Finding, found
from reportgen.model.places import Place
from reportgen.reading.grid import refusals
from reportgen.reading.grid.bounds import MOST_FINDINGS, Left
from reportgen.reading.grid.cells import Sheet, Workbook
from reportgen.reading.grid.colours import theme_colours
from reportgen.reading.grid.package import Package, refusal_by_start
from reportgen.reading.grid.refusals import Refusal, RefusedError
from reportgen.reading.grid.sheets import Shared, read_sheet
from reportgen.reading.grid.strings import Rich, shared_texts
from reportgen.reading.grid.styles import PLAIN, Styles, read_styles
from reportgen.reading.grid.text import plain_name
from reportgen.reading.grid.workbook_part import WorkbookPart, read_workbook_part


def read_workbooks(paths: Iterable[Path]) -> tuple[Workbook, ...]:
    """Each workbook once: of those whose cells are the same the one with the shortest name, and a finding that names the other."""
    read: list[Workbook] = []
    for path in sorted(paths, key=lambda path: (len(path.name), path.name.casefold())):
        workbook = read_workbook(path)
        known = next((number for number, other in enumerate(read) if _are_same(workbook, other)), None)
        if known is None:
            read.append(workbook)
        else:
            same = found("workbook-twice", Place(workbook.name), other=read[known].name)
            read[known] = replace(read[known], findings=(*read[known].findings, same))
    return tuple(sorted(read, key=lambda workbook: workbook.name.casefold()))


def read_workbook(path: Path) -> Workbook:
    """The workbook's sheets. Where it cannot be opened there are none, and a finding says why and what to do."""
    name, sha256 = plain_name(path.name), ""
    try:
        content = content_of(path)
        sha256 = hashlib.sha256(content).hexdigest()
        if (refusal := refusal_by_start(content)) is not None:
            raise RefusedError(refusal)
        sheets, findings = _read(name, Package(io.BytesIO(content)))
    except RefusedError as refused:
        return _unreadable(path, sha256, refused.refusal)
    except (NoFileError, IsADirectoryError):
        return _unreadable(path, sha256, refusals.NO_FILE)
    except TooLargeError:
        return _unreadable(path, sha256, refusals.LARGE_FILE)
    except OSError as problem:
        cannot = Refusal(f"it cannot be opened ({problem.strerror})", "Close it in Excel and check that you may open it.")
        return _unreadable(path, sha256, cannot)
    except (MemoryError, RecursionError):
        return _unreadable(path, sha256, refusals.LARGE_FILE)
    return Workbook(name, sha256, tuple(sheets), tuple(findings))


def _read(name: str, package: Package) -> tuple[list[Sheet], list[Finding]]:
    part = read_workbook_part(package)
    if not part.sheets:
        raise RefusedError(refusals.NO_SHEETS)
    shared = Shared(name, _styles(package, part), _texts(package, part), part.since_1904, Left())
    sheets: list[Sheet] = []
    findings: list[Finding] = [found("sheet-listed-twice", Place(name, twice)) for twice in part.named_twice[:1]]
    for named in part.sheets:
        sheet, of_sheet = read_sheet(package, named, shared)
        sheets.append(sheet)
        findings += of_sheet
    if len(findings) > MOST_FINDINGS:
        more = f"{len(findings) - MOST_FINDINGS:,}"
        findings[MOST_FINDINGS:] = [
            found("cells-not-named", Place(name), count=more, what="show an error or were never worked out")
        ]
    return sheets, findings


def _styles(package: Package, part: WorkbookPart) -> Styles:
    theme = theme_colours(package.small_part(part.parts["theme"])) if part.parts.get("theme", "") in package else ()
    return read_styles(package.small_part(part.parts["styles"]), theme) if "styles" in part.parts else Styles(PLAIN)


def _texts(package: Package, part: WorkbookPart) -> Sequence[str | Rich]:
    return shared_texts(package.part(part.parts["sharedStrings"])) if "sharedStrings" in part.parts else ()


def _are_same(one: Workbook, other: Workbook) -> bool:
    """Whether each cell of each sheet holds and shows the same; a workbook without cells is like no other."""
    return (
        any(sheet.cells for sheet in one.sheets)
        and [*map(_size, one.sheets)] == [*map(_size, other.sheets)]
        and all(
            (cell.text, cell.fill) == (there.text, there.fill)
            for ours, theirs in zip(one.sheets, other.sheets, strict=True)
            for cell, there in zip(ours.cells.values(), theirs.cells.values(), strict=True)
        )
    )


def _size(sheet: Sheet) -> tuple[object, ...]:
    return sheet.name, sheet.hidden, len(sheet.cells), sheet.cells.keys()


def _unreadable(path: Path, sha256: str, refusal: Refusal) -> Workbook:
    name = plain_name(path.name)
    return Workbook(name, sha256, (), (found("workbook-not-readable", Place(name), why=refusal.why, do=refusal.do),))
