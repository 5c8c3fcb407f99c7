"""How much of an action is complete: '45%', 0.45 shown as a percentage, '3 of 5'."""

from __future__ import annotations

import re
from decimal import Decimal

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.model.ratings import CountsAs

PERCENT = pattern(
    r"(?P<number>\d{1,3}(?:\.\d{1,4})?) ?(?:%|per ?cent)(?: (?:complete|completed|done|implemented))?[.!]?", re.IGNORECASE
)
SHARE = pattern(r"(?P<part>\d{1,4}) ?(?:/|of|out of) ?(?P<whole>\d{1,4})")
LONGEST = 40  # signs


@dataclass(frozen=True)
class Percentage:
    """`percent` is as people say it: 45 of a hundred."""

    percent: Decimal
    counts_as: CountsAs
    because: str


def read_percentage(text: str) -> Percentage | None:
    """'0%', '45 %', '100% complete'; None where a text is no percentage alone."""
    match = PERCENT.fullmatch(" ".join(text[:LONGEST].split()))
    return _percentage(Decimal(match["number"]), text) if match is not None else None


def percent_complete(value: object, shown: str, of_hundred: bool = False) -> Percentage | None:
    """What stands under 'Percent complete': 0.45 and 45 are both 45 there, and '3 of 5' is 60. None beyond a hundred.

    `of_hundred`: other cells of the column count to a hundred, so that 1 is one of a hundred.
    """
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        number = Decimal(str(value))
        as_typed = read_percentage(shown)
        return as_typed or (
            _percentage(number if number > 1 or of_hundred else number * 100, shown) if 0 <= number <= 100 else None
        )
    share = SHARE.fullmatch(" ".join(shown[:LONGEST].split()))
    if share is not None and 0 < int(share["whole"]) >= int(share["part"]):
        return _percentage(Decimal(share["part"]) * 100 / Decimal(share["whole"]), shown)
    bare = re.fullmatch(r"\d{1,3}(?:\.\d+)?", shown.strip()[:LONGEST])
    return _percentage(Decimal(bare[0]), shown) if bare is not None else read_percentage(shown)


def _percentage(percent: Decimal, shown: str) -> Percentage | None:
    if percent > 100:
        return None
    if percent == 100:
        return Percentage(percent, CountsAs.DONE, f"'{shown.strip()}' says that all of it is done")
    if percent == 0:
        return Percentage(percent, CountsAs.NOT_STARTED, f"'{shown.strip()}' says that nothing of it is done")
    return Percentage(percent, CountsAs.IN_PROGRESS, f"'{shown.strip()}' says that a part of it is done")
