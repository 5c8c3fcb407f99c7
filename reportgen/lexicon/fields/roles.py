"""What stands in a column: every column that a tracker may have has one name here."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What stands in a column."""

    REF = "ref"
    PRIORITY = "priority"
    OUTCOME = "outcome"
    ACTION = "action"
    STEP = "step"
    LEAD = "lead"
    DEADLINE = "deadline"
    START = "start"
    REVISED = "revised deadline"
    PROPOSED_ON = "proposed on"
    AGREED_ON = "agreed on"
    COMPLETED_ON = "completed on"
    EVIDENCED_ON = "evidenced on"
    STATUS = "status"
    RATING = "rating"
    PREVIOUS_RATING = "previous rating"
    PROGRESS = "progress"
    REASON = "reason"
    RECOVERY = "recovery"
    IMPACT = "impact"
    MEASURE = "measure"
    LINKS = "links"
    INDICATOR = "indicator"
    GROUP = "group"
    UNIT = "unit"
    BASELINE = "baseline"
    VALUE = "value"
    TARGET = "target"
    BENCHMARK = "benchmark"
    BETTER = "better"
    DIRECTION = "direction"
    NOTE = "note"
    SETTING = "setting"
    SETTING_VALUE = "setting value"
    LEVEL = "level"
    MEANING = "meaning"
    COUNTS_AS = "counts as"
    COLOUR = "colour"
    SECTION = "section"
    MONTH = "month"
    TEXT = "text"
    DECISION = "decision"
    MEETING = "meeting"
    RISK = "risk"
    MITIGATION = "mitigation"
    RECOMMENDATION = "recommendation"
    REQUIREMENT = "requirement"
    POSITION = "position"
    EVIDENCE = "evidence"
    MILESTONES = "milestones"
    LINKED_INDICATORS = "linked indicators"
    RETURN_MONTH = "return month"
    RETURN_TYPE = "return type"
    RETURN_TEXT = "return text"
    SENDER = "sender"
    RECIPIENT = "recipient"
    SENT = "sent"
    HELD = "held"
    YOU_SAID = "you said"
    WE_DID = "we did"
    DIFFERENCE = "difference made"
    WHO = "who"
    WHEN = "when"
    THROUGH = "through"
    PUBLISH = "publish"
    QUESTION = "question"
    PERCENT = "percent"
    COUNT = "count"
    AMBITION = "ambition"
    PLANNED = "planned"
    AUDITS = "audits"
    GRADE = "grade"
    THEME = "theme"
    PEOPLE = "people"
    ACTION_REF = "linked action"
    APPROVED_BY = "approved by"
    BASE = "how many answered"
    ANSWERS = "what it answers"
    PERCENT_COMPLETE = "percent complete"
    TICKED = "a state that is ticked"
    ACCEPTED = "accepted"  # whether what an inspection recommended is agreed


# The ordinary heading for a field, where it is not the field's own name: what Settings and messages call it.
_CALLED = {
    Role.ANSWERS: "Recommendation",
    Role.TICKED: "Achieved",
    Role.RATING: "RAG",
    Role.YOU_SAID: "You said",
    Role.WE_DID: "We did",
    Role.SETTING_VALUE: "Value",
}


def called(role: Role) -> str:
    """'Deadline' for the field deadline: a heading that means the field, as an officer would type it."""
    return _CALLED.get(role, role.value.capitalize())
