"""What a row of a plan says about progress, from whatever tells it.

A rating by word, letter, number or fill; a status; a state that is ticked; a share that is complete; the date on which it was
completed; the shade of the whole row; the first words of the progress. The column decides before the cell: 'Y' below
'Complete Y/N' is no Yellow.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from reportgen.lexicon.colours import LETTERS, colour_family
from reportgen.lexicon.fields.looks import Look
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.findings.ratings import OF_ACTION
from reportgen.lexicon.patterns import pattern
from reportgen.lexicon.states import NO, OVER_IF_NOT, PARTLY, Saying
from reportgen.model.findings import Severity
from reportgen.model.numbers import day as day_in_words
from reportgen.model.places import Place
from reportgen.model.plan import Standing
from reportgen.model.ratings import CountsAs, Level, Scale, furthest_back
from reportgen.model.readings import WordReading
from reportgen.reading.doubts import Doubt, doubt
from reportgen.reading.grid import Cell, Sheet, distinct
from reportgen.reading.layout.bands import each_in_its_own_colour
from reportgen.reading.layout.headings import mended
from reportgen.reading.layout.kinds import SAYS_WHAT, STATES
from reportgen.reading.layout.levels_explained import BLANK
from reportgen.reading.layout.profiles import LETTER_FIRST, Profile
from reportgen.reading.layout.settling import LEAST_STATES
from reportgen.reading.layout.stages import stage_of
from reportgen.reading.layout.table import Row, Table
from reportgen.reading.subjects.said_of_rows import over_by_line, said_of_row
from reportgen.reading.values.arrivals import day_beside_initials, marks_arrival
from reportgen.reading.values.dates import cut_out, dates
from reportgen.reading.values.deadlines import Clues, deadline_of, done_on
from reportgen.reading.values.keys import STRUCK, keys_on, levels_in_text
from reportgen.reading.values.notes import newest_note
from reportgen.reading.values.nothing import does_not_apply, is_not_yet, says_nothing
from reportgen.reading.values.numbered_parts import by_own_numbers, labels_of, of_each
from reportgen.reading.values.percentages import percent_complete
from reportgen.reading.values.ratings import family_of, is_colour, plain, read_rating, without_label
from reportgen.reading.values.scales import scale_without_key
from reportgen.reading.values.statuses import (
    ASKED,
    StatusRead,
    closed_at_once,
    first_words,
    is_state_of_heading,
    is_status,
    opening,
    read_status,
    state_of_heading,
    state_of_part,
    title_of_part,
)
from reportgen.reading.values.ticks import is_ticked, yes_or_no

BEGINS = pattern(r"(?i:b?rag\b.{0,10}[:=] ?)?\W{0,3}([A-Za-z]{3,10}(?: [A-Z])?|[RAGBY])\s{0,2}(?:[-–—:.;,(\n])")
COMMENTS = (Role.PROGRESS, Role.NOTE)  # what may begin with the rating
MOST = 0.8  # of a status column that must look so, for it to decide what a letter in it means
SOME, HALF = 0.4, 0.5
EXPLAINED = "explains colours"  # of a sheet's notes
LONGEST_LETTERS = 2
SAYS_MORE = (Role.REVISED, Role.PROGRESS)  # that something is known of an action of which no state is ticked
# What may mark an action before its text: words in brackets, or in capitals before words that are not.
IN_BRACKETS = pattern(r"\W{0,3}[(\[*]([A-Za-z ]{4,30})[)\]*]\W{0,9}\w")
IN_CAPITALS = pattern(r"\W{0,3}((?:[A-Z]{2,12} ){1,3})(?=[^:–—]{0,60}[a-z]{2})")
# Columns of which a blank says that the action is not done.
CLOSING = "closing"  # of columns' notes: whether most texts of progress end in a state
TYPED_OVER = "typed over"  # of columns' notes: whether deadlines of what is done are
LAST_BRACKET = pattern(r"[(\[]([^()\[\]]{2,40})[)\]]\W{0,3}$")
LAST_SAID = pattern(r"(?:[.!?;]\s|\n)\s{0,9}([^.!?;\n]{2,40})\W{0,3}$")  # the line or the sentence at the end
LAST_CLAUSE = pattern(r"(?:[.!?;:,]\s|\n|\s[-–—]\s)\s{0,9}([^.!?;:,\n]{2,40}?)\W{0,3}$")
MOST_BESIDE_DAY = 3  # words: 'Completed on', 'Complete end of'
LEAST_TYPED_OVER = 2  # of them
BLANK_IS_OPEN = (Role.COMPLETED_ON, Role.TICKED)
STAGED = (Role.START, Role.COMPLETED_ON, Role.EVIDENCED_ON)  # the days on which an action reached a stage
OF_WHAT_IS_DONE = frozenset({CountsAs.IN_PROGRESS, CountsAs.DONE, CountsAs.EVIDENCED})  # states that it has, or has had

NOT_UNDERSTOOD = ("status-not-understood", "rating-not-known")

Doubts = list[tuple[Doubt, Place]]


def standing(row: Row, scale: Scale, doubts: Doubts) -> Standing:
    """What the row says; what is doubtful about it is added to `doubts`."""
    before = len(doubts)
    level = _level(row, scale, doubts)
    status, said_at = _status(row, scale, doubts, level)
    if _is_called_off(row) or (status is None and level is None and _applies_nowhere(row)):
        return Standing(level, CountsAs.CLOSED)
    if (over := _of_struck(row, scale) or over_by_line(row)) is not None:
        return Standing(status=over)
    completed_on = _completed_on(row, doubts) or _day_beside_end(said_at, status)
    if completed_on is not None and not (status is not None and status.is_over):
        status, said_at = CountsAs.DONE, row.cell(Role.COMPLETED_ON)
    told = level.counts_as if level is not None and status is None else status
    evidenced_on: date | None = None
    if told is CountsAs.DONE or (told is None and _skips_to_evidence(row)):
        status, evidenced_on = _with_evidence(row, status)
    if status is None and level is None and (said_done := _done_by_deadline(row)) is not None:
        status, completed_on = CountsAs.DONE, said_done
    unclear = status is None and level is None and any(each.id in NOT_UNDERSTOOD for each, _ in doubts[before:])
    if status is None and level is None and not unclear:  # what is not understood is told by nothing else
        status = said_of_row(row) or _begun(row) or _said_by_deadline(row) or _not_agreed(row)
        unclear = status is None and any(each.id == "completion-not-understood" for each, _ in doubts[before:])
        status = status if status is not None or unclear else _of_what_is_left(row, scale)
        if status is CountsAs.DONE:
            status, evidenced_on = _with_evidence(row, status)
    said = Standing(level, status, completed_on, evidenced_on, unclear)
    if (begun := _rating_in_words(row)) is not None and _says_otherwise(begun, said, scale):
        here = level.name if level is not None else f"'{status}'"
        doubts.append((doubt("rating-and-comment-differ", rating=here, begun=begun.text), begun.place))
    if level is not None and said_at is not None and _contradict(level, said):
        doubts.append((_differ(level, said), said_at.place))
    return said


def _is_called_off(row: Row) -> bool:
    """Whether the action's own text begins with a mark that it is closed: 'CANCELLED Bid for grants', '[Withdrawn] …'.

    Not 'CANCELLED OPERATIONS: …', nor 'Cancelled visits'; a mark in brackets or before a dash may be in small letters.
    """
    marks = _marks(_words_of_action(row))
    return any(is_status(said) and read_status(said).counts_as is CountsAs.CLOSED for said in marks)


def _applies_nowhere(row: Row) -> bool:
    """Whether 'n/a' stands below each of several stages, 'Begun', 'In place': nothing is to be begun, nor finished."""
    staged = [each for role in STAGED for each in row.columns.under(role)]
    cells = [row.cells.get(each.column) for each in staged if is_state_of_heading(each.lowest)]
    return len(cells) == len(staged) > 1 and all(cell is not None and does_not_apply(cell.text) for cell in cells)


def is_struck_as_explained(sheet: Sheet, tables: Iterable[Table], scale: Scale) -> bool:
    """Whether all that is struck out on a sheet stands in rows of which the key says what that means, or says it itself."""
    rows = (row for table in tables if table.sheet.place == sheet.place for row in table.rows)
    known = {cell.place.row for row in rows if _is_struck_as_told(row, scale) for cell in row.cells.values()}
    struck = (cell for cell in sheet.cells.values() if cell.struck)
    return bool(known) and all(cell.row in known or STRUCK.search(cell.text) for cell in struck)


def _is_struck_as_told(row: Row, scale: Scale) -> bool:
    return _of_struck(row, scale) is not None or over_by_line(row) is not None


def _of_struck(row: Row, scale: Scale) -> CountsAs | None:
    """What the key says of a row that is struck out: 'Struck through = withdrawn'. Without a key it may be done, or wrong."""
    cell = next((cell for role in SAYS_WHAT if (cell := row.cell(role)) is not None), None)
    if cell is None or not cell.struck:
        return None
    if (said := row.cell(Role.STATUS)) is not None and said.place == cell.place:
        return _word(row, said, 1, scale).counts_as  # a line explains the fonts of the sheet
    return next((level.counts_as for level in scale.levels if STRUCK.search(level.name) and level.meaning), None)


def _words_of_action(row: Row) -> str:
    return next((text for role in SAYS_WHAT if (text := row.text(role))), "")


def _marks(text: str) -> Iterator[str]:
    if (inside := IN_BRACKETS.match(text)) is not None:
        yield inside[1]
    elif (capitals := IN_CAPITALS.match(text)) is not None:
        words = capitals[1].split()
        yield from (" ".join(words[:many]) for many in range(1, len(words) + 1))
    elif (begun := opening(text)) is not None and begun.rest:
        yield begun.words


def standings_by_line(row: Row, scale: Scale, labels: Sequence[str]) -> tuple[Standing, ...]:
    """What one cell says of each of the labelled lines of the action, 'Complete', 'Delayed'; () where it does not of each.

    Where no column tells a state, with what the progress of each begins: 'a) Done – adopted in June', 'b) Under way'.
    """
    if STATES.isdisjoint(row.columns.roles):
        said = [_begun_in(line) for line in of_each(_newest_progress(row), labels)]
        return tuple(Standing(status=each) for each in said if each is not None) if None not in said else ()
    cell = row.cell(Role.STATUS) or row.cell(Role.RATING)
    lines = of_each(cell.text, labels) if cell is not None and len(labels) > 1 else ()
    told = [_of_line(line, scale) for line in lines]
    found = tuple(each for each in told if each is not None)
    return found if len(found) == len(lines) else ()


def _of_line(line: str, scale: Scale) -> Standing | None:
    """Of a longer one what it begins with: 'Completed – 98% were referred in time'."""
    begun = opening(line)
    text = line if begun is None or len(line) <= LONGEST_LINE else begun.words
    if len(text) > LONGEST_LINE:
        return None
    level = _on_scale(text, scale)
    said = read_status(text).counts_as if level is None else None
    return Standing(level=level, status=said) if level is not None or said is not None else None


def _says_otherwise(begun: Cell, said: Standing, scale: Scale) -> bool:
    """Whether the rating with which a comment begins is another than the row's own, or counts as another state."""
    told = read_rating(begun.text, None, scale).level or scale_without_key([begun.text]).levels[0]
    return told != said.level if said.level is not None else told.counts_as is not (said.status or told.counts_as)


