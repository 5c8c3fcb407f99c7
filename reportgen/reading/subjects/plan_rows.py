"""One row of a plan table: what each of its cells says, before rows are put together into actions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from reportgen.lexicon.colours import named_colour
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.looks import Look
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.model.findings import Finding, found
from reportgen.model.places import Fields, Place
from reportgen.model.plan import NO_REVISION, Deadline, DeadlineKind, Revision, Standing
from reportgen.model.ratings import CountsAs, Scale, furthest_back
from reportgen.reading.doubts import Doubt, doubt, finding
from reportgen.reading.grid import Cell, distinct
from reportgen.reading.layout.kinds import PLAN, SAYS_WHAT, STATES, WORDY
from reportgen.reading.layout.table import Row, Table
from reportgen.reading.layout.titles import names_no_part, who_leads
from reportgen.reading.subjects.hopes import rows_of_hopes
from reportgen.reading.subjects.standing import standing, standings_by_line
from reportgen.reading.subjects.sub_actions import SubAction, from_first_bullet, lines_of, lists_sub_actions, sub_actions
from reportgen.reading.values.dates import dates, day_of, shows_day, shows_year, single_month
from reportgen.reading.values.deadlines import Clues, DeadlineRead, deadline_of, read_deadline
from reportgen.reading.values.leads import is_post, read_leads, without_dates
from reportgen.reading.values.nothing import is_not_yet, says_nothing
from reportgen.reading.values.numbered_parts import by_label, labels_of, of_each
from reportgen.reading.values.refs import like, links_in, read_ref, ref_at_start, ten_meant
from reportgen.reading.values.statuses import is_status, read_status

NOT_AN_ACTION = pattern(
    r"(?:(?:grand |sub[- ]?|overall )?totals?|counts?|sum|notes?|key)\s*(?::.*)?|\*.*"
    r"|(?:insert|add|copy) (?:new |any |more |extra |further )*(?:rows?|lines?|actions?) (?:above|below|here|before)\b.{0,40}",
    re.IGNORECASE | re.DOTALL,
)
A_YEAR = timedelta(days=365)
AGREED = {
    Role.PROPOSED_ON: "the day on which the new date was proposed",
    Role.AGREED_ON: "the day on which the new date was agreed",
}
ONLY_ONE = (Role.DEADLINE, Role.RATING, Role.STATUS, Role.COMPLETED_ON, Role.REVISED)
SUMS = pattern(
    r"(?:grand |sub[- ]?|overall )?totals?\b|(?:number|no\.?|count|how many) (?:of )?"
    r"(?:red|amber|green|blue|late|complete|done|closed|overdue|not)\b"
    r"|\d{1,3} (?:out )?of (?:the |our |these )?\d{1,3} (?:\w+ ){0,3}"
    r"(?:achieved|completed?|done|met|closed|finished|delivered|on track|late|red|amber|green|blue|overdue)\W*$",
    re.IGNORECASE,
)
OF_WHOLE = pattern(  # how far a part is, at the foot of its rows
    r"^.{0,60}\b(?:(?:priority|theme|objective|outcome|pillar|workstream|strand|area|section|domain|part)\b.{0,40}"
    r"(?:as a whole|overall|taken together|in the round)|overall (?:position|status|rating|rag|progress|programme|plan))\W*$",
    re.IGNORECASE,
)
COUNTS = pattern(r"(?:number|count|total|no\.?|sum) of\b|total\b", re.IGNORECASE)  # of a row below the table that sums it up
COUNTED = pattern(  # beside a state, or alone: 'Actions in total', 'Complete, %', 'Average % complete'
    r"(?:%|\b(?:actions?|tasks?|recommendations?|milestones?|items?|steps?|total|number|no|count|percent(?:age)?|average|mean|overall)\b)",
    re.IGNORECASE,
)
BESIDE_COUNTED = pattern(r"[,.:()%]|\b(?:in|of|which|are|all|so far|to date)\b", re.IGNORECASE)
EXPLAINS = pattern(r"(?:[^\W\d_][A-Za-z&/]{0,9}|[^\w\s])\s?=\s?[^\W\d].*", re.DOTALL)  # 'PA = personal adviser', '✓ = done'
NUMBERED_LINE = pattern(r"\s*\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+\S", re.IGNORECASE)
LONGEST_TALLY = 40  # signs
LONGEST_CLOSING = 2  # words of what closes a paper: 'Minutes end.'
COUNT = pattern(r"(?!20\d\d$)\d{1,4}(?:\.\d{1,2})?%?")  # no year
MOST_ALIKE = 4  # columns that a finding names
PAIR = 2  # a label and its count
MOSTLY_NUMBERS = 0.5  # the share of a column's cells from which on a number there counts no rows
LEAST_OF_PLAN, MOST_OF_NOTE = 2, 2  # rows before, and cells of, a note at the end
IS_ACTION, IS_NOTE = "is an action", "is a note"  # of a row's notes
MOVES = pattern(
    r"→|➔|➜|-{1,3}>|=>|\b(?:revised|moved|exten(?:ded|sion)|slipped|re-?scheduled|re-?profiled|delayed|deferred|postponed|amended|changed"
    r"|put back|pushed (?:back|to)|was|now|previously|original(?:ly)?)\b",
    re.IGNORECASE,
)
BY_DATE = pattern(r"\b(?:by|before|until|end of)\s+([^()]{3,40})\)?\s*$", re.IGNORECASE)  # at the end of a band
BY_DATE_FIRST = pattern(r"^\W*(?:by|before|until|end of)\s+([^():,–—-]{3,40}?)\s*(?:[:,–—-].*)?$", re.IGNORECASE | re.DOTALL)
# In a title, which may speak of other days too, only where it says what is to be by then: 'To be done by the end of June 2026'.
PLANNER = pattern(r"\b(?:planner|calendar|time ?line|time ?table|road ?map|schedule)\b", re.IGNORECASE)
DONE_BY = pattern(
    r"\b(?:do|done|complet\w+|finish\w*|achiev\w+|deliver\w*|implement\w*|in place|due|deadline|timescale|target date)\b"
    r"[^.;()]{0,30}?(?:\b(?:by|before|for|in|during)\s|:)\s*([^()]{3,40})\)?\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Part:
    """A sub-action that is typed as a line of a cell; `category` is the heading of its column."""

    sub_action: SubAction
    category: str | None
    cell: Cell
    cells: Fields = ()
    progress: str | None = None  # what the progress of its row says of it by its number


@dataclass(frozen=True, kw_only=True)
class PlanRow:
    """What one row says. `ref` is None where the row has none of its own."""

    row: Row
    place: Place  # its ref, or its text where it has no ref
    ref: str | None
    text: str
    outcome: str | None
    answers: str | None
    leads: tuple[str, ...]
    deadline: DeadlineRead
    standing: Standing
    findings: tuple[Finding, ...]
    parts: tuple[Part, ...] = ()
    beside: tuple[PlanRow, ...] = ()  # steps that stand in sets of columns of this row
    by_line: tuple[Standing, ...] = ()  # what its state says line by line
    clues: Clues = Clues()  # by which its dates were read

    def words(self, role: Role) -> str | None:
        """What stands under a role; of the progress also what a line of its own tells below the row."""
        text = self.row.text(role)
        if role is not Role.PROGRESS or self.row.account is None:
            return text
        return "\n".join(filter(None, [text, self.row.account.text]))

    @property
    def goes_on(self) -> bool:
        """It only goes on with the row above: no action and no step of its own."""
        return not _is_action(self.row)

    @property
    def step_text(self) -> str:
        """The words of its step, where a column for steps stands beside the one for actions; else its own."""
        return ("" if self.parts else self.row.text(Role.STEP)) or self.text

    @property
    def links(self) -> tuple[str, ...]:
        """Paragraphs of the inspection report, named in a column of links or in brackets in the outcome or the action."""
        stated = self.row.text(Role.LINKS) or ""
        listed = [part.strip() for part in stated.replace("\n", ";").split(";") if part.strip()]
        return tuple(dict.fromkeys([*listed, *links_in(self.outcome or ""), *links_in(self.text)]))


def plan_rows(rows: Sequence[Row], scale: Scale) -> Iterator[PlanRow]:
    """The rows that hold an action or a part of one; totals and notes below the table are passed over."""
    before: str | None = None
    for row in (row for row in rows if not _is_note(row, rows)):
        if _is_action(row) or (before is not None and _goes_on(row)):
            read = _plan_row(row, scale, before)
            before = read.ref or before or ""
            yield read


def _is_note(row: Row, rows: Sequence[Row]) -> bool:
    """Whether it is noted behind a blank row at the end: 'Signed off by | M. Aldous', 'Done so far | 6', 'Minutes end.'

    `rows` are those of its table, for all of which it is told at once.
    """
    if IS_NOTE not in row.notes:
        kept = _before_notes(rows)
        for at, each in enumerate(rows):
            each.notes[IS_NOTE] = at >= kept
    return bool(row.notes[IS_NOTE])


def _before_notes(rows: Sequence[Row]) -> int:
    last = len(rows)
    while last > LEAST_OF_PLAN and (_is_bare(rows[last - 1]) or _is_count(rows[last - 1]) or _is_tally(rows[last - 1])):
        last -= 1
    behind = next((at for at in range(last, len(rows)) if _begins_notes(rows[at], rows[at - 1])), len(rows))
    full = sum(not _is_bare(row) for row in rows[:behind])
    return behind if full * 2 > behind else len(rows)


def _begins_notes(row: Row, before: Row) -> bool:
    """Whether a blank row stands above it, or it counts and says so: 'Total actions | 18'."""
    return row.number > before.number + 1 or _says_count(row)


def taken_for_notes(table: Table) -> list[Cell]:
    """What stands in the column of actions of a plan, and was taken for a note behind them; what counts or explains apart."""
    noted = [row for row in table.rows if _is_note(row, table.rows) and not _says_count(row)] if table.kind is PLAN else []
    cells = (row.cell(role) for row in noted for role in SAYS_WHAT if not _explains(row))
    return [cell for cell in cells if cell is not None and len(cell.text.split()) > LONGEST_CLOSING]


def _is_bare(row: Row) -> bool:
    """Two cells at most, none of which is a ref, a date or a state, nor a step beside the action."""
    steps = (Role.STEP,) if Role.ACTION in row.columns.roles else ()
    told = (Role.REF, Role.DEADLINE, Role.START, Role.REVISED, *steps, *STATES)
    return len({id(cell) for cell in row.cells.values()}) <= MOST_OF_NOTE and not any(map(row.cell, told))


def _is_count(row: Row) -> bool:
    """A label and how many rows are so, where other rows have dates, levels or words: 'Blue | 6', 'of which done | 8'."""
    cells = {id(cell): (column, cell) for column, cell in row.cells.items()}.values()
    counts = [column for column, cell in cells if COUNT.fullmatch(cell.text)]
    profiles = (each.profile for each in row.columns.settled)
    usual = {each.column: max(each.share(Look.NUMBER), each.share(Look.PERCENT)) for each in profiles}
    return bool(counts) and len(counts) >= len(cells) - 1 and all(usual.get(column, 1) < MOSTLY_NUMBERS for column in counts)


def _counts_columns(row: Row) -> bool:
    """'Number ticked | 5 | 1 | 2 | 0' below columns of ticks."""
    return _is_count(row) and len(list(distinct(row.cells.values()))) > PAIR


def _says_count(row: Row) -> bool:
    """'Total actions | 18', 'Number blue | 6'; under whatever name how many cells of each column are filled."""
    first = next(iter(row.cells.values())).text
    return (_is_count(row) and (_names_sum(first) or _counts_filled(row) or _lacks_ref(row, first))) or _is_tally(row)


def _lacks_ref(row: Row, label: str) -> bool:
    """Whether a few words stand without a ref, where each row above has one: 'Actions held | 5'."""
    refs = any(each.filled * 2 > each.rows for each in row.columns.under(Role.REF))
    return refs and row.cell(Role.REF) is None and len(label.split()) <= LONGEST_CLOSING


def _counts_filled(row: Row) -> bool:
    """Whether two numbers or more are each as many as their columns have cells above."""
    filled = {each.profile.column: each.profile.filled for each in row.columns.settled}
    counts = [cell.text == str(filled.get(column, 0) - 1) for column, cell in row.cells.items() if COUNT.fullmatch(cell.text)]
    return len(counts) > 1 and all(counts)


def _names_sum(text: str) -> bool:
    return (SUMS.match(text) or COUNTS.match(text)) is not None


def _is_tally(row: Row) -> bool:
    """A number, and left of it what it counts: 'Actions in total | 18', 'Actions complete | 9', 'Complete, % | 50%'."""
    first, *others = distinct(row.cells.values())
    if len(others) != 1 or not COUNT.fullmatch(others[0].text) or len(first.text) > LONGEST_TALLY or not COUNTED.search(first.text):
        return False
    left = " ".join(BESIDE_COUNTED.sub(" ", COUNTED.sub(" ", first.text)).split())
    return not left or is_status(left) or named_colour(left) is not None


OF_EACH_LINE = (Role.LEAD, Role.DEADLINE, Role.STATUS, Role.RATING)  # what cells beside numbered actions may say of each
OWN = (Role.DEADLINE, Role.LEAD, Role.RATING, Role.STATUS, Role.REVISED, Role.PROGRESS)


def passed_over(table: Table) -> Iterator[tuple[Row, bool]]:
    """The rows of a plan that are no action and no part of one, and whether each has a date, lead, rating or status of its own."""
    before, hopes = False, rows_of_hopes(table)
    for row in (each for each in table.rows if each.number not in hopes):
        if _is_note(row, table.rows):
            yield row, False
            continue
        if _is_action(row) or (before and _goes_on(row)):
            before = True
            continue
        first = next(iter(row.cells.values())).text
        total = NOT_AN_ACTION.fullmatch(first) is not None or COUNTS.match(first) is not None or _sums_up(row, first)
        own = any(cell.row == row.number and not names_no_part(cell.text) for role in OWN if (cell := row.cell(role)) is not None)
        yield row, own and not total and not _needs_none(row)


def _needs_none(row: Row) -> bool:
    """'None' or 'N/A' is typed as the action, and it is closed or has no date and no state: nothing is done about it."""
    text, status = row.text(Role.ACTION) or "", row.text(Role.STATUS)
    if not says_nothing(text) or not any(sign.isalpha() for sign in text):
        return False
    counts_as = read_status(status).counts_as if status else None
    return counts_as is not None and counts_as.is_over if status else not any(map(row.cell, (Role.DEADLINE, Role.RATING)))


def needs_clues(row: PlanRow, lists: Mapping[int, str]) -> bool:
    """Whether the dates of its siblings can tell more of it: not where Excel knows the day, and it is all that is due."""
    cell = row.row.cell(Role.DEADLINE)
    if cell is None or cell.day is None or lists or row.beside or _listed(row.row) is not None:
        return True
    return shows_day(cell.number_format) and not shows_year(cell.number_format)


def with_clues(row: PlanRow, clues: Clues, lists: Mapping[int, str]) -> PlanRow:
    """The same row, its deadlines read again now that their siblings are known."""
    deadline = _deadline(row.row, clues)
    nearer = replace(clues, siblings=(*deadline.deadline.days, *clues.siblings))
    beside = tuple(with_clues(each, nearer, {}) for each in row.beside)
    return replace(row, deadline=deadline, parts=tuple(_parts(row.row, lists, nearer)), beside=beside, clues=clues)


def list_columns(table: Table) -> dict[int, str]:
    """The columns that hold lists of sub-actions, with the heading of each.

    A line somewhere in them says who and when, or is ticked off. They stand under a heading for steps, or under one that no
    meaning is known for.
    """
    columns = table.columns
    if table.kind is not PLAN or Role.ACTION not in columns.roles:
        return {}
    headings = table.sheet.row(table.heading_row)
    at = sorted({*columns.roles.get(Role.STEP, ()), *(cell.column for cell in columns.unknown)})
    named = {column: columns.categories.get(column) or headings[column].text.strip(" *†‡") for column in at if column in headings}
    return {column: name for column, name in named.items() if any(lists_sub_actions(_text(row, column)) for row in table.rows)}


def _parts(row: Row, lists: Mapping[int, str], clues: Clues) -> Iterator[Part]:
    yield from _with_progress(_line_by_line(row, clues) or _bulleted(row, clues), row)
    for column, category in lists.items():
        cell = row.cells.get(column)
        if cell is not None:
            yield from (Part(sub_action, category, cell) for sub_action in sub_actions(cell.text, clues))


def _with_progress(parts: Sequence[Part], row: Row) -> Iterator[Part]:
    listed = _listed(row)
    said = by_label(row.text(Role.PROGRESS) or "", _labels(listed)) if parts and listed is not None else ()
    told = said if len(said) == len(parts) else [""] * len(parts)
    yield from (replace(part, progress=each or None) for part, each in zip(parts, told, strict=True))


def _listed(row: Row) -> Cell | None:
    """The cell with the action's words, or with its steps, where it holds several lines."""
    cell = next((found for role in SAYS_WHAT if (found := row.cell(role)) is not None), None)
    return cell if cell is not None and "\n" in cell.text else _steps_line_by_line(row)


