"""Plans on a page: a column for each part of the plan or each state, and below it a cell for each action, with 'Lead: …' in it.

The parts may stand at the left too, and the last lines of a cell may say who and when without labels: 'Head of QA – May 25'.
They are laid out anew with a row for each action; every cell keeps its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reportgen.lexicon.colours import colour_family
from reportgen.lexicon.data import dataclass
from reportgen.reading.grid import NOT_LAID_OUT, Cell, Sheet
from reportgen.reading.layout.heading_cells import heads_column
from reportgen.reading.layout.labelled_lines import Parts, parts_of
from reportgen.reading.values.closings import closing
from reportgen.reading.values.leads import names_leads
from reportgen.reading.values.nothing import says_nothing
from reportgen.reading.values.statuses import is_state_of_heading

LEAST = 2  # columns, and rows in which several of them hold an action
MOSTLY, PARTLY = 0.8, 0.6  # of the cells of such rows
LEAST_WORDS = 5  # of a sentence
OF_NO_USE = "it stands below the name of a part and says neither who nor when, and no report uses it"
PART, STATE, AIM, ACTION, RATING = "Priority", "Status", "Outcome", "Action", "RAG"
BESIDE = "Note"  # what the columns are, where the parts stand at the left
LEAD, DEADLINE = "Lead", "Deadline"
LAST_LINES = 2  # in which who and when may stand


@dataclass(frozen=True)
class _Action:
    cell: Cell
    parts: Parts
    above: Sequence[Cell]  # of its column, from the name of the part down
    left: Cell | None  # of its row, where parts stand at the left


def one_row_an_action(sheet: Sheet) -> Sheet | None:
    """The sheet with a row for each cell that is an action; None where it is no such page."""
    if sum("\n" in cell.text for cell in sheet.cells.values()) < LEAST * LEAST:
        return None
    actions = list(_actions(sheet))
    columns = {each.cell.column for each in actions}
    rows = [each.cell.row for each in actions]
    beside = sum(rows.count(row) > 1 for row in set(rows))
    if len(columns) < LEAST or beside < LEAST or not _are_parts(actions) or not _told_alike(actions):
        return None
    if any(each.left for each in actions):
        return _laid_out(sheet, actions)
    return _laid_out(sheet, sorted(actions, key=lambda each: (each.above[0].row, each.cell.column, each.cell.row)))


def _actions(sheet: Sheet) -> Iterator[_Action]:
    """The cells of rows in which nearly all have such lines, and what stands above them, up to other such rows."""
    above: list[Cell] = []
    left: Cell | None = None
    is_below, last = False, 0
    for number in sheet.rows:
        cells = sheet.own(number)
        labelled = {cell.column: parts for cell in cells if "\n" in cell.text and (parts := _parts(cell.text)) is not None}
        beside = cells[0] if cells and _is_at_left(cells[0], labelled, left if number == last + 1 else None) else None
        told = [cell for cell in cells if cell is not beside and not (beside is not None and _is_empty(cell))]
        if not told or (len(labelled) < MOSTLY * len(told) and beside is None):
            above = [*(above if not is_below else ()), *(cells if len(cells) > 1 else ())]
            is_below, left = False, None
            continue
        is_below, left, last = True, beside or left, number
        for cell in told:
            parts = labelled.get(cell.column, {"": cell.text})
            yield _Action(cell, parts, [each for each in above if each.column == cell.column], left)


def _parts(text: str) -> Parts | None:
    """By their labels; else what stands before the last lines, and who and when these say."""
    if (labelled := parts_of(text)) is not None:
        return labelled
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    for last in range(1, min(LAST_LINES + 1, len(lines))):
        told = closing(f"({'; '.join(lines[-last:]).strip('()[]')})")
        if told.who is not None and told.when is not None and names_leads(told.who):
            return {"": "\n".join(lines[:-last]), LEAD: told.who, DEADLINE: told.when}
    return None


def _is_at_left(cell: Cell, labelled: Mapping[int, Parts], above: Cell | None) -> bool:
    """Whether it names the part of the plan that its row is, as one above it does or beside several boxes."""
    return cell.column not in labelled and (len(labelled) > 1 or (above is not None and above.column == cell.column))


def _is_empty(cell: Cell) -> bool:
    """'–', 'nothing needed' among such cells."""
    return "\n" not in cell.text and len(cell.text.split()) < LEAST_WORDS


def _are_parts(actions: Sequence[_Action]) -> bool:
    """Whether names of parts or states stand above them: below 'Action' and 'Progress' two things are told of one action."""
    names = {each.cell.column: each.above[0] for each in actions if each.above}
    headings = [cell for cell in names.values() if heads_column(cell, mend=False) and not is_state_of_heading(cell.text)]
    return all(each.above for each in actions) and len(headings) * 2 <= len(names)


def _told_alike(actions: Sequence[_Action]) -> bool:
    """Whether one label stands in most cells of each column: of an action and what became of it different things are told.

    Of boxes with the parts at the left some may say only what is to be done.
    """
    labels = {label for each in actions for label in each.parts if label}
    if any(each.left for each in actions):
        return any(sum(label in each.parts for each in actions) >= PARTLY * len(actions) for label in labels)
    columns = {each.cell.column: [one for one in actions if one.cell.column == each.cell.column] for each in actions}
    return any(all(sum(label in one.parts for one in of) >= MOSTLY * len(of) for of in columns.values()) for label in labels)


def _laid_out(sheet: Sheet, actions: Sequence[_Action]) -> Sheet:
    labels = list(dict.fromkeys(label for each in actions for label in each.parts if label))
    fills = {each.cell.fill for each in actions}
    rated = len(fills) > 1 and any(colour_family(fill) for fill in fills if fill)
    aims = any(_aim(each) is not None for each in actions)
    at_left = any(each.left for each in actions)
    part = STATE if all(is_state_of_heading(each.above[0].text) for each in actions) else BESIDE if at_left else PART
    parts = [PART, part] if at_left else [part]
    headings = [*parts, *([AIM] if aims else ()), ACTION, *labels, *([RATING] if rated else ())]
    at = {name: column for column, name in enumerate(headings, 1)}
    first = actions[0].above[0]
    cells = {(1, column): Cell(1, column, name, first.place, bold=True) for name, column in at.items()}
    for row, each in enumerate(actions, 2):
        cells |= {(row, at[name]): replace(cell, row=row, column=at[name]) for name, cell in _row(each, part, rated)}
    laid_out = sheet.bare().laid_out(cells)
    used = {cell.place for cell in cells.values()}
    rows = {each.cell.row for each in actions}
    beside = (cell for number in sorted(rows) for cell in sheet.row(number).values() if not says_nothing(cell.text))
    unused = [cell for cell in (*(cell for each in actions for cell in each.above), *beside) if cell.place not in used]
    laid_out.notes[NOT_LAID_OUT] = [(place, 1, OF_NO_USE) for place in dict.fromkeys(cell.place for cell in unused)]
    return laid_out


def _row(action: _Action, part: str, rated: bool) -> Iterator[tuple[str, Cell]]:
    if action.left is not None:
        yield PART, _kept(action.left, action.left.text)
    yield part, _kept(action.above[0], action.above[0].text)
    if (aim := _aim(action)) is not None:
        yield AIM, _kept(aim, aim.text)
    for label, text in action.parts.items():
        yield label or ACTION, _kept(action.cell, text)
    if rated and action.cell.fill is not None:
        yield RATING, replace(_kept(action.cell, ""), value=None, fill=action.cell.fill)


def _kept(cell: Cell, text: str) -> Cell:
    return replace(cell.saying(text, filled=False), bold=False)


def _aim(action: _Action) -> Cell | None:
    """The sentence between the name of the part and its actions."""
    return next((cell for cell in action.above[1:] if len(cell.text.split()) >= LEAST_WORDS), None)
