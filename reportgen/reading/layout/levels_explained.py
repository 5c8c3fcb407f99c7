"""Cells that explain a level: its name, letter or colour, and what it means."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reportgen.lexicon.colours import colour_family
from reportgen.lexicon.fields.looks import Look
from reportgen.lexicon.patterns import pattern
from reportgen.reading.grid import Cell, Sheet
from reportgen.reading.layout.headings import heading_words
from reportgen.reading.layout.profiles import looks
from reportgen.reading.values.statuses import read_meaning

# What a key calls a cell that is not rated, or not filled.
BLANK = (
    "blank", "no rating", "no colour", "no fill", "no shading", "no shade", "empty", "unshaded", "not shaded", "unfilled", "none",
    "left blank",
)  # fmt: skip
LEAST_LEVELS = 3  # that a key explains
A_KEY = {"key", "legend", "rag", "brag"}  # what may stand beside its first line
LEAST_SAID = 3  # words of what a letter means
MOST_OF_KEY = 3  # cells of a row of it
LONGEST_MARK = 3  # characters
LONGEST_LEVEL = 40  # characters of a level or a status that a key explains
LEVEL_EXPLAINED = pattern(r"\W?(?:[A-Z]|\d{1,2}|[A-Z][a-z]{1,12}(?: [a-z]{2,12})?) ?(?:[=:]|[-–—](?= )) ?[^\W\d]")  # 'C = done'
CODE_EXPLAINED = pattern(r"([A-Z]{2,5}) ?(?:[=:]|[-–—](?= )) ?[^\W\d]")  # 'OP – open'


def explains_level(cells: Sequence[Cell], marks: Collection[str] = ()) -> bool:
    """A level, a status or one of the marks, and in the next cell what it means; or both in one: 'C = complete', 'OP – open'."""
    if len(cells) == 1:
        code = CODE_EXPLAINED.match(cells[0].text)
        return LEVEL_EXPLAINED.match(cells[0].text) is not None or (code is not None and code[1] in marks)
    if not 2 <= len(cells) <= MOST_OF_KEY or not all(isinstance(cell.value, str) for cell in cells[1:]):
        return False
    named, said = cells[1:3] if len(cells) == 3 and set(heading_words(cells[0].text)) <= A_KEY else cells[:2]
    if named.text in marks:
        return read_meaning(said.text).counts_as is not None if named.text.isdecimal() else len(said.text) > LONGEST_MARK
    if marks and len(named.text) == 1 and named.text.isupper() and len(said.text.split()) >= LEAST_SAID:
        # a letter of the key that no row has yet: 'N | not begun, not due yet'
        return read_meaning(said.text).counts_as is not None
    if len(named.text) > LONGEST_LEVEL:
        return False  # a sentence with a date in it, and beside it how far it is
    means = len(said.text.split()) > 1 or Look.STATUS in looks(said)
    names = named.text.casefold() in BLANK or bool(looks(named) & {Look.LEVEL, Look.STATUS, Look.WHEN, Look.GRADE})
    return names and means and not looks(said) & {Look.DATE, Look.NUMBER}


def swatch_before(sheet: Sheet, cell: Cell) -> Cell | None:
    """The filled cell without words right before one that says what its colour means."""
    return _swatch(sheet.cells.get((cell.row, cell.column - 1)))


def swatch_above(sheet: Sheet, cell: Cell) -> Cell | None:
    """Such a cell right above one."""
    return _swatch(sheet.cells.get((cell.row - 1, cell.column)))


def _swatch(cell: Cell | None) -> Cell | None:
    filled = cell is not None and not cell.text and cell.fill and colour_family(cell.fill) is not None
    return cell if filled else None
