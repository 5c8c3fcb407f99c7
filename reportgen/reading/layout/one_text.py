"""Rows of two or three cells that say one text: a part with its rating, with its code, or below its label."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportgen.lexicon.colours import NAMES, colour_family
from reportgen.lexicon.fields.looks import Look
from reportgen.lexicon.patterns import pattern
from reportgen.reading.grid import Cell, Sheet, distinct
from reportgen.reading.layout.heading_cells import LETTER_LEVEL, LONGEST_PERIOD, NUMBERED, PLAIN_LOOKS
from reportgen.reading.layout.headings import is_known, meanings
from reportgen.reading.layout.profiles import looks

IN_USE = "columns in which something stands"  # of a sheet's notes
LONGEST_MARK = 2  # letters that rate a part month by month
LONGEST_CODE = 12  # characters of a field's code
MOST_OF_LABEL = 2  # cells of a line of a label and what it says
MOST_OF_RATED = 3  # cells of a line across that carries a rating: 'Priority 1: Safe homes | Overall: | Amber'
LONGEST_STATE = 30  # characters of what rates rows, and a key below them explains: 'Bit behind'
NUMBER_AT_END = pattern(r"(?<!\.)\d{1,2}$")  # of 'WS1'
COUNTED_PART = pattern(r"[A-Za-z][A-Za-z ]{2,30} \d{1,2}\s?[:.–-]\s")
RATED = pattern(r"[^:]{0,20}\b(?:rating|rag|brag|status|grade|confidence|opinion)\b[^:]{0,10}: .{1,20}", re.IGNORECASE)
NUMBERED_LABEL = pattern(r"[A-Z][A-Za-z]{3,20}(?: [a-z]{2,20}){0,4} \d{1,2}[a-z]?\W?")  # 'Recommendation 2'
LABEL = pattern(r"[A-Z][A-Za-z' ]{1,40}[:?]?")  # 'HMI said:'


class Row:
    """The cells of one row; one that is merged stands under each of its columns, and is listed once."""

    def __init__(self, sheet: Sheet, number: int) -> None:
        self.sheet, self.number = sheet, number
        self.by_column = sheet.row(number)
        self.cells = list(distinct(self.by_column.values()))

    def spans(self, column: int) -> bool:
        """Whether the cell that stands there is merged over several columns."""
        cell = self.by_column.get(column)
        return cell is not None and (self.by_column.get(column - 1) is cell or self.by_column.get(column + 1) is cell)


def one_text(row: Row) -> Cell | None:
    """What the whole row says, where it says one text; else none."""
    if len(row.cells) == 1:
        return row.cells[0]
    return _rated_band(row) or _coded_band(row) or _labelled_band(row) or _across_beside(row)


def _across_beside(row: Row) -> Cell | None:
    """A text merged across, where all that stands beside it is merged down from above: 'Update: …' below an action."""
    own = [cell for cell in row.cells if cell.row == row.number]
    alone = len(own) == 1 and isinstance(own[0].value, str) and _spans_columns_in_use(row, own[0])
    return own[0] if alone else None


def _rated_band(row: Row) -> Cell | None:
    """A text merged across, or bold as what stands beside it: a rating of its own, or the share that is complete.

    What stands in the colour of a rating is one, whatever it says: 'Low' in red. A label may stand between. Ratings may stand
    before a text that is merged over columns of which each holds something elsewhere: 'Red | Amber | Priority 1: Safe homes'.
    """
    if len(row.cells) < 2:
        return None
    text, *others = row.cells
    if len(row.cells) <= MOST_OF_RATED and isinstance(text.value, str) and _is_rated(row, text, others):
        return text
    if isinstance(text.value, str) and _spans_columns_in_use(row, text) and all(_is_mark(cell) for cell in others):
        return text  # 'A. Help early', and below each term its letter
    *others, text = row.cells
    if len(others) > 1 and others[0].fill and others[0].fill == text.fill and len(others[0].text) <= LONGEST_CODE:
        others = others[1:]  # the part's own code: 'B | Red | Amber | Cause of concern B: …'
    rates = len(others) <= MOST_OF_RATED and all(_rates(cell, text) and len(cell.text) > 1 for cell in others)
    return text if rates and isinstance(text.value, str) and _spans_columns_in_use(row, text) else None


def _coded_band(row: Row) -> Cell | None:
    """'WS1' and a text merged over columns in use, right above 1.1: one text. A rating may stand before them."""
    if not MOST_OF_LABEL <= len(row.cells) <= MOST_OF_RATED:
        return None
    *rating, code, text = row.cells
    below = row.sheet.at(row.number + 1, code.column) if row.spans(text.column) else None
    if below is None or not isinstance(text.value, str) or not all(_rates(cell, text) for cell in rating):
        return None
    number = NUMBER_AT_END.search(code.text[:LONGEST_CODE])
    begins = number is not None and below.text.startswith((f"{number[0]}.", f"{code.text}.", f"{code.text}/", f"{code.text}-"))
    if not begins or not _spans_columns_in_use(row, text):
        return None
    return coded(code, text)


def coded(code: Cell, text: Cell) -> Cell:
    """'WS1' and 'Leadership' as one text, which is set off."""
    return Cell(code.row, code.column, f"{code.text} {text.text}", code.place, fill=text.fill, bold=True)


def _labelled_band(row: Row) -> Cell | None:
    """'Recommendation 2', 'HMI said:' and beside it, merged across, what it says: one text."""
    if len(row.cells) != 2 or not all(isinstance(cell.value, str) for cell in row.cells):
        return None
    label, said = row.cells
    if not row.spans(said.column) and not label.text.endswith(":"):
        return None
    labels = LABEL.fullmatch(label.text) and meanings(label.text) and not (is_known(said.text) or NUMBERED.fullmatch(said.text))
    if not labels and not NUMBERED_LABEL.fullmatch(label.text):
        return None
    text = f"{label.text.rstrip(' :')}: {said.text}"
    return Cell(label.row, label.column, text, label.place, fill=label.fill, bold=label.bold)


def _is_rated(row: Row, text: Cell, others: Sequence[Cell]) -> bool:
    if len(others) > 1 and not row.spans(text.column):
        return False
    beside, *label = sorted(others, key=lambda cell: (not LETTER_LEVEL.fullmatch(cell.text[:8]), cell.text.endswith(":")))
    if label and not (label[0].text.endswith(":") or not looks(label[0]) & PLAIN_LOOKS or _rates(label[0], text)):
        return False
    rated = _rates(beside, text) or "%" in (beside.number_format or "")
    rated = rated or RATED.fullmatch(beside.text[:LONGEST_PERIOD]) is not None
    rated = rated or (Look.GRADE in looks(beside) and COUNTED_PART.match(text.text) is not None)  # 'Workstream 2: Care | 3'
    return rated and (row.by_column.get(text.column + 1) is text or (text.bold and beside.bold))


def _spans_columns_in_use(row: Row, cell: Cell) -> bool:
    if IN_USE not in row.sheet.notes:
        row.sheet.notes[IN_USE] = {column for (_, column), each in row.sheet.cells.items() if each.text}
    held: set[int] = row.sheet.notes[IN_USE]
    covered = {column for column, each in row.by_column.items() if each is cell and column > cell.column}
    return bool(covered) and covered <= held


def _is_mark(cell: Cell) -> bool:
    return len(cell.text) <= LONGEST_MARK and cell.text.isalpha()


def _rates(cell: Cell, text: Cell) -> bool:
    """Whether it says a level, or stands in the colour of one, beside a text that does not."""
    family = colour_family(cell.fill or "")
    coloured = family not in (None, "grey") and cell.fill != text.fill and len(cell.text) <= LONGEST_STATE
    return coloured or cell.text.casefold() in NAMES or LETTER_LEVEL.fullmatch(cell.text[:8]) is not None
