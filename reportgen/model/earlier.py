"""The plan as an earlier report had it, so that a later one can say what has changed since."""

from __future__ import annotations

from datetime import date

from reportgen.lexicon.data import dataclass
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
    proposed_on: date | None = None
    agreed_on: date | None = None
    reason: str | None = None
    recovery: str | None = None
    progress: str | None = None
    name: str | None = None  # what the report called it
    steps: tuple[str, ...] = ()  # their words; none where an older record did not tell them
    steps_due: tuple[date | None, ...] = ()  # when each was expected, its new date where it had one; none where that is not told


@dataclass(frozen=True, kw_only=True)
class IndicatorThen:
    """An indicator as it stood, in the words of `facts.json`; `since_start` is None where an older report did not tell it."""

    ref: str | None
    title: str
    latest: str | None = None  # '72.4%'
    change: str = "not stated"
    against_target: str = "not applicable"
    since_start: str | None = None


@dataclass(frozen=True)
class FeedbackThen:
    """An entry of the feedback log as it stood. `said` is None where its words were held back."""

    ref: str | None
    said: str | None
    state: str  # 'no answer yet', as `facts.json` has it


@dataclass(frozen=True)
class Earlier:
    """Every action and indicator at an earlier position. `source` says where that is known from: 'the report of March 2026'.

    `kind` says the same as `facts.json` does: 'record', 'copies' or 'closed month'.
    """

    month: Month
    day: date
    actions: tuple[ActionThen, ...]
    source: str
    kind: str = "record"
    indicators: tuple[IndicatorThen, ...] = ()
    feedback: tuple[FeedbackThen, ...] = ()
