"""Signs that say nothing but by the colour of their font: '●' in green, 'l' in red Wingdings. They show as a fill does."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.lexicon.colours import colour_family
from reportgen.lexicon.patterns import pattern
from reportgen.reading.grid.cells import Cell

At = tuple[int, int]  # row and column

SHAPE = pattern(r"(?:[●○◉◎•∙⬤⏺■▪◼◾⯀◆◈♦⬥⬢★⚑☻☺☹😐❍❖]\ufe0f?\s?){1,5}")
LONGEST = 12  # signs
# The letters that such fonts show as shapes.
PICTURES: Mapping[str, str] = {"wingdings": "lnumwvqJKL¤§", "wingdings 2": "\u0097\u0098", "webdings": "ng="}
PRIVATE = 0xF000  # where old programs keep the signs of such fonts: U+F06C for 'l'
LEAST_OF_PICTURES = 2  # columns, one of them a key's


def is_picture(text: str, font: str) -> bool:
    """Whether a font shows a letter as a shape: 'l' in Wingdings is a dot."""
    letter = text.strip()
    if len(letter) != 1 or font not in PICTURES:
        return False
    code = ord(letter)
    return (chr(code - PRIVATE) if PRIVATE < code < PRIVATE + 0x100 else letter) in PICTURES[font]


def is_shape(value: object) -> bool:
    """'●', '■ ■': nothing but signs that have no meaning of their own, as ticks, crosses and arrows have."""
    return isinstance(value, str) and len(value) <= LONGEST and SHAPE.fullmatch(value.strip()) is not None


def fills_of_signs(cells: Mapping[At, Cell], signs: Mapping[At, bool], inks: Mapping[At, str]) -> dict[At, str]:
    """The fill that each cell with such a sign is as good as. `signs` says of each whether it is a letter of a picture font.

    `inks` are the colours of their fonts. Only where signs of a column are of several colours, or where some of another column
    have theirs too, as those of a key: dots that are all of one colour may tick a box, and be so for looks. Grey on a fill is but
    a dark font. What is but a letter to whoever has not the font counts where a key has it too.
    """
    told = {at: inks[at] for at in signs if at in cells and at in inks and _says(inks[at], cells[at])}
    columns: dict[int, set[str]] = {}
    for (_, column), ink in told.items():
        columns.setdefault(column, set()).add(ink)
    several = [used for used in columns.values() if len({colour_family(ink) for ink in used}) > 1]
    telling = {column for column, used in columns.items() if used in several or any(used <= other for other in several)}
    pictures = len({at[1] for at, is_letter in signs.items() if is_letter} & telling) >= LEAST_OF_PICTURES
    return {at: ink for at, ink in told.items() if at[1] in telling and (pictures or not signs[at])}


def _says(ink: str, cell: Cell) -> bool:
    family = colour_family(ink)
    return family is not None and (family != "grey" or cell.fill is None)
