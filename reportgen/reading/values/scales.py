"""The programme's rating scale: from its keys, wherever they stand; else from the ratings that occur."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from reportgen.lexicon.alike import folded
from reportgen.lexicon.colours import USUALLY, colour_family, fill_named, named_colour
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.looks import Look
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.states import OPEN_OR_DONE, TICKS, Saying
from reportgen.model.findings import Finding, found
from reportgen.model.places import Place, sheet_of
from reportgen.model.ratings import CountsAs, Level, Scale
from reportgen.model.readings import WordReading
from reportgen.reading.grid import Cell, Sheet, distinct
from reportgen.reading.layout.headings import heading_words
from reportgen.reading.layout.kinds import KEY, PLAN, STATES
from reportgen.reading.layout.profiles import HALF
from reportgen.reading.layout.table import Row, Table
from reportgen.reading.values.keys import (
    RATING_WORDS,
    Key,
    KeyLevel,
    colours_of,
    fill_of,
    holds_more_than_a_key,
    key_of,
    keys_on,
    levels_in_text,
    names_a_key,
)
from reportgen.reading.values.number_scales import numbers_in
from reportgen.reading.values.ratings import (
    LONGEST_LETTERS,
    level_name,
    level_of_fill,
    levels_by_letter,
    levels_either,
    name_and_meaning,
    names_without_key,
    now_said,
    read_rating,
    without_label,
)
from reportgen.reading.values.statuses import StatusRead, first_words, is_status, read_meaning, read_status, stated_counts

PAIR = 2  # levels of 'Amber/Green'
OF_LEVELS = (Look.LEVEL, Look.FILL, Look.STATUS)  # what stands in a column of ratings
SLOWED = ("behind", "delay", "slip", "off track", "off course", "off plan", "held up", "running late")
SIGNED_OFF = ("signed off", "sign off")
LONGEST_STATE = 40  # characters of a state that a key may explain
UNSAID = "no key says what it means"
SETTINGS_SAY = "Settings say so"


@dataclass(frozen=True)
class ScaleRead:
    """The scale, and what is doubtful about it."""

    scale: Scale
    findings: tuple[Finding, ...] = ()
    places: tuple[Place, ...] = ()  # the cells of the keys


def every_key(sheets: Sequence[Sheet], tables: Sequence[Table]) -> list[Key]:
    """The keys of a programme, within its tables and outside them."""
    return [*keys_of_tables(tables), *keys_of_sheets(sheets, tables, frozenset(_marks(tables)))]


def read_scale(every: Sequence[Key], tables: Sequence[Table], cells: Sequence[Cell], counts: Mapping[str, CountsAs]) -> ScaleRead:
    """The scale of the key that knows most of the ratings. `cells` are the ratings; `counts` is what Settings says, by name."""
    keys = _of_the_rating(every, tables)
    named = Counter(name for cell in cells for name in names_without_key(cell.text, cell.fill))
    levels = _levels_of(_without_columns(_best(keys, named), tables, named)) if keys else _levels_that_occur(named)
    different = _different(cells)
    levels = levels if keys else _with_steps_between(levels, different)
    stated = [replace(level, counts_as=counts.get(level.name.casefold(), level.counts_as)) for level in levels]
    states = _states(tables)
    told = [
        *((word, counts_as, SETTINGS_SAY) for word, counts_as in counts.items()),
        *_explained_states(keys, stated, states),
        *_open_beside_ends(states),
    ]
    beside = list(_not_in_key(Scale(tuple(stated)), different)) if keys else []
    ranges = _ranges_typed(Scale(tuple(stated)), different)
    scale = Scale(tuple(_coloured([*stated, *ranges, *(level for level, _ in beside)], cells)), tuple(told))
    scale = replace(scale, letters=tuple(_shared_letters(scale, different)), colours=colours_of(every))
    findings = [*_unclear(scale, counts), *_differ(keys, scale)] if keys else list(_no_key(scale, cells, counts))
    findings += [found("rating-not-in-key", place, text=level.name, counts_as=level.counts_as) for level, place in beside]
    places = tuple(place for key in every for place in key.places)
    return ScaleRead(scale, tuple(findings), places)


def _of_the_rating(keys: Sequence[Key], tables: Sequence[Table]) -> Sequence[Key]:
    """Without keys whose titles name another column of ratings than the one that tells how actions stand: 'Impact RAG'."""
    used, beside = set[str](), set[str]()
    for table in (each for each in tables if each.kind is PLAN):
        for each in table.columns.settled:
            words = {word for cell in each.profile.heading for word in heading_words(cell.text)}
            if table.columns.meanings.get(each.profile.column) in STATES:
                used |= words
            elif sum(map(each.profile.share, OF_LEVELS)) >= HALF:
                beside |= words
    own = [(key, set(heading_words(key.title)) - RATING_WORDS) for key in keys]
    return [key for key, words in own if words & used or not words & (beside - used)] or keys


def _without_columns(levels: Sequence[KeyLevel], tables: Sequence[Table], named: Collection[str]) -> list[KeyLevel]:
    """Without what defines another column of the plan and rates nothing: 'Priority | High, Medium or Low, as the auditor says'."""
    settled = ((table, each.profile) for table in tables for each in table.columns.settled if table.kind is PLAN)
    others = (profile for table, profile in settled if table.columns.meanings.get(profile.column) not in STATES)
    headed, used = {words for each in others if (words := heading_words(each.lowest))}, {name.casefold() for name in named}
    defined = (level for level in levels if heading_words(level.name) in headed and not level.is_understood)
    aside = [level for level in defined if level.name.casefold() not in used]
    return [level for level in levels if level not in aside]


def _different(cells: Sequence[Cell]) -> list[Cell]:
    """The first cell of each text and fill: the others say the same."""
    found: dict[tuple[str, str | None], Cell] = {}
    for cell in cells:
        found.setdefault((cell.text, cell.fill), cell)
    return list(found.values())


def _not_in_key(scale: Scale, cells: Sequence[Cell]) -> Iterator[tuple[Level, Place]]:
    """The ratings that the key lacks and that say by themselves how far it is ('Complete' beside red, amber and green)."""
    named: set[str] = set()
    for cell in cells:
        name = level_name(cell.text)
        if name.casefold() not in named and is_status(name) and read_rating(cell.text, None, scale).level is None:
            named.add(name.casefold())
            yield Level(name, read_status(name).counts_as or CountsAs.IN_PROGRESS), cell.place


def _ranges_typed(scale: Scale, cells: Sequence[Cell]) -> list[Level]:
    """'4 to 5' as it is typed, where the scale has both numbers and they count alike."""
    ranges = {cell.text.strip() for cell in cells if numbers_in(cell.text) is not None and scale.named(cell.text.strip()) is None}
    read = ((text, read_rating(text, None, scale)) for text in sorted(ranges))
    return [replace(each.level, name=text) for text, each in read if each.level is not None and not each.doubts]


def _with_steps_between(levels: Sequence[Level], cells: Sequence[Cell]) -> list[Level]:
    """With 'Amber/Red' and 'Amber/Green' where both are typed: steps of a scale of five, which count as what they share."""
    scale = Scale(tuple(levels))
    pairs = {cell.text.strip(): pair for cell in cells if len(pair := levels_either(cell.text, scale)) == PAIR}
    shared = {level for one in pairs.values() for other in pairs.values() if one != other for level in one & other}
    found: list[Level] = []
    for level in levels:
        steps = {text: pair - {level} for text, pair in pairs.items() if level in pair} if shared == {level} else {}
        worse = [text for text, other in steps.items() if levels.index(next(iter(other))) < levels.index(level)]
        better = [text for text in steps if text not in worse]
        found += [*(replace(level, name=text) for text in worse), level, *(replace(level, name=text) for text in better)]
    return found


def _shared_letters(scale: Scale, cells: Sequence[Cell]) -> Iterator[tuple[str, Level]]:
    """The level that letters stand for alone, where several begin with them.

    It is the one in whose colour such cells are filled, the one that such cells with words behind the letters name, or the one that
    no other letters are used for: 'G' is Green beside 'Gy'.
    """
    codes = [(name.casefold(), said, cell) for cell in cells for name, said in (name_and_meaning(now_said(cell.text)),) if name]
    names = dict.fromkeys(name for name, _, _ in codes if len(name) <= LONGEST_LETTERS)
    may_be = {name: levels_by_letter(name, scale) for name in names}
    for letters, shared in ((letters, set(levels)) for letters, levels in may_be.items() if len(set(levels)) > 1):
        filled = [level_of_fill(cell.fill, scale) for name, _, cell in codes if name == letters]
        worded = [read_rating(cell.text, None, scale).level for name, said, cell in codes if name == letters and said]
        alike = [levels for name, levels in may_be.items() if name != letters and shared & set(levels)]
        others = {level for levels in alike for level in levels if len(levels) == 1}
        left = shared - others if others and len(alike) < len(shared) else ()
        told = next((levels for each in (filled, worded, left) if (levels := [*shared.intersection(each)])), [])
        if len(told) == 1:
            yield letters, told[0]


def _explained_states(
    keys: Sequence[Key], scale: Sequence[Level], states: Sequence[Sequence[str]]
) -> Iterator[tuple[str, CountsAs, str]]:
    """The states that a key explains which is not that of the ratings."""
    rated = {level.name.casefold() for level in scale}
    used = {folded(text) for words in states for text in words}
    for level, told in ((level, told) for key in keys for level, told in _told(key.levels) if level.is_understood):
        own = read_status(level.name).counts_as
        plain = own is not None and own.is_over and folded(level.name) not in OPEN_OR_DONE and not told.is_over
        if level.name.casefold() not in rated and folded(level.name) in used and not plain:  # 'Delivered' says it by itself
            yield folded(level.name), told, f"the key says '{level.meaning}'"


def _open_beside_ends(states: Sequence[Sequence[str]]) -> Iterator[tuple[str, CountsAs, str]]:
    """'Live' beside 'Complete', where no other word of the column says that something is under way, is open, not done."""
    for words in states:
        read = {text: read_status(text) for text in words}
        either = [text for text in words if folded(text) in OPEN_OR_DONE]
        under_way = any(each.counts_as is CountsAs.IN_PROGRESS for each in read.values())
        ended = next(
            (text for text, each in read.items() if text not in either and each.counts_as and each.counts_as.is_done), None
        )
        if ended is not None and not under_way:
            yield from ((folded(text), CountsAs.IN_PROGRESS, f"beside '{ended}' it says that it is open") for text in either)


def _states(tables: Sequence[Table]) -> list[list[str]]:
    """The different words and marks under each heading of states of the plan, however many tables have it."""
    found: dict[tuple[str, ...], dict[str, None]] = {}
    for table in (each for each in tables if each.kind is PLAN):
        for each in (*table.columns.under(Role.STATUS), *table.columns.under(Role.TICKED)):
            cells = (row.cells.get(each.column) for row in table.rows)
            texts = (cell.text for cell in cells if cell is not None and 0 < len(cell.text) <= LONGEST_STATE)
            found.setdefault(heading_words(each.lowest), {}).update(dict.fromkeys(texts))
    return [list(words) for words in found.values()]


def is_key(sheet: Sheet) -> bool:
    """Whether a sheet holds a key and nothing else but lines of text, or is called one."""
    if names_a_key(sheet.name):
        return True
    if holds_more_than_a_key(sheet):
        return False
    keyed = {place.row for key in keys_on(sheet) for place in key.places}
    rows = (number for number in sheet.rows if number not in keyed)
    return bool(keyed) and all(len(list(distinct(sheet.row(number).values()))) == 1 for number in rows)


def scale_without_key(names: Iterable[str]) -> Scale:
    """A scale of the levels that occur, for a tracker without a key; the worst first."""
    levels = {
        name.casefold(): Level(name if " " in name else name.capitalize(), meant(name).counts_as or CountsAs.IN_PROGRESS)
        for name in names
    }
    return Scale(tuple(sorted(levels.values(), key=lambda level: level.counts_as.rank)))


def meant(name: str) -> StatusRead:
    """What a level of that name usually counts as, and why, where no key's words say it."""
    said = read_status(name)
    colour = named_colour(name)
    if said.counts_as is not None:
        return said
    if name in TICKS and not name.isascii():
        return StatusRead(CountsAs.DONE, f"{UNSAID}; a tick usually says so")
    usually = CountsAs(USUALLY[colour]) if colour in USUALLY else None
    return StatusRead(usually, f"{UNSAID}; {colour} is usually so" if usually else UNSAID)


