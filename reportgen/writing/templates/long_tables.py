"""Rows of long tables, held as text beside the tree of their document: as a tree, thousands of rows take most of memory and time.

Rows that a loop makes differ in their words alone. What is to be known and done of them is settled once for each *shape*, on a tree
of that one row; each row is its shape and its words. Only plain rows are held so: cells, paragraphs, runs and words, nothing that
has an id, leads somewhere or is a field. The first of each shape stands in the tree as always, a mark stands for those that follow.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import field
from itertools import chain
from typing import Any

from lxml import etree

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.writing.templates.names import NAMESPACES, qualified, w, whole

# lxml's elements are only half typed, so they are Any here.

LONG = 200  # rows; a document with fewer is quick as it is
AT_ONCE = 250  # rows that are written together
ENDS = "</w:tr>"
HELD = "{urn:reportgen:rows}rows"
MARK = '<rg:rows xmlns:rg="urn:reportgen:rows" n="{}"/>'
MARKS = pattern(rb'<rg:rows xmlns:rg="urn:reportgen:rows" n="(\d+)"/>')
TABLES = pattern(r"<w:tbl[ >]")
WORDS = pattern(r">([^<]+)<")
HEAD = pattern(r"<w:document\b[^<>]*>")
SLOT = "\ue000"  # where words stand; no text of a report holds it
OPENED = '<w:t xml:space="preserve">'
LINE, TABULATOR = f"</w:t><w:br/>{OPENED}", f"</w:t><w:tab/>{OPENED}"  # a new line and a tabulator of what is printed
REFERENCES = ("&amp;", "&lt;", "&gt;", "&quot;")  # what we and lxml write
_PLAIN = """
    tr trPr cantSplit tblHeader trHeight tc tcPr tcW tcBorders tcMar top bottom left right start end gridSpan shd vAlign noWrap
    hideMark cnfStyle p pPr pStyle spacing ind jc keepNext keepLines widowControl contextualSpacing r rPr rStyle rFonts b bCs i iCs
    u color sz szCs lang noProof t tab br
"""
PLAIN = frozenset(map(w, _PLAIN.split()))
THEMED = frozenset(map(w, ("rFonts", "color", "shd", "u", "top", "bottom", "left", "right")))
PLAIN_ATTRIBUTES = tuple(f"{{{NAMESPACES[prefix]}}}" for prefix in ("w", "w14", "xml"))
ROW, CELL, PARAGRAPH, STYLE, TEXT, TAB, BREAK = map(w, ("tr", "tc", "p", "pStyle", "t", "tab", "br"))
OWN_ID, REMEMBERED = qualified("w14:paraId"), w("rsidStyle")
Parts = tuple[int | str, ...]  # words by their number in the row, and what stands for a break or a tabulator


@dataclass(frozen=True)
class Paragraph:
    """One of a row's: where its words are among those of the row."""

    style: str
    bold: bool
    parts: Parts

    def text(self, words: Sequence[str], lines: bool = False) -> str:
        """Its words, run together; with its breaks where it is asked for in `lines`."""
        text = _joined(self.parts, words)
        if "\t" in text:
            text = text.replace("\t", "")
        return text.replace("\n", "") if "\n" in text and not lines else text


@dataclass(frozen=True)
class Cell:
    width: int  # as stated, in twentieths of a point; 0 where it is not
    fixed: bool  # whether that is how wide it is to be
    paragraphs: tuple[Paragraph, ...]
    parts: Parts  # of the whole cell, with a blank for each break, tabulator and paragraph

    def text(self, words: Sequence[str]) -> str:
        return _joined(self.parts, words)


@dataclass(frozen=True, kw_only=True, eq=False)
class Shape:
    """All of a row but its words. There is one of each."""

    document: str  # the tag that begins the document, with its namespaces
    xml: str
    cells: tuple[Cell, ...]
    styles: frozenset[str]  # of its paragraphs
    kept: bool  # no page may come between its lines
    themed: bool  # it has colours or fonts of its own

    def tree(self) -> Any:
        return _row(self.document, self.xml)

    @property
    def paragraphs(self) -> Iterator[Paragraph]:
        return (each for cell in self.cells for each in cell.paragraphs)


Held = tuple[Shape, list[str]]  # a row: its words as XML has them, but for line breaks and tabulators


