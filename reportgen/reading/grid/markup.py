"""The XML of a workbook's parts, read so that no part can define or fetch anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import ParseError, TreeBuilder, XMLParser
from xml.parsers import expat

from reportgen.reading.grid.refusals import DAMAGED, ENTITIES, RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main}"  # before the name of a sheet's elements, as `feed` gives them
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
DEEPEST = 200  # elements within each other


class _Tree(TreeBuilder):
    """Builds the tree of a small part; refuses what could grow, and what is nested without end."""

    _depth = 0

    def doctype(self, *_: object) -> None:
        raise RefusedError(ENTITIES)

    def start(self, tag: Any, attrs: Any) -> Any:
        self._depth += 1
        if self._depth > DEEPEST:
            raise RefusedError(DAMAGED)
        return super().start(tag, attrs)

    def end(self, tag: Any) -> Any:
        self._depth -= 1
        return super().end(tag)


def tree(content: bytes) -> Element:
    """A small part whole. Raises RefusedError where it is no XML."""
    parser = XMLParser(target=_Tree())
    try:
        parser.feed(content)
        root: Element = parser.close()
    except (ParseError, ValueError, LookupError) as problem:
        raise RefusedError(DAMAGED) from problem
    return root


def feed(reader: Any, pieces: Iterable[bytes]) -> None:
    """A large part, element by element, to a reader with `start`, `end` and `characters`.

    Names are as in `MAIN`. Raises RefusedError where it is no XML, or nested without end: the parser remembers each open element.
    """
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    depth, begin, finish = 0, reader.start, reader.end

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise RefusedError(DAMAGED)
        begin(name, attributes)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        finish(name)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = reader.characters
    parser.StartDoctypeDeclHandler = _refuse
    try:
        for piece in pieces:
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError, LookupError) as problem:
        raise RefusedError(DAMAGED) from problem


def is_on(element: Element | None) -> bool:
    """Of a property such as `<b/>`: there, and not switched off."""
    return element is not None and element.get("val", "1") not in ("0", "false", "off")


def whole(text: str | None, otherwise: int = 0) -> int:
    """A number of an attribute."""
    try:
        return int(text) if text is not None else otherwise
    except ValueError:
        raise RefusedError(DAMAGED) from None


def _refuse(*_: object) -> None:
    raise RefusedError(ENTITIES)
