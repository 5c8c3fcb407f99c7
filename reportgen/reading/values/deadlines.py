"""Deadlines as typed, and the day each is held to: a stated period to its last day, a text that names a date to that date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from reportgen.lexicon.patterns import pattern
from reportgen.model.months import Month
from reportgen.model.plan import Deadline, DeadlineKind
from reportgen.reading.doubts import Doubt, doubt
from reportgen.reading.grid import Cell
from reportgen.reading.values.dates import TypedDate, Unsure, Written, as_term, dates, shows_day, shows_year
from reportgen.reading.values.named_days import NamedDays, name_of
from reportgen.reading.values.nothing import is_not_yet

SCHOOL_YEAR_BEGINS = 9  # September
FAR_OFF = 5  # years between a deadline and every other date that is known
FINANCIAL = 4  # the month with which financial years begin
LEAP_YEARS = 4  # years from one to the next
BEFORE = 40  # signs before a date among which words belong to it
THREE_WEEKS, TWO_MONTHS, A_QUARTER, HALF_A_YEAR = (timedelta(days=days) for days in (21, 61, 92, 182))


@dataclass(frozen=True)
class Clues:
    """What tells the year of a date typed without one, nearest first.

    The same ref's dates and then the nearest dated deadlines of the table; the plan's own dates; last the reporting month. Of a
    quarter the financial year that a title states (`stated`: its first and last day) comes before all of them.
    `begins` is the day from which the plan counts its weeks, where it is told, and `nought` that from which it counts days,
    in as many words where `nought_is_named`;
    `named` are days to which it gives a name, `events` lines about it that tell of one day. `terms`: it speaks of school terms, and
    a season is one.
    """

    siblings: tuple[date, ...] = ()
    plan: tuple[date, ...] = ()
    month: Month | None = None
    begins: date | None = None
    nought: date | None = None
    nought_is_named: bool = False
    named: NamedDays = field(default_factory=dict)
    events: tuple[tuple[str, date], ...] = ()
    terms: bool = False
    stated: tuple[date, ...] = ()

    @property
    def days(self) -> tuple[date, ...]:
        return (*self.siblings, *self.plan, *([self.month.last_day] if self.month else []))


@dataclass(frozen=True)
class DeadlineRead:
    """`year_missing`: the text names a date without a year, so that other clues may change what it is read as."""

    deadline: Deadline
    doubts: tuple[Doubt, ...] = ()
    year_missing: bool = False


def read_deadline(text: str | None, clues: Clues = Clues()) -> DeadlineRead:
    """The deadline that the text of a cell states; its day is the latest of its days."""
    typed = (text or "").strip()
    if _EMPTY.fullmatch(typed):
        return DeadlineRead(Deadline(typed or None))
    found = dates(HALF_YEAR.sub(_ends_with, typed) if HALF.fullmatch(typed) else typed)
    if (ends := _end_of_term(typed, found, clues)) is not None:
        return _by(typed, ends)
    if not found:
        return _undated(typed, clues)
    if (match := _DONE_BESIDE.fullmatch(typed)) is not None and match["when"] and done_on(typed):
        # it says when it was completed, and no longer when it was due
        return DeadlineRead(Deadline(typed, kind=DeadlineKind.UNCLEAR), (_said("deadline-is-a-status", typed),))
    found = _without_term_that_ends(typed, found)
    return _dated(typed, tuple(one for one in found if not _OPEN_ENDED.match(typed, one.end)), clues)


def _without_term_that_ends(text: str, found: tuple[TypedDate, ...]) -> tuple[TypedDate, ...]:
    """The day of 'Autumn 1, ends 24 Oct 2025', which says when the term is over; else all."""
    days = tuple(one for one in found if one.written is not Written.TERM)
    return days if len(days) == 1 and len(found) > 1 and _ENDS_ON.search(text[: days[0].start]) is not None else found


def _end_of_term(text: str, found: Sequence[TypedDate], clues: Clues) -> date | None:
    """The day that the school's own calendar gives for 'Term 4'; none with which the term may begin."""
    bare = len(found) == 1 and found[0].written is Written.TERM and found[0].year is None
    day = clues.named.get(name_of(text)) if bare else None
    begins = found[0].in_year(day.year).first if day is not None else None
    return None if day is None or (begins is not None and begins <= day < begins + THREE_WEEKS) else day


