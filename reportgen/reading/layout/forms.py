"""Forms that are filled in: cards whose labels may be numbered, '3.1.1a | Responsible officer | …', between other parts of a sheet.

The cards are laid out anew as rows below one row of headings; what stands above, between and below them stays where it is. Every
cell keeps its place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.reading.grid import NOT_LAID_OUT, Cell, Sheet, distinct
from reportgen.reading.layout.headings import meanings
from reportgen.reading.layout.kinds import SUBJECTS
from reportgen.reading.layout.turning import OF_ACTIONS

LEAST = 3  # cards, and labels of each
MOST_ROWS = 2_000  # of a sheet of cards
LONGEST_LABEL = 60  # signs
PAIR = 2
WIDE = 4  # cells of a row, from which on it is one of a table
NUMBER = pattern(r"[A-Z]{0,3}\d{1,3}(?:\.\d{1,3}){0,3}\.?\s?\(?[a-z]?\)?")
SAYS_PART = pattern(r"[A-Za-z][A-Za-z ]{2,30} \d{1,2}")  # 'Direction 1'
GUIDES = "it tells how the form is to be filled in"


@dataclass(frozen=True)
class _Field:
    """A row of a card."""

    row: int
    number: Cell | None
    label: Cell
    beside: tuple[Cell, ...]


Card = Sequence[_Field]


def one_row_a_form(sheet: Sheet) -> Sheet:
    """The sheet so; itself where it holds no such cards, or nothing but cards without numbers, which are laid out as a whole."""
    if len(sheet.rows) > MOST_ROWS:
        return sheet
    cards = list(_cards(sheet))
    if len(cards) < LEAST or not _are_actions(cards):
        return sheet
    values = _column_of_values(cards)
    return _laid_out(sheet, cards, values) if values is not None else sheet


def _cards(sheet: Sheet) -> Iterator[Card]:
    """Runs of labels one below another, opening with the label with which most open, and all much alike."""
    fields = [field for number in sheet.rows if (field := _field(sheet, number)) is not None]
    numbered = [field for field in fields if field.number is not None]
    wide = any(len(list(distinct(sheet.row(number).values()))) >= WIDE for number in sheet.rows)
    runs = list(_runs(numbered if len(numbered) >= LEAST * LEAST else fields if wide else ()))
    opening = Counter(run[0].label.text for run in runs if len(run) >= LEAST)
    first, _ = next(iter(opening.most_common(1)), ("", 0))
    alike = [run for run in runs if run[0].label.text == first]
    common = Counter(field.label.text for run in alike for field in run)
    for run in alike:
        if sum(common[field.label.text] * 2 > len(alike) for field in run) >= max(LEAST, len(run) / 2):
            yield run


def _field(sheet: Sheet, number: int) -> _Field | None:
    """A row that begins with a label, or with its number and then the label."""
    cells = sheet.own(number)
    given = cells[0] if cells and NUMBER.fullmatch(cells[0].text[:LONGEST_LABEL]) is not None else None
    label, *beside = (cells[1:] if given is not None else cells) or (None,)
    if label is None or not isinstance(label.value, str) or not 1 < len(label.text) <= LONGEST_LABEL:
        return None
    return _Field(number, given, label, tuple(beside))


def _runs(fields: Sequence[_Field]) -> Iterator[Card]:
    run: list[_Field] = []
    for before, field in zip((None, *fields), fields, strict=False):
        follows = before is not None and before.row + 1 == field.row and before.label.column == field.label.column
        if run and (not follows or field.label.text in {each.label.text for each in run}):
            yield run
            run = []
        run.append(field)
    if run:
        yield run


def _are_actions(cards: Sequence[Card]) -> bool:
    """Whether a label asks what is to be done, and another what is told of actions alone."""
    labels = {field.label.text.rstrip(" :") for card in cards for field in card}
    named = {meant for text in labels for meant, fit in meanings(text).items() if fit.whole}
    return not named.isdisjoint((*SUBJECTS, Role.ANSWERS)) and not named.isdisjoint(OF_ACTIONS)


def _column_of_values(cards: Sequence[Card]) -> int | None:
    """The one column in which each card is filled in; None where two are, with a record each. Few have guidance in another."""
    filled = Counter(column for card in cards for column in {cell.column for field in card for cell in field.beside})
    mostly = [column for column, many in filled.items() if many * 2 > len(cards)]
    return mostly[0] if len(mostly) == 1 else None


def _laid_out(sheet: Sheet, cards: Sequence[Card], values: int) -> Sheet:
    """Each card in its second row, and the headings in the first row of the first, or above what stands over its part."""
    rows = {field.row for card in cards for field in card}
    cells = {at: cell for at, cell in sheet.cells.items() if cell.row not in rows}
    for label, said in _parts(sheet):
        del cells[label.row, label.column], cells[said.row, said.column]
        cells[said.row, 1] = said.moved(said.row, 1)
    columns = {text: at for at, text in enumerate(dict.fromkeys(each.label.text for card in cards for each in card), 2)}
    labels = {field.label.text: field.label for card in reversed(cards) for field in reversed(card)}
    top, numbered = _heads_at(sheet, cards), all(card[0].number is not None for card in cards)
    cells |= {(top, at): replace(labels[text].moved(top, at), bold=True) for text, at in columns.items()}
    if numbered and (number := cards[0][0].number) is not None:
        cells[top, 1] = replace(number.saying("Ref", column=1), row=top, bold=True)
    for card in cards:
        row, number = card[0].row + 1, card[0].number
        if numbered and number is not None:
            cells[row, 1] = number.moved(row, 1)
        told = ((columns[each.label.text], cell) for each in card for cell in each.beside if cell.column == values)
        cells |= {(row, at): cell.moved(row, at) for at, cell in told}
    fields = ((card[0].row + 1, each) for card in cards for each in card)
    places = {(row, columns[each.label.text]): sheet.place_of(each.row, values) for row, each in fields}  # of empty ones too
    laid_out = sheet.bare().laid_out(cells, places)
    guides = [cell for card in cards for field in card for cell in field.beside if cell.column != values]
    laid_out.notes[NOT_LAID_OUT] = [(cell.place, 1, GUIDES) for cell in guides]
    return laid_out


def _heads_at(sheet: Sheet, cards: Sequence[Card]) -> int:
    """As many rows as stand between two parts stand over the first as well, below a blank one."""
    first = cards[0][0].row
    gaps = ([row for row in sheet.rows if before[-1].row < row < card[0].row] for before, card in pairwise(cards))
    between = next(filter(None, gaps), [])
    above = [row for row in sheet.rows if row < first][-len(between) :] if between else []
    return above[0] - 1 if len(above) == len(between) > 0 and not sheet.row(above[0] - 1) else first


def _parts(sheet: Sheet) -> Iterator[tuple[Cell, Cell]]:
    """'Direction 1' and, beside it, what it says: a single text, which stands over the cards below."""
    for cells in (list(distinct(sheet.row(number).values())) for number in sheet.rows):
        if len(cells) == PAIR and SAYS_PART.fullmatch(cells[0].text[:LONGEST_LABEL]) is not None:
            yield cells[0], cells[1]
