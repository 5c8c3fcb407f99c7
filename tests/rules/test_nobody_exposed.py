"""A detail by which somebody could be known, anywhere in an entry of the log, comes out nowhere: not in a report, its properties,

`facts.json`, the Checks workbook or on the screen. All details here are made up.
"""

from __future__ import annotations

import json
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from reportgen.cli import main
from reportgen.facts.catalogue import CATALOGUE, Facts
from reportgen.facts.file.contents import facts_json
from reportgen.facts.timing.position import Position
from reportgen.model.feedback import Feedback, FeedbackState
from reportgen.model.months import Month
from reportgen.model.places import Place
from reportgen.model.programme import Programme
from reportgen.publishing.deciding import decided
from tests.makers.workbooks import write_workbook

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
JUNE = Position(Month(2026, 6), date(2026, 6, 30), "", "")
# A sentence, and the part of it that must come out nowhere.
DETAILS = {
    "telephone": ("Please call me on 07700 900123 after school.", "900123"),
    "e-mail": ("Write to sam.example@example.org about it.", "sam.example"),
    "NHS number": ("My NHS number is 943 476 5919.", "476 5919"),
    "postcode": ("We live at EX99 1AA now.", "EX99"),
    "date of birth": ("He was born on 3 March 2014.", "March 2014"),
    "National Insurance": ("It is QQ 12 34 56 C, they said.", "12 34 56"),
    "name": ("My son Jake waits for a worker.", "Jake"),
    "name and age": ("Ellie, 14, waits for a worker.", "Ellie"),
    "street": ("We moved to 12 Larkspur Avenue in spring.", "Larkspur"),
    "handle": ("Find me as @jakey_example online.", "jakey_example"),
}
FIELDS = ("You told us", "What we did", "What changed", "Why not", "Who", "How we heard", "Theme")
PLAIN = {"You told us": "It is slow.", "What we did": "We opened a line.", "When": date(2026, 5, 14), "May be published?": "Yes"}
HEADINGS = (*FIELDS, "When", "May be published?", "Status", "How many", "Linked action", "Cleared by")


def log() -> list[tuple[object, ...]]:
    """Every kind of detail in every field, among plain entries."""
    tainted: list[dict[str, object]] = [PLAIN | {field: sentence} for sentence, _ in DETAILS.values() for field in FIELDS]
    plain = [
        PLAIN | {"You told us": f"Thing {number} is slow.", "What changed": "It is quick.", "Cleared by": "KT"}
        for number in range(5)
    ]
    return [HEADINGS, *(tuple(row.get(heading) for heading in HEADINGS) for row in (*tainted, *plain))]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    folder = tmp_path_factory.mktemp("exposed")
    write_workbook(folder / "inputs" / "example" / "log.xlsx", {"Log": log()})
    words = ("run", "--inputs", str(folder / "inputs"), "--output", str(folder / "output"), "--templates", str(TEMPLATES))
    result = CliRunner().invoke(main, (*words, "--month", "2026-06", "--report", "you-said", "--report", "you-said-poster"))
    assert result.exit_code == 0, result.output
    return folder / "output" / "example" / "2026-06", result.output


def contents(path: Path) -> str:
    """All that a file holds, of a package every part."""
    if not zipfile.is_zipfile(path):
        return path.read_text(encoding="utf-8")
    with zipfile.ZipFile(path) as package:
        return "\n".join(package.read(name).decode("utf-8", errors="replace") for name in package.namelist())


@pytest.mark.parametrize("secret", [secret for _, secret in DETAILS.values()], ids=DETAILS)
def test_a_detail_in_the_log_is_in_no_file_and_not_on_the_screen(made: tuple[Path, str], secret: str) -> None:
    folder, screen = made
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    assert {path.suffix for path in files} == {".docx", ".xlsx", ".json"}
    assert [path.name for path in files if secret in contents(path)] == []
    assert secret not in screen


def test_what_holds_no_detail_is_published(made: tuple[Path, str]) -> None:
    folder, _ = made
    summary = contents(folder / "You said, we did - June 2026.docx")
    assert [f"Thing {number} is slow." in summary for number in range(5)] == [True] * 5


def test_facts_json_says_of_a_held_back_entry_only_where_it_stands_and_why(made: tuple[Path, str]) -> None:
    entries: list[dict[str, Any]] = json.loads(contents(made[0] / "facts.json"))["feedback"]
    held = [entry for entry in entries if entry["held_back_because"]]
    assert len(held) == len(DETAILS) * len(FIELDS)
    first = held[0]
    assert (first["source"], first["held_back_because"], first["publish"]) == (
        "log.xlsx!Log!A2",
        ["a telephone number", "not approved"],
        False,
    )
    assert all(
        entry[key] is None for entry in held for key in ("you_said", "we_did", "difference", "reason", "who", "theme", "through")
    )


TEXTS = ("you_said", "we_did", "difference", "reason", "who", "through", "theme", "ref")
FREE = st.text(st.characters(codec="utf-8", categories=("L", "Zs", "P", "S")), max_size=30)


def facts_of(state: FeedbackState, entry: dict[str, Any]) -> Facts:
    told = Feedback(place=Place("log.xlsx", "Log", "A2"), state=state, day=JUNE.day, span=(JUNE.day, JUNE.day), **entry)
    return Facts(decided(Programme("example", feedback=(told,))).programme, JUNE)


@given(st.sampled_from(sorted(DETAILS)), st.sampled_from(TEXTS), FREE, FREE, st.sampled_from(FeedbackState))
def test_a_detail_anywhere_in_an_entry_is_in_no_fact(kind: str, field: str, before: str, after: str, state: FeedbackState) -> None:
    sentence, secret = DETAILS[kind]
    texts: dict[str, Any] = {"you_said": "It is slow.", field: f"{before}. {sentence} {after}"}
    facts = facts_of(state, texts | {"publish": True})
    assert all(secret not in repr(facts[fact.name]) for fact in CATALOGUE)
    assert secret not in json.dumps(facts_json(facts), default=str)


@given(st.sampled_from(TEXTS), st.sampled_from(FeedbackState))
def test_what_may_not_be_published_is_in_no_fact(field: str, state: FeedbackState) -> None:
    texts: dict[str, Any] = {"you_said": "It is slow.", field: "between ourselves"}
    facts = facts_of(state, texts | {"publish": False})
    assert all("between ourselves" not in repr(facts[fact.name]) for fact in CATALOGUE)
