"""Actions and priorities as a template prints them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from datetime import date
from functools import cached_property

from reportgen.facts.later import Later, Says, later
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
from reportgen.model.places import OfARow, Place, cells_of
from reportgen.model.plan import Action, Deadline, Priority, Revision, Step
from reportgen.model.ratings import CountsAs, Level
from reportgen.model.together import grouped
from reportgen.model.traced import reworded, traced

LABEL = 4  # words: a first line as short as this, with more below it, is a label ('Area for improvement')
SENTENCE = pattern(r"(.+?[.;:!?])(?=\s+[\"“‘'(]?[A-Z]|$)", re.DOTALL)
IN_BRACKETS = pattern(r"\s?\((?:para|PRIORITY ACTION)[^()]*\)")
BLANKS = pattern(r"[^\S\n]+")
LISTED = pattern(r"(?:\(?(?:\d{1,2}|[a-z])[.)]|[-–•*])\s+")  # what a line of a list begins with

# 'Done' is never printed alone.
STATES = {CountsAs.DONE: "implemented, impact not yet shown", CountsAs.EVIDENCED: "implemented and evidenced"}
NO_LEAD = "no lead recorded"
NO_DEADLINE = "no date recorded"
NO_STATE = "progress not recorded"
NO_PROGRESS = "no progress recorded"
NOT_RATED = "not rated"
# What stands in their place where no column was read as such: nobody knows whether the tracker records any.
UNREAD = {"lead": "lead not read", "deadline": "date not read", "state": "progress not read", "progress": "progress not read"}


@dataclass(frozen=True)
class _Part:
    """What a step's fact is worked out of: it, the action that it is of, and the position date."""

    judged: StepProgress
    progress: Progress
    on: date

    @property
    def step(self) -> Step:
        return self.judged.step

    @property
    def unread(self) -> Collection[str]:
        return self.progress.action.unread


_step = Says[_Part]()


@item("text", kw_only=True)
class StepFact(Later):
    """`due` is the date it is held to, `deadline` what was typed, `latest` the newest entry of its progress.

    `passed`: its date has passed, whatever is known of its progress.
    """

    text: str = _step(lambda of: words(of.step.text, "no text of its own"))
    lead: str = _step(lambda of: lead_text(of.step.leads, of.unread))
    due: str = _step(lambda of: traced(due(of.step.deadline, of.unread), *date_cells(of.step)))
    deadline: str = _step(lambda of: _as_typed(of.step, of.unread))
    rating: str = _step(lambda of: traced(rating(of.judged.judged), *step_rating_cells(of.judged, of.progress)))
    state: str = _step(lambda of: traced(state(of.judged.judged, of.unread), *step_rating_cells(of.judged, of.progress)))
    overdue: bool = _step(lambda of: bool(of.judged.judged.overdue))
    done: bool = _step(lambda of: bool(of.judged.judged.done))
    closed: bool = _step(lambda of: of.judged.judged.closed)
    passed: bool = _step(lambda of: of.judged.judged.past)
    category: str = _step(lambda of: words(of.step.category, "no category"))
    latest: str = _step(lambda of: _told(words(newest(of.step.progress, of.on), NO_PROGRESS), of.step, Role.PROGRESS))
    source: Place = _step(lambda of: of.step.place)


@dataclass(frozen=True)
class OfAction:
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


_action = Says[OfAction]()


