"""Sentences that say how the actions stand as a whole; of what was not read they say that, never that there is none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from reportgen.facts.kinds import gives
from reportgen.facts.plan.actions import ActionFact, is_undated
from reportgen.facts.plan.cells import late_cells, rating_cells
from reportgen.facts.plan.progress import DEADLINE, Progress
from reportgen.facts.values import Listing, listed, words
from reportgen.facts.worked import Worked, sources
from reportgen.model import numbers
from reportgen.model.ratings import CountsAs
from reportgen.model.traced import Traced, carrying, cells_in, count_of, tally

NO_STATE = "no rating, status or completion date was read"
NO_DATE = "no date was read"
DONE_FIRST = (CountsAs.EVIDENCED, CountsAs.DONE, CountsAs.IN_PROGRESS)
NOT_PLANNED = "no actions are read from the workbooks"


def counted_in(worked: Worked) -> tuple[Progress, ...]:
    """The actions of which shares are: all that are not closed."""
    return tuple(each for each in worked.progress if not each.judged.closed)


def has_no_date(each: Progress) -> bool:
    return is_undated(each.action.deadline) and DEADLINE not in each.action.unread


def has_no_lead(each: Progress) -> bool:
    return not each.action.leads and "lead" not in each.action.unread


def dates_are_read(worked: Worked) -> bool:
    return any(_has_date_column(each) for each in worked.progress) or not worked.progress


def leads_are_read(worked: Worked) -> bool:
    return any("lead" not in each.action.unread for each in worked.progress) or not worked.progress


def _has_date_column(each: Progress) -> bool:
    return DEADLINE not in each.action.unread or each.judged.deadline.day is not None


def that_stand(test: Callable[[Progress], object]) -> Callable[[Worked], object]:
    """The actions of which `test` is true; their number is unknown where nothing tells how far any action is."""
    return gives(Listing[ActionFact], lambda worked: worked.those.that(test, worked.those.state_is_known))


def that_are_late(test: Callable[[Progress], object]) -> Callable[[Worked], object]:
    """The same, where what is asked is whether they are late."""
    return gives(Listing[ActionFact], lambda worked: worked.those.that(test, worked.those.lateness_is_known, late_cells))


def without(test: Callable[[Progress], object], is_read: Callable[[Worked], bool]) -> Callable[[Worked], object]:
    """The actions that lack something; unknown where no column was read as that."""
    return gives(Listing[ActionFact], lambda worked: worked.those.that(test, is_read(worked), sources))


def overdue(worked: Worked) -> Listing[ActionFact]:
    """The longest overdue first; those overdue as long as each other in tracker order."""
    found = [pair for pair in worked.actions if pair[0].overdue]
    found.sort(key=lambda pair: pair[0].overdue_since or worked.position.day)
    return listed(found, late_cells, worked.those.lateness_is_known)


def standing_sentence(worked: Worked) -> str:
    """'Of 46 actions 2 are closed. Of the other 44, none is implemented with evidence of impact, 14 are …'."""
    open_ = counted_in(worked)
    if not worked.progress:
        return words(None, NOT_PLANNED)
    if not worked.those.state_is_known:
        every = numbers.counted(len(worked.progress), "action")
        of_all = f"the {every}" if len(worked.progress) > 1 else "the only action"
        return f"We cannot say what has been done: {NO_STATE} for {of_all}."
    closed = len(worked.progress) - len(open_)
    opening, every = f"Of {numbers.counted(len(worked.progress), 'action')}", _every(worked.progress)
    shares = [_tally(_those(open_, counts_as)) for counts_as in (*DONE_FIRST, CountsAs.NOT_STARTED, CountsAs.OVERDUE, None)]
    if not closed:
        return carrying(f"{opening}, {_shares(worked, open_)}.", every, *shares)
    opening = f"{opening} {numbers.plain(closed)} {'is' if closed == 1 else 'are'} closed."
    told = f"{opening} Of the other {numbers.plain(len(open_))}, {_shares(worked, open_)}." if open_ else opening
    return carrying(told, every, _tally(each for each in worked.progress if each.judged.closed), _tally(open_), *shares)


def _tally(chosen: Iterable[Progress]) -> Traced:
    """By what tells how far they are."""
    return count_of(map(rating_cells, chosen))


def _every(chosen: Iterable[Progress]) -> Traced:
    return tally(each.action.place for each in chosen)


def _those(open_: Sequence[Progress], counts_as: CountsAs | None) -> list[Progress]:
    return [each for each in open_ if each.judged.counts_as is counts_as]


def _shares(worked: Worked, open_: Sequence[Progress]) -> str:
    """'none is implemented with evidence of impact, 14 are implemented with impact not yet shown and 26 are in progress; …'."""

    def those(counts_as: CountsAs | None) -> int:
        return len(_those(open_, counts_as))

    rated = worked.programme.scale.names_counting_as(CountsAs.OVERDUE)
    first = [
        f"{_verb(those(CountsAs.EVIDENCED), 'is', 'are')} implemented with evidence of impact",
        f"{_verb(those(CountsAs.DONE), 'is', 'are')} implemented with impact not yet shown",
        f"{_verb(those(CountsAs.IN_PROGRESS), 'is', 'are')} in progress",
    ]
    rest = {
        CountsAs.NOT_STARTED: f"{_verb(those(CountsAs.NOT_STARTED), 'has', 'have')} not started",
        CountsAs.OVERDUE: f"{_verb(those(CountsAs.OVERDUE), 'is', 'are')} rated {rated or 'overdue'} by the programme",
        None: f"for {numbers.plain(those(None))} {NO_STATE}",
    }
    return "; ".join([numbers.listed(first), *(said for counts_as, said in rest.items() if those(counts_as))])


MOST_NAMED = 3  # of those that are late by the same days


def _verb(count: int, singular: str, plural: str) -> str:
    """'none are', '1 is', '14 are'."""
    return f"{numbers.plain(count) if count else 'none'} {singular if count == 1 else plural}"


def overdue_sentence(worked: Worked) -> str:
    """'3 actions are past their date and not done, the longest (1.1) by 31 days.' What is not known is said."""
    if not worked.progress:
        return words(None, NOT_PLANNED)
    found, passed = overdue(worked), [each for each in worked.progress if each.past_date_unknown]
    undated = _of_no_date(worked)
    told = []
    if found:
        told.append(_late_sentence(found))
    if passed:
        its = "is past its date" if len(passed) == 1 else "are past their date"
        told.append(f"{numbers.counted(len(passed), 'action')} {its} and may be done or late, as {NO_STATE}.")
    if not told and len(undated) < len(counted_in(worked)):
        told.append("No other action is past its date." if undated else "No action is past its date.")
    if undated:
        told.append(_undated_sentence(len(undated), len(counted_in(worked))))
    longest = [told for each in _longest_late(found) for told in _longest(each)] if found else []
    late = [Traced(str(len(found)), found.sources), *longest] if found else []
    told = told[::-1] if not found and not passed else told
    return carrying(" ".join(told), *late, count_of(map(late_cells, passed)), _every(undated), _every(counted_in(worked)))


def _of_no_date(worked: Worked) -> list[Progress]:
    """Those of which nobody can say whether they are late, where a table has no column of dates; else a blank one is a gap."""
    unknown = [each for each in counted_in(worked) if each.overdue is None]
    if all(map(_has_date_column, unknown)):
        return []
    return [each for each in unknown if not _has_date_column(each) or is_undated(each.action.deadline)]


def _longest(first: ActionFact) -> Iterator[Traced]:
    """Its name, and the days that it is late by."""
    yield Traced(first.ref, (first.source,))
    yield Traced(first.late.partition(" ")[0], cells_in(first.late, first.source))


def _late_sentence(found: Listing[ActionFact]) -> str:
    """Of several that are late by the same days each is named."""
    longest = _longest_late(found)
    refs, late = numbers.listed([each.ref for each in longest]), found.first.late
    if found.one:
        return f"1 action ({refs}) is past its date and not done, by {late}."
    return f"{found.counted('action')} are past their date and not done, the longest ({refs}) by {late}."


def _longest_late(found: Listing[ActionFact]) -> list[ActionFact]:
    """The longest late, of a few that are late alike all of them."""
    alike = [each for each in found if each.late == found.first.late]
    return alike if len(alike) <= MOST_NAMED else [found.first]


def _undated_sentence(undated: int, of: int) -> str:
    if undated == of:
        return f"It is not known which actions are late: {NO_DATE} for any of them."
    it_is = "it is" if undated == 1 else "they are"
    return f"For {numbers.counted(undated, 'action')} {NO_DATE}, so it is not known whether {it_is} late."


def gaps(worked: Worked) -> Listing[str]:
    """What is not in this report, because it could not be read: each in a reader's words."""
    held = worked.programme.reading.gaps
    return Listing(tuple(gap.missing for gap in held), tuple(gap.place for gap in held))
