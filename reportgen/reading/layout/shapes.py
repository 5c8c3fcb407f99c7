"""How a row is written, and so whether it is headings, goes on with them, says them again or groups the columns below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from reportgen.lexicon.fields.looks import Look
from reportgen.lexicon.patterns import pattern
from reportgen.reading.grid import Cell, Sheet
from reportgen.reading.layout.heading_cells import (
    COLUMN_NUMBER,
    LONGEST_HEADING,
    LONGEST_PERIOD,
    MOST_TOLD_APART,
    PLAIN_LOOKS,
    are_different_levels,
    are_in_order,
    heads_column,
    is_data,
    is_headed,
    is_period,
    same_heading,
)
from reportgen.reading.layout.headings import DATES, heading_alone, is_known, meanings
from reportgen.reading.layout.levels_explained import LEAST_LEVELS
from reportgen.reading.layout.one_text import MOST_OF_LABEL, Row, one_text
from reportgen.reading.layout.profiles import looks
from reportgen.reading.layout.siblings import Style, style_of

LETTERS_OF_YEARS = "JFMAMJJASOND" * 3
MONTH_LETTERS = pattern(r"[JFMASOND]{4,36}")
ENDS_WITH_WORD = pattern(r"[^\W\d_]{3}\.(?:\s|$)")  # not '3. Concern'
SENTENCE = 3  # spaces between the words of one, at least
MOSTLY_KNOWN = 0.75  # of the cells of a row right below headings, for it to be another row of headings
TOTAL = pattern(r"(?:grand |sub[- ]?)?totals?\b", re.IGNORECASE)
LABELLED = pattern(r"[^\W\d][^:\n]{1,30}:(?=\s|$)")  # 'Strategic lead: …'
QUARTER_OR_TERM = pattern(r"Q[1-4]|H?T[1-6]")
BULLETS = frozenset("-–—•·*‣▪")
LONGEST_BELOW = 80  # signs of a heading below one that is merged across
LEAST_DAYS, DAYS_OF_WEEK, LAST_DAY = 6, 7, 31
LEAST_OF_FORM, MOST_OF_FORM = 2, 3  # lines; cells of one


class Shape(Row):
    """How one row is written."""

    def __init__(self, sheet: Sheet, number: int) -> None:
        super().__init__(sheet, number)
        self.lone = one_text(self)

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
        """Without days, or months of one letter each, as they stand over a bar chart of cells: 'A', 'M', 'J', 'J', 'A', 'S'."""
        whole = [cell.value for cell in self.cells if isinstance(cell.value, int)]
        if _are_days(whole):
            return [cell for cell in self.cells if not isinstance(cell.value, int)]
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
        numbers = [cell.value for cell in self.worded if isinstance(cell.value, int) and not isinstance(cell.value, bool)]
        years = all(later in (earlier, earlier + 1, numbers[0]) for earlier, later in pairwise(numbers))
        coded = [cell for cell in self.worded if cell.text[:1] in ("Q", "T", "H") and QUARTER_OR_TERM.fullmatch(cell.text)]
        looked_at = [cell for cell in self.worded if cell not in coded] if len(coded) > 1 else self.worded
        levels: list[Cell] = []
        for cell in looked_at if years else ():
            if not is_data(cell):
                continue
            if Look.LEVEL not in looks(cell):
                return True
            levels.append(cell)
        return not years or (bool(levels) and not (len(levels) >= LEAST_LEVELS and are_different_levels(levels)))

    @cached_property
    def periods(self) -> int:
        return sum(is_period(cell) for cell in self.cells)

    @cached_property
    def is_column_numbers(self) -> bool:
        return len(self.cells) >= 3 and are_in_order([cell.text for cell in self.cells])

    @cached_property
    def names_columns_again(self) -> bool:
        """'(a)', '(b)', '(c)' and months: a row of letters or numbers of columns, where some columns are named by their month."""
        numbered = [cell for cell in self.cells if COLUMN_NUMBER.fullmatch(cell.text)]
        others = [cell for cell in self.cells if cell not in numbered]
        named = bool(others) and all(is_period(cell) or is_known(cell.text) for cell in others)
        return named and len(numbered) >= 2 and are_in_order([cell.text for cell in numbered])

    def is_dated_below(self, heads: Shape) -> bool:
        """Whether all of its dates stand below headings of dates: a row below a band, not the headings of another table."""
        dated = [column for column, cell in self.by_column.items() if is_period(cell)]
        over = [heads.by_column.get(column) for column in dated]
        return all(cell is not None and not DATES.isdisjoint(meanings(cell.text)) for cell in over)

    @property
    def names_columns(self) -> bool:
        """Whether its words head columns, two or more of them, whatever periods stand beside them."""
        named = [cell for cell in self.different if not is_period(cell)]
        return len(named) > 1 and sum(heads_column(cell, mend=False) for cell in named) >= MOSTLY_KNOWN * len(named)

    def words(self, mend: bool) -> float:
        """The share of its different texts whose words head columns somewhere, or name a period; of many the first tell."""
        looked_at = self.different[:MOST_TOLD_APART]
        return sum(heads_column(cell, mend) for cell in looked_at) / max(len(looked_at), 1)

    def is_heading(self, below: Shape | None, first: bool, like_body: bool, led: bool) -> bool:
        """`first`: nothing stands above, or blank rows or single texts do, and other headings are not written otherwise.

        `like_body`: rows of data are written in its style. `led`: blank rows or single texts stand above.
        """
        if len(self.cells) < 2 or any(len(heading_alone(cell.text)) > LONGEST_HEADING for cell in self.cells) or self.has_data:
            return False
        if self.are_sentences or (self.periods and (not self._are_periods() or self._is_dated_as_below())):
            return False
        styled = any(self.style) and not like_body and (below is None or below.lone is not None or below.style != self.style)
        if not first:
            known = sum(heads_column(cell, mend=False) >= 0.9 for cell in self.different)
            named = known * 4 >= len(self.cells) * 3 if known == 3 or not led else known * 2 > len(self.cells)
            return (styled and self.words(mend=True) >= 0.4) or (known >= 3 and named)
        share = self.words(mend=True)
        if share >= 0.5:
            return True
        if len(self.cells) > MOST_TOLD_APART and not styled:
            return False  # a sheet of words: what stands below each is not looked at
        short = all(len(cell.text) <= 60 for cell in self.cells)
        if styled and short and (len(self.cells) > 2 or share > 0):
            return share >= 0.2 or self._contrast() >= 0.3
        if not short or len(self.cells) <= 2:
            return False
        return self._contrast() >= 0.3 if share >= 0.2 else self._unlike_below() >= 0.5

    @cached_property
    def are_sentences(self) -> bool:
        """A quick no for most rows of texts: 'The draft was shared with partners.'"""
        told = sum(cell.text.count(" ") >= SENTENCE and ENDS_WITH_WORD.search(cell.text) is not None for cell in self.cells)
        return told * 2 > len(self.cells)

    def _are_periods(self) -> bool:
        """The periods of a heading are all different; a row with the dates of an action holds words that head nothing."""
        named = [cell.text for cell in self.cells if is_period(cell)]
        return len(set(named)) == len(named) or self.words(mend=False) > 0.8

    def _is_dated_as_below(self) -> bool:
        """Whether nothing sets it off, and a day of it stands above days: the first action of a plan without headings."""
        if (
            any(self.style)
            or self.names_columns
            or not any(cell.day is not None or Look.DATE in looks(cell) for cell in self.cells)
        ):
            return False
        below = self._below()
        dated = (cells for column, cells in below.items() if Look.DATE in looks(self.by_column[column]))
        return any(cells and all(Look.DATE in looks(cell) for cell in cells) for cells in dated)

    def _contrast(self) -> float:
        """The share of its columns under which, in the next rows, something other than short words stands."""
        differ = sum(
            any(is_data(cell) or is_period(cell) or len(cell.text.split()) > 6 for cell in cells)
            for cells in self._below().values()
        )
        return differ / (len(self.by_column) or 1)

    def _unlike_below(self) -> float:
        """The share of its columns under which the next rows all look like one thing (dates, people), and it does not itself."""
        below = self._below()
        unlike = 0
        for column, cells in below.items():
            alike = frozenset(PLAIN_LOOKS).intersection(*map(looks, cells)) if len(cells) > 1 else frozenset[Look]()
            unlike += bool(alike and not alike & looks(self.by_column[column]))
        return unlike / (len(self.by_column) or 1)

    def _below(self) -> dict[int, list[Cell]]:
        """What stands in its columns in the next rows."""
        rows: list[Shape] = []
        number = self.number
        while len(rows) < 4 and number < self.number + 8:
            number += 1
            if self.sheet.row(number):
                rows.append(Shape(self.sheet, number))
        return {
            column: [row.by_column[column] for row in rows if column in row.by_column and row.lone is None]
            for column in self.by_column
        }

    def says_again(self, heads: Shape) -> bool:
        if len(self.cells) < 2 or self.has_data or self.are_sentences:
            return False
        shared = [column for column in self.by_column if column in heads.by_column]
        if len(shared) * 2 < len(self.by_column):
            return False
        if self.periods != heads.periods and self.periods and self.style != heads.style:
            return False
        same = sum(same_heading(self.by_column[column], heads.by_column[column]) for column in shared)
        other = [cell for column, cell in self.by_column.items() if not same_heading(cell, heads.by_column.get(column))]
        others = [cell for cell in other if heads_column(cell, mend=False) and is_headed(heads.by_column.get(cell.column))]
        if heads.periods or others:
            return same >= 2 and not other
        return same * 2 > len(self.by_column) and same >= 2 and len(other) <= 1

    def is_below_heading(self, above: Shape, below: Shape | None) -> bool:
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
        heads = sum(heads_column(cell, mend=True) >= 0.5 for cell in self.own)
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

    def _says_states_as(self, below: Shape | None) -> bool:
        """Whether states stand in it and right below it: 'Done.' over 'Started. Version with the printers.' heads nothing."""
        states = [cell.column for cell in self.own if Look.STATUS in looks(cell)]
        under = [below.by_column[column] for column in states if column in below.by_column] if below is not None else []
        return bool(under) and all(looks(cell) & {Look.STATUS, Look.BEGINS_WITH_STATUS} for cell in under)

    def _counts_below(self, above: Shape, own: Sequence[int]) -> bool:
        """'1' and '2' below 'Autumn', '1' and '2' below 'Spring': its numbers stand below headings merged across, from 1 on."""
        numbers = {column: text for column in own if (text := self.by_column[column].text).isdecimal()}
        firsts = [column for column in numbers if above.by_column.get(column) is not above.by_column.get(column - 1)]
        return len(numbers) > 1 and all(map(above.spans, numbers)) and {numbers[column] for column in firsts} == {"1"}

    @property
    def _are_levels(self) -> bool:
        """'Red', 'Amber' and 'Green' each once: headings, where they stand below one heading over all of them."""
        return len(self.own) > 1 and are_different_levels(self.own)

    @property
    def numeric(self) -> bool:
        return sum(isinstance(cell.value, int | float) for cell in self.cells) * 2 >= len(self.cells)

    @property
    def counts(self) -> bool:
        """A label, or a code and a label, and whole numbers in all cells behind them."""
        labels = sum(isinstance(cell.value, str) for cell in self.cells[:MOST_OF_LABEL])
        return 0 < labels < len(self.cells) and all(type(cell.value) is int for cell in self.cells[labels:])

    def groups_columns(self, heads: Shape) -> bool:
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


def _are_days(numbers: Sequence[int]) -> bool:
    """1, 8, 15, 22, 29, 5: the days of weeks one after another, or each day, as calendars have them over bars."""
    steps = {later - earlier for earlier, later in pairwise(numbers) if later > earlier}
    anew = all(later <= DAYS_OF_WEEK for earlier, later in pairwise(numbers) if later <= earlier)
    return len(numbers) >= LEAST_DAYS and anew and steps in ({1}, {DAYS_OF_WEEK}) and min(numbers) > 0 and max(numbers) <= LAST_DAY


def form_lines(rows: Sequence[Shape]) -> frozenset[int]:
    """Rows of a label and its text right above headings, where the same labels stand above the same headings again.

    'RAG | Amber', 'Summary | …' above the table of each workstream are told of the workstream, and are no rows of the table before.
    Nor is one line of several: 'Strategic lead: ACC Reed | Position: Open'.
    """
    runs: dict[tuple[str, ...], list[list[int]]] = {}
    run: list[Shape] = []
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
