"""One row of a plan table: what each of its cells says, before rows are put together into actions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from reportgen.model.findings import Finding, Severity
from reportgen.model.places import Place
from reportgen.model.plan import DeadlineKind, Revision, Standing
from reportgen.model.ratings import CountsAs, Level, Scale
from reportgen.reading.dates import single_day
from reportgen.reading.doubts import Doubt, finding
from reportgen.reading.grid import Cell, coordinate
from reportgen.reading.sub_actions import SubAction, says_who_and_when, sub_actions
from reportgen.reading.tables import PLAN, WORDY, Row, Table
from reportgen.reading.values.deadlines import Clues, DeadlineRead, read_deadline, read_deadline_date
from reportgen.reading.values.leads import read_leads
from reportgen.reading.values.ratings import is_colour, read_rating
from reportgen.reading.values.refs import links_in, read_ref, ref_at_start, ten_meant
from reportgen.reading.values.statuses import read_status
from reportgen.reading.vocabulary import Role

NOT_AN_ACTION = re.compile(r"(?:(?:grand |sub[- ]?|overall )?totals?|notes?|key)\s*(?::.*)?|\*.*", re.IGNORECASE | re.DOTALL)
NOT_COMPLETED = re.compile(
    r"[-–—.]*|n/?a|no|n|tb[acd]|not (?:yet )?(?:complete[d]?|started)|open|on-?going|in progress", re.IGNORECASE
)
ONLY_ONE = (Role.DEADLINE, Role.RATING, Role.STATUS, Role.COMPLETED_ON, Role.REVISED)
NOTHING = ("n/a", "na", "none", "-", "–", "—", "nil")


@dataclass(frozen=True)
class Part:
    """A sub-action that is typed as a line of a cell; `category` is the heading of its column."""

    sub_action: SubAction
    category: str
    cell: Cell


@dataclass(frozen=True)
class PlanRow:
    """What one row says. `ref` is None where the row has none of its own."""

    row: Row
    place: Place  # its ref, or its text where it has no ref
    ref: str | None
    text: str
    outcome: str | None
    leads: tuple[str, ...]
    deadline: DeadlineRead
    standing: Standing
    findings: tuple[Finding, ...]
    parts: tuple[Part, ...] = ()

    def words(self, role: Role) -> str | None:
        return self.row.text(role)

    @property
    def goes_on(self) -> bool:
        """It only goes on with the row above: no action and no step of its own."""
        return not _is_action(self.row)

    @property
    def step_text(self) -> str:
        """The words of its step, where a column for steps stands beside the one for actions; else its own."""
        return ("" if self.parts else self.row.text(Role.STEP)) or self.text

    @property
    def links(self) -> tuple[str, ...]:
        """Paragraphs of the inspection report, named in a column of links or in brackets in the outcome or the action."""
        stated = self.row.text(Role.LINKS) or ""
        listed = [part.strip() for part in stated.replace("\n", ";").split(";") if part.strip()]
        return tuple(dict.fromkeys([*listed, *links_in(self.outcome or ""), *links_in(self.text)]))


def plan_rows(rows: tuple[Row, ...], scale: Scale) -> Iterator[PlanRow]:
    """The rows that hold an action or a part of one; totals and notes below the table are passed over."""
    before: str | None = None
    for row in rows:
        if _is_action(row) or (before is not None and _goes_on(row)):
            read = _plan_row(row, scale, before)
            before = read.ref or before or ""
            yield read


def with_clues(row: PlanRow, clues: Clues, lists: Mapping[int, str]) -> PlanRow:
    """The same row, its deadlines read again now that their siblings are known."""
    own = replace(row, deadline=_deadline(row.row, clues))
    return replace(
        own, parts=tuple(_parts(row.row, lists, replace(clues, siblings=(*own.deadline.deadline.days, *clues.siblings))))
    )


def list_columns(table: Table) -> dict[int, str]:
    """The columns that hold lists of sub-actions, with the heading of each: those in which a line somewhere says who and when.

    They stand under a heading for steps, or under one that no meaning is known for.
    """
    columns = table.columns
    if table.kind is not PLAN or Role.ACTION not in columns.roles:
        return {}
    headings = table.sheet.row(table.heading_row)
    at = sorted({*columns.roles.get(Role.STEP, ()), *(cell.column for cell in columns.unknown)})
    named = {column: columns.categories.get(column) or headings[column].text.strip(" *†‡") for column in at if column in headings}
    return {column: name for column, name in named.items() if any(says_who_and_when(_text(row, column)) for row in table.rows)}


def _parts(row: Row, lists: Mapping[int, str], clues: Clues) -> Iterator[Part]:
    for column, category in lists.items():
        cell = row.cells.get(column)
        if cell is not None:
            yield from (Part(sub_action, category, cell) for sub_action in sub_actions(cell.text, clues))


def _text(row: Row, column: int) -> str:
    return row.cells[column].text if column in row.cells else ""


def deadline_findings(row: PlanRow) -> Iterator[Finding]:
    """What is doubtful about the row's deadline, and whether it has one where the table has a column for it."""
    cell, who = row.row.cell(Role.DEADLINE), ", ".join(row.leads) or None
    for doubt in row.deadline.doubts:
        yield finding(doubt, cell.place if cell else row.place, who)
    for part in row.parts:
        for doubt in part.sub_action.deadline.doubts:
            yield finding(doubt, part.cell.place, ", ".join(part.sub_action.leads) or who)
    if Role.DEADLINE in row.row.columns.roles and row.deadline.deadline.kind is DeadlineKind.NONE:
        what = f"{_named(row)} has no deadline"
        yield Finding("deadline-missing", Severity.FIX, empty_cell(row, Role.DEADLINE), what, "Type the date it is due.", who)


