"""Data classes that are made ready when the first of a kind is made, or is looked into.

`dataclasses.dataclass` writes six functions for each class and compiles them, half a millisecond for a class: there are hundreds,
and no command needs all of them. Here a class waits until it is used, and three of the six are the same for all. Everything else is
of `dataclasses`, whose `fields`, `replace` and `is_dataclass` work as always, and checkers see nothing but it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection, Sequence
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
    # To `dataclasses` none of ours is frozen: it would write two functions for each that forbid a change.
    ordinary: Any = dataclasses.dataclass(kw_only=how.get("kw_only", False), init=False, eq=False, repr=False)
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

    kind.__init__ = _init(kind, held, bool(how.get("frozen")))
    kind.__eq__, kind.__repr__ = same, told
    kind.__hash__ = hashed if how.get("frozen") else None
    if how.get("frozen"):
        _freeze(kind, frozenset(each.name for each in held))


def _init(kind: Any, held: Sequence[dataclasses.Field[Any]], frozen: bool) -> Callable[..., None]:
    """The one function that is written: it is called most, and one for all kinds would be slow."""
    known: dict[str, Any] = {"_set": object.__setattr__, "_unsaid": object()}
    taken, body = ["self"], []
    for each in sorted(held, key=lambda one: bool(one.kw_only)):
        if each.init and each.kw_only and "*" not in taken:
            taken.append("*")
        value = each.name
        if each.default_factory is not dataclasses.MISSING:
            known[f"_make_{each.name}"] = each.default_factory
            value = f"_make_{each.name}()" + (f" if {each.name} is _unsaid else {each.name}" if each.init else "")
        if each.init:
            taken.append(each.name + _unless_said(each, known))
        if each.init or value != each.name:
            body.append(f"_set(self, {each.name!r}, {value})" if frozen else f"self.{each.name} = {value}")
    if hasattr(kind, "__post_init__"):
        body.append("self.__post_init__()")
    exec(f"def __init__({', '.join(taken)}):\n " + "\n ".join(body or ["pass"]), known)
    written: Callable[..., None] = known["__init__"]
    return written


def _unless_said(each: dataclasses.Field[Any], known: dict[str, Any]) -> str:
    if each.default_factory is not dataclasses.MISSING:
        return "=_unsaid"
    if each.default is dataclasses.MISSING:
        return ""
    known[f"_else_{each.name}"] = each.default
    return f"=_else_{each.name}"


def _freeze(kind: Any, held: Collection[str]) -> None:
    def put(self: Any, name: str, value: object) -> None:
        if type(self) is kind or name in held:
            raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")
        super(kind, self).__setattr__(name, value)

    def drop(self: Any, name: str) -> None:
        if type(self) is kind or name in held:
            raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")
        super(kind, self).__delattr__(name)

    kind.__setattr__, kind.__delattr__ = put, drop
