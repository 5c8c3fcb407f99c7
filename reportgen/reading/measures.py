"""The measures that a Notice requires, and what the workbook says of each for every return.

The returns may stand as groups of columns ('December 2013' over 'Position' and 'Status'), as rows (one for each measure and
return), or not at all: then there is one position, that of the return now due.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportgen.model.findings import Finding, Severity
from reportgen.model.months import Month
from reportgen.model.notice import Measure, MeasurePosition, MeasureStatus, Milestone
from reportgen.model.places import Place
from reportgen.model.plan import Revision
from reportgen.model.ratings import CountsAs, Scale
from reportgen.reading.dates import single_month
from reportgen.reading.deadlines import Clues, read_deadline
from reportgen.reading.month_groups import month_in
from reportgen.reading.plan_rows import day_of, deadline_of
from reportgen.reading.ratings import read_rating
from reportgen.reading.refs import read_ref, refs_in
from reportgen.reading.statuses import read_status
from reportgen.reading.sub_actions import lines_of
from reportgen.reading.tables import Kind, Row, Table
from reportgen.reading.vocabulary import Role
from reportgen.reading.workbooks import Cell, coordinate

MEASURES = Kind(
    "measures",
    (
        Role.REF, Role.SECTION, Role.REQUIREMENT, Role.RETURN_MONTH, Role.POSITION, Role.EVIDENCE, Role.RATING, Role.STATUS,
        Role.REASON, Role.RECOVERY, Role.REVISED, Role.PROPOSED_ON, Role.AGREED_ON, Role.MILESTONES, Role.LINKED_INDICATORS,
        Role.LINKS, Role.LEAD, Role.NOTE,
    ),
    (frozenset({Role.REQUIREMENT}), frozenset({Role.REF, Role.SECTION})),
    by_month=True,
)  # fmt: skip
# What is said of a measure for one return; the place of the first of them is where it should be put right.
SAID = (
    Role.POSITION, Role.STATUS, Role.RATING, Role.EVIDENCE, Role.REASON, Role.RECOVERY, Role.REVISED, Role.PROPOSED_ON,
    Role.AGREED_ON,
)  # fmt: skip
PART = re.compile(r"^\s*(?:[-–•*]|\(?[a-z]\)|[ivx]+\.)\s+", re.IGNORECASE)
NOT_MET = re.compile(
    r"\b(?:not (?:yet )?(?:met|done|complete[d]?|achieved|started)|missed|overdue|outstanding|late|in progress|to do)\b",
    re.IGNORECASE,
)
MET = re.compile(r"\b(?:met|done|completed?|achieved)\b|[✓✔☑]", re.IGNORECASE)
IN_END_BRACKETS = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]*)[)\]]\s*$")
# The words by which measures are rated, in the order in which they are looked for.
WORDS = {
    MeasureStatus.OFF_TRACK: (
        r"off[ -]track|not on track|not (?:yet )?(?:being )?(?:met|achieved)"
        r"|behind|overdue|missed|red|failing|slipp\w+|delayed|late"
    ),
    MeasureStatus.AT_RISK: r"at risk|some risk|amber|partly|partially|concerns?",
    MeasureStatus.MET: r"met|achieved|completed?|done|closed|blue|embedded|evidenced",
    MeasureStatus.ON_TRACK: (
        r"on (?:track|target|course)|in progress|progressing|green|under ?way|ongoing|(?:not (?:yet )?)?started|yet to start"
    ),
}
OF_LEVEL = {
    CountsAs.OVERDUE: MeasureStatus.OFF_TRACK,
    CountsAs.NOT_STARTED: MeasureStatus.ON_TRACK,
    CountsAs.IN_PROGRESS: MeasureStatus.ON_TRACK,
    CountsAs.DONE: MeasureStatus.MET,
    CountsAs.EVIDENCED: MeasureStatus.MET,
}
LETTERS = {"r": MeasureStatus.OFF_TRACK, "a": MeasureStatus.AT_RISK, "g": MeasureStatus.ON_TRACK, "b": MeasureStatus.MET}


def read_measures(tables: Sequence[Table], scale: Scale) -> tuple[Measure, ...]:
    """Every measure once, in the order of its first row; further rows of one ref are its positions for other returns."""
    found: dict[tuple[object, ...], Measure] = {}
    for table in tables:
        before: tuple[object, ...] | None = None
        for row in table.rows if table.kind is MEASURES else ():
            key = _key(row, before)
            if key is None:
                continue
            read = _measure(row, scale)
            found[key] = _joined(found[key], read) if key in found else read
            before = key
    return tuple(found.values())


def measure_findings(tables: Sequence[Table], scale: Scale) -> Iterator[Finding]:
    """Returns of rows whose month cannot be read, and statuses that mean nothing."""
    for row in (row for table in tables if table.kind is MEASURES for row in table.rows):
        month = row.cell(Role.RETURN_MONTH)
        if month is not None and _return_month(row) is None:
            what = (
                f"the return is '{month.text}', which names no month, so this row's position is taken as that of the return now due"
            )
            yield Finding("return-month-not-understood", Severity.FIX, month.place, what, "Type a month such as March 2026.")
        for cell in (cell for column, cell in row.cells.items() if row.columns.meanings.get(column) is Role.STATUS):
            if cell.text and counts_as(cell.text, scale) is None:
                what = f"the status of the measure is '{cell.text[:60]}', which does not say how far it is"
                yield Finding(
                    "status-not-understood", Severity.FIX, cell.place, what, "Type one of: On track, At risk, Off track, Met."
                )


def counts_as(status: str, scale: Scale) -> MeasureStatus | None:
    """What the status of a measure means: 'At risk', 'Green', 'R', or a level of the programme's own scale."""
    level = scale.named(status)
    if level is not None and read_status(status) is None:
        return OF_LEVEL[level.counts_as]
    letter = LETTERS.get(status.strip(" .").casefold())
    return letter or next((meant for meant, words in WORDS.items() if re.search(rf"\b(?:{words})\b", status, re.IGNORECASE)), None)


