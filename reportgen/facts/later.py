"""Facts whose fields are worked out when they are first asked for: an item has thirty, and most reports print six of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeVar

K = TypeVar("K", bound="Later")
Makes = Mapping[str, Callable[[Any], object]]
HELD = "_later"


class Later:
    """What an item that is made by `later` has beneath it; one that is made as always is as any other."""

    if not TYPE_CHECKING:  # checkers know the fields

        def __getattr__(self, name: str) -> Any:
            """A field that is not worked out yet; afterwards it is held like any other."""
            makes, of = self.__dict__.get(HELD, ({}, None))
            if name not in makes:
                raise AttributeError(f"'{type(self).__name__}' has no '{name}'")
            value = self.__dict__[name] = makes[name](of)
            return value


def later(kind: type[K], makes: Makes, of: object) -> K:
    """An item; `makes` says of each of its fields how it is worked out of `of`, which must not change meanwhile."""
    if kind not in READY:
        if missing := {each.name for each in fields(kind)} ^ set(makes):  # type: ignore[arg-type]
            raise TypeError(f"what is said of '{kind.__name__}' are not its fields: {missing}")
        READY.add(kind)
    made = object.__new__(kind)
    object.__setattr__(made, HELD, (makes, of))
    return made


READY: set[type] = set()
