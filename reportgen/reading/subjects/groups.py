"""Which part of the plan an action belongs to: its group, from whatever says it.

What stands nearest to the row counts before what stands further away: a column (filled down or merged), a numbered title above
the table, the rows across, a title that only this table has, the sheet's name, the first figure of the ref. Settings may say
which of them it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role
from reportgen.lexicon.patterns import pattern
from reportgen.model.places import Place
from reportgen.model.plan import Priority
from reportgen.reading.grid import Cell, distinct
from reportgen.reading.layout.answered import label_alone, said_to_us, said_without_label
from reportgen.reading.layout.headings import heading_words, is_known, meanings
from reportgen.reading.layout.one_text import MOST_OF_RATED
from reportgen.reading.layout.side_by_side import is_wide
from reportgen.reading.layout.table import Row, Table
from reportgen.reading.layout.titles import (
    LABEL,
    LONGEST_BAND,
    LONGEST_NUMBERED,
    PAPERS,
    PART_LABELS,
    STRETCH,
    is_about_paper,
    is_general,
    is_labelled,
    is_numbered_part,
    is_statement,
    may_name_a_part,
    names_no_part,
    names_part,
    numbered_title,
    says_of_part,
    tells_field,
    who_leads,
)
from reportgen.reading.taught import Groups
from reportgen.reading.values.keys import levels_in_text
from reportgen.reading.values.nothing import title_that_goes_on
from reportgen.reading.values.refs import count_up, priority_of

PRIORITY = pattern(
    rf"(?:improvement\s+)?(?i:priority\s+(?:area|action|theme|goal)|{PART_LABELS})\b\s*:?\s*"
    r"(?P<ref>\d{1,2}[a-z]?|[A-Z])\b\s*[-–—:.]*\s*(?P<title>.*)",
    re.DOTALL,
)
NUMBERED = pattern(
    r"(?P<ref>\d{1,2})(?![.,]?\d)(?:\s*[-–—:.)]+\s*(?=\S)|\s+(?=[A-Z]))(?P<title>.*)"
    r"|(?P<lone>\d{1,2})",
    re.DOTALL,
)
LED = pattern(r"(?P<label>(?:[A-Za-z][A-Za-z ]{0,40})?)(?P<number>\d{1,2})\s*(?:[.:)–-]\s+|\s)(?=[^\W\d])")
CODED = pattern(r"([A-Z]{1,5}[ .-]?\d{1,2})\b(?!\.\d)")
LETTERED = pattern(r"([A-Z]{0,5}\d{1,2})[a-z]")
PARTS = pattern(r"\b(?:priority|theme|objective|pillar|strand|work ?stream|area|recommendation|finding)\b", re.IGNORECASE)
OBJECTIVE = pattern(r"(?:objective|outcome|aim|goal|ambition|standard|commitment|we will)\b|\d{1,2}\.\d", re.IGNORECASE)
OVER_ROWS = (Role.ANSWERS, Role.OUTCOME)  # what may stand over the rows of a part, in a plan without a column of parts
EDGES = " -–—:|,."
NEARLY_ALL = 0.8  # of the parts of a plan


@lru_cache(maxsize=1024)  # the same stands in row after row
def priority_named(text: str) -> Priority | None:
    """'Priority 1 – Governance' -> 1, 'Governance'; '2. Front door' -> 2, 'Front door'; '3' -> 3. None where there is no number."""
    text = title_that_goes_on(text) or text.strip()
    match = PRIORITY.fullmatch(text) or NUMBERED.fullmatch(text)
    if match is None or says_of_part(text):
        return None
    found = match.groupdict()
    return Priority(str(found.get("lone") or found["ref"]).upper(), (found["title"] or "").strip())


@dataclass(frozen=True, kw_only=True)
class TableGroups:
    """What is known of the groups of one table's rows before each row is looked at.

    `whole` is said of all of them by a title that numbers them; `otherwise` holds where no band says more; `listed` are parts that
    lines above number, each another; `said` is from Settings.
    """

    whole: Priority | None = None
    otherwise: Priority | None = None
    said: Groups | None = None
    listed: Sequence[Priority] = ()

    def of_rows(self, rows: Sequence[tuple[Row, str | None]]) -> Iterator[Priority | None]:
        """The group of each row, in their order; beside each its own ref."""
        known: dict[str | None, Priority] = {each.ref: each for each in self.listed}
        column, numbered = filled_down(rows, Role.PRIORITY), _numbered(rows)
        for (row, ref), stated, number in zip(rows, column, numbered, strict=True):
            yield self._of(row, ref, (stated, number), known)

    def _of(
        self, row: Row, ref: str | None, told: tuple[str | None, str | None], known: dict[str | None, Priority]
    ) -> Priority | None:
        """`told`: what the column of groups says, and what the numbers over the rows say."""
        stated, numbered = told
        if self.said is Groups.SHEET:
            return self.otherwise
        if self.said is Groups.BANDS:
            return _named(row.bands[-1].text, row, known) if row.bands else None
        text = stated or (_band(row, ref, known) or numbered if self.whole is None else None)
        if text:
            return _named(text, row, known)
        default = self.whole or self.otherwise
        if default is not None or ref is None or (first := priority_of(ref)) is None:
            return default
        return known.setdefault(first, Priority(first, f"Priority {first}"))


def table_groups(tables: Sequence[Table], said: Callable[[str], Groups | None]) -> list[TableGroups]:
    """For each table of the plan what stands above it, and what its sheet is called."""
    labelled = _labelled(tables)
    numbers, numbered_sheets = _numbers(tables), _numbered_sheets(tables)
    of_sheets = [None if len(tables) == 1 else numbered_sheets.get(table.sheet.place) for table in tables]
    numbered = [_numbered_above(table, numbers, of_sheet) for table, of_sheet in zip(tables, of_sheets, strict=True)]
    titles = _titles(tables, numbered)
    on_sheets = len({table.sheet.place for table in tables}) > 1
    found: list[TableGroups] = []
    for table, title, label, above in zip(tables, titles, labelled, numbered, strict=True):
        taught = said(table.sheet.name)
        if taught is Groups.SHEET:
            found.append(TableGroups(otherwise=_of_sheet(table), said=taught))
            continue
        whole = label if label is not None and (above is None or may_name_a_part(label.title)) else above
        sheet = _of_sheet(table) if on_sheets and not is_general(table.sheet.name) else None
        goes_on = whole is not None and _other_parts_in(table, whole)
        otherwise = whole if goes_on else title or sheet
        listed = _listed(table)
        found.append(
            TableGroups(whole=None if goes_on else whole, otherwise=None if listed else otherwise, said=taught, listed=listed)
        )
    return found


def _listed(table: Table) -> list[Priority]:
    """The parts of the plan that titles above one table list: 'Priority 1  Reading', 'Priority 2  Maths'."""
    found = {
        named.ref: replace(named, place=title.place)
        for title in table.titles
        if PRIORITY.fullmatch(title.text) and (named := priority_named(title.text)) is not None and named.title
    }
    return list(found.values()) if len(found) > 1 else []


def _other_parts_in(table: Table, above: Priority) -> bool:
    """Whether 'Priority 2: …' stands across between its rows, where 'Priority 1: …' stands above its headings."""
    bands = {band.text for row in table.rows for band in row.bands if PRIORITY.fullmatch(band.text)}
    return above.ref is not None and any((named := priority_named(text)) is not None and named.ref != above.ref for text in bands)


def _numbers(tables: Sequence[Table]) -> dict[str, set[str]]:
    """The numbers that stand behind each label of the titles: 'Area of weakness 1: …' above one table, '… 2: …' above the next."""
    found: dict[str, set[str]] = {}
    for label, number in (told for table in tables for title in table.titles if (told := numbered_title(title.text)) is not None):
        found.setdefault(label, set()).add(number)
    return found


# --- a row's own ----------------------------------------------------------------------------------------------------------


def filled_down(rows: Sequence[tuple[Row, str | None]], role: Role) -> list[str | None]:
    """What a column that says what rows belong to says of each; where each text is written once, it stands for the rows below."""
    texts = [_stated(row, role) for row, _ in rows]
    repeated = any(text is not None and text == before for before, text in pairwise(texts))
    if None not in texts or repeated:
        return texts
    found: list[str | None] = []
    above, bands = None, tuple[Cell, ...]()
    for (row, _), own in zip(rows, texts, strict=True):
        above = own or (above if row.bands == bands else None)
        bands = row.bands
        found.append(above)
    return found


def _stated(row: Row, role: Role) -> str | None:
    text = row.text(role)
    return None if text is None or names_no_part(text) else text


def _numbered(rows: Sequence[tuple[Row, str | None]]) -> list[str | None]:
    """What stands over the rows, where it is numbered as all their refs begin, names the parts of a plan without a column of them.

    '1. Money: Agree a plan that …' over 1.1 and 1.2: by the words before the colon, else by all, if they are no more than a title.
    Over rows without refs '1. We will …', '2. We will …', each over several of them.
    """
    for role in OVER_ROWS:
        over = list(zip(filled_down(rows, role), (ref for _, ref in rows), strict=True))
        told = [_numbered_as(text, ref) for text, ref in over if text is not None]
        if len(set(told)) > 1 and None not in told:
            return [text and _numbered_as(text, ref) for text, ref in over]
        if told and not any(ref for _, ref in rows) and _count_parts([text for text, _ in over]):
            return [text for text, _ in over]
    return [None] * len(rows)


def _count_parts(texts: Sequence[str | None]) -> bool:
    """Whether the texts over rows are titles that count from 1, fewer than the rows."""
    parts = list(dict.fromkeys(texts))
    named = [priority_named(text) for text in parts if text is not None and len(text) <= LONGEST_BAND]
    counted = [part.ref for part in named if part is not None and part.title]
    return len(counted) == len(parts) and 1 < len(parts) * 2 <= len(texts) and count_up(counted)


def _numbered_as(text: str, ref: str | None) -> str | None:
    """'1. Money' over 1.1 or 1a, 'R2: Homes' over R2.3, 'Recommendation 4 – Staff' over 4.1."""
    led = LED.match(text[:LONGEST_NUMBERED])
    lettered = LETTERED.fullmatch(ref or "")
    first = lettered[1] if lettered is not None else priority_of(ref or "")
    if led is None or first is None or first.casefold() not in (led["number"], f"{led['label'].strip()}{led['number']}".casefold()):
        return None
    short = led[0] + text[led.end() :].partition(":")[0]
    return short if len(short) <= LONGEST_BAND else None


def _named(text: str, row: Row, known: dict[str | None, Priority]) -> Priority:
    text = " ".join((title_that_goes_on(text) or text).split())  # 'D1' above 'Governance' in one cell
    named = priority_named(text)
    ref, title = (named.ref, named.title) if named is not None else (None, text)
    key = ref or title.casefold()
    if key not in known:
        known[key] = Priority(ref, title or f"Priority {ref}", place=_place(row))
    return known[key]


def _place(row: Row) -> Place:
    first = next(iter(row.cells.values()), None)
    return first.place if first is not None else row.sheet.place


def _band(row: Row, ref: str | None, known: Mapping[str | None, Priority]) -> str | None:
    """The band above that is a priority: one named by number before any other; never a stretch of time ('0-3 Months').

    A band that names none, below one that did ('1.1 Leaders know their service' below '1. Leadership'), leaves that in force.
    """
    texts = [band.text for band in _set_off(row.bands) if not STRETCH.fullmatch(band.text) and not _says_who_leads(band.text)]
    plain = [text for text in texts if not is_statement(text)] or [text for text in texts if is_labelled(text)]
    texts = plain or [text for text in texts if not is_about_paper(text)]
    numbered = next((text for text in texts if priority_named(text) is not None or _numbers_ref(text, ref)), None)
    parts = [text for text in reversed(texts) if is_numbered_part(text)]  # 'Recommendation 1: …' below a part is what is answered
    numbered = numbered or next((text for text in parts if said_to_us(text) is None), next(iter(parts), None))
    if numbered is not None or not texts:
        return numbered
    if ref is not None and priority_of(ref) in known:
        return None
    return texts[-1] if len(texts[-1]) <= LONGEST_BAND or is_labelled(texts[-1]) else None


def _says_who_leads(text: str) -> bool:
    """'Post: Head of Service', 'Lead: Director of Education': a label, and who leads what stands below it."""
    return LABEL.match(text) is not None and who_leads(text) is not None


def _numbers_ref(text: str, ref: str | None) -> bool:
    """Whether its number begins the ref below: 'Area of weakness 1: …' above 1.2, whatever the label; 'MD1 …' above MD1a."""
    numbered, coded = numbered_title(text), CODED.match(text)
    if ref is None:
        return False
    goes_on = coded is not None and ref.startswith(coded[1]) and len(ref) > len(coded[1]) and not ref[len(coded[1])].isdigit()
    return goes_on or (numbered is not None and numbered[1] == priority_of(ref))


def _behind_label(text: str) -> str | None:
    """'Every pupil wants to come' of 'Objective: Every pupil wants to come'."""
    label = LABEL.match(text)
    said = meanings(label[1]).get(Role.OUTCOME) if label is not None else None
    return text[label.end(1) + 1 :].strip() if label is not None and said is not None and said.whole else None


def objective_above(row: Row, priority: Priority | None) -> str | None:
    """The band right above that is not the group: 'Objective 1.1 – Every child is seen' on the sheet of a workstream."""
    bands = [band.text for band in _set_off(row.bands) if not STRETCH.fullmatch(band.text)]
    if priority is None or not bands or Role.OUTCOME in row.columns.roles:
        return None
    if (behind := _behind_label(bands[-1])) is not None and Role.PRIORITY in row.columns.roles:
        return behind
    texts = [text for text in bands if not is_statement(text)]
    if not texts:
        return None
    named = {priority.title.casefold(), f"{priority.ref or ''} {priority.title}".strip().casefold()}
    last = priority_named(texts[-1])
    said = {texts[-1].casefold(), last.title.casefold() if last is not None else ""}
    return None if named & said or not OBJECTIVE.match(texts[-1]) else texts[-1]


def answered_above(row: Row, titles: Sequence[Cell]) -> str | None:
    """What the nearest line above says that is answered, behind its label: 'HMI said: The service should …', 'Recommendation 1'."""
    if Role.ANSWERS in row.columns.roles:
        return None
    lines = [line.text for line in (*titles, *row.bands)]
    said = (said_to_us(line) or _below_label(above, line) for above, line in _upwards(lines))
    return next((told for told in said if told is not None), None)


def _below_label(above: str, line: str) -> str | None:
    """What stands below a label alone, unless it has a label of its own."""
    label = label_alone(above) if not tells_field(line) else None
    return said_to_us(f"{label}: {line}") if label is not None else None


def answered_below_names(rows: Sequence[tuple[Row, Sequence[Cell], Priority | None]]) -> list[str | None]:
    """For each row what a line below the name of its part says that is answered, without any label: 'Leaders should …'.

    Where nearly all parts with such lines have one that says so: else it is what the plan itself says of a part.
    """
    below = [_below_name(row, titles, part) if part is not None else () for row, titles, part in rows]
    told = [next(filter(said_without_label, reversed(lines)), None) for lines in below]
    by_lines = {lines: said for lines, said in zip(below, told, strict=True) if lines}
    of_parts = sum(said is not None for said in by_lines.values()) >= NEARLY_ALL * len(by_lines)
    return told if of_parts else [None] * len(rows)


def _below_name(row: Row, titles: Sequence[Cell], part: Priority) -> tuple[str, ...]:
    """The lines without a label below the last one that names the part; none where none does."""
    name = " ".join(part.title.split())
    lines = [" ".join(line.text.split()) for line in (*titles, *row.bands)]
    at = next((at for at in range(len(lines) - 1, -1, -1) if name and name in lines[at]), len(lines))
    roles = row.columns.roles
    answered = Role.ANSWERS in roles and Role.ACTION in roles  # without actions what stands there is done: 'Commitment'
    return tuple(line for line in lines[at + 1 :] if not tells_field(line)) if not answered else ()


def _upwards(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each line and before it the one above, the last first."""
    return reversed(list(pairwise(["", *lines])))


