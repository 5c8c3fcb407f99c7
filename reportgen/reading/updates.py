"""Sheets that tell of the plan's actions apart from the plan: 'Ref | RAG | Update', a highlight report, a timeline, a print copy.

What they tell is laid beside the rows that it is told of, and the plan is read as if it had always stood there: each action counts
once, and every cell keeps its place. What the plan tells itself stands, and where a sheet says otherwise that is said; of several
rows that tell of one action the newest that says something counts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import product

from reportgen.lexicon.alike import folded
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.looks import Look
from reportgen.lexicon.fields.roles import Role, called
from reportgen.lexicon.patterns import pattern
from reportgen.model import numbers
from reportgen.model.findings import Finding, Severity, found
from reportgen.model.numbers import counted, listed
from reportgen.model.places import Place
from reportgen.model.together import grouped
from reportgen.reading.grid import MOVED, Cell, Sheet
from reportgen.reading.known import At, How, Known, ref_of, row_at
from reportgen.reading.layout.heading_cells import is_period
from reportgen.reading.layout.headings import meanings
from reportgen.reading.layout.kinds import COMMENTARY, FEEDBACK, INDICATORS, KEY, PLAN, SAYS_WHAT, STATES, UPDATES
from reportgen.reading.layout.profiled import profiles_of
from reportgen.reading.layout.profiles import Profile
from reportgen.reading.layout.regions import Region
from reportgen.reading.layout.siblings import Hint
from reportgen.reading.layout.table import Asked, Row, Table
from reportgen.reading.layout.tables import SheetRead, read_sheet, table_as
from reportgen.reading.subjects.feedback import is_log
from reportgen.reading.tellers import ALSO, LEAST, MOSTLY, TOLD, Teller, Telling, in_order, is_of_earlier_month, teller_of
from reportgen.reading.values.dates import dates
from reportgen.reading.values.nothing import is_as_before, says_nothing

# What a sheet that names actions by their refs alone, or its title, must say; and what shows that its refs are something else's.
OF_STATES = pattern(
    r"\b(?:status\w*|updates?|progress|b?rag|highlights?|position|tracker|monitoring|reports?|returns?|dashboard"
    r"|overview|summary|log)\b",
    re.IGNORECASE,
)
OF_OTHERS = pattern(
    r"\b(?:risks?|issues?|budgets?|spend\w*|financ\w*|costs?|meetings?|minutes|board log|papers?|visits?|decisions?|complaints?"
    r"|training|evidence|comments?|conversations?|discussions?|attachments?)\b",
    re.IGNORECASE,
)
OF_PLAN = "it tells of actions that stand in the plan, and of nothing that the reports use"
OF_ACTIONS = pattern(r"\b(?:actions?|plan)\b", re.IGNORECASE)  # in the heading over refs
LOOSE = (FEEDBACK, KEY, COMMENTARY)  # kinds that a table of refs and comments may be taken for
EACH = frozenset({*ALSO, Role.TICKED})  # of which every column tells something of its own

Reads = Mapping[Place, SheetRead]


@dataclass(frozen=True)
class Updates:
    """Every sheet as it is read with what was laid beside its rows; the tables that tell it are of the kind UPDATES.

    `not_used` are regions that seem to tell it too, of which `findings` say why they do not; those `aside` tell of actions of the
    plan what no report uses. Of the others `findings` say nothing.
    """

    read: dict[Place, SheetRead]
    findings: tuple[Finding, ...] = ()
    not_used: tuple[Region, ...] = ()
    aside: tuple[Region, ...] = ()


@dataclass(frozen=True)
class _Entry:
    """What one table tells of one row of the plan."""

    teller: Teller
    telling: Telling

    @property
    def order(self) -> date:
        return self.telling.day or date.min

    def says(self, roles: Collection[Role]) -> bool:
        return any(True for _ in self.saying(roles))

    def saying(self, roles: Collection[Role]) -> Iterator[tuple[Role, int]]:
        """The columns under any of the roles that say something of it: the first, but of words and ticks each."""
        row = self.telling.row
        for role in (role for role in TOLD if role in roles):
            columns = [at for at in row.columns.roles.get(role, ()) if _says(row.sheet.at(row.number, at))]
            yield from ((role, at) for at in (columns if role in EACH else columns[:1]))


def _says(cell: Cell | None) -> bool:
    return cell is not None and (bool(cell.fill) if not cell.text else not (says_nothing(cell.text) or is_as_before(cell.text)))


def laid_beside(read: Reads, asked: Mapping[Place, Asked], latest: date) -> Updates:
    """What other sheets tell of the plan's actions, beside their rows. What is told of a day after `latest` is left out."""
    known, plans, found_first = Known(), list[Table](), list[Teller]()
    all_plans = in_order((table for each in read.values() for table in each.tables if table.kind is PLAN), latest)
    may_be_plan = [table for table in all_plans if table.columns.roles.keys() & {Role.DEADLINE, Role.LEAD}] or all_plans
    for table in all_plans:
        teller = None if asked[table.sheet.place].insist else teller_of(table, known, latest)  # Settings say that it is a plan
        if teller is not None and (not teller.is_reworded or _is_named_so(table)):
            found_first.append(teller)
        elif any(table is each for each in may_be_plan):
            known.add(table)
            plans.append(table)
    may_tell = _updates(read, asked, known) if plans else []
    found_first += _of_updates([table for table in may_tell if not table.columns.unknown], known, latest)
    tellers = _without_old(found_first)
    differing = _differing(tellers)
    entries = _entries([each for each in tellers if each not in differing], latest)
    beside = {at: laid for at, (row, told) in entries.items() if (laid := _laid(row, told, latest))}
    anew = dict(read)
    for sheet in _sheets(plans, beside):
        anew[sheet.place] = _read_anew(anew[sheet.place], sheet, beside, asked[sheet.place])
    lost = {at for at in beside if anew[at[0]] is read[at[0]]}
    tellers = [each for each in tellers if each in differing or lost.isdisjoint(each.of)]
    old = [each for each in found_first if each.is_old and tellers and each not in tellers]
    for teller in (*tellers, *old):
        place = teller.table.sheet.place
        anew[place] = _with_teller(anew[place], teller)
    findings = [each for teller in tellers for each in _findings(teller, differing)]
    strange = {id(region) for each in anew.values() for region in each.strange}
    unused = list(_not_used([table for table in may_tell if id(table.region) in strange], known, plans))
    return Updates(
        anew,
        (*findings, *_kept(entries.values()), *(finding for finding, _ in unused)),
        tuple(region for _, region in unused if region is not None),
        tuple(region for each in anew.values() for region in each.strange if plans and _is_of_actions_alone(region, known)),
    )


