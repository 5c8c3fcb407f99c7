"""What a careful reader would question in what was read, once dates and figures are held against each other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from reportgen.facts.indicators.movement import Change, Direction, Movement
from reportgen.facts.plan.cells import date_cells
from reportgen.facts.plan.changes import last_report
from reportgen.facts.plan.new_dates import moved_rows
from reportgen.facts.plan.progress import DEADLINE, Progress
from reportgen.facts.worked import Worked
from reportgen.lexicon.alike import folded
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.model import numbers
from reportgen.model.findings import Finding, found
from reportgen.model.indicators import Indicator, IndicatorValue, TargetKind
from reportgen.model.places import Place, cells_of, sheet_of
from reportgen.model.plan import Action, DeadlineKind, Step
from reportgen.model.ratings import CountsAs
from reportgen.model.together import grouped

FAR = timedelta(days=183)  # from the last date but one of the actions, on either side
LEAST_TO_SPAN = 5  # dates, from which on the plan has a span
CHANGE_TITLE = pattern(r"(?:%|percentage)?\s*(?:increase|change|rise|growth|difference)\b", re.IGNORECASE)
SMALL_WORDS = {"in", "of", "the", "number", "no", "year", "on", "from", "last", "previous"}
JUMP = 10  # times the value before
LEAST_TO_JUMP = 10  # counts below this go up and down tenfold by themselves
ARROWS = {"▲": Direction.UP, "▼": Direction.DOWN, "↑": Direction.UP, "↓": Direction.DOWN, "⬆": Direction.UP, "⬇": Direction.DOWN}
OF_CHANGE = {Change.IMPROVING: Direction.UP, Change.WORSENING: Direction.DOWN, Change.SAME: Direction.SAME}
LEAST_ARROWS = 4  # in a sheet, from which on they can be told to mean something else
FLAT = ("◀ ▶", "◄►", "◀▶", "►", "▶", "→", "↔", "=", "▬", "➡")


def check(worked: Worked) -> tuple[Finding, ...]:
    """Every such finding, in tracker order."""
    held = [finding for each in worked.progress for finding in _rating_and_date(each, worked.position.day)]
    held += [finding for each in worked.progress for look in OF_ACTIONS for finding in look(each)]
    held += [finding for each in worked.movements for look in OF_INDICATORS for finding in look(each)]
    return (*held, *(finding for look in OF_ALL for finding in look(worked)))


def better_rows(worked: Worked) -> tuple[tuple[str, str, str], ...]:
    """The rows that Settings lack, ready to paste once they are answered: ('better: indicator 12', '', its title)."""
    unknown = [each.indicator for each in worked.movements if each.better is None and each.latest is not None]
    return tuple((f"better: {_settings_name(indicator)}", "", f"higher or lower? {indicator.title}") for indicator in unknown)


def _settings_name(indicator: Indicator) -> str:
    return f"indicator {indicator.ref}" if indicator.ref else indicator.title


def _rating_and_date(each: Progress, on: date) -> Iterator[Finding]:
    """A new date that is still to come says why an action past its first one is not rated as late."""
    level, new = each.judged.declared, each.action.revision.day
    undated = each.action.deadline.kind in (DeadlineKind.NONE, DeadlineKind.UNCLEAR) and new is None
    if not each.to_confirm or level is None or (undated and not each.overdue):
        return  # that it has no date is said of the date
    if each.overdue and each.overdue_since and not each.overdue_by_step and new is not None and new >= on:
        day = numbers.day(each.overdue_since)
        yield _of_action(each, "first-date-passed", action=_name(each), day=day, new=numbers.day(new))
        return
    if each.overdue:
        since = numbers.day(each.overdue_since) if each.overdue_since else "its date"
        but = f"but {'a step of it' if each.overdue_by_step else 'it'} was due on {since} and is not done"
    else:
        but = "which counts as overdue, but its date has not passed"
    yield _of_action(each, "rating-and-date-differ", action=_name(each), rating=level.name, but=but)


def _steps_later(each: Progress) -> Iterator[Finding]:
    """A step inside a row never moves its action's deadline; rows that share a ref do, and are not meant here."""
    own = each.judged.deadline.day
    later = [step.step for step in each.steps if own and step.step.deadline.day and step.step.deadline.day > own]
    if later and own is not None:
        named = "; ".join(f"'{step.text[:60]}' ({numbers.day(step.deadline.day)})" for step in later[:3] if step.deadline.day)
        more = f" and {len(later) - 3} more" if len(later) > 3 else ""
        steps, verb, day = numbers.counted(len(later), "step"), "is" if len(later) == 1 else "are", numbers.day(own)
        yield _of_action(each, "step-due-after-its-action", steps=steps, is_are=verb, day=day, named=f"{named}{more}")


