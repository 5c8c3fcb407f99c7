"""The measures that a Notice requires, and what the workbook says of each for every return.

The returns may stand as groups of columns ('December 2013' over 'Position' and 'Status'), as rows (one for each measure and
return), as bands or sheets, or not at all: then there is one position, that of the return now due.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import field, replace

from reportgen.lexicon.alike import folded
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.findings.ratings import OF_MEASURE
from reportgen.lexicon.patterns import pattern
from reportgen.model.findings import Finding, Severity, found
from reportgen.model.months import Month
from reportgen.model.notice import Measure, MeasurePosition, MeasureStatus
from reportgen.model.plan import Revision
from reportgen.model.ratings import Scale
from reportgen.reading.grid import ERROR_VALUES, Cell
from reportgen.reading.layout.kinds import MEASURES
from reportgen.reading.layout.month_groups import month_in, month_named
from reportgen.reading.layout.table import Row, Table
from reportgen.reading.subjects.milestones import milestones
from reportgen.reading.subjects.plan_rows import NOT_AN_ACTION
from reportgen.reading.subjects.sub_actions import lines_of
from reportgen.reading.values.dates import day_of, single_month
from reportgen.reading.values.deadlines import Clues, deadline_of
from reportgen.reading.values.measure_statuses import measure_status
from reportgen.reading.values.nothing import is_not_yet, points_elsewhere, says_nothing
from reportgen.reading.values.ratings import read_rating
from reportgen.reading.values.refs import listed_refs, read_ref, ten_meant

# What is said of a measure for one return; the place of the first of them is where it should be put right.
SAID = (
    Role.POSITION, Role.STATUS, Role.RATING, Role.EVIDENCE, Role.REASON, Role.RECOVERY, Role.REVISED, Role.PROPOSED_ON,
    Role.AGREED_ON,
)  # fmt: skip
# What goes on below a measure in a row without a ref.
ITS_OWN = (*SAID, Role.MILESTONES, Role.LINKS, Role.LINKED_INDICATORS)
PART = pattern(r"^\s*(?:[-–•*]|\(?[a-z]\)|[ivx]+\.)\s+", re.IGNORECASE)
LETTERED = pattern(r"\(?(?P<letter>[a-z]|[ivx]{1,4})[).]?", re.IGNORECASE)
NO_REF = pattern(r"[-–—.*]*")
# Words that hold a place and say nothing.


@dataclass
class MeasuresRead:
    """Every measure once, in the order of its first row, and what could not be read of them."""

    measures: dict[object, Measure] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def read_measures(tables: Sequence[Table], scale: Scale) -> tuple[tuple[Measure, ...], tuple[Finding, ...]]:
    """The measures of all tables. Further rows of one measure are its positions for other returns, or go on with it."""
    read = MeasuresRead()
    own = [table for table in tables if table.kind is MEASURES]
    for table in own:
        _read_table(table, scale, read, titled=len(own) > 1)
    read.findings += _same_refs(list(read.measures.values()))
    return tuple(read.measures.values()), tuple(read.findings)


def _read_table(table: Table, scale: Scale, read: MeasuresRead, *, titled: bool) -> None:
    before: object = None
    heading = table.titles[-1].text if titled and table.titles and month_named(table.titles[-1].text) is None else None
    sheet_month = month_named(table.sheet.name)
    for row in table.rows:
        if _is_no_measure(row):
            continue
        heading = row.text(Role.SECTION) or _band(row) or heading
        month = _month_of(row) or sheet_month
        ref = _ref(row, read.measures.get(before))
        key = _key(row, ref, before, read, table.sheet.workbook if sheet_month else table.sheet.place)
        if key is None:
            continue
        measure = replace(_measure(row, scale, ref, month), heading=heading)
        read.findings += _row_findings(row, measure, scale)
        known = read.measures.get(key)
        if known is None:
            read.measures[key] = measure
        else:
            read.measures[key] = _joined(known, measure, goes_on=_goes_on(row) and row.cell(Role.RETURN_MONTH) is None)
            read.findings += _twice(known, measure) if not _goes_on(row) else ()
        before = key


def _is_no_measure(row: Row) -> bool:
    """Totals and notes below the table."""
    first = next(iter(row.cells.values())).text
    return bool(NOT_AN_ACTION.fullmatch(first) or re.match(r"[¹²³†‡*]", first))


def _goes_on(row: Row) -> bool:
    """The row only goes on with the measure above: it has no ref and no requirement of its own."""
    own = (cell for role in (Role.REF, Role.REQUIREMENT) if (cell := row.cell(role)) is not None)
    return all(cell.row < row.number for cell in own)


def _band(row: Row) -> str | None:
    """The last single text above the row, where it is a heading and not a month."""
    texts = [cell.text for cell in row.bands if month_named(cell.text) is None]
    return texts[-1] if texts else None


def _month_of(row: Row) -> Month | None:
    """The return that the row is for: by its own column, else by the band above it."""
    cell = row.cell(Role.RETURN_MONTH)
    if cell is not None:
        return month_in(cell) or single_month(cell.text)
    return next((month for band in reversed(row.bands) if (month := month_named(band.text)) is not None), None)


def _ref(row: Row, before: Measure | None) -> str | None:
    """'(a)' below 1 is 1(a); a number that Excel holds as 1.1 below 1.9 is 1.10."""
    cell = row.cell(Role.REF)
    if cell is None or NO_REF.fullmatch(cell.text):
        return None
    read = read_ref(cell.value, cell.number_format)
    last = before.ref if before is not None else None
    lettered = LETTERED.fullmatch(cell.text.strip())
    if lettered and last is not None:
        return f"{last.partition('(')[0]}({lettered['letter'].lower()})"
    return (ten_meant(read.ref, last) if read.is_number and read.ref else None) or read.ref


def _key(row: Row, ref: str | None, before: object, read: MeasuresRead, within: object) -> object:
    """What makes a row's measure one with an earlier row. A ref with other words than before is another measure.

    None for a row that belongs to none.
    """
    text = folded(row.text(Role.REQUIREMENT))
    if ref is not None:
        known = read.measures.get((within, ref))
        same = known is None or not text or not known.requirement or folded(known.requirement) == text
        return (within, ref) if same else (within, ref, text)
    if text:
        return within, None, text
    return before if any(row.text(role) for role in ITS_OWN) else None


def _joined(first: Measure, again: Measure, *, goes_on: bool) -> Measure:
    """A further row of a measure: a position for another return, or more of the same."""
    positions = _gone_on(first.positions, again.positions) if goes_on else (*first.positions, *again.positions)
    return replace(
        first,
        requirement=first.requirement or again.requirement,
        opening=first.opening or again.opening,
        parts=first.parts or again.parts,
        actions=tuple(dict.fromkeys((*first.actions, *again.actions))),
        indicators=tuple(dict.fromkeys((*first.indicators, *again.indicators))),
        milestones=tuple(dict.fromkeys((*first.milestones, *again.milestones))),
        lead=first.lead or again.lead,
        positions=positions,
    )


def _gone_on(first: Sequence[MeasurePosition], again: Sequence[MeasurePosition]) -> tuple[MeasurePosition, ...]:
    """Words of a row that goes on stand below those of the row above; of two statuses the worse stands."""
    more = {each.month: each for each in again if not each.is_empty}
    joined = [_both(each, more.pop(each.month)) if each.month in more else each for each in first]
    return (*joined, *more.values())


def _both(first: MeasurePosition, again: MeasurePosition) -> MeasurePosition:
    def lines(one: str | None, other: str | None) -> str | None:
        return "\n".join(dict.fromkeys(part for part in (one, other) if part)) or None

    statuses = [each for each in (first, again) if each.counts_as is not None] or [first]
    worse = min(statuses, key=lambda each: each.counts_as.rank if each.counts_as else 0)
    return replace(
        first,
        position=lines(first.position, again.position),
        status=worse.status,
        counts_as=worse.counts_as,
        evidence=lines(first.evidence, again.evidence),
        reason=lines(first.reason, again.reason),
        recovery=lines(first.recovery, again.recovery),
        revision=first.revision if first.revision.text else again.revision,
        cells=(*first.cells, *again.cells),
    )


def _measure(row: Row, scale: Scale, ref: str | None, month: Month | None) -> Measure:
    subject = row.cell(Role.REF) or row.cell(Role.REQUIREMENT) or next(iter(row.cells.values()))
    text = row.text(Role.REQUIREMENT) or ""
    positions = tuple(_positions(row, scale, month))
    links, indicators = row.cell(Role.LINKS), row.cell(Role.LINKED_INDICATORS)
    return Measure(
        re.sub(r"^measure\s+(?=\S)", "", ref, flags=re.IGNORECASE) if ref else None,
        None,
        text,
        subject.place,
        _opening(text),
        _parts(text),
        next((each.status for each in positions if each.month is None), None),
        listed_refs(row.text(Role.LINKS) or ""),
        listed_refs(row.text(Role.LINKED_INDICATORS) or ""),
        links.place if links else None,
        indicators.place if indicators else None,
        row.text(Role.LEAD),
        tuple(milestones(row.text(Role.MILESTONES) or "")),
        positions,
        row.fields,
    )


def _opening(text: str) -> str | None:
    """What stands above the lettered or bulleted parts."""
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if PART.match(line)), None)
    return " ".join(line.strip() for line in lines[:first]).strip() or None if first is not None else None


def _parts(text: str) -> tuple[str, ...]:
    lines = [line for line in text.split("\n") if PART.match(line)]
    return tuple(lines_of("\n".join(lines)))


def _positions(row: Row, scale: Scale, own: Month | None) -> Iterator[MeasurePosition]:
    """One for each return that the table has columns or a row for, whether or not anything stands there yet."""
    for month in dict.fromkeys((None, *row.columns.months.values())):
        columns = {role: at for role in SAID if (at := _column(row, role, month))}
        if month is not None and Role.POSITION not in columns and (alone := _headed_only_by(row, month)) is not None:
            columns = {Role.POSITION: alone, **columns}
        if columns:
            yield _position(row, columns, month or own, scale)


def _column(row: Row, role: Role, month: Month | None) -> int | None:
    """The first column of a role that stands below a month; of those below none for None."""
    return next((at for at in row.columns.roles.get(role, ()) if row.columns.months.get(at) == month), None)


def _headed_only_by(row: Row, month: Month) -> int | None:
    """A column whose heading is the month and nothing else: what stands there is the position."""
    meanings = row.columns.meanings
    return next((at for at, named in row.columns.months.items() if named == month and at not in meanings), None)


def _position(row: Row, columns: dict[Role, int], month: Month | None, scale: Scale) -> MeasurePosition:
    def text(role: Role) -> str | None:
        return _said(row.cells.get(columns.get(role, 0)))

    status, meant = _status(row, columns, scale)
    return MeasurePosition(
        row.sheet.place_of(row.number, columns[next(iter(columns))]),
        month,
        text(Role.POSITION),
        status,
        meant,
        text(Role.EVIDENCE),
        text(Role.REASON),
        text(Role.RECOVERY),
        _revision(row, columns),
        tuple((role.value, cell.place) for role, at in columns.items() if (cell := row.sheet.at(row.number, at)) is not None),
    )


def _said(cell: Cell | None) -> str | None:
    """The words of a cell; None for a dash, 'TBC', 'see below' or an error of Excel's, which say nothing."""
    text = cell.text if cell is not None else ""
    return None if says_nothing(text) or is_not_yet(text) or points_elsewhere(text) or text in ERROR_VALUES else text


