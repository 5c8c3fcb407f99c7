"""Tables, titles, keys and the rest put on the sheets of workbooks, by the habits of a presentation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path
from random import Random

import openpyxl
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.presentations import plans, scorecards, states
from tests.presentations.drafts import Cell, Line, Table, Written
from tests.presentations.habits import Choice
from tests.presentations.plans import Plan
from tests.presentations.scorecards import Scorecard
from tests.presentations.truth import INDICATORS, PLAN, Group

PLAN_BOOK, INDICATOR_BOOK = "plan.xlsx", "indicators.xlsx"
HEADING_FILL, BAND_FILL = "D9E1F2", "EDEDED"
TITLE = "Exampleshire improvement plan"


@dataclass
class Page:
    """A sheet that is written from the top down; `row` is the next one, `left` the column where tables begin."""

    sheet: Worksheet
    written: Written
    bold: bool
    left: int = 1
    row: int = 1
    top: int = 1  # the row of the headings of the first table
    right: int = 1  # the column after its last

    def put(self, row: int, column: int, cell: Cell) -> None:
        target = self.sheet.cell(row, column)
        assert isinstance(target, SheetCell)
        target.value = cell.value  # type: ignore[assignment]
        if cell.number_format:
            target.number_format = cell.number_format
        if cell.fill:
            target.fill = PatternFill("solid", fgColor=cell.fill)
        if cell.down > 1:
            self.sheet.merge_cells(start_row=row, end_row=row + cell.down - 1, start_column=column, end_column=column)

    def say(self, *texts: object, bold: bool = False) -> None:
        """A row of texts outside any table."""
        for at, text in enumerate(texts):
            self.put(self.row, self.left + at, text if isinstance(text, Cell) else Cell(text))
            self.sheet.cell(self.row, self.left + at).font = Font(bold=bold)
        self.row += 1

    def skip(self, rows: int = 1) -> None:
        self.row += rows

    def table(self, table: Table, at: int | None = None) -> None:
        """Its headings and its rows, from the next row down; `at`: the column it begins in."""
        left = at or self.left
        self.headings(table, left)
        for line in table.lines:
            self.line(table, line, left)
        self.right = max(self.right, left + len(table.columns))

    def headings(self, table: Table, left: int) -> None:
        depth = len(table.columns[0].stack)
        self.top = self.row
        for level in range(depth):
            for at, column in enumerate(table.columns):
                self._heading(self.row + level, left + at, column.stack[level])
        self._spans(table, left, depth)
        rows = frozenset(range(self.row, self.row + depth))
        for at, column in enumerate(table.columns):
            said = next((str(text) for text in reversed(column.stack) if text and not str(text).startswith("(")), "")
            self.written.heads[self.sheet.title, column.field] = (get_column_letter(left + at), said, rows)
        self.row += depth

    def _heading(self, row: int, column: int, text: object) -> None:
        self.put(row, column, Cell(text or None, number_format="mmm-yy" if isinstance(text, date) else None))
        if self.bold:
            cell = self.sheet.cell(row, column)
            cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor=HEADING_FILL)

    def _spans(self, table: Table, left: int, depth: int) -> None:
        """A heading that several columns share stands once, merged over them; only the rows above the last can be shared."""
        for level in range(depth - 1):
            for text, run in groupby(enumerate(table.columns), key=lambda each: each[1].stack[level]):
                places = [at for at, _ in run]
                if text and len(places) > 1:
                    self._across(self.row + level, left + places[0], left + places[-1])

    def _across(self, row: int, first: int, last: int) -> None:
        self.sheet.merge_cells(start_row=row, end_row=row, start_column=first, end_column=last)

    def line(self, table: Table, line: Line, left: int) -> None:
        for at, column in enumerate(table.columns):
            cell = line.cells.get(column.field)
            if cell is not None:
                self.put(self.row, left + at, cell)
            if line.fill:
                self.sheet.cell(self.row, left + at).fill = PatternFill("solid", fgColor=line.fill)
        if line.hidden:
            self.sheet.row_dimensions[self.row].hidden = True
        self.written.items += [item.at(self.sheet.title, self.row) for item in line.items]
        self.row += 1

    def band(self, text: str, table: Table, left: int, merged: bool) -> None:
        self.put(self.row, left, Cell(text, fill=BAND_FILL if self.bold else None))
        if merged:
            self._across(self.row, left, left + len(table.columns) - 1)
        self.row += 1


@dataclass
class Writer:
    choice: Choice
    chance: Random
    written: Written
    plan: Plan
    card: Scorecard
    book: Workbook

    def page(self, name: str, book: Workbook | None = None) -> Page:
        sheet = (book or self.book).create_sheet(name)
        left = 2 if self.choice["table begins"] == "at B" else 1
        return Page(sheet, self.written, self.choice["headings"] == "bold", left)


def write(choice: Choice, chance: Random, folder: Path) -> Written:
    """The workbooks of one presentation in a folder, and what must come out of them."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    writer = Writer(choice, chance, Written(), plans.drawn_plan(choice, chance), scorecards.drawn_scorecard(choice, chance), book)
    last = _plan_sheets(writer)
    _indicators(writer, last, folder)
    if choice["key"] == "own sheet":
        _key(writer, writer.page(chance.choice(("Key", "RAG key", "Legend"))))
    if choice["summary of counts"] == "own sheet":
        _summary(writer, writer.page("Summary"))
    if choice["lists of choices"] == "yes":
        _lists(writer)
    book.save(folder / PLAN_BOOK)
    rows = sum(len(action.parts) for group in PLAN for action in group.actions)
    writer.written.counts |= {"steps": rows, "indicators": len(INDICATORS)}
    if choice["refs"] != "none":
        writer.written.counts["actions"] = sum(len(group.actions) for group in PLAN)
    return writer.written


