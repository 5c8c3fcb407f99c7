"""The demonstration programme of Exampleshire County Council, which does not exist: its improvement plan and its indicators.

`python -m tests.makers.exampleshire` writes both workbooks into `inputs/exampleshire/`; run twice, they are the same bytes.
The tables come first, in the words that a council would type; how they are laid out in Excel follows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

FOLDER = Path(__file__).parents[2] / "inputs" / "exampleshire"
PLAN_NAME = "Exampleshire improvement plan.xlsx"
INDICATORS_NAME = "Exampleshire indicators.xlsx"
MADE_ON = datetime(2026, 5, 28, 9, 0)

Value = str | int | float | date | None


class Rag(NamedTuple):
    """How a rating stands in its cell: the colour of the fill, and what is written on it."""

    fill: str
    written: str | None = None


RED, RED_IN_WORDS = Rag("FF0000"), Rag("FF0000", "Red")
AMBER, AMBER_IN_WORDS = Rag("FFC000"), Rag("FFC000", "Amber")
AMBER_E = Rag("FFFF00", "E")
GREEN, GREEN_IN_WORDS = Rag("00B050"), Rag("00B050", "Green")


class Action(NamedTuple):
    """One row of the plan. Rows with one ref are steps of one action; a step without an outcome has the one above."""

    ref: str
    outcome: str
    action: str
    lead: str | None
    by_when: str | date
    impact: str
    progress: str | None
    rag: Rag
    reason: str | None = None
    recovery: str | None = None
    revised: date | None = None
    agreed: date | None = None
    hidden: bool = False


class Priority(NamedTuple):
    """One sheet of the plan. `spellings`: headings worded otherwise here; `headings_again`: the ref they are repeated above."""

    title: str
    statement: str
    actions: tuple[Action, ...]
    spellings: dict[str, str]
    headings_again: str | None = None


HEADINGS = (
    "Ref No.",
    "Desired outcome",
    "Action",
    "Lead",
    "By when",
    "What difference will it make to children (impact)",
    "Evidence of progress",
    "RAG",
    "Reason for delay",
    "Recovery action",
    "Revised date",
    "Agreed by Board on",
)

LEADERSHIP = (
    Action(
        "1.1",
        "Every team knows what the plan asks of it and what it will do next.",
        "Publish one improvement plan for the whole service and review it each quarter.",
        "Director of Children's Services",
        date(2026, 7, 31),
        "Children get the same good help whichever team they are with, because everyone works to one plan.",
        "The plan was published in December 2025 and reviewed on 12 March 2026. The next review is in June.",
        AMBER,
    ),
    Action(
        "1.1",
        "",
        "Write a service plan for each team that mirrors the improvement plan.",
        "Service Director",
        "30 April 2026",
        "Children see workers who know what is expected of them.",
        "Most teams have a service plan. The plans for disabled children and for fostering are still in draft.",
        AMBER,
    ),
    Action(
        "1.2",
        "Councillors understand what life is like for children and challenge the service well.",
        "Train every member of the scrutiny committee and give it a clear report on children's services each quarter.",
        "Democratic Services Manager",
        "March 26",
        "Councillors ask about children's lives and not only about budgets.",
        "All members have been trained. The committee had its first quarterly report on 19 March 2026.",
        AMBER_E,
    ),
    Action(
        "1.3",
        "Health, police and schools share the work of keeping children safe.",
        "Agree shared priorities with partners and check progress at every meeting of the safeguarding partnership.",
        "Chief Executive / Director of Children's Services",
        "On-going to the end of March 2027",
        "Children do not have to tell their story again to each service.",
        "Partners agreed three shared priorities on 5 February 2026.",
        AMBER_IN_WORDS,
    ),
    Action(
        "1.4",
        "Managers have figures they can trust.",
        "Bring the performance reports of all teams together in one scorecard that managers can open each morning.",
        "Head of Performance",
        date(2026, 9, 30),
        "Drift is seen early, so children wait less.",
        "The first version of the scorecard is with team managers. Two reports are still to be developed.",
        AMBER,
    ),
)

FRONT_DOOR = (
    Action(
        "2.1",
        "Families and professionals know when to ask for help and what will happen next.",
        "Rewrite the threshold document in plain English and explain it to schools, health services and the police.",
        "Head of Front Door",
        date(2026, 2, 27),
        "Children reach the right service the first time.",
        "Published on 20 February 2026, with eight sessions for partners. An audit of contacts in July will test it.",
        AMBER_E,
    ),
    Action(
        "2.2",
        "Contacts are looked at by an experienced manager on the day that they arrive.",
        "Appoint two more practice managers to the front door.",
        "Head of Front Door",
        "Jan 26",
        "No child waits for a decision because nobody is free to make it.",
        "Both managers are in post. Audits in February and April found timely decisions. Closed by the Board.",
        GREEN_IN_WORDS,
        hidden=True,
    ),
    Action(
        "2.3",
        "Families and partners who need help at once can speak to a social worker at once.",
        "Open an urgent response line for families and partners.",
        "Head of Front Door",
        date(2026, 3, 31),
        "Children in danger are seen sooner.",
        "Scripts and rotas are agreed. The line is not yet open.",
        RED_IN_WORDS,
        reason="The new telephone system was installed late and could not carry the line in March.",
        recovery="The duty team takes urgent calls meanwhile. Testing starts on 8 June 2026.",
        revised=date(2026, 6, 30),
    ),
    Action(
        "2.4",
        "Families get early help before problems grow.",
        "Bring early help and the front door together in one team.",
        "Head of Early Help",
        date(2026, 3, 31),
        "Families meet one worker and keep that worker.",
        "The team has worked from one office since 16 March 2026.",
        AMBER_E,
    ),
    Action(
        "2.4",
        "",
        "Train schools and health visitors to lead early help assessments.",
        "Early Help Partnership Manager",
        date(2026, 6, 30),
        "Help comes from someone the family already knows.",
        "Four of six training days have been held.",
        AMBER,
    ),
    Action(
        "2.4",
        "",
        "Report on early help assessments and their results each month.",
        "Head of Performance",
        "Sept 26",
        "We can show which help works for children.",
        None,
        AMBER,
    ),
    Action(
        "2.5",
        "Decisions about children at risk draw on what every agency knows.",
        "Hold a daily meeting of social care, police, health and education about children at risk of exploitation.",
        "Front Door Service Manager / Police Partnership Lead",
        "In place from April 2026",
        "Plans to keep children safe are made the same day.",
        "Meetings began on 13 April 2026. Education joins three days a week.",
        AMBER_IN_WORDS,
    ),
)

PRACTICE = (
    Action(
        "3.1",
        "Children and families know what good social work looks like here.",
        "Publish practice standards, written with social workers and parents.",
        "Principal Social Worker",
        "March 26",
        "Children can say what they should expect of us.",
        "The standards were launched on 11 March 2026 and are part of induction.",
        AMBER_E,
    ),
    Action(
        "3.2",
        "Every team works with families in the same respectful way.",
        "Train every team in the practice approach.",
        "Principal Social Worker",
        "30 April 2026",
        "Children are listened to and their families are part of the plan.",
        "All but two teams have been trained.",
        AMBER_IN_WORDS,
        reason="Two teams could not be released because of vacancies.",
        recovery="Sessions are booked for 9 and 16 June 2026, with cover from other teams.",
        revised=date(2026, 7, 31),
        agreed=date(2026, 4, 23),
    ),
    Action(
        "3.3",
        "Children are visited as often as they need, and what they say is written down.",
        "Review every overdue visit each week with the team manager.",
        "Head of Safeguarding",
        date(2026, 6, 30),
        "Children see their social worker often enough to trust them.",
        "Weekly reviews run in all teams. Recording of children's views still varies.",
        AMBER,
    ),
    Action(
        "3.4",
        "Children do not wait for decisions about where they will live.",
        "Track each child in pre-proceedings from the first meeting to the decision.",
        "Head of Court and Permanence",
        date(2026, 3, 31),
        "Fewer children wait without a plan for their future.",
        "The tracker is in use and is read by a panel every fortnight since 3 February 2026.",
        AMBER_E,
    ),
    Action(
        "3.5",
        "Each child's history is understood.",
        "Bring chronologies up to date for every child on a child protection plan.",
        "Safeguarding Team Managers",
        "May",
        "Decisions take account of all that a child has lived through.",
        "Three of five teams have finished.",
        AMBER,
    ),
)

CARE = (
    Action(
        "4.1",
        "Children in care help to shape the service.",
        "Give the Children in Care Council a place at the Corporate Parenting Board and answer its questions in writing.",
        "Head of Children in Care",
        date(2026, 3, 31),
        "Young people see what has changed because they spoke up.",
        "The young people asked their first questions on 24 March 2026 and had answers within two weeks.",
        AMBER_E,
    ),
    Action(
        "4.2",
        "Care leavers know what they are entitled to.",
        "Publish a new local offer for care leavers and tell each of them about it in person.",
        "Leaving Care Service Manager",
        "March 26",
        "Care leavers can claim the help that is theirs.",
        "The offer is drafted and was read by the care leavers' forum in April 2026.",
        AMBER,
    ),
    Action(
        "4.3",
        "Children in care are healthy.",
        "Agree with the health provider how many clinics are needed, and book each child's health check a month ahead.",
        "Head of Children in Care / Designated Nurse",
        date(2026, 10, 30),
        "Illness and worry are found and treated sooner.",
        "More clinics were agreed on 7 May 2026, after a change of provider led to cancelled appointments.",
        AMBER_IN_WORDS,
    ),
    Action(
        "4.4",
        "Children live in homes that are registered, close to the people they love.",
        "Open two small children's homes in the county and end the use of unregistered placements.",
        "Head of Commissioning",
        "Sept 26",
        "No child lives in a place that has not been inspected.",
        "The first home has a manager. No building has been found for the second.",
        RED,
        reason="The building chosen for the second home failed its survey.",
        recovery="Two other buildings are being surveyed. Foster carers have been asked to offer emergency beds.",
    ),
)

QUALITY = (
    Action(
        "5.1",
        "We know how good our work is from the children and families who receive it.",
        "Run a monthly programme of audits that includes a conversation with the family.",
        "Head of Quality Assurance",
        date(2025, 12, 31),
        "What children tell us changes how we work.",
        "Audits have run each month since October 2025. An outside review in April 2026 agreed with most of our grades.",
        GREEN,
    ),
    Action(
        "5.2",
        "A child found to be at risk in an audit is kept safe that day.",
        "Tell the head of service on the same day about any audit that finds a child at risk.",
        "All auditors / Head of Quality Assurance",
        "Immediately",
        "No child is left at risk after someone has noticed.",
        "The rule is in the audit guidance. A dip sample in May 2026 found that two teams do not always follow it.",
        AMBER_IN_WORDS,
    ),
    Action(
        "5.3",
        "Learning from audits reaches every social worker.",
        "Hold a learning session for all staff each quarter, led by the people who did the work.",
        None,
        date(2026, 7, 31),
        "Mistakes are not repeated with another child.",
        None,
        AMBER,
    ),
)

WORKFORCE = (
    Action(
        "6.1",
        "Children keep the same social worker.",
        "Agree a recruitment and retention offer for social workers.",
        "Head of Human Resources",
        date(2026, 5, 15),
        "Children do not have to start again with someone new.",
        "The offer was drafted in March 2026 and is waiting for the staffing committee.",
        AMBER,
    ),
    Action(
        "6.2",
        "Social workers are well supported by their managers.",
        "Train all team managers in reflective supervision.",
        "Principal Social Worker",
        "30 April 2026",
        "Workers have time to think about what each child needs.",
        "All managers had completed the course by 21 April 2026.",
        AMBER_E,
    ),
    Action(
        "6.3",
        "Newly qualified social workers want to stay.",
        "Set up an academy for newly qualified social workers.",
        "Academy Manager",
        "Feb 26",
        "Children are helped by workers who are learning and well guided.",
        "The academy opened on 2 February 2026 with its first group.",
        AMBER_E,
    ),
    Action(
        "6.3",
        "",
        "Limit the number of children that each newly qualified worker is responsible for.",
        "Service Director",
        date(2026, 4, 30),
        "Workers can get to know every child they work with.",
        "The limit is agreed and is checked each week.",
        AMBER_E,
    ),
)

PRIORITIES = (
    Priority(
        "Leadership and governance",
        "Leaders know what life is like for children in Exampleshire and make sure that services get better for them.",
        LEADERSHIP,
        {},
    ),
    Priority(
        "Front door",
        "Children and families who ask for help get the right help quickly.",
        FRONT_DOOR,
        {"By when": "Time scale/ Date", "Action": "Actions"},
    ),
    Priority(
        "Social work practice",
        "Social work with children and families is of a consistently good standard.",
        PRACTICE,
        {"Lead": "Lead officer"},
        headings_again="3.4",
    ),
    Priority(
        "Children in care and care leavers",
        "Children in care and care leavers are safe, well and ambitious for their future.",
        CARE,
        {"RAG": "R A G", "Desired outcome": "Desired outcome for children"},
    ),
    Priority(
        "Quality assurance",
        "We know how well we are doing, and we learn from it.",
        QUALITY,
        {"By when": "Time scale/ Date", "Evidence of progress": "Evidence of Progress "},
    ),
    Priority(
        "Workforce",
        "Children are helped by a stable and skilled workforce with time to do its work well.",
        WORKFORCE,
        {"Ref No.": "Ref", "Lead": "Lead officer", "RAG": "R A G"},
    ),
)

RAG_KEY = (
    ("Red", "Task is overdue or off track", RED.fill),
    ("Amber", "Task is in progress", AMBER.fill),
    ("Amber E (yellow)", "Task implemented but impact not yet evidenced", AMBER_E.fill),
    ("Green", "Task implemented and evidence shows embedded change", GREEN.fill),
)

DECISIONS: tuple[tuple[Value, ...], ...] = (
    ("Decision", "Meeting", "Action ref", "Outcome"),
    ("Agree the revised date of 30 June 2026 for action 2.3, the urgent response line.", date(2026, 5, 28), "2.3", None),
    ("Ask the Head of Performance to propose targets for the indicators that have none yet.", date(2026, 5, 28), None, None),
    (
        "Agree the revised date of 31 July 2026 for action 3.2, training in the practice approach.",
        date(2026, 4, 23),
        "3.2",
        "Agreed. The Board asked to hear when the last two teams have been trained.",
    ),
)

COMMENTARY: tuple[tuple[Value, ...], ...] = (
    ("Section", "Month", "Text"),
    (
        "Where we are",
        "May 2026",
        "The front door is steadier than it was in the winter: contacts are decided more quickly and fewer families have to come "
        "back for help with the same worry. The urgent response line is late, and finding homes for children with the greatest "
        "needs remains our hardest task. The next quarter is about showing that what we have put in place makes a difference "
        "to children.",
    ),
    (
        "Indicators",
        "May 2026",
        "Health checks for children in care have fallen since the change of provider; the extra clinics should show from July. "
        "Visits and supervision are more often on time than they were in the autumn. Audit results come a month later than the "
        "other groups.",
    ),
)

RISKS: tuple[tuple[Value, ...], ...] = (
    ("Ref", "Risk", "Rating", "Owner", "Mitigation"),
    (
        "R1",
        "Too few registered homes take children with complex needs, so children are placed far away or in unregistered homes.",
        "High",
        "Head of Commissioning",
        "Weekly panel led by the Service Director; shared purchasing with neighbouring councils.",
    ),
    (
        "R2",
        "Social workers leave faster than they can be recruited, and children lose workers whom they trust.",
        "Medium",
        "Head of Human Resources",
        "Retention offer; academy for newly qualified social workers; interviews with all who leave.",
    ),
    (
        "R3",
        "Figures that managers rely on come late or are wrong, so drift is not seen.",
        "Medium",
        "Head of Performance",
        "One scorecard; monthly check of a sample of records against the reports.",
    ),
)
RISK_FILLS = {"High": RED.fill, "Medium": AMBER.fill}

SETTINGS: tuple[tuple[Value, ...], ...] = (
    ("Setting", "Value", "Note"),
    ("Council", "Exampleshire County Council", None),
    ("Programme", "Exampleshire children's improvement plan", "As it should stand on the cover of a report"),
    ("Board name", "Exampleshire Improvement Board", None),
    ("Chair of the Board", "Independent Chair", "Post, not a person's name"),
    ("Reporting month", "May 2026", "Change this every month"),
    ("Meeting date", date(2026, 5, 28), "Change this every month"),
    ("Position date", date(2026, 5, 28), "The day that the report speaks of"),
    ("Protective marking", "OFFICIAL", "Printed at the top of every page"),
    ("better: indicator 3", "lower", "The scorecard leaves 'Good is' empty"),
    ("better: indicator 12", "lower", "The scorecard leaves 'Good is' empty"),
)


class Indicator(NamedTuple):
    """One row of the scorecard: a value a month, or one text across all months. 0.748 is 74.8%; text stands as it is."""

    title: str
    values: Sequence[str | int | float] | str
    target: str | int | float
    good_is: str | None = None


class Group(NamedTuple):
    """Indicators under one heading row, with its months."""

    title: str
    months: str
    indicators: tuple[Indicator, ...]


TO_APRIL = "Nov-25 Dec-25 Jan-26 Feb-26 Mar-26 Apr-26"
TO_MARCH = "Oct-25 Nov-25 Dec-25 Jan-26 Feb-26 Mar-26"
NO_REPORT = "Report development required"
MISSING = "Not available"

# fmt: off
GROUPS = (
    Group("Front door", TO_APRIL, (
        Indicator("Number of contacts (in month)", (1212, 1168, 1034, 1190, 1225, 1259), "Monitor"),
        Indicator("Percentage of contacts decided within one working day",
                  (0.812, 0.834, 0.801, 0.846, 0.871, 0.884), "≥ 90%", "Higher"),
        Indicator("Percentage of contacts that repeat one of the last 12 months",
                  (0.364, 0.371, 0.358, 0.349, 0.342, 0.336), "Monitor"),
        Indicator("Percentage of referrals with no further action",
                  (0.094, 0.101, 0.088, 0.083, 0.079, 0.081), "7.6% England", "Lower"),
        Indicator("Percentage of re-referrals within 12 months", (0.241, 0.238, 0.232, 0.229, 0.226, 0.219), 0.2, "Lower"),
        Indicator("Percentage of early help assessments that met the family's goals", NO_REPORT, "TBC", "Higher"),
    )),
    Group("Social work practice", TO_APRIL, (
        Indicator("Rate of children in need per 10,000", ("192.6r", "191.8r", "190.3r", "189.9r", "189.2r", "187.5r"), "Monitor"),
        Indicator("Percentage of assessments completed within 45 working days",
                  (0.731, 0.742, 0.718, 0.765, 0.788, 0.803), 0.9, "Higher"),
        Indicator("Percentage of visits to children made on time", (0.688, 0.702, 0.671, 0.724, 0.748, 0.761), 0.95, "Higher"),
        Indicator("Percentage of initial child protection conferences held within 15 working days",
                  (0.842, 0.795, MISSING, 0.861, 0.902, 0.913), "≥ 90%", "Higher"),
        Indicator("Percentage of children with a second child protection plan",
                  (0.214, 0.209, 0.211, 0.198, 0.189, 0.192), 0.18, "Lower"),
        Indicator("Number of children missing from home (in month)", (38, 41, 35, 33, 36, 31), "Monitor"),
    )),
    Group("Children in care and care leavers", TO_APRIL, (
        Indicator("Number of unregistered placements, aged under 16", (4, 3, 3, 2, 2, 1), 0, "Lower"),
        Indicator("Number of unregistered placements, aged 16 and 17", (3, 3, 2, 2, 1, 2), 0, "Lower"),
        Indicator("Percentage of children in care with health checks up to date",
                  (0.704, 0.738, 0.771, 0.802, 0.776, 0.748), 0.95, "Higher"),
        Indicator("Long-term placement stability (month end)", (0.671, 0.684, 0.689, 0.694, 0.697, 0.709), 0.7, "Higher"),
        Indicator("Percentage of care leavers aged 19 to 21 in education, employment or training",
                  (0.508, 0.512, 0.521, 0.517, 0.526, 0.526), 0.6, "Higher"),
    )),
    Group("Quality assurance", TO_MARCH, (
        Indicator("Number of audits completed (in month)", (22, 25, 18, 27, 30, 31), 30, "Higher"),
        Indicator("Percentage of audits graded good or better", (0.318, 0.36, 0.333, 0.37, 0.4, 0.419), "≥ 60%", "Higher"),
        Indicator("Percentage of actions from audits completed on time", NO_REPORT, "TBC", "Higher"),
    )),
    Group("Workforce", TO_APRIL, (
        Indicator("Vacancy rate for social workers (month end)", (0.214, 0.209, 0.203, 0.196, 0.188, 0.181), 0.12, "Lower"),
        Indicator("Percentage of social workers with more than 20 children",
                  (0.286, 0.271, 0.279, 0.254, 0.238, 0.241), 0.1, "Lower"),
        Indicator("Percentage of supervision meetings held on time", (0.743, 0.752, 0.738, 0.781, 0.806, 0.829), 0.9, "Higher"),
    )),
)
# fmt: on

DARK_BLUE, PALE_BLUE, GREY = "1F4E78", "D9E1F2", "595959"
THIN = Side(style="thin", color="BFBFBF")
BORDER = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
DAY = "dd/mm/yyyy"
A3, A4 = 8, 9  # Excel's numbers for paper
RAG_LETTER = get_column_letter(HEADINGS.index("RAG") + 1)
PLAN_WIDTHS = (8, 30, 38, 22, 16, 30, 38, 9, 28, 30, 13, 13)
SCORECARD_WIDTHS = (6, 58, 11, 11, 11, 11, 11, 11, 12, 15, 10)


def main(folder: Path = FOLDER) -> None:
    """Writes both workbooks into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    save(plan(), folder / PLAN_NAME)
    save(scorecard(), folder / INDICATORS_NAME)


