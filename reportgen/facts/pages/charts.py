"""What each chart shows, and the sentence that stands beside it. A template's author names a chart by its alternative text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from reportgen.facts.feedback.survey import survey_chart
from reportgen.facts.indicators.items import latest_cells
from reportgen.facts.indicators.movement import Change, Movement
from reportgen.facts.indicators.overview import cannot_say
from reportgen.facts.indicators.trends import indicator_chart, indicator_line
from reportgen.facts.notice.measures import Held, held_measures
from reportgen.facts.notice.terms import series as returns_series
from reportgen.facts.pages.figures import months_known
from reportgen.facts.plan.cells import Cells, late_cells, rating_cells
from reportgen.facts.plan.progress import Progress
from reportgen.facts.values import once
from reportgen.facts.worked import Worked
from reportgen.lexicon.alike import folded
from reportgen.lexicon.fields.roles import Role
from reportgen.model import numbers
from reportgen.model.charts import Chart, Form, Line, Series, Tone
from reportgen.model.months import Month
from reportgen.model.notice import MeasureStatus
from reportgen.model.places import Place, cells_of
from reportgen.model.plan import Priority
from reportgen.model.ratings import CountsAs, Level
from reportgen.model.together import grouped
from reportgen.model.traced import Traced, carrying, count_of, tally

MONTHS_AHEAD = 13
LONGEST_IN_CAPITALS = 26  # which are as wide; a name of two lines takes that of its neighbour
LEAST_OF_LIST = 3  # words before a comma: no 'B Education' of 'B Education, health and care plans'
LONGEST_NAME = 34  # letters of a bar's name
Group = tuple[Priority | None, list[Progress]]
OF_STATE: dict[CountsAs | None, tuple[str, Tone]] = {
    CountsAs.OVERDUE: ("Overdue or off track", Tone.OFF_TRACK),
    CountsAs.NOT_STARTED: ("Not started", Tone.NOT_STARTED),
    CountsAs.IN_PROGRESS: ("In progress", Tone.AT_RISK),
    CountsAs.DONE: ("Implemented, impact not yet shown", Tone.ON_TRACK),
    CountsAs.EVIDENCED: ("Shown to work", Tone.MET),
    CountsAs.CLOSED: ("Closed", Tone.SAME),
    None: ("Not known", Tone.NOT_JUDGED),
}
OF_STATUS = {status: Tone(status.value) for status in MeasureStatus}


def actions_by_rating(worked: Worked) -> Chart:
    """One bar a priority in the order of the plan, from the worst level to the best."""
    groups = _groups(worked)
    series = _by_level(worked, groups) or _by_state(groups)
    return Chart(
        name="actions by rating",
        title="Actions by rating" if worked.programme.scale else "Actions by status",
        form=Form.STACKED,
        categories=tuple(_bar_name(priority) for priority, _ in groups),
        series=tuple(series),
        sentence=rating_sentence(worked),
    )


def _by_level(worked: Worked, groups: Sequence[Group]) -> list[Series]:
    levels = [level for level in _worst_first(worked) if any(_rated(of, level) for _, of in groups)]
    series = [
        _counted(level.name, [[each for each in of if each.judged.shown == level] for _, of in groups], _tone(level), level.colour)
        for level in levels
    ]
    unrated = [[each for each in of if each.judged.shown is None] for _, of in groups]
    return [*series, *([_counted("Not rated", unrated, Tone.NOT_JUDGED)] if series and any(unrated) else [])]


def _counted(
    name: str,
    bars: Sequence[Sequence[Progress]],
    tone: Tone | None,
    colour: str | None = None,
    cells: Callable[[Progress], Cells] = rating_cells,
) -> Series:
    """How many actions stand in each bar, with the cells that say so."""
    held = tuple(once(map(cells, of)) for of in bars)
    return Series(name=name, values=tuple(len(of) for of in bars), tone=tone, colour=colour, cells=held)


def _by_state(groups: Sequence[Group]) -> list[Series]:
    """Where nothing is rated, by what the status words count as; nothing where no status is known."""
    series = []
    for counts_as, (name, tone) in OF_STATE.items():
        bars = [[each for each in of if each.judged.counts_as is counts_as] for _, of in groups]
        series += [_counted(name, bars, tone)] if any(bars) else []
    return series if any(each.tone is not Tone.NOT_JUDGED for each in series) else []


def _worst_first(worked: Worked) -> list[Level]:
    """By what they count as; within one class in the key's order."""
    return sorted(worked.programme.scale.worst_first, key=lambda level: level.counts_as.rank)


