"""Example rows that `init` put into blank trackers and nobody has replaced yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.model.examples import is_example
from reportgen.model.findings import Finding, Severity
from reportgen.reading.grid import Cell
from reportgen.reading.layout.kinds import KEY, SETTINGS
from reportgen.reading.layout.table import Row, Table


def example_findings(tables: Sequence[Table]) -> Iterator[Finding]:
    """While there are only examples, one for each workbook. From the officer's first row on, each example spoils the figures."""
    rows = [row for table in tables if table.kind not in (KEY, SETTINGS) for row in table.rows]
    examples = [cell for row in rows if (cell := _mark(row)) is not None]
    if any(row.cells and _mark(row) is None for row in rows):
        yield from map(_left, examples)
    else:
        yield from _only(examples)


def _mark(row: Row) -> Cell | None:
    return next((cell for cell in row.cells.values() if is_example(cell.text)), None)


def _left(cell: Cell) -> Finding:
    what = "this is still the example row of the sheet, and the reports count it and print it like your own"
    return Finding("example-row-left", Severity.FIX, cell.place, what, "Replace it with a row of your own, or delete it.")


def _only(examples: Sequence[Cell]) -> Iterator[Finding]:
    by_workbook: dict[str, list[Cell]] = {}
    for cell in examples:
        by_workbook.setdefault(cell.place.workbook, []).append(cell)
    for cells in by_workbook.values():
        sheets = ", ".join(dict.fromkeys(f"'{cell.place.sheet}'" for cell in cells))
        what = f"there are only examples here (sheets {sheets}); the reports count them and print them until they are replaced"
        yield Finding("example-row-left", Severity.LOOK, cells[0].place, what, "Type your own over them.")
