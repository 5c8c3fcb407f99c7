"""Columns that '{%tc' leaves out or repeats: every row of the table must say so alike, or values stand below wrong headings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from reportgen.model import numbers
from reportgen.writing.faults import Fault, fault
from reportgen.writing.templates.names import w
from reportgen.writing.templates.tags import Tag

Layout = tuple[str | int, ...]  # of a row: how many columns stand side by side, and the tags between them


def uneven_columns(order: Sequence[Tag]) -> Iterator[Fault]:
    """A fault for each table whose rows have other column tags than the row with most of them, or have them elsewhere."""
    of_columns = [tag for tag in order if tag.kind == "tc" and tag.holder is not None]
    gone = {tag.holder for tag in order if tag.kind == "tr"}
    for table in dict.fromkeys(next(tag.holder.iterancestors(w("tbl"))) for tag in of_columns):
        inside = [tag for tag in of_columns if next(tag.holder.iterancestors(w("tbl"))) is table]
        rows = [row for row in table.iter(w("tr")) if next(row.iterancestors(w("tbl"))) is table]
        layouts = {row: _layout(row, inside) for row in rows if row not in gone and not _is_banner(row)}
        yield from _uneven(rows, layouts, inside)


def _uneven(rows: Sequence[Any], layouts: Mapping[Any, Layout], inside: Sequence[Tag]) -> Iterator[Fault]:
    model = max(layouts, key=lambda row: sum(isinstance(each, str) for each in layouts[row]))
    others = [str(rows.index(row) + 1) for row, layout in layouts.items() if layout != layouts[model]]
    if others:
        tag = next(tag for tag in inside if next(tag.holder.iterancestors(w("tr"))) is model)
        row = f"row {rows.index(model) + 1}"
        there = f"row {others[0]} has" if len(others) == 1 else f"rows {numbers.listed(others)} have"
        yield fault("template-columns-uneven", tag.where, tag=tag.text, row=row, others=there)


def _layout(row: Any, inside: Iterable[Tag]) -> Layout:
    """(1, 'if ratings', 1, 'endif', 2). What a 'for' goes through may be another list in each row."""
    layout: list[str | int] = []
    for cell in _cells(row):
        tags = [tag for tag in inside if tag.holder is cell and tag.word != "#"]
        if tags:
            layout += (tag.word if tag.word == "for" else f"{tag.word} {''.join(tag.inner.split())}" for tag in tags)
        elif layout and isinstance(before := layout[-1], int):
            layout[-1] = before + _columns(cell)
        else:
            layout.append(_columns(cell))
    return tuple(layout)


def _is_banner(row: Any) -> bool:
    """One cell across the table, such as a title: it stands below no heading."""
    cells = _cells(row)
    return len(cells) == 1 and _columns(cells[0]) > 1


def _cells(row: Any) -> list[Any]:
    return [cell for cell in row.iter(w("tc")) if next(cell.iterancestors(w("tr"))) is row]


def _columns(cell: Any) -> int:
    span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
    said = span.get(w("val"), "") if span is not None else ""
    return int(said) if said.isdecimal() and len(said) < 4 else 1
