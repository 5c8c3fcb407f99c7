"""Logs beside a plan: issues, risks, lessons and timelines have owners and days too, and are no actions of the plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.other_lists import LOGS, OF_RISKS
from reportgen.model.findings import Finding, found
from reportgen.model.numbers import counted
from reportgen.model.places import Place
from reportgen.reading.layout.headings import NOTHING, meanings
from reportgen.reading.layout.kinds import PLAN, RISKS
from reportgen.reading.layout.regions import Region
from reportgen.reading.layout.table import Asked, Table
from reportgen.reading.layout.tables import SheetRead, table_as
from reportgen.reading.layout.titles import LONGEST_BAND

A_LOG = "it is a log beside the plan"
WHEN = (Role.DEADLINE, Role.REVISED)


@dataclass(frozen=True)
class Logs:
    """Every sheet as it is read without such tables, and the regions in which they stand."""

    read: dict[Place, SheetRead]
    regions: tuple[Region, ...] = ()
    findings: tuple[Finding, ...] = ()


def without_logs(read: Mapping[Place, SheetRead], asked: Mapping[Place, Asked]) -> Logs:
    """Takes out what is called a log, where another table says plainly that actions stand in it, and when they are due.

    What Settings call a plan is one.
    """
    plans = [(place, table) for place, each in read.items() for table in each.tables if table.kind is PLAN]
    taken = [(place, table) for place, table in plans if _is_log(table) and not asked[place].insist]
    logs = {id(table) for _, table in taken}
    if not logs or not any(_is_plainly_a_plan(table) for _, table in plans if id(table) not in logs):
        return Logs(dict(read))
    risks = {id(table): risky for place, table in taken if (risky := _as_risks(table, asked[place])) is not None}
    left = {place: _without(each, logs, risks) for place, each in read.items()}
    taken = [(place, table) for place, table in taken if id(table) not in risks]
    return Logs(left, tuple(table.region for _, table in taken), tuple(_told(taken)))


def _as_risks(table: Table, asked: Asked) -> Table | None:
    """The table as a register of risks, where a heading says so."""
    risky = table_as(RISKS, table.region, asked, {})
    named = [each.profile.lowest for each in risky.columns.settled if each.role is Role.RISK] if risky is not None else []
    return risky if any(OF_RISKS.search(heading) for heading in named) else None


def _is_log(table: Table) -> bool:
    titles = [title.text for title in table.titles[-1:]]
    return any(LOGS.fullmatch(" ".join(name.split())) for name in (table.sheet.name, *titles) if len(name) <= LONGEST_BAND)


def _is_plainly_a_plan(table: Table) -> bool:
    actions = (each.profile.lowest for each in table.columns.settled if each.role is Role.ACTION)
    headed = any(meanings(heading).get(Role.ACTION, NOTHING).whole for heading in actions)
    return headed and any(role in table.columns.roles for role in WHEN)


def _without(read: SheetRead, logs: set[int], risks: Mapping[int, Table]) -> SheetRead:
    taken = [table.region for table in read.tables if id(table) in logs and id(table) not in risks]
    tables = tuple(risks.get(id(each), each) for each in read.tables if id(each) in risks or id(each) not in logs)
    return replace(read, tables=tables, strange=(*read.strange, *taken))


def _told(logs: Sequence[tuple[Place, Table]]) -> Iterator[Finding]:
    """Once for each sheet."""
    for place in dict.fromkeys(place for place, _ in logs):
        held = [table for at, table in logs if at == place]
        rows = sum(len(table.rows) for table in held)
        yield found("log-beside-plan", place, rows=counted(rows, "row"), are="is" if rows == 1 else "are", sheet=held[0].sheet.name)
