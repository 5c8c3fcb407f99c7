"""Word's contents list, made anew from the headings of the finished document: the one in the template has copies of its tags.

Page numbers are Word's to know. The list is marked so that Word brings it up to date when the document is opened.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.writing.templates.fields import CONTENTS, Fields, name_of
from reportgen.writing.templates.names import local, qualified, w, whole
from reportgen.writing.templates.package import Package

LEVELS = pattern(r'\\o\s*"?(\d)-(\d)', re.IGNORECASE)
OF_CAPTIONS = pattern(r"\\[cft]\b", re.IGNORECASE)
TOC_STYLE = pattern(r"toc (\d)", re.IGNORECASE)
BOOKMARK = "_Toc9{:07}"
DEEPEST = 9


@dataclass(frozen=True)
class _List:
    """A field that lists contents: the paragraphs with its signs 'separate' and 'end', and the runs with them."""

    code: str
    begin: Any
    separate: Any
    end: Any


def renew_contents(package: Package) -> None:
    root = package.tree(package.document)
    lists = list(_lists(root))
    if not lists:
        return
    levels, styles = _styles(package)
    if package.holds_out(lambda shape: not levels.keys().isdisjoint(shape.styles)):
        package.put_back()
    number = 0
    for each in lists:
        each.begin.set(w("dirty"), "true")
        if name_of(each.code) != "TOC" or OF_CAPTIONS.search(each.code):
            _put(each, [], styles)
            continue
        first, last = (int(found) for found in match.groups()) if (match := LEVELS.search(each.code)) else (1, 3)
        entries = []
        for heading, level in _headings(root, levels):
            if first <= level <= last:
                number += 1
                entries.append((level, _words(heading), _bookmarked(heading, number)))
        _put(each, entries, styles)


def _lists(root: Any) -> Iterator[_List]:
    """The outermost fields of the body that list contents."""
    fields, signs = Fields(), list[list[Any]]()
    for element in root.iter(w("fldChar"), w("instrText")):
        kind = element.get(w("fldCharType"))
        if element.tag == w("instrText"):
            fields.code(element.text or "")
            continue
        if kind == "begin":
            signs.append([element])
        elif signs:
            signs[-1].append(element)
        ended = fields.sign(kind)
        if ended is not None and signs:
            held = signs.pop()
            if name_of(ended.code) in CONTENTS and len(held) == 3 and not fields.in_contents:
                yield _List(ended.code, *held)


def _styles(package: Package) -> tuple[dict[str, int], dict[int, str]]:
    """The level of each style of headings, and the style of each level of the list."""
    root = package.of_document("styles")
    levels: dict[str, int] = {}
    of_list: dict[int, str] = {}
    if root is None:
        return levels, of_list
    styles = {each.get(w("styleId")): each for each in root.iter(w("style")) if each.get(w("type")) == "paragraph"}
    for id_, style in styles.items():
        name = style.find(w("name")).get(w("val"), "") if style.find(w("name")) is not None else ""
        if (match := TOC_STYLE.fullmatch(name)) is not None:
            of_list[int(match[1])] = id_
        elif (level := _level(style, styles)) is not None and name.casefold() != "title":
            levels[id_] = level
    return levels, of_list


def _level(style: Any, styles: dict[str, Any]) -> int | None:
    for _ in range(20):  # styles based on one another
        found = style.find(f"{w('pPr')}/{w('outlineLvl')}")
        if found is not None:
            level = whole(found, "val", 9)
            return level + 1 if level < DEEPEST else None
        based = style.find(w("basedOn"))
        if based is None or based.get(w("val")) not in styles:
            return None
        style = styles[based.get(w("val"))]
    return None


def _headings(root: Any, levels: dict[str, int]) -> Iterator[tuple[Any, int]]:
    for style in root.iter(w("pStyle")):
        level = levels.get(style.get(w("val")))
        paragraph = style.getparent().getparent()
        if level is not None and local(paragraph.tag) == "p" and _words(paragraph):
            yield paragraph, level


def _words(paragraph: Any) -> str:
    """Its own words, without those of notes and boxes in it."""
    own = (text for text in paragraph.iter(w("t"), w("tab"), w("br")) if next(text.iterancestors(w("p"))) is paragraph)
    return " ".join("".join(text.text or "" if text.tag == w("t") else " " for text in own).split())


def _bookmarked(heading: Any, number: int) -> str:
    """Gives a heading a bookmark for its entry to lead to."""
    name = BOOKMARK.format(number)
    start, end = etree.Element(w("bookmarkStart")), etree.Element(w("bookmarkEnd"))
    for element in (start, end):
        element.set(w("id"), name)
    start.set(w("name"), name)
    properties = heading.find(w("pPr"))
    heading.insert(0 if properties is None else 1, start)
    heading.append(end)
    return name


def _put(each: _List, entries: list[tuple[int, str, str]], styles: dict[int, str]) -> None:
    """Entries in the place of those that stand there. Nothing where the field is not as Word writes it."""
    first, last = (_paragraph(sign) for sign in (each.separate, each.end))
    if first is None or last is None or first.getparent() is not last.getparent():
        return
    looks = _looks(first, last)
    _clear(each, first, last)
    at = _child_of(each.separate, first)
    for number, (level, words, bookmark) in enumerate(entries):
        link = _entry(words, bookmark)
        if number == 0:
            at.addnext(link)
            _style(first, level, looks, styles)
            paragraph = first
        else:
            following = etree.Element(w("p"))
            following.append(link)
            _style(following, level, looks, styles)
            paragraph.addnext(following)
            paragraph = following
    if first is last and len(entries) > 1:  # the field ends behind its last entry
        for run in _from(_child_of(each.end, first)):
            paragraph.append(run)


def _paragraph(sign: Any) -> Any | None:
    return next(sign.iterancestors(w("p")), None)


def _child_of(element: Any, paragraph: Any) -> Any:
    """The child of a paragraph in which an element stands."""
    while element.getparent() is not paragraph:
        element = element.getparent()
    return element


def _from(element: Any) -> list[Any]:
    return [element, *element.itersiblings()]


def _looks(first: Any, last: Any) -> dict[str, Any]:
    """The properties of the entries that stand there, by their style."""
    looks: dict[str, Any] = {}
    paragraph = first
    while paragraph is not None:
        style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        if style is not None:
            looks.setdefault(style.get(w("val")), copy.deepcopy(paragraph.find(w("pPr"))))
        if paragraph is last:
            break
        paragraph = paragraph.getnext()
    return looks


def _clear(each: _List, first: Any, last: Any) -> None:
    if first is not last:
        while (following := first.getnext()) is not None and following is not last:
            first.getparent().remove(following)
        for child in _from(_child_of(each.separate, first))[1:]:
            first.remove(child)
        for child in list(_child_of(each.end, last).itersiblings(preceding=True)):
            if child.tag != w("pPr"):
                last.remove(child)
        return
    end = _child_of(each.end, last)
    for child in _from(_child_of(each.separate, first))[1:]:
        if child is end:
            break
        first.remove(child)


def _entry(words: str, bookmark: str) -> Any:
    link = etree.Element(w("hyperlink"))
    link.set(w("anchor"), bookmark)
    link.set(w("history"), "1")
    text = etree.SubElement(etree.SubElement(link, w("r")), w("t"))
    text.text = words
    text.set(qualified("xml:space"), "preserve")
    return link


def _style(paragraph: Any, level: int, looks: dict[str, Any], styles: dict[int, str]) -> None:
    style = styles.get(level)
    old = paragraph.find(w("pPr"))
    if old is not None:
        paragraph.remove(old)
    if style is not None and style in looks:
        properties = copy.deepcopy(looks[style])
    else:
        properties = etree.Element(w("pPr"))
        if style is not None:
            etree.SubElement(properties, w("pStyle")).set(w("val"), style)
    paragraph.insert(0, properties)
