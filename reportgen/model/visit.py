"""What is told to inspectors at a monitoring visit: ambitions, and how audits were graded."""

from __future__ import annotations

from dataclasses import field

from reportgen.lexicon.data import dataclass
from reportgen.model.places import Place


@dataclass(frozen=True)
class Ambition:
    """An ambition with its impact, what was done for it, and what is planned."""

    title: str
    place: Place
    impact: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    planned: tuple[str, ...] = ()


@dataclass(frozen=True)
class AuditGrades:
    """How many audits of a period had each grade. `period` is as `facts.json` has it: 2020-07."""

    period: str
    place: Place
    grades: dict[str, int] = field(default_factory=dict)
    total: int | None = None
    service: str | None = None
    hidden: tuple[str, ...] = ()  # grades whose number a public document does not show