# --- which tables may tell it ---------------------------------------------------------------------------------------------


def _updates(read: Reads, asked: Mapping[Place, Asked], known: Known) -> list[Table]:
    """What is plainly of no other kind, as tables of refs and of what is told of them."""
    found: list[Table] = []
    for place, each in read.items():
        loose = [table.region for table in each.tables if _is_loose(table)]
        for region in (region for region in (*each.strange, *loose) if region.headings):
            hints = _hints(profiles_of(region), known)
            may_be = hints or any(region is other for other in each.strange)
            table = table_as(UPDATES, region, asked[place], hints) if may_be else None
            found += [table] if table is not None else []
    return found


def _of_updates(tables: Iterable[Table], known: Known, latest: date) -> list[Teller]:
    """Those of which enough rows tell of actions; where several are headed alike, all together."""
    each_of = (teller for table in tables if (teller := teller_of(table, known, latest, least=1)) is not None)
    found = [each for each in each_of if _is_named_so(each.table) or _is_named_by_lead(each)]
    rows: Counter[tuple[str, ...]] = Counter()
    for each in found:
        rows[_heads(each.table)] += len(each.told)
    return [each for each in found if _is_of_actions(each.table) or rows[_heads(each.table)] >= LEAST]


def _heads(table: Table) -> tuple[str, ...]:
    return tuple(folded(each.profile.lowest) for each in table.columns.settled)


