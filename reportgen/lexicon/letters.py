"""How wide words are, by Arial's measures, which other fonts for reports come near."""

from __future__ import annotations

BOLDER = 1.07  # how much wider bold letters are
OTHERS, WIDEST = 556, 1000  # letters beyond the tilde: those of Latin, and those of other scripts and signs
LATIN_ENDS = 0x2FF
# How wide Arial's signs are from the space to the tilde, in thousandths of their size.
ARIAL = [278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278] + [556] * 10 + [
    278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778,
    722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222,
    222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584]  # fmt: skip


def ems(text: str) -> float:
    """The width of a text on one line, in sizes of its letters."""
    return sum(map(_of, text)) / 1000


def _of(sign: str) -> int:
    if 32 <= ord(sign) < 127:
        return ARIAL[ord(sign) - 32]
    return OTHERS if ord(sign) <= LATIN_ENDS or sign in "–’‘“”−" else WIDEST
