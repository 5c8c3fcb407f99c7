"""Plans with two lines an action: headings and rows say in a second line who helps, and by when it is expected now."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl

from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.told import DONE, TEXTS, UNDER_WAY, states

HEADS = (("No.", "Action", "Lead", "Date agreed", "Status"), (None, None, "Helped by", "Date now expected", None))


def plan(folder: Path, *, merged: bool = True) -> Programme:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for heads in HEADS:
        sheet.append(heads)
    for number, text in enumerate(TEXTS, 1):
        sheet.append((number, text, "Head of Service", "30/04/2026", "Complete" if number == 1 else "In progress"))
        sheet.append((None, None, "HR Manager", "31/07/2026" if number == 2 else None, None))
    for row in range(1, 2 * len(TEXTS) + 2, 2):
        for column in "ABE" if merged else "":
            sheet.merge_cells(f"{column}{row}:{column}{row + 1}")
    folder.mkdir(exist_ok=True)
    book.save(folder / "plan.xlsx")
    return read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30))


def test_what_stands_in_the_second_line_belongs_below_the_second_heading(tmp_path: Path) -> None:
    programme = plan(tmp_path)
    assert [each.text for each in programme.plan.actions] == list(TEXTS)
    assert states(programme) == [DONE, UNDER_WAY, UNDER_WAY, UNDER_WAY]
    assert [each.leads for each in programme.plan.actions] == [("Head of Service",)] * 4
    assert {each.deadline.day for each in programme.plan.actions} == {date(2026, 4, 30)}
    assert [each.revision.day for each in programme.plan.actions] == [
        None,
        date(2026, 7, 31),
        None,
        None,
    ]
    assert [each.place.cell for each in programme.plan.actions] == ["A3", "A5", "A7", "A9"]
    assert not any(action.steps for action in programme.plan.actions)
