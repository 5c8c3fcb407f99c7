"""The workbook of the plan: a sheet for each priority, the key, and what is written for the Board."""

from __future__ import annotations

from itertools import pairwise

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from tests.makers.exampleshire.actions import RAG_KEY, Action, Priority
from tests.makers.exampleshire.care import CARE
from tests.makers.exampleshire.front_door import FRONT_DOOR
from tests.makers.exampleshire.layout import (
    DARK_BLUE,
    Value,
    coloured,
    drop_down,
    empty_workbook,
    heading_row,
    lay_out,
    note_row,
    table_sheet,
    title_rows,
    write,
    write_row,
)
from tests.makers.exampleshire.leadership import LEADERSHIP
from tests.makers.exampleshire.practice import PRACTICE
from tests.makers.exampleshire.quality import QUALITY
from tests.makers.exampleshire.settings import settings_at
from tests.makers.exampleshire.stages import Stage, at, lines_at
from tests.makers.exampleshire.texts import HOW_TO, RECOMMENDATIONS, RISK_FILLS, RISKS, commentary_at, decisions_at
from tests.makers.exampleshire.workforce import WORKFORCE

PRIORITIES = (LEADERSHIP, FRONT_DOOR, PRACTICE, CARE, QUALITY, WORKFORCE)
HEADINGS = (
    "Ref No.",
    "Desired outcome",
    "Ofsted ref",
    "Action",
    "Lead",
    "By when",
    "What difference will it make to children (impact)",
    "Evidence of progress",
    "RAG",
    "Reason for delay",
    "Recovery action",
    "Revised date",
    "Proposed on",
    "Agreed by Board on",
)
WIDTHS = (8, 28, 8, 36, 20, 15, 28, 40, 9, 28, 32, 13, 13, 13)
RAG_LETTER = get_column_letter(HEADINGS.index("RAG") + 1)
SPARE_ROWS = 20  # below the actions, with the drop-down too
NOTE = "* Dates are those first agreed. A new date stands under 'Revised date' once somebody has proposed it."


def plan_workbook(stage: Stage) -> Workbook:
    book = empty_workbook("Exampleshire children's improvement plan", stage)
    how_to_sheet(book.create_sheet("How to"))
    for number, priority in enumerate(PRIORITIES, start=1):
        priority_sheet(book.create_sheet(f"Priority {number}"), number, priority, stage)
    key_sheet(book.create_sheet("RAG key"))
    decisions = [(each.text, each.meeting, each.refs, each.outcome) for each in decisions_at(stage)]
    table_sheet(book.create_sheet("Decisions"), ("Decision", "Meeting", "Action ref", "Outcome"), decisions, (60, 14, 12, 50))
    comments = [(each.section, month_words(each.month), each.text) for each in commentary_at(stage)]
    table_sheet(book.create_sheet("Commentary"), ("Section", "Month", "Text"), comments, (20, 14, 110))
    risk_sheet(book.create_sheet("Risks"))
    headings = ("Ref", "Recommendation", "Priority", "Linked actions")
    table_sheet(book.create_sheet("Recommendations"), headings, RECOMMENDATIONS, (8, 70, 36, 30))
    table_sheet(book.create_sheet("Settings"), ("Setting", "Value", "Note"), settings_at(stage), (36, 50, 52))
    return book


def month_words(number: int) -> str:
    return {3: "March 2026", 5: "May 2026", 6: "June 2026"}[number]


def how_to_sheet(sheet: Worksheet) -> None:
    for row, text in enumerate(HOW_TO, start=1):
        cell = sheet.cell(row, 1, text)
        cell.font = Font("Arial", 14 if row == 1 else 11, bold=row == 1, color=DARK_BLUE if row == 1 else "000000")
        cell.alignment = Alignment(vertical="center", wrap_text=True)
        sheet.row_dimensions[row].height = 27
    lay_out(sheet, (120,))


def priority_sheet(sheet: Worksheet, number: int, priority: Priority, stage: Stage) -> None:
    title_rows(sheet, f"Priority {number} – {priority.title}", priority.statement, len(HEADINGS))
    headings = [priority.spellings.get(heading, heading) for heading in HEADINGS]
    heading_row(sheet, 3, headings)
    row, outcome = 4, ""
    for action in (action for action in priority.actions if action.is_there(stage)):
        if action.ref == priority.headings_again:
            heading_row(sheet, row, [{"RAG": "R A G"}.get(heading, heading) for heading in headings])
            row += 1
        outcome = action.outcome or outcome
        action_row(sheet, row, action, outcome, stage)
        row += 1
    sheet.auto_filter.ref = f"A3:{get_column_letter(len(HEADINGS))}{row - 1}"
    note_row(sheet, row + 1, NOTE, len(HEADINGS))
    rating_drop_down(sheet, row - 1)
    lay_out(sheet, WIDTHS, freeze="D4", repeat="1:3")


def action_row(sheet: Worksheet, row: int, action: Action, outcome: str, stage: Stage) -> None:
    rating, delay = at(action.rag, stage), action.delay_at(stage)
    values: tuple[Value, ...] = (
        action.ref,
        outcome,
        action.ofsted,
        at(action.action, stage),
        action.lead,
        action.by_when,
        action.impact,
        lines_at(action.progress, stage),
        rating.written,
    )
    if delay is not None:
        agreed = delay.agreed if delay.agreed and delay.agreed <= stage.day else None
        values += (delay.reason, delay.recovery, delay.revised, delay.proposed, agreed)
    write_row(sheet, row, values + (None,) * (len(HEADINGS) - len(values)), WIDTHS)
    sheet.cell(row, 1).font = Font("Arial", 10, bold=True)
    coloured(sheet[f"{RAG_LETTER}{row}"], rating.fill)
    sheet.row_dimensions[row].hidden = action.hidden


def rating_drop_down(sheet: Worksheet, last_row: int) -> None:
    """The ratings as a list on the rows of actions, between the rows of headings."""
    headings = [row for row in range(4, last_row + 1) if sheet.cell(row, 1).value == sheet.cell(3, 1).value]
    between = [(first + 1, last - 1) for first, last in pairwise((3, *headings, last_row + 1)) if first + 1 < last]
    prompt = "Choose a rating and fill the cell with its colour. See the sheet 'RAG key'."
    drop_down(
        sheet,
        [f"{RAG_LETTER}{first}:{RAG_LETTER}{last}" for first, last in between],
        ("Red", "Amber", "E", "Green"),
        "Rating",
        prompt,
    )


def key_sheet(sheet: Worksheet) -> None:
    sheet["A1"] = "Task rating key:"
    sheet["A1"].font = Font("Arial", 14, bold=True, color=DARK_BLUE)
    sheet.row_dimensions[1].height = 27
    for row, (name, meaning, fill) in enumerate(RAG_KEY, start=2):
        coloured(write(sheet, row, 1, name), fill)
        write(sheet, row, 2, meaning).alignment = Alignment(vertical="center", wrap_text=True)
        sheet.row_dimensions[row].height = 24
    lay_out(sheet, (22, 60))


def risk_sheet(sheet: Worksheet) -> None:
    table_sheet(sheet, ("Ref", "Risk", "Rating", "Owner", "Mitigation"), RISKS, (8, 60, 12, 28, 60))
    for row, (_, _, rating, _, _) in enumerate(RISKS, start=2):
        coloured(sheet[f"C{row}"], RISK_FILLS[rating])
    drop_down(
        sheet, [f"C2:C{len(RISKS) + SPARE_ROWS}"], tuple(RISK_FILLS), "Rating", "How likely it is, and how much it would harm."
    )
