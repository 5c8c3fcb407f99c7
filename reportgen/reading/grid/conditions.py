"""Fills that simple conditional formats give: 'cell equals "Red"', 'text contains', '$F2="Complete"'.

Formulas are never worked out. A rule that would need that is left alone, and so is a blank cell.
"""

from __future__ import annotations

import operator
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from reportgen.lexicon.patterns import pattern
from reportgen.reading.grid.areas import Area, column_number
from reportgen.reading.grid.bounds import Left
from reportgen.reading.grid.cells import Cell
from reportgen.reading.grid.markup import whole
from reportgen.reading.grid.sheet_parts import Condition

Place = tuple[int, int]  # row and column
Cells = Mapping[Place, Cell]
Constant = str | float | bool
Test = Callable[[Place, Cells], bool]

LONGEST = 300  # signs of a rule's formula; longer ones are not simple
COMPARED: Mapping[str, Callable[[Constant, Constant], bool]] = {
    "=": operator.eq,
    "<>": operator.ne,
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
}
OPERATORS = {
    "equal": "=",
    "notEqual": "<>",
    "greaterThan": ">",
    "lessThan": "<",
    "greaterThanOrEqual": ">=",
    "lessThanOrEqual": "<=",
}
TEXT_TESTS: Mapping[str, Callable[[str, str], bool]] = {
    "containsText": lambda text, part: part in text,
    "notContainsText": lambda text, part: part not in text,
    "beginsWith": str.startswith,
    "endsWith": str.endswith,
}
CONSTANT = r'("(?:[^"]|"")*"|-?[0-9]{1,15}(?:\.[0-9]{1,15})?%?|TRUE|FALSE)'
REFERENCE = r"(\$?)([A-Z]{1,3})(\$?)([0-9]{1,7})"
COMPARISON = pattern(rf"=? ?\(?{REFERENCE} ?(=|<>|>=|<=|>|<) ?{CONSTANT}\)?")
SEARCH = pattern(rf'=? ?(?:NOT\(ISERROR|ISNUMBER)\(SEARCH\(("(?:[^"]|"")*"), ?{REFERENCE}\)\){{1,2}}', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Rule:
    areas: tuple[Area, ...]
    priority: int
    fill: str
    test: Test


def conditional_fills(conditions: Iterable[Condition], fills: Sequence[str | None], cells: Cells, left: Left) -> dict[Place, str]:
    """The fill of each cell that a rule colours; of several rules the first in their order. Takes what it tries from `left`."""
    rules = sorted(_rules(conditions, fills), key=lambda rule: rule.priority)
    if not rules:
        return {}
    filled: dict[int, list[int]] = {}
    for row, column in sorted(at for at, cell in cells.items() if cell.value is not None):
        filled.setdefault(column, []).append(row)
    found: dict[Place, str] = {}
    tries = ((rule, at) for rule in rules for at in _within(rule.areas, filled))
    for rule, at in islice(tries, left.judged):
        left.judged -= 1
        if at is not None and at not in found and rule.test(at, cells):
            found[at] = rule.fill
    return found


def _rules(conditions: Iterable[Condition], fills: Sequence[str | None]) -> Iterator[_Rule]:
    for condition in conditions:
        number = whole(condition.attributes.get("dxfId"), -1)
        fill = fills[number] if 0 <= number < len(fills) else None
        if fill and condition.areas and (test := _test(condition)) is not None:
            yield _Rule(condition.areas, whole(condition.attributes.get("priority")), fill, test)


def _within(areas: tuple[Area, ...], filled: Mapping[int, list[int]]) -> Iterator[Place | None]:
    """The filled cells of the areas; None for each column that was looked through."""
    columns = sorted(filled)
    for area in areas:
        for column in columns[bisect_left(columns, area.left) : bisect_right(columns, area.right)]:
            yield None
            rows = filled[column]
            yield from ((row, column) for row in rows[bisect_left(rows, area.top) : bisect_right(rows, area.bottom)])


def _test(condition: Condition) -> Test | None:
    """What the rule asks of a cell; None where that takes a formula."""
    kind, criteria = condition.attributes.get("type", ""), condition.criteria
    if any(len(criterion) > LONGEST for criterion in criteria):
        return None
    if kind in TEXT_TESTS and (words := condition.attributes.get("text")):
        return _of_text(TEXT_TESTS[kind], words.casefold())
    if kind == "cellIs":
        return _of_own_value(condition.attributes.get("operator", ""), [_constant(criterion) for criterion in criteria])
    if kind == "expression" and len(criteria) == 1:
        return _of_another(criteria[0], condition.areas[0])
    return (lambda _, __: True) if kind == "notContainsBlanks" else None


def _of_text(holds: Callable[[str, str], bool], words: str) -> Test:
    return lambda at, cells: holds(cells[at].text.casefold(), words)


def _of_own_value(named: str, constants: list[Constant | None]) -> Test | None:
    first = constants[0] if constants else None
    if first is None:
        return None
    if named in OPERATORS:
        return lambda at, cells: _holds(cells.get(at), OPERATORS[named], first)
    second = constants[1] if len(constants) > 1 else None
    if named not in ("between", "notBetween") or second is None:
        return None
    wanted = named == "between"
    return lambda at, cells: wanted == (_holds(cells.get(at), ">=", first) and _holds(cells.get(at), "<=", second))


def _of_another(formula: str, area: Area) -> Test | None:
    """`$F2="Complete"`, held against the cell that it names, as seen from each cell of the area."""
    if comparison := COMPARISON.fullmatch(formula.strip()):
        *reference, sign, typed = comparison.groups()
        constant = _constant(typed)
        seen = _seen_from(reference, area)
        return None if constant is None else lambda at, cells: _holds(cells.get(seen(at)), sign, constant)
    if search := SEARCH.fullmatch(formula.strip()):
        words = str(_constant(search[1])).casefold()
        seen = _seen_from(search.groups()[1:], area)
        return lambda at, cells: (cell := cells.get(seen(at))) is not None and words in cell.text.casefold()
    return None


def _seen_from(reference: Sequence[str], area: Area) -> Callable[[Place], Place]:
    column_fixed, letters, row_fixed, digits = reference
    row, column = int(digits), column_number(letters.upper())
    return lambda at: (
        row if row_fixed else row + at[0] - area.top,
        column if column_fixed else column + at[1] - area.left,
    )


def _constant(text: str) -> Constant | None:
    """'"Red"' -> 'Red'; '0.9' -> 0.9; None for what is no constant."""
    text = text.strip().removeprefix("=")
    if not re.fullmatch(CONSTANT, text):
        return None
    if text.startswith('"'):
        return text[1:-1].replace('""', '"')
    if text in ("TRUE", "FALSE"):
        return text == "TRUE"
    return float(text.removesuffix("%")) / (100 if text.endswith("%") else 1)


def _holds(cell: Cell | None, sign: str, constant: Constant) -> bool:
    """As Excel compares: words without regard to capitals; a text is never a number."""
    value = cell.value if cell is not None else None
    if isinstance(value, str) and isinstance(constant, str):
        return COMPARED[sign](cell.text.casefold() if cell else "", constant.strip().casefold())
    if isinstance(value, bool) or isinstance(constant, bool):
        return value is constant if sign == "=" else sign == "<>" and value is not constant
    if isinstance(value, int | float) and isinstance(constant, int | float):
        return COMPARED[sign](value, constant)
    return sign == "<>" and value is not None
