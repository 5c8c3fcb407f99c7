"""A line right below each action that tells how it goes; and lines that name the part above which they stand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font

from reportgen.model.months import Month
from reportgen.model.plan import Action
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

HEADINGS = ("Ref", "Action", "Lead", "By when", "Status")
ACTIONS = (
    ("1.1", "Recruit twelve social workers", "Head of Service", "31/01/2026", "Done"),
    ("1.2", "Audit thirty case files", "QA Manager", "31/03/2026", "In progress"),
    ("1.3", "Publish the new threshold guide", "Principal Social Worker", "30/06/2026", "Not started"),
)
LINES = ("Advert out, three applicants", "212 of 388 closed", "Board agreed the text on 3 March")


def read(folder: Path, rows: Rows, across: Sequence[str], *, fill: str | None = None, bold: bool = False) -> tuple[Action, ...]:
    fills = {f"Plan!{cells.partition(':')[0]}": fill for cells in across if fill}
    book = openpyxl.load_workbook(write_workbook(folder / "tracker.xlsx", {"Plan": rows}, fills))
    for cells in across:
        book["Plan"].merge_cells(cells)
        book["Plan"][cells.partition(":")[0]].font = Font(bold=bold)
    book.save(folder / "tracker.xlsx")
    return read_programme(open_programme(folder), Month(2026, 2), date(2026, 2, 28)).plan.actions


def below_each(lines: Sequence[str | None], first: str = "A") -> Rows:
    empty = [None] * (ord(first) - ord("A"))
    rows = [row for action, line in zip(ACTIONS, lines, strict=True) for row in (action, (*empty, line))]
    return [HEADINGS, *rows]


@pytest.mark.parametrize("across", [("A", "E"), ("B", "E"), ("B", "D")])
@pytest.mark.parametrize("fill", [None, "F2F2F2"])
def test_a_line_below_each_action_tells_how_it_goes_whatever_it_says(
    across: tuple[str, str], fill: str | None, tmp_path: Path
) -> None:
    first, last = across
    found = read(tmp_path, below_each(LINES, first), [f"{first}{row}:{last}{row}" for row in (3, 5, 7)], fill=fill)
    assert [each.progress for each in found] == list(LINES)
    assert {each.priority.title if each.priority else None for each in found} <= {None, "Priority 1"}


def test_lines_that_stand_above_one_action_each_name_its_part(tmp_path: Path) -> None:
    parts = ("Workforce", "Quality of practice", "Front door")
    rows = [row for part, action in zip(parts, ACTIONS, strict=True) for row in ((part,), action)]
    found = read(tmp_path, [HEADINGS, *rows], [f"A{row}:E{row}" for row in (2, 4, 6)])
    assert [each.priority.title if each.priority else None for each in found] == list(parts)
    assert [each.progress for each in found] == [None] * 3


def test_bold_lines_below_rows_are_no_accounts_of_them(tmp_path: Path) -> None:
    found = read(
        tmp_path, below_each(("Quality of practice", "Front door", "Closing words")), ["A3:E3", "A5:E5", "A7:E7"], bold=True
    )
    assert [each.progress for each in found] == [None] * 3