def column_findings(table: Table) -> Iterator[Finding]:
    """Two columns that mean the same, of which only the first is used."""
    headings = table.sheet.row(table.heading_row)
    for role in ONLY_ONE:
        columns = [column for column in table.columns.roles.get(role, ()) if column in headings]
        if len({headings[column] for column in columns}) > 1:
            named = " and ".join(f"'{headings[column].text[:40]}'" for column in columns)
            what = f"the headings {named} both seem to mean the {role}; only the first is used"
            do = f"Rename one, or say in Settings what it is: heading: {headings[columns[1]].text[:40]} | Revised deadline."
            yield Finding("two-columns-alike", Severity.FIX, headings[columns[1]].place, what, do)


def lead_findings(row: PlanRow) -> Iterator[Finding]:
    if Role.LEAD in row.row.columns.roles and not row.leads:
        what = f"{_named(row)} has no lead"
        yield Finding("lead-missing", Severity.FIX, empty_cell(row, Role.LEAD), what, "Type who leads it.")


def text_findings(row: PlanRow) -> Iterator[Finding]:
    if not row.text:
        what = f"{_named(row)} has no text of its own, only its outcome"
        yield Finding("action-text-missing", Severity.LOOK, empty_cell(row, Role.ACTION), what, "Type what is to be done.")


def revision(row: PlanRow) -> Revision:
    """What the row says of a moved deadline; one typed without a year takes that of the deadline it moves."""
    cell = row.row.cell(Role.REVISED)
    if cell is None:
        return Revision()
    revised = deadline_of(cell, Clues(row.deadline.deadline.days))
    return Revision(revised.deadline.text, revised.deadline.day, day_in(row.row, Role.PROPOSED_ON), day_in(row.row, Role.AGREED_ON))


def day_in(row: Row, role: Role) -> date | None:
    """The day that stands under a role, typed or as a date of Excel's."""
    cell = row.cell(role)
    return day_of(cell) if cell is not None else None


def day_of(cell: Cell) -> date | None:
    if isinstance(cell.value, datetime):
        return cell.value.date()
    return cell.value if isinstance(cell.value, date) else single_day(cell.text)


def _is_action(row: Row) -> bool:
    ref, text = row.text(Role.REF), row.text(Role.ACTION) or row.text(Role.STEP)
    first = next(iter(row.cells.values())).text
    if NOT_AN_ACTION.fullmatch(first) or (text or "").casefold() in NOTHING:
        return False
    said = [role for role in (Role.OUTCOME, Role.LEAD, Role.DEADLINE, Role.PROGRESS) if row.text(role)]
    return bool(text or (ref and said) or len(said) > 1)


def _goes_on(row: Row) -> bool:
    """A row with words under one heading only, such as the progress of the row above it that did not fit."""
    return len({(cell.row, cell.column) for cell in row.cells.values()}) == 1 and any(row.text(role) for role in WORDY)


def _plan_row(row: Row, scale: Scale, before: str | None) -> PlanRow:
    doubts: list[tuple[Doubt, Place]] = []
    ref, text = _ref_and_text(row, before, doubts)
    subject = row.cell(Role.REF) or row.cell(Role.ACTION) or row.cell(Role.STEP) or row.cell(Role.OUTCOME)
    leads = read_leads(row.text(Role.LEAD))
    return PlanRow(
        row,
        subject.place if subject else row.sheet.place,
        ref,
        text,
        row.text(Role.OUTCOME),
        leads,
        _deadline(row, Clues()),
        _standing(row, scale, doubts),
        tuple(finding(doubt, place, ", ".join(leads) or None) for doubt, place in doubts),
    )


