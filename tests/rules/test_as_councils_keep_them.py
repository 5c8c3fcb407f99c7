"""Habits of trackers that nobody here had seen: each test is one kind, in a small workbook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
from reportgen.reading.values.statuses import read_meaning, read_status
from tests.makers.workbooks import Rows, write_workbook

HEADINGS = ("Ref", "Action", "Lead", "By when")
FIRST = ("1.1", "Recruit twelve social workers", "Head of Service", "31/05/2026")
SECOND = ("1.2", "Audit thirty case files", "QA Manager", "30/06/2026")
THIRD = ("1.3", "Publish the new threshold guide", "Principal Social Worker", "31/07/2026")
GREEN, AMBER, RED, BLUE = "00B050", "FFC000", "FF0000", "0070C0"


def read(folder: Path, rows: Rows, fills: Mapping[str, str] | None = None, **sheets: Rows) -> Programme:
    filled = {f"Plan!{cell}": colour for cell, colour in (fills or {}).items()}
    write_workbook(folder / "tracker.xlsx", {"Plan": rows, **sheets}, filled)
    return read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30))


def refs(programme: Programme) -> list[str | None]:
    return [each.ref for each in programme.plan.actions]


def states(programme: Programme) -> list[CountsAs | None]:
    return [each.standing.counts_as for each in programme.plan.actions]


def named_part(action: Action) -> str | None:
    return action.priority.title if action.priority else None


def ratings(programme: Programme) -> list[str | None]:
    return [each.standing.level.name if each.standing.level else None for each in programme.plan.actions]


def test_sets_of_columns_that_say_the_same_again_and_again_are_the_steps_of_the_action(tmp_path: Path) -> None:
    sets = ("Milestone 1", "Due 1", "RAG 1", "Milestone 2", "Due 2", "RAG 2")
    rows: Rows = [
        (*HEADINGS, *sets),
        (*FIRST, "Advert placed", "31/03/2026", "Green", "Panel held", "30/04/2026", "Red"),
        (*SECOND, "Sample drawn", "30/04/2026", "Green", None, None, None),
    ]
    first, second = read(tmp_path, rows).plan.actions
    assert (first.text, first.deadline.day) == ("Recruit twelve social workers", date(2026, 5, 31))
    assert [(step.text, step.deadline.day, step.standing.level.name if step.standing.level else None) for step in first.steps] == [
        ("Advert placed", date(2026, 3, 31), "Green"),
        ("Panel held", date(2026, 4, 30), "Red"),
    ]
    assert [step.text for step in second.steps] == ["Sample drawn"]


def test_a_key_below_the_table_is_no_action_though_a_column_lies_between_its_words(tmp_path: Path) -> None:
    key = [
        ("Complete", None, "Done; evidence seen"),
        ("Green", None, "On course"),
        ("Amber", None, "At risk"),
        ("Red", None, "Missed"),
    ]
    rated = [(*row, rating) for row, rating in zip((FIRST, SECOND, THIRD), ("Complete", "Red", "Amber"), strict=True)]
    programme = read(tmp_path, [(*HEADINGS, "RAG"), *rated, (), *key])
    assert refs(programme) == ["1.1", "1.2", "1.3"]
    assert (programme.scale.levels[0].name, programme.scale.levels[0].meaning) == ("Complete", "Done; evidence seen")


def test_of_two_ratings_the_present_one_counts(tmp_path: Path) -> None:
    rows: Rows = [
        (*HEADINGS, "Last mth", "This mth"),
        (*FIRST, "Amber", "Red"),
        (*SECOND, "Green", "Amber"),
        (*THIRD, "Red", "Green"),
    ]
    assert ratings(read(tmp_path, rows)) == ["Red", "Amber", "Green"]


def test_statuses_in_a_programmes_own_words_are_read_by_the_sentence_that_explains_them(tmp_path: Path) -> None:
    words = ("Finished", "Going well", "Stuck", "Some worries", "Stuck", "Going well")
    plan = [
        (f"1.{number}", f"Do the thing that is number {number}", "Head of Service", "31/05/2026", word)
        for number, word in enumerate(words, 1)
    ]
    key = "Finished: it is done. Going well: it will be done in time. Some worries: it may be late. Stuck: it is off track."
    programme = read(tmp_path, [(*HEADINGS, "How is it going?"), *plan, (), (key,)])
    assert ratings(programme) == list(words)
    assert states(programme)[:4] == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.OVERDUE, CountsAs.IN_PROGRESS]


def test_swatches_in_one_line_say_what_the_fills_of_the_rows_mean(tmp_path: Path) -> None:
    rows: Rows = [("RAG:", "achieved", "partly achieved", "not begun"), (), (*HEADINGS, "RAG"), FIRST, SECOND, THIRD]
    fills = {"B1": GREEN, "C1": AMBER, "D1": RED, "E4": GREEN, "E5": AMBER, "E6": RED}
    assert states(read(tmp_path, rows, fills)) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED]


def test_a_key_may_stand_across_with_each_meaning_below_its_shade_and_say_what_no_colour_means(tmp_path: Path) -> None:
    key: Rows = [("What the colours mean",), (None, "Finished", "Going to plan", "Late", "Not begun yet (left blank)"), ()]
    rows: Rows = [*key, (*HEADINGS, "State"), FIRST, SECOND, THIRD, ("1.4", "Close the old store", "Estates Lead", "30/09/2026")]
    fills = {"B1": "7030A0", "C1": GREEN, "D1": RED, "E5": "7030A0", "E6": GREEN, "E7": RED}
    programme = read(tmp_path, rows, fills)
    assert states(programme) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.OVERDUE, CountsAs.NOT_STARTED]
    assert not any(each.id in ("no-key", "no-state") for each in programme.findings)


def test_shaded_headings_above_words_that_say_no_state_are_no_key(tmp_path: Path) -> None:
    teams: Rows = [(), (None, "North team", "South team", "West team"), ()]
    rows: Rows = [*teams, (*HEADINGS, "RAG"), (*FIRST, "Green"), (*SECOND, "Amber")]
    fills = {"B1": GREEN, "C1": AMBER, "D1": RED, "E5": GREEN, "E6": AMBER}
    assert states(read(tmp_path, rows, fills)) == [CountsAs.IN_PROGRESS, CountsAs.IN_PROGRESS]


def test_blanks_are_unknown_where_the_key_does_not_speak_of_them(tmp_path: Path) -> None:
    key: Rows = [(), (None, "Finished", "Going to plan", "Late"), ()]
    rows: Rows = [*key, (*HEADINGS, "State"), FIRST, SECOND, THIRD]
    fills = {"B1": "7030A0", "C1": GREEN, "D1": RED, "E5": "7030A0", "E6": GREEN}
    assert states(read(tmp_path, rows, fills)) == [CountsAs.DONE, CountsAs.IN_PROGRESS, None]


def test_what_is_due_and_what_was_done_may_stand_below_groups_of_dates(tmp_path: Path) -> None:
    rows: Rows = [
        ("Ref", "Action", "Lead", "Planned", None, "Actual", None),
        (None, None, None, "Start", "End", "Start", "End"),
        (*FIRST[:3], "01/02/2026", "31/05/2026", "04/02/2026", "20/05/2026"),
        (*SECOND[:3], "01/03/2026", "30/04/2026", "01/03/2026", None),
        (*THIRD[:3], "01/04/2026", "31/07/2026", None, None),
    ]
    merged = ("A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1")
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": rows})
    book = openpyxl.load_workbook(tmp_path / "tracker.xlsx")
    for cells in merged:
        book["Plan"].merge_cells(cells)
    book.save(tmp_path / "tracker.xlsx")
    programme = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))
    found = programme.plan.actions
    assert [each.deadline.day for each in found] == [date(2026, 5, 31), date(2026, 4, 30), date(2026, 7, 31)]
    assert [each.standing.completed_on for each in found] == [date(2026, 5, 20), None, None]
    assert not any(each.id == "two-columns-alike" for each in programme.findings)


STATES_OF_TASKS = ("Completed", "In progress", "Not started")


@pytest.mark.parametrize("heading", ["Discussed?", "On agenda", "Seen by chair"])
def test_ticks_that_name_no_state_give_way_to_progress_that_holds_states(heading: str, tmp_path: Path) -> None:
    rows = [(*row, state, tick) for row, state, tick in zip((FIRST, SECOND, THIRD), STATES_OF_TASKS, ("Y", "Y", "Y"), strict=True)]
    found = states(read(tmp_path, [(*HEADINGS, "Progress", heading), *rows]))
    assert found == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED]


def test_ticks_below_a_state_count_beside_an_account_of_progress(tmp_path: Path) -> None:
    told = ("Six of the twelve posts are filled", "Sample is drawn", "The first draft is with partners")
    rows = [(*row, text, tick) for row, text, tick in zip((FIRST, SECOND, THIRD), told, ("Y", "N", "N"), strict=True)]
    found = states(read(tmp_path, [(*HEADINGS, "Progress", "Complete?"), *rows]))
    assert found == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.IN_PROGRESS]


@pytest.mark.parametrize(
    "mark", ["WITHDRAWN ", "NO LONGER REQUIRED ", "[Cancelled] ", "(superseded) ", "Cancelled – ", "* CANCELLED: "]
)
def test_an_action_that_is_marked_as_called_off_is_closed_whatever_its_status(mark: str, tmp_path: Path) -> None:
    marked = (FIRST[0], f"{mark}NHS bid for twelve social workers", *FIRST[2:], "Not started")
    programme = read(tmp_path, [(*HEADINGS, "Status"), marked, (*SECOND, "In progress"), (*THIRD, "Complete")])
    assert states(programme) == [CountsAs.CLOSED, CountsAs.IN_PROGRESS, CountsAs.DONE]


@pytest.mark.parametrize(
    "text",
    [
        "CANCELLED OPERATIONS: bring them below 5%",
        "Cancelled visits are booked again within a week",
        "CANCELLED CLINICS TO BE REBOOKED",
        "Withdrawn children: agree a protocol with schools",
        "CLOSE the old store by June",
        "Superseded policies - take them off the site",
    ],
)
def test_an_action_about_what_is_called_off_is_not(text: str, tmp_path: Path) -> None:
    found = read(tmp_path, [(*HEADINGS, "Status"), (FIRST[0], text, *FIRST[2:], "In progress"), (*SECOND, "In progress")])
    assert states(found) == [CountsAs.IN_PROGRESS, CountsAs.IN_PROGRESS]


@pytest.mark.parametrize("urgency", ["({at}) {how}", "{at} - {how}", "P{at} {how}", "{how} ({at})"])
def test_numbered_levels_of_urgency_name_no_parts_of_the_plan(urgency: str, tmp_path: Path) -> None:
    parts = ("Payroll audit", "Payroll audit", "Stores audit", "Stores audit", "Fleet audit", "Fleet audit")
    levels = [urgency.format(at=at, how=("High", "Medium", "Low")[at - 1]) for at in (1, 2, 3, 1, 1, 2)]
    rows = [(f"1.{at}", *row, *FIRST[1:]) for at, row in enumerate(zip(parts, levels, strict=True), 1)]
    found = read(tmp_path, [("Ref", "Audit", "Priority", *HEADINGS[1:]), *rows]).plan.actions
    assert [named_part(each) for each in found] == list(parts)


def blocks_of_indicators(second_heading: Sequence[object], second: Rows) -> tuple[Rows, list[str]]:
    """Two blocks on one sheet, and the cells of their titles and headings, which are shaded."""
    months = [date(2026, month, 1) for month in (3, 4, 5)]
    first = [("Visits in time", 90, 81, 84, 88), ("Reviews in time", 85, 70, 72, 75), ("Plans in time", 80, 61, 62, 65)]
    rows: Rows = [("Timeliness",), ("Measure", "Target", *months), *first, (), ("Once a year",), second_heading, *second]
    return rows, [f"{column}{row}" for row in (2, 8) for column in "ABCDE"]


def read_blocks(folder: Path, second_heading: Sequence[object], second: Rows) -> Programme:
    rows, shaded = blocks_of_indicators(second_heading, second)
    write_workbook(folder / "tracker.xlsx", {"KPIs": rows}, {f"KPIs!{cell}": "D9D9D9" for cell in shaded})
    book = openpyxl.load_workbook(folder / "tracker.xlsx")
    for cell in ("A1", "A7", *shaded):
        book["KPIs"][cell].font = Font(bold=True)
    book.save(folder / "tracker.xlsx")
    return read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30))


def test_a_block_that_is_headed_as_the_one_above_has_its_own_columns_though_years_stand_where_figures_stood(tmp_path: Path) -> None:
    second: Rows = [
        ("Q1", "Feel safe at home", 58.1, 52.4, 65),
        ("Q2", "Know who to call", 61.3, 55, 70),
        ("Q3", "Are heard", 40, 42, 50),
    ]
    found = read_blocks(tmp_path, ("SVY", "Measure", "2023/24", "2024/25", "Target 2025/26"), second).indicators
    assert [(each.ref, each.title) for each in found][3:] == [row[:2] for row in second]
    assert [[value.period.label for value in each.values] for each in found][3:] == [["2023-24", "2024-25"]] * 3


def test_what_stands_below_a_title_and_is_not_headed_anew_goes_on(tmp_path: Path) -> None:
    second: Rows = [("Feel safe at home", 60, 52, 53, 54), ("Know who to call", 60, 55, 56, 57)]
    found = read_blocks(tmp_path, ("Are heard", 50, 40, 41, 42), second).indicators
    assert [each.title for each in found][3:] == ["Are heard", "Feel safe at home", "Know who to call"]
    assert [len(each.values) for each in found] == [3] * 6


def test_nobody_is_asked_about_bars_below_months_of_one_letter(tmp_path: Path) -> None:
    rows: Rows = [
        (*HEADINGS, "Status", 2026, None, None, None, None),
        (None, None, None, None, None, "M", "A", "M", "J", "J"),
        (*FIRST, "Complete"),
        (*SECOND, "In progress"),
        (*THIRD, "Not started"),
    ]
    bars = dict.fromkeys(("F3", "G3", "H3", "G4", "H4", "I4", "I5", "J5"), "8EA9DB")
    programme = read(tmp_path, rows, bars)
    assert states(programme) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED]
    assert not [each for each in programme.findings if each.id in ("heading-twice", "column-likely")]


def test_a_row_that_sums_up_is_no_action(tmp_path: Path) -> None:
    rows: Rows = [(*HEADINGS, "Cost"), (*FIRST, "£400"), (*SECOND, "£90"), (), (None, "Total cost", None, None, "£490")]
    assert refs(read(tmp_path, rows)) == ["1.1", "1.2"]


@pytest.mark.parametrize("day", ["04/10/2024", "22/11/2024", "1.10.2024", "5/6/24"])
def test_a_date_is_no_share_of_the_whole(day: str, tmp_path: Path) -> None:
    assert read_status(day).counts_as is None
    programme = read(tmp_path, [(*HEADINGS, "Completed on"), (*FIRST, day), (*SECOND, None), (*THIRD, None)])
    assert programme.plan.actions[0].standing.status is CountsAs.DONE


def test_percentages_below_no_heading_tell_how_far_it_is(tmp_path: Path) -> None:
    rows: Rows = [(*HEADINGS, None), (*FIRST, "100%"), (*SECOND, "40%"), (*THIRD, "0%")]
    assert states(read(tmp_path, rows)) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED]


def test_columns_of_which_each_row_ticks_one_are_the_states_that_the_line_above_explains(tmp_path: Path) -> None:
    key = "Put an X in one column: NS = not yet begun, UW = under way, C = carried out, E = embedded and making a difference"
    rows: Rows = [
        (key,), (), (*HEADINGS, "NS", "UW", "C", "E"),
        (*FIRST, None, None, None, "X"), (*SECOND, None, "X", None, None), (*THIRD, "X", None, None, None),
        ("1.4", "Write to all families", "Head of Service", "31/05/2026", None, None, "X", None),
    ]  # fmt: skip
    assert states(read(tmp_path, rows)) == [CountsAs.EVIDENCED, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED, CountsAs.DONE]


def test_refs_that_stand_first_are_those_of_the_rows_whatever_their_heading(tmp_path: Path) -> None:
    rows: Rows = [
        ("HMI ref", "Recommendation", "Activity", "Who", "TTC"),
        ("EFF/1", "The service should target those most at risk", "Buy and load data", "Head of Prevention", "30/09/2026"),
        ("EFF/1", "The service should target those most at risk", "Visit 3,000 homes", "Group Manager", "31/03/2027"),
        ("EFF/2", "The service should clear the backlog of visits", "Visits at weekends", "Area Manager", "31/01/2027"),
    ]
    assert refs(read(tmp_path, rows)) == ["EFF/1", "EFF/2"]


def test_cards_may_have_a_second_column_of_labels_beside_a_key_of_their_scores(tmp_path: Path) -> None:
    def card(number: int, action: str, who: str, when: str, score: int) -> Rows:
        return [
            (f"Card {number}",), ("HMIP told us", "The board should understand the needs of children"), ("We will", action),
            ("Who", who, "By when", when), ("Score", score, "How we will show it", "Board minutes"), (),
        ]  # fmt: skip

    cards = [
        *card(1, "Bring a needs profile to each board", "Lou Danby", "end of July 2026", 3),
        *card(2, "Ask chief officers to name deputies", "Nia Fosse", "30 September 2026", 2),
        *card(3, "Find out why disposals differ by ethnicity", "Lou Danby", "31 March 2026", 1),
    ]
    key: Rows = [("Score", "What it means"), (1, "Nothing has begun"), (2, "Work is going on"), (3, "It has been done")]
    programme = read(tmp_path, cards, Key=key)
    assert [each.deadline.day for each in programme.plan.actions] == [date(2026, 7, 31), date(2026, 9, 30), date(2026, 3, 31)]
    assert states(programme) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED]


def test_an_indicator_is_rated_by_the_fill_of_its_cell_and_grouped_by_its_sheet(tmp_path: Path) -> None:
    headings = ("PI", "Indicator", "Target 2026/27", "Apr-26", "May-26", "RAG")
    door: Rows = [
        headings,
        ("A1", "Contacts decided in one day", "95%", "88%", "91%", None),
        ("A2", "Visits in ten days", "90%", "80%", "92%", None),
    ]
    care: Rows = [headings, ("B1", "Health assessments in time", "90%", "61%", "70%", None)]
    programme = read(tmp_path, door, {"F2": AMBER, "F3": GREEN}, Care=care)
    assert [each.rating for each in programme.indicators] == ["Amber", "Green", None]
    assert [each.group for each in programme.indicators][-1] == "Care"


def test_codes_of_fields_above_the_headings_are_no_headings(tmp_path: Path) -> None:
    rows: Rows = [("REF", "ACT", "OWN", "DUE"), HEADINGS, FIRST, SECOND, THIRD]
    fills = {f"{column}2": "DDEBF7" for column in "ABCD"}
    programme = read(tmp_path, rows, fills)
    assert refs(programme) == ["1.1", "1.2", "1.3"]
    assert [each.leads for each in programme.plan.actions][:1] == [("Head of Service",)]


def test_success_criteria_of_each_row_are_no_outcome_beside_an_objective_over_several(tmp_path: Path) -> None:
    rows: Rows = [
        ("Objective", "Action", "Lead", "By when", "Success criteria"),
        ("All pupils read fluently", "Buy books for every class", "Head", "30/04/2026", "Books in all classes"),
        (None, "Train all staff in phonics", "English lead", "31/05/2026", "All trained"),
        ("Pupils know number facts", "Adopt one calculation policy", "Maths lead", "30/06/2026", "Seen in books"),
    ]
    actions = read(tmp_path, rows).plan.actions
    assert [(each.outcome, each.measure) for each in actions] == [
        ("All pupils read fluently", "Books in all classes"),
        ("All pupils read fluently", "All trained"),
        ("Pupils know number facts", "Seen in books"),
    ]


@pytest.mark.parametrize(("low", "high"), [("Reduce", "Increase"), ("↓", "↑"), ("Lower", "Higher")])
def test_which_way_is_better_may_be_an_arrow_or_an_aim(low: str, high: str, tmp_path: Path) -> None:
    rows: Rows = [
        ("Ref", "What we count", "Pref. direction", "Apr-26", "May-26", "Target"),
        ("T1", "Plans issued within 20 weeks", high, "31%", "36%", "50%"),
        ("T2", "Average weeks to issue", low, 29.4, 28.1, 22),
        ("T3", "Annual reviews completed in time", high, "52%", "55%", "85%"),
    ]
    assert [each.better for each in read(tmp_path, rows).indicators] == ["higher", "lower", "higher"]


@pytest.mark.parametrize(
    ("heading", "low", "high", "better"),
    [
        ("Want it", "down", "up", ["higher", "lower", "higher"]),
        ("We want this to", "go down", "go up", ["higher", "lower", "higher"]),
        ("Should be going", "↓", "↑", ["higher", "lower", "higher"]),
        ("Ideally", "fewer", "more", ["higher", "lower", "higher"]),
        ("This week", "down", "up", [None, None, None]),
        ("Trend", "↓", "↑", [None, None, None]),
    ],
)
def test_over_up_and_down_a_heading_that_says_what_is_wanted_tells_which_way_is_good(
    heading: str, low: str, high: str, better: list[str | None], tmp_path: Path
) -> None:
    rows: Rows = [
        ("What we count", heading, "Apr-26", "May-26", "Aim for"),
        ("Social workers in post", high, 131, 134, 150),
        ("Visits late", low, 120, 131, 30),
        ("Reviews on time", high, 52, 55, 85),
    ]
    assert [each.better for each in read(tmp_path, rows).indicators] == better


def test_a_list_beside_the_plan_that_begins_in_its_second_line_of_headings_takes_nothing_from_it(tmp_path: Path) -> None:
    key = "Put an X in one column: NS = not yet begun, UW = under way, C = carried out"
    beside = (
        (None, "Costs", "£"),
        (None, "Reading books", 2400),
        (None, "Cover", 3150),
        (None, "Review", 1200),
        (None, "Total", 6750),
    )
    head, states_row, *plan = [
        ("What we will do", "Resp.", "T'scale", "Where are we?", "Where are we?", "Where are we?"),
        ("What we will do", "Resp.", "T'scale", "NS", "UW", "C"),
        ("Teach phonics in the same way in every class", "RW", "Sept 2026", None, None, "X"),
        ("Rewrite the maths curriculum for Years 3 to 6", "JT", "Autumn term", None, "X", None),
        ("Check what pupils remember each half term", "JT", "Oct 2026", "X", None, None),
    ]
    rows: Rows = [(key,), (), *((*own, *other) for own, other in zip((head, states_row, *plan), beside, strict=True))]
    programme = read(tmp_path, rows, {f"{column}{row}": "C9C9FF" for column in "ABCDEF" for row in (3, 4)})
    assert [each.text for each in programme.plan.actions] == [row[0] for row in plan]


CARDS = (
    ("Recruit twelve respite carers", "Carer Recruitment Lead", "30/09/2026", "Done"),
    ("Phone each carer in the first week", "Duty Manager", "31/05/2026", "Doing"),
    ("Ask birth children what they think", "Voice Worker", "31/08/2026", "To do"),
    ("Visit every home before winter", "Duty Manager", "31/10/2026", "Doing"),
)


def cards(*above: Sequence[object]) -> Rows:
    """A card for each action, which stands above the labels as `above` has it."""
    rows: list[Sequence[object]] = [("Our cards",), ()]
    for title, (_, who, when, how_far) in zip(above, CARDS, strict=True):
        labelled = [(None, "Who", who, "By when", when), (None, "How far are we", how_far), (None, "Update", "A word on it")]
        rows += [title, *labelled, (None, None, "and another"), ()]
    return rows


@pytest.mark.parametrize(
    "above",
    [
        [(number, card[0]) for number, card in enumerate(CARDS, 1)],
        [(f"Card {number}", card[0]) for number, card in enumerate(CARDS, 1)],
        [(None, card[0]) for card in CARDS],
        [(card[0],) for card in CARDS],
    ],
)
def test_what_stands_above_the_labels_of_a_card_is_the_action(above: Rows, tmp_path: Path) -> None:
    actions = read(tmp_path, cards(*above)).plan.actions
    assert [each.text for each in actions] == [card[0] for card in CARDS]
    assert [list(each.leads) for each in actions] == [[card[1]] for card in CARDS]
    assert [each.deadline.day for each in actions][1] == date(2026, 5, 31)
    assert [each.standing.status for each in actions][:3] == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED]
    assert actions[0].progress == "A word on it\nand another"


def test_a_label_that_one_card_alone_has_takes_nothing_from_it(tmp_path: Path) -> None:
    rows = cards(*[(number, card[0]) for number, card in enumerate(CARDS, 1)])
    with_label = [*rows[:4], (None, "Blocked by", "the new lease"), *rows[4:]]
    assert states(read(tmp_path, with_label)) == states(read(tmp_path, rows))


def test_cards_may_stand_below_bands_that_are_their_groups(tmp_path: Path) -> None:
    rows: list[Sequence[object]] = []
    for group, (text, who, when, how_far) in zip(("Caring well", None, "Staying safe", None), CARDS, strict=True):
        rows += [(group,)] if group else []
        rows += [(text,), ("Owner", who), ("Due", when), ("Status", how_far), ()]
    actions = read(tmp_path, rows).plan.actions
    assert [each.text for each in actions] == [card[0] for card in CARDS]
    assert [each.priority.title if each.priority else None for each in actions] == [
        "Caring well", "Caring well", "Staying safe", "Staying safe",
    ]  # fmt: skip


@pytest.mark.parametrize("heading", ["Modified By", "Last edited by", "Created by", "Uploaded by"])
def test_who_changed_the_row_leads_nothing_beside_those_who_do(heading: str, tmp_path: Path) -> None:
    rows: Rows = [(*HEADINGS, heading), (*FIRST, "Ines Marlow"), (*SECOND, "Ines Marlow"), (*THIRD, "Tom Okell")]
    assert [list(each.leads) for each in read(tmp_path, rows).plan.actions] == [[row[2]] for row in (FIRST, SECOND, THIRD)]


def test_a_column_of_the_same_few_words_is_one_of_statuses_though_some_are_not_known(tmp_path: Path) -> None:
    words = ("Done", "Brewing", "Done", "Brewing", "To do", "Brewing")
    plan = [
        (f"1.{number}", f"Do the thing that is number {number}", "Head of Service", "31/05/2026", word)
        for number, word in enumerate(words, 1)
    ]
    programme = read(tmp_path, [(*HEADINGS, "Where are we?"), *plan])
    assert [each.place.cell for each in programme.findings if each.id == "status-not-understood"] == ["E3", "E5", "E7"]


@pytest.mark.parametrize("word", ["Doing", "Waiting on someone else", "Waiting for the landlord"])
def test_words_of_boards_and_task_lists_are_states(word: str) -> None:
    assert read_status(word).counts_as is CountsAs.IN_PROGRESS


@pytest.mark.parametrize("at", [0, 2, 4])
def test_a_column_of_colours_needs_no_heading_wherever_it_stands(at: int, tmp_path: Path) -> None:
    rows = [(*row[:at], None, *row[at:]) for row in (HEADINGS, FIRST, SECOND, THIRD)]
    fills = {f"{'ABCDE'[at]}{row}": fill for row, fill in zip((2, 3, 4), (GREEN, RED, AMBER), strict=True)}
    assert ratings(read(tmp_path, rows, fills)) == ["Green", "Red", "Amber"]


def test_letters_below_an_action_are_its_steps_and_begin_anew_below_the_next(tmp_path: Path) -> None:
    rows: Rows = [
        (*HEADINGS, "Status"),
        ("Rec 1", "Fill every post", "Head of People", "31/12/2026", "In progress"),
        ("a)", "Advertise in the spring", "HR Manager", "31/03/2026", "Complete"),
        ("b)", "Interview in June", "HR Manager", "30/06/2026", "In progress"),
        ("Rec 2", "Visit each home", "Duty Manager", "30/11/2026", "Not started"),
        ("a)", "Draw up a rota", "Duty Manager", "31/05/2026", "In progress"),
    ]
    programme = read(tmp_path, rows)
    first, second = programme.plan.actions
    assert (first.ref, first.deadline.day, first.leads) == ("Rec 1", date(2026, 12, 31), ("Head of People",))
    assert [(step.text, step.leads, step.deadline.day) for step in first.steps if step.text != first.text] == [
        ("Advertise in the spring", ("HR Manager",), date(2026, 3, 31)),
        ("Interview in June", ("HR Manager",), date(2026, 6, 30)),
    ]
    assert len(second.steps) >= 1
    assert not [each for each in programme.findings if each.id == "ref-duplicate"]


TASKS = ("Task name", "Assigned to", "Start", "Finish", "Duration")


def task_list() -> Rows:
    rows: list[Sequence[object]] = [TASKS]
    for group in ("Know our homes", "Hear tenants"):
        rows += [(group, None, "06/01/2026", "31/12/2026", "320d")]
        rows += [
            (f"{group}: part {part}", "Data Lead", "06/01/2026", f"30/0{part}/2026", f"{part * 17 + 40}d") for part in (4, 5, 6)
        ]
    return rows


def test_rows_without_a_lead_that_alone_are_filled_name_the_tasks_below_them(tmp_path: Path) -> None:
    actions = read(tmp_path, task_list(), dict.fromkeys(("A2", "B2", "A6", "B6"), "E7E6E6")).plan.actions
    assert [each.priority.title if each.priority else None for each in actions] == ["Know our homes"] * 3 + ["Hear tenants"] * 3


def test_a_row_without_a_lead_among_rows_shaded_in_turn_is_an_action(tmp_path: Path) -> None:
    rows: Rows = [HEADINGS[1:], FIRST[1:], (SECOND[1], None, SECOND[3]), THIRD[1:], FIRST[1:]]
    fills = {f"{column}{row}": "E7E6E6" for row in (3, 5) for column in "ABCD"}
    assert len(read(tmp_path, rows, fills).plan.actions) == 4


def test_lengths_of_time_are_no_refs(tmp_path: Path) -> None:
    assert {each.ref for each in read(tmp_path, task_list()).plan.actions} == {None}


SCORES = (
    ("Calls answered at once", 0.9),
    ("Complaints answered late", 0.4),
    ("Visits in a week", 0.7),
    ("Days to answer a letter", 0.6),
)
SAID = ("Two staff began in April and are trained now", "The new system was down for a week", None, "Letters are sorted each day")


@pytest.mark.parametrize("better", [("Bigger", "Smaller"), ("Higher", "Lower"), ("Increase", "Reduce")])
def test_what_is_better_what_the_state_is_and_what_is_said_of_it_are_known_by_what_stands_there(
    better: tuple[str, str], tmp_path: Path
) -> None:
    ways, states_said = (*better, *better), ("Near target", "Off target", "On target", "Off target")
    rows: Rows = [
        ("Measure", "We go for", "Target", "Apr 26", "May 26", "Jun 26", "Status", "What lies behind it"),
        *(
            (title, way, target, 0.5, 0.6, 0.7, state, said)
            for (title, target), way, state, said in zip(SCORES, ways, states_said, SAID, strict=True)
        ),
    ]
    indicators = read(tmp_path, rows).indicators
    assert [each.better.value if each.better else None for each in indicators] == ["higher", "lower"] * 2
    assert [each.rating for each in indicators] == list(states_said)
    assert [each.comment for each in indicators] == list(SAID)


def test_arrows_say_which_way_it_went_and_not_what_is_better(tmp_path: Path) -> None:
    rows: Rows = [
        ("Measure", "Going", "Target", "Apr 26", "May 26", "Jun 26"),
        *((title, way, target, 0.5, 0.6, 0.7) for (title, target), way in zip(SCORES, ("up", "down", "up", "up"), strict=True)),
    ]
    assert {each.better for each in read(tmp_path, rows).indicators} == {None}


def test_who_leads_and_when_above_a_plan_is_no_indicator(tmp_path: Path) -> None:
    above = [("Sponsor", "Director", "RAG", None), ("Lead", "A Bhatt", "Updated", date(2026, 6, 18)), ("Purpose", "Less drift")]
    programme = read(tmp_path, [*above, (), HEADINGS, FIRST, SECOND, THIRD])
    assert not programme.indicators
    assert refs(programme) == ["1.1", "1.2", "1.3"]


def test_statuses_that_stand_again_and_again_are_no_key(tmp_path: Path) -> None:
    tasks = ("Lease signed by both sides", "IT and phones installed", "Train all contact officers in consent", "Desks in use")
    rows = [
        (f"1.{at}", text, "Estates", "30/06/2026", state)
        for at, (text, state) in enumerate(zip(tasks, ("Done", "Doing") * 2, strict=True), 1)
    ]
    programme = read(tmp_path, [("Task", "Description", "Owner", "Due", "Status"), *rows])
    assert [each.text for each in programme.plan.actions] == list(tasks)


@pytest.mark.parametrize(
    "key",
    [
        "BLUE finished / GREEN going to plan / AMBER behind but recoverable / RED behind and needs help",
        "Blue finished | Green on track | Amber behind but recoverable | Red off track",
    ],
)
def test_a_key_in_one_line_needs_no_equals_sign(key: str, tmp_path: Path) -> None:
    rated = [(*row, rating) for row, rating in zip((FIRST, SECOND, THIRD), ("Blue", "Amber", "Red"), strict=True)]
    programme = read(tmp_path, [(key,), (), (*HEADINGS, "BRAG"), *rated])
    assert states(programme) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.OVERDUE]


def test_a_key_below_the_table_explains_letters_of_the_programmes_own_and_blanks(tmp_path: Path) -> None:
    key = [("C = complete",), ("G = on track",), ("A = some slippage",), ("R = off track",), ("Blank = not due to start yet",)]
    rated = [(*row, rating) for row, rating in zip((FIRST, SECOND, THIRD), ("C", "R", None), strict=True)]
    programme = read(tmp_path, [(*HEADINGS, "RAG"), *rated, (), *key])
    assert states(programme) == [CountsAs.DONE, CountsAs.OVERDUE, CountsAs.NOT_STARTED]


def test_a_key_beside_the_plan_is_no_column_of_it(tmp_path: Path) -> None:
    rated = [(*row, rating) for row, rating in zip((FIRST, SECOND, THIRD), ("B", "A", "R"), strict=True)]
    key = (("Key", None), ("B", "Complete"), ("A", "Slipping"), ("R", "Overdue"))
    rows: Rows = [(*own, None, *beside) for own, beside in zip(((*HEADINGS, "RAG"), *rated), key, strict=True)]
    below: Rows = [
        (),
        ("Measure", "Unit", "Apr-26", "May-26", "Jun-26", "Target", "Notes"),
        ("Plans on time", "%", 61, 64, 70, 90, "Six cases late"),
    ]
    programme = read(tmp_path, [*rows, *below])
    assert states(programme) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.OVERDUE]
    assert [(each.title, each.comment) for each in programme.indicators] == [("Plans on time", "Six cases late")]


def test_a_letter_in_the_shade_of_its_colour_that_begins_the_progress_is_the_rating(tmp_path: Path) -> None:
    progress = ("B - All in post", "A - Two files late", "R - Not published")
    rows: Rows = [
        (*HEADINGS, "Progress (RAG)"),
        *((*row, said) for row, said in zip((FIRST, SECOND, THIRD), progress, strict=True)),
    ]
    programme = read(tmp_path, rows, {"E2": "0070C0", "E3": AMBER, "E4": RED})
    assert states(programme) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.OVERDUE]


def test_the_rating_of_the_last_board_is_not_that_of_this_one(tmp_path: Path) -> None:
    rows: Rows = [
        (*HEADINGS, "BRAG last Board", "BRAG this Board", "RAG moved?"),
        (*FIRST, "Green", "Red", "Yes"),
        (*SECOND, "Red", "Amber", "Yes"),
    ]
    assert ratings(read(tmp_path, rows)) == ["Red", "Amber"]


def test_indicators_below_a_plan_belong_to_its_priority_and_start_from_their_baseline(tmp_path: Path) -> None:
    measures: Rows = [
        (
            "Success measure",
            "Good is",
            "March 2026 (baseline)",
            "Apr-26",
            "May-26",
            "Jun-26",
            "Target March 2027",
            "What the figures tell us",
        ),
        ("Referrals that come again", "Lower", "26%", "24%", "23%", "21%", "20%", "Two schools stand out from the rest"),
        ("Assessments in 45 days", "Maximise", "72%", "77%", "83%", "86%", "88%", None),
    ]
    rows: Rows = [("Priority 1 – Right help, first time",), HEADINGS, FIRST, SECOND, (), *measures]
    first, second = read(tmp_path, rows).indicators
    assert (first.group, first.baseline.text, first.comment) == (
        "Priority 1 – Right help, first time",
        "26%",
        "Two schools stand out from the rest",
    )
    assert (first.better, second.better) == ("lower", "higher")


def test_the_three_months_of_a_quarter_are_that_quarter(tmp_path: Path) -> None:
    rows: Rows = [("Measure", "Oct to Dec 2025", "Jan to Mar 2026", "Same period 2024"), ("First time entrants", 141, 139, 162)]
    (indicator,) = read(tmp_path, rows).indicators
    assert [value.period.label for value in indicator.values] == ["2025-26 Q3", "2025-26 Q4"]


def test_months_typed_as_two_numbers_are_deadlines(tmp_path: Path) -> None:
    rows: Rows = [HEADINGS, (*FIRST[:3], "06/2026"), (*SECOND[:3], "03/2027")]
    assert [each.deadline.day for each in read(tmp_path, rows).plan.actions] == [date(2026, 6, 30), date(2027, 3, 31)]


def test_boards_to_which_actions_report_lead_none_of_them(tmp_path: Path) -> None:
    rows: Rows = [
        (*HEADINGS, "Reports to", "Goes to"),
        (*FIRST, "Practice group", "Improvement Board"),
        (*SECOND, "Practice group", "Improvement Board"),
    ]
    assert [each.leads for each in read(tmp_path, rows).plan.actions] == [("Head of Service",), ("QA Manager",)]


def test_arrows_are_no_rating_whatever_their_heading_says(tmp_path: Path) -> None:
    rows: Rows = [(*HEADINGS, None, "RAG trend"), (*FIRST, "Red", "▲"), (*SECOND, "Green", "▼"), (*THIRD, "Amber", "▶")]
    assert ratings(read(tmp_path, rows)) == ["Red", "Green", "Amber"]


def test_how_complete_is_a_share_that_is_complete(tmp_path: Path) -> None:
    rows: Rows = [(*HEADINGS, "How complete?"), (*FIRST, "100%"), (*SECOND, "40%"), (*THIRD, "0%")]
    assert states(read(tmp_path, rows)) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED]


def test_a_phrase_in_two_lines_of_headings_is_read_as_one(tmp_path: Path) -> None:
    rows: Rows = [
        (None, None, None, "Start", "Target"),
        ("Ref", "Action", "Lead", "date", "date"),
        (*FIRST[:3], "01/02/2026", "31/05/2026"),
        (*SECOND[:3], "01/03/2026", "30/06/2026"),
    ]
    shaded = {f"{column}{row}": "C6E0B4" for column in "ABCDE" for row in (1, 2)}
    assert [each.deadline.day for each in read(tmp_path, rows, shaded).plan.actions] == [date(2026, 5, 31), date(2026, 6, 30)]


def test_dates_of_completion_tell_what_is_done_however_they_are_headed(tmp_path: Path) -> None:
    for heading in ("Completion date (actual)", "Completed", "Done on"):
        rows: Rows = [(*HEADINGS, heading), (*FIRST, "20/05/2026"), (*SECOND, None), (*THIRD, "01/06/2026")]
        done = [each.standing.counts_as is CountsAs.DONE for each in read(tmp_path, rows).plan.actions]
        assert done == [True, False, True], heading


def test_a_numbered_list_that_words_with_a_colon_lead_in_to_is_steps_and_who_leads_them_stands_line_by_line(tmp_path: Path) -> None:
    listed = "Survey all homes:\n(a) Appoint a surveyor\n(b) Survey the first 2,000"
    rows: Rows = [HEADINGS, ("1.1", listed, "(a) Ann Bell\n(b) Jo Ash", "31/05/2026"), SECOND]
    first, _ = read(tmp_path, rows).plan.actions
    assert [(step.text, step.leads) for step in first.steps] == [
        ("Appoint a surveyor", ("Ann Bell",)),
        ("Survey the first 2,000", ("Jo Ash",)),
    ]


def test_a_key_above_the_plan_names_no_part_of_it(tmp_path: Path) -> None:
    key: Rows = [("RAG key",), ("1: Complete",), ("2: In progress",), ("3: Overdue",)]
    rated = [(*row, number) for row, number in zip((FIRST, SECOND, THIRD), (1, 2, 3), strict=True)]
    programme = read(tmp_path, [*key, (), (*HEADINGS, "RAG"), *rated])
    assert not any(each.priority and "Complete" in each.priority.title for each in programme.plan.actions)
    assert states(programme) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.OVERDUE]


def test_column_numbers_below_repeated_headings_are_no_action(tmp_path: Path) -> None:
    numbers = (1, 2, 3, 4)
    rows: Rows = [
        ("Priority 1: Help",),
        HEADINGS,
        numbers,
        FIRST,
        SECOND,
        (),
        ("Priority 2: Care",),
        HEADINGS,
        numbers,
        ("2.1", *THIRD[1:]),
    ]
    assert refs(read(tmp_path, rows)) == ["1.1", "1.2", "2.1"]


@pytest.mark.parametrize(
    "said",
    ["Minor slippage, plan to recover in place", "Some delay, but actions in place to recover", "Issues but controls in place"],
)
def test_what_is_in_place_against_a_trouble_does_not_end_it(said: str) -> None:
    assert read_status(said).counts_as is CountsAs.IN_PROGRESS


@pytest.mark.parametrize("heading", ["What the regulator found", "What peers told us", "Weakness identified"])
def test_what_somebody_found_is_what_the_action_answers(heading: str, tmp_path: Path) -> None:
    rows: Rows = [
        ("Ref", heading, *HEADINGS[1:]),
        ("1.1", "Records of checks are not kept", *FIRST[1:]),
        ("1.2", "Visits are late", *SECOND[1:]),
    ]
    assert [each.answers for each in read(tmp_path, rows).plan.actions] == [
        ("Records of checks are not kept",),
        ("Visits are late",),
    ]


def test_the_title_above_two_rows_of_headings_names_the_part_though_a_summary_stands_above_it(tmp_path: Path) -> None:
    summary: Rows = [("RAG", "Number of actions"), ("R", 2), ("G", 1), ("Total", 3), ()]
    plan: Rows = [
        ("PRIORITY 1 - SAFE HOMES",),
        ("The group meets monthly.",),
        (),
        ("The plan", None, "Ownership", None),
        HEADINGS,
        FIRST,
        SECOND,
    ]
    shaded = {f"{column}{row}": "D9D9D9" for column in "ABCD" for row in (9, 10)}
    programme = read(tmp_path, [*summary, *plan], shaded)
    assert {each.priority.title for each in programme.plan.actions if each.priority} == {"SAFE HOMES"}


WORKSTREAMS = {"WS1": "Plans on time", "WS2": "Waiting well"}


def highlight_reports(*heads: Sequence[object]) -> dict[str, Rows]:
    """A sheet for each workstream, whose name stands in place of 'X' in the lines above its milestones."""
    found: dict[str, Rows] = {}
    for sheet, named in WORKSTREAMS.items():
        above = [tuple(named if cell == "X" else cell for cell in row) for row in heads]
        plan = [(f"{sheet} {row[0]}", *row[1:], "On track") for row in (FIRST, SECOND)]
        found[sheet] = [("HIGHLIGHT REPORT",), *above, (), ("Milestones",), (*HEADINGS, "Status"), *plan]
    return found


@pytest.mark.parametrize(
    "heads",
    [
        [("Workstream", "X"), ("SRO", "Director"), ("Overall RAG", "Amber")],
        [("Project:", None, "X"), ("SRO:", None, "Director")],
        [("Theme", "X", "Sponsor", "Director"), ("Period", "June 2026", "Overall RAG", "Amber")],
    ],
)
def test_what_stands_beside_a_label_above_the_table_is_the_group(heads: Rows, tmp_path: Path) -> None:
    write_workbook(tmp_path / "tracker.xlsx", highlight_reports(*heads))
    actions = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30)).plan.actions
    assert [each.priority.title if each.priority else None for each in actions] == [*["Plans on time"] * 2, *["Waiting well"] * 2]


def test_how_urgent_the_paper_is_and_whose_it_is_name_no_group(tmp_path: Path) -> None:
    rows = [("Directorate", "Children and families"), ("Priority", "High"), (), HEADINGS[1:], FIRST[1:], SECOND[1:]]
    assert [each.priority for each in read(tmp_path, rows).plan.actions] == [None, None]


RISKS = (
    (("No.", "Risk / issue", "Raised by", "Score", "Mitigation"), ("R1", "Staff leave us", "Ines Marlow", 12, "Seen monthly")),
    (("ID", "Description", "Likelihood", "Score", "Owner", "Mitigation"), ("R1", "Funding ends", 3, 12, "QA Lead", "A bid made")),
    (("Ref", "Threat", "L", "I", "Controls in place"), ("R1", "Funding ends in March", 3, 4, "A bid is made to the region")),
)  # fmt: skip


@pytest.mark.parametrize(("heads", "risk"), RISKS)
def test_risks_below_the_plan_are_none_of_its_actions(heads: tuple[str, ...], risk: tuple[object, ...], tmp_path: Path) -> None:
    plan = [(*HEADINGS, "Status"), (*FIRST, "Complete"), (*SECOND, "On track")]
    programme = read(tmp_path, [*plan, (), ("Risks and issues",), heads, risk, ("R2", *risk[1:])])
    assert refs(programme) == ["1.1", "1.2"]
    assert len(programme.risks) == 2
    assert not [each for each in programme.findings if each.id in ("rows-not-read", "level-meaning-unclear")]


@pytest.mark.parametrize("heading", ["The trust should", "The home must", "How the regulation was not being met", "We must"])
def test_what_somebody_must_do_or_did_not_is_what_the_action_answers(heading: str, tmp_path: Path) -> None:
    asked = ("check each ward every week", "train all new staff", "publish who is on duty")
    rows = [(heading, *HEADINGS[1:]), *((said, *row[1:]) for said, row in zip(asked, (FIRST, SECOND, THIRD), strict=True))]
    actions = read(tmp_path, rows).plan.actions
    assert [(list(each.answers), each.text) for each in actions] == [
        ([said], row[1]) for said, row in zip(asked, (FIRST, SECOND, THIRD), strict=True)
    ]


@pytest.mark.parametrize(
    ("sheet", "heads"), [("Change log", ("Date", "Change", "By")), ("Sheet3", ("Version", "Date", "What was altered", "Who"))]
)
def test_a_record_of_the_papers_own_versions_is_no_gap(sheet: str, heads: tuple[str, ...], tmp_path: Path) -> None:
    said = {"Date": "01/05/2026", "Change": "Sent to the Board for comment", "By": "K. Marsh", "Version": "0.2", "Who": "K. Marsh"}
    row = tuple(said.get(head, "The date of 1.2 was left as it was") for head in heads)
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": [HEADINGS, FIRST, SECOND], sheet: [heads, row, row, row]})
    programme = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))
    assert refs(programme) == ["1.1", "1.2"]
    assert not [each for each in programme.findings if each.id == "rows-not-read"]


def test_a_group_written_once_for_each_part_holds_though_two_parts_have_the_same(tmp_path: Path) -> None:
    sites = ("Northern site", None, "Southern site", None, "Southern site", None)
    found = ("No rota was kept", None, "Doors stood open", None, "Records were late", None)
    rows: Rows = [
        ("Site", "Finding", "Action", "Lead", "By when"),
        *((site, said, f"Do thing {site}, {said}", "Manager", "31/05/2026") for site, said in zip(sites, found, strict=True)),
    ]
    actions = read(tmp_path, rows).plan.actions
    assert [each.priority.title if each.priority else None for each in actions] == ["Northern site"] * 2 + ["Southern site"] * 4
    assert [list(each.answers) for each in actions] == [[said] for said in found if said for _ in range(2)]


OWN_MARKS: Rows = [
    ("D", "Done"),
    ("G", "On track to finish in time"),
    ("A", "At risk of delay, action agreed"),
    ("R", "Delayed"),
    ("X", "Not begun yet"),
]


@pytest.mark.parametrize("indent", [0, 3])
@pytest.mark.parametrize(("heading", "numbered"), [("Status", False), ("Status", True), ("Q1", False)])
def test_a_key_explains_marks_that_no_other_plan_has_wherever_it_stands_below(
    indent: int, heading: str, numbered: bool, tmp_path: Path
) -> None:
    marks = [(number if numbered else mark, said) for number, (mark, said) in enumerate(OWN_MARKS, 1)]
    plan = [
        (f"1.{at}", f"Do the thing that is number {at}", "Head of Service", "31/05/2026", mark)
        for at, (mark, _) in enumerate(marks, 1)
    ]
    programme = read(tmp_path, [(*HEADINGS, heading), *plan, (), *((None,) * indent + pair for pair in marks)])
    assert len(programme.plan.actions) == len(plan)
    assert ratings(programme) == [str(mark) for mark, _ in marks]
    assert states(programme) == [
        CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.IN_PROGRESS, CountsAs.OVERDUE, CountsAs.NOT_STARTED,
    ]  # fmt: skip


def test_what_the_key_is_called_may_stand_beside_its_first_mark(tmp_path: Path) -> None:
    key = [("RAG", "B", "Done, and the Board has seen it"), *((None, *pair) for pair in OWN_MARKS[1:4])]
    fills = {f"B{row}": fill for row, fill in enumerate(("0070C0", GREEN, AMBER, RED), 1)}
    rated = [(*row, mark) for row, mark in zip((FIRST, SECOND, THIRD), "BGR", strict=True)]
    programme = read(tmp_path, [*key, (), (*HEADINGS, "RAG"), *rated], fills)
    assert ratings(programme) == ["Blue", "Green", "Red"]
    assert not [each for each in programme.findings if each.id in ("no-rating-key", "rating-not-known")]


def test_how_urgent_it_is_says_nothing_of_how_far_it_is(tmp_path: Path) -> None:
    urgent = ("Urgent", "Important", "Low", "Urgent", "Medium", "Important", "Low", "Medium")
    rows: Rows = [
        ("Task", "Priority", "Assigned to", "Due"),
        *((f"Do the thing {word} {at}", word, "QA Manager", "31/05/2026") for at, word in enumerate(urgent)),
    ]
    assert set(states(read(tmp_path, rows))) == {None}


def test_who_completed_it_is_no_status(tmp_path: Path) -> None:
    rows: Rows = [
        (*HEADINGS, "Completed date", "Completed by"), (*FIRST, "30/05/2026", "Ines Marlow"), (*SECOND, "29/06/2026", "Tom Okell"),
    ]  # fmt: skip
    assert not [each for each in read(tmp_path, rows).findings if each.id == "status-not-understood"]


@pytest.mark.parametrize("heads", [("Status",), ("Status Q4 2025/26", "Status Q1 2026/27")])
def test_letters_that_look_like_initials_are_states_where_the_heading_says_so(heads: tuple[str, ...], tmp_path: Path) -> None:
    key = "IM = implemented, PA = partly implemented, ND = not due"
    marks = ("IM", "ND", "PA")
    rows = [
        (key,),
        (*HEADINGS, *heads),
        *((*row, *(mark,) * len(heads)) for row, mark in zip((FIRST, SECOND, THIRD), marks, strict=True)),
    ]
    assert states(read(tmp_path, rows)) == [CountsAs.DONE, CountsAs.NOT_STARTED, CountsAs.IN_PROGRESS]


def test_a_key_in_the_cells_of_one_row_is_read_whole(tmp_path: Path) -> None:
    key = (
        "BRAG key",
        "Blue – complete, and evidence of impact seen",
        "Green – on track",
        "Amber – some slippage",
        "Red – off track",
    )
    rated = [(*row, rating) for row, rating in zip((FIRST, SECOND, THIRD), ("Blue", "Green", "Red"), strict=True)]
    programme = read(tmp_path, [key, (), (*HEADINGS, "BRAG"), *rated])
    assert states(programme) == [CountsAs.EVIDENCED, CountsAs.IN_PROGRESS, CountsAs.OVERDUE]


def test_a_sheet_that_explains_the_words_of_the_status_column_is_its_key(tmp_path: Path) -> None:
    guidance: Rows = [
        ("Which one to use",),
        ("Open – on track", "The forecast is on or before the due date"),
        ("Submitted for closure", "The owner says that the milestone is met"),
        ("Closed", "The milestone is met and the evidence accepted by the office"),
        ("Not started", "Work has not begun"),
    ]
    plan: Rows = [(*HEADINGS, "Status"), (*FIRST, "Submitted for closure"), (*SECOND, "Open – on track"), (*THIRD, "Not started")]
    programme = read(tmp_path, plan, Guidance=guidance)
    assert states(programme) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED]


def test_a_reference_of_what_is_answered_that_is_another_in_each_row_is_the_rows_own(tmp_path: Path) -> None:
    rows: Rows = [
        ("Audit", "Rec ref", *HEADINGS[1:]),
        ("Creditors", "CR1", *FIRST[1:]),
        ("Creditors", "CR2", *SECOND[1:]),
        ("Transport", "HST1", *THIRD[1:]),
    ]
    assert refs(read(tmp_path, rows)) == ["CR1", "CR2", "HST1"]


def test_the_type_of_what_was_found_leads_nothing(tmp_path: Path) -> None:
    rows: Rows = [("Type", *HEADINGS), ("CoC", *FIRST), ("AFI", *SECOND), ("AFI", *THIRD)]
    assert [each.leads for each in read(tmp_path, rows).plan.actions] == [(row[2],) for row in (FIRST, SECOND, THIRD)]


def test_what_we_want_a_measure_to_do_says_which_way_is_better(tmp_path: Path) -> None:
    rows: Rows = [
        ("Measure", "We want this to", "Q1 2026/27", "Target"),
        ("Plans issued within 20 weeks", "Go up", "52%", "60%"),
        ("Families waiting over a year", "Go down", 640, 300),
        ("Reviews held on time", "Go up", "61%", "85%"),
    ]
    assert [each.better for each in read(tmp_path, rows).indicators] == ["higher", "lower", "higher"]


def test_an_objective_across_the_sheet_of_a_workstream_is_the_outcome_of_the_rows_below_it(tmp_path: Path) -> None:
    first = [
        ("WORKSTREAM 1 – PRACTICE",),
        (),
        HEADINGS,
        ("Objective 1.1 – Every child has a plan",),
        FIRST,
        ("Objective 1.2 – Children are seen alone",),
        SECOND,
    ]
    second = [("WORKSTREAM 2 – WORKFORCE",), (), HEADINGS, ("Objective 2.1 – People stay",), ("2.1", *THIRD[1:])]
    write_workbook(
        tmp_path / "tracker.xlsx",
        {"WS1": first, "WS2": second},
        {f"{sheet}!A{row}": "E2EFD9" for sheet, row in (("WS1", 4), ("WS1", 6), ("WS2", 4))},
    )
    actions = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30)).plan.actions
    assert [(each.priority.title if each.priority else None, each.outcome) for each in actions] == [
        ("PRACTICE", "Objective 1.1 – Every child has a plan"),
        ("PRACTICE", "Objective 1.2 – Children are seen alone"),
        ("WORKFORCE", "Objective 2.1 – People stay"),
    ]


@pytest.mark.parametrize("typed", ["31/05/2026 → 31/08/2026", "31 May 2026 (revised to 31 August 2026)", "31/08/26 (was 31/05/26)"])
def test_a_new_date_typed_into_the_cell_of_the_first_moves_it(typed: str, tmp_path: Path) -> None:
    first, _ = read(tmp_path, [HEADINGS, (*FIRST[:3], typed), SECOND]).plan.actions
    assert (first.moved_from.day if first.moved_from else None, first.revision.day) == (date(2026, 5, 31), date(2026, 8, 31))
    assert first.deadline.day == date(2026, 8, 31)


def test_a_key_that_touches_the_table_is_no_row_of_it(tmp_path: Path) -> None:
    key = [
        ("Green", "On track to be completed on time"),
        ("Amber", "Some slippage"),
        ("Red", "Not complete and overdue"),
        ("Blue", "Complete"),
    ]
    rated = [(*row, rating) for row, rating in zip((FIRST, SECOND, THIRD), ("Blue", "Amber", "Red"), strict=True)]
    programme = read(tmp_path, [(*HEADINGS, "RAG"), *rated, *key])
    assert refs(programme) == ["1.1", "1.2", "1.3"]
    assert states(programme) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.OVERDUE]


def test_a_plan_of_two_short_actions_and_a_total_is_read(tmp_path: Path) -> None:
    rows: Rows = [
        HEADINGS,
        ("1.1", "Hire more staff", "Ann Lee", "31/05/2026"),
        ("1.2", "Train all staff", "Bo Kay", "31/05/2026"),
        ("Total", 2),
    ]
    assert [each.text for each in read(tmp_path, rows).plan.actions] == ["Hire more staff", "Train all staff"]


def test_a_summary_above_the_plan_is_no_gap(tmp_path: Path) -> None:
    rows: Rows = [
        ("Summary", "Red", "Amber", "Green"),
        ("Number of actions", 3, 4, 5),
        (),
        (*HEADINGS, "RAG"),
        (*FIRST, "Green"),
        (*SECOND, "Amber"),
    ]
    programme = read(tmp_path, rows)
    assert refs(programme) == ["1.1", "1.2"]
    assert not programme.reading.gaps


def test_a_sheet_for_each_month_tells_one_indicator_month_by_month(tmp_path: Path) -> None:
    head = ("Indicator", "Better", "Target", "Value")
    tabs = {
        month: [head, ("Visits on time", "Higher", "90%", value)]
        for month, value in (("April", "80%"), ("May", "82%"), ("June", "88%"))
    }
    write_workbook(tmp_path / "kpis.xlsx", tabs)
    (indicator,) = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30)).indicators
    assert [(value.period.label, value.text) for value in indicator.values] == [
        ("2026-04", "80%"),
        ("2026-05", "82%"),
        ("2026-06", "88%"),
    ]


def test_two_lists_to_choose_from_explain_nothing_of_each_other(tmp_path: Path) -> None:
    lists: Rows = [
        ("Blue", None, "Finished"),
        ("Green", None, "Under way"),
        ("Amber", None, "Finished"),
        ("Red", None, "Not accepted"),
    ]
    key = "BLUE finished / GREEN going to plan / AMBER behind but recoverable / RED behind and needs help"
    programme = read(tmp_path, [(key,), (), (*HEADINGS, "BRAG"), (*FIRST, "Amber"), (*SECOND, "Blue")], Lists=lists)
    assert states(programme) == [CountsAs.IN_PROGRESS, CountsAs.DONE]
    assert not any(each.id == "keys-differ" for each in programme.findings)


def test_the_day_by_which_it_is_to_be_finished_is_no_day_of_completion(tmp_path: Path) -> None:
    for heading in ("To be finished by", "To be delivered by", "To be closed off by"):
        actions = read(tmp_path, [(*HEADINGS[:3], heading, "RAG"), (*FIRST, "Amber"), (*SECOND, "Green")]).plan.actions
        assert [(each.deadline.day, each.standing.completed_on) for each in actions] == [
            (date(2026, 5, 31), None),
            (date(2026, 6, 30), None),
        ]


def test_a_numbered_recommendation_across_the_sheet_is_kept_however_long_it_is(tmp_path: Path) -> None:
    said = "The Chair of the Board should make sure that its members understand the needs of all children, and use what they know"
    bands = [(f"Recommendation {number}. {said} in area {number}",) for number in (1, 2)]
    rows: Rows = [("Title of the plan",), (), HEADINGS[1:], bands[0], FIRST[1:], SECOND[1:], bands[1], THIRD[1:]]
    actions = read(tmp_path, rows, {f"{column}{row}": "D9E1F2" for row in (4, 7) for column in "ABC"}).plan.actions
    assert len(actions) == 3
    for each, number in zip(actions, (1, 1, 2), strict=True):
        kept = " ".join(filter(None, [each.outcome, *each.answers, each.priority.title if each.priority else ""]))
        assert f"in area {number}" in kept


@pytest.mark.parametrize("mark", ['"', "”", "〃", '-"-', "ditto", "Do."])
def test_a_ditto_mark_says_what_the_cell_above_says(tmp_path: Path, mark: str) -> None:
    rows: Rows = [
        ("Recommendation", *HEADINGS[1:]),
        ("Record every conflict of interest", *FIRST[1:]),
        (mark, "Keep a register", mark, "30/06/2026"),
        (mark, "Check it each quarter", mark, mark),
    ]
    actions = read(tmp_path, rows).plan.actions
    assert {each.answers for each in actions} == {("Record every conflict of interest",)}
    assert [each.leads for each in actions] == [("Head of Service",)] * 3
    assert [each.deadline.day for each in actions] == [date(2026, 5, 31), date(2026, 6, 30), date(2026, 6, 30)]


@pytest.mark.parametrize("mark", ['"', "ditto", "As above"])
def test_a_ditto_mark_below_the_headings_repeats_nothing(tmp_path: Path, mark: str) -> None:
    rows: Rows = [HEADINGS, (*FIRST[:2], mark, mark), (*SECOND[:2], mark, SECOND[3])]
    programme = read(tmp_path, rows)
    assert [(each.leads, each.deadline.day) for each in programme.plan.actions] == [((), None), ((), date(2026, 6, 30))]
    assert [each.place.cell for each in programme.findings if each.id == "lead-missing"] == ["C2", "C3"]


PARTS: dict[str, Rows] = {
    "a column": [
        ("Theme", *HEADINGS, "Progress"), ("Front door", *FIRST, "Begun"), ("Front door", *THIRD, "Begun"),
        ("Care", *SECOND[:2], '"', SECOND[3], '"'),
    ],
    "a band": [
        ("Front door",), (*HEADINGS, "Progress"), (*FIRST, "Begun"), ("Care",), (*HEADINGS, "Progress"),
        (*SECOND[:2], '"', SECOND[3], '"'),
    ],
}  # fmt: skip


@pytest.mark.parametrize("where", PARTS)
def test_a_ditto_mark_repeats_nothing_of_the_part_above(tmp_path: Path, where: str) -> None:
    programme = read(tmp_path, PARTS[where])
    told = {each.ref: (each.leads, each.progress) for each in programme.plan.actions}
    assert (told["1.1"], told["1.2"]) == ((("Head of Service",), "Begun"), ((), None))


def test_a_ditto_mark_below_a_band_that_is_merged_across_repeats_no_band(tmp_path: Path) -> None:
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": [HEADINGS, FIRST, ("Care",), (*SECOND[:2], '"', "ditto")]})
    book = openpyxl.load_workbook(tmp_path / "tracker.xlsx")
    book["Plan"].merge_cells("A3:D3")
    book.save(tmp_path / "tracker.xlsx")
    last = read_programme(open_programme(tmp_path), Month(2026, 5), date(2026, 5, 31)).plan.actions[-1]
    assert (last.ref, last.leads, last.deadline.text) == ("1.2", (), None)


@pytest.mark.parametrize("heading", ["Week", "Timescale", "Milestone week", "Horizon", None])
@pytest.mark.parametrize("unit", ["Wk {}", "Week {}", "wk{}", "Month {}"])
def test_weeks_by_their_number_are_times_whatever_their_heading(tmp_path: Path, heading: str | None, unit: str) -> None:
    said = [unit.format(number) for number in (3, 4, 22, 30)]
    rows = [(*row[:3], when) for row, when in zip((FIRST, SECOND, THIRD, ("1.4", "Open the panel", "DCS")), said, strict=True)]
    actions = read(tmp_path, [(*HEADINGS[:3], heading), *rows]).plan.actions
    assert [(each.ref, each.deadline.text, each.deadline.day) for each in actions] == [
        (f"1.{at}", text, None) for at, text in enumerate(said, 1)
    ]


@pytest.mark.parametrize(
    ("above", "settings", "counted"),
    [
        ((("Week 1 = w/c 6 January 2026",), ()), (), 2),  # when week 1 is, the line says itself
        ((("Programme starts 06/01/2026",), ()), (), 3),
        ((), (("Setting", "Value"), ("Plan start", "06/01/2026")), 3),
    ],
)
def test_weeks_are_counted_from_when_the_plan_is_said_to_begin(tmp_path: Path, above: Rows, settings: Rows, counted: int) -> None:
    plan: Rows = [*above, HEADINGS, (*FIRST[:3], "Week 1"), (*SECOND[:3], "Wks 3-4"), (*THIRD[:3], "End of week 14")]
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": plan, **({"Settings": settings} if settings else {})})
    programme = read_programme(open_programme(tmp_path), Month(2026, 5), date(2026, 5, 31))
    days = [each.deadline.day for each in programme.plan.actions]
    assert days == [date(2026, 1, 9), date(2026, 1, 30), date(2026, 4, 10)]
    assert sum(each.id == "deadline-counted" for each in programme.findings) == counted


def test_a_question_that_states_answer_is_the_status(tmp_path: Path) -> None:
    rows: Rows = [(*HEADINGS, "Are we there?"), (*FIRST, "Yes"), (*SECOND, "On the way"), (*THIRD, "Not yet")]
    assert states(read(tmp_path, rows)) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.IN_PROGRESS]


def test_a_question_that_only_yes_and_no_answer_may_ask_anything(tmp_path: Path) -> None:
    rows: Rows = [(*HEADINGS, "Is the police a partner?"), (*FIRST, "Yes"), (*SECOND, "No"), (*THIRD, "Yes")]
    assert states(read(tmp_path, rows)) == [None] * 3


def test_the_only_dates_of_a_plan_are_its_deadlines_though_a_phrase_of_their_heading_is_known(tmp_path: Path) -> None:
    rows: Rows = [(*HEADINGS[:3], "Date given to the regulator", "RAG"), (*FIRST, "Red"), (*SECOND, "Amber"), (*THIRD, "Green")]
    programme = read(tmp_path, rows)
    assert [each.deadline.day for each in programme.plan.actions] == [date(2026, 5, 31), date(2026, 6, 30), date(2026, 7, 31)]
    assert [each.place.cell for each in programme.findings if each.id == "column-likely"] == ["D1"]


def test_what_needs_to_happen_next_is_no_action_beside_the_milestone_it_is_said_of(tmp_path: Path) -> None:
    head = ("Recommendation", "Milestone", "Owner", "Planned finish", "RAG", "What has happened", "What needs to happen next")
    rows: Rows = [
        head,
        ("Check every referral", *FIRST[1:], "Red", "Two have begun their work", "Advertise again"),
        ("Check every referral", *SECOND[1:], "Blue", "All thirty were audited", "None"),
    ]
    actions = read(tmp_path, rows).plan.actions
    assert [each.text for each in actions] == [FIRST[1], SECOND[1]]
    assert [each.recovery for each in actions] == ["Advertise again", "None"]


def test_what_needs_to_happen_next_is_the_action_where_nothing_else_is(tmp_path: Path) -> None:
    rows: Rows = [
        ("Issue", "What needs to happen next", *HEADINGS[2:]),
        ("Too few workers", *FIRST[1:]),
        ("No audits", *SECOND[1:]),
    ]
    assert [each.text for each in read(tmp_path, rows).plan.actions] == [FIRST[1], SECOND[1]]


@pytest.mark.parametrize(
    "headings",
    [
        ("1st revised", "2nd revised"), ("Revised date 1", "Revised date 2"), ("Revised date", "Revised date (2)"),
        ("Revised date", "Further revised date"), ("Revision 1 date", "Revision 2 date"),
    ],
)  # fmt: skip
def test_of_a_first_and_a_second_revised_date_the_last_that_is_filled_stands(tmp_path: Path, headings: tuple[str, str]) -> None:
    rows: Rows = [
        (*HEADINGS, *headings, "Status"),
        (*FIRST, "30/09/2026", "30/11/2026", "In progress"),
        (*SECOND, "31/10/2026", None, "In progress"),
        (*THIRD, None, None, "In progress"),
    ]
    programme = read(tmp_path, rows)
    assert [each.revision.day for each in programme.plan.actions] == [date(2026, 11, 30), date(2026, 10, 31), None]
    assert not any(each.id == "two-columns-alike" for each in programme.findings)


def test_of_revised_dates_without_numbers_the_one_that_is_never_earlier_is_the_last(tmp_path: Path) -> None:
    rows: Rows = [
        (*HEADINGS, "Revised date (Jan review)", "New due date"),
        (*FIRST, "30/09/2026", "End November 2026"),
        (*SECOND, "31/10/2026", None),
        (*THIRD, "30/09/2026", "31/12/2026"),
    ]
    programme = read(tmp_path, rows)
    moved = [date(2026, 11, 30), date(2026, 10, 31), date(2026, 12, 31)]
    assert [each.revision.day for each in programme.plan.actions] == moved
    assert not any(each.id == "two-columns-alike" for each in programme.findings)


def test_of_revised_dates_that_go_back_and_forth_nobody_knows_which_is_the_last(tmp_path: Path) -> None:
    rows: Rows = [
        (*HEADINGS, "Revised date (Jan review)", "New due date"),
        (*FIRST, "30/09/2026", "30/11/2026"),
        (*SECOND, "31/10/2026", "30/09/2026"),
        (*THIRD, "30/09/2026", "31/12/2026"),
    ]
    assert any(each.id == "two-columns-alike" for each in read(tmp_path, rows).findings)


@pytest.mark.parametrize("headings", [("Revised date", "New date"), ("Revised at 2 May", "Revised at 1 June")])
def test_of_revised_dates_without_numbers_nobody_knows_which_is_the_last(tmp_path: Path, headings: tuple[str, str]) -> None:
    rows: Rows = [(*HEADINGS, *headings), (*FIRST, "30/09/2026", "30/11/2026"), (*SECOND, "31/10/2026", None)]
    assert any(each.id == "two-columns-alike" for each in read(tmp_path, rows).findings)


def test_a_log_of_visits_is_no_plan_and_nothing_is_missing(tmp_path: Path) -> None:
    log: Rows = [
        ("Date", "Governor", "Focus", "What was seen"),
        (date(2026, 3, 5), "Mr Alder", "Reading", "Heard six readers in Year 1 with the reading lead of the school"),
        (date(2026, 4, 9), "Mrs Quayle", "Attendance", "Walked the first day call process with the office"),
    ]
    programme = read(tmp_path, [(*HEADINGS, "RAG"), (*FIRST, "Red"), (*SECOND, "Amber")], Visits=log)
    assert refs(programme) == ["1.1", "1.2"]
    assert programme.reading.gaps == ()
    assert [each.because for each in programme.reading.set_aside] == ["a log of what was seen or said, and when"]


def test_states_below_progress_are_statuses_though_few_rows_hold_them(tmp_path: Path) -> None:
    rows: Rows = [(*HEADINGS, "Progress 14 Feb"), (*FIRST, "Done"), (*SECOND, "Begun"), (*THIRD, "Done")]
    assert states(read(tmp_path, rows)) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.DONE]


def test_a_few_words_again_and_again_that_nobody_knows_are_said_where_nothing_tells_the_state(tmp_path: Path) -> None:
    words = ("Sprouting", "In bud", "Sprouting", "In bud")
    rows: Rows = [
        (*HEADINGS, "Garden"),
        *((f"1.{at}", f"{FIRST[1]} in team {at}", "DCS", FIRST[3], word) for at, word in enumerate(words)),
    ]
    programme = read(tmp_path, rows)
    assert [(each.place.cell, each.what) for each in programme.findings if each.id.startswith("column-")] == [
        ("E1", "the column 'Garden' is not used; it looks like Status, of which this table has none")
    ]


IN_ONE_CELL: Rows = [
    ("Colours: RED late, AMBER going on, GREEN finished",),
    (),
    ("Area", "Action (with who, when and where we are)"),
    (
        "Waiting lists",
        "Ring everyone who has waited for 12 weeks\nWho: Locality Managers\nBy: 31/05/2026\nGREEN – All 348 rung by 29 May.",
    ),
    (None, "Bring in an agency team\nWho: Head of Operations\nBy: 30/06/2026\nAMBER – The team has begun."),
    ("Carers", "Write a strategy with carers\nWho: Commissioning Manager\nBy: 31/05/2026\nRED – The third event was snowed off."),
]


def test_a_cell_in_which_everything_stands_line_by_line_is_read_line_by_line(tmp_path: Path) -> None:
    programme = read(tmp_path, IN_ONE_CELL)
    actions = programme.plan.actions
    texts = ["Ring everyone who has waited for 12 weeks", "Bring in an agency team", "Write a strategy with carers"]
    assert [each.text for each in actions] == texts
    assert [each.leads for each in actions] == [("Locality Managers",), ("Head of Operations",), ("Commissioning Manager",)]
    assert [each.deadline.day for each in actions] == [date(2026, 5, 31), date(2026, 6, 30), date(2026, 5, 31)]
    assert states(programme) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.OVERDUE]
    assert dict(actions[0].cells)["lead"].cell == "B4"


def test_lines_that_no_known_label_begins_stay_the_words_of_the_action(tmp_path: Path) -> None:
    text = "Hold a training day for all staff\nMorning: the new forms\nAfternoon: what children told us"
    rows: Rows = [
        HEADINGS,
        *((ref, f"{text} in team {ref}", *row[2:]) for ref, row in zip("123", (FIRST, SECOND, THIRD), strict=True)),
    ]
    assert [each.text for each in read(tmp_path, rows).plan.actions] == [f"{text} in team {ref}" for ref in "123"]


def test_progress_that_is_coloured_in_tells_the_rating_by_the_sheets_own_key(tmp_path: Path) -> None:
    key: Rows = [("Green = we have done this",), ("Yellow = we have made a start",), ("Pink = not begun",)]
    said = ("In use everywhere", "All but Year 3", "Could not staff it")
    rows: Rows = [
        (*HEADINGS, "How is it going? (colour in)"),
        *((*row, text) for row, text in zip((FIRST, SECOND, THIRD), said, strict=True)),
    ]
    fills = {"E2": "92D050", "E3": "FFFF00", "E4": "FF99CC", "A6": "92D050", "A7": "FFFF00", "A8": "FF99CC"}
    programme = read(tmp_path, [*rows, (), *key], fills)
    assert states(programme) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED]
    assert [each.progress for each in programme.plan.actions] == list(said)


def test_progress_that_is_filled_in_one_colour_tells_nothing(tmp_path: Path) -> None:
    rows: Rows = [(*HEADINGS, "Progress"), *((*row, f"Team {row[0]} has done some of it") for row in (FIRST, SECOND, THIRD))]
    assert states(read(tmp_path, rows, {f"E{row}": GREEN for row in (2, 3, 4)})) == [None] * 3


@pytest.mark.parametrize(
    "note", [("Minutes end.",), (None, "Signed off by the Head of Service", "M. Aldous"), (None, "total done so far", 6)]
)
def test_what_is_noted_behind_a_blank_row_at_the_end_is_no_action(tmp_path: Path, note: tuple[object, ...]) -> None:
    rows: Rows = [(*HEADINGS, "RAG"), (*FIRST, "Red"), (*SECOND, "Amber"), (*THIRD, "Green"), (), note]
    programme = read(tmp_path, rows)
    assert refs(programme) == ["1.1", "1.2", "1.3"]
    assert programme.reading.gaps == ()


def test_what_is_noted_below_milestones_that_stand_for_actions_is_none(tmp_path: Path) -> None:
    headings = ["Milestone" if heading == "Action" else heading for heading in HEADINGS]
    notes: Rows = [(None, "Milestones: 3, of which completed: 1"), (None, "Checked by the office on 2 July. Next report: August.")]
    rows: Rows = [(*headings, "RAG"), (*FIRST, "Red"), (*SECOND, "Amber"), (*THIRD, "Green"), (), *notes]
    assert refs(read(tmp_path, rows)) == ["1.1", "1.2", "1.3"]


def test_an_action_behind_a_blank_row_that_has_a_ref_or_a_date_is_one(tmp_path: Path) -> None:
    rows: Rows = [
        (*HEADINGS, "RAG"),
        (*FIRST, "Red"),
        (*SECOND, "Amber"),
        (),
        ("1.3", "Open a panel"),
        (),
        (None, "Close it", None, "31/07/2026"),
    ]
    parts = [part.text for action in read(tmp_path, rows).plan.actions for part in (action.steps or (action,))]
    assert parts == [FIRST[1], SECOND[1], "Open a panel", "Close it"]


def test_single_words_that_stand_row_after_row_in_front_are_the_groups(tmp_path: Path) -> None:
    tests = ("Safety", "Safety", "Safety", "Respect", "Respect", "Respect")
    rows: Rows = [
        ("Ref", "Test", "Action", "Who", "When", "Status"),
        *((f"S{at}", test, f"{FIRST[1]} in wing {at}", "Governor", "31/05/2026", "Begun") for at, test in enumerate(tests)),
    ]
    named = [each.priority.title if each.priority else None for each in read(tmp_path, rows).plan.actions]
    assert named == list(tests)


def test_letters_that_are_explained_cell_by_cell_wherever_they_stand_above_are_the_key(tmp_path: Path) -> None:
    rows: Rows = [
        ("Division plan", None, None, None, None, "R = gone past date", "B = done and signed off by the Director"),
        ("Kept by the matron", None, None, None, None, "A = doing it"),
        (None, None, None, None, None, "G = done, waiting for sign off"),
        (),
        (*HEADINGS, "RAG"),
        (*FIRST, "G"),
        (*SECOND, "R"),
        (*THIRD, "B"),
    ]
    programme = read(tmp_path, rows)
    assert states(programme) == [CountsAs.DONE, CountsAs.OVERDUE, CountsAs.EVIDENCED]
    assert not any(each.id == "no-rating-key" for each in programme.findings)


def test_actions_that_name_a_recommendation_of_another_sheet_are_linked_to_it(tmp_path: Path) -> None:
    recommendations: Rows = [
        ("rec_ref", "recommendation", "source"),
        ("REC1", "Second the staff that were promised", "HMIP 2025"),
        ("REC2", "Analyse every risk", "HMIP 2025"),
    ]
    rows: Rows = [
        ("Ref", "rec_ref", *HEADINGS[1:]),
        ("A1", "REC1", *FIRST[1:]),
        ("A2", "REC1", *SECOND[1:]),
        ("A3", "REC2", *THIRD[1:]),
    ]
    programme = read(tmp_path, rows, recs=recommendations)
    assert [each.actions for each in programme.recommendations] == [("A1", "A2"), ("A3",)]
    assert not any("link" in each.id for each in programme.findings)


@pytest.mark.parametrize("heading", ["Labels", "Tags", "Which ones"])
def test_a_column_that_names_the_recommendations_of_a_list_links_to_them_whatever_its_heading(heading: str, tmp_path: Path) -> None:
    recommended: Rows = [
        ("Ref", "Recommendation"),
        ("Rec A", "Decisions on contacts should be made within a day of their arrival"),
        ("Rec B", "Plans should be written so that families can follow them"),
    ]
    rows = [
        (*HEADINGS, "Status", heading),
        (*FIRST, "Complete", "Rec A"),
        (*SECOND, "In progress", "Rec B;Rec A"),
        (*THIRD, "Not started", "Rec B, Urgent"),
    ]
    programme = read(tmp_path, rows, Recs=recommended)
    assert [each.actions for each in programme.recommendations] == [("1.1", "1.2"), ("1.2", "1.3")]


@pytest.mark.parametrize("numbers", [("1", "2", "2"), ("Urgent", "Rec A", "Quick win")])
def test_numbers_alone_and_labels_that_are_mostly_others_link_to_no_recommendation(
    numbers: tuple[str, str, str], tmp_path: Path
) -> None:
    recommended: Rows = [
        ("Ref", "Recommendation"),
        *(
            (label, f"Decisions on contacts should be made within {days} days of their arrival")
            for label, days in zip(("1", "2") if numbers[0] == "1" else ("Rec A", "Rec B"), (2, 3), strict=True)
        ),
    ]
    rows = [
        (*HEADINGS, "Status", "Labels"),
        *((*row, "Open", number) for row, number in zip((FIRST, SECOND, THIRD), numbers, strict=True)),
    ]
    assert [each.actions for each in read(tmp_path, rows, Recs=recommended).recommendations] == [(), ()]


def test_a_level_of_this_or_that_counts_as_the_lesser_unless_the_stage_says_which(tmp_path: Path) -> None:
    key: Rows = [("Confidence", "Definition"), ("Blue", "Delivered or assured"), ("Green", "On track"), ("Red", "Off track")]
    rows: Rows = [
        (*HEADINGS, "Stage", "BRAG"),
        (*FIRST, "Delivered", "Blue"),
        (*SECOND, "Assured", "Blue"),
        (*THIRD, "In delivery", "Green"),
    ]
    assert states(read(tmp_path, rows, Key=key)) == [CountsAs.DONE, CountsAs.EVIDENCED, CountsAs.IN_PROGRESS]
    unsaid = [(*row[:-2], row[-1]) for row in rows]
    (tmp_path / "unsaid").mkdir()
    assert states(read(tmp_path / "unsaid", unsaid, Key=key)) == [CountsAs.DONE, CountsAs.DONE, CountsAs.IN_PROGRESS]


def test_the_first_words_of_the_progress_say_more_than_its_colour(tmp_path: Path) -> None:
    said = ("Complete. All are in post.", "Delayed - nobody can be found.", "Underway. Two of five are done.")
    rows: Rows = [(*HEADINGS, "Progress"), *((*row, text) for row, text in zip((FIRST, SECOND, THIRD), said, strict=True))]
    programme = read(tmp_path, rows, {"E2": GREEN, "E3": RED, "E4": AMBER})
    assert states(programme) == [CountsAs.DONE, CountsAs.OVERDUE, CountsAs.IN_PROGRESS]
    assert ratings(programme) == [None] * 3


def test_a_ditto_mark_below_an_action_with_a_ref_of_its_own_is_another_action(tmp_path: Path) -> None:
    rows: Rows = [HEADINGS, FIRST, ("1.2", "ditto", "QA Manager", "30/06/2026")]
    actions = read(tmp_path, rows).plan.actions
    assert [(each.ref, each.text, each.leads) for each in actions] == [
        ("1.1", FIRST[1], ("Head of Service",)),
        ("1.2", FIRST[1], ("QA Manager",)),
    ]


def test_a_ditto_mark_that_repeats_nothing_is_no_lead(tmp_path: Path) -> None:
    programme = read(tmp_path, [HEADINGS, (*FIRST[:2], None, FIRST[3]), (*SECOND[:2], '"', SECOND[3])])
    assert [each.leads for each in programme.plan.actions] == [(), ()]
    assert sum(each.id == "lead-missing" for each in programme.findings) == 2


@pytest.mark.parametrize(
    "said",
    [
        "Draft done",
        "Stage 1 complete. Stage 2 to follow",
        "Completed: survey. To do: focus groups",
        "Complete – first two of six visits",
    ],
)
def test_what_is_done_in_part_is_not_done(tmp_path: Path, said: str) -> None:
    rows: Rows = [(*HEADINGS, "Progress"), (*FIRST, said), (*SECOND, "Complete. It was agreed."), (*THIRD, "Not started.")]
    first, second, _ = states(read(tmp_path, rows))
    assert first is None or not first.is_done
    assert second is CountsAs.DONE


def test_a_column_that_says_no_stands_against_the_first_words_of_the_progress(tmp_path: Path) -> None:
    rows: Rows = [
        (*HEADINGS, "On track?", "Progress"),
        (*FIRST, "No", "Done: the advert."),
        (*SECOND, "Yes", "Under way."),
        (*THIRD, "Yes", "Begun."),
    ]
    assert states(read(tmp_path, rows))[0] is CountsAs.IN_PROGRESS


def test_initials_and_lists_at_the_start_of_the_progress_are_no_ratings(tmp_path: Path) -> None:
    said = (
        "R. Smith has started as lead",
        "A – Z list drafted",
        "G - all are on the new forms",
        "R - nobody was found",
        "A - half of them",
    )
    rows: Rows = [
        (*HEADINGS, "Progress"),
        *((f"1.{at}", f"{FIRST[1]} in team {at}", *FIRST[2:], text) for at, text in enumerate(said)),
    ]
    assert ratings(read(tmp_path, rows))[:2] == [None, None]


@pytest.mark.parametrize("line", ["By: holding monthly sessions", "Who: all team managers are to be trained"])
def test_a_line_whose_words_cannot_be_what_its_label_says_is_none_of_it(tmp_path: Path, line: str) -> None:
    whole, dated, led = ("Ring everyone", "By: 31/05/2026", "Who: Head of Service")
    cells = ["\n".join((whole, line, *more)) for more in ((dated,), (led,), (dated, led), (dated, led))]
    programme = read(tmp_path, [("Area", "Action", "RAG"), *(("Access", cell, "Red") for cell in cells)])
    said = line.partition(": ")[2]
    assert not any(said in (each.deadline.text or "") or said in each.leads for each in programme.plan.actions)


def test_words_behind_the_plan_that_may_be_an_action_are_said(tmp_path: Path) -> None:
    rows: Rows = [
        (*HEADINGS, "RAG"),
        (*FIRST, "Red"),
        (*SECOND, "Amber"),
        (*THIRD, "Green"),
        (),
        (None, "Complete a review of the MASH"),
    ]
    programme = read(tmp_path, rows)
    assert [each.place.cell for each in programme.findings if each.id == "row-taken-for-note"] == ["B6"]


def test_colours_that_no_key_on_the_sheet_explains_may_show_anything(tmp_path: Path) -> None:
    rows: Rows = [(*HEADINGS, "Progress"), *((*row, f"Team {row[0]} has done some of it") for row in (FIRST, SECOND, THIRD))]
    key: Rows = [("RAG key", None), ("Red", "Late"), ("Amber", "At risk"), ("Green", "On track")]
    assert states(read(tmp_path, rows, {"E2": GREEN, "E3": RED, "E4": AMBER}, Key=key)) == [None] * 3


def test_bands_of_two_colours_by_turns_are_no_ratings(tmp_path: Path) -> None:
    texts = [f"Team {number} has done some of it" for number in range(6)]
    rows: Rows = [
        (*HEADINGS, "Progress"),
        *((f"1.{at}", f"{FIRST[1]} in team {at}", *FIRST[2:], text) for at, text in enumerate(texts)),
    ]
    key: Rows = [(), ("Green = on track",), ("Blue = done",), ("Red = late",)]
    fills = {f"E{row}": GREEN if row % 2 else "0070C0" for row in range(2, 8)}
    assert states(read(tmp_path, [*rows, *key], fills)) == [None] * 6


def test_words_in_the_colours_of_ratings_below_a_question_are_read_by_the_key_below(tmp_path: Path) -> None:
    words = ("Landed", "Moving", "Stuck", "Not begun", "Landed", "Moving")
    fills = {"E2": GREEN, "E3": AMBER, "E4": RED, "E6": GREEN, "E7": AMBER}
    rows: Rows = [
        (*HEADINGS, "Where is it?"),
        *((f"1.{at}", f"{FIRST[1]} in team {at}", *FIRST[2:], word) for at, word in enumerate(words)),
        (),
        (None, "Where is it?"),
        (None, "Landed = Done, and nothing more to do"),
        (None, "Moving = Work is going on"),
        (None, "Stuck = Off track: cannot go on without help"),
        (None, "Not begun = Nobody has started"),
    ]
    done, moving, stuck, none = (CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.OVERDUE, CountsAs.NOT_STARTED)
    assert states(read(tmp_path, rows, fills)) == [done, moving, stuck, none, done, moving]


def test_quarters_without_a_year_are_of_the_financial_year_in_the_title(tmp_path: Path) -> None:
    rows: Rows = [
        ("Youth Justice Service – delivery plan 2025/26",),
        (),
        (*HEADINGS[:3], "By end of", "Status"),
        *((*row[:3], quarter, "On track") for row, quarter in zip((FIRST, SECOND, THIRD), ("Q1", "Q3", "Q4"), strict=True)),
    ]
    days = [each.deadline.day for each in read(tmp_path, rows).plan.actions]
    assert days == [date(2025, 6, 30), date(2025, 12, 31), date(2026, 3, 31)]


def test_that_it_is_not_late_says_nothing_against_its_being_done(tmp_path: Path) -> None:
    rows: Rows = [
        (*HEADINGS, "Late", "Progress"),
        (*FIRST, "No", "Completed"),
        (*SECOND, "Yes", "In progress"),
        (*THIRD, "No", "Completed"),
    ]
    assert [each is not None and each.is_done for each in states(read(tmp_path, rows))] == [True, False, True]


# --- which column holds what


MERGED = (
    ("Essential action", "No.", "What the trust is doing", "Responsible", "By when"),
    ("1. Workforce", "1.1", "Agree the funded establishment with the Board", "Matron", "31/05/2026"),
    (None, "1.2", "Put a coordinator on every shift of the ward", "Matron", "30/06/2026"),
    ("2. Listening", "2.1", "Offer a talk to every family after discharge", "Chief Nurse", "31/07/2026"),
    (None, "2.2", "Translate the leaflet into six languages", "Chief Nurse", "31/08/2026"),
)


@pytest.mark.parametrize("heading", ["What the trust is doing", "Our undertaking", "Zub"])
def test_a_column_with_a_text_in_each_row_holds_the_actions_beside_one_that_stands_for_several(
    tmp_path: Path, heading: str
) -> None:
    """'Essential action' is the part of the plan: one action a row, whatever its column is called."""
    rows: Rows = [(*MERGED[0][:2], heading, *MERGED[0][3:]), *MERGED[1:]]
    actions = read(tmp_path, rows).plan.actions
    assert [each.text for each in actions] == [str(row[2]) for row in MERGED[1:]]
    assert [each.priority.title for each in actions if each.priority] == ["Workforce", "Workforce", "Listening", "Listening"]


def concerns(*headings: str) -> Rows:
    """Each concern stands for two rows below it; a date of the inspectorate's stands for them too."""
    return [
        ("No.", "Concern", *headings, "Owner", "Target date"),
        ("1", "Levels of violence were very high", "The prison will review its strategy", "Head of Safety", "30/06/2026"),
        (None, None, "Every plan will be checked by a manager", "Head of Safety", "30/09/2026"),
        ("2", "Drugs were too easily available", "A scanner will be put into reception", "Head of Security", "31/07/2026"),
        (None, None, "The search team will be brought up to eight", "Head of Security", "31/05/2026"),
    ]