def level_words(scale: Scale, rows: Mapping[str, int], counts: Mapping[str, CountsAs]) -> Iterator[WordReading]:
    """For each level what it counts as, why, and in how many rows it stands: `rows`, by its name."""
    for level in scale.levels:
        if level.place is not None:
            because = _because(level, counts)
            yield WordReading(
                word=level.name,
                counts_as=level.counts_as,
                because=because,
                rows=rows.get(level.name, 0),
                place=level.place,
                is_level=True,
            )


def _because(level: Level, counts: Mapping[str, CountsAs]) -> str:
    if level.name.casefold() in counts:
        return SETTINGS_SAY
    said, usual = read_meaning(level.meaning or "", level.name), meant(level.name)
    if said.counts_as is level.counts_as:
        return f"the key says '{level.meaning}': {said.because}"
    if said.counts_as is CountsAs.EVIDENCED and level.counts_as is CountsAs.DONE:
        return f"the key says '{level.meaning}', which tells of no effect"
    if usual.counts_as not in (level.counts_as, None):
        return "the key says so under 'Counts as'"
    if level.meaning is None:
        return usual.because
    told = usual.because.removeprefix(UNSAID).removeprefix("; ")
    return "; ".join(filter(None, [f"the key's words, '{level.meaning}', do not say it", told]))


