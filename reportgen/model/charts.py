"""What a chart or a small line shows. The facts say what; how it is drawn is for writing to know."""

from __future__ import annotations

from dataclasses import field
from decimal import Decimal
from enum import StrEnum

from reportgen.lexicon.data import dataclass
from reportgen.model.places import Place
from reportgen.model.traced import Traced


class Tone(StrEnum):
    """What a part of a chart stands for, where it is no level of a programme's own scale: it decides how the part looks."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "same"
    NOT_JUDGED = "not judged"
    PASSED_UNKNOWN = "passed, not known whether done"
    TO_COME = "to come"
    OFF_TRACK = "off track"
    AT_RISK = "at risk"
    NOT_STARTED = "not started"
    IN_PROGRESS = "in progress"
    ON_TRACK = "on track"
    MET = "met"
    NOW = "now"
    BEFORE = "before"
    TARGET = "target"
    BENCHMARK = "benchmark"


class Form(StrEnum):
    STACKED = "stacked bars"
    BARS = "bars"
    COLUMNS = "stacked columns"
    LINES = "lines"


@dataclass(frozen=True, kw_only=True)
class Series:
    """One part of each bar, or one line. `colour` is a level's own colour in the key; else `tone` says what it stands for.

    None is a gap: it is drawn as one, and is no nought.
    """

    name: str
    values: tuple[Decimal | int | None, ...]
    tone: Tone | None = None
    colour: str | None = None
    labels: tuple[str, ...] = ()  # printed in place of the values: 'over 90%'
    cells: tuple[tuple[Place, ...], ...] = field(default=(), metadata={"printed": False})  # where each value comes from

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, kw_only=True)
class Chart:
    """`sentence` says what is to be seen; it stands beside the chart, and is its alternative text.

    `percent`: the values are percentages, so that the axis runs from 0 to 100.
    """

    name: str  # 'actions by rating': how a template's author names it
    title: str
    form: Form
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    sentence: str
    percent: bool = False

    def __str__(self) -> str:
        return self.sentence

    @property
    def figures(self) -> tuple[Traced, ...]:
        """Those in its sentence."""
        return self.sentence.figures if isinstance(self.sentence, Traced) else ()

    @property
    def sources(self) -> tuple[Place, ...]:
        return tuple(dict.fromkeys(cell for each in self.series for cells in each.cells for cell in cells))

    def __bool__(self) -> bool:
        """Whether there is anything to draw."""
        return any(value is not None for each in self.series for value in each.values)


@dataclass(frozen=True, kw_only=True)
class Line:
    """A small line in a table's row: values in the order of time with None for gaps, and the start as a dashed line."""

    values: tuple[Decimal | None, ...]
    start: Decimal | None
    sentence: str
