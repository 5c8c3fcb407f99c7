"""Rows of indicator tables, put together into indicators with their values by period."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from reportgen.lexicon.alike import folded
from reportgen.lexicon.colours import colour_family
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.model import numbers
from reportgen.model.findings import Finding, found
from reportgen.model.indicators import Better, Indicator, IndicatorValue, Number, Period, Target, Yardstick
from reportgen.model.places import Place, sheet_of
from reportgen.model.ratings import Scale
from reportgen.model.together import grouped
from reportgen.reading.doubts import Doubt, doubt, finding
from reportgen.reading.grid import Cell, Sheet, distinct
from reportgen.reading.layout.headings import heading_words
from reportgen.reading.layout.levels_explained import swatch_before
from reportgen.reading.layout.table import Row, Table
from reportgen.reading.layout.titles import is_general, is_statement
from reportgen.reading.subjects.groups import filled_down, part_above
from reportgen.reading.values.dates import Written, dates
from reportgen.reading.values.keys import levels_in_text
from reportgen.reading.values.nothing import is_not_yet, says_nothing
from reportgen.reading.values.numbers import ValueRead, read_target, read_value, read_yardstick, unit_named, unit_of_title
from reportgen.reading.values.periods import PROVISIONAL, period, period_of
from reportgen.reading.values.ratings import level_of_fill, names_without_key
from reportgen.reading.values.refs import read_ref

TOTAL = pattern(r"(?:(?:grand |sub[- ]?|overall )?totals?|notes?|key)\s*(?::.*)?|\*.*", re.IGNORECASE | re.DOTALL)
SENTENCES = pattern(r"[a-z]{3}\. [A-Z]")
WHOLE = 100  # percent
COUNTS_MET = pattern(r"\btarget\b.{0,40}\b\d{1,3} (?:out )?of \d{1,3}\W*$", re.IGNORECASE)  # 'Measures at target: 3 of 6'
EXPLAINS_SIGN = pattern(r"[^\w\s]{1,3}\s*(?:=|means\b|shows\b|denotes\b|indicates\b)\s*\S")
NO_SCALE = Scale()
YEARS = (Written.YEAR, Written.FINANCIAL_YEAR, Written.ACADEMIC_YEAR)
A_YEAR = pattern(r"\b20\d\d\b")
LONGEST_TITLE = 80  # signs that may name the year of what stands below
FIGURE = pattern(r"\d")
PAIR = 2  # cells of a row of a key: a level, and what it means
REF_LIKE = pattern(r"[A-Za-z]{0,4}\s?\d{1,3}(?:\.\d{1,2}){0,2}[a-z]?(?:\s+\S{1,8})?")
HIGHER = (
    "rise",
    "rising",
    "grow",
    "higher",
    "high",
    "h",
    "up",
    "increase",
    "increasing",
    "bigger",
    "more",
    "hi",
    "raise",
    "improve",
    "maximise",
    "maximize",
    "max",
    "greater",
    "↑",
    "▲",
    "⬆",
)
IS_BETTER = pattern(
    r"\b(?:higher|lower|high|low|more|less|fewer)(?: figure| number)? is (?:not )?(?:better|good|worse|bad)\b", re.IGNORECASE
)
# Beside one side they say that the other is better: 'High is bad', 'Higher = worse', 'Low is not good'.
WORSE = frozenset(["bad", "worse", "worst", "poor", "poorer", "negative", "adverse", "undesirable", "unfavourable"])
NOT_GOOD = (("not", "good"), ("not", "better"))
TO_DATE = pattern(r"\bytd\b|\bto date\b|\bcumulative\b|\brolling\b", re.IGNORECASE)
ALL_PERCENT = pattern(
    r"\b(?:figures|values|numbers|results|data|all)\b(?: \w+){0,2} (?:are|is|shown|given|in|as)(?: \w+){0,2} (?:%|per ?cent\w*)",
    re.IGNORECASE,
)
COUNTED = pattern(r"\b(?:number|no|count|how many)\b|[(\[](?:n|no\.?|number)[)\]]", re.IGNORECASE)
LEAD_IN = frozenset(  # 'We want this to | go up', 'Aim high'
    "it to go goes going be is get getting move moves moving heading coming aim aims aiming we want good best".split()  # noqa: SIM905
)
LOWER = (
    "fall",
    "falling",
    "shrink",
    "minimise",
    "minimize",
    "min",
    "smaller",
    "lower",
    "low",
    "l",
    "down",
    "decrease",
    "decreasing",
    "smaller",
    "less",
    "fewer",
    "lo",
    "reduce",
    "reducing",
    "↓",
    "▼",
    "⬇",
)
# Of a cell that says which side is better: neither, or it depends.
NEITHER = frozenset(
    [
        "t",
        "target",
        "targets",
        "plan",
        "monitor",
        "monitoring",
        "neutral",
        "neither",
        "either",
        "both",
        "or",
        "and",
        "na",
        "none",
        "no",
        "not",
        "between",
        "range",
        "band",
        "within",
        "context",
        "contextual",
        "information",
        "info",
        "stable",
        "maintain",
        "maintained",
        "same",
        "middle",
        "depends",
        "varies",
        "level",
        "n",
        "close",
        "closer",
        "nearer",
        "nearest",
        "on",
    ]
)


OF_RATINGS = frozenset({"red", "amber", "yellow", "green", "blue"})  # families of colours
OF_FIGURES = (Role.TARGET, Role.BASELINE, Role.BENCHMARK, Role.VALUE)


@dataclass(frozen=True)
class IndicatorsRead:
    indicators: tuple[Indicator, ...]
    findings: tuple[Finding, ...]


def read_indicators(tables: Sequence[Table], better: Mapping[str, Better], latest: date, scale: Scale = NO_SCALE) -> IndicatorsRead:
    """The indicators of all indicator tables, in tracker order. `better` is what Settings says, by ref or title in lower case.

    `scale` names the fills by which they are rated.
    """
    by_sheet = len({table.sheet.place for table in tables}) > 1
    general = _said_on_several_sheets(tables)
    indicators: list[Indicator] = []
    until: dict[Place, date] = {}
    findings: list[Finding] = []
    for table in tables:
        refs, end = _ref_columns(table), _end_of_year(table)
        keyed = rows_of_key(table)
        told = _rows_of_parts_with_figures(table)
        rows = [row for row in table.rows if row.number not in keyed and row.number in told and _is_indicator(row)]
        shaded = _figures_are_rated(rows)
        for row, stated in zip(rows, _stated_groups(rows), strict=True):
            indicator, doubts = _indicator(row, table, refs, better, latest)
            group = stated or _group(row, table)
            group = (_part(table) if group in general else group) or (_of_sheet(table) if by_sheet else None)
            rating = indicator.rating or _shade(row, scale) or (_shade_of_newest(row, indicator, latest) if shaded else None)
            indicators.append(replace(indicator, group=group, rating=rating))
            if end is not None:
                until[indicator.place] = end
            findings += doubts
        findings += [*_hidden(rows), *_without_title(table, refs), *_twice(table)]
    continued, past = _as_defined(_continued(indicators), until)
    return IndicatorsRead(continued, (*findings, *_duplicates(continued), *past))


def _end_of_year(table: Table) -> date | None:
    """The last day of the year in the name of the sheet, in a title or over the targets: 'Definitions 2023/24'."""
    headings = table.sheet.row(table.heading_row)
    targets = [headings[column].text for column in table.columns.roles.get(Role.TARGET, ()) if column in headings]
    titles = (title.text for title in reversed(table.titles) if len(title.text) <= LONGEST_TITLE)
    return next((end for text in (*targets, *titles, table.sheet.name) if (end := _end_named(text)) is not None), None)


def _end_named(text: str) -> date | None:
    """'2023/24' -> 31 March 2024; a year by itself may be a financial one: '2023' -> 31 March 2024 too."""
    typed, year = dates(text), A_YEAR.search(text)
    if len(typed) == 1:
        return typed[0].last if typed[0].written in YEARS else None
    return date(int(year[0]) + 1, 3, 31) if year is not None and not typed else None


def _is_indicator(row: Row) -> bool:
    """Not a total, a note, or a heading among the rows: '% of audits graded good in:' without values of its own."""
    title = _title(row)
    if title is None or TOTAL.fullmatch(title) or _is_swatch(row) or is_note(row):
        return False
    about = {*_title_columns(row), *row.columns.roles.get(Role.REF, ()), *row.columns.roles.get(Role.GROUP, ())}
    return not (title.endswith(":") and all(column in about or cell.column < min(about) for column, cell in row.cells.items()))


def _rows_of_parts_with_figures(table: Table) -> set[int]:
    """Without those below a line across that have no figure and no target: 'Section 5: Declaration'."""
    columns = table.columns
    figures = {column for role in OF_FIGURES for column in columns.roles.get(role, ())} | set(columns.periods)
    parts: dict[tuple[Place, ...], list[Row]] = {}
    for row in table.rows:
        parts.setdefault(tuple(band.place for band in row.bands), []).append(row)
    kept = (rows for rows in parts.values() if not rows[0].bands or any(not figures.isdisjoint(row.cells) for row in rows))
    return {row.number for rows in kept for row in rows}


def is_note(row: Row) -> bool:
    """Sentences, or what a heading means ('DoT: against last quarter'), alone in a row below a blank one.

    What a sign means, '– = no figure before then', is one right below the figures too; so is a whole sentence, or how many meet
    their target.
    """
    alone = list(distinct(row.cells.values()))
    if len(alone) == 1 and EXPLAINS_SIGN.match(alone[0].text):
        return True
    if len(alone) != 1:
        return False
    if row.sheet.row(row.number - 1):
        told = is_statement(alone[0].text) and alone[0].text.rstrip().endswith(".")
        return (told or COUNTS_MET.search(alone[0].text) is not None) and _stands_below_figures(row)
    label, mark, _ = alone[0].text.partition(":")
    headings = {heading_words(each.profile.lowest) for each in row.columns.settled}
    explains = bool(mark) and heading_words(label) in headings - {()}
    return explains or is_statement(alone[0].text) or SENTENCES.search(alone[0].text) is not None


def _stands_below_figures(row: Row) -> bool:
    """Whether the rows right above it, those with one text apart, tell more than a title."""
    number = row.number - 1
    while len(above := list(distinct(row.sheet.row(number).values()))) == 1:
        number -= 1
    return len(above) > PAIR


def rows_of_key(table: Table) -> frozenset[int]:
    """The rows that say what the ratings above them mean: 'At target or better | Achieving', where 'Achieving' rates some.

    Each holds a level and its meaning, in the same two columns; so do those right beside them, whose level rates nothing now. One
    text right above them is their title.
    """
    rates = {*table.columns.roles.get(Role.RATING, ()), *table.columns.roles.get(Role.STATUS, ())}
    rows = [(row, list(distinct(row.cells.values()))) for row in table.rows]
    levels = {folded(cell.text) for _, cells in rows for cell in cells if cell.column in rates} - {""}
    pairs = {row.number: cells for row, cells in rows if len(cells) == PAIR and rates.isdisjoint(cell.column for cell in cells)}
    found = {number for number, cells in pairs.items() if any(folded(cell.text) in levels for cell in cells)}
    for in_order in (sorted(pairs), sorted(pairs, reverse=True)):
        for before, number in pairwise(in_order):
            alike = [cell.column for cell in pairs[before]] == [cell.column for cell in pairs[number]]
            if before in found and alike and abs(number - before) == 1:
                found.add(number)
    titles = {row.number for row, cells in rows if len(cells) == 1 and row.number + 1 in found}
    return frozenset(found | titles)


def _is_swatch(row: Row) -> bool:
    """A filled cell and what its colour means, or 'Green: at target. Amber: near it.': a line of a key."""
    alone = list(distinct(row.cells.values()))
    if len(alone) != 1:
        return False
    return swatch_before(row.sheet, alone[0]) is not None or len(levels_in_text(alone[0].text, alone[0].place)) > 1


def _said_on_several_sheets(tables: Sequence[Table]) -> frozenset[str]:
    """Titles such as 'How we will know', above the indicators of one sheet after another: they name no part."""
    titles = {(table.titles[-1].text, table.sheet.place) for table in tables if table.titles}
    times = Counter(text for text, _ in titles)
    return frozenset(text for text, sheets in times.items() if sheets > 1)


def _part(table: Table) -> str | None:
    part = part_above(table)
    return part.text if part is not None else None


def _of_sheet(table: Table) -> str | None:
    return None if is_general(table.sheet.name) else table.sheet.name.strip()


def _shade(row: Row, scale: Scale) -> str | None:
    """The level in whose colour the cell of the rating is filled; where the scale has none such, the colour."""
    cell = row.filled_cell(Role.RATING)
    if cell is None or cell.text:
        return None
    level = level_of_fill(cell.fill, scale)
    return level.name if level is not None else next(iter(names_without_key("", cell.fill)), None)


def _figures_are_rated(rows: Sequence[Row]) -> bool:
    """Whether no column rates the measures, and most figures below periods are filled as ratings are, in several colours."""
    if not rows or Role.RATING in rows[0].columns.roles or Role.STATUS in rows[0].columns.roles:
        return False
    fills = [row.cells[column].fill for row in rows for column in row.columns.periods if column in row.cells]
    families = Counter(family for fill in fills if fill and (family := colour_family(fill)) in OF_RATINGS)
    return len(families) > 1 and families.total() * 2 >= len(fills)


def _shade_of_newest(row: Row, indicator: Indicator, latest: date) -> str | None:
    """The colour in which the newest figure is filled; None where that is of no rating."""
    past = [value for value in indicator.values if value.number is not None and value.period.end and value.period.end <= latest]
    newest = max(past, key=lambda value: value.period.end or latest, default=None)
    cell = next((cell for cell in row.cells.values() if newest is not None and cell.place == newest.place), None)
    rated = cell is not None and cell.fill is not None and colour_family(cell.fill) in OF_RATINGS
    return next(iter(names_without_key("", cell.fill)), None) if rated and cell is not None else None


def _continued(indicators: Sequence[Indicator]) -> tuple[Indicator, ...]:
    """One indicator of those that are one in several tables or rows of a sheet, or on a sheet for each month."""
    together: dict[tuple[object, ...], Indicator] = {}
    for indicator in indicators:
        sheet = None if len(dates(indicator.place.sheet or "")) == 1 else indicator.place.sheet
        key = (indicator.place.workbook, sheet, indicator.ref, indicator.group, indicator.title)
        earlier = together.get(key)
        if earlier is None:
            together[key] = indicator
        elif _periods(earlier) & _periods(indicator):
            together[(*key, indicator.place)] = indicator
        else:
            together[key] = _together(earlier, indicator)
    return tuple(together.values())


def _as_defined(indicators: Sequence[Indicator], until: Mapping[Place, date]) -> tuple[tuple[Indicator, ...], list[Finding]]:
    """Figures with the target and the better side that another sheet states for the indicator of that name.

    A target of a year that is over (`until`, by the place of the definition) is not held against newer figures, and that is said.
    """
    measured: dict[str, list[Indicator]] = {}
    for each in indicators:
        if each.values:
            measured.setdefault(folded(each.title), []).append(each)
    defined = {
        id(one): each
        for each in indicators
        if not each.values
        for one in measured.get(folded(each.title), ())
        if _may_define(each, one)
    }
    taken = {id(each) for each in defined.values()}
    past = [(one, by) for one in indicators if (by := defined.get(id(one))) is not None and _is_past(by, one, until)]
    defined |= {id(one): _without_target(by) for one, by in past}
    sheets = grouped((by for _, by in past), lambda by: sheet_of(by.place))
    findings = [_of_past_year(of_sheet, until) for of_sheet in sheets.values()]
    return tuple(_defined(each, defined.get(id(each))) for each in indicators if id(each) not in taken), findings


def _is_past(by: Indicator, indicator: Indicator, until: Mapping[Place, date]) -> bool:
    end = until.get(by.place)
    return end is not None and bool(by.target.text or by.benchmark.text) and end < _newest(indicator)


def _without_target(indicator: Indicator) -> Indicator:
    cells = tuple(pair for pair in indicator.cells if pair[0] not in (Role.TARGET, Role.BENCHMARK))
    return replace(indicator, target=Target(), benchmark=Yardstick(), cells=cells)


def _of_past_year(indicators: Sequence[Indicator], until: Mapping[Place, date]) -> Finding:
    first = min(indicators, key=lambda each: each.place.row)
    return found(
        "targets-of-past-year", first.place, targets=numbers.counted(len(indicators), "target"), end=numbers.day(until[first.place])
    )


def _may_define(one: Indicator, other: Indicator) -> bool:
    return one.place.sheet != other.place.sheet and (one.ref is None or other.ref is None or one.ref == other.ref)


def _defined(indicator: Indicator, by: Indicator | None) -> Indicator:
    if by is None:
        return indicator
    own = dict(indicator.cells)
    return replace(
        indicator,
        ref=indicator.ref or by.ref,
        unit=by.unit if indicator.unit == "number" else indicator.unit,
        better=indicator.better or by.better,
        baseline=indicator.baseline if indicator.baseline.text else by.baseline,
        target=indicator.target if indicator.target.text else by.target,
        benchmark=indicator.benchmark if indicator.benchmark.text else by.benchmark,
        note=indicator.note or by.note,
        cells=(*indicator.cells, *(pair for pair in by.cells if pair[0] not in own)),
    )


def _together(one: Indicator, other: Indicator) -> Indicator:
    """The values of both, with what is said beside the newer of them: target, rating and comment."""
    newer, older = (other, one) if _newest(other) >= _newest(one) else (one, other)
    return replace(
        one,
        values=(*one.values, *other.values),
        target=newer.target if newer.target.text else older.target,
        rating=newer.rating or older.rating,
        comment=newer.comment or older.comment,
        arrow=newer.arrow or older.arrow,
        cells=tuple({**dict(older.cells), **dict(newer.cells)}.items()),
    )


def _newest(indicator: Indicator) -> date:
    return max((value.period.end for value in indicator.values if value.period.end is not None), default=date.min)


def _periods(indicator: Indicator) -> set[str]:
    return {value.period.label for value in indicator.values}


def better_named(text: str) -> Better | None:
    """'Higher is better', 'H', '↑' -> higher; 'Low' -> lower; None for all else: 'T' (close to target), 'higher or lower'."""
    words = re.findall(r"[a-z]+|[↑↓▲▼]", text.casefold())
    if any(word in HIGHER for word in words) and any(word in LOWER for word in words):
        return None
    first = next((word for word in words if word not in LEAD_IN), "")
    if first not in HIGHER and first not in LOWER:
        return None
    turned = not WORSE.isdisjoint(words) or any(pair in NOT_GOOD for pair in pairwise(words))
    return Better.HIGHER if (first in HIGHER) is not turned else Better.LOWER


def _better_in_words(row: Row) -> Better | None:
    """'Count in the quarter. Lower is better.' in what is noted of it."""
    match = IS_BETTER.search(f"{row.text(Role.NOTE) or ''} {row.text(Role.PROGRESS) or ''}")
    return better_named(match[0]) if match is not None else None


def _title_columns(row: Row) -> tuple[int, ...]:
    name = row.columns.name
    return row.columns.roles.get(Role.INDICATOR, ()) + ((name.column,) if name else ())


def _title(row: Row) -> str | None:
    return next((row.cells[column].text for column in _title_columns(row) if column in row.cells), None)


def _ref_columns(table: Table) -> tuple[int, ...]:
    """The column of refs; where none is headed so, one left of the titles in which most rows hold something like a ref."""
    if Role.REF in table.columns.roles or not table.rows:
        return table.columns.roles.get(Role.REF, ())
    first_title = min(_title_columns(table.rows[0]), default=0)
    headed = {column for columns in table.columns.roles.values() for column in columns}
    for column in (column for column in range(1, first_title) if column not in headed):
        texts = [row.cells[column].text for row in table.rows if column in row.cells]
        if texts and sum(bool(REF_LIKE.fullmatch(text)) for text in texts) > len(table.rows) / 2:
            return (column,)
    return ()


def _indicator(
    row: Row, table: Table, refs: tuple[int, ...], settings: Mapping[str, Better], latest: date
) -> tuple[Indicator, list[Finding]]:
    doubts: list[tuple[Doubt, Place]] = []
    ref, tag = _ref(row, refs)
    title = _title(row) or ""
    values = tuple(_values(row, table, latest, doubts))
    target, benchmark = _target(row, values), _yardstick(row, Role.BENCHMARK)
    if benchmark.text is None and target.number is not None and target.kind.value == "benchmark":
        benchmark = _yardstick(row, Role.TARGET)
    place = _place(row, refs)
    unit = _unit(title, row, values, target, table)
    indicator = Indicator(
        ref=ref,
        title=title,
        unit=unit,
        values=_in_one_unit(values, unit, doubts),
        place=place,
        tag=tag,
        links=tuple(part.strip() for part in re.split(r"[;\n]", row.text(Role.LINKS) or "") if part.strip()),
        better=_better(row, ref, title, settings, doubts),
        baseline=_yardstick(row, Role.BASELINE),
        target=target,
        benchmark=benchmark,
        arrow=row.text(Role.DIRECTION),
        note=row.text(Role.NOTE),
        rating=_newest_text(row, Role.RATING) or _newest_text(row, Role.STATUS),
        comment=_newest_text(row, Role.PROGRESS) or (row.account.text if row.account is not None else None),
        cells=row.fields,
    )
    return indicator, [finding(doubt, at) for doubt, at in doubts]


def _newest_text(row: Row, role: Role) -> str | None:
    """What stands there; of a rating or a comment for each month the newest that is filled."""
    cell = row.cell(role) if role in row.columns.by_month else None
    return cell.text if cell is not None else row.text(role)


def _ref(row: Row, columns: tuple[int, ...]) -> tuple[str | None, str | None]:
    cell = next((row.cells[column] for column in columns if column in row.cells), None)
    if cell is None:
        return None, None
    read = read_ref(cell.value, cell.number_format)
    return read.ref, read.tag


def _place(row: Row, refs: tuple[int, ...]) -> Place:
    first = next((row.cells[column] for column in (*refs, *_title_columns(row)) if column in row.cells), None)
    return first.place if first else row.sheet.place


def _values(row: Row, table: Table, latest: date, doubts: list[tuple[Doubt, Place]]) -> Iterator[IndicatorValue]:
    columns = list(row.columns.periods.items())
    headings = row.sheet.row(table.heading_row)
    columns += [
        (column, _own_period(row, latest) or _of_month_tab(row.sheet, latest) or Period("Current"))
        for column in _beside_months(row, headings, latest)
    ]
    for column, stated in columns:
        cell = row.cells.get(column)
        if cell is None:
            continue
        read = read_value(cell.value, cell.number_format, cell.text)
        doubts += [(doubt, cell.place) for doubt in (*read.doubts, *_unread(read))]
        provisional = PROVISIONAL.search(f"{cell.text} {headings[column].text if column in headings else ''}") is not None
        yield IndicatorValue(stated, read.text, read.number, cell.place, read.suppressed, provisional)


def _beside_months(row: Row, headings: Mapping[int, Cell], latest: date) -> Iterator[int]:
    """The columns of values without a period; not one that only says again, or sums up, what stands below the months."""
    own = row.cell(Role.MONTH) is not None
    ends = {} if own else {end: column for column, stated in row.columns.periods.items() if (end := _end_of_month(stated))}
    newest = max((end for end, column in ends.items() if end <= latest and column in row.cells), default=None)
    for column in row.columns.roles.get(Role.VALUE, ()):
        to_date = column in headings and TO_DATE.search(headings[column].text) is not None
        again = newest is not None and (newest == latest or _same(row, column, ends[newest]))
        if newest is None or not (again or to_date):
            yield column


def _end_of_month(stated: Period) -> date | None:
    """The last day of a month or a quarter; None for a year or another period."""
    end = stated.end
    return end if end is not None and (stated.label == f"{end:%Y-%m}" or " Q" in stated.label) else None


def _same(row: Row, column: int, other: int) -> bool:
    return column in row.cells and other in row.cells and row.cells[column].text == row.cells[other].text


def _own_period(row: Row, latest: date) -> Period | None:
    """The period of a row in a table that has one row for each indicator and month."""
    cell = row.cell(Role.MONTH)
    return period_of(cell, latest) if cell is not None else None


def _of_month_tab(sheet: Sheet, latest: date) -> Period | None:
    """The month or quarter that a sheet is called after: a workbook may have one for each."""
    found = dates(sheet.name)
    if len(found) != 1 or found[0].written not in (Written.MONTH, Written.QUARTER):
        return None
    return period(sheet.name[found[0].start : found[0].end], latest)


def _unread(read: ValueRead) -> Iterator[Doubt]:
    """A cell with figures in it that is not plainly one value, so that an older one would stand for it."""
    if read.number is None and not read.suppressed and FIGURE.search(read.text):
        yield doubt("value-not-understood", text=read.text[:60])


def _in_one_unit(values: tuple[IndicatorValue, ...], unit: str, doubts: list[tuple[Doubt, Place]]) -> tuple[IndicatorValue, ...]:
    """Plain numbers among percentages or rates are such too: '77.9' beside '77.3%'; but 0.773 may be a share, and is left out."""
    found = []
    said = any(value.number is not None and value.number.unit != "number" for value in values)
    for value in values:
        number = value.number
        if number is not None and number.unit == "number" and unit not in ("number", "pounds"):
            if unit == "percent" and number.value != 0 and abs(number.value) <= 1:
                doubts.append((doubt("value-unit-unclear", value=value.text), value.place))
                number = None
            else:
                number = Number(number.value, unit)
                doubts += [(doubt("value-unit-assumed", value=value.text, unit=unit), value.place)] if said else []
        found.append(value if number is value.number else replace(value, number=number))
    return tuple(found)


def _target(row: Row, values: Sequence[IndicatorValue]) -> Target:
    cell = row.cell(Role.TARGET)
    if cell is None:
        return Target()
    read = read_target(cell.value, cell.number_format, cell.text)
    in_thousands = any(value.number is not None and abs(value.number.value) >= 1000 for value in values)
    bare = isinstance(cell.value, int | float) and (read.text or "").isdecimal() and in_thousands
    text = f"{int(read.text or 0):,}" if bare else read.text  # printed as the values are
    return Target(text, read.number, read.kind, read.better, cell.place)


def _units_below(table: Table) -> dict[int, str]:
    """The units that stand in a row of their own between the headings and the first indicator, by column."""
    first = next((row.number for row in table.rows if _is_indicator(row)), table.heading_row)
    for number in range(table.heading_row + 1, first):
        named = {column: unit_named(cell.text) for column, cell in table.sheet.row(number).items()}
        if named and None not in named.values():
            return {column: unit for column, unit in named.items() if unit is not None}
    return {}


def _yardstick(row: Row, role: Role) -> Yardstick:
    cell = row.cell(role)
    return Yardstick() if cell is None else read_yardstick(cell.value, cell.number_format, cell.text)


def _better(
    row: Row, ref: str | None, title: str, settings: Mapping[str, Better], doubts: list[tuple[Doubt, Place]]
) -> Better | None:
    """From Settings, else from the tracker's column."""
    number = ref.split()[-1] if ref is not None else None  # 'better: indicator 12' of 'KPI 12'
    for name in (ref, title, number):
        if name is not None and name.casefold() in settings:
            return settings[name.casefold()]
    cell = row.cell(Role.BETTER)
    stated = better_named(cell.text) if cell is not None else _better_in_words(row)
    if cell is not None and stated is None and not _is_neither(cell.text):
        doubts.append((doubt("better-not-understood", typed=cell.text[:60]), cell.place))
    return stated


