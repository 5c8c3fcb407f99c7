"""An earlier position as JSON, in the shape of `facts.json`: what a month's report, or the copies of its trackers, said."""

from __future__ import annotations

from datetime import date
from typing import Any

from reportgen.lexicon.patterns import pattern
from reportgen.model.earlier import ActionThen, Earlier, FeedbackThen, IndicatorThen
from reportgen.model.months import Month
from reportgen.model.ratings import CountsAs

UNPRINTABLE = pattern(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
BROKEN = (ValueError, KeyError, TypeError, AttributeError, RecursionError)  # what reading raises where it is not as we write it


def earlier_of(said: dict[str, Any], month: Month, source: str, kind: str) -> Earlier:
    """Raises one of BROKEN where anything is not of the kind that a report writes: the file was changed since, or is damaged."""
    return Earlier(
        month,
        date.fromisoformat(said["position_date"]),
        tuple(_action(each) for each in said["actions"]),
        source,
        kind,
        tuple(_indicator(each) for each in said.get("indicators", [])),
        tuple(_feedback(each) for each in said.get("feedback", [])),
    )


def earlier_json(then: Earlier) -> dict[str, Any]:
    """What `earlier_of` reads again: a part of what `facts.json` says."""
    return {
        "position_date": then.day.isoformat(),
        "actions": [_action_json(each) for each in then.actions],
        "indicators": [_indicator_json(each) for each in then.indicators],
        "feedback": [{"ref": each.ref, "you_said": each.said, "state": each.state} for each in then.feedback],
    }


def _action(said: dict[str, Any]) -> ActionThen:
    state, text = _text(said["state"]), _text(said["action"])
    if state is None or text is None or not (said["overdue"] is None or isinstance(said["overdue"], bool)):
        raise TypeError("an action lacks what every report writes")
    return ActionThen(
        _text(said["ref"]),
        text,
        CountsAs(state) if state != "unknown" else None,
        _text(said["rating"]["shown"]),
        said["overdue"],
        _day(said["deadline"]["date"]),
        _day(said["revised"]["date"]),
        _day(said["revised"].get("proposed_on")),
        _day(said["revised"].get("agreed_on")),
        reason=_text(said.get("reason")),
        recovery=_text(said.get("recovery")),
        progress=_text(said.get("progress")),
        name=_text(said.get("name")),
        steps=tuple(_text(step["action"]) or "" for step in said.get("steps", ())),
        steps_due=_steps_due(said),
    )


def _steps_due(said: dict[str, Any]) -> tuple[date | None, ...]:
    """None where a record of an earlier version does not say which of them was moved."""
    steps = said.get("steps", ())
    if not all("deadline" in step and ("revised" in step or not said["revised"]["date"]) for step in steps):
        return ()
    return tuple(_day(step.get("revised", {}).get("date")) or _day(step["deadline"]["date"]) for step in steps)


def _action_json(each: ActionThen) -> dict[str, Any]:
    days = {name: _iso(getattr(each, name)) for name in ("proposed_on", "agreed_on")}
    return {
        "ref": each.ref,
        "name": each.name,
        "action": each.text,
        "state": each.state.value if each.state else "unknown",
        "rating": {"shown": each.rating},
        "overdue": each.overdue,
        "deadline": {"date": _iso(each.deadline)},
        "revised": {"date": _iso(each.revised), **days},
        **{name: getattr(each, name) for name in ("reason", "recovery", "progress")},
        "steps": [_step_json(each, number) for number in range(len(each.steps))],
    }


def _step_json(each: ActionThen, number: int) -> dict[str, Any]:
    due = {"deadline": {"date": _iso(each.steps_due[number])}, "revised": {"date": None}} if each.steps_due else {}
    return {"action": each.steps[number], **due}


def _indicator(said: dict[str, Any]) -> IndicatorThen:
    title = _text(said["title"])
    if title is None:
        raise TypeError("an indicator lacks what every report writes")
    return IndicatorThen(
        ref=_text(said["ref"]),
        title=title,
        latest=_text(said["latest"]["text"]) if said["latest"]["number"] is not None else None,
        change=_text(said["change"]) or "not stated",
        against_target=_text(said["against_target"]) or "not applicable",
        since_start=_text(said.get("since_start")),
    )


def _indicator_json(each: IndicatorThen) -> dict[str, Any]:
    return {
        "ref": each.ref,
        "title": each.title,
        "latest": {"text": each.latest, "number": each.latest},
        **{name: getattr(each, name) for name in ("change", "against_target", "since_start")},
    }


def _feedback(said: dict[str, Any]) -> FeedbackThen:
    return FeedbackThen(_text(said["ref"]), _text(said["you_said"]), _text(said["state"]) or "")


def _text(said: object) -> str | None:
    """A text that can be printed, or nothing."""
    if said is None:
        return None
    if not isinstance(said, str):
        raise TypeError("it is no text")
    if UNPRINTABLE.search(said):
        raise ValueError("it holds characters that no document can")
    return said


def _day(said: object) -> date | None:
    text = _text(said)
    return date.fromisoformat(text) if text else None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