def _tone(level: Level) -> Tone | None:
    return OF_STATE[level.counts_as][1] if level.colour is None else None


def _groups(worked: Worked) -> list[Group]:
    of = grouped(worked.progress, lambda each: each.action.priority)
    return [(each, of[each]) for each in dict.fromkeys((*worked.programme.plan.priorities, *of)) if each in of]


def _rated(of: Sequence[Progress], level: Level) -> int:
    return sum(each.judged.shown == level for each in of)


def _bar_name(priority: Priority | None) -> str:
    if priority is None:
        return "All actions"
    title = shortest(priority.title)
    return f"{priority.ref} {title}" if priority.ref and not priority.has_no_title else title


def shortest(text: str) -> str:
    """A name short enough for a bar: up to a colon or dash, or a comma behind some words, else the words that fit."""
    longest = LONGEST_IN_CAPITALS if text.isupper() else LONGEST_NAME
    if len(text) <= longest:
        return text
    for mark in (":", " – ", " - ", ",", " ("):
        at = text.find(mark)
        if 8 <= at <= longest and (mark != "," or len(text[:at].split()) >= LEAST_OF_LIST):
            return text[:at]
    kept = text[: longest + 1].rsplit(" ", 1)[0].split()
    while len(kept) > 1 and kept[-1].casefold() in ("and", "of", "the", "for", "in", "to", "with", "a", "or", "&", "on", "by"):
        kept.pop()
    return " ".join(kept).rstrip(",;")


def rating_sentence(worked: Worked) -> str:
    """Where the actions rated overdue or off track are: '2 of the 3 Red actions are in Priority 4, where none of 10 …'"""
    named = worked.programme.scale.names_counting_as(CountsAs.OVERDUE)
    if not any(each.judged.shown for each in worked.progress):
        return "No action is rated." if not any(each.judged.counts_as for each in worked.progress) else ""
    bad = [each for each in worked.progress if each.judged.counts_as is CountsAs.OVERDUE]
    if not bad or not named:
        return f"No action is {named}." if named else ""
    parts = Counter(each.action.priority for each in bad).most_common()
    priority, count = parts[0]
    every = count_of(map(rating_cells, bad))
    if priority is None or len(_groups(worked)) < 2:
        return carrying(f"{numbers.counted(len(bad), 'action')} {'is' if len(bad) == 1 else 'are'} {named}.", every)
    if count == 1 < len(bad):
        return carrying(f"{numbers.plain(len(bad))} actions are {named}, each in a different part of the plan.", every)
    if count < len(bad) and parts[1][1] == count:  # none stands out
        return carrying(f"{numbers.plain(len(bad))} actions are {named}, in {numbers.plain(len(parts))} parts of the plan.", every)
    told = f"{_how_many(count, len(bad), named)} in {group_name(priority)}{_none_works(worked, priority)}."
    own = [each for each in worked.progress if each.action.priority == priority]
    most = count_of(rating_cells(each) for each in bad if each.action.priority == priority)
    number = [Traced(priority.ref, (priority.place,))] if priority.ref and priority.place else []
    return carrying(told, *([most] if count < len(bad) else []), every, *number, tally(each.action.place for each in own))


