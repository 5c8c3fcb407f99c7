"""`docs/facts.md`, made from the catalogue: `python -m tests.makers.facts_page`. A test holds the page against it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reportgen.facts.catalogue import CATALOGUE, vocabulary
from reportgen.writing.templates.filters import FILTERS
from reportgen.writing.templates.kinds import Kind

PAGE = Path(__file__).resolve().parents[2] / "docs" / "facts.md"
OPENING = """# Every fact

What a template may print, made from the program itself. `reportgen facts` lists the same with this month's values; `docs/templates.md` says how a template uses them.

A *list* is also a count: it prints how many there are, `for` goes through it, and `.first`, `.one`, `.or_none`, `.counted("action")` and `.verb("is", "are")` may stand behind it. What is *yes or no* is for an `if`, and prints as yes or no. Whatever the trackers do not hold prints as words that say so.
"""


def facts_page() -> str:
    return "\n".join([OPENING, *_facts(), *_items(), *_filters()]).rstrip() + "\n"


def _facts() -> Iterator[str]:
    yield "## Facts"
    first = ""
    for fact in CATALOGUE:
        word = fact.name.partition(".")[0]
        if word != first:
            yield from ("", f"### {word}", "", "| fact | what it is | what it says |", "| --- | --- | --- |")
            first = word
        yield f"| `{fact.name}` | {_called(fact.kind)} | {_cell(fact.meaning)} |"
    yield ""


def _items() -> Iterator[str]:
    yield from ("## What each item holds", "")
    for base in _classes():
        yield from (f"### {_name(base).capitalize()}", "", "| item | what it is |", "| --- | --- |")
        yield from (f"| `{name}` | {_called(hint)} |" for name, hint in Kind(base).fields.items())
        yield ""


def _filters() -> Iterator[str]:
    yield from ("## Filters", "", "| filter | what it does | such as |", "| --- | --- | --- |")
    for name, each in FILTERS.items():
        words = f" ({', '.join(each.among)})" if each.among else ""
        yield f"| `{name}` | {each.meaning}{words} | `{_cell(each.example)}` |"


def _classes() -> list[Any]:
    """Every kind of item that a list of facts holds, in the order in which one comes to it."""
    found: list[Any] = []
    waiting = list(vocabulary().values())
    while waiting:
        kind = Kind(waiting.pop(0))
        if kind.item is not None:
            waiting.insert(0, kind.item)
        elif kind.words == "a thing with items" and kind.base not in found:
            found.append(kind.base)
            waiting += kind.fields.values()
    return found


def _called(hint: Any) -> str:
    kind = Kind(hint)
    if kind.item is not None:
        item = Kind(kind.item)
        return f"a list: {_name(kind.item)}" if item.words == "a thing with items" else f"a list of {item.words}"
    return _name(hint) if kind.words == "a thing with items" else kind.words


def _name(base: Any) -> str:
    """'IndicatorGroupFact' -> 'indicator group'."""
    return re.sub(r"(?<!^)(?=[A-Z])", " ", getattr(Kind(base).base, "__name__", "").removesuffix("Fact")).lower()


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(facts_page(), encoding="utf-8", newline="\n")
