"""How the trackers were read, as it may be told: without what stands in a log of feedback, and without personal details."""

from __future__ import annotations

from dataclasses import replace

from reportgen.model.readings import ColumnReading, Reading, TableReading, WordReading
from reportgen.publishing.marking.engine import details
from reportgen.publishing.marking.found import Own

FEEDBACK = "feedback"
NOT_REPEATED = "(not repeated here)"


def told(reading: Reading, logs: frozenset[tuple[str, str | None]], own: Own) -> Reading:
    """`logs` are the sheets on which feedback stands, by workbook and name: no value of theirs is shown."""
    tables = tuple(_table(each, (each.workbook, each.sheet) in logs or each.kind == FEEDBACK, own) for each in reading.tables)
    return replace(reading, tables=tables, words=tuple(_word(each, own) for each in reading.words))


def _table(table: TableReading, is_log: bool, own: Own) -> TableReading:
    return replace(table, columns=tuple(_column(each, is_log, own) for each in table.columns))


def _column(column: ColumnReading, is_log: bool, own: Own) -> ColumnReading:
    values = () if is_log else tuple(_text(each, own) for each in column.first_values)
    heading = _text(column.heading, own)
    setting = column.setting if heading == column.heading else None
    because = tuple(_text(each, own) for each in column.because)
    return replace(column, heading=heading, first_values=values, setting=setting, because=because)


def _word(word: WordReading, own: Own) -> WordReading:
    return replace(word, word=_text(word.word, own), because=_text(word.because, own))


def _text(text: str, own: Own) -> str:
    return NOT_REPEATED if details(text, own) else text
