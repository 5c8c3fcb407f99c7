"""Runs of digits in a text, however they are typed: '07700 900123', '07700.900.123', '0 7 7 0 0 9 0 0 1 2 3'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

DIGITS = re.compile(r"\d+")
BETWEEN = re.compile(r"[\s.,\-/_·•*:;|~()\[\]+\\]{0,4}")
LISTED = re.compile(r"[.,;:]\s+")  # ends a figure of a list, or a sentence
# What holds digits but is no number of a person's: dates, times, school and financial years, prices, percentages.
DATE = r"(?:[0-3]?\d([./-])(?:0?[1-9]|1[0-2])\1(?:19|20)?\d\d|(?:19|20)\d\d-(?:0[1-9]|1[0-2])-[0-3]\d)"
CLOCK = r"(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?"
TIME = rf"{CLOCK}(?: ?- ?{CLOCK})?"
PRICE = r"£ ?\d[\d,]*(?:\.\d+)?"
SHARE = r"\d+(?:\.\d+)? ?%"
HARMLESS = re.compile(rf"(?<![\d./:])(?:{DATE}|{TIME}|{PRICE}|{SHARE})(?![\d/:]|[.-]\d)")
YEARS = re.compile(r"(?<![\d./])((?:19|20)(\d\d)) ?[/-] ?(?:20)?(\d\d)(?!\d|[./]\d)")
BARRIER = " § "

DIGIT_WORDS = {
    "zero": "0", "oh": "0", "o": "0", "nought": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5",
    "six": "6", "seven": "7", "eight": "8", "nine": "9",
}  # fmt: skip
SPOKEN = re.compile(
    rf"\b(?:(?:double |triple )?(?:{'|'.join(DIGIT_WORDS)})(?: hundred)?\b[ ,.-]{{0,3}}){{5,20}}",
    re.IGNORECASE,
)
SPOKEN_WORD = re.compile(rf"(double |triple )?({'|'.join(DIGIT_WORDS)})( hundred)?\b", re.IGNORECASE)
LETTER_FOR_DIGIT = re.compile(r"(?<=\d)[oO]+(?![A-Za-z])|(?<![A-Za-z])[oO]+(?=\d)|(?<=\d)[lI](?=\d)")


@dataclass(frozen=True)
class Piece:
    """Digits that stand together; `gap` is what stands between them and the piece before."""

    digits: str
    gap: str
    start: int


def runs(text: str) -> Iterator[tuple[Piece, ...]]:
    """Pieces with nothing but spaces and punctuation between them. Dates, times, years, prices and percentages end a run."""
    pieces: list[Piece] = []
    end = -1
    for match in DIGITS.finditer(text):
        gap = text[end : match.start()] if pieces else ""
        if pieces and (len(gap) > 4 or LISTED.fullmatch(gap) or not BETWEEN.fullmatch(gap)):
            yield tuple(pieces)
            pieces, gap = [], ""
        pieces.append(Piece(match[0], gap, match.start()))
        end = match.end()
    if pieces:
        yield tuple(pieces)


def without_harmless(text: str) -> str:
    """The text without the digits that say a date, a time, a year or an amount."""
    return YEARS.sub(_year, HARMLESS.sub(BARRIER, text))


def as_digits(text: str) -> str:
    """Digits said in words, and letters typed for digits, as digits: 'oh seven seven double oh', 'O7700'."""
    return LETTER_FOR_DIGIT.sub(_digit_of, SPOKEN.sub(_spoken, text))


def _year(match: re.Match[str]) -> str:
    return BARRIER if (int(match[2]) + 1) % 100 == int(match[3]) else match[0]


def _spoken(match: re.Match[str]) -> str:
    digits = (
        DIGIT_WORDS[word[2].casefold()] * {"double ": 2, "triple ": 3}.get((word[1] or "").casefold(), 1)
        + ("00" if word[3] else "")
        for word in SPOKEN_WORD.finditer(match[0])
    )
    return "".join(digits) + " "


def _digit_of(match: re.Match[str]) -> str:
    return "1" if match[0] in "lI" else "0" * len(match[0])


def is_a_list(pieces: tuple[Piece, ...]) -> bool:
    """Figures of a list ('01, 02, 03', '0, 14, 2024'), not the parts of one number."""
    figures = [int(piece.digits) for piece in pieces]
    counted = len(figures) > 2 and all(later - earlier == 1 for earlier, later in pairwise(figures))
    lengths = {len(piece.digits) for piece in pieces}
    commas = any("," in piece.gap or ";" in piece.gap for piece in pieces[1:])
    lone = len(pieces[0].digits) == 1 and lengths != {1} and (commas or len(pieces) > 4)
    if not commas and [piece.digits for piece in pieces[:2]] == ["0", "7"]:
        lone = False  # '0 7 7 0 0 900123'
    return counted or lone
