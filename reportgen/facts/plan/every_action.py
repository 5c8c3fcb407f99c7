"""Every action of the plan as rows of a table: one for an action, and under it one for each step with something of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from string import ascii_lowercase
from typing import Any

from reportgen.facts.pages.priorities import page_title
from reportgen.facts.plan.actions import ActionFact, StepFact, due, is_rows
from reportgen.facts.plan.cells import date_cells, new_date_cells
from reportgen.facts.plan.new_dates import known_new_date, known_revision, moved_rows
from reportgen.facts.plan.progress import Progress, StepProgress, worst
from reportgen.facts.values import Listing, Missing, item, words
from reportgen.facts.worked import Worked, kept
from reportgen.model import numbers
from reportgen.model.places import Place
from reportgen.model.ratings import CountsAs
from reportgen.model.traced import reworded, traced

SEE_STEPS = "See steps"
LETTERS = [*ascii_lowercase, *("".join(pair) for pair in product(ascii_lowercase, repeat=2))]


@item("text", kw_only=True)
class RowFact:
    """One row. `head`: an action that is followed by its steps; `step`: one of those."""

    ref: str
    text: str
    lines: Listing[str] = Listing(())  # parts of it that have no date, lead or rating of their own
    answers: str = Missing("")
    lead: str
    due: str
    revised: str = Missing("")  # the new date, where there is one
    rating: str
    state: str
    latest: str
    head: bool = False
    step: bool = False
    late: bool
    source: Place


@item("title", kw_only=True)
class RowsFact:
    """The rows of one priority, and whether there is anything to put into the columns that may fall away."""

    title: str
    rows: Listing[RowFact]
    with_lead: bool
    with_due: bool
    with_rating: bool
    with_state: bool
    with_latest: bool


@kept
def every_action(worked: Worked) -> Listing[RowsFact]:
    """By priority; what stands in none comes last."""
    found = []
    for priority in worked.programme.plan.priorities:
        own = worked.by_priority.get(priority, ())
        found += [_rows(worked, page_title(priority), own)] if own else []
    others = worked.by_priority.get(None, ())
    found += [_rows(worked, "Other actions" if found else "Actions", others)] if others else []
    return Listing(tuple(found))


def _rows(worked: Worked, title: str, own: Sequence[tuple[Progress, ActionFact]]) -> RowsFact:
    rows = [row for pair in own for row in _of_action(worked, *pair)]
    everything = worked.progress
    return RowsFact(
        title=title,
        rows=Listing(tuple(rows), tuple(each.action.place for each, _ in own)),
        with_lead=any(each.action.leads for each in everything),
        with_due=any(each.action.deadline.text or each.action.deadline.day for each in everything),
        with_rating=any(each.judged.shown for each in everything),
        with_state=not worked.programme.scale and any(each.judged.counts_as for each in everything),
        with_latest=any(row.latest and not row.head for row in rows) or any(_tells_alone(*pair) for pair in own),
    )


def _of_action(worked: Worked, each: Progress, fact: ActionFact) -> Iterator[RowFact]:
    steps = list(zip(each.steps, fact.steps, strict=True))
    own = [pair for pair in steps if _has_its_own(each, pair[0])]
    if not own:
        yield _plain_row(worked, each, fact, [step.text for _, step in steps if step.text and step.text != fact.text])
        return
    yield _head_row(worked, each, fact)
    for number, (step, step_fact) in enumerate(steps):
        yield _step_row(each, fact, step, step_fact, number, _new_date(worked, each, step))


def _new_date(worked: Worked, each: Progress, step: StepProgress) -> str | None:
    """That of the row itself; of an action that has one for the whole, beside the first step that is late."""
    new, rows = known_new_date(each, worked.position.day), moved_rows(each)
    if rows:
        own = step.step.revision
        known = (own.proposed_on or own.agreed_on or worked.position.day) <= worked.position.day
        return traced(numbers.day(own.day), *new_date_cells(step.step)) if own.day and known else None
    late = next((one for one in each.steps if one.judged.overdue), None)
    return (
        traced(numbers.day(new.revision.day), *new_date_cells(each.action)) if new and new.revision.day and step is late else None
    )


def _has_its_own(each: Progress, step: StepProgress) -> bool:
    """A date, a lead or a standing that is not the action's."""
    own = step.step
    return bool(own.standing.counts_as or own.deadline.text or own.deadline.day or (own.leads and own.leads != each.action.leads))


