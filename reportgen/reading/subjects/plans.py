"""Rows of the plan's tables, put together into priorities, actions and steps."""

from __future__ import annotations

import re
from bisect import bisect, bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from datetime import date
from itertools import groupby, pairwise

from reportgen.lexicon.alike import words
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.model.findings import Finding
from reportgen.model.findings import found as told
from reportgen.model.months import Month
from reportgen.model.numbers import counted, listed
from reportgen.model.places import Place
from reportgen.model.plan import NO_DEADLINE, NO_REVISION, Action, Deadline, DeadlineKind, Plan, Priority, Revision, Standing, Step
from reportgen.model.ratings import CountsAs, Scale
from reportgen.model.readings import SetAside
from reportgen.model.restarts import restarting
from reportgen.reading.grid import Sheet
from reportgen.reading.layout.kinds import STATES
from reportgen.reading.layout.periods import TERM, years_about
from reportgen.reading.layout.table import Row, Table
from reportgen.reading.subjects.groups import TableGroups, answered_above, answered_below_names, objective_above, table_groups
from reportgen.reading.subjects.hopes import Hopes, with_hope, without_hopes
from reportgen.reading.subjects.plan_rows import (
    Part,
    PlanRow,
    column_findings,
    deadline_findings,
    empty_cell,
    lead_findings,
    list_columns,
    moved_from,
    needs_clues,
    plan_rows,
    revision,
    revision_findings,
    text_findings,
    with_clues,
)
from reportgen.reading.subjects.standing import progress_tells
from reportgen.reading.subjects.summaries import Summaries, summed_up
from reportgen.reading.taught import Taught
from reportgen.reading.values.dates import dates
from reportgen.reading.values.deadlines import Clues, DeadlineRead
from reportgen.reading.values.named_days import NamedDays, day_nought, named_days
from reportgen.reading.values.refs import count_up, is_letter

BEGINS = pattern(r"\b(?:week (?:1|one)|wk 1|starts?|began|begins|commenc\w{1,4}|launch\w{0,3})\b", re.IGNORECASE)


@dataclass(frozen=True)
class PlanRead:
    plan: Plan
    findings: tuple[Finding, ...]
    aside: tuple[SetAside, ...] = ()


@dataclass(frozen=True)
class _Told:
    """What is told about a table of the day on which the plan begins, of days that have a name, and of events."""

    begins: date | None = None
    named: NamedDays = field(default_factory=dict)
    events: tuple[tuple[str, date], ...] = ()


NOTHING_TOLD = _Told()


@dataclass(frozen=True)
class _Group:
    """The adjacent rows of one table that are one action."""

    rows: tuple[PlanRow, ...]
    priority: Priority | None
    lists: Mapping[int, str] = field(default_factory=dict)  # the columns that hold lists of sub-actions, with their headings
    year: tuple[date, ...] = ()  # the first and the last day of the year that a title above the table states
    told: _Told = NOTHING_TOLD  # of days, above its table
    kind: str = ""  # with which the numbers of its part begin anew

    @property
    def ref(self) -> str | None:
        return self.rows[0].ref


