"""What a template holds, held against what a report may hold: refused by name, or taken out and said.

The same look is taken at the finished document, because a fact may have filled an address or the code of a field.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree

from reportgen.lexicon.patterns import pattern
from reportgen.writing.faults import Fault, fault
from reportgen.writing.templates import allowed, fields
from reportgen.writing.templates.changes import accept_changes, has_changes
from reportgen.writing.templates.names import NAMESPACES, local, w
from reportgen.writing.templates.package import CONTENT_TYPES, TYPES, Package, Relation, relations_of

SCRIPT = pattern(rb"<script|\bon[a-z]{3,20}\s*=|(?:href|src)\s*=\s*[\"'](?!#|data:image/)", re.IGNORECASE)
OFF = ("0", "false", "off")
# One of them stands in each part that holds an element or an attribute which `_refused_elements` looks for.
MAY_BE_REFUSED = (allowed.STRICT[1:].encode(), *(f'{name}="'.encode() for name in allowed.ADDRESS_ATTRIBUTES))
REFERRED: Any = etree.XPath("//@r:*", namespaces={"r": NAMESPACES["r"]})  # the ids by which a part names what it is related to
NOT_THERE = "a link to a part of it that is not there"
MACROS = tuple(w(name) for name in allowed.MACROS_OF_FIELDS)


def refused(package: Package) -> list[Fault]:
    """What may not be in a report, each once."""
    found = [_main_type(package), *_relations(package), *_in_trees(package)]
    return list(dict.fromkeys(each for each in found if each is not None))


def clean(package: Package, public: bool) -> tuple[list[Fault], list[str]]:
    """Takes out what no report needs. Returns what stands in the way of a public one, and what is to be said."""
    faults: list[Fault] = []
    said: list[str] = []
    _as_document(package)
    comments = _comments(package)
    if comments:
        count = "1 comment" if comments == 1 else f"{comments} comments"
        if public:
            faults.append(fault("template-comments-public", "", count=count))
        said.append(f"{count} of the template {'is' if comments == 1 else 'are'} left out")
    said += _settings(package)
    said += _drop(package, public)
    for _, root in package.stories():
        _take_out_comments(root)
    if any(has_changes(root) for _, root in package.stories()):
        if public:
            faults.append(fault("template-changes-public", ""))
        said.append("the tracked changes are taken as accepted")
        for _, root in package.stories():
            accept_changes(root)
    if public and _take_out_hidden(package):
        said.append("hidden text is left out")
    _sweep(package)
    return faults, list(dict.fromkeys(said))


def _main_type(package: Package) -> Fault | None:
    kind = package.type_of(package.document)
    if kind in (allowed.DOCUMENT_TYPE, allowed.TEMPLATE_TYPE):
        return None
    what = "macros" if "macro" in kind.casefold() else f"a body of the kind '{kind}'"
    return fault("template-part-refused", "", what=what, hint=allowed.SAVE_AS_DOCX)


def _as_document(package: Package) -> None:
    """A template of Word's own kind, with another ending to its name, becomes a document."""
    if package.type_of(package.document) == allowed.TEMPLATE_TYPE:
        for override in package.tree(TYPES).iter(f"{{{CONTENT_TYPES}}}Override"):
            if override.get("PartName", "").lstrip("/") == package.document:
                override.set("ContentType", allowed.DOCUMENT_TYPE)
        package.__dict__.pop("_types", None)


def _sources(package: Package) -> Iterator[str]:
    """Every part that can be reached, the package itself first."""
    seen = {""}
    waiting = [""]
    while waiting:
        source = waiting.pop()
        yield source
        for relation in package.relations(source):
            if relation.part is not None and relation.part in package and relation.part not in seen:
                seen.add(relation.part)
                waiting.append(relation.part)


def _relations(package: Package) -> Iterator[Fault | None]:
    for source in _sources(package):
        for relation in package.relations(source):
            yield _refused_relation(package, relation)


