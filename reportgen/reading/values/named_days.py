"""Days to which a line or a cell of the tracker gives a name: 'Day 30 = 25 April 2025', 'Phase 1' beside '30 June 2025'."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.reading.grid import Cell, Sheet, distinct
from reportgen.reading.layout.headings import meanings
from reportgen.reading.values.dates import dates

LONGEST_LINE, LONGEST_NAME = 600, 40
FURTHEST_HEADING = 30  # rows above a day
BEFORE = 60  # signs before a date among which its name stands
NAME = pattern(
    r"(?:^|[.;,(|•\n]|\s[-–—]\s|\s{2})\s*(?P<name>[A-Za-z][\w+ /'’&]{0,30}?)\s{0,3}"
    r"(?:(?:[=:(–—-]|\b(?:is|ends?|means|falls|due|runs)\b)\s{0,3}){1,2}(?:(?:on|by|the|end|of|to|until)\s){0,3}\s{0,3}$"
)
CODE = pattern(r"\W*(?P<code>[A-Za-z][A-Za-z0-9]{0,2}|\d)\s?[=:]\s(?!.*[=:])", re.DOTALL)  # 'S = short term, by the end of …'
COUNTED = pattern(
    r"(?:^|[.;,:(|•\n]|\s{2})\s*(?P<name>(?:[A-Z]{1,2}|[A-Z][a-z]{2,12} ?)\d{1,2})\s{1,3}(?:on\s{1,3})?$"
)  # 'T1 1 Sep – 17 Oct 2025', 'Term 1 on 24 October'
OF_TERM = pattern(r"t(\d)")
GOES_ON = pattern(r"\s*(?:[-–—]|to|until)\s*")
BEGINS, ENDS = (
    pattern(rf"\W*(?:{words})\b", re.IGNORECASE)
    for words in ("first|starts?|begins?|opens?|from", "last|final|ends?|finishes|closes?|until|to")
)  # 'First day', 'Last day'
BRACKETED = pattern(r"([^()]{2,40}?) ?\(([^()]{1,20})\)")  # 'Term 1 (T1)'
LEADS_IN = pattern(r"^\W*(?:(?:by|in|within|before|the|end|of|at)\s)*", re.IGNORECASE)
# 'T is the day on which the letter was published, 11 November 2024': then T+30 is thirty days later.
NOUGHT = pattern(r"(?:^|[.;(|\n]\s*)(?P<day>[TD]|(?i:day (?:0|zero|nought)))(?: ?=|:| is| was| means) (?=[^.;\n]{0,80}$)")
DAY = pattern(r"(?:day|d|t) ?\+? ?(\d{1,3})")

NamedDays = Mapping[str, date]


def name_of(text: str) -> str:
    """'By the end of Phase 1.' -> 'phase 1'."""
    return " ".join(LEADS_IN.sub("", text, count=1).casefold().split()).strip(" .:;,()")


def named_days(sheets: Iterable[Sheet], apart: Container[tuple[str, int]] = ()) -> dict[str, date]:
    """What each name stands for; not those that stand for several days.

    `apart` are the rows of tables, which name none, by the names of their sheets.
    """
    said: dict[str, set[date]] = {}
    for sheet in sheets:
        for row in sheet.rows:
            for name, day in _in_row(sheet, row) if (sheet.name, row) not in apart else ():
                said.setdefault(name, set()).add(day)
    named = {name: next(iter(days)) for name, days in said.items() if len(days) == 1}
    in_full = {f"term {match[1]}": day for name, day in named.items() if (match := OF_TERM.fullmatch(name)) is not None}
    return {**in_full, **named}


def day_nought(named: NamedDays) -> date | None:
    """The day from which days are counted, as every 'Day 30' that is named says."""
    said = {day - timedelta(days=int(match[1])) for name, day in named.items() if (match := DAY.fullmatch(name)) is not None}
    return next(iter(said)) if len(said) == 1 else None


def _in_row(sheet: Sheet, row: int) -> Iterator[tuple[str, date]]:
    """What its lines say; and a name before the one cell that holds a day, or before several of which one is headed as the end."""
    cells = list(distinct(sheet.row(row).values()))
    for cell in cells:
        if cell.day is None and len(cell.text) <= LONGEST_LINE:
            yield from _in_line(cell.text)
    dated = [(cell, day) for cell in cells if (day := _alone(cell)) is not None]
    before = [cell for cell in cells if dated and cell.column < dated[0][0].column]
    headed = {cell.column: _heading(sheet, cell) for cell, _ in dated}
    may_end = [(cell, day) for cell, day in dated if not _heads_start(headed[cell.column])]
    told = [(cell, day) for cell, day in may_end if len(dated) == 1 or _heads_end(headed[cell.column])]
    if before and len(told) == 1 and 1 < len(before[-1].text) <= LONGEST_NAME:
        for name in _names(before[-1].text):
            yield name_of(name), told[0][1]


def _names(text: str) -> Sequence[str]:
    """'Term 1 (T1)' is called so, 'Term 1' and 'T1'."""
    match = BRACKETED.fullmatch(text.strip())
    return (text, *match.groups()) if match is not None else (text,)


def _heads_start(heading: str) -> bool:
    return Role.START in meanings(heading) or BEGINS.match(heading) is not None


def _heads_end(heading: str) -> bool:
    return Role.DEADLINE in meanings(heading) or ENDS.match(heading) is not None


def _heading(sheet: Sheet, cell: Cell) -> str:
    """The nearest text above a day: 'Ends', 'Starts'."""
    rows = range(cell.row - 1, max(0, cell.row - FURTHEST_HEADING), -1)
    above = (sheet.row(row).get(cell.column) for row in rows)
    return next((each.text for each in above if each is not None and _alone(each) is None), "")


def _alone(cell: Cell) -> date | None:
    """The day of a cell that holds nothing but a date, or a period to its end."""
    if cell.day is not None:
        return cell.day
    found = dates(cell.text) if len(cell.text) <= LONGEST_NAME else []
    rest = "".join(cell.text[one.end : other.start] for one, other in pairwise(found))
    whole = bool(found) and found[0].start == 0 and found[-1].end == len(cell.text)
    return found[-1].last if whole and (not rest or GOES_ON.fullmatch(rest)) else None


def _in_line(line: str) -> Iterator[tuple[str, date]]:
    """Each name with its day; of a period, 'Phase 1: 1 April 2025 to 30 June 2025', the last."""
    found = [one for one in dates(line) if one.last is not None]
    code = CODE.match(line) if found else None
    if code is not None and found[-1].last is not None:
        yield name_of(code["code"]), found[-1].last
    if found and NOUGHT.search(line[: found[0].start]) is not None and found[0].last is not None:
        yield "day 0", found[0].last
    end, name, day = 0, "", None
    for one in found:
        between = line[end : one.start]
        if not (name and GOES_ON.fullmatch(between)):
            if name and day is not None:
                yield name, day
            match = NAME.search(between[-BEFORE:]) or COUNTED.search(between[-BEFORE:])
            name = name_of(match["name"]) if match is not None else ""
        day, end = one.last, one.end
    if name and day is not None:
        yield name, day
