"""The months that a report speaks of: those of the financial year's quarter so far, or the reporting month alone."""

from __future__ import annotations

from datetime import date

from reportgen.facts.timing.position import Position
from reportgen.lexicon.data import dataclass
from reportgen.model import numbers
from reportgen.model.months import Month
from reportgen.model.timings import Timing


@dataclass(frozen=True)
class Span:
    """From the first day of `first` up to `until`, which is the position date."""

    first: Month
    last: Month
    until: date

    def __str__(self) -> str:
        """'April to June 2026'."""
        return numbers.months(self.first, self.last)

    def holds(self, days: tuple[date, date]) -> bool:
        """Whether a day or period belongs here: by its last day, so that it belongs to one span only; never one still to come."""
        return days[0] <= self.until and self.first.first_day <= days[1] <= self.last.last_day

    def is_after(self, days: tuple[date, date]) -> bool:
        """Whether that day or period was over before this span began."""
        return days[1] < self.first.first_day


def span(timing: Timing, position: Position) -> Span:
    """The reporting month for a monthly report, else its quarter from the first month on; quarters begin in April."""
    first = last = position.month
    while timing is not Timing.MONTHLY and first.number % 3 != 1:
        first = first.previous
    return Span(first, last, position.day)
