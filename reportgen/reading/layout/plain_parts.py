"""Single texts in the column of the actions that nothing sets off, and that name parts of the plan all the same."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportgen.lexicon.fields.looks import Look
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.reading.grid import Cell
from reportgen.reading.layout.headings import is_title_of_priority
from reportgen.reading.layout.kinds import INDICATORS, PLAN, SAYS_WHAT
from reportgen.reading.layout.profiles import looks, says_what_to_do
from reportgen.reading.layout.regions import Line, Region
from reportgen.reading.layout.side_by_side import is_wide
from reportgen.reading.layout.table import Columns
from reportgen.reading.layout.titles import PART_LABELS, is_numbered_part, is_remark, may_name_a_part

LETTERED = pattern(rf"(?i:{PART_LABELS}|part) [A-Z]\s?[:–—.-]\s")
WHAT = {PLAN: SAYS_WHAT, INDICATORS: (Role.INDICATOR,)}  # what says what each row is about
LEAST_PARTS = 2
LEAST_TOLD = 2  # cells of a row besides what says what is to be done
NEARLY_ALL = 0.8  # of the rows
LONGEST_PART = 8  # words, of one that has no number


def plain_parts(region: Region, columns: Columns) -> frozenset[int]:
    """The rows of such texts: 'Priority 1: Leadership', or short ones over all rows of a table that tells more of each.

    'Front door' right below the headings, and 'Care leavers' further down, each over rows: no action stands there without all that
    is told of the others, and no measure. What says what to do names no part; nor, beside parts that are set off or numbered, does
    any other text, unless it stands right below one that is numbered.
    """
    said = [column for role in WHAT.get(columns.kind, ()) for column in columns.roles.get(role, ())]
    alone = [line for line in region.lines if line.lone is not None and not line.titles and not is_remark(line.lone.text)]
    lines = [line for line in alone if line.lone is not None and line.lone.column in said and not says_what_to_do(line.lone.text)]
    if not lines or not _tells_more_of_rows(region, columns, said):
        return frozenset()
    numbered = {line.number for line in lines if line.lone is not None and _is_numbered(line.lone.text)}
    rest = [line for line in lines if line.number not in numbered]
    set_off = any(_is_set_off(line.lone, region) for line in alone if line.lone is not None)
    below = {line.number for above, line in pairwise(region.lines) if above.number in numbered}
    may_be = not set_off and (not numbered or any(line.number in below for line in rest))
    named = bool(rest) and may_be and all(line.lone is not None and _names_part(line.lone) for line in rest)
    over_all = region.lines[0] in lines and len(lines) >= LEAST_PARTS and set(_last_of_runs(region, lines)) <= {*_over_rows(region)}
    return frozenset({*numbered, *(line.number for line in rest)} if named and over_all else numbered)


def _is_set_off(cell: Cell, region: Region) -> bool:
    return cell.bold or cell.fill is not None or is_wide(region.sheet, cell)


def _is_numbered(text: str) -> bool:
    return is_title_of_priority(text) or is_numbered_part(text) or LETTERED.match(text) is not None


def _names_part(cell: Cell) -> bool:
    plain = not (cell.text.rstrip().endswith(".") or looks(cell) & {Look.DATE})
    return plain and len(cell.text.split()) <= LONGEST_PART and may_name_a_part(cell.text)


def _tells_more_of_rows(region: Region, columns: Columns, said: list[int]) -> bool:
    others = {*columns.meanings, *columns.periods} - set(said)
    least = min(LEAST_TOLD, len(others))
    told = [len(others & region.sheet.row(number).keys()) >= least > 0 for number in region.data]
    return len(told) > 1 and sum(told) >= NEARLY_ALL * len(told)


def _over_rows(region: Region) -> Iterator[int]:
    """The single texts right above a row of data, or above what says what to do."""
    for line, below in pairwise(region.lines):
        if line.lone is not None and (below.lone is None or says_what_to_do(below.lone.text)):
            yield line.number


def _last_of_runs(region: Region, lines: list[Line]) -> Iterator[int]:
    """Of single texts that stand below one another the last."""
    alone = {line.number for line in lines}
    behind = {line.number: below.number for line, below in pairwise(region.lines)}
    yield from (number for number in alone if behind.get(number) not in alone)
