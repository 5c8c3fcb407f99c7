"""Opening a workbook and taking its cells out. The only module that knows openpyxl's reader.

A workbook is data: macros, links and formulas are never run. Whatever cannot be opened is a finding, not an exception.
"""

from __future__ import annotations

import hashlib
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reportgen.model.findings import Finding, Severity
from reportgen.model.places import Place
from reportgen.reading.grid.cells import ERROR_VALUES, Cell, Sheet, Workbook
from reportgen.reading.grid.packages import TooLargeError, package_to_read

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as FullCell
    from openpyxl.cell.cell import MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

    ExcelCell = FullCell | MergedCell


# A tracker of a council is well under a megabyte; these bounds only keep a hostile file from filling the memory.
LARGEST_UNPACKED = 400_000_000
FURTHEST_ROW = 100_000
FURTHEST_COLUMN = 1_000
MOST_MERGED = 200_000  # cells of one sheet

MERGED_AREA = re.compile(rb"<(?:\w+:)?mergeCell\b[^>]*?\bref=[\"']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})[\"']")
WORKED_OUT_EMPTY = "str"  # what openpyxl calls a formula's text where there is none: =IF(A1="","",A1)
# openpyxl has no exception of its own for parts that do not hold together; these are what it and the zip let through.
BROKEN = (
    *(zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, OSError, RuntimeError, SyntaxError),
    *(LookupError, ValueError, TypeError, AttributeError, ArithmeticError, AssertionError),
)


def read_workbook(path: Path) -> Workbook:
    """The workbook's sheets. Where it cannot be opened there are none, and a finding says why and what to do."""
    try:
        content = path.read_bytes()
    except OSError as problem:
        return _unreadable(
            path, "", f"it cannot be opened ({problem.strerror})", "Close it in Excel and check that you may open it."
        )
    sha256 = hashlib.sha256(content).hexdigest()
    refusal = _refusal(path, content)
    if refusal is not None:
        return _unreadable(path, sha256, *refusal)
    return _opened(path, sha256)


def _unreadable(path: Path, sha256: str, what: str, do: str) -> Workbook:
    finding = Finding("workbook-not-readable", Severity.STOP, Place(path.name), what, do)
    return Workbook(path.name, sha256, (), (finding,))


def _refusal(path: Path, content: bytes) -> tuple[str, str] | None:
    """Why a file is not a workbook that can be read, and what to do; None where it can be tried."""
    save_as = "Open it in Excel and save it as 'Excel Workbook (*.xlsx)'."
    if not content:
        return "the file is empty", "Put the tracker in its place, or delete the file."
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        if "EncryptedPackage".encode("utf-16-le") in content:
            return "it is protected with a password", "Remove the password in Excel: File, Info, Protect Workbook."
        return "it is an old workbook (.xls) under a new name", save_as
    if not content.startswith(b"PK"):
        return "it is not an Excel workbook, whatever its name says", save_as
    try:
        with zipfile.ZipFile(path) as package:
            return _package_refusal(package, save_as)
    except BROKEN:
        return (
            "the file is damaged or incomplete",
            "Copy it again from where it is kept, or open it in Excel and let Excel repair it.",
        )


def _package_refusal(package: zipfile.ZipFile, save_as: str) -> tuple[str, str] | None:
    names = {info.filename for info in package.infolist()}
    if "[Content_Types].xml" not in names or not any(name.startswith("xl/") for name in names):
        return "it is not an Excel workbook, whatever its name says", save_as
    if sum(info.file_size for info in package.infolist()) > LARGEST_UNPACKED:
        return "it is far larger than a tracker can be", "Delete the empty formatted rows and the pictures in it, or split it."
    if "xl/workbook.bin" in names:
        return "it is a binary workbook (.xlsb) under a new name", save_as
    if "xl/workbook.xml" in names and b"http://purl.oclc.org/ooxml" in package.read("xl/workbook.xml"):
        return "it is saved as 'Strict Open XML'", save_as
    if any(_merged_cells(content) > MOST_MERGED for content in _sheet_parts(package)):
        return "a sheet of it has whole columns or more merged into one cell", "Unmerge them in Excel, and save it."
    return None


def _sheet_parts(package: zipfile.ZipFile) -> Iterator[bytes]:
    return (package.read(name) for name in package.namelist() if name.startswith("xl/worksheets/") and name.endswith(".xml"))


def _merged_cells(sheet_part: bytes) -> int:
    """How many cells its merged ranges cover; openpyxl would make every one of them."""
    areas = MERGED_AREA.findall(sheet_part)
    return sum((abs(int(bottom) - int(top)) + 1) * (abs(_column(right) - _column(left)) + 1) for left, top, right, bottom in areas)


