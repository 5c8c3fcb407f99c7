"""What people told us, what was done, and what surveys say."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from reportgen.lexicon.data import dataclass
from reportgen.model.indicators import Number
from reportgen.model.places import Fields, Place


class FeedbackState(StrEnum):
    DONE = "done"
    IN_PROGRESS = "in progress"
    CANNOT_DO = "cannot do"
    NO_ANSWER_YET = "no answer yet"


@dataclass(frozen=True)
class Mark:
    """Something in a cell that a person is asked to look at before it is published; the words themselves are nowhere repeated.

    `first` and `last` count the words of the cell. `hard`: a number, an address or the like, which must be removed or approved by
    the name of its kind.
    """

    kind: str  # 'a telephone number'
    place: Place
    first: int
    last: int
    hard: bool = False

    @property
    def where(self) -> str:
        """'word 4 of C2', 'words 4 to 6 of C2'."""
        words = f"word {self.first}" if self.first == self.last else f"words {self.first} to {self.last}"
        return f"{words} of {self.place.cell or self.place}"


@dataclass(frozen=True)
class Decision:
    """Whether the public may see an entry: made once, in `publishing`, and carried by the entry.

    `because` are the reasons why it may not: kinds of marks, 'not approved', 'changed since approved'.
    """

    publish: bool = False
    approved: bool = False
    changed: bool = False
    because: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()

    @property
    def hard(self) -> tuple[str, ...]:
        """The kinds of numbers, addresses and the like for which it is held back."""
        return tuple(dict.fromkeys(mark.kind for mark in self.marks if mark.hard and mark.kind in self.because))

    @property
    def to_mend(self) -> bool:
        """Whether reading it is not enough: something must be taken out of it, or approved anew."""
        return bool(self.hard) or self.changed

    @property
    def silent(self) -> bool:
        """Whether not even a word of it is told to other programs: it is marked or changed, and nobody has approved it so."""
        return not self.approved and not self.publish and (self.changed or bool(self.marks))


UNDECIDED = Decision()


@dataclass(frozen=True)
class Feedback:
    """One entry of the log: who said what, when, what was done, what changed.

    `people` is how many said it; `links` are refs of actions. `publish` is what the log says about publishing, None where it
    says nothing. `approved_by` is what whoever read the entry typed: initials, perhaps a day or kinds of details;
    `approved_on` that day, where it has a year; `approval` the cell where that goes; None where the log has no column for it.
    `cells` are where its texts stand, by field.
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
    approved_by: str | None = None
    period: str | None = None
    span: tuple[date, date] | None = None  # the first and the last day on which it may have been said
    approval: Place | None = None
    cells: tuple[tuple[str, Place], ...] = ()
    approved_on: date | None = None
    decision: Decision = UNDECIDED

    def cell(self, field: str) -> Place:
        """Where the text of a field stands; the entry's own cell where that is not known."""
        return dict(self.cells).get(field, self.place)


@dataclass(frozen=True)
class ToApprove:
    """An entry that waits to be read: why, what is marked in it and where, what to do, and the cell for the initials."""

    why: str
    marks: str
    do: str
    entry: Place
    approval: Place | None
    urgent: bool = False


@dataclass(frozen=True)
class Rough:
    """What a document says in the place of a result that it does not show: 'over 90%'; `percent` is how far its bar goes."""

    words: str
    percent: Decimal


@dataclass(frozen=True)
class SurveyResult:
    """A question, and how many of those asked agreed: 77 percent, which were 85 people; `base` is how many answered, where told.

    `who` were asked, as far as is known: 'children and young people'.

    `period` has a label as in `facts.json` ('2025-26 Q1') or is as typed; `ended` is its last day.

    `hidden_because` says why no document shows the result; `hidden_with` names the results with which it would tell another.
    """

    question: str
    place: Place
    period: str | None = None
    percent: Number | None = None
    count: int | None = None
    hidden_because: str | None = None
    base: int | None = None
    ended: date | None = None
    hidden_with: str | None = None
    who: str | None = None
    rough: Rough | None = None
    cells: Fields = field(default=(), compare=False, repr=False)
