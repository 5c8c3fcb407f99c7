"""One programme as it is read for one month: its workbooks, its facts, the templates beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import field, replace
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.asked import Asked, CannotStartError, NoInputsError, TypedWronglyError
from reportgen.earlier_months import EarlierMonths
from reportgen.evidence import Evidence
from reportgen.facts.catalogue import Facts
from reportgen.facts.checks.how_read import ReadThen
from reportgen.facts.notice.terms import series
from reportgen.facts.plan.restored import restored
from reportgen.facts.timing.due import is_due, timing_of
from reportgen.facts.timing.position import Position, passed_over, position
from reportgen.facts.timing.spans import span
from reportgen.lexicon.data import dataclass
from reportgen.model import numbers
from reportgen.model.earlier import Earlier
from reportgen.model.feedback import Feedback, FeedbackState
from reportgen.model.findings import Finding, shortened, worst_first
from reportgen.model.months import Month
from reportgen.model.programme import Programme
from reportgen.model.readings import Reading
from reportgen.model.timings import Timing
from reportgen.publishing.deciding import Decided, decided
from reportgen.publishing.findings import Printed, publishing_findings, without_gate
from reportgen.publishing.marking.found import Own
from reportgen.publishing.people import own_words
from reportgen.publishing.public import publishable, publishable_earlier
from reportgen.publishing.redaction import redacted
from reportgen.reading.copies import copies_in
from reportgen.reading.grid import ENDINGS
from reportgen.reading.programme import OpenedProgramme, folders_passed_over, open_programme, programmes_in, read_programme
from reportgen.reading.stated_position import StatedPosition, stated_position
from reportgen.records.approvals import read_approvals
from reportgen.records.history import ITS_OWN, ITS_REPORT, LATER, columns_reported, reported
from reportgen.writing.faults import Fault
from reportgen.writing.file_names import file_name
from reportgen.writing.templates import (
    NoTemplate,
    ReportTemplate,
    find_templates,
    starter_templates,
)

if TYPE_CHECKING:
    from reportgen.writing.house import House
    from reportgen.writing.templates.opened import Template

SUMMARY = "you-said"  # the report whose timing says how long the time is that feedback is told of
FEW_FILES = 2_000
LONGEST_SAID = 80  # signs of a line of a tracker that is quoted
EARLIER = "earlier"  # the folder in a programme's folder that holds copies of its trackers, by month


@dataclass(frozen=True)
class Templates:
    """The templates there are, and files beside them that are none. Each is opened once, when it is first asked for."""

    all: list[ReportTemplate]
    others: list[NoTemplate]
    _opened: dict[str, Template] = field(default_factory=dict)

    def opened(self, template: ReportTemplate) -> Template:
        """Raises TemplateFaultsError where it cannot be."""
        from reportgen.writing.templates.opened import open_template

        if template.name not in self._opened:
            self._opened[template.name] = open_template(template.path, template.public)
        return self._opened[template.name]

    @cached_property
    def house(self) -> tuple[House | None, list[Fault]]:
        """The house style beside them, and what is wrong with it."""
        from reportgen.writing.house import read_house

        return read_house(self.all[0].path.parent) if self.all else (None, [])

    @property
    def house_name(self) -> str:
        return "House style.docx"

    def printed_by(self, some: Sequence[ReportTemplate]) -> frozenset[str]:
        """The words in the tags of these templates, among them the first words of the facts that they print."""
        return frozenset(word for template in some for word in template.words)

    @cached_property
    def file_titles(self) -> dict[str, str]:
        """What begins the file name of each report: its title, with the template's name where another has that name too.

        A starter template keeps its title, so that a trial never takes the place of the report.
        """
        called = {each.name: file_name(each.title, file_name(each.name)) for each in self.all}
        often = Counter(name.casefold() for name in called.values())  # Windows does not tell capitals apart
        ours = {path.name for path in starter_templates().glob("*.docx")}
        alone = {each.name for each in self.all if often[called[each.name].casefold()] == 1 or each.path.name in ours}
        return {name: title if name in alone else f"{title} ({file_name(name)})" for name, title in called.items()}


@dataclass(frozen=True)
class Read:
    """A programme that was read, and its facts."""

    given: Path  # the folder that was asked for
    folder: Path  # that of the workbooks that were read: it, or one of its copies
    programme: Programme
    facts: Facts = field(repr=False)
    templates: Templates = field(repr=False)
    decided: Decided = field(repr=False)
    printed: Printed = field(repr=False)
    earlier: EarlierMonths = field(repr=False)
    month_unknown: bool = False  # Settings disagree about it, and no month was asked for
    plan_from: str = ITS_OWN  # what the report was made from, as the record says it
    # the day of which the trackers say that they speak, where nobody said which month is meant
    stated: StatedPosition | None = None
    evidence: Evidence = field(default_factory=Evidence, repr=False)

    @property
    def notes(self) -> tuple[str, ...]:
        """On what was compared with or worked round; and where the plan is that of an earlier report."""
        notes = [*self._assumed, *self.earlier.notes(self._last_return)]
        if self.plan_from != ITS_REPORT:
            return tuple(notes)
        month = self.facts.worked.position.month
        said = (
            f"{month} is made again: ratings, progress and new dates are those of its own report, as the trackers are of a later"
            f" month. To make it from the trackers of now, type {month} under 'Reporting month' in Settings."
        )
        return (said, *notes)

    @property
    def _assumed(self) -> Iterator[str]:
        """Which month and day were taken, where nobody said which are meant."""
        at = self.position
        if at.is_assumed and not self.month_unknown:
            other, why = at.month.previous, ""
            if self.stated is not None and (month := Month.of(self.stated.day)) != at.month:
                other, why = month, f" '{shortened(self.stated.words, LONGEST_SAID)}' stands in {self.stated.place}."
            yield (
                f"No month was given, on a Settings sheet or as --month: this is {at.month}, as it stands on {numbers.day(at.day)}."
                f"{why} For {other} add --month {other.iso}."
            )

    @property
    def _last_return(self) -> Month | None:
        """The month of the return before this one, with which a return that is due compares."""
        of = series(self.facts.worked)
        return of.previous.month if of.due is not None and of.previous is not None else None

    @property
    def position(self) -> Position:
        return self.facts.worked.position

    @property
    def name(self) -> str:
        """The programme's, as reports print it."""
        return str(self.facts["programme.name"])

    @property
    def month_folder(self) -> Path:
        """Where the reports of this month are saved."""
        return self.earlier.reports / self.position.month.iso

    @cached_property
    def read_then(self) -> ReadThen | None:
        """How columns were read by last month's report."""
        return columns_reported(self.earlier.reports / self.position.month.previous.iso)

    @cached_property
    def own(self) -> Own:
        """The programme's own words."""
        return own_words(self.facts.worked.programme)

    @cached_property
    def public(self) -> Facts:
        """The facts that a document made for the public may print."""
        worked, own = self.facts.worked, self.own

        def earlier(month: Month) -> Earlier | None:
            return publishable_earlier(worked.earlier(month), own)

        # Nothing of what could not be read is told in public.
        programme = replace(publishable(worked.programme), reading=Reading())
        return Facts(programme, worked.position, earlier, worked.timing)

    @property
    def drafts(self) -> frozenset[str]:
        """The files of the reports that are drafts, as rows of the trackers could not be read; public ones say nothing of it."""
        if not self.programme.reading.gaps:
            return frozenset()
        return frozenset(self.document(template) for template in self.templates.all if not template.public)

    def document(self, template: ReportTemplate) -> str:
        """The name of the file of a report of this month."""
        return f"{self.templates.file_titles[template.name]} - {self.position.month}.docx"


