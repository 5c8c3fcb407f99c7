"""The `Checks` workbook: what to put right, each row linked to its cell; and sheets that say more, each told in its first lines."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reportgen.lexicon.settings import STATES
from reportgen.model.feedback import ToApprove
from reportgen.model.findings import Finding, Severity
from reportgen.model.places import Place, condensed
from reportgen.model.readings import MapLine, MapPart
from reportgen.writing.edited import Difference
from reportgen.writing.own_workbooks import own_workbook
from reportgen.writing.sheets import Links, OwnRow, OwnSheet, OwnTable

# Heading, and width in Excel's characters.
COLUMNS = (
    ("Severity", 12.0),
    ("Workbook", 30.0),
    ("Sheet", 22.0),
    ("Cell", 10.0),
    ("What is there", 70.0),
    ("What to do", 50.0),
    ("Who should correct it", 30.0),
)
READINESS = (
    ("For the return", 20.0),
    ("What", 60.0),
    ("Position", 14.0),
    ("Status", 16.0),
    ("Evidence", 12.0),
    ("Answered by", 28.0),
    ("Still needed", 50.0),
    ("From", 30.0),
    ("Cell", 10.0),
)
TO_APPROVE = (
    ("Why it waits", 24.0),
    ("Marked, and where in its cell", 60.0),
    ("What to do", 60.0),
    ("The entry", 12.0),
    ("Initials go here", 16.0),
)
NOT_READ = "Nothing that is typed on this sheet is read. Initials go into the log of feedback: the last column leads to the cell."
EDITED = (
    ("Report", 34.0),
    ("Section", 30.0),
    ("The edited report says", 34.0),
    ("The trackers now say", 34.0),
    ("Of", 44.0),
    ("In the words", 60.0),
    ("Cells", 60.0),
)
SETTINGS = (("Setting", 50.0), ("Value", 20.0), ("What it is about", 70.0))
OFFERED = {"better": ("higher", "lower"), "counts as": STATES}
NEEDED = [heading for heading, _ in READINESS].index("Still needed")
CELL = [heading for heading, _ in COLUMNS].index("Cell")
WORDS = {Severity.STOP: "Stop: no report", Severity.FIX: "To fix", Severity.LOOK: "To look at"}
FILLS = {Severity.STOP: "B10E1E", Severity.FIX: "FFB000", Severity.LOOK: "DCE6F1"}
# The widths of the map's columns by their headings, in Excel's characters; of all others the usual one.
MAP_WIDTHS = {
    "Workbook": 24.0,
    "Sheet": 20.0,
    "Heading": 28.0,
    "Read as": 20.0,
    "How sure": 20.0,
    "Why": 44.0,
    "First values": 34.0,
    "To settle it, type in Settings": 30.0,
    "Nothing was read as": 28.0,
    "Why they are not used": 44.0,
}
USUAL_WIDTH = 14.0
LEADS = ("Cells", "Column", "First cell")  # the headings of the map whose cells lead to the trackers


def checks_workbook(
    findings: Sequence[Finding], others: Sequence[OwnSheet], links: Links, day: date, notes: Sequence[str] = ()
) -> bytes:
    """All findings as an .xlsx, and the other sheets that have rows, in their order. `notes` stand above all."""
    held = [other for other in others if other]
    return own_workbook((_findings(findings, held, notes), *held), links, "What to put right in the trackers", day)


def settings_sheet(rows: Sequence[tuple[str, str, str]]) -> OwnSheet:
    """Rows to copy to the Settings sheet as they stand: setting, value, what it is about. One without a value changes nothing."""
    table = OwnTable(columns=SETTINGS, rows=[OwnRow(texts=row, choices=_offered(*row[:2])) for row in rows])
    return OwnSheet(name="Settings to add", says=f"{_rows(rows)} to copy to the sheet Settings", tables=(table,))


def approval_sheet(entries: Sequence[ToApprove]) -> OwnSheet:
    """The entries of feedback that somebody should read, without a word of them; the last column leads to the cell for initials."""
    table = OwnTable(title=NOT_READ, columns=TO_APPROVE, rows=[_approval_row(each) for each in entries], link=len(TO_APPROVE) - 1)
    urgent = sum(each.urgent for each in entries)
    says = f"{_rows(entries)} of feedback that somebody should read{f', {urgent} of them with something to mend' if urgent else ''}"
    return OwnSheet(name="Feedback to approve", says=says, tables=(table,))


def readiness_sheet(rows: Sequence[tuple[Place, Sequence[str]]]) -> OwnSheet:
    """Measure by measure, what the return has and what it still needs; the last column leads to the cell in which that belongs."""
    table = OwnTable(columns=READINESS, rows=[_readiness_row(*row) for row in rows], link=len(READINESS) - 1)
    needed = sum(texts[NEEDED] != "nothing" for _, texts in rows)
    return OwnSheet(name="Readiness", says=f"{_rows(rows)} on the return; something is still needed in {needed}", tables=(table,))


def edited_sheet(differences: Sequence[Difference]) -> OwnSheet:
    """What reports that people have edited say otherwise than the trackers do; the last column leads to a cell behind it."""
    rows = [
        OwnRow(
            texts=(each.report, each.section, each.says, each.now, each.of, each.words, condensed(each.cells)),
            place=next((cell for cell in each.cells if cell.sheet), None),
        )
        for each in differences
    ]
    says = f"{_rows(rows)} on what reports that somebody has edited say otherwise than the trackers"
    return OwnSheet(name="Edited reports", says=says, tables=(OwnTable(columns=EDITED, rows=rows, link=len(EDITED) - 1),))


def reading_sheet(parts: Sequence[MapPart]) -> OwnSheet:
    """How everything was read."""
    doubtful = sum(line.doubtful for part in parts for line in part.lines)
    lines = [line for part in parts for line in part.lines]
    says = f"{_rows(lines)} on how the trackers were read, {doubtful or 'none'} of them doubtful"
    return OwnSheet(name="How it was read", says=says, tables=tuple(_map_table(part) for part in parts))


def _offered(setting: str, value: str) -> dict[int, tuple[str, ...]]:
    """What may be chosen as the value where nobody knows it yet."""
    words = OFFERED.get(setting.partition(":")[0], ()) if not value else ()
    return {1: words} if words else {}


def _rows(rows: Sequence[object]) -> str:
    return f"{len(rows)} row{'' if len(rows) == 1 else 's'}"


def _findings(findings: Sequence[Finding], others: Sequence[OwnSheet], notes: Sequence[str]) -> OwnSheet:
    """The first lines say how much stands on each other sheet; then what to fix, by who should mend it; then what to look at."""
    by_who = sorted(findings, key=lambda each: (each.severity.rank, each.who or "" if each.severity is Severity.FIX else ""))
    table = OwnTable(columns=COLUMNS, rows=[_finding_row(each) for each in by_who], link=CELL, filtered=True)
    leads = [*((note, "") for note in notes), *((f"{other.name}: {other.says}", other.name) for other in others)]
    return OwnSheet(name="Checks", says="", tables=(table,), leads=leads)


def _finding_row(finding: Finding) -> OwnRow:
    place = finding.place
    what = f"{finding.what[:1].upper()}{finding.what[1:]}."
    texts = (WORDS[finding.severity], place.workbook, place.sheet or "", place.cell or "", what, finding.do, finding.who or "")
    return OwnRow(texts=texts, place=place, fills={0: FILLS[finding.severity]})


def _approval_row(each: ToApprove) -> OwnRow:
    goes = each.approval or each.entry
    texts = (each.why, each.marks, each.do, each.entry.cell or "", (each.approval and each.approval.cell) or "no column yet")
    return OwnRow(texts=texts, place=goes, fills={0: FILLS[Severity.FIX]} if each.urgent else {})


def _readiness_row(place: Place, texts: Sequence[str]) -> OwnRow:
    fills = {NEEDED: FILLS[Severity.FIX]} if texts[NEEDED] != "nothing" else {}
    return OwnRow(texts=(*texts, place.cell or ""), place=place, fills=fills)


def _map_table(part: MapPart) -> OwnTable:
    columns = [(heading, MAP_WIDTHS.get(heading, USUAL_WIDTH)) for heading in part.headings]
    leads = next((index for index, heading in enumerate(part.headings) if heading in LEADS), None)
    return OwnTable(title=part.title, columns=columns, rows=[_map_row(line) for line in part.lines], link=leads)


def _map_row(line: MapLine) -> OwnRow:
    return OwnRow(texts=line.texts, place=line.place, fills={0: FILLS[Severity.FIX]} if line.doubtful else {})
