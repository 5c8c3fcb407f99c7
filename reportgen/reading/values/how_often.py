"""How often something is to happen, in days: 'once every 4 weeks', 'monthly', 'every 4-6 weeks'."""

from __future__ import annotations

import re

from reportgen.lexicon.patterns import pattern

NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12,
}  # fmt: skip
DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "quarter": 91, "year": 365}
NAMED = {"week": 7, "fortnight": 14, "month": 30, "quarter": 91}  # 'weekly', 'fortnightly'
TIMES = {"once": 1, "twice": 2, "three times": 3, "four times": 4, "six times": 6}
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(NUMBERS)})"
_RANGE = rf"(?P<number>{_NUMBER})(?:\s*(?:-|to|or)\s*(?P<upper>{_NUMBER}))?"
_UNIT = r"(?:calendar\s)?(?P<unit>day|week|fortnight|month|quarter|year)s?\b"
# 'twice a month', 'three times per year', 'once a week'
OFTEN = pattern(rf"\b(?P<times>{'|'.join(TIMES)}|{_NUMBER} times)\s(?:a|an|per|each|every)\s{_UNIT}", re.IGNORECASE)
# 'every 4-6 weeks', 'each month', 'every other week', 'once per week', 'once in four weeks'
EVERY = pattern(
    rf"\b(?:every|each|per|once (?:a|an|in|in every))\s(?:(?P<other>other|second)\s|{_RANGE}\s?)?{_UNIT}(?! or two)", re.IGNORECASE
)
# '4-weekly', 'six weekly', 'monthly', 'bi-monthly' (which may mean either, so it is not read)
LY = pattern(rf"(?P<twofold>\bbi-?\s?)?(?:\b{_RANGE}[\s-]*)?(?P<unit>week|fortnight|month|quarter)ly\b", re.IGNORECASE)


def days_between(text: str | None) -> int | None:
    """The longest time that is allowed between two; of a range its longer end. None where that is not plainly said once."""
    plain = re.sub(r"\s*\(\s*\d+\s*\)\s*|\s+", " ", (text or "").translate({0x2013: "-", 0x2014: "-"}))
    found: set[int | None] = set()
    for manner, read in ((OFTEN, _share), (EVERY, _interval), (LY, _named)):
        found |= {read(match) for match in manner.finditer(plain)}
        plain = manner.sub(" ", plain)
    return found.pop() if len(found) == 1 else None


def is_range(text: str | None) -> bool:
    """Whether it names two bounds, 'every 4-6 weeks', of which only the longer is held to."""
    return bool(re.search(rf"\b{_NUMBER}\s*(?:[-–—]|to|or)\s*{_NUMBER}\b", text or "", re.IGNORECASE))


def _share(match: re.Match[str]) -> int | None:
    times = TIMES.get(match["times"].casefold()) or _number(match["times"].split()[0])
    return DAYS[match["unit"].casefold()] // times if times else None


def _interval(match: re.Match[str]) -> int | None:
    number = 2 if match["other"] else _longest(match)
    return number * DAYS[match["unit"].casefold()] or None


def _named(match: re.Match[str]) -> int | None:
    return None if match["twofold"] else _longest(match) * NAMED[match["unit"].casefold()] or None


def _longest(match: re.Match[str]) -> int:
    bounds = [_number(match[name]) for name in ("number", "upper") if match[name]]
    return max(bounds, default=1)


def _number(word: str) -> int:
    return NUMBERS.get(word.casefold()) or int(word)
