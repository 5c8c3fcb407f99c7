"""Measures of which each row or sheet tells a part: read as one measure, with its figures and its target."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.model.indicators import Indicator
from reportgen.model.months import Month
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

MONTHS = ("Apr-26", "May-26", "Jun-26")
ASSESSED, VISITED = "Assessments within 45 working days (%)", "Visits to children on time (%)"


def indicators(folder: Path, rows: Rows) -> tuple[Indicator, ...]:
    write_workbook(folder / "kpis.xlsx", {"KPIs": rows})
    return read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30)).indicators


def series(indicator: Indicator) -> list[str]:
    return [value.text for value in indicator.values]


@pytest.mark.parametrize("again", [True, False])
@pytest.mark.parametrize("names", [("Actual", "Target"), ("Performance", "Trajectory"), ("Outturn", "Plan")])
def test_actual_above_target_is_one_measure_with_its_newest_target(tmp_path: Path, names: tuple[str, str], again: bool) -> None:
    actual, target = names
    first, second = indicators(
        tmp_path,
        [
            ("Indicator", None, *MONTHS),
            (ASSESSED, actual, 84, 86, 88),
            (ASSESSED if again else None, target, 85, 88, 90),
            (VISITED, actual, 91, 92, 94),
            (VISITED if again else None, target, 95, 95, 95),
        ],
    )
    assert (first.title, series(first), first.target.text) == (ASSESSED, ["84", "86", "88"], "90")
    assert (second.title, series(second), second.target.text) == (VISITED, ["91", "92", "94"], "95")
    assert (first.values[-1].place.cell, first.target.place.cell if first.target.place else None) == ("E2", "E3")


def test_a_target_above_the_actual_figures_is_the_target(tmp_path: Path) -> None:
    rows: Rows = [
        ("Indicator", None, *MONTHS),
        (ASSESSED, "Target", 85, 88, 90),
        (None, "Actual", 84, 86, 88),
        (VISITED, "Target", 95, 95, 95),
        (None, "Actual", 91, 92, 94),
    ]
    assert [(each.title, series(each), each.target.text) for each in indicators(tmp_path, rows)] == [
        (ASSESSED, ["84", "86", "88"], "90"),
        (VISITED, ["91", "92", "94"], "95"),
    ]


def test_of_a_numerator_a_denominator_and_their_share_the_share_is_the_figure(tmp_path: Path) -> None:
    rows: Rows = [
        ("Indicator", "Row", *MONTHS),
        ("Assessments within 45 days", "Numerator", 84, 86, 88),
        (None, "Denominator", 100, 100, 110),
        (None, "%", "84%", "86%", "80%"),
        ("Visits on time", "Numerator", 30, 31, 35),
        (None, "Denominator", 40, 40, 40),
        (None, "%", "75%", "78%", "88%"),
    ]
    assert [(each.title, series(each)) for each in indicators(tmp_path, rows)] == [
        ("Assessments within 45 days", ["84%", "86%", "80%"]),
        ("Visits on time", ["75%", "78%", "88%"]),
    ]


def test_what_is_said_beside_any_row_of_a_measure_is_said_of_it(tmp_path: Path) -> None:
    rows: Rows = [
        ("Indicator", None, *MONTHS, "Comment"),
        (ASSESSED, "Actual", 84, 86, 88, None),
        (None, "Target", 85, 88, 90, "Two teams were short of staff in April and have filled their posts"),
        (VISITED, "Actual", 91, 92, 94, "Better in every team since the visits were shared out anew"),
        (None, "Target", 95, 95, 95, None),
    ]
    comments = [each.comment for each in indicators(tmp_path, rows)]
    assert comments == ["Two teams were short of staff in April and have filled their posts", rows[3][5]]


def test_the_target_is_that_of_the_newest_figure(tmp_path: Path) -> None:
    rows: Rows = [
        ("Indicator", None, *MONTHS),
        (ASSESSED, "Actual", 84, 86, None),
        (None, "Target", 85, 88, 90),
        (VISITED, "Actual", 91, 92, None),
        (None, "Target", 95, 95, 97),
    ]
    assert [each.target.text for each in indicators(tmp_path, rows)] == ["88", "95"]


def test_weeks_are_periods_by_the_day_on_which_they_end(tmp_path: Path) -> None:
    rows: Rows = [("Indicator", "Target", "w/e 05/06/2026", "w/e 12/06/2026"), (ASSESSED, 90, 84, 86), (VISITED, 95, 91, 92)]
    found = indicators(tmp_path, rows)
    assert [[value.period.label for value in each.values] for each in found] == [["2026-06-05", "2026-06-12"]] * 2


DEFINED: Rows = [
    ("Ref", "Indicator", "Target 2026/27", "Good is"),
    ("K1", ASSESSED, 90, "High"),
    ("K2", VISITED, 95, "High"),
    ("K3", "Social workers who left (%)", 12, "Low"),
]
FIGURES = ((84, 86, 88), (91, 92, 94), (19, 18, 18))


def test_a_sheet_of_definitions_gives_the_figures_of_another_their_targets(tmp_path: Path) -> None:
    data: Rows = [("Ref", "Indicator", *MONTHS), *((*row[:2], *figures) for row, figures in zip(DEFINED[1:], FIGURES, strict=True))]
    write_workbook(tmp_path / "kpis.xlsx", {"Definitions": DEFINED, "Data": data})
    programme = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))
    assert [(each.ref, len(each.values), each.target.text, str(each.better)) for each in programme.indicators] == [
        ("K1", 3, "90", "higher"),
        ("K2", 3, "95", "higher"),
        ("K3", 3, "12", "lower"),
    ]
    assert not any(each.id == "indicator-duplicate" for each in programme.findings)
    assert dict(programme.indicators[0].cells)["target"].sheet == "Definitions"


def test_figures_that_only_a_ref_names_are_said_to_be_missing(tmp_path: Path) -> None:
    data: Rows = [("Ref", *MONTHS), *((row[0], *figures) for row, figures in zip(DEFINED[1:], FIGURES, strict=True))]
    write_workbook(tmp_path / "kpis.xlsx", {"Definitions": DEFINED, "Data": data})
    programme = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))
    assert [gap.missing for gap in programme.reading.gaps] == ["3 indicators of Data, which could not be read"]


def test_a_column_of_units_labels_no_rows(tmp_path: Path) -> None:
    rows: Rows = [
        ("Indicator", "Unit", "Good is", "Target", *MONTHS),
        ("Assessed in time", "%", "High", 90, 84, 86, 88),
        ("Children on remand", "n", "Low", 2, 4, 4, 3),
        ("Visited in time", "%", "High", 95, 91, 92, 94),
        ("Staff who left", "n", "Low", 3, 5, 4, 4),
    ]
    found = indicators(tmp_path, rows)
    assert [(each.unit, each.target.text, len(each.values)) for each in found] == [
        ("percent", "90", 3),
        ("number", "2", 3),
        ("percent", "95", 3),
        ("number", "3", 3),
    ]


def test_what_a_title_says_of_all_figures_is_their_unit_but_where_the_name_says_number(tmp_path: Path) -> None:
    rows: Rows = [
        ("Ward audits",),
        ("Figures are % unless it says no.",),
        (),
        ("Audit", "Target", *MONTHS),
        ("Hand hygiene", 95, 84, 86, 88),
        ("Falls (no.)", 2, 4, 4, 3),
    ]
    assert [each.unit for each in indicators(tmp_path, rows)] == ["percent", "number"]


def test_of_a_rating_for_each_quarter_the_newest_is_the_indicators_own(tmp_path: Path) -> None:
    rows: Rows = [
        ("Indicator", "Q1 2026/27", "Q1 RAG", "Q4 2025/26", "Q4 RAG"),
        (ASSESSED, 84, "Red", 80, "Amber"),
        (VISITED, 91, "Green", 90, "Red"),
    ]
    assert [each.rating for each in indicators(tmp_path, rows)] == ["Red", "Green"]


def test_a_label_that_nobody_knows_leaves_the_rows_as_they_are(tmp_path: Path) -> None:
    rows: Rows = [
        ("Indicator", "Row", *MONTHS),
        ("Caseload", "Actual", 17, 18, 19),
        (None, "Target", 15, 15, 15),
        (None, "What Ofsted likes", 12, 12, 12),
        ("Agency rate", "Actual", 25, 24, 23),
        (None, "Target", 10, 10, 10),
    ]
    assert not any(series(each) == ["25", "24", "23"] for each in indicators(tmp_path, rows) if each.title == "Caseload")


def test_a_measure_begins_with_its_name_whatever_its_first_row_tells(tmp_path: Path) -> None:
    rows: Rows = [
        ("Indicator", "Row", *MONTHS),
        ("Caseload", "Actual", 17, 18, 19),
        (None, "Target", 15, 15, 15),
        ("Agency rate", "Forecast", 26, 26, 26),
        (None, "Actual", 25, 24, 23),
        (None, "Target", 10, 10, 10),
    ]
    assert [(each.title, series(each), each.target.text) for each in indicators(tmp_path, rows)] == [
        ("Caseload", ["17", "18", "19"], "15"),
        ("Agency rate", ["25", "24", "23"], "10"),
    ]


def test_a_measure_without_a_target_row_costs_the_others_nothing(tmp_path: Path) -> None:
    rows: Rows = [
        ("Indicator", None, *MONTHS),
        (ASSESSED, "Actual", 84, 86, 88),
        (None, "Target", 85, 88, 90),
        ("Contacts", "Number", 310, 320, 305),
        (VISITED, "Actual", 91, 92, 94),
        (None, "Target", 95, 95, 95),
    ]
    assert [(each.title, each.target.text) for each in indicators(tmp_path, rows)] == [
        (ASSESSED, "90"),
        ("Contacts", None),
        (VISITED, "95"),
    ]


def test_rows_that_no_report_uses_are_set_aside_and_said(tmp_path: Path) -> None:
    rows: Rows = [
        ("Indicator", "Row", *MONTHS),
        (ASSESSED, "Actual", 84, 86, 88),
        (None, "Last year", 80, 81, 82),
        (VISITED, "Actual", 91, 92, 94),
        (None, "Last year", 90, 90, 91),
    ]
    write_workbook(tmp_path / "kpis.xlsx", {"KPIs": rows})
    programme = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))
    assert [(each.place.cell, each.because) for each in programme.reading.set_aside] == [
        ("B3", "a row of a measure that no report uses"),
        ("B5", "a row of a measure that no report uses"),
    ]