def rating_cells(tables: Iterable[Table], colours: frozenset[str] = frozenset()) -> list[Cell]:
    """Every cell that rates a row. `colours` are those in which keys are filled."""
    rows = (each for table in tables for row in table.rows for each in (row, *row.sets))
    cells = (
        row.filled_cell(Role.RATING)
        or rating_in_status(row)
        or _begun_rating(row)
        or _ticked_colour(row)
        or _fill_alone(row, colours)
        for row in rows
    )
    return [cell for cell in cells if cell is not None]


def _ticked_colour(row: Row) -> Cell | None:
    """The colour over the row's tick."""
    return next((heading for heading in _ticked_headings(row) if is_colour(heading.text)), None)


def _fill_alone(row: Row, colours: frozenset[str]) -> Cell | None:
    cell = _coloured_cell(row, colours)
    return replace(cell, value=None, _text="", where=cell.place) if cell is not None else None


def rating_in_status(row: Row) -> Cell | None:
    """The cell of a status column that holds a rating, in a table that has no column for ratings: 'Green', 'R', a fill alone."""
    if Role.RATING in row.columns.roles or _holds(row, Look.TICK):
        return None
    cell = row.filled_cell(Role.STATUS)
    if cell is None or (not cell.text and not cell.fill):
        return None
    if cell.text and _holds(row, Look.GRADE):
        return cell  # 1 to 4
    return cell if not cell.text or (is_colour(cell.text) and (len(cell.text) > 1 or _holds(row, Look.LEVEL))) else None


def level_rows(tables: Iterable[Table], scale: Scale) -> Counter[str]:
    """In how many rows each level stands, whichever column names it: a letter below 'Status' is a level as one below 'RAG' is."""
    rows = (each for table in tables for row in table.rows for each in (row, *row.sets))
    return Counter(name for row in rows for name in {level.name for level in _levels_in(row, scale)})


def _levels_in(row: Row, scale: Scale) -> Iterator[Level]:
    cell = _status_cell(row)
    named = _on_scale(cell.text, scale) if cell is not None else None
    yield from (level for level in (_level(row, scale, []), named) if level is not None)


def status_words(tables: Iterable[Table], scale: Scale) -> tuple[WordReading, ...]:
    """Each status word that stands in the tables: what it counts as, why, and in how many rows it stands.

    Of several numbered lines in a cell each says a word: 'a) Complete b) In progress'.
    """
    found = ((row, cell) for table in tables for row in table.rows if (cell := _status_cell(row)) is not None)
    cells = [(row, line) for row, cell in found for line in _lines_apart(cell, scale) if not _on_scale(line.text, scale)]
    rows = Counter(plain(cell.text).casefold() for _, cell in cells)
    first: dict[str, tuple[Row, Cell]] = {}
    for row, cell in cells:
        first.setdefault(plain(cell.text).casefold(), (row, cell))
    return tuple(_word(row, cell, rows[words], scale) for words, (row, cell) in first.items())


def _lines_apart(cell: Cell, scale: Scale) -> list[Cell]:
    lines = by_own_numbers(cell.text) if scale.stated(cell.text) is None else ()
    return [replace(cell, value=line, _text=line) for line in lines] if len(lines) > 1 else [cell]


def _word(row: Row, cell: Cell, rows: int, scale: Scale) -> WordReading:
    stated = scale.stated(cell.text)
    read = StatusRead(*stated) if stated is not None else _answered(row, cell) or read_status(cell.text)
    return WordReading(word=plain(cell.text), counts_as=read.counts_as, because=read.because, rows=rows, place=cell.place)


