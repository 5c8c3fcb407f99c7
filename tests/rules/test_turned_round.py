"""Trackers turned round: the state behind the words of progress, the key at the foot, how far a part is below its rows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from reportgen.lexicon.fields.roles import Role
from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.layout.headings import meanings
from reportgen.reading.programme import open_programme, read_programme
from reportgen.reading.values.statuses import read_meaning
from tests.makers.workbooks import Rows, write_workbook

DONE, OPEN, LATE, NOT_STARTED = CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.OVERDUE, CountsAs.NOT_STARTED
ACTIONS = (
    "Write a list of premises",
    "Clear the late visits",
    "Move to telephone checks",
    "Check all officers",
    "Give each officer a course",
)
LEADS = ("Lead Food Officer", "Team Leader", "Team Leader", "Training Coordinator", "Training Coordinator")
DAYS = ("30/06/2026", "31/07/2026", "31/08/2026", "30/09/2026", "31/10/2026")


def read(folder: Path, rows: Rows, *merged: str) -> Programme:
    book = openpyxl.load_workbook(write_workbook(folder / "tracker.xlsx", {"Plan": rows}))
    for cells in merged:
        book["Plan"].merge_cells(cells)
    book.save(folder / "tracker.xlsx")
    return read_programme(open_programme(folder), Month(2026, 7), date(2026, 7, 15))


def states(found: Programme) -> list[CountsAs | None]:
    return [each.standing.counts_as for each in found.plan.actions]


@pytest.mark.parametrize("between", ["\n", " "])
def test_the_line_or_sentence_at_the_end_of_each_progress_tells_the_state(between: str, tmp_path: Path) -> None:
    ends = ("FINISHED", "BEHIND TIME", "ON COURSE", "NOT BEGUN", "FINISHED")
    news = [f"The team met on the day and read what came in.{between}{end}" for end in ends]
    rows = [("Where are we?", "Action", "Lead", "Due"), *zip(news, ACTIONS, LEADS, DAYS, strict=True)]
    assert states(read(tmp_path, rows)) == [DONE, LATE, OPEN, NOT_STARTED, DONE]


def test_where_few_end_in_a_state_the_end_tells_none(tmp_path: Path) -> None:
    news = ["The team met on the day and read what came in.\nFINISHED", *["The team met on the day and read what came in."] * 4]
    rows = [("Where are we?", "Action", "Lead", "Due"), *zip(news, ACTIONS, LEADS, DAYS, strict=True)]
    assert DONE not in states(read(tmp_path, rows))


KEY = (("V", "done, and the auditors saw it working"), ("D", "done, not checked by anyone"), ("W", "under way and on time"),
       ("L", "lagging: the date is missed"), ("N", "not begun, and not due yet"))  # fmt: skip


def test_a_key_at_the_foot_may_explain_a_letter_that_no_row_has_yet(tmp_path: Path) -> None:
    rows: Rows = [
        ("Rating (letter)", "Due", "What we are doing", "Who", "M or S", "Audit no."),
        *zip("DLWDD", DAYS, ACTIONS, LEADS, "MMMSS", ("H1", "H1", "H2", "H2", "H3"), strict=True),
        (),
        ("What the letters stand for",),
        *KEY,
    ]
    found = read(tmp_path, rows, "B9:F9", "B10:F10", "B11:F11", "B12:F12", "B13:F13")
    assert [each.ref for each in found.plan.actions] == ["H1", "H2", "H3"]
    assert [step.text for each in found.plan.actions for step in each.steps] == list(ACTIONS[:4])
    assert not [each.priority for each in found.plan.actions if each.priority and len(each.priority.title) == 1]


@pytest.mark.parametrize("said", ["Objective 1 taken as a whole", "Overall status", "Theme as a whole"])
def test_how_far_a_part_is_as_a_whole_is_no_action_and_names_no_part(said: str, tmp_path: Path) -> None:
    first, second = ("Objective 1: Safe to speak up",), ("Objective 2: Fair promotion",)
    rows = list(zip(DAYS, ("Complete", "On course", "Slipped", "Complete", "On course"), ACTIONS, LEADS, strict=True))
    plan: Rows = [
        ("Finish by", "How it stands", "Milestone", "Led by"),
        first, *rows[:2], (None, "Some concern", said), (),
        second, *rows[2:], (None, "Serious concern", said),
    ]  # fmt: skip
    found = read(tmp_path, plan, "A2:D2", "A7:D7")
    assert [each.text for each in found.plan.actions] == list(ACTIONS)
    assert [each.priority.title if each.priority else None for each in found.plan.actions] == ["Safe to speak up"] * 2 + [
        "Fair promotion"
    ] * 3
    assert found.reading.gaps == ()


@pytest.mark.parametrize(("heading", "role"), [
    ("Audit no.", Role.REF), ("Grievance number", Role.REF), ("Until when?", Role.DEADLINE), ("By what means?", Role.ACTION),
    ("Who sees to it?", Role.LEAD),
])  # fmt: skip
def test_headings_that_ask_in_other_words(heading: str, role: Role) -> None:
    assert role in meanings(heading)


@pytest.mark.parametrize("heading", ["Minute no.", "Phone number", "Total number"])
def test_numbers_of_something_else_are_no_refs(heading: str) -> None:
    assert Role.REF not in meanings(heading)


def test_what_has_moved_on_has_begun_and_what_was_moved_was_taken_out() -> None:
    assert read_meaning("work has moved on, but it may not be finished in its month").counts_as is OPEN
    assert read_meaning("Moved to the workforce plan").counts_as is CountsAs.CLOSED


WHATS = tuple(zip("12345", ACTIONS, LEADS, strict=True))


@pytest.mark.parametrize(("heading", "state"), [("Tenants have checked", CountsAs.EVIDENCED), ("Zone B", None)])
def test_a_column_of_ticks_without_which_rows_tick_none_is_a_state_or_is_told(
    heading: str, state: CountsAs | None, tmp_path: Path
) -> None:
    ticks = (
        ("✓", None, None, None),
        (None, "✓", None, None),
        (None, None, "✓", None),
        (None, None, None, "✓"),
        (None, None, "✓", None),
    )
    rows = [("Line", "Action", "Who", "Not begun", "Under way", "In place", heading),
            *((*what, *tick) for what, tick in zip(WHATS, ticks, strict=True))]  # fmt: skip
    found = read(tmp_path, rows)
    assert states(found) == [NOT_STARTED, OPEN, DONE, state, DONE]
    assert ("status-not-understood" in {each.id for each in found.findings}) is (state is None)


def test_lines_of_a_status_with_what_was_done_behind_tell_of_each_lettered_action(tmp_path: Path) -> None:
    one = ("1", "a) Write the list\nb) Clear the visits\nc) Check all officers", "Head of Safety",
           "a) Completed – Manager took up her post on 11 November.\nb) Slipped – Electrical supply has to be upgraded first.\n"
           "c) Not begun – Awaits the new custodial managers.")  # fmt: skip
    rows = [
        ("No", "Action", "Owner", "Status"),
        one,
        ("2", "Train the panel", "Governor", "Completed – all twelve were trained in May."),
    ]
    first, second = read(tmp_path, rows).plan.actions
    assert [step.standing.counts_as for step in first.steps] == [DONE, LATE, NOT_STARTED]
    assert second.standing.counts_as is DONE


def test_states_and_what_each_means_are_a_key_from_their_first_line_down(tmp_path: Path) -> None:
    key = (("Words in ‘Position’",), ("Done", "Has been carried out"), ("Going to plan", "Under way, and will be in time"),
           ("Slipping", "Was not finished in time, or will not be"), ("Stopped", "We decided not to go on with it"))  # fmt: skip
    told = ("Done", "Going to plan", "Slipping", "Stopped", "Done")
    rows = [("No", "Action", "Who", "Position"), *((*what, said) for what, said in zip(WHATS, told, strict=True))]
    write_workbook(tmp_path / "tracker.xlsx", {"Start here": [("Virtual school plan",), (), *key], "Plan": rows})
    found = read_programme(open_programme(tmp_path), Month(2026, 7), date(2026, 7, 15))
    assert states(found) == [DONE, OPEN, LATE, CountsAs.CLOSED, DONE]


def test_what_waits_for_a_sign_off_is_done_beside_what_is_signed_off(tmp_path: Path) -> None:
    key = (("Score", "Meaning"), ("4", "Delivered, and signed off by the Commissioners"), ("3", "Delivered, sign-off to follow"),
           ("2", "On course"), ("0", "Off course: the milestone was missed"))  # fmt: skip
    rows = [
        ("No", "Action", "Who", "Score"),
        *((*what, said) for what, said in zip(WHATS, (4, 3, 2, 0, "Merged into A5"), strict=True)),
    ]
    write_workbook(tmp_path / "tracker.xlsx", {"Key": [*key], "Plan": rows})
    found = read_programme(open_programme(tmp_path), Month(2026, 7), date(2026, 7, 15))
    assert states(found) == [CountsAs.EVIDENCED, DONE, OPEN, LATE, CountsAs.CLOSED]


def test_without_one_that_is_signed_off_it_is_not_done_yet() -> None:
    assert read_meaning("Delivered, sign-off to follow").counts_as is OPEN


def test_the_councils_own_judgement_of_indicators_is_read_whether_states_or_levels_stand_there(tmp_path: Path) -> None:
    names = (
        "Plans closed in time",
        "Families stepped up",
        "Children in school",
        "First visits in ten days",
        "Families on the list",
    )
    said = ("Met", "Well short", "Met", "Met", "Just short")
    rows: Rows = [
        ("What changes", "Good is", "Apr 2026", "May 2026", "Jun 2026", "Our judgement"),
        *((name, "High", at, at + 1, at + 2, each) for at, (name, each) in enumerate(zip(names, said, strict=True), 40)),
    ]
    found = read(tmp_path, rows)
    assert [each.rating for each in found.indicators] == list(said)


@pytest.mark.parametrize(("text", "counts_as"), [
    ("Not in time", LATE), ("Will not be on time", LATE), ("On time", OPEN), ("May not be in time", OPEN),
    ("Not all are on time", OPEN),
])  # fmt: skip
def test_what_is_not_in_time_is_late_and_what_may_not_be_is_not(text: str, counts_as: CountsAs) -> None:
    assert read_meaning(text).counts_as is counts_as


@pytest.mark.parametrize(("title", "state"), [
    ("Milestones missed", LATE), ("Milestones achieved this period", DONE), ("Milestones due in the next three months", None),
])  # fmt: skip
def test_the_title_of_each_table_tells_how_far_its_milestones_are(title: str, state: CountsAs | None, tmp_path: Path) -> None:
    heads: Rows = [("Workstream 1",), (), (title,), ("Ref", "Milestone", "Owner", "Due")]
    rows: Rows = [*heads, *((*what, "30/06/2026") for what in WHATS[:2]), ("", "None this period", "", "")]
    assert states(read(tmp_path, rows)) == [state, state]


def test_a_row_for_each_part_with_a_rating_and_a_message_is_no_plan(tmp_path: Path) -> None:
    parts: Rows = [("Workstream", "This month", "Last month", "Message for the Board"),
                   ("WS1 Money", "Amber", "Green", "The gap is down to two million pounds."),
                   ("WS2 Assets", "Red", "Amber", "The sale of the house has slipped again.")]  # fmt: skip
    plan: Rows = [("Ref", "Milestone", "Owner", "Due", "RAG"), *((*what, "30/06/2026", "Green") for what in WHATS)]
    write_workbook(tmp_path / "tracker.xlsx", {"Summary": parts, "Plan": plan})
    found = read_programme(open_programme(tmp_path), Month(2026, 7), date(2026, 7, 15))
    assert [each.text for each in found.plan.actions] == list(ACTIONS)
    assert found.reading.gaps == ()


def test_row_0_of_an_outline_is_the_plan_itself(tmp_path: Path) -> None:
    outline: Rows = [
        ("WBS", "Task Name", "Finish", "% Complete", "Resource Names"),
        ("0", "Families First programme", "30/06/2026", 0.46, None),
        ("1", "Set-up and governance", "27/02/2026", 0.82, None),
        ("1.1", "Agree the terms of the board", "19/09/2026", 1, "Programme Manager"),
        ("1.2", "Appoint the team of four", "31/10/2026", 0.5, "HR Partner"),
    ]
    found = read(tmp_path, outline)
    assert [each.ref for each in found.plan.actions] == ["1.1", "1.2"]
    assert {each.priority.title for each in found.plan.actions if each.priority} == {"Set-up and governance"}


@pytest.mark.parametrize("each_row", [False, True])
def test_texts_behind_days_that_are_not_in_every_row_are_news_and_the_recommendation_is_the_action(
    each_row: bool, tmp_path: Path
) -> None:
    said = [f"Told the group in week {at} that it went on well" for at in range(1, 6)]
    said = said if each_row else [*said[:4], ""]
    asked = [f"Families must be told within {at} days of each visit to them" for at in range(1, 6)]
    heads = ("No", "Recommendation of the review", "Who must see to it", "Day first promised", "What we heard last (April 2026)")
    found = read(tmp_path, [heads, *zip("12345", asked, LEADS, DAYS, said, strict=True)]).plan.actions
    assert [each.text for each in found] == (said if each_row else asked)


def test_a_date_asked_for_only_if_it_is_late_is_the_new_one_where_the_band_says_the_first(tmp_path: Path) -> None:
    band = ("FIRST STEPS (to be in place within three months, that is by 31 December 2025)",)
    heads = (
        "In place (X)",
        "Will be in place in time (X)",
        "If neither: when do you hope to finish?",
        "Rec",
        "What we are doing",
        "Who",
    )
    marks = (("X", None, None), (None, None, "April 2026"), (None, "X", None), ("X", None, None))
    rows: Rows = [band, heads, *((*mark, f"R{at + 1}", ACTIONS[at], LEADS[at]) for at, mark in enumerate(marks))]
    found = read(tmp_path, rows).plan.actions
    assert [each.deadline.day for each in found if each.ref != "R2"] == [date(2025, 12, 31)] * 3
    assert {each.deadline.day for each in found if each.ref == "R2"} <= {date(2025, 12, 31), date(2026, 4, 30)}


def test_what_is_done_and_proved_is_shown_to_work_and_what_was_turned_down_is_closed() -> None:
    assert read_meaning("Done and proved").counts_as is CountsAs.EVIDENCED
    assert read_meaning("the agency did not accept the recommendation").counts_as is CountsAs.CLOSED
    assert read_meaning("Recruitment has proved difficult").counts_as is not CountsAs.EVIDENCED
