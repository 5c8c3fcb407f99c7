"""What earlier months' reports said: their `facts.json`, so that a later report can tell what has changed."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from reportgen.model.earlier import ActionThen, Earlier
from reportgen.model.months import Month
from reportgen.model.ratings import CountsAs
from reportgen.records.record import NAME as RECORD

NAME = "facts.json"


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
        day = date.fromisoformat(content["position_date"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return Earlier(month, day, actions, f"the report of {month}") if actions else None


def _action(said: dict[str, Any]) -> ActionThen:
    return ActionThen(
        said["ref"],
        said["action"],
        CountsAs(said["state"]) if said["state"] != "unknown" else None,
        said["rating"]["shown"],
        said["overdue"],
        _day(said["deadline"]["date"]),
        _day(said["revised"]["date"]),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
