"""Which percentages and rates tell a hidden number of people, to the last person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.model.indicators import Indicator, IndicatorValue, Number, Period
from reportgen.model.places import Place
from reportgen.publishing.small_numbers.percentages import telling_shares

JANUARY = Period("2026-01")
TITLE, ANOTHER = "Children missing", "Visits on time"


def indicator(number: Decimal, unit: str, title: str = TITLE, said: str | None = None) -> Indicator:
    here = Place("data.xlsx", "Data", "A5")
    value = IndicatorValue(JANUARY, str(number), Number(number, unit), here)
    return Indicator("1", title, unit if said is None else said, (value,), here)


def tells(
    share: str,
    hidden: Sequence[int] = (),
    shown: Sequence[int] = (),
    unit: str = "percent",
    said: str | None = None,
    title: str = TITLE,
    counted: str = TITLE,
    group: str | None = None,
) -> bool:
    """Of five people at most it is hidden how many they are. The counts are called `counted`, and stand in a group of their own."""
    counts = [replace(indicator(Decimal(count), "number", counted), group=group) for count in (*hidden, *shown)]
    cells = [(at, JANUARY.label) for at in range(1, len(counts) + 1)]
    values = dict(zip(cells, (*hidden, *shown), strict=True))
    gone = frozenset(cells[: len(hidden)])
    return bool(telling_shares([indicator(Decimal(share), unit, title, said), *counts], values, gone, 5, frozenset()))


@pytest.mark.parametrize(
    ("share", "told"),
    [
        ("25", True),  # 3 of 12
        ("75", True),  # all others
        ("20", True),  # 3 of the 15 that both are
        ("80", True),
        ("24", False),
        ("30", False),
        ("25.0", True),
        ("25.1", False),
    ],
)
def test_a_share_tells_a_hidden_count_of_what_is_shown_or_of_both_together(share: str, told: bool) -> None:
    assert tells(share, hidden=[3], shown=[12], counted=ANOTHER) is told


def test_it_is_rounded_halves_up_to_as_many_places_as_it_has() -> None:
    assert [share for share in ("16", "17", "16.6", "16.7", "16.67") if tells(share, hidden=[3], shown=[18])] == [
        "17",
        "16.7",
        "16.67",
    ]
    assert [share for share in ("12", "13") if tells(share, hidden=[3], shown=[24], counted=ANOTHER)] == ["13"]  # 12.5


def test_what_is_hidden_is_no_share_of_as_few_who_are_shown_nor_of_nobody() -> None:
    assert not tells("100", hidden=[3], shown=[3], counted=ANOTHER)
    assert not tells("100", hidden=[3], shown=[0], counted=ANOTHER)


@pytest.mark.parametrize("share", ["0", "100"])
def test_nobody_and_everybody_are_shown_of_however_many(share: str) -> None:
    assert not tells(share, shown=[1000])
    assert not tells(share, hidden=[5])


def test_a_share_of_few_who_are_hidden_is_hidden_where_it_is_called_alike() -> None:
    assert tells("50", hidden=[2])
    assert tells("25", hidden=[4])
    assert not tells("50", hidden=[30])  # hidden with another, and no few
    assert not tells("50", hidden=[2], counted=ANOTHER, group="Visits")


@pytest.mark.parametrize(
    ("share", "base", "told"),
    [
        ("5", 100, True),
        ("95", 100, True),
        ("6", 100, False),
        ("94", 100, False),
        ("3", 200, True),  # 5 or 6
        ("97", 200, False),  # 193 or 194
        ("98", 200, True),  # 195 or 196
        ("2", 333, False),  # some 7, though 5 would be told alike
        ("20", 5, False),  # no more than are hidden: it counts no people
        ("17", 6, True),
    ],
)
def test_a_share_that_may_be_five_people_or_all_but_five_of_those_shown_is_hidden(share: str, base: int, told: bool) -> None:
    assert tells(share, shown=[base]) is told


def test_it_may_be_of_what_is_called_alike_or_of_the_only_one_of_its_group() -> None:
    assert tells("5", shown=[100], counted=ANOTHER)
    assert not tells("5", shown=[100, 100], counted=ANOTHER)
    assert not tells("5", shown=[100], counted=ANOTHER, group="Visits")
    assert tells("5", shown=[100], group="Visits")


@pytest.mark.parametrize(
    ("share", "unit", "said", "title", "told"),
    [
        ("25", "percent", "", TITLE, True),
        ("25", "number", "percent of children", TITLE, True),
        ("25", "number", "children", TITLE, False),
        ("2500", "rate", "", TITLE, True),  # of 10,000
        ("2500", "number", "rate of children", TITLE, True),
        ("2500", "number", "generated", TITLE, False),
        ("250", "rate", "", f"{TITLE} per 1,000", True),
        ("250", "number", "per 1,000 children", TITLE, True),
    ],
)
def test_of_how_many_a_share_is_told_is_said_by_its_unit_or_its_title(
    share: str, unit: str, said: str, title: str, told: bool
) -> None:
    assert tells(share, hidden=[3], shown=[12], unit=unit, said=said, title=title) is told
