"""The evidence workbook: every figure, date and rating that the reports printed, what it is, and the cells it came from."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from reportgen.lexicon.patterns import pattern
from reportgen.model.months import NAMES
from reportgen.model.places import Place, condensed
from reportgen.model.traced import Shown
from reportgen.writing.sheets import LINK_COLOUR, Links, OwnTable, headings, print_on_a4, text, widen
from reportgen.writing.workbooks import workbook_bytes

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

COLUMNS = (("Report", 26.0), ("Section", 34.0), ("Fact", 34.0), ("Text", 22.0), ("Value", 16.0), ("Cells", 60.0), ("In the words", 70.0))
MOST_LINKS = 60_000  # that a sheet of Excel's can hold
LONGEST = 400  # letters of the words around a figure
MONTHS = "|".join(NAMES)
SHORT = "|".join(name[:3] for name in NAMES)
# A day, a month of a year, else a number: '30 June 2026', '28 May', 'May 2026', '−5.4%', '1,147', '£1,200'.
FIGURE = pattern(
    rf"(?P<day>\d{{1,2}})[ \u00a0](?P<month>{MONTHS}|{SHORT})(?:[ \u00a0](?P<year>\d{{4}}))?(?!\w)"
    rf"|(?P<of>{MONTHS}|{SHORT})[ \u00a0](?P<in>\d{{4}})(?!\w)"
    r"|(?<![\w.])[−-]?£?(?P<number>\d[\d,]*(?:\.\d+)*)%?(?![\w])"
)
NUMBER = pattern(r"\d[\d,]*(?:\.\d+)?")
OF_ITS_NAME = (".ref", ".id", ".name")  # facts that are names, and no figures

Value = Decimal | date | str


@dataclass(frozen=True, kw_only=True)
class EvidenceRow:
    """One figure as it stands in a report; `words` are those around it, where it does not stand alone."""

    report: str
    section: str
    fact: str
    text: str
    value: Value
    cells: tuple[Place, ...]
    words: str = ""


def evidence_rows(report: str, shown: Iterable[Shown], copied: Collection[str], ratings: Collection[str]) -> Iterator[EvidenceRow]:
    """What of the `shown` is a figure, a date or a rating.

    `copied` are texts that a tracker holds as they are: `facts.json` tells where each of them stands. `ratings` are the names of
    levels and statuses. Whatever stands twice under one heading by one fact with the same cells is told once.
    """
    told: set[tuple[object, ...]] = set()
    for each in shown:
        for row in _rows(report, each, copied, ratings):
            key = (row.section, row.fact, row.text, row.cells, row.words)
            if key not in told:
                told.add(key)
                yield row


def _rows(report: str, each: Shown, copied: Collection[str], ratings: Collection[str]) -> Iterator[EvidenceRow]:
    words = " ".join(each.text.split())
    if words in ratings:
        yield EvidenceRow(report=report, section=each.section, fact=each.fact, text=words, value=words, cells=each.cells)
        return
    if each.fact.endswith(OF_ITS_NAME) or not any(sign.isdecimal() for sign in words):
        return
    whole = FIGURE.fullmatch(words)
    if whole is None and words in copied:
        return
    figures = {str(figure): figure.cells for figure in each.figures}
    for found in FIGURE.finditer(each.text):
        cells = next((cells for figure, cells in figures.items() if found[0] in figure), each.cells)
        around = "" if whole else words[:LONGEST]
        value = _value(found)
        yield EvidenceRow(
            report=report, section=each.section, fact=each.fact, text=found[0], value=value, cells=cells, words=around
        )


def _value(found: re.Match[str]) -> Value:
    """41.3 for '41.3%', a day for '30 June 2026', '2026-05' for 'May 2026'; a ref such as 2.3.1, and a day without a year, as it is."""
    if found["day"] and found["year"]:
        try:
            return date(int(found["year"]), _month(found["month"]), int(found["day"]))
        except ValueError:
            return found[0]
    if found["of"]:
        return f"{found['in']}-{_month(found['of']):02}"
    number = found["number"]
    if number is None or NUMBER.fullmatch(number) is None:
        return found[0]
    return Decimal(number.replace(",", "")) * (-1 if found[0][0] in "−-" else 1)


def _month(name: str) -> int:
    return next(number for number, each in enumerate(NAMES, 1) if each.startswith(name[:3]))


def evidence_workbook(rows: Sequence[EvidenceRow], links: Links, day: date) -> bytes:
    """One sheet, a row for each figure, which can be filtered by any column; the cells lead to the trackers."""
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Evidence"
    table = OwnTable(columns=COLUMNS, rows=())
    headings(sheet, table, 1)
    _write(sheet, rows, links)
    sheet.freeze_panes, sheet.print_title_rows = "A2", "1:1"
    sheet.auto_filter.ref = f"A1:G{len(rows) + 1}"
    widen(sheet, (OwnTable(columns=COLUMNS, rows=rows and (True,)),))  # type: ignore[arg-type]
    print_on_a4(sheet)
    return workbook_bytes(book, "Where each figure of the reports comes from", day)


def _write(sheet: Worksheet, rows: Sequence[EvidenceRow], links: Links) -> None:
    from openpyxl.styles import Font
    from openpyxl.worksheet.hyperlink import Hyperlink

    font = Font(color=LINK_COLOUR, underline="single")
    named: dict[tuple[Place, ...], str] = {}
    targets: dict[str, str | None] = {}
    for number, row in enumerate(rows, 2):
        for column, words in ((1, row.report), (2, row.section), (3, row.fact), (4, row.text), (7, row.words)):
            if words:
                text(sheet, number, column, words)
        _put(sheet, number, row.value)
        if row.cells not in named:
            named[row.cells] = condensed(row.cells)
        text(sheet, number, 6, named[row.cells])
        place = next((cell for cell in row.cells if cell.sheet), None)
        if place is None or number > MOST_LINKS:
            continue
        if place.workbook not in targets:
            targets[place.workbook] = links.target(place)
        if targets[place.workbook] is not None:
            where = "'{}'!{}".format((place.sheet or "").replace("'", "''"), place.cell or "A1")
            sheet.cell(number, 6).hyperlink = Hyperlink(ref=f"F{number}", target=targets[place.workbook], location=where)
            sheet.cell(number, 6).font = font


def _put(sheet: Worksheet, number: int, value: Value) -> None:
    if isinstance(value, str):
        text(sheet, number, 5, value)
        return
    cell = sheet.cell(number, 5)
    cell.value = value
    if isinstance(value, date):
        cell.number_format = "d mmmm yyyy"