def _is_neither(text: str) -> bool:
    """'n/a', 'T' (close to target), 'Monitor', 'Higher or lower', '80 to 90%': plainly no side."""
    words = re.findall(r"[a-z]+", text.casefold())
    return says_nothing(text) or is_not_yet(text) or not words or any(word in NEITHER for word in words)


def _unit(title: str, row: Row, values: Sequence[IndicatorValue], target: Target, table: Table) -> str:
    """What most values are in; plain numbers give way to what the unit column, the row of units or a title says."""
    units = Counter(value.number.unit for value in values if value.number is not None)
    usual = units.most_common(1)[0][0] if units else target.number.unit if target.number is not None else "number"
    if usual == "number" and _is_share_of(values, target):
        usual = "percent"
    stated = row.text(Role.UNIT)
    if units and usual != "number":
        return usual
    if stated is not None:
        return unit_named(stated) or stated.casefold()
    told = _unit_of_columns(row, _units_below(table)) or unit_of_title(title)
    above = any(ALL_PERCENT.search(each.text[:200]) for each in table.titles)
    return told or ("percent" if above and usual == "number" and not COUNTED.search(title) else usual)


def _is_share_of(values: Sequence[IndicatorValue], target: Target) -> bool:
    """Whether plain numbers stand beside a target in percent: '86', or 0.86, which may be a share, beside '90%'."""
    numbers = [value.number.value for value in values if value.number is not None]
    aimed = target.number is not None and target.number.unit == "percent"
    return aimed and bool(numbers) and all(0 <= number <= WHOLE for number in numbers)


