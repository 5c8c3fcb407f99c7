"""What the reports of a month printed, gathered while they are made, and the evidence workbook of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field
from datetime import date
from typing import Any

from reportgen.facts.catalogue import Facts
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.model.charts import Chart, Line
from reportgen.model.months import Month
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
        copied = frozenset((*_texts(published), *_texts([programme.settings.tell_us_more])))
        names = frozenset(each["name"] for each in published["actions"] if not str(each["name"]).isdecimal())
        return list(self._rows(copied, frozenset(_ratings(programme)), names))

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
WORKED_OUT = ("attention", "findings")  # what is published and is no text of a tracker


def _texts(value: Any) -> list[str]:
    """Every text with a figure that is published, whole and by its lines, with single spaces."""
    found: list[str] = []
    _gather(value, found)
    return found


def _gather(value: Any, found: list[str]) -> None:
    if isinstance(value, str):
        _add(value, found)
    elif isinstance(value, list):
        for each in value:
            _gather(each, found)
    elif isinstance(value, dict):
        for name, each in value.items():
            if each.__class__ is str:
                if name not in WORKED_OUT:
                    _add(each, found)
            elif each and name not in WORKED_OUT:
                _gather(each, found)


def _add(text: str, found: list[str]) -> None:
    if DIGIT.search(text):
        found.append(" ".join(text.split()))
        if "\n" in text:
            found += [" ".join(line.split()) for line in text.splitlines()]


def _ratings(programme: Programme) -> Iterator[str]:
    """The names of levels, and the statuses of measures as reports print them."""
    yield from (level.name for level in programme.scale.levels)
    yield from (each.rating for each in programme.indicators if each.rating)
    for measure in programme.notice.measures if programme.notice else ():
        yield from (f"{said.status[:1].upper()}{said.status[1:]}" for said in measure.positions if said.status)
