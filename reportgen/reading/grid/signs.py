"""Signs that say nothing but by the colour of their font: '●' in green, 'l' in red Wingdings. They show as a fill does."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.lexicon.colours import colour_family
from reportgen.lexicon.patterns import pattern
from reportgen.reading.grid.cells import Cell

At = tuple[int, int]  # row and column

SHAPE = pattern(r"(?:[●○◉◎•∙⚫⬤⏺■▪◼◾⯀◆◈♦⬥⬢★⚑☻☺☹😐❍❖]\ufe0f?\s?){1,5}")
LONGEST = 12  # signs
# What the letters of picture fonts show, where they show more than the letters of Wingdings that mark a tick or a cross anywhere.
PICTURES: Mapping[str, Mapping[str, str]] = {
    "wingdings": dict(zip("lnumwvqJKL¤§", "●■◆○◆❖■☺😐☹◉▪", strict=True)),
    "wingdings 2": dict(zip("PORSTQ\u0097\u0098", "✓✗☑☒☒☒●●", strict=True)),
    "wingdings 3": dict(zip("pqrstu", "▲▼△▽◀▶", strict=True)),
    "webdings": dict(zip("nga=rY", "●■✓●✗♥", strict=True)),
}
PRIVATE = 0xF000  # where old programs keep the signs of such fonts: U+F06C for 'l'


def picture(text: str, font: str) -> str | None:
    """What a letter of a picture font shows: '●' for 'l' in Wingdings; None for any other text or font."""
    letters = PICTURES.get(font)
    if letters is None or len(text.strip()) != 1:
        return None
    code = ord(text.strip())
    return letters.get(chr(code - PRIVATE) if PRIVATE < code < PRIVATE + 0x100 else text.strip())


def is_shape(value: object) -> bool:
    """'●', '■ ■': nothing but signs that have no meaning of their own, as ticks, crosses and arrows have."""
    return isinstance(value, str) and len(value) <= LONGEST and SHAPE.fullmatch(value.strip()) is not None


def fills_of_signs(cells: Mapping[At, Cell], inks: Mapping[At, str]) -> dict[At, str]:
    """The fill that each cell with such a sign is as good as. `inks` are the colours of their fonts.

    Only where signs of a column are of several colours, or where some of another column have theirs too, as those of a key:
    dots that are all of one colour may tick a box, and be so for looks. Grey on a fill is but a dark font.
    """
    signs = {at: ink for at, ink in inks.items() if at in cells and is_shape(cells[at].value) and _says(ink, cells[at])}
    columns: dict[int, set[str]] = {}
    for (_, column), ink in signs.items():
        columns.setdefault(column, set()).add(ink)
    several = [used for used in columns.values() if len({colour_family(ink) for ink in used}) > 1]
    telling = {column for column, used in columns.items() if used in several or any(used <= other for other in several)}
    return {at: ink for at, ink in signs.items() if at[1] in telling}


def _says(ink: str, cell: Cell) -> bool:
    family = colour_family(ink)
    return family is not None and (family != "grey" or cell.fill is None)
