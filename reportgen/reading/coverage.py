"""The law of coverage: every filled cell is read, or a heading, band or title, or set aside with a reason, or said to be missing.

Here the map of what was read is drawn: each table with its columns and the reasons, the rectangles that were set aside, and the
rows that look like actions, indicators or feedback and were not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from reportgen.lexicon.alike import folded
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.looks import BY_CONTENT, Look
from reportgen.lexicon.fields.roles import Role, called
from reportgen.lexicon.patterns import pattern
from reportgen.model.findings import Finding, found
from reportgen.model.numbers import counted, day
from reportgen.model.places import Place
from reportgen.model.readings import ColumnReading, Gap, HowSure, SetAside, TableReading
from reportgen.reading.grid import MOVED, NOT_LAID_OUT, Cell, Sheet, column_letters, coordinate, distinct
from reportgen.reading.layout.columns import is_of_versions, sums_up_parts
from reportgen.reading.layout.day_numbers import OF_DAYS
from reportgen.reading.layout.heading_cells import is_period
from reportgen.reading.layout.headings import NOTHING, SURE_WORDS, heading_words, meanings, says_something
from reportgen.reading.layout.kinds import (
    ALL_KINDS,
    FEEDBACK,
    INDICATORS,
    KEY,
    MEASURES,
    PLAN,
    SAYS_WHAT,
    SETTINGS,
    STATES,
    SUBJECTS,
    WORDY,
)
from reportgen.reading.layout.other_lists import is_another_list, is_budget, is_contents, scores_risks
from reportgen.reading.layout.pasted_rows import rows_in_one_cell
from reportgen.reading.layout.profiled import profiles_of
from reportgen.reading.layout.profiles import Profile, says_what_to_do
from reportgen.reading.layout.regions import Region
from reportgen.reading.layout.relations import FEW_WORDS, MOSTLY, date_alone, tells_of_each_row
from reportgen.reading.layout.settling import (
    HAS_DONE,
    LEAST_OF_COMMENT,
    SAID_AGAIN,
    TAUGHT,
    Fit,
    Settled,
    Taught,
    about,
    settle,
)
from reportgen.reading.layout.spilled import unsure
from reportgen.reading.layout.table import Columns, Row, Table
from reportgen.reading.layout.tables import SheetRead
from reportgen.reading.layout.titles import LABEL, LONGEST_NUMBERED, is_remark
from reportgen.reading.subjects.indicators import PAIR, is_note, rows_of_key
from reportgen.reading.subjects.plan_rows import ONLY_ONE, list_columns, passed_over, taken_for_notes
from reportgen.reading.values.dates import dates

STATE = "rating or status"
# What a table of each kind needs for the report to say all that it can, and the fields that tell it.
WANTED: Mapping[str, Mapping[str, tuple[Role, ...]]] = {
    "plan": {
        "lead": (Role.LEAD,),
        "deadline": (Role.DEADLINE, Role.START, Role.REVISED),
        STATE: tuple(STATES),
        "ref": (Role.REF,),
    },
    "indicators": {"target": (Role.TARGET, Role.BENCHMARK)},
}
GAPS_OF = (PLAN, INDICATORS, FEEDBACK, MEASURES, SETTINGS, KEY)  # kinds whose rows are missed, or of which nothing is printed
ENOUGH_NAMED = 3  # columns whose headings are known
MOST_ROWS = 1000  # more than that, none of whose headings says that actions, indicators or answers stand below, are none
TELLS_STATE = (Look.LEVEL, Look.FILL, Look.STATUS, Look.CODE, Look.SHADED, Look.TICK, Look.MARK)
TOLD_BY_PROGRESS = (Look.BEGINS_WITH_LETTER, Look.BEGINS_WITH_STATUS, Look.STATUS, Look.COLOURED)
NOTHING_ASIDE: Mapping[str, Sequence[Region]] = {}
LATER = "each of its dates is later than the deadline beside it"
BESIDE, NO_FIELD = "told by the columns beside it", "no field fits its heading and what stands below"
SURELY = 0.5  # the share of cells from which on a column is of a look
SO_FAR = pattern(r"\b(?:so far|to date|until now|made|had|has been|have been|achieved|updates?|latest)\b", re.IGNORECASE)
SUMMED = pattern(r"(?:number|no\.?|count|total|how many|sum|summary)\b", re.IGNORECASE)
COUNTED = pattern(r"total|number|count|no\.?|how many|sum|%", re.IGNORECASE)
LEAST_PROMISES, LEAST_OF_PROMISE, LONGEST_PROMISE = 5, 6, 600  # texts; words and signs of one
SOME_PROMISES = 1 / 3  # of all texts: each may have a line below it that says how far it is
BOXED = pattern(r"\s{0,2}(?:\[[^\]\w]{0,3}\]|\[[xXvV]\]|[☐☑☒])\s")
LEAST_ORDERS = 2
PROMISED = pattern(r"\b(?:will|must|shall|is to|are to)\b", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Coverage:
    tables: tuple[TableReading, ...]
    set_aside: tuple[SetAside, ...]
    gaps: tuple[Gap, ...]
    findings: tuple[Finding, ...]


def coverage(
    read: Sequence[SheetRead],
    keys: frozenset[Place] = frozenset(),
    told: Sequence[Region] = (),
    aside: Mapping[str, Sequence[Region]] = NOTHING_ASIDE,
) -> Coverage:
    """What became of every table and region of the sheets that were read.

    `keys` are the cells that explain the ratings; of the regions in `told` a finding says already that they are not used; those
    `aside` are none that a report could use, by the reason.
    """
    tables = [table for sheet in read for table in sheet.tables]
    strange = [region for sheet in read for region in sheet.strange]
    missing: list[SetAside | _Missing] = []
    parts = _parts_of(tables) if strange else frozenset()
    levels = _levels_of(tables) if strange else frozenset()
    for region in strange:
        because = next((why for why, regions in aside.items() if _is_in(region, regions)), None)
        if _is_in(region, told):
            missing += _as_told(region)
        elif because is not None:
            missing += _as_aside(region, because)
        else:
            missing += _as_key(region) if _explains(region, levels) else _of_region(region, keys, parts)
    missing += [each for table in tables for each in _of_rows(table)]
    return Coverage(
        tables=tuple(_table(table) for table in tables),
        set_aside=tuple(
            each for each in (*missing, *_columns_set_aside(tables), *_rows_left_out(tables)) if isinstance(each, SetAside)
        ),
        gaps=tuple(each.gap for each in missing if isinstance(each, _Missing) and each.gap is not None),
        findings=(
            *(each.finding for each in missing if isinstance(each, _Missing) and each.finding is not None),
            *_column_findings(tables),
            *(
                found("row-taken-for-note", cell.place, text=cell.text[:80], where=where)
                for cell, where in _behind_plans(tables)
                if cell.place not in keys
            ),
            *(found("row-taken-for-rest", cell.place, text=cell.text[:80]) for table in tables for cell in unsure(table.rows)),
        ),
    )


def _behind_plans(tables: Iterable[Table]) -> Iterator[tuple[Cell, str]]:
    for table in tables:
        yield from ((cell, "without a ref, a date or a state") for cell in taken_for_notes(table))
        yield from ((cell, "in a line of its own") for cell in _over_no_row(table) if _may_be_missed(cell, table))


def _over_no_row(table: Table) -> Iterator[Cell]:
    """Single texts of a plan that are no rows of it and stand over none."""
    used = {row.number for row in table.rows} | {band.row for row in table.rows for band in row.bands}
    lines = _beside_accounts(table) if table.kind is PLAN and table.rows else ()
    yield from (cell for _, cell in lines if cell.row not in used and not is_remark(cell.text))


def _beside_accounts(table: Table) -> Iterator[tuple[int, Cell]]:
    """The single texts that are no account of a row, each with the number of its line."""
    told = {row.account.row for row in table.rows if row.account is not None}
    alone = ((line.number, line.lone) for line in table.region.lines if line.lone is not None)
    yield from ((number, cell) for number, cell in alone if cell.row not in told)


def _may_be_missed(cell: Cell, table: Table) -> bool:
    """Whether it says what to do: below the last row, where much is noted, only with a day."""
    last = max(row.number for row in table.rows)
    return _is_dated_order(cell.text) if cell.row > last else says_what_to_do(cell.text)


def _is_dated_order(text: str) -> bool:
    """'• Buy laptops (IT Manager, 31 August 2026)': it says what to do, and names a day."""
    return says_what_to_do(text) and bool(dates(text[:LONGEST_PROMISE]))


@dataclass(frozen=True)
class _Missing:
    gap: Gap | None
    finding: Finding | None


# --- regions that no kind of table explains -------------------------------------------------------------------------------


def _parts_of(tables: Iterable[Table]) -> frozenset[str]:
    """What stands above tables and across between their rows, and as each of it begins: 'theme 1' of 'theme 1: safe homes'."""
    lines = {line.text for table in tables for line in (*table.titles, *(band for row in table.rows for band in row.bands))}
    parts = [line[:LONGEST_NUMBERED].casefold() for line in lines]
    return frozenset(part[:end] for part in parts for end in range(1, len(part) + 1) if not part[end : end + 1].isalnum())


def _of_region(region: Region, keys: frozenset[Place], parts: frozenset[str]) -> Iterator[SetAside | _Missing]:
    rows = region.data
    numbers = _numbers(region)
    if not numbers:
        return
    place = _rectangle(region, numbers)
    cells = {cell.place for number in numbers for cell in region.sheet.row(number).values() if cell.text}  # a merged one once
    if sum(each in keys for each in cells) * 2 > len(cells):
        yield from _as_key(region)
        return
    profiles = profiles_of(region)
    of_parts = _counts_parts(region, profiles, parts)
    promised = _promises(region) if not of_parts else 0
    things = None if of_parts else "actions" if promised else _looks_like(region, profiles)
    if things is None or (len(rows) > MOST_ROWS and not any(_heads_subject(each) for each in profiles)):
        why = SUMMARY if of_parts else _why_aside(region, profiles)
        because = why if things is None else f"{counted(len(rows), 'row')} of no tracker, as data sets have them"
        yield SetAside(place=place, cells=_cells(region, numbers), because=because)
        if things is None and not of_parts and (nearly := _nearly(region, profiles)) is not None:
            yield _Missing(None, nearly)
        return
    name, many = next((title.text for title in reversed(region.titles)), region.sheet.name), len(rows)
    if promised:  # the whole sheet is made of them
        name, many, place = region.sheet.name, promised, region.sheet.place
    yield _missing(many, things, " ".join(name.split())[:80], place, _why_unread(region, profiles, things))


def _levels_of(tables: Iterable[Table]) -> frozenset[str]:
    """What rates indicators, and what says whether an action was found to work, in the words of their tables."""
    rates = {INDICATORS: (Role.RATING, Role.STATUS), PLAN: (Role.EVIDENCED_ON,)}
    cells = (_first(row, rates[table.kind]) for table in tables if table.kind in rates for row in table.rows)
    return frozenset(folded(cell.text) for cell in cells if cell is not None)


def _first(row: Row, roles: Sequence[Role]) -> Cell | None:
    return next((cell for role in roles if (cell := row.cell(role)) is not None), None)


def _explains(region: Region, levels: frozenset[str]) -> bool:
    """Whether most rows hold such a level, and beside it only what it means."""
    rows = [list(distinct(region.sheet.row(number).values())) for number in _numbers(region)]
    explained = [cells for cells in rows if len(cells) == PAIR and not levels.isdisjoint(folded(cell.text) for cell in cells)]
    return len(explained) * 2 > len(rows)


def _numbers(region: Region) -> list[int]:
    return [*region.headings, *(line.number for line in region.lines)]


def _as_key(region: Region) -> Iterator[SetAside]:
    numbers = _numbers(region)
    yield SetAside(place=_rectangle(region, numbers), cells=_cells(region, numbers), because="it says what the ratings mean")


def _is_in(region: Region, regions: Sequence[Region]) -> bool:
    return any(region is each for each in regions)


def _as_told(region: Region) -> Iterator[_Missing]:
    rows = len(region.data)
    place = _rectangle(region, _numbers(region))
    yield _Missing(
        Gap(missing=f"{counted(rows, 'update')} of {region.sheet.name}, not sure of which actions", rows=rows, place=place), None
    )


def _as_aside(region: Region, because: str) -> Iterator[SetAside]:
    numbers = _numbers(region)
    yield SetAside(place=_rectangle(region, numbers), cells=_cells(region, numbers), because=because)


def _heads_subject(profile: Profile) -> bool:
    """Whether its heading says that what a report tells of stands below it."""
    said = meanings(profile.lowest)
    return any(role in SUBJECTS and fit.weight >= SURE_WORDS and not fit.misspelt for role, fit in said.items())


def _looks_like(region: Region, profiles: Sequence[Profile]) -> str | None:
    """What the rows look like; None where they look like nothing that a report tells."""
    if (
        not region.data
        or _is_summary(profiles)
        or sums_up_parts(profiles)
        or is_of_versions(region, profiles)
        or is_another_list(region, profiles)
        or is_contents(region)
        or is_budget(profiles)
        or _is_log(profiles)
        or (len(region.data) < 2 and not region.headings)
        or _is_labelled(region)
    ):
        return None
    has = {look: [each for each in profiles if each.share(look) >= SURELY and each.filled] for look in Look}
    texts = has[Look.TEXT] or [each for each in has[Look.LONG] if each.words > 8]
    state = has[Look.LEVEL] or has[Look.STATUS] or has[Look.FILL] or has[Look.BEGINS_WITH_STATUS]
    named = [*has[Look.PEOPLE], *has[Look.REF]]
    if texts and (state or _stand_apart(texts, has[Look.DATE], named)):
        return "actions"
    if has[Look.SPOKEN] and texts and (has[Look.DATE] or len(texts) > 1) and not has[Look.PEOPLE]:
        return "entries of feedback"
    figures = {each.column for each in (*has[Look.NUMBER], *has[Look.PERCENT]) if each.heading}
    by_period = [each for each in profiles if each.column in figures and is_period(each.heading[-1])]
    measures = [each for each in profiles if each.column not in figures and each.share(Look.REPEATED) < SURELY and each.words >= 2]
    measures = measures or (has[Look.REF] if len(by_period) > 1 else [])
    measures = measures or _months_down(region, profiles)
    scored = not by_period and scores_risks(region, profiles)
    if len(figures) >= 2 and measures and len(region.data) >= 2 and not scored:
        return "indicators"
    return None


def _promises(region: Region) -> int:
    """How many of its texts say what will be done by a day, 'The Health Worker will screen … by 30 April', or have a box.

    So do orders, 'Buy laptops', two of which name a day. 0 where few do, and below headings.
    """
    if region.headings:
        return 0
    cells = (cell for number in _numbers(region) for cell in distinct(region.sheet.row(number).values()))
    texts = [cell.text for cell in cells if len(cell.text.split()) >= LEAST_OF_PROMISE]
    told = [text for text in texts if BOXED.match(text) or (PROMISED.search(text) and dates(text[:LONGEST_PROMISE]))]
    if len(told) >= max(LEAST_PROMISES, SOME_PROMISES * len(texts)):
        return len(told)
    orders = [text for text in texts if says_what_to_do(text)]
    return len(orders) if sum(map(_is_dated_order, orders)) >= LEAST_ORDERS and len(orders) * 2 >= len(texts) else 0


def _months_down(region: Region, profiles: Sequence[Profile]) -> list[Profile]:
    """The columns below the names of measures, where the first holds nothing but months, quarters or years, each once."""
    first = next((each.column for each in profiles if each.filled), 0)
    cells = [cell for number in region.data if (cell := region.sheet.row(number).get(first)) is not None]
    months = [cell for cell in cells if is_period(cell) and (cell.day is None or cell.day.day == 1)]
    if len(months) < ENOUGH_NAMED or len({cell.text for cell in months}) < MOSTLY * len(cells):
        return []
    return [each for each in profiles if each.column != first and each.share(Look.NUMBER) + each.share(Look.PERCENT) >= SURELY]


def _stand_apart(*evidence: Sequence[Profile]) -> bool:
    """Whether each can be another column: below 'Published | 25 January' and 'By | The clerk' one holds days and names."""
    return any(len({each.column for each in columns}) == len(evidence) for columns in product(*evidence))


def _nearly(region: Region, profiles: Sequence[Profile]) -> Finding | None:
    """Where a table would be of a kind but for one heading that says nothing: which kind, and what that column may be."""
    unsaid = [each for each in profiles if each.filled and each.heading and not says_something(each.lowest)]
    if len(unsaid) != 1:
        return None
    for kind in (kind for kind in ALL_KINDS if kind not in GAPS_OF):
        named = [{role for role, fit in meanings(each.lowest).items() if fit.whole} & set(kind.roles) for each in profiles]
        lacking = [need for need in kind.needs if all(map(need.isdisjoint, named))]
        about_it = about(kind, (region.sheet.name, *(title.text for title in region.titles)))
        if len(lacking) == 1 and (sum(map(bool, named)) >= ENOUGH_NAMED or (about_it and any(named))):
            role = next(each for each in kind.roles if each in lacking[0])
            heading = unsaid[0].heading[-1]
            return found("heading-not-known", heading.place, heading=heading.text[:60], kind=kind.name, field=called(role))
    return None


def _is_labelled(region: Region) -> bool:
    """'SRO: Director of Place | Period: December': lines above a paper, each cell with its own label, and no headings."""
    cells = [cell for number in region.data for cell in distinct(region.sheet.row(number).values())]
    return not region.headings and sum(LABEL.match(cell.text) is not None for cell in cells) * 2 > len(cells)


def _is_log(profiles: Sequence[Profile]) -> bool:
    """What was seen or said, and when: a column headed 'Date', and no state and no heading that says what is to be done."""
    states = any(each.share(look) >= SURELY for each in profiles for look in (Look.LEVEL, Look.STATUS, Look.FILL))
    return date_alone(profiles) is not None and not states and not any(map(_heads_subject, profiles))


def _is_summary(profiles: Sequence[Profile]) -> bool:
    """Counts of actions by rating or status, sums, lists of choices: they repeat what other cells say."""
    first = next((each for each in profiles if each.filled), None)
    if first is None:
        return True
    if sum(SUMMED.match(text) is not None for text in first.values) * 2 >= len(first.values) > 0:
        return True
    figures = [each for each in profiles if each.share(Look.NUMBER) >= SURELY and each is not first]
    if any(each.share(look) >= SURELY for each in profiles for look in (Look.LONG, Look.DATE, Look.PEOPLE) if each is not first):
        return False  # who, when and sentences are told of single things
    labelled = first.share(Look.LEVEL) + first.share(Look.STATUS) >= SURELY or (bool(first.heading) and _is_level(first.text))
    levels = [each for each in figures if _is_level(each.text) or COUNTED.search(each.text)]
    return bool(figures) and (labelled or len(levels) * 2 > len(figures))


def _counts_parts(region: Region, profiles: Sequence[Profile], parts: frozenset[str]) -> bool:
    """Whether most rows begin with what names a part of the plan, or as it begins ('Theme 1'), and a whole number stands behind."""
    first = next((each.column for each in profiles if each.filled), 0)
    rows = [region.sheet.row(number) for number in region.data]
    named = [row for row in rows if first in row and len(row[first].text) > 1 and row[first].text.casefold() in parts]
    counted = [row for row in named if any(type(cell.value) is int for column, cell in row.items() if column != first)]
    others = [each for each in profiles if each.column != first]
    dated = any(each.share(look) >= SURELY for each in others for look in (Look.LONG, Look.DATE, Look.PEOPLE))
    return len(counted) > 1 and len(counted) * 2 > len(rows) and not dated


def _is_level(text: str) -> bool:
    return bool(
        re.match(r"(?:red|amber|green|blue|yellow|brag|rag|status|complete|overdue|on track|off track|not started)\b", text, re.I)
    )


def _why_aside(region: Region, profiles: Sequence[Profile]) -> str:
    if is_of_versions(region, profiles):
        return "a record of the versions of the paper itself"
    if is_another_list(region, profiles):
        return "a list beside the plan, such as a calendar, contacts or documents"
    if _is_log(profiles):
        return "a log of what was seen or said, and when"
    if region.data and (_is_summary(profiles) or sums_up_parts(profiles)):
        return SUMMARY
    if not region.headings:
        return "lines that belong to no table"
    return "a table of no kind that the reports use"


SUMMARY = "a summary or a key: it repeats what other cells say"
NO_HEADING = "without a heading"
SUBJECT = {"actions": Role.ACTION, "indicators": Role.INDICATOR, "entries of feedback": Role.YOU_SAID}


def _why_unread(region: Region, profiles: Sequence[Profile], things: str) -> tuple[str, str]:
    """Why, and the cure: the row of Settings that makes it readable, else how to head the columns.

    Only a column whose heading says nothing else can be it.
    """
    subject = SUBJECT[things]
    unsaid = [each for each in profiles if not each.text or not says_something(each.heading[-1].text)]
    likely = [each for each in unsaid if each.share(Look.TEXT) + each.share(Look.LONG) >= SURELY or each.words > 4]
    why = f"no column was read as {called(subject)}" if region.headings else "no headings were found above"
    named = [name for each in likely if (name := _own_heading(each, profiles))]
    if named and len(named) == len(likely):
        rows = ", or ".join(f"heading: {name} | {called(subject)}" for name in named[:3])
        return why, f"Add a row to Settings{'' if len(named) == 1 else ' for the column that holds them'}: {rows}."
    at = region.sheet.place_of(region.headings[-1], likely[0].column).cell if len(likely) == 1 and region.headings else None
    where = f" in cell {at}" if at else ""
    return why, f"Head the column that holds them with '{called(subject)}'{where}, and the others as in your other tables."


def _missing(rows: int, things: str, name: str, place: Place, why: tuple[str, str]) -> _Missing:
    one = things.removesuffix("s") if not things.startswith("entries") else "entry of feedback"
    said = f"{rows} {things}" if rows != 1 else f"1 {one}"
    gap = Gap(missing=f"{said} of {name}, which could not be read", rows=rows, place=place)
    finding = found(
        "rows-not-read",
        place,
        rows=f"{rows} rows" if rows != 1 else "1 row",
        look="look" if rows != 1 else "looks",
        are="are" if rows != 1 else "is",
        things=things if rows != 1 else f"an {one}" if one[0] in "aei" else f"a {one}",
        why=why[0],
        cure=why[1],
    )
    return _Missing(gap, finding)


# --- rows of a table that were passed over --------------------------------------------------------------------------------


def _of_rows(table: Table) -> Iterator[SetAside | _Missing]:
    for row, owns in passed_over(table) if table.kind is PLAN else _noted(table):
        cells = list(row.cells.values())
        place = Place(table.sheet.workbook, table.sheet.name, _span(cells))
        if owns:
            name = next((band.text for band in reversed(row.bands)), table.sheet.name)
            why = ("it has no text of its own", "Type what is to be done, or delete the row.")
            yield _missing(1, "actions", " ".join(name.split())[:80], place, why)
        else:
            yield SetAside(place=place, cells=len(cells), because="a total, a note or a blank row of the table")


def _noted(table: Table) -> Iterator[tuple[Row, bool]]:
    """The notes among indicators, and what explains their ratings."""
    if table.kind is INDICATORS:
        keyed = rows_of_key(table)
        yield from ((row, False) for row in table.rows if row.cells and (row.number in keyed or is_note(row)))


def _span(cells: Sequence[Cell]) -> str:
    first, last = cells[0], cells[-1]
    start, end = coordinate(first.row, first.column), coordinate(last.row, last.column)
    return start if start == end else f"{start}:{end}"


# --- columns --------------------------------------------------------------------------------------------------------------


def _table(table: Table) -> TableReading:
    region, columns = table.region, table.columns
    lists = list_columns(table)
    rows = [row.number for row in table.rows]
    numbers = [*region.headings, *rows, *region.repeats]
    wanted = WANTED.get(table.kind.name, {})
    lacks = tuple(name for name, roles in wanted.items() if not columns.roles.keys() & set(roles) and not _begun(name, columns))
    lone = _lone(region)
    bands = sum(line.lone is not None for line in region.lines) - sum(number in lone for number in rows)
    return TableReading(
        workbook=table.sheet.workbook,
        sheet=table.sheet.name,
        range=_rectangle(region, numbers).cell or "",
        kind=table.kind.name,
        heading_row=None if _is_turned(table.sheet) else table.heading_row or None,
        columns=(*(_column(each, table, lists) for each in columns.settled), *_periods(table), *_shades(table)),
        rows=len(rows),
        repeated_headings=len(region.repeats),
        bands=max(0, bands),
        lacks=lacks,
    )


def _begun(wanted: str, columns: Columns) -> bool:
    """Whether the texts of progress are, or begin with, the state that has no column of its own."""
    begun = (sum(map(each.share, TOLD_BY_PROGRESS)) >= SURELY for each in columns.under(Role.PROGRESS))
    return wanted == STATE and any(begun)


def _lone(region: Region) -> set[int]:
    return {line.number for line in region.lines if line.lone is not None}


def _column(settled: Settled, table: Table, lists: Mapping[int, str]) -> ColumnReading:
    """As it was used in the end: a column of names, of lists or of an earlier month is told as that."""
    column, text = settled.profile.column, settled.profile.text
    used = table.columns.meanings.get(column)
    read_as = used.value if used is not None else None
    because = settled.fit.because if settled.fit is not None else ()
    if column in lists:
        read_as, because = Role.STEP.value, ("its lines say who and when",)
    elif table.columns.name is not None and column == table.columns.name.column and read_as is None:
        read_as, because = (Role.INDICATOR if table.kind is INDICATORS else Role.ACTION).value, ("its heading is a title",)
    elif read_as is None and settled.fit is not None and not settled.refused:
        because = ("an earlier month or another column says the same",)
    own = _own_heading(settled.profile, [each.profile for each in table.columns.settled])
    meant = used or (settled.runner_up.role if settled.runner_up else Role.NOTE)
    setting = (f"heading: {own}", called(meant)) if own and meant is not Role.TICKED else None  # its heading is the state
    return ColumnReading(
        column=_letters(table, column),
        heading=text,
        read_as=read_as,
        how_sure=settled.how_sure if read_as else HowSure.GUESS if settled.refused else HowSure.SURE,
        because=tuple(because) or (BESIDE if read_as else NO_FIELD,),
        place=_place(settled.profile, table),
        runner_up=settled.runner_up.role.value if settled.runner_up else None,
        refused=settled.refused and used is None,
        first_values=settled.profile.values,
        setting=setting,
    )


def _periods(table: Table) -> Iterator[ColumnReading]:
    headings = table.sheet.row(table.heading_row) if table.heading_row else {}
    for column, stated in table.columns.periods.items():
        cell = headings.get(column)
        yield ColumnReading(
            column=_letters(table, column),
            heading=cell.text if cell else "",
            read_as=f"values of {stated.label}",
            how_sure=HowSure.SURE,
            because=("the heading names a period",),
            place=cell.place if cell else table.sheet.place,
        )


def _shades(table: Table) -> Iterator[ColumnReading]:
    """Columns that tell one thing by what is typed into them and another by what is shaded."""
    for each in (one for one in table.columns.across if one.shaded):
        first, last = each.shaded[0], each.shaded[-1]
        yield ColumnReading(
            column=f"{_letters(table, first.column)} to {_letters(table, last.column)}",
            heading=f"{first.lowest} to {last.lowest}",
            read_as=each.role.value,
            how_sure=HowSure.SURE,
            because=(each.because,),
            place=_place(first, table),
            first_values=tuple(dict.fromkeys(cell.text for cell in each.cells.values()))[:3],
        )


def _letters(table: Table, column: int) -> str:
    """Of a sheet that is written across the cell of its label; of what stands on another sheet that cell, with its sheet."""
    place = table.sheet.place_of(table.heading_row, column)
    if place.sheet != table.sheet.name or place.workbook != table.sheet.workbook:
        return f"{place.sheet}!{place.cell}"
    return place.cell or "" if _is_turned(table.sheet) else column_letters(column)


def _place(profile: Profile, table: Table) -> Place:
    """Its heading, or the cell where that belongs."""
    if profile.heading:
        return profile.heading[-1].place
    if table.heading_row:
        return table.sheet.place_of(table.heading_row, profile.column)
    return profile.first.place if profile.first is not None else table.sheet.place


def _own_heading(profile: Profile, among: Sequence[Profile]) -> str:
    """The heading as it is typed into Settings, where it heads no other column too; else ''."""
    words, others = heading_words(profile.lowest), (each for each in among if each.column != profile.column and each.heading)
    return "" if any(heading_words(each.lowest) == words for each in others) else " ".join(profile.lowest.split())


def _heading(text: str) -> str:
    """On one line, as it is typed into Settings."""
    return " ".join(text.split())[:60]


def _rows_left_out(tables: Sequence[Table]) -> Iterator[SetAside]:
    """Rows that no report uses: a denominator, last year's figures; and those that are no rows of their table."""
    for table in tables:
        guides = ((number, "it tells how to fill in the columns") for number in table.region.guides)
        forms = ((number, "a label and its text above a part of the table") for number in table.region.forms)
        remarks = ((number, "a note between the rows") for number in _remarks(table))
        for number, because in (*guides, *forms, *remarks):
            cells = list(table.sheet.row(number).values())
            place = Place(table.sheet.workbook, table.sheet.name, _span(cells))
            yield SetAside(place=place, cells=len(cells), because=because)
    for sheet in {id(table.sheet): table.sheet for table in tables}.values():
        for place, filled, because in sheet.notes.get(NOT_LAID_OUT, ()):
            yield SetAside(place=place, cells=filled, because=because)


