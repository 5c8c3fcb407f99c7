"""When a Notice's own sheet says that returns or reviews are due: 'Progress returns to DfE | November 2024, May 2025'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.model.months import Month
from reportgen.reading.grid import Cell
from reportgen.reading.layout.headings import heading_words
from reportgen.reading.values.dates import TypedDate, Written, dates
from reportgen.reading.values.how_often import days_between

RETURN, REVIEW = "return", "review"
RETURNS, REVIEWS = frozenset({"return", "returns"}), frozenset({"review", "reviews"})
REPORTS = frozenset({"report", "reports", "reporting", "update", "updates"})
TO_MINISTERS = frozenset({"progress", "dfe", "department", "minister", "ministers", "secretary"})
# What else may be reviewed, or is told of a return or review: it names none that is due.
OF_ELSE = frozenset(
    """
    last previous latest outcome outcomes result results sent received submitted held board boards meeting meetings peer lga audit
    audits case cases file files policy plan plans inspection ofsted adviser chair document version sheet tracker page
    """.split()  # noqa: SIM905
)
BETWEEN = pattern(
    r"(?:[\s,;/&+()–—.:-]|\b(?:and|then|due|by|in|on|the|end|of|early|mid|late|return|review|\d(?:st|nd|rd|th)?)\b)*", re.IGNORECASE
)


@dataclass(frozen=True)
class MonthsDue:
    """What one cell says. `months` is None where that is no list of months, each later than the one before."""

    kind: str
    cell: Cell
    months: tuple[Month, ...] | None


def months_due(label: str, texts: Sequence[Cell]) -> tuple[MonthsDue, ...]:
    """Of a label that names returns or reviews what stands beside it, a list of months or a month in each cell.

    Words that name no time ('J Hallam', 'by post') say nothing of when they are due.
    """
    kind = _kind(label)
    found = [_due(kind, cell) for cell in texts] if kind is not None else []
    listed = tuple(each for each in found if each.months is not None)
    unread = found[:1] if found and not listed and _tells_when(texts[0].text) else []
    return listed or tuple(unread)


def _tells_when(text: str) -> bool:
    return bool(dates(text)) or days_between(text) is not None


def _kind(label: str) -> str | None:
    words = set(heading_words(label))
    if words & OF_ELSE:
        return None
    is_return = bool(words & RETURNS or (words & REPORTS and words & TO_MINISTERS))
    is_review = bool(words & REVIEWS)
    return None if is_return is is_review else RETURN if is_return else REVIEW


def _due(kind: str, cell: Cell) -> MonthsDue:
    if cell.day is not None:
        return MonthsDue(kind, cell, (Month.of(cell.day),))
    found = dates(cell.text)
    plain = all(each.written in (Written.DAY, Written.MONTH) for each in found)
    if not found or not plain or not BETWEEN.fullmatch(_besides(cell.text, found)):
        return MonthsDue(kind, cell, None)
    months = tuple(Month.of(each.last) for each in found if each.last is not None)
    in_turn = len(months) == len(found) and all(one < other for one, other in pairwise(months))
    return MonthsDue(kind, cell, months if in_turn else None)  # 'November, February and May 2025' is not in turn


def _besides(text: str, found: Sequence[TypedDate]) -> str:
    """The words of a text between its dates."""
    ends = [0, *(each.end for each in found)]
    starts = [*(each.start for each in found), len(text)]
    return " ".join(text[end:start] for end, start in zip(ends, starts, strict=True))
