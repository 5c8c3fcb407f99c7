"""Which reports are due in a month."""

from __future__ import annotations

import pytest

from reportgen.facts.timing.due import is_due
from reportgen.model.months import Month
from reportgen.model.notice import Notice, Return
from reportgen.model.places import Place
from reportgen.model.timings import Timing, timing_named

NOTICE = Notice(returns=(Return(Month(2013, 12), "First return", Place("notice.xlsx")),))
DECEMBER, JANUARY, MARCH = Month(2013, 12), Month(2014, 1), Month(2014, 3)


def due_in(timing: Timing, notice: Notice | None = None) -> list[Month]:
    return [month for month in (DECEMBER, JANUARY, MARCH) if is_due(timing, month, notice)]


def test_a_monthly_report_is_due_every_month() -> None:
    assert due_in(Timing.MONTHLY) == [DECEMBER, JANUARY, MARCH]


def test_a_quarterly_report_is_due_in_the_last_month_of_each_quarter() -> None:
    assert due_in(Timing.QUARTERLY) == [DECEMBER, MARCH]


def test_a_return_is_due_in_the_months_that_the_notice_names() -> None:
    assert due_in(Timing.RETURN, NOTICE) == [DECEMBER]


def test_without_a_notice_no_return_is_due() -> None:
    assert due_in(Timing.RETURN) == []


@pytest.mark.parametrize("timing", [Timing.ON_REQUEST, Timing.NEVER])
def test_what_is_made_on_request_or_never_is_never_due(timing: Timing) -> None:
    assert due_in(timing, NOTICE) == []


@pytest.mark.parametrize(
    "typed, meant",
    [("Every month", Timing.MONTHLY), ("quarterly", Timing.QUARTERLY), ("ON REQUEST", Timing.ON_REQUEST), ("weekly", None)],
)
def test_a_timing_is_named_in_words(typed: str, meant: Timing | None) -> None:
    assert timing_named(typed) is meant
