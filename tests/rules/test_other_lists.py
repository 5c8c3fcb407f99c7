"""Lists that stand beside a plan and are none, such as calendars, contacts and registers; and plans that only look like them."""

from __future__ import annotations

from datetime import date
from itertools import cycle, islice
from pathlib import Path

import pytest

from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.reading.programme import open_programme, read_programme
from tests.makers.workbooks import Rows, write_workbook

PLAN: Rows = [
    ("Ref", "Action", "Lead", "By when", "Status"),
    *[
        (f"1.{at}", f"Put part {at} of the new duty system in place", "Head of Service", "30/06/2026", "In progress")
        for at in (1, 2, 3)
    ],
]
DAYS = ("15/10/2025", "26/11/2025", "14/01/2026", "11/03/2026", "13/05/2026", "09/09/2026")
PEOPLE = ("Literacy governor", "School improvement partner", "Head of Service")
VISITS = (
    "Priority 1 – phonics with the English lead",
    "Priority 3 – attendance panel",
    "Hear readers in year two",
    "Lessons in art and music",
)
ITEMS = ("Deep dive on the front door", "Care leavers and the local offer", "Audits of practice in the quarter")
PAPERS = ("Threshold document for all partners", "Quality assurance framework", "Supervision policy and guidance")
WORK = (
    "Improve how restraint is recorded on wards",
    "Recruit three more nurses for nights",
    "Repair the doors of the seclusion room",
)


def rows(*columns: tuple[str, ...]) -> Rows:
    return list(zip(*(islice(cycle(column), len(DAYS)) for column in columns), strict=True))


def read(folder: Path, name: str, title: str, heads: tuple[str, ...], *columns: tuple[str, ...], taught: Rows = ()) -> Programme:
    sheets: dict[str, Rows] = {"Plan": PLAN, name: [(title,), (), heads, *rows(*columns)]}
    sheets |= {"Settings": [("Setting", "Value"), *taught]} if taught else {}
    fills = {f"{name}!{letter}3": "A9D08E" for letter in "ABCDEF"[: len(heads)]}
    write_workbook(folder / "tracker.xlsx", sheets, fills)
    return read_programme(open_programme(folder), Month(2026, 3), date(2026, 3, 31))


LISTS = [
    (
        "Monitoring calendar",
        "Monitoring calendar 2025-26",
        ("Date", "Who", "Focus of visit", "Report to"),
        (DAYS, PEOPLE, VISITS, ("Board 12 November", "Board 13 February")),
    ),
    (
        "Visits",
        "Monitoring visits",
        ("When", "Who", "Focus of visit", "Report to"),
        (DAYS, PEOPLE, VISITS, ("Full governing board",)),
    ),
    (
        "Governors",
        "Governor visits",
        ("Date of visit", "Governor", "Area looked at", "Staff seen"),
        (DAYS, PEOPLE, VISITS, ("SENCo",)),
    ),
    (
        "Board",
        "Board meeting dates",
        ("Date", "Time", "Venue", "Main items", "Papers due"),
        (DAYS, ("10am",), ("Town Hall",), ITEMS, DAYS[1:]),
    ),
    ("Forward plan", "Board forward plan", ("Meeting", "Agenda item", "Presenter", "Papers due"), (DAYS, ITEMS, PEOPLE, DAYS[1:])),
    (
        "Training",
        "Training calendar",
        ("Course", "Date", "Trainer", "For whom", "Venue"),
        (WORK, DAYS, ("Jo Smith",), PEOPLE, ("Hall",)),
    ),
    (
        "Audits",
        "Audit schedule",
        ("Month", "Theme", "Auditor", "Team"),
        (("Jan 2026", "Sep 2026"), ITEMS, ("Jo Smith",), ("MASH", "CIN 1")),
    ),
    (
        "Contacts",
        "Contact list",
        ("Name", "Role", "Email", "Telephone"),
        (("Jo Smith",), PEOPLE, ("a@b.gov.uk",), ("01234 567890",)),
    ),
    (
        "Changes to the plan",
        "Changes to the plan agreed by the Board",
        ("Board date", "ID", "What was changed and why", "Agreed by"),
        (DAYS, ("1.1", "1.2"), ("Moved to June because the supplier failed", "Folded into 1.1 as the Board asked"), ("Board",)),
    ),
    ("Change log", "Change log", ("Date", "Version", "Change made", "By whom"), (DAYS, ("1", "2"), WORK, PEOPLE)),
    ("Glossary", "Glossary", ("Term", "What it means"), (("MASH", "PLO"), ITEMS)),
    ("Circulation", "Distribution list", ("Name", "Post", "Copy sent", "Method"), (("Jo Smith",), PEOPLE, DAYS, ("By email",))),
    ("Register", "Document register", ("Document", "Owner", "Review date", "Where kept"), (PAPERS, PEOPLE, DAYS, ("SharePoint",))),
    (
        "Evidence",
        "Evidence register – for the Regulator",
        ("Plan ref", "What it shows", "File", "Added", "Added by"),
        (("1.1", "1.2"), PAPERS, ("policy.pdf", "sample.xlsx"), DAYS, ("K. Abara", "R. Soames")),
    ),
    (
        "Papers",
        "Key documents",
        ("Document title", "Owner", "Next review due", "Location"),
        (PAPERS, PEOPLE, DAYS, ("SharePoint",)),
    ),
]


