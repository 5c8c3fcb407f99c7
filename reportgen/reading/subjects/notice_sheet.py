"""A Notice's own sheet: its terms as label and text, one a row."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.model.findings import Finding, found
from reportgen.model.places import Place
from reportgen.reading.grid import Cell, Sheet, distinct
from reportgen.reading.layout.headings import heading_words
from reportgen.reading.subjects.notice_months import MonthsDue, months_due
from reportgen.reading.values.dates import Written, dates, day_of
from reportgen.reading.values.how_often import days_between

# The labels of a Notice's own sheet, by the beginning of their words.
LABELS: dict[str, tuple[str, ...]] = {
    "kind": ("document", "type of notice", "kind of notice"),
    "recipient": ("to", "issued to", "recipient"),
    "sender": ("from", "issued by", "on behalf of"),
    "issued": (
        "date", "date of notice", "date of the notice", "date of direction", "dated", "issued", "date issued", "issued on",
        "date of issue", "issue date", "notice date", "notice issued", "notice issued on",
    ),
    "basis": ("on the basis of", "basis", "evidence"),
    "target": (
        "target", "aim for", "target date", "to be met by", "all measures by", "measures to be met by", "measures are to be met by",
    ),
    "meets": ("improvement board to meet", "board to meet", "board meets", "meetings", "frequency of meetings", "board meetings"),
    "about": ("issued due to poor performance in", "poor performance in", "issued in respect of", "concerning", "service"),
    "chair": ("chair of the board", "independent chair", "board chair", "chair"),
    "members": ("members of the board", "board members", "membership", "members"),
    "revised": ("revised", "revised on", "date revised", "reissued", "reissued on", "date of revision"),
    "failing": ("failure to comply", "if not met", "failing"),
}  # fmt: skip
NAMES = {name: label for label, names in LABELS.items() for name in names}
SHORTEST, LONGEST, LIKE = 5, 60, 0.8  # signs of a label that a misspelt one may be like, and how like
LEAST_LABELS = 3
MOST_CELLS = 4  # of a row: a number, the label, the text, a comment
NUMBERED = pattern(r"\(?(?:\d{1,2}(?:\.\d{1,2})?|[a-z]|[ivx]+)[.)]?", re.IGNORECASE)
DATED = {"issued": "the date of the Notice", "revised": "the date of its revision", "target": "the day by which all is to be met"}


@dataclass(frozen=True)
class NoticeFacts:
    """A sheet on which a Notice's facts stand as label and value, one a row."""

    values: dict[str, Cell]
    place: Place
    misspelt: tuple[tuple[Cell, str], ...] = ()  # labels that are read as the ones they are like
    due: tuple[MonthsDue, ...] = ()  # returns and reviews

    @property
    def issued(self) -> date | None:
        """The first day that its date names: what follows may be when it was received."""
        return next(iter(_days(self.values.get("issued"))), None)

    @property
    def target(self) -> date | None:
        """A day, or the last day of a month or year that is named."""
        return _last_named(self.values.get("target"))

    def revised(self, on: date) -> date | None:
        """When it was last revised by the day `on`; else when it will be."""
        days = _days(self.values.get("revised"))
        return max((day for day in days if day <= on), default=None) or min(days, default=None)

    def stands_from(self, on: date) -> date | None:
        """The day from which it stands, as seen on a day: when it was last revised by then, else when it was issued."""
        revised, issued = self.revised(on), self.issued or _last_named(self.values.get("issued"))
        return revised if revised is not None and (revised <= on or issued is None) else issued

    def words(self, label: str) -> str | None:
        return self.values[label].text if label in self.values else None


