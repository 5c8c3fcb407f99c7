"""Dates as people in English councils type them: every one in a text, and the days that it names.

Day first. A month and two digits is a month and its year. Quarters are of the financial year, April to March.
The grammar is a list of manners of writing, each a short pattern beside the function that reads it, tried in the order in which
they stand. No gap or word in a pattern is of unbounded length, so that the time taken grows with the text and no faster.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from itertools import islice

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.model.months import FIRST_YEAR, LAST_YEAR, NAMES, Month
from reportgen.reading.grid import Cell

Days = tuple[date, date]  # the first and the last
Rule = Callable[[int], Days]  # its days in a year; ValueError where that year has no such days

LEAP_YEAR = 2024
MOST = 200  # dates of one text; a cell that holds more holds no deadline
ONE_DAY = timedelta(days=1)


class Written(StrEnum):
    """How a date was written."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    TERM = "term"
    SEASON = "season"
    YEAR = "year"
    FINANCIAL_YEAR = "financial year"
    ACADEMIC_YEAR = "academic year"
    RANGE = "range"
    BEFORE = "before"  # the day before a date


class Unsure(StrEnum):
    """Why a date may mean another day than the one it is read as."""

    DAY_OR_YEAR = "its number may be a day or a year"
    MONTH_AND_YEAR = "two numbers, taken for a month and a year"
    FINANCIAL_YEAR = "two years, which may be calendar, school or financial ones"
    ONE_YEAR = "a financial year is named by one year only"
    YEAR_END = "it may mean the financial or the calendar year"
    SEASON = "a season ends on no stated day"
    SPRING_TERM = "the spring term ends with Easter"
    NUMBERED_TERM = "a school year has three terms or six"
    EASTER = "Easter may be its weekend, the school holidays, or the end of the term before them"
    EASTER_HOLIDAYS = "the school holidays at Easter end on no stated day"
    PART = "only a part of the period is meant, and not said to which day"


@dataclass(frozen=True)
class TypedDate:
    """A date as typed, and where: `text[start:end]`.

    `year` is the one typed, None where it is missing; of a financial or academic year the first of the two.
    """

    start: int
    end: int
    written: Written
    rule: Rule = field(repr=False, compare=False)
    year: int | None = None
    year_begins: int = 1  # the month its years begin in: 4 for quarters and financial years, 9 for academic ones
    misspelt: bool = False  # the month: 'Febuary'
    unsure: Unsure | None = None

    @property
    def year_missing(self) -> bool:
        return self.year is None

    @property
    def impossible(self) -> bool:
        """No calendar has it: '31 June', '29 February 2023'."""
        return self.days_in(LEAP_YEAR if self.year is None else self.year) is None

    @property
    def days(self) -> Days | None:
        """The first and the last day; None where the year is missing or the date impossible."""
        return None if self.year is None else self.days_in(self.year)

    @property
    def first(self) -> date | None:
        return days[0] if (days := self.days) else None

    @property
    def last(self) -> date | None:
        return days[1] if (days := self.days) else None

    def in_year(self, year: int) -> TypedDate:
        return replace(self, year=year)

    def year_around(self, day: date) -> int:
        """The year of `day`, counted as this date counts its years: March 2024 is in the financial year 2023."""
        return day.year - (day.month < self.year_begins)

    def days_in(self, year: int) -> Days | None:
        """The first and the last day it has in `year`; None where that year has no such day, or would end before it begins."""
        try:
            found = self.rule(year)
        except (ValueError, OverflowError):
            return None
        return found if found is not None and found[0] <= found[1] else None


@lru_cache(maxsize=8192)
def dates(text: str) -> tuple[TypedDate, ...]:
    """Every date in `text`, in the order typed. A range is one date; so is each date of a list."""
    plain = text.translate(_PLAIN)
    return _listed(plain, _ranged(plain, islice(_found(plain), MOST)))


def cut_out(text: str, found: Sequence[TypedDate]) -> str:
    """The text without dates that were found in it."""
    for one in reversed(found):
        text = text[: one.start] + text[one.end :]
    return text


def single_day(text: str) -> date | None:
    """The one day that `text` names beyond doubt: '28 May 2026', '28/05/2026'."""
    found = dates(text)
    if len(found) != 1 or found[0].written is not Written.DAY or found[0].misspelt or found[0].unsure:
        return None
    return found[0].last


def day_of(cell: Cell) -> date | None:
    """The one day in a cell, typed or as a date of Excel's."""
    return cell.day or single_day(cell.text)


def month_of(cell: Cell) -> Month | None:
    """The one month in a cell, typed or as a date of Excel's; a day stands for its month."""
    return Month.of(cell.day) if cell.day is not None else single_month(cell.text)


def single_month(text: str) -> Month | None:
    """The one month that `text` names: 'May 2026', 'May 26', '2026-05', '05/2026'. A day stands for its month."""
    found = dates(text)
    if len(found) != 1 or found[0].written not in (Written.DAY, Written.MONTH) or found[0].last is None:
        return None
    return Month.of(found[0].last)


def last_named(text: str, latest: date) -> Days | None:
    """The first and the last day of the one date that `text` names; without a year it is the last that began up to `latest`."""
    found = dates(text)
    if len(found) != 1:
        return None
    years = (latest.year, latest.year - 1) if found[0].year is None else (found[0].year,)
    spans = [days for year in years if (days := found[0].days_in(year)) is not None]
    return next((days for days in spans if days[0] <= latest), next(iter(spans), None))


