"""What has changed in the plan since an earlier report."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise, zip_longest

from reportgen.facts.indicators.items import latest_cells
from reportgen.facts.indicators.movement import Movement
from reportgen.facts.kinds import gives
from reportgen.facts.plan.actions import NO_STATE, ActionFact, shortened
from reportgen.facts.plan.cells import Cells, date_cells, late_cells, new_date_cells, rating_cells
from reportgen.facts.plan.matching import Pair, matched
from reportgen.facts.plan.new_dates import is_moved, known_new_date
from reportgen.facts.plan.progress import Progress
from reportgen.facts.plan.re_dating import Moved, days_now, days_then, expected, moves, wholes
from reportgen.facts.values import Listing, Missing, item, of_each, once, words
from reportgen.facts.worked import Worked, kept
from reportgen.lexicon.alike import folded
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role
from reportgen.model import numbers
from reportgen.model.earlier import ActionThen, Earlier, FeedbackThen, IndicatorThen
from reportgen.model.feedback import Feedback, FeedbackState
from reportgen.model.findings import Finding, found
from reportgen.model.months import Month
from reportgen.model.places import Place, cells_of
from reportgen.model.ratings import CountsAs
from reportgen.model.together import alone
from reportgen.model.traced import traced

# How it was and how it is, in words; then the same for `facts.json`, where that is not in the same words.
Said = tuple[str | None, ...]
Telling = Callable[[Pair], Cells]


# The kinds of change, as templates name them.
CHANGES = {
    "implemented": "implemented since last month's report",
    "evidenced": "evidenced since last month's report",
    "newly_overdue": "overdue now, and not at last month's report",
    "no_longer_overdue": "overdue at last month's report, and not now",
    "re_dated": "expected by another day than at last month's report",
    "re_rated": "rated otherwise than at last month's report",
    "reworded": "worded otherwise than at last month's report",
    "added": "not in the plan at last month's report",
    "removed": "in the plan at last month's report, and not now",
    "closed": "closed since last month's report: superseded, rejected, no longer needed",
}
OF_INDICATORS = {
    "met": "indicators that meet their target now, and did not at last month's report",
    "no_longer_met": "indicators that met their target at last month's report, and do not now",
    "now_improving": "indicators that are improving now, and were not at last month's report",
    "now_worsening": "indicators that are worsening now, and were not at last month's report",
}
OF_FEEDBACK = {"answered": "feedback that has an answer now, and had none at last month's report"}
ALL_CHANGES = CHANGES | OF_INDICATORS | OF_FEEDBACK
# What `facts.json` calls them.
SAID = {name: name.replace("_", " ") for name in CHANGES} | {"re_dated": "re-dated", "re_rated": "re-rated"}
SAID_OF_INDICATORS = {
    "met": "meets its target", "no_longer_met": "no longer meets its target",
    "now_improving": "now improving", "now_worsening": "now worsening",
}  # fmt: skip
LOOKED_BACK = 12  # months, for the last report before this one


@item("ref", kw_only=True)
class ChangeFact:
    """One action or indicator that changed: how it was, and how it is now, in words.

    `before` and `after` are the same for `facts.json`: a date as 2026-06-30, nothing where there was nothing. `often` says of a
    new date which one it is since anything is known, `times` the same as a number; `step` which part of the action has the date.
    """

    ref: str
    text: str
    was: str
    now: str
    lead: str
    reason: str = Missing("no reason recorded")
    often: str = Missing("the first time")
    step: str = Missing("the whole action")
    before: str | None = None
    after: str | None = None
    times: int | None = None


@dataclass(frozen=True, kw_only=True)
class Changes:
    """The differences between an earlier report and now. Every list is empty where nothing of the kind changed."""

    since: str
    implemented: Listing[ChangeFact]
    evidenced: Listing[ChangeFact]
    newly_overdue: Listing[ChangeFact]
    no_longer_overdue: Listing[ChangeFact]
    re_dated: Listing[ChangeFact]
    re_rated: Listing[ChangeFact]
    reworded: Listing[ChangeFact]
    added: Listing[ChangeFact]
    removed: Listing[ChangeFact]
    closed: Listing[ChangeFact]
    met: Listing[ChangeFact]
    no_longer_met: Listing[ChangeFact]
    now_improving: Listing[ChangeFact]
    now_worsening: Listing[ChangeFact]
    answered: Listing[ChangeFact] = Listing(())

    def __bool__(self) -> bool:
        return any(isinstance(each, Listing) and len(each) for each in vars(self).values())

    def __str__(self) -> str:
        return f"since {self.since}"


def as_it_stands(
    month: Month,
    day: date,
    progress: Sequence[Progress],
    source: str,
    names: Sequence[str] = (),
    movements: Sequence[Movement] = (),
    feedback: Sequence[Feedback] = (),
    *,
    kind: str = "record",
) -> Earlier:
    """The plan and the indicators as they are, for a later comparison. `names` are what its report calls the actions.

    Of feedback only what has a ref, and none of its words: nobody has looked whether they may be kept.
    """
    then = [_then(each) for each in progress]
    actions = tuple(replace(each, name=name) for each, name in zip_longest(then, names))
    entries = tuple(FeedbackThen(each.ref, None, each.state.value) for each in feedback if each.ref)
    return Earlier(month, day, actions, source, kind, tuple(_indicator_then(each) for each in movements), entries)


def changes(
    then: Earlier,
    now: Sequence[tuple[Progress, ActionFact]],
    movements: Sequence[Movement] = (),
    feedback: Sequence[Feedback] = (),
    months: Sequence[Earlier] = (),
) -> Changes:
    """What differs between an earlier report and now. `months` are the reports before that one, the newest first."""
    same = matched(then.actions, now)
    both = same.pairs

    def those(test: Callable[[Pair], object], word: Callable[[Pair], Said], cells: Telling) -> Listing[ChangeFact]:
        """How it was is of the earlier report; how it is stands in the `cells` that tell that."""
        chosen = [(pair, cells(pair)) for pair in both if test(pair)]
        facts = tuple(_changed(pair, word(pair), Place(then.source), at) for pair, at in chosen)
        return Listing(facts, once(at for _, at in chosen))

    rated, late = (lambda pair: rating_cells(pair[1])), (lambda pair: late_cells(pair[1]))
    return Changes(
        since=str(then.month),
        implemented=those(lambda pair: _became(pair, CountsAs.DONE), _states, rated),
        evidenced=those(lambda pair: _became(pair, CountsAs.EVIDENCED), _states, rated),
        newly_overdue=those(lambda pair: pair[1].overdue and pair[0].overdue is False, _lateness, late),
        no_longer_overdue=those(lambda pair: pair[0].overdue and pair[1].overdue is False, _lateness, late),
        re_dated=_re_dated(both, (then, *months)),
        re_rated=those(lambda pair: _ratings(pair)[0] != _ratings(pair)[1], _ratings, rated),
        reworded=those(
            lambda pair: folded(pair[0].text) != folded(pair[1].action.text),
            _wordings,
            lambda pair: cells_of(pair[1].action, Role.ACTION, Role.STEP),
        ),
        added=Listing(tuple(_new(fact) for _, fact in same.added), tuple(each.action.place for each, _ in same.added)),
        removed=Listing(tuple(_gone(each) for each in same.removed), (Place(then.source),) * len(same.removed)),
        closed=those(lambda pair: pair[1].judged.closed and pair[0].state is not CountsAs.CLOSED, _states, rated),
        **_of_indicators(then, movements),
        answered=_answered(then, feedback),
    )


def _re_dated(pairs: Sequence[Pair], months: Sequence[Earlier]) -> Listing[ChangeFact]:
    """Each date that moved, an action's own or a step's; the earlier reports with that of the comparison first."""
    held = [(pair, each, _new_date_cells(pair, each.number)) for pair in pairs for each in moves(pair[0], pair[1])]
    facts = tuple(_moved(pair, each, Place(months[0].source), cells, months) for pair, each, cells in held)
    return Listing(facts, once(cells for *_, cells in held))


def _moved(pair: Pair, moved: Moved, then: Place, cells: tuple[Place, ...], months: Sequence[Earlier]) -> ChangeFact:
    times, often = _often(pair, moved.number, months)
    fact = replace(_changed(pair, _dates(moved), then, cells), times=times, often=often)
    if moved.number is None:
        return fact
    step = pair[1].action.steps[moved.number]
    text = traced(shortened(step.text), step.place)
    return replace(fact, text=text, step=text, lead=words(", ".join(step.leads), fact.lead))


def _new_date_cells(pair: Pair, number: int | None) -> tuple[Place, ...]:
    held = pair[1].action if number is None else pair[1].action.steps[number]
    return new_date_cells(held) if held.revision.day else date_cells(held)


def _often(pair: Pair, number: int | None, months: Sequence[Earlier]) -> tuple[int, str]:
    """How often its date has moved in the months that are known: 'the third time since January 2026'."""
    known = [(months[0].month, day) for day in _day_then(pair[0], pair[1], number)]
    for each in months[1:]:
        then = [action for action in each.actions if (action.name or action.ref or "").casefold() == pair[2].ref.casefold()]
        known += [(each.month, day) for day in _day_then(then[0], pair[1], number)] if len(then) == 1 else []
    now = wholes(pair[0], pair[1])[1] if number is None else expected(pair[1].action.steps[number])
    times = sum(later != earlier for later, earlier in pairwise([now, *(day for _, day in known)]))
    return times, f"the {numbers.ordinal(times)} time since {known[-1][0]}" if times > 1 else Missing("the first time")


def _day_then(then: ActionThen, now: Progress, number: int | None) -> tuple[date | None, ...]:
    """When it, or the step of this number, was expected; nothing where that is not known."""
    if number is None:
        return (wholes(then, now)[0],)
    days = days_then(then, now)
    return (days[number],) if number in days else ()


@kept
def often_moved(worked: Worked) -> Mapping[str, str]:
    """By the name of an action, which new date its date of now is since anything is known; of those that moved more than once."""
    then = last_report(worked)
    moved = [pair for pair in worked.actions if is_moved(pair[0], worked.position.day)]
    if then is None or not moved:
        return {}
    pairs = [pair for pair in matched(then.actions, worked.actions).pairs if is_moved(pair[1], worked.position.day)]
    months = (then, *reports_before(worked, then.month))
    told = ((pair[2].ref, _often(pair, _number_moved(pair[1], worked.position.day), months)[1]) for pair in pairs)
    return {ref: often for ref, often in told if often}


def _number_moved(each: Progress, on: date) -> int | None:
    """That of the row that was moved; None where it is the action."""
    new = known_new_date(each, on)
    return next((number for number, step in enumerate(each.steps) if new is not None and step is new.step), None)


def _answered(then: Earlier, feedback: Sequence[Feedback]) -> Listing[ChangeFact]:
    """Entries of the log that had no answer then; an entry is the same by its ref, else by its words."""
    waiting = alone((_key(each.ref, each.said), each) for each in then.feedback if each.state == FeedbackState.NO_ANSWER_YET)
    today = alone((_key(each.ref, each.you_said), each) for each in feedback)
    done = [today[key] for key in today if key in waiting and today[key].state is not FeedbackState.NO_ANSWER_YET]
    told = [each for each in done if each.decision.publish or each.decision.approved]
    return of_each(told, _answer)


def _answer(each: Feedback) -> ChangeFact:
    return ChangeFact(
        ref=words(each.ref, "–"),
        text=shortened(each.you_said),
        was=FeedbackState.NO_ANSWER_YET.value,
        now=each.state.value,
        lead=Missing("–"),
        before=FeedbackState.NO_ANSWER_YET.value,
        after=each.state.value,
    )


def _of_indicators(then: Earlier, movements: Sequence[Movement]) -> dict[str, Listing[ChangeFact]]:
    """Those that crossed their target, or turned."""
    before = alone((_key(each.ref, each.title), each) for each in then.indicators)
    today = alone((_key(each.indicator.ref, each.indicator.title), each) for each in movements)
    both = [(before[key], today[key]) for key in today if key in before]
    tests: dict[str, Callable[[IndicatorThen, Movement], object]] = {
        "met": lambda was, is_: was.against_target == "not met" and is_.against_target == "met",
        "no_longer_met": lambda was, is_: was.against_target == "met" and is_.against_target == "not met",
        "now_improving": lambda was, is_: was.change != "improving" and is_.change == "improving",
        "now_worsening": lambda was, is_: was.change != "worsening" and is_.change == "worsening",
    }
    chosen = {name: [pair for pair in both if test(*pair)] for name, test in tests.items()}
    return {
        name: Listing(
            tuple(_indicator_changed(*pair, then) for pair in pairs), tuple(cell for _, now in pairs for cell in latest_cells(now))
        )
        for name, pairs in chosen.items()
    }


def _indicator_changed(was: IndicatorThen, now: Movement, then: Earlier) -> ChangeFact:
    latest = _latest_text(now)
    return ChangeFact(
        ref=words(now.indicator.ref, "–"),
        text=now.indicator.title,
        was=traced(words(was.latest, numbers.NO_DATA), Place(then.source)),
        now=traced(words(latest, numbers.NO_DATA), *latest_cells(now)),
        lead=Missing("–"),
        before=was.latest,
        after=latest,
    )


def _indicator_then(each: Movement) -> IndicatorThen:
    held = {"change": each.change.value, "against_target": each.against_target.value, "since_start": each.since_start.value}
    return IndicatorThen(ref=each.indicator.ref, title=each.indicator.title, latest=_latest_text(each), **held)


def _latest_text(each: Movement) -> str | None:
    return numbers.number(each.latest.number) if each.latest and each.latest.number else None


def known(worked: Worked) -> bool:
    return last_report(worked) is not None


def since(worked: Worked) -> str:
    """The month of the last report: 'May 2026'; false where there is none."""
    then = last_report(worked)
    return words(traced(str(then.month), Place(then.source)) if then is not None else None, "no earlier report")


@kept
def last_report(worked: Worked) -> Earlier | None:
    """The plan as the last report before this month's had it; None where none of the year before is known."""
    return next(reports_before(worked, worked.position.month), None)