def _level(row: Row, scale: Scale, doubts: Doubts) -> Level | None:
    cell = row.filled_cell(Role.RATING) or rating_in_status(row)
    if cell is None:
        begun = _begun_rating(row)
        told = (
            _ticked_level(row, scale)
            or _explained(row, scale)
            or _marked(row, scale)
            or _shaded(row, scale)
            or _coloured(row, scale)
            or _of_bar(row, scale)
        )
        return told or (read_rating(begun.text, None, scale).level if begun is not None else None)
    read = read_rating(cell.text or None, cell.fill, scale)
    if read.level is not None or not _is_banded(row, cell):
        doubts += [(each, cell.place) for each in read.doubts]
    if read.level is not None and (latest := _left_empty(row, cell)) is not None:
        said = doubt("rating-of-earlier-month", heading=latest.lowest, rating=read.level.name)
        doubts.append((said, row.sheet.place_of(row.number, latest.column)))
    return read.level


def _left_empty(row: Row, cell: Cell) -> Profile | None:
    """The column of the latest month, where most rows have their rating there, and this one has it in an earlier month's."""
    columns = row.columns.roles.get(Role.RATING, ())
    if Role.RATING not in row.columns.by_month or not columns or cell.column == columns[0]:
        return None
    latest = next((each for each in row.columns.under(Role.RATING) if each.column == columns[0]), None)
    return latest if latest is not None and latest.filled >= MOST * latest.rows else None


def _is_banded(row: Row, cell: Cell) -> bool:
    """Whether a cell without words is filled as most of its row is: a row that is shaded for looks."""
    return not cell.text and sum(each.fill == cell.fill for each in row.cells.values()) * 2 > len(row.cells)


def _begun_rating(row: Row) -> Cell | None:
    """The rating or the code with which a comment begins, in a row of which no column tells: 'AMBER - deputy starts in July'."""
    if row.filled_cell(Role.RATING) is not None or any(row.cell(role) for role, _ in TELLING):
        return None
    return _rating_in_words(row) or _code_in_words(row)


def _code_in_words(row: Row) -> Cell | None:
    """'NY' of 'NY - quotes are in', where most comments of a column begin with such codes, whether a key explains them or not."""
    cell = row.cell(Role.PROGRESS) if any(each.begins_with_codes for each in row.columns.under(Role.PROGRESS)) else None
    match = MARK_FIRST.match(cell.text) if cell is not None else None
    return Cell(cell.row, cell.column, match[1], cell.place) if cell is not None and match is not None else None


def _rating_in_words(row: Row) -> Cell | None:
    """The colour with which a comment begins; its letter, where the cell is filled so or most of the column begin with one."""
    columns = (each.profile.column for each in row.columns.settled if each.role in COMMENTS and not each.refused)
    cell = next((row.cells[column] for column in columns if column in row.cells), None)
    match = BEGINS.match(cell.text) if cell is not None else None
    if cell is None or match is None or not is_colour(match[1]) or (len(match[1]) == 1 and not LETTER_FIRST.match(cell.text)):
        return None
    if len(match[1]) == 1 and not (_filled_so(cell, match[1]) or _holds(row, Look.BEGINS_WITH_LETTER, Role.PROGRESS)):
        return None
    return Cell(cell.row, cell.column, match[1], cell.place)


def progress_tells(row: Row) -> bool:
    """Whether most texts of progress in its table say, or begin with, how far it is."""
    return any(each.tells_states for each in row.columns.under(Role.PROGRESS))


def _filled_so(cell: Cell, letter: str) -> bool:
    return colour_family(cell.fill or "") == LETTERS.get(letter.casefold())


def _holds(row: Row, look: Look, role: Role = Role.STATUS, least: float = MOST) -> bool:
    """Whether the column of statuses holds little else: ratings, so that 'B' is Blue; yes and no, so that 'Y' is no Yellow."""
    return any(each.share(look) >= least for each in row.columns.under(role))


def _explained(row: Row, scale: Scale) -> Level | None:
    """The status, where the key explains it by its name and the table has no rating beside it."""
    cell = row.cell(Role.STATUS) if Role.RATING not in row.columns.roles else None
    level = _on_scale(cell.text, scale) if cell is not None else None
    return level if level is not None and level.place is not None else None


def _marked(row: Row, scale: Scale) -> Level | None:
    """The mark of the key with which the newest progress begins, as most do: 'C – letter sent'; not where a column tells it."""
    cell = row.cell(Role.PROGRESS)
    if cell is None or row.columns.roles.keys() & {Role.RATING, *(role for role, _ in TELLING)}:
        return None
    if MARKED not in row.columns.notes:
        texts = [text for each in row.columns.under(Role.PROGRESS) for text in each.values]
        row.columns.notes[MARKED] = sum(_mark_before(text, scale) is not None for text in texts) >= MOST * max(len(texts), 1)
    return _mark_before(cell.text, scale) if row.columns.notes[MARKED] else None


def _mark_before(text: str, scale: Scale) -> Level | None:
    """The level that the key explains by the letters or words before a break, or by no more than those."""
    match = MARK_FIRST.match(text)
    if match is None:
        return _level_before(text, scale)
    level = scale.named(match[1])
    return level if level is not None and level.place is not None else None


def _on_scale(text: str, scale: Scale) -> Level | None:
    """The level of the scale that a status names: by its whole name, or by one letter or two, labelled or not ('Stage 2').

    Of a longer one, 'Live – 188 trained', by the words before the break, where a key explains them.
    """
    named = scale.named(" ".join(text.split()))
    short = len(text) <= LONGEST_LETTERS or without_label(text) != text
    return named or (read_rating(text, None, scale).level if short else _level_before(text, scale))


def _level_before(text: str, scale: Scale) -> Level | None:
    """Not where the words say as much themselves, and those behind them take it back: 'Complete – but for two teams'.

    A day may stand behind them: 'STOP 28 APR 16'.
    """
    words = first_words(text)
    level = scale.named(words) if len(words) < len(text) else None
    if level is None and len(text) <= LONGEST_LINE and (days := dates(text)):
        words = text[: days[0].start].strip(" -–—:,(")
        level = scale.named(words)
    if level is None or level.place is None:
        return None
    says_so = read_status(words).counts_as is level.counts_as
    return level if not says_so or read_status(text).counts_as in (level.counts_as, None) else None


def _shaded(row: Row, scale: Scale) -> Level | None:
    """The level in whose shade the key fills most of the row; a table with columns that tell more is shaded for looks.

    Where ratings have a column, or one column alone is coloured in, no shade is none: 'W' of the key is typed there. Nor is it
    where no cell of the table has a colour of the key.
    """
    if row.columns.roles.keys() & {role for role, _ in TELLING}:
        return None
    fills = Counter(cell.fill for cell in row.cells.values())
    fill, cells = fills.most_common(1)[0]
    if fill is None and (Role.RATING in row.columns.roles or _coloured_column(row) is not None or not _has_shades(row, scale)):
        return None
    shaded = [level for level in scale.levels if level.place is not None and level.colour == fill]
    return shaded[0] if len(shaded) == 1 and cells * 2 > len(row.cells) else None


def _has_shades(row: Row, scale: Scale) -> bool:
    return any(not scale.colours.isdisjoint(each.profile.shades) for each in row.columns.settled)


