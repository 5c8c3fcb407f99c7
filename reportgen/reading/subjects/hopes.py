"""What lines above the rows of a plan say that it is to bring: 'What success looks like: …'. It is hoped for, and no evidence.

What is called the outcome is that of the rows below it. Other hopes that all rows of a part stand below are the part's, as are
those in rows of their own below its actions; those that only some of them stand below are the outcome of those rows.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import field, replace

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.model.plan import Priority
from reportgen.model.readings import SetAside
from reportgen.reading.grid import Cell, distinct
from reportgen.reading.layout.headings import meanings
from reportgen.reading.layout.kinds import PLAN
from reportgen.reading.layout.table import Row, Table
from reportgen.reading.layout.titles import is_statement, tells_field

HOPED_FOR = (Role.OUTCOME, Role.MEASURE, Role.AMBITION)
MEASURED_BY = (*HOPED_FOR, Role.INDICATOR)  # 'KPI: …', in a row below actions
LABELLED = pattern(r"([^:\d–—]{2,60}?)\s*(?::| [–—-] )\s*\S")
# 'What will be different', 'What good looks like'; not 'Success'.
OUTCOME = pattern(r"\b(?:outcomes?|differen(?:t|ce)|impact|changed?|good)\b", re.IGNORECASE)
LEAST_WORDS = 5  # of a line below a label alone; fewer may name a part
OF_SEVERAL = "it says what more than one part of the plan is to bring"
OF_NONE = "it says what actions are to bring that belong to no part of the plan"


@dataclass(frozen=True, kw_only=True)
class Hopes:
    """The lines of one table that say what is hoped for, told apart from those that name its parts."""

    outcomes: dict[int, str]  # what lines that are called the outcome say, by the number of the row that stands below them
    above: tuple[Cell, ...]  # the whole table, the outcome apart
    beside: dict[int, tuple[Cell, ...]]  # bands, the outcome apart, by the number of the row that stands below them
    below: dict[int, tuple[Cell, ...]] = field(default_factory=dict)  # rows, by the number of the action that stands above them

    def of_parts(self, rows: Sequence[tuple[Row, Priority | None]]) -> dict[Priority, str]:
        """What each part is to bring."""
        parts: dict[Priority | None, set[tuple[Cell, ...]]] = {}
        below: dict[Priority | None, list[Cell]] = {}
        for row, part in rows:
            parts.setdefault(part, set()).add(self.beside.get(row.number, ()))
        for number, cells in self.below.items():
            part = next((part for row, part in reversed(rows) if row.number <= number), None)
            below.setdefault(part, []).extend(cells)
        above = self.above if len(parts) == 1 else ()
        lines = {part: (*above, *(said.pop() if len(said) == 1 else ()), *below.get(part, ())) for part, said in parts.items()}
        return {part: _joined(told) for part, told in lines.items() if part is not None and told}

    def of_row(self, row: Row, told: str | None) -> str | None:
        """What a row is to bring, beside what is told of its part."""
        text = _joined(self.beside.get(row.number, ()))
        other = text if told is None or not told.endswith(text) else ""
        return "\n".join(filter(None, [self.outcomes.get(row.number), other])) or None

    def aside(self, parts: Sequence[Priority | None]) -> Iterator[SetAside]:
        """The lines above that belong to no part; those below too, where there are no parts."""
        because = OF_SEVERAL if any(parts) else OF_NONE
        above = self.above if len(set(parts)) != 1 or parts[0] is None else ()
        below = (cell for cells in self.below.values() for cell in cells if not any(parts))
        yield from (SetAside(place=cell.place, cells=1, because=because) for cell in (*above, *below))


NOTHING_HOPED = Hopes(outcomes={}, above=(), beside={})


def without_hopes(table: Table) -> tuple[Table, Hopes]:
    """The table without the lines that say what is hoped for, and those lines. Where no other band stands above a row they stay."""
    above = tuple(_hoped_for(table.titles))
    by_bands = {row.bands: tuple(_hoped_for(row.bands)) for row in table.rows}
    told = {bands: lines for bands, lines in by_bands.items() if lines and len(lines) < len(bands)}
    below = rows_of_hopes(table)
    if not above and not told and not below:
        return table, NOTHING_HOPED
    kept = [row for row in table.rows if row.number not in below]
    rows = (_without(row, told[row.bands]) if row.bands in told else row for row in kept)
    titles = tuple(title for title in table.titles if title not in above)
    in_column = Role.OUTCOME in table.columns.roles
    outcome, others = ("", above) if in_column else _outcomes(above)
    of_bands = {bands: ("", lines) if in_column else _outcomes(lines) for bands, lines in told.items()}
    said = {row.number: of_bands[row.bands] for row in table.rows if row.bands in told}
    outcomes = {row.number: text for row in table.rows if (text := said.get(row.number, ("", ()))[0] or outcome)}
    beside = {number: lines for number, (_, lines) in said.items()}
    hopes = Hopes(outcomes=outcomes, above=others, beside=beside, below=_by_row_above(below, [row.number for row in kept]))
    return replace(table, titles=titles, rows=tuple(rows)), hopes


def rows_of_hopes(table: Table) -> dict[int, Cell]:
    """Rows below actions of nothing but a line that says what those are to bring: 'Measure: 60% of plans in 20 weeks by March'.

    Where most rows are actions with more than their text.
    """
    alone = {row.number: cells[0] for row in table.rows if len(cells := list(distinct(row.cells.values()))) == 1}
    if table.kind is not PLAN or not table.rows or len(alone) * 2 >= len(table.rows):
        return {}
    first = min(row.number for row in table.rows if row.number not in alone)
    return {number: cell for number, cell in alone.items() if number > first and _is_hope(cell.text, MEASURED_BY)}


def _by_row_above(below: Mapping[int, Cell], numbers: Sequence[int]) -> dict[int, tuple[Cell, ...]]:
    found: dict[int, tuple[Cell, ...]] = {}
    for number, cell in below.items():
        above = numbers[bisect(numbers, number) - 1]
        found[above] = (*found.get(above, ()), cell)
    return found


def _outcomes(lines: Sequence[Cell]) -> tuple[str, tuple[Cell, ...]]:
    """What the lines that are called the outcome say, and the other lines."""
    called = {line: text for line in lines if (text := _outcome(line.text))}
    return "\n".join(called.values()), tuple(line for line in lines if line not in called)


def _outcome(line: str) -> str | None:
    """What stands behind a label that calls it the outcome: 'Outcome we want: …'."""
    label = LABELLED.match(line)
    called = label is not None and OUTCOME.search(label[1]) is not None and _is_label(label[1])
    return line[label.end() - 1 :].strip() if label is not None and called else None


def _without(row: Row, lines: Sequence[Cell]) -> Row:
    return replace(row, bands=tuple(band for band in row.bands if band not in lines))


def _hoped_for(lines: Sequence[Cell]) -> Iterator[Cell]:
    """'What success looks like: …'; or that alone, with the lines below it that are no names."""
    label: Cell | None = None
    below = False
    for line in lines:
        if _is_hope(line.text):  # a short one may read as a question, 'What will be different: families wait less'
            yield line
            label, below = None, False
        elif _is_label(line.text):
            label, below = line, False
        elif (label is not None or below) and _may_be_hoped(line.text):
            yield from (label, line) if label is not None else (line,)
            label, below = None, True
        else:
            label, below = None, False


def _is_label(text: str, among: Collection[Role] = HOPED_FOR) -> bool:
    return any(fit.whole and meant in among for meant, fit in meanings(text.rstrip(" :")).items())


def _is_hope(text: str, among: Collection[Role] = HOPED_FOR) -> bool:
    label = LABELLED.match(text)
    return label is not None and _is_label(label[1], among)


def _may_be_hoped(text: str) -> bool:
    return not tells_field(text) and (is_statement(text) or len(text.split()) >= LEAST_WORDS)


def _joined(lines: Sequence[Cell]) -> str:
    return "\n".join(line.text for line in lines)


def with_hope(part: Priority, hope: str) -> Priority:
    """The part with what it is to bring below what is said of it already."""
    said = [text for text in (part.statement, hope) if text]
    return replace(part, statement="\n".join(dict.fromkeys(said)))
