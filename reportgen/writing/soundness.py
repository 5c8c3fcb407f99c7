"""Sound documents, whatever is repeated or left out: what Word would have to repair is mended, and then looked for.

Word wants a paragraph in every cell, a cell in every row, a row in every table, and ids that no two things share (ISO/IEC 29500-1).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from lxml import etree

from reportgen.writing.faults import Fault, fault
from reportgen.writing.filling import Filled
from reportgen.writing.templates import fields, holdings
from reportgen.writing.templates.long_tables import AT_ONCE, HELD, Run
from reportgen.writing.templates.names import local, qualified, w
from reportgen.writing.templates.package import Package
from reportgen.writing.templates.tags import MARK_BEGINS, REMEMBERED_STYLE

BLOCKS = frozenset((w("p"), w("tbl"), w("sdt"), w("customXml"), w("altChunk")))
# What must hold a paragraph, and end with one.
HOLD_BLOCKS = tuple(w(name) for name in ("tc", "hdr", "ftr", "footnote", "endnote", "txbxContent"))
IN_ROW, IN_TABLE = ((w(name), w("sdt"), w("customXml")) for name in ("tc", "tr"))
PARAGRAPH = w("p")
LEFT_OVER = ("{{", "}}", "{%", "%}")
CHART = qualified("c:chart")
MOST_CHARTS = 200  # in one part
RELATION_ID = qualified("r:id")
WORDS = (w("t"), qualified("a:t"), "{http://schemas.openxmlformats.org/officeDocument/2006/math}t")


def mend(package: Package) -> None:
    """Mends the parts in place."""
    names: set[str] = set()
    for _, root in package.stories():
        _drop_empty(root)
        _fill_empty(root)
        _mend_bookmarks(root, names)
    for part, root in package.stories():
        _mend_links(root, names)
        _give_charts_their_own(package, part, root)
    _number([each for _, root in package.stories() for each in root.iter(qualified("wp:docPr"))], "id")
    _unique([each for _, root in package.stories() for each in root.iter(w("p"), w("tr"))], qualified("w14:paraId"))
    _unique_controls([each for _, root in package.stories() for each in root.iter(w("sdtPr"))])
    for _, root in package.stories():
        _unique(list(root.iter(f"{VML}*")), "id")


VML = qualified("v:")


def _drop_empty(root: Any) -> None:
    """Content controls, rows and tables that nothing is left in."""
    for control in reversed(list(root.iter(w("sdt")))):
        content = control.find(w("sdtContent"))
        if content is not None and not len(content):
            _remove(control)
    for row in reversed(list(root.iter(w("tr")))):
        if next(row.iterchildren(*IN_ROW), None) is None:
            _remove(row)
    for table in reversed(list(root.iter(w("tbl")))):
        if next(table.iterchildren(*IN_TABLE), None) is None:
            _remove(table)
    for mark in list(root.iter(w("permStart"), w("permEnd"))):
        _remove(mark)


def _fill_empty(root: Any) -> None:
    """A paragraph in each cell, header, note and box that has none, and behind a table that ends one."""
    for holder in [*root.iter(*HOLD_BLOCKS), *root.iter(w("body"))]:
        style = holder.get(REMEMBERED_STYLE)
        if style is not None:
            del holder.attrib[REMEMBERED_STYLE]
        if _ends_in_paragraph(holder):
            continue
        blocks = [child for child in holder if child.tag in BLOCKS]
        if not blocks or blocks[-1].tag == w("tbl"):
            paragraph = etree.Element(w("p"))
            if style is not None and not blocks:
                etree.SubElement(etree.SubElement(paragraph, w("pPr")), w("pStyle")).set(w("val"), style)
            last = blocks[-1] if blocks else holder.find(w("tcPr"))
            if last is not None:
                last.addnext(paragraph)
            else:
                holder.insert(0, paragraph)


def _ends_in_paragraph(holder: Any) -> bool:
    return len(holder) > 0 and holder[-1].tag == PARAGRAPH


def _mend_bookmarks(root: Any, names: set[str]) -> None:
    """Each begins and ends once, and each name is there once: of the copies that a loop made, the first stays."""
    begun: dict[str | None, list[Any]] = {}
    dropped: list[Any] = []
    number = len(names)
    for element in list(root.iter(w("bookmarkStart"), w("bookmarkEnd"))):
        id_ = element.get(w("id"))
        if element.tag == w("bookmarkStart"):
            begun.setdefault(id_, []).append(element)
        elif begun.get(id_):
            start = begun[id_].pop()
            name = start.get(w("name")) or ""
            if name in names:
                dropped += [start, element]
            names.add(name)
            number += 1
            for each in (start, element):
                each.set(w("id"), str(number))
        else:
            dropped.append(element)
    for element in [*dropped, *(each for left in begun.values() for each in left)]:
        _remove(element)


def _mend_links(root: Any, names: set[str]) -> None:
    """A link to a place that was left out is only its words."""
    for link in list(root.iter(w("hyperlink"))):
        anchor = link.get(w("anchor"))
        if anchor and anchor not in names and anchor != "_top" and link.get(RELATION_ID) is None:
            for child in list(link):
                link.addprevious(child)
            _remove(link)


def _give_charts_their_own(package: Package, part: str, root: Any) -> None:
    """A chart that a loop repeats: each copy has its own part and its own workbook, or Word would have to repair them."""
    charts = {each.id: each.part for each in package.relations(part) if each.kind == "chart" and each.part is not None}
    seen: set[str] = set()
    copies = 0
    for chart in root.iter(CHART):
        source = charts.get(chart.get(RELATION_ID))
        if source is None or source not in package:
            continue
        if source in seen and len(seen) + copies < MOST_CHARTS:
            copies += 1
            chart.set(RELATION_ID, package.relate(part, "chart", _copied(package, source)))
        seen.add(source)


def _copied(package: Package, chart: str) -> str:
    name = package.free_name("word/charts/chart{}.xml")
    package.add(name, package.content(chart), package.type_of(chart))
    ids: dict[str, str] = {}
    for relation in package.relations(chart):
        if relation.part is None or relation.part not in package:
            continue
        target = relation.part
        if relation.kind == "package":
            target = package.free_name("word/embeddings/Microsoft_Excel_Sheet{}.xlsx")
            package.add(target, package.content(relation.part), package.type_of(relation.part))
        ids[relation.id] = package.relate(name, relation.type, target)
    for element in package.tree(name).iter():
        for attribute, value in element.attrib.items():
            if attribute.startswith(qualified("r:")) and value in ids:
                element.set(attribute, ids[value])
    return name


def _number(elements: Sequence[Any], attribute: str) -> None:
    for number, element in enumerate(elements, 1):
        element.set(attribute, str(number))


def _unique(elements: Iterable[Any], attribute: str) -> None:
    """Of the copies of an id the first stays; Word gives the others new ones."""
    seen: set[str] = set()
    for element in elements:
        value = element.get(attribute)
        if value is not None and value in seen:
            del element.attrib[attribute]
        elif value is not None:
            seen.add(value)


def _unique_controls(controls: Iterable[Any]) -> None:
    seen: set[str] = set()
    for properties in controls:
        id_ = properties.find(w("id"))
        if id_ is None:
            continue
        if (value := id_.get(w("val"))) in seen:
            properties.remove(id_)
        seen.add(value)


def _remove(element: Any) -> None:
    if (parent := element.getparent()) is not None:
        parent.remove(element)


def check(package: Package, filled: Filled) -> list[Fault]:
    """What the finished document lacks of what it should have, or holds of what it should not."""
    found: list[Fault] = [*holdings.refused(package)]
    for _, root in package.stories():
        found += [fault("template-unsound", "", what=what) for what in _unsound(root)]
        charts = [each.get(RELATION_ID) for each in root.iter(CHART)]
        if len(set(charts)) < len(charts):
            found.append(fault("template-endless", ""))
    for part, texts in filled.texts.items():
        for name in _homes(package, part):
            lost = _words_lost(list(_held(package.tree(name), package.runs(name))), texts)
            found += [fault("template-unsound", "", what=what) for what in lost]
    return list(dict.fromkeys(found))


def _unsound(root: Any) -> Iterator[str]:
    if not fields.balanced(root):
        yield "a field is not whole: it begins and does not end, or a block cuts it in two"
    for holder in root.iter(*HOLD_BLOCKS):
        if not _ends_in_paragraph(holder):
            blocks = [child for child in holder if child.tag in BLOCKS]
            if not blocks or blocks[-1].tag == w("tbl"):
                yield f"there is no paragraph at the end of '{local(holder.tag)}'"
    if any(next(row.iterchildren(*IN_ROW), None) is None for row in root.iter(w("tr"))):
        yield "a row has no cells"
    if any(next(table.iterchildren(*IN_TABLE), None) is None for table in root.iter(w("tbl"))):
        yield "a table has no rows"
    if any(local(tag) in ("p", "r", "t") for tag in {paragraph.getparent().tag for paragraph in root.iter(PARAGRAPH)}):
        yield "a paragraph stands in another"


def _homes(package: Package, part: str) -> list[str]:
    """The part where words of a note have come to stand; else the part itself."""
    if part in ("footnotes", "endnotes"):
        return package.related(package.document, part)
    return [part] if part in package and part.endswith(".xml") else []


def _words_lost(held: Sequence[str], texts: Sequence[str]) -> Iterator[str]:
    """Words that were printed and are not there, in the order in which they were printed: a cursor moves forward, never back."""
    stream, at = "".join(_without_blanks(held)), 0
    for text in texts:
        for words in text.split("\n"):
            plain = "".join(words.split())
            found = stream.find(plain, at)
            if found < 0:
                yield f"'{words[:60]}' was printed, but it is not there"
                return
            at = found + len(plain)
    whole, printed = "\n".join(held), "\n".join(texts)
    for mark in LEFT_OVER:
        if whole.count(mark) > printed.count(mark):
            yield f"the mark '{mark}' of a tag is left over"
    if MARK_BEGINS in stream:
        yield "a tag is left over"


def _without_blanks(texts: Sequence[str]) -> Iterator[str]:
    """Some at a time, because words by themselves take eight times as much memory."""
    for at in range(0, len(texts), AT_ONCE):
        yield "".join("\n".join(texts[at : at + AT_ONCE]).split())


def _held(root: Any, runs: Sequence[Run]) -> Iterator[str]:
    """The words of a part in their order."""
    for element in root.iter(*((*WORDS, HELD) if root.tag in STORIES else ())):
        if element.tag == HELD:
            yield from runs[int(element.get("n"))].texts()
        elif element.text:
            yield element.text


STORIES = frozenset(w(name) for name in ("document", "hdr", "ftr", "footnotes", "endnotes"))