def _remarks(table: Table) -> Iterator[int]:
    yield from (number for number, cell in _beside_accounts(table) if is_remark(cell.text))


def _columns_set_aside(tables: Iterable[Table]) -> Iterator[SetAside]:
    for table in tables:
        lists = list_columns(table)
        for each in table.columns.settled:
            column = each.profile.column
            if column in table.columns.meanings or column in lists:
                continue
            if table.columns.name is not None and column == table.columns.name.column:
                continue
            numbers = [row.number for row in table.rows if column in row.cells]
            if numbers:
                cell = f"{coordinate(numbers[0], column)}:{coordinate(numbers[-1], column)}"
                place = Place(table.sheet.workbook, table.sheet.name, cell)
                yield SetAside(
                    place=place, cells=len(numbers), because=f"no field fits the column '{_heading(each.profile.lowest)}'"
                )


def _column_findings(tables: Iterable[Table]) -> Iterator[Finding]:
    """One for each heading of a workbook, though it stands on several sheets."""
    said: set[tuple[str, str, str]] = set()
    for table in tables:
        of_columns = (each for settled in table.columns.settled for each in _of_column(settled, table))
        for finding in (*of_columns, *_headings_twice(table), *_days_as_numbers(table), *_in_one_cell(table)):
            key = (finding.place.workbook, finding.id, finding.what)
            if key not in said:
                said.add(key)
                yield finding


