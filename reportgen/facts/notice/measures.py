"""The measures of the Notice as a template prints them: position, what answers them, and how they moved since the last return."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property

from reportgen.facts.indicators.items import (
    ARROWS,
    CHANGE_WORDS,
    DIRECTION_WORDS,
    against_target_text,
    baseline_text,
    latest_cells,
    of_cells,
    target_text,
    value_text,
)
from reportgen.facts.indicators.movement import Change, Direction, Movement, compared, movement
from reportgen.facts.later import Later, Says, later
from reportgen.facts.notice.terms import Series, notice_of, series
from reportgen.facts.plan.actions import ActionFact, new_date, sentence, shortened
from reportgen.facts.plan.cells import agreed_cells, new_date_cells
from reportgen.facts.plan.new_dates import agreed_on, known_new_date
from reportgen.facts.plan.not_to_plan import is_not_to_plan
from reportgen.facts.plan.progress import Progress
from reportgen.facts.values import Listing, Missing, item, of_each, words
from reportgen.facts.worked import Worked, kept
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.model import numbers
from reportgen.model.indicators import Indicator, IndicatorValue
from reportgen.model.months import Month
from reportgen.model.notice import Measure, MeasurePosition, MeasureStatus, Milestone
from reportgen.model.places import Place, cells_of
from reportgen.model.plan import Action, Revision, Step
from reportgen.model.together import grouped
from reportgen.model.traced import Traced, carrying, cells_in, count_of, traced

PROVISIONAL = pattern(r"(?<!not )\bprovisional\b", re.IGNORECASE)
BETTER_WORDS = {Change.IMPROVING: "Better", Change.WORSENING: "Worse", Change.SAME: "No change"}
# Where the short form of a requirement may end: before what is added to it.
ADDED = pattern(r",? (?:and|so that)\b(?=[ :]|$)|:|[.;](?=\s|$)")
CHANGED: Mapping[int | None, str] = {1: "▲ Better", -1: "▼ Worse", 0: "Same", None: Missing("–")}
WILL_NOT = "will not be met"
TO_COME = ("to come", WILL_NOT)
PAST_UNKNOWN = "past its date; not recorded whether met"
DATE_WORDS = 4  # at most: 'end of September 2026'
NO_BREAK = "\u00a0"


@item("title", kw_only=True)
class IndicatorSinceFact:
    """An indicator with its baseline, its value at the last return, now, and its target; each with the period it is of."""

    ref: str
    title: str
    baseline: str
    then: str  # '71.2% (February 2026)'
    now: str  # '74.8% (May 2026, provisional)'
    then_value: str  # '71.2%'
    now_value: str  # '74.8%'
    movement: str  # '▲ Improving'
    change: str  # '▲ Better'
    target: str
    against_target: str


@item("text", kw_only=True)
class MilestoneFact:
    """`state` is 'not met', 'will not be met', 'to come', 'met' or 'past its date; not recorded whether met'."""

    text: str
    due: str
    state: str
    missed: bool  # not met by its day
    now: str  # the new date of its action: '31 July 2026, agreed by the Board on 26 March 2026'
    named: str  # in a sentence: 'All teams trained, March 2026; now 31 July 2026, agreed by the Board on 26 March 2026'


@dataclass(frozen=True)
class MilestoneGroup:
    """The milestones of one state, in one sentence; `bad` where it is not as it should be."""

    label: str
    text: str
    bad: bool

    def __str__(self) -> str:
        return f"{self.label}: {self.text}"


@dataclass(frozen=True)
class Held:
    """A measure with what is linked to it, and what the workbook says of it for this return and for the one before."""

    worked: Worked
    measure: Measure
    said: MeasurePosition | None
    before: MeasurePosition | None
    actions: tuple[tuple[Progress, ActionFact], ...]
    indicators: tuple[Movement, ...]

    @property
    def name(self) -> str:
        return f"measure {self.measure.ref}" if self.measure.ref else f"the measure '{shortened(self.measure.requirement)}'"

    @property
    def status(self) -> MeasureStatus | None:
        return self.said.counts_as if self.said else None

    @property
    def place(self) -> Place:
        return self.measure.place

    @property
    def revision(self) -> Revision:
        return self.said.revision if self.said else Revision()

    def text(self, name: str, role: Role, otherwise: str) -> str:
        """What is said of it for this return."""
        return _of(self.said, sentence(getattr(self.said, name) if self.said else None, otherwise), role)

    @cached_property
    def milestones(self) -> tuple[MilestoneFact, ...]:
        return milestone_facts(self, self.worked.position.day)

    @property
    def is_behind(self) -> bool:
        return self.status in (MeasureStatus.OFF_TRACK, MeasureStatus.AT_RISK)

    @property
    def sign(self) -> int | None:
        """-1: worse than at the last return, 1: better, 0: the same; None where one of the two is not known."""
        now, then = self.status, self.before.counts_as if self.before else None
        return None if now is None or then is None else (now.rank > then.rank) - (now.rank < then.rank)


_measure = Says[Held]()


@item("ref", kw_only=True)
class MeasureFact(Later):
    """`before` is its status at the last return, `moved` the two in words, `change` the same with an arrow: '▼ Worse'.

    `name` is 'Measure QE1', or the beginning of its words where it has no ref. `short` is the requirement up to ', and', 'so that'
    or the colon, `rest` the requirement whole, where `short` is not all of it, `opening` the requirement without its parts.
    `actions_told`: '4.4 Red, due 30 September 2026; 3.4 and 5.6 implemented, impact not yet shown'.
    """

    ref: str = _measure(lambda of: words(of.measure.ref, "–"))
    name: str = _measure(lambda of: f"Measure {of.measure.ref}" if of.measure.ref else short_requirement(of.measure.requirement))
    heading: str = _measure(lambda of: words(of.measure.heading, "Required measures"))
    requirement: str = _measure(lambda of: of.measure.requirement)
    short: str = _measure(lambda of: short_requirement(of.measure.requirement))
    rest: str = _measure(lambda of: words(of.measure.requirement if _has_more(of.measure.requirement) else None, ""))
    opening: str = _measure(lambda of: of.measure.opening or of.measure.requirement)
    parts: Listing[str] = _measure(lambda of: Listing(of.measure.parts))
    lead: str = _measure(lambda of: words(of.measure.lead, "no lead recorded"))
    status: str = _measure(lambda of: _of(of.said, status_text(of.said), Role.STATUS, Role.RATING))
    position: str = _measure(lambda of: of.text("position", Role.POSITION, "No position is recorded for this return."))
    evidence: str = _measure(lambda of: of.text("evidence", Role.EVIDENCE, "No evidence is recorded."))
    off_track: bool = _measure(lambda of: of.status is MeasureStatus.OFF_TRACK)
    before: str = _measure(lambda of: _status_before(of.before))
    moved: str = _measure(lambda of: _moved_text(of))
    change: str = _measure(lambda of: CHANGED[of.sign])
    why: str = _measure(lambda of: of.text("reason", Role.REASON, "No reason recorded."))
    recovery: str = _measure(lambda of: of.text("recovery", Role.RECOVERY, "No recovery action recorded."))
    revised: str = _measure(lambda of: _of(of.said, words(new_date(of.revision), "none set"), Role.REVISED))
    agreed: str = _measure(lambda of: _of(of.said, _agreed(of.revision), Role.AGREED_ON))
    actions: Listing[ActionFact] = _measure(lambda of: Listing(tuple(fact for _, fact in of.actions)))
    actions_told: str = _measure(lambda of: actions_told(of.actions, of.worked.position.day))
    indicators: Listing[IndicatorSinceFact] = _measure(lambda of: indicators_since(of.worked, of.indicators))
    milestones: Listing[MilestoneFact] = _measure(lambda of: Listing(of.milestones))
    milestone_groups: Listing[MilestoneGroup] = _measure(lambda of: milestone_groups(of.milestones))
    next_milestone: str = _measure(lambda of: words(_next(of.milestones), "none to come"))


@item("title")
class MeasureHeadingFact:
    """The measures that stand under one heading of the Notice."""

    title: str
    measures: Listing[MeasureFact]


@kept
def held_measures(worked: Worked) -> tuple[Held, ...]:
    """Every measure of the Notice, joined to actions and indicators by ref, in either direction."""
    if not notice_of(worked).measures:
        return ()
    at = series(worked)
    actions = [(_plain_ref(progress.action.ref), (progress, fact)) for progress, fact in worked.actions]
    indicators = [(_plain_ref(each.indicator.ref), each) for each in worked.movements]
    refs = {ref for ref, _ in actions}
    held = []
    for measure in notice_of(worked).measures:
        named = _plain(measure.actions)
        # By the column of indicators; else by refs in a column of links that are no action's.
        shown_by = _plain(measure.indicators) | (named - refs)
        answering = tuple(pair for ref, pair in actions if ref in named or _names(pair[0].action.links, measure))
        showing = tuple(each for ref, each in indicators if ref in shown_by or _names(each.indicator.links, measure))
        held.append(Held(worked, measure, said_of(measure, at), _before(measure, at), answering, showing))
    return tuple(held)


def said_of(measure: Measure, at: Series) -> MeasurePosition | None:
    """What is said for the return of the month, or for the one now due; outside the schedule else the last that was said.

    What stands in columns of no return goes with it: 'Reason for delay' beside the columns of each return.
    """
    of_month = {each.month: each for each in measure.positions}
    undated = of_month.get(None)
    wanted = at.now_due.month if at.now_due else None
    for month in (at.month, wanted, None):
        if month in of_month and (at.due is not None or not of_month[month].is_empty):
            return _filled(of_month[month], undated) if undated else of_month[month]
    if at.due is not None:
        return None
    earlier = [each for each in measure.positions if each.month and each.month < at.month and not each.is_empty]
    return max(earlier, key=lambda each: each.month or at.month, default=None)


def _filled(said: MeasurePosition, undated: MeasurePosition) -> MeasurePosition:
    counts_as = said.counts_as or (undated.counts_as if said.status is None else None)
    revision = said.revision if said.revision.text else undated.revision
    cells = (*said.cells, *(pair for pair in undated.cells if pair[0] not in dict(said.cells)))
    more = {
        name: getattr(said, name) or getattr(undated, name) for name in ("position", "status", "evidence", "reason", "recovery")
    }
    return replace(said, counts_as=counts_as, revision=revision, cells=cells, **more)


def _measures(test: Callable[[Held], object], worst_first: bool = False) -> Callable[[Worked], Listing[MeasureFact]]:
    """The measures of which `test` is true; `worst_first`: off track, at risk, on track, met, and first those that got worse."""

    def chosen(worked: Worked) -> Listing[MeasureFact]:
        held = sorted(held_measures(worked), key=_badness) if worst_first else held_measures(worked)
        return of_each(filter(test, held), lambda each: later(MeasureFact, each))

    return chosen


measures = kept(_measures(lambda _: True))
moved = _measures(lambda each: each.sign)  # their status is not what it was at the last return
worst_first = _measures(lambda _: True, worst_first=True)
behind = _measures(lambda each: each.is_behind, worst_first=True)  # off track or at risk
going_well = _measures(lambda each: not each.is_behind, worst_first=True)
with_status = _measures(lambda each: each.status)


def by_heading(worked: Worked) -> Listing[MeasureHeadingFact]:
    """In the order of the Notice; measures without a heading stand under their own."""
    together = grouped(measures(worked), lambda fact: fact.heading)
    return Listing(tuple(MeasureHeadingFact(title, Listing(tuple(facts))) for title, facts in together.items()))


def statuses(worked: Worked) -> str:
    """'7 on track, 6 at risk, 3 met; 2 without a status'."""
    counts = Counter(each.status for each in held_measures(worked))
    listed = [f"{numbers.plain(counts[status])} {status.value}" for status in reversed(MeasureStatus) if counts[status]]
    without = f"{numbers.plain(counts[None])} without a status" if counts[None] else ""
    return words("; ".join(part for part in (numbers.listed(listed), without) if part), "none")


def _badness(each: Held) -> tuple[float, float]:
    """What nobody has said comes after what is at risk."""
    return (each.status.rank if each.status is not None else MeasureStatus.AT_RISK.rank + 0.5), each.sign or 0


def standing(worked: Worked) -> str:
    """'2 measures are off track, 8 at risk, 5 on track and 3 met.' Worst first."""
    kinds: dict[object, str] = {**{status: status.value for status in MeasureStatus}, None: "without a status"}
    return _in_a_row(worked, lambda each: each.status, kinds, "measure", ".") or Missing("No measure is recorded.")


def _in_a_row(
    worked: Worked,
    by: Callable[[Held], object],
    kinds: Mapping[object, str],
    noun: str = "",
    end: str = "",
    cells: Callable[[Held], tuple[Place, ...]] | None = None,
) -> str:
    """'2 measures are off track, 8 at risk and 5 on track'; '' where there is none of these kinds."""
    held = {what: [each for each in held_measures(worked) if by(each) == kind] for kind, what in kinds.items()}
    told = [f"{numbers.plain(len(of))} {what}" for what, of in held.items() if of]
    if not told:
        return ""
    first, many = next((what, len(of)) for what, of in held.items() if of)
    counted = numbers.counted(many, noun) if noun else numbers.plain(many)
    told[0] = f"{counted} {'is' if many == 1 else 'are'} {first}"
    return carrying(f"{numbers.listed(told)}{end}", *(count_of(map(cells or status_cells, of)) for of in held.values()))


def status_cells(each: Held) -> tuple[Place, ...]:
    return cells_of(each.said, Role.STATUS, Role.RATING) if each.said else (each.measure.place,)


def movement_since(worked: Worked) -> str:
    """'6 are worse, 3 better and 9 the same'; false where no earlier status is known."""
    signs: dict[object, str] = {-1: "worse", 1: "better", 0: "the same"}
    return _in_a_row(worked, lambda each: each.sign, signs, cells=_both_cells) or Missing("nothing to compare")


def _both_cells(each: Held) -> tuple[Place, ...]:
    """Where its status stands, now and at the last return."""
    return (*status_cells(each), *(cells_of(each.before, Role.STATUS, Role.RATING) if each.before else ()))


def status_text(said: MeasurePosition | None) -> str:
    """As typed: what the tracker says is what the report shows."""
    if said is None or said.status is None:
        return Missing("no status recorded")
    return f"{said.status[:1].upper()}{said.status[1:]}"


def indicators_since(worked: Worked, movements: Sequence[Movement]) -> Listing[IndicatorSinceFact]:
    """Indicators now and as they were at the last return."""
    before = series(worked).previous
    day = before.month.last_day if before else None
    facts = tuple(indicator_since(each, day) for each in movements)
    return Listing(facts, tuple(place for each in movements for place in latest_cells(each)))


def indicator_since(now: Movement, last_return: date | None) -> IndicatorSinceFact:
    """`last_return` is the last day of the month of the last return; None where this is the first."""
    indicator = now.indicator
    then = movement(indicator, last_return).latest if last_return else None
    return IndicatorSinceFact(
        ref=words(indicator.ref, "–"),
        title=indicator.title,
        baseline=baseline_text(indicator, "none recorded"),
        then=of_cells(dated_value(indicator, then), then) if last_return else Missing("first return"),
        now=of_cells(dated_value(indicator, now.latest, _is_noted(now)), now.latest),
        then_value=of_cells(value_text(indicator, then), then) if last_return else Missing("first return"),
        now_value=of_cells(value_text(indicator, now.latest), now.latest),
        movement=of_cells(movement_text(then, now, CHANGE_WORDS), then, now.latest),
        change=of_cells(movement_text(then, now, BETTER_WORDS), then, now.latest),
        target=traced(target_text(indicator.target), indicator.target.place),
        against_target=of_cells(against_target_text(now), now.latest),
    )


def _is_noted(now: Movement) -> bool:
    """A note says that its latest value is provisional."""
    return now.latest is not None and PROVISIONAL.search(now.indicator.note or "") is not None


def dated_value(indicator: Indicator, value: IndicatorValue | None, noted: bool = False) -> str:
    """'74.8% (May 2026, provisional)'; month and year stay on one line. `noted`: a note says that it is provisional."""
    if value is None:
        return Missing(numbers.NO_DATA)
    provisional = ", provisional" if value.provisional or noted else ""
    period = NO_BREAK.join(numbers.short_period(value.period).rsplit(" ", 1))
    return f"{value_text(indicator, value)} ({period}{provisional})"


def movement_text(then: IndicatorValue | None, now: Movement, said: Mapping[Change, str]) -> str:
    """Since the last return; no arrow where there are no two values, or none newer than the last return's."""
    if then is None or now.latest is None:
        return Missing("–")
    if then.period == now.latest.period:
        return Missing("no newer data")
    direction, change = compared(now.latest, then, now.better)
    if direction is Direction.NONE:
        return Missing("–")
    return f"{ARROWS[direction]} {said.get(change) or DIRECTION_WORDS[direction]}"


