"""What is finished in part only, what was once so, and answers that say more: one status in the words that people use."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.model.ratings import CountsAs
from reportgen.reading.values.notes import newest_note
from reportgen.reading.values.statuses import read_status
from tests.makers.told import read, states


@pytest.mark.parametrize(
    "text",
    [
        "All but complete",
        "Virtually done",
        "As good as finished",
        "A long way from complete",
        "Achieved in 2 of 3 areas",
        "Completed in two of the three localities",
        "Done in 3/5 schools",
        "Complete: 3 of 5",
        "Two of three done",
        "Most actions complete",
        "Complete for phase 1",
        "Complete (phase 1 only)",
        "Complete in the north only",
        "Complete in 3 teams, 2 to go",
        "Completed for adults, children's still being worked on",
        "Complete once IT confirm",
        "Sign-off due",
        "Sign-off by Board expected",
    ],
)
def test_what_is_finished_in_part_or_but_for_a_step_is_in_progress(text: str) -> None:
    assert read_status(text).counts_as is CountsAs.IN_PROGRESS


@pytest.mark.parametrize(
    "text",
    [
        "Complete (5 of 5)",
        "Completed in all five areas",
        "Complete. 95% of staff trained",
        "Complete - 12 of 14 staff trained",
        "Complete, difference still being tested",
        "Phases 1 and 2 complete",
        "Yes, two weeks late",
        "Done, late",
    ],
)
def test_what_is_finished_stays_so_whatever_is_told_beside_it(text: str) -> None:
    assert read_status(text).counts_as is CountsAs.DONE


@pytest.mark.parametrize(
    ("text", "counts_as"),
    [
        ("Was off track, now recovered", CountsAs.IN_PROGRESS),
        ("Closed (unsuccessful)", CountsAs.CLOSED),
        ("Not needed yet", CountsAs.NOT_STARTED),
        ("Not required until 2027", CountsAs.NOT_STARTED),
        ("Start date not reached or no work done yet", CountsAs.NOT_STARTED),
        ("Not needed", CountsAs.CLOSED),
        ("Sign-off given", CountsAs.EVIDENCED),
        ("None of the three parts begun", CountsAs.NOT_STARTED),
        ("Yes, delayed", CountsAs.OVERDUE),
        ("Not started, trainer cancelled 14/3/16", CountsAs.NOT_STARTED),
        ("Not started - cancelled", CountsAs.CLOSED),
        ("Status to be confirmed by lead", None),
        ("Four of seven schools", None),  # an account, and no state
        ("44 left", None),
    ],
)
def test_what_holds_now_decides(text: str, counts_as: CountsAs | None) -> None:
    assert read_status(text).counts_as is counts_as


@pytest.mark.parametrize(
    ("text", "newest"),
    [
        ("June: not started. Sept: complete.", "complete."),
        ("Sept: complete. June: not started.", "complete."),
        ("May 26 - delayed; July 26 - complete", "complete"),
        ("01-Jul-26: in progress 01-Aug-26: complete", "complete"),
        ("[01/07/2026] In progress [01/08/2026] Complete", "Complete"),
        ("June: not started. Sept report sent.", "not started. Sept report sent."),  # no mark: it is no second note
        ("May 2026: done. All 12 staff trained.", "done. All 12 staff trained."),
        ("12/06 - drafts. 3 of 4 done", "drafts. 3 of 4 done"),
    ],
)
def test_notes_in_one_line_are_told_apart_where_each_date_is_marked_alike(text: str, newest: str) -> None:
    assert newest_note(text) == newest


def test_a_status_column_may_have_a_day_in_every_cell(tmp_path: Path) -> None:
    told = ("Complete 30/06/2026", "On track for Oct 2026", "Completed 2 May 2026", "Delayed to Dec 2026")
    texts = ("Recruit six social workers", "Review the supervision policy", "Train all managers", "Publish the neglect strategy")
    rows = [
        (number, text, "Head of Service", f"{number}0/11/2026", said)
        for number, (text, said) in enumerate(zip(texts, told, strict=True), 1)
    ]
    found = read(tmp_path, {"Plan": [("Ref", "Action", "Lead", "Deadline", "Status"), *rows]})
    assert states(found) == [CountsAs.DONE, CountsAs.IN_PROGRESS, CountsAs.DONE, CountsAs.OVERDUE]


def test_states_numbered_in_one_line_count_as_the_one_furthest_back(tmp_path: Path) -> None:
    rows = [(1, "Recruit six social workers", "1. Complete 2. Complete 3. Delayed"), (2, "Train all managers", "1. Done 2. Done")]
    found = read(tmp_path, {"Plan": [("Ref", "Action", "Status"), *rows, (3, "Review the policy", "In progress")]})
    assert states(found) == [CountsAs.OVERDUE, CountsAs.DONE, CountsAs.IN_PROGRESS]


@pytest.mark.parametrize(
    ("notes", "counts_as"),
    [
        ("12.01.26 Not started. 09.03.26 Group has met twice. 28.05.26 Signed by both boards - complete.", CountsAs.DONE),
        ("April: interviews held.\nMay: both in post. Action complete.", CountsAs.DONE),
        ("1/5/26 All files moved and the sheet withdrawn: done. 14/4/26 Behind by four weeks.", CountsAs.DONE),
        ("Mar 26: Done.\nMay 26: the panel met about it", None),  # nobody knows whether it still is
    ],
)
def test_the_newest_note_may_end_with_the_state(notes: str, counts_as: CountsAs | None, tmp_path: Path) -> None:
    rows = [
        (1, "Recruit six social workers", notes),
        (2, "Train all managers", "May 26: under way"),
        (3, "Review it", "May 26: begun"),
    ]
    assert states(read(tmp_path, {"Plan": [("Ref", "Action", "Progress"), *rows]}))[0] is counts_as


@pytest.mark.parametrize(
    "text",
    [
        "Policy done. Training in progress",
        "Complete in north; south in progress",
        "Fostering done, adoption to do",
        "Recruitment done, training to follow",
        "Tender done, contract to be signed",
        "Complete; one item outstanding",
        "Completed but two outstanding",
        "Complete for 80% of staff",
        "Completed by some teams",
        "Delivered to half of staff",
        "Two thirds complete",
        "Complete save for one policy",
        "Done - N",
        "Complete: no",
        "Re-opened - was complete",
        "Previously complete, now back in progress",
        "Wrongly marked complete",
        "Unsure whether done",
        "Only sign off remains",
    ],
)
def test_what_is_open_beside_the_end_keeps_it_open(text: str) -> None:
    assert read_status(text).counts_as is CountsAs.IN_PROGRESS


@pytest.mark.parametrize(
    "text",
    [
        "Complete. One site was withdrawn from the pilot",
        "Completed. Old policy has been superseded",
        "Complete, no longer needs monitoring",
        "Complete. Only one person did not attend",
        "Completed - the team did not need extra funding",
        "Started in May, completed in July",
        "Begun in May and completed in July",
        "In progress -> Complete",
        "Changed from in progress to complete",
        "Part A and part B complete",
        "Complete? Yes",
        "Complete. Only minor edits were needed",
        "Action done, re-audit still to come",
        "All done, two weeks later than planned",
        "Complete - to be reviewed in May",
    ],
)
def test_what_is_told_of_something_else_leaves_the_end_done(text: str) -> None:
    assert read_status(text).counts_as is CountsAs.DONE


def test_what_is_complete_on_a_day_still_to_come_is_not_done_and_is_told(tmp_path: Path) -> None:
    said = (
        "Complete 31/12/2026",
        "Complete Oct 2026",
        "Completed 30 June 2026",
        "Complete June 2026",
        "Complete. Next meets 1 May 2027",
    )
    rows = [(number, f"Recruit {number} social workers", text) for number, text in enumerate(said, 1)]
    found = read(tmp_path, {"Plan": [("Ref", "Action", "Status"), *rows]})
    told = [action.standing.counts_as_on(date(2026, 6, 30)) for action in found.plan.actions]
    assert told == [CountsAs.IN_PROGRESS] * 2 + [CountsAs.DONE] * 3
