"""What columns side by side tell of an action only together: by when it is due, and who leads it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from reportgen.model.months import Month
from reportgen.model.plan import Action
from reportgen.model.programme import Programme
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

BLUE, DARK, GREEN, AMBER, GREY = "8EA9DB", "404040", "00B050", "FFC000", "D9D9D9"
HEADINGS = ("Ref", "Action", "Lead", "Status")
ACTIONS = (
    ("1", "Recruit twelve social workers", "Head of Service", "Done"),
    ("2", "Audit thirty case files", "QA Manager", "In progress"),
    ("3", "Publish the new threshold guide", "Principal Social Worker", "In progress"),
    ("4", "Train all managers in supervision", "Learning Lead", "Not started"),
)
SCHOOL = ("Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul")
BARS = ((0, 2), (1, 6), (3, 5), (7, 10))  # the first and the last column of each


def read(folder: Path, rows: Rows, fills: Mapping[str, str] | None = None, merged: str = "") -> Programme:
    filled = {f"Plan!{cell}": colour for cell, colour in (fills or {}).items()}
    book = openpyxl.load_workbook(write_workbook(folder / "tracker.xlsx", {"Plan": rows}, filled))
    if merged:
        book["Plan"].merge_cells(merged)
    book.save(folder / "tracker.xlsx")
    return read_programme(open_programme(folder), Month(2026, 2), date(2026, 2, 28))


def cells(row: int, first: int, last: int, start: str = "E") -> list[str]:
    return [f"{chr(ord(start) + at)}{row}" for at in range(first, last + 1)]


def bars(above: int, colours: Sequence[str] = (BLUE,) * 4, start: str = "E") -> dict[str, str]:
    """The fills of the four bars, below that many rows."""
    return {
        cell: colour
        for row, ((first, last), colour) in enumerate(zip(BARS, colours, strict=True), above + 1)
        for cell in cells(row, first, last, start)
    }


def due(found: Programme | Sequence[Action]) -> list[str | None]:
    actions = found.plan.actions if isinstance(found, Programme) else found
    return [str(each.deadline.day) if each.deadline.day else None for each in actions]


SCHOOL_YEAR = ["2025-11-30", "2026-03-31", "2026-02-28", "2026-07-31"]


@pytest.mark.parametrize("title", ["Academy plan 2025-26", "School improvement plan 2025/26", "Plan 2025"])
def test_a_bar_across_months_ends_when_its_action_is_due(title: str, tmp_path: Path) -> None:
    programme = read(tmp_path, [(title,), (), (*HEADINGS, *SCHOOL), *ACTIONS], bars(3))
    assert due(programme) == SCHOOL_YEAR
    assert not [each for each in programme.findings if each.id.startswith(("deadline", "two-columns", "column"))]


@pytest.mark.parametrize("over", ["Time-bound", "Timescale", "When", "2025-26", "School year"])
def test_bars_may_stand_below_a_heading_over_all_months(over: str | None, tmp_path: Path) -> None:
    rows: Rows = [("Plan 2025-26",), (), (*HEADINGS, over), (*([None] * 4), *SCHOOL), *ACTIONS]
    assert due(read(tmp_path, rows, bars(4), merged="E3:O3")) == SCHOOL_YEAR


def test_months_by_their_first_letters_are_those_of_the_year_in_the_title(tmp_path: Path) -> None:
    rows: Rows = [("Plan 2025-26",), (), (*HEADINGS, *"SONDJFMAMJJ"), *ACTIONS]
    assert due(read(tmp_path, rows, bars(3))) == SCHOOL_YEAR


def test_months_that_are_dates_of_excel_tell_their_own_year(tmp_path: Path) -> None:
    months = [date(2025 + (at > 3), (8 + at) % 12 + 1, 1) for at in range(11)]
    write_workbook(
        tmp_path / "tracker.xlsx", {"Plan": [(*HEADINGS, *months), *ACTIONS]}, {f"Plan!{at}": c for at, c in bars(1).items()}
    )
    book = openpyxl.load_workbook(tmp_path / "tracker.xlsx")
    for cell in book["Plan"][1][4:]:
        cell.number_format = "mmm-yy"
    book.save(tmp_path / "tracker.xlsx")
    found = read_programme(open_programme(tmp_path), Month(2026, 2), date(2026, 2, 28)).plan.actions
    assert due(found) == SCHOOL_YEAR


def test_bars_across_quarters_end_with_the_quarter(tmp_path: Path) -> None:
    rows: Rows = [("Delivery plan 2025/26",), (), (*HEADINGS, "Q1", "Q2", "Q3", "Q4"), *ACTIONS]
    fills = dict.fromkeys(["E4", "F4", "F5", "G5", "G6", "G7", "H7"], DARK)
    assert due(read(tmp_path, rows, fills)) == ["2025-09-30", "2025-12-31", "2025-12-31", "2026-03-31"]


def test_half_terms_counted_below_terms_end_as_half_terms_do(tmp_path: Path) -> None:
    heads: Rows = [("School plan 2025/26",), (), (*HEADINGS, "Autumn", None, "Spring", None), (*([None] * 4), 1, 2, 1, 2)]
    filled = dict.fromkeys(("E5", "E6", "F6", "F7", "G7", "G8", "H8"), DARK) | {
        f"{column}{row}": BLUE for column in "ABCDEFGH" for row in (3, 4)
    }
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": [*heads, *ACTIONS]}, {f"Plan!{at}": fill for at, fill in filled.items()})
    book = openpyxl.load_workbook(tmp_path / "tracker.xlsx")
    for cells_ in ("E3:F3", "G3:H3"):
        book["Plan"].merge_cells(cells_)
    book.save(tmp_path / "tracker.xlsx")
    found = read_programme(open_programme(tmp_path), Month(2026, 2), date(2026, 2, 28)).plan.actions
    assert due(found) == ["2025-10-31", "2025-12-31", "2026-02-28", "2026-03-31"]


@pytest.mark.parametrize("spelt", ["{}", "{} ", "{first} – {}", "{first}: {}"])
def test_specific_measurable_and_timed_head_what_they_stand_for(spelt: str, tmp_path: Path) -> None:
    heads = [spelt.format(word, first=word[0]) for word in ("Specific", "Measurable", "Achievable", "Relevant", "Time-bound")]
    rows = [
        (*row[:2], "Seen in nine of ten visits", "Two training days", "Links to the plan", f"{28 - at}/02/2026", row[2])
        for at, row in enumerate(ACTIONS)
    ]
    found = read(tmp_path, [("Ref", *heads, "Responsible"), *rows]).plan.actions
    assert [each.text for each in found] == [row[1] for row in ACTIONS]
    assert [each.measure for each in found] == ["Seen in nine of ten visits"] * 4
    assert due(found) == [f"2026-02-{28 - at}" for at in range(4)]


def test_without_a_year_anywhere_the_months_take_the_nearest_and_it_is_asked_after(tmp_path: Path) -> None:
    programme = read(tmp_path, [(*HEADINGS, *SCHOOL), *ACTIONS], bars(1))
    assert due(programme)[1:] == SCHOOL_YEAR[1:]
    assert "deadline-year-assumed" in {each.id for each in programme.findings}


def test_each_part_may_have_bars_of_its_own_colour_and_a_mark_at_their_end(tmp_path: Path) -> None:
    fills = bars(3, (BLUE, "C65911", BLUE, "7030A0"))
    rows = [[*row, *([None] * 11)] for row in ACTIONS]
    for row, (_, last) in zip(rows, BARS, strict=True):
        row[4 + last] = "★"
    assert due(read(tmp_path, [("Plan 2025-26",), (), (*HEADINGS, *SCHOOL), *rows], fills)) == SCHOOL_YEAR


def test_crosses_below_months_are_bars_where_the_heading_over_them_asks_when(tmp_path: Path) -> None:
    marked = [
        (*row, *("x" if first <= at <= last else None for at in range(11)))
        for row, (first, last) in zip(ACTIONS, BARS, strict=True)
    ]
    asked: Rows = [("Plan 2025-26",), (), (*HEADINGS, "Timescale"), (*([None] * 4), *SCHOOL), *marked]
    assert due(read(tmp_path, asked, merged="E3:O3")) == SCHOOL_YEAR


def test_crosses_below_months_alone_are_no_bars(tmp_path: Path) -> None:
    marked = [
        (*row, *("x" if first <= at <= last else None for at in range(11)))
        for row, (first, last) in zip(ACTIONS, BARS, strict=True)
    ]
    assert due(read(tmp_path, [("Plan 2025-26",), (), (*HEADINGS, *SCHOOL), *marked])) == [None] * 4


def test_shaded_rows_and_a_shaded_month_are_no_part_of_bars(tmp_path: Path) -> None:
    fills = {f"{chr(ord('A') + at)}5": GREY for at in range(15)} | {f"O{row}": GREY for row in (4, 5, 6, 7)} | bars(3)
    fills |= {"O7": GREY}
    assert due(read(tmp_path, [("Plan 2025-26",), (), (*HEADINGS, *SCHOOL), *ACTIONS], fills)) == [*SCHOOL_YEAR[:3], "2026-06-30"]


def test_ratings_month_by_month_are_no_bars(tmp_path: Path) -> None:
    months = ("Sep 2025", "Oct 2025", "Nov 2025", "Dec 2025", "Jan 2026", "Feb 2026")
    colours = ((GREEN,) * 6, (AMBER, AMBER, GREEN, GREEN, GREEN, GREEN), (GREEN,) * 6, (AMBER,) * 6)
    fills = {f"{chr(ord('D') + at)}{row}": fill for row, line in enumerate(colours, 2) for at, fill in enumerate(line)}
    found = read(tmp_path, [(*HEADINGS[:3], *months), *(row[:3] for row in ACTIONS)], fills).plan.actions
    assert due(found) == [None] * 4
    assert [each.standing.level.name if each.standing.level else None for each in found] == ["Green", "Green", "Green", "Amber"]


def test_bars_beside_a_column_of_deadlines_tell_nothing_more(tmp_path: Path) -> None:
    days = ("28/11/2025", "20/03/2026", "13/02/2026", "10/07/2026")
    rows = [(*row[:3], day, row[3]) for row, day in zip(ACTIONS, days, strict=True)]
    programme = read(tmp_path, [("Plan 2025-26",), (), (*HEADINGS[:3], "By when", "Status", *SCHOOL), *rows], bars(3, start="F"))
    assert due(programme) == ["2025-11-28", "2026-03-20", "2026-02-13", "2026-07-10"]
    assert not [each for each in programme.findings if each.id == "two-columns-alike"]


def test_a_row_without_a_bar_has_no_deadline_and_is_named(tmp_path: Path) -> None:
    fills = {cell: fill for cell, fill in bars(3).items() if not cell.endswith("6")}
    programme = read(tmp_path, [("Plan 2025-26",), (), (*HEADINGS, *SCHOOL), *ACTIONS], fills)
    assert due(programme) == [*SCHOOL_YEAR[:2], None, SCHOOL_YEAR[3]]
    assert [each.place.cell for each in programme.findings if each.id == "deadline-missing"] == ["O6"]


# --- who leads, in a grid ----------------------------------------------------------------------------------------------------

GRID = ("Ref", "Action", "Council", "Fire & Rescue", "ICB", "Harbour Homes Service", "By when", "Status")
DUE = "30/06/2026"


DAYS = ("31 Oct 2025", "31 Jan 2026", "31 July 2026")


def due_by_marks(folder: Path, over: str, *marks: tuple[str | None, ...], below: Rows = ()) -> list[str | None]:
    heads: Rows = [("Plan",), (), ("Ref", "Action", "Lead", over, None, None, "Status"), (*([None] * 3), *DAYS)]
    rows: Rows = [(*row[:3], *said, row[3]) for row, said in zip(ACTIONS, marks, strict=True)]
    return due(read(folder, [*heads, *rows, *below], merged="D3:F3"))


@pytest.mark.parametrize("over", ["Do it by (x)", "Due", "By when?", "Deadline - tick one"])
@pytest.mark.parametrize("mark", ["✓", "X", "ü"])
def test_a_mark_below_a_day_says_that_its_action_is_due_then_whatever_ticks(over: str, mark: str, tmp_path: Path) -> None:
    marks = ((mark, None, None), (None, "x", None), (None, None, "x "), ("x", None, None))
    assert due_by_marks(tmp_path, over, *marks) == ["2025-10-31", "2026-01-31", "2026-07-31", "2025-10-31"]


def test_a_row_that_counts_the_marks_takes_nothing_from_them(tmp_path: Path) -> None:
    marks = (("x", None, None), (None, "x", None), (None, None, "✓"), ("x", None, None))
    below: Rows = [(None, "How many", None, 2, 1, 1)]
    assert due_by_marks(tmp_path, "Do it by", *marks, below=below) == ["2025-10-31", "2026-01-31", "2026-07-31", "2025-10-31"]


@pytest.mark.parametrize("over", ["Reviewed", "Reported to Board", "Visits"])
def test_marks_below_days_that_nobody_asks_to_be_kept_are_no_deadlines(over: str, tmp_path: Path) -> None:
    marks = (("x", None, None), (None, "x", None), (None, None, "x"), ("x", None, None))
    assert due_by_marks(tmp_path, over, *marks) == [None] * 4


def test_ticks_and_crosses_in_one_row_say_what_was_kept_and_tell_no_deadline(tmp_path: Path) -> None:
    marks = (("✓", "x", None), ("✓", "✓", "x"), ("x", None, None), ("✓", "x", "x"))
    assert due_by_marks(tmp_path, "Due", *marks) == [None] * 4


def grid(*marks: Sequence[str | None], key: str | None = None, over: str | None = None) -> Rows:
    rows = [(*action[:2], *said, DUE, action[3]) for action, said in zip(ACTIONS, marks, strict=True)]
    heads: Rows = [(*GRID[:2], over, None, None, None, *GRID[6:]), (None, None, *GRID[2:6])] if over else [GRID]
    return [*heads, *rows, (), *([(None, key)] if key else [])]


def leads(programme: Programme) -> list[tuple[str, ...]]:
    return [each.leads for each in programme.plan.actions]


LED = [("Council",), ("Fire & Rescue",), ("Council", "ICB"), ("Harbour Homes Service",)]
L_AND_S = (("L", "S", None, "S"), ("S", "L", None, None), ("L", None, "L", "S"), (None, "S", "S", "L"))


@pytest.mark.parametrize(
    ("lead", "help_"), [("L", "S"), ("Lead", "Support"), ("lead", "contributes"), ("R", "C"), ("O", "I"), ("R", "A")]
)
@pytest.mark.parametrize("over", ["Partners", "Who", None])
def test_the_mark_of_the_lead_in_a_grid_of_partners_tells_who_leads(
    lead: str, help_: str, over: str | None, tmp_path: Path
) -> None:
    marks = [[{"L": lead, "S": help_}.get(mark or "") for mark in row] for row in L_AND_S]
    programme = read(tmp_path, grid(*marks, over=over), merged="C1:F1" if over else "")
    assert leads(programme) == LED
    assert not [each for each in programme.findings if each.id in ("lead-missing", "column-likely", "heading-twice")]


@pytest.mark.parametrize(
    "key", ["● = lead partner, ○ = supporting partner", "Key: ● lead agency   ○ support", "● – leads; ○ – helps / involved"]
)
def test_a_line_of_the_sheet_may_say_which_mark_is_the_lead(key: str, tmp_path: Path) -> None:
    marks = [[{"L": "●", "S": "○"}.get(mark or "") for mark in row] for row in L_AND_S]
    rows = grid(*marks, key=key.replace("helps / ", ""))
    assert leads(read(tmp_path, rows)) == LED


def test_a_sentence_with_the_word_lead_explains_no_letter(tmp_path: Path) -> None:
    marks = [[{"L": "A", "S": "I"}.get(mark or "") for mark in row] for row in L_AND_S]
    marks[0][1] = "R"  # who does it leads it, and not who answers for it
    assert leads(read(tmp_path, grid(*marks, key="Appoint a lead for early reading")))[0] == ("Fire & Rescue",)


def test_marks_that_nothing_explains_name_no_lead(tmp_path: Path) -> None:
    marks = [[{"L": "●", "S": "○"}.get(mark or "") for mark in row] for row in L_AND_S]
    assert leads(read(tmp_path, grid(*marks))) == [()] * 4


TICKED = (("✓", None, None, None), (None, "✓", None, None), ("✓", None, "✓", None), (None, None, None, "✓"))


@pytest.mark.parametrize("over", ["Lead agency", "Lead organisation", "Who", "Responsible"])
def test_ticks_below_a_heading_that_asks_who_leads_name_the_leads(over: str, tmp_path: Path) -> None:
    assert leads(read(tmp_path, grid(*TICKED, over=over), merged="C1:F1")) == LED


def test_ticks_below_partners_name_no_lead(tmp_path: Path) -> None:
    assert leads(read(tmp_path, grid(*TICKED, over="Partners"), merged="C1:F1")) == [()] * 4


def test_a_column_of_leads_stands_beside_a_grid_of_partners(tmp_path: Path) -> None:
    rows: Rows = [(*row[:2], *marks, *row[2:], DUE) for row, marks in zip(ACTIONS, L_AND_S, strict=True)]
    programme = read(tmp_path, [(*GRID[:6], "Lead officer", "Status", "By when"), *rows])
    assert leads(programme) == [(row[2],) for row in ACTIONS]


def test_who_answers_for_an_action_leads_it_where_nobody_is_marked_to_do_it(tmp_path: Path) -> None:
    marks = (("R", "C", None, "I"), ("A", "R", None, None), ("R", None, "A/R", "I"), (None, "I", "C", "A"))
    assert leads(read(tmp_path, grid(*marks))) == LED


def test_ratings_side_by_side_are_no_grid_of_partners(tmp_path: Path) -> None:
    rows: Rows = [(*row[:3], DUE, "R", "A") for row in ACTIONS[:2]] + [(*row[:3], DUE, "A", "R") for row in ACTIONS[2:]]
    programme = read(tmp_path, [("Ref", "Action", "Lead", "By when", "Previous RAG", "RAG"), *rows])
    assert leads(programme) == [(row[2],) for row in ACTIONS]
    assert [each.standing.level.name if each.standing.level else None for each in programme.plan.actions] == [
        "Amber",
        "Amber",
        "Red",
        "Red",
    ]
