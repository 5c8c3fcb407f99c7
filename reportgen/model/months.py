"""A calendar month: the unit in which boards report."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date

NAMES = tuple(calendar.month_name)[1:]
FIRST_YEAR, LAST_YEAR = 1900, 2199  # of which a programme may speak; 31/12/9999 is how programs write that there is no date


@dataclass(frozen=True, order=True)
class Month:
    """A month of a year; `number` runs from 1 to 12."""

    year: int
    number: int

    def __post_init__(self) -> None:
        if not 1 <= self.number <= 12:
            raise ValueError(f"there is no month {self.number}")
        if not MINYEAR <= self.year <= MAXYEAR:
            raise ValueError(f"there is no year {self.year}")

    def __str__(self) -> str:
        """April 2023."""
        return f"{self.name} {self.year}"

    @property
    def name(self) -> str:
        return NAMES[self.number - 1]

    @property
    def iso(self) -> str:
        """2023-04."""
        return f"{self.year}-{self.number:02}"

    @property
    def first_day(self) -> date:
        return date(self.year, self.number, 1)

    @property
    def last_day(self) -> date:
        return date(self.year, self.number, calendar.monthrange(self.year, self.number)[1])

    @property
    def previous(self) -> Month:
        return Month(self.year - 1, 12) if self.number == 1 else Month(self.year, self.number - 1)

    @classmethod
    def of(cls, day: date) -> Month:
        return cls(day.year, day.month)

    @classmethod
    def from_iso(cls, text: str) -> Month:
        """'2023-04' -> April 2023. ValueError for anything else."""
        year, dash, number = text.partition("-")
        if not (dash and len(year) == 4 and len(number) == 2 and year.isdecimal() and number.isdecimal()):
            raise ValueError(f"'{text}' is not a month such as 2023-04")
        if not FIRST_YEAR <= int(year) <= LAST_YEAR:
            raise ValueError(f"'{text}' is of no year in which a report could be made")
        return cls(int(year), int(number))
