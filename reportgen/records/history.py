"""What earlier months' reports said, so that a later report can tell what has changed.

The closed month goes before the month's own folder. The record there says which file holds the facts and what its hash was; it is
not believed where that file says otherwise. Whatever stands in the way is told in a sentence, and the month counts as unknown.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.files import NONE, content_of, fingerprint, text_of
from reportgen.model.earlier import Earlier
from reportgen.model.months import Month
from reportgen.model.together import grouped
from reportgen.records.earlier import BROKEN, earlier_of
from reportgen.records.record import ARCHIVE, FACTS, NAME, Record, read_record, trouble_of

# What `plan_from` of a record says of the trackers that a report was made from.
ITS_OWN, ITS_REPORT, LATER = "trackers", "its own report", "later trackers"
SHOWN = 3  # of what an edited document says otherwise
CHANGED = "the trackers, which have changed too since it was made"
NO_FOLDER = (
    "A file named 'archive' stands in the folder '{folder}' of {month}, where a closed month is kept, so it is passed over. Give it"
    " another name."
)
AS_MADE = "What has changed since is told by the figures as they were made."


@dataclass(frozen=True)
class Reported:
    """The plan as a month's report had it, None where that is not known; and what had to be worked round, in a sentence."""

    earlier: Earlier | None = None
    note: str | None = None
    edits: Callable[[], Iterable[str]] = tuple  # sentences on documents that say otherwise than what is compared with
    of_other: str | None = None  # the trackers that its report was made from, where they are not those of the month


def reported(folder: Path, month: Month, inputs: frozenset[str]) -> Reported:
    """By the closed month in a month's folder, else by the folder itself.

    A report that was made from trackers of a later month, or from the very workbooks of now (`inputs`: their SHA-256), says how the
    plan is now and not how it was: that counts as unknown.
    """
    in_the_way = os.path.lexists(folder / ARCHIVE) and not (folder / ARCHIVE).is_dir()
    notes = [NO_FOLDER.format(month=month, folder=folder.name)] if in_the_way else []
    of_other = None
    for where, kind in ((folder / ARCHIVE, "closed month"), (folder, "record"))[in_the_way:]:
        record = read_record(where)
        if (here := _of_other(record, inputs)) is not None:
            of_other = here
            continue
        found = _read(where, month, kind, record)
        if found.earlier is not None or found.note is not None:
            return replace(found, note=" ".join(filter(None, (*notes, found.note))) or None)
    return Reported(note=" ".join(notes) or None, of_other=of_other)


def _of_other(record: Record, inputs: frozenset[str]) -> str | None:
    if record.content.get("plan_from", ITS_OWN) == LATER:
        return "the trackers of a later month"
    return "the trackers of now" if _is_of_now(record, inputs) else None


def _is_of_now(record: Record, inputs: frozenset[str]) -> bool:
    return record.content.get("plan_from", ITS_OWN) == ITS_OWN and bool(record.inputs) and record.inputs == inputs


def _read(where: Path, month: Month, kind: str, record: Record) -> Reported:
    source = f"the closed report of {month}" if kind == "closed month" else f"the report of {month}"
    notes = [f"'{NAME}' of {month} {record.trouble}, so '{FACTS}' beside it is taken as it stands."] if record.trouble else []
    for name, expected in _candidates(record):
        try:
            content = content_of(where / name)
            if expected is not None and sha256(content).hexdigest() not in (expected, *record.made):
                notes.append(
                    f"'{name}' of {month} was changed after it was made, so it is not used to tell what has changed since."
                )
                continue
            then = earlier_of(json.loads(content.decode("utf-8")), month, source, kind)
        except FileNotFoundError:
            continue
        except (OSError, *BROKEN) as problem:
            notes.append(f"'{name}' of {month} {trouble_of(problem)}, so it is not used to tell what has changed since.")
            continue
        if then.actions or then.indicators:
            note = " ".join([*notes, *_without_record(where, month)]) or None
            # Of most months nobody asks it, and their documents need not be read.
            return Reported(then, note, lambda: (*otherwise(record, month), *_edited_since(where, record, month)))
    return Reported(None, " ".join(notes) or None)


def otherwise(record: Record, month: Month) -> Iterator[str]:
    """Documents of a month that were edited, and say otherwise than the figures that later months compare with."""
    for name, of in grouped(record.rows("otherwise"), lambda each: str(each.get("file"))).items():
        first = "; ".join(map(_said, of[:SHOWN]))
        more = f"; and {len(of) - SHOWN} more" if len(of) > SHOWN else ""
        when = " before the month was closed" if record.content.get("closed") else ""
        than = "its figures" if not any(each.get("by") == LATER for each in of) else CHANGED
        yield f"'{name}' of {month} was edited{when}, and says otherwise than {than} ({first}{more}). {AS_MADE}"


def _edited_since(where: Path, record: Record, month: Month) -> Iterator[str]:
    """Documents that were edited when the month's last run was done. Closing looks at all of them."""
    looked_at = {str(each.get("sha256")) for each in record.rows("edited")}
    for name in (name for name, _ in record.outputs if name.endswith(".docx")):
        if fingerprint(where / name) not in record.made | looked_at | {NONE}:
            yield (
                f"'{name}' of {month} was edited after the last run of that month, so what it says otherwise than its figures is"
                f" not known. {AS_MADE} To be told what it says, type 'reportgen close --month {month.iso}'."
            )


def _said(each: Mapping[str, object]) -> str:
    """'1.2 Open the hub: Rating: Green, not Amber'."""
    now = str(each.get("now"))
    return f"{each.get('of') or 'in the words'}: {each.get('says')}{' ' if now.startswith('(') else ', not '}{now}"


def _without_record(where: Path, month: Month) -> list[str]:
    away = not os.path.lexists(where / NAME)
    return [f"'{NAME}' of {month} is away, so '{FACTS}' beside it is taken as it stands."] if away else []


def _candidates(record: Record) -> Iterator[tuple[str, str | None]]:
    """The files that may hold the facts, with the hash that the record has of each; `facts.json` first."""
    known = {name: expected for name, expected in record.outputs if name.startswith("facts") and name.endswith(".json")}
    yield FACTS, known.pop(FACTS, None)
    yield from sorted(known.items())


def columns_reported(folder: Path) -> dict[tuple[str, str, str], str | None] | None:
    """What a month's report read each column as, by workbook, sheet and heading; None where that is unknown."""
    try:
        content: dict[str, Any] = json.loads(text_of(folder / FACTS))
        return {
            (str(table["workbook"]), str(table["sheet"]), str(column["heading"])): _read_as(column["read_as"])
            for table in content["reading"]
            for column in table["columns"]
        }
    except (OSError, *BROKEN):
        return None


def _read_as(said: object) -> str | None:
    return None if said is None else str(said)