def programmes(inputs: Path, names: Sequence[str]) -> list[Path]:
    """The folders of the programmes that were named, all where none was. Raises CannotStartError in a sentence."""
    if inputs.is_file():
        raise NoInputsError(f"'{inputs}' is a file. Name the folder that it stands in.")
    if not inputs.is_dir():
        raise NoInputsError(f"There is no folder '{inputs}'. It holds a folder of workbooks for each programme.")
    try:
        folders = programmes_in(inputs)
    except OSError as problem:
        raise CannotStartError(f"The folder '{inputs}' cannot be opened. Ask for access to it.") from problem
    if not folders:
        raise NoInputsError(
            f"There is no workbook (.xlsx or .xlsm) in '{inputs}' or in a folder in it. Put the trackers there{_too_deep(inputs)}."
        )
    known = {folder.resolve().name: folder for folder in folders}
    alike = {name.casefold(): name for name in known}  # as Windows has it: capitals do not matter, where nothing else fits
    meant = [name if name in known else alike.get(name.casefold()) for name in names]
    if None in meant:
        unknown = names[meant.index(None)]
        raise TypedWronglyError(f"There is no programme '{unknown}' in '{inputs}'. There is: {', '.join(known)}.")
    return [known[name] for name in dict.fromkeys(meant) if name is not None] if names else folders


