"""How far an action is, told by nothing but days: when it began, when it was finished, when it was found to work."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.model.findings import Severity
from reportgen.model.ratings import CountsAs
from tests.makers.workbooks import Rows
from tests.rules.test_as_councils_keep_them import FIRST, HEADINGS, SECOND, THIRD, read, states

FOURTH = ("1.4", "Move the records to one store", "Records Manager", "30/09/2026")
FEBRUARY, MARCH, MAY, JULY = date(2026, 2, 2), date(2026, 3, 12), date(2026, 5, 20), date(2026, 7, 6)
NOT_STARTED, IN_PROGRESS, DONE, EVIDENCED = CountsAs.NOT_STARTED, CountsAs.IN_PROGRESS, CountsAs.DONE, CountsAs.EVIDENCED


def by_dates(*headings: str) -> Rows:
    return [
        (*HEADINGS, *headings),
        (*FIRST, FEBRUARY, MARCH, MAY),
        (*SECOND, FEBRUARY, MARCH, None),
        (*THIRD, MARCH, None, None),
        (*FOURTH, None, None, None),
    ]


@pytest.mark.parametrize("checked", ["Evidence verified", "Date verified", "Impact confirmed on", "Assured on", "Embedded"])
@pytest.mark.parametrize("begun", ["Started", "Date commenced", "Actual start"])
def test_days_tell_the_stage_that_was_reached_last(begun: str, checked: str, tmp_path: Path) -> None:
    programme = read(tmp_path, by_dates(begun, "Completed", checked))
    assert states(programme) == [EVIDENCED, DONE, IN_PROGRESS, NOT_STARTED]


def test_what_was_found_to_work_after_the_position_date_was_only_done_on_it(tmp_path: Path) -> None:
    rows = [(*HEADINGS, "Completed", "Verified on"), (*FIRST, MARCH, JULY), (*SECOND, MARCH, MAY), (*THIRD, None, None)]
    days = [each.standing.counts_as_on(date(2026, 6, 30)) for each in read(tmp_path, rows).plan.actions]
    assert days == [DONE, EVIDENCED, IN_PROGRESS]


def test_a_day_of_verification_beside_a_status_counts_where_that_says_done(tmp_path: Path) -> None:
    rows = [
        (*HEADINGS, "Status", "Date verified"),
        (*FIRST, "Complete", MAY),
        (*SECOND, "Complete", None),
        (*THIRD, "In progress", None),
    ]
    assert states(read(tmp_path, rows)) == [EVIDENCED, DONE, IN_PROGRESS]


def test_days_of_checks_beside_what_is_not_done_tell_nothing_of_what_is(tmp_path: Path) -> None:
    rows = [
        (*HEADINGS, "Status", "Date verified"),
        (*FIRST, "Complete", MAY),
        (*SECOND, "In progress", MAY),
        (*THIRD, "Not started", MAY),
    ]
    assert states(read(tmp_path, rows)) == [DONE, IN_PROGRESS, NOT_STARTED]


def test_words_under_verified_are_no_days(tmp_path: Path) -> None:
    rows = [
        (*HEADINGS, "Completed", "Evidence verified"),
        (*FIRST, MARCH, "Ten files were looked at by the audit team"),
        (*SECOND, None, "Nothing to look at before the autumn"),
        (*THIRD, None, None),
    ]
    programme = read(tmp_path, rows)
    assert states(programme) == [DONE, IN_PROGRESS, IN_PROGRESS]
    assert programme.plan.actions[0].progress == "Ten files were looked at by the audit team"


@pytest.mark.parametrize("begun", ["Start date", "Planned start"])
def test_no_planned_start_does_not_say_that_nothing_has_begun(begun: str, tmp_path: Path) -> None:
    assert states(read(tmp_path, by_dates(begun, "Completed", "Verified on")))[-1] is IN_PROGRESS


def test_where_what_is_done_has_no_start_either_a_blank_one_says_nothing(tmp_path: Path) -> None:
    rows = [(*HEADINGS, "Started", "Completed"), (*FIRST, FEBRUARY, MARCH), (*SECOND, None, MARCH), (*THIRD, None, None)]
    assert states(read(tmp_path, rows)) == [DONE, DONE, IN_PROGRESS]


def test_a_status_tells_more_than_a_blank_start(tmp_path: Path) -> None:
    rows = [
        (*HEADINGS, "Started", "Completed", "Update"),
        (*FIRST, FEBRUARY, MARCH, None),
        (*SECOND, None, None, "In progress - twelve read so far"),
        (*THIRD, None, None, None),
    ]
    assert states(read(tmp_path, rows)) == [DONE, IN_PROGRESS, NOT_STARTED]


UPDATES = ("Update March 2026", "Update June 2026")


def test_of_updates_by_month_the_newest_tells_the_state_though_an_older_one_holds_single_words(tmp_path: Path) -> None:
    rows = [
        (*HEADINGS, *UPDATES),
        (*FIRST, "On track", "Complete and verified - ten homes visited by the regional team in May"),
        (*SECOND, "Not started", "In progress - half of the files were read"),
        (*THIRD, "On track", "Overdue - the panel could not meet before the summer"),
        (*FOURTH, "Not started", "On track - moved the first two hundred boxes"),
    ]
    assert states(read(tmp_path, rows)) == [EVIDENCED, IN_PROGRESS, CountsAs.OVERDUE, IN_PROGRESS]


def test_single_words_under_progress_beside_notes_of_another_name_are_still_the_state(tmp_path: Path) -> None:
    rows = [
        (*HEADINGS, "Progress", "Update June 2026"),
        (*FIRST, "Complete", "Ten homes were visited by the regional team in May"),
        (*SECOND, "Not started", "The files are kept in three places"),
        (*THIRD, "In progress", "The panel met twice and will meet again"),
    ]
    assert states(read(tmp_path, rows)) == [DONE, NOT_STARTED, IN_PROGRESS]


def test_where_ratings_have_a_column_a_blank_is_not_the_white_of_the_key(tmp_path: Path) -> None:
    key: Rows = [("Key",), ("G", "Complete"), ("A", "In progress"), ("R", "Overdue"), ("W", "Not started yet")]
    rows = [(*HEADINGS, "RAG"), (*FIRST, "G"), (*SECOND, "W"), (*THIRD, None), (*FOURTH, "A")]
    assert states(read(tmp_path, rows, Key=key)) == [DONE, NOT_STARTED, None, IN_PROGRESS]


# Stages that are filled in as each is reached, with a day, initials or both.


DAYS = ("Monday", "Tuesday", "Friday")


def by_stage(*headings: str, marks: tuple[object, object, object] = (FEBRUARY, MARCH, MAY)) -> list[tuple[object, ...]]:
    begun, done, shown = marks
    return [
        ("Ref", "Action", "Lead", *headings),
        ("To be in place by 31 May 2026",),
        (*FIRST[:3], begun, done, shown),
        (*SECOND[:3], begun, done, None),
        ("To be in place by 31 July 2026",),
        (*THIRD[:3], begun, None, None),
        (*FOURTH[:3], None, None, None),
    ]


@pytest.mark.parametrize(
    "headings",
    [
        ("Begun", "In place", "Embedded"),
        ("Work started", "Launched", "Sustained"),
        ("Date begun", "Date in place", "Date embedded"),
        ("Under way", "Rolled out", "Signed off"),
        ("Started (initials)", "Finished (initials)", "Evidenced (initials)"),
    ],
)
@pytest.mark.parametrize(
    "marks", [(FEBRUARY, MARCH, MAY), (FEBRUARY, "KW 12/3", "KW 20/5"), ("TS 2/2/26", "TS", "TS"), ("Feb", MARCH, "✓")]
)
def test_the_furthest_stage_that_is_filled_is_the_state(
    headings: tuple[str, ...], marks: tuple[object, object, object], tmp_path: Path
) -> None:
    programme = read(tmp_path, by_stage(*headings, marks=marks))
    assert states(programme) == [EVIDENCED, DONE, IN_PROGRESS, NOT_STARTED]
    assert [each.deadline.day for each in programme.plan.actions] == [date(2026, 5, 31)] * 2 + [date(2026, 7, 31)] * 2
    assert not [each for each in programme.findings if each.severity is Severity.FIX]


@pytest.mark.parametrize("code", ["NYD", "HR"])
def test_letters_alone_may_be_a_code_and_are_told_where_nothing_says_that_they_are_initials(code: str, tmp_path: Path) -> None:
    rows = by_stage("Begun", "In place", "Embedded")
    rows += [("1.5", "Hold a daily call", "Head of Service", FEBRUARY, code, None)]
    programme = read(tmp_path, rows)
    assert states(programme)[4] is not DONE
    assert "E8" in {each.place.cell for each in programme.findings if each.severity is Severity.FIX}


def test_letters_alone_are_initials_where_the_sheet_speaks_of_those(tmp_path: Path) -> None:
    rows = [("Please initial each stage when you get there",), (), *by_stage("Begun", "In place", "Embedded")]
    rows += [("1.5", "Hold a daily call", "Head of Service", FEBRUARY, "HR", None)]
    assert states(read(tmp_path, rows))[4] is DONE


@pytest.mark.parametrize(
    ("marks", "state"),
    [
        (("Under way", None), IN_PROGRESS),
        (("No", None), NOT_STARTED),
        (("TBC", "TBC"), NOT_STARTED),
        ((FEBRUARY, "WIP"), IN_PROGRESS),
    ],
)
def test_a_word_that_is_typed_where_a_day_should_be_counts(marks: tuple[object, object], state: CountsAs, tmp_path: Path) -> None:
    rows = [*by_stage("Begun", "In place", "Embedded"), ("1.5", "Hold a daily call", "Head of Service", *marks, None)]
    assert states(read(tmp_path, [*rows, ("1.6", "Read them again", "QA Manager", FEBRUARY, MARCH, MAY)]))[4] is state


def test_initials_tell_a_stage_by_the_day_that_stands_beside_them(tmp_path: Path) -> None:
    programme = read(tmp_path, by_stage("Begun", "In place", "Embedded", marks=(FEBRUARY, "TS 12/3", "20/5 (KW)")))
    first = programme.plan.actions[0].standing
    assert (first.completed_on, first.evidenced_on) == (MARCH, MAY)
    assert first.counts_as_on(date(2026, 4, 30)) is DONE


def test_a_stage_that_somebody_skipped_was_reached_all_the_same(tmp_path: Path) -> None:
    rows = by_stage("Begun", "In place", "Embedded")
    rows += [(f"1.{5 + at}", f"Hold the {day} call", "Head of Service", FEBRUARY, MARCH, MAY) for at, day in enumerate(DAYS)]
    rows += [("1.8", "Name one contact for each school", "Partnership Manager", FEBRUARY, None, MAY)]
    rows += [("1.9", "Hold a daily call", "Head of Service", None, MARCH, None)]
    assert states(read(tmp_path, rows))[7:] == [EVIDENCED, DONE]


def test_stages_that_do_not_apply_are_of_an_action_that_was_dropped(tmp_path: Path) -> None:
    rows = by_stage("Begun", "In place", "Embedded")
    rows += [("1.5", "Replace the points sheet", "Pastoral Lead", "n/a", "n/a", "n/a")]
    rows += [("1.6", "Hold a daily call", "Head of Service", FEBRUARY, MARCH, "n/a")]
    rows += [("1.7", "Read the files again", "QA Manager", "-", "-", None)]
    assert states(read(tmp_path, rows))[4:] == [CountsAs.CLOSED, DONE, NOT_STARTED]


def test_days_to_come_in_every_row_are_planned_and_no_stage_was_reached_on_them(tmp_path: Path) -> None:
    rows = [
        ("Ref", "Action", "Lead", "Begun", "In place"),
        (*FIRST[:3], date(2026, 7, 1), date(2026, 9, 30)),
        (*SECOND[:3], date(2026, 8, 1), date(2026, 10, 31)),
        (*THIRD[:3], date(2026, 9, 1), date(2026, 12, 31)),
    ]
    programme = read(tmp_path, rows)
    assert [each.deadline.day for each in programme.plan.actions] == [date(2026, 9, 30), date(2026, 10, 31), date(2026, 12, 31)]
    assert DONE not in states(programme)


def test_initials_below_the_name_of_a_part_of_the_work_are_no_stage(tmp_path: Path) -> None:
    rows = [
        (*HEADINGS, "Training", "Policy"),
        (*FIRST, "KW", "TS"),
        (*SECOND, "KW", None),
        (*THIRD, "TS", None),
    ]
    assert states(read(tmp_path, rows)) == [None, None, None]
