"""`docs/messages.md` holds every message: each kind of finding by its id, and what is said when something is typed wrongly."""

from __future__ import annotations

import ast
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from reportgen import console
from reportgen.cli import main
from reportgen.lexicon.findings import KINDS, FindingKind
from reportgen.model.findings import Severity
from tests.makers.messages import row, with_tables

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs" / "messages.md").read_text(encoding="utf-8")
ID = re.compile(r"[a-z]+(?:-[a-z]+)+")
BY_NAME = {"_look": Severity.LOOK, "_fix": Severity.FIX, "_stop": Severity.STOP}


def calls() -> Iterator[tuple[str, set[Severity]]]:
    """The id of every finding that the code can make, with the kinds that stand in its call.

    An id is the first word of a call that names its kind: `Finding("lead-missing", Severity.FIX, …)`, `_look("action-twice", …)`.
    """
    for module in sorted((ROOT / "reportgen").rglob("*.py")):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            first = node.args[0] if isinstance(node, ast.Call) and node.args else None
            if isinstance(node, ast.Call) and isinstance(first, ast.Constant) and ID.fullmatch(str(first.value)):
                name = node.func.id if isinstance(node.func, ast.Name) else ""
                if name in ("Finding", "Doubt", *BY_NAME) or severities(node):
                    yield str(first.value), severities(node) or ({BY_NAME[name]} if name in BY_NAME else set())


def severities(call: ast.Call) -> set[Severity]:
    parts = (node for node in ast.walk(call) if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name))
    return {Severity[node.attr] for node in parts if isinstance(node.value, ast.Name) and node.value.id == "Severity"}


def made_by_hand() -> Iterator[str]:
    """The id of each finding of the trackers whose sentence stands in the code."""
    for room in ("reading", "facts", "publishing"):
        for module in sorted((ROOT / "reportgen" / room).rglob("*.py")):
            for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
                named = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Finding"
                if named and isinstance(node, ast.Call) and isinstance(node.args[0], ast.Constant):
                    yield f"{module.name}: {node.args[0].value!r}"


def test_what_a_finding_says_is_declared_and_stands_in_no_code() -> None:
    assert list(made_by_hand()) == []


def in_code() -> dict[str, set[Severity]]:
    found: dict[str, set[Severity]] = {kind.id: {kind.severity, *kind.also} for kind in KINDS.values()}
    for id_, kinds in calls():
        found[id_] = found.get(id_, set()) | kinds
    return found


def in_guide() -> dict[str, set[Severity]]:
    """Each row's id with its kinds: `| what you see | Fix, Look | what to do | `sheet-not-recognised` |`."""
    cell = r"(?:[^|\\\n]|\\.)+"
    rows = re.findall(rf"^\|{cell}\| ([A-Z][a-z]+(?:, [A-Z][a-z]+)*) \|{cell}\| `([a-z-]+)` \|$", GUIDE, re.MULTILINE)
    return {id_: {Severity[kind.upper()] for kind in kinds.split(", ")} for kinds, id_ in rows}


def typed_and_said() -> list[tuple[str, str]]:
    return re.findall(r"^\| `(reportgen [^`]+)` \| ([^|]+?) \|", GUIDE, re.MULTILINE)


def test_every_kind_of_finding_is_in_the_guide_to_messages() -> None:
    missing = sorted(in_code().keys() - in_guide().keys())
    gone = sorted(in_guide().keys() - in_code().keys())
    assert not missing, f"docs/messages.md lacks a row for: {', '.join(missing)}"
    assert not gone, f"docs/messages.md has a row for what the code no longer says: {', '.join(gone)}"


def test_every_kind_of_finding_is_as_grave_as_the_guide_says() -> None:
    differ = [id_ for id_, kinds in in_code().items() if kinds and in_guide().get(id_, kinds) != kinds]
    assert not differ, f"docs/messages.md gives another kind (Stop, Fix, Look) than the code for: {', '.join(differ)}"


def test_the_tables_of_the_guide_are_as_the_kinds_are_declared() -> None:
    assert with_tables(GUIDE) == GUIDE, "type: python -m tests.makers.messages"


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: str(kind.id))
def test_the_guide_shows_no_words_that_are_still_to_be_filled_in(kind: FindingKind) -> None:
    assert "{" not in row(kind).replace("{{", "").replace("{%", "")


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: str(kind.id))
def test_what_the_guide_shows_is_what_the_kind_says(kind: FindingKind) -> None:
    """Word for word, whatever stands in the place of the words that each finding fills in."""
    wording = "".join(".*" if part.startswith("{") else re.escape(part) for part in re.split(r"(\{[a-z_]+\})", kind.says))
    told = [re.escape(part.strip()) for part in re.split(r"\{[a-z_]+\}", kind.says) if len(part.strip()) > 12]
    assert not kind.says.endswith(".")
    assert re.search(wording, kind.seen) or any(re.search(part[:40], kind.seen) for part in told) or not told


@pytest.fixture
def working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("inputs", "templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    (tmp_path / "notes.txt").write_text("", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)


@pytest.mark.usefixtures("working_folder")
@pytest.mark.parametrize(("command", "said"), typed_and_said(), ids=[command for command, _ in typed_and_said()])
def test_what_is_typed_wrongly_is_answered_as_the_guide_says(command: str, said: str) -> None:
    result = CliRunner().invoke(main, shlex.split(command)[1:])

    assert isinstance(result.exception, SystemExit | None)
    assert said in result.output
    assert "Usage:" not in result.output
    assert result.exit_code != 0 or "so the starter templates are used" in said


def test_the_guide_tells_of_twenty_ways_and_more() -> None:
    assert len(typed_and_said()) > 20


def test_on_windows_the_messages_name_what_works_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(console, "on_windows", lambda: True)

    assert "Type 'py -m reportgen run --help' to see what there is." in CliRunner().invoke(main, ["run", "--moth"]).output
    assert "for 'py -m reportgen run'." in CliRunner().invoke(main, ["check", "--strict"]).output


def test_what_is_typed_wrongly_fits_an_old_console() -> None:
    output = CliRunner(charset="cp1252").invoke(main, ["Łódź"]).output

    assert "There is no command" in output


@pytest.mark.parametrize("words", [[], ["run"], ["check"], ["facts"], ["init"]])
def test_help_is_always_near(words: list[str]) -> None:
    assert "reportgen" in CliRunner().invoke(main, [*words, "-h"]).output