def since_last_return(worked: Worked, change: Change) -> Listing[IndicatorSinceFact]:
    """The indicators that improved, worsened or stayed the same between the last return and now."""
    before = series(worked).previous
    if before is None:
        return Listing(())
    chosen = [each for each in worked.movements if _change_since(each, before.month.last_day) is change]
    return indicators_since(worked, chosen)


def _change_since(now: Movement, day: date) -> Change:
    then = movement(now.indicator, day).latest
    if then is None or now.latest is None or then.period == now.latest.period:
        return Change.NOT_STATED
    return compared(now.latest, then, now.better)[1]


def _before(measure: Measure, at: Series) -> MeasurePosition | None:
    last = at.previous
    return next((each for each in measure.positions if last and each.month == last.month and not each.is_empty), None)


def _plain(refs: Iterable[str | None]) -> set[str]:
    """Refs as they are compared: 'a1' is 'A1', and 'KPI 4' is 4."""
    return {_plain_ref(ref) for ref in refs if ref}


def _plain_ref(ref: str | None) -> str:
    return re.sub(r"^(?:kpi|pi|indicator|action|no)\b\.?\s*", "", (ref or "").casefold()).strip()


def _names(links: Sequence[str], measure: Measure) -> bool:
    """Whether an action's or an indicator's own links name the measure: 'QE1', 'Notice measure 3'.

    A bare number may as well be that of a recommendation or a paragraph, so it names no measure by itself.
    """
    if measure.ref is None:
        return False
    named = measure.ref.casefold()
    forms = {f"measure {named}", f"notice {named}", f"notice measure {named}", *([] if named.isdecimal() else [named])}
    parts = (part.strip(" .").casefold() for link in links for part in re.split(r"[,;&\n]|\band\b", link))
    return any(part in forms for part in parts)


