"""What columns side by side tell of a row only together: by when it is due, in a bar across months; who leads it, in a grid of
partners.

What they tell stands in each row as one cell, where the last month is filled or the first lead is marked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from reportgen.lexicon.colours import colour_family, lightness
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.looks import Look
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.grids import ANSWERS_FOR, ANY_SAID, APART, LEADS, MARKS, said_of
from reportgen.lexicon.patterns import pattern
from reportgen.lexicon.states import TICKS
from reportgen.reading.grid import Cell, Sheet
from reportgen.reading.layout.headings import NOTHING, SURE_WORDS, meanings
from reportgen.reading.layout.periods import Years, headings_in_full
from reportgen.reading.layout.profiles import Profile, looks
from reportgen.reading.layout.regions import Region
from reportgen.reading.values.nothing import says_nothing
from reportgen.reading.values.statuses import is_state_of_heading

LEAST_MONTHS, LEAST_ROWS = 3, 3
LEAST_APART, LEAST_APART_IN_LIGHTS = 2, 3  # months in which some bars begin, and some end; in colours that may rate each month
TRAFFIC_LIGHTS = frozenset({"red", "amber", "yellow", "green"})
LONGEST_MARK = 14  # signs: 'Lead partner'
LONGEST_BAR_MARK = 2
LONGEST_KEY = 300  # signs of a line that explains marks
MOST_MARKS = 8  # different ones in a grid
MOSTLY = 0.6  # of the rows
LINES = "lines that may explain who leads"  # of a sheet's notes
# 'Shaded = when we plan to do it', 'The blue cells show the planned half terms'.
SHADE_SAYS = pattern(
    r"\b(?:shad(?:ed|ing)|coloured|filled|(?:blue|green|yellow|orange|purple|grey|pink)(?= (?:cells?|boxes|bars?|shading)))\b"
    r"(?: (?:cells?|boxes|bars?|terms?|months?|weeks?|half[- ]terms?|areas?|in|shading)){0,2}"
    r"\s?(?:[=:–—-]|is|are|means?|shows?|marks?|indicates?)\s?(?P<what>.{1,80})",
    re.IGNORECASE,
)
PLANS = pattern(
    r"\b(?:plan(?:ned|s)?|timescales?|timeline|due|scheduled|to be done|work(?:ing|ed)? on|will (?:do|be)|when)\b", re.IGNORECASE
)
WHITE = 0.97  # the lightness from which on a fill is none
SHADES_END = "what is shaded tells when it is planned, and ends when it is due"
TYPED_IN_SHADES = "ratings are typed where it is shaded when the action is planned"
TELLS_HOW_FAR = (Role.RATING, Role.STATUS, Role.PROGRESS)
HELD_AS_MARKS = frozenset(
    {
        Role.RATING,
        Role.PREVIOUS_RATING,
        Role.STATUS,
        Role.PRIORITY,
        Role.TICKED,
        Role.ACCEPTED,
        Role.REF,
        Role.COMPLETED_ON,
        Role.STEP,
    }
)


@dataclass(frozen=True, kw_only=True)
class Across:
    """Columns that are of one field together, and the cell that stands for them in each row.

    Where ratings are typed into their cells too, `shade` is the fill by which they tell this, `shaded` are the columns, and
    `columns` is one that no cell stands in, right of all others.
    """

    role: Role
    columns: tuple[int, ...]
    cells: Mapping[int, Cell]
    because: str
    shade: str | None = None
    shaded: tuple[Profile, ...] = ()


def told_across(region: Region, profiles: Sequence[Profile], latest: date, years: Years) -> tuple[Across, ...]:
    bars = _bars(region, profiles, latest, years) or _reviewed_bars(region, profiles, latest, years)
    found = (bars, _led(region, profiles))
    return tuple(each for each in found if each is not None)


def _side_by_side(profiles: Iterable[Profile]) -> Iterator[list[Profile]]:
    """Runs of columns with none between them."""
    run: list[Profile] = []
    for each in profiles:
        if run and each.column != run[-1].column + 1:
            yield run
            run = []
        run.append(each)
    if run:
        yield run


# --- bars across months ---------------------------------------------------------------------------------------------------


def _bars(region: Region, profiles: Sequence[Profile], latest: date, years: Years) -> Across | None:
    """'Sep' to 'Jul', of which those are filled in which an action is to be worked on: it is due at the end of the last."""
    named = headings_in_full(profiles, latest, years)
    runs = _side_by_side(each for each in profiles if each.column in named and not _tells_how_far(each))
    for run in (run for run in runs if len(run) >= LEAST_MONTHS):
        bars = {number: bar for number in region.data if (bar := _bar(region, number, run))}
        bars = _without_shaded_columns(bars)
        if _show_when(bars, len(region.data), run):
            columns = tuple(each.column for each in reversed(run))
            cells = {number: _said(bar[-1], number, named[bar[-1].column]) for number, bar in bars.items()}
            return Across(role=Role.DEADLINE, columns=columns, cells=cells, because="bars across months that end when it is due")
    return None


def _reviewed_bars(region: Region, profiles: Sequence[Profile], latest: date, years: Years) -> Across | None:
    """Terms of which those are shaded in which an action is planned, and a rating is typed at each review, in time or behind it."""
    named = headings_in_full(profiles, latest, years)
    runs = _side_by_side(each for each in profiles if each.column in named)
    for run in (run for run in runs if len(run) >= LEAST_MONTHS):
        held = {number: _cells(region.sheet, number, run) for number in region.data}
        shade = _shade_of_plan(region.sheet, held)
        bars = {number: bar for number, cells in held.items() if (bar := [cell for cell in cells if cell.fill == shade])}
        if shade is not None and len(bars) * 2 >= len(held) and _stand_apart(bars.values()):
            beside = max(column for _, column in region.sheet.cells) + 1
            cells = {number: Cell(number, beside, named[bar[-1].column], bar[-1].place) for number, bar in bars.items()}
            return Across(role=Role.DEADLINE, columns=(beside,), cells=cells, because=SHADES_END, shade=shade, shaded=tuple(run))
    return None


def _cells(sheet: Sheet, number: int, run: Sequence[Profile]) -> list[Cell]:
    shown = [(each.column, sheet.at(number, each.column)) for each in run]
    return [
        cell if (cell.row, cell.column) == (number, column) else _part_of(cell, number, column)
        for column, cell in shown
        if cell is not None
    ]


def _shade_of_plan(sheet: Sheet, held: Mapping[int, Sequence[Cell]]) -> str | None:
    """The one fill of all that is filled, where levels are typed in some of it and nothing in the rest; None else.

    Nothing else is typed there. Grey may be what is out of use, unless a line says that it is the plan; and any shade is
    something else where a line says so: 'Shaded = school closed'.
    """
    cells = [cell for row in held.values() for cell in row]
    fills = {cell.fill for cell in cells if cell.fill and lightness(cell.fill) < WHITE}
    typed = [cell for cell in cells if cell.text]
    bare = sum(bool(cell.fill) and not cell.text for cell in cells)
    levels = sum(not looks(cell).isdisjoint({Look.LEVEL, Look.STATUS, Look.GRADE}) for cell in typed)
    if (
        len(fills) != 1
        or bare < LEAST_APART
        or len(typed) < LEAST_ROWS
        or levels * 2 < len(typed)
        or not all(map(_is_level, typed))
    ):
        return None
    (shade,) = fills
    said = _what_shade_says(sheet)
    return shade if said or (said is None and colour_family(shade or "") not in (None, "grey")) else None


def _what_shade_says(sheet: Sheet) -> bool | None:
    """Whether a line says that what is shaded is planned; False where it says something else of it, None where there is none."""
    lines = (cell.text for cell in sheet.cells.values() if len(cell.text) <= LONGEST_KEY * 2)
    said = [match["what"] for line in lines if (match := SHADE_SAYS.search(line)) is not None]
    return any(PLANS.search(what) is not None for what in said) if said else None


def _is_level(cell: Cell) -> bool:
    short = len(cell.text) <= LONGEST_BAR_MARK and cell.text.isalpha()
    return short or not looks(cell).isdisjoint({Look.LEVEL, Look.STATUS, Look.GRADE})


def _stand_apart(bars: Iterable[Sequence[Cell]]) -> bool:
    """Whether some begin and end sooner than others: shades of ratings month by month, or of looks, do not."""
    at = [(bar[0].column, bar[-1].column) for bar in bars]
    begins, ends = ({pair[which] for pair in at} for which in (0, 1))
    return min(len(begins), len(ends)) >= LEAST_APART


def _said(cell: Cell, row: int, text: str) -> Cell:
    return Cell(row, cell.column, text, cell.place, fill=cell.fill)


def _tells_how_far(profile: Profile) -> bool:
    """Whether the months stand below 'RAG' or 'Status'."""
    over = [meanings(cell.text) for cell in profile.heading[:-1]]
    return any(said.get(role, NOTHING).weight >= SURE_WORDS for said in over for role in TELLS_HOW_FAR)


def _bar(region: Region, number: int, run: Sequence[Profile]) -> list[Cell]:
    """The cells of a row that are filled or marked below the months, each at its own column; no shade of the whole row is one."""
    own = {each.column for each in run}
    beside = [cell.fill for column, cell in region.sheet.row(number).items() if column not in own]
    found = []
    for column in sorted(own):
        cell = region.sheet.at(number, column)
        filled = cell is not None and cell.fill is not None and lightness(cell.fill) < WHITE
        if cell is not None and (cell.text or (filled and beside.count(cell.fill) * 2 <= len(beside))):
            found.append(cell if (cell.row, cell.column) == (number, column) else _part_of(cell, number, column))
    return found if not any(map(_counts, found)) else []


def _counts(cell: Cell) -> bool:
    """Whether it says how many rows are marked there, in one that sums them up."""
    return isinstance(cell.value, int) and cell.value > 1


def _part_of(cell: Cell, row: int, column: int) -> Cell:
    """A cell of a merged range as it shows in another row or column of it."""
    return Cell(row, column, cell.value, cell.place, cell.number_format, cell.fill)


def _without_shaded_columns(bars: Mapping[int, list[Cell]]) -> dict[int, list[Cell]]:
    """Without those of a column that is filled in most rows as no other is: 'Aug', when nobody is there; this month."""
    shades: dict[str, set[int]] = {}
    for bar in bars.values():
        for cell in bar:
            shades.setdefault(cell.fill or "", set()).add(cell.column)
    lone = {(fill, column) for fill, columns in shades.items() for column in columns if fill and len(columns) == 1}
    rows = Counter((cell.fill, cell.column) for bar in bars.values() for cell in bar)
    shaded = {at for at in lone if rows[at] >= MOSTLY * len(bars)}
    kept = {number: [cell for cell in bar if (cell.fill, cell.column) not in shaded] for number, bar in bars.items()}
    return {number: bar for number, bar in kept.items() if bar}


def _show_when(bars: Mapping[int, list[Cell]], rows: int, run: Sequence[Profile]) -> bool:
    """Whether most rows have a bar of one colour, of which some begin and end sooner than others: ratings month by month do not.

    Marks without a fill show when only below a heading that asks for it; whatever ticks may then mark, one kind in a row.
    """
    of_rows = [{cell.text.strip().casefold() for cell in bar if cell.text} for bar in bars.values()]
    marks = set[str]().union(*of_rows)
    if len(bars) < LEAST_ROWS or len(bars) * 2 < rows or not all(map(_is_mark, marks)):
        return False
    fills = {cell.fill for bar in bars.values() for cell in bar if not cell.text}
    asked = any(Role.DEADLINE in meanings(cell.text) for each in run for cell in each.heading[:-1])
    one_kind = len(marks) == 1 or (marks <= TICKS and all(len(each) == 1 for each in of_rows))
    if not fills and not (asked and one_kind):
        return False
    lights = {colour_family(fill) for fill in fills if fill} & TRAFFIC_LIGHTS
    of_one = all(len({cell.fill for cell in bar[:-1] if not cell.text}) <= 1 for bar in bars.values())
    begins, ends = ({bar[at].column for bar in bars.values()} for at in (0, -1))
    return of_one and min(len(begins), len(ends)) >= (LEAST_APART_IN_LIGHTS if lights else LEAST_APART)


def _is_mark(text: str) -> bool:
    return text in TICKS or (len(text) <= LONGEST_BAR_MARK and not any(map(str.isalnum, text)))


# --- grids of partners ----------------------------------------------------------------------------------------------------


def _led(region: Region, profiles: Sequence[Profile]) -> Across | None:
    """'Council', 'Police' and 'Fire' over L and S: those lead an action below whose name a mark says so."""
    below = {each.column: found for each in profiles if (found := _marks_below(region, each)) is not None}
    marked = {column for column, marks in below.items() if marks}
    if not any(column + 1 in below for column in marked):
        return None
    said = _said_of(region, frozenset[str]().union(*below.values()))
    partners = (each for each in profiles if each.column in below and below[each.column] <= said.keys() | _ticked(each))
    runs = map(_within_filled, _side_by_side(partners))
    for run in (run for run in runs if len(run) > 1):
        leads = _leading(said, frozenset[str]().union(*(below[each.column] for each in run)))
        led = {number: cells for number in region.data if (cells := _who_lead(region.sheet.row(number), run, leads))}
        if len(led) >= max(LEAST_ROWS, MOSTLY * len(region.data)):
            names = {each.column: " ".join(each.lowest.split()) for each in run}
            told = {
                number: _said(cells[0], number, "; ".join(names[cell.column] for cell in cells)) for number, cells in led.items()
            }
            columns = tuple(each.column for each in run)
            return Across(role=Role.LEAD, columns=columns, cells=told, because="marks below the names of those who may lead")
    return None


def _marks_below(region: Region, profile: Profile) -> frozenset[str] | None:
    """The marks below a heading that names no state and no field that holds such marks; None where something else stands there."""
    known = {role for role, meaning in meanings(profile.lowest).items() if meaning.whole and not meaning.misspelt}
    if not profile.lowest or not known.isdisjoint(HELD_AS_MARKS) or is_state_of_heading(profile.lowest):
        return None
    found: set[str] = set()
    for number in region.data:
        cell = region.sheet.row(number).get(profile.column)
        if cell is not None and len(cell.text) > LONGEST_MARK:
            return None
        found.update(_marks(cell.text) if cell is not None else ())
        if len(found) > MOST_MARKS:
            return None
    return frozenset(found)


def _marks(text: str) -> Iterator[str]:
    """'A/R' -> 'a', 'r'; what says nothing has none."""
    if not says_nothing(text):
        yield from (mark for part in APART.split(text.casefold()) if (mark := part.strip(" .*")))


def _said_of(region: Region, marks: Iterable[str]) -> dict[str, str]:
    """What is known of marks: what a line of the sheet says of them, else what each is by itself, a word or its letter."""
    lines = _lines_of_keys(region.sheet)
    explained = {mark: next(filter(None, (said_of(mark, line) for line in lines)), MARKS.get(mark)) for mark in marks}
    return {mark: said for mark, said in explained.items() if said is not None}


def _lines_of_keys(sheet: Sheet) -> list[str]:
    """The texts that may say of a mark who leads, or helps; gathered once a sheet."""
    if LINES not in sheet.notes:
        texts = (cell.text for cell in sheet.cells.values())
        sheet.notes[LINES] = [text for text in texts if 1 < len(text) <= LONGEST_KEY and ANY_SAID.search(text)]
    lines: list[str] = sheet.notes[LINES]
    return lines


def _ticked(profile: Profile) -> frozenset[str]:
    """The ticks of a column that stands with others below 'Lead agency'."""
    asked = (meanings(cell.text).get(Role.LEAD, NOTHING) for cell in profile.heading[:-1])
    return TICKS if any(each.weight >= SURE_WORDS for each in asked) else frozenset()


def _within_filled(run: Sequence[Profile]) -> Sequence[Profile]:
    filled = [at for at, each in enumerate(run) if each.filled]
    return run[filled[0] : filled[-1] + 1] if filled else ()


def _leading(said: Mapping[str, str], marks: frozenset[str]) -> tuple[frozenset[str], ...]:
    """The marks of those who lead, the surest first; none where nothing tells one who leads from one who helps."""
    told = {what: frozenset(mark for mark in marks if said.get(mark) == what) for what in (LEADS, ANSWERS_FOR)}
    unsaid = marks - said.keys()
    return (unsaid,) if unsaid == marks else () if unsaid or len(marks) == 1 else (told[LEADS], told[ANSWERS_FOR])


def _who_lead(cells: Mapping[int, Cell], run: Sequence[Profile], leads: Sequence[frozenset[str]]) -> list[Cell]:
    """The cells of a row with the surest marks that it has."""
    marked = [cells[each.column] for each in run if each.column in cells]
    found = ([cell for cell in marked if not each.isdisjoint(_marks(cell.text))] for each in leads)
    return next(filter(None, found), [])
