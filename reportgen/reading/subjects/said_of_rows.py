"""What a line on the sheet says of some rows at once: 'Actions 1 and 4 have been withdrawn', 'Grey rows are superseded'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.lexicon.colours import NAMES, colour_family
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.lexicon.states import Saying
from reportgen.model.ratings import CountsAs
from reportgen.reading.grid import Sheet
from reportgen.reading.layout.table import Row
from reportgen.reading.layout.told_by_fonts import fonts_explained, is_in_font
from reportgen.reading.values.refs import listed_refs, read_ref
from reportgen.reading.values.statuses import is_status, read_meaning

LONGEST_LINE = 300  # signs
SENTENCES = pattern(r"(?<=[^\s.]{3})\.\s+(?=[A-Z])")
THINGS = r"(?:actions?|items?|tasks?|recommendations?|milestones?|rows?|lines?|entries|refs?|nos?\.?|numbers?)"
BEEN = r"(?:(?:is|are|has|have|was|were|means?) (?:now |all |both |since )?(?:been )?|[=:–—] ?|- )"
GONE = r"(?=(?:withdrawn|superseded|cancelled|removed|deleted|closed|dropped|merged|no longer)\b)"
REF = r"[A-Z]{0,4}\d[\w.]*"
# 'Actions 1 and 4 have been withdrawn by the Board', 'Action B4 withdrawn in May'.
BY_REFS = pattern(
    rf"\W*(?:(?:note|nb)\W+)?{THINGS} (?P<refs>{REF}(?:(?:, ?| ?& ?| and | to | ?[-–] ?){REF}){{0,19}}) "
    rf"(?:{BEEN}|{GONE})(?P<said>\S.*)",
    re.IGNORECASE,
)
SHADED = r"(?:(?:shaded|highlighted|coloured|marked|filled)(?: in)? |in )"
COLOURS = "|".join(map(re.escape, sorted((*NAMES, "greyed"), key=len, reverse=True)))
# 'Grey rows have been superseded', 'Rows shaded grey are closed', 'Grey = withdrawn'.
BY_SHADE = pattern(
    rf"\W*(?:(?:the )?{THINGS}(?: that are| which are)? )?{SHADED}?(?:light |dark |pale )?"
    rf"(?P<colour>{COLOURS})(?:[- ]?out)?(?:[- ]?shad(?:ed|ing))?"
    rf"(?: {THINGS}| cells?)?(?: |(?=[=:–—])){BEEN}(?P<said>\S.*)",
    re.IGNORECASE,
)
BY_SOMEBODY = pattern(r"\bby (?!the (?:\w+ )?(?:board|panel|committee|cabinet|executive)\b|\d|end\b)[a-z]", re.IGNORECASE)
NEW = pattern(r"\bnew\b|\bthis (?:month|year|quarter)\b", re.IGNORECASE)  # of the text, and not of the action
SAID_OF_ROWS = "lines that say how far rows are"  # of a sheet's notes


@dataclass(frozen=True)
class _Lines:
    """What lines say of rows: by their refs, in lower case; by the colour in which they are shaded; by their font."""

    refs: dict[str, CountsAs]
    shades: dict[str, CountsAs]
    fonts: dict[str, CountsAs]


def said_of_row(row: Row) -> CountsAs | None:
    """The state that a line says of the row, by its ref, or by how it is written; None where none does."""
    return _by_ref(row) or _by_looks(row)


def over_by_line(row: Row) -> CountsAs | None:
    """What a line says is over, whatever its row says besides: what is withdrawn, or marked by shade or font as closed or done."""
    closed = CountsAs.CLOSED if _by_ref(row) is CountsAs.CLOSED else None
    marked = _by_looks(row) if closed is None else None
    return closed or (marked if marked is not None and marked.is_over else None)


def _by_ref(row: Row) -> CountsAs | None:
    refs = _lines(row.sheet).refs
    cell = row.cell(Role.REF) if refs else None
    ref = read_ref(cell.value, cell.number_format).ref if cell is not None else None
    return refs.get(ref.casefold()) if ref is not None else None


def _by_looks(row: Row) -> CountsAs | None:
    """A row is shaded where most of its cells are, and in a font where all of its texts are."""
    lines = _lines(row.sheet)
    for colour, counts_as in lines.shades.items():
        if sum(colour_family(cell.fill or "") == colour for cell in row.cells.values()) * 2 > len(row.cells):
            return counts_as
    for font, counts_as in lines.fonts.items():
        if all(is_in_font(cell, font) for cell in row.cells.values() if isinstance(cell.value, str)):
            return counts_as
    return None


def _lines(sheet: Sheet) -> _Lines:
    if SAID_OF_ROWS not in sheet.notes:
        refs, shades, fonts = dict[str, CountsAs](), dict[str, CountsAs](), dict[str, CountsAs]()
        for text in (sentence for line in _alone(sheet) for sentence in SENTENCES.split(line)):
            if (match := BY_REFS.fullmatch(text)) is not None:
                said = _state(match["said"]) if is_status(match["said"]) or _is_gone(match["said"]) else None
                refs |= dict.fromkeys(map(str.casefold, listed_refs(match["refs"])), said) if said is not None else {}
            elif (match := BY_SHADE.fullmatch(text)) is not None and (said := _state(match["said"])) is not None:
                shades[NAMES.get(match["colour"].casefold(), "grey")] = said
        for font, words, _ in fonts_explained(sheet):
            if (said := _state(words)) is not None:
                fonts[font] = said
        sheet.notes[SAID_OF_ROWS] = _Lines(refs, shades, fonts)
    held: _Lines = sheet.notes[SAID_OF_ROWS]
    return held


def _alone(sheet: Sheet) -> Iterator[str]:
    """The texts that stand alone in their rows."""
    rows = ({id(cell): cell for cell in sheet.row(number).values()} for number in sheet.rows)
    single = (cell for cells in rows if len(cells) == 1 for cell in cells.values())
    yield from (cell.text.rstrip(" .") for cell in single if isinstance(cell.value, str) and len(cell.text) <= LONGEST_LINE)


def _is_gone(words: str) -> bool:
    """'Withdrawn at the June Board'; no 'moved to the SEND plan', where it may still stand in this one."""
    return read_meaning(words).decided_by(Saying.CLOSED)


def _state(words: str) -> CountsAs | None:
    """What is said plainly, 'closed', or is withdrawn whatever follows; 'done by partners' says who does it."""
    said = read_meaning(words)
    begins = said.by is not None and not said.by.start
    by_whom = said.counts_as is not CountsAs.CLOSED and BY_SOMEBODY.search(words) is not None
    over = begins and said.counts_as is not None and said.counts_as.is_over and not by_whom
    return said.counts_as if over or (is_status(words) and NEW.search(words) is None) else None
