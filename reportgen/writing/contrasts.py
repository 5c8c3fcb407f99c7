"""How well a colour is read on another, as the guidelines measure it (WCAG 2.2)."""

from __future__ import annotations

from functools import lru_cache

BLACK, WHITE = "000000", "FFFFFF"


@lru_cache(maxsize=256)
def ink(fill: str) -> str:
    """Black or white, whichever is the plainer on a shade; one of the two always has a contrast of 4.5:1 (WCAG 2.2, 1.4.3)."""
    return BLACK if contrast(fill, BLACK) >= contrast(fill, WHITE) else WHITE


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21 (WCAG 2.2)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """How light a colour is, from 0 to 1."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
