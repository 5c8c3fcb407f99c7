"""Columns that stand below a month, a quarter or a year: in the heading itself, or above it, or its year in the title.

A heading without a year takes the one above or below it in the stack, in the title of the table, or in the sheet's name; else
the latest such date that is not after the position date.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.looks import Look
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.model.indicators import Period
from reportgen.model.months import NAMES, Month
from reportgen.reading.grid import Cell
from reportgen.reading.layout.heading_cells import LONGEST_PERIOD, is_period
from reportgen.reading.layout.headings import NOTHING, meanings
from reportgen.reading.layout.month_groups import months_in, spread
from reportgen.reading.layout.profiles import NUMBERED_TIME, Profile
from reportgen.reading.layout.regions import Region
from reportgen.reading.layout.sequences import APRIL, YEAR, firsts_in_sequence, months_of_initials, runs_past_december
from reportgen.reading.values.dates import Days, TypedDate, Written, dates, last_named, shows_day
from reportgen.reading.values.periods import period, period_of_date, span

NOW = pattern(r"\b(?:now|this|where we are|most recent|latest|current)\b", re.IGNORECASE)
YARDSTICKS = (Role.BASELINE, Role.TARGET, Role.BENCHMARK)
ONE_YEAR = pattern(r"(?<![\d/.-])(20\d\d)(?![\d])")
FINANCIAL_YEAR = pattern(r"(?<!\d)(20\d\d)\s*[-/–—]\s*(?:20)?(\d\d)(?!\d)|(?<!\d)(\d\d)\s*/\s*(\d\d)(?![\d/])")
TERM = pattern(  # as schools have them, in the order of the year
    r"\b(?:autumn|spring|summer|(?:half )?term [1-6]|h?t ?[1-6])\b|\b(?:Aut|Spr|Sum|AUT|SPR|SUM)(?: ?[12])?\b", re.IGNORECASE
)
REVIEW = pattern(r"\b(?:review|check ?-?point)\W?[1-9]\b", re.IGNORECASE)  # they come round as terms do
SEASON = pattern(r"autumn|spring|summer", re.IGNORECASE)
SEASON_AND_WORD = pattern(r"(?P<season>autumn|spring|summer) (?P<word>(?!term\b)[a-z]+)", re.IGNORECASE)
SHORT_TERM = pattern(r"aut|spr|sum", re.IGNORECASE)
TERMS = {"aut": "Autumn", "spr": "Spring", "sum": "Summer"}
NUMBERED_TERM = pattern(r"term ([1-6])", re.IGNORECASE)
CODED_TERM = pattern(r"T([1-6])")
LEAST_CODED = 3
TERMS_BEGIN = (9, 1, 4)  # the months of a year of three
SCHOOL_BEGINS = (8, 9, 10)  # August in Scotland
SCHOOL_YEAR = 9
LAST_DAY = pattern(  # 'Update 29/01'
    r"\b(?:updated?|progress|position|status|b?rag|comments?|news|board|meeting)\W{1,3}(\d{1,2}/\d{1,2})\W{0,2}$", re.IGNORECASE
)
# Fields of which a table may have one for each month; the latest is meant.
BY_MONTH = (Role.RATING, Role.STATUS, Role.PROGRESS, Role.PERCENT_COMPLETE)


@dataclass(frozen=True)
class Years:
    """The year that a sheet's name or the titles above its tables state: a calendar year, or a financial year by its first.

    `begins` is its first month, where that is not April, or September for terms.
    """

    calendar: int | None = None
    financial: int | None = None
    begins: int | None = None

    def text_for(self, month: int) -> str | None:
        """The year of a month of it: January 2026 stands in 2025/26."""
        if self.financial is not None:
            return str(self.financial + (month < (self.begins or APRIL)))
        return str(self.calendar) if self.calendar is not None else None


def years_in(text: str) -> Years:
    """'KPIs 2025/26' -> the financial year from 2025; '2025' -> the calendar year."""
    found = FINANCIAL_YEAR.search(text[:200])
    if found is not None:
        first, second = (int(found[1]), int(found[2])) if found[1] else (2000 + int(found[3]), int(found[4]))
        if (first + 1) % 100 == second:
            return Years(financial=first)
    one = ONE_YEAR.findall(text[:200])
    return Years(calendar=int(one[0])) if len(set(one)) == 1 else Years()


def years_about(region: Region) -> Years:
    """What the title nearest above the table states, else the sheet's name."""
    stated = (years_in(text) for text in (*(title.text for title in reversed(region.titles)), region.sheet.name))
    return next((years for years in stated if years != Years()), Years())


