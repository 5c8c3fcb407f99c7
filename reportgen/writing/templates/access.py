"""Whether everyone can read what a template makes: heading rows, words for pictures, contrast, headings in order (WCAG 2.2)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, cached_property
from typing import Any, TypeVar

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.writing.contrasts import contrast
from reportgen.writing.faults import Fault, fault
from reportgen.writing.templates.names import local, number, qualified, w
from reportgen.writing.templates.package import Package
from reportgen.writing.templates.places import Surroundings, part_labels
from reportgen.writing.templates.tags import MARKS

ENOUGH, ENOUGH_LARGE = 4.5, 3.0  # contrast ratios, WCAG 2.2, 1.4.3
LARGE, LARGE_BOLD = 36, 28  # half points
FILE_NAME = pattern(
    r"\S{1,200}\.(?:png|jpe?g|gif|bmp|emf|wmf|svg|tiff?)|(?:picture|image|graphic|chart|diagram)\s*\d*", re.IGNORECASE
)
HEADING_STYLE = pattern(r"heading (\d)", re.IGNORECASE)
COLOUR = pattern(r"[0-9A-Fa-f]{6}")
OFF = ("0", "false", "off")
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
WHITE = "FFFFFF"
SHAPES = tuple(qualified(f"v:{name}") for name in ("shape", "rect", "oval", "roundrect"))


T = TypeVar("T")


@dataclass(frozen=True)
class Styles:
    """The styles of a template by id, with those that they are based on."""

    by_id: dict[str | None, Any]
    defaults: Any

    def chain(self, id_: str | None) -> Iterator[Any]:
        for _ in range(20):  # styles based on one another
            style = self.by_id.get(id_)
            if style is None:
                return
            yield style
            based = style.find(w("basedOn"))
            id_ = based.get(w("val")) if based is not None else None

    def first(self, told: Callable[[Any], T | None], id_: str | None) -> T | None:
        """What the first style of a chain tells that tells anything; asked once for each style."""
        key = (told, id_)
        if key not in self._told:
            self._told[key] = next((found for style in self.chain(id_) if (found := told(style)) is not None), None)
        held: T | None = self._told[key]
        return held

    @cached_property
    def _told(self) -> dict[tuple[Callable[[Any], Any], str | None], Any]:
        return {}


def looks(package: Package) -> list[Fault]:
    """What its author should look at. None of it stops a report."""
    styles = _styles(package)
    labels = part_labels(package)
    found: list[Fault] = []
    for part, root in package.stories():
        around = Surroundings(labels.get(part, ""))
        level = 0
        for element in root.iter():
            if element.tag == w("p"):
                words = "".join(text.text or "" for text in element.iter(w("t")))
                around.pass_by(element, words)
                level = _after_heading(element, words, level, styles, around, found)
                found += _contrast(element, styles, around)
            elif element.tag == w("tbl"):
                around.pass_by(element)
                found += _heading_row(element, around)
            elif element.tag == qualified("wp:docPr"):
                found += _picture(element, around)
            elif element.tag in SHAPES and local(element.getparent().tag) in ("pict", "object") and not element.get("alt"):
                found.append(fault("template-picture-without-words", around.place(element), seen="no words"))
    return list(dict.fromkeys(found))


def _after_heading(paragraph: Any, words: str, before: int, styles: Styles, around: Surroundings, found: list[Fault]) -> int:
    """The level of the last heading; a fault is found where one is left out."""
    level = _heading_level(paragraph, styles)
    if level is None or not words.strip():
        return before
    if before and level > before + 1:
        found.append(fault("template-heading-skipped", around.place(paragraph), level=level, before=before))
    return level


def _styles(package: Package) -> Styles:
    root = package.of_document("styles")
    if root is None:
        return Styles({}, None)
    return Styles({each.get(w("styleId")): each for each in root.iter(w("style"))}, root.find(w("docDefaults")))


def _heading_level(paragraph: Any, styles: Styles) -> int | None:
    return styles.first(_level, _value(paragraph, "pPr/pStyle"))


def _level(style: Any) -> int | None:
    match = HEADING_STYLE.fullmatch(_value(style, "name") or "")
    return int(match[1]) if match is not None else None


def _heading_row(table: Any, around: Surroundings) -> Iterator[Fault]:
    rows = [row for row in table.findall(w("tr")) if not _is_tag(row)]
    if not rows or (len(rows) == 1 and len(table.findall(w("tr"))) == 1):
        return
    flag = rows[0].find(f"{w('trPr')}/{w('tblHeader')}")
    if flag is None or flag.get(w("val")) in OFF:
        cell = next(rows[0].iter(w("p")), rows[0])
        words = " ".join("".join(text.text or "" for text in rows[0].iter(w("t"))).split())
        yield fault("template-no-heading-row", around.place(cell), words=words[:40])


def _is_tag(row: Any) -> bool:
    words = "".join(text.text or "" for text in row.iter(w("t"))).strip()
    return words.startswith("{%") and words.endswith("%}") and words.count("{%") == 1


def _picture(properties: Any, around: Surroundings) -> Iterator[Fault]:
    words = (properties.get("descr") or properties.get("title") or "").strip()
    mark = next(properties.iter(DECORATIVE), None)
    if mark is not None and mark.get("val") in ("1", "true"):
        return
    drawing = properties.getparent()
    is_box = any(True for _ in drawing.iter(w("txbxContent")))
    if not words and not is_box:
        yield fault("template-picture-without-words", around.place(properties), seen="no words")
    elif words and FILE_NAME.fullmatch(words):
        yield fault("template-picture-without-words", around.place(properties), seen=f"only '{words[:40]}'")


def _contrast(paragraph: Any, styles: Styles, around: Surroundings) -> Iterator[Fault]:
    behind, style = _background(paragraph, styles), _value(paragraph, "pPr/pStyle")
    for run in paragraph.findall(w("r")):
        words = "".join(text.text or "" for text in run.iter(w("t"))).strip()
        if not words or MARKS.fullmatch(words):
            continue
        own = _shade(run.find(f"{w('rPr')}/{w('shd')}")) or behind
        ink = _of_run(run, style, styles, _colour)
        if ink is None or not COLOUR.fullmatch(ink):
            continue
        size = number(_of_run(run, style, styles, _size) or "", 20)
        enough = ENOUGH_LARGE if size >= LARGE else ENOUGH
        if (ratio := contrast(ink, own)) < enough:
            yield fault("template-contrast", around.place(paragraph), words=words[:40], ratio=f"{ratio:.1f}", enough=f"{enough:g}")


def _of_run(run: Any, style: str | None, styles: Styles, told: Callable[[Any], str | None]) -> str | None:
    """What a run is set to, by itself, by its style or by that of its paragraph."""
    if (own := told(run)) is not None:
        return own
    of_run = styles.first(told, _value(run, "rPr/rStyle"))
    return of_run if of_run is not None else styles.first(told, style)


def _colour(holder: Any) -> str | None:
    return _value(holder, "rPr/color")


def _size(holder: Any) -> str | None:
    return _value(holder, "rPr/sz")


def _background(paragraph: Any, styles: Styles) -> str:
    own = _shaded(paragraph)
    shades = [own if own is not None else styles.first(_shaded, _value(paragraph, "pPr/pStyle"))]
    shades += [_shade(cell.find(f"{w('tcPr')}/{w('shd')}")) for cell in paragraph.iterancestors(w("tc"))]
    return next((shade for shade in shades if shade is not None), WHITE)


def _shaded(holder: Any) -> str | None:
    return _shade(holder.find(f"{w('pPr')}/{w('shd')}"))


def _shade(element: Any) -> str | None:
    fill = element.get(w("fill"), "") if element is not None else ""
    return fill if COLOUR.fullmatch(fill) else None


def _value(holder: Any, path: str) -> str | None:
    element = holder.find(_path(path))
    return str(element.get(w("val"))) if element is not None and element.get(w("val")) is not None else None


@cache
def _path(path: str) -> str:
    return "/".join(w(name) for name in path.split("/"))
