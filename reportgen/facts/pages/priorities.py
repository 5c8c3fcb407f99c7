"""One priority on a page: how its actions stand, what has changed, what is stuck, four indicators, what is due next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from reportgen.facts.indicators.items import IndicatorFact
from reportgen.facts.indicators.movement import Change, Movement
from reportgen.facts.notice.measures import held_measures
from reportgen.facts.pages.charts import is_numbered
from reportgen.facts.plan.actions import ActionFact, PriorityFact, sentence
from reportgen.facts.plan.changes import told
from reportgen.facts.plan.entries import newest, without_label
from reportgen.facts.plan.next_due import DueNext, due_between
from reportgen.facts.plan.not_to_plan import NotToPlanFact, not_to_plan
from reportgen.facts.plan.progress import Progress
from reportgen.facts.values import Listing, Missing, item, words
from reportgen.facts.worked import Worked, kept
from reportgen.model import numbers
from reportgen.model.feedback import Feedback, FeedbackState
from reportgen.model.indicators import TargetKind
from reportgen.model.months import Month
from reportgen.model.places import Place
from reportgen.model.plan import Priority
from reportgen.model.ratings import CountsAs
from reportgen.model.together import grouped
from reportgen.model.traced import carrying, cells_in, count_of, reworded, tally, traced

MOST_CHANGED, MOST_STUCK, MOST_DUE, OF_EACH = 3, 3, 5, 2
SHORT_ENOUGH = 400  # letters of a quotation that stands on a priority's page


@item("text")
class ShownFact:
    """A sentence of what has changed, and the action that it is of."""

    text: str
    ref: str
    source: Place


@item("text")
class QuotationFact:
    text: str
    who: str
    answer: str
    source: Place


@item("title", kw_only=True)
class PriorityPage:
    priority: PriorityFact
    title: str  # 'Priority 4: Children in care and care leavers'
    statement: str
    summary: str  # '10 actions: 2 Red, 5 in progress, 3 implemented with impact not yet shown; none yet shown to work.'
    since: str  # 'Since May 2026 4.7 has been implemented.'
    shown: Listing[ShownFact]  # what it has meant: the newest progress of what is done, the best shown first
    quotations: Listing[QuotationFact]  # one, or none
    stuck: Listing[NotToPlanFact]
    with_why: bool  # a reason is given for any of those
    stuck_more: str  # 'and 2 more above'
    indicators: Listing[IndicatorFact]  # two that lost most and two that gained most, where they can be judged
    due: Listing[DueNext]


@kept
def priority_pages(worked: Worked) -> Listing[PriorityPage]:
    pairs = zip(worked.programme.plan.priorities, worked.priorities, strict=True)
    return Listing(tuple(_page(worked, priority, fact) for priority, fact in pairs if fact.actions))


def page_title(priority: Priority) -> str:
    """'Priority 4: Children in care'; its title alone where it is named otherwise."""
    if not priority.ref or priority.has_no_title:
        return priority.title
    word = "Priority " if is_numbered(priority) else ""
    return carrying(f"{word}{priority.ref}: {priority.title}", traced(priority.ref, priority.place))


def _page(worked: Worked, priority: Priority, fact: PriorityFact) -> PriorityPage:
    own = worked.by_priority.get(priority, ())
    stuck = worked.once(_stuck_by_priority).get(fact.name, [])
    return PriorityPage(
        priority=fact,
        title=page_title(priority),
        statement=fact.statement,
        summary=_summary(worked, fact),
        since=since_the_last_report(worked, {each.ref for _, each in own}),
        shown=Listing(tuple(_shown(own, worked.position.day, _linked(worked, own))[:MOST_CHANGED])),
        quotations=Listing(tuple(_quotations(worked, own)[:1])),
        stuck=Listing(tuple(stuck[:MOST_STUCK])),
        with_why=any(row.why for row in stuck[:MOST_STUCK]),
        stuck_more=words(f"and {numbers.plain(len(stuck) - MOST_STUCK)} more" if len(stuck) > MOST_STUCK else None, "no more"),
        indicators=Listing(tuple(_four(worked, own, priority))),
        due=Listing(_due(worked, own)),
    )


def _stuck_by_priority(worked: Worked) -> dict[str, list[NotToPlanFact]]:
    return grouped(not_to_plan(worked), lambda row: row.priority)


def _tells_what_works(worked: Worked) -> bool:
    return any(each.judged.counts_as is CountsAs.EVIDENCED for each in worked.progress)


def _summary(worked: Worked, fact: PriorityFact) -> str:
    """In words where there is none: 'none yet shown to work'."""
    total = numbers.counted(len(fact.actions), "action")
    if all(each.judged.counts_as is None for each in worked.progress):
        late = len(fact.past_date_unknown)
        passed = f"; for {numbers.plain(late)} the date has passed" if late else ""
        return f"{total}, of which it is not known how far they are{passed}."
    tells = worked.once(_tells_what_works)
    counts = (
        (fact.rated_overdue, worked.programme.scale.names_counting_as(CountsAs.OVERDUE) or "off track"),
        (fact.not_started, "not started"),
        (fact.in_progress, "in progress"),
        (fact.impact_not_shown, "implemented with impact not yet shown"),
        (fact.evidenced, "shown to work"),
        (fact.closed, "closed"),
        (fact.unknown, "with no progress recorded"),
    )
    parts = [f"{numbers.plain(len(of))} {what}" for of, what in counts if of]
    parts += ["none yet shown to work"] if tells and not fact.evidenced and len(fact.actions) > 1 else []
    shares = (count_of(cells_in(each.state, each.source) for each in of) for of, _ in counts)
    return carrying(f"{total}: {numbers.listed(parts)}.", tally(each.source for each in fact.actions), *shares)


def since_the_last_report(worked: Worked, refs: set[str]) -> str:
    """What has become of its actions since the last report; false where nothing has."""
    found = told(worked)
    if found is None:
        return Missing("nothing to compare with")
    then, since = found
    kinds = (
        (since.evidenced, "been shown to work"),
        (since.implemented, "been implemented"),
        (since.added, "been added"),
        (since.re_dated, "been given another date"),
    )
    parts, names = [], [traced(str(then.month), Place(then.source))]
    for listing, what in kinds:
        # By ref: one may have two steps moved.
        of = {each.ref: traced(each.ref, *cells_in(each.now)) for each in listing if each.ref in refs}
        named = list(of.values())
        names += named
        if named:
            parts.append(f"{numbers.listed(named)} {'has' if len(named) == 1 else 'have'} {what}")
    gone = [each.ref for each in since.removed if each.ref and _is_of(each.ref, refs)]
    parts += [f"{numbers.listed(gone)} {'has' if len(gone) == 1 else 'have'} been taken out"] if gone else []
    names += [traced(ref, Place(then.source)) for ref in gone]
    return words(carrying(f"Since {then.month} {numbers.listed(parts)}.", *names) if parts else None, "nothing has changed")


def _is_of(ref: str, refs: set[str]) -> bool:
    """By the first part of its number: '1.8' was beside '1.1'."""
    first = re.match(r"[A-Za-z]*\d+(?=\.)", ref)
    return first is not None and any(other.startswith(f"{first[0]}.") for other in refs)


def _shown(own: Sequence[tuple[Progress, ActionFact]], on: date, entries: Sequence[Feedback]) -> list[ShownFact]:
    """Newest lines of progress of what works, then of what is implemented; then what feedback says has changed. Never a hope."""
    found = []
    for counts_as in (CountsAs.EVIDENCED, CountsAs.DONE):
        of = [fact for each, fact in own if each.judged.counts_as is counts_as and newest(each.action.progress, on)]
        found += [ShownFact(_last_sentence(fact.latest), fact.ref, fact.source) for fact in of]
    told_us = [entry for entry in entries if entry.difference and entry.links]
    found += [ShownFact(sentence(entry.difference, "").rstrip("."), entry.links[0], entry.place) for entry in told_us]
    return list({each.text.casefold(): each for each in found}.values())


def _last_sentence(text: str) -> str:
    """An entry whole, without its full stop: the ref follows."""
    return reworded(without_label(text).split("\n")[-1].strip().rstrip("."), text)


def _linked(worked: Worked, own: Sequence[tuple[Progress, ActionFact]]) -> list[Feedback]:
    """What people said that is linked to its actions, answered, and may be published; first that of actions that have moved on."""
    refs = {each.action.ref for each, _ in own if each.action.ref}
    found = told(worked)
    moved = {each.ref for listing in (found[1].added, found[1].re_rated) for each in listing} if found else set()
    log = [
        entry
        for entry in worked.programme.feedback
        if refs & set(entry.links)
        and entry.state is FeedbackState.DONE
        and entry.decision.publish
        and entry.span is not None
        and worked.span.holds(entry.span)
    ]
    return sorted(log, key=lambda entry: (not moved & set(entry.links), -(entry.people or 0)))


def _quotations(worked: Worked, own: Sequence[tuple[Progress, ActionFact]]) -> list[QuotationFact]:
    """Whole, or none."""
    return [_quotation(each) for each in _linked(worked, own) if len(each.you_said) <= SHORT_ENOUGH and each.we_did]


def _quotation(entry: Feedback) -> QuotationFact:
    who = traced(_who(entry), entry.cell("who"), entry.cell("period"))
    return QuotationFact(_unquoted(entry.you_said), who, sentence(entry.difference or entry.we_did, ""), entry.place)


def _unquoted(text: str) -> str:
    return " ".join(text.split()).strip("\"“”'‘’ ")


def _who(entry: Feedback) -> str:
    month = str(Month.of(entry.day)) if entry.day else entry.period
    return ", ".join(part for part in (entry.who, month) if part)


def _four(worked: Worked, own: Sequence[tuple[Progress, ActionFact]], priority: Priority) -> list[IndicatorFact]:
    """Two that lost most of the way to their target and two that gained most; none where fewer than two can be judged."""
    weighed = [(share, fact) for each, fact in _of_priority(worked, own, priority) if (share := _gain(each)) is not None]
    lost = sorted((pair for pair in weighed if pair[0] < 0), key=lambda pair: pair[0])[:OF_EACH]
    gained = sorted((pair for pair in weighed if pair[0] > 0), key=lambda pair: -pair[0])[:OF_EACH]
    chosen = [fact for _, fact in (*lost, *gained)]
    return chosen if len(chosen) >= OF_EACH else []


def _of_priority(
    worked: Worked, own: Sequence[tuple[Progress, ActionFact]], priority: Priority
) -> list[tuple[Movement, IndicatorFact]]:
    """Those linked to its actions through the measures of the Notice; without any, those of the group of its name."""
    refs = {fact.ref for _, fact in own}
    linked = [
        id(movement)
        for held in held_measures(worked)
        if any(fact.ref in refs for _, fact in held.actions)
        for movement in held.indicators
    ]
    if linked:
        return [pair for pair in worked.indicators if id(pair[0]) in linked]
    name = _words_of(priority.title)
    return [pair for pair in worked.indicators if name and _words_of(pair[0].indicator.group or "") == name]


def _words_of(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]{3,}", text.casefold())) - {"and", "the", "for"}


def _gain(each: Movement) -> Decimal | None:
    """The share of the way from start to target that was gained, less than nought where it was lost."""
    if each.since_start is Change.NOT_STATED or each.start is None or each.latest is None or each.latest.number is None:
        return None
    amount = abs(each.latest.number.value - each.start.value) * (1 if each.since_start is Change.IMPROVING else -1)
    target = each.indicator.target
    way = abs(target.number.value - each.start.value) if target.kind is TargetKind.TARGET and target.number else Decimal(0)
    return amount / (way or abs(each.start.value) or Decimal(1)) if amount else Decimal(0)


def _due(worked: Worked, own: Sequence[tuple[Progress, ActionFact]]) -> tuple[DueNext, ...]:
    return due_between(own, worked.position.day, end_of_next_quarter(worked.position.day))[:MOST_DUE]


def end_of_next_quarter(on: date) -> date:
    """30 June -> 30 September."""
    months = on.year * 12 + (on.month - 1) // 3 * 3 + 5
    return Month(months // 12, months % 12 + 1).last_day