@lru_cache(maxsize=256)  # a column has one or two formats
def shows_day(number_format: str) -> bool:
    """Whether Excel shows the day of the month in this format; so does a format that is none for dates."""
    codes = _date_codes(number_format)
    return bool(re.search(r"(?<!d)dd?(?!d)", codes)) or not re.search(r"[my]", codes)


@lru_cache(maxsize=256)
def shows_year(number_format: str) -> bool:
    """Whether Excel shows the year in this format; so does a format that is none for dates."""
    codes = _date_codes(number_format)
    return "y" in codes or not re.search(r"[md]", codes)


def _date_codes(number_format: str) -> str:
    """A number format without its literal words, colours and locale: 'mmm" ending"' -> 'mmm'."""
    if number_format.lower() == "general":
        return ""
    return re.sub(r'"[^"]*"?|\\.|\[[^\]]*\]?|_.|\*.', "", number_format.lower())


# --- finding them ---------------------------------------------------------------------------------------------------------

_PLAIN = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
    | dict.fromkeys("\u2018\u2019\u02bc\u0060\u00b4", "'")
    | dict.fromkeys("\t\u00a0\u2002\u2003\u2007\u2009\u200b\u202f\ufeff", " ")
    | dict.fromkeys("\r\v\f\x85\u2028\u2029", "\n")
)
_START = pattern(r"(?<![a-z0-9])(?:[a-z]+|(?<![0-9][.:/])[0-9]+)", re.ASCII | re.IGNORECASE)

Match = re.Match[str]
Read = Callable[[Match], TypedDate | None]
Manner = tuple[re.Pattern[str], Read]
_MANNERS: list[Manner] = []  # those that stand by themselves
_LED_MANNERS: list[Manner] = []  # those that open with words about the date that follows: 'late July', 'w/c 17/4/23'


def _found(text: str) -> Iterator[TypedDate]:
    start = _START.search(text)
    while start:
        typed = None
        if _may_begin(start[0].lower()):
            typed = _date_at(text, start.start(), _LED_MANNERS) or _date_at(text, start.start(), _MANNERS)
        if typed:
            yield typed
        start = _START.search(text, typed.end if typed else start.end())


# The first words of all manners but those that open with a month; most words of a text open none, and are passed over at once.
_OPENERS = frozenset(
    [
        "q",
        "fy",
        "first",
        "second",
        "third",
        "fourth",
        "last",
        "final",
        "financial",
        "fiscal",
        "academic",
        "school",
        "calendar",
        "year",
        "spring",
        "summer",
        "autumn",
        "winter",
        "spr",
        "sum",
        "aut",
        "ht",
        "half",
        "term",
        "by",
        "before",
        "until",
        "christmas",
        "xmas",
        "easter",
        "prior",
        "ahead",
        "w",
        "wc",
        "wb",
        "beginning",
        "start",
        "middle",
        "close",
        "early",
        "mid",
        "late",
        "end",
    ]
)


@lru_cache(maxsize=8192)
def _may_begin(word: str) -> bool:
    """Whether a date may begin with a word or number, in small letters."""
    if word[0].isdigit() or word in _OPENERS or word.startswith(("week", "wk", "quarter", "qtr")):
        return True
    return _month(word) is not None or _month(word, glued=True) is not None


def _date_at(text: str, position: int, manners: Iterable[Manner] = _MANNERS) -> TypedDate | None:
    for manner, read in manners:
        match = manner.match(text, position)
        typed = read(match) if match else None
        if typed:
            return typed
    return None


def _manner(typed: str, among: list[Manner] = _MANNERS) -> Callable[[Read], Read]:
    """A manner of writing a date: what it looks like, and the function that reads what matches (None: it is no date after all)."""

    def add(read: Read) -> Read:
        among.append((pattern(typed, re.ASCII | re.IGNORECASE), read))
        return read

    return add


# --- the parts of the grammar ---------------------------------------------------------------------------------------------

_COUNTED = r"(?:cases|files|records|referrals|visits|assessments|children|young people|families|years?|weeks?|months?|days?|hours?)"
_NO_COUNT = rf"(?![ -]{{0,2}}(?:%|per ?cent\b|{_COUNTED}\b(?!')))"  # what comes before counts things: '2 March cases'
_MONTH = r"(?P<month>[a-z]{3,10})(?![a-z])"
_DAY = r"(?P<day>[0-9]{1,2})"
_ORDINAL = r" ?(?:st|nd|rd|th)(?![a-z])"
_CENTURY = r"(?:19|20|21)"
_YEAR_END = rf"(?![0-9]|[.,:][0-9]| ?[ap]m\b){_NO_COUNT}"
_JANUARY_TO_DECEMBER = "(?:" + "|".join(name[:3] for name in NAMES) + ")"
# The year of a month: '2023' after nearly anything, '23' only close by.
_FULL = rf"(?: ?[-/_] ?|[.,]?[ \n]{{0,2}})(?P<year>{_CENTURY}[0-9]{{2}})(?![0-9]|[.,:][0-9])"
_SHORT = rf"(?:[-/_]|\.? {{0,2}}'?)(?P<yy>[0-9]{{2}}){_YEAR_END}"
_TWO_DIGITS = r"(?:20)?[0-9]{2}(?![0-9])"
# The year of a quarter or a term: '2023/24', '23-24', '2023'.
_TWO_YEARS = rf"(?:fy ?)?'?(?P<year>{_TWO_DIGITS}) ?[/-] ?(?P<next>{_TWO_DIGITS})"
_ONE_YEAR = r"20[0-9]{2}(?![0-9])|[0-9]{2}(?= ?[/-] ?[0-9]|(?![0-9]| {0,2}[a-z]|[.:][0-9]))"
_YEARS = rf"(?:fy ?)?'?(?P<year>{_ONE_YEAR})(?: ?[/-] ?(?P<next>{_TWO_DIGITS}))?"
_NTH = r"(?P<nth>first|second|third|fourth|last|final|1st|2nd|3rd|4th)"
_NAMES_OF_NUMBERS = {1: "1 one first 1st", 2: "2 two second 2nd", 3: "3 three third 3rd", 4: "4 four fourth 4th last final"}
_NUMBERS = {name: number for number, names in _NAMES_OF_NUMBERS.items() for name in names.split()}

