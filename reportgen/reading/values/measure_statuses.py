"""What the status of a measure means: by its words, by a colour, or by a level of the programme's own scale."""

from __future__ import annotations

import re

from reportgen.model.notice import MeasureStatus
from reportgen.model.ratings import CountsAs, Level, Scale
from reportgen.reading.values.ratings import COLOURS, LETTERS, WAS
from reportgen.reading.values.statuses import read_status

OF_COLOUR = {
    **dict.fromkeys(("red", "black"), MeasureStatus.OFF_TRACK),
    **dict.fromkeys(("amber", "orange", "yellow"), MeasureStatus.AT_RISK),
    "green": MeasureStatus.ON_TRACK,
    **dict.fromkeys(("blue", "purple"), MeasureStatus.MET),
    **dict.fromkeys(("grey", "gray", "white"), MeasureStatus.NOT_STARTED),
}
OF_LEVEL = {
    CountsAs.OVERDUE: MeasureStatus.OFF_TRACK,
    CountsAs.NOT_STARTED: MeasureStatus.NOT_STARTED,
    CountsAs.IN_PROGRESS: MeasureStatus.IN_PROGRESS,
    CountsAs.DONE: MeasureStatus.MET,
    CountsAs.EVIDENCED: MeasureStatus.MET,
}
WAS_NOW = re.compile(r"^\s*(?:was|from)\b.*?\b(?:now|to)\b\s*", re.IGNORECASE | re.DOTALL)
COLOUR = re.compile(rf"\W*(?P<colour>{'|'.join(COLOURS)})\b(?!\s*[/&]|\s+or\b|\s+to\b)", re.IGNORECASE)
AT_RISK = re.compile(r"(?<!not )(?<!not at )(?<!no )\b(?:at risk|some risk|risks?|concerns?)\b", re.IGNORECASE)
ON_TRACK = re.compile(r"\bon (?:track|target|course|schedule)\b|\bas planned\b", re.IGNORECASE)
# Words beside 'complete' that take it back.
OPEN = re.compile(r"\b(?:await\w*|outstanding|pending|to follow|subject to)\b", re.IGNORECASE)
UNCLEAR = re.compile(r"\b(?:superseded|withdrawn|not)\b|\?", re.IGNORECASE)


def measure_status(text: str, scale: Scale) -> MeasureStatus | None:
    """None where it does not say how far the measure is: 'see below', 'Paused', 'Green/Amber'."""
    now = WAS.sub("", WAS_NOW.sub("", text)).strip(" .") or text.strip(" .")
    level = scale.named(now)
    if level is not None:
        return _of_level(level)
    letter = LETTERS.get(now.casefold())
    colour = COLOUR.match(letter or now)
    if colour is not None:
        named = scale.named(colour["colour"])
        return _of_level(named) if named is not None else OF_COLOUR[colour["colour"].casefold()]
    return _by_words(now)


def _of_level(level: Level) -> MeasureStatus:
    """By the words of the key's own meaning; else by its colour, where the key gives no meaning."""
    if level.meaning:
        return _by_words(level.meaning) or OF_LEVEL[level.counts_as]
    colour = COLOUR.match(level.name)
    return OF_COLOUR[colour["colour"].casefold()] if colour else OF_LEVEL[level.counts_as]


def _by_words(text: str) -> MeasureStatus | None:
    said = read_status(text)
    if said is None:
        return None
    if said.is_done:
        return MeasureStatus.IN_PROGRESS if OPEN.search(text) else None if UNCLEAR.search(text) else MeasureStatus.MET
    if said is not CountsAs.IN_PROGRESS:
        return OF_LEVEL[said]
    if AT_RISK.search(text):
        return MeasureStatus.AT_RISK
    return MeasureStatus.ON_TRACK if ON_TRACK.search(text) else MeasureStatus.IN_PROGRESS
