"""What the reports of a month printed, gathered while they are made, and the evidence workbook of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
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

    def rows(self, published: Published) -> list[EvidenceRow]:
        return list(self._rows(published.texts, published.ratings, published.names))

    def workbook(self, rows: Sequence[EvidenceRow], links: Links, at: tuple[Month, date]) -> tuple[str, bytes]:
        """`at` is the month and the position date."""
        month, day = at
        return f"Evidence - {month}.xlsx", evidence_workbook(rows, links, day)

    def _rows(self, *known: AbstractSet[str]) -> Iterator[EvidenceRow]:
        for title, shown in self.shown.items():
            yield from evidence_rows(title, shown, *known)
            for chart in self.charts.get(title, ()):
                yield from chart_rows(title, chart.title, chart)


DIGIT = pattern(r"\d")
WORKED_OUT = ("attention", "findings")  # what is published and is no text of a tracker


class Published:
    """What `facts.json` tells, so that the evidence need not: texts with a figure, whole and by their lines, with single spaces.

    `names` are what actions are called where that is no number, `ratings` the names of levels and statuses.
    """

    def __init__(self, programme: Programme) -> None:
        self.texts: set[str] = set()
        self.names: set[str] = set()
        self.ratings = frozenset(_ratings(programme))
        self._see(programme.settings.tell_us_more)

    def seen(self, parts: Iterable[tuple[str, Any]]) -> Iterator[tuple[str, Any]]:
        """Passes on the parts of the file, each seen on its way; of a list they may be iterators of its items."""
        for name, value in parts:
            if isinstance(value, Iterator):
                yield name, self._each(name, value)
            else:
                yield from ((name, one) for one in self._each(name, (value,)))

    def _each(self, name: str, values: Iterable[Any]) -> Iterator[Any]:
        for value in values:
            if name not in WORKED_OUT:
                self._see(value)
            if name == "actions" and not value["name"].isdecimal():
                self.names.add(value["name"])
            yield value

    def _see(self, value: Any) -> None:
        if isinstance(value, str):
            self._add(value)
        elif isinstance(value, list):
            for each in value:
                self._see(each)
        elif isinstance(value, dict):
            for name, each in value.items():
                if each.__class__ is str:
                    if name not in WORKED_OUT:
                        self._add(each)
                elif each and name not in WORKED_OUT:
                    self._see(each)

    def _add(self, text: str) -> None:
        if DIGIT.search(text):
            self.texts.add(" ".join(text.split()))
            if "\n" in text:
                self.texts.update(" ".join(line.split()) for line in text.splitlines())


def _ratings(programme: Programme) -> Iterator[str]:
    """The names of levels, and the statuses of measures as reports print them."""
    yield from (level.name for level in programme.scale.levels)
    yield from (each.rating for each in programme.indicators if each.rating)
    for measure in programme.notice.measures if programme.notice else ():
        yield from (f"{said.status[:1].upper()}{said.status[1:]}" for said in measure.positions if said.status)
