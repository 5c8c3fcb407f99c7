"""Sub-actions typed as lines of one cell."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.model.plan import DeadlineKind
from reportgen.reading.subjects.sub_actions import SubAction, lines_of, lists_sub_actions, sub_actions
from reportgen.reading.values.deadlines import Clues


def read(text: str) -> list[SubAction]:
    return list(sub_actions(text, Clues()))


def test_each_bullet_is_a_sub_action_with_who_and_when() -> None:
    first, second = read("- Audit the plans (Head of QA – Oct25)\n- Train the teams (HOS and DHOS – Nov25 onwards)")
    assert (first.text, first.leads, first.deadline.deadline.day) == ("Audit the plans", ("Head of QA",), date(2025, 10, 31))
    assert (second.deadline.deadline.kind, second.deadline.deadline.day) == (DeadlineKind.FROM, date(2025, 11, 30))


def test_a_line_without_a_bullet_goes_on_with_the_one_above() -> None:
    assert lines_of("- Audit the\nplans\n- Train") == ["Audit the plans", "Train"]


def test_without_any_bullet_each_line_is_one() -> None:
    assert lines_of("Audit the plans\nTrain the teams") == ["Audit the plans", "Train the teams"]


@pytest.mark.parametrize("nothing", ["N/A", "none", "-", "See below action", "as above", "TBC", ""])
def test_words_for_nothing_are_no_sub_action(nothing: str) -> None:
    assert read(nothing) == []


@pytest.mark.parametrize(
    ("line", "leads", "day"),
    [
        ("Share the tools (Dec25)", (), date(2025, 12, 31)),
        ("Share the tools (QA Team - Dec25)", ("QA Team",), date(2025, 12, 31)),
        ("Share the tools (children subject to a plan) (QA Team – Dec25)", ("QA Team",), date(2025, 12, 31)),
        ("Share the tools (Service Manager (Systems) – Dec25)", ("Service Manager (Systems)",), date(2025, 12, 31)),
        ("Share the tools (HOS end of Dec25)", ("HOS",), date(2025, 12, 31)),
        ("Share the tools by the end of Dec25 (Perf and Intel.)", ("Perf and Intel",), date(2025, 12, 31)),
        ("Share the tools (quarterly)", (), None),
        ("Report each year (2025)", (), None),
        ("Visit within 7 days (DHOS – Apr25)", ("DHOS",), date(2025, 4, 30)),
        ("Write the protocol for the panel (VCM)", (), None),
        ("Work with 16/17 year olds", (), None),
    ],
)
def test_who_and_when_come_from_the_closing_bracket(line: str, leads: tuple[str, ...], day: date | None) -> None:
    (found,) = read(f"- {line}")
    assert (found.leads, found.deadline.deadline.day) == (leads, day)


def test_a_list_is_known_by_a_line_that_lists_sub_actions() -> None:
    assert lists_sub_actions("- Audit (Head of QA – Oct25)")
    assert not lists_sub_actions("- Audit the plans\n- Train the teams (all of them)")


@given(st.text(max_size=300))
def test_no_text_ever_raises(text: str) -> None:
    read(text)
    lists_sub_actions(text)
