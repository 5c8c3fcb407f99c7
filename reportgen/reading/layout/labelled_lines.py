"""Cells in which everything stands line by line: the action, 'Who: …', 'By: …', 'GREEN – …'.

They are laid out anew with a column for each label, behind those of the sheet; every line keeps the place of its cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reportgen.lexicon.colours import named_colour
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.reading.grid import Cell, Sheet
from reportgen.reading.layout.headings import SURE_WORDS, meanings
from reportgen.reading.layout.profiles import OF_SENTENCES
from reportgen.reading.values.dates import dates
from reportgen.reading.values.leads import names_leads
from reportgen.reading.values.nothing import is_not_yet

LABELLED = pattern(r"\s*(?P<label>[A-Za-z][A-Za-z /?']{1,28}?)\s*[:=]\s*(?P<said>\S.*)")
TOLD = frozenset({Role.LEAD, Role.DEADLINE, Role.REVISED, Role.STATUS, Role.RATING, Role.PROGRESS, Role.COMPLETED_ON, Role.OUTCOME})
LEAST = 3  # cells
MOSTLY = 0.6  # of a column's cells with several lines
LAST_LABELS = 2  # labels of a cell, at least
MOST_LINES = 40
FEW_WORDS = 2  # 'Ongoing', 'Each month'
PROGRESS = "Progress"

Parts = Mapping[str, str]  # by label; '' for what stands before the first


def one_column_each(sheet: Sheet) -> Sheet | None:
    """The sheet with a column for each label of a column of such cells; None where there is none."""
    parts = {at: found for at, cell in sheet.cells.items() if "\n" in cell.text and (found := parts_of(cell.text))}
    for column in sorted({column for _, column in parts}):
        several = [at for at, cell in sheet.cells.items() if at[1] == column and "\n" in cell.text]
        of_column = {at: found for at, found in parts.items() if at[1] == column}
        head = max((row for row in sheet.rows if row < min(of_column)[0] and len(sheet.row(row)) > 1), default=None)
        if len(of_column) >= max(LEAST, MOSTLY * len(several)) and head is not None:
            return _laid_out(sheet, head, of_column)
    return None


def parts_of(text: str) -> Parts | None:
    """The lines of a cell by their labels; None where fewer than two of them are labelled."""
    found: dict[str, list[str]] = {"": []}
    label = ""
    for line in text.split("\n")[:MOST_LINES]:
        match = LABELLED.fullmatch(line)
        if match is not None and _is_told(match["label"], match["said"]):
            label, line = match["label"].strip().capitalize(), match["said"]
        elif named_colour(line.strip()) is not None:
            label = PROGRESS
        found.setdefault(label, []).append(line.strip())
    joined = {name: "\n".join(filter(None, lines)) for name, lines in found.items()}
    return joined if joined[""] and len(joined) > LAST_LABELS else None


def _is_told(label: str, said: str) -> bool:
    """Whether a label, spelt as it is, names what is told of an action besides its words, and what stands behind it can be that."""
    known = {
        role for role, meaning in meanings(label).items() if meaning.weight >= SURE_WORDS and meaning.whole and not meaning.misspelt
    }
    if Role.DEADLINE in known:
        return bool(dates(said[:60])) or is_not_yet(said) or len(said.split()) <= FEW_WORDS
    if Role.LEAD in known:
        return names_leads(said) and OF_SENTENCES.isdisjoint(said.casefold().split())
    return not known.isdisjoint(TOLD)


def _laid_out(sheet: Sheet, head: int, parts: Mapping[tuple[int, int], Parts]) -> Sheet:
    labels = list(dict.fromkeys(label for each in parts.values() for label in each if label))
    last = max(column for _, column in sheet.cells)
    column = {label: last + number for number, label in enumerate(labels, 1)}
    cells = dict(sheet.cells)
    bold = any(cell.bold for cell in sheet.row(head).values())
    of = next(iter(parts))[1]
    heading = sheet.at(head, of)
    place = heading.place if heading is not None else sheet.place_of(head, of)
    cells |= {(head, column[label]): Cell(head, column[label], label, place, bold=bold) for label in labels}
    for at, found in parts.items():
        cells |= {(at[0], to): cell for to, cell in _split(sheet.cells[at], found, column)}
    return sheet.laid_out(cells)


def _split(cell: Cell, parts: Parts, column: Mapping[str, int]) -> Iterator[tuple[int, Cell]]:
    for label, text in parts.items():
        at = column.get(label, cell.column)
        yield at, cell.saying(text, column=at, filled=not label)
