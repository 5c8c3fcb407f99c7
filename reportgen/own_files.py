"""What stands beside the documents of a month: `facts.json`, the Checks, the evidence, and what the record says of the run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from reportgen import __version__
from reportgen.asked import Asked
from reportgen.evidence import Evidence
from reportgen.facts.checks.how_read import ReadThen, how_read, setting_rows
from reportgen.facts.checks.plan import better_rows
from reportgen.facts.file.contents import facts_json
from reportgen.facts.notice.returns import readiness
from reportgen.lexicon.files import fingerprint
from reportgen.model.months import Month
from reportgen.publishing.waiting import to_approve, waiting
from reportgen.records.approvals import NAME as APPROVALS
from reportgen.records.approvals import approvals_json
from reportgen.records.history import columns_reported
from reportgen.records.record import FACTS, json_bytes
from reportgen.records.saving import DAMAGED, save_own
from reportgen.this_month import Read
from reportgen.told import Told, heading, told_json, what_was_read
from reportgen.unchanged import is_lasting, key_of
from reportgen.writing.checks import approval_sheet, checks_workbook, edited_sheet, readiness_sheet, reading_sheet, settings_sheet
from reportgen.writing.edited import Difference, differences
from reportgen.writing.evidence import EvidenceRow
from reportgen.writing.sheets import Links


@dataclass(frozen=True)
class Paper:
    """A report that a person has edited: the name of its file, what that holds, and the same report as it is made now.

    `printed` are the digests of it as it was made then, where they are on record.
    """

    name: str
    held: bytes
    made: bytes
    printed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Edited:
    """Those of a month; `evidence` is of those among them that were made only to be held against."""

    papers: tuple[Paper, ...] = ()
    evidence: Evidence = field(default_factory=Evidence)

    def differences(self, here: Read, published: dict[str, Any], edits: bool = False) -> list[Difference]:
        """With `edits` only what a person changed, not what the trackers have changed since."""
        if not self.papers:
            return []
        rows = [row for each in (here.evidence, self.evidence) for row in each.rows(published, here.programme)]
        return [found for each in self.papers for found in _held_against(each, rows, edits)]

    def told(self, here: Read) -> list[dict[str, str]]:
        """What a person changed, for the record, from which closing and later months tell it."""
        found = self.differences(here, facts_json(here.facts), edits=True) if self.papers else []
        return [{"file": each.report, "of": each.of, "says": each.says, "now": each.now} for each in found]


def _held_against(paper: Paper, rows: Sequence[EvidenceRow], edits: bool) -> Iterator[Difference]:
    return differences(paper.name, paper.held, paper.made, rows, paper.printed if edits else ())


def own_files(here: Read, month_folder: Path, edited: Edited) -> Iterator[tuple[str, bytes]]:
    published, links = facts_json(here.facts), Links(here.folder, month_folder)
    yield FACTS, json_bytes(published)
    yield checks(here, month_folder, edited)
    if rows := here.evidence.rows(published, here.programme):
        yield here.evidence.workbook(rows, links, (here.position.month, here.position.day))


def checks(here: Read, month_folder: Path, edited: Edited) -> tuple[str, bytes]:
    worked = here.facts.worked
    gate = here.programme.settings.only_approved
    to_read = [to_approve(entry, gate) for entry in waiting(here.programme, here.printed)]
    others = (
        settings_sheet((*setting_rows(here.programme.reading), *better_rows(worked))),
        approval_sheet(to_read),
        readiness_sheet([(each.place, each.texts) for each in readiness(worked)]),
        edited_sheet(edited.differences(here, facts_json(here.facts) if edited.papers else {})),
        reading_sheet(how_read(here.programme.reading, _read_then(month_folder, here.position.month))),
    )
    findings, links = here.facts.findings, Links(here.folder, month_folder)
    content = checks_workbook(findings, others, links, here.position.day, here.notes)
    return f"Checks - {here.position.month}.xlsx", content


def _read_then(month_folder: Path, month: Month) -> ReadThen | None:
    """How columns were read by last month's report."""
    return columns_reported(month_folder.parent / month.previous.iso)


def keep_approvals(reports: Path, here: Read) -> Iterator[str]:
    """Saves what is approved, and says what was kept aside. What an earlier month's copies of the log say is not kept."""
    kept = reports / APPROVALS
    if (here.decided.kept or kept.exists()) and here.folder == here.given:
        saved = save_own(kept, approvals_json(here.decided.kept), lambda _: not here.decided.before.damaged, DAMAGED)
        if saved.aside is not None:
            yield f"'{APPROVALS}' could not be read, so it is made anew. What stood there is kept as '{saved.aside.name}'."


def about(here: Read, asked: Asked, told: Told, edited: Edited) -> dict[str, Any]:
    """What the record says of a run."""
    templates = sorted((each.path.name, fingerprint(each.path)) for each in here.templates.all)
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
        "edited": [{"file": each.name, "sha256": sha256(each.held).hexdigest()} for each in edited.papers],
        "otherwise": edited.told(here),
        "told": told_json(told),
        "copies": here.earlier.read_copies,
    }


def told_of(here: Read, month_folder: Path, **more: Any) -> Told:
    data_to = str(here.facts["indicators.data_to"]) if here.facts["indicators.data_to"] else None
    return Told(
        month_folder,
        heading(here.programme.called, here.position),
        what_was_read(here.programme, data_to),
        first=str(here.facts["progress_return.warning"]) or None,
        findings=here.facts.findings,
        gaps=tuple(gap.missing for gap in here.programme.reading.gaps),
        reading=here.programme.reading,
        drafts=here.drafts,
        read_then=_read_then(month_folder, here.position.month),
        **more,
    )
