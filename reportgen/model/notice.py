"""The Improvement Notice: what it requires, when returns are due and reviews held, and how far each measure is."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from enum import StrEnum

from reportgen.lexicon.data import dataclass
from reportgen.model.months import Month
from reportgen.model.places import Fields, Place
from reportgen.model.plan import NO_DEADLINE, Deadline, Revision


class MeasureStatus(StrEnum):
    """How far a measure is, by the word or the colour that the workbook gives; the worst first."""

    OFF_TRACK = "off track"
    AT_RISK = "at risk"
    NOT_STARTED = "not started"
    IN_PROGRESS = "in progress"
    ON_TRACK = "on track"
    MET = "met"

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return list(MeasureStatus).index(self)


@dataclass(frozen=True)
class MeasurePosition:
    """What the workbook says of a measure for one return.

    `month` is the return's; None where the workbook keeps one position, which is then that of the return now due. `status` is as
    typed, `counts_as` what it means.
    """

    place: Place
    month: Month | None = None
    position: str | None = None
    status: str | None = None
    counts_as: MeasureStatus | None = None
    evidence: str | None = None
    reason: str | None = None  # why it is not being achieved as planned
    recovery: str | None = None
    revision: Revision = Revision()
    cells: Fields = field(default=(), compare=False, repr=False)

    @property
    def is_empty(self) -> bool:
        """The workbook has a place for it, but nothing stands there yet."""
        return not any((self.position, self.status, self.evidence, self.reason, self.recovery, self.revision.text))


@dataclass(frozen=True)
class Milestone:
    """A step towards a measure. `met` is None where the workbook does not say."""

    text: str
    deadline: Deadline = NO_DEADLINE
    met: bool | None = None


@dataclass(frozen=True)
class Measure:
    """One requirement of the Notice. `parts` are its lettered or bulleted parts; `actions` and `indicators` are refs."""

    ref: str | None
    heading: str | None
    requirement: str
    place: Place
    opening: str | None = None  # the requirement without its parts, where it has any
    parts: tuple[str, ...] = ()
    rating: str | None = None
    actions: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    links_place: Place | None = None
    indicators_place: Place | None = None
    lead: str | None = None
    milestones: tuple[Milestone, ...] = ()
    positions: tuple[MeasurePosition, ...] = ()
    cells: Fields = field(default=(), compare=False, repr=False)

    @property
    def called(self) -> str:
        """As a finding names it: 'measure SW1'."""
        return f"measure {self.ref or ''}".strip()


@dataclass(frozen=True)
class Return:
    """A report to ministers due in a named month."""

    month: Month
    text: str
    place: Place
    sent: date | None = None
    sender: str | None = None
    recipient: str | None = None


@dataclass(frozen=True)
class Review:
    """A review by the department. `held` is the day that the workbook gives for it."""

    month: Month
    text: str
    place: Place
    outcome: str | None = None
    held: date | None = None


@dataclass(frozen=True)
class Meeting:
    """A meeting of the Improvement Board.

    `held` is False for one that was called off, and None where the workbook does not say so plainly, or it is still to come.
    """

    day: date
    place: Place
    note: str | None = None
    held: bool | None = True


@dataclass(frozen=True)
class Notice:
    """`kind` is 'improvement notice' or 'statutory direction', `title` the same as typed.

    `target` is the day by which all is to be met. Of a range ('every 4 to 6 weeks') `meets_every_days` is the longer end.
    `returns_known` is False where a row of the returns could not be read, so that a return's place among them is not known.
    """

    kind: str = "improvement notice"
    title: str | None = None
    issued: date | None = None
    sender: str | None = None
    recipient: str | None = None
    about: str | None = None  # where performance is poor: "Children's Services"
    basis: str | None = None
    target: date | None = None
    failing: str | None = None
    chair: str | None = None
    members: tuple[str, ...] = ()
    meets: str | None = None  # 'once every 4 weeks'
    meets_every_days: int | None = None
    meets_in_range: bool = False
    revised: date | None = None
    place: Place | None = None
    measures: tuple[Measure, ...] = ()
    returns: tuple[Return, ...] = ()
    returns_known: bool = True
    reviews: tuple[Review, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    cells: Fields = field(default=(), compare=False, repr=False)  # of its own terms: 'issued', 'target', 'meets'
