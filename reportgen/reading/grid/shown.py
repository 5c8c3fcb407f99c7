"""What Excel shows for a value in a number format, for the formats that trackers use."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from reportgen.lexicon.patterns import pattern
from reportgen.model.numbers import rounded
from reportgen.reading.grid.bounds import LONGEST_FORMAT

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
SIGNIFICANT = 10  # digits that 'General' shows in a cell
MOST_PLACES = 30  # that Excel shows after the point
LONG_DATE = "[$-F800]"  # Excel's own long date follows the country of the computer, as its short one does
BY_COUNTRY = {"mm-dd-yy": "dd/mm/yyyy"}  # these are councils in England
SECTION = pattern(r'(?:"[^"]*"?|\\.?|[^;"\\])*', re.DOTALL)
CONDITION = pattern(r"\[(<=|>=|<>|<|>|=)(-?[0-9]{1,15}(?:\.[0-9]{1,15})?)\]")
HOLDS: Mapping[str, Callable[[Decimal, Decimal], bool]] = {
    "<=": operator.le,
    ">=": operator.ge,
    "<>": operator.ne,
    "<": operator.lt,
    ">": operator.gt,
    "=": operator.eq,
}
ANY_CASE = re.IGNORECASE | re.ASCII | re.DOTALL
DATE_PART = pattern(r'"[^"]*"|\\.|\[[^\]]*\]|_.|d{1,4}|m{1,5}|y{2,4}|h{1,2}|s{1,2}|AM/PM|General|.', ANY_CASE)
LENGTH_PART = pattern(r"\[(h+|m+|s+)\]", ANY_CASE)
# Parts of a number's format: quoted and escaped words, colours and conditions, spacing, digits with their point and commas.
NUMBER_PART = pattern(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|\[\$(?P<currency>[^\]-]*)[^\]]*\]|\[[^\]]*\]|_.|\*.'
    r"|(?P<fraction>(?:(?P<whole>[#0?]{1,9}) {1,3})?[#?0]{1,9}/(?P<under>[#?0]{1,9}|[1-9][0-9]{0,8}))"
    r"|(?P<digits>[0#?][0#?,]*(?:\.[0#?]*)?,*|\.[0#?]+,*|General)|(?P<sign>[-+()£$€%. /:])|.",
    ANY_CASE,
)
TEXT_PART = pattern(r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|\[[^\]]*\]|_.|\*.|(?P<plain>.)', re.DOTALL)


def shown_text(raw: object, number_format: str) -> str:
    """'41.3%' for 0.413 in '0.0%'; 'Apr-23' for a day in 'mmm-yy'. Formats that are stranger fall back to plain text."""
    number_format = number_format[:LONGEST_FORMAT]
    if raw is None:
        return ""
    if isinstance(raw, bool):
        return "TRUE" if raw else "FALSE"
    if isinstance(raw, int | float | Decimal):
        return _number(raw, number_format)
    if isinstance(raw, datetime | date):
        return _date(raw if isinstance(raw, datetime) else datetime(raw.year, raw.month, raw.day), number_format)
    if isinstance(raw, time):
        return _time(raw, number_format)
    if isinstance(raw, timedelta):
        return _length(raw, number_format)
    return _words(str(raw), number_format)


def exactly(raw: float | Decimal) -> Decimal:
    """The number that was typed: 0.07 for the binary fraction that is nearest to it."""
    return Decimal(repr(raw) if isinstance(raw, float) else str(raw))


def is_percent(number_format: str, raw: float | Decimal = 1) -> bool:
    """Whether Excel multiplies the number by 100: a '%' of the format itself, not one in quotes ('0.0"%"')."""
    section, _ = _section_of(exactly(raw), number_format)
    return any(part["sign"] == "%" for part in NUMBER_PART.finditer(section))


@lru_cache(maxsize=1024)
def _sections(number_format: str) -> tuple[str, ...]:
    """'0;(0);"; none"' -> ('0', '(0)', '"; none"')."""
    sections, at = [], 0
    while at <= len(number_format):
        match = SECTION.match(number_format, at)
        sections.append(match[0] if match else "")
        at = (match.end() if match else at) + 1
    return tuple(sections)


# --- words


def _words(text: str, number_format: str) -> str:
    """A text in a format that has words for texts: 'Priority 1' for '1' in '"Priority "@'."""
    sections = _sections(number_format)
    section = sections[-1] if len(sections) in (1, 4) else ""
    if "@" not in section or section == "@":
        return text
    parts = (match.groupdict() for match in TEXT_PART.finditer(section))
    return "".join(part["quoted"] or part["escaped"] or (text if part["plain"] == "@" else part["plain"]) or "" for part in parts)


# --- numbers


def _number(raw: float | Decimal, number_format: str) -> str:
    value = exactly(raw)
    if not value.is_finite():
        return str(raw)
    section, own = _section_of(value, number_format)
    parts = list(NUMBER_PART.finditer(section))
    fraction = next((part for part in parts if part["fraction"]), None)
    digits = next((part["digits"] for part in parts if part["digits"]), None)
    if fraction is not None and digits is None:
        figure = _fraction(abs(value), fraction)
    elif digits is None or any(part[0] in "/Ee" for part in parts if not part["digits"]):
        return _general(value)
    else:
        percent = any(part["sign"] == "%" for part in parts)
        figure = _digits(abs(value) * (100 if percent else 1), digits)
    minus = "-" if value < 0 and not own and re.search(r"[1-9]", figure) else ""
    return (minus + "".join(_around(parts, figure))).strip()


def _section_of(value: Decimal, number_format: str) -> tuple[str, bool]:
    """The section of the format that the number is shown in, and whether that says itself how to show the minus."""
    sections = _sections(number_format)
    conditions = [CONDITION.search(section) for section in sections[:3]]
    if any(conditions):
        for section, condition in zip(sections, conditions, strict=False):
            if condition is None or HOLDS[condition[1]](value, Decimal(condition[2])):
                return section, False
        return "General", False
    if value < 0 and len(sections) > 1:
        return sections[1], True
    # A true zero is shown, even where its format has a dash for it, or nothing.
    return sections[2 if value == 0 and len(sections) > 2 and re.search("[0#?]", _bare(sections[2])) else 0], False


def _bare(section: str) -> str:
    return re.sub(r'"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]', "", section)


def _around(parts: list[re.Match[str]], figure: str) -> Iterator[str]:
    """The figure once, with the words and signs of the format before and after it."""
    done = False
    for part in parts:
        if part["digits"] is not None or part["fraction"] is not None:
            yield "" if done else figure
            done = True
        else:
            yield part["quoted"] or part["escaped"] or part["currency"] or part["sign"] or ""


def _fraction(value: Decimal, part: re.Match[str]) -> str:
    """0.75 in '# ?/?' -> '3/4'; 2.5 -> '2 1/2'; 0.75 in '# ?/8' -> '6/8'."""
    whole = int(value) if part["whole"] else 0
    rest, under = Fraction(value) - whole, part["under"]
    if under.isdecimal() and int(under):
        over, below = int(rest * int(under) + Fraction(1, 2)), int(under)
    else:
        nearest = rest.limit_denominator(10 ** len(under) - 1)
        over, below = nearest.numerator, nearest.denominator
    if part["whole"] and over == below:
        whole, over = whole + 1, 0
    if not over:
        return str(whole)
    return f"{whole} {over}/{below}" if whole else f"{over}/{below}"


def _digits(value: Decimal, code: str) -> str:
    """1147 in '#,##0' -> '1,147'; 1200000 in '0.0,,' -> '1.2'."""
    if code.lower() == "general":
        return _general(value)
    bare = code.rstrip(",")
    whole, _, fraction = bare.partition(".")
    figure = rounded(value.scaleb(-3 * (len(code) - len(bare))), min(len(fraction), MOST_PLACES))
    if "," in whole:
        return f"{figure:,f}"
    before, point, after = f"{figure:f}".partition(".")
    return f"{before.zfill(whole.count('0'))}{point}{after}"


def _general(value: Decimal) -> str:
    """Up to ten significant digits, without zeros at the end."""
    if value == value.to_integral_value():
        return f"{value.to_integral_value():f}"
    places = max(0, min(SIGNIFICANT, SIGNIFICANT - max(1, value.adjusted() + 1)))
    text = f"{rounded(value, places):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


# --- days, times of day, lengths of time


def _date(moment: datetime, number_format: str) -> str:
    section = BY_COUNTRY.get(number_format, _sections(number_format)[0])
    if section.upper().startswith(LONG_DATE):
        section = "dd mmmm yyyy"
    parts = DATE_PART.findall(section)
    if not _names_day(parts):
        return f"{moment.day:02}/{moment.month:02}/{moment.year}"
    return _in_parts(moment, parts)


def _time(of_day: time, number_format: str) -> str:
    """A number below 1. In the format of a day it is Excel's day before the first, as where a formula points to an empty cell."""
    section = BY_COUNTRY.get(number_format, _sections(number_format)[0])
    parts = DATE_PART.findall(section)
    moment = datetime.combine(datetime(1900, 1, 1), of_day)
    if _names_day(parts):
        return _in_parts(moment, ["0" * len(part) if part.lower() in ("d", "dd") else part for part in parts])
    if not any(part[0] in "hHsS" for part in parts):
        return of_day.strftime("%H:%M")
    return _in_parts(moment, parts)


