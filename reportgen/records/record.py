"""`record.json`: what made each report, and what was made, so that a run can be repeated and a person's edits are noticed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportgen.records.saving import Saved

NAME = "record.json"


@dataclass(frozen=True)
class Record:
    """What the record of a month's folder says; empty where there is none yet.

    `made` holds the SHA-256 of every file that any run made there.
    """

    made: frozenset[str] = frozenset()
    outputs: tuple[tuple[str, str], ...] = ()  # file name and SHA-256 of what stands there


def read_record(folder: Path) -> Record:
    """The record in a month's folder. One that cannot be read counts as none: then nothing that stands there is replaced."""
    try:
        content = json.loads((folder / NAME).read_text(encoding="utf-8"))
        outputs = tuple((str(each["file"]), str(each["sha256"])) for each in content["outputs"])
        made = frozenset(str(sha256) for sha256 in content["made"])
        "".join([*(text for each in outputs for text in each), *made]).encode("utf-8")  # ValueError: it could not be written again
        return Record(made, outputs)
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return Record()


def record_json(before: Record, saved: Sequence[Saved], about: dict[str, Any]) -> bytes:
    """The record after a run: what is said `about` it, the files that now stand here, and all that were ever made here."""
    now = dict(before.outputs) | {each.path.name: each.sha256 for each in saved}
    outputs = [{"file": name, "sha256": sha256} for name, sha256 in sorted(now.items())]
    made = sorted(before.made | {each.sha256 for each in saved})
    return json_bytes({**about, "outputs": outputs, "made": made})


def json_bytes(content: dict[str, Any]) -> bytes:
    """As all our JSON is written: UTF-8, readable, in the order given, a line break at the end."""
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
