"""How numbers, dates and gaps are worded: the only module that rounds (halves up, as Excel does).

House style of GOV.UK and the Office for National Statistics: 1,147; 41.3%; 189.2 per 10,000; 30 April 2023; minus as −.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from math import ceil

from reportgen.model.indicators import Number, Period
from reportgen.model.months import NAMES, Month

ALL_DIGITS = Context(prec=700)  # the largest float has 309 before its point
MINUS = "−"
NO_DATA = "no data"
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth")
CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
UNIT_WORDS = {"number": "", "rate": " per 10,000", "percent": "%", "days": " days"}


def rounded(value: Decimal, places: int) -> Decimal:
    """Halves away from zero, as Excel rounds: 2.5 -> 3; however many digits there are."""
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, ALL_DIGITS)


def places(value: Decimal) -> int:
    """How many decimals it has."""
    return max(0, -int(value.as_tuple().exponent))


def fitting(share: Decimal, scale: int, base: int) -> range:
    """All counts of the base of which it is the share, rounded halves up to as many places as it has."""
    half = Decimal("0.5").scaleb(-places(share))
    first, beyond = (ceil(bound * base / scale) for bound in (share - half, share + half))
    return range(max(0, first), min(base + 1, beyond))


def plain(value: Decimal | int) -> str:
    """1147 -> '1,147'; -5.4 -> '−5.4'. As many decimal places as the value has."""
    return f"{value:,}".replace("-", MINUS)


def number(value: Number) -> str:
    """With its unit: '41.3%', '189.2 per 10,000', '£1,200', '1,147'."""
    if value.unit == "pounds":
        return f"{MINUS if value.value < 0 else ''}£{plain(abs(value.value))}"
    if value.unit in UNIT_WORDS:
        return f"{plain(value.value)}{UNIT_WORDS[value.unit]}"
    return f"{plain(value.value)}:1" if value.unit == "ratio" else f"{plain(value.value)} {value.unit}"


def difference(later: Number, earlier: Number) -> str:
    """'+1.7 points', '−5.4 points', '+25', 'no change'. Differences between percentages are percentage points."""
    change = later.value - earlier.value
    if change == 0:
        return "no change"
    unit = {"percent": " point" if abs(change) == 1 else " points"}.get(later.unit, "")
    return f"{'+' if change > 0 else ''}{plain(change)}{unit}"


def counted(count: int, singular: str, plural: str | None = None) -> str:
    """1 -> '1 action', 7 -> '7 actions', 0 -> 'no actions'."""
    noun = singular if count == 1 else (plural or f"{singular}s")
    return f"{'no' if count == 0 else plain(count)} {noun}"


def ordinal(number: int) -> str:
    """2 -> 'second'; 13 -> '13th'."""
    if 1 <= number <= len(ORDINALS):
        return ORDINALS[number - 1]
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def cardinal(number: int) -> str:
    """4 -> 'four'; 13 -> '13'."""
    return CARDINALS[number - 1] if 1 <= number <= len(CARDINALS) else plain(number)


def every(days: int) -> str:
    """28 -> 'once every four weeks'; 30 -> 'once a month'; 60 -> 'once every two months'; 7 -> 'once a week'."""
    named = {1: "once a day", 7: "once a week", 15: "twice a month", 30: "once a month", 91: "once a quarter", 365: "once a year"}
    if days in named:
        return named[days]
    if days % 30 == 0:
        return f"once every {cardinal(days // 30)} months"
    return f"once every {cardinal(days // 7)} weeks" if days % 7 == 0 else f"once every {cardinal(days)} days"


def day(value: date) -> str:
    """30 April 2023."""
    return f"{value.day} {Month.of(value)}"


def period(value: Period) -> str:
    """'2023-03' -> 'March 2023'; '2022-23 Q1' -> 'April to June 2022'; '2023-04-27' -> '27 April 2023'; else as it is labelled."""
    label = value.label
    if len(label) == 7 and label[4] == "-" and label[5:].isdecimal() and 1 <= int(label[5:]) <= 12 and value.end:
        return str(Month.of(value.end))
    if value.end is not None and label == value.end.isoformat():
        return day(value.end)
    if value.end is not None and label[-2:-1] == "Q":
        last = Month.of(value.end)
        return f"{last.previous.previous.name} to {last}"
    return label


def labelled(label: str, end: date | None) -> str:
    """A period by its label, in words: '2026-06' -> 'June 2026'; 'April – July 2020' -> 'April to July 2020'."""
    return re.sub(r"(?<=[A-Za-z\d])\s+[-–—]\s+(?=[A-Za-z\d])", " to ", period(Period(label, end)))


def months(first: Month, last: Month) -> str:
    """'June 2026', 'April to June 2026', 'December 2025 to February 2026'."""
    if first == last:
        return str(last)
    return f"{first.name if first.year == last.year else first} to {last}"


def short_period(value: Period) -> str:
    """For a column heading: 'Mar 2023', '27 Apr 2023'; else as `period`."""
    words = period(value).split()
    if value.end is None or "to" in words or not 2 <= len(words) <= 3 or words[-2] not in NAMES:
        return " ".join(words)
    return " ".join([*words[:-2], words[-2][:3], words[-1]])


def listed(words: Sequence[str]) -> str:
    """'a', 'a and b', 'a, b and c'."""
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)
