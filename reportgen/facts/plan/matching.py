"""Which action of an earlier report is which of now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from reportgen.facts.plan.actions import ActionFact
from reportgen.facts.plan.progress import Progress
from reportgen.lexicon.alike import folded
from reportgen.lexicon.data import dataclass
from reportgen.model.earlier import ActionThen
from reportgen.model.together import alone, grouped

HALF, MOST_OF_THEM = 0.5, 0.7  # of their words
MOST_HELD_TOGETHER = 40_000  # pairs of actions that are left over
Now = tuple[Progress, ActionFact]
Pair = tuple[ActionThen, Progress, ActionFact]
Of = dict[int, int]  # by the place of an action of now that of the same one then


@dataclass(frozen=True)
class Matched:
    """`renumbered` are those of the pairs that bear another ref than they did, and are told by their words."""

    pairs: tuple[Pair, ...]
    added: tuple[Now, ...]
    removed: tuple[ActionThen, ...]
    renumbered: tuple[Pair, ...] = ()


@dataclass(frozen=True)
class Known:
    """What tells an action: its ref, its report's name for it ('' without a ref: then only its words tell it), its words."""

    ref: str | None
    name: str
    text: str
    steps: tuple[str, ...]

    @property
    def words(self) -> tuple[str, tuple[str, ...]]:
        return self.text, self.steps


def matched(then: Sequence[ActionThen], now: Sequence[Now]) -> Matched:
    """By name and words; else by words alone, as refs may have been numbered anew; else by name alone.

    Words are those of the steps too. Of actions in the same words whose names are not what they were, the first is the first. A
    name or words that two actions of one report have tell neither. Of the others that is the same which has half of its words in
    common under the same name, or most of them under another. Of those that stand more often now or then, as a row was typed twice,
    the first is the first too. Actions that no way tells apart are left out of all.
    """
    was = [_known(each.ref, each.name or each.ref, each.text, each.steps) for each in then]
    are = [_known(each.action.ref, fact.ref, each.action.text, [step.step.text for step in each.steps]) for each, fact in now]
    of = _in_order(was, are)
    for key, least in WAYS:
        before = alone((key(was[at]), at) for at in _left(was, of.values()))
        today = alone((key(are[number]), number) for number in _left(are, of))
        pairs = {number: before[name] for name, number in today.items() if name in before}
        of |= {number: at for number, at in pairs.items() if not least or _likeness(was[at], are[number]) >= least}
        of |= _by_likeness(was, are, of) if least else {}
    of |= _of_rows_typed_twice(was, are, of)
    left, new = _left(was, of.values()), _left(are, of)
    pairs_of = tuple((then[of[number]], *pair) for number, pair in enumerate(now) if number in of)
    names, unclear = {was[at].name for at in left}, {are[number].name for number in new} - {""}
    added = tuple(now[number] for number in new if not (are[number].name and are[number].name in names))
    gone = alone((was[at].name or was[at].text, then[at]) for at in left if was[at].name not in unclear)
    return Matched(pairs_of, added, tuple(gone.values()), tuple(pair for pair in pairs_of if _is_renumbered(pair)))


def _known(ref: str | None, name: str | None, text: str, steps: Sequence[str]) -> Known:
    return Known(ref, (name or "").casefold() if ref else "", folded(text), tuple(map(folded, steps)))


def _left(every: Sequence[Known], taken: Iterable[int]) -> list[int]:
    told = set(taken)
    return [at for at in range(len(every)) if at not in told]


def _in_order(was: Sequence[Known], are: Sequence[Known]) -> Of:
    """Actions of the same words, as many as there were, whose names are others: in the order of the tracker."""
    before = grouped(range(len(was)), lambda at: was[at].words)
    found: Of = {}
    for words, numbers in grouped(range(len(are)), lambda number: are[number].words).items():
        same = before.get(words, [])
        if len(same) == len(numbers) > 1 and {was[at].name for at in same} != {are[number].name for number in numbers}:
            found |= zip(numbers, same, strict=True)
    return found


def _of_rows_typed_twice(was: Sequence[Known], are: Sequence[Known], of: Of) -> Of:
    """Those left over of the same words under the same ref: in the order of the tracker."""
    before = grouped(_left(was, of.values()), lambda at: (was[at].ref, was[at].words))
    today = grouped(_left(are, of), lambda number: (are[number].ref, are[number].words))
    return {number: at for key, numbers in today.items() for number, at in zip(numbers, before.get(key, ()), strict=False)}


def _by_likeness(was: Sequence[Known], are: Sequence[Known], of: Of) -> Of:
    """Those left over that have most of their words in common with each other, and more than with any other."""
    often = Counter(each.text for each in was), Counter(each.text for each in are)
    left = [at for at in _left(was, of.values()) if often[0][was[at].text] == 1]
    free = [number for number in _left(are, of) if often[1][are[number].text] == 1]
    if not 0 < len(left) * len(free) <= MOST_HELD_TOGETHER:
        return {}
    shares = {(at, number): _likeness(was[at], are[number]) for at in left for number in free}
    best = {at: max(free, key=lambda number: shares[at, number]) for at in left}
    back = {number: max(left, key=lambda at: shares[at, number]) for number in free}
    return {number: at for at, number in best.items() if back[number] == at and shares[at, number] >= MOST_OF_THEM}


def _likeness(one: Known, other: Known) -> float:
    """The share of their words that both have."""
    some, others = Counter(one.text.split()), Counter(other.text.split())
    return 2 * (some & others).total() / max(1, some.total() + others.total())


def _is_renumbered(pair: Pair) -> bool:
    was, now = pair[0].ref, pair[1].action.ref
    return bool(was and now) and was != now


# Each way, and how much of their words those that it finds must have in common.
WAYS: tuple[tuple[Callable[[Known], object], float], ...] = (
    (lambda each: each.name and (each.name, each.words), 0),
    (lambda each: each.words, 0),
    (lambda each: each.name and (each.name, each.text), 0),
    (lambda each: each.text, 0),
    (lambda each: each.name, HALF),
    (lambda each: each.name, 0),
)
