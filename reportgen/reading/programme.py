"""One programme's folder: its workbooks opened, its settings, then everything the month's reports need."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from reportgen.lexicon.data import dataclass
from reportgen.model.findings import Finding, Severity, worst_first
from reportgen.model.findings import found as told
from reportgen.model.months import Month
from reportgen.model.numbers import listed
from reportgen.model.places import Place, sheet_of
from reportgen.model.programme import Programme, Settings, WorkbookRead
from reportgen.model.ratings import Scale
from reportgen.model.readings import Reading
from reportgen.reading.contents import A_LIST_OF_SHEETS, without_contents
from reportgen.reading.coverage import Coverage, coverage
from reportgen.reading.explained import explained
from reportgen.reading.grid import Sheet, Workbook, left_out, plain_name, read_workbooks, workbook_paths
from reportgen.reading.layout import settling
from reportgen.reading.layout.blank_owners import with_owners_carried_down
from reportgen.reading.layout.kinds import ALL_KINDS, INDICATORS, KEY, PLAN, RECOMMENDATIONS, SETTINGS
from reportgen.reading.layout.month_first import with_days_first
from reportgen.reading.layout.side_by_side import blocks
from reportgen.reading.layout.table import Asked, Table
from reportgen.reading.layout.tables import SheetRead, forget, heads_of, learnt, read_sheet, reread, tables
from reportgen.reading.logs import A_LOG, without_logs
from reportgen.reading.recommended import recommended
from reportgen.reading.subjects import texts
from reportgen.reading.subjects.examples import example_findings
from reportgen.reading.subjects.feedback import read_feedback
from reportgen.reading.subjects.indicators import read_indicators
from reportgen.reading.subjects.notice import read_notice
from reportgen.reading.subjects.notice_sheet import notice_facts
from reportgen.reading.subjects.part_names import with_part_names
from reportgen.reading.subjects.plans import read_plan
from reportgen.reading.subjects.recommendations import recommendation_findings, recommendations, with_actions
from reportgen.reading.subjects.settings import SettingsRead, is_settings, of_several, read_settings
from reportgen.reading.subjects.standing import is_struck_as_explained, level_rows, rating_cells, status_words
from reportgen.reading.subjects.survey import read_survey
from reportgen.reading.subjects.visit import ambitions, audit_grades
from reportgen.reading.taught import Groups, Taught, idle
from reportgen.reading.updates import OF_PLAN, laid_beside
from reportgen.reading.values.keys import colours_of
from reportgen.reading.values.scales import every_key, is_key, level_words, read_scale
from reportgen.reading.versions import called_superseded, says_old, versions_of


@dataclass(frozen=True)
class OpenedProgramme:
    """A programme whose settings are known, so that the reporting month can be settled before the rest is read."""

    folder: str
    workbooks: tuple[Workbook, ...]
    settings_read: SettingsRead
    findings: tuple[Finding, ...] = ()  # of the folder itself

    @property
    def settings(self) -> Settings:
        return self.settings_read.settings

    @property
    def taught(self) -> Taught:
        return self.settings_read.taught

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """Those of which Settings do not say that they are ignored."""
        held = (sheet for workbook in self.workbooks for sheet in workbook.sheets)
        return tuple(sheet for sheet in held if not self.taught.ignores(sheet.name))


def programme_folders(inputs: Path) -> list[Path]:
    """The programmes in `inputs`: the folder itself where workbooks stand in it, else its folders that hold workbooks, by name."""
    if workbook_paths(inputs):
        return [inputs]
    folders = sorted((path for path in inputs.iterdir() if path.is_dir()), key=lambda path: path.name.casefold())
    return [path for path in folders if _may_hold_workbooks(path)]


def programmes_in(inputs: Path) -> list[Path]:
    """The same, and folders with other spreadsheets only: a programme that nobody can read is told of, not passed over."""
    found = programme_folders(inputs)
    if found == [inputs]:
        return found
    beside = (path for path in inputs.iterdir() if path.is_dir() and path not in found and not path.name.startswith("."))
    others = [path for path in beside if not _is_kept_aside(path.name) and any(left_out(path))]
    together = sorted([*found, *others], key=lambda path: path.name.casefold())
    return together or ([inputs] if any(left_out(inputs)) else [])


def _is_kept_aside(name: str) -> bool:
    return name.casefold() == "earlier" or says_old(name)


def folders_passed_over(inputs: Path) -> Iterator[Finding]:
    """Folders beside workbooks that look like programmes of their own: neither copies nor what is kept aside."""
    beside = (path for path in inputs.iterdir() if path.is_dir() and not _is_kept_aside(path.name))
    named = sorted(plain_name(path.name) for path in beside if _may_hold_workbooks(path))
    if named:
        folders, them = ("the folder", "it") if len(named) == 1 else ("the folders", "them")
        where = " ".join([folders, listed([f"'{name}'" for name in named])])
        yield told("folders-not-read", Place(plain_name(inputs.resolve().name)), folders=where, them=them)


def _may_hold_workbooks(folder: Path) -> bool:
    """Whether workbooks stand in it, or it cannot be opened, which is told when it is read."""
    try:
        return bool(workbook_paths(folder))
    except OSError:
        return True


def open_programme(folder: Path) -> OpenedProgramme:
    """Opens every workbook directly in the folder, and reads its settings."""
    workbooks = tuple(with_owners_carried_down(with_days_first(book)) for book in read_workbooks(workbook_paths(folder)))
    # Settings have no columns that need a year, so any day does for `latest`.
    found = [table for book in workbooks for sheet in book.sheets for table in tables(sheet, date.max, (SETTINGS,))]
    headless = [sheet for book in workbooks for sheet in book.sheets if is_settings(sheet) and not _has_table(sheet, found)]
    names = [sheet.name for book in workbooks for sheet in book.sheets]
    return OpenedProgramme(folder.resolve().name, workbooks, read_settings(found, headless, names), tuple(left_out(folder)))


def _has_table(sheet: Sheet, found: Sequence[Table]) -> bool:
    return any(table.sheet is sheet for table in found)


def read_programme(
    opened: OpenedProgramme, month: Month, position_date: date, today: date = date.max, asked: bool = False
) -> Programme:
    """Everything in the programme's workbooks, and every finding, worst first.

    `asked` says that the position date was typed with the command, so that no cell is to be put right for it.
    """
    sheets = opened.sheets
    asks = {sheet.place: _asked(sheet, position_date, opened.taught) for sheet in sheets}
    every = _read_all(sheets, asks)
    untaught = [sheet for sheet in sheets if opened.taught.kind_of(sheet.name) is None]
    old = {each.sheet.place: every[each.sheet.place] for each in called_superseded(untaught, every)}  # not held against others
    updates = laid_beside({place: each for place, each in every.items() if place not in old}, asks, position_date)
    listed, contents = without_contents(updates.read, sheets)
    logs = without_logs(listed, asks)
    together = {**logs.read, **old}
    read = {sheet.place: together[sheet.place] for sheet in sheets if sheet.place in together}
    versions = versions_of(untaught, read, position_date)
    for each in versions.older:
        del read[each.sheet.place]
    sheets = tuple(sheet for sheet in sheets if sheet.place in read)
    found = [table for each in read.values() for table in each.tables]
    notices = [facts for sheet in sheets if (facts := notice_facts(sheet)) is not None]
    known = [sheet for sheet in sheets if is_key(sheet) or is_settings(sheet) or notice_facts(sheet) is not None]
    plan_tables = [table for table in found if table.kind is PLAN]
    keys = every_key(_parts(sheets), found)
    scale = read_scale(keys, found, rating_cells(plan_tables, colours_of(keys)), opened.taught.counts)
    covered = coverage(
        [each for place, each in read.items() if not any(sheet.place == place for sheet in known)],
        frozenset(scale.places),
        updates.not_used,
        {OF_PLAN: updates.aside, A_LOG: logs.regions, A_LIST_OF_SHEETS: contents},
    )
    own = [_without(table, scale.places) for table in plan_tables]
    plan = read_plan(own, scale.scale, month, opened.taught, opened.settings.plan_start, sheets)
    of_plan = with_part_names(plan.plan, sheets)
    indicators = read_indicators(
        [table for table in found if table.kind is INDICATORS], dict(opened.taught.better), position_date, scale.scale
    )
    notice = read_notice(notices, found, scale.scale, position_date, opened.settings.board)
    feedback = read_feedback(found, position_date)
    survey = read_survey(found, position_date)
    findings = [
        *opened.findings,
        *(each for each in _of_workbooks(opened) if not _is_explained(each, sheets, own, scale.scale)),
        *opened.settings_read.findings,
        *of_several(opened.settings_read, indicators.indicators),
        *idle(opened.taught, _texts(opened), indicators.indicators),
        *(() if asked else _stale_position(opened, month, position_date, today)),
        *_hidden_sheets(sheets),
        *_not_used(opened, {*(each.sheet.workbook for each in found), *(sheet.workbook for sheet in known), *_with_gaps(covered)}),
        *(told("headings-lost", place, other=each.headed_as) for place, each in read.items() if each.headed_as is not None),
        *versions.findings,
        *logs.findings,
        *updates.findings,
        *covered.findings,
        *scale.findings,
        *plan.findings,
        *indicators.findings,
        *notice.findings,
        *feedback.findings,
        *survey.findings,
        *texts.commentary_findings(found),
        *texts.decision_findings(found),
        *recommendation_findings([table for table in found if table.kind is RECOMMENDATIONS]),
        *example_findings(found),
    ]
    findings = list(_once(findings))
    unread = any(each.severity is Severity.STOP for book in opened.workbooks for each in book.findings)
    if not (unread or notices or any(table.kind not in (SETTINGS, KEY) for table in found)):
        findings.append(told("nothing-read", Place(plain_name(opened.folder))))
    forget(sheet for book in opened.workbooks for sheet in book.sheets)
    return Programme(
        folder=opened.folder,
        settings=opened.settings,
        scale=scale.scale,
        plan=of_plan,
        indicators=indicators.indicators,
        commentary=texts.commentary(found),
        decisions=texts.decisions(found),
        risks=texts.risks(found),
        recommendations=with_actions(recommendations([table for table in found if table.kind is RECOMMENDATIONS]), of_plan.actions),
        notice=notice.notice,
        feedback=feedback.entries,
        survey=survey.results,
        ambitions=ambitions(found),
        audit_grades=audit_grades(found, position_date),
        workbooks=tuple(WorkbookRead(book.name, book.sha256, len(book.sheets)) for book in opened.workbooks),
        findings=worst_first(findings),
        reading=Reading(
            tables=covered.tables,
            words=(
                *level_words(scale.scale, level_rows(plan_tables, scale.scale), opened.taught.counts),
                *status_words(plan_tables, scale.scale),
            ),
            set_aside=(*covered.set_aside, *plan.aside, *(each.set_aside for each in versions.older)),
            gaps=covered.gaps,
        ),
    )


def _of_workbooks(opened: OpenedProgramme) -> Iterator[Finding]:
    return (each for book in opened.workbooks for each in book.findings if not opened.taught.ignores(each.place.sheet or ""))


def _once(findings: Sequence[Finding]) -> Iterator[Finding]:
    """A text that a formula should show and does not is told at its cell: it is not missing as well."""
    untold = {each.place for each in findings if each.id == "formula-without-value"}
    return (each for each in findings if each.id != "action-text-missing" or each.place not in untold)


def _is_explained(each: Finding, sheets: Sequence[Sheet], tables: Sequence[Table], scale: Scale) -> bool:
    """Whether it asks after what is struck out, where a key says what that means."""
    if each.id != "cells-struck-out":
        return False
    return any(is_struck_as_explained(sheet, tables, scale) for sheet in sheets if sheet_of(sheet.place) == sheet_of(each.place))


def _read_all(sheets: Sequence[Sheet], asked: Mapping[Place, Asked]) -> dict[Place, SheetRead]:
    """The tables of each sheet; what one leaves open the headings of the others, and what stands below them, may tell."""
    read = {sheet.place: read_sheet(sheet, asked[sheet.place]) for sheet in sheets}
    known = learnt(table for each in read.values() for table in each.tables)
    siblings = heads_of(read.values())
    again = {
        place: replace(before, siblings=siblings, taught=replace(before.taught, elsewhere=known)) for place, before in asked.items()
    }
    for sheet in sheets:
        read[sheet.place] = reread(sheet, read[sheet.place], again[sheet.place])
    return recommended(explained(read, again, _parts(sheets)), again)


def _parts(sheets: Sequence[Sheet]) -> list[Sheet]:
    """The sheets, and what stands side by side on each."""
    return [part for sheet in sheets for part in (sheet, *blocks(sheet))]


def _asked(sheet: Sheet, position_date: date, taught: Taught) -> Asked:
    """Of each sheet all kinds of tables; where Settings say what it is, that and nothing else."""
    said = taught.kind_of(sheet.name)
    kinds = ALL_KINDS if said is None else tuple(kind for kind in ALL_KINDS if kind.taught_as == said)
    known = settling.Taught(taught.roles(sheet.name), bands=taught.groups_of(sheet.name) is Groups.BANDS)
    return Asked(latest=position_date, kinds=kinds, taught=known, insist=said is not None)


def _without(table: Table, taken: Collection[Place]) -> Table:
    """A table without the rows that are nothing but a key."""
    held = set(taken)
    rows = tuple(row for row in table.rows if not held.issuperset(cell.place for cell in row.cells.values()))
    return table if len(rows) == len(table.rows) else replace(table, rows=rows)


def _stale_position(opened: OpenedProgramme, month: Month, position_date: date, today: date) -> Iterator[Finding]:
    """Last month's position date left in Settings is the likeliest slip of a month; another a month that is still to come."""
    stated, named = opened.settings.position_date, opened.settings.month
    if named is not None and named == month and month.first_day > today:
        yield told("month-to-come", opened.settings_read.places["month"], month=month, day=f"{position_date:%d/%m/%Y}")
    elif stated is not None and stated == position_date and stated < month.first_day:
        place = opened.settings_read.places["position_date"]
        yield told("position-date-stale", place, day=f"{stated:%d/%m/%Y}", month=month)


