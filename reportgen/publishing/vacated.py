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

    Rows may move together, and the log may have another name. Where those that stay were put in another order, every row of the log
    is one place.
    """
    pairs = [(then.stood, now.stood) for then, now in stay if then.stood and now.stood]
    called = {log: now for (log, _), (now, _) in pairs}  # what each log is called now, by what it was
    stayed: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for (log, row), (now, row_now) in pairs:
        if called[log] == now:
            stayed[now].append((row_now, row))
    rows = {log: _in_order(sorted(each)) for log, each in stayed.items()}
    left: dict[tuple[str, int, str], list[Approval]] = defaultdict(list)
    for each in gone:
        log, row = each.stood or ("", 0)
        left[(*_gap(called.get(log, log), row, rows, 0), each.initials)].append(each)
    return {own.digest: left.get((*_gap(*(own.stood or ("", 0)), rows, 1), own.initials), ()) for own in new}


def _in_order(rows: Sequence[tuple[int, int]]) -> Rows:
    """None where their order changed."""
    if any(later[1] < earlier[1] for earlier, later in pairwise(rows)):
        return [], []
    return [then for _, then in rows], [now for now, _ in rows]


def _gap(log: str, row: int, rows: Mapping[str, Rows], when: int) -> tuple[str, int]:
    """The log, and how many entries above that row stay. `when`: 0 as the rows were then, 1 as they are now."""
    return log, bisect(rows[log][when], row) if log in rows else 0
