"""The month, step by step: the only module that knows the order in which the rooms are used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reportgen import __version__
from reportgen.asked import Asked, CannotStartError, NoInputsError, TypedWronglyError
from reportgen.closing import is_closed
from reportgen.earlier_months import EarlierMonths
from reportgen.evidence import Evidence
from reportgen.facts.catalogue import Facts, vocabulary
from reportgen.facts.charts import CHARTS
from reportgen.facts.checks import better_rows
from reportgen.facts.due import is_due, timing_of
from reportgen.facts.how_read import ReadThen, how_read, setting_rows
from reportgen.facts.position import Position, passed_over, position
from reportgen.facts.published import facts_json
from reportgen.facts.restored import restored
from reportgen.facts.returns import readiness
from reportgen.facts.spans import span
from reportgen.model.earlier import Earlier
from reportgen.model.feedback import Feedback, FeedbackState
from reportgen.model.findings import Finding, Severity, found, worst_first
from reportgen.model.months import Month
from reportgen.model.places import Place
from reportgen.model.programme import Programme
from reportgen.model.readings import Reading
from reportgen.model.timings import Timing
from reportgen.publishing.deciding import Decided, decided
from reportgen.publishing.findings import APPROVED_BY, Printed, publishing_findings
from reportgen.publishing.people import own_words
from reportgen.publishing.public import publishable, publishable_earlier
from reportgen.publishing.redaction import redacted
from reportgen.publishing.waiting import to_approve, waiting
from reportgen.reading.copies import copies_in
from reportgen.reading.programme import OpenedProgramme, open_programme, programme_folders, read_programme
from reportgen.records.approvals import NAME as APPROVALS
from reportgen.records.approvals import approvals_json, read_approvals
from reportgen.records.history import ITS_OWN, ITS_REPORT, LATER, columns_reported, reported
from reportgen.records.month_folder import MonthFolder, open_month_folder
from reportgen.records.record import FACTS, json_bytes
from reportgen.records.saving import save_own
from reportgen.told import Told, heading, told_json, what_was_read
from reportgen.unchanged import is_lasting, key_of, unchanged
from reportgen.writing.checks import approval_sheet, checks_workbook, edited_sheet, readiness_sheet, reading_sheet, settings_sheet
from reportgen.writing.edited import differences
from reportgen.writing.evidence import EvidenceRow
from reportgen.writing.faults import Fault, PageIncompleteError, TemplateFaultsError, fault, in_template
from reportgen.writing.file_names import file_name
from reportgen.writing.sheets import Links
from reportgen.writing.templates import (
    NoTemplate,
    ReportTemplate,
    behind_wall,
    find_templates,
    read_template,
    starter_templates,
)

if TYPE_CHECKING:
    from reportgen.writing.filling import Filled
    from reportgen.writing.house import House
    from reportgen.writing.templates.opened import Template

Papers = tuple[Sequence[tuple[str, bytes]], Sequence[tuple[str, bytes]]]  # documents as they are made, and as they were edited
SUMMARY = "you-said"  # the report whose timing says how long the time is that feedback is told of
EARLIER = "earlier"  # the folder in a programme's folder that holds copies of its trackers, by month
NO_PAGE = "No web page: only a report made for the public is written as one, and none of these is."


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

    @property
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
    evidence: Evidence = field(default_factory=Evidence, repr=False)

    @property
    def position(self) -> Position:
        return self.facts.worked.position

    @cached_property
    def public(self) -> Facts:
        """The facts that a document made for the public may print."""
        worked = self.facts.worked
        own = own_words(worked.programme)

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
        titles, month = self.templates.file_titles, self.position.month
        return frozenset(f"{titles[template.name]} - {month}.docx" for template in self.templates.all if not template.public)


def programmes(inputs: Path, names: Sequence[str]) -> list[Path]:
    """The folders of the programmes that were named, all where none was. Raises CannotStartError in a sentence."""
    if inputs.is_file():
        raise NoInputsError(f"'{inputs}' is a file. Name the folder that it stands in.")
    if not inputs.is_dir():
        raise NoInputsError(f"There is no folder '{inputs}'. It holds a folder of workbooks for each programme.")
    try:
        folders = programme_folders(inputs)
    except OSError as problem:
        raise CannotStartError(f"The folder '{inputs}' cannot be opened. Ask for access to it.") from problem
    if not folders:
        raise NoInputsError(f"There is no workbook (.xlsx or .xlsm) in '{inputs}' or in a folder in it. Put the trackers there.")
    known = {folder.resolve().name: folder for folder in folders}
    alike = {name.casefold(): name for name in known}  # as Windows has it: capitals do not matter, where nothing else fits
    meant = [name if name in known else alike.get(name.casefold()) for name in names]
    if None in meant:
        unknown = names[meant.index(None)]
        raise TypedWronglyError(f"There is no programme '{unknown}' in '{inputs}'. There is: {', '.join(known)}.")
    return [known[name] for name in dict.fromkeys(meant) if name is not None] if names else folders


def read(folder: Path, asked: Asked) -> Read:
    """Everything in one programme's workbooks, at the position that was asked for."""
    opened, copies = open_programme(folder), copies_in(folder / EARLIER)
    stated = passed_over(opened.settings, asked.today, asked.month)
    where = copies.folders.get(asked.month, folder) if stated is not None and asked.month is not None else folder
    at, programme = _at(opened, asked)
    plan_from = ITS_OWN
    if stated is not None:
        at, programme, plan_from = _as_it_was(folder, asked, (at, programme), where, stated)
    programme = replace(programme, findings=worst_first((*programme.findings, *copies.findings)))
    inputs = frozenset(book.sha256 for book in programme.workbooks)
    earlier = EarlierMonths(folder, asked.output / programme.folder, copies, inputs, asked.today, at.month)
    unknown = asked.month is None and opened.settings_read.disagrees_on("month")
    timing = timing_of(SUMMARY, Timing.QUARTERLY, dict(programme.settings.timings))
    templates = Templates(*find_templates(asked.templates))
    known = decided(programme, read_approvals(asked.output / programme.folder))
    printed = _printed(templates, asked, known.programme, at)

    def screen(found: Sequence[Finding]) -> tuple[Finding, ...]:
        return (*redacted(found, known.programme), *publishing_findings(known, printed))

    facts = Facts(known.programme, at, earlier, timing, screen)
    return Read(folder, where, known.programme, facts, templates, known, printed, earlier, unknown, plan_from)


