"""Trackers by people who had never seen the product, with what must come out of them: what was once read rightly stays so."""

from __future__ import annotations

import importlib
import json
import sys
from functools import cache
from pathlib import Path
from types import ModuleType
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
    words = ["facts", "--json", "--inputs", str(TRACKERS / name), "--output", str(output), "--month", asked["month"]]
    result = CliRunner().invoke(main, [*words, "--as-at", asked["as_at"]] if asked.get("as_at") else words)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.output
    facts = json.loads(result.stdout[result.stdout.index("{") :])
    held = list(comparison().compare(comparison().Facts(facts), asked))
    found: dict[str, Any] = comparison().summary(held)
    return found


@cache
def comparison() -> ModuleType:
    """The tool of `shared/`, loaded once: a process for each tracker takes longer than the comparison."""
    sys.path.append(str(COMPARE.parent))
    return importlib.import_module(COMPARE.stem)


@pytest.mark.parametrize("name", sorted(folder.name for folder in TRACKERS.iterdir() if folder.is_dir()))
def test_a_tracker_by_others_is_read_at_least_as_well_as_before(name: str, tmp_path: Path) -> None:
    before = json.loads(RIGHT.read_text(encoding="utf-8"))[name]
    now = compared(name, tmp_path)
    assert now["right"] >= before["right"]
    assert now["silent"] <= before["silent"]
