"""The demonstration programme that everyone gets is the one that its maker makes."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.makers import exampleshire

NAMES = tuple(exampleshire.workbooks())
Contents = dict[str, dict[str, tuple[object, str | None]]]


@pytest.mark.parametrize("name", NAMES)
def test_the_demonstration_workbook_is_what_its_maker_makes(name: str, tmp_path: Path) -> None:
    exampleshire.main(tmp_path)

    assert contents(tmp_path / name) == contents(exampleshire.FOLDER / name)


def test_made_twice_the_workbooks_are_the_same_bytes(tmp_path: Path) -> None:
    exampleshire.main(tmp_path / "once")
    exampleshire.main(tmp_path / "again")

    for name in NAMES:
        assert (tmp_path / "once" / name).read_bytes() == (tmp_path / "again" / name).read_bytes()


def contents(path: Path) -> Contents:
    """Every cell's value and fill, sheet by sheet."""
    return {sheet.title: cells(sheet) for sheet in load_workbook(path).worksheets}


def cells(sheet: Worksheet) -> dict[str, tuple[object, str | None]]:
    return {
        cell.coordinate: (cell.value, cell.fill.fgColor.rgb if cell.fill.fill_type else None) for row in sheet.rows for cell in row
    }
