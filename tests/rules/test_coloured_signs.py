"""Dots and squares whose only word is the colour of their font: they rate as a fill does. What is coloured for looks does not."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Font, PatternFill

from reportgen.model.findings import Severity
from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from reportgen.reading.values.statuses import read_status
from tests.makers.workbooks import Rows, write_workbook
from tests.rules.test_as_councils_keep_them import FIRST, HEADINGS, SECOND, THIRD, ratings, states

FOURTH = ("1.4", "Move the records to one store", "Records Manager", "30/09/2026")
BLUE, GREEN, AMBER, RED, GREY, DARK = "0070C0", "00B050", "FFC000", "FF0000", "A6A6A6", "404040"
DONE, ON_TRACK, LATE, NOT_STARTED = CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.OVERDUE, CountsAs.NOT_STARTED
MEANINGS = ("Complete", "On track", "Off track", "Not due to start yet")
INKS = (BLUE, GREEN, RED, GREY)


def read(folder: Path, rows: Rows, inks: Mapping[str, str], font: str = "Calibri") -> Programme:
    """`inks` are the colours of the font of cells, which is of that name."""
    path = write_workbook(folder / "tracker.xlsx", {"Plan": rows})
    book = openpyxl.load_workbook(path)
    for cell, ink in inks.items():
        book["Plan"][cell].font = Font(name=font, color=ink)
    book.save(path)
    return read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30))


def with_key(sign: str) -> Rows:
    rows = [(*HEADINGS, "Status")]
    rows += [(*row, sign) for row in (FIRST, SECOND, THIRD, FOURTH)]
    return [*rows, (), ("Key",), *((sign, said) for said in MEANINGS)]


OF_ROWS = {f"E{row}": ink for row, ink in enumerate(INKS, 2)}
OF_KEY = {f"A{row}": ink for row, ink in enumerate(INKS, 8)}


@pytest.mark.parametrize(
    ("sign", "font"),
    [
        ("●", "Calibri"),
        ("⬤", "Arial"),
        ("■", "Calibri"),
        ("◆", "Calibri"),
        ("● ●", "Calibri"),
        ("l", "Wingdings"),
        ("n", "Webdings"),
    ],
)
def test_a_sign_rates_by_the_colour_of_its_font_as_the_key_says(sign: str, font: str, tmp_path: Path) -> None:
    programme = read(tmp_path, with_key(sign), {**OF_ROWS, **OF_KEY}, font)
    assert states(programme) == [DONE, ON_TRACK, LATE, NOT_STARTED]
    assert ratings(programme) == ["Blue", "Green", "Red", "Grey"]


def test_letters_of_a_picture_font_without_a_key_rate_nothing_and_are_told(tmp_path: Path) -> None:
    programme = read(tmp_path, with_key("l")[:5], dict(zip(OF_ROWS, (RED, AMBER, GREEN, AMBER), strict=True)), "Wingdings")
    assert ratings(programme) == [None] * 4
    assert {"E2", "E3", "E4", "E5"} <= {each.place.cell for each in programme.findings if each.severity is Severity.FIX}


def test_a_key_may_stand_in_one_row(tmp_path: Path) -> None:
    key = tuple(part for said in MEANINGS for part in ("●", said))
    rows = [("Our plan",), key, (), *with_key("●")[:5]]
    inks = {f"{column}2": ink for column, ink in zip("ACEG", INKS, strict=True)} | {f"E{at}": ink for at, ink in enumerate(INKS, 5)}
    assert states(read(tmp_path, rows, inks)) == [DONE, ON_TRACK, LATE, NOT_STARTED]


def test_where_all_actions_are_of_one_colour_the_key_tells_that_it_rates_them(tmp_path: Path) -> None:
    programme = read(tmp_path, with_key("●"), {**dict.fromkeys(OF_ROWS, GREEN), **OF_KEY})
    assert states(programme) == [ON_TRACK] * 4


def test_without_a_key_colours_mean_what_they_usually_do(tmp_path: Path) -> None:
    programme = read(tmp_path, with_key("●")[:5], dict(zip(OF_ROWS, (RED, AMBER, GREEN, AMBER), strict=True)))
    assert ratings(programme) == ["Red", "Amber", "Green", "Amber"]


def test_a_dot_beside_the_title_of_a_part_rates_the_part_and_is_no_action(tmp_path: Path) -> None:
    rows = [(*HEADINGS, "Status"), ("Objective 1 – Front door", None, None, None, "●"), (*FIRST, "●"), (*SECOND, "●")]
    rows += [("Objective 2 – Safe homes", None, None, None, "●"), (*THIRD, "●")]
    path = write_workbook(tmp_path / "tracker.xlsx", {"Plan": rows})
    book = openpyxl.load_workbook(path)
    for row, ink in enumerate((GREEN, RED, GREEN, AMBER, GREEN), 2):
        book["Plan"][f"E{row}"].font = Font(color=ink)
    for row in (2, 5):
        book["Plan"].merge_cells(f"A{row}:D{row}")
        for column in "ABCDE":
            book["Plan"][f"{column}{row}"].fill = PatternFill("solid", fgColor="DDEBF7")
    book.save(path)
    programme = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))
    assert [each.ref for each in programme.plan.actions] == ["1.1", "1.2", "1.3"]
    assert ratings(programme) == ["Red", "Green", "Green"]


def test_the_colour_may_come_from_a_conditional_format(tmp_path: Path) -> None:
    rows = [(*HEADINGS, "How", "RAG"), (*FIRST, "b", "●"), (*SECOND, "g", "●"), (*THIRD, "r", "●")]
    path = write_workbook(tmp_path / "tracker.xlsx", {"Plan": rows})
    book = openpyxl.load_workbook(path)
    for letter, ink in (("b", BLUE), ("g", GREEN), ("r", RED)):
        rule = FormulaRule(formula=[f'$E2="{letter}"'], font=Font(color=ink))  # type: ignore[no-untyped-call]
        book["Plan"].conditional_formatting.add("F2:F4", rule)
    book.save(path)
    programme = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))
    assert ratings(programme) == ["Blue", "Green", "Red"]


def test_dots_of_one_colour_tick_a_state(tmp_path: Path) -> None:
    rows = [
        (*HEADINGS, "Not started", "In progress", "Complete"),
        (*FIRST, None, None, "●"),
        (*SECOND, None, "●", None),
        (*THIRD, "●", None, None),
        (*FOURTH, None, None, "●"),
    ]
    inks = dict.fromkeys(("G2", "F3", "E4", "G5"), BLUE)
    assert states(read(tmp_path, rows, inks)) == [DONE, ON_TRACK, NOT_STARTED, DONE]


def test_dots_below_levels_tick_those_though_each_is_of_its_own_colour(tmp_path: Path) -> None:
    rows = [(*HEADINGS, "Red", "Amber", "Green"), (*FIRST, "●", None, None), (*SECOND, None, "●", None), (*THIRD, None, None, "●")]
    assert ratings(read(tmp_path, rows, {"E2": RED, "F3": AMBER, "G4": GREEN})) == ["Red", "Amber", "Green"]


@pytest.mark.parametrize("ink", [RED, DARK])
def test_a_star_that_marks_some_rows_rates_none(ink: str, tmp_path: Path) -> None:
    rows = [("", *HEADINGS, "Status"), ("★", *FIRST, "In progress"), ("", *SECOND, "Complete"), ("★", *THIRD, "Not started")]
    programme = read(tmp_path, rows, {"A2": ink, "A4": ink})
    assert states(programme) == [ON_TRACK, DONE, NOT_STARTED]
    assert ratings(programme) == [None, None, None]


def test_words_in_a_colour_say_what_they_say(tmp_path: Path) -> None:
    rows = [(*HEADINGS, "Status"), (*FIRST, "Complete"), (*SECOND, "In progress"), (*THIRD, "Not started")]
    programme = read(tmp_path, rows, {"B2": RED, "B3": GREEN, "E2": RED, "E3": GREEN, "E4": AMBER})
    assert states(programme) == [DONE, ON_TRACK, NOT_STARTED]
    assert ratings(programme) == [None, None, None]


def test_ticks_and_crosses_in_colours_stay_ticks_and_crosses(tmp_path: Path) -> None:
    rows = [(*HEADINGS, "Completed?"), (*FIRST, "✓"), (*SECOND, "✗"), (*THIRD, "✓")]
    programme = read(tmp_path, rows, {"E2": GREEN, "E3": RED, "E4": GREEN})
    assert states(programme) == [DONE, ON_TRACK, DONE]
    assert ratings(programme) == [None, None, None]


def test_a_dot_without_a_colour_among_coloured_ones_is_told(tmp_path: Path) -> None:
    programme = read(tmp_path, with_key("●"), {**dict(list(OF_ROWS.items())[:3]), **OF_KEY})
    assert states(programme) == [DONE, ON_TRACK, LATE, None]
    assert [each.place.cell for each in programme.findings if each.id in ("rating-not-known", "status-not-understood")] == ["E5"]


@pytest.mark.parametrize("text", ["Later than we planned", "Slower than expected", "Taking longer than had been hoped"])
def test_what_was_planned_is_only_held_against_what_is(text: str) -> None:
    assert read_status(text).counts_as is LATE
    assert read_status(f"{text}, but we can get it back").counts_as is ON_TRACK
    assert read_status("Planned").counts_as is NOT_STARTED
    assert read_status("Started later than planned").counts_as is ON_TRACK
    assert read_status("Done sooner than planned").counts_as is DONE
