"""Numbered lists in loops: which begin again at 1, and where.

A list that a loop makes inside another loop begins again each time that the inner loop begins. Several numbered paragraphs in one
loop are a list of their own in each round. A single one in a loop that stands in no other goes on through all rounds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from reportgen.lexicon.data import dataclass
from reportgen.writing.templates.blocks import Block
from reportgen.writing.templates.names import w, whole
from reportgen.writing.templates.package import Package
from reportgen.writing.templates.tags import Tag, mark_of

BEGINS, NUMBER = "@list", "@number"  # what stands in place of a word in the tags that are made here
BEFORE_NUMBERING = tuple(w(name) for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"))
UNNUMBERED = ("bullet", "none")


@dataclass(frozen=True)
class _Numbered:
    paragraph: Any
    loops: tuple[Tag, ...]  # around it, the outermost first
    list: str  # its number in the numbering part
    level: str


def mark_lists(package: Package, numbered: list[Tag], block_of: Mapping[Tag, Block]) -> None:
    """Marks where a list begins again, and each paragraph of it. Tags have their marks in the tree already."""
    numbering = package.of_document("numbering")
    if numbering is None:
        return
    found: dict[tuple[Tag, str], list[_Numbered]] = {}
    for each in _in_loops(package, numbering, numbered, block_of):
        found.setdefault((each.loops[-1], each.list), []).append(each)
    marks = {int(each.text): each for each in package.tree(package.document).iter(etree.PI)}
    for (loop, list_), members in found.items():
        several = len(members) > 1
        if not several and len(members[0].loops) < 2:
            continue
        begins = _tag(numbered, BEGINS, list_, loop)
        at = marks[loop.number]
        mark = etree.ProcessingInstruction("tag", str(begins.number))
        (at.addnext if several else at.addprevious)(mark)
        for member in members:
            _number_anew(member, _tag(numbered, NUMBER, f"{begins.number}", loop))


def restart(package: Package, made: Mapping[int, int]) -> None:
    """Adds the lists that a filling began: each by its new number, with the number of the one that it is like."""
    numbering = package.of_document("numbering")
    if numbering is None or not made:
        return
    abstract = {each.get(w("numId")): each.find(w("abstractNumId")) for each in numbering.findall(w("num"))}
    starts = {each.get(w("abstractNumId")): list(_starts(each)) for each in numbering.findall(w("abstractNum"))}
    last = numbering.findall(w("num"))[-1]
    for new, like in made.items():
        number = etree.Element(w("num"))
        number.set(w("numId"), str(new))
        kind = abstract[str(like)].get(w("val"))
        etree.SubElement(number, w("abstractNumId")).set(w("val"), kind)
        for level, start in starts.get(kind, []):
            override = etree.SubElement(number, w("lvlOverride"))
            override.set(w("ilvl"), level)
            etree.SubElement(override, w("startOverride")).set(w("val"), start)
        last.addnext(number)
        last = number


def highest(package: Package) -> int:
    """The highest number of a list that there is."""
    numbering = package.of_document("numbering")
    found = numbering.findall(w("num")) if numbering is not None else []
    return max((whole(each, "numId") for each in found), default=0)


def _starts(abstract: Any) -> Iterator[tuple[str, str]]:
    for level in abstract.findall(w("lvl")):
        start = level.find(w("start"))
        yield level.get(w("ilvl"), "0"), start.get(w("val"), "1") if start is not None else "1"


def _in_loops(package: Package, numbering: Any, numbered: list[Tag], block_of: Mapping[Tag, Block]) -> Iterator[_Numbered]:
    of_style = _lists_of_styles(package)
    counted = _counted(numbering)
    loops: list[Tag] = []
    for element in package.tree(package.document).iter(etree.PI, w("p")):
        if element.tag is etree.PI:
            tag = numbered[int(element.text)]
            if tag.word == "for" and tag in block_of:
                loops.append(tag)
            elif tag.word == "endfor" and loops:
                loops.pop()
        elif loops:
            list_, level = _list_of(element, of_style)
            if (list_, level) in counted:
                yield _Numbered(element, tuple(loops), list_, level)


def _list_of(paragraph: Any, of_style: Mapping[str, tuple[str, str]]) -> tuple[str, str]:
    properties = paragraph.find(f"{w('pPr')}/{w('numPr')}")
    if properties is not None:
        return _said(properties)
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return of_style.get(style.get(w("val")), ("", "0")) if style is not None else ("", "0")


def _said(properties: Any) -> tuple[str, str]:
    list_, level = properties.find(w("numId")), properties.find(w("ilvl"))
    return list_.get(w("val"), "") if list_ is not None else "", level.get(w("val"), "0") if level is not None else "0"


def _lists_of_styles(package: Package) -> dict[str, tuple[str, str]]:
    """The list of each style that numbers its paragraphs; headings number themselves through the whole document."""
    styles = package.of_document("styles")
    found: dict[str, tuple[str, str]] = {}
    for style in styles.iter(w("style")) if styles is not None else ():
        properties = style.find(f"{w('pPr')}/{w('numPr')}")
        if properties is not None and style.find(f"{w('pPr')}/{w('outlineLvl')}") is None:
            found[style.get(w("styleId"))] = _said(properties)
    return found


def _counted(numbering: Any) -> set[tuple[str, str]]:
    """The lists and their levels that count, with figures or letters; bullets do not."""
    kinds: dict[str, set[str]] = {}
    for abstract in numbering.findall(w("abstractNum")):
        for level in abstract.findall(w("lvl")):
            form = level.find(w("numFmt"))
            if form is None or form.get(w("val")) not in UNNUMBERED:
                kinds.setdefault(abstract.get(w("abstractNumId")), set()).add(level.get(w("ilvl"), "0"))
    found = set()
    for number in numbering.findall(w("num")):
        kind = number.find(w("abstractNumId"))
        for level in kinds.get(kind.get(w("val")), ()) if kind is not None else ():
            found.add((number.get(w("numId"), ""), level))
    return found


def _tag(numbered: list[Tag], word: str, inner: str, loop: Tag) -> Tag:
    tag = Tag("", "", word, inner, loop.where, "plain", None, None, None, loop.part, number=len(numbered))
    numbered.append(tag)
    return tag


def _number_anew(member: _Numbered, tag: Tag) -> None:
    """The paragraph says by itself which list it is of: a mark stands in place of the number, until it is filled."""
    properties = member.paragraph.find(w("pPr"))
    if properties is None:
        properties = etree.Element(w("pPr"))
        member.paragraph.insert(0, properties)
    old = properties.find(w("numPr"))
    if old is not None:
        properties.remove(old)
    numbering = etree.Element(w("numPr"))
    etree.SubElement(numbering, w("ilvl")).set(w("val"), member.level)
    etree.SubElement(numbering, w("numId")).set(w("val"), mark_of(tag))
    properties.insert(sum(child.tag in BEFORE_NUMBERING for child in properties), numbering)