def _set_off(bands: Sequence[Cell]) -> Sequence[Cell]:
    """Without plain lines below a band that is bold or filled: 'Governor: SEND link' below 'Issue 3: …'; not 'Priority 3: …'."""
    last = max((at for at, band in enumerate(bands) if band.bold or band.fill), default=len(bands) - 1)
    return [*bands[: last + 1], *(band for band in bands[last + 1 :] if PRIORITY.fullmatch(band.text))]


# --- labels above a table -------------------------------------------------------------------------------------------------


def _labelled(tables: Sequence[Table]) -> list[Priority | None]:
    """'Workstream | Waiting well' in the lines above a table, as forms have them; of one table only what can be but a part."""
    found, last = [], dict[Place, int]()
    for table in tables:
        found.append(_beside_label(table, last.get(table.sheet.place, 0)))
        last[table.sheet.place] = max((row.number for row in table.rows), default=table.heading_row)
    several = len({value.text for _, value in filter(None, found)}) > 1
    return [
        _called(each[1]) if each is not None and (several or PARTS.search(each[0].text)) else None for each in found
    ]  # fmt: skip


def _beside_label(table: Table, after: int) -> tuple[Cell, Cell] | None:
    """The label that names a part, and what stands beside it."""
    for number in (number for number in table.sheet.rows if after < number < table.heading_row):
        cells = list(distinct(table.sheet.row(number).values()))
        pairs = list(zip(cells[::2], cells[1::2], strict=False)) if len(cells) in (2, 4) else []
        for label, value in pairs:
            named = any(sign.isalpha() for sign in value.text) and not is_statement(value.text)  # no 'Finding | The service …'
            if named and names_part(label.text) and not is_known(value.text):
                return (label, value) if not names_no_part(value.text) else None
    return None


