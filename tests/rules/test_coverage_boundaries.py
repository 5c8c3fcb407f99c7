"""Which tables that nothing explains look like actions, feedback or indicators, and are said to be missing from the reports."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.model.months import Month
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

PLAN: Rows = [
    ("Ref", "Action", "Lead", "Deadline", "RAG"),
    ("1.1", "Open the line for families", "DCS", "March 2026", "Amber"),
    ("1.2", "Train all of the teams", "DCS", "May 2026", "Green"),
]
TEXTS = ("Buy forty laptops soon", "Move the hub across", "Renew the phone contract", "Close the old archive")
DAYS = ("31/05/2026", "30/06/2026", "31/07/2026", "31/08/2026")
PEOPLE = ("Head of Service", "Team Manager", "Head of Service", "Lead Officer")
RATINGS = ("Red", "Amber", "Green", "Red")
NUMBERS = (12, 19, 31, 47)
QUOTES = ("“Nobody told me a thing”", "“I waited for a year”", "“They listen to us now”", "“My worker left again”")
STATES = ("Complete", "Overdue", "Not started", "On track")
NO_HEADING = ("Zzyqx", "Qwvbn", "Xkcdz", "Vvmnt", "Bqxzw")


def missing(folder: Path, *columns: tuple[object, ...], headings: tuple[str, ...] = NO_HEADING) -> list[str]:
    """What is said to be missing of a sheet of those columns under headings that say nothing."""
    rows: Rows = [headings[: len(columns)], *zip(*columns, strict=True)]
    write_workbook(folder / "plan.xlsx", {"Plan": PLAN, "Other": rows})
    programme = read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30))
    return [gap.missing.partition(" ")[2] for gap in programme.reading.gaps if gap.place.sheet == "Other"] + [
        f"read as {table.kind}" for table in programme.reading.tables if table.sheet == "Other"
    ]


ACTIONS, INDICATORS, FEEDBACK = (
    f"{what} of Other, which could not be read" for what in ("actions", "indicators", "entries of feedback")
)


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        ((TEXTS, DAYS, PEOPLE), [ACTIONS]),
        ((TEXTS, DAYS, RATINGS), [ACTIONS]),
        ((TEXTS, STATES), [ACTIONS]),
        ((TEXTS, DAYS), []),  # neither who, nor how far
        ((TEXTS, PEOPLE), []),  # neither when, nor how far
        ((DAYS, PEOPLE, RATINGS), []),  # not what
        ((TEXTS, NUMBERS), []),
        ((QUOTES, DAYS, TEXTS), [FEEDBACK]),
        ((QUOTES, TEXTS, PEOPLE), []),
        ((QUOTES, TEXTS), [FEEDBACK]),
        ((QUOTES, DAYS), [FEEDBACK]),
        ((QUOTES, NUMBERS), []),
        (((*TEXTS[:2],), NUMBERS[:2], NUMBERS[2:]), [INDICATORS]),  # two rows
        (((TEXTS[0],), NUMBERS[:1], NUMBERS[2:3]), []),
        ((TEXTS, NUMBERS, NUMBERS), [INDICATORS]),
        ((NUMBERS, NUMBERS), []),
        ((RATINGS, NUMBERS), []),  # counts of actions by rating
    ],
)
def test_what_rows_look_like_is_told_by_the_columns_that_stand_together(
    tmp_path: Path, columns: tuple[tuple[object, ...], ...], told: list[str]
) -> None:
    assert missing(tmp_path, *columns) == told


def half(values: tuple[object, ...], filled: int) -> tuple[object, ...]:
    """As many of the four as say something; the others are letters that say nothing."""
    return (*values[:filled], *("q" * (at + 1) for at in range(4 - filled)))


@pytest.mark.parametrize(
    ("which", "filled", "told"),
    [(0, 1, []), (0, 2, [ACTIONS]), (0, 3, [ACTIONS]), (1, 1, []), (1, 3, [ACTIONS]), (2, 1, []), (2, 3, [ACTIONS])],
)
def test_half_of_a_column_makes_its_look(tmp_path: Path, which: int, filled: int, told: list[str]) -> None:
    columns = [TEXTS, DAYS, PEOPLE]
    columns[which] = half(columns[which], filled)  # type: ignore[assignment]
    assert missing(tmp_path, *columns) == told


@pytest.mark.parametrize(
    ("first", "told"),
    [
        (("Total", "Number done", "How many late", "Count"), []),
        (("Total", "Number done", *TEXTS[:2]), []),  # half of them
        (("Total", *TEXTS[:3]), [INDICATORS]),
    ],
)
def test_rows_of_which_half_are_sums_are_a_summary(tmp_path: Path, first: tuple[str, ...], told: list[str]) -> None:
    assert missing(tmp_path, first, NUMBERS, NUMBERS) == told


@pytest.mark.parametrize(
    ("headings", "told"),
    [
        (("Zzyqx", "Red", "Amber", "Green"), []),  # counts by rating
        (("Zzyqx", "Red", "Amber", "Vvmnt"), []),  # most of them
        (("Zzyqx", "Total", "Number", "Vvmnt"), []),
        (("Zzyqx", "Qwvbn", "Xkcdz", "Vvmnt"), [INDICATORS]),
    ],
)
def test_counts_below_ratings_are_a_summary(tmp_path: Path, headings: tuple[str, ...], told: list[str]) -> None:
    assert missing(tmp_path, TEXTS, NUMBERS, NUMBERS, NUMBERS, headings=headings) == told


@pytest.mark.parametrize(
    ("columns", "headings", "told"),
    [
        ((DAYS, TEXTS, PEOPLE), ("Date", "Zzyqx", "Qwvbn"), []),
        ((DAYS, TEXTS, PEOPLE), ("Qwvbn", "Zzyqx", "Xkcdz"), [ACTIONS]),
    ],
)
def test_what_was_seen_or_said_and_when_is_a_log(
    columns: tuple[tuple[object, ...], ...], headings: tuple[str, ...], told: list[str], tmp_path: Path
) -> None:
    assert missing(tmp_path, *columns, headings=headings) == told


PARTS = ("Theme 1: Front door", "Theme 2: Homes")
BY_PARTS: Rows = [row for part in PARTS for row in ((part,), PLAN[0], *PLAN[1:], ())]


def gaps_beside_parts(folder: Path, rows: Rows) -> list[str]:
    write_workbook(folder / "plan.xlsx", {"Plan": BY_PARTS, "Front page": rows})
    return [gap.missing for gap in read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30)).reading.gaps]


@pytest.mark.parametrize("labels", [PARTS, ("Theme 1", "Theme 2")])
def test_what_counts_the_rows_of_the_plans_parts_is_a_summary(labels: tuple[str, str], tmp_path: Path) -> None:
    rows: Rows = [("Heading", "Deliverables", "Delivered or assured", "View"), (labels[0], 5, 2, "Amber"), (labels[1], 6, 2, "Red")]
    assert gaps_beside_parts(tmp_path, rows) == []


@pytest.mark.parametrize("labels", [("Theme 3", "Theme 4"), ("Them", "The")])
def test_what_counts_anything_else_is_said_to_be_missing(labels: tuple[str, str], tmp_path: Path) -> None:
    labels = (f"{labels[0]} of the visits", f"{labels[1]} of the calls") if labels[0] == "Them" else labels
    rows: Rows = [("Heading", "Deliverables", "Delivered or assured", "View"), (labels[0], 5, 2, "Amber"), (labels[1], 6, 2, "Red")]
    assert len(gaps_beside_parts(tmp_path, rows)) == 1