def headed_by_period(profiles: Sequence[Profile], latest: date, years: Years) -> dict[int, Period]:
    """The columns of values, with the period of each."""
    found: dict[int, Period] = {}
    sequence = _numbers_are_years(profiles)
    meant = _with_terms(profiles, latest)
    years = _running_on(_of_school(years, profiles), [each for each in meant if _is_below_month(each)], latest)
    for each in meant:
        if not _may_hold_values(each):
            continue
        stated = _period_of(each.heading, latest, years, sequence)
        if stated is not None:
            found[each.column] = stated
    found |= _in_sequence(found, meant, latest, years)
    typed = {each.column: each for each in profiles}
    return {each.column: _as_typed(found[each.column], each, typed[each.column]) for each in meant if each.column in found}


def _as_typed(stated: Period, meant: Profile, typed: Profile) -> Period:
    """A term keeps the words of its heading."""
    other = ((one.text, own.text) for one, own in zip(meant.heading, typed.heading, strict=True) if one is not own)
    return next((replace(stated, label=stated.label.replace(*texts)) for texts in other), stated)


def _with_terms(profiles: Sequence[Profile], latest: date) -> list[Profile]:
    """With headings that name terms beside each other spelt as what they are.

    Of letters in the order of the months each is one. 'Autumn', 'Spring' and 'Summer' without 'Winter' are no seasons. 'Term 2' is
    one of three, unless a fourth is named or the last that holds anything would not have begun. 'Sum' and the like are terms only
    beside others.
    """
    profiles = with_seasons_alone(_with_codes_of_terms(_with_initials(profiles)))
    lowest = {each.column: " ".join(each.lowest.split()) for each in profiles}
    named = {column: text for column, text in lowest.items() if SEASON.fullmatch(text) or _written(text) is Written.TERM}
    numbers = {column: int(match[1]) for column, text in named.items() if (match := NUMBERED_TERM.fullmatch(text)) is not None}
    filled = max((numbers[each.column] for each in profiles if each.filled and each.column in numbers), default=0)
    of_six = max(numbers.values(), default=0) > len(TERMS_BEGIN) or not _has_begun(filled, latest)
    winter = "winter" in map(str.casefold, lowest.values())
    return [
        replace(each, heading=_spelt(each.heading, of_six, len(set(named.values())) > 1 and not winter))
        if each.column in named
        else each
        for each in profiles
    ]


def with_seasons_alone(profiles: Sequence[Profile]) -> Sequence[Profile]:
    """'Autumn check', 'Spring check', 'Summer check' without the word that all of them have."""
    found = {
        each.column: match for each in profiles if (match := SEASON_AND_WORD.fullmatch(" ".join(each.lowest.split()))) is not None
    }
    if len(found) < LEAST_CODED or len({match["word"].casefold() for match in found.values()}) > 1:
        return profiles
    return [
        replace(each, heading=(*each.heading[:-1], _said(each.heading[-1], found[each.column]["season"])))
        if each.column in found
        else each
        for each in profiles
    ]


def _with_initials(profiles: Sequence[Profile]) -> Sequence[Profile]:
    lettered = [each for each in profiles if len(each.lowest) == 1]
    months = months_of_initials("".join(each.lowest for each in lettered))
    spelt = {
        each.column: replace(each, heading=(*each.heading[:-1], _said(each.heading[-1], NAMES[month - 1])))
        for each, month in zip(lettered, months, strict=False)
    }
    return [spelt.get(each.column, each) for each in profiles]


def _with_codes_of_terms(profiles: Sequence[Profile]) -> Sequence[Profile]:
    """'T1', 'T2', 'T3' beside each other, in either order, as the terms that they are."""
    coded = {each.column: CODED_TERM.fullmatch(each.lowest) for each in profiles}
    numbers = [int(code[1]) for code in coded.values() if code is not None]
    if len(numbers) < LEAST_CODED or {abs(one - other) for one, other in pairwise(numbers)} != {1}:
        return profiles
    return [
        replace(each, heading=(*each.heading[:-1], _said(each.heading[-1], f"Term {code[1]}"))) if code is not None else each
        for each, code in zip(profiles, coded.values(), strict=True)
    ]


