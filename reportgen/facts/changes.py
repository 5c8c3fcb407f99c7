"""What has changed in the plan since an earlier report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest
from typing import TypeVar

from reportgen.facts.actions import NO_STATE, ActionFact, shortened
from reportgen.facts.progress import Progress
from reportgen.facts.values import Listing, words
from reportgen.facts.worked import Worked
from reportgen.model import numbers
from reportgen.model.earlier import ActionThen, Earlier
from reportgen.model.months import Month
from reportgen.model.ratings import CountsAs

T = TypeVar("T")
Pair = tuple[ActionThen, Progress, ActionFact]


# The kinds of change, as templates name them.
CHANGES = {
    "implemented": "implemented since last month's report",
    "evidenced": "evidenced since last month's report",
    "newly_overdue": "overdue now, and not at last month's report",
    "no_longer_overdue": "overdue at last month's report, and not now",
    "re_dated": "expected by another day than at last month's report",
    "re_rated": "rated otherwise than at last month's report",
    "reworded": "worded otherwise than at last month's report",
    "added": "not in the plan at last month's report",
    "removed": "in the plan at last month's report, and not now",
}


@dataclass(frozen=True)
class ChangeFact:
    """One action that changed: how it was, and how it is now, in words."""

    ref: str
    text: str
    was: str
    now: str
    lead: str

    def __str__(self) -> str:
        return self.ref


@dataclass(frozen=True)
class Changes:
    """The differences between an earlier report and now. Every list is empty where nothing of the kind changed."""

    since: str
    implemented: Listing[ChangeFact]
    evidenced: Listing[ChangeFact]
    newly_overdue: Listing[ChangeFact]
    no_longer_overdue: Listing[ChangeFact]
    re_dated: Listing[ChangeFact]
    re_rated: Listing[ChangeFact]
    reworded: Listing[ChangeFact]
    added: Listing[ChangeFact]
    removed: Listing[ChangeFact]

    def __bool__(self) -> bool:
        return any(isinstance(each, Listing) and len(each) for each in vars(self).values())

    def __str__(self) -> str:
        return f"since {self.since}"


def as_it_stands(month: Month, day: date, progress: Sequence[Progress], source: str, names: Sequence[str] = ()) -> Earlier:
    """The plan as it is, for a later comparison. `names` are what its report calls the actions."""
    then = [_then(each) for each in progress]
    return Earlier(month, day, tuple(replace(each, name=name) for each, name in zip_longest(then, names)), source)


def changes(then: Earlier, now: Sequence[tuple[Progress, ActionFact]]) -> Changes:
    """Actions are the same where their ref is, or where neither has one and their words are alike; a ref used twice names none."""
    before = _keyed((_key(each.ref, each.text), each) for each in then.actions)
    today = _keyed((_key(each.action.ref, each.action.text), (each, fact)) for each, fact in now)
    both = [(before[key], *today[key]) for key in today if key in before]

    def those(test: Callable[[Pair], object], word: Callable[[Pair], tuple[str, str]]) -> Listing[ChangeFact]:
        return _listed(both, test, word)

    return Changes(
        str(then.month),
        those(lambda pair: _became(pair, CountsAs.DONE), _states),
        those(lambda pair: _became(pair, CountsAs.EVIDENCED), _states),
        those(lambda pair: pair[1].overdue and pair[0].overdue is False, _lateness),
        those(lambda pair: pair[0].overdue and pair[1].overdue is False, _lateness),
        those(lambda pair: _dates(pair)[0] != _dates(pair)[1], _dates),
        those(lambda pair: _ratings(pair)[0] != _ratings(pair)[1], _ratings),
        those(lambda pair: _plain(pair[0].text) != _plain(pair[1].action.text), lambda pair: (pair[0].text, pair[1].action.text)),
        Listing(tuple(_new(fact) for key, (_, fact) in today.items() if key not in before)),
        Listing(tuple(_gone(each) for key, each in before.items() if key not in today)),
    )


def known(worked: Worked) -> bool:
    return worked.once(_last_month) is not None


def since(worked: Worked) -> str:
    found = worked.once(_last_month)
    return words(found.since if found is not None else None, "no report on record")


def any_since_last_month(worked: Worked) -> bool:
    return bool(worked.once(_last_month))


def _last_month(worked: Worked) -> Changes | None:
    """What has changed since the report of the month before; None where none is on record."""
    then = worked.earlier(worked.position.month.previous)
    return changes(then, worked.actions) if then is not None else None


def since_last_month(name: str) -> Callable[[Worked], object]:
    """One kind of change since the report of the month before; empty where none is on record."""

    def listed(worked: Worked) -> Listing[ChangeFact]:
        found = worked.once(_last_month)
        held: Listing[ChangeFact] = getattr(found, name) if found is not None else Listing(())
        return held

    return listed


def _then(each: Progress) -> ActionThen:
    action, judged = each.action, each.judged
    rating = judged.shown.name if judged.shown else None
    return ActionThen(action.ref, action.text, judged.counts_as, rating, each.overdue, action.deadline.day, action.revision.day)


def _keyed(pairs: Iterable[tuple[object, T]]) -> dict[object, T]:
    held = list(pairs)
    often = Counter(key for key, _ in held)
    return {key: each for key, each in held if often[key] == 1}


def _key(ref: str | None, text: str) -> object:
    return ref or ("no ref", _plain(text))


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _listed(pairs: Sequence[Pair], test: Callable[[Pair], object], word: Callable[[Pair], tuple[str, str]]) -> Listing[ChangeFact]:
    chosen = [pair for pair in pairs if test(pair)]
    facts = (ChangeFact(pair[2].ref, pair[2].short, *word(pair), pair[2].lead) for pair in chosen)
    return Listing(tuple(facts), tuple(pair[1].action.place for pair in chosen))


def _became(pair: Pair, state: CountsAs) -> bool:
    """Is in a state now that it had not reached then; what is no longer evidenced has not become implemented."""
    now, then = pair[1].judged.counts_as, pair[0].state
    return now is state and (then is None or then is CountsAs.CLOSED or then.rank < state.rank)


def _states(pair: Pair) -> tuple[str, str]:
    return words(pair[0].state.value if pair[0].state else None, NO_STATE), pair[2].state


def _lateness(pair: Pair) -> tuple[str, str]:
    return "overdue" if pair[0].overdue else "not overdue", "overdue" if pair[1].overdue else "not overdue"


def _dates(pair: Pair) -> tuple[str, str]:
    """The day it is now expected by: the revised one where there is one."""
    then, action = pair[0], pair[1].action
    days = (then.revised or then.deadline, action.revision.day or action.deadline.day)
    was, now = (words(numbers.day(day) if day else None, "no date") for day in days)
    return was, now


def _ratings(pair: Pair) -> tuple[str, str]:
    return words(pair[0].rating, "not rated"), pair[2].rating


def _new(fact: ActionFact) -> ChangeFact:
    return ChangeFact(fact.ref, fact.short, words(None, "not in the plan"), fact.state, fact.lead)


def _gone(then: ActionThen) -> ChangeFact:
    state = words(then.state.value if then.state else None, NO_STATE)
    return ChangeFact(
        words(then.name or then.ref, "no ref"), shortened(then.text), state, words(None, "not in the plan"), words(None, "–")
    )
