"""A workbook of ours as bytes, the same each time."""

from __future__ import annotations

import io
from datetime import date, datetime
from typing import TYPE_CHECKING

from reportgen.lexicon.patterns import pattern
from reportgen.writing.finishing import same_bytes

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

CORE = "docProps/core.xml"
MODIFIED = pattern(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")  # openpyxl writes the clock there


def workbook_bytes(book: Workbook, title: str, day: date) -> bytes:
    """The finished .xlsx; `day` stands in its properties instead of the clock."""
    book.properties.created = book.properties.modified = datetime(day.year, day.month, day.day)
    book.properties.creator, book.properties.title = "reportgen", title
    saved = io.BytesIO()
    book.save(saved)
    return same_bytes(saved.getvalue(), {CORE: lambda core: MODIFIED.sub(rf"\g<1>{day:%Y-%m-%d}T00:00:00Z\g<2>".encode(), core)})