def read_plan(
    tables: Sequence[Table],
    scale: Scale,
    month: Month,
    taught: Taught,
    begins: date | None = None,
    sheets: Sequence[Sheet] = (),
) -> PlanRead:
    """The plan of all plan tables, in tracker order. `month` is the last resort for dates without a year.

    `begins` is when Settings say that the plan does; the other `sheets` of the programme may tell which days have a name.
    """
    tables, hopes = zip(*map(without_hopes, tables), strict=True) if tables else ((), ())
    rows = [list(plan_rows(table.rows, scale)) for table in tables]
    sums = [summed_up(of_table) for of_table in rows]
    named = zip(tables, rows, sums, table_groups(tables, taught.groups_of), strict=True)
    apart = {(table.sheet.name, number) for table in tables for number in _numbers(table)}
    elsewhere = named_days(sheets, apart) if any(map(_names_no_day, rows)) else {}
    days = [_told_of_days(table, read, elsewhere) for table, read in zip(tables, rows, strict=True)]
    by_table = [_stated_apart(list(_groups(*each, told_of))) for each, told_of in zip(named, days, strict=True)]
    by_table = _answering(tables, by_table)
    aside = [each for found, hope in zip(by_table, hopes, strict=True) for each in hope.aside([one.priority for one in found])]
    groups = list(_each_once([group for found, hope in zip(by_table, hopes, strict=True) for group in _hoping(found, hope)]))
    groups = _with_clues(groups, month, begins)
    actions = tuple(_action(group) for group in groups)
    priorities = dict.fromkeys(group.priority for group in groups if group.priority is not None)
    findings = [
        *(finding for table in tables for finding in column_findings(table)),
        *_summary_findings(sums),
        *_without_ref(groups),
        *_row_findings(groups),
        *_without_states(groups, scale),
        *_outcome_findings(groups),
        *_shared_once(groups),
        *_duplicates(groups),
        *_hidden_rows(groups),
    ]
    return PlanRead(Plan(tuple(priorities), actions), tuple(findings), tuple(aside))


def _groups(table: Table, read: list[PlanRow], sums: Summaries, groups: TableGroups, days: _Told) -> Iterator[_Group]:
    lists, year = list_columns(table), _years_of(table)
    apart = _numbered_apart(read)
    together = list(_adjacent(list(_lettered([row for row in read if row.row.number not in sums.rows])), apart))
    above = _Above()
    for rows, said in zip(together, groups.of_rows([(rows[0].row, rows[0].ref) for rows in together]), strict=True):
        priority = sums.of(rows[0]) or said
        objective, answered = objective_above(rows[0].row, priority), answered_above(rows[0].row, table.titles)
        if objective is not None:
            rows = (replace(rows[0], outcome=objective), *rows[1:])
        if answered is not None and (priority is None or not (answered in priority.title or answered.endswith(priority.title))):
            rows = (replace(rows[0], answers=answered), *rows[1:])
        kind = rows[0].row.cells[apart].text if apart is not None else ""
        yield _Group(above.carried_down(rows, priority), priority, lists, year, days, kind)


def _answering(tables: Sequence[Table], by_table: Sequence[list[_Group]]) -> list[list[_Group]]:
    """The groups with what lines below the names of their parts say that is answered, where nothing else of it does."""
    every = [(group, table.titles) for table, groups in zip(tables, by_table, strict=True) for group in groups]
    told = iter(answered_below_names([(group.rows[0].row, titles, group.priority) for group, titles in every]))
    return [[_answers(group, next(told)) for group in groups] for groups in by_table]


def _answers(group: _Group, said: str | None) -> _Group:
    if said is None or any(row.answers for row in group.rows):
        return group
    return replace(group, rows=(replace(group.rows[0], answers=said), *group.rows[1:]))


def _stated_apart(groups: list[_Group]) -> list[_Group]:
    """Where most rows below the first ones of actions have a state, a row without one does not follow those beside it."""
    below = [row.standing for group in groups for row in group.rows[1:] if not row.goes_on]
    if sum(standing.counts_as is not None for standing in below) * 2 <= len(below):
        return groups
    return [replace(group, rows=tuple(map(_unknown_if_blank, group.rows))) if len(group.rows) > 1 else group for group in groups]


def _unknown_if_blank(row: PlanRow) -> PlanRow:
    blank = row.standing.counts_as is None and not row.goes_on
    return replace(row, standing=replace(row.standing, unclear=True)) if blank else row


def _hoping(groups: Sequence[_Group], hopes: Hopes) -> Iterator[_Group]:
    """The groups with what the lines above them say that they are to bring."""
    told = hopes.of_parts([(group.rows[0].row, group.priority) for group in groups])
    for group in groups:
        hope = told.get(group.priority) if group.priority is not None else None
        own = hopes.of_row(group.rows[0].row, hope)
        if own is not None and group.rows[0].outcome is None:
            group = replace(group, rows=(replace(group.rows[0], outcome=own), *group.rows[1:]))
        yield group if group.priority is None or hope is None else replace(group, priority=with_hope(group.priority, hope))


