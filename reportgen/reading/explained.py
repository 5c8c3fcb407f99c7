"""What a key and the columns of a plan tell of each other, whatever stands above them.

Columns that hold nothing but the marks of a key, 'Y', where 'Y = finished', rate the rows; and lists of nothing but what stands
again and again in a column of a plan, with a text beside each, are keys: 'Full | complete, and seen to work'.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from reportgen.lexicon.alike import folded
from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.model.places import Place
from reportgen.model.readings import HowSure
from reportgen.reading.grid import Sheet
from reportgen.reading.layout.heading_cells import NUMBERED
from reportgen.reading.layout.kinds import INDICATORS, KEY, PLAN
from reportgen.reading.layout.regions import Region
from reportgen.reading.layout.settling import COUNTS, Settled
from reportgen.reading.layout.siblings import SURELY, Hint
from reportgen.reading.layout.table import Asked, Table
from reportgen.reading.layout.tables import SheetRead, table_as
from reportgen.reading.values.keys import Key, keys_on
from reportgen.reading.values.nothing import says_no_rating
from reportgen.reading.values.scales import keys_of_sheets, keys_of_tables, known_to
from reportgen.reading.values.statuses import is_status

RATES = (Role.RATING, Role.STATUS, Role.TICKED, Role.PERCENT_COMPLETE)
SAYS_LITTLE = (None, Role.PROGRESS, Role.NOTE)  # what else such a column may have been read as
LONGEST_MARK, LONGEST_LEVEL = 24, 40  # signs, where a key is found by them
MOST_MARKS, MOST_NUMBERS = 8, 12  # different ones in a column
GOES_ON = pattern(r"[A-Z]{1,2} ?[-–—:] ?\w")
SCORES = pattern(
    r"\b(?:scal(?:e|ed|ing)|scor(?:e|es|ed|ing)|rat(?:e|ed|ing)|b?rag|status|stage|level|grade|position|points?|how far|where)\b",
    re.IGNORECASE,
)
LEAST_COLUMNS, MOST_COLUMNS, LEAST_LEVELS, MOST_LEVELS = 2, 3, 3, 12  # columns and rows of a key
MOST_LISTED = 0.6  # of its levels stand in one column of a plan
LEAST_OF_WORD = 3  # letters
LEAST_SAID = 3  # words of what a level means, on average
MOSTLY_FOUND = 0.8  # of its rows
MOST_WORDS = 5  # of a level, on average
BY_KEY, IN_A_PLAN = "a key explains what stands below it", "it lists what stands again and again in a plan"

Marks = Mapping[int, Sequence[str]]  # of a column, once for each cell


def explained(read: Mapping[Place, SheetRead], asked: Mapping[Place, Asked], parts: Sequence[Sheet]) -> dict[Place, SheetRead]:
    """Every sheet as it is read once such columns are ratings, where tables have none. `parts` are where keys may stand."""
    found = dict(_with_keys(read, asked))
    read = dict(found)
    listed = frozenset(folded(level.name) for each in read.values() for key in keys_of_tables(each.tables) for level in key.levels)
    marked = [(place, table, marks) for place, each in read.items() for table in each.tables if (marks := _marked(table, listed))]
    if not marked:
        return found
    shown = frozenset(mark for _, _, marks in marked for column in marks.values() for mark in column)
    tables = [table for each in read.values() for table in each.tables]
    every = [*keys_of_tables(tables), *keys_of_sheets(parts, tables, shown)]
    keys = {PLAN: [key for key in every if _tells_states(key)], INDICATORS: [key for key in every if _tells_levels(key)]}
    for place, table, marks in marked:
        anew = _rated(table, marks, keys[table.kind], asked[place])
        if anew is not None:
            found[place] = replace(found[place], tables=tuple(anew if each is table else each for each in found[place].tables))
    return found


def _with_keys(read: Mapping[Place, SheetRead], asked: Mapping[Place, Asked]) -> Iterator[tuple[Place, SheetRead]]:
    """Each sheet, with lists of what stands again and again in a column of a plan as keys."""
    lists = {place: list(_lists(each)) for place, each in read.items()}
    plans = [table for each in read.values() for table in each.tables if table.kind is PLAN and len(table.rows) > LEAST_LEVELS]
    used = [words for table in plans for words in _words_again(table)] if any(lists.values()) else []
    for place, each in read.items():
        listed = (one for one in lists[place] if max((len(words & one.levels) for words in used), default=0) >= one.least)
        keys = {id(one.region): key for one in listed if (key := table_as(KEY, one.region, asked[place], one.hints)) is not None}
        if keys:
            tables = [keys.pop(id(table.region), table) for table in each.tables]
            strange = tuple(region for region in each.strange if id(region) not in keys)
            each = replace(each, tables=(*tables, *keys.values()), strange=strange)
        yield place, each


@dataclass(frozen=True)
class _List:
    """A few rows of a short text, another in each, before a longer one."""

    region: Region
    levels: frozenset[str]
    hints: Mapping[int, Hint]

    @property
    def least(self) -> float:
        """How many of the short ones must rate the rows of a plan, so that the list is its key."""
        return MOST_LISTED * len(self.levels)


def _lists(read: SheetRead) -> Iterator[_List]:
    """Those that were read as plans or as nothing, and no key that needs no plan to be one."""
    plans = filter(None, (_list(table.region) for table in read.tables if table.kind is PLAN))
    unread = filter(None, map(_list, read.strange))
    yield from (*plans, *(one for one in unread if not _holds_key(one.region)))


def _list(region: Region) -> _List | None:
    rows = [region.sheet.row(number) for number in region.data] if LEAST_LEVELS <= len(region.data) <= MOST_LEVELS else []
    words = {column: 0 for cells in rows for column in cells}
    if not LEAST_COLUMNS <= len(words) <= MOST_COLUMNS or not all(len(cells) == len(words) for cells in rows):
        return None
    for cells in rows:
        for column, cell in cells.items():
            words[column] += len(cell.text.split())
    first = min(words)
    second = max(words.keys() - {first}, key=lambda column: words[column])
    levels = frozenset(folded(cells[first].text) for cells in rows)
    short = all(len(cells[first].text) <= min(LONGEST_LEVEL, len(cells[second].text)) for cells in rows)
    refs = all(NUMBERED.fullmatch(cells[first].text) for cells in rows)  # of recommendations
    if not short or refs or len(levels) < len(rows) or words[second] < LEAST_SAID * len(rows):
        return None
    told = (first, Role.LEVEL), (second, Role.MEANING)
    return _List(region, levels, {column: Hint(role, IN_A_PLAN, SURELY) for column, role in told})


def _holds_key(region: Region) -> bool:
    """Whether its cells, and those beside them, are a key without that a plan says so."""
    marks = frozenset(cell.text for number in region.data for cell in region.sheet.row(number).values())
    rows = (sum(place.row in region.data for place in key.places) for key in keys_on(region.sheet, marks=marks))
    return max(rows, default=0) >= MOSTLY_FOUND * len(region.data)


def _words_again(table: Table) -> Iterator[frozenset[str]]:
    """The different words of each column that holds a few again and again."""
    for column in (each.profile.column for each in table.columns.settled if each.profile.words <= MOST_WORDS):
        texts = [folded(cell.text) for row in table.rows if (cell := row.cells.get(column)) is not None]
        different = frozenset(texts)
        if len(different) <= MOST_LEVELS and len(different) * 2 <= len(texts):
            yield different


def _tells_states(key: Key) -> bool:
    """Whether it says of most of its levels how far they are: 'A = over 10k' does not."""
    return sum(level.is_understood for level in key.levels) * 2 > len(key.levels)


def _tells_levels(key: Key) -> bool:
    """Whether it says how measures stand: in words of its own, 'Poorly = a long way off', they need tell no state."""
    return _tells_states(key) or all(len(level.name) >= LEAST_OF_WORD and level.meaning for level in key.levels)


def _marked(table: Table, listed: Collection[str]) -> Marks:
    """The columns that hold a few short marks and were read as nothing or as words, where nothing rates the rows of a table.

    `listed` are the levels of keys in tables, which may be longer. Numbers beside indicators may be anything.
    """
    if table.kind not in (PLAN, INDICATORS) or not table.columns.roles.keys().isdisjoint(RATES):
        return {}
    may_rate = (each.profile.column for each in table.columns.settled if _may_rate(each, table))
    found = {column: marks for column in may_rate if (marks := _marks(table, column, listed))}
    return {column: marks for column, marks in found.items() if table.kind is PLAN or all(map(_has_letters, marks))}


def _has_letters(text: str) -> bool:
    return any(map(str.isalpha, text))


def _may_rate(settled: Settled, table: Table) -> bool:
    """A heading that is only like a known word, or looks of leads alone, tell less than a key does of what stands below."""
    fit = settled.fit
    misspelt = fit is not None and fit.misspelt and settled.how_sure is HowSure.GUESS
    by_looks = fit is not None and fit.role is Role.LEAD and not fit.words
    return misspelt or by_looks or table.columns.meanings.get(settled.profile.column) in SAYS_LITTLE


def _marks(table: Table, column: int, listed: Collection[str]) -> list[str]:
    """What stands in it, without 'not yet scored', where these are marks."""
    cells = (cell for row in table.rows if (cell := row.cells.get(column)) is not None)
    texts = [text for cell in cells if (text := cell.text.strip()) and not says_no_rating(text)]
    many = MOST_NUMBERS if sum(map(str.isdecimal, texts)) * 2 > len(texts) else MOST_MARKS
    are_marks = len(texts) > 1 and len({folded(text) for text in texts}) <= many
    are_marks = are_marks and not any(_says_more(text) for text in texts if folded(text) not in listed)
    return texts if are_marks else []


def _says_more(text: str) -> bool:
    """Whether it is longer than a mark, or goes on behind one: 'T - panel met'."""
    return len(text) > LONGEST_MARK or GOES_ON.match(text) is not None


def _rated(table: Table, marks: Marks, keys: Sequence[Key], asked: Asked) -> Table | None:
    """The table with the columns of which one key knows every mark as its ratings, the latest first, or with the last of them."""
    known = [column for column, texts in marks.items() if any(_knows_all(key, set(texts)) for key in keys)]
    known = [column for column in known if not all(map(str.isdecimal, marks[column])) or _may_score(column, known, table)]
    if not known:
        return None
    every = table_as(table.kind, table.region, asked, dict.fromkeys(known, Hint(Role.RATING, BY_KEY, SURELY)))
    if every is not None and Role.RATING in every.columns.by_month:
        return every  # 'Scale April', 'Scale July'
    return table_as(table.kind, table.region, asked, {known[-1]: Hint(Role.RATING, BY_KEY, SURELY)})


def _may_score(column: int, known: Sequence[int], table: Table) -> bool:
    """Whether numbers are scores: 'Staff' beside 'Scale July' holds numbers of something else, as 'No. of visits' does."""
    headings = {each.profile.column: each.profile.text for each in table.columns.settled}
    scores = [each for each in known if SCORES.search(headings.get(each, ""))]
    return column in (scores or known) and COUNTS.match(headings.get(column, "")) is None


def _knows_all(key: Key, marks: Collection[str]) -> bool:
    """Whether it tells of each mark what it means; not of a plain state among others, such as 'Closed' beside 'CL' and 'OP'."""
    unsaid = [mark for mark in marks if not is_status(mark)] or marks
    return known_to(key, unsaid) == len(unsaid)
