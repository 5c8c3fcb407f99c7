"""Which entries a document holds that nobody has approved as they now stand: their words are known by their hashes alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from reportgen.model.approvals import Approval
from reportgen.publishing.approval import approval_of, word_hashes
from reportgen.publishing.deciding import Decided

ENOUGH = 4  # pieces of three words, or a third of those that an entry has
QUOTES = "'\"‘’“”"

Piece = tuple[str, ...]


def withdrawn_in(texts: Iterable[str], decided: Decided) -> list[Approval]:
    """`texts` are the paragraphs of a document. An entry is held where pieces of it stand there that no published one has."""
    log = decided.programme.feedback
    public = [approval_of(entry) for entry in log if entry.decision.publish]
    digests, printed = {each.digest for each in public}, {piece for each in public for piece in _pieces(each.words)}
    others = (*decided.before.entries, *(approval_of(entry) for entry in log if not entry.decision.publish))
    there = {piece for text in texts for piece in _pieces(word_hashes([word.strip(QUOTES) for word in text.split()]))}
    held = (each for each in others if each.digest not in digests and _holds(there, set(_pieces(each.words)) - printed))
    return list({each.stood or each.digest: each for each in held}.values())


def _holds(there: set[Piece], pieces: set[Piece]) -> bool:
    return bool(pieces) and len(pieces & there) >= min(ENOUGH, -(-len(pieces) // 3))


def _pieces(words: Sequence[str]) -> Iterator[Piece]:
    return ((one, two, three) for (one, two), (_, three) in pairwise(pairwise(words)))
