"""What the words of a status or of a rating key say about progress."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.lexicon.states import Saying
from reportgen.model.ratings import CountsAs
from reportgen.reading.values.statuses import is_state_of_heading, is_status, opening, read_meaning, read_status, stated_counts

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


@pytest.mark.parametrize(
    "text",
    [
        "Completed but reopened",
        "Complete (reopened)",
        "Closed, since reopened",
        "Complete (see 1.2), rest outstanding",
        "Done; remainder to follow",
    ],
)
def test_what_was_done_and_is_open_again_or_in_part_is_not_done(text: str) -> None:
    assert read_status(text).counts_as is CountsAs.IN_PROGRESS


@pytest.mark.parametrize("text", ["Complete - hub reopened in May", "Reopened, now complete"])
def test_what_else_was_reopened_leaves_an_end_done(text: str) -> None:
    assert read_status(text).counts_as is CountsAs.DONE


@pytest.mark.parametrize(
    ("meaning", "counts_as"),
    [
        ("What we said we would do is in place; not yet tested", CountsAs.DONE),
        ("All that was to be built has been built, and is complete", CountsAs.DONE),
        ("Everything planned has been done, and it has made a difference", CountsAs.EVIDENCED),
        ("All planned work has been started", CountsAs.IN_PROGRESS),
        ("What we said we would do is not in place", CountsAs.IN_PROGRESS),
        ("What we agreed to do has to be done", CountsAs.IN_PROGRESS),
        ("All that is to be done", CountsAs.IN_PROGRESS),
    ],
)
def test_what_was_meant_to_be_says_nothing_of_what_is(meaning: str, counts_as: CountsAs) -> None:
    assert read_meaning(meaning).counts_as is counts_as


@pytest.mark.parametrize(
    "text",
    [
        "Delivered, and the Board has agreed to close it",
        "Finished; the Board is asked to close it",
        "We did what we set out to do, and the Board has agreed to close it",
    ],
)
def test_what_is_done_and_only_its_entry_stands_open_is_done(text: str) -> None:
    assert read_meaning(text).counts_as is CountsAs.DONE


# --- done


@pytest.mark.parametrize(
    "text", [*ENDS, "Complete.", "COMPLETED", "Y", "yes", "✓", "100%", "Fully complete", "Completed 31/05/2023", "Live"]
)
def test_a_plain_end_is_done(text: str) -> None:
    assert read_status(text).counts_as is CountsAs.DONE


@pytest.mark.parametrize(
    "text", ["Completed on time with no issues", "No further action, complete", "Delivered late", "Overdue, now complete"]
)
def test_what_is_said_beside_an_end_leaves_it_done(text: str) -> None:
    assert read_status(text).counts_as is CountsAs.DONE


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
    assert read_status(text).counts_as is CountsAs.EVIDENCED


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
    assert read_status(text).counts_as is CountsAs.DONE


# --- never done


@pytest.mark.parametrize("denial", DENIALS)
@pytest.mark.parametrize("end", ENDS)
def test_an_end_that_is_denied_or_promised_is_not_done(denial: str, end: str) -> None:
    found = read_status(f"{denial} {end}").counts_as
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
    assert read_status(text).counts_as is CountsAs.IN_PROGRESS


@pytest.mark.parametrize("text", ["disclosed", "reassured", "deliver", "100% of staff trained", "demonstrating progress"])
def test_a_word_that_only_holds_another_is_no_end(text: str) -> None:
    assert read_status(text).counts_as is None


@given(st.sampled_from(DENIALS), st.sampled_from(ENDS), st.sampled_from(["", " on time", " by the team", " in May"]), st.booleans())
def test_no_denial_is_ever_done_in_any_case(denial: str, end: str, after: str, loud: bool) -> None:
    text = f"{denial} {end}{after}"
    found = read_status(text.upper() if loud else text).counts_as
    assert found is None or not found.is_done


@given(st.text())
def test_no_status_is_beyond_reading(text: str) -> None:
    read_status(text)


# --- not started, in progress, overdue


@pytest.mark.parametrize(
    "text", ["Not started", "not yet started", "hasn't started", "Not yet due", "Not due until May", "nothing started", "to start"]
)
def test_what_has_not_begun_is_not_started(text: str) -> None:
    assert read_status(text).counts_as is CountsAs.NOT_STARTED


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
    assert read_status(text).counts_as is CountsAs.IN_PROGRESS


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
        "will not be delivered",
        "won't be delivered",
    ],
)
def test_what_is_late_or_off_track_is_overdue(text: str) -> None:
    assert read_status(text).counts_as is CountsAs.OVERDUE


@pytest.mark.parametrize("text", ["Not overdue", "on track, no delays", "not delayed", "At risk of delay", "Minor delay"])
def test_lateness_that_is_denied_feared_or_slight_is_not_overdue(text: str) -> None:
    assert read_status(text).counts_as is CountsAs.IN_PROGRESS


def test_not_started_and_overdue_is_overdue() -> None:
    assert read_status("Not started - overdue").counts_as is CountsAs.OVERDUE


# --- what does not say how far it is


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "See 2.8",
        "n/a",
        "N/A",
        "Y/N",
        "Amber E",
        "Due",
        "Agreed",
        "Agreed in part",
        "Partly agreed",
        "Partially accepted",
        "Noted",
        "-",
        "?",
    ],
)
def test_some_words_do_not_say_how_far_an_action_is(text: str) -> None:
    assert read_status(text).counts_as is None


@pytest.mark.parametrize("counts_as", list(CountsAs))
def test_the_reports_own_words_are_understood_where_a_person_states_them(counts_as: CountsAs) -> None:
    assert stated_counts(str(counts_as).upper()) is counts_as


def test_a_plan_that_says_closed_means_done() -> None:
    assert (read_status("Closed").counts_as, stated_counts("closed")) == (CountsAs.DONE, CountsAs.CLOSED)


# --- variants of each kind

KINDS: dict[CountsAs | None, tuple[str, ...]] = {
    CountsAs.CLOSED: (
        "Not feasible",
        "Not required",
        "No action required",
        "Closed - not required",
        "Risk accepted",
        "risk accepted by the board",
        "Accept risk",
        "Rejected",
        "Recommendation rejected",
        "Superseded",
        "Superseded by 2.3",
        "superceded by new plan",
        "No longer needed",
        "No longer required",
        "no longer applicable",
        "No longer relevant",
        "No longer being pursued",
        "Merged with 3.2",
        "Merged into 3.2",
        "Action merged with 3.2",
        "Withdrawn",
        "Action withdrawn",
        "Cancelled",
        "Abandoned",
        "Removed",
        "Removed from plan",
        "Deleted",
        "Not agreed",
        "Not accepted",
        "Closed - superseded",
        "Closed: no longer required",
        "Closed (risk accepted)",
        "Closed - not achieved",
        "Closed, not implemented",
        "Complete - superseded by 4.1",
        "Incorporated into action 5",
        "Replaced by 2.1",
        "Duplicate of 4",
        "De-scoped",
        "Out of scope",
        "Not being taken forward",
        "Overdue - no longer required",
        "Discontinued",
        "Combined with 1.4",
        "Tolerated",
    ),
    CountsAs.EVIDENCED: (
        "Embedded",
        "Sustained",
        "Completed and sustained",
        "Fully embedded",
        "Embedded in practice",
        "Implemented and embedded",
        "Verified",
        "Evidence accepted",
        "Closed and verified",
        "Complete and independently checked",
        "Impact evidenced",
    ),
    CountsAs.DONE: (
        "Moved into business as usual",
        "Implemented but impact not known",
        "Complete - ongoing monitoring",
        "Complete - no further action required",
        "Done, NFA",
        "Complete",
        "Completed - evidence submitted",
        "Evidence submitted",
        "Evidence provided",
        "Business as usual",
        "BAU",
        "Moved to BAU",
        "Now BAU",
        "Fully implemented",
        "Yes - complete",
        "Yes",
        "Y",
        "Y.",
        "Closed",
        "Closed 12/05/2026",
        "Completed on target",
        "Complete (and ongoing)",
        "Delayed, now complete",
        "Completed, previously overdue",
        "Action complete",
        "All actions completed",
        "Target met",
        "Resolved",
        "100%",
        "100 % complete",
        "5 of 5 complete",
        "Completed Q3",
        "Completed in May",
        "Done!",
        "COMPLETED",
        "Implemented",
        "Completed ahead of schedule",
        "Complete - impact to be evidenced",
        "Complete, awaiting sign off",
        "Started in May; now complete",
        "Milestone achieved",
    ),
    CountsAs.IN_PROGRESS: (
        "Unresolved",
        "Under review",
        "Carried forward",
        "Draft complete",
        "Delayed but on track to complete by May",
        "Behind plan but recovering",
        "Significant progress",
        "Not met - in progress",
        "Extended",
        "Awaiting response",
        "Complete but not for all teams",
        "Achieved in May, not in June",
        "Some delay, expected to recover",
        "Some delay",
        "Slight delay",
        "Minor delays",
        "Delayed but expected to recover",
        "Behind schedule, recovery plan in place",
        "Delay, plan in place to recover",
        "Slipping but we have a plan to get it back",
        "Behind, but with a plan to pull it back",
        "Late but can be brought back by the next review",
        "Slipped; there is a plan",
        "At risk",
        "On target",
        "On track",
        "Underway",
        "Under way",
        "Ongoing",
        "On-going",
        "Open",
        "Outstanding",
        "No - in progress",
        "N",
        "No",
        "Partially implemented",
        "Partly met",
        "Implementation in progress",
        "Nearly complete",
        "Not complete",
        "Not yet complete",
        "Complete by March",
        "Will be complete by May",
        "To be completed",
        "Not fully implemented",
        "On hold",
        "Paused",
        "Deferred",
        "Some actions complete",
        "Mostly complete",
        "45%",
        "90 % complete",
        "3 of 5 complete",
        "In progress - on track",
        "Overdue, now on track",
        "Progressing well",
        "Good progress",
        "Substantially complete",
        "Almost there - nearly done",
        "Awaiting approval",
        "Drafted",
        "In progress; phase 2 not started",
        "At risk of delay",
        "May be delayed",
        "Partly superseded",
        "Proposed for closure",
        "To be withdrawn",
        "Complete or on track",
        "Completed/in progress",
        "In part",
        "Part complete",
        "WIP",
        "Re-opened",
        "Not implemented",
        "Due to be completed in June",
    ),
    CountsAs.NOT_STARTED: (
        "Not progressed",
        "Starting in May",
        "Not started",
        "Not yet started",
        "To be started",
        "Yet to start",
        "Not due",
        "Not yet due",
        "Not begun",
        "Yet to commence",
        "Planned",
        "To do",
        "0%",
        "0% complete",
        "No progress",
        "Not in progress",
        "Pending",
        "Scheduled for May",
        "Start awaited - not started",
        "Work not yet commenced",
        "Hasn't begun",
    ),
    CountsAs.OVERDUE: (
        "Non-compliant",
        "Off plan",
        "Below target",
        "Delayed",
        "Slipped",
        "Off track",
        "Off-track",
        "Not on track",
        "Not met",
        "Not achieved",
        "Overdue",
        "Significant delay",
        "Significantly behind, expected to recover",
        "Behind schedule",
        "Missed",
        "Late",
        "Delayed – estates review not finished",
        "In progress - overdue",
        "In progress, delayed",
        "Not complete - overdue",
        "Open - overdue",
        "Not started, overdue",
        "Past its due date",
        "Deadline passed",
        "Major issues",
        "Serious concerns",
        "Will not be met",
        "Cannot be achieved",
        "Not on target",
        "Unlikely to be met",
        "Not complete and deadline has passed",
        "Delayed, no recovery plan in place",
        "Behind and no plan to get it back",
        "Delayed and without a plan",
        "Overdue, cannot be brought back",
        "Off track: they are to have a plan",
        "Very late",
    ),
}


IN_PLAIN_WORDS: dict[CountsAs | None, tuple[str, ...]] = {
    CountsAs.IN_PROGRESS: (
        "Still going", "Going on", "Keeps going", "Going, slowly", "Ongoing work", "Carrying on", "On the go", "Under control",
        "Making headway", "Parked", "Shelved", "At a standstill", "No movement", "Not moving",
        "Going to be finished", "Happening",
        "No difference seen",
    ),
    CountsAs.CLOSED: ("Dropped", "Abandoned", "Scrapped", "Given up", "Called off", "Axed", "Not going to happen"),
    CountsAs.NOT_STARTED: ("Not begun", "Untouched", "Not touched yet", "Yet to get going"),
    CountsAs.OVERDUE: ("Stuck", "Held up", "Going nowhere", "Not going well"),
    CountsAs.EVIDENCED: (
        "Done – impact seen", "Finished - making a difference", "Done, benefits being felt", "Complete: impact is visible",
        "Done and made a difference", "Finished, difference clear", "Done and having impact", "Complete, having the desired impact",
    ),
    CountsAs.DONE: (
        "Done - no impact seen", "Done – impact not yet seen", "Done, difference still to be felt", "Done, some impact seen",
        "Done - not making a difference yet", "Done, not yet having impact",
    ),
    None: (
        "Numbers going up", "Numbers not going up", "Going to Board in May", "What is happening in May", "See impact report",
        "Sickness having an impact", "Vacancies having impact on visits", "Pulled together the data", "Scrapped the old form",
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    "text, counts_as",
    [(text, counts_as) for kinds in (KINDS, IN_PLAIN_WORDS) for counts_as, texts in kinds.items() for text in texts],
)
def test_a_status_is_weighed(text: str, counts_as: CountsAs | None) -> None:
    read = read_status(text)
    assert (read.counts_as, read.because) == (counts_as, read.because)


def test_a_status_says_why() -> None:
    assert read_status("Not fully implemented").because == "'not fully implemented' says that it is not done yet"


@pytest.mark.parametrize(
    "text",
    [
        "A recovery plan has been written with the schools, and the new team will look at every child who has been out of school "
        "since the autumn term, with a report to the group",
        "The family finding post is vacant. Cover from the regional agency has been asked for and two carers were approved since "
        "the summer, one of whom is matched",
    ],
)
def test_an_account_that_does_not_begin_with_a_status_is_none(text: str) -> None:
    assert read_status(text).counts_as is None


# --- the first words of a progress text


@pytest.mark.parametrize(
    "text, counts_as, words, rest",
    [
        ("Complete. All staff are trained.", CountsAs.DONE, "Complete", "All staff are trained."),
        ("Completed.\n\nOne programme of audits.", CountsAs.DONE, "Completed", "One programme of audits."),
        ("COMPLETED\nNext phase of monitoring under way", CountsAs.DONE, "COMPLETED", "Next phase of monitoring under way"),
        ("Complete (and ongoing).\n\nTwo reviews.", CountsAs.DONE, "Complete", "and ongoing).\n\nTwo reviews."),
        ("In progress: policy launched", CountsAs.IN_PROGRESS, "In progress", "policy launched"),
        ("Delayed - the tender was late", CountsAs.OVERDUE, "Delayed", "the tender was late"),
        ("DELAYED – HR have not advertised", CountsAs.OVERDUE, "DELAYED", "HR have not advertised"),
        ("Not started.", CountsAs.NOT_STARTED, "Not started", ""),
        ("On track; 12 of 20 trained", CountsAs.IN_PROGRESS, "On track", "12 of 20 trained"),
        ("Completed May 2026 - see file", CountsAs.DONE, "Completed May 2026", "see file"),
        ("Superseded: now 4.2", CountsAs.CLOSED, "Superseded", "now 4.2"),
        ("Partially complete. Two of three.", CountsAs.IN_PROGRESS, "Partially complete", "Two of three."),
        ("This action is now complete. The form is in use.", CountsAs.DONE, "This action is now complete", "The form is in use."),
        ("In progress", CountsAs.IN_PROGRESS, "In progress", ""),
        ("Closed - not needed - the panel does it", CountsAs.CLOSED, "Closed - not needed", "the panel does it"),
    ],
)
def test_a_text_may_begin_with_a_status(text: str, counts_as: CountsAs, words: str, rest: str) -> None:
    begun = opening(text)
    assert begun is not None
    assert (begun.status.counts_as, begun.words, begun.rest) == (counts_as, words, rest)


@pytest.mark.parametrize(
    "text",
    [
        "Complete training for all staff. Done by May.",
        "Completed audits show improvement. More to come.",
        "We have completed the audit. It went well.",
        "Open evenings were held.",
        "Training started in May. It is complete.",
        "12 of 20 staff trained.",
        "Evidence: minutes of the group",
        "See the minutes. Complete.",
        "Agreed. It will be done.",
        "The late start was made up. Complete.",
        "",
        " ",
        "...",
    ],
)
def test_a_text_that_only_holds_status_words_does_not_begin_with_one(text: str) -> None:
    assert opening(text) is None


def test_a_long_text_is_its_opening() -> None:
    assert (
        read_status("Complete. The late forms and the missed visits of the autumn were looked at again.").counts_as is CountsAs.DONE
    )


# --- what is in place against a trouble


@pytest.mark.parametrize(
    "text, counts_as",
    [
        ("Policy in place", CountsAs.DONE),
        ("Mitigation now in place", None),
        ("Delayed, new team in place", CountsAs.OVERDUE),
        ("Delayed, now the hub is in place", CountsAs.DONE),
        ("Delayed, the hub is finally in place", CountsAs.DONE),
        ("Delayed, mitigation finally in place", CountsAs.OVERDUE),
        ("Overdue; the controls, now fully in place", CountsAs.OVERDUE),
        ("At risk: team in place", CountsAs.IN_PROGRESS),
        ("At risk; controls of the hub now in place", CountsAs.DONE),  # the hub is, not the controls
    ],
)
def test_what_is_in_place_is_done_unless_it_is_a_remedy_or_beside_a_trouble_that_it_does_not_end(
    text: str, counts_as: CountsAs | None
) -> None:
    assert read_status(text).counts_as is counts_as


def test_a_status_tells_by_which_kind_of_phrase_it_was_decided() -> None:
    assert read_status("Complete").decided_by(Saying.MET, Saying.FINISHED)
    assert not read_status("Complete").decided_by(Saying.MET)
    assert not read_status("100%").decided_by(Saying.FINISHED)


@pytest.mark.parametrize(
    ("heading", "is_one"),
    [("Implemented?", True), ("Completed (Y/N)", True), ("Date done", False), ("RAG moved?", False), ("", False)],
)
def test_a_heading_is_about_a_state_where_it_names_one_and_nothing_else(heading: str, is_one: bool) -> None:
    assert is_state_of_heading(heading) is is_one


@pytest.mark.parametrize(("signs", "is_one"), [(80, True), (81, False)])
def test_a_text_that_is_nothing_but_a_status_has_up_to_eighty_signs(signs: int, is_one: bool) -> None:
    assert is_status("In progress".ljust(signs, ".")) is is_one


# --- nothing runs away


@pytest.mark.parametrize(
    "text", ["x" + " " * 32_000 + "x", "not " * 8_000, "- " * 16_000, "9" * 32_000, "complete." * 4_000, "é" * 32_000]
)
def test_a_text_of_any_length_is_read_at_once(text: str) -> None:
    started = time.process_time()
    read_status(text)
    read_meaning(text)
    opening(text)
    assert time.process_time() - started < 0.5


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
    assert read_meaning(meaning).counts_as is counts_as


@pytest.mark.parametrize(
    ("text", "counts_as"),
    [
        ("Delayed, but will be completed within a month of its date", CountsAs.IN_PROGRESS),
        ("Late, but expected to be delivered by the end of the year", CountsAs.IN_PROGRESS),
        ("Delayed, and will not be completed", CountsAs.OVERDUE),
        ("Not progressing, needs attention", CountsAs.OVERDUE),
        ("Progressing to plan", CountsAs.IN_PROGRESS),
    ],
)
def test_a_key_says_of_what_is_late_whether_it_will_come(text: str, counts_as: CountsAs) -> None:
    assert read_meaning(text).counts_as == counts_as


@pytest.mark.parametrize(
    ("text", "counts_as"),
    [
        ("With DCS for sign off", CountsAs.IN_PROGRESS),
        ("Done, sign off required", CountsAs.IN_PROGRESS),
        ("Target exceeded", CountsAs.DONE),
        ("Deadline exceeded", CountsAs.OVERDUE),
        ("Out for consultation", CountsAs.IN_PROGRESS),
        ("In procurement", CountsAs.IN_PROGRESS),
        ("Sorted", CountsAs.DONE),
        ("Dup of 2.3", CountsAs.CLOSED),
    ],
)
def test_words_of_the_house_say_how_far_it_is(text: str, counts_as: CountsAs) -> None:
    assert read_status(text).counts_as == counts_as


@pytest.mark.parametrize(
    ("text", "counts_as"),
    [
        ("Not finished by the due date", CountsAs.OVERDUE),
        ("Has not been completed by its agreed deadline", CountsAs.OVERDUE),
        ("Not delivered in time", CountsAs.OVERDUE),
        ("Will not be, or was not, finished by the due date", CountsAs.OVERDUE),
        ("Not finished", CountsAs.IN_PROGRESS),
        ("Not yet finished by the team", CountsAs.IN_PROGRESS),
        ("Not complete but on time", CountsAs.IN_PROGRESS),
    ],
)
def test_what_is_not_done_is_late_where_its_date_is_named(text: str, counts_as: CountsAs) -> None:
    assert read_meaning(text).counts_as == counts_as


@pytest.mark.parametrize("text", ["Nothing more to do", "Nothing left to do", "nothing outstanding", "No more to do"])
def test_where_nothing_is_left_to_do_it_is_done(text: str) -> None:
    assert read_meaning(text).counts_as is CountsAs.DONE


@pytest.mark.parametrize(
    ("text", "counts_as"),
    [
        ("Closed – no longer needed, covered by the needs assessment (Board of May)", CountsAs.CLOSED),
        ("Closed - superseded by the website that the hubs have made for parents", CountsAs.CLOSED),
        ("Closed. The forms that were superseded are with the archive of the team", CountsAs.DONE),
        ("Bit behind", CountsAs.IN_PROGRESS),
        ("Complete, evidence reviewed and shown to be embedded", CountsAs.EVIDENCED),
        ("Complete, to be embedded", CountsAs.DONE),
    ],
)
def test_what_stands_right_behind_a_status_may_say_more(text: str, counts_as: CountsAs) -> None:
    assert read_status(text).counts_as == counts_as


@pytest.mark.parametrize(
    ("text", "counts_as"),
    [
        ("Off track or past its date - recovery action required", CountsAs.OVERDUE),
        ("Off track, recovery plan needed", CountsAs.OVERDUE),
        ("Off track, recovery plan agreed", CountsAs.IN_PROGRESS),
        ("Some slippage - mitigating action required", CountsAs.IN_PROGRESS),
    ],
)
def test_recovery_that_is_asked_for_is_none_yet(text: str, counts_as: CountsAs) -> None:
    assert read_meaning(text).counts_as is counts_as


@pytest.mark.parametrize(
    ("text", "counts_as"),
    [
        ("Closed – the regional programme does this from May, action no longer needed", CountsAs.CLOSED),
        ("Closed - portal live, the old form is no longer needed", CountsAs.DONE),
        ("Closed - all staff trained and the waiting list cleared", CountsAs.DONE),
    ],
)
def test_what_is_said_of_the_action_itself_tells_why_it_was_closed(text: str, counts_as: CountsAs) -> None:
    assert read_status(text).counts_as is counts_as


# --- the day has gone


@pytest.mark.parametrize(
    "text",
    [
        "Not completed and past the agreed timescale",
        "Past date, not complete",
        "Incomplete and past deadline",
        "Work under way, past the planned date",
        "Beyond the original target date",
        "Exceeded the agreed timescale",
        "Exceeded its target date",
        "Timescale exceeded",
        "Outside agreed timescales",
        "Out of time scale",
        "Agreed date for completion has passed",
        "The time limit has now elapsed",
        "Deadline gone by",
        "Out of time",
        "Ran out of time",
    ],
)
def test_what_is_past_its_day_by_any_words_is_late(text: str) -> None:
    assert read_meaning(text).counts_as is CountsAs.OVERDUE


@pytest.mark.parametrize(
    ("text", "counts_as"),
    [
        ("Completed after the agreed timescale", CountsAs.DONE),
        ("Completed past the agreed date", CountsAs.DONE),
        ("Exceeded the target", CountsAs.DONE),
        ("Not past its date", CountsAs.IN_PROGRESS),
        ("Not out of time", CountsAs.IN_PROGRESS),
        ("Under way but may go past the agreed date", CountsAs.IN_PROGRESS),
        ("Work under way, will meet date", CountsAs.IN_PROGRESS),
        ("Date of next review", None),
    ],
)
def test_what_ended_or_may_yet_be_in_time_is_not_late_for_words_of_its_day(text: str, counts_as: CountsAs | None) -> None:
    assert read_meaning(text).counts_as is counts_as


@pytest.mark.parametrize("text", ["At or better than target", "at or above target", "Meeting target", "At target"])
def test_a_figure_at_its_target_or_better_is_on_track(text: str) -> None:
    assert read_meaning(text).counts_as is CountsAs.IN_PROGRESS


def test_a_figure_worse_than_its_target_is_off_track() -> None:
    assert read_meaning("Worse than target").counts_as is CountsAs.OVERDUE


@pytest.mark.parametrize(
    ("text", "counts_as"),
    [
        ("No longer being taken forward", CountsAs.CLOSED),
        ("Actions no longer taken forward", CountsAs.CLOSED),
        ("Being taken forward", CountsAs.IN_PROGRESS),
    ],
)
def test_what_nobody_takes_forward_any_more_is_closed(text: str, counts_as: CountsAs) -> None:
    assert read_meaning(text).counts_as is counts_as


@pytest.mark.parametrize(
    ("heading", "names"), [("Nothing yet", True), ("Not started yet", True), ("Done yet?", True), ("Yet", False)]
)
def test_a_heading_may_name_that_nothing_has_been_done_yet(heading: str, names: bool) -> None:
    assert is_state_of_heading(heading) is names


@pytest.mark.parametrize(
    ("text", "counts_as"), [("05/25 item 3", None), ("3/5 done", CountsAs.IN_PROGRESS), ("0/5", CountsAs.IN_PROGRESS)]
)
def test_a_month_and_a_year_are_no_share_of_the_whole(text: str, counts_as: CountsAs | None) -> None:
    assert read_status(text).counts_as is counts_as


@pytest.mark.parametrize(
    "text",
    [
        "Closed. Fund withdrawn, no longer needed on this plan.",
        "Closed – fund withdrawn, no longer needed on this plan",
        "Closed. Superseded by the new website, which the council runs with its partners in the region.",
        "Closed. Overtaken by the merger of both services in April",
        "Closed. This is no longer relevant because the law has changed",
        "Closed. The action is no longer required; the Board agreed it in May",
        "Closed: risk accepted by the Board, which will look at it again in the spring",
    ],
)
def test_what_begins_with_closed_and_says_why_it_was_not_done_is_closed(text: str) -> None:
    begun = opening(text)
    assert begun is not None
    assert begun.status.counts_as is CountsAs.CLOSED


@pytest.mark.parametrize(
    "text",
    [
        "Closed. The old forms are no longer needed.",
        "Closed, we no longer need agency staff",
        "Closed. Completed in May, then superseded by business as usual",
        "Closed. Evidence seen by the panel and the old policy withdrawn",
        "Closed. Rejected forms are now sent back the same day",
    ],
)
def test_what_says_so_of_something_else_leaves_it_done(text: str) -> None:
    begun = opening(text)
    assert begun is not None
    assert begun.status.counts_as is CountsAs.DONE


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("In progress again", CountsAs.IN_PROGRESS),
        ("Complete again", CountsAs.DONE),
        ("Restarted", CountsAs.IN_PROGRESS),
        ("Back in progress", CountsAs.IN_PROGRESS),
        ("Late again", CountsAs.OVERDUE),
    ],
)
def test_once_more_is_the_same_state(text: str, state: CountsAs) -> None:
    assert is_status(text)
    assert read_status(text).counts_as is state


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The deliverable has been produced", None),
        ("Each deliverable is agreed by its owner", None),
        ("Delivery is still deliverable within the year", CountsAs.IN_PROGRESS),
        ("Not deliverable", CountsAs.CLOSED),
        ("Taken out of the plan by the Board", CountsAs.CLOSED),
        ("Removed from the plan in May", CountsAs.CLOSED),
    ],
)
def test_what_is_to_be_delivered_says_nothing_of_whether_it_can_be(text: str, state: CountsAs | None) -> None:
    assert read_meaning(text).counts_as is state
