"""The stories of a poster: finished, whole, in plain words, and as many as one sheet holds.

The sheet is A4. How large a card's letters are depends on how many cards there are, and is set in the template; the sizes here are
those, so that what is chosen surely fits.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from reportgen.lexicon.letters import BOLDER, ems
from reportgen.model.feedback import Feedback, FeedbackState

# Points of a quotation and of the answer below it, by how many cards there are.
LETTERS = {4: (19, 15), 3: (22, 17), 2: (28, 20)}
ROOM, LINE = 672.0, 1.15  # points down the sheet below its title, and of a line to its letters
FOOT = 14  # points of the words below the cards, and of the council's name above them
ACROSS = 490.0  # points across a card
AROUND = {4: 54.0, 3: 92.0, 2: 127.0}  # points of a card that hold none of those words: its edges, who said it, the gap to the next
LABELS = 7.0  # ems that 'What changed: ' takes
LONGEST_WHO = 30.0  # ems


def poster_stories(entries: Sequence[Feedback], hard: Sequence[Feedback], around: Sequence[str] = ()) -> tuple[Feedback, ...]:
    """The shortest of those that most people told, those of most people first; none where fewer than two fit.

    `hard` are those that are hard to read, `around` the other words on the sheet.
    """
    room = ROOM - sum(_lines(text, FOOT, 0) for text in around) * FOOT * LINE
    finished = [
        entry
        for entry in entries
        if entry.state is FeedbackState.DONE
        and entry.we_did
        and entry.difference
        and entry not in hard
        and ems(entry.who or "") <= LONGEST_WHO
    ]
    finished.sort(key=lambda entry: -(entry.people or 0))
    for many in (each for each in LETTERS if each <= len(finished)):
        for pool in (finished[: 2 * many], finished):
            chosen = sorted(pool, key=_letters)[:many]
            if sum(_height(entry, many) for entry in chosen) <= room:
                return tuple(entry for entry in finished if entry in chosen)
    return ()


def _letters(entry: Feedback) -> float:
    return sum(ems(text or "") for text in (entry.you_said, entry.we_did, entry.difference))


def _height(entry: Feedback, many: int) -> float:
    large, small = LETTERS[many]
    said = _lines(entry.you_said, large, 0, BOLDER) * large
    answered = (_lines(entry.we_did or "", small, LABELS) + _lines(entry.difference or "", small, LABELS)) * small
    return AROUND[many] + (said + answered) * LINE


def _lines(text: str, points: int, before: float, weight: float = 1) -> int:
    """How many lines it takes across a card; words do not fill them wholly."""
    room = ACROSS / points * 0.95
    widths = [ems(line) * weight + (before if number == 0 else 0) for number, line in enumerate(text.split("\n"))]
    return sum(max(1, ceil(width / room)) for width in widths)
