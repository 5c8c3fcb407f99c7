"""The cells that hold what a fact prints of an action: its rating, its date, what is said of its progress."""

from __future__ import annotations

from reportgen.facts.plan.progress import Progress, StepProgress
from reportgen.facts.values import once
from reportgen.lexicon.fields.roles import Role
from reportgen.model.places import OfARow, Place, cells_of
from reportgen.model.plan import Action, Step

Cells = tuple[Place, ...]
TELLING = (
    Role.RATING, Role.STATUS, Role.TICKED, Role.PERCENT_COMPLETE, Role.COMPLETED_ON, Role.EVIDENCED_ON, Role.PROGRESS,
)  # fmt: skip
DATES = (Role.DEADLINE, Role.REVISED, Role.START)


def rating_cells(each: Progress) -> Cells:
    """Where its rating stands: in its own row; else in those of the steps whose rating is its own."""
    standings = [(part.step, part.step.standing) for part in each.steps if part.step.standing.counts_as is not None]
    if each.action.standing.counts_as is not None or not standings:
        return telling(each.action)
    rated = [step for step, standing in standings if standing.level == each.judged.shown] or [step for step, _ in standings]
    return once(telling(step) for step in rated)


def step_rating_cells(step: StepProgress, each: Progress) -> Cells:
    """A step without a rating of its own follows its action's."""
    own = step.step.standing
    return telling(step.step) if own.counts_as is not None or own.unclear else rating_cells(each)


def telling(held: Action | Step) -> Cells:
    """What tells how far it is: the rating, where there is one."""
    return cells_of(held, *TELLING)


def date_cells(held: OfARow) -> Cells:
    return cells_of(held, *DATES)


def late_cells(each: Progress) -> Cells:
    """The dates that were passed, its own and those of its steps; its own date where none was."""
    own = date_cells(each.action) if each.judged.overdue else ()
    return once((own, *(date_cells(step.step) for step in each.overdue_steps))) or date_cells(each.action)


def since_cells(each: Progress) -> Cells:
    """The date that it is late by: the earliest that was passed."""
    since = each.overdue_since
    if since is None or (each.judged.overdue and each.judged.deadline.day == since and not each.steps):
        return date_cells(each.action)
    steps = [step.step for step in each.overdue_steps if step.judged.deadline.day == since]
    return once(date_cells(step) for step in steps) or date_cells(each.action)


def new_date_cells(held: OfARow) -> Cells:
    return cells_of(held, Role.REVISED, Role.DEADLINE)


def agreed_cells(held: OfARow) -> Cells:
    return cells_of(held, Role.AGREED_ON, Role.REVISED)