def _texts(opened: OpenedProgramme) -> dict[str, list[str]]:
    """The texts of all cells by the name of their sheet, Settings sheets apart, where any setting speaks of them."""
    if not opened.taught.places:
        return {}
    settings = {sheet_of(place) for place in opened.taught.places.values()}
    held: dict[str, list[str]] = {}
    for sheet in (sheet for book in opened.workbooks for sheet in book.sheets):
        if sheet_of(sheet.place) not in settings:
            held.setdefault(sheet.name, []).extend(cell.text for number in sheet.rows for cell in sheet.row(number).values())
    return held


def _hidden_sheets(sheets: Sequence[Sheet]) -> Iterator[Finding]:
    for sheet in sheets:
        if sheet.hidden and sheet.rows:
            yield told("hidden-sheet", sheet.place)


def _with_gaps(covered: Coverage) -> Iterator[str]:
    return (gap.place.workbook for gap in covered.gaps)


def _not_used(opened: OpenedProgramme, used: Collection[str]) -> Iterator[Finding]:
    """Workbooks from which nothing was taken, beside others that were; those of which Settings say so are left alone."""
    for book in opened.workbooks if used else ():
        sheets = [sheet for sheet in book.sheets if not (opened.taught.ignores(sheet.name) or opened.taught.kind_of(sheet.name))]
        if sheets and book.name not in used:
            filled = any(sheet.rows for sheet in sheets)
            why = "no plan, indicators or feedback were found in it" if filled else "it is empty"
            yield told("workbook-not-used", Place(book.name), why=why)
