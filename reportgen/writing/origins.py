"""Where what a template prints comes from: followed from a fact through its items to the text that is printed."""

from __future__ import annotations

import dataclasses
from typing import Any

from reportgen.model.places import Place
from reportgen.model.traced import Traced

DEEPEST = 6  # lists within lists, of which the first with cells tells for the whole
Cells = tuple[Place, ...]


class Origins:
    """The cells of things, for one filling. What has none of its own has those of the thing that it was taken from."""

    def __init__(self) -> None:
        self._held: dict[int, tuple[object, Cells]] = {}  # by `id`, with the thing itself so that no other gets that id

    def taken(self, value: Any, holder: object) -> Any:
        """A value that stands behind a full stop: 'action.due'. A plain text becomes one that knows its cells."""
        if type(value) is str:
            cells = self.of(holder)
            return Traced(value, cells) if cells and value else value
        if not isinstance(value, bool | int | None) and not self.of(value):
            self._note(value, self.of(holder))
        return value

    def item(self, value: Any, values: Any, number: int) -> Any:
        """An item of a list: by its own cells; by that of the list's cells which stands for it; by what is in it; by the list's."""
        if isinstance(value, Traced | bool | int) or _own(value):
            return value
        sources = _own(values)
        alike = hasattr(values, "__len__") and len(sources) == len(values)
        cells = (sources[number],) if alike else _within(value, DEEPEST) or self.of(values)
        if type(value) is str:
            return Traced(value, cells) if cells else value
        self._note(value, cells)
        return value

    def of(self, value: object) -> Cells:
        if isinstance(value, str) and (own := _own(value)):
            return own  # texts are many, and are not kept
        if id(value) not in self._held:
            self._note(value, _own(value) or _within(value, DEEPEST))
        return self._held[id(value)][1]

    def _note(self, value: object, cells: Cells) -> None:
        if cells or id(value) not in self._held:
            self._held[id(value)] = (value, cells)


def _own(value: object) -> Cells:
    """What it says of itself."""
    for name in ("cells", "sources"):
        cells = getattr(value, name, ())
        if isinstance(cells, tuple) and cells:
            return cells
    source = getattr(value, "source", None)
    return (source,) if isinstance(source, Place) else ()


def _within(value: object, deep: int) -> Cells:
    """Those of the first thing or list in it that has any."""
    if deep == 0 or isinstance(value, str | int):
        return ()
    if isinstance(value, tuple):
        return tuple(dict.fromkeys(cell for each in value for cell in _own(each) or _within(each, deep - 1)))
    if not dataclasses.is_dataclass(value):
        return ()
    for field in dataclasses.fields(value):
        held = getattr(value, field.name)
        if not isinstance(held, str | int) and (cells := _own(held) or _within(held, deep - 1)):
            return cells
    return ()
