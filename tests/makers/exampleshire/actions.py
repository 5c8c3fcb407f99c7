"""What one row of the plan says, and one sheet of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from tests.makers.exampleshire.stages import JUNE, Since, Stage, Told


class Rag(NamedTuple):
    """How a rating stands in its cell: the colour of the fill, and what is written on it."""

    fill: str
    written: str | None = None


RED, RED_IN_WORDS = Rag("FF0000"), Rag("FF0000", "Red")
AMBER, AMBER_IN_WORDS = Rag("FFC000"), Rag("FFC000", "Amber")
AMBER_E = Rag("FFFF00", "E")
GREEN, GREEN_IN_WORDS = Rag("00B050"), Rag("00B050", "Green")
RAG_KEY = (
    ("Red", "Task is overdue or off track", RED.fill),
    ("Amber", "Task is in progress", AMBER.fill),
    ("Amber E (yellow)", "Task implemented but impact not yet evidenced", AMBER_E.fill),
    ("Green", "Task implemented and evidence shows embedded change", GREEN.fill),
)


class Delay(NamedTuple):
    """Why an action is late and what is done about it. `agreed`: the meeting of the Board that agreed the revised date."""

    reason: str | None
    recovery: str
    revised: date | str
    proposed: date
    agreed: date | None


class Action(NamedTuple):
    """One row of the plan. Rows with one ref are steps of one action; a step without an outcome has the one above.

    `added` and `removed` are months of 2026. `delay` stands in the plan from the month in which it was proposed.
    """

    ref: str
    outcome: str
    action: str | Since[str]
    lead: str | None
    by_when: str | date
    impact: str
    progress: Told | None
    rag: Rag | Since[Rag]
    delay: Delay | None = None
    ofsted: str | None = None
    hidden: bool = False
    added: int = 0
    removed: int = JUNE.month + 1

    def is_there(self, stage: Stage) -> bool:
        return self.added <= stage.month < self.removed

    def delay_at(self, stage: Stage) -> Delay | None:
        return self.delay if self.delay is not None and self.delay.proposed <= stage.day else None


class Priority(NamedTuple):
    """One sheet of the plan. `spellings`: headings worded otherwise here; `headings_again`: the ref they are repeated above."""

    title: str
    statement: str
    actions: tuple[Action, ...]
    spellings: Mapping[str, str] = {}
    headings_again: str | None = None