def _steps_line_by_line(row: Row) -> Cell | None:
    """Numbered steps of one action, where who leads each, its date or its state stands line by line beside them."""
    cell = row.cell(Role.STEP)
    if cell is None or "\n" not in cell.text or not NUMBERED_LINE.match(_list_led_in(cell.text)):
        return None
    labels = _labels(cell)
    return cell if any(of_each(row.text(role) or "", labels) for role in OF_EACH_LINE) else None


def _line_by_line(row: Row, clues: Clues) -> list[Part]:
    """Numbered actions in one cell, whose leads or dates stand line by line in the cells beside it."""
    cell = _listed(row)
    text = _list_led_in(cell.text) if cell is not None else ""
    if cell is None or not NUMBERED_LINE.match(text):
        return []
    texts = lines_of(text)
    labels = _labels(cell)
    said = {role: of_each(row.text(role) or "", labels) for role in OF_EACH_LINE}
    if len(texts) < 2 or not any(said.values()):
        return []
    leads, whens = (said[role] or _same_for_each(row.text(role), len(texts)) for role in (Role.LEAD, Role.DEADLINE))
    return [
        Part(SubAction(text, read_leads(lead or None), read_deadline(when or None, clues)), None, cell, row.fields)
        for text, lead, when in zip(texts, leads, whens, strict=True)
    ]


