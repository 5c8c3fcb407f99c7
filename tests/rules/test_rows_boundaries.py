"""Which rows of a plan are actions, which are parts of one, and which are counts or notes: where each begins and ends."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

HEADINGS = ("Ref", "Action", "Lead", "Deadline", "RAG")
ROWS: Rows = [
    ("1.1", "Open the line for families", "DCS", date(2026, 3, 31), "Red"),
    ("1.2", "Train all of the teams", "Team Manager", date(2026, 5, 31), "Amber"),
    ("1.3", "Renew the old policy", "DCS", date(2026, 9, 30), "Green"),
]


def read(folder: Path, rows: Rows, headings: tuple[str, ...] = HEADINGS) -> Programme:
    write_workbook(folder / "plan.xlsx", {"Plan": [headings, *rows]})
    return read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30))


def behind(folder: Path, *rows: tuple[object, ...], headings: tuple[str, ...] = HEADINGS, above: Rows = ROWS) -> list[str]:
    """What stands behind the first three rows as an action, or as a step of the last."""
    plan = read(folder, [*above, *rows], headings).plan
    assert plan is not None
    told = [text for each in plan.actions for text in (each.text, *(step.text for step in each.steps))]
    return [text for text in told if text not in {row[1] for row in above}]


def ids(programme: Programme) -> list[str]:
    return [each.id for each in programme.findings]


COUNTED = "Actions of all tasks in total, all items"


@pytest.mark.parametrize(("text", "is_count"), [(COUNTED, True), (f"{COUNTED}.", False)])
def test_what_a_number_counts_is_said_in_forty_signs(text: str, is_count: bool, tmp_path: Path) -> None:
    assert behind(tmp_path, (None, text, None, None, 18)) == [text] * (not is_count)


@pytest.mark.parametrize(("text", "is_said"), [("Minutes end.", False), ("Minutes end here.", True)])
def test_three_words_behind_the_plan_may_be_an_action_and_two_close_it(text: str, is_said: bool, tmp_path: Path) -> None:
    assert ("row-taken-for-note" in ids(read(tmp_path, [*ROWS, (), (None, text)]))) == is_said


@pytest.mark.parametrize(
    ("row", "is_missing"),
    [
        (("1.4", "-", "DCS"), True),  # nothing is typed of what is to be done
        (("1.4", "N/A", "DCS"), False),  # nothing is to be done
        (("1.4", "N/A", "DCS", date(2026, 9, 30)), True),
        (("1.4", "N/A", "DCS", None, "Amber"), True),
        (("1.4", "None"), False),
    ],
)
def test_none_as_the_action_is_no_gap_where_it_has_no_date_and_no_state(
    row: tuple[object, ...], is_missing: bool, tmp_path: Path
) -> None:
    assert bool(read(tmp_path, [*ROWS, row]).reading.gaps) == is_missing


@pytest.mark.parametrize("state", ["Closed", "Complete"])
def test_none_as_the_action_is_no_gap_where_its_status_is_that_it_is_over(state: str, tmp_path: Path) -> None:
    headings = (*HEADINGS[:4], "Status")
    rows = [(*row[:4], status) for row, status in zip(ROWS, ("Overdue", "On track", "Complete"), strict=True)]
    day = date(2026, 9, 30)
    assert read(tmp_path, [*rows, ("1.4", "N/A", "DCS", day, state)], headings).reading.gaps == ()
    assert read(tmp_path, [*rows, ("1.4", "N/A", "DCS", day, "On track")], headings).reading.gaps


@pytest.mark.parametrize(("lines", "steps"), [(1, 0), (2, 2)])
def test_two_bullets_make_a_list_of_steps(lines: int, steps: int, tmp_path: Path) -> None:
    listed = ("- Ask the owners (DCS, May 2026)", "- Burn it (Team Manager, June 2026)")[:lines]
    text = "\n".join(("Close the archive:", *listed))
    plan = read(tmp_path, [*ROWS, ("1.4", text, "DCS", date(2026, 9, 30), "Red")]).plan
    assert plan is not None
    assert len(plan.actions[-1].steps) == steps


TOTAL = "Total cost of the service agreed"


@pytest.mark.parametrize(
    ("row", "is_action"),
    [
        ((None, TOTAL, None, None, "Red"), False),
        ((None, TOTAL, None, "30/09/2026", "Red"), True),
        ((None, TOTAL, None, date(2026, 9, 30), "Red"), True),
        ((None, TOTAL, "DCS", None, "Red"), True),
        (("1.4", TOTAL, None, None, "Red"), True),
    ],
)
def test_a_total_with_a_ref_a_lead_or_a_date_is_an_action(row: tuple[object, ...], is_action: bool, tmp_path: Path) -> None:
    assert behind(tmp_path, row) == [TOTAL] * is_action


@pytest.mark.parametrize(("ref", "read_as"), [("1.1", "1.1"), (1.1, "1.10")])
def test_a_number_behind_nine_is_ten_and_a_text_is_what_it_says(ref: object, read_as: str, tmp_path: Path) -> None:
    day = date(2026, 9, 30)
    plan = read(tmp_path, [*ROWS, (1.9, "Close it", "DCS", day, "Red"), (ref, "Paint the door", "DCS", day, "Red")]).plan
    assert plan is not None
    assert plan.actions[-1].ref == read_as


def test_a_day_without_a_year_takes_that_of_its_siblings(tmp_path: Path) -> None:
    rows = [(*row[:3], date(2027, 3, 1 + at), row[4]) for at, row in enumerate(ROWS)]
    plan = read(tmp_path, [*rows, ("1.4", "Close the archive", "DCS", "31 May", "Red")]).plan
    assert plan is not None
    assert plan.actions[-1].deadline.day == date(2027, 5, 31)


@pytest.mark.parametrize(("counted", "is_action"), [(0, False), (1, True), (3, True)])
def test_a_number_counts_rows_where_fewer_than_half_of_its_column_are_numbers(
    counted: int, is_action: bool, tmp_path: Path
) -> None:
    """Of the three rows so many have numbers there, and so has the count below a blank row."""
    weeks = [*(4, 6, 9)[:counted], *("a while", "some weeks", "long")[counted:]]
    rows = [(*row, week, week) for row, week in zip(ROWS, weeks, strict=True)]
    headings = (*HEADINGS, "Time needed", "Staff needed")
    told = behind(tmp_path, (), (None, "Blue ones", None, None, None, 6, 9), headings=headings, above=rows)
    assert told == ["Blue ones"] * is_action


@pytest.mark.parametrize(("typed", "is_said"), [("12/05/2026", False), ("soon enough", True), (date(2026, 5, 12), False)])
def test_the_day_on_which_a_new_date_was_agreed_is_said_where_it_is_none(typed: object, is_said: bool, tmp_path: Path) -> None:
    headings = (*HEADINGS, "Revised date", "Date agreed")
    days = (date(2026, 5, 12), date(2026, 5, 13), typed)
    rows = [(*row, date(2026, 10, 31), day) for row, day in zip(ROWS, days, strict=True)]
    assert ("day-not-understood" in ids(read(tmp_path, rows, headings))) == is_said


def test_lists_in_a_column_of_steps_alone_are_the_actions_of_their_rows(tmp_path: Path) -> None:
    """There is no column of actions beside it."""
    step = "- Ask the owners (DCS, May 2026)\n- Burn it (Team Manager, June 2026)"
    rows = [(row[0], step if at == 0 else row[1], *row[2:]) for at, row in enumerate(ROWS)]
    plan = read(tmp_path, rows, ("Ref", "Steps", *HEADINGS[2:])).plan
    assert plan is not None
    assert [len(each.steps) for each in plan.actions] == [2, 0, 0]


@pytest.mark.parametrize(
    ("text", "count", "is_count"),
    [
        ("Actions in total", 18, True),
        ("Families in total", 18, False),
        ("Actions in total", "2026", False),
        ("Actions complete", 9, True),
    ],
)
def test_what_says_what_is_counted_beside_a_number_and_nothing_else_is_a_count(
    text: str, count: object, is_count: bool, tmp_path: Path
) -> None:
    assert behind(tmp_path, (None, text, None, None, count)) == [text] * (not is_count)


def test_a_count_has_one_number(tmp_path: Path) -> None:
    assert behind(tmp_path, (None, "Actions in total", "DCS", None, 18)) == ["Actions in total"]


@pytest.mark.parametrize(("typed", "is_said"), [("soon enough", True), ("ongoing", False), ("31/10/2026", False)])
def test_a_new_date_is_said_where_it_is_none(typed: object, is_said: bool, tmp_path: Path) -> None:
    headings = (*HEADINGS, "Revised date")
    rows = [(*row, day) for row, day in zip(ROWS, (date(2026, 10, 31), date(2026, 11, 30), typed), strict=True)]
    assert ("revised-not-understood" in ids(read(tmp_path, rows, headings))) == is_said


@pytest.mark.parametrize(("bare", "are_notes"), [(3, True), (4, False)])
def test_a_plan_most_rows_of_which_are_bare_has_no_notes_at_its_end(bare: int, are_notes: bool, tmp_path: Path) -> None:
    """Of the rows above the blank one as many as half have two cells and no more."""
    rows = [
        *((None, f"{ROWS[at % 3][1]} {at}", "DCS") for at in range(bare)),
        *ROWS,
        ("1.4", "Paint the door", "DCS", date(2026, 9, 30), "Red"),
    ]
    noted = "Signed off by the chair"
    plan = read(tmp_path, [*rows, (), (None, noted)]).plan
    assert plan is not None
    told = [text for each in plan.actions for text in (each.text, *(step.text for step in each.steps))]
    assert (noted not in told) == are_notes


@pytest.mark.parametrize(("lead", "who"), [("DCS", "DCS"), (None, None)])
def test_what_is_doubtful_of_a_ref_is_for_whoever_leads_the_action(lead: str | None, who: str | None, tmp_path: Path) -> None:
    day = date(2026, 9, 30)
    programme = read(tmp_path, [*ROWS, (1.9, "Close it", "DCS", day, "Red"), (1.1, "Paint the door", lead, day, "Red")])
    assert [each.who for each in programme.findings if each.id == "ref-stored-as-number"] == [who]


@pytest.mark.parametrize(
    ("lines", "actions"),
    [
        (("1. Open the new line", "2. Close the old one"), 2),
        (("a) Open the new line", "b) Close the old one"), 2),
        (("Open the new line", "Close the old one"), 1),  # one text on two lines
    ],
)
def test_lines_of_one_cell_are_actions_of_their_own_where_they_are_numbered(
    lines: tuple[str, str], actions: int, tmp_path: Path
) -> None:
    told = ("2.1", "\n".join(lines), "Team Manager\nHead of Service", "31/07/2026", "Amber")
    found = read(tmp_path, (*ROWS, told)).plan.actions[len(ROWS) :]
    assert sum(len(each.steps) or 1 for each in found) == actions


@pytest.mark.parametrize(
    ("told", "state"),
    [
        ("1. Complete\n2. In progress", CountsAs.IN_PROGRESS),
        ("Complete\nIn progress", CountsAs.IN_PROGRESS),
        ("1. Complete\n2. Complete", CountsAs.DONE),
    ],
)
def test_a_state_for_each_line_of_the_action_is_that_of_the_line_furthest_back(told: str, state: CountsAs, tmp_path: Path) -> None:
    lines = ("2.1", "1. Open the new line\n2. Close the old one", "DCS", "31/07/2026", told)
    found, *_ = read(tmp_path, [lines, *ROWS]).plan.actions
    assert found.standing.counts_as is state
