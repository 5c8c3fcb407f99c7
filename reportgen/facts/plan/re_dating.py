"""Which dates of an action are not what an earlier report had: its own, and those of its steps, each held against its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from reportgen.facts.plan.actions import is_rows
from reportgen.facts.plan.progress import Progress
from reportgen.lexicon.alike import folded
from reportgen.lexicon.data import dataclass
from reportgen.model.earlier import ActionThen
from reportgen.model.plan import Step

Day = date | None


@dataclass(frozen=True)
class Moved:
    """By when it was expected, and is; `number` is that of the step, None where it is the action's own date."""

    was: Day
    now: Day
    number: int | None = None


def moves(then: ActionThen, now: Progress) -> tuple[Moved, ...]:
    """Of rows under one ref those that were moved; the date of the whole only where no row tells it."""
    was = days_then(then, now)
    steps = [Moved(was[number], day, number) for number, day in enumerate(days_now(now)) if was.get(number, day) != day]
    whole = Moved(*wholes(then, now))
    own = [whole] if whole.was != whole.now and not (steps and is_rows(now)) else []
    told = {(each.was, each.now): each for each in (*steps[::-1], *own)}  # the same move of several is told once
    return tuple(each for each in (*own, *steps) if told[each.was, each.now] is each)


def wholes(then: ActionThen, now: Progress) -> tuple[Day, Day]:
    """The day by which all of it was expected, and is: the revised one where there is one; of rows the last."""
    own_then, own_now = then.revised or then.deadline, now.action.revision.day or now.action.deadline.day
    if not is_rows(now):
        return own_then, own_now
    if then.steps_due and then.steps[0] == then.text:
        return _last(then.steps_due) or own_then, _last(days_now(now)) or own_now
    if then.revised is None and not then.steps_due:
        return then.deadline, now.action.deadline.day
    return own_then, own_now


def days_now(now: Progress) -> tuple[Day, ...]:
    return tuple(expected(step) for step in now.action.steps)


def expected(step: Step) -> Day:
    return step.revision.day or step.deadline.day


def days_then(then: ActionThen, now: Progress) -> Mapping[int, Day]:
    """By the number of each step that was there then, when it was expected. Nothing where that is not known.

    A record that did not tell it is taken to have had the first dates of now, unless it had a new one.
    """
    steps = now.action.steps
    if then.steps_due:
        return {number: then.steps_due[at] for number, at in _same(then.steps, [step.text for step in steps])}
    if then.revised is not None or not is_rows(now):
        return {}
    had = set(map(folded, then.steps or (step.text for step in steps)))
    return {number: step.deadline.day for number, step in enumerate(steps) if folded(step.text) in had}


def _same(then: Sequence[str], now: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of the number now and then: by their words, those in the same words in their order; as many that are left, in order."""
    of = {key: at for at, key in enumerate(_keys(then))}
    keys = list(_keys(now))
    yield from ((number, of[key]) for number, key in enumerate(keys) if key in of)
    left, free = [number for number, key in enumerate(keys) if key not in of], [at for key, at in of.items() if key not in keys]
    if len(left) == len(free):
        yield from zip(left, free, strict=True)


def _keys(texts: Sequence[str]) -> Iterator[tuple[str, int]]:
    seen = Counter[str]()
    for text in map(folded, texts):
        seen[text] += 1
        yield text, seen[text]


def _last(days: Sequence[Day]) -> Day:
    return max((day for day in days if day is not None), default=None)
