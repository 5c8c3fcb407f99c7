"""One flat table, in other words and another order, with status words instead of ratings."""

from datetime import date

MONTH = "2025-06"
SHEETS = {
    "Sheet1": [
        ("Owner", "Status", "Task", "#", "Due date", "Theme", "Comments"),
        ("Head of Front Door", "Complete", "Answer every call", 1, date(2025, 5, 12), "Access", "Live since May."),
        ("Head of Practice", "Not complete", "Review every plan", 2, date(2025, 6, 1), "Practice", None),
        ("Head of Practice", "Not yet started", "Train every team", 3, "Sept 25", "Practice", None),
        (None, "Embedded", "Hear every child", 4, "Q4 2024/25", "Practice", "Shown by audit."),
        (None,),
        ("Total", None, "4 tasks"),
    ],
}
COUNTS = {"actions": 4, "steps": 4, "done": 2, "evidenced": 1, "overdue": 1, "no_lead": 1, "by_rating": {}}
WORDS = (
    "Of 4 actions, 1 is implemented with evidence of impact, 1 is implemented with impact not yet shown and 1 is in progress; "
    "1 has not started.",
    "1 action (2) is past its date and not done, by 29 days.",
    "Practice",
)
FINDINGS = [("lead-missing", "Sheet1!A5")]