def _same_for_each(text: str | None, parts: int) -> Sequence[str]:
    """What stands in one line holds for each part; of several lines nobody knows for which."""
    return [text or "" if "\n" not in (text or "").strip() else ""] * parts


def _bulleted(row: Row, clues: Clues) -> list[Part]:
    """Bulleted or numbered actions in one cell, each perhaps with who and when in brackets.

    A list of dashes that other words lead in to, and of which nothing says who or when, only tells more of the one action.
    """
    cell = _listed(row)
    if cell is None:
        return []
    text = from_first_bullet(cell.text)
    parts = [Part(each, None, cell) for each in sub_actions(text, clues)]
    own = text == _list_led_in(cell.text) or any(part.sub_action.leads or part.sub_action.deadline.deadline.days for part in parts)
    return parts if own and len(parts) > 1 else []


def _list_led_in(text: str) -> str:
    """A numbered list without the words that lead in to it, which end in a colon: 'Survey all homes: 1. …'; else the text."""
    listed = from_first_bullet(text)
    led_in = text[: len(text) - len(listed)].rstrip().endswith(":") and NUMBERED_LINE.match(listed)
    return listed if led_in else text


def _text(row: Row, column: int) -> str:
    return row.cells[column].text if column in row.cells else ""


def deadline_findings(row: PlanRow) -> Iterator[Finding]:
    """What is doubtful about the row's deadline, and whether it has one where the table has a column for it."""
    cell, who = row.row.cell(Role.DEADLINE), ", ".join(row.leads) or None
    for each in row.deadline.doubts:
        yield finding(each, cell.place if cell else row.place, who)
    for step in row.beside:
        yield from (finding(each, step.place, who) for each in step.deadline.doubts)
    for part in row.parts:
        for each in part.sub_action.deadline.doubts:
            yield finding(each, part.cell.place, ", ".join(part.sub_action.leads) or who)
    if Role.DEADLINE in row.row.columns.roles and row.deadline.deadline.kind is DeadlineKind.NONE and not _is_closed(row):
        yield found("deadline-missing", empty_cell(row, Role.DEADLINE), who=who, action=_named(row))


