"""Surveys: a question put to people, with a percentage, a count and a period."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.model.feedback import SurveyResult
from reportgen.model.findings import Finding
from reportgen.model.findings import found as told
from reportgen.model.indicators import Number, Period
from reportgen.model.numbers import fitting
from reportgen.reading.grid import Cell
from reportgen.reading.layout.headings import heading_words
from reportgen.reading.layout.kinds import SURVEY
from reportgen.reading.layout.table import Row, Table
from reportgen.reading.values.nothing import is_not_yet, says_nothing
from reportgen.reading.values.numbers import ValueRead, read_value
from reportgen.reading.values.periods import period_of

OF_RESULT = (Role.PERCENT, Role.COUNT, Role.BASE)
OUT_OF = pattern(r"(?P<count>\d{1,6})\s*(?:of|out of|/)\s*(?P<base>\d{1,6})")
NO_RESULT = pattern(r"(?:total|notes?|source|key)\b.*", re.IGNORECASE | re.DOTALL)
UNKNOWN_BASE = "it is not known how many people answered"
SMALL = "the tracker does not give it, because few people answered"
LONGEST_TITLE = 120  # letters
SURVEY_OF = pattern(r"\bsurvey of (?P<who>[a-z][a-z ’']+)", re.IGNORECASE)
SURVEY_BY = pattern(r"^(?P<who>[A-Z][a-z]+(?: [a-z]+){0,4}s)['’]? survey\b")
MOST_TRIED = 100_000  # people; no survey of a council's has more


@dataclass(frozen=True)
class SurveyRead:
    results: tuple[SurveyResult, ...] = ()
    findings: tuple[Finding, ...] = ()


def read_survey(tables: Sequence[Table], latest: date) -> SurveyRead:
    """Every result of every survey, in tracker order: one for each question and period."""
    surveys = [table for table in tables if table.kind is SURVEY]
    rows = [row for table in surveys for row in table.rows]
    results = tuple(
        replace(result, who=row.text(Role.WHO) or _asked(table))
        for table in surveys
        for row in table.rows
        for result in _results(row, latest)
    )
    return SurveyRead(results, tuple(found for row in rows for found in _shares(row)))


def _asked(table: Table) -> str | None:
    """Who was asked, by a title above the table: 'Survey of children and young people', 'Foster carers' survey 2026'."""
    found = (each.search(title.text[:LONGEST_TITLE]) for title in table.titles for each in (SURVEY_OF, SURVEY_BY))
    return next((match["who"].strip() for match in found if match is not None), None)


def _results(row: Row, latest: date) -> Iterator[SurveyResult]:
    question = row.cell(Role.QUESTION)
    if question is None or NO_RESULT.fullmatch(question.text):
        return
    by_period: dict[Period, list[int]] = {}
    for column, stated in row.columns.periods.items():
        if column in row.cells:
            by_period.setdefault(stated, []).append(column)
    own = [column for role in OF_RESULT for column in row.columns.roles.get(role, ()) if column not in row.columns.periods]
    beside = bool(by_period) and not any(column in row.columns.roles.get(Role.PERCENT, ()) for column in own)
    told = _told_beside(row, own) if beside else {}
    for stated, columns in by_period.items():
        result = _result(row, question, stated, [*columns, *told.get(stated, ())])
        unpaired = beside and stated not in told and result.base is None and any(column in row.cells for column in own)
        yield replace(result, hidden_because=UNKNOWN_BASE) if unpaired and result.hidden_because is None else result
    if not beside and any(column in row.cells for column in own):
        yield _result(row, question, _own_period(row, latest), own)


def _told_beside(row: Row, own: Sequence[int]) -> dict[Period, list[int]]:
    """Of columns beside those of the periods that tell how many answered, the ones that count for each period.

    One counts for all; of several each for the period that its heading names, else for the one before it. None where neither is so.
    """
    periods = row.columns.periods
    if len(own) == 1:
        counts_for_all = own[0] in row.columns.roles.get(Role.BASE, ()) or len(set(periods.values())) == 1
        return {stated: list(own) for stated in periods.values()} if counts_for_all else {}
    headings = {each.profile.column: set(heading_words(each.profile.text)) for each in row.columns.settled}
    named = {column: _named_alone(headings.get(column, set()), periods, headings) for column in own}
    found = named if None not in named.values() else {column: periods.get(column - 1) for column in own}
    if None in found.values() or len(set(found.values())) < len(found):
        return {}
    return {stated: [column] for column, stated in found.items() if stated is not None}