@dataclass(frozen=True)
class Step:
    """What is done to rows before they are written: what a row asks for, by its shape and words, and how that is done to its tree.

    Rows of one shape that ask for the same become the same.
    """

    asks: Callable[[Shape, Sequence[str]], Hashable]
    does: Callable[[Any, Any], None]


@dataclass
class Run:
    """Rows that stand below one another, for which there is one mark in the tree."""

    rows: list[Held]
    steps: list[Step] = field(default_factory=list)
    widths: Sequence[int] = ()  # of its cells, where they are not as stated

    def cells(self) -> Iterator[tuple[str, ...]]:
        """The words of each row by its cells, with single spaces."""
        for shape, words in self.rows:
            texts = plain(words)
            yield tuple([" ".join(cell.text(texts).split()) for cell in shape.cells])

    def texts(self) -> Iterator[str]:
        return (word for _, words in self.rows for word in plain(words))

    def written(self) -> Iterator[str]:
        """Each row as XML, with all its steps done."""
        known: dict[Hashable, list[str]] = {}
        for shape, words in self.rows:
            asked = tuple([step.asks(shape, words) for step in self.steps])
            if (pieces := known.get((shape, asked))) is None:
                pieces = known[shape, asked] = _pieces(shape, self.steps, asked)
            yield _filled(pieces, words)


def hold_out(xml: str) -> tuple[str, list[Run]]:
    """The XML of a document with marks in the place of its plain rows, and the rows by the numbers of their marks."""
    head = HEAD.search(xml[:10_000])
    if head is None or xml.count(ENDS) < LONG:
        return xml, []
    shapes: dict[str, Shape | None] = {}
    written: list[str] = []
    runs: list[Run] = []
    deep = 0  # tables within tables; rows of the inner ones belong to those around them
    at = 0
    while (end := xml.find(ENDS, at)) >= 0:
        piece, at = xml[at:end], end + len(ENDS)
        held = _held(piece, shapes, head[0]) if deep == 1 and piece.startswith(("<w:tr>", "<w:tr ")) else None
        if held is None:
            written += (piece, ENDS)
            deep += len(TABLES.findall(piece)) - piece.count("</w:tbl>")
        elif written[-1] is ENDS:
            written.append(MARK.format(len(runs)))
            runs.append(Run([held]))
        else:
            runs[-1].rows.append(held)
    return "".join((*written, xml[at:])), runs


def put_back(root: Any, runs: Sequence[Run]) -> None:
    """The rows stand in the tree again, as if they had never been held outside it. Nothing may have been done to either yet."""
    for mark in list(root.iter(HELD)):
        for shape, words in runs[int(mark.get("n"))].rows:
            mark.addprevious(_row(shape.document, _filled(shape.xml.split(SLOT), words)))
        mark.getparent().remove(mark)


def expanded(shell: bytes, runs: Sequence[Run]) -> Iterator[bytes]:
    """The whole XML, piece by piece, of a tree that was written with its marks."""
    for at, piece in enumerate(MARKS.split(shell)):
        if at % 2 == 0:
            yield piece
            continue
        batch: list[str] = []
        for row in runs[int(piece)].written():
            batch.append(row)
            if len(batch) == AT_ONCE:
                yield "".join(batch).encode()
                batch.clear()
        yield "".join(batch).encode()