def _unit_of_columns(row: Row, below: Mapping[int, str]) -> str | None:
    """What a row of units says of most columns that hold the row's values."""
    columns = (*row.columns.periods, *row.columns.roles.get(Role.VALUE, ()))
    units = Counter(below[column] for column in columns if column in below and column in row.cells)
    return units.most_common(1)[0][0] if units else None


def _stated_groups(rows: Sequence[Row]) -> list[str | None]:
    """What the column of groups says of each, also where it is written once for several."""
    role = Role.GROUP if any(Role.GROUP in row.columns.roles for row in rows) else Role.PRIORITY
    return filled_down([(row, None) for row in rows], role)


def _group(row: Row, table: Table) -> str | None:
    """What stands above it: over its columns, across the rows, or over the table."""
    if row.columns.name is not None:
        return row.columns.name.text
    if row.bands:
        return row.bands[-1].text
    may_be = (
        each for each in reversed(table.titles) if not is_statement(each.text) and len(levels_in_text(each.text, each.place)) < 2
    )
    title = next((each.text for each in may_be), None)
    return title or _part(table)


def _hidden(rows: Sequence[Row]) -> Iterator[Finding]:
    hidden = [row for row in rows if row.hidden or row.sheet.hidden]
    if hidden:
        verb = "s hold" if len(hidden) > 1 else " holds"
        place = next(iter(hidden[0].cells.values())).place
        yield found("hidden-rows", place, rows=f"{len(hidden)} hidden row{verb} indicators", used="reported too")