def plan() -> Workbook:
    book = empty_workbook("Exampleshire children's improvement plan")
    for number, priority in enumerate(PRIORITIES, start=1):
        priority_sheet(book.create_sheet(f"Priority {number}"), number, priority)
    key_sheet(book.create_sheet("RAG key"))
    table_sheet(book.create_sheet("Decisions"), DECISIONS, (60, 14, 12, 50))
    table_sheet(book.create_sheet("Commentary"), COMMENTARY, (20, 14, 100))
    table_sheet(book.create_sheet("Risks"), RISKS, (8, 60, 12, 28, 60))
    colour_risks(book["Risks"])
    table_sheet(book.create_sheet("Settings"), SETTINGS, (24, 44, 48))
    return book


def scorecard() -> Workbook:
    book = empty_workbook("Exampleshire indicators")
    sheet = book.create_sheet("Scorecard")
    title_rows(
        sheet,
        "Exampleshire improvement scorecard",
        "Monthly figures for the Improvement Board. 'r' is a rate per 10,000 children. Audit results come a month later.",
        len(SCORECARD_WIDTHS),
    )
    row, number = 3, 1
    for group in GROUPS:
        heading_row(sheet, row, (None, group.title, *group.months.split(), "Direction of travel", "Target", "Good is"))
        for offset, indicator in enumerate(group.indicators):
            indicator_row(sheet, row + 1 + offset, number + offset, indicator)
        row, number = row + 1 + len(group.indicators), number + len(group.indicators)
    lay_out(sheet, SCORECARD_WIDTHS, freeze="C4", repeat="1:3")
    return book