@pytest.mark.parametrize("heading", ["Action taken / planned", "4. Actions taken", "Action taken"])
def test_what_was_or_will_be_done_of_a_concern_that_stands_for_several_rows_are_the_actions(tmp_path: Path, heading: str) -> None:
    rows = concerns(heading)
    actions = read(tmp_path, rows).plan.actions
    steps = [step.text for each in actions for step in each.steps] or [each.text for each in actions]
    assert steps == [str(row[2]) for row in rows[1:]]


@pytest.mark.parametrize("behind", [("Agreed", "2"), ("Total", "2"), ("Complete", "2")])
def test_counts_behind_the_rows_tell_nothing_of_the_columns_above_them(tmp_path: Path, behind: tuple[str, str]) -> None:
    rows = concerns("Action taken / planned")
    actions = read(tmp_path, [*rows, (), ("Concerns",), behind, ("Partly", "2"), ("Not agreed", "2")]).plan.actions
    assert [step.text for each in actions for step in each.steps] == [str(row[2]) for row in rows[1:]]


def test_what_was_or_will_be_done_of_a_concern_is_the_action_where_another_column_tells_how_far_it_is(tmp_path: Path) -> None:
    rows: Rows = [
        ("No.", "Concern", "Action taken / planned", "Owner", "Target date", "Update Mar", "Update Jun"),
        (
            "1",
            "Violence was high",
            "The prison will review its strategy",
            "Governor",
            "30/06/2026",
            "Drafted",
            "Completed - in use",
        ),
        (
            "2",
            "Drugs were easily found",
            "A scanner will be put in reception",
            "Governor",
            "31/07/2026",
            None,
            "Ongoing - bid is in",
        ),
        ("3", "Men were locked up all day", "A new core day will be consulted on", "Governor", "31/05/2026", None, "Not started"),
    ]
    actions = read(tmp_path, rows).plan.actions
    assert [(each.text, each.answers) for each in actions] == [(row[2], (row[1],)) for row in rows[1:]]
    assert [each.standing.counts_as for each in actions] == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED]


