"""A finished document as plain HTML elements, by the converter mammoth: what Word shows, and nothing that it hides."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt
from lxml import etree, html

from reportgen.lexicon.patterns import pattern
from reportgen.writing.chart_tables import mark_charts
from reportgen.writing.contrasts import contrast
from reportgen.writing.finishing import same_bytes

if TYPE_CHECKING:
    from docx.document import Document

# python-docx's styles and lxml's elements are only half typed, so both are Any here.

T = TypeVar("T")

SHOWN_PARTS = pattern(r"word/(document|header|footnotes|endnotes)\d*\.xml")
CHOICE, FALLBACK, ALTERNATIVES = (
    f"{{http://schemas.openxmlformats.org/markup-compatibility/2006}}{name}" for name in ("Choice", "Fallback", "AlternateContent")
)
OFF = ("0", "false", "off")
PIXEL = 9525  # in the units in which Word measures pictures (EMU)
AFTER_WIDTH = "\ue000"  # a private character, which stands in nobody's words
ON_THE_WEB = ("image/png", "image/jpeg", "image/gif")
LARGER = 1.25  # from how many times the size of ordinary text on a style counts as large
COLOUR = pattern(r"[0-9A-Fa-f]{6}")
LIGHT, WHITE = 2.0, "FFFFFF"  # contrast with white from which on a box is of a full colour
CAPTIONS = ("caption", "table intro", "before second table")
# The converter takes the first line that fits. Lists go by their numbering, else by the name of their style.
LISTS = """
p:unordered-list(1) => ul > li:fresh
p:unordered-list(2) => ul|ol > li > ul > li:fresh
p:unordered-list(3) => ul|ol > li > ul|ol > li > ul > li:fresh
p:ordered-list(1) => ol > li:fresh
p:ordered-list(2) => ul|ol > li > ol > li:fresh
p:ordered-list(3) => ul|ol > li > ul|ol > li > ol > li:fresh
p[style-name='List Bullet'] => ul > li:fresh
p[style-name='List Bullet 2'] => ul|ol > li > ul > li:fresh
p[style-name='List Number'] => ol > li:fresh
p[style-name='List Number 2'] => ul|ol > li > ol > li:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
"""


def without_hidden(document: bytes) -> bytes:
    """The document without what Word does not show: hidden words, moved words where they once stood, second versions of a shape."""
    hidden = _hidden_styles(docx.Document(io.BytesIO(document)))
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        parts = [name for name in package.namelist() if SHOWN_PARTS.fullmatch(name)]
    return same_bytes(document, dict.fromkeys(parts, partial(_shown, hidden=hidden)))


def converted(document: bytes) -> Any:
    """An element `main` with the document's headings, paragraphs, lists, tables and pictures.

    Paragraphs have as classes what their style looks like: 'bold', 'large', 'right', 'subtitle', 'caption'; 'box' and
    'solid' on a tint or a full colour, 'kept' with what follows.
    Nothing is fetched: a picture that only points to a file or an address is left out.
    """
    import mammoth  # a slow import, for those who ask for web pages

    made = mammoth.convert_to_html(
        io.BytesIO(document),
        style_map=_style_map(docx.Document(io.BytesIO(document))),
        include_default_style_map=False,
        include_embedded_style_map=False,
        external_file_access=False,
        convert_image=mammoth.images.img_element(_picture),
        id_prefix="word-",
    )
    parser = html.XHTMLParser(huge_tree=True, resolve_entities=False)
    return etree.fromstring(f"<main>{made.value}</main>", parser)


def _hidden_styles(document: Document) -> frozenset[str]:
    return frozenset(style.style_id for style in _styles(document) if _inherited(style, lambda each: each.font.hidden))


def _styles(document: Document) -> Iterator[Any]:
    kinds = (WD_STYLE_TYPE.PARAGRAPH, WD_STYLE_TYPE.CHARACTER)
    yield from (style for style in document.styles if style.type in kinds)


def _inherited(style: Any, said: Callable[[Any], T | None]) -> T | None:
    """What a style says, else the nearest of those that it is based on. A style based on itself ends somewhere too."""
    asked = set[str]()
    while style is not None and style.style_id not in asked:
        if (value := said(style)) is not None:
            return value
        asked.add(style.style_id)
        style = style.base_style
    return None


def _shown(part: bytes, hidden: frozenset[str]) -> bytes:
    root = etree.fromstring(part, etree.XMLParser(huge_tree=True, resolve_entities=False))
    _choose(root)
    for moved in list(root.iter(qn("w:moveFrom"))):
        moved.getparent().remove(moved)
    for run in [run for run in root.iter(qn("w:r")) if _is_hidden(run, hidden)]:
        _empty(run)
    for field in list(root.iter(qn("w:fldSimple"))):
        _unwrap(field)  # the converter would drop it with its words
    mark_charts(root)
    _tell_widths(root)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _choose(root: Any) -> None:
    """Of a shape that is drawn in two ways, the one that the converter can read."""
    for alternatives in list(root.iter(ALTERNATIVES)):
        fallback = alternatives.find(FALLBACK)
        for choice in alternatives.findall(CHOICE):
            if fallback is not None:
                alternatives.remove(choice)
            else:
                choice.tag = FALLBACK
                fallback = choice


def _is_hidden(run: Any, hidden: frozenset[str]) -> bool:
    own = run.find(f"{qn('w:rPr')}/{qn('w:vanish')}")
    if own is not None:
        return own.get(qn("w:val")) not in OFF
    paragraph = next(run.iterancestors(qn("w:p")), None)
    styles = [run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}")]
    styles += [paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")] if paragraph is not None else []
    return any(style is not None and style.get(qn("w:val")) in hidden for style in styles)


def _empty(run: Any) -> None:
    """Takes out what a run shows; the marks of a field stay, because they are in pairs with others."""
    kept = {qn(f"w:{name}") for name in ("rPr", "fldChar", "instrText")}
    for child in [child for child in run if child.tag not in kept]:
        run.remove(child)


def _unwrap(element: Any) -> None:
    for child in list(element):
        element.addprevious(child)
    element.getparent().remove(element)


def _tell_widths(root: Any) -> None:
    """The converter does not say how wide a picture is, so its width goes in front of its alternative text."""
    for properties in root.iter(qn("wp:docPr")):
        extent = properties.getparent().find(qn("wp:extent"))
        width = round(int(extent.get("cx", "0")) / PIXEL) if extent is not None else 0
        words = properties.get("descr", "").strip() or properties.get("title", "")
        properties.set("descr", f"{width or ''}{AFTER_WIDTH}{words}")


def _picture(image: Any) -> dict[str, str]:
    """Its attributes; without an address where browsers cannot show its kind."""
    from mammoth.images import data_uri

    width, _, words = (image.alt_text or "").rpartition(AFTER_WIDTH)
    attributes = {"alt": words.strip()} | ({"width": width} if width else {})
    if image.content_type not in ON_THE_WEB:
        return attributes
    (element,) = data_uri(image)
    return attributes | {"src": str(element.attributes["src"])}


def _style_map(document: Document) -> str:
    """What becomes of each style of the document, in the converter's own words."""
    styles = list(_styles(document))
    headings = [line for style in styles if (line := _heading(style)) is not None]
    size = _inherited(document.styles.default(WD_STYLE_TYPE.PARAGRAPH), lambda each: each.font.size) or Pt(11)
    return "\n".join([*headings, LISTS, *(_look(style, size) for style in styles), "p => p:fresh"])


