"""The Improvement Notice as a template prints it: its terms, the series of returns, the Board's meetings."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import pairwise

from reportgen.facts.later import Later, Says, later
from reportgen.facts.values import Listing, Missing, item, of_each, words
from reportgen.facts.worked import Worked
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.model import numbers
from reportgen.model.months import Month
from reportgen.model.notice import Meeting, Notice, Return, Review
from reportgen.model.places import Place
from reportgen.model.traced import carrying, traced

NO_NOTICE = Notice()
HELD, NOT_HELD, NOT_RECORDED = "Held", "Not held", "Not recorded"
SMALL_WORDS = ("of", "and", "the", "upon", "in", "for", "to", "on", "under", "with")
DEPARTMENT = {"dfe": "DfE"}  # a name that is in capitals, and not only at the beginning
# 'Independent Chair', 'interim Director of Children's Services'; not a person's name.
POST = pattern(
    r"(?:(?:independent|interim|acting|deputy|vice|board|improvement|joint|co)[\s-]+)*"
    r"(?:chair(?:man|woman|person)?|commissioner|director|chief executive|leader|head|officer|lead member|adviser|advisor)\b"
    r"(?!\s*[:–-])",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Series:
    """The returns of the Notice as seen from a month: which is due in it, which came before, which comes next."""

    returns: tuple[Return, ...]
    month: Month

    @property
    def due(self) -> Return | None:
        return next((each for each in self.returns if each.month == self.month), None)

    @property
    def number(self) -> int | None:
        """1 for the first; None outside the schedule."""
        return next((number for number, each in enumerate(self.returns, 1) if each.month == self.month), None)

    @property
    def previous(self) -> Return | None:
        return next((each for each in reversed(self.returns) if each.month < self.month), None)

    @property
    def next(self) -> Return | None:
        return next((each for each in self.returns if each.month > self.month), None)

    @property
    def now_due(self) -> Return | None:
        """The return of this month; else the next."""
        return self.due or self.next


_meeting = Says[Meeting]()
_review = Says[Review]()


@item("day", kw_only=True)
class MeetingFact(Later):
    """`note` is without the full stop, for a sentence of which it is a part."""

    day: str = _meeting(lambda of: numbers.day(of.day))
    held: bool = _meeting(lambda of: bool(of.held))
    state: str = _meeting(lambda of: NOT_RECORDED if of.held is None else HELD if of.held else NOT_HELD)
    note: str = _meeting(lambda of: words((of.note or "").rstrip(" ."), "–"))


@item("month", kw_only=True)
class ReviewFact(Later):
    """`day` is that on which it was held; `outcome` false where none is recorded. Words are without the full stop at their end."""

    month: str = _review(lambda of: str(of.month))
    day: str = _review(lambda of: words(numbers.day(of.held) if of.held else None, "a day that is not recorded"))
    text: str = _review(lambda of: words(_unended(of.text), "not described"))
    outcome: str = _review(lambda of: words(_unended(of.outcome), "not recorded"))


def _unended(text: str | None) -> str:
    return " ".join((text or "").split()).rstrip(" .")


def notice_of(worked: Worked) -> Notice:
    return worked.programme.notice or NO_NOTICE


def series(worked: Worked) -> Series:
    return Series(notice_of(worked).returns, worked.position.month)


def kind(worked: Worked) -> str:
    """'Improvement Notice': as typed, but for what is all in small letters or all in capitals."""
    typed = notice_of(worked).title or notice_of(worked).kind
    return _with_capitals(typed) if typed.islower() or typed.isupper() else typed


def short_kind(worked: Worked) -> str:
    """What it is called once it has been named: 'Notice', or 'Direction'."""
    found = re.search(r"notice|direction", notice_of(worked).kind)
    return found[0].capitalize() if found else "Notice"


def issued(worked: Worked) -> str:
    """'12 September 2013'; 'revised on' is added where it was. What is dated after the position date had not come to pass."""
    on = worked.position.day
    first, again = (day if day is not None and day <= on else None for day in (notice_of(worked).issued, notice_of(worked).revised))
    if first is None:
        return Missing("a date that is not recorded")
    told = _of(worked, numbers.day(first), "issued"), _of(worked, numbers.day(again), "revised") if again else ""
    return carrying(f"{told[0]}{f', revised {told[1]}' if again else ''}", *told)


def target(worked: Worked) -> str:
    day = notice_of(worked).target
    return words(_of(worked, numbers.day(day), "target") if day else None, "a date that is not recorded")


def _of(worked: Worked, text: str, term: str) -> str:
    """A text with the cell of a term of the Notice."""
    return traced(text, *(place for name, place in notice_of(worked).cells if name == term))


def chair(worked: Worked) -> str:
    return words(worked.programme.settings.chair or notice_of(worked).chair, "Chair of the Improvement Board")


def signed_by(worked: Worked) -> str:
    """'Independent Chair, Exampleshire Improvement Board'."""
    board = worked.programme.settings.board
    return f"{chair(worked)}, {board}" if board else chair(worked)


def sender(worked: Worked) -> str:
    """Who sends the return: its row in the workbook says so, else the chair."""
    due = series(worked).now_due
    return words(
        due.sender if due else None, _with_article(chair(worked)) if chair(worked) else "the Chair of the Improvement Board"
    )


def _with_article(chair: str) -> str:
    """'the Independent Chair', 'an independent chair', but 'Dame Jane Doe': 'the' stands before a post, not before a name."""
    if POST.match(chair):
        return f"the {chair}"
    return re.sub(r"^(?:An?|The)\b", lambda article: article[0].lower(), chair)


def recipient(worked: Worked) -> str:
    due = series(worked).now_due
    return words(due.recipient if due else None, "the Secretary of State for Education")


def council(worked: Worked) -> str:
    """As Settings name it; else as the Notice does, without '("the Council")' and not in capitals."""
    named = re.sub(r"\s*\([^()]*\)\s*$", "", notice_of(worked).recipient or "")
    return words(worked.programme.settings.council or (_with_capitals(named) if named.isupper() else named), "the council")


def _with_capitals(name: str) -> str:
    """'ST HELEN'S COUNCIL' -> 'St Helen's Council'; 'statutory direction' -> 'Statutory Direction'."""
    first, rest = name[:1], name[1:].lower()
    plain = re.sub(r"(?<![\w'’])[^\W\d_]+", _with_capital, first.lower() + rest)
    return plain[:1].upper() + plain[1:]


def _with_capital(found: re.Match[str]) -> str:
    return found[0] if found[0] in SMALL_WORDS else DEPARTMENT.get(found[0], found[0].capitalize())


def meetings_recorded(worked: Worked) -> bool:
    """Whether any meeting stands in the workbooks that the Board had, or was to have, by the position date."""
    return any(each.day <= worked.position.day for each in notice_of(worked).meetings)


def meets(worked: Worked) -> str:
    """'once every four weeks'; in the Notice's own words where it gives two bounds, or it is not understood."""
    notice = notice_of(worked)
    if notice.meets_every_days and not notice.meets_in_range:
        return numbers.every(notice.meets_every_days)
    own = " ".join((notice.meets or "").split()).strip(" .")
    return words(f"'{own}'" if own else None, "as often as the Notice expects")


