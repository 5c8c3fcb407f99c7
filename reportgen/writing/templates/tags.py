"""The one walk over a part of a template: every tag in it, wherever a person can type one, with its place and its kind.

A tag is found in the words of a paragraph, however Word has cut them into runs; in the attributes that people fill in (alt text,
tips, the words of WordArt); in the codes of fields; in properties. Found anywhere else it is a fault.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field
from typing import Any

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.writing.faults import Fault, fault
from reportgen.writing.templates.fields import Fields
from reportgen.writing.templates.names import local, qualified, w
from reportgen.writing.templates.places import Heading, Surroundings

MARKS = pattern(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
ENDS = {"{{": "}}", "{%": "%}", "{#": "#}"}
BEGINS = {end: begin for begin, end in ENDS.items()}
BLOCK = pattern(r"(?P<dash>[-+]?)(?:(?P<kind>p|tr|tc|r)(?=\s))?\s*(?P<rest>.*?)\s*[-+]?", re.DOTALL)
WORD = pattern(r"\w*")
LONGEST_TAG = 2_000  # signs
MOST_TAGS, MOST_FAULTS = 10_000, 100  # of a template, and of one text
BLOCK_WORDS = ("if", "for", "elif", "else", "endif", "endfor")
# What Word types for the author. Both kinds of curly quotation marks, and spaces that do not break.
TYPED_BY_WORD = str.maketrans(
    {
        "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u2018": "'", "\u2019": "'", "\u201a": "'",
        "\u00a0": " ", "\u2007": " ", "\u2009": " ", "\u202f": " ", "\u200b": None, "\ufeff": None,
    }
)  # fmt: skip
TEXTS = {
    w("t"): None, w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-", w("softHyphen"): "",
    qualified("a:t"): None, "{http://schemas.openxmlformats.org/officeDocument/2006/math}t": None,
}  # fmt: skip
FILLED_ATTRIBUTES = {
    "descr", "title", "name", "alt", "string", w("tooltip"), w("instr"), "tooltip",
}  # fmt: skip
# Elements that hold their words in `w:val`.
FILLED_VALUES = {w("alias"), w("tag"), w("tblCaption"), w("tblDescription"), w("docPartName")}
FILLED_ELEMENTS = {w("instrText")}
NOT_FILLED = {"title": "title", "category": "categories", "keywords": "tags"}  # they say what the report is and when it is due
PROPERTIES = ("coreProperties", "Properties")
KEEPS_ROOM = {w("drawing"), w("pict"), w("object"), w("footnoteReference"), w("endnoteReference"), w("sym"), w("fldChar")}
CELL, ROW, PARAGRAPH = w("tc"), w("tr"), w("p")
HOLDERS = {"p": PARAGRAPH, "tr": ROW, "tc": CELL}
HOLDER_WORDS = {"p": "paragraph", "tr": "row", "tc": "cell"}
NOTES = {w("footnote"): "footnotes", w("endnote"): "endnotes"}
A_PARAGRAPH = qualified("a:p")


@dataclass(eq=False)
class Tag:
    """One tag. `scope` is where its block must begin and end; `holder` the paragraph, row or cell that vanishes with it."""

    text: str  # as typed: '{%p if risks %}'
    kind: str  # '', 'p', 'tr', 'tc'
    word: str  # 'if', 'for', 'elif', 'else', 'endif', 'endfor'; '' for one that prints; '#' for a remark
    inner: str  # what stands behind the word
    where: str
    context: str  # how what it prints is written: 'words', 'plain', 'attribute', 'field', 'address'
    host: Any  # the element whose text or attribute holds it
    scope: Any
    holder: Any = None
    part: str = ""
    home: str = ""  # where what it prints goes in the end: a note's part; '' for the part that it stands in
    passed: int = 0  # how many headings stand above it
    above: int = 0  # how many paragraphs with words
    number: int = -1  # its place among all tags of the template


@dataclass
class Scanned:
    """The tags of one part in the order in which they stand, and what is wrong with them."""

    tags: list[Tag] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)


@dataclass(eq=False)
class Piece:
    """Words of a paragraph and the element they stand in."""

    element: Any
    text: str
    skipped: bool = False  # in a contents list, which is made anew


def scan(part: str, root: Any, label: str, numbered: list[Tag]) -> Scanned:
    """Finds every tag of a part, and puts a mark with its number where it stands. `numbered` gets the new tags."""
    return _Scanner(part, label, numbered).scan(root)


class TooManyTagsError(Exception):
    """A template holds more tags than any report needs."""


class _Scanner:
    def __init__(self, part: str, label: str, numbered: list[Tag]) -> None:
        self._part, self._numbered = part, numbered
        self._around = Surroundings(label)
        self._found = Scanned()
        self._fields = Fields()
        self._waiting: dict[Any, list[Tag]] = {}  # tags by the element they stand in, until the walk is there
        self._seen: set[Any] = set()
        self._beside: dict[tuple[Any, str], str] = {}  # what stands beside the tags of a paragraph, row or cell

    def scan(self, root: Any) -> Scanned:
        for element in root.iter():
            if not isinstance(element.tag, str):
                continue
            if len(self._found.faults) > MOST_FAULTS:
                break
            if element.tag in (PARAGRAPH, A_PARAGRAPH):
                self._paragraph(element)
            elif element.tag == w("tbl"):
                self._around.pass_by(element)
            self._attributes(element)
            if element in self._waiting:
                self._found.tags += self._waiting.pop(element)
            elif element.tag not in TEXTS and element.text and MARKS.search(element.text) and element not in self._seen:
                self._lone_text(element)
        self._found.headings = self._around.headings
        return self._found

    def _paragraph(self, paragraph: Any) -> None:
        pieces, codes = self._pieces(paragraph)
        words = "".join(piece.text for piece in pieces)
        self._around.pass_by(paragraph, words)
        if MARKS.search(words):
            self._words(paragraph, [piece for piece in pieces if not piece.skipped])
        for code in codes:
            self._code(paragraph, code)

    def _pieces(self, paragraph: Any) -> tuple[list[Piece], list[list[Any]]]:
        """Its own words, without those of text boxes and notes in it; and the codes of its fields."""
        pieces: list[Piece] = []
        codes: list[list[Any]] = []
        for element in paragraph.iter(*TEXTS, w("fldChar"), w("instrText")):
            if next(element.iterancestors(PARAGRAPH, A_PARAGRAPH), None) is not paragraph:
                continue
            if element.tag in TEXTS:
                fixed = TEXTS[element.tag]
                pieces.append(Piece(element, fixed if fixed is not None else element.text or "", self._fields.in_contents))
            elif element.tag == w("instrText"):
                if self._fields.code(element.text or "") or not codes:
                    codes.append([])
                codes[-1].append(element)
            else:
                self._fields.sign(element.get(w("fldCharType")))
        return pieces, codes

    def _words(self, paragraph: Any, pieces: list[Piece]) -> None:
        text = "".join(piece.text for piece in pieces)
        where = self._around.place(paragraph, text)
        spans, faults = spans_of(text, where)
        self._found.faults += faults
        tags = [self._tag(text[start:end], where, "words") for start, end in spans]
        hosts = _hosts(pieces, spans)
        for tag, host in zip(tags, hosts, strict=True):
            tag.host = host
            tag.context = "words" if host.tag == w("t") else "plain"
            tag.scope = host.getparent().getparent() if not tag.kind else None
            tag.home = next((NOTES[each.tag] for each in host.iterancestors(*NOTES)), "")
        self._place(paragraph, tags)
        _mark(pieces, spans, tags)
        for tag in tags:
            self._waiting.setdefault(tag.host, []).append(tag)

    def _place(self, paragraph: Any, tags: list[Tag]) -> None:
        """Finds the paragraph, row or cell that each tag of its own stands in, and whether it stands there alone."""
        for tag in tags:
            if not tag.kind:
                continue
            holder = paragraph if tag.kind == "p" else next(paragraph.iterancestors(HOLDERS[tag.kind]), None)
            if holder is None or holder.tag != HOLDERS[tag.kind]:
                meant = tag.text.replace("{%" + tag.kind, "{%p", 1)
                self._found.faults.append(
                    fault("template-no-table", tag.where, tag=tag.text, part=HOLDER_WORDS[tag.kind], meant=meant)
                )
                tag.kind = ""
                tag.scope = tag.host.getparent().getparent()
                continue
            tag.holder, tag.scope = holder, holder.getparent()
            if (holder, tag.kind) not in self._beside:
                self._beside[holder, tag.kind] = _beside(holder, tag.kind)
            beside = self._beside[holder, tag.kind]
            if beside:
                self._found.faults.append(_words_beside(tag, beside))

    def _tag(self, text: str, where: str, context: str) -> Tag:
        inner = text[2:-2].translate(TYPED_BY_WORD)
        kind, word, rest = _taken_apart(text[:2], inner)
        if kind and text.startswith("{{"):
            hint = "Print it with '{{ … }}' in a paragraph of its own."
            self._found.faults.append(fault("template-word-unknown", where, word=f"{{{{{kind}", tag=text, hint=hint))
            kind = ""
        if len(self._numbered) >= MOST_TAGS:
            raise TooManyTagsError
        tag = Tag(text, kind, word, rest, where, context, None, None, None, self._part, number=len(self._numbered))
        tag.passed, tag.above = len(self._around.headings), self._around.paragraphs
        self._numbered.append(tag)
        return tag

    def _attributes(self, element: Any) -> None:
        for name, value in element.attrib.items():
            if "{" in value and MARKS.search(value):
                self._attribute(element, str(name), str(value))

    def _attribute(self, element: Any, name: str, value: str) -> None:
        where = self._around.place(element)
        if not (name in FILLED_ATTRIBUTES or (name == w("val") and element.tag in FILLED_VALUES)):
            spans, _ = spans_of(value, where)
            if spans:
                hint = "Tags are filled in words, alt text, tips of links and properties. Take it out there."
                shown = value[spans[0][0] : spans[0][1]]
                self._misplaced(where, f"the setting '{local(name)}' of '{local(element.tag)}'", shown, hint)
            return
        context = "field" if name == w("instr") else "attribute"
        filled, tags = self._line(value, where, element, context)
        element.set(name, filled)
        self._found.tags += tags

    def _line(self, value: str, where: str, element: Any, context: str) -> tuple[str, list[Tag]]:
        """Text that is not cut into runs, with its tags marked."""
        spans, faults = spans_of(value, where)
        self._found.faults += faults
        tags = [self._tag(value[start:end], where, context) for start, end in spans]
        scope = object()
        for tag in tags:
            tag.host, tag.scope, tag.kind = element, scope, ""
        return _marked(value, spans, tags), tags

    def _lone_text(self, element: Any) -> None:
        """Text outside paragraphs: properties and data of other programs are filled, all else is not."""
        where = self._around.place(element)
        root = element.getroottree().getroot()
        filled_in = element.tag in FILLED_ELEMENTS or local(root.tag) in PROPERTIES or self._part.startswith("customXml/")
        if local(root.tag) == "coreProperties" and local(element.tag) in NOT_FILLED:
            what = f"the document's {NOT_FILLED[local(element.tag)]}"
            self._misplaced(where, what, element.text, "Write it in plain words: the program adds the month by itself.")
            return
        if not filled_in:
            spans, _ = spans_of(element.text, where)
            if spans:
                what = "a chart's data" if local(root.tag) == "chartSpace" else f"'{local(element.tag)}'"
                hint = (
                    "Type it into the title or the words of the chart." if local(root.tag) == "chartSpace" else "Take it out there."
                )
                self._misplaced(where, what, element.text[spans[0][0] : spans[0][1]], hint)
            return
        element.text, tags = self._line(element.text, where, element, "plain")
        self._found.tags += tags

    def _misplaced(self, where: str, what: str, tag: str, hint: str) -> None:
        self._found.faults.append(fault("template-tag-misplaced", where, what=what, tag=tag, hint=hint))

    def _code(self, paragraph: Any, elements: list[Any]) -> None:
        """The code of one field, which Word cuts into runs as well."""
        self._seen.update(elements)
        text = "".join(element.text or "" for element in elements)
        if not MARKS.search(text):
            return
        where = self._around.place(paragraph)
        spans, faults = spans_of(text, where)
        self._found.faults += faults
        tags = [self._tag(text[start:end], where, "field") for start, end in spans]
        for tag in tags:
            tag.host, tag.scope, tag.kind = elements[0], elements[0], ""
            if tag.word and tag.word != "#":
                hint = "In the code of a field only facts are filled, such as {{ month }}."
                self._misplaced(where, "the code of a field", tag.text, hint)
        elements[0].text = _marked(text, spans, tags)
        for element in elements[1:]:
            element.text = ""
        self._waiting.setdefault(elements[0], []).extend(tags)


def _taken_apart(begin: str, inner: str) -> tuple[str, str, str]:
    """The kind of a tag, the word it begins with, and the rest: 'tr', 'for', 'a in actions'. A remark's word is '#'."""
    match = BLOCK.fullmatch(inner) if len(inner) <= LONGEST_TAG else None
    rest, kind = (" ".join(match["rest"].split()), match["kind"] or "") if match else (inner.strip(), "")
    kind = "" if kind == "r" else kind
    if begin == "{#":
        return kind, "#", ""
    if begin == "{{":
        return kind, "", rest
    word = _first_word(rest)
    after = rest[len(word) :].strip()
    if not kind and word in HOLDERS and _first_word(after) in BLOCK_WORDS:  # '{% tr for … %}', a space too many
        kind, word = word, _first_word(after)
        after = after[len(word) :].strip()
    return kind, word, after


