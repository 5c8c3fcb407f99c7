"""Everything read from one programme's workbooks."""

from __future__ import annotations

from dataclasses import field
from datetime import date

from reportgen.lexicon.data import dataclass
from reportgen.model.feedback import Feedback, SurveyResult
from reportgen.model.findings import Finding
from reportgen.model.indicators import Indicator
from reportgen.model.months import Month
from reportgen.model.notice import Notice
from reportgen.model.places import Place
from reportgen.model.plan import Plan
from reportgen.model.ratings import Scale
from reportgen.model.readings import Reading
from reportgen.model.recommendations import Recommendation
from reportgen.model.timings import Timing
from reportgen.model.visit import Ambition, AuditGrades


@dataclass(frozen=True)
class Settings:
    """What the Settings sheet says; None where it says nothing."""

    council: str | None = None
    programme: str | None = None
    board: str | None = None
    chair: str | None = None
    month: Month | None = None
    meeting_date: date | None = None
    position_date: date | None = None
    marking: str | None = None  # protective marking: 'OFFICIAL'
    plan_start: date | None = None
    plan_end: date | None = None
    not_people: frozenset[str] = frozenset()  # indicators that do not count people, by ref or title in lower case
    timings: tuple[tuple[str, Timing], ...] = ()  # report and when: ('board', NEVER); what is not named is as its template says
    tell_us_more: str | None = None  # how people can tell the council more, in its own words
    only_approved: bool = True  # the public sees only what somebody has approved
    no_names: frozenset[str] = frozenset()  # words that are no names here, in small letters
    small_numbers: int = 5  # in public, numbers of people from 1 to this are not shown; 0: all are
    places: tuple[tuple[str, Place], ...] = field(default=(), compare=False)  # where each stands, by its name here


@dataclass(frozen=True)
class Comment:
    """A paragraph that somebody wrote for one section of one month's report. `month` None: every month's.

    `section` is as typed; `part` the part of a report that it names: 'summary', 'exceptions', … None where it names none.
    """

    section: str
    text: str
    place: Place
    month: Month | None = None
    part: str | None = None


@dataclass(frozen=True)
class Decision:
    """Something the Board is asked to decide."""

    text: str
    place: Place
    meeting: date | None = None
    month: Month | None = None
    refs: tuple[str, ...] = ()
    outcome: str | None = None  # what the Board decided, once it has
    links_place: Place | None = None


@dataclass(frozen=True)
class Risk:
    text: str
    place: Place
    ref: str | None = None
    rating: str | None = None
    owner: str | None = None
    mitigation: str | None = None


@dataclass(frozen=True)
class WorkbookRead:
    """A workbook that was read: its name, its SHA-256, and how many sheets of it were understood."""

    name: str
    sha256: str
    sheets: int


@dataclass(frozen=True)
class Programme:
    """`folder` is the programme's name on the command line and in `output/`."""

    folder: str
    settings: Settings = Settings()
    scale: Scale = Scale()
    plan: Plan = Plan()
    indicators: tuple[Indicator, ...] = ()
    commentary: tuple[Comment, ...] = ()
    decisions: tuple[Decision, ...] = ()
    risks: tuple[Risk, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    notice: Notice | None = None
    feedback: tuple[Feedback, ...] = ()
    survey: tuple[SurveyResult, ...] = ()
    ambitions: tuple[Ambition, ...] = ()
    audit_grades: tuple[AuditGrades, ...] = ()
    workbooks: tuple[WorkbookRead, ...] = ()
    findings: tuple[Finding, ...] = ()
    reading: Reading = Reading()

    @property
    def hashes(self) -> frozenset[str]:
        """The SHA-256 of each workbook that was read, by which it is known whether any has changed."""
        return frozenset(book.sha256 for book in self.workbooks)

    @property
    def called(self) -> str:
        """Its folder's name as it can be printed: on one line, without what steers a screen or stands in no text."""
        shown = self.folder.encode("utf-8", "replace").decode("utf-8")
        return " ".join("".join(sign if sign.isprintable() else " " for sign in shown).split()) or "(no name)"
