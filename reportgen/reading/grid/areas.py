"""Cells and rectangles of cells by the names that Excel gives them."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from reportgen.lexicon.patterns import pattern
from reportgen.reading.grid.bounds import MOST_AREAS_OF_RULE

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384  # of a sheet
CORNER = r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})"
AREA = pattern(rf"{CORNER}(?::{CORNER})?")


class Area(NamedTuple):
    """A rectangle of cells, its ends included."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def cells(self) -> int:
        return (self.bottom - self.top + 1) * (self.right - self.left + 1)


def coordinate(row: int, column: int) -> str:
    """(9, 5) -> 'E9'."""
    return f"{column_letters(column)}{row}"


@lru_cache(maxsize=LAST_COLUMN)
def column_letters(column: int) -> str:
    """27 -> 'AA'."""
    letters = ""
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def column_number(letters: str) -> int:
    """'AA' -> 27; 0 where it is no column's name."""
    number = 0
    for letter in letters[:4]:
        if not "A" <= letter <= "Z":
            return 0
        number = number * 26 + ord(letter) - ord("A") + 1
    return number if number <= LAST_COLUMN else 0


def areas_of(text: str) -> tuple[Area, ...]:
    """The rectangles of 'A1:C3 E5'; what is none is left out."""
    matches = (AREA.fullmatch(part) for part in text.split(maxsplit=MOST_AREAS_OF_RULE)[:MOST_AREAS_OF_RULE])
    return tuple(area for match in matches if match and (area := _area(*match.groups())) is not None)


def _area(left: str, top: str, right: str | None, bottom: str | None) -> Area | None:
    columns = sorted((column_number(left.upper()), column_number((right or left).upper())))
    rows = sorted((int(top), int(bottom or top)))
    return Area(rows[0], columns[0], min(rows[1], LAST_ROW), columns[1]) if rows[0] and columns[0] else None