def _without_title(table: Table, refs: tuple[int, ...]) -> Iterator[Finding]:
    """Rows with a number and values, but no title: nobody knows what they measure, so they are left out."""
    for row in table.rows:
        cell = next((row.cells[column] for column in refs if column in row.cells), None)
        if cell is not None and _title(row) is None and any(column in row.cells for column in row.columns.periods):
            yield found("indicator-title-missing", cell.place, ref=cell.text[:20])


def _twice(table: Table) -> Iterator[Finding]:
    """One period over two columns: nobody can tell which values are meant."""
    first: dict[str, int] = {}
    headings = table.sheet.row(table.heading_row)
    for column, stated in table.columns.periods.items():
        earlier = first.setdefault(stated.label, column)
        if earlier != column and column in headings:
            said = headings[column].text
            there = headings[earlier].place.cell if earlier in headings else "another column"
            yield found("period-twice", headings[column].place, period=said, there=there)


def _duplicates(indicators: Sequence[Indicator]) -> Iterator[Finding]:
    first: dict[str, Indicator] = {}
    for indicator in indicators:
        if indicator.ref is not None and (earlier := first.setdefault(indicator.ref, indicator)) is not indicator:
            there = earlier.place.seen_from(indicator.place)
            yield found("indicator-duplicate", indicator.place, ref=indicator.ref, there=there)