def requirements(*named: str | None) -> Rows:
    """What each action answers, by its paragraph: below a blank the same."""
    texts = ("Review all safer caring plans", "Add a prompt to the matching form", "Refresh training for every carer")
    more = ("Chase the carers outstanding", "Hold the late reviews by summer")
    rows = [(name, text, "Registered Manager", "31/05/2026") for name, text in zip(named, (*texts, *more), strict=True)]
    return [("Regulation", "What we are doing about it", "Person", "Date"), *rows]


@pytest.mark.parametrize(
    "named", [("Reg 11 (a)", "Reg 17 (1)"), ("Regulation 12", "Regulation 17"), ("Art 4(2)(b)", "Art 9"), ("Para 4", "Para 11")]
)
def test_paragraphs_of_what_is_required_that_stand_for_several_rows_are_the_refs(tmp_path: Path, named: tuple[str, str]) -> None:
    actions = read(tmp_path, requirements(named[0], None, named[1], None, None)).plan.actions
    assert [(each.ref, len(each.steps)) for each in actions] == [(named[0], 2), (named[1], 3)]


def test_paragraphs_to_which_later_rows_return_are_what_several_actions_answer(tmp_path: Path) -> None:
    programme = read(tmp_path, requirements("Reg 12", "Reg 12", "Reg 17", "Reg 17", "Reg 12"))
    assert [(each.ref, each.links) for each in programme.plan.actions][::2] == [
        (None, ("Reg 12",)),
        (None, ("Reg 17",)),
        (None, ("Reg 12",)),
    ]
    assert not any(each.id == "ref-duplicate" for each in programme.findings)


