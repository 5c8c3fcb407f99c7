"""Actions whose font tells how far they are: 'Red text: behind', 'Struck through: finished', in lines that explain it.

They are laid out anew with a status for each, in the words of the line, behind the columns of the sheet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from reportgen.lexicon.colours import NAMES, colour_family
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.reading.grid import NOT_LAID_OUT, Cell, Sheet, distinct
from reportgen.reading.layout.headings import SURE_WORDS, is_known, meanings
from reportgen.reading.values.statuses import read_meaning

FONTS = r"(?:text|fonts?|type|writing|print|ink|letters|lettering|words)"
COLOUR = rf"(?P<colour>{'|'.join(NAMES)})"
EXPLAINED = pattern(
    rf"\W*(?:{COLOUR}(?:,? (?:italics?|bold))? {FONTS}|{FONTS} in {COLOUR.replace('colour', 'other')}"
    rf"|(?:{FONTS} )?(?P<struck>(?:struck|strike|crossed|scored|lined?)[- ]?(?:through|out))(?: {FONTS})?)"
    r"\s{0,3}(?:[=:–—-]|means|is)\s{0,3}(?P<said>\S.*)",
    re.IGNORECASE,
)
PARTS = pattern(r"[;|\n]")
ANY_FONT = pattern(rf"\b{FONTS}\b|through|out\b", re.IGNORECASE)
LONGEST_KEY = 400  # signs
STRUCK, PLAIN = "struck out", "black"
LEAST, LEAST_WORDS = 2, 3  # levels explained, and shown; words of an action
STATES = (Role.STATUS, Role.RATING)
SAYS_WHAT_IT_MEANS = "it says what the fonts mean"
STATUS = "Status (by the font)"


def with_states_of_fonts(sheet: Sheet) -> Sheet:
    """The sheet with a status in each row that a line explains by its font; the sheet itself where none does."""
    if not any(cell.struck or cell.ink for cell in sheet.cells.values()):
        return sheet
    lines = list(_explained(sheet))
    key = {font: said for font, said, _ in lines}
    if len(key) < LEAST or sum(read_meaning(said).counts_as is not None for said in key.values()) * 2 <= len(key):
        return sheet
    column = _column_of_actions(sheet, key)
    actions = [cell for cell in sheet.cells.values() if cell.column == column and _may_be_action(sheet, cell)]
    shown = {font for cell in actions if (font := _font(cell)) in key}
    above = (row for row in sheet.rows if actions and row < actions[0].row and len(_own(sheet, row)) > 1)
    head = max((row for row in above if any(cell.column == column for cell in _own(sheet, row))), default=None)
    if head is None or len(shown) < LEAST or any(map(_tells_state, _own(sheet, head))):
        return sheet
    last = max(at for _, at in sheet.cells) + 1
    first = next(cell for cell in _own(sheet, head) if cell.column == column)
    told = {cell.place: cell for _, _, explains in lines for cell in explains}
    cells = {at: cell for at, cell in sheet.cells.items() if cell.place not in told}
    cells[head, last] = replace(first, column=last, value=STATUS, where=first.place, _text=STATUS)
    for cell in actions:
        if cell.row > head and (said := key.get(_font(cell))) is not None:
            cells[cell.row, last] = replace(cell, column=last, value=said, where=cell.place, fill=None, _text=said)
    laid_out = sheet.laid_out(cells)
    laid_out.notes[NOT_LAID_OUT] = [(place, 1, SAYS_WHAT_IT_MEANS) for place in told]
    return laid_out


def _explained(sheet: Sheet) -> Iterator[tuple[str, str, list[Cell]]]:
    """What lines say of a font, each by the name of its colour or as struck out, and their cells: the meaning may stand beside."""
    for cell in sheet.cells.values():
        if not isinstance(cell.value, str) or len(cell.text) > LONGEST_KEY or ANY_FONT.search(cell.text) is None:
            continue
        beside = sheet.cells.get((cell.row, cell.column + 1)) if EXPLAINED.match(cell.text) is None else None
        cells = [cell, beside] if beside is not None and beside.text else [cell]
        for part in PARTS.split(": ".join(each.text for each in cells)):
            if (match := EXPLAINED.fullmatch(part)) is not None:
                colour = match["colour"] or match["other"]
                yield NAMES[colour.casefold()] if colour else STRUCK, match["said"].strip(), cells


def _font(cell: Cell) -> str:
    return STRUCK if cell.struck else colour_family(cell.ink or "") or PLAIN


def _own(sheet: Sheet, row: int) -> list[Cell]:
    return [cell for cell in distinct(sheet.row(row).values()) if cell.row == row]


def _column_of_actions(sheet: Sheet, key: Mapping[str, str]) -> int:
    """The first with a text of some words in most rows whose font is explained, black apart."""
    cells = [cell for cell in sheet.cells.values() if _font(cell) in key.keys() - {PLAIN} and _may_be_action(sheet, cell)]
    columns = [cell.column for cell in cells]
    rows = {cell.row for cell in cells}
    return next((column for column in sorted(set(columns)) if columns.count(column) * 2 > len(rows)), 0)


def _may_be_action(sheet: Sheet, cell: Cell) -> bool:
    """Whether it has some words, is no heading and explains no font, and something stands beside it."""
    words = isinstance(cell.value, str) and len(cell.text.split()) >= LEAST_WORDS and not is_known(cell.text)
    return words and len(_own(sheet, cell.row)) > 1 and EXPLAINED.match(cell.text) is None


def _tells_state(cell: Cell) -> bool:
    said = meanings(cell.text)
    return any(role in said and said[role].weight >= SURE_WORDS for role in STATES)
