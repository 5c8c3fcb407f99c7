"""How a long text is told in one sentence."""

from __future__ import annotations

import time

from reportgen.facts.plan.actions import shortened


def test_references_in_brackets_are_left_out() -> None:
    assert shortened("Review the plan of every child  (para 12 of the report). Tell families.") == "Review the plan of every child"


def test_a_text_of_blanks_takes_no_time() -> None:
    begun = time.process_time()
    assert shortened("x" + " " * 30_000 + "(para") == "x (para"
    assert time.process_time() - begun < 1
