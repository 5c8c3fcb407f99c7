"""The plan of `truth` as tables, by the habits of a presentation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from random import Random

from tests.presentations import states
from tests.presentations.dates import date_cell, date_text
from tests.presentations.drafts import ROW, WHOLE, Answers, Cell, Column, Item, Line, Table
from tests.presentations.habits import Choice
from tests.presentations.states import Told, Ways
from tests.presentations.truth import Action, Group, Part
from tests.presentations.wordings import HEADINGS, LATER, NONSENSE, PAIRS, SECTIONS, misspelt, worded

LABELS = ("Priority {}: {}", "Theme {} – {}", "Priority {} - {}", "Workstream {}: {}")
WORST_FIRST = ("overdue", "not started", "in progress", "done", "evidenced")


@dataclass(frozen=True)
class Plan:
    """One presentation's way with the plan: the same label, wording and order in each of its tables."""

    choice: Choice
    chance: Random
    ways: Ways
    label: str
    columns: tuple[Column, ...]
    noise: dict[str, tuple[str, tuple[object, ...]]]

    def name(self, group: Group) -> str:
        """The group as its column, its band or its title calls it."""
        if self.choice["name of a group"] == "title only":
            return group.title
        return (
            f"{group.number}. {group.title}"
            if self.choice["name of a group"] == "numbered"
            else self.label.format(group.number, group.title)
        )


def drawn_plan(choice: Choice, chance: Random) -> Plan:
    ways = Ways(
        scale={"brag": states.BRAG, "numbers": states.NUMBERS}.get(choice["scale"], states.EVIDENCED_SCALE),
        statuses=chance.choice(states.STATUSES),
        separator=chance.choice((". ", " – ", ": ", "\n", ".\n\n")),
        tick=chance.choice(("✓", "X", "Yes", "Y", "1")),
        has_key=choice["key"] != "none",
        share=chance.choice(("percent", "percent", "text", "number")),
        chance=chance,
    )
    noise = dict(chance.sample(NOISE, {"none": 0, "one": 1, "two": 2, "three": 3}[choice["noise columns"]]))
    return Plan(choice, chance, ways, chance.choice(LABELS), _columns(choice, chance, noise), noise)


NOISE: tuple[tuple[str, tuple[str, tuple[object, ...]]], ...] = (
    ("cost", ("Cost", ("£12,000", "None", "Existing budget", "£4,500"))),
    ("monitored by", ("Monitored by", ("Scrutiny committee", "Cabinet", "Improvement board"))),
    ("risk", ("Risk rating", ("High", "Medium", "Low"))),
    ("updated", ("Last updated", (date(2025, 9, 22), date(2025, 9, 24), date(2025, 9, 26)))),
    ("resources", ("Resources", ("Staff time", "Training budget", "Grant"))),
    ("code", ("Budget code", ("R1204", "R1377", "S0042"))),
    ("notes", ("Notes", (None, None, None, "See the minutes of June"))),
    ("strategy", ("Link to corporate plan", ("CP 2.1", "CP 3.4", "CP 4.2"))),
)


# --- columns --------------------------------------------------------------------------------------------------------------


def _fields(choice: Choice, noise: Sequence[str]) -> list[str]:
    """The columns from left to right."""
    leads = ["leads", "second lead"] if choice["leads"] == "two columns" else ["leads"]
    state = list(states.COLUMNS.get(choice["state"], ("rating",)))
    progress = ["progress"] if choice["progress"] == "yes" else []
    dates = ["deadline"] + ["revised"] * (choice["revised"] == "column")
    texts = [field for field in ("answers", "outcome") if choice[field] != "no"] + ["action"]
    texts += ["step"] * (choice["steps"] == "what and how")
    start = ["ref"] * (choice["refs"] != "none")
    start = [*start, "group"] if choice["groups"].startswith("column") else start
    order = {
        "usual": [*start, *texts, *leads, *dates, *state, *progress],
        "deadline first": [*start, *dates, *texts, *leads, *state, *progress],
        "rating first": [*state, *start, *texts, *leads, *dates, *progress],
        "leads last": [*start, *texts, *dates, *state, *progress, *leads],
        "progress before the state": [*start, *texts, *leads, *dates, *progress, *state],
    }[choice["order of columns"]]
    return [*order, *noise]


