"""Milestones of a measure, one a line: 'Practice standards launched: March 2026 (met)'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.lexicon.patterns import pattern
from reportgen.model.notice import Milestone
from reportgen.reading.subjects.sub_actions import lines_of
from reportgen.reading.values.deadlines import Clues, read_deadline
from reportgen.reading.values.statuses import read_status
from reportgen.reading.values.ticks import yes_or_no

# What stands at the end of a line and may say whether it is met: in brackets, behind a dash, or as a tick.
CLOSING = pattern(
    r"\s*(?:[(\[](?P<inside>[^()\[\]]*)[)\]]|[-–—:;]\s*(?P<word>not (?:yet )?met|met|done|completed?|achieved|missed)"
    r"|(?P<tick>[✓✔☑✗✘]))\s*\.?$",
    re.IGNORECASE,
)
STATUS_WORDS = (
    r"met|done|complete\w*|achieved|missed|overdue|outstanding|late|progress|started|yes|no|delivered|launched|closed|track"
)
SAYS = pattern(rf"\b(?:{STATUS_WORDS})\b|\d ?%", re.IGNORECASE)


def milestones(text: str) -> Iterator[Milestone]:
    for line in (" ".join(each.split()) for each in lines_of(text)):
        closing = CLOSING.search(line)
        said = (closing["inside"] or closing["word"] or closing["tick"] or "") if closing else ""
        if closing is None or not (closing["tick"] or SAYS.search(said)):
            yield Milestone(line.strip(" ;,."), read_deadline(line, Clues()).deadline, None)
            continue
        words = line[: closing.start()].strip(" ;,.")
        yield Milestone(words, read_deadline(words, Clues()).deadline, _is_met(said))


def _is_met(said: str) -> bool:
    """Only a plain statement counts as met: not 'partly met', 'to be met' or '50% complete'."""
    if (ticked := yes_or_no(said)) is not None:
        return ticked
    status = read_status(re.split(r"[;,]", said)[0]).counts_as
    return status is not None and status.is_done
