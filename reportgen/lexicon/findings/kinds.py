"""What a kind of finding is. The kinds themselves are declared in the modules beside this one, one for each subject."""

from __future__ import annotations

from enum import StrEnum

from reportgen.lexicon.data import dataclass


class Severity(StrEnum):
    STOP = "stop"  # this report cannot be made
    FIX = "fix"  # a figure is missing or uncertain because of it
    LOOK = "look"  # probably right, please check

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return RANKS[self]


RANKS = {severity: rank for rank, severity in enumerate(Severity)}


@dataclass(frozen=True, kw_only=True)
class FindingKind:
    """A kind of finding, declared once: the code, the screen, the Checks workbook and `docs/messages.md` all use it.

    `says` and `do` are sentences with `{words}` that each finding fills in; `says` follows the place and has no full stop.
    `seen` is an example of `says`, filled in, for the guide; `means` is what the guide adds to `do`.
    """

    id: str  # stable and kebab-case: 'deadline-not-understood'
    severity: Severity
    says: str  # "the deadline is '{text}', which names no date"
    do: str  # "Type a date such as 31/07/2023."
    seen: str
    means: str = ""
    safe: bool = False  # dealt with safely: nothing wrong is printed, so that `--strict` does not stop for it
    also: tuple[Severity, ...] = ()  # severities that it may have besides


def declared(*kinds: FindingKind) -> dict[str, FindingKind]:
    """Kinds by their id."""
    return {kind.id: kind for kind in kinds}
