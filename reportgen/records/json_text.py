"""JSON as all ours is written: indented by two, letters as they are. `json` is quick at it only without indenting."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from json.encoder import encode_basestring as quoted  # type: ignore[attr-defined]
from typing import Any

WORDS = {None: "null", True: "true", False: "false"}


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
