"""The map: how every table, column and word of the trackers was read, in rows for the Checks workbook and for the screen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reportgen.lexicon.settings import STATES
from reportgen.model import numbers
from reportgen.model.places import Place
from reportgen.model.readings import ColumnReading, HowSure, MapLine, MapPart, Reading, SetAside, TableReading, WordReading

# What each column was read as before, by workbook, sheet and heading.
ReadThen = Mapping[tuple[str, str, str], str | None]

SURE_WORDS = {HowSure.SURE: "Sure", HowSure.LIKELY: "Likely", HowSure.GUESS: "Guessed"}
REFUSED, NOT_USED, NOTHING = "Not used: two readings fit", "Not used", "nothing"
EITHER_STATE = f"{', '.join(STATES[:-1])} or {STATES[-1]}"
ORDER = (REFUSED, SURE_WORDS[HowSure.GUESS], NOT_USED, SURE_WORDS[HowSure.LIKELY], SURE_WORDS[HowSure.SURE])


TABLES = ("Workbook", "Sheet", "Cells", "Read as", "Headings in row", "Rows read", "Repeated headings", "Rows across", "Totals",
          "Nothing was read as")  # fmt: skip
COLUMNS = ("Workbook", "Sheet", "Column", "Heading", "Read as", "How sure", "Why", "Next best", "First values",
           "To settle it, type in Settings", "with the value, or what it is instead", "Since last month")  # fmt: skip
WORDS = ("Workbook", "Sheet", "First cell", "Word", "Level or status", "Counts as", "Why", "Rows")
ASIDE = ("Workbook", "Sheet", "Cells", "How many", "Why they are not used")


def how_read(reading: Reading, then: ReadThen | None = None) -> tuple[MapPart, ...]:
    """Every part that has rows. `then` is how columns were read last month; None where that is not known."""
    columns = [_column(table, column, then) for table in reading.tables for column in table.columns]
    columns.sort(key=lambda line: ORDER.index(line.texts[COLUMNS.index("How sure")]))
    parts = (
        MapPart(title="Tables", headings=TABLES, lines=tuple(_table(table) for table in reading.tables)),
        MapPart(title="Columns, the doubtful first", headings=COLUMNS, lines=tuple(columns)),
        MapPart(title="Levels and status words", headings=WORDS, lines=tuple(_word(word) for word in unknown_first(reading.words))),
        MapPart(title="Set aside", headings=ASIDE, lines=tuple(_aside(each) for each in reading.set_aside)),
    )
    return tuple(part for part in parts if part.lines)


def setting_rows(reading: Reading) -> tuple[tuple[str, str, str], ...]:
    """Rows of Settings that would decide what is refused or guessed, each with what it is about.

    One of which nobody knows the value has none until somebody chooses it: as it stands it changes nothing.
    """
    doubtful = [
        (column.setting, f"{_heading(column)}: {_fits(column)}")
        for table in reading.tables
        for column in table.columns
        if column.setting is not None and (column.refused or column.how_sure is HowSure.GUESS)
    ]
    rows = [(*setting, about) for setting, about in doubtful]
    unknown = [word for word in reading.words if word.counts_as is None]
    rows += [(f"counts as: {word.word}", "", f"{EITHER_STATE}? In {numbers.counted(word.rows, 'row')}") for word in unknown]
    return tuple(dict.fromkeys(rows))


def title_of(field: str | None) -> str:
    """A field's name as an officer reads it: 'completed on' -> 'Completed on'."""
    text = (field or NOTHING).replace("_", " ")
    return text[:1].upper() + text[1:] if field else text


def _table(table: TableReading) -> MapLine:
    counts = (table.rows, table.repeated_headings, table.bands, table.totals)
    return MapLine(
        place=Place(table.workbook, table.sheet, table.range),
        texts=(
            table.workbook,
            table.sheet,
            table.range,
            title_of(table.kind),
            str(table.heading_row or "none"),
            *map(str, counts),
            ", ".join(title_of(name).lower() for name in table.lacks),
        ),
        doubtful=bool(table.lacks),
    )


def _column(table: TableReading, column: ColumnReading, then: ReadThen | None) -> MapLine:
    setting, value = column.setting or ("", "")
    doubtful = column.refused or column.how_sure is HowSure.GUESS
    return MapLine(
        place=column.place,
        texts=(
            table.workbook,
            table.sheet,
            column.column,
            column.heading,
            NOTHING if column.refused else title_of(column.read_as),
            how_sure(column),
            "; ".join(column.because),
            title_of(column.runner_up) if column.runner_up else "",
            "; ".join(column.first_values),
            setting,
            value,
            since(table, column, then),
        ),
        doubtful=doubtful,
    )


def how_sure(column: ColumnReading) -> str:
    if column.refused:
        return REFUSED
    return SURE_WORDS[column.how_sure] if column.read_as else NOT_USED


def since(table: TableReading, column: ColumnReading, then: ReadThen | None) -> str:
    """'was read as Lead', 'new'; '' where nothing changed, or nothing is known."""
    if then is None or not any(key[:2] == (table.workbook, table.sheet) for key in then):
        return ""
    key = (table.workbook, table.sheet, column.heading)
    if key not in then:
        return "new"
    return "" if then[key] == column.read_as else f"was read as {title_of(then[key])}"


def _heading(column: ColumnReading) -> str:
    return f"'{column.heading}'" if column.heading else f"column {column.column}, without a heading"


def _fits(column: ColumnReading) -> str:
    either = [title_of(field).lower() for field in (column.read_as, column.runner_up) if field]
    values = f" ({'; '.join(column.first_values[:3])})" if column.first_values else ""
    return f"{' or '.join(either) or 'not understood'}{values}"


def unknown_first(words: Iterable[WordReading]) -> Sequence[WordReading]:
    return sorted(words, key=lambda word: word.counts_as is not None)


def _word(word: WordReading) -> MapLine:
    place = word.place
    kind = "level" if word.is_level else "status"
    counts_as = word.counts_as.value if word.counts_as else "not known"
    texts = (place.workbook, place.sheet or "", place.cell or "", word.word, kind, counts_as, word.because, str(word.rows))
    return MapLine(place=place, texts=texts, doubtful=word.counts_as is None)


def _aside(each: SetAside) -> MapLine:
    place = each.place
    where = place.cell or ("the whole sheet" if place.sheet else "the whole workbook")
    return MapLine(place=place, texts=(place.workbook, place.sheet or "", where, str(each.cells), each.because))