def _years_of(table: Table) -> tuple[date, ...]:
    """'Delivery plan 2025/26': quarters and months below it without a year are of that one; a school year where terms are due."""
    first = years_about(table.region).financial
    if first is None:
        return ()
    due = (cell.text for row in table.rows if (cell := row.cell(Role.DEADLINE)) is not None)
    if any(TERM.search(text[:120]) for text in due):
        return (date(first, 9, 1), date(first + 1, 8, 31))
    return (date(first, 4, 1), date(first + 1, 3, 31))


def _names_no_day(rows: Iterable[PlanRow]) -> bool:
    return any(_is_open(each.deadline) for row in rows for each in (row, *row.beside))


def _is_open(when: DeadlineRead) -> bool:
    """'Phase 2', 'Day 30'; 'Term 4' too, which ends when the school's calendar says."""
    return when.deadline.kind is DeadlineKind.UNCLEAR or (when.year_missing and TERM.search(when.deadline.text or "") is not None)


def _numbers(table: Table) -> Iterator[int]:
    yield from table.region.headings
    yield from (row.number for row in table.rows)


def _told_of_days(table: Table, rows: Iterable[PlanRow], elsewhere: NamedDays) -> _Told:
    """Days that have a name are looked for where some deadline names no date by itself: on its sheet, then `elsewhere`."""
    if not _names_no_day(rows):
        return _Told(_begins(table))
    dated = [(title.text, dates(title.text)) for title in table.titles if len(title.text) <= LONGEST_EVENT]
    events = tuple((text, found[0].last) for text, found in dated if len(found) == 1 and found[0].last is not None)
    own = named_days([table.sheet], {(table.sheet.name, number) for number in _numbers(table)})
    return _Told(_begins(table), {**elsewhere, **own}, events)


def _begins(table: Table) -> date | None:
    """'Week 1 = w/c 6 January 2026', 'Programme start: 01/04/2025' above the table."""
    said = (dates(title.text[:200]) for title in table.titles if BEGINS.search(title.text[:200]))
    return next((found[0].first for found in said if len(found) == 1 and found[0].year), None)


def _summary_findings(sums: Iterable[Summaries]) -> Iterator[Finding]:
    for each in (each for each in sums if each.priorities):
        place = each.priorities[0][1].place
        if place is not None:
            yield told("rows-sum-up", place, rows=counted(len(each.rows), "row"))


def _each_once(groups: Sequence[_Group]) -> Iterator[_Group]:
    """One priority for all that are called the same, though they stand on several sheets; each may say what it is to bring."""
    known: dict[tuple[str | None, str], Priority] = {}
    for part in dict.fromkeys(group.priority for group in groups if group.priority is not None):
        first = known.setdefault(_called(part), part)
        if part.statement and first.statement != part.statement:
            known[_called(part)] = with_hope(first, part.statement)
    for group in groups:
        of_all = known[_called(group.priority)] if group.priority is not None else None
        yield group if of_all is group.priority else replace(group, priority=of_all)


def _called(part: Priority) -> tuple[str | None, str]:
    return part.ref, part.title.casefold()


class _Above:
    """What is carried down to the rows below: the outcome and what is answered, where a row leaves them blank.

    A band or a change of the priority begins anew, and another outcome what is answered, unless it stands behind that: one of
    several actions' own.
    """

    def __init__(self) -> None:
        self._outcome: str | None = None
        self._answers: str | None = None
        self._under: tuple[object, ...] = ()

    def carried_down(self, rows: tuple[PlanRow, ...], priority: Priority | None) -> tuple[PlanRow, ...]:
        first = rows[0]
        under = (first.row.bands, priority)
        if under != self._under:
            self._outcome, self._answers, self._under = None, None, under
        own = next((row.outcome for row in rows if row.outcome), None)
        answered = next((row.answers for row in rows if row.answers), None)
        same = own is None or own == self._outcome or _outcome_stands_behind(first.row)
        self._answers = answered or (self._answers if same else None)
        self._outcome = own or self._outcome
        outcome, answers = first.outcome or self._outcome, first.answers or self._answers
        if (outcome, answers) == (first.outcome, first.answers):
            return rows
        return (replace(first, outcome=outcome, answers=answers), *rows[1:])


