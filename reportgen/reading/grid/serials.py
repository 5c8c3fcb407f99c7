"""Excel's numbers as days, times of day and lengths of time, by the format that they stand in."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from enum import Enum
from functools import lru_cache

from reportgen.lexicon.patterns import pattern

EPOCH, EPOCH_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)
LEAP_DAY_OF_1900 = 60  # Excel counts 29 February 1900, which there never was
DAY = timedelta(days=1)
MILLISECONDS = 86_400_000
# What shows nothing of the number: words in quotes, escaped signs, widths, fillers, colours, countries and conditions.
UNSHOWN = pattern(r'"[^"]*"?|\\.?|_.?|\*.?|\[(?!h+\]|m+\]|s+\])[^\]]*\]?', re.IGNORECASE | re.ASCII | re.DOTALL)
LENGTH = pattern(r"\[(?:h+|m+|s+)\]", re.IGNORECASE | re.ASCII)
SECONDS_PARTS = pattern(r"s\.0+", re.IGNORECASE | re.ASCII)
DIGIT = pattern(r"[0#?]")
DATE_CODE = pattern(r"[dmyhs]", re.IGNORECASE | re.ASCII)


class Kind(Enum):
    NUMBER = "number"
    MOMENT = "moment"  # a day, a time of day, or both
    LENGTH = "length"  # of time: '[h]:mm'


@lru_cache(maxsize=1024)
def kind_of(number_format: str) -> Kind:
    """What a number in that format stands for; its first section decides."""
    codes = UNSHOWN.sub("", number_format.partition(";")[0])
    if codes.strip().casefold() in ("general", "standard"):
        return Kind.NUMBER
    if LENGTH.search(codes):
        return Kind.LENGTH
    shows_digits = DIGIT.search(SECONDS_PARTS.sub("", codes))
    return Kind.MOMENT if DATE_CODE.search(codes) and not shows_digits else Kind.NUMBER


def moment(serial: float, since_1904: bool = False) -> datetime | time | None:
    """The day and time of a serial number; below 1 a time of day; None where Excel shows '####'."""
    if serial < 0:
        return None
    days, part = divmod(serial, 1)
    of_day = timedelta(milliseconds=round(part * MILLISECONDS))
    if serial < 1 and of_day < DAY:
        return (datetime.min + of_day).time()
    if 0 < serial < LEAP_DAY_OF_1900 and not since_1904:
        days += 1
    try:
        return (EPOCH_1904 if since_1904 else EPOCH) + timedelta(days=days) + of_day
    except OverflowError:
        return None


def length(serial: float) -> timedelta | None:
    """Half a day for 0.5."""
    try:
        return timedelta(milliseconds=round(serial * MILLISECONDS))
    except OverflowError:
        return None
