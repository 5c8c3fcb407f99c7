"""Lines above the rows of a plan that say what it is to bring: they are said of its parts, and are no evidence."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

HEADINGS = ("Ref", "Action", "Lead", "By when", "RAG", "Evidence of progress")
FIRST = ("1.1", "Recruit twelve social workers", "Head of Service", "31/05/2026", "Red", "The advert is out")
SECOND = ("1.2", "Audit thirty case files", "QA Manager", "30/06/2026", "Amber", "Sampling has begun")
THIRD = ("2.1", "Publish the new threshold guide", "Principal Social Worker", "31/07/2026", "Green", "Drafted")
FOURTH = ("2.2", "Train all team managers", "QA Manager", "31/07/2026", "Amber", "Booked")
SUCCESS = "What success looks like: children are seen within five days."


def read(folder: Path, **sheets: Rows) -> Programme:
    write_workbook(folder / "tracker.xlsx", sheets)
    return read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30))


def parts(programme: Programme) -> list[tuple[str | None, str, str | None]]:
    return [(part.ref, part.title, part.statement) for part in programme.plan.priorities]


@pytest.mark.parametrize(
    "line", [SUCCESS, "What success means – families get help at once", "Success will look like: fewer children in care"]
)
def test_a_line_below_the_parts_name_that_says_what_it_is_to_bring_is_said_of_the_part(tmp_path: Path, line: str) -> None:
    programme = read(tmp_path, Plan=[("Priority 1: Leadership",), (line,), HEADINGS, FIRST, SECOND])
    assert parts(programme) == [("1", "Leadership", line)]
    assert [action.progress for action in programme.plan.actions] == [FIRST[-1], SECOND[-1]]


@pytest.mark.parametrize(
    "label",
    [
        *(
            "Outcome we want: ",
            "Desired outcome – ",
            "Outcome sought: ",
            "What will be different: ",
            "What will change for families: ",
        ),
        *("What good looks like: ", "What good will look like – "),
    ],
)
def test_a_line_above_the_rows_that_is_called_the_outcome_is_that_of_each_row(tmp_path: Path, label: str) -> None:
    programme = read(tmp_path, Plan=[("Priority 1: Leadership",), (f"{label}Families get help at once.",), HEADINGS, FIRST, SECOND])
    assert [action.outcome for action in programme.plan.actions] == ["Families get help at once."] * 2
    assert parts(programme) == [("1", "Leadership", None)]


def test_an_outcome_between_the_parts_of_a_table_is_that_of_the_rows_of_its_part(tmp_path: Path) -> None:
    rows: Rows = [
        ("Area of weakness 1: Plans are late",), ("Outcome sought: Plans are on time.",), HEADINGS, FIRST, SECOND, (),
        ("Area of weakness 2: Waits are long",), ("Outcome sought: Families wait less.",), HEADINGS, THIRD, FOURTH,
    ]  # fmt: skip
    found = read(tmp_path, Plan=rows).plan.actions
    assert [action.outcome for action in found] == ["Plans are on time."] * 2 + ["Families wait less."] * 2


@pytest.mark.parametrize("label", ["Measure", "Success measure", "How we will measure success", "KPI"])
def test_a_row_of_nothing_but_how_success_is_measured_is_no_action_and_is_said_of_the_part_above(
    tmp_path: Path, label: str
) -> None:
    line = f"{label}: 60% of new plans in 20 weeks by March 2026"
    below: tuple[object, ...] = (None, line)
    rows: Rows = [
        ("Theme A - Front door",), HEADINGS, FIRST, SECOND, below, (),
        ("Theme B - Court",), HEADINGS, THIRD, FOURTH,
    ]  # fmt: skip
    programme = read(tmp_path, Plan=rows)
    assert [action.ref for action in programme.plan.actions] == ["1.1", "1.2", "2.1", "2.2"]
    assert parts(programme) == [("A", "Front door", line), ("B", "Court", None)]
    assert not [each for each in programme.findings if each.id.endswith("-missing")]


@pytest.mark.parametrize("row", [("1.3", "Measure: count the plans each week"), (None, "Measure: count them", "QA Manager")])
def test_a_row_with_more_than_that_is_an_action(tmp_path: Path, row: tuple[object, ...]) -> None:
    programme = read(tmp_path, Plan=[("Theme A - Front door",), HEADINGS, FIRST, SECOND, row, THIRD])
    found = programme.plan.actions
    assert row[1] in [*(each.text for each in found), *(step.text for each in found for step in each.steps)]


def test_an_outcome_in_a_column_of_its_own_leaves_the_line_above_to_the_part(tmp_path: Path) -> None:
    line = "Outcome we want: Families get help at once."
    rows: Rows = [("Priority 1: Leadership",), (line,), (*HEADINGS, "Outcome"), (*FIRST, "Posts are filled"), (*SECOND, None)]
    programme = read(tmp_path, Plan=rows)
    assert programme.plan.actions[0].outcome == "Posts are filled"
    assert parts(programme) == [("1", "Leadership", line)]


def test_a_label_alone_takes_the_lines_below_it_and_none_of_them_names_the_part(tmp_path: Path) -> None:
    lines = ("What success looks like", "Every child has a plan that they understand", "Fewer children come back within a year")
    programme = read(
        tmp_path, Practice=[*((line,) for line in lines), (), HEADINGS, FIRST, SECOND], Court=[HEADINGS, THIRD, FOURTH]
    )
    assert parts(programme) == [(None, "Practice", "\n".join(lines)), (None, "Court", None)]


def test_each_part_of_a_sheet_keeps_its_own(tmp_path: Path) -> None:
    below = "Success: court papers are filed on time"
    rows: Rows = [
        ("Theme A - Front door",), (SUCCESS,), HEADINGS, FIRST, SECOND, (),
        ("Theme B - Court",), (below,), HEADINGS, THIRD, FOURTH,
    ]  # fmt: skip
    assert parts(read(tmp_path, Plan=rows)) == [("A", "Front door", SUCCESS), ("B", "Court", below)]


def test_what_two_sheets_say_of_one_part_is_kept_of_both(tmp_path: Path) -> None:
    other = "Success will be: families are told what happens next"
    one: Rows = [("Priority 1: Leadership",), (SUCCESS,), HEADINGS, FIRST, SECOND]
    two: Rows = [("Priority 1: Leadership",), (other,), HEADINGS, ("1.3", *THIRD[1:]), ("1.4", *FOURTH[1:])]
    assert parts(read(tmp_path, First=one, Second=two)) == [("1", "Leadership", f"{SUCCESS}\n{other}")]


def test_what_stands_above_several_parts_is_set_aside_and_said(tmp_path: Path) -> None:
    rows: Rows = [
        ("Improvement plan 2026",), (SUCCESS,),
        ("Priority", *HEADINGS), ("Leadership", *FIRST), ("Leadership", *SECOND), ("Practice", *THIRD), ("Practice", *FOURTH),
    ]  # fmt: skip
    programme = read(tmp_path, Plan=rows)
    assert parts(programme) == [(None, "Leadership", None), (None, "Practice", None)]
    assert [(each.place.cell, each.because) for each in programme.reading.set_aside] == [
        ("A2", "it says what more than one part of the plan is to bring")
    ]


def test_a_label_beside_its_text_leaves_the_title_above_to_the_table_below_and_is_set_aside(tmp_path: Path) -> None:
    rows: Rows = [
        ("Theme A - Front door",),
        ("What success looks like", "Referrals are answered in a day"),
        HEADINGS,
        FIRST,
        SECOND,
    ]
    programme = read(tmp_path, Plan=rows, Other=[("Theme B - Court",), HEADINGS, THIRD, FOURTH])
    assert parts(programme) == [("A", "Front door", None), ("B", "Court", None)]
    assert [each.place.cell for each in programme.reading.set_aside] == ["A2:B2"]
