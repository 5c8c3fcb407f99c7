"""The indicators of `truth` as a table, by the habits of a presentation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from random import Random

from tests.presentations.drafts import INDICATOR, Answers, Cell, Column, Item, Line, Table
from tests.presentations.habits import Choice
from tests.presentations.truth import INDICATORS, Indicator
from tests.presentations.wordings import HEADINGS, NONSENSE, misspelt, worded

MONTHS = tuple(date(2024 + (at + 9) // 12, (at + 9) % 12 + 1, 1) for at in range(12))  # October 2024 to September 2025


@dataclass(frozen=True)
class Period:
    """`stack`: what stands above its values, from the top; a date as Excel keeps one. `at`: which of the twelve values it shows."""

    label: str
    stack: tuple[object, ...]
    at: int


@dataclass(frozen=True)
class Scorecard:
    choice: Choice
    chance: Random
    periods: tuple[Period, ...]
    columns: tuple[Column, ...]


def drawn_scorecard(choice: Choice, chance: Random) -> Scorecard:
    shown = tuple(_periods(choice["periods"]))
    return Scorecard(choice, chance, shown, tuple(_columns(choice, chance, shown)))


def _periods(style: str) -> Iterator[Period]:
    if style.startswith("quarters"):
        for at, name, year in ((2, "Q3", 2024), (5, "Q4", 2024), (8, "Q1", 2025), (11, "Q2", 2025)):
            years = f"{year}/{year % 100 + 1}"
            stack = (years, name) if style == "quarters below years" else (f"{name} {years}",)
            yield Period(f"{year}-{year % 100 + 1} {name}", stack, at)
        return
    for at, month in enumerate(MONTHS):
        stacks: dict[str, tuple[object, ...]] = {
            "real months": (month,),
            "typed months": (f"{month:%B %Y}",),
            "short months": (f"{month:%b-%y}",),
            "year above": (str(month.year), f"{month:%b}"),
        }
        yield Period(f"{month:%Y-%m}", stacks[style], at)


def _columns(choice: Choice, chance: Random, periods: tuple[Period, ...]) -> Iterator[Column]:
    before = ["indicator ref", "title"]
    before += ["indicator group"] if choice["groups of indicators"] == "column" else []
    before += ["unit"] if choice["percentages"] == "numbers with a unit" else []
    before += ["better"] if choice["better"] != "none" else []
    before += ["baseline"] if choice["baseline"] == "column" else []
    after = ["target", *(["own rating", "comment"] if choice["own rating"] == "column" else [])]
    depth = len(periods[0].stack) - 1
    yield from (Column(field, (*[""] * depth, _heading(field, choice, chance))) for field in before)
    yield from (Column(period.label, period.stack) for period in periods)
    yield from (Column(field, (*[""] * depth, _heading(field, choice, chance))) for field in after)


def _heading(field: str, choice: Choice, chance: Random) -> str:
    heading = worded(HEADINGS[field], choice["wording"], chance)
    how, _, of = choice["slip in an indicator heading"].partition(" ")
    if of != field:
        return heading
    return {"misspelt": misspelt(heading, chance), "nonsense": chance.choice(NONSENSE), "blank": ""}[how]


def scorecard_lines(card: Scorecard, group: str | None = None) -> list[Line]:
    """A row for each indicator, of one group or of all."""
    return [_line(card, each) for each in INDICATORS if group in (None, each.group)]


def indicator_groups() -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.group for each in INDICATORS))


def table_of(card: Scorecard, lines: list[Line]) -> Table:
    return Table(card.columns, lines)


BETTER = {"column": {"higher": "High", "lower": "Low"}, "arrows": {"higher": "Higher is better", "lower": "Lower is better"}}


def _line(card: Scorecard, each: Indicator) -> Line:
    choice = card.choice
    shown = {period.label: each.values[period.at] for period in card.periods}
    cells = {"indicator ref": Cell(each.ref), "title": Cell(each.title), "indicator group": Cell(each.group)}
    cells |= {label: _value(number, each, choice) for label, number in shown.items()}
    cells["target"] = _value(each.target, each, choice)
    facts: dict[str, Answers] = {
        "source row": (),
        "indicator ref": (each.ref,),
        "title": (each.title,),
        "unit": (each.unit,),
        "values": ({label: float(number) for label, number in shown.items()},),
        "latest": ((card.periods[-1].label, float(each.values[-1])),),
        "target": (float(each.target),),
        "direction": (_direction(each.values[card.periods[-2].at], each.values[-1]),),
    }
    for field, cell, kind, answer in _sometimes(each, choice):
        cells[field] = cell
        facts[kind] = (answer,)
    if choice["groups of indicators"] != "none":
        facts["indicator group"] = (each.group,)
    return Line(cells, (Item(pool=INDICATOR, text=each.title, facts=facts),))


def _sometimes(each: Indicator, choice: Choice) -> Iterator[tuple[str, Cell, str, object]]:
    if choice["percentages"] == "numbers with a unit":
        yield "unit", Cell("%" if each.unit == "percent" else "Number"), "unit", each.unit
    if choice["better"] in BETTER:
        yield "better", Cell(BETTER[choice["better"]][each.better]), "better", each.better
    if choice["baseline"] == "column":
        yield "baseline", _value(each.baseline, each, choice), "baseline", float(each.baseline)
    if choice["own rating"] == "column":
        yield "own rating", Cell(each.rating), "own rating", each.rating
        yield "comment", Cell(each.comment), "comment", each.comment


def _value(number: Decimal, each: Indicator, choice: Choice) -> Cell:
    if each.unit != "percent" or choice["percentages"] == "numbers with a unit":
        return Cell(float(number), number_format="0" if number == int(number) and each.unit != "percent" else "0.0")
    if choice["percentages"] == "typed":
        return Cell(f"{number}%")
    return Cell(float(number / 100), number_format="0.0%")


def _direction(before: Decimal, now: Decimal) -> str:
    return "same" if before == now else "up" if now > before else "down"
