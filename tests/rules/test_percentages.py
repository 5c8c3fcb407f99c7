"""How much of an action is complete."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.model.ratings import CountsAs
from reportgen.reading.values.percentages import percent_complete, read_percentage


@pytest.mark.parametrize(
    "value, shown, percent",
    [
        (0.45, "45%", 45),
        (0.45, "0.45", 45),
        (45, "45", 45),
        (1, "100%", 100),
        (1, "1%", 1),
        (1, "1", 100),
        (0, "0%", 0),
        ("45 %", "45 %", 45),
        ("3 of 5", "3 of 5", 60),
        ("5/5", "5/5", 100),
        ("80", "80", 80),
    ],
)
def test_a_share_is_read_as_people_say_it(value: object, shown: str, percent: int) -> None:
    read = percent_complete(value, shown)
    assert read is not None
    assert read.percent == Decimal(percent)


@pytest.mark.parametrize("shown", ["120%", "45% of staff", "nearly", "", "7 of 5", "-5%", "9" * 32_000])
def test_anything_else_is_no_share(shown: str) -> None:
    assert percent_complete(shown, shown) is None


@pytest.mark.parametrize(
    "text, counts_as",
    [("0%", CountsAs.NOT_STARTED), ("1%", CountsAs.IN_PROGRESS), ("99.5%", CountsAs.IN_PROGRESS), ("100% complete", CountsAs.DONE)],
)
def test_nothing_a_part_and_all_are_not_started_in_progress_and_done(text: str, counts_as: CountsAs) -> None:
    read = read_percentage(text)
    assert read is not None
    assert read.counts_as is counts_as
