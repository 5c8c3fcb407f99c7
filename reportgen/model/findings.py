"""What a person should look at in the inputs. Mistakes in the inputs are data, not exceptions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from reportgen.model.places import Place


class Severity(StrEnum):
    STOP = "stop"  # this report cannot be made
    FIX = "fix"  # a figure is missing or uncertain because of it
    LOOK = "look"  # probably right, please check

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return list(Severity).index(self)


@dataclass(frozen=True)
class Finding:
    """One thing to put right: where it stands, what is there, what to do about it."""

    id: str  # stable and kebab-case: 'deadline-not-understood'
    severity: Severity
    place: Place
    what: str  # "the deadline is 'Jul 32', which is not a date"
    do: str  # "Type a date such as 31/07/2023 or 'July 2023'."
    who: str | None = None  # who should correct it: the action's leads, as typed

    def __str__(self) -> str:
        return f"{self.place}: {self.what}. {self.do}"


def worst_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once; the worst first, those of one workbook and sheet together, otherwise from the top of the sheet."""
    once = list(dict.fromkeys(findings))
    sheets = {(each.place.workbook, each.place.sheet): number for number, each in reversed(list(enumerate(once)))}
    return tuple(sorted(once, key=lambda each: (each.severity.rank, sheets[each.place.workbook, each.place.sheet], each.place.row)))
