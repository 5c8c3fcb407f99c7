"""Lines above, between and below the rows of a plan: parts that nothing sets off, notes, labels, counts and examples."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font

from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.told import TEXTS, read
from tests.makers.workbooks import Rows, write_workbook

HEAD = ("Ref", "Action", "Lead", "Deadline", "Status")
WHEN = date(2026, 12, 31)


def rows(*numbers: int, refs: bool = True) -> Rows:
    told = [(number, TEXTS[number - 1], "Head of Service", WHEN, "In progress") for number in numbers]
    return told if refs else [row[1:] for row in told]


def texts(programme: Programme) -> list[str]:
    return [action.text for action in programme.plan.actions]


def parts(programme: Programme) -> list[str | None]:
    return [action.priority.title if action.priority else None for action in programme.plan.actions]


def in_bold(folder: Path, plan: Rows, *cells: str) -> Programme:
    path = write_workbook(folder / "plan.xlsx", {"Plan": plan})
    book = openpyxl.load_workbook(path)
    for cell in cells:
        book["Plan"][cell].font = Font(bold=True)
    book.save(path)
    return read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30))


# --- parts that nothing sets off, in the column of the actions -------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second"),
    [("Priority 1: Leadership", "Priority 2: Practice"), ("Leadership", "Practice")],
)
def test_a_plain_text_over_rows_that_tell_more_names_their_part(first: str, second: str, tmp_path: Path) -> None:
    plan = [HEAD[1:], (first,), *rows(1, 2, refs=False), (second,), *rows(3, 4, refs=False)]
    found = read(tmp_path, {"Plan": plan})
    assert texts(found) == list(TEXTS)
    assert parts(found) == ["Leadership", "Leadership", "Practice", "Practice"]


def test_a_text_that_says_what_to_do_stays_an_action_though_nothing_is_told_of_it(tmp_path: Path) -> None:
    plan = [HEAD[1:], *rows(1, 2, refs=False), ("Buy laptops",), *rows(3, 4, refs=False), ("Write to all parents",)]
    assert "Buy laptops" in texts(read(tmp_path, {"Plan": plan}))


def test_parts_that_are_numbered_stand_above_those_that_are_not(tmp_path: Path) -> None:
    plan = [HEAD[1:], ("Workstream 1 - Leadership",), ("Staffing",), *rows(1, refs=False), ("Audit",), *rows(2, refs=False)]
    plan += [("Workstream 2 - Practice",), ("Front door",), *rows(3, 4, refs=False)]
    assert parts(read(tmp_path, {"Plan": plan})) == ["Leadership", "Leadership", "Practice", "Practice"]


def test_a_part_may_stand_in_two_cells(tmp_path: Path) -> None:
    plan = [("Priority 1", "Leadership"), HEAD, *rows(1, 2), ("Priority 2", "Practice"), HEAD, *rows(3, 4)]
    found = read(tmp_path, {"Plan": plan})
    assert texts(found) == list(TEXTS)
    assert parts(found) == ["Leadership", "Leadership", "Practice", "Practice"]


# --- the first row ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("part", [None, "Leadership"])
def test_a_first_row_of_words_alone_is_no_heading_though_it_is_set_off(part: str | None, tmp_path: Path) -> None:
    plan: Rows = [("Action", "Lead", "By when", "Status"), (part,), (TEXTS[0], "Head of Service", "Ongoing", "In progress")]
    plan = [*plan, *((text, "Head of Service", WHEN, "Complete") for text in TEXTS[1:])]
    assert texts(read(tmp_path, {"Plan": plan}, merged=["A2:D2"] if part else [])) == list(TEXTS)


@pytest.mark.parametrize("word", ["Example", "e.g.", "EXAMPLE ROW:", "Sample entry"])
def test_a_row_that_calls_itself_an_example_is_no_action(word: str, tmp_path: Path) -> None:
    found = read(tmp_path, {"Plan": [HEAD, (word, "Recruit ten nurses", "J Bloggs", WHEN, "In progress"), *rows(1, 2, 3, 4)]})
    assert texts(found) == list(TEXTS)
    assert any(each.place.cell == "A2:E2" for each in found.reading.set_aside)


# --- between and below the rows ------------------------------------------------------------------------------------------------

BELOW = {
    "who prepared it": [(), ("Prepared by", "Jane Hill"), ("Approved by", "T Price"), ("Next review", WHEN), ("Version", "2")],
    "any labels": [(), ("Quorum", "5 members"), ("Room", "Committee 2")],
    "counts": [("Complete", 1), ("In progress", 3)],
    "notes": [(), ("Notes",), ("1", "Dates are those agreed in March"), ("2", "Costs are in the budget")],
}


@pytest.mark.parametrize("below", BELOW.values(), ids=BELOW)
def test_what_stands_below_the_rows_is_no_action_and_is_set_aside(below: Rows, tmp_path: Path) -> None:
    found = read(tmp_path, {"Plan": [HEAD, *rows(1, 2, 3, 4), *below]})
    assert texts(found) == list(TEXTS)
    assert sum(each.cells for each in found.reading.set_aside) >= sum(map(len, below)) - 1


def test_labels_between_two_parts_of_a_plan_are_no_actions(tmp_path: Path) -> None:
    plan = [HEAD, *rows(1, 2), (), ("Theme lead", "Jane Hill"), ("Status", "In progress"), (), HEAD, *rows(3, 4)]
    assert texts(read(tmp_path, {"Plan": plan})) == list(TEXTS)


@pytest.mark.parametrize(
    "below",
    [
        (5, "Write to all parents"),
        ("5a", "Write to all parents"),
        ("New", "Write to every family that has waited for longer than a year"),
    ],
)
def test_an_action_of_which_nothing_is_told_yet_is_one_though_it_stands_apart(below: tuple[object, str], tmp_path: Path) -> None:
    assert below[1] in texts(read(tmp_path, {"Plan": [HEAD, *rows(1, 2, 3, 4), (), below]}))


def test_a_note_between_the_rows_names_no_part_and_is_set_aside(tmp_path: Path) -> None:
    plan = [HEAD, *rows(1, 2), ("Note: 2 was moved to the SEND plan by the Board.",), *rows(3, 4)]
    found = read(tmp_path, {"Plan": plan})
    assert parts(found) == [None] * 4
    assert [each.because for each in found.reading.set_aside] == ["a note between the rows"]


@pytest.mark.parametrize(("column", "value"), [(3, WHEN), (4, "Complete"), (0, 9)])
def test_a_day_a_state_or_a_number_alone_names_no_part(column: int, value: object, tmp_path: Path) -> None:
    alone = tuple(value if at == column else None for at in range(len(HEAD)))
    found = read(tmp_path, {"Plan": [HEAD, *rows(1, 2), alone, *rows(3, 4)]})
    assert parts(found) == [None] * 4


def test_a_post_over_rows_leads_them_and_names_no_part(tmp_path: Path) -> None:
    plan = [
        ("Ref", "Action", "Deadline", "Status"),
        ("Post: Head of Service",),
        *((row[0], row[1], *row[3:]) for row in rows(1, 2)),
    ]
    plan += [("Post: Quality Manager",), *((row[0], row[1], *row[3:]) for row in rows(3, 4))]
    found = read(tmp_path, {"Plan": plan})
    assert [action.leads for action in found.plan.actions] == [("Head of Service",)] * 2 + [("Quality Manager",)] * 2
    assert parts(found) == [None] * 4


def test_a_line_that_explains_colours_names_no_group_of_indicators(tmp_path: Path) -> None:
    head = ("Ref", "Measure", "Good is", "Target", "May 2026", "June 2026")
    measures = [(1, "Visits on time", "High", "90%", "86%", "97%"), (2, "Re-referrals", "Low", "20%", "22%", "28%")]
    found = read(tmp_path, {"Scorecard": [("Children in care",), ("Green = on target, Red = off target",), head, *measures]})
    assert [indicator.group for indicator in found.indicators] == ["Children in care"] * 2


def test_parts_may_be_lettered_and_stand_below_a_line_that_is_set_off(tmp_path: Path) -> None:
    plan = [HEAD[1:], ("Theme A: Leadership",), *rows(1, 2, refs=False), ("Theme B: Practice",), *rows(3, 4, refs=False)]
    assert parts(read(tmp_path, {"Plan": plan})) == ["Leadership", "Leadership", "Practice", "Practice"]


def test_a_part_by_number_counts_before_a_title_that_is_set_off(tmp_path: Path) -> None:
    plan = [HEAD, ("HOUSING PROGRAMME 2023 TO 2025",), ("Priority 1 – Homes",), *rows(1, 2), ("Priority 2 – Tenants",), *rows(3, 4)]
    found = read(tmp_path, {"Plan": plan}, merged=["A2:E2"])
    assert parts(found) == ["Homes", "Homes", "Tenants", "Tenants"]


def test_counts_of_states_may_stand_in_two_lines_below_the_rows(tmp_path: Path) -> None:
    counts = [("Total actions: 4", "Blue", "Green", "Amber"), ("Number at 30 June", 2, 1, 1)]
    assert texts(read(tmp_path, {"Plan": [HEAD[1:], *rows(1, 2, 3, 4, refs=False), *counts]})) == list(TEXTS)


@pytest.mark.parametrize(
    "line", ["Figures are for the last working day of the month.", "Measures at or better than target: 1 of 2"]
)
def test_a_line_below_the_figures_is_no_indicator(line: str, tmp_path: Path) -> None:
    head = ("Ref", "Measure", "Good is", "Target", "May 2026", "June 2026")
    measures = [(1, "Visits on time", "High", "90%", "86%", "97%"), (2, "Re-referrals", "Low", "20%", "22%", "28%")]
    found = read(tmp_path, {"Scorecard": [head, *measures, (None, line)]})
    assert [indicator.title for indicator in found.indicators] == ["Visits on time", "Re-referrals"]


def test_how_many_agree_may_be_headed_in_words(tmp_path: Path) -> None:
    head = ("Question", "Agree or strongly agree", "Number who answered")
    answers = [("I was listened to", "58%", 268), ("I am told when something changes", "29%", 309)]
    found = read(tmp_path, {"Plan": [HEAD, *rows(1, 2, 3, 4)], "Survey": [head, *answers]})
    assert [answer.percent and int(answer.percent.value) for answer in found.survey] == [58, 29]


def test_a_comment_may_stand_in_a_row_below_the_figures(tmp_path: Path) -> None:
    head = ("Measure", "Target", "May 2026", "June 2026")
    measures = [
        ("Visits on time", "90%", "86%", "97%"),
        ("Comment: the best month since May",),
        ("Re-referrals", "20%", "22%", "28%"),
    ]
    found = read(tmp_path, {"Scorecard": [head, *measures, ("Comment: two teams lack staff",)]})
    assert [indicator.comment for indicator in found.indicators] == ["the best month since May", "two teams lack staff"]


def test_counts_beside_a_plan_give_none_of_its_parts_a_number(tmp_path: Path) -> None:
    counts = [("Summary", "Number"), ("Actions in plan", 4), ("In progress", 4), ("Completed", 0), ("Withdrawn", 0), ("Late", 0)]
    plan = [HEAD, ("1. Health and safety",), *rows(1, 2), ("2. Repairs",), *rows(3)]
    found = read(tmp_path, {"Plan": [(*row, *(None,) * (6 - len(row)), *count) for row, count in zip(plan, counts, strict=True)]})
    assert parts(found) == ["Health and safety"] * 2 + ["Repairs"]


@pytest.mark.parametrize(
    ("bold", "first", "second"), [(True, "Fostering", "Adoption"), (False, "Priority 1: Fostering", "Priority 2: Adoption")]
)
def test_a_short_action_of_which_nothing_is_told_is_no_part_beside_parts(
    bold: bool, first: str, second: str, tmp_path: Path
) -> None:
    plan = [
        HEAD[1:],
        (first,),
        *rows(1, refs=False),
        ("Launch new campaign",),
        *rows(2, refs=False),
        (second,),
        *rows(3, 4, refs=False),
    ]
    found = in_bold(tmp_path, plan, *(("A2", "A6") if bold else ()))
    assert texts(found) == [TEXTS[0], "Launch new campaign", *TEXTS[1:]]
    assert parts(found) == ["Fostering"] * 3 + ["Adoption"] * 2


def test_an_order_at_the_end_of_a_plan_leaves_its_parts(tmp_path: Path) -> None:
    plan = [HEAD[1:], ("Fostering",), *rows(1, 2, refs=False), ("Adoption",), *rows(3, 4, refs=False), ("Launch new campaign",)]
    found = read(tmp_path, {"Plan": plan})
    assert parts(found)[:4] == ["Fostering"] * 2 + ["Adoption"] * 2


def test_groups_of_measures_may_be_set_off_by_nothing(tmp_path: Path) -> None:
    head = ("Measure", "Target", "May 2026", "June 2026")
    measures = [("Front door",), ("Assessments on time", "90%", "86%", "97%"), ("Placements",), ("Planned moves", "20", "22", "28")]
    found = read(tmp_path, {"Scorecard": [head, *measures, ("Short stays", "5", "6", "7")]})
    assert [(indicator.group, indicator.title) for indicator in found.indicators] == [
        ("Front door", "Assessments on time"),
        ("Placements", "Planned moves"),
        ("Placements", "Short stays"),
    ]


def test_a_part_that_was_added_later_need_not_be_set_off_as_the_others_are(tmp_path: Path) -> None:
    plan = [HEAD, ("Education",), *rows(1), ("Behaviour",), *rows(2), ("Personal development",), *rows(3, 4)]
    assert parts(in_bold(tmp_path, plan, "A2", "A4")) == ["Education", "Behaviour", *["Personal development"] * 2]


@pytest.mark.parametrize(
    "line", ["Dates in red have changed", "See action 2 for the link with health", "Updates are due by 5 October"]
)
def test_a_sentence_below_a_part_that_is_set_off_takes_no_place_of_it(line: str, tmp_path: Path) -> None:
    plan = [HEAD, ("Education",), *rows(1, 2), (line,), *rows(3, 4)]
    assert parts(in_bold(tmp_path, plan, "A2")) == ["Education"] * 4