def notice_facts(sheet: Sheet) -> NoticeFacts | None:
    """The facts of a Notice's own sheet; None for any other sheet."""
    all_rows = [_cells(sheet, number) for number in sheet.rows]
    rows = [cells for cells in all_rows if len(cells) <= MOST_CELLS]
    labelled = [(label, cells) for cells in rows if (label := _label(cells[0].text)) is not None]
    column = _texts_stand_in([cells for _, cells in labelled])
    values: dict[str, Cell] = {}
    for label, cells in labelled:
        text = _text_of(cells, column)
        if text is not None:
            values.setdefault(label, text)
    if len(values) < LEAST_LABELS or not {"issued", "basis", "target", "failing"} & values.keys():
        return None
    misspelt: list[tuple[Cell, str]] = []
    for cells in rows:
        meant, text = _meant(cells[0].text), _text_of(cells, column)
        if meant is not None and text is not None and _label(cells[0].text) is None and meant[0] not in values:
            values[meant[0]] = text
            misspelt.append((cells[0], meant[1]))
    due = tuple(each for cells in all_rows if len(cells) > 1 for each in months_due(cells[0].text, cells[1:]))
    return NoticeFacts(values, sheet.place, tuple(misspelt), due)


def _text_of(cells: list[Cell], column: int | None) -> Cell | None:
    """What stands beside a label."""
    beside = cells[1] if column is None and len(cells) == 2 else None
    return next((cell for cell in cells[1:] if cell.column == column), beside)


def sheet_findings(facts: NoticeFacts, on: date) -> Iterator[Finding]:
    """Dates and terms that are there and cannot be read, and a Notice that is dated after the position date."""
    for typed, meant in facts.misspelt:
        yield found("notice-label-misspelt", typed.place, typed=typed.text[:60], meant=meant.capitalize())
    read = {"issued": facts.issued, "revised": facts.revised(on), "target": facts.target}
    for label, day in read.items():
        cell = facts.values.get(label)
        if cell is not None and day is None:
            names = "day" if label != "target" else "date"
            yield found("notice-date-not-understood", cell.place, date=DATED[label], typed=cell.text[:60], day=names)
        elif cell is not None and day is not None and day > on and label != "target":
            printed = "no date of the Notice" if label == "issued" else "nothing of the revision"
            dated, to = f"{day:%d/%m/%Y}", f"{on:%d/%m/%Y}"
            yield found("notice-after-position", cell.place, date=DATED[label], day=dated, on=to, printed=printed)
    meets = facts.values.get("meets")
    if meets is not None and days_between(meets.text) is None:
        yield found("meets-not-understood", meets.place, typed=meets.text[:80])


def _cells(sheet: Sheet, number: int) -> list[Cell]:
    """The cells of a row, without a number that stands before the label."""
    cells = list(distinct(sheet.row(number).values()))
    return cells[1:] if len(cells) > 2 and NUMBERED.fullmatch(cells[0].text.strip()) else cells


def _texts_stand_in(rows: list[list[Cell]]) -> int | None:
    """The column of the texts, where others (comments) may stand beside it; None where each row has one text, wherever it is."""
    if not any(len(cells) > 2 for cells in rows):
        return None
    seconds = Counter(cells[1].column for cells in rows if len(cells) > 1)
    return min(seconds, key=lambda column: (-seconds[column], column), default=None)


def _label(text: str) -> str | None:
    words = " ".join(heading_words(text))
    exact = next((label for label, names in LABELS.items() if words in names), None)
    longer = ((label, name) for label, names in LABELS.items() for name in names if " " in name)
    return exact or next((label for label, name in longer if words.startswith(name)), None)


def _meant(text: str) -> tuple[str, str] | None:
    """The label that a misspelt one is like, and its words; None where it is like none, or too short to tell."""
    words = " ".join(heading_words(text))
    if not SHORTEST <= len(words) <= LONGEST:
        return None
    near = get_close_matches(words, [name for name in NAMES if len(name) >= SHORTEST], n=1, cutoff=LIKE)
    return (NAMES[near[0]], near[0]) if near else None


def _days(cell: Cell | None) -> list[date]:
    """Every day that a cell names beyond doubt, in the order typed."""
    if cell is None:
        return []
    if (day := day_of(cell)) is not None:
        return [day]
    plain = [one for one in dates(cell.text) if one.written is Written.DAY and not one.misspelt and not one.unsure]
    return [one.last for one in plain if one.last is not None]


def _last_named(cell: Cell | None) -> date | None:
    if cell is None:
        return None
    named = [one.last for one in dates(cell.text) if one.last is not None]
    return day_of(cell) or (named[-1] if named else None)
