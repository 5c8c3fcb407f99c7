"""How two texts are held against each other: as if capitals and blanks, or punctuation too, made no difference."""

from __future__ import annotations

import re


def folded(text: str | None) -> str:
    """In small letters, with one blank between words; '' for none."""
    return " ".join((text or "").casefold().split())


def words(text: str) -> tuple[str, ...]:
    """Without punctuation, in small letters."""
    return tuple(re.findall(r"\w+", text.casefold()))