def _called(cell: Cell) -> Priority:
    named = priority_named(cell.text)
    return Priority(named.ref if named else None, (named.title if named else "") or cell.text, place=cell.place)


# --- titles that number the parts -----------------------------------------------------------------------------------------


def _numbered_above(table: Table, numbers: Mapping[str, set[str]], of_sheet: Priority | None) -> Priority | None:
    """The priority that the titles above the table name; else the one that its sheet numbers."""
    if _listed(table):
        return None
    heading = table.columns.name
    if heading is not None and (named := priority_named(heading.text)) is not None:
        return Priority(named.ref, named.title, place=heading.place)
    for at, title in enumerate(table.titles):
        found = priority_named(title.text)
        if found is None or title.text == found.ref:
            continue
        if found.ref is not None and _numbers_bands(table, found.ref):
            return None
        rest = [other.text for other in table.titles[at + 1 :] if not (tells_field(other.text) or _is_key(other))]
        name = found.title or (rest.pop(0) if rest else title.text)
        statement = next((words for words in rest if len(words) > len(name)), None)
        numbers_sheet = of_sheet is not None and of_sheet.ref == found.ref
        if numbers_sheet or PRIORITY.fullmatch(title.text) or found.ref in _first_parts(table):
            return Priority(found.ref, name, statement, title.place)
        return Priority(None, title.text, statement, title.place)
    if Role.PRIORITY in table.columns.roles:
        return None
    if any(priority_named(band.text) is not None or is_numbered_part(band.text) for row in table.rows for band in row.bands):
        return None  # the bands name a priority for each part of the table
    return _priority_above(table) or _numbered_as_others(table, numbers) or of_sheet