def column_findings(table: Table) -> Iterator[Finding]:
    """Two columns that mean the same, of which only the first is used."""
    headings = table.sheet.row(table.heading_row)
    for role in (role for role in ONLY_ONE if role not in table.columns.by_month):
        apart = table.columns.roles.get(Role.REVISED, ()) if role is Role.DEADLINE else ()  # of what was not moved
        columns = [column for column in table.columns.roles.get(role, ()) if column in headings and column not in apart]
        if len({headings[column] for column in columns}) > 1:
            named = " and ".join(f"'{headings[column].text[:40]}'" for column in columns[:MOST_ALIKE])
            named += f" and {len(columns) - MOST_ALIKE} more" if len(columns) > MOST_ALIKE else ""
            second = " ".join(headings[columns[1]].text.split())
            alike = second == " ".join(headings[columns[0]].text.split())
            in_settings = "" if alike else f", or say in Settings what the second is: heading: {second} | and what it is"
            do = f"Rename one{in_settings}."
            yield found("two-columns-alike", headings[columns[1]].place, headings=named, field=role, do=do)


def lead_findings(row: PlanRow) -> Iterator[Finding]:
    if Role.LEAD in row.row.columns.roles and not row.leads and not _is_closed(row):
        yield found("lead-missing", empty_cell(row, Role.LEAD), action=_named(row))


