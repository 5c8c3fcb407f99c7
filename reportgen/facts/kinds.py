"""What kind of thing a fact is: templates are checked against it before anything is worked out, in all their branches."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import is_dataclass
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from reportgen.facts.worked import Worked


def gives(kind: Any, work_out: Callable[..., object]) -> Callable[..., object]:
    """Says what kind of thing comes out, where the function does not say it itself: `Listing[ActionFact]`, `str`, `bool`."""
    work_out.__annotations__ = {"return": kind}
    return work_out


def kind_of(work_out: Callable[[Worked], object]) -> Any:
    """The type of what comes out; `Any` where nothing says it."""
    return get_type_hints(work_out).get("return", Any)


def at(path: str) -> Callable[[Worked], object]:
    """What is worked out already, as it stands there: 'heard.themes'."""
    return gives(type_at(Worked, path), lambda worked: attrgetter(path)(worked))


def type_at(kind: Any, path: str) -> Any:
    """The type of an attribute, optional where something on the way is."""
    optional = False
    for step in path.split("."):
        some = [each for each in get_args(kind) if each is not NoneType] if get_origin(kind) in (Union, UnionType) else [kind]
        optional |= some != [kind]
        kind = _attribute(some[0], step)
    return kind | None if optional else kind


def _attribute(kind: type, name: str) -> Any:
    found = getattr(kind, name, None)
    getter = getattr(found, "fget", None) or getattr(found, "func", None)
    return hints(getter)["return"] if getter and not (is_dataclass(kind) and name in hints(kind)) else hints(kind)[name]


@cache
def hints(of: Any) -> dict[str, Any]:
    return get_type_hints(of)
