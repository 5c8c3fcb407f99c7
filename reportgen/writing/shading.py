"""Ratings as word and colour: a table cell whose words stand in the style 'Rating' is shaded as its level.

The template's author only uses the style; which levels there are, and their colours, the programme's own key says.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from reportgen.lexicon.colours import colour_family

if TYPE_CHECKING:
    from docx.document import Document

# python-docx's element classes are only half typed, so XML elements are Any here.

STYLE = "Rating"
# What stands before `w:shd` in a cell's properties, by the schema (ISO/IEC 29500-1, CT_TcPr).
BEFORE_SHADING = ("cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders")
AFTER_COLOUR_NAMES = """
    spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath
"""
AFTER_COLOUR = tuple(f"w:{name}" for name in AFTER_COLOUR_NAMES.split())
BLACK, WHITE = "000000", "FFFFFF"
# What we print for a key's colour; ours are quieter and tell apart in print.
OURS = {
    "red": "B10E1E",
    "amber": "FFB000",
    "yellow": "FFE76E",
    "green": "00703C",
    "blue": "1D70B8",
    "purple": "4C2C92",
    "grey": "D9D9D9",
}
GREY = OURS["grey"]
PALER = 0.55  # how far towards white a second level of one colour is printed, the one that its key shades lighter
# How far a measure of the Notice is, where the programme's scale has no level of that name.
OF_STATUS = {"Off track": "B10E1E", "At risk": "FFB000", "On track": "00703C", "Met": "1D70B8"}


def shade_ratings(document: Document, colours: Mapping[str, str | None]) -> None:
    """Shades every rating in the document. `colours` gives each level's colour in the key, by its name."""
    styles = {style.style_id for style in document.styles if style.type == WD_STYLE_TYPE.PARAGRAPH and style.name == STYLE}
    shades = OF_STATUS | shades_of(colours)
    for paragraph in document.element.body.iter(qn("w:p")):
        if paragraph.style in styles and (fill := shades.get(_text(paragraph))) is not None:
            _shade(paragraph, fill)


def shades_of(colours: Mapping[str, str | None]) -> dict[str, str]:
    """The shade of each level; of two levels that the key shades light and dark in one colour, the light one is paler."""
    given = {name: colour for name, colour in colours.items() if colour is not None}
    darkest: dict[str, str] = {}
    for colour in sorted(given.values(), key=_luminance):
        darkest.setdefault(shade(colour), colour)
    return {name: shade(one) if darkest[shade(one)] == one else _paler(shade(one)) for name, one in given.items()}


def shade(colour: str) -> str:
    """The shade we print for a key's colour: 'FF0000' -> 'B10E1E'."""
    return OURS.get(colour_family(colour) or "", GREY)


def ink(fill: str) -> str:
    """Black or white, whichever is the plainer on a shade; one of the two always has a contrast of 4.5:1 (WCAG 2.2, 1.4.3)."""
    return BLACK if contrast(fill, BLACK) >= contrast(fill, WHITE) else WHITE


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21 (WCAG 2.2)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _paler(colour: str) -> str:
    parts = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    return "".join(f"{round(part + (255 - part) * PALER):02X}" for part in parts)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _text(paragraph: Any) -> str:
    return "".join(text.text or "" for text in paragraph.iter(qn("w:t"))).strip()


def _shade(paragraph: Any, fill: str) -> None:
    cell = paragraph.getparent()
    if cell is None or cell.tag != qn("w:tc"):
        return
    properties = cell.get_or_add_tcPr()
    for old in properties.findall(qn("w:shd")):
        properties.remove(old)
    shading = OxmlElement("w:shd")
    for attribute, value in (("val", "clear"), ("color", "auto"), ("fill", fill)):
        shading.set(qn(f"w:{attribute}"), value)
    properties.insert(_after(properties), shading)
    for run in paragraph.iter(qn("w:r")):
        _colour(run, ink(fill))


def _after(properties: Any) -> int:
    """Where shading belongs among a cell's properties."""
    before = {qn(f"w:{name}") for name in BEFORE_SHADING}
    return sum(child.tag in before for child in properties)


def _colour(run: Any, colour: str) -> None:
    properties = run.get_or_add_rPr()
    for old in properties.findall(qn("w:color")):
        properties.remove(old)
    element = OxmlElement("w:color")
    element.set(qn("w:val"), colour)
    properties.insert_element_before(element, *AFTER_COLOUR)
