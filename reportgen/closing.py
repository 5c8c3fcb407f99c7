"""Closing a month: what went to the Board is kept, and later runs compare with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path

from reportgen.asked import Asked
from reportgen.facts.timing.position import position
from reportgen.lexicon.data import dataclass
from reportgen.model import numbers
from reportgen.model.months import Month
from reportgen.reading.programme import open_programme
from reportgen.records.closing import CannotCloseError, closable, close, closed_on, reopen
from reportgen.records.history import LATER, otherwise
from reportgen.records.record import ARCHIVE, NAME, Record, read_record, texts_in


@dataclass(frozen=True)
class Closed:
    """What came of it, in sentences; `done` is false where the month could not be closed or reopened."""

    says: tuple[str, ...]
    done: bool = True


@dataclass(frozen=True)
class Kept:
    """Of the reports as they stand: what edited ones say otherwise than the trackers, sentences on what is not approved, how many
    entries of feedback wait among them, and whether the trackers have changed since they were made.
    """

    otherwise: tuple[Mapping[str, str], ...]
    not_approved: tuple[str, ...]
    changed: bool


AGAIN = "If the Board is to have it whole, put it right, reopen the month, make the reports again, and close it again."


def close_month(folder: Path, asked: Asked, kept_as: Callable[[Path, Asked], Kept]) -> Closed:
    """Keeps the month's reports as they stand. `kept_as` tells what is to be said of them."""
    reports, month = asked.reports_of(folder), _month(folder, asked)
    where = reports / month.iso
    if (day := closed_on(where)) is not None:
        return Closed((f"{reports.name}: {month} was closed already, on {_day(day)}. To change it, type --reopen.",))
    try:
        record = closable(where)
        held = kept_as(folder, _as_made(asked, record, month))
        by = {"by": LATER} if held.changed else {}
        documents = close(where, record, asked.today, [{**each, **by} for each in held.otherwise])
    except CannotCloseError as problem:
        others = [each for each in _reported(reports) if each != month]
        hint = f"; there are reports of {numbers.listed([str(each) for each in others])}" if others else ""
        first = f"{reports.name}: {month} cannot be closed, because {problem}."
        do = problem.do or f"Make its reports first, or type another month after --month{hint}."
        return Closed((f"{first} {do}",), done=False)
    kept = [f"  Kept   {name}" for name in documents]
    beside = [name for name in documents if name.endswith(" (2).docx")]
    asks = [*_lacks(record), *([f"  '{beside[0]}' stands beside one that somebody has changed: both are kept."] if beside else [])]
    asks += [f"  {sentence}" for sentence in (*held.not_approved, *otherwise(read_record(where / ARCHIVE), month))]
    if held.changed:
        asks.append(
            "  The trackers have changed since these reports were made. What is kept is as it was made then: if the Board was told"
            " of what is new, reopen the month, make the reports again, and close it again."
        )
    return Closed(
        (f"{reports.name}: {month} is closed. Later reports compare with what is kept in '{where / ARCHIVE}'.", *kept, *asks)
    )


def _as_made(asked: Asked, record: Record, month: Month) -> Asked:
    """The same month and day as the reports were made for."""
    made = record.content.get("position_date")
    with suppress(TypeError, ValueError):
        return replace(asked, month=month, as_at=date.fromisoformat(str(made)))
    return replace(asked, month=month)


def _lacks(record: Record) -> Iterator[str]:
    """What of the month could not be made, or is a draft, as its last run said."""
    told = record.table("told")
    for sentence in chain.from_iterable(record.not_made.values()):
        yield f"  Not kept, because it could not be made: {sentence}"
    if gaps := "; ".join(texts_in(told.get("gaps"))):
        yield f"  A draft is kept. Its first page says what is not in it: {gaps}. {AGAIN}"
    for sentence in texts_in([told.get("first")]):
        yield f"  A draft is kept. {sentence} {AGAIN}"


def reopen_month(folder: Path, asked: Asked) -> Closed:
    reports, month = asked.reports_of(folder), _month(folder, asked)
    where = reports / month.iso
    if closed_on(where) is None:
        return Closed((f"{reports.name}: {month} is not closed.",), done=False)
    kept = reopen(where)
    return Closed((f"{reports.name}: {month} is open again. What was kept of it is in '{kept}'.",))


def is_closed(where: Path, month: Month) -> str | None:
    """Why nothing is made of a month, where it is closed."""
    day = closed_on(where)
    if day is None:
        return None
    return (
        f"{month} was closed on {_day(day)}, so nothing of it is made again. To change it, type 'reportgen close --reopen' first."
    )


def _month(folder: Path, asked: Asked) -> Month:
    """The month that `run` would report."""
    if asked.month is not None:
        return asked.month
    return position(open_programme(folder).settings, asked.today, None, asked.as_at).month


def _reported(reports: Path) -> Iterator[Month]:
    for path in sorted(reports.glob(f"*/{NAME}")):
        try:
            yield Month.from_iso(path.parent.name)
        except ValueError:
            continue


def _day(iso: str) -> str:
    try:
        return numbers.day(date.fromisoformat(iso))
    except ValueError:
        return iso
