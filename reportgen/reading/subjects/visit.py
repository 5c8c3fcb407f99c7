"""What is kept for a monitoring visit: ambitions with their activity, and how audits were graded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from reportgen.lexicon.fields.roles import Role
from reportgen.model.visit import Ambition, AuditGrades
from reportgen.reading.layout.kinds import AMBITIONS, GRADES
from reportgen.reading.layout.table import Row, Table
from reportgen.reading.values.periods import period


def ambitions(tables: Sequence[Table]) -> tuple[Ambition, ...]:
    return tuple(ambition for table in tables if table.kind is AMBITIONS for ambition in _ambitions(table))


def audit_grades(tables: Sequence[Table], latest: date) -> tuple[AuditGrades, ...]:
    return tuple(grades for table in tables if table.kind is GRADES for grades in _grades(table, latest))


def _ambitions(table: Table) -> Iterator[Ambition]:
    """Rows belong to the ambition that stands in them or, merged or not, above them."""
    together: dict[tuple[int, int], list[Row]] = {}
    above: tuple[int, int] | None = None
    for row in table.rows:
        cell = row.cell(Role.AMBITION)
        above = (cell.row, cell.column) if cell is not None else above
        if above is not None:
            together.setdefault(above, []).append(row)
    for rows in together.values():
        cell = rows[0].cell(Role.AMBITION)
        if cell is not None:
            yield Ambition(cell.text, cell.place, _lines(rows, Role.IMPACT), _done(rows), _lines(rows, Role.PLANNED))


def _done(rows: Sequence[Row]) -> tuple[str, ...]:
    """The activities that are ticked; all of them where the table has no column for ticks."""
    has_ticks = Role.STATUS in rows[0].columns.roles
    return tuple(text for row in rows if (text := row.text(Role.STEP)) and (not has_ticks or row.cell(Role.STATUS)))


def _lines(rows: Sequence[Row], role: Role) -> tuple[str, ...]:
    texts = dict.fromkeys(text for row in rows if (text := row.text(role)))
    return tuple(line.strip() for text in texts for line in text.split("\n") if line.strip())


def _grades(table: Table, latest: date) -> Iterator[AuditGrades]:
    headings = table.sheet.row(table.heading_row)
    for row in table.rows:
        cell = row.cell(Role.MONTH) or row.cell(Role.GROUP)
        columns = row.columns.roles.get(Role.GRADE, ())
        grades = {headings[column].text: count for column in columns if (count := _count(row, column)) is not None}
        if cell is None or not grades:
            continue
        named = period(cell.text, latest)
        total = next(
            (count for column in row.columns.roles.get(Role.AUDITS, ()) if (count := _count(row, column)) is not None), None
        )
        yield AuditGrades(named.label if named else cell.text, cell.place, grades, total, row.text(Role.GROUP))


def _count(row: Row, column: int) -> int | None:
    cell = row.cells.get(column)
    return (
        int(cell.value) if cell is not None and isinstance(cell.value, int | float) and not isinstance(cell.value, bool) else None
    )
