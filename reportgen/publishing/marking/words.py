"""Words, and the lists of them: each is loaded the first time that it is asked for."""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib import resources
from zlib import MAX_WBITS, decompress

from reportgen.lexicon.patterns import pattern

LISTS = (
    "words",
    "names",
    "proper",
    "ordinary",
    "places",
    "also_words",
    "also_places",
    "also_times",
    "does",
)  # that marking rests on
SPACES = pattern(r"[^\S\n]+")
SAME = str.maketrans(
    {**dict.fromkeys("’‘ʼ`´ʹ′", "'"), **dict.fromkeys("‐‑‒–—―−⁃﹣", "-"), **dict.fromkeys("“”„«»", '"'), "\r": "\n"}
)
# Letters of other alphabets that look the same, which a pasted text brings along; and letters that are no letter with an accent.
ALIKE = str.maketrans("АВЕЅІЈКМНОРСТХаеіјорсухѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABESIJKMHOPCTXaeijopcyxsABEZHIKMNOPTYXo")
BARE = str.maketrans({"ł": "l", "đ": "d", "ı": "i", "ø": "o", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe"})


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of a list, in small letters without accents; none where its file is missing: then more is marked, not less."""
    folder = resources.files(__package__) / "lists"
    packed, typed = folder / f"{name}.txt.gz", folder / f"{name}.txt"
    if packed.is_file():
        return frozenset(decompress(packed.read_bytes(), MAX_WBITS | 16).decode("utf-8").split("\n"))
    if not typed.is_file():
        return frozenset()
    lines = typed.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def missing_lists() -> tuple[str, ...]:
    return tuple(name for name in LISTS if not word_list(name))


def plain(text: str) -> str:
    """One kind of space, dash, apostrophe and digit; nothing that does not show; full-width letters as ordinary ones."""
    if text.isascii() and "`" not in text and text.replace("\n", "").isprintable():
        return SPACES.sub(" ", text) if "  " in text else text
    shown = "".join(_shown(character) for character in unicodedata.normalize("NFKC", text))
    return SPACES.sub(" ", shown.translate(SAME).translate(ALIKE))


def plain_letters(word: str) -> str:
    """In small letters, without accents: 'Siân' -> 'sian'."""
    small = word.lower()
    if small.isascii():
        return small
    small = small.translate(BARE)
    return "".join(character for character in unicodedata.normalize("NFKD", small) if not unicodedata.combining(character))


def _shown(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.digit(character))
    if category == "Cf" or character in "\u115f\u1160\u3164\ufe0f\ufe0e\u20e3":
        return ""
    return " " if category == "Cc" and character not in "\n\t" else character
