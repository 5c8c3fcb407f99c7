"""A plan put back to what an earlier report had of it: ratings, progress, reasons and new dates as they were then."""

from __future__ import annotations

from dataclasses import replace

from reportgen.lexicon.alike import folded
from reportgen.lexicon.fields.roles import Role
from reportgen.model.earlier import ActionThen, Earlier
from reportgen.model.places import Place
from reportgen.model.plan import Action, Revision, Standing, Step
from reportgen.model.programme import Programme
from reportgen.model.ratings import Scale
from reportgen.model.together import alone

STILL = (Role.DEADLINE, Role.START)  # what is as the trackers of now have it
NEW_DATES = (Role.REVISED, Role.PROPOSED_ON, Role.AGREED_ON)
THEN = (*NEW_DATES, Role.RATING, Role.STATUS, Role.REASON, Role.RECOVERY, Role.PROGRESS)


def restored(programme: Programme, then: Earlier) -> Programme:
    """The programme with its actions as they were. What was not in the plan then is left out; what has gone since is gone."""
    by_ref = alone((each.ref or "", each) for each in then.actions)
    by_text = {folded(each.text): each for each in then.actions}
    pairs = ((action, by_ref.get(action.ref or "") or by_text.get(folded(action.text))) for action in programme.plan.actions)
    actions = tuple(_as_it_was(action, was, programme.scale, then.source) for action, was in pairs if was is not None)
    return replace(programme, plan=replace(programme.plan, actions=actions))


def _step_as_it_was(step: Step, was: ActionThen, source: str) -> Step:
    """With the new date that it had then, if any."""
    if step.revision == Revision() and not was.steps_due:
        return step
    due = dict(zip(map(folded, was.steps), was.steps_due, strict=False)).get(folded(step.text))
    moved = Revision(due.isoformat(), due, was.proposed_on, was.agreed_on) if due and due != step.deadline.day else Revision()
    untold = tuple(pair for pair in step.cells if pair[0] not in NEW_DATES)
    return replace(step, revision=moved, cells=(*untold, *((field, Place(source)) for field in NEW_DATES)))


def _as_it_was(action: Action, was: ActionThen, scale: Scale, source: str) -> Action:
    level = scale.named(was.rating) if was.rating else None
    status = was.state if level is None or level.counts_as is not was.state else None
    moved = Revision(was.revised.isoformat(), was.revised, was.proposed_on, was.agreed_on) if was.revised else Revision()
    of_report = Place(source)
    return replace(
        action,
        text=was.text,
        standing=Standing(level, status),
        revision=moved,
        steps=tuple(_step_as_it_was(step, was, source) for step in action.steps),
        reason=was.reason,
        recovery=was.recovery,
        progress=was.progress,
        cells=(*(pair for pair in action.cells if pair[0] in STILL), *((field, of_report) for field in THEN)),
    )