def _outcome_stands_behind(row: Row) -> bool:
    """Whether what is answered stands before the action, and its outcome behind it."""
    roles = row.columns.roles
    answers, action, outcome = (min(roles.get(role, (0,))) for role in (Role.ANSWERS, Role.ACTION, Role.OUTCOME))
    return 0 < answers < action < outcome


def _lettered(rows: Sequence[PlanRow]) -> Iterator[PlanRow]:
    """Rows 'a', 'b', 'c' below an action with a ref of another kind, and a lead, date or state of its own, are its steps.

    So are those without a ref whose texts begin so, one after another: 'a) Appoint four managers'.
    """
    above: PlanRow | None = None
    for row in rows:
        if above is not None and (is_letter(row.ref) or _is_next_letter(row, above)) and row.row.bands == above.row.bands:
            above = replace(above, beside=(*above.beside, row))
            continue
        if above is not None:
            yield above
        if is_letter(row.ref) or row.ref is None or not _stands_alone(row):
            yield row
            above = None
        else:
            above = row
    if above is not None:
        yield above


def _is_next_letter(row: PlanRow, above: PlanRow) -> bool:
    letter = LETTER_OF_TEXT.match(row.text) if row.ref is None and _stands_alone(row) else None
    return letter is not None and ord(letter[1]) - ord("a") == len(above.beside)


def _stands_alone(row: PlanRow) -> bool:
    return bool(row.leads or row.deadline.deadline != NO_DEADLINE or row.standing.counts_as is not None)


def _numbered_apart(rows: Sequence[PlanRow]) -> int | None:
    """The column with whose values the numbers begin anew within a part: 'AFI' 1, 2, 3 below 'CoC' 1.

    It is read as nothing else; each of its values stands row after row in a part, and counts 1, 2, 3 there.
    """
    used = {column for row in rows[:1] for columns in row.row.columns.roles.values() for column in columns}
    twice = [(one, other) for one, other in pairwise(rows) if one.ref is not None and one.ref == other.ref]
    if not twice:
        return None
    kinds = (column for column in rows[0].row.cells if column not in used)
    return next((column for column in kinds if _counts_in_each(rows, column) and _differ(twice, column)), None)


def _differ(pairs: Sequence[tuple[PlanRow, PlanRow]], column: int) -> bool:
    return all(one.row.cells[column].text != other.row.cells[column].text for one, other in pairs)


def _counts_in_each(rows: Sequence[PlanRow], column: int) -> bool:
    """Whether a few values of a column, each in one run of a part, number its rows from 1, and one goes on to 2."""
    if not all(column in row.row.cells for row in rows):
        return False
    runs = [
        (key, [row.ref for row in run])
        for key, run in groupby(rows, lambda row: (row.row.text(Role.PRIORITY), row.row.bands, row.row.cells[column].text))
    ]
    counts = all(count_up(refs) for _, refs in runs)
    few = len({key[-1] for key, _ in runs}) * 2 <= len(rows)
    return counts and few and len({key for key, _ in runs}) == len(runs) < len(rows)


def _adjacent(rows: list[PlanRow], apart: int | None = None) -> Iterator[tuple[PlanRow, ...]]:
    """Rows that are steps of one action: those with one ref, and those without a ref below one, with its outcome or none.

    `apart` is a column with whose values the refs begin anew.
    """
    together: list[PlanRow] = []
    for row in rows:
        anew = bool(together) and apart is not None and _differ([(row, together[0])], apart)
        if together and (anew or not _belongs(row, together[0])):
            yield tuple(together)
            together = []
        together.append(row)
    if together:
        yield tuple(together)