def blocks(*lines: Sequence[str | None]) -> Rows:
    """A title, a line that tells of the part, the headings and two actions; then the next part."""
    found: list[Sequence[str | None]] = [("Improvement plan",)]
    for at, line in enumerate(lines, 1):
        first = (f"A{at}.1", "Train all of the call handlers again", "Ch Insp Deakin", "31/03/2026", "Complete")
        second = (f"A{at}.2", "Monitor calls as they come in", "FCR Sergeants", "30/09/2026", "In progress")
        headings = ("No", "Activity", "Who is doing it", "Due", "Update")
        found += [(), (f"AFI {at}: The force should do thing {at} better",), line, headings, first, second]
    return found


@pytest.mark.parametrize(
    "lines",
    [
        (("Strategic lead: ACC Reed", None, None, "Position: Open"), ("Strategic lead: ACC Marsh", None, None, "Position: Closed")),
        (("Lead:", "ACC Reed", "Position:", "Open"), ("Lead:", "ACC Marsh", "Position:", "Closed")),
        (
            ("Lead: ACC Reed", "Area: Crime", "RAG: Amber", "Board: FPB"),
            ("Lead: ACC Marsh", "Area: Custody", "RAG: Green", "Board: FPB"),
        ),
    ],
)
def test_a_line_of_labels_above_each_part_is_no_action(tmp_path: Path, lines: Sequence[Sequence[str | None]]) -> None:
    programme = read(tmp_path, blocks(*lines))
    assert refs(programme) == ["A1.1", "A1.2", "A2.1", "A2.2"]
    assert len({named_part(each) for each in programme.plan.actions}) == len(lines)


