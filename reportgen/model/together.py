"""What belongs together: things by what they share, and those that share it with no other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TypeVar

K = TypeVar("K")
T = TypeVar("T")


def grouped(things: Iterable[T], by: Callable[[T], K]) -> dict[K, list[T]]:
    """In the order in which they first occur."""
    groups: dict[K, list[T]] = {}
    for each in things:
        groups.setdefault(by(each), []).append(each)
    return groups


def alone(pairs: Iterable[tuple[K, T]]) -> dict[K, T]:
    """Those whose key no other has; what has none ('') is left out."""
    held = [(key, each) for key, each in pairs if key]
    often = Counter(key for key, _ in held)
    return {key: each for key, each in held if often[key] == 1}
