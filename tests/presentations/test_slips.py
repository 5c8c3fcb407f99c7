"""A slip in one heading never loses a row without a word. `python -m tests.presentations.slips` tries all of them.

The bounds are what the reading reaches now; they are drawn closer whenever it reaches more.
"""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from tests.presentations.slips import KINDS, MOST_RIGHT, Came, all_came, slipped, slips, spread, trackers

SAMPLE = 100
MOST_IN_SILENCE = 1  # slips of the sample after which rows are lost, and no gap and no new fix says so
LEAST_STILL_RIGHT = {"letter": 0.95, "nonsense": 0.85}  # share of slips after which 95 % of the sheet's facts are right


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> list[Came]:
    folder = tmp_path_factory.mktemp("slips")
    chosen = spread(slips(trackers(folder / "presentations")), SAMPLE)
    return all_came(chosen, folder)


def test_rows_are_not_lost_without_a_word(results: list[Came]) -> None:
    silent = [str(each.slip) for each in results if each.in_silence]
    assert len(silent) <= MOST_IN_SILENCE, silent


@pytest.mark.parametrize("kind", KINDS)
def test_most_is_read_as_before(results: list[Came], kind: str) -> None:
    shares = [each.share for each in results if each.slip.kind == kind]
    assert sum(share >= MOST_RIGHT for share in shares) >= LEAST_STILL_RIGHT[kind] * len(shares)


def test_a_slip_changes_one_cell_and_nothing_else(tmp_path: Path) -> None:
    slip = slips(trackers(tmp_path / "presentations"), ("letter",))[0]
    copy = slipped(slip, tmp_path / "copy")
    before = openpyxl.load_workbook(slip.tracker.folder / slip.heading.workbook, data_only=True)
    after = openpyxl.load_workbook(copy / slip.heading.workbook, data_only=True)
    changed = [
        (sheet.title, cell.coordinate, cell.value)
        for sheet in before.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value != after[sheet.title][cell.coordinate].value
    ]
    assert changed == [(slip.heading.sheet, slip.heading.cell, slip.heading.text)]
    assert len(slip.instead) == len(slip.heading.text) - 1