def reports_before(worked: Worked, before: Month, months: int = LOOKED_BACK) -> Iterator[Earlier]:
    """Every report before that month which is known, of so many months before this one, the newest first."""
    month = worked.position.month
    for _ in range(months):
        month = month.previous
        if month < before and (found := worked.earlier(month)) is not None:
            yield found


def since_last(worked: Worked) -> Changes | None:
    then = last_report(worked)
    if then is None:
        return None
    about = (then, worked.actions, worked.movements, worked.programme.feedback)
    found = changes(*about)
    # Only where something was given another date are earlier months asked for.
    return changes(*about, list(reports_before(worked, then.month))) if found.re_dated else found


def renumbered(worked: Worked) -> tuple[Finding, ...]:
    """Where refs are not what they were at the last report, and actions were told by their words."""
    then = last_report(worked)
    pairs = matched(then.actions, worked.actions).renumbered if then is not None else ()
    if then is None or not pairs:
        return ()
    was, now = pairs[0][0].ref, pairs[0][1].action.ref
    more = f" and {len(pairs) - 1} more" if len(pairs) > 1 else ""
    return (found("refs-renumbered", pairs[0][1].action.place, month=then.month, was=was, now=now, more=more),)


def told(worked: Worked) -> tuple[Earlier, Changes] | None:
    """What has changed since the last report, with that report; None where none is known."""
    then, found = last_report(worked), worked.once(since_last)
    return (then, found) if then is not None and found is not None else None


