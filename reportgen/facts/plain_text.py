"""A text as a careful reader sees it: without the characters by which figures and words are hidden or typed oddly."""

from __future__ import annotations

import re
import unicodedata

SPACES = re.compile(r"[^\S\n]+")
SAME = str.maketrans(
    {**dict.fromkeys("’‘ʼ`´ʹ′", "'"), **dict.fromkeys("‐‑‒–—―−⁃﹣", "-"), **dict.fromkeys("“”„«»", '"'), "\r": "\n"}
)
LAST_WORD = re.compile(r"([\w'-]{1,30})[ ,]{0,2}$")
# Letters of other alphabets that look the same: a 'Ј' that a pasted text brings along.
ALIKE = str.maketrans("АВЕЅІЈКМНОРСТХаеіјорсухѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABESIJKMHOPCTXaeijopcyxsABEZHIKMNOPTYXo")


def plain(text: str) -> str:
    """One kind of space, dash, apostrophe and digit; nothing that does not show; full-width letters as ordinary ones."""
    shown = "".join(_shown(character) for character in unicodedata.normalize("NFKC", text))
    return SPACES.sub(" ", shown.translate(SAME).translate(ALIKE))


def words_in(listed: str) -> frozenset[str]:
    """The words of a list, each once."""
    return frozenset(listed.split())


def word_before(text: str, place: int) -> str:
    """The word that ends just before a place in the text, in small letters; '' where there is none."""
    match = LAST_WORD.search(text[max(0, place - 34) : place])
    return match[1].casefold() if match else ""


def without_accents(word: str) -> str:
    """'Siân' -> 'Sian'."""
    return "".join(character for character in unicodedata.normalize("NFD", word) if not unicodedata.combining(character))


def _shown(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.digit(character))
    if category == "Cf" or character in "\u115f\u1160\u3164\ufe0f\ufe0e\u20e3":
        return ""
    return " " if category == "Cc" and character not in "\n\t" else character
