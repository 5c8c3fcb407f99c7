"""How two texts are held against each other: as if capitals and blanks made no difference."""

from __future__ import annotations


def folded(text: str | None) -> str:
    """In small letters, with one blank between words; '' for none."""
    return " ".join((text or "").casefold().split())