def since_last_month(name: str) -> Callable[[Worked], object]:
    """One kind of change since the last report; empty where none is known."""
    return gives(Listing[ChangeFact], lambda worked: getattr(worked.once(since_last), name, Listing(())))


def _then(each: Progress) -> ActionThen:
    action, judged, moved = each.action, each.judged, each.action.revision
    return ActionThen(
        action.ref, action.text, judged.counts_as, judged.shown.name if judged.shown else None, each.overdue, action.deadline.day,
        moved.day, moved.proposed_on, moved.agreed_on, action.reason, action.recovery, action.progress,
        steps=tuple(step.text for step in action.steps), steps_due=days_now(each),
    )  # fmt: skip


def _key(ref: str | None, text: str | None) -> object:
    return ref or ("no ref", folded(text or ""))


def _changed(pair: Pair, said: Said, then: Place, cells: tuple[Place, ...]) -> ChangeFact:
    was, now, *raw = said
    before, after = raw or (str(was) if was else None, str(now) if now else None)
    fact = pair[2]
    was, now = traced("" if was is None else was, then), traced("" if now is None else now, *cells)  # 'no date' is kept
    return ChangeFact(
        ref=fact.ref, text=fact.short, was=was, now=now, lead=fact.lead, reason=fact.reason, before=before, after=after
    )