def _how_many(count: int, of: int, named: str) -> str:
    if count < of:
        return f"{numbers.plain(count)} of the {numbers.plain(of)} {named} actions are"
    if of <= 2:
        return f"The only {named} action is" if of == 1 else f"Both {named} actions are"
    return f"All {numbers.plain(of)} {named} actions are"


def group_name(priority: Priority) -> str:
    """In a sentence: 'Priority 4, Children in care', 'Change'."""
    named = is_numbered(priority) and not priority.has_no_title
    return f"Priority {priority.ref}, {priority.title}" if named else priority.title


def is_numbered(priority: Priority) -> bool:
    return (priority.ref or "")[:1].isdecimal()


def _none_works(worked: Worked, priority: Priority) -> str:
    of = [each for each in worked.progress if each.action.priority == priority]
    tells = any(each.judged.counts_as is CountsAs.EVIDENCED for each in worked.progress)
    if not tells or len(of) < 2 or any(each.judged.counts_as is CountsAs.EVIDENCED for each in of):
        return ""
    return f", where none of its {numbers.counted(len(of), 'action')} has yet been shown to work"


def due_by_month(worked: Worked) -> Chart:
    """For a plan without ratings: what is due by month, passed or to come."""
    on, dated = worked.position.day, [(each, _due_day(each)) for each in worked.progress]
    open_ = [(each, day) for each, day in dated if day is not None and not each.judged.done and not each.judged.closed]
    months = _months([day for _, day in open_])
    passed = [[each for each, day in open_ if Month.of(day) == month and day < on] for month in months]
    coming = [[each for each, day in open_ if Month.of(day) == month and day >= on] for month in months]
    unknown = all(each.judged.counts_as is None for each in worked.progress)
    gone = "Date passed, not known whether done" if unknown else "Date passed, not done"
    bars = (
        _counted(gone, passed, Tone.PASSED_UNKNOWN, cells=late_cells),
        _counted("Still to come", coming, Tone.TO_COME, cells=late_cells),
    )
    return Chart(
        name="due by month",
        title="When they are due",
        form=Form.STACKED,
        categories=tuple(str(month) for month in months),
        series=tuple(each for each in bars if any(each.values)),
        sentence=_due_sentence(on, open_, [each for each, day in dated if day is None]),
    )


def _due_day(each: Progress) -> date | None:
    """Its own date; where only a step's has passed, that."""
    steps = [step.judged.deadline.day for step in each.steps if step.judged.past and not step.judged.done]
    return min([day for day in (each.action.deadline.day, *steps) if day is not None], default=None)


def _months(days: Sequence[date]) -> list[Month]:
    """From the first to the last, at most thirteen in a row: else only those with any, the last thirteen of them."""
    if not days:
        return []
    first, month = Month.of(min(days)), Month.of(max(days))
    months: list[Month] = []
    while month >= first and len(months) <= MONTHS_AHEAD:
        months.append(month)
        month = month.previous
    return months[::-1] if len(months) <= MONTHS_AHEAD else sorted({Month.of(day) for day in days})[-MONTHS_AHEAD:]


def _due_sentence(on: date, dated: Sequence[tuple[Progress, date]], without: Sequence[Progress]) -> str:
    days, undated = [day for _, day in dated], len(without)
    passed, today = sum(day < on for day in days), sum(day == on for day in days)
    coming, parts = len(days) - passed, []
    if passed:
        parts.append(f"{numbers.plain(passed)} {'date has' if passed == 1 else 'dates have'} passed")
    if coming:
        of_today = f" ({numbers.plain(today)} of them today)" if today else ""
        parts.append(f"{numbers.plain(coming)} {'is' if coming == 1 else 'are'} to come{of_today}")
    if undated:
        parts.append(f"{numbers.counted(undated, 'action')} {'has' if undated == 1 else 'have'} no date")
    if not parts:
        return "No action has a date."
    tests: tuple[Callable[[date], bool], ...] = (lambda day: day < on, lambda day: day >= on, lambda day: day == on)
    counts = [count_of(late_cells(each) for each, day in dated if test(day)) for test in tests]
    return carrying(f"{numbers.listed(parts)}.", *counts, count_of((each.action.place,) for each in without))


