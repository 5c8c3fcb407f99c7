"""Sheets of words: commentary for a section of the report, decisions for the Board, risks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from reportgen.model.months import Month
from reportgen.model.programme import Comment, Decision, Risk
from reportgen.reading.dates import single_month
from reportgen.reading.plan_rows import day_in
from reportgen.reading.refs import refs_in
from reportgen.reading.tables import COMMENTARY, DECISIONS, RISKS, Row, Table
from reportgen.reading.vocabulary import Role


def commentary(tables: Sequence[Table]) -> tuple[Comment, ...]:
    return tuple(comment for table in tables if table.kind is COMMENTARY for comment in _comments(table))


def decisions(tables: Sequence[Table]) -> tuple[Decision, ...]:
    return tuple(decision for table in tables if table.kind is DECISIONS for decision in _decisions(table))


def risks(tables: Sequence[Table]) -> tuple[Risk, ...]:
    return tuple(risk for table in tables if table.kind is RISKS for risk in _risks(table))


def _comments(table: Table) -> Iterator[Comment]:
    for row in table.rows:
        cell, section = row.cell(Role.TEXT), row.text(Role.SECTION)
        if cell is not None and section is not None:
            yield Comment(section, cell.text, cell.place, _month(row))


def _decisions(table: Table) -> Iterator[Decision]:
    for row in table.rows:
        cell = row.cell(Role.DECISION)
        if cell is not None:
            refs = refs_in(row.text(Role.LINKS) or "")
            yield Decision(cell.text, cell.place, day_in(row, Role.MEETING), _month(row), refs, row.text(Role.OUTCOME))


def _risks(table: Table) -> Iterator[Risk]:
    for row in table.rows:
        cell = row.cell(Role.RISK)
        if cell is not None:
            fields = (row.text(role) for role in (Role.REF, Role.RATING, Role.LEAD, Role.MITIGATION))
            yield Risk(cell.text, cell.place, *fields)


def _month(row: Row) -> Month | None:
    cell = row.cell(Role.MONTH)
    if cell is None:
        return None
    if isinstance(cell.value, date):
        return Month.of(cell.value.date() if isinstance(cell.value, datetime) else cell.value)
    return single_month(cell.text)
