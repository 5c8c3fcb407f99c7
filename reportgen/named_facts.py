"""What stands behind a name that templates print, also where it goes through lists: 'every_action.rows.due'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from reportgen.facts.catalogue import FACTS, Fact, Facts
from reportgen.facts.values import Listing
from reportgen.model.charts import Chart
from reportgen.model.first import NoFirstError
from reportgen.model.traced import Shown
from reportgen.writing.evidence import EvidenceRow, chart_rows, evidence_rows
from reportgen.writing.filling import worded
from reportgen.writing.origins import Origins
from reportgen.writing.templates.kinds import Kind


class NothingThereError(LookupError):
    """A name leads to the first of a list that holds nothing this month: `name` is the list's, `known` whether that is known."""

    def __init__(self, name: str, known: bool) -> None:
        super().__init__(name)
        self.name, self.known = name, known


def facts_of(name: str) -> list[Fact]:
    """The facts of the catalogue with which a name begins, the longest first: 'figures.before' is one, and an item of another."""
    parts = name.split(".")
    begun = (".".join(parts[:end]) for end in range(len(parts), 0, -1))
    return [FACTS[each] for each in begun if each in FACTS]


def named_rows(facts: Facts, name: str) -> list[EvidenceRow] | None:
    """Each figure, date or other text that the name stands for, with its cells, as the evidence has them; None for an unknown name.

    A name may also be what an alternative text asks for: 'chart: actions by rating'. Raises NothingThereError.
    """
    drawn = facts.drawing(name)
    if isinstance(drawn, Chart):
        return list(chart_rows("", drawn.title, drawn))
    found = [_rows_of(facts, fact, name) for fact in facts_of(name)]
    known = [rows for rows in found if rows is not None]
    return [row for rows in known for row in rows] if known else None


def _rows_of(facts: Facts, fact: Fact, name: str) -> list[EvidenceRow] | None:
    path = name[len(fact.name) + 1 :].split(".") if name != fact.name else []
    ways = _ways(Kind(fact.kind), path)
    if ways is None:
        return None
    origins = Origins()
    values = [facts[fact.name]]
    for number, (attribute, through) in enumerate(zip(path, ways, strict=True)):
        held = [item for value in values for item in _items(value, origins)] if through else values
        try:
            values = _behind(held, attribute, origins)
        except NoFirstError as problem:
            raise NothingThereError(".".join((fact.name, *path[:number])), problem.known) from problem
    return [row for value in values for each in _printed(value, origins) for row in _rows(name, each, origins)]


def _ways(kind: Kind, path: list[str]) -> list[bool] | None:
    """For each part of the path whether it is asked of the items of a list, or of the thing itself; None where one is unknown."""
    found = []
    for attribute in path:
        of_items = Kind(kind.item).fields if kind.item is not None else {}
        fields = of_items if attribute in of_items else kind.fields
        if attribute not in fields:
            return None
        found.append(fields is of_items)
        kind = Kind(fields[attribute])
    return found


def _behind(held: Sequence[Any], attribute: str, origins: Origins) -> list[Any]:
    """What stands behind a full stop in each that has it. Raises NoFirstError where all of them are lists that hold nothing."""
    found: list[Any] = []
    empty: list[NoFirstError] = []
    for each in held:
        try:
            if hasattr(each, attribute):
                found.append(origins.taken(getattr(each, attribute), each))
        except NoFirstError as problem:
            empty.append(problem)
    if empty and len(empty) == len(held):
        raise NoFirstError(all(each.known for each in empty))
    return found


def _items(value: Any, origins: Origins) -> Iterator[Any]:
    yield from (origins.item(each, value, number) for number, each in enumerate(value))


def _printed(value: Any, origins: Origins) -> Iterator[Any]:
    """A list of texts is printed text by text; one of things by how many they are."""
    texts = isinstance(value, tuple) or (isinstance(value, Listing) and all(isinstance(each, str) for each in value))
    yield from _items(value, origins) if texts else (value,)


def _rows(name: str, value: Any, origins: Origins) -> list[EvidenceRow]:
    shown = Shown(section="", fact=name, text=worded(value), cells=origins.of(value), figures=getattr(value, "figures", ()))
    plain = EvidenceRow(report="", section="", fact=name, text=shown.text, value=shown.text, cells=shown.cells)
    return list(evidence_rows("", [shown], (), ())) or [plain]
