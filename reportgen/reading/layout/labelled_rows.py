"""Measures with a row for each thing that is told of them, 'Actual' above 'Target', or 'Numerator', 'Denominator' and '%'.

They are laid out anew with one row each, the target in the column of the labels; every cell keeps its place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reportgen.lexicon.alike import folded
from reportgen.reading.grid import NOT_LAID_OUT, Cell, Sheet

# What labels a row, by what it says of the measure; parted by commas. A number stands for a measure that has nothing better.
ACTUAL, NUMBER, TARGET, BESIDE = (
    frozenset(" ".join(words.split()) for words in said.split(","))
    for said in (
        "actual, actuals, actual %, % actual, performance, result, outturn, value, %, rate, percentage, per cent",
        "number, count, total, volume",
        "target, target %, % target, plan, planned, trajectory, goal, aim, standard, threshold",
        """
        numerator, denominator, num, den, num., den., cohort, variance, forecast, baseline, national, england, benchmark, regional,
        region, neighbours, comparator, previous, last year, previous year, prior year, statistical neighbours, national average,
        england average, stretch target, stretch, tolerance, lower limit, upper limit, minimum, maximum, ytd, year to date
        """,
    )
)
OF_NO_USE = "a row of a measure that no report uses"
LABELS = ACTUAL | NUMBER | TARGET | BESIDE
LONGEST = max(map(len, LABELS)) + 2
LAST_COLUMN = 8  # labels stand left of what they label
LEAST = 2  # measures
NEARLY_ALL = 0.8
LONGEST_FIGURE = 2  # words

Rows = tuple[int, ...]


def one_row_each(sheet: Sheet) -> Sheet | None:
    """The sheet with one row for each measure; None where its rows are not labelled so."""
    for column in _columns(sheet):
        measures = list(_measures(sheet, column))
        first = min((rows[0] for rows in measures), default=0)
        head = max((number for number in sheet.rows if number < first and len(sheet.row(number)) > LEAST), default=None)
        several = sum(len(rows) > 1 for rows in measures)
        told = all(_figures(sheet, column, rows) is not None for rows in measures)
        if head is not None and len(measures) >= LEAST and several * 2 > len(measures) and told:
            return _laid_out(sheet, column, head, measures)
    return None


def _columns(sheet: Sheet) -> Iterator[int]:
    """Those in which nearly all cells are labels, of more than one kind."""
    labels = Counter[int]()
    told: dict[int, set[str]] = {}
    filled = Counter[int]()
    for (_, column), cell in sheet.cells.items():
        if column > LAST_COLUMN or cell.value is None:
            continue
        filled[column] += 1
        if isinstance(cell.value, str) and len(cell.value) <= LONGEST and (text := folded(cell.value)) in LABELS:
            labels[column] += 1
            told.setdefault(column, set()).add(text)
    for column, texts in told.items():
        both = not texts.isdisjoint(ACTUAL) and not texts <= ACTUAL
        if both and labels[column] >= 2 * LEAST and labels[column] + LEAST >= NEARLY_ALL * filled[column]:
            yield column


def _measures(sheet: Sheet, column: int) -> Iterator[Rows]:
    """The rows of each measure: another name, or a label that has been said, begins the next.

    None where a row between them is not labelled as the others are: it is not known what it tells, and of what.
    """
    labelled = [number for number in sheet.rows if label_of_row(sheet, column, number) in LABELS]
    between = [number for number in sheet.rows if labelled and labelled[0] <= number <= labelled[-1]]
    if any(column in sheet.row(number) for number in set(between) - set(labelled)):
        return
    rows: list[int] = []
    named: list[str] = []
    for number in labelled:
        name = [cell.text for at, cell in sheet.row(number).items() if at < column]
        said = {label_of_row(sheet, column, each) for each in rows}
        if rows and (label_of_row(sheet, column, number) in said or (name and name != named)):
            yield tuple(rows)
            rows, named = [], []
        rows.append(number)
        named = named or name
    if rows:
        yield tuple(rows)


def label_of_row(sheet: Sheet, column: int, number: int) -> str:
    """What stands there, without its capitals, if it is as short as a label; else empty."""
    cell = sheet.row(number).get(column)
    return folded(cell.text) if cell is not None and len(cell.text) <= LONGEST else ""


def _figures(sheet: Sheet, column: int, rows: Rows) -> int | None:
    """The row of a measure's figures."""
    return _row(sheet, column, rows, ACTUAL) or _row(sheet, column, rows, NUMBER)


def _row(sheet: Sheet, column: int, rows: Rows, labels: frozenset[str]) -> int | None:
    return next((number for number in rows if folded(sheet.row(number)[column].text) in labels), None)


def _laid_out(sheet: Sheet, column: int, head: int, measures: Sequence[Rows]) -> Sheet:
    gone = {(number, at) for rows in measures for number in rows for at in sheet.row(number)}
    cells = {at: cell for at, cell in sheet.cells.items() if at not in gone}
    for rows in measures:
        cells |= {(rows[0], at): cell.moved(rows[0], at) for at, cell in _measure(sheet, column, rows).items()}
    heading = sheet.at(head, column)
    cells[head, column] = (
        Cell(head, column, "Target", sheet.place_of(head, column), bold=any(cell.bold for cell in sheet.row(head).values()))
        if heading is None
        else replace(heading.moved(head, column), value="Target", _text=None)
    )
    merged = {at: first for at, first in sheet.merged.items() if at not in gone}
    laid_out = replace(sheet, merged=merged).laid_out(cells)
    used = (*ACTUAL, *NUMBER, *TARGET)
    laid_out.notes[NOT_LAID_OUT] = [
        (sheet.place_of(number, column), len(sheet.row(number)), OF_NO_USE)
        for rows in measures
        for number in rows
        if label_of_row(sheet, column, number) not in used
    ]
    return laid_out


def _measure(sheet: Sheet, column: int, rows: Rows) -> Mapping[int, Cell]:
    """Its figures as they were, what else any of its rows says, and its newest target."""
    actual, target = _figures(sheet, column, rows), _row(sheet, column, rows, TARGET)
    figures = sheet.row(actual) if actual is not None else {}
    said = {at: cell for number in reversed(rows) for at, cell in sheet.row(number).items() if at < column or not is_figure(cell)}
    cells = {**said, **{at: cell for at, cell in figures.items() if at > column}}
    del cells[column]
    targets = sheet.row(target) if target is not None else {}
    newest = [at for at in targets if at > column and at in figures and is_figure(targets[at])]
    return {**cells, column: targets[newest[-1]]} if newest else cells


def is_figure(cell: Cell) -> bool:
    return any(sign.isdigit() for sign in cell.text) and len(cell.text.split()) <= LONGEST_FIGURE
