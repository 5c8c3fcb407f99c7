"""Items whose fields are worked out when they are first asked for."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields, replace

import pytest

from reportgen.facts.catalogue import FACTS
from reportgen.facts.later import HOW, Later, Says, later
from reportgen.facts.values import item

of_word = Says[list[str]]()


@item("name", kw_only=True)
class Thing(Later):
    """`of` is what was asked for so far."""

    name: str = of_word(lambda _: "PLAN")
    often: int = of_word(lambda of: of.append("often") or len(of))  # type: ignore[func-returns-value]


def test_a_field_is_worked_out_when_it_is_first_asked_for_and_once() -> None:
    asked: list[str] = []
    thing = later(Thing, asked)
    assert (thing.name, asked) == ("PLAN", [])
    assert (thing.often, thing.often, asked) == (1, 1, ["often"])


def test_it_is_as_one_that_was_made_as_always() -> None:
    thing, other = later(Thing, []), Thing(name="PLAN", often=1)
    assert thing == other
    assert hash(later(Thing, [])) == hash(other)
    assert (str(thing), repr(thing)) == ("PLAN", repr(other))
    assert replace(thing, name="B") == Thing(name="B", often=1)
    with pytest.raises(FrozenInstanceError):
        thing.name = "B"  # type: ignore[misc]


def test_what_is_no_field_is_not_there() -> None:
    for thing in (later(Thing, []), Thing(name="PLAN", often=1)):
        assert not hasattr(thing, "cells")


def test_it_is_said_of_every_field_how_it_is_worked_out() -> None:
    assert FACTS  # all modules of facts are loaded
    kinds = [kind for kind in Later.__subclasses__() if kind.__module__.startswith("reportgen.")]
    assert kinds
    for kind in kinds:
        assert all(HOW in each.metadata for each in fields(kind)), kind  # type: ignore[arg-type]