def _has_begun(number: int, latest: date) -> bool:
    """Whether a term of three has begun in the school year of a day; 0 is none."""
    return not number or (TERMS_BEGIN[(number - 1) % 3] - SCHOOL_YEAR) % YEAR <= (latest.month - SCHOOL_YEAR) % YEAR


def _spelt(heading: Sequence[Cell], of_six: bool, among_terms: bool) -> tuple[Cell, ...]:
    """The stack with its lowest heading as `_with_terms` has it; without it where it is no term."""
    text = " ".join(heading[-1].text.split())
    if SHORT_TERM.fullmatch(text) and not among_terms:
        return ()
    if among_terms and (SEASON.fullmatch(text) or SHORT_TERM.fullmatch(text)):
        return *heading[:-1], _said(heading[-1], f"{TERMS[text[:3].casefold()]} term")
    if NUMBERED_TERM.fullmatch(text) and of_six:
        return *heading[:-1], _said(heading[-1], f"Half {text}")
    return tuple(heading)


def _said(cell: Cell, text: str) -> Cell:
    return Cell(cell.row, cell.column, text, cell.place, fill=cell.fill, bold=cell.bold)


def _of_school(years: Years, profiles: Sequence[Profile]) -> Years:
    """A year whose months run from September past April, one after the other, is a school year."""
    bare = (each for each in profiles if each.heading and _is_bare(each.heading[-1], Written.MONTH))
    months = [begins.number for each in bare if (begins := _begins(each)) is not None]
    runs = len(months) > 1 and all((other - one) % YEAR == 1 for one, other in pairwise(months))
    return replace(years, begins=months[0]) if runs and months[0] in SCHOOL_BEGINS and APRIL in months else years


def _is_below_month(profile: Profile) -> bool:
    return _is_alone(profile) and any(_is_bare(profile.heading[-1], written) for written in (Written.MONTH, Written.TERM))


def _is_alone(profile: Profile) -> bool:
    """Whether no heading above its lowest one names a period too."""
    return bool(profile.heading) and not any(_is_one(cell, True) for cell in profile.heading[:-1])


def _running_on(years: Years, profiles: Sequence[Profile], latest: date) -> Years:
    """The year of 'Plan 2025' where the months or terms below run past its end: it is that of the first, or of the last.

    From the first on, unless the newest that holds anything would not have begun.
    """
    months = {each.column: begins.number for each in profiles if (begins := _begins(each)) is not None}
    first = runs_past_december([months[column] for column in sorted(months)]) if years.calendar is not None else None
    if first is None or years.calendar is None:
        return years
    begin = {each.column: (months[each.column] - first) % YEAR for each in profiles if each.filled and each.column in months}
    newest = years.calendar * YEAR + first + max(begin.values(), default=0)
    return Years(financial=years.calendar - (newest > latest.year * YEAR + latest.month), begins=first)


def _in_sequence(found: Mapping[int, Period], profiles: Sequence[Profile], latest: date, years: Years) -> dict[int, Period]:
    """Months or terms without a year that stand in a row follow each other: 'Jul' behind 'Jun' is the July after it."""
    if years != Years():
        return {}
    settled: dict[int, Period] = {}
    for written in (Written.MONTH, Written.TERM):
        bare = {
            each.column: each
            for each in profiles
            if each.column in found and len(each.heading) == 1 and _is_bare(each.heading[0], written)
        }
        months = {column: begins for column, each in bare.items() if (begins := _begins(each)) is not None}
        if len(months) > 1:
            begin = firsts_in_sequence(months, frozenset(column for column, each in bare.items() if each.filled), latest)
            settled |= {column: _beginning(bare[column].heading[0], first, found[column]) for column, first in begin.items()}
    return settled


def _beginning(heading: Cell, first: date, found: Period) -> Period:
    """The period of a bare heading in the year in which it begins so; a term keeps its label."""
    stated = period(f"{_text(heading)} {first.year}", first)
    if stated is None:
        return found
    return replace(stated, label=found.label) if _written(_text(heading)) is Written.TERM else stated


