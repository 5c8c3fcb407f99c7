"""Parts over recommendations, who is elected and leads nothing, keys of status words in one line, updates and new dates."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from reportgen.model.months import Month
from reportgen.model.places import Place
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from reportgen.reading.values.keys import levels_in_text
from tests.makers.workbooks import Rows, write_workbook

HERE = Place("Plan.xlsx", "Plan", "A1")
DARK, PALE, GREY = "7B241C", "F2D7D5", "D9D9D9"
HEADS = ("Ref", "Action", "Lead", "Due", "Status")
SAID = ("The service should know who is most at risk", "The service should clear its backlog of visits")


def read(folder: Path, rows: Rows, fills: Mapping[str, str] | None = None) -> Programme:
    write_workbook(folder / "tracker.xlsx", {"Plan": rows}, fills or {})
    return read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30))


# --- causes of concern over recommendations -------------------------------------------------------------------------------


def cause(number: int, name: str) -> tuple[Rows, list[int], list[int]]:
    """The rows of a cause of concern, and which of them are its title and its recommendations."""
    rows: Rows = [
        (f"CAUSE OF CONCERN {number} – {name}",),
        ("SRO", "Assistant Chief Officer"),
        ("Finding", "It does not reach all."),
    ]
    recommended = []
    for at, said in enumerate(SAID, 1):
        recommended.append(len(rows))
        own = [
            (f"C{number}.{at}{letter}", f"{name} task {letter} of {at}", "Area Manager", "30/06/2026", "On target")
            for letter in "ab"
        ]
        rows = [*rows, (f"Recommendation {at}: {said}",), HEADS, *own, ()]
    return rows, [0], recommended


def test_a_cause_of_concern_is_the_part_and_the_recommendation_below_it_is_what_is_answered(tmp_path: Path) -> None:
    rows: Rows = [("Moorland Fire and Rescue Service",), ("Action plan",), ()]
    fills = dict[str, str]()
    for number, name in enumerate(("PREVENTION", "CULTURE"), 1):
        own, titles, recommended = cause(number, name)
        fills |= {f"Plan!A{len(rows) + at + 1}": DARK for at in titles} | {
            f"Plan!A{len(rows) + at + 1}": PALE for at in recommended
        }
        rows = [*rows, *own]
    book = openpyxl.load_workbook(write_workbook(tmp_path / "tracker.xlsx", {"Plan": rows}, fills))
    for number, row in enumerate(rows, 1):
        if len(row) == 2:
            book.worksheets[0].merge_cells(f"B{number}:E{number}")
    book.save(tmp_path / "tracker.xlsx")
    found = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30)).plan.actions
    parts = [each.priority.title for each in found if each.priority]
    assert parts == ["CAUSE OF CONCERN 1 – PREVENTION"] * 4 + ["CAUSE OF CONCERN 2 – CULTURE"] * 4
    assert [each.answers for each in found][:4] == [(f"Recommendation {at}: {SAID[at - 1]}",) for at in (1, 1, 2, 2)]


# --- who leads ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "who, leads",
    [
        (("Leader", "Deputy Leader", "Cabinet Member, Finance"), [("Treasurer",), ("Head of Policy",), ("Auditor",)]),
        (
            ("Director of Finance", "Chief Executive", "Director of Place"),
            [("Treasurer", "Director of Finance"), ("Head of Policy", "Chief Executive"), ("Auditor", "Director of Place")],
        ),
    ],
)
def test_an_executive_sponsor_who_is_elected_leads_no_action(
    who: tuple[str, ...], leads: list[tuple[str, ...]], tmp_path: Path
) -> None:
    owners = ("Treasurer", "Head of Policy", "Auditor")
    rows: Rows = [("Ref", "Action", "Delivery lead", "Exec sponsor", "Due")]
    rows = [*rows, *((n, f"Review policy {n}", *both, "30/06/2026") for n, both in enumerate(zip(owners, who, strict=True), 1))]
    assert [each.leads for each in read(tmp_path, rows).plan.actions] == leads


# --- keys -----------------------------------------------------------------------------------------------------------------


def test_a_key_of_status_words_in_one_line_may_leave_some_unexplained() -> None:
    line = (
        "Status: Complete = action taken and evidence lodged.  In progress.  Not started.  Overdue = past its due date.  "
        "Closed – not accepted = no action will be taken."
    )
    assert [(level.name, level.meaning) for level in levels_in_text(line, HERE)] == [
        ("Complete", "action taken and evidence lodged"),
        ("In progress", "In progress"),
        ("Not started", "Not started"),
        ("Overdue", "past its due date"),
        ("Closed – not accepted", "no action will be taken"),
    ]


def test_what_stands_behind_a_colour_is_more_of_what_it_means() -> None:
    line = "White = not due yet. Not started; Green = on course. On track; Blue = all of it is there. Complete"
    assert [level.name for level in levels_in_text(line, HERE)] == ["White", "Green", "Blue"]


# --- updates by month, and new dates --------------------------------------------------------------------------------------

WHAT = ("Recruit twelve call handlers", "Publish the rota")


def test_of_updates_by_month_the_newest_is_told_and_an_older_one_where_it_is_empty(tmp_path: Path) -> None:
    rows: Rows = [("No.", "Action", "Lead", "Position at Mar 26", "Position at Jun 26")]
    said = (("Not started", "Under way, 8 recruited"), ("Under way, drafted", None))
    rows = [*rows, *((n, what, "Head", *both) for n, (what, both) in enumerate(zip(WHAT, said, strict=True), 1))]
    found = read(tmp_path, rows).plan.actions
    assert [each.progress for each in found] == ["Under way, 8 recruited", "Under way, drafted"]


def test_lettered_lines_of_the_newest_update_alone_tell_of_the_lines_of_the_action(tmp_path: Path) -> None:
    rows: Rows = [("No.", "Action", "Lead", "Position at Mar 26", "Position at Jun 26")]
    lines = "(a) Recruit call handlers\n(b) Publish the rota"
    rows = [*rows, *((n, lines, "Head", "(a) Under way\n(b) Not started", "(a) Complete\n(b) Complete") for n in (1, 2, 3))]
    assert all(step.standing.counts_as is CountsAs.DONE for each in read(tmp_path, rows).plan.actions for step in each.steps)


@pytest.mark.parametrize(
    "typed, day",
    [("13 Mar", date(2026, 3, 13)), ("20 Dec", date(2025, 12, 20)), ("5 Dec", date(2025, 12, 5))],  # the last is brought forward
)
def test_a_new_date_without_a_year_is_of_the_year_in_which_it_is_nearer_to_the_first(typed: str, day: date, tmp_path: Path) -> None:
    rows: Rows = [
        ("No.", "Action", "Lead", "Due", "New date"),
        (1, WHAT[0], "Head", "19/12/2025", typed),
        (2, WHAT[1], "Head", "19/12/2025"),
    ]
    assert read(tmp_path, rows).plan.actions[0].revision.day == day