def plain(words: Sequence[str]) -> list[str]:
    """Words as people read them, of those that XML has."""
    return [word.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") if "&" in word else word for word in words]


def _joined(parts: Parts, words: Sequence[str]) -> str:
    return "".join([part if isinstance(part, str) else words[part] for part in parts])


def _filled(pieces: Sequence[str], words: Sequence[str]) -> str:
    """A row as XML."""
    row = "".join(chain.from_iterable(zip(pieces, words, strict=False))) + pieces[-1]
    if "\n" in row or "\t" in row:
        row = row.replace("\n", LINE).replace("\t", TABULATOR).replace(f"{OPENED}</w:t>", f"{OPENED[:-1]}/>")
        row = row.replace("<w:t></w:t>", "<w:t/>")
    return row


def _held(piece: str, shapes: dict[str, Shape | None], document: str) -> Held | None:
    """A row by its shape; None where it is the first of its shape, or is not plain."""
    if "\n" in piece or "\t" in piece:
        return None
    if "<w:br/>" in piece or "<w:tab/>" in piece:
        piece = piece.replace(LINE, "\n").replace(TABULATOR, "\t")
    parts = WORDS.split(piece)
    xml = f">{SLOT}<".join(parts[::2])
    if xml not in shapes:
        shapes[xml] = _shape(document, xml)
        return None
    shape = shapes[xml]
    if shape is None or ("&" in piece and piece.count("&") > sum(map(piece.count, REFERENCES))):
        return None
    words = parts[1::2]
    return shape, [word.replace("&quot;", '"') for word in words] if "&quot;" in piece else words


def _shape(document: str, xml: str) -> Shape | None:
    """None where the row is not plain."""
    try:
        row = _row(document, xml + ENDS)
    except etree.XMLSyntaxError:
        return None
    slots = 0
    if len(row.getparent()) > 1 or row.getparent().text:
        return None
    for element in row.iter():
        if not _is_plain(element):
            return None
        if element.tag == TEXT and element.text:
            element.text = str(slots)
            slots += 1
    styles = list(row.iter(STYLE))
    names = frozenset(str(style.get(w("val"))) for style in styles)
    if slots != xml.count(SLOT) or not all(map(_is_of_paragraph, styles)) or any("Heading" in name for name in names):
        return None
    cells = tuple(map(_cell, row.iterchildren(CELL)))
    ids = [element for element in row.iter(ROW, PARAGRAPH) if OWN_ID in element.attrib]
    for element in ids:
        del element.attrib[OWN_ID]  # the first of the shape has it
    kept = row.find(f"{w('trPr')}/{w('cantSplit')}") is not None
    themed = any(element.tag in THEMED for element in row.iter())
    for text in row.iter(TEXT):
        text.text = SLOT if text.text else None
    return Shape(document=document, xml=_inside(row), cells=cells, styles=names, kept=kept, themed=themed)


def _is_plain(element: Any) -> bool:
    """Whether an element may stand in a row that is held outside the tree, with its attributes and what it holds."""
    if element.tag not in PLAIN or element.tail:
        return False
    if element.text and (element.tag != TEXT or element.text != SLOT):
        return False
    return all(name.startswith(PLAIN_ATTRIBUTES) and name != REMEMBERED for name in element.attrib)


def _is_of_paragraph(style: Any) -> bool:
    """Whether it stands where it belongs, and alone."""
    properties = style.getparent()
    return (
        properties.tag == w("pPr")
        and properties.getparent().tag == PARAGRAPH
        and properties[0] is style
        and STYLE not in [each.tag for each in properties[1:]]
    )


def _cell(cell: Any) -> Cell:
    width = cell.find(f"{w('tcPr')}/{w('tcW')}")
    paragraphs = tuple(map(_paragraph, cell.iter(PARAGRAPH)))
    parts = _parts(cell.iter(TEXT, TAB, BREAK, PARAGRAPH), " ")
    fixed = width is not None and width.get(w("type")) == "dxa"
    return Cell(whole(width, "w"), fixed, paragraphs, parts)


def _paragraph(paragraph: Any) -> Paragraph:
    style = paragraph.find(f"{w('pPr')}/{STYLE}")
    bold = next(paragraph.iter(w("rStyle"), w("b")), None) is not None
    parts = _parts(paragraph.iter(TEXT, BREAK), "\n")
    return Paragraph(style.get(w("val"), "") if style is not None else "", bold, parts)


def _parts(elements: Iterable[Any], otherwise: str) -> Parts:
    """Of texts the numbers of their words, where they hold any; `otherwise` for each of the others."""
    return tuple(int(each.text) if each.tag == TEXT else otherwise for each in elements if each.tag != TEXT or each.text)


def _pieces(shape: Shape, steps: Sequence[Step], asked: Sequence[Hashable]) -> list[str]:
    """What stands before, between and behind the words of such rows."""
    row = shape.tree()
    for step, what in zip(steps, asked, strict=True):
        step.does(row, what)
    return _inside(row).split(SLOT)


def _row(document: str, xml: str) -> Any:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    root = etree.fromstring(f"{document}{xml}</w:document>".encode(), parser)
    return root[0]


def _inside(row: Any) -> str:
    """The row without what its document declares."""
    whole = etree.tostring(row.getparent(), encoding="unicode")
    found = HEAD.search(whole)
    assert found is not None
    return whole[found.end() : -len("</w:document>")]
