"""`facts.json` and its schema are one declaration: what is written is what the schema says, and what it does not say is not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner

from reportgen.cli import main
from reportgen.facts.file.contents import facts_schema
from tests.makers.workbooks import write_workbook

DEMONSTRATION = ["facts", "--json", "--demonstration", "--month", "2026-06"]
SCHEMA = facts_schema()
WHOLE = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)


@pytest.fixture(scope="module")
def demonstration() -> dict[str, Any]:
    told: dict[str, Any] = json.loads(CliRunner().invoke(main, DEMONSTRATION, catch_exceptions=False).stdout)
    return told


def test_facts_json_of_a_whole_month_keeps_to_its_schema(demonstration: dict[str, Any]) -> None:
    assert [error.message for error in WHOLE.iter_errors(demonstration)] == []
    assert list(strangers(demonstration, SCHEMA)) == []


def strangers(told: Any, schema: dict[str, Any]) -> Iterator[str]:
    """The keys that the schema does not know."""
    for each in schema.get("anyOf", [schema]):
        each = SCHEMA["$defs"][each["$ref"].rpartition("/")[2]] if "$ref" in each else each
        if isinstance(told, dict) and "properties" in each:
            yield from set(told) - set(each["properties"])
            for name, value in told.items():
                yield from strangers(value, each["properties"].get(name, {}))
        if isinstance(told, list) and "items" in each:
            for value in told:
                yield from strangers(value, each["items"])


@pytest.mark.parametrize(
    ("where", "wrong"),
    [("month", "June 2026"), ("position_date", 30), ("counts", {}), ("actions", [{"ref": "1"}]), ("gaps", None)],
)
def test_what_another_program_could_not_rely_on_is_refused(demonstration: dict[str, Any], where: str, wrong: Any) -> None:
    assert not WHOLE.is_valid({**demonstration, where: wrong})


def test_a_programme_of_which_nearly_nothing_is_known_keeps_to_it_too(tmp_path: Path) -> None:
    write_workbook(tmp_path / "prog" / "plan.xlsx", {"Plan": [["Action", "Lead"], ["Recruit", "AB"], ["Train", "CD"]]})
    typed = ["facts", "--json", "--inputs", str(tmp_path / "prog"), "--output", str(tmp_path / "output"), "--month", "2026-06"]
    told = json.loads(CliRunner().invoke(main, typed, catch_exceptions=False).stdout)
    assert [action["state"] for action in told["actions"]] == ["unknown", "unknown"]
    assert told["actions"][0]["overdue"] is None
    assert list(WHOLE.iter_errors(told)) == []


def test_the_schema_is_told_without_any_tracker(tmp_path: Path) -> None:
    typed = ["facts", "--schema", "--inputs", str(tmp_path / "nowhere")]
    told = json.loads(CliRunner().invoke(main, typed, catch_exceptions=False).stdout)
    assert told == facts_schema()
    assert told["properties"]["position_date"] == {"type": "string", "format": "date"}
    assert told["$defs"]["Deadline"]["properties"]["kind"]["enum"][:2] == ["by", "from"]
