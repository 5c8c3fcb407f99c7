"""Every setting that a Settings sheet may hold, declared once: the reader, blank trackers, guide and messages all use it.

A plain setting says one thing of the programme ('Reporting month | May 2026'). A teaching setting names something of the trackers
behind its own name ('better: indicator 12 | higher'); it says how that is to be read.
"""

from __future__ import annotations

from enum import StrEnum

from reportgen.lexicon.data import dataclass


class Takes(StrEnum):
    """What stands beside a setting: what it should be, as a message says it."""

    WORDS = "words"
    DAY = "a date"
    MONTH = "a month"
    COUNT = "a whole number"
    YES_NO = "yes or no"
    LIST = "a list of words"
    BETTER = "higher or lower"
    STATE = "one of the states"
    FIELD = "an ordinary heading"
    KIND = "a kind of table"
    GROUPS = "'sheet' or 'bands'"
    TIMING = "one of the times"


STATES = ("overdue", "not started", "in progress", "done", "evidenced", "closed")
KINDS = ("plan", "indicators", "feedback", "survey", "notice", "key", "none")
TIMES = ("every month", "each quarter", "when a return is due", "on request", "never")

# What to type instead of a value that is not what its setting takes.
CURES = {
    Takes.WORDS: "Type the words.",
    Takes.DAY: "Type a date such as 28/05/2026, or a month such as May 2026.",
    Takes.MONTH: "Type a month such as May 2026.",
    Takes.COUNT: "Type a whole number such as 5; 0 shows every number.",
    Takes.YES_NO: "Type yes or no.",
    Takes.LIST: "Type the words with commas between them.",
    Takes.BETTER: "Type 'higher' or 'lower'.",
    Takes.STATE: f"Type one of: {', '.join(STATES)}.",
    Takes.FIELD: "Type what stands below it, such as Lead or Deadline.",
    Takes.KIND: f"Type one of: {', '.join(KINDS)}.",
    Takes.GROUPS: "Type 'sheet' if the sheet's name is the group, or 'bands' if the rows across are.",
    Takes.TIMING: f"Type one of: {', '.join(TIMES)}.",
}


@dataclass(frozen=True, kw_only=True)
class Setting:
    """`field` is its name in code. `called` are its names, whatever the case and punctuation; messages use the first.

    `says` and `otherwise` are the guide's: what it does, and what holds where it is left out. `note` stands beside it in a blank
    tracker, which calls it `labelled` where that is said; one without a note is not there. `of` is an example of what a teaching
    setting names: 'indicator 12'.
    """

    field: str
    called: tuple[str, ...]
    takes: Takes
    says: str
    otherwise: str
    note: str = ""
    labelled: str = ""
    of: str = ""

    @property
    def name(self) -> str:
        return self.called[0]

    @property
    def in_blank(self) -> str:
        """What a blank tracker calls it, where its name alone would be mistaken there."""
        return self.labelled or self.name


