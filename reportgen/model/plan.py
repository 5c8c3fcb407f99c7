"""The improvement plan: priorities, actions and the steps beneath them."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from enum import StrEnum

from reportgen.lexicon.data import dataclass
from reportgen.model.places import Fields, Place
from reportgen.model.ratings import CountsAs, Level


class DeadlineKind(StrEnum):
    BY = "by"  # a day, or the last day of a stated month, quarter, term or year
    FROM = "from"  # a start: `day` is the last day of the period it should have started in
    ONGOING = "ongoing"
    RECURRING = "recurring"
    IMMEDIATE = "immediate"
    UNCLEAR = "unclear"
    NONE = "none"


@dataclass(frozen=True)
class Deadline:
    """A deadline as typed, and the day it is held to.

    `day` is the last of `days`; None where the text names no day.
    """

    text: str | None = None
    day: date | None = None
    kind: DeadlineKind = DeadlineKind.NONE
    days: tuple[date, ...] = ()


NO_DEADLINE = Deadline()


@dataclass(frozen=True)
class Revision:
    """A deadline that was moved: what is now proposed, when, and when the Board agreed it."""

    text: str | None = None
    day: date | None = None
    proposed_on: date | None = None
    agreed_on: date | None = None


NO_REVISION = Revision()


@dataclass(frozen=True)
class Standing:
    """What one row of the tracker says about progress. All None: the tracker records none."""

    level: Level | None = None  # the rating, on the programme's scale
    status: CountsAs | None = None  # what a status word or a completion date says
    completed_on: date | None = None
    evidenced_on: date | None = None  # when it was found to work
    unclear: bool = False  # a rating or status stands there that was not understood

    @property
    def counts_as(self) -> CountsAs | None:
        """What rating and status say together.

        A rating often says only how likely an action is to be on time: a status that says 'done' beside one that counts as in
        progress stands, and so does one that says 'closed'. Of 'done' and 'evidenced' the one that says more stands; of two
        that contradict each other the safer one, the worse.
        """
        if self.level is None or self.status is None:
            return self.status if self.level is None else self.level.counts_as
        rated = self.level.counts_as
        if self.status is CountsAs.CLOSED or (rated is CountsAs.IN_PROGRESS and self.status.is_done):
            return self.status
        if rated.is_done and self.status.is_done:
            return max(rated, self.status, key=lambda counts_as: counts_as.rank)
        return min(rated, self.status, key=lambda counts_as: counts_as.rank)

    def counts_as_on(self, day: date) -> CountsAs | None:
        """The same on a day: what was completed only after it was not done yet, what was found to work after it not shown to."""
        now = self.counts_as
        if self.completed_on is not None and self.completed_on > day and now is not None and now.is_done:
            return CountsAs.IN_PROGRESS
        return CountsAs.DONE if self.evidenced_on is not None and self.evidenced_on > day and now is CountsAs.EVIDENCED else now


@dataclass(frozen=True)
class Step:
    """A part of an action with its own text, lead, date or rating."""

    text: str
    leads: tuple[str, ...]
    deadline: Deadline
    standing: Standing
    place: Place
    category: str | None = None  # 'Financial': the heading of the column it stands in
    progress: str | None = None
    revision: Revision = Revision()  # of a row that has one of its own
    cells: Fields = field(default=(), compare=False, repr=False)


@dataclass(frozen=True)
class Priority:
    """`ref` is None where the plan does not number its priorities."""

    ref: str | None
    title: str
    statement: str | None = None
    place: Place | None = None

    @property
    def has_no_title(self) -> bool:
        """Whether it is only numbered, so that its title says no more: 'Priority 1'."""
        return self.title == f"Priority {self.ref}"


@dataclass(frozen=True)
class Action:
    """One action of the plan. `leads` holds its own and those of its steps, each once, in tracker order.

    `deadline` is its own; where several rows share its ref, the latest of theirs. `unread` names what no column of its table was
    read as ('deadline', 'lead', 'state', 'progress'): of that it is not known whether the tracker records anything.
    """

    ref: str | None
    text: str
    leads: tuple[str, ...]
    deadline: Deadline
    standing: Standing
    place: Place
    priority: Priority | None = None
    outcome: str | None = None
    steps: tuple[Step, ...] = ()
    revision: Revision = Revision()
    reason: str | None = None  # why it is late
    recovery: str | None = None  # what is being done about it
    progress: str | None = None
    impact: str | None = None
    measure: str | None = None
    links: tuple[str, ...] = ()  # 'para 6 FDFV'
    answers: tuple[str, ...] = ()  # the recommendations, must dos, findings or pledges that it was written for, in their own words
    unread: frozenset[str] = frozenset()
    moved_from: Deadline | None = (
        None  # where only a new date has a column, and is the deadline: the one it moves, if any is stated
    )
    cells: Fields = field(default=(), compare=False, repr=False)  # those of all its rows; of dates those of the row that tells them


@dataclass(frozen=True)
class Plan:
    priorities: tuple[Priority, ...] = ()
    actions: tuple[Action, ...] = ()
