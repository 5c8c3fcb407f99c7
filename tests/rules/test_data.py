"""Data classes that are made ready when the first is made: they do what ordinary ones do."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest

from reportgen.lexicon import data

KINDS = pytest.mark.parametrize("dataclass", [data.dataclass, dataclasses.dataclass], ids=["ours", "the ordinary one"])


def pair(dataclass: Callable[..., Any]) -> tuple[Any, Any]:
    """A class, and one that is made of it."""

    @dataclass(frozen=True)
    class Cell:
        row: int
        text: str = "nothing"
        note: list[str] = dataclasses.field(default_factory=list, compare=False, repr=False)

    @dataclass(frozen=True, kw_only=True)
    class Headed(Cell):
        heading: str

    return Cell, Headed


@KINDS
def test_it_is_made_compared_hashed_and_shown_as_an_ordinary_one_is(dataclass: Callable[..., Any]) -> None:
    cell, headed = pair(dataclass)
    assert cell(1) == cell(1, "nothing", ["noted"]) != cell(2)
    assert cell(1) != headed(row=1, heading="Ref") == headed(row=1, heading="Ref") != headed(row=1, heading="Lead")
    assert len({cell(1), cell(1), cell(2), headed(row=1, heading="Ref")}) == 3
    assert cell(1).note is not cell(1).note
    assert repr(cell(2, "two")).endswith("Cell(row=2, text='two')")


@KINDS
def test_it_cannot_be_changed_but_another_can_be_made_of_it(dataclass: Callable[..., Any]) -> None:
    cell, headed = pair(dataclass)
    with pytest.raises(dataclasses.FrozenInstanceError):
        cell(1).row = 2
    assert dataclasses.replace(headed(row=1, heading="Ref"), row=2) == headed(row=2, heading="Ref")


@KINDS
def test_it_can_be_looked_into_before_the_first_is_made(dataclass: Callable[..., Any]) -> None:
    cell, headed = pair(dataclass)
    assert dataclasses.is_dataclass(headed)
    assert [each.name for each in dataclasses.fields(headed)] == ["row", "text", "note", "heading"]
    assert [each.name for each in dataclasses.fields(cell)] == ["row", "text", "note"]
    with pytest.raises(TypeError, match="argument"):
        cell()


@KINDS
def test_one_that_can_be_changed_has_no_hash(dataclass: Callable[..., Any]) -> None:
    @dataclass
    class Count:
        many: int = 0

    count = Count()
    count.many = 3
    assert count == Count(3)
    with pytest.raises(TypeError, match="unhashable"):
        hash(count)


@KINDS
def test_what_it_says_of_itself_it_keeps(dataclass: Callable[..., Any]) -> None:
    @dataclass(frozen=True)
    class Folded:
        text: str

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Folded) and self.text.casefold() == other.text.casefold()

        def __hash__(self) -> int:
            return hash(self.text.casefold())

    assert {Folded("Red")} == {Folded("RED")}


def test_no_class_is_made_ready_before_it_is_needed() -> None:
    cell, headed = pair(data.dataclass)
    assert "__match_args__" not in vars(headed)
    headed(row=1, heading="Ref")
    assert "__match_args__" in vars(headed)
    assert "__match_args__" in vars(cell)


@KINDS
def test_what_is_worked_out_once_it_is_made_and_what_nobody_gives_it_are_held_too(dataclass: Callable[..., Any]) -> None:
    @dataclass(frozen=True)
    class Month:
        number: int
        notes: dict[str, int] = dataclasses.field(default_factory=dict, init=False, compare=False)
        place: str | None = dataclasses.field(default=None, init=False)

        def __post_init__(self) -> None:
            if not 1 <= self.number <= 12:
                raise ValueError(self.number)

    assert (Month(3).notes, Month(3).place) == ({}, None)
    assert Month(3).notes is not Month(3).notes
    made: Callable[..., Any] = Month
    with pytest.raises(TypeError, match="argument"):
        made(3, {})
    with pytest.raises(ValueError, match="13"):
        Month(13)