PLAIN: tuple[Setting, ...] = (
    Setting(
        field="council",
        called=("Council", "Council name", "Local authority", "Authority", "Organisation", "Trust"),
        takes=Takes.WORDS,
        says="the name of the council, or of whatever organisation it is; the author of the documents",
        otherwise="'the council'",
        note="The council's or organisation's name",
    ),
    Setting(
        field="programme",
        called=("Programme", "Programme name", "Plan", "Plan name", "Title of programme"),
        takes=Takes.WORDS,
        says="the programme's name on the cover",
        otherwise="the folder's name and 'improvement plan'",
        note="The programme's name, as it should stand on the cover",
    ),
    Setting(
        field="board",
        called=("Board", "Board name", "Name of board", "Improvement Board"),
        takes=Takes.WORDS,
        says="the name of the board or committee that the report goes to, in the footer. The reports call it 'the Board', 'the "
        "Committee' or 'the Panel', as its name does",
        otherwise="'Improvement Board'",
        note="The name of the board or committee that the report goes to, such as Improvement Board",
        labelled="Board name",
    ),
    Setting(
        field="chair",
        called=("Chair", "Chair of the Board", "Board chair", "Independent chair", "Chair name"),
        takes=Takes.WORDS,
        says="who chairs it",
        otherwise="'no chair named'",
        note="The post is enough, such as Independent Chair",
        labelled="Chair of the Board",
    ),
    Setting(
        field="month",
        called=("Reporting month", "Month", "Report month"),
        takes=Takes.MONTH,
        says="the month that is reported, such as May 2026",
        otherwise="the month of the meeting; else this month",
        note="Such as July 2027. Change it every month. Empty: the month of the meeting, else this month",
    ),
    Setting(
        field="meeting_date",
        called=("Meeting date", "Board meeting", "Date of meeting", "Board meeting date", "Meeting"),
        takes=Takes.DAY,
        says="the day of its meeting",
        otherwise="no meeting is named",
        note="The day of its meeting. Change it every month",
    ),
    Setting(
        field="position_date",
        called=("Position date", "Position at", "As at", "Data as at"),
        takes=Takes.DAY,
        says="the day that the report speaks of",
        otherwise="the last day of the reporting month",
        note="The day that the report speaks of. Empty: the last day of the month",
    ),
    Setting(
        field="plan_start",
        called=("Plan start", "Plan starts", "Start of plan", "Plan began"),
        takes=Takes.DAY,
        says="the day the plan began. A date before it gives a finding",
        otherwise="the dates of the other actions tell",
        note="The day the plan began",
    ),
    Setting(
        field="plan_end",
        called=("Plan end", "Plan ends", "End of plan"),
        takes=Takes.DAY,
        says="the day the plan ends. A date beyond it gives a finding",
        otherwise="the dates of the other actions tell",
        note="The day the plan ends",
    ),
    Setting(
        field="tell_us_more",
        called=("How to tell us more", "Tell us more", "How to give feedback", "How to contact us"),
        takes=Takes.WORDS,
        says="printed at the end of 'You said, we did'. Your own words, with an address or a telephone number if you like: what "
        "stands here marks nothing in the feedback",
        otherwise="'Talk to the person who works with you.'",
        note="Printed at the end of 'You said, we did': whom to call, where to write",
    ),
    Setting(
        field="small_numbers",
        called=("Small numbers up to", "Small numbers", "Suppress numbers up to", "Hide numbers up to"),
        takes=Takes.COUNT,
        says="in what is public, numbers of people from 1 up to this are not shown. 0 shows them all",
        otherwise="5",
        note="In what is public, numbers of people up to this are not shown. Empty: up to 5",
    ),
    Setting(
        field="only_approved",
        called=("Publish only what has been approved", "Publish only what is approved"),
        takes=Takes.YES_NO,
        says="'no': feedback is published without anybody's initials, and only what is marked is left out. The screen and the "
        "Checks workbook say so each time",
        otherwise="only what somebody has approved is published",
        note="'no': feedback is published without initials beside it. Empty: yes",
    ),
    Setting(
        field="no_names",
        called=("Words that are no names", "Words that are not names"),
        takes=Takes.LIST,
        says="places and services of yours that no dictionary has, such as 'Kirkby, Drayton': they are not marked in the feedback",
        otherwise="every word in no dictionary is marked",
        note="Places and services of yours, such as Kirkby, Drayton: they are not marked in feedback",
    ),
    Setting(
        field="marking",
        called=("Protective marking", "Marking", "Classification", "Security marking"),
        takes=Takes.WORDS,
        says="printed at the top of every page, such as OFFICIAL",
        otherwise="nothing is printed",
        note="Printed at the top of every page, such as OFFICIAL",
    ),
)

TEACHING: tuple[Setting, ...] = (
    Setting(
        field="heading",
        called=("heading",),
        takes=Takes.FIELD,
        says="what the heading 'Accountable team' means. Type an ordinary heading as the value, such as Lead or Deadline. For one "
        "sheet alone: 'heading: Priority 1 / Accountable team'",
        otherwise="the heading's own words and what stands below it tell",
        of="Accountable team",
    ),
    Setting(
        field="counts",
        called=("counts as", "rating"),
        takes=Takes.STATE,
        says=f"what the rating or status 'On hold' counts as: {', '.join(STATES[:-1])} or {STATES[-1]}",
        otherwise="the key and the word itself tell",
        of="On hold",
    ),
    Setting(
        field="better",
        called=("better",),
        takes=Takes.BETTER,
        says="'higher' or 'lower': which way is better for the indicator with the number 12. The indicator's whole name serves too",
        otherwise="the indicator's own column or target tells; else it is not judged",
        of="indicator 12",
    ),
    Setting(
        field="kind",
        called=("kind", "kind of sheet", "kind of table"),
        takes=Takes.KIND,
        says=f"what the sheet 'Sheet1' holds: {', '.join(KINDS[:-1])} or {KINDS[-1]}",
        otherwise="its headings and what stands below them tell",
        of="Sheet1",
    ),
    Setting(
        field="group",
        called=("group", "groups"),
        takes=Takes.GROUPS,
        says="where the groups of the sheet 'Sheet1' stand: 'sheet' if its name is the group, 'bands' if the rows across are",
        otherwise="the sheet itself tells",
        of="Sheet1",
    ),
    Setting(
        field="ignore",
        called=("ignore", "ignore sheet", "ignore the sheet"),
        takes=Takes.YES_NO,
        says="'yes': nothing is read from the sheet 'Lookups', and nothing is said of it",
        otherwise="every sheet is read",
        of="Lookups",
    ),
    Setting(
        field="not_people",
        called=("does not count people", "do not count people"),
        takes=Takes.YES_NO,
        says="'yes': the indicator counts things, such as visits, not people. Its small numbers are then printed in public too. "
        "The number or title must be of one indicator alone; else the row is not used, and the Checks workbook says so. 'audits' "
        "and the words of a survey's question serve as well",
        otherwise="every count may be of people",
        of="indicator 12",
    ),
    Setting(
        field="report",
        called=("report",),
        takes=Takes.TIMING,
        says="'every month', 'each quarter', 'when a return is due', 'on request' or 'never': when this report is made. 'report: "
        "you-said' also says how long the time is that a summary speaks of, a month or a quarter, and holds for the poster too",
        otherwise="as its template says",
        of="board",
    ),
)

ALL = (*PLAIN, *TEACHING)
