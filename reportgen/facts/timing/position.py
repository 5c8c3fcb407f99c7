"""Which month is reported, and the day the report speaks of."""

from __future__ import annotations

from datetime import date

from reportgen.lexicon.data import dataclass
from reportgen.model.months import Month
from reportgen.model.programme import Settings

NONE_GIVEN = "this month, as none was given"


@dataclass(frozen=True)
class Position:
    """The reporting month, the position date, and where each comes from, in words for the screen.

    `trackers_of` is the day of which ratings, evidence and decisions are, where an earlier month is made again and its own are not
    known; None where they are the month's.
    """

    month: Month
    day: date
    month_from: str
    day_from: str
    trackers_of: date | None = None

    @property
    def is_assumed(self) -> bool:
        """Whether nobody said which month is meant."""
        return self.month_from == NONE_GIVEN


def position(settings: Settings, today: date, month: Month | None = None, as_at: date | None = None) -> Position:
    """What was asked for; else Settings; else the month of the meeting, else this month, and that month's last day.

    While the month still runs, the position is at the meeting or today, whichever is earlier. It is never in the future.
    """
    chosen, month_from = _month(settings, today, month, as_at)
    if as_at is not None:
        return Position(chosen, min(as_at, today), month_from, "as you asked")
    stated = settings.position_date
    # Settings speak of the month they name: asked for another month, its own last day is meant.
    if stated is not None and (month is None or Month.of(stated) == chosen):
        day_from = "from Settings" if stated <= today else "today, as the date in Settings is still to come"
        return Position(chosen, min(stated, today), month_from, day_from)
    if chosen.last_day <= today:
        return Position(chosen, chosen.last_day, month_from, "the last day of the month")
    meeting = settings.meeting_date
    if meeting is not None and meeting < today and Month.of(meeting) == chosen:
        return Position(chosen, meeting, month_from, "the day of the meeting")
    return Position(chosen, today, month_from, "today, as the month still runs" if chosen.first_day <= today else "today")


def passed_over(settings: Settings, today: date, asked: Month | None) -> Position | None:
    """Where the trackers speak of a later month than the one asked for: the position they speak of."""
    if asked is None or (settings.month is None and settings.meeting_date is None):
        return None
    stated = position(settings, today)
    return stated if asked < stated.month else None


def _month(settings: Settings, today: date, asked: Month | None, as_at: date | None) -> tuple[Month, str]:
    if asked is not None:
        return asked, "as you asked" if asked.first_day <= today else "as you asked; it has not begun yet"
    if as_at is not None:
        return Month.of(as_at), "the month of the day you asked for"
    if settings.month is not None:
        return settings.month, "from Settings" if settings.month.first_day <= today else "from Settings; it has not begun yet"
    if settings.meeting_date is not None:
        return Month.of(settings.meeting_date), "the month of the meeting in Settings"
    return Month.of(today), NONE_GIVEN