def _printed(templates: Templates, asked: Asked, programme: Programme, at: Position) -> Printed:
    """What this month's reports print, those of the public apart, and of which entries they could tell."""
    made = [each for each in templates.all if each.name in asked.reports] if asked.reports else _due(templates, programme, at.month)
    public = [each for each in made if each.public]
    told = [span(timing_of(each.name, each.timing, dict(programme.settings.timings)), at) for each in templates.all if each.public]

    def tells_of(entry: Feedback) -> bool:
        days, is_open = entry.span, entry.state is FeedbackState.IN_PROGRESS
        return days is None or any(each.holds(days) or (is_open and each.is_after(days)) for each in told)

    return Printed(templates.printed_by(made), templates.printed_by(public), tells_of)


def _at(opened: OpenedProgramme, asked: Asked) -> tuple[Position, Programme]:
    at = position(opened.settings, asked.today, asked.month, asked.as_at)
    return at, read_programme(opened, at.month, at.day)


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
    inputs = frozenset(book.sha256 for book in programme.workbooks)
    by_report = reported(asked.output / programme.folder / at.month.iso, at.month, inputs).earlier
    if by_report is not None and by_report.actions:
        return at, restored(programme, by_report), ITS_REPORT
    return replace(at, trackers_of=stated.day), programme, LATER


def _with_log(then: Programme, now: Programme) -> Programme:
    if then.feedback or then.survey:
        return then
    names = {book.name for book in then.workbooks}
    books = (*then.workbooks, *(book for book in now.workbooks if book.name not in names))
    return replace(then, feedback=now.feedback, survey=now.survey, workbooks=books)