def keys_of_tables(tables: Sequence[Table]) -> Iterator[Key]:
    """A key for each part of a table that is one: 'Impact rating' across it may part what rates something else."""
    for table in tables:
        parts: dict[str, list[KeyLevel]] = {}
        above = table.titles[-1].text if table.titles else table.sheet.name
        for row in table.rows if table.kind is KEY else ():
            if (level := _level_of_row(row.cells, table)) is not None:
                parts.setdefault(row.bands[-1].text if row.bands else above, []).append(level)
        yield from (key for title, levels in parts.items() if (key := key_of(levels, title)) is not None)
        yield from _keys_in_headings(table)


def _keys_in_headings(table: Table) -> Iterator[Key]:
    """'Status (C = complete, P = in progress)': a heading that says itself what stands below it means."""
    headings = {cell.place: cell for each in table.columns.settled for cell in each.profile.heading} if table.kind is PLAN else {}
    for cell in headings.values():
        levels = levels_in_text(cell.text.replace(")", ""), cell.place) if isinstance(cell.value, str) else ()
        if len(levels) > 1 and (key := key_of(levels, cell.text)) is not None:
            yield key


def keys_of_sheets(sheets: Sequence[Sheet], tables: Sequence[Table], marks: frozenset[str]) -> Iterator[Key]:
    """The keys that stand outside the tables. `marks` are what rates the rows of some."""
    rows = (row.cells for table in tables for row in table.rows if not _says_the_key(row))
    headings = (table.sheet.row(number) for table in tables if table.kind is not KEY for number in table.region.headings)
    bands = (cells for table in tables if table.kind is PLAN for cells in _rated_bands(table))
    taken = frozenset(cell.place for cells in (*rows, *headings, *bands) for cell in cells.values())
    seen: set[Place] = set()
    for sheet in sheets:
        for key in keys_on(sheet, taken, marks):
            if not seen & set(key.places):
                seen |= set(key.places)
                yield key


