"""A plan without any rating, status or completion date: what is done is unknown, and never said to be nought."""

MONTH = "2025-06"
SHEETS = {
    "Plan": [
        ("Action", "Lead", "By when"),
        ("Publish the strategy", "DCS", "April 2025"),
        ("Appoint the team", "SD", "In place from May 2025"),
        ("Move the office", "SD", "December 2025"),
    ],
}
COUNTS = {"actions": 3, "done": 0, "overdue": 0, "past_date_unknown": 2}
WORDS = (
    "The tracker records no progress for any of its 3 actions",
    "2 are past their date.",
    "Past their date, progress not recorded",
)
NOT_WORDS = ("0 of 3", "Actions by rating", "The tracker rates")
FINDINGS: list[tuple[str, str]] = []
