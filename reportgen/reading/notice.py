"""The Improvement Notice: its own sheet of facts, its measures, and when returns and reviews are due."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reportgen.model.findings import Finding, Severity
from reportgen.model.months import Month
from reportgen.model.notice import Measure, Notice, Return, Review
from reportgen.reading.dates import dates, single_day, single_month
from reportgen.reading.headings import heading_words
from reportgen.reading.plan_rows import day_in, day_of
from reportgen.reading.refs import read_ref, refs_in
from reportgen.reading.sub_actions import lines_of
from reportgen.reading.tables import Kind, Row, Table, distinct
from reportgen.reading.vocabulary import Role
from reportgen.reading.workbooks import Cell, Sheet

MEASURES = Kind(
    "measures",
    (Role.REF, Role.SECTION, Role.REQUIREMENT, Role.PROGRESS, Role.RATING, Role.STATUS, Role.LINKS, Role.LEAD, Role.NOTE),
    (frozenset({Role.REQUIREMENT}), frozenset({Role.REF, Role.SECTION})),
)
RETURNS = Kind(
    "returns and reviews",
    (Role.RETURN_TYPE, Role.RETURN_TEXT, Role.DEADLINE, Role.SENDER, Role.RECIPIENT, Role.SENT, Role.OUTCOME, Role.NOTE),
    (frozenset({Role.RETURN_TYPE}), frozenset({Role.DEADLINE})),
)

# The labels of a Notice's own sheet, by the beginning of their words.
LABELS: dict[str, tuple[str, ...]] = {
    "kind": ("document", "type of notice", "kind of notice"),
    "recipient": ("to", "issued to", "recipient"),
    "sender": ("from", "issued by", "on behalf of"),
    "issued": ("date", "date of notice", "dated", "date issued", "issued on"),
    "basis": ("on the basis of", "basis", "evidence"),
    "target": ("aim for", "target date", "to be met by", "all measures by", "measures to be met by"),
    "meets": ("improvement board to meet", "board to meet", "board meets", "meetings"),
    "failing": ("failure to comply", "if not met", "failing"),
}
LEAST_LABELS = 3
RETURN, REVIEW = "return", "review"
EVERY = re.compile(
    r"(?:every|each|once (?:every|a|per)|per)\s*(?P<number>\d+|one|two|three|four|six)?\s*(?P<unit>day|week|month|fortnight)",
    re.IGNORECASE,
)
NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "six": 6}
DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30}
PART = re.compile(r"^\s*(?:[-–•*]|\(?[a-z]\)|[ivx]+\.)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class NoticeFacts:
    """A sheet on which a Notice's facts stand as label and value, one a row."""

    values: dict[str, Cell]


def notice_facts(sheet: Sheet) -> NoticeFacts | None:
    """The facts of a Notice's own sheet; None for any other sheet."""
    values: dict[str, Cell] = {}
    for number in sheet.rows:
        cells = list(distinct(sheet.row(number).values()))
        if len(cells) == 2 and (label := _label(cells[0].text)) is not None:
            values.setdefault(label, cells[1])
    return NoticeFacts(values) if len(values) >= LEAST_LABELS and {"issued", "basis", "target", "failing"} & values.keys() else None


@dataclass(frozen=True)
class NoticeRead:
    notice: Notice | None  # None where there is neither a sheet of its facts nor a table of measures or returns
    findings: tuple[Finding, ...] = ()


def read_notice(facts: Sequence[NoticeFacts], tables: Sequence[Table]) -> NoticeRead:
    """The Notice from its own sheet and its tables, and what of them could not be read."""
    measures = tuple(measure for table in tables if table.kind is MEASURES for measure in _measures(table))
    due = [row for table in tables if table.kind is RETURNS for row in table.rows]
    if not facts and not measures and not due:
        return NoticeRead(None)
    said = facts[0].values if facts else {}
    notice = Notice(
        (_words(said, "kind") or "improvement notice").casefold(),
        _day(said.get("issued")),
        _words(said, "sender"),
        _words(said, "recipient"),
        _words(said, "basis"),
        _day(said.get("target")),
        _words(said, "failing"),
        _every(_words(said, "meets")),
        measures,
        tuple(_returns(due)),
        tuple(_reviews(due)),
    )
    return NoticeRead(notice, tuple(_not_read(due)))


