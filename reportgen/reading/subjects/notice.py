"""The Improvement Notice: the one that stands, its measures, and when returns and reviews are due."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from reportgen.lexicon.alike import folded
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.model.findings import Finding, found
from reportgen.model.months import Month
from reportgen.model.notice import Notice, Return, Review
from reportgen.model.places import Place
from reportgen.model.ratings import Scale
from reportgen.reading.grid import Cell
from reportgen.reading.layout.kinds import MEASURES, MEETINGS, RETURNS
from reportgen.reading.layout.table import Row, Table
from reportgen.reading.subjects.measures import read_measures
from reportgen.reading.subjects.meetings import meeting_findings, meetings
from reportgen.reading.subjects.notice_months import RETURN, REVIEW, MonthsDue
from reportgen.reading.subjects.notice_sheet import NoticeFacts, sheet_findings
from reportgen.reading.subjects.plan_rows import day_in
from reportgen.reading.values.dates import day_of, single_month
from reportgen.reading.values.how_often import days_between, is_range

NOT_REQUIRED = pattern(
    r"\b(?:(?:no longer|not) (?:required|needed|due)|withdrawn|waived|cancelled|superseded|removed)\b", re.IGNORECASE
)
NO_OUTCOME = pattern(
    r"\W*(?:|tb[acd]|n/?a|none(?: yet)?|not yet.*|awaited|awaiting.*|pending|to follow|to come|due)\W*", re.IGNORECASE
)
NOT_SENT = pattern(
    r"\W*(?:|tb[acd]|n/?a|no|none(?: yet)?|(?:not|to be)\b.*|awaiting.*|pending|to follow|to come|due|draft.*)\W*", re.IGNORECASE
)


@dataclass(frozen=True)
class NoticeRead:
    notice: Notice | None  # None where there is neither a sheet of its facts nor a table of measures or returns
    findings: tuple[Finding, ...] = ()


def read_notice(
    facts: Sequence[NoticeFacts], tables: Sequence[Table], scale: Scale, position_date: date, board: str | None = None
) -> NoticeRead:
    """The Notice that stands at the position date, from its own sheet and its tables, and what of them could not be read.

    `board` is the Board's name in Settings: a meeting that names another body is not its own.
    """
    stands, others = _standing(facts, position_date)
    elsewhere = {other.place.workbook for other in others} - ({stands.place.workbook} if stands else set())
    own = [table for table in tables if table.sheet.workbook not in elsewhere]  # measures stand in the workbook of their Notice
    measures, measure_findings = read_measures(own, scale)
    rows = tuple(row for table in own if table.kind is RETURNS for row in table.rows)
    due = _Due(rows, _Between.of(stands, others, position_date), _named_besides(stands, rows))
    met = [row for table in tables if table.kind is MEETINGS for row in table.rows]
    if not facts and not measures and not due.rows:
        return NoticeRead(None)
    said = stands or NoticeFacts({}, Place(""))
    notice = Notice(
        (said.words("kind") or "improvement notice").casefold(),
        said.words("kind"),
        said.issued,
        said.words("sender"),
        said.words("recipient"),
        said.words("about"),
        said.words("basis"),
        said.target,
        said.words("failing"),
        said.words("chair"),
        tuple(part.strip() for part in re.split(r"[;\n]", said.words("members") or "") if part.strip()),
        said.words("meets"),
        days_between(said.words("meets")),
        is_range(said.words("meets")),
        said.revised(position_date),
        stands.place if stands else None,
        measures,
        due.returns,
        due.is_complete,
        due.reviews,
        meetings(met, board, position_date),
        tuple((label, cell.place) for label, cell in said.values.items()),
    )
    findings = (
        *_replaced(stands, others, position_date, own),
        *(sheet_findings(stands, position_date) if stands else ()),
        *_undated(notice, stands),
        *due.findings(position_date),
        *meeting_findings(met, board, position_date),
        *measure_findings,
    )
    return NoticeRead(notice, findings)


def _standing(facts: Sequence[NoticeFacts], on: date) -> tuple[NoticeFacts | None, list[NoticeFacts]]:
    """Of several Notices the one last issued or revised by a day, and the others; one without a date gives way."""
    if not facts:
        return None, []
    from_ = {id(each): each.stands_from(on) for each in facts}
    past = [each for each in facts if (day := from_[id(each)]) is not None and day <= on] or list(facts)
    latest = max(past, key=lambda each: from_[id(each)] or date.min)
    return latest, [each for each in facts if each is not latest]


def _replaced(stands: NoticeFacts | None, others: Sequence[NoticeFacts], on: date, own: Sequence[Table]) -> Iterator[Finding]:
    if stands is None:
        return
    for other in others:
        since = stands.stands_from(on)
        when = f" of {since:%d/%m/%Y}" if since else ""
        if other.place.workbook != stands.place.workbook:
            yield found("notice-replaced", other.place, when=when, where=stands.place)
            continue
        has = any(table.kind is MEASURES and table.sheet.workbook == stands.place.workbook for table in own)
        which = ". Measures in this workbook cannot be told apart, so all of them are taken as those of the other" if has else ""
        yield found("notices-in-one-workbook", other.place, when=when, where=stands.place, measures=which)


def _undated(notice: Notice, stands: NoticeFacts | None) -> Iterator[Finding]:
    """A return says under what Notice it is made, and when that was issued."""
    if notice.returns and notice.issued is None and (stands is None or "issued" not in stands.values):
        yield found("notice-date-missing", stands.place if stands else notice.returns[0].place)


@dataclass(frozen=True)
class _Between:
    """The months in which a Notice stood that shares its workbook with another: from `first` on, and before `last`."""

    first: Month | None = None
    last: Month | None = None

    @classmethod
    def of(cls, stands: NoticeFacts | None, others: Sequence[NoticeFacts], on: date) -> _Between:
        here = [each for each in others if stands is not None and each.place.workbook == stands.place.workbook]
        began = stands.issued or stands.stands_from(on) if stands else None
        if not here or began is None:
            return cls()
        later = [day for each in here if (day := each.issued) is not None and day > began]
        return cls(Month.of(began) if len(later) < len(here) else None, Month.of(min(later)) if later else None)

    def __contains__(self, month: Month) -> bool:
        return (self.first is None or month >= self.first) and (self.last is None or month < self.last)


@dataclass(frozen=True)
class _Due:
    """The rows of returns and reviews, of those months in which the Notice stood; and what its own sheet says of them."""

    rows: tuple[Row, ...]
    months: _Between
    named: tuple[MonthsDue, ...] = ()

    @property
    def returns(self) -> tuple[Return, ...]:
        """One for each month, but for those that are no longer required."""
        found: dict[Month, Return] = {}
        for row, month in self._of(RETURN):
            place, sender, recipient = _place(row).place, row.text(Role.SENDER), row.text(Role.RECIPIENT)
            held = Return(month, row.text(Role.RETURN_TEXT) or "", place, day_in(row, Role.SENT), sender, recipient)
            found.setdefault(month, held)
        for month, cell in self._named(RETURN):
            found.setdefault(month, Return(month, "", cell.place))
        return tuple(found[month] for month in sorted(found))

    @property
    def is_complete(self) -> bool:
        """Whether every row that may be a return could be read; a later Notice may have had returns of its own."""
        unread = (row for row in self.rows if not _is_not_required(row) and (_kinds(row) == () or RETURN in _kinds(row)))
        told = all(_kinds(row) and _month_due(row) is not None for row in unread)
        return self.months.last is None and told and all(each.months for each in self.named if each.kind == RETURN)

    @property
    def reviews(self) -> tuple[Review, ...]:
        """Each once: two of one month are two where they are called differently."""
        found: dict[tuple[Month, str], Review] = {}
        for row, month in self._of(REVIEW):
            text, outcome = row.text(Role.RETURN_TEXT) or "", row.text(Role.OUTCOME) or ""
            said = None if NO_OUTCOME.fullmatch(outcome) else outcome
            found.setdefault((month, _plain(text)), Review(month, text, _place(row).place, said, day_in(row, Role.SENT)))
        of_rows = {month for month, _ in found}
        for month, cell in self._named(REVIEW):
            if month not in of_rows:
                found.setdefault((month, ""), Review(month, "", cell.place))
        return tuple(sorted(found.values(), key=lambda each: each.month))

    def _named(self, kind: str) -> Iterator[tuple[Month, Cell]]:
        """The months that the Notice's own sheet names."""
        for each in self.named:
            yield from ((month, each.cell) for month in each.months or () if each.kind == kind and month in self.months)

    def findings(self, on: date) -> Iterator[Finding]:
        yield from _not_read(self.rows)
        yield from _not_named(self.named)
        yield from self._twice()
        for row in self.rows:
            if _kinds(row) and _is_not_required(row):
                yield found("return-not-required", _place(row).place, kind=_kinds(row)[0])
        yield from _sent_unread(self.rows)
        on_own_sheet = {each.cell.place for each in self.named}  # where nothing has a place for an outcome
        for review in self.reviews:
            if (
                review.outcome is None
                and review.place not in on_own_sheet
                and (review.month < Month.of(on) or (review.held is not None and review.held <= on))
            ):
                yield found("review-without-outcome", review.place, month=review.month)

    def _of(self, kind: str) -> Iterator[tuple[Row, Month]]:
        for row in self.rows:
            month = _month_due(row)
            if month is not None and month in self.months and kind in _kinds(row) and not _is_not_required(row):
                yield row, month

    def _twice(self) -> Iterator[Finding]:
        """One return typed in two rows: the series would be one too long."""
        first: dict[tuple[str, Month, str], Row] = {}
        for kind in (RETURN, REVIEW):
            for row, month in self._of(kind):
                name = _plain(row.text(Role.RETURN_TEXT) or "") if kind == REVIEW else ""
                earlier = first.setdefault((kind, month, name), row)
                if earlier is not row:
                    yield found("return-twice", _place(row).place, kind=kind, month=month, cell=_place(earlier).place.cell)