def _length(time_taken: timedelta, number_format: str) -> str:
    """36 hours in '[h]:mm' -> '36:00'."""
    seconds = round(abs(time_taken) / timedelta(seconds=1))
    units = {"h": seconds // 3600, "m": seconds // 60, "s": seconds}
    shown = []
    for part in DATE_PART.findall(_sections(number_format)[0]):
        if total := LENGTH_PART.fullmatch(part):
            shown.append(f"{units[total[1][0].lower()]:0{len(total[1])}}")
        elif part.lower() in ("h", "hh", "m", "mm", "s", "ss"):
            within = units[part[0].lower()] % (24 if part[0] in "hH" else 60)
            shown.append(f"{within:0{len(part)}}")
        else:
            shown.append(_word(part) if part[0] in '["\\_' else part)
    text = "".join(shown).strip()
    return f"-{text}" if time_taken < timedelta() else text


def _names_day(parts: list[str]) -> bool:
    return any(part[0] in "dyDY" or part.lower().startswith("mmm") for part in parts)


def _in_parts(moment: datetime, parts: list[str]) -> str:
    codes = [part[0].lower() if part[0].lower() in "dmyhs" else "" for part in parts]
    twelve = any(part.lower() == "am/pm" for part in parts)
    shown = (_date_part(part, moment, twelve, _is_minute(at, codes)) for at, part in enumerate(parts))
    return "".join(shown).strip()


def _is_minute(at: int, codes: list[str]) -> bool:
    """'mm' is minutes directly after hours or before seconds, else a month."""
    before = next((code for code in reversed(codes[:at]) if code), "")
    after = next((code for code in codes[at + 1 :] if code), "")
    return codes[at] == "m" and (before == "h" or after == "s")


def _word(part: str) -> str:
    """What a part that is no code shows: quoted and escaped words, the width of a sign as a space."""
    if part.startswith("["):
        return ""
    if part.startswith("_") and len(part) > 1:
        return " "
    return part.strip('"').removeprefix("\\")


def _date_part(part: str, moment: datetime, twelve: bool, is_minute: bool) -> str:
    if part[0] in '["\\_':
        return _word(part)
    code = part.lower()
    if is_minute and len(code) <= 2:
        return f"{moment.minute:02}"
    day, month = DAYS[moment.weekday()], MONTHS[moment.month - 1]
    hour = (moment.hour - 1) % 12 + 1 if twelve else moment.hour
    table = {
        "d": str(moment.day),
        "dd": f"{moment.day:02}",
        "ddd": day[:3],
        "dddd": day,
        "m": str(moment.month),
        "mm": f"{moment.month:02}",
        "mmm": month[:3],
        "mmmm": month,
        "mmmmm": month[0],
        "yy": f"{moment.year % 100:02}",
        "yyy": str(moment.year),
        "yyyy": str(moment.year),
        "h": str(hour),
        "hh": f"{hour:02}",
        "s": str(moment.second),
        "ss": f"{moment.second:02}",
        "am/pm": "AM" if moment.hour < 12 else "PM",
    }
    return table.get(code, "" if part in "@;" else part)
