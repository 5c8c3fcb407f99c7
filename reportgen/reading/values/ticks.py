"""Ticks, crosses, yes and no: one reader for whatever marks a cell."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.lexicon.patterns import pattern
from reportgen.lexicon.states import CROSSES, NO, TICKS, YES
from reportgen.reading.values.nothing import says_nothing

LONGEST = 12  # signs; a longer text is no mark
# What no letter, figure or stop is, and a font has as a picture: arrows, shapes, ticks, faces.
SIGN = "[\u2190-\u22ff\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]\ufe0f?"
ONE_SIGN = pattern(SIGN)
MARK = "x"  # a tick where nothing else ticks, a cross beside ticks


def is_sign(text: str) -> bool:
    """'✓', '►', '☹': one sign and nothing else."""
    return ONE_SIGN.fullmatch(text.strip()) is not None if len(text) <= LONGEST else False


def yes_or_no(text: str) -> bool | None:
    """'Yes', 'Y.', 'TRUE' and '✓' are yes; 'No', 'n' and '✗' are no; None for anything else."""
    word = _word(text)
    return True if word in YES | TICKS else False if word in NO | CROSSES else None


def is_ticked(text: str, among: Iterable[str] = ()) -> bool | None:
    """Whether a cell is ticked; None where it holds something else. `among` are the texts of its column, or of those beside it.

    An 'x' ticks, unless ticks or boxes of another kind stand among them; '1' or a dot does where nothing else stands among them.
    """
    word = _word(text)
    if yes_or_no(text) is None and text.strip() and {_word(other) for other in among} == {word} and not word.isalpha():
        return True
    if word != MARK:
        return False if says_nothing(text) else yes_or_no(text)
    return not any(_word(other) in (TICKS | YES) - {MARK} for other in among)


def _word(text: str) -> str:
    return "" if len(text) > LONGEST * 4 else text.strip().strip(".!* ").replace("\ufe0f", "").casefold()