def empty_workbook(title: str) -> Workbook:
    book = Workbook()
    for sheet in book.worksheets:
        book.remove(sheet)
    book.properties.title = title
    book.properties.creator = "Exampleshire County Council"
    book.properties.created = MADE_ON
    return book


def priority_sheet(sheet: Worksheet, number: int, priority: Priority) -> None:
    title_rows(sheet, f"Priority {number} – {priority.title}", priority.statement, len(HEADINGS))
    headings = [priority.spellings.get(heading, heading) for heading in HEADINGS]
    heading_row(sheet, 3, headings)
    row, outcome = 4, ""
    for action in priority.actions:
        if action.ref == priority.headings_again:
            heading_row(sheet, row, [{"RAG": "R A G"}.get(heading, heading) for heading in headings])
            row += 1
        outcome = action.outcome or outcome
        action_row(sheet, row, action, outcome)
        row += 1
    sheet.auto_filter.ref = f"A3:{get_column_letter(len(HEADINGS))}{row - 1}"
    rating_drop_down(sheet, row + 20)
    lay_out(sheet, PLAN_WIDTHS, freeze="C4", repeat="1:3")


def title_rows(sheet: Worksheet, title: str, statement: str, width: int) -> None:
    """A title and a statement, each across the table."""
    big = Font("Arial", 14, bold=True, color=DARK_BLUE)
    for row, text, font, height in ((1, title, big, 27), (2, statement, Font("Arial", 10), 30)):
        cell = sheet.cell(row, 1, text)
        cell.font = font
        cell.alignment = Alignment(vertical="center", wrap_text=True)
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=width)
        sheet.row_dimensions[row].height = height
    sheet["A1"].fill = solid(PALE_BLUE)


