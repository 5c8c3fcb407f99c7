"""Scales of numbers told in a sentence or by ranges: '0 means that nobody has started, 1 to 6 that we are working on it, …'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.model.ratings import CountsAs
from reportgen.reading.values.statuses import read_meaning

LONGEST = 1500  # signs of a text that are looked at
HIGHEST, LONGEST_RANGE = 20, 11  # numbers of a scale that people keep in their heads
LEAST_TOLD = 3  # steps of a scale, from which on they are one; of two the text must say that it is a scale
RANGE = pattern(r"(?P<low>\d{1,2})(?: ?(?:to|or|and|[-–—]) ?(?P<high>\d{1,2}))?", re.IGNORECASE)
_NUMBER = rf"(?<![\w.%£/–-])\(?{RANGE.pattern}(?![\d%])\)?"
_BEHIND = r"(?! ?\d)(?: ?(?:that|where|when)\b)?"
STEP = pattern(  # '0 means that', '7–9 =', '10 is when'
    rf"{_NUMBER}(?: ?[=:→]| [-–—](?= )| (?:means?|that|is (?=where|when))\b){_BEHIND}", re.IGNORECASE
)
# Only of what calls itself a scale: '10 is that it is done', '0 nobody has started; 1–6 working on it', '0 (nobody has started)'.
IS = pattern(rf"{_NUMBER}(?: ?[=:→]| [-–—](?= )| (?:means?|is|if|when|where|that)\b){_BEHIND}", re.IGNORECASE)
LISTED = pattern(rf"(?:^|(?<=[:;,|\n])\s{{0,3}})(?:and )?{RANGE.pattern}(?: \(| )(?=[^\W\d])", re.IGNORECASE)
IS_SCALE = pattern(r"\b(?:scal\w+|scale|scor\w+|rat(?:e|ed|ing)|out of|mark(?:s|ed)?)\b", re.IGNORECASE)
ENDS_THERE = pattern(r"[.;!]\s|[.;!]$|\n")
LEADS_ON = frozenset("and then score scores level levels stage stages point points".split())  # noqa: SIM905 # to the next step
ROUND = " \t,;:.|/()–—-"
TOWARDS_DONE = (CountsAs.NOT_STARTED, CountsAs.IN_PROGRESS, CountsAs.DONE, CountsAs.EVIDENCED)


@dataclass(frozen=True)
class Step:
    """The numbers from `low` to `high` and what the scale says that they mean."""

    low: int
    high: int
    meaning: str

    @property
    def counts_as(self) -> CountsAs | None:
        return read_meaning(self.meaning, str(self.low)).counts_as


def numbers_in(name: str) -> range | None:
    """The numbers of '1 to 6', '1–6' or '4 or 5'; None for any other name, one number alone too."""
    match = RANGE.fullmatch(name.strip())
    if match is None or match["high"] is None:
        return None
    found = range(int(match["low"]), int(match["high"]) + 1)
    return found if 1 < len(found) <= LONGEST_RANGE and found[-1] <= HIGHEST else None


def numbers_explained(text: str) -> Iterator[tuple[str, str]]:
    """Each number of the scale that a text explains ('4'), or the range with which a line begins ('1 to 6'), and what it means."""
    steps = steps_in(text)
    for step in steps:
        yield from ((str(number), step.meaning) for number in range(step.low, step.high + 1))
    yield from ((f"{step.low} to {step.high}", step.meaning) for step in (() if steps else _one_step(text)))


def steps_in(text: str) -> tuple[Step, ...]:
    """The steps of the scale that a text explains, and what stands between those that it tells; () where it explains none."""
    looked_at = text[:LONGEST]
    is_scale = IS_SCALE.search(looked_at) is not None
    told = [
        sorted(_steps(looked_at, begins), key=lambda step: step.low) for begins in ((STEP, IS, LISTED) if is_scale else (STEP,))
    ]
    scales = [steps for steps in told if _are_a_scale(steps, is_scale=is_scale)]
    return tuple(_with_between(max(scales, key=len))) if scales else ()


def _one_step(text: str) -> Iterator[Step]:
    """'1 to 6 = we are working on it'; a number alone begins a level like any other."""
    begun = STEP.match(text.strip())
    alone = list(_steps(text.strip()[:LONGEST], STEP)) if begun is not None and begun["high"] is not None else []
    return (step for step in alone if len(alone) == 1 and step.low < step.high <= HIGHEST)


def _steps(text: str, begins: re.Pattern[str]) -> Iterator[Step]:
    starts = list(begins.finditer(text))
    ends = [start.start() for start in starts[1:]] + [len(text)] * bool(starts)
    for start, end in zip(starts, ends, strict=True):
        last = end == len(text)
        meaning = _without_question(ENDS_THERE.split(text[start.end() : end])[0]) if last else text[start.end() : end]
        words = meaning.strip(ROUND).split()
        while words and words[-1].casefold() in LEADS_ON:
            words.pop()
        meaning = " ".join(words).strip(ROUND)
        if meaning:  # none stands behind 'on a scale of 0 to 10, where …'
            yield Step(int(start["low"]), int(start["high"] or start["low"]), meaning)


def _without_question(meaning: str) -> str:
    """'It is done' of 'it is done, where are we today?'."""
    return meaning.rpartition(",")[0] or meaning if meaning.rstrip().endswith("?") else meaning


def _are_a_scale(steps: Sequence[Step], *, is_scale: bool) -> bool:
    """Whether the numbers follow each other, some of them in a range or apart, and most are understood.

    What only numbers its levels, '1 = not started, 2 = under way', is a key like any other.
    """
    apart = all(one.high < other.low for one, other in pairwise(steps)) and all(step.low <= step.high for step in steps)
    told = sum(step.counts_as is not None for step in steps)
    ranged = any(step.low < step.high for step in steps) or (is_scale and _gaps(steps))
    enough = len(steps) >= LEAST_TOLD or (len(steps) > 1 and is_scale and told == len(steps))
    return enough and apart and bool(ranged) and told * 3 >= len(steps) * 2 and steps[-1].high <= HIGHEST


def _gaps(steps: Sequence[Step]) -> bool:
    return any(one.high + 1 < other.low for one, other in pairwise(steps))


def _with_between(steps: Sequence[Step]) -> Iterator[Step]:
    """What stands between two steps has left the one and not reached the other: 4, where 0 is not begun and 10 is done."""
    yield steps[0]
    for one, other in pairwise(steps):
        between = _between(one, other)
        if one.high + 1 < other.low and between is not None:
            yield Step(one.high + 1, other.low - 1, f"{between}: between {one.high} and {other.low}")
        yield other


def _between(one: Step, other: Step) -> CountsAs | None:
    ends = {one.counts_as, other.counts_as}
    if not ends <= set(TOWARDS_DONE):
        return None
    if len(ends) == 1:
        return one.counts_as
    return CountsAs.DONE if ends == {CountsAs.DONE, CountsAs.EVIDENCED} else CountsAs.IN_PROGRESS