def _completed_later(each: Progress) -> Iterator[Finding]:
    done_on = each.action.standing.completed_on
    agreed, revised = each.action.revision.agreed_on, each.action.revision
    if done_on is not None and each.judged.counts_as is CountsAs.NOT_STARTED:
        yield _of_action(each, "completed-but-not-started", day=numbers.day(done_on))
    yield from _revised_earlier(each)
    if agreed is not None and revised.proposed_on is not None and agreed < revised.proposed_on:
        proposed = numbers.day(revised.proposed_on)
        yield _of_action(each, "agreed-before-proposed", of="", agreed=numbers.day(agreed), proposed=proposed)


def _revised_earlier(each: Progress) -> Iterator[Finding]:
    """Of rows under one ref each new date is held against the row's own first date."""
    parts: Sequence[Action | Step] = [step.step for step in moved_rows(each)] or [each.action]
    for part in parts:
        new, first = part.revision.day, part.deadline.day
        if new is not None and first is not None and new < first:
            place = cells_of(part, Role.REVISED)[0]
            yield _of_action(each, "revised-date-earlier", place, revised=numbers.day(new), first=numbers.day(first))


def _agreed_before_moved(worked: Worked) -> Iterator[Finding]:
    """A new date that was moved again since the last report, beside the agreement of the one before it."""
    then = last_report(worked)
    was_of = {each.name: each for each in then.actions if each.name} if then is not None else {}
    for each, name in zip(worked.progress, worked.names, strict=True):
        was, revised = was_of.get(name), each.action.revision
        if then is None or was is None or was.revised is None or revised.day in (None, was.revised):
            continue
        if revised.agreed_on is not None and revised.agreed_on == was.agreed_on and revised.agreed_on <= then.day:
            before, now = numbers.day(was.revised), numbers.day(revised.day or was.revised)
            agreed = numbers.day(revised.agreed_on)
            yield _of_action(each, "agreed-before-moved", action=_name(each), was=before, month=then.month, now=now, agreed=agreed)


def _no_better(each: Movement) -> Iterator[Finding]:
    if each.better is None and each.latest is not None:
        named = _settings_name(each.indicator)
        yield found("indicator-without-better", each.indicator.place, indicator=_titled(each), named=named)


def _target_is_baseline(each: Movement) -> Iterator[Finding]:
    baseline, target = each.indicator.baseline.number, each.indicator.target
    if target.kind is TargetKind.TARGET and target.number is not None and baseline == target.number:
        yield found("target-is-baseline", _target_place(each), indicator=_titled(each), target=target.text)


def _jumps(each: Movement) -> Iterator[Finding]:
    for earlier, later in _pairs(each):
        one, other = _amount(earlier), _amount(later)
        if min(one, other) > 0 and max(one, other) >= JUMP * min(one, other) and max(one, other) >= LEAST_TO_JUMP:
            yield found("value-jumps", later.place, later=later.text, earlier=earlier.text)


def _unit_changes(each: Movement) -> Iterator[Finding]:
    for earlier, later in _pairs(each):
        if earlier.number and later.number and earlier.number.unit != later.number.unit:
            yield found("unit-changes", later.place, later=later.text, earlier=earlier.text)


OF_ACTIONS: tuple[Callable[[Progress], Iterator[Finding]], ...] = (_steps_later, _completed_later)
OF_INDICATORS: tuple[Callable[[Movement], Iterator[Finding]], ...] = (
    _no_better, _target_is_baseline, _jumps, _unit_changes,
)  # fmt: skip


def _arrows_disagree(worked: Worked) -> Iterator[Finding]:
    """An arrow typed in the tracker says which way the value went; a flat one also stands where there are no data.

    Where arrows of a sheet point up at what got better and went down, they say better and worse: then none of them is questioned.
    """
    typed = ((each, _meant(each)) for each in worked.movements if each.is_compared)
    told = [(each, meant) for each, meant in typed if meant is not None and each.latest and each.previous]
    for arrows in grouped(told, lambda pair: sheet_of(pair[0].indicator.place)).values():
        wrong = [(each, meant) for each, meant in arrows if meant is not each.direction]
        if not _mean_better(arrows, wrong):
            yield from (_arrow_disagrees(each) for each, _ in wrong)


def _meant(each: Movement) -> Direction | None:
    typed = (each.indicator.arrow or "").strip()
    return Direction.SAME if typed in FLAT else ARROWS.get(typed)


def _mean_better(arrows: Sequence[tuple[Movement, Direction]], wrong: Sequence[tuple[Movement, Direction]]) -> bool:
    """Several differ from their values, and agree with what is better where that is known; or a third of many differ."""
    known = [(each, meant) for each, meant in wrong if each.change is not Change.NOT_STATED]
    agree = all(meant is OF_CHANGE[each.change] for each, meant in known)
    return (len(known) > 1 and agree) or len(wrong) * 3 > len(arrows) > LEAST_ARROWS


