"""Where something stands in a document, as its author sees it: the part, the heading above, the table, the paragraph."""

from __future__ import annotations

import re
from dataclasses import field
from typing import Any

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.writing.templates.names import local, qualified, w
from reportgen.writing.templates.package import Package

TAG = pattern(r"\{\{.{0,2000}?\}\}|\{[%#].{0,2000}?[%#]\}", re.DOTALL)
LONGEST = 2_000  # signs of a paragraph that are looked at for its name
ASKS = pattern(r"\s*(?:chart|line):", re.IGNORECASE)  # how an alternative text that asks for a drawing begins
SHOWN = 60  # signs of a paragraph
HEADING = ("Heading", "AnnexHeading")
# What a part, or an element that stands apart from the text, is called.
PARTS = {
    "hdr": "in the page header",
    "ftr": "in the page footer",
    "footnote": "in a footnote",
    "endnote": "in an endnote",
    "txbxContent": "in a text box",
    "comments": "in a comment",
    "chartSpace": "in a chart",
    "dataModel": "in a SmartArt drawing",
    "drawing": "in a SmartArt drawing",
    "coreProperties": "in the document's properties",
    "Properties": "in the document's properties",
}
OF_PICTURES = "in the alternative text or the title of a picture"
OF_PAGES = {"first": "of the first page", "even": "of even pages"}


@dataclass(frozen=True)
class Heading:
    """`above` is how many paragraphs with words stand above it."""

    level: int
    words: str
    above: int


@dataclass
class Surroundings:
    """What was passed on the way through a part, so that each place can be named. `part` is '' for the body."""

    part: str = ""
    heading: str | None = None
    headings: list[Heading] = field(default_factory=list)  # all that were passed
    paragraphs: int = 0  # with words of their own, that were passed
    tables: dict[Any, int] = field(default_factory=dict)

    def pass_by(self, element: Any, words: str = "") -> None:
        """Notes a table, or a paragraph with its words, that stands at this point."""
        if element.tag == w("tbl"):
            self.tables[element] = len(self.tables) + 1
        elif element.tag == w("p") and is_heading(element) and (title := without_tags(words)):
            self.heading = title
            self.headings.append(Heading(_level(element), title, self.paragraphs))
        elif element.tag == w("p") and without_tags(words):
            self.paragraphs += 1

    def place(self, element: Any, words: str = "") -> str:
        """'under the heading 'Exceptions', table 2, in the paragraph 'Overdue:''."""
        table = next((self.tables.get(each) for each in element.iterancestors(w("tbl"))), None)
        apart = next(filter(None, map(label_of, element.iterancestors())), "")
        here = without_tags(words)
        parts = [
            self.part or apart,
            apart
            if self.part and apart and apart not in self.part and apart != PARTS.get("hdr") and apart != PARTS.get("ftr")
            else "",
            f"under the heading '{shown(self.heading)}'" if self.heading else "",
            f"table {table}" if table else "",
            f"in the paragraph '{shown(here)}'" if here and here != self.heading else "",
        ]
        return ", ".join(part for part in parts if part) or "at its beginning"


def named_drawings(package: Package) -> list[tuple[str, str]]:
    """The alternative texts that ask for a chart ('chart: actions by rating') or a small line, each with its place."""
    labels = part_labels(package)
    found = []
    for part, root in package.stories():
        around = Surroundings(labels.get(part, ""))
        for element in root.iter(w("tbl"), w("p"), qualified("wp:docPr")):
            if element.tag != qualified("wp:docPr"):
                around.pass_by(element, "".join(text.text or "" for text in element.iter(w("t"))))
            elif ASKS.match(element.get("descr") or ""):
                found.append((around.place(element), element.get("descr")))
    return found


def own_texts(package: Package) -> list[tuple[str, str]]:
    """What stands in a template itself, tags apart: each paragraph with its place, which repeats no word of it."""
    labels = part_labels(package)
    found = []
    for part, root in package.stories():
        around = Surroundings(labels.get(part, ""))
        for element in root.iter(w("tbl"), w("p")):
            words = "".join(text.text or "" for text in element.iter(w("t"))) if element.tag == w("p") else ""
            if text := without_tags(words):
                found.append((around.place(element), text))
            around.pass_by(element, words)
    return found


def part_labels(package: Package) -> dict[str, str]:
    """What each header and footer is called: 'in the page header of even pages'."""
    labels: dict[str, str] = {}
    parts = {each.id: each.part for each in package.relations(package.document) if each.part}
    id_ = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    for kind, called in (("headerReference", PARTS["hdr"]), ("footerReference", PARTS["ftr"])):
        for reference in package.tree(package.document).iter(w(kind)):
            part = parts.get(reference.get(id_))
            if part is not None:
                labels[part] = f"{called} {OF_PAGES.get(reference.get(w('type')), '')}".strip()
    return labels


def label_of(element: Any) -> str:
    """What a part is called by its root, and what stands apart from the text by the element around it; '' for the body."""
    return OF_PICTURES if element.tag == w("drawing") else PARTS.get(local(element.tag), "")


def is_heading(paragraph: Any) -> bool:
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return style is not None and str(style.get(w("val"))).startswith(HEADING)


def _level(heading: Any) -> int:
    """By the name of its style: 'Heading2' -> 2; an annex is a first one."""
    name = str(heading.find(f"{w('pPr')}/{w('pStyle')}").get(w("val")))
    return int(name[-1]) if name[-1:].isdecimal() else 1


def without_tags(text: str) -> str:
    return " ".join(TAG.sub(" ", text[:LONGEST]).split())


def shown(text: str | None) -> str:
    words = "".join(sign if sign.isprintable() else " " for sign in (text or "")[: 2 * SHOWN])
    return words if len(words) <= SHOWN else f"{words[: SHOWN - 1].rstrip()}…"
