"""Survey results of which a public document does not show the figures, because few people stand behind them or against them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from reportgen.lexicon.patterns import pattern
from reportgen.model import numbers
from reportgen.model.feedback import Rough, SurveyResult
from reportgen.model.places import sheet_of
from reportgen.model.together import grouped
from reportgen.publishing.small_numbers.indicators import fewer_than
from reportgen.publishing.small_numbers.sums import Sum, is_small, spread, words_of

IMPOSSIBLE = "no whole number of people gives this percentage with this count"
WORKED_OUT = "with the other answers it would tell a result that is hidden"
MOST_TRIED, MOST_ANSWERS, LONGEST_RUN = 12, 5, 8
MOST_BASES = 10_000  # numbers that may be those of all who answered
TOOK_PART = pattern(
    r"\b(?:took part|taking part|takes? part|respon\w+|repl\w+|complet\w+|return(?:s|ed)|asked|surveyed|participa\w+|totals?"
    r"|everyone|how many|all|people who answered)\b",
    re.IGNORECASE,
)
ASKED = pattern(
    r"\b(?:n|base|sample|asked)\s*[=:]\s*(\d[\d,]*)|\b(?:asked|of|from|by)\s+(\d[\d,]*)\s+(?:people|children|parents|carers|young|staff)"
    r"|\b(\d[\d,]*)\s+(?:responses|replies|answers|answered|responded|respondents|took part)\b"
    r"|\b(\d[\d,]*)\s+(?:people|children|young people|parents|carers)\b",
    re.IGNORECASE,
)


def masked_survey(results: Sequence[SurveyResult], limit: int, not_people: frozenset[str]) -> tuple[SurveyResult, ...]:
    """The results, with the reason beside those that a public document does not show: few agreed, or few did not."""
    if limit < 1:
        return tuple(results)
    periods = grouped(range(len(results)), lambda at: (sheet_of(results[at].place), results[at].period))
    reasons: dict[int, tuple[str | None, str | None]] = {}
    for rows in periods.values():
        reasons |= zip(rows, _reasons([_with_base(results[at]) for at in rows], limit, not_people), strict=True)
    told = ((each, *reasons[at]) for at, each in enumerate(results))
    return tuple(
        each
        if why is None
        else replace(each, hidden_because=why, hidden_with=others, rough=each.rough or rough(_with_base(each), why, limit))
        for each, why, others in told
    )


def rough(each: SurveyResult, why: str, limit: int) -> Rough | None:
    """Words in the place of a result that is not shown, where they hide it as well as nothing would.

    From 1 to `limit` people answered so, or otherwise: which the reason tells. 'Over 90%' may only be said where all those numbers
    are over it. A result that would tell another is 'about 8 in 10' where that fits all numbers that it may be.
    """
    bases = bases_of(each)
    if len(bases) != 1 or each.count is None:
        return None
    (base,) = bases
    nearly = base > 10 * limit
    if why.endswith("answered otherwise"):
        return Rough("over 90%", Decimal(90)) if nearly else None
    if why.endswith("answered so"):
        return Rough("under 10%", Decimal(10)) if nearly else None
    tenths = int(numbers.rounded(Decimal(each.count * 10) / base, 0))
    low, high = (base * (10 * tenths + side) for side in (-5, 5))  # in hundredths of a person
    fits = low <= 100 * (each.count - limit) and 100 * (each.count + limit) <= high
    return Rough(f"about {tenths} in 10", Decimal(10 * tenths)) if why == WORKED_OUT and 0 < tenths < 10 and fits else None


def _with_base(each: SurveyResult) -> SurveyResult:
    """How many answered may stand in the question: 'I feel safe (n=38)'."""
    said = ASKED.search(each.question) if each.base is None else None
    if said is None or each.percent is None:
        return each
    base = int(next(filter(None, said.groups())).replace(",", ""))
    return replace(each, base=base) if base >= (each.count or 0) else each


def _reasons(results: Sequence[SurveyResult], limit: int, not_people: frozenset[str]) -> list[tuple[str | None, str | None]]:
    """Why each result of one period is hidden, and the questions with which it would tell another; None where it is shown."""
    asked = {base for each in results for base in (*bases_of(each), *([each.base] if each.base else []))}
    asked |= {each.count for each in results if each.count and each.percent is None and each.base is None and each.count > limit}
    took_part = [each.count for each in results if each.count and each.percent is None and TOOK_PART.search(each.question)]
    why = [
        each.hidden_because or (None if each.question.casefold() in not_people else _reason(each, asked, took_part, limit))
        for each in results
    ]
    values: dict[object, int] = {at: each.count for at, each in enumerate(results) if each.count is not None}
    told_by: dict[int, str] = {}
    gone: set[object] = {at for at, reason in enumerate(why) if reason is not None}
    sums = list(_sums(results, limit)) if gone else []
    asked_for = {each.total: each.total[1] for each in sums if isinstance(each.total, tuple)}
    for row, each in spread(values | asked_for, sums, gone, limit, frozenset(asked_for)).items():
        if isinstance(row, int):
            others = [results[member].question for member in each.members if isinstance(member, int) and member != row]
            why[row] = WORKED_OUT
            told_by[row] = numbers.listed([f"'{question}'" for question in others])
    return [(each, told_by.get(at)) for at, each in enumerate(why)]


def _sums(results: Sequence[SurveyResult], limit: int) -> Iterator[Sum[object]]:
    """The answers to one question, and totals with their parts.

    Of more than a dozen results of one period only those are tried that stand side by side, and pairs.
    """
    for rows in _sets(len(results)):
        some = [results[row] for row in rows]
        base = _base_of_all(some, limit)
        if base is not None:
            yield Sum(("asked", base), rows)
        elif _make_up_the_whole(some):
            yield Sum(("asked", 0), rows)
        for total, whole in enumerate(results):
            if total not in rows and _is_total(whole, some, limit) and (_is_beside(total, rows) or _is_meant(whole, some)):
                yield Sum(total, rows)


def _sets(size: int) -> Iterator[tuple[int, ...]]:
    every = tuple(range(size))
    found = dict.fromkeys(
        each for many in range(2, MOST_ANSWERS + 1) for each in combinations(every, many if size <= MOST_TRIED else 2)
    )
    found |= dict.fromkeys(every[start:end] for start in every for end in range(start + 2, min(size, start + LONGEST_RUN) + 1))
    yield from found


def _base_of_all(some: Sequence[SurveyResult], limit: int) -> int | None:
    """How many answered, if these are all their answers: the counts add up to what each may be of."""
    known = sum(each.count for each in some if each.count is not None)
    untold = [each for each in some if each.count is None]
    bases = [set(_possible(each)) for each in some if _possible(each)]
    if not bases or any(each.percent is not None for each in untold):
        return None
    fitting = [base for base in set.intersection(*bases) if len(untold) <= base - known <= limit * len(untold)]
    return fitting[0] if fitting else None


def _possible(each: SurveyResult) -> tuple[int, ...]:
    return bases_of(each) or ((each.base,) if each.base else ())


def _is_total(whole: SurveyResult, some: Sequence[SurveyResult], limit: int) -> bool:
    """Whether a count is the sum of others, and so are those who were asked, or they are the same."""
    if whole.count is None or whole.count == 0:
        return False
    untold = [each for each in some if each.count is None]
    left = whole.count - sum(each.count for each in some if each.count is not None)
    if not len(untold) <= left <= limit * len(untold) or any(each.percent is not None for each in untold):
        return False
    if untold and not TOOK_PART.search(whole.question):
        return False
    asked = [_possible(each) for each in (whole, *some)]
    if not all(len(each) == 1 for each in asked):
        return True
    return asked[0][0] == sum(each[0] for each in asked[1:]) or len(set(asked)) == 1


def _is_beside(total: int, rows: Sequence[int]) -> bool:
    """The parts stand side by side, just above the total or just below it."""
    return rows[-1] - rows[0] == len(rows) - 1 and total in (rows[0] - 1, rows[-1] + 1)


def _is_meant(whole: SurveyResult, some: Sequence[SurveyResult]) -> bool:
    """Not by chance: it is called a total, its parts were asked apart, or all are called alike."""
    apart = [_possible(each) for each in (whole, *some)]
    if all(len(each) == 1 for each in apart) and apart[0][0] == sum(each[0] for each in apart[1:]):
        return True
    shared = words_of(whole.question).intersection(*(words_of(each.question) for each in some))
    return TOOK_PART.search(whole.question) is not None or bool(shared and len({len(each) for each in apart}) == 1 and not apart[0])


def _make_up_the_whole(some: Sequence[SurveyResult]) -> bool:
    """Percentages that make up the whole: 'Agree 81%, disagree 14%, not sure 5%', of the same people as far as is known."""
    if any(each.percent is None for each in some):
        return False
    bases = [set(known) for each in some if (known := _possible(each))]
    if bases and not set.intersection(*bases):
        return False
    doubt = sum((Decimal(5).scaleb(-numbers.places(_percent(each)) - 1) for each in some), Decimal(0))
    return abs(sum(map(_percent, some), Decimal(0)) - 100) <= doubt


def _reason(each: SurveyResult, asked: set[int], took_part: Sequence[int], limit: int) -> str | None:
    bases = bases_of(each)
    so, otherwise = f"{fewer_than(limit)} people answered so", f"{fewer_than(limit)} people answered otherwise"
    if each.count is not None and is_small(each.count, limit):
        return so
    nobody_or_all = each.percent is not None and each.percent.value in (0, 100)
    possible = {each.base} if each.base is not None else asked if nobody_or_all and not bases else set()
    if any(is_small(base, limit) for base in possible):
        return f"{fewer_than(limit)} people answered"
    if each.percent is not None and each.count is not None and not bases and each.count > 0:
        return IMPOSSIBLE
    if any(0 < base < 2 * limit for base in (possible or bases)) and (nobody_or_all or each.count in (0, *bases)):
        return f"{fewer_than(2 * limit - 1)} people answered, all of them alike"
    if nobody_or_all and (each.base is None or each.count is None):
        return None
    if each.count is None:
        return _reason_of_share(each, {each.base} if each.base is not None else asked, limit)
    if each.percent is None and each.base is None:
        bases = tuple(took_part)
    return otherwise if any(is_small(base - each.count, limit) for base in bases) else None


def _reason_of_share(each: SurveyResult, asked: set[int], limit: int) -> str | None:
    """A percentage without a count: how many it may be of those who are known to have been asked the other questions."""
    counts = [(count, base) for base in asked for count in _counts(each, base)]
    if any(is_small(count, limit) for count, _ in counts):
        return f"{fewer_than(limit)} people answered so"
    return (
        f"{fewer_than(limit)} people answered otherwise" if any(is_small(base - count, limit) for count, base in counts) else None
    )


def bases_of(each: SurveyResult) -> tuple[int, ...]:
    """How many people may have answered: every whole number of which the count is the percentage, as it is rounded.

    17 at 81% can only be of 21; 85 at 77% of 110 or 111; 19 at 85% of none.
    """
    if each.base is not None and each.count is not None:
        return (each.base,)  # the tracker tells it
    if each.percent is None or not each.count or each.percent.value <= 0:
        return ()
    percent = each.percent.value
    half = Decimal(5).scaleb(-numbers.places(percent) - 1)
    first = max(each.count, int(each.count * 100 / (percent + half)) + 1)
    return tuple(range(first, min(int(each.count * 100 / (percent - half)), first + MOST_BASES) + 1))


def _counts(each: SurveyResult, base: int) -> Sequence[int]:
    """How many of `base` the percentage may be."""
    return numbers.fitting(each.percent.value, 100, base) if each.percent is not None else ()


def _percent(each: SurveyResult) -> Decimal:
    return each.percent.value if each.percent is not None else Decimal(0)
