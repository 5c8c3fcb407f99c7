"""The plan as an earlier report had it, so that a later one can say what has changed since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reportgen.model.months import Month
from reportgen.model.ratings import CountsAs


@dataclass(frozen=True)
class ActionThen:
    """An action as it stood. `overdue` and `state` are None where its progress was not recorded."""

    ref: str | None
    text: str
    state: CountsAs | None = None
    rating: str | None = None
    overdue: bool | None = None
    deadline: date | None = None
    revised: date | None = None
    name: str | None = None  # what the report called it


@dataclass(frozen=True)
class Earlier:
    """Every action at an earlier position. `source` says where that is known from: 'the report of March 2026'."""

    month: Month
    day: date
    actions: tuple[ActionThen, ...]
    source: str
