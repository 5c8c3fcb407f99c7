"""Example rows that `init` put into blank trackers and nobody has replaced yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.model.examples import is_example
from reportgen.model.findings import Finding, Severity
from reportgen.reading.tables import KEY, SETTINGS, Row, Table
from reportgen.reading.workbooks import Cell


def example_findings(tables: Sequence[Table]) -> Iterator[Finding]:
    """One for each example row. From the first row of the officer's own on, in whichever table, it spoils the figures."""
    rows = [row for table in tables if table.kind not in (KEY, SETTINGS) for row in table.rows]
    examples = [cell for row in rows if (cell := _mark(row)) is not None]
    others = any(row.cells and _mark(row) is None for row in rows)
    for cell in examples:
        if others:
            what = "this is still the example row of the sheet, and the reports count it and print it like your own"
            yield Finding("example-row-left", Severity.FIX, cell.place, what, "Replace it with a row of your own, or delete it.")
        else:
            what = "this is the example row of the sheet; the reports count it and print it until it is replaced"
            yield Finding("example-row-left", Severity.LOOK, cell.place, what, "Type your own over it.")


def _mark(row: Row) -> Cell | None:
    return next((cell for cell in row.cells.values() if is_example(cell.text)), None)
