"""A workbook's cells as the rest of the room sees them: what they show, how they are shaded, where they stand."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any

from reportgen.lexicon.data import dataclass
from reportgen.model.findings import Finding
from reportgen.model.places import Place
from reportgen.reading.grid.areas import column_letters, coordinate
from reportgen.reading.grid.serials import EPOCH, Kind, kind_of
from reportgen.reading.grid.shown import shown_text
from reportgen.reading.grid.text import tidy

ERROR_VALUES = (
    *("#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"),
    *("#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#GETTING_DATA", "#UNKNOWN!", "#BUSY!", "#PYTHON!"),
)
# What stands for the cell above.
DITTO = frozenset(
    {'"', "''", "“", "”", "″", "〃", '-"-', "-”-", ",,", '" "', '""', "ditto", "do", "do.", "(ditto)", "as above", "(as above)"}
    | {"same as above", "as per above", "see above", "same lead"}
)
ROUND_DITTO = (None, " .", " .-–—~\"'“”")
INITIALS = ("DO", "D.O.")
LONGEST_DITTO = 20  # signs
NOT_LAID_OUT = "not laid out"  # of its notes: the places that were left out then, how many cells each has, and why
NO_PLACES: Mapping[tuple[int, int], Place] = {}
MOVED = "moved"  # of a sheet's notes: the places in the workbook, by row and column as they are read


@dataclass(slots=True, unsafe_hash=True)
class Cell:
    """One cell that holds a value or a fill. Never changed, though not frozen: of no other thing are so many made."""

    row: int
    column: int  # 1 for A
    value: object  # text, number, True or False, datetime, time, timedelta (a length of time); None where there is only a fill
    where: Place  # its sheet, or the cell itself
    number_format: str = "General"
    fill: str | None = None  # 'FFC000', as Excel shows it: of the cell, or of a simple conditional format
    bold: bool = False
    _text: str | None = field(default=None, compare=False, repr=False)
    struck: bool = False  # out as a whole
    ink: str | None = None  # the colour of its font, where it is one that people would name
    italic: bool = False
    _place: Place | None = field(default=None, init=False, compare=False, repr=False)

    @property
    def text(self) -> str:
        """What Excel shows, without white space at the ends; struck-out words are left out."""
        if self._text is None:
            self._text = as_shown(self.value, self.number_format)
        return self._text

    @property
    def day(self) -> date | None:
        """The day of a date of Excel's; None for anything else, a date typed as text too."""
        return self.value.date() if isinstance(self.value, datetime) else self.value if isinstance(self.value, date) else None

    @property
    def day_number(self) -> int | None:
        """The number that Excel shows for a day in a cell without a format of dates: 46171; None for anything else."""
        if isinstance(self.value, datetime) and kind_of(self.number_format) is Kind.NUMBER:
            return (self.value - EPOCH).days
        return None

    def as_day(self) -> Cell:
        """With the day that its number stands for, as if the cell had a format of dates."""
        day = EPOCH + timedelta(days=int(str(self.value).partition(".")[0]))
        return replace(self, value=day, _text=f"{day:%d/%m/%Y}")

    def moved(self, row: int, column: int) -> Cell:
        """The same cell where a sheet that is laid out anew has it; it keeps its place in the workbook."""
        return replace(self, row=row, column=column, where=self.place)

    def saying(self, text: str, *, column: int | None = None, filled: bool = True) -> Cell:
        """With another text, which is told to stand where this one does; `filled`: with its fill too."""
        at = self.column if column is None else column
        return replace(self, column=at, value=text, where=self.place, fill=self.fill if filled else None, _text=text)

    @property
    def place(self) -> Place:
        if self.where.cell is not None:
            return self.where
        if self._place is None:
            self._place = Place(self.where.workbook, self.where.sheet, coordinate(self.row, self.column))
        return self._place

    @property
    def letters(self) -> str:
        """The letters of its column: 'E'."""
        return column_letters(self.column)


@dataclass(frozen=True, kw_only=True)
class ListObject:
    """A range that Excel keeps as a table, with filters and a header of its own."""

    name: str
    first_row: int
    last_row: int
    first_column: int
    last_column: int
    header_rows: int = 1
    total_rows: int = 0


