"""The rows of a table, each with the bands above it: single texts that stand across, or are set off."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, zip_longest

from reportgen.lexicon.alike import folded
from reportgen.lexicon.fields.looks import Look
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.reading.grid import Cell
from reportgen.reading.layout.headings import DATES
from reportgen.reading.layout.kinds import SUBJECTS, WORDY
from reportgen.reading.layout.plain_parts import plain_parts
from reportgen.reading.layout.profiles import looks
from reportgen.reading.layout.regions import Line, Region
from reportgen.reading.layout.settling import OF_STATES
from reportgen.reading.layout.spilled import spilled, with_rest
from reportgen.reading.layout.table import Columns, Row
from reportgen.reading.layout.titles import is_remark, is_statement, may_name_a_part, names_no_part, numbered_title, told_so_far
from reportgen.reading.values.nothing import title_that_goes_on

LEAST_LABELLED, LEAST_ACCOUNTS = 2, 3  # lines right below rows, with a label and without
NEARLY_ALL = 0.8  # of the rows have one
LONGEST_PLAIN = 8  # words of a name that nothing sets off
VERB = pattern(r"\b(?:is|are|was|were|has|have|had|will|be|been|see|please|must|should|due)\b", re.IGNORECASE)
FIRST_ROWS = 30  # that show how the others are written


def first_bands(region: Region, columns: Columns) -> tuple[Cell, ...]:
    """The titles above the first headings that are written like the bands above the repeated ones: they are the first bands."""
    bands = [line.lone for line in region.lines if line.lone is not None and _stands_above(line, region, columns)]
    band = next((each for each in bands if not title_that_goes_on(each.text)), None)
    if not region.repeats or band is None:
        return ()
    if (first := _first_of_parts(region.titles, bands)) is not None:
        return tuple(region.titles[first:])
    alike = [at for at, title in enumerate(region.titles) if _style(title) == _style(band)]
    if not alike and any(line.titles and not title_that_goes_on(line.lone.text) for line in region.lines if line.lone):
        alike = [at for at, title in enumerate(region.titles) if may_name_a_part(title.text)]
    return _with_lines_above(region.titles, alike, sum(_style(each) == _style(band) for each in _run(band, bands))) if alike else ()


def _run(band: Cell, bands: Sequence[Cell]) -> Iterator[Cell]:
    """The band, and those that stand right below it one after another."""
    below = (each for each in bands if each.row >= band.row)
    return (each for number, each in enumerate(below) if each.row == band.row + number)


def _first_of_parts(titles: Sequence[Cell], bands: Sequence[Cell]) -> int | None:
    """Where 'Cause of concern 1 – Prevention' stands among the titles, if 'Cause of concern 2 – …' is written like it below."""
    rows = {band.row for band in bands}
    first = (band for band in bands if band.row - 1 not in rows)  # 'Table 2 – …' below the name of the part is a caption
    counted = {(told[0], _style(band)) for band in first if (told := numbered_title(band.text)) is not None}
    numbered = ((at, numbered_title(title.text)) for at, title in enumerate(titles))
    return next((at for at, told in numbered if told is not None and (told[0], _style(titles[at])) in counted), None)


def _with_lines_above(titles: Sequence[Cell], alike: Sequence[int], several: int) -> tuple[Cell, ...]:
    """The last title that is alike, with those right above it: 'Wards', and below it what is said of them.

    Where `several` alike stand above the next headings, part and caption, so many of them.
    """
    start = alike[-max(1, min(several, len(alike)))]
    while start - 1 in alike and titles[start - 1].row + 1 == titles[start].row:
        start -= 1
    return tuple(titles[start:])


def _stands_above(line: Line, region: Region, columns: Columns, *, all_lone: bool = False) -> bool:
    if line.lone is None or names_no_part(line.lone.text):
        return False
    return (
        all_lone or line.titles or _is_in_italics(line.lone, region) or _is_band(line.lone, region.sheet.row(line.number), columns)
    )


def rows_of(region: Region, columns: Columns, first: Sequence[Cell], *, all_lone: bool) -> Iterator[Row]:
    """The rows of data, each with the bands above it. A single text is a band where it stands across or is set off, else a row.

    `all_lone`: every single text is one.
    """
    across = [line.lone for line in region.lines if line.lone is not None]
    bands = _Bands(each_in_its_own_colour([*first, *across]), _number_the_upper(region), _may_be_plain(region))
    for title in first:
        bands.add(title)
    accounts = _accounts(region)
    told = {id(cell) for cell in accounts.values()}
    parts, plain = _Parts(region, columns), plain_parts(region, columns)
    row: Row | None = None
    for line, below in zip_longest(region.lines, region.lines[1:]):
        if id(line.lone) in told or (line.lone is not None and is_remark(line.lone.text)):
            continue
        rest = spilled(row, line.number, below.number if below else None) if row is not None and not line.titles else ()
        if row is not None and rest:
            row = with_rest(row, rest)
            continue
        if row is not None:
            yield row
        row = None
        if line.lone is not None and (line.number in plain or _stands_above(line, region, columns, all_lone=all_lone)):
            bands.add(line.lone)
        else:
            since = parts.since(line.number, bands.in_force)
            account = _without_label(accounts[line.number]) if line.number in accounts else None
            row = Row(region.sheet, line.number, columns, bands.in_force, account, since, region.titles)
            bands.row()
    if row is not None:
        yield row


class _Parts:
    """Where the parts of a table begin: below its headings, a band or headings again, and where the column of groups changes."""

    def __init__(self, region: Region, columns: Columns) -> None:
        self._sheet, self._repeats = region.sheet, sorted(region.repeats)
        over_several = (
            each.profile for each in columns.settled if each.profile.share(Look.REPEATED) or each.profile.share(Look.SPARSE)
        )
        named = columns.roles.get(Role.PRIORITY, ())[:1] if region.sheet.dittos else ()
        self._groups = [each.column for each in over_several if each.column in named]
        self._first = 0
        self._last: tuple[object, ...] = ()

    def since(self, number: int, bands: tuple[Cell, ...]) -> int:
        """The first row of the part in which a row stands; they are asked for from the top."""
        group = next((cell.text for column in self._groups if (cell := self._sheet.row(number).get(column)) is not None), None)
        here = (bands, bisect(self._repeats, number), group or (self._last[-1] if self._last else None))
        if here != self._last:
            self._first, self._last = number, here
        return self._first


def _accounts(region: Region) -> dict[int, Cell]:
    """What is told of a row in a line right below it, by the row's number, where most rows have such a line.

    Where nearly all have one, the last too, written alike and not before the first of them, it need not read as a statement. Of
    lines that say what they are, 'Latest: …', two are enough.
    """
    below = {
        row.number: line
        for row, line in pairwise(region.lines)
        if row.lone is None and line.lone is not None and line.number == row.number + 1
    }
    labelled = {number: line.lone for number, line in below.items() if line.lone is not None and told_so_far(line.lone.text)}
    if len(labelled) >= LEAST_LABELLED:
        return labelled
    found = {number: line.lone for number, line in below.items() if line.lone is not None and _tells(line)}
    if len(found) > 1 and len(found) * 2 > len(region.data):
        return found
    each = {number: line.lone for number, line in below.items() if line.lone is not None}
    return each if each.keys() >= {*region.data[-1:]} and _follow_each(region, list(each.values())) else {}


def _without_label(cell: Cell) -> Cell:
    told = told_so_far(cell.text)
    return cell.saying(told) if told else cell


def _follow_each(region: Region, lines: Sequence[Cell]) -> bool:
    styles = {_style(cell) for cell in lines}
    first = next((line.lone for line in region.lines), None)
    alike = len(styles) == 1 and _style(first) not in styles and not any(cell.bold for cell in lines)
    return alike and len({cell.text for cell in lines}) == len(lines) >= max(LEAST_ACCOUNTS, NEARLY_ALL * len(region.data))


def _tells(line: Line) -> bool:
    cell = line.lone
    return (
        cell is not None and not (line.titles or cell.bold or cell.fill) and is_statement(cell.text) and len(cell.text.split()) > 2
    )


def _is_band(cell: Cell, cells: Mapping[int, Cell], columns: Columns) -> bool:
    if sum(each is cell for each in cells.values()) > 1:
        return True
    meant = columns.meanings.get(cell.column)
    if _is_what_it_holds(cell, meant, columns):
        return False
    if columns.name is not None and columns.name.column == cell.column:
        meant = columns.kind.signature  # what stands below a title of the group
    first = min((*columns.meanings, *columns.periods), default=0)
    if cell.bold:
        return True
    if cell.fill:
        return cell.column <= first or meant is None  # every other row of a banded table is filled
    stands_in = meant is Role.ANSWERS and columns.roles.keys().isdisjoint((Role.ACTION, Role.STEP))  # 'Commitment'
    return meant is None or not (meant in SUBJECTS or meant in WORDY or stands_in)


def _is_what_it_holds(cell: Cell, meant: Role | None, columns: Columns) -> bool:
    """Whether a cell alone is a day below 'Deadline', a state below 'Status', or the number of a row that is empty else."""
    if cell.bold or cell.fill:
        return False
    if meant in DATES:
        return Look.DATE in looks(cell)
    if meant in OF_STATES:
        return bool(looks(cell) & {Look.STATUS, Look.LEVEL})
    if meant is not Role.REF or not cell.text.isdecimal():
        return False
    refs = next((each.profile for each in columns.settled if each.profile.column == cell.column), None)
    return refs is not None and all(text.isdecimal() for text in refs.values)


def _is_in_italics(cell: Cell, region: Region) -> bool:
    """Whether it is set off by them: what stands below it in the rows is not."""
    beside = (region.sheet.row(number).get(cell.column) for number in region.data[:FIRST_ROWS]) if cell.italic else ()
    texts = [each for each in beside if each is not None and each.text]
    return bool(texts) and not any(each.italic for each in texts if each is not cell)


def each_in_its_own_colour(across: Sequence[Cell]) -> bool:
    """Whether of single texts those that are filled are each filled otherwise: 'Finished' green, 'Begun' yellow, 'To do' grey."""
    fills = [cell.fill for cell in across if cell.fill]
    return 1 < len(fills) == len(set(fills))


def _style(cell: Cell | None) -> tuple[object, ...]:
    return (cell.fill, cell.bold, cell.column) if cell is not None else ()


def _number_the_upper(region: Region) -> bool:
    """Whether 'Audit', without a number, stands right below 'Priority 2: Practice', written like it."""
    below = [other for one, other in _right_below(region) if numbered_title(one.text) and _style(one) == _style(other)]
    return any(numbered_title(other.text) is None and may_name_a_part(other.text) for other in below)


def _may_be_plain(region: Region) -> bool:
    """Whether no plain single text stands right below one that is set off: else it is told of that, or a part of it."""
    return not any(not _is_plain(one) and _is_plain_name(other) for one, other in _right_below(region))


def _right_below(region: Region) -> Iterator[tuple[Cell, Cell]]:
    """Each single text with the one in the next line."""
    alone = ((line.lone, below.lone) for line, below in pairwise(region.lines))
    yield from ((one, other) for one, other in alone if one is not None and other is not None)


def _is_plain(cell: Cell) -> bool:
    return not (cell.bold or cell.fill or cell.italic)


def _is_plain_name(cell: Cell) -> bool:
    named = may_name_a_part(cell.text) and len(cell.text.split()) <= LONGEST_PLAIN and VERB.search(cell.text) is None
    return _is_plain(cell) and named


class _Bands:
    """The bands in force. One written like one above earlier rows takes its place; one written otherwise stands below it.

    `own_colours`: each of those that are filled has a colour of its own, which then tells them apart, and no levels.
    `number_upper`: those that are numbered stand above those that are not, though they are written alike. `may_be_plain`: the name
    of a part that nothing sets off takes the place of one that is, as it does where a part was added later.
    """

    def __init__(self, own_colours: bool, number_upper: bool, may_be_plain: bool) -> None:
        self._own_colours, self._number_upper, self._may_be_plain = own_colours, number_upper, may_be_plain
        self._stack: list[tuple[tuple[object, ...], Cell]] = []
        self._new = 0  # those of the stack that no row stands below yet
        self._seen: dict[str, Cell] = {}

    def add(self, cell: Cell) -> None:
        """What goes on, 'Homes (continued)', is the band that stood above; where none did it names the paper, and parts nothing."""
        goes_on = title_that_goes_on(cell.text)
        if goes_on is not None:
            if (before := self._seen.get(folded(goes_on))) is not None:
                self.add(before)
            return
        self._seen[folded(cell.text)] = cell
        style = (bool(cell.fill), cell.bold, cell.column) if self._own_colours else _style(cell)
        style = (*style, numbered_title(cell.text) is not None) if self._number_upper else style
        if self._may_be_plain and not self._new and _is_plain_name(cell):
            above = (other for other, band in reversed(self._stack) if band.column == cell.column and not _is_plain(band))
            style = next(above, style)
        old = len(self._stack) - self._new
        level = next((at for at, (other, _) in enumerate(self._stack[:old]) if other == style), None)
        if level is not None:
            del self._stack[level:]
            self._new = 0
        self._stack.append((style, cell))
        self._new += 1

    def row(self) -> None:
        self._new = 0

    @property
    def in_force(self) -> tuple[Cell, ...]:
        return tuple(cell for _, cell in self._stack)
