"""A cell's value as a number that people read, with exactly the decimal places that the cell shows.

Numbers of Excel's go through the cell's number format; text is read only where it plainly is one value. Words that hold several
numbers ('134 in 22/23, an increase of 49') are kept as words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from reportgen.model.findings import Severity
from reportgen.model.indicators import Better, Number, Target, TargetKind, Yardstick
from reportgen.reading.doubts import Doubt

NUMBER = r"[-−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-−]?\d+(?:\.\d+)?|[-−]?\.\d+"
SUPPRESSED = re.compile(r"[<≤]\s*\d{1,2}|c|#|\*|k|u|\[c\]|fewer than \d{1,2}|suppressed", re.IGNORECASE)
FIGURE = re.compile(
    rf"(?P<sign>[£$])?\s*(?P<number>{NUMBER})\s*(?P<scale>m|bn|million|thousand)?\s*"
    r"(?P<unit>%|per ?cent|percent|per 10,?000|r\b|days?|weeks?|months?|years?|hours?)?",
    re.IGNORECASE,
)
SCALES = {"m": 6, "million": 6, "bn": 9, "thousand": 3}
FOOTNOTE = re.compile(r"\s*(?:[*†‡]+|\((?:r|p|provisional|revised|e|estimated?)\))\s*$", re.IGNORECASE)
COUNT = re.compile(r"\s*\((?:n\s*=\s*)?(?P<count>\d{1,6})(?:\s*(?:/|of|out of)\s*(?P<of>\d{1,6}))?\)")
FROM_TO = re.compile(rf"from\s+(?:{NUMBER})\s*%?\s+to\s+(?P<to>.+)", re.IGNORECASE)
OUT_OF = re.compile(r"(?P<count>\d{1,6})\s*(?:/|out of)\s*(?P<of>\d{1,6})")
RATIO = re.compile(r"(?P<number>\d+(?:\.\d+)?)\s*:\s*1")
WHEN = r"(?:[a-z]+ ?)?(?:\d{4}|[a-z]{3,9} ?\d{2}|(?:[a-z]+ ){1,4}\d{2}/\d{2})"
DATED = re.compile(rf"\s*[-–—(]\s*(?:(?:as )?at )?{WHEN}\)?$", re.IGNORECASE)

AT_LEAST = re.compile(
    r"^(?:>=?|≥|at least|minimum|min\b|more than|above|over|no (?:less|fewer) than)\s*"
    r"|\s*(?:\+|or (?:above|more|higher|over)|and above|minimum)$",
    re.IGNORECASE,
)
AT_MOST = re.compile(
    r"^(?:<=?|≤|at most|maximum|max\b|less than|fewer than|below|under|no more than|not more than|up to)\s*"
    r"|\s*(?:or (?:below|less|lower|fewer|under)|and below|maximum)$",
    re.IGNORECASE,
)
MONITOR = re.compile(
    r"monitor(?:ing|ed)?(?: only)?|tracked?|for information|context(?:ual)?|n/?a|not applicable|no target(?: set)?|in line with .*",
    re.IGNORECASE,
)
TO_BE_SET = re.compile(
    r"tb[acd]\b.*|to be (?:agreed|set|confirmed|determined|decided|developed).*"
    r"|awaiting.*|baseline to be.*|(?:under|in) development",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class ValueRead:
    """`text` is as it should be shown; `of` the words beside a number ('England'); `count` the 85 of '77% (85)'."""

    text: str
    number: Number | None = None
    of: str | None = None
    count: int | None = None
    suppressed: bool = False
    doubts: tuple[Doubt, ...] = ()


def read_value(raw: object, number_format: str, shown: str) -> ValueRead:
    """A number with its unit where the cell plainly holds one; else its words alone."""
    if isinstance(raw, bool):
        return ValueRead(shown)
    if isinstance(raw, int | float | Decimal):
        return ValueRead(shown, _of_excel(raw, number_format, shown))
    return _of_text(shown)


def read_target(raw: object, number_format: str, shown: str) -> Target:
    """A target, a benchmark typed in a target's cell ('7.6% England'), or words for none.

    `better` only where it says so by itself: 0 is lower, 100% higher, 'at least' and 'below' as they say; never otherwise.
    """
    text = shown.strip()
    if not text or MONITOR.fullmatch(text):
        return Target(text or None, None, TargetKind.MONITOR if text else TargetKind.NONE)
    if TO_BE_SET.fullmatch(text):
        return Target(text, None, TargetKind.TO_BE_SET)
    bound, better = _bound(text) if isinstance(raw, str) else (text, None)
    read = read_value(raw if bound == text else bound, number_format, bound)
    if read.number is None:
        return Target(text, None, TargetKind.NONE)
    if read.of is not None:
        return Target(text, read.number, TargetKind.BENCHMARK)
    return Target(text, read.number, TargetKind.TARGET, better or _by_itself(read.number))


def read_yardstick(raw: object, number_format: str, shown: str) -> Yardstick:
    """A baseline or a benchmark, and whose it is."""
    read = read_value(raw, number_format, shown)
    return Yardstick(shown or None, read.number, None, read.of)


def unit_of_title(title: str) -> str | None:
    """What an indicator's title says that it is counted in: 'Percentage of …' -> percent; None where it does not say."""
    words = title.casefold()
    if re.search(r"per\s+10[,.\s]?000", words):
        return "rate"
    if re.search(r"%|per\s?cent", words) or re.match(r"(?:proportion|timeliness|share) of\b", words):
        return "percent"
    if re.search(r"\b(?:days taken|average days|average (?:number of )?(?:working )?days|in days|number of days)\b", words):
        return "days"
    if re.search(r"£|\bcost of\b|\bspend\b", words):
        return "pounds"
    return "number" if re.search(r"\bnumber of\b|^(?:overall )?number\b|^count of\b|\bnumbers of\b", words) else None


