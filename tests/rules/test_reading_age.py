"""How hard an answer is to read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.lexicon.reading_age import hard_sentence, reading_age, sentences, syllables

EASY = "We bought new chairs for the waiting room. You can now sit with your mum or dad while you wait."
HARD = (
    "The utilisation of additional commissioned capacity will facilitate the prioritisation of multi-disciplinary participation. "
    "We are sorry."
)


@pytest.mark.parametrize(
    "word,count",
    [
        ("help", 1),
        ("made", 1),
        ("asked", 1),
        ("wanted", 2),
        ("table", 2),
        ("people", 2),
        ("family", 3),
        ("idea", 3),
        ("going", 2),
        ("services", 3),
        ("communication", 5),
        ("action", 2),
        ("quiet", 2),
        ("houses", 2),
        ("Board", 1),
        ("CAMHS", 1),
        ("diary", 3),
    ],
)
def test_syllables_are_counted_by_vowels(word: str, count: int) -> None:
    assert syllables(word) == count


def test_sentences_end_at_stops_and_lines() -> None:
    assert sentences("We did it. Did you see? Yes!\nMore soon") == ("We did it.", "Did you see?", "Yes!", "More soon")


def test_an_easy_text_has_a_low_age_and_a_hard_one_a_high() -> None:
    easy, hard = reading_age(EASY), reading_age(HARD)
    assert easy is not None
    assert hard is not None
    assert easy <= 9
    assert hard >= 20


def test_a_short_text_is_not_judged() -> None:
    assert reading_age("Multi-disciplinary participation facilitated.") is None


def test_the_hardest_sentence_is_told() -> None:
    assert hard_sentence(HARD, 14) == HARD.removesuffix(" We are sorry.")
    assert hard_sentence(EASY, 14) is None


@given(st.text(max_size=300))
def test_any_text_has_an_age_or_none(text: str) -> None:
    age = reading_age(text)
    assert age is None or age >= 5