def _days_as_numbers(table: Table) -> Iterator[Finding]:
    for settled in table.columns.settled:
        column, heading = settled.profile.column, settled.profile.text
        if table.columns.meanings.get(column) in OF_DAYS:
            cells = (row.cells[column] for row in table.rows if column in row.cells)
            cell = next((cell for cell in cells if cell.day_number is not None), None)
            if cell is not None and cell.day is not None:
                shown = str(cell.day_number)
                yield found("days-shown-as-numbers", cell.place, heading=_heading(heading), number=shown, day=day(cell.day))


def _in_one_cell(table: Table) -> Iterator[Finding]:
    for cell, parts in rows_in_one_cell([list(row.cells.values()) for row in table.rows]):
        yield found("row-in-one-cell", cell.place, parts=str(parts))


def _headings_twice(table: Table) -> Iterator[Finding]:
    """One heading over two columns of which one is used: nobody can tell by it which is meant."""
    over: dict[str, list[Settled]] = {}
    for each in table.columns.settled:
        if each.profile.heading and each.profile.filled:
            over.setdefault(each.profile.text.casefold(), []).append(each)
    for alike in over.values():
        cells = sorted({each.profile.heading[-1].place.cell or "" for each in alike})
        used = [role for each in alike if (role := table.columns.meanings.get(each.profile.column)) is not None]
        told = any(role in ONLY_ONE or role in table.columns.by_month for role in used if used.count(role) > 1)
        if len(cells) > 1 and used and not told:
            second = alike[1].profile.heading[-1]
            yield found("heading-twice", second.place, heading=_heading(second.text), cells=" and ".join(cells))