def _of_excel(raw: float | Decimal, number_format: str, shown: str) -> Number | None:
    """As many decimal places as Excel shows; 0.413 in '0.0%' is 41.3 percent."""
    percent = "%" in number_format
    digits = re.search(r"\d[\d,]*(?:\.\d+)?", shown)
    places = len(digits[0].partition(".")[2]) if digits else 0
    value = Decimal(repr(raw) if isinstance(raw, float) else str(raw)) * (100 if percent else 1)
    if not value.is_finite():
        return None
    unit = "percent" if percent else ("pounds" if "£" in shown else "number")
    return Number(value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP), unit)


def _of_text(text: str) -> ValueRead:
    plain = " ".join(text.split())
    if SUPPRESSED.fullmatch(plain):
        return ValueRead(text, suppressed=True)
    if (moved := FROM_TO.fullmatch(plain)) is not None:
        plain = moved["to"]
    plain = FOOTNOTE.sub("", plain)
    if (ratio := RATIO.fullmatch(plain)) is not None:
        return ValueRead(text, Number(Decimal(ratio["number"]), "ratio"))
    if (share := OUT_OF.fullmatch(plain)) is not None:
        return ValueRead(text, Number(Decimal(share["count"]), "number"), doubts=(_out_of(text),))
    return _figure(text, plain)


def _figure(text: str, plain: str) -> ValueRead:
    """One number, with a unit, a count in brackets, or whose it is; nothing else."""
    match = FIGURE.match(plain)
    if match is None:
        return ValueRead(text)
    rest = plain[match.end() :]
    count = COUNT.match(rest)
    if count is not None:
        rest = rest[count.end() :]
    rest = DATED.sub("", rest) if not match["unit"] or DATED.fullmatch(rest) else rest
    of = rest.strip(" ()–-,:;")
    number = _number(match)
    if number is None or not _may_stand_beside(match, rest, of):
        return ValueRead(text)
    return ValueRead(text, number, of or None, int(count["count"]) if count else None)


def _may_stand_beside(match: re.Match[str], rest: str, of: str) -> bool:
    """Words beside a number say whose it is ('England'); more than a few, or with other numbers, are a sentence."""
    if not of:
        return not rest.strip() or not rest.strip()[0].isalnum() or bool(match["unit"])
    if rest[:1].isalnum():
        return False
    few = len(of.split()) <= 6 and not re.search(rf"(?:{NUMBER})\s*%", of)
    return bool(few and match["unit"])


def _number(match: re.Match[str]) -> Number | None:
    try:
        value = Decimal(match["number"].replace(",", "").replace("−", "-"))
    except InvalidOperation:
        return None
    scale = SCALES.get((match["scale"] or "").casefold())
    if scale is not None:
        value = (value.scaleb(scale)).quantize(Decimal(1))
    return Number(value, _unit(match))


def _unit(match: re.Match[str]) -> str:
    if match["sign"] == "£":
        return "pounds"
    unit = (match["unit"] or "").casefold().replace(" ", "")
    if unit in ("%", "percent"):
        return "percent"
    if unit == "r" or unit.startswith("per10"):
        return "rate"
    return f"{unit.rstrip('s')}s" if unit else "number"


def _bound(text: str) -> tuple[str, Better | None]:
    """'≥ 90%' -> '90%', higher; 'no more than 5' -> '5', lower."""
    for pattern, better in ((AT_LEAST, Better.HIGHER), (AT_MOST, Better.LOWER)):
        if pattern.search(text):
            return pattern.sub("", text).strip(), better
    return text, None


def _by_itself(number: Number) -> Better | None:
    if number.value == 0:
        return Better.LOWER
    return Better.HIGHER if number.unit == "percent" and number.value == 100 else None


def _out_of(text: str) -> Doubt:
    return Doubt(
        "value-out-of",
        Severity.LOOK,
        f"the value is '{text}'; the first number is used",
        "Type the number alone, and how many it is of in a column of its own.",
    )