def _coloured(row: Row, scale: Scale) -> Level | None:
    """The level in whose colour one cell is filled, in a table in which one column is coloured in and none tells the state."""
    cell = _coloured_cell(row, scale.colours)
    return read_rating(None, cell.fill, scale).level if cell is not None else None


def _of_bar(row: Row, scale: Scale) -> Level | None:
    """The level in whose very colour the bar of the row is filled, where nothing else tells and the bars are of several levels."""
    bars = next((each for each in row.columns.across if each.role is Role.DEADLINE and each.shade is None), None)
    if bars is None or row.columns.roles.keys() & {Role.RATING, *(role for role, _ in TELLING)}:
        return None
    explained = {level.colour: level for level in scale.levels if level.place is not None and level.colour is not None}
    shown = {cell.fill for cell in bars.cells.values()} & explained.keys()
    bar = bars.cells.get(row.number)
    return explained.get(bar.fill or "") if bar is not None and len(shown) > 1 else None


def _coloured_cell(row: Row, colours: frozenset[str]) -> Cell | None:
    found = _explained_column(row, colours)
    cell = row.cells.get(found.column) if found is not None else None
    return cell if cell is not None and cell.fill else None


def _explained_column(row: Row, colours: frozenset[str]) -> Profile | None:
    """The one column that is coloured in, where a key explains its colours."""
    found = _coloured_column(row)
    numbers = found is not None and row.columns.meanings.get(found.column) is Role.REF
    return found if found is not None and (_explains_colours(row.sheet) or _is_filled_by(found, colours, numbers)) else None


def _is_filled_by(profile: Profile, colours: frozenset[str], numbers: bool) -> bool:
    """Whether nearly all cells have the very colours of a key on another sheet; a few that mark what is new do not.

    Of `numbers` nearly all that are filled, in colours that the key may only name: what else would their colours tell?
    """
    shares = [share for fill, share in profile.shades.items() if fill in colours]
    named = [share for fill, share in profile.shades.items() if colour_family(fill) in colours]
    by_name = numbers and len(named) > 1 and sum(named) >= MOST * sum(profile.shades.values())
    return by_name or (len(shares) > 1 and sum(shares) >= MOST)


def _coloured_column(row: Row) -> Profile | None:
    """The progress, the number or whatever else alone is coloured in; of progress the words may say it plainer."""
    if COLOURED not in row.columns.notes:
        coloured = [each for each in row.columns.settled if each.profile.coloured >= SOME]
        told = row.columns.roles.keys() & {Role.RATING, *(role for role, _ in TELLING)}
        plainer = _holds(row, Look.BEGINS_WITH_STATUS, Role.PROGRESS, SOME)
        alone = len(coloured) == 1 and not told and not (coloured[0].role is Role.PROGRESS and plainer)
        row.columns.notes[COLOURED] = coloured[0].profile if alone else None
    found: Profile | None = row.columns.notes[COLOURED]
    return found


def _explains_colours(sheet: Sheet) -> bool:
    """Whether a key of colours stands on the sheet itself: else some colours may show who wrote, or what is new."""
    if EXPLAINED not in sheet.notes:
        sheet.notes[EXPLAINED] = any(level.is_rag or level.colour for key in keys_on(sheet) for level in key.levels)
    return bool(sheet.notes[EXPLAINED])


def _status(row: Row, scale: Scale, doubts: Doubts, level: Level | None) -> tuple[CountsAs | None, Cell | None]:
    """What the first column that tells it says, and where.

    Beside a rating that says that it has ended: not what is asked on the way, nor how far what was stopped had come.
    """
    over, stopped = level is not None and level.counts_as.is_over, level is not None and level.counts_as is CountsAs.CLOSED
    for role, read in TELLING:
        cell = row.cell(role)
        told = read(row, scale) if cell is not None and not (stopped and role is Role.PERCENT_COMPLETE) else None
        if over and told is not None and told.counts_as is CountsAs.IN_PROGRESS and _answers_on_the_way(row, cell):
            continue
        if told is not None and told.counts_as is not None:
            return told.counts_as, cell
        not_asked = cell is not None and role is Role.STATUS and does_not_apply(cell.text) and _holds(row, Look.TICK, least=HALF)
        if told is not None and cell is not None and (not_asked or not says_nothing(cell.text)):  # 'NA' among 'Y' and 'N'
            doubts.append(_not_understood(row, cell) if role is Role.TICKED else (_says_no_state("status", cell.text), cell.place))
    return None, None


def _says_no_state(what: str, text: str, states: str = OF_ACTION) -> Doubt:
    return doubt("status-not-understood", status=what, text=text, states=states)


def _not_understood(row: Row, cell: Cell) -> tuple[Doubt, Place]:
    """The heading over a tick that says no more than its mark: 'Zone B'."""
    heading = next(_ticked_headings(row), cell)
    return _says_no_state("heading over the tick", heading.text, f"there {OF_ACTION}"), heading.place


def _status_cell(row: Row) -> Cell | None:
    cell = row.cell(Role.STATUS)
    return None if cell is None or cell is rating_in_status(row) else cell


def _of_status_column(row: Row, scale: Scale) -> StatusRead | None:
    cell = _status_cell(row)
    if cell is None:
        return None
    if (newest := newest_note(cell.text)) is not None:
        cell = replace(cell, value=newest, _text=newest)
    stated, named = scale.stated(cell.text), _on_scale(cell.text, scale)
    if stated is None and len(lines := _said_of_parts(row, cell.text)) > 1:
        told = [_of_line(line, scale) for line in lines]
        known = [each.counts_as for each in told if each is not None and each.counts_as is not None]
        whole = furthest_back(known) if len(known) == len(lines) else None
        return StatusRead(whole, "its lines say so" if whole is not None else "not each of its lines says how far it is")
    if stated is not None:
        return StatusRead(*stated)
    if named is not None:
        return StatusRead(named.counts_as, "it is a level of the scale")
    if (answered := _answered(row, cell)) is not None:
        return answered
    if yes_or_no(cell.text) is False and _begun(row) is CountsAs.NOT_STARTED:
        return StatusRead(CountsAs.NOT_STARTED, "it is not done, and its progress says that it has not begun")
    ticked = is_ticked(cell.text) if yes_or_no(cell.text) is None else None
    if ticked is not None and not says_nothing(cell.text):
        return StatusRead(CountsAs.DONE if ticked else CountsAs.IN_PROGRESS, "it is ticked" if ticked else "it is crossed")
    return read_status(cell.text)


def _answered(row: Row, cell: Cell) -> StatusRead | None:
    """What yes or no says below a heading that asks for another state than the end: 'Begun?', 'Late?'; else None."""
    heading = next((plain(each.lowest) for each in row.columns.under(Role.STATUS) if each.column == cell.column), "")
    answer, asked = yes_or_no(cell.text), _state_over(heading)
    if answer is None or asked.counts_as is None or not is_state_of_heading(heading):
        return None
    if asked.counts_as is CountsAs.EVIDENCED:  # what is not shown to work may well be done
        return StatusRead(asked.counts_as if answer else None, f"'{heading}' is answered with {'yes' if answer else 'no'}")
    if asked.counts_as.is_over:
        return None
    return StatusRead(asked.counts_as, f"'{heading}' is answered with yes") if answer else _denial_of(asked, heading)


def _answers_on_the_way(row: Row, cell: Cell | None) -> bool:
    """Whether it answers what is asked on the way, 'On target?', 'Begun?': what the rating says has ended may have been so too."""
    ticked = row.columns.roles.get(Role.TICKED, ())  # of several one is marked, and says how far it is
    return cell is not None and (_answered(row, cell) is not None or ticked == (cell.column,))


