"""What a key tells of a plan: of the words before a break, of marks, of an amber beside a red; and what is a key by the plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from tests.makers.told import DONE, LATE, TEXTS, UNDER_WAY, WHEN, read, states
from tests.makers.workbooks import Rows

NOT_STARTED, CLOSED, EVIDENCED = CountsAs.NOT_STARTED, CountsAs.CLOSED, CountsAs.EVIDENCED
OWN_WORDS: Rows = [("Term", "Meaning"), ("Queued", "Agreed but not started"), ("Live", "Being worked on"), ("Landed", "Complete")]
SAID = ("Live – 188 trained by May", "Landed. In use since March", "Queued: waits for the new post", "Live; two of five wards")


def plan(folder: Path, heading: str, told: tuple[str, ...], key: Rows, name: str = "Terms") -> Programme:
    rows = [(f"1.{number}", text, "DCS", WHEN, said) for number, (text, said) in enumerate(zip(TEXTS, told, strict=True), 1)]
    return read(folder, {"Plan": [("Ref", "Action", "Lead", "Deadline", heading), *rows], name: key})


@pytest.mark.parametrize("heading", ["Status", "State of play", "Progress"])
def test_what_a_key_says_counts_for_the_words_before_a_break(heading: str, tmp_path: Path) -> None:
    assert states(plan(tmp_path, heading, SAID, OWN_WORDS)) == [UNDER_WAY, DONE, NOT_STARTED, UNDER_WAY]


def test_words_that_take_back_what_is_said_before_them_still_do(tmp_path: Path) -> None:
    key: Rows = [("Term", "Meaning"), ("Complete", "All that was agreed is done"), ("Live", "Being worked on")]
    told = ("Complete – except for two teams", "Complete – all are trained", "Live – begun in May", "Live")
    assert states(plan(tmp_path, "Status", told, key)) == [UNDER_WAY, DONE, UNDER_WAY, UNDER_WAY]


ASSURANCE: Rows = [
    ("Assurance held", "What the committee takes it to mean"),
    ("Full", "Complete, and shown to be working by internal audit"),
    ("Substantial", "Complete on the ground; not yet tested"),
    ("Minimal", "Off track: the date has been or will be missed"),
    ("Nil", "Not yet begun"),
]
LEVELS = ("Full", "Substantial", "Minimal", "Nil")


def held(folder: Path, listed: Rows) -> Programme:
    head = ("Ref", "Action", "Lead", "Deadline", "Assurance held")
    texts = [f"{text} in {place}" for place in ("the north", "the south") for text in TEXTS]
    rows = [(f"1.{n}", text, "DCS", WHEN, level) for n, (text, level) in enumerate(zip(texts, LEVELS * 2, strict=True), 1)]
    return read(folder, {"Plan": [head, *rows], "Levels": listed})


def test_a_list_of_what_stands_again_and_again_in_a_column_of_the_plan_is_its_key(tmp_path: Path) -> None:
    programme = held(tmp_path, ASSURANCE)
    assert {action.place.sheet for action in programme.plan.actions} == {"Plan"}
    assert states(programme) == [EVIDENCED, DONE, LATE, NOT_STARTED] * 2


def test_a_list_of_other_words_tells_nothing_of_them(tmp_path: Path) -> None:
    others = [(f"{level} cover", said) for level, said in ASSURANCE[1:]]
    assert set(states(held(tmp_path, [ASSURANCE[0], *others]))) <= {None, NOT_STARTED}


def test_a_sign_of_any_kind_may_stand_among_those_of_a_key_and_a_tick_is_done_whatever_its_word(tmp_path: Path) -> None:
    rows = [(mark, text, "DCS", WHEN) for mark, text in zip("✔►!○", TEXTS, strict=True)]
    key = ("✔ kept     ► under way     ! under way but slower than it should be     ○ not begun",)
    programme = read(tmp_path, {"Plan": [("Status", "Action", "Lead", "Deadline"), *rows, (), key]})
    assert states(programme) == [DONE, UNDER_WAY, UNDER_WAY, NOT_STARTED]


@pytest.mark.parametrize(
    ("amber", "red", "counts_as"),
    [
        ("Some delay – work is under way but is behind", "Serious delay – the Board has to step in", UNDER_WAY),
        ("Behind schedule", "Overdue, with no plan to recover", UNDER_WAY),
        ("Behind schedule", "Not started", LATE),
        ("Up to a month overdue", "More than a month overdue", LATE),
    ],
)
def test_an_amber_that_is_slow_beside_a_red_that_is_late_is_under_way(
    amber: str, red: str, counts_as: CountsAs, tmp_path: Path
) -> None:
    key: Rows = [("RAG", "What it means"), ("Green", "On track"), ("Amber", amber), ("Red", red)]
    assert states(plan(tmp_path, "RAG", ("Amber", "Green", "Amber", "Green"), key, "RAG key"))[0] is counts_as


def test_words_that_rate_measures_are_a_key_whatever_they_mean(tmp_path: Path) -> None:
    key = ("Fit = where we want it; Off colour = nearly so; Poorly = a long way off",)
    names = ("Calls answered in time", "Invoices paid in time", "Days lost to sickness", "Plans in time")
    rows = [
        (name, 90 + n, 91 + n, told)
        for n, (name, told) in enumerate(zip(names, ("Fit", "Poorly", "Off colour", "Fit"), strict=True))
    ]
    programme = read(tmp_path, {"Vital signs": [key, (), ("Measure", "May 2026", "Jun 2026", "Condition"), *rows]})
    assert [each.rating for each in programme.indicators] == ["Fit", "Poorly", "Off colour", "Fit"]


def test_a_title_that_explains_several_states_says_none_of_the_actions_below(tmp_path: Path) -> None:
    rows: Rows = [
        ("☑ complete   ► in progress",),
        ("Ref", "Action", "Lead", "Deadline"),
        *((n, t, "DCS", WHEN) for n, t in enumerate(TEXTS)),
    ]
    assert set(states(read(tmp_path, {"Plan": rows}))) == {None}


def test_a_day_may_stand_behind_the_word_that_a_key_explains(tmp_path: Path) -> None:
    key: Rows = [
        ("Status messages",),
        ("MOBILE", "Tasked, work not yet started"),
        ("MAKE UP", "Work going on"),
        ("STOP", "Complete"),
    ]
    told = ("STOP 28 APR 16", "MOBILE", "MAKE UP", "STOP 2 MAY 16")
    assert states(plan(tmp_path, "Status msg", told, key)) == [DONE, NOT_STARTED, UNDER_WAY, DONE]


def test_finished_and_not_delivered_until_somebody_says_so_is_under_way(tmp_path: Path) -> None:
    key: Rows = [("State", "What it means"), ("In Review", "finished, say the team. Not delivered until we have checked")]
    key = [*key, ("Resolved", "delivered"), ("New", "nobody has started")]
    assert states(plan(tmp_path, "State", ("In Review", "Resolved", "New", "In Review"), key)) == [
        UNDER_WAY,
        DONE,
        NOT_STARTED,
        UNDER_WAY,
    ]
