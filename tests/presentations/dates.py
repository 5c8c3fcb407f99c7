"""How a deadline stands in its cell. Where a style cannot say a day, that day is typed in full."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date
from random import Random

from tests.presentations.drafts import Cell

QUARTERS = {6: "Q1", 9: "Q2", 12: "Q3", 3: "Q4"}


def is_month_end(day: date) -> bool:
    return day.day == calendar.monthrange(day.year, day.month)[1]


def _month_or(day: date, text: str) -> str:
    return text if is_month_end(day) else f"{day.day} {day:%B %Y}"


def _quarter(day: date) -> str:
    first = day.year - (day.month < 4)
    return (
        f"{QUARTERS[day.month]} {first}/{first % 100 + 1}"
        if day.month in QUARTERS and is_month_end(day)
        else _month_or(day, f"{day:%B %Y}")
    )


def _ordinal(number: int) -> str:
    ending = "th" if number in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


TYPED: dict[str, Callable[[date], str]] = {
    "slashes": lambda day: f"{day:%d/%m/%y}",
    "dots": lambda day: f"{day:%d.%m.%y}",
    "in full": lambda day: f"{day.day} {day:%B %Y}",
    "ordinal": lambda day: f"{_ordinal(day.day)} {day:%b %Y}",
    "month": lambda day: _month_or(day, f"{day:%B %Y}"),
    "short month": lambda day: _month_or(day, f"{day:%b %y}"),
    "end of month": lambda day: _month_or(day, f"End of {day:%B %Y}"),
    "by": lambda day: f"By {day.day} {day:%B %Y}",
    "quarter": _quarter,
}


def _real(day: date) -> Cell:
    return Cell(day, number_format="dd/mm/yyyy")


def _real_month(day: date) -> Cell:
    return Cell(day.replace(day=1), number_format="mmm-yy") if is_month_end(day) else _real(day)


REAL: dict[str, Callable[[date], Cell]] = {"real": _real, "real, as a month": _real_month}


def date_cell(style: str, day: date, chance: Random) -> Cell:
    if style == "mixed":
        style = chance.choice((*TYPED, *REAL))
    return REAL[style](day) if style in REAL else Cell(TYPED[style](day))


def date_text(style: str, day: date, chance: Random) -> str:
    """The same in a line of a cell that holds several."""
    if style not in TYPED:
        style = chance.choice(tuple(TYPED)) if style == "mixed" else "in full"
    return TYPED[style](day)
