"""The evidence workbook: every figure, date and rating that the reports printed, what it is, and the cells it came from."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.model import numbers
from reportgen.model.charts import Chart
from reportgen.model.months import NAMES
from reportgen.model.places import Place, condensed
from reportgen.model.traced import Shown, Traced
from reportgen.writing.own_workbooks import own_workbook
from reportgen.writing.sheets import Links, OwnRow, OwnSheet, OwnTable

COLUMNS = (
    ("Report", 26.0),
    ("Section", 34.0),
    ("Fact", 34.0),
    ("Text", 22.0),
    ("Value", 16.0),
    ("Cells", 60.0),
    ("In the words", 70.0),
)
VALUE, CELLS = 4, 5
LONGEST = 400  # letters of the words around a figure
MONTH = "(?:{})".format("|".join((*NAMES, *(name[:3] for name in NAMES))))
AND = r"(?: and | or | to |[ \u00a0]?[-–][ \u00a0]?)"
# A day, a month of a year, several of one month or year, else a number: '30 June 2026', '28 May', '4 and 10 June', 'May 2026',
# 'April to June 2026', '−5.4%', '1,147', '£1,200'.
FIGURE = pattern(
    rf"(?<![\w.])(?P<days>(?:\d{{1,2}}, ){{0,3}}\d{{1,2}}{AND})?"
    rf"(?P<day>\d{{1,2}})[ \u00a0](?P<month>{MONTH})(?:[ \u00a0](?P<year>\d{{4}}))?(?!\w)"
    rf"|(?P<months>(?:{MONTH}, ){{0,3}}{MONTH}{AND})?(?P<of>{MONTH})[ \u00a0](?P<in>\d{{4}})(?!\w)"
    r"|(?<![\w.])[−-]?£?(?P<number>\d+(?:,\d{3})*(?:\.\d+)*)(?:%|[a-z]{0,3})(?!\w)"
)
DIGIT = pattern(r"\d")
NUMBER = pattern(r"\d+(?:,\d{3})*(?:\.\d+)?")
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


def evidence_rows(
    report: str, shown: Iterable[Shown], copied: Collection[str], ratings: Collection[str], names: Collection[str] = ()
) -> Iterator[EvidenceRow]:
    """What of the `shown` is a figure, a date or a rating.

    `copied` are texts that a tracker holds as they are: `facts.json` tells where each of them stands. `ratings` are the names of
    levels and statuses, `names` what actions are called (2.3), which is no number. What stands twice is told twice.
    """
    for each in shown:
        yield from _rows(report, each, copied, ratings, names)


def _rows(
    report: str, each: Shown, copied: Collection[str], ratings: Collection[str], names: Collection[str]
) -> Iterator[EvidenceRow]:
    if each.text not in ratings and not DIGIT.search(each.text):
        return
    words = " ".join(each.text.split())
    if words in ratings and (each.cells or not each.fact.endswith(OF_ITS_NAME)):
        yield EvidenceRow(report=report, section=each.section, fact=each.fact, text=words, value=words, cells=each.cells)
        return
    if each.fact.endswith(OF_ITS_NAME):
        return
    whole = FIGURE.fullmatch(words)
    if whole is None and words in copied:
        return
    around, left = "" if whole else words[:LONGEST], list(each.figures)
    for found in FIGURE.finditer(each.text):
        cells, value = _taken(found[0], left, each), found[0] if found[0] in names else _value(found)
        yield EvidenceRow(
            report=report, section=each.section, fact=each.fact, text=found[0], value=value, cells=cells, words=around
        )


def _taken(text: str, left: list[Traced], each: Shown | Traced) -> tuple[Place, ...]:
    """The cells of the next figure of the sentence that has this text; else of the part in which it stands; else of the whole."""
    figure = next((figure for figure in left if figure == text and figure.cells), None)
    if figure is not None:
        left.remove(figure)
        return figure.cells
    part = next((part for part in left if part.cells and any(found[0] == text for found in FIGURE.finditer(part))), None)
    return each.cells if part is None else _taken(text, list(part.figures), part)


def _value(found: re.Match[str]) -> Value:
    """41.3 for '41.3%', a day for '30 June 2026', '2026-05' for 'May 2026'; 2.3.1, and a day without a year, as it is."""
    if found["days"] or found["months"]:
        return found[0]
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


def chart_rows(report: str, section: str, chart: Chart) -> Iterator[EvidenceRow]:
    """Each value that a chart draws: neither gaps nor what there is none of."""
    for series in chart.series:
        for at, value in enumerate(series.values):
            cells = series.cells[at] if at < len(series.cells) else chart.sources
            if value is not None and (value or cells):
                printed = series.labels[at] if at < len(series.labels) else numbers.plain(value)
                yield EvidenceRow(
                    report=report,
                    section=section,
                    fact=f"chart: {chart.name}",
                    text=printed,
                    value=Decimal(value),
                    cells=cells,
                    words=f"{chart.categories[at]}: {series.name}",
                )


def evidence_workbook(rows: Sequence[EvidenceRow], links: Links, day: date) -> bytes:
    """One sheet, a row for each figure, which can be filtered by any column; the cells lead to the trackers."""
    named: dict[tuple[Place, ...], str] = {}
    table = OwnTable(columns=COLUMNS, rows=[_own_row(row, named) for row in rows], link=CELLS, filtered=True)
    says = "Every figure, date and rating of the reports, and the cells it came from"
    return own_workbook((OwnSheet(name="Evidence", says=says, tables=(table,)),), links, says, day)


def _own_row(row: EvidenceRow, named: dict[tuple[Place, ...], str]) -> OwnRow:
    if row.cells not in named:
        named[row.cells] = condensed(row.cells)
    plain = row.value if isinstance(row.value, str) else ""
    texts = (row.report, row.section, row.fact, row.text, plain, named[row.cells], row.words)
    values = {} if isinstance(row.value, str) else {VALUE: row.value}
    return OwnRow(texts=texts, place=next((cell for cell in row.cells if cell.sheet), None), values=values)
