"""Where the tables of a sheet stand, what their columns mean, and which rows are theirs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from reportgen.lexicon.fields.roles import Role
from reportgen.model.places import Place
from reportgen.reading.grid import Cell, Sheet, coordinate
from reportgen.reading.layout.kinds import INDICATORS, KEY, PLAN
from reportgen.reading.layout.regions import MOST_REGIONS, regions
from reportgen.reading.layout.table import Table
from reportgen.reading.layout.tables import tables
from reportgen.reading.layout.turning import turned

LATEST = date(2023, 4, 30)
HEADINGS = ("Ref", "Action", "Lead", "Deadline", "RAG")
FIRST = ("1.1", "Recruit social workers", "DCS", "July 23", "Amber")
SECOND = ("1.2", "Train managers", "SD", "May 23", "Red")


def sheet(*rows: tuple[object, ...], merged: str = "", filled: str = "") -> Sheet:
    """A sheet of rows from row 1, column A. `merged` and `filled` name ranges ('A1:C1') and cells ('A1')."""
    cells = {}
    for row, values in enumerate(rows, 1):
        for column, value in enumerate(values, 1):
            if value not in (None, ""):
                at = coordinate(row, column)
                number_format = "mmm-yy" if isinstance(value, date) else "General"
                cells[row, column] = Cell(
                    row, column, value, Place("Plan.xlsx", "Plan", at), number_format, bold=at in filled.split()
                )
    ranges = [area.split(":") for area in merged.split()]
    return Sheet(
        "Plan.xlsx", "Plan", cells, merged={at: _at(first) for first, last in ranges for at in _between(_at(first), _at(last))}
    )


def _at(name: str) -> tuple[int, int]:
    return int(name[1:]), ord(name[0]) - ord("A") + 1


def _between(first: tuple[int, int], last: tuple[int, int]) -> list[tuple[int, int]]:
    return [(row, column) for row in range(first[0], last[0] + 1) for column in range(first[1], last[1] + 1)]


def only(found: Sheet) -> Table:
    (table,) = tables(found, LATEST)
    return table


def texts(table: Table, meant: Role) -> list[str | None]:
    return [row.text(meant) for row in table.rows]


def bands(table: Table) -> list[str]:
    return [row.bands[-1].text if row.bands else "" for row in table.rows]


# --- headings


def test_the_first_row_that_says_what_its_columns_hold_is_the_heading() -> None:
    table = only(sheet(HEADINGS, FIRST, SECOND))
    assert (table.kind, table.heading_row, texts(table, Role.REF)) == (PLAN, 1, ["1.1", "1.2"])


def test_headings_may_stand_in_row_6_below_a_logo_and_titles() -> None:
    table = only(sheet((), ("Exampleshire Council",), (), ("Improvement plan",), (), HEADINGS, FIRST))
    assert (table.heading_row, [title.text for title in table.titles]) == (6, ["Exampleshire Council", "Improvement plan"])


def test_headings_may_stand_to_the_right() -> None:
    assert texts(only(sheet(("", "", *HEADINGS), ("", "", *FIRST))), Role.LEAD) == ["DCS"]


def test_columns_may_stand_in_any_order() -> None:
    table = only(sheet(HEADINGS[::-1], FIRST[::-1]))
    assert [texts(table, meant) for meant in (Role.REF, Role.DEADLINE, Role.RATING)] == [["1.1"], ["July 23"], ["Amber"]]


def test_a_heading_that_nobody_knows_is_kept_as_unknown() -> None:
    assert [cell.text for cell in only(sheet((*HEADINGS, "Cloud cover"), (*FIRST, "grey"))).columns.unknown] == ["Cloud cover"]


def test_two_columns_of_one_meaning_are_read_one_below_the_other() -> None:
    table = only(sheet(("Ref", "Action", "Lead", "Progress", "Comments"), ("1.1", "Recruit", "DCS", "Begun", "Late")))
    assert texts(table, Role.PROGRESS) == ["Begun\nLate"]


def test_a_sheet_of_words_has_no_table() -> None:
    assert tables(sheet(("Welcome",), ("Ask Ada", "if lost")), LATEST) == ()


# --- headings again


def test_headings_repeated_with_other_spelling_are_no_row() -> None:
    again = ("Ref:", "Actions", "LEADS", "By when", "R\nA\nG")
    assert texts(only(sheet(HEADINGS, FIRST, again, SECOND)), Role.REF) == ["1.1", "1.2"]


def test_a_heading_left_out_in_a_repeat_keeps_its_column() -> None:
    again = ("Ref", "Action", "Lead", "Deadline")
    assert texts(only(sheet(HEADINGS, FIRST, again, SECOND)), Role.RATING) == ["Amber", "Red"]


def test_a_heading_that_stands_only_in_a_repeat_adds_its_column() -> None:
    table = only(sheet(HEADINGS[:4], FIRST, HEADINGS, SECOND))
    assert texts(table, Role.RATING) == ["Amber", "Red"]


def test_a_misspelt_heading_in_a_repeat_leaves_it_a_repeat() -> None:
    again = ("Ref", "Action", "Lead", "Deadlein", "RAG")
    assert texts(only(sheet(HEADINGS, FIRST, again, SECOND)), Role.REF) == ["1.1", "1.2"]


def test_headings_in_another_order_begin_another_table() -> None:
    found = tables(sheet(HEADINGS, FIRST, HEADINGS[::-1], SECOND[::-1]), LATEST)
    assert [texts(table, Role.REF) for table in found] == [["1.1"], ["1.2"]]


@pytest.mark.parametrize(
    "row",
    [
        ("1.2", "Action", "Lead"),
        ("1.2", "Task and finish group", "Lead officer", "May 23", "Red"),
        ("", "Task and finish group", "Lead officer", "May 23"),
        ("", "Task and finish group", "Lead officer"),
        ("", "Actions", "Lead", datetime(2023, 5, 31)),
        ("", "Progress", datetime(2023, 5, 1), datetime(2023, 5, 2), datetime(2023, 5, 3)),
    ],
)
def test_a_row_of_data_whose_words_look_like_headings_is_a_row(row: tuple[object, ...]) -> None:
    assert [one.number for one in only(sheet(HEADINGS, FIRST, row)).rows] == [2, 3]


# --- headings over two rows


def test_the_second_row_of_a_heading_is_no_row() -> None:
    found = sheet(
        ("Action", "Lead", "Key tasks", "", ""),
        ("", "", "Money", "Staff", "Systems"),
        ("Recruit", "DCS", "Bid", "Advertise", "Buy"),
        merged="A1:A2 B1:B2 C1:E1",
    )
    assert texts(only(found), Role.STEP) == ["Bid\nAdvertise\nBuy"]


def test_the_cells_beside_a_group_need_not_be_merged() -> None:
    found = sheet(
        ("Action", "Lead", "Key tasks", "", ""), ("", "", "Money", "Staff", "IT"), ("Recruit", "DCS", "Bid"), merged="C1:E1"
    )
    assert [row.number for row in only(found).rows] == [3]


def test_in_a_heading_over_two_rows_the_lower_one_decides() -> None:
    found = sheet(
        ("Ref", "Action", "Deadline", "", "Lead"),
        ("", "", "Original", "Revised", ""),
        ("1.1", "Recruit", "May 23", "July 23", "DCS"),
        merged="A1:A2 B1:B2 C1:D1 E1:E2",
    )
    assert [texts(only(found), meant) for meant in (Role.DEADLINE, Role.REVISED)] == [["May 23"], ["July 23"]]


# --- titles, bands and notes


def test_a_text_across_the_table_is_a_band_for_the_rows_below_it() -> None:
    found = sheet(HEADINGS, ("0-3 months",), FIRST, ("3-6 months",), SECOND, merged="A2:E2 A4:E4")
    assert bands(only(found)) == ["0-3 months", "3-6 months"]


def test_a_text_beside_the_actions_is_a_band_without_being_merged() -> None:
    assert bands(only(sheet(HEADINGS, ("0-3 months",), FIRST))) == ["0-3 months"]


def test_a_bold_text_among_the_actions_is_a_band() -> None:
    assert bands(only(sheet(HEADINGS, ("", "Early help"), FIRST, filled="B2"))) == ["Early help"]


def test_a_text_among_the_actions_alone_is_a_row() -> None:
    assert texts(only(sheet(HEADINGS, FIRST, ("", "Then train them"))), Role.ACTION) == [FIRST[1], "Then train them"]


def test_notes_below_a_table_are_no_rows() -> None:
    assert len(only(sheet(HEADINGS, FIRST, (), ("* to be reviewed in May",), ("Contact: Ada Marsh",))).rows) == 1


def test_blank_rows_within_a_table_do_not_end_it() -> None:
    assert texts(only(sheet(HEADINGS, FIRST, (), (), SECOND)), Role.REF) == ["1.1", "1.2"]


def test_two_tables_may_stand_one_below_the_other() -> None:
    found = tables(sheet(HEADINGS, FIRST, (), ("Key",), ("Rating", "Meaning"), ("Red", "Overdue")), LATEST)
    assert [(table.kind, len(table.rows)) for table in found] == [(PLAN, 1), (KEY, 1)]


# --- indicators

DATED = [("Ref", "Action", "Lead", "Start", "End", "RAG"), ("1.1", "Recruit social workers", "DCS", "Jan 23", "July 23", "Amber")]


@pytest.mark.parametrize(
    "heads",
    [
        ("KPI", "Measure", "Target July 2023", "Dec-22", "Mar-23"),
        ("No.", "Indicator", "Baseline Sept 2022", "Dec-22", "Mar-23", "Jun-23"),
    ],
)
def test_months_below_the_dates_of_the_table_above_head_columns_where_all_beside_them_does(heads: tuple[str, ...]) -> None:
    rows = [*DATED, (), ("How we will know",), heads, ("K1", "Visits on time", 80, 70, 75)]
    plan, indicators = tables(sheet(*rows), LATEST)
    assert (plan.kind, [row.number for row in plan.rows]) == (PLAN, [2])
    assert (indicators.kind, [row.number for row in indicators.rows]) == (INDICATORS, [6])


def test_dates_below_dates_beside_a_word_that_may_head_a_column_are_a_row() -> None:
    assert len(only(sheet(*DATED, (), ("1.2", "Milestone", "DCS", "Feb 23", "May 23", "Green"))).rows) == 2


def test_months_are_read_as_dates_and_as_words() -> None:
    table = only(sheet(("Indicator", datetime(2023, 2, 1), "Mar-23", "Target"), ("Visits in time", 0.8, 0.9, 1)))
    assert (table.kind, [period.label for period in table.columns.periods.values()]) == (INDICATORS, ["2023-02", "2023-03"])


def test_a_groups_title_may_stand_where_the_names_are_headed() -> None:
    table = only(sheet(("", "Front door", "Feb-23", "Mar-23", "Target"), ("1", "Contacts", 5, 6, 7)))
    assert table.columns.name is not None
    assert table.columns.name.text == "Front door"


def test_another_groups_title_begins_another_table() -> None:
    found = tables(
        sheet(("Front door", "Feb-23", "Mar-23"), ("Contacts", 5, 6), ("Audit", "Feb-23", "Mar-23"), ("Audits", 7, 8)), LATEST
    )
    assert [table.columns.name.text for table in found if table.columns.name] == ["Front door", "Audit"]


def test_a_text_merged_across_the_months_is_no_heading() -> None:
    found = sheet(
        ("Indicator", "Feb-23", "Mar-23", "Target"), ("Audits", "Report for March 2023 to come", "", "90%"), merged="B2:C2"
    )
    assert [row.number for row in only(found).rows] == [2]


def test_years_may_head_columns() -> None:
    table = only(sheet(("Indicator", 2021, 2022, 2023, "Target"), ("Visits", 5, 6, 7, 8)))
    assert len(table.columns.periods) == 3


def test_values_about_two_thousand_are_not_years() -> None:
    found = sheet(("Front door", "Jan-23", "Feb-23", "Mar-23"), ("Contacts", 2012, 2034, 2050), ("Referrals", 2001, 2044, 2002))
    assert [row.number for row in only(found).rows] == [2, 3]


def test_a_sentence_with_a_date_in_it_is_no_month() -> None:
    table = only(
        sheet(("Indicator", "Mar-23", "Target", "What the Board was told about this in March 2023"), ("Visits", 5, 6, "x"))
    )
    assert list(table.columns.periods) == [2]


# --- rows


def test_a_merged_cell_stands_in_each_of_its_rows() -> None:
    found = sheet(("Outcome", "Action", "Lead"), ("Safe", "Recruit", "DCS"), ("", "Train", "SD"), merged="A2:A3")
    assert texts(only(found), Role.OUTCOME) == ["Safe", "Safe"]


def test_an_empty_cell_that_is_filled_can_still_be_found() -> None:
    found = sheet(HEADINGS, ("1.1", "Recruit", "DCS", "July 23"))
    filled = Cell(2, 5, None, Place("Plan.xlsx", "Plan", "E2"), fill="FF0000")
    (row,) = only(Sheet("Plan.xlsx", "Plan", {**found.cells, (2, 5): filled})).rows
    assert (row.cell(Role.RATING), row.filled_cell(Role.RATING)) == (None, filled)


def test_a_sheet_of_nothing_but_headings_has_no_more_tables_than_a_tracker_may_have() -> None:
    rows = [("Ref", "Action", "Lead") if number % 2 else (number, "Train", "DCS") for number in range(2 * MOST_REGIONS + 40)]
    assert len(regions(sheet(*rows))) <= MOST_REGIONS + 1


def test_cards_are_read_on_up_to_two_thousand_rows() -> None:
    def of(cards: int) -> Sheet:
        place = Place("plan.xlsx", "Cards")
        said = [
            line
            for number in range(cards)
            for line in (("Ref", f"1.{number}"), ("Action", f"Do it {number}"), ("Lead", "DCS"), ("By when", "May 2026"))
        ]
        cells = {
            (row, at): Cell(row, at, text, replace(place, cell=coordinate(row, at)))
            for row, texts in enumerate(said, 1)
            for at, text in enumerate(texts, 1)
        }
        return Sheet("plan.xlsx", "Cards", cells)

    at_most, more = of(500), of(501)
    assert turned(at_most) is not at_most
    assert turned(more) is more


def test_months_beside_a_label_leave_a_table_across_one() -> None:
    rows = [
        ("Action", "Recruit carers", "Audit files", "Publish the guide"),
        ("Lead", "Head of Service", "QA Manager", "Comms Lead"),
        ("Deadline", "March 2026", "April 2026", "May 2026"),
        ("Status", "Complete", "In progress", "Not started"),
    ]
    cells = {(row, column): text for row, line in enumerate(rows, 1) for column, text in enumerate(line, 1)}
    sheet = Sheet("t.xlsx", "S", {at: Cell(*at, text, Place("t.xlsx", "S", coordinate(*at))) for at, text in cells.items()})
    assert [cell.text for cell in turned(sheet).row(1).values()] == ["Action", "Lead", "Deadline", "Status"]
