"""A finished document as a web page: one file with all that it needs, without scripts, that everyone can read."""

from __future__ import annotations

import io
from html import escape
from typing import TYPE_CHECKING, Any

import docx
from docx.oxml.ns import qn

from reportgen.writing.chart_tables import put_charts
from reportgen.writing.contrasts import WHITE, contrast
from reportgen.writing.converting import converted, without_hidden
from reportgen.writing.faults import PageIncompleteError as PageIncompleteError
from reportgen.writing.finishing import LANGUAGE
from reportgen.writing.markup import as_text, mend
from reportgen.writing.stylesheet import stylesheet
from reportgen.writing.templates.package import parsed
from reportgen.writing.theme import ACCENT, colour_of

if TYPE_CHECKING:
    from docx.document import Document

# The page may show its own style and its own pictures; it may run and fetch nothing.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
READABLE = 4.5  # contrast (WCAG 2.2, 1.4.3)
PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{title}</title>
<style>
{stylesheet}
</style>
</head>
<body>
{header}{main}
</body>
</html>
"""


def web_page(document: bytes, title: str) -> bytes:
    """The page for a finished document, in UTF-8. It says what the document says, in the same order; the same bytes each time.

    What stands at the top of the document's first page, such as a protective marking, stands at the top of it. Page
    footers are left out, and so is everything in the document's properties.

    Raises PageIncompleteError where the document's words are in something that a page cannot show.
    """
    shown = without_hidden(document)
    word = docx.Document(io.BytesIO(shown))
    main = converted(shown)
    _check(word, main)
    put_charts(main, _charts(word))
    mend(main, title)
    for block in main:
        block.tail = "\n"
    page = PAGE.format(
        language=LANGUAGE,
        policy=POLICY,
        title=escape(title),
        stylesheet=stylesheet(_accent(word)),
        header=_header(word),
        main=as_text(main),
    )
    return page.encode("utf-8")


def _charts(word: Document) -> dict[str, bytes]:
    """The charts of the body, by the ids of their relations."""
    return {
        id_: each.target_part.blob
        for id_, each in word.part.rels.items()
        if each.reltype.endswith("/chart") and not each.is_external
    }


def _accent(word: Document) -> str:
    """The first accent of the document's theme, where words in it can be read on white."""
    themes = (each.target_part.blob for each in word.part.rels.values() if each.reltype.endswith("/theme") and not each.is_external)
    accent = colour_of(parsed(theme), "accent1") if (theme := next(themes, None)) is not None else None
    return accent if accent is not None and contrast(accent, WHITE) >= READABLE else ACCENT


def _check(word: Document, main: Any) -> None:
    """The converter passes over what it does not know, so the document's words are looked for in what it made."""
    held = _plain(str(main.text_content()))
    for text in word.element.body.iter(qn("w:t")):
        if _plain(text.text or "") not in held:
            raise PageIncompleteError((text.text or "").strip()[:60])


def _plain(text: str) -> str:
    return "".join(text.split())


def _header(word: Document) -> str:
    """The words at the top of the first page, without those that count pages."""
    section = word.sections[0]
    header = section.first_page_header if section.different_first_page_header_footer else section.header
    fields = {qn("w:fldChar"), qn("w:instrText")}
    lines = (
        "".join(text.text or "" for text in paragraph.iter(qn("w:t"))).strip()
        for paragraph in header._element.iter(qn("w:p"))
        if not any(element.tag in fields for element in paragraph.iter())
    )
    said = "".join(f"<p>{escape(line)}</p>" for line in lines if line)
    return f"<header>{said}</header>\n" if said else ""
