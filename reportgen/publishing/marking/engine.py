"""What one text is marked with. Each distinct text is looked through once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from reportgen.publishing.marking.found import NOTHING, Found, Own
from reportgen.publishing.marking.names import name_marks
from reportgen.publishing.marking.rules import rule_marks
from reportgen.publishing.marking.words import plain


@lru_cache(maxsize=20_000)
def marks(text: str, own: Own = NOTHING) -> tuple[Found, ...]:
    """Everything in a text that somebody should look at before it is published, in the order in which it stands there."""
    typed = plain(text)
    return _once((*rule_marks(typed, own), *name_marks(typed, own)))


@lru_cache(maxsize=20_000)
def hard_marks(text: str, own: Own = NOTHING) -> tuple[Found, ...]:
    """The numbers, addresses and identifiers in it alone."""
    return _once(rule_marks(plain(text), own, hard_only=True))


def _once(found: Iterable[Found]) -> tuple[Found, ...]:
    """Hard ones first where they overlap: a name within an e-mail address is no mark of its own."""
    kept: list[Found] = []
    for each in sorted(found, key=lambda each: (not each.hard, each.start - each.end)):
        if not any(other.start <= each.start and each.end <= other.end and (other.hard or other.kind == each.kind) for other in kept):
            kept.append(each)
    return tuple(sorted(kept, key=lambda each: (each.start, each.end)))
