"""The documents as PDF: made where LibreOffice is, said plainly where it is not."""

from __future__ import annotations

import io
import shutil
from datetime import date

import docx
import pytest

from reportgen.writing.pdf import NOT_THERE, pdfs

JUNE = date(2026, 6, 30)


def document() -> bytes:
    made = docx.Document()
    made.core_properties.title = "Board report"
    made.add_heading("Not going to plan", 1)
    saved = io.BytesIO()
    made.save(saved)
    return saved.getvalue()


def test_where_libreoffice_is_missing_it_is_said_and_nothing_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr("reportgen.writing.pdf.PLACES", ())
    found = pdfs({"Board report - June 2026.docx": document()}, JUNE)
    assert (found.made, found.said) == ({}, [NOT_THERE])


def test_where_libreoffice_fails_the_document_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: "no-such-program")
    found = pdfs({"Board report - June 2026.docx": document()}, JUNE)
    assert not found.made
    assert "'Board report - June 2026.docx'" in found.said[0]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_document_becomes_a_tagged_pdf_of_its_name() -> None:
    found = pdfs({"Board report - June 2026.docx": document()}, JUNE)
    content = found.made["Board report - June 2026.pdf"]
    assert content.startswith(b"%PDF")
    assert found.said == []
