"""The day that the trackers themselves say they speak of: 'Position at 31 December 2025', 'Data as at' beside a day.

Nothing is read for it. Where nobody said which month is meant, it tells which to ask for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.model.places import Place
from reportgen.reading.grid import Sheet, distinct
from reportgen.reading.values.dates import Written, dates

ROWS = 8  # of a sheet, from its top
LONGEST = 250  # signs of a line
BEFORE = 60  # signs before the day
SPEAKS_OF = pattern(  # right before a day: 'position at ', 'Progress as at the end of ', 'Update for '
    r"(?:\b(?:position|progress|status|data|figures|updated?|report|version|correct|current)\b[^.;\d]{0,40}?\b(?:at|to|for|on|date)\b"
    r"|\bas (?:at|of)\b|\b(?:this version|reporting (?:period|month)|(?:status|position) date)\s{0,2}:)[^.;\d]{0,20}$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class StatedPosition:
    """`words` are those of the line, as typed."""

    day: date
    words: str
    place: Place


def stated_position(sheets: Iterable[Sheet], today: date) -> StatedPosition | None:
    """The latest such day that is over; None where no line at the top of a sheet tells one."""
    found = [each for sheet in sheets for each in _at_the_top(sheet) if each.day <= today]
    return max(found, key=lambda each: each.day, default=None)


def _at_the_top(sheet: Sheet) -> Iterator[StatedPosition]:
    for number in list(sheet.rows)[:ROWS]:
        cells = list(distinct(sheet.row(number).values()))
        for cell in cells:
            text = cell.text[:LONGEST] if cell.day is None else ""
            for one in dates(text):
                said = SPEAKS_OF.search(text[max(0, one.start - BEFORE) : one.start])
                if said is not None and one.last is not None and one.written in (Written.DAY, Written.MONTH):
                    yield StatedPosition(one.last, " ".join(text.split()), cell.place)
        for label, cell in pairwise(cells):
            if cell.day is not None and SPEAKS_OF.search(label.text[-BEFORE:]) is not None:
                yield StatedPosition(cell.day, f"{' '.join(label.text.split())} {cell.text}", label.place)