def _status(row: Row, columns: dict[Role, int], scale: Scale) -> tuple[str | None, MeasureStatus | None]:
    """By the column of statuses and that of ratings; where both say something, the worse of the two."""
    found = []
    for role in (Role.STATUS, Role.RATING):
        text = _rated(row.sheet.at(row.number, columns[role]), scale) if role in columns else None
        if text is not None:
            found.append((text, measure_status(text, scale)))
    known = [pair for pair in found if pair[1] is not None]
    return min(known, key=lambda pair: pair[1].rank if pair[1] else 0) if known else (found[0] if found else (None, None))


def _rated(cell: Cell | None, scale: Scale) -> str | None:
    """A status by its words, else by the fill that the programme's key explains."""
    if cell is None or cell.text:
        return _said(cell)
    level = read_rating(None, cell.fill, scale).level
    return level.name if level else None


def _revision(row: Row, columns: dict[Role, int]) -> Revision:
    cell = row.cells.get(columns.get(Role.REVISED, 0))
    if cell is None or _said(cell) is None:
        return Revision()
    days = (row.cells.get(columns.get(role, 0)) for role in (Role.PROPOSED_ON, Role.AGREED_ON))
    revised = deadline_of(cell, Clues()).deadline
    return Revision(revised.text, revised.day, *(day_of(day) if day is not None else None for day in days))