def _is_of_actions_alone(region: Region, known: Known) -> bool:
    """Whether it names actions of the plan by refs or words, and neither who leads, when it is due, nor how far it is."""
    profiles = [each for each in profiles_of(region) if each.values]
    of_words = any(sum(map(known.is_text, each.values)) >= MOSTLY * len(each.values) for each in profiles)
    states = STATES if OF_OTHERS.search(region.sheet.name.replace("_", " ")) else STATES | {Role.PROGRESS}
    told = any(not states.isdisjoint(each.named) or each.share(Look.LEVEL) >= MOSTLY for each in profiles)
    others = (Role.LEAD in each.named or (Role.DEADLINE in each.named and Role.WHEN not in each.named) for each in profiles)
    return bool(region.headings) and (of_words or bool(_hints(profiles, known))) and not told and not any(others)


def _is_loose(table: Table) -> bool:
    """Whether no heading says plainly that it is of its kind."""
    if table.kind is INDICATORS:
        return not any(each.role is Role.INDICATOR and each.fit is not None and each.fit.words for each in table.columns.settled)
    return table.kind in LOOSE and not (table.kind is FEEDBACK and is_log(table))


def _hints(profiles: Sequence[Profile], known: Known) -> dict[int, Hint]:
    """The column of refs of the plan, whatever stands above it, and that of the groups or sheets that they stand in."""
    headed = [each for each in profiles if each.values and each.heading]
    refs = next((each for each in headed if sum(map(known.holds, each.values)) >= MOSTLY * len(each.values)), None)
    if refs is None:
        return {}
    groups = (each for each in headed if each is not refs and all(map(known.is_name, each.values)))
    return {
        refs.column: Hint.of_others(Role.REF, called(Role.REF)),
        **{each.column: Hint.of_others(Role.PRIORITY, "Group") for each in groups},
    }


def _is_named_so(table: Table) -> bool:
    """Whether the sheet, a title or the heading over the refs says that it tells of actions, and not of something else."""
    name, titles = table.sheet.name.replace("_", " "), " ".join(title.text[:120] for title in table.titles)
    says_so = _is_of_actions(table) or len(dates(name)) == 1 or OF_STATES.search(f"{name} {titles}") is not None
    return says_so and OF_OTHERS.search(f"{name} {titles}") is None


def _is_named_by_lead(teller: Teller) -> bool:
    """Whether its sheet is called after who leads each action that it tells of, as a sheet that each lead fills is."""
    name = set(folded(teller.table.sheet.name).split())
    leads = [row.text(Role.LEAD) or "" for told in teller.told for row in told.rows]
    return bool(name) and all(name <= set(folded(lead).split()) for lead in leads)


def _is_of_actions(table: Table) -> bool:
    heads = [each.profile.lowest for each in table.columns.settled if each.role is Role.REF]
    return any(OF_ACTIONS.search(head) or not meanings(head).keys().isdisjoint(SAYS_WHAT) for head in heads)


def _not_used(tables: Iterable[Table], known: Known, plans: Sequence[Table]) -> Iterator[tuple[Finding, Region | None]]:
    """What tells states of refs that stand in the plan, and was laid beside no row: nobody would miss it else."""
    own = any(not STATES.isdisjoint(table.columns.roles) for table in plans)
    severity = Severity.LOOK if own else None
    for table in (table for table in tables if not STATES.isdisjoint(table.columns.roles)):
        refs = [cell.text for row in table.rows if (cell := row.cell(Role.REF)) is not None]
        of_plan = sum(map(known.holds, refs)) * 2 >= len(refs) or (not own and _is_named_so(table))
        if len(refs) >= (1 if _is_of_actions(table) else LEAST) and of_plan and not (own and _counts(table)):
            place = table.rows[0].cells[min(table.rows[0].cells)].place
            said = found("updates-not-used", place, severity=severity, rows=counted(len(refs), "row"))
            yield said, None if own else table.region


def _counts(table: Table) -> bool:
    """'Audit | Actions | Open | Overdue | Closed' over 4, 1, 1, 2: numbers in most of its columns count actions and are no refs.

    So do the numbers beside states each of which stands once: 'Complete | 10', 'Slipped | 2', 'Total | 12'.
    """
    filled = [each.profile for each in table.columns.settled if each.profile.filled]
    numbers = sum(each.share(Look.NUMBER) >= MOSTLY for each in filled)
    states = [folded(cell.text) for row in table.rows for role in STATES if (cell := row.cell(role)) is not None]
    return numbers * 2 > len(filled) or (numbers * 2 == len(filled) and len(set(states)) == len(states) >= LEAST)


