"""Texts that did not fit their cell, so that somebody typed the rest into the row below: it belongs to the row above."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.lexicon.small_words import FOLLOWS_ON, NEVER_LAST, SELDOM_LAST
from reportgen.reading.grid import Cell
from reportgen.reading.layout.kinds import FEEDBACK, SAYS_WHAT, SURVEY, WORDY
from reportgen.reading.layout.table import Row

SENTENCES = (*SAYS_WHAT, Role.OUTCOME, Role.INDICATOR, Role.RECOMMENDATION, Role.RISK, Role.DECISION, Role.REQUIREMENT)
SPOKEN = (FEEDBACK, SURVEY)  # what people said stands as they said it, in small letters or cut short
LAST_WORD = pattern(r"[^\W_]+$")
LISTED = pattern(r"[-–—•*]|(?:[a-zA-Z]{1,4}|\d{1,2})[.)]\s")  # '- train them', 'ii) train them', '2. Train them'
FIRST_WORD = pattern(r"[a-z][a-z'’]*(?![A-Z()\w])")  # in small letters; not 'iPads'
BREAKS_OFF = (",", "&", "/", "(", "+")
ENDS = (".", ":", ";", "!", "?", "…", "-", "–", "—", ")")
LONGEST, LONGEST_WORD = 2_000, 40  # signs
SELDOM = 0.3  # the share of a column's texts up to which few of them begin with a small letter
IN_SMALL = "how many begin with a small letter"  # of columns' notes, by column


def spilled(row: Row, number: int, below: int | None) -> tuple[Cell, ...]:
    """The cells of the row with that number, where all that it says goes on with the row; () where it is a row of its own.

    `below` is the row behind it: of two that begin alike each is one of a list.
    """
    last = max((cell.row for cell in row.spilled), default=row.number)
    cells = tuple(row.sheet.own(number))
    if number != last + 1 or not cells or row.columns.kind in SPOKEN or row.account is not None:
        return ()
    above, behind = row.sheet.own(last), row.sheet.own(below) if below == number + 1 else ()
    over, under = ({cell.column: cell for cell in each} for each in (above, behind))
    pairs = ((over.get(cell.column), cell, under.get(cell.column) if len(behind) == len(cells) else None) for cell in cells)
    return cells if all(_is_rest(before, cell, after, row) for before, cell, after in pairs) else ()


def _is_rest(above: Cell | None, cell: Cell, below: Cell | None, row: Row) -> bool:
    role = row.columns.meanings.get(cell.column)
    if above is None or role not in (*SENTENCES, *WORDY) or not isinstance(cell.value, str) or not isinstance(above.value, str):
        return False
    listed = LISTED.match(cell.text) is not None or (below is not None and _are_listed(cell.text, below.text))
    if listed or (above.fill, above.bold) != (cell.fill, cell.bold):
        return False
    if _goes_on_surely(above.text, cell.text):
        return True
    return role in SENTENCES and below is None and _goes_on(above.text, cell.text) and _seldom_in_small(row, cell.column)


def _goes_on_surely(above: str, text: str) -> bool:
    """Whether small words or marks say so, at the end of the one or the beginning of the other."""
    whole, first = above[-LONGEST:].rstrip(), FIRST_WORD.match(text)
    last = LAST_WORD.search(whole[-LONGEST_WORD:])
    ending = last[0] if last is not None else ""  # as typed: 'Team A' is whole
    if first is None or ending in NEVER_LAST:
        return ending in NEVER_LAST or whole.count("(") > whole.count(")")
    return ending in SELDOM_LAST or whole.endswith(BREAKS_OFF) or (_goes_on(above, text) and first[0] in FOLLOWS_ON)


def _goes_on(above: str, text: str) -> bool:
    """Whether a text that begins in a small letter stands below one that does not, and that nothing ends."""
    return FIRST_WORD.match(text) is not None and FIRST_WORD.match(above) is None and not above.rstrip().endswith(ENDS)


def _are_listed(one: str, other: str) -> bool:
    """'to review …', 'to train …': lines that begin alike."""
    return one.split()[:1] == other.split()[:1]


def _seldom_in_small(row: Row, column: int) -> bool:
    held: dict[int, bool] = row.columns.notes.setdefault(IN_SMALL, {})
    if column not in held:
        texts = [cell.text for (_, at), cell in row.sheet.cells.items() if at == column and isinstance(cell.value, str)]
        held[column] = sum(FIRST_WORD.match(text) is not None for text in texts) <= SELDOM * len(texts)
    return held[column]


def unsure(rows: Iterable[Row]) -> Iterator[Cell]:
    """Those that may be rows of their own: nothing but a small letter says that they go on."""
    for row in rows:
        for cell in row.spilled:
            if not _goes_on_surely(row.sheet.row(cell.row - 1)[cell.column].text, cell.text):
                yield cell


def with_rest(row: Row, cells: Iterable[Cell]) -> Row:
    return replace(row, spilled=(*row.spilled, *cells))
