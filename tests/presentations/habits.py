"""The habits of councils, each with its variants and how often they are met; a presentation is one variant of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random

from tests.presentations import states
from tests.presentations.dates import REAL, TYPED

Choice = dict[str, str]


@dataclass(frozen=True)
class Habit:
    """`variants`: how often each is drawn, as weights."""

    name: str
    variants: Mapping[str, int]


NOW_AND_THEN = {"no": 4, "yes": 1}

HABITS: tuple[Habit, ...] = (
    Habit(
        "groups",
        {"column": 3, "column, merged": 2, "column, first row only": 2, "bands": 4, "titles": 3, "sheets": 3, "sheet names": 1},
    ),
    Habit("name of a group", {"numbered": 3, "title only": 2, "label": 3}),
    Habit("refs", {"own": 5, "restart": 2, "none": 2, "letter": 1}),
    Habit("steps", {"rows, ref repeated": 3, "rows, merged": 3, "rows, first only": 3, "numbered lines": 2, "what and how": 2}),
    Habit("answers", {"no": 3, "repeated": 1, "as the steps": 2}),
    Habit("outcome", {"no": 2, "as the steps": 1}),
    Habit("leads", {"one column": 5, "two columns": 1}),
    Habit("between leads", {" / ": 2, ", ": 2, "\n": 2, "; ": 1, " and ": 1}),
    Habit("dates", {**dict.fromkeys(TYPED, 1), **dict.fromkeys(REAL, 3), "mixed": 3}),
    Habit("revised", {"no": 3, "column": 1}),
    Habit(
        "state",
        {**dict.fromkeys(states.WAYS, 1), "word": 2, "word, filled": 2, "letter": 2, "status": 3, "first words of progress": 2},
    ),
    Habit("scale", {"evidenced": 1, "brag": 1}),
    Habit("key", {"own sheet": 3, "above": 2, "below": 2, "beside": 2, "none": 2}),
    Habit("form of the key", {"table": 3, "lines": 2, "one line": 1, "letters and colours": 1}),
    Habit("progress", {"yes": 4, "no": 1}),
    Habit(
        "order of columns", {"usual": 4, "deadline first": 1, "rating first": 1, "leads last": 1, "progress before the state": 1}
    ),
    Habit("rows of headings", {"one": 5, "grouped": 2, "grouped and numbered": 1, "numbered": 1}),
    Habit("wording", {"usual": 1, "any": 4}),
    Habit("headings", {"bold": 2, "plain": 1}),
    Habit(
        "slip in a heading",
        {
            "none": 24,
            "misspelt action": 2,
            "misspelt leads": 2,
            "misspelt deadline": 2,
            "misspelt state": 2,
            "misspelt progress": 2,
            "misspelt answers": 1,
            "misspelt ref": 1,
            "nonsense action": 1,
            "nonsense leads": 1,
            "nonsense deadline": 1,
            "nonsense state": 1,
            "nonsense progress": 1,
            "blank ref": 2,
            "blank action": 1,
            "blank leads": 1,
            "blank state": 1,
        },
    ),
    Habit("noise columns", {"none": 2, "one": 2, "two": 1, "three": 1}),
    Habit("totals", NOW_AND_THEN),
    Habit("notes below", NOW_AND_THEN),
    Habit("caption above", NOW_AND_THEN),
    Habit("abbreviations", NOW_AND_THEN),
    Habit("a hidden row", NOW_AND_THEN),
    Habit("summary of counts", {"none": 4, "own sheet": 1, "above": 1, "below": 1}),
    Habit("lists of choices", NOW_AND_THEN),
    Habit("table begins", {"at A": 3, "at B": 1}),
    Habit("indicators", {"own sheet": 5, "own workbook": 1, "below": 2, "beside": 2}),
    Habit("groups of indicators", {"column": 2, "bands": 2, "none": 1}),
    Habit(
        "periods",
        {"real months": 3, "typed months": 2, "short months": 2, "year above": 2, "quarters": 2, "quarters below years": 1},
    ),
    Habit("percentages", {"real": 3, "typed": 1, "numbers with a unit": 1}),
    Habit("better", {"column": 2, "arrows": 1, "none": 2}),
    Habit("baseline", {"column": 2, "none": 1}),
    Habit("own rating", {"none": 3, "column": 1}),
    Habit(
        "slip in an indicator heading",
        {"none": 12, "misspelt title": 2, "misspelt target": 1, "nonsense title": 1, "blank title": 1},
    ),
)


def drawn(seed: int) -> tuple[Choice, Random]:
    """One variant of each habit, such that they go together; and the chance that settles what is left."""
    chance = Random(seed)
    choice = {habit.name: chance.choices(tuple(habit.variants), tuple(habit.variants.values()))[0] for habit in HABITS}
    return fitting(choice), chance


def fitting(choice: Choice) -> Choice:
    """The choice with what does not go together taken out of it."""
    for goes_wrong, instead in UNFITTING:
        if goes_wrong(choice):
            choice = choice | instead
    return choice


def alone(habit: str, variant: str) -> Choice | None:
    """The plain presentation with one habit changed; None where that goes only together with another."""
    needed = {"answers": "as the steps"} if variant.endswith(" answers") else {}
    choice = fitting(PLAIN | needed | {habit: variant})
    return choice if choice[habit] == variant else None


PLAIN: Choice = {
    **{habit.name: next(iter(habit.variants)) for habit in HABITS},
    "name of a group": "label",
    "dates": "real",
    "revised": "no",
    "state": "word, filled",
    "noise columns": "none",
    "baseline": "column",
}

MANY_TABLES = ("titles", "sheets", "sheet names")


def _lacks(choice: Choice) -> bool:
    """The heading that is to be slipped in is not there, or what stands below would tell nothing without it."""
    slip, _, of = choice["slip in a heading"].partition(" ")
    state = choice["state"]
    spoken = {"percentage", "ticks", "completion date", "yes or no", "a letter for each month"}
    lacking = {
        "ref": choice["refs"] == "none",
        "answers": choice["answers"] == "no",
        "progress": choice["progress"] == "no",
        "state": state in ("fill of the row", "first words of progress") or (state in spoken and slip != "misspelt"),
        "action": slip != "misspelt" and (choice["answers"] != "no" or choice["steps"] == "what and how"),
        "leads": choice["leads"] == "two columns" and slip != "misspelt",
    }
    return lacking.get(of, False)


# What does not go together, in this order, and what is taken instead.
UNFITTING: tuple[tuple[Callable[[Choice], bool], Choice], ...] = (
    (lambda c: c["groups"] in MANY_TABLES and c["indicators"] in ("below", "beside"), {"indicators": "own sheet"}),
    (lambda c: c["indicators"] == "below" and c["key"] == "below", {"key": "own sheet"}),
    (lambda c: c["indicators"] == "beside" and c["key"] == "beside", {"key": "above"}),
    (lambda c: c["state"] in states.NEEDS_KEY and c["key"] == "none", {"key": "own sheet"}),
    (lambda c: c["state"] == "number", {"scale": "numbers"}),
    (lambda c: c["key"] == "none", {"scale": "brag"}),
    (lambda c: c["state"] in states.WITHOUT_SCALE, {"key": "none"}),
    (lambda c: c["state"].startswith("fill") and c["form of the key"] == "one line", {"form of the key": "table"}),
    (lambda c: c["key"] == "beside" and c["form of the key"] == "one line", {"form of the key": "lines"}),
    (lambda c: c["state"] == "first words of progress", {"progress": "yes"}),
    (lambda c: c["steps"] == "numbered lines", {"revised": "no", "leads": "one column"}),
    # Without refs nothing but the aim holds the rows of one action together.
    (lambda c: c["refs"] == "none" and c["steps"] == "rows, ref repeated", {"answers": "no", "outcome": "no"}),
    (_lacks, {"slip in a heading": "none"}),
)
