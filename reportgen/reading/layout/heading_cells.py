"""What one cell tells of its row: whether it may head a column, names a period, or is what no heading is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise

from reportgen.lexicon.fields.looks import Look
from reportgen.lexicon.patterns import pattern
from reportgen.reading.grid import Cell
from reportgen.reading.layout.headings import heading_alone, heading_words, is_known, meanings
from reportgen.reading.layout.profiles import looks
from reportgen.reading.values.dates import cut_out, dates

LONGEST_HEADING = 160  # characters
LONGEST_PERIOD = 40
MOST_TOLD_APART = 50  # cells of a row, by which it is told whether they are headings
LIKE = 0.85  # how much alike two headings are that differ by a slip
COLUMN_NUMBER = pattern(r"[(\[]?(?:\d{1,2}|[A-Za-z])[)\]]?")
PLAIN_REF = pattern(r"\d{1,3}\.\d{1,2}")  # of which no date is read
NUMBERED = pattern(r"[A-Z]{0,4}\d{1,3}(?:\.\d{1,3})+[a-z]?|[A-Z]{1,5}-?\d{1,3}|\d{1,3}[.)]?")  # refs of rows
LETTER_LEVEL = pattern(r"[RAGBY]|red|amber|green|blue|yes|n/a|-", re.IGNORECASE)
PLAIN_LOOKS = {Look.DATE, Look.PEOPLE, Look.STATUS, Look.LEVEL, Look.REF, Look.NUMBER, Look.PERCENT}


def heads_column(cell: Cell, mend: bool) -> float:
    """1 where its words are all of a heading that is known, or a period; a half where they are part of one or misspelt."""
    if is_period(cell):
        return 0.9
    if not isinstance(cell.value, str) or not cell.text:
        return 0.0
    if is_known(cell.text):
        return 1.0 if len(cell.text) > 1 else 0.5  # 'N' is how many answered, but oftener a letter that rates
    if not mend or len(cell.text) > 80 or len(cell.text.split()) > 10:
        return 0.0
    best = max((fit.weight for fit in meanings(cell.text).values()), default=0.0)
    return 0.6 if best >= 4.5 else 0.0


def is_headed(cell: Cell | None) -> bool:
    return cell is not None and heads_column(cell, mend=True) > 0


def same_heading(one: Cell, other: Cell | None) -> bool:
    if other is None:
        return False
    if heading_words(one.text) == heading_words(other.text):
        return True
    if is_period(one) or is_period(other):
        return one.text == other.text
    if _is_like(one.text.casefold(), other.text.casefold()):
        return True
    mine, theirs = meanings(one.text), meanings(other.text)
    return any(meant in theirs and min(fit.weight, theirs[meant].weight) >= 6 for meant, fit in mine.items())


@lru_cache(maxsize=8192)
def _is_like(one: str, other: str) -> bool:
    """The same but for a slip. What can be told quickly is: most rows are no headings."""
    if 2 * min(len(one), len(other)) < LIKE * (len(one) + len(other)):
        return False
    matcher = SequenceMatcher(None, one, other)
    return matcher.quick_ratio() >= LIKE and matcher.ratio() >= LIKE


def is_period(cell: Cell) -> bool:
    """A month, quarter, term or year that may head a column; a true date, or words of which the date is nearly all."""
    if isinstance(cell.value, date):
        return True
    if isinstance(cell.value, int) and not isinstance(cell.value, bool):
        return 2000 <= cell.value <= 2099
    if not isinstance(cell.value, str) or not 2 <= len(cell.text) <= LONGEST_PERIOD:
        return False
    return _names_period(cell.text)


@lru_cache(maxsize=8192)  # asked of each cell several times, and levels, leads and headings stand again and again
def _names_period(text: str) -> bool:
    if PLAIN_REF.fullmatch(text[:7]):
        return False
    text = " ".join(text.split())
    found = dates(text)
    return bool(found) and len(re.findall(r"\w+", cut_out(text, found))) <= 2


def is_data(cell: Cell) -> bool:
    """What no heading is: an amount, a share, a true or false, one letter of a scale."""
    value = cell.value
    if isinstance(value, bool | time | timedelta):
        return True
    if isinstance(value, int | float) and not isinstance(value, date | datetime):
        return not (isinstance(value, int) and 2000 <= value <= 2099)
    if not isinstance(value, str):
        return False
    numbered = NUMBERED.fullmatch(cell.text[:12]) is not None and not _names_period(cell.text)  # 'SEP-25' is no ref
    return len(heading_alone(cell.text)) > LONGEST_HEADING or numbered or LETTER_LEVEL.fullmatch(cell.text[:8]) is not None


def are_different_levels(cells: Sequence[Cell]) -> bool:
    texts = {cell.text for cell in cells if Look.LEVEL in looks(cell)}
    return len(texts) == len(cells)


def are_in_order(texts: Sequence[str]) -> bool:
    """'(a)', '(b)', '(c)' or 1, 2, 3: columns that are numbered from the first."""
    if not all(COLUMN_NUMBER.fullmatch(text) for text in texts):
        return False
    marks = [re.sub(r"\W", "", text).casefold() for text in texts]
    orders = [int(mark) if mark.isdecimal() else ord(mark) - ord("a") + 1 for mark in marks]
    return orders[0] == 1 and all(later == earlier + 1 for earlier, later in pairwise(orders))
