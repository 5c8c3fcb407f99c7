"""Where the tables of a sheet stand: which rows are headings, which are single lines between, which hold data.

Told without knowing any kind of table: by how a row is written (short words, bold, filled), by what stands below it, by its
place, and by whether its words head columns anywhere. What the columns mean is settled later.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import field, replace
from functools import cached_property
from itertools import pairwise, takewhile

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.looks import LOOKS, Look
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.reading.grid import Cell, Sheet
from reportgen.reading.layout.below_tables import MOST_BELOW, first_below
from reportgen.reading.layout.heading_cells import NUMBERED, PLAIN_LOOKS, is_period
from reportgen.reading.layout.headings import NOTHING, meanings
from reportgen.reading.layout.levels_explained import LEAST_LEVELS, LONGEST_MARK, MOST_OF_KEY, explains_level, swatch_before
from reportgen.reading.layout.one_text import LONGEST_CODE, LONGEST_STATE, MOST_OF_LABEL
from reportgen.reading.layout.profiles import looks
from reportgen.reading.layout.shapes import MOSTLY_KNOWN, TOTAL, Shape, form_lines
from reportgen.reading.layout.siblings import NO_SIBLINGS, Siblings, is_headed_alike

MOST_HEADING_ROWS = 4
MOST_REGIONS = 300  # of a sheet; what stands below belongs to the last of them, and is told like its other rows
LONGEST_WITHOUT_HEADINGS = 200  # rows of data; where none stood above, headings below are only those whose words are known
PAIR, LONGEST_LABEL = 2, 40  # cells of a label and what it says; signs of the label
SPEAKS_FOR = 3.0  # the least by which the look of a cell speaks for a field
LABEL_OF_PART = pattern(r"(?:priority|theme|objective|workstream|pillar|strand|area)(?: area)? \d{1,2}[.:]?", re.IGNORECASE)
EXAMPLE = pattern(
    r"\W*(?:(?:an? )?example|for example|e\.?g|sample)(?: (?:row|entry|only|action))?\W*(?:$|[:–—-]\s)", re.IGNORECASE
)
NUMBER_OF_PART = pattern(r"\d{1,2}\.?")
GUIDE = pattern(  # how a column is to be filled in
    r"\(.{2,80}\)|\[.{2,80}\]|<.{2,80}>|[DMY]{2,4}([ /.-])[DMY]{2,4}(?:\1[DMY]{2,4})?|(?:e\.?g|i\.?e|for example)\b.{2,80}"
    r"|\w{1,6}(?: ?/ ?\w{1,6}){1,4}|(?:pick|choose|select|drop ?down|free text|enter|type)\b.{0,80}",
    re.IGNORECASE,
)
LEAST_COUNTED, LONGEST_COUNTED = 3, 30  # cells of what heads counts; signs of one
_ANY_TEXT = {Look.TEXT, Look.LONG, Look.SPOKEN}


@dataclass(frozen=True)
class Line:
    """One row below the headings. `lone`: one text only, perhaps merged over several columns; `titles`: it stands over headings."""

    number: int
    lone: Cell | None = None
    titles: bool = False


@dataclass(frozen=True)
class Region:
    """The rows of one table, from its headings to the next. `titles` are the single texts that stand above."""

    sheet: Sheet
    headings: tuple[int, ...] = ()  # the rows of the heading stack, from the top
    titles: tuple[Cell, ...] = ()
    lines: tuple[Line, ...] = ()
    repeats: tuple[int, ...] = ()  # rows that only repeat the headings
    passed_over: tuple[int, ...] = ()  # rows of column numbers
    guides: tuple[int, ...] = ()  # rows that tell how to fill in the columns
    forms: tuple[int, ...] = ()  # rows of a label and its text above the headings, as each part of the sheet has them

    @property
    def first_row(self) -> int:
        numbers = [*self.headings, *(line.number for line in self.lines)]
        return min(numbers) if numbers else 0

    @cached_property
    def data(self) -> tuple[int, ...]:
        return tuple(line.number for line in self.lines if line.lone is None)


def regions(sheet: Sheet, siblings: Siblings = NO_SIBLINGS) -> tuple[Region, ...]:
    """Every table of a sheet, from the top; a first one without headings holds what stands above all headings.

    `siblings` are the headings of other tables: a row that is headed as one of those, but for a word, is one of headings.
    """
    finder = _Finder(sheet, siblings)
    for number in sheet.rows:
        finder.see(number)
    return tuple(finder.found())


@dataclass
class _Open:
    """The table that is being read."""

    headings: list[int] = field(default_factory=list)
    titles: list[Cell] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    repeats: list[int] = field(default_factory=list)
    passed_over: list[int] = field(default_factory=list)
    guides: list[int] = field(default_factory=list)
    forms: list[int] = field(default_factory=list)


class _Finder:
    """Walks down a sheet once."""

    def __init__(self, sheet: Sheet, siblings: Siblings) -> None:
        self._sheet, self._siblings = sheet, siblings
        self._rows = {number: Shape(sheet, number) for number in sheet.rows}
        self._next = dict(pairwise(sheet.rows))
        self._open = _Open()
        self._found: list[Region] = []
        self._last = 0
        self._loose: list[Cell] = []  # single texts since the last heading or row of data
        self._forms = form_lines(list(self._rows.values()))
        self._above: list[int] = []  # such lines since the last heading

    def see(self, number: int) -> None:
        row = self._rows[number]
        apart, self._last = number > self._last + 1, number
        if number in self._forms:
            self._above.append(number)
        elif row.lone is not None:
            self._see_lone(row)
        elif (part := self._numbered_part(row, apart=apart)) is not None:
            self._loose.append(part)
        elif self._heads_instead(row):
            self._open.passed_over += self._open.headings
            self._open.headings = [number]
        elif self._goes_on_heading(row):
            self._open.headings.append(number)
        elif self._open.headings and row.is_column_numbers and (not self._has_data or number - 1 in self._open.repeats):
            self._open.passed_over.append(number)
        elif self._guides(row):
            self._open.guides.append(number)
        elif self._repeats(row):
            self._take_labels_as_forms()
            self._open.lines += [Line(cell.row, cell, titles=True) for cell in self._titles()]
            self._loose = []
            self._open.repeats.append(number)
            self._take_forms()
        elif len(self._found) < MOST_REGIONS and self._is_heading(row, apart):
            self._begin(row)
        else:
            self._take_loose_as_lines()
            self._open.lines.append(Line(number))

    def found(self) -> Iterator[Region]:
        self._take_loose_as_lines()
        self._part_with_key()
        self._part_with_close()
        self._close()
        return iter(self._found)

    def _part_with_key(self) -> None:
        """Rows below a blank one that each explain a level, or a mark of the table, are no rows of it: 'Green | on course'."""
        lines = self._open.lines
        wide = (self._rows[line.number] for line in lines if line.lone is None)
        marks = {cell.text for row in wide if len(row.cells) > MOST_OF_KEY for cell in row.cells if len(cell.text) <= LONGEST_STATE}
        explains = [self._explains_level(line, marks) for line in lines]
        last = next((at for at in range(len(lines) - 1, -1, -1) if not explains[at] and lines[at].lone is None), -1)
        first = next((at for at in range(last + 1, len(lines)) if explains[at]), len(lines))
        while first > last + 1 and lines[first - 1].number + 1 == lines[min(first, len(lines) - 1)].number:
            first -= 1  # the title of the key
        apart = 0 < first < len(lines) and (lines[first].number > lines[first - 1].number + 1 or self._is_narrow(lines[first:]))
        if self._open.headings and apart and sum(explains[first:]) >= LEAST_LEVELS:
            self._open.lines = lines[:first]
            self._close()
            self._open.lines = lines[first:]

    def _part_with_close(self) -> None:
        """Labels and their texts below a blank row, that begin before all headings, are no rows: 'Signed off by | 24/11/2022'."""
        lines, first = self._open.lines, len(self._open.lines)
        heads = min(self._rows[self._open.headings[-1]].by_column) if self._open.headings else 0
        while first and (row := self._rows[lines[first - 1].number]).cells[0].column < heads and len(row.cells) <= PAIR:
            first -= 1
        if 0 < first < len(lines) and lines[first].number > lines[first - 1].number + 1:
            self._open.lines = lines[:first]
            self._close()
            self._open.lines = lines[first:]

    def _is_narrow(self, lines: Sequence[Line]) -> bool:
        """Whether the rows fill only the first two columns of a table of several: a key that touches it."""
        heads = self._rows[self._open.headings[-1]].by_column if self._open.headings else {}
        first = sorted(heads)[:2]
        return len(heads) > MOST_OF_KEY and all(
            line.lone is None and set(self._rows[line.number].by_column) <= {*first} for line in lines
        )

    def _explains_level(self, line: Line, marks: Collection[str] = ()) -> bool:
        if line.lone is not None and swatch_before(self._sheet, line.lone) is not None:
            return True
        return explains_level(self._rows[line.number].cells if line.lone is None else [line.lone], marks)

    @property
    def _has_data(self) -> bool:
        return any(line.lone is None for line in self._open.lines)

    def _see_lone(self, row: Shape) -> None:
        self._loose.append(row.lone or row.cells[0])

    def _numbered_part(self, row: Shape, *, apart: bool) -> Cell | None:
        """'2 | Leadership', filled as no row of data above, right above a single text or the headings again: one text.

        So is 'Priority 2 | Leadership', however it is written.
        """
        if len(row.cells) != MOST_OF_LABEL:
            return None
        labelled = LABEL_OF_PART.fullmatch(row.cells[0].text[:LONGEST_LABEL]) is not None
        if not labelled and (not apart or NUMBER_OF_PART.fullmatch(row.cells[0].text[:LONGEST_MARK]) is None):
            return None
        below = self._rows.get(row.number + 1)
        leads = below is not None and (below.lone is not None or self._repeats(below) or self._is_heading(below, apart=True))
        number, title = row.cells
        set_off = labelled or (row.style[1] is not None and not self._body_style(row))
        named = isinstance(title.value, str) and set_off
        if not leads or not named or looks(title) & (PLAIN_LOOKS - {Look.PEOPLE}):
            return None
        return replace(number, value=f"{number.text}{':' * labelled} {title.text}", _text=None, where=number.place)

    def _take_forms(self) -> None:
        self._open.forms += self._above
        self._above = []

    def _take_labels_as_forms(self) -> None:
        """Labels and their texts between the rows and the headings said again are told of a part, and are no rows."""
        if not self._has_data:
            return
        lines = self._open.lines
        own = self._own_lines(lines)
        self._open.lines = [*lines[:own], *(line for line in lines[own:] if line.lone is not None)]
        self._above += [line.number for line in lines[own:] if line.lone is None]

    def _take_loose_as_lines(self) -> None:
        self._open.lines += [Line(cell.row if cell.row in self._rows else self._last, cell) for cell in self._loose]
        self._loose = []

    def _begin(self, row: Shape) -> None:
        """Headings of a table of its own. Titles are the single texts since the last row of data, and above that none."""
        above = self._stack_above(row)
        if above and not self._loose:
            self._loose = self._taken_back()
        titles = self._titles()
        pairs = [line for line in self._open.lines if line.lone is None and _is_labelled_pair(self._rows[line.number])]
        if not self._open.headings and sum(line.lone is None for line in self._open.lines) == len(pairs):
            titles = [*(line.lone for line in self._open.lines if line.lone is not None), *self._loose]
            self._open.lines = pairs
        explained = [cell for cell in titles if explains_level([cell])]
        if len(explained) >= LEAST_LEVELS:  # a key above the table names no part of the plan
            self._open.lines += [Line(cell.row, cell) for cell in explained]
            titles = [cell for cell in titles if cell not in explained]
        if self._open.headings and not self._open.lines:  # a label and its text: what stands above names the table below
            titles = [*self._open.titles, *titles]
        self._close()
        self._loose = []
        self._open = _Open([*above, row.number], [cell for cell in titles if cell.row not in above])
        self._take_forms()

    def _titles(self) -> list[Cell]:
        """The single texts that belong to the next table: from the first that is set off, bold, filled or merged across.

        Plain ones right below the rows of this table are rows of its own.
        """
        last = self._open.lines[-1].number if self._open.lines else max(self._open.headings, default=0)
        for at, cell in enumerate(self._loose):
            plain = not (cell.bold or cell.fill) and (cell.row, cell.column + 1) not in self._sheet.merged
            if not self._open.headings or not plain or cell.row > last + 1:
                own, titles = self._loose[:at], self._loose[at:]
                self._open.lines += [Line(one.row, one) for one in own]
                return titles
            last = cell.row
        self._open.lines += [Line(one.row, one) for one in self._loose]
        return []

    def _taken_back(self) -> list[Cell]:
        """The single texts at the end of the rows: a stack of headings stands below them, so they may be its titles."""
        lines = self._open.lines
        first = next((at + 1 for at in range(len(lines) - 1, -1, -1) if lines[at].lone is None), 0)
        self._open.lines, taken = lines[:first], lines[first:]
        return [line.lone for line in taken if line.lone is not None]

    def _stack_above(self, row: Shape) -> list[int]:
        """Rows right above that group the columns below: months, years, 'Baseline' over two columns."""
        found: list[int] = []
        for number in range(row.number - 1, row.number - MOST_HEADING_ROWS, -1):
            above = self._rows.get(number)
            if above is None or not above.groups_columns(row):
                break
            last = self._open.lines[-1] if self._open.lines else None
            if last is not None and last.number == number:
                self._open.lines.pop()
            elif not any(cell.row == number for cell in self._loose):
                break
            found.insert(0, number)
        return found

    def _heads_instead(self, row: Shape) -> bool:
        """Headings that are set off, right below codes of fields that are not: 'AUD | NUM | FIND'."""
        opened = self._open
        if len(opened.headings) != 1 or opened.lines or self._loose or row.number != opened.headings[0] + 1:
            return False
        above = self._rows[opened.headings[0]]
        alike = row.by_column.keys() == above.by_column.keys() and not row.has_data
        codes = all(len(cell.text) <= LONGEST_CODE and " " not in cell.text for cell in above.cells)
        return alike and codes and any(row.style) and not any(above.style) and row.words(mend=True) > above.words(mend=True)

    def _goes_on_heading(self, row: Shape) -> bool:
        """A further row of the heading: below headings merged across or down, or written like the headings and no row of data."""
        opened = self._open
        if (
            not opened.headings
            or self._has_data
            or self._loose
            or len(opened.headings) >= MOST_HEADING_ROWS
            or self._holds_settings
        ):
            return False
        if row.number != max((*opened.headings, *opened.passed_over)) + 1:
            return False
        above = self._rows[opened.headings[-1]]
        return row.is_below_heading(above, self._rows.get(self._next.get(row.number, 0)))

    def _guides(self, row: Shape) -> bool:
        """Whether a row right below the headings tells how to fill them in: '(post, not name)', 'dd/mm/yy'.

        Much of it stands in brackets or names a form of dates, and it is shaded as no row below is; or most of it does. So does a
        row that calls itself an example.
        """
        opened = self._open
        if not opened.headings or opened.lines or self._loose or row.number != max(*opened.headings, *opened.passed_over, 0) + 1:
            return False
        if EXAMPLE.match(row.cells[0].text[:LONGEST_LABEL]) is not None:
            return True
        if row.has_data or any(Look.DATE in looks(cell) for cell in row.cells):
            return False
        below = [other for number in range(row.number + 1, row.number + 4) if (other := self._rows.get(number)) is not None]
        shaded = row.style[1] is not None and all(other.style[1] != row.style[1] for other in below)
        guides = sum(GUIDE.fullmatch(cell.text) is not None for cell in row.cells)
        return bool(below) and guides * (3 if shaded else 2) > len(row.cells)

    def _repeats(self, row: Shape) -> bool:
        """Whether the row only says the headings again, perhaps spelt otherwise or some left out."""
        opened = self._open
        if not opened.headings or not (self._has_data or self._loose or opened.repeats):
            return False
        return any(row.says_again(self._rows[number]) for number in opened.headings)

    @property
    def _holds_settings(self) -> bool:
        """Whether it is headed 'Setting | Value': no row right below, such as 'Reporting month | May 2026', is one of headings."""
        heads = self._rows[self._open.headings[-1]].cells[:MOST_OF_LABEL] if self._open.headings else ()
        named = zip(heads, (Role.SETTING, Role.SETTING_VALUE), strict=False)
        return len(heads) == MOST_OF_LABEL and all(meanings(cell.text).get(role, NOTHING).whole for cell, role in named)

    def _is_heading(self, row: Shape, apart: bool) -> bool:
        if row.are_sentences or (self._holds_settings and not apart):
            return False
        if self._siblings and not row.has_data and is_headed_alike(row.texts, row.style, self._siblings):
            return True
        below = self._rows.get(self._next.get(row.number, 0))
        if (apart or self._loose) and self._counts(row, below):
            return True
        if row.has_data or TOTAL.match(row.cells[0].text) or self._is_of_key(row):
            return False
        if self._is_label_line(row, below) or self._is_dated_as_above(row):
            return False
        first = not self._open.headings or apart or bool(self._loose)
        if not self._open.headings and len(self._open.lines) > LONGEST_WITHOUT_HEADINGS:
            first = False
        heads = self._rows[self._open.headings[-1]] if self._open.headings else None
        if (
            row.periods
            and heads is not None
            and not heads.periods
            and not any(row.style)
            and (not first or row.is_dated_below(heads))
        ):
            return False  # the dates of a row, in a table whose headings name no month
        if first and self._open.headings and any(style := self._rows[self._open.headings[-1]].style) and row.style != style:
            first = False  # the headings of this sheet are written otherwise
        if heads is not None and self._is_first_row(row, heads, apart):
            return False
        led = apart or bool(self._loose)
        return row.is_heading(below, first, self._body_style(row), led) and not self._is_like_rows_above(row)

    def _is_first_row(self, row: Shape, heads: Shape, apart: bool) -> bool:
        """Whether it is the first row of data: below a blank row or a band; or right below the headings, shaded throughout."""
        if self._has_data:
            return False
        return _is_headed(row, heads) or not (apart or self._loose or row.words(mend=False) >= MOSTLY_KNOWN)

    def _is_label_line(self, row: Shape, below: Shape | None) -> bool:
        """'Month: | Feb 2026', 'Reported | 1 March 2026' above a table of more columns: a label and what it says head nothing.

        '2024/25 | 2025/26' over the months of those years do.
        """
        if len(row.cells) != MOST_OF_LABEL or is_period(row.cells[0]) or any(row.spans(cell.column) for cell in row.cells):
            return False
        if not (row.cells[0].text.endswith(":") or is_period(row.cells[1])):
            return False
        if below is not None and below.lone is not None:
            below = self._rows.get(self._next.get(below.number, 0))
        return below is not None and len(below.by_column) > MOST_OF_LABEL * 2 and not row.cells[1].text.endswith(":")

    def _counts(self, row: Shape, below: Shape | None) -> bool:
        """'Summary | Implemented | Part | Red' over numbers, below a table that holds none: what counts its rows."""
        last = next((self._rows[line.number] for line in reversed(self._open.lines) if line.lone is None), None)
        if below is None or last is None or below.number != row.number + 1 or len(row.cells) < LEAST_COUNTED:
            return False
        heads = all(len(cell.text) <= LONGEST_COUNTED and not NUMBERED.fullmatch(cell.text) for cell in row.cells)
        return heads and below.counts and not last.counts

    def _is_of_key(self, row: Shape) -> bool:
        """'W | Not started' below other levels with what they mean."""
        return explains_level(row.cells) and any(self._explains_level(line) for line in self._open.lines[-2:])

    def _is_like_rows_above(self, row: Shape) -> bool:
        """Whether what stands in it looks like what stands in the rows of data above: dates below dates, people below people.

        Not where everything but its dates heads columns: 'KPI', 'Measure' and three months; nor where it is set off as the
        headings are, below a title, and no row of data is.
        """
        above = next((self._rows[line.number] for line in reversed(self._open.lines) if line.lone is None), None)
        if above is None or not self._open.headings or row.names_columns or self._is_set_off_as_headings(row):
            return False
        shared = [column for column in row.by_column if column in above.by_column]
        alike = sum(bool((looks(row.by_column[column]) & looks(above.by_column[column])) - _ANY_TEXT) for column in shared)
        return alike * 3 >= len(row.by_column)

    def _is_dated_as_above(self, row: Shape) -> bool:
        """Whether nothing sets it off in a plan without headings, and a day of it stands below a day."""
        above = next((self._rows[line.number] for line in reversed(self._open.lines) if line.lone is None), None)
        if above is None or self._open.headings or any(row.style):
            return False
        both = ((cell, above.by_column[column]) for column, cell in row.by_column.items() if column in above.by_column)
        return any(Look.DATE in looks(cell) and Look.DATE in looks(other) for cell, other in both)

    def _is_set_off_as_headings(self, row: Shape) -> bool:
        styled = all(row.style) and row.style == self._rows[self._open.headings[-1]].style
        return styled and bool(self._loose) and not self._body_style(row)

    def _body_style(self, row: Shape) -> bool:
        """Whether rows of data above are written in the same style, so that the style says nothing."""
        above = [self._rows[line.number] for line in self._open.lines[-3:] if line.lone is None]
        return any(other.style == row.style for other in above)

    def _close(self) -> None:
        lines = self._open.lines
        own = self._own_lines(lines) if self._open.headings and self._has_data else len(lines)
        if own < len(lines):
            self._open.lines = lines[:own]
            self._close_open()
            self._open.lines = lines[own:]
        self._close_open()

    def _own_lines(self, lines: Sequence[Line]) -> int:
        """How many of the lines are the table's own: what stands below them is told apart by `first_below`, in the last of them."""
        numbers = [line.number for line in lines[-MOST_BELOW:]]
        if len(set(numbers)) < len(numbers) or not self._rows.keys() >= set(numbers):
            return len(lines)
        before = len(lines) - len(numbers)
        return before + first_below(numbers, self._rows, self._rows[self._open.headings[-1]])

    def _close_open(self) -> None:
        opened = self._open
        if not opened.headings and self._has_data:  # what stands above the rows of a table without headings
            above = list(takewhile(lambda line: line.lone is not None, opened.lines))
            opened.titles += [line.lone for line in above if line.lone is not None]
            opened.lines = opened.lines[len(above) :]
        if opened.headings or opened.lines or opened.titles:
            self._found.append(
                Region(
                    self._sheet,
                    tuple(opened.headings),
                    tuple(opened.titles),
                    tuple(opened.lines),
                    tuple(opened.repeats),
                    tuple(opened.passed_over),
                    tuple(opened.guides),
                    tuple(opened.forms),
                )
            )
        self._open = _Open()


