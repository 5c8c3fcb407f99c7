"""Boards of cards and road maps: the text of an action stands in the column of its state, or is a bar over those of its time.

They are laid out anew with a row for each, a column of actions and one of their states or deadlines; every cell keeps its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from reportgen.lexicon.fields.looks import Look
from reportgen.lexicon.patterns import pattern
from reportgen.reading.grid import MOVED, NOT_LAID_OUT, Cell, Sheet, distinct
from reportgen.reading.layout.heading_cells import is_period
from reportgen.reading.layout.profiles import looks
from reportgen.reading.values.statuses import is_state_of_heading

LEAST_STATES, LEAST_TIMES, LEAST_CARDS = 3, 4, 3
LEAST_WORDS = 3  # of a card, on average
MOSTLY = 0.8  # of the rows hold one card
LEAST_STACKED = 6  # cards, where they stand side by side as well
SOME_ORDERS = 1 / 3  # of these say what to do: of texts about what was done few do
NAME_WORDS = 5  # of a lane, in a row of cards, at most
FIRST_ROWS = 30
YEAR = pattern(r"\d{2}")
OF_NO_USE = "it heads columns of cards or bars, whose states or times are told by it"

Heads = Mapping[int, Cell]


def one_state_a_column(sheet: Sheet) -> Sheet | None:
    """A board's cards below 'Action', and what heads the column of each below 'Status'; None where the sheet is no board."""
    return _one_column(sheet, _heads(sheet, lambda cell: is_state_of_heading(cell.text), LEAST_STATES), "Status", _state)


def one_time_a_column(sheet: Sheet) -> Sheet | None:
    """A road map's bars below 'Action', and the period in which each ends below 'Deadline'; None where it is no road map."""
    return _one_column(sheet, _heads(sheet, is_period, LEAST_TIMES), "Deadline", _end)


def _one_column(
    sheet: Sheet, found: Iterator[tuple[int, Heads]], name: str, tells: Callable[[Sheet, Cell, Heads], str]
) -> Sheet | None:
    for number, heads in found:
        cards = list(_cards(sheet, number, heads))
        of_rows = _are_cards(cards)
        if of_rows or _are_stacked(sheet, cards, heads):
            return _laid_out(sheet, number, heads, {row[0].row: row for row in cards}, name, tells, lanes=not of_rows)
    return None


def _heads(sheet: Sheet, is_head: Callable[[Cell], bool], least: int) -> Iterator[tuple[int, Heads]]:
    """The rows in which such headings stand side by side, with them: 'To do', 'Doing', 'Stuck', 'Done'."""
    for number in sheet.rows[:FIRST_ROWS]:
        named = [cell for cell in distinct(sheet.row(number).values()) if isinstance(cell.value, str) and is_head(cell)]
        runs = ([cell for _, cell in run] for _, run in groupby(enumerate(named), lambda each: each[1].column - each[0]))
        longest = max(runs, key=len, default=[])
        if len(longest) >= least:
            yield number, {cell.column: cell for cell in longest}


def _cards(sheet: Sheet, number: int, heads: Heads) -> Iterator[Sequence[Cell]]:
    """What stands below such headings, row by row; not these again, nor what begins before them."""
    for row in (row for row in sheet.rows if row > number):
        held = [cell for cell in sheet.own(row) if cell.column in heads]
        if held and not any(cell.text == heads[cell.column].text for cell in held):
            yield held


def _are_cards(cards: Sequence[Sequence[Cell]]) -> bool:
    """Whether nearly every row holds one card: what else stands in it is told of that action."""
    alone = sum(len(row) == 1 for row in cards)
    return len(cards) >= LEAST_CARDS and alone >= MOSTLY * len(cards) and _are_texts([cell for row in cards for cell in row])