def _status_before(before: MeasurePosition | None) -> str:
    return _of(before, status_text(before), Role.STATUS, Role.RATING) if before and before.status else Missing("not recorded")


def _agreed(revision: Revision) -> str:
    return words(numbers.day(revision.agreed_on) if revision.agreed_on else None, "not yet agreed")


def _next(milestones: Sequence[MilestoneFact]) -> str | None:
    return next((each.named for each in milestones if each.state in TO_COME), None)


def _of(said: MeasurePosition | None, text: str, *fields: Role) -> str:
    return traced(text, *cells_of(said, *fields)) if said is not None else text


def milestone_facts(held: Held, on: date) -> tuple[MilestoneFact, ...]:
    cells = cells_of(held.measure, Role.MILESTONES)
    return tuple(milestone_fact(each, on, held.actions, cells) for each in held.measure.milestones)


def short_requirement(text: str) -> str:
    """The requirement up to what is added to it: never inside a clause, and with no mark of omission."""
    first = " ".join(text.split("\n")[0].split())
    end = next((found.start() for found in ADDED.finditer(first) if _may_end(first, found)), len(first))
    return first[:end].rstrip(" ,;:.")


def _may_end(text: str, found: re.Match[str]) -> bool:
    """'and' ends it only behind a comma: 'with the police and health' goes on. What comes before is more than a word or two."""
    return found[0].strip() != "and" and len(text[: found.start()].split()) > 2