def _of_column(settled: Settled, table: Table) -> Iterator[Finding]:
    fit, other, profile = settled.fit, settled.runner_up, settled.profile
    titled = table.columns.name is not None and table.columns.name.column == profile.column
    if not profile.filled or titled:
        return
    heading, place = _heading(profile.lowest), _place(profile, table)
    own = _own_heading(profile, [each.profile for each in table.columns.settled])
    used = table.columns.meanings.get(profile.column)
    if settled.refused and used is None and fit is not None and other is not None:
        mine, theirs = called(fit.role), called(other.role)
        cure = (
            f"Say which in Settings: heading: {own} | {mine}, or heading: {own} | {theirs}."
            if own
            else _say_which(mine, theirs, place)
        )
        yield found("column-refused", place, heading=heading or NO_HEADING, field=mine, other=theirs, cure=cure)
    elif used is not None and fit is not None and used is fit.role and settled.how_sure is not HowSure.SURE:
        cure = f"If that is wrong, add a row to Settings: heading: {own} | and what it is." if own else _head_it(used, place)
        because = " and ".join(fit.because) or "of its place"
        yield found("column-likely", place, heading=heading or NO_HEADING, field=called(used), because=because, cure=cure)
    elif used is Role.REVISED and own and not meanings(own):
        cure = f"If that is wrong, add a row to Settings: heading: {own} | and what it is."
        yield found("column-likely", place, heading=heading, field=called(used), because=LATER, cure=cure)
    elif (missed := _missed(used, other, profile, table)) is not None and (own or not heading):
        cure = (
            f"add a row to Settings: heading: {own} | {called(missed)}"
            if own
            else f"type '{called(missed)}' into cell {place.cell}"
        )
        yield found("column-not-read", place, heading=heading or NO_HEADING, field=called(missed), cure=cure)
    if own and used is not None and _takes_progress(settled, used, table):
        taught = _is_taught(settled)
        cure = "change its row in Settings to" if taught else "add a row to Settings:"
        because = ", as Settings say" if taught else ""
        yield found("progress-not-read", place, heading=own, field=called(used), because=because, cure=cure)


