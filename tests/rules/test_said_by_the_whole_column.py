"""What a whole column says though its heading does not: states by month, days in every promise, colours by a key elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest

from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from reportgen.reading.values.ratings import names_without_key
from reportgen.reading.values.statuses import read_meaning, read_status
from tests.makers.workbooks import Rows, write_workbook

DONE, BEGUN, NOT_BEGUN, LATE = CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED, CountsAs.OVERDUE
WHAT = (
    "Tell everyone on the waiting list where they stand",
    "Open a line that young people run themselves",
    "Use one form for referrals from schools",
    "Screen adults in the hostel who ask for it",
)
NOW = ("Done. Letters sent in May.", "Under way – two afternoons.", "Not started yet.", "Done; now in all schools.")
BEFORE = ("Started. Letter drafted.", "Not started yet.", "Not started yet.", "Under way.")


def read(folder: Path, sheets: Mapping[str, Rows], fills: Mapping[str, str] | None = None) -> Programme:
    write_workbook(folder / "tracker.xlsx", sheets, fills or {})
    return read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30))


def states(found: Programme) -> list[CountsAs | None]:
    return [each.standing.counts_as for each in found.plan.actions]


# --- months over what was said in them ------------------------------------------------------------------------------------


def promises(heads: Sequence[str | None], *columns: Sequence[str | None]) -> Rows:
    return [tuple(heads), *zip(WHAT, *columns, strict=True)]


@pytest.mark.parametrize("heading", ["We said we would", "Promise", "Commitment"])
def test_promises_beside_months_whose_texts_begin_with_states_are_a_plan_and_the_last_month_counts(
    heading: str, tmp_path: Path
) -> None:
    found = read(tmp_path, {"Year 2": promises((heading, "February 2026", "June 2026"), BEFORE, NOW)})
    assert states(found) == [DONE, BEGUN, NOT_BEGUN, DONE]


def test_a_blank_column_between_does_not_make_the_updates_a_key(tmp_path: Path) -> None:
    rows = promises(("Promise", None, "February 2026 update", "June 2026 update"), (None,) * 4, BEFORE, NOW)
    assert states(read(tmp_path, {"Year 2": rows[:4]})) == [DONE, BEGUN, NOT_BEGUN]


def test_what_people_said_below_months_is_no_plan(tmp_path: Path) -> None:
    said = ("The rooms were cold.", "We waited long.", "Staff were kind.", "Nobody rang us.")
    assert not read(tmp_path, {"Year 2": promises(("Promise", "February 2026", "June 2026"), said, said[::-1])}).plan.actions


# --- days in every promise ------------------------------------------------------------------------------------------------

PROMISED = (
    "All letters sent by 31 May 2026",
    "Award on 14 January 2026; start on 1 July 2026",
    "August 2025",
    "Live by 3 Nov 2025",
)


def promised(said: Sequence[str]) -> Rows:
    heads = ("No.", "Who", "Task", "What we have promised", "Latest")
    return [heads, *((n, "Head of Service", what, text, "Begun") for n, (what, text) in enumerate(zip(WHAT, said, strict=True), 1))]


def test_where_nearly_every_promise_names_a_day_it_is_the_deadline(tmp_path: Path) -> None:
    days = [date(2026, 5, 31), date(2026, 7, 1), date(2025, 8, 31), date(2025, 11, 3)]
    assert [each.deadline.day for each in read(tmp_path, {"Plan": promised(PROMISED)}).plan.actions] == days


def test_where_a_few_name_one_they_are_texts(tmp_path: Path) -> None:
    said = ("Letters in plain words", "Open since January 2026", "One form for all", "Screening without a wait")
    assert [each.deadline.day for each in read(tmp_path, {"Plan": promised(said)}).plan.actions] == [None] * 4


# --- letters that a footnote dates ----------------------------------------------------------------------------------------


def test_a_code_whose_meaning_names_a_day_is_that_day(tmp_path: Path) -> None:
    heads = ("Action", "When*", "Who", "Status")
    rows: Rows = [heads, *((what, code, "Head", "On track") for code, what in zip("SSML", WHAT, strict=True)), (), ("* When",)]
    notes: Rows = [
        ("S = short term, by the end of the autumn term (19 December 2025)",),
        ("M = medium term, by the end of the spring term (27 March 2026)",),
        ("L = long term, by the end of the summer term (21 July 2026)",),
    ]
    found = read(tmp_path, {"Plan": [*rows, *notes]})
    days = [date(2025, 12, 19), date(2025, 12, 19), date(2026, 3, 27), date(2026, 7, 21)]
    assert [each.deadline.day for each in found.plan.actions] == days


# --- colours --------------------------------------------------------------------------------------------------------------

RED, AMBER, GREEN, BLUE = "FF0000", "FFC000", "92D050", "0070C0"
KEY = "Shading of the number, on both sheets: blue = finished; green = going to plan; amber = slipping; red = late"


def shaded(folder: Path, colours: Sequence[str | None]) -> Programme:
    plan: Rows = [("No.", "Task", "Who"), *((f"A{n}", what, "Head of Service") for n, what in enumerate(WHAT, 1))]
    other: Rows = [
        ("No.", "Task", "Who"),
        *((f"B{n}", f"{what}, in the north", "Head of Service") for n, what in enumerate(WHAT, 1)),
    ]
    fills = {f"A and B!A{row}": fill for row, fill in enumerate((BLUE, GREEN, RED, BLUE), 3)}
    fills |= {f"C and D!A{row}": fill for row, fill in enumerate(colours, 2) if fill}
    return read(folder, {"A and B": [(KEY,), *plan], "C and D": other}, fills)


def test_a_key_that_names_its_colours_tells_of_the_numbers_of_other_sheets_too(tmp_path: Path) -> None:
    assert states(shaded(tmp_path, (GREEN, BLUE, RED, GREEN)))[4:] == [BEGUN, DONE, LATE, BEGUN]


def test_one_colour_that_marks_what_is_new_there_rates_nothing(tmp_path: Path) -> None:
    assert states(shaded(tmp_path, (GREEN, GREEN, None, None)))[4:] == [None] * 4


@pytest.mark.parametrize("typed, name", [("BLU", "Blue"), ("Grn", "Green"), ("AMB", "Amber"), ("Ambulance", "Ambulance")])
def test_colours_may_be_shortened_where_no_key_says_otherwise(typed: str, name: str) -> None:
    assert names_without_key(typed, None) == (name,)


def test_beside_a_key_that_says_it_in_full_a_shortened_colour_is_asked_after(tmp_path: Path) -> None:
    rows: Rows = [
        ("No.", "Action", "Lead", "RAG"),
        *((n, what, "Head", "Grn" if n == 2 else "Green") for n, what in enumerate(WHAT, 1)),
    ]
    found = read(
        tmp_path, {"Plan": rows, "RAG key": [("Rating", "Meaning"), ("Red", "Late"), ("Amber", "At risk"), ("Green", "Done")]}
    )
    assert [each.place.cell for each in found.findings if each.id == "rating-not-known"] == ["D3"]


def test_what_this_meeting_and_the_last_one_thought_are_two_ratings(tmp_path: Path) -> None:
    heads = ("This mtg", "Last mtg", "No.", "Milestone", "Lead officer")
    rated = zip(("BLU", "RED", "GRN", "AMB"), ("GRN", "RED", "GRN", "GRN"), strict=True)
    rows: Rows = [heads, *((*both, n, what, "Head") for n, (both, what) in enumerate(zip(rated, WHAT, strict=True), 1))]
    found = read(tmp_path, {"Milestones": rows}).plan.actions
    assert [each.standing.level.name for each in found if each.standing.level] == ["Blue", "Red", "Green", "Amber"]


# --- what is to come ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["Once the new system is live", "After launch is complete", "When the guide is published"])
def test_what_will_be_once_something_is_done_is_not_done(text: str) -> None:
    assert read_meaning(text).counts_as not in (CountsAs.DONE, CountsAs.EVIDENCED)


def test_what_was_done_after_something_is_done() -> None:
    assert read_meaning("After review, complete").counts_as is CountsAs.DONE


@pytest.mark.parametrize(
    "text, counts_as",
    [
        ("Compelted – in use since May", DONE),
        ("Completd", DONE),
        ("In progess", BEGUN),
        ("Competed with others", None),
        ("Stated", None),
    ],
)
def test_a_long_word_of_a_state_may_have_one_slip_unless_it_is_another_word(text: str, counts_as: CountsAs | None) -> None:
    assert read_status(text).counts_as is counts_as


def test_states_below_months_are_rows_not_headings(tmp_path: Path) -> None:
    rows = promises(
        ("Promise", "March 2026 update", "June 2026 update"), ("Done.", "Started.", "Done.", "Done."), ("Done.", *NOW[1:])
    )
    assert states(read(tmp_path, {"Year 2": rows})) == [DONE, BEGUN, NOT_BEGUN, DONE]


def test_a_bracket_at_the_end_of_each_update_says_how_far_it_is(tmp_path: Path) -> None:
    said = (
        "Two providers began in May. (Done)",
        "One of two is in post. (Underway)",
        "No house was found. (Not yet begun)",
        "Used. (done)",
    )
    rows = promises(("We said that we would …", "End of year position"), said)
    assert states(read(tmp_path, {"Year 2": rows})) == [DONE, BEGUN, NOT_BEGUN, DONE]


def test_one_bracket_among_other_updates_says_nothing(tmp_path: Path) -> None:
    said = ("Two providers began in May (done)", "One of two is in post", "No house was found", "It is used nine times")
    rows = promises(("We said that we would …", "End of year position"), said)
    assert states(read(tmp_path, {"Year 2": rows}))[0] is None