def heading_row(sheet: Worksheet, row: int, headings: Sequence[str | None]) -> None:
    for column, heading in enumerate(headings, start=1):
        cell = write(sheet, row, column, heading)
        cell.font = Font("Arial", 10, bold=True, color="FFFFFF")
        cell.fill = solid(DARK_BLUE)
        cell.alignment = Alignment(vertical="center", wrap_text=True)
    sheet.row_dimensions[row].height = 42


def action_row(sheet: Worksheet, row: int, action: Action, outcome: str) -> None:
    values = (
        action.ref,
        outcome,
        action.action,
        action.lead,
        action.by_when,
        action.impact,
        action.progress,
        action.rag.written,
        action.reason,
        action.recovery,
        action.revised,
        action.agreed,
    )
    for column, value in enumerate(values, start=1):
        write(sheet, row, column, value)
    sheet.cell(row, 1).font = Font("Arial", 10, bold=True)
    coloured(sheet[f"{RAG_LETTER}{row}"], action.rag.fill)
    sheet.row_dimensions[row].hidden = action.hidden


def rating_drop_down(sheet: Worksheet, last_row: int) -> None:
    """The ratings as a list, on the rows there are and on some below them for new actions."""
    rule = DataValidation(type="list", formula1='"Red,Amber,E,Green"', allow_blank=True)
    rule.showErrorMessage = rule.showInputMessage = True
    rule.promptTitle, rule.prompt = "Rating", "Choose a rating and fill the cell with its colour. See the sheet 'RAG key'."
    rule.errorTitle, rule.error = "Rating", "Choose Red, Amber, E (implemented, impact not yet evidenced) or Green."
    for first, last in pairwise((3, *heading_rows(sheet), last_row + 1)):
        if first + 1 < last:
            rule.add(f"{RAG_LETTER}{first + 1}:{RAG_LETTER}{last - 1}")
    sheet.add_data_validation(rule)


