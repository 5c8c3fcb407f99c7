"""What the words of a feedback log mean."""

from __future__ import annotations

import pytest

from reportgen.model.feedback import FeedbackState
from reportgen.reading.subjects.answers import Answer, bracketed, counted_group, initials_in, people_in, publishable, state_of

DONE, IN_PROGRESS, CANNOT_DO, NO_ANSWER_YET = FeedbackState


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("Done", DONE), ("Complete – awaiting feedback", DONE), ("Answered", DONE), ("Closed", DONE), ("Yes", DONE),
        ("In progress", IN_PROGRESS), ("Partly done", IN_PROGRESS), ("On hold", IN_PROGRESS), ("Waiting for funding", IN_PROGRESS),
        ("Cannot do", CANNOT_DO), ("Cannot be done", CANNOT_DO), ("Declined", CANNOT_DO), ("We won't do this", CANNOT_DO),
        ("No answer yet", NO_ANSWER_YET), ("Not started", NO_ANSWER_YET), ("Awaiting response", NO_ANSWER_YET),
    ],
)  # fmt: skip
def test_a_status_says_how_far_the_answer_is(status: str, state: FeedbackState) -> None:
    assert state_of(status, "We opened a line.") == (state, True)


@pytest.mark.parametrize("status", ["Open", "New", "Received", "To be confirmed"])
def test_what_only_waits_has_no_answer_unless_one_stands_beside_it(status: str) -> None:
    assert state_of(status, None) == (NO_ANSWER_YET, True)
    assert state_of(status, "We opened a line.") == (IN_PROGRESS, True)


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        ("We opened a line.", DONE),
        ("We are now open on Saturdays.", DONE),
        ("We are reviewing our local offer", IN_PROGRESS),
        ("We're writing a guide with you.", IN_PROGRESS),
        ("We will open a drop-in by May.", IN_PROGRESS),
        ("We cannot build pools.", CANNOT_DO),
        ("Sorry, we can't do that.", CANNOT_DO),
        ("We found that people cannot reach us, so we opened a line.", DONE),
        (None, NO_ANSWER_YET),
    ],
)
def test_without_a_status_the_plain_words_of_the_answer_decide(answer: str | None, state: FeedbackState) -> None:
    assert state_of(None, answer) == (state, False)


def test_a_status_that_says_nothing_is_not_taken_for_one() -> None:
    assert state_of("Magenta", "We opened a line.") == (IN_PROGRESS, False)


@pytest.mark.parametrize("status", ["Parked", "Red", "In hand", "wip", "Noted", "Who knows"])
def test_what_does_not_plainly_say_done_is_not_done(status: str) -> None:
    assert state_of(status, "We opened a line.")[0] is IN_PROGRESS


@pytest.mark.parametrize("status", ["Cancelled", "No action needed"])
def test_what_was_given_up_is_not_done(status: str) -> None:
    assert state_of(status, "We opened a line.") == (CANNOT_DO, True)


@pytest.mark.parametrize(
    ("typed", "people"),
    [
        ("12", 12), ("about 12", 12), ("12 young people", 12), ("1,200", 1200), ("twelve", 12), ("20+", 20), ("12 of 30", 12),
        ("10-15", None), ("several", None), ("<5", None), ("3 parents and 2 carers", None), ("", None),
    ],
)  # fmt: skip
def test_how_many_people_is_one_plain_number(typed: str, people: int | None) -> None:
    assert people_in(typed) == people


@pytest.mark.parametrize("typed", ["Parents (n=12)", "Parents (12 people)"])
def test_how_many_they_are_may_stand_beside_the_group(typed: str) -> None:
    assert counted_group(typed) == ("Parents", 12)


@pytest.mark.parametrize("typed", ["Girl (14)", "Care leavers 16-25", "Parents"])
def test_an_age_beside_a_group_is_no_number_of_people(typed: str) -> None:
    assert counted_group(typed) == (typed, None)


@pytest.mark.parametrize("typed", ["Yes", "Y", "yes – consent given", "✓", "OK", "Consent given", "Can be published"])
def test_a_plain_yes_lets_an_entry_be_published(typed: str) -> None:
    assert publishable(typed) is True


@pytest.mark.parametrize(
    "typed",
    ["No", "n", "not yet", "with changes", "Yes, with changes", "Yes if anonymised", "Yes (internal only)", "Yes?", "TBC", ""],
)
def test_anything_less_than_a_plain_yes_is_a_no(typed: str) -> None:
    assert publishable(typed) is False


@pytest.mark.parametrize("typed", ["x", "ask her mother", "1", "y/n", "yes please", "Y N"])
def test_what_is_neither_yes_nor_no_is_not_understood(typed: str) -> None:
    assert publishable(typed) is None


@pytest.mark.parametrize(
    "typed", ["JB", "j.b.", "J B", "J.S.", "JLS", "JS 3/4/26", "JS, 3 April 2026", "J. Brown", "Jo Brown 12/5/26", "JS/KT"]
)
def test_initials_clear_an_entry(typed: str) -> None:
    assert initials_in(typed) == typed


@pytest.mark.parametrize(
    "typed",
    [
        "no", "NO", "n/a", "N/A", "pending", "Yes", "ok", "-", "?", "", "Do not publish", "Do Not Publish", "HOLD",
        "held", "STOP", "DNP", "NFA", "TBD", "NYC", "TBC", "to do", "JS?", "JS to do", "NONE", "YES", "Hold Back",
        "js", "do", "JS / HOLD", "JS - hold", "not JS", "waiting for JS", "jake@example.com", "Legal Team", "D.N.P.",
        "Jo", "x", "3/4/26",
    ],
)  # fmt: skip
def test_what_are_nobodys_initials_clear_nothing(typed: str) -> None:
    assert initials_in(typed) is None


def test_the_brackets_round_an_answer_are_not_part_of_it() -> None:
    assert bracketed("“I was not told.”", "(We are (now) telling you)", None).answer == "We are (now) telling you"


def test_brackets_round_parts_of_an_answer_stay() -> None:
    assert bracketed("Said", "(a) a line (b) a desk", None).answer == "(a) a line (b) a desk"


def test_an_answer_may_stand_in_brackets_after_the_quote() -> None:
    assert bracketed('"I was not told." (We are changing the leaflet)', None, None) == Answer(
        '"I was not told."', "We are changing the leaflet", None
    )


def test_a_few_words_in_brackets_after_a_quote_are_who_said_it() -> None:
    assert bracketed("“I was not told.” (a care leaver)", None, None) == Answer("“I was not told.”", None, "a care leaver")


@pytest.mark.parametrize("said", ["I like it (the park)", "“I like (some of) it”"])
def test_brackets_in_what_was_said_stay_in_it(said: str) -> None:
    assert bracketed(said, None, None) == Answer(said, None, None)
