"""Where approved entries stood that are gone: other words there, beside the same initials, were read by nobody."""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from reportgen.model.approvals import Approval

Stays = tuple[Approval, Approval]  # an entry as it was approved, and as it stands now
Rows = tuple[list[int], list[int]]  # where those that stay stood then, and where they stand now


def in_place_of(new: Sequence[Approval], stay: Iterable[Stays], gone: Sequence[Approval]) -> Mapping[str, Sequence[Approval]]:
    """For each new entry, by its digest, those that are gone and had its initials and its place, between the same that stay.

    Rows may move together. Where those that stay were put in another order, every row of the sheet is one place.
    """
    stayed: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for then, now in stay:
        if then.stood and now.stood and then.stood[0] == now.stood[0]:
            stayed[now.stood[0]].append((now.stood[1], then.stood[1]))
    rows = {sheet: _in_order(sorted(pairs)) for sheet, pairs in stayed.items()}
    left: dict[tuple[str, int, str], list[Approval]] = defaultdict(list)
    for each in gone:
        left[(*_gap(each, rows, 0), each.initials)].append(each)
    return {own.digest: left.get((*_gap(own, rows, 1), own.initials), ()) for own in new}


def _in_order(rows: Sequence[tuple[int, int]]) -> Rows:
    """None where their order changed."""
    if any(later[1] < earlier[1] for earlier, later in pairwise(rows)):
        return [], []
    return [then for _, then in rows], [now for now, _ in rows]


def _gap(one: Approval, rows: Mapping[str, Rows], when: int) -> tuple[str, int]:
    """The sheet, and how many entries above it stay. `when`: 0 as the rows were then, 1 as they are now."""
    sheet, row = one.stood or ("", 0)
    return sheet, bisect(rows[sheet][when], row) if sheet in rows else 0
