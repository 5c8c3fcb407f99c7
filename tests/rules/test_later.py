"""Items whose fields are worked out when they are first asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import FrozenInstanceError, fields, replace

import pytest

from reportgen.facts.later import Later, later
from reportgen.facts.plan.actions import OF_ACTION, ActionFact
from reportgen.facts.plan.not_to_plan import OF_ROW, NotToPlanFact
from reportgen.facts.values import item


@item("name", kw_only=True)
class Thing(Later):
    name: str
    often: int


def counting(asked: list[str]) -> dict[str, Callable[[str], object]]:
    return {"name": lambda of: of.upper(), "often": lambda of: asked.append(of) or len(asked)}  # type: ignore[func-returns-value]


def test_a_field_is_worked_out_when_it_is_first_asked_for_and_once() -> None:
    asked: list[str] = []
    thing = later(Thing, counting(asked), "plan")
    assert (thing.name, asked) == ("PLAN", [])
    assert (thing.often, thing.often, asked) == (1, 1, ["plan"])


def test_it_is_as_one_that_was_made_as_always() -> None:
    thing, other = later(Thing, counting([]), "plan"), Thing(name="PLAN", often=1)
    assert thing == other
    assert hash(later(Thing, counting([]), "plan")) == hash(other)
    assert (str(thing), repr(thing)) == ("PLAN", repr(other))
    assert replace(thing, name="B") == Thing(name="B", often=1)
    with pytest.raises(FrozenInstanceError):
        thing.name = "B"  # type: ignore[misc]


def test_what_is_no_field_is_not_there() -> None:
    for thing in (later(Thing, counting([]), "plan"), Thing(name="PLAN", often=1)):
        assert not hasattr(thing, "cells")


def test_what_is_not_said_of_every_field_shows_with_the_first() -> None:
    with pytest.raises(TypeError, match="often"):
        later(type("Other", (Thing,), {}), {"name": str}, "plan")


@pytest.mark.parametrize(("kind", "makes"), [(ActionFact, OF_ACTION), (NotToPlanFact, OF_ROW)])
def test_it_is_said_of_every_field_how_it_is_worked_out(kind: type, makes: dict[str, object]) -> None:
    assert {each.name for each in fields(kind)} == set(makes)
