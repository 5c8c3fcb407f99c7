"""The tables of a sheet, each as one kind with its columns and rows; and what of the sheet is no table that is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role
from reportgen.model.readings import HowSure
from reportgen.reading.grid import Sheet, distinct
from reportgen.reading.layout.asides import parted
from reportgen.reading.layout.bands import first_bands, rows_of
from reportgen.reading.layout.changes import with_values_since
from reportgen.reading.layout.columns import columns_of
from reportgen.reading.layout.day_numbers import with_days
from reportgen.reading.layout.forms import one_row_a_form
from reportgen.reading.layout.headings import heading_words
from reportgen.reading.layout.histories import as_newest_lines_say
from reportgen.reading.layout.kinds import ALL_KINDS, KEY, PLAN, STATES, Kind
from reportgen.reading.layout.lost_headings import below_others, is_read_so
from reportgen.reading.layout.other_lists import offers_choices
from reportgen.reading.layout.part_rows import with_parts
from reportgen.reading.layout.pasted_rows import with_rows_parted
from reportgen.reading.layout.planned_lines import one_row_a_plan
from reportgen.reading.layout.printed_lines import with_lines_joined
from reportgen.reading.layout.profiled import profiles_of
from reportgen.reading.layout.profiles import Profile
from reportgen.reading.layout.regions import Region, regions
from reportgen.reading.layout.settling import NO_HINTS, Taught, about, headed_as
from reportgen.reading.layout.shapes import Shape
from reportgen.reading.layout.siblings import Head, Hint, Siblings, hints, is_headed_alike, style_of
from reportgen.reading.layout.side_by_side import blocks
from reportgen.reading.layout.subitems import with_subitems
from reportgen.reading.layout.table import NOTHING_TAUGHT, Asked, Columns, Table
from reportgen.reading.layout.told_by_fonts import with_states_of_fonts
from reportgen.reading.layout.turning import turned
from reportgen.reading.layout.two_lines import in_one_line

LAYOUTS = (
    with_subitems,
    with_rows_parted,
    with_lines_joined,
    in_one_line,
    one_row_a_plan,
    with_values_since,
    as_newest_lines_say,
    with_days,
    with_states_of_fonts,
    one_row_a_form,
    turned,
)


@dataclass(frozen=True)
class SheetRead:
    """The tables of a sheet, and the regions that no kind explains. `headed_as`: the sheet whose headings it was read below."""

    tables: tuple[Table, ...]
    strange: tuple[Region, ...] = ()
    headed_as: str | None = None


def tables(sheet: Sheet, latest: date, kinds: Iterable[Kind] = ALL_KINDS, taught: Taught = NOTHING_TAUGHT) -> tuple[Table, ...]:
    """Every table on a sheet, from the top. `latest` gives column headings without a year theirs; `taught` is from Settings."""
    return read_sheet(sheet, Asked(latest=latest, kinds=tuple(kinds), taught=taught)).tables


def read_sheet(sheet: Sheet, asked: Asked) -> SheetRead:
    """The tables of a sheet, side by side or one below the other; none where it is asked for none."""
    if not asked.kinds:
        return SheetRead(())
    parts = [_read(part, asked) for part in _blocks(sheet)]
    with_tables = [part for part in parts if part.tables]
    if len(with_tables) > 1:
        return _joined(parts)
    whole, apart = _read(sheet, asked), _joined(parts)
    counted = len(with_tables) == len(whole.tables) and all(part.tables or _counts(part) for part in parts)
    holds = counted or _holds_all(apart, whole) or (_known(apart) >= _known(whole) and not _alone_tells_states(whole, apart))
    return apart if with_tables and holds else whole


def _joined(parts: Sequence[SheetRead]) -> SheetRead:
    return SheetRead(tuple(each for part in parts for each in part.tables), tuple(each for part in parts for each in part.strange))


def _counts(beside: SheetRead) -> bool:
    """Whether a part of a sheet is a summary: its rows are labels and whole numbers, 'Completed | 7' below 'In progress | 2'."""
    rows = [Shape(region.sheet, number) for region in beside.strange for number in region.data]
    return len(rows) > 1 and all(row.counts for row in rows)


def _known(read: SheetRead) -> int:
    """In how many columns and rows of its tables headings tell what stands there."""
    return sum(_told_by_headings(table.columns) * len(table.rows) for table in read.tables)


def _told_by_headings(columns: Columns) -> int:
    return sum(each.how_sure is HowSure.SURE for each in columns.settled if each.profile.heading) + len(columns.periods)


def _holds_all(part: SheetRead, whole: SheetRead) -> bool:
    """Whether a part of the sheet has all that is of use in the whole, so that the rest stands beside its tables."""
    if len(part.tables) < len(whole.tables):
        return False
    return _told(whole) - {Role.NOTE} <= _told(part) and _valued(whole) <= _valued(part)


def _alone_tells_states(whole: SheetRead, part: SheetRead) -> bool:
    """Whether a plan tells how far its actions are only by what stands behind a blank column, below headings in the same row."""
    told = {*STATES, Role.PROGRESS}
    return _told(part).isdisjoint(told) and any(
        table.kind is PLAN
        and len(table.columns.meanings) > len(_used(part))
        and any(_tells_of_most(table, column) for role in told for column in table.columns.roles.get(role, ()))
        for table in whole.tables
    )


def _used(read: SheetRead) -> set[int]:
    return {column for table in read.tables for column in table.columns.meanings}


def _tells_of_most(table: Table, column: int) -> bool:
    profile = next(each.profile for each in table.columns.settled if each.profile.column == column)
    return bool(profile.heading) and profile.heading[-1].row == table.heading_row and profile.filled * 2 > profile.rows


def _told(read: SheetRead) -> set[Role]:
    return {role for table in read.tables for role in table.columns.roles}


def _valued(read: SheetRead) -> set[int]:
    return {column for table in read.tables for column in table.columns.periods}


def reread(sheet: Sheet, read: SheetRead, asked: Asked) -> SheetRead:
    """The sheet read anew, where other tables may tell what it leaves open; else as it was read."""
    if (below := _below_others(sheet, read, asked)) is not None:
        return below
    told = (
        any(is_unread(table, asked.taught.elsewhere) for table in read.tables)
        or any(hints(headings, asked.siblings) for headings in _open(read))
        or _is_headed_alike_below(sheet, read, asked.siblings)
        or any(heading_words(text) in asked.taught.elsewhere for headings in _of_no_kind(read) for text in headings.values())
    )
    return read_sheet(sheet, asked) if told else read


def _below_others(sheet: Sheet, read: SheetRead, asked: Asked) -> SheetRead | None:
    """A sheet without any headings, whose kind what stands in it tells, read below those of another that is laid out alike."""
    kinds = {table.kind.name for table in read.tables}
    if not kinds or any(table.heading_row for table in read.tables) or any(region.headings for region in read.strange):
        return None
    found = below_others(sheet, asked.siblings)
    if found is None:
        return None
    headed, head = found
    below = read_sheet(headed, asked)
    fits = len(below.tables) == 1 and below.tables[0].kind.name in kinds and is_read_so(head, below.tables[0].columns.meanings)
    return replace(below, headed_as=head.sheet) if fits else None


def _open(read: SheetRead) -> Iterator[dict[int, str]]:
    """The headings of each table and of each region that is none, by column."""
    for table in read.tables:
        headed = {column: cell.text for column, cell in table.sheet.row(table.heading_row).items()} if table.heading_row else {}
        found = headed | _lowest([each.profile for each in table.columns.settled])
        yield {column: found[column] for column in sorted(found)}
    yield from _of_no_kind(read)


def _of_no_kind(read: SheetRead) -> Iterator[dict[int, str]]:
    return (_lowest(profiles_of(region)) for region in read.strange)


def _lowest(profiles: Sequence[Profile]) -> dict[int, str]:
    """The lowest heading of each column; '' where there is none."""
    return {each.column: each.lowest for each in profiles}


def _is_headed_alike_below(sheet: Sheet, read: SheetRead, siblings: Siblings) -> bool:
    """Whether a row that was not taken as one of headings is headed as other tables are."""
    heads = {number for table in read.tables for number in (*table.region.headings, *table.region.repeats)}
    known = {(column, text) for head in siblings for column, text in head.texts.items()}
    for number in sheet.rows:
        shown = sheet.row(number).values() if number not in heads else ()
        if any((cell.column, cell.text) in known for cell in shown):
            cells = list(distinct(shown))
            texts = {cell.column: cell.text for cell in cells}
            if is_headed_alike(texts, style_of(cells), siblings):
                return True
    return False


def heads_of(read: Iterable[SheetRead]) -> Siblings:
    """The rows of headings of which every column is known by its words, or all but a few."""
    found: dict[tuple[object, ...], Head] = {}
    for table in (table for sheet in read for table in sheet.tables if table.heading_row):
        cells = list(distinct(table.sheet.row(table.heading_row).values()))
        sure = {each.profile.column: each.role for each in table.columns.settled if each.how_sure is HowSure.SURE and each.role}
        texts = {cell.column: cell.text for cell in cells}
        head = Head(sheet=table.sheet.name, texts=texts, roles=sure, style=style_of(cells))
        found.setdefault(tuple(sorted(texts.items())), head)
    return tuple(found.values())


def _read(sheet: Sheet, asked: Asked) -> SheetRead:
    found: list[Table] = []
    strange: list[Region] = []
    for region, profiles in _regions(sheet, asked.siblings):
        table = _table(region, profiles, asked)
        if table is not None:
            found.append(table)
        elif region.lines or region.headings:
            strange.append(region)
    return SheetRead(tuple(found), tuple(strange))


def _blocks(sheet: Sheet) -> Sequence[Sheet]:
    """Told once of each sheet, as its regions are: it is looked at for Settings first, then for everything else."""
    if "blocks" not in sheet.notes:
        sheet.notes["blocks"] = tuple(blocks(sheet))
    held: Sequence[Sheet] = sheet.notes["blocks"]
    return held


def _regions(sheet: Sheet, siblings: Siblings) -> Sequence[tuple[Region, Sequence[Profile]]]:
    """With what stands in their columns."""
    if siblings:
        return list(_profiled(regions(_laid_out(sheet), siblings)))
    if "regions" not in sheet.notes:
        sheet.notes["regions"] = list(_profiled(regions(_laid_out(sheet))))
    held: Sequence[tuple[Region, Sequence[Profile]]] = sheet.notes["regions"]
    return held


def _laid_out(sheet: Sheet) -> Sheet:
    """As the rules for regions expect it: one row for each thing, one column for each field."""
    for layout in LAYOUTS:
        sheet = layout(sheet)
    return sheet


def forget(sheets: Iterable[Sheet]) -> None:
    """Lets go what was noted of sheets that have been read: they hold each other, so that their memory would stay taken."""
    for sheet in sheets:
        sheet.notes.pop("regions", None)
        forget(sheet.notes.pop("blocks", ()))


def _profiled(found: Iterable[Region]) -> Iterator[tuple[Region, Sequence[Profile]]]:
    return ((part, profiles_of(part)) for region in found for part in parted(region))


def _table(region: Region, profiles: Sequence[Profile], asked: Asked, known: Mapping[int, Hint] = NO_HINTS) -> Table | None:
    if len(profiles) < 2:
        return None
    titles = (region.sheet.name, *(title.text for title in region.titles))
    hinted = {**hints(_lowest(profiles), asked.siblings), **known}
    best: tuple[float, Columns] | None = None
    choices = not asked.insist and offers_choices(region, profiles)
    for kind in (each for each in asked.kinds if each is KEY or not choices):
        columns, score = columns_of(region, profiles, kind, asked, hinted)
        if columns is None:
            continue
        score += about(kind, titles) + headed_as(kind, profiles)
        if best is None or score > best[0]:
            best = (score, columns)
    return _as_table(region, best[1], asked.taught.bands) if best is not None else None


def table_as(kind: Kind, region: Region, asked: Asked, known: Mapping[int, Hint]) -> Table | None:
    """A region as a table of one kind, if it can be. `known` are the columns of which other tables tell what they hold."""
    return _table(region, profiles_of(region), replace(asked, kinds=(kind,)), known)


def _as_table(region: Region, columns: Columns, all_lone: bool) -> Table:
    region = with_parts(region, columns)
    bands = first_bands(region, columns)
    return Table(
        sheet=region.sheet,
        columns=columns,
        heading_row=region.headings[-1] if region.headings else 0,
        titles=region.titles[: len(region.titles) - len(bands)],
        rows=tuple(rows_of(region, columns, bands, all_lone=all_lone)),
        region=region,
    )


def learnt(found: Iterable[Table]) -> dict[tuple[str, ...], Role]:
    """What headings that no field's words fit were read as by what stands below them, in any plan; a month's heads anything."""
    said: dict[tuple[str, ...], set[Role]] = {}
    for table in (each for each in found if each.kind is PLAN):
        for each in table.columns.settled:
            used = table.columns.meanings.get(each.profile.column)
            if (
                used is not None
                and each.fit is not None
                and each.fit.words == 0
                and each.profile.heading
                and not each.fit.by_period
            ):
                said.setdefault(heading_words(each.profile.heading[-1].text), set()).add(used)
    return {words: next(iter(roles)) for words, roles in said.items() if words and len(roles) == 1}


def is_unread(table: Table, known: Mapping[tuple[str, ...], Role]) -> bool:
    """Whether a heading of the plan that means something elsewhere was read as nothing, or as something else."""
    used = table.columns.meanings
    headed = ((each.profile.column, heading_words(each.profile.lowest)) for each in table.columns.settled if each.profile.filled)
    return table.kind is PLAN and any(words in known and used.get(column) is not known[words] for column, words in headed)