def spans_of(text: str, where: str) -> tuple[list[tuple[int, int]], list[Fault]]:
    """Where the tags of a text begin and end, and a fault for each half one."""
    spans: list[tuple[int, int]] = []
    faults: list[Fault] = []
    begun: re.Match[str] | None = None
    for mark in MARKS.finditer(text):
        if len(faults) > MOST_FAULTS:
            return spans, faults
        if mark[0] in ENDS:
            if begun is not None:
                faults.append(_not_ended(text[begun.start() : mark.start()], begun[0], where))
            begun = mark
        elif begun is not None and ENDS[begun[0]] == mark[0]:
            spans.append((begun.start(), mark.end()))
            begun = None
        elif begun is None:
            words = text[max(0, mark.start() - 40) : mark.end()]
            faults.append(fault("template-tag-not-begun", where, end=mark[0], begin=BEGINS[mark[0]], words=words))
    if begun is not None:
        faults.append(_not_ended(text[begun.start() :], begun[0], where))
    return spans, faults


def _not_ended(text: str, begin: str, where: str) -> Fault:
    return fault("template-tag-not-ended", where, tag=text[:60], end=ENDS[begin])


def _first_word(text: str) -> str:
    match = WORD.match(text)
    return match[0] if match else ""


def _hosts(pieces: list[Piece], spans: list[tuple[int, int]]) -> Iterator[Any]:
    """The element in which each tag begins."""
    at, pieces_left = 0, iter(pieces)
    piece = next(pieces_left, None)
    for start, _ in spans:
        while piece is not None and at + len(piece.text) <= start:
            at += len(piece.text)
            piece = next(pieces_left, None)
        assert piece is not None
        yield piece.element


