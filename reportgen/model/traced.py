"""Texts that know the cells they came from, so that whatever a document prints can be led back to the trackers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from reportgen.model import numbers
from reportgen.model.places import Place


class Traced(str):
    """A text with the cells that it was worked out from, and the figures or longer parts of it that have cells of their own.

    It prints, compares and sorts as the plain text does. Whatever makes another text of it (`+`, `upper`) loses what it carries;
    `like` tells it on.
    """

    __slots__ = ("cells", "figures")
    cells: tuple[Place, ...]
    figures: tuple[Traced, ...]

    def __new__(cls, text: str, cells: Iterable[Place] = (), figures: Iterable[Traced] = ()) -> Traced:
        made = super().__new__(cls, text)
        made.cells, made.figures = tuple(cells), tuple(figures)
        return made

    def like(self, text: str) -> Traced:
        """Another wording of the same: what a filter makes of it."""
        return Traced(text, self.cells, self.figures)


def traced(text: str, *cells: Place | None) -> str:
    """A figure: its text, and the cells it came from. What says that there is none (false in an `if`) stays as it is."""
    held = [cell for cell in cells if cell is not None]
    return Traced(text, held) if text and held else text


def tally(cells: Iterable[Place]) -> Traced:
    """How many there are of what has one cell each: a figure of a sentence."""
    held = tuple(cells)
    return Traced(numbers.plain(len(held)), held)


def count_of(held: Iterable[tuple[Place, ...]]) -> Traced:
    """How many there are of what may have several cells each."""
    each = tuple(held)
    return Traced(numbers.plain(len(each)), dict.fromkeys(cell for cells in each for cell in cells))


def reworded(text: str, of: str) -> str:
    """Another wording, with the cells of the first."""
    return of.like(text) if isinstance(of, Traced) else text


def cells_in(text: str, *otherwise: Place) -> tuple[Place, ...]:
    """The cells that a text carries; `otherwise` those, where it carries none."""
    return text.cells if isinstance(text, Traced) and text.cells else otherwise


def carrying(text: str, *parts: str) -> str:
    """A sentence with the figures, or longer parts, that stand in it. What says that there is none stays as it is."""
    figures = [each for each in parts if isinstance(each, Traced)]
    cells = dict.fromkeys(cell for each in figures for cell in each.cells)
    return Traced(text, cells, figures) if text and cells else text


class Shown(NamedTuple):
    """What a document printed at one place: under which heading, by which fact, the words, and the cells they came from."""

    section: str
    fact: str
    text: str
    cells: tuple[Place, ...] = ()
    figures: tuple[Traced, ...] = ()
