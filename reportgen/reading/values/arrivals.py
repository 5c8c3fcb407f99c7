"""What marks a stage as reached where no tick does: a day, somebody's initials, or both: '16/1', 'KW', 'KW 16/1'."""

from __future__ import annotations

from functools import lru_cache

from reportgen.lexicon.patterns import pattern
from reportgen.reading.values.dates import dates
from reportgen.reading.values.nothing import is_not_yet, says_nothing
from reportgen.reading.values.ticks import is_ticked, yes_or_no

LONGEST = 30  # signs
_ONE = r"(?:[A-Z]{2,3}|(?:[A-Z]\.[ ]?){2,3}|[A-Z] [A-Z])"
INITIALS = pattern(rf"(?<![^\W_]){_ONE}(?:\s?[/&,+]\s?{_ONE}){{0,2}}(?![^\W_])")
BESIDE = " \n()[],.;:–—-"


@lru_cache(maxsize=1024)
def marks_arrival(text: str) -> bool:
    """Whether nothing but a day, initials or a tick beside them stands there; 'TBC', 'No' and 'N/A' say that it is not so."""
    if len(text) > LONGEST or says_nothing(text) or is_not_yet(text) or yes_or_no(text) is False:
        return False
    when = day_beside_initials(text)
    signed = when != text.strip(BESIDE)
    return signed if not when or is_ticked(when) is True else _is_day(when)


def day_beside_initials(text: str) -> str:
    """'KW 16/1' -> '16/1', '✓ 12/3' -> '12/3'; '' of initials alone, any other text as it is: 'OCT 24' is a month."""
    if _is_day(text):
        return text.strip(BESIDE)
    words = INITIALS.sub(" ", text, count=1).strip(BESIDE)
    first, _, behind = words.partition(" ")
    return behind.strip(BESIDE) if behind and is_ticked(first) is True else words


def _is_day(text: str) -> bool:
    return any(not text[: one.start].strip(BESIDE) and not text[one.end :].strip(BESIDE) for one in dates(text))
