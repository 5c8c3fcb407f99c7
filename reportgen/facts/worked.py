"""What several facts share, worked out once and only when the first of them is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from reportgen.facts.actions import ActionFact, PriorityFact, RatingFact, action_fact, priority_facts, rating_facts
from reportgen.facts.indicators import IndicatorFact, IndicatorGroupFact, group_facts, indicator_fact
from reportgen.facts.movement import Movement, movement
from reportgen.facts.position import Position
from reportgen.facts.progress import Progress, progress
from reportgen.facts.values import Listing
from reportgen.model.earlier import Earlier
from reportgen.model.months import Month
from reportgen.model.places import Place
from reportgen.model.programme import Programme


def none_on_record(_: Month) -> Earlier | None:
    """For a programme of which no earlier report is known."""
    return None


@dataclass(frozen=True)
class Worked:
    """One programme at one position. `earlier` gives the plan as a month's report had it; None where that is not on record."""

    programme: Programme
    position: Position
    earlier: Callable[[Month], Earlier | None] = none_on_record

    @cached_property
    def progress(self) -> tuple[Progress, ...]:
        return tuple(progress(action, self.programme.scale, self.position.day) for action in self.programme.plan.actions)

    @cached_property
    def actions(self) -> tuple[tuple[Progress, ActionFact], ...]:
        return tuple((each, action_fact(each, self.position.day)) for each in self.progress)

    @cached_property
    def movements(self) -> tuple[Movement, ...]:
        return tuple(movement(indicator, self.position.day) for indicator in self.programme.indicators)

    @cached_property
    def indicators(self) -> tuple[tuple[Movement, IndicatorFact], ...]:
        return tuple((each, indicator_fact(each)) for each in self.movements)

    @cached_property
    def groups(self) -> Listing[IndicatorGroupFact]:
        return Listing(group_facts([fact for _, fact in self.indicators]))

    @cached_property
    def ratings(self) -> Listing[RatingFact]:
        return Listing(rating_facts(self.programme.scale, self.actions))

    @cached_property
    def priorities(self) -> Listing[PriorityFact]:
        return Listing(priority_facts(self.programme.plan.priorities, self.programme.scale.levels, self.actions))

    def actions_that(self, test: Callable[[Progress], object]) -> Listing[ActionFact]:
        """The actions of which `test` is true, with the cells that decided it."""
        chosen = [pair for pair in self.actions if test(pair[0])]
        return Listing(tuple(fact for _, fact in chosen), tuple(place for each, _ in chosen for place in sources(each)))

    def indicators_that(self, test: Callable[[Movement], object]) -> Listing[IndicatorFact]:
        chosen = [pair for pair in self.indicators if test(pair[0])]
        return Listing(tuple(fact for _, fact in chosen), tuple(each.indicator.place for each, _ in chosen))


def sources(each: Progress) -> tuple[Place, ...]:
    """The action's cell and those of its steps, each once."""
    return tuple(dict.fromkeys((each.action.place, *(step.step.place for step in each.steps))))
