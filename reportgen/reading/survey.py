"""Surveys: a question put to people, with a percentage, a count and a period."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal

from reportgen.model.feedback import SurveyResult
from reportgen.model.indicators import Period
from reportgen.reading.periods import period, period_of_date
from reportgen.reading.shown import rounded
from reportgen.reading.tables import Kind, Row, Table
from reportgen.reading.values import ValueRead, read_value
from reportgen.reading.vocabulary import Role
from reportgen.reading.workbooks import Cell

SURVEY = Kind(
    "survey",
    (Role.QUESTION, Role.MONTH, Role.WHEN, Role.PERCENT, Role.COUNT, Role.BASE, Role.REF, Role.GROUP, Role.THEME, Role.NOTE),
    (frozenset({Role.QUESTION}), frozenset({Role.PERCENT, Role.COUNT, Role.VALUE})),
    takes_periods=True,
)
OUT_OF = re.compile(r"(?P<count>\d{1,6})\s*(?:of|out of|/)\s*(?P<base>\d{1,6})")
NO_RESULT = re.compile(r"(?:total|notes?|source|key)\b.*", re.IGNORECASE | re.DOTALL)
SMALL = "the tracker does not give it, because few people answered"
MOST_TRIED = 100_000  # people; no survey of a council's has more


def survey(tables: Sequence[Table], latest: date) -> tuple[SurveyResult, ...]:
    """Every result of every survey, in tracker order: one for each question and period."""
    rows = (row for table in tables if table.kind is SURVEY for row in table.rows)
    return tuple(result for row in rows for result in _results(row, latest))


def _results(row: Row, latest: date) -> Iterator[SurveyResult]:
    cell = row.cell(Role.QUESTION)
    if cell is None or NO_RESULT.fullmatch(cell.text):
        return
    by_period: dict[Period, list[Cell]] = {}
    for column, stated in row.columns.periods.items():
        if column in row.cells:
            by_period.setdefault(stated, []).append(row.cells[column])
    for stated, cells in by_period.items():
        yield _result(cell, stated, cells, None)
    own = [at for role in (Role.PERCENT, Role.COUNT) if (at := row.cell(role)) is not None]
    if own:
        yield _result(cell, _own_period(row, latest), own, row.cell(Role.BASE))


def _result(question: Cell, stated: Period | None, cells: Sequence[Cell], answered: Cell | None) -> SurveyResult:
    """`cells` hold a percentage and a count, in one or apart, in either order; `answered` how many answered."""
    read = [read_value(cell.value, cell.number_format, cell.text) for cell in cells]
    percent = next((value.number for value in read if value.number is not None and value.number.unit == "percent"), None)
    shares = [share for cell in cells if (share := OUT_OF.search(cell.text)) is not None]
    base = _whole(answered) or next((int(share["base"]) for share in shares), None)
    count = next(iter([int(share["count"]) for share in shares] + _counts(read)), None)
    if count is None and percent is not None and base is not None:
        count = _count_of(percent.value, base)
    because = SMALL if percent is None and count is None and any(value.suppressed for value in read) else None
    period_label, ended = (stated.label, stated.end) if stated is not None else (None, None)
    return SurveyResult(question.text, question.place, period_label, percent, count, because, base, ended)


def _counts(read: Sequence[ValueRead]) -> list[int]:
    """The 85 of '77% (85)'; else a plain number."""
    beside = [value.count for value in read if value.count is not None]
    plain = [int(value.number.value) for value in read if value.number is not None and value.number.unit == "number"]
    return beside + plain


def _whole(cell: Cell | None) -> int | None:
    read = read_value(cell.value, cell.number_format, cell.text) if cell is not None else None
    return int(read.number.value) if read is not None and read.number is not None and read.number.unit == "number" else None


def _count_of(percent: Decimal, base: int) -> int | None:
    """How many of `base` are `percent`, rounded as printed; None where none or several are."""
    if not 0 < base <= MOST_TRIED:
        return None
    places = max(0, -int(percent.as_tuple().exponent))
    near = int(percent * base / 100)
    fitting = [
        count
        for count in range(max(0, near - 2), min(base, near + 3) + 1)
        if rounded(Decimal(count * 100) / base, places) == percent
    ]
    return fitting[0] if len(fitting) == 1 else None


def _own_period(row: Row, latest: date) -> Period | None:
    """As a label where the words name a period; else the words, without an end."""
    cell = row.cell(Role.MONTH) or row.cell(Role.WHEN)
    if cell is None:
        return None
    if isinstance(cell.value, date):
        return period_of_date(cell.value.date() if isinstance(cell.value, datetime) else cell.value, cell.number_format)
    return period(cell.text, latest) or Period(cell.text)