def _without_old(tellers: Sequence[Teller]) -> list[Teller]:
    """Without a sheet that is kept aside or hidden, where another tells of the same actions."""
    standing = {at for each in tellers if not each.is_old for at in each.of}
    return [each for each in tellers if not each.is_old or standing.isdisjoint(each.of)]


def _differing(tellers: Sequence[Teller]) -> list[Teller]:
    """Those of several sheets that tell another state of one action, where no day says which is the newest."""
    said: dict[tuple[At, Role], list[tuple[Teller, date | None, str]]] = {}
    for each in tellers:
        for told in each.told:
            own = told.rows[0].columns.roles
            states = [(role, folded(text)) for role in STATES if role not in own and (text := told.row.text(role))]
            for at, (role, text) in product(told.of, states):
                said.setdefault((at, role), []).append((each, told.day, text))
    differing = {id(each) for entries in said.values() for each in _of_two_minds(entries)}
    return [each for each in tellers if id(each) in differing]


def _of_two_minds(entries: Sequence[tuple[Teller, date | None, str]]) -> Iterator[Teller]:
    """Those that another sheet contradicts, of the same day or where one of the two has none."""
    if len({text for *_, text in entries}) == 1:
        return
    by_text: dict[str, list[tuple[Place, date | None]]] = {}
    for teller, day, text in entries:
        by_text.setdefault(text, []).append((teller.table.sheet.place, day))
    for teller, day, text in entries:
        place = teller.table.sheet.place
        others = (each for other, told in by_text.items() if other != text for each in told)
        if any(at != place and (day == theirs or None in (day, theirs)) for at, theirs in others):
            yield teller


# --- what stands beside each row ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Beside:
    """What one column tells of a row; an empty cell only has its place."""

    heading: Cell
    place: Place
    cell: Cell | None
    instead: int | None = None  # the plan's own column, which tells of an earlier month


Told = tuple[Row, list[_Entry]]


def _entries(tellers: Iterable[Teller], latest: date) -> dict[At, Told]:
    """For each row of the plan what is told of it, the newest last."""
    found: dict[At, Told] = {}
    for entry in (_Entry(teller, each) for teller in tellers for each in teller.told if each.day is None or each.day <= latest):
        for row in entry.telling.rows:
            found.setdefault(row_at(row), (row, []))[1].append(entry)
    for _, told in found.values():
        told.sort(key=lambda entry: entry.order)
    return found


def _laid(row: Row, told: Sequence[_Entry], latest: date) -> dict[str, _Beside]:
    """What the row's own table lacks, has of an earlier month, or has in other words: each of the newest that says it."""
    held = row.columns.roles.keys()
    single: list[Collection[Role]] = [{role} for role in TOLD if role not in STATES and (role in ALSO or role not in held)]
    laid: dict[str, _Beside] = {}
    for roles in [STATES] * held.isdisjoint(STATES) + single:
        saying = [entry for entry in told if entry.says(roles)]
        for entry in _newest(saying, roles):
            laid |= {key: each for key, each in _cells(entry, roles) if not _is_said(each.cell, row, roles)}
        if not saying and held.isdisjoint(roles):
            laid |= next((empty for entry in reversed(told) if (empty := _empty(entry, roles))), {})
    for role in STATES & held:
        newest = next((entry for entry in reversed(told) if entry.says({role})), None)
        if newest is not None and is_of_earlier_month(row, role, newest.telling.day, latest):
            laid |= {key: replace(each, instead=row.columns.roles[role][0]) for key, each in _cells(newest, {role})}
    return laid


def _newest(saying: Sequence[_Entry], roles: Collection[Role]) -> list[_Entry]:
    """The last; of words that of each table of the same day."""
    if not saying or ALSO.isdisjoint(roles):
        return list(saying[-1:])
    return list({id(entry.teller): entry for entry in saying if entry.order == saying[-1].order}.values())