def make_reports(folder: Path, asked: Asked) -> Told:
    """The month's reports, `facts.json`, the checks and the record. Files appear whole or not at all.

    Where nothing has changed since they were made, nothing is made; nor is a month that is closed.
    """
    again = unchanged(folder, asked.templates, asked.reports_of(folder), asked.options, asked.today)
    if again is not None:
        return again
    here = read(folder, asked)
    where = asked.output / here.programme.folder / here.position.month.iso
    if here.month_unknown:
        return _told(here, where, refused=("Nothing is made, because it is not known for which month.",))
    if (closed := is_closed(where, here.position.month)) is not None:
        return _told(here, where, **{"refused" if asked.reports else "notes": (closed,)})
    return _made(here, asked, open_month_folder(where, str(here.facts["programme.name"])))


def _made(here: Read, asked: Asked, month: MonthFolder) -> Told:
    outcome = _documents(here, asked)
    documents, notes = outcome.documents, outcome.notes
    if asked.pdf:
        asked.tell("PDF")
        documents += _as_pdf(here, documents, notes)
    _fill_others(here, month, documents)
    of_trackers = here.facts.findings  # those of templates the screen tells with what was not made
    here.facts.tell(outcome.findings)
    edited = list(month.edited(documents))
    made = month.save(documents, list(_always(here, month.path, (documents, edited))))
    _keep_approvals(month.path.parent, here)
    told = _told(here, month.path, made=made, refused=tuple(outcome.refused), notes=(*notes, *here.earlier.notes))
    told = replace(told, findings=of_trackers)
    month.finish(made, _about(here, asked, told, edited))
    return replace(told, notes=(*told.notes, *month.notes))


@dataclass
class Outcome:
    """What came of the month's reports: the documents as (file name, content), and what is told on the screen and in the Checks."""

    documents: list[tuple[str, bytes]] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def refuse(self, problem: TemplateFaultsError) -> None:
        """A report that is not made because of its template."""
        self.refused += problem.sentences
        self.findings += problem.findings

    def note(self, template: str, faults: Iterable[Fault]) -> None:
        """What stops no report."""
        for each in faults:
            self.notes.append(in_template(template, each))
            self.findings.append(each.finding(template))


@dataclass(frozen=True)
class CheckedTemplate:
    """What is wrong with a template, in sentences; what its author should look at; what would be left out of its report."""

    name: str
    faults: tuple[str, ...] = ()
    looks: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    tags: int = 0


def check_template(path: Path) -> CheckedTemplate:
    """Everything that is wrong with a template, in branches too that are not taken. Nothing of it runs, and no tracker is read."""
    from reportgen.writing.templates.opened import open_template

    try:
        opened = open_template(path, read_template(path).public)
        faults = TemplateFaultsError(opened.name, opened.faults(vocabulary(), CHARTS)).sentences
    except TemplateFaultsError as problem:
        return CheckedTemplate(path.name, tuple(problem.sentences))
    looks = tuple(in_template(opened.name, each) for each in opened.looks)
    return CheckedTemplate(opened.name, tuple(faults), looks, opened.said, len(opened.order))


def check_inputs(folder: Path, asked: Asked) -> Told:
    """Reads everything and writes no report; the list of what to put right is saved where the month's reports go."""
    here = read(folder, asked)
    month_folder = asked.output / here.programme.folder / here.position.month.iso
    if here.month_unknown:
        return _told(here, month_folder)
    month = open_month_folder(month_folder, str(here.facts["programme.name"]))
    made = month.save((), [_checks(here, month_folder)])
    _keep_approvals(month_folder.parent, here)
    month.finish(made, month.before.content)
    return _told(here, month_folder, made=made, notes=(*_of_publishing(here), *here.earlier.notes, *month.notes))


def _documents(here: Read, asked: Asked) -> Outcome:
    """Every report that is due, or was asked for; what could not be made; what is not due and why."""
    outcome = Outcome()
    outcome.note(here.templates.house_name, here.templates.house[1])
    stops = [finding for finding in here.facts.findings if _stops(finding, asked)]
    for template in _wanted(asked, here, outcome):
        if stops:
            outcome.refused.append(_stopped(template, stops))
        elif (absent := _absent(template, here)) is None:
            asked.tell(template.title)
            _make(template, here, asked.html, outcome)
        elif template.name in asked.reports:
            _refuse_absent(template, absent, outcome)
        else:
            outcome.notes.append(absent)
    if asked.html and outcome.documents and not any(name.endswith(".html") for name, _ in outcome.documents):
        outcome.notes.append(NO_PAGE)
    if next_due := here.facts["progress_return.next_due"]:
        outcome.notes.append(next_due)
    outcome.notes += _of_publishing(here)
    return outcome