def _ticked_headings(row: Row) -> Iterator[Cell]:
    """The headings over the row's ticks, in the place of those.

    Where each row marks one of several states every mark ticks: an 'x' beside '✓' too.
    """
    ticked = list(row.columns.under(Role.TICKED))
    one_each = len(ticked) >= LEAST_STATES and _marks_one(row)
    among = [value for each in ticked for value in each.values]
    for each in ticked:
        cell = row.cells.get(each.column)
        if cell is not None and each.heading and is_ticked(cell.text, [cell.text] if one_each else among):
            yield Cell(cell.row, cell.column, plain(each.lowest), cell.place)


def _marks_one(row: Row) -> bool:
    """Whether the rows of the table that are marked have little more than one mark each."""
    if ONE_EACH not in row.columns.notes:
        columns = row.columns.roles.get(Role.TICKED, ())
        cells = ([row.sheet.cells.get((number, column)) for column in columns] for number in row.sheet.rows)
        marked = [sum(cell is not None and is_ticked(cell.text) is not None for cell in each) for each in cells]
        row.columns.notes[ONE_EACH] = sum(marked) * MOST <= sum(many > 0 for many in marked)
    return bool(row.columns.notes[ONE_EACH])


def _ticked_level(row: Row, scale: Scale) -> Level | None:
    """'Red', 'Amber' and 'Green' may each have a column of its own, of which one is ticked; so may 'Complete' and 'Sustained'."""
    levels = [level for heading in _ticked_headings(row) if (level := scale.named(heading.text)) is not None]
    ended = bool(levels) and all(level.counts_as.is_done for level in levels)
    return max(levels, key=lambda level: level.counts_as.rank) if ended or len(levels) == 1 else None


def _of_ticks(row: Row, scale: Scale) -> StatusRead | None:
    """The state that the heading over the tick names; of several that come one after the other the last, else the furthest back.

    What is finished and shown to work is shown to work. Where a key says what the mark means, that counts.
    """
    if (explained := _of_marks(row, scale)) is not None:
        return explained
    alone = len(row.columns.roles.get(Role.TICKED, ())) == 1  # 'Delayed to school?' beside no other asks for no state
    named = (heading for heading in _ticked_headings(row) if scale.named(heading.text) is None)
    headings = [heading for heading in named if not alone or _asks_state(heading.text)]
    told_apart = (_state_between, _not_even_partly, _checked)
    read = [next(filter(None, (tell(each, row) for tell in told_apart)), None) or _state_over(each.text) for each in headings]
    known = [(each.counts_as.rank, at) for at, each in enumerate(read) if each.counts_as is not None]
    if known:
        last = (
            _stages(row) or _last_counts(row.sheet) or all(each.counts_as is not None and each.counts_as.is_done for each in read)
        )
        return read[(max(known) if last else min(known))[1]]
    if _has_not_begun(row):
        return StatusRead(CountsAs.NOT_STARTED, "it has not begun")
    if (denied := _denied(row)) is not None:
        return denied
    return StatusRead(None, "no heading over its ticks says how far it is") if headings else None


def _asks_state(heading: str) -> bool:
    return is_state_of_heading(heading) or is_state_of_heading(mended(heading))


def _denied(row: Row) -> StatusRead | None:
    """What a plain no says below a heading of what is done, 'Complete?', or of what is still open, 'Outstanding?'.

    Below 'Started?' and 'On track?' it says something where no other column tells a state.
    """
    asked = list(row.columns.under(Role.TICKED))
    for each in asked:
        if (cell := row.cells.get(each.column)) is None or not _is_no(cell):
            continue
        heading = plain(each.lowest)
        state = _state_over(heading)
        on_the_way = state.decided_by(Saying.BEGUN, Saying.ON_TRACK) and is_state_of_heading(heading)
        if _is_end(state) or _is_over_if_not(heading) or (on_the_way and len(asked) == 1):
            return _denial_of(state, heading)
    return None


def _denial_of(state: StatusRead, heading: str) -> StatusRead:
    """What a no says of the state for which a heading asks: 'Outstanding?' is done, 'Begun?' not begun, else it is under way."""
    otherwise = CountsAs.NOT_STARTED if state.decided_by(Saying.BEGUN) else CountsAs.IN_PROGRESS
    return StatusRead(CountsAs.DONE if _is_over_if_not(heading) else otherwise, f"'{heading}' is answered with no")


def _is_over_if_not(heading: str) -> bool:
    return ASKED.sub("", heading).strip().casefold() in OVER_IF_NOT


def _of_marks(row: Row, scale: Scale) -> StatusRead | None:
    """What a key says of the marks of the row, the furthest back; None where it does not tell of each: 'x = not begun'."""
    cells = [row.cells[column] for column in row.columns.roles.get(Role.TICKED, ()) if column in row.cells]
    if len(cells) != 1:
        return None  # of several columns the headings tell
    level = scale.named(cells[0].text)
    if level is not None and level.place is not None:
        return StatusRead(level.counts_as, f"the key says '{level.meaning}'")
    stated = scale.stated(cells[0].text)
    return StatusRead(*stated) if stated is not None else None


def _last_counts(sheet: Sheet) -> bool:
    """Whether a line says that of several marks in a row the last one counts."""
    if LAST_MARK not in sheet.notes:
        lines = (cell.text for cell in sheet.cells.values() if len(cell.text) <= LONGEST_NOTE)
        sheet.notes[LAST_MARK] = any(LAST_COUNTS.search(line) is not None for line in lines)
    return bool(sheet.notes[LAST_MARK])


def _state_between(heading: Cell, row: Row) -> StatusRead | None:
    """Begun, where a heading that says nothing of it stands between one of what has not begun and one of what is done."""
    if _state_over(heading.text).counts_as is not None:
        return None
    before, behind = (_state_headed(row, heading.column + step) for step in (-1, 1))
    between = before is CountsAs.NOT_STARTED and behind is not None and behind.is_done
    return StatusRead(CountsAs.IN_PROGRESS, "it stands between what has not begun and what is done") if between else None


def _not_even_partly(heading: Cell, row: Row) -> StatusRead | None:
    """Not begun, where 'No' is ticked and 'Partly' has a column too."""
    others = (plain(each.lowest) for each in row.columns.under(Role.TICKED))
    none = heading.text.strip().casefold() in NO and any(other.casefold() in PARTLY for other in others)
    return StatusRead(CountsAs.NOT_STARTED, f"'{heading.text}' stands beside one for what is done in part") if none else None


def _checked(heading: Cell, row: Row) -> StatusRead | None:
    """Shown to work, where 'Tenants have checked' stands beside one of what is done."""
    said = _state_over(heading.text)
    claim = next((claim for claim in said.claims if claim.saying is Saying.CHECKED), None)
    others = (_state_over(plain(each.lowest)).counts_as for each in row.columns.under(Role.TICKED))
    told = said.counts_as is None and claim is not None and CountsAs.DONE in others
    return StatusRead(CountsAs.EVIDENCED, claim.because) if told and claim is not None else None


def _state_headed(row: Row, column: int) -> CountsAs | None:
    """The state that a column is called, ticks or none below it."""
    over = (each.profile.lowest for each in row.columns.settled if each.profile.column == column)
    return next((_state_over(plain(text)).counts_as for text in over), None)


