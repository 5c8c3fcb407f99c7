"""Small numbers of people, which a public document does not show, and what else must go so that they cannot be worked out.

From 1 to a limit they are 'fewer than 6'; zero is shown.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import combinations, permutations, product

from reportgen.lexicon.alike import folded
from reportgen.lexicon.patterns import pattern
from reportgen.model import numbers
from reportgen.model.indicators import Indicator, IndicatorValue, Number, Period, TargetKind, Yardstick
from reportgen.model.visit import AuditGrades
from reportgen.publishing.small_numbers.percentages import telling_shares
from reportgen.publishing.small_numbers.sums import Cell, Line, Sum, hidden, is_small, spread, sums_of_rows

MOST_FLOWS = 64  # pairs of rows of those who came and those who left
NOT_SHOWN = "not shown"
MASKED = pattern(r"\s*[<≤]\s*(\d+)\s*")
RUNNING = pattern(
    r"\bcum(?:ulative(?:ly)?|\b|\.)|\bto[- ]date\b|\bytd\b|\brunning (?:total|count)\b|\bso far\b"
    r"|\bsince\b.{0,12}\b(?:april|apr|start|beginning|\d)|\bfrom (?:1(?:st)? )?april\b"
    r"|\b(?:this|in the|current) (?:financial )?year\b",
    re.IGNORECASE,
)
LOOKS_BACK = pattern(r"\b(?:from|was|baseline|currently|now)\b\D{0,20}\d", re.IGNORECASE)
SHARES = frozenset(
    ("%", "percent", "percentage", "percentages", "pc", "cent", "pct", "proportion", "rate", "rates", "ratio", "per")
)
TIMES = frozenset(
    f"{each}{end}" for each in ("minute", "hour", "day", "week", "month", "year", "hr", "min", "wk") for end in ("", "s")
)
MONEY = frozenset(("£", "£k", "£m", "£bn", "pound", "pounds", "gbp", "£000", "£000s"))
FILLERS = frozenset(
    ("average", "mean", "median", "avg", "working", "calendar", "school", "number", "no", "of", "in", "k", "m", "bn")
)
UNIT_WORD = pattern(r"%|£[a-z0-9]*|[a-z]+")
FIGURE = pattern(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,]|\.\d)|(?<![\d.,])\d{1,9}(?![\d]|[.,]\d)")
NO_COUNT = pattern(r"\bq[1-4]\b|\b(?:19|20)\d\d(?:\s*[/-]\s*(?:19|20)?\d\d)?\b|\d*\.\d+")
NUMBER_WORDS = {word: number for number, word in enumerate(numbers.CARDINALS, 1)} | {
    "single": 1, "couple": 2, "both": 2, "pair": 2, "twin": 2, "twins": 2, "triplets": 3, "few": 3, "several": 4,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
}  # fmt: skip
BASELINE, BENCHMARK = "its baseline", "its benchmark"
JOINING = pattern(
    r"\b(?:start\w*|began|new|join\w*|enter\w*|admi\w+|open\w*|arriv\w+|becom\w+|became|receiv\w+|came)\b", re.IGNORECASE
)
LEAVING = pattern(
    r"\b(?:left|leav\w+|ceas\w+|ended|ending|clos\w+|discharg\w+|exit\w*|stopp\w+|removed|moved|went)\b", re.IGNORECASE
)
AUDITS = ("audits", "audit", "audit grades", "practice evaluations", "case audits")


def fewer_than(limit: int) -> str:
    return f"fewer than {limit + 1}"


# --- indicators ---


def counts_people(number: Number | None, indicator: Indicator) -> bool:
    """A whole number of whatever is not a share, a rate, a time or money; each is judged by itself."""
    if number is None or number.value != number.value.to_integral_value():
        return False
    return not is_measure(indicator.unit if number.unit == "number" else number.unit)


@lru_cache(maxsize=1_000)
def is_measure(unit: str) -> bool:
    """Whether a unit counts no people: 'percent', 'rate per 1,000', 'working days', '£'; not 'children', 'No.', '#' or 'volume'."""
    words = set(UNIT_WORD.findall(unit.casefold()))
    if words & SHARES:
        return not words & {"number", "no", "count", "and", "or"}
    return bool(words & (TIMES | MONEY)) and words <= TIMES | MONEY | FILLERS


def exempt(indicators: Sequence[Indicator], not_people: frozenset[str]) -> frozenset[int]:
    """The indicators that Settings say do not count people. A name that is of several exempts none of them."""
    named: dict[str, set[int]] = defaultdict(set)
    for at, indicator in enumerate(indicators):
        for name in (indicator.ref or "", indicator.title):
            named[folded(name)].add(at)
    return frozenset(at for name in not_people if len(found := named.get(name, set())) == 1 for at in found)


def masked_indicators(indicators: Sequence[Indicator], limit: int, not_people: frozenset[str]) -> tuple[Indicator, ...]:
    """The indicators as a public document may print them."""
    return _masked_indicators(tuple(indicators), limit, not_people)[0]


def told_by(indicators: Sequence[Indicator], limit: int, not_people: frozenset[str]) -> Mapping[int, tuple[Indicator, ...]]:
    """For each indicator with a figure that goes because of a sum: the others of that sum, by its place among all."""
    why = _masked_indicators(tuple(indicators), limit, not_people)[1]
    found: dict[int, dict[int, None]] = defaultdict(dict)
    for (at, _), each in why.items():
        found[at].update(dict.fromkeys(row for row, _ in each.members if row != at))
    return {at: tuple(indicators[row] for row in rows) for at, rows in found.items()}


@lru_cache(maxsize=4)
def _masked_indicators(
    indicators: tuple[Indicator, ...], limit: int, not_people: frozenset[str]
) -> tuple[tuple[Indicator, ...], Mapping[Cell, Sum[Cell]]]:
    if limit < 1:
        return indicators, {}
    free = exempt(indicators, not_people)
    values = dict(_counts(indicators, free))
    people = sorted({at for at, _ in values} | {at for at, each in enumerate(indicators) if _counts_by_default(each, at, free)})
    untold = [(at, value.period.label) for at in people for value in indicators[at].values if value.suppressed]
    lines = [Line(at, _where(indicators[at]), indicators[at].title) for at in people]
    sums = [
        *sums_of_rows(lines, values, untold),
        *_sums_of_periods(indicators, people, values),
        *_flows(indicators, lines, values, frozenset(untold)),
    ]
    gone = {cell for cell, value in values.items() if is_small(abs(value), limit)} | set(untold)
    why = spread(values, sums, gone, limit)
    gone |= why.keys()
    gone |= _steps_of_running_totals(indicators, people, values, frozenset(gone), limit)
    why |= spread(values, sums, gone, limit)
    gone |= why.keys()
    gone |= telling_shares(indicators, values, frozenset(gone), limit, free)
    counted, lost = frozenset(values) | frozenset(untold), frozenset(gone)
    return tuple(each if at in free else _masked(each, at, lost, limit, counted) for at, each in enumerate(indicators)), why


def _counts(indicators: Sequence[Indicator], free: frozenset[int]) -> Iterator[tuple[Cell, int]]:
    """Every number of people that would be printed: values, words with one number in them, past values of a row's own."""
    for at, indicator in enumerate(indicators):
        if at in free:
            continue
        for value in indicator.values:
            if value.number is not None and counts_people(value.number, indicator):
                yield (at, value.period.label), int(value.number.value)
            elif value.number is None and not value.suppressed and len(told := numbers_in(value.text)) == 1:
                yield (at, value.period.label), told[0]
        for name, yardstick in _own_yardsticks(indicator):
            if yardstick.number is not None and counts_people(yardstick.number, indicator):
                yield (at, name), int(yardstick.number.value)


