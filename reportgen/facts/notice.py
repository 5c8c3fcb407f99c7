"""The Improvement Notice as a template prints it: its terms, the series of returns, the Board's meetings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from reportgen.facts import numbers
from reportgen.facts.values import Listing, Missing, words
from reportgen.facts.worked import Worked
from reportgen.model.months import Month
from reportgen.model.notice import Meeting, Notice, Return, Review

NO_NOTICE = Notice()


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


@dataclass(frozen=True)
class MeetingFact:
    day: str
    held: bool
    note: str

    def __str__(self) -> str:
        return self.day


@dataclass(frozen=True)
class ReviewFact:
    month: str
    text: str
    outcome: str

    def __str__(self) -> str:
        return self.month


def notice_of(worked: Worked) -> Notice:
    return worked.programme.notice or NO_NOTICE


def series(worked: Worked) -> Series:
    return Series(notice_of(worked).returns, worked.position.month)


def kind(worked: Worked) -> str:
    """'Improvement Notice'."""
    return notice_of(worked).kind.title()


def issued(worked: Worked) -> str:
    """'12 September 2013'; 'revised on' is added where it was."""
    notice = notice_of(worked)
    if notice.issued is None:
        return Missing("a date that is not recorded")
    revised = f", revised {numbers.day(notice.revised)}" if notice.revised else ""
    return f"{numbers.day(notice.issued)}{revised}"


def target(worked: Worked) -> str:
    day = notice_of(worked).target
    return words(numbers.day(day) if day else None, "a date that is not recorded")


def chair(worked: Worked) -> str:
    return words(worked.programme.settings.chair or notice_of(worked).chair, "Chair of the Improvement Board")


def signed_by(worked: Worked) -> str:
    """'Independent Chair, Exampleshire Improvement Board'."""
    board = worked.programme.settings.board
    return f"{chair(worked)}, {board}" if board else chair(worked)


def sender(worked: Worked) -> str:
    """Who sends the return: its row in the workbook says so, else the chair."""
    due = series(worked).now_due
    return words(due.sender if due else None, f"the {chair(worked)}" if chair(worked) else "the Chair of the Improvement Board")


def recipient(worked: Worked) -> str:
    due = series(worked).now_due
    return words(due.recipient if due else None, "the Secretary of State for Education")


def failing(worked: Worked) -> str:
    return words(notice_of(worked).failing, "not recorded")


def returns(worked: Worked) -> Listing[str]:
    held = notice_of(worked).returns
    return Listing(tuple(str(each.month) for each in held), tuple(each.place for each in held))


def council(worked: Worked) -> str:
    """As Settings name it; else as the Notice does, without '("the Council")' and not in capitals."""
    named = re.sub(r"\s*\([^()]*\)\s*$", "", notice_of(worked).recipient or "")
    return words(worked.programme.settings.council or (_in_small_letters(named) if named.isupper() else named), "the council")


def _in_small_letters(name: str) -> str:
    return re.sub(r"\b(?:Of|And|The|Upon)\b", lambda word: word[0].lower(), name.title())


def meetings_recorded(worked: Worked) -> bool:
    return bool(notice_of(worked).meetings)


def meets(worked: Worked) -> str:
    days = notice_of(worked).meets_every_days
    return words(numbers.every(days) if days else None, "as often as the Notice expects")


def place_in_series(worked: Worked) -> str:
    """'the second of four returns'."""
    held = series(worked)
    if held.number is None:
        return Missing("a return outside the schedule of the Notice")
    if len(held.returns) == 1:
        return "the only return"
    return f"the {numbers.ordinal(held.number)} of {numbers.cardinal(len(held.returns))} returns"


def since(worked: Worked) -> str:
    before = series(worked).previous
    return words(str(before.month) if before else None, "no earlier return")


def period(worked: Worked) -> str:
    """'1 January 2014 to 31 March 2014': from the day after the last return's month, or from the Notice, to the position date."""
    first, last = period_days(worked)
    if first is None or first > last:
        return f"the time up to {numbers.day(last)}"
    return f"{numbers.day(first)} to {numbers.day(last)}"


def period_days(worked: Worked) -> tuple[date | None, date]:
    before = series(worked).previous
    return before.month.last_day + timedelta(days=1) if before else notice_of(worked).issued, worked.position.day


def next_return(worked: Worked) -> str:
    following = series(worked).next
    return words(str(following.month) if following else None, "none: the Notice names no later return")


def reviews_to_come(worked: Worked) -> Listing[ReviewFact]:
    """The department's reviews in the reporting month and after it."""
    held = [each for each in notice_of(worked).reviews if each.month >= worked.position.month and not each.outcome]
    return Listing(tuple(map(_review_fact, held)), tuple(each.place for each in held))


def reviews_held(worked: Worked) -> Listing[ReviewFact]:
    held = [each for each in notice_of(worked).reviews if each.outcome]
    return Listing(tuple(map(_review_fact, held)), tuple(each.place for each in held))


def meetings(worked: Worked) -> Listing[MeetingFact]:
    """The Board's meetings in the period that the return covers, those called off included."""
    chosen = _in_period(worked)
    facts = tuple(MeetingFact(numbers.day(each.day), each.held, words(each.note, "–")) for each in chosen)
    return Listing(facts, tuple(each.place for each in chosen))


def meetings_held(worked: Worked) -> Listing[MeetingFact]:
    all_ = meetings(worked)
    kept = [(fact, place) for fact, place in zip(all_, all_.sources, strict=True) if fact.held]
    return Listing(tuple(fact for fact, _ in kept), tuple(place for _, place in kept))


def meetings_expected(worked: Worked) -> str:
    """How many meetings 'once every four weeks' makes in the period: one for each whole interval in it."""
    first, last = period_days(worked)
    days = notice_of(worked).meets_every_days
    if first is None or not days:
        return Missing("not stated")
    return numbers.plain(max(0, (last - first).days + 1) // days)


def meetings_gap(worked: Worked) -> str:
    """'35 days, from 2 April 2026 to 7 May 2026': the longest time without a meeting; only where it is longer than expected."""
    days = [each.day for each in notice_of(worked).meetings if each.held and each.day <= worked.position.day]
    first, last = period_days(worked)
    allowed = notice_of(worked).meets_every_days
    spans = [(later - earlier, earlier, later) for earlier, later in pairwise([*days, last]) if first is None or later >= first]
    longest = max(spans, key=lambda span: span[0], default=None)
    if longest is None or not allowed or longest[0].days <= allowed:
        return Missing("none longer than expected")
    until = f"to {numbers.day(longest[2])}" if longest[2] in days else f"up to {numbers.day(last)}"
    return f"{numbers.counted(longest[0].days, 'day')}, from {numbers.day(longest[1])} {until}"


def next_due(worked: Worked) -> str:
    """For the screen, in a month in which no return is due; nothing without a series."""
    held = series(worked)
    if not held.returns or held.due is not None:
        return Missing("")
    if held.next is None:
        return f"No progress return is due in {held.month}: the last that the Notice names was {held.returns[-1].month}."
    return f"No progress return is due in {held.month}; the next is due in {held.next.month}."


def _in_period(worked: Worked) -> list[Meeting]:
    first, last = period_days(worked)
    return [each for each in notice_of(worked).meetings if (first is None or each.day >= first) and each.day <= last]


def _review_fact(review: Review) -> ReviewFact:
    return ReviewFact(str(review.month), words(review.text, "review by the department"), words(review.outcome, "not yet held"))
