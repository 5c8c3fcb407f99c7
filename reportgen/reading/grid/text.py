"""The text of a cell as a person sees it, fit to be written into any document."""

from __future__ import annotations

from reportgen.lexicon.patterns import pattern
from reportgen.reading.grid.bounds import LONGEST_NAME

NEW_LINE = pattern(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
HARD_SPACE = pattern(r"[\u00a0\u2007\u202f]")
CONTROL_CHARACTERS = pattern(r"[\x00-\x08\x0e-\x1f\x7f\u200b\u2060\ufeff\ufffe\uffff]")
NOWHERE_SEEN = pattern(r"[\s\u00ad\u200c-\u200f\u202a-\u202e\u2061-\u206f]+")  # joiners, and signs that only turn a line round
ESCAPED_CHARACTER = pattern(r"_x([0-9A-Fa-f]{4})_")


def plain_name(name: str) -> str:
    """The name of a file or a sheet on one line, without what could steer a screen; never empty."""
    shown = _fit_to_write(name.encode("utf-8", "replace").decode("utf-8")).replace("\n", " ")
    return "".join(sign for sign in shown if sign.isprintable())[:LONGEST_NAME] or "(no name)"


def tidy(text: str) -> str:
    """A cell's text without control characters, hard spaces, Excel's `_x000D_`, white space at the ends; '' where nothing is seen.

    Whatever stands in the cell, the result can be written into a document.
    """
    if "_x" in text:
        text = ESCAPED_CHARACTER.sub(lambda match: chr(int(match[1], 16)), text)
        # Two halves of one sign (`_xD83D__xDE00_`) become that sign; a half alone becomes a question mark.
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return _fit_to_write(text)


def _fit_to_write(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text.strip()
    text = HARD_SPACE.sub(" ", NEW_LINE.sub("\n", text))
    text = CONTROL_CHARACTERS.sub("", text).strip()
    return "" if NOWHERE_SEEN.fullmatch(text) else text