def _is_bare(cell: Cell, written: Written) -> bool:
    return isinstance(cell.value, str) and _written(_text(cell)) is written and _lacks_year(_text(cell))


def _may_hold_values(profile: Profile) -> bool:
    if (
        not profile.heading
        or (profile.filled > 2 and profile.share(Look.DATE) > 0.5)
        or profile.share(Look.LEVEL) > 0.5
        or profile.share(Look.LONG) > 0.3
    ):
        return False
    own = [meanings(cell.text) for cell in profile.heading if isinstance(cell.value, str)]
    return not any(fit.weight >= 5 for meant in own for role, fit in meant.items() if role in YARDSTICKS)


def _numbers_are_years(profiles: Sequence[Profile]) -> bool:
    """Whether the numbers that head columns are years: one after the other, unlike values that happen to be about 2,000."""
    numbers = [cell.value for each in profiles for cell in each.heading[-1:] if isinstance(cell.value, int)]
    return all(later - earlier == 1 for earlier, later in pairwise(numbers))


def _period_of(stack: Sequence[Cell], latest: date, years: Years, sequence: bool) -> Period | None:
    beside = any(isinstance(cell.value, str) and _lacks_year(cell.text) for cell in stack)
    cells = [cell for cell in stack if _is_one(cell, sequence or beside)]
    if not cells:
        return None
    if len(cells) == 1:
        return _in_year(cells[0], years, latest)
    texts = [_text(cell) for cell in cells]
    month = next((text for text in texts if _written(text) in (Written.MONTH, Written.QUARTER) and _lacks_year(text)), None)
    year = next((stated for text in texts if (stated := _year_over(text, latest)) != Years()), None)
    if month is not None and year is not None:
        return _with_year(month, replace(year, begins=years.begins), latest)
    return _in_year(cells[-1], years, latest) or _in_year(cells[0], years, latest)


def _year_over(text: str, latest: date) -> Years:
    """What a heading states for the quarters or months below it; '22-23' and no more is a financial year there, too."""
    if (stated := years_in(text)) != Years() or period(text, latest) is None:
        return stated
    named = next((one.year for one in dates(text) if one.written is Written.FINANCIAL_YEAR), None)
    return Years(financial=named)


def _is_one(cell: Cell, sequence: bool) -> bool:
    if cell.day is not None:
        return True
    if isinstance(cell.value, int) and not isinstance(cell.value, bool):
        return sequence and 2000 <= cell.value <= 2099
    return (
        isinstance(cell.value, str)
        and len(cell.text) <= LONGEST_PERIOD
        and (bool(dates(cell.text)) or years_in(cell.text) != Years())
    )


def _text(cell: Cell) -> str:
    return str(cell.value) if isinstance(cell.value, int) else " ".join(cell.text.split())


def _written(text: str) -> Written | None:
    found = dates(text)
    return found[0].written if found else None


def _lacks_year(text: str) -> bool:
    found = dates(text)
    return bool(found) and found[0].year is None


def _in_year(cell: Cell, years: Years, latest: date) -> Period | None:
    if cell.day is not None:
        return period_of_date(cell.day, cell.number_format)
    text = _without_now(_text(cell))
    if _lacks_year(text) and years != Years():
        return _with_year(text, years, latest)
    return period(text, latest)


def _without_now(text: str) -> str:
    """'Where we are now (Dec 2025)' -> 'Dec 2025': what stands beside the period says only that the values are below."""
    typed = dates(text)
    beside = f"{text[: typed[0].start]} {text[typed[-1].end :]}".strip(" ()[]-–—:,") if typed else ""
    says_so = NOW.search(beside) is not None and meanings(beside).get(Role.VALUE, NOTHING).whole
    return text[typed[0].start : typed[-1].end] if says_so else text


def _with_year(text: str, years: Years, latest: date) -> Period | None:
    return period(_in_full(text, years), latest)


def _in_full(text: str, years: Years) -> str:
    """'Dec' -> 'Dec 2025', 'Q3' -> 'Q3 2025/26'; the text itself where no year is told."""
    found = dates(text)
    first = found[0].in_year(2001).first if found else None
    if found and found[0].written is Written.TERM and years.begins is None:
        years = replace(years, begins=SCHOOL_YEAR)
    if found and found[0].written is Written.QUARTER and years.financial is not None:
        return f"{text} {years.financial}/{(years.financial + 1) % 100:02}"
    year = years.text_for(first.month) if first else None
    return f"{text} {year}" if year else text