@pytest.mark.parametrize(("name", "title", "heads", "columns"), LISTS)
def test_a_list_of_another_kind_is_no_plan_and_is_not_missed(
    tmp_path: Path, name: str, title: str, heads: tuple[str, ...], columns: tuple[tuple[str, ...], ...]
) -> None:
    found = read(tmp_path, name, title, heads, *columns)
    assert {each.place.sheet for each in found.plan.actions} == {"Plan"}
    assert not found.reading.gaps
    assert [each.id for each in found.findings if each.place.sheet == name] == []


PLANS = [
    ("Change log", "Change log", ("What we will change", "Lead", "Due date", "RAG"), (WORK, PEOPLE, DAYS, ("Red", "Green"))),
    ("Visits", "After the visits", ("What we will do", "Who", "Date"), (WORK, PEOPLE, DAYS)),  # its heading says so
    (
        "Calendar",
        "Calendar of work",
        ("Piece of work", "Lead", "Due date", "RAG"),
        (WORK, PEOPLE, DAYS, ("Red", "Green")),
    ),  # states
    (
        "Calendar",
        "Year planner",
        ("Piece of work", "Owner", "Due", "How it is going"),
        (WORK, PEOPLE, DAYS, ("Two of three are in post",)),
    ),
    (
        "Contacts",
        "Work with contacts",
        ("Focus", "Responsible officer", "Due date", "Cost"),
        (WORK, PEOPLE, DAYS, ("£200",)),
    ),  # who and when
]


@pytest.mark.parametrize(("name", "title", "heads", "columns"), PLANS)
def test_a_plan_stays_one_whatever_it_is_called(
    tmp_path: Path, name: str, title: str, heads: tuple[str, ...], columns: tuple[tuple[str, ...], ...]
) -> None:
    found = read(tmp_path, name, title, heads, *columns)
    told = sum(each.place.sheet == name for each in found.plan.actions)
    assert told == len(DAYS) or any(each.id == "rows-not-read" and each.place.sheet == name for each in found.findings)


@pytest.mark.parametrize("taught", [("kind: Monitoring calendar", "plan"), ("heading: Focus of visit", "Action")])
def test_settings_may_say_that_it_is_a_plan_all_the_same(tmp_path: Path, taught: tuple[str, str]) -> None:
    name, title, heads, columns = LISTS[0]
    found = read(tmp_path, name, title, heads, *columns, taught=[taught])
    assert sum(each.place.sheet == name for each in found.plan.actions) == len(DAYS)


# --- lists to choose from, and logs of risks that are no feedback


CHOICES: Rows = [
    ("RAG", "Status", "How", "Better if"),
    ("B", "Done", "Forum meeting", "Higher"),
    ("G", "In progress", "Survey", "Lower"),
    ("A", "Cannot do", "Youth forum"),
    ("R", None, "Network meeting"),
    (None, None, "E-mail"),
    (None, None, "Call"),
]


@pytest.mark.parametrize("name", ["Lists", "Sheet3"])
def test_lists_to_choose_from_are_neither_actions_nor_feedback(name: str, tmp_path: Path) -> None:
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": PLAN, name: CHOICES})
    programme = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))
    assert {each.place.sheet for each in programme.plan.actions} == {"Plan"}
    assert not programme.feedback


def test_settings_make_a_plan_of_what_looks_like_lists(tmp_path: Path) -> None:
    settings: Rows = [("Setting", "Value"), ("kind: Lists", "plan")]
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": PLAN, "Lists": CHOICES, "Settings": settings})
    programme = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))
    assert "Lists" in {each.place.sheet for each in programme.plan.actions}


def test_a_log_that_asks_how_likely_things_are_holds_risks_and_nothing_that_people_said(tmp_path: Path) -> None:
    risks: Rows = [
        ("ID", "Risk or issue", "Description", "Likelihood", "Impact", "Response", "Owner", "Review by", "Rating"),
        ("R1", "Issue", "Moving the records has failed twice", 5, 4, "Paper forms until January", "DCS", "30/09/2026", "Red"),
        ("R2", "Risk", "The grant ends in March", 3, 5, "Two budgets drawn up", "DCS", "30/09/2026", "Amber"),
    ]
    write_workbook(tmp_path / "tracker.xlsx", {"Plan": PLAN, "Risks and issues": risks})
    programme = read_programme(open_programme(tmp_path), Month(2026, 6), date(2026, 6, 30))
    assert not programme.feedback
    assert len(programme.risks) == 2
