"""The kinds of table, declared once: which fields a kind has, and which it cannot do without."""

from __future__ import annotations

from reportgen.lexicon.data import dataclass
from reportgen.lexicon.fields.roles import Role


@dataclass(frozen=True)
class Kind:
    """A kind of table: the roles its columns may have, and what it needs at least: one role of each of `needs`.

    `takes_periods`: values stand below periods; `by_month`: groups of columns stand below months ('March 2026' over 'Position').
    `stand_ins`: where no column has the first role, one with the second stands for it, if there is one with the third.
    `about`: words of a sheet's name or of a title above the table that speak for this kind.
    `headed`: words of which two in its headings speak for this kind too.
    `signature`: the field that tells it from all others.
    """

    name: str
    roles: tuple[Role, ...]
    needs: tuple[frozenset[Role], ...]
    takes_periods: bool = False
    by_month: bool = False
    stand_ins: tuple[tuple[Role, Role, Role], ...] = ()
    about: tuple[str, ...] = ()
    headed: tuple[str, ...] = ()
    signature: Role | None = None

    @property
    def taught_as(self) -> str:
        """What Settings call it: 'kind: Sheet1 | notice'."""
        return _TAUGHT_AS.get(self.name, self.name)


_TAUGHT_AS = {"measures": "notice", "returns and reviews": "notice", "meetings": "notice", "rating key": "key"}

