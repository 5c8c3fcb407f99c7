"""When a report is due, in the words that Settings and the properties of templates use."""

from __future__ import annotations

from enum import StrEnum


class Timing(StrEnum):
    """`RETURN`: in the months in which the Improvement Notice asks for a return."""

    MONTHLY = "every month"
    QUARTERLY = "each quarter"
    RETURN = "when a return is due"
    ON_REQUEST = "on request"
    NEVER = "never"


OTHER_WORDS = {
    "monthly": Timing.MONTHLY,
    "each month": Timing.MONTHLY,
    "quarterly": Timing.QUARTERLY,
    "every quarter": Timing.QUARTERLY,
    "when the notice names the month": Timing.RETURN,
    "with each return": Timing.RETURN,
    "only on request": Timing.ON_REQUEST,
}


def timing_named(text: str) -> Timing | None:
    """The timing that words name, whatever their case; None where they name none."""
    words = " ".join(text.casefold().replace(".", " ").split())
    return next((timing for timing in Timing if timing == words), OTHER_WORDS.get(words))
