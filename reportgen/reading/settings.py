"""The Settings sheets: a setting and its value, one a row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any, TypeVar

from reportgen.model.findings import Finding, Severity
from reportgen.model.indicators import Better, Indicator
from reportgen.model.months import Month
from reportgen.model.places import Place
from reportgen.model.programme import Settings
from reportgen.model.ratings import CountsAs
from reportgen.model.timings import Timing, timing_named
from reportgen.reading.dates import single_month
from reportgen.reading.grid import Cell, Sheet
from reportgen.reading.headings import heading_words, nearest, role
from reportgen.reading.indicators import better_named
from reportgen.reading.plan_rows import day_of
from reportgen.reading.tables import Table, distinct
from reportgen.reading.values.statuses import stated_counts
from reportgen.reading.vocabulary import Role

# What each setting may be called, whatever the case and punctuation; the first name is the one that messages use.
NAMES: dict[str, tuple[str, ...]] = {
    "council": ("Council", "Council name", "Local authority", "Authority"),
    "programme": ("Programme", "Programme name", "Plan", "Plan name", "Title of programme"),
    "board": ("Board", "Board name", "Name of board", "Improvement Board"),
    "chair": ("Chair", "Chair of the Board", "Board chair", "Independent chair", "Chair name"),
    "month": ("Reporting month", "Month", "Report month"),
    "meeting_date": ("Meeting date", "Board meeting", "Date of meeting", "Board meeting date", "Meeting"),
    "position_date": ("Position date", "Position at", "As at", "Data as at"),
    "plan_start": ("Plan start", "Plan starts", "Start of plan", "Plan began"),
    "plan_end": ("Plan end", "Plan ends", "End of plan"),
    "tell_us_more": ("How to tell us more", "Tell us more", "How to give feedback", "How to contact us"),
    "small_numbers": ("Small numbers up to", "Small numbers", "Suppress numbers up to", "Hide numbers up to"),
    "only_approved": (
        "Publish only what has been approved",
        "Publish only what is approved",
        "Only approved feedback is published",
    ),
    "no_names": ("Words that are no names", "Words that are not names", "No names"),
    "marking": ("Protective marking", "Marking", "Classification", "Security marking"),
}
T = TypeVar("T")
BETTER = re.compile(r"better\s*:?\s*(?:indicator)?\s*(?P<name>.+)", re.IGNORECASE | re.DOTALL)
NOT_PEOPLE = re.compile(r"(?:does|do) not count people\s*:?\s*(?:indicator)?\s*(?P<name>.+)", re.IGNORECASE | re.DOTALL)
REPORT = re.compile(r"report\s*:?\s*(?P<name>[\w-]+)", re.IGNORECASE)
IGNORE = re.compile(r"ignore(?: the)?(?: sheet)?\s*:?\s*(?P<name>.+)", re.IGNORECASE | re.DOTALL)
HEADING = re.compile(r"heading\s*:?\s*(?P<name>.+)", re.IGNORECASE | re.DOTALL)
COUNTS = re.compile(r"(?:counts as|rating)\s*:?\s*(?P<name>.+)", re.IGNORECASE | re.DOTALL)
PATTERNS = (BETTER, COUNTS, HEADING, IGNORE, NOT_PEOPLE, REPORT)


@dataclass(frozen=True)
class SettingsRead:
    """`better` by indicator, `counts` by rating level: names in lower case. `headings` are taught ones, by their words."""

    settings: Settings = Settings()
    better: dict[str, Better] = field(default_factory=dict)
    counts: dict[str, CountsAs] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    headings: dict[tuple[str, ...], Role] = field(default_factory=dict)
    ignored: frozenset[str] = frozenset()  # sheets that hold nothing to read, in lower case
    places: dict[str, Place] = field(default_factory=dict)  # where each setting stands, by its field
    disagreeing: frozenset[str] = frozenset()  # fields of which two sheets say different things
    not_people: dict[str, Place] = field(default_factory=dict)  # where an indicator is said not to count people, by its name

    def disagrees_on(self, field_name: str) -> bool:
        return field_name in self.disagreeing


@dataclass(frozen=True)
class _Entry:
    name: str
    value: Cell
    place: Place


def is_settings(sheet: Sheet) -> bool:
    """A sheet without headings on which two or more settings stand beside their values."""
    return len([entry for entry in _headless(sheet) if field_named(entry.name) is not None]) > 1


def read_settings(tables: Sequence[Table], headless: Sequence[Sheet] = ()) -> SettingsRead:
    """What all Settings sheets of the programme say. Where two disagree the report cannot be made: a *stop* finding."""
    entries = [entry for table in tables for entry in _entries(table)]
    entries += [entry for sheet in headless for entry in _headless(sheet)]
    known = {field: [entry for entry in entries if field_named(entry.name) == field] for field in NAMES}
    settings, findings = Settings(), list[Finding]()
    disagreeing: set[str] = set()
    for field_name, stated in known.items():
        settings, found = _with(settings, field_name, stated)
        findings += found
        disagreeing |= {field_name for finding in found if finding.severity is Severity.STOP}
    places = {name: stated[-1].place for name, stated in known.items() if stated}
    others = [entry for entry in entries if field_named(entry.name) is None]
    better, better_findings = _by_name(others, BETTER, better_named, "Type 'higher' or 'lower'.")
    counts, counts_findings = _by_name(others, COUNTS, stated_counts, f"Type one of: {', '.join(CountsAs)}.")
    taught, taught_findings = _by_name(others, HEADING, _role_named, "Type what stands below it, such as Lead or Deadline.")
    ignored, ignored_findings = _by_name(others, IGNORE, _yes, "Type yes or no.")
    people, people_findings = _by_name(others, NOT_PEOPLE, _yes, "Type yes or no.")
    timings, timing_findings = _by_name(others, REPORT, timing_named, f"Type one of: {', '.join(Timing)}.")
    findings += [*ignored_findings, *people_findings, *timing_findings, *better_findings, *counts_findings, *taught_findings]
    settings = replace(
        settings,
        not_people=frozenset(" ".join(name.split()) for name, said in people.items() if said),
        timings=tuple(sorted(timings.items())),
    )
    taken = [entry for entry in others if any(pattern.fullmatch(entry.name) for pattern in PATTERNS)]
    findings += [_unknown(entry) for entry in others if entry not in taken]
    left_out = frozenset(name for name, said in ignored.items() if said)
    headings = {heading_words(name): meant for name, meant in taught.items()}
    return SettingsRead(
        settings, better, counts, tuple(findings), headings, left_out, places, frozenset(disagreeing), _named_places(others)
    )


def field_named(text: str) -> str | None:
    """The setting that a text names: 'Reporting  month:' -> 'month'."""
    words = heading_words(text)
    return next((field for field, names in NAMES.items() if words in map(heading_words, names)), None)


def _entries(table: Table) -> Iterator[_Entry]:
    for row in table.rows:
        name, value = row.cell(Role.SETTING), row.cell(Role.SETTING_VALUE)
        if name is not None and value is not None:
            yield _Entry(name.text, value, value.place)


def _headless(sheet: Sheet) -> Iterator[_Entry]:
    for number in sheet.rows:
        cells = list(distinct(sheet.row(number).values()))
        if len(cells) in (2, 3):
            yield _Entry(cells[0].text, cells[1], cells[1].place)


def _with(settings: Settings, field_name: str, stated: Sequence[_Entry]) -> tuple[Settings, list[Finding]]:
    if not stated:
        return settings, []
    read = {entry.place: READERS[field_name](entry.value) for entry in stated}
    findings = [_unreadable(entry, field_name) for entry in stated if read[entry.place] is None]
    different = list(dict.fromkeys(value for value in read.values() if value is not None))
    if len(different) > 1:
        other = next(entry for entry in stated if read[entry.place] not in (None, different[0]))
        return settings, [*findings, _disagree(NAMES[field_name][0], stated[0], other)]
    if not different:
        return settings, findings
    stated_value: Any = different[0]  # its reader gives what the field takes
    return replace(settings, **{field_name: stated_value}), findings


def _words(cell: Cell) -> str | None:
    return cell.text or None


def _month(cell: Cell) -> Month | None:
    if isinstance(cell.value, date):
        return Month.of(cell.value.date() if isinstance(cell.value, datetime) else cell.value)
    return single_month(cell.text)


def _count(cell: Cell) -> int | None:
    """A whole number from 0: '5', 5.0, 'up to 5'."""
    match = re.fullmatch(r"(?:up to\s*)?(\d{1,3})(?:\.0+)?", cell.text.strip(), re.IGNORECASE)
    return int(match[1]) if match else None


READERS: dict[str, Callable[[Cell], object]] = {
    **dict.fromkeys(("council", "programme", "board", "chair", "marking", "tell_us_more"), _words),
    **dict.fromkeys(("meeting_date", "position_date", "plan_start", "plan_end"), day_of),
    "month": _month,
    "small_numbers": _count,
    "only_approved": lambda cell: _yes(cell.text.strip(" .")),
    "no_names": lambda cell: frozenset(word for word in re.split(r"[\s,;]+", cell.text.casefold()) if word),
}


def _by_name(
    entries: Sequence[_Entry], pattern: re.Pattern[str], meaning: Callable[[str], T | None], do: str
) -> tuple[dict[str, T], list[Finding]]:
    read: dict[str, T] = {}
    findings: list[Finding] = []
    for entry in entries:
        match = pattern.fullmatch(entry.name)
        if match is None:
            continue
        meant = meaning(entry.value.text)
        if meant is None:
            what = f"the setting '{entry.name}' is '{entry.value.text}', which is not understood"
            findings.append(Finding("setting-not-understood", Severity.FIX, entry.place, what, do))
        else:
            read[match["name"].strip().casefold()] = meant
    return read, findings


def _named_places(entries: Sequence[_Entry]) -> dict[str, Place]:
    named = [(match, entry) for entry in entries if (match := NOT_PEOPLE.fullmatch(entry.name)) and _yes(entry.value.text)]
    return {" ".join(match["name"].casefold().split()): entry.place for match, entry in named}


def of_several(read: SettingsRead, indicators: Sequence[Indicator]) -> Iterator[Finding]:
    """An indicator that is said not to count people by a name that several have: none of them is exempt then."""
    for name, place in read.not_people.items():
        same = [each for each in indicators if name in (_plain(each.ref), _plain(each.title))]
        if len(same) > 1:
            cells = " and ".join(f"sheet '{each.place.sheet}', cell {each.place.cell}" for each in same[:2])
            what = f"more than one indicator is called '{name}' ({cells}), so this row is not used; all are taken to count people"
            do = "Type the title in place of the number, or give each indicator a number of its own."
            yield Finding("setting-of-several", Severity.FIX, place, what, do)


def _plain(name: str | None) -> str:
    return " ".join((name or "").casefold().split())


def _yes(text: str) -> bool | None:
    return {"yes": True, "y": True, "no": False, "n": False}.get(text.casefold())


def _role_named(text: str) -> Role | None:
    """The role that an ordinary heading names: 'Lead', 'Deadline', 'Evidence of progress'."""
    return role(text, tuple(Role))


def _unreadable(entry: _Entry, field_name: str) -> Finding:
    """A setting that is neither the date nor the number that it should be."""
    asked, do = ("a date", "Type a date such as 28/05/2026, or a month such as May 2026.")
    if field_name == "only_approved":
        asked, do = ("yes or no", "Type yes or no.")
    if field_name == "small_numbers":
        asked, do = ("a whole number", "Type a whole number such as 5; 0 shows every number.")
    what = f"the setting '{entry.name}' is '{entry.value.text}', which is not {asked}"
    return Finding("setting-not-understood", Severity.FIX, entry.place, what, do)


def _unknown(entry: _Entry) -> Finding:
    guess = nearest(entry.name, [name for names in NAMES.values() for name in names])
    do = f"Did you mean '{guess}'?" if guess else "See the guide for the settings there are, or delete the row."
    return Finding("setting-unknown", Severity.LOOK, entry.place, f"there is no setting '{entry.name}', so it is not used", do)


def _disagree(name: str, first: _Entry, second: _Entry) -> Finding:
    return Finding(
        "settings-disagree",
        Severity.STOP,
        second.place,
        f"'{name}' is '{second.value.text}' here and '{first.value.text}' in {first.place}",
        "Make them the same, or keep only one.",
    )
