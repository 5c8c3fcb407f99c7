"""A cell's value as a number that people read, with exactly the decimal places that the cell shows.

Numbers of Excel's go through the cell's number format; text is read only where it plainly is one value. Words that hold several
numbers ('134 in 22/23, an increase of 49') are kept as words.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.inspectorates import ANY_INSPECTORATE
from reportgen.lexicon.patterns import pattern
from reportgen.model.indicators import Better, Number, Target, TargetKind, Yardstick
from reportgen.model.numbers import rounded
from reportgen.reading.doubts import Doubt, doubt
from reportgen.reading.grid import exactly, is_percent

NUMBER = r"[-−–]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-−–]?\d+(?:\.\d+)?|[-−–]?\.\d+"
MOST_DIGITS = 30  # more are no figure of a council's
SUPPRESSED = pattern(
    r"[<≤]\s*\d{1,2}|[<≤]\s*\d{1,2}\s*%|c|#|\*+|k|u|\[(?:c|low|u)\]|(?:fewer|less) than (?:\d{1,2}|five|ten)"
    r"|(?:\d{1,2}|five) or (?:fewer|less)|[01]\s*(?:-|–|to)\s*[45]|suppressed",
    re.IGNORECASE,
)
# 'm' is millions only beside a pound sign; else it is months: '9m+'.
FIGURE = pattern(
    rf"(?P<sign>[£$])?\s*(?P<number>{NUMBER})\s*(?P<scale>(?(sign)(?:m|bn)\b|(?!))|(?:million|billion|bn|thousand|k)\b)?\s*"
    r"(?P<unit>%|per ?cent\b|per 10,?000\b|r\b|m\b|(?:day|week|month|year|hour|minute|second|hr|min|sec)s?\b)?",
    re.IGNORECASE,
)
UNITS = {
    **dict.fromkeys(("%", "percent", "per cent", "percentage", "pct", "proportion", "% age"), "percent"),
    **dict.fromkeys(("number", "no", "num", "count", "volume", "total", "#", "n", "numbers", "nos"), "number"),
    **dict.fromkeys(("£", "pounds", "gbp", "£s", "cost"), "pounds"),
    **dict.fromkeys(("rate", "rate per 10,000", "per 10,000", "rate per 10000", "per 10000", "rate per 10k", "per 10k"), "rate"),
    **dict.fromkeys(("days", "day", "working days", "average days", "no of days", "number of days"), "days"),
    **dict.fromkeys(("weeks", "week", "wks"), "weeks"),
    **dict.fromkeys(("months", "month", "mths"), "months"),
    **dict.fromkeys(("hours", "hour", "hrs"), "hours"),
    **dict.fromkeys(("minutes", "minute", "mins"), "minutes"),
    **dict.fromkeys(("seconds", "second", "secs"), "seconds"),
    **dict.fromkeys(("years", "year", "yrs"), "years"),
    **dict.fromkeys(("ratio",), "ratio"),
}
SCALES = {"m": 6, "million": 6, "bn": 9, "billion": 9, "thousand": 3, "k": 3}
FOOTNOTE = pattern(r"\s*(?:[*†‡¹²³]+|\((?:r|p|provisional|revised|e|estimated?|target|baseline)\))\s*$", re.IGNORECASE)
COUNT = pattern(r"\s*\((?:n\s*=\s*)?(?P<count>\d{1,6})(?:\s*(?:/|of|out of)\s*(?P<of>\d{1,6}))?(?: [a-z]+){0,2}\)")
FROM_TO = pattern(rf"from\s+(?:{NUMBER})\s*%?\s+to\s+(?P<to>.+)", re.IGNORECASE)
OUT_OF = pattern(r"(?P<count>\d{1,6})\s*(?:/|of|out of)\s*(?P<of>\d{1,6})")
RATIO = pattern(r"(?P<number>\d+(?:\.\d+)?)\s*:\s*1")
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
YEAR = rf"(?:19|20)\d{{2}}(?:[/-](?:\d{{4}}|\d{{2}}))?|\d{{2}}/\d{{2}}|{MONTH} ?['’]?(?:\d{{4}}|\d{{2}})"
WHEN = rf"(?:[a-z]+ ){{0,3}}(?:{YEAR})"
DATED = pattern(rf"\s*(?:[-–—(,]\s*|(?=(?:by|in|at|for|as)\b))(?:(?:as )?at )?{WHEN}\)?$", re.IGNORECASE)
# What is said of a figure in brackets behind it, digits and all: '3.95% (SEN2 Jan 2023)'; a word must be among it.
NOTE = pattern(r" ?(?:\((?P<round>[^()]{2,80})\)|\[(?P<square>[^\[\]]{2,80})\])\.?")
# A figure and the target that it is held against: '82% (target 90%)', 'Actual 82%, target: 90%'.
AGAINST = pattern(
    r"(?:actual:? )?(?P<value>[^\s,;(/][^,;(/]{0,20}?) ?[,;(/]? ?(?:against|vs?\.?|versus)? ?"
    r"(?:an? |the |our )?target(?: of|:| is|=)? ?"
    r"(?P<target>[^\s),;][^),;]{0,20})\)?",
    re.IGNORECASE,
)
LONGEST = 300  # signs; a longer text is no value
OTHER_FIGURE = pattern(r"(?<![\w/])[-−–<>£]?\d[\d,.]*%?(?![\w/])")
# Words beside a number that say whose it is. Others ('of visits', 'of children') only say what is counted.
WHOSE = pattern(
    rf"\b(?:{ANY_INSPECTORATE}|england|national(?:ly)?|regional|region|neighbours?|sns?|average|avg|mean|median|benchmark"
    r"|comparators?|similar|peers?"
    r"|other|family|statistical|authorit(?:y|ies)|las?|uk|london|(?:north|south|east|west)(?:ern)?|midlands|yorkshire)\b",
    re.IGNORECASE,
)
A_NAME = pattern(r"(?!(?:local|target|ambition|goal|plan)\b)(?-i:[A-Z])[a-z]+", re.IGNORECASE)

AT_LEAST = pattern(
    r"^(?:>=?|≥|at least|at or above|minimum(?: of)?|min\b|more than|above|over|higher than|no (?:less|fewer|lower) than)\s*"
    r"|\s*(?:\+|or (?:above|more|higher|over|better)|and above|minimum)$",
    re.IGNORECASE,
)
AT_MOST = pattern(
    r"^(?:<=?|≤|at most|at or below|maximum(?: of)?|max\b|less than|fewer than|lower than|below|under|up to"
    r"|not (?:more than|to exceed)|no (?:more|higher|greater) than)\s*"
    r"|\s*(?:or (?:below|less|lower|fewer|under)|and below|maximum)$",
    re.IGNORECASE,
)
HIDDEN = pattern(r"\s*<\s*\d+\s*")
MONITOR = pattern(
    r"(?:to be )?(?:monitor(?:ing|ed)?|track(?:ed)?)(?: \D*)?|for information|context(?:ual)?|n/?a|not applicable"
    r"|no target(?: set)?|in line with .*",
    re.IGNORECASE,
)
TO_BE_SET = pattern(
    r"tb[acd]\b.*|to be (?:agreed|set|confirmed|determined|decided|developed).*"
    r"|awaiting.*|baseline to be.*|(?:under|in) development",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class ValueRead:
    """`text` is as it should be shown; `of` the words beside a number ('England'); `count` the 85 of '77% (85)'.

    `target` is the 90% of '82% (target 90%)'.
    """

    text: str
    number: Number | None = None
    of: str | None = None
    count: int | None = None
    suppressed: bool = False
    doubts: tuple[Doubt, ...] = ()
    target: str | None = None


@lru_cache(maxsize=4096, typed=True)  # the same few figures stand in many cells
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
    text, plain = shown.strip(), _plain(shown)
    if not text or MONITOR.fullmatch(plain):
        return Target(text or None, None, TargetKind.MONITOR if text else TargetKind.NONE)
    if TO_BE_SET.fullmatch(plain):
        return Target(text, None, TargetKind.TO_BE_SET)
    bound, better = _bound(plain) if isinstance(raw, str) else (text, None)
    read = read_value(raw, number_format, bound)
    if read.number is None:
        return Target(text, None, TargetKind.NONE)
    if read.of is not None and _says_whose(read.of):
        return Target(text, read.number, TargetKind.BENCHMARK)
    return Target(text, read.number, TargetKind.TARGET, better or _by_itself(read.number))


def is_aim(text: str) -> bool:
    """Whether a text is a figure that should not be missed, in words: 'At least 90%', '10 or fewer'; '<5' hides a small number."""
    bound, better = _bound(_plain(text)) if any(map(str.isdecimal, text)) else ("", None)
    return better is not None and not HIDDEN.fullmatch(text) and read_value(bound, "General", bound).number is not None


def read_yardstick(raw: object, number_format: str, shown: str) -> Yardstick:
    """A baseline or a benchmark, and whose it is."""
    read = read_value(raw, number_format, shown)
    return Yardstick(shown or None, read.number, None, read.of)


# What a title says that time is counted in: 'Median days waiting for …', 'Weeks from referral to …', 'Time to a decision (days)'.
# How long something may take ('visited within 10 days', 'open over 26 weeks') is not what is counted; nor are 'open days'.
OF_TIME = r"(?:(?:working|calendar|school) )?"
IN_TIME = r"(days|weeks|months|hours)\b"
NO_LIMIT = r"(?!(?:in|over|within|after|under|than|per|for|by|of|at)\b)"
TIME = pattern(
    rf"\b(?:average|avg\.?|mean|median|typical|longest|shortest|total) (?:(?:number|no\.?) of )?"
    rf"(?:{NO_LIMIT}[a-z-]{{2,20}} )?{IN_TIME}"
    rf"|\b(?:number|no\.?) of {OF_TIME}{IN_TIME}"
    rf"|^{OF_TIME}{IN_TIME} (?=[a-z])"
    rf"|\bin {OF_TIME}{IN_TIME}(?! of\b| when\b| with\b)"
    rf"|\({OF_TIME}{IN_TIME}\)"
    rf"|\b{IN_TIME} (?:taken|lost)\b"
)


def unit_of_title(title: str) -> str | None:
    """What an indicator's title says that it is counted in: 'Percentage of …' -> percent; None where it does not say."""
    words = title.casefold()
    if re.search(r"per\s+10[,.\s]?000", words):
        return "rate"
    if re.search(r"%|per\s?cent", words) or re.search(r"\bproportion of\b|^(?:timeliness|share) of\b", words):
        return "percent"
    if (time := TIME.search(words)) is not None:
        return next(unit for unit in time.groups() if unit)
    if re.search(r"£|\bcost of\b|\bspend\b", words):
        return "pounds"
    return "number" if re.search(r"\bnumber of\b|^(?:overall )?number\b|^count of\b|\bnumbers of\b", words) else None


