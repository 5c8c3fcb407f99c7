"""`approvals.json`: the words that were approved for the public, by their hashes, across months. No word of them stands in it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reportgen.lexicon.files import text_of
from reportgen.model.approvals import Approval, Approvals
from reportgen.records.record import NAME as RECORD
from reportgen.records.record import json_bytes, read_record

NAME = "approvals.json"
APPROVED = "approved"  # in the record of a month: how many entries were
ABOUT = "What was approved for the public, kept by reportgen: hashes of the words, and the initials beside them. Do not change it."


def read_approvals(folder: Path) -> Approvals:
    """What a programme's folder of reports has on record. Lost: something was approved there, and the file is away or damaged."""
    try:
        content = json.loads(text_of(folder / NAME))
        return Approvals(tuple(map(_approval, content["approved"])))
    except FileNotFoundError:
        return Approvals(lost=any(_had_some(path.parent) for path in folder.glob(f"*/{RECORD}")))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return Approvals(lost=True, damaged=True)


def _had_some(month: Path) -> bool:
    """Whether entries were approved when a month's reports were made; taken for yes where its record does not say."""
    return bool(read_record(month).content.get(APPROVED, True) != 0)


def approvals_json(kept: Sequence[Approval]) -> bytes:
    entries = [
        {"by": each.by, "ref": each.ref, "digest": each.digest, "said": each.said, "words": " ".join(each.words)}
        | ({"on_trust": True} if each.on_trust else {})
        | ({"log": each.stood[0], "row": each.stood[1]} if each.stood else {})
        for each in kept
    ]
    return json_bytes({"about": ABOUT, "approved": entries})


def _approval(typed: Any) -> Approval:
    by, digest, said, words, ref = (typed[name] for name in ("by", "digest", "said", "words", "ref"))
    log, row = typed.get("log", ""), typed.get("row", 0)
    if not all(isinstance(each, str) for each in (by, digest, said, words, log, ref or "")) or not isinstance(row, int):
        raise TypeError
    stood, on_trust = (log, row) if row else None, typed.get("on_trust") is True
    return Approval(by=by, digest=digest, said=said, words=tuple(words.split()), ref=ref, stood=stood, on_trust=on_trust)
