"""The Settings sheets: a setting and its value, one a row. `lexicon.settings` declares what there is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from typing import Any

from reportgen.lexicon.alike import folded
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.settings import ALL, CURES, KINDS, PLAIN, TEACHING, Setting, Takes
from reportgen.model.findings import Finding, found
from reportgen.model.indicators import Indicator
from reportgen.model.places import Place
from reportgen.model.programme import Settings
from reportgen.model.timings import timing_named
from reportgen.reading.grid import Cell, Sheet, distinct
from reportgen.reading.layout.headings import heading_words, nearest, role
from reportgen.reading.layout.table import Table
from reportgen.reading.subjects.indicators import better_named
from reportgen.reading.taught import Groups, Taught, TaughtHeading
from reportgen.reading.values.dates import day_of, month_of
from reportgen.reading.values.statuses import stated_counts

BY_FIELD = {setting.field: setting for setting in PLAIN}
OF_INDICATORS = ("better", "not_people")  # 'indicator 12': the word before the number is no part of its name
MOST_BESIDE_SETTINGS = 4  # rows of such a sheet that are no settings: a title, a note, the headings
MOST_GUESSED = 100  # settings that there are not: a sheet of thousands is none of settings
GUIDE = "See the guide for the settings there are, or delete the row."


@dataclass(frozen=True, kw_only=True)
class SettingsRead:
    settings: Settings = Settings()
    taught: Taught = field(default_factory=Taught)
    findings: tuple[Finding, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)  # where each plain setting stands, by its field
    disagreeing: frozenset[str] = frozenset()  # fields of which two sheets say different things
    not_people: Mapping[str, Place] = field(default_factory=dict)  # where an indicator is said not to count people, by its name

    def disagrees_on(self, field_name: str) -> bool:
        return field_name in self.disagreeing


@dataclass(frozen=True)
class _Entry:
    name: str
    value: Cell
    place: Place


@dataclass(frozen=True)
class _Said:
    """A teaching setting that was understood: what it names, in small letters, and the value."""

    entry: _Entry
    of: str
    name: str
    value: Any


def is_settings(sheet: Sheet) -> bool:
    """A sheet without headings on which two or more settings stand beside their values."""
    return len({field_named(entry.name) for entry in _headless(sheet)} - {None}) > 1


def read_settings(tables: Sequence[Table], headless: Sequence[Sheet] = (), sheets: Sequence[str] = ()) -> SettingsRead:
    """What all Settings sheets of the programme say; `sheets` are the names of its sheets.

    Where two disagree on a plain setting the report cannot be made: a *stop* finding.
    """
    entries = [entry for table in tables for entry in _entries(table)]
    entries += [entry for sheet in headless for entry in _headless(sheet)]
    settings, places, findings = _plain_settings(entries)
    said, found_teaching = _teaching(entries)
    settings = replace(settings, places=tuple(places.items()), **_of_the_programme(said))
    return SettingsRead(
        settings=settings,
        taught=_taught(said, sheets, _always_read(tables, headless, sheets)),
        findings=(*findings, *found_teaching),
        places=places,
        disagreeing=frozenset(each.field for each in PLAIN if _disagrees(each, entries)),
        not_people={each.name: each.entry.place for each in said if each.of == "not_people" and each.value},
    )


def field_named(text: str) -> str | None:
    """The plain setting that a text names: 'Reporting  month:' -> 'month'."""
    return _FIELDS.get(heading_words(text))


_FIELDS = {heading_words(name): setting.field for setting in PLAIN for name in setting.called}


def _entries(table: Table) -> Iterator[_Entry]:
    for row in table.rows:
        name, value = row.cell(Role.SETTING), row.cell(Role.SETTING_VALUE)
        if name is not None and value is not None:
            yield _Entry(name.text, value, value.place)


def _headless(sheet: Sheet) -> Iterator[_Entry]:
    """What stands beside a name, in the column in which the values of plain settings do: what is said of a row is none."""
    rows = [cells for number in sheet.rows if len(cells := list(distinct(sheet.row(number).values()))) in (2, 3)]
    columns = {cells[1].column for cells in rows if field_named(cells[0].text) is not None}
    yield from (_Entry(cells[0].text, cells[1], cells[1].place) for cells in rows if cells[1].column in columns)


# --- plain settings


def _plain_settings(entries: Sequence[_Entry]) -> tuple[Settings, dict[str, Place], list[Finding]]:
    stated = {each.field: [entry for entry in entries if field_named(entry.name) == each.field] for each in PLAIN}
    values: dict[str, Any] = {}
    findings: list[Finding] = []
    for of, held in stated.items():
        read = [(entry, _value(BY_FIELD[of], entry)) for entry in held]
        findings += [_not_understood(BY_FIELD[of], entry) for entry, value in read if value is None]
        known = [(entry, value) for entry, value in read if value is not None]
        if other := next((entry for entry, value in known if value != known[0][1]), None):
            findings.append(_disagree(BY_FIELD[of], known[0][0], other))
        elif known:
            values[of] = known[0][1]
    return replace(Settings(), **values), {of: held[-1].place for of, held in stated.items() if held}, findings


def _disagrees(setting: Setting, entries: Sequence[_Entry]) -> bool:
    values = [_value(setting, entry) for entry in entries if field_named(entry.name) == setting.field]
    return len({value for value in values if value is not None}) > 1


def _value(setting: Setting, entry: _Entry) -> Any:
    return READERS[setting.takes](entry.value)


def _count(cell: Cell) -> int | None:
    """A whole number from 0: '5', 5.0, 'up to 5'."""
    match = re.fullmatch(r"(?:up to )?(\d{1,3})(?:\.0+)?", folded(cell.text)[:20])
    return int(match[1]) if match else None


def _yes(cell: Cell) -> bool | None:
    return {"yes": True, "y": True, "true": True, "no": False, "n": False, "false": False}.get(folded(cell.text).strip(" ."))


def _words_of(cell: Cell) -> frozenset[str] | None:
    return frozenset(word for word in re.split(r"[\s,;]+", cell.text.casefold()) if word) or None


def _one_of(words: Sequence[str], cell: Cell) -> str | None:
    text = folded(cell.text).strip(" .'")
    return text if text in words else None


def _groups(cell: Cell) -> Groups | None:
    named = _one_of(tuple(Groups), cell)
    return Groups(named) if named else None


READERS: dict[Takes, Callable[[Cell], Any]] = {
    Takes.WORDS: lambda cell: cell.text or None,
    Takes.DAY: day_of,
    Takes.MONTH: month_of,
    Takes.COUNT: _count,
    Takes.YES_NO: _yes,
    Takes.LIST: _words_of,
    Takes.BETTER: lambda cell: better_named(cell.text),
    Takes.STATE: lambda cell: stated_counts(cell.text),
    Takes.FIELD: lambda cell: role(cell.text, tuple(Role)),
    Takes.KIND: lambda cell: _one_of(KINDS, cell),
    Takes.GROUPS: _groups,
    Takes.TIMING: lambda cell: timing_named(cell.text),
}


# --- settings that teach


def _teaching(entries: Sequence[_Entry]) -> tuple[list[_Said], list[Finding]]:
    said: list[_Said] = []
    findings: list[Finding] = []
    for entry in (entry for entry in entries if field_named(entry.name) is None):
        named = teaching_named(entry.name)
        if named is None:
            findings.append(_unknown(entry, len(findings) < MOST_GUESSED))
            continue
        setting, name = named
        value = _value(setting, entry)
        if value is None:
            findings.append(_not_understood(setting, entry))
        else:
            said.append(_Said(entry, setting.field, name, value))
    return said, findings


def teaching_named(text: str) -> tuple[Setting, str] | None:
    """'better: indicator 12' -> the setting 'better' and '12'; None where it names none, or nothing stands behind its name."""
    words = folded(text)
    for called, setting in _TEACHING:
        rest = words.removeprefix(called)
        if rest != words and rest[:1] in (":", " "):
            name = rest.strip(" :")
            if setting.field in OF_INDICATORS:
                name = name.removeprefix("indicator ").strip()
            return (setting, name) if name else None
    return None


_TEACHING = sorted(((name, setting) for setting in TEACHING for name in setting.called), key=lambda pair: -len(pair[0]))


def _of_the_programme(said: Sequence[_Said]) -> dict[str, Any]:
    """The teaching settings that say something of the reports rather than of the trackers."""
    timings = {each.name: each.value for each in said if each.of == "report"}
    people = frozenset(each.name for each in said if each.of == "not_people" and each.value)
    return {"timings": tuple(sorted(timings.items())), "not_people": people}


def _always_read(tables: Sequence[Table], headless: Sequence[Sheet], sheets: Sequence[str]) -> frozenset[str]:
    """The names, in small letters, of sheets that hold settings and little else: nothing can say that these are not read."""
    held = [(table.sheet, len(table.rows)) for table in tables] + [(sheet, sum(1 for _ in _headless(sheet))) for sheet in headless]
    names = [folded(sheet.name) for sheet, rows in held if len(sheet.rows) <= rows + MOST_BESIDE_SETTINGS]
    return frozenset(name for name in names if names.count(name) == [folded(each) for each in sheets].count(name))


def _taught(said: Sequence[_Said], sheets: Sequence[str], always_read: frozenset[str]) -> Taught:
    def those(of: str) -> dict[str, Any]:
        about_sheets = of in ("kind", "group", "ignore")
        return {each.name: each.value for each in said if each.of == of and not (about_sheets and each.name in always_read)}

    headings = [_heading(each, [folded(name) for name in sheets]) for each in said if each.of == "heading"]
    return Taught(
        headings=tuple(headings),
        counts=those("counts"),
        better=those("better"),
        kinds=those("kind"),
        groups=those("group"),
        ignored=frozenset(name for name, value in those("ignore").items() if value),
        places={(each.of, each.name): each.entry.place for each in said},
        always_read=always_read,
    )


def _heading(each: _Said, sheets: Sequence[str]) -> TaughtHeading:
    """'priority 1 / ragb': of the sheet before the stroke, where there is one of that name."""
    parts = each.name.split(" / ")
    for length in range(1, len(parts)):
        if (sheet := " / ".join(parts[:length])) in sheets:
            return TaughtHeading(heading=" / ".join(parts[length:]), role=each.value, sheet=sheet)
    return TaughtHeading(heading=each.name, role=each.value)


def of_several(read: SettingsRead, indicators: Sequence[Indicator]) -> Iterator[Finding]:
    """An indicator that is said not to count people by a name that several have: none of them is exempt then."""
    for name, place in read.not_people.items():
        same = [each for each in indicators if name in (folded(each.ref), folded(each.title))]
        if len(same) > 1:
            cells = " and ".join(each.place.seen_from(place) for each in same[:2])
            yield found("setting-of-several", place, name=name, cells=cells)


# --- findings


def _not_understood(setting: Setting, entry: _Entry) -> Finding:
    asked, cure = setting.takes.value, CURES[setting.takes]
    return found("setting-not-understood", entry.place, setting=entry.name, value=entry.value.text, asked=asked, cure=cure)


def _unknown(entry: _Entry, guessed: bool) -> Finding:
    among = [name for setting in ALL for name in setting.called] if guessed else ()
    guess = nearest(entry.name.partition(":")[0], among)
    return found("setting-unknown", entry.place, setting=entry.name, cure=f"Did you mean '{guess}'?" if guess else GUIDE)


def _disagree(setting: Setting, first: _Entry, second: _Entry) -> Finding:
    here, there = second.value.text, first.value.text
    return found("settings-disagree", second.place, setting=setting.name, here=here, there=there, where=first.place)