def test_rows_in_whose_cells_labels_stand_are_actions(tmp_path: Path) -> None:
    rows: Rows = [
        HEADINGS,
        ("1.1", "Action: train the handlers", "Lead: Deakin", "By: 31/03/2026"),
        ("1.2", "Note: see the strategy", "Lead: Marsh", "By: 30/09/2026"),
        HEADINGS,
        ("2.1", "Action: brief the team", "Lead: Reed", "By: 30/09/2026"),
    ]
    assert refs(read(tmp_path, rows)) == ["1.1", "1.2", "2.1"]


def responses(heading: str, *said: str, update: str = "Update", told: Sequence[str | None] = ()) -> Rows:
    """A recommendation with an action in each row, what was said to it, and perhaps how far it is."""
    texts = ("Recruit twelve social workers", "Audit thirty case files a month", "Publish the new threshold guide")
    rows = zip(texts, said, [*told, None, None, None], strict=False)
    return [
        ("Ref", "Recommendation", heading, "Action", "Lead", "By when", update),
        *(
            (f"R{at}", f"Do thing {at} better than now", how, text, "QA Manager", "31/05/2026", last)
            for at, (text, how, last) in enumerate(rows)
        ),
    ]


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("3. Response", ("Agreed", "Partly agreed", "Not agreed")),
        ("Force response", ("Accepted", "Partially accepted", "Not accepted")),
        ("Management response", ("Agreed", "Agreed in part", "Rejected")),
        ("Agree / disagree", ("Agree", "Agreed", "Disagree")),
    ],
)
def test_what_is_not_agreed_is_closed_where_nothing_else_tells(tmp_path: Path, heading: str, said: tuple[str, ...]) -> None:
    programme = read(tmp_path, responses(heading, *said))
    assert states(programme) == [None, None, CountsAs.CLOSED]
    assert [each.text for each in programme.plan.actions] == [str(row[3]) for row in responses(heading, *said)[1:]]


def test_what_is_told_of_an_action_says_more_than_that_it_was_not_agreed(tmp_path: Path) -> None:
    told = ("Complete - trained", "In progress - half", "In progress - written")
    programme = read(tmp_path, responses("Response", "Agreed", "Agreed", "Not agreed", told=told))
    assert states(programme) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.IN_PROGRESS]


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        (
            "Management response",
            ("Agreed. We will recruit by the end of May", "Agreed. It is planned", "Not agreed. The guide is good"),
        ),
        ("Approved by Board", ("Agreed", "Agreed", "Not agreed")),
        ("Agreed", ("12/05/2026", "13/05/2026", "14/05/2026")),
    ],
)
def test_an_account_or_somebodys_approval_closes_nothing(tmp_path: Path, heading: str, said: tuple[str, ...]) -> None:
    assert states(read(tmp_path, responses(heading, *said))) == [None, None, None]


@pytest.mark.parametrize(("due", "state"), [("Completed", "done"), ("In place", "done"), ("Ongoing", None), ("Not complete", None)])
def test_nothing_but_done_where_the_date_should_be_tells_the_state_where_nothing_else_does(
    tmp_path: Path, due: str, state: str | None
) -> None:
    rows: Rows = [HEADINGS, FIRST, (*SECOND[:3], due)]
    assert states(read(tmp_path, rows)) == [None, state]


def test_what_the_progress_begins_with_says_more_than_a_word_where_the_date_should_be(tmp_path: Path) -> None:
    rows: Rows = [(*HEADINGS, "Progress"), (*FIRST, "In progress - half"), (*SECOND[:3], "Completed", "Ongoing - 63 of 90")]
    assert states(read(tmp_path, rows)) == [CountsAs.IN_PROGRESS, CountsAs.IN_PROGRESS]


def test_what_is_closed_needs_no_date(tmp_path: Path) -> None:
    rows: Rows = [
        (*HEADINGS, "Status"),
        (*FIRST, "In progress"),
        (*SECOND[:3], "N/A", "Superseded"),
        (*THIRD[:3], "N/A", "Complete"),
    ]
    assert [each.place.cell for each in read(tmp_path, rows).findings if each.id == "deadline-missing"] == ["D4"]


def test_what_was_done_of_a_recommendation_in_each_row_is_its_progress(tmp_path: Path) -> None:
    rows: Rows = [
        ("No.", "Recommendation", "Action taken", "Owner", "Target date"),
        ("1", "Review the safety strategy", "The first draft was sent to the Board", "Head of Safety", "30/06/2026"),
        ("2", "Put a scanner into reception", "Two firms have been asked for a price", "Head of Security", "31/07/2026"),
        ("3", "Bring the search team up to eight", "Six are in post and two are vetted", "Head of Security", "31/05/2026"),
    ]
    actions = read(tmp_path, rows).plan.actions
    assert [each.text for each in actions] == [row[1] for row in rows[1:]]
    assert [each.progress for each in actions] == [row[2] for row in rows[1:]]


def test_a_date_in_each_row_is_the_actions_beside_one_that_stands_for_several(tmp_path: Path) -> None:
    """The inspectorate's date is that of the whole concern."""
    rows: Rows = [
        ("Serial", "HMI text", "HMI due date", "Activity", "Owner", "Force date"),
        ("1a", "Answer calls faster", "31/12/2026", "Recruit more officers for the contact centre", "Supt Marsh", "31/05/2026"),
        ("1b", None, None, "Buy the software for calling back", "Insp Ferris", "30/06/2026"),
        ("2a", "See every victim", "31/03/2027", "Prompt officers about callers who ring again", "Supt Marsh", "31/07/2026"),
        ("2b", None, None, "Train the staff on vulnerability", "Insp Ferris", "30/09/2026"),
    ]
    days = [date(2026, 5, 31), date(2026, 6, 30), date(2026, 7, 31), date(2026, 9, 30)]
    assert [each.deadline.day for each in read(tmp_path, rows).plan.actions] == days


@pytest.mark.parametrize("name", ["RAID", "Log"])
def test_a_table_of_likelihoods_scores_and_mitigations_holds_no_actions(tmp_path: Path, name: str) -> None:
    raid: Rows = [
        ("Ref", "Type", "Description", "Impact", "Likelihood", "Score", "Mitigation", "Owner", "Review date", "Open/closed"),
        ("R1", "Risk", "Managers leave before others start", 4, 4, 16, "Overlap funded", "SD Ops", "28/11/2026", "Open"),
        ("R2", "Risk", "Data is not good enough for teams", 3, 4, 12, "Data is cleansed", "BI", "28/11/2026", "Open"),
        ("I1", "Issue", "Payroll cannot pay until January", 3, 5, 15, "Pay is backdated", "HR", "05/12/2026", "Closed"),
    ]
    programme = read(tmp_path, [HEADINGS, FIRST, SECOND, THIRD], None, **{name: raid})
    assert [each.ref for each in programme.plan.actions] == ["1.1", "1.2", "1.3"]
    assert programme.reading.gaps == ()


@pytest.mark.parametrize("heading", ["% comp.", "% compl."])
def test_a_word_of_a_heading_may_be_cut_short(tmp_path: Path, heading: str) -> None:
    rows: Rows = [(*HEADINGS, heading), (*FIRST, 100), (*SECOND, 40), (*THIRD, 0)]
    assert states(read(tmp_path, rows)) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED]


def test_a_line_below_the_name_of_a_part_says_what_its_actions_answer(tmp_path: Path) -> None:
    line = "How the regulation was not being met: People were not protected from unsafe medicines"
    rows: Rows = [("Regulation 12 Safe care and treatment",), (line,), HEADINGS, FIRST, SECOND, THIRD]
    assert {each.answers for each in read(tmp_path, rows).plan.actions} == {("People were not protected from unsafe medicines",)}


def test_a_numbered_weakness_above_the_table_of_a_sheet_is_what_its_actions_answer(tmp_path: Path) -> None:
    sheets: dict[str, Rows] = {
        "Area 1 Plans": [("APP: Area 1",), ("Area of weakness 1: The quality and timeliness of plans",), HEADINGS, FIRST, SECOND],
        "Area 2 Waits": [("APP: Area 2",), ("Area of weakness 2: The lack of joint commissioning and waits",), HEADINGS, THIRD],
    }
    write_workbook(tmp_path / "tracker.xlsx", sheets)
    actions = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30)).plan.actions
    said = [" ".join((*each.answers, named_part(each) or "")) for each in actions]
    assert ["quality and timeliness" in text for text in said] == [True, True, False]
    assert "lack of joint commissioning" in said[2]


def test_rows_with_a_group_of_tasks_that_only_count_are_told_by_their_fill(tmp_path: Path) -> None:
    """As software exports them: the row over its tasks repeats their dates, and nobody is assigned to it."""
    rows: Rows = [
        ("Row", "Task Name", "Status", "% Complete", "Assigned To", "End Date"),
        ("1", "Pathway plans", "In Progress", 67, None, "30/09/2026"),
        ("2", "Audit all plans over six months old", "Complete", 100, "Ann Bell", "04/05/2026"),
        ("3", "Agree the new format", "In Progress", 40, "Jo Ash", "30/09/2026"),
        ("4", "Somewhere to live", "In Progress", 50, None, "30/09/2026"),
        ("5", "Sign the joint protocol", "Complete", 100, "Jo Ash", "31/05/2026"),
    ]
    fills = {f"{column}{row}": "E7E6E6" for row in (2, 5) for column in "ABCDEF"}
    comments: Rows = [("Row", "Comment", "Author", "Timestamp"), ("3", "A patch is needed", "Jo Ash", "24/06/2026 10:02")]
    programme = read(tmp_path, rows, fills, Comments=comments)
    assert [(each.text, named_part(each)) for each in programme.plan.actions] == [
        ("Audit all plans over six months old", "Pathway plans"),
        ("Agree the new format", "Pathway plans"),
        ("Sign the joint protocol", "Somewhere to live"),
    ]
    assert programme.reading.gaps == ()


