"""Actions and priorities as a template prints them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date

from reportgen.facts.later import Later, later
from reportgen.facts.plan.cells import (
    Cells,
    agreed_cells,
    date_cells,
    late_cells,
    new_date_cells,
    rating_cells,
    since_cells,
    step_rating_cells,
)
from reportgen.facts.plan.entries import newest
from reportgen.facts.plan.progress import Judged, Progress, StepProgress
from reportgen.facts.values import Listing, Missing, item, listed, words
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.model import numbers
from reportgen.model.places import Place, cells_of
from reportgen.model.plan import Action, Deadline, Priority, Revision
from reportgen.model.ratings import CountsAs, Level, Scale
from reportgen.model.together import grouped
from reportgen.model.traced import reworded, traced

LABEL = 4  # words: a first line as short as this, with more below it, is a label ('Area for improvement')
SENTENCE = pattern(r"(.+?[.;:!?])(?=\s+[\"“‘'(]?[A-Z]|$)", re.DOTALL)
IN_BRACKETS = pattern(r"\s?\((?:para|PRIORITY ACTION)[^()]*\)")
BLANKS = pattern(r"[^\S\n]+")

# 'Done' is never printed alone.
STATES = {CountsAs.DONE: "implemented, impact not yet shown", CountsAs.EVIDENCED: "implemented and evidenced"}
NO_LEAD = "no lead recorded"
NO_DEADLINE = "no date recorded"
NO_STATE = "progress not recorded"
NO_PROGRESS = "no progress recorded"
NOT_RATED = "not rated"
# What stands in their place where no column was read as such: nobody knows whether the tracker records any.
UNREAD = {"lead": "lead not read", "deadline": "date not read", "state": "progress not read", "progress": "progress not read"}


@item("text", kw_only=True)
class StepFact:
    """`due` is the date it is held to, `deadline` what was typed."""

    text: str
    lead: str
    due: str
    deadline: str
    rating: str
    state: str
    overdue: bool
    done: bool
    closed: bool
    passed: bool  # its date has passed, whatever is known of its progress
    category: str
    latest: str  # the newest entry of its progress
    source: Place


@item("ref", kw_only=True)
class ActionFact(Later):
    """`ref` is what every report calls it, unlike all others of the programme. `text` is whole, `short` its first sentence.

    `progress` is all that was written of it, `latest` the newest entry; `answers` the recommendations, findings or pledges that it
    was written for.

    Whatever the tracker does not hold prints as words that say so, and is false in an `if`.
    """

    ref: str
    text: str
    short: str
    outcome: str
    priority: str
    lead: str
    due: str
    deadline: str
    rating: str
    state: str
    done: bool
    closed: bool
    overdue: bool
    late: str  # '58 days'
    overdue_because: str  # '31 March 2026', '30 April 2026 (a step)', 'start by 30 April 2026'
    late_part: str  # the words of the step that makes it overdue
    late_lead: str  # who leads what is overdue: the step's lead, else the action's
    passed: str  # the earliest of its dates that has passed, whatever is known of its progress
    due_at_once: bool
    progress: str
    latest: str
    impact: str
    measure: str
    answers: str
    reason: str
    recovery: str
    revised: str
    revised_agreed: str
    steps: Listing[StepFact]
    source: Place
    lacks: str  # 'no date', 'a step has no lead': which of date and lead it or a step of it lacks
    lateness_known: bool  # whether it can be told that it is overdue, or that it is not


@item("name")
class CategoryFact:
    """The steps of one category: the heading of the column in which they stand."""

    name: str
    steps: Listing[StepFact]
    done: Listing[StepFact]
    overdue: Listing[StepFact]
    passed: Listing[StepFact]  # past their date, whatever is known of their progress


@item("name")
class PriorityFact:
    ref: str
    title: str
    name: str  # '1 Governance, leadership and management'
    statement: str
    actions: Listing[ActionFact]
    done: Listing[ActionFact]
    evidenced: Listing[ActionFact]
    impact_not_shown: Listing[ActionFact]
    in_progress: Listing[ActionFact]
    not_started: Listing[ActionFact]
    rated_overdue: Listing[ActionFact]
    overdue: Listing[ActionFact]
    past_date_unknown: Listing[ActionFact]
    unknown: Listing[ActionFact]
    unrated: Listing[ActionFact]
    closed: Listing[ActionFact]
    by_rating: tuple[str, ...]  # how many actions of each rating, in the order of `ratings`


@item("name")
class RatingFact:
    """A level of the scale and the actions that are rated so."""

    name: str
    meaning: str
    counts_as: str
    actions: Listing[ActionFact]
    source: Place | None = None  # of the level in the key


@dataclass(frozen=True)
class _Judged:
    """What an action's fact is worked out of."""

    progress: Progress
    name: str
    on: date

    @property
    def action(self) -> Action:
        return self.progress.action

    @property
    def unread(self) -> Collection[str]:
        return self.progress.action.unread