def _is_headed(row: Shape, heads: Shape) -> bool:
    """Whether nothing sets the row off, it fills columns that are plainly headed, and its words are no headings, or look as asked.

    'Head of Service' below 'Lead', 'Ongoing' below 'By when' and 'In progress' below 'Status' are what those columns hold.
    """
    set_off = any(row.style) and (row.style == heads.style or not any(heads.style))
    if set_off or len(row.cells) < PAIR or not row.by_column.keys() <= heads.by_column.keys():
        return False
    if not heads.names_columns or heads.words(mend=True) < MOSTLY_KNOWN:
        return False
    asked = sum(_is_asked(cell, heads.by_column[column]) for column, cell in row.by_column.items())
    return row.words(mend=False) < MOSTLY_KNOWN or (asked > 1 and asked * 2 > len(row.cells))


def _is_asked(cell: Cell, heading: Cell) -> bool:
    wanted = (LOOKS.get(role, {}) for role in meanings(heading.text))
    return any(weights.get(look, 0.0) >= SPEAKS_FOR for weights in wanted for look in looks(cell))


def _is_labelled_pair(row: Shape) -> bool:
    """'Position at: | 30 June 2013' among the titles of a sheet."""
    return len(row.cells) == PAIR and row.cells[0].text.endswith(":") and len(row.cells[0].text) <= LONGEST_LABEL