def _named_alone(words: set[str], periods: Mapping[int, Period], headings: Mapping[int, set[str]]) -> Period | None:
    """The period of which the most words stand in a heading; None where that is so of several."""
    shared = {stated: len(words & headings.get(column, set())) for column, stated in periods.items()}
    most = max(shared.values(), default=0)
    best = [stated for stated, many in shared.items() if many == most]
    return best[0] if most and len(best) == 1 else None


def _result(row: Row, question: Cell, stated: Period | None, columns: Sequence[int]) -> SurveyResult:
    """The columns hold a percentage and a count, in one or apart, and perhaps how many answered."""
    meant = row.columns.meanings
    here = [(row.cells[column], meant.get(column)) for column in columns if column in row.cells]
    read = [(_read(cell, role), role) for cell, role in here]
    percent = next((value.number for value, _ in read if value.number is not None and value.number.unit == "percent"), None)
    shares = [share for cell, _ in here if (share := OUT_OF.search(cell.text)) is not None]
    answered = [whole for value, role in read if role is Role.BASE and (whole := _whole(value)) is not None]
    base = next(iter(answered + [int(share["base"]) for share in shares]), None)
    counts = [int(share["count"]) for share in shares] + _counts([value for value, role in read if role is not Role.BASE])
    count = next(iter(counts), None)
    if count is None and percent is not None and base is not None:
        count = _count_of(percent.value, base)
    because = SMALL if percent is None and count is None and any(value.suppressed for value, _ in read) else None
    if because is None and base is None and any(role is Role.BASE and not says_nothing(cell.text) for cell, role in here):
        because = SMALL if any(role is Role.BASE and value.suppressed for value, role in read) else UNKNOWN_BASE
    label, ended = (stated.label, stated.end) if stated is not None else (None, None)
    cells = tuple(((role or Role.PERCENT).value, cell.place) for cell, role in here)
    return SurveyResult(question.text, question.place, label, percent, count, because, base, ended, cells=cells)


def _read(cell: Cell, role: Role | None) -> ValueRead:
    """A plain 77 under '%' is 77%; a plain 0.77 may be 77% or not, and is left out."""
    read = read_value(cell.value, cell.number_format, cell.text)
    if role is not Role.PERCENT or read.number is None or read.number.unit != "number":
        return read
    if _is_unclear(read):
        return replace(read, number=None)
    return replace(read, number=Number(read.number.value, "percent"))


def _is_unclear(read: ValueRead) -> bool:
    return read.number is not None and read.number.unit == "number" and 0 < read.number.value <= 1


def _shares(row: Row) -> Iterator[Finding]:
    for cell in (row.cells[column] for role in OF_RESULT for column in row.columns.roles.get(role, ()) if column in row.cells):
        read = read_value(cell.value, cell.number_format, cell.text)
        is_result = row.cell(Role.QUESTION) is not None and not says_nothing(cell.text) and not is_not_yet(cell.text)
        if is_result and read.number is None and not read.suppressed and not OUT_OF.search(cell.text):
            yield told("survey-value-not-understood", cell.place, typed=cell.text)
    for cell in (row.cells[column] for column in row.columns.roles.get(Role.PERCENT, ()) if column in row.cells):
        if _is_unclear(read_value(cell.value, cell.number_format, cell.text)):
            yield told("value-unit-unclear", cell.place, value=cell.text)


def _counts(read: Sequence[ValueRead]) -> list[int]:
    """The 85 of '77% (85)'; else a plain whole number."""
    beside = [value.count for value in read if value.count is not None]
    return beside + [whole for value in read if (whole := _whole(value)) is not None]


def _whole(read: ValueRead) -> int | None:
    number = read.number
    whole = number is not None and number.unit == "number" and number.value == number.value.to_integral_value()
    return int(number.value) if number is not None and whole else None


def _count_of(percent: Decimal, base: int) -> int | None:
    """How many of `base` are `percent`, rounded as printed; None where none or several are."""
    if not 0 < base <= MOST_TRIED:
        return None
    counts = fitting(percent, 100, base)
    return counts[0] if len(counts) == 1 else None


def _own_period(row: Row, latest: date) -> Period | None:
    """As a label where the words name a period; else the words, without an end."""
    cell = row.cell(Role.MONTH) or row.cell(Role.WHEN)
    return (period_of(cell, latest) or Period(cell.text)) if cell is not None else None
