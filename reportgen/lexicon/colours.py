"""The colours of ratings: their names and signs, which colour a fill is, and what a colour means where no key says."""

from __future__ import annotations

import re
from colorsys import rgb_to_hls
from functools import lru_cache

from reportgen.lexicon.patterns import pattern

IN_SHORT = {
    "amb": "amber", "grn": "green", "blu": "blue", "yel": "yellow", "ylw": "yellow", "pur": "purple", "gry": "grey", "wht": "white",
}  # fmt: skip
# What people call a rating's colour -> the colour that it is.
NAMES = {
    **{name: name for name in ("red", "amber", "yellow", "green", "blue", "purple", "grey", "white", "black")},
    "orange": "amber",
    "gold": "amber",
    "gray": "grey",
    "lime": "green",
    "violet": "purple",
    "pink": "red",
    **IN_SHORT,
}
LETTERS = {"r": "red", "a": "amber", "y": "yellow", "g": "green", "b": "blue", "p": "purple", "w": "white"}
SIGNS = {
    **dict(zip("🔴🟠🟡🟢🔵🟣⚪⚫", ("red", "amber", "yellow", "green", "blue", "purple", "white", "black"), strict=True)),
    **dict(zip("🟥🟧🟨🟩🟦🟪⬜⬛", ("red", "amber", "yellow", "green", "blue", "purple", "white", "black"), strict=True)),
    **dict(zip("❤🧡💛💚💙💜🤍🖤", ("red", "amber", "yellow", "green", "blue", "purple", "white", "black"), strict=True)),
}
# How Excel's palette fills them; for a colour that is only named.
FILLS = {
    "red": "FF0000",
    "amber": "FFC000",
    "yellow": "FFFF00",
    "green": "00B050",
    "blue": "0070C0",
    "purple": "7030A0",
    "grey": "BFBFBF",
    "black": "000000",
}
# What a colour counts as where no key says it. That Green is not 'done' but 'on track' is the safer reading.
USUALLY = {
    "red": "overdue",
    "blue": "done",
    "purple": "done",
    "grey": "not started",
    "white": "not started",
    **dict.fromkeys(("amber", "yellow", "green"), "in progress"),
}
# Where a key has only one of these, people fill its cells with the other.
RATED = ("red", "amber", "green", "blue", "yellow", "purple")  # colours of ratings
ALIKE = {"yellow": "amber", "amber": "yellow"}
NEUTRAL = "FFEB9C"  # Excel's cell style 'Neutral' stands for amber between 'Good' and 'Bad', though its hue is yellow
SHADE = pattern(r"(?:(?:light|dark|pale|bright|deep|solid)(?:er)?[ -])?", re.IGNORECASE)
NAME = pattern(rf"{SHADE.pattern}(?P<name>{'|'.join(NAMES)})\b", re.IGNORECASE)


def named_colour(text: str) -> str | None:
    """The colour with whose name a text begins: 'Amber E' is amber, 'Dark green' green, '🔴' red."""
    sign = SIGNS.get(text[:1])
    match = NAME.match(text)
    return sign or (NAMES[match["name"].casefold()] if match is not None else None)


@lru_cache(maxsize=512)
def colour_family(rgb: str) -> str | None:
    """The colour that people would call a fill: 'FFC000' is amber, '92D050' green. None for white, black and what is nearly so."""
    if rgb == NEUTRAL:
        return "amber"
    try:
        red, green, blue = _parts(rgb)
    except ValueError:
        return None
    hue, lightness, saturation = rgb_to_hls(red, green, blue)
    if lightness > 0.97 or lightness < 0.08:
        return None
    if saturation < 0.12:
        return "grey"
    return _of_hue(hue * 360, lightness)


def lightness(rgb: str) -> float:
    """From 0 for black to 1 for white."""
    return rgb_to_hls(*_parts(rgb))[1]


def fill_named(name: str) -> str | None:
    """How Excel's palette fills what is called so: 'Red'; 'Dark green' is darker than 'Green', 'Pale green' lighter."""
    fill = FILLS.get(named_colour(name) or "")
    words = set(name.casefold().split())
    if fill is None or words.isdisjoint(DARK | PALE):
        return fill
    parts = (part * 0.6 if words & DARK else part + (1 - part) * 0.6 for part in _parts(fill))
    return "".join(f"{round(part * 255):02X}" for part in parts)


DARK, PALE = frozenset({"dark", "deep"}), frozenset({"pale", "light", "faint"})


def distance(one: str, other: str) -> float:
    """How unlike two fills are, from 0 to 3."""
    return sum(abs(first - second) for first, second in zip(_parts(one), _parts(other), strict=True))


def _of_hue(degrees: float, lightness: float) -> str:
    # Gold at 45 degrees is amber when it is strong (FFC000), yellow when it is pale (FFE699).
    amber_ends = 44 if lightness >= 0.75 else 47
    bounds = ((16, "red"), (amber_ends, "amber"), (68, "yellow"), (170, "green"), (252, "blue"), (310, "purple"), (361, "red"))
    return next(name for bound, name in bounds if degrees < bound)


def _parts(rgb: str) -> tuple[float, float, float]:
    red, green, blue = (int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue
