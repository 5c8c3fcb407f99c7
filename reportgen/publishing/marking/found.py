"""What was found in one text, and what is the programme's own and so marks nothing."""

from __future__ import annotations

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern

A_NAME, MAYBE_A_NAME = "a name", "a word that may be a name"
NOT_LETTERS = pattern(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Found:
    """A kind of detail, and where it stands in the plain text: from `start` up to `end`. `hard`: a number, an address, …"""

    kind: str
    start: int
    end: int
    hard: bool = False


@dataclass(frozen=True, eq=False)
class Own:
    """`words` are the programme's, in small letters; `people` full names that the trackers name; `published` what it has printed
    of itself, letters and digits only: its own address and telephone number."""

    words: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    published: str = ""

    def has_published(self, typed: str) -> bool:
        bare = NOT_LETTERS.sub("", typed.casefold())
        return len(bare) > 3 and bare in self.published


NOTHING = Own()
