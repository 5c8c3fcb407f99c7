"""Days that lost the format of dates on their way, so that Excel shows 46171 for 29 May 2026."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

ACTIONS = ("Recruit twelve foster carers", "Audit thirty case files", "Train all managers in supervision")
NUMBERS = (46171, 46203, 45990)  # 29 May and 30 June 2026, 29 November 2025
DAYS = [date(2026, 5, 29), date(2026, 6, 30), date(2025, 11, 29)]


def read(folder: Path, heading: str, values: tuple[object, ...]) -> Programme:
    rows: Rows = [("Ref", "Action", "Lead", heading, "Status")]
    rows = [
        *rows,
        *((n, text, "Head of Service", value, "On track") for n, (text, value) in enumerate(zip(ACTIONS, values, strict=True), 1)),
    ]
    write_workbook(folder / "tracker.xlsx", {"Plan": rows})
    return read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30))


def ids(programme: Programme) -> list[str]:
    return [each.id for each in programme.findings if each.id == "days-shown-as-numbers"]


@pytest.mark.parametrize("heading", ["Deadline", "Due date", "By when", "Target date", "To be completed by"])
def test_numbers_below_a_heading_that_asks_for_a_day_are_days_and_are_told_once(heading: str, tmp_path: Path) -> None:
    found = read(tmp_path, heading, NUMBERS)
    assert [each.deadline.day for each in found.plan.actions] == DAYS
    (told,) = [each for each in found.findings if each.id == "days-shown-as-numbers"]
    assert told.place.cell == "D2"
    assert "46171 is read as 29 May 2026" in told.what


def test_they_may_stand_beside_dates_that_were_typed(tmp_path: Path) -> None:
    found = read(tmp_path, "Deadline", (46171, "30 June 2026", 45990.0))
    assert [each.deadline.day for each in found.plan.actions] == DAYS


@pytest.mark.parametrize("heading, values", [("Cost", NUMBERS), ("Budget (£)", NUMBERS), ("Deadline", (46171, 12, 45990))])
def test_other_numbers_are_no_days(heading: str, values: tuple[object, ...], tmp_path: Path) -> None:
    found = read(tmp_path, heading, values)
    assert [each.deadline.day for each in found.plan.actions] == [None, None, None]
    assert ids(found) == []


def test_dates_that_excel_shows_as_dates_are_not_told(tmp_path: Path) -> None:
    assert ids(read(tmp_path, "Deadline", tuple(DAYS))) == []
