"""Figures that add up, and what must be hidden with a small one so that it cannot be worked out from the others.

The rules are those that the Office for National Statistics and the Department for Education use for counts of children: primary
suppression, then secondary suppression of the next smallest.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence, Set
from decimal import Decimal
from functools import lru_cache
from itertools import combinations
from typing import Generic, TypeVar

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.model.together import grouped

Key = TypeVar("Key", bound=Hashable)
Cell = tuple[int, str]  # the place of an indicator among all, and the label of a period

MOST_PARTS = 4  # that are looked for among rows which do not stand side by side
MOST_TOGETHER, MOST_ALIKE = 12, 8  # rows of one group, or with one word, of which three and four are tried; of more only two
TOTAL = pattern(r"\b(?:all|totals?|overall|both|every(?:one|body)?|whole|altogether|combined)\b", re.IGNORECASE)
HALVES = pattern(r"\b(?:boys?|girls?|males?|females?|men|women)\b", re.IGNORECASE)
COMMON = pattern(
    r"\b(?:the|and|for|with|who|from|that|this|were|was|are|has|have|had|not|per|all|any|total|overall|numbers?|percentage|percent"
    r"|proportion|rate|count|child(?:ren)?|young|people|persons?|their|they|month|year|quarter|during|within|which|whom|been)\b"
)
WORD = pattern(r"[a-z]{3,}")


@dataclass(frozen=True)
class Sum(Generic[Key]):
    """A figure that is the sum of others, less those that are `taken` off, so that a hidden one of them could be worked out."""

    total: Key
    parts: tuple[Key, ...]
    taken: tuple[Key, ...] = ()

    @property
    def members(self) -> tuple[Key, ...]:
        return (self.total, *self.parts, *self.taken)


@dataclass(frozen=True)
class Line:
    """A row that counts people: which one, where it stands (workbook, sheet, group), and what it is called."""

    at: int
    where: tuple[str, str | None, str | None]
    title: str


def is_small(count: int | Decimal, limit: int) -> bool:
    return 1 <= count <= limit


def hidden(values: Mapping[Key, int], sums: Iterable[Sum[Key]], limit: int) -> frozenset[Key]:
    """Which figures to hide: the small ones, and for each that a sum would tell, the next smallest part, or the total."""
    gone = {key for key, value in values.items() if is_small(abs(value), limit)}
    return frozenset(gone | spread(values, sums, gone, limit).keys())


def spread(
    values: Mapping[Key, int], sums: Iterable[Sum[Key]], gone: Iterable[Key], limit: int, fixed: Set[Key] = frozenset()
) -> dict[Key, Sum[Key]]:
    """What must go with the figures that are `gone`, each with the sum by which one of them could be worked out.

    What 'fewer than' and 'not shown' tell is reckoned with: hidden parts that can only be the smallest or the largest that they may
    be (2 of two, 10 of two) are told by their sum as well. `fixed` are figures that stand whatever comes. The one engine for
    indicators, audits and surveys.
    """
    lost = set(gone)
    having: dict[Key, list[Sum[Key]]] = defaultdict(list)
    for each in dict.fromkeys(sums):
        for member in each.members:
            having[member].append(each)
    waiting = [each for key in list(having) if key in lost for each in having[key]]
    more: dict[Key, Sum[Key]] = {}
    while waiting:
        each = waiting.pop()
        companion = _companion(each, values, lost, limit, fixed) if is_told(each, values, lost, limit) else None
        if companion is not None:
            lost.add(companion)
            more[companion] = each
            waiting += having[companion]
    return more


def is_told(each: Sum[Key], values: Mapping[Key, int], gone: Set[Key], limit: int) -> bool:
    """Whether only one number is left for a hidden member: from what is shown, and from how small each hidden one may be."""
    if any(member not in values and member not in gone for member in each.members):
        return sum(member in gone for member in each.members) == 1  # a share alone: of them only the last that is hidden is told
    signs = {each.total: -1} | dict.fromkeys(each.parts, 1) | dict.fromkeys(each.taken, -1)
    lost = [member for member in signs if member in gone]
    if len(lost) < 2:
        return bool(lost)
    left = -sum(sign * values[member] for member, sign in signs.items() if member not in gone)
    spans = [_span(member, signs[member], values, limit) for member in lost]
    least, most = sum(low for low, _ in spans), sum(high for _, high in spans)
    return any(
        max(low, left - (most - high)) == min(high, left - (least - low)) for low, high in spans
    )  # fmt: skip


def _span(member: Key, sign: int, values: Mapping[Key, int], limit: int) -> tuple[int, int]:
    """Between which numbers, with its sign, a reader knows a hidden figure to be."""
    value = values.get(member)
    endless = 10**12
    if value is not None and value < 0:
        return -endless, endless
    low, high = (1, limit) if value is None or is_small(value, limit) else (limit + 1, endless)
    return (low, high) if sign > 0 else (-high, -low)


def _companion(each: Sum[Key], values: Mapping[Key, int], gone: Set[Key], limit: int, fixed: Set[Key]) -> Key | None:
    """The next smallest part that is not nothing; the total where there is only one other part."""
    others = [part for part in (*each.parts, *each.taken) if part not in gone and part not in fixed and values.get(part) != 0]
    if each.total not in gone and each.total not in fixed and len(others) < 2:
        return each.total
    return min(others, key=lambda part: values.get(part, limit + 1), default=None)


# --- rows that add up in one period ---


def sums_of_rows(lines: Sequence[Line], values: Mapping[Cell, int], untold: Iterable[Cell]) -> Iterator[Sum[Cell]]:
    """Rows of which one is the sum of others, wherever they stand; each period is held by itself.

    Two parts are looked for among all rows; three and four among those of one group or with one word in common, as long as these
    are few; more only where they stand side by side or are a whole group. So the work grows with the square of the rows.
    """
    periods: dict[str, dict[int, int]] = defaultdict(dict)
    for (at, period), value in values.items():
        periods[period][at] = value
    unknown: dict[str, set[int]] = defaultdict(set)
    for at, period in untold:
        unknown[period].add(at)
    by_row = {line.at: line for line in lines}
    side_by_side = set(_side_by_side(lines))
    found = dict.fromkeys(side_by_side) | dict.fromkeys(_that_add_up(lines, periods))
    for total, parts in found:
        held, failed = _times(total, parts, periods)
        near = (total, parts) in side_by_side
        if near and not held and not failed and _is_called_so(by_row[total], [by_row[part] for part in parts]):
            yield from _with_unknown(total, parts, periods, unknown)
        if held and _is_meant(by_row[total], [by_row[part] for part in parts], held, failed, near):
            for period in periods.keys() | unknown.keys():
                if _stands(total, parts, periods[period], unknown[period]):
                    yield Sum((total, period), tuple((part, period) for part in parts))


def _side_by_side(lines: Sequence[Line]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """A row of a group with two or more next to it: those above it, those below it, or all the others."""
    for rows in _grouped(lines):
        for place, total in enumerate(rows):
            yield from ((total, tuple(rows[start:place])) for start in range(place - 1))
            yield from ((total, tuple(rows[place + 1 : end])) for end in range(place + 3, len(rows) + 1))
            if 0 < place < len(rows) - 1:
                yield total, (*rows[:place], *rows[place + 1 :])


def _grouped(lines: Sequence[Line]) -> list[list[int]]:
    """The rows of each group."""
    return [[line.at for line in of] for of in grouped(lines, lambda line: line.where).values()]


def _that_add_up(lines: Sequence[Line], periods: Mapping[str, Mapping[int, int]]) -> Iterator[tuple[int, tuple[int, ...]]]:
    sets = tuple(_sets(lines))
    for counts in periods.values():
        totals: dict[int, list[int]] = defaultdict(list)
        for at, count in counts.items():
            totals[count].append(at)
        some = {at: count for at, count in counts.items() if count > 0}
        for parts in sets:
            try:
                whole = sum([some[part] for part in parts])
            except KeyError:
                continue
            if whole in totals:
                yield from ((total, parts) for total in totals[whole] if total not in parts)


def _sets(lines: Sequence[Line]) -> Iterable[tuple[int, ...]]:
    """The sets of rows that are tried as parts."""
    together = list(map(sorted, _grouped(lines)))
    by_word: dict[str, list[int]] = defaultdict(list)
    for line in lines:
        for word in words_of(line.title):
            by_word[word].append(line.at)
    sets: dict[tuple[int, ...], None] = dict.fromkeys(combinations(sorted(line.at for line in lines), 2))
    sets |= dict.fromkeys(tuple(rows) for rows in together if len(rows) > MOST_PARTS)
    few = {tuple(rows) for rows in together if len(rows) <= MOST_TOGETHER}
    few |= {tuple(sorted(rows)) for rows in by_word.values() if len(rows) <= MOST_ALIKE}
    for rows in few:
        for size in range(3, MOST_PARTS + 1):
            sets |= dict.fromkeys(combinations(rows, size))
    return sets


@lru_cache(maxsize=4_000)
def words_of(title: str) -> frozenset[str]:
    """The words of a title that say what it is about, without the endings of plurals."""
    return frozenset(word.removesuffix("s") for word in WORD.findall(COMMON.sub(" ", title.casefold())))


def _times(total: int, parts: Sequence[int], periods: Mapping[str, Mapping[int, int]]) -> tuple[int, int]:
    """In how many periods it is the sum, and in how many it is not."""
    held = failed = 0
    for counts in periods.values():
        if total in counts and all(part in counts for part in parts):
            whole = sum(counts[part] for part in parts)
            held += whole == counts[total] != 0
            failed += whole != counts[total]
    return held, failed


def _is_meant(total: Line, parts: Sequence[Line], held: int, failed: int, near: bool) -> bool:
    """Not by chance: rows that are called alike hold more often than not; of others none may fail, and those apart hold twice."""
    if _is_called_so(total, parts) or words_of(total.title).intersection(*(words_of(part.title) for part in parts)):
        return held >= failed
    return failed == 0 and (near or held > 1 or all(part.where == total.where for part in parts))


def _is_called_so(total: Line, parts: Sequence[Line]) -> bool:
    return TOTAL.search(total.title) is not None or all(HALVES.search(part.title) for part in parts)


def _with_unknown(
    total: int, parts: tuple[int, ...], periods: Mapping[str, Mapping[int, int]], unknown: Mapping[str, set[int]]
) -> Iterator[Sum[Cell]]:
    """What is called a total, where the tracker itself holds a part back in every period, so that nothing proves it."""
    for period in unknown:
        if unknown[period] & set(parts) and _stands(total, parts, periods.get(period, {}), unknown[period]):
            known = sum(periods.get(period, {}).get(part, 0) for part in parts)
            if known < periods.get(period, {}).get(total, 0):
                yield Sum((total, period), tuple((part, period) for part in parts))


def _stands(total: int, parts: Sequence[int], counts: Mapping[int, int], unknown: set[int]) -> bool:
    members = (total, *parts)
    if any(member in unknown for member in members):
        return all(member in unknown or member in counts for member in members)
    return all(member in counts for member in members) and counts[total] == sum(counts[part] for part in parts)
