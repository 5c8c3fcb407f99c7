"""One programme's folder: its workbooks opened, its settings, then everything the month's reports need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reportgen.model.findings import Finding, Severity, worst_first
from reportgen.model.findings import found as told
from reportgen.model.months import Month
from reportgen.model.places import Place
from reportgen.model.programme import Programme, Settings, WorkbookRead
from reportgen.reading import texts
from reportgen.reading.examples import example_findings
from reportgen.reading.feedback import FEEDBACK, read_feedback
from reportgen.reading.grid import Cell, Sheet, Workbook, left_out, read_workbook, workbook_paths
from reportgen.reading.headings import nearest
from reportgen.reading.indicators import read_indicators
from reportgen.reading.measures import MEASURES
from reportgen.reading.meetings import MEETINGS
from reportgen.reading.notice import RETURNS, read_notice
from reportgen.reading.notice_sheet import notice_facts
from reportgen.reading.plan_rows import list_columns
from reportgen.reading.plans import read_plan
from reportgen.reading.recommendations import RECOMMENDATIONS, recommendations
from reportgen.reading.settings import SettingsRead, is_settings, of_several, read_settings
from reportgen.reading.survey import SURVEY, read_survey
from reportgen.reading.tables import INDICATORS, KEY, KINDS, PLAN, SETTINGS, Table, blocks, distinct, tables
from reportgen.reading.taught import Taught, idle
from reportgen.reading.values.scales import is_key, read_scale
from reportgen.reading.visit import AMBITIONS, GRADES, ambitions, audit_grades

ORDINARY = (
    "Ref",
    "Priority",
    "Outcome",
    "Action",
    "Lead",
    "Deadline",
    "Rating",
    "Status",
    "Progress",
    "Impact",
    "Measure",
    "Indicator",
    "Target",
)
ALL_KINDS = (*KINDS, RECOMMENDATIONS, MEASURES, RETURNS, MEETINGS, FEEDBACK, SURVEY, AMBITIONS, GRADES)


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
    return [path for path in folders if workbook_paths(path)]


def open_programme(folder: Path) -> OpenedProgramme:
    """Opens every workbook directly in the folder, and reads its settings."""
    workbooks = tuple(read_workbook(path) for path in workbook_paths(folder))
    # Settings have no columns that need a year, so any day does for `latest`.
    found = [table for book in workbooks for sheet in book.sheets for table in tables(sheet, date.max, (SETTINGS,))]
    headless = [sheet for book in workbooks for sheet in book.sheets if is_settings(sheet) and not _has_table(sheet, found)]
    names = [sheet.name for book in workbooks for sheet in book.sheets]
    return OpenedProgramme(folder.resolve().name, workbooks, read_settings(found, headless, names), tuple(left_out(folder)))


def _has_table(sheet: Sheet, found: Sequence[Table]) -> bool:
    return any(table.sheet is sheet for table in found)


def read_programme(opened: OpenedProgramme, month: Month, position_date: date) -> Programme:
    """Everything in the programme's workbooks, and every finding, worst first."""
    by_sheet = {sheet.place: tables(sheet, position_date, ALL_KINDS, opened.taught.roles(sheet.name)) for sheet in opened.sheets}
    found = [table for in_sheet in by_sheet.values() for table in in_sheet]
    notices = [facts for sheet in opened.sheets if (facts := notice_facts(sheet)) is not None]
    plan_tables = [table for table in found if table.kind is PLAN]
    scale = read_scale(
        [part for sheet in opened.sheets for part in (sheet, *blocks(sheet))], found, plan_tables, dict(opened.taught.counts)
    )
    plan = read_plan(plan_tables, scale.scale, month)
    indicators = read_indicators([table for table in found if table.kind is INDICATORS], dict(opened.taught.better), position_date)
    notice = read_notice(notices, found, scale.scale, position_date, opened.settings.board)
    feedback = read_feedback(found, position_date)
    survey = read_survey(found, position_date)
    findings = [
        *opened.findings,
        *(each for book in opened.workbooks for each in book.findings if not opened.taught.ignores(each.place.sheet or "")),
        *opened.settings_read.findings,
        *of_several(opened.settings_read, indicators.indicators),
        *idle(opened.taught, _texts(opened), indicators.indicators),
        *_stale_position(opened, month, position_date),
        *_sheet_findings(opened.sheets, by_sheet),
        *scale.findings,
        *plan.findings,
        *indicators.findings,
        *notice.findings,
        *feedback.findings,
        *survey.findings,
        *texts.commentary_findings(found),
        *texts.decision_findings(found),
        *example_findings(found),
    ]
    if not any(table.kind not in (SETTINGS, KEY) for table in found) and not notices:
        findings.append(_nothing_read(opened))
    return Programme(
        opened.folder,
        opened.settings,
        scale.scale,
        plan.plan,
        indicators.indicators,
        texts.commentary(found),
        texts.decisions(found),
        texts.risks(found),
        recommendations([table for table in found if table.kind is RECOMMENDATIONS]),
        notice.notice,
        feedback.entries,
        survey.results,
        ambitions(found),
        audit_grades(found, position_date),
        tuple(WorkbookRead(book.name, book.sha256, len(book.sheets)) for book in opened.workbooks),
        worst_first(findings),
    )


