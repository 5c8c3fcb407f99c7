"""Scorecards with a row for each month and a column for each measure, turned so that each measure has a row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reportgen.lexicon.fields.looks import Look
from reportgen.lexicon.fields.roles import Role
from reportgen.reading.grid import Cell, Sheet
from reportgen.reading.layout.heading_cells import is_period
from reportgen.reading.layout.headings import SURE_WORDS, meanings
from reportgen.reading.layout.profiles import looks

FIGURES = {Look.NUMBER, Look.PERCENT}
# What a column of a list of values, of survey answers or of audit grades is headed: those are no measures.
NO_MEASURES = {
    Role.VALUE, Role.TARGET, Role.BASELINE, Role.BENCHMARK, Role.PERCENT, Role.COUNT, Role.BASE, Role.AUDITS, Role.GRADE,
    Role.DEADLINE, Role.ACTION, Role.SETTING_VALUE,
}  # fmt: skip
OF_MEASURES = {
    Role.INDICATOR, Role.REF, Role.TARGET, Role.BETTER, Role.UNIT, Role.BASELINE, Role.BENCHMARK, Role.LEAD, Role.NOTE,
    Role.PROGRESS,
}  # fmt: skip
PARTLY = 4.5  # the weight of a label's words that are known in part: 'Target for each month'
ENOUGH = 3  # months
MOSTLY = 0.6  # the share of cells that are figures
MOST_LABELS = 8  # rows that tell something else of each measure

Rows = Sequence[Mapping[int, Cell]]


def one_row_a_measure(sheet: Sheet) -> Sheet | None:
    """The sheet with a row for each measure, headed by what the first column says of each row; None for every other sheet.

    Below titles stand headings, the names of the measures, or several rows that each say by their label what they tell of a
    measure: 'Ref', 'Measure', 'Good is', 'Target'; and else nothing but periods with figures beside them.
    """
    rows = [cells for cells in map(sheet.row, sheet.rows) if len({id(cell) for cell in cells.values()}) > 1]
    first = min(rows[0], default=0) if rows else 0
    periods = [cells for cells in rows[1:] if first in cells and is_period(cells[first])]
    told = [cells for cells in rows if not any(cells is each for each in periods)]
    names = _names(told, first)
    if names is None or not _are_figures(names, periods, first):
        return None
    heads = [cells.get(first) for cells in told] if len(told) > 1 else [replace(names[first], value="Indicator", _text=None)]
    rows = [*told, *periods]
    table = {(1, at): cell.moved(1, at) for at, cell in enumerate((*heads, *(each[first] for each in periods)), 1) if cell}
    for line, column in enumerate((column for column in names if column != first), 2):
        table |= {(line, at): cells[column].moved(line, at) for at, cells in enumerate(rows, 1) if column in cells}
    return sheet.bare().laid_out(table)


def _names(told: Rows, first: int) -> Mapping[int, Cell] | None:
    """The row with the names of the measures: the only one without a period, else the one that says so."""
    if not told or first not in told[0] or len(told) > MOST_LABELS:
        return None
    if len(told) == 1:
        return told[0]
    labelled = [cells for cells in told if first in cells and _is_told(cells[first])]
    named = [cells for cells in labelled if _is_label(cells[first], Role.INDICATOR)]
    return named[0] if len(labelled) == len(told) and len(named) == 1 else None


def _is_label(cell: Cell, role: Role) -> bool:
    fit = meanings(cell.text).get(role)
    return fit is not None and fit.whole and fit.weight >= SURE_WORDS


def _is_told(cell: Cell) -> bool:
    """Whether it says what its row tells of each measure."""
    said = meanings(cell.text)
    return any(role in said and said[role].weight >= PARTLY for role in OF_MEASURES) and not looks(cell) & FIGURES


def _are_figures(names: Mapping[int, Cell], periods: Rows, first: int) -> bool:
    columns = [column for column in names if column != first]
    texts = {cells[first].text for cells in periods}
    figures = [cells[column] for cells in periods for column in columns if column in cells]
    if (
        len(periods) < ENOUGH
        or not columns
        or len(texts) < len(periods)
        or any(_is_no_measure(names[column]) for column in columns)
    ):
        return False
    return sum(looks(cell) & FIGURES != set() for cell in figures) >= MOSTLY * len(figures)


def _is_no_measure(cell: Cell) -> bool:
    return is_period(cell) or any(fit.whole and meant in NO_MEASURES for meant, fit in meanings(cell.text).items())
