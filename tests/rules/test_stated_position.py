"""The day of which trackers say that they speak: where no month was given, it tells which to ask for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.reading.programme import open_programme
from reportgen.reading.stated_position import stated_position
from tests.makers.workbooks import Rows, write_workbook

TODAY = date(2026, 11, 30)
PLAN: Rows = [("Ref", "Action", "Lead", "Due"), ("1", "Train all staff", "Head of Service", "31/12/2026")]


def stated(folder: Path, *lines: tuple[object, ...]) -> date | None:
    write_workbook(folder / "tracker.xlsx", {"Plan": [*lines, (), *PLAN]})
    said = stated_position(open_programme(folder).sheets, TODAY)
    return said.day if said is not None else None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        (
            ("Internal audit follow-up register, position at 31 December 2025 (Joint Audit Committee, 21 January 2026)",),
            date(2025, 12, 31),
        ),
        (("Progress as at the end of May 2026",), date(2026, 5, 31)),
        (("Data as at", date(2026, 1, 31)), date(2026, 1, 31)),
        (("This version: February 2026",), date(2026, 2, 28)),
        (("Copied from the project tool. Status date: 30 January 2026.",), date(2026, 1, 30)),
        (("Update for March 2026",), date(2026, 3, 31)),
    ],
)
def test_a_line_above_the_plan_says_of_which_day_it_speaks(line: tuple[object, ...], day: date, tmp_path: Path) -> None:
    assert stated(tmp_path, line) == day


@pytest.mark.parametrize(
    "line",
    [
        ("Inspection of March 2025: overall effectiveness inadequate",),
        ("Agreed by the governing body on 24 September 2025.",),
        ("Position at 31 December 2026",),  # still to come
        ("Improvement plan 2025/26",),
    ],
)
def test_other_days_above_it_say_nothing_of_that(line: tuple[object, ...], tmp_path: Path) -> None:
    assert stated(tmp_path, line) is None


def test_of_several_the_latest_that_is_over_counts(tmp_path: Path) -> None:
    assert stated(tmp_path, ("Position at 31 March 2026",), ("Data as at 30 April 2026",)) == date(2026, 4, 30)
