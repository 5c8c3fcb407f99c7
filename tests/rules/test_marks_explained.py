"""A key may say what marks mean: an 'x' that ticks elsewhere is then what the key says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from reportgen.model.months import Month
from reportgen.model.places import Place
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from reportgen.reading.values.keys import levels_in_text
from tests.makers.workbooks import Rows, write_workbook

HEADINGS = ("Action", "Lead", "By when", "Done?")
TEXTS = ("Recruit twelve social workers", "Audit thirty case files", "Publish the new guide", "Train all managers")
DONE, BEGUN, NOT_BEGUN = CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED


def read(folder: Path, marks: Sequence[str], *below: str, **sheets: Rows) -> Programme:
    rows: Rows = [HEADINGS, *((text, "Head of Service", "31/07/2026", mark) for text, mark in zip(TEXTS, marks, strict=True))]
    write_workbook(folder / "tracker.xlsx", {"Plan": [*rows, (), *((text,) for text in below)], **sheets})
    return read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30))


def states(programme: Programme) -> list[CountsAs | None]:
    return [each.standing.counts_as for each in programme.plan.actions]


@pytest.mark.parametrize(
    ("marks", "key"),
    [
        (("✓", "part", "x", "x"), "✓ = done      part = some of it done      x = not begun"),
        (("✓", "P", "x", "x"), "Key: ✓ = done, P = part done, x = not started"),
        (("✓", "/", "x", "x"), "x = not started, / = started, ✓ = finished"),
        (("✓", "o", "x", "x"), "x: not started; o: begun; ✓: done"),
        (("tick", "half", "x", "x"), "Marks: tick - done | half - begun | x - not begun"),
    ],
)
def test_a_line_says_what_the_marks_mean(marks: Sequence[str], key: str, tmp_path: Path) -> None:
    programme = read(tmp_path, marks, key)
    assert states(programme) == [DONE, BEGUN, NOT_BEGUN, NOT_BEGUN]
    assert programme.findings == ()


def test_a_key_on_another_sheet_says_it_too(tmp_path: Path) -> None:
    programme = read(tmp_path, ("✓", "x", "x", "✓"), Notes=[("✓ = done   / = part done   x = not begun",)])
    assert states(programme) == [DONE, NOT_BEGUN, NOT_BEGUN, DONE]


def test_without_a_key_an_x_beside_ticks_only_says_that_it_is_not_done(tmp_path: Path) -> None:
    assert states(read(tmp_path, ("✓", "x", "x", "✓"))) == [DONE, BEGUN, BEGUN, DONE]


def test_a_list_of_short_forms_below_a_key_is_no_part_of_it(tmp_path: Path) -> None:
    key, forms = "✓ = done   part = some of it done   x = not begun", "RM = Registered Manager   YP = young people"
    programme = read(tmp_path, ("✓", "part", "x", "x"), key, forms)
    assert [level.name for level in programme.scale.levels] == ["✓", "part", "x"]
    assert programme.findings == ()


@pytest.mark.parametrize(
    "text",
    [
        "RM = Registered Manager   RI = Responsible Individual   x = extra",
        "a - plan the visits, b - hold the visits, c - tell the board",
        "£ = funding needed, * = statutory",
        "x = y",
    ],
)
def test_marks_that_stand_for_no_states_are_no_key(text: str) -> None:
    levels = levels_in_text(text, Place("tracker.xlsx", "Plan", "A1"))
    assert not any(len(level.name) == 1 for level in levels)


STAGES = ("Not begun", "Begun, work continues", "Delivered", "Delivered and shown to work")


@pytest.mark.parametrize("label", ["", "Stage "])
@pytest.mark.parametrize("typed", [(0, "Stage 1", 2, "Stage 3"), ("Stage 0", "Stage 1", "Stage 2", "stage 3"), (0, 1, 2, 3)])
def test_levels_by_number_are_those_of_the_key_whichever_of_both_says_that_they_are_stages(
    typed: Sequence[object], label: str, tmp_path: Path
) -> None:
    key = [("Stage", "Meaning"), *((f"{label}{number}" if label else number, said) for number, said in enumerate(STAGES))]
    rows = [(*HEADINGS[:3], "Stage"), *((text, "Head of Service", "31/07/2026", at) for text, at in zip(TEXTS, typed, strict=True))]
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": [*key, (), *rows]})
    programme = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))
    assert states(programme) == [NOT_BEGUN, BEGUN, DONE, CountsAs.EVIDENCED]
    assert programme.findings == ()


MEASURED = ("Code", "Measure", "Better", "Aim", "Q1 2026/27", "Symbol")
FIGURES = (
    ("TP1", "Empty shops in the town centre", "Lower", 11, 10),
    ("TP2", "Homes started with support", "Higher", 30, 27),
    ("TP3", "Days to clear a fly-tip", "Lower", 3, 2),
    ("TP4", "Jobs supported by grants", "Higher", 50, 51),
)
SYMBOLS = [
    ("Symbols",),
    ("GS", "Green star: aim beaten by 5% or more"),
    ("GC", "Green circle: aim met"),
    ("RS", "Red square: aim missed"),
]


def test_letters_of_a_key_rate_indicators_though_they_look_like_initials(tmp_path: Path) -> None:
    rows = [MEASURED, *((*each, mark) for each, mark in zip(FIGURES, ("GS", "RS", "GS", "GC"), strict=True))]
    write_workbook(tmp_path / "tracker.xlsx", {"Scorecard": [*rows, (), *SYMBOLS]})
    programme = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))
    assert [each.rating for each in programme.indicators] == ["GS", "RS", "GS", "GC"]


@pytest.mark.parametrize(("heading", "key"), [("Owner", SYMBOLS), ("Symbol", [])])
def test_letters_rate_nothing_where_their_heading_says_who_or_no_key_knows_them(
    heading: str, key: list[tuple[str, ...]], tmp_path: Path
) -> None:
    rows = [(*MEASURED[:5], heading), *((*each, mark) for each, mark in zip(FIGURES, ("GS", "RS", "GS", "GC"), strict=True))]
    write_workbook(tmp_path / "tracker.xlsx", {"Scorecard": [*rows, (), *key]})
    programme = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))
    assert [each.rating for each in programme.indicators] == [None] * len(FIGURES)


def test_numbers_beside_indicators_are_no_levels_of_the_plans_key(tmp_path: Path) -> None:
    plan = [(*HEADINGS[:3], "Stage"), *((text, "Head of Service", "31/07/2026", at) for at, text in enumerate(TEXTS))]
    rows = [(*MEASURED[:5], "Returns late"), *((*each, late) for each, late in zip(FIGURES, (0, 2, 1, 0), strict=True))]
    key = [("Stage", "Meaning"), *enumerate(STAGES)]
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": [*key, (), *plan], "Scorecard": rows})
    programme = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))
    assert states(programme) == [NOT_BEGUN, BEGUN, DONE, CountsAs.EVIDENCED]
    assert [each.rating for each in programme.indicators] == [None] * len(FIGURES)
