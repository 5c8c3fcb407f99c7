"""The one list of what is not going to plan: worked out once, for every report.

In it is what is not done and not closed, and overdue, or rated at a level that counts as overdue, or moved to a later date, or due
at once. A late step stands for its action by its own words, lead and date.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cached_property

from reportgen.facts.later import Later, Says, later
from reportgen.facts.plan.actions import ActionFact, due, late_step, lead_text, new_date, sentence, shortened
from reportgen.facts.plan.cells import agreed_cells, date_cells, new_date_cells, since_cells
from reportgen.facts.plan.changes import often_moved
from reportgen.facts.plan.entries import newest, without_label
from reportgen.facts.plan.new_dates import NewDate, agreed_on, is_moved, known_new_date, planned
from reportgen.facts.plan.progress import Progress, StepProgress
from reportgen.facts.values import Listing, Missing, item, words
from reportgen.facts.worked import Worked, kept, sources
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.model import numbers
from reportgen.model.months import Month
from reportgen.model.places import Place, cells_of
from reportgen.model.plan import Action, Deadline, DeadlineKind, Revision, Step
from reportgen.model.ratings import CountsAs
from reportgen.model.traced import Traced, carrying, cells_in, count_of, reworded, tally, traced

ROOM = 240  # letters of what is being done, where only the progress tells it
SENTENCES = pattern(r"[^.!?]{1,2000}(?:[.!?]+(?=\s|$)|[.!?]+|$)\s*")
MUST, SHOULD = pattern(r"\bmust\b", re.IGNORECASE), pattern(r"\bshould\b", re.IGNORECASE)
NO_REASON = "No reason recorded."


@dataclass(frozen=True)
class _Row:
    """What a row of the list is worked out of."""

    worked: Worked
    each: Progress
    fact: ActionFact

    @property
    def on(self) -> date:
        return self.worked.position.day

    @cached_property
    def new(self) -> NewDate:
        return known_new_date(self.each, self.on) or NewDate(Revision(), planned(self.each))

    @property
    def agreed(self) -> date | None:
        return agreed_on(self.new.revision, self.on)

    @property
    def asks(self) -> bool:
        """Whether the Board has yet to agree the new date."""
        return self.new.revision.day is not None and agreement_is_recorded(self.worked) and self.agreed is None

    @property
    def is_off_track(self) -> bool:
        return self.each.judged.counts_as is CountsAs.OVERDUE

    @property
    def part(self) -> StepProgress | None:
        """The row or step that its line tells of: the one that is late, else the one that was moved; None for the whole action."""
        return late_step(self.each) if self.each.overdue else self.new.step

    @property
    def told(self) -> Action | Step:
        """The row of the plan that its words are of."""
        return self.part.step if self.part else self.each.action

    @property
    def moved(self) -> Action | Step:
        """The row of the plan whose date was moved."""
        return self.new.step.step if self.new.step else self.each.action

    @property
    def first_day(self) -> date | None:
        return self.each.overdue_since or self.new.first

    @property
    def first_deadline(self) -> Deadline:
        """As typed: that of the row that was moved, else its own."""
        return self.new.step.step.deadline if self.new.step else self.each.action.moved_from or self.each.action.deadline

    def with_first(self, text: str) -> str:
        """A text with the cells of the date first set."""
        part = self.part
        return traced(text, *(since_cells(self.each) if self.each.overdue or part is None else date_cells(part.step)))


_row = Says[_Row]()


@item("ref", kw_only=True)
class NotToPlanFact(Later):
    """A row of the list, in the words that every report prints.

    `what` is the text without a full stop: that of the step that is late, else of the action. `first` is the date first set,
    `agreed` the day on which the Board agreed the new one, which it has yet to do where it `asks`. `off_track`: rated at a level
    that counts as overdue. `now` is what is being done: the recovery, else the newest entry of the progress.
    """

    ref: str = _row(lambda row: row.fact.ref)
    text: str = _row(lambda row: sentence(shortened(row.told.text), ""))
    what: str = _row(lambda row: shortened(row.told.text))
    lead: str = _row(lambda row: lead_text(row.told.leads, row.each.action.unread))
    answers: str = _row(lambda row: row.fact.answers)
    priority: str = _row(lambda row: row.fact.priority)
    first: str = _row(lambda row: row.with_first(_first(row)))  # '12 June 2026', 'At once'
    first_note: str = _row(lambda row: row.with_first(_first_note(row)))  # '18 days ago', 'due today', 'not yet due'
    late: str = _row(lambda row: row.fact.late)  # '18 days'
    overdue: bool = _row(lambda row: bool(row.each.overdue))
    revised: str = _row(lambda row: traced(words(new_date(row.new.revision), "none set"), *new_date_cells(row.moved)))
    revised_note: str = _row(lambda row: _revised_note(row))  # 'agreed 28 May', 'to agree today'
    moved: str = _row(lambda row: _moved(row))  # 'moved for the second time since January 2026'
    asks: bool = _row(lambda row: row.asks)
    agreed: str = _row(lambda row: traced(_agreed(row), *agreed_cells(row.moved)))
    rating: str = _row(lambda row: row.fact.rating)
    off_track: bool = _row(lambda row: row.is_off_track)
    because: str = _row(lambda row: row.with_first(_because(row)))  # 'Due 31 March 2026, 91 days late'
    why: str = _row(lambda row: _why(row))
    recovery: str = _row(lambda row: row.fact.recovery)
    now: str = _row(lambda row: _now(row))
    action: ActionFact = _row(lambda row: row.fact)
    source: Place = _row(lambda row: row.each.action.place)


@item("title", kw_only=True)
class NotToPlanGroup:
    """Rows that one thing is to be said of: 'New date agreed by the Board: 8'."""

    title: str
    rows: Listing[NotToPlanFact]
    with_new_date: bool
    with_why: bool
    why: str  # what stands in the column of reasons: 'Why, and what is being done'


def is_not_to_plan(each: Progress, on: date) -> bool:
    if each.judged.is_over:
        return False
    late = each.overdue or each.judged.counts_as is CountsAs.OVERDUE or each.due_at_once
    return bool(late) or is_moved(each, on)


@kept
def not_to_plan(worked: Worked) -> Listing[NotToPlanFact]:
    """Asked of the Board first; then what is rated overdue or off track; then the longest delay."""
    rows = sorted(_rows(worked), key=_order)
    facts = tuple(later(NotToPlanFact, row) for row in rows)
    return Listing(facts, tuple(place for row in rows for place in sources(row.each)), worked.those.state_is_known)


@kept
def most_urgent(worked: Worked) -> tuple[NotToPlanFact, ...]:
    """What asks the Board for a new date, is overdue or rated so, the worst first.

    What is rated off track comes first. What has no new date, or one that is over too, stands before what has one that is still to
    come; what must be done before what should be; then the order of the list.
    """
    rows = [row for row in _rows(worked) if row.asks or row.each.overdue or row.is_off_track]
    return tuple(later(NotToPlanFact, row) for row in sorted(rows, key=_urgency))


def _rows(worked: Worked) -> list[_Row]:
    return [_Row(worked, *pair) for pair in worked.actions if is_not_to_plan(pair[0], worked.position.day)]


def _order(row: _Row) -> tuple[bool, bool, int, int]:
    since, day, first = row.each.overdue_since, row.new.revision.day, row.first_day
    past = (row.on - since).days if since else 0
    delay = (day - first).days if day and first else past
    return not row.asks, not row.is_off_track, -delay, -past


def _urgency(row: _Row) -> tuple[object, ...]:
    day = row.new.revision.day
    return not row.asks, not row.is_off_track, day is not None and day >= row.on, not _is_required(row.each.action), *_order(row)


def _is_required(action: Action) -> bool:
    """Whether what it answers, else its part of the plan, says that it must be done: 'The trust must …', 'Must do'."""
    texts = (*action.answers, action.priority.title if action.priority else "", action.place.sheet or "")
    told = next((text for text in texts if MUST.search(text) or SHOULD.search(text)), "")
    return MUST.search(told) is not None and SHOULD.search(told) is None


def groups(worked: Worked) -> Listing[NotToPlanGroup]:
    """What the Board is to agree, what it has agreed, and what has no new date; only those of which there are any."""
    rows, board = not_to_plan(worked), the_board(worked)
    tests: tuple[tuple[str, Callable[[NotToPlanFact], bool]], ...] = (
        (f"A new date for {board} to agree", lambda row: row.asks),
        (f"New date agreed by {board}", lambda row: bool(row.revised and row.agreed)),
        ("New date", lambda row: bool(row.revised) and not row.agreed and not row.asks),
        ("No new date", lambda row: not row.revised),
    )
    chosen = [(title, tuple(row for row in rows if test(row))) for title, test in tests]
    return Listing(tuple(_group(f"{title}: {numbers.plain(len(of))}", of) for title, of in chosen if of))


def _group(title: str, of: tuple[NotToPlanFact, ...]) -> NotToPlanGroup:
    whys, nows = any(row.why for row in of), any(row.now for row in of)
    why = "Why, and what is being done" if whys and nows else "Why" if whys else "What is being done"
    return NotToPlanGroup(
        title=carrying(title, _tally(of)),
        rows=Listing(of),
        with_new_date=any(row.revised for row in of),
        with_why=whys or nows,
        why=why,
    )


def summary(worked: Worked) -> str:
    """'9 of 46 actions: 6 are past their first date, 2 will miss it, 1 was due at once.'"""
    rows = not_to_plan(worked)
    if not len(rows):
        return Missing("Everything is going to plan.")
    past = [row for row in rows if row.overdue]
    at_once = [row for row in rows if not row.overdue and row.action.due_at_once]
    not_yet = [row for row in rows if not (row.overdue or row.action.due_at_once)]
    moved = [row for row in not_yet if row.revised]
    undated = [row for row in not_yet if not row.revised and not row.first]
    others = [row for row in not_yet if not row.revised and row not in undated]
    first = "first date" if any(row.revised for row in rows) else "date"
    parts = [
        counted(len(past), f"is past its {first}", f"are past their {first}"),
        counted(
            len(moved), "will miss it" if past else f"will miss its {first}", "will miss it" if past else f"will miss their {first}"
        ),
        counted(len(others), f"is {_levels(others)} and not yet due", f"are {_levels(others)} and not yet due"),
        counted(len(undated), f"is {_levels(undated)} and has no date", f"are {_levels(undated)} and have no date"),
        counted(len(at_once), "was due at once", "were due at once"),
    ]
    total = numbers.counted(len(worked.actions), "action")
    told = f"{numbers.plain(len(rows))} of {total}: {', '.join(part for part in parts if part)}."
    every = tally(each.action.place for each in worked.progress)
    return carrying(told, _tally(rows), every, *(_tally(of) for of in (past, moved, others, undated, at_once) if of))


def _tally(rows: Iterable[NotToPlanFact]) -> Traced:
    """By the date that each was first given."""
    return count_of(cells_in(row.first, row.source) for row in rows)


def counted(count: int, one: str, several: str) -> str:
    """'1 is late', '3 are late'; nothing for none."""
    return f"{numbers.plain(count)} {one if count == 1 else several}" if count else ""


def past_sentence(worked: Worked) -> str:
    """'6 are past their first date: 5 have a date the Board agreed, 1 (2.3) asks for one today.' False where none is."""
    rows = [row for row in not_to_plan(worked) if row.overdue]
    if not rows:
        return Missing("none is past its date")
    agreed = [row for row in rows if row.revised and row.agreed]
    asking = [row for row in rows if row.asks]
    without = [row for row in rows if not row.revised]
    has, have = (f"{verb} a date {the_board(worked)} agreed" for verb in ("has", "have"))
    parts = [
        counted(len(agreed), has, have),
        _named(asking, "asks for one" + _today(worked), "ask for one" + _today(worked)),
        _named(without, "has no new date", "have no new date"),
    ]
    first = "first date" if len(without) < len(rows) else "date"
    told = numbers.listed([part for part in parts if part]) if any(parts) else ""
    start = counted(len(rows), f"is past its {first}", f"are past their {first}")
    if len(without) == len(rows):
        return carrying(f"{start}{' (' + _refs(rows) + ')' if len(rows) <= 3 else ''}; no new date is set.", _tally(rows))
    for of, one, several in (
        (agreed, has, have),
        (asking, f"asks for another{_today(worked)}", f"ask for another{_today(worked)}"),
    ):
        if len(of) == len(rows):
            refs = f" ({_refs(rows)})" if of is asking and len(rows) <= 3 else ""
            alike = one if len(of) == 1 else f"{'both' if len(of) == 2 else 'all'} {several}"
            return carrying(f"{start}{refs}, and {alike}.", _tally(rows))
    return carrying(f"{start}: {told}." if told else f"{start}.", *(_tally(of) for of in (rows, agreed, asking, without)))


def _named(rows: Sequence[NotToPlanFact], one: str, several: str) -> str:
    refs = f" ({_refs(rows)})" if 0 < len(rows) <= 3 else ""
    return f"{numbers.plain(len(rows))}{refs} {one if len(rows) == 1 else several}" if rows else ""


def _refs(rows: Sequence[NotToPlanFact]) -> str:
    return numbers.listed([row.ref for row in rows])


def the_board(worked: Worked) -> str:
    """'the Board', 'the Committee': what the programme's own name for it ends in."""
    named = worked.programme.settings.board or ""
    kinds = ("Board", "Committee", "Panel", "Partnership", "Cabinet", "Group", "Forum", "Executive")
    return f"the {next((kind for kind in kinds if kind.casefold() in named.casefold()), 'Board')}"