def _stale_position(opened: OpenedProgramme, month: Month, position_date: date) -> Iterator[Finding]:
    """Last month's position date left in Settings is the likeliest slip of a month."""
    stated = opened.settings.position_date
    if stated is not None and stated == position_date and stated < month.first_day:
        place = opened.settings_read.places["position_date"]
        yield told("position-date-stale", place, day=f"{stated:%d/%m/%Y}", month=month)


def _texts(opened: OpenedProgramme) -> dict[str, list[str]]:
    """The texts of all cells by the name of their sheet, Settings sheets apart, where any setting speaks of them."""
    if not opened.taught.places:
        return {}
    settings = {(place.workbook, place.sheet) for place in opened.taught.places.values()}
    held: dict[str, list[str]] = {}
    for sheet in (sheet for book in opened.workbooks for sheet in book.sheets):
        if (sheet.place.workbook, sheet.place.sheet) not in settings:
            held.setdefault(sheet.name, []).extend(cell.text for number in sheet.rows for cell in sheet.row(number).values())
    return held


def _sheet_findings(sheets: Sequence[Sheet], by_sheet: dict[Place, tuple[Table, ...]]) -> Iterator[Finding]:
    for sheet in sheets:
        found = by_sheet[sheet.place]
        known = found or is_key(sheet) or is_settings(sheet) or notice_facts(sheet) is not None
        if not known and _looks_like_a_table(sheet):
            yield _not_recognised(sheet)
        unknown = [cell for table in found for cell in table.columns.unknown if cell.column not in list_columns(table)]
        if unknown:
            yield _headings_unknown(unknown)
        for table in found:
            if table.cut_by:
                yield _cut(table)
        if sheet.hidden and sheet.rows:
            what = "the sheet is hidden; it is read like the others"
            yield Finding(
                "hidden-sheet", Severity.LOOK, sheet.place, what, "Show it, or delete it if it no longer belongs to the programme."
            )


def _looks_like_a_table(sheet: Sheet) -> bool:
    return sum(len(list(distinct(sheet.row(number).values()))) > 1 for number in sheet.rows) > 1


def _not_recognised(sheet: Sheet) -> Finding:
    widest = max(sheet.rows, key=lambda number: (len(list(distinct(sheet.row(number).values()))), -number))
    headings = ", ".join(f"'{cell.text[:30]}'" for cell in list(distinct(sheet.row(widest).values()))[:5])
    return Finding(
        "sheet-not-recognised",
        Severity.LOOK if sheet.hidden else Severity.FIX,
        sheet.place,
        f"no headings of a known kind of sheet were found (row {widest} holds {headings}), so nothing was read from it",
        "Head the columns with words such as Ref, Action, Lead, Deadline and RAG, or Indicator, months and Target; "
        f"or add a row to Settings: ignore: {sheet.name} | yes.",
    )


def _cut(table: Table) -> Finding:
    listed = ", ".join(f"'{cell.text}'" for cell in table.cut_by)
    return Finding(
        "table-not-recognised",
        Severity.FIX,
        table.cut_by[0].place,
        f"the headings {listed} are not those of a known kind of table, so nothing below them was read",
        "Head the columns as in the table above, or put this table on a sheet of its own.",
    )


def _headings_unknown(unknown: Sequence[Cell]) -> Finding:
    headings = list(dict.fromkeys(cell.text for cell in unknown))
    listed = ", ".join(f"'{text[:60]}'" for text in headings)
    plural = "s" if len(unknown) > 1 else ""
    return Finding(
        "heading-not-recognised",
        Severity.LOOK,
        unknown[0].place,
        f"no meaning is known for the heading{plural} {listed} (row {unknown[0].row}), so what stands below is not used",
        f"If the report should use it, add a row to Settings: heading: {headings[0][:60]} | {_guess(headings[0])}.",
    )


def _guess(heading: str) -> str:
    """The ordinary heading that is most like an unknown one."""
    return nearest(heading, ORDINARY) or "Lead"


def _nothing_read(opened: OpenedProgramme) -> Finding:
    return Finding(
        "nothing-read",
        Severity.FIX,
        Place(opened.folder),
        "no action and no indicator was found in its workbooks",
        "Put the improvement plan or the indicators in this folder; docs/trackers.md shows what they look like.",
    )