def _belongs(row: PlanRow, first: PlanRow) -> bool:
    if row.goes_on:
        return True
    if row.row.bands != first.row.bands:
        return False
    action, above = row.row.cell(Role.ACTION), first.row.cell(Role.ACTION)
    if action is not None and action is above and row.ref in (None, first.ref):
        return True  # one cell, merged over both
    if row.ref is None and not row.text and row.row.cell(Role.STEP) is not None:
        return True  # a further step, below the one in the action's own row
    if first.ref is None:
        return False
    if row.ref is not None:
        return row.ref == first.ref and not _in_another_group(row, first)
    if Role.REF not in row.row.columns.roles and row.text and row.leads and _stands_alone(replace(row, leads=())):
        return False  # refs are typed before the actions, and it was given none
    return row.outcome is None or words(row.outcome) == words(first.outcome or "")


def _in_another_group(row: PlanRow, first: PlanRow) -> bool:
    """Where the column of groups says so: numbers begin again with each group."""
    own, above = row.row.cell(Role.PRIORITY), first.row.cell(Role.PRIORITY)
    return own is not None and above is not None and words(own.text) != words(above.text)


# 'Spring 2', 'end of term': beside such a deadline 'Spring' is the spring term.
OF_TERMS = pattern(
    r"(?<!short[ -])(?<!long[ -])(?<!medium[ -])\bterm\b|\b(?:aut|spr|sum|autumn|spring|summer) ?[12]\b|\bht ?\d",
    re.IGNORECASE,
)
LEAST_OF_REFS = 8  # actions, among which one ref that two rows have stands out
LONGEST_EVENT = 200  # signs of a line that tells of one
NEAREST = 8  # dated rows on either side that may tell the year of a date typed without one


def _with_clues(groups: list[_Group], month: Month, begins: date | None) -> list[_Group]:
    """Every deadline read again, now that its siblings are known: they tell the year of a date typed without one, and slips."""
    rows = [row for group in groups for row in group.rows]
    dated = [index for index, row in enumerate(rows) if row.deadline.deadline.days and not row.deadline.year_missing]
    days = sorted(day for index in dated for day in rows[index].deadline.deadline.days)
    numbers = iter(range(len(rows)))
    terms = any(OF_TERMS.search((row.deadline.deadline.text or "")[:120]) for row in rows)

    def read_again(row: PlanRow, index: int, group: _Group) -> PlanRow:
        if not needs_clues(row, group.lists):
            return row
        told, first = group.told, begins or group.told.begins
        clues = Clues(
            siblings=_siblings(index, group, rows, dated),
            plan=_span(days, row) or group.year,
            stated=group.year,
            month=month,
            begins=first or next(iter(group.year), None),
            nought=day_nought(told.named) or first,
            nought_is_named=day_nought(told.named) is not None,
            named=told.named,
            events=told.events,
            terms=terms,
        )
        return with_clues(row, clues, group.lists)

    return [replace(group, rows=tuple([read_again(row, next(numbers), group) for row in group.rows])) for group in groups]


def _siblings(index: int, group: _Group, rows: Sequence[PlanRow], dated: Sequence[int]) -> tuple[date, ...]:
    """The dates of the same ref, then those of the nearest dated rows of the sheet."""
    around = bisect(dated, index)
    near = [other for other in dated[max(0, around - NEAREST) : around + NEAREST] if other != index]
    near = [other for other in near if rows[other].row.sheet is rows[index].row.sheet]
    of_the_ref = {id(row) for row in group.rows}
    near.sort(key=lambda other: (id(rows[other]) not in of_the_ref, abs(other - index)))
    return tuple(day for other in near for day in rows[other].deadline.deadline.days)


