"""Lists of recommendations beside the plan that answers them: 'Rec | Recommendation | For', and tasks under 'R1' elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from reportgen.lexicon.alike import folded
from reportgen.lexicon.fields.roles import Role
from reportgen.model.places import Place
from reportgen.model.readings import HowSure
from reportgen.reading.known import ref_of
from reportgen.reading.layout.kinds import PLAN, RECOMMENDATIONS, STATES
from reportgen.reading.layout.siblings import SURELY, Hint
from reportgen.reading.layout.table import Asked, Table
from reportgen.reading.layout.tables import SheetRead, table_as
from reportgen.reading.values.refs import listed_refs, parts_of

# What a list of recommendations may tell of each: whose it is, and the part of the report that it belongs to.
LISTED = frozenset({Role.REF, Role.ANSWERS, Role.LEAD, Role.PRIORITY, Role.LINKS, Role.NOTE})
WHEN = frozenset({Role.DEADLINE, Role.START, Role.REVISED})
SAYS_LITTLE = (None, Role.NOTE)
OVER_ROWS = (Role.REF, Role.PRIORITY, Role.ANSWERS)  # what may be of the rows themselves
MOST, MOSTLY = 0.5, 0.8  # of its refs; of the cells of a column
LONGEST_LABELS = 200  # signs
BY_REFS = "it names the recommendations of a list"


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
    return _linked(found, asked)


def _linked(read: Mapping[Place, SheetRead], asked: Mapping[Place, Asked]) -> dict[Place, SheetRead]:
    """Every sheet as it is read once columns of a plan that name the recommendations of a list link to them: 'Labels', 'Tags'.

    A number alone may be that of anything.
    """
    lists = [table for each in read.values() for table in each.tables if table.kind is RECOMMENDATIONS]
    refs = {folded(ref) for table in lists for row in table.rows if (ref := ref_of(row)) is not None and not ref[0].isdecimal()}
    found = dict(read)
    for place, each in read.items() if refs else ():
        found[place] = replace(each, tables=tuple(_with_links(table, refs, asked[place]) for table in each.tables))
    return found


def _with_links(table: Table, refs: set[str], asked: Asked) -> Table:
    if table.kind is not PLAN or Role.LINKS in table.columns.roles:
        return table
    naming = next((column for column in _may_link(table) if _name(table, column, refs)), None)
    return (
        table_as(PLAN, table.region, asked, {naming: Hint(Role.LINKS, BY_REFS, SURELY)}) or table if naming is not None else table
    )


def _may_link(table: Table) -> Iterator[int]:
    """The columns whose headings do not say surely what else they hold."""
    held = table.columns.meanings
    for each in table.columns.settled:
        role = held.get(each.profile.column)
        if role in SAYS_LITTLE or (each.how_sure is not HowSure.SURE and role not in OVER_ROWS):
            yield each.profile.column


def _name(table: Table, column: int, refs: set[str]) -> bool:
    """Whether nearly all cells of the column name some of them."""
    cells = [cell for row in table.rows if (cell := row.cells.get(column)) is not None and cell.text]
    naming = sum(not refs.isdisjoint(map(folded, parts_of(cell.text[:LONGEST_LABELS]))) for cell in cells)
    return len(cells) > 1 and naming >= MOSTLY * len(cells)


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
