"""One plan in many presentations: the facts are the same in each. `python -m tests.presentations` tells which habits cost most.

The floors are what the reading reaches now; they are raised whenever it reaches more.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

import openpyxl
import pytest

from tests.presentations.__main__ import ENOUGH, Scored, one_by_one, sample, scored_as
from tests.presentations.habits import HABITS, PLAIN, drawn
from tests.presentations.pages import PLAN_BOOK, write

SEEDS = range(1, 26)
LEAST_RIGHT, MOST_SILENT = 0.96, 0.02  # shares of all facts of the sample
LEAST_ALONE = 105  # variants which, all else plain, are right to 97 %


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> list[Scored]:
    return sample(SEEDS, tmp_path_factory.mktemp("presentations"))


def test_the_plain_presentation_is_read_wholly_right(tmp_path: Path) -> None:
    wrong = [one for one in scored_as(PLAIN, Random(0), tmp_path).held if not one.right]
    assert wrong == []


def test_a_sample_of_presentations_is_read_right(results: list[Scored]) -> None:
    held = [one for each in results for one in each.held]
    assert sum(one.right for one in held) >= LEAST_RIGHT * len(held)


def test_little_of_a_sample_is_wrong_in_silence(results: list[Scored]) -> None:
    held = [one for each in results for one in each.held]
    assert sum(each.silent for each in results) <= MOST_SILENT * len(held)


def test_most_habits_alone_cost_nothing(tmp_path: Path) -> None:
    assert sum(result.share >= ENOUGH for _, _, result in one_by_one(tmp_path)) >= LEAST_ALONE


def test_a_seed_always_draws_the_same_presentation(tmp_path: Path) -> None:
    cells = []
    for copy in ("first", "second"):
        (tmp_path / copy).mkdir()
        write(*drawn(7), tmp_path / copy)
        book = openpyxl.load_workbook(tmp_path / copy / PLAN_BOOK)
        cells.append([list(sheet.values) for sheet in book.worksheets])
    assert cells[0] == cells[1]


def test_every_variant_of_every_habit_is_drawn() -> None:
    seen = {pair for seed in range(1500) for pair in drawn(seed)[0].items()}
    assert {(habit.name, variant) for habit in HABITS for variant in habit.variants} - seen == set()
