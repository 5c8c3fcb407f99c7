"""Repeated headings, several rows to one ref, ratings by fill with a letter, group titles in heading rows, merged words."""

HEADINGS = ("Ref No.", "Desired Outcome for Children", "Actions", "Lead", "Time scale/ Date", "Evidence of Progress", "R A G")
AGAIN = ("Ref No.", "Desired Outcome", "Actions", "Lead", "Time/Date", "Evidence of Progress", None)

MONTH = "2025-05"
SHEETS = {
    "One": [
        ("Priority 1 – Help early",),
        ("Families who need help get it before things get worse, wherever they live.",),
        HEADINGS,
        ("I.1", "Help is near (para 3; 4 XYZ)", "Open three hubs", "DCS and SD.", "July 25", "Two are open.", None),
        AGAIN,
        ("I.1", "Help is near (para 3; 4 XYZ)", "Train the hub teams", "SD", "April 25", "Begun.", None),
        HEADINGS,
        ("1.2", "Help is known", "Publish the offer", "SD/ All HOS", "March", "Published.", "E"),
    ],
    "Scores": [
        (None, "Early help", "Feb-25", "Mar-25", "Direction of travel", "Target"),
        ("1", "Number of families helped", 1147, 1203, "▲", "Monitor"),
        ("2 NEW", "Percentage helped in time", "Report development required", None, "◀ ▶", "TBC"),
        (None, "Front door", "Mar-25", "Apr-25", "Direction of travel", "Target"),
        ("3", "Rate of contacts per 10,000", "189.2r", "185.0r", "▼", "192.1r England"),
        ("4", "Number of waits over a day", 3, 3, "◀ ▶", 0),
    ],
    "Ratings": [
        ("Task rating key:",),
        ("Red", "Task is overdue"),
        ("Amber", "Task is in progress"),
        ("Amber E (yellow)", "Task implemented but impact not yet evidenced"),
        ("Green", "Task implemented and evidence shows embedded change"),
    ],
}
FILLS = {
    "Ratings!A2": "FF0000", "Ratings!A3": "FFC000", "Ratings!A4": "FFFF00", "Ratings!A5": "00B050",
    "One!G4": "FFC000", "One!G6": "FFC000", "One!G8": "FFFF00",
}  # fmt: skip
MERGED = ("One!A1:G1", "One!A2:G2", "Scores!C3:D3")

COUNTS = {"actions": 2, "steps": 3, "done": 1, "impact_not_shown": 1, "evidenced": 0, "overdue": 1, "overdue_by_step": 1}
WORDS = (
    "Of 2 actions, none are implemented with evidence of impact, 1 is implemented with impact not yet shown and 1 is in progress.",
    "1 action (1.1) is past its date and not done, by 31 days.",
    "Train the hub teams.\nSD",
    "30 April 2025\n31 days ago",
    "Priority 1: Help early",
    "We cannot yet say how the indicators stand: for 2 of the 3 that have figures",
    "Position at 31 May 2025; indicators to April 2025.",
    "189.2",
    "Report development required",
    "▬ No change",
)
NOT_WORDS = ("▲ Improving", "▼ Improving")
FINDINGS = [
    ("deadline-year-assumed", "One!E8"),
    ("rating-and-date-differ", "One!A4"),
    ("indicator-without-better", "Scores!A2"),
    ("indicator-without-better", "Scores!A5"),
    ("indicator-without-target", "Scores!F3"),
]
