"""A template, opened behind the wall: its parts cleaned, every tag found, parsed and paired. Nothing of it has run.

Whatever goes wrong with a template in here is a fault of that template, and the other reports are made.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import field, replace
from functools import cached_property
from pathlib import Path
from types import CodeType
from typing import Any

from lxml import etree

from reportgen.lexicon.alike import folded
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.files import content_of
from reportgen.lexicon.patterns import pattern
from reportgen.writing.faults import Fault, cut, did_you_mean, fault
from reportgen.writing.templates import access, holdings, links, notes
from reportgen.writing.templates.blocks import Block, paired
from reportgen.writing.templates.columns import uneven_columns
from reportgen.writing.templates.kinds import Kind, Vocabulary
from reportgen.writing.templates.language import Said, Surroundings, faults_of, loop_kinds, not_a_statement, parsed
from reportgen.writing.templates.lists import mark_lists
from reportgen.writing.templates.names import local, w
from reportgen.writing.templates.package import TYPES, Package, once_a_content
from reportgen.writing.templates.places import label_of, named_drawings, own_texts, part_labels
from reportgen.writing.templates.tags import MARK_BEGINS, MARK_ENDS, REMEMBERED_STYLE, Scanned, Tag, TooManyTagsError, scan
from reportgen.writing.templates.wall import behind_wall

PATH = pattern(r"[A-Za-z_][\w.]{0,200}(?!\w*\()")  # of a fact; without the method that is called at its end
BLOCK_WORDS = ("if", "for", "elif", "else", "endif", "endfor", "#")
PRIVATE = str.maketrans(dict.fromkeys((MARK_BEGINS, MARK_ENDS)))


@dataclass(frozen=True)
class Template:
    """`package` has a mark where each tag stood. `said` is what was left out of it, for the screen."""

    name: str  # of its file
    package: Package
    tags: tuple[Tag, ...]  # by their numbers
    order: tuple[Tag, ...]  # as they stand in the document
    held: tuple[Fault, ...]  # faults that need no facts to be seen
    said: tuple[str, ...] = ()
    drawings: tuple[tuple[str, str], ...] = ()  # places and alternative texts of those that ask for a chart
    looks: tuple[Fault, ...] = ()  # what its author should look at, and what stops no report
    own_texts: tuple[tuple[str, str], ...] = ()  # the paragraphs of one for the public, without their tags, each with its place
    says: Mapping[Tag, Said] = field(default_factory=dict)
    block_of: Mapping[Tag, Block] = field(default_factory=dict)
    code: dict[str, CodeType] = field(default_factory=dict, compare=False)  # of the parts that were filled before

    @cached_property
    def facts(self) -> Mapping[int, str]:
        """What each tag that prints names, by its number, with the lists that loops go through: 'actions.overdue.due'."""
        return behind_wall(self.name, lambda: dict(self._facts()))

    def _facts(self) -> Iterator[tuple[int, str]]:
        loops: dict[str, str] = {}
        for tag in self.order:
            said = self.says.get(tag)
            if said is not None and said.target is not None:
                loops[said.target] = _whole(tag.inner.partition(" in ")[2], loops)
            elif said is not None and not tag.word:
                yield tag.number, _whole(tag.inner, loops)

    def faults(self, vocabulary: Vocabulary | None, charts: Collection[str] = ()) -> list[Fault]:
        """Everything that is wrong with it, in branches too that are not taken. `charts` are those that a drawing may ask for."""
        return behind_wall(self.name, lambda: list(dict.fromkeys(self._faults(vocabulary, charts))))

    def _faults(self, vocabulary: Vocabulary | None, charts: Collection[str]) -> Iterator[Fault]:
        yield from self.held
        yield from self._faults_of_tags(vocabulary)
        yield from self._faults_of_drawings(charts)

    def _faults_of_drawings(self, charts: Collection[str]) -> Iterator[Fault]:
        for where, words in self.drawings if charts else ():
            kind, _, name = (part.strip() for part in words.partition(":"))
            called = folded(name)
            if called.startswith(("indicator ", "survey ")) or "{{" in name or (kind.casefold() == "chart" and called in charts):
                continue
            guess = did_you_mean(called, charts)
            meant = guess if guess.startswith("Did") else f"There is: {', '.join(charts)}, and 'indicator' with its number."
            yield fault("template-chart-unknown", where, name=cut(name), meant=meant)

    def _faults_of_tags(self, vocabulary: Vocabulary | None) -> Iterator[Fault]:
        loops: list[tuple[Tag, dict[str, Kind]]] = []
        for tag in self.order:
            if tag.word == "endfor" and tag in self.block_of:
                loops = [each for each in loops if each[0] is not self.block_of[tag].begin]
            said = self.says.get(tag)
            if said is None:
                continue
            known = {name: kind for _, made in loops for name, kind in made.items()}
            around = Surroundings(tag.where, tag.text, vocabulary, known)
            yield from faults_of(said, around)
            if tag.word == "for" and tag in self.block_of:
                loops.append((tag, loop_kinds(said, around)))


def _whole(named: str, loops: Mapping[str, str]) -> str:
    """'a.due|lower' -> 'actions.overdue.due', where `a` goes through that list."""
    found = PATH.match(named.strip())
    first, dot, rest = (found[0].rstrip(".") if found else named).partition(".")
    return f"{loops.get(first, first)}{dot}{rest}"


def open_template(path: Path, public: bool = False) -> Template:
    """Raises TemplateUnreadableError where it is no Word document that can be read."""
    return behind_wall(path.name, lambda: _opened(content_of(path), path.name, public))


@once_a_content
def _opened(content: bytes, name: str, public: bool) -> Template:
    package = Package.read(content)
    refused = holdings.refused(package)
    if refused:
        return Template(name, package, (), (), tuple(refused))
    in_the_way, said = holdings.clean(package, public)
    notes.bring_in(package)
    to_look_at, drawings = access.looks(package), named_drawings(package)
    texts = tuple(own_texts(package)) if public else ()
    understood = _understood(name, package, in_the_way, said)
    return replace(understood, looks=tuple(to_look_at), drawings=tuple(drawings), own_texts=texts)


def _understood(name: str, package: Package, faults: list[Fault], said: list[str]) -> Template:
    numbered: list[Tag] = []
    try:
        scanned = _scanned(package, numbered)
    except TooManyTagsError:
        return Template(name, package, (), (), (*faults, fault("template-endless", "")), tuple(said))
    order = [tag for each in scanned for tag in each.tags]
    faults = [*faults, *(each for part in scanned for each in part.faults)]
    says: dict[Tag, Said] = {}
    for tag in order:
        if tag.word in ("", "if", "elif", "for"):
            says[tag] = parsed(tag.word, tag.inner, tag.where, tag.text)
            faults += says[tag].faults
        elif tag.word not in BLOCK_WORDS:
            faults.append(not_a_statement(tag.word, tag.where, tag.text))
        elif tag.word != "#" and tag.inner:
            faults.append(_too_much(tag))
    block_of, unpaired = paired(order, {part.tags[0].part: part.headings for part in scanned if part.tags})
    faults += unpaired
    if not unpaired:
        faults += uneven_columns(order)
        _take_holders_out(order)
        mark_lists(package, numbered, block_of)
        package.settle()
    return Template(name, package, tuple(numbered), tuple(order), tuple(faults), tuple(said), says=says, block_of=block_of)


def _too_much(tag: Tag) -> Fault:
    """'{% else if … %}', '{% endfor a %}'."""
    meant = tag.inner.removeprefix("if").strip()
    if tag.word == "else" and tag.inner.startswith("if"):
        hint = f"Write '{{%{tag.kind} elif {meant} %}}'."
    else:
        hint = f"Write '{{%{tag.kind} {tag.word} %}}' alone."
    return fault("template-tag-misread", tag.where, tag=tag.text, hint=hint)


def _scanned(package: Package, numbered: list[Tag]) -> list[Scanned]:
    labels = part_labels(package)
    found = []
    for name in package.names:
        if name == TYPES or not name.endswith((".xml", ".vml")):
            if name.endswith(".rels") and "_rels" in name:
                found.append(links.scan_addresses(name, package.tree(name), numbered))
            continue
        root = package.tree(name)
        if not _may_hold_tags(root):
            continue
        found.append(scan(name, root, labels.get(name) or label_of(root), numbered))
    return found


def _may_hold_tags(root: Any) -> bool:
    """A quick no for the styles and the like. The signs that marks are made of are taken out: they are no template's own words."""
    written = etree.tostring(root, encoding="unicode")
    if MARK_BEGINS in written or MARK_ENDS in written:
        _without_private(root)
    return "{" in written or "}" in written


