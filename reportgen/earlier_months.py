"""The months before: how the plan stood in each, by the closed month, by its report, or by copies of the trackers kept of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from reportgen import __version__
from reportgen.facts.catalogue import Facts
from reportgen.facts.plan.changes import as_it_stands
from reportgen.facts.timing.position import position
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.files import fingerprint
from reportgen.model.earlier import Earlier
from reportgen.model.findings import Severity
from reportgen.model.months import Month
from reportgen.reading.copies import Copies
from reportgen.reading.grid import workbook_paths
from reportgen.reading.programme import open_programme, read_programme
from reportgen.records.earlier import BROKEN, earlier_json, earlier_of
from reportgen.records.history import reported
from reportgen.records.record import read_record

NOTHING_TO_COMPARE = "There is nothing to compare with yet: no earlier month's report, and no copies of the trackers in 'earlier'."


@dataclass(frozen=True)
class EarlierMonths:
    """Answers with the plan as it was in a month, None where that is not known; each month is looked up once.

    `inputs` holds the SHA-256 of the workbooks of now. `notes` are sentences on what had to be worked round, by month.
    """

    folder: Path  # of the programme's trackers
    reports: Path  # of the programme's reports
    copies: Copies
    inputs: frozenset[str]
    today: date
    month: Month
    compared: dict[Month, Earlier | None] = field(default_factory=dict)
    read_copies: dict[str, Any] = field(default_factory=dict)  # what the copies say, for the record
    said: dict[Month, str] = field(default_factory=dict)
    of_other: dict[Month, str] = field(default_factory=dict)  # the trackers of another time that a month's report was made from
    edits: dict[Month, Callable[[], Iterable[str]]] = field(default_factory=dict)  # on documents of a month that were edited

    def __call__(self, month: Month) -> Earlier | None:
        if month not in self.compared:
            self.compared[month] = self._known(month)
        return self.compared[month]

    def notes(self, other: Month | None = None) -> list[str]:
        """On what had to be worked round; or that there is nothing to compare with, where that was asked for.

        Edits are told of the last report, and of the `other` month that is compared with; not of those that only tell how often
        a date has moved.
        """
        newest = max((month for month, known in self.compared.items() if known and month < self.month), default=None)
        edits = {month: " ".join(self.edits[month]()) for month in (newest, other) if month is not None and month in self.edits}
        said = [text for month in sorted({*self.said, *edits}) for text in (self.said.get(month), edits.get(month)) if text]
        asked = len(self.compared) > 1 and not any(self.compared.values())
        said += self._passed_over(newest)
        return said or ([NOTHING_TO_COMPARE] if asked else [])

    def _passed_over(self, newest: Month | None) -> list[str]:
        """The last report that stands there, where it cannot tell what has changed: nothing that is compared with is newer."""
        last = max((month for month in self.of_other if month < self.month), default=None)
        if last is None or (newest is not None and newest >= last):
            return []
        return [f"The report of {last} was made from {self.of_other[last]}, so it does not tell what has changed since."]

    def _known(self, month: Month) -> Earlier | None:
        """The closed month, else the month's report, else the copies of the trackers as they were."""
        by_report = reported(self.reports / month.iso, month, self.inputs)
        if by_report.note:
            self.said[month] = by_report.note
        if by_report.of_other is not None:
            self.of_other[month] = by_report.of_other
        self.edits[month] = by_report.edits
        return by_report.earlier or self._by_copies(month)

    def _by_copies(self, month: Month) -> Earlier | None:
        where = self.copies.folders.get(month)
        if where is None:
            return None
        hashes = sorted((path.name, fingerprint(path)) for path in workbook_paths(where))
        name = where.relative_to(self.folder).as_posix()
        if {each for _, each in hashes} == self.inputs:
            self._note(month, f"The copies in '{name}' are the trackers of now, so they do not tell what has changed.")
            return None
        digest = sha256(repr((__version__, hashes)).encode()).hexdigest()
        then = self._on_record(month, digest, name) or self._read(month, where, name)
        if then is not None:
            self.read_copies[month.iso] = {"sha256": digest, "facts": earlier_json(then)}
        return then

    def _note(self, month: Month, sentence: str) -> None:
        self.said[month] = " ".join(filter(None, (self.said.get(month), sentence)))

    def _on_record(self, month: Month, digest: str, name: str) -> Earlier | None:
        """What this month's record, or the last one's, already holds of the very same copies."""
        for held in self._records():
            try:
                if held[month.iso]["sha256"] == digest:
                    return earlier_of(held[month.iso]["facts"], month, _source(name), "copies")
            except BROKEN:
                continue
        return None

    def _records(self) -> Iterator[Mapping[str, Any]]:
        for month in (self.month, self.month.previous):
            yield read_record(self.reports / month.iso).table("copies")

    def _read(self, month: Month, where: Path, name: str) -> Earlier | None:
        opened = open_programme(where)
        at = position(opened.settings, self.today, month)
        then = Facts(read_programme(opened, month, at.day), at).worked
        unreadable = [book.name for book in opened.workbooks if any(each.severity is Severity.STOP for each in book.findings)]
        if unreadable or not then.progress:
            why = f"'{unreadable[0]}' cannot be read" if unreadable else "no action was found in them"
            self._note(month, f"The copies in '{name}' are not used to tell what has changed, because {why}.")
            return None
        return as_it_stands(
            month, at.day, then.progress, _source(name), then.names, then.movements, then.programme.feedback, kind="copies"
        )


def _source(name: str) -> str:
    return f"the copies in {name}"