PLAN = Kind(
    "plan",
    (
        Role.REF, Role.PRIORITY, Role.OUTCOME, Role.ACTION, Role.STEP, Role.LEAD, Role.DEADLINE, Role.START, Role.REVISED,
        Role.PROPOSED_ON, Role.AGREED_ON, Role.COMPLETED_ON, Role.EVIDENCED_ON, Role.STATUS, Role.RATING, Role.PREVIOUS_RATING,
        Role.PERCENT_COMPLETE, Role.PROGRESS, Role.REASON, Role.RECOVERY, Role.IMPACT, Role.MEASURE, Role.ANSWERS, Role.TICKED,
        Role.ACCEPTED, Role.LINKS, Role.NOTE,
    ),
    (
        frozenset({Role.ACTION, Role.STEP, Role.ANSWERS}),
        frozenset(
            {
                Role.LEAD, Role.DEADLINE, Role.RATING, Role.STATUS, Role.PROGRESS, Role.COMPLETED_ON, Role.PERCENT_COMPLETE,
                Role.REVISED, Role.TICKED,
            }
        ),
    ),
    stand_ins=((Role.ACTION, Role.RECOVERY, Role.DEADLINE),),
    about=("plan", "action", "actions", "improvement", "tracker", "milestones", "recommendations", "priority"),
    signature=Role.ACTION,
)  # fmt: skip
INDICATORS = Kind(
    "indicators",
    (
        Role.REF, Role.INDICATOR, Role.GROUP, Role.PRIORITY, Role.UNIT, Role.BASELINE, Role.VALUE, Role.TARGET, Role.BENCHMARK,
        Role.BETTER, Role.DIRECTION, Role.RATING, Role.STATUS, Role.PREVIOUS_RATING, Role.PROGRESS,
        Role.LINKS, Role.LEAD, Role.MONTH, Role.NOTE,
    ),
    (frozenset({Role.INDICATOR}), frozenset({Role.VALUE, Role.BASELINE, Role.TARGET})),
    takes_periods=True,
    stand_ins=((Role.RATING, Role.STATUS, Role.INDICATOR),),
    about=("indicators", "indicator", "kpi", "kpis", "performance", "scorecard", "dashboard", "data", "measures", "metrics"),
    signature=Role.INDICATOR,
)  # fmt: skip
SETTINGS = Kind(
    "settings",
    (Role.SETTING, Role.SETTING_VALUE, Role.NOTE),
    (frozenset({Role.SETTING}), frozenset({Role.SETTING_VALUE})),
    signature=Role.SETTING,
)
KEY = Kind(
    "rating key",
    (Role.LEVEL, Role.MEANING, Role.COUNTS_AS, Role.COLOUR, Role.NOTE),
    (frozenset({Role.LEVEL, Role.COLOUR}), frozenset({Role.MEANING, Role.COUNTS_AS})),
    about=("key", "legend", "definitions", "scale"),
    signature=Role.MEANING,
)
COMMENTARY = Kind(
    "commentary", (Role.SECTION, Role.MONTH, Role.TEXT), (frozenset({Role.SECTION}), frozenset({Role.TEXT})), signature=Role.SECTION
)
DECISIONS = Kind(
    "decisions",
    (
        Role.REF, Role.DECISION, Role.MEETING, Role.MONTH, Role.LINKS, Role.OUTCOME, Role.LEAD, Role.WHEN, Role.AGREED_ON,
        Role.STATUS, Role.NOTE,
    ),
    (frozenset({Role.DECISION}), frozenset({Role.MEETING, Role.MONTH, Role.LINKS, Role.REF, Role.OUTCOME, Role.WHEN})),
    about=("decision", "decisions"),
    signature=Role.DECISION,
)  # fmt: skip
RISKS = Kind(
    "risks",
    (Role.REF, Role.RISK, Role.MEANING, Role.RATING, Role.STATUS, Role.LEAD, Role.MITIGATION, Role.NOTE),
    (frozenset({Role.RISK}), frozenset({Role.MITIGATION, Role.LEAD, Role.RATING})),
    stand_ins=((Role.RISK, Role.MEANING, Role.MITIGATION),),
    about=("risk", "risks", "register", "raid"),
    headed=("likelihood", "probability", "mitigation", "mitigations", "controls", "inherent", "residual", "score"),
    signature=Role.RISK,
)
MEASURES = Kind(
    "measures",
    (
        Role.REF, Role.SECTION, Role.REQUIREMENT, Role.RETURN_MONTH, Role.POSITION, Role.EVIDENCE, Role.RATING, Role.STATUS,
        Role.REASON, Role.RECOVERY, Role.REVISED, Role.PROPOSED_ON, Role.AGREED_ON, Role.MILESTONES, Role.LINKED_INDICATORS,
        Role.LINKS, Role.LEAD, Role.NOTE,
    ),
    (frozenset({Role.REQUIREMENT}), frozenset({Role.REF, Role.SECTION})),
    by_month=True,
    about=("measures", "notice", "requirements"),
    signature=Role.REQUIREMENT,
)  # fmt: skip
AMBITIONS = Kind(
    "ambitions",
    (Role.AMBITION, Role.IMPACT, Role.GROUP, Role.STEP, Role.STATUS, Role.PLANNED, Role.NOTE),
    (frozenset({Role.AMBITION}), frozenset({Role.STEP, Role.PLANNED, Role.IMPACT})),
    signature=Role.AMBITION,
)
GRADES = Kind(
    "audit grades",
    (Role.MONTH, Role.AUDITS, Role.GROUP, Role.GRADE, Role.NOTE),
    (frozenset({Role.MONTH, Role.GROUP}), frozenset({Role.GRADE})),
)
RECOMMENDATIONS = Kind(
    "recommendations",
    (Role.REF, Role.RECOMMENDATION, Role.PRIORITY, Role.LINKS, Role.NOTE),
    (frozenset({Role.RECOMMENDATION}), frozenset({Role.REF, Role.PRIORITY})),
    about=("recommendations",),
    signature=Role.RECOMMENDATION,
)
SURVEY = Kind(
    "survey",
    (
        Role.QUESTION, Role.MONTH, Role.WHEN, Role.PERCENT, Role.COUNT, Role.BASE, Role.WHO, Role.REF, Role.GROUP, Role.THEME,
        Role.NOTE,
    ),
    (frozenset({Role.QUESTION}), frozenset({Role.PERCENT, Role.COUNT, Role.VALUE})),
    takes_periods=True,
    signature=Role.QUESTION,
)  # fmt: skip
FEEDBACK = Kind(
    "feedback",
    (
        Role.ACTION_REF, Role.PEOPLE, Role.APPROVED_BY, Role.YOU_SAID, Role.WE_DID, Role.DIFFERENCE, Role.WHO, Role.WHEN,
        Role.THROUGH, Role.THEME, Role.STATUS, Role.PLANNED, Role.REASON, Role.PUBLISH, Role.REF, Role.LINKS, Role.LEAD,
        Role.RATING, Role.NOTE,
    ),
    (frozenset({Role.YOU_SAID}), frozenset({Role.WE_DID, Role.DIFFERENCE, Role.WHO, Role.WHEN, Role.THROUGH, Role.PUBLISH})),
    stand_ins=((Role.YOU_SAID, Role.THEME, Role.WE_DID), (Role.WE_DID, Role.PLANNED, Role.YOU_SAID)),
    about=("feedback", "voice", "voices", "said", "heard", "comments", "participation"),
    signature=Role.YOU_SAID,
)  # fmt: skip
MEETINGS = Kind(
    "meetings",
    (Role.MEETING, Role.WHEN, Role.HELD, Role.NOTE),
    (frozenset({Role.MEETING, Role.HELD}), frozenset({Role.WHEN, Role.HELD, Role.NOTE})),
)
RETURNS = Kind(
    "returns and reviews",
    (Role.RETURN_TYPE, Role.RETURN_TEXT, Role.DEADLINE, Role.SENDER, Role.RECIPIENT, Role.SENT, Role.OUTCOME, Role.NOTE),
    (frozenset({Role.RETURN_TYPE}), frozenset({Role.DEADLINE})),
)
# Looked for only where a sheet is of no other kind: what is told of actions that stand on another sheet.
UPDATES = Kind(
    "updates",
    (
        Role.REF, Role.WHEN, Role.MONTH, Role.RATING, Role.PREVIOUS_RATING, Role.STATUS, Role.PERCENT_COMPLETE, Role.COMPLETED_ON,
        Role.TICKED, Role.PROGRESS, Role.IMPACT, Role.REASON, Role.RECOVERY, Role.REVISED, Role.PROPOSED_ON, Role.AGREED_ON,
        Role.LEAD, Role.DEADLINE, Role.PRIORITY, Role.NOTE,
    ),
    (
        frozenset({Role.REF}),
        frozenset(
            {Role.RATING, Role.STATUS, Role.PERCENT_COMPLETE, Role.COMPLETED_ON, Role.TICKED, Role.PROGRESS, Role.REVISED}
        ),
    ),
    about=("update", "updates", "status", "progress", "highlight", "rag"),
)  # fmt: skip
ALL_KINDS = (
    PLAN, INDICATORS, SETTINGS, KEY, COMMENTARY, DECISIONS, RISKS, RECOMMENDATIONS, MEASURES, RETURNS, MEETINGS, FEEDBACK, SURVEY,
    AMBITIONS, GRADES,
)  # fmt: skip

# What a row can be about: a cell alone in a row under one of these is a row, not a band.
SUBJECTS = (
    Role.ACTION, Role.STEP, Role.INDICATOR, Role.YOU_SAID, Role.QUESTION, Role.RECOMMENDATION, Role.REQUIREMENT, Role.PLANNED,
    Role.DECISION, Role.RISK, Role.MEETING,
)  # fmt: skip


# What may hold the words of an action, in this order.
SAYS_WHAT = (Role.ACTION, Role.STEP, Role.ANSWERS)
# What tells how far an action is.
STATES = frozenset({Role.RATING, Role.STATUS, Role.COMPLETED_ON, Role.TICKED, Role.PERCENT_COMPLETE})

# What goes on below a row: a cell alone under one of these belongs to the row above it.
WORDY = (Role.PROGRESS, Role.LEAD, Role.IMPACT, Role.MEASURE, Role.REASON, Role.RECOVERY, Role.NOTE)
