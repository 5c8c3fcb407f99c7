"""Where the state of an action stands, lines across that carry a rating of their own, and dates that only stand beside others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font

from reportgen.model.months import Month
from reportgen.model.plan import Action
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from reportgen.reading.values.statuses import read_status
from tests.makers.workbooks import Rows, write_workbook

GREEN, AMBER, RED, BLUE, PURPLE = "00B050", "FFC000", "FF0000", "0070C0", "7030A0"
DONE, BEGUN, OPEN = CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED
HEADINGS = ("No.", "Action", "Who", "When")
ACTIONS = (
    ("1", "Recruit twelve social workers", "Head of Service", "31/05/2026"),
    ("2", "Audit thirty case files each month", "QA Manager", "31/08/2026"),
    ("3", "Publish the new threshold guide", "Principal Social Worker", "30/09/2026"),
    ("4", "Train all managers in supervision", "Learning Lead", "31/10/2026"),
)
KEY: Rows = [("The colours tell where each has got to:",), ("", "Finished"), ("", "Going to plan"), ("", "Late")]
SWATCHES = {"A2": BLUE, "A3": GREEN, "A4": RED}


def programme(
    folder: Path, rows: Rows, fills: Mapping[str, str] | None = None, merged: Iterable[str] = (), struck: Iterable[int] = ()
) -> Programme:
    """`struck` are the rows that are struck out."""
    filled = {f"Plan!{cell}": colour for cell, colour in (fills or {}).items()}
    book = openpyxl.load_workbook(write_workbook(folder / "tracker.xlsx", {"Plan": rows}, filled))
    for cells in merged:
        book["Plan"].merge_cells(cells)
    for cell in (cell for row in struck for cell in book["Plan"][row]):
        cell.font = Font(strike=True)
    book.save(folder / "tracker.xlsx")
    return read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30))


def actions(
    folder: Path, rows: Rows, fills: Mapping[str, str] | None = None, merged: Iterable[str] = (), struck: Iterable[int] = ()
) -> list[Action]:
    return list(programme(folder, rows, fills, merged, struck).plan.actions)


def states(found: Sequence[Action]) -> list[CountsAs | None]:
    return [each.standing.counts_as for each in found]


# --- one column that is coloured in ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("column", ["A", "B", "C", "D"])
def test_the_colour_of_any_one_column_tells_the_state_where_a_key_on_the_sheet_explains_it(column: str, tmp_path: Path) -> None:
    fills = SWATCHES | {f"{column}6": BLUE, f"{column}7": GREEN, f"{column}8": RED}
    found = actions(tmp_path, [*KEY, HEADINGS, *ACTIONS], fills)
    assert states(found) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.OVERDUE, None]


def test_colours_without_a_key_on_the_sheet_tell_nothing(tmp_path: Path) -> None:
    found = actions(tmp_path, [HEADINGS, *ACTIONS], {"A2": BLUE, "A3": GREEN, "A4": RED})
    assert states(found) == [None] * len(ACTIONS)


def test_colours_beside_a_column_of_states_tell_nothing(tmp_path: Path) -> None:
    rows: Rows = [*KEY, (*HEADINGS, "Status"), *((*each, "Not started") for each in ACTIONS)]
    found = actions(tmp_path, rows, SWATCHES | {"A6": BLUE, "A7": GREEN, "A8": RED})
    assert states(found) == [CountsAs.NOT_STARTED] * len(ACTIONS)


TITLE = ("Key: the colour of the number shows where each of them has got to",)
COLOURS: Rows = [("Green – finished",), ("Amber – under way",), ("Red – late, its date has been missed",)]


@pytest.mark.parametrize(
    ("said", "counts_as"),
    [
        ("Struck through – withdrawn by the Board", CountsAs.CLOSED),
        ("Crossed out: no longer needed", CountsAs.CLOSED),
        ("Text struck out = completed", DONE),
    ],
)
def test_a_row_that_is_struck_out_is_what_the_key_says_of_that(said: str, counts_as: CountsAs, tmp_path: Path) -> None:
    rows: Rows = [HEADINGS, *ACTIONS, (), TITLE, *COLOURS, (said,)]
    found = programme(tmp_path, rows, {"A2": GREEN, "A3": AMBER, "A4": RED}, struck=(5, 11))
    assert states(found.plan.actions) == [DONE, BEGUN, CountsAs.OVERDUE, counts_as]
    assert "Key" not in [level.name for level in found.scale.levels]
    assert {each.id for each in found.findings}.isdisjoint({"level-meaning-unclear", "cells-struck-out"})


def test_a_row_that_is_struck_out_tells_no_state_where_no_key_says_what_that_means(tmp_path: Path) -> None:
    rows: Rows = [HEADINGS, *ACTIONS, (), TITLE, *COLOURS]
    found = programme(tmp_path, rows, {"A2": GREEN, "A3": AMBER, "A4": RED}, struck=(5,))
    assert states(found.plan.actions)[3] is None
    assert "cells-struck-out" in [each.id for each in found.findings]


def test_a_cell_beside_the_action_that_is_struck_out_closes_nothing_and_is_asked_after(tmp_path: Path) -> None:
    rows: Rows = [HEADINGS, *ACTIONS, (), TITLE, *COLOURS, ("Struck through – withdrawn",)]
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": rows}, {"Plan!A2": GREEN, "Plan!A3": AMBER, "Plan!A4": RED})
    book = openpyxl.load_workbook(tmp_path / "tracker.xlsx")
    for cell in ("D3", *(f"{column}5" for column in "ABCD")):
        book["Plan"][cell].font = Font(strike=True)
    book.save(tmp_path / "tracker.xlsx")
    found = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))
    assert states(found.plan.actions) == [DONE, BEGUN, CountsAs.OVERDUE, CountsAs.CLOSED]
    assert "cells-struck-out" in [each.id for each in found.findings]


def test_a_shade_rates_the_action_of_which_the_lines_of_progress_tell_the_parts(tmp_path: Path) -> None:
    parts = ("1", "a) Draw up the list\nb) Call each of them", "Contact Manager", "30/09/2026")
    told = ("a) Done\nb) Under way", "Seen by the Board", "The panel met")
    rows: Rows = [(*HEADINGS, "Where we are"), *((*each, said) for each, said in zip((parts, *ACTIONS[1:3]), told, strict=True))]
    found = programme(tmp_path, [*rows, (), TITLE, *COLOURS], {"A2": AMBER, "A3": GREEN, "A4": RED})
    assert [each.standing.level and each.standing.level.name for each in found.plan.actions] == ["Amber", "Green", "Red"]
    assert states(found.plan.actions) == [BEGUN, DONE, CountsAs.OVERDUE]
    assert [step.standing.counts_as for step in found.plan.actions[0].steps] == [DONE, BEGUN]


# --- lines across that carry a rating -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "beside",
    [("Overall view:", "Amber"), ("Board's own view:", "Some way to go"), (None, "Some way to go yet")],
)
def test_a_line_across_may_carry_a_rating_behind_a_label_or_in_words(beside: tuple[str | None, str], tmp_path: Path) -> None:
    head = ("Action", "Who", "When", "Where we are", "Notes")
    parts = [(f"Priority {number}: {name}", None, None, *beside) for number, name in ((1, "Safe homes"), (2, "Good health"))]
    rows: Rows = [parts[0], head, (*ACTIONS[0][1:], "Done"), (), parts[1], (*ACTIONS[1][1:], "Under way")]
    fills = {f"A{row}": PURPLE for row in (1, 5)} | {f"E{row}": AMBER for row in (1, 5)}
    found = actions(tmp_path, rows, fills, ["A1:C1", "A5:C5"])
    assert [each.text for each in found] == [ACTIONS[0][1], ACTIONS[1][1]]
    assert [each.priority and each.priority.title for each in found] == ["Safe homes", "Good health"]


def test_a_row_below_a_line_across_is_a_row_though_it_is_numbered_and_dated_as_headings_may_be(tmp_path: Path) -> None:
    """A number, a few words, a post and a day, below 'Payments – final report | Reasonable assurance'."""
    head = ("No.", "Recommendation", "Officer", "Agreed date", "Implemented (tick)", "Under way (tick)", "Not begun (tick)", "Note")
    acts = [(number, text, who, date(2026, month, 28)) for month, (number, text, who, _) in zip((3, 5, 8, 9), ACTIONS, strict=True)]
    band = ("Payments – final report February 2026", *[None] * 6, "Reasonable assurance")
    rows: Rows = [head, band, (*acts[0], "x"), (*acts[1], None, "x"), ("Transport – final report", *[None] * 6, "No assurance")]
    rows = [*rows, (*acts[2], None, None, "x"), (*acts[3], None, "x")]
    found = actions(tmp_path, rows, {"H2": GREEN, "H5": RED}, ["A2:G2", "A5:G5"])
    assert [each.ref for each in found] == ["1", "2", "3", "4"]
    assert states(found) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED, CountsAs.IN_PROGRESS]


# --- blanks ---------------------------------------------------------------------------------------------------------------

TICKED = ("Finished", "Going to plan", "Not begun", "New date", "Remarks")


def test_a_row_of_which_no_state_is_ticked_is_unknown_unless_something_is_said_of_it(tmp_path: Path) -> None:
    ticks = [("✓",), (None, "✓"), (None, None, "✓"), (None, None, None, None, "Waits for the new system to be bought")]
    rows: Rows = [(*HEADINGS, *TICKED), *((*each, *tick) for each, tick in zip(ACTIONS, ticks, strict=True))]
    rows = [*rows, ("5", "Set up a panel of young people", "Participation Lead", "30/11/2026")]
    assert states(actions(tmp_path, rows)) == [
        CountsAs.DONE,
        CountsAs.IN_PROGRESS,
        CountsAs.NOT_STARTED,
        CountsAs.IN_PROGRESS,
        None,
    ]


def test_what_events_have_overtaken_is_closed() -> None:
    assert read_status("Overtaken by events").counts_as is CountsAs.CLOSED
    assert read_status("Overtaken by the new policy").counts_as is CountsAs.CLOSED


# --- columns beside others ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("earlier", "now"), [("Status at Mar", "Status"), ("RAG May", "RAG"), ("Status (April)", "Status now")])
def test_beside_a_state_of_an_earlier_month_the_one_without_a_month_is_the_present_one(
    earlier: str, now: str, tmp_path: Path
) -> None:
    was, is_now = ("Red", "Green") if "RAG" in now else ("Not started", "Complete")
    rows: Rows = [(*HEADINGS[:3], earlier, "When", now), *((*each[:3], was, each[3], is_now) for each in ACTIONS)]
    found = actions(tmp_path, rows)
    assert {(each.standing.level.name if each.standing.level else each.standing.counts_as) for each in found} == {
        "Green" if "RAG" in now else CountsAs.DONE
    }


def test_a_few_dates_that_are_each_later_than_the_deadline_are_new_ones(tmp_path: Path) -> None:
    moved = [(None,), (date(2026, 12, 31),), ("Nov 2026",), (None,)]
    rows: Rows = [(*HEADINGS, "Expected now"), *((*each, *new) for each, new in zip(ACTIONS, moved, strict=True))]
    found = actions(tmp_path, rows)
    assert [each.revision.day for each in found] == [None, date(2026, 12, 31), date(2026, 11, 30), None]


@pytest.mark.parametrize("days", [(date(2026, 1, 31), date(2026, 12, 31)), (date(2026, 7, 31), date(2026, 8, 31))])
def test_a_few_dates_of_which_one_comes_before_the_deadline_are_not(days: tuple[date, date], tmp_path: Path) -> None:
    rows: Rows = [(*HEADINGS, "Panel saw it"), ACTIONS[0], (*ACTIONS[1], days[0]), (*ACTIONS[2], days[1]), ACTIONS[3]]
    assert [each.revision.day for each in actions(tmp_path, rows)] == [None] * len(ACTIONS)


def test_what_stands_for_several_rows_below_a_heading_about_areas_names_their_part_though_it_is_no_few_words(
    tmp_path: Path,
) -> None:
    area, other = "Promoting the right values and culture", "Protecting the public through fire regulation"
    head = ("Area of inspection", "Cause of concern", "What we will do", "Who", "When")
    said = "The service does not do enough to keep its staff safe and well"
    rows: Rows = [
        head,
        (area, said, *ACTIONS[0][1:]),
        (None, None, *ACTIONS[1][1:]),
        (other, f"{said} at night", *ACTIONS[2][1:]),
    ]
    found = actions(tmp_path, rows, merged=["A2:A3", "B2:B3"])
    assert [each.priority and each.priority.title for each in found] == [area, area, other]


# --- what stands above a table, and what is no headings -------------------------------------------------------------------


@pytest.mark.parametrize("line", [("Month:", date(2026, 6, 1)), ("Month", "June 2026"), ("Reported:", "1 July 2026")])
def test_a_label_and_a_month_above_a_plan_head_nothing(line: tuple[object, ...], tmp_path: Path) -> None:
    rows: Rows = [("Delivery plan",), line, (), ("", "", "", "Dates"), HEADINGS, *ACTIONS]
    assert [each.ref for each in actions(tmp_path, rows)] == ["1", "2", "3", "4"]


def test_two_columns_of_which_the_second_is_a_month_are_a_table_of_figures_all_the_same(tmp_path: Path) -> None:
    rows: Rows = [("Measure", date(2026, 6, 1)), ("Calls answered", 31), ("Visits made", 12)]
    write_workbook(tmp_path / "data.xlsx", {"Data": rows})
    found = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30)).indicators
    assert [each.title for each in found] == ["Calls answered", "Visits made"]


def test_headings_that_are_repeated_between_the_rows_leave_the_parts_to_their_column(tmp_path: Path) -> None:
    head = ("Key judgement", "Action", "Who", "When")
    parts = ("Quality of education", None, "Behaviour and attitudes", None)
    acts = [(part, *each[1:]) for part, each in zip(parts, ACTIONS, strict=True)]
    found = actions(tmp_path, [head, *acts[:2], head, *acts[2:]])
    assert [each.priority and each.priority.title for each in found] == [parts[0], parts[0], parts[2], parts[2]]


# --- actions of several steps ---------------------------------------------------------------------------------------------

STEPS: Rows = [
    ("1.1", "Clear the backlog", *ACTIONS[0][1:], "Families hear in time"),
    (None, None, *ACTIONS[1][1:], None),
    ("1.2", "Better advice", *ACTIONS[2][1:], "Plans describe the child"),
    (None, None, *ACTIONS[3][1:], None),
]


def test_rows_across_name_the_parts_where_an_action_stands_over_several_milestones(tmp_path: Path) -> None:
    head = ("Ref", "Action", "Milestones – what we will do", "Lead", "By when", "Impact we expect to see")
    rows: Rows = [head, ("PRIORITY ACTION 1 – Improve the plans of children",), *STEPS[:2], ("PRIORITY ACTION 2 – Shorter waits",)]
    found = actions(
        tmp_path, [*rows, ("2.1", *STEPS[2][1:]), STEPS[3]], merged=["A2:F2", "A3:A4", "B3:B4", "A5:F5", "A6:A7", "B6:B7"]
    )
    assert [each.priority and each.priority.title for each in found] == ["Improve the plans of children", "Shorter waits"]
    assert [each.outcome for each in found] == ["Families hear in time", "Plans describe the child"]


def test_numbers_below_step_are_the_refs_of_the_rows(tmp_path: Path) -> None:
    head = ("CoC", "Cause of concern", "Step", "What we are doing about it", "Officer", "Deliver by")
    said = "The service does not know which premises carry the greatest risk"
    acts = [(None, None, f"1{'abcd'[at]}", *each[1:]) for at, each in enumerate(ACTIONS)]
    found = actions(tmp_path, [head, ("CoC1", said, *acts[0][2:]), *acts[1:]], merged=["A2:A5", "B2:B5"])
    assert [each.ref for each in found] == ["1a", "1b", "1c", "1d"]


# --- stages that are ticked one after the other, and what is said first --------------------------------------------------


def test_of_ticks_that_come_one_after_the_other_none_says_that_it_has_not_begun_and_the_last_that_it_works(tmp_path: Path) -> None:
    ticks = [("✓", "✓", "✓"), ("✓", "✓"), ("✓",), ()]
    rows: Rows = [(*HEADINGS, "Begun (tick)", "Finished (tick)", "Tested and working (tick)")]
    found = actions(tmp_path, [*rows, *((*each, *tick) for each, tick in zip(ACTIONS, ticks, strict=True))])
    assert states(found) == [CountsAs.EVIDENCED, CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED]


def test_how_many_are_done_says_nothing_against_the_first_words(tmp_path: Path) -> None:
    said = ("Off track – 96 done. Second supplier from May.", "Done. 94% in two days.", "Under way. 52 visited.", "Not begun.")
    found = actions(tmp_path, [(*HEADINGS, "Where we are"), *((*each, text) for each, text in zip(ACTIONS, said, strict=True))])
    assert states(found) == [CountsAs.OVERDUE, CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED]


def test_how_it_was_closed_stands_before_the_day_on_which_it_was(tmp_path: Path) -> None:
    how = ("Implemented", "Overtaken by new policy", "Director accepts the risk", "Implemented")
    rows: Rows = [
        (*HEADINGS, "Closed", "How it was closed"),
        *((*each, "June 2026", said) for each, said in zip(ACTIONS, how, strict=True)),
    ]
    assert states(actions(tmp_path, rows)) == [CountsAs.DONE, CountsAs.CLOSED, CountsAs.CLOSED, CountsAs.DONE]


def test_extended_again_is_the_later_of_two_new_dates(tmp_path: Path) -> None:
    rows: Rows = [(*HEADINGS, "Extended to", "Extended again to"), *((*each, "Nov 2026", "Dec 2026") for each in ACTIONS)]
    assert {each.revision.day for each in actions(tmp_path, rows)} == {date(2026, 12, 31)}


@pytest.mark.parametrize(
    ("said", "counts_as"),
    [
        ("Begun, but slipping: the date is at risk", CountsAs.IN_PROGRESS),
        ("Slipping: behind, but the owner has a way back", CountsAs.IN_PROGRESS),
        ("Started, behind schedule", CountsAs.OVERDUE),
        ("Slipping", CountsAs.OVERDUE),
    ],
)
def test_what_has_begun_and_is_at_risk_or_has_a_way_back_is_not_late_yet(said: str, counts_as: CountsAs) -> None:
    assert read_status(said).counts_as is counts_as


def test_a_key_without_any_action_that_shows_one_of_its_levels_is_told(tmp_path: Path) -> None:
    write_workbook(
        tmp_path / "tracker.xlsx", {"Plan": [*KEY, HEADINGS, *ACTIONS]}, {f"Plan!{at}": fill for at, fill in SWATCHES.items()}
    )
    findings = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30)).findings
    assert "states-not-told" in {each.id for each in findings}


# --- ticks below a word of the house's own, and marks that say that nothing is asked -------------------------------------


def test_a_word_that_says_nothing_between_not_begun_and_delivered_is_begun(tmp_path: Path) -> None:
    ticks = [(None, None, "✓", "✓"), (None, "✓"), ("✓",), (None, None, "x")]
    rows: Rows = [(*HEADINGS, "Not begun", "Moving", "Delivered", "Assured")]
    found = actions(tmp_path, [*rows, *((*each, *tick) for each, tick in zip(ACTIONS, ticks, strict=True))])
    assert states(found) == [CountsAs.EVIDENCED, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED, CountsAs.DONE]


def test_a_state_that_no_action_has_is_one_all_the_same_and_no_day_of_a_start(tmp_path: Path) -> None:
    ticks = [(None, None, "✓", "✓"), (None, "✓"), (None, "✓"), (None, None, "✓")]
    rows: Rows = [(*HEADINGS, "Not begun", "Moving", "Delivered", "Assured")]
    found = actions(tmp_path, [*rows, *((*each, *tick) for each, tick in zip(ACTIONS, ticks, strict=True))])
    assert states(found) == [CountsAs.EVIDENCED, CountsAs.IN_PROGRESS, CountsAs.IN_PROGRESS, CountsAs.DONE]


def test_ticks_below_any_word_at_the_edge_of_states_are_none(tmp_path: Path) -> None:
    ticks = [("✓", None, None), (None, "✓", "✓"), ("✓",), (None, "✓")]
    rows: Rows = [(*HEADINGS, "Not begun", "Delivered", "Minuted")]
    found = actions(tmp_path, [*rows, *((*each, *tick) for each, tick in zip(ACTIONS, ticks, strict=True))])
    assert states(found) == [CountsAs.NOT_STARTED, CountsAs.DONE, CountsAs.NOT_STARTED, CountsAs.DONE]


def test_na_among_yes_and_no_is_asked_after_and_nothing_else_is_taken_for_the_state(tmp_path: Path) -> None:
    said = [("Y", None), ("N", None), ("NA", "Closed in August 2025, when the school did"), ("Y", None)]
    rows: Rows = [(*HEADINGS, "Done?", "Remark"), *((*each, *told) for each, told in zip(ACTIONS, said, strict=True))]
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": rows})
    programme = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))
    assert states(programme.plan.actions) == [CountsAs.DONE, CountsAs.IN_PROGRESS, None, CountsAs.DONE]
    assert [each.place.cell for each in programme.findings if each.id == "status-not-understood"] == ["E4"]


# --- lines above tables, and what is measured below them ------------------------------------------------------------------


@pytest.mark.parametrize(
    "title", ["Recommendation 1", "Recommendation 1 – for the Partnership Board", "Recommendation 1 – for Health and Education"]
)
def test_the_line_below_a_numbered_recommendation_is_what_its_actions_answer(title: str, tmp_path: Path) -> None:
    said = "Make sure that Board members know the children and the work of their own agencies."
    rows: Rows = [(title,), (said,), HEADINGS[1:], *(each[1:] for each in ACTIONS[:2]), ()]
    rows = [*rows, (title.replace("1", "2"),), (f"Also {said}",), HEADINGS[1:], *(each[1:] for each in ACTIONS[2:])]
    found = actions(tmp_path, rows, {"A1": PURPLE, "A7": PURPLE}, ["A1:C1", "A2:C2", "A7:C7", "A8:C8"])
    first, second = f"Recommendation 1: {said}", f"Recommendation 2: Also {said}"
    assert [each.answers for each in found] == [(first,), (first,), (second,), (second,)]


def test_measures_below_a_plan_belong_to_the_part_across_above_it_which_may_carry_a_rating(tmp_path: Path) -> None:
    names = ("Cause of concern 1: Prevention", "Cause of concern 2: Culture")
    rows: list[Sequence[object]] = []
    for at, name in enumerate(names):
        months = ("Start point", "Apr 26", "May 26", "Jun 26")
        rows += [(name, None, None, None, "Amber"), HEADINGS, *ACTIONS[2 * at : 2 * at + 2], (), ("How we will know", *months)]
        rows += [(f"Visits made in time {at}", 20 + at, 31 + at, 32 + at, 33 + at), (f"Staff trained {at}", 5, 6, 7, 8), ()]
    book = openpyxl.load_workbook(write_workbook(tmp_path / "tracker.xlsx", {"Plan": rows}, {"Plan!E1": AMBER, "Plan!E10": AMBER}))
    for line in (1, 10):
        book["Plan"].merge_cells(f"A{line}:D{line}")
    book.save(tmp_path / "tracker.xlsx")
    found = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30)).indicators
    assert [each.group for each in found] == [names[0]] * 2 + [names[1]] * 2


@pytest.mark.parametrize(("said", "better"), [("it goes up", "higher"), ("it goes down", "lower"), ("to be lower", "lower")])
def test_which_way_is_good_may_be_the_end_of_a_sentence_that_the_heading_begins(said: str, better: str, tmp_path: Path) -> None:
    rows: Rows = [("Measure", "Better if", "Apr 26", "May 26"), ("Visits made", said, 31, 32), ("Calls answered", said, 12, 11)]
    write_workbook(tmp_path / "data.xlsx", {"Data": rows})
    found = read_programme(open_programme(tmp_path), Month(2026, 5), date(2026, 5, 31)).indicators
    assert [str(each.better) for each in found] == [better, better]


# --- what a key tells, and what it does not -------------------------------------------------------------------------------


def test_a_blank_rating_is_in_the_shade_of_no_level_though_a_level_has_none(tmp_path: Path) -> None:
    """'White' is a letter of the key; a cell without a letter and without a fill says nothing."""
    key: Rows = [("BRAG key",), ("B", "Blue - complete"), ("A", "Amber - under way"), ("W", "White - not started, not yet due"), ()]
    rated = [("B",), ("A",), ("W",), (None,)]
    rows: Rows = [*key, (*HEADINGS, "BRAG"), *((*each, *level) for each, level in zip(ACTIONS, rated, strict=True))]
    found = actions(tmp_path, rows, {"A2": BLUE, "A3": AMBER, "E7": BLUE, "E8": AMBER})
    assert states(found) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED, None]


def test_a_fill_that_the_key_does_not_explain_is_asked_after(tmp_path: Path) -> None:
    key: Rows = [("RAG key",), (None, "On track"), (None, "In progress but at risk"), ()]
    rows: Rows = [
        *key,
        (*HEADINGS, "RAG", "% complete"),
        *((*each, None, share) for each, share in zip(ACTIONS, (0.5, 0.6, 0.7, 0.9), strict=True)),
    ]
    fills = {"A2": GREEN, "A3": AMBER, "E6": GREEN, "E7": AMBER, "E8": RED, "E9": GREEN}
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": rows}, {f"Plan!{cell}": fill for cell, fill in fills.items()})
    programme = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))
    assert [each.place.cell for each in programme.findings if each.id == "rating-not-known"] == ["E8"]


def test_a_word_of_the_key_that_says_late_is_late_where_its_meaning_says_that_the_date_has_gone() -> None:
    assert read_status("Not finished and the date has gone by").counts_as is CountsAs.OVERDUE


@pytest.mark.parametrize("heading", ["RAGP", "BRAGG", "RAYG"])
def test_red_amber_and_green_with_a_letter_more_head_ratings(heading: str, tmp_path: Path) -> None:
    key: Rows = [("G = done",), ("A = started",), ("R = not started",), ("P = done and impact confirmed",), ()]
    rated = [("G", "P"), ("A", "G"), ("R", "A"), ("R", "R")]
    rows: Rows = [
        *key,
        (*HEADINGS, f"{heading} Mar 26", f"{heading} Jun 26"),
        *((*each, *two) for each, two in zip(ACTIONS, rated, strict=True)),
    ]
    assert states(actions(tmp_path, rows)) == [CountsAs.EVIDENCED, CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED]


# --- what is no plan, what names a part, what is a ref --------------------------------------------------------------------


def test_a_list_of_meetings_that_were_is_no_plan_and_one_of_days_to_come_may_be(tmp_path: Path) -> None:
    said = ("Plan agreed. Concern 7 split in three.", "Concern 3 on course.", "Capital bid goes to the centre in May")
    days = (date(2026, 1, 19), date(2026, 3, 21), date(2026, 5, 23))
    rows: Rows = [("Meeting", "Chair", "Main points"), *((day, "Governor", text) for day, text in zip(days, said, strict=True))]
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": [HEADINGS, *ACTIONS], "Meetings": rows})
    found = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30)).plan.actions
    assert {each.place.sheet for each in found} == {"Plan"}


def test_single_words_over_several_rows_name_their_part(tmp_path: Path) -> None:
    head = (
        "No",
        "Healthy establishment test",
        "The inspectorate’s concern",
        "What we are doing about it",
        "Who",
        "To be finished by",
    )
    said = "Too many children were hurt in fights and assaults, and staff did not know why"
    rows: Rows = [head, ("1", "Safety", said, *ACTIONS[0][1:]), (None, None, None, *ACTIONS[1][1:])]
    rows = [*rows, ("2", "Care", f"{said} it was", *ACTIONS[2][1:]), (None, None, None, *ACTIONS[3][1:])]
    found = actions(tmp_path, rows, merged=["A2:A3", "B2:B3", "C2:C3", "A4:A5", "B4:B5", "C4:C5"])
    assert {each.priority.title for each in found if each.priority} == {"Safety", "Care"}


@pytest.mark.parametrize("name", ["KPI 12", "indicator 12"])
def test_an_indicators_ref_is_as_it_is_typed_and_settings_know_it_by_its_number_too(name: str, tmp_path: Path) -> None:
    rows: Rows = [("Ref", "Measure", "Apr 26", "May 26"), ("KPI 12", "Visits made", 31, 32), ("KPI 13", "Calls answered", 12, 11)]
    write_workbook(tmp_path / "data.xlsx", {"Data": rows, "Settings": [("Setting", "Value"), (f"better: {name}", "lower")]})
    found = read_programme(open_programme(tmp_path), Month(2026, 5), date(2026, 5, 31)).indicators
    assert [(each.ref, each.better and str(each.better)) for each in found] == [("KPI 12", "lower"), ("KPI 13", None)]


def test_years_each_over_its_months_are_headings_and_no_label_with_a_month(tmp_path: Path) -> None:
    rows: Rows = [(None, "2025", None, "2026", None), ("Measure", "Nov", "Dec", "Jan", "Feb"), ("Visits made", 31, 32, 33, 34)]
    book = openpyxl.load_workbook(write_workbook(tmp_path / "data.xlsx", {"Data": [*rows, ("Calls answered", 1, 2, 3, 4)]}))
    for cells in ("B1:C1", "D1:E1"):
        book["Data"].merge_cells(cells)
    book.save(tmp_path / "data.xlsx")
    found = read_programme(open_programme(tmp_path), Month(2026, 5), date(2026, 5, 31)).indicators
    assert [value.period.label for value in found[0].values] == ["2025-11", "2025-12", "2026-01", "2026-02"]


# --- shades, keys and dates of the house's own ----------------------------------------------------------------------------


def test_a_dark_and_a_pale_shade_of_one_colour_are_told_apart_as_they_are_called(tmp_path: Path) -> None:
    key: Rows = [("Colours: dark green means finished; pale green means under way; red means late",), ()]
    rows: Rows = [*key, (*HEADINGS, ""), *((*each, None) for each in ACTIONS)]
    found = actions(tmp_path, rows, {"E4": "00703C", "E5": "A9D18E", "E6": RED, "E7": "00703C"})
    assert states(found) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.OVERDUE, CountsAs.DONE]


@pytest.mark.parametrize(
    ("name", "meaning", "counts_as"),
    [
        ("Overdue", "Not finished when it should be", CountsAs.OVERDUE),
        ("Sustained", "audit has tested the change and found it still working three months later", CountsAs.EVIDENCED),
        ("Amber", "Work continues", CountsAs.IN_PROGRESS),
        ("Behind", "some delay, expected to recover", CountsAs.IN_PROGRESS),
    ],
)
def test_a_word_of_the_key_that_says_more_than_what_explains_it_stands(
    name: str, meaning: str, counts_as: CountsAs, tmp_path: Path
) -> None:
    key: Rows = [("Key",), (name, meaning), ("Complete", "The work is done"), ("Not started", "No work has begun"), ()]
    rows: Rows = [*key, (*HEADINGS, "Status"), *((*each, name) for each in ACTIONS)]
    assert set(states(actions(tmp_path, rows))) == {counts_as}


def test_of_ticks_below_words_of_the_key_that_are_both_done_the_better_shown_counts(tmp_path: Path) -> None:
    line = "Complete = the action has been carried out. Sustained = audit found it still working. Behind = the date has passed."
    ticks = [("✓", "✓"), ("✓",), (None, None, "✓"), ("✓",)]
    rows: Rows = [(line,), (), (*HEADINGS, "Complete", "Sustained", "Behind")]
    found = actions(tmp_path, [*rows, *((*each, *tick) for each, tick in zip(ACTIONS, ticks, strict=True))])
    assert states(found) == [CountsAs.EVIDENCED, CountsAs.DONE, CountsAs.OVERDUE, CountsAs.DONE]


@pytest.mark.parametrize(
    ("headings", "due"),
    [
        (("Planned finish", "Expected finish"), 0),
        (("Forecast finish", "Agreed finish"), 1),
        (("Target date", "Date now expected"), 0),
    ],
)
def test_of_a_planned_and_an_expected_date_the_planned_one_is_the_deadline(
    headings: tuple[str, str], due: int, tmp_path: Path
) -> None:
    days = [(date(2026, 5, 31), None), (date(2026, 6, 30), date(2026, 9, 30)), (date(2026, 7, 31), None)]
    rows: Rows = [
        (*HEADINGS[:3], *headings),
        *((*each[:3], *two[:: 1 if due == 0 else -1]) for each, two in zip(ACTIONS, days, strict=False)),
    ]
    found = actions(tmp_path, rows)
    assert [each.deadline.day for each in found] == [one for one, _ in days]
    assert [each.revision.day for each in found] == [other for _, other in days]


def test_a_new_date_that_was_agreed_is_still_to_come_and_a_day_of_agreement_is_not(tmp_path: Path) -> None:
    for days, moved in (((date(2026, 9, 30), date(2026, 12, 31)), True), ((date(2026, 3, 31), date(2026, 5, 31)), False)):
        rows: Rows = [(*HEADINGS, "New date agreed"), (*ACTIONS[0], days[0]), (*ACTIONS[1], days[1]), *ACTIONS[2:]]
        assert [each.revision.day for each in actions(tmp_path, rows)[:2]] == (list(days) if moved else [None, None])


def test_what_the_line_across_is_rated_may_stand_before_what_rates_it(tmp_path: Path) -> None:
    head = (None, "What we are going to do", "Accountable", "Finish", "Letter", "Where it has got to")
    bands = [
        (f"Improvement area {number} – {name}", *[None] * 3, "A", "Overall letter given by the Board")
        for number, name in ((1, "Front door"), (2, "Homes"))
    ]
    rows: Rows = [head, bands[0], (*ACTIONS[0], "B", "Published."), bands[1], (*ACTIONS[1], "G", "In test.")]
    found = actions(tmp_path, rows, {"E2": AMBER, "E4": AMBER, "E3": BLUE, "E5": GREEN}, ["A2:D2", "A4:D4"])
    assert [each.text for each in found] == [ACTIONS[0][1], ACTIONS[1][1]]


def test_a_cell_of_which_not_each_line_says_how_far_it_is_is_asked_after(tmp_path: Path) -> None:
    """'a) Finished', 'b) Stuck', 'c) When the money comes': it was finished by its first line."""
    action = ("1", "a) Reword the script\nb) Listen to ten calls\nc) Send a note to schools", "Contact Manager", "30/09/2026")
    said = [("a) Finished\nb) Stuck\nc) When the money comes",), ("a) Finished b) Finished",), ("In progress",)]
    rows: Rows = [(*HEADINGS, "Where is it"), *((*each, *told) for each, told in zip((action, *ACTIONS[1:3]), said, strict=True))]
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": rows})
    programme = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))
    assert states(programme.plan.actions) == [None, CountsAs.DONE, CountsAs.IN_PROGRESS]
    assert [each.place.cell for each in programme.findings if each.id == "status-not-understood"] == ["E2"]


SENTENCES = (
    "Mapping finished by the end of May 2026; report to the Board in July 2026",
    "Twenty venues signed up by 30 September 2026",
    "Launch on 25 November 2026",
    "First two sessions to be held by October 2026",
)


@pytest.mark.parametrize("heading", ["Milestones and dates", "Key milestones / dates", "Steps & target dates"])
def test_sentences_with_dates_below_milestones_and_dates_tell_by_when_where_nothing_else_does(heading: str, tmp_path: Path) -> None:
    rows: Rows = [("No.", "Action", "Who", heading), *((*each[:3], said) for each, said in zip(ACTIONS, SENTENCES, strict=True))]
    days = [each.deadline.day for each in actions(tmp_path, rows)]
    assert days == [date(2026, 7, 31), date(2026, 9, 30), date(2026, 11, 25), date(2026, 10, 31)]


def test_milestones_and_dates_beside_deadlines_move_none_of_them(tmp_path: Path) -> None:
    rows: Rows = [(*HEADINGS, "Milestones and dates"), *((*each, said) for each, said in zip(ACTIONS, SENTENCES, strict=True))]
    found = programme(tmp_path, rows)
    assert [each.deadline.text for each in found.plan.actions] == [each[3] for each in ACTIONS]
    assert not [each for each in found.findings if each.id == "two-columns-alike"]


def test_milestones_without_dates_are_steps_whatever_their_heading_promises(tmp_path: Path) -> None:
    steps = ("Advert agreed with staff side", "Sample drawn and shared", "Draft seen by partners", "First cohort has begun")
    rows: Rows = [
        ("No.", "Action", "Who", "Milestones and dates"),
        *((*each[:3], said) for each, said in zip(ACTIONS, steps, strict=True)),
    ]
    assert [each.deadline.text for each in actions(tmp_path, rows)] == [None] * len(ACTIONS)


LETTERED = "a) Write the protocol\nb) Hold four briefings\nc) Audit thirty cases"


@pytest.mark.parametrize(
    ("told", "whole", "steps"),
    [
        ("a) Done – adopted in June\nb) Done, 212 came\nc) Under way, cases picked", BEGUN, [DONE, DONE, BEGUN]),
        ("a) Done\nseen by the Board\nb) Not started\nc) Not started – after b)", BEGUN, [DONE, OPEN, OPEN]),
        ("a) Done\nb) Complete. 40 cases\nc) Done", DONE, [DONE] * 3),
        ("(a) Done; (b) Done (c) Under way, cases picked", BEGUN, [DONE, DONE, BEGUN]),
        ("a) Done\nb) Done", None, [None] * 3),  # nothing is said of the third
        ("a) Done\nb) Done\nc) The panel has the paper", None, [None] * 3),
        ("a) Done\nb) Under way\nc) The panel has the paper", BEGUN, [None] * 3),
        ("Under way: a) is done\nb) is with the panel", BEGUN, [None] * 3),
    ],
)
def test_the_lines_of_the_progress_say_how_far_the_lines_of_the_action_are(
    told: str, whole: CountsAs | None, steps: list[CountsAs | None], tmp_path: Path
) -> None:
    others = [(*ACTIONS[1], "Under way – two sessions"), (*ACTIONS[2], "Done. Seen by the group")]
    rows: Rows = [(*HEADINGS, "Where we are"), ("1", LETTERED, "Contact Manager", "30/09/2026", told), *others]
    first, *rest = actions(tmp_path, rows)
    assert states(rest) == [BEGUN, DONE]
    assert (first.standing.counts_as, [step.standing.counts_as for step in first.steps]) == (whole, steps)


def test_numbered_lines_of_progress_below_one_action_come_to_what_is_furthest_back(tmp_path: Path) -> None:
    told = (
        "1. Complete. Guide published\n2. Under way: audit of its use",
        "• Complete: guide published\n• Done, and seen by the Board",
        "a) Done; b) Under way",
        "Done, as a) the guide and b) the leaflet are out",
    )
    rows: Rows = [(*HEADINGS, "Where we are"), *((*each, said) for each, said in zip(ACTIONS, told, strict=True))]
    assert states(actions(tmp_path, rows)) == [BEGUN, DONE, BEGUN, DONE]


def test_what_holds_no_day_is_no_deadline_though_its_heading_ends_as_one_may(tmp_path: Path) -> None:
    helped = ("Police liaison officer", "Review chairs", "Placements team", "Police liaison officer")
    rows: Rows = [
        ("No", "We will", "Accountable", "Helped by"),
        *((*each[:3], team) for each, team in zip(ACTIONS, helped, strict=True)),
    ]
    assert {each.deadline.text for each in actions(tmp_path, rows)} == {None}


def test_a_line_across_may_say_its_rating_behind_a_label_in_one_cell(tmp_path: Path) -> None:
    head = ("What needs to happen", "Who", "By when", "Where is it")
    bands = [(f"Theme {letter}: {name}", None, None, "Theme rating: Moving") for letter, name in (("A", "Contact"), ("B", "Homes"))]
    rows: Rows = [bands[0], head, (*ACTIONS[0][1:], "Finished"), bands[1], (*ACTIONS[1][1:], "In progress")]
    found = actions(tmp_path, rows, {"A1": PURPLE, "A4": PURPLE}, ["A1:C1", "A4:C4"])
    assert [each.priority and each.priority.title for each in found] == ["Contact", "Homes"]


def test_a_blank_rating_in_a_row_that_is_shaded_throughout_is_blank_and_no_unknown_fill(tmp_path: Path) -> None:
    key: Rows = [("RAG key",), (None, "On track"), (None, "Late"), ()]
    rows: Rows = [*key, (*HEADINGS, "RAG"), *((*each, None) for each in ACTIONS)]
    fills = {"A2": GREEN, "A3": RED, "E6": GREEN, "E8": RED} | {f"{column}7": "DDEBF7" for column in "ABCDE"}
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": rows}, {f"Plan!{cell}": fill for cell, fill in fills.items()})
    found = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30)).findings
    assert [each.id for each in found if each.id == "rating-not-known"] == []


@pytest.mark.parametrize(
    ("said", "counts_as"),
    [
        ("Not yet: the panel met", CountsAs.IN_PROGRESS),
        ("No. The panel met in May.", CountsAs.IN_PROGRESS),
        ("No – superseded", CountsAs.CLOSED),
        ("Yes: the panel met", CountsAs.DONE),
        ("Met", CountsAs.DONE),
    ],
)
def test_a_no_stands_though_somebody_met(said: str, counts_as: CountsAs) -> None:
    assert read_status(said).counts_as is counts_as


# --- white, which is no fill -----------------------------------------------------------------------------------------------

WHITE_KEY: Rows = [("Blue: complete", "Green: in progress", "Red: overdue", "White: not yet started"), ()]
OF_WHITE_KEY = {"A1": BLUE, "B1": GREEN, "C1": RED}


def test_where_fills_alone_rate_actions_one_without_a_fill_is_white_as_the_key_calls_it(tmp_path: Path) -> None:
    fills = OF_WHITE_KEY | {"E4": BLUE, "E5": GREEN, "E6": RED}
    found = actions(tmp_path, [*WHITE_KEY, (*HEADINGS, "Status"), *ACTIONS], fills)
    assert states(found) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.OVERDUE, CountsAs.NOT_STARTED]


def test_where_words_rate_actions_one_without_any_is_not_known_though_the_key_names_white(tmp_path: Path) -> None:
    rated = [(*each, colour) for each, colour in zip(ACTIONS, ("Blue", "Green", "White", None), strict=True)]
    found = actions(tmp_path, [*WHITE_KEY, (*HEADINGS, "RAG"), *rated], OF_WHITE_KEY)
    assert states(found) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED, None]


def test_without_a_level_that_is_white_one_without_a_fill_is_not_known(tmp_path: Path) -> None:
    key: Rows = [("Blue: complete", "Green: in progress", "Red: overdue"), ()]
    found = actions(tmp_path, [*key, (*HEADINGS, "Status"), *ACTIONS], OF_WHITE_KEY | {"E4": BLUE, "E5": GREEN, "E6": RED})
    assert states(found)[-1] is None
