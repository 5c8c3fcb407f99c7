"""What stands below a field: for each, how much a column of one look speaks for it (to 5) or against it (to -6: cannot be).

A column's look is a share of its filled cells: dates in 8 of 8 weigh the whole number, in 4 of 8 half of it. The numbers are
weights of evidence, not rules: heading, place and the other columns weigh too. Fields that are not named here are told by their
headings alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from reportgen.lexicon.fields.roles import Role


class Look(StrEnum):
    """How a cell can look; a cell may have several. The names are the words in which evidence is told."""

    DATE = "dates"
    WHEN = "words such as 'ongoing'"
    NUMBERED_TIME = "weeks or months by their number"
    REF = "refs"
    LEVEL = "ratings"
    FILL = "colours without words"
    STATUS = "status words"
    PEOPLE = "names or posts of people"
    BODY = "names of boards and groups"
    NUMBER = "numbers"
    GRADE = "small whole numbers"
    PERCENT = "percentages"
    AIM = "aims such as 'at least 90%'"
    TICK = "ticks or yes and no"
    YES = "a yes and nothing else"
    TEXT = "texts"  # three words or more that are none of the above
    LONG = "long texts"  # of nine words or more
    SPOKEN = "words that people said"
    PAST = "texts of what was so"
    ORDERS = "texts that say what to do"
    BEGINS_WITH_STATUS = "texts that begin with a status"
    BEGINS_WITH_LETTER = "texts that begin with a rating's letter"
    BEGINS_WITH_CODE = "texts that begin with one of a few codes"
    BETTER = "'higher' or 'lower'"
    ARROW = "arrows"
    UNIT = "units"
    URGENCY = "how urgent it is"
    MARK = "one and the same mark, here and there"
    REPEATED = "repeated values"
    SPARSE = "values that stand for the rows below too"
    COLOURED = "texts in the colours of ratings"
    IN_RUNS = "values that stand row after row"
    SHADED = "words in the colours of ratings"
    FEW = "one of a few short words"
    DECIDED = "'agreed' or 'agreed in part'"
    CODE = "a letter or two"
    RETURNS = "values that stand row after row, and again further down"
    COUNTED = "numbers that count up, now and then from 1 anew"


# What no text of a plan can be: a column of these is no column of sentences.
_NO_SENTENCE = {
    Look.DATE: -5.0, Look.LEVEL: -6.0, Look.FILL: -6.0, Look.NUMBER: -6.0, Look.PERCENT: -6.0, Look.TICK: -6.0, Look.STATUS: -5.0,
    Look.ARROW: -6.0, Look.DECIDED: -6.0,
}  # fmt: skip
_NO_DATE = {
    Look.LEVEL: -6.0, Look.FILL: -6.0, Look.NUMBER: -6.0, Look.PERCENT: -6.0, Look.TICK: -6.0, Look.PEOPLE: -4.0, Look.LONG: -2.5,
    Look.STATUS: -1.5, Look.TEXT: -1.0, Look.REF: -3.0,
}  # fmt: skip
_DATE = {Look.DATE: 5.0, Look.WHEN: 3.0, Look.NUMBERED_TIME: 5.0, **_NO_DATE}
_MOVED = {Look.DATE: 3.0, Look.WHEN: 2.0, Look.NUMBERED_TIME: 2.0, **_NO_DATE}
_NO_FIGURE = {
    Look.DATE: -6.0,
    Look.LEVEL: -5.0,
    Look.PEOPLE: -3.0,
    Look.LONG: -2.5,
    Look.TEXT: -1.0,
    Look.TICK: -5.0,
    Look.ARROW: -5.0,
    Look.STATUS: -5.0,
}
_FIGURE = {Look.NUMBER: 4.0, Look.PERCENT: 4.5, Look.REF: -0.5, **_NO_FIGURE}
_SENTENCES = {Look.TEXT: 1.0, Look.LONG: 1.5, Look.NUMBERED_TIME: -6.0, Look.CODE: -6.0, **_NO_SENTENCE}

LOOKS: Mapping[Role, Mapping[Look, float]] = {
    Role.REF: {
        Look.REF: 4.0, Look.NUMBER: 1.5, Look.LONG: -6.0, Look.TEXT: -4.0, Look.DATE: -4.0, Look.LEVEL: -4.0, Look.FILL: -6.0,
        Look.PEOPLE: -3.0, Look.PERCENT: -6.0, Look.TICK: -6.0, Look.STATUS: -6.0, Look.REPEATED: -1.0,
        Look.COUNTED: 0.5,
    },
    Role.PRIORITY: {
        **_NO_SENTENCE, Look.NUMBER: -0.5, Look.STATUS: -2.0, Look.REPEATED: 3.0, Look.IN_RUNS: 1.5, Look.SPARSE: 4.0,
        Look.LONG: -2.5,
        Look.URGENCY: -9.0, Look.PEOPLE: -3.0,
    },
    Role.GROUP: {**_NO_SENTENCE, Look.NUMBER: -2.0, Look.REPEATED: 2.0, Look.LONG: -1.0, Look.URGENCY: -9.0},
    Role.SECTION: {
        **_NO_SENTENCE, Look.NUMBER: -2.0, Look.REPEATED: 3.0, Look.IN_RUNS: 1.5, Look.SPARSE: 3.0, Look.URGENCY: -9.0,
        Look.PEOPLE: -4.0,
    },
    Role.POSITION: {  # a figure alone, or a sentence with a date, is a position too
        Look.TEXT: 1.0, Look.LONG: 1.5, Look.DATE: 2.0, Look.LEVEL: -6.0, Look.FILL: -6.0, Look.TICK: -6.0, Look.STATUS: -5.0,
        Look.ARROW: -6.0,
    },
    **dict.fromkeys((Role.EVIDENCE, Role.DECISION, Role.RISK, Role.QUESTION, Role.AMBITION), _SENTENCES),
    Role.TICKED: {
        Look.TICK: 4.0, Look.MARK: 13.0,
        Look.DATE: -9.0, Look.TEXT: -9.0, Look.LONG: -9.0, Look.PEOPLE: -9.0, Look.STATUS: -9.0, Look.NUMBER: -9.0,
        Look.PERCENT: -9.0, Look.LEVEL: -9.0,
    },
    Role.THEME: {**_NO_SENTENCE, Look.NUMBER: -2.0, Look.REPEATED: 1.0, Look.URGENCY: -9.0},
    Role.OUTCOME: {
        **_NO_SENTENCE, Look.TEXT: 1.0, Look.LONG: 1.0, Look.REPEATED: 0.5, Look.SPARSE: 3.0, Look.PAST: -4.0, Look.ORDERS: -1.5,
    },
    Role.NOTE: {Look.SHADED: -9.0, Look.DATE: -1.5},  # of dates below a heading that is half known more may be told
    Role.ANSWERS: {
        **_NO_SENTENCE, Look.REF: -6.0, Look.TEXT: 1.0, Look.LONG: 1.5, Look.REPEATED: 0.5, Look.SPARSE: 2.0, Look.PAST: 1.0,
    },
    Role.ACTION: {
        **_SENTENCES, Look.TEXT: 2.0, Look.REF: -4.0, Look.PEOPLE: -2.5, Look.BEGINS_WITH_STATUS: -2.0, Look.REPEATED: -2.0,
        Look.IN_RUNS: 0.5, Look.ORDERS: 3.0,
    },
    Role.STEP: {
        **_SENTENCES, Look.TEXT: 1.5, Look.REF: -4.0, Look.PEOPLE: -2.0, Look.BEGINS_WITH_STATUS: -2.0, Look.ORDERS: 2.0,
    },
    Role.RECOMMENDATION: _SENTENCES,
    Role.REQUIREMENT: _SENTENCES,
    Role.LEAD: {
        Look.PEOPLE: 4.0, Look.DATE: -6.0, Look.NUMBER: -6.0, Look.LEVEL: -5.0, Look.FILL: -6.0, Look.LONG: -3.0, Look.STATUS: -4.0,
        Look.TICK: -5.0, Look.PERCENT: -6.0, Look.WHEN: -2.0, Look.REF: -2.0, Look.ARROW: -6.0, Look.BODY: -2.0,
    },
    Role.DEADLINE: _DATE,
    Role.START: _MOVED,
    Role.REVISED: _MOVED,
    Role.PROPOSED_ON: _MOVED,
    Role.AGREED_ON: _MOVED,
    Role.COMPLETED_ON: {**_MOVED, Look.STATUS: 0.0, Look.TICK: -3.0, Look.CODE: -3.0},
    Role.EVIDENCED_ON: {
        **_DATE, Look.TICK: 3.0, Look.WHEN: -3.0, Look.TEXT: -9.0, Look.LONG: -9.0, Look.PEOPLE: -9.0, Look.STATUS: -9.0,
        Look.REF: -9.0,
    },
    Role.STATUS: {
        Look.GRADE: 5.0,
        Look.STATUS: 5.0, Look.FEW: 1.5, Look.TICK: 2.0, Look.LEVEL: 1.0, Look.FILL: 1.0,
        Look.DATE: -5.0, Look.LONG: -2.0, Look.NUMBER: -4.0,
        Look.PERCENT: -3.0, Look.PEOPLE: -5.0, Look.URGENCY: -6.0, Look.REF: -1.0, Look.ARROW: -6.0,
    },
    Role.RATING: {
        Look.LEVEL: 5.0, Look.FILL: 5.0, Look.STATUS: 2.0, Look.DATE: -6.0, Look.LONG: -4.0, Look.TEXT: -2.0, Look.PEOPLE: -2.5,
        Look.SHADED: 4.0, Look.URGENCY: -4.0, Look.PERCENT: -5.0, Look.TICK: -4.0, Look.NUMBER: -6.0, Look.GRADE: 7.0,
        Look.ARROW: -6.0,
    },
    Role.PREVIOUS_RATING: {
        Look.LEVEL: 3.0, Look.FILL: 3.0, Look.DATE: -6.0, Look.LONG: -4.0, Look.PEOPLE: -5.0, Look.PERCENT: -5.0,
    },
    Role.ACCEPTED: {
        Look.DECIDED: 5.0, Look.TEXT: -6.0, Look.LONG: -6.0, Look.DATE: -6.0, Look.PEOPLE: -6.0, Look.NUMBER: -6.0,
        Look.LEVEL: -6.0, Look.TICK: 0.0, Look.URGENCY: -6.0, Look.PERCENT: -6.0, Look.REF: -6.0,
    },
    Role.PERCENT_COMPLETE: {
        Look.PERCENT: 4.0, Look.NUMBER: 1.0, Look.DATE: -6.0, Look.LONG: -6.0, Look.TEXT: -5.0, Look.LEVEL: -5.0, Look.PEOPLE: -6.0,
        Look.STATUS: -3.0, Look.TICK: -5.0,
    },
    Role.PROGRESS: {
        **_SENTENCES, Look.TEXT: 1.0, Look.BEGINS_WITH_STATUS: 3.0, Look.BEGINS_WITH_CODE: 5.0, Look.COLOURED: 3.0,
        Look.STATUS: 0.5, Look.DATE: -3.0,
        Look.REF: -3.0, Look.NUMBER: -5.0, Look.PERCENT: -4.0,  # '79%', typed, is both: some of a column may be no more
        Look.TICK: -3.0, Look.ORDERS: -5.0,
    },
    Role.REASON: {**_NO_SENTENCE, Look.REF: -3.0, Look.ORDERS: -5.0},
    Role.RECOVERY: {**_NO_SENTENCE, Look.REF: -3.0},
    Role.IMPACT: {**_NO_SENTENCE, Look.REF: -3.0, Look.ORDERS: -5.0},
    Role.MEASURE: {**_NO_SENTENCE, Look.REF: -3.0, Look.ORDERS: -3.0},
    Role.INDICATOR: {
        **_SENTENCES, Look.TEXT: 2.8, Look.LONG: 0.3, Look.REF: -4.0, Look.PEOPLE: -1.0, Look.UNIT: -6.0, Look.REPEATED: -2.0,
    },
    Role.UNIT: {Look.UNIT: 3.0, Look.DATE: -6.0, Look.LONG: -6.0, Look.NUMBER: -5.0, Look.LEVEL: -6.0},
    Role.BASELINE: _FIGURE,
    Role.VALUE: _FIGURE,
    Role.TARGET: {**_FIGURE, Look.AIM: 5.0, Look.TEXT: -1.0, Look.LONG: -2.0},
    Role.BENCHMARK: _FIGURE,
    Role.BETTER: {
        Look.BETTER: 5.0, Look.ARROW: 4.5, Look.URGENCY: -3.0, Look.NUMBER: -5.0, Look.PERCENT: -6.0,
        Look.DATE: -6.0, Look.LONG: -6.0, Look.LEVEL: -5.0,
    },
    Role.DIRECTION: {Look.ARROW: 5.0, Look.BETTER: 1.0, Look.NUMBER: -5.0, Look.PERCENT: -6.0,
        Look.DATE: -6.0, Look.LONG: -4.0, Look.LEVEL: -4.0,
    },
    Role.LEVEL: {Look.REPEATED: -8.0, Look.DATE: -6.0, Look.LONG: -4.0, Look.PERCENT: -6.0},  # a key has each once
    Role.WHO: {Look.PEOPLE: 4.5, Look.DATE: -6.0, Look.NUMBER: -6.0, Look.LONG: -1.5, Look.LEVEL: -6.0},
    Role.YOU_SAID: {**_SENTENCES, Look.SPOKEN: 3.0},
    Role.WE_DID: _SENTENCES,
    Role.WHEN: _MOVED,
    Role.APPROVED_BY: {Look.TICK: -3.0, Look.DATE: -3.0},  # 'OK to publish (initials)' over yes and no
}  # fmt: skip
# Fields that a column without a known heading may be read as, by what stands below it alone.
BY_CONTENT = (
    Role.REF,
    Role.PRIORITY,
    Role.OUTCOME,
    Role.ACTION,
    Role.LEAD,
    Role.DEADLINE,
    Role.RATING,
    Role.STATUS,
    Role.PERCENT_COMPLETE,
    Role.PROGRESS,
    Role.INDICATOR,
    Role.TARGET,
    Role.UNIT,
    Role.BETTER,
)
# Fields of which a figure of the report hangs on each: two readings that are too near are refused, not guessed.
DECIDING = (Role.ACTION, Role.REF, Role.DEADLINE, Role.RATING, Role.STATUS, Role.VALUE, Role.YOU_SAID)
# How far the best reading of a column of those must stand before the next.
MARGIN = 1.0