def _mark(pieces: list[Piece], spans: list[tuple[int, int]], tags: list[Tag]) -> None:
    """Puts a mark where each tag begins, and takes its words out of all elements that it runs through.

    The spans stand in order, and none within another.
    """
    at = first = 0
    placed = list(zip(spans, tags, strict=True))
    for piece in pieces:
        end = at + len(piece.text)
        while first < len(placed) and placed[first][0][1] <= at:
            first += 1
        last = first
        while last < len(placed) and placed[last][0][0] < end:
            last += 1
        if last > first:
            _rewrite(piece, at, placed[first:last])
        at = end


def _rewrite(piece: Piece, at: int, here: list[tuple[tuple[int, int], Tag]]) -> None:
    if TEXTS[piece.element.tag] is not None:
        piece.element.getparent().remove(piece.element)
        return
    text, done = [], at
    for (start, end), tag in here:
        text.append(piece.text[done - at : max(start, at) - at])
        if start >= at:
            text.append(mark_of(tag))
        done = end
    text.append(piece.text[max(done - at, 0) :])
    piece.element.text = "".join(text)
    if piece.element.tag == w("t"):
        piece.element.set(qualified("xml:space"), "preserve")


def _marked(text: str, spans: list[tuple[int, int]], tags: list[Tag]) -> str:
    parts, done = [], 0
    for (start, end), tag in zip(spans, tags, strict=True):
        parts += [text[done:start], mark_of(tag)]
        done = end
    return "".join([*parts, text[done:]])


