"""Our JSON is what `json` itself would write."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from reportgen.records.json_text import json_pieces, json_text


class Level(StrEnum):
    RED = "red"


TEXTS = some.text(some.characters(codec="utf-8"))
PLAIN = some.none() | some.booleans() | some.integers() | some.floats() | TEXTS
HELD = some.recursive(
    PLAIN, lambda inner: some.lists(inner) | some.tuples(inner, inner) | some.dictionaries(TEXTS, inner), max_leaves=20
)


def plainly(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


@given(some.dictionaries(TEXTS, HELD))
def test_so_it_is_in_pieces(value: dict[str, Any]) -> None:
    assert "".join(json_pieces(value.items())) == plainly(value)
    items = ((name, iter(each) if isinstance(each, list) else each) for name, each in value.items())
    assert "".join(json_pieces(items)) == plainly(value)


@given(HELD)
def test_it_is_written_as_json_itself_writes_it(value: Any) -> None:
    assert json_text(value) == plainly(value)


@pytest.mark.parametrize(
    "value", [{}, [], (), {"a": {}, "b": []}, {"a": (1, '\n\t\\"\u2028é')}, {"a": {"b": [2.5, Level.RED], "c": {}}}]
)
def test_so_is_what_is_seldom_there(value: Any) -> None:
    assert json_text(value) == plainly(value)


def test_what_json_cannot_hold_is_refused_as_always() -> None:
    with pytest.raises(TypeError):
        json_text({"a": [object()]})