def _too_deep(inputs: Path) -> str:
    """Where workbooks stand that nobody looks for: a folder too far down. Of thousands of files only some are looked at."""
    try:
        some = [path for path in islice(inputs.glob("*/*/*"), FEW_FILES) if path.suffix.casefold() in ENDINGS]
    except OSError:
        return ""
    return f": those in '{min(some).parent}' stand a folder too far down" if some else ""


def read(folder: Path, asked: Asked) -> Read:
    """Everything in one programme's workbooks, at the position that was asked for."""
    opened, copies = open_programme(folder), copies_in(folder / EARLIER)
    stated = passed_over(opened.settings, asked.today, asked.month)
    where = copies.folders.get(asked.month, folder) if stated is not None and asked.month is not None else folder
    at, programme = _at(opened, asked)
    plan_from = ITS_OWN
    if stated is not None:
        at, programme, plan_from = _as_it_was(folder, asked, (at, programme), where, stated)
    beside = folders_passed_over(folder) if folder == asked.inputs else ()
    programme = replace(programme, findings=worst_first((*programme.findings, *copies.findings, *beside)))
    reports = asked.reports_of(folder)
    earlier = EarlierMonths(folder, reports, copies, programme.hashes, asked.today, at.month)
    unknown = asked.month is None and opened.settings_read.disagrees_on("month")
    timing = timing_of(SUMMARY, Timing.QUARTERLY, dict(programme.settings.timings))
    templates = Templates(*find_templates(asked.templates))
    known = decided(programme, read_approvals(reports), asked.today)
    printed = _printed(templates, asked, known.programme, at)

    def screen(found: Sequence[Finding]) -> tuple[Finding, ...]:
        asked_for = without_gate(found, known.programme)
        return (*redacted(asked_for, known.programme), *publishing_findings(known, printed))

    facts = Facts(known.programme, at, earlier, timing, screen)
    said = stated_position(opened.sheets, asked.today) if at.is_assumed else None
    return Read(folder, where, known.programme, facts, templates, known, printed, earlier, unknown, plan_from, said)


def _printed(templates: Templates, asked: Asked, programme: Programme, at: Position) -> Printed:
    """What this month's reports print, those of the public apart, and of which entries they could tell."""
    made = [each for each in templates.all if each.name in asked.reports] if asked.reports else due(templates, programme, at.month)
    public = [each for each in made if each.public]
    told = [span(timing_of(each.name, each.timing, dict(programme.settings.timings)), at) for each in templates.all if each.public]

    def tells_of(entry: Feedback) -> bool:
        days, is_open = entry.span, entry.state is FeedbackState.IN_PROGRESS
        return days is None or any(each.holds(days) or (is_open and each.is_after(days)) for each in told)

    return Printed(templates.printed_by(made), templates.printed_by(public), tells_of)


def _at(opened: OpenedProgramme, asked: Asked) -> tuple[Position, Programme]:
    at = position(opened.settings, asked.today, asked.month, asked.as_at)
    return at, read_programme(opened, at.month, at.day, asked.today, asked.as_at is not None)


def _as_it_was(
    folder: Path, asked: Asked, now: tuple[Position, Programme], where: Path, stated: Position
) -> tuple[Position, Programme, str]:
    """An earlier month made again: by the copies kept of it, else by its own record; else by the trackers of now, which is said.

    What people told is of its own day in any tracker, so it is taken from those of now where the copies hold none. The last of the
    three says where the plan is from, for the record.
    """
    at, programme = now
    if where != folder:
        then_at, then = _at(open_programme(where), asked)
        if then.plan.actions or then.indicators:
            return then_at, _with_log(replace(then, folder=programme.folder), programme), ITS_OWN
    by_report = reported(asked.reports_of(folder) / at.month.iso, at.month, programme.hashes).earlier
    if by_report is not None and by_report.actions:
        return at, restored(programme, by_report), ITS_REPORT  # `Read.notes` says so
    return replace(at, trackers_of=stated.day), programme, LATER


def _with_log(then: Programme, now: Programme) -> Programme:
    if then.feedback or then.survey:
        return then
    names = {book.name for book in then.workbooks}
    books = (*then.workbooks, *(book for book in now.workbooks if book.name not in names))
    return replace(then, feedback=now.feedback, survey=now.survey, workbooks=books)


def due(templates: Templates, programme: Programme, month: Month) -> list[ReportTemplate]:
    said = dict(programme.settings.timings)
    return [each for each in templates.all if is_due(timing_of(each.name, each.timing, said), month, programme.notice)]
