"""Percentages and rates of a public document from which a hidden number of people could be worked out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.model import numbers
from reportgen.model.indicators import Indicator, IndicatorValue
from reportgen.model.places import sheet_of
from reportgen.publishing.small_numbers.sums import Cell, is_small, words_of

PER = pattern(r"\bper\s+([\d][\d,]*)", re.IGNORECASE)


def telling_shares(
    indicators: Sequence[Indicator], values: Mapping[Cell, int], gone: frozenset[Cell], limit: int, free: frozenset[int]
) -> frozenset[Cell]:
    """The shares that tell a hidden count, all others, or a small remainder of a figure that is shown.

    Held against the figures of the same period in the same group, and those elsewhere whose title has a word in common.
    """
    of_period: dict[str, list[tuple[int, int, bool]]] = defaultdict(list)
    for (at, period), count in values.items():
        if count > 0:
            of_period[period].append((at, count, (at, period) in gone))
    related = _Related(indicators)
    return frozenset(
        (at, value.period.label)
        for at, indicator in enumerate(indicators)
        if at not in free
        for value in indicator.values
        if (scale := _scale(indicator, value)) and value.number is not None
        if _tells(value.number.value, scale, related.to(at, of_period[value.period.label]), limit)
    )


class _Related:
    """Which figures a share may be of."""

    def __init__(self, indicators: Sequence[Indicator]) -> None:
        self.groups = [(sheet_of(each.place), each.group) for each in indicators]
        self.words = [words_of(each.title) for each in indicators]

    def to(self, at: int, figures: Sequence[tuple[int, int, bool]]) -> Figures:
        others = [each for each in figures if each[0] != at]
        here = {row for row, _, _ in others if self.groups[row] == self.groups[at]}
        alike = {row for row, _, _ in others if self.words[row] & self.words[at]}
        gone, told = ([(row, count) for row, count, lost in others if lost is which] for which in (True, False))
        return Figures(gone, told, here, alike)


@dataclass(frozen=True)
class Figures:
    """The hidden and the shown counts of one period, with their rows: those `here` (in its group) and those titled `alike`."""

    lost: Sequence[tuple[int, int]]
    told: Sequence[tuple[int, int]]
    here: set[int]
    alike: set[int]

    def may_be_of(self, *rows: int) -> bool:
        """All in its group, or one of them titled alike."""
        return any(row in self.alike for row in rows) or all(row in self.here for row in rows)

    def bases(self) -> Iterator[int]:
        """The shown figures of which it is a share by its title, or as the only one of its group."""
        near = [(row, count) for row, count in self.told if row in self.here]
        for row, count in self.told:
            if row in self.alike or near == [(row, count)]:
                yield count


def _scale(indicator: Indicator, value: IndicatorValue) -> int:
    """Of how many a share is told: 100 for a percentage, 10,000 for a rate if its title does not say; 0 for what is no share."""
    if value.number is None:
        return 0
    if value.number.unit == "percent" or "percent" in indicator.unit:
        return 100
    said = PER.search(f"{indicator.title} {indicator.unit}")
    if said is not None:
        return int(said[1].replace(",", ""))
    return 10_000 if value.number.unit == "rate" or "rate" in indicator.unit.split() else 0


def _tells(share: Decimal, scale: int, figures: Figures, limit: int) -> bool:
    for row, count in figures.lost:
        for other, shown in figures.told:
            if figures.may_be_of(row, other) and (
                (shown > count and _is_share(share, scale, count, shown)) or _is_share(share, scale, count, shown + count)
            ):
                return True
    if not 0 < share < scale:
        return False
    few = (count for row, count in figures.lost if is_small(count, limit) and row in figures.alike)
    if any(_is_share(share, scale, part, count) for count in few for part in range(1, count)):
        return True
    return any(_leaves_few(share, scale, base, limit) for base in figures.bases() if base > limit)


def _is_share(share: Decimal, scale: int, count: int, base: int) -> bool:
    """Whether it is so many of the base, or all others."""
    counts = numbers.fitting(share, scale, base)
    return count in counts or base - count in counts


def _leaves_few(share: Decimal, scale: int, base: int, limit: int) -> bool:
    """Whether it can only be few of those who are shown, or all but few."""
    if min(share, scale - share) * base > scale * (limit + 1):
        return False
    return any(is_small(count, limit) or is_small(base - count, limit) for count in numbers.fitting(share, scale, base))
