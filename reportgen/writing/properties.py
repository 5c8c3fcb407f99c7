"""The properties of a finished document: title, author and day set; little of what the template's author left there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from lxml import etree

from reportgen.writing.templates.names import LANGUAGE, NAMESPACES, local, qualified
from reportgen.writing.templates.package import Package

CORE = "docProps/core.xml"
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
CORE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
KEPT = ("dc:subject",)
FILLED_ONLY = "dc:description"  # Word's 'Comments': kept where a fact was printed there
# Of the other properties, what tells of the author's own machine.
LEFT_OUT = ("Template", "TotalTime", "HyperlinkBase", "HLinks", "TitlesOfParts", "HeadingPairs", "DigSig", "HyperlinksChanged")
LEFT_OUT_IN_PUBLIC = ("Company", "Manager")
LONGEST = 255  # signs, in a property of one's own: Word shows no more


def set_properties(package: Package, title: str, author: str, day: date, printed: Sequence[str], public: bool) -> None:
    found = [part for part in package.related("", "core-properties") if part in package]
    before = package.tree(found[0]) if found else None
    core = etree.Element(qualified("cp:coreProperties"), nsmap={each: NAMESPACES[each] for each in ("cp", "dc", "dcterms", "xsi")})
    stated = {name: _text(before, name) for name in (*KEPT, FILLED_ONLY)}
    moment = f"{day.isoformat()}T00:00:00Z"
    values = {
        "dc:title": title,
        "dc:subject": stated["dc:subject"],
        "dc:creator": author,
        "cp:keywords": "",
        "dc:description": stated[FILLED_ONLY] if any(text in stated[FILLED_ONLY] for text in printed) else "",
        "cp:lastModifiedBy": author,
        "cp:revision": "1",
        "dcterms:created": moment,
        "dcterms:modified": moment,
        "cp:category": "",
        "dc:language": LANGUAGE,
    }
    for name, value in values.items():
        element = etree.SubElement(core, qualified(name))
        element.text = value
        if name.startswith("dcterms:"):
            element.set(qualified("xsi:type"), "dcterms:W3CDTF")
    if found:
        package.plant(found[0], core)
    else:
        package.add(CORE, etree.tostring(core, xml_declaration=True, encoding="UTF-8", standalone=True), CORE_TYPE)
        package.relate("", CORE_RELATION, CORE)
    _others(package, public)


def _others(package: Package, public: bool) -> None:
    gone = (*LEFT_OUT, *(LEFT_OUT_IN_PUBLIC if public else ()))
    for part in package.related("", "extended-properties"):
        root = package.tree(part)
        for element in [each for each in root if local(each.tag) in gone]:
            root.remove(element)
    for part in package.related("", "custom-properties"):
        for text in package.tree(part).iter(qualified("vt:lpwstr")):
            if len(text.text or "") > LONGEST:
                text.text = f"{text.text[: LONGEST - 1].rsplit(' ', 1)[0]}…"


def _text(root: Any, name: str) -> str:
    element = root.find(qualified(name)) if root is not None else None
    return (element.text or "") if element is not None else ""
