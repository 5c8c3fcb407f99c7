"""The house style: fonts, colours and logo that a council sets in one Word document, and that all its reports follow.

The document is `house/House style.docx` beside the templates. Its theme's fonts are those of all reports; its first accent is the
colour of papers, its second that of what is made for the public; the picture in its header is the logo. Whatever a template has in
the colours or the fonts of its theme takes these; what somebody coloured otherwise stays.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.files import content_of
from reportgen.lexicon.patterns import pattern
from reportgen.writing.charts.names import PICTURE, PICTURE_URI
from reportgen.writing.contrasts import WHITE, contrast
from reportgen.writing.faults import Fault, TemplateFaultsError, fault
from reportgen.writing.templates.names import NAMESPACES, qualified, w, whole
from reportgen.writing.templates.package import Package, UnreadableError, relations_of
from reportgen.writing.templates.wall import behind_wall
from reportgen.writing.theme import TINTED, colour_of, paler

# lxml's elements are only half typed, so they are Any here. Sizes are in English Metric Units.

FILE = Path("house") / "House style.docx"
READABLE = 4.5  # contrast (WCAG 2.2, 1.4.3)
HIGHEST, WIDEST = 432_000, 2_520_000  # of a logo: 1.2 and 7 centimetres
ABOVE = 397  # twentieths of a point from the edge of the page to the logo: 7 millimetres
FONT = pattern(r"[^\W_][\w .,&()'+-]{0,63}")
SIZE = pattern(r"[0-9]{1,9}")
LONGEST = 200  # signs of a font's name, and of the words for a logo
A4 = 11906
# What stands before `w:tabs` in a paragraph's properties, by the schema (ISO/IEC 29500-1, CT_PPr).
BEFORE_TABS = (
    "pStyle",
    "keepNext",
    "keepLines",
    "pageBreakBefore",
    "framePr",
    "widowControl",
    "numPr",
    "suppressLineNumbers",
    "pBdr",
    "shd",
)
PICTURES = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif"}
# What in a document may have a colour of the theme, and under which attributes.
COLOURED = ("color", "shd", "top", "left", "bottom", "right", "insideH", "insideV", "between", "bar", "u")
OF_THEME = {"accent1": "accent1", "background2": "lt2", "light2": "lt2"}
HEADER = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
FOOTER = HEADER.replace("header+", "footer+")


@dataclass(frozen=True)
class Logo:
    content: bytes
    type: str
    size: tuple[int, int]
    words: str


@dataclass(frozen=True)
class House:
    """Fonts for headings and for text; colours as 'RRGGBB', None where the templates keep theirs."""

    headings: str
    text: str
    accent: str | None
    public_accent: str | None
    logo: Logo | None


def read_house(templates: Path) -> tuple[House | None, list[Fault]]:
    """The house style beside the templates, and what is wrong with it; none where there is no such document."""
    path = templates / FILE
    try:
        return behind_wall(FILE.name, lambda: _read(content_of(path)) if os.path.lexists(path) else (None, []))
    except TemplateFaultsError:  # no report waits for its looks
        return None, [fault("house-style-unreadable", "")]


def put_on(package: Package, house: House, public: bool) -> None:
    """The fonts, colours and logo of the house in the place of a template's own."""
    theme = package.of_document("theme")
    accent = house.public_accent if public else house.accent
    if theme is not None:
        before = _fonts(theme)
        _set_theme(theme, house, accent)
        for root in _styled(package):
            _set_fonts(root, house, before)
            _set_colours(root, theme)
    if house.logo is not None:
        _put_logo(package, house.logo)


def _read(content: bytes) -> tuple[House | None, list[Fault]]:
    package = Package.read(content)
    theme = package.of_document("theme")
    if theme is None:
        raise UnreadableError("has no theme")
    accents, faults = [], []
    for number in (1, 2):
        colour = colour_of(theme, f"accent{number}")
        if colour is None:
            faults.append(fault("house-style-no-colour", "", number=number))
        elif contrast(colour, WHITE) < READABLE:
            faults.append(
                fault("house-style-too-light", "", number=number, colour=colour, contrast=f"{contrast(colour, WHITE):.1f}")
            )
            colour = None
        accents.append(colour)
    fonts = dict(zip(("headings", "text"), _fonts(theme), strict=True))
    faults += (
        fault("house-style-no-font", "", what=what, font=font[:60]) for what, font in fonts.items() if not FONT.fullmatch(font)
    )
    headings, text = (font if FONT.fullmatch(font) else "" for font in fonts.values())
    logo = _logo(package)
    if logo is None and (kind := _other_picture(package)) is not None:
        faults.append(fault("house-style-no-logo", "", kind=kind))
    return House(headings, text, accents[0], accents[1], logo), faults