def _row_findings(row: Row, measure: Measure, scale: Scale) -> Iterator[Finding]:
    yield from _unread(row, scale)
    yield from _links_unread(row)
    for each in measure.positions:
        yield from _dates_disagree(measure, each)
    if not measure.requirement and not _goes_on(row) and row.cell(Role.RETURN_MONTH) is None:
        yield found("measure-text-missing", measure.place, measure=measure.called)
    if row.hidden or row.sheet.hidden:
        yield found("hidden-rows", measure.place, rows="a hidden row holds a measure", used="reported too")


def _unread(row: Row, scale: Scale) -> Iterator[Finding]:
    """A return whose month cannot be read, a status that means nothing, an agreement without a day, two statuses that differ."""
    month = row.cell(Role.RETURN_MONTH)
    if month is not None and _month_of(row) is None:
        yield found("return-month-not-understood", month.place, typed=month.text)
    for column, role in row.columns.meanings.items():
        cell = row.cells.get(column)
        if cell is None or _said(cell) is None:
            continue
        if role in (Role.STATUS, Role.RATING) and measure_status(cell.text, scale) is None:
            yield found("status-not-understood", cell.place, status="status of the measure", text=cell.text[:60], states=OF_MEASURE)
        if role is Role.AGREED_ON and day_of(cell) is None:
            yield found("agreed-not-understood", cell.place, typed=cell.text[:60])
    for month_ in dict.fromkeys((None, *row.columns.months.values())):
        yield from _differ(row, month_, scale)


