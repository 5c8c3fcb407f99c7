"""The first of a list. Where a list holds nothing there is none, and that is told by its name: it is no mistake of ours."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


class NoFirstError(LookupError):
    """The first is asked for of a list that holds nothing; `known` is false where nobody can tell whether it does."""

    def __init__(self, known: bool = True) -> None:
        super().__init__()
        self.known = known


def first_of(items: Iterable[T]) -> T:
    """Raises NoFirstError where there is none."""
    for each in items:
        return each
    raise NoFirstError(getattr(items, "known", True))