def _refused_relation(package: Package, relation: Relation) -> Fault | None:
    kind = relation.kind
    if kind in allowed.DROPPED or kind in allowed.SAID or kind in allowed.COMMENTS:
        return None
    if relation.part is None and kind == "hyperlink":
        address = relation.target
        good = allowed.is_allowed(address) or allowed.begins_with_tag(address)
        return None if good else fault("template-link-refused", "", address=address[:200])
    if relation.part is None:
        what = allowed.OUTSIDE.get(kind) or allowed.REFUSED.get(kind) or f"something outside it ({kind})"
        hint = allowed.INSERT_PICTURE if kind == "image" else allowed.TAKE_OUT
        return fault("template-part-refused", "", what=what, hint=hint)
    if kind not in allowed.KEPT:
        what = allowed.REFUSED.get(kind, f"a part of the kind '{kind}'")
        return fault("template-part-refused", "", what=what, hint=allowed.TAKE_OUT)
    return _refused_part(package, relation)


def _refused_part(package: Package, relation: Relation) -> Fault | None:
    """A part of a kind that may be there, but that is not what it says."""
    part = relation.part or ""
    if part not in package:
        return fault("template-part-refused", "", what=NOT_THERE, hint=allowed.SAVE_AS_DOCX)
    if relation.kind in allowed.BEGINS and local(package.tree(part).tag) != allowed.BEGINS[relation.kind]:
        what = f"a part '{part}' that is not what it says"
        return fault("template-part-refused", "", what=what, hint=allowed.SAVE_AS_DOCX)
    if relation.kind == "package" and not _is_plain_workbook(package, part):
        what = "an embedded document of another program"
    elif relation.kind == "image" and package.type_of(part) == "image/svg+xml" and SCRIPT.search(package.content(part)):
        what = "a picture that can run or fetch something"
    elif relation.kind not in allowed.NOT_XML and not part.endswith(".xml"):
        what = "a part that is not what it says"
    elif relation.kind == "image" and not package.type_of(part).startswith("image/"):
        what = "a picture that is none"
    else:
        return None
    return fault("template-part-refused", "", what=what, hint=allowed.TAKE_OUT)


def _is_plain_workbook(package: Package, part: str) -> bool:
    """The data of a chart: a workbook of sheets, and nothing that could fetch or run."""
    if package.type_of(part) != allowed.WORKBOOK_TYPE:
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(package.content(part))) as book:
            return all(allowed.IN_WORKBOOK.fullmatch(name) for name in book.namelist() if not name.endswith("/"))
    except (zipfile.BadZipFile, ValueError):
        return False


def _in_trees(package: Package) -> Iterator[Fault | None]:
    """Fields, links and macros that stand in the text itself. What is as it was in the template was looked through there."""
    for name in package.names:
        if not name.endswith(".xml") or name == TYPES or name.startswith(("customXml/", "docProps/")) or package.is_copied(name):
            continue
        root = package.tree(name)
        for code, _, plain in fields.codes_in(root):
            yield _refused_field(code, plain)
        for _ in root.iter(*MACROS):
            yield fault("template-part-refused", "", what="a macro of a form field", hint=allowed.TAKE_OUT)
        known = {"", *(relation.id for relation in package.relations(name))}
        if not known.issuperset(REFERRED(root)):
            yield fault("template-part-refused", "", what=NOT_THERE, hint=allowed.SAVE_AS_DOCX)
        content = package.shell(name)
        if any(sign in content for sign in MAY_BE_REFUSED):
            yield from _refused_elements(root)


def _refused_elements(root: Any) -> Iterator[Fault]:
    """Elements of another standard, and attributes that lead outside."""
    for element in root.iter():
        tag = element.tag
        if isinstance(tag, str) and tag.startswith(allowed.STRICT):
            yield fault("template-part-refused", "", what="text of another standard", hint=allowed.SAVE_AS_DOCX)
        for attribute, value in element.items():
            if ":" in value and local(attribute) in allowed.ADDRESS_ATTRIBUTES and not allowed.is_allowed(value):
                yield fault("template-link-refused", "", address=value[:200])


