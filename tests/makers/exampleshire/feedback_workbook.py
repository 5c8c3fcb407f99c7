"""The workbook of the participation team: the feedback log and the survey."""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.makers.exampleshire.feedback import CANNOT, DONE, ENTRIES, IN_PROGRESS, NO_ANSWER, QUESTIONS, SURVEY
from tests.makers.exampleshire.layout import (
    Value,
    drop_down,
    empty_workbook,
    heading_row,
    lay_out,
    title_rows,
    write_row,
)
from tests.makers.exampleshire.stages import Stage

HEADINGS = (
    "Ref",
    "Date",
    "What people told us",
    "Who said it",
    "How many people",
    "How we heard",
    "Theme",
    "What we did",
    "What changed",
    "Status",
    "Why not",
    "Linked action",
    "May be published?",
    "Approved by",
)
WIDTHS = (7, 16, 48, 18, 10, 22, 20, 44, 36, 15, 36, 10, 12, 10)
SURVEY_WIDTHS = (50, 26, 10, 12, 12)
INTRODUCTION = (
    "One row for each thing that people told us. Write what they said in their own words, and nothing that tells who they are. "
    "Nothing is published that nobody has read: put your initials under 'Approved by' once you have read an entry."
)


def feedback_workbook(stage: Stage) -> Workbook:
    book = empty_workbook("Exampleshire feedback", stage)
    log_sheet(book.create_sheet("Feedback log"))
    survey_sheet(book.create_sheet("Survey"))
    return book


def log_sheet(sheet: Worksheet) -> None:
    title_rows(sheet, "What people told us", INTRODUCTION, len(HEADINGS))
    heading_row(sheet, 3, HEADINGS)
    for number, entry in enumerate(ENTRIES, start=1):
        values: tuple[Value, ...] = (
            f"F{number:02}",
            entry.day,
            entry.said,
            entry.who,
            entry.people,
            entry.through,
            entry.theme,
            entry.did,
            entry.changed,
            entry.state,
            entry.why_not,
            entry.action,
            entry.publish,
            entry.approved,
        )
        write_row(sheet, 3 + number, values, WIDTHS)
    last = 3 + len(ENTRIES)
    sheet.auto_filter.ref = f"A3:N{last}"
    states = (DONE, IN_PROGRESS, CANNOT, NO_ANSWER)
    drop_down(sheet, [f"J4:J{last}"], states, "Status", "How far is our answer? If we cannot do it, say why in the next column.")
    drop_down(sheet, [f"M4:M{last}"], ("Yes", "No"), "May be published?", "Did the person agree that we may print this?")
    lay_out(sheet, WIDTHS, freeze="D4", repeat="1:3")


def survey_sheet(sheet: Worksheet) -> None:
    title_rows(sheet, "Survey of children and young people", "How many of those who answered said 'yes' or 'mostly'.", 5)
    heading_row(sheet, 3, ("Question", "Period", "%", "Count", "Answered"), 24)
    row = 4
    for period, results in SURVEY.items():
        for question, (agreed, answered) in zip(QUESTIONS, results, strict=True):
            write_row(sheet, row, (question, period, round(agreed / answered, 2), agreed, answered), SURVEY_WIDTHS)
            sheet.cell(row, 3).number_format = "0%"
            row += 1
    lay_out(sheet, SURVEY_WIDTHS, freeze="A4", repeat="1:3")