def _is_closed(row: PlanRow) -> bool:
    """What need not be done is due at no time, and led by nobody."""
    return row.standing.counts_as is CountsAs.CLOSED


def revision_findings(row: PlanRow) -> Iterator[Finding]:
    """A new date, or the day on which it was proposed or agreed, that is typed and cannot be read."""
    revised = _own_cell(row, Role.REVISED)
    if revised is not None:
        read = deadline_of(revised, _clues_of_revision(row, row.deadline.deadline.days)).deadline
        if read.day is None and read.kind in (DeadlineKind.UNCLEAR, DeadlineKind.NONE):
            yield found("revised-not-understood", revised.place, typed=revised.text)
    for role, what in AGREED.items():
        cell = _own_cell(row, role)
        if cell is not None and not dates(cell.text) and day_of(cell) is None:
            yield found("day-not-understood", cell.place, what=what, typed=cell.text)


def _clues_of_revision(row: PlanRow, first: tuple[date, ...]) -> Clues:
    """A new date has the year of the one that it moves, and is counted from the same day: 'T+150'."""
    clues = row.clues
    return Clues(first, begins=clues.begins, nought=clues.nought, nought_is_named=clues.nought_is_named, named=clues.named)


def _own_cell(row: PlanRow, role: Role) -> Cell | None:
    """The row's own cell under a role, where it says something."""
    cell = row.row.cell(role)
    says = cell is not None and cell.row == row.row.number and not says_nothing(cell.text) and not is_not_yet(cell.text)
    return cell if says else None