def _missed(used: Role | None, other: Fit | None, profile: Profile, table: Table) -> Role | None:
    """The field that a column may hold, of which the table has no other, where no report tells what stands in it."""
    if other is not None and other.content > 0 and _is_lacking(other.role, table) and _is_unused(used, other, profile):
        return other.role
    if _may_tell_states(used, profile, table):
        return Role.STATUS
    if used is None and _may_be_target(profile, table):
        return Role.TARGET
    return Role.PROGRESS if used is None and _may_tell_progress(profile, table) else None


def _say_which(mine: str, theirs: str, place: Place) -> str:
    return f"Say which by its heading: type '{mine}' or '{theirs}' into cell {place.cell}."


def _head_it(role: Role, place: Place) -> str:
    return f"Type '{called(role)}' into cell {place.cell} if that is right, else the heading that is meant."


def _is_lacking(role: Role, table: Table) -> bool:
    return role in BY_CONTENT and role not in table.columns.roles and table.kind in (PLAN, INDICATORS)


def _is_unused(used: Role | None, other: Fit, profile: Profile) -> bool:
    """Whether no report tells what stands in it; of a note that names people, those who lead may be meant."""
    named = other.role is Role.LEAD and profile.share(Look.PEOPLE) >= MOSTLY and HAS_DONE.search(profile.text) is None
    return used is None or (used is Role.NOTE and named)


