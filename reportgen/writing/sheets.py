"""What stands on the sheets of our own workbooks: tables of texts, with links to the trackers' cells."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from reportgen.lexicon.data import dataclass
from reportgen.model.places import Place


@dataclass(frozen=True, kw_only=True)
class OwnRow:
    """A text for each column; `place` is the cell to which the row leads, `fills` the colour of cells by their column from 0.

    `values` are numbers and days that stand in place of the texts of their columns; `choices` are offered as a drop-down.
    """

    texts: Sequence[str]
    place: Place | None = None
    fills: Mapping[int, str] = field(default_factory=dict)
    values: Mapping[int, Decimal | date] = field(default_factory=dict)
    choices: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class OwnTable:
    """`columns` are headings with widths in Excel's characters; `link` is the column from 0 whose cells lead to the trackers."""

    columns: Sequence[tuple[str, float]]
    rows: Sequence[OwnRow]
    title: str | None = None
    link: int | None = None
    filtered: bool = False  # its rows can be filtered; it is written without rows too


@dataclass(frozen=True, kw_only=True)
class OwnSheet:
    """`says` is what the first sheet tells: '12 rows to copy to Settings'. `leads` are lines at its top, which lead to others."""

    name: str
    says: str
    tables: Sequence[OwnTable]
    leads: Sequence[tuple[str, str]] = ()  # the words, and the name of the sheet; '' leads nowhere

    def __bool__(self) -> bool:
        return any(table.rows for table in self.tables)


@dataclass(frozen=True)
class Links:
    """From a workbook that is to stand in `folder` to the trackers in `inputs`."""

    inputs: Path
    folder: Path

    def target(self, place: Place) -> str | None:
        """The tracker as seen from the folder; absolute where no way leads there (another drive of Windows)."""
        return _from(self.folder, self.inputs, place.workbook)


@lru_cache(maxsize=256)
def _from(folder: Path, inputs: Path, name: str) -> str | None:
    workbook = inputs / name
    if not workbook.is_file():
        return None
    try:
        return quote(os.path.relpath(workbook.resolve(), folder.resolve()).replace(os.sep, "/"))
    except ValueError:
        return workbook.resolve().as_uri()
