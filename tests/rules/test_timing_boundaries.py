"""To the day: which month is reported, at which day it stands, and which reports are due in it."""

from __future__ import annotations

from datetime import date

import pytest

from reportgen.facts.timing.due import is_due, timing_of
from reportgen.facts.timing.position import Position, passed_over, position
from reportgen.facts.timing.spans import span
from reportgen.model.months import Month
from reportgen.model.programme import Settings
from reportgen.model.timings import Timing

MAY, JUNE, JULY = (Month(2026, number) for number in (5, 6, 7))
RUNS = "today, as the month still runs"
STATED = Settings(month=MAY, position_date=date(2026, 5, 28))


def test_a_quarterly_report_is_due_in_march_june_september_and_december() -> None:
    assert [number for number in range(1, 13) if is_due(Timing.QUARTERLY, Month(2026, number), None)] == [3, 6, 9, 12]


@pytest.mark.parametrize(
    ("report", "timing"),
    [
        ("you-said", Timing.MONTHLY),
        ("you-said-poster", Timing.MONTHLY),
        ("you-said-poster-large", Timing.NEVER),
        ("you-saidthis", Timing.QUARTERLY),
        ("board", Timing.QUARTERLY),
    ],
)
def test_settings_speak_of_a_report_by_its_name_or_by_the_longest_beginning_of_it(report: str, timing: Timing) -> None:
    said = {"you-said": Timing.MONTHLY, "you-said-poster-large": Timing.NEVER}
    assert timing_of(report, Timing.QUARTERLY, said) is timing


@pytest.mark.parametrize(
    ("today", "day", "why"),
    [
        (date(2026, 5, 30), date(2026, 5, 30), RUNS),
        (date(2026, 5, 31), date(2026, 5, 31), "the last day of the month"),
        (date(2026, 6, 1), date(2026, 5, 31), "the last day of the month"),
    ],
)
def test_a_month_is_over_on_its_last_day(today: date, day: date, why: str) -> None:
    known = position(Settings(month=MAY), today)
    assert (known.day, known.day_from) == (day, why)


@pytest.mark.parametrize(
    ("today", "why"), [(date(2026, 5, 28), "from Settings"), (date(2026, 5, 27), "today, as the date in Settings is still to come")]
)
def test_a_day_in_settings_counts_from_that_day_on(today: date, why: str) -> None:
    known = position(STATED, today)
    assert (known.day, known.day_from) == (today, why)


@pytest.mark.parametrize(("month", "day"), [(None, 28), (MAY, 28), (JUNE, 30)])
def test_a_day_in_settings_serves_its_own_month_though_that_is_asked_for(month: Month | None, day: int) -> None:
    assert position(STATED, date(2026, 7, 1), month=month).day.day == day


@pytest.mark.parametrize(("today", "why"), [(date(2026, 6, 4), RUNS), (date(2026, 6, 5), "the day of the meeting")])
def test_a_meeting_gives_the_position_from_the_day_after_it(today: date, why: str) -> None:
    assert position(Settings(meeting_date=date(2026, 6, 4)), today).day_from == why


@pytest.mark.parametrize(("today", "begun"), [(date(2026, 5, 31), False), (date(2026, 6, 1), True)])
def test_a_month_begins_on_its_first_day(today: date, begun: bool) -> None:
    assert ("not begun" not in position(Settings(), today, month=JUNE).month_from) is begun
    assert ("not begun" not in position(Settings(month=JUNE), today).month_from) is begun


@pytest.mark.parametrize(
    ("settings", "asked", "month"),
    [
        (Settings(month=JUNE), MAY, JUNE),
        (Settings(month=JUNE), JUNE, None),
        (Settings(month=JUNE), JULY, None),
        (Settings(month=JUNE), None, None),
        (Settings(meeting_date=date(2026, 6, 4)), MAY, JUNE),
        (Settings(), MAY, None),
    ],
)
def test_the_trackers_speak_of_a_later_month_where_settings_name_one(
    settings: Settings, asked: Month | None, month: Month | None
) -> None:
    known = passed_over(settings, date(2026, 7, 10), asked)
    assert (known.month if known else None) == month


@pytest.mark.parametrize(
    ("timing", "first"),
    [(Timing.MONTHLY, JUNE), (Timing.QUARTERLY, Month(2026, 4)), (Timing.ON_REQUEST, Month(2026, 4))],
)
def test_a_span_begins_with_the_quarter_unless_the_report_is_monthly(timing: Timing, first: Month) -> None:
    assert span(timing, Position(JUNE, JUNE.last_day, "", "")).first == first
