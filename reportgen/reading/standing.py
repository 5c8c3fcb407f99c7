"""What a row of a plan says about progress, from whatever tells it.

A rating by word, letter, number or fill; a status; a state that is ticked; a share that is complete; the date on which it was
completed; the first words of the progress. The column decides before the cell: 'Y' below 'Complete Y/N' is no Yellow.
"""

from __future__ import annotations

import re
from datetime import date

from reportgen.lexicon.fields.roles import Role
from reportgen.model.findings import Severity
from reportgen.model.places import Place
from reportgen.model.plan import Standing
from reportgen.model.ratings import CountsAs, Level, Scale
from reportgen.reading.doubts import Doubt
from reportgen.reading.grid import Cell
from reportgen.reading.layout.profiles import TICK, begins_with_status
from reportgen.reading.layout.tables import Row
from reportgen.reading.values.deadlines import Clues, deadline_of
from reportgen.reading.values.ratings import is_colour, read_rating
from reportgen.reading.values.statuses import read_status

NOT_COMPLETED = re.compile(
    r"[-–—.]*|n/?a|no|n|tb[acd]|not (?:yet )?(?:complete[d]?|started)|open|on-?going|in progress", re.IGNORECASE
)
NOT_TICKED = re.compile(r"no|n|false|[xX✗✘❌☒-]|n/?a", re.IGNORECASE)
IN_BRACKETS = re.compile(r"\([^()]*\)")
HEAD = re.compile(r"\W{0,3}([^\n.:;–—,-]{2,40})")
SHARE = re.compile(r"\s*(\d{1,3})(?:\.\d+)?\s*%?\s*")
# Columns that tell how far an action is; where a table has one of them, the words of its progress are only words.
TELLING = (Role.RATING, Role.STATUS, Role.TICKED, Role.PERCENT_COMPLETE, Role.COMPLETED_ON)

Doubts = list[tuple[Doubt, Place]]


def standing(row: Row, scale: Scale, doubts: Doubts) -> Standing:
    """What the row says; what is doubtful about it is added to `doubts`."""
    cell = row.filled_cell(Role.RATING) or rating_in_status(row)
    level = ticked_level(row, scale)
    if cell is not None:
        read = read_rating(cell.text or None, cell.fill, scale)
        level = read.level
        doubts += [(doubt, cell.place) for doubt in read.doubts]
    said = Standing(level, *_status(row, scale, doubts))
    if level is not None and said.status is not None and level.counts_as.is_done is not said.status.is_done and _states(row):
        at = row.cell(Role.STATUS) or row.cell(Role.COMPLETED_ON) or cell
        doubts.append((_differ(level, said), at.place if at else row.sheet.place))
    return said


def _states(row: Row) -> bool:
    """Whether the row itself says it, and not only a cell that was left blank."""
    return any(row.cell(role) is not None for role in TELLING if role is not Role.RATING)


def _status(row: Row, scale: Scale, doubts: Doubts) -> tuple[CountsAs | None, date | None]:
    """What everything but the rating says; a completion date counts as implemented, not as evidenced."""
    status = _of_status_column(row, scale, doubts)
    if status is None:
        status = _ticked(row) or _of_share(row)
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
    named = scale.named(cell.text)
    status = named.counts_as if named else read_status(cell.text).counts_as
    if status is None and begins_with_status(cell.text):
        status = read_status(_head(cell.text)).counts_as
    if status is None:
        doubts.append((_unknown_status(cell.text), cell.place))
    return status


def _ticked_columns(row: Row) -> list[Cell]:
    """The headings of the columns in which the row has a tick."""
    headings = {each.profile.column: each.profile.heading for each in row.columns.settled}
    ticked = []
    for column in row.columns.roles.get(Role.TICKED, ()):
        cell = row.cells.get(column)
        if cell is not None and not NOT_TICKED.fullmatch(cell.text) and TICK.fullmatch(cell.text[:12]) and headings.get(column):
            ticked.append(headings[column][-1])
    return ticked


def ticked_level(row: Row, scale: Scale) -> Level | None:
    """'Red', 'Amber' and 'Green' may each have a column of its own, in which one is ticked."""
    levels = [level for cell in _ticked_columns(row) if (level := scale.named(cell.text)) is not None]
    return levels[0] if len(levels) == 1 else None


def _ticked(row: Row) -> CountsAs | None:
    """The state that the heading over the tick names; of several the one that is furthest back."""
    states = [
        state for cell in _ticked_columns(row) if (state := read_status(IN_BRACKETS.sub("", cell.text)).counts_as) is not None
    ]
    return min(states, key=lambda state: state.rank, default=None)


def _of_share(row: Row) -> CountsAs | None:
    """0 % is not started, 100 % is done, all between is in progress."""
    cell = row.cell(Role.PERCENT_COMPLETE)
    if cell is None:
        return None
    shown = SHARE.fullmatch(cell.text[:12])
    if shown is None:
        return None
    share = int(shown[1])
    if isinstance(cell.value, int | float) and "%" not in cell.number_format and 0 <= cell.value <= 1:
        share = round(cell.value * 100)
    return CountsAs.DONE if share >= 100 else CountsAs.NOT_STARTED if share == 0 else CountsAs.IN_PROGRESS


def _left_blank(row: Row) -> CountsAs | None:
    """Where a table tells only what is completed, what says nothing is not."""
    return CountsAs.IN_PROGRESS if row.columns.roles.keys() & {Role.COMPLETED_ON, Role.TICKED} else None


def _begun(row: Row) -> CountsAs | None:
    """The status with which the words of progress begin: 'Completed. All teams trained'."""
    text = row.text(Role.PROGRESS)
    if text is None or row.columns.roles.keys() & set(TELLING) or not begins_with_status(text):
        return None
    return read_status(_head(text)).counts_as


def _head(text: str) -> str:
    """The words up to the first break."""
    match = HEAD.match(text)
    return match[1].strip() if match else text


def rating_in_status(row: Row) -> Cell | None:
    """The cell of a status column that holds a rating, in a table that has no column for ratings: 'Green', 'R', a fill alone."""
    if Role.RATING in row.columns.roles:
        return None
    cell = row.filled_cell(Role.STATUS)
    return cell if cell is not None and (is_colour(cell.text) or (not cell.text and cell.fill)) else None


def _completed_on(row: Row, doubts: list[tuple[Doubt, Place]]) -> date | None:
    """The day it was completed; of a month that is named, its last day."""
    cell = row.cell(Role.COMPLETED_ON)
    if cell is None or NOT_COMPLETED.fullmatch(cell.text):
        return None
    day = deadline_of(cell, Clues()).deadline.day
    if day is None:
        what = f"the completion date is '{cell.text[:80]}', which is not a date, so the action is not counted as done by it"
        doubts.append((Doubt("completion-not-understood", Severity.FIX, what, "Type the date, such as 31/07/2023."), cell.place))
    return day


def _differ(level: Level, standing: Standing) -> Doubt:
    contradict = level.counts_as is not CountsAs.IN_PROGRESS
    return Doubt(
        "rating-and-status-differ",
        Severity.FIX if contradict else Severity.LOOK,
        f"the rating, {level.name}, counts as '{level.counts_as}', but the status or completion date as '{standing.status}'; "
        f"the action is counted as '{standing.counts_as}'",
        "Make the two say the same.",
    )


def _unknown_status(text: str) -> Doubt:
    return Doubt(
        "status-not-understood",
        Severity.FIX,
        f"the status is '{text}', which does not say how far it is",
        "Type a status such as 'Not started', 'In progress' or 'Complete'.",
    )