def _ref_and_text(row: Row, before: str | None, doubts: list[tuple[Doubt, Place]]) -> tuple[str | None, str]:
    """The ref from its column, or from the start of the action's text. `before` is the ref above."""
    text = row.text(Role.ACTION) or ("" if Role.ACTION in row.columns.roles else row.text(Role.STEP)) or ""
    cell = row.cell(Role.REF)
    if cell is not None:
        read = read_ref(cell.value, cell.number_format)
        ten = ten_meant(read.ref, before) if read.is_number and read.ref else None
        if ten is not None:
            doubts.append((_stored_as_number(read.ref or "", ten), cell.place))
        return ten or read.ref, text
    if Role.REF not in row.columns.roles and (found := ref_at_start(text)) is not None:
        return found
    return None, text


def _deadline(row: Row, clues: Clues) -> DeadlineRead:
    cell = row.cell(Role.DEADLINE)
    return read_deadline(None) if cell is None else deadline_of(cell, clues)


def deadline_of(cell: Cell, clues: Clues) -> DeadlineRead:
    """The deadline in a cell, typed or as a date of Excel's."""
    if isinstance(cell.value, date):
        day = cell.value.date() if isinstance(cell.value, datetime) else cell.value
        return read_deadline_date(day, cell.text, cell.number_format, clues)
    return read_deadline(cell.text, clues)


def _standing(row: Row, scale: Scale, doubts: list[tuple[Doubt, Place]]) -> Standing:
    cell = row.filled_cell(Role.RATING) or rating_in_status(row)
    level = None
    if cell is not None:
        read = read_rating(cell.text or None, cell.fill, scale)
        level = read.level
        doubts += [(doubt, cell.place) for doubt in read.doubts]
    standing = Standing(level, *_status(row, scale, doubts))
    if level is not None and standing.status is not None and level.counts_as.is_done is not standing.status.is_done:
        at = row.cell(Role.STATUS) or row.cell(Role.COMPLETED_ON) or cell
        doubts.append((_differ(level, standing), at.place if at else row.sheet.place))
    return standing


def _status(row: Row, scale: Scale, doubts: list[tuple[Doubt, Place]]) -> tuple[CountsAs | None, date | None]:
    """What a status column or a completion date says; a date counts as implemented, not as evidenced."""
    cell = row.cell(Role.STATUS)
    status = None
    if cell is not None and cell is not rating_in_status(row):
        named = scale.named(cell.text)
        status = named.counts_as if named else read_status(cell.text).counts_as
        if status is None:
            doubts.append((_unknown_status(cell.text), cell.place))
    completed_on = _completed_on(row, doubts)
    if completed_on is not None and (status is None or not status.is_done):
        status = CountsAs.DONE
    return status, completed_on


def rating_in_status(row: Row) -> Cell | None:
    """The cell of a status column that holds a rating, in a table that has no column for ratings: 'Green', 'R', a fill alone."""
    if Role.RATING in row.columns.roles:
        return None
    cell = row.filled_cell(Role.STATUS)
    return cell if cell is not None and (is_colour(cell.text) or (not cell.text and cell.fill)) else None


def _completed_on(row: Row, doubts: list[tuple[Doubt, Place]]) -> date | None:
    """The day it was completed; of a month that is named, its last day."""
    cell = row.cell(Role.COMPLETED_ON)
    if cell is None or NOT_COMPLETED.fullmatch(cell.text):
        return None
    day = deadline_of(cell, Clues()).deadline.day
    if day is None:
        what = f"the completion date is '{cell.text[:80]}', which is not a date, so the action is not counted as done by it"
        doubts.append((Doubt("completion-not-understood", Severity.FIX, what, "Type the date, such as 31/07/2023."), cell.place))
    return day


def _differ(level: Level, standing: Standing) -> Doubt:
    contradict = level.counts_as is not CountsAs.IN_PROGRESS
    return Doubt(
        "rating-and-status-differ",
        Severity.FIX if contradict else Severity.LOOK,
        f"the rating, {level.name}, counts as '{level.counts_as}', but the status or completion date as '{standing.status}'; "
        f"the action is counted as '{standing.counts_as}'",
        "Make the two say the same.",
    )


def _unknown_status(text: str) -> Doubt:
    return Doubt(
        "status-not-understood",
        Severity.FIX,
        f"the status is '{text}', which does not say how far it is",
        "Type a status such as 'Not started', 'In progress' or 'Complete'.",
    )


def _stored_as_number(ref: str, ten: str) -> Doubt:
    return Doubt(
        "ref-stored-as-number",
        Severity.LOOK,
        f"the ref is stored as the number {ref}; as it follows the one before, it is read as {ten}",
        f"Format the column as Text and type {ten} again.",
    )


def _named(row: PlanRow) -> str:
    if row.ref is None:
        return "the action in this row"
    return f"action {row.ref}" if row.text else f"a part of action {row.ref}"


def empty_cell(row: PlanRow, role: Role) -> Place:
    """The place of the cell that should hold it, though it is empty."""
    columns = row.row.columns.roles.get(role)
    return Place(row.place.workbook, row.place.sheet, coordinate(row.row.number, columns[0])) if columns else row.place
