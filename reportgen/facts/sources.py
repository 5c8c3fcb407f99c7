"""The cells behind a fact that does not tell its own: those of its subject, or of the setting that it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reportgen.facts.worked import Worked, sources
from reportgen.model.places import Place
from reportgen.model.programme import Programme

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
        return found or (Place(_told(worked, name)),)
    subject = name.partition(".")[0]
    cells = SUBJECTS[subject](worked) if subject in SUBJECTS else ()
    return cells or (Place(f"the trackers of {worked.programme.called}"),)


def _told(worked: Worked, name: str) -> str:
    at = worked.position
    return f"{at.month} ({at.month_from}), position at {at.day:%d/%m/%Y} ({at.day_from})" if name else ""


def _actions(worked: Worked) -> Cells:
    return _once(cell for each in worked.progress for cell in sources(each))


def _indicators(worked: Worked) -> Cells:
    return _once(each.indicator.place for each in worked.movements)


def _both(worked: Worked) -> Cells:
    return _actions(worked) + _indicators(worked)


def _notice(worked: Worked) -> Cells:
    notice = worked.programme.notice
    if notice is None:
        return ()
    places = [each.place for each in notice.measures] + [each.place for each in notice.returns]
    places += [each.place for each in notice.reviews] + [each.place for each in notice.meetings]
    return _once([*([notice.place] if notice.place else []), *places])


def _places(name: str) -> Callable[[Worked], Cells]:
    return lambda worked: _once(each.place for each in getattr(worked.programme, name))


def _gaps(worked: Worked) -> Cells:
    return _programme(worked.programme)


def _programme(programme: Programme) -> Cells:
    return tuple(Place(book.name) for book in programme.workbooks)


def _once(places: Iterable[Place]) -> Cells:
    return tuple(dict.fromkeys(places))


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
    "gaps": _gaps,
    "programme": _gaps,
}