def _has_more(requirement: str) -> bool:
    """Than its short form."""
    return len(" ".join(requirement.split()).rstrip(".")) > len(short_requirement(requirement))


def actions_told(actions: Sequence[tuple[Progress, ActionFact]], on: date) -> str:
    """What is not going to plan first, each by itself; then the others by their state."""
    late = [_late_told(progress, fact) for progress, fact in actions if is_not_to_plan(progress, on)]
    to_plan = (fact for progress, fact in actions if not is_not_to_plan(progress, on))
    by_state = grouped(to_plan, lambda fact: str(fact.state))
    refs = {state: [traced(fact.ref, fact.source) for fact in of] for state, of in by_state.items()}
    others = [carrying(f"{numbers.listed(named)} {state}", *named) for state, named in refs.items()]
    return words(carrying("; ".join([*late, *others]), *late, *others), "no action answers it")


def _late_told(progress: Progress, fact: ActionFact) -> str:
    """'3.2 (Red, 95 days past its date)', '4.4 (Red, due 30 September 2026)'."""
    due = "due at once" if progress.due_at_once else f"due {fact.due}"
    said = f"{fact.late} past its date" if progress.overdue else due
    ref = traced(fact.ref, fact.source)
    return carrying(f"{ref} ({f'{fact.rating}, ' if fact.rating else ''}{said})", ref, fact.rating, fact.late, fact.due)


