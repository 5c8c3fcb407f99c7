"""The filters that a template may use, declared once: the check, the filling and the guide have them from here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.model.first import first_of

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
DATE = pattern(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})\b")
DATE_FORMS: dict[str, Callable[[date], str]] = {
    "short": lambda day: f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}",
    "figures": lambda day: f"{day.day:02}/{day.month:02}/{day.year}",
    "without year": lambda day: f"{day.day} {MONTHS[day.month - 1]}",
    "with weekday": lambda day: f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}",
}


@dataclass(frozen=True)
class Filter:
    """`words` says how many words in quotation marks it takes, and `among` which they may be."""

    does: Callable[..., Any]
    meaning: str
    example: str
    words: tuple[int, ...] = (0,)
    among: tuple[str, ...] = ()
    of_list: bool = False
    gives_item: bool = False

    def takes(self, words: Sequence[str]) -> bool:
        return len(words) in self.words and (not self.among or all(word in self.among for word in words))


def _date(value: object, form: str) -> str:
    """Every date in the words, in another form: '30 April 2026' -> '30 Apr 2026'."""

    def worded(match: re.Match[str]) -> str:
        try:
            day = date(int(match[3]), MONTHS.index(match[2]) + 1, int(match[1]))
        except ValueError:
            return match[0]
        return DATE_FORMS[form](day)

    return DATE.sub(worded, str(value))


def _capitalize(value: object) -> str:
    """The first letter large; the others stay as they are, so that names and initials do."""
    text = str(value)
    return text[:1].upper() + text[1:]


def _join(values: Iterable[object], between: str = ", ") -> str:
    return between.join(str(value) for value in values)


FILTERS: dict[str, Filter] = {
    "capitalize": Filter(_capitalize, "begins with a capital", "{{ a.state|capitalize }}"),
    "lower": Filter(lambda value: str(value).lower(), "all in small letters", "{{ a.state|lower }}"),
    "upper": Filter(lambda value: str(value).upper(), "all in capitals", "{{ a.rating|upper }}"),
    "date": Filter(_date, "dates in another form", '{{ position_date|date("short") }}', (1,), tuple(DATE_FORMS)),
    "join": Filter(_join, "a list in one line", '{{ actions.overdue|join(", ") }}', (0, 1), of_list=True),
    "length": Filter(lambda values: str(len(list(values))), "how many there are", "{{ a.steps|length }}", of_list=True),
    "first": Filter(first_of, "the first of a list", "{{ actions.overdue|first }}", (0,), (), True, True),
}