def _column(letters: bytes) -> int:
    """b'AA' -> 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _opened(path: Path, sha256: str) -> Workbook:
    damaged = "the file is damaged: its parts do not hold together", "Open it in Excel, let Excel repair it, and save it."
    try:
        book = _loaded(path, values=True)
        formulas = _loaded(path, values=False) if _holds_formulas(path) else None
    except TooLargeError:
        return _unreadable(
            path, sha256, "a sheet of it is far larger than a tracker can be", "Delete what is not the tracker, or split it."
        )
    except BROKEN:
        return _unreadable(path, sha256, *damaged)
    if not book.worksheets:
        return _unreadable(path, sha256, "it holds no sheet of cells", damaged[1])
    try:
        return _read_sheets(path, sha256, book, _uncalculated_formulas(book, formulas))
    except IndexError:  # a cell in a style that the workbook does not have, which openpyxl looks up only now
        return _unreadable(path, sha256, *damaged)


def _loaded(path: Path, values: bool) -> Any:
    """The workbook with the values that Excel worked out, or with the formulas; openpyxl gives either."""
    # openpyxl takes long to import, and is not needed for --help.
    import openpyxl

    with warnings.catch_warnings():
        # What openpyxl cannot keep when it saves (drop-downs, icon sets) does not matter: nothing is saved.
        warnings.simplefilter("ignore")
        with closing(openpyxl.load_workbook(package_to_read(path), data_only=values, rich_text=True, keep_links=False)) as book:
            return book


def _read_sheets(path: Path, sha256: str, book: Any, uncalculated: dict[str, list[str]]) -> Workbook:
    styles = _Styles(_theme_colours(book))
    sheets, findings = [], []
    for worksheet in book.worksheets:
        sheet, far = _sheet(path.name, worksheet, styles)
        sheets.append(sheet)
        findings += far
        findings += _value_findings(sheet, uncalculated.get(worksheet.title, []))
    return Workbook(path.name, sha256, tuple(sheets), tuple(findings))


def _sheet(workbook: str, worksheet: Worksheet, styles: _Styles) -> tuple[Sheet, list[Finding]]:
    cells: dict[tuple[int, int], Cell] = {}
    far: list[ExcelCell] = []
    struck: list[ExcelCell] = []
    # `iter_rows` would make every cell up to the furthest one; a stray value in row 1,048,576 would take gigabytes.
    for (row, column), excel_cell in sorted(worksheet._cells.items()):
        value = _value(excel_cell)
        if value is not None and _is_struck_out(excel_cell):
            struck.append(excel_cell)
        number_format, fill, bold = styles.of(excel_cell)
        if value is None and fill is None:
            continue
        if row > FURTHEST_ROW or column > FURTHEST_COLUMN:
            far += [excel_cell] if value is not None else []
            continue
        place = Place(workbook, worksheet.title, excel_cell.coordinate)
        cells[row, column] = Cell(row, column, value, place, number_format, fill, bold)
    sheet = Sheet(
        workbook,
        worksheet.title,
        cells,
        merged=dict(_merged(worksheet)),
        hidden=worksheet.sheet_state != "visible",
        hidden_rows=frozenset(row for row, dimension in worksheet.row_dimensions.items() if dimension.hidden),
    )
    return sheet, [say(sheet, found) for say, found in ((_too_far, far), (_struck_out, struck)) if found]


def _merged(worksheet: Worksheet) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    for area in worksheet.merged_cells.ranges:
        last_row, last_column = min(area.max_row, FURTHEST_ROW), min(area.max_col, FURTHEST_COLUMN)
        for row in range(area.min_row, last_row + 1):
            for column in range(area.min_col, last_column + 1):
                yield (row, column), (area.min_row, area.min_col)


def _value(cell: ExcelCell) -> object:
    """What the cell holds, without the parts of its text that are struck out. A cell struck out as a whole is read."""
    from openpyxl.cell.rich_text import CellRichText

    value: object = cell.value
    if isinstance(value, CellRichText):
        value = _kept(cell) if _kept(cell).strip() else str(value)
    if isinstance(value, str):
        return value if value.strip() else None
    return value


def _is_struck_out(cell: ExcelCell) -> bool:
    """As a whole, so that it still counts."""
    from openpyxl.cell.rich_text import CellRichText

    return not _kept(cell).strip() if isinstance(cell.value, CellRichText) else bool(cell.font and cell.font.strike)


def _kept(cell: ExcelCell) -> str:
    """The parts of a rich text that are not struck out; a part without a font of its own is in that of the cell."""
    in_cell = bool(cell.font and cell.font.strike)
    parts: Any = cell.value
    plain = ((str(part), in_cell) if isinstance(part, str) else (part.text, bool(part.font and part.font.strike)) for part in parts)
    return "".join(text for text, struck in plain if not struck)


def _value_findings(sheet: Sheet, uncalculated: list[str]) -> Iterator[Finding]:
    for cell in sheet.cells.values():
        if isinstance(cell.value, str) and cell.value in ERROR_VALUES:
            yield Finding(
                "error-value",
                Severity.FIX,
                cell.place,
                f"the cell shows the error {cell.value}, so its figure is missing",
                "Correct the formula, or type the figure.",
            )
    for coordinate in uncalculated:
        yield Finding(
            "formula-without-value",
            Severity.FIX,
            Place(sheet.workbook, sheet.name, coordinate),
            "the cell holds a formula that was never worked out, so its figure is missing",
            "Open the workbook in Excel and save it.",
        )


def _struck_out(sheet: Sheet, struck: list[ExcelCell]) -> Finding:
    return Finding(
        "cells-struck-out",
        Severity.LOOK,
        Place(sheet.workbook, sheet.name, struck[0].coordinate),
        f"{'1 cell is' if len(struck) == 1 else f'{len(struck)} cells are'} struck out as a whole, and still read",
        "Empty what no longer holds, or take the line through it away.",
    )


def _too_far(sheet: Sheet, far: list[ExcelCell]) -> Finding:
    return Finding(
        "cells-too-far-out",
        Severity.LOOK,
        Place(sheet.workbook, sheet.name, far[0].coordinate),
        f"{'1 filled cell stands' if len(far) == 1 else f'{len(far)} filled cells stand'} further out than a tracker goes, and "
        "nothing there was read",
        "Delete what stands there, or move it up to the rest.",
    )


class _Styles:
    """What the style of a cell says, worked out once for each style of the workbook."""

    def __init__(self, theme: list[str]) -> None:
        self._theme = theme
        self._known: dict[int, tuple[str, str | None, bool]] = {}

    def of(self, cell: ExcelCell) -> tuple[str, str | None, bool]:
        """The number format, the fill as 'RRGGBB' or None, and whether the text is bold."""
        if cell.style_id not in self._known:
            self._known[cell.style_id] = (cell.number_format, self._fill(cell), bool(cell.font and cell.font.b))
        return self._known[cell.style_id]

    def _fill(self, cell: ExcelCell) -> str | None:
        if cell.fill is None or cell.fill.fill_type != "solid":
            return None
        colour = cell.fill.fgColor
        if colour.type == "theme":
            return _tinted(self._theme[colour.theme], colour.tint) if colour.theme < len(self._theme) else None
        if colour.type == "indexed":
            return _indexed(colour.indexed)
        return str(colour.rgb)[-6:].upper() if isinstance(colour.rgb, str) else None


def _indexed(index: int) -> str | None:
    from openpyxl.styles.colors import COLOR_INDEX

    return str(COLOR_INDEX[index])[-6:].upper() if index < len(COLOR_INDEX) else None


def _theme_colours(book: Any) -> list[str]:
    """The workbook's theme colours in the order in which cells number them: light 1, dark 1, light 2, dark 2, accents."""
    from lxml import etree

    if not book.loaded_theme:
        return []
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    theme = etree.fromstring(book.loaded_theme, parser)
    scheme = next(theme.iter("{*}clrScheme"), None) if theme is not None else None
    if scheme is None:
        return []
    colours = [str(choice.get("lastClr") or choice.get("val") or "") for entry in scheme for choice in entry]
    dark_1, light_1, dark_2, light_2, *accents = colours if len(colours) >= 4 else ["000000", "FFFFFF", "000000", "FFFFFF"]
    return [light_1, dark_1, light_2, dark_2, *accents]


