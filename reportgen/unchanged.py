"""Whether anything has changed since a month's reports were made: workbooks, templates, options, version, days, and the reports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from reportgen import __version__
from reportgen.facts.timing.position import Position
from reportgen.lexicon.files import fingerprint
from reportgen.model import numbers
from reportgen.model.months import Month
from reportgen.reading.grid import ENDINGS
from reportgen.records.approvals import NAME as APPROVALS
from reportgen.records.month_folder import WHOLE
from reportgen.records.record import ARCHIVE, FACTS, Record, read_record
from reportgen.told import Told, told_again
from reportgen.writing.templates import starter_templates

# Where month and day come from that are the same on any later day.
LASTING_MONTHS = ("as you asked", "from Settings", "the month of the meeting in Settings", "the month of the day you asked for")
LASTING_DAYS = ("as you asked", "from Settings", "the last day of the month")

SPOKEN_OF = (*ENDINGS, ".docx")  # names of which it is said where they are no file's


def unchanged(folder: Path, templates: Path, reports: Path, options: Mapping[str, Any], today: date) -> Told | None:
    """What the last run said, where this one would make the very same files and they stand as they were made; else None.

    `folder` holds the programme's workbooks, `reports` its months.
    """
    read = dict(_read(folder, templates))
    for month in sorted(_months(reports), reverse=True):
        record = read_record(reports / month.iso)
        if _is_whole(record, today) and record.content.get("key") == key(read, reports, month, options):
            return _as_it_stands(record, reports / month.iso)
    return None


def key_of(folder: Path, templates: Path, reports: Path, options: Mapping[str, Any], month: Month) -> str:
    """What a run depends on, as one hash. It is taken once everything is saved."""
    return key(dict(_read(folder, templates)), reports, month, options)


def key(read: Mapping[str, str], reports: Path, month: Month, options: Mapping[str, Any]) -> str:
    parts = (__version__, sorted(options.items()), sorted(read.items()), sorted(_known_before(reports, month)))
    return sha256(repr(parts).encode("utf-8", "surrogateescape")).hexdigest()


def is_lasting(at: Position) -> bool:
    """Whether month and day would be the same on any later day; else they are only of the day of the run."""
    return at.month_from in LASTING_MONTHS and at.day_from in LASTING_DAYS


def _is_whole(record: Record, today: date) -> bool:
    of_today = record.content.get("lasting") is True or record.content.get("when") == today.isoformat()
    return record.trouble is None and record.content.get("state") == WHOLE and of_today


def _as_it_stands(record: Record, folder: Path) -> Told | None:
    said = record.table("told")
    try:
        stands = [*said["made"], *record.content["edited"]]
        if any(fingerprint(folder / each["file"]) != each["sha256"] for each in stands):
            return None
        since = numbers.day(date.fromisoformat(record.content["when"]))
        return told_again(said, folder, since, any(each["file"].endswith(".docx") for each in stands))
    except (KeyError, TypeError, ValueError):
        return None


def _read(folder: Path, templates: Path) -> Iterator[tuple[str, str]]:
    """Every file that a run reads or speaks of, with its hash; of others than workbooks and templates that they are there."""
    for path in (*_files(folder), *_files(folder / "earlier", deep=True)):
        yield path.relative_to(folder).as_posix(), fingerprint(path) if path.suffix.lower() in ENDINGS else ""
    where = templates if templates.exists() else starter_templates()
    for path in _files(where, deep=True):  # the house style stands in a folder of its own
        yield f"template {path.relative_to(where).as_posix()}", fingerprint(path)


def _files(folder: Path, deep: bool = False) -> list[Path]:
    try:
        return [
            path for path in (folder.rglob("*") if deep else folder.iterdir()) if path.is_file() or path.suffix.lower() in SPOKEN_OF
        ]
    except OSError:
        return []


def _known_before(reports: Path, month: Month) -> Iterator[tuple[str, str]]:
    """What is on record of earlier months, and what was approved."""
    yield APPROVALS, fingerprint(reports / APPROVALS)
    for each in _months(reports):
        if each < month:
            for path in (reports / each.iso / FACTS, reports / each.iso / ARCHIVE / FACTS):
                yield path.relative_to(reports).as_posix(), fingerprint(path)


def _months(reports: Path) -> Iterator[Month]:
    try:
        names = [path.name for path in reports.iterdir()]
    except OSError:
        return
    for name in names:
        try:
            yield Month.from_iso(name)
        except ValueError:
            continue
