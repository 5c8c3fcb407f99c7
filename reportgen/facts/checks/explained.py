"""The map in lines for the screen: how each table was read, column by column, so that an officer sees what was misread."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.facts.checks.how_read import EITHER_STATE, ReadThen, how_sure, since, title_of, unknown_first
from reportgen.model import numbers
from reportgen.model.readings import ColumnReading, HowSure, Reading, TableReading, WordReading

ACROSS = "headings one below the other"
NOTHING_READ = "No table was found in the workbooks."
DOUBTFUL_FIRST = (HowSure.GUESS, HowSure.LIKELY, HowSure.SURE)


def explained(reading: Reading, then: ReadThen | None = None) -> Iterator[str]:
    """Line by line; what is doubtful first in each table. `then` is how columns were read last month."""
    if not reading.tables:
        yield NOTHING_READ
    for table in reading.tables:
        yield ""
        yield from _table(table, then)
    if reading.words:
        yield from ("", "Levels and status words")
        yield from (f"  {_word(word)}" for word in unknown_first(reading.words))
    if reading.set_aside:
        yield from ("", "Set aside, and not in any report")
        yield from (f"  {each.place}: {numbers.counted(each.cells, 'cell')} ({each.because})" for each in reading.set_aside)
    if reading.gaps:
        yield from ("", "Missing in the reports")
        yield from (f"  {gap.missing}: {gap.place}" for gap in reading.gaps)


def _table(table: TableReading, then: ReadThen | None) -> Iterator[str]:
    headings = f"headings in row {table.heading_row}" if table.heading_row else "no row of headings" if table.range else ACROSS
    counts = [
        numbers.counted(table.rows, "row"),
        *(numbers.counted(count, *what) for count, *what in _besides(table) if count),
    ]
    cells = f", cells {table.range}" if table.range else ""
    yield f"{table.workbook}, sheet '{table.sheet}'{cells}: {title_of(table.kind).lower()}"
    yield f"  {headings[:1].upper()}{headings[1:]}; {numbers.listed(counts)} below."
    if table.lacks:
        lacking = numbers.listed([title_of(name).lower() for name in table.lacks])
        cure = f"heading: its heading | {title_of(table.lacks[0]).partition(' or ')[0]}"
        yield f"  No column was read as {lacking}. If there is one, add to Settings: {cure}"
    for column in sorted(table.columns, key=_doubtful_first):
        yield from _column(table, column, then)


def _besides(table: TableReading) -> tuple[tuple[int, str, str], ...]:
    return (
        (table.repeated_headings, "repeated heading", "repeated headings"),
        (table.bands, "title across", "titles across"),
        (table.totals, "total", "totals"),
    )


def _doubtful_first(column: ColumnReading) -> tuple[bool, int, bool]:
    return not column.refused, DOUBTFUL_FIRST.index(column.how_sure), column.read_as is None


def _column(table: TableReading, column: ColumnReading, then: ReadThen | None) -> Iterator[str]:
    """'Guessed   G 'By': Deadline (8 of 8 cells are dates)', and below it what to type where it may be wrong."""
    named = f"{column.column} '{column.heading}'" if column.heading else f"{column.column}, without a heading"
    meant = _either(column) if column.refused else title_of(column.read_as)
    because = f" ({'; '.join(column.because)})" if column.because else ""
    changed = since(table, column, then)
    yield f"  {how_sure(column).partition(':')[0]:<9} {named}: {meant}{because}{f'; {changed}' if changed else ''}"
    if column.refused or column.how_sure is not HowSure.SURE:
        values = ", ".join(f"'{value}'" for value in column.first_values[:3])
        yield f"            {_to_settle(column)}"
        if values:
            yield f"            It holds {values}."


def _to_settle(column: ColumnReading) -> str:
    if column.setting is None:
        return f"To settle it, type the heading that is meant into cell {column.place.cell}."
    opening = "To use it" if column.read_as is None and not column.refused else "To settle it"
    return f"{opening}, add to Settings: {column.setting[0]} | {column.setting[1]}, or what it is instead."


def _either(column: ColumnReading) -> str:
    fits = [title_of(field).lower() for field in (column.read_as, column.runner_up) if field]
    return f"either {' or '.join(fits)}, so it is not used" if len(fits) > 1 else "not used"


def _word(word: WordReading) -> str:
    kind = "level" if word.is_level else "status"
    rows = numbers.counted(word.rows, "row")
    if word.counts_as is None:
        return f"{word.word} ({kind}, {rows}): not known. Add to Settings 'counts as: {word.word}', and beside it {EITHER_STATE}"
    return f"{word.word} ({kind}, {rows}): counts as {word.counts_as.value} ({word.because})"
