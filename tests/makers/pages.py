"""What a web page holds, read by the parser of Python's own library."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

INLINE = {"a", "em", "strong", "sup", "sub", "s", "small", "span"}
VOID = {"br", "img", "meta"}


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    text: str = ""


@dataclass
class Page(HTMLParser):
    """Every element of a page in order, each with the text in it, and the words of its `main`."""

    elements: list[Element] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    declaration: str = ""

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[Element] = []
        self._text = ""

    def all(self, *tags: str) -> list[Element]:
        return [element for element in self.elements if element.tag in tags]

    def one(self, tag: str) -> Element:
        (element,) = self.all(tag)
        return element

    def handle_decl(self, decl: str) -> None:
        self.declaration = decl

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        self._text += "" if tag in INLINE else " "
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().tag == tag
        self._text += "" if tag in INLINE else " "
        if tag == "main":
            self.words = self._text.split()

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data
        if any(element.tag == "main" for element in self._open):
            self._text += data


def page_of(content: bytes) -> Page:
    page = Page()
    page.feed(content.decode("utf-8"))
    page.close()
    return page