def _refused_field(code: str, plain: bool) -> Fault | None:
    name = fields.name_of(code)
    if not code.strip() and plain:
        return None
    if not plain or name not in fields.ALLOWED or (name == "FILENAME" and fields.IN_FILE.search(code)):
        return fault("template-field-refused", "", field=" ".join(code.split())[:60] if name else "{ … } in its own name")
    address = fields.address_of(code)
    if address is not None and not allowed.is_allowed(address) and not allowed.begins_with_tag(address):
        return fault("template-link-refused", "", address=address[:200])
    return None


def _comments(package: Package) -> int:
    found = [part for part in package.related(package.document, "comments") if part in package]
    return sum(1 for part in found for _ in package.tree(part).iter(w("comment")))


def _settings(package: Package) -> Iterator[str]:
    settings = package.of_document("settings")
    if settings is None:
        return
    for element in list(settings):
        said = allowed.SETTINGS.get(local(element.tag))
        if said is not None:
            settings.remove(element)
            if said and element.get(w("val")) not in OFF:
                yield said


def _drop(package: Package, public: bool) -> Iterator[str]:
    """Relations that are left out, and the parts behind them."""
    gone = allowed.DROPPED | allowed.SAID.keys() | allowed.COMMENTS | (allowed.OF_PUBLIC_ONLY_DROPPED if public else set())
    for source in list(_sources(package)):
        for relation in package.relations(source):
            if relation.kind in gone:
                package.unrelate(source, relation.id)
                if relation.kind in allowed.SAID:
                    yield allowed.SAID[relation.kind]
    for _, root in package.stories():
        for element in [*root.iter(w("printerSettings")), *(root.iter(w("dataBinding")) if public else ())]:
            element.getparent().remove(element)


def _take_out_comments(root: Any) -> None:
    for element in [each for each in root.iter() if local(each.tag) in allowed.COMMENT_MARKS]:
        run = element.getparent()
        run.remove(element)
        if local(run.tag) == "r" and not [child for child in run if child.tag != w("rPr")]:
            run.getparent().remove(run)


def _take_out_hidden(package: Package) -> bool:
    """Takes hidden runs out of all parts. True where there was any."""
    styles = package.of_document("styles")
    hidden = _hidden_styles(styles) if styles is not None else frozenset()
    found = False
    for _, root in package.stories():
        for run in list(root.iter(w("r"))):
            if _is_hidden(run, hidden) and run.find(w("fldChar")) is None:
                found = found or any(each.text for each in run.iter(w("t")))
                run.getparent().remove(run)
        for mark in list(root.iter(w("vanish"), w("specVanish"))):
            mark.getparent().remove(mark)
    return found


def _hidden_styles(styles: Any) -> frozenset[str]:
    """Styles that hide, or are based on one that does."""
    based = {each.get(w("styleId")): each for each in styles.iter(w("style"))}
    hidden = {id_ for id_, style in based.items() if _vanishes(style)}
    for _ in range(20):  # styles based on one another
        more = {id_ for id_, style in based.items() if (on := style.find(w("basedOn"))) is not None and on.get(w("val")) in hidden}
        if more <= hidden:
            break
        hidden |= more
    return frozenset(each for each in hidden if each)


def _vanishes(holder: Any) -> bool:
    mark = holder.find(f"{w('rPr')}/{w('vanish')}")
    return mark is not None and mark.get(w("val")) not in OFF


def _is_hidden(run: Any, hidden: frozenset[str]) -> bool:
    if run.find(f"{w('rPr')}/{w('vanish')}") is not None:
        return _vanishes(run)
    paragraph = next(run.iterancestors(w("p")), None)
    styles = [run.find(f"{w('rPr')}/{w('rStyle')}")]
    styles += [paragraph.find(f"{w('pPr')}/{w('pStyle')}")] if paragraph is not None else []
    return any(style is not None and style.get(w("val")) in hidden for style in styles)


def _sweep(package: Package) -> None:
    """Parts that nothing leads to any more go."""
    reached = set(_sources(package))
    kept = {TYPES, *(relations_of(name) for name in reached), *reached}
    for name in package.names:
        if name not in kept:
            package.remove(name)


__all__ = ["NAMESPACES", "clean", "refused"]
