"""From rows of a scorecard to indicators."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from reportgen.model.indicators import Better, Indicator, TargetKind
from reportgen.model.months import Month
from reportgen.reading.programme import open_programme, read_programme
from reportgen.reading.subjects.indicators import better_named
from tests.makers.workbooks import Rows, write_workbook


@pytest.fixture
def read(tmp_path: Path):  # type: ignore[no-untyped-def]
    def reading(rows: Rows) -> tuple[Indicator, ...]:
        write_workbook(tmp_path / "data.xlsx", {"Scorecard": rows})
        return read_programme(open_programme(tmp_path), Month(2026, 5), date(2026, 5, 31)).indicators

    return reading


def test_the_heading_over_the_titles_may_be_the_groups_title(read) -> None:  # type: ignore[no-untyped-def]
    indicators = read(
        [
            (None, "Front door", "Mar-26", "Apr-26", "Target"),
            ("1", "Number of contacts", 10, 12, "Monitor"),
            (None, "Workforce", "Feb-26", "Mar-26", "Target"),
            ("2", "Number of vacancies", 5, 4, 0),
        ]
    )
    assert [(each.ref, each.group) for each in indicators] == [("1", "Front door"), ("2", "Workforce")]
    assert [value.period.label for value in indicators[1].values] == ["2026-02", "2026-03"]


def test_a_tag_beside_the_number_is_kept_apart(read) -> None:  # type: ignore[no-untyped-def]
    indicator = read([("No.", "Indicator", "Apr-26", "Target"), ("23 NEW", "Number of visits", 10, 12)])[0]
    assert (indicator.ref, indicator.tag) == ("23", "NEW")


def test_words_across_the_months_are_kept_as_words(tmp_path: Path) -> None:
    rows = [
        ("No.", "Indicator", "Mar-26", "Apr-26", "Target"),
        ("1", "Percentage of checks", "Report development required", None, 0.9),
    ]
    path = write_workbook(tmp_path / "data.xlsx", {"Scorecard": rows})
    book = openpyxl.load_workbook(path)
    book["Scorecard"].merge_cells("C2:D2")
    book.save(path)
    indicator = read_programme(open_programme(tmp_path), Month(2026, 5), date(2026, 5, 31)).indicators[0]
    assert [(value.text, value.number) for value in indicator.values] == [("Report development required", None)] * 2
    assert indicator.unit == "percent"


def test_a_month_heading_may_be_a_date_of_excels(read) -> None:  # type: ignore[no-untyped-def]
    indicator = read([("No.", "Indicator", date(2026, 3, 1), date(2026, 4, 1), "Target"), ("1", "Number of contacts", 10, 12, 0)])[
        0
    ]
    assert indicator.values[0].number is not None


def test_a_benchmark_typed_as_a_target_is_a_benchmark(read) -> None:  # type: ignore[no-untyped-def]
    indicator = read([("No.", "Indicator", "Apr-26", "Target"), ("1", "Percentage of contacts", "5.0%", "7.6% England")])[0]
    assert (indicator.target.kind, indicator.benchmark.of) == (TargetKind.BENCHMARK, "England")
    assert indicator.benchmark.number is not None
    assert indicator.benchmark.number.value == Decimal("7.6")


def test_a_column_says_which_way_is_better(read) -> None:  # type: ignore[no-untyped-def]
    indicators = read([("No.", "Indicator", "Apr-26", "Good is"), ("1", "Contacts", 10, "Low"), ("2", "Visits", 3, None)])
    assert [indicator.better for indicator in indicators] == [Better.LOWER, None]


@pytest.mark.parametrize(
    ("text", "better"),
    [
        *[(text, Better.HIGHER) for text in ("Higher is better", "H", "high", "↑")],
        *[(text, Better.LOWER) for text in ("Lower", "low", "▼")],
        *[(text, None) for text in ("T", "Stay close to target", "higher or lower", "")],
        *[(text, Better.LOWER) for text in ("High is bad", "Higher is worse", "High = poor", "High is not good")],
        *[(text, Better.HIGHER) for text in ("Low is bad", "Lower = worse")],
    ],
)
def test_better_is_read_from_the_words_that_councils_use(text: str, better: Better | None) -> None:
    assert better_named(text) is better


@pytest.mark.parametrize(("beside", "value"), [("YTD", "84%"), ("Latest", "88%"), ("Current performance", "88%"), ("YTD", "88%")])
def test_beside_months_a_value_without_a_period_is_not_the_latest(read, beside: str, value: str) -> None:  # type: ignore[no-untyped-def]
    (indicator,) = read([("Indicator", "Apr 26", "May 26", beside), ("Visits", "85%", "88%", value)])
    assert [each.period.label for each in indicator.values] == ["2026-04", "2026-05"]


def test_a_current_value_that_differs_from_an_older_month_is_kept(read) -> None:  # type: ignore[no-untyped-def]
    (indicator,) = read([("Indicator", "Mar 26", "Apr 26", "Current performance"), ("Visits", "85%", "88%", "91%")])
    assert [each.period.label for each in indicator.values] == ["2026-03", "2026-04", "Current"]


def test_of_targets_of_months_that_of_the_latest_period_counts(read) -> None:  # type: ignore[no-untyped-def]
    headings = ("Indicator", "Target (May 26)", "Actual (May 26)", "Target (Apr 26)", "Actual (Apr 26)")
    (indicator,) = read([headings, ("Visits", "90%", "88%", "85%", "86%")])
    assert indicator.target.text == "90%"


def test_a_month_behind_the_latest_is_that_of_this_year(read) -> None:  # type: ignore[no-untyped-def]
    (indicator,) = read([("Indicator", "Mar", "Apr", "May", "Jun", "Jul"), ("Visits", 1, 2, 3, 4, None)])
    assert [value.period.label for value in indicator.values] == ["2026-03", "2026-04", "2026-05", "2026-06"]


def test_an_indicator_without_values_is_still_an_indicator(read) -> None:  # type: ignore[no-untyped-def]
    indicators = read(
        [("No.", "Indicator", "Apr-26", "Target"), ("1", "Number of visits", None, None), ("2", "Number of contacts", 3, 4)]
    )
    assert [(each.title, len(each.values)) for each in indicators] == [("Number of visits", 0), ("Number of contacts", 1)]


def test_one_row_for_each_month_is_one_indicator(read) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ("Indicator", "Month", "Value", "Target"),
        ("Contacts", "Mar-26", 10, 20),
        ("Contacts", "Apr-26", 12, 20),
        ("Visits", "Apr-26", 3, 4),
    ]
    contacts, visits = read(rows)
    assert [value.period.label for value in contacts.values] == ["2026-03", "2026-04"]
    assert visits.title == "Visits"


def test_values_about_two_thousand_are_not_years(read) -> None:  # type: ignore[no-untyped-def]
    rows = [("Ref", "Indicator", "Mar-26", "Apr-26"), (1, "Visits", 10, 11), ("Front door",), (2, "Contacts", 2045, 2010)]
    assert [indicator.title for indicator in read(rows)] == ["Visits", "Contacts"]


def test_dates_beside_indicators_that_stand_again_are_their_months(read) -> None:  # type: ignore[no-untyped-def]
    days, names = ("30/04/2026", "31/05/2026", "30/06/2026"), ("Calls answered in time", "Visits made", "Reviews held")
    rows = [(day, name, 10 * at + step) for step, day in enumerate(days) for at, name in enumerate(names, 1)]
    found = read([("Date", "Measure", "Result"), *rows])
    assert [each.title for each in found] == list(names)
    assert [(str(value.period.end), value.text) for value in found[1].values] == [
        ("2026-04-30", "20"),
        ("2026-05-31", "21"),
        ("2026-06-30", "22"),
    ]


def test_actual_and_target_under_each_month_are_values_and_the_latest_target(tmp_path: Path) -> None:
    rows = [
        ("Ref", "Indicator", "Mar-26", None, "Apr-26", None),
        (None, None, "Actual", "Target", "Actual", "Target"),
        (1, "Number of contacts", 100, 90, 110, 95),
    ]
    path = write_workbook(tmp_path / "data.xlsx", {"Scorecard": rows})
    book = openpyxl.load_workbook(path)
    for cells in ("C1:D1", "E1:F1", "A1:A2", "B1:B2"):
        book["Scorecard"].merge_cells(cells)
    book.save(path)
    (indicator,) = read_programme(open_programme(tmp_path), Month(2026, 5), date(2026, 5, 31)).indicators
    assert [value.text for value in indicator.values] == ["100", "110"]
    assert indicator.target.text == "95"


def test_a_row_of_units_below_the_headings_says_what_the_columns_hold(read) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ("No.", "Indicator", "Apr-26", "May-26"),
        (None, None, "%", "%"),
        ("1", "Visits in time", 80, 81),
        ("2", "Reviews in time", 91, 92),
    ]
    assert [(each.unit, str(each.values[0].number.value)) for each in read(rows)] == [("percent", "80"), ("percent", "91")]


def test_a_target_is_printed_like_the_values_beside_it(read) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ("No.", "Indicator", "Apr-26", "May-26", "Target"),
        ("1", "Number of contacts", 12000, 13000, 20000),
        ("2", "Number of posts", 9, 12, 2026),
    ]
    assert [each.target.text for each in read(rows)] == ["20,000", "2026"]


@pytest.mark.parametrize(
    "unit, meant", [("%", "percent"), ("Number", "number"), ("£", "pounds"), ("Rate per 10,000", "rate"), ("Visits", "visits")]
)
def test_a_column_of_units_says_what_a_row_holds(read, unit: str, meant: str) -> None:  # type: ignore[no-untyped-def]
    assert read([("No.", "Indicator", "Unit", "Apr-26", "May-26"), ("1", "Visits in time", unit, 80, 81)])[0].unit == meant


@pytest.mark.parametrize("heading", ["Quarter", "Period ending", "Reporting period"])
def test_a_row_for_each_period_is_one_indicator_with_what_its_newest_row_says(read, heading: str) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ("Indicator", heading, "Value", "Target", "Comment"),
        ("Calls answered in time", "Q3 2025/26", 71, 80, "Two posts vacant"),
    ]
    (one,) = read([*rows, ("Calls answered in time", "Q4 2025/26", 76, 85, None)])
    assert [value.period.label for value in one.values] == ["2025-26 Q3", "2025-26 Q4"]
    assert (one.target.text, one.comment) == ("85", "Two posts vacant")


def test_a_row_for_each_month_and_a_column_for_each_measure_are_turned(read) -> None:  # type: ignore[no-untyped-def]
    rows = [("Month", "Calls answered", "Abandoned"), ("Mar-26", 8120, 14), ("Apr-26", 7904, 11), ("May-26", 8233, 9)]
    calls, abandoned = read(rows)
    assert (calls.title, [str(value.number.value) for value in calls.values]) == ("Calls answered", ["8120", "7904", "8233"])
    assert [(value.period.label, value.place.cell) for value in abandoned.values] == [
        ("2026-03", "C2"),
        ("2026-04", "C3"),
        ("2026-05", "C4"),
    ]


def test_a_table_of_words_measures_nothing(read) -> None:  # type: ignore[no-untyped-def]
    rows = [("Area for improvement", "Current performance", "Key future actions", "Lead officer")]
    rows += [("Assessments", "Too slow in two teams", "Recruit four workers", "Head of A")]
    assert read([*rows, ("Visits", "Too few are on time", "A weekly list", "Head of B")]) == ()


MONTHS = ("No.", "Indicator", "Mar-26", "Apr-26", "May-26", "DoT")
FIGURES = [(str(number), f"Number of visits of kind {number}", 10, 12, 14, "up") for number in range(1, 5)]


@pytest.mark.parametrize(
    "note", ["– = checks began in May, so no figure before then", "* means provisional", "† denotes a small number"]
)
def test_what_a_sign_means_right_below_the_figures_is_no_indicator(read, note: str) -> None:  # type: ignore[no-untyped-def]
    assert len(read([MONTHS, *FIGURES, (note,)])) == 4


@pytest.mark.parametrize(
    "note",
    [
        "DoT: up is better than last month, down is worse",
        "These are unvalidated figures. May is to be confirmed by the data team",
        "Figures for May are provisional.",
        "Indicator: as defined by the department",
    ],
)
def test_a_note_below_a_blank_row_is_no_indicator(read, note: str) -> None:  # type: ignore[no-untyped-def]
    assert len(read([MONTHS, *FIGURES, (None,), (None, note)])) == 4


@pytest.mark.parametrize(
    "row",
    [
        (None, "Visits by the duty team"),
        ("5", "Visits by the duty team. New from June"),
        (None, "Visits: by the duty team"),
        (None, "Visits. By the duty team.", 3, 4, 5),
    ],
)
def test_a_new_indicator_below_a_blank_row_is_one(read, row: tuple[object, ...]) -> None:  # type: ignore[no-untyped-def]
    assert len(read([MONTHS, *FIGURES, (None,), row])) == 5


@pytest.mark.parametrize("before, now", [("22-23", "2023-24"), ("22–23", "23–24"), ("FY22-23", "FY23-24"), ("2022-23", "2023-24")])
def test_quarters_stand_in_the_financial_year_above_them_however_it_is_typed(tmp_path: Path, before: str, now: str) -> None:
    rows = [(None, None, before, now, None, None), ("No.", "KPI", "Q4", "Q1", "Q2", "Q4"), *((*row[:5], None) for row in FIGURES)]
    write_workbook(tmp_path / "data.xlsx", {"KPIs": rows})
    found = read_programme(open_programme(tmp_path), Month(2024, 3), date(2024, 3, 31)).indicators
    assert [value.period.label for value in found[0].values] == ["2022-23 Q4", "2023-24 Q1", "2023-24 Q2"]


@pytest.mark.parametrize("heading", ["As at", "Data as at", "Latest period"])
def test_the_latest_value_may_have_its_month_beside_it(read, heading: str) -> None:  # type: ignore[no-untyped-def]
    rows = [("Measure", "What good looks like", "Latest", heading, "Previous"), ("Visits on time", "High", 86, "April 2026", 84)]
    (found,) = read(rows)
    assert [(value.period.label, str(value.number.value)) for value in found.values] == [("2026-04", "86")]


def test_months_beside_the_headings_leave_them_headings_though_the_groups_below_are_called_as_columns_are(read) -> None:  # type: ignore[no-untyped-def]
    rows: Rows = [
        ("Measures for the board",),
        (),
        ("Domain", "Measure", "Unit", "Target", "Jan 2026", "Feb 2026", "Mar 2026", "Apr 2026", "May 2026"),
        ("Response", "Calls answered in ten seconds", "%", 90, 81, 82, 84, 85, 88),
        ("People", "Shifts that were covered", "%", 95, 90, 91, 91, 93, 94),
        ("Outcome", "Homes checked twice", "%", 80, 61, 60, 66, 70, 72),
    ]
    found = read(rows)
    assert [(each.title, each.target.text if each.target else None) for each in found] == [
        ("Calls answered in ten seconds", "90"),
        ("Shifts that were covered", "95"),
        ("Homes checked twice", "80"),
    ]
    assert [len(each.values) for each in found] == [5, 5, 5]


@pytest.mark.parametrize("heading", ["We want", "Where to", "Green if"])
def test_aims_in_words_are_the_targets_whatever_stands_above_them(read, heading: str) -> None:  # type: ignore[no-untyped-def]
    rows: Rows = [
        ("Measure", heading, "Jan 2026", "Feb 2026", "Mar 2026"),
        ("Calls answered in ten seconds", "at least 90%", "81%", "82%", "84%"),
        ("Visits that were late", "no more than 12", 30, 28, 21),
        ("Shifts that were covered", "95% or more", "90%", "91%", "91%"),
    ]
    found = read(rows)
    assert [each.target.number.value for each in found if each.target and each.target.number] == [90, 12, 95]
    assert [each.target.better for each in found if each.target] == [Better.HIGHER, Better.LOWER, Better.HIGHER]


@pytest.mark.parametrize(("aims", "targets"), [(2, [90, 12, 95, 80]), (1, [])])
def test_numbers_below_any_heading_are_targets_where_half_or_more_are_aims_in_words(read, aims: int, targets: list[int]) -> None:  # type: ignore[no-untyped-def]
    cells = [*("at least 90%", "no more than 12")[:aims], 95, 80, 70][:4]
    titles = ("Calls answered in ten seconds", "Visits that were late", "Shifts that were covered", "Homes checked twice")
    rows: Rows = [
        ("Measure", "Green if", "Jan 2026", "Feb 2026", "Mar 2026"),
        *((title, cell, 81, 82, 84) for title, cell in zip(titles, cells, strict=True)),
    ]
    assert [each.target.number.value for each in read(rows) if each.target and each.target.number] == targets


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("Trigger", ("at least 90%", "no more than 12", "95% or more")),  # how far it may be missed
        ("Cohort", ("<5", "12", "<5")),  # small numbers that are hidden
        ("Ages", ("Under 5s", "Over 65s", "All")),
    ],
)
def test_what_only_looks_like_an_aim_is_no_target(read, heading: str, cells: tuple[str, ...]) -> None:  # type: ignore[no-untyped-def]
    titles = ("Calls answered in ten seconds", "Visits that were late", "Shifts that were covered")
    rows: Rows = [
        ("Measure", heading, "Jan 2026", "Feb 2026"),
        *((title, cell, 30, 28) for title, cell in zip(titles, cells, strict=True)),
    ]
    assert not any(each.target and each.target.number for each in read(rows))


def test_numbers_that_stand_again_beside_other_measures_are_no_refs_of_them(read) -> None:  # type: ignore[no-untyped-def]
    titles = ("Calls answered in ten seconds", "Visits that were late", "Shifts that were covered", "Homes checked twice")
    rows: Rows = [
        ("Concern", "What we count", "Aim", "Jan 2026", "Feb 2026", "Mar 2026"),
        *((number, title, 90, 81, 82, 84) for number, title in zip((1, 1, 2, 4), titles, strict=True)),
    ]
    found = read(rows)
    assert [(each.ref, each.title) for each in found] == [(None, title) for title in titles]


@pytest.mark.parametrize(("typed", "unit"), [("mins", "minutes"), ("Minutes", "minutes"), ("secs", "seconds"), ("yrs", "years")])
def test_a_unit_may_be_cut_short(read, typed: str, unit: str) -> None:  # type: ignore[no-untyped-def]
    rows: Rows = [("Measure", "Unit", "Jan 2026", "Feb 2026"), ("Mean time to a first visit", typed, 11.8, 10.9)]
    assert [each.unit for each in read(rows)] == [unit]


def test_minutes_may_stand_beside_each_number(read) -> None:  # type: ignore[no-untyped-def]
    rows: Rows = [
        ("Measure", "Target", "Jan 2026", "Feb 2026"),
        ("Mean time to a first visit", "under 10 mins", "11.8 mins", "10.9 minutes"),
        ("Longest time to a first visit", "1 hour", "80 mins", "75 min"),
    ]
    assert [[value.number.unit for value in each.values if value.number] for each in read(rows)] == [["minutes"] * 2] * 2


def test_two_years_over_their_months_are_headings_and_no_label_with_what_it_says(tmp_path: Path) -> None:
    plan = [
        ("Ref", "Action", "Lead", "Deadline", "RAG"),
        ("1.1", "Recruit twelve social workers", "Head of Service", "31/05/2025", "Green"),
        ("1.2", "Audit thirty case files", "QA Manager", "30/06/2025", "Red"),
        (),
    ]
    measures = [
        (None, None, "2024/25", None, "2025/26"),
        ("Measure", "Unit", "Feb", "Mar", "Apr", "May"),
        ("Calls answered in ten seconds", "%", 81, 82, 84, 85),
        ("Shifts that were covered", "%", 90, 91, 91, 93),
    ]
    book = openpyxl.Workbook()
    for row in (*plan, *measures):
        book.worksheets[0].append(row)
    for merged in ("C5:D5", "E5:F5"):
        book.worksheets[0].merge_cells(merged)
    book.save(tmp_path / "data.xlsx")
    found = read_programme(open_programme(tmp_path), Month(2026, 5), date(2026, 5, 31)).indicators
    ends = [value.period.end for value in found[0].values if value.period]
    assert ends == [date(2025, 2, 28), date(2025, 3, 31), date(2025, 4, 30), date(2025, 5, 31)]
