"""The colours of ratings: quieter than a key's own, told apart in print, with words on them that can be read."""

from __future__ import annotations

from colorsys import rgb_to_hls

BLACK, WHITE = "000000", "FFFFFF"
# Hue in degrees up to which a key's colour counts as one of ours, which are quieter and tell apart in print.
OURS = ((20, "B10E1E"), (50, "FFB000"), (70, "FFE98A"), (170, "00703C"), (255, "1D70B8"), (315, "4C2C92"), (361, "B10E1E"))
GREY = "D9D9D9"


def shade(colour: str) -> str:
    """The shade we print for a key's colour: 'FF0000' -> 'B10E1E'."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, lightness, saturation = rgb_to_hls(red, green, blue)
    if lightness > 0.97 or saturation < 0.12:
        return GREY
    return next(ours for bound, ours in OURS if hue * 360 < bound)


def ink(fill: str) -> str:
    """Black or white, whichever is the plainer on a shade; one of the two always has a contrast of 4.5:1 (WCAG 2.2, 1.4.3)."""
    return BLACK if contrast(fill, BLACK) >= contrast(fill, WHITE) else WHITE


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21 (WCAG 2.2)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
