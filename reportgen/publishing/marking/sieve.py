"""Which rules may find something in a text, told word by word: nearly all texts are made of words that were seen before.

Of each distinct word it is told once which lists of pieces it may stand for, as bits. What a text's words leave over is held
against the lists and patterns themselves, so that nothing is found or missed by it. A test holds it against the plain way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

Pieces = tuple[str, ...]
Test = TypeVar("Test")
Rule = TypeVar("Rule")


class Sieve(Generic[Test, Rule]):
    """Rules by the test that comes before them, each with pieces: where there are any, one stands in every text that it fits."""

    def __init__(self, rules: Iterable[tuple[Test, Pieces, Sequence[tuple[Rule, Pieces]]]]) -> None:
        self._bits: dict[Pieces, int] = {(): 0}
        self._rules = [
            (test, self._bit(pieces), [(rule, self._bit(needed)) for rule, needed in behind]) for test, pieces, behind in rules
        ]
        self._words = _Words(self._bits)
        self._left: dict[int, tuple[tuple[Test, tuple[Rule, ...]], ...]] = {}

    def left(self, text: str) -> tuple[tuple[Test, tuple[Rule, ...]], ...]:
        """Those that may fit a text in small letters, in their order."""
        told = 0
        for word in text.split():
            told |= self._words[word]
        if told not in self._left:
            self._left[told] = tuple(self._fitting(told))
        return self._left[told]

    def _fitting(self, told: int) -> Iterator[tuple[Test, tuple[Rule, ...]]]:
        for test, bit, behind in self._rules:
            rules = tuple(rule for rule, needed in behind if needed & told == needed)
            if bit & told == bit and rules:
                yield test, rules

    def _bit(self, pieces: Pieces) -> int:
        return self._bits.setdefault(pieces, 1 << len(self._bits))


class _Words(dict[str, int]):
    """The bits of each word that was met."""

    def __init__(self, bits: dict[Pieces, int]) -> None:
        super().__init__()
        self._heads = [(bit, tuple(dict.fromkeys(map(_head, pieces)))) for pieces, bit in bits.items()]

    def __missing__(self, word: str) -> int:
        alone = f" {word} "
        self[word] = told = sum(bit for bit, heads in self._heads if any(head in alone for head in heads))
        return told


def _head(piece: str) -> str:
    """What of a piece stands in one word of a text that holds it, with the blanks about the word: 'user name' -> 'user '."""
    bare = piece.replace("\n", " ")
    first = bare.strip().partition(" ")[0]
    return bare[: bare.index(first) + len(first) + 1]
