"""Example rows that `init` put into blank trackers and nobody has replaced yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.model.examples import is_example
from reportgen.model.findings import Finding, Severity, found
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
    do = "Replace it with a row of your own, or delete it."
    return found("example-row-left", cell.place, examples="this is still the example row of the sheet", them="it", do=do)


def _only(examples: Sequence[Cell]) -> Iterator[Finding]:
    by_workbook: dict[str, list[Cell]] = {}
    for cell in examples:
        by_workbook.setdefault(cell.place.workbook, []).append(cell)
    for cells in by_workbook.values():
        sheets = ", ".join(dict.fromkeys(f"'{cell.place.sheet}'" for cell in cells))
        only, do = f"there are only examples here (sheets {sheets})", "Type your own over them."
        yield found("example-row-left", cells[0].place, severity=Severity.LOOK, examples=only, them="them", do=do)