def _span(days: Sequence[date], row: PlanRow) -> tuple[date, ...]:
    """The first and the last date of the plan, this row's own apart."""
    own = frozenset(row.deadline.deadline.days)
    first, last = 0, len(days)
    while first < last and days[first] in own:
        first = bisect(days, days[first])
    while first < last and days[last - 1] in own:
        last = bisect_left(days, days[last - 1])
    return (days[first], days[last - 1]) if first < last else ()


def _action(group: _Group) -> Action:
    rows, first = group.rows, group.rows[0]
    several = sum(not row.goes_on for row in rows) > 1
    return Action(
        ref=first.ref,
        text=first.text or first.outcome or "",
        leads=tuple(dict.fromkeys(lead for row in rows for lead in row.leads)),
        deadline=_deadline(rows) if several else first.deadline.deadline,
        standing=Standing() if several else first.standing,
        place=first.place,
        priority=group.priority,
        outcome=first.outcome,
        steps=_steps(rows),
        revision=_latest_revision(rows),
        reason=_joined(rows, Role.REASON),
        recovery=_joined(rows, Role.RECOVERY),
        progress=_joined(rows, Role.PROGRESS),
        impact=_joined(rows, Role.IMPACT),
        measure=_joined(rows, Role.MEASURE),
        links=tuple(dict.fromkeys(link for row in rows for link in row.links)),
        answers=tuple(dict.fromkeys(row.answers for row in rows if row.answers)),
        unread=_unread(first),
        moved_from=moved_from(first),
        cells=tuple(_cells(rows)),
    )


def _cells(rows: Sequence[PlanRow]) -> Iterator[tuple[str, Place]]:
    """Those of all rows; of the dates only those of the row that tells them."""
    if len(rows) == 1:
        yield from rows[0].row.fields
        return
    when, moved = _deadline(rows).text, _latest_revision(rows).text
    for row in rows:
        untold = {
            *(DATES if row.deadline.deadline.text != when else ()),
            *(NEW_DATES if revision(row).text != moved else ()),
        }
        yield from (pair for pair in row.row.fields if pair[0] not in untold)


LETTER_OF_TEXT = pattern(r"\(?([a-h])[.)]\s")
UNREAD = "unread"  # of columns' notes: by whether a line of its own tells a row's progress
DATES, NEW_DATES = (Role.DEADLINE, Role.START), (Role.REVISED, Role.PROPOSED_ON, Role.AGREED_ON)


TELLING = {
    "lead": (Role.LEAD,),
    "deadline": (Role.DEADLINE, Role.START, Role.REVISED),
    "state": tuple(STATES),
    "progress": (Role.PROGRESS,),
}


def _unread(row: PlanRow) -> frozenset[str]:
    """What no column of its table tells."""
    told = {Role.PROGRESS} if row.row.account is not None else set()
    by_account: dict[bool, frozenset[str]] = row.row.columns.notes.setdefault(UNREAD, {})
    if bool(told) not in by_account:
        roles = row.row.columns.roles.keys() | told
        by_account[bool(told)] = frozenset(what for what, those in TELLING.items() if not roles & set(those))
    return by_account[bool(told)]


def _steps(rows: Sequence[PlanRow]) -> tuple[Step, ...]:
    """The rows of a ref that has several, and the sub-actions that stand as lines in a row."""
    found: list[Step] = []
    rows = [row for row in rows if not row.goes_on]
    own = len(rows)
    for row in rows:
        found += [_step(row, rows[0])] if own > 1 or row.step_text != row.text else []
        own_state = row.standing if own > 1 else Standing()
        states = row.by_line if len(row.by_line) == len(row.parts) else [own_state] * len(row.parts)
        found += [_part(part, said, row.standing) for part, said in zip(row.parts, states, strict=True)] + [
            _step(step, step) for step in row.beside
        ]
    return tuple(found)


def _part(part: Part, standing: Standing, of_row: Standing) -> Step:
    """A box that is not ticked is no further than its row; where that is done, it is not."""
    sub_action = part.sub_action
    if sub_action.done is False and of_row.counts_as is not None and of_row.counts_as.is_done:
        standing = Standing(status=CountsAs.IN_PROGRESS)
    return Step(
        sub_action.text,
        sub_action.leads,
        sub_action.deadline.deadline,
        Standing(status=CountsAs.DONE) if sub_action.done else standing,
        part.cell.place,
        part.category,
        part.progress,
        cells=part.cells,
    )