def done_on(text: str) -> date | None:
    """The day beside which a deadline says that it is done: 'Completed 12/05/2026', '31/05/26 (complete)'; else None."""
    match = _DONE_BESIDE.fullmatch(text.strip())
    when = (match["when"] or match["before"]).strip() if match is not None else ""
    found = dates(when)
    alone = len(found) == 1 and found[0].end - found[0].start == len(when)
    return found[0].last if alone else None


def read_deadline_date(day: date, shown: str, number_format: str, clues: Clues = Clues()) -> DeadlineRead:
    """The deadline of a cell that holds a true date; `shown` is the text that Excel shows.

    A format without the day ('mmm-yy') is held to the month's last day. One without the year may hide a slip: Excel makes
    23 March of a typed 'March 23'. Where the day is also a year of the plan, the later reading is kept and a doubt asks.
    """
    shown = shown.strip() or day.isoformat()
    if not shows_day(number_format):
        return _by(shown, Month.of(day).last_day)
    month = None if shows_year(number_format) else _month_meant(day, clues)
    if month is None:
        return _by(shown, day)
    later = max(day, month.last_day)
    return _by(shown, later, _ambiguous(shown, Unsure.DAY_OR_YEAR, later))


def deadline_of(cell: Cell, clues: Clues = Clues()) -> DeadlineRead:
    """The deadline in a cell, typed or as a date of Excel's."""
    if cell.day is not None:
        return read_deadline_date(cell.day, cell.text, cell.number_format, clues)
    return read_deadline(cell.text, clues)


def _by(text: str, day: date, *doubts: Doubt) -> DeadlineRead:
    return DeadlineRead(Deadline(text, day, DeadlineKind.BY, (day,)), doubts)


def _month_meant(day: date, clues: Clues) -> Month | None:
    """March 2023 for 23 March 2023: the month that may have been meant, if the day is also a year of the plan."""
    year = 2000 + day.day
    return Month(year, day.month) if year in {known.year for known in (day, *clues.days)} else None


# --- texts without a date -------------------------------------------------------------------------------------------------

_ENDS_ON = pattern(r"\b(?:ends?|ending|finish(?:es|ing)?|closes|breaks up)(?: on)?\W{0,3}$", re.IGNORECASE)
_EMPTY = pattern(r"n ?[/.]? ?a\.?|not applicable|none|nil|[-.\s\u2010-\u2015]*", re.IGNORECASE)
_STATUS = pattern(
    r"(?:(?:already|now|all|task|action|fully) ){0,2}"
    r"(?:completed?|done|in place|achieved|closed|implemented|delivered|finished|embedded|signed off)\W{0,3}",
    re.IGNORECASE,
)
# 'Completed 12/05/2026', '31/05/26 (complete)': beside its dates a text says nothing but that it is done.
_DONE_BESIDE = pattern(
    r"(?:completed|done|achieved|closed|implemented|delivered|finished)\W{1,3}(?:on |in )?(?P<when>[^()]{3,30})"
    r"|(?P<before>[^()]{3,30}?)\W{1,3}(?:completed?|done|achieved|implemented|delivered|finished)\W{0,3}",
    re.IGNORECASE,
)
_COUNTED = pattern(
    r"(?:[0-9]|\b(?:one|two|three|four|six|nine|twelve))[ -]{0,2}(?:working )?(?:hour|day|week|month|term|year)s?\b", re.IGNORECASE
)
_MONTH_END = pattern(r"(?:by |at )?(?:the )?(?:end of (?:the |this )?month|month[- ]end)\W{0,3}", re.IGNORECASE)


