"""The programme's own rating scale, and what each level of it counts as."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import cached_property
from typing import Any

from reportgen.lexicon.alike import folded
from reportgen.lexicon.data import dataclass
from reportgen.model.places import Place


class CountsAs(StrEnum):
    """What a level or a status says about progress, worst first (design: 'the worst of theirs')."""

    OVERDUE = "overdue"  # overdue or off track
    NOT_STARTED = "not started"
    IN_PROGRESS = "in progress"
    DONE = "done"  # implemented, impact not yet shown
    EVIDENCED = "evidenced"  # implemented and shown to work
    CLOSED = "closed"  # superseded, rejected, risk accepted, no longer needed: neither done nor late

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return list(CountsAs).index(self)

    @property
    def is_done(self) -> bool:
        return self in (CountsAs.DONE, CountsAs.EVIDENCED)

    @property
    def is_over(self) -> bool:
        """Done or closed: nothing more is owed."""
        return self.is_done or self is CountsAs.CLOSED


def furthest_back(states: Iterable[CountsAs]) -> CountsAs | None:
    """What several parts come to: the worst; under way where some have not begun and others have; closed only where all are."""
    found = set(states)
    found = found - {CountsAs.CLOSED} or found
    lowest = min(found, key=lambda each: each.rank, default=None)
    return CountsAs.IN_PROGRESS if lowest is CountsAs.NOT_STARTED and len(found) > 1 else lowest


@dataclass(frozen=True)
class Level:
    """One level of the scale, such as 'Amber E'."""

    name: str
    counts_as: CountsAs
    meaning: str | None = None  # in the key's own words
    colour: str | None = None  # 'FFC000', as the key fills it
    place: Place | None = None
    code: str | None = None  # 'N', where the key calls it 'Grey (N)'


@dataclass(frozen=True)
class Scale:
    """The levels in the key's own order. Empty where the programme rates nothing.

    `statuses` are words of states, folded, of which something else than they themselves say what they count as, and why: Settings,
    a key, the other words of their column; `letters` are those with which several levels begin, and the one that each stands for;
    `colours` are those in which keys themselves are filled, or that they only name.
    """

    levels: tuple[Level, ...] = ()
    statuses: tuple[tuple[str, CountsAs, str], ...] = ()
    letters: tuple[tuple[str, Level], ...] = ()
    colours: frozenset[str] = frozenset()

    @cached_property
    def notes(self) -> dict[Any, Any]:
        """What was read by it, once: the same few words stand in many cells."""
        return {}

    def __bool__(self) -> bool:
        return bool(self.levels)

    def named(self, name: str) -> Level | None:
        return next((level for level in self.levels if level.name.casefold() == name.casefold()), None)

    def stated(self, status: str) -> tuple[CountsAs, str] | None:
        """What is said elsewhere that a status word counts as, and by what."""
        words = folded(status)
        return next(((counts_as, why) for word, counts_as, why in self.statuses if word == words), None)

    def counting_as(self, counts_as: CountsAs) -> Level | None:
        """The first level that counts so."""
        return next((level for level in self.levels if level.counts_as is counts_as), None)

    def names_counting_as(self, counts_as: CountsAs) -> str:
        """'Red', 'Red or Black'; '' where no level counts so."""
        return " or ".join(level.name for level in self.levels if level.counts_as is counts_as)

    @property
    def worst_first(self) -> tuple[Level, ...]:
        """The key's own order; turned round where the key begins with the best.

        What has not begun and what is closed stand at the end of either: they tell no order.
        """
        aside = (CountsAs.NOT_STARTED, CountsAs.CLOSED)
        every = [level.counts_as.rank for level in self.levels]
        told = [level.counts_as.rank for level in self.levels if level.counts_as not in aside]
        ends = next(((ranks[0], ranks[-1]) for ranks in (told, every) if ranks and ranks[0] != ranks[-1]), (0, 0))
        return self.levels[::-1] if ends[0] > ends[1] else self.levels