def _may_tell_states(used: Role | None, profile: Profile, table: Table) -> bool:
    """Whether levels, letters, ticks or fills stand in it, in a plan that has no column for how far its actions are.

    In a column that is not used a few words again and again may be states too.
    """
    if table.kind is not PLAN or not STATES.isdisjoint(table.columns.roles) or _begun(STATE, table.columns):
        return False
    words = profile.words <= FEW_WORDS and max(map(profile.share, (Look.DATE, Look.URGENCY))) < SURELY
    again = words and profile.share(Look.REPEATED) >= SAID_AGAIN and profile.filled * 2 > profile.rows
    rated = profile.filled > 1 and sum(map(profile.share, TELLS_STATE)) >= SURELY
    return (used is None and again) or (used in (None, Role.NOTE, *WORDY) and used is not Role.LEAD and rated)


def _may_be_target(profile: Profile, table: Table) -> bool:
    """Whether each measure has a figure there, among indicators of which nothing else says what they should reach."""
    figures = profile.share(Look.NUMBER) + profile.share(Look.PERCENT)
    lacks = table.kind is INDICATORS and Role.TARGET not in table.columns.roles and profile.column not in table.columns.periods
    return lacks and figures >= SURELY and profile.filled > 1 and profile.filled * 2 > profile.rows


