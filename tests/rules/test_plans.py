"""From rows of a tracker to actions and steps: design.md part 4."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from reportgen.facts.plan.progress import progress
from reportgen.model.findings import Finding
from reportgen.model.months import Month
from reportgen.model.places import cells_of
from reportgen.model.plan import NO_DEADLINE, DeadlineKind
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from reportgen.reading.subjects.groups import priority_named
from tests.makers.workbooks import Rows, write_workbook

HEADINGS = ("Ref", "Outcome", "Action", "Lead", "By when", "RAG")
KEY = (("Rating", "Meaning"), ("Red", "Overdue"), ("Amber", "In progress"), ("Green", "Complete"))


@pytest.fixture
def read(tmp_path: Path):  # type: ignore[no-untyped-def]
    def reading(plan: Rows, name: str = "Plan", **sheets: Rows) -> Programme:
        write_workbook(tmp_path / "tracker.xlsx", {name: plan, "Key": KEY, **sheets})
        return read_programme(open_programme(tmp_path), Month(2026, 5), date(2026, 5, 31))

    return reading


def ids(programme: Programme) -> list[str]:
    return [finding.id for finding in programme.findings]


def found(programme: Programme, finding_id: str) -> Finding:
    return next(finding for finding in programme.findings if finding.id == finding_id)


def test_each_row_of_a_flat_plan_is_an_action(read) -> None:  # type: ignore[no-untyped-def]
    programme = read(
        [HEADINGS, ("1.1", "Safer", "Do this", "DCS", "May 2026", "Amber"), ("1.2", "Sooner", "Do that", "SD", "June 26", "Red")]
    )
    first = programme.plan.actions[0]
    assert [action.ref for action in programme.plan.actions] == ["1.1", "1.2"]
    assert (first.text, first.leads, first.deadline.day, first.standing.counts_as) == (
        "Do this",
        ("DCS",),
        date(2026, 5, 31),
        CountsAs.IN_PROGRESS,
    )


def test_columns_may_stand_in_any_order_under_other_words(read) -> None:  # type: ignore[no-untyped-def]
    programme = read([("BRAG", "Who?", "Task", "Deadline", "#"), ("Amber", "DCS", "Do this", "May 2026", "7")])
    action = programme.plan.actions[0]
    assert (action.ref, action.text, action.leads) == ("7", "Do this", ("DCS",))


def test_adjacent_rows_with_one_ref_are_steps_of_one_action(read) -> None:  # type: ignore[no-untyped-def]
    programme = read(
        [
            HEADINGS,
            ("1.1", "Safer", "First", "DCS", "May 2026", "Amber"),
            ("1.1", "Safer", "Second", "SD", "March 2026", "Red"),
            ("1.2", "Sooner", "Third", "SD", "June 2026", "Amber"),
        ]
    )
    first, second = programme.plan.actions
    assert ([step.text for step in first.steps], second.steps) == (["First", "Second"], ())
    assert first.leads == ("DCS", "SD")
    assert (first.deadline.day, first.deadline.days) == (date(2026, 5, 31), (date(2026, 5, 31), date(2026, 3, 31)))


def test_headings_repeated_between_two_rows_do_not_part_them(read) -> None:  # type: ignore[no-untyped-def]
    again = ("Ref No.", "Desired outcome", "Actions", "Lead officer", "Time scale/ Date", "R A G")
    programme = read(
        [HEADINGS, ("1.1", "Safer", "First", "DCS", "May 26", "Amber"), again, ("1.1", "Safer", "Second", "SD", "May 26", "Amber")]
    )
    assert [len(action.steps) for action in programme.plan.actions] == [2]


def test_a_row_without_a_ref_below_one_is_a_step_where_the_outcome_is_the_same_or_empty(read) -> None:  # type: ignore[no-untyped-def]
    programme = read(
        [
            HEADINGS,
            ("1.1", "Safer", "First", "DCS", "May 2026", "Amber"),
            (None, None, "Second", "SD", "May 2026", "Amber"),
            (None, "Sooner", "Third", "SD", "May 2026", "Amber"),
        ]
    )
    assert [(action.ref, len(action.steps)) for action in programme.plan.actions] == [("1.1", 2), (None, 0)]


def test_in_a_table_without_refs_each_row_is_an_action(read) -> None:  # type: ignore[no-untyped-def]
    programme = read([("Action", "Lead", "By when"), ("First", "DCS", "May 2026"), ("Second", "DCS", "May 2026")])
    assert [action.text for action in programme.plan.actions] == ["First", "Second"]


def test_one_ref_in_two_places_is_two_actions_and_a_finding(read) -> None:  # type: ignore[no-untyped-def]
    programme = read(
        [
            HEADINGS,
            ("1.1", "Safer", "First", "DCS", "May 2026", "Amber"),
            ("1.2", "Sooner", "Second", "DCS", "May 2026", "Amber"),
            ("1.1", "Later", "Third", "DCS", "May 2026", "Amber"),
        ]
    )
    assert len(programme.plan.actions) == 3
    assert found(programme, "ref-duplicate").place.cell == "A4"


def test_ten_stored_as_a_number_is_read_by_the_ref_above(read) -> None:  # type: ignore[no-untyped-def]
    rows = [(number / 10, "Safer", f"Action {number}", "DCS", "May 2026", "Amber") for number in range(21, 30)]
    programme = read([HEADINGS, *rows, (2.1, "Safer", "The tenth", "DCS", "May 2026", "Amber")])
    assert [action.ref for action in programme.plan.actions][-2:] == ["2.9", "2.10"]
    assert "ref-stored-as-number" in ids(programme)


@pytest.mark.parametrize(
    ("column", "finding_id", "cell"), [(3, "lead-missing", "D2"), (4, "deadline-missing", "E2"), (5, "rating-missing", "F2")]
)
def test_what_is_missing_is_found_at_its_cell(read, column: int, finding_id: str, cell: str) -> None:  # type: ignore[no-untyped-def]
    row: list[object] = ["1.1", "Safer", "First", "DCS", "May 2026", "Amber"]
    row[column] = None
    assert found(read([HEADINGS, row]), finding_id).place.cell == cell


def test_a_year_comes_from_the_same_ref_before_the_nearest_row(read) -> None:  # type: ignore[no-untyped-def]
    programme = read(
        [
            HEADINGS,
            ("1.1", "Safer", "First", "DCS", "March 2027", "Amber"),
            ("1.2", "Sooner", "Second", "DCS", "May", "Amber"),
            ("1.2", "Sooner", "Third", "DCS", "June 2026", "Amber"),
        ]
    )
    assert programme.plan.actions[1].steps[0].deadline.day == date(2026, 5, 31)
    assert "deadline-year-assumed" in ids(programme)


def test_priorities_come_from_the_titles_above_the_headings(read) -> None:  # type: ignore[no-untyped-def]
    title, statement = "Priority 2 – Front door", "Families get the right help quickly and in one place."
    programme = read([(title,), (statement,), HEADINGS, ("2.1", "Safer", "First", "DCS", "May 2026", "Amber")])
    priority = programme.plan.actions[0].priority
    assert (priority.ref, priority.title, priority.statement) == ("2", "Front door", statement)


def test_priorities_come_from_a_column(read) -> None:  # type: ignore[no-untyped-def]
    headings = ("Priority", "Ref", "Action", "Lead")
    programme = read(
        [
            headings,
            ("1 Leadership", "1.1", "First", "DCS"),
            ("2: Practice", "2.1", "Second", "DCS"),
            ("1 Leadership", "1.2", "Third", "SD"),
        ]
    )
    assert [(priority.ref, priority.title) for priority in programme.plan.priorities] == [("1", "Leadership"), ("2", "Practice")]


def test_priorities_come_from_the_refs_where_nothing_else_names_them(read) -> None:  # type: ignore[no-untyped-def]
    programme = read([HEADINGS, ("3.1", "Safer", "First", "DCS", "May 2026", "Amber")])
    assert [priority.title for priority in programme.plan.priorities] == ["Priority 3"]


@pytest.mark.parametrize(
    ("text", "ref", "title"),
    [
        ("Priority 1 – Governance", "1", "Governance"),
        ("PRIORITY 2: Front door", "2", "Front door"),
        ("Theme A - Practice", "A", "Practice"),
        ("3. Care leavers", "3", "Care leavers"),
        ("4", "4", ""),
    ],
)
def test_a_priority_is_named_in_many_ways(text: str, ref: str, title: str) -> None:
    named = priority_named(text)
    assert named is not None
    assert (named.ref, named.title) == (ref, title)


@pytest.mark.parametrize("text", ["Leadership", "2023 plan", "Areas for improvement", "Objectives and outcomes"])
def test_words_without_a_number_name_no_numbered_priority(text: str) -> None:
    assert priority_named(text) is None


def test_totals_and_notes_below_the_table_are_not_actions(read) -> None:  # type: ignore[no-untyped-def]
    row = ("1.1", "Safer", "First", "DCS", "May 2026", "Amber")
    programme = read([HEADINGS, row, (None,), ("Total", None, "1 action"), ("Note: the plan is reviewed each month.",)])
    assert len(programme.plan.actions) == 1


def test_a_start_is_read_as_a_start(read) -> None:  # type: ignore[no-untyped-def]
    programme = read([HEADINGS, ("1.1", "Safer", "First", "DCS", "In place from April 2026", "Amber")])
    assert programme.plan.actions[0].deadline.kind is DeadlineKind.FROM


def test_a_status_column_serves_where_there_is_no_rating(read) -> None:  # type: ignore[no-untyped-def]
    programme = read(
        [("Ref", "Action", "Lead", "Status"), ("1", "First", "DCS", "Complete"), ("2", "Second", "DCS", "Not complete")]
    )
    assert [action.standing.counts_as for action in programme.plan.actions] == [CountsAs.DONE, CountsAs.IN_PROGRESS]


def test_a_completion_date_beside_a_rating_of_in_progress_counts_as_done_and_is_said(read) -> None:  # type: ignore[no-untyped-def]
    programme = read([("Ref", "Action", "RAG", "Completed on"), ("1", "First", "Amber", date(2026, 4, 2))])
    assert programme.plan.actions[0].standing.counts_as is CountsAs.DONE
    assert found(programme, "rating-and-status-differ").place.cell == "D2"


@pytest.mark.parametrize(("rating", "status"), [("Green", "Not started"), ("Red", "Complete")])
def test_where_rating_and_status_contradict_each_other_the_worse_stands_and_it_is_to_fix(  # type: ignore[no-untyped-def]
    read, rating: str, status: str
) -> None:
    programme = read([("Ref", "Action", "RAG", "Status"), ("1", "First", rating, status)])
    assert programme.plan.actions[0].standing.counts_as in (CountsAs.NOT_STARTED, CountsAs.OVERDUE)
    assert found(programme, "rating-and-status-differ").severity == "fix"


def test_why_it_is_late_and_what_the_board_agreed_are_read(read) -> None:  # type: ignore[no-untyped-def]
    headings = ("Ref", "Action", "By when", "RAG", "Reason for delay", "Recovery action", "Revised date", "Agreed by Board on")
    row = ("1", "First", "March 2026", "Red", "No funds", "Bid made", "30 June 2026", date(2026, 4, 23))
    action = read([headings, row]).plan.actions[0]
    assert (action.reason, action.recovery) == ("No funds", "Bid made")
    assert (action.revision.day, action.revision.agreed_on) == (date(2026, 6, 30), date(2026, 4, 23))


def test_hidden_rows_are_read_and_said_so(tmp_path: Path) -> None:
    import openpyxl

    row = ("1.1", "Safer", "First", "DCS", "May 2026", "Amber")
    path = write_workbook(tmp_path / "tracker.xlsx", {"Plan": [HEADINGS, row], "Key": KEY})
    book = openpyxl.load_workbook(path)
    book["Plan"].row_dimensions[2].hidden = True
    book.save(path)
    programme = read_programme(open_programme(tmp_path), Month(2026, 5), date(2026, 5, 31))
    assert (len(programme.plan.actions), "hidden-rows" in ids(programme)) == (1, True)


def test_dates_of_a_row_are_never_the_months_of_a_heading(read) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ("Ref", "Action", "Start date", "End date", "RAG"),
        ("Front door",),
        ("1.1", "Do X", date(2026, 1, 1), date(2026, 3, 31), "Red"),
        ("Fostering",),
        ("2.1", "Do Z", "Jan 26", "March 26", "Amber"),
    ]
    programme = read(rows)
    assert [action.ref for action in programme.plan.actions] == ["1.1", "2.1"]
    assert [priority.title for priority in programme.plan.priorities] == ["Front door", "Fostering"]


def test_actions_that_begin_like_a_total_or_a_note_are_actions(read) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ("Action", "Lead"),
        ("Total redesign of the front door", "HOS"),
        ("Note taking training", "HOS"),
        ("Total", "2"),
        ("Notes: none", None),
    ]
    assert len(read(rows).plan.actions) == 2


THREE = [
    (f"1.{number}", None, text, "HOS", f"{number} May 2026", "Amber")
    for number, text in enumerate(("Buy the tablets", "Train the panel", "Write the guide"), 1)
]


@pytest.mark.parametrize(
    "counts",
    [
        [(None,), (None, None, None, None, "Amber", 3)],
        [(None,), ("Total actions", None, None, None, 3), ("of which complete", None, None, None, 0)],
        [("Total actions", None, None, None, 3), ("of which complete", None, None, None, 0)],
        [(None,), (None, None, "Number amber", None, None, 3), (None, None, "Number of those that are red", None, None, 0)],
        [(None,), ("Done", None, None, 0, None, "0%"), ("Open", None, None, 3, None, "100%")],
    ],
)
def test_rows_behind_the_actions_that_count_them_are_no_actions_and_no_gap(read, counts: Rows) -> None:  # type: ignore[no-untyped-def]
    programme = read([HEADINGS, *THREE, *counts])
    assert [action.ref for action in programme.plan.actions] == ["1.1", "1.2", "1.3"]
    assert programme.reading.gaps == ()
    assert "row-taken-for-note" not in ids(programme)


@pytest.mark.parametrize("label", ["How many", "Crosses", "All three areas"])
def test_a_row_of_as_many_as_its_columns_have_marks_is_no_action_nor_is_the_note_below_it(read, label: str) -> None:  # type: ignore[no-untyped-def]
    heads = ("Action", "Lead", "Not started", "Started", "Complete")
    rows = [(row[2], "HOS", *("x" if at == number else None for at in range(3))) for number, row in enumerate((*THREE, THREE[0]))]
    rows = [
        *rows[:3],
        ("Move the archive", "HOS", None, None, "x"),
        ("Close the annexe", "HOS", None, "x"),
        ("Buy vans", "HOS", "x"),
    ]
    counts = [(label, None, 2, 2, 2), ("Begun in May, kept by the project office",)]
    assert len(read([heads, *rows, *counts]).plan.actions) == 6


def test_a_row_of_other_numbers_than_its_columns_have_marks_is_an_action(read) -> None:  # type: ignore[no-untyped-def]
    heads = ("Action", "Lead", "Not started", "Started", "Complete")
    rows = [(row[2], "HOS", *("x" if at == number else None for at in range(3))) for number, row in enumerate(THREE)]
    last = ("Move the archive to the annexe", None, 4, 7, None)
    assert len(read([heads, *rows, last]).plan.actions) == 4


@pytest.mark.parametrize("last", [(None, 2026, None), ("HOS", 4, None), (None, "May 2026", 3), (None, "6 weeks", None)])
def test_an_action_behind_a_blank_row_is_no_count(read, last: tuple[object, ...]) -> None:  # type: ignore[no-untyped-def]
    text = "Review the contract of the home"
    rows = [HEADINGS[2:], *(row[2:] for row in THREE), (None,), (text, *last)]
    assert [each.text for each in read(rows).plan.actions][3:] == [text]


def test_a_grade_below_grades_is_no_count(read) -> None:  # type: ignore[no-untyped-def]
    key = [("Rating", "Meaning"), ("1", "Complete"), ("2", "In progress"), ("3", "Not started"), ("4", "Overdue")]
    rows = [(*row[2:5], number) for row, number in zip(THREE, (1, 2, 4), strict=True)]
    last = ("Review the contract of the home", None, None, 3)
    assert len(read([HEADINGS[2:], *rows, (None,), last], Key=key).plan.actions) == 4


def test_a_row_with_a_ref_and_a_date_but_no_text_is_an_action_and_it_is_said(read) -> None:  # type: ignore[no-untyped-def]
    programme = read(
        [HEADINGS, ("1.1", "Safer", "First", "DCS", "May 2026", "Amber"), ("1.2", None, None, "DCS", "June 2026", "Amber")]
    )
    assert len(programme.plan.actions) == 2
    (finding,) = (each for each in programme.findings if each.id == "action-text-missing")
    assert "has no text of its own, only its outcome" in finding.what


def test_an_action_without_text_in_a_plan_without_outcomes_is_not_said_to_have_one(read) -> None:  # type: ignore[no-untyped-def]
    headings = ("Ref", "Action", "Lead", "By when", "RAG")
    programme = read([headings, ("1.1", "First", "DCS", "May 2026", "Amber"), ("1.2", None, "DCS", "June 2026", "Amber")])
    (finding,) = (each for each in programme.findings if each.id == "action-text-missing")
    assert finding.what.endswith("has no text of its own")


def test_a_text_that_a_formula_should_show_is_told_once(read) -> None:  # type: ignore[no-untyped-def]
    headings = ("Ref", "Action", "Lead", "By when", "RAG")
    programme = read([headings, ("1.1", "First", "DCS", "May 2026", "Amber"), ("1.2", "=A1&B1", "DCS", "June 2026", "Amber")])
    assert "formula-without-value" in ids(programme)
    assert "action-text-missing" not in ids(programme)


def test_words_alone_under_progress_go_on_with_the_row_above(read) -> None:  # type: ignore[no-untyped-def]
    headings = ("Ref", "Action", "Lead", "Progress")
    rows = [headings, ("1.1", "First", "HOS", "Begun."), (None, None, None, "The panel met."), ("1.2", "Second", "HOS", "Not yet.")]
    programme = read(rows)
    assert [action.progress for action in programme.plan.actions] == ["Begun.\nThe panel met.", "Not yet."]
    assert [priority.title for priority in programme.plan.priorities] == ["Priority 1"]
    assert not programme.plan.actions[0].steps


def test_a_stretch_of_time_is_no_priority(read) -> None:  # type: ignore[no-untyped-def]
    rows = [("Ref", "Action", "Lead"), ("0-3 Months",), ("1.1", "First", "DCS"), ("3-6 Months",), ("2.1", "Second", "DCS")]
    assert [priority.ref for priority in read(rows).plan.priorities] == ["1", "2"]


def test_a_numbered_band_is_the_priority_and_the_one_below_it_is_not(read) -> None:  # type: ignore[no-untyped-def]
    rows = [("Ref", "Action", "Lead"), ("1. Leadership",), ("1.1 Leaders know their service",), ("1.1.1", "First", "DCS")]
    assert [(each.ref, each.title) for each in read(rows).plan.priorities] == [("1", "Leadership")]


def test_one_ref_in_two_bands_is_two_actions(read) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ("Ref", "Action", "Lead"),
        ("Theme A: Front door",),
        ("1", "First", "DCS"),
        ("Theme B: Fostering",),
        ("1", "Second", "DCS"),
    ]
    programme = read(rows)
    assert [action.priority.ref for action in programme.plan.actions] == ["A", "B"]
    assert "ref-duplicate" not in ids(programme)  # numbers restart in each


def test_headings_of_an_unknown_table_below_end_the_plan_and_are_said(read) -> None:  # type: ignore[no-untyped-def]
    rows = [
        ("Ref", "Action", "Lead"),
        ("1", "First", "DCS"),
        (None,),
        ("Ref", "Colour", "Shape", "Size"),
        ("1", "green", "round", "small"),
    ]
    programme = read(rows)
    assert len(programme.plan.actions) == 1
    assert [(aside.place.cell, aside.because) for aside in programme.reading.set_aside] == [
        ("A4:D5", "a table of no kind that the reports use")
    ]


def test_the_title_of_a_priority_may_be_the_heading_of_the_actions(read) -> None:  # type: ignore[no-untyped-def]
    action = read([("Ref", "Priority 1: Front door", "Lead", "By when"), ("1.1", "First", "DCS", "May 2026")]).plan.actions[0]
    assert (action.text, action.priority.ref, action.priority.title) == ("First", "1", "Front door")


def test_of_ratings_month_by_month_the_latest_counts(read) -> None:  # type: ignore[no-untyped-def]
    rows = [("Ref", "Action", "RAG Mar 26", "RAG Apr 26", "RAG Dec 26"), ("1", "First", "Red", "Green", "Amber")]
    assert read(rows).plan.actions[0].standing.level.name == "Green"


@pytest.mark.parametrize(
    ("headings", "ratings", "counts"),
    [
        (("May RAG", "Apr RAG"), ("Red", "Green"), "Red"),  # the newest first
        (("RAG Mar", "RAG Apr", "RAG May", "RAG Jun"), ("Green", "Amber", "Red", "Green"), "Red"),  # June is to come
        (("RAG Apr", "RAG Mar", "RAG May"), ("Green", "Amber", "Red"), "Red"),  # in no order
        (("RAG Nov", "RAG Dec", "RAG Jan"), ("Green", "Amber", "Red"), "Red"),  # over the end of a year
        (("RAG Q1", "RAG Q2", "RAG Q3"), ("Red", "Green", "Amber"), "Red"),  # the quarter that runs
        (("RAG Q1", "RAG Q2", "RAG Q3", "RAG Q4"), ("Green", "Amber", "Green", "Red"), "Red"),  # of the year before
    ],
)
def test_of_ratings_below_months_without_a_year_the_last_that_has_come_counts(read, headings, ratings, counts) -> None:  # type: ignore[no-untyped-def]
    (action,) = read([("Ref", "Action", *headings), ("1", "First", *ratings)]).plan.actions
    assert action.standing.level.name == counts


def test_a_rating_that_is_foreseen_never_stands_for_one_that_is_blank(read) -> None:  # type: ignore[no-untyped-def]
    rows = [("Ref", "Action", "RAG", "Forecast RAG"), ("1", "First", "Amber", "Red"), ("2", "Second", None, "Green")]
    assert [action.standing.counts_as for action in read(rows).plan.actions] == [CountsAs.IN_PROGRESS, None]


@pytest.mark.parametrize(
    ("delivery", "beside"),
    [
        ("Delivery RAG", "Impact RAG"),
        ("RAG", "Outcome RAG"),
        ("RAG", "Confidence"),
        ("RAG (delivery)", "RAG (impact)"),
        ("Status", "Impact RAG"),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_a_rating_of_what_actions_bring_or_of_confidence_says_nothing_beside_one_of_how_they_stand(  # type: ignore[no-untyped-def]
    read, delivery: str, beside: str, turned: bool
) -> None:
    rows = [("Red", "Green"), ("Amber", "Red"), ("Red", "Amber")]
    if delivery == "Status":
        rows = [(word, rating) for word, (_, rating) in zip(("Overdue", "In progress", "Overdue"), rows, strict=True)]
    table = [(delivery, beside), *rows]
    heads, *rated = [tuple(reversed(row)) if turned else row for row in table]
    programme = read([("Ref", "Action", *heads), *((f"{at}", f"Train team {at}", *row) for at, row in enumerate(rated, 1))])
    assert [action.standing.counts_as for action in programme.plan.actions] == [
        CountsAs.OVERDUE,
        CountsAs.IN_PROGRESS,
        CountsAs.OVERDUE,
    ]
    assert "two-columns-alike" not in {finding.id for finding in programme.findings}


def test_a_rating_of_what_actions_bring_is_the_rating_where_a_plan_has_no_other(read) -> None:  # type: ignore[no-untyped-def]
    rows = [("Ref", "Action", "Impact RAG"), ("1", "First", "Red"), ("2", "Second", "Amber")]
    assert [action.standing.counts_as for action in read(rows).plan.actions] == [CountsAs.OVERDUE, CountsAs.IN_PROGRESS]


def test_one_number_in_two_groups_is_two_actions_though_their_rows_are_neighbours(read) -> None:  # type: ignore[no-untyped-def]
    rows = [("Report", "No", "Agreed action", "Owner", "Due", "Status"), ("Payroll", "1", "First", "DCS", "May 2026", "Open")]
    programme = read([*rows, ("Debts", "1", "Second", "SD", "June 2026", "Implemented")])
    assert [(action.text, action.priority.title) for action in programme.plan.actions] == [
        ("First", "Payroll"),
        ("Second", "Debts"),
    ]


@pytest.mark.parametrize(("text", "status", "missed"), [("None", "Closed", 0), ("N/A", None, 0), ("None", "Open", 1)])
def test_a_closed_recommendation_that_needs_no_action_is_no_gap(read, text: str, status: str | None, missed: int) -> None:  # type: ignore[no-untyped-def]
    rows = [("No", "Agreed action", "Owner", "Due", "Status"), ("1", "First", "DCS", "May 2026", "Open")]
    assert len(read([*rows, ("2", text, "DCS", None, status)]).reading.gaps) == missed


def test_a_row_whose_own_status_is_blank_does_not_take_done_from_the_row_above(read) -> None:  # type: ignore[no-untyped-def]
    rows = [("Ref", "Action", "Lead", "By when", "Status"), ("1", "First", "DCS", "May 2026", "Complete")]
    programme = read([*rows, (None, "Second", "SD", "April 2026", None)])
    (each,) = [progress(action, programme.scale, date(2026, 5, 31)) for action in programme.plan.actions]
    assert (each.judged.counts_as, [step.judged.counts_as for step in each.steps]) == (None, [CountsAs.DONE, None])
    assert found(programme, "rating-missing").place.cell == "E3"


def test_a_planned_day_of_completion_is_no_completion(read) -> None:  # type: ignore[no-untyped-def]
    (action,) = read([("Ref", "Action", "Planned completed on"), ("1", "First", "01/05/2026")]).plan.actions
    assert (action.deadline.day, action.standing.completed_on) == (date(2026, 5, 1), None)


@pytest.mark.parametrize("heading", ["% incomplete", "% remaining", "% outstanding"])
def test_a_share_that_is_left_is_no_share_that_is_complete(read, heading: str) -> None:  # type: ignore[no-untyped-def]
    rows = [("Ref", "Action", "Lead", "By when", heading), ("1", "First", "DCS", "May 2026", "100%")]
    (action, _) = read([*rows, ("2", "Second", "DCS", "May 2026", "100%")]).plan.actions
    assert action.standing.counts_as is None


def test_in_a_column_that_counts_to_a_hundred_one_is_one_of_a_hundred(read) -> None:  # type: ignore[no-untyped-def]
    rows = [("Ref", "Action", "% complete"), ("1", "First", 100), ("2", "Second", 1)]
    assert [action.standing.counts_as for action in read(rows).plan.actions] == [CountsAs.DONE, CountsAs.IN_PROGRESS]
    fractions = [("Ref", "Action", "% complete"), ("1", "First", 0.5), ("2", "Second", 1)]
    assert [action.standing.counts_as for action in read(fractions).plan.actions] == [CountsAs.IN_PROGRESS, CountsAs.DONE]


@pytest.mark.parametrize("deadline", ["Completed 12/05/2026", "12/05/2026 (complete)", "Done on 12 May 2026"])
def test_a_deadline_may_say_that_it_is_done(read, deadline: str) -> None:  # type: ignore[no-untyped-def]
    programme = read([("Ref", "Action", "By when", "Status"), ("1", "First", deadline, None)])
    said = programme.plan.actions[0].standing
    assert (said.counts_as, said.completed_on) == (CountsAs.DONE, date(2026, 5, 12))
    assert "deadline-is-a-status" in ids(programme)


def test_a_step_may_say_behind_its_date_that_it_is_done(read) -> None:  # type: ignore[no-untyped-def]
    steps = "- Advert (SD - Apr 26) done\n- Plan by 1 May 2026 COMPLETE\n- Review until all are done (SD - May 26)"
    (action,) = read([("Ref", "Action", "Milestones", "Status"), ("1", "First", steps, "In progress")]).plan.actions
    assert [step.standing.counts_as for step in action.steps] == [CountsAs.DONE, CountsAs.DONE, None]


def test_two_columns_that_mean_the_same_are_said(read) -> None:  # type: ignore[no-untyped-def]
    rows = [("Ref", "Action", "Due date", "Completion date"), ("1", "First", "May 2026", "June 2026")]
    assert found(read(rows), "two-columns-alike").place.cell == "D1"


def test_a_status_column_that_holds_ratings_is_read_as_one(read) -> None:  # type: ignore[no-untyped-def]
    rows = [("Ref", "Action", "Status"), ("1", "First", "Green"), ("2", "Second", "R")]
    assert [action.standing.level.name for action in read(rows).plan.actions] == ["Green", "Red"]


@pytest.mark.parametrize(
    ("due", "typed", "day"),
    [
        ("31/07/2026", "29 July", date(2026, 7, 29)),
        ("31/01/2026", "15 Dec", date(2025, 12, 15)),
        ("30/11/2025", "5/1", date(2026, 1, 5)),
        ("31 December 2025", "January", date(2026, 1, 31)),
    ],
)
def test_a_completion_date_without_a_year_is_the_nearest_to_the_deadline(read, due: str, typed: str, day: date) -> None:  # type: ignore[no-untyped-def]
    programme = read([("Ref", "Action", "Due date", "Date completed"), ("1", "First", due, typed), ("2", "Second", due, None)])
    said = programme.plan.actions[0].standing
    assert (said.counts_as, said.completed_on) == (CountsAs.DONE, day)
    assert found(programme, "completion-year-assumed").place.cell == "D2"


@pytest.mark.parametrize(("due", "typed"), [("31/07/2026", "soon"), ("31/07/2026", "when staff return"), ("Ongoing", "29 July")])
def test_what_names_no_day_or_stands_beside_no_deadline_completes_nothing(read, due: str, typed: str) -> None:  # type: ignore[no-untyped-def]
    programme = read([("Ref", "Action", "Due date", "Date completed"), ("1", "First", due, typed), ("2", "Second", due, None)])
    assert programme.plan.actions[0].standing.completed_on is None
    assert found(programme, "completion-not-understood").place.cell == "D2"


def test_a_completion_date_that_cannot_be_read_is_said(read) -> None:  # type: ignore[no-untyped-def]
    rows = [("Ref", "Action", "RAG", "Date completed"), ("1", "First", "Amber", "May 26"), ("2", "Second", "Amber", "soon")]
    programme = read(rows)
    assert programme.plan.actions[0].standing.completed_on == date(2026, 5, 31)
    assert found(programme, "completion-not-understood").place.cell == "D3"


def test_sub_actions_in_their_own_column_are_the_steps_of_the_action_beside_them(read) -> None:  # type: ignore[no-untyped-def]
    headings = ("Ref", "Action", "Sub-action", "Lead", "By when", "RAG")
    rows = [headings, ("1", "Clinic", "Set dates", "DCS", "May 2026", "Amber"), (None, None, "Recruit", "SD", "June 2026", "Amber")]
    (action,) = read(rows).plan.actions
    assert (action.text, [step.text for step in action.steps]) == ("Clinic", ["Set dates", "Recruit"])


@pytest.mark.parametrize("bullet", ["•", "-", "1.", "a)"])
def test_bulleted_lines_of_an_action_are_its_steps(read, bullet: str) -> None:  # type: ignore[no-untyped-def]
    rows = [HEADINGS, ("1.1", "Safer", f"{bullet} Appoint a deputy\n{bullet} Train the staff", "DCS", "May 2026", "Amber")]
    (action,) = read(rows).plan.actions
    assert [step.text for step in action.steps] == ["Appoint a deputy", "Train the staff"]


def test_a_bullet_may_say_who_does_it_and_when_below_words_that_lead_in(read) -> None:  # type: ignore[no-untyped-def]
    text = "Rebuild the team\n• Appoint a deputy (Head of QA – March 2026)\n• Train the staff"
    (action,) = read([HEADINGS, ("1.1", "Safer", text, "DCS", "May 2026", "Amber")]).plan.actions
    assert [(step.text, step.leads, step.deadline.day) for step in action.steps] == [
        ("Appoint a deputy", ("Head of QA",), date(2026, 3, 31)),
        ("Train the staff", (), None),
    ]


def test_a_list_that_only_tells_more_of_the_action_is_no_list_of_steps(read) -> None:  # type: ignore[no-untyped-def]
    text = "Invite peers to review\n• early help\n• the front door"
    (action,) = read([HEADINGS, ("1.1", "Safer", text, "DCS", "May 2026", "Amber")]).plan.actions
    assert (action.text, action.steps) == (text, ())


def test_a_line_that_explains_the_ratings_is_no_action(read) -> None:  # type: ignore[no-untyped-def]
    rows = [
        HEADINGS,
        ("1.1", "Safer", "First", "DCS", "May 2026", "Green"),
        (None, None, "GREEN means done. AMBER means under way."),
    ]
    programme = read(rows)
    assert [action.text for action in programme.plan.actions] == ["First"]


def test_columns_headed_by_a_quarter_hold_no_leads_whatever_stands_over_them(read) -> None:  # type: ignore[no-untyped-def]
    over = ("", "", "", "Status said by the owner", "")
    rows = [over, ("Ref", "Action", "Action owner", "Q4 2025/26", "Q1 2026/27"), ("C1", "First", "Payments Manager", "ND", "P")]
    rows += [("C2", "Second", "Tax Accountant", "N", "I"), ("C3", "Third", "Head of ICT", "P", "I")]
    assert [action.leads for action in read(rows).plan.actions] == [("Payments Manager",), ("Tax Accountant",), ("Head of ICT",)]


def test_numbers_of_recommendations_that_stand_first_are_the_refs(read) -> None:  # type: ignore[no-untyped-def]
    rows: list[tuple[object, ...]] = [("Recommendation no.", "Recommendation", "Action", "Lead", "Status")]
    rows += [("1", "Record it", "First", "DCS", "Done"), ("2", "Know it", "Second", "SD", "Done")]
    assert [action.ref for action in read(rows).plan.actions] == ["1", "2"]


def test_a_new_date_in_a_few_rows_moves_one_that_no_column_has(read) -> None:  # type: ignore[no-untyped-def]
    rows: list[tuple[object, ...]] = [
        ("Ref", "Action", "Lead", "Status", "New date"),
        ("1", "First", "DCS", "In progress", "September 2026"),
    ]
    rows += [("2", "Second", "SD", "Done", None), ("3", "Third", "SD", "Done", None)]
    moved, plain, _ = read(rows).plan.actions
    assert (moved.deadline.day, moved.revision.day, moved.moved_from) == (date(2026, 9, 30), date(2026, 9, 30), NO_DEADLINE)
    assert plain.moved_from is None


def test_a_forecast_in_every_row_is_the_deadline(read) -> None:  # type: ignore[no-untyped-def]
    rows = [("Ref", "Action", "Lead", "Status", "Forecast date"), ("1", "First", "DCS", "In progress", "September 2026")]
    (action,) = read(rows).plan.actions
    assert (action.deadline.day, action.revision.day) == (date(2026, 9, 30), None)


@pytest.mark.parametrize("heading", ["SLT link", "Second line", "Delivery manager"])
def test_a_second_column_of_people_holds_leads_too_and_it_is_said(read, heading: str) -> None:  # type: ignore[no-untyped-def]
    rows = [("Ref", "Action", "Lead", heading, "By when"), ("1", "First", "DCS", "Head of Care", "May 2026")]
    rows += [("2", "Second", "SD", "Service Manager", "May 2026"), ("3", "Third", "SD", "Head of Care", "May 2026")]
    programme = read(rows)
    assert programme.plan.actions[0].leads == ("DCS", "Head of Care")
    assert [finding.place.cell for finding in programme.findings if finding.id == "column-likely"] == ["D1"]


@pytest.mark.parametrize("heading", ["Updated by", "Auditor", "Consulted"])
def test_people_who_only_had_to_do_with_it_are_no_leads(read, heading: str) -> None:  # type: ignore[no-untyped-def]
    rows = [("Ref", "Action", "Lead", heading), ("1", "First", "DCS", "Head of Care"), ("2", "Second", "SD", "Service Manager")]
    rows += [("3", "Third", "SD", "Head of Care")]
    assert [action.leads for action in read(rows).plan.actions] == [("DCS",), ("SD",), ("SD",)]


def test_what_stands_in_brackets_tells_two_dates_apart(read) -> None:  # type: ignore[no-untyped-def]
    rows = [("Ref", "Action", "Lead", "Target (original)", "Target (current)"), ("1", "First", "DCS", "May 2026", "July 2026")]
    action = read(rows).plan.actions[0]
    assert (action.deadline.day, action.revision.day) == (date(2026, 5, 31), date(2026, 7, 31))


def test_numbers_under_status_are_the_levels_of_a_key_of_numbers(read) -> None:  # type: ignore[no-untyped-def]
    rows: list[tuple[object, ...]] = [("Status: 1 = not started, 2 = behind, 3 = on track, 4 = complete",), ()]
    rows += [
        ("ID", "Action", "Lead", "By when", "Status"),
        ("S1", "First", "DCS", "May 2026", 4),
        ("S2", "Second", "SD", "May 2026", 2),
    ]
    rows += [("S3", "Third", "SD", "May 2026", 1)]
    standings = [action.standing.counts_as for action in read(rows).plan.actions]
    assert standings == [CountsAs.DONE, CountsAs.OVERDUE, CountsAs.NOT_STARTED]


def test_a_letter_a_dot_and_a_number_are_a_ref_under_any_heading(read) -> None:  # type: ignore[no-untyped-def]
    rows = [("Rec", "Action", "Lead", "By when"), ("a.01", "First", "DCS", "May 2026"), ("b.02", "Second", "SD", "May 2026")]
    assert [action.ref for action in read(rows).plan.actions] == ["a.01", "b.02"]


def test_of_two_columns_of_refs_the_finer_is_the_actions(read) -> None:  # type: ignore[no-untyped-def]
    rows = [("Rec no", "Recommendation", "Ref", "Action", "Lead"), ("R1", "Know it", "1a", "First", "DCS")]
    rows += [("", "", "1b", "Second", "SD"), ("R2", "Do it", "2a", "Third", "SD")]
    assert [action.ref for action in read(rows).plan.actions] == ["1a", "1b", "2a"]


def test_what_is_told_in_a_line_below_each_action_is_its_progress(read) -> None:  # type: ignore[no-untyped-def]
    rows: list[tuple[object, ...]] = [("Ref", "Action", "Lead", "By when"), ("1", "First", "DCS", "May 2026")]
    rows += [("Update 14 May: half of it is done.",), ("2", "Second", "SD", "May 2026"), ("Update 14 May: nothing yet.",)]
    first, second = read(rows).plan.actions
    assert (first.progress, second.progress) == ("Update 14 May: half of it is done.", "Update 14 May: nothing yet.")


def test_the_column_of_actions_is_told_by_its_look_where_the_others_are_plain(read) -> None:  # type: ignore[no-untyped-def]
    rows = [("What we said", "Who is on it", "When it is finished", "How it is going", "Did it help")]
    rows += [("Open the hub on Saturdays too", "Hub Manager", "May 2026", "Going well", "Parents say that they need not ask twice")]
    rows += [
        ("Share what we know with schools", "Data Analyst", "June 2026", "Stuck", ""),
        ("Run a sleep clinic", "DCS", "May 2026", "Done", ""),
    ]
    assert [action.text for action in read(rows).plan.actions] == [row[0] for row in rows[1:]]


@pytest.mark.parametrize("beside", ["Head of HR\n31/03/2026", "Head of HR – by 31/03/2026", "31/03/2026 (Head of HR)"])
def test_people_and_dates_may_stand_in_one_column(read, beside: str) -> None:  # type: ignore[no-untyped-def]
    rows = [("No", "Agreed action", "Responsible officer and target date", "Status"), ("1", "First", beside, "In progress")]
    (first, _) = read([*rows, ("2", "Second", "Payroll Manager\n30/04/2026", "In progress")]).plan.actions
    assert (first.leads, first.deadline.day) == (("Head of HR",), date(2026, 3, 31))


def test_ratings_below_months_that_say_no_more_are_ratings_month_by_month(read) -> None:  # type: ignore[no-untyped-def]
    rows: list[tuple[object, ...]] = [("Milestone", "Owner", "Completion", "Mar 26", "Apr 26", "May 26", "Jun 26")]
    rows += [("First", "Head of Vetting", "30/06/2026", "Amber", "Amber", "Red", "")]
    rows += [("Second", "HR Manager", "30/06/2026", "Green", "Green", "Green", "")]
    assert [action.standing.level.name for action in read(rows).plan.actions] == ["Red", "Green"]


def test_a_second_column_that_stands_for_several_rows_holds_their_outcomes(read) -> None:  # type: ignore[no-untyped-def]
    rows = [("Our priority", "What people will notice", "What we are doing", "Who leads", "By when")]
    rows += [("Waiting well", "People know how long", "First", "DCS", "May 2026"), ("", "", "Second", "SD", "May 2026")]
    rows += [("", "Nobody at risk waits", "Third", "SD", "June 2026"), ("Carers count", "A break", "Fourth", "SD", "June 2026")]
    actions = read([*rows, ("", "", "Fifth", "SD", "June 2026")]).plan.actions
    assert [(action.priority.title, action.outcome) for action in actions][1:3] == [
        ("Waiting well", "People know how long"),
        ("Waiting well", "Nobody at risk waits"),
    ]


def cells(programme: Programme, *fields: str) -> list[list[str | None]]:
    return [[place.cell for place in cells_of(action, *fields)] for action in programme.plan.actions]


def test_an_action_knows_the_cells_of_its_rating_its_date_and_its_reason(read) -> None:  # type: ignore[no-untyped-def]
    plan = [("Ref", "RAG", "Action", "By when", "Reason for delay"), ("1.1", "Red", "Do this", "May 2026", "Late start")]
    programme = read(plan)
    assert [cells(programme, role) for role in ("rating", "deadline", "reason")] == [[["B2"]], [["D2"]], [["E2"]]]


def test_of_several_rows_the_one_that_tells_the_date_is_its_cell_and_all_of_them_rate_it(read) -> None:  # type: ignore[no-untyped-def]
    rows = [("1.1", "Safer", "Do this", "DCS", "June 2026", "Red"), ("1.1", "Safer", "Do that", "DCS", "May 2026", "Amber")]
    programme = read([HEADINGS, *rows])
    assert (cells(programme, "deadline"), cells(programme, "rating")) == ([["E2"]], [["F2", "F3"]])


def test_what_has_no_cell_of_its_own_is_told_by_the_next_that_has_else_by_the_rows(read) -> None:  # type: ignore[no-untyped-def]
    programme = read([HEADINGS, ("1.1", "Safer", "Do this", "DCS", None, "Red")])
    assert (cells(programme, "deadline", "rating"), cells(programme, "deadline")) == ([["F2"]], [["A2"]])


def test_a_rating_that_is_merged_over_several_actions_has_the_merged_cell(tmp_path: Path) -> None:
    rows = [HEADINGS, ("1.1", "Safer", "Do this", "DCS", "June 2026", "Red"), ("1.2", "Safer", "Do that", "DCS", "May 2026", None)]
    path = write_workbook(tmp_path / "tracker.xlsx", {"Plan": rows, "Key": KEY})
    book = openpyxl.load_workbook(path)
    book["Plan"].merge_cells("F2:F3")
    book.save(path)
    programme = read_programme(open_programme(tmp_path), Month(2026, 5), date(2026, 5, 31))
    assert [places[0] for places in cells(programme, "rating")] == ["F2", "F2"]


SHARED = [("1.1", "Safer", f"{what} the protocol", "HOS", "June 2026", "Amber") for what in ("Write", "Test", "Print", "Send")]


@pytest.mark.parametrize("ref, due, late", [("1.1", "March 2026", None), (None, "March 2026", None), ("1.1", "June 2026", None)])
def test_a_step_without_a_state_among_steps_that_have_one_is_unknown_and_said(  # type: ignore[no-untyped-def]
    read, ref: str | None, due: str, late: bool | None
) -> None:
    programme = read([HEADINGS, *SHARED, (ref, None, "Count the families", "HOS", due, None)])
    told = progress(programme.plan.actions[0], programme.scale, date(2026, 5, 31))
    assert [step.judged.counts_as for step in told.steps] == [CountsAs.IN_PROGRESS] * 4 + [None]
    assert (told.steps[4].judged.overdue, told.judged.counts_as) == (late, CountsAs.IN_PROGRESS)
    assert found(programme, "rating-missing").place.cell == "F6"


@pytest.mark.parametrize("others", [[], [(None, None, "Ask the schools", "HOS", "June 2026", "Amber")]])
def test_steps_of_which_most_have_no_state_follow_that_of_their_action(read, others: Rows) -> None:  # type: ignore[no-untyped-def]
    below = [(None, None, f"{what} the families", "HOS", "March 2026", None) for what in ("Count", "Write to", "Meet")]
    programme = read([HEADINGS, SHARED[0], *others, *below])
    told = progress(programme.plan.actions[0], programme.scale, date(2026, 5, 31))
    assert {step.judged.counts_as for step in told.steps} == {CountsAs.IN_PROGRESS}
    assert told.steps[-1].judged.overdue is True
