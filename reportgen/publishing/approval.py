"""Whether an entry of the feedback log is approved as it now stands: approval is bound to the words, not to the row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from enum import Enum
from hashlib import sha256
from itertools import chain

from reportgen.lexicon.alike import folded
from reportgen.lexicon.data import dataclass
from reportgen.model.approvals import Approval, Approvals
from reportgen.model.feedback import Feedback
from reportgen.model.places import Place
from reportgen.publishing.vacated import in_place_of

BOUND = ("you_said", "we_did", "difference", "reason", "who", "theme", "through")  # fields whose words are approved
ALIKE = 0.9  # of the words, from which on two texts without a ref are one entry


class Standing(Enum):
    NOT_APPROVED = "not approved"
    CHANGED = "changed since approved"
    APPROVED = "approved"


@dataclass(frozen=True)
class Signed:
    """How each entry stands, by its cell; what is to be kept; and whose initials were taken without a record of their words."""

    standing: Mapping[Place, Standing]
    kept: tuple[Approval, ...]
    on_trust: frozenset[Place] = frozenset()


def signed(entries: Sequence[Feedback], before: Approvals) -> Signed:
    """The same words as before are approved, in any row; other words beside the same initials are not, until these are added to."""
    if not entries:
        return Signed({}, before.entries)
    ours = {entry.place: approval_of(entry) for entry in entries if entry.approved_by}
    earlier = _as_approved(ours, before.entries)
    instead = _in_place_of(entries, ours, earlier, before.entries)
    standing = {entry.place: Standing.NOT_APPROVED for entry in entries}
    for place, own in ours.items():
        then = earlier.get(place)
        changed = then is not None and then.digest != own.digest and then.initials == own.initials
        standing[place] = Standing.CHANGED if changed or instead.get(own.digest) else Standing.APPROVED
        if then is None or (not changed and then.initials == own.initials):
            ours[place] = replace(own, on_trust=before.lost if then is None else then.on_trust)
    stand = {place for place, how in standing.items() if how is Standing.APPROVED}
    asked = {each.digest for each in (*(earlier[place] for place in earlier if place not in stand), *chain(*instead.values()))}
    renewed = {earlier[place].digest for place in earlier if place in stand}
    kept = {
        each.digest: each if each.digest in asked else replace(each, stood=None)
        for each in before.entries
        if each.digest not in renewed
    } | {ours[place].digest: ours[place] for place in ours if place in stand}
    on_trust = frozenset(place for place in stand if ours[place].on_trust)
    return Signed(standing, tuple(sorted(kept.values(), key=lambda each: each.digest)), on_trust)


def approval_of(entry: Feedback) -> Approval:
    """What is kept of an entry: no word of it, only their hashes."""
    texts = _texts(entry)
    words = word_hashes([word for text in texts for word in text.split()])
    stood = (replace(entry.place, cell=None).source, entry.place.row)
    return Approval(
        by=entry.approved_by or "", digest=_digest(texts), said=_hash(texts[0]), words=words, ref=entry.ref, stood=stood
    )


def word_hashes(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(_hash(word.casefold())[:8] for word in words)


def _as_approved(ours: Mapping[Place, Approval], before: Sequence[Approval]) -> dict[Place, Approval]:
    """What is on record of each entry: its very words, else other words of the same entry."""
    known = {each.digest: each for each in before}
    typed = {own.digest for own in ours.values()}
    free = [each for each in before if each.digest not in typed]
    found = ((place, known.get(own.digest) or _same_entry(own, free)) for place, own in ours.items())
    return {place: then for place, then in found if then is not None}


def _in_place_of(
    entries: Sequence[Feedback], ours: Mapping[Place, Approval], earlier: Mapping[Place, Approval], before: Sequence[Approval]
) -> Mapping[str, Sequence[Approval]]:
    """What is gone from where an entry stands of which nothing is on record."""
    there = {_digest(_texts(entry)) for entry in entries} | {each.digest for each in earlier.values()}
    gone = [each for each in before if each.stood and each.digest not in there]
    new = [own for place, own in ours.items() if place not in earlier]
    return in_place_of(new, [(then, ours[place]) for place, then in earlier.items()], gone)


def _same_entry(own: Approval, free: Iterable[Approval]) -> Approval | None:
    """The one with its ref; else the one with the same words said, or with nine tenths of all its words, the most alike."""
    same = [each for each in free if own.ref and folded(each.ref) == folded(own.ref)]
    others = (each for each in free if not (own.ref and each.ref))
    alike = same or [each for each in others if each.said == own.said or likeness(own.words, each.words) >= ALIKE]
    return max(alike, key=lambda each: likeness(own.words, each.words), default=None)


def likeness(some: Sequence[str], others: Sequence[str]) -> float:
    """How many of the words two texts share, of the longer one's."""
    longer, shorter = max(len(some), len(others)), min(len(some), len(others))
    if not longer or shorter < ALIKE * longer:
        return shorter / (2 * longer) if longer else 0.0
    return sum((Counter(some) & Counter(others)).values()) / longer


def _texts(entry: Feedback) -> list[str]:
    return [" ".join((getattr(entry, name) or "").split()) for name in BOUND]


def _digest(texts: Sequence[str]) -> str:
    return _hash("\x1f".join(texts))


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()
