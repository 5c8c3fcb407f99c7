"""Which reports are due in a month."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.model.months import Month
from reportgen.model.notice import Notice
from reportgen.model.timings import Timing

QUARTERS_END = (3, 6, 9, 12)  # the last months of the financial year's quarters, which begin in April


def timing_of(name: str, own: Timing, said: Mapping[str, Timing]) -> Timing:
    """As Settings say of the report, or of one whose name begins its own ('you-said' for 'you-said-poster'); else its own."""
    named = [report for report in said if name == report or name.startswith(f"{report}-")]
    return said[max(named, key=len)] if named else own


def is_due(timing: Timing, month: Month, notice: Notice | None) -> bool:
    """Whether a report of that timing is made in a month without being asked for."""
    if timing is Timing.RETURN:
        return notice is not None and any(each.month == month for each in notice.returns)
    return timing is Timing.MONTHLY or (timing is Timing.QUARTERLY and month.number in QUARTERS_END)
