"""What a row of a plan says about progress, from whatever tells it.

A rating by word, letter, number or fill of the cell, or of the whole row; a status; a state that is ticked; a share that is
complete; the date on which it was completed; the first words of the progress. The column decides before the cell: 'Y' below
'Complete Y/N' is no Yellow.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from reportgen.lexicon.fields.looks import Look
from reportgen.lexicon.fields.roles import Role
from reportgen.model.findings import Severity
from reportgen.model.places import Place
from reportgen.model.plan import Standing
from reportgen.model.ratings import CountsAs, Level, Scale
from reportgen.reading.doubts import Doubt, doubt
from reportgen.reading.grid import Cell
from reportgen.reading.layout.tables import Row, Table
from reportgen.reading.values.deadlines import deadline_of
from reportgen.reading.values.nothing import is_not_yet, says_nothing
from reportgen.reading.values.percentages import percent_complete
from reportgen.reading.values.ratings import is_colour, level_of_fill, read_rating
from reportgen.reading.values.statuses import opening, read_status
from reportgen.reading.values.ticks import is_ticked, yes_or_no

BEGINS = re.compile(r"\W{0,3}([A-Za-z]{3,10}(?: [A-Z])?)\s{0,2}[-–—:.;,(\n]")
IN_BRACKETS = re.compile(r"\([^()]*\)")
# Columns that tell how far an action is; where a table has one of them, the words of its progress are only words.
TELLING = (Role.RATING, Role.STATUS, Role.TICKED, Role.PERCENT_COMPLETE, Role.COMPLETED_ON)
MOSTLY = 0.6  # the share of a row's cells that have one fill where the whole row is shaded

Doubts = list[tuple[Doubt, Place]]


def standing(row: Row, scale: Scale, doubts: Doubts) -> Standing:
    """What the row says; what is doubtful about it is added to `doubts`."""
    cell = row.filled_cell(Role.RATING) or rating_in_status(row)
    level = _ticked_level(row, scale) or _shaded_level(row, scale)
    if level is None and (begun := _begun_rating(row)) is not None:
        level = read_rating(begun.text, None, scale).level
    if cell is not None:
        read = read_rating(cell.text or None, cell.fill, scale)
        level = read.level
        doubts += [(each, cell.place) for each in read.doubts]
    said = Standing(level, *_status(row, scale, doubts))
    if level is not None and said.status is not None and level.counts_as.is_done is not said.status.is_done:
        at = row.cell(Role.STATUS) or row.cell(Role.COMPLETED_ON) or cell
        doubts.append((_differ(level, said), at.place if at else row.sheet.place))
    return said


def rating_in_status(row: Row) -> Cell | None:
    """The cell of a status column that holds a rating, in a table that has no column for ratings: 'Green', 'R', a fill alone."""
    if Role.RATING in row.columns.roles or _is_yes_or_no(row):
        return None
    cell = row.filled_cell(Role.STATUS)
    return cell if cell is not None and (is_colour(cell.text) or (not cell.text and cell.fill)) else None


def rating_cells(tables: Iterable[Table]) -> list[Cell]:
    """Every cell that rates a row."""
    cells = (row.filled_cell(Role.RATING) or rating_in_status(row) or _begun_rating(row) for table in tables for row in table.rows)
    return [cell for cell in cells if cell is not None]


def _begun_rating(row: Row) -> Cell | None:
    """The colour with which the words of progress begin, where no column rates: 'AMBER - deputy starts in July'."""
    cell = row.cell(Role.PROGRESS) if not row.columns.roles.keys() & set(TELLING) else None
    match = BEGINS.match(cell.text[:60]) if cell is not None else None
    if cell is None or match is None or not is_colour(match[1]):
        return None
    return Cell(cell.row, cell.column, match[1], cell.place)


def _is_yes_or_no(row: Row) -> bool:
    """Whether the status column holds yes and no, so that 'Y' is no Yellow."""
    columns = row.columns.roles.get(Role.STATUS, ())
    return any(each.profile.column in columns and each.profile.share(Look.TICK) > 0.8 for each in row.columns.settled)


def _shaded_level(row: Row, scale: Scale) -> Level | None:
    """The level whose colour the whole row has, in a table without a column that rates."""
    if row.columns.roles.keys() & set(TELLING) or not scale.levels:
        return None
    cells = [cell for cell in row.cells.values() if cell.row == row.number]
    fills = [cell.fill for cell in cells if cell.fill]
    if len(fills) < max(2, MOSTLY * len(cells)):
        return None
    return level_of_fill(max(set(fills), key=fills.count), scale)


def _status(row: Row, scale: Scale, doubts: Doubts) -> tuple[CountsAs | None, date | None]:
    """What everything but the rating says; a completion date counts as implemented, not as evidenced."""
    status = _of_status_column(row, scale, doubts) or _ticked(row) or _of_share(row)
    completed_on = _completed_on(row, doubts)
    if completed_on is not None and (status is None or not status.is_done):
        status = CountsAs.DONE
    if status is None and not row.columns.roles.keys() & {Role.RATING, Role.STATUS}:
        status = _left_blank(row) or _begun(row)
    return status, completed_on


def _of_status_column(row: Row, scale: Scale, doubts: Doubts) -> CountsAs | None:
    cell = row.cell(Role.STATUS)
    if cell is None or cell is rating_in_status(row):
        return None
    if _is_yes_or_no(row) and (said := yes_or_no(cell.text)) is not None:
        return CountsAs.DONE if said else CountsAs.IN_PROGRESS
    named = scale.named(cell.text)
    status = named.counts_as if named else read_status(cell.text).counts_as
    if status is None:
        doubts.append((doubt("status-not-understood", text=cell.text), cell.place))
    return status


def _ticked_headings(row: Row) -> Iterator[Cell]:
    """The headings of the columns in which the row has a tick."""
    columns = row.columns.roles.get(Role.TICKED, ())
    for each in row.columns.settled:
        column = each.profile.column
        cell = row.cells.get(column) if column in columns and each.profile.heading else None
        if cell is not None and is_ticked(cell.text, each.profile.values):
            yield each.profile.heading[-1]


def _ticked_level(row: Row, scale: Scale) -> Level | None:
    """'Red', 'Amber' and 'Green' may each have a column of its own, in which one is ticked."""
    levels = [level for cell in _ticked_headings(row) if (level := scale.named(cell.text)) is not None]
    return levels[0] if len(levels) == 1 else None


def _ticked(row: Row) -> CountsAs | None:
    """The state that the heading over the tick names; of several the one that is furthest back."""
    read = (read_status(IN_BRACKETS.sub("", cell.text)).counts_as for cell in _ticked_headings(row))
    return min((state for state in read if state is not None), key=lambda state: state.rank, default=None)


def _of_share(row: Row) -> CountsAs | None:
    cell = row.cell(Role.PERCENT_COMPLETE)
    share = percent_complete(cell.value, cell.text) if cell is not None else None
    return share.counts_as if share is not None else None


def _left_blank(row: Row) -> CountsAs | None:
    """Where a table tells only what is completed, what says nothing is not."""
    return CountsAs.IN_PROGRESS if row.columns.roles.keys() & {Role.COMPLETED_ON, Role.TICKED} else None


def _begun(row: Row) -> CountsAs | None:
    """The status with which the words of progress begin: 'Completed. All teams trained'."""
    text = row.text(Role.PROGRESS)
    begun = opening(text) if text is not None and not row.columns.roles.keys() & set(TELLING) else None
    return begun.status.counts_as if begun is not None else None


def _completed_on(row: Row, doubts: Doubts) -> date | None:
    """The day it was completed; of a month that is named, its last day."""
    cell = row.cell(Role.COMPLETED_ON)
    if cell is None or says_nothing(cell.text) or is_not_yet(cell.text):
        return None
    day = deadline_of(cell).deadline.day
    said = read_status(cell.text).counts_as if day is None else None
    if day is None and (said is None or said.is_done):
        doubts.append((doubt("completion-not-understood", text=cell.text[:80]), cell.place))
    return day


def _differ(level: Level, said: Standing) -> Doubt:
    return doubt(
        "rating-and-status-differ",
        severity=Severity.FIX if level.counts_as is not CountsAs.IN_PROGRESS else Severity.LOOK,
        level=level.name,
        rated=level.counts_as,
        stated=said.status,
        counted=said.counts_as,
    )
