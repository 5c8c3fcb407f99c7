"""How councils head the columns of plans and scorecards, and the slips they make in it."""

from __future__ import annotations

from random import Random
from typing import TypeVar

T = TypeVar("T")

HEADINGS: dict[str, tuple[str, ...]] = {
    "ref": ("Ref", "Ref.", "No.", "Action ref", "Reference", "#", "ID", "Item", "Action no", "Plan ref"),
    "group": ("Priority", "Theme", "Workstream", "Priority area", "Improvement area", "Pillar", "Area of focus", "Service area"),
    "answers": (
        "Recommendation",
        "Ofsted recommendation",
        "Area for improvement",
        "Finding",
        "Inspection finding",
        "What inspectors said",
        "Issue identified",
    ),
    "outcome": ("Outcome", "Desired outcome", "What we want to achieve", "Expected outcome", "Intended outcome", "Objective"),
    "action": (
        "Action",
        "Actions",
        "What we will do",
        "Action required",
        "Agreed action",
        "Task",
        "Activity",
        "Specific actions",
        "What needs to happen",
        "Actions to be taken",
        "Planned action",
    ),
    "leads": (
        "Lead",
        "Lead officer",
        "Owner",
        "Responsible officer",
        "Who",
        "By whom",
        "Responsibility",
        "Who?",
        "Assigned to",
        "Named lead",
        "Lead(s)",
        "Officer responsible",
    ),
    "deadline": (
        "Deadline",
        "By when",
        "Due date",
        "Target date",
        "Timescale",
        "Date due",
        "When",
        "To be completed by",
        "When?",
        "Timeframe",
        "Due",
        "Target",
        "By",
        "End date",
        "Finish by",
    ),
    "revised": ("Revised date", "New date", "Revised deadline", "Revised target date", "Forecast date"),
    "rating": ("RAG", "RAG rating", "BRAG", "Rating", "RAGB", "RAG status", "Traffic light", "Delivery RAG", "BRAG rating"),
    "status": ("Status", "Current status", "Delivery status", "Progress status", "Action status", "State of delivery"),
    "percent": ("% complete", "Percentage complete", "Complete (%)", "% done", "% progress"),
    "completed": ("Date completed", "Completed on", "Actual completion date", "Date implemented", "Actual date"),
    "yes or no": ("Complete? (Y/N)", "Complete Y/N", "Done?", "Implemented (Yes/No)"),
    "progress": (
        "Progress",
        "Update",
        "Progress update",
        "Latest update",
        "Comments",
        "Commentary",
        "Progress to date",
        "Update – September 2025",
        "Current position",
        "What has been done",
    ),
    "indicator ref": ("Ref", "PI ref", "KPI no", "No.", "Measure ref"),
    "title": ("Indicator", "Measure", "Performance indicator", "KPI", "What we measure", "Performance measure"),
    "indicator group": ("Priority", "Theme", "Area", "Service"),
    "unit": ("Unit", "Measured in", "Format"),
    "better": ("Good is", "Good performance", "Polarity", "Better is"),
    "baseline": ("Baseline", "Baseline 2023/24", "Starting point", "Start"),
    "target": ("Target", "Target 2025/26", "Goal", "Ambition for 2025/26", "Annual target"),
    "own rating": ("RAG", "Rating", "RAG rating", "Status"),
    "comment": ("Comment", "Commentary", "Narrative", "Comments", "Explanation"),
}
PAIRS: dict[str, tuple[tuple[str, ...], ...]] = {
    "two leads": (
        ("Executive lead", "Operational lead"),
        ("Accountable director", "Delivery lead"),
        ("Director", "Responsible officer"),
        ("Exec sponsor", "Manager responsible"),
    ),
    "what and how": (
        ("What?", "How?"),
        ("Action", "Steps"),
        ("What we will do", "How we will do it"),
        ("Key action", "Sub-action"),
        ("Action", "Tasks"),
    ),
    "ticks": (
        ("Complete", "On track", "Off track"),
        ("Done", "In hand", "Behind"),
        ("Achieved (tick)", "On target (tick)", "Not on target (tick)"),
    ),
}
SECTIONS = {  # what stands above the headings where they have two rows
    "ref": "The plan",
    "group": "The plan",
    "answers": "The plan",
    "outcome": "The plan",
    "action": "The plan",
    "step": "The plan",
    "leads": "Delivery",
    "second lead": "Delivery",
    "deadline": "Delivery",
    "revised": "Delivery",
}
LATER = "Progress"
NONSENSE = ("Xzzy", "Column1", "Blatt 4", "Fred", "Qwert", "Item B", "Field 7")


def worded(heading: tuple[T, ...], wording: str, chance: Random) -> T:
    """The usual wording stands first."""
    return heading[0] if wording == "usual" else chance.choice(heading)


def misspelt(heading: str, chance: Random) -> str:
    """One letter of its longest word is dropped, doubled, or changes places with the next."""
    word = max(heading.replace("(", " ").replace(")", " ").split(), key=len)
    at = chance.randrange(1, max(2, len(word) - 1))
    slips = (
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
    )
    return heading.replace(word, chance.choice(slips), 1)