def test_rows_of_which_all_but_the_progress_is_merged_go_on_with_the_row_above(tmp_path: Path) -> None:
    """A table of Word's pasted into Excel: each paragraph of the progress is a row, all else is merged down."""
    rows: Rows = [
        (*HEADINGS, "Progress", "RAG"),
        (*FIRST, "Wall board is live", "G"),
        (None, None, None, None, "84 % in two hours", None),
        (*SECOND, "Script is agreed", "A"),
        (None, None, None, None, "The field is mandatory", None),
    ]
    path = write_workbook(tmp_path / "tracker.xlsx", {"Plan": rows})
    book = openpyxl.load_workbook(path)
    for column in "ABCDF":
        for first in (2, 4):
            book["Plan"].merge_cells(f"{column}{first}:{column}{first + 1}")
    book.save(path)
    actions = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30)).plan.actions
    assert [len(each.steps) for each in actions] == [0, 0]
    assert [each.progress for each in actions] == [
        "Wall board is live\n84 % in two hours",
        "Script is agreed\nThe field is mandatory",
    ]


def on_its_side(tmp_path: Path) -> Programme:
    """Each action is a column; what it answers is merged over two of them, and its status is told for two months."""
    rows: Rows = [
        ("Recommendation", "The board should understand why children enter", None, "Improve planning to keep others safe", None),
        ("Action no", "1.1", "1.2", "2.1", "2.2"),
        ("Action", "Deep dive into first entrants", "Yearly away day", "New planning guidance", "Gatekeeping of every plan"),
        ("Who", "Data officer", "Board Chair", "Ops Manager", "Senior Practitioner"),
        ("To be done by", "30/11/2025", "28/02/2026", "31/10/2025", "01/12/2025"),
        ("Status (Nov 25)", "Complete", "In progress", "Complete", "In progress"),
        ("Status (Feb 26)", "Complete", "Complete", "Complete", "Overdue"),
    ]
    path = write_workbook(tmp_path / "tracker.xlsx", {"Plan": rows})
    book = openpyxl.load_workbook(path)
    book["Plan"].merge_cells("B1:C1")
    book["Plan"].merge_cells("D1:E1")
    book.save(path)
    return read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))


def test_what_is_merged_over_several_actions_on_their_side_is_said_of_each(tmp_path: Path) -> None:
    first, second = "The board should understand why children enter", "Improve planning to keep others safe"
    assert [each.answers for each in on_its_side(tmp_path).plan.actions] == [(first,), (first,), (second,), (second,)]


def test_labels_that_brackets_tell_apart_are_two_and_the_later_month_counts(tmp_path: Path) -> None:
    programme = on_its_side(tmp_path)
    assert states(programme) == [CountsAs.DONE, CountsAs.DONE, CountsAs.DONE, CountsAs.OVERDUE]
    assert programme.reading.gaps == ()


def highlight_report() -> Rows:
    """As programme offices write them: above the table of each workstream lines with a label each, risks at the foot."""
    head = ("Ref", "Milestone", "Owner", "Baseline", "RAG now", "Remark")
    first = ("M1.1", "Appoint a second contractor", "Ian Farrow", "30/06/2026", "Green", None)
    second = ("M1.2", "Survey all homes", "Ian Farrow", "30/09/2026", "Amber", "71 % now")
    third = ("M2.1", "Put alarms in every home", "Dawn Achebe", "31/07/2026", "Red", "412 no access")
    return [
        ("HIGHLIGHT REPORT",),
        ("Programme: Housing improvement", None, None, "Period: June 2026"),
        ("SRO: Director of Place", None, None, "Prepared by: PMO", "Overall RAG", "Amber"),
        ("Key: Green = on baseline / Amber = at risk / Red = outside tolerance",),
        (),
        ("Workstream 1: Decent homes",),
        ("RAG", "Amber", "Lead: Ian Farrow"),
        ("Summary", "Surveyors are the constraint"),
        ("Next", "Sort the 212 homes"),
        head,
        first,
        second,
        (),
        ("Workstream 2: Health and safety",),
        ("RAG", "Green", "Lead: Dawn Achebe"),
        ("Summary", "Fire work is inside tolerance"),
        ("Next", "Inspect 14 blocks"),
        head,
        third,
        (),
        ("Top risks",),
        ("No", "Risk", "Owner", "L", "I", "Score", "Mitigation"),
        ("R1", "Surveyors leave for better paid work", "Ian Farrow", 4, 4, 16, "A supplement"),
        ("R2", "The contractor fails", "Ian Farrow", 3, 5, 15, "Step-in rights"),
    ]


def test_lines_with_a_label_above_each_part_of_a_table_are_no_rows_of_the_part_before(tmp_path: Path) -> None:
    fills = {f"{column}{row}": "A6A6A6" for row in (10, 18) for column in "ABCDEF"} | {
        "A6": "404040",
        "A14": "404040",
        "A21": "404040",
    }
    programme = read(tmp_path, highlight_report(), fills)
    assert [(each.ref, named_part(each)) for each in programme.plan.actions] == [
        ("M1.1", "Decent homes"),
        ("M1.2", "Decent homes"),
        ("M2.1", "Health and safety"),
    ]
    assert states(programme) == [CountsAs.IN_PROGRESS, CountsAs.IN_PROGRESS, CountsAs.OVERDUE]
    assert programme.reading.gaps == ()
    aside = {each.place.cell: each.because for each in programme.reading.set_aside}
    assert aside["A7:C7"] == "a label and its text above a part of the table"


def test_a_concern_over_several_commitments_is_answered_by_each_of_them(tmp_path: Path) -> None:
    """A block of labels for each report, then the same small table again."""
    head = ("Matter of concern", "What we told the Coroner we would do", "Owner", "Promised by", "Where we are")
    rows: Rows = [
        ("PFD 2026/01",),
        ("Coroner", "Senior Coroner"),
        ("Reply sent", "5 December 2025"),
        head,
        ("No one held the assessment", "A summary that moves with the patient", "Nursing Lead", "31/03/2026", "Completed"),
        ("Family were not told", "Leave form changed for family contact", "Ward Managers", "31/05/2026", "Completed 17/1"),
        (None, "Carer champion on every ward", "Carer Lead", "30/06/2026", "Slipped: nine of 12"),
        (),
        ("PFD 2026/02",),
        ("Coroner", "Area Coroner"),
        ("Reply sent", "14 March 2026"),
        head,
        ("Delay in the ambulance", "Hold a joint review with the trust", "Medical Director", "31/07/2026", "In hand"),
    ]
    actions = read(tmp_path, rows, {"A1": "44546A", "A9": "44546A"}).plan.actions
    assert [each.text for each in actions] == [str(row[1]) for row in rows if len(row) == 5 and row is not head]
    assert [named_part(each) for each in actions] == ["PFD 2026/01"] * 3 + ["PFD 2026/02"]


def test_counts_below_a_plan_are_no_actions_of_it(tmp_path: Path) -> None:
    rows: Rows = [
        (*HEADINGS, "Status"),
        (*FIRST, "Implemented"),
        (*SECOND, "Overdue"),
        (*THIRD, "Not yet due"),
        (),
        (),
        ("Summary", "Implemented", "Part", "Overdue", "Not yet due"),
        ("High", 1, 0, 0, 1),
        ("Medium", 0, 0, 1, 0),
    ]
    programme = read(tmp_path, rows, {f"{column}1": "375623" for column in "ABCDE"})
    assert [each.ref for each in programme.plan.actions] == ["1.1", "1.2", "1.3"]
    assert programme.reading.gaps == ()


@pytest.mark.parametrize("heading", ["Notice para", "Paragraph of the Notice"])
def test_the_paragraph_of_the_notice_is_what_several_actions_are_for_and_no_ref_of_theirs(tmp_path: Path, heading: str) -> None:
    rows: Rows = [
        ("Action", heading, "Owner", "Due", "Status"),
        ("Recruit four screening social workers", "3a", "Director", "30/06/2026", "Completed"),
        ("Keep a rota on Saturdays", "3a", "Manager", "31/08/2026", "On schedule"),
        ("Agree slots with health", "3b", "Nurse", "31/07/2026", "Completed"),
    ]
    actions = read(tmp_path, rows).plan.actions
    assert [(each.text, each.steps) for each in actions] == [(row[0], ()) for row in rows[1:]]


def test_months_greyed_out_since_an_action_was_complete_say_nothing_new(tmp_path: Path) -> None:
    key = ("C = Complete", "G = On target", "S = Slipping but recoverable", "N = Not begun")
    rows: Rows = [
        key,
        (),
        (*HEADINGS, "Apr", "May", "Jun"),
        (*FIRST, "G", "C", None),
        (*SECOND, "N", "G", "S"),
        (*THIRD, "N", "N", "N"),
    ]
    grey, others = "D9D9D9", {"E4": GREEN, "F4": GREEN, "F5": GREEN, "G5": AMBER}
    greyed = dict.fromkeys(("G4", "E5", "E6", "F6", "G6"), grey)
    assert states(read(tmp_path, rows, others | greyed)) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED]


def test_a_sheet_may_be_the_card_of_one_action(tmp_path: Path) -> None:
    def card(ref: str, text: str, lead: str, day: str) -> Rows:
        return [("ACTION CARD",), (), ("Ref", ref), ("Action", text), ("Lead", lead), ("Due", day), ("Status", "On track")]

    write_workbook(tmp_path / "tracker.xlsx", {f"Card {row[0]}": card(*row) for row in (FIRST, SECOND, THIRD)})
    actions = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30)).plan.actions
    assert [(each.ref, each.text, each.leads[0]) for each in actions] == [row[:3] for row in (FIRST, SECOND, THIRD)]


def test_a_sheet_that_says_who_leads_the_programme_is_no_card_of_an_action(tmp_path: Path) -> None:
    about: Rows = [("Programme", "Getting to good"), ("Lead", "Director"), ("Status", "On track"), ("Due", "31/03/2027")]
    assert refs(read(tmp_path, [HEADINGS, FIRST, SECOND], None, About=about)) == ["1.1", "1.2"]


def test_bars_of_one_colour_below_weeks_rate_nothing(tmp_path: Path) -> None:
    weeks = tuple(f"w/c {day:02d}/06" for day in (1, 8, 15, 22))
    rows: Rows = [(*HEADINGS, "% done", *weeks), (*FIRST, 0), (*SECOND, 40), (*THIRD, 100)]
    bars = dict.fromkeys(("F2", "G2", "H2", "G3", "H3", "I3", "I4", "F4"), "0070C0")
    programme = read(tmp_path, rows, bars)
    assert ratings(programme) == [None, None, None]
    assert states(programme) == [CountsAs.NOT_STARTED, CountsAs.IN_PROGRESS, CountsAs.DONE]


def test_of_two_columns_of_texts_without_headings_the_first_holds_the_actions(tmp_path: Path) -> None:
    told = (
        "Six of the twelve posts are filled by now",
        "The sample was drawn and sent to all auditors",
        "It went to all the teams by post",
    )
    rows: Rows = [("Improvement plan",), (), *((*row, state, text) for row, state, text in zip(
        (FIRST, SECOND, THIRD), ("On track", "Complete", "Not started"), told, strict=True))]  # fmt: skip
    actions = read(tmp_path, rows).plan.actions
    assert [each.text for each in actions] == [FIRST[1], SECOND[1], THIRD[1]]
    assert [each.progress for each in actions] == list(told)


def test_a_row_of_the_same_letter_month_after_month_is_no_row_of_headings(tmp_path: Path) -> None:
    """'N' below five months, a real date and 'ICB (L. Hurst)': what heads columns stands once."""
    months = ("Jan 26", "Feb 26", "Mar 26", "Apr 26", "May 26", "Jun 26")
    rows: Rows = [
        ("N = not begun    U = under way    S = stuck    D = done",),
        (),
        (*HEADINGS, *months),
        ("PROMISE 1",),
        (*FIRST, "N", "U", "U", "D", "D", "D"),
        ("PROMISE 2",),
        (*SECOND, "N", "N", "U", "U", "U", "U"),
        ("2.2", "Emotional wellbeing worker in the hub", "ICB (L. Hurst)", date(2026, 9, 1), None, "N", "N", "N", "N", "N"),
        (*THIRD, "U", "U", "S", "S", "S", "U"),
    ]
    programme = read(tmp_path, rows, {f"A{row}": "F8CBAD" for row in (4, 6)})
    assert refs(programme) == ["1.1", "1.2", "2.2", "1.3"]
    assert states(programme) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED, CountsAs.IN_PROGRESS]


def test_a_plan_of_tasks_is_told_by_its_outline_numbers_and_its_first_dates(tmp_path: Path) -> None:
    """As software exports it: 'ID' counts the rows, 'Finish' is where it stands now, and rows over others sum them up."""
    rows: Rows = [
        ("ID", "WBS", "Task Name", "Start", "Finish", "Baseline Finish", "% Complete", "Resource Names"),
        (1, "1", "Front door", "15/04/2026", "31/10/2026", "31/10/2026", 0.5, None),
        (2, "1.1", "Recruit two decision makers", "15/04/2026", "31/05/2026", "31/05/2026", 1, "Dawn Ketley"),
        (3, "1.2", "Publish the thresholds document", "01/05/2026", "31/10/2026", "30/06/2026", 0.4, "QA Manager"),
        (4, "2", "Assessment", "15/04/2026", "30/09/2026", "30/09/2026", 0.2, None),
        (5, "2.1", "Allocate all cases", "18/05/2026", "30/09/2026", "30/09/2026", 0.2, "Ruth Amory"),
    ]
    actions = read(tmp_path, rows).plan.actions
    assert [(each.ref, named_part(each), each.deadline.day) for each in actions] == [
        ("1.1", "Front door", date(2026, 5, 31)),
        ("1.2", "Front door", date(2026, 6, 30)),
        ("2.1", "Assessment", date(2026, 9, 30)),
    ]
    assert actions[1].revision.day == date(2026, 10, 31)


def test_house_words_that_a_key_explains_rate_actions_below_a_heading_of_progress(tmp_path: Path) -> None:
    key: Rows = [
        ("Word we use", "What we mean"),
        ("Planned", "Work has not begun yet"),
        ("Embedding", "The action has been completed and is made part of what we do"),
        ("Impact seen", "Completed, and families tell us it has made the difference"),
    ]
    rows: Rows = [(*HEADINGS, "Where it is now"), (*FIRST, "Embedding"), (*SECOND, "Planned"), (*THIRD, "Impact seen")]
    expected = [CountsAs.DONE, CountsAs.NOT_STARTED, CountsAs.EVIDENCED]
    assert states(read(tmp_path, rows, None, Words=key)) == expected


def test_a_line_that_says_who_sponsors_a_part_does_not_name_it(tmp_path: Path) -> None:
    first: Rows = [("A. CONTACT AND REFERRAL",), ("Theme sponsor: Head of Safeguarding",), HEADINGS[1:], FIRST[1:], SECOND[1:]]
    other: Rows = [("B. STAFF AND MANAGERS",), ("Theme sponsor: Asst Director",), HEADINGS[1:], THIRD[1:]]
    write_workbook(tmp_path / "tracker.xlsx", {"A First contact": first, "B People": other})
    actions = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30)).plan.actions
    assert [named_part(each) for each in actions] == ["A. CONTACT AND REFERRAL", "A. CONTACT AND REFERRAL", "B. STAFF AND MANAGERS"]


def test_a_band_may_carry_a_word_in_the_colour_of_a_rating(tmp_path: Path) -> None:
    """'Theme 1' across, and 'Low' in red beside it: no row of headings over headings."""
    head = ("Action", "Lead", "By when", "State of play", "Headline")
    rows: Rows = [
        ("Theme 1 – Assessing needs", None, None, None, "Low"),
        head,
        (FIRST[1], FIRST[2], FIRST[3], "On track", "61 days now"),
        (),
        ("Theme 2 – Providing support", None, None, None, "Medium"),
        head,
        (SECOND[1], SECOND[2], SECOND[3], "Complete", "13 are live"),
    ]
    fills = {"A1": "E1D5E7", "E1": RED, "A5": "E1D5E7", "E5": AMBER}
    path = write_workbook(tmp_path / "tracker.xlsx", {"Plan": rows}, {f"Plan!{cell}": fill for cell, fill in fills.items()})
    book = openpyxl.load_workbook(path)
    for row in (1, 5):
        book["Plan"].merge_cells(f"A{row}:D{row}")
    book.save(path)
    programme = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))
    assert [named_part(each) for each in programme.plan.actions] == ["Assessing needs", "Providing support"]
    assert states(programme) == [CountsAs.IN_PROGRESS, CountsAs.DONE]


OUTCOMES = (
    ("1", "Recruit eight permanent social workers", "Ann Bell", "31/05/2026", "Six posts are filled and two are out"),
    ("2", "Review every plan older than nine months", "Tom Reed", "30/06/2026", "Forty of fifty were held on time"),
    ("3", "Train all foster carers in parenting skills", "Ann Bell", "31/07/2026", "Twenty carers have come so far"),
)


@pytest.mark.parametrize("heading", ["What will change", "Outcome"])
def test_an_outcome_with_its_own_lead_and_date_is_an_action_where_no_column_holds_actions(tmp_path: Path, heading: str) -> None:
    actions = read(tmp_path, [("Item", heading, "Owner", "Due", "Position now"), *OUTCOMES]).plan.actions
    assert [each.text for each in actions] == [row[1] for row in OUTCOMES]
    assert all(each.outcome is None for each in actions)


def test_an_outcome_is_no_action_beside_a_column_of_texts_that_was_not_read(tmp_path: Path) -> None:
    """Which of the two holds the actions nobody can tell."""
    rows: Rows = [("Item", "Outcome", "Zub", "Owner", "Due"), *((*row[:2], row[4], *row[2:4]) for row in OUTCOMES)]
    assert not [each for each in read(tmp_path, rows).plan.actions if each.text in [row[1] for row in OUTCOMES]]


def test_days_to_come_under_date_agreed_are_the_deadlines_of_a_plan_without_others(tmp_path: Path) -> None:
    rows: Rows = [(*HEADINGS[:3], "Date agreed", "Re-forecast"), (*FIRST, None), (*SECOND, None), (*THIRD, "30/09/2026")]
    actions = read(tmp_path, rows).plan.actions
    assert [each.deadline.day for each in actions] == [date(2026, 5, 31), date(2026, 6, 30), date(2026, 7, 31)]
    assert actions[2].revision.day == date(2026, 9, 30)


def test_days_that_are_all_past_under_date_agreed_are_those_on_which_it_was_agreed(tmp_path: Path) -> None:
    past = ("12/01/2026", "19/01/2026", "26/01/2026")
    rows: Rows = [(*HEADINGS[:3], "Date agreed"), *((*row[:3], day) for row, day in zip((FIRST, SECOND, THIRD), past, strict=True))]
    assert [each.deadline.day for each in read(tmp_path, rows).plan.actions] == [None, None, None]


def test_answers_that_are_the_same_again_and_again_are_no_actions_beside_what_was_recommended(tmp_path: Path) -> None:
    recommended = (
        "Keep a record of lessons from contracts",
        "Test the plan for emergencies each year",
        "Publish the accounts on time",
    )
    rows: Rows = [
        ("Number", "What the auditor recommended", "What we said", "Who owns it", "Target"),
        *((f"25/K{at}", text, "Accepted.", "Chief Accountant", "31/07/2026") for at, text in enumerate(recommended, 1)),
    ]
    assert [each.text for each in read(tmp_path, rows).plan.actions] == list(recommended)


def test_a_text_in_each_row_before_the_actions_is_what_they_answer(tmp_path: Path) -> None:
    issues = ("The register was out of date for years", "Waivers were granted without a reason", "Nobody had tested the plan")
    rows: Rows = [
        ("No.", "In the Statement", "Action", "Lead officer", "When", "Status"),
        *(
            (row[0], issue, row[1], row[2], row[3], "In progress")
            for issue, row in zip(issues, (FIRST, SECOND, THIRD), strict=True)
        ),
    ]
    assert [each.answers for each in read(tmp_path, rows).plan.actions] == [(issue,) for issue in issues]


def test_of_two_columns_that_end_in_lead_both_lead(tmp_path: Path) -> None:
    rows: Rows = [
        ("Ref", "Action", "Council lead", "ICB or provider lead", "By when"),
        ("1.1", "Recruit twelve social workers", "Head of SEND", "Chief Nurse", "31/05/2026"),
        ("1.2", "Audit thirty case files", None, "Clinical Officer", "30/06/2026"),
    ]
    first, second = read(tmp_path, rows).plan.actions
    assert (first.leads, second.leads) == (("Head of SEND", "Chief Nurse"), ("Clinical Officer",))


