"""Which action of an earlier report is which of now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

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


@dataclass(frozen=True)
class Matched:
    """`renumbered` are those of the pairs that bear another ref than they did, and are told by their words."""

    pairs: tuple[Pair, ...]
    added: tuple[Now, ...]
    removed: tuple[ActionThen, ...]
    renumbered: tuple[Pair, ...] = ()


def matched(then: Sequence[ActionThen], now: Sequence[Now]) -> Matched:
    """By name and words; else by words alone, as refs may have been numbered anew; else by name alone.

    Words are those of the steps too. Of actions in the same words whose names are not what they were, the first is the first. A
    name or words that two actions of one report have tell neither. Of the others that is the same which has half of its words in
    common under the same name, or most of them under another. Of those that stand more often now or then, as a row was typed twice,
    the first is the first too. Actions that no way tells apart are left out of all.
    """
    of = _in_order(then, now)  # by the place of the action of now
    for then_key, now_key in WAYS:
        left = _left(then, of)
        before = alone((then_key(each), each) for each in left)
        today = alone((now_key(pair), number) for number, pair in enumerate(now) if number not in of)
        of |= {number: before[key] for key, number in today.items() if key in before and _may_be(before[key], now[number], now_key)}
        if now_key is _name_and_likeness:
            of |= _by_likeness(then, now, of)
    of |= _of_rows_typed_twice(then, now, of)
    left = _left(then, of)
    pairs = tuple((of[number], *pair) for number, pair in enumerate(now) if number in of)
    names = {_name_then(each) for each in left}
    added = tuple(pair for number, pair in enumerate(now) if number not in of and not (pair[0].action.ref and _name(pair) in names))
    unclear = {_name(pair) for number, pair in enumerate(now) if number not in of}
    gone = alone((_name_then(each) or folded(each.text), each) for each in left if _name_then(each) not in unclear - {""})
    return Matched(pairs, added, tuple(gone.values()), tuple(pair for pair in pairs if _is_renumbered(pair)))


def _left(then: Sequence[ActionThen], of: Mapping[int, ActionThen]) -> list[ActionThen]:
    taken = {id(each) for each in of.values()}
    return [each for each in then if id(each) not in taken]


def _in_order(then: Sequence[ActionThen], now: Sequence[Now]) -> dict[int, ActionThen]:
    """Actions of the same words, as many as there were, whose names are others: in the order of the tracker."""
    before = grouped(then, lambda each: _whole(each.text, each.steps))
    today = grouped(range(len(now)), lambda number: _whole_now(now[number][0]))
    found: dict[int, ActionThen] = {}
    for key, numbers in today.items():
        same = before.get(key, [])
        if len(same) == len(numbers) > 1 and {_name_then(each) for each in same} != {_name(now[number]) for number in numbers}:
            found |= dict(zip(numbers, same, strict=True))
    return found


def _of_rows_typed_twice(then: Sequence[ActionThen], now: Sequence[Now], of: Mapping[int, ActionThen]) -> dict[int, ActionThen]:
    """Those left over of the same words under the same ref: in the order of the tracker."""
    before = grouped(_left(then, of), lambda each: (each.ref, *_whole(each.text, each.steps)))
    left = (number for number in range(len(now)) if number not in of)
    today = grouped(left, lambda number: (now[number][0].action.ref, *_whole_now(now[number][0])))
    return {number: each for key, numbers in today.items() for number, each in zip(numbers, before.get(key, ()), strict=False)}


def _by_likeness(then: Sequence[ActionThen], now: Sequence[Now], of: Mapping[int, ActionThen]) -> dict[int, ActionThen]:
    """Those left over that have most of their words in common with each other, and more than with any other."""
    often = Counter(folded(each.text) for each in then), Counter(folded(pair[0].action.text) for pair in now)
    left = [each for each in _left(then, of) if often[0][folded(each.text)] == 1]
    free = [at for at, pair in enumerate(now) if at not in of and often[1][folded(pair[0].action.text)] == 1]
    if not 0 < len(left) * len(free) <= MOST_HELD_TOGETHER:
        return {}
    shares = {(at, number): _likeness(each, now[number]) for at, each in enumerate(left) for number in free}
    best = {at: max(free, key=lambda number: shares[at, number]) for at in range(len(left))}
    back = {number: max(range(len(left)), key=lambda at: shares[at, number]) for number in free}
    return {number: left[at] for at, number in best.items() if back[number] == at and shares[at, number] >= MOST_OF_THEM}


def _may_be(each: ActionThen, pair: Now, now_key: Callable[[Now], object]) -> bool:
    return now_key is not _name_and_likeness or _likeness(each, pair) >= HALF


def _likeness(each: ActionThen, pair: Now) -> float:
    """The share of their words that both have."""
    words = [Counter(folded(text).split()) for text in (each.text, pair[0].action.text)]
    return 2 * (words[0] & words[1]).total() / max(1, words[0].total() + words[1].total())


def _is_renumbered(pair: Pair) -> bool:
    was, now = pair[0].ref, pair[1].action.ref
    return bool(was and now) and was != now


def _name_then(each: ActionThen) -> str:
    """What its report called it, where its tracker names it; '' for one without a ref, which only its words tell."""
    return (each.name or each.ref or "").casefold() if each.ref else ""


def _name(pair: Now) -> str:
    return pair[1].ref.casefold() if pair[0].action.ref else ""


def _both(name: str, words: object) -> object:
    return (name, words) if name else None


def _whole(text: str, steps: Sequence[str]) -> tuple[object, ...]:
    return folded(text), tuple(map(folded, steps))


def _whole_now(progress: Progress) -> tuple[object, ...]:
    return _whole(progress.action.text, [step.step.text for step in progress.steps])


def _name_and_likeness(pair: Now) -> object:
    return _name(pair)


WAYS: tuple[tuple[Callable[[ActionThen], object], Callable[[Now], object]], ...] = (
    (lambda then: _both(_name_then(then), _whole(then.text, then.steps)), lambda pair: _both(_name(pair), _whole_now(pair[0]))),
    (lambda then: _whole(then.text, then.steps), lambda pair: _whole_now(pair[0])),
    (lambda then: _both(_name_then(then), folded(then.text)), lambda pair: _both(_name(pair), folded(pair[0].action.text))),
    (lambda then: folded(then.text), lambda pair: folded(pair[0].action.text)),
    (_name_then, _name_and_likeness),
    (_name_then, _name),
)
