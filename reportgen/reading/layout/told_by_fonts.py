"""Actions whose font tells how far they are: 'Red text: behind', 'Struck through: finished', in lines that explain it.

They are laid out anew with a status for each, in the words of the line, behind the columns of the sheet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from reportgen.lexicon.colours import NAMES, colour_family
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.reading.grid import NOT_LAID_OUT, Cell, Sheet
from reportgen.reading.layout.headings import SURE_WORDS, is_known, meanings
from reportgen.reading.values.statuses import read_meaning

FONTS = r"(?:text|fonts?|type|writing|print|ink|letters|lettering|words)"
ANY_COLOUR = "|".join(NAMES)
COLOUR = rf"(?P<colour>{ANY_COLOUR})"
STRIKE = r"(?:struck|strike|crossed|scored|lined?)[- ]?(?:through|out)"
ITALICS, ORDINARY = r"italic(?:s|ised)?", r"(?:ordinary|plain|normal|regular|upright)"
_DESCRIBES = rf"(?:{FONTS}|{STRIKE}|{ITALICS}|{ORDINARY}|bold|{ANY_COLOUR})"
# 'Red text: behind', 'Struck through = finished', 'Grey italics = not started', 'Ordinary black type = under way'.
EXPLAINED = pattern(
    rf"\W*(?=[^=:–—]*\b(?:{FONTS}|{STRIKE}|{ITALICS}|bold)\b)(?P<font>{_DESCRIBES}(?:,? (?:(?:in|and) )?{_DESCRIBES}){{0,3}})"
    r"\s{0,3}(?:[=:–—-]|means|is)\s{0,3}(?P<said>\S.*)",
    re.IGNORECASE,
)
# 'A job with a line through it is finished', 'Those in italics have not begun', 'All the others are under way'.
IN_SENTENCES = pattern(
    rf"\W*(?:(?:[a-z]+ ){{1,4}}?(?:(?P<struck>with a line through (?:it|them)|(?:that (?:is|are) )?{STRIKE})"
    rf"|in (?:(?P<italic>italics?)|(?P<bold>bold)|{COLOUR}(?: {FONTS})?))|(?P<others>(?:all )?(?:the )?(?:others?|rest|remainder)))"
    r" (?:is|are|has|have|means?) (?P<said>[^\W\d].*?)\W*",
    re.IGNORECASE,
)
# 'Finished items are struck through', 'Anything not struck through is still to be done'.
SAID_FIRST = pattern(
    rf"\W*(?P<said>[a-z' -]{{3,40}}?) (?:actions?|items?|jobs?|tasks?|rows?|ones?|things?) (?:is|are)(?: \w+ed| shown| written)?"
    rf" (?:(?P<struck>{STRIKE})|in (?:(?P<italic>italics?)|(?P<bold>bold)|{COLOUR}(?: {FONTS})?))\W*",
    re.IGNORECASE,
)
ALL_OTHERS = pattern(
    rf"\W*(?P<others>(?:any|every|all|whatever|what|those|the)[a-z ]{{0,30}}? not (?:{STRIKE}|in (?:italics?|bold|{ANY_COLOUR})))"
    r" (?:is|are|has|have) (?P<said>[^\W\d].*?)\W*",
    re.IGNORECASE,
)
# 'Strike it through when it's done', 'Cross out each job once finished'.
TO_BE_STRUCK = pattern(
    r"\W*(?:please )?(?P<struck>(?:strike|cross|score|line) (?:[a-z]+ ){0,3}?(?:through|out)(?: [a-z]+){0,3}?) (?:when|once)"
    r"(?: (?:it|they|you|this)(?:(?:\s?['’]s| is| are| has been| have been| have|['’]ve))?)? (?P<said>[^\W\d].*?)\W*",
    re.IGNORECASE,
)
FORMS = (EXPLAINED, ALL_OTHERS, IN_SENTENCES, SAID_FIRST, TO_BE_STRUCK)
RATES = frozenset({"red", "amber", "green"})  # fills that may tell more
NOT_YET = "Not done"  # what is not struck out, where a line says only what is
PARTS = pattern(r"[;|\n]|(?<=[.])\s+(?=[A-Z])")
ANY_FONT = pattern(rf"\b{FONTS}\b|through|out\b|\bitalics?\b|\bbold\b", re.IGNORECASE)
LONGEST_KEY = 400  # signs
STRUCK, ITALIC, BOLD, PLAIN, OTHERS = "struck out", "italic", "bold", "black", "all others"
DESCRIBED = (
    (STRUCK, pattern(STRIKE, re.IGNORECASE)),
    *((named, pattern(rf"\b{colour}\b", re.IGNORECASE)) for colour, named in NAMES.items() if named != "black"),
    (ITALIC, pattern(ITALICS, re.IGNORECASE)),
    (BOLD, pattern(r"\bbold\b", re.IGNORECASE)),
)
FURTHEST = 2_000_000  # beyond every row
LEAST, LEAST_WORDS = 2, 3  # levels explained, and shown; words of an action
WIDE = 3  # cells of a row of headings
STATES = (Role.STATUS, Role.RATING)
SAYS_WHAT_IT_MEANS = "it says what the fonts mean"
STATUS = "Status (by the font)"


def with_states_of_fonts(sheet: Sheet) -> Sheet:
    """The sheet with a status in each row that a line explains by its font; the sheet itself where none does."""
    if not any(cell.struck or cell.ink or cell.italic for cell in sheet.cells.values()):
        return sheet
    lines = list(fonts_explained(sheet))
    key = {font: said for font, said, _ in lines}
    end = read_meaning(key[STRUCK]).counts_as if key.keys() == {STRUCK} else None
    if end is not None and end.is_done and not any(colour_family(cell.fill) in RATES for cell in sheet.cells.values() if cell.fill):
        key[OTHERS] = NOT_YET
    if len(key) < LEAST or sum(read_meaning(said).counts_as is not None for said in key.values()) * 2 <= len(key):
        return sheet
    tables = list(_tables(sheet, key))
    shown = {font for _, actions in tables for cell in actions if (font := _font(cell, key))}
    if len(shown) < LEAST or any(_tells_state(cell) for head, _ in tables for cell in sheet.own(head.row)):
        return sheet
    last = max(at for _, at in sheet.cells) + 1
    told = {cell.place: cell for _, _, explains in lines for cell in explains}
    cells = {at: cell for at, cell in sheet.cells.items() if cell.place not in told}
    for head, actions in tables:
        cells[head.row, last] = head.saying(STATUS, column=last)
        for cell in actions:
            if font := _font(cell, key):
                cells[cell.row, last] = cell.saying(key[font], column=last, filled=False)
    laid_out = sheet.laid_out(cells)
    laid_out.notes[NOT_LAID_OUT] = [(place, 1, SAYS_WHAT_IT_MEANS) for place in told]
    return laid_out


def _tables(sheet: Sheet, key: Mapping[str, str]) -> Iterator[tuple[Cell, list[Cell]]]:
    """The heading over the actions of each table, and these."""
    column = _column_of_actions(sheet, key)
    actions = [cell for cell in sheet.cells.values() if cell.column == column and _may_be_action(sheet, cell)]
    heads = [row for row in sheet.rows if _heads_columns(sheet, row)]
    if len(heads) < LEAST:
        above = [row for row in sheet.rows if actions and row < actions[0].row and len(sheet.own(row)) > 1]
        heads = [max((row for row in above if any(cell.column == column for cell in sheet.own(row))), default=0)]
    if heads == [0]:  # its words may be an action's: 'We are going to …'
        wide = (row for row in sheet.rows if len(sheet.own(row)) >= WIDE)
        heads = [next((row for row in wide if any(cell.column == column for cell in sheet.own(row))), 0)]
    for head, end in pairwise([*heads, FURTHEST]):
        below = [cell for cell in sheet.cells.values() if head < cell.row < end and _may_be_action(sheet, cell)]
        own = _first_of(below, key) if len(heads) > 1 else column
        over = next((cell for cell in sheet.own(head) if cell.column == own), None)
        if over is not None:
            yield over, [cell for cell in below if cell.column == own]


def _heads_columns(sheet: Sheet, row: int) -> bool:
    cells = sheet.own(row)
    return len(cells) > 1 and sum(is_known(cell.text) for cell in cells) * 2 >= len(cells)


def _first_of(cells: Sequence[Cell], key: Mapping[str, str]) -> int:
    """The first column with a text in a font that is explained, the plain one apart; of several the one with most texts."""
    explained = [cell.column for cell in cells if _font(cell, key) not in (None, PLAIN, OTHERS)]
    return min(explained or [cell.column for cell in cells], default=0)


def is_in_font(cell: Cell, font: str) -> bool:
    """Whether a text is struck out, in italics or bold, or in a colour, as `fonts_explained` names that."""
    return _font(cell, {font: ""}) == font and font not in (PLAIN, OTHERS)


def fonts_explained(sheet: Sheet) -> Iterator[tuple[str, str, list[Cell]]]:
    """What lines say of a font, each by its name, and their cells: the meaning may stand beside."""
    for cell in sheet.cells.values():
        if not isinstance(cell.value, str) or len(cell.text) > LONGEST_KEY or ANY_FONT.search(cell.text) is None:
            continue
        parts = PARTS.split(cell.text)
        alone = len(parts) == 1 and not _explains(cell.text)
        beside = sheet.cells.get((cell.row, cell.column + 1)) if alone else None
        cells = [cell, beside] if beside is not None and beside.text else [cell]
        for part in PARTS.split(": ".join(each.text for each in cells)):
            if (match := next(filter(None, (form.fullmatch(part) for form in FORMS)), None)) is not None:
                yield _named(match.groupdict()), match["said"].strip(), cells


def _explains(text: str) -> bool:
    return any(form.match(text) for form in FORMS)


def _named(said: Mapping[str, str | None]) -> str:
    if (font := said.get("font")) is not None:
        return next((name for name, described in DESCRIBED if described.search(font) is not None), PLAIN)
    colour = said.get("colour")
    named = {"struck": STRUCK, "italic": ITALIC, "bold": BOLD, "others": OTHERS}
    return NAMES[colour.casefold()] if colour else next(font for group, font in named.items() if said.get(group))


def _font(cell: Cell, key: Mapping[str, str]) -> str | None:
    """What of its font is explained; None where nothing is."""
    shown = (
        *((STRUCK,) if cell.struck else ()),
        colour_family(cell.ink or "") or ("" if ITALIC in key and cell.italic else PLAIN),
        *((ITALIC,) if cell.italic else ()),
        *((BOLD,) if cell.bold else ()),
        OTHERS,
    )
    return next((font for font in shown if font in key), None)


def _column_of_actions(sheet: Sheet, key: Mapping[str, str]) -> int:
    """The first with a text of some words in most rows whose font is explained, the plain one apart."""
    explained = key.keys() - {PLAIN, OTHERS}
    cells = [cell for cell in sheet.cells.values() if _font(cell, key) in explained and _may_be_action(sheet, cell)]
    columns = [cell.column for cell in cells]
    rows = {cell.row for cell in cells}
    return next((column for column in sorted(set(columns)) if columns.count(column) * 2 > len(rows)), 0)


def _may_be_action(sheet: Sheet, cell: Cell) -> bool:
    """Whether it has some words, is no heading and explains no font, and something stands beside it."""
    words = isinstance(cell.value, str) and len(cell.text.split()) >= LEAST_WORDS and not is_known(cell.text)
    return words and len(sheet.own(cell.row)) > 1 and not _explains(cell.text)


def _tells_state(cell: Cell) -> bool:
    said = meanings(cell.text)
    return any(role in said and said[role].weight >= SURE_WORDS for role in STATES)
