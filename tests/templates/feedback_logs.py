"""Logs of feedback for the templates' tests: every state, every column, with and without each."""

from __future__ import annotations

from datetime import date

from tests.makers.workbooks import Rows

HEADINGS = (
    "Ref", "You told us", "What we did", "What changed", "Who", "How many people", "When", "How we heard", "Theme", "Status",
    "Why not", "Linked action", "May be published?", "Approved by",
)  # fmt: skip
FULL_LOG: Rows = (
    HEADINGS,
    ("F1", "We wait too long for somebody to answer.", "We opened a line that is answered until 8pm.", "Most calls are answered.",
     "Parents", 31, date(2026, 4, 14), "Survey", "Getting help", "Done", None, "1.1", "Yes", "KT"),
    ("F2", "My worker changes all the time.", "We gave each of you two people to know.", None,
     "Children in care", 12, "May 2026", "Council of children in care", "Workers", "Done", None, "1.4", "Yes", "KT"),
    ("F3", "I did not know what I can ask for.", "We are writing a new guide with you.", None,
     "Care leavers", 9, date(2026, 5, 20), "Council of children in care", "Workers", "In progress", None, None, "Yes", "KT"),
    ("F4", "We want a swimming pool in every home.", "We cannot build pools.", "We pay for swimming lessons instead.",
     "Children in care", 7, date(2026, 6, 2), "Visit", "Homes", "Cannot do", "It costs more than we have.", None, "Yes", "KT"),
    ("F5", "We want to choose our own beds.", None, None,
     "Children in care", None, date(2026, 6, 9), "Visit", "Homes", "Cannot do", None, None, "Yes", "KT"),
    ("F6", "Thank you for the trip to the sea.", None, None,
     "Foster carers", 2, date(2026, 6, 11), "App", "Homes", None, None, None, "Yes", "KT"),
    ("F7", "Please do not print this.", "We did something.", None,
     "Parents", 8, date(2026, 6, 12), "Survey", "Getting help", "Done", None, None, "No", "KT"),
    ("F8", "The letters are hard to read.", "We are rewriting every letter.", "Two letters are new.",
     "Parents", 14, date(2026, 2, 3), "Survey", "Getting help", "In progress", None, None, "Yes", "KT"),
    ("F9", "The office is cold.", None, None,
     "Staff", 6, date(2026, 6, 15), "Survey", "Homes", "In progress", None, None, "Yes", "KT"),
)  # fmt: skip
FULL_SURVEY: Rows = (
    ("Question", "Period", "%", "Number who agreed"),
    ("I was listened to", "Q4 2025/26", "70%", 70),
    ("I was listened to", "Q1 2026/27", "81%", 85),
    ("I know who to ask", "Q1 2026/27", "90%", 99),
)
NASTY_LOG: Rows = (
    ("You said", "We did", "Publish?", "Approved by"),
    ("R&D <b>{{ x }}</b> {_{ y }_} {% if %} 🙂\nsecond line", "A & B", "Yes", "KT"),
)