def place_in_series(worked: Worked) -> str:
    """'the second of four returns'; no place is claimed where a row of the returns could not be read."""
    held = series(worked)
    if held.number is None:
        return Missing("a return outside the schedule of the Notice")
    if not notice_of(worked).returns_known:
        return "one of the returns"
    if len(held.returns) == 1:
        return "the only return"
    return f"the {numbers.ordinal(held.number)} of {numbers.cardinal(len(held.returns))} returns"


def return_is_due(worked: Worked) -> bool:
    return series(worked).due is not None


def returns_known(worked: Worked) -> bool:
    return notice_of(worked).returns_known


def last_return(worked: Worked) -> str:
    """The month of the last return that is named; nothing where none is, or a row could not be read."""
    held = notice_of(worked)
    return words(_month(held.returns[-1]) if held.returns and held.returns_known else None, "not known")


def _month(held: Return) -> str:
    return traced(str(held.month), held.place)


def since(worked: Worked) -> str:
    before = series(worked).previous
    return words(_month(before) if before else None, "no earlier return")


def period(worked: Worked) -> str:
    """'1 January 2014 to 31 March 2014': from the day after the last return's month, or from the Notice, to the position date."""
    first, last = period_days(worked)
    until = traced(numbers.day(last), *setting_cells(worked, "position_date", "month", "meeting_date"))
    if first is None or first > last:
        return carrying(f"the time up to {until}", until)
    before = series(worked).previous
    start = traced(numbers.day(first), before.place) if before else _of(worked, numbers.day(first), "issued")
    return carrying(f"{start} to {until}", start, until)


def setting_cells(worked: Worked, *names: str) -> tuple[Place, ...]:
    held = dict(worked.programme.settings.places)
    return tuple(held[name] for name in names if name in held)


def period_days(worked: Worked) -> tuple[date | None, date]:
    before = series(worked).previous
    return before.month.last_day + timedelta(days=1) if before else notice_of(worked).issued, worked.position.day