def _arrow_disagrees(each: Movement) -> Finding:
    before, now = (value.text if value else "" for value in (each.previous, each.latest))
    arrow = (each.indicator.arrow or "").strip()
    return found("arrow-disagrees", each.indicator.place, arrow=arrow, indicator=_titled(each), before=before, now=now)


def _deadlines_not_read(worked: Worked) -> Iterator[Finding]:
    """One for a sheet on which no action has a date, because no column was read as the deadline."""
    for place, actions in grouped(worked.progress, lambda each: sheet_of(each.action.place)).items():
        unread = all(DEADLINE in each.action.unread and not each.overdue for each in actions)
        unknown = [each for each in actions if each.overdue is None and each.judged.counts_as is not None]
        if unread and unknown and not any(each.judged.deadline.day for each in actions):
            yield found("deadlines-not-read", Place(*place), actions=numbers.counted(len(actions), "action"))


def _outside_plan(worked: Worked) -> Iterator[Finding]:
    """Dates before the plan began or beyond its end, as Settings say; else far from those of all other actions and steps."""
    settings = worked.programme.settings
    judged = (one for each in worked.progress for one in ([step.judged for step in each.steps] or [each.judged]))
    days = sorted(one.deadline.day for one in judged if one.deadline.day)
    has_span = len(days) >= LEAST_TO_SPAN
    first = settings.plan_start or (days[1] - FAR if has_span else date.min)
    last = settings.plan_end or (days[-2] + FAR if has_span else date.max)
    for each in worked.progress:
        dated = [(date_cells(each.action)[0], each.judged.deadline)]
        dated += [(date_cells(step.step)[0], step.judged.deadline) for step in each.steps]
        for place, deadline in dict.fromkeys(dated):
            if deadline.day is not None and not first <= deadline.day <= last:
                when = "before the plan began" if deadline.day < first else "beyond the plan's end"
                day = numbers.day(deadline.day)
                yield _of_action(each, "date-outside-plan", place, text=deadline.text, day=day, when=when)


def _changes_disagree(worked: Worked) -> Iterator[Finding]:
    """A published change ('Increase in families: 18.75%') that the figures it names, a year apart, do not give."""
    for in_sheet in grouped(worked.programme.indicators, lambda each: sheet_of(each.place)).values():
        for change in (indicator for indicator in in_sheet if CHANGE_TITLE.match(indicator.title)):
            subject = _words(CHANGE_TITLE.sub("", change.title)) - SMALL_WORDS
            others = ((other, _words(other.title) - SMALL_WORDS) for other in in_sheet if other is not change)
            named = [other for other, words in others if subject and words and (subject <= words or words <= subject)]
            for value in (value for value in change.values if value.number is not None and value.number.unit == "percent"):
                given = [rise for other in named if (rise := _change_in_a_year(other, value)) is not None]
                if value.number is not None and given and value.number.value not in given:
                    yield found("change-disagrees", value.place, given=value.text, worked_out=given[0])


def _words(title: str) -> set[str]:
    return set(re.findall(r"[a-z]+", title.casefold()))


def _change_in_a_year(indicator: Indicator, given: IndicatorValue) -> Decimal | None:
    """By how many percent an indicator rose in the year up to a period, with the decimal places of the change that is given."""
    figures = {
        value.period.label: value.number.value for value in indicator.values if value.number and value.number.unit == "number"
    }
    label = given.period.label
    before = f"{int(label[:4]) - 1}{label[4:]}" if label[:4].isdecimal() else None
    if before not in figures or label not in figures or not figures[before] or given.number is None:
        return None
    return numbers.rounded((figures[label] - figures[before]) * 100 / figures[before], numbers.places(given.number.value))


def _measures_not_covered(worked: Worked) -> Iterator[Finding]:
    """Measures of the Notice that are linked to no action and no indicator, where there are any to link to."""
    notice = worked.programme.notice
    if notice is None or not (worked.programme.plan.actions or worked.programme.indicators):
        return
    for measure in notice.measures:
        if not measure.actions and not measure.indicators:
            yield found("measure-not-covered", measure.place, measure=f"measure {measure.ref}" if measure.ref else "this measure")


def _completed_after(worked: Worked) -> Iterator[Finding]:
    """Closed only after the position date, so not counted as done: a slip, or an earlier month is reported."""
    on = worked.position.day
    for each in worked.progress:
        standings = (each.action.standing, *(step.step.standing for step in each.steps))
        later = [standing.completed_on for standing in standings if standing.completed_on and standing.completed_on > on]
        if later:
            yield _of_action(each, "completed-after-position", day=numbers.day(max(later)))