def _is_said(cell: Cell | None, row: Row, roles: Collection[Role]) -> bool:
    """Whether the plan has the same words."""
    return cell is not None and any(folded(cell.text) in folded(row.text(role)) for role in roles if role in ALSO)


def _cells(entry: _Entry, roles: Collection[Role]) -> Iterator[tuple[str, _Beside]]:
    row = entry.telling.row
    for role, column in entry.saying(roles):
        yield _headed(entry, role, column, row.sheet.at(row.number, column))


def _empty(entry: _Entry, roles: Collection[Role]) -> dict[str, _Beside]:
    """The place where it might be said."""
    columns = entry.telling.row.columns.roles
    return dict(_headed(entry, role, columns[role][0], None) for role in TOLD if role in roles and role in columns)


def _headed(entry: _Entry, role: Role, column: int, cell: Cell | None) -> tuple[str, _Beside]:
    """Under its own heading, where that says what it is."""
    row, table = entry.telling.row, entry.teller.table
    heading = table.sheet.row(table.heading_row).get(column) or Cell(
        row=table.heading_row, column=column, value=None, where=table.sheet.place
    )
    if role not in meanings(heading.text) or is_period(heading):
        heading = replace(heading, value=called(role), number_format="General", _text=None)
    return folded(heading.text) if role in EACH else role, _Beside(heading, row.sheet.place_of(row.number, column), cell)


def _sheets(plans: Iterable[Table], beside: Collection[At]) -> list[Sheet]:
    """Those of which something is told, each once; parts of a sheet are sheets of their own."""
    told = {id(table.sheet): table.sheet for table in plans if any(row_at(row) in beside for row in table.rows)}
    return list(told.values())


def _read_anew(read: SheetRead, sheet: Sheet, beside: Mapping[At, Mapping[str, _Beside]], asked: Asked) -> SheetRead:
    """The sheet with what is told of its rows; as it was, where the same actions are not read then."""
    before = [table for table in read.tables if table.sheet is sheet]
    again = read_sheet(_widened(sheet, [table for table in before if table.kind is PLAN], beside), asked)
    if [_rows_of(table) for table in before] != [_rows_of(table) for table in again.tables]:
        return read
    return replace(read, tables=(*(table for table in read.tables if table.sheet is not sheet), *again.tables))


def _rows_of(table: Table) -> tuple[str, list[int]]:
    return table.kind.name, [row.number for row in table.rows]


def _widened(sheet: Sheet, plans: Iterable[Table], beside: Mapping[At, Mapping[str, _Beside]]) -> Sheet:
    """With a column for each heading to the right of each plan."""
    cells, places = dict(sheet.cells), dict(sheet.notes.get(MOVED, {}))
    for table in plans:
        told = {row.number: beside[row_at(row)] for row in table.rows if row_at(row) in beside}
        anew = [(heading, each) for by_heading in told.values() for heading, each in by_heading.items() if each.instead is None]
        headings = {heading: each.heading for heading, each in anew}
        for number, each in ((number, each) for number, by_heading in told.items() for each in by_heading.values()):
            if each.instead is not None and each.cell is not None:
                cells[number, each.instead] = each.cell.moved(number, each.instead)
        numbers = (table.heading_row, *(row.number for row in table.rows))
        first = 1 + max((column for number in numbers for column in sheet.row(number)), default=0)
        for column, (heading, cell) in enumerate(headings.items(), first):
            places[table.heading_row, column] = cell.place
            cells[table.heading_row, column] = cell.moved(table.heading_row, column)
            for number, each in ((number, by_heading[heading]) for number, by_heading in told.items() if heading in by_heading):
                places[number, column] = each.place
                if each.cell is not None:
                    cells[number, column] = each.cell.moved(number, column)
    return sheet.laid_out(cells, places)


def _with_teller(read: SheetRead, teller: Teller) -> SheetRead:
    """Its table as one of updates; actions that stand nowhere else stay actions."""
    table = teller.table
    updates = replace(table, columns=replace(table.columns, kind=UPDATES))
    own = (replace(table, rows=teller.of_nothing),) if _has_actions(teller) else ()
    others = tuple(each for each in read.tables if _first(each) != _first(table))
    return replace(read, tables=(*others, updates, *own), strange=tuple(each for each in read.strange if each is not table.region))