def indicators_by_group(worked: Worked) -> Chart:
    """Better, worse or not judged against the start, one bar a group."""
    groups = grouped(worked.movements, lambda each: each.indicator.group or "All indicators")
    kinds = (
        ("Better", Change.IMPROVING, Tone.BETTER),
        ("The same", Change.SAME, Tone.SAME),
        ("Worse", Change.WORSENING, Tone.WORSE),
        ("Not judged", Change.NOT_STATED, Tone.NOT_JUDGED),
    )
    counts = {name: Counter(each.since_start for each in of) for name, of in groups.items()}
    series = [
        Series(
            name=name,
            values=tuple(count[change] for count in counts.values()),
            tone=tone,
            cells=tuple(once(latest_cells(each) for each in of if each.since_start is change) for of in groups.values()),
        )
        for name, change, tone in kinds
        if any(count[change] for count in counts.values())
    ]
    shown = not cannot_say(worked) and any(each.since_start is not Change.NOT_STATED for each in worked.movements)
    return Chart(
        name="indicators by group",
        title="All indicators, now against the start",
        form=Form.STACKED,
        categories=tuple(shortest(name) for name in groups) if shown else (),
        series=tuple(series) if shown else (),
        sentence=_groups_sentence(groups),
    )


def _groups_sentence(groups: Mapping[str, Sequence[Movement]]) -> str:
    """'Children in care has 5 of the 9 that are worse. In Workforce all are better.'"""
    counts = {name: Counter(each.since_start for each in of) for name, of in groups.items()}
    worse = sum(count[Change.WORSENING] for count in counts.values())
    most = max(counts, key=lambda name: counts[name][Change.WORSENING], default="")
    good = [name for name, count in counts.items() if count[Change.IMPROVING] == count.total() > 1]
    parts = []
    if worse > 1 and counts[most][Change.WORSENING] > 1:
        parts.append(f"{most} has {numbers.plain(counts[most][Change.WORSENING])} of the {numbers.plain(worse)} that are worse.")
    elif worse == 0:
        parts.append("None that can be judged is worse than at the start.")
    if good and len(good) < len(counts):
        parts.append(f"In {numbers.listed(good)} all are better.")
    told = " ".join(parts) or f"{numbers.counted(worse, 'indicator')} {'is' if worse == 1 else 'are'} worse than at the start."
    lost = {name: [latest_cells(each) for each in of if each.since_start is Change.WORSENING] for name, of in groups.items()}
    return carrying(told, *([count_of(lost[most])] if most else []), count_of(each for of in lost.values() for each in of))


def measures_by_status(worked: Worked) -> Chart:
    """At this return and at the last."""
    held, last = held_measures(worked), returns_series(worked).previous
    now = Counter(each.said.counts_as if each.said else None for each in held)
    then = Counter(each.before.counts_as if each.before else None for each in held)
    has_then = last is not None and any(status is not None for status in then)
    bars = [now, *([then] if has_then else [])]
    series = [
        Series(
            name=_named(status),
            values=tuple(bar[status] for bar in bars),
            tone=OF_STATUS[status],
            cells=tuple(_said_so(held, status, of_now) for of_now in (True, False)[: len(bars)]),
        )
        for status in MeasureStatus
        if any(bar[status] for bar in bars)
    ]
    unknown = tuple(bar[None] for bar in bars)
    series += [Series(name="No status", values=unknown, tone=Tone.NOT_JUDGED)] if series and any(unknown) else []
    months = [str(worked.position.month), *([str(last.month)] if last and has_then else [])]
    told = ", ".join(f"{each.name.lower()} {numbers.plain(each.values[0] or 0)}" for each in series)
    return Chart(
        name="measures by status",
        title="Where the measures stand",
        form=Form.STACKED,
        categories=tuple(months),
        series=tuple(series),
        sentence=carrying(
            f"{months[0]}: {told}.", *(Traced(numbers.plain(each.values[0] or 0), each.cells[0]) for each in series if each.cells)
        ),
    )