def _own_yardsticks(indicator: Indicator) -> Iterator[tuple[str, Yardstick]]:
    yield BASELINE, indicator.baseline
    if not indicator.benchmark.of:
        yield BENCHMARK, indicator.benchmark


def _counts_by_default(indicator: Indicator, at: int, free: frozenset[int]) -> bool:
    return at not in free and not is_measure(indicator.unit)


def _where(indicator: Indicator) -> tuple[str, str | None, str | None]:
    return indicator.place.workbook, indicator.place.sheet, indicator.group


def numbers_in(text: str) -> tuple[int, ...]:
    """The whole numbers in words, written as figures or as words: '3 (prov)', 'Only two so far'. Years and quarters are none."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    found = [int(match[0].replace(",", "")) for match in FIGURE.finditer(NO_COUNT.sub(" ", plain))]
    return (*found, *(NUMBER_WORDS[word] for word in re.findall(r"[a-z]+", plain) if word in NUMBER_WORDS))


def tells_few(text: str, limit: int) -> bool:
    """Whether words hold a small number, or two numbers with a small one between them ('20 of 23')."""
    told = sorted(numbers_in(text))
    return any(is_small(each, limit) for each in told) or any(is_small(b - a, limit) for a, b in combinations(told, 2))


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


def _flows(
    indicators: Sequence[Indicator], lines: Sequence[Line], values: Mapping[Cell, int], unknown: frozenset[Cell]
) -> Iterator[Sum[Cell]]:
    """How many there were before and how many came, less how many left, are how many there are now.

    Any row may be the stock; those who come and go are known by words of their titles, so that the work stays small.
    """
    steps = {line.at: list(_steps(indicators[line.at])) for line in lines}
    pairs = [
        (came.at, went.at)
        for came, went in permutations(lines, 2)
        if came.where == went.where and JOINING.search(came.title) and LEAVING.search(went.title)
    ]
    for (start, end), stock in product(pairs[:MOST_FLOWS], steps):
        if stock in (start, end):
            continue
        sums = [Sum((stock, now), ((stock, then), (start, now)), ((end, now),)) for then, now in steps[stock]]
        whole = [each for each in sums if all(member in values for member in each.members)]
        held = [each for each in whole if _balance(each, values) == 0]
        if 2 * len(held) >= len(whole) and (held or _where(indicators[stock]) == _where(indicators[start])):
            yield from held
            yield from (
                each for each in sums if any(member in unknown for member in each.members) and _is_known(each, values, unknown)
            )


def _is_known(each: Sum[Cell], values: Mapping[Cell, int], unknown: frozenset[Cell]) -> bool:
    return all(member in values or member in unknown for member in each.members)


def _steps(indicator: Indicator) -> Iterator[tuple[str, str]]:
    """Each period with the one that follows it at once."""
    spans = {span[0]: (span, value.period.label) for value in indicator.values if (span := months_of(value.period)) is not None}
    for span, label in spans.values():
        following = spans.get(span[-1] + 1)
        if following is not None and len(following[0]) == len(span):
            yield label, following[1]


def _balance(each: Sum[Cell], values: Mapping[Cell, int]) -> int:
    return values[each.total] - sum(values[part] for part in each.parts) + sum(values[part] for part in each.taken)


def _steps_of_running_totals(
    indicators: Sequence[Indicator], people: Sequence[int], values: Mapping[Cell, int], gone: frozenset[Cell], limit: int
) -> frozenset[Cell]:
    """Of a total that runs through the year, the figures before one from which it differs by a small number; the last is kept."""
    more: set[Cell] = set()
    for at in people:
        indicator = indicators[at]
        if not RUNNING.search(
            f"{indicator.title} {indicator.tag or ''} {indicator.note or ''} {indicator.group or ''} {indicator.unit}"
        ):
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


def _masked(indicator: Indicator, at: int, gone: frozenset[Cell], limit: int, counted: frozenset[Cell]) -> Indicator:
    values = tuple(_masked_value(each, (at, each.period.label), gone, limit, counted) for each in indicator.values)
    lost = frozenset(label for row, label in gone if row == at)
    masked = replace(
        indicator,
        values=values,
        baseline=_masked_yardstick(indicator.baseline, BASELINE, indicator, lost, limit),
        benchmark=indicator.benchmark
        if indicator.benchmark.of
        else _masked_yardstick(indicator.benchmark, BENCHMARK, indicator, lost, limit),
        target=replace(indicator.target, text=NOT_SHOWN, number=None) if _looks_back(indicator) else indicator.target,
    )
    return masked if masked != indicator else indicator


def _masked_value(value: IndicatorValue, cell: Cell, gone: frozenset[Cell], limit: int, counted: frozenset[Cell]) -> IndicatorValue:
    if value.number is None and not value.suppressed:
        return replace(value, text=NOT_SHOWN) if cell in gone or tells_few(value.text, limit) else value
    number = value.number
    # A period may stand twice in a row; of the two only one takes part in sums.
    small = _is_small_count(number, limit) if number is not None else _is_fewer(value.text, limit)
    if cell not in gone and not (number is not None and small and cell in counted):
        return value
    return replace(value, number=None, text=fewer_than(limit) if small and cell in counted else NOT_SHOWN, suppressed=True)


def _is_small_count(number: Number, limit: int) -> bool:
    return is_small(number.value, limit) and number.value == number.value.to_integral_value()


def _is_fewer(text: str, limit: int) -> bool:
    """Whether '<5' says no more than 'fewer than 6' does."""
    match = MASKED.fullmatch(text)
    return match is not None and int(match[1]) <= limit + 1


def _masked_yardstick(yardstick: Yardstick, name: str, indicator: Indicator, lost: frozenset[str], limit: int) -> Yardstick:
    """A past value of the indicator's own is hidden like its other values."""
    number = yardstick.number
    if number is not None and counts_people(number, indicator) and is_small(number.value, limit):
        return replace(yardstick, number=None, text=fewer_than(limit))
    if name in lost or (yardstick.period is not None and yardstick.period.label in lost):
        return replace(yardstick, number=None, text=NOT_SHOWN)
    if number is None and yardstick.text is not None and tells_few(yardstick.text, limit):
        return replace(yardstick, text=NOT_SHOWN)
    return yardstick


def _looks_back(indicator: Indicator) -> bool:
    """A target that also tells where things stand: 'from 4 to 2'."""
    target = indicator.target
    if is_measure(indicator.unit):
        return False
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
