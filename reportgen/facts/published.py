"""`facts.json`: the facts for other programs, in the shape that contract.md keeps stable."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from reportgen.facts.attention import weighed, why
from reportgen.facts.catalogue import Facts
from reportgen.facts.changes import SAID, SAID_OF_INDICATORS, ChangeFact, last_report, told
from reportgen.facts.movement import Movement
from reportgen.facts.next_due import due_next
from reportgen.facts.not_to_plan import is_not_to_plan
from reportgen.facts.progress import Judged, Progress, StepProgress
from reportgen.facts.published_reading import of_level, reading_json
from reportgen.facts.statements import decisions
from reportgen.facts.values import Listing
from reportgen.facts.worked import Worked
from reportgen.model import numbers
from reportgen.model.feedback import Feedback, SurveyResult
from reportgen.model.findings import Finding
from reportgen.model.indicators import Indicator, IndicatorValue, Number, Target, Yardstick
from reportgen.model.notice import Measure, MeasurePosition, Notice
from reportgen.model.plan import Deadline, Priority, Revision
from reportgen.model.programme import Programme, Settings
from reportgen.model.ratings import Level
from reportgen.model.recommendations import Recommendation
from reportgen.model.visit import Ambition, AuditGrades

Json = Mapping[str, Any]
COUNTED = ("done", "impact_not_shown", "evidenced", "closed", "overdue", "overdue_by_step", "due_at_once", "past_date_unknown",
           "no_deadline", "no_lead", "not_to_plan")  # fmt: skip


def facts_json(facts: Facts) -> dict[str, Any]:
    """The whole of `facts.json`. Absent values are None, absent sheets empty lists."""
    worked = facts.worked
    programme = worked.programme
    return {
        "programme": _programme(facts, programme.settings),
        "month": worked.position.month.iso,
        "position_date": worked.position.day.isoformat(),
        "previous_month": then.month.iso if (then := last_report(worked)) else None,
        "ratings": [{**_level(level), **of_level(level, programme.reading)} for level in programme.scale.levels],
        "priorities": [_priority(priority) for priority in programme.plan.priorities],
        "actions": [_action(*pair, worked.position.day) for pair in zip(worked.progress, worked.names, strict=True)],
        "indicators": [_indicator(movement, why) for movement, why in _with_attention(worked)],
        "recommendations": [_recommendation(each, worked) for each in programme.recommendations],
        "notice": _notice(programme.notice) if programme.notice else None,
        "feedback": [_feedback(each) for each in programme.feedback],
        "survey": [_survey(each) for each in programme.survey],
        "ambitions": [_ambition(each) for each in programme.ambitions],
        "audit_grades": [_grades(each) for each in programme.audit_grades],
        "commentary": [
            {"section": each.section, "month": each.month and each.month.iso, "text": each.text, "source": each.place.source}
            for each in programme.commentary
        ],
        "decisions": _decisions(worked),
        "risks": _risks(programme),
        "counts": counts(facts),
        "due_next": [{"ref": item.action.ref, "date": item.day.isoformat()} for item in due_next(worked)],
        "changes": _changes(worked),
        **reading_json(programme.reading),
        "findings": [_finding(finding) for finding in facts.findings],
    }


def counts(facts: Facts) -> dict[str, Any]:
    """By what is shown, one an action; `steps` counts rows or bullets beneath actions, an action without any counting one.

    None where what would tell was not read.
    """
    worked = facts.worked
    return {
        "actions": len(worked.progress),
        "steps": int(facts["actions.steps"].value),
        **{name: _count(facts[f"actions.{name}"]) for name in COUNTED},
        "by_rating": {rating.name: len(rating.actions) for rating in worked.ratings},
    }


def _count(found: Listing[Any]) -> int | None:
    return len(found) if found.known else None


def _programme(facts: Facts, settings: Settings) -> Json:
    return {
        "name": str(facts["programme.name"]),
        "council": settings.council,
        "board": settings.board,
        "chair": settings.chair,
        "meeting_date": _iso(settings.meeting_date),
    }


def _with_attention(worked: Worked) -> Iterator[tuple[Movement, str | None]]:
    """Each indicator, with why it needs attention where it does."""
    needing = {each.movement.indicator.place: why(each) for each in weighed(worked.movements)}
    yield from ((each, needing.get(each.indicator.place)) for each in worked.movements)


def _changes(worked: Worked) -> Json | None:
    """What has changed since the last report, each with before and after; None where none is known."""
    found = told(worked)
    if found is None:
        return None
    then, since = found
    return {
        "since": then.month.iso,
        "from": then.kind,
        "actions": [_action_change(what, each) for name, what in SAID.items() for each in getattr(since, name)],
        "indicators": [_change(what, each) for name, what in SAID_OF_INDICATORS.items() for each in getattr(since, name)],
        "feedback": [_change("answered", each) for each in since.answered],
    }


def _action_change(what: str, each: ChangeFact) -> Json:
    """Of a new date also which one it is since anything is known, and the reason."""
    moved: Json = {"times": each.times, "reason": each.reason or None} if each.times is not None else {}
    return {**_change(what, each), **moved}


def _change(what: str, each: ChangeFact) -> Json:
    return {"ref": each.ref or None, "what": what, "before": each.before, "after": each.after}


def _level(level: Level) -> Json:
    return {"name": level.name, "meaning": level.meaning, "counts_as": level.counts_as.value, "colour": level.colour}


def _priority(priority: Priority) -> Json:
    return {"ref": priority.ref, "title": priority.title, "statement": priority.statement}


def _action(progress: Progress, name: str, on: date) -> Json:
    action, judged = progress.action, progress.judged
    return {
        "ref": action.ref,
        "name": name,
        "priority": (action.priority.ref or action.priority.title) if action.priority else None,
        "outcome": action.outcome,
        "answers": list(action.answers),
        "action": action.text,
        "leads": list(action.leads),
        "deadline": _deadline(action.deadline),
        "revised": _revised(action.revision),
        "reason": action.reason,
        "recovery": action.recovery,
        "rating": _rating(judged.declared, progress.calculated),
        "state": _state(judged),
        "done": judged.done,
        "overdue": progress.overdue,
        "days_overdue": (on - progress.overdue_since).days if progress.overdue_since else 0,
        "due_at_once": progress.due_at_once,
        "not_to_plan": is_not_to_plan(progress, on),
        "progress": action.progress,
        "impact": action.impact,
        "measure": action.measure,
        "links": list(action.links),
        "steps": [_step(step) for step in progress.steps],
        "source": action.place.source,
    }


def _step(progress: StepProgress) -> Json:
    step, judged = progress.step, progress.judged
    return {
        "answers": [],
        "action": step.text,
        "category": step.category,
        "leads": list(step.leads),
        "deadline": _deadline(step.deadline),
        "rating": _rating(judged.declared, judged.calculated),
        "state": _state(judged),
        "done": judged.done,
        "overdue": judged.overdue,
        "source": step.place.source,
    }


def _deadline(deadline: Deadline) -> Json:
    return {
        "text": deadline.text,
        "date": _iso(deadline.day),
        "kind": deadline.kind.value,
        "dates": [day.isoformat() for day in deadline.days],
    }


def _revised(revision: Revision) -> Json:
    return {
        "text": revision.text,
        "date": _iso(revision.day),
        "proposed_on": _iso(revision.proposed_on),
        "agreed_on": _iso(revision.agreed_on),
    }


def _rating(declared: Level | None, calculated: Level | None) -> Json:
    name = declared.name if declared else None
    return {"declared": name, "calculated": calculated.name if calculated else None, "shown": name}


def _state(judged: Judged) -> str:
    return judged.counts_as.value if judged.counts_as else "unknown"


def _indicator(movement: Movement, why: str | None) -> Json:
    indicator = movement.indicator
    return {
        "ref": indicator.ref,
        "tag": indicator.tag,
        "group": indicator.group,
        "title": indicator.title,
        "unit": indicator.unit,
        "links": list(indicator.links),
        "values": [_value(value) | {"source": value.place.source} for value in indicator.values],
        "latest": _latest(movement.latest),
        "previous": _latest(movement.previous),
        "direction": movement.direction.value,
        "better": movement.better.value if movement.better else None,
        "change": movement.change.value,
        "baseline": _yardstick(indicator.baseline),
        "target": _target(indicator.target),
        "against_target": movement.against_target.value,
        "since_start": movement.since_start.value,
        "attention": why,
        "benchmark": _benchmark(indicator),
        "note": indicator.note,
        "rating": {"declared": indicator.rating, "shown": indicator.rating},
        "comment": indicator.comment,
        "source": indicator.place.source,
    }


def _value(value: IndicatorValue) -> dict[str, Any]:
    text = numbers.number(value.number) if value.number is not None else value.text
    return {"period": value.period.label, "number": _number(value.number), "text": text}


def _latest(value: IndicatorValue | None) -> Json:
    return _value(value) if value is not None else {"period": None, "number": None, "text": None}


def _target(target: Target) -> Json:
    return {"text": target.text, "number": _number(target.number), "kind": target.kind.value}


def _yardstick(yardstick: Yardstick) -> Json:
    return {
        "text": yardstick.text,
        "number": _number(yardstick.number),
        "period": yardstick.period.label if yardstick.period else None,
        "of": yardstick.of,
    }


def _benchmark(indicator: Indicator) -> Json:
    return _yardstick(indicator.benchmark)


def _recommendation(each: Recommendation, worked: Worked) -> Json:
    """`actions` are named as every report names them; one that is not in the plan is as typed."""
    known = [(progress.action.ref, name) for progress, name in zip(worked.progress, worked.names, strict=True)]
    named = [name for typed in each.actions for name in ([name for ref, name in known if typed in (ref, name)] or [typed])]
    return {"ref": each.ref, "text": each.text, "theme": each.theme, "actions": named, "source": each.place.source}


def _notice(notice: Notice) -> Json:
    return {
        "kind": notice.kind,
        "date": _iso(notice.issued),
        "from": notice.sender,
        "to": notice.recipient,
        "basis": notice.basis,
        "target": _iso(notice.target),
        "failing": notice.failing,
        "board": {"chair": notice.chair, "meets_every_days": notice.meets_every_days, "members": list(notice.members)},
        "meetings": [
            {"date": _iso(each.day), "held": each.held, "note": each.note, "source": each.place.source} for each in notice.meetings
        ],
        "returns": [
            {
                "month": each.month.iso,
                "text": each.text,
                "position_date": None,
                "sent": _iso(each.sent),
                "source": each.place.source,
            }
            for each in notice.returns
        ],
        "reviews": [
            {"month": each.month.iso, "text": each.text, "outcome": each.outcome, "source": each.place.source}
            for each in notice.reviews
        ],
        "measures": [_measure(measure) for measure in notice.measures],
    }


def _measure(measure: Measure) -> Json:
    return {
        "ref": measure.ref,
        "heading": measure.heading,
        "requirement": measure.requirement,
        "parts": list(measure.parts),
        "milestones": [{"text": each.text, "deadline": _deadline(each.deadline), "met": each.met} for each in measure.milestones],
        "rating": measure.rating,
        "actions": list(measure.actions),
        "indicators": list(measure.indicators),
        "by_return": [_by_return(each) for each in measure.positions if not each.is_empty],
        "source": measure.place.source,
    }


def _by_return(each: MeasurePosition) -> Json:
    """`month` is None where the workbook keeps one position and does not say of which return."""
    return {
        "month": each.month.iso if each.month else None,
        "position": each.position,
        "status": each.status,
        "evidence": each.evidence,
        "reason": each.reason,
        "recovery": each.recovery,
        "revised": _revised(each.revision),
    }


def _feedback(each: Feedback) -> Json:
    """What is held back for what it holds, or changed, is here without a word of it."""
    decision = each.decision
    if decision.silent:
        nothing: dict[str, Any] = dict.fromkeys(("we_did", "difference", "reason", "who", "through", "theme", "ref", "period"))
        each = replace(each, you_said="", links=(), **nothing)
    return {
        "ref": each.ref,
        "date": _iso(each.day),
        "period": each.period,
        "who": each.who,
        "people": each.people,
        "through": each.through,
        "theme": each.theme,
        "you_said": each.you_said or None,
        "we_did": each.we_did,
        "difference": each.difference,
        "reason": each.reason,
        "links": list(each.links),
        "state": each.state.value,
        "publish": decision.publish,
        "held_back_because": list(decision.because) or None,
        "cleared_by": each.approved_by,
        "approved_by": each.approved_by,
        "approved": decision.approved,
        "marks": [{"kind": mark.kind, "cell": mark.place.cell} for mark in decision.marks],
        "source": each.place.source,
    }


def _survey(each: SurveyResult) -> Json:
    return {
        "question": each.question,
        "period": each.period,
        "percent": _number(each.percent),
        "count": each.count,
        "source": each.place.source,
    }


def _ambition(each: Ambition) -> Json:
    lists = {"impact": list(each.impact), "done": list(each.done), "planned": list(each.planned)}
    return {"title": each.title, **lists, "source": each.place.source}


def _grades(each: AuditGrades) -> Json:
    return {
        "period": each.period,
        "service": each.service,
        "total": each.total,
        "grades": dict(each.grades),
        "source": each.place.source,
    }


def _decisions(worked: Worked) -> list[Json]:
    asked = decisions(worked)
    return [{"text": fact.text, "source": place.source} for fact, place in zip(asked, asked.sources, strict=True)]


def _risks(programme: Programme) -> list[Json]:
    return [
        {
            "ref": risk.ref,
            "text": risk.text,
            "rating": risk.rating,
            "owner": risk.owner,
            "mitigation": risk.mitigation,
            "source": risk.place.source,
        }
        for risk in programme.risks
    ]


def _finding(finding: Finding) -> Json:
    return {
        "id": finding.id,
        "severity": finding.severity.value,
        "place": finding.place.source,
        "what": finding.what,
        "do": finding.do,
    }


def _number(number: Number | None) -> int | float | None:
    """As people read it; a whole number without decimals."""
    if number is None:
        return None
    return int(number.value) if number.value == number.value.to_integral_value() else float(number.value)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
