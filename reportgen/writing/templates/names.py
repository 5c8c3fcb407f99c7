"""The names of XML elements and attributes, as lxml has them: `w("tbl")`."""

from __future__ import annotations

from functools import cache
from typing import Any

from reportgen.lexicon.patterns import pattern

WHOLE = pattern(r"-?[0-9]{1,9}")
LANGUAGE = "en-GB"  # of every document

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "v": "urn:schemas-microsoft-com:vml",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
    "xml": "http://www.w3.org/XML/1998/namespace",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}


@cache
def w(name: str) -> str:
    """`w:name`."""
    return f"{{{NAMESPACES['w']}}}{name}"


@cache
def qualified(name: str) -> str:
    """'wp:docPr' -> the whole name."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def whole(element: Any, name: str, otherwise: int = 0) -> int:
    """The whole number that an attribute `w:name` states; `otherwise` where there is none: no such element, '29.7cm', a word."""
    return number(element.get(w(name), "") if element is not None else "", otherwise)


def number(stated: str, otherwise: int = 0) -> int:
    return int(stated) if WHOLE.fullmatch(stated) else otherwise


def local(tag: object) -> str:
    """The name of an element without its namespace; '' for a comment or an instruction."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
