"""What Excel shows for a value in a number format, for the formats that trackers use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal, localcontext

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
SIGNIFICANT = 10  # digits that 'General' shows in a cell
MOST_PLACES = 30  # that Excel shows after the point
MOST_DIGITS = 700  # the largest float has 309 before its point
DATE_PART = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|d{1,4}|m{1,5}|y{2,4}|h{1,2}|s{1,2}|AM/PM|General|.', re.IGNORECASE | re.DOTALL)
# Parts of a number's format: quoted and escaped words, colours and conditions, spacing, digits with their point and commas.
NUMBER_PART = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|\[\$(?P<currency>[^\]-]*)[^\]]*\]|\[[^\]]*\]|_.|\*.'
    r"|(?P<digits>[0#?][0#?,]*(?:\.[0#?]*)?,*|\.[0#?]+,*|General)|(?P<sign>[-+()£$€%. /:])|.",
    re.DOTALL | re.IGNORECASE,
)


def shown_text(raw: object, number_format: str) -> str:
    """'41.3%' for 0.413 in '0.0%'; 'Apr-23' for a day in 'mmm-yy'. Formats that are stranger fall back to plain text."""
    if raw is None:
        return ""
    if isinstance(raw, bool):
        return "TRUE" if raw else "FALSE"
    if isinstance(raw, int | float | Decimal):
        return _number(raw, number_format)
    if isinstance(raw, datetime | date):
        return _date(raw if isinstance(raw, datetime) else datetime(raw.year, raw.month, raw.day), number_format)
    if isinstance(raw, time):
        return raw.strftime("%H:%M")
    return str(raw)


def exactly(raw: float | Decimal) -> Decimal:
    """The number that was typed: 0.07 for the binary fraction that is nearest to it."""
    return Decimal(repr(raw) if isinstance(raw, float) else str(raw))


def rounded(value: Decimal, places: int) -> Decimal:
    """Halves up, as Excel; however many digits there are."""
    with localcontext(prec=MOST_DIGITS):
        return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def is_percent(number_format: str) -> bool:
    """Whether Excel multiplies by 100: a '%' of the format itself, not one in quotes ('0.0"%"')."""
    return any(part["sign"] == "%" for part in NUMBER_PART.finditer(number_format.split(";")[0]))


def _number(raw: float | Decimal, number_format: str) -> str:
    value = exactly(raw)
    if not value.is_finite():
        return str(raw)
    sections = number_format.split(";")
    own = value < 0 and len(sections) > 1  # negative numbers have a section, which says itself how to show the minus
    parts = list(NUMBER_PART.finditer(sections[1 if own else 0]))
    digits = next((part["digits"] for part in parts if part["digits"]), None)
    if digits is None or any(part[0] in "/Ee" for part in parts if not part["digits"]):
        return _general(value)
    percent = any(part["sign"] == "%" for part in parts)
    figure = _digits(abs(value) * (100 if percent else 1), digits)
    minus = "-" if value < 0 and not own and re.search(r"[1-9]", figure) else ""
    return (minus + "".join(_around(parts, figure))).strip()


def _around(parts: list[re.Match[str]], figure: str) -> Iterator[str]:
    """The figure once, with the words and signs of the format before and after it."""
    done = False
    for part in parts:
        if part["digits"] is not None:
            yield "" if done else figure
            done = True
        else:
            yield part["quoted"] or part["escaped"] or part["currency"] or part["sign"] or ""


def _digits(value: Decimal, code: str) -> str:
    """1147 in '#,##0' -> '1,147'; 1200000 in '0.0,,' -> '1.2'."""
    if code.casefold() == "general":
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


def _date(moment: datetime, number_format: str) -> str:
    # Excel's own short date follows the country of the computer; these are councils in England.
    section = "dd/mm/yyyy" if number_format == "mm-dd-yy" else number_format.split(";")[0]
    parts = DATE_PART.findall(section)
    if not any(part[0] in "dyDY" or part.casefold().startswith("mmm") for part in parts):
        return f"{moment.day:02}/{moment.month:02}/{moment.year}"
    codes = [part[0].casefold() if part[0].casefold() in "dmyhs" else "" for part in parts]
    twelve = any(part.casefold() == "am/pm" for part in parts)
    shown = (_date_part(part, moment, twelve, _is_minute(at, codes)) for at, part in enumerate(parts))
    return "".join(shown).strip()


def _is_minute(at: int, codes: list[str]) -> bool:
    """'mm' is minutes directly after hours or before seconds, else a month."""
    before = next((code for code in reversed(codes[:at]) if code), "")
    after = next((code for code in codes[at + 1 :] if code), "")
    return codes[at] == "m" and (before == "h" or after == "s")


def _date_part(part: str, moment: datetime, twelve: bool, is_minute: bool) -> str:
    if part.startswith("["):
        return ""
    if part.startswith(('"', "\\")):
        return part.strip('"').removeprefix("\\")
    if part.startswith("_") and len(part) > 1:
        return " "
    code = part.casefold()
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
