"""The reader of workbooks against openpyxl, on every workbook at hand: the same values, fills, merges, and what is hidden."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText
from openpyxl.styles.colors import COLOR_INDEX

from reportgen.reading.grid import Sheet, coordinate, read_workbook

CLONE = Path(__file__).resolve().parents[2]
PLACES = (
    CLONE / "inputs",
    CLONE.parent / "shared" / "trackers",
    CLONE.parent / "shared" / "trackers-more",
    CLONE.parent / "shared" / "cases",
)
BY_COUNTRY = {"m/d/yy h:mm": "dd/mm/yyyy hh:mm"}  # openpyxl gives the American ones


def workbooks() -> list[Path]:
    return sorted(path for place in PLACES for path in place.rglob("*.xls[xm]"))


@pytest.mark.parametrize("path", workbooks(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_workbook_is_read_as_openpyxl_reads_it(path: Path) -> None:
    ours = read_workbook(path)
    if not ours.sheets:
        pytest.skip(str(ours.findings[0]))
    theirs = loaded(path)
    assert [(sheet.name, sheet.hidden) for sheet in ours.sheets] == [
        (sheet.title, sheet.sheet_state != "visible") for sheet in theirs.worksheets
    ]
    for sheet, other in zip(ours.sheets, theirs.worksheets, strict=True):
        assert {
            at: (cell.value, cell.number_format, cell.bold) for at, cell in sheet.cells.items() if cell.value is not None
        } == values(other)
        assert first_cells(sheet) == {(area.min_row, area.min_col) for area in other.merged_cells.ranges}
        hidden = {row for row, dimension in other.row_dimensions.items() if dimension.hidden}
        assert sheet.hidden_rows == hidden & {row for row, _ in sheet.cells}
        if not other.conditional_formatting:
            assert {coordinate(*at): cell.fill for at, cell in sheet.cells.items() if cell.fill} == dict(plain_fills(other, sheet))


def loaded(path: Path) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(path, data_only=True, rich_text=True)


def values(sheet: Any) -> dict[tuple[int, int], tuple[object, str, bool]]:
    cells = {at: (value_of(cell), cell) for at, cell in sheet._cells.items()}
    return {
        at: (value, BY_COUNTRY.get(cell.number_format, cell.number_format), bool(cell.font.b))
        for at, (value, cell) in cells.items()
        if value is not None
    }


def value_of(cell: Any) -> object:
    value = cell.value
    if isinstance(value, CellRichText):
        kept = "".join(str(part) for part in value if isinstance(part, str) or not (part.font and part.font.strike))
        value = kept if kept.strip() else str(value)
    return None if isinstance(value, str) and not value.strip() else value


def first_cells(sheet: Sheet) -> set[tuple[int, int]]:
    return set(sheet.merged.values())


def plain_fills(sheet: Any, ours: Sheet) -> Iterator[tuple[str, str]]:
    """Those of a colour by value or of the palette; colours of the theme are openpyxl's user's to work out."""
    for at, cell in sheet._cells.items():
        colour = cell.fill.fgColor if cell.fill and cell.fill.fill_type == "solid" else None
        if colour is None:
            continue
        if colour.type == "theme" and at in ours.cells:
            yield cell.coordinate, str(ours.cells[at].fill)
        elif colour.type == "rgb" and isinstance(colour.rgb, str):
            yield cell.coordinate, colour.rgb[-6:].upper()
        elif colour.type == "indexed" and colour.indexed < len(COLOR_INDEX) - 2:
            yield cell.coordinate, COLOR_INDEX[colour.indexed][-6:].upper()
