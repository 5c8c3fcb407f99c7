"""The programme's rating scale: from its key, wherever that stands; else from the ratings that occur."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportgen.model.findings import Finding, Severity
from reportgen.model.places import Place
from reportgen.model.ratings import CountsAs, Level, Scale
from reportgen.reading.grid import Cell, Sheet
from reportgen.reading.headings import heading_words
from reportgen.reading.plan_rows import rating_in_status
from reportgen.reading.tables import KEY, Table, distinct
from reportgen.reading.values.ratings import MEANING_IN_NAME, colour_family, level_name, name_without_key, scale_without_key
from reportgen.reading.values.statuses import read_meaning, stated_counts
from reportgen.reading.vocabulary import Role

RATING_WORDS = frozenset(
    ["rag", "brag", "rayg", "rating", "ratings", "status", "colour", "colours", "progress", "task", "to", "legend"]
)
KEY_WORDS = frozenset({"key", "legend"})
LONGEST_TITLE = 12  # words; a longer text that speaks of a key ("See the sheet 'RAG key' for …") is a note


@dataclass(frozen=True)
class ScaleRead:
    scale: Scale
    findings: tuple[Finding, ...] = ()


def read_scale(
    sheets: Sequence[Sheet], tables: Sequence[Table], plan_tables: Sequence[Table], counts: dict[str, CountsAs]
) -> ScaleRead:
    """The scale of the first key found. `counts` is what Settings says that a level counts as, by its name in lower case."""
    key = _levels_of_key(sheets, tables)
    named = {text for cell in _rating_cells(plan_tables) if (text := name_without_key(cell.text, cell.fill))}
    levels = key or list(scale_without_key(sorted(named)).levels)
    levels = [replace(level, counts_as=counts.get(level.name.casefold(), level.counts_as)) for level in levels]
    findings = list(_doubtful(key)) if key else list(_no_key(levels, plan_tables, counts))
    return ScaleRead(Scale(tuple(levels)), tuple(findings))


def is_key(sheet: Sheet) -> bool:
    """A sheet without headings that a title calls a key: 'Task rating key:'."""
    return _key_start(sheet) is not None


def _levels_of_key(sheets: Sequence[Sheet], tables: Sequence[Table]) -> list[Level]:
    for table in tables:
        if table.kind is KEY and (found := [level for row in table.rows if (level := _level_in_row(row.cells, table)) is not None]):
            return found
    for sheet in sheets:
        start = _key_start(sheet)
        if start is not None and (found := list(_levels_below(sheet, start))):
            return found
    return []


def _key_start(sheet: Sheet) -> int | None:
    """The row of a title such as 'RAG key'; the sheet's own name also serves. 'Key performance indicators' is no key."""
    for number in sheet.rows:
        cells = list(distinct(sheet.row(number).values()))
        if len(cells) == 1 and _names_a_key(cells[0].text):
            return number
    return 0 if _names_a_key(sheet.name) else None


def _names_a_key(text: str) -> bool:
    words = heading_words(text)
    named = set(words)
    return bool(named & KEY_WORDS) and (len(named) == 1 or bool(named & RATING_WORDS)) and len(words) <= LONGEST_TITLE


def _levels_below(sheet: Sheet, start: int) -> Iterator[Level]:
    for number in (number for number in sheet.rows if number > start):
        level = _level_below(sheet, number)
        if level is None:
            return
        yield level


def _level_below(sheet: Sheet, number: int) -> Level | None:
    """A row below a key's title: a name and its meaning, a filled cell and its meaning, or both in one cell ('Red: overdue')."""
    cells = list(distinct(sheet.row(number).values()))
    if len(cells) != 1:
        return _level(cells[0], cells[1].text, None) if cells else None
    text = cells[0]
    swatch = next(
        (cell for (row, column), cell in sheet.cells.items() if row == number and column < text.column and cell.fill), None
    )
    if swatch is not None and (family := colour_family(swatch.fill or "")) is not None:
        return _level(replace(swatch, value=family.capitalize()), text.text, None)
    name, meaning = MEANING_IN_NAME.sub("", text.text), MEANING_IN_NAME.search(text.text)
    return _level(replace(text, value=name), meaning[0].strip(" -–—:=(),"), None) if meaning and name else None


def _level_in_row(cells: dict[int, Cell], table: Table) -> Level | None:
    at = {
        role: next((cells[column] for column in columns if column in cells), None) for role, columns in table.columns.roles.items()
    }
    cell = at.get(Role.LEVEL) or at.get(Role.COLOUR)
    if cell is None:
        return None
    meaning, counts_as = at.get(Role.MEANING), at.get(Role.COUNTS_AS)
    return _level(cell, meaning.text if meaning else None, counts_as.text if counts_as else None)


def _level(cell: Cell, meaning: str | None, counts_as: str | None) -> Level:
    stated = stated_counts(counts_as) if counts_as else None
    meant = stated or read_meaning(meaning or "").counts_as or _usual(cell)
    return Level(level_name(cell.text), meant, meaning, cell.fill, cell.place)


def _usual(cell: Cell) -> CountsAs:
    """What a level of that name usually counts as, where the key's words do not say."""
    return scale_without_key([level_name(cell.text)]).levels[0].counts_as


def _doubtful(levels: Sequence[Level]) -> Iterator[Finding]:
    for level in levels:
        if read_meaning(level.meaning or "").counts_as is None and level.place is not None:
            yield Finding(
                "level-meaning-unclear",
                Severity.FIX,
                level.place,
                f"the key does not say plainly what {level.name} means; it is counted as '{level.counts_as}'",
                "Say in the key what it means, or add a column 'Counts as': not started, in progress, done, evidenced or overdue.",
            )


def _no_key(levels: Sequence[Level], tables: Sequence[Table], counts: dict[str, CountsAs]) -> Iterator[Finding]:
    unsaid = [level for level in levels if level.name.casefold() not in counts]
    cell = next(_rating_cells(tables), None)
    if unsaid and cell is not None:
        read = ", ".join(f"{level.name} as '{level.counts_as}'" for level in unsaid)
        yield Finding(
            "no-rating-key",
            Severity.FIX,
            Place(cell.place.workbook, cell.place.sheet),
            f"no key says what the ratings mean; they are counted so: {read}",
            "Add a sheet 'RAG key' with the columns Rating, Meaning and Counts as.",
        )


def _rating_cells(tables: Sequence[Table]) -> Iterator[Cell]:
    for table in tables:
        for row in table.rows:
            cell = row.filled_cell(Role.RATING) or rating_in_status(row)
            if cell is not None:
                yield cell
