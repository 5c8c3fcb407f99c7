"""Sets of columns that say the same again and again beside one action: 'Milestone 1', 'Due 1', 'RAG 1', 'Milestone 2', …

Each filled set of a row is a step of its action.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.lexicon.patterns import pattern
from reportgen.reading.layout.heading_cells import is_period
from reportgen.reading.layout.headings import heading_words
from reportgen.reading.layout.periods import comes_round
from reportgen.reading.layout.profiles import Profile

MOST_COLUMNS = 6  # of one set
ORDER = pattern(
    r"\d+(?:st|nd|rd|th)?|[ivx]{1,4}|[a-f]|first|second|third|fourth|fifth|sixth|next|last|final|one|two|three|four|five|six"
)


def repeated_sets(profiles: Sequence[Profile]) -> tuple[tuple[Profile, ...], ...]:
    """The sets, from the left; none where no two or more columns are headed the same way over and over."""
    said = [_said(each) for each in profiles]
    best: tuple[tuple[Profile, ...], ...] = ()
    for size in range(2, MOST_COLUMNS + 1):
        for start in range(len(profiles) - 2 * size + 1):
            found = tuple(tuple(profiles[at : at + size]) for at in _starts(said, start, size))
            if len(found) > 1 and len(found) * size > sum(map(len, best)):
                best = found
    return best


def _starts(said: Sequence[tuple[str, ...]], start: int, size: int) -> list[int]:
    first = said[start : start + size]
    if not all(first) or len(set(first)) < size:
        return []
    starts = [start]
    while list(said[starts[-1] + size : starts[-1] + 2 * size]) == list(first):
        starts.append(starts[-1] + size)
    return starts


def _said(profile: Profile) -> tuple[str, ...]:
    """The words of its own heading without its number; nothing of a month, a term or a review: there the same is said of each."""
    if not profile.heading or any(is_period(cell) or comes_round(cell.text) for cell in profile.heading):
        return ()
    return tuple(word for word in heading_words(profile.heading[-1].text) if not ORDER.fullmatch(word))
