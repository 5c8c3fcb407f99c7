"""Whether an entry of the feedback log is approved as it now stands: approval is bound to the words, not to the row."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import Enum
from hashlib import sha256
from itertools import chain, islice

from reportgen.lexicon.alike import folded
from reportgen.lexicon.data import dataclass
from reportgen.model.approvals import Approval, Approvals
from reportgen.model.feedback import Feedback
from reportgen.model.places import Place
from reportgen.publishing.vacated import in_place_of

BOUND = ("you_said", "we_did", "difference", "reason", "who", "theme", "through")  # fields whose words are approved
MOST_ALIKE = 20  # entries of which the most alike is chosen
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
    same_entry = _finder([each for each in before if each.digest not in typed])
    found = ((place, known.get(own.digest) or same_entry(own)) for place, own in ours.items())
    return {place: then for place, then in found if then is not None}


def _in_place_of(
    entries: Sequence[Feedback], ours: Mapping[Place, Approval], earlier: Mapping[Place, Approval], before: Sequence[Approval]
) -> Mapping[str, Sequence[Approval]]:
    """What is gone from where an entry stands of which nothing is on record."""
    there = {_digest(_texts(entry)) for entry in entries} | {each.digest for each in earlier.values()}
    gone = [each for each in before if each.stood and each.digest not in there]
    new = [own for place, own in ours.items() if place not in earlier]
    return in_place_of(new, [(then, ours[place]) for place, then in earlier.items()], gone)


def _finder(free: Sequence[Approval]) -> Callable[[Approval], Approval | None]:
    """Finds the one with an entry's ref; else with the same words said, else with nine tenths of all its words; the most alike.

    A text that shares nine tenths of an entry's words has one at least of any tenth of them: only those with one of its rarest
    words are looked at. The first that is alike and has the same initials is enough, since the entry asks again then.
    """
    by_ref, by_said, by_word = (defaultdict[str, list[Approval]](list) for _ in range(3))
    for each in free:
        by_ref[folded(each.ref)].append(each)
        by_said[each.said].append(each)
        for word in set(each.words):
            by_word[word].append(each)

    def same_entry(own: Approval) -> Approval | None:
        same = by_ref.get(folded(own.ref), []) if own.ref else []
        same = same or [each for each in by_said.get(own.said, ()) if not (own.ref and each.ref)]
        same = same or list(islice(alike(own, own.initials), 1)) or list(islice(alike(own), MOST_ALIKE))
        return max(same, key=lambda each: likeness(own.words, each.words), default=None)

    def alike(own: Approval, initials: str | None = None) -> Iterator[Approval]:
        rarest = sorted(set(own.words), key=lambda word: len(by_word.get(word, ())))[: len(own.words) // 10 + 1]
        for each in (each for word in rarest for each in by_word.get(word, ()) if not (own.ref and each.ref)):
            if initials in (None, each.initials) and likeness(own.words, each.words) >= ALIKE:
                yield each

    return same_entry


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
