"""A template's words and tags as plain text, a paragraph a line: for git, which then shows what was changed in Word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reportgen.lexicon.files import content_of
from reportgen.lexicon.patterns import pattern
from reportgen.writing.templates.names import local, qualified, w
from reportgen.writing.templates.package import Package, UnreadableError
from reportgen.writing.templates.places import label_of, part_labels
from reportgen.writing.templates.wall import behind_wall

PROPERTIES = {"dc:title": "Title", "dc:subject": "Subject", "cp:category": "Categories", "cp:keywords": "Tags"}
TURNS = pattern("[\u202a-\u202e\u2066-\u2069]")
FIXED = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}


def as_text(path: Path) -> str:
    """Raises TemplateFaultsError where it is no Word document that can be read. Signs that turn the line round are named."""
    return TURNS.sub(lambda sign: f"[U+{ord(sign[0]):04X}]", behind_wall(path.name, lambda: "\n".join(_lines(path)) + "\n"))


def _lines(path: Path) -> Iterator[str]:
    package = Package.read(content_of(path))
    if package.tree(package.document).find(w("body")) is None:
        raise UnreadableError("is not a Word document that can be read")
    yield from _properties(package)
    labels = part_labels(package)
    for part, root in package.stories():
        label = labels.get(part) or label_of(root)
        lines = [line for line in _blocks(root.find(w("body")) if local(root.tag) == "document" else root) if line.strip()]
        if lines:
            yield from ("", f"[{label or 'the text'}]", *lines)
    addresses = [each.target for name in package.names for each in package.relations(name) if each.part is None]
    if addresses:
        yield from ("", "[links]", *dict.fromkeys(addresses))


def _properties(package: Package) -> Iterator[str]:
    for part in filter(package.__contains__, package.related("", "core-properties")):
        for name, called in PROPERTIES.items():
            element = package.tree(part).find(qualified(name))
            if element is not None and (element.text or "").strip():
                yield f"{called}: {element.text}"


def _blocks(holder: Any) -> Iterator[str]:
    for block in holder:
        name = local(block.tag)
        if name == "p":
            yield from _paragraph(block)
        elif name == "tbl":
            for row in _own(block, w("tr")):
                cells = [" / ".join(line for line in _blocks(cell) if line.strip()) for cell in _own(row, w("tc"))]
                yield f"| {' | '.join(cells)} |"
        elif name in ("sdt", "sdtContent", "footnote", "endnote", "ins"):
            yield from _blocks(block)


def _own(holder: Any, tag: str) -> Iterator[Any]:
    """What stands in a table, a row or a paragraph itself, and in no other one within it."""
    return (each for each in holder.iter(tag) if next(each.iterancestors(holder.tag), None) is holder)


def _paragraph(paragraph: Any) -> Iterator[str]:
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    name = style.get(w("val")) if style is not None else ""
    words = "".join(_words(paragraph))
    for number, line in enumerate(words.split("\n")):
        yield f"{name}: {line}" if name and number == 0 and line.strip() else line
    for properties in _own(paragraph, qualified("wp:docPr")):
        yield f"  [picture: {properties.get('descr') or properties.get('title') or 'no words'}]"
    for box in _own(paragraph, w("txbxContent")):
        if next(box.iterancestors(qualified("mc:Fallback")), None) is None:
            yield from (f"  [box] {line}" for line in _blocks(box))


def _words(paragraph: Any) -> Iterator[str]:
    for element in paragraph.iter(w("t"), w("instrText"), *FIXED):
        if next(element.iterancestors(w("p")), None) is paragraph:
            if element.tag == w("instrText"):
                yield f"[field {(element.text or '').strip()}]"
            else:
                yield FIXED.get(element.tag) or element.text or ""
