"""What a column heading means, however a council words and types it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.lexicon.fields.phrases import PHRASES, WEAK
from reportgen.lexicon.fields.roles import Role
from reportgen.reading.layout.headings import STACKED, heading_words, is_known, meanings, nearest, role
from reportgen.reading.layout.kinds import INDICATORS, KEY, PLAN
from reportgen.reading.layout.tables import tables
from tests.makers.sheets import sheet


def in_plan(heading: str) -> Role | None:
    return role(heading, PLAN.roles)


def in_indicators(heading: str) -> Role | None:
    return role(heading, INDICATORS.roles)


# --- how it is typed does not matter


@pytest.mark.parametrize(
    "heading", ["RAG", "rag", "R\nA\nG", "R A G", "R.A.G.", "RAG *", "RAG¹", "RAG (see key)", "[RAG]", "(RAG", "RAG)", "‘RAG’"]
)
def test_case_stacking_footnotes_and_brackets_do_not_matter(heading: str) -> None:
    assert in_plan(heading) is Role.RATING


@pytest.mark.parametrize(
    "heading", ["Time scale/ Date", "Time\nscale / Date", "TIMESCALE DATE", "Time-scale: date", "timescale/date"]
)
def test_spaces_strokes_and_line_breaks_do_not_matter(heading: str) -> None:
    assert in_plan(heading) is Role.DEADLINE


@given(
    st.sampled_from(PLAN.roles),
    st.data(),
    st.sampled_from([" ", "\n", "  ", " \n "]),
    st.sampled_from(["", "*", " ***", ":", "?", " (1)"]),
)
def test_every_phrase_is_understood_in_any_spacing(meant: Role, data: st.DataObject, space: str, mark: str) -> None:
    phrase = data.draw(st.sampled_from(PHRASES[meant]))
    assert role(space.join(phrase).upper() + mark, (meant,)) is meant


def test_stacked_letters_beside_a_word_are_a_word() -> None:
    assert heading_words("R\nA\nG status") == ("rag", "status")


def test_what_stands_in_brackets_alone_is_the_heading() -> None:
    assert heading_words("(Lead)") == ("lead",)


# --- what it means


@pytest.mark.parametrize(
    "heading, meant",
    [
        ("Revised deadline", Role.REVISED),
        ("Date completed", Role.COMPLETED_ON),
        ("Action lead", Role.LEAD),
        ("Action ref", Role.REF),
        ("RAG last month", Role.PREVIOUS_RATING),
        ("Reason for delay", Role.REASON),
        ("Actions taken", Role.PROGRESS),
        ("Assurance rating", Role.RATING),
    ],
)
def test_the_longest_phrase_in_a_heading_decides(heading: str, meant: Role) -> None:
    assert in_plan(heading) is meant


@pytest.mark.parametrize(
    "heading", ["Number of referrals", "Number of visits", "Time taken", "What matters to us", "Key workers", "Group work"]
)
def test_a_word_that_begins_many_things_is_no_heading_by_itself(heading: str) -> None:
    assert (in_plan(heading), in_indicators(heading)) == (None, None)


@pytest.mark.parametrize("word", sorted(WEAK))
def test_such_a_word_alone_may_still_be_one(word: str) -> None:
    assert is_known(word)


@pytest.mark.parametrize(
    "heading", ["Baseline April 2023", "Baseline as at March 2023", "Baseline at 31 March 2023", "Baseline (March 2023)"]
)
def test_the_date_of_a_heading_does_not_change_its_meaning(heading: str) -> None:
    assert in_indicators(heading) is Role.BASELINE


@pytest.mark.parametrize("heading", ["Target date", "Baseline finish date", "Target completion date"])
def test_a_date_among_indicators_is_no_target_and_no_baseline(heading: str) -> None:
    assert (in_plan(heading), in_indicators(heading)) == (Role.DEADLINE, None)


def test_one_word_may_mean_different_things_on_different_sheets() -> None:
    assert [role("RAG", roles) for roles in (PLAN.roles, KEY.roles, INDICATORS.roles)] == [Role.RATING, Role.LEVEL, Role.RATING]


@pytest.mark.parametrize("heading", ["", " ", "***", "Oct-22", "Ambition statement of the whole partnership board " * 5])
def test_what_is_no_heading_means_nothing(heading: str) -> None:
    assert in_plan(heading) is None


def test_a_hash_is_a_ref() -> None:
    assert in_plan("#") is Role.REF


@given(st.text())
def test_no_heading_is_beyond_reading(text: str) -> None:
    assert in_plan(text) in (None, *PLAN.roles)


# --- near guesses


def test_a_misspelt_word_has_a_nearest_one() -> None:
    assert nearest("Dealine", ["Deadline", "Lead", "RAG"]) == "Deadline"


def test_a_strange_word_has_none() -> None:
    assert nearest("Zebra", ["Deadline", "Lead", "RAG"]) is None


# --- headings that ask


ASKED = {
    Role.START: "When did we start?; When did it begin?; When did the work get under way?",
    Role.COMPLETED_ON: "When did we finish?; When was it done?; When was this finished?",
    Role.DEADLINE: "When will it be done by?; When is it due?; When must it be finished?; When do we need it by?; When it is due",
    Role.LEAD: "Who is doing this?; Who leads on it?; Who is in charge?; Who will make sure it happens?; Who owns this?",
    Role.NOTE: "Who else is involved?; Who else is helping?; Which partners are involved?; What resources do we need?",
    Role.MEASURE: "How will we know?; How do we know it is working?; How will success be judged?; What evidence will show it?",
    Role.OUTCOME: "What will be different for children?; What will change for families?; What do we want to achieve?",
    Role.IMPACT: "What difference will people notice?; What difference has this made?",
    Role.ACTION: "How are we going to do it?; How will we get there?; How should it be delivered?; "
    "What do we need to do?; What are we going to change?; What did we agree?; What will be delivered",
    Role.PROGRESS: "How are we doing?; How is it going?; "
    "How far have we got?; Where have we got to?; What have we done already?; What has happened since?",
    Role.RECOVERY: "What is left to do?; What still needs doing?; What is still to be done?; What more is needed?",
    Role.REASON: "Why is it late?; What is stopping us?; What is getting in the way?; What is holding it up?; Why has it slipped?",
    Role.ANSWERS: "Why are we doing it?; Why does this matter?; What did inspectors say?; What the regulator found",
}


@pytest.mark.parametrize(("heading", "meant"), [(each, meant) for meant, asked in ASKED.items() for each in asked.split("; ")])
def test_a_question_is_understood_by_its_first_word_and_what_it_asks_about(heading: str, meant: Role) -> None:
    assert in_plan(heading) is meant


@pytest.mark.parametrize(
    "heading",
    ["So that…", "So that", "… so that", "So that children", "In order that", "In order to…", "Which will mean…",
     "This will mean that", "What this will mean for children"],
)  # fmt: skip
def test_a_heading_that_goes_on_where_the_action_ends_is_the_outcome(heading: str) -> None:
    assert in_plan(heading) is Role.OUTCOME


@pytest.mark.parametrize(
    ("heading", "meant"),
    [
        ("We promised to", Role.ANSWERS),
        ("We promised that we would", Role.ANSWERS),
        ("We agreed to", Role.ANSWERS),
        ("We said we would", Role.ANSWERS),
        ("What we said we would do", Role.ACTION),
        ("What we pledged to do", Role.ACTION),
        ("What did we commit to?", Role.ACTION),
    ],
)
def test_what_was_promised_is_answered_and_what_we_promised_to_do_is_done(heading: str, meant: Role) -> None:
    assert in_plan(heading) is meant


@pytest.mark.parametrize("heading", ["We said", "We heard", "We agreed with", "We agreed on", "Agreed on"])
def test_what_was_said_or_agreed_with_somebody_is_no_promise(heading: str) -> None:
    assert in_plan(heading) not in (Role.ACTION, Role.ANSWERS)


@pytest.mark.parametrize(
    "heading", ["In order", "Order", "So far", "So", "Which team", "Which will be done by", "This will be led by"]
)
def test_what_only_begins_alike_is_no_outcome(heading: str) -> None:
    assert in_plan(heading) is not Role.OUTCOME


@pytest.mark.parametrize(
    "heading", ["Who told us?", "When did they tell us?", "What did you say?", "When is the review?", "Who is it for?"]
)
def test_a_question_about_something_else_heads_none_of_these(heading: str) -> None:
    assert in_plan(heading) is None


@pytest.mark.parametrize(
    ("cells", "meant"),
    [
        (("Red", "Amber", "Green", "Amber"), Role.RATING),
        (("On track", "Delayed", "Complete", "On track"), Role.STATUS),
        (("Yes", "No", "Yes", "Yes"), Role.TICKED),
    ],
)
@pytest.mark.parametrize("heading", ["Are we on track?", "Is it going to plan?", "Is it on time?"])
def test_whether_all_is_well_is_answered_by_what_stands_below(heading: str, cells: tuple[str, ...], meant: Role) -> None:
    texts = ("Write the policy", "Train all the teams", "Audit thirty files", "Open the panel")
    rows = zip("1234", texts, ("DCS", "SD", "Jo Ash", "HR Lead"), cells, strict=True)
    table = tables(sheet(("Ref", "Action", "Lead", heading), *rows), date(2026, 5, 31))[0]
    assert table.columns.meanings[4] is meant


@pytest.mark.parametrize(
    ("upper", "lower", "meant"),
    [("WHEN", "Revised due date", Role.REVISED), ("HOW ARE WE DOING", "BRAG rating", Role.RATING), ("WHO", "Status", Role.STATUS)],
)
def test_a_word_over_several_headings_asks_nothing(upper: str, lower: str, meant: Role) -> None:
    assert in_plan(f"{upper}{STACKED}{lower}") is meant


# --- a question that only turns a heading round


@pytest.mark.parametrize(
    ("heading", "meant"),
    [
        ("What the issue is", Role.ANSWERS),
        ("What the finding was", Role.ANSWERS),
        ("What is the concern?", Role.ANSWERS),
        ("What the action is", Role.ACTION),
        ("What the outcome is", Role.OUTCOME),
        ("What the status is", Role.STATUS),
        ("What is the date?", Role.DEADLINE),
        ("What we shall do", Role.ACTION),
        ("What we have undertaken to do", Role.ACTION),
        ("What the standard asks of us", Role.ANSWERS),
        ("What the regulator expects", Role.ANSWERS),
        ("Who answers for it", Role.LEAD),
        ("Latest from the manager", Role.PROGRESS),
        ("Manager’s latest", Role.PROGRESS),
    ],
)
def test_a_heading_turned_into_a_question_means_the_same(heading: str, meant: Role) -> None:
    assert in_plan(heading) is meant


@pytest.mark.parametrize("heading", ["What it is", "What is new", "What the issue", "How the issue is", "What the issue is not"])
def test_other_questions_do_not(heading: str) -> None:
    assert in_plan(heading) not in (Role.ANSWERS, Role.ACTION)


@pytest.mark.parametrize("heading", ["High / low", "Higher/lower", "Up or down", "High or low"])
def test_both_ways_at_once_ask_which_is_better(heading: str) -> None:
    assert in_indicators(heading) is Role.BETTER


@pytest.mark.parametrize(("heading", "meant"), [("What is next", Role.RECOVERY), ("What is wrong", Role.REASON)])
def test_a_question_that_is_known_keeps_its_meaning(heading: str, meant: Role) -> None:
    assert in_plan(heading) is meant


@pytest.mark.parametrize(
    ("heading", "asks"),
    [
        ("What are we worried about?", Role.ANSWERS),
        ("What worries us?", Role.ANSWERS),
        ("What is not working well?", Role.ANSWERS),
        ("What’s working well?", Role.NOTE),
        ("What works well", Role.NOTE),
        ("What would make it one higher?", Role.NOTE),
        ("What needs to happen to get one point up?", Role.NOTE),
        ("What needs to happen?", Role.ACTION),
        ("What will we do about our worries?", Role.ACTION),
    ],
)
def test_questions_of_practice_models(heading: str, asks: Role) -> None:
    assert asks in meanings(heading)
