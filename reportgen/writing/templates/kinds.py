"""What kind of thing a fact is, by the types that the code declares: words, yes or no, a list of what, a thing with items.

A vocabulary gives the type of each fact by its whole name ('actions.overdue'). None of them is worked out: a template is checked
against types, so that faults are found in branches too that are not taken this month.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any, Union

from reportgen.lexicon.data import dataclass

Vocabulary = Mapping[str, Any]
METHODS = frozenset(("counted", "verb"))  # what a template may call
OF_EVIDENCE = frozenset(("cells", "figures", "sources"))  # what is known for the evidence, and not to be printed
ANYTHING = Any  # nothing is known of it, so nothing is refused


@dataclass(frozen=True)
class Loop:
    """What a template may ask of `loop` inside a `for`."""

    first: bool
    last: bool
    index: int
    length: int


@dataclass(frozen=True)
class Kind:
    """The kind of an expression. `prefix` is the name so far where longer facts may begin with it: 'actions'."""

    hint: Any
    prefix: str | None = None
    by_itself: bool = True  # False for a first word that only begins facts: 'programme'

    @property
    def known(self) -> bool:
        return self.hint is not ANYTHING

    @property
    def base(self) -> type[Any] | None:
        """Its class: `Listing` of `Listing[ActionFact]`, `str` of `str | None`."""
        return _class(self.hint)

    @property
    def words(self) -> str:
        """'words', 'yes or no', 'a list', 'a number', 'a thing': as a message calls it."""
        if not self.known:
            return "something"
        if self.item is not None:
            return "a list"
        named = {str: "words", bool: "yes or no", int: "a number", Decimal: "a number", date: "a day"}
        base = _class(self.hint)
        if getattr(base, "IS_NUMBER", False):
            return "a number"
        return next(
            (word for kind, word in named.items() if base is kind or (base and issubclass(base, kind))), "a thing with items"
        )

    @property
    def item(self) -> Any | None:
        """The type of what a list holds; None where it is no list."""
        return _item(self.hint)

    @property
    def fields(self) -> Mapping[str, Any]:
        """What may stand behind a full stop, with its type. Methods are not among them."""
        return _fields(self.hint)

    @property
    def methods(self) -> Mapping[str, Callable[..., Any]]:
        return _methods(self.hint)

    @property
    def prints(self) -> bool:
        """Whether it has words of its own to print."""
        base = _class(self.hint)
        if not self.known or base is None or base.__module__ in ("builtins", "datetime", "decimal"):
            return self.by_itself and base not in (tuple, list, dict, set, frozenset)
        return self.by_itself and "__str__" in {name for each in base.__mro__[:-1] for name in vars(each)}


def first_words(vocabulary: Vocabulary) -> set[str]:
    return {name.partition(".")[0] for name in vocabulary}


def named(name: str, vocabulary: Vocabulary) -> Kind | None:
    """The kind of a fact, or of the first words of facts; None where there is no such name."""
    longer = name in _beginnings(tuple(vocabulary))
    if name not in vocabulary:
        return Kind(object, name, by_itself=False) if longer else None
    return Kind(vocabulary[name], name if longer else None)


@lru_cache(maxsize=4)
def _beginnings(names: tuple[str, ...]) -> frozenset[str]:
    """What stands before a full stop of any name: 'actions' and 'actions.overdue' of 'actions.overdue.due'."""
    return frozenset(name[:at] for name in names for at, sign in enumerate(name) if sign == ".")


def behind(kind: Kind, name: str, vocabulary: Vocabulary) -> Kind | None:
    """What `kind.name` is: a longer fact, else an item; None where there is neither."""
    if kind.prefix is not None and (longer := named(f"{kind.prefix}.{name}", vocabulary)) is not None:
        return longer
    if not kind.known:
        return Kind(ANYTHING)
    return Kind(kind.fields[name]) if name in kind.fields else None


def names_behind(kind: Kind, vocabulary: Vocabulary) -> list[str]:
    """All that may stand behind a full stop."""
    longer = [name[len(kind.prefix) + 1 :] for name in vocabulary if kind.prefix and name.startswith(f"{kind.prefix}.")]
    return [*longer, *kind.fields, *kind.methods]


def _class(hint: Any) -> type[Any] | None:
    """The class of a type: `Listing[ActionFact]` -> `Listing`, `str | None` -> `str`."""
    origin = typing.get_origin(hint)
    if origin in (Union, types.UnionType):
        return _class(_members(hint)[0])
    found = origin or hint
    return found if isinstance(found, type) else None


def _members(hint: Any) -> list[Any]:
    return [each for each in typing.get_args(hint) if each is not type(None)]


@cache
def _item(hint: Any) -> Any | None:
    base = _class(hint)
    if base is None or issubclass(base, str):
        return None
    if typing.get_origin(hint) in (Union, types.UnionType):
        return _item(_members(hint)[0])
    arguments = typing.get_args(hint)
    if base in (tuple, list, frozenset, set):
        return arguments[0] if arguments else ANYTHING
    if not hasattr(base, "__iter__"):
        return None
    iterated = typing.get_args(_hints(base.__iter__).get("return"))
    return _filled_in(iterated[0], hint) if iterated else ANYTHING


@cache
def _fields(hint: Any) -> Mapping[str, Any]:
    base = _class(hint)
    if base is None or issubclass(base, str | int) or base.__module__ == "builtins":
        return {}
    key: Any = base
    return {name: _filled_in(found, hint) for name, found in _declared(key)}


@cache
def _declared(base: Any) -> tuple[tuple[str, Any], ...]:
    """The items of a class: the fields of a dataclass, but for those that say that they are not printed; and the properties."""
    hints = _hints(base)
    of_class = dataclasses.fields(base) if dataclasses.is_dataclass(base) else ()
    fields = {field.name: hints[field.name] for field in of_class if field.metadata.get("printed", True)}
    properties = dict(_properties(base))
    return tuple((name, found) for name, found in (fields | properties).items() if name not in OF_EVIDENCE and name[0] != "_")


def _properties(base: type[Any]) -> Iterator[tuple[str, Any]]:
    for each in reversed(base.__mro__[:-1]):
        for name, value in vars(each).items():
            function = value.fget if isinstance(value, property) else getattr(value, "func", None)
            if function is not None:
                yield name, _hints(function).get("return", ANYTHING)


@cache
def _methods(hint: Any) -> Mapping[str, Callable[..., Any]]:
    base = _class(hint)
    if base is None or not dataclasses.is_dataclass(base):
        return {}
    return {name: value for name, value in vars(base).items() if isinstance(value, types.FunctionType) and name in METHODS}


def _hints(of: Any) -> Mapping[str, Any]:
    try:
        return typing.get_type_hints(of)
    except NameError:  # a type that is imported only for checking
        return {}


def _filled_in(found: Any, hint: Any) -> Any:
    """A type with its letters filled in: the `T` of `Listing[T]` for `Listing[ActionFact]`."""
    base = _class(hint)
    letters = dict(zip(getattr(base, "__parameters__", ()), typing.get_args(hint), strict=False))
    if isinstance(found, typing.TypeVar):
        return letters.get(found, ANYTHING)
    arguments = typing.get_args(found)
    if arguments and any(isinstance(each, typing.TypeVar) for each in arguments):
        return typing.get_origin(found)[tuple(letters.get(each, each) for each in arguments)]
    return found
