"""Blocks of a template that begin with one kind of tag and end with another: docxtpl would silently drop what lies between.

'{%p if %}' takes its whole paragraph away, '{% endif %}' only itself; so a block that is begun for paragraphs must be ended so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

from reportgen.writing.faults import TAG, Fault, heading_of

OPENING = re.compile(r"\{%(?P<kind>p|tr|tc|r)?-?\s+(?P<word>if|for)\b")
MIDDLE = re.compile(r"\{%(?P<kind>p|tr|tc|r)?-?\s+(?P<word>elif|else)\b")
CLOSING = re.compile(r"\{%(?P<kind>p|tr|tc|r)?-?\s+end(?P<word>if|for)\b")


@dataclass(frozen=True)
class _Open:
    tag: str
    kind: str
    word: str


def mixed_tags(document: Document) -> list[Fault]:
    """One fault for each block whose beginning and end are not of one kind."""
    return list(_faults(document.element.body))


def _faults(body: Any) -> Iterator[Fault]:
    open_blocks: list[_Open] = []
    heading = None
    for paragraph in body.iter(qn("w:p")):
        text = "".join(part.text or "" for part in paragraph.iter(qn("w:t")))
        heading = heading_of(paragraph, text) or heading
        for tag in TAG.findall(text):
            fault = _see(tag, open_blocks)
            if fault is not None:
                yield Fault(f"under the heading '{heading}'" if heading else "at its beginning", fault)


def _see(tag: str, open_blocks: list[_Open]) -> str | None:
    """Keeps track of the blocks that are open; a sentence where a tag is not of the kind of the block that it belongs to."""
    if (opening := OPENING.match(tag)) is not None:
        open_blocks.append(_Open(tag, opening["kind"] or "", opening["word"]))
        return None
    match = CLOSING.match(tag) or MIDDLE.match(tag)
    if match is None or not open_blocks:
        return None
    block = open_blocks.pop() if CLOSING.match(tag) else open_blocks[-1]
    if (match["kind"] or "") == block.kind:
        return None
    meant = tag.replace("{%" + (match["kind"] or ""), "{%" + block.kind, 1)
    return f"the block that '{block.tag}' begins goes on with '{tag}'. Write '{meant}', so that both are of one kind."
