"""Versions of one plan on several sheets: a tab for each month, or an old copy kept aside. Only the one that stands is read.

Told by what the sheets hold: most actions of one stand in the other too. Which of two is older is told by their months, else by a
name that says so, or by one of them being hidden; where nothing tells it, both are read. A plan whose own title says that it is
superseded is not read either, whatever it holds, where another stands. What is called old and holds other actions counts, and is
said.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from reportgen.lexicon.alike import folded
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.patterns import pattern
from reportgen.model.findings import Finding
from reportgen.model.findings import found as told
from reportgen.model.places import Place
from reportgen.model.readings import SetAside
from reportgen.reading.grid import Cell, Sheet
from reportgen.reading.layout.kinds import PLAN, SAYS_WHAT
from reportgen.reading.layout.tables import SheetRead
from reportgen.reading.values.dates import last_named

SUPERSEDED = pattern(
    r"\b(?:superseded|obsolete|no longer (?:in use|used|live|current|valid)|(?:has been|now|is) replaced by|replaced by the"
    r"|old (?:version|copy)|out[- ]of[- ]date (?:version|copy|sheet)|(?:this|the) (?:version|copy|sheet|tab|page) is out of date"
    r"|do not use this (?:version|copy|sheet|tab|page)|live (?:plan|tracker|version) is (?:on|in|kept))\b"
    r"|(?:^|[-–—:(]\s*)(?:out of date|do not use)\b(?=\W*(?:$|[,;.)]))"
)
OF_SINGLE_ACTIONS = pattern(  # 'Grey rows have been superseded'
    r"\b(?:actions?|tasks?|recommendations?|milestones?|items?|rows?|lines?|entry|entries|cells?|dates|deadlines?|targets?|those"
    r"|gr[ea]y(?:ed)?|shaded|struck|crossed|italics?)(?! plans?\b)\b"
)
CLOSED = pattern(r"^\W*(?:plan )?closed (?:at|on|by|in|following)\b|\b(?:carried|taken|moved) (?:forward|over|across) (?:in)?to\b")
COPY = pattern(r"(?P<of>.+) \(\d{1,2}\)")  # as Excel calls one; a long name is cut short before it
LONGEST_LINE = 200  # signs of a line that says it
ALIKE = 0.6  # the share of the shorter one's actions that stand in the other too
LEAST_ALIKE = 3  # actions
KEPT_ASIDE = pattern(r"\b(?:old|do not use|superseded|archived?|previous|copy|back ?up|not in use|obsolete|original|baseline)\b")
VIEW = pattern(
    r"\b(?:print\w*|extract|pivot|snapshot|view|exec(?:utive)? summary|sorted|filtered|by (?:date|lead|owner|status))\b"
)  # a copy of what stands elsewhere


@dataclass(frozen=True)
class OlderVersion:
    """`sheet` holds what stands, in the version that is read, on the sheet `instead`."""

    sheet: Sheet
    instead: Sheet

    @property
    def finding(self) -> Finding:
        return told("older-version", self.sheet.place, other=_named(self.instead, self.sheet))

    @property
    def set_aside(self) -> SetAside:
        because = f"it is another version of what stands on the {_named(self.instead, self.sheet)}"
        return SetAside(place=self.sheet.place, cells=len(self.sheet.cells), because=because)


def _named(sheet: Sheet, beside: Sheet) -> str:
    """'sheet 'Plan'', and of which workbook where it is another one."""
    return f"sheet '{sheet.name}'{f' of {sheet.workbook}' if sheet.workbook != beside.workbook else ''}"


@dataclass(frozen=True)
class Superseded:
    """A sheet above whose plan stands that it is superseded."""

    sheet: Sheet
    says_so: Cell

    @property
    def finding(self) -> Finding:
        return told("sheet-superseded", self.says_so.place, text=" ".join(self.says_so.text.split()))

    @property
    def set_aside(self) -> SetAside:
        return SetAside(place=self.sheet.place, cells=len(self.sheet.cells), because="it says itself that it is superseded")


@dataclass(frozen=True)
class Versions:
    """`older` are those that are not to be read; of `alike` nothing tells which is older; `counted` are called old and are read."""

    older: tuple[OlderVersion | Superseded, ...]
    alike: tuple[tuple[Sheet, Sheet], ...]
    counted: tuple[Sheet, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        both = (told("sheets-alike", other.place, other=_named(one, other)) for one, other in self.alike)
        counted = (told("kept-aside-counted", each.place, sheet=each.name) for each in self.counted)
        return (*(each.finding for each in self.older), *both, *counted)


def called_superseded(sheets: Sequence[Sheet], read: Mapping[Place, SheetRead]) -> tuple[Superseded, ...]:
    """The sheets with a plan that say themselves that they are superseded; none where each does."""
    plans = [sheet for sheet in sheets if next(_actions(read[sheet.place]), None) is not None]
    said = [Superseded(sheet, cell) for sheet in plans if (cell := _says_superseded(sheet, read[sheet.place])) is not None]
    return tuple(said) if len(said) < len(plans) else ()


def versions_of(sheets: Sequence[Sheet], read: Mapping[Place, SheetRead], latest: date) -> Versions:
    """Which sheets hold one plan, and which of them stands on a day."""
    actions = {sheet.place: frozenset(_actions(read[sheet.place])) for sheet in sheets}
    superseded = called_superseded(sheets, read)
    gone = {each.sheet.place for each in superseded}
    plans = [sheet for sheet in sheets if len(actions[sheet.place]) >= LEAST_ALIKE and sheet.place not in gone]
    instead: dict[Place, OlderVersion] = {}
    undecided: list[tuple[Sheet, Sheet]] = []
    for one, other in combinations(plans, 2):
        alike = not {one.place, other.place} & instead.keys() and _are_alike(actions[one.place], actions[other.place])
        older = _older(one, other, latest) if alike else None
        if older is not None:
            instead[older.place] = OlderVersion(older, other if older is one else one)
        elif alike:
            undecided.append((one, other))
    read_plans = [each for each in plans if each.place not in instead]
    kept = [each for each in read_plans if is_kept_aside(each)]
    return Versions(
        (*superseded, *instead.values()),
        tuple(pair for pair in undecided if not {each.place for each in pair} & instead.keys()),
        tuple(kept) if len(kept) < len(read_plans) else (),
    )


def _says_superseded(sheet: Sheet, read: SheetRead) -> Cell | None:
    """The line above the plan that says so of all of it; not of what stands in it: 'Superseded actions'.

    'Closed at the Board in April' says it of a sheet that is called old.
    """
    first = min((table.region.first_row for table in read.tables), default=0)
    above = (cell for (row, _), cell in sheet.cells.items() if row < first and isinstance(cell.value, str))
    lines = ((cell, cell.text[:LONGEST_LINE].casefold()) for cell in above)
    closed = is_kept_aside(sheet)
    said = (
        cell
        for cell, line in lines
        if (SUPERSEDED.search(line) and not OF_SINGLE_ACTIONS.search(line)) or (closed and CLOSED.search(line))
    )
    return next(said, None)


def _actions(read: SheetRead) -> Iterator[str]:
    for row in (row for table in read.tables if table.kind is PLAN for row in table.rows):
        text = next((text for role in SAYS_WHAT if (text := row.text(role))), None)
        if text is not None and len(text.split()) > 1:
            yield folded(text)


def _are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= max(LEAST_ALIKE, ALIKE * min(len(one), len(other)))


def _older(one: Sheet, other: Sheet, latest: date) -> Sheet | None:
    """The one that is not to be read; None where nothing tells it."""
    if (copy := _copy(one, other)) is not None:
        return copy
    kept_aside = [sheet for sheet in (one, other) if is_kept_aside(sheet) or VIEW.search(sheet.name.casefold())]
    if len(kept_aside) == 1:
        return kept_aside[0]
    months = {sheet.place: month_of(sheet, latest) for sheet in (one, other)}
    first, second = months[one.place], months[other.place]
    if first is not None and second is not None and first != second:
        return min((one, other), key=lambda sheet: _nearness(months[sheet.place], latest))
    if (first is None) is not (second is None):
        of_month, live = (one, other) if second is None else (other, one)
        return live if _nearness(months[of_month.place], latest) >= (True, latest.replace(day=1).toordinal()) else of_month
    hidden = [sheet for sheet in (one, other) if sheet.hidden]
    return hidden[0] if len(hidden) == 1 else None


def _copy(one: Sheet, other: Sheet) -> Sheet | None:
    """The one that Excel made of the other, and in which nothing was changed: 'Plan (2)'."""
    for copy, first in ((one, other), (other, one)):
        made = COPY.fullmatch(copy.name)
        if made is not None and first.name.startswith(made["of"]) and copy.workbook == first.workbook:
            return copy if _texts(copy) == _texts(first) else None
    return None


def _texts(sheet: Sheet) -> dict[tuple[int, int], str]:
    return {at: cell.text for at, cell in sheet.cells.items() if cell.text}


def is_kept_aside(sheet: Sheet) -> bool:
    """Whether its name says that it is old: 'Status (old)', 'Archive'."""
    return says_old(sheet.name)


def says_old(name: str) -> bool:
    return KEPT_ASIDE.search(name.casefold()) is not None


def month_of(sheet: Sheet, latest: date) -> date | None:
    """The end of the month in the sheet's name, else in its workbook's; one without a year is the last before the day."""
    names = (sheet.name, spaced(sheet.workbook.rpartition(".")[0]))
    return next((days[1] for name in names if (days := last_named(name, latest)) is not None), None)


def spaced(name: str) -> str:
    """'Plan_March-2026' -> 'Plan March 2026'."""
    return name.replace("_", " ").replace("-", " ")


def _nearness(month: date | None, latest: date) -> tuple[bool, int]:
    """The last month that is not after the day stands before later ones, and these before none."""
    if month is None:
        return False, 0
    past = (month.year, month.month) <= (latest.year, latest.month)
    return past, month.toordinal() if past else -month.toordinal()