def _twice(worked: Worked) -> Iterator[Finding]:
    """Rows without refs that say the same: a row that was left in."""
    first: dict[str, Progress] = {}
    for each in worked.progress:
        words = folded(each.action.text)
        earlier = first.setdefault(words, each)
        if earlier is not each and each.action.ref is None and earlier.action.ref is None and words:
            there = earlier.action.place
            yield _of_action(each, "action-twice", there=there.seen_from(each.action.place))


def _without_target(worked: Worked) -> Iterator[Finding]:
    """One for each, where its sheet has targets at all; else one for the sheet."""
    for movements in grouped(worked.movements, lambda each: sheet_of(each.indicator.place)).values():
        without = [each for each in movements if each.indicator.target.kind in (TargetKind.NONE, TargetKind.TO_BE_SET)]
        if len(without) == len(movements):
            which, cure = f"none of the {len(without)} indicators here has a", "Add a column Target, if there are any."
            yield found("indicator-without-target", Place(*sheet_of(without[0].indicator.place)), which=which, cure=cure)
            continue
        for each in without:
            which, cure = f"indicator {_titled(each)} has no", "Type a target, or 'Monitor'."
            yield found("indicator-without-target", _target_place(each), which=which, cure=cure)


def _periods_differ(worked: Worked) -> Iterator[Finding]:
    """Tables of one sheet with as many columns, all but one of the same dates: a slip in one heading."""
    for in_sheet in grouped(worked.programme.indicators, lambda each: sheet_of(each.place)).values():
        tables = {labels: of[0] for labels, of in grouped(in_sheet, _labels).items()}
        usual = max(tables, key=lambda labels: sum(_labels(each) == labels for each in worked.programme.indicators), default=())
        words = {value.period.label: numbers.period(value.period) for each in tables.values() for value in each.values}
        for labels, indicator in tables.items():
            slips = [(mine, theirs) for mine, theirs in zip(labels, usual, strict=False) if mine != theirs]
            if len(labels) == len(usual) > 2 and len(slips) == 1:
                period, usual_period = words[slips[0][0]], words[slips[0][1]]
                yield found("period-differs", indicator.place, period=period, usual=usual_period)


def _labels(indicator: Indicator) -> tuple[str, ...]:
    return tuple(value.period.label for value in indicator.values)


def _not_covered(worked: Worked) -> Iterator[Finding]:
    """Recommendations that no theme with actions, and no action by its ref, answers."""
    titles = {action.priority.title.casefold() for action in worked.programme.plan.actions if action.priority}
    refs = {action.ref for action in worked.programme.plan.actions}
    for each in worked.programme.recommendations:
        covered = (each.theme or "").casefold() in titles or any(ref in refs for ref in each.actions)
        if not covered and worked.programme.plan.actions:
            named = f"recommendation {each.ref}" if each.ref else "this recommendation"
            yield found("recommendation-not-covered", each.place, recommendation=named)


def _impossible_shares(worked: Worked) -> Iterator[Finding]:
    """A percentage that no whole number of people can give: 19 who agree are 85% of no number of people."""
    for each in worked.programme.survey:
        if each.percent is None or not each.count or _share_is_possible(each.percent.value, each.count):
            continue
        yield found("percentage-impossible", each.place, percent=numbers.number(each.percent), count=each.count)


def _share_is_possible(percent: Decimal, count: int) -> bool:
    """Whether `count` of some whole number is `percent`, rounded as printed; or, where the count is of all, some count of it is."""
    if percent <= 0:
        return count == 0
    near = int(count * 100 / percent)
    return any(count in numbers.fitting(percent, 100, base) for base in range(max(count, near - 2), near + 3))


def _pairs(each: Movement) -> Iterator[tuple[IndicatorValue, IndicatorValue]]:
    known = [value for value in each.indicator.values if value.number is not None]
    return pairwise(known)


def _amount(value: IndicatorValue) -> Decimal:
    return abs(value.number.value) if value.number is not None else Decimal(0)


def _titled(each: Movement) -> str:
    return each.indicator.ref or f"'{each.indicator.title[:60]}'"


def _name(each: Progress) -> str:
    return each.action.ref or f"'{each.action.text[:40]}'"


def _target_place(each: Movement) -> Place:
    return each.indicator.target.place or each.indicator.place


def _of_action(each: Progress, id_: str, place: Place | None = None, **words: object) -> Finding:
    """At the action's cell, unless another is named; its leads are to put it right."""
    return found(id_, place or each.action.place, who=", ".join(each.action.leads) or None, severity=None, **words)


OF_ALL: tuple[Callable[[Worked], Iterator[Finding]], ...] = (
    _agreed_before_moved,
    _arrows_disagree,
    _deadlines_not_read,
    _without_target,
    _completed_after,
    _outside_plan,
    _changes_disagree,
    _measures_not_covered,
    _twice,
    _periods_differ,
    _not_covered,
    _impossible_shares,
)
