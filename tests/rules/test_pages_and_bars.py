"""Plans that are drawn more than written: a page with a cell for each action, bars in the colours of a key, fonts that tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font, PatternFill

from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

RED, AMBER, GREEN, BLUE, PINK = "FF0000", "FFC000", "00B050", "0070C0", "F4CCCC"
LATE, OPEN, DONE, UNBEGUN, CLOSED = (
    CountsAs.OVERDUE,
    CountsAs.IN_PROGRESS,
    CountsAs.DONE,
    CountsAs.NOT_STARTED,
    CountsAs.CLOSED,
)
TEXTS = (
    "Recruit twelve social workers by the autumn",
    "Audit thirty case files with the safeguarding partners",
    "Publish the new guide to thresholds for all schools",
    "Train all managers in reflective supervision",
)
LEADS = ("Head of Service", "QA Manager", "Principal Social Worker", "Learning Manager")
DAYS = ("31 January 2026", "March 2026", "30/06/2026", "Oct 2026")


def read(folder: Path, sheets: Mapping[str, Rows], fills: Mapping[str, str] | None = None) -> Programme:
    write_workbook(folder / "tracker.xlsx", sheets, fills)
    return read_programme(open_programme(folder), Month(2026, 2), date(2026, 2, 28))


def states(found: Programme) -> list[CountsAs | None]:
    return [each.standing.counts_as for each in found.plan.actions]


def ids(found: Programme) -> set[str]:
    return {each.id for each in found.findings}


# --- a page with a cell for each action -----------------------------------------------------------------------------------

CELLS = tuple(f"{text}\nLead: {lead}\nBy: {day}" for text, lead, day in zip(TEXTS, LEADS, DAYS, strict=True))
PARTS = ("1. Safe homes", "2. Good help early")
COLOURS: Rows = [(), ("What the colours mean",), ("GREEN: complete",), ("AMBER: under way",), ("No colour: not begun",)]


def on_a_page(folder: Path, *above: Sequence[str]) -> Programme:
    rows: Rows = [("Plan on a page",), (), PARTS, *above, CELLS[:2], CELLS[2:], *COLOURS]
    first = 4 + len(above)
    fills = {f"Page!A{first}": GREEN, f"Page!B{first}": AMBER, f"Page!A{first + 4}": GREEN, f"Page!A{first + 5}": AMBER}
    return read(folder, {"Page": rows}, fills)


def test_a_page_with_a_column_for_each_part_holds_an_action_in_each_cell(tmp_path: Path) -> None:
    found = on_a_page(tmp_path)
    told = {each.text: (each.leads[0], each.deadline.day, each.priority) for each in found.plan.actions}
    titles = {each.ref: each.title for each in found.plan.priorities}
    assert list(told) == [TEXTS[0], TEXTS[2], TEXTS[1], TEXTS[3]]
    assert [lead for lead, _, _ in told.values()] == [LEADS[0], LEADS[2], LEADS[1], LEADS[3]]
    assert [day for _, day, _ in told.values()] == [date(2026, 1, 31), date(2026, 6, 30), date(2026, 3, 31), date(2026, 10, 31)]
    assert list(titles.values()) == ["Safe homes", "Good help early"]
    assert states(found) == [DONE, UNBEGUN, OPEN, UNBEGUN]


def test_a_sentence_between_the_part_and_its_actions_says_what_it_is_for(tmp_path: Path) -> None:
    aims = ("So that every child lives where it is safe", "So that nobody waits longer than they must")
    found = on_a_page(tmp_path, aims)
    assert [each.text for each in found.plan.actions] == [TEXTS[0], TEXTS[2], TEXTS[1], TEXTS[3]]
    assert [each.outcome for each in found.plan.actions] == [aims[0], aims[0], aims[1], aims[1]]
    assert [each.place.cell for each in found.plan.actions] == ["A5", "A6", "B5", "B6"]


def test_cells_of_which_different_things_are_told_are_columns_of_one_action(tmp_path: Path) -> None:
    updates = ("Nine were hired\nRAG: Green\nImpact: caseloads fell", "Ten were read\nRAG: Amber\nImpact: none so far")
    rows: Rows = [("Action", "Update"), *zip(CELLS, updates * 2, strict=True)]
    assert [each.text for each in read(tmp_path, {"Plan": rows}).plan.actions] == list(TEXTS)


# --- bars in the colours of a key -----------------------------------------------------------------------------------------

MONTHS = ("Nov 2025", "Dec 2025", "Jan 2026", "Feb 2026", "Mar 2026", "Apr 2026", "May 2026")
BARS = (("D", "E"), ("D", "F"), ("F", "H"), ("H", "J"))


def with_bars(folder: Path, colours: Sequence[str], key: bool = True, hatched: Sequence[str] = ()) -> Programme:
    said = [(None, "Finished"), (None, "Under way, to time"), (None, "Behind"), (None, "Extra time agreed")] if key else []
    rows: Rows = [("Plan",), *said, (), ("No.", "Action", "Owner", *MONTHS)]
    rows = [*rows, *((f"1.{at}", text, lead) for at, (text, lead) in enumerate(zip(TEXTS, LEADS, strict=True), 1))]
    fills = {f"Plan!A{at}": colour for at, colour in enumerate((GREEN, BLUE, RED), 2)} if key else {}
    for row, ((first, last), colour) in enumerate(zip(BARS, colours, strict=True), len(rows) - 3):
        fills |= {f"Plan!{chr(at)}{row}": colour for at in range(ord(first), ord(last) + 1)}
    book = openpyxl.load_workbook(write_workbook(folder / "tracker.xlsx", {"Plan": rows}, fills))
    for cell in hatched:
        book["Plan"][cell].fill = PatternFill("darkUp", fgColor=AMBER)
    book.save(folder / "tracker.xlsx")
    return read_programme(open_programme(folder), Month(2026, 2), date(2026, 2, 28))


def test_the_colour_of_a_bar_is_the_rating_where_a_key_says_so(tmp_path: Path) -> None:
    found = with_bars(tmp_path, (GREEN, RED, BLUE, BLUE))
    assert states(found) == [DONE, LATE, OPEN, OPEN]
    assert [each.deadline.day for each in found.plan.actions][:2] == [date(2025, 12, 31), date(2026, 1, 31)]
    assert "states-not-told" not in ids(found)


@pytest.mark.parametrize(("colours", "key"), [((GREEN, RED, BLUE, BLUE), False), ((GREEN,) * 4, True), ((PINK,) * 4, True)])
def test_bars_of_one_colour_or_without_a_key_rate_nothing(colours: Sequence[str], key: bool, tmp_path: Path) -> None:
    assert set(states(with_bars(tmp_path, colours, key))) == {None}


def test_hatching_that_a_key_explains_is_told_as_not_read(tmp_path: Path) -> None:
    assert "cells-hatched" in ids(with_bars(tmp_path, (GREEN, RED, BLUE, BLUE), hatched=("A5", "G9", "H9")))
    assert "cells-hatched" not in ids(with_bars(tmp_path, (GREEN, RED, BLUE, BLUE), hatched=("G9", "H9")))


# --- fonts that tell ------------------------------------------------------------------------------------------------------

FONTS = (Font(strike=True), Font(color=RED), Font(color="000000"), Font(color="A6A6A6", italic=True))
SAID = ("Red text: behind", "Black text: being worked on", "Struck through: finished", "Grey italic text: no longer wanted")


def with_fonts(folder: Path, lines: Sequence[Sequence[str]], headings: Sequence[str] = ("Action", "Lead", "When")) -> Programme:
    actions = [each[: len(headings)] for each in zip(TEXTS, LEADS, DAYS, ("Green",) * 4, strict=True)]
    rows: Rows = [("Plan",), (), headings, *actions, (), *((None, *line) for line in lines)]
    book = openpyxl.load_workbook(write_workbook(folder / "tracker.xlsx", {"Plan": rows}))
    for row, font in enumerate(FONTS, 4):
        for cell in book["Plan"][row]:
            cell.font = font
    book.save(folder / "tracker.xlsx")
    return read_programme(open_programme(folder), Month(2026, 2), date(2026, 2, 28))


@pytest.mark.parametrize(
    "lines",
    [
        [(each,) for each in SAID],
        [("Key: the text tells how far it is",), ("; ".join(SAID),)],
        [tuple(each.split(": ")) for each in SAID],
        [(each.replace("text:", "font ="),) for each in SAID],
    ],
)
def test_the_font_of_an_action_tells_how_far_it_is_where_lines_explain_it(lines: Sequence[Sequence[str]], tmp_path: Path) -> None:
    found = with_fonts(tmp_path, lines)
    assert states(found) == [DONE, LATE, OPEN, CLOSED]
    assert ids(found).isdisjoint({"cells-struck-out", "states-not-told"})


def test_an_action_in_a_font_that_no_line_explains_is_told(tmp_path: Path) -> None:
    found = with_fonts(tmp_path, [(each,) for each in SAID if not each.startswith("Red")])
    assert states(found) == [DONE, None, OPEN, CLOSED]
    assert "rating-missing" in ids(found)


def test_fonts_tell_nothing_without_such_lines_or_beside_a_rating(tmp_path: Path) -> None:
    assert set(states(with_fonts(tmp_path, [("Red text is from the last meeting",)]))) == {None}
    rated = with_fonts(tmp_path, [(each,) for each in SAID], ("Action", "Lead", "When", "RAG"))
    assert [each.standing.level.name for each in rated.plan.actions if each.standing.level] == ["Green"] * 4


IN_SENTENCES = (
    "A job with a line through it is finished. A job in red is late. Jobs in italics are no longer wanted. "
    "All the others are under way.",
)


def test_sentences_may_say_what_fonts_mean(tmp_path: Path) -> None:
    found = with_fonts(tmp_path, [IN_SENTENCES])
    assert states(found) == [DONE, LATE, OPEN, CLOSED]


def test_each_table_with_headings_of_its_own_has_its_actions_below_another_one(tmp_path: Path) -> None:
    rows: Rows = [IN_SENTENCES, ("Action", "By"), *zip(TEXTS[:2], DAYS, strict=False), (), ("When", "What we will do")]
    rows = [*rows, *zip(DAYS[2:], TEXTS[2:], strict=True)]
    book = openpyxl.load_workbook(write_workbook(tmp_path / "tracker.xlsx", {"Plan": rows}))
    for cell, font in zip(("A3", "A4", "B7", "B8"), FONTS, strict=True):
        book["Plan"][cell].font = font
    book.save(tmp_path / "tracker.xlsx")
    found = read_programme(open_programme(tmp_path), Month(2026, 2), date(2026, 2, 28))
    assert [each.text for each in found.plan.actions] == list(TEXTS)
    assert states(found) == [DONE, LATE, OPEN, CLOSED]


# --- months down ----------------------------------------------------------------------------------------------------------

NAMES = ("Visits made in time", "Share of plans reviewed in time")
FIGURES: Rows = [(month, 60 + at, 70 + at) for at, month in enumerate(("Nov 2025", "Dec 2025", "Jan 2026", "Feb 2026"))]


@pytest.mark.parametrize(
    ("over", "below"),
    [
        ([("Ref", "PI1", "PI2"), ("Measure", *NAMES), ("Good is", "High", "Low"), ("Target", 90, 95)], []),
        ([("Measure", *NAMES), ("Ref", "PI1", "PI2"), ("Good is", "High", "Low")], [("Target", 90, 95)]),
    ],
)
def test_rows_beside_the_months_of_a_scorecard_say_several_things_of_each_measure(over: Rows, below: Rows, tmp_path: Path) -> None:
    found = read(tmp_path, {"Measures": [("Measures 2025/26",), (), *over, *FIGURES, *below]}).indicators
    assert [(each.ref, each.title, each.better, str(each.target.number.value) if each.target.number else "") for each in found] == [
        ("PI1", NAMES[0], "higher", "90"),
        ("PI2", NAMES[1], "lower", "95"),
    ]
    assert [str(value.number.value) for value in found[1].values if value.number] == ["70", "71", "72", "73"]


def test_months_down_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    over: Rows = [("Ward", "North", "South"), ("Nurse in charge", "Ann Lee", "Bo Day")]
    found = read(tmp_path, {"Figures": [("Falls 2025/26",), (), *over, *FIGURES]})
    assert not found.indicators
    assert "rows-not-read" in ids(found)
