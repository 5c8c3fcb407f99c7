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
    """One entry of the log: who said what, when, what was done, what changed.

    `people` is how many said it; `links` are refs of actions. `publish` is what the log says about publishing, None where it says
    nothing. `cleared_by` are the initials of whoever read the entry and found nothing in it that points to a person.
    """

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
    ref: str | None = None
    people: int | None = None
    links: tuple[str, ...] = ()
    publish: bool | None = None
    cleared_by: str | None = None
    period: str | None = None
    span: tuple[date, date] | None = None  # the first and the last day on which it may have been said


@dataclass(frozen=True)
class SurveyResult:
    """A question, and how many of those asked agreed: 77 percent, which were 85 people; `base` is how many answered, where told.

    `period` has a label as in `facts.json` ('2025-26 Q1') or is as typed; `ended` is its last day.

    `hidden_because` says why a public document does not show the result; `percent` and `count` are None then.
    """

    question: str
    place: Place
    period: str | None = None
    percent: Number | None = None
    count: int | None = None
    hidden_because: str | None = None
    base: int | None = None
    ended: date | None = None
