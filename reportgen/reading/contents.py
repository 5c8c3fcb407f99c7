"""Lists of a workbook's own sheets, with what each is about and who answers for it: they look like a plan, and are none."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from reportgen.lexicon.alike import folded
from reportgen.lexicon.fields.roles import Role
from reportgen.model.places import Place
from reportgen.reading.grid import Sheet
from reportgen.reading.layout.kinds import PLAN, RECOMMENDATIONS, STATES
from reportgen.reading.layout.regions import Region
from reportgen.reading.layout.table import Table
from reportgen.reading.layout.tables import SheetRead

A_LIST_OF_SHEETS = "it lists the sheets of the workbook"
LEAST = 2  # of its rows
# What is told of actions: then each has a sheet of its own, and stands in the list too.
TOLD_OF_ACTIONS = STATES | {Role.DEADLINE, Role.REVISED, Role.COMPLETED_ON, Role.PROGRESS}


def without_contents(read: Mapping[Place, SheetRead], sheets: Sequence[Sheet]) -> tuple[dict[Place, SheetRead], tuple[Region, ...]]:
    """Every sheet as it is read without tables of which each row begins with the name of another sheet, and these."""
    names: dict[str, set[str]] = {}
    for sheet in sheets:
        names.setdefault(sheet.workbook, set()).add(folded(sheet.name))
    left, taken = dict(read), list[Region]()
    for place, each in read.items():
        lists = [table for table in each.tables if _lists_sheets(table, names[table.sheet.workbook])]
        if lists:
            others = tuple(table for table in each.tables if table not in lists)
            left[place] = replace(each, tables=others, strange=(*each.strange, *(table.region for table in lists)))
            taken += [table.region for table in lists]
    return left, tuple(taken)


def _lists_sheets(table: Table, names: Collection[str]) -> bool:
    if table.kind not in (PLAN, RECOMMENDATIONS) or not TOLD_OF_ACTIONS.isdisjoint(table.columns.roles):
        return False
    first = [folded(row.cells[min(row.cells)].text) for row in table.rows if row.cells]
    return len(set(first)) == len(first) >= LEAST and all(text in names and text != folded(table.sheet.name) for text in first)
