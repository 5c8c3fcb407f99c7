"""How the workbooks were understood: what each table and column was read as, how sure, and why; and what was not read.

The law of coverage: every filled cell is read, or is a heading, band, title or total, or is set aside with a reason, or is a gap.
"""

from __future__ import annotations

from enum import StrEnum

from reportgen.lexicon.data import dataclass
from reportgen.model.places import Place
from reportgen.model.ratings import CountsAs


class HowSure(StrEnum):
    SURE = "sure"  # by its words and by what stands below
    LIKELY = "likely"  # by what stands below alone, or by a misspelt heading: used, and said
    GUESS = "guess"  # another reading is nearly as likely


@dataclass(frozen=True, kw_only=True)
class ColumnReading:
    """One column of a table. `read_as` is the field's name, None where the column is not used."""

    column: str  # 'F'
    heading: str  # as it stands; a stack of headings from the top, joined by ' / '
    read_as: str | None
    how_sure: HowSure
    because: tuple[str, ...]  # "the heading says 'RAG'", '8 of 8 cells are levels of the scale'
    place: Place  # of the heading, else of the first value
    runner_up: str | None = None  # the field that fits next best
    refused: bool = False  # the two readings are too near for a column that figures hang on, so none is used
    first_values: tuple[str, ...] = ()
    setting: tuple[str, str] | None = None  # the row of Settings that decides: ('heading: RAGB', 'Rating')


@dataclass(frozen=True, kw_only=True)
class TableReading:
    """One table. `kind` is a plan, indicators, feedback, …; `lacks` names what its kind needs and no column was read as."""

    workbook: str
    sheet: str
    range: str  # 'A3:H46'
    kind: str
    heading_row: int | None
    columns: tuple[ColumnReading, ...]
    rows: int = 0  # rows of data
    repeated_headings: int = 0
    bands: int = 0
    totals: int = 0
    lacks: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SetAside:
    """A rectangle of filled cells that was not used, with the reason. `place.cell` is the range, None for a whole sheet."""

    place: Place
    cells: int
    because: str


@dataclass(frozen=True, kw_only=True)
class Gap:
    """Filled rows that look like actions, indicators or feedback and were not read.

    `missing` says it in the words of a reader of the report: '7 actions of Priority 1, which could not be read'.
    """

    missing: str
    rows: int
    place: Place


@dataclass(frozen=True, kw_only=True)
class WordReading:
    """A level or a status word that stands in the tracker: what it counts as, why, and in how many rows it stands."""

    word: str
    counts_as: CountsAs | None
    because: str
    rows: int
    place: Place  # of the first
    is_level: bool = False


@dataclass(frozen=True, kw_only=True)
class Reading:
    """How everything was read."""

    tables: tuple[TableReading, ...] = ()
    words: tuple[WordReading, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True, kw_only=True)
class MapLine:
    """One row of the map of how everything was read. `texts` are as the headings of its part say; `place` is where it leads."""

    place: Place
    texts: tuple[str, ...]
    doubtful: bool = False


@dataclass(frozen=True, kw_only=True)
class MapPart:
    """One part of the map: a title, its headings, and its rows."""

    title: str
    headings: tuple[str, ...]
    lines: tuple[MapLine, ...]
