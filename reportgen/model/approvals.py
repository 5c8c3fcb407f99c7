"""What was approved for the public before: the words by their hashes, and what stood beside them."""

from __future__ import annotations

from reportgen.lexicon.alike import folded
from reportgen.lexicon.data import dataclass


@dataclass(frozen=True, kw_only=True)
class Approval:
    """An entry as somebody approved it. `digest` is of all its words, `said` of what was said, `words` of each word in order.

    `stood` is the log ('log.xlsx!Feedback') and the row where it last stood; None once it is gone and nothing stands in its place.
    `on_trust`: its initials were there when what had been approved was no longer known.
    """

    by: str  # as typed: 'KT', 'KT 12/6'
    digest: str
    said: str
    words: tuple[str, ...]
    ref: str | None = None
    stood: tuple[str, int] | None = None
    on_trust: bool = False

    @property
    def initials(self) -> str:
        return folded(self.by)


@dataclass(frozen=True)
class Approvals:
    """Everything on record. `lost`: there should be a record, and there is none that can be read; `damaged`: its file is there."""

    entries: tuple[Approval, ...] = ()
    lost: bool = False
    damaged: bool = False
