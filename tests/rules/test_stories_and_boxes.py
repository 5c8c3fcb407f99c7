"""Boxes of themes and services, lines that tell an action's story, lists of what changed, and parts that are states."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font

from reportgen.lexicon.grids import ANSWERS_FOR, HELPS, LEADS, said_of
from reportgen.model.months import Month
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.told import read, states
from tests.makers.workbooks import Rows, write_workbook

DONE, BEGUN, NOT_BEGUN, CLOSED = CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED, CountsAs.CLOSED
RED, GREEN, BLUE = "FF0000", "92D050", "8DB4E2"
WHAT = (
    "Recruit twelve social workers to the duty team",
    "Audit thirty case files each month",
    "Publish the new threshold guide for partners",
    "Train all managers in reflective supervision",
)


# --- boxes ----------------------------------------------------------------------------------------------------------------

BOXES: Rows = (
    (None, "Early help", "Children in care"),
    ("1 Staffing", f"{WHAT[0]}\nHead of Service – 31 July 2026", f"{WHAT[1]}\nQA Manager – 30/09/2026"),
    ("2 Practice", f"{WHAT[2]}\nPrincipal Social Worker – May 2026", f"{WHAT[3]}\nLearning Lead, HR Manager – every month"),
    ("3 Learning", "Share what three serious case reviews taught us", "nothing needed"),
    ("4 Leadership", "–", "Appoint a permanent director\nChief Executive – 1 June 2026"),
)
COLOURS = {"Plan!B2": GREEN, "Plan!C2": BLUE, "Plan!B3": RED, "Plan!C3": GREEN, "Plan!C5": RED}


def test_each_box_below_a_service_and_beside_a_theme_is_an_action_that_ends_in_who_and_when(tmp_path: Path) -> None:
    actions = read(tmp_path, {"Plan": BOXES}, COLOURS).plan.actions
    assert [action.text for action in actions] == [
        *WHAT,
        "Share what three serious case reviews taught us",
        "Appoint a permanent director",
    ]
    assert [action.leads for action in actions][:4] == [
        ("Head of Service",),
        ("QA Manager",),
        ("Principal Social Worker",),
        ("Learning Lead", "HR Manager"),
    ]
    assert [action.deadline.day for action in actions] == [
        date(2026, 7, 31),
        date(2026, 9, 30),
        date(2026, 5, 31),
        None,
        None,
        date(2026, 6, 1),
    ]
    assert [action.priority and action.priority.title for action in actions][:2] == ["Staffing"] * 2
    assert [action.place.cell for action in actions] == ["B2", "C2", "B3", "C3", "B4", "C5"]


def test_a_box_that_holds_no_action_is_told_to_be_of_no_use(tmp_path: Path) -> None:
    found = read(tmp_path, {"Plan": BOXES}, COLOURS)
    assert "C4" in {each.place.cell for each in found.reading.set_aside}


def test_what_ends_in_a_name_and_a_day_below_two_headings_that_are_known_is_of_one_action(tmp_path: Path) -> None:
    rows: Rows = (
        ("Action", "Progress"),
        *(
            (f"{text}\nHead of Service – 31 July 2026", f"Two teams began\nQA Manager – {day} May 2026")
            for day, text in enumerate(WHAT, 1)
        ),
    )
    assert len(read(tmp_path, {"Plan": rows}).plan.actions) == len(WHAT)


# --- stories --------------------------------------------------------------------------------------------------------------

HEADS = ("No", "What we will do", "Lead", "Month", "Due (as it was then)", "RAG then", "What the Board was told")


def story(newest_first: bool = False) -> Rows:
    of_each = (
        [(4, "30/04/2026", "Red", "Nobody has been found yet."), (6, "31/08/2026", "Amber", "Two of twelve have begun.")],
        [(4, "31/05/2026", "Amber", "Ten files were audited."), (6, "31/05/2026", "Green", "Thirty files were audited.")],
        [(5, "31/07/2026", "Amber", "A draft went to partners."), (6, "31/07/2026", "Green", "It has gone to print.")],
        [(6, "31/12/2026", "Green", "The first course was held.")],
    )
    rows: list[tuple[object, ...]] = [HEADS]
    for number, (text, lines) in enumerate(zip(WHAT, of_each, strict=True), 1):
        for at, (month, *told) in enumerate(reversed(lines) if newest_first else lines):
            of_action = (f"1.{number}", text, "Head of Service") if at == 0 else (None, None, None)
            rows.append((*of_action, datetime(2026, month, 1), *told))
    return rows


@pytest.mark.parametrize("newest_first", [False, True])
def test_an_action_stands_as_the_newest_of_its_lines_says_and_was_due_as_the_oldest_does(
    newest_first: bool, tmp_path: Path
) -> None:
    actions = read(tmp_path, {"Plan": story(newest_first)}).plan.actions
    assert [action.text for action in actions] == list(WHAT)
    assert [action.standing.level.name if action.standing.level else None for action in actions] == [
        "Amber",
        "Green",
        "Green",
        "Green",
    ]
    assert actions[0].deadline.day == date(2026, 4, 30)
    assert actions[0].revision.day == date(2026, 8, 31)
    assert [action.revision.day for action in actions[1:]] == [None] * 3


def test_all_that_was_told_is_kept_with_its_time(tmp_path: Path) -> None:
    first = read(tmp_path, {"Plan": story()}).plan.actions[0]
    assert first.progress is not None
    assert "Two of twelve have begun." in first.progress


def test_steps_with_leads_and_dates_of_their_own_are_no_story(tmp_path: Path) -> None:
    rows: list[tuple[object, ...]] = [("No", "Action", "Milestone", "Lead", "Date", "RAG")]
    for number, text in enumerate(WHAT, 1):
        rows.append((f"1.{number}", text, "Agree who takes part in it", "Head of Service", "30/04/2026", "Green"))
        rows.append((None, None, "Report what came of it to the Board", "QA Manager", "31/05/2026", "Red"))
    actions = read(tmp_path, {"Plan": rows}).plan.actions
    assert [len(action.steps) for action in actions] == [2] * len(WHAT)


# --- what changed ---------------------------------------------------------------------------------------------------------


def plan(heading: str) -> Rows:
    own = [(f"1.{number}", text, "Head of Service", "31/05/2026", "Not begun") for number, text in enumerate(WHAT, 1)]
    return [("No", "Action", "Who", "By", heading), *own]


CHANGED: Rows = (
    ("No", "What moved", "Before", "After", "In a few words"),
    ("1.1", "How it stands", "Not begun", "Done", "All twelve are in post since 4 May."),
    ("1.2", "How it stands", "Not begun", "Begun", "Ten files were audited in the first week."),
    ("1.3", "Date", "31/05/2026", "31/07/2026", "Partners asked for more time to read it."),
)


def test_a_list_of_what_changed_tells_how_actions_stand_since_then(tmp_path: Path) -> None:
    found = read(tmp_path, {"Plan": plan("In January"), "May 2026": CHANGED})
    assert states(found) == [DONE, BEGUN, NOT_BEGUN, NOT_BEGUN]
    assert found.plan.actions[2].revision.day == date(2026, 7, 31)
    assert "told-otherwise" not in {finding.id for finding in found.findings}


def test_what_the_plan_tells_of_no_month_holds_and_the_difference_is_said(tmp_path: Path) -> None:
    found = read(tmp_path, {"Plan": plan("Status"), "June 2026": CHANGED})
    assert states(found) == [NOT_BEGUN] * 4
    assert "told-otherwise" in {finding.id for finding in found.findings}


# --- parts that are states, and lines in italics --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("second", "expected"), [("FINISHED (2)", [BEGUN, BEGUN, DONE, DONE]), ("Homes", [None, None, None, None])]
)
def test_lines_across_are_states_where_one_of_them_says_what_is_over(
    second: str, expected: list[CountsAs | None], tmp_path: Path
) -> None:
    rows: list[tuple[object, ...]] = [("No", "Action", "Lead", "By")]
    for title, numbers in (("BEING DONE (2)", (0, 1)), (second, (2, 3))):
        rows.append((title,))
        rows.extend((str(at + 1), WHAT[at], "Head of Service", "31/07/2026") for at in numbers)
    found = read(tmp_path, {"Plan": rows}, merged=["A2:D2", "A5:D5"])
    assert [action.standing.counts_as for action in found.plan.actions] == expected


def test_lines_in_italics_above_actions_that_are_not_say_what_these_answer(tmp_path: Path) -> None:
    finding = "The service should make sure that its case files are audited."
    rows: list[tuple[object, ...]] = [("What", "Whose job", "To be finished", "How far"), (finding,)]
    rows += [(text, "Head of Service", "31/07/2026", "Begun") for text in WHAT]
    assert len(read(tmp_path, {"Plan": rows}, italic=["A2"]).plan.actions) == len(WHAT)


@pytest.mark.parametrize(
    ("mark", "line", "expected"),
    [
        ("l", "L leads    H helps    T is told", LEADS),
        ("h", "L leads    H helps    T is told", HELPS),
        ("t", "L leads    H helps    T is told", HELPS),
        ("a", "R responsible, A accountable", ANSWERS_FOR),
        ("a", "Name a lead for each action", None),
        ("a", "A lead is named for each action", None),
    ],
)
def test_a_letter_apart_before_a_verb_is_explained_by_it(mark: str, line: str, expected: str | None) -> None:
    assert said_of(mark, line) == expected


# --- what stands beside, below and behind ---------------------------------------------------------------------------------


def test_a_line_merged_across_below_an_action_that_is_merged_down_tells_how_far_it_is(tmp_path: Path) -> None:
    told = ("Complete. All twelve began in May.", "On track. Ten files were audited.", "Not started. It waits for the budget.")
    rows: list[tuple[object, ...]] = [("Item", "Action", "Owner", "Target date")]
    for number, (text, said) in enumerate(zip(WHAT, told, strict=False), 1):
        rows += [(f"{number}a", text, "Head of Service", "31/07/2026"), (None, f"Update: {said}")]
    merged = [cells for row in (2, 4, 6) for cells in (f"A{row}:A{row + 1}", f"B{row + 1}:D{row + 1}")]
    found = read(tmp_path, {"Plan": rows}, merged=merged)
    assert states(found) == [DONE, BEGUN, NOT_BEGUN]
    assert {action.leads for action in found.plan.actions} == {("Head of Service",)}


def test_a_part_says_its_state_before_a_dash(tmp_path: Path) -> None:
    rows: list[tuple[object, ...]] = [("No", "Action", "Lead", "By")]
    for title, numbers in (("UNDER WAY", (0, 1)), ("FINISHED - moved here once they have been seen", (2, 3))):
        rows.append((title,))
        rows.extend((str(at + 1), WHAT[at], "Head of Service", "31/07/2026") for at in numbers)
    assert states(read(tmp_path, {"Plan": rows}, merged=["A2:D2", "A5:D5"])) == [BEGUN, BEGUN, DONE, DONE]


def test_words_again_and_again_below_forecast_are_ratings_and_no_dates(tmp_path: Path) -> None:
    words = ("Sun", "Fog", "Rain", "Sun")
    rows: list[tuple[object, ...]] = [("No", "The job", "Whose job", "Finish line", "Forecast")]
    rows += [(str(at), WHAT[at % 4], "Head of Service", "31/07/2026", words[at % 4]) for at in range(8)]
    rows += [(), ("Sun", "The job is finished"), ("Rain", "Some slippage"), ("Fog", "Not begun yet")]
    assert states(read(tmp_path, {"Plan": rows}))[:4] == [DONE, NOT_BEGUN, BEGUN, DONE]


def test_a_caption_says_who_holds_the_actions_and_counts_at_the_foot_are_none(tmp_path: Path) -> None:
    rows: list[tuple[object, ...]] = [
        ("Recovery plan",),
        ("Actions held by: Head of Safeguarding",),
        ("Position at:", datetime(2026, 6, 30)),
        (),
        ("Ref", "Action", "Working with", "Due", "Finished on"),
    ]
    rows += [(f"S{at}", text, {2: "QA Manager", 3: "HR Manager"}.get(at), "31/07/2026", None) for at, text in enumerate(WHAT, 1)]
    rows += [(None, "Actions held", None, 4), (None, "of which finished", None, 0)]
    found = read(tmp_path, {"Plan": rows})
    assert [action.text for action in found.plan.actions] == list(WHAT)
    assert [action.leads for action in found.plan.actions][:2] == [
        ("Head of Safeguarding",),
        ("Head of Safeguarding", "QA Manager"),
    ]


def test_letters_below_a_number_are_parts_of_it_without_a_heading_and_a_key_may_name_its_colours_behind(tmp_path: Path) -> None:
    rows: list[tuple[object, ...]] = [
        (None, None, None, None, "Done", "Green"),
        (None, None, None, None, "In hand and to time", "Yellow"),
        (None, None, None, None, "In hand but behind", "Amber"),
        (),
        (None, "Action", "Lead", "Date", "Progress", "RAG"),
    ]
    for number in range(1, 4):
        rows.append((f"1.{number}", WHAT[number], "Head of Service", "31/12/2026", None, "Amber"))
        rows.append(("a", f"Agree the first part of {number} with all partners", "QA Manager", "30/09/2026", "Agreed", "Green"))
        rows.append(("b", f"Publish the second part of {number} for partners", "QA Manager", "31/10/2026", "Drafted", "Yellow"))
    fills = {"Plan!F1": GREEN, "Plan!F2": "FFFF00", "Plan!F3": "FFC000"}
    actions = read(tmp_path, {"Plan": rows}, fills).plan.actions
    assert [(action.ref, len(action.steps)) for action in actions] == [("1.1", 2), ("1.2", 2), ("1.3", 2)]
    assert actions[0].steps[0].standing.counts_as is DONE


def test_finished_items_may_be_said_to_be_struck_through(tmp_path: Path) -> None:
    rows: list[tuple[object, ...]] = [("Finished items are struck through. Anything not struck through is still to do.",), ()]
    rows += [("Item", "Commitment", "Owner", "Deadline")]
    rows += [(str(at), text, "Head of Service", "31/07/2026") for at, text in enumerate(WHAT, 1)]
    book = openpyxl.load_workbook(write_workbook(tmp_path / "tracker.xlsx", {"Plan": rows}))
    for cell in ("B4", "B5"):
        book["Plan"][cell].font = Font(strike=True)
    book.save(tmp_path / "tracker.xlsx")
    found = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))
    assert states(found)[:2] == [DONE, DONE]
    assert DONE not in states(found)[2:]


@pytest.mark.parametrize(
    ("line", "fill", "expected"),
    [
        ("Strike it through when it's done. Don't delete.", None, [DONE, BEGUN]),
        ("Cross out each job once finished", None, [DONE, BEGUN]),
        ("Strike it through when it's done. Don't delete.", "00B050", [None, None]),  # fills may tell more
        ("Strike it through when it's withdrawn.", None, [None, None]),
    ],
)
def test_where_a_line_says_only_that_what_is_done_is_struck_out_the_rest_is_not(
    line: str, fill: str | None, expected: list[CountsAs | None], tmp_path: Path
) -> None:
    rows: list[tuple[object, ...]] = [("Head of Service – my jobs",), (line,), (), ("Job", "Promised by", "Notes")]
    rows += [(text, "31/07/2026", "It is with the team") for text in WHAT]
    fills = {"Plan!C6": fill} if fill else {}
    book = openpyxl.load_workbook(write_workbook(tmp_path / "tracker.xlsx", {"Plan": rows}, fills))
    book["Plan"]["A5"].font = Font(strike=True)
    book.save(tmp_path / "tracker.xlsx")
    found = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))
    assert states(found)[::2] == expected
    assert {action.leads for action in found.plan.actions} == {("Head of Service",)}


@pytest.mark.parametrize(("signed", "expected"), [("Yes - 12 May 2026", DONE), ("No", BEGUN)])
def test_what_is_signed_off_is_done(signed: str, expected: CountsAs, tmp_path: Path) -> None:
    rows: list[tuple[object, ...]] = [("Ref", "Action", "Who", "By when", "Signed off by the Board?")]
    rows += [(str(at), text, "Head of Service", "31/07/2026", signed if at == 1 else "No") for at, text in enumerate(WHAT, 1)]
    assert states(read(tmp_path, {"Plan": rows}))[0] is expected


def test_initials_are_no_ditto_mark(tmp_path: Path) -> None:
    rows: list[tuple[object, ...]] = [("Ref", "Action", "Who", "By when", "Status")]
    rows += [(str(at), text, ("KB", "DO", "do", "FT")[at], "31/07/2026", "Open") for at, text in enumerate(WHAT)]
    assert [action.leads for action in read(tmp_path, {"Plan": rows}).plan.actions] == [("KB",), ("DO",), ("DO",), ("FT",)]


def test_dates_that_are_all_past_below_an_unknown_heading_are_no_new_dates(tmp_path: Path) -> None:
    rows: list[tuple[object, ...]] = [("Ref", "Action", "Who", "By when", "Status", "Date of the visit")]
    visits = ("12/05/2026", None, "20/05/2026", None)
    rows += [(str(at), text, "Head of Service", "30/04/2026", "Done", visits[at]) for at, text in enumerate(WHAT)]
    assert {action.revision.day for action in read(tmp_path, {"Plan": rows}).plan.actions} == {None}


TIMES = [datetime(2026, month, 1) for month in (2, 3, 4, 5, 6, 7, 8)]
MARKED: Rows = (
    ("◆ = due    ✔ = finished    ◇ = new due date",),
    ("#", "Task", "Lead", *TIMES),
    ("1", WHAT[0], "Head of Service", None, "◆✔"),
    ("2", WHAT[1], "QA Manager", None, "◆", None, "✔"),
    ("3", WHAT[2], "Learning Lead", None, None, "◆", None, None, None, "◇"),
    ("4", WHAT[3], "HR Manager", None, None, None, None, None, "◆"),
)


def test_marks_below_months_tell_what_the_line_says_of_them(tmp_path: Path) -> None:
    actions = read(tmp_path, {"Plan": MARKED}).plan.actions
    assert [action.deadline.day for action in actions] == [
        date(2026, 3, 31),
        date(2026, 3, 31),
        date(2026, 4, 30),
        date(2026, 7, 31),
    ]
    assert [action.revision.day for action in actions] == [None, None, date(2026, 8, 31), None]
    counts = [action.standing.counts_as for action in actions]
    assert counts[:2] == [DONE, DONE]
    assert DONE not in counts[2:]


@pytest.mark.parametrize("line", ["Marks show the plan", "◆ = a milestone    ✔ = a meeting"])
def test_marks_that_no_line_explains_are_no_dates_of_completion(line: str, tmp_path: Path) -> None:
    actions = read(tmp_path, {"Plan": ((line,), *MARKED[1:])}).plan.actions
    assert {action.revision.day for action in actions} == {None}
    assert DONE not in {action.standing.counts_as for action in actions}


TERMS: Rows = (
    ("School improvement 2025-26",),
    ("D = it must be finished by the last day of that half term",),
    ("Step", "Job to be done", "In charge", "Autumn 1", "Autumn 2", "Spring 1", "Spring 2", "Summer 1", "Where have we got to?"),
    (None, None, "last day:", *(date(2025, 10, 24), date(2025, 12, 19), date(2026, 2, 13), date(2026, 4, 2), date(2026, 5, 22))),
    ("1a", WHAT[0], "English lead", "D", None, None, None, None, "In place. All of it is used"),
    ("1b", WHAT[1], "English lead", None, "D", None, None, None, "In place - last two trained"),
    ("1c", WHAT[2], "Class teachers", None, None, None, "D", None, "Part way. Every day in KS1"),
    ("1d", WHAT[3], "Head", None, None, None, None, "D", "Not begun"),
)


def test_a_letter_below_half_terms_is_due_on_their_last_day(tmp_path: Path) -> None:
    actions = read(tmp_path, {"Grid": TERMS}).plan.actions
    assert [action.deadline.day for action in actions] == [
        date(2025, 10, 24),
        date(2025, 12, 19),
        date(2026, 4, 2),
        date(2026, 5, 22),
    ]
    assert [action.standing.counts_as for action in actions] == [DONE, DONE, BEGUN, NOT_BEGUN]


LISTED: Rows = (
    (None, None, None, "2025", None, None, "2026", None, None, None),
    (None, "Task", "Initials", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "State of play"),
    ("1a", WHAT[0], "GT", "S", None, "F ✓", None, None, None, "Finished"),
    ("1b", WHAT[1], "MP", None, "S", None, "F", None, "N", "Under way"),
    ("1c", WHAT[2], "GT", None, None, "S", None, "F", None, "Under way"),
    ("1d", WHAT[3], "KL", None, None, None, "S", None, "F", "Not begun"),
    (None,),
    ("What the letters mean",),
    ("S", "month in which work starts"),
    ("F", "month in which we said it would be finished"),
    ("✓", "month in which it was finished"),
    ("N", "new finishing month agreed by the Board"),
)


def test_letters_below_months_tell_what_a_list_says_of_them(tmp_path: Path) -> None:
    merged = ("D1:F1", "G1:I1")
    actions = read(tmp_path, {"Plan": LISTED}, merged=merged).plan.actions
    assert [action.deadline.day for action in actions] == [
        date(2025, 12, 31),
        date(2026, 1, 31),
        date(2026, 2, 28),
        date(2026, 3, 31),
    ]
    assert [action.revision.day for action in actions] == [None, date(2026, 3, 31), None, None]
    assert [action.standing.counts_as for action in actions] == [DONE, BEGUN, BEGUN, NOT_BEGUN]


@pytest.mark.parametrize("line", ["G = on target   C = completed   N = not yet due", "G = due to be done on time   C = completed"])
def test_letters_that_stand_month_after_month_are_ratings_and_no_dates(line: str, tmp_path: Path) -> None:
    letters = (("G", "G", "G"), ("G", "C", "C"), ("N", "N", "G"), ("G", "G", "C"))
    months = [datetime(2026, month, 1) for month in (4, 5, 6)]
    rows = [(line,), ("#", "Task", "Lead", "Due", *months)]
    rows += [(str(at), WHAT[at], "Head", "31/08/2026", *letters[at]) for at in range(4)]
    actions = read(tmp_path, {"Plan": rows}).plan.actions
    assert {action.deadline.day for action in actions} == {date(2026, 8, 31)}
    assert [action.standing.counts_as for action in actions] == [BEGUN, DONE, BEGUN, DONE]
