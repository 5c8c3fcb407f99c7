"""Small documents for tests, and the words that a document shows."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Sequence

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

SHOWN = {qn("w:t"), qn("w:tab"), qn("w:br")}


def saved(document: Document) -> bytes:
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def add_table(document: Document, *rows: Sequence[str], heading: bool = True) -> None:
    """A table of the given rows; the first is marked as its heading row."""
    table = document.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    if heading:
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def you_said() -> Document:
    """A summary for the public with everything that a page may hold."""
    document = docx.Document()
    document.core_properties.title, document.core_properties.author = "You said, we did", "Participation officer"
    document.sections[0].header.paragraphs[0].text = "OFFICIAL"
    document.sections[0].footer.paragraphs[0].text = "Exampleshire, June 2026"
    document.add_paragraph("You said, we did", "Title")
    document.add_paragraph("Exampleshire, June 2026", "Subtitle")
    document.add_paragraph("Thank you to the 41 young people who told us what they think.")
    document.add_heading("Your social worker", 1)
    document.add_heading("You said", 2)
    document.add_paragraph("“My social worker keeps changing & I have to start again.”", "Quote")
    document.add_heading("We did", 2)
    document.add_paragraph("We hired more social workers.", "List Bullet")
    document.add_paragraph("We tell you before a change.", "List Bullet")
    document.add_heading("What the survey says", 1)
    document.add_paragraph("Answers to the survey, now and last year.", "Caption")
    rows = (("Question", "June 2026", "June 2025"), ("I feel listened to", "77% (85)", "70% (80)"), ("I feel safe", "92%", "91%"))
    add_table(document, *rows)
    document.add_heading("How to tell us more", 1)
    document.add_paragraph("Ask the person who works with you, or the participation team.", "List Number")
    document.add_picture(io.BytesIO(picture()))
    properties = next(document.element.body.iter(qn("wp:docPr")))
    properties.set("descr", "The council's logo")
    return document


def picture(side: int = 8) -> bytes:
    """A square of one colour, as PNG."""
    rows = b"".join(b"\0" + b"\x00\x3a\x5d" * side for _ in range(side))

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def words_of_document(content: bytes) -> list[str]:
    """In the order of the body: every word, one list."""
    words: list[str] = []
    for paragraph in docx.Document(io.BytesIO(content)).element.body.iter(qn("w:p")):
        parts = [part for part in paragraph.iter() if part.tag in SHOWN]
        words += "".join((part.text or "") if part.tag == qn("w:t") else " " for part in parts).split()
    return words
