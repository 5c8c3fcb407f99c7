"""Which figures of a report that a person has edited no longer agree with the trackers: it is held against the report made anew."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any

from reportgen.lexicon.data import dataclass
from reportgen.model.places import Place
from reportgen.writing.evidence import FIGURE, EvidenceRow
from reportgen.writing.templates.names import qualified, w
from reportgen.writing.templates.package import Package, UnreadableError
from reportgen.writing.templates.places import is_heading

SHOWN = (w("t"), w("tab"), w("br"))
MOST = 6_000  # paragraphs and rows of a report, beyond which they are not held against each other


@dataclass(frozen=True)
class Difference:
    """`says` is what the edited report says, `now` what the trackers do; `place` where that stands."""

    report: str
    section: str
    says: str
    now: str
    place: Place | None = None


@dataclass(frozen=True)
class Unit:
    """A paragraph, or a row of a table by its cells."""

    section: str
    cells: tuple[str, ...]

    @property
    def mask(self) -> str:
        """Its words, with a sign for each figure: two that differ by figures alone are alike. A row keeps what it is named by."""
        name, *others = self.cells if len(self.cells) > 1 else ("", *self.cells)
        return " | ".join((name, *(FIGURE.sub("#", cell) for cell in others)))

    @property
    def name(self) -> str | None:
        """What a row is named by, such as a ref."""
        return self.cells[0] if len(self.cells) > 1 else None


def differences(report: str, edited: bytes, made: bytes, evidence: Sequence[EvidenceRow]) -> Iterator[Difference]:
    """`report` is the name of the file. What a person has worded otherwise is told where a figure of it is in no such place now."""
    try:
        old, new = _units(edited), _units(made)
    except UnreadableError as problem:
        yield Difference(report, "", f"It {problem}, so it is not held against the trackers.", "")
        return
    if max(len(old), len(new)) > MOST:
        yield Difference(report, "", "It is too long to be held against the trackers.", "")
        return
    of_report = [row for row in evidence if report.startswith(f"{row.report} - ")]
    ratings = {row.text for row in of_report if row.text == row.value}
    known = {unit.name for unit in (*old, *new)}
    matcher = SequenceMatcher(None, [unit.mask for unit in old], [unit.mask for unit in new], autojunk=False)
    for kind, first, last, first_new, last_new in matcher.get_opcodes():
        pairs = zip(old[first:last], new[first_new:last_new], strict=True) if kind == "equal" else ()
        found = [change for pair in pairs for change in _of_pair(*pair, ratings)]
        found += _of_block(old[first:last], new[first_new:last_new], ratings, known) if kind == "replace" else []
        for section, says, now in found:
            yield Difference(report, section, says, now, _place(of_report, section, now))


def texts(document: bytes) -> list[str]:
    """The paragraphs and cells of a Word document; none of one that cannot be read."""
    try:
        return [cell for unit in _units(document) for cell in unit.cells]
    except UnreadableError:
        return []


def _of_pair(old: Unit, new: Unit, ratings: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """The words around a figure are the person's to choose."""
    for says, now in zip(old.cells, new.cells, strict=True):
        if says != now and (_figures(says) != _figures(now) or now in ratings):
            yield new.section, says, now


def _figures(text: str) -> list[str]:
    return [" ".join(found[0].split()) for found in FIGURE.finditer(text)]


def _of_block(
    old: Sequence[Unit], new: Sequence[Unit], ratings: Collection[str], names: Collection[str | None]
) -> Iterator[tuple[str, str, str]]:
    """Rows of one name are compared cell by cell; of other words the figures that are nowhere in their stead now."""
    rows = {unit.name: unit for unit in new if unit.name}
    known = {figure for unit in new for cell in unit.cells for figure in _figures(cell)}
    for unit in old:
        other = rows.get(unit.name) if unit.name else None
        if other is not None and len(other.cells) == len(unit.cells):
            yield from _of_pair(unit, other, ratings)
            continue
        for cell in unit.cells:
            missing = [figure for figure in _figures(cell) if figure not in known and figure not in names]
            if missing:
                yield unit.section, cell, f"worded otherwise now, without {', '.join(missing)}"


def _place(rows: Sequence[EvidenceRow], section: str, now: str) -> Place | None:
    """A cell behind the first figure or rating of the new words."""
    texts = [found[0] for found in FIGURE.finditer(now)] or [now]
    fitting = [row for row in rows if row.text in texts and (row.words in ("", now) or now in row.words)]
    chosen = [row for row in fitting if row.section == section] or fitting
    return next((cell for row in chosen for cell in row.cells if cell.sheet), None)


def _units(content: bytes) -> list[Unit]:
    """Raises UnreadableError where it is no Word document any more."""
    package = Package.read(content)
    found: list[Unit] = []
    section = ""
    for block in _blocks(package.tree(package.document).find(w("body"))):
        if block.tag == w("tr"):
            cells = tuple(" ".join(_words(cell).split()) for cell in block.iter(w("tc")))
            found += [Unit(section, cells)] if any(cells) else []
        elif words := " ".join(_words(block).split()):
            section = words if is_heading(block) else section
            found.append(Unit(section, (words,)))
    return found


def _blocks(holder: Any) -> Iterator[Any]:
    """Paragraphs, and rows of tables, as they stand; also within controls."""
    for element in holder:
        if element.tag in (w("p"), w("tr")):
            yield element
        elif element.tag in HOLDERS:
            yield from _blocks(element)


HOLDERS: Collection[str] = (w("tbl"), w("sdt"), w("sdtContent"), w("ins"), qualified("mc:AlternateContent"))


def _words(element: Any) -> str:
    return "".join((part.text or "") if part.tag == w("t") else " " for part in element.iter(*SHOWN, w("p")))
