"""Which action of an earlier report is which of now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from reportgen.facts.plan.actions import ActionFact
from reportgen.facts.plan.progress import Progress
from reportgen.lexicon.data import dataclass
from reportgen.model.earlier import ActionThen

T = TypeVar("T")
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

    A name or words that two actions of one report have tell neither. Actions that no way tells apart are left out of all.
    """
    of: dict[int, ActionThen] = {}  # by the place of the action of now
    left = list(then)
    for then_key, now_key in WAYS:
        before = _alone((then_key(each), each) for each in left)
        today = _alone((now_key(pair), number) for number, pair in enumerate(now) if number not in of)
        found = {number: before[key] for key, number in today.items() if key in before}
        of |= found
        taken = {id(each) for each in found.values()}
        left = [each for each in left if id(each) not in taken]
    pairs = tuple((of[number], *pair) for number, pair in enumerate(now) if number in of)
    names = {_name_then(each) for each in left}
    added = tuple(pair for number, pair in enumerate(now) if number not in of and not (pair[0].action.ref and _name(pair) in names))
    unclear = {_name(pair) for number, pair in enumerate(now) if number not in of}
    gone = _alone((_name_then(each) or _plain(each.text), each) for each in left if _name_then(each) not in unclear - {""})
    return Matched(pairs, added, tuple(gone.values()), tuple(pair for pair in pairs if _is_renumbered(pair)))


def _is_renumbered(pair: Pair) -> bool:
    was, now = pair[0].ref, pair[1].action.ref
    return bool(was and now) and was != now


def _alone(pairs: Iterable[tuple[object, T]]) -> dict[object, T]:
    held = [(key, each) for key, each in pairs if key]
    often = Counter(key for key, _ in held)
    return {key: each for key, each in held if often[key] == 1}


def _name_then(each: ActionThen) -> str:
    """What its report called it, where its tracker names it; '' for one without a ref, which only its words tell."""
    return (each.name or each.ref or "").casefold() if each.ref else ""


def _name(pair: Now) -> str:
    return pair[1].ref.casefold() if pair[0].action.ref else ""


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _both(name: str, text: str) -> object:
    return (name, text) if name else None


WAYS: tuple[tuple[Callable[[ActionThen], object], Callable[[Now], object]], ...] = (
    (lambda then: _both(_name_then(then), _plain(then.text)), lambda pair: _both(_name(pair), _plain(pair[0].action.text))),
    (lambda then: _plain(then.text), lambda pair: _plain(pair[0].action.text)),
    (_name_then, _name),
)