def _columns(choice: Choice, chance: Random, noise: dict[str, tuple[str, tuple[object, ...]]]) -> tuple[Column, ...]:
    fields = _fields(choice, tuple(noise))
    headings = {field: _heading(field, choice, chance) for field in fields if field not in noise} | {
        k: v[0] for k, v in noise.items()
    }
    for pair, members in (
        ("two leads", ("leads", "second lead")),
        ("what and how", ("action", "step")),
        ("ticks", ("complete", "on track", "off track")),
    ):
        if set(members) <= set(fields):
            headings.update(zip(members, worded(PAIRS[pair], choice["wording"], chance), strict=True))
    _slip(headings, choice["slip in a heading"], choice, chance)
    rows = choice["rows of headings"]
    columns = []
    for at, field in enumerate(fields):
        above = (SECTIONS.get(field, LATER),) if rows.startswith("grouped") else ()
        below = (f"({at + 1})",) if rows.endswith("numbered") else ()
        columns.append(Column(field, (*above, headings[field], *below)))
    return tuple(columns)


def _heading(field: str, choice: Choice, chance: Random) -> str:
    if field.startswith("rating "):
        return f"RAG {field.removeprefix('rating ')} 2025"
    if field == "progress" and choice["state"] == "first words of progress":
        return worded(("Progress", "Progress update", "Update", "Progress to date", "Latest update"), choice["wording"], chance)
    return worded(HEADINGS[field], choice["wording"], chance) if field in HEADINGS else field


def _slip(headings: dict[str, str], slip: str, choice: Choice, chance: Random) -> None:
    how, _, of = slip.partition(" ")
    field = states.COLUMNS.get(choice["state"], ("rating",))[0] if of == "state" else of
    if how == "misspelt":
        headings[field] = misspelt(headings[field], chance)
    elif how in ("nonsense", "blank"):
        headings[field] = chance.choice(NONSENSE) if how == "nonsense" else ""


# --- rows -----------------------------------------------------------------------------------------------------------------


def group_lines(plan: Plan, group: Group) -> list[Line]:
    """The rows of one group, its own column filled in where it has one."""
    lines = [line for action in group.actions for line in _action_lines(plan, group, action)]
    style = plan.choice["groups"]
    name = plan.name(group)
    for at, line in enumerate(lines):
        if style == "column" or (style.startswith("column") and at == 0):
            line.cells["group"] = Cell(name, down=len(lines) if style == "column, merged" else 1)
        for field, (_, values) in plan.noise.items():
            line.cells[field] = _noise_cell(plan.chance.choice(values))
    return lines


def _noise_cell(value: object) -> Cell:
    return Cell(value, number_format="dd/mm/yyyy") if isinstance(value, date) else Cell(value)


def table_of(plan: Plan, lines: list[Line]) -> Table:
    return Table(plan.columns, lines)


def _action_lines(plan: Plan, group: Group, action: Action) -> Iterator[Line]:
    style = plan.choice["steps"]
    if style == "numbered lines" and len(action.parts) > 1:
        yield _numbered_line(plan, group, action)
        return
    for at, part in enumerate(action.parts):
        yield _part_line(plan, group, action, part, at)


def _part_line(plan: Plan, group: Group, action: Action, part: Part, at: int) -> Line:
    told = states.WAYS[plan.choice["state"]](part, plan.ways)
    leads = _led_by(plan, group, part)
    cells: dict[str, Cell] = {**_own(plan, group, action, at), **told.cells, **_lead_cells(plan, leads)}
    if plan.choice["steps"] == "what and how":
        cells["step"] = Cell(part.text)
    else:
        cells["action"] = Cell(part.text)
    cells["deadline"] = date_cell(plan.choice["dates"], part.due, plan.chance)
    facts = {**_facts(plan, group, action), **told.facts}
    if part.revised and plan.choice["revised"] == "column":
        cells["revised"] = date_cell(plan.choice["dates"], part.revised, plan.chance)
        facts["revised"] = (part.revised.isoformat(),)
    if plan.choice["progress"] == "yes":
        cells["progress"] = Cell(told.first_words + part.update)
        facts |= {"progress": (part.update,)} if len(action.parts) == 1 else {}
    facts |= {"leads": (leads,), "deadline": (part.due.isoformat(),)}
    return Line(cells, (Item(pool=ROW, text=part.text, facts=facts),), fill=told.row_fill)


