"""Columns side by side for the stages that an action goes through, 'Begun', 'In place', 'Embedded', filled as each is reached.

A day stands in them, or somebody's initials, or both: 'KW 16/1'. What was begun is no deadline, nor is what is in place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise

from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.model.ratings import CountsAs
from reportgen.reading.grid import Cell
from reportgen.reading.layout.headings import mended
from reportgen.reading.layout.profiles import Profile
from reportgen.reading.layout.regions import Region
from reportgen.reading.values.arrivals import marks_arrival
from reportgen.reading.values.nothing import says_nothing
from reportgen.reading.values.statuses import is_state_of_heading, state_of_heading
from reportgen.reading.values.ticks import is_ticked

TOLD_AS = {CountsAs.IN_PROGRESS: Role.START, CountsAs.DONE: Role.COMPLETED_ON, CountsAs.EVIDENCED: Role.EVIDENCED_ON}
OF_DATES = pattern(r"\b(?:dates?|days?|when|initials?|initialled|on|and)\b|[&/()]", re.IGNORECASE)
LEAST_ROWS = 3
MOSTLY, SOME = 0.8, 0.25  # of the cells, or of the rows


def stages(region: Region, profiles: Sequence[Profile], latest: date, *, has_deadline: bool) -> Mapping[int, Role]:
    """The field of each column of the longest such run; {} where there is none.

    `has_deadline`: another column says when an action is due. Without one they must be filled in fewer rows stage by stage: in
    days that stand in every row somebody may have planned them.
    """
    runs = (run for run in _runs(profiles) if len(run) > 1 and _are_reached(region, run, latest, has_deadline=has_deadline))
    longest = max(runs, key=len, default=())
    return {each.column: TOLD_AS[said] for each in longest if (said := stage_of(each.lowest)) is not None}


@lru_cache(maxsize=1024)  # asked of each heading several times
def stage_of(heading: str) -> CountsAs | None:
    """The state that a heading names beside words for a day or initials: 'Begun', 'Date in place', 'Embedded (initials)'."""
    words = " ".join(OF_DATES.sub(" ", heading).split())
    for text in (words, mended(words)):
        said = state_of_heading(text).counts_as if is_state_of_heading(text) else None
        if said in TOLD_AS:
            return said
    return None


def _runs(profiles: Sequence[Profile]) -> Iterator[list[Profile]]:
    """Columns side by side, each headed by a later stage than the one before."""
    run: list[Profile] = []
    rank = 0
    for each in profiles:
        said = stage_of(each.lowest)
        if run and (said is None or each.column != run[-1].column + 1 or said.rank <= rank):
            yield run
            run = []
        if said is not None:
            run, rank = [*run, each], said.rank
    yield run


def _are_reached(region: Region, run: Sequence[Profile], latest: date, *, has_deadline: bool) -> bool:
    """Whether nearly all that stands there marks a stage as reached, days among it and few still to come, hardly any by itself."""
    rows = [region.sheet.row(number) for number in region.data]
    held = [{at: row[each.column] for at, row in enumerate(rows) if each.column in row} for each in run]
    cells = [cell for column in held for cell in column.values() if not says_nothing(cell.text)]
    marks = [cell for cell in cells if _marks(cell)]
    narrows = len(held[-1]) < len(held[0]) or has_deadline
    if len(held[0]) < LEAST_ROWS or len(marks) < MOSTLY * len(cells) or not narrows:
        return False
    to_come = sum(cell.day is not None and cell.day > latest for cell in cells)
    by_itself = sum(len(later.keys() - earlier.keys()) for earlier, later in pairwise(held))
    return any(map(_is_no_tick, marks)) and max(to_come, by_itself) <= SOME * len(cells)


def _marks(cell: Cell) -> bool:
    return cell.day is not None or marks_arrival(cell.text) or is_ticked(cell.text) is True


def _is_no_tick(cell: Cell) -> bool:
    return cell.day is not None or is_ticked(cell.text) is None
