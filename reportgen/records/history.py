"""What earlier months' reports said: their `facts.json`, so that a later report can tell what has changed."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from reportgen.lexicon.patterns import pattern
from reportgen.model.earlier import ActionThen, Earlier, IndicatorThen
from reportgen.model.months import Month
from reportgen.model.ratings import CountsAs
from reportgen.records.record import NAME as RECORD

NAME = "facts.json"
UNPRINTABLE = pattern(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def reported(folder: Path, month: Month, before: date, inputs: frozenset[str]) -> Earlier | None:
    """The plan as the report in a month's folder had it; None where there is no such report, or it cannot be read.

    A report that was made only after the day `before`, or from the very workbooks of now (`inputs`: their SHA-256), says how the
    plan is now and not how it was: that counts as none too.
    """
    try:
        record = json.loads((folder / RECORD).read_text(encoding="utf-8"))
        if date.fromisoformat(record["made_on"]) > before or {each["sha256"] for each in record["inputs"]} == inputs:
            return None
        content = json.loads((folder / NAME).read_text(encoding="utf-8"))
        actions = tuple(_action(each) for each in content["actions"])
        indicators = tuple(_indicator(each) for each in content.get("indicators", []))
        day = date.fromisoformat(content["position_date"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    told = Earlier(month, day, actions, f"the report of {month}", "record", indicators)
    return told if actions or indicators else None


def columns_reported(folder: Path) -> dict[tuple[str, str, str], str | None] | None:
    """What a month's report read each column as, by workbook, sheet and heading; None where that is unknown."""
    try:
        content = json.loads((folder / NAME).read_text(encoding="utf-8"))
        return {
            (str(table["workbook"]), str(table["sheet"]), str(column["heading"])): _text(column["read_as"])
            for table in content["reading"]
            for column in table["columns"]
        }
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def _action(said: dict[str, Any]) -> ActionThen:
    """TypeError or ValueError where anything is not of the kind that a report writes: the file was changed since, or is broken."""
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
        *(_text(said.get(name)) for name in ("reason", "recovery", "progress", "name")),
    )


def _indicator(said: dict[str, Any]) -> IndicatorThen:
    """TypeError or ValueError as for an action."""
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