def _make(template: ReportTemplate, here: Read, as_page: bool, outcome: Outcome) -> None:
    """One report, and its page where it is for the public; what is wrong with its template stops no other."""
    try:
        outcome.documents.append(_document(template, here, outcome))
        if as_page and template.public:
            outcome.documents.append(_page(template, here, outcome.documents[-1]))
    except TemplateFaultsError as problem:
        outcome.refuse(problem)


def _of_publishing(here: Read) -> Iterator[str]:
    """What the screen says each time: that nobody need approve feedback, or how much of it waits."""
    said = [each for each in here.facts.findings if each.id in ("approval-off", "feedback-to-approve")]
    yield from (f"{each.what[:1].upper()}{each.what[1:].partition(';')[0]}." for each in said)


def _refuse_absent(template: ReportTemplate, absent: str, outcome: Outcome) -> None:
    """Why a report that was asked for cannot be made: what the workbooks lack, and what is wrong with its template."""
    outcome.refused += [absent, *check_template(template.path).faults]
    outcome.findings.append(found("report-not-made", Place(template.path.name), why=absent.removesuffix(".")))


def _as_pdf(here: Read, documents: Sequence[tuple[str, bytes]], notes: list[str]) -> list[tuple[str, bytes]]:
    """A PDF for each Word document; what keeps one from being made is added to the notes."""
    from reportgen.writing.pdf import pdfs

    found = pdfs({name: content for name, content in documents if name.endswith(".docx")}, here.position.day)
    notes += found.said
    return list(found.made.items())


def _stopped(template: ReportTemplate, stops: Sequence[Finding]) -> str:
    if stops[0].severity is Severity.STOP:
        return f"The {template.title.lower()} cannot be made: {stops[0]}"
    many = f"there are {len(stops)} things to fix, first of all" if len(stops) > 1 else "there is one thing to fix"
    return f"The {template.title.lower()} is not made, because --strict was typed and {many}: {stops[0]}"


def _wanted(asked: Asked, here: Read, outcome: Outcome) -> list[ReportTemplate]:
    """The templates of the reports that are due or were asked for; one that cannot be read is refused, the others are made."""
    if asked.templates.is_file():
        raise CannotStartError(f"'{asked.templates}' is a file. Name the folder that the templates stand in.")
    templates = here.templates.all
    others = here.templates.others
    missed = [each for each in others if (each.name in asked.reports if asked.reports else each.ours)]
    for each in others:
        if each in missed:
            outcome.refuse(TemplateFaultsError(each.path.name, [each.fault]))
        else:
            outcome.note(each.path.name, [each.fault])
    if not templates and not others:
        raise CannotStartError(f"There is no Word template (.docx) in '{asked.templates}'. Put one there, or take the folder away.")
    known = {template.name: template for template in templates}
    unknown = [name for name in asked.reports if name not in known and name not in {each.name for each in missed}]
    if unknown:
        raise TypedWronglyError(f"There is no report '{unknown[0]}'. There is: {', '.join(known)}.")
    if asked.reports:
        return [known[name] for name in dict.fromkeys(asked.reports) if name in known]
    return _due(here.templates, here.programme, here.position.month)


def _due(templates: Templates, programme: Programme, month: Month) -> list[ReportTemplate]:
    said = dict(programme.settings.timings)
    return [each for each in templates.all if is_due(timing_of(each.name, each.timing, said), month, programme.notice)]


def _stops(finding: Finding, asked: Asked) -> bool:
    """With --strict also what is to be fixed, but for what was dealt with safely."""
    return finding.severity is Severity.STOP or (asked.strict and finding.severity is Severity.FIX and not finding.safe)