def action_fact(progress: Progress, name: str, on: date) -> ActionFact:
    return later(ActionFact, OF_ACTION, _Judged(progress, name, on))


# How each field of an action is worked out.
OF_ACTION: Mapping[str, Callable[[_Judged], object]] = {
    "ref": lambda of: of.name,
    "text": lambda of: of.action.text,
    "short": lambda of: shortened(of.action.text),
    "outcome": lambda of: words(of.action.outcome, "no outcome recorded"),
    "priority": lambda of: words(priority_name(of.action.priority) if of.action.priority else None, "no priority"),
    "lead": lambda of: lead_text(of.action.leads, of.unread),
    "due": lambda of: traced(due(of.action.deadline, of.unread), *date_cells(of.action)),
    "deadline": lambda of: traced(
        words(of.action.deadline.text, missing("deadline", NO_DEADLINE, of.unread)), *date_cells(of.action)
    ),
    "rating": lambda of: traced(rating(of.progress.judged), *rating_cells(of.progress)),
    "state": lambda of: traced(state(of.progress.judged, of.unread), *rating_cells(of.progress)),
    "done": lambda of: bool(of.progress.judged.done),
    "closed": lambda of: of.progress.judged.closed,
    "overdue": lambda of: bool(of.progress.overdue),
    "lateness_known": lambda of: of.progress.overdue is not None,
    "late": lambda of: traced(late(of.progress, of.on), *since_cells(of.progress)),
    "overdue_because": lambda of: traced(overdue_because(of.progress), *since_cells(of.progress)),
    "late_part": lambda of: late_part(of.progress),
    "late_lead": lambda of: late_lead(of.progress),
    "passed": lambda of: traced(passed(of.progress), *late_cells(of.progress)),
    "due_at_once": lambda of: of.progress.due_at_once,
    "progress": lambda of: _told(words(of.action.progress, missing("progress", NO_PROGRESS, of.unread)), of, Role.PROGRESS),
    "latest": lambda of: _told(
        words(newest(of.action.progress, of.on), missing("progress", NO_PROGRESS, of.unread)), of, Role.PROGRESS
    ),
    "impact": lambda of: _told(words(of.action.impact, "no impact recorded"), of, Role.IMPACT),
    "measure": lambda of: _told(words(of.action.measure, "no measure recorded"), of, Role.MEASURE),
    "answers": lambda of: words("; ".join(of.action.answers), "nothing named"),
    "reason": lambda of: _told(sentence(of.action.reason, "No reason recorded."), of, Role.REASON),
    "recovery": lambda of: _told(sentence(of.action.recovery, "No recovery action recorded."), of, Role.RECOVERY),
    "revised": lambda of: traced(words(new_date(of.action.revision), "No revised date."), *new_date_cells(of.action)),
    "revised_agreed": lambda of: traced(_agreed(of.action.revision), *agreed_cells(of.action)),
    "steps": lambda of: Listing(tuple(_step_fact(step, of.progress, of.on) for step in of.progress.steps)),
    "source": lambda of: of.action.place,
    "lacks": lambda of: lacks(of.progress),
}


def _agreed(revision: Revision) -> str:
    return words(numbers.day(revision.agreed_on) if revision.agreed_on else None, "the Board has not yet agreed it")


def _told(text: str, of: _Judged, role: Role) -> str:
    """What stands under one role, with its cells, which are looked for only where something stands there."""
    return traced(text, *cells_of(of.action, role)) if text else text


def new_date(revision: Revision) -> str | None:
    """The day that it was moved to; else what was typed, if it is more than a number ('2' may say how often)."""
    if revision.day is not None:
        return numbers.day(revision.day)
    return revision.text if revision.text and re.search(r"[A-Za-z]{3}", revision.text) else None


def missing(what: str, otherwise: str, unread: Collection[str]) -> str:
    """What to say where the tracker holds nothing; where no column was read as such, that it was not read."""
    return UNREAD[what] if what in unread else otherwise


def sentence(text: str | None, otherwise: str) -> str:
    """The text with a full stop, so that another may follow it."""
    ended = text and (text if text.rstrip().endswith((".", "!", "?")) else reworded(f"{text.rstrip()}.", text))
    return words(ended, otherwise)


def priority_name(priority: Priority) -> str:
    return f"{priority.ref} {priority.title}" if priority.ref else priority.title