def _differ(row: Row, month: Month | None, scale: Scale) -> Iterator[Finding]:
    columns = [at for role in (Role.STATUS, Role.RATING) if (at := _column(row, role, month))]
    cells = [cell for at in columns if (cell := row.cells.get(at)) is not None and _said(cell)]
    meant = {measure_status(cell.text, scale) for cell in cells} - {None}
    if len(meant) > 1:
        said = " and ".join(f"'{cell.text[:40]}'" for cell in cells)
        yield found("measure-status-differs", cells[0].place, said=said)


def _links_unread(row: Row) -> Iterator[Finding]:
    """A cell of links in which no ref is found: 'all of priority 2'."""
    for role in (Role.LINKS, Role.LINKED_INDICATORS):
        cell = row.cell(role)
        if cell is not None and _said(cell) is not None and not listed_refs(cell.text):
            yield found("link-without-ref", cell.place, severity=Severity.FIX, typed=cell.text[:60])


def _dates_disagree(measure: Measure, each: MeasurePosition) -> Iterator[Finding]:
    agreed, proposed = each.revision.agreed_on, each.revision.proposed_on
    if agreed and proposed and agreed < proposed:
        of, before = f" of {measure.called}", f"{proposed:%d/%m/%Y}"
        yield found("agreed-before-proposed", each.place, of=of, agreed=f"{agreed:%d/%m/%Y}", proposed=before)


def _twice(known: Measure, again: Measure) -> Iterator[Finding]:
    """Two rows for one return of one measure: the later one is used."""
    held = {each.month for each in known.positions if not each.is_empty}
    for each in again.positions:
        if each.month in held and not each.is_empty:
            when = f"for {each.month}" if each.month else "without a return"
            yield found("measure-position-twice", each.place, measure=known.called, when=when)


def _same_refs(measures: Sequence[Measure]) -> Iterator[Finding]:
    first: dict[str, Measure] = {}
    for measure in measures:
        earlier = first.setdefault(measure.ref, measure) if measure.ref else measure
        if earlier is not measure:
            yield found("measure-ref-duplicate", measure.place, ref=measure.ref, where=earlier.place.seen_from(measure.place))