def _kinds(row: Row) -> tuple[str, ...]:
    typed = (row.text(Role.RETURN_TYPE) or "").casefold()
    return tuple(kind for kind in (RETURN, REVIEW) if kind in typed)


def _is_not_required(row: Row) -> bool:
    """'Return (no longer required)'; in what is told at length, such as its outcome, only at the beginning."""
    short = (row.text(role) or "" for role in (Role.RETURN_TYPE, Role.RETURN_TEXT, Role.DEADLINE, Role.SENT))
    long = ((row.text(role) or "").lstrip(" -–(*") for role in (Role.OUTCOME, Role.NOTE))
    return any(NOT_REQUIRED.search(text) for text in short) or any(NOT_REQUIRED.match(text) for text in long)


def _month_due(row: Row) -> Month | None:
    cell = row.cell(Role.DEADLINE)
    if cell is None:
        return None
    day = day_of(cell)
    return Month.of(day) if day is not None else single_month(cell.text)


def _plain(text: str) -> str:
    return folded(text).strip(" .")


def _not_read(rows: Sequence[Row]) -> Iterator[Finding]:
    """A return that nobody is reminded of breaks the Notice: each row has a kind and a month, or is said to lack it."""
    for row in rows:
        if not _kinds(row):
            what = f"'{_place(row).text}' is neither a return nor a review"
            yield found("return-not-understood", _place(row).place, what=what, asked="Return or Review")
        elif _month_due(row) is None and not _is_not_required(row):
            due = row.cell(Role.DEADLINE)
            said = f"is '{due.text}', which is not a month" if due else "is not there"
            what = f"the month in which this {_kinds(row)[0]} is due {said}"
            yield found(
                "return-not-understood", (due or _place(row)).place, what=what, asked="a month such as July 2026, or a date"
            )