def _has_not_begun(row: Row) -> bool:
    """Whether the first of several stages, 'Begun', is not ticked."""
    stages = _stages(row)
    first = row.cells.get(stages[0]) if stages else None
    if not stages or not (first is None or _is_no(first)) or _state_headed(row, stages[0]) is not CountsAs.IN_PROGRESS:
        return False
    first_stage = next(plain(each.lowest) for each in row.columns.under(Role.TICKED) if each.column == stages[0])
    return not _state_over(first_stage).decided_by(Saying.ON_TRACK)  # what is not on track may well have begun


def _stages(row: Row) -> tuple[int, ...]:
    """The columns of ticks, the first stage first, where no row of the table has a later one ticked without those before it.

    'Started?', 'Finished?': some row has both. Empty where the ticks are states of which each row has one.
    """
    if STAGES not in row.columns.notes:
        row.columns.notes[STAGES] = _in_stages(row)
    held: tuple[int, ...] = row.columns.notes[STAGES]
    return held


def _in_stages(row: Row) -> tuple[int, ...]:
    headed = {column: _state_headed(row, column) for column in row.columns.roles.get(Role.TICKED, ())}
    ranks = {column: said.rank for column, said in headed.items() if said is not None}
    columns = sorted(ranks, key=lambda column: ranks[column])
    rows = ([row.sheet.cells.get((number, column)) for column in columns] for number in row.sheet.rows)
    ticked = [[cell is not None and is_ticked(cell.text) is True for cell in cells] for cells in rows]
    in_order = all(cells == sorted(cells, reverse=True) for cells in ticked)
    several = any(sum(cells) > 1 for cells in ticked)
    return tuple(columns) if in_order and several and len(set(ranks.values())) == len(columns) else ()


PARTS = "parts of the action"  # of a row's notes
SIGNED = "initials of those who signed"
SPEAKS_OF_INITIALS = pattern(r"\binitial(?:s|led|ling)?\b", re.IGNORECASE)
INITIALS_APART = pattern(r"[A-Z]{2,3}|(?:[A-Z]\. ?){2,3}")
STAGES, STARTS, ACROSS = "stages", "what has started has a day", "lines across that name states"
ONE_EACH, LAST_MARK = "each row has one mark", "the last mark counts"
LONGEST_NOTE = 200  # signs
LAST_COUNTS = pattern(
    r"\b(?:cross|tick|mark|box|x)(?:e?s)?\b.{0,40}\bcumulative|\bcumulative\b.{0,20}\b(?:cross|tick|mark)"
    r"|\b(?:(?:furthest|farthest|most) (?:to the )?right|right-? ?most)\b",
    re.IGNORECASE,
)
HAS_STARTED = pattern(r"\b(?:started|began|begun|commenced|actual(?:ly)?)\b", re.IGNORECASE)
MARK_FIRST = pattern(r"\W{0,3}([A-Z]{1,3}[+*]?|\d{1,2})\W{0,2}(?:\s*[-–—:;,(.]|\s*\n|\s*$)")
MARKED = "progress begins with marks"
COLOURED = "the column that is coloured in"
LONGEST_LINE = 40  # signs of a line that says how far one of several is


@lru_cache(maxsize=1024)  # the same stands over row after row
def _state_over(heading: str) -> StatusRead:
    """Of a misspelt heading what the word that it is like says."""
    said = state_of_heading(heading)
    return said if said.counts_as is not None else state_of_heading(mended(heading))


def _of_completion(row: Row, _: Scale) -> StatusRead | None:
    """'Yes' or 'Closed' where a date of completion should be."""
    cell = row.cell(Role.COMPLETED_ON)
    said = read_status(cell.text) if cell is not None and not _is_open(cell.text) else None
    if cell is not None and said is not None and said.counts_as is None and _is_signed(cell, row):
        return StatusRead(CountsAs.DONE, f"'{cell.text}' stands where it is signed off")
    return said if said is not None and said.counts_as is not None else None


def _of_share(row: Row, _: Scale) -> StatusRead | None:
    cell = row.cell(Role.PERCENT_COMPLETE)
    share = percent_complete(cell.value, cell.text, _to_a_hundred(row)) if cell is not None else None
    if share is None and cell is not None and cell.text:
        return read_status(cell.text)  # 'Complete' among shares
    return StatusRead(share.counts_as, share.because) if share is not None else None


def _to_a_hundred(row: Row) -> bool:
    """Whether a plain number above 1 stands in the column of shares: then 1 there is no whole."""
    return any(each.counts_to_a_hundred for each in row.columns.under(Role.PERCENT_COMPLETE))


# The columns that tell a state besides the rating, and how each is read; the first that says something decides.
TELLING: tuple[tuple[Role, Callable[[Row, Scale], StatusRead | None]], ...] = (
    (Role.STATUS, _of_status_column),
    (Role.TICKED, _of_ticks),
    (Role.PERCENT_COMPLETE, _of_share),
    (Role.COMPLETED_ON, _of_completion),
)


def _begun(row: Row) -> CountsAs | None:
    """The status with which the words of progress begin, or the newest of its dated notes.

    Among such also what a few words say is still open ('Paper to come').
    """
    text = _newest_progress(row)
    parts = [_begun_in(line) for line in _said_of_parts(row, text)]
    known, many = [each for each in parts if each is not None], _parts_of_action(row) if parts else 0
    whole = furthest_back(known)
    tells_all = whole in (CountsAs.IN_PROGRESS, CountsAs.OVERDUE) or len(known) >= max(len(parts), many)
    if whole is not None and max(len(parts), many) > 1 and tells_all:
        return whole
    if whole is not None and many > len(known):
        return None  # what is not told may be further, or less far
    if (closing := _closing_state(row, text) or _closing_clause(row, text)) is not None:
        return closing
    begun = opening(text)
    if begun is None or begun.status.counts_as is None:
        if not text or not progress_tells(row):
            return None
        if closed_at_once(text):
            return CountsAs.CLOSED
        said = read_status(text).counts_as
        return said if said is not None and not said.is_over else None
    return CountsAs.IN_PROGRESS if begun.status.counts_as.is_done and _is_denied(row) else begun.status.counts_as


def _said_of_parts(row: Row, text: str) -> tuple[str, ...]:
    """What a text says of each numbered line of the action, else of each part that it numbers itself."""
    action = _words_of_action(row)
    many = _parts_of_action(row) if "\n" in action else 0
    return (of_each(text, labels_of(action, many)) if many > 1 else ()) or by_own_numbers(text)


def _parts_of_action(row: Row) -> int:
    """How many parts its words number."""
    if PARTS not in row.notes:
        row.notes[PARTS] = len(by_own_numbers(_words_of_action(row)))
    return int(row.notes[PARTS])


def _newest_progress(row: Row) -> str:
    """The newest note of the column, else what a line of its own tells below the row."""
    text = row.text(Role.PROGRESS) or (row.account.text if row.account is not None else "")
    return newest_note(text) or text


def _closing_state(row: Row, text: str) -> CountsAs | None:
    """What the bracket, the line or the sentence at the end says, '(Done)', where most texts of progress end in a state."""
    if CLOSING not in row.columns.notes:
        columns = row.columns.roles.get(Role.PROGRESS, ())
        texts = [cell.text for (number, column), cell in row.sheet.cells.items() if column in columns and number >= row.number]
        row.columns.notes[CLOSING] = sum(_at_the_end(each) is not None for each in texts) * 2 > len(texts)
    return _at_the_end(text) if row.columns.notes[CLOSING] else None


