"""Boards of cards and road maps: the text of an action stands in the column of its state, or is a bar over those of its time.

They are laid out anew with a column of actions and one of their states or deadlines; every cell keeps its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from reportgen.lexicon.fields.looks import Look
from reportgen.lexicon.patterns import pattern
from reportgen.reading.grid import NOT_LAID_OUT, Cell, Sheet, distinct
from reportgen.reading.layout.heading_cells import is_period
from reportgen.reading.layout.profiles import looks
from reportgen.reading.values.statuses import is_state_of_heading

LEAST_STATES, LEAST_TIMES, LEAST_CARDS = 3, 4, 3
LEAST_WORDS = 3  # of a card, on average
MOSTLY = 0.8  # of the rows hold one card
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
        if _are_cards(cards):
            return _laid_out(sheet, number, heads, [row[0] for row in cards if len(row) == 1], name, tells)
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
        held = [cell for cell in distinct(sheet.row(row).values()) if cell.column in heads and cell.row == row]
        if held and not any(cell.text == heads[cell.column].text for cell in held):
            yield held


def _are_cards(cards: Sequence[Sequence[Cell]]) -> bool:
    texts = [cell for row in cards for cell in row]
    alone = sum(len(row) == 1 for row in cards)
    if len(cards) < LEAST_CARDS or alone < MOSTLY * len(cards) or len({cell.column for cell in texts}) < 2:
        return False
    words = sum(len(cell.text.split()) for cell in texts)
    return words >= LEAST_WORDS * len(texts) and not any({Look.DATE, Look.TICK} & looks(cell) for cell in texts)


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
    sheet: Sheet, number: int, heads: Heads, cards: Sequence[Cell], name: str, tells: Callable[[Sheet, Cell, Heads], str]
) -> Sheet:
    """A row of two cards keeps both, in their columns: they are told, where the board was not kept as it is meant."""
    action, other = sorted(heads)[:2]
    rows = {card.row for card in cards}
    above = [sheet.at(number - 1, column) for column in heads]
    over = {number - 1, number} if all(cell is not None and is_period(cell) for cell in above) else {number}

    def stays(at: tuple[int, int]) -> bool:
        return at[1] not in heads or at[0] not in rows | over

    cells = {at: cell for at, cell in sheet.cells.items() if stays(at)}
    cells[number, action] = Cell(number, action, "Action", heads[action].place, bold=True)
    cells[number, other] = Cell(number, other, name, heads[other].place, bold=True)
    for card in cards:
        cells[card.row, action] = card.moved(card.row, action)
        cells[card.row, other] = Cell(card.row, other, tells(sheet, card, heads), card.place)
    merged = {at: start for at, start in sheet.merged.items() if stays(at)}
    laid_out = replace(sheet, merged=merged).laid_out(cells)
    gone = [cell for (row, column), cell in sheet.cells.items() if column in heads and row in over and cell.text]
    used = {heads[action].place, heads[other].place}
    laid_out.notes[NOT_LAID_OUT] = [(cell.place, 1, OF_NO_USE) for cell in gone if cell.place not in used]
    return laid_out
