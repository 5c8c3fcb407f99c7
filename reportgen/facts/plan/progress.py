"""How far each action is, by what the tracker says and by its date. The rules are stated in the report's own key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from reportgen.lexicon.data import dataclass
from reportgen.model.plan import Action, Deadline, DeadlineKind, Step
from reportgen.model.ratings import CountsAs, Level, Scale, furthest_back

NOT_BEGUN = (CountsAs.NOT_STARTED, CountsAs.OVERDUE)
WITHOUT_END = (DeadlineKind.RECURRING, DeadlineKind.ONGOING, DeadlineKind.FROM)
DEADLINE = "deadline"  # what `Action.unread` calls it


@dataclass(frozen=True)
class Judged:
    """What can be said of one item, an action or a step.

    `counts_as` is None where nothing tells how far it is; then `done` and `overdue` are unknown: None, not no. `overdue` is also
    unknown where no column was read as the deadline, unless nothing is owed any more. `declared` is the tracker's own rating;
    `calculated` what its date makes of that.
    """

    declared: Level | None
    calculated: Level | None
    counts_as: CountsAs | None
    deadline: Deadline
    past: bool  # its date is before the position date
    overdue: bool | None

    @property
    def done(self) -> bool | None:
        return None if self.counts_as is None else self.counts_as.is_done

    @property
    def closed(self) -> bool:
        """Superseded, rejected or no longer needed: neither done nor late."""
        return self.counts_as is CountsAs.CLOSED

    @property
    def is_over(self) -> bool:
        """Done or closed: nothing is owed any more."""
        return _is_over(self.counts_as)

    @property
    def shown(self) -> Level | None:
        """What the tracker says is what the report shows."""
        return self.declared

    @property
    def due_at_once(self) -> bool:
        """'Immediately', and known to be neither done nor closed."""
        return self.deadline.kind is DeadlineKind.IMMEDIATE and self.counts_as is not None and not self.is_over


@dataclass(frozen=True)
class StepProgress:
    step: Step
    judged: Judged


@dataclass(frozen=True)
class Progress:
    """An action, judged. `overdue` is also true where only an undone step of it is past its date."""

    action: Action
    judged: Judged
    steps: tuple[StepProgress, ...]
    overdue: bool | None
    overdue_since: date | None  # the earliest date that an undone part of it has passed
    calculated: Level | None  # the overdue level where it is overdue, else what the tracker declares

    @property
    def overdue_steps(self) -> tuple[StepProgress, ...]:
        return tuple(step for step in self.steps if step.judged.overdue)

    @property
    def overdue_by_step(self) -> bool:
        """Overdue, but not by the action's own date."""
        return bool(self.overdue) and not self.judged.overdue

    @property
    def due_at_once(self) -> bool:
        return self.judged.due_at_once or any(step.judged.due_at_once for step in self.steps)

    @property
    def was_due_at_once(self) -> bool:
        """'Immediately' stands in its deadline, done or not."""
        deadlines = (self.judged.deadline, *(step.judged.deadline for step in self.steps))
        return any(deadline.kind is DeadlineKind.IMMEDIATE for deadline in deadlines)

    @property
    def past_date_unknown(self) -> bool:
        """Past its date, and nothing tells how far it is."""
        return self.judged.counts_as is None and (self.judged.past or any(step.judged.past for step in self.steps))

    @property
    def to_confirm(self) -> bool:
        """The tracker's rating and the date do not say the same."""
        if self.judged.closed:
            return False
        rated_overdue = self.judged.declared is not None and self.judged.declared.counts_as is CountsAs.OVERDUE
        return self.judged.declared is not None and self.overdue is not None and rated_overdue != self.overdue


def progress(action: Action, scale: Scale, on: date) -> Progress:
    """The action as it stands `on` the position date."""
    declared, counts_as = _standing(action, scale, on)
    dated = DEADLINE not in action.unread
    own = judge(declared, counts_as, action.deadline, scale, on, dated)
    steps = tuple(_step(step, action, own, scale, on, dated) for step in action.steps)
    if own.overdue and _only_goes_on(action, steps):
        own = replace(own, overdue=False, calculated=declared)
    overdue_days = _overdue_days(own, steps)
    overdue = True if overdue_days else _not_overdue(own, steps)
    calculated = (scale.counting_as(CountsAs.OVERDUE) or declared) if declared and overdue else declared
    return Progress(action, own, steps, overdue, min(overdue_days, default=None), calculated)


