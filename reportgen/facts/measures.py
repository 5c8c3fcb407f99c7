"""The measures of the Notice as a template prints them: position, what answers them, and how they moved since the last return."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reportgen.facts import numbers
from reportgen.facts.actions import ActionFact, sentence, shortened
from reportgen.facts.indicators import ARROWS, CHANGE_WORDS, DIRECTION_WORDS, against_target_text, target_text, value_text
from reportgen.facts.movement import Change, Direction, Movement, compared, movement
from reportgen.facts.notice import Series, notice_of, series
from reportgen.facts.progress import Progress
from reportgen.facts.values import Listing, Missing, words
from reportgen.facts.worked import Worked
from reportgen.model.indicators import Indicator, IndicatorValue
from reportgen.model.notice import Measure, MeasurePosition, MeasureStatus, Milestone

PROVISIONAL = re.compile(r"(?<!not )\bprovisional\b", re.IGNORECASE)
NO_BREAK = "\u00a0"
WORSE_FIRST = (MeasureStatus.OFF_TRACK, MeasureStatus.AT_RISK, MeasureStatus.ON_TRACK, MeasureStatus.MET)


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
    at = series(worked)
    return tuple(
        Held(measure, said_of(measure, at), _before(measure, at), _actions_of(worked, measure), _indicators_of(worked, measure))
        for measure in notice_of(worked).measures
    )


def said_of(measure: Measure, at: Series) -> MeasurePosition | None:
    """What is said for the return of the month, or for the one now due; outside the schedule else the last that was said."""
    of_month = {each.month: each for each in measure.positions}
    wanted = at.now_due.month if at.now_due else None
    for month in (at.month, wanted, None):
        if month in of_month and (at.due is not None or not of_month[month].is_empty):
            return of_month[month]
    if at.due is not None:
        return None
    earlier = [each for each in measure.positions if each.month and each.month < at.month and not each.is_empty]
    return max(earlier, key=lambda each: each.month or at.month, default=None)


def measures(worked: Worked) -> Listing[MeasureFact]:
    held = held_measures(worked)
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
    listed = [f"{numbers.plain(counts[status])} {status.value}" for status in reversed(WORSE_FIRST) if counts[status]]
    without = f"{numbers.plain(counts[None])} without a status" if counts[None] else ""
    return words("; ".join(part for part in (numbers.listed(listed), without) if part), "none")


def moved(worked: Worked) -> Listing[MeasureFact]:
    """The measures whose status is not what it was at the last return."""
    held = [
        each for each in held_measures(worked) if each.said and each.before and each.said.counts_as is not each.before.counts_as
    ]
    known = [each for each in held if each.said and each.before and each.said.counts_as and each.before.counts_as]
    return Listing(tuple(_fact(worked, each) for each in known), tuple(each.measure.place for each in known))


def with_status(worked: Worked) -> Listing[MeasureFact]:
    return Listing(tuple(_fact(worked, each) for each in held_measures(worked) if each.said and each.said.counts_as))


def status_text(status: str | None, counts_as: MeasureStatus | None, levels: Sequence[str]) -> str:
    """A level of the programme's scale as it stands; else the plain words for what was typed."""
    if status is None:
        return Missing("no status recorded")
    level = next((name for name in levels if name.casefold() == status.casefold()), None)
    return level or (counts_as.value.capitalize() if counts_as else status)


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
        dated_value(indicator, now.latest),
        movement_text(then, now),
        target_text(indicator.target),
        against_target_text(now),
    )


def dated_value(indicator: Indicator, value: IndicatorValue | None) -> str:
    """'74.8% (May 2026, provisional)'; month and year stay on one line."""
    if value is None:
        return Missing(numbers.NO_DATA)
    provisional = ", provisional" if value.provisional or PROVISIONAL.search(indicator.note or "") else ""
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


def _actions_of(worked: Worked, measure: Measure) -> tuple[tuple[Progress, ActionFact], ...]:
    refs = measure.actions
    return tuple(pair for pair in worked.actions if pair[0].action.ref in refs or _names(pair[0].action.links, measure))


def _indicators_of(worked: Worked, measure: Measure) -> tuple[Movement, ...]:
    """By the column of indicators; else by refs in a column of links that are no action's."""
    actions = {each.action.ref for each in worked.progress}
    refs = {*measure.indicators, *(ref for ref in measure.actions if ref not in actions)}
    return tuple(each for each in worked.movements if each.indicator.ref in refs or _names(each.indicator.links, measure))


def _names(links: Sequence[str], measure: Measure) -> bool:
    """Whether an action's or an indicator's own links name the measure: 'QE1', 'Notice measure 3'."""
    if measure.ref is None:
        return False
    named = measure.ref.casefold()
    parts = (part.strip(" .").casefold() for link in links for part in re.split(r"[,;&\n]|\band\b", link))
    return any(part in (named, f"measure {named}", f"notice {named}", f"notice measure {named}") for part in parts)


def _fact(worked: Worked, held: Held) -> MeasureFact:
    measure, said, before = held.measure, held.said, held.before
    levels = [level.name for level in worked.programme.scale.levels]
    now = status_text(said.status if said else None, said.counts_as if said else None, levels)
    was = status_text(before.status if before else None, before.counts_as if before else None, levels)
    return MeasureFact(
        words(measure.ref, "–"),
        words(measure.heading, "Required measures"),
        measure.requirement,
        shortened(measure.requirement),
        measure.opening or measure.requirement,
        Listing(measure.parts),
        words(measure.lead, "no lead recorded"),
        now,
        sentence(said.position if said else None, "No position is recorded for this return."),
        sentence(said.evidence if said else None, "No evidence is recorded."),
        said is not None and said.counts_as is MeasureStatus.OFF_TRACK,
        was if before else Missing("not recorded"),
        _moved_text(was, now) if before and said else Missing("–"),
        Listing(tuple(fact for _, fact in held.actions)),
        indicators_since(worked, held.indicators),
        Listing(tuple(milestone_fact(each, worked.position.day) for each in measure.milestones)),
    )


def _moved_text(was: str, now: str) -> str:
    return f"{now}, as at the last return" if was == now else f"was {was[:1].lower()}{was[1:]}, now {now[:1].lower()}{now[1:]}"


def milestone_fact(milestone: Milestone, on: date) -> MilestoneFact:
    past = milestone.deadline.day is not None and milestone.deadline.day < on
    state = _milestone_state(milestone.met, past)
    return MilestoneFact(
        milestone.text,
        words(numbers.day(milestone.deadline.day) if milestone.deadline.day else None, "no date recorded"),
        state,
        past and milestone.met is False,
    )


def _milestone_state(met: bool | None, past: bool) -> str:
    if met:
        return "met"
    if not past:
        return "to come" if met is None else "not yet met"
    return "past its date, not met" if met is False else "past its date; not recorded whether met"


def unknown_links(worked: Worked) -> Iterator[tuple[Measure, str]]:
    """Refs that a measure names and that no action and no indicator has, where there are any to name."""
    actions = {each.action.ref for each in worked.progress}
    indicators = {each.indicator.ref for each in worked.movements}
    for measure in notice_of(worked).measures:
        if actions:
            yield from ((measure, ref) for ref in measure.actions if ref not in actions and ref not in indicators)
        if indicators:
            yield from ((measure, ref) for ref in measure.indicators if ref not in indicators)
