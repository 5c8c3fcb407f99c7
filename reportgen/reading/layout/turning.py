"""Tables that are written across, and cards: the fields stand one below another, each with its values beside it.

They are laid out anew as tables with a row of headings, so that nothing else need know of them; every cell keeps its place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import field, replace
from functools import lru_cache

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.looks import Look
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.model.places import Place
from reportgen.reading.grid import Cell, Sheet, distinct
from reportgen.reading.layout.cards import one_state_a_column, one_time_a_column
from reportgen.reading.layout.closed_texts import who_and_when_apart
from reportgen.reading.layout.heading_cells import is_period
from reportgen.reading.layout.headings import heading_words, is_known, is_title_of_priority, meanings
from reportgen.reading.layout.kinds import SUBJECTS
from reportgen.reading.layout.labelled_lines import one_column_each
from reportgen.reading.layout.labelled_rows import one_row_each
from reportgen.reading.layout.marked_months import one_column_a_mark
from reportgen.reading.layout.months_down import one_row_a_measure
from reportgen.reading.layout.page_of_cells import one_row_an_action
from reportgen.reading.layout.profiles import looks
from reportgen.reading.layout.target_rows import one_row_with_targets
from reportgen.reading.layout.year_rows import one_row_a_small_table

LONGEST_LABEL = 60
MOST_ROWS = 2_000  # of a sheet of cards: hundreds of them
ENOUGH = 3  # labels that are known, all different
ENOUGH_AGAIN = 2  # where they stand on card after card
MOSTLY = 0.6  # the share of a column's texts that are labels
NEARLY_ALL = 0.8  # the share that are labels or stand on card after card
PARTLY = 4.5  # the weight of a heading's words that are known in part
OF_ACTIONS = {Role.LEAD, Role.DEADLINE, Role.STATUS, Role.RATING}
NO_LABEL = {Look.LEVEL, Look.STATUS}
OF_NO_STATE = frozenset({Role.ACTION, Role.LEAD, Role.DEADLINE, Role.REVISED})
NUMBERED = pattern(r"\w{2,12} \d{1,3}[.:]?")  # 'Card 3'
PART_AND_NUMBER = pattern(r"(?:[A-Za-z]{2,12} )?(?P<ref>[A-Z]{0,3}\d{1,3}(?:\.\d{1,3}){1,2}[a-z]?)[.:]?")  # 'Card 1.1'


@dataclass
class _Block:
    """Labels one below another, with the records beside them; `bands` are the single texts above, the last beside `number`."""

    bands: list[Cell] = field(default_factory=list)
    number: Cell | None = None
    labels: dict[tuple[str, ...], Cell] = field(default_factory=dict)
    records: dict[tuple[int, int], dict[tuple[str, ...], Cell]] = field(default_factory=dict)
    across: dict[tuple[str, ...], dict[int, Cell]] = field(default_factory=dict)  # merged over several records, by column

    def whole(self) -> _Block:
        """With what is merged over several records in each of them, and those from the left."""
        self.records = dict(sorted(self.records.items()))
        for words, cells in self.across.items():
            for (_, at), record in self.records.items():
                if at in cells:
                    record.setdefault(words, cells[at])
        return self


def turned(sheet: Sheet) -> Sheet:
    """The sheet as a table with a row of headings, where its fields stand below one another; else the sheet itself."""
    layouts = (
        one_column_a_mark,
        one_row_a_measure,
        one_row_a_small_table,
        one_row_each,
        one_row_with_targets,
        one_row_an_action,
        one_column_each,
        one_state_a_column,
        one_time_a_column,
        who_and_when_apart,
    )
    if (laid_out := next(filter(None, (layout(sheet) for layout in layouts)), None)) is not None:
        return laid_out
    headed = _numbered_titles(sheet)
    columns = _label_columns(sheet, headed)
    if not columns or _is_headed(sheet, columns, headed):
        return sheet
    blocks = [block for block in _blocks(sheet, columns, headed) if block.labels]
    records = [record for block in blocks for record in block.records.values() if len(record) > 1]
    labels = {words for block in blocks for words in block.labels}
    enough = len(records) > 1 or (len(records) == 1 and _is_card(blocks))
    if len(labels) < (ENOUGH if len(blocks) < ENOUGH else ENOUGH_AGAIN) or not enough:
        return sheet
    return _laid_out(sheet, _with_subjects(blocks))


def _is_card(blocks: Sequence[_Block]) -> bool:
    """Whether the one record of a sheet is an action: what is to be done, and two things that are told of actions alone."""
    texts = (label.text.rstrip(" :") for block in blocks for label in block.labels.values())
    named = {meant for text in texts for meant, fit in meanings(text).items() if fit.whole}
    return Role.ACTION in named and len(named & OF_ACTIONS) > 1


def _with_subjects(blocks: Sequence[_Block]) -> Sequence[_Block]:
    """Cards with their numbers as refs; where none says by a label what is to be done, it is the title of each."""
    blocks = _with_refs(blocks)
    titles = [block.bands[-1] for block in blocks if block.bands and len(block.records) == 1]
    different = {title.text for title in titles}
    named = {
        meant for block in blocks for label in block.labels.values() for meant, fit in meanings(label.text).items() if fit.whole
    }
    if len(titles) < len(blocks):
        return blocks
    if named & set(SUBJECTS):
        numbered = Role.REF not in named and _are_of_parts(blocks)
        return [_with(block, {"Ref": block.number}) for block in blocks] if numbered else blocks
    if len(different) < max(2, len(titles)) or any(is_title_of_priority(text) for text in different):
        return blocks
    return [_with(block, {"Ref": block.number, "Action": block.bands[-1]}) for block in blocks]


def _with_refs(blocks: Sequence[_Block]) -> Sequence[_Block]:
    """Cards of which nothing but a number of its own is the title: 'Card 1.1'; what stands above them has none."""
    cards = [block for block in blocks if any(_says_what(label) for label in block.labels.values())]
    numbers = [PART_AND_NUMBER.fullmatch(block.bands[-1].text[:LONGEST_LABEL]) for block in cards if block.bands]
    refs = [match["ref"] for match in numbers if match is not None]
    if len(cards) < 2 or len(refs) < len(cards) or len({*refs}) < len(refs):
        return blocks
    by_card = {id(block): block.bands[-1].saying(ref) for block, ref in zip(cards, refs, strict=True)}
    return [_with(block, {"Ref": by_card[id(block)]}) if id(block) in by_card else block for block in blocks]


def _says_what(label: Cell) -> bool:
    return any(meant in SUBJECTS and fit.whole for meant, fit in meanings(label.text.rstrip(" :")).items())


def _are_of_parts(blocks: Sequence[_Block]) -> bool:
    """Whether each card has a number of its own, and lines above some of them say of which part they are."""
    numbers = {block.number.text for block in blocks if block.number is not None}
    return len(numbers) == len(blocks) and any(len(block.bands) > 1 for block in blocks[1:])


def _with(block: _Block, beside: Mapping[str, Cell | None]) -> _Block:
    """With what stands in its title under names of their own, and the title no longer as a line above it."""
    said = {heading_words(name): (replace(cell, value=name, _text=None), cell) for name, cell in beside.items() if cell is not None}
    labels = {words: label for words, (label, _) in said.items()}
    own = {words: replace(cell, bold=False) for words, (_, cell) in said.items()}
    return _Block(block.bands[:-1], None, labels | block.labels, {at: own | record for at, record in block.records.items()})


def _label(cell: Cell) -> bool:
    """Words that name a field; a level or a status ('Blue', 'Complete') is what stands in one."""
    if not isinstance(cell.value, str) or not 1 < len(cell.text) <= LONGEST_LABEL:
        return False
    text = cell.text.rstrip(" :")
    asks = (OF_NO_STATE & meanings(text).keys()) if looks(cell) & NO_LABEL else ()  # 'Moved to' is a status by its words
    return _is_label(text) and (not looks(cell) & NO_LABEL or any(meanings(text)[role].whole for role in asks))


@lru_cache(maxsize=8192)
def _is_label(text: str) -> bool:
    if is_title_of_priority(text):
        return False
    return is_known(text) or any(fit.weight >= PARTLY for fit in meanings(text).values())


def _numbered_titles(sheet: Sheet) -> Mapping[int, tuple[Cell, Cell]]:
    """The rows in which nothing stands but a number and a text that is no label: '3 | Recruit twelve carers' above a card.

    Of those that count by a word, 'Card 3', a title may be a label as well: 'Card 4 | Supervision'.
    """
    rows = ((number, list(distinct(sheet.row(number).values()))) for number in sheet.rows)
    pairs = {number: (cells[0], cells[1]) for number, cells in rows if len(cells) == 2 and _is_number(cells[0])}
    found = {number: pair for number, pair in pairs.items() if _may_be_title(pair[1])}
    words = {word for first, _ in found.values() if (word := _counted_by(first)) is not None}
    found = {number: pair for number, pair in pairs.items() if number in found or _counted_by(pair[0]) in words}
    return found if len(found) >= 2 else {}


def _counted_by(cell: Cell) -> str | None:
    """'card' of 'Card 3'."""
    return cell.text.split()[0].casefold() if NUMBERED.fullmatch(cell.text[:20]) is not None else None


def _is_number(cell: Cell) -> bool:
    return Look.REF in looks(cell) or NUMBERED.fullmatch(cell.text[:20]) is not None


def _may_be_title(cell: Cell) -> bool:
    return isinstance(cell.value, str) and not (_label(cell) or looks(cell) & NO_LABEL)


def _label_columns(sheet: Sheet, headed: Collection[int]) -> list[int]:
    """The columns whose texts are mostly labels, the first of them before everything else."""
    columns: dict[int, list[Cell]] = {}
    if len(sheet.rows) > MOST_ROWS:
        return []
    for number in sheet.rows:
        cells = sheet.row(number)
        if number in headed or len({(cell.row, cell.column) for cell in cells.values()}) < 2:
            continue
        for column, cell in cells.items():
            if cell.column == column and cell.row == number:
                columns.setdefault(column, []).append(cell)
    if not columns or not _mostly_labels(columns[min(columns)]):
        return []
    mostly = [column for column in sorted(columns) if _mostly_labels(columns[column])]
    labels = [cell for column in mostly for cell in columns[column] if is_known(cell.text.rstrip(" :")) and _label(cell)]
    enough = ENOUGH_AGAIN if any(_said_again(columns[column]) for column in mostly) else ENOUGH
    return mostly if len({heading_words(cell.text) for cell in labels}) >= enough else []


def _mostly_labels(cells: Sequence[Cell]) -> bool:
    """Tells as soon as too many are none; where a third of them are labels, words that stand on card after card are some too."""
    again = _said_again(cells)
    if again and sum(map(_label, cells)) * 3 >= len(cells):
        return sum(_label(cell) or cell.text in again for cell in cells) >= NEARLY_ALL * len(cells)
    may_be_none = len(cells) - MOSTLY * len(cells)
    for cell in cells:
        may_be_none -= not _label(cell)
        if may_be_none < 0:
            return False
    return len(cells) >= 2


def _said_again(cells: Sequence[Cell]) -> frozenset[str]:
    """Short words that stand so often that each record has them: 'How we will show it'."""
    often = Counter(cell.text for cell in cells if isinstance(cell.value, str) and len(cell.text) <= LONGEST_LABEL)
    return frozenset(text for text, times in often.items() if times >= ENOUGH) if len(often) * ENOUGH <= len(cells) else frozenset()


def _is_headed(sheet: Sheet, columns: Sequence[int], headed: Collection[int]) -> bool:
    """Whether a row of headings stands at the top, or below a key: then the labels below it are no labels."""
    rows = [beside for number in sheet.rows if number not in headed and (beside := _beside(sheet, number, columns))]
    shown = ([cell for cell in distinct(sheet.row(number).values()) if not is_period(cell)] for number in sheet.rows)
    for cells in (cells for cells in shown if len(cells) > 2):
        heads = [cell for cell in cells if is_known(cell.text) and _label(cell)]
        if len(heads) * 4 >= len(cells) * 3 and any(cell.column not in columns for cell in heads):
            return True  # 'Action | Lead | By when', 'Domain | Metric | Unit | April | May'
    return not rows or _head(rows[0], _label) or any(_head(beside, _plain_label) for beside in rows)


def _head(beside: Sequence[Cell], is_label: Callable[[Cell], bool]) -> bool:
    """Several texts beside the column of labels, most of them labels too."""
    return len(beside) > 1 and sum(is_label(cell) for cell in beside) * 2 > len(beside)


def _plain_label(cell: Cell) -> bool:
    return is_known(cell.text.rstrip(" :")) and _label(cell) and Look.PEOPLE not in looks(cell)


def _beside(sheet: Sheet, number: int, columns: Sequence[int]) -> list[Cell]:
    own = {column: cell for column, cell in sheet.row(number).items() if cell.column == column and cell.row == number}
    return [cell for column, cell in own.items() if column not in columns] if len(own) > 1 else []


def _blocks(sheet: Sheet, columns: Sequence[int], headed: Mapping[int, tuple[Cell, Cell]]) -> Iterator[_Block]:
    again = {
        column: _said_again([cell for (_, at), cell in sheet.cells.items() if at == column and cell.text]) for column in columns
    }
    block, last = _Block(), 0
    for number in sheet.rows:
        cells = sheet.row(number)
        own = {column: cell for column, cell in cells.items() if cell.column == column}
        here = {column: cell for column, cell in own.items() if cell.row == number}
        labels = {at: here[at] for at in columns if at in here and (_label(here[at]) or here[at].text in again[at])}
        alone = len({id(cell) for cell in cells.values()}) == 1
        if alone and (not block.labels or number > last + 1):
            labels = {at: cell for at, cell in labels.items() if cell.text in again[at]}  # 'ACTION CARDS' is the sheet's title
        goes_on = bool(block.labels) and number == last + 1 and number not in headed
        if goes_on and not labels and columns[0] in here and len(here) > 1:
            labels = {columns[0]: here[columns[0]]}  # a label of this card alone
        anew = any(_named(cell, block) in block.labels for cell in labels.values())
        lone = number in headed or (alone and not labels)
        if goes_on and not labels and _goes_on(block, here):
            last = number
            continue
        if block.labels and (anew or lone or number > last + 1):
            yield block.whole()
            block = _Block()
        if lone:
            block.number, title = headed.get(number, (None, next(iter(cells.values()))))
            block.bands.append(title)
            labels = {}
        for column, cell in labels.items():
            block.across.setdefault(_named(cell, block), {at: each for at, each in cells.items() if at > each.column > column})
            _add(block, column, cell, own, columns)
        last = number
    yield block.whole()


def _add(block: _Block, column: int, label: Cell, cells: Mapping[int, Cell], columns: Sequence[int]) -> None:
    """The values to the right of a label, up to the next column of labels; with several such columns a block is one record."""
    words = _named(label, block)
    block.labels.setdefault(words, label)
    end = next((other for other in columns if other > column), max(cells) + 1)
    for at in range(column + 1, end):
        if at in cells:
            key = (0, 0) if len(columns) > 1 else (0, at)
            block.records.setdefault(key, {}).setdefault(words, cells[at])


def _named(label: Cell, block: _Block) -> tuple[str, ...]:
    """Its words; with those in brackets where a label of the block is told from it by them: 'Status (Nov)', 'Status (Feb)'."""
    words = heading_words(label.text)
    first = block.labels.get(words)
    return words if first is None or first.text == label.text else tuple(label.text.casefold().split())


def _goes_on(block: _Block, cells: Mapping[int, Cell]) -> bool:
    """Whether the row only has a further line of the last value, which is added to it."""
    words = next(reversed(block.labels))
    for record in block.records.values():
        above = record.get(words)
        if above is not None and list(cells) == [above.column]:
            record[words] = replace(above, value=f"{above.text}\n{cells[above.column].text}", _text=None)
            return True
    return False


def _first_band(blocks: Sequence[_Block]) -> int:
    """Where the lines over the first card begin that are written as those over a later part are; else the last of them."""
    over = next(block.bands[0] for block in blocks[1:] if block.bands)
    alike = [at for at, band in enumerate(blocks[0].bands) if (band.fill, band.bold) == (over.fill, over.bold)]
    return alike[-1] if alike and over.fill else len(blocks[0].bands) - 1


def _laid_out(sheet: Sheet, blocks: Sequence[_Block]) -> Sheet:
    order: dict[tuple[str, ...], int] = {}
    headings: dict[tuple[str, ...], Cell] = {}
    for block in blocks:
        for words, cell in block.labels.items():
            order.setdefault(words, len(order) + 1)
            headings.setdefault(words, cell)
    cells: dict[tuple[int, int], Cell] = {}
    places: dict[tuple[int, int], Place] = {}
    row = 1
    later = any(block.bands for block in blocks[1:])  # then the text right above the first is a band as well
    titles = blocks[0].bands[: _first_band(blocks)] if later else blocks[0].bands
    for band in titles:
        cells[row, 1] = band.moved(row, 1)
        row += 1
    for words, column in order.items():
        cells[row, column] = replace(headings[words].moved(row, column), bold=True)
    for number, block in enumerate(blocks):
        for band in block.bands if number else blocks[0].bands[len(titles) :]:
            row += 1
            cells[row, 1] = replace(band.moved(row, 1), bold=True)
        for (_, at), record in block.records.items():
            row += 1
            places |= {
                (row, order[words]): sheet.place_of(label.row, at or label.column + 1) for words, label in block.labels.items()
            }
            cells |= {(row, order[words]): cell.moved(row, order[words]) for words, cell in record.items()}
    return sheet.bare().laid_out(cells, places)