def next_return(worked: Worked) -> str:
    following = series(worked).next
    return words(_month(following) if following else None, "none: the Notice names no later return")


def _reviews(test: Callable[[Review, Worked], bool]) -> Callable[[Worked], Listing[ReviewFact]]:
    """The department's reviews of which `test` is true."""

    def chosen(worked: Worked) -> Listing[ReviewFact]:
        return of_each((each for each in notice_of(worked).reviews if test(each, worked)), partial(later, ReviewFact))

    return chosen


def _is_held(review: Review, worked: Worked) -> bool:
    """By the day on which it was held; else by its outcome, once its month has come."""
    if review.held is not None:
        return review.held <= worked.position.day
    return review.outcome is not None and review.month <= worked.position.month


reviews_held = _reviews(_is_held)  # by the position date, whether or not an outcome is recorded
# In the reporting month and after it; and those whose month has passed, and of which nothing is recorded.
reviews_to_come = _reviews(lambda each, worked: each.month >= worked.position.month and not _is_held(each, worked))
reviews_past = _reviews(lambda each, worked: each.month < worked.position.month and not _is_held(each, worked))


def _meetings(test: Callable[[Meeting], bool]) -> Callable[[Worked], Listing[MeetingFact]]:
    """The Board's meetings in the period that the return covers of which `test` is true."""

    def chosen(worked: Worked) -> Listing[MeetingFact]:
        first, last = period_days(worked)
        in_period = (each for each in notice_of(worked).meetings if (first is None or each.day >= first) and each.day <= last)
        return of_each(filter(test, in_period), partial(later, MeetingFact))

    return chosen


meetings = _meetings(lambda _: True)  # those called off included
meetings_held = _meetings(lambda each: bool(each.held))
meetings_unknown = _meetings(lambda each: each.held is None)  # it is not plain whether they were held


def meetings_expected(worked: Worked) -> str:
    """How many meetings 'once every four weeks' makes in the period: one for each whole interval in it."""
    first, last = period_days(worked)
    days = notice_of(worked).meets_every_days
    if first is None or not days:
        return Missing("not stated")
    return _of(worked, numbers.plain(max(0, (last - first).days + 1) // days), "meets")


def meetings_gap(worked: Worked) -> str:
    """'35 days, from 2 April 2026 to 7 May 2026': the longest time without a meeting; only where it is longer than expected.

    For the first return the time begins with the Notice; for a later one with the meeting before its period, where one is recorded.
    """
    first, last = period_days(worked)
    allowed = notice_of(worked).meets_every_days
    # One that may have been held would end the time without a meeting: only what is certain is said.
    days = [each.day for each in notice_of(worked).meetings if each.held is not False and each.day <= last]
    starts = _gap_starts(worked, days, first)
    spans = [(later - earlier, earlier, later) for earlier, later in pairwise([*starts, last])]
    longest = max(spans, key=lambda span: span[0], default=None)
    if longest is None or not allowed or longest[0].days <= allowed:
        return Missing("none longer than expected")
    start, end = (_met_on(worked, day) for day in longest[1:])
    told = f"{numbers.counted(longest[0].days, 'day')}, from {start} {'to' if longest[2] in days else 'up to'} {end}"
    return carrying(told, start, end)


def _met_on(worked: Worked, day: date) -> str:
    """A day, with the cell of the meeting that was held on it."""
    return traced(numbers.day(day), *(each.place for each in notice_of(worked).meetings if each.day == day))


def _gap_starts(worked: Worked, days: Sequence[date], first: date | None) -> list[date]:
    """The days from which a time without a meeting may begin, in order."""
    if first is None:
        return list(days)
    within = [day for day in days if day >= first]
    before = [] if series(worked).previous is None else [day for day in days if day < first]
    return [max(before, default=first), *within]


def next_due(worked: Worked) -> str:
    """For the screen, in a month in which no return is due; nothing without a series."""
    held, known = series(worked), notice_of(worked).returns_known
    if held.due is not None and held.due.sent is not None:
        sent = f"The return of {held.month} was sent on {numbers.day(held.due.sent)}"
        return f"{sent}; this one is made from the trackers as they are now."
    if held.due is not None:
        return Missing(f"The return of {held.month} is due this month.")
    if not held.returns:
        return Missing("No progress return is due.")
    if held.next is not None:
        unread = "" if known else ", as far as their months could be read"
        return f"No progress return is due in {held.month}; the next is due in {held.next.month}{unread}."
    if not known:
        return f"No progress return is due in {held.month}, as far as the months of the returns could be read."
    return f"No progress return is due in {held.month}: the last that the {short_kind(worked)} names was {held.returns[-1].month}."