def _without_private(root: Any) -> None:
    for element in root.iter():
        if element.text:
            element.text = element.text.translate(PRIVATE)
        for name, value in element.attrib.items():
            element.set(name, value.translate(PRIVATE))


def _take_holders_out(order: list[Tag]) -> None:
    """The paragraph, row or cell of a tag goes; the tag stands in its place. A section that ends there still does."""
    holders: dict[Any, list[Tag]] = {}
    for tag in order:
        if tag.holder is not None:
            holders.setdefault(tag.holder, []).append(tag)
    for holder, tags in holders.items():
        if holder.getparent() is None:
            continue
        marks = [etree.ProcessingInstruction("tag", str(tag.number)) for tag in tags]
        section = _section_end(holder)
        for mark in marks:
            holder.addprevious(mark)
        if section is not None:
            begins = tags[0].word in ("if", "for")
            (marks[0].addprevious if begins else marks[-1].addnext)(section)
        _remember_style(holder)
        holder.getparent().remove(holder)


def _section_end(holder: Any) -> Any | None:
    """A paragraph with the end of the section that the holder holds, and nothing else."""
    section = holder.find(f"{w('pPr')}/{w('sectPr')}")
    if section is None or local(holder.tag) != "p":
        return None
    paragraph = etree.Element(w("p"))
    etree.SubElement(paragraph, w("pPr")).append(section)
    return paragraph


def _remember_style(holder: Any) -> None:
    """A cell that is left empty has a paragraph of the style that stood there."""
    cell = holder.getparent()
    style = holder.find(f"{w('pPr')}/{w('pStyle')}")
    if local(holder.tag) == "p" and local(cell.tag) == "tc" and style is not None:
        cell.set(REMEMBERED_STYLE, style.get(w("val")))
