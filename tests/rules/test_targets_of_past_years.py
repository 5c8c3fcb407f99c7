"""Targets that stand on a sheet of definitions hold for the year that it names."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

NAMES = ("Visits in time (%)", "Reviews in time (%)", "Agency social workers (%)")
FIGURES: Rows = [("Indicator", "Apr 2026", "May 2026", "Jun 2026"), *((name, 70, 72, 75) for name in NAMES)]


def definitions(heading: str = "Target") -> Rows:
    return [("Indicator", "Definition", heading, "Good is"), *((name, f"What we mean by it: {name}", 90, "High") for name in NAMES)]


def read(folder: Path, sheets: dict[str, Rows]) -> Programme:
    write_workbook(folder / "scorecard.xlsx", sheets)
    return read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30))


def targets(programme: Programme) -> list[str | None]:
    return [indicator.target.text for indicator in programme.indicators]


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("Definitions 2023-24", definitions()),
        ("Definitions", [("Indicator targets 2023/24",), (), *definitions()]),
        ("Definitions", definitions("Target 2025/26")),
        ("KPI definitions 2024", definitions()),
    ],
)
def test_a_target_of_a_year_that_is_over_is_not_held_against_newer_figures_and_that_is_said(
    name: str, rows: Rows, tmp_path: Path
) -> None:
    programme = read(tmp_path, {"Scorecard": FIGURES, name: rows})
    assert targets(programme) == [None] * 3
    assert [indicator.better for indicator in programme.indicators].count(None) == 0
    said = [each for each in programme.findings if each.id == "targets-of-past-year"]
    assert [(each.place.sheet, each.what.startswith("3 targets here hold until 31 ")) for each in said] == [(name, True)]


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("Definitions", definitions()),
        ("Definitions 2026-27", definitions()),
        ("Definitions", [("Targets for 2026",), (), *definitions()]),
        ("Definitions", definitions("Target March 2027")),
    ],
)
def test_a_target_of_this_year_or_of_none_is(name: str, rows: Rows, tmp_path: Path) -> None:
    programme = read(tmp_path, {"Scorecard": FIGURES, name: rows})
    assert targets(programme) == ["90"] * 3
    assert not any(each.id == "targets-of-past-year" for each in programme.findings)
