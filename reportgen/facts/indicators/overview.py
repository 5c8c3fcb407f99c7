"""How all indicators stand: which need attention, how many are better than at the start, and what cannot be said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from reportgen.facts.indicators.attention import MOST
from reportgen.facts.indicators.items import IndicatorFact, latest_cells
from reportgen.facts.indicators.movement import Change, Movement
from reportgen.facts.values import Listing, Missing, listed, once, words
from reportgen.facts.worked import Worked
from reportgen.lexicon.fields.roles import Role
from reportgen.model import numbers
from reportgen.model.indicators import Indicator, TargetKind
from reportgen.model.places import Place, cells_of
from reportgen.model.together import grouped
from reportgen.model.traced import Traced, carrying, count_of, tally, traced

NAMED = 12  # refs that a sentence can hold
FURTHEST = 5  # indicators, where it is not known which way is better


def attention(worked: Worked) -> Listing[IndicatorFact]:
    """At most eight, the worst first."""
    return _listed(worked, [each.movement for each in worked.attention[:MOST]])


def attention_more(worked: Worked) -> Listing[IndicatorFact]:
    """Those after the eighth."""
    return _listed(worked, [each.movement for each in worked.attention[MOST:]])


def _listed(worked: Worked, chosen: Sequence[Movement]) -> Listing[IndicatorFact]:
    facts = {id(each): fact for each, fact in worked.indicators}
    return listed(((each, facts[id(each)]) for each in chosen), latest_cells)


def furthest(worked: Worked) -> Listing[IndicatorFact]:
    """The five furthest from their target, in either direction: where it is not known which way is better."""
    held = [each for each in worked.movements if _distance(each)]
    shares = [each for each in held if each.latest and each.latest.number and each.latest.number.unit == "percent"]
    with_target = shares if len(shares) >= FURTHEST else held  # points of percentages can be held against each other
    return _listed(worked, sorted(with_target, key=lambda each: -(_distance(each) or Decimal(0)))[:FURTHEST])


def _distance(each: Movement) -> Decimal | None:
    """In points for percentages, else in percent of the target."""
    target, latest = each.indicator.target, each.latest
    if target.kind is not TargetKind.TARGET or target.number is None or latest is None or latest.number is None:
        return None
    if target.number.unit != latest.number.unit:
        return None
    apart = abs(latest.number.value - target.number.value)
    return apart if latest.number.unit == "percent" else apart * 100 / max(abs(target.number.value), Decimal(1))


def cannot_say(worked: Worked) -> bool:
    """For more than half of those with figures nobody has said whether higher or lower is better."""
    told = [each for each in worked.movements if each.series]
    return bool(told) and sum(each.better is None for each in told) * 2 > len(told)


def cannot_say_sentence(worked: Worked) -> str:
    told = [each for each in worked.movements if each.series]
    unknown = sum(each.better is None for each in told)
    whom = (
        "the one that has figures"
        if len(told) == 1
        else f"{numbers.plain(unknown)} of the {numbers.plain(len(told))} that have figures"
    )
    return f"for {whom}, nobody has said whether higher or lower is better."


def start_period(worked: Worked) -> str:
    """'September 2025': the month of the baselines; false where they are of several, or none is known."""
    return traced(worked.once(_start_period), *_start_cells(worked))


def _start_period(worked: Worked) -> str:
    held = [each for each in worked.movements if each.has_baseline]
    if held:
        named = Counter(numbers.period(period) for each in held if (period := each.indicator.baseline.period) is not None)
        usual = named.most_common(1)[0][0] if named and named.most_common(1)[0][1] * 4 >= len(held) * 3 else None
        return words(usual or _shared_period(held), "the baseline")
    firsts = Counter(numbers.period(each.series[0].period) for each in worked.movements if len(each.series) > 1)
    return words(firsts.most_common(1)[0][0] if len(firsts) == 1 else None, "the first value shown")


def _shared_period(held: Sequence[Movement]) -> str | None:
    """The one period in which nearly all have the very value that is their baseline."""
    found = Counter(
        numbers.period(value.period) for each in held for value in each.series if value.number == each.indicator.baseline.number
    )
    told = found.most_common(2)
    if not told or told[0][1] * 10 < len(held) * 9 or (len(told) > 1 and told[1][1] * 2 > told[0][1]):
        return None
    return told[0][0]


def not_judged_because(each: Movement) -> str:
    """Why it cannot be held against its start; false where it can."""
    if each.since_start is not Change.NOT_STATED:
        return Missing("")
    if each.latest is None:
        return "no data yet"
    if each.latest.number is None:
        return "figures too small to print"
    return "neither higher nor lower is said to be better" if each.better is None else "nothing to compare with yet"


def start_summary(worked: Worked) -> str:
    """'Of 55 indicators that can be judged 46 are better than at the start (September 2025) and 9 worse.'"""
    counts: Counter[Change] = Counter(each.since_start for each in worked.movements)
    counts.pop(Change.NOT_STATED, None)
    judged = sum(counts.values())
    if not judged or cannot_say(worked):
        return Missing("it cannot be said")
    when = start_period(worked)
    start = f"at the start ({when})" if when else "at the start"
    kinds = ((Change.IMPROVING, "better than"), (Change.WORSENING, "worse"), (Change.SAME, "the same"))
    better, *others = ((counts[change], word) for change, word in kinds)
    first = f"{numbers.plain(better[0]) if better[0] else 'none'} {'is' if better[0] <= 1 else 'are'} better than {start}"
    told = numbers.listed([first, *(f"{numbers.plain(count)} {word}" for count, word in others if count)])
    of = {change: count_of(latest_cells(each) for each in worked.movements if each.since_start is change) for change, _ in kinds}
    every = count_of(latest_cells(each) for each in worked.movements if each.since_start is not Change.NOT_STATED)
    baselines = [Traced(when, _start_cells(worked))] if when else []
    if judged == 1:
        return carrying(f"1 indicator can be judged: {told}.", every, *baselines)
    return carrying(f"Of {numbers.plain(judged)} indicators that can be judged {told}.", every, *of.values(), *baselines)


def _start_cells(worked: Worked) -> tuple[Place, ...]:
    """Where what they are held against stands: the baselines, else the first values."""
    with_baseline = [cells_of(each.indicator, Role.BASELINE) for each in worked.movements if each.has_baseline]
    return once(with_baseline or [(each.series[0].place,) for each in worked.movements if len(each.series) > 1])


def not_judged_summary(worked: Worked) -> str:
    """'no data yet for 3 (9, 35, 55); neither higher nor lower is said to be better for 5 (1, 4, 10, 20, 28)'."""
    held = (each for each in worked.movements if not_judged_because(each))
    reasons = {reason: [each.indicator for each in of] for reason, of in grouped(held, not_judged_because).items()}
    refs = {reason: [each.ref or "" for each in of] for reason, of in reasons.items()}
    told = [f"{reason} for {numbers.plain(len(of))}{_in_brackets(refs[reason])}" for reason, of in reasons.items()]
    figures = [figure for of in reasons.values() for figure in (tally(each.place for each in of), *map(_named, of))]
    return carrying(words("; ".join(told), "all can be judged"), *figures)


def _named(indicator: Indicator) -> Traced:
    return Traced(indicator.ref or "", (indicator.place,))


def _in_brackets(refs: Sequence[str]) -> str:
    return f" ({', '.join(refs)})" if all(refs) and len(refs) <= NAMED else ""
