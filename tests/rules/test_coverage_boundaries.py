"""Which tables that nothing explains look like actions, feedback or indicators, and are said to be missing from the reports."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.model.months import Month
from reportgen.model.readings import Reading
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

PLAN: Rows = [
    ("Ref", "Action", "Lead", "Deadline", "RAG"),
    ("1.1", "Open the line for families", "DCS", "March 2026", "Amber"),
    ("1.2", "Train all of the teams", "DCS", "May 2026", "Green"),
]
TEXTS = ("Forty laptops for offices", "The hub across town", "A new phone contract", "The old archive room")
ORDERS = ("Buy forty laptops soon", "Move the hub across", "Renew the phone contract", "Train the new teams")
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
        ((ORDERS, STATES), ["read as plan"]),  # what is to be done is told by how it is said
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
    assert missing(tmp_path, TEXTS, *[NUMBERS] * (len(headings) - 1), headings=headings) == told


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


COUNTED = ("Heading", "Deliverables", "Delivered or assured", "View")


@pytest.mark.parametrize(("more", "is_missing"), [(0, False), (1, False), (2, True)])
def test_most_rows_must_begin_with_a_part_of_the_plan_to_be_its_summary(more: int, is_missing: bool, tmp_path: Path) -> None:
    others = [("Sundry work", 4, 3, "Red"), ("Other work", 4, 3, "Red")]
    rows: Rows = [COUNTED, (PARTS[0], 5, 2, "Amber"), (PARTS[1], 6, 2, "Red"), *others[:more]]
    assert bool(gaps_beside_parts(tmp_path, rows)) == is_missing


def test_one_row_that_begins_with_a_part_of_the_plan_makes_no_summary(tmp_path: Path) -> None:
    rows: Rows = [
        ("Heading", "Deliverables", "Delivered or assured", "View"),
        (PARTS[0], 5, 2, "Amber"),
        ("Sundry work", 6, 2, "Red"),
    ]
    assert len(gaps_beside_parts(tmp_path, rows)) == 1


def test_what_names_parts_of_the_plan_beside_days_is_no_summary(tmp_path: Path) -> None:
    rows: Rows = [("Zzyqx", "Qwvbn", "Xkcdz"), (PARTS[0], 5, DAYS[0]), (PARTS[1], 6, DAYS[1])]
    assert len(gaps_beside_parts(tmp_path, rows)) == 1


def beside(folder: Path, rows: Rows, name: str = "Other") -> Reading:
    """What became of a sheet of those rows beside a plan that is read whole."""
    write_workbook(folder / "plan.xlsx", {"Plan": PLAN, name: rows})
    return read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30)).reading


@pytest.mark.parametrize(("rows", "told"), [(1, []), (2, [f"2 {ACTIONS}"])])
def test_one_line_without_headings_is_no_table(rows: int, told: list[str], tmp_path: Path) -> None:
    days = [date(2026, 5, 31), date(2026, 6, 30)]
    lines: Rows = list(zip(days[:rows], TEXTS, RATINGS, strict=False))
    assert [gap.missing for gap in beside(tmp_path, lines).gaps] == told


@pytest.mark.parametrize(
    ("named", "told"),
    [
        (("Laptops", "Hubs", "Contracts", "Archives"), []),
        (("Laptops", "Hubs here", "Contracts now", "Archives"), []),
        (("New laptops", "Old hubs", "Phone contracts", "Open archives"), [INDICATORS]),
    ],
)
def test_what_is_measured_is_named_in_two_words(named: tuple[str, ...], told: list[str], tmp_path: Path) -> None:
    assert missing(tmp_path, named, NUMBERS, NUMBERS) == told


@pytest.mark.parametrize(("headings", "is_key"), [(3, True), (4, False)])
def test_what_says_what_the_ratings_mean_in_most_of_its_cells_is_a_key(headings: int, is_key: bool, tmp_path: Path) -> None:
    """Four cells below the headings."""
    rows: Rows = [("Status", *NO_HEADING[: headings - 1]), ("Red = late", "q"), ("Green = done", "w")]
    said = [each.because for each in beside(tmp_path, rows).set_aside]
    assert (said == ["it says what the ratings mean"]) == is_key


def test_the_title_of_a_table_that_is_missing_is_told_in_eighty_signs(tmp_path: Path) -> None:
    title = "Zzyqx " + "q" * 100
    rows: Rows = [(title,), NO_HEADING[:3], *zip(TEXTS, DAYS, PEOPLE, strict=True)]
    assert [gap.missing for gap in beside(tmp_path, rows).gaps] == [f"4 actions of {title[:80]}, which could not be read"]


def not_known(folder: Path, rows: Rows, name: str) -> list[str]:
    """The headings that are said to be all that a table lacks."""
    write_workbook(folder / "plan.xlsx", {"Plan": PLAN, name: rows})
    programme = read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30))
    return [each.what.partition(",")[0] for each in programme.findings if each.id == "heading-not-known"]


@pytest.mark.parametrize(
    ("headings", "name", "is_said"),
    [
        (("Zzyqx", "Mitigation", "Owner", "RAG"), "Lists", True),  # three of the headings of a risk are known
        (("Zzyqx", "Mitigation", "Owner"), "Lists", False),
        (("Zzyqx", "Mitigation"), "Risks", True),  # or the sheet's name says so
        (("Zzyqx", "Mitigation", "Qwvbn"), "Risks", False),  # two may be it
        (("Zzyqx",), "Risks", False),
    ],
)
def test_the_one_heading_that_a_table_lacks_is_said(headings: tuple[str, ...], name: str, is_said: bool, tmp_path: Path) -> None:
    rows: Rows = [headings, ("q", "a", "b", "c")[: len(headings)], ("qq", "a", "b", "c")[: len(headings)]]
    assert not_known(tmp_path, rows, name) == ["the heading 'Zzyqx' is not known"] * is_said


def test_headings_with_nothing_below_them_lack_nothing(tmp_path: Path) -> None:
    assert not_known(tmp_path, [("Zzyqx", "Mitigation", "Owner", "RAG")], "Risks") == []


def test_a_note_among_indicators_is_set_aside_and_nothing_else_of_them(tmp_path: Path) -> None:
    rows: Rows = [("Indicator", "Target", "March 2026"), ("Visits on time", 90, 80), ("Calls answered", 95, 91)]
    assert beside(tmp_path, rows, "KPIs").set_aside == ()
    noted = beside(tmp_path, [*rows, (), ("All of these are counted once in every month of the year.",)], "KPIs").set_aside
    assert [(each.place.cell, each.because) for each in noted] == [("A5", "a total, a note or a blank row of the table")]
