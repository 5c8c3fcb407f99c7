"""The month, step by step: the only module that knows the order in which the rooms are used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reportgen.asked import Asked, CannotStartError, TypedWronglyError
from reportgen.closing import Kept, is_closed
from reportgen.evidence import Evidence
from reportgen.facts.catalogue import Facts, vocabulary
from reportgen.facts.pages.charts import CHARTS
from reportgen.facts.timing.due import timing_of
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.files import fingerprint
from reportgen.model import numbers
from reportgen.model.findings import Finding, Severity, found
from reportgen.model.months import Month
from reportgen.model.places import Place
from reportgen.own_files import Edited, Paper, about, checks, held_against, keep_approvals, on_record, own_files, told_of
from reportgen.publishing.findings import APPROVED_BY
from reportgen.publishing.marking.engine import marks
from reportgen.publishing.withdrawn import withdrawn_in
from reportgen.records.approvals import APPROVED
from reportgen.records.month_folder import MonthFolder, open_month_folder
from reportgen.records.saving import Saved
from reportgen.this_month import Read, due, read
from reportgen.told import Told, ToPrint
from reportgen.unchanged import unchanged
from reportgen.writing.faults import Fault, PageIncompleteError, TemplateFaultsError, fault, in_template
from reportgen.writing.templates import OTHER_KINDS, ReportTemplate, behind_wall, read_template
from reportgen.writing.units import digests, texts

if TYPE_CHECKING:
    from reportgen.writing.filling import Filled
    from reportgen.writing.templates.opened import Template

PRINTED = "printed"  # what the record calls the digests of what documents printed
NO_PAGE = "No web page: only a report made for the public is written as one, and none of these is."


def make_reports(folder: Path, asked: Asked) -> Told:
    """The month's reports, `facts.json`, the checks and the record. Files appear whole or not at all.

    Where nothing has changed since they were made, nothing is made; nor is a month that is closed.
    """
    again = unchanged(folder, asked.templates, asked.reports_of(folder), asked.options, asked.today)
    if again is not None:
        return _closed(again, asked, Month.from_iso(again.folder.name)) or again
    here = read(folder, asked)
    if here.month_unknown:
        return told_of(here, refused={"": ["Nothing is made, because it is not known for which month."]})
    if (closed := _closed(told_of(here), asked, here.position.month)) is not None:
        return closed
    return _made(here, asked, _month_folder(here))


def _closed(told: Told, asked: Asked, month: Month) -> Told | None:
    """What is said of a month that is closed, in place of all else that was made or not; None where it is open."""
    said = is_closed(told.folder, month)
    if said is None:
        return None
    if asked.reports:
        return replace(told, unchanged=None, refused={"": [said]}, notes=())
    return replace(told, unchanged=None, refused={}, notes=(said,))


def _month_folder(here: Read) -> MonthFolder:
    return open_month_folder(here.month_folder, here.name, here.given.as_posix())


def _made(here: Read, asked: Asked, month: MonthFolder) -> Told:
    outcome = _documents(here, asked)
    documents, notes = outcome.documents, outcome.notes
    _fill_others(here, month, documents)
    of_trackers = here.facts.findings  # those of templates the screen tells with what was not made
    withdrawn = list(_withdrawn(here, month, documents))
    here.facts.tell((*outcome.findings, *withdrawn))
    edited = _edited(here, month, documents)
    made = month.save(documents, list(own_files(here, edited)))
    with month.ending(made):
        notes += keep_approvals(here)
    notes += _not_to_send(here, month, withdrawn, [name for name, _ in documents])
    told = told_of(here, made=made, refused=outcome.refused, notes=(*notes, *here.notes))
    told = replace(told, findings=of_trackers)
    before = month.before.not_made if asked.reports else {}  # where this run made only some reports
    not_made = {report: said for report, said in before.items() if report not in asked.reports} | outcome.refused
    more = {"not_made": not_made, PRINTED: _printed(month, made, dict(documents))}
    said = {**about(here, asked, told, edited), **more}
    to_print = _to_print(here, documents, said) if asked.pdf else None
    month.finish(made, {**said, "key": None} if to_print else said)  # a run that is stopped before the PDFs is not the last word
    return replace(told, notes=(*told.notes, *month.notes), to_print=to_print)


def _to_print(here: Read, documents: Sequence[tuple[str, bytes]], about: Mapping[str, Any]) -> ToPrint | None:
    papers = {name: content for name, content in documents if name.endswith(".docx")}
    return ToPrint(papers, here.position.day, about) if papers else None


def _printed(month: MonthFolder, made: Iterable[Saved], documents: Mapping[str, bytes]) -> dict[str, Any]:
    """Digests of each Word document as it was made, by its file; those of documents of earlier runs stay."""
    saved = ((each.path.name, documents.get((each.beside or each.path).name)) for each in made)
    new = {name: digests(content) for name, content in saved if content is not None and name.endswith(".docx")}
    return {**month.before.table(PRINTED), **new}


def _edited(here: Read, month: MonthFolder, documents: Sequence[tuple[str, bytes]]) -> Edited:
    """The reports that a person has changed, each with the same as it is made now, and what that prints.

    One that is not made in this run is made all the same, to be held against; it is not saved.
    """
    made, aside, printed = dict(documents), replace(here, evidence=Evidence()), month.before.table(PRINTED)
    papers = []
    for template in here.templates.all:
        name = here.document(template)
        changed = [pair for pair in month.edited(name) if pair[1] != made.get(name)]
        if changed and name not in made and _absent(template, here) is None:
            with suppress(TemplateFaultsError):
                made[name] = _document(template, aside, Outcome())[1]
        papers += [Paper(*pair, made[name], tuple(printed.get(pair[0], ()))) for pair in changed if name in made]
    return held_against(here, papers, aside.evidence)


def kept_as(folder: Path, asked: Asked) -> Kept:
    """What is to be said of the reports of a month that is closed."""
    here = read(folder, asked)
    month = _month_folder(here)
    not_approved = (*_of_publishing(here), *_not_to_send(here, month, list(_withdrawn(here, month, ()))))
    changed = bool(month.before.inputs) and month.before.inputs != here.programme.hashes
    return Kept(tuple(_edited(here, month, ()).told), not_approved, changed)


@dataclass
class Outcome:
    """What came of the month's reports: the documents as (file name, content), and what is told on the screen and in the Checks.

    `refused` says by the name of a report why it could not be made.
    """

    documents: list[tuple[str, bytes]] = field(default_factory=list)
    refused: dict[str, list[str]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def refuse(self, report: str, why: Iterable[str], findings: Iterable[Finding] = ()) -> None:
        """A report that is not made."""
        self.refused.setdefault(report, []).extend(why)
        self.findings += findings

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
        if (kind := OTHER_KINDS.get(path.suffix.casefold())) is not None:
            raise TemplateFaultsError(path.name, [fault("template-of-another-kind", "", kind=kind)])
        opened = open_template(path, read_template(path).public)
        faults = TemplateFaultsError(opened.name, opened.faults(vocabulary(), CHARTS)).sentences
    except TemplateFaultsError as problem:
        return CheckedTemplate(path.name, tuple(problem.sentences))
    looks = tuple(in_template(opened.name, each) for each in opened.looks)
    return CheckedTemplate(opened.name, tuple(faults), looks, opened.said, len(opened.order))


def check_inputs(folder: Path, asked: Asked) -> Told:
    """Reads everything and writes no report; the list of what to put right is saved where the month's reports go."""
    here = read(folder, asked)
    if here.month_unknown:
        return told_of(here)
    month = _month_folder(here)
    of_trackers, withdrawn = here.facts.findings, list(_withdrawn(here, month, ()))
    here.facts.tell([each for each in withdrawn if fingerprint(month.path / each.place.workbook) not in month.before.made])
    made = month.save((), [checks(here, _edited(here, month, ()))])
    notes = [*_of_publishing(here), *_not_to_send(here, month, withdrawn)]
    with month.ending(made):
        notes += keep_approvals(here)
    month.finish(made, {**month.before.content, APPROVED: on_record(here)})
    notes += (*here.notes, *month.notes)
    return replace(told_of(here, made=made, notes=tuple(notes)), findings=of_trackers)


