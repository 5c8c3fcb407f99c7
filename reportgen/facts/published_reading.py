"""The part of `facts.json` that says how the workbooks were read, in the shape that contract.md keeps stable."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reportgen.model.ratings import Level
from reportgen.model.readings import ColumnReading, Reading, TableReading, WordReading

Json = Mapping[str, Any]


def reading_json(reading: Reading) -> Json:
    """Every table with its columns, what was set aside, the status words, and the gaps as the draft line prints them."""
    return {
        "reading": [_table(table) for table in reading.tables],
        "set_aside": [{"place": each.place.source, "cells": each.cells, "because": each.because} for each in reading.set_aside],
        "statuses": [{"word": word.word, **_word(word)} for word in reading.words if not word.is_level],
        "gaps": [gap.missing for gap in reading.gaps],
    }


def of_level(level: Level, reading: Reading) -> Json:
    """Why a level counts as it does, and in how many rows it stands; None where the reading does not say."""
    word = next((word for word in reading.words if word.is_level and word.word.casefold() == level.name.casefold()), None)
    return {"because": word.because, "rows": word.rows} if word else {"because": None, "rows": None}


def _table(table: TableReading) -> Json:
    return {
        "workbook": table.workbook,
        "sheet": table.sheet,
        "range": table.range,
        "kind": table.kind,
        "columns": [_column(column) for column in table.columns],
    }


def _column(column: ColumnReading) -> Json:
    return {
        "column": column.column,
        "heading": column.heading,
        "read_as": column.read_as,
        "how_sure": column.how_sure.value,
        "because": list(column.because),
    }


def _word(word: WordReading) -> Json:
    return {"counts_as": word.counts_as.value if word.counts_as else None, "because": word.because, "rows": word.rows}
