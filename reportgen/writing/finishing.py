"""From a filled template to the document that is saved: ratings shaded, properties set, checked, free of the clock."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

import docx
from docx.oxml.ns import qn

from reportgen.writing.filling import Filled
from reportgen.writing.shading import shade_ratings
from reportgen.writing.widths import fit_tables

if TYPE_CHECKING:
    from docx.document import Document

LANGUAGE = "en-GB"
EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip can hold
LEFT_OVER = ("{{", "}}", "{%", "%}")


class UnsoundDocumentError(Exception):
    """A finished document does not hold what it should. This is a mistake of ours, never of the inputs."""


def finish(filled: Filled, title: str, author: str, day: date, colours: Mapping[str, str | None]) -> bytes:
    """The finished document, checked. `day` stands in its properties instead of the clock.

    Raises UnsoundDocumentError where it does not hold what was printed.
    """
    document = docx.Document(io.BytesIO(filled.content))
    shade_ratings(document, colours)
    fit_tables(document)
    _set_properties(document, title, author, day)
    _check(document, filled.printed)
    saved = io.BytesIO()
    document.save(saved)
    return same_bytes(saved.getvalue())


def same_bytes(package: bytes, mended: Mapping[str, Callable[[bytes], bytes]] | None = None) -> bytes:
    """The same package without the clock in it; `mended` says what is to be made of some of its parts."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as before, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            entry = zipfile.ZipInfo(name, EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            content = before.read(name)
            after.writestr(entry, mended[name](content) if mended and name in mended else content)
    return packed.getvalue()


def _set_properties(document: Document, title: str, author: str, day: date) -> None:
    moment = datetime(day.year, day.month, day.day)
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = title, author, author
    properties.keywords = properties.comments = properties.category = ""
    properties.created = properties.modified = moment
    properties.language, properties.revision = LANGUAGE, 1


def _check(document: Document, printed: Sequence[str]) -> None:
    """docxtpl mends what it cannot parse by dropping it, so what was printed is looked for in the document."""
    text = _text(document)
    for words in dict.fromkeys(printed):
        if _plain(words) not in text:
            raise UnsoundDocumentError(f"'{words[:60]}' was printed, but the document does not hold it")
    held = _plain(" ".join(printed))
    for mark in LEFT_OVER:
        if mark in text and mark not in held:
            raise UnsoundDocumentError(f"the mark '{mark}' of a tag is left over in the document")


def _text(document: Document) -> str:
    """All that the document shows or reads out, without white space: body, headers, footers, alternative text."""
    parts = [document.element]
    for section in document.sections:
        parts += [
            section.header._element,
            section.footer._element,
            section.first_page_header._element,
            section.first_page_footer._element,
        ]
    texts = [text.text or "" for part in parts for text in part.iter(qn("w:t"))]
    texts += [str(element.get(name)) for part in parts for element in part.iter(qn("wp:docPr")) for name in ("descr", "title")]
    return _plain("".join(texts))


def _plain(text: str) -> str:
    return "".join(text.split())
