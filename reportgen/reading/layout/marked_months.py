"""Months below which marks stand that are explained: '◆ = due   ✔ = finished   ◇ = new due date', or letters in a list below.

They are laid out anew with a column for each thing that a mark tells, and below it the month in which the mark stands, or the term,
or its last day where a row says that; every cell keeps its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role, called
from reportgen.lexicon.patterns import pattern
from reportgen.model import numbers
from reportgen.model.months import Month
from reportgen.reading.grid import NOT_LAID_OUT, Cell, Sheet, distinct
from reportgen.reading.layout.periods import TERM, years_in
from reportgen.reading.values.dates import dates, shows_day
from reportgen.reading.values.statuses import read_meaning

FIRST_ROWS = 60  # among which the months are looked for
LEAST_MONTHS, LEAST_ROWS, LEAST_MARKS = 3, 3, 2
LONGEST_KEY, LONGEST_MONTH, LONGEST_TITLE = 300, 20, 120  # signs
MOST_AGAIN = 0.25  # the share of marks that stand again in their row
MOST_OTHERS = 0.2  # the share of what stands below the months that is no mark: 'all year', merged over all of them
_MARK = r"(?:[^\w\s=:;,.()–—-]|(?<!\w)[A-Z](?!\w))"
EXPLAINED = pattern(rf"(?P<mark>{_MARK})\s{{0,2}}[=:–—-]\s{{0,2}}(?P<said>[^\W\d][^=;|,\n]{{1,60}}?)(?=\s{{2}}|[;|,.(\n]|$)")
MARK = pattern(rf"{_MARK}")
IS_MOVED = pattern(r"(?i:\b(?:new|revised|moved|extended)\b)")
IS_DUE = pattern(
    r"(?i:\b(?:due|deadline|target|planned|promised|finishing"
    r"|(?:to|must|should|would|will) be (?:done|finished|completed|in place))\b)"
)
# 'Not due to start', 'On target', 'Over its date': how it stands, in month after month.
IS_STATE = pattern(r"(?i:\b(?:not|yet|on|over|past|before|off|behind|ahead of)\W+(?:\w+\W+)?(?:due|target|deadline)\b|\boverdue\b)")
IS_BEGUN = pattern(r"(?i:\b(?:starts?|begins?|started|begun)\b)")
YEAR = pattern(r"(?:19|20)\d\d")
EXPLAINS = "it says what the marks below the months mean"

Marks = Mapping[str, Role]
Months = Mapping[int, str]  # when the period of each column ends, as a deadline is typed


@dataclass(frozen=True)
class _Key:
    """What each mark tells; `listed` are the cells of a list that says so, which is no part of the plan."""

    marks: Marks
    listed: tuple[Cell, ...] = ()


def one_column_a_mark(sheet: Sheet) -> Sheet | None:
    """The sheet so; None where nothing explains such marks, or they stand below no months."""
    for key in filter(None, (*map(_explained, sheet.cells.values()), _listed(sheet))):
        for head in sheet.rows[:FIRST_ROWS]:
            last_days = _last_days(sheet, head)
            months = last_days or _months(sheet, head)
            marked = list(_told(sheet, head, months, key.marks)) if len(months) >= LEAST_MONTHS else []
            told = dict(marked)
            again = len(marked) - len(told)  # a letter that stands month after month says how it stands
            if (
                len({row for row, _ in told}) >= LEAST_ROWS
                and again <= MOST_AGAIN * len(told)
                and not _hold_more(sheet, head + bool(last_days), months, key.marks)
            ):
                return _laid_out(sheet, (head, bool(last_days)), months, told, key.listed)
    return None


def _explained(cell: Cell) -> _Key | None:
    """A line in which two or more marks are explained, and one of them says when it is due; or this alone, of a letter."""
    if not isinstance(cell.value, str) or len(cell.text) > LONGEST_KEY:
        return None
    found = {match["mark"]: role for match in EXPLAINED.finditer(cell.text) if (role := _role(match["said"])) is not None}
    alone = len(found) == 1 and next(iter(found)).isalpha()
    return _Key(found) if Role.DEADLINE in found.values() and (len(found) >= LEAST_MARKS or alone) else None


def _listed(sheet: Sheet) -> _Key | None:
    """'F | month in which it should be finished', row after row."""
    rows = (list(distinct(sheet.row(number).values())) for number in sheet.rows)
    pairs = [cells for cells in rows if len(cells) == LEAST_MARKS and MARK.fullmatch(cells[0].text[:2]) is not None]
    told = {
        cells[0].text: role for cells in pairs if len(cells[1].text) <= LONGEST_TITLE and (role := _role(cells[1].text)) is not None
    }
    held = tuple(cell for cells in pairs for cell in cells)
    return _Key(told, held) if len(told) >= LEAST_MARKS and Role.DEADLINE in told.values() else None


def _role(said: str) -> Role | None:
    if IS_STATE.search(said) is not None:
        return None
    if IS_BEGUN.search(said) is not None:
        return Role.START
    if IS_DUE.search(said) is not None:
        return Role.REVISED if IS_MOVED.search(said) is not None else Role.DEADLINE
    counts_as = read_meaning(said).counts_as
    return Role.COMPLETED_ON if counts_as is not None and counts_as.is_done else None


def _months(sheet: Sheet, head: int) -> Months:
    above = sheet.row(head - 1)
    titles = [cell.text for cell in sheet.cells.values() if cell.row < head and isinstance(cell.value, str)]
    found = ((column, _month(cell, above.get(column), (*titles, sheet.name))) for column, cell in sheet.row(head).items())
    return {column: month for column, month in found if month is not None}


def _month(cell: Cell, above: Cell | None, titles: tuple[str, ...]) -> str | None:
    """The month or the term that heads a column, with its year: its own, the one above it, or of a term that of a title."""
    if cell.day is not None:
        exactly = cell.day.day > 1 and shows_day(cell.number_format)
        return numbers.day(cell.day) if exactly else str(Month.of(cell.day))
    found = dates(cell.text) if len(cell.text) <= LONGEST_MONTH else ()
    if len(found) == 1 and not found[0].year_missing:
        return cell.text
    if len(found) == 1 and above is not None and YEAR.fullmatch(above.text) is not None:
        return f"{cell.text} {above.text}"
    if not _is_term(cell):
        return None
    first = next((year for text in titles if (year := years_in(text[:LONGEST_TITLE]).financial) is not None), None)
    return f"{cell.text} {first}/{(first + 1) % 100:02}" if first is not None else None


def _last_days(sheet: Sheet, head: int) -> Months:
    """The days in a row right below headings that name terms, the last of each."""
    terms = [column for column, cell in sheet.row(head).items() if _is_term(cell)]
    below = sheet.row(head + 1)
    days = {column: numbers.day(day) for column in terms if column in below and (day := below[column].day) is not None}
    return days if len(days) == len(terms) else {}


def _is_term(cell: Cell) -> bool:
    return len(cell.text) <= LONGEST_MONTH and TERM.search(cell.text) is not None


def _told(sheet: Sheet, head: int, months: Months, marks: Marks) -> Iterator[tuple[tuple[int, Role], Cell]]:
    """For each row what its marks tell; of several of one kind the last."""
    for row in (row for row in sheet.rows if row > head):
        for column in months:
            cell = sheet.row(row).get(column)
            for mark in cell.text if cell is not None and len(cell.text) <= len(marks) + 1 else "":
                if cell is not None and mark in marks:
                    yield (row, marks[mark]), cell.saying(months[column], filled=False)


def _hold_more(sheet: Sheet, head: int, months: Months, marks: Marks) -> bool:
    """Whether more than a few other texts than marks stand below the months too."""
    below = [cell.text for cell in sheet.cells.values() if cell.row > head and cell.column in months and cell.text]
    others = sum(not set("".join(text.split())) <= marks.keys() for text in below)
    return others > MOST_OTHERS * len(below)


def _laid_out(
    sheet: Sheet, head: tuple[int, bool], months: Months, told: Mapping[tuple[int, Role], Cell], listed: tuple[Cell, ...]
) -> Sheet:
    """Without what stands below the months: shades tell when it is worked on. `head`: its row, and whether days stand below it."""
    top, with_days = head
    last = max(column for _, column in sheet.cells)
    at = {role: last + number for number, role in enumerate(dict.fromkeys(role for _, role in told), 1)}
    gone = {cell.place for cell in listed} | {cell.place for cell in sheet.row(top + 1).values() if with_days}
    years = {id(cell) for column, cell in sheet.row(top - 1).items() if column in months and YEAR.fullmatch(cell.text)}
    cells = {
        where: cell
        for where, cell in sheet.cells.items()
        if (where[1] not in months or cell.row < top) and cell.place not in gone and id(cell) not in years
    }
    heading = sheet.row(top)[next(iter(months))]
    for role, column in at.items():
        cells[top, column] = replace(heading.saying(called(role), column=column), number_format="General")
    for (row, role), cell in told.items():
        cells[row, at[role]] = replace(cell, row=row, column=at[role], number_format="General")
    laid_out = sheet.laid_out(cells)
    laid_out.notes[NOT_LAID_OUT] = [(cell.place, 1, EXPLAINS) for cell in listed]
    return laid_out