def judge(
    declared: Level | None, counts_as: CountsAs | None, deadline: Deadline, scale: Scale, on: date, dated: bool = True
) -> Judged:
    """`dated`: a column was read as the deadline, so that one without a date has none."""
    past = deadline.day is not None and deadline.day < on
    overdue = None if counts_as is None else past and _owed(counts_as, deadline)
    if not dated and deadline.day is None and not _is_over(counts_as):
        overdue = None
    late = scale.counting_as(CountsAs.OVERDUE) if overdue else None
    return Judged(declared, (late or declared) if declared else None, counts_as, deadline, past, overdue)


def _only_goes_on(action: Action, steps: Sequence[StepProgress]) -> bool:
    """Whether all that is open of an action, due at the latest date of its parts, has no end: 'Weekly', 'From May'.

    Its parts are rows, or lines of which each has its own date and state.
    """
    rows = [each.step.place.row for each in steps]
    if len(rows) < 2:
        return False
    by_row = len(set(rows)) == len(rows) and rows[0] == action.place.row
    by_line = all(each.step.standing.counts_as and each.step.deadline.text != action.deadline.text for each in steps)
    still_open = [each.judged for each in steps if not each.judged.is_over]
    return (by_row or by_line) and all(each.overdue is False and each.deadline.kind in WITHOUT_END for each in still_open)


def _overdue_days(own: Judged, steps: Sequence[StepProgress]) -> list[date]:
    """The dates that it or a step of it has passed; none for what is closed as a whole."""
    parts = () if own.closed or own.counts_as is None else (own, *(step.judged for step in steps))
    return [item.deadline.day for item in parts if item.overdue and item.deadline.day]


def _not_overdue(own: Judged, steps: Sequence[StepProgress]) -> bool | None:
    """False for an action no part of which is overdue; None where its own date and that of a part are unknown, or its progress."""
    if own.counts_as is None:
        return None
    unknown = own.overdue is None and any(item.overdue is None for item in ([step.judged for step in steps] or [own]))
    return None if unknown else False


def worst(levels: Sequence[Level], scale: Scale) -> Level | None:
    """The worst of the steps' levels; 'not started' beside anything begun is in progress. Closed ones are left out of account."""
    levels = [level for level in levels if level.counts_as is not CountsAs.CLOSED] or levels
    if not levels:
        return None
    begun = any(level.counts_as in (CountsAs.IN_PROGRESS, CountsAs.DONE, CountsAs.EVIDENCED) for level in levels)
    order = scale.worst_first
    lowest = min(levels, key=lambda level: (level.counts_as.rank, order.index(level) if level in order else len(order)))
    if lowest.counts_as is CountsAs.NOT_STARTED and begun:
        in_progress = next((level for level in levels if level.counts_as is CountsAs.IN_PROGRESS), None)
        return in_progress or scale.counting_as(CountsAs.IN_PROGRESS) or lowest
    return lowest


def _standing(action: Action, scale: Scale, on: date) -> tuple[Level | None, CountsAs | None]:
    """The action's own rating; where it has none, the worst of its steps'. Not known to be done while one says nothing."""
    if action.standing.counts_as is not None:
        return action.standing.level, action.standing.counts_as_on(on)
    standings = [step.standing for step in action.steps if step.standing.counts_as is not None]
    level = worst([standing.level for standing in standings if standing.level is not None], scale)
    counts_as = furthest_back(each for standing in standings if (each := standing.counts_as_on(on)) is not None)
    over_or_unclear = _is_over(counts_as) and len(standings) < len(action.steps)
    return level, None if over_or_unclear else counts_as


def _step(step: Step, action: Action, whole: Judged, scale: Scale, on: date, dated: bool) -> StepProgress:
    """A step without a rating of its own follows its action's; one whose own was not understood does not.

    Of several lines of one cell some may be done while the whole is in progress: of those none is known to be late.
    """
    own = step.standing.counts_as_on(on)
    if step.standing.unclear:
        return StepProgress(step, judge(None, None, step.deadline, scale, on, dated))
    declared = step.standing.level if own is not None else whole.declared
    judged = judge(declared, own or whole.counts_as, step.deadline, scale, on, dated)
    in_one_cell = len(action.steps) > 1 and all(each.place.row == action.place.row for each in action.steps)
    begun = own is None and in_one_cell and whole.counts_as is CountsAs.IN_PROGRESS
    return StepProgress(step, replace(judged, calculated=declared, overdue=None) if begun and judged.overdue else judged)


def _owed(counts_as: CountsAs, deadline: Deadline) -> bool:
    """Whether a passed date is still owed: not once done or closed, and a start no longer once begun."""
    return counts_as in NOT_BEGUN if deadline.kind is DeadlineKind.FROM else not _is_over(counts_as)


def _is_over(counts_as: CountsAs | None) -> bool:
    return counts_as is not None and counts_as.is_over
