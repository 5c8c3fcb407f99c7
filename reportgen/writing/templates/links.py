"""Addresses of links: they stand apart from the text, in the relations of a part, and Word writes the signs of a tag as '%7B'."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import unquote

from reportgen.lexicon.patterns import pattern
from reportgen.writing.faults import fault
from reportgen.writing.templates.package import RELATIONS
from reportgen.writing.templates.tags import Scanned, Tag, mark_of, spans_of

ENCODED = pattern(r"%7[BD]", re.IGNORECASE)
WHERE = "in the address of a link"


def scan_addresses(part: str, root: Any, numbered: list[Tag]) -> Scanned:
    """The tags in the addresses of a part's links; each is marked in its place. Only facts are filled there, no blocks."""
    found = Scanned()
    for relation in root.iter(f"{{{RELATIONS}}}Relationship"):
        if relation.get("TargetMode") != "External":
            continue
        target = relation.get("Target") or ""
        plain = unquote(target) if ENCODED.search(target) else target
        spans, faults = spans_of(plain, WHERE)
        found.faults += faults
        if spans:
            relation.set("Target", _marked(part, relation, plain, spans, numbered, found))
    return found


def _marked(part: str, relation: Any, text: str, spans: list[tuple[int, int]], numbered: list[Tag], found: Scanned) -> str:
    pieces, done = [], 0
    for start, end in spans:
        shown = text[start:end]
        if not shown.startswith("{{"):
            hint = "In the address of a link only facts are filled, such as {{ programme.council }}."
            found.faults.append(fault("template-tag-misplaced", WHERE, what="the address of a link", tag=shown, hint=hint))
        tag = Tag(shown, "", "", shown[2:-2].strip(), WHERE, "address", relation, object(), None, part, number=len(numbered))
        numbered.append(tag)
        found.tags.append(tag)
        pieces += [text[done:start], mark_of(tag)]
        done = end
    return "".join([*pieces, text[done:]])