def _documents(here: Read, asked: Asked) -> Outcome:
    """Every report that is due, or was asked for; what could not be made; what is not due and why."""
    outcome = Outcome()
    outcome.note(here.templates.house_name, here.templates.house[1])
    stops = [finding for finding in here.facts.findings if _stops(finding, asked)]
    nothing_read = any(finding.id == "nothing-read" for finding in here.facts.findings)
    for template in _wanted(asked, here, outcome):
        if stops:
            outcome.refuse(template.name, [_stopped(template, stops)])
        elif (absent := _absent(template, here)) is None:
            asked.tell(template.title)
            _make(template, here, asked.html, outcome)
        elif template.name in asked.reports:
            _refuse_absent(template, absent, outcome)
        elif nothing_read:
            outcome.refuse(template.name, [absent])
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
        outcome.refuse(template.name, problem.sentences, problem.findings)


def _of_publishing(here: Read) -> Iterator[str]:
    """What the screen says each time: that nobody need approve feedback, how much of it waits, that what was approved is lost."""
    said = [each for each in here.facts.findings if each.id in ("approval-off", "feedback-to-approve", "approvals-lost")]
    for each in said:
        where = " The sheet 'Feedback to approve' of the Checks leads to each." if each.id == "feedback-to-approve" else ""
        yield f"{each.what[:1].upper()}{each.what[1:].partition(';')[0]}.{where}"


def _withdrawn(here: Read, month: MonthFolder, documents: Sequence[tuple[str, bytes]]) -> Iterator[Finding]:
    """Documents for the public that will stand there still and hold an entry that was withdrawn: somebody edited them."""
    beginnings = tuple(here.document(each).removesuffix(".docx") for each in here.templates.all if each.public)
    for name, held in month.staying(beginnings, documents):
        entries = withdrawn_in(texts(held), here.decided)
        if entries:
            many = numbers.counted(len(entries), "entry", "entries")
            stood = numbers.listed(
                [f"row {each.stood[1]} of '{each.stood[0].rpartition('!')[2]}'" for each in entries if each.stood]
            )
            them = "it" if len(entries) == 1 else "them"
            yield found("withdrawn-printed", Place(name), entries=many, rows=f" ({stood})" if stood else "", them=them)