def _moved_text(held: Held) -> str:
    """'was at risk, now on track'; nothing where one of the two is not known."""
    then, now = held.before.counts_as if held.before else None, held.status
    if then is None or now is None:
        return Missing("–")
    return f"was {then.value}, now {now.value}" if held.sign else f"{now.value}, as at the last return"


def milestone_fact(
    milestone: Milestone, on: date, actions: Sequence[tuple[Progress, ActionFact]] = (), cells: tuple[Place, ...] = ()
) -> MilestoneFact:
    """`actions` are those of its measure: one that was due when it is, and has a later date now, takes the milestone with it.

    `cells` hold the milestone.
    """
    day = milestone.deadline.day
    moved = None if milestone.met or day is None else _moved_with(day, on, actions)
    state = _milestone_state(milestone, on, moved is not None)
    now = _now(*moved, on) if moved is not None else Missing("no new date")
    stated = traced(_with_date(milestone), *cells)
    return MilestoneFact(
        text=traced(milestone.text, *cells),
        due=traced(words(numbers.day(day) if day else None, "no date recorded"), *cells),
        state=state,
        missed=milestone.met is False and day is not None and day <= on,
        now=now,
        named=carrying(f"{stated}; now {now}", stated, now) if now else stated,
    )


def _milestone_state(milestone: Milestone, on: date, is_moved: bool) -> str:
    """What the tracker calls not met is not met, on its last day too."""
    if milestone.met is not None:
        return "met" if milestone.met else "not met"
    if is_moved:
        return WILL_NOT
    if milestone.deadline.day is None:
        return "not recorded whether met"
    return PAST_UNKNOWN if milestone.deadline.day < on else "to come"


