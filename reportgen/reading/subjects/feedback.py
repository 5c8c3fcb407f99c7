"""The feedback log: what people said, what was done, what changed. No finding repeats what an entry says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from difflib import SequenceMatcher
from itertools import groupby

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.model.feedback import Feedback, FeedbackState
from reportgen.model.findings import Finding
from reportgen.model.findings import found as told
from reportgen.model.places import Place, sheet_of
from reportgen.reading.grid import Cell
from reportgen.reading.layout.headings import ASKS_INITIALS, heading_words
from reportgen.reading.layout.kinds import FEEDBACK
from reportgen.reading.layout.table import Row, Table
from reportgen.reading.subjects.answers import (
    bracketed,
    counted_group,
    days_in,
    in_quotation_marks,
    initials_in,
    people_in,
    state_of,
    state_with_next,
)
from reportgen.reading.subjects.permission import ABOUT, CONSENT, Says, heading_says, permitted, says_read
from reportgen.reading.values.dates import shows_day, single_day
from reportgen.reading.values.periods import period, period_of_date, span
from reportgen.reading.values.refs import read_ref, refs_in

# 'Comments' heads many things: beside it, or on the sheet, something must say that people's own words stand below it.
SAYS_SO = pattern(
    r"feedback|voice|\bsaid\b|\btold\b|\btell\b|\bheard?\b|quot|survey|complain|compliment|consult|participat", re.IGNORECASE
)
OF_PEOPLE = (Role.WHO, Role.WE_DID, Role.DIFFERENCE, Role.THROUGH, Role.PUBLISH)
NOT_AN_ENTRY = pattern(r"(?:(?:grand |sub[- ]?|overall )?totals?\b|notes?|key|source)\s*(?::.*)?|\*.*", re.IGNORECASE | re.DOTALL)
APPROVES = ("approved", "cleared")  # words of the heading whose column counts, where there are several
LEAST_TO_COMPARE = 8  # entries, from which on a group that occurs once is a stranger
ALIKE = 0.85
LONG_AGO = 20  # years: nothing in a log was said so long before the report
A_YEAR = pattern(r"(?:19|20)\d\d(?:\.0)?")  # which says too little


@dataclass(frozen=True)
class FeedbackRead:
    entries: tuple[Feedback, ...] = ()
    findings: tuple[Finding, ...] = ()


def read_feedback(tables: Sequence[Table], latest: date) -> FeedbackRead:
    """The entries of all logs, in tracker order. `latest` gives months without a year theirs."""
    entries: list[Feedback] = []
    findings: list[Finding] = []
    for table in (table for table in tables if table.kind is FEEDBACK):
        if not is_log(table):
            findings.append(_not_plainly_a_log(table))
            continue
        rows, stray = _without_stray(table)
        groups = [tuple(together) for _, together in groupby(rows, key=_subject)]
        heads = _heads(table)
        read = [(group, entry) for group in groups if (entry := _entry(group, latest, heads)) is not None]
        entries += [entry for _, entry in read]
        findings += [
            *stray,
            *_hidden(rows),
            *_of_log(table, read != [], heads),
            *(found for group in groups for found in _doubts(group, latest, heads)),
        ]
    return FeedbackRead(tuple(entries), (*findings, *_twice(entries), *_strangers(entries)))


def is_log(table: Table) -> bool:
    """A heading such as 'Comments' alone is not enough: what stands below it may be anybody's notes, and would be published."""
    columns = table.columns.roles
    headings = [cell.text for cell in _headings(table, Role.YOU_SAID)]
    about = (*headings, table.sheet.name, *(title.text for title in table.titles))
    return any(SAYS_SO.search(text) for text in about) or sum(role in columns for role in OF_PEOPLE) > 1


def _headings(table: Table, role: Role) -> list[Cell]:
    row = table.sheet.row(table.heading_row)
    return [row[column] for column in table.columns.roles.get(role, ()) if column in row]


