"""Ratings as word and colour: a paragraph in the style 'Rating' is shaded as its level.

The template's author only uses the style; which levels there are, and their colours, the programme's own key says.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from copy import deepcopy
from functools import lru_cache
from typing import Any

from lxml import etree

from reportgen.lexicon.colours import colour_family
from reportgen.writing.contrasts import ink, luminance
from reportgen.writing.templates.long_tables import Shape, Step, plain
from reportgen.writing.templates.names import w
from reportgen.writing.templates.package import Package

# lxml's elements are only half typed, so they are Any here.

STYLE = "Rating"
# What stands before `w:pBdr` in a paragraph's properties, by the schema (ISO/IEC 29500-1, CT_PPr).
_BEFORE_BORDER = ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers")
BEFORE_BORDER = frozenset(map(w, _BEFORE_BORDER))
BEFORE_SHADING = BEFORE_BORDER | {w("pBdr")}
# What stands before `w:color` in a run's properties (CT_RPr).
_BEFORE_COLOUR = """
    rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish
    webHidden
"""
BEFORE_COLOUR = frozenset(map(w, _BEFORE_COLOUR.split()))
# What we print for a key's colour; ours are quieter and tell apart in print.
OURS = {
    "red": "B10E1E",
    "amber": "FFB000",
    "yellow": "FFE98A",
    "green": "00703C",
    "blue": "1D70B8",
    "purple": "4C2C92",
    "grey": "D9D9D9",
}
GREY = OURS["grey"]
PALER = 0.55  # how far towards white a second level of one colour is printed, the one that its key shades lighter
# How far a measure of the Notice is, where the programme's scale has no level of that name.
OF_STATUS = {"Off track": "B10E1E", "At risk": "FFB000", "On track": "D9ECF7", "Met": "00703C"}


def shade_ratings(package: Package, colours: Mapping[str, str | None]) -> None:
    """Shades every rating in the document. `colours` gives each level's colour in the key, by its name."""
    styles = package.of_document("styles")
    named = {each.get(w("styleId")) for each in styles.iter(w("style")) if _is_rating(each)} if styles is not None else set()
    shades = OF_STATUS | shades_of(colours)
    for paragraph in _rated(package.tree(package.document), named):
        if (fill := shades.get(_text(paragraph))) is not None:
            _shade(paragraph, fill)

    def fills(shape: Shape, words: Sequence[str]) -> tuple[str | None, ...]:
        """Of each rating of a row that is held outside the tree."""
        if named.isdisjoint(shape.styles):
            return ()
        texts = plain(words)
        return tuple(shades.get(each.text(texts).strip()) for each in shape.paragraphs if each.style in named)

    def shade_row(row: Any, of: Sequence[str | None]) -> None:
        for paragraph, fill in zip(_rated(row, named) if of else (), of, strict=True):
            if fill is not None:
                _shade(paragraph, fill)

    for run in package.runs(package.document):
        run.steps.append(Step(fills, shade_row))


def _rated(root: Any, named: Collection[str | None]) -> list[Any]:
    """The paragraphs in one of the styles that are named."""
    return [style.getparent().getparent() for style in root.iter(w("pStyle")) if style.get(w("val")) in named]


def shades_of(colours: Mapping[str, str | None]) -> dict[str, str]:
    """The shade of each level; of two levels that the key shades light and dark in one colour, the light one is paler."""
    given = {name: colour for name, colour in colours.items() if colour is not None}
    darkest: dict[str, str] = {}
    for colour in sorted(given.values(), key=luminance):
        darkest.setdefault(shade(colour), colour)
    return {name: shade(one) if darkest[shade(one)] == one else _paler(shade(one)) for name, one in given.items()}


def shade(colour: str) -> str:
    """The shade we print for a key's colour: 'FF0000' -> 'B10E1E'."""
    return OURS.get(colour_family(colour) or "", GREY)


def _paler(colour: str) -> str:
    parts = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    return "".join(f"{round(part + (255 - part) * PALER):02X}" for part in parts)


def _is_rating(style: Any) -> bool:
    name = style.find(w("name"))
    return style.get(w("type")) == "paragraph" and name is not None and name.get(w("val")) == STYLE


def _text(paragraph: Any) -> str:
    return "".join(text.text or "" for text in paragraph.iter(w("t"))).strip()


def _shade(paragraph: Any, fill: str) -> None:
    """The paragraph, with a border of its own colour: a whole cell of amber hides the red ones."""
    border, shading, letters = _drawn(fill)
    properties = _properties(paragraph, "pPr")
    _insert(properties, deepcopy(border), BEFORE_BORDER)
    _insert(properties, deepcopy(shading), BEFORE_SHADING)
    for run in paragraph.iter(w("r")):
        _insert(_properties(run, "rPr"), deepcopy(letters), BEFORE_COLOUR)


@lru_cache(maxsize=64)
def _drawn(fill: str) -> tuple[Any, Any, Any]:
    """The border, the shading and the colour of letters; each rating gets copies of them."""
    border, shading, letters = (etree.Element(w(name)) for name in ("pBdr", "shd", "color"))
    for side, space in (("top", "1"), ("left", "0"), ("bottom", "1"), ("right", "0")):
        line = etree.SubElement(border, w(side))
        for attribute, value in (("val", "single"), ("sz", "8"), ("space", space), ("color", fill)):
            line.set(w(attribute), value)
    for attribute, value in (("val", "clear"), ("color", "auto"), ("fill", fill)):
        shading.set(w(attribute), value)
    letters.set(w("val"), ink(fill))
    return border, shading, letters


def _properties(holder: Any, name: str) -> Any:
    """The properties of a cell or a run, which stand first in it."""
    found = holder.find(w(name))
    if found is None:
        found = etree.Element(w(name))
        holder.insert(0, found)
    return found


def _insert(properties: Any, element: Any, before: frozenset[str]) -> None:
    """Puts an element where it belongs among properties, in the place of any of its name."""
    for old in properties.findall(element.tag):
        properties.remove(old)
    properties.insert(sum(child.tag in before for child in properties), element)
