"""The feedback log and surveys: what people said, what was done, how many agreed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportgen.model.feedback import Feedback, FeedbackState, SurveyResult
from reportgen.model.ratings import CountsAs
from reportgen.reading.plan_rows import day_in
from reportgen.reading.statuses import read_status
from reportgen.reading.tables import Kind, Row, Table
from reportgen.reading.values import ValueRead, read_value
from reportgen.reading.vocabulary import Role

FEEDBACK = Kind(
    "feedback",
    (
        Role.REF, Role.YOU_SAID, Role.WE_DID, Role.DIFFERENCE, Role.WHO, Role.WHEN, Role.THROUGH, Role.PRIORITY,
        Role.STATUS, Role.REASON, Role.LINKS, Role.PUBLISH, Role.NOTE,
    ),
    (frozenset({Role.YOU_SAID}), frozenset({Role.WE_DID, Role.DIFFERENCE, Role.WHO, Role.WHEN, Role.THROUGH})),
)  # fmt: skip
SURVEY = Kind(
    "survey",
    (Role.QUESTION, Role.MONTH, Role.PERCENT, Role.COUNT, Role.NOTE),
    (frozenset({Role.QUESTION}), frozenset({Role.PERCENT, Role.COUNT})),
)
IN_BRACKETS = re.compile(r"^\s*\((?P<inside>.*)\)\s*$", re.DOTALL)


def feedback(tables: Sequence[Table]) -> tuple[Feedback, ...]:
    return tuple(entry for table in tables if table.kind is FEEDBACK for row in table.rows if (entry := _entry(row)) is not None)


def survey(tables: Sequence[Table]) -> tuple[SurveyResult, ...]:
    return tuple(result for table in tables if table.kind is SURVEY for result in _results(table))


def _entry(row: Row) -> Feedback | None:
    cell = row.cell(Role.YOU_SAID)
    if cell is None:
        return None
    answer = row.text(Role.WE_DID)
    bracketed = IN_BRACKETS.match(answer) if answer else None
    answer = bracketed["inside"].strip() if bracketed else answer
    return Feedback(
        cell.text,
        cell.place,
        _state(row, answer),
        answer,
        row.text(Role.DIFFERENCE),
        day_in(row, Role.WHEN),
        row.text(Role.WHO),
        row.text(Role.THROUGH),
        row.text(Role.PRIORITY),
        row.text(Role.REASON),
    )


def _state(row: Row, answer: str | None) -> FeedbackState:
    """What the log says; else whether there is an answer."""
    stated = (row.text(Role.STATUS) or "").casefold()
    if re.search(r"cannot|can't|unable|not possible|won't|will not", stated):
        return FeedbackState.CANNOT_DO
    meant = read_status(stated) if stated else None
    if meant is not None:
        return (
            FeedbackState.DONE
            if meant.is_done
            else FeedbackState.NO_ANSWER_YET
            if meant is CountsAs.NOT_STARTED
            else FeedbackState.IN_PROGRESS
        )
    return FeedbackState.DONE if answer else FeedbackState.NO_ANSWER_YET


def _results(table: Table) -> Iterator[SurveyResult]:
    for row in table.rows:
        cell = row.cell(Role.QUESTION)
        if cell is None:
            continue
        read = [_value(row, role) for role in (Role.PERCENT, Role.COUNT)]
        percents = [
            value.number for value in read if value is not None and value.number is not None and value.number.unit == "percent"
        ]
        counts = [value.count for value in read if value is not None and value.count is not None]
        plain = [int(value.number.value) for value in read if value and value.number and value.number.unit == "number"]
        yield SurveyResult(
            cell.text, cell.place, row.text(Role.MONTH), percents[0] if percents else None, next(iter((*counts, *plain)), None)
        )


def _value(row: Row, role: Role) -> ValueRead | None:
    cell = row.cell(role)
    return None if cell is None else read_value(cell.value, cell.number_format, cell.text)