def _moved_with(day: date, on: date, actions: Sequence[tuple[Progress, ActionFact]]) -> tuple[date, Action | Step] | None:
    """The new date of the action that was due in the same month, where it is later than the milestone; and what has it."""
    for each, _ in actions:
        new = known_new_date(each, on)
        if new is None or new.revision.day is None or new.revision.day <= day:
            continue
        first = new.first if new.step is not None else each.overdue_since or each.action.deadline.day
        if first is not None and Month.of(first) == Month.of(day):
            return new.revision.day, new.step.step if new.step is not None else each.action
    return None


def _now(new: date, action: Action | Step, on: date) -> str:
    day, agreed = numbers.day(new), agreed_on(action.revision, on)
    moved = Traced(day, new_date_cells(action))
    if agreed is None:
        return carrying(f"{day}, not yet agreed", moved)
    agreed_day = Traced(numbers.day(agreed), agreed_cells(action))
    return carrying(f"{day}, agreed by the Board on {agreed_day}", moved, agreed_day)


def _with_date(milestone: Milestone) -> str:
    """'All teams trained: March 2026' -> 'All teams trained, March 2026'."""
    text, day = " ".join(milestone.text.split()).rstrip("."), milestone.deadline.day
    what, colon, when = text.rpartition(": ")
    if colon and len(when.split()) <= DATE_WORDS and any(character.isdecimal() for character in when):
        return f"{what}, {when}"
    return f"{text}, {numbers.day(day)}" if day and str(day.year) not in text else text


def milestone_groups(milestones: Sequence[MilestoneFact]) -> Listing[MilestoneGroup]:
    """The unmet first, each state in one sentence."""
    order = ("not met", WILL_NOT, PAST_UNKNOWN, "not recorded whether met", "to come", "met")
    held = {state: [each.named for each in milestones if each.state == state] for state in order}
    groups = (
        MilestoneGroup(_label(state, named), carrying("; ".join(named), *named), state in order[:3])
        for state, named in held.items()
        if named
    )
    return Listing(tuple(groups))


def _label(state: str, named: Sequence[str]) -> str:
    return traced(f"{state[:1].upper()}{state[1:]}", *(cell for each in named for cell in cells_in(each)))


def unknown_links(worked: Worked) -> Iterator[tuple[Measure, str, Place]]:
    """Refs that a measure names and that no action and no indicator has, where there are any to name; and their cell."""
    actions = _plain(each.action.ref for each in worked.progress)
    indicators = _plain(each.indicator.ref for each in worked.movements)
    for measure in notice_of(worked).measures:
        if actions:
            unknown = [ref for ref in measure.actions if not {_plain_ref(ref)} & (actions | indicators)]
            yield from ((measure, ref, measure.links_place or measure.place) for ref in unknown)
        if indicators:
            unknown = [ref for ref in measure.indicators if _plain_ref(ref) not in indicators]
            yield from ((measure, ref, measure.indicators_place or measure.place) for ref in unknown)