def _tinted(rgb: str, tint: float) -> str | None:
    """A theme colour made lighter (tint above 0) or darker, by its lightness, as Excel does (ISO/IEC 29500-1, 18.8.19)."""
    from colorsys import hls_to_rgb, rgb_to_hls

    try:
        red, green, blue = (int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4))
    except ValueError:
        return None
    hue, lightness, saturation = rgb_to_hls(red, green, blue)
    lightness = lightness * (1 + tint) if tint < 0 else lightness * (1 - tint) + tint
    return "".join(f"{round(part * 255):02X}" for part in hls_to_rgb(hue, max(0.0, min(1.0, lightness)), saturation))


def _uncalculated_formulas(book: Any, formulas: Any) -> dict[str, list[str]]:
    """For each sheet the cells whose formula has no value, as in a workbook that no Excel has worked out yet."""
    if formulas is None:
        return {}
    return {sheet.title: [at.coordinate for at in _without_value(sheet, book[sheet.title])] for sheet in formulas.worksheets}


def _without_value(formulas: Worksheet, values: Worksheet) -> Iterator[ExcelCell]:
    for at, cell in sorted(formulas._cells.items()):
        value = values._cells.get(at)
        if cell.data_type == "f" and (value is None or (value.value is None and value.data_type != WORKED_OUT_EMPTY)):
            yield cell


def _holds_formulas(path: Path) -> bool:
    with zipfile.ZipFile(path) as package:
        return any(re.search(rb"<(?:\w+:)?f[ >/]", content) for content in _sheet_parts(package))
