"""The measures of the Notice as a template prints them: position, what answers them, and how they moved since the last return."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from reportgen.facts.actions import ActionFact, sentence, shortened
from reportgen.facts.indicators import ARROWS, CHANGE_WORDS, DIRECTION_WORDS, against_target_text, target_text, value_text
from reportgen.facts.movement import Change, Direction, Movement, compared, movement
from reportgen.facts.notice import Series, notice_of, series
from reportgen.facts.progress import Progress
from reportgen.facts.values import Listing, Missing, words
from reportgen.facts.worked import Worked
from reportgen.model import numbers
from reportgen.model.indicators import Indicator, IndicatorValue
from reportgen.model.notice import Measure, MeasurePosition, MeasureStatus, Milestone
from reportgen.model.places import Place

PROVISIONAL = re.compile(r"(?<!not )\bprovisional\b", re.IGNORECASE)
PAST_UNKNOWN = "past its date; not recorded whether met"
NO_BREAK = "\u00a0"


@dataclass(frozen=True)
class IndicatorSinceFact:
    """An indicator with its baseline, its value at the last return, now, and its target; each with the period it is of."""

    ref: str
    title: str
    baseline: str
    then: str  # '71.2% (February 2026)'
    now: str  # '74.8% (May 2026, provisional)'
    movement: str  # '▲ Improving'
    target: str
    against_target: str

    def __str__(self) -> str:
        return self.title


@dataclass(frozen=True)
class MilestoneFact:
    """`state` is 'met', 'not met', 'past its date, not met', 'past its date; not recorded whether met' or 'to come'."""

    text: str
    due: str
    state: str
    missed: bool

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class MeasureFact:
    """`before` is its status at the last return, `moved` the two in words."""

    ref: str
    name: str  # 'Measure QE1', or the beginning of its words where it has no ref
    heading: str
    requirement: str
    short: str
    opening: str  # the requirement without its parts
    parts: Listing[str]
    lead: str
    status: str
    position: str
    evidence: str
    off_track: bool
    before: str
    moved: str
    actions: Listing[ActionFact]
    indicators: Listing[IndicatorSinceFact]
    milestones: Listing[MilestoneFact]

    def __str__(self) -> str:
        return self.ref


@dataclass(frozen=True)
class MeasureHeadingFact:
    """The measures that stand under one heading of the Notice."""

    title: str
    measures: Listing[MeasureFact]

    def __str__(self) -> str:
        return self.title


@dataclass(frozen=True)
class Held:
    """A measure with what is linked to it, and what the workbook says of it for this return and for the one before."""

    measure: Measure
    said: MeasurePosition | None
    before: MeasurePosition | None
    actions: tuple[tuple[Progress, ActionFact], ...]
    indicators: tuple[Movement, ...]

    @property
    def name(self) -> str:
        return f"measure {self.measure.ref}" if self.measure.ref else f"the measure '{shortened(self.measure.requirement)}'"


def held_measures(worked: Worked) -> tuple[Held, ...]:
    """Every measure of the Notice, joined to actions and indicators by ref, in either direction."""
    return worked.once(_joined)


def _joined(worked: Worked) -> tuple[Held, ...]:
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
        held.append(Held(measure, said_of(measure, at), _before(measure, at), answering, showing))
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
    return replace(
        said,
        position=said.position or undated.position,
        status=said.status or undated.status,
        counts_as=said.counts_as or (undated.counts_as if said.status is None else None),
        evidence=said.evidence or undated.evidence,
        reason=said.reason or undated.reason,
        recovery=said.recovery or undated.recovery,
        revision=said.revision if said.revision.text else undated.revision,
    )


def measures(worked: Worked) -> Listing[MeasureFact]:
    return worked.once(_measures)


def _measures(worked: Worked) -> Listing[MeasureFact]:
    return _listed(worked, held_measures(worked))


def _listed(worked: Worked, held: Sequence[Held]) -> Listing[MeasureFact]:
    return Listing(tuple(_fact(worked, each) for each in held), tuple(each.measure.place for each in held))


def by_heading(worked: Worked) -> Listing[MeasureHeadingFact]:
    """In the order of the Notice; measures without a heading stand under their own."""
    together: dict[str, list[MeasureFact]] = {}
    for fact in measures(worked):
        together.setdefault(fact.heading, []).append(fact)
    return Listing(tuple(MeasureHeadingFact(title, Listing(tuple(facts))) for title, facts in together.items()))


def statuses(worked: Worked) -> str:
    """'7 on track, 6 at risk, 3 met; 2 without a status'."""
    said = [each.said.counts_as if each.said else None for each in held_measures(worked)]
    counts = Counter(said)
    listed = [f"{numbers.plain(counts[status])} {status.value}" for status in reversed(MeasureStatus) if counts[status]]
    without = f"{numbers.plain(counts[None])} without a status" if counts[None] else ""
    return words("; ".join(part for part in (numbers.listed(listed), without) if part), "none")


def moved(worked: Worked) -> Listing[MeasureFact]:
    """The measures whose status is not what it was at the last return."""
    return _listed(worked, [each for each in held_measures(worked) if _has_moved(each)])


def _has_moved(each: Held) -> bool:
    then, now = (said.counts_as if said else None for said in (each.before, each.said))
    return then is not None and now is not None and then is not now


def with_status(worked: Worked) -> Listing[MeasureFact]:
    return _listed(worked, [each for each in held_measures(worked) if each.said and each.said.counts_as])


def status_text(said: MeasurePosition | None) -> str:
    """As typed: what the tracker says is what the report shows."""
    if said is None or said.status is None:
        return Missing("no status recorded")
    return f"{said.status[:1].upper()}{said.status[1:]}"


def indicators_since(worked: Worked, movements: Sequence[Movement]) -> Listing[IndicatorSinceFact]:
    """Indicators now and as they were at the last return."""
    before = series(worked).previous
    day = before.month.last_day if before else None
    return Listing(tuple(indicator_since(each, day) for each in movements), tuple(each.indicator.place for each in movements))


def indicator_since(now: Movement, last_return: date | None) -> IndicatorSinceFact:
    """`last_return` is the last day of the month of the last return; None where this is the first."""
    indicator = now.indicator
    then = movement(indicator, last_return).latest if last_return else None
    return IndicatorSinceFact(
        words(indicator.ref, "–"),
        indicator.title,
        words(indicator.baseline.text, "none recorded"),
        dated_value(indicator, then) if last_return else Missing("first return"),
        dated_value(indicator, now.latest, now.latest is not None and PROVISIONAL.search(indicator.note or "") is not None),
        movement_text(then, now),
        target_text(indicator.target),
        against_target_text(now),
    )


def dated_value(indicator: Indicator, value: IndicatorValue | None, noted: bool = False) -> str:
    """'74.8% (May 2026, provisional)'; month and year stay on one line. `noted`: a note says that it is provisional."""
    if value is None:
        return Missing(numbers.NO_DATA)
    provisional = ", provisional" if value.provisional or noted else ""
    period = NO_BREAK.join(numbers.short_period(value.period).rsplit(" ", 1))
    return f"{value_text(indicator, value)} ({period}{provisional})"


def movement_text(then: IndicatorValue | None, now: Movement) -> str:
    """Since the last return; no arrow where there are no two values, or none newer than the last return's."""
    if then is None or now.latest is None:
        return Missing("–")
    if then.period == now.latest.period:
        return Missing("no newer data")
    direction, change = compared(now.latest, then, now.better)
    if direction is Direction.NONE:
        return Missing("–")
    return f"{ARROWS[direction]} {CHANGE_WORDS.get(change) or DIRECTION_WORDS[direction]}"


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


