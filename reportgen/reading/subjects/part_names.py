"""Parts of a plan that its rows only tell by a code, 'PA1', named by the list of these codes that stands elsewhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from reportgen.lexicon.alike import folded
from reportgen.lexicon.patterns import pattern
from reportgen.model.plan import Plan, Priority
from reportgen.reading.grid import Sheet, distinct

CODE = pattern(r"[A-Z]{1,5}[ .-]?\d{1,2}[a-z]?")
LEAST = 2  # codes, and words of a name


def with_part_names(plan: Plan, sheets: Iterable[Sheet]) -> Plan:
    """The plan with each such part called as the first list that names them all calls it."""
    codes = {folded(part.title): part for part in plan.priorities if part.ref is None and CODE.fullmatch(part.title)}
    lists = (_listed(sheet, codes) for sheet in sheets) if len(codes) >= LEAST else ()
    names = next((found for found in lists if len(found) == len(codes)), None)
    if names is None:
        return plan
    named = {part: replace(part, ref=part.title, title=names[code]) for code, part in codes.items()}
    actions = (replace(each, priority=_of(named, each.priority)) for each in plan.actions)
    return replace(plan, priorities=tuple(named.get(part, part) for part in plan.priorities), actions=tuple(actions))


def _of(named: Mapping[Priority, Priority], part: Priority | None) -> Priority | None:
    return named.get(part, part) if part is not None else None


def _listed(sheet: Sheet, codes: Collection[str]) -> dict[str, str]:
    """What stands beside each code in rows of nothing else; empty where a code stands twice."""
    rows = (list(distinct(sheet.row(number).values())) for number in sheet.rows)
    pairs = [(folded(row[0].text), row[1].text) for row in rows if len(row) == 2 and row[1].column == row[0].column + 1]
    said = [(code, name) for code, name in pairs if code in codes and len(name.split()) >= LEAST]
    found = dict(said)
    return found if len(found) == len(said) else {}
