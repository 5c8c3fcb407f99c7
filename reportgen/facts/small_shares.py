"""Survey results of which a public document does not show the figures, because few people stand behind them or against them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import groupby

from reportgen.facts import numbers
from reportgen.facts.small_numbers import fewer_than
from reportgen.facts.small_sums import is_small
from reportgen.model.feedback import SurveyResult

IMPOSSIBLE = "no whole number of people gives this percentage with this count"
WORKED_OUT = "with the other answers it would tell a result that is hidden"


def masked_survey(results: Sequence[SurveyResult], limit: int, not_people: frozenset[str]) -> tuple[SurveyResult, ...]:
    """The results as a public document may print them: where few agreed, or few did not, neither figure stands."""
    if limit < 1:
        return tuple(results)
    reasons: list[str | None] = []
    for _, group in groupby(results, key=lambda each: (each.place.workbook, each.place.sheet, each.period)):
        reasons += _reasons(list(group), limit, not_people)
    return tuple(
        each if why is None else replace(each, percent=None, count=None, base=None, hidden_because=why)
        for each, why in zip(results, reasons, strict=True)
    )


def _reasons(results: Sequence[SurveyResult], limit: int, not_people: frozenset[str]) -> list[str | None]:
    """Why each result of one period is hidden; None where it is shown."""
    asked = {base for each in results for base in bases_of(each)}
    why = [None if each.question.casefold() in not_people else _reason(each, asked, limit) for each in results]
    lost = [at for at, reason in enumerate(why) if reason is not None]
    if len(lost) == 1 and _are_answers_to_one_question(results):
        left = [at for at in range(len(results)) if at not in lost]
        why[min(left, key=lambda at: _percent(results[at]))] = WORKED_OUT
    return why


def _reason(each: SurveyResult, asked: set[int], limit: int) -> str | None:
    bases = bases_of(each)
    if each.count is not None and is_small(each.count, limit):
        return f"{fewer_than(limit)} people answered so"
    if each.percent is not None and each.count is not None and not bases and each.count > 0:
        return IMPOSSIBLE
    if each.percent is not None and each.percent.value in (0, 100):
        return None
    if each.count is None:
        return _reason_of_share(each, asked, limit)
    return f"{fewer_than(limit)} people answered otherwise" if any(is_small(base - each.count, limit) for base in bases) else None


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
    percent, places = each.percent.value, _places(each.percent.value)
    half = Decimal(5).scaleb(-places - 1)
    first = max(each.count, int(each.count * 100 / (percent + half)))
    last = int(each.count * 100 / (percent - half)) + 1 if percent > half else first
    likely = range(first, min(last, first + 10_000) + 1)
    return tuple(base for base in likely if numbers.rounded(Decimal(each.count * 100) / base, places) == percent)


def _counts(each: SurveyResult, base: int) -> Iterator[int]:
    """How many of `base` the percentage may be."""
    if each.percent is None:
        return
    near = int(each.percent.value * base / 100)
    for count in range(max(0, near - 1), min(base, near + 2) + 1):
        if numbers.rounded(Decimal(count * 100) / base, _places(each.percent.value)) == each.percent.value:
            yield count


def _places(percent: Decimal) -> int:
    return max(0, -int(percent.as_tuple().exponent))


def _are_answers_to_one_question(results: Sequence[SurveyResult]) -> bool:
    """Percentages that make up the whole: 'Agree 81%, disagree 14%, not sure 5%'."""
    if len(results) < 2 or any(each.percent is None for each in results):
        return False
    return abs(sum(map(_percent, results), Decimal(0)) - 100) <= Decimal(len(results)) / 2


def _percent(each: SurveyResult) -> Decimal:
    return each.percent.value if each.percent is not None else Decimal(0)