def _rated_bands(table: Table) -> Iterator[Mapping[int, Cell]]:
    """The cells of the bands beside which something of the part stands: 'On course | AFI 2: …', shaded, is no key."""
    bands = {band.place: band for row in table.rows for band in row.bands}
    rows = (table.sheet.row(band.row) for band in bands.values())
    return (cells for cells in rows if len(list(distinct(cells.values()))) > 1)


def _marks(tables: Sequence[Table]) -> Iterator[str]:
    """What rates the rows, and the words of their states."""
    for row in (row for table in tables if table.kind is PLAN for row in table.rows):
        columns = (column for role in (Role.RATING, Role.STATUS, Role.TICKED) for column in row.columns.roles.get(role, ()))
        cells = (row.cells[column] for column in columns if column in row.cells)
        texts = [cell.text for cell in cells]
        yield from (mark for text in texts if len(text) <= LONGEST_STATE for mark in (text, without_label(text)))
        yield from filter(None, map(first_words, texts))


def _says_the_key(row: Row) -> bool:
    """A row of nothing but one text that explains several levels: 'GREEN means done. RED means late.'"""
    alone = list(distinct(row.cells.values()))
    return len(alone) == 1 and len(levels_in_text(alone[0].text, alone[0].place)) > 1


def _level_of_row(cells: Mapping[int, Cell], table: Table) -> KeyLevel | None:
    at = {
        role: next((cells[column] for column in columns if column in cells), None) for role, columns in table.columns.roles.items()
    }
    cell = at.get(Role.LEVEL) or at.get(Role.COLOUR)
    if cell is None:
        return _level_of_shade(at.get(Role.MEANING), table)
    meaning, counts_as, colour = at.get(Role.MEANING), at.get(Role.COUNTS_AS), at.get(Role.COLOUR)
    fill = cell.fill or (colour.fill or fill_of(colour.text) if colour is not None and colour is not cell else None)
    said = meaning.text if meaning else None
    return KeyLevel(level_name(cell.text), said, cell.place, fill, counts_as.text if counts_as else None)