def shortened(text: str) -> str:
    """The first sentence, whole: never cut inside. A label above it and references in brackets are left out."""
    lines = [line.strip() for line in IN_BRACKETS.sub("", BLANKS.sub(" ", text)).strip().split("\n") if line.strip()]
    said = " ".join(_joined(lines[1:] if len(lines) > 1 and _is_label(lines[0]) else lines))
    sentence = SENTENCE.match(said)
    return (sentence[1] if sentence and len(sentence[1]) > 20 else said).rstrip(".;:")


def _is_label(line: str) -> bool:
    return len(line.split()) <= LABEL and not line.endswith((".", "!", "?"))


def _joined(lines: Sequence[str]) -> list[str]:
    """The first line, with those below it that go on with its sentence."""
    first = list(lines[:1])
    for line in lines[1:]:
        if first[-1].endswith((".", "!", "?", ":", ";")) or not line[:1].islower():
            break
        first.append(line)
    return first


def due(deadline: Deadline, unread: Collection[str] = ()) -> str:
    """'31 July 2023', 'start by 30 April 2023'; else what was typed, or words that say that nothing was."""
    if deadline.day is not None:
        return f"start by {numbers.day(deadline.day)}" if deadline.kind == "from" else numbers.day(deadline.day)
    if deadline.kind == "unclear":
        return Missing(f"no date in '{deadline.text}'")
    return words(deadline.text, missing("deadline", NO_DEADLINE, unread))


def rating(judged: Judged) -> str:
    return words(judged.shown.name if judged.shown else None, NOT_RATED)


def state(judged: Judged, unread: Collection[str] = ()) -> str:
    told = STATES.get(judged.counts_as, judged.counts_as.value) if judged.counts_as else None
    return words(told, missing("state", NO_STATE, unread))


def late(progress: Progress, on: date) -> str:
    """'58 days', counted from the earliest date that an undone part of it has passed."""
    since = progress.overdue_since
    return numbers.counted((on - since).days, "day") if since else Missing("not overdue")


def overdue_because(progress: Progress) -> str:
    """Which date was passed, its own or a step's."""
    since = progress.overdue_since
    if since is None:
        return Missing("not overdue")
    if progress.judged.overdue and progress.action.deadline.kind == "from":
        return f"start by {numbers.day(since)}"
    if progress.overdue_by_step:
        return f"{numbers.day(since)} (a step)"
    return numbers.day(since)


def late_part(progress: Progress) -> str:
    step = late_step(progress)
    return words(shortened(step.step.text) if step else None, "the whole action")


def late_lead(progress: Progress) -> str:
    step = late_step(progress)
    return lead_text(step.step.leads if step else progress.action.leads, progress.action.unread)


def lead_text(leads: Sequence[str], unread: Collection[str]) -> str:
    return words(", ".join(leads), missing("lead", NO_LEAD, unread))


def late_step(progress: Progress) -> StepProgress | None:
    """The step that is late, the longest of several; of rows that share a ref also where the last of them is its date."""
    if not progress.overdue or not (progress.overdue_by_step or is_rows(progress)):
        return None
    return next((step for step in progress.overdue_steps if step.judged.deadline.day == progress.overdue_since), None)


def is_rows(progress: Progress) -> bool:
    """Whether its steps are rows of the plan under one ref: the words of the first are then the action's own."""
    return bool(progress.steps) and progress.steps[0].step.text == progress.action.text


def passed(progress: Progress) -> str:
    """The earliest date of it or of a step that has passed: '31 March 2026', '30 April 2026 (a step)'."""
    own = progress.judged.deadline.day if progress.judged.past else None
    of_steps = [step.judged.deadline.day for step in progress.steps if step.judged.past and step.judged.deadline.day]
    earliest = min([day for day in (own, *of_steps) if day is not None], default=None)
    if earliest is None:
        return Missing("none has passed")
    return numbers.day(earliest) if earliest == own else f"{numbers.day(earliest)} (a step)"


def lacks(progress: Progress) -> str:
    """What the action or a step of it lacks: 'no lead', 'a step has no date and no lead'. What is closed lacks nothing."""
    unread = progress.action.unread
    if progress.judged.closed:
        return Missing("nothing")
    if not progress.steps:
        return words(numbers.listed(_lacking(progress.action.leads, progress.action.deadline, unread)), "nothing")
    steps = [step.step for step in progress.steps if not step.judged.closed]
    in_steps = [" and ".join(found) for step in steps if (found := _lacking(step.leads, step.deadline, unread))]
    parts = ["a step has " + found for found in dict.fromkeys(in_steps)]
    return words("; ".join(parts), "nothing")


def _lacking(leads: Sequence[str], deadline: Deadline, unread: Collection[str]) -> list[str]:
    no_date = is_undated(deadline) and "deadline" not in unread
    return [*(["no date"] if no_date else []), *(["no lead"] if not leads and "lead" not in unread else [])]


