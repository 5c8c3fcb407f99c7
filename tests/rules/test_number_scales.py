"""Scales of numbers that a sentence or ranges explain: '0 means that nobody has started, 1 to 6 that we are working on it, …'."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.model.ratings import CountsAs
from reportgen.reading.programme import open_programme, read_programme
from reportgen.reading.values.number_scales import numbers_explained, numbers_in, steps_in
from tests.makers.workbooks import Rows, write_workbook

N, P, D, E = CountsAs.NOT_STARTED, CountsAs.IN_PROGRESS, CountsAs.DONE, CountsAs.EVIDENCED
SENTENCE = (
    "Scaling: on a scale of 0 to 10, where 0 means that nobody has started, 1 to 6 that we are working on it, 7 to 9 that it has "
    "been done but we cannot yet show what changed, and 10 that it is done and families tell us it has made a difference, where "
    "are we today?"
)
HEADINGS = ("What needs to happen?", "Who", "By when")
ACTIONS = (
    ("Keep one early help record that schools can read", "Early Help Manager", "30/09/2026"),
    ("Name the lead practitioner at the first meeting", "Early Help Manager", "31/10/2026"),
    ("Phone each family after six weeks", "Hub Coordinators", "30/11/2026"),
    ("Staff a Saturday rota with police", "MASH Manager", "31/12/2026"),
)
APRIL, JULY = (0, 4, 5, 7), (2, 6, 8, 10)


def read(folder: Path, key: Sequence[str] | Rows, heads: Sequence[str], *scores: Sequence[object]) -> Programme:
    above: Rows = [(line,) if isinstance(line, str) else line for line in key]
    rows: Rows = [(*HEADINGS, *heads), *((*action, *told) for action, *told in zip(ACTIONS, *scores, strict=True))]
    write_workbook(folder / "tracker.xlsx", {"Plan": [("What needs to happen?",), *above, (), *rows]})
    return read_programme(open_programme(folder), Month(2026, 7), date(2026, 7, 31))


def states(programme: Programme) -> list[CountsAs | None]:
    return [each.standing.counts_as for each in programme.plan.actions]


def levels(programme: Programme) -> list[str | None]:
    return [each.standing.level.name if each.standing.level else None for each in programme.plan.actions]


def steps(text: str) -> list[tuple[int, int, CountsAs | None]]:
    return [(step.low, step.high, step.counts_as) for step in steps_in(text)]


FULL = [(0, 0, N), (1, 6, P), (7, 9, D), (10, 10, E)]


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        "0 = nobody has started; 1-6 = working on it; 7-9 = done; 10 = done and it works in practice",
        "Scale: 0 (nobody has started), 1 to 6 (working on it), 7 to 9 (done, no effect yet), 10 (done and makes a difference)",
        "How we score: 0 nobody has started; 1–6 working on it; 7–9 done; 10 done and shown to work.",
        "10 is where it is done and makes a difference, 7 to 9 means done, 1 to 6 means under way and 0 means not begun",
        "Score 0: nothing done. Score 1 to 6: work has started. Score 7 to 9: complete. Score 10: complete and embedded.",
    ],
)
def test_each_step_of_a_scale_may_be_a_range(text: str) -> None:
    assert steps(text) == FULL


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Scored 1-10 where 1 is not started and 10 is fully embedded.", [(1, 1, N), (2, 9, P), (10, 10, E)]),
        ("How far are we out of 5? (0 means not begun, 5 means we are done)", [(0, 0, N), (1, 4, P), (5, 5, D)]),
        ("Scale: 0 = not started, 7 = done, 10 = embedded", [(0, 0, N), (1, 6, P), (7, 7, D), (8, 9, D), (10, 10, E)]),
    ],
)  # fmt: skip
def test_what_stands_between_has_left_the_one_and_not_reached_the_other(
    text: str, found: list[tuple[int, int, CountsAs | None]]
) -> None:
    assert steps(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Rating: 1 = not started, 2 = under way, 3 = complete",  # a key like any other
        "Ages 0 to 4: 12 children in progress; 5 to 9: 3 complete; 10 to 15: 4 not started",
        "Priority 1 is complete, 2 to 4 is under way, 5 is not started",
        "Actions 1 to 4 are complete; 5 to 7 are in progress; 8 is not started",
        "1 to 5 days is complete; 6 to 10 days is late",
        "Confidence: 1-3 low, 4-6 medium, 7-10 high",
        "Scale: 1-3 = late; 2-4 = under way; 5 = done",  # which is 3?
        "2.1 is complete, 2.2 to 2.4 is under way",
        "On a scale of 0 to 10",
        "7-9 = done",
    ],
)
def test_other_numbers_are_no_scale(text: str) -> None:
    assert steps(text) == []


def test_a_range_is_short_and_of_two_numbers() -> None:
    assert [numbers_in(text) for text in ("4 to 5", "1–3", "4 or 5")] == [range(4, 6), range(1, 4), range(4, 6)]
    assert [numbers_in(text) for text in ("4", "2025-26", "5-4", "1/2", "1 to 50", "four to five")] == [None] * 6


@pytest.mark.parametrize(
    "key",
    [
        [SENTENCE],
        [
            ("0", "Nobody has started"),
            ("1–6", "We are working on it"),
            ("7–9", "It is done"),
            ("10", "Done and it works in practice"),
        ],
        ["0 = nobody has started", "1 to 6 = we are working on it", "7 to 9 = it is done", "10 = done and it works in practice"],
    ],
)
@pytest.mark.parametrize("heading", ["Scale", "Where are we?", "Today", "Zzz"])
def test_the_numbers_below_any_heading_are_those_of_the_scale(key: Sequence[str] | Rows, heading: str, tmp_path: Path) -> None:
    found = read(tmp_path, key, [heading], JULY)
    assert states(found) == [P, P, D, E]
    assert levels(found) == ["2", "6", "8", "10"]
    assert not [each for each in found.findings if each.id in ("level-meaning-unclear", "rating-not-known", "no-rating-key")]


@pytest.mark.parametrize("turn", [1, -1])
@pytest.mark.parametrize(
    "heads", [("Scale April", "Scale July"), ("Scale\nApril", "Scale\nJuly"), ("Score Apr 26", "Score Jul 26")]
)
def test_of_several_months_the_last_counts_whichever_stands_first(heads: tuple[str, str], turn: int, tmp_path: Path) -> None:
    assert states(read(tmp_path, [SENTENCE], heads[::turn], *(APRIL, JULY)[::turn])) == [P, P, D, E]


def test_a_month_to_come_does_not_count(tmp_path: Path) -> None:
    heads = ("Scale April 2026", "Scale July 2026", "Scale Oct 2026")
    assert states(read(tmp_path, [SENTENCE], heads, APRIL, JULY, (10, 10, 10, 10))) == [P, P, D, E]


@pytest.mark.parametrize("heading", ["Staff", "No. of visits", "Children"])
@pytest.mark.parametrize("turn", [1, -1])
def test_numbers_of_something_else_are_no_scores(heading: str, turn: int, tmp_path: Path) -> None:
    found = read(tmp_path, [SENTENCE], ("Scale", heading)[::turn], *(JULY, (1, 3, 10, 2))[::turn])
    assert states(found) == [P, P, D, E]


def test_without_a_key_numbers_tell_no_state(tmp_path: Path) -> None:
    assert states(read(tmp_path, [], ["Scale"], JULY)) == [None] * 4


def test_two_numbers_of_one_state_are_a_level_as_typed(tmp_path: Path) -> None:
    found = read(tmp_path, [SENTENCE], ["Scale"], (2, "4 to 5", "8-9", 10))
    assert (states(found), levels(found)) == ([P, P, D, E], ["2", "4 to 5", "8-9", "10"])


def test_of_two_numbers_of_two_states_the_lower_counts_and_that_is_told(tmp_path: Path) -> None:
    found = read(tmp_path, [SENTENCE], ["Scale"], (2, "6 to 7", 8, 10))
    assert states(found) == [P, P, D, E]
    assert [each.id for each in found.findings if each.id == "rating-ambiguous"]


@pytest.mark.parametrize("unscored", ["not yet scaled", "Not scored", "to be scored", "Not yet assessed"])
def test_what_is_not_scored_yet_is_not_known(unscored: str, tmp_path: Path) -> None:
    found = read(tmp_path, [SENTENCE], ["Scale"], (2, 6, unscored, 10))
    assert states(found) == [P, P, None, E]
    assert [each.place.cell for each in found.findings if each.id == "rating-missing"] == ["D7"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("1 to 6 = we are working on it", [("1 to 6", "we are working on it")]),
        ("15 to 20 = it is done", [("15 to 20", "it is done")]),
        ("15 to 21 = it is done", []),
        ("6 to 6 = it is done", []),
        ("1 to 6 = begun, 7 to 9 = done", []),  # two in one line, not enough of them for a scale
    ],
)
def test_a_line_explains_one_range_of_numbers_up_to_twenty(line: str, told: list[tuple[str, str]]) -> None:
    assert list(numbers_explained(line)) == told