def _not_plainly_a_log(table: Table) -> Finding:
    heading = next(iter(_headings(table, Role.YOU_SAID)), None)
    return told("feedback-not-plain", heading.place if heading else table.sheet.place)


def _subject(row: Row) -> tuple[object, ...]:
    """Rows are one entry where what was said is merged across them."""
    cell = row.cell(Role.YOU_SAID)
    return (cell.row, cell.column) if cell is not None else (row.number, 0)


def _without_stray(table: Table) -> tuple[list[Row], list[Finding]]:
    """The rows of a log without texts that stand below it by themselves: a note, a list of something else."""
    rows = [row for row in table.rows if not NOT_AN_ENTRY.fullmatch(row.text(Role.YOU_SAID) or "")]
    kept: list[Row] = []
    stray: list[Row] = []
    for row in rows:
        (stray if _is_stray(row, kept, stray) else kept).append(row)
    if not stray:
        return kept, []
    places = [row.cell(Role.YOU_SAID) for row in stray]
    first = next((cell.place for cell in places if cell), table.sheet.place)
    texts = "stands one text that is" if len(stray) == 1 else f"stand {len(stray)} texts that are"
    return kept, [told("feedback-stray-text", first, texts=texts)]


def _is_stray(row: Row, kept: Sequence[Row], stray: Sequence[Row]) -> bool:
    """A text alone in its row, set off from the entries above, where those are quotes and it is none, or hold more cells."""
    alone = len({(cell.row, cell.column) for cell in row.cells.values()}) == 1 and row.cell(Role.YOU_SAID) is not None
    if not alone or not kept:
        return False
    above = (stray or kept)[-1]
    set_off = row.number > above.number + 1 or (bool(stray) and row.number == above.number + 1)
    quotes = sum(in_quotation_marks(each.text(Role.YOU_SAID) or "") for each in kept) * 2 > len(kept)
    fuller = sum(len(each.cells) > 2 for each in kept) * 3 > len(kept) * 2
    return set_off and ((quotes and not in_quotation_marks(row.text(Role.YOU_SAID) or "")) or fuller)


def _text(rows: Sequence[Row], role: Role) -> str | None:
    """The words under a role in all rows of an entry, each once."""
    texts = dict.fromkeys(text for row in rows if (text := row.text(role)) is not None)
    return "\n".join(texts) or None


def _entry(rows: Sequence[Row], latest: date, heads: Heads) -> Feedback | None:
    cell = rows[0].cell(Role.YOU_SAID)
    if cell is None:
        return None
    found = bracketed(cell.text, _text(rows, Role.WE_DID), _text(rows, Role.WHO))
    when = _when(rows, latest)
    who, counted = counted_group(found.who)
    people = people_in(_text(rows, Role.PEOPLE) or "")
    return Feedback(
        found.said,
        cell.place,
        _state(rows, found.answer),
        we_did=found.answer,
        difference=_text(rows, Role.DIFFERENCE),
        day=when.day,
        who=who,
        through=_text(rows, Role.THROUGH),
        theme=_text(rows, Role.THEME) or _band(rows[0]),
        reason=_text(rows, Role.REASON),
        ref=_ref(rows[0]),
        people=people if people is not None else counted,
        links=refs_in(_text(rows, Role.ACTION_REF) or _text(rows, Role.LINKS) or ""),
        publish=_publish(rows, heads.consent),
        approved_by=_approved_by(rows, heads.approval),
        approved_on=_approved_on(rows, heads.approval),
        period=when.period,
        span=when.span,
        approval=_approval(rows[0], heads.approval),
        cells=tuple(_cells(rows)),
    )


def _state(rows: Sequence[Row], answer: str | None) -> FeedbackState:
    """As its status says; where a log has none, as what happens next does."""
    if Role.STATUS in rows[0].columns.roles:
        return state_of(_text(rows, Role.STATUS), answer)[0]
    return state_with_next(_text(rows, Role.PLANNED), answer)