def _not_to_send(here: Read, month: MonthFolder, withdrawn: Sequence[Finding], made: Sequence[str] = ()) -> Iterator[str]:
    """Documents that hold an entry that was `withdrawn`; and reports for the public from an earlier run, none of them `made` now,
    that stand there still, though what they print may not be approved any more.
    """
    told = [each.place.workbook for each in withdrawn]
    yield from (f"'{name}' holds what is not approved any more: do not send it." for name in told)
    for name, template in ((here.document(each), each) for each in here.templates.all):
        if name not in (*told, *made) and (month.path / name).is_file() and _not_approved(template, here) is not None:
            yield f"'{name}' is of an earlier run. It may print what is not approved any more: do not send it, and delete it."


def _refuse_absent(template: ReportTemplate, absent: str, outcome: Outcome) -> None:
    """Why a report that was asked for cannot be made: what the workbooks lack, and what is wrong with its template."""
    finding = found("report-not-made", Place(template.path.name), why=absent.removesuffix("."))
    outcome.refuse(template.name, [absent, *check_template(template.path).faults], [finding])


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
            problem = TemplateFaultsError(each.path.name, [each.fault])
            outcome.refuse(each.name, problem.sentences, problem.findings)
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
    return due(here.templates, here.programme, here.position.month)


def _stops(finding: Finding, asked: Asked) -> bool:
    """With --strict also what is to be fixed, but for what was dealt with safely."""
    return finding.severity is Severity.STOP or (asked.strict and finding.severity is Severity.FIX and not finding.safe)


def _absent(template: ReportTemplate, here: Read) -> str | None:
    """A sentence where all that a template speaks of is wholly absent from the workbooks."""
    absent = here.facts.absent(template.words)
    if absent is None:
        return _not_approved(template, here) or _too_few_stories(template, here)
    return f"No {template.title.lower()}: the workbooks of {here.programme.called} hold no {absent}."


def _not_approved(template: ReportTemplate, here: Read) -> str | None:
    """A sentence where a report for the public would tell of feedback, and nobody has approved any of it yet."""
    if not template.public or template.words.isdisjoint(("feedback", "poster")):
        return None
    entries = here.printed.entries(here.programme)
    gate = here.programme.settings.only_approved
    if not gate or not entries or any(entry.decision.publish for entry in entries):
        return None
    if all(entry.approval is None for entry in entries):
        return (
            f"No {template.title.lower()}: nothing is published that nobody has read. Add a column to the log of feedback with the"
            f" heading '{APPROVED_BY}', and type your initials below it beside each entry that you have read."
        )
    return (
        f"No {template.title.lower()}: none of the feedback of its time is approved yet. Read the entries, and type your initials"
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

    facts = _facts_for(template, here)
    opened = here.templates.opened(template)
    filled = _filled(template, here)
    left_out = (fault("template-left-out", "", what=said) for said in opened.said)
    outcome.note(template.path.name, (*template.asks, *left_out, *opened.looks, *_marked_in(opened, here)))
    author = here.programme.settings.council or here.programme.settings.board or here.name
    colours = {level.name: level.colour for level in here.programme.scale.levels}
    title = here.templates.file_titles[template.name]
    drawings = (partial(draw, drawn=partial(here.evidence.drawing, title, facts)),)
    house = here.templates.house[0]
    content = finish(filled, _title(template, here), author, here.position.day, colours, drawings, template.public, house)
    return here.document(template), content


def _marked_in(template: Template, here: Read) -> Iterator[Fault]:
    """The words of a template for the public itself are marked too, all of them at once; nothing tells them again."""
    marked = [(where, each.kind) for where, text in template.own_texts for each in marks(text, here.own)]
    if marked:
        where, kinds = marked[0][0], numbers.listed(tuple(dict.fromkeys(kind for _, kind in marked)))
        yield fault("template-details", "" if marks(where, here.own) else where, kinds=kinds)


def _filled(template: ReportTemplate, here: Read) -> Filled:
    """What it prints is kept for the evidence."""
    from reportgen.writing.filling import fill

    filled = fill(here.templates.opened(template), _facts_for(template, here).names(), vocabulary(), CHARTS)
    here.evidence.shown[here.templates.file_titles[template.name]] = filled.shown
    return filled


def _fill_others(here: Read, month: MonthFolder, documents: Sequence[tuple[str, bytes]]) -> None:
    """Reports that an earlier run made of the very same trackers, for the evidence: it is of all reports that stand there."""
    before, made = month.before, {name for name, _ in documents}
    if (before.inputs, before.content.get("position_date")) != (here.programme.hashes, here.position.day.isoformat()):
        return
    for template in here.templates.all:
        title = here.templates.file_titles[template.name]
        if (name := here.document(template)) not in made and name in dict(before.outputs):
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
    return f"{template.title}, {here.name}, {here.position.month}"
