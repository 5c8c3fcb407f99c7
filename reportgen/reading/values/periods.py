"""The period that a column heading names, under the label that it has in `facts.json`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from reportgen.lexicon.patterns import pattern
from reportgen.model.indicators import Period
from reportgen.model.months import Month
from reportgen.reading.grid import Cell
from reportgen.reading.values.dates import TypedDate, Written, dates, shows_day

# Beside a period, words that say only that its values stand below. Any other makes it another column: 'Target April 2024'.
_OF_VALUES = pattern(
    r"actuals?|values?|results?|outturn|performance|position|data|figures?|score|number|total|rate|percentage|reported|provisional"
    r"|final|latest|current|count|percent|people|agree|agreed|months?|monthly|quarter|quarterly|week|w|e|wk|period|ending|ended|end|for|in|of|the"
    r"|as|at|on|to"
)
# A mark beside a period that says that its values may still change.
PROVISIONAL = pattern(r"\s*[(\[](?:p|prov|provisional)[)\]]|\bprov(?:isional)?\b", re.IGNORECASE)
# Beside a year it says no more than that it is one: '2024/25 full year', '2024/25 year end'.
WHOLE_YEAR = pattern(r"\s*[(\[]?\b(?:(?:(?:full|whole|financial) )?year|year[- ]end)\b[)\]]?|\s*\bannual\b", re.IGNORECASE)
# Words that make it longer than the date beside them: 'Year to March 2023' is not March.
_LONGER = pattern(r"year|ytd|rolling|cumulative|r12m|12m?|average|avg|mean")


def period(heading: str, latest: date) -> Period | None:
    """'Actual Mar 24' -> 2024-03; '27 th April' -> the last one not after `latest`; 'Q3 24/25' -> 2024-25 Q3.

    A heading that names a period without such a label keeps its own words: 'April - July 2020'. None where it names no period,
    or is about more than the values of one: 'Baseline April 2023', 'November progress update'.
    """
    heading = _of_a_year(PROVISIONAL.sub(" ", " ".join(heading.split())))
    typed = dates(heading)
    beside = _words_beside(heading, typed)
    longer = any(map(_LONGER.fullmatch, beside))
    found = [one for one in _in_their_years(typed, latest) if one.first and one.last]
    if not found or not all(_OF_VALUES.fullmatch(word) or _LONGER.fullmatch(word) for word in beside):
        return None
    quarters = [one for one in found if one.written is Written.QUARTER]
    named = (quarters or found)[0]
    label = None if longer or (len(found) > 1 and not quarters) else _label(named)
    return Period(label or " ".join(heading.split()), named.last if label else max(end for one in found if (end := _end(one))))


def _of_a_year(heading: str) -> str:
    """The heading without the words that say that all of a year is meant, where it names one."""
    year = WHOLE_YEAR.sub(" ", heading).strip()
    return year if any(one.written is Written.FINANCIAL_YEAR for one in dates(year)) else heading


# Schools break up on the last Friday up to this day of the month with which a half term ends.
BREAK_UP = {2: 15, 5: 28, 7: 24, 10: 25, 12: 22}
FRIDAY = 4


def _end(typed: TypedDate) -> date | None:
    """The last day for which there can be values: of a term that on which schools break up, of all else its last."""
    if typed.last is None or typed.written is not Written.TERM or typed.last.month not in BREAK_UP:
        return typed.last
    latest = typed.last.replace(day=BREAK_UP[typed.last.month])
    return latest - timedelta(days=(latest.weekday() - FRIDAY) % 7)


def span(text: str, latest: date) -> tuple[date, date] | None:
    """The first and the last day of all dates that a text names: 'April to June 2026'. None where it names none."""
    found = [one.days for one in _in_their_years(dates(text), latest) if one.days is not None]
    return (min(first for first, _ in found), max(last for _, last in found)) if found else None


def period_of(cell: Cell, latest: date) -> Period | None:
    """The period that a cell names, typed or as a date of Excel's."""
    return period_of_date(cell.day, cell.number_format) if cell.day is not None else period(cell.text, latest)


def period_of_date(day: date, number_format: str) -> Period:
    """The period of a heading that holds a true date: the day where Excel shows it, else its month."""
    if shows_day(number_format):
        return Period(day.isoformat(), day)
    return Period(Month.of(day).iso, Month.of(day).last_day)


def _words_beside(heading: str, typed: Sequence[TypedDate]) -> set[str]:
    """The words of a heading that belong to none of its dates."""
    beside, end = "", 0
    for one in typed:
        beside += heading[end : one.start] + " "
        end = one.end
    return set(re.findall(r"\w+", (beside + heading[end:]).lower()))


def _in_their_years(typed: Sequence[TypedDate], latest: date) -> list[TypedDate]:
    """A date without a year is in that of the date beside it; else in the last year in which it does not begin after `latest`."""
    stated = next((one.first for one in typed if one.first), None)
    return [one if one.year is not None else _in_year_of(one, stated) if stated else _latest(one, latest) for one in typed]


def _in_year_of(typed: TypedDate, day: date) -> TypedDate:
    return typed.in_year(typed.year_around(day))


def _latest(typed: TypedDate, latest: date) -> TypedDate:
    settled = (typed.in_year(year) for year in range(latest.year, latest.year - 9, -1))  # 29 February may be eight years ago
    return next((one for one in settled if one.first and one.first <= latest), typed)


def _label(typed: TypedDate) -> str | None:
    """None for a period that has no label of its own in `facts.json`."""
    if typed.first is None or typed.year is None:
        return None
    if typed.written is Written.RANGE and _is_quarter(typed):
        return _quarter(typed.first)
    labels = {
        Written.DAY: typed.first.isoformat(),
        Written.MONTH: Month.of(typed.first).iso,
        Written.QUARTER: _quarter(typed.first),
        Written.FINANCIAL_YEAR: f"{typed.year}-{(typed.year + 1) % 100:02}",
    }
    return labels.get(typed.written)


def _quarter(first: date) -> str:
    """The quarter of the financial year that begins on a day: '2024-25 Q4' for 1 January 2025."""
    year = first.year - (first.month < 4)
    return f"{year}-{(year + 1) % 100:02} Q{(first.month - 4) // 3 % 4 + 1}"


def _is_quarter(typed: TypedDate) -> bool:
    """'Jan to Mar 2025': the three months of a quarter."""
    first, last = typed.first, typed.last
    if first is None or last is None or first.day != 1 or Month.of(last).last_day != last:
        return False
    return first.month % 3 == 1 and (last.year, last.month) == (first.year, first.month + 2)