def _became(pair: Pair, state: CountsAs) -> bool:
    """Is in a state now that it had not reached then; what is no longer evidenced has not become implemented."""
    now, then = pair[1].judged.counts_as, pair[0].state
    return now is state and (then is None or then is CountsAs.CLOSED or then.rank < state.rank)


def _states(pair: Pair) -> Said:
    """With the inner words for `facts.json`, which has states by those."""
    then, now = pair[0].state, pair[1].judged.counts_as
    was = words(then.value if then else None, NO_STATE)
    return was, pair[2].state, then.value if then else None, now.value if now else None


def _lateness(pair: Pair) -> Said:
    return "overdue" if pair[0].overdue else "not overdue", "overdue" if pair[1].overdue else "not overdue"


def _dates(moved: Moved) -> Said:
    was, now = moved.was, moved.now
    told = (words(numbers.day(day) if day else None, "no date") for day in (was, now))
    return (*told, *(day.isoformat() if day else None for day in (was, now)))


def _ratings(pair: Pair) -> Said:
    return words(pair[0].rating, "not rated"), pair[2].rating


def _wordings(pair: Pair) -> Said:
    return pair[0].text, pair[1].action.text


def _new(fact: ActionFact) -> ChangeFact:
    nothing = Missing("not in the plan")
    return ChangeFact(ref=fact.ref, text=fact.short, was=nothing, now=fact.state, lead=fact.lead, after=fact.text)


def _gone(then: ActionThen) -> ChangeFact:
    state = words(then.state.value if then.state else None, NO_STATE)
    ref, nothing, nobody = words(then.name or then.ref, "no ref"), Missing("not in the plan"), Missing("–")
    return ChangeFact(ref=ref, text=shortened(then.text), was=state, now=nothing, lead=nobody, before=then.text)