def text_findings(row: PlanRow) -> Iterator[Finding]:
    if not row.text:
        only = ", only its outcome" if row.outcome else ""
        yield found("action-text-missing", empty_cell(row, Role.ACTION), action=_named(row), only=only)


def revision(row: PlanRow) -> Revision:
    """What the row says of a moved deadline; one typed without a year takes that of the deadline it moves, or a nearer next one."""
    cell = row.row.cell(Role.REVISED)
    if cell is None or cell is row.row.cell(Role.DEADLINE):
        moved = _moved_in_cell(row)
        return Revision(row.deadline.deadline.text, moved[1]) if moved else NO_REVISION
    first = row.deadline.deadline.days
    revised = deadline_of(cell, _clues_of_revision(row, first))
    day = revised.deadline.day if revised.year_missing and first else None
    if day is not None and first[-1] - day > A_YEAR / 2:
        revised = deadline_of(cell, _clues_of_revision(row, (first[-1] + A_YEAR,)))
    return Revision(revised.deadline.text, revised.deadline.day, day_in(row.row, Role.PROPOSED_ON), day_in(row.row, Role.AGREED_ON))


def day_in(row: Row, role: Role) -> date | None:
    """The day that stands under a role, typed or as a date of Excel's."""
    cell = row.cell(role)
    return day_of(cell) if cell is not None else None


def _is_action(row: Row) -> bool:
    if IS_ACTION not in row.notes:
        row.notes[IS_ACTION] = _holds_action(row)
    return bool(row.notes[IS_ACTION])


def _holds_action(row: Row) -> bool:
    if _goes_on(row) and any(cell.row < row.number for cell in row.cells.values()):
        return False  # all else that stands in it is merged from the rows above
    ref, text = row.text(Role.REF), row.text(Role.ACTION) or row.text(Role.STEP) or text_of(row)
    first = next(iter(row.cells.values())).text
    if NOT_AN_ACTION.fullmatch(first) or _explains(row) or (text and names_no_part(text)) or _sums_up(row, first):
        return False
    said = [role for role in (Role.OUTCOME, Role.LEAD, Role.DEADLINE, Role.PROGRESS) if row.text(role)]
    return bool(text or (ref and said) or len(said) > 1)


def _explains(row: Row) -> bool:
    """Whether it is one text that says what marks or short forms stand for."""
    first = next(iter(row.cells.values()))
    return len(list(distinct(row.cells.values()))) == 1 and EXPLAINS.fullmatch(first.text) is not None


def _sums_up(row: Row, first: str) -> bool:
    """'Total cost', 'Number Red this month', 'Objective 1 as a whole', with nobody who leads it and no date."""
    sums = (
        _names_sum(first)
        or _is_tally(row)
        or _counts_columns(row)
        or OF_WHOLE.search(row.text(Role.ACTION) or row.text(Role.STEP) or "") is not None
    )
    when = row.cell(Role.DEADLINE)
    dated = when is not None and (day_of(when) is not None or bool(dates(when.text)))
    return sums and not dated and not any(map(row.cell, (Role.REF, Role.LEAD)))


def _goes_on(row: Row) -> bool:
    """A row with words of its own under one heading only, such as the progress of the row above it that did not fit."""
    own = {cell.column: cell for cell in row.cells.values() if cell.row == row.number}
    wordy = (column for role in WORDY for column in row.columns.roles.get(role, ()))
    return len(own) == 1 and not own.keys().isdisjoint(wordy)


