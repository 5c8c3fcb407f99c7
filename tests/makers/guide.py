"""How `templates/guide/Start here.docx` was begun. `python -m tests.makers.guide` makes it anew, over what was changed in Word."""

from __future__ import annotations

from pathlib import Path

from docx.document import Document
from docx.oxml.ns import qn

from tests.makers.house_style import Column, new_template, paragraph, save_template, table

GUIDE = Path(__file__).resolve().parents[2] / "templates" / "guide" / "Start here.docx"

TRACKERS = (
    ("Improvement plan", "What is to be done, by whom and by when. Also decisions, risks, commentary and settings."),
    ("Indicators", "The figures, month by month."),
    ("Improvement Notice", "What the Notice requires, and when returns are due. Delete it if there is none."),
    (
        "Feedback",
        "What people said, and what was done. Only rows with initials below 'Approved by' are published. Delete it if you keep none.",
    ),
)
STEPS = (
    "Fill in the trackers in the folder 'inputs', or put your own workbooks in their place. Type over the rows that begin with "
    "'Example', or delete them. Save the workbooks and close them.",
    "On the sheet 'Settings' of the improvement plan, type the reporting month and the day of the meeting.",
    "Make the reports. On Windows, double-click 'Make the reports'. Or type one of the commands below.",
    "Open the folder 'output', then the programme's folder, then the month. Read 'Checks' first: it lists what to put right in the "
    "trackers, with a link to each cell. Put it right there, and make the reports again.",
    "Read the report, tidy it in Word, and send it. What you change in Word is never overwritten.",
)
COMMANDS = (
    ("List what to put right", "py -m reportgen check", "reportgen check"),
    ("Make the month's reports", "py -m reportgen run", "reportgen run"),
    ("Make those of Exampleshire, to see what comes out", "py -m reportgen run --demonstration", "reportgen run --demonstration"),
)


def main(path: Path = GUIDE) -> None:
    document = new_template("Start here", "", "")
    _without_numbers(document)
    paragraph(document, "Start here", "Title")
    paragraph(document, "How to make the Improvement Board's reports from the trackers in this folder", "Subtitle")
    paragraph(document, "Every month", "Heading 1")
    for step in STEPS:
        paragraph(document, step, "List Number")
    paragraph(document, "The trackers", "Heading 1")
    columns: tuple[Column, ...] = (Column("Workbook", 4.5, "", "Table ref"), Column("What it holds", 12.5, ""))
    table(document, columns, rows=TRACKERS)
    paragraph(
        document,
        "Point at a heading in Excel to see what to type below it. The folder in 'inputs' is called 'our-council'; rename it as you "
        "like. Each programme has a folder of its own.",
        "After table",
    )
    paragraph(document, "The commands", "Heading 1")
    paragraph(
        document,
        "Type them in this folder. On Windows, hold Shift, right-click an empty place in the folder and choose 'Open PowerShell "
        "window here' or 'Open in Terminal'.",
        "Table intro",
    )
    columns = (
        Column("What it does", 4.4, ""),
        Column("On Windows", 7, "", "Table ref"),
        Column("On macOS and Linux", 5.6, "", "Table ref"),
    )
    table(document, columns, rows=COMMANDS)
    paragraph(
        document, "The Word templates of the reports stand in 'templates'. You may change their words in Word.", "After table"
    )
    save_template(document, path)


def _without_numbers(document: Document) -> None:
    """One page needs no numbered headings: numbering 0 is none."""
    for number in document.styles["Heading 1"].element.iter(qn("w:numId")):
        number.set(qn("w:val"), "0")


if __name__ == "__main__":
    main()