def headings_in_full(profiles: Sequence[Profile], latest: date, years: Years) -> dict[int, str]:
    """What each column is headed that stands below a month, a quarter, a term or a week, with its year where one is told.

    What stands in them is still to come, and tells nothing of the year.
    """
    meant = _with_terms([replace(each, filled=0, heading=_counted(each.heading)) for each in profiles], latest)
    meant = [each for each in meant if each.heading and _names_time(each.heading[-1], latest)]
    years = _running_on(_of_school(years, meant), [each for each in meant if _is_below_month(each)], latest)
    return {each.column: _stated(each.heading, latest, years) for each in meant}


def _counted(heading: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """'1' below 'Autumn' is 'Autumn 1'."""
    if len(heading) < 2 or not heading[-1].text.isdecimal() or not is_period(heading[-2]):
        return heading
    return *heading[:-2], _said(heading[-1], f"{heading[-2].text} {heading[-1].text}")


def _names_time(cell: Cell, latest: date) -> bool:
    stated = is_period(cell) or NUMBERED_TIME.fullmatch(cell.text) is not None
    return stated or (isinstance(cell.value, str) and period(cell.text[:LONGEST_PERIOD], latest) is not None)


def _stated(stack: Sequence[Cell], latest: date, years: Years) -> str:
    own = stack[-1]
    if own.day is not None:
        return f"{own.day.day} {Month.of(own.day)}" if shows_day(own.number_format) else str(Month.of(own.day))
    text = _text(own)
    over = (stated for cell in reversed(stack[:-1]) if (stated := _year_over(_text(cell), latest)) != Years())
    return _in_full(text, replace(next(over, years), begins=years.begins)) if _lacks_year(text) else text


def months_above(region: Region, profiles: Sequence[Profile]) -> dict[int, Month]:
    """In a kind with groups of columns below a month: the month of each column."""
    columns = [each.column for each in profiles]
    for number in reversed(region.headings):
        cells = region.sheet.row(number)
        first = min(columns)
        months = months_in({column: cell for column, cell in cells.items() if cell.column > first or number == region.headings[-1]})
        if months:
            return spread(months, [column for column in columns if column >= min(months)])
    return {}


def latest_first(roles: dict[Role, list[int]], profiles: Sequence[Profile], latest: date, years: Years) -> frozenset[Role]:
    """Of ratings month by month ('RAG Mar 23', 'RAG Apr 23') the last that is not after `latest`, then those before it.

    Beside one of an earlier month ('Status at Nov') the one that names none is the present one.

    Returns the fields of which that was so.
    """
    by_column, by_month = {each.column: each for each in _with_terms(profiles, latest)}, set()
    for role in BY_MONTH:
        columns = roles.get(role, [])
        if len(columns) < 2:
            continue
        headed = {column: _headed(column, columns, by_column) for column in columns}
        filled = frozenset(column for column in columns if by_column[column].filled)
        ordered = _in_order(headed, filled, latest, years) or _beside_earlier(headed, latest)
        if ordered is not None:
            roles[role] = ordered
            by_month.add(role)
    return frozenset(by_month)


def _headed(column: int, alike: Sequence[int], by_column: Mapping[int, Profile]) -> Profile:
    """The column, or where its heading names no period the nearest one before it that does: 'Q1: what happened | RAG'."""
    before = max((other for other in alike if other < column), default=0)
    for at in range(column, before, -1):
        if at in by_column and any(is_period(cell) or _typed(cell.text)[1] for cell in by_column[at].heading):
            return by_column[at]
    return by_column[column]


def _typed(heading: str) -> tuple[str, Sequence[TypedDate]]:
    """The dates of a heading, and the text in which they stand: of 'Update 29/01' the end, of 'Part 1/2' none."""
    text = heading[:120]
    if found := dates(text):
        return text, found
    day = LAST_DAY.search(text)
    return (day[1], dates(day[1])) if day is not None else (text, ())


def _days(profile: Profile, latest: date, years: Years) -> tuple[Days | None, bool]:
    """The first and the last day of the period above a column, and whether its year is stated."""
    text = " ".join(_text(cell) for cell in profile.heading)
    for cell in profile.heading:
        if cell.day is not None:
            end = period_of_date(cell.day, cell.number_format).end or cell.day
            return (cell.day if end == cell.day else Month.of(end).first_day, end), True
    words, found = _typed(text)
    if not found:
        return ((latest, latest), False) if comes_round(text) else (None, False)
    if found[-1].year is not None:
        return found[-1].days, True
    stated = _with_year(words[found[-1].start : found[-1].end], years_in(text) if years_in(text) != Years() else years, latest)
    return (span(stated.label, latest) if stated else None), years_in(text) != Years() or years != Years()


def comes_round(heading: str) -> bool:
    """Whether it names a term or a review by its number: at each the same is asked again."""
    return TERM.search(heading[:120]) is not None or REVIEW.search(heading[:120]) is not None


def _in_order(headed: Mapping[int, Profile], filled: frozenset[int], latest: date, years: Years) -> list[int] | None:
    """The columns, latest first, those after `latest` left out; None where they do not all stand below a period."""
    years = _running_on(years, [*headed.values()], latest)
    read = {column: _days(profile, latest, years) for column, profile in headed.items()}
    days = {column: each for column, (each, _) in read.items() if each is not None}
    if len(days) < len(headed):
        return None
    stated = [is_stated for _, is_stated in read.values()]
    if all(stated):
        past = [column for column in headed if days[column][1] <= latest]
        running = [column for column in headed if column not in past and column in filled]
        begun = [column for column in running if days[column][0] <= latest]
        past = [*past, *begun] or running[:1]  # what stands below the month or the term that runs is how things are
        return sorted(past, key=lambda column: days[column][1], reverse=True)
    months = {column: begins for column, profile in headed.items() if (begins := _begins(profile)) is not None}
    if len(months) < len(headed) or any(stated):
        # Terms stand in the order in which they come; the last that holds anything is the latest.
        return [column for column in reversed(list(headed)) if column in filled] or None
    begin = firsts_in_sequence(months, filled, latest)
    past = [column for column in headed if begin[column] <= latest and column in filled]
    return sorted(past, key=lambda column: begin[column], reverse=True) or None


def _beside_earlier(headed: Mapping[int, Profile], latest: date) -> list[int] | None:
    """Of two columns the one without a period, then that of a month before the one of `latest`; None where they are not such."""
    now = [column for column, profile in headed.items() if last_named(profile.text[:LONGEST_PERIOD], latest) is None]
    before = [column for column, profile in headed.items() if is_of_before(profile, latest)]
    alike = len(now) == len(before) == 1 and headed[now[0]].filled * 2 > headed[now[0]].rows
    return [*now, *before] if alike else None


def is_of_before(profile: Profile, latest: date) -> bool:
    """Whether its heading names a period that was over before the month of `latest`."""
    named = last_named(profile.text[:LONGEST_PERIOD], latest)
    return named is not None and named[1] < latest.replace(day=1)


def _begins(profile: Profile) -> Month | None:
    """The month with which the period above a column begins, in any year; None where it names none without a year."""
    found = next((one for cell in reversed(profile.heading) if (one := _typed(cell.text)[1])), ())
    first = found[-1].in_year(2001).first if found and found[-1].year is None else None
    return Month.of(first) if first is not None else None


def dated(
    roles: dict[Role, list[int]], periods: Mapping[int, Period], profiles: Sequence[Profile], latest: date, years: Years
) -> None:
    """'Actual' and 'Target' under each month: the values are of the month above them, the target is the latest one's.

    So it is where each year has its target.
    """
    targets = list(roles.get(Role.TARGET, []))
    if len(targets) < 2 or not periods:
        return
    past = [column for column, stated in periods.items() if stated.end is None or stated.end <= latest]
    newest = max((end for column in past if (end := periods[column].end) is not None), default=None)
    by_column = {each.column: each for each in profiles}
    same = [column for column in targets if newest is not None and _holds(by_column[column], newest, latest, years)]
    after = [column for column in targets if past and column > max(past)]
    roles[Role.TARGET] = same[:1] or after[:1] or targets[-1:]


def _holds(profile: Profile, day: date, latest: date, years: Years) -> bool:
    """Whether the period above a column, a month or the year of a target, holds a day."""
    days, _ = _days(profile, latest, years)
    return days is not None and days[0] <= day <= days[1]