def _of_excel(raw: float | Decimal, number_format: str, shown: str) -> Number | None:
    """As many decimal places as Excel shows; 0.413 in '0.0%' is 41.3 percent. A unit that the format adds in words counts."""
    value = exactly(raw)
    if not value.is_finite():
        return None
    in_words = _of_text(shown.strip("()-")).number
    if in_words is not None and in_words.unit not in ("number", "percent"):
        return Number(in_words.value.copy_sign(value), in_words.unit)
    digits = re.search(r"\d[\d,]*(?:\.\d+)?", shown)
    places = len(digits[0].partition(".")[2]) if digits else 0
    if "/" in shown:  # a fraction: '2 1/2'
        return Number(rounded(value, 2).normalize(), "number")
    unit = in_words.unit if in_words is not None else "number"
    return Number(rounded(value * 100 if is_percent(number_format, value) else value, places), unit)


def unit_named(text: str) -> str | None:
    """A unit by itself, as a column or a row of units has it: '%' is percent, '£' pounds; None where it is no unit."""
    words = " ".join(text.split()).casefold().strip(" .()")
    return UNITS.get(words)


def _of_text(text: str) -> ValueRead:
    plain = _plain(text)
    if len(text) > len(plain) + LONGEST or len(plain) >= LONGEST:
        return ValueRead(text)
    if SUPPRESSED.fullmatch(plain):
        return ValueRead(text, suppressed=True)
    if (moved := FROM_TO.fullmatch(plain)) is not None:
        plain = moved["to"]
    plain = FOOTNOTE.sub("", plain)
    if (ratio := RATIO.fullmatch(plain)) is not None:
        return ValueRead(text, Number(Decimal(ratio["number"]), "ratio"))
    if (share := OUT_OF.fullmatch(plain)) is not None and int(share["count"]) <= int(share["of"]):
        return ValueRead(text, Number(Decimal(share["count"]), "number"), doubts=(doubt("value-out-of", text=text),))
    return _against(text, plain) or _figure(text, plain)