def _plan_row(row: Row, scale: Scale, before: str | None) -> PlanRow:
    said_missing = {None, Role.LEAD, Role.DEADLINE}
    unsaid = [column for column in sorted(row.untold) if row.columns.meanings.get(column) not in said_missing]
    doubts = [(doubt("ditto-of-nothing"), row.sheet.place_of(row.number, column)) for column in unsaid]
    ref, text = _ref_and_text(row, before, doubts)
    listed = _listed(row)
    leads = _leads(row, listed)
    by_line = standings_by_line(row, scale, _labels(listed)) if listed is not None else ()
    of_state = by_line if not STATES.isdisjoint(row.columns.roles) else ()  # beside lines of progress a shade may rate the row
    said = _of_lines(of_state) if of_state else standing(row, scale, doubts)
    return PlanRow(
        row=row,
        place=_place(row),
        ref=ref,
        text=text,
        outcome=row.text(Role.OUTCOME),
        answers=None if _answers_are_actions(row) else row.text(Role.ANSWERS),
        leads=leads,
        deadline=_deadline(row, Clues()),
        standing=said,
        findings=tuple(finding(each, place, ", ".join(leads) or None) for each, place in doubts),
        by_line=by_line,
        beside=tuple(_plan_row(each, scale, None) for each in row.sets if each.text(Role.ACTION) or each.text(Role.STEP)),
    )


def _leads(row: Row, listed: Cell | None) -> tuple[str, ...]:
    """Those of the row; of numbered actions all that lead one of them, without the numbers: 'Ann Lee' of '1 & 3: Ann Lee'."""
    said = by_label(row.text(Role.LEAD) or "", _labels(listed)) if listed is not None else ()
    return tuple(dict.fromkeys(lead for each in said for lead in read_leads(each or None))) if said else read_leads(_who(row))


def _labels(listed: Cell) -> tuple[str, ...]:
    text = _list_led_in(listed.text)
    return labels_of(text, len(lines_of(text)))


def _of_lines(standings: Sequence[Standing]) -> Standing:
    """What the lines of one cell come to: the line that is furthest back, or that all are under way."""
    known = [each.counts_as for each in standings if each.counts_as is not None]
    whole = furthest_back(known) if len(known) == len(standings) else None
    return next((each for each in standings if each.counts_as is whole), Standing(status=whole))


def _who(row: Row) -> str | None:
    """The words under leads; where dates stand in the same cells, without those.

    In a table without such a column whoever leads its part, as the nearest line above says: 'Lead: Head of Service'; else the
    post that is all of the line across, or right above the headings: 'Head of Repairs'. Those who stand now and then below a
    heading that does not ask who leads, 'Working with', lead beside whoever the line names.
    """
    bands = [band.text for band in reversed(row.bands)]
    lines = (*bands, *(title.text for title in reversed(row.titles)))
    text = row.text(Role.LEAD)
    unled = Role.LEAD not in row.columns.roles
    if unled or _stand_now_and_then(row):
        told = next((who for line in lines if (who := who_leads(line)) is not None), None)
        if unled:
            return told or next((line for line in (*bands, *(title.text for title in row.titles[-1:])) if is_post(line)), None)
        return "; ".join(filter(None, (told, text))) or None
    shared = row.columns.roles.get(Role.LEAD) == row.columns.roles.get(Role.DEADLINE)
    return without_dates(text) if text and shared else text


def _stand_now_and_then(row: Row) -> bool:
    """Whether those below leads do, though the heading does not ask for them."""
    told = [(each.fit, each.profile) for each in row.columns.settled if each.role is Role.LEAD and each.fit is not None]
    return bool(told) and all(not fit.words and profile.filled < profile.rows for fit, profile in told)


def _place(row: Row) -> Place:
    """Its ref, or its text where it has no ref or that stands elsewhere, in the title of a card.

    A cell merged down from a row above is that row's.
    """
    cells = [cell for role in (Role.REF, *SAYS_WHAT, Role.OUTCOME) if (cell := row.cell(role)) is not None]
    apart = len(cells) > 1 and cells[0].place.row != cells[1].place.row and cells[1].row == row.number
    if apart and (cells[0] is row.cell(Role.REF) or cells[0].row != row.number):
        return cells[1].place
    own = next((cell for cell in cells if cell.row == row.number), None)
    first = own or next((cell for cell in row.cells.values() if cell.row == row.number), None) or next(iter(cells), None)
    return first.place if first is not None else row.sheet.place


def _answers_are_actions(row: Row) -> bool:
    """In a table that has no column of actions, what is answered stands as the action."""
    return not {Role.ACTION, Role.STEP} & row.columns.roles.keys()


