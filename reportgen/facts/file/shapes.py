"""Frozen data as JSON by declaration: which of its attributes are published under which names, and the JSON Schema of that.

A *key* is `"name"`, `"name=path.to.attribute"`, `("name", function)` or `("name", (keys…))` for an object within. A path is None
where something on it is. What a value becomes follows from its type, and so does its schema: a date is `2026-06-30`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
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
Takers = tuple[tuple[str, Any], ...]  # names with what takes their values: a function, or those of an object within

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
        if kind is str or value is None:
            return value
        if (plain := PLAIN.get(kind)) is not None:
            return plain[0](value)
        if kind is tuple or kind is list:
            return [self.json(each) for each in value]
        if (taken := self._takers.get(kind)) is not None:
            return self._object(value, taken)
        return self._other(value, kind)

    def _other(self, value: Any, kind: type) -> Any:
        if isinstance(value, Enum):
            return value.value
        if isinstance(value, Mapping):
            return {name: self.json(each) for name, each in value.items()}
        if isinstance(value, (tuple, list)):
            return [self.json(each) for each in value]
        if isinstance(value, str):
            return str(value)
        self._takers[kind] = _read(self._keys(kind))
        return self._object(value, self._takers[kind])

    def _object(self, value: Any, takers: Takers) -> dict[str, Any]:
        return {name: self._object(value, taken) if taken.__class__ is tuple else self.json(taken(value)) for name, taken in takers}

    @cached_property
    def _takers(self) -> dict[type, Takers]:
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


def _read(keys: tuple[Key, ...]) -> Takers:
    """Each key with what takes its value: a function, or those of an object within."""
    return tuple(_taken(key) if isinstance(key, str) else _within(*key) for key in keys)


def _within(name: str, taken: Any) -> tuple[str, Any]:
    return name, _read(taken) if isinstance(taken, tuple) else taken


def _taken(key: str) -> tuple[str, Callable[[Any], Any]]:
    name, _, path = key.partition("=")
    steps = (path or name).split(".")
    if len(steps) == 1:
        return name, attrgetter(steps[0])

    def take(value: Any) -> Any:
        for step in steps:
            if value is None:
                return None
            value = getattr(value, step)
        return value

    return name, take


def _either(schemas: Sequence[Schema]) -> Schema:
    plain = [each["type"] for each in schemas if set(each) == {"type"}]
    return {"type": plain} if len(plain) == len(schemas) else {"anyOf": list(schemas)}
