"""The same trackers make the same facts in every process: nothing hangs on the order in which a set is gone through."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reportgen.model.places import Place
from reportgen.reading.grid import Cell
from reportgen.reading.layout.siblings import style_of

TRACKERS = Path(__file__).resolve().parents[1] / "trackers"
# A workbook for each of some shapes.
NAMES = ("kellmoor-getting-to-good", "stourmere-delivery-plan", "gantt-percent-complete", "childrens-our-response")


def facts(seed: str) -> str:
    """Of several trackers, each as a process of its own would tell them."""
    typed = "import sys; from reportgen.cli import main\nfor name in sys.argv[1:]:\n"
    typed += "    main(['facts', '--json', '--inputs', name, '--output', name, '--month', '2023-01'], standalone_mode=False)"
    here = [str(TRACKERS / name) for name in NAMES]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    return subprocess.run([sys.executable, "-c", typed, *here], env=environment, capture_output=True, text=True, check=False).stdout


def test_facts_are_the_same_whatever_the_seed_of_hashes() -> None:
    first, *others = (facts(seed) for seed in ("1", "2", "3", "5"))
    assert first.count('"programme"') >= len(NAMES)
    assert all(other == first for other in others)


@pytest.mark.parametrize("fills", [("A9D08E", "385723"), ("385723", "A9D08E")])
def test_of_two_fills_that_are_as_often_the_first_counts(fills: tuple[str, str]) -> None:
    cells = [Cell(1, at, "x", Place("a.xlsx", "Plan"), fill=fills[at % 2]) for at in range(8)]
    assert style_of(cells) == (False, fills[0])
