"""The few figures of a first page, each with what it was at the last report; and the same month by month."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from reportgen.facts.indicators.items import latest_cells
from reportgen.facts.indicators.movement import Movement
from reportgen.facts.indicators.overview import cannot_say, start_period
from reportgen.facts.later import Later, Says, later
from reportgen.facts.pages.statements import is_unknown
from reportgen.facts.plan.actions import is_undated
from reportgen.facts.plan.cells import date_cells, late_cells, rating_cells
from reportgen.facts.plan.changes import LOOKED_BACK, as_it_stands, last_report, reports_before
from reportgen.facts.plan.next_due import due_next, due_until
from reportgen.facts.plan.not_to_plan import counted, not_to_plan
from reportgen.facts.plan.progress import Progress
from reportgen.facts.values import Listing, Missing, item, once, words
from reportgen.facts.worked import Worked, kept
from reportgen.lexicon.data import dataclass
from reportgen.model import numbers
from reportgen.model.earlier import Earlier
from reportgen.model.places import Place
from reportgen.model.ratings import CountsAs
from reportgen.model.traced import Traced, carrying, cells_in, count_of, tally, traced

MOST = 6
Count = Callable[[Earlier], int | None]


@dataclass(frozen=True, kw_only=True)
class FigureFact:
    """One line: '6', '3', '3 more'."""

    label: str
    now: str
    before: str
    change: str

    def __str__(self) -> str:
        return f"{self.label}: {self.now}"


_month = Says[Earlier]()


@item("month", kw_only=True)
class HistoryFact(Later):
    """The plan and the indicators as one month's report had them; `better`: than at the start."""

    month: str = _month(lambda of: traced(str(of.month), Place(of.source)))
    evidenced: str = _month(lambda of: _told(_counting(CountsAs.EVIDENCED), of))
    impact_not_shown: str = _month(lambda of: _told(_counting(CountsAs.DONE), of))
    overdue: str = _month(lambda of: _told(_overdue, of))
    met: str = _month(lambda of: _told(_met, of))
    better: str = _month(lambda of: _told(_better, of))


def _told(counted_: Count, of: Earlier) -> str:
    count = counted_(of)
    return words(traced(numbers.plain(count), Place(of.source)) if count is not None else None, "not known")


@kept
def figures(worked: Worked) -> Listing[FigureFact]:
    """At most six, in the order in which a Board asks for them."""
    now, then = _now(worked), last_report(worked)
    chosen = [*_of_actions(worked), *_of_indicators(worked), *_of_more(worked)]
    everything = _those(worked, lambda _: True) + _cells(worked, lambda _: True)
    lines = [_line(each, now, then if each.compares else None, everything) for each in chosen]
    return Listing(tuple(lines[:MOST]))


def _now(worked: Worked) -> Earlier:
    position = worked.position
    return as_it_stands(position.month, position.day, worked.progress, "the trackers", worked.names, worked.movements)


def heading(worked: Worked) -> str:
    """'Of 46 actions and 64 indicators'."""
    actions, indicators = len(worked.actions), len(worked.movements)
    told = [
        *([numbers.counted(actions, "action")] if actions else []),
        *([numbers.counted(indicators, "indicator")] if indicators else []),
    ]
    counted_ = tally(each.action.place for each in worked.progress), tally(each.indicator.place for each in worked.movements)
    return carrying(f"Of {numbers.listed(told)}", *counted_) if told else "Figures"


@kept
def history(worked: Worked) -> Listing[HistoryFact]:
    """This month and those before it of which anything is known, at most a year, the oldest first."""
    return Listing(tuple(later(HistoryFact, each) for each in months_known(worked)))


def months_known(worked: Worked) -> list[Earlier]:
    """The plan and the indicators as they stood in each of those months."""
    return [_now(worked), *reports_before(worked, worked.position.month, LOOKED_BACK - 1)][::-1]


def _line(line: Chosen, now: Earlier, then: Earlier | None, everything: tuple[Place, ...]) -> FigureFact:
    """Where nothing is counted, the cells are those of `everything` that was looked at."""
    count, before = line.count(now), line.count(then) if then is not None else None
    line = line if line.cells else replace(line, cells=everything)
    label = line.label if isinstance(line.label, Traced) else traced(line.label, *line.cells)
    told = words(traced(numbers.plain(count), *line.cells) if count is not None else None, "not known")
    if count is None or before is None or then is None:
        return FigureFact(label=label, now=told, before=Missing("–"), change=Missing("–"))
    was = Place(then.source)
    change = traced(difference(count, before), was, *line.cells)
    return FigureFact(label=label, now=told, before=traced(numbers.plain(before), was), change=change)


def difference(now: int, then: int) -> str:
    """'3 more', '1 fewer', 'No change'."""
    if now == then:
        return "No change"
    return f"{numbers.plain(now - then)} more" if now > then else f"{numbers.plain(then - now)} fewer"


@dataclass(frozen=True)
class Chosen:
    """A line to be: how it is counted, the cells of what is counted now, and whether it is held against the last report."""

    label: str
    count: Count
    cells: tuple[Place, ...] = ()
    compares: bool = True


