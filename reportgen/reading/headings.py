"""What a column heading means, whatever words a council chose for it.

A heading means the role whose longest phrase it holds: 'Revised deadline' holds 'deadline', but 'revised deadline' is longer.
Phrases are whole words, and case, punctuation, footnote marks, brackets and stacked letters ('R A G') do not matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

from reportgen.reading.vocabulary import PHRASES, WEAK, Role

LONGEST_HEADING = 120  # characters; a longer text is data
BRACKETS = re.compile(r"\([^()]*\)?|\[[^\]]*\]?")
WORD = re.compile(r"[a-z0-9#%]+")


@lru_cache(maxsize=4096)
def heading_words(text: str) -> tuple[str, ...]:
    """'R A G *' -> ('rag',); 'Time scale/ Date' -> ('time', 'scale', 'date'). Brackets are left out where anything else stands."""
    plain = text.casefold().replace("'", "").replace("’", "")
    words = WORD.findall(BRACKETS.sub(" ", plain)) or WORD.findall(plain)
    if len(words) > 1 and all(len(word) == 1 and word.isalpha() for word in words):
        return ("".join(words),)
    return tuple(words)


@lru_cache(maxsize=4096)
def role(text: str, among: tuple[Role, ...]) -> Role | None:
    """What a heading means, if it can only mean one of `among`; None where it is no heading that is known.

    A heading may say more than its phrase ('Desired Outcome for Children'), but the phrase must begin it, end it, or be most of it.
    """
    if text.strip() == "#":
        return Role.REF if Role.REF in among else None
    words = heading_words(text)
    if not words or len(text) > LONGEST_HEADING:
        return None
    scored = [(score, candidate) for candidate in among for phrase in PHRASES[candidate] if (score := _score(words, phrase)) > 0]
    return max(scored, key=lambda pair: pair[0])[1] if scored else None


def nearest(text: str, among: Iterable[str]) -> str | None:
    """The likeliest of `among` for a misspelt word or heading; None where nothing is like it."""
    likeness = {word: SequenceMatcher(None, text.casefold(), word.casefold()).ratio() for word in among}
    best = max(likeness, key=lambda word: likeness[word], default=None)
    return best if best is not None and likeness[best] >= 0.6 else None


def _score(words: tuple[str, ...], phrase: tuple[str, ...]) -> float:
    """0 where the phrase is not in the heading; else higher the more of the heading it is, whole headings first."""
    length, share = len(phrase), len(phrase) / len(words)
    if words == phrase:
        return 100 + length
    if length == 1 and phrase[0] in WEAK:
        return 0
    if words[:length] == phrase:
        return 10 * length + share if share >= 0.25 else 0
    if words[-length:] == phrase:
        return 8 * length + share if share >= 0.3 else 0
    inside = any(words[at : at + length] == phrase for at in range(1, len(words) - length))
    return 6 * length + share if inside and share >= 0.5 else 0
