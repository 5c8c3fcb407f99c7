"""Trackers by people who had never seen the product, with what must come out of them: what was once read rightly stays so."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from reportgen.cli import main

CLONE = Path(__file__).resolve().parents[2]
COMPARE = CLONE.parent / "shared" / "tools" / "compare_facts.py"
TRACKERS = CLONE / "tests" / "trackers"
RIGHT = TRACKERS / "right.json"

pytestmark = pytest.mark.skipif(not COMPARE.is_file(), reason="shared/ with the comparison of facts is not beside this clone")


def compared(name: str, output: Path) -> dict[str, Any]:
    """How many facts are right, of how many, and how many of the wrong ones nothing tells of."""
    expected = TRACKERS / name / f"{name}.expected.json"
    asked = json.loads(expected.read_text(encoding="utf-8"))
    words = ["run", "--inputs", str(TRACKERS / name), "--output", str(output), "--report", "board", "--month", asked["month"]]
    result = CliRunner().invoke(main, [*words, "--as-at", asked["as_at"]] if asked.get("as_at") else words)
    (facts,) = output.glob("*/*/facts.json")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.output
    told = subprocess.run(
        [sys.executable, str(COMPARE), str(facts), str(expected), "--json"], capture_output=True, text=True, check=False
    )
    found: dict[str, Any] = json.loads(told.stdout)
    return found


@pytest.mark.parametrize("name", sorted(folder.name for folder in TRACKERS.iterdir() if folder.is_dir()))
def test_a_tracker_by_others_is_read_at_least_as_well_as_before(name: str, tmp_path: Path) -> None:
    before = json.loads(RIGHT.read_text(encoding="utf-8"))[name]
    now = compared(name, tmp_path)
    assert now["right"] >= before["right"]
    assert now["silent"] <= before["silent"]
