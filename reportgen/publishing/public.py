"""A programme as a public document may print it: no small numbers of people, no personal details."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar

from reportgen.model.earlier import Earlier
from reportgen.model.feedback import Feedback
from reportgen.model.places import Place
from reportgen.model.programme import Programme
from reportgen.publishing.marking.engine import details, marks
from reportgen.publishing.marking.found import Own
from reportgen.publishing.people import own_words, people_in
from reportgen.publishing.small_numbers.indicators import masked_grades, masked_indicators

HELD_BACK = "Left out here, so that nobody can be recognised."
OFFICER = "a named officer"
# What a report prints of a programme, by the first words of the facts that print it. Feedback is decided entry by entry.
PRINTED = {
    "scale": ("ratings",),
    "plan": (
        "actions", "every_action", "priorities", "priority_pages", "changes", "due_next", "progress_return", "recommendations",
        "history", "charts", "notice",
    ),
    "indicators": ("indicators", "charts", "figures", "priority_pages", "progress_return", "history"),
    "commentary": ("commentary",),
    "decisions": ("decisions",),
    "risks": ("risks",),
    "recommendations": ("recommendations",),
    "notice": ("notice", "progress_return"),
    "survey": ("survey",),
    "ambitions": ("ambitions",),
    "audit_grades": ("audits", "audit_grades"),
}  # fmt: skip
PEOPLE = ("leads", "lead", "owner")
# Who signs and who receives a return act in public; the rest are words of ours, or of Excel's.
AS_THEY_ARE = (
    "chair", "members", "sender", "recipient", "colour", "label", "cell", "workbook", "sheet", "kind", "part", "hidden_because",
    "cells",
)  # fmt: skip
NOT_LOOKED_AT = frozenset((*AS_THEY_ARE, *PEOPLE))

T = TypeVar("T")


def publishable(programme: Programme) -> Programme:
    """The same programme with small numbers of people masked, texts with personal details held back whole, and officers unnamed.

    An entry of the feedback log that may not be published stays as somebody who spoke, without a word of it.
    """
    limit, not_people = programme.settings.small_numbers, programme.settings.not_people
    own = own_words(programme)
    masked = replace(
        programme,
        feedback=tuple(entry if entry.decision.publish else _silent(entry, own) for entry in programme.feedback),
        indicators=masked_indicators(programme.indicators, limit, not_people),
        survey=tuple(
            replace(each, percent=None, count=None, base=None) if each.hidden_because else each for each in programme.survey
        ),
        audit_grades=masked_grades(programme.audit_grades, limit, not_people),
    )
    return replace(masked, **{name: _screened(getattr(masked, name), own, name) for name in PRINTED})


def publishable_earlier(earlier: Earlier | None, own: Own) -> Earlier | None:
    """What an earlier report said, for a public document to compare with."""
    return None if earlier is None else replace(earlier, actions=_screened(earlier.actions, own, "actions"))


def _silent(entry: Feedback, own: Own) -> Feedback:
    """An entry without its words, but for the way in which it was heard, by which people are counted."""
    through = entry.through if entry.through and not marks(entry.through, own) else None
    decision = replace(entry.decision, marks=())
    return Feedback(
        HELD_BACK, entry.place, entry.state, day=entry.day, through=through, people=entry.people, publish=False, span=entry.span,
        cells=tuple(pair for pair in entry.cells if pair[0] == "people"), decision=decision,
    )  # fmt: skip


def printed_details(programme: Programme, own: Own, names: frozenset[str]) -> Iterator[tuple[Place, tuple[str, ...]]]:
    """The texts that reports would print and that hold personal details: where they stand, and the kinds.

    `names` are the first words of the facts that they print. The names of officers in the columns for leads and owners are where
    they belong.
    """
    for part, printed_by in PRINTED.items():
        if not names.isdisjoint(printed_by):
            texts: list[tuple[Place | None, str]] = []
            _gather((getattr(programme, part),), None, texts)
            held = {text: kinds for text in {text for _, text in texts} if (kinds := details(text, own))}
            yield from ((place, held[text]) for place, text in texts if text in held and place is not None)


def _screened(value: T, own: Own, name: str) -> T:
    """The value with every text in it that holds personal details replaced, however deep it stands."""
    return _mapped(value, name, lambda text, field: _public_text(text, field, own))  # type: ignore[no-any-return]


def _public_text(text: str, field: str, own: Own) -> str:
    if field in PEOPLE and people_in(text):
        return OFFICER
    return HELD_BACK if details(text, own) else text


def _mapped(value: Any, field: str, change: Callable[[str, str], str]) -> Any:
    """Frozen data with each of its texts changed; what does not change stays the same object."""
    if field in AS_THEY_ARE or isinstance(value, (Enum, Place)):
        return value
    if isinstance(value, str):
        return change(value, field)
    if isinstance(value, tuple):
        parts = tuple(_mapped(part, field, change) for part in value)
        return tuple(dict.fromkeys(parts)) if field in PEOPLE else parts
    if is_dataclass(value) and not isinstance(value, type):
        now = {each.name: getattr(value, each.name) for each in fields(value)}
        changed = {name: _mapped(part, name, change) for name, part in now.items()}
        different = {name: part for name, part in changed.items() if part is not now[name] and part != now[name]}
        return replace(value, **different) if different else value
    return value


def _gather(parts: Iterable[Any], place: Place | None, found: list[tuple[Place | None, str]]) -> None:
    """Every text in frozen data but the names of officers, with the cell of what it belongs to."""
    for part in parts:
        if part.__class__ is str:
            found.append((place, part))
        elif part and (within := _within(part.__class__)) is not None:
            _gather(within(part), getattr(part, "place", None) or place, found)


@cache
def _within(kind: type[object]) -> Callable[[Any], tuple[Any, ...]] | None:
    """What may hold texts: the parts of a tuple, the fields of frozen data; None of a place, and of what holds no others."""
    if issubclass(kind, tuple):
        return tuple
    if not is_dataclass(kind) or kind is Place:
        return None
    names = [each.name for each in fields(kind) if each.name not in NOT_LOOKED_AT]
    return attrgetter(*names) if len(names) > 1 else lambda value: tuple(getattr(value, name) for name in names)