def _of_actions(worked: Worked) -> list[Chosen]:
    """Nothing that was not recorded is counted as nought: no level for it, no line."""
    if not worked.progress or all(map(is_unknown, worked.progress)):
        return []
    moved = any(row.revised for row in not_to_plan(worked))
    cells = once(late_cells(each) for each in worked.progress if each.overdue)
    late = Chosen("Past their first date and not done" if moved else "Past their date and not done", _overdue, cells)
    lines = [
        _level(worked, CountsAs.EVIDENCED, "Actions shown to work"),
        _level(worked, CountsAs.DONE, "Implemented, impact not yet shown"),
        _off_track(worked),
        late if any(each.overdue is not None for each in worked.progress) else None,
    ]
    return [line for line in lines if line is not None]


def _level(worked: Worked, counts_as: CountsAs, label: str) -> Chosen | None:
    used = any(each.judged.counts_as is counts_as for each in worked.progress)
    levels = worked.programme.scale.names_counting_as(counts_as)
    if not levels and not used:
        return None
    return Chosen(f"{label} ({levels})" if levels else label, _counting(counts_as), _standing(worked, counts_as))


def _standing(worked: Worked, counts_as: CountsAs) -> tuple[Place, ...]:
    return once(rating_cells(each) for each in worked.progress if each.judged.counts_as is counts_as)


def _off_track(worked: Worked) -> Chosen | None:
    levels = worked.programme.scale.names_counting_as(CountsAs.OVERDUE)
    cells = _standing(worked, CountsAs.OVERDUE)
    return Chosen(f"{levels}: overdue or off track", _counting(CountsAs.OVERDUE), cells) if levels else None


def _of_indicators(worked: Worked) -> list[Chosen]:
    if cannot_say(worked):
        return []
    judged = sum(each.against_target.is_judged for each in worked.movements)
    when = start_period(worked)
    better = carrying(
        f"Indicators better than at the start{f', {when}' if when else ''}", *([when] if isinstance(when, Traced) else [])
    )
    of = [(each.indicator.target.place or each.indicator.place,) for each in worked.movements if each.against_target.is_judged]
    target = carrying(f"Indicators that meet their target ({numbers.plain(judged)} have one)", count_of(of))
    lines = [Chosen(target, _met, _cells(worked, lambda each: each.against_target == "met"))] if judged else []
    is_judged = any(each.since_start != "not stated" for each in worked.movements)
    risen = Chosen(better, _better, _cells(worked, lambda each: each.since_start == "improving"))
    return [*lines, *([risen] if is_judged else [])]


def _cells(worked: Worked, test: Callable[[Movement], bool]) -> tuple[Place, ...]:
    return once(latest_cells(each) for each in worked.movements if test(each))


def _of_more(worked: Worked) -> list[Chosen]:
    """For a page that has room: what is under way, what comes, what is not known."""
    until, due = due_until(worked.position.day), {id(each.action) for each in due_next(worked)}
    recorded = not all(map(is_unknown, worked.progress))
    lines: list[Chosen | None] = [
        _level(worked, CountsAs.IN_PROGRESS, "In progress") if recorded else None,
        _if_any("Date passed, not known whether done", _those(worked, lambda each: each.past_date_unknown)),
        _if_any(f"Due by {numbers.day(until)}", tuple(each.action.place for each, fact in worked.actions if id(fact) in due)),
        _if_any("No date that can be read", _those(worked, lambda each: is_undated(each.action.deadline)))
        if not recorded
        else None,
        _if_any("Indicators with no figures yet", _cells(worked, lambda each: each.latest is None)),
    ]
    return [line for line in lines if line is not None]


def _those(worked: Worked, test: Callable[[Progress], bool]) -> tuple[Place, ...]:
    return tuple(each.action.place for each in worked.progress if test(each))


def _if_any(label: str, cells: tuple[Place, ...]) -> Chosen | None:
    return Chosen(label, lambda _: len(cells), cells, compares=False) if cells else None


def _counting(counts_as: CountsAs) -> Count:
    return lambda then: sum(each.state is counts_as for each in then.actions) if then.actions else None


def _overdue(then: Earlier) -> int | None:
    return sum(bool(each.overdue) for each in then.actions) if then.actions else None


def _met(then: Earlier) -> int | None:
    return sum(each.against_target == "met" for each in then.indicators) if then.indicators else None


def _better(then: Earlier) -> int | None:
    if not then.indicators or any(each.since_start is None for each in then.indicators):
        return None
    return sum(each.since_start == "improving" for each in then.indicators)


def more_sentence(worked: Worked) -> str:
    """'3.8 has no date that can be read and 5.5 no lead.' At most a few by name."""
    undated = [traced(fact.ref, *date_cells(each.action)) for each, fact in worked.actions if is_undated(each.action.deadline)]
    leaderless = [traced(fact.ref, fact.source) for each, fact in worked.actions if not each.action.leads]
    parts = [*_lack(undated, "no date that can be read"), *_lack(leaderless, "no lead")]
    counts = [count_of(map(cells_in, refs)) for refs in (undated, leaderless)]
    return words(carrying(f"{numbers.listed(parts)}.", *undated, *leaderless, *counts) if parts else None, "nothing is missing")


def _lack(refs: Sequence[str], what: str) -> list[str]:
    if not refs:
        return []
    if len(refs) <= 3:
        return [f"{numbers.listed(refs)} {'has' if len(refs) == 1 else 'have'} {what}"]
    return [counted(len(refs), f"action has {what}", f"actions have {what}")]
