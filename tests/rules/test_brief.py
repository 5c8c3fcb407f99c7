"""Texts cut to a room."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportgen.facts.brief import brief, width


def test_what_fits_stays_whole() -> None:
    assert brief("We opened a line.", 44) == "We opened a line."


def test_what_is_longer_is_cut_between_words() -> None:
    assert (
        brief("We opened a line that is answered until eight in the evening, every day.", 20)
        == "We opened a line that is answered …"
    )


def test_lines_become_one() -> None:
    assert brief("First.\nSecond.", 44) == "First. Second."


def test_a_word_without_end_is_cut_within() -> None:
    assert brief("m" * 100, 10) == "m" * 8 + "…"


@given(st.text(max_size=300), st.floats(min_value=5, max_value=60))
def test_it_never_takes_more_room_than_there_is(text: str, room: float) -> None:
    assert width(brief(text, room)) <= room


@given(st.text(st.characters(codec="ascii", categories=("L", "N", "Zs")), max_size=300))
def test_no_word_is_made_up(text: str) -> None:
    assert set(brief(text, 44).rstrip("…").split()[:-1]) <= set(text.split())
