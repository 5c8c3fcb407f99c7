"""Rows that stand for a part, keys that tell what is left white, leads beside their dates, and headings that say who said it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import PatternFill

from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from reportgen.reading.values.leads import read_leads, without_dates
from tests.makers.workbooks import Rows, write_workbook

DONE, OPEN, LATE, NOT_STARTED, SHOWN = (
    CountsAs.DONE,
    CountsAs.IN_PROGRESS,
    CountsAs.OVERDUE,
    CountsAs.NOT_STARTED,
    CountsAs.EVIDENCED,
)
TEXTS = ("Recruit two more officers", "Write to every family", "Test the new script", "Agree a joint protocol", "Publish the fees")
BLUE, GREEN, AMBER, RED = "D9E1F2", "00B050", "FFC000", "FF0000"


def read(folder: Path, fills: dict[str, str] | None = None, **sheets: Rows) -> Programme:
    path = write_workbook(folder / "tracker.xlsx", sheets)
    book = openpyxl.load_workbook(path)
    for at, fill in (fills or {}).items():
        book[next(iter(sheets))][at].fill = PatternFill("solid", fgColor=fill)
    book.save(path)
    return read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30))


def states(found: Programme) -> list[CountsAs | None]:
    return [each.standing.counts_as for each in found.plan.actions]


# --- rows that stand for a part

HEADS = ("Ref", "Action", "Lead", "Due", "RAG", "Update")
WORKSTREAMS: Rows = [
    HEADS,
    ("WS1", "Leadership", "SRO: Director", None, "Green", "Steady"),
    ("1.1", TEXTS[0], "Business Manager", "31/05/2026", "Red", "Late"),
    ("1.2", TEXTS[1], "Performance Officer", "31/07/2026", "Green", "Going well"),
    ("WS2", "Early help", "SRO: Head of Service", None, "Amber", None),
    ("2.1", TEXTS[2], "Practice Lead", "30/09/2026", "Amber", "Two posts empty"),
    ("2.2", TEXTS[3], "Practice Lead", "31/10/2026", "Green", None),
]
SHADED = {f"{column}{row}": BLUE for column in "ABCD" for row in (2, 5)}


def test_shaded_rows_without_a_day_that_number_the_rows_below_are_parts_and_no_actions(tmp_path: Path) -> None:
    found = read(tmp_path, SHADED, Plan=WORKSTREAMS)
    assert [each.ref for each in found.plan.actions] == ["1.1", "1.2", "2.1", "2.2"]
    assert [each.title for each in found.plan.priorities] == ["WS1 Leadership", "WS2 Early help"]


@pytest.mark.parametrize("change", ["not shaded", "dated", "numbers others"])
def test_rows_that_are_not_shaded_are_dated_or_number_others_stay_actions(tmp_path: Path, change: str) -> None:
    rows = [list(row) for row in WORKSTREAMS]
    if change == "dated":
        rows[1][3] = rows[4][3] = "31/12/2026"
    if change == "numbers others":
        rows[5][0], rows[6][0] = "3.1", "3.2"
    found = read(tmp_path, {} if change == "not shaded" else SHADED, Plan=[tuple(row) for row in rows])
    assert len(found.plan.actions) == 6


def test_numbers_below_levels_count_the_actions_of_each_part(tmp_path: Path) -> None:
    counts: Rows = [
        (None, "Number of actions", "Overall", "Complete", "Green", "Amber", "Red"),
        ("WS1", "Leadership and the Board", "Green", 2, 1, 0, 0),
        ("WS2", "Children who need early help", "Amber", 1, 0, 2, 0),
        ("WS3", "Assessment and plans", "Red", 1, 1, 1, 2),
    ]
    found = read(tmp_path, SHADED, Plan=[*WORKSTREAMS, (), *counts])
    assert [each.ref for each in found.plan.actions] == ["1.1", "1.2", "2.1", "2.2"]
    assert [each.id for each in found.findings if each.id in ("status-not-understood", "ref-duplicate")] == []


# --- keys that tell what is left white

UNSHADED: Rows = [("No", "Action", "Who", "When", "Where we are")] + [
    (f"A{at}", text, "Practice Lead", "31/07/2026", f"Text {at}") for at, text in enumerate(TEXTS, 1)
]


def test_a_key_of_shades_below_the_plan_may_say_what_none_means(tmp_path: Path) -> None:
    key: Rows = [
        ("Shading",),
        (None, "Finished"),
        (None, "Under way but slipping"),
        (None, "Behind, needs help"),
        ("none", "Not begun"),
    ]
    shades = {"E2": GREEN, "E3": AMBER, "E4": RED, "A9": GREEN, "A10": AMBER, "A11": RED}
    found = read(tmp_path, shades, Plan=[*UNSHADED, (), *key])
    assert states(found) == [DONE, OPEN, LATE, NOT_STARTED, NOT_STARTED]


def test_the_last_state_of_a_key_across_that_is_not_filled_is_of_what_is_not_filled(tmp_path: Path) -> None:
    key: Rows = [("RAG key:", "Complete", "In progress", "Behind schedule", "Not started"), ()]
    rows = [(*row[:4], "RAG" if at == 0 else None) for at, row in enumerate(UNSHADED)]
    shades = {"B1": GREEN, "C1": AMBER, "D1": RED, "E4": GREEN, "E5": AMBER, "E6": RED}
    found = read(tmp_path, shades, Plan=[*key, *rows])
    assert states(found) == [DONE, OPEN, LATE, NOT_STARTED, NOT_STARTED]


def test_lines_that_explain_judgements_below_a_scorecard_are_no_indicators(tmp_path: Path) -> None:
    rows: Rows = [
        ("Measure", "Target", "Apr 2026", "May 2026", "Our judgement"),
        ("Visits on time", 90, 80, 91, "On target"),
        ("Plans on time", 90, 70, 82, "Close"),
        ("Reviews on time", 95, 61, 60, "Off target"),
        (),
        ("On target: at the target or better",),
        ("Close: within a tenth of it",),
        ("Off target: further away than that",),
    ]
    assert [each.title for each in read(tmp_path, Scorecard=rows).indicators] == [
        "Visits on time",
        "Plans on time",
        "Reviews on time",
    ]


# --- shown to work


@pytest.mark.parametrize("heading", ["Seen working", "Evidenced on"])
def test_a_letter_of_the_key_and_a_day_on_which_it_was_seen_to_work_are_evidence(tmp_path: Path, heading: str) -> None:
    rows: list[Sequence[object]] = [("Done?  Y = we have done it.  P = part done.  N = nothing done yet.",), ()]
    rows += [("No", "What we are doing", "Who", "By", "Done?", heading)]
    days = ("14/05/2026", None, None, None, None)
    rows += [
        (f"1{at}", text, "Ann Lee", "31/07/2026", letter, day)
        for at, text, letter, day in zip("abcde", TEXTS, "YYPNP", days, strict=True)
    ]
    assert states(read(tmp_path, Plan=rows)) == [SHOWN, DONE, OPEN, NOT_STARTED, OPEN]


# --- leads beside their dates


@pytest.mark.parametrize(
    ("cell", "leads"),
    [
        ("Hub Manager\nby end of September 2025", ("Hub Manager",)),
        ("Systems Lead\nnew form built by July 2025, old one switched off by 31 December 2025", ("Systems Lead",)),
        ("Development Officer. Last course 20 March 2026", ("Development Officer",)),
        ("Data Lead (first one Sept 2025)", ("Data Lead",)),
        ("QA Manager – each term", ("QA Manager",)),
        ("Locality Managers and DWP Manager, by end of Nov 2025", ("Locality Managers", "DWP Manager")),
        ("Head of Service\nTeam Manager\nby May 2026", ("Head of Service", "Team Manager")),
        ("Head of Service – Permanence, by May 2026", ("Head of Service – Permanence",)),
        ("AD: Sept 25; HoS: Oct 25", ("AD", "HoS")),
        ("Ann Lee (by end of May 2026) / Bo Day (by July 2026)", ("Ann Lee", "Bo Day")),
        ("31/05/2026 Ann Lee", ("Ann Lee",)),
    ],
)
def test_of_a_cell_that_says_who_and_what_by_when_only_who_leads(cell: str, leads: tuple[str, ...]) -> None:
    assert read_leads(without_dates(cell)) == leads


# --- headings

RECOMMENDED = (
    "Make the record show what the child wished for",
    None,
    "Look again at what carers are paid",
    None,
    "Learn from who leaves",
)


@pytest.mark.parametrize(
    "heading", ["Ofsted recommended that we", "HMICFRS says that the force must…", "The inspectorate found that"]
)
def test_what_inspectors_said_is_what_the_actions_answer(tmp_path: Path, heading: str) -> None:
    rows: list[Sequence[object]] = [("Rec", heading, "We will", "Who", "By when", "Status")]
    rows += [(None, said, text, "Ann Lee", "31/07/2026", "Open") for said, text in zip(RECOMMENDED, TEXTS, strict=True)]
    found = read(tmp_path, Plan=rows).plan.actions
    assert [each.answers[0] if each.answers else None for each in found][:3:2] == [RECOMMENDED[0], RECOMMENDED[2]]


def test_sentences_below_area_for_improvement_are_answered_and_name_no_part(tmp_path: Path) -> None:
    rows: list[Sequence[object]] = [
        ("Judgement 2: Help and protection",),
        (),
        ("Ref", "Area for improvement", "What we will do", "Lead", "Target date", "Status"),
    ]
    rows += [
        (f"HP{at}", said, text, "Ann Lee", "31/07/2026", "Open")
        for at, (said, text) in enumerate(zip(RECOMMENDED, TEXTS, strict=True), 1)
    ]
    found = read(tmp_path, Plan=rows).plan
    assert not {each.title for each in found.priorities} & set(RECOMMENDED)
    assert found.actions[0].answers == (RECOMMENDED[0],)


def test_words_below_direction_tell_no_part_of_a_scorecard(tmp_path: Path) -> None:
    rows: list[Sequence[object]] = [("Ref", "Measure", "Apr 2026", "May 2026", "Target", "Direction"), ("Recruit and retain",)]
    rows += [
        (f"W{at}", f"Vacancies in area {at}", 12, 11 - at, 8, word)
        for at, word in enumerate(("Improving", "Worsening", "No change", "Improving"))
    ]
    found = read(tmp_path, {f"{column}2": BLUE for column in "ABCDEF"}, Scorecard=rows).indicators
    assert {each.group for each in found} == {"Recruit and retain"}


def test_where_a_recovery_action_is_what_is_to_be_done_comments_stay_comments(tmp_path: Path) -> None:
    rows: list[Sequence[object]] = [("No", "Recovery action", "Who", "By", "How is it going", "Comments")]
    rows += [(at, text, "Ann Lee", "31/07/2026", "On course", "Advert out") for at, text in enumerate(TEXTS, 1)]
    found = read(tmp_path, Recovery=rows).plan.actions
    assert [each.text for each in found] == list(TEXTS)


def test_a_list_of_what_needs_to_improve_beside_a_plan_is_of_recommendations(tmp_path: Path) -> None:
    plan: Rows = [
        ("Ref", "What we will do", "Lead", "Due", "RAG"),
        *((f"1.{at}", text, "Ann Lee", "31/07/2026", "Green") for at, text in enumerate(TEXTS, 1)),
    ]
    listed: Rows = [
        ("What needs to improve – from the report",),
        (),
        ("No.", "What needs to improve"),
        *((at, text) for at, text in enumerate(RECOMMENDED[::2], 1)),
    ]
    found = read(tmp_path, Plan=plan, Recommendations=listed)
    assert [each.text for each in found.recommendations] == list(RECOMMENDED[::2])
