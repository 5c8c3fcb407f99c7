"""The years of months that head columns beside each other without one."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from itertools import pairwise

from reportgen.model.months import NAMES, Month

YEAR = 12  # months
APRIL = 4
LEAST_INITIALS = 5  # that can be those of months one after another
INITIALS = "".join(name[0] for name in NAMES) * 3
LONGEST_STEP = 5  # months, from the summer term to the next


def firsts_in_sequence(months: Mapping[int, Month], filled: Collection[int], latest: date) -> dict[int, date]:
    """The first day of each column's month, from left to right; of `months` only the month counts, not the year.

    They follow each other forwards or backwards, or lie in one year, whichever spans least; the newest that holds anything is
    as near `latest` as can be.
    """
    at = _positions([months[column].number for column in sorted(months)])
    placed = dict(zip(sorted(months), at, strict=True))
    newest = max((placed[column] for column in placed if column in filled), default=max(at))
    now = latest.year * YEAR + latest.month - 1
    shift = YEAR * ((now - newest + YEAR // 2) // YEAR)  # of half a year before and half a year after, after
    return {column: date((month + shift) // YEAR, (month + shift) % YEAR + 1, 1) for column, month in placed.items()}


def _positions(months: Sequence[int]) -> list[int]:
    """Each month, 1 to 12, as a count of months that leaves the year of all of them open."""
    ways = [
        _stepwise(months, 1),
        _stepwise(months, -1),
        [month - 1 for month in months],
        [(month - APRIL) % YEAR + APRIL - 1 for month in months],
    ]
    return min(ways, key=lambda way: max(way) - min(way))


def runs_past_december(months: Sequence[int]) -> int | None:
    """The month with which a run begins that goes on in the next year, none of them twice; None where it is no such run.

    Months in order are within one year; those in order backwards too, unless they are nearer to each other across its end.
    """
    backwards = months[::-1]
    if len(months) < 2 or sorted(months) == [*months]:
        return None
    apart = max(months) - min(months) if sorted(months) == backwards else YEAR
    runs = (months, backwards) if sorted(months) != backwards else (months,)
    for run in runs:
        steps = [(other - one) % YEAR for one, other in pairwise(run)]
        if sum(steps) < apart and max(steps) <= LONGEST_STEP:
            return run[0]
    return None


def _stepwise(months: Sequence[int], way: int) -> list[int]:
    """Each month as the next of its name after (`way` is 1) or before (-1) the one on its left."""
    at = [months[0] - 1]
    for one, other in pairwise(months):
        at.append(at[-1] + way * (way * (other - one) % YEAR))
    return at


def months_of_initials(letters: str) -> tuple[int, ...]:
    """The months, 1 to 12, whose first letters stand one after another: 'SONDJ' -> 9, 10, 11, 12, 1; () where they are none."""
    at = INITIALS.find(letters.upper()) if LEAST_INITIALS <= len(letters) <= 2 * YEAR else -1
    return tuple((at + number) % YEAR + 1 for number in range(len(letters))) if at >= 0 else ()
