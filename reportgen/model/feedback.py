"""What people told us, what was done, and what surveys say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reportgen.model.indicators import Number
from reportgen.model.places import Place


class FeedbackState(StrEnum):
    DONE = "done"
    IN_PROGRESS = "in progress"
    CANNOT_DO = "cannot do"
    NO_ANSWER_YET = "no answer yet"


@dataclass(frozen=True)
class Feedback:
    """One entry of the log: who said what, when, what was done, what changed."""

    you_said: str
    place: Place
    state: FeedbackState
    we_did: str | None = None
    difference: str | None = None
    day: date | None = None
    who: str | None = None
    through: str | None = None
    theme: str | None = None
    reason: str | None = None


@dataclass(frozen=True)
class SurveyResult:
    """A question, and how many of those asked agreed: 77 percent, which were 85 people. `period` is as typed."""

    question: str
    place: Place
    period: str | None = None
    percent: Number | None = None
    count: int | None = None