def meets_today(worked: Worked) -> bool:
    return worked.programme.settings.meeting_date == worked.position.day


def _today(worked: Worked) -> str:
    return " today" if meets_today(worked) else ""


@kept
def agreement_is_recorded(worked: Worked) -> bool:
    """Whether the plan tells when a new date was proposed or agreed at all; where it does not, nobody can say that it was not."""
    revisions = [each.action.revision for each in worked.progress]
    revisions += [step.revision for each in worked.progress for step in each.action.steps]
    return any(each.agreed_on or each.proposed_on for each in revisions)


@kept
def reasons_are_recorded(worked: Worked) -> bool:
    return any(each.action.reason for each in worked.progress)


def _why(row: _Row) -> str:
    action = row.each.action
    why = traced(sentence(action.reason, ""), *cells_of(action, Role.REASON))
    return why or (NO_REASON if reasons_are_recorded(row.worked) else Missing(""))


def _now(row: _Row) -> str:
    action = row.each.action
    own = newest(row.part.step.progress, row.on) if row.part else None
    latest = traced(own, *cells_of(row.told, Role.PROGRESS)) if own else row.fact.latest
    recovery = traced(sentence(action.recovery, ""), *cells_of(action, Role.RECOVERY))
    told = None if reasons_are_recorded(row.worked) or not latest else reworded(opening(without_label(latest)), latest)
    return recovery or sentence(told, "")


