"""What lines above the rows of a plan say that it is to bring: 'What success looks like: …'. It is hoped for, and no evidence.

What is called the outcome is that of the rows below it. Other hopes that all rows of a part stand below are the part's; those that
only some of them stand below are the outcome of those rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.model.plan import Priority
from reportgen.model.readings import SetAside
from reportgen.reading.grid import Cell
from reportgen.reading.layout.headings import meanings
from reportgen.reading.layout.table import Row, Table
from reportgen.reading.layout.titles import is_statement, tells_field

HOPED_FOR = (Role.OUTCOME, Role.MEASURE, Role.AMBITION)
LABELLED = pattern(r"([^:\d–—]{2,60}?)\s*(?::| [–—-] )\s*\S")
OUTCOME = pattern(r"\boutcomes?\b", re.IGNORECASE)
LEAST_WORDS = 5  # of a line below a label alone; fewer may name a part
OF_SEVERAL = "it says what more than one part of the plan is to bring"
OF_NONE = "it says what actions are to bring that belong to no part of the plan"


@dataclass(frozen=True, kw_only=True)
class Hopes:
    """The lines of one table that say what is hoped for, told apart from those that name its parts."""

    outcome: str | None = None  # of every row
    above: tuple[Cell, ...]  # the whole table, the outcome apart
    beside: dict[int, tuple[Cell, ...]]  # bands, by the number of the row that stands below them

    def of_parts(self, rows: Sequence[tuple[Row, Priority | None]]) -> dict[Priority, str]:
        """What each part is to bring."""
        parts: dict[Priority | None, set[tuple[Cell, ...]]] = {}
        for row, part in rows:
            parts.setdefault(part, set()).add(self.beside.get(row.number, ()))
        above = self.above if len(parts) == 1 else ()
        lines = {part: (*above, *(said.pop() if len(said) == 1 else ())) for part, said in parts.items()}
        return {part: _joined(told) for part, told in lines.items() if part is not None and told}

    def of_row(self, row: Row, told: str | None) -> str | None:
        """What a row is to bring, beside what is told of its part."""
        lines = self.beside.get(row.number, ())
        text = _joined(lines) if lines else self.outcome
        return None if text is None or (told is not None and told.endswith(text)) else text

    def aside(self, parts: Sequence[Priority | None]) -> Iterator[SetAside]:
        """The lines above that belong to no part."""
        if len(set(parts)) != 1 or parts[0] is None:
            because = OF_SEVERAL if any(parts) else OF_NONE
            yield from (SetAside(place=cell.place, cells=1, because=because) for cell in self.above)


NOTHING_HOPED = Hopes(above=(), beside={})


def without_hopes(table: Table) -> tuple[Table, Hopes]:
    """The table without the lines that say what is hoped for, and those lines. Where no other band stands above a row they stay."""
    above = tuple(_hoped_for(table.titles))
    by_bands = {row.bands: tuple(_hoped_for(row.bands)) for row in table.rows}
    told = {bands: lines for bands, lines in by_bands.items() if lines and len(lines) < len(bands)}
    if not above and not told:
        return table, NOTHING_HOPED
    rows = (_without(row, told[row.bands]) if row.bands in told else row for row in table.rows)
    beside = {row.number: told[row.bands] for row in table.rows if row.bands in told}
    titles = tuple(title for title in table.titles if title not in above)
    outcomes = {cell: text for cell in above if (text := _outcome(cell.text)) and Role.OUTCOME not in table.columns.roles}
    hopes = Hopes(
        outcome="\n".join(outcomes.values()) or None, above=tuple(cell for cell in above if cell not in outcomes), beside=beside
    )
    return replace(table, titles=titles, rows=tuple(rows)), hopes


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
        if _is_label(line.text):
            label, below = line, False
        elif _is_hope(line.text):
            yield line
            label, below = None, False
        elif (label is not None or below) and _may_be_hoped(line.text):
            yield from (label, line) if label is not None else (line,)
            label, below = None, True
        else:
            label, below = None, False


def _is_label(text: str) -> bool:
    return any(fit.whole and meant in HOPED_FOR for meant, fit in meanings(text.rstrip(" :")).items())


def _is_hope(text: str) -> bool:
    label = LABELLED.match(text)
    return label is not None and _is_label(label[1])


def _may_be_hoped(text: str) -> bool:
    return not tells_field(text) and (is_statement(text) or len(text.split()) >= LEAST_WORDS)


def _joined(lines: Sequence[Cell]) -> str:
    return "\n".join(line.text for line in lines)


def with_hope(part: Priority, hope: str) -> Priority:
    """The part with what it is to bring below what is said of it already."""
    said = [text for text in (part.statement, hope) if text]
    return replace(part, statement="\n".join(dict.fromkeys(said)))
