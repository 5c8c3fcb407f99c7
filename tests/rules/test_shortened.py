"""How a long text is told in one sentence."""

from __future__ import annotations

import time

import pytest

from reportgen.facts.plan.actions import shortened


def test_references_in_brackets_are_left_out() -> None:
    assert shortened("Review the plan of every child  (para 12 of the report). Tell families.") == "Review the plan of every child"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1. Write a policy.\n2. Agree it\n3. Train all managers", "Write a policy, and 2 more"),
        ("(a) Put up screens;\n(b) Train volunteers", "Put up screens, and 1 more"),
        ("• Write a policy\n• Agree it", "Write a policy, and 1 more"),
        ("1. Write a policy that all can read", "1. Write a policy that all can read"),
        ("Agree a plan for every child:\n1. with the school\n2. with health", "Agree a plan for every child"),
    ],
)
def test_of_a_list_the_first_line_is_told_and_how_many_more_there_are(text: str, told: str) -> None:
    assert shortened(text) == told


def test_a_text_of_blanks_takes_no_time() -> None:
    begun = time.process_time()
    assert shortened("x" + " " * 30_000 + "(para") == "x (para"
    assert time.process_time() - begun < 1