def test_refs_under_rec_are_those_of_the_recommendations_on_their_own_sheet(tmp_path: Path) -> None:
    rows: Rows = [
        ("Ref", "Rec", "Action", "Lead officer", "Finish"),
        ("1.1", "R1", "Hold three workshops with partners", "Head of Policy", "31/05/2026"),
        ("1.2", "R1", "Rewrite the council plan", "Head of Policy", "30/06/2026"),
        ("2.1", "R2", "Name an owner for every saving", "Finance Officer", "31/07/2026"),
    ]
    recommendations: Rows = [
        ("Rec", "Recommendation", "Portfolio"),
        ("R1", "Develop a single, shared vision for the city", "Leader"),
        ("R2", "Close the budget gap with a programme that members oversee", "Finance"),
    ]
    programme = read(tmp_path, rows, Recommendations=recommendations)
    assert [(each.ref, each.actions) for each in programme.recommendations] == [("R1", ("1.1", "1.2")), ("R2", ("2.1",))]


def test_a_plan_right_below_its_key_is_read_though_a_heading_asks_without_a_mark(tmp_path: Path) -> None:
    rows: Rows = [
        ("Level", "What it means"),
        ("Blue", "Action completed"),
        ("Amber", "Minor slippage"),
        ("Red", "Overdue"),
        (),
        ("Improvement theme", "What will be different", "Deliverable", "Completion date (target)", "BRAG"),
        ("Homes", "Every home is safe", "Reconcile the safety records", "31/01/2026", "Blue"),
        ("Homes", "Every home is safe", "Inspect the wiring of every home", "31/03/2026", "Red"),
    ]
    programme = read(tmp_path, rows)
    assert [each.text for each in programme.plan.actions] == ["Reconcile the safety records", "Inspect the wiring of every home"]
    assert states(programme) == [CountsAs.DONE, CountsAs.OVERDUE]


# --- months


def test_the_column_of_the_month_that_runs_tells_how_things_are(tmp_path: Path) -> None:
    """The position is taken before the month is over, and its column is filled in already."""
    rows: Rows = [
        (*HEADINGS, "Status May 2026", "Status June 2026"),
        (*FIRST, "In progress", "Complete"),
        (*SECOND, "Complete", None),
    ]
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": rows})
    programme = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 12))
    assert states(programme) == [CountsAs.DONE, CountsAs.DONE]


MONTHS = ("Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May")


@pytest.mark.parametrize("name", ["Attendance 2025-26", "School year 2025–26"])
def test_months_from_september_past_april_are_those_of_a_school_year(tmp_path: Path, name: str) -> None:
    rows: Rows = [
        ("Attendance %", *MONTHS, "Trust aim"),
        ("Ashcombe Primary", *(95.1, 95, 93.8, 93.2, 93.9, 94.2, 94.4, 94.6, 94.9), 95),
        ("Hartsease High", *(91.8, 91.2, 90.1, 89.4, 90.0, 90.3, 90.7, 90.9, 91.4), 95),
    ]
    write_workbook(tmp_path / "tracker.xlsx", {name: rows})
    first, _ = read_programme(open_programme(tmp_path), Month(2026, 5), date(2026, 5, 31)).indicators
    assert [each.period.label for each in first.values] == [
        "2025-09", "2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05",
    ]  # fmt: skip
    assert first.target is not None


# --- how far it is


def test_a_blank_beside_a_y_below_done_is_not_done(tmp_path: Path) -> None:
    rows: Rows = [(*HEADINGS, "Done"), (*FIRST, "Y"), (*SECOND, None), (*THIRD, "Y 5/6")]
    assert states(read(tmp_path, rows)) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.DONE]


def test_a_blank_among_yes_and_no_is_not_known(tmp_path: Path) -> None:
    rows: Rows = [(*HEADINGS, "Done"), (*FIRST, "Y"), (*SECOND, None), (*THIRD, "N")]
    assert states(read(tmp_path, rows)) == [CountsAs.DONE, None, CountsAs.IN_PROGRESS]


def test_a_rating_that_the_key_lacks_counts_as_its_own_words_say_and_is_told(tmp_path: Path) -> None:
    rows: Rows = [
        ("Green = on track, Amber = some concern, Red = off track",),
        (),
        (*HEADINGS, "RAG"),
        (*FIRST, "Complete"),
        (*SECOND, "Amber"),
        (*THIRD, "Complete"),
    ]
    programme = read(tmp_path, rows)
    assert states(programme) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.DONE]
    assert ratings(programme) == ["Complete", "Amber", "Complete"]
    assert [each.place.cell for each in programme.findings if each.id == "rating-not-in-key"] == ["E4"]


def test_a_title_of_any_part_by_number_is_the_group_though_lines_lie_below_it(tmp_path: Path) -> None:
    rows: Rows = [
        ("KEY ISSUE 1: Make sure that the weakest readers catch up",),
        ("What success will look like", "Children read fluently by July"),
        ("Link governor: Rev. A Munt",),
        (),
        HEADINGS,
        FIRST,
        SECOND,
    ]
    groups = {each.priority.title for each in read(tmp_path, rows).plan.actions if each.priority}
    assert groups == {"KEY ISSUE 1: Make sure that the weakest readers catch up"}


@pytest.mark.parametrize(
    "words, counts_as",
    [
        ("Not delivered yet, expected by its date", CountsAs.IN_PROGRESS),
        ("Not met yet", CountsAs.IN_PROGRESS),
        ("Not met", CountsAs.OVERDUE),
        ("Not on track yet", CountsAs.OVERDUE),
        ("Finished and we have seen it working in lessons", CountsAs.EVIDENCED),
        ("Done, and families tell us that it works", CountsAs.EVIDENCED),
        ("In place; evidence that it works is still being gathered", CountsAs.DONE),
        ("Going as we said", CountsAs.IN_PROGRESS),
        ("Y 5/11", CountsAs.DONE),
        ("No 5/11", CountsAs.IN_PROGRESS),
        ("No longer applies", CountsAs.CLOSED),
    ],
)
def test_what_a_key_says_of_what_is_not_yet_so_and_of_what_is_shown_to_work(words: str, counts_as: CountsAs) -> None:
    assert read_meaning(words).counts_as is counts_as


@pytest.mark.parametrize(
    "heading", ["Team", "Lead team", "Partner", "Directorate", "Service", "Service area", "Organisation", "Agency"]
)
@pytest.mark.parametrize("lead", ["Lead", "Owner", "Responsible officer"])
@pytest.mark.parametrize("before", [True, False])
def test_a_team_or_organisation_beside_those_who_lead_leads_nothing(tmp_path: Path, heading: str, lead: str, before: bool) -> None:
    teams = ("MASH", "Fostering Service", "MASH")
    beside = [(lead, heading), *((row[2], team) for row, team in zip((FIRST, SECOND, THIRD), teams, strict=True))]
    pairs = [pair[::-1] if before else pair for pair in beside]
    rows = [(*row[:2], *pair, row[3]) for row, pair in zip((HEADINGS, FIRST, SECOND, THIRD), pairs, strict=True)]
    actions = read(tmp_path, rows).plan.actions
    assert [(each.leads, named_part(each)) for each in actions] == [((row[2],), "Priority 1") for row in (FIRST, SECOND, THIRD)]


@pytest.mark.parametrize("heading", ["Team", "Lead team", "Directorate", "Partner lead"])
def test_where_nobody_else_leads_a_team_does(tmp_path: Path, heading: str) -> None:
    rows = [(*HEADINGS[:2], heading, "By when"), (*FIRST[:2], "MASH", FIRST[3]), (*SECOND[:2], "Fostering Service", SECOND[3])]
    assert [each.leads for each in read(tmp_path, rows).plan.actions] == [("MASH",), ("Fostering Service",)]


def test_the_lead_of_a_partner_leads_too(tmp_path: Path) -> None:
    rows = [(*HEADINGS, "Partner lead"), (*FIRST, "Jo Ash"), (*SECOND, "Sam Elm"), (*THIRD, "Pat Oak")]
    assert read(tmp_path, rows).plan.actions[0].leads == ("Head of Service", "Jo Ash")


@pytest.mark.parametrize("word", ["Must", "Should", "High", "Cont.", "(continued)", "n/a", "-"])
@pytest.mark.parametrize("column", range(4))
def test_a_word_that_is_no_part_of_the_plan_names_none(tmp_path: Path, word: str, column: int) -> None:
    lone = (*[None] * column, word)
    rows: Rows = [HEADINGS, ("Theme 1: Front door",), FIRST, lone, SECOND, ("Theme 2: Care",), lone, THIRD]
    programme = read(tmp_path, rows)
    whole = [each for each in programme.plan.actions if each.ref is not None]
    assert [(each.ref, each.priority and each.priority.title) for each in whole] == [
        ("1.1", "Front door"), ("1.2", "Front door"), ("1.3", "Care"),
    ]  # fmt: skip


@pytest.mark.parametrize("heading", ["Priority", "Category", "MoSCoW"])
@pytest.mark.parametrize("words", [("High", "High", "Low"), ("Must", "Must", "Should")])
def test_how_urgent_it_is_makes_no_parts_of_a_plan_and_no_log_of_it(tmp_path: Path, heading: str, words: tuple[str, ...]) -> None:
    rows = [
        (word, *row)
        for word, row in zip(
            (heading, *words), ((*HEADINGS, "RAG"), *((*row, "Amber") for row in (FIRST, SECOND, THIRD))), strict=True
        )
    ]
    actions = read(tmp_path, rows).plan.actions
    assert [(each.ref, named_part(each)) for each in actions] == [(f"1.{at}", "Priority 1") for at in (1, 2, 3)]


# --- beside each other


def test_a_recovery_action_stands_as_the_action_of_a_table_without_others(tmp_path: Path) -> None:
    rows: Rows = [
        ("KPI", "What is wrong", "Recovery action", "Lead officer", "To be done by", "Progress"),
        ("5", "Requests reach the chairs late", "Send the request on the day itself", "Nadia Breckon", "30/06/2026", "Under way"),
        ("7", "Visits are recorded late", "Give a kit to all visiting staff", "Owen Trask", "31/07/2026", "Completed"),
    ]
    actions = read(tmp_path, rows).plan.actions
    assert [each.text for each in actions] == ["Send the request on the day itself", "Give a kit to all visiting staff"]


def test_numbers_under_priority_say_how_urgent_it_is_where_bands_name_the_parts(tmp_path: Path) -> None:
    heads = ("Rec", "Priority", "Recommendation", "Agreed action", "Responsible officer", "Agreed date", "Result")
    rows: Rows = [
        heads,
        ("Cyber security 2025/26",),
        (
            "1",
            "1",
            "Accounts of leavers should be closed",
            "Send a feed of leavers each night",
            "ICT Manager",
            "30/06/2026",
            "Implemented",
        ),
        ("2", "3", "Two factors should be needed", "Move suppliers to the gateway", "ICT Manager", "31/07/2026", "Not implemented"),
        ("Taxi licensing 2026/27",),
        ("1", "3", "Reminders should be sent early", "Switch on the reminder", "Licensing Lead", "30/06/2026", "Implemented"),
        ("2", "2", "Checks should be on the file", "Record each certificate", "Licensing Lead", "31/07/2026", "Implemented"),
    ]
    groups = [each.priority.title for each in read(tmp_path, rows, {"A2": "D9D9D9", "A5": "D9D9D9"}).plan.actions if each.priority]
    assert groups == ["Cyber security 2025/26"] * 2 + ["Taxi licensing 2026/27"] * 2


def test_sentences_behind_a_plan_under_a_heading_that_is_not_known_are_its_progress_and_it_is_said(tmp_path: Path) -> None:
    rows: Rows = [
        (*HEADINGS, "Zub"),
        (*FIRST, "Four started in May and two more have accepted"),
        (*SECOND, "Twelve files were read by the end of May"),
        (*THIRD, "The draft went to partners for comment"),
    ]
    programme = read(tmp_path, rows)
    assert [each.progress for each in programme.plan.actions] == [row[-1] for row in rows[1:]]
    assert "E1" in [each.place.cell for each in programme.findings if each.id == "column-likely"]


def test_who_is_who_is_no_key(tmp_path: Path) -> None:
    rows: Rows = [
        ("Who’s who: JF = Jacinta Fallow (Service Manager), TB = Tobias Brand (Team Manager), RM = Ruth Maddern",),
        ("Done? Y = finished / Partly = some of it done / N = not begun",),
        (*HEADINGS, "Done?"),
        (*FIRST, "Y"),
        (*SECOND, "Partly"),
        (*THIRD, "N"),
    ]
    programme = read(tmp_path, rows)
    assert states(programme) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED]
    assert not [each for each in programme.findings if each.id == "level-meaning-unclear"]


def test_progress_never_stands_in_for_a_status_that_is_not_understood(tmp_path: Path) -> None:
    rows: Rows = [
        (*HEADINGS, "Status", "Latest position"),
        (*FIRST, "OT", "Complete. All of them started"),
        (*SECOND, "S", "5 done"),
    ]
    assert states(read(tmp_path, rows)) == [None, None]


@pytest.mark.parametrize(
    "text, counts_as", [("5 done", None), ("12 completed", None), ("Done", CountsAs.DONE), ("31/05 done", CountsAs.DONE)]
)
def test_a_count_of_what_is_done_is_no_status_of_the_action(text: str, counts_as: CountsAs | None, tmp_path: Path) -> None:
    rows: Rows = [(*HEADINGS, "Latest position"), (*FIRST, f"{text}. The others follow"), (*SECOND, "In progress: two are read")]
    assert states(read(tmp_path, rows)) == [counts_as, CountsAs.IN_PROGRESS]


def test_settings_may_say_recommendation_of_what_a_plan_answers(tmp_path: Path) -> None:
    said = ("The trust must have enough staff", "The trust should test its alarms")
    rows: Rows = [(*HEADINGS, "Zub (must do / should do)"), (*FIRST, said[0]), (*SECOND, said[1])]
    programme = read(tmp_path, rows, Settings=[("Setting", "Value"), ("heading: Zub (must do / should do)", "Recommendation")])
    assert [each.answers for each in programme.plan.actions] == [(said[0],), (said[1],)]


def test_a_heading_with_a_stroke_is_named_whole(tmp_path: Path) -> None:
    seen = ("The first ones started in May", "Twelve files were read by then", "The draft went out for comment")
    rows: Rows = [
        (*HEADINGS, "Zub (must do / should do)"),
        *((*row, text) for row, text in zip((FIRST, SECOND, THIRD), seen, strict=True)),
    ]
    said = [each.what for each in read(tmp_path, rows).findings if each.place.cell == "E1"]
    assert said
    assert all("'Zub (must do / should do)'" in each for each in said)


def test_a_part_that_is_named_on_two_lines_of_a_cell_is_named_on_one(tmp_path: Path) -> None:
    rows: Rows = [("Theme", *HEADINGS), ("D1\nGovernance", *FIRST), ("D1\nGovernance", *SECOND), ("D2\nMoney", *THIRD)]
    named = [each.priority.title for each in read(tmp_path, rows).plan.actions if each.priority]
    assert named == ["D1 Governance", "D1 Governance", "D2 Money"]


def test_who_completed_an_action_is_no_status_of_it(tmp_path: Path) -> None:
    rows: Rows = [(*HEADINGS, "Progress", "Completed By"), (*FIRST, "Completed", "Kim Taylor"), (*SECOND, "In progress", None)]
    assert states(read(tmp_path, rows)) == [CountsAs.DONE, CountsAs.IN_PROGRESS]


@pytest.mark.parametrize("heading", ["Finished Y/N", "Implemented (yes / no)", "Achieved - Y/N"])
def test_a_state_with_y_n_behind_it_asks_for_yes_and_no(heading: str, tmp_path: Path) -> None:
    rows: Rows = [(*HEADINGS, heading), (*FIRST, "Y"), (*SECOND, "N"), (*THIRD, "Y")]
    assert states(read(tmp_path, rows)) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.DONE]


def test_weeks_are_counted_on_each_sheet_though_one_part_of_the_plan_stands_on_two(tmp_path: Path) -> None:
    begins = ("Week 1 = w/c 6 January 2026",)
    rows: dict[str, Rows] = {
        "North": [begins, ("Theme", *HEADINGS), ("Front door", *FIRST[:3], "Week 1")],
        "South": [begins, ("Theme", *HEADINGS), ("Front door", "2.1", "Open the panel each month", "DCS", "Week 4")],
    }
    write_workbook(tmp_path / "tracker.xlsx", rows)
    actions = read_programme(open_programme(tmp_path), Month(2026, 5), date(2026, 5, 31)).plan.actions
    assert [each.deadline.day for each in actions] == [date(2026, 1, 9), date(2026, 1, 30)]


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("✓ ► ✗", "✓ done    ► under way    ✗ should have finished"),
        ("How is it going", "Key: ✓ = complete, ► = on track, ✗ = overdue"),
        ("Where we are", "finished ✓, going to plan ►, stuck ✗"),
    ],
)
def test_signs_that_a_line_explains_rate_the_actions_whatever_stands_above_them(tmp_path: Path, heading: str, key: str) -> None:
    rows: Rows = [(key,), (), (*HEADINGS, heading), (*FIRST, "✓"), (*SECOND, "►"), (*THIRD, "✗")]
    assert states(read(tmp_path, rows)) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.OVERDUE]


def test_arrows_are_a_status_where_a_key_explains_them_and_a_trend_beside_a_rating(tmp_path: Path) -> None:
    rows: Rows = [(*HEADINGS, "Status"), (*FIRST, "▲"), (*SECOND, "►"), (*THIRD, "▼")]
    assert states(read(tmp_path, [("▲ finished   ► on schedule   ▼ late",), (), *rows])) == [
        CountsAs.DONE,
        CountsAs.IN_PROGRESS,
        CountsAs.OVERDUE,
    ]
    rows = [(*HEADINGS, "RAG", "Trend"), (*FIRST, "Blue", "▼"), (*SECOND, "Red", "▲"), (*THIRD, "Green", "►")]
    assert states(read(tmp_path, rows)) == [CountsAs.DONE, CountsAs.OVERDUE, CountsAs.IN_PROGRESS]


OF_DELIVERY = (("Blue", "Action delivered"), ("Green", "On schedule"), ("Red", "Not on schedule"))
OF_IMPACT = (("Blue", "Families say so"), ("Green", "Early signs of it"), ("Red", "No impact yet"))
BESIDE_EACH_OTHER: Rows = [(*one, *other) for one, other in zip(OF_DELIVERY, OF_IMPACT, strict=True)]
TURNED: Rows = [(*one, *other) for one, other in zip(OF_IMPACT, OF_DELIVERY, strict=True)]


@pytest.mark.parametrize(
    "key",
    [
        [("Delivery RAG", None, "Impact RAG", None), *BESIDE_EACH_OTHER],
        [("Impact RAG", None, "Delivery RAG", None), *TURNED],
        [("Impact RAG",), *OF_IMPACT, (), ("Delivery RAG",), *OF_DELIVERY],
        [("Rating", "Delivery", "Impact"), *((*row, said) for row, (_, said) in zip(OF_DELIVERY, OF_IMPACT, strict=True))],
    ],
)
def test_of_two_keys_the_one_counts_that_is_called_after_the_column_that_rates_the_actions(tmp_path: Path, key: Rows) -> None:
    heads = (*HEADINGS, "Impact RAG", "Delivery RAG")
    rows: Rows = [heads, (*FIRST, "Red", "Blue"), (*SECOND, "Blue", "Green"), (*THIRD, "Green", "Red")]
    programme = read(tmp_path, rows, None, **{"RAG guide": key})
    assert states(programme) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.OVERDUE]
    assert not {"rows-not-read", "no-rating-key", "keys-differ"} & {finding.id for finding in programme.findings}


# --- terms and half terms above columns

IN_FEBRUARY = date(2026, 2, 13)
SCHOOL_ACTIONS = (
    ("Train all staff in the phonics scheme", "KD", "26/09/2025"),
    ("Raise the hours of the attendance officer", "RF", "30/09/2025"),
    ("Teach the behaviour curriculum every week", "SM", "09/01/2026"),
    ("Have a review of SEND by the trust", "CEO", "22/05/2026"),
)
JUDGED = "Judgement: 1 = done and having impact  2 = done  3 = under way  4 = not begun"


def judged(tmp_path: Path, terms: Sequence[str], grades: Sequence[Sequence[int | None]], above: bool = False) -> list[str | None]:
    """The level of each action of a plan with a column for each term."""
    head = ("Actions", "Who", "By when", *terms, "Evaluation")
    acts = [(*act, *grade, "Seen in books") for act, grade in zip(SCHOOL_ACTIONS, grades, strict=True)]
    key: Rows = [(JUDGED,)]
    rows: Rows = [("Rapid improvement plan 2025/26",), (), *(key if above else ()), head, *(() if above else key), *acts]
    write_workbook(tmp_path / "plan.xlsx", {"Plan": rows})
    found = read_programme(open_programme(tmp_path), Month(2026, 2), IN_FEBRUARY).plan.actions
    assert [each.text for each in found] == [text for text, *_ in SCHOOL_ACTIONS]
    return [each.standing.level.name if each.standing.level else None for each in found]


