"""Dates typed month first, as programmes from elsewhere export them: '09/30/2025'."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import pytest

from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

ACTIONS = ("Recruit twelve foster carers", "Audit thirty case files", "Train all managers", "Publish the new guide")


def read(folder: Path, due: Sequence[object], created: Sequence[object] = ()) -> Programme:
    created = created or ("04/18/2025",) * len(due)
    told = zip(ACTIONS, due, created, strict=True)
    rows: Rows = [
        ("Task ID", "Task Name", "Assigned To", "Due date", "Created Date", "Progress"),
        *((f"T{at}", text, "Head of Service", day, made, "In progress") for at, (text, day, made) in enumerate(told, 1)),
    ]
    write_workbook(folder / "export.xlsx", {"Tasks": rows})
    return read_programme(open_programme(folder), Month(2025, 9), date(2025, 9, 30))


def days(programme: Programme) -> list[date | None]:
    return [each.deadline.day for each in programme.plan.actions]


def told(programme: Programme, id_: str) -> list[str | None]:
    return [each.place.cell for each in programme.findings if each.id == id_]


def test_where_dates_can_only_be_month_first_all_of_the_sheet_are_and_it_is_told_once(tmp_path: Path) -> None:
    found = read(tmp_path, ("09/15/2025", "10/03/2025", "6/30/2025", "12/09/2025"))
    assert days(found) == [date(2025, 9, 15), date(2025, 10, 3), date(2025, 6, 30), date(2025, 12, 9)]
    assert told(found, "dates-month-first") == ["D2"]
    assert "'09/15/2025' is read as 15 September 2025" in next(each.what for each in found.findings if each.place.cell == "D2")


def test_a_time_of_day_may_stand_behind_them(tmp_path: Path) -> None:
    found = read(tmp_path, ("9/15/2025 5:00 PM", "10/3/2025 17:00", "6/30/2025 09:30:00 AM", "12/9/2025, 9:00"))
    assert days(found) == [date(2025, 9, 15), date(2025, 10, 3), date(2025, 6, 30), date(2025, 12, 9)]


@pytest.mark.parametrize(
    ("due", "created", "first"),
    [
        (("09/15/2025", "31/10/2025", "06/30/2025", "12/09/2025"), (), None),  # some can only be day first
        (("10/03/2025", "11/04/2025", "12/05/2025", "09/06/2025"), ("01/02/2025",) * 4, date(2025, 3, 10)),  # either
        (("09/15/2025", "10/03/2025", "11/04/2025", "12/05/2025"), ("01/02/2025",) * 4, None),  # one slip of the hand
    ],
)
def test_without_such_evidence_the_day_comes_first(
    tmp_path: Path, due: Sequence[object], created: Sequence[object], first: date | None
) -> None:
    found = read(tmp_path, due, created)
    assert days(found)[0] == first
    assert told(found, "dates-month-first") == []


def test_days_that_excel_may_have_turned_round_when_it_opened_the_export_are_told(tmp_path: Path) -> None:
    found = read(tmp_path, ("09/15/2025", datetime(2025, 3, 10), "06/30/2025", datetime(2025, 9, 12)))
    assert told(found, "dates-may-be-turned") == ["D3"]
    (tmp_path / "typed").mkdir()
    typed = read(tmp_path / "typed", ("09/15/2025", datetime(2025, 10, 31), "06/30/2025", datetime(2025, 9, 12)))
    assert told(typed, "dates-may-be-turned") == []
