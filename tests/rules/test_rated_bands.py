"""Lines across a plan that are rated as a whole, in the columns in which its rows are; and what only counts the ratings."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import PatternFill

from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

COLOURS = {"Red": "FF0000", "Amber": "FFC000", "Green": "00B050"}
FIRST, SECOND = "CAUSE OF CONCERN 1 – Prevention misses those most at risk", "AREA FOR IMPROVEMENT 2 – Risk information is old"
HEADS = ("July", "Sept", "No.", "What we are doing", "Due", "Who")
PLAN: Rows = [
    HEADS,
    ("Red", "Amber", FIRST),
    ("Amber", "Green", "1.1", "Build a single risk list", "30/11/2026", "GM Prevention"),
    ("Green", "Red", "1.2", "Clear all late visits", "31/08/2026", "SM Risk"),
    ("Amber", "Green", SECOND),
    ("Green", "Green", "2.1", "Inspect the premises again", "31/12/2026", "GM Protection"),
    ("Red", "Amber", "2.2", "Move site plans to tablets", "30/11/2026", "Head of ICT"),
]


def read(folder: Path, rows: Rows, *merged: str) -> Programme:
    book = openpyxl.load_workbook(write_workbook(folder / "tracker.xlsx", {"Plan": rows}))
    for row in book["Plan"]:
        for cell in row:
            if isinstance(cell.value, str) and cell.value in COLOURS:
                cell.fill = PatternFill("solid", fgColor=COLOURS[cell.value])
    for cells in merged:
        book["Plan"].merge_cells(cells)
    book.save(folder / "tracker.xlsx")
    return read_programme(open_programme(folder), Month(2026, 9), date(2026, 9, 30))


def test_a_text_merged_across_behind_ratings_of_its_own_is_a_part_and_no_action(tmp_path: Path) -> None:
    found = read(tmp_path, PLAN, "C2:F2", "C5:F5")
    assert [each.ref for each in found.plan.actions] == ["1.1", "1.2", "2.1", "2.2"]
    assert [each.title for each in found.plan.priorities] == [FIRST, SECOND]


def test_the_ratings_of_the_last_month_count_and_not_those_of_the_lines_across(tmp_path: Path) -> None:
    levels = [each.standing.level for each in read(tmp_path, PLAN, "C2:F2", "C5:F5").plan.actions]
    assert [level.name for level in levels if level] == ["Green", "Red", "Green", "Amber"]


@pytest.mark.parametrize("merged", [True, False])
def test_actions_that_are_merged_over_several_columns_in_every_row_are_no_lines_across(merged: bool, tmp_path: Path) -> None:
    texts = ("Build a single risk list", "Clear all late visits", "Inspect the premises again", "Move site plans to tablets")
    rows: Rows = [("July", "Sept", "Action"), *(("Red", "Amber", text) for text in texts)]
    found = read(tmp_path, rows, *(f"C{row}:F{row}" for row in range(1, 6) if merged))
    assert [each.text for each in found.plan.actions] == list(texts)


@pytest.mark.parametrize("counted", ["Activities", "Rating"])
def test_numbers_beside_levels_count_actions_and_measure_nothing(counted: str, tmp_path: Path) -> None:
    beside: Rows = [(), (counted, "July", "Sept"), ("Red", 1, 1), ("Amber", 1, 1), ("Green", 2, 2), ("All", 4, 4)]
    rows = [(*row, *[None] * (7 - len(row)), *more) for row, more in zip(PLAN, [*beside, ()], strict=True)]
    found = read(tmp_path, rows, "C2:F2", "C5:F5")
    assert found.indicators == ()
    levels = [each.standing.level for each in found.plan.actions]
    assert [level.name for level in levels if level] == ["Green", "Red", "Green", "Amber"]


def test_what_is_measured_beside_a_rating_is_an_indicator(tmp_path: Path) -> None:
    rows: Rows = [
        ("RAG", "Indicator", "Jul 2026", "Aug 2026"),
        ("Red", "Visits that wait over 28 days", 140, 120),
        ("Amber", "Crews that are trained", 9, 11),
        ("Green", "Premises inspected again", 41, 55),
    ]
    assert len(read(tmp_path, rows).indicators) == len(rows) - 1


def test_a_score_beside_a_numbered_line_across_rates_the_part(tmp_path: Path) -> None:
    heads = ("Owner", "ID", "Milestone", "Evidence", "Score", "Finish")
    rows: Rows = [("Milestones at the end of September",), ()]
    merged = []
    for number, name in enumerate(("MEDICINES", "EMERGENCY CARE"), 1):
        merged.append(f"A{len(rows) + 1}:D{len(rows) + 1}")
        own = [("Matron", f"{name[0]}{at}", f"{name} task {at}", "Log", at, "30/11/2026") for at in (1, 2)]
        rows = [*rows, (f"WORKSTREAM {number}: {name}", None, None, None, 2), heads, *own, ()]
    found = read(tmp_path, [*rows, ("5 – embedded: it works",), ("2 – done",), ("1 – not begun",)], *merged).plan.actions
    assert [each.text for each in found] == [f"{name} task {at}" for name in ("MEDICINES", "EMERGENCY CARE") for at in (1, 2)]
    assert len({each.priority for each in found}) == 2


def test_the_code_of_a_part_may_stand_before_its_ratings(tmp_path: Path) -> None:
    heads = ("Ref", "Now", "Last time", "What we said we would do", "Owner", "Due")
    rows: Rows = [heads]
    for part in "AB":
        own = [(f"{part}{at}", "Green", "Amber", f"Task {at} of part {part}", "GM Risk", "30/11/2026") for at in (1, 2)]
        rows = [*rows, (part, "Amber", "Red", f"Cause of concern {part}: too few are seen"), *own]
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": rows})
    book = openpyxl.load_workbook(tmp_path / "tracker.xlsx")
    for number in (2, 5):
        book["Plan"].merge_cells(f"D{number}:F{number}")
        for cell in ("A", "D"):
            book["Plan"][f"{cell}{number}"].fill = PatternFill("solid", fgColor="DDD9C4")
    book.save(tmp_path / "tracker.xlsx")
    found = read_programme(open_programme(tmp_path), Month(2026, 9), date(2026, 9, 30)).plan.actions
    assert [each.ref for each in found] == ["A1", "A2", "B1", "B2"]
    assert len({each.priority for each in found}) == 2
