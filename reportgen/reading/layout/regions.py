"""Where the tables of a sheet stand: which rows are headings, which are single lines between, which hold data.

Told without knowing any kind of table: by how a row is written (short words, bold, filled), by what stands below it, by its
place, and by whether its words head columns anywhere. What the columns mean is settled later.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import field, replace
from datetime import date, datetime, time, timedelta
from difflib import SequenceMatcher
from functools import cached_property, lru_cache
from itertools import pairwise

from reportgen.lexicon.colours import NAMES, colour_family
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.looks import Look
from reportgen.lexicon.patterns import pattern
from reportgen.reading.grid import Cell, Sheet
from reportgen.reading.layout.headings import DATES, heading_alone, heading_words, is_known, meanings
from reportgen.reading.layout.profiles import looks
from reportgen.reading.layout.siblings import NO_SIBLINGS, Siblings, Style, is_headed_alike
from reportgen.reading.values.dates import dates
from reportgen.reading.values.statuses import read_meaning

LONGEST_HEADING = 160  # characters
LONGEST_PERIOD = 40
LONGEST_CODE = 12  # characters of a field's code
MOST_HEADING_ROWS = 4
IN_USE = "columns in which something stands"  # of a sheet's notes
A_KEY = {"key", "legend", "rag", "brag"}  # what may stand beside its first line
LIKE = 0.85  # how much alike two headings are that differ by a slip
MOST_REGIONS = 300  # of a sheet; what stands below belongs to the last of them, and is told like its other rows
LONGEST_WITHOUT_HEADINGS = 2_000  # rows of data; where none stood above, headings below are only those whose words are known
LEAST_LEVELS = 3  # that a key explains
MOST_OF_LABEL = 2  # cells of a line of a label and what it says
MOST_OF_KEY = 3  # cells of a row of it
MOST_OF_RATED = 3  # cells of a line across that carries a rating: 'Priority 1: Safe homes | Overall: | Amber'
LETTERS_OF_YEARS = "JFMAMJJASOND" * 3
MONTH_LETTERS = pattern(r"[JFMASOND]{4,36}")
LONGEST_MARK = 3  # characters
LONGEST_LEVEL = 40  # characters of a level or a status that a key explains
LONGEST_STATE = 30  # characters of what rates rows, and a key below them explains: 'Bit behind'
MOSTLY_KNOWN = 0.75  # of the cells of a row right below headings, for it to be another row of headings
NUMBER_AT_END = pattern(r"(?<!\.)\d{1,2}$")  # of 'WS1'
NUMBER_OF_PART = pattern(r"\d{1,2}\.?")
COLUMN_NUMBER = pattern(r"[(\[]?(?:\d{1,2}|[A-Za-z])[)\]]?")
PLAIN_REF = pattern(r"\d{1,3}\.\d{1,2}")  # of which no date is read
NUMBERED = pattern(r"[A-Z]{0,4}\d{1,3}(?:\.\d{1,3})+[a-z]?|[A-Z]{1,5}-?\d{1,3}|\d{1,3}[.)]?")  # refs of rows
TOTAL = pattern(r"(?:grand |sub[- ]?)?totals?\b", re.IGNORECASE)
LABELLED = pattern(r"[^\W\d][^:\n]{1,30}:(?=\s|$)")  # 'Strategic lead: …'
COUNTED_PART = pattern(r"[A-Za-z][A-Za-z ]{2,30} \d{1,2}\s?[:.–-]\s")
RATED = pattern(r"[^:]{0,20}\b(?:rating|rag|brag|status|grade|confidence|opinion)\b[^:]{0,10}: .{1,20}", re.IGNORECASE)
NUMBERED_LABEL = pattern(r"[A-Z][A-Za-z]{3,20}(?: [a-z]{2,20}){0,4} \d{1,2}[a-z]?\W?")  # 'Recommendation 2'
LABEL = pattern(r"[A-Z][A-Za-z' ]{1,40}[:?]?")  # 'HMI said:'
GUIDE = pattern(  # how a column is to be filled in
    r"\(.{2,80}\)|\[.{2,80}\]|<.{2,80}>|[DMY]{2,4}([ /.-])[DMY]{2,4}(?:\1[DMY]{2,4})?|(?:e\.?g|i\.?e|for example)\b.{2,80}"
    r"|\w{1,6}(?: ?/ ?\w{1,6}){1,4}|(?:pick|choose|select|drop ?down|free text|enter|type)\b.{0,80}",
    re.IGNORECASE,
)
QUARTER = pattern(r"Q[1-4]")
LEVEL_EXPLAINED = pattern(r"\W?(?:[A-Z]|\d{1,2}|[A-Z][a-z]{2,12}(?: [a-z]{2,12})?) ?(?:[=:]|[-–—](?= )) ?[^\W\d]")  # 'C = done'
CODE_EXPLAINED = pattern(r"([A-Z]{2,5}) ?(?:[=:]|[-–—](?= )) ?[^\W\d]")  # 'OP – open'
LETTER_LEVEL = pattern(r"[RAGBY]|red|amber|green|blue|yes|n/a|-", re.IGNORECASE)


_ANY_TEXT = {Look.TEXT, Look.LONG, Look.SPOKEN}
_PLAIN_LOOKS = {Look.DATE, Look.PEOPLE, Look.STATUS, Look.LEVEL, Look.REF, Look.NUMBER, Look.PERCENT}


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
        self._rows = {number: _Shape(sheet, number) for number in sheet.rows}
        self._next = dict(pairwise(sheet.rows))
        self._open = _Open()
        self._found: list[Region] = []
        self._last = 0
        self._loose: list[Cell] = []  # single texts since the last heading or row of data
        self._forms = _form_lines(list(self._rows.values()))
        self._above: list[int] = []  # such lines since the last heading

    def see(self, number: int) -> None:
        row = self._rows[number]
        apart, self._last = number > self._last + 1, number
        if number in self._forms:
            self._above.append(number)
        elif row.lone is not None:
            self._see_lone(row)
        elif apart and (part := self._numbered_part(row)) is not None:
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

    def _see_lone(self, row: _Shape) -> None:
        self._loose.append(row.lone or row.cells[0])

    def _numbered_part(self, row: _Shape) -> Cell | None:
        """'2 | Leadership', filled as no row of data above, right above a single text or the headings again: one text."""
        if len(row.cells) != MOST_OF_LABEL or NUMBER_OF_PART.fullmatch(row.cells[0].text[:LONGEST_MARK]) is None:
            return None
        below = self._rows.get(row.number + 1)
        leads = below is not None and (below.lone is not None or self._repeats(below) or self._is_heading(below, apart=True))
        number, title = row.cells
        named = isinstance(title.value, str) and row.style[1] is not None and not self._body_style(row)
        if not leads or not named or looks(title) & (_PLAIN_LOOKS - {Look.PEOPLE}):
            return None
        return replace(number, value=f"{number.text} {title.text}", _text=None, where=number.place)

    def _take_forms(self) -> None:
        self._open.forms += self._above
        self._above = []

    def _take_loose_as_lines(self) -> None:
        self._open.lines += [Line(cell.row if cell.row in self._rows else self._last, cell) for cell in self._loose]
        self._loose = []

    def _begin(self, row: _Shape) -> None:
        """Headings of a table of its own. Titles are the single texts since the last row of data, and above that none."""
        above = self._stack_above(row)
        if above and not self._loose:
            self._loose = self._taken_back()
        titles = self._titles()
        if not self._open.headings and not self._has_data:
            titles = [*(line.lone for line in self._open.lines if line.lone is not None), *self._loose]
            self._open.lines = []
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

    def _stack_above(self, row: _Shape) -> list[int]:
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

    def _heads_instead(self, row: _Shape) -> bool:
        """Headings that are set off, right below codes of fields that are not: 'AUD | NUM | FIND'."""
        opened = self._open
        if len(opened.headings) != 1 or opened.lines or self._loose or row.number != opened.headings[0] + 1:
            return False
        above = self._rows[opened.headings[0]]
        alike = row.by_column.keys() == above.by_column.keys() and not row.has_data
        codes = all(len(cell.text) <= LONGEST_CODE and " " not in cell.text for cell in above.cells)
        return alike and codes and any(row.style) and not any(above.style) and row.words(mend=True) > above.words(mend=True)

    def _goes_on_heading(self, row: _Shape) -> bool:
        """A further row of the heading: below headings merged across or down, or written like the headings and no row of data."""
        opened = self._open
        if not opened.headings or self._has_data or self._loose or len(opened.headings) >= MOST_HEADING_ROWS:
            return False
        if row.number != max((*opened.headings, *opened.passed_over)) + 1:
            return False
        above = self._rows[opened.headings[-1]]
        return row.is_below_heading(above, self._rows.get(self._next.get(row.number, 0)))

    def _guides(self, row: _Shape) -> bool:
        """Whether a row right below the headings tells how to fill them in: '(post, not name)', 'dd/mm/yy'.

        Much of it stands in brackets or names a form of dates, and it is shaded as no row below is; or most of it does.
        """
        opened = self._open
        if not opened.headings or opened.lines or self._loose or row.number != max(*opened.headings, *opened.passed_over, 0) + 1:
            return False
        if row.has_data or any(Look.DATE in looks(cell) for cell in row.cells):
            return False
        below = [other for number in range(row.number + 1, row.number + 4) if (other := self._rows.get(number)) is not None]
        shaded = row.style[1] is not None and all(other.style[1] != row.style[1] for other in below)
        guides = sum(GUIDE.fullmatch(cell.text) is not None for cell in row.cells)
        return bool(below) and guides * (3 if shaded else 2) > len(row.cells)

    def _repeats(self, row: _Shape) -> bool:
        """Whether the row only says the headings again, perhaps spelt otherwise or some left out."""
        opened = self._open
        if not opened.headings or not (self._has_data or self._loose or opened.repeats):
            return False
        return any(row.says_again(self._rows[number]) for number in opened.headings)

    def _is_heading(self, row: _Shape, apart: bool) -> bool:
        if self._siblings and not row.has_data and is_headed_alike(row.texts, row.style, self._siblings):
            return True
        below = self._rows.get(self._next.get(row.number, 0))
        if (apart or self._loose) and self._counts(row, below):
            return True
        if row.has_data or TOTAL.match(row.cells[0].text) or self._is_of_key(row):
            return False
        if self._is_label_line(row, below):
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
        if heads is not None and not self._has_data and not apart and not self._loose and row.words(mend=False) < MOSTLY_KNOWN:
            return False  # the first row of data, shaded throughout
        led = apart or bool(self._loose)
        return row.is_heading(below, first, self._body_style(row), led) and not self._is_like_rows_above(row)

    def _is_label_line(self, row: _Shape, below: _Shape | None) -> bool:
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

    def _counts(self, row: _Shape, below: _Shape | None) -> bool:
        """'Summary | Implemented | Part | Red' over numbers, below a table that holds none: what counts its rows."""
        last = next((self._rows[line.number] for line in reversed(self._open.lines) if line.lone is None), None)
        if below is None or last is None or below.number != row.number + 1 or len(row.cells) < LEAST_COUNTED:
            return False
        heads = all(len(cell.text) <= LONGEST_COUNTED and not NUMBERED.fullmatch(cell.text) for cell in row.cells)
        return heads and below.counts and not last.counts

    def _is_of_key(self, row: _Shape) -> bool:
        """'W | Not started' below other levels with what they mean."""
        return explains_level(row.cells) and any(self._explains_level(line) for line in self._open.lines[-2:])

    def _is_like_rows_above(self, row: _Shape) -> bool:
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

    def _is_set_off_as_headings(self, row: _Shape) -> bool:
        styled = all(row.style) and row.style == self._rows[self._open.headings[-1]].style
        return styled and bool(self._loose) and not self._body_style(row)

    def _body_style(self, row: _Shape) -> bool:
        """Whether rows of data above are written in the same style, so that the style says nothing."""
        above = [self._rows[line.number] for line in self._open.lines[-3:] if line.lone is None]
        return any(other.style == row.style for other in above)

    def _close(self) -> None:
        opened = self._open
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


class _Shape:
    """How one row is written."""

    def __init__(self, sheet: Sheet, number: int) -> None:
        self.sheet, self.number = sheet, number
        self.by_column = sheet.row(number)
        self.cells = list({(cell.row, cell.column): cell for cell in self.by_column.values()}.values())
        self.lone = self.cells[0] if len(self.cells) == 1 else self._rated_band() or self._coded_band() or self._labelled_band()

    def _rated_band(self) -> Cell | None:
        """A text merged across, or bold as what stands beside it: a rating of its own, or the share that is complete.

        What stands in the colour of a rating is one, whatever it says: 'Low' in red. A label may stand between. Ratings may stand
        before a text that is merged over columns of which each holds something elsewhere: 'Red | Amber | Priority 1: Safe homes'.
        """
        if len(self.cells) < 2:
            return None
        text, *others = self.cells
        if len(self.cells) <= MOST_OF_RATED and isinstance(text.value, str) and self._is_rated(text, others):
            return text
        *others, text = self.cells
        if len(others) > 1 and others[0].fill and others[0].fill == text.fill and len(others[0].text) <= LONGEST_CODE:
            others = others[1:]  # the part's own code: 'B | Red | Amber | Cause of concern B: …'
        rates = len(others) <= MOST_OF_RATED and all(_rates(cell, text) and len(cell.text) > 1 for cell in others)
        return text if rates and isinstance(text.value, str) and self._spans_columns_in_use(text) else None

    def _coded_band(self) -> Cell | None:
        """'WS1' and a text merged over columns in use, right above 1.1: one text. A rating may stand before them."""
        if not MOST_OF_LABEL <= len(self.cells) <= MOST_OF_RATED:
            return None
        *rating, code, text = self.cells
        below = self.sheet.at(self.number + 1, code.column) if self.spans(text.column) else None
        if below is None or not isinstance(text.value, str) or not all(_rates(cell, text) for cell in rating):
            return None
        number = NUMBER_AT_END.search(code.text[:LONGEST_CODE])
        begins = number is not None and below.text.startswith((f"{number[0]}.", f"{code.text}.", f"{code.text}/", f"{code.text}-"))
        if not begins or not self._spans_columns_in_use(text):
            return None
        return Cell(code.row, code.column, f"{code.text} {text.text}", code.place, fill=text.fill, bold=True)  # it is set off

    def _spans_columns_in_use(self, cell: Cell) -> bool:
        if IN_USE not in self.sheet.notes:
            self.sheet.notes[IN_USE] = {column for (_, column), each in self.sheet.cells.items() if each.text}
        held: set[int] = self.sheet.notes[IN_USE]
        covered = {column for column, each in self.by_column.items() if each is cell and column > cell.column}
        return bool(covered) and covered <= held

    def _is_rated(self, text: Cell, others: Sequence[Cell]) -> bool:
        if len(others) > 1 and not self.spans(text.column):
            return False
        beside, *label = sorted(others, key=lambda cell: (not LETTER_LEVEL.fullmatch(cell.text[:8]), cell.text.endswith(":")))
        if label and not (label[0].text.endswith(":") or not looks(label[0]) & _PLAIN_LOOKS):
            return False
        rated = _rates(beside, text) or "%" in (beside.number_format or "")
        rated = rated or RATED.fullmatch(beside.text[:LONGEST_PERIOD]) is not None
        rated = rated or (Look.GRADE in looks(beside) and COUNTED_PART.match(text.text) is not None)  # 'Workstream 2: Care | 3'
        return rated and (self.by_column.get(text.column + 1) is text or (text.bold and beside.bold))

    def _labelled_band(self) -> Cell | None:
        """'Recommendation 2', 'HMI said:' and beside it, merged across, what it says: one text."""
        if len(self.cells) != 2 or not all(isinstance(cell.value, str) for cell in self.cells):
            return None
        label, said = self.cells
        if not self.spans(said.column) and not label.text.endswith(":"):
            return None
        labels = LABEL.fullmatch(label.text) and meanings(label.text) and not (is_known(said.text) or NUMBERED.fullmatch(said.text))
        if not labels and not NUMBERED_LABEL.fullmatch(label.text):
            return None
        text = f"{label.text.rstrip(' :')}: {said.text}"
        return Cell(label.row, label.column, text, label.place, fill=label.fill, bold=label.bold)

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """Those of 'Lead: J. Reed | Position: | Open': two or more, some with what they say, and nothing else; else none."""
        if LABELLED.match(self.cells[0].text[:LONGEST_PERIOD]) is None:
            return ()  # as in most rows
        found = [(LABELLED.match(cell.text[:LONGEST_PERIOD]), cell.text.endswith(":")) for cell in self.cells]
        plain = all(label or before for (label, _), (_, before) in zip(found, [(None, False), *found], strict=False))
        labels = tuple(label[0] for label, _ in found if label)
        said = any(label is None or not bare for label, bare in found)
        return labels if plain and said and len(labels) > 1 else ()

    @cached_property
    def own(self) -> list[Cell]:
        """Without cells merged down from above."""
        return [cell for cell in self.cells if cell.row == self.number]

    @cached_property
    def worded(self) -> list[Cell]:
        """Without months of one letter each, as they stand over a bar chart of cells: 'A', 'M', 'J', 'J', 'A', 'S'."""
        letters = "".join(cell.text.upper() if len(cell.text) == 1 else " " for cell in self.cells)
        run = next((match for match in MONTH_LETTERS.finditer(letters) if match[0] in LETTERS_OF_YEARS), None)
        return self.cells if run is None else [*self.cells[: run.start()], *self.cells[run.end() :]]

    @cached_property
    def different(self) -> list[Cell]:
        """One for each text: headings are told apart, and the same letter in one cell after another heads nothing."""
        return list({cell.text: cell for cell in self.worded}.values())

    @cached_property
    def style(self) -> Style:
        return style_of(self.cells)

    @property
    def texts(self) -> dict[int, str]:
        return {cell.column: cell.text for cell in self.cells}

    @cached_property
    def has_data(self) -> bool:
        """Whether some cell cannot be a heading: a number, an amount, a long text; numbers that are no row of years.

        A level cannot either, unless several stand there and each is another one: 'Red', 'Amber' and 'Green' over ticks.
        """
        numbers = [cell.value for cell in self.cells if isinstance(cell.value, int) and not isinstance(cell.value, bool)]
        years = all(later in (earlier, earlier + 1, numbers[0]) for earlier, later in pairwise(numbers))
        quarters = [cell for cell in self.worded if cell.text[:1] == "Q" and QUARTER.fullmatch(cell.text)]
        looked_at = [cell for cell in self.worded if cell not in quarters] if len(quarters) > 1 else self.worded
        levels: list[Cell] = []
        for cell in looked_at if years else ():
            if not _is_data(cell):
                continue
            if Look.LEVEL not in looks(cell):
                return True
            levels.append(cell)
        return not years or (bool(levels) and not (len(levels) >= LEAST_LEVELS and _are_different_levels(levels)))

    @cached_property
    def periods(self) -> int:
        return sum(is_period(cell) for cell in self.cells)

    @cached_property
    def is_column_numbers(self) -> bool:
        return len(self.cells) >= 3 and _are_in_order([cell.text for cell in self.cells])

    @cached_property
    def names_columns_again(self) -> bool:
        """'(a)', '(b)', '(c)' and months: a row of letters or numbers of columns, where some columns are named by their month."""
        numbered = [cell for cell in self.cells if COLUMN_NUMBER.fullmatch(cell.text)]
        others = [cell for cell in self.cells if cell not in numbered]
        named = bool(others) and all(is_period(cell) or is_known(cell.text) for cell in others)
        return named and len(numbered) >= 2 and _are_in_order([cell.text for cell in numbered])

    def is_dated_below(self, heads: _Shape) -> bool:
        """Whether all of its dates stand below headings of dates: a row below a band, not the headings of another table."""
        dated = [column for column, cell in self.by_column.items() if is_period(cell)]
        over = [heads.by_column.get(column) for column in dated]
        return all(cell is not None and not DATES.isdisjoint(meanings(cell.text)) for cell in over)

    @property
    def names_columns(self) -> bool:
        """Whether its words head columns, two or more of them, whatever periods stand beside them."""
        named = [cell for cell in self.different if not is_period(cell)]
        return len(named) > 1 and sum(_heads(cell, mend=False) for cell in named) >= MOSTLY_KNOWN * len(named)

    def words(self, mend: bool) -> float:
        """The share of its different texts whose words head columns somewhere, or name a period."""
        return sum(_heads(cell, mend) for cell in self.different) / max(len(self.different), 1)

    def is_heading(self, below: _Shape | None, first: bool, like_body: bool, led: bool) -> bool:
        """`first`: nothing stands above, or blank rows or single texts do, and other headings are not written otherwise.

        `like_body`: rows of data are written in its style. `led`: blank rows or single texts stand above.
        """
        if len(self.cells) < 2 or any(len(heading_alone(cell.text)) > LONGEST_HEADING for cell in self.cells) or self.has_data:
            return False
        if self.periods and not self._are_periods():
            return False
        styled = any(self.style) and not like_body and (below is None or below.lone is not None or below.style != self.style)
        if not first:
            known = sum(_heads(cell, mend=False) >= 0.9 for cell in self.different)
            named = known * 4 >= len(self.cells) * 3 if known == 3 or not led else known * 2 > len(self.cells)
            return (styled and self.words(mend=True) >= 0.4) or (known >= 3 and named)
        share = self.words(mend=True)
        if share >= 0.5:
            return True
        short = all(len(cell.text) <= 60 for cell in self.cells)
        if styled and short and (len(self.cells) > 2 or share > 0):
            return share >= 0.2 or self._contrast() >= 0.3
        if not short or len(self.cells) <= 2:
            return False
        return self._contrast() >= 0.3 if share >= 0.2 else self._unlike_below() >= 0.5

    def _are_periods(self) -> bool:
        """The periods of a heading are all different; a row with the dates of an action holds words that head nothing."""
        named = [cell.text for cell in self.cells if is_period(cell)]
        return len(set(named)) == len(named) or self.words(mend=False) > 0.8

    def _contrast(self) -> float:
        """The share of its columns under which, in the next rows, something other than short words stands."""
        differ = sum(
            any(_is_data(cell) or is_period(cell) or len(cell.text.split()) > 6 for cell in cells)
            for cells in self._below().values()
        )
        return differ / (len(self.by_column) or 1)

    def _unlike_below(self) -> float:
        """The share of its columns under which the next rows all look like one thing (dates, people), and it does not itself."""
        below = self._below()
        unlike = 0
        for column, cells in below.items():
            alike = frozenset(_PLAIN_LOOKS).intersection(*map(looks, cells)) if len(cells) > 1 else frozenset[Look]()
            unlike += bool(alike and not alike & looks(self.by_column[column]))
        return unlike / (len(self.by_column) or 1)

    def _below(self) -> dict[int, list[Cell]]:
        """What stands in its columns in the next rows."""
        rows: list[_Shape] = []
        number = self.number
        while len(rows) < 4 and number < self.number + 8:
            number += 1
            if self.sheet.row(number):
                rows.append(_Shape(self.sheet, number))
        return {
            column: [row.by_column[column] for row in rows if column in row.by_column and row.lone is None]
            for column in self.by_column
        }

    def says_again(self, heads: _Shape) -> bool:
        if len(self.cells) < 2 or self.has_data:
            return False
        shared = [column for column in self.by_column if column in heads.by_column]
        if len(shared) * 2 < len(self.by_column):
            return False
        if self.periods != heads.periods and self.periods and self.style != heads.style:
            return False
        same = sum(_same_heading(self.by_column[column], heads.by_column[column]) for column in shared)
        other = [cell for column, cell in self.by_column.items() if not _same_heading(cell, heads.by_column.get(column))]
        others = [cell for cell in other if _heads(cell, mend=False) and _is_headed(heads.by_column.get(cell.column))]
        if heads.periods or others:
            return same >= 2 and not other
        return same * 2 > len(self.by_column) and same >= 2 and len(other) <= 1

    def is_below_heading(self, above: _Shape, below: _Shape | None) -> bool:
        if not self.worded or (self.names_columns_again and len(self.cells) * 2 > len(above.by_column)):
            return True
        own = [column for column, cell in self.by_column.items() if cell.row == self.number]
        merged_down = len(self.own) < len(self.cells)
        if own and merged_down and all(above.spans(column) for column in own):
            return all(len(cell.text) <= LONGEST_BELOW for cell in self.own)  # whatever it says: 'Yes', 'Partly', 'No'
        styled = any(self.style) and self.style == above.style and (below is None or below.style != self.style)
        if styled and self._counts_below(above, own):
            return True
        if not own or (self.has_data and self.periods * 2 < len(self.own) and not self._are_levels):
            return False
        spans = [column for column in self.by_column if above.spans(column) or column not in above.by_column]
        if all(column in spans for column in own) and any(above.spans(column) for column in own):
            return all(len(cell.text) <= LONGEST_BELOW for cell in self.own)
        heads = sum(_heads(cell, mend=True) >= 0.5 for cell in self.own)
        named = above.groups_columns(self) and any(above.spans(column) for column in above.by_column)
        grouped = named or above.periods * 2 > len(above.cells)
        if (
            self.periods
            and self.periods * 2 >= len(self.own)
            and above.periods == 0
            and (styled or (below is not None and below.numeric))
        ):
            return True
        spanned = any(above.spans(column) for column in own)
        may_head = (styled or merged_down or grouped or spanned) and heads * 2 >= len(self.own) and not self.has_data
        return may_head and not self._says_states_as(below)

    def _says_states_as(self, below: _Shape | None) -> bool:
        """Whether states stand in it and right below it: 'Done.' over 'Started. Version with the printers.' heads nothing."""
        states = [cell.column for cell in self.own if Look.STATUS in looks(cell)]
        under = [below.by_column[column] for column in states if column in below.by_column] if below is not None else []
        return bool(under) and all(looks(cell) & {Look.STATUS, Look.BEGINS_WITH_STATUS} for cell in under)

    def _counts_below(self, above: _Shape, own: Sequence[int]) -> bool:
        """'1' and '2' below 'Autumn', '1' and '2' below 'Spring': its numbers stand below headings merged across, from 1 on."""
        numbers = {column: text for column in own if (text := self.by_column[column].text).isdecimal()}
        firsts = [column for column in numbers if above.by_column.get(column) is not above.by_column.get(column - 1)]
        return len(numbers) > 1 and all(map(above.spans, numbers)) and {numbers[column] for column in firsts} == {"1"}

    @property
    def _are_levels(self) -> bool:
        """'Red', 'Amber' and 'Green' each once: headings, where they stand below one heading over all of them."""
        return len(self.own) > 1 and _are_different_levels(self.own)

    @property
    def numeric(self) -> bool:
        return sum(isinstance(cell.value, int | float) for cell in self.cells) * 2 >= len(self.cells)

    @property
    def counts(self) -> bool:
        """A label, or a code and a label, and whole numbers in all cells behind them."""
        labels = sum(isinstance(cell.value, str) for cell in self.cells[:MOST_OF_LABEL])
        return 0 < labels < len(self.cells) and all(type(cell.value) is int for cell in self.cells[labels:])

    def spans(self, column: int) -> bool:
        """Whether the cell that stands there is merged over several columns."""
        cell = self.by_column.get(column)
        return cell is not None and (self.by_column.get(column - 1) is cell or self.by_column.get(column + 1) is cell)

    def groups_columns(self, heads: _Shape) -> bool:
        """Whether it stands above headings to group them: merged over some of them, or months and years above them."""
        if any(len(cell.text) > 80 or cell.text[:1] in BULLETS for cell in self.cells) or self.number + 1 != heads.number:
            return False
        width = len(heads.by_column)
        spanned = [column for column in self.by_column if self.spans(column)]
        wide = len(spanned) >= width and self.lone is not None
        if wide or (self.lone is not None and not spanned and not is_period(self.lone)):
            return False
        if not all((heads.number >= 1 and column in heads.by_column) or self.spans(column) for column in self.by_column):
            return False
        first = min(self.by_column)
        if self.lone is not None:
            return first > min(heads.by_column) and bool(spanned or is_period(self.lone))
        return bool(spanned) or self.periods * 2 >= len(self.cells)


def _form_lines(rows: Sequence[_Shape]) -> frozenset[int]:
    """Rows of a label and its text right above headings, where the same labels stand above the same headings again.

    'RAG | Amber', 'Summary | …' above the table of each workstream are told of the workstream, and are no rows of the table before.
    Nor is one line of several: 'Strategic lead: ACC Reed | Position: Open'.
    """
    runs: dict[tuple[str, ...], list[list[int]]] = {}
    run: list[_Shape] = []
    for row in rows:
        if run and row.number > run[-1].number + 1:
            run = []
        if row.lone is not None:
            run = []
        elif row.labels or (len(row.cells) <= MOST_OF_FORM and isinstance(row.cells[0].value, str)):
            run.append(row)
        else:
            if len(run) >= LEAST_OF_FORM or any(each.labels for each in run):
                labels = (text for each in run for text in each.labels or (each.cells[0].text,))
                runs.setdefault((*labels, *(cell.text for cell in row.cells)), []).append([each.number for each in run])
            run = []
    return frozenset(number for again in runs.values() if len(again) > 1 for numbers in again for number in numbers)


BULLETS = frozenset("-–—•·*‣▪")
LONGEST_BELOW = 80  # signs of a heading below one that is merged across
LEAST_COUNTED, LONGEST_COUNTED = 3, 30  # cells of what heads counts; signs of one
LEAST_OF_FORM, MOST_OF_FORM = 2, 3  # lines; cells of one


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
    if len(named.text) > LONGEST_LEVEL:
        return False  # a sentence with a date in it, and beside it how far it is
    means = len(said.text.split()) > 1 or Look.STATUS in looks(said)
    return (
        bool(looks(named) & {Look.LEVEL, Look.STATUS, Look.WHEN, Look.GRADE})
        and means
        and not looks(said) & {Look.DATE, Look.NUMBER}
    )


def _rates(cell: Cell, text: Cell) -> bool:
    """Whether it says a level, or stands in the colour of one, beside a text that does not."""
    family = colour_family(cell.fill or "")
    coloured = family not in (None, "grey") and cell.fill != text.fill and len(cell.text) <= LONGEST_STATE
    return coloured or cell.text.casefold() in NAMES or LETTER_LEVEL.fullmatch(cell.text[:8]) is not None


def swatch_before(sheet: Sheet, cell: Cell) -> Cell | None:
    """The filled cell without words right before one that says what its colour means."""
    return _swatch(sheet.cells.get((cell.row, cell.column - 1)))


def swatch_above(sheet: Sheet, cell: Cell) -> Cell | None:
    """Such a cell right above one."""
    return _swatch(sheet.cells.get((cell.row - 1, cell.column)))


def _swatch(cell: Cell | None) -> Cell | None:
    filled = cell is not None and not cell.text and cell.fill and colour_family(cell.fill) is not None
    return cell if filled else None


def style_of(cells: Sequence[Cell]) -> Style:
    """Whether most of a row is bold, and the fill that most of it has."""
    bold = sum(cell.bold for cell in cells) * 10 >= len(cells) * 7
    fills = [cell.fill for cell in cells if cell.fill]
    fill = max(set(fills), key=fills.count) if len(fills) * 10 >= len(cells) * 7 else None
    return bold, fill


def _are_in_order(texts: Sequence[str]) -> bool:
    """'(a)', '(b)', '(c)' or 1, 2, 3: columns that are numbered from the first."""
    if not all(COLUMN_NUMBER.fullmatch(text) for text in texts):
        return False
    marks = [re.sub(r"\W", "", text).casefold() for text in texts]
    orders = [int(mark) if mark.isdecimal() else ord(mark) - ord("a") + 1 for mark in marks]
    return orders[0] == 1 and all(later == earlier + 1 for earlier, later in pairwise(orders))


def _same_heading(one: Cell, other: Cell | None) -> bool:
    if other is None:
        return False
    if heading_words(one.text) == heading_words(other.text):
        return True
    if is_period(one) or is_period(other):
        return one.text == other.text
    if _is_like(one.text.casefold(), other.text.casefold()):
        return True
    mine, theirs = meanings(one.text), meanings(other.text)
    return any(meant in theirs and min(fit.weight, theirs[meant].weight) >= 6 for meant, fit in mine.items())


@lru_cache(maxsize=8192)
def _is_like(one: str, other: str) -> bool:
    """The same but for a slip. What can be told quickly is: most rows are no headings."""
    if 2 * min(len(one), len(other)) < LIKE * (len(one) + len(other)):
        return False
    matcher = SequenceMatcher(None, one, other)
    return matcher.quick_ratio() >= LIKE and matcher.ratio() >= LIKE


def _is_headed(cell: Cell | None) -> bool:
    return cell is not None and _heads(cell, mend=True) > 0


def _heads(cell: Cell, mend: bool) -> float:
    """1 where its words are all of a heading that is known, or a period; a half where they are part of one or misspelt."""
    if is_period(cell):
        return 0.9
    if not isinstance(cell.value, str) or not cell.text:
        return 0.0
    if is_known(cell.text):
        return 1.0 if len(cell.text) > 1 else 0.5  # 'N' is how many answered, but oftener a letter that rates
    if not mend or len(cell.text) > 80 or len(cell.text.split()) > 10:
        return 0.0
    best = max((fit.weight for fit in meanings(cell.text).values()), default=0.0)
    return 0.6 if best >= 4.5 else 0.0


def is_period(cell: Cell) -> bool:
    """A month, quarter, term or year that may head a column; a true date, or words of which the date is nearly all."""
    if isinstance(cell.value, date):
        return True
    if isinstance(cell.value, int) and not isinstance(cell.value, bool):
        return 2000 <= cell.value <= 2099
    if not isinstance(cell.value, str) or not 2 <= len(cell.text) <= LONGEST_PERIOD:
        return False
    return _names_period(cell.text)


@lru_cache(maxsize=8192)  # asked of each cell several times, and levels, leads and headings stand again and again
def _names_period(text: str) -> bool:
    if PLAIN_REF.fullmatch(text[:7]):
        return False
    text = " ".join(text.split())
    found = dates(text)
    if not found:
        return False
    beside = text
    for one in reversed(found):
        beside = beside[: one.start] + beside[one.end :]
    return len(re.findall(r"\w+", beside)) <= 2


def _are_different_levels(cells: Sequence[Cell]) -> bool:
    texts = {cell.text for cell in cells if Look.LEVEL in looks(cell)}
    return len(texts) == len(cells)


def _is_data(cell: Cell) -> bool:
    """What no heading is: an amount, a share, a true or false, one letter of a scale."""
    value = cell.value
    if isinstance(value, bool | time | timedelta):
        return True
    if isinstance(value, int | float) and not isinstance(value, date | datetime):
        return not (isinstance(value, int) and 2000 <= value <= 2099)
    if not isinstance(value, str):
        return False
    numbered = NUMBERED.fullmatch(cell.text[:12]) is not None and not _names_period(cell.text)  # 'SEP-25' is no ref
    return len(heading_alone(cell.text)) > LONGEST_HEADING or numbered or LETTER_LEVEL.fullmatch(cell.text[:8]) is not None


def within(sheet: Sheet, first: int, last: int) -> Sheet:
    """The columns of a sheet from the first to the last."""
    cells = {at: cell for at, cell in sheet.cells.items() if first <= at[1] <= last}
    merged = {at: start for at, start in sheet.merged.items() if first <= at[1] <= last and start in cells}
    return replace(sheet, cells=cells, merged=merged)


def blocks(sheet: Sheet) -> tuple[Sheet, ...]:
    """The parts of a sheet that stand side by side, with an empty column between them; none where it is all in one."""
    used = sorted({column for (_, column), cell in sheet.cells.items() if cell.text and not is_wide(sheet, cell)})
    starts = [column for before, column in zip((0, *used), used, strict=False) if column > before + 1 or before == 0]
    if len(starts) < 2:
        return ()
    ends = [start - 1 for start in starts[1:]] + [used[-1]]
    over = _titles_over_all(sheet, list(zip(starts, ends, strict=True)))
    parts = (within(sheet, start, end) for start, end in zip(starts, ends, strict=True))
    return tuple(_titled(part, start, over) for part, start in zip(parts, starts, strict=True))


def _titles_over_all(sheet: Sheet, parts: Sequence[tuple[int, int]]) -> list[Cell]:
    """Single texts with a blank row, or nothing, above them and every part of the sheet below them: they stand over all parts."""
    rows = {number: sheet.row(number) for number in sheet.rows}
    below = dict(pairwise(sheet.rows))
    return [
        cells[column]
        for number, cells in rows.items()
        if len(cells) == 1 and number - 1 not in rows and number in below
        for column in cells
        if all(any(first <= other <= last for other in rows[below[number]]) for first, last in parts)
    ]


def _titled(part: Sheet, first: int, titles: Sequence[Cell]) -> Sheet:
    added = {
        (cell.row, first): replace(cell, column=first, where=cell.place) for cell in titles if (cell.row, first) not in part.cells
    }
    return replace(part, cells=dict(sorted((part.cells | added).items()))) if added else part


def is_wide(sheet: Sheet, cell: Cell) -> bool:
    """A title merged across the sheet does not join what stands below it."""
    return bool(sheet.merged) and sheet.merged.get((cell.row, cell.column + 1)) == (cell.row, cell.column)


def distinct(cells: Iterable[Cell]) -> Iterator[Cell]:
    """Each cell once, though a merged one stands under several columns."""
    return iter({(cell.row, cell.column): cell for cell in cells}.values())