def _level_of_shade(meaning: Cell | None, table: Table) -> KeyLevel | None:
    """A cell without words, shaded in the colour of which the next tells the meaning."""
    column = next(iter((*table.columns.roles.get(Role.LEVEL, ()), *table.columns.roles.get(Role.COLOUR, ()))), None)
    shade = table.sheet.at(meaning.row, column) if meaning is not None and column is not None else None
    family = colour_family(shade.fill or "") if shade is not None else None
    return KeyLevel(family.capitalize(), meaning.text, shade.place, shade.fill) if family and shade and meaning else None


def _best(keys: Sequence[Key], named: Counter[str]) -> list[KeyLevel]:
    """The key that knows most of the ratings, one for actions before one for objectives; others add the levels that it lacks."""
    order = sorted(keys, key=lambda key: (-known_to(key, named), key.is_of_the_whole))
    levels = {
        level.name.casefold(): level for key in reversed(order) if key is order[0] or known_to(key, named) for level in key.levels
    }
    first = [levels[level.name.casefold()] for level in order[0].levels]
    others = [level for name, level in levels.items() if level not in first and any(name == each.casefold() for each in named)]
    return [*first, *others]


def known_to(key: Key, named: Collection[str]) -> int:
    """How many of the names a key tells the level of."""
    scale = Scale(tuple(_levels_of(key.levels)))
    return sum(read_rating(name, None, scale).level is not None for name in named)


def _levels_of(levels: Sequence[KeyLevel]) -> list[Level]:
    return [Level(level.name, told, level.meaning, level.colour, level.place, level.code) for level, told in _told(levels)]


def _told(levels: Sequence[KeyLevel]) -> Iterator[tuple[KeyLevel, CountsAs]]:
    """What each level of a key counts as. 'Finished and signed off' is done where no other level is: it tells of no effect.

    Beside it 'Finished, sign-off to follow' is done. An amber that is behind or delayed, beside a red that is late, is under way.
    """
    signed = any(map(_only_signs_off, levels))
    counted = [(level, CountsAs.DONE if signed and _awaits_sign_off(level) else _counts_as(level)) for level in levels]
    done = any(counts_as is CountsAs.DONE for _, counts_as in counted)
    red_is_late = any(counts_as is CountsAs.OVERDUE and _family(level) == "red" for level, counts_as in counted)
    for level, counts_as in counted:
        if red_is_late and counts_as is CountsAs.OVERDUE and _is_slowed(level):
            counts_as = CountsAs.IN_PROGRESS
        yield level, CountsAs.DONE if counts_as is CountsAs.EVIDENCED and not done and _only_signs_off(level) else counts_as


def _only_signs_off(level: KeyLevel) -> bool:
    """'Finished and signed off by the Board': it is done, and nothing but that it is signed off says that it was shown to work."""
    if level.counts_as or meant(level.name).counts_as is CountsAs.EVIDENCED:
        return False
    meaning = read_meaning(level.meaning or "", level.name)
    tells = [claim for claim in meaning.claims if claim.saying in (Saying.SHOWN, Saying.CHECKED, Saying.EVIDENCE, Saying.IMPACT)]
    return meaning.says(Saying.FINISHED, Saying.ENDED, Saying.MET) and bool(tells) and all(one.words in SIGNED_OFF for one in tells)


def _is_slowed(level: KeyLevel) -> bool:
    """'Amber | under way but behind'; not 'Amber | up to a month overdue'."""
    by = read_meaning(level.meaning or "", level.name).by
    return level.counts_as is None and _family(level) in ("amber", "yellow") and by is not None and by.words.startswith(SLOWED)


def _family(level: KeyLevel) -> str | None:
    return colour_family(level.colour) if level.colour else named_colour(level.name)


def _awaits_sign_off(level: KeyLevel) -> bool:
    meaning = read_meaning(level.meaning or "", level.name)
    waits = meaning.by is not None and meaning.by.saying is Saying.ALMOST and "sign" in meaning.by.words
    return waits and level.counts_as is None and meaning.says(Saying.FINISHED, Saying.ENDED, Saying.MET)


