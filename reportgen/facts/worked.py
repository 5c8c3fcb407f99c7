"""What several facts share, worked out once and only when the first of them is asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, wraps
from typing import Any, TypeVar

from reportgen.facts.feedback.heard import Heard
from reportgen.facts.feedback.survey import SurveyFact, SurveyGroupFact, survey_facts, survey_groups
from reportgen.facts.indicators.attention import Attention, weighed, why
from reportgen.facts.indicators.items import (
    OF_NO_GROUP,
    IndicatorFact,
    IndicatorGroupFact,
    Shown,
    group_facts,
    latest_cells,
    usual_periods,
)
from reportgen.facts.indicators.movement import Movement, movement
from reportgen.facts.later import later
from reportgen.facts.plan.actions import ActionFact, OfAction, PriorityFact, RatingFact, Those
from reportgen.facts.plan.names import action_names
from reportgen.facts.plan.progress import Progress, progress
from reportgen.facts.timing.position import Position
from reportgen.facts.timing.spans import Span, span
from reportgen.facts.values import Listing, listed
from reportgen.lexicon.data import dataclass
from reportgen.model.earlier import Earlier
from reportgen.model.indicators import Period
from reportgen.model.months import Month
from reportgen.model.places import Place
from reportgen.model.plan import Priority
from reportgen.model.programme import Programme
from reportgen.model.timings import Timing
from reportgen.model.together import grouped

T = TypeVar("T")


def none_on_record(_: Month) -> Earlier | None:
    """For a programme of which no earlier report is known."""
    return None


@dataclass(frozen=True)
class Worked:
    """One programme at one position. `earlier` gives the plan as a month's report had it; None where that is not on record.

    `timing` says how long the time is that its feedback is told of: a month, else a quarter.
    """

    programme: Programme
    position: Position
    earlier: Callable[[Month], Earlier | None] = none_on_record
    timing: Timing = Timing.QUARTERLY

    @cached_property
    def _done(self) -> dict[Callable[[Worked], Any], Any]:
        return {}

    def once(self, work_out: Callable[[Worked], T]) -> T:
        """What a function makes of this, worked out the first time it is asked for."""
        if work_out not in self._done:
            self._done[work_out] = work_out(self)
        held: T = self._done[work_out]
        return held

    @cached_property
    def progress(self) -> tuple[Progress, ...]:
        return tuple(progress(action, self.programme.scale, self.position.day) for action in self.programme.plan.actions)

    @cached_property
    def actions(self) -> tuple[tuple[Progress, ActionFact], ...]:
        return tuple(
            (each, later(ActionFact, OfAction(each, name, self.position.day)))
            for each, name in zip(self.progress, self.names, strict=True)
        )

    @cached_property
    def names(self) -> tuple[str, ...]:
        """What every report calls each action; where nothing else names it, as last month's report did."""
        return action_names(self.programme.plan.actions, self.earlier(self.position.month.previous))

    @cached_property
    def movements(self) -> tuple[Movement, ...]:
        return tuple(movement(indicator, self.position.day) for indicator in self.programme.indicators)

    @cached_property
    def indicators(self) -> tuple[tuple[Movement, IndicatorFact], ...]:
        periods, names = self.group_periods, _ids(self.movements)
        return tuple(
            (each, later(IndicatorFact, Shown(each, name, self.whys.get(id(each)), periods[each.indicator.group or OF_NO_GROUP])))
            for each, name in zip(self.movements, names, strict=True)
        )

    @cached_property
    def attention(self) -> tuple[Attention, ...]:
        """The indicators that need attention, the worst first."""
        return weighed(self.movements)

    @cached_property
    def whys(self) -> Mapping[int, str]:
        """Why each of them does, by the identity of its movement."""
        return {id(each.movement): why(each) for each in self.attention}

    @cached_property
    def group_periods(self) -> dict[str, tuple[Period, ...]]:
        """The last periods of each group, by its title."""
        groups = grouped(self.movements, lambda each: each.indicator.group or OF_NO_GROUP)
        return {title: usual_periods(members) for title, members in groups.items()}

    @cached_property
    def groups(self) -> Listing[IndicatorGroupFact]:
        return Listing(group_facts([fact for _, fact in self.indicators], self.group_periods))

    @cached_property
    def those(self) -> Those:
        """Every action, to choose from."""
        return Those(self.actions)

    @cached_property
    def ratings(self) -> Listing[RatingFact]:
        return Listing(tuple(later(RatingFact, (level, self.those)) for level in self.programme.scale.levels))

    @cached_property
    def priorities(self) -> Listing[PriorityFact]:
        levels = self.programme.scale.levels
        held = (Those(self.by_priority.get(each, ()), levels, each) for each in self.programme.plan.priorities)
        return Listing(tuple(later(PriorityFact, those) for those in held))

    @cached_property
    def by_priority(self) -> Mapping[Priority | None, Sequence[tuple[Progress, ActionFact]]]:
        """The actions of each priority, and those of none, in tracker order."""
        return grouped(self.actions, lambda pair: pair[0].action.priority)

    @cached_property
    def span(self) -> Span:
        return span(self.timing, self.position)

    @cached_property
    def heard(self) -> Heard:
        """The feedback of the time that is told of; what has no date belongs to every time."""
        log = self.programme.feedback
        now = [entry for entry in log if entry.span is None or self.span.holds(entry.span)]
        earlier = [entry for entry in log if entry.span is not None and self.span.is_after(entry.span)]
        return Heard(
            self.span,
            tuple(entry for entry in now if entry.decision.publish),
            tuple(entry for entry in now if not entry.decision.publish),
            tuple(entry for entry in earlier if entry.decision.publish),
            self.programme.settings.small_numbers,
            tuple(filter(None, (self.programme.settings.council, self.programme.settings.tell_us_more))),
        )

    @cached_property
    def surveys(self) -> Listing[SurveyFact]:
        return survey_facts(self.programme.survey, self.position.day)

    @cached_property
    def survey_groups(self) -> Listing[SurveyGroupFact]:
        return survey_groups(self.surveys)

    def indicators_that(self, test: Callable[[Movement], object]) -> Listing[IndicatorFact]:
        """With the cells of their latest values."""
        return listed((pair for pair in self.indicators if test(pair[0])), latest_cells)


def kept(work_out: Callable[[Worked], T]) -> Callable[[Worked], T]:
    """Of what several facts rest on: it is worked out the first time that it is asked for."""
    return wraps(work_out)(lambda worked: worked.once(work_out))


def sources(each: Progress) -> tuple[Place, ...]:
    """The action's cell and those of its steps, each once."""
    return tuple(dict.fromkeys((each.action.place, *(step.step.place for step in each.steps))))


def _ids(movements: Sequence[Movement]) -> list[str]:
    """A name for each indicator that no other has: its ref, else its number in the list."""
    often = Counter(each.indicator.ref for each in movements)
    return [
        each.indicator.ref if each.indicator.ref and often[each.indicator.ref] == 1 else f"no. {number}"
        for number, each in enumerate(movements, 1)
    ]
