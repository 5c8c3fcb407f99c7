"""What people call things in their own words, told by what stands below: ends, goals, notes, answers, posts, and states."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font, PatternFill

from reportgen.model.findings import Finding
from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from reportgen.reading.values.statuses import read_status
from tests.makers.told import TEXTS, read
from tests.makers.workbooks import Rows

TO_COME, GONE = date(2026, 9, 30), date(2026, 3, 31)


def told(programme: Programme, name: str) -> list[Finding]:
    return [each for each in programme.findings if each.id == name]


def dated(folder: Path, first: str, last: str, days: tuple[object, ...]) -> Programme:
    rows = [
        (f"1.{n}", text, "DCS", date(2026, 1, 5), day, "Green") for n, (text, day) in enumerate(zip(TEXTS, days, strict=True), 1)
    ]
    return read(folder, {"Plan": [("Ref", "Action", "Lead", first, last, "RAG"), *rows]})


def test_days_of_completion_that_are_still_to_come_are_deadlines(tmp_path: Path) -> None:
    days = (TO_COME, GONE, TO_COME, "Ongoing")
    programme = dated(tmp_path, "Kicks off", "Wrapped up by", days)
    assert [each.deadline.day for each in programme.plan.actions] == [TO_COME, GONE, TO_COME, None]
    assert not any(each.standing.counts_as is CountsAs.DONE for each in programme.plan.actions)


@pytest.mark.parametrize("days", [(GONE, GONE, GONE, GONE), (GONE, TO_COME, GONE, GONE), (GONE, None, None, None)])
def test_days_of_completion_that_are_past_or_of_a_few_rows_are_none(days: tuple[object, ...], tmp_path: Path) -> None:
    programme = dated(tmp_path, "Kicks off", "Completed on", days)
    assert not any(each.deadline.day in (GONE, TO_COME) for each in programme.plan.actions)


def test_a_named_deadline_stays_beside_days_of_completion_to_come(tmp_path: Path) -> None:
    programme = dated(tmp_path, "Deadline", "Completed on", (TO_COME,) * 4)
    assert {each.deadline.day for each in programme.plan.actions} == {date(2026, 1, 5)}


def test_a_date_agreed_in_each_row_is_the_deadline_where_a_few_have_another_now(tmp_path: Path) -> None:
    programme = dated(tmp_path, "Date agreed", "Date now expected", (None, TO_COME, None, None))
    assert {each.deadline.day for each in programme.plan.actions} == {date(2026, 1, 5)}
    assert programme.plan.actions[1].revision.day == TO_COME


def scorecard(folder: Path, goal: str, note: str = "Remarks") -> Programme:
    names = ("Visits in time", "Plans in time", "Calls answered")
    rows = [(name, 60, 64, 70, 75 + at, f"Note on {name}") for at, name in enumerate(names)]
    return read(folder, {"Numbers": [("Measure", "Apr 2026", "May 2026", "Jun 2026", goal, note), *rows]})


@pytest.mark.parametrize("goal", ["Mark to hit", "Level to reach", "Where we should be"])
def test_what_is_to_be_hit_is_the_target(goal: str, tmp_path: Path) -> None:
    assert [str(each.target.text) for each in scorecard(tmp_path, goal).indicators] == ["75", "76", "77"]


def test_figures_below_an_unknown_heading_are_said_where_no_target_is_known(tmp_path: Path) -> None:
    (found,) = told(scorecard(tmp_path, "Our bogey"), "column-not-read")
    assert (found.place.cell, "Target" in found.what) == ("E1", True)


@pytest.mark.parametrize(("note", "is_comment"), [("Duty officer's note", True), ("Analyst’s remarks", True), ("Data note", False)])
def test_whose_note_it_is_may_stand_before_a_comment(note: str, is_comment: bool, tmp_path: Path) -> None:
    assert all(bool(each.comment) is is_comment for each in scorecard(tmp_path, "Target", note).indicators)


def test_what_we_changed_because_of_it_is_the_answer(tmp_path: Path) -> None:
    log: Rows = [("When we heard it", "What people told us", "What we changed because of it")]
    log = [*log, *((date(2026, 5, n), f"Letter {n} was hard to read", f"Letter {n} was rewritten") for n in range(1, 5))]
    assert [each.we_did for each in read(tmp_path, {"Log": log}).feedback] == [f"Letter {n} was rewritten" for n in range(1, 5)]


LISTS: Rows = [
    ("Headteacher",), ("Job", "By"), (TEXTS[0], TO_COME), (TEXTS[1], TO_COME), (),
    ("Chair of Governors and Headteacher",), ("Job", "By"), (TEXTS[2], TO_COME), (TEXTS[3], TO_COME), (),
]  # fmt: skip


def test_the_post_above_the_headings_of_a_list_leads_its_actions(tmp_path: Path) -> None:
    leads = [each.leads for each in read(tmp_path, {"Who does what": LISTS}).plan.actions]
    assert leads == [("Headteacher",)] * 2 + [("Chair of Governors and Headteacher",)] * 2


@pytest.mark.parametrize("above", ["A person leads: Head of Service", "• Checks were late."])
def test_a_part_and_the_caption_of_its_table_both_stand_over_its_rows(above: str, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(("Our plan",))
    for number, part in enumerate(("The front door", "Practice", "Care leavers"), 1):
        for line, bold in ((f"{number}. {part}", True), (above, False), (f"Table {number} – actions", True)):
            sheet.append((line,))
            sheet.cell(sheet.max_row, 1).font = Font(bold=bold)
        sheet.append(("Action", "Lead", "Deadline"))
        for cell in sheet[sheet.max_row]:
            cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="D0CECE")
        for text in TEXTS[:2]:
            sheet.append((f"{text} again", "DCS", TO_COME))
    book.save(tmp_path / "plan.xlsx")
    programme = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))
    parts = [each.priority.title for each in programme.plan.actions if each.priority]
    assert parts == ["The front door"] * 2 + ["Practice"] * 2 + ["Care leavers"] * 2


@pytest.mark.parametrize(
    ("typed", "counts_as"),
    [
        *(((text), CountsAs.DONE) for text in ("Wrapped up", "Cracked it", "Over the line", "Put to bed", "Ticked off")),
        *(
            ((text), CountsAs.NOT_STARTED)
            for text in ("Not kicked off yet", "Queued", "In the queue", "Next up", "Not off the ground")
        ),
        *(
            ((text), CountsAs.IN_PROGRESS)
            for text in ("Kicked off", "Cracking on", "Early days", "Wobbling", "On ice", "Hit a snag")
        ),
        *(((text), CountsAs.OVERDUE) for text in ("Bogged down", "In trouble", "Will be late", "Going to be late")),
        *(((text), CountsAs.CLOSED) for text in ("Stood down", "Ditched")),
        *(
            ((text), CountsAs.IN_PROGRESS)
            for text in ("At risk of being late", "In danger of slipping", "May slip", "Delay likely")
        ),
    ],
)
def test_a_state_in_everyday_words(typed: str, counts_as: CountsAs) -> None:
    assert read_status(typed).counts_as is counts_as


@pytest.mark.parametrize("mark", ["- do -", "-do-", "– ditto –", "do.", "~ as above ~", '"do"'])
def test_a_ditto_mark_may_stand_between_dashes(mark: str, tmp_path: Path) -> None:
    rows = [(n, text, mark if n in (2, 4) else f"Lead {'AB'[n // 3]}", TO_COME) for n, text in enumerate(TEXTS, 1)]
    programme = read(tmp_path, {"Plan": [("Item", "Action", "Officer responsible", "To be done by"), *rows]})
    assert [each.leads for each in programme.plan.actions] == [("Lead A",)] * 2 + [("Lead B",)] * 2


def test_why_may_stand_before_who_said_what_is_answered(tmp_path: Path) -> None:
    said = "Why? Ofsted told us: “Pupils do not read widely enough in the upper school”"
    rows = [(text, "English lead", TO_COME) for text in TEXTS]
    programme = read(tmp_path, {"Plan": [("PRIORITY 1 – Reading",), (said,), ("What will we do?", "Who?", "When by?"), *rows]})
    assert {each.answers for each in programme.plan.actions} == {("“Pupils do not read widely enough in the upper school”",)}
