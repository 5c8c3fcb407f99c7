"""Where a value stands in the trackers, so that every figure and every finding can be traced."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from reportgen.lexicon.patterns import pattern

CELL = pattern(r"([A-Z]{1,3})(\d{1,7})")


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """A workbook, a sheet of it, a cell (`E9`) or a range (`C5:H5`) on the sheet."""

    workbook: str
    sheet: str | None = None
    cell: str | None = None

    def __str__(self) -> str:
        """As a person would say it: Plymouth plan.xlsx, sheet 'Priority 3', cell E9."""
        words = [self.workbook]
        if self.sheet is not None:
            words.append(f"sheet '{self.sheet}'")
        if self.cell is not None:
            words.append(f"{'cells' if ':' in self.cell else 'cell'} {self.cell}")
        return ", ".join(words)

    def seen_from(self, other: Place) -> str:
        """The same where `other` is told too: the workbook is named where it is another one."""
        words = str(self)
        return words.removeprefix(f"{self.workbook}, ") if self.workbook == other.workbook else words

    @property
    def row(self) -> int:
        """The row of its cell, or of the first of a range; 0 where there is none."""
        digits = "".join(character for character in (self.cell or "").partition(":")[0] if character.isdecimal())
        return int(digits or 0)

    @property
    def source(self) -> str:
        """As `facts.json` gives it: plymouth-2023.xlsx!Priority 1!A4."""
        return "!".join(part for part in (self.workbook, self.sheet, self.cell) if part is not None)


def sheet_of(place: Place) -> tuple[str, str | None]:
    """The workbook and the sheet."""
    return place.workbook, place.sheet


Fields = tuple[
    tuple[str, Place], ...
]  # where each field of a row stands, by its name; one that stands in several cells is told for each


class OfARow(Protocol):
    """What was read from a row. `place` names the row; `cells` are those of its fields."""

    @property
    def place(self) -> Place: ...

    @property
    def cells(self) -> Fields: ...


def cells_of(held: OfARow, *fields: str) -> tuple[Place, ...]:
    """Where the first of the fields stands that has a cell; the row's own cell where none has."""
    for field in fields:
        if found := [place for name, place in held.cells if name == field]:
            return tuple(found)
    return (held.place,)


def condensed(places: Iterable[Place]) -> str:
    """All of them in few words, as `facts.json` writes one: 'plan.xlsx!Priority 1!A4:A9, A12; indicators.xlsx!Scorecard!C5'."""
    of: dict[tuple[str, str | None], list[str]] = {}
    for place in dict.fromkeys(places):
        of.setdefault(sheet_of(place), []).extend([place.cell] if place.cell else [])
    return "; ".join("!".join(filter(None, (workbook, sheet, ", ".join(_runs(cells))))) for (workbook, sheet), cells in of.items())


def _runs(cells: Iterable[str]) -> Iterable[str]:
    """'A4', 'A5', 'A6', 'C9' -> 'A4:A6', 'C9'."""
    first = last = None
    for cell in sorted(cells, key=_order):
        found = CELL.fullmatch(cell)
        if last is not None and found is not None and (found[1], int(found[2]) - 1) == last:
            last = (last[0], last[1] + 1)
            continue
        if first is not None:
            yield _run(first, last)
        first, last = cell, (found[1], int(found[2])) if found else None
    if first is not None:
        yield _run(first, last)


def _order(cell: str) -> tuple[int, str, int]:
    """By columns, then by rows, as a sheet is read down; ranges last."""
    found = CELL.fullmatch(cell)
    return (len(found[1]), found[1], int(found[2])) if found else (4, cell, 0)


def _run(first: str, last: tuple[str, int] | None) -> str:
    end = f"{last[0]}{last[1]}" if last else first
    return first if end == first else f"{first}:{end}"
