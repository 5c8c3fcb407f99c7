"""The second of two returns: months over groups of columns, one action late with all that the Notice asks for, nothing missing."""

from datetime import date

MONTH = "2026-06"
REPORT = "Progress return"
SHEETS = {
    "Notice": [
        ("Document", "Improvement Notice"),
        ("To", 'NORTHSHIRE COUNCIL ("the Council")'),
        ("Date", "19.1.26"),
        ("On the basis of", "the inspection report"),
        ("Improvement Board to meet", "once every 4 weeks"),
        ("Failure to comply", "A direction may follow."),
    ],
    "Measures": [
        ("No", "Heading", "Required measure", "Linked actions", "March 2026", None, "June 2026", None, None),
        (None, None, None, None, "Position", "Status", "Position", "Status", "Evidence"),
        ("P1", "Practice", "Visit children on time", "1.1", "Visits are late", "Off track", "Most are on time", "At risk", None),
        (
            "P2",
            "Practice",
            "Publish standards",
            "1.2",
            "Being written",
            "On track",
            "In use in all teams",
            "Met",
            "Audit of May 2026",
        ),
    ],
    "Returns": [
        ("Type", "What", "Due"),
        ("Return", "First", "March 2026"),
        ("Return", "Last", "June 2026"),
        ("Review", "Final", "June 2026"),
    ],
    "Meetings": [("Date", "Held?"), *((date(2026, month, 20), "Yes") for month in (3, 4, 5, 6))],
    "Plan": [
        ("Ref", "Action", "Lead", "By when", "Status", "Reason", "Recovery action", "Revised date", "Agreed by Board on"),
        (
            "1.1",
            "Review late visits",
            "HoS",
            "May 2026",
            "In progress",
            "Vacancies",
            "Agency cover",
            "July 2026",
            date(2026, 5, 20),
        ),
        ("1.2", "Publish standards", "PSW", "April 2026", "Complete", None, None, None, None),
    ],
}
MERGED = ("Measures!E1:F1", "Measures!G1:I1")
WORDS = (
    "under the Improvement Notice of 19 January 2026. This is the second of two returns.",
    "It covers 1 April 2026 to 30 June 2026.",
    "1 measure is at risk and 1 met. Since March 2026 2 are better.",
    "At risk (March 2026: off track): Most are on time.",
    "31 May 2026\n30 days ago",
    "31 July 2026\nagreed 20\u00a0May",
    "It met on 20 April 2026, 20 May 2026, 20 June 2026.",
    "The Notice expects it to meet once every four weeks, which makes 3.",
    "The longest time without a meeting was 31 days, from 20 March 2026 to 20 April 2026.",
    "This is the last return that the Notice names.",
    "June 2026: review by the Department",
    "I have read this return",
)
NOT_WORDS = ("DRAFT", "No reason given")
FINDINGS: list[tuple[str, str]] = []
