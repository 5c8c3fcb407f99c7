"""Whether an entry of the feedback log is approved as it now stands: approval is bound to the words, not to the row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from hashlib import sha256

from reportgen.lexicon.data import dataclass
from reportgen.model.approvals import Approval, Approvals
from reportgen.model.feedback import Feedback
from reportgen.model.places import Place

BOUND = ("you_said", "we_did", "difference", "reason", "who", "theme", "through")  # fields whose words are approved
ALIKE = 0.9  # of the words, from which on two texts without a ref are one entry


class Standing(Enum):
    NOT_APPROVED = "not approved"
    CHANGED = "changed since approved"
    APPROVED = "approved"


@dataclass(frozen=True)
class Signed:
    """How each entry stands, by its cell; what is to be kept; how many initials were taken without a record of their words."""

    standing: Mapping[Place, Standing]
    kept: tuple[Approval, ...]
    on_trust: int = 0


def signed(entries: Sequence[Feedback], before: Approvals) -> Signed:
    """The same words as before are approved, in any row; other words beside the same initials are not, until these are added to."""
    known = {each.digest: each for each in before.entries}
    ours = {entry.place: approval_of(entry) for entry in entries if entry.approved_by}
    free = [each for each in before.entries if each.digest not in {own.digest for own in ours.values()}]
    standing = {entry.place: Standing.NOT_APPROVED for entry in entries}
    replaced: set[str] = set()
    new = 0
    for place, own in ours.items():
        earlier = known.get(own.digest) or _same_entry(own, free)
        changed = earlier is not None and earlier.digest != own.digest
        if changed and earlier is not None and _plain(earlier.by) == _plain(own.by):
            standing[place] = Standing.CHANGED
            continue
        standing[place] = Standing.APPROVED
        replaced |= {earlier.digest} if earlier is not None else set()
        known[own.digest] = own
        new += earlier is None
    kept = tuple(each for digest, each in known.items() if digest not in replaced or each in ours.values())
    return Signed(standing, tuple(sorted(kept, key=lambda each: each.digest)), new if before.lost else 0)


def approval_of(entry: Feedback) -> Approval:
    """What is kept of an entry: no word of it, only their hashes."""
    texts = [" ".join((getattr(entry, name) or "").split()) for name in BOUND]
    words = tuple(_hash(word)[:8] for text in texts for word in text.casefold().split())
    return Approval(entry.approved_by or "", _hash("\x1f".join(texts)), _hash(texts[0]), words, entry.ref)


def _same_entry(own: Approval, free: Iterable[Approval]) -> Approval | None:
    """The one with its ref; else the one with the same words said, or with nine tenths of all its words, the most alike."""
    same = [each for each in free if own.ref and _plain(each.ref) == _plain(own.ref)]
    others = (each for each in free if not (own.ref and each.ref))
    alike = same or [each for each in others if each.said == own.said or likeness(own.words, each.words) >= ALIKE]
    return max(alike, key=lambda each: likeness(own.words, each.words), default=None)


def likeness(some: Sequence[str], others: Sequence[str]) -> float:
    """How many of the words two texts share, of the longer one's."""
    longer, shorter = max(len(some), len(others)), min(len(some), len(others))
    if not longer or shorter < ALIKE * longer:
        return shorter / (2 * longer) if longer else 0.0
    return sum((Counter(some) & Counter(others)).values()) / longer


def _plain(text: str | None) -> str:
    return " ".join((text or "").casefold().split())


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()
