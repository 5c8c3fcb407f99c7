"""What was approved for the public before: the words by their hashes, and what stood beside them."""

from __future__ import annotations

from reportgen.lexicon.data import dataclass


@dataclass(frozen=True)
class Approval:
    """An entry as somebody approved it. `digest` is of all its words, `said` of what was said, `words` of each word in order."""

    by: str  # as typed: 'KT', 'KT 12/6'
    digest: str
    said: str
    words: tuple[str, ...]
    ref: str | None = None


@dataclass(frozen=True)
class Approvals:
    """Everything on record. `lost`: there should be a record, and there is none that can be read."""

    entries: tuple[Approval, ...] = ()
    lost: bool = False