def _heading(style: Any) -> str | None:
    """A style with an outline level is a heading, below the document's title, whatever its name."""
    if style.type != WD_STYLE_TYPE.PARAGRAPH:
        return None
    if _name(style).casefold() == "title":
        return f"p{_named(style)} => h1:fresh"
    level = _inherited(style, lambda each: each.element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}"))
    depth = int(level.get(qn("w:val"), "9")) if level is not None else 9
    return f"p{_named(style)} => h{min(depth + 2, 6)}:fresh" if depth < 9 else None


def _look(style: Any, ordinary: int) -> str:
    bold = _inherited(style, lambda each: each.font.bold)
    if style.type == WD_STYLE_TYPE.CHARACTER:
        italic = _inherited(style, lambda each: each.font.italic)
        size = style.font.size
        return f"r{_named(style)} => {'strong' if bold else 'em' if italic else 'small' if size and size < ordinary else ''}"
    name, fill = _name(style).casefold(), _inherited(style, _fill)
    solid = fill is not None and contrast(fill, WHITE) >= LIGHT
    looks = {
        "box": fill is not None and not solid,
        "solid": solid,
        "kept": _inherited(style, lambda each: each.paragraph_format.keep_with_next),
        "bold": bold,
        "large": (_inherited(style, lambda each: each.font.size) or ordinary) >= LARGER * ordinary,
        "right": _inherited(style, lambda each: each.paragraph_format.alignment) == WD_ALIGN_PARAGRAPH.RIGHT,
        "subtitle": name == "subtitle",
        "caption": name in CAPTIONS,
    }
    return f"p{_named(style)} => p{''.join(f'.{look}' for look, has in looks.items() if has)}:fresh"


def _fill(style: Any) -> str | None:
    """The colour behind the words of a style: 'RRGGBB'; None where there is none."""
    shading = style.element.find(f"{qn('w:pPr')}/{qn('w:shd')}")
    fill = shading.get(qn("w:fill"), "auto") if shading is not None else "auto"
    return fill if COLOUR.fullmatch(fill) else None


def _name(style: Any) -> str:
    """As it stands in the file, which is how the converter knows it: 'heading 1'."""
    return str(style.element.find(qn("w:name")).get(qn("w:val")))


def _named(style: Any) -> str:
    name = _name(style).replace("\\", "\\\\").replace("'", "\\'")
    return f"[style-name='{name}']"
