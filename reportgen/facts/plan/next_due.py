"""What falls due next: undone actions and steps with a date from the position date to the end of the month after it.

A new date counts once the Board has agreed it, and where the first one is over.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from reportgen.facts.plan.actions import ActionFact, is_rows, lead_text, rating, shortened
from reportgen.facts.plan.cells import Cells, date_cells, new_date_cells, rating_cells, step_rating_cells
from reportgen.facts.plan.new_dates import agreed_on, moved_rows
from reportgen.facts.plan.progress import Judged, Progress, StepProgress
from reportgen.facts.values import item
from reportgen.facts.worked import Worked
from reportgen.model import numbers
from reportgen.model.months import Month
from reportgen.model.plan import DeadlineKind, Revision
from reportgen.model.ratings import CountsAs
from reportgen.model.traced import reworded, traced


@item("text")
class DueNext:
    """`part` says whether the whole action or a step of it is due."""

    ref: str
    day: date
    due: str
    by: str  # the day alone: '31 July 2026'
    text: str
    lead: str
    rating: str
    part: str
    action: ActionFact


def due_until(on: date) -> date:
    """The last day of the month after the one in which the position date falls."""
    return Month.of(Month.of(on).last_day + timedelta(days=1)).last_day


def due_next(worked: Worked) -> tuple[DueNext, ...]:
    """What falls due up to the end of the month after the position date's."""
    return due_between(worked.actions, worked.position.day, due_until(worked.position.day))


def due_between(actions: Sequence[tuple[Progress, ActionFact]], first: date, last: date) -> tuple[DueNext, ...]:
    """By date, then in tracker order. A step is listed where it is due on another day than its action.

    Of rows that share a ref, and of steps whose dates are all that its date says, each is listed by its own.
    """
    found = [item for progress, fact in actions for item in _due(progress, fact, first, last)]
    return tuple(sorted(found, key=lambda item: item.day))


def _due(progress: Progress, fact: ActionFact, first: date, last: date) -> Iterator[DueNext]:
    if is_rows(progress) or _are_dated_in_its_cell(progress):
        yield from _due_rows(progress, fact, first, last, moved_rows(progress))
        return
    moved = _new_day(progress.action.revision, progress.judged, first)
    day = moved or progress.judged.deadline.day
    if _falls_due(progress.judged, day, first, last):
        held = new_date_cells(progress.action) if moved else date_cells(progress.action), rating_cells(progress)
        yield _item(
            progress.judged, day, fact, (fact.short, fact.lead, "action"), _note(progress.action.revision, moved, first), held
        )
    for step in progress.steps:
        own = step.judged.deadline.day
        if own != progress.judged.deadline.day and own != moved and _falls_due(step.judged, own, first, last):
            yield _step_item(progress, step, own, fact, None)


def _are_dated_in_its_cell(progress: Progress) -> bool:
    """Whether the date of the action is no more than those of its steps, line by line in one cell."""
    own, several = date_cells(progress.action), "\n" in (progress.action.deadline.text or "")
    dated = [step.judged.deadline.day is not None and date_cells(step.step) == own for step in progress.steps]
    return several and bool(dated) and all(dated)


def _due_rows(progress: Progress, fact: ActionFact, first: date, last: date, rows: Sequence[StepProgress]) -> Iterator[DueNext]:
    """Rows under one ref, `rows` of them with a new date of their own: each by its own."""
    for step in progress.steps:
        moved = _new_day(step.step.revision, step.judged, first) if step in rows else None
        day = moved or step.judged.deadline.day
        if _falls_due(step.judged, day, first, last):
            yield _step_item(progress, step, day, fact, _note(step.step.revision, moved, first))


def _new_day(revision: Revision, judged: Judged, on: date) -> date | None:
    """The day that holds instead of the deadline: the one that the Board had agreed by `on`; else, where the deadline is over or
    there is none, the one that was known by then.
    """
    if agreed_on(revision, on):
        return revision.day
    deadline, known_on = judged.deadline.day, revision.proposed_on or revision.agreed_on
    is_known = revision.day is not None and (known_on is None or known_on <= on)
    return revision.day if is_known and (deadline is None or deadline < on) else None


def _note(revision: Revision, moved: date | None, on: date) -> str | None:
    if moved is None:
        return None
    return "agreed by the Board" if agreed_on(revision, on) else "new date, not yet agreed" if revision.proposed_on else "new date"


def _falls_due(judged: Judged, day: date | None, first: date, last: date) -> bool:
    begun = judged.deadline.kind is DeadlineKind.FROM and judged.counts_as is CountsAs.IN_PROGRESS
    return day is not None and first <= day <= last and not judged.is_over and not begun


def _step_item(progress: Progress, step: StepProgress, day: date | None, fact: ActionFact, note: str | None) -> DueNext:
    said = shortened(step.step.text) or fact.short, lead_text(step.step.leads, progress.action.unread), "step"
    held = new_date_cells(step.step) if note else date_cells(step.step), step_rating_cells(step, progress)
    return _item(step.judged, day, fact, said, note, held)


def _item(
    judged: Judged, day: date | None, fact: ActionFact, said: tuple[str, str, str], note: str | None, held: tuple[Cells, Cells]
) -> DueNext:
    """`note` is said of a new date; `held` are the cells of its date and those of its rating."""
    held_to = day or date.max
    by = traced(numbers.day(held_to), *held[0])
    due = reworded(f"{by} ({note})" if note else by, by)
    text, lead, part = said
    return DueNext(fact.ref, held_to, due, by, text, lead, traced(rating(judged), *held[1]), part, fact)