def _closing_clause(row: Row, text: str) -> CountsAs | None:
    """The state with which a note ends, 'Signed by both boards - complete', behind its date or where most texts tell states."""
    if opening(text) is not None or not (progress_tells(row) or newest_note(row.text(Role.PROGRESS) or "") is not None):
        return None
    match = LAST_CLAUSE.search(text[-LONGEST_LINE:])
    said = read_status(match[1]) if match is not None and is_status(match[1]) else None
    return said.counts_as if said is not None and not said.decided_by(Saying.NEEDLESS) else None


def _at_the_end(text: str) -> CountsAs | None:
    end = text[-LONGEST_LINE:]
    match = LAST_BRACKET.search(end) or (LAST_SAID.search(end) if opening(text) is None else None)
    return read_status(match[1]).counts_as if match is not None and is_status(match[1]) else None


def _begun_in(line: str) -> CountsAs | None:
    begun = opening(line)
    return begun.status.counts_as if begun is not None else None


def _of_what_is_left(row: Row, scale: Scale) -> CountsAs | None:
    """What blanks, dates that are left and the name of the part say, where nothing in the row does."""
    return _of_blank_end(row) or _of_date_left(row) or _of_part(row) or _of_blank(row, scale)


def _of_blank_end(row: Row) -> CountsAs | None:
    """Where a table tells only what is done, that this is not; where its ticks tell other states too, if the row says something."""
    if not _tells_only_ends(row):
        return None
    if _has_not_begun(row) or (_dates_starts(row) and not _has_start(row)):
        return CountsAs.NOT_STARTED
    others = (_state_over(plain(each.lowest)).counts_as for each in row.columns.under(Role.TICKED))
    silent = all(row.cell(role) is None for role in SAYS_MORE)
    return None if silent and any(said is not None and not said.is_done for said in others) else CountsAs.IN_PROGRESS


def _of_date_left(row: Row) -> CountsAs | None:
    """Where 'Completed' is typed over deadlines, and nothing else tells a state, what still has its date is not done."""
    cell, notes = row.cell(Role.DEADLINE), row.columns.notes
    if not STATES.isdisjoint(row.columns.roles) or cell is None or deadline_of(cell).deadline.day is None:
        return None
    if TYPED_OVER not in notes:
        rows = (row.sheet.row(number).values() for number in row.sheet.rows)
        due = [each for cells in rows for each in cells if each.column == cell.column and isinstance(each.value, str)]
        notes[TYPED_OVER] = sum(_says_done(each) for each in due) >= LEAST_TYPED_OVER
    return CountsAs.IN_PROGRESS if notes[TYPED_OVER] else None


def _says_done(when: Cell) -> bool:
    said = read_status(when.text).counts_as if not dates(when.text) else None
    return done_on(when.text) is not None or (said is not None and said.is_done)


def _tells_only_ends(row: Row) -> bool:
    """Whether the table has a place for what is done and for no other state: a date, a tick, a 'Y' below 'Done'."""
    held = row.columns.roles.keys()
    if any(is_colour(plain(each.lowest)) for each in row.columns.under(Role.TICKED)):
        return False
    if Role.RATING in held or Role.STATUS not in held:
        return bool(held & set(BLANK_IS_OPEN)) and Role.RATING not in held
    return all(each.share(Look.YES) and _is_end(_state_over(plain(each.lowest))) for each in row.columns.under(Role.STATUS))


def _dates_starts(row: Row) -> bool:
    """Whether a column tells when each action did start, so that a blank says that it has not: what is done has a day there."""
    if STARTS not in row.columns.notes:
        headed = any(each.filled and _says_started(each.lowest) for each in row.columns.under(Role.START))
        begun, ended = (set(row.columns.roles.get(role, ())) for role in (Role.START, Role.COMPLETED_ON))
        rows = (row.sheet.row(number) for number in row.sheet.rows)
        both = [bool(begun & cells.keys()) for cells in rows if ended & cells.keys()]
        row.columns.notes[STARTS] = headed and sum(both) >= MOST * len(both)
    return bool(row.columns.notes[STARTS])


def _says_started(heading: str) -> bool:
    return HAS_STARTED.search(heading) is not None or stage_of(heading) is CountsAs.IN_PROGRESS


def _has_start(row: Row) -> bool:
    cell = row.cell(Role.START)
    return cell is not None and not (says_nothing(cell.text) or is_not_yet(cell.text) or _is_no(cell))


def _is_end(said: StatusRead) -> bool:
    return said.counts_as is not None and said.counts_as.is_done


def _of_part(row: Row) -> CountsAs | None:
    """What stands over all actions of a part says of them, where none has a state of its own: 'Actions completed'."""
    if not STATES.isdisjoint(row.columns.roles):
        return None
    bands = ((band.text, _is_among_ends(band, row)) for band in reversed(row.bands))
    # 'Not begun', over a table of its own.
    above = ((title.text, True) for title in row.titles[-1:] if _is_one_of_states(title, row))
    titles = ((title, False) for title in (*title_of_part(title.text for title in row.titles), row.sheet.name))
    told = ((name, state_of_part(name, of_states=of_states)) for name, of_states in (*bands, *above, *titles))
    return next((said for name, said in told if said is not None and not _is_key(name, row)), None)


def _is_among_ends(band: Cell, row: Row) -> bool:
    """Whether another line across that is written alike speaks of what is over, so that the parts are states: 'Planning' is one."""
    return any(state_of_part(cell.text) is not None for cell in _states_like(band, row))


def _is_one_of_states(title: Cell, row: Row) -> bool:
    """Whether it names a state as other lines that are written like it do, and one of them what is over; no line of a key."""
    if levels_in_text(title.text, title.place) or any(abs(cell.row - title.row) == 1 for cell in _states_like(title, row)):
        return False
    states = [said for cell in (title, *_states_like(title, row)) if (said := state_of_part(cell.text, of_states=True)) is not None]
    return len(states) > 1 and any(said.is_over for said in states)


def _states_like(line: Cell, row: Row) -> Iterator[Cell]:
    """The other lines across the sheet that name a state, in the same font; in the same colour, unless each has its own."""
    if ACROSS not in row.columns.notes:
        rows = (list(distinct(row.sheet.row(number).values())) for number in row.sheet.rows)
        lines = [cells[0] for cells in rows if len(cells) == 1]
        states = [cell for cell in lines if state_of_part(cell.text, of_states=True) is not None]
        row.columns.notes[ACROSS] = states, each_in_its_own_colour(lines)
    states, own = row.columns.notes[ACROSS]
    alike = (cell for cell in states if (cell.column, cell.bold) == (line.column, line.bold) and cell.row != line.row)
    yield from (cell for cell in alike if cell.fill == line.fill or (own and cell.fill and line.fill))


def _is_key(name: str, row: Row) -> bool:
    return len(levels_in_text(name, row.sheet.place)) > 1


def _is_denied(row: Row) -> bool:
    """Whether a column of ticks says no to a state that what is done has too: 'On track?'; 'Late' is none."""
    denied = (each for each in row.columns.under(Role.TICKED) if (cell := row.cells.get(each.column)) and _is_no(cell))
    return any(_state_over(plain(each.lowest)).counts_as in OF_WHAT_IS_DONE for each in denied)


def _is_no(cell: Cell) -> bool:
    return yes_or_no(cell.text) is False