def _fonts(theme: Any) -> tuple[str, str]:
    """Of headings and of text."""
    found = (next(theme.iter(qualified(f"a:{name}Font")), None) for name in ("major", "minor"))
    major, minor = (each.find(qualified("a:latin")) if each is not None else None for each in found)
    return tuple((each.get("typeface") or "")[:LONGEST] if each is not None else "" for each in (major, minor))  # type: ignore[return-value]


def _logo(package: Package) -> Logo | None:
    """The first picture in a header."""
    for header in package.related(package.document, "header"):
        parts = {each.id: each.part for each in package.relations(header) if each.kind == "image" and each.part is not None}
        for blip in package.tree(header).iter(qualified("a:blip")):
            part = parts.get(blip.get(qualified("r:embed")))
            placed = next(
                (each for each in blip.iterancestors() if each.tag in (qualified("wp:inline"), qualified("wp:anchor"))), None
            )
            if part is not None and part in package and placed is not None and package.type_of(part) in PICTURES:
                return Logo(package.content(part), package.type_of(part), _size(placed), _words(placed))
    return None


def _other_picture(package: Package) -> str | None:
    """The kind of a picture in a header that cannot be the logo: 'x-emf'."""
    for header in package.related(package.document, "header"):
        for each in package.relations(header):
            if each.kind == "image" and each.part is not None and each.part in package:
                return package.type_of(each.part).rpartition("/")[2] or "unknown"
    return None


def _size(placed: Any) -> tuple[int, int]:
    """As large as it was placed, but no larger than there is room for; where that is not said, as large as there is room for."""
    extent = placed.find(qualified("wp:extent"))
    sides = (extent.get("cx"), extent.get("cy")) if extent is not None else ()
    wide, high = (int(side) for side in sides) if len(sides) == 2 and all(map(SIZE.fullmatch, sides)) else (HIGHEST, HIGHEST)
    share = min(1.0, HIGHEST / max(high, 1), WIDEST / max(wide, 1))
    return max(1, round(wide * share)), max(1, round(high * share))


def _words(placed: Any) -> str:
    properties = placed.find(qualified("wp:docPr"))
    return ((properties.get("descr") if properties is not None else "") or "Logo")[:LONGEST]


def _set_theme(theme: Any, house: House, accent: str | None) -> None:
    for name, font in (("major", house.headings), ("minor", house.text)):
        latin = next(theme.iter(qualified(f"a:{name}Font"))).find(qualified("a:latin"))
        if latin is not None and font:
            latin.set("typeface", font)
    for name, colour in (("accent1", accent), ("lt2", accent and paler(accent, TINTED))):
        found = next(theme.iter(qualified(f"a:{name}")), None)
        if found is not None and colour:
            for old in list(found):
                found.remove(old)
            etree.SubElement(found, qualified("a:srgbClr")).set("val", colour)


def _styled(package: Package) -> Iterator[Any]:
    for kind in ("styles", "numbering"):
        if (root := package.of_document(kind)) is not None:
            yield root
    yield from (root for _, root in package.stories())


def _set_fonts(root: Any, house: House, before: tuple[str, str]) -> None:
    """By name too, for readers that know no themes. A font typed by name is the theme's where the theme had that."""
    for fonts in root.iter(w("rFonts")):
        for name in ("ascii", "hAnsi", "cs", "eastAsia"):
            theme = fonts.get(w(f"{name}Theme")) or (fonts.get(w("cstheme")) if name == "cs" else None) or ""
            typed = fonts.get(w(name))
            if theme.startswith("major") or (not theme and typed and typed == before[0] != before[1]):
                fonts.set(w(name), house.headings or before[0])
            elif theme.startswith("minor") or (not theme and typed and typed == before[1]):
                fonts.set(w(name), house.text or before[1])


def _set_colours(root: Any, theme: Any) -> None:
    for element in root.iter(*(w(name) for name in COLOURED)):
        for attribute, of_theme in (("val" if element.tag == w("color") else "color", "themeColor"), ("fill", "themeFill")):
            colour = colour_of(theme, OF_THEME.get(element.get(w(of_theme)) or "", ""))
            if colour is not None and element.get(w(f"{of_theme}Tint")) is None and element.get(w(f"{of_theme}Shade")) is None:
                element.set(w(attribute), colour)