def _numbers_bands(table: Table, ref: str) -> bool:
    """Whether each row stands below '3.1 …' or '3.2 …', as 'Section 3' above them is divided."""
    below = [next((band.text for band in row.bands if band.text.startswith(f"{ref}.")), None) for row in table.rows]
    return None not in below and len(set(below)) > 1


def _is_key(line: Cell) -> bool:
    """Whether it says what ratings mean: 'On a scale of 0 to 10, where 0 means that nobody has started, …'."""
    return len(levels_in_text(line.text, line.place)) > 1


def _first_parts(table: Table) -> set[str | None]:
    """What the table's refs begin with: '2' for 2.1."""
    refs = (cell.text.split()[0] for row in table.rows if (cell := row.cell(Role.REF) or row.cell(Role.ACTION)))
    return {priority_of(ref) for ref in refs}


def _priority_above(table: Table) -> Priority | None:
    cell = part_above(table)
    found = (priority_named(cell.text) or Priority(None, cell.text)) if cell is not None else None
    return (
        Priority(_ref_of_priority(found, table), found.title, place=cell.place) if cell is not None and found is not None else None
    )


def _numbered_as_others(table: Table, numbers: Mapping[str, set[str]]) -> Priority | None:
    """The title with any label and a number with which all refs below begin, or beside which other tables have other numbers."""
    firsts = _first_parts(table)
    for title in reversed(table.titles):
        label, number = numbered_title(title.text) or ("", "")
        if label and (firsts == {number} or len(numbers[label]) > 1):
            return Priority(None, title.text, place=title.place)
    return None