def is_undated(deadline: Deadline) -> bool:
    """No deadline, or one that cannot be read as a date: nobody can say whether it is late."""
    return deadline.kind == "none" or (deadline.kind == "unclear" and deadline.day is None)


def _step_fact(progress: StepProgress, of: Progress, on: date) -> StepFact:
    step, judged, unread = progress.step, progress.judged, of.action.unread
    rated = step_rating_cells(progress, of)
    return StepFact(
        text=words(step.text, "no text of its own"),
        lead=lead_text(step.leads, unread),
        due=traced(due(step.deadline, unread), *date_cells(step)),
        deadline=traced(words(step.deadline.text, missing("deadline", NO_DEADLINE, unread)), *date_cells(step)),
        rating=traced(rating(judged), *rated),
        state=traced(state(judged, unread), *rated),
        overdue=bool(judged.overdue),
        done=bool(judged.done),
        closed=judged.closed,
        passed=judged.past,
        category=words(step.category, "no category"),
        latest=traced(words(newest(step.progress, on), NO_PROGRESS), *cells_of(step, Role.PROGRESS)),
        source=step.place,
    )


def category_facts(actions: Sequence[ActionFact]) -> tuple[CategoryFact, ...]:
    """The steps of all actions by category, in the order of their columns."""
    steps = grouped((step for action in actions for step in action.steps if step.category), lambda step: step.category)

    def those(of: list[StepFact], test: Callable[[StepFact], bool]) -> Listing[StepFact]:
        return Listing(tuple(step for step in of if test(step)))

    return tuple(
        CategoryFact(
            name,
            Listing(tuple(of)),
            those(of, lambda step: step.done),
            those(of, lambda step: step.overdue),
            those(of, lambda step: step.passed),
        )
        for name, of in steps.items()
    )


def rating_facts(scale: Scale, actions: Sequence[tuple[Progress, ActionFact]]) -> tuple[RatingFact, ...]:
    return tuple(
        RatingFact(
            level.name,
            words(level.meaning, "the key gives no meaning"),
            STATES.get(level.counts_as, level.counts_as.value),
            _rated(actions, level),
            level.place,
        )
        for level in scale.levels
    )


def _those(
    actions: Sequence[tuple[Progress, ActionFact]],
    test: Callable[[Progress], object],
    known: bool = True,
    cells: Callable[[Progress], Cells] = rating_cells,
) -> Listing[ActionFact]:
    """Those of which `test` is true, with the `cells` that tell it."""
    return listed((pair for pair in actions if test(pair[0])), cells, known)


def _rated(actions: Sequence[tuple[Progress, ActionFact]], level: Level) -> Listing[ActionFact]:
    return _those(actions, lambda progress: progress.judged.shown == level)


def priority_facts(
    priorities: Sequence[Priority],
    levels: Sequence[Level],
    actions: Mapping[Priority | None, Sequence[tuple[Progress, ActionFact]]],
) -> tuple[PriorityFact, ...]:
    return tuple(_priority_fact(priority, levels, actions.get(priority, ())) for priority in priorities)


def _priority_fact(priority: Priority, levels: Sequence[Level], actions: Sequence[tuple[Progress, ActionFact]]) -> PriorityFact:
    state_known = not actions or any(progress.judged.counts_as for progress, _ in actions)
    lateness_known = all(progress.judged.closed for progress, _ in actions) or any(
        progress.overdue is not None and not progress.judged.closed for progress, _ in actions
    )

    def those(test: Callable[[Progress], object], known: bool = True) -> Listing[ActionFact]:
        return _those(actions, test, known)

    def counting(counts_as: str) -> Listing[ActionFact]:
        return those(lambda progress: progress.judged.counts_as == counts_as, state_known)

    def rated(level: Level) -> str:
        of = _rated(actions, level)
        return traced(str(of), *of.sources)

    return PriorityFact(
        words(priority.ref, "no number"),
        priority.title,
        priority_name(priority),
        words(priority.statement, "no statement recorded"),
        _those(actions, lambda _: True, cells=lambda progress: (progress.action.place,)),
        those(lambda progress: progress.judged.done, state_known),
        counting("evidenced"),
        counting("done"),
        counting("in progress"),
        counting("not started"),
        counting("overdue"),
        _those(actions, lambda progress: progress.overdue, lateness_known, late_cells),
        _those(actions, lambda progress: progress.past_date_unknown, cells=late_cells),
        those(lambda progress: progress.judged.counts_as is None),
        those(lambda progress: progress.judged.shown is None),
        those(lambda progress: progress.judged.closed),
        tuple(map(rated, levels)),
    )
