"""`approvals.json`: the words that were approved for the public, by their hashes, across months. No word of them stands in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from reportgen.lexicon.files import text_of
from reportgen.model.approvals import Approval, Approvals
from reportgen.records.record import NAME as RECORD
from reportgen.records.record import json_bytes

NAME = "approvals.json"
ABOUT = "What was approved for the public, kept by reportgen: hashes of the words, and the initials beside them. Do not change it."


def read_approvals(folder: Path) -> Approvals:
    """What a programme's folder of reports has on record. Lost: reports were made there, and the file is away or damaged."""
    try:
        content = json.loads(text_of(folder / NAME))
        return Approvals(tuple(map(_approval, content["approved"])))
    except FileNotFoundError:
        return Approvals(lost=any(folder.glob(f"*/{RECORD}")))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return Approvals(lost=True)


def approvals_json(kept: tuple[Approval, ...]) -> bytes:
    entries = [
        {"by": each.by, "ref": each.ref, "digest": each.digest, "said": each.said, "words": " ".join(each.words)} for each in kept
    ]
    return json_bytes({"about": ABOUT, "approved": entries})


def _approval(typed: Any) -> Approval:
    by, digest, said, words, ref = (typed[name] for name in ("by", "digest", "said", "words", "ref"))
    if not all(isinstance(each, str) for each in (by, digest, said, words)) or not isinstance(ref, (str, type(None))):
        raise TypeError
    return Approval(by, digest, said, tuple(words.split()), ref)
