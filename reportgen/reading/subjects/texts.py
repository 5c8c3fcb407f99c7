"""Sheets of words: commentary for a section of the report, decisions for the Board, risks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.lexicon.fields.roles import Role
from reportgen.model.findings import Finding, found
from reportgen.model.months import Month
from reportgen.model.programme import Comment, Decision, Risk
from reportgen.reading.layout.kinds import COMMENTARY, DECISIONS, RISKS
from reportgen.reading.layout.table import Row, Table
from reportgen.reading.subjects.plan_rows import day_in
from reportgen.reading.values.dates import month_of
from reportgen.reading.values.links import without_ref
from reportgen.reading.values.refs import listed_refs

# Which words of a commentary's section name which part of a report; the more particular parts first.
PARTS = {
    "return": ("return", "minister", "chair"),
    "exceptions": ("exception", "past their date", "overdue", "off track", "slippage"),
    "indicators": ("indicator", "performance", "data", "measure"),
    "attention": ("attention",),
    "next": ("next", "due", "forward", "look ahead"),
    "priorities": ("priorit", "progress"),
    "decisions": ("decision", "asked"),
    "risks": ("risk",),
    "summary": ("summary", "where we are", "overview", "headline", "introduction", "position"),
}


def commentary(tables: Sequence[Table]) -> tuple[Comment, ...]:
    return tuple(comment for table in tables if table.kind is COMMENTARY for comment in _comments(table))


def commentary_findings(tables: Sequence[Table]) -> Iterator[Finding]:
    """What is written for a section that no report has, or for a month that cannot be read."""
    for row in (row for table in tables if table.kind is COMMENTARY for row in table.rows):
        section, month = row.cell(Role.SECTION), row.cell(Role.MONTH)
        if section is not None and part_named(section.text) is None:
            yield found("section-not-known", section.place, typed=section.text)
        if month is not None and _month(row) is None:
            yield found("month-not-understood", month.place, typed=month.text)


def decision_findings(tables: Sequence[Table]) -> Iterator[Finding]:
    """Decisions for a meeting that cannot be read, which no Board is asked for; and links in which no ref is found."""
    for row in (row for table in tables if table.kind is DECISIONS for row in table.rows):
        cell = row.cell(Role.MEETING)
        yield from without_ref(row.cell(Role.LINKS) or row.cell(Role.REF))
        if cell is not None and day_in(row, Role.MEETING) is None and _month(row, Role.MEETING) is None:
            yield found("meeting-not-understood", cell.place, typed=cell.text)


def part_named(section: str) -> str | None:
    named = section.casefold()
    return next((part for part, words in PARTS.items() if any(word in named for word in words)), None)


def decisions(tables: Sequence[Table]) -> tuple[Decision, ...]:
    return tuple(decision for table in tables if table.kind is DECISIONS for decision in _decisions(table))


def risks(tables: Sequence[Table]) -> tuple[Risk, ...]:
    return tuple(risk for table in tables if table.kind is RISKS for risk in _risks(table))


def _comments(table: Table) -> Iterator[Comment]:
    for row in table.rows:
        cell, section = row.cell(Role.TEXT), row.text(Role.SECTION)
        if cell is not None and section is not None:
            yield Comment(section, cell.text, cell.place, _month(row), part_named(section))


def _decisions(table: Table) -> Iterator[Decision]:
    for row in table.rows:
        cell = row.cell(Role.DECISION)
        if cell is not None:
            linked = row.cell(Role.LINKS) or row.cell(Role.REF)
            refs = listed_refs(linked.text) if linked is not None else ()
            meeting = next(filter(None, (day_in(row, role) for role in (Role.MEETING, Role.WHEN, Role.AGREED_ON))), None)
            month = _month(row, Role.MONTH) or (_month(row, Role.MEETING) if meeting is None else None)
            if meeting is None and month is None and row.text(Role.MEETING):
                continue  # for a meeting that cannot be read: a finding says so, and this Board is not asked
            yield Decision(
                text=cell.text,
                place=cell.place,
                meeting=meeting,
                month=month,
                refs=refs,
                outcome=row.text(Role.OUTCOME) or row.text(Role.STATUS),
                links_place=linked.place if linked is not None else None,
            )


def _risks(table: Table) -> Iterator[Risk]:
    for row in table.rows:
        cell = row.cell(Role.RISK)
        if cell is not None:
            fields = (row.text(role) for role in (Role.REF, Role.RATING, Role.LEAD, Role.MITIGATION))
            yield Risk(cell.text, cell.place, *fields)


def _month(row: Row, role: Role = Role.MONTH) -> Month | None:
    cell = row.cell(role)
    return month_of(cell) if cell is not None else None