@item("ref", kw_only=True)
class ActionFact(Later):
    """`ref` is what every report calls it, unlike all others of the programme. `text` is whole, `short` its first sentence.

    `progress` is all that was written of it, `latest` the newest entry; `answers` the recommendations, findings or pledges that it
    was written for. `late_part` are the words of the step that makes it overdue, `late_lead` is who leads that, else the action.
    `passed` is the earliest of its dates that has passed, whatever is known of its progress. `lateness_known`: it can be told that
    it is overdue, or that it is not.

    Whatever the tracker does not hold prints as words that say so, and is false in an `if`.
    """

    ref: str = _action(lambda of: of.name)
    text: str = _action(lambda of: of.action.text)
    short: str = _action(lambda of: shortened(of.action.text))
    outcome: str = _action(lambda of: words(of.action.outcome, "no outcome recorded"))
    priority: str = _action(lambda of: words(priority_name(of.action.priority) if of.action.priority else None, "no priority"))
    lead: str = _action(lambda of: lead_text(of.action.leads, of.unread))
    due: str = _action(lambda of: traced(due(of.action.deadline, of.unread), *date_cells(of.action)))
    deadline: str = _action(lambda of: _as_typed(of.action, of.unread))
    rating: str = _action(lambda of: traced(rating(of.progress.judged), *rating_cells(of.progress)))
    state: str = _action(lambda of: traced(state(of.progress.judged, of.unread), *rating_cells(of.progress)))
    done: bool = _action(lambda of: bool(of.progress.judged.done))
    closed: bool = _action(lambda of: of.progress.judged.closed)
    overdue: bool = _action(lambda of: bool(of.progress.overdue))
    late: str = _action(lambda of: traced(late(of.progress, of.on), *since_cells(of.progress)))  # '58 days'
    # '31 March 2026', '30 April 2026 (a step)', 'start by 30 April 2026'
    overdue_because: str = _action(lambda of: traced(overdue_because(of.progress), *since_cells(of.progress)))
    late_part: str = _action(lambda of: late_part(of.progress))
    late_lead: str = _action(lambda of: late_lead(of.progress))
    passed: str = _action(lambda of: traced(passed(of.progress), *late_cells(of.progress)))
    due_at_once: bool = _action(lambda of: of.progress.due_at_once)
    progress: str = _action(lambda of: _told(_progress(of.action.progress, of.unread), of.action, Role.PROGRESS))
    latest: str = _action(lambda of: _told(_progress(newest(of.action.progress, of.on), of.unread), of.action, Role.PROGRESS))
    impact: str = _action(lambda of: _told(words(of.action.impact, "no impact recorded"), of.action, Role.IMPACT))
    measure: str = _action(lambda of: _told(words(of.action.measure, "no measure recorded"), of.action, Role.MEASURE))
    answers: str = _action(lambda of: words("; ".join(of.action.answers), "nothing named"))
    reason: str = _action(lambda of: _told(sentence(of.action.reason, "No reason recorded."), of.action, Role.REASON))
    recovery: str = _action(
        lambda of: _told(sentence(of.action.recovery, "No recovery action recorded."), of.action, Role.RECOVERY)
    )
    revised: str = _action(lambda of: traced(words(new_date(of.action.revision), "No revised date."), *new_date_cells(of.action)))
    revised_agreed: str = _action(lambda of: traced(_agreed(of.action.revision), *agreed_cells(of.action)))
    steps: Listing[StepFact] = _action(
        lambda of: Listing(tuple(later(StepFact, _Part(step, of.progress, of.on)) for step in of.progress.steps))
    )
    source: Place = _action(lambda of: of.action.place)
    lacks: str = _action(lambda of: lacks(of.progress))  # 'no date', 'a step has no lead'
    lateness_known: bool = _action(lambda of: of.progress.overdue is not None)


_category = Says[tuple[str, Sequence[StepFact]]]()


@item("name", kw_only=True)
class CategoryFact(Later):
    """The steps of one category: the heading of the column in which they stand.

    `passed` are those past their date, whatever is known of their progress.
    """

    name: str = _category(lambda of: of[0])
    steps: Listing[StepFact] = _category(lambda of: Listing(tuple(of[1])))
    done: Listing[StepFact] = _category(lambda of: Listing(tuple(step for step in of[1] if step.done)))
    overdue: Listing[StepFact] = _category(lambda of: Listing(tuple(step for step in of[1] if step.overdue)))
    passed: Listing[StepFact] = _category(lambda of: Listing(tuple(step for step in of[1] if step.passed)))


@dataclass(frozen=True)
class Those:
    """Actions of which lists are made: all of the plan, or those of one priority. `of` is that; `levels` are those of the scale."""

    actions: Sequence[tuple[Progress, ActionFact]]
    levels: Sequence[Level] = ()
    of: Priority = Priority(None, "")

    def that(
        self, test: Callable[[Progress], object], known: bool = True, cells: Callable[[Progress], Cells] = rating_cells
    ) -> Listing[ActionFact]:
        """Those of which `test` is true, with the `cells` that tell it. Not `known`: nobody can tell of any."""
        return listed((pair for pair in self.actions if test(pair[0])), cells, known)

    def counting(self, *counts_as: CountsAs) -> Listing[ActionFact]:
        return self.that(lambda each: each.judged.counts_as in counts_as, self.state_is_known)

    def rated(self, level: Level | None) -> Listing[ActionFact]:
        return self.that(lambda each: each.judged.shown == level)

    @cached_property
    def state_is_known(self) -> bool:
        """Of any of them; also where there is none."""
        return not self.actions or any(each.judged.counts_as for each, _ in self.actions)

    @cached_property
    def lateness_is_known(self) -> bool:
        """Whether of any it can be told that it is overdue, or that it is not; also where none is open."""
        open_ = [each for each, _ in self.actions if not each.judged.closed]
        return not open_ or any(each.overdue is not None for each in open_)


