"""Facts whose fields are worked out when they are first asked for: an item has thirty, and most reports print six of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field, fields
from typing import TYPE_CHECKING, Any, Generic, TypeVar

K = TypeVar("K", bound="Later")
S = TypeVar("S")
T = TypeVar("T")
HELD, HOW = "_later", "how"


class Later:
    """What an item that is made by `later` has beneath it; one that is made as always is as any other."""

    if not TYPE_CHECKING:  # checkers know the fields

        def __getattr__(self, name: str) -> Any:
            """A field that is not worked out yet; afterwards it is held like any other."""
            how = MADE.get(type(self), {})
            if name not in how or HELD not in self.__dict__:
                raise AttributeError(f"'{type(self).__name__}' has no '{name}'")
            value = self.__dict__[name] = how[name](self.__dict__[HELD])
            return value


class Says(Generic[S]):
    """Declares how a field is worked out of what its item is of: `short: str = of_action(lambda of: shortened(of.text))`."""

    def __call__(self, how: Callable[[S], T]) -> T:
        declared: Any = field(metadata={HOW: how})
        return declared  # type: ignore[no-any-return]


def later(kind: type[K], of: object) -> K:
    """An item, worked out of `of`, which must not change meanwhile."""
    if kind not in MADE:
        MADE[kind] = {each.name: each.metadata[HOW] for each in fields(kind)}  # type: ignore[arg-type]
    made = object.__new__(kind)
    object.__setattr__(made, HELD, of)
    return made


MADE: dict[type, dict[str, Callable[[Any], object]]] = {}