def _label(text: str) -> str | None:
    words = " ".join(heading_words(text))
    exact = next((label for label, names in LABELS.items() if words in names), None)
    longer = ((label, name) for label, names in LABELS.items() for name in names if " " in name)
    return exact or next((label for label, name in longer if words.startswith(name)), None)


def _words(said: dict[str, Cell], label: str) -> str | None:
    return said[label].text if label in said else None


def _day(cell: Cell | None) -> date | None:
    """A day, or the last day of a month or year that is named."""
    if cell is None:
        return None
    found = day_of(cell) or single_day(cell.text)
    if found is not None:
        return found
    named = [one.last for one in dates(cell.text) if one.last is not None]
    return named[-1] if named else None


def _every(text: str | None) -> int | None:
    """'once every 4 weeks' -> 28."""
    match = EVERY.search(text or "")
    if match is None:
        return None
    number = match["number"] or "1"
    return (NUMBERS.get(number.casefold()) or int(number)) * DAYS[match["unit"].casefold()]


def _measures(table: Table) -> Iterator[Measure]:
    for row in table.rows:
        cell, text = row.cell(Role.REF) or row.cell(Role.REQUIREMENT), row.text(Role.REQUIREMENT)
        if cell is None or text is None:
            continue
        ref = read_ref(cell.value, cell.number_format).ref if row.cell(Role.REF) else None
        links = refs_in(row.text(Role.LINKS) or "")
        yield Measure(ref, row.text(Role.SECTION), text, cell.place, _parts(text), row.text(Role.RATING), links)


def _parts(text: str) -> tuple[str, ...]:
    """The lettered or bulleted parts of a requirement."""
    lines = [line for line in text.split("\n") if PART.match(line)]
    return tuple(lines_of("\n".join(lines)))


def _returns(rows: Sequence[Row]) -> Iterator[Return]:
    for row, month in _due(rows, RETURN):
        yield Return(month, row.text(Role.RETURN_TEXT) or "", _place(row).place, day_in(row, Role.SENT))


def _reviews(rows: Sequence[Row]) -> Iterator[Review]:
    for row, month in _due(rows, REVIEW):
        yield Review(month, row.text(Role.RETURN_TEXT) or "", _place(row).place, row.text(Role.OUTCOME))


def _due(rows: Sequence[Row], kind: str) -> Iterator[tuple[Row, Month]]:
    for row in rows:
        month = _month_due(row)
        if month is not None and kind in _type(row):
            yield row, month


def _type(row: Row) -> str:
    return (row.text(Role.RETURN_TYPE) or "").casefold()


def _month_due(row: Row) -> Month | None:
    cell = row.cell(Role.DEADLINE)
    if cell is None:
        return None
    day = day_of(cell)
    return Month.of(day) if day is not None else single_month(cell.text)


def _not_read(rows: Sequence[Row]) -> Iterator[Finding]:
    """A return that nobody is reminded of breaks the Notice: each row has a kind and a month, or is said to lack it."""
    for row in rows:
        if not any(kind in _type(row) for kind in (RETURN, REVIEW)):
            what = f"'{_place(row).text}' is neither a return nor a review, so this row is not used"
            yield Finding("return-not-understood", Severity.FIX, _place(row).place, what, "Type Return or Review.")
        elif _month_due(row) is None:
            due = row.cell(Role.DEADLINE)
            said = f"is '{due.text}', which is not a month" if due else "is not there"
            what = f"the month in which this {RETURN if RETURN in _type(row) else REVIEW} is due {said}, so the row is not used"
            place = (due or _place(row)).place
            yield Finding("return-not-understood", Severity.FIX, place, what, "Type a month such as July 2026, or a date.")


def _place(row: Row) -> Cell:
    return row.cell(Role.RETURN_TYPE) or next(iter(row.cells.values()))