def heading_rows(sheet: Worksheet) -> list[int]:
    """The rows below the first heading row that repeat it."""
    return [row for row in range(4, sheet.max_row + 1) if sheet.cell(row, 1).value == sheet.cell(3, 1).value]


def key_sheet(sheet: Worksheet) -> None:
    sheet["A1"] = "Task rating key:"
    sheet["A1"].font = Font("Arial", 14, bold=True, color=DARK_BLUE)
    sheet.row_dimensions[1].height = 27
    for row, (name, meaning, fill) in enumerate(RAG_KEY, start=2):
        coloured(write(sheet, row, 1, name), fill)
        write(sheet, row, 2, meaning).alignment = Alignment(vertical="center", wrap_text=True)
        sheet.row_dimensions[row].height = 24
    lay_out(sheet, (22, 60))


def table_sheet(sheet: Worksheet, rows: Sequence[Sequence[Value]], widths: Sequence[float]) -> None:
    """A plain table: its first row holds the headings."""
    heading_row(sheet, 1, [str(heading) for heading in rows[0]])
    sheet.row_dimensions[1].height = 24
    for number, values in enumerate(rows[1:], start=2):
        for column, value in enumerate(values, start=1):
            write(sheet, number, column, value)
    lay_out(sheet, widths, freeze="A2", repeat="1:1")


