"""Forms that are filled in, sheets of one post, and parts that are states: each read from a plan of its own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font

from reportgen.model.indicators import Better
from reportgen.model.months import Month
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from reportgen.reading.values.statuses import read_meaning
from tests.makers.told import read, states
from tests.makers.workbooks import Rows

DONE, BEGUN, NOT_BEGUN, LATE = CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED, CountsAs.OVERDUE
GREEN, YELLOW, GREY, BLUE = "C6E0B4", "FFF2CC", "EDEDED", "FFE699"
WHAT = (
    "Recruit twelve social workers to the duty team",
    "Audit thirty case files each month",
    "Publish the new threshold guide for partners",
    "Train all managers in reflective supervision",
    "Appoint a permanent principal social worker",
    "Write to every family who is waiting",
)


# --- parts that are states --------------------------------------------------------------------------------------------------


def blocks(*names: str) -> Rows:
    rows: list[tuple[object, ...]] = [
        ("My promises",),
        ("Post: Head of Service",),
        ("What I said I would do", "Promised for", "Proof so far"),
    ]
    for at, name in enumerate(names):
        rows += [(name,), *((text, "31/07/2026", f"{len(text)} of 90 teams") for text in WHAT[2 * at : 2 * at + 2])]
    return rows


COLOURS = {"Plan!A4": GREEN, "Plan!A7": YELLOW, "Plan!A10": GREY}


@pytest.mark.parametrize("colours", [COLOURS, dict.fromkeys(COLOURS, GREEN)])
def test_parts_that_are_states_may_each_have_a_colour_of_its_own(colours: dict[str, str], tmp_path: Path) -> None:
    found = read(tmp_path, {"Plan": blocks("FINISHED", "WORKING ON IT NOW", "NOT STARTED YET")}, colours)
    assert states(found) == [DONE, DONE, BEGUN, BEGUN, NOT_BEGUN, NOT_BEGUN]


def test_a_part_of_no_state_tells_none(tmp_path: Path) -> None:
    found = read(tmp_path, {"Plan": blocks("Front door", "Assessment", "Care")}, COLOURS)
    assert set(states(found)) == {None}
    assert [action.priority and action.priority.title for action in found.plan.actions][::2] == ["Front door", "Assessment", "Care"]


@pytest.mark.parametrize("label", ["Post", "Post holder", "Job title", "Role", "My post"])
def test_whose_post_heads_the_sheet_leads_its_actions(label: str, tmp_path: Path) -> None:
    rows = list(blocks("FINISHED", "WORKING ON IT NOW", "NOT STARTED YET"))
    rows[1] = (f"{label}: Head of Service",)
    assert {action.leads for action in read(tmp_path, {"Plan": rows}, COLOURS).plan.actions} == {("Head of Service",)}


@pytest.mark.parametrize("line", ["Post: to the town hall by Friday", "Project: Head of Service", "Sponsor: Head of Service"])
def test_what_is_no_post_leads_nothing(line: str, tmp_path: Path) -> None:
    rows = list(blocks("FINISHED", "WORKING ON IT NOW", "NOT STARTED YET"))
    rows[1] = (line,)
    assert {action.leads for action in read(tmp_path, {"Plan": rows}, COLOURS).plan.actions} == {()}


@pytest.mark.parametrize("said", ["– nothing in this block this month –", "No actions in this section", "(none this month)"])
def test_a_line_that_says_that_there_is_nothing_is_no_action(said: str, tmp_path: Path) -> None:
    rows = [*blocks("FINISHED", "WORKING ON IT NOW"), ("NOT STARTED YET",), (said,)]
    found = read(tmp_path, {"Plan": rows}, COLOURS)
    assert [action.text for action in found.plan.actions] == list(WHAT[:4])


# --- forms ----------------------------------------------------------------------------------------------------------------


def card(number: str, text: str, date_: object, stage: str, confidence: str) -> Rows:
    return (
        (number, "Commitment", text),
        (f"{number}a", "Senior responsible owner", "Head of Service"),
        (f"{number}b", "Date for delivery", date_),
        (f"{number}c", "Date now forecast", None),
        (f"{number}d", "Stage", stage),
        (f"{number}e", "Delivery confidence", confidence),
        (None,),
    )


FORM: Rows = (
    ("Quarterly return",),
    ("Section 1: About this return",),
    ("1.1", "Name of authority", "Exampleshire"),
    ("1.2", "Contact", "Head of Policy"),
    (None,),
    ("Section 3: Commitments",),
    (None,),
    ("3.1 Direction 1: Money",),
    ("Direction 1", "The Council must prepare a plan to balance its budget."),
    (None,),
    *card("3.1.1", WHAT[0], "31 March 2026", "Delivered", "Green"),
    *card("3.1.2", WHAT[1], "30 April 2026", "In delivery", "Amber/Red"),
    ("3.2 Direction 2: Homes",),
    ("Direction 2", "The Council must know the condition of its homes."),
    (None,),
    *card("3.2.1", WHAT[2], "31 August 2026", "In delivery", "Amber/Green"),
    *card("3.2.2", WHAT[3], "30 September 2026", "Not yet started", "Amber"),
    ("Section 4: Performance measures",),
    ("No.", "Measure", "Good performance is", "Q3 2025-26", "Q4 2025-26", "Target"),
    ("4.1", "Council tax collected in the year", "Higher", 0.81, 0.96, 0.97),
    ("4.2", "Invoices paid within 30 days", "Higher", 0.85, 0.91, 0.95),
    ("4.3", "Days to re-let an empty home", "Lower", 68, 61, 40),
    (None,),
    ("Section 5: Declaration",),
    ("5.1", "I confirm that this return is accurate", "Yes"),
    ("5.2", "Post of the person who declares it", "Chief Executive"),
)


def test_numbered_labels_of_a_form_are_the_fields_of_its_cards(tmp_path: Path) -> None:
    actions = read(tmp_path, {"Return": FORM}).plan.actions
    assert [(action.ref, action.text) for action in actions] == list(zip(("3.1.1", "3.1.2", "3.2.1", "3.2.2"), WHAT, strict=False))
    assert {action.leads for action in actions} == {("Head of Service",)}
    assert [action.deadline.day for action in actions] == [
        date(2026, 3, 31),
        date(2026, 4, 30),
        date(2026, 8, 31),
        date(2026, 9, 30),
    ]
    assert [action.standing.counts_as for action in actions] == [DONE, BEGUN, BEGUN, NOT_BEGUN]
    assert [action.place.cell for action in actions][:2] == ["A11", "A18"]


def test_what_stands_between_the_cards_of_a_form_says_what_they_answer(tmp_path: Path) -> None:
    actions = read(tmp_path, {"Return": FORM}).plan.actions
    assert [action.answers for action in actions][::2] == [
        ("The Council must prepare a plan to balance its budget.",),
        ("The Council must know the condition of its homes.",),
    ]
    assert [action.priority and action.priority.title for action in actions][::2] == [
        "3.1 Direction 1: Money",
        "3.2 Direction 2: Homes",
    ]


def test_a_table_below_the_cards_stays_one_and_a_declaration_is_no_measure(tmp_path: Path) -> None:
    measures = read(tmp_path, {"Return": FORM}).indicators
    assert [measure.title for measure in measures] == [
        "Council tax collected in the year",
        "Invoices paid within 30 days",
        "Days to re-let an empty home",
    ]


def test_labels_that_stand_once_are_no_cards(tmp_path: Path) -> None:
    """The first section of the form, and a second with one card."""
    found = read(tmp_path, {"Return": (*FORM[:6], *card("3.1.1", WHAT[0], "31 March 2026", "Delivered", "Green"))})
    assert len(found.plan.actions) <= 1


@pytest.mark.parametrize(
    ("ratings", "levels"),
    [
        (("Amber/Red", "Amber/Green", "Green", "Amber"), ["Amber/Red", "Amber/Green", "Green", "Amber"]),
        (("Amber/Red", "Red", "Green", "Amber"), ["Red", "Red", "Green", "Amber"]),  # one wavers, as nobody else does
    ],
)
def test_steps_between_colours_are_levels_where_both_are_typed(ratings: tuple[str, ...], levels: list[str], tmp_path: Path) -> None:
    rows = [("Ref", "Action", "Lead", "Deadline", "RAG")]
    rows += [(str(at), text, "Head", "31/07/2026", rating) for at, (text, rating) in enumerate(zip(WHAT, ratings, strict=False), 1)]
    found = read(tmp_path, {"Plan": rows})
    assert [action.standing.level and action.standing.level.name for action in found.plan.actions] == levels
    doubted = "rating-ambiguous" in {each.id for each in found.findings}
    assert doubted is (levels[0] == "Red")


# --- lines below a table ----------------------------------------------------------------------------------------------------


MEASURES: Rows = (
    (None, "How we will know", "Start point (Apr 26)", "Now (May 26)", "Aim"),
    (None, "Enquiries settled in the first conversation", 0.41, 0.52, 0.7),
    (None, "Callers who ring again within 14 days", 0.39, 0.33, 0.2),
    (None,),
    ("Signed off by sponsor", "24/05/2026"),
    ("Next look", "Board, 15 June 2026"),
)


def test_labels_below_a_table_that_begin_before_its_headings_are_no_rows_of_it(tmp_path: Path) -> None:
    found = read(tmp_path, {"Measures": MEASURES})
    assert [measure.title for measure in found.indicators] == [
        "Enquiries settled in the first conversation",
        "Callers who ring again within 14 days",
    ]


# --- what is answered -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("outcome_last", [True, False])
def test_what_is_answered_holds_for_rows_that_each_have_an_outcome_behind_the_action(outcome_last: bool, tmp_path: Path) -> None:
    """Where the outcome stands before it, another outcome begins anew."""
    answers = ("The Board should meet every partner", None, None)
    outcomes = ("All partners sign", "Reports reach the Board", "The post is filled")
    head = ("Recommendation", "No", "Action required", "Who", "Target date", "Success criteria")
    rows: list[tuple[object, ...]] = [
        head,
        *((answers[at], f"1.{at + 1}", WHAT[at], "Head", "31/07/2026", outcomes[at]) for at in range(3)),
    ]
    if not outcome_last:
        rows = [(row[5], *row[:5]) for row in rows]
    found = [action.answers for action in read(tmp_path, {"Plan": rows}).plan.actions]
    assert found == [(answers[0],)] * 3 if outcome_last else [(answers[0],), (), ()]


OWNED: Rows = (
    ("Ref", "Our response", "Owner", "Finish by", "Status"),
    ("1", WHAT[0], "Head of Service", "31/07/2026", "Under way"),
    ("2", WHAT[1], None, "31/08/2026", "Under way"),
    ("3", WHAT[2], None, "30/09/2026", "Delivered"),
    ("4", WHAT[3], "QA Manager", "30/09/2026", "Delivered"),
)


@pytest.mark.parametrize(
    ("line", "are_carried"),
    [
        ("• If the owner box is empty the owner is the same as in the row above.", True),
        ("Where no lead is given, the lead is as above.", True),
        ("Please do not leave the owner blank, even if it is the same as in the row above.", False),
        ("An empty box means that the finding is the same as in the row above.", False),
    ],
)
def test_a_blank_owner_is_the_one_above_where_the_workbook_says_so(line: str, are_carried: bool, tmp_path: Path) -> None:
    found = read(tmp_path, {"Plan": OWNED, "Guidance": (("How to fill in this workbook",), (line,))})
    carried = ("Head of Service",) if are_carried else ()
    assert [action.leads for action in found.plan.actions] == [("Head of Service",), carried, carried, ("QA Manager",)]
    assert ("lead-missing" in {each.id for each in found.findings}) is not are_carried


UPDATES = ("Update 29/01", "Update 12/02", "Update 26/02")


@pytest.mark.parametrize("order", [UPDATES, UPDATES[::-1]])
def test_of_updates_headed_by_day_and_month_the_newest_tells_the_state(order: tuple[str, ...], tmp_path: Path) -> None:
    said = {
        "Update 29/01": ("In progress. Two at 17.", "In progress. Drafted."),
        "Update 12/02": ("Complete. Highest is 14.", "In progress. Sent."),
        "Update 26/02": ("Complete. Held at 14.", "In progress. Closes in March."),
    }
    rows = [("Ref", "Action", "Lead", "Target date", *order)]
    rows += [(str(at + 1), WHAT[at], "Head of Service", "31/07/2026", *(said[each][at % 2] for each in order)) for at in range(4)]
    assert states(read(tmp_path, {"Plan": rows})) == [DONE, BEGUN, DONE, BEGUN]


@pytest.mark.parametrize("line", ["Grey rows have been superseded and are not reported.", "Rows struck out are no longer live."])
def test_a_line_that_speaks_of_rows_does_not_say_that_the_sheet_is_superseded(line: str, tmp_path: Path) -> None:
    other = (OWNED[0], ("9", WHAT[5], "Head", "31/07/2026", "Delivered"))
    found = read(tmp_path, {"Plan": ((line,), *OWNED), "Other": other})
    assert len(found.plan.actions) == 5


def test_colours_before_states_in_a_line_are_a_key(tmp_path: Path) -> None:
    line = "Colours, where a lead prefers them: purple Embedded, blue Complete, green On track, red Off track."
    rows = [("Ref", "Action", "Who", "When", "Status"), *((str(at), WHAT[at], "Head", "31/07/2026", None) for at in range(4))]
    fills = dict(zip(("Plan!E2", "Plan!E3", "Plan!E4", "Plan!E5"), ("7030A0", "00B0F0", "92D050", "FF0000"), strict=True))
    found = read(tmp_path, {"Plan": rows, "READ ME": ((line,),)}, fills)
    assert states(found) == [CountsAs.EVIDENCED, DONE, BEGUN, LATE]


def test_progress_in_one_line_is_told_apart_by_the_letters_of_its_parts(tmp_path: Path) -> None:
    text = "Screen every contact:\na) recruit two officers\nb) set up a queue\nc) report each morning"
    rows = [("Ref", "Action", "Lead", "Deadline", "RAG", "Progress")]
    rows += [("1", text, "Head", "31/07/2026", "Green", "a) both in post b) tested in April c) starts in June")]
    rows += [(str(at), WHAT[at], "Head", "31/07/2026", "Green", "Going on") for at in (2, 3, 4)]
    action = read(tmp_path, {"Plan": rows}).plan.actions[0]
    assert [step.progress for step in action.steps] == ["both in post", "tested in April", "starts in June"]


# --- what keys say ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "counts_as"),
    [
        ("Finished, and an audit or visit has shown that practice has changed", CountsAs.EVIDENCED),
        ("Business as usual: delivered, shown to make a difference", CountsAs.EVIDENCED),
        ("Delivered; difference to be shown", DONE),
        ("Action taken and complete, improvement not yet seen", DONE),
        ("All milestones to date have been met", BEGUN),
        ("Progress is in line with the plan", BEGUN),
        ("Most of it has been done", BEGUN),
        ("Some of the work is complete", BEGUN),
        ("None of it has been done", NOT_BEGUN),
        ("To begin once phase 1 has finished", NOT_BEGUN),
        ("Closed - not progressed", CountsAs.CLOSED),
        ("Closed without being completed", CountsAs.CLOSED),
        ("Behind plan with no agreed recovery plan", LATE),
        ("Forecast to miss the date", LATE),
        ("Issues which cannot be managed at this level", LATE),
        ("Target date likely to be missed but action will be completed", BEGUN),
        ("Target date missed, revised date agreed", BEGUN),
        ("Target date missed and no new date agreed", LATE),
        ("All parts of the action done", DONE),
    ],
)
def test_what_a_key_says_of_a_level(said: str, counts_as: CountsAs) -> None:
    assert read_meaning(said, "Level").counts_as is counts_as


def test_how_far_an_action_had_come_says_nothing_against_its_being_stopped(tmp_path: Path) -> None:
    key = (("Grey", "Stopped, or merged with another"), ("Green", "Progressing to time"), ("Blue", "Delivered"))
    rows: list[tuple[object, ...]] = [("Ref", "Action", "Lead", "Due", "BRAG", "% complete")]
    rows += [(str(at), WHAT[at], "Head", "31/07/2026", ("Grey", "Green", "Blue")[at], (0.1, 0.5, 1)[at]) for at in range(3)]
    assert states(read(tmp_path, {"Plan": rows, "Key": (("BRAG", "Meaning"), *key)})) == [CountsAs.CLOSED, BEGUN, DONE]


@pytest.mark.parametrize("heading", ["Revised finish", "New target finish", "Rescheduled completion date", "Extended deadline"])
def test_new_dates_are_headed_by_any_word_for_new_and_any_for_the_date(heading: str, tmp_path: Path) -> None:
    rows: list[tuple[object, ...]] = [("Ref", "Action", "Lead", "Finish", heading, "Status")]
    rows += [(str(at), WHAT[at], "Head", "31/05/2026", "31/08/2026" if at else None, "In progress") for at in range(3)]
    found = read(tmp_path, {"Plan": rows}).plan.actions
    assert [action.revision.day for action in found] == [None, date(2026, 8, 31), date(2026, 8, 31)]
    assert {action.deadline.day for action in found} == {date(2026, 5, 31)}


CONTENTS: Rows = (
    ("Tab", "Area of significant weakness", "Senior responsible officers"),
    ("W1", "Co-production with parents", "Director of Education"),
    ("W2", "Timeliness of plans", "Head of SEND"),
)


@pytest.mark.parametrize("are_sheets", [True, False])
def test_a_list_of_the_sheets_of_a_workbook_is_no_plan(are_sheets: bool, tmp_path: Path) -> None:
    others = dict.fromkeys(("W1", "W2") if are_sheets else ("One", "Two"), OWNED)
    found = read(tmp_path, {"Front": CONTENTS, **others})
    listed = [action.text for action in found.plan.actions if action.place.sheet == "Front"]
    assert listed == ([] if are_sheets else ["Co-production with parents", "Timeliness of plans"])
    assert not (are_sheets and "rows-not-read" in {each.id for each in found.findings})


def test_a_list_of_sheets_that_tells_how_each_action_stands_is_a_plan(tmp_path: Path) -> None:
    rows = [("Tab", "Action", "Lead", "Due", "Status"), *((f"A{at}", WHAT[at], "Head", "31/07/2026", "Done") for at in (1, 2, 3))]
    found = read(tmp_path, {"Front": rows, **{f"A{at}": (("Notes",), ("Nothing to say of it",)) for at in (1, 2, 3)}})
    assert len(found.plan.actions) == 3


def test_what_a_visitor_saw_is_not_what_is_answered(tmp_path: Path) -> None:
    visits: list[tuple[object, ...]] = [("Date of visit", "Governor", "Focus", "What I saw")]
    visits += [(date(2026, month, 9), "Link governor", "Phonics", "Two lessons were lively") for month in (3, 4, 5)]
    found = read(tmp_path, {"Plan": OWNED, "Governor visits": visits})
    assert {action.place.sheet for action in found.plan.actions} == {"Plan"}


RATED: Rows = (
    ("Action", "Who", "When", "BRAG"),
    *((WHAT[at], "Head of Service", "31/07/2026", rating) for at, rating in enumerate(("Blue", "Green", "Amber", "Red"))),
)


def test_a_key_goes_on_from_a_cell_with_one_colour_to_one_with_several(tmp_path: Path) -> None:
    key = (("Blue – complete, and seen to make a difference",), ("Green – complete.   Amber – begun.   Red – not begun.",))
    assert states(read(tmp_path, {"Plan": (*key, *RATED)})) == [CountsAs.EVIDENCED, DONE, BEGUN, NOT_BEGUN]


def test_what_no_colour_means_may_stand_further_along_the_key(tmp_path: Path) -> None:
    key = ("RAG:", "Red - not started", "Yellow - started", "Green - completed", None, None, "No colour - not due to begin")
    rows: list[tuple[object, ...]] = [
        key,
        ("Our action plan",),
        ("What will we do?", "Who", "When by", "Aut", "Spr", "Notes so far"),
    ]
    notes = ("Nobody in post", "All 118 profiles in use", "Good in lower school", None)
    rows += [(WHAT[at], "Head", f"{at + 1} July 2026", None, None, notes[at]) for at in range(4)]
    fills = {"Plan!B1": "FF0000", "Plan!C1": "FFFF00", "Plan!D1": "00B050"}
    fills |= {"Plan!D4": "FF0000", "Plan!D5": "FFFF00", "Plan!E5": "00B050", "Plan!E6": "FFFF00"}
    assert states(read(tmp_path, {"Plan": rows}, fills)) == [NOT_BEGUN, DONE, BEGUN, NOT_BEGUN]


def scored(*fills: str | None) -> tuple[Rows, dict[str, str]]:
    """A scorecard of three measures and three months, and the fills of its figures, row by row."""
    months = [date(2026, month, 1) for month in (4, 5, 6)]
    rows = [("Measure", "Target", *months), *((f"Visits in time, team {at}", 0.9, 0.7, 0.8, 0.85) for at in range(3))]
    cells = [f"Scores!{column}{row}" for row in (2, 3, 4) for column in "CDE"]
    return rows, {cell: fill for cell, fill in zip(cells, fills, strict=True) if fill is not None}


RED, AMBER = "FF0000", "FFC000"


def test_a_measure_is_rated_as_its_newest_figure_is_filled(tmp_path: Path) -> None:
    rows, fills = scored(RED, RED, AMBER, RED, AMBER, "00B050", AMBER, AMBER, None)
    assert [each.rating for each in read(tmp_path, {"Scores": rows}, fills).indicators] == ["Amber", "Green", None]


@pytest.mark.parametrize("fills", [(AMBER,) * 9, ("EEEEEE",) * 3 + (None,) * 6, (RED, *(None,) * 7, AMBER)])
def test_figures_that_are_shaded_for_looks_are_not_rated(fills: tuple[str | None, ...], tmp_path: Path) -> None:
    rows, shades = scored(*fills)
    assert {each.rating for each in read(tmp_path, {"Scores": rows}, shades).indicators} == {None}


@pytest.mark.parametrize("heading", ["Cleared for publishing by", "Signed off for the web by", "Approved to publish (initials)"])
def test_whoever_cleared_an_entry_for_the_public_is_named_under_many_headings(heading: str, tmp_path: Path) -> None:
    rows = [("Date", "You told us", "So we", heading)]
    rows += [
        ("May 2026", f"The hub in part {at} closes before I finish work.", "Two hubs stay open until seven.", "LMC") for at in "AB"
    ]
    assert [each.approved_by for each in read(tmp_path, {"Family voice": rows}).feedback] == ["LMC", "LMC"]


SIGNS: Rows = (
    ("T is the day on which the letter was published, 1 April 2026.",),
    ("L = leads.  S = supports.  Blank = none.       ✅ finished   🟢 under way   ⚪ not begun   🚫 stopped, not needed any more",),
    ("#", "Together we will", "Due", "New due", "Police", "Health", "How is it going?", "For the executive to know"),
    ("A1", WHAT[0], "T+30", None, "L", "S", "✅", "Since May"),
    ("A2", WHAT[1], "T+60", "T+150", "S", "L", "🟢", "Half of them"),
    ("A3", WHAT[2], "T+90", None, "L", None, "⚪", None),
    ("A4", WHAT[3], "T+90", None, "L", None, "🚫", "The region does it"),
)


def test_signs_ticks_among_them_say_what_a_line_says_of_them(tmp_path: Path) -> None:
    assert states(read(tmp_path, {"Plan": SIGNS})) == [DONE, BEGUN, NOT_BEGUN, CountsAs.CLOSED]


def test_dates_and_new_dates_are_counted_from_the_day_that_the_plan_calls_t(tmp_path: Path) -> None:
    actions = read(tmp_path, {"Plan": SIGNS}).plan.actions
    assert [action.deadline.day for action in actions][:2] == [date(2026, 5, 1), date(2026, 5, 31)]
    assert [action.revision.day for action in actions][:2] == [None, date(2026, 8, 29)]


FONTS: Rows = (
    ("How to read the plan:", "Struck through = finished"),
    (None, "Ordinary black type = we are working on it"),
    (None, "Bold red = past its date and not finished"),
    (None, "Grey italics = not started yet"),
    ("No.", "We are going to…", "Who and by when", "News this month"),
    *((f"1.{at}", WHAT[at], f"Head of Service, {at + 1} July 2026", f"{at} of 9 teams") for at in range(4)),
)


def test_fonts_are_explained_in_any_words(tmp_path: Path) -> None:
    read(tmp_path, {"Plan": FONTS})
    book = openpyxl.load_workbook(tmp_path / "plan.xlsx")
    kinds = (Font(strike=True), Font(), Font(bold=True, color="FFC00000"), Font(italic=True, color="FF808080"))
    for row, font in enumerate(kinds, 6):
        for column in (1, 2, 3):
            book["Plan"].cell(row, column).font = font
    book.save(tmp_path / "plan.xlsx")
    found = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))
    assert states(found) == [DONE, BEGUN, LATE, NOT_BEGUN]


CARDS: Rows = (
    ("Improvement cards",),
    (None,),
    *(
        line
        for part, texts in (("CAUSE OF CONCERN 1 – PREVENTION", WHAT[:2]), ("CAUSE OF CONCERN 2 – CULTURE", WHAT[2:4]))
        for line in (
            (part,),
            ("HMICFRS told us: the service does not know enough.",),
            (None,),
            *(
                row
                for at, text in enumerate(texts, 1)
                for row in (
                    (f"C{part[17]}/{at}", text),
                    (
                        "Held by",
                        "Prevention Manager",
                        None,
                        "Promised for",
                        "31/03/2026",
                        "Moved to",
                        "30/11/2026" if at > 1 else None,
                    ),
                    ("Position", "On course", None, "Checked by", "Internal Audit"),
                    ("Latest", f"{at} of nine stations done"),
                    (None,),
                )
            ),
        )
    ),
)


def test_cards_may_have_several_labels_in_a_row_and_lines_over_their_parts(tmp_path: Path) -> None:
    shades = {f"Cards!A{at}": "9C1C1C" for at, row in enumerate(CARDS, 1) if str(row[0]).startswith("CAUSE")}
    actions = read(tmp_path, {"Cards": CARDS}, shades).plan.actions
    assert [action.text for action in actions] == list(WHAT[:4])
    assert {action.deadline.day for action in actions} == {date(2026, 3, 31)}
    assert [action.revision.day for action in actions] == [None, date(2026, 11, 30)] * 2
    assert [action.priority and action.priority.title for action in actions] == [
        *["CAUSE OF CONCERN 1 – PREVENTION"] * 2,
        *["CAUSE OF CONCERN 2 – CULTURE"] * 2,
    ]


def reported(*titles: str) -> Rows:
    rows: list[tuple[object, ...]] = []
    for at, title in enumerate(titles):
        rows += [(title,), ("Item", "What we said we would do", "Who answers for it", "Due")]
        rows += [(f"{at}{number}", text, "Head of Service", "31/07/2026") for number, text in enumerate(WHAT[2 * at : 2 * at + 2])]
        rows += [(None,)]
    return rows


def test_titles_of_tables_that_are_states_tell_how_far_their_actions_are(tmp_path: Path) -> None:
    rows = reported("1. FINISHED SINCE THE LAST REPORT", "2. IN HAND – due by December", "3. NOT YET BEGUN")
    assert states(read(tmp_path, {"Report": rows})) == [DONE, DONE, BEGUN, BEGUN, NOT_BEGUN, NOT_BEGUN]


def test_titles_of_tables_that_name_no_end_are_no_states(tmp_path: Path) -> None:
    assert set(states(read(tmp_path, {"Report": reported("Planning", "Monitoring", "Front door")}))) == {None}


def test_a_table_that_rates_each_part_as_a_whole_is_no_plan(tmp_path: Path) -> None:
    report = [("Priority", "Senior responsible officer", "Overall RAG", "What went well", "Risks and decisions needed")]
    report += [
        ("1. Waiting well", "Director", "Amber", "The list is down for the fifth month.", "Therapy posts cannot be filled."),
        ("2. Carers", "Assistant Director", "Green", "The centre opened again.", "None."),
        ("3. Safeguarding", "Assistant Director", "Red", "The new guide is in use.", "Agree the money for two posts."),
    ]
    found = read(tmp_path, {"Highlight report": report, "Plan": OWNED})
    assert {action.place.sheet for action in found.plan.actions} == {"Plan"}


def small(ref: str, title: str, better: str, first: float) -> Rows:
    return (
        (ref, title),
        (None, "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"),
        ("2024/25", *(first + at for at in range(12))),
        ("2025/26", *(first - at for at in range(12))),
        ("Target 2025/26", *["20"] * 12),
        ("Direction", better),
        ("Commentary", f"{title} as expected."),
        (None,),
    )


def test_small_tables_of_years_and_months_are_a_row_each(tmp_path: Path) -> None:
    rows = (
        ("Performance book",),
        (None,),
        *small("PI 1", "Children waiting", "Low is good", 40),
        *small("PI 2", "Visits", "High is good", 60),
    )
    one, other = read(tmp_path, {"Scores": rows}).indicators
    assert (one.ref, one.title, other.title) == ("PI 1", "Children waiting", "Visits")
    assert [(value.period.label, value.text) for value in one.values][9:14] == [
        ("2025-01", "49"),
        ("2025-02", "50"),
        ("2025-03", "51"),
        ("2025-04", "40"),
        ("2025-05", "39"),
    ]
    assert (one.better, other.better) == (Better.LOWER, Better.HIGHER)
    assert (one.target.text, one.comment) == ("20", "Children waiting as expected.")


def test_where_a_measure_went_is_not_which_way_is_better(tmp_path: Path) -> None:
    rows = [("Measure", "Apr 2026", "May 2026", "Direction"), *((f"Visits of team {at}", 40, 41, "Up") for at in range(3))]
    assert {each.better for each in read(tmp_path, {"Scores": rows}).indicators} == {None}


def test_a_part_of_the_key_that_rates_something_else_names_no_levels_of_the_plan(tmp_path: Path) -> None:
    key: Rows = (("Status", "When to use it"), ("Embedded", "Finished, and audits confirm that it makes a difference"))
    key = (*key, ("Complete", "Finished; difference still to be shown"), ("On track", "Started and will be ready in time"))
    key = (*key, (None,), ("Impact rating",), ("Seen", "Families tell us, and figures show it"), ("None yet", "Too early to say"))
    rows = [("Ref", "Action", "Lead", "Complete by", "Status", "Impact rating")]
    rows += [(str(at), WHAT[at], "Head", "31/07/2026", "On track", ("Seen", "None yet")[at % 2]) for at in range(4)]
    found = read(tmp_path, {"Plan": rows, "Guide": key})
    assert {"Seen", "None yet"}.isdisjoint(level.name for level in found.scale.levels)
    assert "level-meaning-unclear" not in {each.id for each in found.findings}


def lettered(whole: str, *parts: str) -> Rows:
    rows: list[tuple[object, ...]] = [("Ref", "Action", "Who", "Finish", "RAG"), ("1.1", WHAT[0], "Director", "31/07/2026", whole)]
    rows += [(None, f"{letter}) {WHAT[at + 1]}", "Head", "30/04/2026", parts[at]) for at, letter in enumerate("ab")]
    return [*rows, ("1.2", WHAT[4], "Director", "31/07/2026", "Green"), *BRAG]


BRAG: Rows = (
    (None,),
    ("Purple", "Finished, and an audit has shown that practice has changed"),
    ("Blue", "Finished"),
    ("Green", "On course"),
)


def test_lettered_rows_below_an_action_are_its_steps_and_its_own_rating_stands(tmp_path: Path) -> None:
    whole, other = read(tmp_path, {"Plan": lettered("Purple", "Blue", "Blue")}).plan.actions
    assert [step.text for step in whole.steps] == [f"a) {WHAT[1]}", f"b) {WHAT[2]}"]
    assert (whole.standing.counts_as, whole.leads, whole.deadline.day) == (
        CountsAs.EVIDENCED,
        ("Director",),
        date(2026, 7, 31),
    )
    assert [step.standing.counts_as for step in whole.steps] == [DONE, DONE]
    assert not other.steps


def test_letters_that_do_not_follow_are_rows_of_the_ref_above(tmp_path: Path) -> None:
    """As before: the row of the action is one of its own."""
    rows = list(lettered("Green", "Blue", "Green"))
    rows[2] = (None, f"c) {WHAT[1]}", "Head", "30/04/2026", "Blue")
    first = read(tmp_path, {"Plan": rows}).plan.actions[0]
    assert first.steps[0].text == WHAT[0]


@pytest.mark.parametrize("heading", ["RAG Dec", "Old RAG", "Previous RAG"])
def test_beside_an_old_rating_the_column_without_a_heading_rates(heading: str, tmp_path: Path) -> None:
    rows: list[tuple[object, ...]] = [("Ref", "Action", "Who", "Finish", heading, None)]
    rows += [(str(at), WHAT[at], "Head", "31/07/2026", "R", ("G", "A", "G", "B")[at]) for at in range(4)]
    found = read(tmp_path, {"Plan": rows}).plan.actions
    assert [action.standing.level and action.standing.level.name for action in found] == ["Green", "Amber", "Green", "Blue"]


@pytest.mark.parametrize("line", ["OLD VERSION (v6). Do not use.", "Position at April – OUT OF DATE", "This sheet is out of date"])
def test_what_an_old_copy_says_is_not_held_against_the_plan(line: str, tmp_path: Path) -> None:
    rows = [("Ref", "Action", "Who", "Finish", "RAG"), *((str(at), WHAT[at], "Head", "31/07/2026", "Green") for at in range(5))]
    old = [(line,), *((*row[:4], "Red") if at else row for at, row in enumerate(rows))]
    found = read(tmp_path, {"Plan": rows, "Sheet2": old})
    assert {action.place.sheet for action in found.plan.actions} == {"Plan"}
    assert len(found.plan.actions) == 5
    assert "told-otherwise" not in {each.id for each in found.findings}


PROMISES: Rows = (
    ("What we promised after the inspection",),
    ("A.  Reducing reoffending",),
    *(
        row
        for at, text in enumerate(WHAT, 1)
        for row in ((str(at), f"The Operations Manager will {text.lower()} by 30 June 2026."), (None, "→  Under way. Half of it."))
    ),
)
TO_DO: Rows = (("To be done by the end of June 2026",), *((f"[x]  {text}", f"{at} of 9 sent") for at, text in enumerate(WHAT)))
HOW_TO: Rows = (
    ("How to fill in",),
    *((str(at), f"Use the list to {text.lower()}, and save it") for at, text in enumerate(WHAT, 1)),
)


@pytest.mark.parametrize(("rows", "are_told"), [(PROMISES, True), (TO_DO, True), (HOW_TO, False)])
def test_promises_in_sentences_and_boxes_are_told_where_they_are_not_read(rows: Rows, are_told: bool, tmp_path: Path) -> None:
    found = read(tmp_path, {"Ours": rows, "Plan": OWNED})
    unread = [each for each in found.findings if each.id == "rows-not-read" and each.place.sheet == "Ours"]
    assert bool(unread) is are_told
    assert len(found.plan.actions) == len(OWNED) - 1


def three_lines(at: int, *days: str | None) -> Rows:
    """What was planned, is expected now and came of it: when it began and ended."""
    return (
        (f"DM{at}", WHAT[at], "Head of Repairs", "Planned", "02/04/2026", "28/05/2026", f"{at} of 9 homes"),
        (None, None, None, "Expected now", None, days[0]),
        (None, None, None, "Actual", days[1], days[2]),
    )


def test_lines_of_what_was_planned_is_expected_and_came_of_it_are_one_action(tmp_path: Path) -> None:
    rows: list[tuple[object, ...]] = [("Job", "What is to be done", "Whose job", None, "Begin", "End", "Remarks")]
    told = ((None, "08/04/2026", "21/05/2026"), ("31/07/2026", "13/05/2026", None), (None, None, None), ("31/08/2026", None, None))
    rows += [tuple(line) for at, days in enumerate(told) for line in three_lines(at, *days)]
    merged = [f"{column}{row}:{column}{row + 2}" for row in (2, 5, 8, 11) for column in "ABCG"]
    actions = read(tmp_path, {"Works": rows}, merged=merged).plan.actions
    assert [action.text for action in actions] == list(WHAT[:4])
    assert {action.deadline.day for action in actions} == {date(2026, 5, 28)}
    assert [action.revision.day for action in actions] == [None, date(2026, 7, 31), None, date(2026, 8, 31)]
    assert [action.standing.counts_as for action in actions] == [DONE, BEGUN, NOT_BEGUN, NOT_BEGUN]