def _has_actions(teller: Teller) -> bool:
    """Whether those of its rows that tell of no action of the plan are actions; not where it has other words for all of them."""
    return teller.table.kind is PLAN and bool(teller.of_nothing) and teller.how is not How.LIKENESS


def _first(table: Table) -> tuple[int, int, int]:
    """What tells it from the other tables of its sheet, however often that is read."""
    return table.heading_row, table.rows[0].number if table.rows else 0, min(table.columns.meanings, default=0)


# --- what is said of it ---------------------------------------------------------------------------------------------------

TOLD_BY = {How.REF: ", by their refs,", How.LIKENESS: ", in words like theirs,", How.WORDS: ", which stand in the plan too,"}


def _findings(teller: Teller, differing: Collection[Teller]) -> Iterator[Finding]:
    place = teller.table.sheet.place
    if teller in differing:
        others = (each.table.sheet.name for each in differing if each is not teller)
        yield found("updates-differ", place, others=listed([f"'{name}'" for name in dict.fromkeys(others)]))
        return
    if teller.how is not How.WORDS or not _tells_more(teller):
        rows = len(teller.told)
        tell, are, they = ("tells", "is", "it") if rows == 1 else ("tell", "are", "they")
        yield found("updates-laid-beside", place, rows=counted(rows, "row"), tell=tell, are=are, they=they, by=TOLD_BY[teller.how])
    if teller.otherwise and not teller.is_old:
        yield _otherwise(teller)
    for row in teller.of_nothing if not _has_actions(teller) else ():
        cell = row.cell(Role.REF) or next(iter(row.cells.values()))
        yield found("update-of-no-action", cell.place, ref=row.text(Role.REF) or "an action that it does not name")
    undated = Counter(at for told in teller.told if told.day is None for at in told.of[:1])
    for told in teller.told:
        if told.of[0] in undated and undated.pop(told.of[0]) > 1:
            yield found("updates-undated", next(iter(told.row.cells.values())).place)


def _tells_more(teller: Teller) -> bool:
    """Whether it tells how far actions are of which the plan does not."""
    return any(
        not STATES.isdisjoint(each.row.columns.roles) and STATES.isdisjoint(each.rows[0].columns.roles) for each in teller.told
    )


def _otherwise(teller: Teller) -> Finding:
    telling, role = teller.otherwise[0]
    cell = telling.row.cell(role)
    return found(
        "told-otherwise",
        cell.place if cell is not None else teller.table.sheet.place,
        rows=counted(len({id(each) for each, _ in teller.otherwise}), "row"),
        what=role,
        ref=ref_of(telling.rows[0]) or "the first",
        here=telling.row.text(role),
        there=telling.rows[0].text(role),
    )


def _kept(told: Iterable[Told]) -> Iterator[Finding]:
    """Where newer rows say nothing of how their actions stand, of which day the state is that stands."""
    pairs = (pair for row, entries in told if (pair := _silent(row, entries)) is not None)
    for of_sheet in grouped(pairs, lambda pair: pair[0].telling.row.sheet.place).values():
        days = sorted({stands.order for _, stands in of_sheet})
        place = next(iter(of_sheet[0][0].telling.row.cells.values())).place
        yield found(
            "state-of-earlier-day", place, rows=counted(len(of_sheet), "row"), days=listed(list(map(numbers.day, days[-3:])))
        )


def _silent(row: Row, entries: Sequence[_Entry]) -> tuple[_Entry, _Entry] | None:
    """The newest that is told of a row, where it says nothing of its state, and what told the state that stands."""
    saying = [entry for entry in entries if entry.says(STATES)] if STATES.isdisjoint(row.columns.roles) else []
    silent = [entry for entry in entries if saying and saying[-1].telling.day and entry.order > saying[-1].order]
    if not silent or any(is_as_before(cell.text) for cell in silent[-1].telling.row.cells.values()):
        return None
    return silent[-1], saying[-1]