def colour_risks(sheet: Worksheet) -> None:
    for row in range(2, sheet.max_row + 1):
        cell = sheet[f"C{row}"]
        coloured(cell, RISK_FILLS[str(cell.value)])


def indicator_row(sheet: Worksheet, row: int, number: int, indicator: Indicator) -> None:
    months = [indicator.values, *[None] * 5] if isinstance(indicator.values, str) else indicator.values
    values = (number, indicator.title, *months, travel(indicator), indicator.target, indicator.good_is)
    for column, value in enumerate(values, start=1):
        cell = write(sheet, row, column, value)
        cell.alignment = Alignment(horizontal="left" if column == 2 else "center", vertical="center", wrap_text=True)
    if isinstance(indicator.values, str):
        sheet.cell(row, 3).font = Font("Arial", 10, italic=True, color=GREY)
        sheet.merge_cells(start_row=row, start_column=3, end_row=row, end_column=8)
    sheet.row_dimensions[row].height = 30


def travel(indicator: Indicator) -> str:
    """The arrow of the last two months: ▲, ▼, or ◀ ▶ where they are the same or there are none."""
    if isinstance(indicator.values, str):
        return "◀ ▶"
    before, last = (float(str(value).rstrip("r")) for value in indicator.values[-2:])
    return "▲" if last > before else "▼" if last < before else "◀ ▶"