def _said_so(held: Sequence[Held], status: MeasureStatus, of_now: bool) -> tuple[Place, ...]:
    said = [each.said if of_now else each.before for each in held]
    return once(cells_of(each, Role.STATUS, Role.RATING) for each in said if each is not None and each.counts_as is status)


def progress_by_month(worked: Worked) -> Chart:
    """How far the actions were in each month of which it is known, the oldest first; nothing where only one is."""
    months = months_known(worked)
    counts = [Counter(each.state for each in month.actions) for month in months]
    cells = tuple((Place(each.source),) for each in months[:-1])
    today = {state: once(rating_cells(each) for each in worked.progress if each.judged.counts_as is state) for state in OF_STATE}
    series = [
        Series(name=name, values=tuple(count[state] for count in counts), tone=tone, cells=(*cells, today[state]))
        for state, (name, tone) in list(OF_STATE.items())[::-1]
        if any(count[state] for count in counts)
    ]
    shown = [(str(month.month), count[CountsAs.EVIDENCED]) for month, count in zip(months, counts, strict=True)]
    told = ", ".join(f"{numbers.plain(count) if count else 'none'} in {month}" for month, count in shown)
    of = zip(shown, (*cells, today[CountsAs.EVIDENCED]), strict=True)
    figures = [Traced(text, at) for (month, count), at in of for text in (numbers.plain(count), month)]
    known = len(months) > 1 and any(each.tone is not Tone.NOT_JUDGED for each in series)
    return Chart(
        name="progress over the months",
        title="How far the actions are",
        form=Form.COLUMNS,
        categories=tuple(str(each.month) for each in months) if known else (),
        series=tuple(series) if known else (),
        sentence=carrying(f"{OF_STATE[CountsAs.EVIDENCED][0]}: {told}.", *figures) if known else "",
    )


def survey_results(worked: Worked) -> Chart:
    """Of those who were asked first, where several groups were."""
    return survey_chart(worked.survey_groups) or Chart(
        name="survey", title="", form=Form.BARS, categories=(), series=(), sentence=""
    )


def _named(status: MeasureStatus) -> str:
    return f"{status.value[:1].upper()}{status.value[1:]}"


CHARTS: dict[str, Callable[[Worked], Chart]] = {
    "actions by rating": actions_by_rating,
    "due by month": due_by_month,
    "indicators by group": indicators_by_group,
    "measures by status": measures_by_status,
    "progress over the months": progress_by_month,
    "survey": survey_results,
}


def drawing(worked: Worked, words_: str) -> Chart | Line | None:
    """What the alternative text of a placeholder names: 'chart: actions by rating', 'line: indicator 29'; None where nothing."""
    kind, _, rest = (part.strip() for part in words_.partition(":"))
    name = folded(rest)
    if kind.casefold() == "chart" and name in CHARTS:
        return CHARTS[name](worked)
    if kind.casefold() == "chart" and name.startswith("survey "):
        return survey_chart(worked.survey_groups, name.removeprefix("survey "))
    if kind.casefold() not in ("chart", "line") or not name.startswith("indicator "):
        return None
    found = worked.once(_indicators_by_name).get(name.removeprefix("indicator ").strip())
    if found is None:
        return None
    return indicator_chart(found) if kind.casefold() == "chart" else indicator_line(found)


def _indicators_by_name(worked: Worked) -> dict[str, Movement]:
    """The first that has the id or the ref, in small letters."""
    found: dict[str, Movement] = {}
    for each, fact in worked.indicators:
        for name in (fact.id, fact.ref):
            found.setdefault(name.casefold(), each)
    return found
