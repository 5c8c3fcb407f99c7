"""Measures with a row below each for its target, and for others' figures: 'Visits on time' above 'Target' and 'England'.

They are laid out anew with one row each; what stands in those rows stands in columns of its own, the newest figure of each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reportgen.lexicon.alike import folded
from reportgen.lexicon.fields.roles import Role
from reportgen.reading.grid import NOT_LAID_OUT, Cell, Sheet
from reportgen.reading.layout.headings import meanings
from reportgen.reading.layout.labelled_rows import BESIDE, LAST_COLUMN, LEAST, LONGEST, OF_NO_USE, TARGET, is_figure, label_of_row

BELOW = TARGET | BESIDE

Below = Mapping[int, Sequence[int]]  # the rows of such labels below the row of each measure


def one_row_with_targets(sheet: Sheet) -> Sheet | None:
    """The sheet with one row for each measure; None where no rows of targets stand below them."""
    texts = {at: folded(cell.text) for at, cell in sheet.cells.items() if at[1] <= LAST_COLUMN and len(cell.text) <= LONGEST}
    targets = Counter(column for (_, column), text in texts.items() if text in TARGET)
    for column in (column for column, many in targets.items() if many >= LEAST):
        below = _below(sheet, column)
        above = (number for number in sheet.rows if number < min(below, default=0))
        head = max((number for number in above if len(sheet.row(number)) > LEAST), default=0)
        named = any(Role.TARGET in meanings(cell.text) for cell in sheet.row(head).values()) if head else True
        if not named and len(below) >= LEAST and sum(map(bool, below.values())) * 2 > len(below):
            return _laid_out(sheet, column, head, below)
    return None


def _below(sheet: Sheet, column: int) -> Below:
    """Empty where a row between them holds no figures."""
    labels = [number for number in sheet.rows if label_of_row(sheet, column, number) in BELOW]
    found: dict[int, list[int]] = {}
    measure = 0
    for number in (number for number in sheet.rows if labels[0] - 1 <= number <= labels[-1]):
        if not any(is_figure(cell) for at, cell in sheet.row(number).items() if at > column):
            return {}
        if number in labels:
            if not measure:
                return {}
            found[measure].append(number)
        else:
            measure, found[number] = number, []
    return found


def _laid_out(sheet: Sheet, column: int, head: int, below: Below) -> Sheet:
    rows = {number for numbers in below.values() for number in numbers}
    cells = {at: cell for at, cell in sheet.cells.items() if at[0] not in rows}
    texts = {label_of_row(sheet, column, number): sheet.row(number)[column] for number in sorted(rows, reverse=True)}
    last = max(at for _, at in sheet.cells)
    columns = {text: last + place for place, text in enumerate(texts, 1)}
    for text, cell in texts.items():
        cells[head, columns[text]] = cell.moved(head, columns[text])
    for measure, numbers in below.items():
        for number in numbers:
            at = columns[label_of_row(sheet, column, number)]
            if (newest := _newest(sheet.row(number), sheet.row(measure), column)) is not None:
                cells[measure, at] = newest.moved(measure, at)
    merged = {at: first for at, first in sheet.merged.items() if at[0] not in rows}
    laid_out = replace(sheet, merged=merged).laid_out(cells)
    unused = (number for number in sorted(rows) if label_of_row(sheet, column, number) not in TARGET)
    laid_out.notes[NOT_LAID_OUT] = [(sheet.place_of(number, column), len(sheet.row(number)), OF_NO_USE) for number in unused]
    return laid_out


def _newest(told: Mapping[int, Cell], figures: Mapping[int, Cell], column: int) -> Cell | None:
    """Of the columns in which the measure has a figure too the last."""
    both = [at for at in told if at > column and at in figures and is_figure(told[at])]
    return told[both[-1]] if both else None