def _moved(row: _Row) -> str:
    often = often_moved(row.worked).get(row.fact.ref) if row.new.revision.day else None
    return words(f"moved for {often}" if often else None, "for the first time")


def _agreed(row: _Row) -> str:
    """The day; one that is still to come is no agreement yet."""
    if row.agreed is not None:
        return numbers.day(row.agreed)
    board, to_come = the_board(row.worked), row.new.revision.agreed_on
    return Missing(f"{board} is to agree it on {numbers.day(to_come)}" if to_come else f"{board} has not yet agreed it")


def opening(text: str) -> str:
    """Whole sentences from the beginning, as many as a row can hold; at least one."""
    told = ""
    for found in SENTENCES.finditer(text.split("\n")[0]):
        if told and len(told) + len(found[0]) > ROOM:
            break
        told += found[0]
    return told.strip() or text


def _because(row: _Row) -> str:
    fact = row.fact
    if row.each.overdue:
        return f"Due {fact.overdue_because}, {fact.late} late"
    if row.each.judged.counts_as is CountsAs.OVERDUE:
        return f"Rated {fact.rating}; due {fact.due}" if fact.due else f"Rated {fact.rating}"
    if row.each.due_at_once:
        return "Due at once, not yet done"
    first = due(row.first_deadline)
    return f"Due {first}, moved to a later date" if first else "Moved to a later date"


