"""What the blank trackers hold that `init` puts into a new folder: sheets, columns, notes, drop-downs and one example row each.

They are made on the day, so that the months of the indicators and the dates of the examples are of use on that day.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from datetime import date

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.settings import PLAIN, Takes
from reportgen.model.examples import example
from reportgen.model.months import Month

Value = str | int | float | date | None

MONTHS_BEFORE, MONTHS_SHOWN = 3, 12  # of the indicators: from three months ago on
DAY, SHARE, TEXT, ANY = "dd/mm/yyyy", "0%", "@", "General"
RATING_LIST = "'RAG key'!$A$2:$A$20"  # so that a level added to the key can be chosen
YES_NO = ("Yes", "No")
ANSWERS = ("Done", "In progress", "Cannot do", "No answer yet")


@dataclass(frozen=True)
class Column:
    """A column: its heading, its width in Excel's characters, what to type in it, and what the example row has there.

    `choices` are offered as a drop-down: words, or the cells that hold them. `strict` refuses anything else.
    """

    heading: str
    width: float
    note: str
    example: Value = None
    form: str = ANY
    choices: tuple[str, ...] | str = ()
    strict: bool = False


@dataclass(frozen=True)
class BlankSheet:
    """A sheet of columns; or, where `rows` are given, of these rows and no example.

    `above` are headings that stand merged over several columns: {8: ('February 2027', 3)}.
    """

    name: str
    about: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...] = ()
    row_notes: tuple[str, ...] = ()  # beside the first cell of each row: cells of notes would be read as what is noted
    fills: dict[str, str] = field(default_factory=dict)  # the colour of a rating: in the key, and on its words elsewhere
    above: dict[int, tuple[str, int]] = field(default_factory=dict)
    forms: dict[str, str] = field(default_factory=dict)  # of single cells: {'B6': 'mmmm yyyy'}


@dataclass(frozen=True)
class BlankTracker:
    name: str
    about: str
    sheets: tuple[BlankSheet, ...]


RATINGS = {"Not started": "D9D9D9", "Red": "C00000", "Amber": "FFC000", "Green": "00A651", "Blue": "2F5597"}


def blank_trackers(today: date) -> tuple[BlankTracker, ...]:
    """The four workbooks of a new programme."""
    month = Month.of(today)
    return (
        BlankTracker(
            "Improvement plan.xlsx",
            "What is to be done, by whom and by when; what the board decides; what the report says in words; the settings.",
            (_plan(today), _key(), _decisions(), _risks(), _commentary(month), _recommendations(), _settings()),
        ),
        BlankTracker("Indicators.xlsx", "The figures, month by month.", (_indicators(month),)),
        BlankTracker(
            "Improvement Notice.xlsx",
            "What the Improvement Notice requires, when returns are due, and the board's meetings. "
            "If there is no Notice, delete this workbook.",
            (_notice(), _measures(month), _returns(month), _meetings(today)),
        ),
        BlankTracker(
            "Feedback.xlsx",
            "What people have said, what was done about it, and surveys.",
            (_feedback(today), _survey(month)),
        ),
    )


def _plan(today: date) -> BlankSheet:
    # Deadlines have no date format, nor has the example's: Excel would turn 'July 2027' into the first of July for good.
    last = _later(Month.of(today), 3).last_day
    due = f"{last.day} {last:%B %Y}"
    return BlankSheet(
        "Plan",
        "One row for each action. If an action has several steps, give each a row with the same ref, one below the other.",
        (
            Column("Priority", 22, "The priority that the action belongs to. Word it the same in every row.", "1. Front door"),
            Column("Ref No.", 8, "The action's number, such as 1.1. Use each number for one action only.", "1.1", TEXT),
            Column("Desired outcome", 30, "What the action is for.", "People get the right help quickly."),
            Column(
                "Action",
                38,
                "What is to be done, in one sentence.",
                example("Open an urgent response line."),
            ),
            Column("Lead", 22, "Who answers for it: the post, not the person's name.", "Head of Front Door"),
            Column("By when", 14, "The day it is due, such as 31/07/2027. 'July 2027' and 'Q3 2027/28' are understood too.", due),
            Column(
                "What difference will it make (impact)",
                30,
                "What will be different for the people whom the service is for.",
                "People are safe sooner.",
            ),
            Column("Evidence of progress", 38, "What has been done so far, and how you know.", "The line is staffed on weekdays."),
            Column("RAG", 12, "Choose from the list.", "Amber", ANY, RATING_LIST, strict=True),
            Column("Reason for delay", 28, "If it is late: why."),
            Column("Recovery action", 28, "If it is late: what is being done about it."),
            Column("Revised date", 13, "If it is late: the date now proposed. Leave the date in 'By when' as it is."),
            Column("Proposed on", 13, "The day on which the new date was proposed.", None, DAY),
            Column("Agreed on", 13, "The day on which the board agreed it. Empty until then.", None, DAY),
        ),
        fills=RATINGS,
    )


def _key() -> BlankSheet:
    meanings = (
        ("Not started", "The action has not begun and is not late", "not started"),
        ("Red", "Overdue or off track", "overdue"),
        ("Amber", "In progress", "in progress"),
        ("Green", "Implemented; its impact is not yet shown", "done"),
        ("Blue", "Implemented, and evidence shows that it works", "evidenced"),
    )
    return BlankSheet(
        "RAG key",
        "",
        (
            Column("Rating", 18, "The words that may be chosen in the plan. Change them to your own scale."),
            Column("Meaning", 60, "What it means, in your words."),
            Column(
                "Counts as",
                18,
                "How the reports count it. Green means 'done' here: if yours means 'on track', choose 'in progress'.",
                choices=("not started", "in progress", "done", "evidenced", "overdue"),
                strict=True,
            ),
        ),
        meanings,
        fills=RATINGS,
    )


def _decisions() -> BlankSheet:
    return BlankSheet(
        "Decisions",
        "What the board is asked to decide.",
        (
            Column("Decision", 70, "What is asked, beginning with a verb.", example("Agree a new date for action 1.1.")),
            Column("Meeting", 14, "The day of the meeting. Empty: the board is asked until there is an outcome.", None, DAY),
            Column("Linked actions", 16, "The numbers of the actions it is about, such as 1.1, 2.3.", "1.1", TEXT),
            Column("Outcome", 50, "What the board decided. From then on the decision is no longer printed."),
        ),
    )  # fmt: skip


def _risks() -> BlankSheet:
    return BlankSheet(
        "Risks",
        "The risks that the board should know of. All of them are printed.",
        (
            Column("Ref", 8, "The risk's number.", "R1", TEXT),
            Column("Risk", 60, "What may happen, and what follows.", example("Staff leave faster than they are replaced.")),
            Column("Rating", 12, "How serious it is.", "Medium", ANY, ("High", "Medium", "Low")),
            Column("Owner", 28, "Who answers for it: the post, not the person's name.", "Head of Workforce"),
            Column("Mitigation", 60, "What is done about it.", "An offer for those who stay two years."),
        ),
    )  # fmt: skip


def _commentary(month: Month) -> BlankSheet:
    sections = ("Where we are", "Decisions", "Exceptions", "Priorities", "Indicators", "Next", "Risks", "Return")
    return BlankSheet(
        "Commentary",
        "Paragraphs that you write for a part of the report.",
        (
            Column("Section", 20, "The part of the report in which it is printed.", sections[0], ANY, sections),
            Column("Month", 18, "The month it is for, such as July 2027. If it is empty: every month.", str(month), TEXT),
            Column("Text", 110, "What is printed. Press Alt and Enter to begin a new paragraph.",
                   example("Say in two or three sentences where the programme stands this month.")),
        ),
    )  # fmt: skip


def _recommendations() -> BlankSheet:
    return BlankSheet(
        "Recommendations",
        "What the inspection recommended, and the actions that answer it.",
        (
            Column("Ref", 8, "The recommendation's number.", "R1", TEXT),
            Column(
                "Recommendation",
                80,
                "As the inspection report words it.",
                example("Answer everybody who asks for help within one working day."),
            ),
            Column("Theme", 26, "The priority of the plan that answers it.", "1. Front door"),
            Column("Linked actions", 20, "The numbers of the actions that answer it, such as 1.1, 2.3.", "1.1", TEXT),
        ),
    )


FORMS = {Takes.MONTH: "mmmm yyyy", Takes.DAY: DAY}  # how the value of a setting is to be shown


def _settings() -> BlankSheet:
    held = [setting for setting in PLAIN if setting.note]
    return BlankSheet(
        "Settings",
        "What the reports should know. Every value may be left empty.",
        (
            Column("Setting", 26, "Leave these words as they are."),
            Column("Value", 46, "Type here."),
            Column("Note", 80, "What it is."),
        ),
        tuple((setting.in_blank, None, setting.note) for setting in held),
        forms={f"B{row}": FORMS[setting.takes] for row, setting in enumerate(held, 2) if setting.takes in FORMS},
    )


def _indicators(month: Month) -> BlankSheet:
    first = month
    for _ in range(MONTHS_BEFORE):
        first = first.previous
    values: tuple[Value, ...] = (0.71, 0.74, 0.76)
    months = tuple(
        Column(f"{each.name[:3]} {each.year}", 10, "The value of this month. For a further month go on to the right.", value)
        for each, value in zip(_months(first), (*values, *[None] * (MONTHS_SHOWN - len(values))), strict=True)
    )
    return BlankSheet(
        "Indicators",
        "One row for each indicator, and one column for each month.",
        (
            Column("No.", 7, "The indicator's number. Use each number once.", "1", TEXT),
            Column("Group", 22, "Indicators are printed by group.", "Front door"),
            Column("Indicator", 48, "What is measured.", example("Percentage of visits made on time")),
            Column("Better", 10, "Which way is better. Without it nobody can say whether it improves.", "Higher", ANY,
                   ("Higher", "Lower"), strict=True),
            Column("Unit", 12, "What it is counted in.", "%", ANY, ("%", "number", "rate per 10,000", "days", "£")),
            Column("Baseline", 11, "Where it began.", 0.65),
            Column("Target", 11, "What it should reach; or 'Monitor', or 'To be set'.", 0.95),
            Column("Benchmark", 13, "What others have, such as '82% England'."),
            Column("Note", 30, "How it is defined, or where it comes from."),
            *months,
        ),
    )  # fmt: skip


def _notice() -> BlankSheet:
    labels = (
        "Issued to",
        "Issued by",
        "Date of notice",
        "On the basis of",
        "Measures to be met by",
        "Board to meet",
        "Failure to comply",
    )
    notes = ("The council", "Who signed it", "The day it was issued", "The inspection or review that it rests on",
             "The day by which every measure is to be met", "How often, such as once every 4 weeks",
             "What may follow if the measures are not met")  # fmt: skip
    return BlankSheet(
        "Notice",
        "The facts of the Improvement Notice, in its own words.",
        (Column("The Notice", 28, "Leave these words as they are."), Column("What it says", 90, "Type here.")),
        tuple((label, None) for label in labels),
        notes,
        forms={"B4": DAY, "B6": DAY},
    )


def _measures(month: Month) -> BlankSheet:
    statuses = ("Not started", "In progress", "On track", "At risk", "Off track", "Met")
    due = str(_later(month, 2))
    return BlankSheet(
        "Measures",
        "One row for each measure that the Notice requires. Each return has seven columns below its month.",
        (
            Column("No", 8, "The measure's number in the Notice.", "1", TEXT),
            Column("Heading", 24, "The heading below which it stands in the Notice.", "Front door"),
            Column("Required measure", 50, "As the Notice words it.", example("Answer every call within one working day.")),
            Column("Milestones", 30, "What is to be reached and by when, one a line; '(met)' or '(not met)' at its end."),
            Column("Linked actions", 16, "The numbers of the actions that answer it.", "1.1", TEXT),
            Column("Linked indicators", 16, "The numbers of the indicators that show it.", "1", TEXT),
            Column("Lead", 24, "Who answers for it: the post, not the person's name.", "Head of Front Door"),
            Column("Position", 40, "Where it stands, for the return of the month above. For another return copy the seven columns "
                   "to the right and change the month.", "Three in four calls are answered in a day."),
            Column("Status", 13, "Choose from the list.", "On track", ANY, statuses, strict=True),
            Column("Evidence", 40, "How you know.", "The indicator and an audit of 20 contacts."),
            Column("Reason for delay", 30, "Only if it is off track: why."),
            Column("Recovery action", 30, "What is being done about it."),
            Column("Revised date", 16, "The new date."),
            Column("Agreed on", 16, "The day of the meeting that agreed it.", None, DAY),
        ),
        above={8: (due, 7)},
    )  # fmt: skip


def _returns(month: Month) -> BlankSheet:
    due = str(_later(month, 2))
    return BlankSheet(
        "Returns and reviews",
        "When returns to the department are due, and when it reviews progress.",
        (
            Column("Type", 12, "Choose from the list.", "Return", ANY, ("Return", "Review"), strict=True),
            Column("Due", 18, "The month in which it is due, such as July 2027, or the day.", due),
            Column("What", 60, "What is to be sent, or reviewed.", example("Report on the measures of the Notice.")),
            Column("Date sent", 14, "The day on which it was sent. Empty until then.", None, DAY),
            Column("Outcome", 50, "What the department answered."),
        ),
    )


def _meetings(today: date) -> BlankSheet:
    return BlankSheet(
        "Meetings",
        "The board's meetings.",
        (
            Column("Date", 14, "The day of the meeting.", _later(Month.of(today), 1).first_day, DAY),
            Column("Held?", 10, "Whether it took place. Empty until then.", None, ANY, YES_NO, strict=True),
            Column("Note", 60, "Whatever should be known about it.", example("Meeting of the board.")),
        ),
    )


def _feedback(today: date) -> BlankSheet:
    return BlankSheet(
        "Feedback",
        "One row for each thing that people told us. Never type a name, an address, a date of birth or a telephone number.",
        (
            Column("Ref", 8, "The entry's number.", "F1", TEXT),
            Column("Date", 13, "The day on which it was said, or received.", today, DAY),
            Column("What people told us", 48, "In their words, without anything by which a person could be known.",
                   example("We did not know whom to call.")),
            Column("Who said it", 20, "The group, such as Residents. Never a name.", "Callers"),
            Column("How many people", 10, "How many of them said so.", 12),
            Column("How we heard", 20, "Such as Survey, Forum, Complaint.", "Forum"),
            Column("Theme", 20, "What it is about.", "Front door"),
            Column("What we did", 40, "The answer, in words for those who asked.", "We sent everybody a card with the number."),
            Column("What changed", 34, "What is different for them now."),
            Column("Status", 16, "Choose from the list.", "Done", ANY, ANSWERS, strict=True),
            Column("Why not", 30, "If it cannot be done: why, in words for those who asked."),
            Column("Linked action", 14, "The number of the action it led to.", "1.1", TEXT),
            Column("May be published?", 13, "Yes, only if those who said it agree and nobody can be known by it.", "No", ANY,
                   YES_NO, strict=True),
            Column("Approved by", 14, "The initials of whoever has read the row as it stands. Without them it is not published."),
        ),
    )  # fmt: skip


def _survey(month: Month) -> BlankSheet:
    return BlankSheet(
        "Survey",
        "One row for each question of a survey, and each time it was asked.",
        (
            Column("Question", 70, "As it was asked.", example("Do you know whom to call for help?")),
            Column("Period", 18, "When it was asked, such as July 2027.", str(month), TEXT),
            Column("%", 10, "How many in a hundred agreed.", 0.8, SHARE),
            Column("Count", 10, "How many people agreed.", 40),
        ),
    )


def _later(month: Month, months: int) -> Month:
    """So many months after."""
    number = month.year * 12 + month.number - 1 + months
    return Month(number // 12, number % 12 + 1)


def _months(first: Month) -> Iterator[Month]:
    return (_later(first, number) for number in range(MONTHS_SHOWN))
