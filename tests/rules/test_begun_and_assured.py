"""What a question other than 'Done?' is answered with, and what tells beside the state whether it was found to work."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.model.months import Month
from reportgen.model.plan import Action
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from reportgen.reading.values.leads import is_post
from tests.makers.workbooks import Rows, write_workbook

ACTIONS = (
    "Inspect the homes that have had no survey of their condition",
    "Replace the smoke alarms that are older than ten years",
    "Introduce a line for repairs out of hours with a surveyor on call",
    "Publish a report of what was learned from complaints",
)
DUE = ("30/09/2026", "31/03/2026", "30/06/2026", "31/10/2026")
POSTS = ("Director of Property", "Head of Repairs", "Service Manager – Adults", "Tenancy Lead")
OPEN, NOT_STARTED, DONE, SHOWN = CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED, CountsAs.DONE, CountsAs.EVIDENCED


def read(folder: Path, **sheets: Rows) -> Programme:
    write_workbook(folder / "tracker.xlsx", sheets)
    return read_programme(open_programme(folder), Month(2026, 6), date(2026, 6, 30))


def plan(**columns: tuple[object, ...]) -> Rows:
    """The four actions with the columns that are named, their underlines blanks."""
    heads = ("No", "What we will do", "Who", "Due", *(name.replace("_", " ") for name in columns))
    rows = zip(ACTIONS, POSTS, DUE, *columns.values(), strict=True)
    return [heads, *((number, *row) for number, row in enumerate(rows, 1))]


def states(found: Programme | tuple[Action, ...]) -> list[CountsAs | None]:
    actions = found.plan.actions if isinstance(found, Programme) else found
    return [each.standing.counts_as for each in actions]


# --- questions


@pytest.mark.parametrize(
    ("heading", "yes", "no"),
    [
        ("Begun?", OPEN, NOT_STARTED),
        ("Work begun?", OPEN, NOT_STARTED),
        ("Late?", CountsAs.OVERDUE, OPEN),
        ("Finished?", DONE, OPEN),
        ("Carried out Y/N", DONE, OPEN),
    ],
)
def test_yes_says_what_the_heading_asks_for_and_no_that_it_is_not_so(
    tmp_path: Path, heading: str, yes: CountsAs, no: CountsAs
) -> None:
    rows = plan(x=("Y", "Y", "N", "N"))
    assert states(read(tmp_path, Plan=[(*rows[0][:-1], heading), *rows[1:]])) == [yes, yes, no, no]


def test_where_a_key_says_what_yes_means_that_counts(tmp_path: Path) -> None:
    found = read(tmp_path, Key=[("Status", "Meaning"), ("Y", "Finished"), ("N", "Not finished")], Plan=plan(Status=tuple("YYNN")))
    assert states(found) == [DONE, DONE, OPEN, OPEN]


# --- whether what is done was found to work


@pytest.mark.parametrize(
    ("heading", "yes", "no"),
    [
        ("Commissioner assurance", "Assured", "Not yet assured"),
        ("Audit view", "Verified", "Not verified"),
        ("Panel", "Evidence accepted", "Evidence required"),
    ],
)
def test_a_column_of_assured_and_not_assured_beside_the_states_says_what_was_found_to_work(
    tmp_path: Path, heading: str, yes: str, no: str
) -> None:
    status = ("Complete", "Complete", "In progress", "Not started")
    found = read(tmp_path, Plan=plan(Status=status, **{heading.replace(" ", "_"): (yes, no, no, no)}))
    assert states(found) == [SHOWN, DONE, OPEN, NOT_STARTED]


def test_what_is_not_yet_known_in_a_whole_column_does_not_say_so(tmp_path: Path) -> None:
    rows = plan(Status=("Complete", "Complete", "In progress", "Not started"))
    unknown = [rows[0], *((*row[:3], "TBC", row[-1]) for row in rows[1:])]
    assert {each.deadline.text for each in read(tmp_path, Plan=unknown).plan.actions} == {"TBC"}


def test_assured_alone_is_the_state(tmp_path: Path) -> None:
    found = read(tmp_path, Plan=plan(Status=("Assured", "Not yet assured", "Assured", "Assured")))
    assert states(found)[0] is SHOWN


def test_what_its_words_mean_is_no_list_of_actions(tmp_path: Path) -> None:
    key: Rows = [
        ("Delivery status", "Definition"),
        ("Complete", "The deliverable has been produced and agreed by the senior responsible officer"),
        ("On track", "Will be delivered by the quarter shown"),
        ("Closed", "Taken out of the plan by the Improvement Board"),
        (),
        ("Commissioner assurance", "Definition"),
        ("Assured", "Commissioners have tested the evidence and are satisfied that the change is lasting"),
        ("Not yet assured", "Commissioners have not tested the evidence"),
    ]
    status = ("Complete", "Complete", "On track", "Closed")
    rows = plan(Delivery_status=status, Commissioner_assurance=("Assured", *("Not yet assured",) * 3))
    found = read(tmp_path, Key=key, Plan=rows)
    assert states(found) == [SHOWN, DONE, OPEN, CountsAs.CLOSED]
    assert not [each for each in found.findings if each.id == "rows-not-read"]


def test_a_day_on_which_a_panel_saw_it_shows_that_what_is_done_works_also_where_the_sheet_says_that_it_is_done(
    tmp_path: Path,
) -> None:
    rows = plan(Seen_by_the_scrutiny_panel=("11/02/2026", None, "03/12/2025", None))
    assert states(read(tmp_path, FINISHED=rows)) == [SHOWN, DONE, SHOWN, DONE]


def test_a_status_may_say_more_of_what_its_rating_calls_done(tmp_path: Path) -> None:
    key: Rows = [
        ("RAG", "Meaning"),
        ("Blue", "Delivered"),
        ("Green", "On schedule for its finish date"),
        ("Red", "The finish date has been missed"),
    ]
    stage = ("Delivered and making a difference", "Delivered", "Under way", "Under way")
    found = read(tmp_path, Key=key, Plan=plan(Stage=stage, RAG=("Blue", "Blue", "Green", "Red")))
    assert states(found) == [SHOWN, DONE, OPEN, CountsAs.OVERDUE]


# --- whose part it is


@pytest.mark.parametrize(
    "text",
    [
        *POSTS,
        "Head of Tenant Voice and Complaints",
        "HEAD OF REPAIRS",
        "Chief Executive",
        "Data Lead (HR)",
        "Jo Ash, Head of Repairs",
    ],
)
def test_a_line_may_be_a_post_and_nothing_else(text: str) -> None:
    assert is_post(text)


@pytest.mark.parametrize(
    "text",
    [
        "Support for managers",
        "Early Help",
        "Leadership",
        "Priority 2: Head injuries",
        "The role of every Social Worker is understood and they feel supported",
        "Safeguarding Adults",
        "Officers and Members",
        "x" + " " * 32_000 + "x",
        "A " * 40,
    ],
)
def test_another_title_is_none(text: str) -> None:
    assert not is_post(text)


def test_in_a_plan_without_leads_the_post_across_leads_what_stands_below(tmp_path: Path) -> None:
    head, *rows = plan(Status=("Under way",) * 4)
    without = [(row[0], row[1], *row[3:]) for row in (head, *rows)]
    across: Rows = [without[0], ("Director of Property",), *without[1:3], ("Head of Repairs",), *without[3:]]
    found = read(tmp_path, Plan=across).plan.actions
    assert [each.leads for each in found] == [("Director of Property",)] * 2 + [("Head of Repairs",)] * 2
    led: Rows = [head, ("Director of Property",), *rows[:2], ("Head of Repairs",), *rows[2:]]
    (tmp_path / "led").mkdir()
    assert [each.leads for each in read(tmp_path / "led", Plan=led).plan.actions] == [(post,) for post in POSTS]
