"""Data classes that are made ready when the first of a kind is made, or is looked into.

`dataclasses.dataclass` writes six functions for each class and compiles them, half a millisecond for a class: there are hundreds,
and no command needs all of them. Here a class waits until it is used, and three of the six are the same for all. Everything else is
of `dataclasses`, whose `fields`, `replace` and `is_dataclass` work as always, and checkers see nothing but it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any

ORDINARY = ("__init__", "__eq__", "__hash__", "__repr__")  # a class with one of its own of these is made as always
OURS = {"frozen", "kw_only"}  # as is one that asks for more than these

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(kind=None, /, **how):
        """As `dataclasses.dataclass`; a mistake in the declaration shows when the first is made."""
        if kind is None:
            return lambda declared: dataclass(declared, **how)
        if not how.keys() <= OURS or any(name in vars(kind) for name in ORDINARY):
            return dataclasses.dataclass(**how)(kind)
        return _waiting(kind, how)


class _Fields:
    """Stands where the fields of a class that is not ready would."""

    def __init__(self, make_ready: Callable[[], None], kind: type) -> None:
        self._make_ready, self._kind = make_ready, kind

    def __get__(self, _: object, __: type) -> dict[str, dataclasses.Field[Any]]:
        self._make_ready()
        held: dict[str, dataclasses.Field[Any]] = vars(self._kind)["__dataclass_fields__"]
        return held


def _waiting(kind: Any, how: dict[str, bool]) -> Any:
    def make_ready() -> None:
        if kind.__init__ is first:
            del kind.__init__, kind.__dataclass_fields__
            _make_ready(kind, how)

    def first(self: Any, *given: Any, **named: Any) -> None:
        make_ready()
        kind.__init__(self, *given, **named)

    kind.__init__, kind.__dataclass_fields__ = first, _Fields(make_ready, kind)
    return kind


def _make_ready(kind: Any, how: dict[str, bool]) -> None:
    kind.__doc__ = kind.__doc__ or kind.__name__  # else its signature is worked out
    ordinary: Any = dataclasses.dataclass(**how, eq=False, repr=False)
    ordinary(kind)
    held = dataclasses.fields(kind)
    shown = [each.name for each in held if each.repr]
    compared = [each.name for each in held if each.compare]
    values: Any = attrgetter(*compared) if len(compared) > 1 else lambda each: tuple(getattr(each, name) for name in compared)

    def same(self: Any, other: object) -> bool:
        return bool(values(self) == values(other)) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: Any) -> int:
        return hash(values(self))

    def told(self: Any) -> str:
        return f"{self.__class__.__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"

    kind.__eq__, kind.__repr__ = same, told
    kind.__hash__ = hashed if how.get("frozen") else None
