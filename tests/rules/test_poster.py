"""Which stories go on a poster: finished, whole, in plain words, as many as one sheet holds; and what is praise."""

from __future__ import annotations

from datetime import date

import pytest

from reportgen.facts.feedback.poster import poster_stories
from reportgen.lexicon.praise import is_praise
from reportgen.model.feedback import Feedback, FeedbackState
from reportgen.model.places import Place

WORDY = "Somebody always says that everything would be better if anybody listened to us. "


def story(
    said: str = "It is slow.",
    people: int | None = 1,
    did: str | None = "We opened a line.",
    changed: str | None = "It is quick.",
    state: FeedbackState = FeedbackState.DONE,
) -> Feedback:
    place = Place("log.xlsx", "Log", "A1")
    return Feedback(said, place, state, we_did=did, difference=changed, day=date(2026, 5, 1), who="Parents", people=people)


def told(*stories: Feedback, hard: tuple[Feedback, ...] = (), around: tuple[str, ...] = ()) -> list[str]:
    return [each.you_said for each in poster_stories(stories, hard, around)]


def test_those_that_most_people_told_come_first() -> None:
    assert told(story("A", 2), story("B", 9), story("C", None)) == ["B", "A", "C"]


def test_four_at_most() -> None:
    assert len(told(*(story(f"It is slow {number}.") for number in range(9)))) == 4


@pytest.mark.parametrize(
    "other",
    [
        story("C", did=None),
        story("C", changed=None),
        story("C", state=FeedbackState.IN_PROGRESS),
        story("C", state=FeedbackState.CANNOT_DO),
    ],
    ids=["nothing done", "nothing changed", "in progress", "cannot be done"],
)
def test_only_what_is_finished(other: Feedback) -> None:
    assert told(story("A"), story("B"), other) == ["A", "B"]


def test_a_story_that_is_hard_to_read_is_not_on_it() -> None:
    hard = story("C")
    assert told(story("A"), story("B"), hard, hard=(hard,)) == ["A", "B"]


def test_one_story_makes_no_poster() -> None:
    assert told(story("A")) == []


def test_nothing_is_cut_another_is_taken() -> None:
    assert told(story(WORDY * 20, 50), story("A"), story("B")) == ["A", "B"]


def test_fewer_stand_on_it_where_four_do_not_fit() -> None:
    assert told(story(WORDY * 12, 9), story("A"), story("B"), story("C")) == ["A", "B", "C"]


def test_the_other_words_on_the_sheet_take_their_room() -> None:
    assert told(story("A"), story("B"), around=(WORDY * 40,)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for the trip to the sea.", "My PA is amazing. He contacts me often and is quick off the mark.",
        "I don't feel anxious and I am happy.", "Sam made me feel that it mattered what I said.",
    ],
)  # fmt: skip
def test_thanks_that_ask_for_nothing_are_praise(text: str) -> None:
    assert is_praise(text)


@pytest.mark.parametrize(
    "text",
    [
        "Thank you, but we need more of it.", "It would be great if you rang back.", "Why is the good play group closed?",
        "The food is not very good.", "I want to know what happens to the money.", "It is slow.", "Thanks for nothing.",
        "Training was the best in years, but we could not get a place.", "I waited nine weeks. Great.",
    ],
)  # fmt: skip
def test_what_asks_for_something_is_none(text: str) -> None:
    assert not is_praise(text)


def test_a_compliment_is_praise_whatever_its_words_unless_it_asks() -> None:
    assert is_praise("My drawings are on the wall now.", "Compliment card")
    assert not is_praise("I want my drawings on the wall.", "Compliment card")