def write(sheet: Worksheet, row: int, column: int, value: Value) -> Cell:
    cell = sheet.cell(row, column, value)
    assert isinstance(cell, Cell)  # not a merged one
    cell.font = Font("Arial", 10)
    cell.border = BORDER
    cell.alignment = Alignment(vertical="top", horizontal="left", wrap_text=True)
    cell.number_format = number_format(value)
    return cell


def number_format(value: Value) -> str:
    if isinstance(value, date):
        return DAY
    if isinstance(value, float):
        return "0.0%"
    return "#,##0" if isinstance(value, int) else "@"


def coloured(cell: Cell, fill: str) -> None:
    cell.fill = solid(fill)
    cell.font = Font("Arial", 10, bold=True)
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)


def solid(colour: str) -> PatternFill:
    return PatternFill("solid", fgColor=colour)


def lay_out(sheet: Worksheet, widths: Sequence[float], freeze: str | None = None, repeat: str | None = None) -> None:
    """Column widths, panes that stay in view, and a page that prints: landscape, one page wide, headings repeated."""
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = freeze
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", A3 if sum(widths) > 200 else A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = repeat
    footer = sheet.oddFooter
    assert footer is not None
    footer.left.text, footer.right.text = "Exampleshire County Council – &A", "Page &P of &N"


def save(book: Workbook, path: Path) -> None:
    """Saves with fixed times inside, so that the same tables give the same bytes."""
    made = BytesIO()
    book.save(made)
    with ZipFile(made) as parts, ZipFile(path, "w") as archive:
        for name in parts.namelist():
            entry = ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.create_system = ZIP_DEFLATED, 0
            archive.writestr(entry, with_fixed_date(name, parts.read(name)))


def with_fixed_date(name: str, content: bytes) -> bytes:
    """openpyxl writes the time of saving into the properties, whatever they say: put our date there."""
    if name != "docProps/core.xml":
        return content
    return re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + MADE_ON.strftime("%Y-%m-%dT%H:%M:%SZ").encode(), content)


if __name__ == "__main__":
    main()
