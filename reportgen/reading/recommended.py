"""Lists of recommendations beside the plan that answers them: 'Rec | Recommendation | For', and tasks under 'R1' elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from reportgen.lexicon.fields.roles import Role
from reportgen.model.places import Place
from reportgen.reading.known import ref_of
from reportgen.reading.layout.kinds import PLAN, RECOMMENDATIONS, STATES
from reportgen.reading.layout.table import Asked, Table
from reportgen.reading.layout.tables import SheetRead, table_as
from reportgen.reading.values.refs import listed_refs

# What a list of recommendations may tell of each: whose it is, and the part of the report that it belongs to.
LISTED = frozenset({Role.REF, Role.ANSWERS, Role.LEAD, Role.PRIORITY, Role.LINKS, Role.NOTE})
WHEN = frozenset({Role.DEADLINE, Role.START, Role.REVISED})
MOST = 0.5  # of its refs


def recommended(read: Mapping[Place, SheetRead], asked: Mapping[Place, Asked]) -> dict[Place, SheetRead]:
    """Every sheet as it is read once lists of recommendations, which another plan answers by their refs, are no plans.

    Without another table that tells what is done, and when or how far, the recommendations are all that is tracked, and the plan.
    """
    plans = [table for each in read.values() for table in each.tables if table.kind is PLAN]
    lists = [table for table in plans if _may_be_list(table)]
    named = {ref for table in plans if _answers(table) for ref in _named(table)} if lists else set[str]()
    known = {id(table) for table in lists if _is_named(table, named)}
    found = dict(read)
    for place, each in read.items() if known else ():
        tables = tuple(_as_list(table, asked[place]) if id(table) in known else table for table in each.tables)
        found[place] = replace(each, tables=tables)
    return found


def _answers(table: Table) -> bool:
    held = table.columns.roles.keys()
    return bool(held & {Role.ACTION, Role.STEP}) and bool(held & (WHEN | STATES))


def _named(table: Table) -> Iterator[str]:
    for row in table.rows:
        linked = row.cell(Role.LINKS)
        yield from filter(None, (ref_of(row), *(listed_refs(linked.text) if linked is not None else ())))


def _may_be_list(table: Table) -> bool:
    held = table.columns.roles.keys()
    return {Role.REF, Role.ANSWERS} <= held <= LISTED


def _is_named(table: Table, named: set[str]) -> bool:
    """Whether each has a ref of its own, and most of these are named elsewhere."""
    refs = [ref for row in table.rows if (ref := ref_of(row)) is not None]
    return bool(refs) and len(set(refs)) == len(refs) and len(named.intersection(refs)) > MOST * len(refs)


def _as_list(table: Table, asked: Asked) -> Table:
    return table_as(RECOMMENDATIONS, table.region, asked, {}) or table
