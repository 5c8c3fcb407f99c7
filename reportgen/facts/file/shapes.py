"""Frozen data as JSON by declaration: which of its attributes are published under which names, and the JSON Schema of that.

A *key* is `"name"`, `"name=path.to.attribute"`, `("name", function)` or `("name", (keys…))` for an object within. A path is None
where something on it is. What a value becomes follows from its type, and so does its schema: a date is `2026-06-30`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import fields
from datetime import date
from enum import Enum
from functools import cached_property
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from reportgen.facts.kinds import hints, type_at
from reportgen.lexicon.data import dataclass
from reportgen.model.indicators import Number, Period
from reportgen.model.months import Month
from reportgen.model.places import Place

Key = str | tuple[str, "Callable[[Any], Any] | tuple[Key, ...]"]
Schema = dict[str, Any]
AS_IS = frozenset((str, bool, int, float, NoneType))  # what JSON holds as it is

DIALECT = "https://json-schema.org/draft/2020-12/schema"
# What values of a type become, and the schema of that.
PLAIN: dict[type, tuple[Callable[[Any], Any], Schema]] = {
    NoneType: (lambda value: value, {"type": "null"}),
    str: (str, {"type": "string"}),
    bool: (lambda value: value, {"type": "boolean"}),
    int: (lambda value: value, {"type": "integer"}),
    float: (lambda value: value, {"type": "number"}),
    date: (date.isoformat, {"type": "string", "format": "date"}),
    Month: (lambda month: month.iso, {"type": "string", "pattern": r"^\d{4}-\d{2}$"}),
    Period: (lambda period: period.label, {"type": "string"}),
    Place: (lambda place: place.source, {"type": "string", "description": "workbook.xlsx!Sheet!A1"}),
    Number: (lambda number: as_read(number), {"type": "number"}),
}


@dataclass(frozen=True)
class Shapes:
    """How each type is published; a type that is not declared with all its fields."""

    declared: Mapping[type, tuple[Key, ...]]

    def json(self, value: Any) -> Any:
        """The value as JSON holds it."""
        kind = value.__class__
        if kind in AS_IS:
            return value
        if (plain := PLAIN.get(kind)) is not None:
            return plain[0](value)
        if kind is tuple or kind is list:
            return [self.json(each) for each in value]
        if (taken := self._takers.get(kind)) is not None:
            return taken.json(value, self.json)
        return self._other(value, kind)

    def parts(self, value: Any) -> Iterator[tuple[str, Any]]:
        """The same one by one by their names, of an object; of a list its items one by one."""
        for name, held in _Taker(self._keys(value.__class__)).parts(value, self.json):
            yield name, map(self.json, held) if held.__class__ is tuple else self.json(held)

    def _other(self, value: Any, kind: type) -> Any:
        if isinstance(value, Enum):
            return value.value
        if isinstance(value, Mapping):
            return {name: self.json(each) for name, each in value.items()}
        if isinstance(value, (tuple, list)):
            return [self.json(each) for each in value]
        if isinstance(value, str):
            return str(value)
        self._takers[kind] = _Taker(self._keys(kind))
        return self._takers[kind].json(value, self.json)

    @cached_property
    def _takers(self) -> dict[type, _Taker]:
        """Of the kinds met so far what takes their values."""
        return {}

    def _keys(self, kind: type) -> tuple[Key, ...]:
        return self.declared.get(kind) or tuple(each.name for each in fields(kind))

    def schema(self, kind: type, title: str) -> Schema:
        """The JSON Schema of what `json` makes of a value of this type."""
        named: dict[str, Schema] = {}
        whole = self._object_schema(kind, self._keys(kind), named)
        return {"$schema": DIALECT, "title": title, **whole, "$defs": dict(sorted(named.items()))}

    def _schema(self, kind: Any, named: dict[str, Schema]) -> Schema:
        if kind in PLAIN:
            return PLAIN[kind][1]
        if kind is Any:
            return {}
        inner = get_args(kind)
        if get_origin(kind) in (Union, UnionType):
            return _either([self._schema(each, named) for each in inner])
        if isinstance(get_origin(kind), type) and issubclass(get_origin(kind), Mapping):
            return {"type": "object", "additionalProperties": self._schema(inner[1], named)}
        if isinstance(get_origin(kind), type):
            return {"type": "array", "items": self._schema(inner[0], named)}
        if issubclass(kind, Enum):
            return {"enum": [each.value for each in kind]}
        name = kind.__name__.removesuffix("Told")
        if name not in named:
            named[name] = {}  # holds its place while what is within it is told
            named[name] = self._object_schema(kind, self._keys(kind), named)
        return {"$ref": f"#/$defs/{name}"}

    def _object_schema(self, kind: type, keys: Sequence[Key], named: dict[str, Schema]) -> Schema:
        held = {key if isinstance(key, str) else key[0]: self._held_schema(kind, key, named) for key in keys}
        held = {name.partition("=")[0]: each for name, each in held.items()}
        return {"type": "object", "properties": held, "required": list(held)}

    def _held_schema(self, kind: type, key: Key, named: dict[str, Schema]) -> Schema:
        if isinstance(key, str):
            name, _, path = key.partition("=")
            return self._schema(type_at(kind, path or name), named)
        taken = key[1]
        return self._object_schema(kind, taken, named) if isinstance(taken, tuple) else self._schema(hints(taken)["return"], named)


def as_read(number: Number) -> int | float:
    """As people read it; a whole number without decimals."""
    return int(number.value) if number.value == number.value.to_integral_value() else float(number.value)


class _Taker:
    """What takes the values of an object's keys: those that are paths all at once."""

    def __init__(self, keys: tuple[Key, ...]) -> None:
        typed = [key if isinstance(key, tuple) else key.partition("=")[::2] for key in keys]
        self._names = tuple(name for name, _ in typed)
        others = [(at, how) for at, (_, how) in enumerate(typed) if not isinstance(how, str)]
        self._others = [(at, _Taker(how) if isinstance(how, tuple) else how) for at, how in others]
        paths = [how or name for name, how in typed if isinstance(how, str)]
        self._paths = [path.split(".") for path in paths]
        self._at_once: Callable[[Any], tuple[Any, ...]] | None = attrgetter(*paths) if len(paths) > 1 else None

    def parts(self, value: Any, json: Callable[[Any], Any]) -> Iterator[tuple[str, Any]]:
        """By its name each as it is, but for objects within."""
        held = list(self._values(value))
        for at, how in self._others:
            held.insert(at, how.json(value, json) if isinstance(how, _Taker) else how(value))
        return zip(self._names, held, strict=True)

    def json(self, value: Any, json: Callable[[Any], Any]) -> dict[str, Any]:
        held = [each if each.__class__ in AS_IS else json(each) for each in self._values(value)]
        for at, how in self._others:
            held.insert(at, how.json(value, json) if isinstance(how, _Taker) else json(how(value)))
        return dict(zip(self._names, held, strict=True))

    def _values(self, value: Any) -> Sequence[Any]:
        """Of the paths, in their order."""
        if self._at_once is not None:
            with suppress(AttributeError):  # there is None on a path
                return self._at_once(value)
        return [_taken(value, path) for path in self._paths]


def _taken(value: Any, path: Sequence[str]) -> Any:
    for step in path:
        if value is None:
            return None
        value = getattr(value, step)
    return value


def _either(schemas: Sequence[Schema]) -> Schema:
    plain = [each["type"] for each in schemas if set(each) == {"type"}]
    return {"type": plain} if len(plain) == len(schemas) else {"anyOf": list(schemas)}