@pytest.mark.parametrize("above", [True, False])
@pytest.mark.parametrize(
    "terms",
    [
        ("Aut 1", "Aut 2", "Spr 1", "Spr 2"),
        ("HT1", "HT2", "HT3", "HT4"),
        ("Term 1", "Term 2", "Term 3", "Term 4"),
        ("Autumn 1", "Autumn 2", "Spring 1", "Spring 2"),
        ("AUT1", "AUT2", "SPR1", "SPR2"),
    ],
)
def test_of_judgements_each_half_term_the_last_up_to_the_position_date_stands(
    terms: tuple[str, ...], above: bool, tmp_path: Path
) -> None:
    grades = [(3, 2, 1, None), (2, None, None, None), (4, 4, 3, None), (4, 4, 4, None)]
    assert judged(tmp_path, terms, grades, above) == ["1", "2", "3", "4"]


@pytest.mark.parametrize("terms", [("Aut", "Spr", "Sum"), ("Autumn", "Spring", "Summer"), ("Term 1", "Term 2", "Term 3")])
def test_the_term_that_runs_is_how_things_are_where_it_holds_something(terms: tuple[str, ...], tmp_path: Path) -> None:
    assert judged(tmp_path, terms, [(3, 2, None), (2, None, None), (4, 3, None), (4, 4, None)]) == ["2", "2", "3", "4"]


@pytest.mark.parametrize(
    ("terms", "ends"),
    [
        (("Aut 1", "Aut 2", "Spr 1"), [(2025, 10), (2025, 12), (2026, 2)]),
        (("HT1", "HT2", "HT3"), [(2025, 10), (2025, 12), (2026, 2)]),
        (("Term 1", "Term 2", "Term 3"), [(2025, 10), (2025, 12), (2026, 2)]),  # of six: a third of three would not have begun
        (("Spring", "Summer", "Autumn"), [(2025, 3), (2025, 7), (2025, 12)]),
    ],
)
def test_values_may_stand_below_terms_beside_years(terms: tuple[str, ...], ends: list[tuple[int, int]], tmp_path: Path) -> None:
    rows: Rows = [
        ("Measure", "National", "2023/24", "2024/25", "Target 25/26", *terms),
        ("Attendance of all pupils", 94.8, 92.2, 92.9, 95, 93.8, 92.6, 93.4),
        ("Suspensions (number)", None, 41, 58, 40, 9, 14, 6),
    ]
    write_workbook(tmp_path / "data.xlsx", {"Data": rows})
    first = read_programme(open_programme(tmp_path), Month(2026, 2), IN_FEBRUARY).indicators[0]
    assert [value.period.label for value in first.values] == ["2023-24", "2024-25", *terms]
    assert [(value.period.end.year, value.period.end.month) for value in first.values[2:] if value.period.end] == ends
    assert (first.benchmark.text, first.target.text) == ("94.8", "95")


@pytest.mark.parametrize(
    ("title", "headings"),
    [
        ("Raising attainment plan 2025", ("Aut 1", "Aut 2", "Spr 1", "Spr 2", "Sum 1", "Sum 2")),
        ("Plan for 2025", ("RAG Sep", "RAG Nov", "RAG Jan", "RAG Mar")),
        ("Recovery plan (2025)", ("Summer", "Autumn", "Spring")),
        ("Plan as reported in 2026", ("RAG Nov", "RAG Dec", "RAG Jan", "RAG Feb")),
        ("Plan for 2025", ("RAG Jan", "RAG Nov", "RAG Sep")),  # the latest first
        ("Plan for 2025", ("RAG Feb", "RAG Apr", "RAG Sep")),  # within the year
        ("Plan for 2025", ("RAG Feb", "RAG Sep")),
    ],
)
def test_months_or_terms_below_a_title_with_one_year_may_run_on_into_the_next(
    title: str, headings: tuple[str, ...], tmp_path: Path
) -> None:
    levels = ("Red", "Amber", "Green")[-len(headings) :][:: -1 if headings[0] == "RAG Jan" else 1]
    acts = [(str(number), text, who, when, *levels) for number, (text, who, when) in enumerate(SCHOOL_ACTIONS, 1)]
    rows: Rows = [(title,), (), ("Ref", "Action", "Lead", "By when", *headings), *acts]
    write_workbook(tmp_path / "plan.xlsx", {"Plan": rows})
    actions = read_programme(open_programme(tmp_path), Month(2026, 2), IN_FEBRUARY).plan.actions
    assert [each.standing.level.name if each.standing.level else None for each in actions] == ["Green"] * len(SCHOOL_ACTIONS)


@pytest.mark.parametrize(
    ("title", "headings", "labels"),
    [
        ("Figures for 2025", ("Sep", "Oct", "Nov", "Dec", "Jan"), ["2025-09", "2025-10", "2025-11", "2025-12", "2026-01"]),
        ("Figures to January 2026", ("Oct", "Nov", "Dec", "Jan"), ["2025-10", "2025-11", "2025-12", "2026-01"]),
        ("Figures for 2025", ("Sep", "Oct", "Nov", "Dec"), ["2025-09", "2025-10", "2025-11", "2025-12"]),
        ("Figures for 2025", ("Apr", "Mar", "Feb"), ["2025-04", "2025-03", "2025-02"]),
        ("Figures for 2025", ("Apr", "Jul", "Oct"), ["2025-04", "2025-07", "2025-10"]),
    ],
)
def test_values_below_months_that_run_past_the_year_of_the_title_are_of_the_next(
    title: str, headings: tuple[str, ...], labels: list[str], tmp_path: Path
) -> None:
    calls, visits = range(30, 30 + len(headings)), range(3, 3 + len(headings))
    rows: Rows = [(title,), (), ("Measure", *headings), ("Calls answered", *calls), ("Visits made", *visits)]
    write_workbook(tmp_path / "data.xlsx", {"Data": rows})
    found = read_programme(open_programme(tmp_path), Month(2026, 2), IN_FEBRUARY).indicators
    assert sorted(value.period.label for value in found[0].values) == sorted(labels)


def test_a_sum_beside_months_is_no_summer_term(tmp_path: Path) -> None:
    rows: Rows = [("Measure", "Apr", "May", "Jun", "Sum"), ("Calls answered", 30, 31, 32, 93), ("Visits made", 3, 4, 5, 12)]
    write_workbook(tmp_path / "data.xlsx", {"Data": rows})
    found = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30)).indicators
    assert [value.period.label for value in found[0].values] == ["2026-04", "2026-05", "2026-06"]


# --- keys in a row, without a colour, in brackets


CODED = (("O", "open, being done"), ("F", "finished"), ("S", "stalled and late"), ("Z", "abandoned"))


def coded(key: Sequence[object], codes: Sequence[str], folder: Path) -> Programme:
    acts = [(*act, code) for act, code in zip((FIRST, SECOND, THIRD), codes, strict=True)]
    return read(folder, [("Recovery plan",), key, (), (*HEADINGS, "State of play"), *acts])


def test_a_key_may_stand_in_one_row_each_code_before_what_it_means(tmp_path: Path) -> None:
    programme = coded([text for pair in CODED for text in pair], ("F", "S", "Z"), tmp_path)
    assert states(programme) == [CountsAs.DONE, CountsAs.OVERDUE, CountsAs.CLOSED]


def test_codes_that_no_action_bears_are_no_key(tmp_path: Path) -> None:
    people = ("AB", "Complete Care Ltd", "CD", "Late Start CIC", "EF", "Open Door")
    assert refs(coded(people, ("Green", "Red", "Amber"), tmp_path)) == ["1.1", "1.2", "1.3"]
    assert {level.name for level in coded(people, ("Green", "Red", "Amber"), tmp_path).scale.levels} == {"Red", "Amber", "Green"}


@pytest.mark.parametrize("first", [(), ("Part",)])
def test_headings_of_a_count_of_states_are_no_key(first: tuple[str, ...], tmp_path: Path) -> None:
    words = ("Finished", "On track", "Slipping", "Overdue", "Withdrawn", "Not due yet")
    count: Rows = [("Summary for the Board",), (), (*(None for _ in first), *words), (*first, 1, 1, 0, 0, 1, 0)]
    acts = [(*act, status) for act, status in zip((FIRST, SECOND, THIRD), ("Finished", "On track", "Withdrawn"), strict=True)]
    programme = read(tmp_path, [(*HEADINGS, "Status"), *acts], None, Dashboard=count)
    assert states(programme) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.CLOSED]


KEY_OF_FILLS = (("Done", GREEN), ("Doing it", AMBER), ("Missed its date", RED))


def shaded(folder: Path, white: str | None, at: int, unrated: str | None) -> Programme:
    """A plan rated by fills; in its key a row that is `white` or has no fill; its last action is `unrated`."""
    lines: list[tuple[str, str | None]] = [*KEY_OF_FILLS]
    lines.insert(at, ("Not begun", white))
    acts = [(*act, None) for act in (FIRST, SECOND, THIRD)]
    fills = {"E2": GREEN, "E3": RED} | ({"E4": unrated} if unrated else {})
    fills |= {f"D{row}": fill for row, (_, fill) in enumerate(lines, 7) if fill}
    rows: Rows = [(*HEADINGS, "RAG"), *acts, (), ("What the colours mean",), *((None,) * 4 + (said,) for said, _ in lines)]
    return read(folder, rows, fills)


@pytest.mark.parametrize("at", [0, 1, 3])
@pytest.mark.parametrize("white", ["FFFFFF", None])
def test_a_level_of_a_key_may_be_white_or_without_a_fill(at: int, white: str | None, tmp_path: Path) -> None:
    assert states(shaded(tmp_path, white, at, white))[-1] is CountsAs.NOT_STARTED


def test_where_a_key_fills_all_its_levels_a_blank_is_not_rated(tmp_path: Path) -> None:
    lines = [(*act, None) for act in (FIRST, SECOND, THIRD)]
    fills = {"E2": GREEN, "E3": RED} | {f"D{row}": fill for row, (_, fill) in enumerate(KEY_OF_FILLS, 7)}
    notes: Rows = [*((None,) * 4 + (said,) for said, _ in KEY_OF_FILLS), (None,) * 4 + ("Complete actions move to another sheet",)]
    rows: Rows = [(*HEADINGS, "RAG"), *lines, (), ("What the colours mean",), *notes]
    assert states(read(tmp_path, rows, fills))[-1] is None


STATUS_WORDS = "Status words: To do | Doing (will be in time) | Sticking (is late) | Done (delivered) | Closed (no longer needed)"


def test_words_for_states_may_be_explained_in_brackets(tmp_path: Path) -> None:
    acts = [(*act, status) for act, status in zip((FIRST, SECOND, THIRD), ("Closed", "Done", "Doing"), strict=True)]
    programme = read(tmp_path, [("Recovery plan",), (STATUS_WORDS,), (), (*HEADINGS, "Status"), *acts])
    assert states(programme) == [CountsAs.CLOSED, CountsAs.DONE, CountsAs.IN_PROGRESS]
    assert not [each for each in programme.findings if each.id == "level-meaning-unclear"]


def test_a_sentence_on_how_things_stand_is_no_key(tmp_path: Path) -> None:
    line = "Recruitment (complete) | Training of managers (on track) | Audits (late)"
    acts = [(*act, status) for act, status in zip((FIRST, SECOND, THIRD), ("Closed", "Done", "Open"), strict=True)]
    programme = read(tmp_path, [("Recovery plan",), (line,), (), (*HEADINGS, "Status"), *acts])
    assert states(programme)[0] is CountsAs.DONE
    assert not programme.scale.levels


# --- figures: what is aimed at, and of when


@pytest.mark.parametrize("limit", ["Tolerance", "Amber threshold", "Lower limit", "Stretch target"])
@pytest.mark.parametrize("first", ["Target", "limit"])
def test_beside_a_target_a_limit_is_none(limit: str, first: str, tmp_path: Path) -> None:
    headings, figures = (("Target", limit), (95, 88)) if first == "Target" else ((limit, "Target"), (88, 95))
    rows: Rows = [("Measure", *headings, "Apr-26", "May-26"), ("Calls answered (%)", *figures, 71, 74)]
    write_workbook(tmp_path / "data.xlsx", {"Data": [*rows, ("Visits in time (%)", *figures, 81, 84)]})
    found = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30)).indicators
    assert [each.target.text for each in found] == ["95", "95"]


def test_a_threshold_alone_is_the_target(tmp_path: Path) -> None:
    rows: Rows = [("Measure", "Threshold", "Apr-26"), ("Calls answered (%)", 88, 71), ("Visits in time (%)", 80, 84)]
    write_workbook(tmp_path / "data.xlsx", {"Data": rows})
    found = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30)).indicators
    assert [each.target.text for each in found] == ["88", "80"]


@pytest.mark.parametrize(
    ("heading", "label"),
    [
        ("Now (May 2026)", "2026-05"),
        ("Where we are now, May 2026", "2026-05"),
        ("Latest figure (Q4 2025/26)", "2025-26 Q4"),
        ("This month: May 2026", "2026-05"),
        ("Year to date (May 2026)", "Current"),  # longer than the month
        ("Now", "Current"),
    ],
)
def test_the_heading_of_the_values_may_say_of_when_they_are(heading: str, label: str, tmp_path: Path) -> None:
    rows: Rows = [("Measure", "Where we began (May 2025)", heading, "Our aim"), ("Calls answered", 41, 52, 60), ("Visits", 3, 4, 6)]
    write_workbook(tmp_path / "data.xlsx", {"Data": rows})
    found = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30)).indicators
    assert [value.period.label for value in found[0].values] == [label]


# --- what stands above and behind the actions


def parts(*below: str) -> dict[str, Rows]:
    """Two sheets of a plan, a numbered part each, with lines below the title."""
    return {
        "1 Staff": [("Priority 1: Staff who stay",), *((line,) for line in below), (), HEADINGS, FIRST, SECOND],
        "2 Plans": [("Priority 2: Plans that work",), (), HEADINGS, ("2.1", "Write the plan", "Head of Planning", "31/08/2026")],
    }


@pytest.mark.parametrize("label", ["Area for improvement", "Ofsted area for improvement", "Recommendation", "Inspectors' finding"])
def test_a_line_below_the_part_may_say_what_its_actions_answer(label: str, tmp_path: Path) -> None:
    said = "the turnover of social workers, which leaves children with too many changes"
    write_workbook(tmp_path / "tracker.xlsx", parts(f"{label}: {said}"))
    actions = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30)).plan.actions
    assert [(each.answers, named_part(each)) for each in actions] == [
        *[((said,), "Staff who stay")] * 2,
        ((), "Plans that work"),
    ]


@pytest.mark.parametrize("line", ["Sponsor: the Director of Children's Services and the Chief Executive", "Recommendation: agreed"])
def test_other_lines_below_the_part_are_not_answered(line: str, tmp_path: Path) -> None:
    write_workbook(tmp_path / "tracker.xlsx", parts(line))
    actions = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30)).plan.actions
    assert [each.answers for each in actions] == [(), (), ()]


TALLIES = (("Tasks in total", 3), ("Tasks complete", 1), ("Complete (%)", 33))


def test_what_counts_the_actions_below_them_is_none_though_their_shares_are_numbers_too(tmp_path: Path) -> None:
    acts = [(*act, share) for act, share in zip((FIRST, SECOND, THIRD), (100, 40, 0), strict=True)]
    tallies = [(None, said, None, None, number) for said, number in TALLIES]
    programme = read(tmp_path, [(*HEADINGS, "% complete"), *acts, (), *tallies])
    assert refs(programme) == ["1.1", "1.2", "1.3"]


def test_an_action_with_a_share_and_nothing_else_is_one(tmp_path: Path) -> None:
    acts = [(*act[1:], share) for act, share in zip((FIRST, SECOND), (100, 40), strict=True)]
    late = ("Complete the audit of all thirty files", None, None, 10)
    programme = read(tmp_path, [(*HEADINGS[1:], "% complete"), *acts, late])
    assert [each.text for each in programme.plan.actions][-1] == "Complete the audit of all thirty files"


def test_an_abbreviation_explained_below_the_actions_is_none(tmp_path: Path) -> None:
    headings = ("What we will do", "Lead", "By when")
    acts = [act[1:] for act in (FIRST, SECOND, THIRD)]
    assert len(read(tmp_path, [headings, *acts, ("IRO = independent reviewing officer",)]).plan.actions) == 3
    assert len(read(tmp_path, [headings, *acts, ("Train every independent reviewing officer",)]).plan.actions) == 4


@pytest.mark.parametrize("heading", ["Done so far (%)", "% completed to date", "Percentage of work achieved"])
def test_a_share_may_be_asked_for_in_other_words(heading: str, tmp_path: Path) -> None:
    acts = [(*act, share) for act, share in zip((FIRST, SECOND, THIRD), (100, 40, 0), strict=True)]
    assert states(read(tmp_path, [(*HEADINGS, heading), *acts])) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED]


def test_what_was_done_so_far_in_words_is_progress(tmp_path: Path) -> None:
    said = ["Advert is out, six people applied", "Ten files read"]
    acts = [(*act, text) for act, text in zip((FIRST, SECOND), said, strict=True)]
    programme = read(tmp_path, [(*HEADINGS, "Done so far"), *acts])
    assert [each.progress for each in programme.plan.actions] == said


def test_beside_the_colours_of_a_key_stands_what_no_colour_means(tmp_path: Path) -> None:
    key = ("Key to the status column:", None, "Finished", "On course", "Late", "No colour = not begun")
    rows: Rows = [key, (), (*HEADINGS, "Status"), FIRST, SECOND, THIRD, ("1.4", "Move the office", "Head of Estates", "31/08/2026")]
    fills = {"C1": BLUE, "D1": GREEN, "E1": RED, "E4": BLUE, "E5": RED, "E6": GREEN}
    programme = read(tmp_path, rows, fills)
    assert states(programme) == [CountsAs.DONE, CountsAs.OVERDUE, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED]
    assert not [each for each in programme.findings if each.id in ("rating-missing", "no-rating-key")]


def test_where_no_key_says_what_no_colour_means_it_is_not_known_and_that_is_said(tmp_path: Path) -> None:
    rows: Rows = [("Key:", "Finished", "On course", "Late"), (), (*HEADINGS, "Status"), FIRST, SECOND, THIRD]
    programme = read(tmp_path, rows, {"B1": BLUE, "C1": GREEN, "D1": RED, "E4": BLUE, "E5": RED})
    assert states(programme) == [CountsAs.DONE, CountsAs.OVERDUE, None]
    assert [each.place.cell for each in programme.findings if each.id == "rating-missing"] == ["E6"]


def defined(tmp_path: Path, *definitions: tuple[str, str]) -> Programme:
    key = [("Status", "Definition"), ("Finished", "All is done"), ("Doing it", "Work has started"), *definitions]
    rows = [(*HEADINGS, "Status", "Weight"), (*FIRST, "Finished", "High"), (*SECOND, "Doing it", "Low")]
    return read(tmp_path, rows, None, Definitions=key)


def test_what_a_key_says_of_another_column_is_no_level(tmp_path: Path) -> None:
    programme = defined(tmp_path, ("Weight", "High, Medium or Low, as the auditor judged it"))
    assert [level.name for level in programme.scale.levels] == ["Finished", "Doing it"]
    assert not [each for each in programme.findings if each.id == "level-meaning-unclear"]


def test_what_a_key_does_not_say_plainly_of_a_level_is_told(tmp_path: Path) -> None:
    programme = defined(tmp_path, ("Amber", "As the auditor judged it"))
    assert [each.place.cell for each in programme.findings if each.id == "level-meaning-unclear"] == ["A4"]


@pytest.mark.parametrize(
    ("meaning", "counts_as"),
    [
        ("The panel signed the action off", CountsAs.EVIDENCED),
        ("The lead has put it in place", CountsAs.DONE),
        ("The panel has not yet signed the action off", CountsAs.IN_PROGRESS),
        ("Waiting for the chair to sign it off", CountsAs.IN_PROGRESS),
        ("They signed the lease and the power went off", None),
    ],
)
def test_a_verb_may_be_parted_from_the_word_that_belongs_to_it(meaning: str, counts_as: CountsAs | None) -> None:
    assert read_meaning(meaning).counts_as is counts_as


@pytest.mark.parametrize(
    ("meaning", "counts_as"),
    [
        ("The inspector tested the evidence and signed it off", CountsAs.EVIDENCED),
        ("The work is over and signed off by the chair", CountsAs.DONE),
    ],
)
def test_what_is_closed_is_evidenced_where_its_evidence_was_tested(meaning: str, counts_as: CountsAs, tmp_path: Path) -> None:
    key = [("Status", "What it means"), ("Closed", meaning), ("Open", "Work has started")]
    rows = [(*HEADINGS, "Status"), (*FIRST, "Closed"), (*SECOND, "Open")]
    assert states(read(tmp_path, rows, None, Guide=key)) == [counts_as, CountsAs.IN_PROGRESS]


def test_what_was_not_agreed_needs_nobody_to_lead_it(tmp_path: Path) -> None:
    heads = ("Ref", "Recommendation", "Agreed?", "Action", "Lead", "By when", "Status")
    rows: Rows = [
        heads,
        ("1", "Paint the cells", "Agreed", "Paint forty cells", None, "31/07/2026", "In progress"),
        ("2", "Give each a cell", "Not agreed", "There is no money for it", None, "n/a", None),
    ]
    assert [each.place.cell for each in read(tmp_path, rows).findings if each.id == "lead-missing"] == ["E2"]