def _facts(plan: Plan, group: Group, action: Action) -> dict[str, Answers]:
    """What is the same for each row of an action."""
    choice = plan.choice
    facts: dict[str, Answers] = {"source row": (), "text": (), "group": (group.title,)}
    if choice["refs"] != "none":
        facts["ref"] = (_ref(plan, group, action),)
    if choice["answers"] != "no":
        facts["what is answered"] = (action.answers,)
    if choice["outcome"] != "no":
        facts["outcome"] = (action.outcome,)
    if choice["steps"] == "what and how":
        facts["aim"] = (action.aim,)
    return facts


def _ref(plan: Plan, group: Group, action: Action) -> str:
    style = plan.choice["refs"]
    if style == "restart":
        return str(action.number)
    return f"{'ABCD'[group.number - 1]}{action.number}" if style == "letter" else f"{group.number}.{action.number}"


def _own(plan: Plan, group: Group, action: Action, at: int) -> dict[str, Cell]:
    """The cells of an action that its rows share: in each row, merged over them, or in the first."""
    texts: dict[str, object] = {"ref": _ref(plan, group, action), "answers": action.answers, "outcome": action.outcome}
    if plan.choice["refs"] == "restart":
        texts["ref"] = action.number
    if plan.choice["steps"] == "what and how":
        texts["action"] = action.aim
    style = plan.choice["steps"]
    repeated = style == "rows, ref repeated"
    merged = style == "rows, merged" or (style == "what and how" and plan.choice["headings"] == "bold")
    shared = {}
    for field, text in texts.items():
        if at == 0 or repeated or (field == "answers" and plan.choice["answers"] == "repeated"):
            again = field == "answers" and plan.choice["answers"] == "repeated"
            shared[field] = Cell(text, down=len(action.parts) if merged and not again else 1)
    return shared


DIRECTORS = ("Director of Social Care", "Director of Practice", "Director of Social Care", "Chief Executive")


def _led_by(plan: Plan, group: Group, part: Part) -> tuple[str, ...]:
    """Where there are two columns of leads, the first holds a director."""
    return (DIRECTORS[group.number - 1], *part.leads) if plan.choice["leads"] == "two columns" else part.leads


def _lead_cells(plan: Plan, leads: Sequence[str]) -> dict[str, Cell]:
    between = plan.choice["between leads"]
    if plan.choice["leads"] == "two columns":
        return {"leads": Cell(leads[0]), "second lead": Cell(between.join(leads[1:]))}
    return {"leads": Cell(between.join(leads))}


def _numbered_line(plan: Plan, group: Group, action: Action) -> Line:
    """All parts in the cells of one row, line by line; what tells the state speaks of the worst of them."""
    worst = min(action.parts, key=lambda part: WORST_FIRST.index(part.state))
    whole = replace(worst, due=max(part.due for part in action.parts))
    told = states.WAYS[plan.choice["state"]](whole, plan.ways)
    numbered = [f"{at}. {part.text}" for at, part in enumerate(action.parts, 1)]
    cells = {**_own(plan, group, action, 0), **told.cells, "action": Cell("\n".join(numbered))}
    cells["leads"] = Cell("\n".join(" / ".join(part.leads) for part in action.parts))
    cells["deadline"] = Cell("\n".join(date_text(plan.choice["dates"], part.due, plan.chance) for part in action.parts))
    if plan.choice["progress"] == "yes":
        updates = [f"{at}. {part.update}" for at, part in enumerate(action.parts, 1)]
        cells["progress"] = Cell(told.first_words + "\n".join(updates))
    facts = {**_facts(plan, group, action), **_of_the_whole(told), "deadline": (whole.due.isoformat(),)}
    items = [Item(pool=WHOLE, text=action.parts[0].text, facts=facts)]
    for part in action.parts:
        own: dict[str, Answers] = {"text": (), "leads": (part.leads,), "deadline": (part.due.isoformat(),)}
        items.append(Item(pool=ROW, text=part.text, facts=own, of=action.parts[0].text))
    return Line(cells, tuple(items), fill=told.row_fill)


def _of_the_whole(told: Told) -> dict[str, Answers]:
    """Whether the whole is overdue depends on parts whose own state is not told, so it is not asked."""
    return {kind: answers for kind, answers in told.facts.items() if kind != "overdue"}