def part_above(table: Table) -> Cell | None:
    """The nearest title above on the sheet that names a priority by its number, though other tables stand between."""
    for line in (each for each in reversed(list(_lines_above(table))) if not says_of_part(each.text)):
        match = PRIORITY.fullmatch(line.text)
        if (match is not None and match["title"]) or is_numbered_part(line.text):
            return line
    return None


def _ref_of_priority(found: Priority, table: Table) -> str | None:
    """As the table's own refs begin: 'PA1' where 'Priority Area 1' stands above PA1.1."""
    return next((first for first in _first_parts(table) if first and found.ref and first.endswith(found.ref)), found.ref)


def _numbered_sheets(tables: Sequence[Table]) -> dict[Place, Priority]:
    """The parts that sheets number, 'Priority 1', each by the title that its sheet alone has, else by the sheet's name."""
    named = {table.sheet.place: (table, priority) for table in reversed(tables) if (priority := priority_named(table.sheet.name))}
    lines = {place: [line for line in _lines_above(table) if may_name_a_part(line.text)] for place, (table, _) in named.items()}
    sheets_of = Counter(text for cells in lines.values() for text in {cell.text for cell in cells})
    found = {}
    for place, (table, priority) in named.items():
        own = [] if priority.title else [line for line in lines[place] if sheets_of[line.text] * 2 <= len(named)]
        title = max(own, key=lambda line: (line.bold, bool(line.fill)), default=None)
        told = priority_named(title.text) if title is not None else None
        name = told.title if told is not None and told.ref == priority.ref else title.text if title is not None else priority.title
        found[place] = Priority(priority.ref, name or table.sheet.name, place=(title or table.sheet).place)
    return found


