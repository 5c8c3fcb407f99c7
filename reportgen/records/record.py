"""`record.json`: what made each report, and what was made, so that a run can be repeated and a person's edits are noticed."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from pathlib import Path
from typing import Any

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.files import text_of
from reportgen.records.json_text import json_pieces
from reportgen.records.saving import Saved

NAME = "record.json"
FACTS = "facts.json"
ARCHIVE = "archive"  # the folder in a closed month's folder that holds what went to the Board
FORM = 2  # of the record; one with a higher number was written by a newer reportgen
DAMAGED = "is damaged"
UNREADABLE = "cannot be opened"


@dataclass(frozen=True)
class Record:
    """What the record of a month's folder says; empty where there is none yet.

    `made` holds the SHA-256 of every file that any run made there, or was about to make when it was stopped. `trouble` says what is
    wrong with the record, in words that follow its name.
    """

    made: frozenset[str] = frozenset()
    outputs: tuple[tuple[str, str], ...] = ()  # file name and SHA-256 of what stands there
    content: Mapping[str, Any] = field(default_factory=dict)
    trouble: str | None = None

    @property
    def inputs(self) -> frozenset[str]:
        """The SHA-256 of the workbooks that the last run read."""
        return frozenset(str(each.get("sha256")) for each in self.rows("inputs"))

    @property
    def not_made(self) -> dict[str, list[str]]:
        """Why reports of the month could not be made, in sentences by the report; '' where an earlier version did not say which."""
        held = self.content.get("not_made")
        by_report = held if isinstance(held, dict) else {"": held}
        return {str(report): texts for report, said in by_report.items() if (texts := texts_in(said))}

    def table(self, name: str) -> Mapping[str, Any]:
        """A part of it that has names of its own; empty where it is not there or is something else."""
        held = self.content.get(name)
        return held if isinstance(held, dict) else {}

    def rows(self, name: str) -> list[Mapping[str, Any]]:
        """A part of it that is a list of such; empty where it is not there or is something else."""
        held = self.content.get(name)
        return [each for each in held if isinstance(each, dict)] if isinstance(held, list) else []


def read_record(folder: Path) -> Record:
    """The record in a month's folder. Of one that cannot be read nothing is believed: no document that stands there is replaced."""
    try:
        content = json.loads(text_of(folder / NAME))
        outputs = tuple((str(each["file"]), str(each["sha256"])) for each in content["outputs"])
        made = frozenset(str(sha256) for sha256 in content["made"])
        "".join([*(text for each in outputs for text in each), *made]).encode("utf-8")  # ValueError: it could not be written again
        return Record(made, outputs, content, _newer(content))
    except FileNotFoundError:
        return Record()
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as problem:
        return Record(trouble=trouble_of(problem))


def texts_in(held: object) -> list[str]:
    """What of a list is text; nothing where it is no list."""
    return [each for each in held if isinstance(each, str)] if isinstance(held, list) else []


def trouble_of(problem: Exception) -> str:
    """What keeps a file of ours from being read, in words that follow its name."""
    if isinstance(problem, IsADirectoryError):
        return "is a folder"
    return UNREADABLE if isinstance(problem, OSError) else DAMAGED


def _newer(content: Mapping[str, Any]) -> str | None:
    form = content.get("form", 1)
    return None if isinstance(form, int) and form <= FORM else f"was written by a newer reportgen ({content.get('version')})"


def record_json(before: Record, saved: Sequence[Saved], about: Mapping[str, Any]) -> bytes:
    """The record after a run: what is said `about` it, the files that now stand here, and all that were ever made here."""
    now = dict(before.outputs) | {each.path.name: each.sha256 for each in saved}
    outputs = [{"file": name, "sha256": sha256} for name, sha256 in sorted(now.items())]
    made = sorted(before.made | {each.sha256 for each in saved})
    return json_bytes({**about, "form": FORM, "outputs": outputs, "made": made})


def json_bytes(content: Mapping[str, Any]) -> bytes:
    """As all our JSON is written: UTF-8, readable, in the order given, a line break at the end."""
    return json_of(content.items())


def json_of(parts: Iterable[tuple[str, Any]]) -> bytes:
    """The same, of parts that come one by one; of a list they may be iterators of its items."""
    written = io.BytesIO()
    written.writelines(piece.encode(errors="replace") for piece in json_pieces(parts))
    written.write(b"\n")
    return written.getvalue()