def _named_besides(stands: NoticeFacts | None, rows: Sequence[Row]) -> tuple[MonthsDue, ...]:
    """What the Notice's own sheet says of them; 'quarterly' is enough there where a table names each."""
    listed = {kind for row in rows for kind in _kinds(row)}
    return tuple(each for each in (stands.due if stands else ()) if each.months is not None or each.kind not in listed)


def _not_named(named: Sequence[MonthsDue]) -> Iterator[Finding]:
    """What the Notice's own sheet says of returns or reviews and is no list of months: 'quarterly'."""
    for each in named:
        if each.months is None:
            what = f"the {each.kind}s are due '{each.cell.text[:60]}', which is not a list of months"
            yield found("return-not-understood", each.cell.place, what=what, asked="them so: November 2024, February 2025")


def _sent_unread(rows: Sequence[Row]) -> Iterator[Finding]:
    """What stands where the day should be on which a return was sent, or a review held, and is none: 'Jul 32', 'yes'."""
    for row in rows:
        cell = row.cell(Role.SENT)
        if cell is None or not _kinds(row) or _is_not_required(row) or day_of(cell) is not None or NOT_SENT.fullmatch(cell.text):
            continue
        kind = _kinds(row)[0]
        yield found("sent-not-understood", cell.place, typed=cell.text[:60], kind=kind, done="sent" if kind == RETURN else "held")


def _place(row: Row) -> Cell:
    return row.cell(Role.RETURN_TYPE) or next(iter(row.cells.values()))
