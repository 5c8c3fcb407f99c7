"""The new date of an action that was moved: which part of it was, from when, and whether that was known by the position date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reportgen.facts.plan.actions import is_rows
from reportgen.facts.plan.progress import Progress, StepProgress
from reportgen.lexicon.data import dataclass
from reportgen.model.plan import Revision


@dataclass(frozen=True)
class NewDate:
    """`first` is the day that it was planned for; `step` the row that was moved, where rows share a ref."""

    revision: Revision
    first: date | None
    step: StepProgress | None = None


def known_new_date(each: Progress, on: date) -> NewDate | None:
    """The new date that is later than the first and was known by then; None where it has none.

    Of several rows that were moved the one that the Board has yet to agree, then the one that is late the longest, then the one
    that was moved furthest.
    """
    if each.action.revision.day is None and not moved_rows(each):
        return None
    return max(_known(each, on), key=lambda new: _weight(each, new, on), default=None)


def is_moved(each: Progress, on: date) -> bool:
    return known_new_date(each, on) is not None


def known_revision(each: Progress, on: date) -> Revision:
    new = known_new_date(each, on)
    return new.revision if new is not None else Revision()


def agreed_on(revision: Revision, on: date) -> date | None:
    """The day on which the Board agreed it, if it had by `on`."""
    return revision.agreed_on if revision.agreed_on is not None and revision.agreed_on <= on else None


def moved_rows(each: Progress) -> list[StepProgress]:
    """The rows under one ref that have a new date of their own; none of a single row, or where only new dates have a column."""
    rows = each.steps if is_rows(each) and each.action.moved_from is None else ()
    return [step for step in rows if step.step.revision.day is not None]


def planned(each: Progress) -> date | None:
    """The date it was first given: its own, unless only a new one has a column.

    Where rows share a ref, the earliest of those that are not done.
    """
    if each.action.moved_from is not None:
        return each.action.moved_from.day
    steps = [step.judged.deadline.day for step in each.steps if not step.judged.done] if is_rows(each) else []
    return min([day for day in (each.action.deadline.day, *steps) if day is not None], default=None)


def _known(each: Progress, on: date) -> Iterator[NewDate]:
    """One proposed or agreed after the position date was not known."""
    for new in _all(each):
        day, known_on = new.revision.day, new.revision.proposed_on or new.revision.agreed_on
        if day is not None and (new.first is None or day > new.first) and (known_on is None or known_on <= on):
            yield new


def _all(each: Progress) -> Iterator[NewDate]:
    rows = moved_rows(each)
    for step in rows:
        if not step.judged.is_over:
            yield NewDate(step.step.revision, step.judged.deadline.day, step)
    if not rows:
        yield NewDate(each.action.revision, planned(each))


def _weight(each: Progress, new: NewDate, on: date) -> tuple[bool, bool, str]:
    late = new.first is not None and new.first == each.overdue_since
    return agreed_on(new.revision, on) is None, late, str(new.revision.day)
