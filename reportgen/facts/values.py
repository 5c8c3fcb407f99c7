"""What a template can print: figures with their sources, lists that are also counts, and words for what is not recorded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import total_ordering
from typing import ClassVar, Generic, Protocol, TypeVar, dataclass_transform

from reportgen.lexicon.data import dataclass
from reportgen.model import numbers
from reportgen.model.first import first_of
from reportgen.model.places import Place
from reportgen.model.traced import Traced, traced

T = TypeVar("T")
K = TypeVar("K")
R = TypeVar("R", bound="OfACell")
S = TypeVar("S")
NOT_KNOWN = "not known"
UNKNOWN_NUMBER = "an unknown number"


class Missing(str):
    """Words that stand where the tracker records nothing. They print ('no lead recorded') and are false in an `if`."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False


@dataclass_transform(frozen_default=True)
def item(prints: str, kw_only: bool = False) -> Callable[[type[K]], type[K]]:
    """A frozen dataclass of which a template prints one of its texts, where it prints the whole."""

    def made(kind: type[K]) -> type[K]:
        kind.__str__ = lambda self: getattr(self, prints)  # type: ignore[method-assign]
        return dataclass(frozen=True, kw_only=kw_only)(kind)

    return made


@total_ordering
class Amount:
    """What compares with a number by how much it is: `if actions.steps > 50`, `if actions.overdue == 1`."""

    @property
    def _amount(self) -> int | Decimal:
        raise NotImplementedError

    def __eq__(self, other: object) -> bool:
        if isinstance(other, int | Decimal):
            return self._amount == other
        return type(other) is type(self) and vars(other) == vars(self)

    def __hash__(self) -> int:
        return hash(tuple(vars(self).values()))

    def __lt__(self, other: int) -> bool:
        return self._amount < other


@dataclass(frozen=True, eq=False)
class Figure(Amount):
    """A number ready to print. `text` is what a template shows."""

    text: str  # '41.3%'
    value: Decimal  # 41.3
    unit: str  # 'percent'
    sources: tuple[Place, ...] = ()  # the cells it was worked out from
    IS_NUMBER: ClassVar[bool] = True  # a template may compare it with one

    def __str__(self) -> str:
        return self.text

    @property
    def _amount(self) -> Decimal:
        return self.value


@dataclass(frozen=True, eq=False)
class Listing(Amount, Generic[T]):
    """A list that is also a count: a template may go through it, print how many there are, and ask whether there are any.

    `known` is false where nobody can tell how many there are, because what would tell was not read: then it never prints as none.
    """

    items: tuple[T, ...]
    sources: tuple[Place, ...] = ()
    known: bool = True

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def __str__(self) -> str:
        return numbers.plain(len(self.items)) if self.known else NOT_KNOWN

    @property
    def _amount(self) -> int:
        return len(self.items)

    @property
    def count(self) -> Figure:
        return Figure(str(self), Decimal(len(self.items)), "number", self._cells())

    def _cells(self) -> tuple[Place, ...]:
        return cells_behind(self)

    @property
    def first(self) -> T:
        """The first of them. A template asks whether there are any before. Raises NoFirstError where there are none."""
        return first_of(self)

    @property
    def or_none(self) -> str:
        """The count; 'none' for 0."""
        return traced(str(self) if self.items else "none" if self.known else UNKNOWN_NUMBER, *self._cells())

    def counted(self, singular: str, plural: str = "") -> str:
        """'7 actions', '1 action', 'no actions'."""
        if not self.known:
            return f"{UNKNOWN_NUMBER} of {plural or f'{singular}s'}"
        return traced(numbers.counted(len(self.items), singular, plural or None), *self._cells())

    def verb(self, singular: str, plural: str) -> str:
        """'is' for one, 'are' for none and for several."""
        return singular if len(self.items) == 1 else plural

    @property
    def one(self) -> bool:
        """Whether there is exactly one."""
        return len(self.items) == 1


class OfACell(Protocol):
    """What was read from a row, which stands at a place."""

    @property
    def place(self) -> Place: ...


def of_each(held: Iterable[R], fact_of: Callable[[R], T]) -> Listing[T]:
    """A fact of each, from the cell where that stands."""
    rows = tuple(held)
    return Listing(tuple(map(fact_of, rows)), tuple(each.place for each in rows))


def listed(pairs: Iterable[tuple[S, T]], cells: Callable[[S], tuple[Place, ...]], known: bool = True) -> Listing[T]:
    """The facts of pairs, from the cells of what they are facts of, each of those once."""
    held = tuple(pairs)
    return Listing(tuple(fact for _, fact in held), once(cells(of) for of, _ in held), known)


def once(cells: Iterable[tuple[Place, ...]]) -> tuple[Place, ...]:
    return tuple(dict.fromkeys(cell for each in cells for cell in each))


def cells_behind(value: object) -> tuple[Place, ...]:
    """The cells that a fact came from: its own, else those of what is in it."""
    if isinstance(value, Listing):
        return value.sources or once(map(cells_behind, value.items))
    if isinstance(value, Traced | Figure):
        return value.cells if isinstance(value, Traced) else value.sources
    source = getattr(value, "source", None)
    if isinstance(source, Place):
        return (source,)
    held = (
        (getattr(value, each.name) for each in fields(value)) if is_dataclass(value) else value if isinstance(value, tuple) else ()
    )
    return once(map(cells_behind, held))


def words(text: str | None, otherwise: str) -> str:
    """The text, or words that say that there is none."""
    return text if text else Missing(otherwise)


def usual(texts: Sequence[str], otherwise: str) -> str:
    """What most of them say; the first of those that tie."""
    return max(texts, key=texts.count, default=otherwise)