def _plain_row(worked: Worked, each: Progress, fact: ActionFact, lines: Sequence[str]) -> RowFact:
    day = known_revision(each, worked.position.day).day
    revised = traced(words(numbers.day(day) if day else None, ""), *new_date_cells(each.action))
    own = {"ref": fact.ref, "answers": fact.answers, "lines": Listing(tuple(lines)), "latest": words(_latest(fact.latest), "–")}
    first = each.action.moved_from if day else None
    held = {} if first is None else {"due": _due(traced(due(first), *date_cells(each.action)), bool(each.overdue))}
    return _row(fact, each.overdue, **own, **held, revised=revised)


def _row(fact: ActionFact | StepFact, late: bool | None, **own: Any) -> RowFact:
    """What is said of an action and of a step alike, and what is its `own`."""
    shown = fact.rating or (fact.state if fact.state == CountsAs.CLOSED.value else "")  # a dash would not tell why it has none
    lead, rating = (words(text or None, "–") for text in (fact.lead, shown))
    told = {"text": fact.text, "lead": lead, "due": _due(fact.due, bool(late)), "rating": rating, "state": fact.state}
    return RowFact(**{**told, **own}, late=bool(late), source=fact.source)


def _head_row(worked: Worked, each: Progress, fact: ActionFact) -> RowFact:
    """By what it is for, where its words are those of its first step; with its progress, where no step has any of its own.

    Rows that share a ref say who leads and by when; an action with steps below it may have a lead and a date too.
    """
    text = fact.outcome if is_rows(each) and fact.outcome else fact.text
    whose = "; the rating is the worst of theirs" if len(each.steps) > 1 and _is_worst(worked, each) else ""
    latest = f"{numbers.counted(len(each.steps), 'step')}{whose}"
    if _tells_alone(each, fact):
        latest = reworded(f"{_latest(fact.latest)} ({latest})", fact.latest)
    own = {"ref": fact.ref, "text": text, "answers": fact.answers, "latest": latest}
    led, dated = (not is_rows(each) and said for said in (bool(each.action.leads), bool(each.judged.deadline.text)))
    lead = words(fact.lead, SEE_STEPS) if led else SEE_STEPS
    when = _due(fact.due, bool(each.judged.overdue)) if dated else SEE_STEPS
    return _row(fact, each.overdue, **own, lead=lead, due=when, head=True)


def _is_worst(worked: Worked, each: Progress) -> bool:
    """Whether the rating of an action is the worst of its steps'; it may have one of its own."""
    levels = [step.judged.declared for step in each.steps if step.judged.declared is not None]
    return bool(levels) and each.judged.declared == worst(levels, worked.programme.scale)


def _tells_alone(each: Progress, fact: ActionFact) -> bool:
    """Whether an action with steps says itself what was done; rows that share a ref say it with the first, lines one by one."""
    told = each.action.progress or ""
    made_of_theirs = any(step.step.progress and step.step.progress in told for step in each.steps)
    return bool(fact.latest) and not is_rows(each) and not made_of_theirs


def _step_row(each: Progress, whole: ActionFact, step: StepProgress, fact: StepFact, number: int, moved: str | None) -> RowFact:
    """`whole` is the action's; the first of rows that share a ref has its progress, where none of them has its own."""
    shared = is_rows(each) and number == 0 and not any(one.step.progress for one in each.steps)
    latest = fact.latest or (words(whole.latest, "–") if shared else Missing("–"))
    ref, revised = LETTERS[number % len(LETTERS)], words(moved, "")
    own = {"ref": ref, "text": _without_letter(fact.text, ref), "revised": revised, "latest": words(_latest(latest), "–")}
    return _row(fact, step.judged.overdue, **own, step=True)


def _without_letter(text: str, letter: str) -> str:
    """'Appoint four managers' of 'a) Appoint four managers', step a."""
    bare = text.removeprefix("(")
    return reworded(bare[2:].lstrip(), text) if bare[:1] == letter and bare[1:3] in (") ", ". ") else text


def _latest(text: str) -> str | None:
    return reworded(str(text).strip(), text) if text else None


def _due(due: str, late: bool) -> str:
    if not due:
        return Missing("–")
    return reworded(f"{due}, late" if late else f"{due[:1].upper()}{due[1:]}", due)
