"""How far an action is, told by nothing but days: when it began, when it was finished, when it was found to work."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

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
