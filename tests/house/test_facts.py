"""The catalogue is a document too, and every fact in it can be checked before anything is worked out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from reportgen.facts.catalogue import CATALOGUE, Fact, vocabulary
from reportgen.writing.templates.kinds import Kind, named
from tests.makers.facts_page import PAGE, facts_page


def test_the_page_of_facts_is_what_the_catalogue_holds() -> None:
    assert PAGE.read_text(encoding="utf-8") == facts_page(), "type: python -m tests.makers.facts_page"


@pytest.mark.parametrize("fact", CATALOGUE, ids=lambda fact: fact.name)
def test_it_is_known_what_kind_of_thing_a_fact_is_and_it_prints(fact: Fact) -> None:
    kind = named(fact.name, vocabulary())
    assert kind is not None
    assert kind.known
    assert kind.prints


def lists(hint: Any, seen: set[str]) -> Iterator[Any]:
    """Every type of an item that a `for` may go through."""
    kind = Kind(hint)
    if kind.item is not None:
        yield kind.item
        yield from lists(kind.item, seen)
    elif str(hint) not in seen:
        seen.add(str(hint))
        for each in kind.fields.values():
            yield from lists(each, seen)


def test_every_item_of_a_list_prints() -> None:
    seen: set[str] = set()
    items = {each for hint in vocabulary().values() for each in lists(hint, seen)}
    assert not [each for each in items if not Kind(each).prints]
