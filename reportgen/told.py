"""What there is to say about one programme's month: on the screen, and once more by the record where nothing has changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from datetime import date
from pathlib import Path
from typing import Any

from reportgen.facts.checks.how_read import ReadThen
from reportgen.facts.timing.position import Position
from reportgen.lexicon.data import dataclass
from reportgen.model import numbers
from reportgen.model.findings import Finding, Severity
from reportgen.model.places import Place
from reportgen.model.programme import Programme
from reportgen.model.readings import Reading
from reportgen.records.saving import Saved


@dataclass(frozen=True)
class ToPrint:
    """The Word documents of a programme that are to be PDFs once those of all programmes are made, by file name.

    `about` is what the record says of the run once they are.
    """

    documents: Mapping[str, bytes]
    day: date
    about: Mapping[str, Any]


@dataclass(frozen=True)
class Told:
    """`refused` says, by the report, why one that was due or asked for could not be made, in sentences; '' stands for all of them.
    `gaps` is what none of them says, as it was not read.

    `unchanged` says since when nothing has changed, where nothing was made for that reason; `stands` whether any
    report stands there.
    """

    folder: Path
    heading: str  # 'exampleshire: June 2026 (from Settings), position at 30 June 2026 (from Settings)'
    read: str  # '4 workbooks, 46 actions (51 steps), …'
    made: tuple[Saved, ...] = ()
    refused: Mapping[str, Sequence[str]] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    first: str | None = None  # what comes before all else: a return is due and not ready
    findings: tuple[Finding, ...] = ()
    gaps: tuple[str, ...] = ()
    reading: Reading = Reading()
    read_then: ReadThen | None = None  # how columns were read last month
    drafts: frozenset[str] = frozenset()  # names of files that tell on their first page what could not be read
    unchanged: str | None = None
    stands: bool = True
    to_print: ToPrint | None = None


def heading(programme: str, at: Position) -> str:
    return f"{programme}: {at.month} ({at.month_from}), position at {numbers.day(at.day)} ({at.day_from})"


def what_was_read(programme: Programme, data_to: str | None) -> str:
    actions, indicators = programme.plan.actions, programme.indicators
    steps = sum(len(action.steps) or 1 for action in actions)
    parts = [_workbooks(programme)]
    if actions:
        parts.append(f"{numbers.counted(len(actions), 'action')} ({numbers.counted(steps, 'step')})")
    if indicators:
        how_far = f"with data to {data_to}" if data_to else "without values yet"
        parts.append(f"{numbers.counted(len(indicators), 'indicator')} {how_far}")
    if programme.notice is not None and programme.notice.measures:
        parts.append(f"{numbers.counted(len(programme.notice.measures), 'measure')} of the Notice")
    if programme.feedback:
        parts.append(numbers.counted(len(programme.feedback), "entry of feedback", "entries of feedback"))
    if programme.survey:
        parts.append(numbers.counted(len(programme.survey), "survey result"))
    return ", ".join(parts)


def _workbooks(programme: Programme) -> str:
    """'4 workbooks'; '3 of 4 workbooks' where one could not be read."""
    there, read = len(programme.workbooks), sum(each.sheets > 0 for each in programme.workbooks)
    return f"{'' if read == there else f'{read} of '}{numbers.counted(there, 'workbook')}"


def told_json(told: Told) -> dict[str, Any]:
    """What `told_again` needs."""
    return {
        "heading": told.heading,
        "read": told.read,
        "first": told.first,
        "refused": {report: list(said) for report, said in told.refused.items()},
        "notes": list(told.notes),
        "gaps": list(told.gaps),
        "findings": [_finding_json(each) for each in told.findings],
        "made": files_json(told.made),
    }


def files_json(made: Iterable[Saved]) -> list[dict[str, str]]:
    return [{"file": each.path.name, "sha256": each.sha256} for each in made]


def told_again(said: Mapping[str, Any], folder: Path, since: str, stands: bool) -> Told:
    """The same once more, where nothing has changed. Raises KeyError, TypeError or ValueError where it is not as we write it."""
    return Told(
        folder,
        str(said["heading"]),
        str(said["read"]),
        first=said["first"],
        refused={str(report): tuple(map(str, why)) for report, why in dict(said["refused"]).items()},
        notes=tuple(map(str, said["notes"])),
        gaps=tuple(map(str, said["gaps"])),
        findings=tuple(_finding(each) for each in said["findings"]),
        unchanged=since,
        stands=stands,
    )


def _finding_json(each: Finding) -> dict[str, Any]:
    place = each.place
    return {
        "id": each.id,
        "severity": each.severity.value,
        "place": [place.workbook, place.sheet, place.cell],
        "what": each.what,
        "do": each.do,
        "who": each.who,
        "safe": each.safe,
    }


def _finding(said: Mapping[str, Any]) -> Finding:
    place, who = Place(*said["place"]), said["who"]
    return Finding(said["id"], Severity(said["severity"]), place, said["what"], said["do"], who, bool(said["safe"]))
