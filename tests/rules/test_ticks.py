"""Ticks, crosses, yes and no."""

from __future__ import annotations

import time

import pytest

from reportgen.reading.values.nothing import is_not_yet, points_elsewhere, says_no_rating, says_nothing
from reportgen.reading.values.ticks import is_ticked, yes_or_no


@pytest.mark.parametrize("text", ["Yes", "y", "Y.", "YES!", "TRUE", "✓", "✔\ufe0f", "☑", " yes "])
def test_yes_is_yes_however_it_is_typed(text: str) -> None:
    assert (yes_or_no(text), is_ticked(text)) == (True, True)


@pytest.mark.parametrize("text", ["No", "n", "N.", "FALSE", "✗", "☐", "❌"])
def test_no_is_no_however_it_is_typed(text: str) -> None:
    assert (yes_or_no(text), is_ticked(text)) == (False, False)


@pytest.mark.parametrize("text", ["Partly", "Yes, in part", "12", "maybe", "yellow"])
def test_anything_else_is_neither(text: str) -> None:
    assert (yes_or_no(text), is_ticked(text)) == (None, None)


@pytest.mark.parametrize("text", ["", " ", "-", "n/a"])
def test_a_blank_is_not_ticked(text: str) -> None:
    assert is_ticked(text) is False


@pytest.mark.parametrize("text", ["ü", "þ", "√", "X", "x"])
def test_marks_of_picture_fonts_tick(text: str) -> None:
    assert is_ticked(text) is True


def test_an_x_beside_ticks_is_a_cross() -> None:
    assert [is_ticked(text, ["✓", "x", "✓"]) for text in ("✓", "x")] == [True, False]


def test_an_x_among_nothing_else_is_a_tick() -> None:
    assert is_ticked("x", ["", "x", "X"]) is True


# --- nothing


@pytest.mark.parametrize("text", ["", " ", "-", "–", "...", "n/a", "N/A", "N.A.", "None", "nil", "not applicable", "?", "*"])
def test_some_texts_say_nothing(text: str) -> None:
    assert says_nothing(text)


@pytest.mark.parametrize("text", ["0", "no", "none of them came", "x", "TBC", "nothing to report on this"])
def test_other_texts_say_something(text: str) -> None:
    assert not says_nothing(text)


@pytest.mark.parametrize("text", ["TBC", "tbd.", "To be agreed"])
def test_what_is_still_to_be_said_is_no_rating_yet(text: str) -> None:
    assert is_not_yet(text)
    assert says_no_rating(text)


@pytest.mark.parametrize("text", ["x" + " " * 32_000 + "x", "-" * 32_000, " " * 32_000, "n/a" * 10_000])
def test_a_text_of_any_length_is_read_at_once(text: str) -> None:
    started = time.process_time()
    is_ticked(text)
    says_nothing(text)
    says_no_rating(text)
    assert time.process_time() - started < 0.1


@pytest.mark.parametrize("text", ["See below", "see report", "See attached."])
def test_some_texts_only_point_elsewhere(text: str) -> None:
    assert points_elsewhere(text)
    assert not says_nothing(text)
