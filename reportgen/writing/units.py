"""A finished Word document as it is read: its paragraphs, its rows of tables by their cells, the points of its charts."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from hashlib import sha256
from typing import Any

from lxml import etree

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.writing.chart_tables import chart_points
from reportgen.writing.charts.names import CHART_URI
from reportgen.writing.evidence import FIGURE
from reportgen.writing.templates.long_tables import HELD
from reportgen.writing.templates.names import NAMESPACES, qualified, w
from reportgen.writing.templates.package import Package, UnreadableError
from reportgen.writing.templates.places import is_heading

TEXT, ROW, CELL, CHART = w("t"), w("tr"), w("tc"), f"{{{CHART_URI}}}chart"
SHOWN = (TEXT, w("tab"), w("br"), w("p"))
HOLDERS: Collection[str] = (w("tbl"), w("sdt"), w("sdtContent"), w("ins"), qualified("mc:AlternateContent"))
COUNT = pattern(r": \d{1,6}$")
LONGEST_REF, LONGEST_HEAD = 12, 40
LONGEST_NAME = 80  # letters of what a row is called


@dataclass(frozen=True)
class Unit:
    """A paragraph, a row of a table by its cells, or a point of a chart by its name and value. `heads` are a table's first row."""

    section: str  # the heading above; of a heading its own words
    cells: tuple[str, ...]
    heads: tuple[str, ...] = ()
    is_point: bool = False
    is_heading: bool = False

    @property
    def mask(self) -> str:
        """Its words, with a sign for each figure: two that differ by figures alone are alike. A row keeps what it is named by."""
        if self.is_heading:
            return self.within
        name, *others = self.cells if self.is_row else ("", *self.cells)
        return " | ".join((name, *(FIGURE.sub("#", cell) for cell in others)))

    @property
    def within(self) -> str:
        """Its section, however many that says there are: 'New date agreed by the Board: #'; but 'Priority 2: Change'."""
        return COUNT.sub(": #", self.section)

    @property
    def like(self) -> tuple[str, int, bool]:
        """Two that are worded otherwise may be the same where these are the same."""
        return self.within, len(self.cells), self.is_point

    @property
    def digest(self) -> str:
        return sha256(" | ".join(self.cells).encode("utf-8", "surrogatepass")).hexdigest()[:12]

    @property
    def is_row(self) -> bool:
        return len(self.cells) > 1

    @property
    def name(self) -> str:
        """What a row is called: its ref and the beginning of its words."""
        named = self.cells[0] if self.is_row else ""
        if self.is_row and len(named) <= LONGEST_REF and not FIGURE.fullmatch(self.cells[1]):
            named = f"{named} {self.cells[1]}"
        return named if len(named) <= LONGEST_NAME else f"{named[:LONGEST_NAME].rsplit(' ', 1)[0]} …"

    def called(self, at: int) -> str:
        """The row and the heading of one of its columns."""
        if self.is_point:
            return self.cells[0]
        head = self.heads[at] if at < len(self.heads) and self.heads != self.cells else ""
        return f"{self.name}: {head}" if self.is_row and 0 < len(head) <= LONGEST_HEAD else self.name


def units(content: bytes) -> list[Unit]:
    """Raises UnreadableError where it is no Word document any more."""
    package = Package.read(content)
    charts = {each.id: each.part for each in package.relations(package.document) if each.part}
    found: list[Unit] = []
    section, heads = "", tuple[str, ...]()
    package.hold_out()
    body = package.tree(package.document).find(w("body"))
    draws = next(body.iter(CHART), None) is not None
    for block in _blocks(body):
        if block.tag == HELD:
            found += [Unit(section, cells, heads) for cells in package.run_at(block).cells() if any(cells)]
        elif block.tag == ROW:
            cells = tuple([" ".join(_words(cell).split()) for cell in block.iter(CELL)])
            heads = cells if block.getprevious() is None or block.getprevious().tag not in (ROW, HELD) else heads
            found += [Unit(section, cells, heads)] if any(cells) else []
        elif words := " ".join(_words(block).split()):
            section = words if is_heading(block) else section
            found.append(Unit(section, (words,), is_heading=is_heading(block)))
        for chart in block.iter(CHART) if draws else ():
            part = charts.get(str(chart.get(f"{{{NAMESPACES['r']}}}id")))
            found += _points(section, package, part) if part is not None and part in package else []
    return found


def digests(document: bytes) -> list[str]:
    """A short hash of each, by which it is known later what of a document a person has left as it was made."""
    try:
        return list(dict.fromkeys(unit.digest for unit in units(document)))
    except UnreadableError:
        return []


def texts(document: bytes) -> list[str]:
    """The paragraphs and cells of a Word document; none of one that cannot be read."""
    try:
        return [cell for unit in units(document) for cell in unit.cells]
    except UnreadableError:
        return []


def _points(section: str, package: Package, part: str) -> Iterator[Unit]:
    for name, value in chart_points(etree.fromstring(package.content(part))):
        yield Unit(section, (name, value), is_point=True)


def _blocks(holder: Any) -> Iterator[Any]:
    """Paragraphs, and rows of tables, as they stand; also within controls."""
    for element in holder:
        if element.tag in (w("p"), ROW, HELD):
            yield element
        elif element.tag in HOLDERS:
            yield from _blocks(element)


def _words(element: Any) -> str:
    return "".join([(part.text or "") if part.tag == TEXT else " " for part in element.iter(*SHOWN)])
