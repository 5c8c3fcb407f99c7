"""`facts.json`: the facts for other programs, in the shape that contract.md keeps stable, declared type by type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Any

from reportgen.facts.catalogue import Facts
from reportgen.facts.file.shapes import Key, Schema, Shapes
from reportgen.facts.indicators.movement import Movement
from reportgen.facts.kinds import gives
from reportgen.facts.pages.statements import decisions
from reportgen.facts.plan.changes import SAID, SAID_OF_INDICATORS, ChangeFact, last_report, told
from reportgen.facts.plan.next_due import DueNext, due_next
from reportgen.facts.plan.not_to_plan import is_not_to_plan
from reportgen.facts.plan.progress import Progress, StepProgress
from reportgen.facts.values import Listing
from reportgen.lexicon.data import dataclass
from reportgen.model import numbers
from reportgen.model.feedback import Feedback, Mark, SurveyResult
from reportgen.model.findings import Finding
from reportgen.model.indicators import IndicatorValue, Target
from reportgen.model.months import Month
from reportgen.model.notice import Measure, MeasurePosition, Meeting, Milestone, Notice, Return, Review
from reportgen.model.places import Place
from reportgen.model.plan import Deadline, Priority, Revision
from reportgen.model.programme import Comment, Risk
from reportgen.model.ratings import CountsAs
from reportgen.model.readings import ColumnReading, SetAside, TableReading, WordReading
from reportgen.model.recommendations import Recommendation
from reportgen.model.visit import Ambition, AuditGrades

SILENT: dict[str, Any] = dict.fromkeys(("we_did", "difference", "reason", "who", "through", "theme", "ref", "period"))


class Unknown(StrEnum):
    UNKNOWN = "unknown"  # nothing tells how far it is


@dataclass(frozen=True, kw_only=True)
class LevelTold:
    name: str
    meaning: str | None
    counts_as: CountsAs
    colour: str | None
    because: str | None
    rows: int | None


@dataclass(frozen=True)
class ActionTold:
    """An action as judged, with the name that every report calls it by, at the position date.

    `priority` is the number of its part, or the title where it has none, or several parts have the same number.
    """

    progress: Progress
    name: str
    on: date
    priority: str | None


@dataclass(frozen=True)
class IndicatorTold:
    """An indicator with why it needs attention, where it does."""

    movement: Movement
    attention: str | None


@dataclass(frozen=True)
class RecommendationTold:
    """`actions` are named as every report names them; one that is not in the plan is as typed."""

    recommendation: Recommendation
    actions: tuple[str, ...]


@dataclass(frozen=True)
class DecisionTold:
    text: str
    source: Place


@dataclass(frozen=True)
class ChangeTold:
    ref: str | None
    what: str
    before: str | None
    after: str | None
    times: int | None = None  # of a new date: which one it is since anything is known
    reason: str | None = None
    step: str | None = None  # whose date it is, where it is not that of the whole action


@dataclass(frozen=True)
class ChangesTold:
    then: Month
    kind: str
    actions: tuple[ChangeTold, ...]
    indicators: tuple[ChangeTold, ...]
    feedback: tuple[ChangeTold, ...]


# By what is shown, one an action; None where what would tell was not read.
COUNTED = (
    "done", "impact_not_shown", "evidenced", "closed", "overdue", "overdue_by_step", "due_at_once", "past_date_unknown",
    "no_deadline", "no_lead", "not_to_plan",
)  # fmt: skip


def facts_json(facts: Facts) -> dict[str, Any]:
    """The whole of `facts.json`. Absent values are None, absent sheets empty lists."""
    whole: dict[str, Any] = SHAPES.json(facts)
    return whole


def facts_parts(facts: Facts) -> Iterator[tuple[str, Any]]:
    """The same by its names, one by one; of lists the items one by one, so that they need not all be held."""
    return SHAPES.parts(facts)


def facts_schema() -> Schema:
    """The JSON Schema of `facts.json`."""
    return SHAPES.schema(Facts, "facts.json of reportgen")


def _count(found: Listing[Any]) -> int | None:
    return len(found) if found.known else None


def _levels(facts: Facts) -> tuple[LevelTold, ...]:
    """Each with why it counts as it does, and in how many rows it stands; None where the reading does not say."""
    words = {word.word.casefold(): word for word in reversed(facts.worked.programme.reading.words) if word.is_level}
    return tuple(
        LevelTold(
            name=each.name, meaning=each.meaning, counts_as=each.counts_as, colour=each.colour,
            because=word.because if word else None, rows=word.rows if word else None,
        )
        for each in facts.worked.programme.scale.levels for word in [words.get(each.name.casefold())]
    )  # fmt: skip


def _statuses(facts: Facts) -> tuple[WordReading, ...]:
    return tuple(word for word in facts.worked.programme.reading.words if not word.is_level)


def _actions(facts: Facts) -> tuple[ActionTold, ...]:
    worked = facts.worked
    numbered = Counter(part.ref for part in worked.programme.plan.priorities)

    def told(progress: Progress, name: str) -> ActionTold:
        part = progress.action.priority
        number = part.ref if part is not None and numbered[part.ref] == 1 else None
        return ActionTold(progress, name, worked.position.day, number or (part.title if part is not None else None))

    return tuple(told(each, name) for each, name in zip(worked.progress, worked.names, strict=True))


def _indicators(facts: Facts) -> tuple[IndicatorTold, ...]:
    worked = facts.worked
    return tuple(IndicatorTold(each, worked.whys.get(id(each))) for each in worked.movements)


def _recommendations(facts: Facts) -> tuple[RecommendationTold, ...]:
    worked = facts.worked
    known = [(each.action.ref, name) for each, name in zip(worked.progress, worked.names, strict=True)]

    def named(typed: str) -> list[str]:
        return [name for ref, name in known if typed in (ref, name)] or [typed]

    return tuple(
        RecommendationTold(each, tuple(name for typed in each.actions for name in named(typed)))
        for each in worked.programme.recommendations
    )


def _decisions(facts: Facts) -> tuple[DecisionTold, ...]:
    asked = decisions(facts.worked)
    return tuple(DecisionTold(fact.text, place) for fact, place in zip(asked, asked.sources, strict=True))


def _changes(facts: Facts) -> ChangesTold | None:
    """What has changed since the last report, each with before and after; None where none is known."""
    found = told(facts.worked)
    if found is None:
        return None
    then, since = found

    def those(said: Mapping[str, str]) -> tuple[ChangeTold, ...]:
        return tuple(_change(what, each) for name, what in said.items() for each in getattr(since, name))

    return ChangesTold(then.month, then.kind, those(SAID), those(SAID_OF_INDICATORS), those({"answered": "answered"}))


def _change(what: str, each: ChangeFact) -> ChangeTold:
    reason = (each.reason or None) if each.times else None
    return ChangeTold(each.ref or None, what, each.before, each.after, each.times, reason, each.step or None)


def _feedback(facts: Facts) -> tuple[Feedback, ...]:
    """What is held back for what it holds, or changed, is here without a word of it."""
    return tuple(
        replace(each, you_said="", links=(), **SILENT) if each.decision.silent else each for each in facts.worked.programme.feedback
    )


def _state(of: ActionTold | StepProgress) -> CountsAs | Unknown:
    judged = of.progress.judged if isinstance(of, ActionTold) else of.judged
    return judged.counts_as or Unknown.UNKNOWN


def _days_overdue(action: ActionTold) -> int:
    since = action.progress.overdue_since
    return (action.on - since).days if since else 0


def _worded(value: IndicatorValue | None) -> str | None:
    if value is None:
        return None
    return numbers.number(value.number) if value.number is not None else value.text


OF_COUNTS: tuple[Key, ...] = (
    ("actions", gives(int, lambda facts: len(facts.worked.progress))),
    ("steps", gives(int, lambda facts: int(facts["actions.steps"].value))),  # an action without any counting one
    *((name, gives(int | None, lambda facts, name=name: _count(facts[f"actions.{name}"]))) for name in COUNTED),
    ("by_rating", gives(dict[str, int], lambda facts: {rating.name: len(rating.actions) for rating in facts.worked.ratings})),
)  # fmt: skip
OF_ACTION, OF_INDICATOR = "progress.action", "movement.indicator"
SHAPES = Shapes({
    Facts: (
        ("programme", (
            ("name", gives(str, lambda facts: str(facts["programme.name"]))), "council=worked.programme.settings.council",
            "board=worked.programme.settings.board", "chair=worked.programme.settings.chair",
            "meeting_date=worked.programme.settings.meeting_date",
        )),
        "month=worked.position.month", "position_date=worked.position.day",
        ("previous_month", gives(Month | None, lambda facts: then.month if (then := last_report(facts.worked)) else None)),
        ("ratings", _levels), "priorities=worked.programme.plan.priorities", ("actions", _actions), ("indicators", _indicators),
        ("recommendations", _recommendations), "notice=worked.programme.notice", ("feedback", _feedback),
        "survey=worked.programme.survey", "ambitions=worked.programme.ambitions", "audit_grades=worked.programme.audit_grades",
        "commentary=worked.programme.commentary", ("decisions", _decisions), "risks=worked.programme.risks", ("counts", OF_COUNTS),
        ("due_next", gives(tuple[DueNext, ...], lambda facts: due_next(facts.worked))), ("changes", _changes),
        "reading=worked.programme.reading.tables", "set_aside=worked.programme.reading.set_aside",
        ("statuses", _statuses),
        ("gaps", gives(tuple[str, ...], lambda facts: tuple(gap.missing for gap in facts.worked.programme.reading.gaps))),
        "findings",
    ),
    Priority: ("ref", "title", "statement"),
    DueNext: ("ref=action.ref", "date=day"),
    ActionTold: (
        f"ref={OF_ACTION}.ref", "name", "priority", f"outcome={OF_ACTION}.outcome", f"answers={OF_ACTION}.answers",
        f"action={OF_ACTION}.text", f"leads={OF_ACTION}.leads", f"deadline={OF_ACTION}.deadline", f"revised={OF_ACTION}.revision",
        f"reason={OF_ACTION}.reason", f"recovery={OF_ACTION}.recovery",
        ("rating", ("declared=progress.judged.declared.name", "calculated=progress.calculated.name",
                    "shown=progress.judged.declared.name")),
        ("state", _state), "done=progress.judged.done", "overdue=progress.overdue", ("days_overdue", _days_overdue),
        "due_at_once=progress.due_at_once", ("not_to_plan", gives(bool, lambda told: is_not_to_plan(told.progress, told.on))),
        f"progress={OF_ACTION}.progress", f"impact={OF_ACTION}.impact", f"measure={OF_ACTION}.measure", f"links={OF_ACTION}.links",
        "steps=progress.steps", f"source={OF_ACTION}.place",
    ),
    StepProgress: (
        ("answers", gives(tuple[str, ...], lambda _: ())), "action=step.text", "category=step.category", "leads=step.leads",
        "deadline=step.deadline", "revised=step.revision",
        ("rating", ("declared=judged.declared.name", "calculated=judged.calculated.name", "shown=judged.declared.name")),
        ("state", _state), "done=judged.done", "overdue=judged.overdue", "source=step.place",
    ),
    Deadline: ("text", "date=day", "kind", "dates=days"),
    Revision: ("text", "date=day", "proposed_on", "agreed_on"),
    IndicatorTold: (
        f"ref={OF_INDICATOR}.ref", f"tag={OF_INDICATOR}.tag", f"group={OF_INDICATOR}.group", f"title={OF_INDICATOR}.title",
        f"unit={OF_INDICATOR}.unit", f"links={OF_INDICATOR}.links", f"values={OF_INDICATOR}.values",
        ("latest", ("period=movement.latest.period", "number=movement.latest.number",
                    ("text", gives(str | None, lambda told: _worded(told.movement.latest))))),
        ("previous", ("period=movement.previous.period", "number=movement.previous.number",
                      ("text", gives(str | None, lambda told: _worded(told.movement.previous))))),
        "direction=movement.direction", "better=movement.better", "change=movement.change",
        f"baseline={OF_INDICATOR}.baseline", f"target={OF_INDICATOR}.target",
        "against_target=movement.against_target", "since_start=movement.since_start", "attention",
        f"benchmark={OF_INDICATOR}.benchmark", f"note={OF_INDICATOR}.note",
        ("rating", (f"declared={OF_INDICATOR}.rating", f"shown={OF_INDICATOR}.rating")), f"comment={OF_INDICATOR}.comment",
        f"source={OF_INDICATOR}.place",
    ),
    IndicatorValue: ("period", "number", ("text", _worded), "source=place"),
    Target: ("text", "number", "kind"),
    RecommendationTold: (
        "ref=recommendation.ref", "text=recommendation.text", "theme=recommendation.theme", "actions",
        "source=recommendation.place",
    ),
    Notice: (
        "kind", "date=issued", "from=sender", "to=recipient", "basis", "target", "failing",
        ("board", ("chair", "meets_every_days", "members")), "meetings", "returns", "reviews", "measures",
    ),
    Meeting: ("date=day", "held", "note", "source=place"),
    Return: ("month", "text", ("position_date", gives(date | None, lambda _: None)), "sent", "source=place"),
    Review: ("month", "text", "outcome", "source=place"),
    Measure: (
        "ref", "heading", "requirement", "parts", "milestones", "rating", "actions", "indicators",
        ("by_return", gives(tuple[MeasurePosition, ...], lambda of: tuple(each for each in of.positions if not each.is_empty))),
        "source=place",
    ),
    Milestone: ("text", "deadline", "met"),
    MeasurePosition: ("month", "position", "status", "evidence", "reason", "recovery", "revised=revision"),
    Feedback: (
        "ref", "date=day", "period", "who", "people", "through", "theme",
        ("you_said", gives(str | None, lambda entry: entry.you_said or None)), "we_did", "difference", "reason", "links", "state",
        "publish=decision.publish",
        ("held_back_because", gives(tuple[str, ...] | None, lambda entry: entry.decision.because or None)),
        "cleared_by=approved_by", "approved_by", "approved=decision.approved", "marks=decision.marks", "source=place",
    ),
    Mark: ("kind", "cell=place.cell"),
    SurveyResult: ("question", "period", "percent", "count", "source=place"),
    Ambition: ("title", "impact", "done", "planned", "source=place"),
    AuditGrades: ("period", "service", "total", "grades", "source=place"),
    Comment: ("section", "month", "text", "source=place"),
    Risk: ("ref", "text", "rating", "owner", "mitigation", "source=place"),
    ChangesTold: ("since=then", "from=kind", "actions", "indicators", "feedback"),
    TableReading: ("workbook", "sheet", "range", "kind", "columns"),
    ColumnReading: ("column", "heading", "read_as", "how_sure", "because"),
    SetAside: ("place", "cells", "because"),
    WordReading: ("word", "counts_as", "because", "rows"),
    Finding: ("id", "severity", "place", "what", "do"),
})  # fmt: skip
