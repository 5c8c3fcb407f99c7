"""What tells how far an action is: ratings by word, letter, number or fill, a status, a percentage, ticks, dates, first words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random

from tests.presentations.drafts import Answers, Cell
from tests.presentations.truth import POSITION, Part


@dataclass(frozen=True)
class Level:
    name: str
    sign: str  # 'R', '1'
    colour: str
    counts_as: str
    meaning: str


Scale = tuple[Level, ...]  # best first

BLUE, GREEN, AMBER, RED, GREY = "0070C0", "00B050", "FFC000", "FF0000", "BFBFBF"
EVIDENCED_SCALE: Scale = (
    Level("Blue", "B", BLUE, "evidenced", "Complete, and there is evidence of impact"),
    Level("Green", "G", GREEN, "done", "Complete, impact not yet shown"),
    Level("Amber", "A", AMBER, "in progress", "In progress"),
    Level("Red", "R", RED, "overdue", "Overdue or off track"),
    Level("Grey", "N", GREY, "not started", "Not yet started"),
)
BRAG: Scale = (
    Level("Blue", "B", BLUE, "done", "Complete"),
    Level("Green", "G", GREEN, "in progress", "On track"),
    Level("Amber", "A", AMBER, "in progress", "Some delay, expected to recover"),
    Level("Red", "R", RED, "overdue", "Off track"),
    Level("Grey", "N", GREY, "not started", "Not yet started"),
)
NUMBERS: Scale = tuple(
    Level(str(number), str(number), level.colour, level.counts_as, level.meaning)
    for number, level in zip((5, 4, 3, 2, 1), EVIDENCED_SCALE, strict=True)
)
STATUSES: tuple[Mapping[str, str], ...] = (
    {
        "not started": "Not started",
        "in progress": "In progress",
        "done": "Complete",
        "overdue": "Overdue",
        "closed": "No longer required",
    },
    {
        "not started": "Not yet started",
        "in progress": "Underway",
        "done": "Done",
        "overdue": "Behind schedule",
        "closed": "Withdrawn",
    },
    {"not started": "To be started", "in progress": "On track", "done": "Achieved", "overdue": "Off track", "closed": "Superseded"},
    {"not started": "Not started", "in progress": "Ongoing", "done": "Completed", "overdue": "Delayed", "closed": "Cancelled"},
)


@dataclass(frozen=True)
class Told:
    """What a row says of its state: its cells, the words its progress begins with, and what can be told from them."""

    cells: Mapping[str, Cell] = field(default_factory=dict)
    facts: Mapping[str, Answers] = field(default_factory=dict)
    first_words: str = ""
    row_fill: str | None = None


@dataclass(frozen=True)
class Ways:
    """The wording that one presentation keeps to."""

    scale: Scale
    statuses: Mapping[str, str]
    separator: str  # between the first words of progress and the rest
    tick: str
    has_key: bool
    share: str  # how a percentage stands: as 'percent', 'text' or 'number'
    chance: Random


def level_of(part: Part, scale: Scale) -> Level | None:
    """None where the scale has no level for it: what is closed. On a BRAG what is late is amber."""
    wanted = "done" if part.state == "evidenced" and "evidenced" not in {level.counts_as for level in scale} else part.state
    fitting = [level for level in scale if level.counts_as == wanted]
    return fitting[-1 if part.overdue else 0] if fitting else None


def known(state: str, done: bool, part: Part) -> dict[str, Answers]:
    """State, done and overdue, where the state is told. What is past its date may be called overdue."""
    overdue = part.due < POSITION and not done and state != "closed"
    return {"state": (state, "overdue") if overdue else (state,), "done": (done,), "overdue": (overdue,)}


def _rated(part: Part, ways: Ways, cell: Callable[[Level], Cell], column: str = "rating") -> Told:
    level = level_of(part, ways.scale)
    if level is None:
        return Told()
    text = str(cell(level).value or "")
    facts: dict[str, Answers] = {"rating": (level.name, level.sign, text)}
    if ways.has_key or level.name != "Grey":  # what grey means only a key can tell
        facts |= known(level.counts_as, level.counts_as in ("done", "evidenced"), part)
    return Told({column: cell(level)}, facts)


def by_word(part: Part, ways: Ways) -> Told:
    return _rated(part, ways, lambda level: Cell(level.name))


def by_word_and_fill(part: Part, ways: Ways) -> Told:
    return _rated(part, ways, lambda level: Cell(level.name.upper(), fill=level.colour))


def by_word_and_meaning(part: Part, ways: Ways) -> Told:
    return _rated(part, ways, lambda level: Cell(f"{level.name} – {level.meaning.lower()}"))


def by_sign(part: Part, ways: Ways) -> Told:
    """A letter, or the number of a level."""
    return _rated(part, ways, lambda level: Cell(int(level.sign) if level.sign.isdigit() else level.sign))


def by_fill(part: Part, ways: Ways) -> Told:
    return _rated(part, ways, lambda level: Cell(None, fill=level.colour))


def by_fill_of_row(part: Part, ways: Ways) -> Told:
    told = _rated(part, ways, lambda level: Cell(None, fill=level.colour))
    return Told({}, told.facts, row_fill=told.cells["rating"].fill) if told.cells else told


def by_months(part: Part, ways: Ways) -> Told:
    """A rating for each of three months: the last is the one that counts."""
    told = by_sign(part, ways)
    if not told.cells:
        return told
    earlier = {f"rating {at}": Cell(ways.chance.choice(ways.scale).sign) for at in ("July", "August")}
    return Told({**earlier, "rating September": told.cells["rating"]}, told.facts)


def by_status(part: Part, ways: Ways) -> Told:
    state = "done" if part.state == "evidenced" else part.state
    return Told({"status": Cell(ways.statuses[state])}, known(state, state == "done", part))


def by_rating_and_status(part: Part, ways: Ways) -> Told:
    rated, said = by_word(part, ways), by_status(part, ways)
    return Told({**said.cells, **rated.cells}, {**said.facts, **rated.facts})


SHARES = {"not started": 0, "in progress": 60, "overdue": 60, "done": 100, "evidenced": 100}


def by_percent(part: Part, ways: Ways) -> Told:
    """That something is off track a share cannot tell."""
    if part.state not in SHARES:
        return Told()
    share = SHARES[part.state] - (ways.chance.choice((0, 20, 45)) if SHARES[part.state] == 60 else 0)
    cells = {"percent": Cell(share / 100, number_format="0%"), "text": Cell(f"{share}%"), "number": Cell(share)}
    state = {0: "not started", 100: "done"}.get(share, "in progress")
    return Told({"percent": cells[ways.share]}, known(state, share == 100, part))


def by_completion_date(part: Part, _: Ways) -> Told:
    """A blank tells only that it is not done; of what is closed the sheet says nothing."""
    if part.state == "closed":
        return Told()
    facts = known("done" if part.done else "in progress", part.done, part)
    if part.ended is None:
        return Told({}, {kind: facts[kind] for kind in ("done", "overdue")})
    return Told({"completed": Cell(part.ended, number_format="dd/mm/yyyy")}, facts)


TICKED = {"done": "complete", "evidenced": "complete", "in progress": "on track", "overdue": "off track"}


def by_ticks(part: Part, ways: Ways) -> Told:
    """Three columns; a row without a tick tells nothing."""
    if part.state not in TICKED:
        return Told()
    state = "done" if part.done else part.state
    return Told({TICKED[part.state]: Cell(ways.tick)}, known(state, state == "done", part))


def by_yes_or_no(part: Part, ways: Ways) -> Told:
    """'No' tells that it is not done, and not whether it has begun."""
    yes, no = ("Yes", "No") if ways.tick == "Yes" else ("Y", "N")
    facts = known("done" if part.done else "in progress", part.done, part)
    kinds = ("state", "done", "overdue") if part.done else ("done", "overdue")
    if part.state == "closed":
        return Told()
    return Told({"yes or no": Cell(yes if part.done else no)}, {kind: facts[kind] for kind in kinds})


def by_first_words(part: Part, ways: Ways) -> Told:
    said = by_status(part, ways)
    return Told({}, said.facts, first_words=f"{said.cells['status'].value}{ways.separator}")


WAYS: dict[str, Callable[[Part, Ways], Told]] = {
    "word": by_word,
    "word, filled": by_word_and_fill,
    "word with its meaning": by_word_and_meaning,
    "letter": by_sign,
    "number": by_sign,
    "fill of the cell": by_fill,
    "fill of the row": by_fill_of_row,
    "a letter for each month": by_months,
    "status": by_status,
    "rating and status": by_rating_and_status,
    "percentage": by_percent,
    "completion date": by_completion_date,
    "ticks": by_ticks,
    "yes or no": by_yes_or_no,
    "first words of progress": by_first_words,
}
NEEDS_KEY = ("number", "fill of the cell", "fill of the row")
WITHOUT_SCALE = ("status", "percentage", "completion date", "ticks", "yes or no", "first words of progress")
COLUMNS: dict[str, tuple[str, ...]] = {  # the fields of the columns that each needs, where these are not just 'rating'
    "fill of the row": (),
    "a letter for each month": ("rating July", "rating August", "rating September"),
    "status": ("status",),
    "rating and status": ("status", "rating"),
    "percentage": ("percent",),
    "completion date": ("completed",),
    "ticks": ("complete", "on track", "off track"),
    "yes or no": ("yes or no",),
    "first words of progress": (),
}
