"""The marks that stand in a grid of those who may have part in an action, and what each says of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from reportgen.lexicon.patterns import pattern

LEADS = "leads it"
ANSWERS_FOR = "answers for it"  # and leads it where nobody else does
HELPS = "helps"
_MARKS = {
    LEADS: "l lead leads leading led lead-partner lead-agency r responsible o owner owns primary main",
    ANSWERS_FOR: "a accountable",
    HELPS: """
        s support supports supporting supporter c consult consulted contributes contributor contributing i inform informed
        secondary partner involved assist assists assisting helps helping
    """,
}
MARKS: Mapping[str, str] = {mark.replace("-", " "): what for what, marks in _MARKS.items() for mark in marks.split()}
APART = pattern(r"[/,&+;]")  # between two marks of one cell: 'A/R'

# What a line says of a mark that stands right before it: 'L = lead partner', '● Lead agency'.
_SAYS = {
    LEADS: r"leads?|leading|responsible|owns?|owner",
    ANSWERS_FOR: r"accountable",
    HELPS: r"support\w{0,4}|contribut\w{0,4}|consult\w{0,3}|inform\w{0,3}|involved|partner|assist\w{0,3}|helps?|(?:kept )?told",
}


ANY_SAID = pattern("|".join(_SAYS.values()), re.IGNORECASE)  # a quick no for most lines


def said_of(mark: str, line: str) -> str | None:
    """What a line of a key says of a mark; None where it says nothing of it.

    A letter has a sign behind it, or stands apart before a verb, 'L leads   H helps': 'a lead' is no key.
    """
    at = _before_meaning(mark).search(line)
    said = line[at.end() :] if at is not None else ""
    return next((what for what, words in _SAID.items() if words.match(said)), None)


_SAID = {what: pattern(rf"(?:{words})\b", re.IGNORECASE) for what, words in _SAYS.items()}


@lru_cache(maxsize=256)
def _before_meaning(mark: str) -> re.Pattern[str]:
    sign = r"[=:–—-]" if mark.isalnum() else r"[=:–—-]?"
    here = re.escape(mark)
    apart = rf"|(?:(?<=^)|(?<=[,;|\n])|(?<=\s\s))\s?{here}\s(?!lead\b)(?=\w)"
    return re.compile(rf"(?:(?<!\w){here}(?!\w)\s{{0,2}}{sign}\s{{0,2}}{apart})(?:(?:is|the)\s){{0,2}}", re.IGNORECASE)
