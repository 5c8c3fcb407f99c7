"""The cells behind a fact that does not tell its own: those of its subject, or of the setting that it is."""

from __future__ import annotations

from collections.abc import Callable

from reportgen.facts.values import OfACell, once
from reportgen.facts.worked import Worked, sources
from reportgen.model.places import Place

Cells = tuple[Place, ...]
# The settings that facts about the whole programme print, or are worked out from.
SETTINGS: dict[str, tuple[str, ...]] = {
    "month": ("month", "meeting_date"),
    "position_date": ("position_date", "month", "meeting_date"),
    "programme.name": ("programme",),
    "programme.council": ("council",),
    "programme.board": ("board",),
    "programme.the_board": ("board",),
    "programme.chair": ("chair",),
    "programme.meeting_date": ("meeting_date",),
    "programme.marking": ("marking",),
    "programme.tell_us_more": ("tell_us_more",),
    "programme.tell_us_more_briefly": ("tell_us_more",),
    "feedback.period": ("month",),
    "due_next.until": ("position_date", "month", "meeting_date"),
}


def cells_of(worked: Worked, name: str) -> Cells:
    """Where no cell says it, a place without one tells in words what it follows from."""
    if name in SETTINGS:
        held = dict(worked.programme.settings.places)
        found = tuple(held[setting] for setting in SETTINGS[name] if setting in held)
        return found or (Place(_told(worked)),)
    subject = name.partition(".")[0]
    cells = SUBJECTS[subject](worked) if subject in SUBJECTS else ()
    return cells or (Place(f"the trackers of {worked.programme.called}"),)


def _told(worked: Worked) -> str:
    at = worked.position
    return f"{at.month} ({at.month_from}), position at {at.day:%d/%m/%Y} ({at.day_from})"


def _actions(worked: Worked) -> Cells:
    return once(map(sources, worked.progress))


def _indicators(worked: Worked) -> Cells:
    return once((each.indicator.place,) for each in worked.movements)


def _both(worked: Worked) -> Cells:
    return _actions(worked) + _indicators(worked)


def _notice(worked: Worked) -> Cells:
    notice = worked.programme.notice
    if notice is None:
        return ()
    rows: tuple[OfACell, ...] = (*notice.measures, *notice.returns, *notice.reviews, *notice.meetings)
    return once([(notice.place,) if notice.place else (), *((each.place,) for each in rows)])


def _places(name: str) -> Callable[[Worked], Cells]:
    return lambda worked: once((each.place,) for each in getattr(worked.programme, name))


def _workbooks(worked: Worked) -> Cells:
    return tuple(Place(book.name) for book in worked.programme.workbooks)


SUBJECTS: dict[str, Callable[[Worked], Cells]] = {
    **dict.fromkeys(("actions", "priorities", "priority_pages", "every_action", "due_next", "changes", "ratings"), _actions),
    "indicators": _indicators,
    "figures": _both,
    "charts": _both,
    "notice": _notice,
    "progress_return": lambda worked: _notice(worked) + _actions(worked),
    "recommendations": _places("recommendations"),
    "feedback": _places("feedback"),
    "survey": _places("survey"),
    "commentary": _places("commentary"),
    "gaps": _workbooks,
    "programme": _workbooks,
}