def _levels(rows: Sequence[NotToPlanFact]) -> str:
    """'Red', 'Red or Black': the ratings that these have."""
    return " or ".join(dict.fromkeys(str(row.rating) for row in rows if row.rating)) or "off track"


def _first(row: _Row) -> str:
    """The date that was passed, else its own: '12 June 2026', 'Start by 30 April 2026', 'At once'."""
    each = row.each
    if each.overdue_since is not None:
        start = each.judged.overdue and each.judged.deadline.kind is DeadlineKind.FROM
        return f"Start by {numbers.day(each.overdue_since)}" if start else numbers.day(each.overdue_since)
    if each.due_at_once and each.action.deadline.day is None:
        return "At once"
    said = due(row.first_deadline)
    return f"{said[:1].upper()}{said[1:]}" if said else Missing("No date")


def _first_note(row: _Row) -> str:
    if row.first_day is None:
        return Missing("")
    days = (row.on - row.first_day).days
    if days == 0:
        return "due today"
    return f"{numbers.counted(days, 'day')} ago" if days > 0 else "not yet due"


def _revised_note(row: _Row) -> str:
    """Whose new date it is, where another row than the late one was moved; and how far the Board has agreed it."""
    note = _agreement(row)
    if row.new.step is not None and row.new.step is not row.part:
        note = f"of another part, {note}" if note else "of another part"
    return traced(note, *(agreed_cells(row.moved) if row.agreed else new_date_cells(row.moved)))


def _agreement(row: _Row) -> str:
    """'agreed 28 May', with the year where it is another; 'to agree today', 'to agree on 30 June'."""
    if row.agreed is not None:
        return f"agreed {short_day(row.agreed, row.on)}"
    if not row.asks:
        return Missing("")
    meeting = row.worked.programme.settings.meeting_date
    if meeting is not None and meeting > row.on and Month.of(meeting) == row.worked.position.month:
        return f"to agree on {short_day(meeting, row.on)}"
    return "to agree today" if meets_today(row.worked) else "not yet agreed"


def short_day(day: date, on: date) -> str:
    """'28 May'; '28 May 2025' in another year than the report's."""
    said = f"{day.day}\u00a0{Month.of(day).name[:3]}"
    return said if day.year == on.year else f"{said} {day.year}"
