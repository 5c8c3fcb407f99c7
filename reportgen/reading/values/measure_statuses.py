"""What the status of a measure means: by its words, by a colour, or by a level of the programme's own scale."""

from __future__ import annotations

import re

from reportgen.lexicon.colours import LETTERS, named_colour
from reportgen.lexicon.patterns import pattern
from reportgen.lexicon.states import Saying
from reportgen.model.notice import MeasureStatus
from reportgen.model.ratings import CountsAs, Level, Scale
from reportgen.reading.values.ratings import EITHER, now_said, plain
from reportgen.reading.values.statuses import read_status

OF_COLOUR = {
    **dict.fromkeys(("red", "black"), MeasureStatus.OFF_TRACK),
    **dict.fromkeys(("amber", "yellow"), MeasureStatus.AT_RISK),
    "green": MeasureStatus.ON_TRACK,
    **dict.fromkeys(("blue", "purple"), MeasureStatus.MET),
    **dict.fromkeys(("grey", "white"), MeasureStatus.NOT_STARTED),
}
OF_LEVEL = {
    CountsAs.OVERDUE: MeasureStatus.OFF_TRACK,
    CountsAs.NOT_STARTED: MeasureStatus.NOT_STARTED,
    CountsAs.IN_PROGRESS: MeasureStatus.IN_PROGRESS,
    CountsAs.DONE: MeasureStatus.MET,
    CountsAs.EVIDENCED: MeasureStatus.MET,
}
WAS_NOW = pattern(r"(?:was|from)\b.{1,60}?\b(?:now|to)\b ?", re.IGNORECASE)
THEN_AND = pattern(r"^\w+ (?:to|&|and) ", re.IGNORECASE)
AT_RISK = (Saying.AT_RISK, Saying.EASED, Saying.RECOVERS)
TAKEN_BACK = (Saying.OPEN, Saying.OPEN_IMPACT, Saying.NOT_BEGUN)  # what stands beside 'complete' and leaves it open


def measure_status(text: str, scale: Scale) -> MeasureStatus | None:
    """None where it does not say how far the measure is: 'see below', 'Paused', 'Green/Amber'."""
    words = plain(text)
    moved = WAS_NOW.match(words)
    now = now_said(words[moved.end() :] if moved else words).strip(" .*–-")
    level = scale.named(now)
    if level is not None:
        return _of_level(level)
    colour = LETTERS.get(now.casefold()) or named_colour(now)
    if colour is None:
        return _by_words(now)
    if len([part for part in EITHER.split(now) if named_colour(part)]) > 1 or THEN_AND.search(now):
        return None
    named = scale.named(colour)
    return _of_level(named) if named is not None else OF_COLOUR[colour]


def _of_level(level: Level) -> MeasureStatus | None:
    """By the words of the key's own meaning; else by its colour, where the key gives no meaning."""
    if level.meaning:
        return _by_words(level.meaning) or OF_LEVEL.get(level.counts_as)
    colour = named_colour(level.name)
    return OF_COLOUR[colour] if colour else OF_LEVEL.get(level.counts_as)


def _by_words(text: str) -> MeasureStatus | None:
    """What is closed, paused or only doubted says nothing of a measure; what its end waits for leaves it in progress."""
    said = read_status(text)
    if said.counts_as is None or said.counts_as is CountsAs.CLOSED or said.decided_by(Saying.PAUSED, Saying.DOUBTED) or "?" in text:
        return None
    if said.counts_as.is_done:
        return MeasureStatus.IN_PROGRESS if said.says(*TAKEN_BACK) else MeasureStatus.MET
    if said.counts_as is not CountsAs.IN_PROGRESS:
        return OF_LEVEL[said.counts_as]
    if said.says(*AT_RISK):
        return MeasureStatus.AT_RISK
    return MeasureStatus.ON_TRACK if said.says(Saying.ON_TRACK) else MeasureStatus.IN_PROGRESS
