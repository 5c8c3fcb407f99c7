"""How far an action is may stand below months, ticks, shades or sentences; and groups in rows of their own. A test a kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font

from reportgen.model.findings import Finding
from reportgen.model.months import Month
from reportgen.model.plan import Action
from reportgen.model.programme import Programme
from reportgen.reading.programme import open_programme, read_programme
from reportgen.reading.values.statuses import opening, read_status
from tests.makers.workbooks import Rows, write_workbook

HEADINGS = ("Ref", "Action", "Lead", "By when")
FIRST = ("1.1", "Recruit twelve social workers", "Head of Service", "31/05/2026")
SECOND = ("1.2", "Audit thirty case files", "QA Manager", "30/06/2026")
THIRD = ("1.3", "Publish the new threshold guide", "Principal Social Worker", "31/07/2026")
FOURTH = ("1.4", "Visit every children's home", "Registered Manager", "30/09/2026")
ACTIONS = (FIRST, SECOND, THIRD, FOURTH)
SENTENCES = ("Six of ten posts are filled now", "Forty were held on time", "The policy went out in May", "Ten have come")
OVER_MONTHS = (None,) * 4
LETTERS = [("C", "Complete"), ("T", "On track"), ("O", "Off track"), ("N", "Not yet begun")]
GREEN, YELLOW, RED, PALE, DARK = "92D050", "FFFF00", "FF5050", "CCFFCC", "00803C"


def read(
    folder: Path,
    rows: Rows,
    fills: Mapping[str, str] | None = None,
    merged: Sequence[str] = (),
    bold: Sequence[int] = (),
    **key: Rows,
) -> Programme:
    """The plan on a sheet of its own; `merged` are ranges, and `bold` rows, of it."""
    path = write_workbook(
        folder / "tracker.xlsx", {**key, "Plan": rows}, {f"Plan!{cell}": fill for cell, fill in (fills or {}).items()}
    )
    book = openpyxl.load_workbook(path)
    for each in merged:
        book["Plan"].merge_cells(each)
    for number in bold:
        for cell in book["Plan"][number]:
            cell.font = Font(bold=True)
    book.save(path)
    return read_programme(open_programme(folder), Month(2026, 9), date(2026, 9, 30))


def states(programme: Programme) -> list[str]:
    return [str(each.standing.counts_as) if each.standing.counts_as else "unknown" for each in programme.plan.actions]


def said(programme: Programme, id_: str) -> list[Finding]:
    return [each for each in programme.findings if each.id == id_]


def with_states(*columns: Sequence[object]) -> list[tuple[object, ...]]:
    """Each action with what stands in its row of the further columns."""
    return [(*action, *(column[at] for column in columns)) for at, action in enumerate(ACTIONS)]


# --- months as columns ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("over", ["Position by month (2026)", "Monthly progress", "Update", None])
def test_letters_below_months_rate_whatever_stands_over_the_months(tmp_path: Path, over: str | None) -> None:
    rows: Rows = [
        (*OVER_MONTHS, over, None, None),
        (*HEADINGS, "Aug", "Sept", "Oct", "Comments"),
        *with_states("TTOC", "CTOT", (None,) * 4, ("Signed", "Two left", None, "First visits")),
    ]
    programme = read(tmp_path, rows, merged=["E1:G1"], Key=LETTERS)
    assert states(programme) == ["done", "in progress", "overdue", "in progress"]


def test_small_numbers_below_months_rate_too(tmp_path: Path) -> None:
    key = [("Score", "Meaning"), (1, "Not begun"), (2, "Begun"), (3, "Done")]
    rows: Rows = [
        (*OVER_MONTHS, "How are we doing?", None),
        (*HEADINGS, "Aug", "Sept"),
        *with_states((1, 2, 2, 1), (3, 2, 3, 1)),
    ]
    assert states(read(tmp_path, rows, merged=["E1:F1"], Key=key)) == ["done", "in progress", "done", "not started"]


def test_letters_that_are_read_as_nothing_in_a_plan_without_states_are_told(tmp_path: Path) -> None:
    rows: Rows = [(*HEADINGS, "Committee comment"), *with_states("TCOT")]
    told = said(read(tmp_path, rows), "column-not-read")
    assert [each.place.cell for each in told] == ["E1"]


def test_sentences_that_are_read_as_nothing_in_a_plan_without_progress_are_told(tmp_path: Path) -> None:
    rows: Rows = [
        (*HEADINGS[:2], "In a sentence", *HEADINGS[2:], "RAG"),
        *((*row[:2], text, *row[2:]) for row, text in zip(with_states("RAGG"), SENTENCES, strict=True)),
    ]
    assert [each.place.cell for each in said(read(tmp_path, rows), "column-not-read")] == ["C1"]


def test_sentences_that_are_read_as_nothing_beside_progress_are_not_told(tmp_path: Path) -> None:
    rows: Rows = [
        (*HEADINGS[:2], "In a sentence", *HEADINGS[2:], "RAG", "Progress"),
        *((*row[:2], text, *row[2:], f"{text} by all") for row, text in zip(with_states("RAGG"), SENTENCES, strict=True)),
    ]
    assert not said(read(tmp_path, rows), "column-not-read")


@pytest.mark.parametrize("heading", ["Wing return", "LOCAL: Done?", "Zub"])
def test_marks_that_a_key_explains_are_ratings_whatever_stands_above_them(tmp_path: Path, heading: str) -> None:
    key = "Y = finished, P = part done / under way, N = not begun"
    rows: Rows = [(*HEADINGS, heading), *with_states("YPNY"), (), (key,)]
    programme = read(tmp_path, rows)
    assert states(programme) == ["done", "in progress", "not started", "done"]


def test_numbers_that_a_key_on_its_own_sheet_explains_are_ratings_too(tmp_path: Path) -> None:
    key = [("Score", "What it means"), (1, "Complete"), (2, "Under way"), (3, "Not started")]
    rows: Rows = [(*HEADINGS, "Zub"), *with_states((1, 2, 3, 2))]
    assert states(read(tmp_path, rows, Key=key)) == ["done", "in progress", "not started", "in progress"]


@pytest.mark.parametrize(
    ("heading", "marks"),
    [
        ("Status (C = complete, P = in progress, N = not started)", "CPNC"),
        ("RAG status\nR = not started yet, as nobody could be found for it in the time that there was until now\n"
         "A = in progress but it needs some help from others to be done in time\nG = complete", "GARG"),
        ("Progress (1 = not started, 2 = started, 3 = done)", (3, 2, 1, 3)),
        ("Where it is: T = to do, D = doing, F = finished", "FDTF"),
    ],
)  # fmt: skip
def test_a_heading_may_say_itself_what_stands_below_it_means(tmp_path: Path, heading: str, marks: Sequence[object]) -> None:
    programme = read(tmp_path, [(*HEADINGS, heading), *with_states(marks)])
    assert states(programme) == ["done", "in progress", "not started", "done"]
    assert not said(programme, "no-key")


@pytest.mark.parametrize("key", ["N = North, S = South, E = East", "N = new, S = small, E = everywhere"])
def test_marks_of_which_a_key_says_something_else_rate_nothing(tmp_path: Path, key: str) -> None:
    rows: Rows = [(*HEADINGS, "Zub"), *with_states("NSEN"), (), (key,)]
    assert states(read(tmp_path, rows)) == ["unknown"] * 4


# --- one of several states is marked --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (("Not started", "Started", "Complete", "Embedded"), ["done", "evidenced", "in progress", "not started"]),
        (("To do", "Doing", "Done", "Signed off"), ["done", "evidenced", "in progress", "not started"]),
    ],
)
@pytest.mark.parametrize("marks", ["xxxx", "x✓xX", "●●●●", "1111", "YYYY"])
def test_whatever_marks_one_of_several_states_ticks_it(
    tmp_path: Path, headings: Sequence[str], expected: list[str], marks: str
) -> None:
    columns = [[None, None, None, marks[3]], [None, None, marks[2], None], [marks[0], *[None] * 3], [None, marks[1], None, None]]
    rows: Rows = [(*OVER_MONTHS, "Tick one box", None, None, None), (*HEADINGS, *headings), *with_states(*columns)]
    assert states(read(tmp_path, rows, merged=["E1:H1"])) == expected


def test_levels_below_one_heading_are_headings(tmp_path: Path) -> None:
    columns = [[1, None, None, None], [None, None, 1, None], [None, None, None, 1], [None, 1, None, None]]
    rows: Rows = [
        (*HEADINGS, "Mark one", None, None, None),
        (*OVER_MONTHS, "Red", "Amber", "Green", "Blue"),
        *with_states(*columns),
    ]
    key = [("Red", "Off track"), ("Amber", "Some delay"), ("Green", "On track"), ("Blue", "Complete")]
    assert states(read(tmp_path, rows, merged=["E1:H1"], Key=key)) == ["overdue", "done", "in progress", "in progress"]


def test_an_x_beside_ticks_stays_a_cross_where_rows_have_several_marks(tmp_path: Path) -> None:
    rows: Rows = [(*HEADINGS, "Complete", "Evidenced"), *with_states("✓✓xx", "✓xxx")]
    assert states(read(tmp_path, rows)) == ["evidenced", "done", "in progress", "in progress"]


@pytest.mark.parametrize("heads", [("Started?", "Finished?"), ("Begun", "Complete")])
def test_of_stages_that_are_answered_one_after_the_other_the_last_counts(tmp_path: Path, heads: tuple[str, str]) -> None:
    rows: Rows = [(*HEADINGS, *heads), *with_states("YYYN", "YNNN")]
    assert states(read(tmp_path, rows)) == ["done", "in progress", "in progress", "not started"]


def test_of_states_that_are_no_stages_the_one_furthest_back_counts(tmp_path: Path) -> None:
    """'Complete' without 'Started' in one row: they do not come one after the other."""
    rows: Rows = [(*HEADINGS, "Started?", "Finished?"), *with_states("YYNY", "YNYN")]
    assert states(read(tmp_path, rows))[0] == "in progress"


def test_a_word_among_shares_tells_the_state_too(tmp_path: Path) -> None:
    rows: Rows = [(*HEADINGS, "% complete"), *with_states(("25%", "Complete", "100%", "0%"))]
    assert states(read(tmp_path, rows)) == ["in progress", "done", "done", "not started"]


def test_done_where_the_date_should_be_says_that_it_is(tmp_path: Path) -> None:
    rows: Rows = [HEADINGS, FIRST, (*SECOND[:3], "Completed"), (*THIRD[:3], "Ongoing"), FOURTH]
    assert states(read(tmp_path, rows)) == ["unknown", "done", "unknown", "unknown"]


def test_marks_without_a_heading_that_may_be_states_are_told(tmp_path: Path) -> None:
    rows: Rows = [HEADINGS, *with_states("➜◯➜◯")]
    (told,) = said(read(tmp_path, rows), "column-not-read")
    assert (told.place.cell, told.do) == ("E1", "If it is, type 'Status' into cell E1.")


def test_a_rating_that_is_aimed_at_is_none_beside_the_one_there_is(tmp_path: Path) -> None:
    key = [("Red", "Off track"), ("Amber", "Some delay"), ("Green", "Complete")]
    rows: Rows = [(*HEADINGS, "Current RAG", "Target RAG"), *with_states("RAGR", "GGGG")]
    programme = read(tmp_path, rows, Key=key)
    assert states(programme) == ["overdue", "in progress", "done", "overdue"]
    assert not said(programme, "column-twice")


def test_a_root_sign_is_a_tick_as_typists_have_it(tmp_path: Path) -> None:
    heads = ("Finished", "Proceeding to plan", "Not yet begun")
    rows: Rows = [(*HEADINGS, *heads), (*FIRST, "√"), (*SECOND, None, "√"), (*THIRD, None, None, "√"), (*FOURTH, "x")]
    assert states(read(tmp_path, rows)) == ["done", "in progress", "not started", "done"]


# --- lists of tasks -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["Resource Names", "Assigned resource", "Resources", "Lead"])
@pytest.mark.parametrize("number", ["WBS", "Outline number", "ID"])
def test_a_row_over_its_tasks_is_their_group_and_who_does_them_leads(tmp_path: Path, who: str, number: str) -> None:
    rows: Rows = [
        (number, "Task Name", who, "Start", "Finish", "% Complete"),
        ("1", "Fire safety", None, None, None, None),
        ("1.1", "Renew all assessments of tall blocks", "Head of Building Safety", "05/01/2026", "29/05/2026", 100),
        ("1.2", "Replace the doors of all flats", "Contract Manager", "01/04/2026", "26/02/2027", 45),
        ("2", "Repairs", None, None, None, None),
        ("2.1", "Clear repairs over ninety days", "Repairs Manager", "02/03/2026", "30/09/2026", 70),
    ]
    actions = read(tmp_path, rows).plan.actions
    assert [(each.ref, group(each), each.leads) for each in actions] == [
        ("1.1", "Fire safety", ("Head of Building Safety",)),
        ("1.2", "Fire safety", ("Contract Manager",)),
        ("2.1", "Repairs", ("Repairs Manager",)),
    ]


def group(action: Action) -> str | None:
    return action.priority.title if action.priority is not None else None


def test_without_leads_a_row_that_is_neither_due_nor_begun_is_the_group_of_those_below(tmp_path: Path) -> None:
    rows: Rows = [
        ("WBS", "Task Name", "Finish", "% Complete"),
        ("1", "Fire safety", None, None),
        ("1.1", "Renew all assessments of tall blocks", "29/05/2026", 100),
        ("1.2", "Replace the doors of all flats", "26/02/2027", 45),
    ]
    assert [(each.ref, group(each)) for each in read(tmp_path, rows).plan.actions] == [
        ("1.1", "Fire safety"),
        ("1.2", "Fire safety"),
    ]


def test_a_row_that_says_only_who_leads_the_part_that_its_ref_numbers_is_its_group(tmp_path: Path) -> None:
    rows: Rows = [
        ("ID", "Milestone", "Owner", "Finish", "% comp."),
        ("WS1", "Workstream 1 - Practice", "PSW", None, None),
        ("1.01", "Choose the practice model", "PSW", "29/08/2026", 100),
        ("1.02", "Write the practice standards", "PSW", "30/10/2026", 50),
        ("WS2", "Workstream 2 - Workforce", "HR lead", None, None),
        ("2.01", "Agree the pay supplement", "HR lead", "30/09/2026", 0),
    ]
    shaded = {f"{column}{row}": "E2EFDA" for row in (2, 5) for column in "ABC"}
    programme = read(tmp_path, rows, shaded)
    assert [each.ref for each in programme.plan.actions] == ["1.01", "1.02", "2.01"]
    assert [each.priority.title for each in programme.plan.actions if each.priority] == [
        "Workstream 1 - Practice",
        "Workstream 1 - Practice",
        "Workstream 2 - Workforce",
    ]
    assert states(programme) == ["done", "in progress", "not started"]


def test_an_action_without_date_and_status_stays_one_where_it_is_shaded_like_none_but_numbers_no_rows(tmp_path: Path) -> None:
    rows: Rows = [
        ("ID", "Milestone", "Owner", "Finish", "% complete"),
        ("1.01", "Choose the practice model", "PSW", "29/08/2026", 100),
        ("1.02", "Write the practice standards", "PSW", None, None),
        ("1.03", "Brief all the teams", "PSW", "30/10/2026", 50),
    ]
    programme = read(tmp_path, rows, {f"{column}3": "FFFF99" for column in "ABC"})
    assert [each.ref for each in programme.plan.actions] == ["1.01", "1.02", "1.03"]


def test_people_below_a_heading_of_notes_are_told_where_nobody_leads(tmp_path: Path) -> None:
    rows: Rows = [
        ("Ref", "Action", "Dependencies", "By when", "Status"),
        *[(ref, text, lead, when, "In progress") for ref, text, lead, when in ACTIONS],
    ]
    told = said(read(tmp_path, rows), "column-not-read")
    assert [(each.place.cell, "Lead" in each.what) for each in told] == [("C1", True)]


# --- states said in a sentence --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("We have not started this yet. Dates go out in October.", "not started"),
        ("Work has yet to begin. The template is with the printer.", "not started"),
        ("I haven’t started this. The hall is not booked.", "not started"),
        ("No start has been made. It waits for legal advice.", "not started"),
        ("They have completed this. Both posts are filled.", "done"),
        ("It’s finished; the report went to the Board in May.", "done"),
        ("We are part way through. Three of five visits were held.", "in progress"),
        ("We are still working on this. The draft is with the panel.", "in progress"),
        ("Closed, not accepted.", "closed"),
        ("Closed – rejected. The Board agreed on 3 May.", "closed"),
        ("Closed: recommendation not agreed.", "closed"),
    ],
)
def test_the_whole_first_sentence_says_how_far_it_is(text: str, state: str) -> None:
    begun = opening(text)
    assert begun is not None
    assert str(begun.status.counts_as) == state


@pytest.mark.parametrize("text", ["We did this in May. Six of ten.", "We finished the first part. The rest by June."])
def test_a_sentence_that_says_more_is_no_state(text: str) -> None:
    assert opening(text) is None


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Completed and we can show the impact", "evidenced"),
        ("Finished, with proof that it works", "evidenced"),
        ("Complete but we cannot show the impact", "done"),
        ("Not going to be done in time", "overdue"),
    ],
)
def test_that_somebody_can_show_it_is_evidence(text: str, state: str) -> None:
    assert str(read_status(text).counts_as) == state


def test_progress_that_does_not_begin_with_a_state_as_the_others_do_is_told(tmp_path: Path) -> None:
    progress = ("In progress. Six found.", "Complete. All were good.", "Not started. Waits for the printer.", "Met the providers.")
    rows: Rows = [(*HEADINGS, "Where are we now?"), *with_states(progress)]
    programme = read(tmp_path, rows)
    assert [each.place.cell for each in said(programme, "progress-without-state")] == ["E5"]
    assert states(programme)[3] == "unknown"


# --- keys and headings ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("below", [False, True])
def test_two_shades_of_one_colour_are_two_levels(tmp_path: Path, below: bool) -> None:
    shades = {RED: "Not started", YELLOW: "Started", PALE: "Completed", DARK: "Completed and we can show the impact"}
    key: Rows = [(None, said) for said in shades.values()]
    plan: Rows = [(*HEADINGS, "Progress", "Next"), *((*action, None, "See minutes") for action in ACTIONS)]
    rows = [*plan, (), *key] if below else [*key, (), *plan]
    start, first = (7, 2) if below else (1, 7)
    fills = {f"A{start + at}": fill for at, fill in enumerate(shades)} | {
        f"E{first + at}": fill for at, fill in enumerate((DARK, PALE, YELLOW, RED))
    }
    assert states(read(tmp_path, rows, fills)) == ["evidenced", "done", "in progress", "not started"]


@pytest.mark.parametrize(
    "guide",
    [
        ("(as in the report)", "(one line)", "(post, not name)", "dd/mm/yy", "(choose)"),
        ("e.g. 1.1", "What will be done?", "Post not name", "dd/mm/yy", "Choose from list"),
    ],
)
def test_a_row_that_tells_how_to_fill_in_the_columns_is_no_action(tmp_path: Path, guide: Sequence[str]) -> None:
    rows: Rows = [(*HEADINGS, "Status"), guide, *with_states(["Complete", "In progress", "Complete", "Not started"])]
    programme = read(tmp_path, rows, {f"{letter}{row}": "BFBFBF" for letter in "ABCDE" for row in (1, 2)}, bold=[1])
    assert [each.ref for each in programme.plan.actions] == ["1.1", "1.2", "1.3", "1.4"]
    assert [each.because for each in programme.reading.set_aside] == ["it tells how to fill in the columns"]


# --- new dates ------------------------------------------------------------------------------------------------------------


def test_an_action_is_not_moved_by_a_step_that_is_due_before_another_which_keeps_its_date(tmp_path: Path) -> None:
    rows: Rows = [
        (*HEADINGS, "Extended to"),
        ("2.2", "Feedback for all leaders", "Head of People", "30/09/2026", "29/01/2027"),
        ("2.2", "Repeat the survey of staff", "Communications Manager", "12/03/2027", None),
        ("2.3", "Open a line for concerns", "Head of People", "30/09/2026", "29/01/2027"),
        ("2.3", "Report to the Board", "Head of People", "31/10/2026", None),
    ]
    assert [each.revision.day for each in read(tmp_path, rows).plan.actions] == [None, date(2027, 1, 29)]


# --- line by line ---------------------------------------------------------------------------------------------------------


def in_lines(*states: str) -> Rows:
    return [
        ("We said we would", "How", "Who", "When", "State of play"),
        (
            "Cut the wait for assessments",
            "1) Triage team at the front door\n2) Outsource 250 reviews\n3) Calls every six weeks",
            "Head of Access\nCommissioning Lead\nHead of Access",
            "Sept 2026\nNov 2026\nJan 2027",
            "\n".join(states),
        ),
        ("Improve financial assessment", "Online calculator", "Head of Finance", "March 2027", "Not started"),
        ("Share what we learn", "Quarterly bulletin", "Head of Access", "March 2027", "On track"),
    ]


def test_states_in_lines_are_those_of_the_lines_of_the_action(tmp_path: Path) -> None:
    first = read(tmp_path, in_lines("Complete", "Delayed", "On track")).plan.actions[0]
    assert [str(step.standing.counts_as) for step in first.steps] == ["done", "overdue", "in progress"]
    assert str(first.standing.counts_as) == "overdue"


def test_a_state_with_more_said_below_it_is_that_of_the_whole(tmp_path: Path) -> None:
    """Two lines for three: the second is no state of a line."""
    first = read(tmp_path, in_lines("Complete", "Next phase under way")).plan.actions[0]
    assert str(first.standing.counts_as) == "done"
