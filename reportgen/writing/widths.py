"""Column widths of finished tables: a loop over columns leaves the grid of the template, which LibreOffice lays out by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from typing import Any

from lxml import etree

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.letters import BOLDER, ems
from reportgen.lexicon.patterns import pattern
from reportgen.writing.templates.long_tables import Held, Run, Step, plain
from reportgen.writing.templates.names import w, whole
from reportgen.writing.templates.package import Package

# lxml's elements are only half typed, so they are Any here. Widths are in twentieths of a point.

A4, TWO_CENTIMETRES = 11906, 1134
INSIDE = 190  # between the edges of a cell and its words
DEEPEST = 10  # styles based on one another
IN_CELL = f"{w('tcPr')}/{w('tcW')}"
PARAGRAPH, TEXT, VALUE = w("p"), w("t"), w("val")
BOLD = (w("rStyle"), w("b"))
TELLING = (w("pStyle"), TEXT, *BOLD)
FIGURE = pattern(  # or a change, or a ref: 'ASC-05'
    r"[+−-]?£?[\d,.]+%? ?\(?\w*\)?|[▲▼▬] [A-Za-z ]{2,20}|[A-Za-z]{1,5}-\d{1,3}(?:\.\d{1,3})*[a-z]?"
)
LONGEST_FIGURE = 24  # letters
BETWEEN_WORDS = pattern(r"[ \n\t/–-]")
OF_WORDS = 1700  # three centimetres: a column as wide as that holds words


@dataclass(frozen=True)
class Letters:
    """The size in points and the weight of a style."""

    points: float = 10
    bold: bool = False


LettersOf = Callable[[str], Letters]


def letters(package: Package) -> LettersOf:
    """Of a paragraph style, by its id; what a style does not say, the one that it is based on does."""
    root = package.of_document("styles")
    styles = {each.get(w("styleId"), ""): each for each in root.iter(w("style"))} if root is not None else {}
    return cache(partial(_letters, styles))


def _letters(styles: Mapping[str, Any], name: str) -> Letters:
    points, bold = None, None
    for _ in range(DEEPEST):
        style = styles.get(name)
        if style is None:
            break
        size, weight = (style.find(f"{w('rPr')}/{w(part)}") for part in ("sz", "b"))
        points = points or whole(size, "val") / 2 or None
        bold = bold if bold is not None or weight is None else weight.get(w("val"), "1") not in ("0", "false")
        based = style.find(w("basedOn"))
        name = based.get(w("val"), "") if based is not None else ""
    return Letters(points or Letters.points, bool(bold))


def width_of(text: str, of: Letters) -> int:
    """On one line, in twentieths of a point, by Arial's measures, which other fonts for reports come near."""
    return int(ems(text) * 20 * of.points * (BOLDER if of.bold else 1)) + 1


class _Widths(dict[str, int]):
    """How wide words are in letters of one kind: the same stand in the rows of a table again and again."""

    def __init__(self, of: Letters) -> None:
        super().__init__()
        self._of = of

    def __missing__(self, word: str) -> int:
        self[word] = width = width_of(word, self._of)
        return width


class _Sizes(dict[tuple[str, bool], _Widths]):
    """The widths of words by the id of a style, and whether they are bold beside it."""

    def __init__(self, letters_of: LettersOf) -> None:
        super().__init__()
        self._letters_of = letters_of

    def __missing__(self, key: tuple[str, bool]) -> _Widths:
        style, bold = key
        of = self._letters_of(style)
        self[key] = widths = _Widths(replace(of, bold=of.bold or bold))
        return widths


def fit_tables(package: Package) -> None:
    """Every table is as wide as its page, and its grid says what its cells say.

    One that is too wide is narrowed; one that has lost columns gives their room to its columns of words, which are wide already.
    """
    body = package.tree(package.document).find(w("body"))
    text_widths, sizes = _text_widths(body), _Sizes(letters(package))
    text_width = next(text_widths, A4 - 2 * TWO_CENTIMETRES)
    for block in body:
        if block.tag == w("tbl"):
            _fit(block, package.runs_in(block), text_width, sizes)
        elif block.find(f"{w('pPr')}/{w('sectPr')}") is not None:
            text_width = next(text_widths, text_width)


def _text_widths(body: Any) -> Iterator[int]:
    """Of each section in turn; A4 with margins of two centimetres where a section does not say."""
    for section in body.iter(w("sectPr")):
        size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
        sides = [whole(margins, side, TWO_CENTIMETRES) for side in ("left", "right")]
        yield whole(size, "w", A4) - sum(sides)


