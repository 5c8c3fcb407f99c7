"""Ticks, crosses, yes and no: one reader for whatever marks a cell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportgen.lexicon.patterns import pattern
from reportgen.lexicon.states import CROSSES, NO, TICKS, YES
from reportgen.reading.values.nothing import says_nothing

LONGEST = 12  # signs; a longer text is no mark
# What no letter, figure or stop is, and a font has as a picture: arrows, shapes, ticks, faces.
SIGN = "[\u2190-\u22ff\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]\ufe0f?"
ONE_SIGN = pattern(SIGN)
_BOXES = "".join(
    sorted(mark for mark in TICKS | CROSSES | YES | NO if len(mark) == 1 and not mark.isalnum() and ord(mark) > 0x2000)
)
TICK = rf"(?:[{_BOXES}]\ufe0f?|\[[ xX]?\])"
TICK_FIRST = pattern(rf"\s*(?:[-–—•*]\s+)?(?P<mark>{TICK})\s*(?=\S)")
TICK_LAST = pattern(rf"(?<=\S)\s*(?P<mark>{TICK})\s*$")
CROSSED, EMPTY = "☒", "☐"  # Word's boxes: the crossed one is ticked beside an empty one, not beside a tick; alone it may be either
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


def ticked_line(line: str, lines: Iterable[str]) -> tuple[str, bool | None]:
    """A line of a list without the mark before or behind it, and whether it is ticked; None where no line has a mark.

    Where lines are ticked and none is crossed, what has no mark is not ticked.
    """
    marks = [mark for other in lines if (mark := _mark(other)) is not None]
    own = _mark(line)
    text = TICK_LAST.sub("", TICK_FIRST.sub("", line)).strip() if own is not None else line
    if own is None:
        return text, False if marks and all(_is_box_ticked(mark, marks) for mark in marks) else None
    return text, _is_box_ticked(own, marks)


def is_ticked_list(lines: Iterable[str]) -> bool:
    """Whether two lines or more have a mark before or behind them."""
    return sum(_mark(line) is not None for line in lines) > 1


def _mark(line: str) -> str | None:
    found = TICK_FIRST.match(line) or TICK_LAST.search(line)
    return found["mark"].strip("[]").strip() or EMPTY if found is not None else None


def _is_box_ticked(mark: str, among: Sequence[str]) -> bool | None:
    ticks = any(_word(other) in TICKS | YES for other in among)
    if mark == CROSSED and not ticks:
        return True if EMPTY in among else None
    return is_ticked(mark) is True


def _word(text: str) -> str:
    return "" if len(text) > LONGEST * 4 else text.strip().strip(".!* ").replace("\ufe0f", "").casefold()