# What a date stands behind: 'by May', 'in may', 'April to may'.
_LED = pattern(
    r"(?:\b(?:by|before|until|till|from|since|in|on|during|throughout|through|due|between|early|mid|middle|late|end|beginning|start"
    r"|commencing|w ?/ ?[cbe]|w[cb]|week|of the|beginning of|start of|middle of|end of|close of)(?: the)?[ :(-]{1,3}"
    rf"|\b{_JANUARY_TO_DECEMBER}[a-z]{{0,6}} {{0,2}}(?:to|and|or|-|/|&|,) {{0,2}})$",
    re.ASCII | re.IGNORECASE,
)
_OPENS = pattern(r"(?:^|[\n;,|(])[-*: ]{0,4}$")
_CLOSES = pattern(r"[ .)?]{0,3}(?:$|[\n;,|(]|[-/&]| (?:and|to|or|onwards?)\b)")
_LABELLED = pattern(
    r"\b(?:phase|stage|step|part|priority|tier|level|version|v|cohort|wave|group|locality|objective|item|no|number|option|year|section"
    r"|theme|team|module|ref|para|paragraph|page|appendix|annex|standard|recommendation|rec|aged?|ages)s?\.? {0,2}"
    r"(?:[0-9]{1,2} {0,2}(?:and|&) {0,2})?$",
    re.ASCII | re.IGNORECASE,
)
_VERB = pattern(r" (?:be|need|have|not|also|require|take|include|change|slip|vary|still|well|see|continue)\b", re.IGNORECASE)


def _led(match: Match) -> bool:
    return bool(_LED.search(match.string, max(0, match.start() - 24), match.start()))


def _alone(match: Match) -> bool:
    """Whether it is all of a line, or of a part of one between commas or brackets."""
    opens = _OPENS.search(match.string, max(0, match.start() - 6), match.start())
    return bool(opens and _CLOSES.match(match.string, match.end()))


def _labelled(match: Match) -> bool:
    """Whether the number belongs to the word before it: 'Phase 1 June 23'."""
    return bool(_LABELLED.search(match.string, max(0, match.start() - 24), match.start()))


def _meant(match: Match) -> bool:
    """Whether the name of a month without a year is one: not in 'staff may need', 'march on', '2 March cases'."""
    name = match["month"]
    if name.lower() in ("may", "march") and _VERB.match(match.string, match.end()):
        return False
    if _led(match) or _alone(match):
        return True
    return name not in ("may", "march", "mar") and bool(_UNCOUNTED.match(match.string, match.end()))


_UNCOUNTED = pattern(_NO_COUNT, re.ASCII | re.IGNORECASE)
_MONTHS = {name.lower(): number for number, name in enumerate(NAMES, 1)}
_SHORT_NAMES = {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}


@lru_cache(maxsize=2048)
def _month(name: str, glued: bool = False) -> tuple[int, bool] | None:
    """The month, and whether its name is misspelt. `glued` to a number: 'Set17' can mean nothing but September."""
    name = name.lower()
    number = _MONTHS.get(name) or _SHORT_NAMES.get(name)
    if number:
        return number, False
    if _one_slip(name, "sept") and (glued or sorted(name) == sorted("sept")):
        return 9, True
    return next(((number, True) for month, number in _MONTHS.items() if _one_slip(name, month)), None)


def _one_slip(typed: str, name: str) -> bool:
    """Whether one letter is missing, too many or swapped with the next; in a long name, also whether one is wrong."""
    if len(name) < 4 or typed[0] != name[0]:
        return False
    same = next((at for at, (one, other) in enumerate(zip(typed, name, strict=False)) if one != other), min(len(typed), len(name)))
    typed, rest, long = typed[same:], name[same:], len(name) >= 6
    swapped = typed[:2] == rest[1::-1] and typed[2:] == rest[2:]
    return swapped or typed[1:] == rest or typed == rest[1:] or (long and typed[1:] == rest[1:])


def _year(digits: str | None) -> int | None:
    """2023 of '2023' and '23'; 1998 of '98'."""
    if digits is None:
        return None
    return int(digits) if len(digits) == 4 else int(digits) + (2000 if int(digits) < 70 else 1900)


