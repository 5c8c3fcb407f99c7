"""Charts and small lines put where a template's author has placed one: what to draw there, its alternative text names.

'chart: actions by rating' is a chart that Word can edit, in the size of what stands in the template; 'line: indicator 29' a small
picture. Each copy of a loop gets parts of its own. What there is nothing to draw for goes, with its paragraph if it stands alone.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any

from lxml import etree

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.model.charts import Chart, Form, Line
from reportgen.writing.charts.lines import line_png
from reportgen.writing.charts.names import CHART_TYPE, CHART_URI, EMU_PER_CM, PICTURE, PICTURE_URI, RELATION, WORKBOOK_TYPE
from reportgen.writing.charts.parts import chart_xml
from reportgen.writing.charts.workbooks import workbook_bytes
from reportgen.writing.templates.names import qualified, w
from reportgen.writing.templates.package import Package
from reportgen.writing.theme import accent_of
from reportgen.writing.widths import letters

NAMED = pattern(r"\s*(?:chart|line):", re.IGNORECASE)
LONGEST_NAME = 250
SMALLER = 0.85  # letters of a chart to those of the text
USUAL_BARS, LEAST_BARS = 5, 2  # as many categories of bars as the placeholder has room for; it grows and shrinks with them
EMU_PER_POINT = 12_700
# In letters' heights: the width of a letter, of a part's sign and the room beside it; the height of a line, of a bar, of the rest.
LETTER, SIGN, LINE, BAR, AROUND = 0.55, 3.0, 1.5, 1.6, 1.2
EXTENT = pattern(r"0*[1-9][0-9]{0,8}")
USUAL_WIDTH, USUAL_HEIGHT = 16 * EMU_PER_CM, 8 * EMU_PER_CM
LARGEST = 60 * EMU_PER_CM
LONGEST_TEXT = 800  # letters of an alternative text
RELATED: Any = etree.XPath("//@r:*", namespaces={"r": RELATION}, smart_strings=False)
Drawn = Callable[[str], Chart | Line | None]


def draw(package: Package, *, drawn: Drawn) -> None:
    """Puts in the place of each drawing that is named so what `drawn` gives for its alternative text."""
    hand = _Hand(drawn, accent_of(package), round(letters(package)("Normal").points * SMALLER), {})
    for part, root in list(package.stories()):
        for properties in list(root.iter(qualified("wp:docPr"))):
            words = properties.get("descr") or ""
            if NAMED.match(words):
                _place(package, part, properties, hand)
        _drop_unused(package, part, root)


@dataclass(frozen=True)
class _Hand:
    """How a document's charts are drawn: with its accent, in letters of so many points; pictures that are alike are one part."""

    drawn: Drawn
    accent: str
    points: int
    pictures: dict[bytes, str]


def _place(package: Package, part: str, properties: Any, hand: _Hand) -> None:
    inline, words = properties.getparent(), properties.get("descr") or ""
    what = hand.drawn(words)
    if not what or (isinstance(what, Line) and not any(value is not None for value in what.values)):
        _take_away(inline)
        return
    width, height = _size(inline)
    if isinstance(what, Chart):
        height = _height(what, (width, height), hand.points)
        inline.find(qualified("wp:extent")).set("cy", str(height))
    properties.set("descr", what.sentence[:LONGEST_TEXT] if isinstance(what, Line) else _alternative(what))
    properties.set("name", " ".join(words.split())[:LONGEST_NAME])  # what was asked for stays to be seen in Word's list of drawings
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")
    graphic = inline.find(qualified("a:graphic"))
    for old in list(graphic):
        graphic.remove(old)
    if isinstance(what, Chart):
        graphic.append(_chart(package, part, what, hand))
    else:
        graphic.append(_picture(package, part, what, (width, height), hand))


def _height(chart: Chart, size: tuple[int, int], points: int) -> int:
    """Bars grow and shrink with what they show; bars of several parts take more room than they have only where they need it.

    The names of their parts stand above them, in columns as wide as the longest, line by line.
    """
    width, height = size
    if chart.form is Form.BARS:
        return height * max(len(chart.categories), LEAST_BARS) // USUAL_BARS
    if chart.form is not Form.STACKED:
        return height
    longest = max((len(series.name) for series in chart.series), default=0)
    columns = max(1, int(width / ((longest * LETTER + SIGN) * points * EMU_PER_POINT)))
    lines = math.ceil(len(chart.series) / columns)
    return max(height, round((lines * LINE + len(chart.categories) * BAR + AROUND) * points * EMU_PER_POINT))


def _alternative(chart: Chart) -> str:
    return f"Chart. {chart.title}: {chart.sentence}"[:LONGEST_TEXT]


def _size(inline: Any) -> tuple[int, int]:
    """In English Metric Units; a plain size where the template has none that a page could hold."""
    extent = inline.find(qualified("wp:extent"))
    for name, usual in (("cx", USUAL_WIDTH), ("cy", USUAL_HEIGHT)):
        if not EXTENT.fullmatch(extent.get(name) or "") or int(extent.get(name)) > LARGEST:
            extent.set(name, str(usual))
    return int(extent.get("cx")), int(extent.get("cy"))


def _chart(package: Package, part: str, chart: Chart, hand: _Hand) -> Any:
    name = package.free_name("word/charts/chart{}.xml")
    book = package.free_name("word/embeddings/chart{}.xlsx")
    package.add(name, chart_xml(chart, points=hand.points, accent=hand.accent), CHART_TYPE)
    package.add(book, workbook_bytes(chart), WORKBOOK_TYPE)
    package.relate(name, "package", book)  # the first relation of the part: rId1, as the part says
    data = etree.Element(qualified("a:graphicData"), {"uri": CHART_URI})
    etree.SubElement(data, qualified("c:chart"), {qualified("r:id"): package.relate(part, "chart", name)})
    return data


def _picture(package: Package, part: str, line: Line, size: tuple[int, int], hand: _Hand) -> Any:
    content = line_png(line, size[0] / EMU_PER_CM, size[1] / EMU_PER_CM, hand.accent)
    pictures = hand.pictures
    if content not in pictures:
        pictures[content] = package.free_name("word/media/line{}.png")
        package.add(pictures[content], content, "image/png")
    id_ = package.relate(part, "image", pictures[content])
    data = etree.Element(qualified("a:graphicData"), {"uri": PICTURE_URI})
    data.append(etree.fromstring(PICTURE.format(id=id_, cx=size[0], cy=size[1])))
    return data


def _drop_unused(package: Package, part: str, root: Any) -> None:
    """What only the author's own drawings showed: their charts with the workbooks in them, their pictures."""
    used = set(RELATED(root))
    for relation in package.relations(part):
        shown = relation.part
        if relation.kind in ("chart", "image") and relation.id not in used and shown is not None and shown in package:
            package.unrelate(part, relation.id)
            if not _is_shown(package, shown):
                beneath = [each.part for each in package.relations(shown) if each.part is not None and each.part in package]
                for name in (shown, *beneath):
                    package.remove(name)


def _is_shown(package: Package, name: str) -> bool:
    return any(each.part == name for part, _ in package.stories() for each in package.relations(part))


def _take_away(inline: Any) -> None:
    """The drawing's run; in a cell a dash stands in its place, elsewhere its paragraph goes if nothing else is in it."""
    run = inline.getparent().getparent()
    paragraph = run.getparent()
    run.remove(inline.getparent())
    if paragraph.getparent().tag == w("tc"):
        etree.SubElement(run, w("t")).text = "–"
    elif not any((text.text or "").strip() for text in paragraph.iter(w("t"))):
        paragraph.getparent().remove(paragraph)