def _fact(worked: Worked, held: Held) -> MeasureFact:
    measure, said, before = held.measure, held.said, held.before
    return MeasureFact(
        words(measure.ref, "–"),
        f"Measure {measure.ref}" if measure.ref else shortened(measure.requirement),
        words(measure.heading, "Required measures"),
        measure.requirement,
        shortened(measure.requirement),
        measure.opening or measure.requirement,
        Listing(measure.parts),
        words(measure.lead, "no lead recorded"),
        status_text(said),
        sentence(said.position if said else None, "No position is recorded for this return."),
        sentence(said.evidence if said else None, "No evidence is recorded."),
        said is not None and said.counts_as is MeasureStatus.OFF_TRACK,
        status_text(before) if before and before.status else Missing("not recorded"),
        _moved_text(before, said),
        Listing(tuple(fact for _, fact in held.actions)),
        indicators_since(worked, held.indicators),
        Listing(tuple(milestone_fact(each, worked.position.day) for each in measure.milestones)),
    )


def _moved_text(before: MeasurePosition | None, now: MeasurePosition | None) -> str:
    """'was at risk, now on track'; nothing where one of the two is not known."""
    if before is None or now is None or before.counts_as is None or now.counts_as is None:
        return Missing("–")
    if before.counts_as is now.counts_as:
        return f"{now.counts_as.value}, as at the last return"
    return f"was {before.counts_as.value}, now {now.counts_as.value}"


def milestone_fact(milestone: Milestone, on: date) -> MilestoneFact:
    past = milestone.deadline.day is not None and milestone.deadline.day < on
    state = _milestone_state(milestone, past)
    return MilestoneFact(
        milestone.text,
        words(numbers.day(milestone.deadline.day) if milestone.deadline.day else None, "no date recorded"),
        state,
        past and milestone.met is False,
    )


def _milestone_state(milestone: Milestone, past: bool) -> str:
    if milestone.met:
        return "met"
    if milestone.deadline.day is None:
        return "not met" if milestone.met is False else "not recorded whether met"
    if not past:
        return "to come" if milestone.met is None else "not yet met"
    return "past its date, not met" if milestone.met is False else PAST_UNKNOWN


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
