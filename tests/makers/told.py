"""A small plan without states, what a sheet apart may tell of its actions, and how they stand then."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

import openpyxl
from openpyxl.styles import Font

from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

LATE, UNDER_WAY, DONE = CountsAs.OVERDUE, CountsAs.IN_PROGRESS, CountsAs.DONE
TEXTS = (
    "Recruit a manager for the front door",
    "Train all the teams in supervision",
    "Write the new policy on visits",
    "Audit thirty files each month",
)
WHEN = date(2026, 7, 31)
HEAD = ("Ref", "Action", "Lead", "Deadline")
ROWS = [(f"1.{number}", text, "DCS", WHEN) for number, text in enumerate(TEXTS, 1)]
PLAN: Rows = [HEAD, *ROWS]
STATES = ("Red", "Amber", "Complete", "Amber")
AS_TOLD = [LATE, UNDER_WAY, DONE, UNDER_WAY]


def read(
    folder: Path,
    sheets: Mapping[str, Rows],
    fills: Mapping[str, str] | None = None,
    merged: Iterable[str] = (),
    italic: Iterable[str] = (),
) -> Programme:
    """`merged` and `italic` are cells of the first sheet."""
    path = write_workbook(folder / "plan.xlsx", sheets, fills)
    if merged or italic:
        book = openpyxl.load_workbook(path)
        for cells in merged:
            book.worksheets[0].merge_cells(cells)
        for cell in italic:
            book.worksheets[0][cell].font = Font(italic=True)
        book.save(path)
    return read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30))


def states(programme: Programme) -> list[CountsAs | None]:
    return [action.standing.counts_as for action in programme.plan.actions]