def _of_blank(row: Row, scale: Scale) -> CountsAs | None:
    """What the key says of rows that are not rated: 'Blank = not yet due'; where only fills rate the others, 'White = …'."""
    by_fill = _holds(row, Look.FILL) or _holds(row, Look.FILL, Role.RATING)
    unrated = [level for level in scale.levels if level.name.casefold() in BLANK or (by_fill and family_of(level) == "white")]
    rates = Role.RATING in row.columns.roles or by_fill or _explained_column(row, scale.colours) is not None
    return unrated[0].counts_as if unrated and rates else None


def _completed_on(row: Row, doubts: Doubts) -> date | None:
    """The day it was completed; of a month that is named, its last day; without a year the nearest to the deadline."""
    cell = row.cell(Role.COMPLETED_ON)
    if cell is None or _is_open(cell.text):
        return None
    day = _day_in(cell)
    if day is None and (day := _nearest_to_due(cell, row)) is not None:
        near = "the deadline" if row.cell(Role.DEADLINE) is not None else "the other date of its row"
        doubts.append((doubt("completion-year-assumed", text=cell.text[:80], day=day_in_words(day), near=near), cell.place))
    elif day is None and read_status(cell.text).counts_as is None and not _is_signed(cell, row):
        doubts.append((doubt("completion-not-understood", text=cell.text[:80]), cell.place))
    return day


def _day_beside_end(cell: Cell | None, status: CountsAs | None) -> date | None:
    """The day, or the first of the month, where a status is that and 'Complete' alone: what is still to come is not done yet."""
    done = status is not None and status.is_done and cell is not None and len(cell.text) <= LONGEST_LINE
    found = dates(cell.text) if cell is not None and done else ()
    if cell is None or len(found) != 1 or found[0].days is None:
        return None
    rest = cut_out(cell.text, found).split()
    return found[0].days[0] if len(rest) <= MOST_BESIDE_DAY and is_status(" ".join(rest)) else None


def _with_evidence(row: Row, status: CountsAs | None) -> tuple[CountsAs | None, date | None]:
    """What is done, evidenced where a column says that it was found to work, and when."""
    day = _evidenced_on(row)
    return (CountsAs.EVIDENCED if day is not None or _is_confirmed(row) else status), day


def _evidenced_on(row: Row) -> date | None:
    """The day on which what is done was found to work."""
    cell = row.cell(Role.EVIDENCED_ON)
    if cell is None:
        return None
    return _day_in(cell) or (_nearest_to_due(cell, row) if marks_arrival(cell.text) else None)


def _is_confirmed(row: Row) -> bool:
    """'Y', a tick, initials or 'Assured', where a column says that the evidence of what is done was seen."""
    cell = row.cell(Role.EVIDENCED_ON)
    if cell is None or cell.day is not None:
        return False
    return is_ticked(cell.text) is True or _is_signed(cell, row) or read_status(cell.text).counts_as is CountsAs.EVIDENCED


def _skips_to_evidence(row: Row) -> bool:
    """Whether it was found to work, and nobody filled in that it was done, in a table that tells both by days or initials."""
    cell = row.cell(Role.EVIDENCED_ON)
    return cell is not None and Role.COMPLETED_ON in row.columns.roles and row.cell(Role.COMPLETED_ON) is None


def _day_in(cell: Cell) -> date | None:
    """The day that a cell names, also beside initials: 'KW 16/1/2026'."""
    day = deadline_of(cell).deadline.day
    return day if day is not None or not isinstance(cell.value, str) else deadline_of(_without_initials(cell)).deadline.day


def _without_initials(cell: Cell) -> Cell:
    named = day_beside_initials(cell.text)
    return replace(cell, value=named, _text=named)


def _is_signed(cell: Cell, row: Row) -> bool:
    """Whether a day, or initials, say that a stage was reached; letters alone may be a code, 'WIP', 'NYD', that says it was not.

    They are somebody's where the same letters stand beside a day elsewhere, or the sheet speaks of initials.
    """
    if not marks_arrival(cell.text) or read_status(cell.text).counts_as is not None:
        return False
    if when := day_beside_initials(cell.text):
        return when != cell.text or sum(role in row.columns.roles for role in STAGED) > 1  # '29 July' alone may be of any year
    if SIGNED not in row.columns.notes:
        row.columns.notes[SIGNED] = _signatures(row)
    signatures: frozenset[str] | None = row.columns.notes[SIGNED]
    return signatures is None or signatures.issuperset(INITIALS_APART.findall(cell.text))


def _signatures(row: Row) -> frozenset[str] | None:
    """The initials that stand beside days in the columns of stages; None where the sheet speaks of initials: all are somebody's."""
    if any(SPEAKS_OF_INITIALS.search(cell.text[:LONGEST_NOTE]) for cell in row.sheet.cells.values()):
        return None
    staged = {column for role in STAGED for column in row.columns.roles.get(role, ())}
    texts = [cell.text for (_, column), cell in row.sheet.cells.items() if column in staged]
    dated = [text for text in texts if marks_arrival(text) and day_beside_initials(text) not in ("", text)]
    return frozenset(letters for text in dated for letters in INITIALS_APART.findall(text))


def _nearest_to_due(cell: Cell, row: Row) -> date | None:
    """Which day is meant by one without a year: of the year of the deadline, or the one before or after.

    Where no column holds the deadline, of that of the stage before: begun on 4 November 2025, in place on '13/12'.
    """
    before = (row.cell(role) for role in (Role.DEADLINE, *STAGED) if row.cell(role) is not cell)
    due = next((day for when in before if when is not None and (day := deadline_of(when).deadline.day) is not None), None)
    if due is None:
        return None
    years = [Clues((due.replace(year=due.year + beside, day=1),)) for beside in (0, -1, 1)]
    days = (deadline_of(_without_initials(cell), clues).deadline.day for clues in years)
    return min(filter(None, days), key=lambda day: abs(day - due), default=None)


def _said_by_deadline(row: Row) -> CountsAs | None:
    """'Completed', where the date should be that it was due."""
    cell = row.cell(Role.DEADLINE)
    said = read_status(cell.text).counts_as if cell is not None and isinstance(cell.value, str) and not dates(cell.text) else None
    return said if said is not None and said.is_over else None


def _done_by_deadline(row: Row) -> date | None:
    """The day, where the cell of the deadline says that it is done: 'Completed 12/05/2026'."""
    cell = row.cell(Role.DEADLINE)
    return done_on(cell.text) if cell is not None and isinstance(cell.value, str) else None


def _not_agreed(row: Row) -> CountsAs | None:
    """Closed, where what was recommended is not agreed: 'Not accepted', 'Rejected'."""
    cell = row.cell(Role.ACCEPTED)
    said = read_status(cell.text).counts_as if cell is not None else None
    return said if said is CountsAs.CLOSED else None


def _is_open(text: str) -> bool:
    """'-', 'No', 'TBC' or 'Not yet started' under a completion date say that it is not completed."""
    said = read_status(text).counts_as
    return says_nothing(text) or is_not_yet(text) or yes_or_no(text) is False or (said is not None and not said.is_over)


def _contradict(level: Level, said: Standing) -> bool:
    return said.status is not None and said.status is not CountsAs.CLOSED and level.counts_as.is_done is not said.status.is_done


def _differ(level: Level, said: Standing) -> Doubt:
    return doubt(
        "rating-and-status-differ",
        severity=Severity.FIX if level.counts_as is not CountsAs.IN_PROGRESS else Severity.LOOK,
        level=level.name,
        rated=level.counts_as,
        stated=said.status,
        counted=said.counts_as,
    )