def text_of(row: Row) -> str:
    """The words of the action: from its column, else from that of the steps, else what is answered."""
    if Role.ACTION in row.columns.roles:
        return row.text(Role.ACTION) or ""
    return row.text(Role.STEP) or (row.text(Role.ANSWERS) or "" if _answers_are_actions(row) else "")


def _ref_and_text(row: Row, before: str | None, doubts: list[tuple[Doubt, Place]]) -> tuple[str | None, str]:
    """The ref from its column, or from the start of the action's text. `before` is the ref above."""
    text = text_of(row)
    cell = row.cell(Role.REF)
    if cell is not None:
        read = read_ref(cell.value, cell.number_format)
        if read.shown is not None and read.ref is not None:
            ref = like(read.ref, before)
            doubts.append((doubt("ref-is-a-date", shown=read.shown, ref=ref), cell.place))
            return ref, text
        ten = ten_meant(read.ref, before) if read.is_number and read.ref else None
        if ten is not None:
            doubts.append((doubt("ref-stored-as-number", ref=read.ref, ten=ten), cell.place))
        return ten or read.ref, text
    if Role.REF not in row.columns.roles and (found := ref_at_start(text)) is not None:
        return found
    return None, text


def _deadline(row: Row, clues: Clues) -> DeadlineRead:
    """Its own; in a table without such a column the one that is stated above: 'Short term targets (by June 2006)'."""
    cell = row.cell(Role.DEADLINE)
    if cell is None and Role.DEADLINE not in row.columns.roles:
        cell = row.cell(Role.REVISED)  # a new date where one is given, and no other
    if cell is not None:
        return deadline_of(cell, clues)
    return _deadline_above(row, clues) if Role.DEADLINE not in row.columns.roles else read_deadline(None)


def _moved_in_cell(row: PlanRow) -> tuple[date, date] | None:
    """The first and the new date of '31/05/2026 → 31/08/2026', 'was May 26, now September 26'."""
    days, text = row.deadline.deadline.days, row.deadline.deadline.text or ""
    moved = len(days) > 1 and MOVES.search(text) is not None and row.row.cell(Role.REVISED) is None
    return (min(days), max(days)) if moved and min(days) < max(days) else None


def moved_from(row: PlanRow) -> Deadline | None:
    """The date that a new one moves, where no column holds it: the band's, if it states one, or the first in the cell."""
    if (moved := _moved_in_cell(row)) is not None:
        return Deadline(row.deadline.deadline.text, moved[0], DeadlineKind.BY, (moved[0],))
    if Role.DEADLINE in row.row.columns.roles or row.row.cell(Role.REVISED) is None:
        return None
    return _deadline_above(row.row, Clues()).deadline


def _deadline_above(row: Row, clues: Clues) -> DeadlineRead:
    return read_deadline(_stated_above(row), clues)


def _stated_above(row: Row) -> str | None:
    """As the nearest band says it, else the nearest title of the table, else the sheet's name: 'Stage 1 (by end June 2026)'."""
    bands, titles = ([each.text[-200:] for each in reversed(above)] for above in (row.bands, row.titles))
    name = [row.sheet.name]
    if any(dates(text) for text in bands):  # 'For completion in 2027' below 'To be completed by 31 August 2026'
        titles, name = [], []
    for form, texts in ((BY_DATE, bands), (BY_DATE_FIRST, bands), (DONE_BY, bands), (DONE_BY, titles), (BY_DATE, name)):
        for text in texts:
            found = form.search(text)
            if found is not None and len(dates(found[1])) == 1:
                return found[1].strip(" ().")
    return next((text.strip() for text in bands if single_month(text) is not None), None) if _plans_by_months(row) else None


def _plans_by_months(row: Row) -> bool:
    """Whether the sheet or a title above says that the months between the rows are those in which actions are planned."""
    return any(PLANNER.search(text) is not None for text in (row.sheet.name, *(title.text[:80] for title in row.titles)))


def _named(row: PlanRow) -> str:
    if row.ref is None:
        return "the action in this row"
    return f"action {row.ref}" if row.text else f"a part of action {row.ref}"


def empty_cell(row: PlanRow, role: Role) -> Place:
    """The place of the cell that should hold it, though it is empty; its row's where shades of other cells tell it."""
    shaded = any(each.role is role and each.shade is not None for each in row.row.columns.across)
    columns = row.row.columns.roles.get(role) if not shaded else None
    return row.row.sheet.place_of(row.row.number, columns[0]) if columns else row.place