# 'Wk 22', 'Weeks 3 to 6', 'Day 30', 'D+30', 'Month 3': held to the last of them.
_OF_PLAN = pattern(
    r"(?:by |end of |in )?(?:the )?(?P<unit>day|week|wk|month|mth|[dt](?= ?\+))s? ?(?:no\.? ?|\+ ?)?"
    r"(?:[0-9]{1,3} ?(?:-|\u2013|to|/) ?)?(?P<number>[0-9]{1,3})(?: days)?\W{0,3}",
    re.IGNORECASE,
)
_AFTER = pattern(
    r"(?:by |in |within |at )?(?:the )?(?P<number>[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r"[ -]{0,2}(?P<unit>day|week|month)s? (?:of|from|after|since|following|post)\b(?P<event>.{3,60})",
    re.IGNORECASE,
)
_NUMBERS = ("nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_STEM = 5  # letters by which 'judgment' and 'judgement', 'publication' and 'published' are alike


def _undated(text: str, clues: Clues) -> DeadlineRead:
    if _MONTH_END.fullmatch(text):
        return _end_of_month(text, clues)
    kind = _kind(text, (), None)
    if kind:
        return DeadlineRead(Deadline(text, kind=kind))
    if not (is_not_yet(text) or _STATUS.fullmatch(text)) and (named := clues.named.get(name_of(text))) is not None:
        return _by(text, named)
    if (counted := _counted(text, clues)) is not None:
        day, begins = counted
        doubt = _said("deadline-counted", text, begins=_in_words(begins), day=_in_words(day))
        return _by(text, day) if clues.nought_is_named and begins == clues.nought else _by(text, day, doubt)
    return DeadlineRead(Deadline(text, kind=DeadlineKind.UNCLEAR), (_not_understood(text),))


HALF_YEAR = pattern(r"\b[Hh][12]\b")
HALF = pattern(
    r"(?:(?:by|before|during|in) )?(?:the )?(?:end (?:of )?)?H[12]\b[ ,(]{0,2}(?:of )?(?:20)?[\d/ -]{0,9}\)?", re.IGNORECASE
)


def _ends_with(half: re.Match[str]) -> str:
    """The quarter with which half a financial year ends: 'Q2' for 'H1'."""
    return "Q2" if half[0].endswith("1") else "Q4"


def _counted(text: str, clues: Clues) -> tuple[date, date] | None:
    """The day that a text counts to, and the one from which it does; None where it counts none, or from no day that is told.

    The first week or month of the plan is that in which it begins. 'Within 3 months of the judgement' counts from the one day of
    which a line tells that speaks of it.
    """
    match = _OF_PLAN.fullmatch(text)
    if match is not None:
        unit, number = match["unit"][0].casefold(), int(match["number"])
        begins = clues.begins if unit in "wm" else clues.nought
        return (_in_plan(unit, number, begins), begins) if begins is not None else None
    match = _AFTER.fullmatch(text)
    begins = _day_of_event(match["event"], clues.events) if match is not None else None
    if match is None or begins is None:
        return None
    number = int(match["number"]) if match["number"].isdecimal() else _NUMBERS.index(match["number"].casefold())
    return _later(begins, match["unit"][0].casefold(), number), begins


def _in_plan(unit: str, number: int, begins: date) -> date:
    """Day 30; the Friday of week 3; the last day of month 3."""
    if unit == "m":
        return _later(begins.replace(day=1), "m", number) - timedelta(days=1)
    monday = begins - timedelta(days=begins.weekday())
    return monday + timedelta(days=7 * number - 3) if unit == "w" else begins + timedelta(days=number)


def _later(day: date, unit: str, number: int) -> date:
    if unit != "m":
        return day + timedelta(days=number * (7 if unit == "w" else 1))
    months = day.month - 1 + number
    month = Month(day.year + months // 12, months % 12 + 1)
    return min(month.last_day, month.first_day + timedelta(days=day.day - 1))


def _day_of_event(words: str, events: Sequence[tuple[str, date]]) -> date | None:
    """The one day of the lines that share a word with what a deadline counts from: 'the judgement', 'publication'."""
    stems = {word[:_STEM] for word in words.casefold().split() if len(word) >= _STEM}
    days = {day for line, day in events if any(word[:_STEM] in stems for word in line.casefold().split())}
    return next(iter(days)) if len(days) == 1 else None


def _end_of_month(text: str, clues: Clues) -> DeadlineRead:
    if clues.month is None:
        return DeadlineRead(Deadline(text, kind=DeadlineKind.UNCLEAR), (_said("deadline-year-missing", text),), year_missing=True)
    day = clues.month.last_day
    assumed = _said("deadline-year-assumed", text, day=_in_words(day), origin="the reporting month")
    return replace(_by(text, day, assumed), year_missing=True)


def _not_understood(text: str) -> Doubt:
    if _STATUS.fullmatch(text):
        return _said("deadline-is-a-status", text)
    if _COUNTED.search(text):
        return _said("deadline-relative", text, counted="a day that the cell does not name")
    return _said("deadline-not-understood", text)


# --- texts with dates -----------------------------------------------------------------------------------------------------

_OPEN_ENDED = pattern(r" {0,2}(?:[-\u2013]|to|until|till) {0,2}(?:date|present|now)\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Held:
    """A date of the text, the day it is held to (None where that cannot be told), and what is doubtful about it."""

    typed: TypedDate
    day: date | None
    doubts: tuple[Doubt, ...] = ()


def _dated(text: str, found: Sequence[TypedDate], clues: Clues) -> DeadlineRead:
    if not found:
        unsure = _said("deadline-ambiguous", text, why="which says when it begins but not when it is due")
        return DeadlineRead(Deadline(text, kind=DeadlineKind.ONGOING), (unsure,))
    held = tuple(_held(text, one, _with_neighbours(clues, found, one)) for one in found)
    days = tuple(dict.fromkeys(one.day for one in held if one.day))
    dated = (one for one in held if one.day)
    last = max(dated, key=lambda one: (one.day or date.min, one.typed.year is not None), default=None)
    kind = _kind(text, found, last.typed if last else None) or DeadlineKind.UNCLEAR
    said_done = (_said("deadline-is-a-status", text),) if done_on(text) else ()
    doubts = dict.fromkeys((*_doubts_of_each(text, held, last), *_doubts_of_the_whole(text, held), *said_done))
    return DeadlineRead(Deadline(text, max(days, default=None), kind, days), tuple(doubts), any(one.year_missing for one in found))


def _doubts_of_each(text: str, held: Sequence[_Held], last: _Held | None) -> Iterator[Doubt]:
    """Of one line no earlier date's where the last is beyond doubt: 'through the spring, finished by the end of June 2026'.

    Nor that of the same day without its year: '30 September (30/09/2026)'.
    """
    certain = last is not None and last.typed.year is not None and not last.doubts and "\n" not in text
    for one in held:
        if not (certain and last is not None and one is not last and one.day and last.day and one.day <= last.day):
            yield from one.doubts


def _with_neighbours(clues: Clues, found: Sequence[TypedDate], typed: TypedDate) -> Clues:
    """The clues for one date of a cell: the dates beside it are the nearest."""
    others = sorted((one for one in found if one is not typed), key=lambda one: abs(one.start - typed.start))
    beside = tuple(one.last for one in others if one.last)
    return replace(clues, siblings=(*beside, *clues.siblings), stated=() if beside else clues.stated)


def _held(text: str, typed: TypedDate, clues: Clues) -> _Held:
    words = text[typed.start : typed.end]
    typed = as_term(typed, words) if clues.terms else typed
    if typed.impossible:
        return _Held(typed, None, (_said("deadline-impossible", words),))
    year, origin = (typed.year, None) if typed.year is not None else _year(text, typed, clues)
    if year is None:
        return _Held(typed, None, (_said("deadline-year-missing", words),))
    settled = typed.in_year(year)
    if settled.last is None:
        return _Held(typed, None, (_said("deadline-impossible", f"{words} {year}"),))
    day, unsure = _safer(settled, settled.last, clues)
    read_as = _in_words(day)
    doubts = [_said("deadline-year-assumed", words, day=read_as, origin=origin)] if origin else []
    doubts += [_said("deadline-month-misspelt", words, day=read_as)] if typed.misspelt else []
    doubts += [_ambiguous(words, unsure, day)] if unsure else []
    doubts += [_said("deadline-far-off", words, years=FAR_OFF, day=read_as)] if _is_far_off(day, clues) else []
    return _Held(typed, day, tuple(doubts))


def _safer(typed: TypedDate, last: date, clues: Clues) -> tuple[date, Unsure | None]:
    """The day to hold a date to, and why it may mean another. The later of two, so that nobody is called late in error.

    '23-Mar' may be March 2023 where that is a year of the plan. 'Jul 23' is beyond doubt where the plan has other dates in 2023.
    """
    if typed.unsure is not Unsure.DAY_OR_YEAR:
        return last, typed.unsure
    if typed.written is Written.DAY:
        month = _month_meant(last, clues)
        return (max(last, month.last_day), typed.unsure) if month else (last, None)
    return last, None if last.year in {day.year for day in (*clues.siblings, *clues.plan)} else typed.unsure


def _is_far_off(day: date, clues: Clues) -> bool:
    return bool(clues.days) and all(abs(day.year - known.year) > FAR_OFF for known in clues.days)


# --- the year of a date without one ---------------------------------------------------------------------------------------

_LOOKS_AHEAD = pattern(r"\b(?:by|before|until|till|end|due|no later than)\b", re.IGNORECASE)
_NEXT_ONE = (Written.FINANCIAL_YEAR, Written.ACADEMIC_YEAR)


def _year(text: str, typed: TypedDate, clues: Clues) -> tuple[int | None, str]:
    """The year to take, and where it comes from."""
    if clues.month is not None and typed.year_begins == FINANCIAL and _still_holds(clues.stated, clues.month):
        return clues.stated[0].year, "the year that the plan's title states"
    if clues.siblings and typed.written is Written.TERM:
        years = [_of_school_year(typed, day) for day in clues.siblings]
        return _first_within(typed, years, clues.plan), "the school year of the nearest dated deadline"
    if clues.siblings:
        years = [typed.year_around(day) for day in clues.siblings]
        return _first_within(typed, years, clues.plan), "the year of the nearest dated deadline"
    within = _year_within(typed, clues)
    if within is not None:
        return within, "the year that falls within the plan's own dates"
    if clues.month is not None:
        return _year_near(typed, clues.month, _past_allowed(text, typed)), f"the year nearest to the reporting month, {clues.month}"
    if clues.plan:
        return typed.year_around(clues.plan[0]), "the year of the plan's own dates"
    return None, ""


def _still_holds(year: Sequence[date], month: Month) -> bool:
    """Whether a financial year that is stated above a plan is the one of the reporting month, or ended not long before."""
    return bool(year) and year[0].month == FINANCIAL and year[0] <= month.last_day <= year[-1] + HALF_A_YEAR


def _first_within(typed: TypedDate, years: Sequence[int], plan: Sequence[date]) -> int:
    """The first of the years in which some of it lies between the plan's first and last dates; where none is so, the first."""
    spans = ((year, typed.days_in(year)) for year in dict.fromkeys(years) if plan)
    return next((year for year, days in spans if days is not None and days[0] <= max(plan) and days[1] >= min(plan)), years[0])


def _of_school_year(typed: TypedDate, day: date) -> int:
    """The year in which a term of the school year of `day` begins: spring of 2024-25 is in 2025."""
    autumn = day.year - (day.month < SCHOOL_YEAR_BEGINS)
    first = typed.in_year(autumn).first
    return autumn if first is None or first.month >= SCHOOL_YEAR_BEGINS else autumn + 1


def _year_within(typed: TypedDate, clues: Clues) -> int | None:
    """The year that puts it between the plan's first and last dates; of several the one nearest to the reporting month."""
    if not clues.plan:
        return None
    middle = clues.month.first_day if clues.month else min(clues.plan)
    settled = [typed.in_year(year) for year in sorted({typed.year_around(day) for day in clues.plan})]
    within = [(abs(one.last - middle), one.year) for one in settled if one.last and min(clues.plan) <= one.last <= max(clues.plan)]
    return min(within)[1] if within else None


def _year_near(typed: TypedDate, month: Month, past_allowed: timedelta) -> int | None:
    """The first year in which it is not past by more than `past_allowed` when the reporting month begins.

    29 February may be as far as the next leap year.
    """
    around = typed.year_around(month.first_day)
    settled = (typed.in_year(year) for year in range(around - 1, around + LEAP_YEARS + 1))
    return next((one.year for one in settled if one.last and one.last >= month.first_day - past_allowed), None)


def _past_allowed(text: str, typed: TypedDate) -> timedelta:
    """Half a year; less for quarters and terms, and where 'by' or 'end of' look ahead; none for what comes round every year."""
    before = _before(text, typed)
    recurs = _WORDS[DeadlineKind.RECURRING].search(before) or _EVERY_YEAR.match(text, typed.end)
    if typed.written in _NEXT_ONE or (recurs and not _is_start(text, typed)):
        return timedelta(0)
    if typed.written in (Written.TERM, Written.SEASON) or typed.year_begins == 4:
        return TWO_MONTHS
    return A_QUARTER if _LOOKS_AHEAD.search(before + text[typed.start : typed.end]) else HALF_A_YEAR


# --- the kind -------------------------------------------------------------------------------------------------------------

_WORDS = {
    DeadlineKind.IMMEDIATE: pattern(
        r"\b(?:immediately(?! (?:after|following|upon|on|before))|immediate(?= (?:effect|start|action|priority|and)\b|\W{0,3}$)"
        r"|asap|as soon as (?:possible|practicable|we can)"
        r"|straight ?away|at once|urgent(?:ly)?|(?<![a-z] )now(?= and |\W{0,3}$))\b",
        re.IGNORECASE,
    ),
    DeadlineKind.RECURRING: pattern(
        r"\b(?:daily|weekly|fortnightly|monthly|bi-?monthly|quarterly|termly|(?:bi-?)?annual(?:ly)?|yearly|regularly"
        r"|(?:every|each) (?:[a-z0-9]{1,12} ){0,2}(?:day|week|fortnight|month|quarter|term|year|meeting|session|cycle)s?"
        r"|(?:every|each) (?:[a-z]{1,15} ){0,2}(?:board|committee|panel|cabinet|forum|group|review|cohort|intake)(?=\W{0,3}$)"
        r"|(?:every|each)(?= \0| ?$)|(?:once|twice|[0-9]{1,2} times) (?:a|per) (?:day|week|fortnight|month|quarter|term|year))\b",
        re.IGNORECASE,
    ),
    DeadlineKind.ONGOING: pattern(
        r"\b(?:on[- ]?going|continuous(?:ly)?|continual(?:ly)?|continuing|continues?|bau|business as usual|rolling"
        r"|throughout(?= the (?:year|plan|programme)|\W{0,3}$))\b",
        re.IGNORECASE,
    ),
}
_LINK = pattern(r"(?:[ ,:(\-\u2013]|\b(?:and|but|to|until|till|by|in|on|at|the|up|with|no later than)\b)*", re.IGNORECASE)
_BULLET = pattern(r"[\s(*\u2022-]*")
_STARTS = pattern(
    r"\b(?:from|since|after|wef|not before|no earlier than|commenc(?:es?|ed|ing)|begin(?:s|ning)?|began|start(?:s|ed|ing)?)"
    r"(?:[ :,(-]|\b(?:date|in|on|by|at|the|of|around)\b)*$",
    re.IGNORECASE,
)
_ONWARDS = pattern(  # 'Aug17 onwards', 'Oct 24 and then monthly'
    r"[ ,(]{0,2}(?:(?:and|&) )?(?:onwards?\b|forwards?\b|start(?:s|ing)?\b|\+)"
    r"|[ ,;(]{1,2}(?:(?:and|then|&) ){1,2}(?:(?:dai|week|fortnight|month|quarter|term|annual|year)ly"
    r"|(?:each|every) (?:[a-z0-9]{1,12} )?(?:day|week|fortnight|month|quarter|term|year)s?)"
    r"(?: thereafter| after(?: that)?)?\W{0,3}$",
    re.IGNORECASE,
)
_EVERY_YEAR = pattern(r"[ ,(]{0,2}(?:each year|every year|annually|yearly)\b", re.IGNORECASE)
_SEPARATOR = pattern(r"\n|;|\.\s|\s[-|\u2013\u2014]\s")
_MASK = "\0"


def _kind(text: str, found: Sequence[TypedDate], last: TypedDate | None) -> DeadlineKind | None:
    """What the first line or sentence says that tells when at all; `last` is the date that the deadline is held to.

    None where nothing tells, or none of the dates can be held to.
    """
    masked = _masked(text, found)
    for start, end in _parts(masked):
        dated = masked.find(_MASK, start, end)
        kind = _word(masked, start, end) if dated < 0 else _leading_word(masked, start, dated)
        if dated >= 0 and last:
            kind = _dated_kind(text, last, kind)
        if kind:
            return kind
    return None


def _dated_kind(text: str, last: TypedDate, leading: DeadlineKind | None) -> DeadlineKind:
    if _is_start(text, last):
        return DeadlineKind.FROM
    return leading or (DeadlineKind.RECURRING if _EVERY_YEAR.match(text, last.end) else DeadlineKind.BY)


def _masked(text: str, found: Sequence[TypedDate]) -> str:
    """The same text at the same places, its dates blotted out."""
    pieces, end = [], 0
    for one in found:
        pieces += [text[end : one.start].replace(_MASK, " "), _MASK * (one.end - one.start)]
        end = one.end
    return "".join([*pieces, text[end:].replace(_MASK, " ")])


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """Where its lines and sentences begin and end."""
    start = 0
    for separator in _SEPARATOR.finditer(text):
        yield start, separator.start()
        start = separator.end()
    yield start, len(text)


def _word(text: str, start: int, end: int) -> DeadlineKind | None:
    return next((kind for kind, words in _WORDS.items() if words.search(text, start, end)), None)


def _leading_word(text: str, start: int, end: int) -> DeadlineKind | None:
    """The kind that a part opens with and that leads straight to its date: 'On-going to March', not 'Immediate actions by May'."""
    bullet = _BULLET.match(text, start, end)
    opening = bullet.end() if bullet else start
    matches = ((kind, words.match(text, opening)) for kind, words in _WORDS.items())
    return next((kind for kind, match in matches if match and _LINK.fullmatch(text, match.end(), end)), None)


def _is_start(text: str, typed: TypedDate) -> bool:
    """'In place from April 2023', 'Aug17 onwards', 'to commence in July'; but 'from April to May' is a range, and has an end."""
    if _ONWARDS.match(text, typed.end):
        return True
    return typed.written is not Written.RANGE and bool(_STARTS.search(_before(text, typed)))


def _before(text: str, typed: TypedDate) -> str:
    return text[max(0, typed.start - BEFORE) : typed.start]


# --- doubts ---------------------------------------------------------------------------------------------------------------

_REVIEW = pattern(r"\breview(?:ed|s)?(?:[ :-]|\b(?:in|by|on|at|of|the)\b)*$", re.IGNORECASE)
_COUNTS_FROM = pattern(
    r"(?<!each )(?<!every )\b(?:day|week|month|term|year)s? (?:of|from|after|following|post|before)(?: the)? *$", re.IGNORECASE
)
# '15' of '15//06/2023', but not that of 'Phase 1 June 2023'
_STRAY_NUMBER = pattern(
    r"(?:[0-9]{1,3}[,;|/\\._-]{1,4}|(?<![a-z0-9])(?<![a-z] )[0-9]{1,3}(?:st|nd|rd|th)?[ ,;|/\\._-]{0,4})$", re.IGNORECASE
)
_TENTATIVE = pattern(
    r"\b(?:tbc|tba|tbd|to be (?:confirmed|agreed|determined)(?! (?:by|with|between)\b)|provisional(?:ly)?)\b|\?", re.IGNORECASE
)


def _doubts_of_the_whole(text: str, held: Sequence[_Held]) -> Iterator[Doubt]:
    """What is doubtful because of the words around the last date."""
    last = held[-1]
    if last.day is None:
        return
    masked = _masked(text, [one.typed for one in held])
    for one in held:
        if (
            one.day
            and one.typed.written is not Written.DAY
            and _STRAY_NUMBER.search(masked, max(0, one.typed.start - 10), one.typed.start)
        ):
            why = f"in which not every number is understood: a part is read as {_in_words(one.day)}"
            yield _said("deadline-ambiguous", text, why=why)
    before, held_to = _before(text, last.typed), f"held to {_in_words(last.day)}"
    if _COUNTS_FROM.search(before):
        yield _said("deadline-relative", text, counted=f"a date: it is {held_to} itself")
    if _REVIEW.search(before):
        yield _said("deadline-ambiguous", text, why=f"a review: it is {held_to}")
    if _TENTATIVE.search(text):
        yield _said("deadline-provisional", text, day=_in_words(last.day))


def _ambiguous(words: str, unsure: Unsure, day: date) -> Doubt:
    return _said("deadline-ambiguous", words, why=f"which may mean another day ({unsure}): read as {_in_words(day)}")


def _said(id_: str, typed: str, **words: object) -> Doubt:
    return doubt(id_, severity=None, typed=_short(typed), **words)


def _in_words(day: date) -> str:
    return f"{day.day} {Month.of(day)}"


def _short(text: str) -> str:
    """The text on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= 80 else line[:79].rstrip() + "…"
