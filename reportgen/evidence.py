"""What the reports of a month printed, gathered while they are made, and the evidence workbook of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from reportgen.facts.catalogue import Facts
from reportgen.lexicon.patterns import pattern
from reportgen.model.charts import Chart, Line
from reportgen.model.months import Month
from reportgen.model.places import Place
from reportgen.model.programme import Programme
from reportgen.model.traced import Shown
from reportgen.writing.evidence import EvidenceRow, chart_rows, evidence_rows, evidence_workbook
from reportgen.writing.sheets import Links


@dataclass
class Evidence:
    """By the title of each report what its tags printed, and the charts that it draws."""

    shown: dict[str, Sequence[Shown]] = field(default_factory=dict)
    charts: dict[str, list[Chart]] = field(default_factory=dict)

    def drawing(self, title: str, facts: Facts, words: str) -> Chart | Line | None:
        """What an alternative text asks for, noted."""
        drawn = facts.drawing(words)
        if isinstance(drawn, Chart) and drawn:
            self.charts.setdefault(title, []).append(drawn)
        return drawn

    def rows(self, published: dict[str, Any], programme: Programme) -> list[EvidenceRow]:
        """`published` is what `facts.json` holds."""
        copied, columns = frozenset(_texts(published)), Columns(programme)
        names = frozenset(each["name"] for each in published["actions"] if not str(each["name"]).isdecimal())
        return [columns.finer(row) for row in self._rows(copied, frozenset(_ratings(programme)), names)]

    def workbook(self, rows: Sequence[EvidenceRow], links: Links, at: tuple[Month, date]) -> tuple[str, bytes]:
        """`at` is the month and the position date."""
        month, day = at
        return f"Evidence - {month}.xlsx", evidence_workbook(rows, links, day)

    def _rows(self, *known: frozenset[str]) -> Iterator[EvidenceRow]:
        for title, shown in self.shown.items():
            yield from evidence_rows(title, shown, *known)
            for chart in self.charts.get(title, ()):
                yield from chart_rows(title, chart.title, chart)


DIGIT = pattern(r"\d")
# The facts that one cell in the row of their item holds, by their last words, and what its column is read as.
OF_COLUMNS = {
    "rows.due": "deadline",
    "rows.rating": "rating",
    "rows.revised": "revised deadline",
    "actions.due": "deadline",
    "actions.rating": "rating",
    "baseline": "baseline",
    "benchmark_value": "benchmark",
}


class Columns:
    """Which column of which table holds what, as it was read: from the cell of an item to that of one thing of it."""

    def __init__(self, programme: Programme) -> None:
        self._tables: dict[tuple[str, str | None], list[tuple[range, dict[str, list[str]]]]] = {}
        for table in programme.reading.tables:
            first, _, last = table.range.partition(":")
            letters: dict[str, list[str]] = {}
            for column in table.columns:
                letters.setdefault(column.read_as or "", []).append(column.column)
            rows = range(Place("", None, first).row, Place("", None, last or first).row + 1)
            self._tables.setdefault((table.workbook, table.sheet), []).append((rows, letters))

    def finer(self, row: EvidenceRow) -> EvidenceRow:
        *_, of, last = ("", "", *row.fact.rsplit(".", 2))
        wanted = OF_COLUMNS.get(f"{of}.{last}") or OF_COLUMNS.get(last)
        if wanted is None or len(row.cells) != 1:
            return row
        place = row.cells[0]
        for rows, letters in self._tables.get((place.workbook, place.sheet), ()):
            if place.row in rows and len(letters.get(wanted, ())) == 1:
                return replace(row, cells=(replace(place, cell=f"{letters[wanted][0]}{place.row}"),))
        return row


def _texts(value: Any) -> Iterator[str]:
    """Every text with a figure that is published, whole and by its lines, with single spaces."""
    if isinstance(value, str):
        if DIGIT.search(value):
            yield " ".join(value.split())
            yield from (" ".join(line.split()) for line in value.splitlines() if "\n" in value)
    elif isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)


def _ratings(programme: Programme) -> Iterator[str]:
    """The names of levels, and the statuses of measures as reports print them."""
    yield from (level.name for level in programme.scale.levels)
    yield from (each.rating for each in programme.indicators if each.rating)
    for measure in programme.notice.measures if programme.notice else ():
        yield from (f"{said.status[:1].upper()}{said.status[1:]}" for said in measure.positions if said.status)
