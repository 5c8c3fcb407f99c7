"""What officers type in headings, bands and cells: what it must be read as, and what it is near."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from reportgen.lexicon.fields.roles import Role
from reportgen.model.indicators import Better
from reportgen.model.ratings import CountsAs
from reportgen.reading.layout.headings import meanings
from reportgen.reading.subjects.indicators import better_named
from reportgen.reading.values.deadlines import Clues, read_deadline
from reportgen.reading.values.refs import read_ref
from reportgen.reading.values.statuses import read_status
from tests.makers.told import TEXTS, read, states
from tests.makers.workbooks import Rows

# --- states, dates and refs ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "counts_as"),
    [
        ("compl.", CountsAs.DONE),
        ("Comp", CountsAs.DONE),
        ("in prog", CountsAs.IN_PROGRESS),
        ("ontrack", CountsAs.IN_PROGRESS),
        ("on trck", CountsAs.IN_PROGRESS),
        ("n/s", CountsAs.NOT_STARTED),
        ("Not strated", CountsAs.NOT_STARTED),
        ("Not yet strated", CountsAs.NOT_STARTED),
        ("delyed", CountsAs.OVERDUE),
    ],
)
def test_a_state_cut_short_run_together_or_misspelt_is_the_state(typed: str, counts_as: CountsAs) -> None:
    assert read_status(typed).counts_as is counts_as


def test_what_is_live_and_something_else_is_the_latter() -> None:
    told = ("Live - behind", "Live – on track", "Live", "Live, impact not yet shown")
    states = [CountsAs.OVERDUE, CountsAs.IN_PROGRESS, CountsAs.DONE, CountsAs.DONE]
    assert [read_status(each).counts_as for each in told] == states


@pytest.mark.parametrize("typed", ["stated", "tack", "A comp for the young people in June", "prog", "Company"])
def test_what_is_another_word_is_no_state(typed: str) -> None:
    assert read_status(typed).counts_as is None


@pytest.mark.parametrize(
    ("typed", "counts_as"),
    [
        ("Appointed & started – complete", CountsAs.DONE),
        ("Recruitment started; completed.", CountsAs.DONE),
        ("In progress – complete", CountsAs.IN_PROGRESS),
        ("Pilot underway – complete in June", CountsAs.IN_PROGRESS),
        ("Panel has begun – not yet complete", CountsAs.IN_PROGRESS),
    ],
)
def test_what_was_begun_and_then_by_itself_is_called_complete_is_done(typed: str, counts_as: CountsAs) -> None:
    assert read_status(typed).counts_as is counts_as


@pytest.mark.parametrize(
    ("typed", "counts_as"),
    [
        ("Slippage – sessions cancelled in June", CountsAs.IN_PROGRESS),
        ("Off track: bid not accepted", CountsAs.OVERDUE),
        ("Behind – funding declined", CountsAs.OVERDUE),
        ("Off track – cancelled", CountsAs.CLOSED),
        ("Delayed – no longer required", CountsAs.CLOSED),
        ("Delayed, now superseded by 2.3", CountsAs.CLOSED),
        ("The concern is not agreed with", CountsAs.CLOSED),
    ],
)
def test_what_is_late_is_closed_only_where_that_is_said_of_itself(typed: str, counts_as: CountsAs) -> None:
    assert read_status(typed).counts_as is counts_as


@pytest.mark.parametrize(
    ("typed", "day"),
    [("2025/26 year end", date(2026, 3, 31)), ("25/26 financial year end", date(2026, 3, 31)), ("2025/27 year end", None)],
)
def test_a_financial_year_may_stand_before_its_end(typed: str, day: date | None) -> None:
    assert read_deadline(typed, Clues()).deadline.day == day


def test_a_day_that_stands_again_with_its_year_leaves_no_doubt() -> None:
    assert read_deadline("30 September (30/09/2026)", Clues()).doubts == ()
    assert read_deadline("30 September (31/08/2026)", Clues()).doubts != ()


@pytest.mark.parametrize(
    ("typed", "ref"), [("A..3", "A.3"), ("B. 3", "B.3"), ("1..1", "1.1"), ("See 3", "See 3"), ("B. 3 and 4", "B. 3 and 4")]
)
def test_a_ref_with_a_dot_or_a_blank_too_many(typed: str, ref: str) -> None:
    assert read_ref(typed).ref == ref


@pytest.mark.parametrize(
    ("typed", "better"),
    [
        ("Aim high", Better.HIGHER),
        ("Aim low", Better.LOWER),
        ("Aim to reduce", Better.LOWER),
        ("High is bad", Better.LOWER),
        ("Aim", None),
    ],
)
def test_what_is_aimed_at_says_which_side_is_better(typed: str, better: Better | None) -> None:
    assert better_named(typed) is better


# --- headings -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("What must be done (as Ofsted wrote it)", Role.ANSWERS),
        ("What must be done (by the team)", Role.ACTION),
        ("PRAG Jan", Role.RATING),
        ("Colour last time", Role.PREVIOUS_RATING),
        ("Colour now", Role.RATING),
        ("What needs to change", Role.ANSWERS),
    ],
)
def test_what_a_heading_means_most(heading: str, role: Role) -> None:
    found = meanings(heading)
    assert max(found, key=lambda each: found[each].weight) is role


def test_days_of_publication_are_no_deadlines_and_those_agreed_for_later_are(tmp_path: Path) -> None:
    heads = ("Review", "Published", "Rec", "What was recommended", "Agency and post", "Date agreed at publication", "Position")
    rows = [
        ("Review of child R", date(2026, 1, 14), at, text, "Head of Service", date(2026, at + 4, 28), "Under way")
        for at, text in enumerate(TEXTS, 1)
    ]
    programme = read(tmp_path, {"Plan": [heads, *rows]})
    assert [action.deadline.day for action in programme.plan.actions] == [date(2026, at + 4, 28) for at in range(1, 5)]


def test_of_two_dates_the_one_that_differs_in_each_row_is_the_actions_own(tmp_path: Path) -> None:
    heads = (
        "Req no",
        "What must be done (as Ofsted wrote it)",
        "Ofsted date",
        "Our action",
        "Accountable",
        "Action date",
        "Rating",
    )
    wrote, due = "The registered person must keep each child safe", {1: date(2026, 5, 29), 3: date(2026, 6, 12)}
    rows: list[Sequence[object]] = [
        (
            *(("LK1", f"{wrote} {at // 3}", due[at]) if at in due else (None, None, None)),
            *(text, "Manager", date(2026, 8, at), "Amber"),
        )
        for at, text in enumerate(TEXTS, 1)
    ]
    programme = read(tmp_path, {"Plan": [heads, *rows]})
    steps = [step for action in programme.plan.actions for step in action.steps]
    assert [step.deadline.day for step in steps] == [date(2026, 8, at) for at in range(1, 5)]


# --- lines and columns ----------------------------------------------------------------------------------------------------


def test_steps_of_one_action_have_the_leads_dates_and_states_that_stand_line_by_line_beside_them(tmp_path: Path) -> None:
    heads = ("No", "Action", "Steps", "By whom", "By when", "Status")
    programme = read(
        tmp_path,
        {
            "Plan": [
                heads,
                (
                    1,
                    "Plans come on time",
                    "a) Weekly list of plans\nb) Panel on late ones",
                    "a) Data Officer\nb) Head",
                    "a) Sept 25\nb) Nov 26",
                    "a) Done\nb) Not begun",
                ),
                (2, "Targets are sharp", "Audit thirty plans a term", "Advisers", "Jan 27", "Under way"),
            ]
        },
    )
    first = programme.plan.actions[0]
    assert first.text == "Plans come on time"
    assert [(step.leads, step.deadline.day, step.standing.counts_as) for step in first.steps] == [
        (("Data Officer",), date(2025, 9, 30), CountsAs.DONE),
        (("Head",), date(2026, 11, 30), CountsAs.NOT_STARTED),
    ]


def test_terms_with_a_word_behind_tell_the_state_of_the_term_that_runs(tmp_path: Path) -> None:
    key = [("Checks: 1 = not begun, 2 = some is in place, 3 = in place",)]
    heads = ("What we will do", "Person", "Timescale", "Autumn check", "Spring check", "Summer check")
    rows = [(text, "Adviser", date(2026, 7, 31), 1, 2 if at < 4 else 3, None) for at, text in enumerate(TEXTS, 1)]
    programme = read(tmp_path, {"Plan": [("Development plan, academic year 2025-26",), *key, (), heads, *rows]})
    assert states(programme) == [CountsAs.IN_PROGRESS] * 3 + [CountsAs.DONE]


def test_where_we_are_beside_figures_that_holds_a_few_states_rates_them(tmp_path: Path) -> None:
    heads = ("No.", "What we measure", "Q1 2026/27", "Target", "Where we are", "What lies behind it")
    told = ("On target", "Off target", "Close") * 3
    rows = [
        (f"EH{at}", f"Share of plans of kind {at} on time", 70 + at, 72, said, "Two posts vacant")
        for at, said in enumerate(told, 1)
    ]
    fills = {
        f"Indicators!E{at}": {"On target": "A9D08E", "Off target": "F4B084", "Close": "FFD966"}[said]
        for at, said in enumerate(told, 2)
    }
    programme = read(tmp_path, {"Indicators": [heads, *rows]}, fills)
    assert [indicator.rating for indicator in programme.indicators] == list(told)
    assert {indicator.comment for indicator in programme.indicators} == {"Two posts vacant"}


def ticked(first: str, *rest: object) -> Rows:
    heads = ("Ref", "What we promised", "Who", "Done", "On course", "Not begun", "If slipped, new date")
    ticks = {"a": ("✓", None)}
    rows = [
        (f"1{letter}", text, "Head of Service", *ticks.get(letter, (None, "✓")), None, None)
        for letter, text in zip("abcd", TEXTS, strict=True)
    ]
    return [("Corporate parenting",), (), (first,), heads, *rows, *([rest] if rest else [])]


def test_a_line_above_that_begins_with_when_says_when_its_actions_are_due(tmp_path: Path) -> None:
    later = [(f"2{str(row[0])[1:]}", *row[1:]) for row in ticked("")[4:6]]
    heads, last = ticked("")[3], ("BY THE END OF JULY 2026 - what needs more people",)
    programme = read(tmp_path, {"Plan": [*ticked("BY THE END OF MARCH 2026 - what we said first"), last, heads, *later]})
    assert [action.deadline.day for action in programme.plan.actions] == [date(2026, 3, 31)] * 4 + [date(2026, 7, 31)] * 2


@pytest.mark.parametrize("rest", [("Number ticked", None, None, 1, 3, 0), ("1 of 4 done",)])
def test_a_count_at_the_foot_of_a_table_is_no_action(rest: Sequence[object], tmp_path: Path) -> None:
    programme = read(tmp_path, {"Plan": ticked("By the end of March 2026", *rest)})
    assert len(programme.plan.actions) == len(TEXTS)


def test_a_commitment_alone_in_the_last_row_is_one(tmp_path: Path) -> None:
    rows = [(text, "Under way – half of it", "Web page") for text in TEXTS[:3]]
    programme = read(tmp_path, {"Plan": [("Commitment", "Where are we now?", "Evidence held"), *rows, (TEXTS[3], None, None)]})
    assert [action.text for action in programme.plan.actions] == list(TEXTS)


def test_numbers_that_begin_anew_name_the_parts_though_a_row_goes_on_without_one(tmp_path: Path) -> None:
    heads = ("Source", "No.", "Recommendation", "Agreed action", "Owner", "Due", "RAG")
    refs, sources = (1, None, 2, 1, 2), ("ILACS inspection",) * 3 + ("Peer review",) * 2
    rows = [
        (
            source,
            ref,
            f"Matter number {at}" if ref else None,
            f"Do what matter {at} asks of all teams",
            "DCS",
            date(2026, 9, 1),
            "Green",
        )
        for at, (source, ref) in enumerate(zip(sources, refs, strict=True), 1)
    ]
    programme = read(tmp_path, {"Plan": [heads, *rows]})
    assert [part.title for part in programme.plan.priorities] == ["ILACS inspection", "Peer review"]


# --- keys, parts and marks ----------------------------------------------------------------------------------------------


def test_a_key_may_write_letter_and_colour_together(tmp_path: Path) -> None:
    key: Rows = [("BRAG", "Meaning"), ("B Blue", "Complete and embedded"), ("G Green", "On track"), ("W White", "Not started")]
    plan: Rows = [("Ref", "Action", "Lead", "Deadline", "BRAG")]
    plan = [
        *plan,
        *((f"1.{n}", text, "DCS", "31/07/2026", letter) for n, (text, letter) in enumerate(zip(TEXTS, "BGW", strict=False), 1)),
    ]
    programme = read(tmp_path, {"Plan": plan, "BRAG key": key})
    assert [each.standing.level.name for each in programme.plan.actions if each.standing.level] == ["Blue", "Green", "White"]
    assert states(programme) == [CountsAs.EVIDENCED, CountsAs.IN_PROGRESS, CountsAs.NOT_STARTED]


def test_a_level_whose_meaning_holds_the_word_to_is_named_by_its_colour(tmp_path: Path) -> None:
    levels = ("White – not due to start", "Blue – complete", "Amber to Green", "Green – on track")
    plan: Rows = [("Ref", "Action", "Lead", "Deadline", "RAG status")]
    plan = [
        *plan,
        *((f"1.{n}", text, "DCS", "31/07/2026", level) for n, (text, level) in enumerate(zip(TEXTS, levels, strict=True), 1)),
    ]
    programme = read(tmp_path, {"Plan": plan})
    assert [each.standing.level.name for each in programme.plan.actions if each.standing.level] == [
        "White",
        "Blue",
        "Green",
        "Green",
    ]


def test_the_line_that_names_the_key_names_no_part_of_the_plan(tmp_path: Path) -> None:
    key: Rows = [("RAG key:",), ("Blue: complete, and impact has been evidenced",), ("Green: complete, impact to be tested",)]
    head = ("Ref", "Learning point", "Action", "Lead", "Deadline", "RAG")
    rows: Rows = [(f"J{n}", "Letters were not read", text, "DCS", "31/07/2026", "Green") for n, text in enumerate(TEXTS, 1)]
    programme = read(tmp_path, {"Review": [("Rapid review: Baby J",), *key, (), head, *rows]})
    assert {each.answers for each in programme.plan.actions} == {("Letters were not read",)}
    assert not any(each.priority and "key" in each.priority.title.lower() for each in programme.plan.actions)


def test_a_ditto_mark_says_what_stands_above_a_row_left_blank(tmp_path: Path) -> None:
    rows: Rows = [
        ("Ref", "Workstream", "Action", "Lead", "Deadline"),
        ("1", "Front door", TEXTS[0], "DCS", "31/07/2026"),
        ("2", "ditto", TEXTS[1], "DCS", "31/07/2026"),
        (),
        ("3", "ditto", TEXTS[2], "DCS", "31/07/2026"),
        (),
        (),
        ("4", "ditto", TEXTS[3], "DCS", "31/07/2026"),
    ]
    found = [each.priority.title if each.priority else "" for each in read(tmp_path, {"Plan": rows}).plan.actions]
    assert found[:3] == ["Front door"] * 3


def test_names_row_after_row_below_pledge_are_the_parts_and_sentences_are_what_is_answered(tmp_path: Path) -> None:
    def plan(first: str, second: str) -> Rows:
        head = ("Pledge", "No.", "Action", "Who", "By when", "Status")
        return [head, *((first if n < 3 else second, n, text, "DCS", "31/07/2026", "On track") for n, text in enumerate(TEXTS, 1))]

    short = read(tmp_path / "short", {"Plan": plan("Pledge 1 – A home where I belong", "Pledge 2 – Learning and work")}).plan
    assert [each.title for each in short.priorities] == ["Pledge 1 – A home where I belong", "Pledge 2 – Learning and work"]
    long = ("We will find each of you a home where you feel that you belong", "We will help each of you to learn and to find work")
    assert [each.answers for each in read(tmp_path / "long", {"Plan": plan(*long)}).plan.actions][::3] == [(each,) for each in long]


# --- headings as people speak -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "role"),
    [
        ("What we'll do about it", Role.ACTION),
        ("What we said we’d get done", Role.ACTION),
        ("The things we'll do", Role.ACTION),
        ("How we'll get there", Role.ACTION),
        ("What we signed up to", Role.ACTION),
        ("Who's driving it", Role.LEAD),
        ("Who's looking after it", Role.LEAD),
        ("In whose hands", Role.LEAD),
        ("First promised for", Role.DEADLINE),
        ("Now looking like", Role.REVISED),
        ("Now expected", Role.REVISED),
        ("Actually landed", Role.COMPLETED_ON),
        ("Really finished", Role.COMPLETED_ON),
        ("How's it going?", Role.PROGRESS),
        ("What's happened so far", Role.PROGRESS),
        ("How are we getting on", Role.PROGRESS),
        ("How we'll know it worked", Role.MEASURE),
        ("What's not good enough", Role.ANSWERS),
        ("So what's been promised", Role.ACTION),
        ("They said it'd be done by", Role.DEADLINE),
        ("Now they're saying", Role.REVISED),
        ("Proved to me on", Role.COMPLETED_ON),
        ("Which grown-up", Role.LEAD),
        ("What we're plotting", Role.INDICATOR),
        ("Shooting for", Role.TARGET),
        ("Must hit", Role.TARGET),
        ("Before we began", Role.BASELINE),
        ("In their words", Role.YOU_SAID),
        ("So the grown-ups…", Role.WE_DID),
        ("Where we heard it", Role.THROUGH),
    ],
)
def test_a_heading_in_the_words_that_people_speak_is_understood(typed: str, role: Role) -> None:
    said = meanings(typed)
    assert max(said, key=lambda each: said[each].weight) is role


@pytest.mark.parametrize("typed", ["Child's view", "Leads' notes", "Who's who", "Now", "First visit to the home"])
def test_what_only_sounds_so_means_no_lead_and_no_date(typed: str) -> None:
    assert {Role.LEAD, Role.DEADLINE, Role.REVISED, Role.COMPLETED_ON}.isdisjoint(
        role for role, fit in meanings(typed).items() if fit.whole
    )


def test_how_it_looks_may_be_told_by_levels_states_or_words() -> None:
    assert {Role.RATING, Role.STATUS, Role.PROGRESS} <= meanings("How's it looking?").keys()


def test_what_is_aimed_for_may_be_a_day_or_a_figure() -> None:
    assert {Role.DEADLINE, Role.TARGET} <= meanings("Aiming for").keys()


def test_a_word_that_is_longer_than_another_by_half_is_no_slip_of_it() -> None:
    assert Role.STEP not in meanings("Sitrep")
    assert Role.STEP in meanings("Stepp")


def test_where_no_heading_tells_the_actions_are_what_says_what_to_do(tmp_path: Path) -> None:
    head = ("Zxq", "Wvb", "Who", "By when", "Status")
    said = ("New rota since April", "Two of nine are listed", "The court has no slots", "All blocks were seen")
    rows: Rows = [(one, text, "DCS", "31/07/2026", "On track") for one, text in zip(said, TEXTS, strict=True)]
    assert [each.text for each in read(tmp_path, {"Plan": [head, *rows]}).plan.actions] == list(TEXTS)


def test_of_two_columns_of_levels_under_a_word_that_nobody_knows_the_last_one_is_not_the_rating(tmp_path: Path) -> None:
    head = ("Ref", "Action", "Lead", "Deadline", "Clr last", "Clr now")
    rows: Rows = [(f"1.{n}", text, "DCS", "31/07/2026", "Red", "Amber") for n, text in enumerate(TEXTS, 1)]
    programme = read(tmp_path, {"Plan": [head, *rows]})
    assert [each.standing.level.name for each in programme.plan.actions if each.standing.level] == ["Amber"] * 4


def test_names_with_a_year_are_no_dates_and_name_the_parts(tmp_path: Path) -> None:
    head = ("Report it came out of", "Para", "Action", "Lead", "Deadline")
    names = ("Direct payments 2024-25", None, "Supervision 2025-26", None)
    rows: Rows = [(name, f"2.{n}", text, "DCS", "31/07/2026") for n, (name, text) in enumerate(zip(names, TEXTS, strict=True), 1)]
    programme = read(tmp_path, {"Plan": [head, *rows]})
    assert [each.title for each in programme.plan.priorities] == ["Direct payments 2024-25", "Supervision 2025-26"]


@pytest.mark.parametrize(
    ("typed", "better"), [("Going up", Better.HIGHER), ("Coming down", Better.LOWER), ("Falling", Better.LOWER)]
)
def test_which_way_is_good_may_be_said_as_what_it_should_be_doing(typed: str, better: Better) -> None:
    assert better_named(typed) is better


def test_a_measure_in_each_column_may_have_a_last_row_of_what_lies_behind_it(tmp_path: Path) -> None:
    rows: Rows = [
        ("No.", "N1", "N2"),
        ("What we count", "Plans issued inside 20 weeks (%)", "New appeals lodged"),
        ("Which way is good?", "Up", "Down"),
        ("Where we want to be by July 2026", 0.6, 8),
        ("June 26", 0.482, 14),
        ("May 26", 0.455, 9),
        ("April 26", 0.413, 11),
        ("What's behind it", "Locums are helping", None),
    ]
    first, second = read(tmp_path, {"The numbers": rows}).indicators
    assert (first.title, second.title) == ("Plans issued inside 20 weeks (%)", "New appeals lodged")
    assert (first.better, second.better) == (Better.HIGHER, Better.LOWER)


def test_that_an_audit_shows_better_practice_is_evidence() -> None:
    assert read_status("Action done, and re-audit shows that practice is better").counts_as is CountsAs.EVIDENCED
    assert read_status("Action done, re-audit still to come").counts_as is CountsAs.DONE
