"""What stands in a cell that people add to month by month: 'March: … June: …'. A report prints the newest entry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.model.months import NAMES, Month

LATER = 5  # months: an entry of 'June' in a report of March is of this June, one of 'October' of last year's
# 'June: …', 'June 2026: …', 'Jun 26 – …', '12 June 2026: …' at the beginning of a line.
MONTH = pattern(
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?P<name>{'|'.join(NAMES)}|{'|'.join(name[:3] for name in NAMES)}|Sept)\.?,?"
    r"(?: ?'?(?P<year>20\d\d|\d\d))?(?: update)? ?(?::|[–—-](?= ))",
    re.IGNORECASE,
)
# '12/06/2026: …', '12.6.26 – …', '06/26: …'.
DAY = pattern(r"(?:\d{1,2}[./-])?(?P<number>\d{1,2})[./-](?P<year>20\d\d|\d\d) ?(?::|[–—-](?= )|(?= ))")
LABEL_LONGEST = 40  # characters


@dataclass(frozen=True)
class Entry:
    """Some lines under one label; `month` is None where they have none."""

    month: Month | None
    text: str


def newest(text: str | None, on: date) -> str | None:
    """The newest entry with its label; all of the text where no line is labelled, None where every entry is of a later month."""
    if not text:
        return None
    entries = list(_entries(text, Month.of(on)))
    dated = [each for each in entries if each.month is not None]
    if not dated:
        return text.strip()
    told = [each for each in dated if each.month is not None and each.month <= Month.of(on)]
    return max(reversed(told), key=lambda each: each.month or Month.of(on)).text if told else None


def without_label(text: str) -> str:
    """'June: It opened.' -> 'It opened.'"""
    found = _label(text.lstrip())
    return text.lstrip()[found.end() :].strip() if found else text.strip()


def _entries(text: str, now: Month) -> Iterator[Entry]:
    month: Month | None = None
    lines: list[str] = []
    for line in (line.strip() for line in text.split("\n")):
        found = _label(line)
        if found and lines:
            yield Entry(month, "\n".join(lines))
            lines = []
        month = _month(found, now) if found else month
        lines += [line] if line else []
    if lines:
        yield Entry(month, "\n".join(lines))


def _label(line: str) -> re.Match[str] | None:
    start = line[:LABEL_LONGEST]
    return MONTH.match(start) or DAY.match(start)


def _month(found: re.Match[str], now: Month) -> Month | None:
    said = found.groupdict()
    number = _number(said.get("name"), NAMES) or int(said.get("number") or 0)
    if not 1 <= number <= 12:
        return None
    if said["year"]:
        return Month(int(said["year"]) % 100 + 2000, number)
    ahead = (number - now.number) % 12
    months = now.year * 12 + now.number - 1 + (ahead if ahead <= LATER else ahead - 12)
    return Month(months // 12, months % 12 + 1)


def _number(name: str | None, names: Sequence[str]) -> int:
    """1 for January; 0 where no month is named."""
    start = (name or "")[:3].casefold()
    return next((number for number, each in enumerate(names, 1) if start and each.casefold().startswith(start)), 0)
