"""Texts cut to a room that they surely fit, for a page that must stay one page."""

from __future__ import annotations

NARROW = frozenset("iljtfrI.,:;'’‘!|()[] ")
WIDE = frozenset("mwMW@%—…&")
CUT = " …"


def width(text: str) -> float:
    """How wide a text is in Arial, in ems; rather too wide than too narrow."""
    return sum(_of(character) for character in text)


def brief(text: str, room: float) -> str:
    """The text in one line of at most `room` ems: whole where it fits, else cut between words and marked with '…'."""
    whole = " ".join(text.split())
    if width(whole) <= room:
        return whole
    kept = ""
    for word in whole.split(" "):
        longer = f"{kept} {word}".strip()
        if width(longer + CUT) > room:
            break
        kept = longer
    return f"{kept.rstrip(' ,;:–-')}{CUT}" if kept else _within_a_word(whole, room)


def _within_a_word(word: str, room: float) -> str:
    kept = ""
    for character in word:
        if width(kept + character + CUT) > room:
            break
        kept += character
    return f"{kept}…"


def _of(character: str) -> float:
    if character in NARROW:
        return 0.34
    if character in WIDE or ord(character) > 0x2FF:
        return 1.0
    return 0.73 if character.isupper() else 0.56
