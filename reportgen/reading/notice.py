"""The Improvement Notice: its own sheet of facts, its measures, and when returns and reviews are due."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reportgen.model.findings import Finding, Severity
from reportgen.model.months import Month
from reportgen.model.notice import Meeting, Notice, Return, Review
from reportgen.model.places import Place
from reportgen.model.ratings import Scale
from reportgen.reading.dates import dates, single_day, single_month
from reportgen.reading.headings import heading_words
from reportgen.reading.measures import read_measures
from reportgen.reading.plan_rows import day_in, day_of
from reportgen.reading.tables import Kind, Row, Table, distinct
from reportgen.reading.vocabulary import Role
from reportgen.reading.workbooks import Cell, Sheet

RETURNS = Kind(
    "returns and reviews",
    (Role.RETURN_TYPE, Role.RETURN_TEXT, Role.DEADLINE, Role.SENDER, Role.RECIPIENT, Role.SENT, Role.OUTCOME, Role.NOTE),
    (frozenset({Role.RETURN_TYPE}), frozenset({Role.DEADLINE})),
)

MEETINGS = Kind(
    "meetings",
    (Role.MEETING, Role.WHEN, Role.HELD, Role.NOTE),
    (frozenset({Role.MEETING, Role.HELD}), frozenset({Role.WHEN, Role.HELD, Role.NOTE})),
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
    "about": ("issued due to poor performance in", "poor performance in", "issued in respect of", "concerning", "service"),
    "chair": ("chair of the board", "independent chair", "board chair", "chair"),
    "members": ("members of the board", "board members", "membership", "members"),
    "revised": ("revised", "revised on", "date revised", "reissued", "reissued on", "date of revision"),
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


NOT_HELD = re.compile(
    r"\b(?:no|n|not held|cancel\w*|postpone\w*|stood down|did not take place|called off|inquorate|abandoned)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class NoticeFacts:
    """A sheet on which a Notice's facts stand as label and value, one a row."""

    values: dict[str, Cell]
    place: Place

    @property
    def issued(self) -> date | None:
        """The day from which it stands: when it was last revised, else when it was issued."""
        return _day(self.values.get("revised")) or _day(self.values.get("issued"))


def notice_facts(sheet: Sheet) -> NoticeFacts | None:
    """The facts of a Notice's own sheet; None for any other sheet."""
    values: dict[str, Cell] = {}
    for number in sheet.rows:
        cells = list(distinct(sheet.row(number).values()))
        if len(cells) == 2 and (label := _label(cells[0].text)) is not None:
            values.setdefault(label, cells[1])
    return (
        NoticeFacts(values, sheet.place)
        if len(values) >= LEAST_LABELS and {"issued", "basis", "target", "failing"} & values.keys()
        else None
    )


@dataclass(frozen=True)
class NoticeRead:
    notice: Notice | None  # None where there is neither a sheet of its facts nor a table of measures or returns
    findings: tuple[Finding, ...] = ()


def read_notice(facts: Sequence[NoticeFacts], tables: Sequence[Table], scale: Scale, position_date: date) -> NoticeRead:
    """The Notice that stands at the position date, from its own sheet and its tables, and what of them could not be read."""
    stands, others = _standing(facts, position_date)
    elsewhere = {other.place.workbook for other in others} - ({stands.place.workbook} if stands else set())
    own = [table for table in tables if table.sheet.workbook not in elsewhere]  # measures stand in the workbook of their Notice
    measures, measure_findings = read_measures(own, scale)
    due = [row for table in own if table.kind is RETURNS for row in table.rows]
    met = [row for table in tables if table.kind is MEETINGS for row in table.rows]
    if not facts and not measures and not due:
        return NoticeRead(None)
    said = stands.values if stands else {}
    meets = _words(said, "meets")
    notice = Notice(
        (_words(said, "kind") or "improvement notice").casefold(),
        _day(said.get("issued")),
        _words(said, "sender"),
        _words(said, "recipient"),
        _words(said, "about"),
        _words(said, "basis"),
        _day(said.get("target")),
        _words(said, "failing"),
        _words(said, "chair"),
        tuple(part.strip() for part in re.split(r"[;\n]", _words(said, "members") or "") if part.strip()),
        meets,
        _every(meets),
        _day(said.get("revised")),
        stands.place if stands else None,
        measures,
        tuple(sorted(_returns(due), key=lambda each: each.month)),
        tuple(sorted(_reviews(due), key=lambda each: each.month)),
        tuple(sorted(_meetings(met), key=lambda each: each.day)),
    )
    findings = (*_replaced(stands, others), *_not_read(due), *_twice(due), *_meetings_not_read(met), *measure_findings)
    return NoticeRead(notice, findings)


