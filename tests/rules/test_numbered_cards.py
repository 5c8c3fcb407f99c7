"""Numbers above cards and before recommendations, front pages, and captions that each sheet has."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.model.months import Month
from reportgen.model.places import Place
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from reportgen.reading.values.keys import levels_in_text
from reportgen.reading.values.statuses import read_meaning
from tests.makers.workbooks import Rows, write_workbook

HERE = Place("Plan.xlsx", "Plan", "A1")
CARDS = (
    ("Visits in time", "Sample five visits a week", "Head of Service"),
    ("Supervision", "Write one page on good supervision", "Learning Lead"),
    ("Core groups", "Chairs check the dates of all core groups", "QA Manager"),
    ("Exit planning", "Agree with families what comes after", "Service Manager"),
)


def read(folder: Path, **sheets: Rows) -> Programme:
    write_workbook(folder / "tracker.xlsx", {name.replace("_", " "): rows for name, rows in sheets.items()})
    return read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30))


def ids(programme: Programme) -> set[str]:
    return {each.id for each in programme.findings}


# --- cards ----------------------------------------------------------------------------------------------------------------


def card(number: int, parts: bool) -> Rows:
    title, action, lead = CARDS[number - 1]
    above: Rows = [(f"{'AB'[number // 3]}. Part {'of homes' if number > 2 else 'of schools'}",), ()] if parts and number % 2 else []
    own: Rows = [(f"Card {number}", title), ("What we will do", action), ("Lead officer", lead), ("Target date", "30 June 2026")]
    return [*above, *own, ("Status", "On track"), ()]


def cards(parts: bool) -> Rows:
    return [("ACTION CARDS – June 2026",), (), *(row for number in range(1, 5) for row in card(number, parts))]


def test_the_number_of_a_card_is_its_ref_and_the_line_above_several_cards_names_the_part(tmp_path: Path) -> None:
    found = read(tmp_path, Cards=cards(parts=True)).plan.actions
    assert [each.ref for each in found] == ["Card 1", "Card 2", "Card 3", "Card 4"]
    assert [each.priority.title for each in found if each.priority] == ["A. Part of schools"] * 2 + ["B. Part of homes"] * 2


def test_a_card_is_found_where_its_action_stands(tmp_path: Path) -> None:
    assert read(tmp_path, Cards=cards(parts=True)).plan.actions[0].place.cell == "B6"


def test_cards_without_such_lines_are_called_by_their_titles(tmp_path: Path) -> None:
    found = read(tmp_path, Cards=cards(parts=False)).plan.actions
    assert [each.text for each in found] == [action for _, action, _ in CARDS]
    assert [each.priority.title for each in found if each.priority] == [title for title, _, _ in CARDS]


# --- what stands on a front page ------------------------------------------------------------------------------------------

PLAN: Rows = [
    ("Ref", "Action", "Lead", "Due", "Status"),
    *((n, *each[1:], "30 June 2026", "On track") for n, each in enumerate(CARDS, 1)),
]


def test_what_a_front_page_says_of_the_paper_is_no_list_of_actions(tmp_path: Path) -> None:
    said: Rows = [
        ("Focus of the visit", "Children in need and children who have a protection plan"),
        ("Letter published", "25 January 2026"),
        ("Plan last refreshed", "27 June 2026"),
        ("Refreshed by", "Improvement Officer"),
    ]
    found = read(tmp_path, Front_page=said, Plan=PLAN)
    assert "rows-not-read" not in ids(found)
    assert len(found.plan.actions) == len(CARDS)


def test_a_list_with_a_name_and_a_day_each_is_still_missed(tmp_path: Path) -> None:
    rows: Rows = [("Zqx", "Wvu", "Jkl"), *((f"{action} in the north", lead, "30 June 2026") for _, action, lead in CARDS)]
    assert "rows-not-read" in ids(read(tmp_path, Other=rows, Plan=PLAN))


# --- recommendations by their numbers -------------------------------------------------------------------------------------


def test_a_recommendation_keeps_the_number_by_which_the_board_speaks_of_it(tmp_path: Path) -> None:
    said = ("How well we see and respond to neglect", "Permanence planning, so that children do not wait")
    rows: Rows = [PLAN[0]]
    for number, text in enumerate(said, 1):
        own = [(f"{'AB'[number - 1]}{at}", *row[1:]) for at, row in enumerate(PLAN[2 * number - 1 : 2 * number + 1], 1)]
        rows = [*rows, (f"Priority {number}: Homes and schools {number}",), (f"Recommendation {number}: {text}",), *own]
    found = read(tmp_path, Plan=rows).plan.actions
    assert [each.answers for each in found] == [(f"Recommendation {n}: {text}",) for n, text in enumerate(said, 1) for _ in "ab"]


# --- captions above indicators -----------------------------------------------------------------------------------


def measures(part: str, caption: str) -> Rows:
    head = ("KPI", "What we count", "Apr 2026", "May 2026", "Jun 2026", "Target")
    names = ("Plans in time", "Visits in time", "Reviews in time")
    rows = [(f"{part[-1]}.{n}", f"{name} {part}", 50 + n, 60, 70, 80) for n, name in enumerate(names, 1)]
    return [(part,), (), (caption,), head, *rows]


def test_a_caption_that_each_sheet_has_names_no_part(tmp_path: Path) -> None:
    sheets = {f"Area_{n}": measures(f"Priority Area {n}: Homes and schools {n}", "How we will know that it works") for n in (1, 2)}
    found = read(tmp_path, **sheets).indicators
    assert [each.group for each in found] == [f"Priority Area {n}: Homes and schools {n}" for n in (1, 2) for _ in "abc"]


def test_a_caption_of_one_sheet_alone_does(tmp_path: Path) -> None:
    found = read(tmp_path, Area_1=measures("Scorecard 1", "Children in care")).indicators
    assert {each.group for each in found} == {"Children in care"}


# --- keys in one line, and what is finished but not yet struck from the list ------------------------------------------------


def test_a_state_that_a_line_of_the_key_leaves_unexplained_is_a_level_of_its_own() -> None:
    line = "State: Open = being worked on; Not begun; Late = past its date; To close = finished, the Board is asked to close it"
    assert [(level.name, level.meaning) for level in levels_in_text(line, HERE)] == [
        ("Open", "being worked on"),
        ("Not begun", "Not begun"),
        ("Late", "past its date"),
        ("To close", "finished, the Board is asked to close it"),
    ]


def test_further_words_for_a_level_stay_with_it() -> None:
    line = "R = red: off track; it needs help. A = amber: on track; not all done. G = green: complete"
    assert [level.name for level in levels_in_text(line, HERE)] == ["Red", "Amber", "Green"]


@pytest.mark.parametrize(
    "text, counts_as",
    [
        ("Finished, the Board is asked to close it", CountsAs.DONE),
        ("Complete - request to close", CountsAs.DONE),
        ("Done, awaiting closure", CountsAs.DONE),
        ("To close", CountsAs.IN_PROGRESS),
        ("Almost finished, to be closed in May", CountsAs.IN_PROGRESS),
        ("Not finished, to be closed in May", CountsAs.IN_PROGRESS),
    ],
)
def test_what_is_finished_is_done_though_the_entry_is_still_to_be_closed(text: str, counts_as: CountsAs) -> None:
    assert read_meaning(text).counts_as is counts_as