BEFORE_END = (CountsAs.OVERDUE, CountsAs.NOT_STARTED)  # what is so is not finished either
UNFINISHED = (Saying.OPEN, Saying.ALMOST, Saying.TO_END)  # what says no more than that it is not done


def _counts_as(level: KeyLevel) -> CountsAs:
    stated = stated_counts(level.counts_as) if level.counts_as else None
    meaning, named = read_meaning(level.meaning or "", level.name), meant(level.name).counts_as
    said = meaning.counts_as
    tested = {claim.saying for claim in meaning.claims} >= {Saying.CHECKED, Saying.EVIDENCE}  # 'tested the evidence'
    signed = meaning.by is not None and meaning.by.words in SIGNED_OFF and not tested
    if signed and read_status(level.name).counts_as is CountsAs.DONE:
        said = named  # 'Complete = done and signed off by the chair' tells of no effect
    if said is CountsAs.DONE and named is CountsAs.EVIDENCED:
        said = named  # 'Complete and evidenced' is no less for being explained as done
    if said is CountsAs.IN_PROGRESS and named is CountsAs.CLOSED and is_status(level.name):
        said = named  # 'Risk accepted = we live with the risk', 'Withdrawn = done under another action'
    only_open = meaning.by is not None and meaning.by.saying in (UNFINISHED if named in BEFORE_END else (Saying.OPEN,))
    if only_open and named is not None and is_status(level.name) and folded(level.name) not in OPEN_OR_DONE:
        said = named  # 'Overdue = not finished when it should be', 'Not started = no work done', 'Sustained = found still working'
    return stated or said or named or CountsAs.IN_PROGRESS


def _levels_that_occur(named: Iterable[str]) -> list[Level]:
    return list(scale_without_key(sorted(named)).levels)


def _coloured(levels: Sequence[Level], cells: Iterable[Cell]) -> Iterator[Level]:
    """Levels without a colour take that of most of their cells' fills, else that of their name."""
    scale = Scale(tuple(levels))
    fills: dict[str, Counter[str]] = {}
    for cell in cells:
        level = read_rating(cell.text, None, scale).level if cell.text and cell.fill else None
        if level is not None and cell.fill and colour_family(cell.fill) is not None:
            fills.setdefault(level.name, Counter())[cell.fill] += 1
    for level in levels:
        filled = fills[level.name].most_common(1)[0][0] if level.name in fills else fill_named(level.name)
        yield level if level.colour is not None else replace(level, colour=filled)


def _unclear(scale: Scale, counts: Mapping[str, CountsAs]) -> Iterator[Finding]:
    """The levels of which neither the key's words nor a name such as 'Not yet begun' say how far they are."""
    for level in scale.levels:
        plain = is_status(level.name) and folded(level.name) not in OPEN_OR_DONE
        said = read_meaning(level.meaning or "", level.name).counts_as
        if said is None and not plain and level.place is not None and level.name.casefold() not in counts:
            yield found("level-meaning-unclear", level.place, level=level.name, counts_as=level.counts_as)


def _differ(keys: Sequence[Key], scale: Scale) -> Iterator[Finding]:
    """A level that another key, not one for objectives, means otherwise."""
    for level, other in (told for key in keys if not key.is_of_the_whole for told in _told(key.levels)):
        known = scale.named(level.name)
        if known is not None and known.place != level.place and level.is_understood and known.counts_as is not other:
            yield found("keys-differ", level.place, level=level.name, counts_as=other, other=known.counts_as)


def _no_key(scale: Scale, cells: Sequence[Cell], counts: Mapping[str, CountsAs]) -> Iterator[Finding]:
    unsaid = [level for level in scale.levels if level.name.casefold() not in counts]
    if unsaid and cells:
        levels = ", ".join(f"{level.name} as '{level.counts_as}'" for level in unsaid)
        yield found("no-rating-key", _least_sure(unsaid, cells), levels=levels)


def _least_sure(levels: Sequence[Level], cells: Sequence[Cell]) -> Place:
    """The first cell whose level is called after no colour; else the sheet."""
    named = {level.name.casefold() for level in levels if named_colour(level.name) is None}
    odd = (cell for cell in cells if named & {name.casefold() for name in names_without_key(cell.text, cell.fill)})
    return next((cell.place for cell in odd), Place(*sheet_of(cells[0].place)))
