"""Trackers by people who had never seen the product, with what must come out of them: what was once read rightly stays so."""

from __future__ import annotations

import importlib
import json
import shutil
import sys
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from click.testing import CliRunner

from reportgen.cli import main
from tests.makers.packages import template

CLONE = Path(__file__).resolve().parents[2]
COMPARE = CLONE.parent / "shared" / "tools" / "compare_facts.py"
TRACKERS = CLONE / "tests" / "trackers"
RIGHT = TRACKERS / "right.json"

pytestmark = pytest.mark.skipif(not COMPARE.is_file(), reason="shared/ with the comparison of facts is not beside this clone")


@pytest.fixture(scope="module")
def templates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Those of the product, and one that prints the month and no more: it is the facts that are compared."""
    folder = shutil.copytree(CLONE / "templates", tmp_path_factory.mktemp("all") / "templates")
    return template(folder, "{{ month }}", name="short.docx").parent


def compared(name: str, output: Path, templates: Path) -> dict[str, Any]:
    """How many facts are right, of how many, and how many of the wrong ones nothing tells of."""
    expected = TRACKERS / name / f"{name}.expected.json"
    asked = json.loads(expected.read_text(encoding="utf-8"))
    folders = ["--inputs", str(TRACKERS / name), "--output", str(output), "--templates", str(templates)]
    words = ["run", *folders, "--report", "short", "--month", asked["month"]]
    result = CliRunner().invoke(main, [*words, "--as-at", asked["as_at"]] if asked.get("as_at") else words)
    (facts,) = output.glob("*/*/facts.json")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.output
    held = list(comparison().compare(comparison().Facts(json.loads(facts.read_text(encoding="utf-8"))), asked))
    found: dict[str, Any] = comparison().summary(held)
    return found


@cache
def comparison() -> ModuleType:
    """The tool of `shared/`, loaded once: a process for each tracker takes longer than the comparison."""
    sys.path.append(str(COMPARE.parent))
    return importlib.import_module(COMPARE.stem)


@pytest.mark.parametrize("name", sorted(folder.name for folder in TRACKERS.iterdir() if folder.is_dir()))
def test_a_tracker_by_others_is_read_at_least_as_well_as_before(name: str, templates: Path, tmp_path: Path) -> None:
    before = json.loads(RIGHT.read_text(encoding="utf-8"))[name]
    now = compared(name, tmp_path, templates)
    assert now["right"] >= before["right"]
    assert now["silent"] <= before["silent"]
