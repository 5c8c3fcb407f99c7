"""The Improvement Notice: what it requires, when returns are due, when it is reviewed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reportgen.model.months import Month
from reportgen.model.places import Place


@dataclass(frozen=True)
class Measure:
    """One requirement of the Notice. `parts` are its lettered or bulleted parts; `actions` and `indicators` are refs."""

    ref: str | None
    heading: str | None
    requirement: str
    place: Place
    parts: tuple[str, ...] = ()
    rating: str | None = None
    actions: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()


@dataclass(frozen=True)
class Return:
    """A report to ministers due in a named month."""

    month: Month
    text: str
    place: Place
    sent: date | None = None


@dataclass(frozen=True)
class Review:
    """A review by the department."""

    month: Month
    text: str
    place: Place
    outcome: str | None = None


@dataclass(frozen=True)
class Notice:
    """`kind` is 'improvement notice' or 'statutory direction'. `target` is the day by which all is to be met."""

    kind: str = "improvement notice"
    issued: date | None = None
    sender: str | None = None
    recipient: str | None = None
    basis: str | None = None
    target: date | None = None
    failing: str | None = None
    meets_every_days: int | None = None
    measures: tuple[Measure, ...] = ()
    returns: tuple[Return, ...] = ()
    reviews: tuple[Review, ...] = ()
