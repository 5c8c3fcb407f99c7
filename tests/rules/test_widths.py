"""Tables as wide as their page, and columns as wide as their longest word."""

from __future__ import annotations

import io

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Cm

from reportgen.writing.templates.package import Package
from reportgen.writing.widths import Letters, fit_tables, width_of

PAGE = 9637  # twentieths of a point: A4 with margins of two centimetres


def fitted(widths: tuple[float, ...], *rows: tuple[str, ...]) -> list[int]:
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.left_margin, section.right_margin = Cm(21), Cm(2), Cm(2)
    table = document.add_table(len(rows), len(widths))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text, width in zip(row.cells, texts, widths, strict=True):
            cell.text, cell.width = text, Cm(width)
    saved = io.BytesIO()
    document.save(saved)
    package = Package.read(saved.getvalue())
    fit_tables(package)
    grid = docx.Document(io.BytesIO(package.to_bytes())).element.body.iter(qn("w:gridCol"))
    return [int(column.get(qn("w:w"))) for column in grid]


@pytest.mark.parametrize("widths", [(1.2, 4, 2), (1.2, 12, 8), (2, 2)], ids=["lost a column", "too wide", "only figures"])
def test_a_table_is_as_wide_as_its_page(widths: tuple[float, ...]) -> None:
    assert abs(sum(fitted(widths, ("a",) * len(widths))) - PAGE) <= len(widths)


def test_what_a_lost_column_leaves_goes_to_the_words_and_not_to_the_figures() -> None:
    ref, words, figure = fitted((1.2, 4, 2), ("1.1", "Open the line", "74.8%"))
    assert (ref, figure) == (680, 1134)
    assert words > 7500


def test_a_column_is_as_wide_as_its_longest_word_and_a_figure_keeps_its_unit() -> None:
    ref, _, days = fitted((1, 10, 1), ("Performance", "Open the line", "122 days"))
    assert ref > width_of("Performance", Letters())
    assert days > width_of("122 days", Letters())


def test_a_date_is_not_broken_where_columns_have_fallen_away() -> None:
    _, _, day = fitted((1.2, 4, 2), ("1.1", "Open the line", "30 September 2026"))
    assert day > width_of("30 September 2026", Letters())


def test_where_there_is_no_room_the_words_come_first() -> None:
    """Each column still holds its longest word."""
    _, words, day = fitted((1.2, 16, 2), ("1.1", "Open the line", "30 September 2026"))
    assert day < width_of("30 September 2026", Letters()) < words
