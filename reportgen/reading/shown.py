"""What Excel shows for a value in a number format, for the formats that trackers use."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
SIGNIFICANT = 10  # digits that 'General' shows in a cell
DATE_PART = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|d{1,4}|m{1,5}|y{2,4}|h{1,2}|s{1,2}|AM/PM|.', re.IGNORECASE | re.DOTALL)
LITERAL = re.compile(r'"([^"]*)"|\\(.)')


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


def _number(raw: float | Decimal, number_format: str) -> str:
    value = Decimal(repr(raw) if isinstance(raw, float) else str(raw))
    if not value.is_finite():
        return str(raw)
    sections = number_format.split(";")
    section = sections[1] if value < 0 and len(sections) > 1 else sections[0]
    coded = LITERAL.sub("", re.sub(r"\[[^\]]*\]|_.|\*.", "", section))
    if not re.search(r"[0#]", coded) or "E+" in coded or "/" in coded:
        return _general(value)
    percent = "%" in coded
    places = len(re.sub(r"[^0#?]", "", coded.partition(".")[2]))
    rounded = (abs(value) * (100 if percent else 1)).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    digits = f"{rounded:,f}" if "," in coded.partition(".")[0] else f"{rounded:f}"
    sign = "-" if value < 0 and rounded != 0 and "(" not in section and (len(sections) < 2 or "-" in section) else ""
    pound = "£" if "£" in section else ""
    return f"{sign}{pound}{digits}{'%' if percent else ''}"


def _general(value: Decimal) -> str:
    """Up to ten significant digits, without zeros at the end."""
    if value == value.to_integral_value():
        return f"{value.to_integral_value():f}"
    places = max(0, min(SIGNIFICANT, SIGNIFICANT - max(1, value.adjusted() + 1)))
    text = f"{value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP):f}"
    return text.rstrip("0").rstrip(".")


def _date(moment: datetime, number_format: str) -> str:
    # Excel's own short date follows the country of the computer; these are councils in England.
    section = "dd/mm/yyyy" if number_format == "mm-dd-yy" else number_format.split(";")[0]
    parts = DATE_PART.findall(section)
    if not any(part[0] in "dyDY" or part.casefold().startswith("mmm") for part in parts):
        return f"{moment.day:02}/{moment.month:02}/{moment.year}"
    hours = False
    shown = []
    for part in parts:
        hours = hours or part[0] in "hH"
        shown.append(_date_part(part, moment, hours))
    return "".join(shown).strip()


def _date_part(part: str, moment: datetime, after_hours: bool) -> str:
    if part.startswith("["):
        return ""
    if part.startswith(('"', "\\")):
        return part.strip('"').removeprefix("\\")
    code = part.casefold()
    if code.startswith("m") and after_hours and len(code) <= 2:
        return f"{moment.minute:02}"
    day, month = DAYS[moment.weekday()], MONTHS[moment.month - 1]
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
        "h": str(moment.hour),
        "hh": f"{moment.hour:02}",
        "s": str(moment.second),
        "ss": f"{moment.second:02}",
        "am/pm": "AM" if moment.hour < 12 else "PM",
    }
    return table.get(code, "" if part in "@;" else part)