def _plain(text: str) -> str:
    """One blank between words, and no more of a text than a value may be."""
    return " ".join(text[: LONGEST * 2].split())[:LONGEST]


def _against(text: str, plain: str) -> ValueRead | None:
    """A figure and its target in one cell, where each plainly is one figure."""
    match = AGAINST.fullmatch(plain)
    if match is None:
        return None
    value, target = _figure(text, match["value"].strip()), _figure(text, match["target"].strip())
    return replace(value, target=match["target"].strip()) if value.number and target.number else None


def _figure(text: str, plain: str) -> ValueRead:
    """One number, with a unit, a count in brackets, or whose it is; nothing else."""
    match = FIGURE.match(plain)
    if match is None:
        return ValueRead(text)
    rest = plain[match.end() :]
    note, number = NOTE.fullmatch(rest), _number(match)
    inside = (note["round"] or note["square"]) if note is not None else ""
    count = COUNT.match(rest)
    if number is not None and count is None and re.search(r"[^\W\d_]{2}", inside):
        return ValueRead(text, number, inside)
    if count is not None:
        rest = rest[count.end() :]
    if not match["unit"] or not WHOSE.search(rest):
        rest = DATED.sub("", rest)
    of = rest.strip(" ()–-,:;").removeprefix("+")
    if number is None or not _may_stand_beside(match, rest, of):
        return ValueRead(text)
    return ValueRead(text, number, of or None, int(count["count"]) if count else None)