def _are_stacked(sheet: Sheet, cards: Sequence[Sequence[Cell]], heads: Heads) -> bool:
    """Whether they stand side by side, and nothing else in their rows but the name of a lane."""
    texts = [cell for row in cards for cell in row]
    if len(texts) < LEAST_STACKED or not _are_texts(texts) or len({cell.text for cell in texts}) < len(texts):
        return False
    besides = [[cell for at, cell in sheet.row(row[0].row).items() if at not in heads] for row in cards]
    lanes = all(len(row) < 2 and all(len(cell.text.split()) <= NAME_WORDS for cell in row) for row in besides)
    return lanes and sum(Look.ORDERS in looks(cell) for cell in texts) >= SOME_ORDERS * len(texts)


def _are_texts(cards: Sequence[Cell]) -> bool:
    words = sum(len(cell.text.split()) for cell in cards)
    several = len({cell.column for cell in cards}) > 1
    return several and words >= LEAST_WORDS * len(cards) and not any({Look.DATE, Look.TICK} & looks(cell) for cell in cards)


def _state(_: Sheet, card: Cell, heads: Heads) -> str:
    return heads[card.column].text


def _end(sheet: Sheet, card: Cell, heads: Heads) -> str:
    """'Q2 2025/26': the last column over which the bar is merged or filled, with the year above it."""
    last = card.column
    while last + 1 in heads and _goes_on(sheet, card, last + 1):
        last += 1
    period, above = heads[last].text.split("\n")[0], sheet.at(heads[last].row - 1, last)
    lacks_year = YEAR.search(period) is None and above is not None and YEAR.search(above.text) is not None
    return f"{period} {above.text}" if above is not None and lacks_year else period


def _goes_on(sheet: Sheet, card: Cell, column: int) -> bool:
    at = (card.row, column)
    beside = sheet.cells.get(at)
    return sheet.merged.get(at) == (card.row, card.column) or (
        beside is not None and not beside.text and beside.fill is not None and beside.fill == card.fill
    )


def _laid_out(
    sheet: Sheet,
    number: int,
    heads: Heads,
    cards: Mapping[int, Sequence[Cell]],
    name: str,
    tells: Callable[[Sheet, Cell, Heads], str],
    *,
    lanes: bool,
) -> Sheet:
    """Where several cards stand in a row, what else stands there is told of each; the name of a lane stands beside its first."""
    action, other = sorted(heads)[:2]
    above = [sheet.at(number - 1, column) for column in heads]
    over = {number - 1, number} if all(cell is not None and is_period(cell) for cell in above) else {number}
    gone = {at: cell for at, cell in sheet.cells.items() if at[1] in heads and (at[0] in cards or at[0] in over)}
    merged = {at: first for at, first in sheet.merged.items() if first not in gone}
    rows = _rows_for(sheet, cards)
    spread = replace(sheet, cells={at: cell for at, cell in sheet.cells.items() if at not in gone}, merged=merged).with_rows(rows)
    again = {at for row in cards for at in rows[row][1:]} if lanes else set()
    cells = {at: cell for at, cell in spread.cells.items() if at[0] not in again}
    head = rows[number][0]
    cells[head, action] = Cell(head, action, "Action", heads[action].place, bold=True)
    cells[head, other] = Cell(head, other, name, heads[other].place, bold=True)
    for row, several in cards.items():
        for at, card in zip(rows[row], several, strict=True):
            cells[at, action] = card.moved(at, action)
            cells[at, other] = Cell(at, other, tells(sheet, card, heads), card.place)
    laid_out = spread.laid_out(cells, spread.notes[MOVED])
    used = {heads[action].place, heads[other].place}
    unused = [cell.place for at, cell in gone.items() if at[0] in over and cell.text and cell.place not in used]
    laid_out.notes[NOT_LAID_OUT] = [(place, 1, OF_NO_USE) for place in unused]
    return laid_out


def _rows_for(sheet: Sheet, cards: Mapping[int, Sequence[Cell]]) -> Mapping[int, range]:
    """For each row those that stand for it, one for each of its cards; what is below moves down."""
    found: dict[int, range] = {}
    moved = 0
    for row in sheet.every_row:
        several = len(cards[row]) if row in cards else 1
        found[row] = range(row + moved, row + moved + several)
        moved += several - 1
    return found
