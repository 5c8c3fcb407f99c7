"""Rows of a plan that are no action but the part to which those below belong: 'WS1 | Leadership | SRO: … | | Green' above 1.1."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.reading.grid import Cell
from reportgen.reading.layout.kinds import PLAN, SAYS_WHAT
from reportgen.reading.layout.one_text import coded
from reportgen.reading.layout.regions import Line, Region
from reportgen.reading.layout.table import Columns

LEAST_PARTS = 2
CODE = pattern(r"[A-Za-z]{0,12}[ -]?(\d{1,2})\.?|([A-Z])\.?")  # 'WS1', '2', 'C'
PREFIX = pattern(r"^[A-Za-z]{1,12}[ -]?(?=\d)")


def with_parts(region: Region, columns: Columns) -> Region:
    """The table with such rows as single texts.

    They are shaded alike, as no other row is, have no day on which they are due, and number every row below them.
    """
    ref = next(iter(columns.roles.get(Role.REF, ())), None)
    what = next((at for role in SAYS_WHAT for at in columns.roles.get(role, ())), None)
    if columns.kind is not PLAN or ref is None or what is None or Role.DEADLINE not in columns.roles:
        return region
    rows = {number: region.sheet.row(number) for number in region.data}
    heads = {number: coded(row[ref], row[what]) for number, row in rows.items() if _is_head(row, ref, what, columns)}
    refs = {number: row[ref] for number, row in rows.items() if ref in row}
    if len(heads) < LEAST_PARTS or region.data[0] not in heads or not _number_all(heads, region.data, refs):
        return region
    return replace(region, lines=tuple(Line(line.number, heads.get(line.number, line.lone), line.titles) for line in region.lines))


def _is_head(row: Mapping[int, Cell], ref: int, what: int, columns: Columns) -> bool:
    dated = any(at in row for role in (Role.DEADLINE, Role.REVISED) for at in columns.roles.get(role, ()))
    named = ref in row and what in row and row[ref] is not row[what]
    return named and not dated and row[ref].fill is not None and CODE.fullmatch(row[ref].text) is not None


def _number_all(heads: Collection[int], data: Sequence[int], refs: Mapping[int, Cell]) -> bool:
    """Whether 1.1 and 1.2, or 1a and 1b, stand below WS1 or 1, two rows or more on average, and none is shaded as that."""
    stem, others = "", [refs[number] for number in data if number not in heads and number in refs]
    shades = {refs[head].fill for head in heads}
    if len(shades) != 1 or any(each.fill in shades for each in others):
        return False
    for number in data:
        if number in heads:
            code = CODE.fullmatch(refs[number].text)
            stem = (code[1] or code[2]) if code is not None else ""
        elif number in refs and not _is_numbered_by(refs[number].text, stem):
            return False
    return len(others) >= len(heads) * LEAST_PARTS


def _is_numbered_by(ref: str, stem: str) -> bool:
    number = PREFIX.sub("", ref) if stem.isdecimal() else ref
    behind = number.removeprefix(stem)
    return number.startswith(stem) and behind != "" and (not stem[-1:].isdecimal() or not behind[0].isdecimal())
