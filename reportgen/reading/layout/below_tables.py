"""What stands below the rows of a table and is none of them: counts of its states, notes, and who prepared the paper."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reportgen.lexicon.fields.looks import Look
from reportgen.lexicon.patterns import pattern
from reportgen.reading.layout.profiles import looks
from reportgen.reading.layout.shapes import TOTAL, Shape

MOST_BELOW = 100  # lines
LEAST_COLUMNS = 4  # of a table beside whose rows a label and its text are narrow
NARROW, LONGEST_LABEL, LONGEST_SAID = 2, 40, 8  # cells of such a line; signs of the label; words of what it says
MOSTLY = 0.8
NOTES = pattern(
    r"\W*(?:foot ?|end ?)?(?:notes?|comments|guidance|footnotes?|nb|n\.b\.)(?: (?:to|on|for) .{1,40})?\W*", re.IGNORECASE
)
NUMBERED_NOTE = pattern(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4}|\*{1,3})[.)]?")
OF_COUNT = pattern(r"\W*(?:number|no\.?|count|how many|total)\b", re.IGNORECASE)
_DONE = (
    "prepared|approved|reviewed|updated|produced|compiled|completed|authorised|checked|owned|maintained|agreed|signed(?: off)?"
    "|written|cleared|issued"
)
_OF_WHAT = "plan|theme|priority|workstream|programme|project|executive|senior responsible"
_DETAILS = (
    "version(?: no\\.?| number)?|author|owner|review(?: date)?|update|status|contact|e-?mail|telephone|phone|date|circulation"
    "|distribution|classification|file ?(?:name|path)?"
)
OF_PAPER = pattern(  # 'Prepared by', 'Next review', 'Document owner', 'Theme lead'
    rf"\W*(?:(?:document|plan|tracker|paper|form|last|next|date|first|final) )?(?:(?:{_DONE}) ?(?:by|on|at)?|{_DETAILS}"
    rf"|(?:{_OF_WHAT}) (?:lead|owner|sponsor|officer|manager))\W*",
    re.IGNORECASE,
)


def first_below(numbers: Sequence[int], rows: Mapping[int, Shape], heads: Shape) -> int:
    """How many of the lines, by their numbers, are the table's own: what stands below them begins there.

    It may touch the table where it counts states, 'Complete | 7' over 'Under way | 2', else it stands below a blank row.
    """
    if len(heads.by_column) < LEAST_COLUMNS:
        return len(numbers)
    first = len(numbers)
    while first and _is_loose(rows[numbers[first - 1]]):
        first -= 1
    own = [rows[number] for number in numbers[:first]]
    if not own:
        return len(numbers)
    coded = _begin_with_refs([row for row in own if row.lone is None])
    for at in range(first, len(numbers)):
        apart = numbers[at] > numbers[at - 1] + 1
        if _is_all_below([rows[number] for number in numbers[at:]], apart, min(heads.by_column) if coded else None):
            return at
    return len(numbers)


def _is_loose(row: Shape) -> bool:
    return row.lone is not None or len(row.cells) <= NARROW or _counts_states(row)


def _is_all_below(rows: Sequence[Shape], apart: bool, refs: int | None) -> bool:
    """Whether the first of the lines begins what is below the table, and nothing among them may be a row of it.

    `refs` is the column of the refs with which its rows begin.
    """
    counted = [_counts_states(row) for row in rows]
    if not (counted[0] and sum(counted) > 1) and not (apart and (_heads_notes(rows[0]) or _is_label(rows[0], refs))):
        return False
    notes = False
    for row, counts in zip(rows, counted, strict=True):
        notes = notes or _heads_notes(row)
        if not (counts or row.lone is not None or _is_label(row, refs) or (notes and _is_note(row))):
            return False
    return True


def _counts_states(row: Shape) -> bool:
    """'Complete | 7', 'Red | 2 | Amber | 5', 'Total | 12'; 'Total: 15 | Blue | Green' and, below it, 'Number | 5 | 10'."""
    labels = [cell for cell in row.cells if isinstance(cell.value, str)]
    numbers = len(row.cells) - len(labels)
    whole = all(type(cell.value) is int for cell in row.cells if cell not in labels)
    unlike = [cell for cell in labels if not (TOTAL.match(cell.text) or looks(cell) & {Look.STATUS, Look.LEVEL})]
    counted = labels == row.cells[:1] and numbers > 1 and OF_COUNT.match(row.cells[0].text) is not None
    headed = not numbers and len(labels) > NARROW and TOTAL.match(row.cells[0].text) is not None
    return whole and bool(labels) and (counted or (not unlike and (headed or len(labels) <= numbers)))


def _heads_notes(row: Shape) -> bool:
    return row.lone is not None and NOTES.fullmatch(row.lone.text[:LONGEST_LABEL]) is not None


def _is_note(row: Shape) -> bool:
    return len(row.cells) <= NARROW and NUMBERED_NOTE.fullmatch(row.cells[0].text[:LONGEST_LABEL]) is not None


def _is_label(row: Shape, refs: int | None) -> bool:
    """'Prepared by | Jane Hill'; or any short label where the rows of the table begin with refs, and it is none."""
    if row.lone is not None or len(row.cells) != NARROW:
        return False
    label, said = row.cells
    if len(label.text) > LONGEST_LABEL or len(said.text.split()) > LONGEST_SAID or not isinstance(label.value, str):
        return False
    return OF_PAPER.fullmatch(label.text) is not None or (label.column == refs and not _is_ref(label.text))


def _begin_with_refs(rows: Sequence[Shape]) -> bool:
    refs = sum(Look.REF in looks(row.cells[0]) for row in rows)
    return refs >= max(NARROW, MOSTLY * len(rows))


def _is_ref(text: str) -> bool:
    return any(sign.isdigit() for sign in text) or len(text) <= NARROW