_TEXTS = {
    "you_said": Role.YOU_SAID, "we_did": Role.WE_DID, "difference": Role.DIFFERENCE, "who": Role.WHO, "through": Role.THROUGH,
    "theme": Role.THEME, "reason": Role.REASON, "ref": Role.REF, "links": Role.ACTION_REF, "period": Role.WHEN,
    "people": Role.PEOPLE,
}  # fmt: skip


def _cells(rows: Sequence[Row]) -> Iterator[tuple[str, Place]]:
    """Where each text of an entry stands: the first cell, where it is put together from several."""
    for name, role in _TEXTS.items():
        cell = next((cell for row in rows if (cell := row.cell(role)) is not None), None)
        if cell is not None:
            yield name, cell.place


@dataclass(frozen=True)
class Heads:
    """What the headings of a log say: of each column about publishing, what 'Yes' means there; and the column where initials go.

    `no_approval` is the heading of a column with initials that does not say that anybody has read the entries.
    """

    consent: Mapping[int, Says]
    approval: int | None
    no_approval: Cell | None = None
    several: bool = False  # columns where initials may go
    says_public: bool = False  # the heading of the initials says what may be published, too


def _heads(table: Table) -> Heads:
    stacks = {each.profile.column: each.profile.heading for each in table.columns.settled}
    stacks |= {cell.column: (cell,) for role in (Role.PUBLISH, Role.APPROVED_BY) for cell in _headings(table, role)} | {
        column: stack for column, stack in stacks.items() if stack
    }
    texts = {column: tuple(cell.text for cell in stack if cell.text) for column, stack in stacks.items()}
    typed = table.columns.roles.get(Role.APPROVED_BY, ())
    read = [column for column in typed if says_read(texts.get(column, ()))]
    words = {column: heading_words(texts[column][-1]) for column in read if texts.get(column)}
    said = (column for word in APPROVES for column in read if word in words.get(column, ()))
    wrong = next((stacks[column][-1] for column in typed if stacks.get(column)), None) if not read else None
    approval = next(said, read[0] if read else None)
    says_public = approval is not None and ASKS_INITIALS.search(" ".join(texts.get(approval, ()))) is not None
    return Heads(_consent(table, texts), approval, wrong, len(read) > 1, says_public)


def _consent(table: Table, texts: Mapping[int, tuple[str, ...]]) -> Mapping[int, Says]:
    """A heading that is not known says something where it speaks of consent, or says that an entry may not be published."""
    roles = table.columns.roles
    texts_of_entry = {column for role in _TEXTS.values() if role is not Role.WHEN for column in roles.get(role, ())}
    known = roles.get(Role.PUBLISH, ())
    said = {column: heading_says(stack) for column, stack in texts.items() if column not in texts_of_entry and stack}
    found = {
        column: each
        for column, each in said.items()
        if each is not None and (column in known or each in (Says.MAY_NOT, Says.UNCLEAR) or CONSENT.search(texts[column][-1]))
    }
    found |= {column: Says.MAY for column in known if column not in texts or _is_bare(texts[column])}
    if Says.MAY in found.values():
        return {column: each for column, each in found.items() if each is not Says.NO_CONSENT}
    return found


def _is_bare(stack: Sequence[str]) -> bool:
    """Whether it means that an entry may be published, though no word of publishing or consent stands there: 'Cleared'."""
    return not ABOUT.search(" ".join(stack)) and heading_says(stack) is None


def _approved_by(rows: Sequence[Row], column: int | None) -> str | None:
    typed = [row.cells[column].text for row in rows if column in row.cells] if column is not None else []
    return initials_in("\n".join(dict.fromkeys(typed)))


def _approved_on(rows: Sequence[Row], column: int | None) -> date | None:
    """The latest day with a year that stands beside the initials."""
    typed = [row.cells[column].text for row in rows if column in row.cells] if column is not None else []
    if initials_in("\n".join(dict.fromkeys(typed))) is None:
        return None
    days = [single_day(each) for text in typed for each in days_in(text)]
    return max((day for day in days if day is not None), default=None)


