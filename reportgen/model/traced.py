"""Texts that know the cells they came from, so that whatever a document prints can be led back to the trackers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reportgen.model.places import Place


class Traced(str):
    """A text with the cells that it was worked out from, and the figures in it that have cells of their own.

    It prints, compares and sorts as the plain text does. Whatever makes another text of it (`+`, `upper`) loses what it carries,
    unless it is told on by `like`.
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


def sentence(form: str, *parts: object) -> str:
    """A sentence that carries its figures: `sentence('{} of {} are late', late, total)`. Each part prints as a template prints it."""
    figures = list(_figures(parts))
    return Traced(form.format(*parts), dict.fromkeys(cell for each in figures for cell in each.cells), figures)


def _figures(parts: Iterable[object]) -> Iterable[Traced]:
    for part in parts:
        if isinstance(part, Traced):
            yield from part.figures or ((part,) if part.cells else ())
        elif sources := getattr(part, "sources", ()):
            yield Traced(str(part), sources)


@dataclass(frozen=True, kw_only=True)
class Shown:
    """What a document printed at one place: under which heading, by which fact, the words, and the cells they came from."""

    section: str
    fact: str
    text: str
    cells: tuple[Place, ...] = ()
    figures: tuple[Traced, ...] = ()
