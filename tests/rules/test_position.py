"""Which month is reported, and the day the report speaks of."""

from __future__ import annotations

from datetime import date

from reportgen.facts.timing.position import position
from reportgen.model.months import Month
from reportgen.model.programme import Settings

TODAY = date(2026, 6, 10)
MAY, JUNE = Month(2026, 5), Month(2026, 6)


def test_what_was_asked_for_outranks_settings() -> None:
    assert position(Settings(month=MAY), TODAY, month=Month(2026, 4)).month == Month(2026, 4)


def test_settings_name_the_month() -> None:
    assert position(Settings(month=MAY), TODAY).month == MAY


def test_else_it_is_the_month_of_the_meeting() -> None:
    assert position(Settings(meeting_date=date(2026, 5, 28)), TODAY).month == MAY


def test_else_it_is_this_month() -> None:
    assert position(Settings(), TODAY).month == JUNE


def test_the_position_is_at_the_end_of_a_month_that_is_over() -> None:
    assert position(Settings(), TODAY, month=MAY).day == date(2026, 5, 31)


def test_while_the_month_runs_the_position_is_today() -> None:
    assert position(Settings(), TODAY, month=JUNE).day == TODAY


def test_while_the_month_runs_an_earlier_meeting_gives_the_position() -> None:
    assert position(Settings(meeting_date=date(2026, 6, 4)), TODAY, month=JUNE).day == date(2026, 6, 4)


def test_settings_may_name_the_day() -> None:
    assert position(Settings(month=MAY, position_date=date(2026, 5, 28)), TODAY).day == date(2026, 5, 28)


def test_the_day_in_settings_serves_only_its_own_month_when_another_is_asked_for() -> None:
    settings = Settings(month=MAY, position_date=date(2026, 5, 28))
    assert position(settings, TODAY, month=Month(2026, 4)).day == date(2026, 4, 30)


def test_the_position_is_never_in_the_future() -> None:
    assert position(Settings(), TODAY, as_at=date(2027, 1, 1)).day == TODAY
    assert position(Settings(position_date=date(2027, 1, 1)), TODAY).day == TODAY


def test_a_month_to_come_is_reported_as_it_stands_today() -> None:
    assert position(Settings(), TODAY, month=Month(2026, 12)).day == TODAY


def test_a_meeting_of_another_month_gives_no_position() -> None:
    assert position(Settings(month=JUNE, meeting_date=date(2026, 4, 17)), TODAY).day == TODAY


def test_a_day_that_was_asked_for_gives_the_month_too() -> None:
    assert position(Settings(), TODAY, as_at=date(2025, 5, 15)).month == Month(2025, 5)