def _fit(table: Any, runs: Sequence[Run], text_width: int, sizes: _Sizes) -> None:
    rows = [row.findall(w("tc")) for row in table.iterfind(w("tr"))]
    stated = [_width(cell) for cell in rows[0]] if rows else []
    grid = table.find(w("tblGrid"))
    held = [row for run in runs for row in run.rows]
    lengths = {*map(len, rows), *(len(shape.cells) for shape, _ in held)}
    if grid is None or not stated or not all(stated) or lengths != {len(stated)}:
        return
    columns = _columns(rows, held)
    fitted = _fitted(stated, [each.needs(sizes) for each in columns], [each.unbroken(sizes) for each in columns], text_width)
    for old in list(grid):
        grid.remove(old)
    for width in fitted:
        column = etree.SubElement(grid, w("gridCol"))
        column.set(w("w"), str(width))
    if fitted != stated:
        for cells in rows:
            _set_widths(cells, fitted)
        for run in runs:
            run.widths = fitted
            run.steps.append(Step(lambda *_: tuple(fitted), lambda row, widths: _set_widths(row.findall(w("tc")), widths)))


def _set_widths(cells: Sequence[Any], widths: Sequence[int]) -> None:
    for cell, width in zip(cells, widths, strict=True):
        if (stated := cell.find(IN_CELL)) is not None:
            stated.set(w("w"), str(width))


def _fitted(stated: list[int], needed: list[int], unbroken: list[int], text_width: int) -> list[int]:
    """The same columns, together as wide as the text, none narrower than its longest word while there is room.

    Figures and dates keep their width, and are not broken over lines where columns have fallen away; columns of words take what
    is left, and give what is missing.
    """
    widths = [max(width, least) for width, least in zip(stated, needed, strict=True)]
    room = text_width - sum(widths)
    if room < 0:
        spare = [max(width - least, 0) for width, least in zip(widths, needed, strict=True)]
        if sum(spare) < -room:
            return [width * text_width // sum(widths) for width in widths]
        return [width + room * part // sum(spare) for width, part in zip(widths, spare, strict=True)]
    wide = [width if width >= OF_WORDS else 0 for width in stated]
    for at, word in enumerate(unbroken):
        if not wide[at] and any(wide):
            more = min(room, max(0, word - widths[at]))
            widths[at], room = widths[at] + more, room - more
    shares = wide if any(wide) else stated
    return [width + room * share // sum(shares) for width, share in zip(widths, shares, strict=True)]


class _Column:
    """What stands in a column, by the style of its letters: each word once, because the same stand in row after row."""

    def __init__(self) -> None:
        self._short: dict[tuple[str, bool], set[str]] = defaultdict(set)
        self._words: dict[tuple[str, bool], set[str]] = defaultdict(set)

    def add(self, key: tuple[str, bool], text: str) -> None:
        if len(text) < LONGEST_FIGURE:
            self._short[key].add(text)
        else:
            self._words[key].update(BETWEEN_WORDS.split(text))

    def needs(self, sizes: _Sizes) -> int:
        """How wide it must be for its longest word, or for a figure with its unit."""
        for key, texts in self._short.items():
            for text in texts:
                self._words[key].update((text,) if FIGURE.fullmatch(text.strip()) else BETWEEN_WORDS.split(text))
        return max((sizes[key][word] for key, words in self._words.items() for word in words), default=0) + INSIDE

    def unbroken(self, sizes: _Sizes) -> int:
        """How wide it must be so that no short text is broken: '30 September 2026', 'Impact seen'."""
        return max((sizes[key][text] for key, texts in self._short.items() for text in texts), default=0) + INSIDE


def _columns(rows: Sequence[Sequence[Any]], held: Sequence[Held]) -> list[_Column]:
    columns = [_Column() for _ in rows[0]]
    for cells in rows:
        for cell, column in zip(cells, columns, strict=True):
            for paragraph in cell.iter(PARAGRAPH):
                column.add(*_lettered(paragraph))
    for shape, words in held:
        texts = plain(words)
        for of, column in zip(shape.cells, columns, strict=True):
            for each in of.paragraphs:
                column.add((each.style, each.bold), each.text(texts))
    return columns


def _lettered(paragraph: Any) -> tuple[tuple[str, bool], str]:
    """The style of a paragraph and whether it is bold beside it; its words."""
    style, bold, text = "", False, ""
    for each in paragraph.iter(*TELLING):
        if each.tag == TEXT:
            text += each.text or ""
        elif each.tag in BOLD:
            bold = True
        elif each.getparent().getparent() is paragraph:
            style = style or each.get(VALUE, "")
    return (style, bold), text


def _width(cell: Any) -> int:
    width = cell.find(IN_CELL)
    return whole(width, "w", 0) if width is not None and width.get(w("type")) == "dxa" else 0