def _absent(template: ReportTemplate, here: Read) -> str | None:
    """A sentence where all that a template speaks of is wholly absent from the workbooks."""
    absent = here.facts.absent(template.words)
    if absent is None:
        return _not_approved(template, here) or _too_few_stories(template, here)
    return f"No {template.title.lower()}: the workbooks of {here.programme.folder} hold no {absent}."


def _not_approved(template: ReportTemplate, here: Read) -> str | None:
    """A sentence where a report for the public would tell of feedback, and nobody has approved any of it yet."""
    if not template.public or template.words.isdisjoint(("feedback", "poster")):
        return None
    entries = here.printed.entries(here.programme)
    if not entries or any(entry.decision.publish for entry in entries):
        return None
    if all(entry.approval is None for entry in entries):
        return (
            f"No {template.title.lower()}: nothing is published that nobody has read. Add a column to the log of feedback with the"
            f" heading '{APPROVED_BY}', and type your initials below it beside each entry that you have read."
        )
    return (
        f"No {template.title.lower()}: nothing in the log of feedback is approved yet. Read the entries, and type your initials"
        f" below '{APPROVED_BY}'; the sheet 'Feedback to approve' of the Checks leads to each."
    )


def _too_few_stories(template: ReportTemplate, here: Read) -> str | None:
    """A sentence where a poster would have fewer than two stories."""
    if "poster" not in template.words or _facts_for(template, here)["poster"]:
        return None
    return (
        f"No {template.title.lower()}: it needs at least two stories that are finished, with what was done and what changed, in"
        " plain words and short enough to be printed whole."
    )


def _document(template: ReportTemplate, here: Read, outcome: Outcome) -> tuple[str, bytes]:
    """What was left out of the template, and what its author should look at, is noted in the `outcome`."""
    from reportgen.writing.charts.placing import draw
    from reportgen.writing.finishing import finish

    name, month = str(here.facts["programme.name"]), here.position.month
    facts = _facts_for(template, here)
    opened = here.templates.opened(template)
    filled = _filled(template, here)
    left_out = (fault("template-left-out", "", what=said) for said in opened.said)
    outcome.note(template.path.name, (*template.asks, *left_out, *opened.looks))
    author = here.programme.settings.council or here.programme.settings.board or name
    colours = {level.name: level.colour for level in here.programme.scale.levels}
    title = here.templates.file_titles[template.name]
    drawings = (partial(draw, drawn=partial(here.evidence.drawing, title, facts)),)
    house = here.templates.house[0]
    content = finish(filled, _title(template, here), author, here.position.day, colours, drawings, template.public, house)
    return f"{title} - {month}.docx", content


def _filled(template: ReportTemplate, here: Read) -> Filled:
    """What it prints is kept for the evidence."""
    from reportgen.writing.filling import fill

    filled = fill(here.templates.opened(template), _facts_for(template, here).names(), vocabulary(), CHARTS)
    here.evidence.shown[here.templates.file_titles[template.name]] = filled.shown
    return filled


def _fill_others(here: Read, month: MonthFolder, documents: Sequence[tuple[str, bytes]]) -> None:
    """Reports that an earlier run made of the very same trackers, for the evidence: it is of all reports that stand there."""
    before, made = month.before, {name for name, _ in documents}
    inputs = frozenset(book.sha256 for book in here.programme.workbooks)
    if (before.inputs, before.content.get("position_date")) != (inputs, here.position.day.isoformat()):
        return
    for template in here.templates.all:
        title = here.templates.file_titles[template.name]
        if (name := f"{title} - {here.position.month}.docx") not in made and name in dict(before.outputs):
            with suppress(TemplateFaultsError):
                _filled(template, here)
                for _, words in here.templates.opened(template).drawings:
                    here.evidence.drawing(title, _facts_for(template, here), words)


def _facts_for(template: ReportTemplate, here: Read) -> Facts:
    """A report for the public prints what may be published; each tells the feedback of as long a time as it is made for."""
    facts = here.public if template.public else here.facts
    timing = timing_of(template.name, template.timing, dict(here.programme.settings.timings))
    worked = facts.worked
    if timing is worked.timing or template.words.isdisjoint(("feedback", "poster")):
        return facts
    return Facts(worked.programme, worked.position, worked.earlier, timing)