def _approval(row: Row, column: int | None) -> Place | None:
    """The cell where initials go, filled or not."""
    if column is None:
        return None
    cell = row.sheet.at(row.number, column)
    return cell.place if cell is not None else row.sheet.place_of(row.number, column)


def _band(row: Row) -> str | None:
    """The theme that a row across the log names for the entries below it."""
    return row.bands[-1].text.rstrip(" :") if row.bands else None


def _ref(row: Row) -> str | None:
    cell = row.cell(Role.REF)
    return read_ref(cell.value, cell.number_format).ref if cell is not None else None


def _publish(rows: Sequence[Row], consent: Mapping[int, Says]) -> bool | None:
    """None where the log says nothing of it; an empty cell below 'May be published?' means no."""
    told = [permitted(said, _typed(row, column))[0] for row in rows for column, said in consent.items()]
    known = [each for each in told if each is not None]
    return all(known) if known else None


def _typed(row: Row, column: int) -> str:
    return row.cells[column].text if column in row.cells else ""


@dataclass(frozen=True)
class _When:
    day: date | None = None
    period: str | None = None
    span: tuple[date, date] | None = None
    unread: Cell | None = None


def _when(rows: Sequence[Row], latest: date) -> _When:
    """The day, or else the period, in which it was said. Of two columns one may give the day and the other the quarter."""
    columns = rows[0].columns.roles.get(Role.WHEN, ())
    read = [_when_in(rows[0].cells[column], latest) for column in columns if column in rows[0].cells]
    days = [each for each in read if each.day is not None]
    periods = [each for each in read if each.day is None and each.period is not None]
    if days:
        return replace(days[0], period=periods[0].period) if periods else days[0]
    return next(iter((*periods, *read)), _When())


def _when_in(cell: Cell, latest: date) -> _When:
    found = _typed_when(cell, latest)
    far = found.span is not None and not latest.year - LONG_AGO <= found.span[0].year <= latest.year + 2
    return _When(unread=cell) if far or A_YEAR.fullmatch(cell.text.strip()) else found


def _typed_when(cell: Cell, latest: date) -> _When:
    day = cell.day
    if day is not None:
        of_month = period_of_date(day, cell.number_format)
        if shows_day(cell.number_format) or of_month.end is None:
            return _When(day, None, (day, day))
        return _When(None, of_month.label, (day.replace(day=1), of_month.end))
    typed = single_day(cell.text)
    if typed is not None:
        return _When(typed, None, (typed, typed))
    named, days = period(cell.text, latest), span(cell.text, latest)
    return _When(None, named.label, days) if named is not None and days is not None else _When(unread=cell)


def _doubts(rows: Sequence[Row], latest: date, heads: Heads) -> Iterator[Finding]:
    """What of one entry could not be understood, by its cell alone."""
    said, answer = rows[0].cell(Role.YOU_SAID), rows[0].cell(Role.WE_DID)
    if said is None and answer is not None:
        yield told("feedback-without-question", answer.place)
    if said is None:
        return
    unread = _when(rows, latest).unread
    if unread is not None:
        yield told("feedback-date-not-understood", unread.place)
    for role, check in _CHECKS.items():
        for cell in (cell for row in rows if (cell := row.cell(role)) is not None):
            found = check(cell)
            if found is not None:
                yield found
    for row, column, said_of in ((row, column, each) for row in rows for column, each in heads.consent.items()):
        if not permitted(said_of, _typed(row, column))[1]:
            yield told("feedback-publish-not-understood", row.cells[column].place)
    if heads.approval is not None:
        cells = (row.cells[heads.approval] for row in rows if heads.approval in row.cells)
        yield from (told("approval-not-understood", cell.place) for cell in cells if initials_in(cell.text) is None)


