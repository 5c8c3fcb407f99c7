"""JSON as all ours is written: indented by two, letters as they are. `json` is quick at it only without indenting."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from json.encoder import encode_basestring as quoted
from typing import Any

INNER = "\n    "
WORDS = {None: "null", True: "true", False: "false"}


def json_pieces(parts: Iterable[tuple[str, Any]]) -> Iterator[str]:
    """The same as `json_text` of an object with these parts, piece by piece; a part may be an iterator of the items of a list."""
    before = "{"
    for name, each in parts:
        yield f"{before}\n  {quoted(name)}: "
        before = ","
        if each.__class__ is list or isinstance(each, Iterator):
            yield from _items(each)
        else:
            yield json_text(each, "\n  ")
    yield "\n}" if before == "," else "{}"


def _items(values: Iterable[Any]) -> Iterator[str]:
    before = "["
    for each in values:
        yield f"{before}\n    {json_text(each, INNER)}"
        before = ","
    yield "\n  ]" if before == "," else "[]"


def json_text(value: Any, line: str = "\n") -> str:
    """The same as `json.dumps(value, ensure_ascii=False, indent=2)`; names are texts. `line` begins a line as deep as the value."""
    kind = value.__class__
    if kind is str:
        return str(quoted(value))
    if value is None or kind is bool:
        return WORDS[value]
    if kind is int:
        return str(value)
    if kind is dict:
        return _object(value, line, f"{line}  ") if value else "{}"
    if kind is list:
        return _list(value, line, f"{line}  ") if value else "[]"
    return json.dumps(value, ensure_ascii=False, indent=2).replace("\n", line)  # a text has no line breaks of its own there


def _object(value: Mapping[str, Any], line: str, inner: str) -> str:
    held = [
        f"{quoted(name)}: {quoted(each) if each.__class__ is str else 'null' if each is None else json_text(each, inner)}"
        for name, each in value.items()
    ]
    return f"{{{inner}{f',{inner}'.join(held)}{line}}}"


def _list(value: Sequence[Any], line: str, inner: str) -> str:
    return f"[{inner}{f',{inner}'.join([json_text(each, inner) for each in value])}{line}]"