def _step(row: PlanRow, first: PlanRow) -> Step:
    """What its column for steps says; behind its own action, where that is another than the one in the first row of the ref."""
    another = row.text not in ("", first.text, row.step_text)
    return Step(
        f"{row.text}: {row.step_text}" if another else row.step_text,
        row.leads,
        row.deadline.deadline,
        row.standing,
        row.place,
        progress=row.words(Role.PROGRESS),
        revision=revision(row),
        cells=row.row.fields,
    )


def _deadline(rows: Sequence[PlanRow]) -> Deadline:
    """Where several rows share a ref: the latest of their deadlines, with all their dates; else the first one that is stated."""
    deadlines = [row.deadline.deadline for row in rows]
    dated = [deadline for deadline in deadlines if deadline.day is not None]
    if not dated:
        return next((deadline for deadline in deadlines if deadline != NO_DEADLINE), NO_DEADLINE)
    latest = max(dated, key=lambda deadline: deadline.day or deadline.days[-1])
    return Deadline(
        latest.text, latest.day, latest.kind, tuple(dict.fromkeys(day for deadline in deadlines for day in deadline.days))
    )


def _latest_revision(rows: Sequence[PlanRow]) -> Revision:
    """The latest of their new dates; none where a row that keeps its own date is due later, so that the action is not moved."""
    by_row = [revision(row) for row in rows]
    kept = [row.deadline.deadline.day for row, own in zip(rows, by_row, strict=True) if own == NO_REVISION]
    dated = [found for found in by_row if found.day is not None]
    if not dated:
        return next((found for found in by_row if found != NO_REVISION), NO_REVISION)
    latest = max(dated, key=lambda found: str(found.day))
    return latest if all(day is None or str(day) <= str(latest.day) for day in kept) else NO_REVISION


def _joined(rows: Sequence[PlanRow], role: Role) -> str | None:
    if len(rows) == 1:
        return rows[0].words(role) or None
    texts = dict.fromkeys(text for row in rows if (text := row.words(role)))
    return "\n".join(texts) or None


def _row_findings(groups: Iterable[_Group]) -> Iterator[Finding]:
    for group in groups:
        standings = [row.standing for row in group.rows]
        for row in group.rows:
            if row.goes_on:
                continue
            yield from (*row.findings, *(each for step in row.beside for each in step.findings))
            yield from deadline_findings(row)
            yield from lead_findings(row)
            yield from revision_findings(row)
            yield from text_findings(row)
        if any(row.findings for row in group.rows):
            continue
        if all(standing.counts_as is None for standing in standings):
            yield from _rating_missing(group.rows[0])
            continue
        blank = [row for row in group.rows if row.standing.counts_as is None and not row.goes_on]
        ended = all(standing.counts_as is None or standing.counts_as.is_over for standing in standings)
        yield from (each for row in blank if ended or row.standing.unclear for each in _rating_missing(row))


def _without_states(groups: Sequence[_Group], scale: Scale) -> Iterator[Finding]:
    """Once for each workbook with tables that have no place for how far their actions are, and nothing else tells it either.

    Not of a plan before its first update: one without a key and without progress, of which no action has a state.
    """
    explained = any(level.place is not None for level in scale.levels)
    silent: dict[str, list[Place]] = {}
    begun = any(each.standing.counts_as is not None for group in groups for each in group.rows)
    for group in groups:
        row = group.rows[0].row
        untold = all(each.standing.counts_as is None for each in group.rows)
        recorded = begun or explained or Role.PROGRESS in row.columns.roles
        if untold and recorded and STATES.isdisjoint(row.columns.roles) and not progress_tells(row):
            silent.setdefault(row.sheet.place.workbook, []).append(group.rows[0].place)
    for places in silent.values():
        sheets = dict.fromkeys(f"'{place.sheet}'" for place in places)
        yield told("states-not-told", places[0], actions=len(places), sheets=listed(list(sheets)))


