"""What the words of a status or of a rating key say about progress."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.model.ratings import CountsAs
from reportgen.reading.values.statuses import counts_as_of_meaning, read_status

ENDS = ("complete", "completed", "implemented", "done", "closed", "delivered", "achieved", "met", "finished", "in place")
DENIALS = (
    "not",
    "not yet",
    "not fully",
    "never",
    "nearly",
    "almost",
    "partially",
    "mostly",
    "yet to be",
    "to be",
    "will be",
    "cannot be",
    "being",
)


# --- done


@pytest.mark.parametrize(
    "text", [*ENDS, "Complete.", "COMPLETED", "Y", "yes", "✓", "100%", "Fully complete", "Completed 31/05/2023", "Live"]
)
def test_a_plain_end_is_done(text: str) -> None:
    assert read_status(text) is CountsAs.DONE


@pytest.mark.parametrize(
    "text", ["Completed on time with no issues", "No further action, complete", "Delivered late", "Overdue, now complete"]
)
def test_what_is_said_beside_an_end_leaves_it_done(text: str) -> None:
    assert read_status(text) is CountsAs.DONE


@pytest.mark.parametrize(
    "text",
    [
        "Embedded",
        "Evidenced",
        "Signed off",
        "Complete and evidenced",
        "Delivered and embedded",
        "Filed as complete",
        "Closed - verified",
    ],
)
def test_an_end_that_is_shown_to_work_is_evidenced(text: str) -> None:
    assert read_status(text) is CountsAs.EVIDENCED


@pytest.mark.parametrize(
    "text",
    [
        "Task implemented but impact not yet evidenced",
        "Complete, not yet embedded",
        "Implemented, to be signed off",
        "Complete; awaiting impact",
        "Impact awaited",
    ],
)
def test_an_end_whose_impact_is_open_is_only_done(text: str) -> None:
    assert read_status(text) is CountsAs.DONE


# --- never done


@pytest.mark.parametrize("denial", DENIALS)
@pytest.mark.parametrize("end", ENDS)
def test_an_end_that_is_denied_or_promised_is_not_done(denial: str, end: str) -> None:
    found = read_status(f"{denial} {end}")
    assert found is not None
    assert not found.is_done


@pytest.mark.parametrize(
    "text",
    [
        "incomplete",
        "unfinished",
        "undone",
        "un-done",
        "80% complete",
        "80 per cent complete",
        "3 of 5 complete",
        "2/5 complete",
        "hasn't been completed",
        "isn’t done",
        "won't be delivered",
        "on track to complete",
        "complete by May 2024",
        "due for completion",
        "nearing completion",
        "ready for closure",
        "Proposed for closure",
        "awaiting sign off",
        "delivered in part",
        "Complete except for training",
        "part-complete",
        "Complete?",
        "In progress: policy launched",
        "on track or complete",
        "complete/on track",
        "plans in place",
        "going live in May",
        "fully on track",
        "Progressing as planned",
        "not yet embedded",
        "no evidence",
        "evidence required",
    ],
)
def test_what_is_not_at_its_end_is_in_progress(text: str) -> None:
    assert read_status(text) is CountsAs.IN_PROGRESS


@pytest.mark.parametrize(
    "text", ["abandoned", "disclosed", "reassured", "deliver", "100% of staff trained", "demonstrating progress"]
)
def test_a_word_that_only_holds_another_is_no_end(text: str) -> None:
    assert read_status(text) is None


@given(st.sampled_from(DENIALS), st.sampled_from(ENDS), st.sampled_from(["", " on time", " by the team", " in May"]), st.booleans())
def test_no_denial_is_ever_done_in_any_case(denial: str, end: str, after: str, loud: bool) -> None:
    text = f"{denial} {end}{after}"
    found = read_status(text.upper() if loud else text)
    assert found is None or not found.is_done


@given(st.text())
def test_no_status_is_beyond_reading(text: str) -> None:
    read_status(text)


# --- not started, in progress, overdue


@pytest.mark.parametrize(
    "text", ["Not started", "not yet started", "hasn't started", "Not yet due", "Not due until May", "nothing started", "to start"]
)
def test_what_has_not_begun_is_not_started(text: str) -> None:
    assert read_status(text) is CountsAs.NOT_STARTED


@pytest.mark.parametrize(
    "text",
    [
        "In progress",
        "underway",
        "Started",
        "Ongoing",
        "on going",
        "On track",
        "On Track to deliver",
        "At risk",
        "Open",
        "Some slippage",
        "No",
    ],
)
def test_what_has_begun_is_in_progress(text: str) -> None:
    assert read_status(text) is CountsAs.IN_PROGRESS


@pytest.mark.parametrize(
    "text",
    [
        "Overdue",
        "Off Track",
        "Not on track",
        "no longer on track",
        "Delayed",
        "Behind schedule",
        "Missed",
        "Not met",
        "unmet",
        "failed to complete",
    ],
)
def test_what_is_late_or_off_track_is_overdue(text: str) -> None:
    assert read_status(text) is CountsAs.OVERDUE


@pytest.mark.parametrize("text", ["Not overdue", "on track, no delays", "not delayed", "At risk of delay", "Minor delay"])
def test_lateness_that_is_denied_feared_or_slight_is_not_overdue(text: str) -> None:
    assert read_status(text) is CountsAs.IN_PROGRESS


def test_not_started_and_overdue_is_overdue() -> None:
    assert read_status("Not started - overdue") is CountsAs.OVERDUE


# --- what does not say how far it is


@pytest.mark.parametrize(
    "text", ["", " ", "Paused", "On hold", "Superseded by 2.3", "Removed", "No longer required", "See 2.8", "n/a", "Amber E", "Due"]
)
def test_some_words_do_not_say_how_far_an_action_is(text: str) -> None:
    assert read_status(text) is None


@pytest.mark.parametrize("counts_as", list(CountsAs))
def test_the_reports_own_words_are_understood(counts_as: CountsAs) -> None:
    assert read_status(str(counts_as).upper()) is counts_as


# --- the words of a key


@pytest.mark.parametrize(
    "meaning, counts_as",
    [
        ("Task is overdue", CountsAs.OVERDUE),
        ("Off Track", CountsAs.OVERDUE),
        ("issues or risks deemed significant", CountsAs.OVERDUE),
        ("plan will not deliver what is required", CountsAs.OVERDUE),
        ("Task is in progress", CountsAs.IN_PROGRESS),
        ("no issues or risks", CountsAs.IN_PROGRESS),
        ("minor slippage", CountsAs.IN_PROGRESS),
        ("Complete and independently checked", CountsAs.EVIDENCED),
        ("evidence demonstrates embedded change", CountsAs.EVIDENCED),
        ("not started / no rating", CountsAs.NOT_STARTED),
        ("within 14 days of due date", None),
    ],
)
def test_a_level_counts_as_what_its_key_says(meaning: str, counts_as: CountsAs | None) -> None:
    assert counts_as_of_meaning(meaning) is counts_as