def _lines_above(table: Table) -> Iterator[Cell]:
    """Lines of one text, or of one across and its rating, above the headings, though other tables stand between; from the top."""
    for number in sorted(number for number in table.sheet.rows if number < table.heading_row):
        cells = list(distinct(table.sheet.row(number).values()))
        if len(cells) == 1 or (len(cells) <= MOST_OF_RATED and is_wide(table.sheet, cells[0])):
            yield cells[0]


# --- titles and sheets that are called after the parts --------------------------------------------------------------------


def _titles(tables: Sequence[Table], numbered: Sequence[Priority | None]) -> list[Priority | None]:
    """For each table the title that it alone has, where most of the tables have one; what all of them share is left out.

    So has one whose title numbers its part: 'Priority action 1: …' above one table, 'Area for improvement: …' above another; and
    one in which the title of its first part stands above its headings, and those of others between them.
    """
    everywhere = Counter(text for table in tables for text in {title.text for title in table.titles})
    own = [_own_title(table, {text for text, times in everywhere.items() if times * 2 > len(tables)}) for table in tables]
    parts = zip(tables, own, numbered, strict=True)
    titled = sum(title is not None or part is not None or _begins_with_band(table) for table, title, part in parts)
    if len(tables) < 2 or titled * 2 < len(tables):
        return [None] * len(tables)
    shared = _shared_end([title.text for title in own if title is not None])
    return [
        Priority(None, _without(title_that_goes_on(title.text) or title.text, shared), place=title.place) if title else None
        for title in _carried_down(tables, own)
    ]


def _carried_down(tables: Sequence[Table], own: Sequence[Cell | None]) -> Iterator[Cell | None]:
    """A table without a title goes on with the part above it on its sheet."""
    above: Cell | None = None
    sheet: Place | None = None
    for table, title in zip(tables, own, strict=True):
        above = title or (above if table.sheet.place == sheet else None)
        sheet = table.sheet.place
        yield above


def _begins_with_band(table: Table) -> bool:
    return bool(table.rows) and any(band.row < table.heading_row for band in table.rows[0].bands)


def _own_title(table: Table, shared: set[str]) -> Cell | None:
    """Of the titles above that can name a part, the one that stands out, else the nearest."""
    named = [title for title in table.titles if title.text not in shared and may_name_a_part(title.text)]
    return max(named, key=lambda title: (title.bold, bool(title.fill), title.row), default=None)


def _shared_end(titles: Sequence[str]) -> str:
    """What all titles end in, from a mark on: ': regulatory action plan'; nothing for one title."""
    if len(set(titles)) < 2:
        return ""
    first = min(titles, key=len)
    starts = (match.start() for match in re.finditer(r"\s*[:–—|,-]\s|\s(?=\S{1,30}(?: \S{1,30}){0,5}$)", first))
    for start in starts:
        end = first[start:]
        words = heading_words(end)
        told = bool(words) and words[-1] in PAPERS and start > 0
        if told and all(title.endswith(end) and len(title) > len(end) for title in titles):
            return end
    return ""


def _without(title: str, end: str) -> str:
    return title.removesuffix(end).strip(EDGES) if end else title


def _of_sheet(table: Table) -> Priority:
    named = priority_named(table.sheet.name)
    if named is not None and named.title:
        return Priority(named.ref, named.title, place=table.sheet.place)
    return Priority(None, table.sheet.name.strip(), place=table.sheet.place)
