"""One sheet of a workbook: from its part to cells as Excel shows them, and what a person should look at in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, time
from math import isfinite

from reportgen.lexicon.patterns import pattern
from reportgen.model.findings import Finding, found
from reportgen.model.months import FIRST_YEAR, LAST_YEAR
from reportgen.model.places import Place
from reportgen.reading.grid import refusals
from reportgen.reading.grid.areas import Area, areas_of, coordinate
from reportgen.reading.grid.bounds import FURTHEST_COLUMN, FURTHEST_ROW, LONGEST_TEXT, MOST_MERGED, MOST_NAMED, Left
from reportgen.reading.grid.cells import ERROR_VALUES, Cell, ListObject, Sheet, as_shown, is_ditto
from reportgen.reading.grid.conditions import conditional_fills
from reportgen.reading.grid.markup import tree, whole
from reportgen.reading.grid.package import Package
from reportgen.reading.grid.refusals import RefusedError
from reportgen.reading.grid.serials import Kind, length, moment
from reportgen.reading.grid.sheet_parts import Said, read_sheet_part
from reportgen.reading.grid.signs import fills_of_signs, is_picture, is_shape
from reportgen.reading.grid.strings import Rich
from reportgen.reading.grid.styles import Style, Styles
from reportgen.reading.grid.text import tidy
from reportgen.reading.grid.workbook_part import SheetNamed

At = tuple[int, int]  # row and column

NO_NUMBER = "#NUM!"  # what a number is that no sheet can hold: NaN, infinity
NO_DAY = "########"  # a day that no calendar has, as Excel shows it
LONGEST_NUMBER = 400  # signs
NO_FINITE = pattern(r"[-+]?(?:[0-9]{100,}.*|nan|inf|infinity|1\.#[A-Z]{2,5}0?)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Shared:
    """What all sheets of a workbook share."""

    workbook: str
    styles: Styles
    texts: Sequence[str | Rich]
    since_1904: bool
    left: Left


MOST_SKIPPED = 2  # rows up to what a ditto mark repeats


@dataclass(slots=True)
class _Faults:
    """Cells that a person should look at: the first of them, what each shows, and how many they are."""

    first: list[tuple[At, str]] = field(default_factory=list)
    count: int = 0

    def add(self, at: At, shown: str = "") -> None:
        self.count += 1
        if len(self.first) < MOST_NAMED:
            self.first.append((at, shown))


def read_sheet(package: Package, named: SheetNamed, shared: Shared) -> tuple[Sheet, list[Finding]]:
    """The sheet, and findings about its cells. Raises RefusedError where it is damaged or too large."""
    cells = _Cells(named.name, shared)
    said = read_sheet_part(package.sheet(named.part), cells.take)
    shared.left.cells -= cells.count
    merged = _merged(said.merged, shared.left)
    kept: dict[At, Cell] = {}
    dittos: set[At] = set()
    last = before = 0  # the row in hand, and the one before it in which something stands
    for at, cell in cells.in_order():
        if cell.value is not None and cell.row != last:
            before, last = last, cell.row
        if (above := _said_above(cell, before, kept, merged)) is not None:
            merged[at] = above
            dittos.add(at)
        elif merged.get(at, at) == at:
            kept[at] = cell
        elif cell.value is not None:
            cells.cover(at)
    shared.left.rows -= len({row for (row, _), cell in kept.items() if cell.value is not None})
    if shared.left.rows < 0:
        raise RefusedError(refusals.LARGE_SHEET)
    painted = conditional_fills(said.conditions, shared.styles.conditional_fills, kept, shared.left)
    kept.update((at, replace(kept[at], fill=fill)) for at, fill in painted.items())
    if cells.signs:
        inks = cells.inks | conditional_fills(said.conditions, shared.styles.conditional_inks, kept, shared.left)
        kept.update((at, _as_filled(kept[at], fill)) for at, fill in fills_of_signs(kept, cells.signs, inks).items())
    sheet = Sheet(
        shared.workbook,
        named.name,
        kept,
        merged=merged,
        dittos=frozenset(dittos),
        hidden=named.hidden,
        hidden_rows=frozenset(said.hidden_rows & {row for row, _ in kept}) if said.hidden_rows else frozenset(),
        hidden_columns=frozenset(said.hidden_columns),
        list_objects=_list_objects(package, named.part, said),
        title_rows=named.title_rows,
    )
    return sheet, list(cells.findings())


def _as_filled(cell: Cell, fill: str) -> Cell:
    return replace(cell, value=None, _text="", fill=fill)


def _said_above(cell: Cell, before: int, kept: Mapping[At, Cell], merged: Mapping[At, At]) -> At | None:
    """The cell that a ditto mark repeats, in the row right above or, where one is left blank, in that before it.

    It shows there as if both were merged.
    """
    if not isinstance(cell.value, str) or not is_ditto(cell.value):
        return None
    above = (cell.row - 1 if cell.row - before > MOST_SKIPPED else before, cell.column)
    above = merged.get(above, above)
    return above if above in kept and kept[above].value is not None else None


class _Cells:
    """Takes cells as the part holds them, and makes of each what Excel shows."""

    def __init__(self, sheet: str, shared: Shared) -> None:
        self._place = Place(shared.workbook, sheet)
        self._shared = shared
        self._styles = shared.styles.cells
        self._most = shared.left.cells
        self._found: dict[tuple[int, int], Cell] = {}
        self._tidied: dict[str, str] = {}
        self._numbers: dict[tuple[str, str], tuple[object, str]] = {}
        self._is_in_order, self._last = True, (0, 0)
        self.signs: dict[At, bool] = {}  # whose colour may say something, and whether each is a letter of a picture font
        self.inks: dict[At, str] = {}  # the colours of their fonts
        self._hatched: list[At] = []  # cells without words
        self._far, self._struck, self._long = _Faults(), _Faults(), _Faults()
        self._uncalculated, self._errors, self._covered = _Faults(), _Faults(), _Faults()

    def take(self, row: int, column: int, kind: str, style_number: str, written: str | Rich | None, is_formula: bool) -> None:
        style = self._styles.get(style_number)
        if style is None:
            raise RefusedError(refusals.DAMAGED)
        at, struck = (row, column), self._struck.count
        value, text = (None, "") if written is None or written == "" else self._shown(at, kind, style_number, written)
        if value is None:
            self._note_empty(at, style, is_formula and kind != "str")
            if style.fill is None:
                return
        if row > FURTHEST_ROW or column > FURTHEST_COLUMN:
            if value is not None:
                self._far.add(at)
            return
        if at in self._found and value is not None and self._found[at].value is not None:
            raise RefusedError(refusals.DAMAGED)  # two cells of one place: Excel reads no such file either
        self._is_in_order, self._last = self._is_in_order and at > self._last, at
        struck_out = self._struck.count > struck
        self._found[at] = Cell(
            row, column, value, self._place, style.number_format, style.fill, style.bold, text, struck_out, style.ink, style.italic
        )
        if style.pictures or not text.isascii():
            self._note_sign(at, text, style)
        if len(self._found) > self._most:
            raise RefusedError(refusals.LARGE_SHEET)

    def _note_empty(self, at: At, style: Style, is_uncalculated: bool) -> None:
        if is_uncalculated:
            self._uncalculated.add(at)
        if style.hatched and len(self._hatched) < self._most:
            self._hatched.append(at)

    def _note_sign(self, at: At, text: str, style: Style) -> None:
        """A sign that says nothing by itself, and the colour of its font."""
        is_letter = is_picture(text, style.pictures)
        if is_letter or is_shape(text):
            self.signs[at] = is_letter
            if style.ink is not None:
                self.inks[at] = style.ink

    @property
    def count(self) -> int:
        return len(self._found)

    def cover(self, at: At) -> None:
        """A value that stands where another cell is merged across, so that Excel does not show it."""
        self._covered.add(at)

    def in_order(self) -> Iterator[tuple[tuple[int, int], Cell]]:
        """From the top, row by row."""
        return iter(self._found.items() if self._is_in_order else sorted(self._found.items()))

    def _shown(self, at: At, kind: str, style_number: str, written: str | Rich) -> tuple[object, str]:
        """The value, and the text that Excel shows for it."""
        style = self._styles[style_number]
        assert style is not None
        if kind == "s" and isinstance(written, str):
            written = self._text(written)
        if isinstance(written, Rich) or kind in ("s", "str", "inlineStr"):
            return self._words(at, written, style)
        known = self._numbers.get((written, style_number)) if kind == "n" else None
        if known is None:
            value = self._value(written, kind, style)
            shown = as_shown(value, style.number_format)
            known = shown if _is_no_day(value) else value, shown
            if kind == "n":
                self._numbers[written, style_number] = known
        if style.struck:
            self._struck.add(at)
        if known[0] in ERROR_VALUES:
            self._errors.add(at, str(known[0]))
        return known

    def _text(self, written: str) -> str | Rich:
        try:
            number = int(written)
            if number >= 0:
                return self._shared.texts[number]
        except (ValueError, IndexError):
            pass
        raise RefusedError(refusals.DAMAGED)

    def _words(self, at: At, written: str | Rich, style: Style) -> tuple[object, str]:
        if isinstance(written, Rich):
            kept = written.kept_in_struck if style.struck else written.kept
            text, struck = (kept, False) if kept.strip() else (written.whole, True)
        else:
            text, struck = written, style.struck
        if len(text) > LONGEST_TEXT:
            text = self._cut(at, text)
        shown = self._tidied.get(text)
        if shown is None:
            shown = self._tidied[text] = tidy(text)
        if not text.strip():
            return None, ""
        if struck:
            self._struck.add(at)
        if text in ERROR_VALUES:
            self._errors.add(at, text)
        return text, shown if "@" not in style.number_format else as_shown(text, style.number_format)

    def _cut(self, at: At, text: str) -> str:
        """A text longer than any cell of Excel's; its line breaks may be written in seven signs."""
        tidied = tidy(text[: LONGEST_TEXT * 8])
        if len(tidied) > LONGEST_TEXT:
            self._long.add(at)
        return tidied[:LONGEST_TEXT]

    def _value(self, written: str, kind: str, style: Style) -> object:
        if kind == "b":
            return written.strip() not in ("0", "false")
        if kind == "d":
            return _day_written_out(written)
        if kind != "n":
            return written
        number = _number(written)
        if isinstance(number, str) or style.kind is Kind.NUMBER:
            return number
        shown = moment(number, self._shared.since_1904) if style.kind is Kind.MOMENT else length(number)
        return NO_DAY if shown is None else shown

    def findings(self) -> Iterator[Finding]:
        yield from self._one_by_one(self._errors, "error-value", "show an error")
        yield from self._one_by_one(self._uncalculated, "formula-without-value", "hold a formula that was never worked out")
        yield from self._together(self._far, "cells-too-far-out", "filled cell stands", "filled cells stand")
        yield from self._together(self._covered, "cells-covered", "filled cell stands", "filled cells stand")
        yield from self._together(self._long, "text-too-long", "cell holds", "cells hold")
        yield from self._together(self._struck, "cells-struck-out", "cell is", "cells are")
        yield from self._hatched_as_explained()

    def _hatched_as_explained(self) -> Iterator[Finding]:
        """Cells that are hatched as one is right before a text, which says what that means."""
        said = {(row, column): self._found.get((row, column + 1)) for row, column in self._hatched}
        explained = {at: cell for at, cell in said.items() if cell is not None and isinstance(cell.value, str)}
        others = [at for at in self._hatched if at not in explained]
        if others and (key := next((cell for cell in explained.values() if " " in (cell.text or "")), None)) is not None:
            cells = "1 cell is" if len(others) == 1 else f"{len(others)} cells are"
            yield found("cells-hatched", self._place_of(others[0]), cells=cells, said=key.text.partition(" (")[0][:80])

    def _one_by_one(self, faults: _Faults, id_: str, what: str) -> Iterator[Finding]:
        for at, shown in faults.first:
            yield found(id_, self._place_of(at), error=shown)
        if faults.count > len(faults.first):
            yield found("cells-not-named", self._place, count=f"{faults.count - len(faults.first):,}", what=what)

    def _together(self, faults: _Faults, id_: str, one: str, several: str) -> Iterator[Finding]:
        if faults.count:
            cells = f"1 {one}" if faults.count == 1 else f"{faults.count} {several}"
            yield found(id_, self._place_of(faults.first[0][0]), cells=cells)

    def _place_of(self, at: At) -> Place:
        return replace(self._place, cell=coordinate(*at))