# --- the plan -------------------------------------------------------------------------------------------------------------


def _plan_sheets(writer: Writer) -> Page:
    """The sheets of the plan; the last of them, for what else may stand on it."""
    style, plan = writer.choice["groups"], writer.plan
    lines = {group: plans.group_lines(plan, group) for group in PLAN}
    if writer.choice["a hidden row"] == "yes":
        writer.chance.choice([line for each in lines.values() for line in each]).hidden = True
    if style in ("sheets", "sheet names"):
        return [_group_sheet(writer, group, lines[group]) for group in PLAN][-1]
    page = writer.page(writer.chance.choice(("Improvement plan", "Plan", "Action plan", "Sheet1")))
    _above(writer, page)
    if style == "titles":
        _titled_tables(writer, page, lines)
    elif style == "bands":
        _banded_table(writer, page, lines)
    else:
        page.table(plans.table_of(plan, [line for group in PLAN for line in lines[group]]))
    _below(writer, page)
    return page


def _group_sheet(writer: Writer, group: Group, lines: list[Line]) -> Page:
    numbered = writer.choice["groups"] == "sheets"
    page = writer.page(f"Priority {group.number}" if numbered else group.title[:31])
    _above(writer, page, writer.plan.name(group) if numbered else None)
    page.table(plans.table_of(writer.plan, lines))
    _below(writer, page)
    return page


def _titled_tables(writer: Writer, page: Page, lines: dict[Group, list[Line]]) -> None:
    for group, each in lines.items():
        page.say(writer.plan.name(group), bold=page.bold)
        top = page.row
        page.table(plans.table_of(writer.plan, each))
        page.top = top
        page.skip()


def _banded_table(writer: Writer, page: Page, lines: dict[Group, list[Line]]) -> None:
    table = plans.table_of(writer.plan, [])
    merged = writer.chance.random() < 0.5
    page.table(table)
    for group, each in lines.items():
        page.band(writer.plan.name(group), table, page.left, merged)
        for line in each:
            page.line(table, line, page.left)


def _above(writer: Writer, page: Page, title: str | None = None) -> None:
    choice = writer.choice
    page.say(TITLE, bold=page.bold)
    if title:
        page.say(title, bold=page.bold)
    if choice["caption above"] == "yes":
        page.say("This plan is reviewed each month by the improvement board and shared with partners.")
    if choice["abbreviations"] == "yes":
        page.say("HoS = Head of Service   PSW = Principal Social Worker   QA = Quality Assurance")
    page.skip()
    if choice["key"] == "above":
        _key(writer, page)
        page.skip()
    if choice["summary of counts"] == "above":
        _summary(writer, page)
        page.skip()


def _below(writer: Writer, page: Page) -> None:
    choice = writer.choice
    if choice["totals"] == "yes":
        rows = sum(item.sheet == page.sheet.title and item.of is None for item in writer.written.items)
        page.say("Total", f"{rows} rows")
    if choice["notes below"] == "yes":
        page.skip()
        page.say("Note: dates were agreed by the board in January and are changed by the board only.")
    if choice["key"] == "below":
        page.skip()
        _key(writer, page)
    if choice["summary of counts"] == "below":
        page.skip(2)
        _summary(writer, page)
    if choice["key"] == "beside":
        _beside(writer, page)