REMEMBERED_STYLE = w("rsidStyle")  # of a cell whose paragraph a tag took: the style that stood there
# A mark is a number between two private signs, which no template or fact may hold.
MARK_BEGINS, MARK_ENDS = "\ue000", "\ue001"
MARK = pattern(f"{MARK_BEGINS}(\\d+){MARK_ENDS}|<\\?tag (\\d+)\\?>")


def mark_of(tag: Tag) -> str:
    return f"{MARK_BEGINS}{tag.number}{MARK_ENDS}"


def _beside(holder: Any, kind: str) -> str:
    """What stands beside a tag that takes its whole paragraph, row or cell away; '' where it stands alone."""
    words = "".join(element.text or "" for element in holder.iter(*(tag for tag, fixed in TEXTS.items() if fixed is None)))
    rest = "".join(_others(words, kind)).strip()
    if rest:
        return f"stands '{rest[:60]}'"
    if any(True for _ in holder.iter(*KEEPS_ROOM)):
        return "stands a picture, a field or a note"
    if any(each.get(w("type")) in ("page", "column") for each in holder.iter(w("br"))):
        return "stands a page break"
    return ""


def _others(words: str, kind: str) -> Iterator[str]:
    """The words of a paragraph, row or cell without the tags of one kind."""
    done = 0
    for start, end in spans_of(words, "")[0]:
        own = _taken_apart(words[start : start + 2], words[start + 2 : end - 2].translate(TYPED_BY_WORD))
        if own[0] == kind or own[1] == "#":
            yield words[done:start]
            done = end
    yield words[done:]


def _words_beside(tag: Tag, beside: str) -> Fault:
    own = {"p": "a paragraph of its own", "tr": "a row of its own, in which nothing else stands", "tc": "a cell of its own"}[
        tag.kind
    ]
    meant = tag.text.replace("{%" + tag.kind, "{%", 1)
    hint = f"The tag must stand alone: give it {own}."
    if tag.kind == "p":
        hint += f" Within a paragraph write '{meant}'."
    return fault("template-words-beside", tag.where, tag=tag.text, stands=beside, hint=hint)