_priority = Says[Those]()


@item("name", kw_only=True)
class PriorityFact(Later):
    """`name`: '1 Governance, leadership and management'; `by_rating`: how many actions each of the `ratings` has, in order."""

    ref: str = _priority(lambda those: words(those.of.ref, "no number"))
    title: str = _priority(lambda those: those.of.title)
    name: str = _priority(lambda those: priority_name(those.of))
    statement: str = _priority(lambda those: words(those.of.statement, "no statement recorded"))
    actions: Listing[ActionFact] = _priority(lambda those: those.that(lambda _: True, cells=lambda each: (each.action.place,)))
    done: Listing[ActionFact] = _priority(lambda those: those.counting(CountsAs.DONE, CountsAs.EVIDENCED))
    evidenced: Listing[ActionFact] = _priority(lambda those: those.counting(CountsAs.EVIDENCED))
    impact_not_shown: Listing[ActionFact] = _priority(lambda those: those.counting(CountsAs.DONE))
    in_progress: Listing[ActionFact] = _priority(lambda those: those.counting(CountsAs.IN_PROGRESS))
    not_started: Listing[ActionFact] = _priority(lambda those: those.counting(CountsAs.NOT_STARTED))
    rated_overdue: Listing[ActionFact] = _priority(lambda those: those.counting(CountsAs.OVERDUE))
    overdue: Listing[ActionFact] = _priority(
        lambda those: those.that(lambda each: each.overdue, those.lateness_is_known, late_cells)
    )
    past_date_unknown: Listing[ActionFact] = _priority(
        lambda those: those.that(lambda each: each.past_date_unknown, cells=late_cells)
    )
    unknown: Listing[ActionFact] = _priority(lambda those: those.that(lambda each: each.judged.counts_as is None))
    unrated: Listing[ActionFact] = _priority(lambda those: those.rated(None))
    closed: Listing[ActionFact] = _priority(lambda those: those.that(lambda each: each.judged.closed))
    by_rating: tuple[str, ...] = _priority(lambda those: tuple(_how_many(those.rated(level)) for level in those.levels))


_rating = Says[tuple[Level, Those]]()


@item("name", kw_only=True)
class RatingFact(Later):
    """A level of the scale and the actions that are rated so; `source` is where it stands in the key."""

    name: str = _rating(lambda of: of[0].name)
    meaning: str = _rating(lambda of: words(of[0].meaning, "the key gives no meaning"))
    counts_as: str = _rating(lambda of: STATES.get(of[0].counts_as, of[0].counts_as.value))
    actions: Listing[ActionFact] = _rating(lambda of: of[1].rated(of[0]))
    source: Place | None = _rating(lambda of: of[0].place)


def _how_many(of: Listing[ActionFact]) -> str:
    return traced(str(of), *of.sources)


def _agreed(revision: Revision) -> str:
    return words(numbers.day(revision.agreed_on) if revision.agreed_on else None, "the Board has not yet agreed it")


def _told(text: str, of: OfARow, role: Role) -> str:
    """What stands under one role, with its cells, which are looked for only where something stands there."""
    return traced(text, *cells_of(of, role)) if text else text


def _progress(text: str | None, unread: Collection[str]) -> str:
    return words(text, missing("progress", NO_PROGRESS, unread))


def _as_typed(of: Action | Step, unread: Collection[str]) -> str:
    return traced(words(of.deadline.text, missing("deadline", NO_DEADLINE, unread)), *date_cells(of))


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
    """The first sentence, whole: never cut inside. A label above it and references in brackets are left out.

    Of a list the first line, and how many more there are: 'Write a policy, and 2 more'.
    """
    lines = [line.strip() for line in IN_BRACKETS.sub("", BLANKS.sub(" ", text)).strip().split("\n") if line.strip()]
    listed = sum(LISTED.match(line) is not None for line in lines) if lines and LISTED.match(lines[0]) else 0
    if listed > 1:
        return f"{shortened(LISTED.sub('', lines[0], count=1))}, and {listed - 1} more"
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


def category_facts(actions: Sequence[ActionFact]) -> tuple[CategoryFact, ...]:
    """The steps of all actions by category, in the order of their columns."""
    steps = grouped((step for action in actions for step in action.steps if step.category), lambda step: step.category)
    return tuple(later(CategoryFact, of) for of in steps.items())