def _follow(match: Match) -> bool:
    """Whether its years follow each other, as those of '2023/24', '23-24' and '2023-2024' do."""
    year, following = match["year"], match["next"]
    return following is None or (len(following) <= len(year) and int(following) % 100 == (int(year) + 1) % 100)


def _a_day(month: int, day: int) -> Rule:
    return lambda year: (date(year, month, day), date(year, month, day))


def _months(first: int, count: int = 1) -> Rule:
    """Whole months from the month `first` on; 13 is the next January."""
    return lambda year: (_nth_month(year, first).first_day, _nth_month(year, first + count - 1).last_day)


def _nth_month(year: int, number: int) -> Month:
    return Month(year + (number - 1) // 12, (number - 1) % 12 + 1)


# --- days -----------------------------------------------------------------------------------------------------------------


@_manner(rf"(?P<year>{_CENTURY}[0-9]{{2}})(?P<sep>[-/.])(?P<month>[0-9]{{1,2}})(?P=sep){_DAY}(?![0-9])")
def _year_first(match: Match) -> TypedDate:
    """2024-03-31."""
    return TypedDate(*match.span(), Written.DAY, _a_day(int(match["month"]), int(match["day"])), int(match["year"]))


@_manner(
    rf"{_DAY} ?(?P<sep>[-/. ]) ?(?P<month>[0-9]{{1,2}}) ?(?P=sep) ?(?P<year>[0-9]{{4}}|[0-9]{{2}})(?!(?P=sep)?[0-9]){_NO_COUNT}"
)
def _numbers(match: Match) -> TypedDate | None:
    """1/3/23, 31.05.2023, '12 . 9 . 13', '31 05 2023': the day first, always."""
    if _labelled(match) or (match["sep"] == " " and len(match["year"]) == 2):
        return None
    year = _year(match["year"]) or 0
    month = int(match["month"]) if FIRST_YEAR <= year <= LAST_YEAR else 0
    return TypedDate(*match.span(), Written.DAY, _a_day(month, int(match["day"])), year)


@_manner(
    rf"(?:(?P<from>[0-9]{{1,2}})(?:{_ORDINAL})? ?(?:-|/|&|to|and) ?)?"
    rf"{_DAY}(?P<ordinal>{_ORDINAL}(?: of|\n)?)?(?P<gap> {{0,3}}| ?[/-] ?|\.){_MONTH}"
    rf"(?:{_FULL}|{_SHORT}(?! ?{_JANUARY_TO_DECEMBER}|{_ORDINAL}))?"
)
def _day_and_month(match: Match) -> TypedDate | None:
    """31 st March 2023, '28th Apr '23', 31-Mar-24, 2 March; several days: '5-9 June', '17/18 April 2023'."""
    month, year, day = _month(match["month"]), _year(match["year"] or match["yy"]), int(match["day"])
    if month is None or (_labelled(match) and not match["ordinal"]):
        return None
    if year is None and (not 1 <= day <= 31 or not _meant(match)):
        return None
    excel = match["gap"] == "-" and len(match["month"]) == 3 and not match["ordinal"] and year is None
    unsure = Unsure.DAY_OR_YEAR if excel else None
    typed = TypedDate(*match.span(), Written.DAY, _a_day(month[0], day), year, misspelt=month[1], unsure=unsure)
    return _from_day(typed, _a_day(month[0], int(match["from"]))) if match["from"] else typed


def _from_day(typed: TypedDate, first: Rule) -> TypedDate:
    return replace(typed, written=Written.RANGE, rule=lambda year: (first(year)[0], typed.rule(year)[1]))


@_manner(
    rf"{_MONTH} {{1,2}}{_DAY}(?:{_ORDINAL})? ?(?:-|to|until) ?(?P<other>[a-z]{{3,10}}) {{1,2}}(?P<last>[0-9]{{1,2}})(?:{_ORDINAL})?"
    rf"(?:[, ]{{1,2}}(?P<year>{_CENTURY}[0-9]{{2}}))?(?![0-9])"
)
def _month_first_range(match: Match) -> TypedDate | None:
    """March 1 to May 31. 'May 23 - June 23' is a range of months, because 23 may be their year."""
    first, last = _month(match["month"]), _month(match["other"])
    if first is None or last is None or (len(match["day"]) == 2 and not match["year"]):
        return None
    rule = _a_day(last[0], int(match["last"]))
    typed = TypedDate(*match.span(), Written.DAY, rule, _year(match["year"]), misspelt=first[1] or last[1])
    return _from_day(typed, _a_day(first[0], int(match["day"])))


@_manner(
    rf"{_MONTH}\.? {{1,2}}(?:the )?{_DAY}(?P<ordinal>{_ORDINAL})?(?:,? {{0,2}}(?P<year>{_CENTURY}[0-9]{{2}}))?(?![a-z]){_YEAR_END}"
)
def _month_and_day(match: Match) -> TypedDate | None:
    """June 30th, 'May 11 th', 'March 31, 2023', 'March 1'; but 'March 23' is a month."""
    month = _month(match["month"])
    if month is None or not (match["ordinal"] or match["year"] or (len(match["day"]) == 1 and _meant(match))):
        return None
    return TypedDate(*match.span(), Written.DAY, _a_day(month[0], int(match["day"])), _year(match["year"]), misspelt=month[1])


@_manner(rf"{_DAY}/(?P<month>[0-9]{{1,2}})(?![0-9/%]|\.[0-9]| of\b){_NO_COUNT}")
def _day_and_number(match: Match) -> TypedDate | None:
    """31/5, where a date is meant: not '24/7', not '2/3 of cases'."""
    day, month = int(match["day"]), int(match["month"])
    if not (1 <= day <= 31 and 1 <= month <= 12) or match[0] == "24/7" or not (_led(match) or _alone(match)):
        return None
    return TypedDate(*match.span(), Written.DAY, _a_day(month, day))


# --- months ---------------------------------------------------------------------------------------------------------------


@_manner(rf"(?P<which>spring|summer|aug(?:ust)?) bank holiday(?: monday| weekend)?(?:,? (?P<year>{_CENTURY}[0-9]{{2}})(?![0-9]))?")
def _bank_holiday(match: Match) -> TypedDate | None:
    """'the August bank holiday': the last Monday of August; that of spring is the last of May."""
    month = 5 if match["which"].lower() == "spring" else 8
    return TypedDate(*match.span(), Written.DAY, _last_monday(month), _year(match["year"]))


def _last_monday(month: int) -> Rule:
    """Of a month of 31 days."""
    return lambda year: (day := date(year, month, 31) - ONE_DAY * date(year, month, 31).weekday(), day)


@_manner(rf"{_MONTH}(?: half[- ]term)?(?:{_FULL}|{_SHORT})")
def _month_and_year(match: Match) -> TypedDate | None:
    """Dec2022, Sept17, "Apr '23", Mar-24, 'July 23' (the month of 2023, never the 23rd); 'Jul 32' is neither."""
    between = match.string[match.end("month") : match.end() - len(match["year"] or match["yy"])]
    month = _month(match["month"], glued=not between)
    if month is None or _financial_year(match):
        return None
    number, misspelt = month
    short, year = int(match["yy"] or 0), _year(match["year"] or match["yy"])
    rule = _a_day(number, short) if short > 31 and "'" not in between else _months(number)
    maybe_day = short and between and not between.strip() and len(match["month"]) == 3 and number != 5
    unsure = Unsure.DAY_OR_YEAR if maybe_day else None
    return TypedDate(*match.span(), Written.MONTH, rule, year, misspelt=misspelt, unsure=unsure)


def _financial_year(match: Match) -> bool:
    """Whether the year after a month is a financial year: 'March 2023/24' is not March 2023."""
    years = re.compile(_TWO_YEARS).match(match.string, match.end() - len(match["year"] or match["yy"]))
    return bool(years and _follow(years))


@_manner(_MONTH)
def _month_alone(match: Match) -> TypedDate | None:
    """March, 'by end April'. Misspelt, only where the name is too long to be another word."""
    month = _month(match["month"])
    if month is None or (month[1] and len(NAMES[month[0] - 1]) < 6) or not _meant(match):
        return None
    return TypedDate(*match.span(), Written.MONTH, _months(month[0]), misspelt=month[1])


# --- years ----------------------------------------------------------------------------------------------------------------


@_manner(rf"{_TWO_YEARS} (?:academic|school) year\b")
def _school_year(match: Match) -> TypedDate | None:
    """2023/24 academic year."""
    return TypedDate(*match.span(), Written.ACADEMIC_YEAR, _months(9, 12), _year(match["year"]), 9) if _follow(match) else None


@_manner(rf"{_TWO_YEARS}[ ,:-]{{1,3}}(?:q|qtr|quarter) ?(?P<quarter>[1-4])(?![0-9])")
@_manner(rf"(?:q|qtr\.?|quarter) ?(?P<quarter>[1-4]|one|two|three|four)(?![0-9a-z])(?:[ ,(-]{{0,3}}(?:of )?{_YEARS}\)?)?")
@_manner(rf"{_NTH} quarter(?P<quarter>)(?:[ ,(]{{1,2}}(?:of )?(?:the (?:financial )?year )?{_YEARS}\)?)?")
def _quarter(match: Match) -> TypedDate | None:
    """'Q3 2024/25', 'Qtr 2 23/24', 'quarter one 2025/2026', '2023/24 Q1', 'first quarter of 2023/24'."""
    if not _follow(match):
        return None
    number = _NUMBERS[(match["quarter"] or match["nth"]).lower()]
    unsure = Unsure.ONE_YEAR if match["year"] and not match["next"] else None
    return TypedDate(*match.span(), Written.QUARTER, _months(3 * number + 1, 3), _year(match["year"]), 4, unsure=unsure)


@_manner(rf"{_TWO_YEARS}(?![0-9a-z%]|[./-][0-9]){_NO_COUNT}")
def _two_years(match: Match) -> TypedDate | None:
    """2023-24, 2016/17, '23/24', 2020-2021: a financial year, never a day and a month. '16/17 year olds' is none."""
    digits = match["year"]
    if not _follow(match) or _labelled(match) or (len(digits) == 2 and int(match["next"]) <= 12):
        return None
    doubtful = len(digits) == 2 or (len(match["next"]) == 4 and "-" in match[0])
    unsure = Unsure.FINANCIAL_YEAR if doubtful else None
    return TypedDate(*match.span(), Written.FINANCIAL_YEAR, _months(4, 12), _year(digits), 4, unsure=unsure)


@_manner(r"(?P<year>20[0-9]{2}) ?(?:-|to) ?(?P<last>20[0-9]{2}|(?:1[3-9]|[2-9][0-9]))(?![0-9])")
def _several_years(match: Match) -> TypedDate | None:
    """2017 - 2020, 2022-25, read as calendar years."""
    first, last = int(match["year"]), 2000 + int(match["last"]) % 100
    if not first < last <= first + 10:
        return None
    return TypedDate(*match.span(), Written.RANGE, _months(1, 12 * (last - first + 1)), first, unsure=Unsure.FINANCIAL_YEAR)


@_manner(r"(?P<month>[0-9]{1,2})(?:[-/](?P<year>20[0-9]{2})|/(?P<yy>[0-9]{2}))(?![0-9]|[-/.][0-9])")
@_manner(r"(?P<year>20[0-9]{2})[-/](?P<month>[0-9]{2})(?P<yy>)(?![0-9]|[-/.][0-9])")
def _month_number(match: Match) -> TypedDate | None:
    """05/2026, 2026-05, '09/23'; two digits and two only where a date is meant."""
    month, short = int(match["month"]), match["yy"]
    if not 1 <= month <= 12 or (short and (int(short) <= 12 or not (_led(match) or _alone(match)))):
        return None
    unsure = Unsure.MONTH_AND_YEAR if short else None
    return TypedDate(*match.span(), Written.MONTH, _months(month), _year(match["year"] or short), unsure=unsure)


@_manner(r"(?P<year>20[0-9]{2})(?![0-9]|[-/][0-9])")
def _year_alone(match: Match) -> TypedDate | None:
    """'by the end of 2019'; not 'Care Act 2014'."""
    return TypedDate(*match.span(), Written.YEAR, _months(1, 12), int(match["year"])) if _led(match) or _alone(match) else None


_NAMED_YEARS = {
    "academic": (9, Written.ACADEMIC_YEAR),
    "school": (9, Written.ACADEMIC_YEAR),
    "calendar": (1, Written.YEAR),
    "financial": (4, Written.FINANCIAL_YEAR),
    "fiscal": (4, Written.FINANCIAL_YEAR),
    "": (4, Written.FINANCIAL_YEAR),
}
_END_OF = pattern(r"\bend of (?:the |this |our )?$", re.ASCII | re.IGNORECASE)


@_manner(rf"(?:(?P<name>financial|fiscal|academic|school|calendar) )?year(?P<end>[- ]end)?\b(?: (?:of )?{_YEARS})?")
def _named_year(match: Match) -> TypedDate | None:
    """'Academic year 2023/24', 'year end', 'End of financial year'; 'year end 2024' is March 2024."""
    name, end, year = (match["name"] or "").lower(), match["end"], _year(match["year"])
    ending = end or _END_OF.search(match.string, max(0, match.start() - 16), match.start())
    if not _follow(match) or not (ending or (name and year)):
        return None
    begins, written = _NAMED_YEARS[name]
    if year and end and not match["next"] and begins > 1:
        year -= 1
    unsure = Unsure.YEAR_END if not name and not end else Unsure.ONE_YEAR if year and not match["next"] and begins > 1 else None
    return TypedDate(*match.span(), written, _months(begins, 12), year, begins, unsure=unsure)


@_manner(rf"{_TWO_YEARS} (?:financial )?year[- ]end\b")
def _end_of_years(match: Match) -> TypedDate | None:
    """'2023/24 year end'."""
    if not _follow(match):
        return None
    return TypedDate(*match.span(), Written.FINANCIAL_YEAR, _months(4, 12), _year(match["year"]), 4)


_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_SHORT_SEASONS = {"spr": "spring", "sum": "summer", "aut": "autumn"}  # as schools shorten their terms
_TERMS = {"spring": (1, 3), "summer": (4, 4), "autumn": (9, 4)}  # the month it begins in, and how many; its first half has two
_IN_ORDER = ("autumn", "spring", "summer")  # of the school year
_OF_YEARS = rf"(?:[ ,(]{{1,2}}(?:of )?{_YEARS}\)?"


@_manner(
    r"(?P<season>spring|summer|autumn|winter|spr|sum|aut)\.?(?P<first>[ -]half)?(?P<term>[ -]term)?"
    r"(?: ?(?:ht ?)?(?P<half>[12])(?![0-9/])(?P<both> ?(?:&|and|\+) ?2(?![0-9]))?)?"
    rf"{_OF_YEARS}(?P<after>(?: half)?[ -]term\b)?)?(?![a-z])"
)
def _season(match: Match) -> TypedDate | None:
    """'Autumn term 2023', 'Autumn Term 2 2023', 'Spring term 2023/24', 'Spr 1', 'Aut2', 'Summer 2023'."""
    typed, year = match["season"].lower(), _year(match["year"])
    season = _SHORT_SEASONS.get(typed, typed)
    part = season in _TERMS and (match["term"] or match["half"] or match["after"])
    short = typed in _SHORT_SEASONS
    if not _follow(match) or (short and not _means_term(match, bool(part))):
        return None
    if not (short or year or part or _led(match) or _alone(match)):
        return None
    if year and match["next"] and season in ("spring", "summer"):
        year += 1
    if not (short or part):
        return TypedDate(*match.span(), Written.SEASON, _months(_SEASONS[season], 3), year, unsure=Unsure.SEASON)
    first = match["half"] != "2" and (match["first"] or "half" in (match["after"] or "").lower())
    return _term(match, season, None if match["both"] else "1" if first else match["half"], year)


def _means_term(match: Match, part: bool) -> bool:
    """Whether three letters are a term: 'Spr 1', 'Sum', all there is; not 'a lump sum 1', nor in 'Sum 2024'."""
    bare = not part and not match["year"]
    whole = match.string.strip() == match[0]
    return match["season"][0].isupper() and (part or (whole and bare) or (match["season"].lower() != "sum" and _alone(match)))


def as_term(typed: TypedDate, words: str) -> TypedDate:
    """A season as the term that is called so, where a plan speaks of terms: 'Autumn' ends in December. Winter is none."""
    season = next((name for name in _TERMS if name in words.casefold()), None)
    if typed.written is not Written.SEASON or season is None:
        return typed
    unsure = Unsure.SPRING_TERM if season == "spring" else None
    return replace(typed, written=Written.TERM, rule=_months(*_TERMS[season]), unsure=unsure)


def _term(match: Match, season: str, half: str | None, year: int | None) -> TypedDate:
    first, count = _TERMS[season]
    if half == "1":
        return TypedDate(*match.span(), Written.TERM, _months(first, 2), year)
    unsure = Unsure.SPRING_TERM if season == "spring" else None
    if half == "2":
        first, count = first + 2, count - 2
    return TypedDate(*match.span(), Written.TERM, _months(first, count), year, unsure=unsure)


@_manner(rf"(?P<what>ht|half[ -]?term|term) ?(?P<number>[1-6])(?![0-9/.]){_OF_YEARS})?(?![a-z])")
def _numbered_term(match: Match) -> TypedDate | None:
    """'HT3 2025/26', 'Half term 4', 'Term 5': of a year of six. 'Term 2' may be one of three, which end later."""
    number, year = int(match["number"]), _year(match["year"])
    if not _follow(match) or not (match["what"] == "HT" or year or _led(match) or _alone(match)):
        return None
    of_three = match["what"].lower() == "term" and number <= len(_IN_ORDER)
    season = _IN_ORDER[number - 1 if of_three else (number - 1) // 2]
    year = year + 1 if year and match["next"] and season != "autumn" else year
    typed = _term(match, season, None if of_three else str((number - 1) % 2 + 1), year)
    return replace(typed, unsure=Unsure.NUMBERED_TERM) if of_three else typed


# --- led by words ---------------------------------------------------------------------------------------------------------


@_manner(rf"(?P<led>(?:by|before|until) )?(?:christmas|xmas)\b(?:,? (?P<year>{_CENTURY}[0-9]{{2}})(?![0-9]))?", _LED_MANNERS)
def _christmas(match: Match) -> TypedDate | None:
    """'by Christmas', 'Christmas 2023': 24 December."""
    if not match["led"] and not match["year"]:
        return None
    return TypedDate(*match.span(), Written.BEFORE, _a_day(12, 24), _year(match["year"]))


@_manner(
    r"(?P<led>(?:by|before|until) )?easter\b(?: (?P<part>holidays?|break|weekend|monday|sunday|term))?"
    rf"(?:,? (?P<year>{_CENTURY}[0-9]{{2}})(?![0-9]))?",
    _LED_MANNERS,
)
def _easter(match: Match) -> TypedDate | None:
    """'by Easter', 'Easter 2025': to the Monday, 21 April; before it to the Thursday, the holidays to the Friday after it."""
    if not match["led"] and not match["year"] and not _alone(match):
        return None
    part = (match["part"] or "").lower().rstrip("s")
    rule, unsure = _EASTER["before" if (match["led"] or "").lower() == "before " and part in ("", "weekend") else part]
    return TypedDate(*match.span(), Written.TERM, rule, _year(match["year"]), unsure=unsure)


def _to_easter(days: int) -> Rule:
    """From Good Friday to so many days after Easter Sunday; to one before Good Friday, that day."""
    return lambda year: (_easter_sunday(year) + min(days, -2) * ONE_DAY, _easter_sunday(year) + days * ONE_DAY)


def _easter_sunday(year: int) -> date:
    """By the Gregorian reckoning (Meeus)."""
    century, of_century = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    late = (year % 19 + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


_EASTER: dict[str, tuple[Rule, Unsure | None]] = {
    "": (_to_easter(1), Unsure.EASTER),
    "before": (_to_easter(-3), Unsure.EASTER),  # the Thursday
    "weekend": (_to_easter(1), None),
    "sunday": (_to_easter(0), None),
    "monday": (_to_easter(1), None),
    "holiday": (_to_easter(5), Unsure.EASTER_HOLIDAYS),
    "break": (_to_easter(5), Unsure.EASTER_HOLIDAYS),
    "term": (_months(*_TERMS["spring"]), Unsure.SPRING_TERM),
}


@_manner(r"(?<!not )(?:before|prior to|ahead of) (?:the )?(?!end|close|year)", _LED_MANNERS)
def _before(match: Match) -> TypedDate | None:
    """'Before 1 September 2023': 31 August."""
    typed = _date_at(match.string, match.end())
    return typed and replace(_led_by(match, typed, lambda first, _: (first - ONE_DAY, first - ONE_DAY)), written=Written.BEFORE)


@_manner(
    r"(?:w ?/ ?[cb]|w[cb]|(?:week|wk)[ /]?(?:commencing|comm|beginning|beg|starting|of|c))\b[ .:,]{0,2}(?:on )?(?:the )?"
    r"(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)? )?",
    _LED_MANNERS,
)
def _week(match: Match) -> TypedDate | None:
    """'w/c 17/4/23': held to the Friday."""
    typed = _date_at(match.string, match.end())
    if typed is None or typed.written is not Written.DAY:
        return None
    to_friday = _led_by(match, typed, lambda first, _: (first, first + ONE_DAY * ((4 - first.weekday()) % 7)))
    return replace(to_friday, written=Written.WEEK)


@_manner(rf"{_NTH} week (?:of|in) (?:the )?", _LED_MANNERS)
def _week_of_month(match: Match) -> TypedDate | None:
    """'first week of July': the 7th."""
    typed = _date_at(match.string, match.end())
    if typed is None or typed.written is not Written.MONTH:
        return None
    word = match["nth"].lower()
    weeks = 5 if word in ("last", "final") else _NUMBERS[word]
    to_its_end = _led_by(match, typed, lambda first, last: (first, min(first + ONE_DAY * (7 * weeks - 1), last)))
    return replace(to_its_end, written=Written.WEEK)


@_manner(
    r"(?P<part>(?:beginning|start|middle|close) of|(?:early|mid|late|end)(?: (?:of|in))?)[ -]{1,3}(?:the )?(?:this )?", _LED_MANNERS
)
def _part(match: Match) -> TypedDate | None:
    """'beginning of July', 'late July 23', 'end of Sept17', 'early 2024'."""
    typed = _date_at(match.string, match.end())
    if typed is None or typed.written is Written.DAY:
        return None
    part = match["part"].lower()
    led = _led_by(match, typed, lambda first, last: (first, _end_of_part(part, first, last)))
    return led if part.startswith(("late", "end", "close")) else replace(led, unsure=Unsure.PART)


def _end_of_part(part: str, first: date, last: date) -> date:
    """The 10th or 20th of a month; of longer periods the end of the first month, of a third or of two thirds."""
    if part.startswith(("late", "end", "close")):
        return last
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    if count == 1:
        return first.replace(day=20 if part.startswith("mid") else 10)
    thirds = 2 if part.startswith("mid") else 1
    months = 1 if part.startswith(("beginning", "start")) else max(1, count * thirds // 3)
    return _nth_month(first.year, first.month + months - 1).last_day


def _led_by(match: Match, typed: TypedDate, change: Callable[[date, date], Days]) -> TypedDate:
    return replace(typed, start=match.start(), rule=lambda year: change(*typed.rule(year)))


# --- ranges and lists -----------------------------------------------------------------------------------------------------

_LONGEST_RANGE = 30  # characters
_TO = pattern(r" {0,2}(?:-|/|to|until|till|through|up to) {0,2}(?:the )?", re.IGNORECASE)
_AND = pattern(r" {0,2}(?:,|,? ?and|&|\+|or) {0,2}(?:the |by |in )?", re.IGNORECASE)


def _ranged(text: str, found: Iterable[TypedDate]) -> list[TypedDate]:
    """'May/June 2023', 'April - July 2020': two dates with 'to' between them are one."""
    ranged: list[TypedDate] = []
    for typed in found:
        whole = _range(ranged[-1], typed) if ranged and _TO.fullmatch(text, ranged[-1].end, typed.start) else None
        if whole:
            ranged[-1] = whole
        else:
            ranged.append(typed)
    return ranged


def _range(left: TypedDate, right: TypedDate) -> TypedDate | None:
    if left.impossible or right.impossible or left.end - left.start > _LONGEST_RANGE:
        return None
    if right.first:
        left = _earlier(left, right.first)
    if left.first and right.last and right.last < left.first:
        return None

    def rule(year: int) -> Days:
        first = left.rule(year)[0]
        last = _later(right, first).last
        if last is None:
            raise ValueError(f"the range has no end in {year}")
        return first, last

    misspelt, unsure = left.misspelt or right.misspelt, left.unsure or right.unsure
    return replace(left, end=right.end, written=Written.RANGE, rule=rule, misspelt=misspelt, unsure=unsure)


def _listed(text: str, found: list[TypedDate]) -> tuple[TypedDate, ...]:
    """The dates of a list share the year that one of them names: 'March and May 2023', 'Nov 2023 and January'."""
    for at in reversed(range(1, len(found))):
        left, right = found[at - 1 : at + 1]
        if right.first and _AND.fullmatch(text, left.end, right.start):
            found[at - 1] = _earlier(left, right.first)
    for at in range(1, len(found)):
        left, right = found[at - 1 : at + 1]
        if left.first and _AND.fullmatch(text, left.end, right.start):
            found[at] = _later(right, left.first)
    return tuple(found)


def _earlier(typed: TypedDate, than: date) -> TypedDate:
    """A date without a year, in the latest year in which it begins no later."""
    years = (than.year + 1, than.year, than.year - 1) if typed.year is None else ()
    year = next((year for year in years if (days := typed.days_in(year)) and days[0] <= than), typed.year)
    return typed if year is None else typed.in_year(year)


def _later(typed: TypedDate, than: date) -> TypedDate:
    """A date without a year, in the first year in which it ends no earlier."""
    years = (than.year - 1, than.year, than.year + 1) if typed.year is None else ()
    year = next((year for year in years if (days := typed.days_in(year)) and days[1] >= than), typed.year)
    return typed if year is None else typed.in_year(year)