def _put_logo(package: Package, logo: Logo) -> None:
    """At the top of the first page, at the right, in one line with the words that stand there."""
    section = next(package.tree(package.document).iter(w("sectPr")))
    part = _first_header(package, section)
    picture = package.free_name("word/media/logo{}." + PICTURES[logo.type])
    package.add(picture, logo.content, logo.type)
    header = package.tree(part)
    paragraph = header.find(w("p"))
    if paragraph is None or next(paragraph.iter(w("tab"), w("fldChar")), None) is not None:
        paragraph = etree.Element(w("p"))
        header.insert(0, paragraph)
    margins = section.find(w("pgMar"))
    if whole(margins, "header") > ABOVE:
        margins.set(w("header"), str(ABOVE))
    _to_the_right(paragraph, _text_width(section))
    paragraph.append(_picture(package.relate(part, "image", picture), logo))


def _text_width(section: Any) -> int:
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    return whole(size, "w", A4) - sum(whole(margins, side) for side in ("left", "right"))


def _to_the_right(paragraph: Any, width: int) -> None:
    """A tab to the right edge of the text, and its stop."""
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = etree.Element(w("pPr"))
        paragraph.insert(0, properties)
    stops = etree.Element(w("tabs"))
    etree.SubElement(stops, w("tab"), {w("val"): "right", w("pos"): str(width)})
    before = {w(name) for name in BEFORE_TABS}
    properties.insert(sum(child.tag in before for child in properties), stops)
    etree.SubElement(etree.SubElement(paragraph, w("r")), w("tab"))


def _first_header(package: Package, section: Any) -> str:
    """The header of the first page alone; one like that of the other pages is made where there is none, and a footer too."""
    parts = {each.id: each.part for each in package.relations(package.document)}
    has_first = section.find(w("titlePg")) is not None
    made = {kind: _first(package, section, parts, kind, kept=has_first) for kind in ("footer", "header")}
    if not has_first:
        title = etree.Element(w("titlePg"))
        following = [w(name) for name in ("textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings", "sectPrChange")]
        at = next((child for child in section if child.tag in following), None)
        section.append(title) if at is None else at.addprevious(title)
    return made["header"]


def _first(package: Package, section: Any, parts: dict[str, str | None], kind: str, *, kept: bool) -> str:
    found = {each.get(w("type")): each for each in section.findall(w(f"{kind}Reference"))}
    if kept and "first" in found and (part := parts.get(found["first"].get(qualified("r:id")))) is not None:
        return part
    usual = parts.get(found["default"].get(qualified("r:id"))) if "default" in found and not kept else None
    name = package.free_name(f"word/{kind}First{{}}.xml")
    tag = "hdr" if kind == "header" else "ftr"
    empty = f'<w:{tag} xmlns:w="{NAMESPACES["w"]}" xmlns:r="{NAMESPACES["r"]}"><w:p/></w:{tag}>'.encode()
    package.add(name, package.content(usual) if usual else empty, HEADER if kind == "header" else FOOTER)
    if usual and relations_of(usual) in package:
        package.replace(relations_of(name), package.content(relations_of(usual)))
    if "first" in found:
        section.remove(found["first"])
    reference = etree.Element(w(f"{kind}Reference"))
    reference.set(w("type"), "first")
    reference.set(qualified("r:id"), package.relate(package.document, kind, name))
    section.insert(0, reference)
    return name


def _picture(id_: str, logo: Logo) -> Any:
    """A run with the picture."""
    wide, high = logo.size
    run = etree.Element(w("r"), nsmap={each: NAMESPACES[each] for each in ("w", "r", "wp", "a")})
    drawing = etree.SubElement(run, w("drawing"))
    inline = etree.SubElement(drawing, qualified("wp:inline"), {f"dist{side}": "0" for side in "TBLR"})
    etree.SubElement(inline, qualified("wp:extent"), {"cx": str(wide), "cy": str(high)})
    etree.SubElement(inline, qualified("wp:docPr"), {"id": "1", "name": "Logo", "descr": logo.words})
    etree.SubElement(inline, qualified("wp:cNvGraphicFramePr"))
    data = etree.SubElement(etree.SubElement(inline, qualified("a:graphic")), qualified("a:graphicData"), {"uri": PICTURE_URI})
    data.append(etree.fromstring(PICTURE.format(id=id_, cx=wide, cy=high)))
    return run