@dataclass(frozen=True)
class Sheet:
    """The cells of one worksheet by (row, column), and what is merged or hidden. Sheets stand in the order of their tabs."""

    workbook: str
    name: str
    cells: dict[tuple[int, int], Cell]
    merged: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)  # each cell of a range -> its first
    dittos: frozenset[tuple[int, int]] = frozenset()  # those of `merged` that only a mark for the cell above fills
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    list_objects: tuple[ListObject, ...] = ()
    title_rows: tuple[int, ...] = ()  # that Excel repeats on each printed page
    notes: dict[str, Any] = field(default_factory=dict, init=False, compare=False, repr=False)  # what was worked out of it, once

    @property
    def place(self) -> Place:
        return Place(self.workbook, self.name)

    def place_of(self, row: int, column: int) -> Place:
        """Where a cell stands in the workbook, though nothing stands in it; `MOVED` has those of a sheet that was laid out anew."""
        moved: dict[tuple[int, int], Place] = self.notes.get(MOVED, {})
        return moved.get((row, column)) or Place(self.workbook, self.name, coordinate(row, column))

    def laid_out(self, cells: Mapping[tuple[int, int], Cell], places: Mapping[tuple[int, int], Place] = NO_PLACES) -> Sheet:
        """The sheet with other cells, each of which keeps its place in the workbook. `places` are where empty ones would stand."""
        sheet = replace(self, cells=dict(sorted(cells.items())), list_objects=(), dittos=frozenset())
        sheet.notes[MOVED] = {**places, **{at: cell.place for at, cell in cells.items() if cell.where.cell is not None}}
        return sheet

    @property
    def every_row(self) -> list[int]:
        """Those too in which nothing stands but a fill or a part of a merged range."""
        return sorted({row for row, _ in (*self.cells, *self.merged, *self.merged.values())})

    def with_rows(self, rows: Mapping[int, Sequence[int]]) -> Sheet:
        """The sheet with each of its rows where `rows` says: again in each of several, or nowhere; every cell keeps its place."""
        last = max((column for _, column in self.cells), default=0)
        moved = [(row, at) for row, several in rows.items() for at in several if row != at]
        return replace(
            self,
            merged={
                (at, column): (rows[first[0]][0], first[1])
                for (row, column), first in self.merged.items()
                if rows[first[0]]
                for at in rows[row]
            },
            hidden_rows=frozenset(at for row in self.hidden_rows for at in rows.get(row, ())),
            title_rows=tuple(at for row in self.title_rows for at in rows.get(row, ())),
        ).laid_out(
            {
                (at, column): cell if at == row else cell.moved(at, column)
                for (row, column), cell in self.cells.items()
                for at in rows[row]
            },
            {(at, column): self.place_of(row, column) for row, at in moved for column in range(1, last + 1)},
        )

    def without_rows(self, gone: Collection[int]) -> Sheet:
        """The sheet closed up where some of its rows were; every cell keeps its place."""
        rows: dict[int, Sequence[int]] = {}
        moved = 0
        for row in self.every_row:
            rows[row] = () if row in gone else (row - moved,)
            moved += row in gone
        return self.with_rows(rows)

    def bare(self) -> Sheet:
        """Without what was merged, hidden or repeated by rows: to be laid out anew, where they are other rows."""
        return replace(self, merged={}, hidden_rows=frozenset(), title_rows=())

    def at(self, row: int, column: int) -> Cell | None:
        """The cell that shows there: for any part of a merged range, its first cell."""
        at = (row, column)
        return self.cells.get(self.merged.get(at, at) if self.merged else at)

    @cached_property
    def rows(self) -> list[int]:
        """Every row that shows a value, from the top."""
        return sorted(self._by_row)

    @cached_property
    def columns_by_row(self) -> dict[int, list[int]]:
        return {row: list(cells) for row, cells in self._by_row.items()}

    def row(self, row: int) -> dict[int, Cell]:
        """The cells that show a value in a row, by column; not to be changed. A merged range stands under each of its columns."""
        return self._by_row.get(row, {})

    def own(self, row: int) -> list[Cell]:
        """The cells that show a value and stand in a row, each once; none that is merged down into it."""
        return [cell for cell in distinct(self.row(row).values()) if cell.row == row]

    @cached_property
    def _by_row(self) -> dict[int, dict[int, Cell]]:
        """Every cell that shows a value under each row and column where it shows, both in order."""
        found: dict[int, dict[int, Cell]] = {}
        for (row, column), cell in self.cells.items():
            if cell.text:
                found.setdefault(row, {})[column] = cell
        for (row, column), first in self.merged.items():
            shown = self.cells.get(first)
            if shown is not None and shown.text:
                found.setdefault(row, {})[column] = shown
        return {row: dict(sorted(cells.items())) for row, cells in found.items()}


@dataclass(frozen=True)
class Workbook:
    name: str
    sha256: str
    sheets: tuple[Sheet, ...]
    findings: tuple[Finding, ...] = ()


def distinct(cells: Iterable[Cell]) -> Iterator[Cell]:
    """Each cell once, though a merged one stands under several columns."""
    return iter({(cell.row, cell.column): cell for cell in cells}.values())


def is_ditto(text: str) -> bool:
    """'"', 'ditto', '- do -', 'As above': it stands for the cell above. 'DO' are somebody's initials."""
    return (
        text not in INITIALS
        and len(text) <= LONGEST_DITTO
        and not DITTO.isdisjoint({text.strip(each).casefold() for each in ROUND_DITTO})
    )


def as_shown(value: object, number_format: str) -> str:
    return "" if value is None else tidy(shown_text(value, number_format))