def _beside(writer: Writer, page: Page) -> None:
    """The key to the right of the first table."""
    below, left = page.row, page.left
    page.row, page.left = (
        min(rows for (name, _), (_, _, heads) in page.written.heads.items() if name == page.sheet.title for rows in heads),
        page.right + 1,
    )
    _key(writer, page)
    page.row, page.left = max(below, page.row), left


# --- keys, summaries, lists -----------------------------------------------------------------------------------------------


def _key(writer: Writer, page: Page) -> None:
    """What each level means: as a table, as lines, in one line, or by letter and colour. Levels that are fills are filled."""
    scale, form = writer.plan.ways.scale, writer.choice["form of the key"]
    filled = "fill" in writer.choice["state"]
    by_sign = writer.choice["state"] in ("letter", "a letter for each month", "number")
    if form == "one line":
        page.say("Key: " + "; ".join(f"{level.sign if by_sign else level.name} = {level.meaning}" for level in scale))
        return
    if form == "table":
        page.say("Rating", "Meaning", bold=page.bold)
    elif form == "lines":
        page.say("Key", bold=page.bold)
    else:
        page.say("RAG", "Colour", "Meaning", bold=page.bold)
    for level in scale:
        fill = level.colour if filled else None
        name = level.sign if by_sign and form != "letters and colours" else level.name
        if form == "table":
            page.say(Cell(name, fill=fill), level.meaning)
        elif form == "lines":
            page.say(Cell(f"{name}: {level.meaning}", fill=fill))
        else:
            page.say(Cell(level.sign, fill=fill), Cell(_colour(level), fill=fill), level.meaning)


def _colour(level: states.Level) -> str:
    return next(each.name for each in states.EVIDENCED_SCALE if each.colour == level.colour)


def _summary(writer: Writer, page: Page) -> None:
    """How many rows stand at each level or status; for a reader, and no part of the plan."""
    ways = writer.plan.ways
    parts = [part for group in PLAN for action in group.actions for part in action.parts]
    if writer.choice["state"] in states.WITHOUT_SCALE:
        counted = Counter(ways.statuses["done" if part.state == "evidenced" else part.state] for part in parts)
        page.say("Status", "Number of actions", bold=page.bold)
    else:
        levels = (states.level_of(part, ways.scale) for part in parts)
        counted = Counter(level.name for level in levels if level is not None)
        page.say("RAG", "Number of actions", bold=page.bold)
    for name, count in counted.items():
        page.say(name, count)
    page.say("Total", sum(counted.values()))


def _lists(writer: Writer) -> None:
    page = writer.page("Lists")
    leads = sorted({lead for group in PLAN for action in group.actions for part in action.parts for lead in part.leads})
    page.say("RAG", "Officers", bold=page.bold)
    levels = [level.name for level in writer.plan.ways.scale]
    for at in range(max(len(leads), len(levels))):
        page.say(levels[at] if at < len(levels) else None, leads[at] if at < len(leads) else None)
    page.sheet.sheet_state = "hidden"


# --- indicators -----------------------------------------------------------------------------------------------------------


def _indicators(writer: Writer, last: Page, folder: Path) -> None:
    where = writer.choice["indicators"]
    if where == "own workbook":
        book = openpyxl.Workbook()
        book.remove(book.worksheets[0])
        _own_sheet(writer, book)
        book.save(folder / INDICATOR_BOOK)
    elif where == "own sheet":
        _own_sheet(writer, writer.book)
    elif where == "below":
        last.skip(2)
        last.say("Performance indicators", bold=last.bold)
        _card_table(writer, last, last.left)
    else:
        heads = [rows for (name, _), (_, _, rows) in last.written.heads.items() if name == last.sheet.title]
        last.row = min(min(rows) for rows in heads)
        _card_table(writer, last, last.right + 1)


def _own_sheet(writer: Writer, book: Workbook) -> None:
    page = writer.page(writer.chance.choice(("Indicators", "Scorecard", "Performance", "Data")), book)
    page.say("Performance against the improvement plan", bold=page.bold)
    page.skip()
    _card_table(writer, page, page.left)


def _card_table(writer: Writer, page: Page, left: int) -> None:
    card = writer.card
    if writer.choice["groups of indicators"] != "bands":
        page.table(scorecards.table_of(card, scorecards.scorecard_lines(card)), left)
        return
    table = scorecards.table_of(card, [])
    page.table(table, left)
    for group in scorecards.indicator_groups():
        page.band(group, table, left, merged=False)
        for line in scorecards.scorecard_lines(card, group):
            page.line(table, line, left)


def described(choice: Choice) -> Iterator[str]:
    """The habits of one presentation, a line each."""
    return (f"{name}: {variant}" for name, variant in choice.items())