def _may_stand_beside(match: re.Match[str], rest: str, of: str) -> bool:
    """Words beside a number with a unit say whose or of what it is; more than a few, or with other numbers, are a sentence."""
    if not of:
        return True
    words = of.split()
    most = 3 if words[0].casefold() == "of" else 6
    other = OTHER_FIGURE.search(re.sub(YEAR, "", of, flags=re.IGNORECASE))
    return bool(match["unit"]) and not rest[:1].isalnum() and len(words) <= most and not other


def _says_whose(of: str) -> bool:
    """'England', 'national SEN2 2022', 'Exampleshire'; not 'of visits' or 'by May'."""
    return bool(WHOSE.search(of) or A_NAME.match(of))


def _number(match: re.Match[str]) -> Number | None:
    digits = re.sub(r"[−–]", "-", match["number"].replace(",", ""))
    unit = _unit(match)
    if len(digits) > MOST_DIGITS:
        return None
    if unit == "months" and "." in digits and match["unit"].casefold() == "m":
        return None  # '1.2m' may be millions of anything
    scale = SCALES.get((match["scale"] or "").casefold())
    return Number(Decimal(digits) if scale is None else rounded(Decimal(digits).scaleb(scale), 0), unit)


def _unit(match: re.Match[str]) -> str:
    if match["sign"] == "£":
        return "pounds"
    unit = (match["unit"] or "").casefold().replace(" ", "")
    if unit in ("%", "percent"):
        return "percent"
    if unit == "r" or unit.startswith("per10"):
        return "rate"
    if unit == "m":
        return "months"
    several = f"{unit.rstrip('s')}s"
    return UNITS.get(several, several) if unit else "number"


def _bound(text: str) -> tuple[str, Better | None]:
    """'≥ 90%' -> '90%', higher; 'no more than 5' -> '5', lower."""
    for words, better in ((AT_LEAST, Better.HIGHER), (AT_MOST, Better.LOWER)):
        if words.search(text):
            return words.sub("", text).strip(), better
    return text, None


def _by_itself(number: Number) -> Better | None:
    if number.value == 0:
        return Better.LOWER
    return Better.HIGHER if number.unit == "percent" and number.value == 100 else None