def _people_doubt(cell: Cell) -> Finding | None:
    return told("feedback-people-not-understood", cell.place) if people_in(cell.text) is None else None


def _state_doubt(cell: Cell) -> Finding | None:
    return told("feedback-state-not-understood", cell.place) if not state_of(cell.text, None)[1] else None


_CHECKS = {Role.PEOPLE: _people_doubt, Role.STATUS: _state_doubt}


def _of_log(table: Table, holds_entries: bool, heads: Heads) -> Iterator[Finding]:
    """What is said once of a whole log."""
    columns = table.columns.roles
    heading = next(iter(_headings(table, Role.YOU_SAID)), None)
    place = heading.place if heading is not None else table.sheet.place
    for doubled in _headings(table, Role.YOU_SAID)[1:]:
        yield told("feedback-two-columns", doubled.place)
    if holds_entries and (unclear := _unclear(table, heads.consent)) is not None:
        yield told("publish-heading-unclear", unclear)
    if holds_entries and not heads.consent and not heads.says_public:
        yield told("feedback-publish-missing", place)
    if heads.several:
        yield told("approval-columns", place)
    if holds_entries and heads.no_approval is not None:
        yield told("approval-heading", heads.no_approval.place)
    if holds_entries and Role.WHEN not in columns:
        yield told("feedback-dates-missing", place)


def _unclear(table: Table, consent: Mapping[int, Says]) -> Place | None:
    """The first heading of which nobody can tell whether 'Yes' below it lets an entry be published."""
    column = next((column for column, said in consent.items() if said in (Says.UNCLEAR, Says.NO_CONSENT)), None)
    if column is None:
        return None
    cell = table.sheet.row(table.heading_row).get(column)
    return cell.place if cell is not None else table.sheet.place_of(table.heading_row, column)


def _hidden(rows: Sequence[Row]) -> Iterator[Finding]:
    hidden = [cell for row in rows if (row.hidden or row.sheet.hidden) and (cell := row.cell(Role.YOU_SAID)) is not None]
    if hidden:
        verb = "s hold" if len(hidden) > 1 else " holds"
        rows_hidden = f"{len(hidden)} hidden row{verb} feedback"
        yield told("hidden-rows", hidden[0].place, rows=rows_hidden, used="printed if it may be published")


def _twice(entries: Sequence[Feedback]) -> Iterator[Finding]:
    """The same words of the same group at the same time."""
    first: dict[tuple[object, ...], Feedback] = {}
    for entry in entries:
        key = (heading_words(entry.you_said), entry.day, entry.period, _plain(entry.who))
        earlier = first.setdefault(key, entry)
        if earlier is not entry:
            yield told("feedback-twice", entry.place, where=_other(earlier.place, entry.place))


def _other(place: Place, seen_from: Place) -> str:
    return f"cell {place.cell}" if sheet_of(place) == sheet_of(seen_from) else str(place)


def _strangers(entries: Sequence[Feedback]) -> Iterator[Finding]:
    """A group that occurs once: written nearly like another, or among groups that all occur often."""
    groups = Counter(_plain(entry.who) for entry in entries if entry.who)
    for entry in entries:
        group = _plain(entry.who)
        if not group or groups[group] > 1:
            continue
        near = next((other for other in groups if other != group and SequenceMatcher(None, group, other).ratio() >= ALIKE), None)
        usual = sum(groups.values()) >= LEAST_TO_COMPARE and sum(count == 1 for count in groups.values()) * 4 <= len(groups)
        if near is not None:
            there = next(other.place for other in entries if _plain(other.who) == near)
            how = f"written a little otherwise than in row {there.row}, so it is another group"
            yield told("feedback-group-new", entry.place, how=how)
        elif usual:
            yield told("feedback-group-new", entry.place, how="a group that no other entry names")


def _plain(text: str | None) -> str:
    return " ".join(heading_words(text or ""))