def _page(template: ReportTemplate, here: Read, document: tuple[str, bytes]) -> tuple[str, bytes]:
    """The same as the document, as a web page of the same name."""
    from reportgen.writing.pages import web_page

    name, content = document
    try:
        page = behind_wall(template.path.name, lambda: web_page(content, _title(template, here)), (PageIncompleteError,))
    except PageIncompleteError as problem:
        raise TemplateFaultsError(template.path.name, [fault("template-no-page", "", words=problem)]) from problem
    return f"{name.removesuffix('.docx')}.html", page


def _title(template: ReportTemplate, here: Read) -> str:
    return f"{template.title}, {here.facts['programme.name']}, {here.position.month}"


def _always(here: Read, month_folder: Path, papers: Papers) -> Iterator[tuple[str, bytes]]:
    published, links = facts_json(here.facts), Links(here.folder, month_folder)
    rows = here.evidence.rows(published, here.programme)
    yield FACTS, json_bytes(published)
    yield _checks(here, month_folder, papers, rows)
    if rows:
        yield here.evidence.workbook(rows, links, (here.position.month, here.position.day))


def _checks(here: Read, month_folder: Path, papers: Papers = ((), ()), rows: Sequence[EvidenceRow] = ()) -> tuple[str, bytes]:
    """`papers` are the documents as they are made, and those among them that a person has changed, as they stand."""
    worked = here.facts.worked
    to_read = [to_approve(entry) for entry in waiting(here.programme, here.printed)]
    others = (
        settings_sheet((*setting_rows(here.programme.reading), *better_rows(worked))),
        approval_sheet(to_read),
        readiness_sheet([(each.place, each.texts) for each in readiness(worked)]),
        edited_sheet([each for name, held in papers[1] for each in differences(name, held, dict(papers[0])[name], rows)]),
        reading_sheet(how_read(here.programme.reading, _read_then(month_folder, here.position.month))),
    )
    findings, links = here.facts.findings, Links(here.folder, month_folder)
    content = checks_workbook(findings, others, links, here.position.day, here.earlier.notes)
    return f"Checks - {here.position.month}.xlsx", content


def _read_then(month_folder: Path, month: Month) -> ReadThen | None:
    """How columns were read by last month's report."""
    return columns_reported(month_folder.parent / month.previous.iso)


def _keep_approvals(reports: Path, here: Read) -> None:
    kept = reports / APPROVALS
    if here.decided.kept or kept.exists():
        save_own(kept, approvals_json(here.decided.kept), lambda _: True)


def _about(here: Read, asked: Asked, told: Told, edited: Sequence[tuple[str, bytes]]) -> dict[str, Any]:
    """What the record says of a run."""
    templates = sorted((each.path.name, sha256(each.path.read_bytes()).hexdigest()) for each in here.templates.all)
    reports, month = told.folder.parent, here.position.month
    return {
        "version": __version__,
        "when": asked.today.isoformat(),
        "programme": str(here.facts["programme.name"]),
        "month": month.iso,
        "position_date": here.position.day.isoformat(),
        "plan_from": here.plan_from,
        "options": asked.options,
        "inputs": [{"file": book.name, "sha256": book.sha256} for book in here.programme.workbooks],
        "templates": [{"file": name, "sha256": held} for name, held in templates],
        "lasting": is_lasting(here.position),
        "key": key_of(here.given, asked.templates, reports, asked.options, month),
        "edited": [{"file": name, "sha256": sha256(held).hexdigest()} for name, held in edited],
        "told": told_json(told),
        "copies": here.earlier.read_copies,
    }


def _told(here: Read, month_folder: Path, **more: Any) -> Told:
    data_to = str(here.facts["indicators.data_to"]) if here.facts["indicators.data_to"] else None
    return Told(
        month_folder,
        heading(here.programme.folder, here.position),
        what_was_read(here.programme, data_to),
        first=str(here.facts["progress_return.warning"]) or None,
        findings=here.facts.findings,
        gaps=tuple(gap.missing for gap in here.programme.reading.gaps),
        reading=here.programme.reading,
        drafts=here.drafts,
        read_then=_read_then(month_folder, here.position.month),
        **more,
    )
