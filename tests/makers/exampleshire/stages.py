"""The programme as it stood at the end of a month, so that earlier copies of its workbooks are made from the same data.

What changed over time is written as `since(first, june=later)`, and what was added to a cell line by line as `told(march=…, june=…)`.
"""

from __future__ import annotations

from datetime import date
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")
MONTHS = ("january", "february", "march", "april", "may", "june")
FIRST = 0  # before any month that is named


class Stage(NamedTuple):
    """The end of a month of 2026, with the Board's meeting that its report was made for."""

    month: int
    meeting: date
    day: date

    @property
    def folder(self) -> str:
        return f"2026-{self.month:02}"

    @property
    def words(self) -> str:
        return f"{MONTHS[self.month - 1].title()} 2026"


MARCH = Stage(3, date(2026, 3, 26), date(2026, 3, 31))
MAY = Stage(5, date(2026, 5, 28), date(2026, 5, 31))
JUNE = Stage(6, date(2026, 6, 30), date(2026, 6, 30))


class Since(dict[int, T], Generic[T]):
    """Values by the month from which each stood."""


class Told(dict[int, str]):
    """Lines of a cell by the month in which each was added."""


def since(first: T, **later: T) -> Since[T]:
    """`since(AMBER, june=GREEN)`: Amber until June, Green from then."""
    return Since({FIRST: first, **{MONTHS.index(month) + 1: value for month, value in later.items()}})


def told(**lines: str) -> Told:
    """`told(january='…', june='…')`: the first line alone until June, both from then."""
    return Told({MONTHS.index(month) + 1: line for month, line in lines.items()})


def at(value: T | Since[T], stage: Stage) -> T:
    """The value that stood at a stage."""
    if not isinstance(value, Since):
        return value
    return value[max(month for month in value if month <= stage.month)]


def lines_at(lines: Told | None, stage: Stage) -> str | None:
    """The lines that the cell held by then, each with its month; None where there were none."""
    held = ((month, line) for month, line in (lines or Told()).items() if month <= stage.month)
    return "\n".join(f"{MONTHS[month - 1].title()}: {line}" for month, line in held) or None
