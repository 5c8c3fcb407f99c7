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
