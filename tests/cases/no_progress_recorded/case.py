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
COUNTS = {"actions": 3, "done": None, "overdue": None, "past_date_unknown": 2}
WORDS = (
    "We cannot say what has been done: no rating, status or completion date was read for the 3 actions.",
    "2 actions are past their date and may be done or late",
    "Date passed, not known whether done: 2",
)
NOT_WORDS = ("0 of 3", "Actions by rating", "The tracker rates", "records no progress", "No action is past its date")
FINDINGS: list[tuple[str, str]] = []
