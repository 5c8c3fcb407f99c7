"""The catalogue is a document too, and every fact in it can be checked before anything is worked out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from reportgen.asked import Asked
from reportgen.facts.catalogue import CATALOGUE, Fact, vocabulary
from reportgen.named_facts import NothingThereError, named_rows
from reportgen.this_month import read
from reportgen.writing.templates.kinds import Kind, named
from tests.makers.facts_page import PAGE, facts_page
from tests.makers.workbooks import write_workbook


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


def names(name: str, hint: Any, deep: int) -> Iterator[str]:
    """A fact, what may stand behind a full stop, and what behind that."""
    yield name
    kind = Kind(hint)
    behind = {**kind.fields, **(Kind(kind.item).fields if kind.item is not None else {})}
    for attribute, found in behind.items() if deep else ():
        yield from names(f"{name}.{attribute}", found, deep - 1)


@pytest.mark.parametrize("actions", [(), (("1.1", "Open the line", "DCS", "March 2026", "Amber"),)], ids=["empty", "one action"])
def test_every_name_that_the_catalogue_leads_to_is_told_or_said_to_lead_to_nothing(actions: Any, tmp_path: Path) -> None:
    (tmp_path / "north").mkdir()
    write_workbook(tmp_path / "north" / "tracker.xlsx", {"Plan": (("Ref", "Action", "Lead", "By when", "RAG"), *actions)})
    facts = read(tmp_path / "north", Asked(tmp_path, tmp_path / "templates", tmp_path, date(2026, 4, 30))).facts
    for fact in CATALOGUE:
        for name in names(fact.name, fact.kind, 2):
            with suppress(NothingThereError):
                rows = named_rows(facts, name)
                assert rows is not None, name
                assert "None" not in {row.text for row in rows}, name