def _rating_missing(row: PlanRow) -> Iterator[Finding]:
    """Where the table has a column for it, or texts that begin with it; a table without either is said once, by the facts."""
    what = f"action {row.ref}" if row.ref else "the action in this row"
    if not {Role.RATING, Role.STATUS} & row.row.columns.roles.keys():
        if STATES.isdisjoint(row.row.columns.roles) and progress_tells(row.row):
            yield told("progress-without-state", empty_cell(row, Role.PROGRESS), action=what)
        return
    place = empty_cell(row, Role.RATING if Role.RATING in row.row.columns.roles else Role.STATUS)
    yield told(
        "rating-missing",
        place,
        who=", ".join(row.leads) or None,
        action=what,
    )


def _outcome_findings(groups: Iterable[_Group]) -> Iterator[Finding]:
    for group in groups:
        for row in group.rows[1:]:
            if row.outcome is not None and words(row.outcome) != words(group.rows[0].outcome or ""):
                yield told("outcome-differs", row.place, ref=group.ref)


def _shared_once(groups: Sequence[_Group]) -> Iterator[Finding]:
    """One ref of many that two rows have, each with a text, a lead and a date of its own: perhaps a slip of the number."""
    again = [group for group in groups if len([row for row in group.rows if row.ref == group.ref and row.ref]) > 1]
    if len(again) != 1 or len(groups) < LEAST_OF_REFS or len(again[0].rows) != 2:
        return
    row = again[0].rows[1]
    if row.text and row.leads and row.deadline.deadline != NO_DEADLINE and words(row.text) != words(again[0].rows[0].text):
        yield told("ref-shared-once", row.place, ref=row.ref)


def _without_ref(groups: Iterable[_Group]) -> Iterator[Finding]:
    """In a table that has refs at all."""
    for group in groups:
        row = group.rows[0]
        if group.ref is None and Role.REF in row.row.columns.roles:
            yield told("ref-missing", empty_cell(row, Role.REF), who=", ".join(row.leads) or None)


def _duplicates(groups: Sequence[_Group]) -> Iterator[Finding]:
    """One ref in two places, unless numbers restart with each group."""
    refs: dict[str, set[str]] = {}
    for group in groups:
        refs.setdefault(_part_name(group), set()).update([group.ref] if group.ref else [])
    again = restarting(refs)
    first: dict[str, _Group] = {}
    in_part: dict[tuple[str, str, str], _Group] = {}
    for group in groups:
        if group.ref is None:
            continue
        own = (_part_name(group), group.kind, group.ref)
        earlier = in_part.get(own) or first.setdefault(group.ref, group)
        parts = {_part_name(earlier), own[0]}
        apart = (len(parts) == 2 and parts <= again) or (len(parts) == 1 and earlier.kind != group.kind)
        in_part.setdefault(own, group)
        if earlier is not group and not apart:
            here, there = group.rows[0].place, earlier.rows[0].place
            yield told("ref-duplicate", here, ref=group.ref, there=there.seen_from(here))


def _part_name(group: _Group) -> str:
    """The group's title; where it has none, its sheet."""
    return group.priority.title if group.priority is not None else group.rows[0].row.sheet.name


def _hidden_rows(groups: Iterable[_Group]) -> Iterator[Finding]:
    hidden: dict[tuple[str, str], list[PlanRow]] = {}
    for group in groups:
        for row in group.rows:
            if row.row.hidden or row.row.sheet.hidden:
                hidden.setdefault((row.place.workbook, row.row.sheet.name), []).append(row)
    for rows in hidden.values():
        what = f"{len(rows)} hidden row{'s hold' if len(rows) > 1 else ' holds'} actions"
        yield told("hidden-rows", rows[0].place, rows=what, used="counted too")
