"""Cells that link to something by its ref."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.model.findings import Finding, found
from reportgen.reading.grid import Cell
from reportgen.reading.values.nothing import is_not_yet, says_nothing
from reportgen.reading.values.refs import listed_refs


def without_ref(cell: Cell | None) -> Iterator[Finding]:
    """A cell of links that says something, and in which no ref is found: 'all of priority 2'."""
    if cell is not None and not (says_nothing(cell.text) or is_not_yet(cell.text) or listed_refs(cell.text)):
        yield found("link-without-ref", cell.place, typed=cell.text[:60])