def _number(written: str) -> int | float | str:
    """As Excel holds it; '#NUM!' for what no sheet can hold; a text where it is none."""
    written = written.strip()
    try:
        if "_" in written or len(written) > LONGEST_NUMBER:
            raise ValueError
        number = float(written) if "." in written or "e" in written or "E" in written else int(written)
        return number if isfinite(number) else NO_NUMBER
    except (ValueError, OverflowError):
        return NO_NUMBER if NO_FINITE.fullmatch(written[: LONGEST_NUMBER + 1]) else written


def _is_no_day(value: object) -> bool:
    """A day so far off that it is only a text, as if it had been typed."""
    return isinstance(value, datetime) and not FIRST_YEAR <= value.year <= LAST_YEAR


def _day_written_out(written: str) -> object:
    """'2023-04-05T00:00:00' or '10:30:00', as some programs write days and times."""
    for read in (datetime.fromisoformat, time.fromisoformat):
        try:
            return read(written.strip()).replace(tzinfo=None)
        except ValueError:
            continue
    return written


def _merged(areas: Sequence[Area], left: Left) -> dict[tuple[int, int], tuple[int, int]]:
    """Each cell of a merged area -> its first, as far out as sheets are read."""
    near = [area for area in areas if area.top <= FURTHEST_ROW and area.left <= FURTHEST_COLUMN]
    within = [area._replace(bottom=min(area.bottom, FURTHEST_ROW), right=min(area.right, FURTHEST_COLUMN)) for area in near]
    count = sum(area.cells for area in within)
    left.cells -= count
    if any(area.cells > MOST_MERGED for area in areas) or count > MOST_MERGED or left.cells < 0:
        raise RefusedError(refusals.MERGED)
    return {
        (row, column): (area.top, area.left)
        for area in within
        for row in range(area.top, area.bottom + 1)
        for column in range(area.left, area.right + 1)
    }


def _list_objects(package: Package, part: str, said: Said) -> tuple[ListObject, ...]:
    if not said.tables:
        return ()
    tables = {id_: each.name for id_, each in package.related(part).items() if each.kind == "table" and each.name in package}
    listed = (_list_object(package.small_part(tables[id_])) for id_ in dict.fromkeys(said.tables) if id_ in tables)
    return tuple(each for each in listed if each is not None)


def _list_object(part: bytes) -> ListObject | None:
    table = tree(part)
    area = next(iter(areas_of(table.get("ref", ""))), None)
    if area is None:
        return None
    return ListObject(
        name=tidy(table.get("displayName") or table.get("name") or ""),
        first_row=area.top,
        last_row=area.bottom,
        first_column=area.left,
        last_column=area.right,
        header_rows=whole(table.get("headerRowCount"), 1),
        total_rows=whole(table.get("totalsRowCount")),
    )