def _standing(facts: Sequence[NoticeFacts], on: date) -> tuple[NoticeFacts | None, list[NoticeFacts]]:
    """Of several Notices the one last issued or revised by a day, and the others; one without a date gives way."""
    if not facts:
        return None, []
    past = [each for each in facts if each.issued is not None and each.issued <= on] or list(facts)
    latest = max(past, key=lambda each: each.issued or date.min)
    return latest, [each for each in facts if each is not latest]


def _replaced(stands: NoticeFacts | None, others: Sequence[NoticeFacts]) -> Iterator[Finding]:
    for other in others:
        when = f" of {stands.issued:%d/%m/%Y}" if stands and stands.issued else ""
        where = f" ({stands.place})" if stands else ""
        what = f"there is another Notice{when}{where}, which stands at the position date, so this one is not reported on"
        yield Finding(
            "notice-replaced", Severity.LOOK, other.place, what, "If both stand, keep each in a programme folder of its own."
        )


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


def _returns(rows: Sequence[Row]) -> Iterator[Return]:
    for month, row in _once(rows, RETURN).items():
        sender, recipient = row.text(Role.SENDER), row.text(Role.RECIPIENT)
        yield Return(month, row.text(Role.RETURN_TEXT) or "", _place(row).place, day_in(row, Role.SENT), sender, recipient)


def _reviews(rows: Sequence[Row]) -> Iterator[Review]:
    for month, row in _once(rows, REVIEW).items():
        yield Review(month, row.text(Role.RETURN_TEXT) or "", _place(row).place, row.text(Role.OUTCOME))


def _once(rows: Sequence[Row], kind: str) -> dict[Month, Row]:
    """The first row of each month."""
    found: dict[Month, Row] = {}
    for row, month in _due(rows, kind):
        found.setdefault(month, row)
    return found


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


def _meetings(rows: Sequence[Row]) -> Iterator[Meeting]:
    for row in rows:
        day = _meeting_day(row)
        if day is not None:
            cell = row.cell(Role.WHEN) or row.cell(Role.MEETING) or next(iter(row.cells.values()))
            called_off = NOT_HELD.search(row.text(Role.HELD) or "") or NOT_HELD.match(row.text(Role.NOTE) or "")
            yield Meeting(day, cell.place, row.text(Role.NOTE), not called_off)


def _meeting_day(row: Row) -> date | None:
    return next((day for role in (Role.WHEN, Role.MEETING, Role.HELD) if (day := day_in(row, role)) is not None), None)


def _meetings_not_read(rows: Sequence[Row]) -> Iterator[Finding]:
    for row in rows:
        cell = row.cell(Role.WHEN) or row.cell(Role.MEETING)
        if cell is not None and _meeting_day(row) is None:
            what = f"the day of the meeting is '{cell.text[:60]}', which is not a date, so the meeting is not counted"
            yield Finding("meeting-day-not-understood", Severity.FIX, cell.place, what, "Type the date, such as 28/05/2026.")


def _twice(rows: Sequence[Row]) -> Iterator[Finding]:
    """One return typed in two rows: the series would be one too long."""
    first: dict[tuple[str, Month], Row] = {}
    for kind in (RETURN, REVIEW):
        for row, month in _due(rows, kind):
            earlier = first.setdefault((kind, month), row)
            if earlier is not row:
                what = f"a {kind} of {month} already stands in cell {_place(earlier).place.cell}, so this row is not counted again"
                yield Finding("return-twice", Severity.LOOK, _place(row).place, what, "Delete one, or correct its month.")


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