def _may_tell_progress(profile: Profile, table: Table) -> bool:
    """Whether each row has a sentence of its own there, behind the actions of a plan in which nothing tells what was done."""
    actions = [column for role in SAYS_WHAT for column in table.columns.roles.get(role, ())]
    if table.kind is not PLAN or Role.PROGRESS in table.columns.roles or profile.column < min(actions, default=0):
        return False
    return profile.words >= LEAST_OF_COMMENT and profile.filled > 1 and tells_of_each_row(profile)


def _takes_progress(settled: Settled, used: Role, table: Table) -> bool:
    """Whether it may be what tells the progress of a plan of which nothing else does, though it was read as something else.

    Settings may take it away; else sentences stand below a heading that speaks of what has been: 'Impact so far'.
    """
    profile = settled.profile
    if table.kind is not PLAN or Role.PROGRESS in table.columns.roles or any(row.account is not None for row in table.rows):
        return False
    if _is_taught(settled):
        untaught = settle([each.profile for each in table.columns.settled], PLAN, Taught())
        if profile.column in untaught.by_role.get(Role.PROGRESS, ()):
            return True
    sentences = profile.filled * 2 > profile.rows and profile.share(Look.TEXT) >= SURELY
    said = SO_FAR.search(profile.lowest) is not None or meanings(profile.lowest).get(Role.PROGRESS, NOTHING).weight >= SURE_WORDS
    return sentences and said and used in (Role.IMPACT, Role.MEASURE, Role.NOTE)


def _is_taught(settled: Settled) -> bool:
    return settled.fit is not None and settled.fit.words == TAUGHT


def _is_turned(sheet: Sheet) -> bool:
    """Whether its cells are laid out anew, and not only others beside them."""
    return sheet.cells.keys() <= sheet.notes.get(MOVED, {}).keys() and bool(sheet.cells)


# --- places ---------------------------------------------------------------------------------------------------------------


def _rectangle(region: Region, numbers: Sequence[int]) -> Place:
    if _is_turned(region.sheet):
        return region.sheet.place
    ends = {(number, column) for number in (numbers[0], numbers[-1]) for column in region.sheet.row(number)}
    columns = {column for _, column in ends - region.sheet.notes.get(MOVED, {}).keys()} or {1}
    cell = f"{coordinate(min(numbers), min(columns))}:{coordinate(max(numbers), max(columns))}"
    return Place(region.sheet.workbook, region.sheet.name, cell)


def _cells(region: Region, numbers: Iterable[int]) -> int:
    return sum(len(region.sheet.row(number)) for number in numbers)
