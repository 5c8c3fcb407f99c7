"""The colours and fonts of a document's theme, which everything in the house style follows (ISO/IEC 29500-1, 20.1.6)."""

from __future__ import annotations

from typing import Any

from reportgen.lexicon.patterns import pattern
from reportgen.writing.templates.names import qualified
from reportgen.writing.templates.package import Package

ACCENT = "003A5D"  # where a document has no theme
COLOUR = pattern(r"[0-9A-Fa-f]{6}")
STATED = {qualified("a:srgbClr"): "val", qualified("a:sysClr"): "lastClr"}  # where a colour says what it is
TINTED = 0.93  # how far towards white a tint of the accent is


def accent_of(package: Package) -> str:
    """The first accent of the theme: 'RRGGBB'."""
    return colour_of(package.of_document("theme"), "accent1") or ACCENT


def colour_of(theme: Any | None, name: str) -> str | None:
    """A colour of a theme by its name there: 'accent1', 'accent2', 'dk1'."""
    found = next(theme.iter(qualified(f"a:{name}")), None) if theme is not None and name else None
    stated = found[0] if found is not None and len(found) else None
    if stated is None or stated.tag not in STATED:
        return None
    value = stated.get(STATED[stated.tag]) or ""
    return value.upper() if COLOUR.fullmatch(value) else None


def paler(colour: str, towards_white: float) -> str:
    """The same hue, mixed with so much white."""
    parts = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    return "".join(f"{round(part + (255 - part) * towards_white):02X}" for part in parts)