def _key(row: Row, before: tuple[object, ...] | None) -> tuple[object, ...] | None:
    """What makes a row's measure one with an earlier row: its ref; a row with only a return goes on with the measure above."""
    place, cell = row.sheet.place, row.cell(Role.REF)
    if cell is not None:
        return place, read_ref(cell.value, cell.number_format).ref
    text = row.text(Role.REQUIREMENT)
    if text is not None:
        return place, None, text
    return before if row.cell(Role.RETURN_MONTH) is not None else None


def _joined(first: Measure, again: Measure) -> Measure:
    """A further row of a measure: its position is for another return; what the first row does not say, it may."""
    return replace(
        first,
        requirement=first.requirement or again.requirement,
        opening=first.opening or again.opening,
        parts=first.parts or again.parts,
        actions=tuple(dict.fromkeys((*first.actions, *again.actions))),
        indicators=tuple(dict.fromkeys((*first.indicators, *again.indicators))),
        milestones=tuple(dict.fromkeys((*first.milestones, *again.milestones))),
        positions=(*first.positions, *again.positions),
    )


def _measure(row: Row, scale: Scale) -> Measure:
    cell, text = row.cell(Role.REF) or row.cell(Role.REQUIREMENT) or row.cell(Role.RETURN_MONTH), row.text(Role.REQUIREMENT) or ""
    ref = row.cell(Role.REF)
    links = row.cell(Role.LINKS) or row.cell(Role.LINKED_INDICATORS)
    positions = tuple(_positions(row, scale))
    return Measure(
        read_ref(ref.value, ref.number_format).ref if ref else None,
        row.text(Role.SECTION),
        text,
        cell.place if cell else row.sheet.place,
        _opening(text),
        _parts(text),
        next((each.status for each in positions if each.month is None), None),
        _refs(row, Role.LINKS),
        _refs(row, Role.LINKED_INDICATORS),
        links.place if links else None,
        row.text(Role.LEAD),
        tuple(_milestones(row.text(Role.MILESTONES) or "")),
        positions,
    )


def _refs(row: Row, role: Role) -> tuple[str, ...]:
    return refs_in(row.text(role) or "")


def _parts(text: str) -> tuple[str, ...]:
    """The lettered or bulleted parts of a requirement."""
    lines = [line for line in text.split("\n") if PART.match(line)]
    return tuple(lines_of("\n".join(lines)))


def _opening(text: str) -> str | None:
    """What stands above the parts."""
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if PART.match(line)), None)
    return " ".join(line.strip() for line in lines[:first]).strip() or None if first is not None else None


def _milestones(text: str) -> Iterator[Milestone]:
    """One a line: 'Practice standards launched: March 2026 (met)'."""
    for line in lines_of(text):
        closing = IN_END_BRACKETS.search(line)
        said = closing["inside"] if closing else line
        met = False if NOT_MET.search(said) else True if MET.search(said) and (closing or _ends_so(line)) else None
        words = IN_END_BRACKETS.sub("", line) if closing and met is not None else line
        yield Milestone(words.strip(" ;,."), read_deadline(line, Clues()).deadline, met)


def _ends_so(line: str) -> bool:
    """'… – met', '… ✓': a mark at the end of a line, not a word within its sentence."""
    return bool(re.search(r"(?:[-–—:;,]\s*(?:met|done|completed?|achieved)|[✓✔☑])\W*$", line, re.IGNORECASE))


def _positions(row: Row, scale: Scale) -> Iterator[MeasurePosition]:
    """One for each return that the table has columns or a row for, whether or not anything stands there yet."""
    own = _return_month(row)
    for month in dict.fromkeys((None, *row.columns.months.values())):
        columns = {role: at for role in SAID if (at := _columns(row, role, month))}
        if columns:
            yield _position(row, columns, month or own, scale)


def _position(row: Row, columns: dict[Role, int], month: Month | None, scale: Scale) -> MeasurePosition:
    def text(role: Role) -> str | None:
        cell = row.cells.get(columns.get(role, 0))
        return cell.text or None if cell is not None else None

    first = coordinate(row.number, columns[next(iter(columns))])
    status = text(Role.STATUS) or _rating(row.sheet.at(row.number, columns.get(Role.RATING, columns.get(Role.STATUS, 0))), scale)
    return MeasurePosition(
        Place(row.sheet.workbook, row.sheet.name, first),
        month,
        text(Role.POSITION),
        status,
        counts_as(status, scale) if status else None,
        text(Role.EVIDENCE),
        text(Role.REASON),
        text(Role.RECOVERY),
        _revision(row, columns),
    )


def _columns(row: Row, role: Role, month: Month | None) -> int | None:
    """The first column of a role that stands below a month; of those below none for None."""
    return next((at for at in row.columns.roles.get(role, ()) if row.columns.months.get(at) == month), None)


def _rating(cell: Cell | None, scale: Scale) -> str | None:
    """A rating by word or letter, else by the fill that the programme's key explains."""
    if cell is None:
        return None
    level = read_rating(cell.text or None, cell.fill, scale).level if not cell.text else None
    return cell.text or (level.name if level else None)


def _revision(row: Row, columns: dict[Role, int]) -> Revision:
    cell = row.cells.get(columns.get(Role.REVISED, 0))
    if cell is None or not cell.text:
        return Revision()
    days = (row.cells.get(columns.get(role, 0)) for role in (Role.PROPOSED_ON, Role.AGREED_ON))
    revised = deadline_of(cell, Clues()).deadline
    return Revision(revised.text, revised.day, *(day_of(day) if day is not None else None for day in days))


def _return_month(row: Row) -> Month | None:
    cell = row.cell(Role.RETURN_MONTH)
    return None if cell is None else month_in(cell) or single_month(cell.text)
