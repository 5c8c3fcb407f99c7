"""Small numbers of people, which a public document does not show, and what else must go so that they cannot be worked out.

From 1 to a limit they are 'fewer than 6'; zero is shown. The rules are those that the Office for National Statistics and the
Department for Education use for counts of children: primary suppression, then secondary suppression of the next smallest.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby
from typing import Generic, TypeVar

from reportgen.facts import numbers
from reportgen.model.indicators import Indicator, IndicatorValue, Period, TargetKind, Yardstick
from reportgen.model.visit import AuditGrades

Key = TypeVar("Key", bound=Hashable)
Cell = tuple[int, str]  # the place of an indicator among all, and the label of a period

NOT_SHOWN = "not shown"
MASKED = re.compile(r"\s*[<≤]\s*\d+\s*")
RUNNING = re.compile(r"\b(?:cumulative|year[- ]to[- ]date|ytd|running total|so far this year|total to date)\b", re.IGNORECASE)
LOOKS_BACK = re.compile(r"\b(?:from|was|baseline|currently|now)\b\D{0,20}\d", re.IGNORECASE)
AUDITS = ("audits", "audit", "audit grades", "practice evaluations", "case audits")


@dataclass(frozen=True)
class Sum(Generic[Key]):
    """A figure that is the sum of others, so that a hidden one of them could be worked out."""

    total: Key
    parts: tuple[Key, ...]

    @property
    def members(self) -> tuple[Key, ...]:
        return (self.total, *self.parts)


def shown(count: int, limit: int) -> str:
    """A number of people as a public document prints it: 'fewer than 6' for 3, '14' for 14, '0' for none."""
    return fewer_than(limit) if is_small(count, limit) else numbers.plain(count)


def fewer_than(limit: int) -> str:
    return f"fewer than {limit + 1}"


def is_small(count: int | Decimal, limit: int) -> bool:
    return 1 <= count <= limit


def hidden(values: Mapping[Key, int], sums: Iterable[Sum[Key]], limit: int, unknown: Iterable[Key] = ()) -> frozenset[Key]:
    """Which figures to hide: the small ones, and for each that a sum would tell, the next smallest part, or the total.

    `unknown` are figures that the tracker itself does not tell. Where two or more hidden parts can only be the smallest or the
    largest that they may be (2 of two, 10 of two), they are told by their sum as well.
    """
    gone = {key for key, value in values.items() if is_small(value, limit)} | set(unknown)
    waiting = list(sums)
    changed = True
    while changed:
        changed = False
        for each in waiting:
            more = _companion(each, values, gone, limit) if _is_told(each, values, gone, limit) else None
            if more is not None:
                gone.add(more)
                changed = True
    return frozenset(gone)


def _is_told(each: Sum[Key], values: Mapping[Key, int], gone: set[Key], limit: int) -> bool:
    lost = [member for member in each.members if member in gone]
    if len(lost) == 1:
        return True
    if not lost or each.total in gone or not all(member in values for member in lost):
        return False
    # A hidden part that is not 'fewer than' is known to be more, so that each has a least that it can be, and a small one a most.
    least = sum(1 if is_small(values[member], limit) else limit + 1 for member in lost)
    all_small = all(is_small(values[member], limit) for member in lost)
    known = sum(values[member] for member in lost)
    return known == least or (all_small and known == limit * len(lost))


def _companion(each: Sum[Key], values: Mapping[Key, int], gone: set[Key], limit: int) -> Key | None:
    """The next smallest part that is not nothing; the total where there is only one other part."""
    others = [part for part in each.parts if part not in gone and values.get(part) != 0]
    if each.total in gone:
        return min(others, key=lambda part: values.get(part, limit + 1), default=None)
    return each.total if len(others) < 2 else min(others, key=lambda part: values.get(part, limit + 1))


# --- indicators ---


def counts_people(indicator: Indicator, not_people: frozenset[str]) -> bool:
    """Whole numbers without a unit, unless Settings say that they do not count people."""
    names = {" ".join(name.casefold().split()) for name in (indicator.ref or "", indicator.title)}
    whole = all(value.number.value == value.number.value.to_integral_value() for value in indicator.values if value.number)
    return indicator.unit == "number" and whole and not names & not_people


def masked_indicators(indicators: Sequence[Indicator], limit: int, not_people: frozenset[str]) -> tuple[Indicator, ...]:
    """The indicators as a public document may print them."""
    if limit < 1:
        return tuple(indicators)
    people = [at for at, indicator in enumerate(indicators) if counts_people(indicator, not_people)]
    values = {(at, value.period.label): int(value.number.value) for at in people for value in indicators[at].values if value.number}
    untold = [(at, value.period.label) for at in people for value in indicators[at].values if value.suppressed]
    sums = [*_sums_of_rows(indicators, people, values), *_sums_of_periods(indicators, people, values)]
    gone = hidden(values, sums, limit, untold)
    gone |= _steps_of_running_totals(indicators, people, values, gone, limit)
    gone = hidden(values, sums, limit, gone)
    gone |= _telling_shares(indicators, values, gone)
    return tuple(_masked(indicator, at, gone, limit, at in people) for at, indicator in enumerate(indicators))


def _sums_of_rows(indicators: Sequence[Indicator], people: Sequence[int], values: Mapping[Cell, int]) -> Iterator[Sum[Cell]]:
    """Rows of one group of which one is the sum of those above or below it, in every period in which all have a number."""
    for _, group in groupby(
        people, key=lambda at: (indicators[at].place.workbook, indicators[at].place.sheet, indicators[at].group)
    ):
        rows = list(group)
        for place, total in enumerate(rows):
            for parts in _beside(rows, place):
                if _is_sum(total, parts, indicators, values):
                    periods = dict.fromkeys(value.period.label for at in (total, *parts) for value in indicators[at].values)
                    yield from (Sum((total, period), tuple((part, period) for part in parts)) for period in periods)


def _beside(rows: Sequence[int], place: int) -> Iterator[tuple[int, ...]]:
    """Two or more rows next to one: those above it, those below it, or all the others."""
    yield from (tuple(rows[start:place]) for start in range(place - 1))
    yield from (tuple(rows[place + 1 : end]) for end in range(place + 3, len(rows) + 1))
    if 0 < place < len(rows) - 1:
        yield (*rows[:place], *rows[place + 1 :])


def _is_sum(total: int, parts: Sequence[int], indicators: Sequence[Indicator], values: Mapping[Cell, int]) -> bool:
    periods = [value.period.label for value in indicators[total].values if (total, value.period.label) in values]
    whole = [period for period in periods if all((part, period) in values for part in parts)]
    return any(values[total, period] for period in whole) and all(
        values[total, period] == sum(values[part, period] for part in parts) for period in whole
    )


def _sums_of_periods(indicators: Sequence[Indicator], people: Sequence[int], values: Mapping[Cell, int]) -> Iterator[Sum[Cell]]:
    """Quarters that are the sum of their months, years that are the sum of their quarters or months."""
    for at in people:
        spans = {value.period.label: span for value in indicators[at].values if (span := months_of(value.period)) is not None}
        for label, span in spans.items():
            for size in (1, 3):
                parts = [other for other, inside in spans.items() if len(inside) == size and set(inside) < set(span)]
                covered = sorted(month for part in parts for month in spans[part])
                if covered == sorted(span) and _adds_up(at, label, parts, values):
                    yield Sum((at, label), tuple((at, part) for part in parts))


def _adds_up(at: int, label: str, parts: Sequence[str], values: Mapping[Cell, int]) -> bool:
    known = [values[at, part] for part in parts if (at, part) in values]
    total = values.get((at, label))
    return total is not None and (sum(known) == total if len(known) == len(parts) else sum(known) <= total)


def months_of(period: Period) -> tuple[int, ...] | None:
    """The months that a period covers, counted from the year 0; None for a day, and where its label names none."""
    if match := re.fullmatch(r"(\d{4})-(\d\d)", period.label):
        year, rest = int(match[1]), int(match[2])
        if period.end is not None and (period.end.year, period.end.month) == (year, rest):
            return (year * 12 + rest,)
        return tuple(range(year * 12 + 4, year * 12 + 16)) if rest == (year + 1) % 100 else None
    if match := re.fullmatch(r"(\d{4})-\d\d Q([1-4])", period.label):
        first = int(match[1]) * 12 + 1 + 3 * int(match[2])
        return tuple(range(first, first + 3))
    return None


def _steps_of_running_totals(
    indicators: Sequence[Indicator], people: Sequence[int], values: Mapping[Cell, int], gone: frozenset[Cell], limit: int
) -> frozenset[Cell]:
    """Of a total that runs through the year, the figures before one from which it differs by a small number; the last is kept."""
    more: set[Cell] = set()
    for at in people:
        indicator = indicators[at]
        if not RUNNING.search(f"{indicator.title} {indicator.tag or ''} {indicator.note or ''} {indicator.group or ''}"):
            continue
        dated = sorted((value for value in indicator.values if value.period.end and (at, value.period.label) in values), key=_end)
        later: int | None = None
        for value in reversed(dated):
            cell = (at, value.period.label)
            if later is not None and is_small(later - values[cell], limit):
                more.add(cell)
            elif cell not in gone:
                later = values[cell]
    return frozenset(more)


def _end(value: IndicatorValue) -> str:
    return value.period.end.isoformat() if value.period.end else ""


def _telling_shares(indicators: Sequence[Indicator], values: Mapping[Cell, int], gone: frozenset[Cell]) -> frozenset[Cell]:
    """Percentages that are a hidden count, or all others, as a share of a figure that is shown beside it."""
    telling: set[Cell] = set()
    groups = [(each.place.workbook, each.place.sheet, each.group) for each in indicators]
    for at, indicator in enumerate(indicators):
        for value in indicator.values:
            if value.number is None or value.number.unit != "percent":
                continue
            beside = [
                (key, count) for key, count in values.items() if key[1] == value.period.label and groups[key[0]] == groups[at]
            ]
            counts = [count for key, count in beside if key in gone]
            bases = [count for key, count in beside if key not in gone]
            if any(_is_share(value.number.value, count, base) for count in counts for base in bases if base > count):
                telling.add((at, value.period.label))
    return frozenset(telling)


def _is_share(percent: Decimal, count: int, base: int) -> bool:
    places = max(0, -int(percent.as_tuple().exponent))
    return any(numbers.rounded(Decimal(part * 100) / base, places) == percent for part in (count, base - count))


def _masked(indicator: Indicator, at: int, gone: frozenset[Cell], limit: int, people: bool) -> Indicator:
    values = tuple(_masked_value(value, limit) if (at, value.period.label) in gone else value for value in indicator.values)
    if not people:
        return replace(indicator, values=values)
    lost = frozenset(label for row, label in gone if row == at)
    return replace(
        indicator,
        values=values,
        baseline=_masked_yardstick(indicator.baseline, lost, limit),
        benchmark=indicator.benchmark if indicator.benchmark.of else _masked_yardstick(indicator.benchmark, lost, limit),
        target=replace(indicator.target, text=NOT_SHOWN, number=None) if _looks_back(indicator) else indicator.target,
    )


def _masked_value(value: IndicatorValue, limit: int) -> IndicatorValue:
    small = is_small(value.number.value, limit) if value.number else MASKED.fullmatch(value.text) is not None
    return replace(value, number=None, text=fewer_than(limit) if small else NOT_SHOWN, suppressed=True)


def _masked_yardstick(yardstick: Yardstick, lost: frozenset[str], limit: int) -> Yardstick:
    """A past value of the indicator's own is hidden like its other values."""
    number = yardstick.number
    if number is not None and number.unit == "number" and is_small(number.value, limit):
        return replace(yardstick, number=None, text=fewer_than(limit))
    if yardstick.period is not None and yardstick.period.label in lost:
        return replace(yardstick, number=None, text=NOT_SHOWN)
    return yardstick


def _looks_back(indicator: Indicator) -> bool:
    """A target that also tells where things stand: 'from 4 to 2'."""
    target = indicator.target
    return target.kind is TargetKind.TARGET and LOOKS_BACK.search(target.text or "") is not None


# --- audit grades ---


def masked_grades(audits: Sequence[AuditGrades], limit: int, not_people: frozenset[str]) -> tuple[AuditGrades, ...]:
    """How many audits had each grade; each audit is of one child's case, unless Settings say otherwise."""
    if limit < 1 or any(name in not_people for name in AUDITS):
        return tuple(audits)
    return tuple(_masked_grades(each, limit) for each in audits)


def _masked_grades(each: AuditGrades, limit: int) -> AuditGrades:
    values = dict(each.grades) | ({} if each.total is None else {"": each.total})
    gone = hidden(values, [Sum("", tuple(each.grades))] if each.total is not None else [], limit)
    grades = {grade: count for grade, count in each.grades.items() if grade not in gone}
    return replace(
        each, grades=grades, total=None if "" in gone else each.total, hidden=tuple(key for key in each.grades if key in gone)
    )
