"""What stands beside the documents of a month: `facts.json`, the Checks, the evidence, and what the record says of the run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any

from reportgen import __version__
from reportgen.asked import Asked
from reportgen.evidence import Evidence, Published
from reportgen.facts.checks.how_read import how_read, setting_rows
from reportgen.facts.checks.plan import better_rows
from reportgen.facts.file.contents import facts_parts
from reportgen.facts.notice.returns import readiness
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.files import fingerprint
from reportgen.publishing.waiting import to_approve, waiting
from reportgen.records.approvals import APPROVED, approvals_json
from reportgen.records.approvals import NAME as APPROVALS
from reportgen.records.record import FACTS, json_of
from reportgen.records.saving import DAMAGED, save_own
from reportgen.this_month import Read
from reportgen.told import Told, heading, told_json, what_was_read
from reportgen.unchanged import is_lasting, key_of
from reportgen.writing.checks import approval_sheet, checks_workbook, edited_sheet, readiness_sheet, reading_sheet, settings_sheet
from reportgen.writing.edited import Difference, differences
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
    """Those of a month, and where they say otherwise than the same reports as they are made now."""

    papers: tuple[Paper, ...] = ()
    differences: tuple[Difference, ...] = ()

    @property
    def told(self) -> list[dict[str, str]]:
        """What a person changed, for the record, from which closing and later months tell it."""
        return [
            {"file": each.report, "of": each.of, "says": each.says, "now": each.now} for each in self.differences if each.by_hand
        ]


def held_against(here: Read, papers: Sequence[Paper], aside: Evidence) -> Edited:
    """`aside` is the evidence of those among them that were made only to be held against."""
    if not papers:
        return Edited()
    published, _ = _published(here)
    rows = [row for each in (here.evidence, aside) for row in each.rows(published)]
    return Edited(
        tuple(papers), tuple(found for each in papers for found in differences(each.name, each.held, each.made, rows, each.printed))
    )


def own_files(here: Read, edited: Edited) -> Iterator[tuple[str, bytes]]:
    (published, facts), links = _published(here), Links(here.folder, here.month_folder)
    yield FACTS, facts
    yield checks(here, edited)
    if rows := here.evidence.rows(published):
        yield here.evidence.workbook(rows, links, (here.position.month, here.position.day))


def _published(here: Read) -> tuple[Published, bytes]:
    """What `facts.json` tells, and the file itself."""
    published = Published(here.programme)
    return published, json_of(published.seen(facts_parts(here.facts)))


def checks(here: Read, edited: Edited) -> tuple[str, bytes]:
    worked = here.facts.worked
    gate = here.programme.settings.only_approved
    to_read = [to_approve(entry, gate) for entry in waiting(here.programme, here.printed)]
    others = (
        settings_sheet((*setting_rows(here.programme.reading), *better_rows(worked))),
        approval_sheet(to_read),
        readiness_sheet([(each.place, each.texts) for each in readiness(worked)]),
        edited_sheet(edited.differences),
        reading_sheet(how_read(here.programme.reading, here.read_then)),
    )
    findings, links = here.facts.findings, Links(here.folder, here.month_folder)
    content = checks_workbook(findings, others, links, here.position.day, here.notes)
    return f"Checks - {here.position.month}.xlsx", content


def keep_approvals(here: Read) -> Iterator[str]:
    """Saves what is approved, and says what was kept aside. What an earlier month's copies of the log say is not kept."""
    kept = here.earlier.reports / APPROVALS
    if (here.decided.kept or kept.exists()) and here.folder == here.given:
        saved = save_own(kept, approvals_json(here.decided.kept), lambda _: not here.decided.before.damaged, DAMAGED)
        if saved.aside is not None:
            yield f"'{APPROVALS}' could not be read, so it is made anew. What stood there is kept as '{saved.aside.name}'."


def on_record(here: Read) -> int:
    """How many entries are known to be approved, for the record: where there were none, a list of them that is away is not lost."""
    before = here.decided.before
    known = here.decided.kept if here.folder == here.given else before.entries
    return max(len(known), before.lost)


def about(here: Read, asked: Asked, told: Told, edited: Edited) -> dict[str, Any]:
    """What the record says of a run."""
    templates = sorted((each.path.name, fingerprint(each.path)) for each in here.templates.all)
    reports, month = here.earlier.reports, here.position.month
    return {
        "version": __version__,
        "when": asked.today.isoformat(),
        "programme": here.name,
        "folder": here.given.as_posix(),
        "month": month.iso,
        "position_date": here.position.day.isoformat(),
        "plan_from": here.plan_from,
        "options": asked.options,
        "inputs": [{"file": book.name, "sha256": book.sha256} for book in here.programme.workbooks],
        "templates": [{"file": name, "sha256": held} for name, held in templates],
        "lasting": is_lasting(here.position),
        "key": key_of(here.given, asked.templates, reports, asked.options, month),
        "edited": [{"file": each.name, "sha256": sha256(each.held).hexdigest()} for each in edited.papers],
        "otherwise": edited.told,
        "told": told_json(told),
        APPROVED: on_record(here),
        "copies": here.earlier.read_copies,
    }


def told_of(here: Read, **more: Any) -> Told:
    data_to = str(here.facts["indicators.data_to"]) if here.facts["indicators.data_to"] else None
    return Told(
        here.month_folder,
        heading(here.programme.called, here.position),
        what_was_read(here.programme, data_to),
        first=str(here.facts["progress_return.warning"]) or None,
        findings=here.facts.findings,
        gaps=tuple(gap.missing for gap in here.programme.reading.gaps),
        reading=here.programme.reading,
        drafts=here.drafts,
        read_then=here.read_then,
        **more,
    )
