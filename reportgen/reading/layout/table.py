"""A table as it was read: its columns, its rows and the sheet that it stands on; and what was known before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from datetime import date
from functools import cached_property
from typing import Any

from reportgen.lexicon.colours import colour_family
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role
from reportgen.model.indicators import Period
from reportgen.model.months import Month
from reportgen.model.places import Fields
from reportgen.reading.grid import Cell, Sheet
from reportgen.reading.layout.across import Across
from reportgen.reading.layout.kinds import ALL_KINDS, WORDY, Kind
from reportgen.reading.layout.profiles import Profile
from reportgen.reading.layout.regions import Region
from reportgen.reading.layout.settling import Settled, Taught
from reportgen.reading.layout.siblings import NO_SIBLINGS, Siblings

NOTHING_TAUGHT = Taught()


@dataclass(frozen=True, kw_only=True)
class Columns:
    """What the columns of a table mean.

    `name` is the column of names, where its heading is the title of a group of indicators; `categories` are the lower headings
    of columns that stand under one heading together ('Financial' under 'Sub-actions'); `months` are the months under which columns
    stand in a kind that has groups of them. `settled` has every column with the reasons;
    of the fields `by_month` there is a column for each month, the latest first, or several that are read as one. `sets` are columns
    that tell of a step each; those `across` tell something of the row only together.
    """

    kind: Kind
    roles: dict[Role, tuple[int, ...]]
    periods: dict[int, Period] = field(default_factory=dict)
    unknown: tuple[Cell, ...] = ()
    name: Cell | None = None
    categories: dict[int, str] = field(default_factory=dict)
    months: dict[int, Month] = field(default_factory=dict)
    settled: tuple[Settled, ...] = ()
    by_month: frozenset[Role] = frozenset()
    sets: tuple[Columns, ...] = ()
    across: tuple[Across, ...] = ()

    @property
    def meanings(self) -> dict[int, Role]:
        of_sets = {column: meant for each in self.sets for column, meant in each.meanings.items()}
        return {column: meant for meant, columns in self.roles.items() for column in columns} | of_sets

    def under(self, role: Role) -> Iterator[Profile]:
        """Those of that role, as they look."""
        columns = self.roles.get(role, ())
        return (each.profile for each in self.settled if each.profile.column in columns)

    @cached_property
    def notes(self) -> dict[str, Any]:
        """What was worked out of them, once."""
        return {}

    @cached_property
    def shades(self) -> frozenset[str]:
        """The fills by which columns tell something together, and which rate nothing."""
        return frozenset(each.shade for each in self.across if each.shade is not None)

    @cached_property
    def in_order(self) -> tuple[tuple[str, tuple[int, ...], bool], ...]:
        """The name of each field, its columns, and whether they are told together."""
        return tuple((role.value, columns, role in WORDY and role not in self.by_month) for role, columns in self.roles.items())


@dataclass(frozen=True)
class Row:
    """One row of a table. `bands` are the single texts above it that are in force, from the widest to the nearest.

    `account` is what is told of it in a line of its own below; `since` is the first row of its part of the table: a ditto mark
    stands for no cell above that. `titles` are those of its table; `spilled` the cells of the row below in which its texts go on.
    """

    sheet: Sheet
    number: int
    columns: Columns
    bands: tuple[Cell, ...] = ()
    account: Cell | None = None
    since: int = 0
    titles: tuple[Cell, ...] = ()
    spilled: tuple[Cell, ...] = ()

    @cached_property
    def cells(self) -> dict[int, Cell]:
        cells = self.sheet.row(self.number)
        if self.untold:
            cells = {column: cell for column, cell in cells.items() if column not in self.untold}
        for each in self.columns.across:
            told = each.cells.get(self.number)
            cells = {column: cell for column, cell in cells.items() if column not in each.columns}
            cells = dict(sorted([*cells.items(), (told.column, told)])) if told is not None else cells
        return _with_rest(cells, self.spilled) if self.spilled else cells

    @cached_property
    def untold(self) -> frozenset[int]:
        """The columns of ditto marks that repeat no row of this part of the table."""
        if not self.sheet.dittos:
            return frozenset()
        cells = self.sheet.row(self.number).items()
        return frozenset(column for column, cell in cells if cell.row < self.since and (self.number, column) in self.sheet.dittos)

    def cell(self, role: Role) -> Cell | None:
        """The first cell of that role that shows a value."""
        cells = self.cells
        for column in self.columns.roles.get(role, ()):
            if column in cells:
                return cells[column]
        return None

    def filled_cell(self, role: Role) -> Cell | None:
        """The first cell of that role that shows a value or a fill.

        Grey without a word over a later month says nothing new: 'C' in July, and the months since then greyed out.
        """
        first = next(self._shown(self.columns.roles.get(role, ())), None)
        if (
            first is None
            or first.text
            or role not in self.columns.by_month
            or colour_family(first.fill or "") not in (None, "grey")
        ):
            return first
        return self.cell(role) or first

    def _shown(self, columns: Iterable[int]) -> Iterator[Cell]:
        """Those of its cells that show a value or a fill."""
        at = (self.sheet.at(self.number, column) for column in columns if column not in self.untold)
        cells = (cell for cell in at if cell is not None)
        if not (shades := self.columns.shades):
            return cells
        return (replace(cell, fill=None) if cell.fill in shades else cell for cell in cells if cell.text or cell.fill not in shades)

    @property
    def fields(self) -> Fields:
        """Where each of its fields stands; of those whose columns are told together, each cell."""
        found = [] if self.account is None else [(Role.PROGRESS.value, self.account.place)]
        found += [(meant.value, cell.place) for cell in self.spilled if (meant := self.columns.meanings.get(cell.column))]
        for name, columns, all_of_them in self.columns.in_order:
            if len(columns) == 1:
                only = self.sheet.at(self.number, columns[0]) or self.cells.get(columns[0])
                if only is not None and columns[0] not in self.untold:
                    found.append((name, only.place))
                continue
            cells = list(self._shown(columns))
            if len(cells) > 1:
                cells.sort(key=lambda cell: not cell.text)  # one that is only filled tells where no other does
            found += [(name, cell.place) for cell in (cells if all_of_them else cells[:1])]
        return tuple(found)

    def text(self, role: Role) -> str | None:
        """The words under that role; of several such columns one below the other, of those by month the newest alone."""
        if role not in self._texts:
            self._texts[role] = self._text(role)
        return self._texts[role]

    @cached_property
    def _texts(self) -> dict[Role, str | None]:
        """Those that were asked for: each is asked for several times."""
        return {}

    def _text(self, role: Role) -> str | None:
        columns = self.columns.roles.get(role, ())
        if len(columns) < 2:
            cell = self.cells.get(columns[0]) if columns else None
            return (cell.text or None) if cell is not None else None
        texts = dict.fromkeys(text for column in columns if column in self.cells and (text := self.cells[column].text))
        return "\n".join(list(texts)[:1] if role in self.columns.by_month else texts) or None

    @cached_property
    def notes(self) -> dict[str, Any]:
        """What was worked out of it, once."""
        return {}

    @property
    def sets(self) -> Iterator[Row]:
        """The same row once for each set of columns of which something is filled, as if it stood alone."""
        for columns in self.columns.sets:
            if any(column in self.cells for column in columns.meanings):
                yield Row(self.sheet, self.number, columns, self.bands, since=self.since, titles=self.titles)

    @property
    def hidden(self) -> bool:
        return self.number in self.sheet.hidden_rows


def _with_rest(cells: Mapping[int, Cell], rest: Iterable[Cell]) -> dict[int, Cell]:
    """The cells of a row, each with what stands of it in the row below."""
    whole = dict(cells)
    for cell in rest:
        first = whole[cell.column]
        joined = replace(first, value=f"{first.text} {cell.text}", where=first.place, _text=None)
        whole |= {column: joined for column, each in whole.items() if each is first}
    return whole


@dataclass(frozen=True, kw_only=True)
class Table:
    """A table of one kind. `titles` are the single texts that stand above its headings."""

    sheet: Sheet
    columns: Columns
    heading_row: int
    titles: tuple[Cell, ...]
    rows: tuple[Row, ...]
    region: Region

    @property
    def kind(self) -> Kind:
        return self.columns.kind


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What is known before a sheet is read.

    `latest` gives column headings without a year theirs; `taught` is from Settings and from what other sheets hold; `insist`: it is
    known to be of those kinds; `siblings` are the headings of the programme's other tables.
    """

    latest: date
    kinds: Sequence[Kind] = ALL_KINDS
    taught: Taught = NOTHING_TAUGHT
    insist: bool = False
    siblings: Siblings = NO_SIBLINGS
